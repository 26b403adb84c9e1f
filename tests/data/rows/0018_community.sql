-- A channel with a pause, one that was retired; a proposal of each end; a suggested question that was asked and answered.
INSERT INTO community_channel (channel, kind, name, line, language, proposed_by, listed_at, retired_at, members, counted_at,
    spoken_at, pace, paused_at, resumed_at, asked_at, kept_at) VALUES
    ('C0BOOKS', 'interest', 'books', 'What we read & <love>', 'en', 'U0ADA', 1793610000000, NULL, 12, 1793610001000,
        1793610002000, 'weekly', 1793610003000, NULL, NULL, NULL),
    ('C0CHESS', 'game', 'szachy', 'Partia w przerwie', 'pl', 'U0LEFT', 1793000000000, 1793610000000, NULL, NULL,
        NULL, 'company', NULL, 1793100000000, 1793500000000, 1793400000000);
INSERT INTO community_member (channel, member) VALUES ('C0BOOKS', 'U0ADA'), ('C0BOOKS', 'U0LEFT');
INSERT INTO community_proposal (id, channel, name, kind, line, language, proposer, proposed_at, stage, decider, decided_at,
    told_at, why)
VALUES
    ('proposal-1', 'C0BOOKS', 'books', 'interest', 'What we read & <love>', 'en', 'U0ADA', 1793600000000, 'listed', 'U0MARTA',
        1793610000000, 1793610060000, ''),
    ('proposal-2', '', 'warszawa', 'place', 'Biuro nad Wisłą', 'pl', 'U0MARTA', 1793600000000, 'waiting', NULL, NULL, NULL, ''),
    ('proposal-3', '', 'general', 'interest', 'Anything', 'en', 'U0LEFT', 1793600000000, 'stuck', 'U0MARTA', 1793610000000,
        NULL, 'name_taken');
INSERT INTO icebreaker (id, words, language, suggester, named, channel, suggested_at, batch, stage, decider, decided_at,
    told_at)
VALUES ('question-1', 'Which <book> & why?', 'en', 'U0ADA', 1, 'C0BOOKS', 1793600000000, 'question-1', 'accepted', 'U0MARTA',
    1793602000000, NULL);
INSERT INTO icebreaker_asked (channel, slot, question, asked_at, answered_at) VALUES
    ('C0BOOKS', '2026-11-02', 'own:question-1', 1793610000000, 1793610060000),
    ('C0BOOKS', '2026-11-09', 'pack:weekend', 1794214800000, NULL);
INSERT INTO community_note (name, noted_at) VALUES ('pack:0011223344:U0MARTA', 1793610000000);
