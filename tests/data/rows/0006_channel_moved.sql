-- Rows as the version of 0006 wrote them.
INSERT INTO channel_moved (old_id, new_id, moved_at) VALUES ('G0OLD', 'C0NEW', 1793600000000);
