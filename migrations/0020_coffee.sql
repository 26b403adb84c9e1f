-- Random coffee: who takes part where, the rounds, and who drinks one with whom.

-- What somebody chose for themselves: interests as they wrote them, languages beside their own ('en,pl'), since when they
-- offer a seat by lottery, until when they pause. silent counts rounds in a row without an answer; asked_at is set while
-- they are asked whether to go on, and nobody is paired with them.
CREATE TABLE coffee_member (
    member TEXT PRIMARY KEY,
    interests TEXT NOT NULL,
    languages TEXT NOT NULL,
    seat_at BIGINT,
    paused_until_at BIGINT,
    silent BIGINT NOT NULL,
    asked_at BIGINT
);

-- Who takes part where: in the company's rounds (channel is empty), or in those among the members of a channel.
CREATE TABLE coffee_joined (
    channel TEXT NOT NULL,
    member TEXT NOT NULL,
    joined_at BIGINT NOT NULL,
    PRIMARY KEY (channel, member)
);
CREATE INDEX coffee_joined_member ON coffee_joined (member);

-- The channels in which coffee is offered, by whom, and since when no more.
CREATE TABLE coffee_offer (
    channel TEXT PRIMARY KEY,
    offered_by TEXT NOT NULL,
    offered_at BIGINT NOT NULL,
    closed_at BIGINT
);

-- Whom somebody asked not to be paired with. Nobody but that person reads it, and no message tells of it.
CREATE TABLE coffee_apart (
    member TEXT NOT NULL,
    other TEXT NOT NULL,
    PRIMARY KEY (member, other)
);

-- A round. slot makes it one: a channel with a weekly moment, or two functions with theirs (one and other, else empty).
CREATE TABLE coffee_round (
    id TEXT PRIMARY KEY,
    slot TEXT NOT NULL UNIQUE,
    channel TEXT NOT NULL,
    one TEXT NOT NULL,
    other TEXT NOT NULL,
    begins_at BIGINT NOT NULL,
    half_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    matched_at BIGINT,
    told_at BIGINT
);
CREATE INDEX coffee_round_begins ON coffee_round (begins_at);
CREATE INDEX coffee_round_untold ON coffee_round (ends_at) WHERE told_at IS NULL;

-- Two or three who drink a coffee; one alone was left without. place is their conversation: null until it is open, empty
-- where each is written to alone. step is how far it is, next_at when it goes on; seat is who offered it by lottery.
CREATE TABLE coffee_pair (
    id TEXT PRIMARY KEY,
    round TEXT NOT NULL,
    place TEXT,
    step BIGINT NOT NULL,
    next_at BIGINT,
    begun_at BIGINT,
    met_at BIGINT,
    seat TEXT
);
CREATE INDEX coffee_pair_round ON coffee_pair (round);
CREATE INDEX coffee_pair_next ON coffee_pair (next_at) WHERE next_at IS NOT NULL;
CREATE INDEX coffee_pair_met ON coffee_pair (met_at) WHERE met_at IS NOT NULL;

-- Who sits there, what they answered ('', 'met', 'planned', 'cannot'), and since when they are gone.
CREATE TABLE coffee_seat (
    pair TEXT NOT NULL,
    member TEXT NOT NULL,
    answer TEXT NOT NULL,
    answered_at BIGINT,
    left_at BIGINT,
    PRIMARY KEY (pair, member)
);
CREATE INDEX coffee_seat_member ON coffee_seat (member);
