-- Collaboration between functions: who left a trace of work when, found by time alone; and which key relationships were
-- seen to weaken, so that nobody hears of it twice.

-- A key relationship that fell, in the window that ends then. pair holds the two ids as they were, with '+' between;
-- counts holds how often they worked together in each window looked at, the oldest first (JSON; null: not shown).
CREATE TABLE silo (
    pair TEXT NOT NULL,
    until_at BIGINT NOT NULL,
    counts TEXT NOT NULL,
    noticed_at BIGINT NOT NULL,
    PRIMARY KEY (pair, until_at)
);

-- Who is to hear of the relationships that fell in that window, by one message, in their working time.
CREATE TABLE silo_notice (
    until_at BIGINT NOT NULL,
    member TEXT NOT NULL,
    told_at BIGINT,
    PRIMARY KEY (until_at, member)
);
CREATE INDEX silo_notice_untold ON silo_notice (until_at) WHERE told_at IS NULL;

CREATE INDEX squad_work ON squad (joined_at, opportunity, member);
CREATE INDEX proposal_proposed ON proposal (proposed_at);
CREATE INDEX proposal_revision_written ON proposal_revision (written_at);
CREATE INDEX proposal_support_given ON proposal_support (supported_at);
CREATE INDEX concern_raised ON concern (raised_at);
CREATE INDEX concern_answered ON concern (answered_at) WHERE answered_at IS NOT NULL;
CREATE INDEX contributor_recorded ON contributor (recorded_at) WHERE recorded_at IS NOT NULL;
CREATE INDEX contributor_written ON contributor (last_number) WHERE recorded_at IS NOT NULL;
CREATE INDEX evidence_added ON evidence (added_at);
CREATE INDEX report_given ON report (given_at);
-- What was merged, beside the few others small enough to be looked up for every trace.
CREATE INDEX opportunity_merged ON opportunity (id, main) WHERE main IS NOT NULL;
