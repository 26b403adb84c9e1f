-- One piece of each kind, and a rank.
INSERT INTO evidence (id, opportunity, kind, link, words, measure, value, unit, source, added_by, added_at) VALUES
    ('evidence-2', 'opportunity-1', 'quote', '', 'I wrote three times & nobody answered', '', '', '', '', 'U0MARTA',
        1793606000000),
    ('evidence-3', 'opportunity-1', 'number', '', '', 'Calls about refunds', '120', 'per week', 'Call reports', 'U0ADA',
        1793607000000),
    ('evidence-4', 'opportunity-1', 'message', 'https://rows.slack.com/archives/C0CX/p1793608000000100', 'Again today',
        '', '', '', '', '', 1793608000000);
UPDATE opportunity SET rank = 231.5, ranked_for = 90 WHERE id = 'opportunity-1';
