-- A week that was read, and one that was not.
INSERT INTO digest (channel, until_at, posted_at) VALUES
    ('C0CX', 1793005200000, 1793005200500),
    ('C0CX', 1793610000000, NULL);
