-- Opportunities, what supports them, and what became of them.

-- Numbers without gaps or doubles: CX-1, CX-2, …
CREATE TABLE counter (
    name TEXT PRIMARY KEY,
    value BIGINT NOT NULL
);
INSERT INTO counter (name, value) VALUES ('opportunity', 0);

CREATE TABLE opportunity (
    id TEXT PRIMARY KEY,
    number BIGINT NOT NULL,
    title TEXT NOT NULL,
    pain TEXT NOT NULL,
    touchpoint TEXT NOT NULL,
    solution TEXT NOT NULL,
    status TEXT NOT NULL,
    status_at BIGINT NOT NULL,
    reason TEXT NOT NULL,
    author TEXT NOT NULL,
    anonymous_at BIGINT,
    owner TEXT,
    owned_at BIGINT,
    channel TEXT NOT NULL,
    votes BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX opportunity_number ON opportunity (number);
CREATE INDEX opportunity_status ON opportunity (status, votes);
CREATE INDEX opportunity_author ON opportunity (author, created_at);
CREATE INDEX opportunity_owner ON opportunity (owner, status_at);

-- Functions that the author thinks are concerned.
CREATE TABLE concerned (
    opportunity TEXT NOT NULL,
    function TEXT NOT NULL,
    PRIMARY KEY (opportunity, function)
);

-- Each way in which a member voted: 'button' or the name of an emoji. A member counts once.
CREATE TABLE vote (
    opportunity TEXT NOT NULL,
    member TEXT NOT NULL,
    way TEXT NOT NULL,
    voted_at BIGINT NOT NULL,
    PRIMARY KEY (opportunity, member, way)
);
CREATE INDEX vote_member ON vote (member, voted_at);

CREATE TABLE follower (
    opportunity TEXT NOT NULL,
    member TEXT NOT NULL,
    followed_at BIGINT NOT NULL,
    PRIMARY KEY (opportunity, member)
);
CREATE INDEX follower_member ON follower (member, followed_at);

-- What stands behind an opportunity: a message, a link.
CREATE TABLE evidence (
    id TEXT PRIMARY KEY,
    opportunity TEXT NOT NULL,
    kind TEXT NOT NULL,
    link TEXT NOT NULL,
    added_by TEXT NOT NULL,
    added_at BIGINT NOT NULL
);
CREATE INDEX evidence_opportunity ON evidence (opportunity, added_at);

-- Every change of status or owner: who, when, why.
CREATE TABLE story (
    id TEXT PRIMARY KEY,
    opportunity TEXT NOT NULL,
    what TEXT NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    actor TEXT NOT NULL,
    reason TEXT NOT NULL,
    happened_at BIGINT NOT NULL
);
CREATE INDEX story_opportunity ON story (opportunity, happened_at);

-- A hand-over that waits for the new owner's yes.
CREATE TABLE hand_over (
    opportunity TEXT PRIMARY KEY,
    from_member TEXT NOT NULL,
    to_member TEXT NOT NULL,
    asked_at BIGINT NOT NULL
);

-- Messages of people that were offered for tracking, or tracked.
CREATE TABLE offer (
    id TEXT PRIMARY KEY,
    channel TEXT NOT NULL,
    ts TEXT NOT NULL,
    author TEXT NOT NULL,
    words TEXT NOT NULL,
    opportunity TEXT,
    offered_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX offer_message ON offer (channel, ts);
CREATE INDEX offer_author ON offer (author, offered_at);
CREATE INDEX offer_opportunity ON offer (opportunity) WHERE opportunity IS NOT NULL;
