-- Merging duplicates without moving a row, what may be a duplicate, and declining or parking with dignity.

-- What it was merged into: directly, and where that went in the end. Votes, followers, evidence, proposals and squads stay
-- where they are and are read together (src/domain/family.rs), so that taking apart loses nothing.
ALTER TABLE opportunity ADD COLUMN merged_into TEXT;
ALTER TABLE opportunity ADD COLUMN main TEXT;
ALTER TABLE opportunity ADD COLUMN merged_from TEXT;
ALTER TABLE opportunity ADD COLUMN compared_at BIGINT;
CREATE INDEX opportunity_main ON opportunity (main) WHERE main IS NOT NULL;
CREATE INDEX opportunity_merged_into ON opportunity (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX opportunity_not_compared ON opportunity (number) WHERE compared_at IS NULL;

-- Two that look alike, the older one first: why, and what a steward said to it. No pair is found twice.
CREATE TABLE duplicate (
    older TEXT NOT NULL,
    newer TEXT NOT NULL,
    share DOUBLE PRECISION NOT NULL,
    words TEXT NOT NULL,
    found_at BIGINT NOT NULL,
    settled_at BIGINT,
    settled_by TEXT,
    PRIMARY KEY (older, newer)
);
CREATE INDEX duplicate_open ON duplicate (share) WHERE settled_at IS NULL;

-- Each time one was declined or parked: why, what is offered instead, when to look again.
CREATE TABLE closing (
    id TEXT PRIMARY KEY,
    opportunity TEXT NOT NULL,
    status TEXT NOT NULL,
    cause TEXT NOT NULL,
    alternative TEXT,
    closed_by TEXT NOT NULL,
    closed_at BIGINT NOT NULL,
    look_at BIGINT
);
CREATE INDEX closing_opportunity ON closing (opportunity, closed_at);
CREATE INDEX closing_look ON closing (look_at) WHERE look_at IS NOT NULL;

-- New evidence against declining. Once for each opportunity.
CREATE TABLE contest (
    opportunity TEXT PRIMARY KEY,
    words TEXT NOT NULL,
    contested_by TEXT NOT NULL,
    contested_at BIGINT NOT NULL,
    told_at BIGINT
);
CREATE INDEX contest_untold ON contest (contested_at) WHERE told_at IS NULL;
