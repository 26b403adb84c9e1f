-- Channels to which Slack gave a new id, as when a private one becomes public: settings may still name the old one.
CREATE TABLE channel_moved (
    old_id TEXT PRIMARY KEY,
    new_id TEXT NOT NULL,
    moved_at BIGINT NOT NULL
);
