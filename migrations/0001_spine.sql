-- The spine: what waits, what was posted, who people are.
--
-- Portable to SQLite and PostgreSQL: ids TEXT (time-ordered, made by us), times BIGINT (milliseconds UTC, ending in
-- _at), yes/no as a nullable time, payloads TEXT holding JSON.

-- A queue inside each box ('in', 'out'): its jobs go in order, one at a time; whoever holds the lease works on it.
CREATE TABLE lane (
    box TEXT NOT NULL,
    name TEXT NOT NULL,
    ready_at BIGINT,
    lease_until BIGINT NOT NULL,
    token BIGINT NOT NULL,
    PRIMARY KEY (box, name)
);
CREATE INDEX lane_ready ON lane (box, ready_at) WHERE ready_at IS NOT NULL;

-- Something that came in or goes out. The key makes a second one of the same thing impossible.
CREATE TABLE job (
    id TEXT PRIMARY KEY,
    box TEXT NOT NULL,
    lane TEXT NOT NULL,
    key TEXT NOT NULL,
    kind TEXT NOT NULL,
    payload TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    run_at BIGINT NOT NULL,
    tries BIGINT NOT NULL,
    started_at BIGINT,
    told_at BIGINT,
    done_at BIGINT,
    parked_at BIGINT,
    error TEXT
);
CREATE UNIQUE INDEX job_key ON job (box, key);
CREATE INDEX job_waiting ON job (box, lane, id) WHERE done_at IS NULL AND parked_at IS NULL;
CREATE INDEX job_done ON job (done_at) WHERE done_at IS NOT NULL;
CREATE INDEX job_parked ON job (parked_at) WHERE parked_at IS NOT NULL;

-- Where a message of ours stands in Slack, by the name we gave it.
CREATE TABLE posted (
    key TEXT PRIMARY KEY,
    channel TEXT NOT NULL,
    ts TEXT NOT NULL,
    drawn TEXT NOT NULL,
    drawn_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX posted_place ON posted (channel, ts);

-- Who the bot is in its workspace, as Slack last said.
CREATE TABLE workspace (
    team TEXT PRIMARY KEY,
    url TEXT NOT NULL,
    bot_user TEXT NOT NULL,
    bot_id TEXT NOT NULL,
    seen_at BIGINT NOT NULL
);

-- A person of the workspace, by Slack id.
CREATE TABLE member (
    id TEXT PRIMARY KEY,
    team TEXT NOT NULL,
    name TEXT NOT NULL,
    locale TEXT NOT NULL,
    timezone TEXT NOT NULL,
    kind TEXT NOT NULL,
    language TEXT,
    own_function TEXT,
    group_function TEXT,
    field_function TEXT,
    synced_at BIGINT,
    field_synced_at BIGINT,
    acted_at BIGINT,
    greeted_at BIGINT,
    gone_at BIGINT
);
-- Whose profile field is to be asked for again.
CREATE INDEX member_field ON member (field_synced_at) WHERE acted_at IS NOT NULL AND gone_at IS NULL;

-- Up to which message a channel was read, so that what was written while the bot was away can be taken up.
CREATE TABLE seen (
    channel TEXT PRIMARY KEY,
    ts TEXT NOT NULL
);
