-- Somebody who asked to be in an extra round, a pair with its question, and somebody who sits a round out.
INSERT INTO coffee_joined (channel, member, joined_at, round) VALUES ('C0TEA2', 'U0MARTA', 1794000000000, 'round-4');
INSERT INTO coffee_pair (id, round, place, step, next_at, begun_at, met_at, seat, times, question) VALUES
    ('pair-5', 'round-4', 'G0ADABEN', 4, NULL, 1794304800000, 1794310000000, NULL, '1794400200000,1794486600000', 7);
INSERT INTO coffee_note (member, what, subject, tell_at) VALUES ('U0MARTA', 'sits_out', 'round-4', 1794304800000);
