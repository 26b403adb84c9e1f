-- A relationship that fell three times, one leader who heard of it and one who has yet to.
INSERT INTO silo (pair, until_at, counts, noticed_at) VALUES
    ('product+support', 1793577600000, '[6,4,3,1]', 1793610000000);

INSERT INTO silo_notice (until_at, member, told_at) VALUES
    (1793577600000, 'U0ADA', 1793610000000),
    (1793577600000, 'U0MARTA', NULL);
