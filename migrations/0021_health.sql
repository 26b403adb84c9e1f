-- Channel health: once a quarter everybody reads how the channel does, and is asked one question before.

-- What was done for a quarter ('2026-Q4'): the question was posted, the numbers were posted (or left out, being late).
CREATE TABLE health (
    quarter TEXT PRIMARY KEY,
    asked_at BIGINT,
    told_at BIGINT
);

-- Who has answered the question of a quarter. What they answered stands nowhere beside it.
CREATE TABLE trust_answered (
    quarter TEXT NOT NULL,
    member TEXT NOT NULL,
    PRIMARY KEY (quarter, member)
);

-- How many gave which answer: 1 (not at all) to 5 (fully).
CREATE TABLE trust_count (
    quarter TEXT NOT NULL,
    answer BIGINT NOT NULL,
    people BIGINT NOT NULL,
    PRIMARY KEY (quarter, answer)
);

-- Statistics by function look members up by id: the index holds all they need.
CREATE INDEX member_function ON member (id, group_function, field_function, own_function);
