-- Delivery: what owners are asked and say, whether it helped in the end, and what the company promised by when.

-- When what is asked and promised about an opportunity was first worked out; rows of older versions have none yet.
ALTER TABLE opportunity ADD COLUMN planned_at BIGINT;
CREATE INDEX opportunity_unplanned ON opportunity (number) WHERE planned_at IS NULL;

-- How the owner of an opportunity is asked for updates. Without an owner nobody is asked.
CREATE TABLE cadence (
    opportunity TEXT PRIMARY KEY,
    owner TEXT NOT NULL,
    weeks BIGINT NOT NULL,
    begun_at BIGINT NOT NULL,
    next_at BIGINT,
    asks BIGINT NOT NULL,
    stopped_at BIGINT,
    silent_at BIGINT
);
CREATE INDEX cadence_next ON cadence (next_at) WHERE next_at IS NOT NULL;
CREATE INDEX cadence_owner ON cadence (owner, next_at);

-- What an owner said about how it goes.
CREATE TABLE report (
    id TEXT PRIMARY KEY,
    opportunity TEXT NOT NULL,
    author TEXT NOT NULL,
    state TEXT NOT NULL,
    doing TEXT NOT NULL,
    needs TEXT NOT NULL,
    given_at BIGINT NOT NULL
);
CREATE INDEX report_opportunity ON report (opportunity, given_at);

-- Whether it helped: a row for each time that an opportunity was shipped.
CREATE TABLE review (
    opportunity TEXT NOT NULL,
    shipped_at BIGINT NOT NULL,
    next_at BIGINT,
    asks BIGINT NOT NULL,
    verdict TEXT NOT NULL,
    measured TEXT NOT NULL,
    baseline TEXT NOT NULL,
    answerer TEXT NOT NULL,
    answered_at BIGINT,
    PRIMARY KEY (opportunity, shipped_at)
);
CREATE INDEX review_next ON review (next_at) WHERE next_at IS NOT NULL;

-- One direct message asks a person about several opportunities; the outcome is empty while it waits.
CREATE TABLE ask (
    id TEXT NOT NULL,
    opportunity TEXT NOT NULL,
    person TEXT NOT NULL,
    question TEXT NOT NULL,
    outcome TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    PRIMARY KEY (id, opportunity)
);
CREATE INDEX ask_waiting ON ask (opportunity, question) WHERE outcome = '';
CREATE INDEX ask_person ON ask (person, question) WHERE outcome = '';
CREATE INDEX ask_asked ON ask (asked_at);

-- What was promised to the author of an opportunity, and what became of it.
CREATE TABLE promise (
    opportunity TEXT NOT NULL,
    kind TEXT NOT NULL,
    due_at BIGINT NOT NULL,
    kept_at BIGINT,
    broken_at BIGINT,
    told_at BIGINT,
    PRIMARY KEY (opportunity, kind)
);
CREATE INDEX promise_due ON promise (due_at) WHERE kept_at IS NULL AND broken_at IS NULL;
CREATE INDEX promise_open ON promise (due_at) WHERE kept_at IS NULL;
CREATE INDEX promise_untold ON promise (due_at)
    WHERE kept_at IS NULL AND broken_at IS NOT NULL AND told_at IS NULL;
