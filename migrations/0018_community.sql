-- Community: channels for interests, games and places, who proposed them, and the ice-breakers asked there.

-- A channel of the catalogue; retired ones keep their row. language is a code such as 'pl'; members is about how many are in
-- it, NULL while nobody has counted; spoken_at when a person last wrote there; pace is its own choice for ice-breakers:
-- 'company', 'weekly', 'fortnightly', 'off'; paused_at while they rest because nobody answers, resumed_at when they last went
-- on; asked_at when somebody was asked whether it is still needed, kept_at when it was last said to be.
CREATE TABLE community_channel (
    channel TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    line TEXT NOT NULL,
    language TEXT NOT NULL,
    proposed_by TEXT NOT NULL,
    listed_at BIGINT NOT NULL,
    retired_at BIGINT,
    members BIGINT,
    counted_at BIGINT,
    spoken_at BIGINT,
    pace TEXT NOT NULL DEFAULT 'company',
    paused_at BIGINT,
    resumed_at BIGINT,
    asked_at BIGINT,
    kept_at BIGINT
);
CREATE INDEX community_channel_listed ON community_channel (kind, name) WHERE retired_at IS NULL;

-- Who is known to be in such a channel: those who joined or were brought in since it stands in the catalogue. There may be more.
CREATE TABLE community_member (
    channel TEXT NOT NULL,
    member TEXT NOT NULL,
    PRIMARY KEY (channel, member)
);

-- A channel that somebody wants listed: a new one by its name, or one that exists by its id. stage is 'waiting' for a
-- steward, 'making' while Slack is asked, 'stuck' where Slack refused (why holds its word), 'listed' or 'declined' (why holds
-- the steward's sentence); told_at when the proposer heard of the outcome.
CREATE TABLE community_proposal (
    id TEXT PRIMARY KEY,
    channel TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    line TEXT NOT NULL,
    language TEXT NOT NULL,
    proposer TEXT NOT NULL,
    proposed_at BIGINT NOT NULL,
    stage TEXT NOT NULL,
    decider TEXT,
    decided_at BIGINT,
    told_at BIGINT,
    why TEXT NOT NULL
);
CREATE INDEX community_proposal_open ON community_proposal (proposed_at) WHERE stage IN ('waiting', 'making', 'stuck');

-- A question that somebody suggested for ice-breakers. named is 1 when they agreed to be named; batch is the message that
-- asks stewards about it and others; stage is 'waiting', 'accepted' or 'declined'; told_at when the suggester heard of it.
CREATE TABLE icebreaker (
    id TEXT PRIMARY KEY,
    words TEXT NOT NULL,
    language TEXT NOT NULL,
    suggester TEXT NOT NULL,
    named BIGINT NOT NULL,
    channel TEXT NOT NULL,
    suggested_at BIGINT NOT NULL,
    batch TEXT,
    stage TEXT NOT NULL,
    decider TEXT,
    decided_at BIGINT,
    told_at BIGINT
);
CREATE INDEX icebreaker_stage ON icebreaker (stage, suggested_at);
CREATE INDEX icebreaker_batch ON icebreaker (batch) WHERE batch IS NOT NULL;

-- A question that was asked in a channel: question is 'pack:ID' or 'own:ID', slot the day it was due ('2026-11-04'), once
-- each; answered_at when somebody first answered.
CREATE TABLE icebreaker_asked (
    channel TEXT NOT NULL,
    slot TEXT NOT NULL,
    question TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    answered_at BIGINT,
    PRIMARY KEY (channel, slot)
);
CREATE INDEX icebreaker_asked_lately ON icebreaker_asked (channel, asked_at);

-- What was done: 'pack:FINGERPRINT:STEWARD', mistakes in a pack of questions of which somebody was told; 'questions', when
-- stewards were last shown what was suggested.
CREATE TABLE community_note (
    name TEXT PRIMARY KEY,
    noted_at BIGINT NOT NULL
);
