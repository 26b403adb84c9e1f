-- Two offers, one of them closed; a swap that was confirmed, one whose host is asked and one that is over; a note that waits.
INSERT INTO swap_offer (id, host, title, words, place, days, guests, offered_at, until_at, closed_at) VALUES
    ('swap-offer-1', 'U0ADA', 'A morning on the phones', 'Listen in, <then> answer & learn', 'online', 1, 2, 1793000000000, 1798000000000, NULL),
    ('swap-offer-2', 'U0LEFT', 'A day in the warehouse', 'Pick, pack and ship', 'Warsaw', 2, 1, 1792000000000, 1797000000000, 1793000000000);
INSERT INTO swap (id, guest, cover, suits, hopes, stage, step, offer, day, begins_at, ends_at, next_at, reminded_at, applied_at, confirmed_at, ended_at, held_at) VALUES
    ('swap-1', 'U0MARTA', 'U0LEFT', 'Mondays', 'What callers ask first', 'confirmed', 3, 'swap-offer-1', '2026-11-16', 1794819600000, 1794850200000, 1794850200000, 1794560400000, 1793100000000, 1793200000000, NULL, NULL),
    ('swap-2', 'U0LEFT', 'U0MARTA', 'any day', 'Zażółć', 'asked', 1, 'swap-offer-1', '', NULL, NULL, 1794045600000, NULL, 1793300000000, NULL, NULL, NULL),
    ('swap-3', 'U0ADA', 'U0MARTA', 'any day', 'How parcels travel', 'over', 2, 'swap-offer-2', '', NULL, NULL, NULL, NULL, 1792100000000, NULL, 1793000000000, NULL);
INSERT INTO swap_choice (swap, position, offer, answer) VALUES
    ('swap-1', 0, 'swap-offer-1', ''), ('swap-2', 0, 'swap-offer-1', ''), ('swap-3', 0, 'swap-offer-2', 'closed');
INSERT INTO swap_note (swap, member, what, why, about, offer, day, words, step, tell_at) VALUES
    ('swap-3', 'U0ADA', 'moved', 'closed', 'U0LEFT', 'swap-offer-2', '', '', 2, 1793000000000);
INSERT INTO swap_call (id, one, other, called_by, called_at) VALUES ('swap-call-1', 'product', 'support', 'U0LEFT', 1793000000000);
