-- A hidden author, and two who wrote in a status thread.
INSERT INTO hidden_author (opportunity, sealed_key, proof, sealed_author, ends_at)
VALUES ('opportunity-2', 'v1.00', 'aa', 'v1.11', 1796202000000);

INSERT INTO contributor (opportunity, member, messages, last_number, recorded_at, refused_at) VALUES
    ('opportunity-1', 'U0ADA', 4, 1793610000000400, 1793610000000, NULL),
    ('opportunity-1', 'U0MARTA', 2, 1793610000000300, NULL, 1793610000000);
