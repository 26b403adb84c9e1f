-- A third one that was merged into the first, a pair that nobody has looked at, and one that was declined and contested.
UPDATE counter SET value = 3 WHERE name = 'opportunity';

INSERT INTO opportunity (id, number, title, pain, touchpoint, solution, status, status_at, reason, author, anonymous_at,
    owner, owned_at, channel, votes, created_at, merged_into, main, merged_from, compared_at) VALUES
    ('opportunity-3', 3, 'Refund mails come too late', 'They call us.', 'billing', '', 'merged', 1793620000000, '', 'U0ADA',
        NULL, NULL, NULL, 'C0CX', 1, 1793601000000, 'opportunity-1', 'opportunity-1', 'new', 1793601001000);

INSERT INTO duplicate (older, newer, share, words, found_at, settled_at, settled_by) VALUES
    ('opportunity-1', 'opportunity-3', 0.75, 'refund, mails', 1793601001000, 1793620000000, 'U0MARTA'),
    ('opportunity-1', 'opportunity-2', 0.5, 'mails', 1793601001000, NULL, NULL);

INSERT INTO closing (id, opportunity, status, cause, alternative, closed_by, closed_at, look_at) VALUES
    ('closing-1', 'opportunity-2', 'declined', 'not_ours', 'opportunity-1', 'U0MARTA', 1793610000000, NULL),
    ('closing-2', 'opportunity-1', 'parked', 'costly', NULL, 'U0MARTA', 1793608000000, 1793700000000);

INSERT INTO contest (opportunity, words, contested_by, contested_at, told_at)
VALUES ('opportunity-2', 'Three more customers wrote', 'U0LEFT', 1793611000000, NULL);
