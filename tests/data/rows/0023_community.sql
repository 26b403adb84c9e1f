-- A channel that was archived in Slack, and one from which the bot was removed after ice-breakers rested there.
INSERT INTO community_channel (channel, kind, name, line, language, proposed_by, listed_at, retired_at, retired_why, outside_at,
    rested_at) VALUES
    ('C0OLD', 'interest', 'old', 'What we once did', 'en', 'U0ADA', 1793000000000, 1793610000000, 'slack', NULL, NULL),
    ('C0ROMA', 'place', 'roma', 'Chi lavora a Roma', 'it', 'U0ADA', 1793000000000, NULL, NULL, 1793610000000, 1793500000000);
-- A game channel without riddles.
INSERT INTO game_channel (channel, quiz, quiz_by, quiz_at, idle, board_at, riddles_off_at) VALUES
    ('C0ROMA', 'off', 'U0ADA', 1793000000000, 0, NULL, 1793610000000);
