-- One opportunity that moves, with everything that can hang on it, and one without a name that was declined.
UPDATE counter SET value = 2 WHERE name = 'opportunity';

INSERT INTO opportunity (id, number, title, pain, touchpoint, solution, status, status_at, reason, author, anonymous_at,
    owner, owned_at, channel, votes, created_at) VALUES
    ('opportunity-1', 1, 'Refund mails arrive after nine days', 'They write <two> times & lose trust.', 'billing',
        'A mail for each step', 'in_progress', 1793610000000, '', 'U0ADA', NULL, 'U0MARTA', 1793605000000, 'C0CX', 2,
        1793600000000),
    ('opportunity-2', 2, 'Zażółć gęślą jaźń', 'Nobody answers.', 'other', '', 'declined', 1793610000000, 'Not ours',
        'U0LEFT', 1793600000000, NULL, NULL, 'C0CX', 0, 1793600000000);

INSERT INTO concerned (opportunity, function) VALUES ('opportunity-1', 'finance'), ('opportunity-1', 'engineering');

INSERT INTO vote (opportunity, member, way, voted_at) VALUES
    ('opportunity-1', 'U0ADA', 'button', 1793600001000),
    ('opportunity-1', 'U0MARTA', '+1', 1793600002000),
    ('opportunity-1', 'U0MARTA', 'heart', 1793600003000);

INSERT INTO follower (opportunity, member, followed_at) VALUES
    ('opportunity-1', 'U0ADA', 1793600000000),
    ('opportunity-1', 'U0MARTA', 1793605000000);

INSERT INTO evidence (id, opportunity, kind, link, added_by, added_at)
VALUES ('evidence-1', 'opportunity-1', 'link', 'https://example.com/ticket?a=1&b=2', 'U0ADA', 1793600000000);

INSERT INTO story (id, opportunity, what, before, after, actor, reason, happened_at) VALUES
    ('story-1', 'opportunity-1', 'posted', '', 'new', 'U0ADA', '', 1793600000000),
    ('story-2', 'opportunity-1', 'owner', '', 'U0MARTA', 'U0MARTA', '', 1793605000000),
    ('story-3', 'opportunity-1', 'status', 'new', 'in_progress', 'U0MARTA', 'Agreed', 1793610000000);

INSERT INTO hand_over (opportunity, from_member, to_member, asked_at)
VALUES ('opportunity-1', 'U0MARTA', 'U0ADA', 1793610000000);

INSERT INTO offer (id, channel, ts, author, words, opportunity, offered_at) VALUES
    ('offer-1', 'C0CX', '1793609000.000100', 'U0ADA', 'Customers cannot find the size table', NULL, 1793609000000),
    ('offer-2', 'C0CX', '1793608000.000100', 'U0MARTA', '', 'opportunity-1', 1793608000000);
