-- Rows as the version of 0005 wrote them.
UPDATE opportunity SET receipt_at = 1793600005000 WHERE id = 'opportunity-1';
