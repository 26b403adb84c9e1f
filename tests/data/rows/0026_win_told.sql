-- A digest that follows its wins, and two channels that Slack was asked about.
INSERT INTO digest (channel, until_at, posted_at, kept) VALUES
    ('C0CX', 1794214800000, 1794214800500,
     '{"since":1793610000000,"rest":{"text":"Our week for customers"},"wins":"6b86b273ff34fce19d6b804e"}');
INSERT INTO channel_seen (channel, is_private, seen_at) VALUES ('C0WINS', 0, 1793610000000), ('G0WINS', 1, 1793610000000);
