-- An owner who was asked twice and said something once, an opportunity whose effect was looked at, promises kept and not.
UPDATE opportunity SET planned_at = 1793610001000 WHERE id = 'opportunity-1';

INSERT INTO cadence (opportunity, owner, weeks, begun_at, next_at, asks, stopped_at, silent_at) VALUES
    ('opportunity-1', 'U0MARTA', 2, 1793610000000, 1795424400000, 1, NULL, NULL),
    ('opportunity-2', '', 4, 1793600000000, NULL, 0, NULL, NULL);

INSERT INTO report (id, opportunity, author, state, doing, needs, given_at)
VALUES ('report-1', 'opportunity-1', 'U0MARTA', 'slower', 'The <template> waits for Legal', 'Half a day & a yes', 1794214800000);

INSERT INTO review (opportunity, shipped_at, next_at, asks, verdict, measured, baseline, answerer, answered_at) VALUES
    ('opportunity-1', 1793000000000, NULL, 1, 'better', '3 days', '9 days', 'U0MARTA', 1793500000000),
    ('opportunity-1', 1793400000000, 1796202000000, 0, '', '', '', '', NULL);

INSERT INTO ask (id, opportunity, person, question, outcome, asked_at) VALUES
    ('ask-1', 'opportunity-1', 'U0MARTA', 'update', 'answered', 1794214800000),
    ('ask-2', 'opportunity-1', 'U0MARTA', 'update', '', 1795424400000);

INSERT INTO promise (opportunity, kind, due_at, kept_at, broken_at, told_at) VALUES
    ('opportunity-1', 'acknowledged', 1793813400000, 1793605000000, NULL, NULL),
    ('opportunity-1', 'triaged', 1794204800000, NULL, 1794204801000, 1794301200000),
    ('opportunity-1', 'answered', 1796192000000, NULL, NULL, NULL);
