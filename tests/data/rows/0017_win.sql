-- A win for two people that somebody joined, one that was taken back, and the month that had its recap.
INSERT INTO win (id, giver, words, value, value_name, opportunity, size, link, channel, shipped, thanked_at, undone_at, hidden_at) VALUES
    ('win-1', 'U0ADA', 'They called <every> customer & said sorry', 'customer', 'Customer first', 'opportunity-1', 'big', '',
        'C0WINS', 0, 1793610000000, NULL, NULL),
    ('win-2', 'U0MARTA', '', 'gone', 'Bravery', NULL, 'small', 'https://rows.slack.com/archives/C0CX/p1793610000000100',
        'C0WINS', 0, 1793610001000, 1793610002000, NULL);
INSERT INTO win_person (win, member, giver, day, free, way, added_at, told_at) VALUES
    ('win-1', 'U0MARTA', 'U0ADA', '2026-11-02', 0, 'now', 1793610000000, 1793610120000),
    ('win-1', 'U0LEFT', 'U0ADA', '2026-11-02', 1, 'digest', 1793610000000, NULL);
INSERT INTO win_echo (win, member, words, added_at) VALUES ('win-1', 'U0LEFT', 'Me too!', 1793610005000);
INSERT INTO win_note (name, noted_at) VALUES ('begun', 1793000000000), ('recap:1793500000000', 1793500000000);
