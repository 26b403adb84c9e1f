-- Fun never becomes noise: how many messages that are only fun a channel had on a day, and when a channel is asked and plays.

-- How many a channel had on the last day on which there were any ('2026-11-04', by its own clock). Whoever adds one takes the
-- row, so that several at once are counted one after the other.
CREATE TABLE fun_day (
    channel TEXT PRIMARY KEY,
    day TEXT NOT NULL,
    posts BIGINT NOT NULL
);

-- waits_since names the ice-breaker that found no room on its day ('2026-11-04') and waits for the next. ask_day ('wed') and
-- ask_time ('10:30') are the channel's own for ice-breakers, zone ('Europe/Warsaw') its clock; NULL is the company's.
ALTER TABLE community_channel ADD COLUMN waits_since TEXT;
ALTER TABLE community_channel ADD COLUMN ask_day TEXT;
ALTER TABLE community_channel ADD COLUMN ask_time TEXT;
ALTER TABLE community_channel ADD COLUMN zone TEXT;
