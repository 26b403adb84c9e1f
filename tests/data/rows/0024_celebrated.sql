-- What nobody completed, celebrated by the bot.
UPDATE review SET celebrated_at = 1793620000000 WHERE opportunity = 'opportunity-1';
