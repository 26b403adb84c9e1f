-- A channel with a quiz that was played and one that is open, somebody's puzzle, a riddle that was solved and one that was not.
INSERT INTO game_channel (channel, quiz, quiz_by, quiz_at, idle, board_at) VALUES
    ('C0CHESS', 'weekly', 'U0ADA', 1793000000000, 1, 1793000000000),
    ('C0BOOKS', 'paused', 'U0LEFT', 1793000000000, 3, NULL);
INSERT INTO quiz (id, channel, begun_by, opens_at, closes_at, closed_at, outcome) VALUES
    ('quiz-1', 'C0CHESS', 'U0ADA', 1793264400000, 1793275200000, 1793275200000, 'played'),
    ('quiz-2', 'C0CHESS', 'U0ADA', 1793869200000, 1793880000000, NULL, '');
INSERT INTO quiz_question (quiz, position, pack, question) VALUES
    ('quiz-1', 1, 'customer', 'peak-end'), ('quiz-1', 2, 'own', 'a-question-that-is-gone'), ('quiz-2', 1, 'general', 'x');
INSERT INTO quiz_player (quiz, member, team, joined_at) VALUES
    ('quiz-1', 'U0ADA', 1, 1793264460000), ('quiz-1', 'U0LEFT', 2, 1793264520000);
INSERT INTO quiz_answer (quiz, position, member, choice, answered_at) VALUES
    ('quiz-1', 1, 'U0ADA', 2, 1793264460000), ('quiz-1', 1, 'U0LEFT', 4, 1793264520000);
INSERT INTO puzzle_choice (member, choice, chosen_at) VALUES
    ('U0ADA', 'yes', 1793000000000), ('U0MARTA', 'no', 1793000000000), ('U0LEFT', 'asked', 1793000000000);
INSERT INTO puzzle_result (channel, member, game, puzzle, score, solved, played_at) VALUES
    ('C0CHESS', 'U0ADA', 'wordle', '1234', 4, 1, 1793264460000), ('C0CHESS', 'U0ADA', 'connections', '123', 4, 0, 1793264460000);
INSERT INTO riddle (id, channel, poser, emoji, answers, hint, posed_at, tell_at, ended_at, solver) VALUES
    ('riddle-1', 'C0CHESS', 'U0ADA', ':lion_face: :crown:', 'The Lion King
Il re leone', 'A film & <more>', 1793264400000, 1793500000000, 1793265000000, 'U0MARTA'),
    ('riddle-2', 'C0CHESS', 'U0LEFT', '🐟🔎', 'Finding Nemo', '', 1793264400000, 1793500000000, NULL, NULL);
INSERT INTO game_note (name, noted_at) VALUES ('board:C0CHESS:2026-10-26', 1793000000000);
