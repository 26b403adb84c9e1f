-- Random coffee: what was suggested to a pair, who began a round, and what somebody is still to read.

-- The moments that were suggested to a pair, in milliseconds, apart by commas: nobody is offered one of them twice.
ALTER TABLE coffee_pair ADD COLUMN times TEXT;

-- Who began a round between two functions; null for those that begin by themselves.
ALTER TABLE coffee_round ADD COLUMN begun_by TEXT;

-- When somebody was told that they are the only one there; null again once a round begins.
ALTER TABLE coffee_joined ADD COLUMN alone_at BIGINT;

-- What somebody reads as soon as they work: that coffee in a channel has ended ('ended', the channel), that they are the
-- only one ('only', the channel or empty), that a round they began found no pair ('unpaired', the round).
CREATE TABLE coffee_note (
    member TEXT NOT NULL,
    what TEXT NOT NULL,
    subject TEXT NOT NULL,
    tell_at BIGINT NOT NULL,
    PRIMARY KEY (member, what, subject)
);
CREATE INDEX coffee_note_tell ON coffee_note (tell_at);
