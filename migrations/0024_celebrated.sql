-- When the bot has celebrated what was shipped by itself: a channel of wins in which that stands is not quiet.
ALTER TABLE review ADD COLUMN celebrated_at BIGINT;
