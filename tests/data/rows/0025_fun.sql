-- A channel with hours of its own, in which an ice-breaker waits for a day with room, and one that has had its fun.
INSERT INTO community_channel (channel, kind, name, line, language, proposed_by, listed_at, waits_since, ask_day, ask_time, zone)
VALUES ('C0LODZ', 'place', 'łódź', 'Kto pracuje w Łodzi', 'pl', 'U0ADA', 1793000000000, '2026-11-04', 'wed', '14:00',
    'Europe/Warsaw');
INSERT INTO fun_day (channel, day, posts) VALUES ('C0LODZ', '2026-11-04', 2), ('C0CX', '2026-11-03', 1);
