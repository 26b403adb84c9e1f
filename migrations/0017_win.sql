-- Wins: who thanked whom in public, for what they did for a customer, and which value of the company it lived.

-- A win that was taken back keeps its row without words and people, so that a late redrawing knows; a hidden one keeps all.
-- value_name is what the value was called then, for when it is no longer on the list; shipped is 1 for the celebration of
-- what was shipped, of which each opportunity has one.
CREATE TABLE win (
    id TEXT PRIMARY KEY,
    giver TEXT NOT NULL,
    words TEXT NOT NULL,
    value TEXT NOT NULL,
    value_name TEXT NOT NULL,
    opportunity TEXT,
    size TEXT NOT NULL,
    link TEXT NOT NULL,
    channel TEXT NOT NULL,
    shipped BIGINT NOT NULL,
    thanked_at BIGINT NOT NULL,
    undone_at BIGINT,
    hidden_at BIGINT
);
CREATE INDEX win_lived ON win (thanked_at, value, giver);
CREATE INDEX win_giver ON win (giver, thanked_at);
CREATE INDEX win_opportunity ON win (opportunity) WHERE opportunity IS NOT NULL;

-- Who is thanked in it, by whom (whoever added somebody later spends their own allowance), on which of the giver's own
-- days ('2026-11-02'), whether that was free of the allowance, and how the person hears of it: 'now', 'digest', 'off'.
CREATE TABLE win_person (
    win TEXT NOT NULL,
    member TEXT NOT NULL,
    giver TEXT NOT NULL,
    day TEXT NOT NULL,
    free BIGINT NOT NULL,
    way TEXT NOT NULL,
    added_at BIGINT NOT NULL,
    told_at BIGINT,
    PRIMARY KEY (win, member)
);
CREATE INDEX win_person_given ON win_person (giver, day);
CREATE INDEX win_person_told ON win_person (member, told_at);

-- Others who added their thanks, with a sentence that may be blank.
CREATE TABLE win_echo (
    win TEXT NOT NULL,
    member TEXT NOT NULL,
    words TEXT NOT NULL,
    added_at BIGINT NOT NULL,
    PRIMARY KEY (win, member)
);

-- What was done once: 'begun', since when wins are watched; 'nudged', when a quiet channel was last nudged;
-- 'recap:UNTIL', the months that have had their recap.
CREATE TABLE win_note (
    name TEXT PRIMARY KEY,
    noted_at BIGINT NOT NULL
);

-- When the bot celebrates by itself what was shipped, unless its owner has done so before.
ALTER TABLE review ADD COLUMN celebrate_at BIGINT;
CREATE INDEX review_celebrate ON review (celebrate_at) WHERE celebrate_at IS NOT NULL;
