-- Statistics read indexes alone, where they can.

-- Everybody, by what is known about their function, and whether they are here: ids in that order. The one before was never chosen: SQLite looks a
-- member up by the primary key.
DROP INDEX member_function;
CREATE INDEX member_told ON member (group_function, field_function, own_function, gone_at, kind, id);

-- Traces of work: the moment, then all that is read of them.
DROP INDEX proposal_proposed;
CREATE INDEX proposal_proposed ON proposal (proposed_at, opportunity, author);
DROP INDEX proposal_support_given;
CREATE INDEX proposal_support_given ON proposal_support (supported_at, opportunity, member);
DROP INDEX evidence_added;
CREATE INDEX evidence_added ON evidence (added_at, opportunity, added_by);
DROP INDEX report_given;
CREATE INDEX report_given ON report (given_at, opportunity, author);
