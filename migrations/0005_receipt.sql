-- When the author was told that the card stands; a card that is posted again tells nobody again.
ALTER TABLE opportunity ADD COLUMN receipt_at BIGINT;
