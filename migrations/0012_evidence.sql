-- Evidence of four kinds: what customers said, numbers, messages, links. And a rank that is kept with each opportunity.

-- What a customer said, or what matters in a message; blotted out where it would tell who somebody is.
ALTER TABLE evidence ADD COLUMN words TEXT NOT NULL DEFAULT '';
-- A number: what it counts, how much, of what, where it is from.
ALTER TABLE evidence ADD COLUMN measure TEXT NOT NULL DEFAULT '';
ALTER TABLE evidence ADD COLUMN value TEXT NOT NULL DEFAULT '';
ALTER TABLE evidence ADD COLUMN unit TEXT NOT NULL DEFAULT '';
ALTER TABLE evidence ADD COLUMN source TEXT NOT NULL DEFAULT '';

-- Until now a message that an idea began with was a link like any other.
UPDATE evidence SET kind = 'message' WHERE kind = 'link' AND EXISTS (SELECT 1 FROM workspace
    WHERE SUBSTR(evidence.link, 1, LENGTH(workspace.url) + 9) = workspace.url || 'archives/');
-- What came with an idea without a name names nobody.
UPDATE evidence SET added_by = ''
    WHERE opportunity IN (SELECT opportunity.id FROM opportunity WHERE opportunity.anonymous_at IS NOT NULL);

-- Where an opportunity ranks (src/domain/ranking.rs): comparable whenever it was computed, so that time alone changes no
-- row. ranked_for is the half-life in days it was computed with; a row with another one is computed anew.
ALTER TABLE opportunity ADD COLUMN rank DOUBLE PRECISION NOT NULL DEFAULT 0;
ALTER TABLE opportunity ADD COLUMN ranked_for BIGINT NOT NULL DEFAULT 0;
CREATE INDEX opportunity_ranked_for ON opportunity (ranked_for);
-- Asked for by just these words: by a plain status or owner SQLite would take the indexes of those, and sort.
CREATE INDEX opportunity_rank ON opportunity (rank, number)
    WHERE (status || '') IN ('new', 'in_review', 'proposed', 'in_progress');
CREATE INDEX opportunity_unowned_rank ON opportunity (rank, number)
    WHERE COALESCE(owner, '') = '' AND (status || '') IN ('new', 'in_review', 'proposed', 'in_progress');
