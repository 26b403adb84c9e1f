-- Settings that people change while the bot runs, who changed what, and the user groups that roles come from.

-- Lies over the setting of that key in file and environment. An empty value lets those decide again. The revision is the
-- value of counter 'settings' at the change: instances compare it with what they have read.
CREATE TABLE setting (
    key TEXT PRIMARY KEY,
    value TEXT,
    revision BIGINT NOT NULL,
    changed_by TEXT NOT NULL,
    changed_at BIGINT NOT NULL
);

-- Who changed what, when: before and after as JSON, never a secret. told_at: when the other stewards heard of it.
CREATE TABLE audit (
    id TEXT PRIMARY KEY,
    actor TEXT NOT NULL,
    what TEXT NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    happened_at BIGINT NOT NULL,
    told_at BIGINT
);
CREATE INDEX audit_happened ON audit (happened_at);
CREATE INDEX audit_untold ON audit (id) WHERE told_at IS NULL;

-- Slack's user groups, to choose from.
CREATE TABLE user_group (
    id TEXT PRIMARY KEY,
    handle TEXT NOT NULL,
    name TEXT NOT NULL
);

-- Who is in a user group that means a function or a role.
CREATE TABLE group_member (
    user_group TEXT NOT NULL,
    member TEXT NOT NULL,
    PRIMARY KEY (user_group, member)
);
CREATE INDEX group_member_member ON group_member (member);

-- Who was told once what they can do in a role.
CREATE TABLE role_told (
    role TEXT NOT NULL,
    member TEXT NOT NULL,
    told_at BIGINT NOT NULL,
    PRIMARY KEY (role, member)
);
