-- Experience swaps: who offers a day in their work, who would like to come, and who covers for them meanwhile.

-- A day or two in somebody's work: words is what a guest sees, guests how many may be there at a time. It stands until
-- until_at, unless it was closed before: taken back, or its host has left.
CREATE TABLE swap_offer (
    id TEXT PRIMARY KEY,
    host TEXT NOT NULL,
    title TEXT NOT NULL,
    words TEXT NOT NULL,
    place TEXT NOT NULL,
    days BIGINT NOT NULL,
    guests BIGINT NOT NULL,
    offered_at BIGINT NOT NULL,
    until_at BIGINT NOT NULL,
    closed_at BIGINT
);
CREATE INDEX swap_offer_open ON swap_offer (until_at) WHERE closed_at IS NULL;
CREATE INDEX swap_offer_host ON swap_offer (host);

-- Somebody's application, and the swap that comes of it: one open at a time for each guest. cover is the colleague named to
-- cover, empty while another is wanted. stage is 'asked' (a host), 'cover' (the colleague), 'uncovered' (the guest is asked
-- for another name), 'confirmed' or 'over'; step grows with every change, so that an old button is known. offer is the one
-- it is about; day the days in the host's calendar ('2026-11-16', '2026-11-16/2026-11-17'), empty while there is no date.
-- next_at is when it goes on by itself, reminded_at when all three were reminded of the day; held_at since when a confirmed swap has taken place.
CREATE TABLE swap (
    id TEXT PRIMARY KEY,
    guest TEXT NOT NULL,
    cover TEXT NOT NULL,
    suits TEXT NOT NULL,
    hopes TEXT NOT NULL,
    stage TEXT NOT NULL,
    step BIGINT NOT NULL,
    offer TEXT NOT NULL,
    day TEXT NOT NULL,
    begins_at BIGINT,
    ends_at BIGINT,
    next_at BIGINT,
    reminded_at BIGINT,
    applied_at BIGINT NOT NULL,
    confirmed_at BIGINT,
    ended_at BIGINT,
    held_at BIGINT
);
CREATE UNIQUE INDEX swap_open ON swap (guest) WHERE ended_at IS NULL;
CREATE INDEX swap_next ON swap (next_at) WHERE next_at IS NOT NULL;
CREATE INDEX swap_offered ON swap (offer);
CREATE INDEX swap_cover ON swap (cover);
CREATE INDEX swap_held ON swap (held_at) WHERE held_at IS NOT NULL;

-- What somebody would like, in order of preference, and what became of it: '' nothing yet, 'declined', 'silent', 'closed',
-- 'called_off', 'left', 'uncovered'.
CREATE TABLE swap_choice (
    swap TEXT NOT NULL,
    position BIGINT NOT NULL,
    offer TEXT NOT NULL,
    answer TEXT NOT NULL,
    PRIMARY KEY (swap, position)
);
CREATE INDEX swap_choice_offer ON swap_choice (offer);

-- What somebody is to read about a swap as soon as they work: the last word counts. why and about tell what happened and
-- with whom, offer, day and words what it was about then.
CREATE TABLE swap_note (
    swap TEXT NOT NULL,
    member TEXT NOT NULL,
    what TEXT NOT NULL,
    why TEXT NOT NULL,
    about TEXT NOT NULL,
    offer TEXT NOT NULL,
    day TEXT NOT NULL,
    words TEXT NOT NULL,
    step BIGINT NOT NULL,
    tell_at BIGINT NOT NULL,
    PRIMARY KEY (swap, member)
);
CREATE INDEX swap_note_tell ON swap_note (tell_at);

-- Calls to two functions to spend a day with each other (one and other, in order), by whom and when.
CREATE TABLE swap_call (
    id TEXT PRIMARY KEY,
    one TEXT NOT NULL,
    other TEXT NOT NULL,
    called_by TEXT NOT NULL,
    called_at BIGINT NOT NULL
);
CREATE INDEX swap_call_pair ON swap_call (one, other);
