INSERT INTO health (quarter, asked_at, told_at) VALUES ('2026-Q3', 1789200000000, 1790928000000);
INSERT INTO trust_answered (quarter, member) VALUES ('2026-Q3', 'U0ADA');
INSERT INTO trust_count (quarter, answer, people) VALUES ('2026-Q3', 4, 1);
