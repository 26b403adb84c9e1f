-- Proposals: solutions designed for an opportunity, competing for support, and the squads that deliver them.

CREATE TABLE proposal (
    id TEXT PRIMARY KEY,
    opportunity TEXT NOT NULL,
    position BIGINT NOT NULL,
    author TEXT NOT NULL,
    change TEXT NOT NULL,
    beneficiaries TEXT NOT NULL,
    effort TEXT NOT NULL,
    measure TEXT NOT NULL,
    baseline TEXT NOT NULL,
    target TEXT NOT NULL,
    review_on TEXT NOT NULL,
    revision BIGINT NOT NULL,
    proposed_at BIGINT NOT NULL,
    revised_at BIGINT
);
CREATE UNIQUE INDEX proposal_position ON proposal (opportunity, position);

-- Functions that a proposal needs in its squad.
CREATE TABLE proposal_function (
    proposal TEXT NOT NULL,
    function TEXT NOT NULL,
    PRIMARY KEY (proposal, function)
);

-- What a proposal said before it was revised.
CREATE TABLE proposal_revision (
    proposal TEXT NOT NULL,
    revision BIGINT NOT NULL,
    change TEXT NOT NULL,
    beneficiaries TEXT NOT NULL,
    effort TEXT NOT NULL,
    measure TEXT NOT NULL,
    baseline TEXT NOT NULL,
    target TEXT NOT NULL,
    review_on TEXT NOT NULL,
    reviser TEXT NOT NULL,
    written_at BIGINT NOT NULL,
    PRIMARY KEY (proposal, revision)
);

-- Whom a member supports: one proposal of an opportunity.
CREATE TABLE proposal_support (
    opportunity TEXT NOT NULL,
    member TEXT NOT NULL,
    proposal TEXT NOT NULL,
    supported_at BIGINT NOT NULL,
    PRIMARY KEY (opportunity, member)
);
CREATE INDEX proposal_support_proposal ON proposal_support (proposal);

-- Those who design and deliver.
CREATE TABLE squad (
    opportunity TEXT NOT NULL,
    member TEXT NOT NULL,
    role TEXT NOT NULL,
    joined_at BIGINT NOT NULL,
    PRIMARY KEY (opportunity, member)
);
CREATE INDEX squad_member ON squad (member, joined_at);
