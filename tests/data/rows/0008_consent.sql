-- A proposal adopted by a steward, another whose waiting period is held up by a concern, and one that was answered.
INSERT INTO adoption (opportunity, proposal, way, adopter, reason, adopted_at)
VALUES ('opportunity-1', 'proposal-1', 'steward', 'U0ADA', '', 1793609000000);

INSERT INTO consent (proposal, opportunity, revision, begun_at, remind_at, closes_at, next_at)
VALUES ('proposal-2', 'opportunity-1', 1, 1793608000000, NULL, 1794200000000, NULL);

INSERT INTO concern (id, opportunity, proposal, member, worry, remedy, raised_at, answer, answerer, answered_at,
    rejected_at, outcome, closer, closed_at)
VALUES
    ('concern-1', 'opportunity-1', 'proposal-2', 'U0MARTA', 'Who pays <for> it?', 'A budget', 1793608100000, '', NULL, NULL,
        NULL, '', NULL, NULL),
    ('concern-2', 'opportunity-1', 'proposal-2', 'U0ADA', 'Too slow', 'A date', 1793608200000, 'In May', 'U0MARTA',
        1793608300000, 1793608400000, 'closed', 'U0IDA', 1793608500000);
