-- Two terms of the first opportunity, one of them in both.
INSERT INTO term (id, documents) VALUES (-4611686018427387904, 1), (1234567890123, 2);

INSERT INTO posting (term, opportunity, weight) VALUES
    (-4611686018427387904, 1, 1.75),
    (1234567890123, 1, 0.5),
    (1234567890123, 2, 0.25);
