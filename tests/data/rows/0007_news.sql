-- A change told to one person and waiting for another, who chose their own time.
INSERT INTO news (id, opportunity, topic, actor, lines, happened_at) VALUES
    ('news-1', 'opportunity-1', 'status', 'U0MARTA',
        '{"en":"It moved.","es":"Avanzó.","it":"Si è mossa.","pl":"Ruszyło."}', 1793609000000);

INSERT INTO notice (news, member, way, told_at) VALUES
    ('news-1', 'U0ADA', 'now', 1793609100000),
    ('news-1', 'U0BEN', 'digest', NULL);

INSERT INTO reach (member, topic, reach) VALUES ('U0BEN', 'status', 'digest');

INSERT INTO personal_digest (member, due_at) VALUES ('U0BEN', 0);

INSERT INTO member (id, team, name, locale, timezone, kind, working_days, working_hours, digest, home_at) VALUES
    ('U0BEN', 'T0ROWS', 'Ben Thistle', 'en-GB', 'Europe/London', 'employee', 'mon,tue,wed', '08:00-16:00', 'daily',
        1793609000000);
