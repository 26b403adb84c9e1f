-- What keeps us in line with Slack when things change there while we do not look.

-- When the author was told that the card stands; a card that is posted again tells nobody again.
ALTER TABLE opportunity ADD COLUMN receipt_at BIGINT;
-- When a reaction on the card was last handled: what Slack told before that is old.
ALTER TABLE opportunity ADD COLUMN reacted_at BIGINT;

-- Who belongs to which user group, as far as groups mean functions; member.group_function is drawn from it.
CREATE TABLE membership (
    user_group TEXT NOT NULL,
    member TEXT NOT NULL,
    PRIMARY KEY (user_group, member)
);
CREATE INDEX membership_member ON membership (member);

-- Channels that got another id: settings may still have the former one.
CREATE TABLE channel_alias (
    former TEXT PRIMARY KEY,
    present TEXT NOT NULL
);
