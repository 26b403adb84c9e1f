-- Random coffee: which question a pair got, and who asked to be in an extra round.

-- The number of the question that broke the ice: nobody gets it again within a year. Null for older pairs.
ALTER TABLE coffee_pair ADD COLUMN question BIGINT;

-- The extra round between two functions in which somebody asked to be, below its invitation.
ALTER TABLE coffee_joined ADD COLUMN round TEXT;
