-- Finding ideas that are alike: which terms stand in which opportunity, and how much they weigh there.

-- A term is a hash of its letters (src/features/similar.rs); documents counts the opportunities it stands in.
CREATE TABLE term (
    id BIGINT PRIMARY KEY,
    documents BIGINT NOT NULL
);

CREATE TABLE posting (
    term BIGINT NOT NULL,
    opportunity BIGINT NOT NULL,
    weight DOUBLE PRECISION NOT NULL
);
-- Holds everything a look-up needs, so that the table itself is not read.
CREATE UNIQUE INDEX posting_term ON posting (term, opportunity, weight);
