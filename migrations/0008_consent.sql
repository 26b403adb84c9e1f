-- Adopting a proposal: by a steward, by consent after a waiting period, or by the owner as a small fix; and the named
-- concerns that hold it up.

-- The one proposal of an opportunity that was adopted: way is 'steward', 'consent' or 'small_fix'. The adopter is empty
-- where silence decided.
CREATE TABLE adoption (
    opportunity TEXT PRIMARY KEY,
    proposal TEXT NOT NULL,
    way TEXT NOT NULL,
    adopter TEXT NOT NULL,
    reason TEXT NOT NULL,
    adopted_at BIGINT NOT NULL
);

-- A waiting period that runs: of a proposal that enough functions second, or for concerns about a small fix. It is about
-- one revision of the text. The timetable looks at it again at next_at; none while a concern holds up what is over.
CREATE TABLE consent (
    proposal TEXT PRIMARY KEY,
    opportunity TEXT NOT NULL,
    revision BIGINT NOT NULL,
    begun_at BIGINT NOT NULL,
    remind_at BIGINT,
    closes_at BIGINT NOT NULL,
    next_at BIGINT
);
CREATE INDEX consent_next ON consent (next_at) WHERE next_at IS NOT NULL;
CREATE INDEX consent_opportunity ON consent (opportunity);

-- What worries somebody about a proposal, under their name. Open until closed_at; outcome is 'withdrawn', 'resolved' or
-- 'closed' then. An answer waits for the person's word until it is rejected or the concern closed.
CREATE TABLE concern (
    id TEXT PRIMARY KEY,
    opportunity TEXT NOT NULL,
    proposal TEXT NOT NULL,
    member TEXT NOT NULL,
    worry TEXT NOT NULL,
    remedy TEXT NOT NULL,
    raised_at BIGINT NOT NULL,
    answer TEXT NOT NULL,
    answerer TEXT,
    answered_at BIGINT,
    rejected_at BIGINT,
    outcome TEXT NOT NULL,
    closer TEXT,
    closed_at BIGINT
);
CREATE UNIQUE INDEX concern_open ON concern (proposal, member) WHERE closed_at IS NULL;
CREATE INDEX concern_member ON concern (member) WHERE closed_at IS NULL;
CREATE INDEX concern_proposal ON concern (proposal, raised_at);
CREATE INDEX concern_opportunity ON concern (opportunity) WHERE closed_at IS NULL;

-- Where people of a function work, read without reading people.
CREATE INDEX member_region ON member (timezone, group_function, field_function, own_function)
    WHERE gone_at IS NULL AND kind = 'employee';
