-- What comes or falls due together is asked in one message.

-- Names the message in which stewards are shown a proposal with others: the id of its first one. NULL while it waits for
-- others; until now each had its own.
ALTER TABLE community_proposal ADD COLUMN batch TEXT;
UPDATE community_proposal SET batch = id;
-- When it was last asked whether a channel is still needed, whatever came of it: all of that moment stand in one message.
ALTER TABLE community_channel ADD COLUMN silent_at BIGINT;
UPDATE community_channel SET silent_at = asked_at WHERE asked_at IS NOT NULL;
