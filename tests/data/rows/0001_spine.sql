-- A delivery that waits, a post that was cut off, one that was set aside; three people, one of whom left.
INSERT INTO workspace (team, url, bot_user, bot_id, seen_at)
VALUES ('T0ROWS', 'https://rows.slack.com/', 'U0CXBOT', 'B0CXBOT', 1793610000000);

INSERT INTO lane (box, name, ready_at, lease_until, token) VALUES
    ('in', 'C0CX:1793610000.000100', 1793610000000, 0, 3),
    ('out', 'C0CX', 1793610005000, 1793610065000, 8);

INSERT INTO job (id, box, lane, key, kind, payload, created_at, run_at, tries, started_at, told_at, done_at, parked_at, error) VALUES
    ('01', 'in', 'C0CX:1793610000.000100', 'event:Ev01', 'event', '{"event":{"type":"app_home_opened","user":"U0ADA"}}',
        1793610000000, 1793610000000, 0, NULL, NULL, NULL, NULL, NULL),
    ('02', 'out', 'C0CX', 'thread:01', 'post', '{"call":{"call":"whisper"}}',
        1793610000000, 1793610005000, 2, 1793610004000, NULL, NULL, NULL, 'passing: no answer in time'),
    ('03', 'in', 'U0BEN', 'command:1', 'command', '', 1793600000000, 1793600000000, 1, NULL, NULL, 1793600001000, NULL, NULL),
    ('04', 'out', 'C0GONE', 'offer:9', 'post', '{}', 1793500000000, 1793500000000, 4, NULL, 1793500001000, NULL,
        1793500002000, 'the channel is gone: is_archived');

INSERT INTO posted (key, channel, ts, drawn, drawn_at)
VALUES ('card:opportunity-1', 'C0CX', '1793610000.000100', '0011223344', 1793610000000);

INSERT INTO member (id, team, name, locale, timezone, kind, language, own_function, group_function, field_function,
    synced_at, field_synced_at, acted_at, greeted_at, gone_at) VALUES
    ('U0ADA', 'T0ROWS', 'Ada Novak', 'en-US', 'Europe/Prague', 'employee', NULL, 'support', 'support', NULL,
        1793610000000, NULL, 1793600000000, 1793600000000, NULL),
    ('U0MARTA', 'T0ROWS', 'Marta Wiśniewska', 'pl-PL', 'Europe/Warsaw', 'employee', 'pl', NULL, NULL, 'finance',
        1793610000000, 1793610000000, 1793600000000, NULL, NULL),
    ('U0LEFT', 'T0ROWS', '', '', '', 'guest', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1793000000000);

INSERT INTO seen (channel, ts) VALUES ('C0CX', '1793610000.000100');
