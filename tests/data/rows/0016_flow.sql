-- A vote by emoji beside one by button, and a promise that was kept late.
INSERT INTO vote (opportunity, member, way, voted_at) VALUES ('flow-sample', 'U0ADA', 'button', 1793005200000);
INSERT INTO vote (opportunity, member, way, voted_at) VALUES ('flow-sample', 'U0ADA', 'heart', 1793005200001);
INSERT INTO promise (opportunity, kind, due_at, kept_at, broken_at) VALUES
    ('flow-sample', 'acknowledged', 1793005200000, 1793005300000, 1793005200000);
