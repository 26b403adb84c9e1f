-- Two channels of one moment, of which one was kept; two proposals in one message, and one that waits for others.
INSERT INTO community_channel (channel, kind, name, line, language, proposed_by, listed_at, asked_at, kept_at, silent_at) VALUES
    ('C0TEA', 'interest', 'tea', 'Tea & <time>', 'en', 'U0ADA', 1793000000000, 1798000000000, NULL, 1798000000000),
    ('C0MILANO', 'place', 'milano', 'Chi lavora a Milano', 'it', 'U0ADA', 1793000000000, NULL, 1798000060000, 1798000000000);
INSERT INTO community_proposal (id, channel, name, kind, line, language, proposer, proposed_at, stage, decider, decided_at,
    told_at, why, batch)
VALUES
    ('proposal-4', '', 'running', 'interest', 'Before work', 'en', 'U0ADA', 1798000000000, 'waiting', NULL, NULL, NULL, '',
        'proposal-4'),
    ('proposal-5', '', 'yoga', 'interest', 'After work', 'en', 'U0LEFT', 1798000060000, 'declined', 'U0MARTA', 1798000120000,
        NULL, 'Not now', 'proposal-4'),
    ('proposal-6', '', 'szachy', 'game', 'W przerwie', 'pl', 'U0ADA', 1798000180000, 'waiting', NULL, NULL, NULL, '', NULL);
