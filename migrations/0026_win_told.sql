-- What is told of wins elsewhere: a digest that stands follows when one is hidden or shown again, and nothing that was said in
-- a private channel is quoted in another.

-- What the newest digest of a channel says beside its wins, and since when it tells (JSON); NULL for those before it.
ALTER TABLE digest ADD COLUMN kept TEXT;

-- Whether a channel is private (1 or 0), as Slack said when it was last asked.
CREATE TABLE channel_seen (
    channel TEXT PRIMARY KEY,
    is_private BIGINT NOT NULL,
    seen_at BIGINT NOT NULL
);
