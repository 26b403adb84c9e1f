-- Authors whom nobody can read from the database, and those who helped without joining a squad.

-- Who wrote an idea without a name, for some days, sealed (src/domain/anonymous.rs): the key of this opportunity under the
-- company's key, which is not in the database; a proof; the author's id under the first key. Deleted when ends_at is over.
CREATE TABLE hidden_author (
    opportunity TEXT PRIMARY KEY,
    sealed_key TEXT NOT NULL,
    proof TEXT NOT NULL,
    sealed_author TEXT NOT NULL,
    ends_at BIGINT NOT NULL
);
CREATE INDEX hidden_author_ends ON hidden_author (ends_at);

-- Who wrote how often in the status thread without being owner, squad or author; thanked from the third message on,
-- unless they would rather not. last_number is the ts of the last message without its point.
CREATE TABLE contributor (
    opportunity TEXT NOT NULL,
    member TEXT NOT NULL,
    messages BIGINT NOT NULL,
    last_number BIGINT NOT NULL,
    recorded_at BIGINT,
    refused_at BIGINT,
    PRIMARY KEY (opportunity, member)
);
CREATE INDEX contributor_member ON contributor (member);
