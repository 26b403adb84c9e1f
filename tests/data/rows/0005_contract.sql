-- A receipt that was told, a reaction that was handled, a group with one member, a channel with another id.
UPDATE opportunity SET receipt_at = 1793600005000, reacted_at = 1793600009000 WHERE id = 'opportunity-1';

INSERT INTO membership (user_group, member) VALUES ('S0SUPPORT', 'U0ADA');

INSERT INTO channel_alias (former, present) VALUES ('C0OLD', 'C0CX');
