-- Two proposals that compete, one of them revised, and a squad of two.
INSERT INTO proposal (id, opportunity, position, author, change, beneficiaries, effort, measure, baseline, target, review_on,
    revision, proposed_at, revised_at) VALUES
    ('proposal-1', 'opportunity-1', 1, 'U0ADA', 'A mail for each step', 'Everybody who sends something back', 'S',
        'Calls about refunds', '120 a week', '40 a week', '2026-12-24', 2, 1793606000000, 1793607000000),
    ('proposal-2', 'opportunity-1', 2, 'U0MARTA', 'A page that shows it', 'Those with an account', 'L', '', '', '', '', 1,
        1793606500000, NULL);

INSERT INTO proposal_function (proposal, function) VALUES ('proposal-1', 'finance'), ('proposal-1', 'engineering');

INSERT INTO proposal_revision (proposal, revision, change, beneficiaries, effort, measure, baseline, target, review_on,
    reviser, written_at)
VALUES ('proposal-1', 1, 'A mail', 'Everybody', 'M', '', '', '', '', 'U0ADA', 1793606000000);

INSERT INTO proposal_support (opportunity, member, proposal, supported_at)
VALUES ('opportunity-1', 'U0MARTA', 'proposal-1', 1793608000000);

INSERT INTO squad (opportunity, member, role, joined_at) VALUES
    ('opportunity-1', 'U0MARTA', 'Refunds', 1793605000000),
    ('opportunity-1', 'U0ADA', '', 1793606000000);
