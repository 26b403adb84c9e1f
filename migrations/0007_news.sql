-- News that are quiet by construction: a change is written once and waits for each person it concerns, so that several
-- become one message, or a line of the person's digest, in their own working time and as they choose.

-- A change, with the line that tells of it in every language (JSON, by the language's code).
CREATE TABLE news (
    id TEXT PRIMARY KEY,
    opportunity TEXT NOT NULL,
    topic TEXT NOT NULL,
    actor TEXT NOT NULL,
    lines TEXT NOT NULL,
    happened_at BIGINT NOT NULL
);
CREATE INDEX news_age ON news (happened_at);

-- Whom a change concerns and how they hear of it: 'now' by direct message, or in the 'digest'.
CREATE TABLE notice (
    news TEXT NOT NULL,
    member TEXT NOT NULL,
    way TEXT NOT NULL,
    told_at BIGINT,
    PRIMARY KEY (news, member)
);
CREATE INDEX notice_member ON notice (member, told_at);

-- How somebody wants to hear of a topic, where they chose: 'now', 'mine', 'digest', 'off'.
CREATE TABLE reach (
    member TEXT NOT NULL,
    topic TEXT NOT NULL,
    reach TEXT NOT NULL,
    PRIMARY KEY (member, topic)
);

-- For whom a digest is to be written, and when; 0: the time is to be found first.
CREATE TABLE personal_digest (
    member TEXT PRIMARY KEY,
    due_at BIGINT NOT NULL
);
CREATE INDEX personal_digest_due ON personal_digest (due_at);

-- What people chose for themselves, where it differs from their region or from the usual: days ('mon,tue'), hours
-- ('09:00-17:30'), how often the digest comes ('daily', 'off'); and when they last opened Home.
ALTER TABLE member ADD COLUMN working_days TEXT;
ALTER TABLE member ADD COLUMN working_hours TEXT;
ALTER TABLE member ADD COLUMN digest TEXT;
ALTER TABLE member ADD COLUMN home_at BIGINT;

-- What waits for somebody's yes.
CREATE INDEX hand_over_member ON hand_over (to_member, asked_at);

-- The stewards' lists in Home: new ones, those that stand still, those without an owner.
CREATE INDEX opportunity_standing ON opportunity (status, status_at);
CREATE INDEX opportunity_unowned ON opportunity (status, created_at) WHERE owner IS NULL;
