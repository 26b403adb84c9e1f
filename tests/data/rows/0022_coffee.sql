-- Somebody who is the only one in a channel and was told so, a round that somebody began, a pair with two moments that
-- were suggested, and each kind of note.
INSERT INTO coffee_joined (channel, member, joined_at, alone_at) VALUES ('C0TEA', 'U0MARTA', 1793000000000, 1793095200000);
INSERT INTO coffee_round (id, slot, channel, one, other, begins_at, half_at, ends_at, matched_at, told_at, begun_by) VALUES
    ('round-4', 'support|product:1794304800000', '', 'product', 'support', 1794304800000, 1794736800000, 1795168800000,
        1794304800000, NULL, 'U0ADA');
INSERT INTO coffee_pair (id, round, place, step, next_at, begun_at, met_at, seat, times) VALUES
    ('pair-4', 'round-4', 'G0ADAMARTA', 1, 1794736800000, 1794304800000, NULL, NULL, '1794400200000,1794486600000');
INSERT INTO coffee_seat (pair, member, answer, answered_at, left_at) VALUES
    ('pair-4', 'U0ADA', '', NULL, NULL), ('pair-4', 'U0MARTA', 'planned', 1794310000000, NULL);
INSERT INTO coffee_note (member, what, subject, tell_at) VALUES
    ('U0ADA', 'ended', 'C0OLD', 1794304800000), ('U0MARTA', 'only', '', 1794304800000),
    ('U0ADA', 'unpaired', 'round-4', 1794304800000);
