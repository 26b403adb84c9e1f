-- A channel that stopped working by itself is told from one that somebody took off the list, and comes back when it works.

-- retired_why is 'slack' where the channel was archived, deleted or hidden in Slack, NULL where somebody took it off the list;
-- outside_at since when the bot is known to be outside, although it was not told to stop.
ALTER TABLE community_channel ADD COLUMN retired_why TEXT;
ALTER TABLE community_channel ADD COLUMN outside_at BIGINT;
-- When whoever looks after it was last told that ice-breakers rest there: all of that moment stand in one message.
ALTER TABLE community_channel ADD COLUMN rested_at BIGINT;
UPDATE community_channel SET rested_at = paused_at WHERE paused_at IS NOT NULL;

-- Since when whoever plans what is played in a channel wants no riddles there.
ALTER TABLE game_channel ADD COLUMN riddles_off_at BIGINT;
