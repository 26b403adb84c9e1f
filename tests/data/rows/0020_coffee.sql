-- A round of the company with a pair that met and one who was left alone, one in a channel, one between two functions.
INSERT INTO coffee_member (member, interests, languages, seat_at, paused_until_at, silent, asked_at) VALUES
    ('U0ADA', 'chess, <maps> & tea', 'es,pl', 1793000000000, NULL, 0, NULL),
    ('U0MARTA', '', '', NULL, 1795000000000, 3, 1793610000000),
    ('U0LEFT', 'running', 'it', NULL, NULL, 1, NULL);
INSERT INTO coffee_joined (channel, member, joined_at) VALUES
    ('', 'U0ADA', 1793000000000), ('', 'U0MARTA', 1793000000000), ('C0RANDOM', 'U0ADA', 1793000000000),
    ('', 'U0LEFT', 1792000000000);
INSERT INTO coffee_offer (channel, offered_by, offered_at, closed_at) VALUES
    ('C0RANDOM', 'U0ADA', 1793000000000, NULL), ('C0OLD', 'U0LEFT', 1792000000000, 1793000000000);
INSERT INTO coffee_apart (member, other) VALUES ('U0MARTA', 'U0LEFT');
INSERT INTO coffee_round (id, slot, channel, one, other, begins_at, half_at, ends_at, matched_at, told_at) VALUES
    ('round-1', ':1793095200000', '', '', '', 1793095200000, 1793527200000, 1793959200000, 1793095200000, 1794045600000),
    ('round-2', 'C0RANDOM:1793095200000', 'C0RANDOM', '', '', 1793095200000, 1793527200000, 1793959200000, 1793095200000, NULL),
    ('round-3', 'support|finance:1794304800000', '', 'support', 'finance', 1794304800000, 1794736800000, 1795168800000, NULL, NULL);
INSERT INTO coffee_pair (id, round, place, step, next_at, begun_at, met_at, seat) VALUES
    ('pair-1', 'round-1', 'G0ADAMARTA', 4, NULL, 1793095200000, 1793700000000, 'U0ADA'),
    ('pair-2', 'round-1', NULL, 4, NULL, NULL, NULL, NULL),
    ('pair-3', 'round-2', '', 2, 1793959200000, 1793095200000, NULL, NULL);
INSERT INTO coffee_seat (pair, member, answer, answered_at, left_at) VALUES
    ('pair-1', 'U0ADA', 'met', 1793700000000, NULL), ('pair-1', 'U0MARTA', '', NULL, NULL),
    ('pair-2', 'U0LEFT', '', NULL, 1793200000000),
    ('pair-3', 'U0ADA', 'planned', 1793300000000, NULL), ('pair-3', 'U0LEFT', 'cannot', 1793300000000, 1793400000000);
