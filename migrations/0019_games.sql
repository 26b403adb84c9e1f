-- Games in channels of the community: quizzes with teams, results of daily puzzles that people paste, emoji riddles.

-- What is played in a channel. quiz is 'off', 'weekly', or 'paused' since nobody played for a while; quiz_by chose it, at
-- quiz_at; idle counts the quizzes in a row that nobody played; board_at is since when results of puzzles are kept.
CREATE TABLE game_channel (
    channel TEXT PRIMARY KEY,
    quiz TEXT NOT NULL,
    quiz_by TEXT NOT NULL,
    quiz_at BIGINT NOT NULL,
    idle BIGINT NOT NULL,
    board_at BIGINT
);

-- A quiz that opened. outcome is '' while it is open, then 'played', 'unplayed', or 'stopped' where games were switched off.
CREATE TABLE quiz (
    id TEXT PRIMARY KEY,
    channel TEXT NOT NULL,
    begun_by TEXT NOT NULL,
    opens_at BIGINT NOT NULL,
    closes_at BIGINT NOT NULL,
    closed_at BIGINT,
    outcome TEXT NOT NULL,
    UNIQUE (channel, opens_at)
);
CREATE INDEX quiz_open ON quiz (closes_at) WHERE closed_at IS NULL;

-- Its questions in order, by their pack and their id there.
CREATE TABLE quiz_question (
    quiz TEXT NOT NULL,
    position BIGINT NOT NULL,
    pack TEXT NOT NULL,
    question TEXT NOT NULL,
    PRIMARY KEY (quiz, position)
);

-- Who plays, in which team (1, 2…).
CREATE TABLE quiz_player (
    quiz TEXT NOT NULL,
    member TEXT NOT NULL,
    team BIGINT NOT NULL,
    joined_at BIGINT NOT NULL,
    PRIMARY KEY (quiz, member)
);

-- What somebody answered last: the number of the option, from 1.
CREATE TABLE quiz_answer (
    quiz TEXT NOT NULL,
    position BIGINT NOT NULL,
    member TEXT NOT NULL,
    choice BIGINT NOT NULL,
    answered_at BIGINT NOT NULL,
    PRIMARY KEY (quiz, position, member)
);

-- Whether somebody wants their results kept: 'asked', 'yes' or 'no'. Nobody is asked twice.
CREATE TABLE puzzle_choice (
    member TEXT PRIMARY KEY,
    choice TEXT NOT NULL,
    chosen_at BIGINT NOT NULL
);

-- A result that somebody pasted: game such as 'wordle', puzzle its number or date, score in what the game counts, solved 1
-- or 0. Grids and words are not kept.
CREATE TABLE puzzle_result (
    channel TEXT NOT NULL,
    member TEXT NOT NULL,
    game TEXT NOT NULL,
    puzzle TEXT NOT NULL,
    score BIGINT NOT NULL,
    solved BIGINT NOT NULL,
    played_at BIGINT NOT NULL,
    PRIMARY KEY (channel, member, game, puzzle)
);
CREATE INDEX puzzle_result_week ON puzzle_result (channel, played_at);

-- An emoji riddle. answers are the accepted wordings, one a line, the first is shown; ended_at when it was solved or told.
CREATE TABLE riddle (
    id TEXT PRIMARY KEY,
    channel TEXT NOT NULL,
    poser TEXT NOT NULL,
    emoji TEXT NOT NULL,
    answers TEXT NOT NULL,
    hint TEXT NOT NULL,
    posed_at BIGINT NOT NULL,
    tell_at BIGINT NOT NULL,
    ended_at BIGINT,
    solver TEXT
);
CREATE INDEX riddle_open ON riddle (tell_at) WHERE ended_at IS NULL;
CREATE INDEX riddle_posed ON riddle (channel, posed_at);

-- What was done once: 'board:CHANNEL:DAY', the boards that were posted; 'used-up:CHANNEL:COUNT', whoever keeps the channel was
-- told that all so many questions have been asked; 'packs:FINGERPRINT', they were told what is wrong with the packs.
CREATE TABLE game_note (
    name TEXT PRIMARY KEY,
    noted_at BIGINT NOT NULL
);
