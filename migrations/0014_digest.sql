-- The weekly digest: which week each channel has read, and what it takes to count a week without reading everything.

-- A week of a channel. posted_at stays empty for a week that nobody read: before the first digest, and while the bot was
-- away for more than a day after its time. What happened then stands in the next.
CREATE TABLE digest (
    channel TEXT NOT NULL,
    until_at BIGINT NOT NULL,
    posted_at BIGINT,
    PRIMARY KEY (channel, until_at)
);

CREATE INDEX opportunity_created ON opportunity (created_at);
CREATE INDEX vote_given ON vote (voted_at, opportunity, member);
CREATE INDEX story_happened ON story (happened_at);
CREATE INDEX concerned_function ON concerned (function, opportunity);
CREATE INDEX squad_joined ON squad (joined_at);
