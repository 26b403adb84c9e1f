-- A setting that was changed, one that the file decides again, one that a newer version wrote; a steward by group.
INSERT INTO counter (name, value) VALUES ('settings', 3);

INSERT INTO setting (key, value, revision, changed_by, changed_at) VALUES
    ('proposals.squad', '3', 1, 'U0ADA', 1793600000000),
    ('votes.emoji', NULL, 2, 'U0MARTA', 1793601000000),
    ('moods.range', '{"from":1}', 3, 'U0ADA', 1793602000000);

INSERT INTO audit (id, actor, what, before, after, happened_at, told_at) VALUES
    ('audit-1', 'U0ADA', 'proposals.squad', '2', '3', 1793600000000, 1793600120000),
    ('audit-2', 'U0MARTA', 'votes.emoji', '["+1"]', '["+1","arrow_up","heart"]', 1793601000000, NULL);

INSERT INTO user_group (id, handle, name) VALUES ('S0STEWARDS', 'cx-stewards', 'CX stewards');

INSERT INTO group_member (user_group, member) VALUES ('S0STEWARDS', 'U0MARTA');

INSERT INTO role_told (role, member, told_at) VALUES ('steward', 'U0MARTA', 1793601000000);
