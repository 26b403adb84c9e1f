//! What people paste when they have solved a daily puzzle. Each game shares a text of its own; what is not known is nothing.
//!
//! Only the result is read: no grid, no word, nothing that would give a puzzle away.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Characters that are looked at; nobody shares more.
const LOOKED_AT: usize = 6_000;
/// Results of one message.
const AT_MOST: usize = 10;
/// Lines behind a head in which its grid is looked for.
const GRID: usize = 40;

/// A game whose results are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Game {
    Wordle,
    WordleEs,
    Parle,
    Literalnie,
    Connections,
    Strands,
    Mini,
    Quordle,
    Nerdle,
    Worldle,
    Tradle,
    Globle,
    Timeguessr,
}

/// What a game counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    /// Tries of so many; fewer are better.
    Tries(i64),
    /// Guesses without a limit; fewer are better.
    Guesses,
    /// Mistakes; fewer are better.
    Mistakes,
    /// Hints; fewer are better.
    Hints,
    /// Seconds; fewer are better.
    Seconds,
    /// Points; more are better.
    Points,
}

impl Game {
    /// All of them, in the order of the board.
    pub(super) const ALL: [Self; 13] = [
        Self::Wordle,
        Self::WordleEs,
        Self::Parle,
        Self::Literalnie,
        Self::Connections,
        Self::Strands,
        Self::Mini,
        Self::Quordle,
        Self::Nerdle,
        Self::Worldle,
        Self::Tradle,
        Self::Globle,
        Self::Timeguessr,
    ];

    /// The word in rows.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Wordle => "wordle",
            Self::WordleEs => "wordle_es",
            Self::Parle => "parle",
            Self::Literalnie => "literalnie",
            Self::Connections => "connections",
            Self::Strands => "strands",
            Self::Mini => "mini",
            Self::Quordle => "quordle",
            Self::Nerdle => "nerdle",
            Self::Worldle => "worldle",
            Self::Tradle => "tradle",
            Self::Globle => "globle",
            Self::Timeguessr => "timeguessr",
        }
    }

    /// The game of that word.
    pub(super) fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|game| game.word() == word)
    }

    /// What it counts.
    pub(super) fn unit(self) -> Unit {
        match self {
            Self::Connections => Unit::Mistakes,
            Self::Strands => Unit::Hints,
            Self::Mini => Unit::Seconds,
            Self::Globle => Unit::Guesses,
            Self::Timeguessr => Unit::Points,
            Self::Quordle => Unit::Tries(9),
            _ => Unit::Tries(6),
        }
    }
}

/// A result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Outcome {
    pub(super) game: Game,
    /// The puzzle's number, or its date; empty when the text names none: then it is the day's.
    pub(super) puzzle: String,
    /// In what the game counts; of what was not solved, the most that was possible.
    pub(super) score: i64,
    pub(super) solved: bool,
}

/// The results in a message as Slack sends it, each puzzle once.
pub(super) fn read(text: &str) -> Vec<Outcome> {
    let plain = plain(text);
    let lines: Vec<_> = plain.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let mut found: Vec<Outcome> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let below = lines.get(at + 1..).unwrap_or_default();
        let below = below.get(..GRID).unwrap_or(below);
        let Some(outcome) = read_head(line, below) else { continue };
        let is_new = !found.iter().any(|known| known.game == outcome.game && known.puzzle == outcome.puzzle);
        if is_new && found.len() < AT_MOST {
            found.push(outcome);
        }
    }
    found
}

/// Emoji by Slack's names as the characters that games share.
const EMOJI: [(&str, &str); 23] = [
    (":large_green_square:", "🟩"),
    (":large_yellow_square:", "🟨"),
    (":large_blue_square:", "🟦"),
    (":large_purple_square:", "🟪"),
    (":large_red_square:", "🟥"),
    (":large_blue_circle:", "🔵"),
    (":large_yellow_circle:", "🟡"),
    (":bulb:", "💡"),
    (":earth_americas:", "🌎"),
    (":earth_africa:", "🌍"),
    (":flag-it:", "🇮🇹"),
    (":it:", "🇮🇹"),
    (":tada:", "🎉"),
    (":one:", "1\u{20e3}"),
    (":two:", "2\u{20e3}"),
    (":three:", "3\u{20e3}"),
    (":four:", "4\u{20e3}"),
    (":five:", "5\u{20e3}"),
    (":six:", "6\u{20e3}"),
    (":seven:", "7\u{20e3}"),
    (":eight:", "8\u{20e3}"),
    (":nine:", "9\u{20e3}"),
    ("&amp;", "&"),
];

/// Small letters, emoji as characters, links as what people see of them.
fn plain(text: &str) -> String {
    let mut plain: String = text.chars().take(LOOKED_AT).collect::<String>().to_lowercase();
    for (name, emoji) in EMOJI {
        plain = plain.replace(name, emoji);
    }
    let mut shown = String::new();
    for part in plain.split('<') {
        match part.split_once('>') {
            Some((link, behind)) => {
                shown.push_str(link.split_once('|').map_or(link, |(_, label)| label));
                shown.push_str(behind);
            }
            None => shown.push_str(part),
        }
    }
    // Variation signs change the look alone, and some languages part thousands by a blank that does not break.
    shown.replace('\u{fe0f}', "").replace(['\u{a0}', '\u{202f}'], " ")
}

fn read_head(line: &str, below: &[&str]) -> Option<Outcome> {
    if let Some(outcome) = read_mini(line) {
        return Some(outcome);
    }
    let words: Vec<_> = line.split_whitespace().collect();
    let (head, rest) = words.split_first()?;
    match *head {
        "wordle" if rest.first() == Some(&"(es)") => read_tries(Game::WordleEs, &rest[1..]),
        "wordle" => read_tries(Game::Wordle, rest),
        "par🇮🇹le" => read_tries(Game::Parle, rest),
        "literalnie.fun" => read_tries(Game::Literalnie, rest),
        "#worldle" => read_tries(Game::Worldle, rest),
        "#tradle" => read_tries(Game::Tradle, rest),
        "nerdlegame" => read_tries(Game::Nerdle, rest),
        "connections" => read_connections(rest, below),
        "strands" => read_strands(rest, below),
        "daily" if rest.first() == Some(&"quordle") => read_quordle(&rest[1..], below),
        "timeguessr" => read_timeguessr(rest),
        "🌎" => read_globle(rest, below),
        _ => None,
    }
}

/// `1,234 4/6*`, `#823 (24.04.2024) 3/6 (100%)`, `1 234 🎉 x/6`
fn read_tries(game: Game, words: &[&str]) -> Option<Outcome> {
    let Unit::Tries(most) = game.unit() else { return None };
    let at = words.iter().position(|word| word.contains('/'))?;
    let (tried, of) = words[at].trim_end_matches('*').split_once('/')?;
    let is_aside = |word: &&&str| **word == "🎉" || (word.starts_with('(') && word.ends_with(')'));
    let number: Vec<_> = words[..at].iter().filter(|word| !is_aside(word)).map(|word| number(word)).collect();
    let puzzle = number.into_iter().collect::<Option<String>>().filter(|puzzle| !puzzle.is_empty())?;
    if of.parse() != Ok(most) {
        return None;
    }
    if tried == "x" {
        return Some(Outcome { game, puzzle, score: most, solved: false });
    }
    let score = tried.parse().ok().filter(|score| (1..=most).contains(score))?;
    Some(Outcome { game, puzzle, score, solved: true })
}

/// The digits of `#1,234`; nothing where there is anything else.
fn number(word: &str) -> Option<String> {
    let word = word.strip_prefix('#').unwrap_or(word);
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, ',' | '.');
    let digits: String = word.chars().filter(char::is_ascii_digit).collect();
    (word.chars().all(is_part) && !digits.is_empty()).then_some(digits)
}

/// Four rows of one colour solve it; every other row is a mistake.
fn read_connections(rest: &[&str], below: &[&str]) -> Option<Outcome> {
    let (named, grid) = match rest {
        [] => (below.first()?.split_whitespace().collect(), &below[1..]),
        rest => (rest.to_vec(), below),
    };
    let ["puzzle", puzzle] = named[..] else { return None };
    let puzzle = number(puzzle)?;
    let rows: Vec<Vec<char>> = grid
        .iter()
        .map(|line| line.chars().collect::<Vec<_>>())
        .take_while(|row| row.len() == 4 && row.iter().all(|square| "🟨🟩🟦🟪".contains(*square)))
        .collect();
    let found = rows.iter().filter(|row| row.iter().all(|square| Some(square) == row.first())).count();
    let mistakes = rows.len() - found;
    if rows.is_empty() || found > 4 || mistakes > 4 {
        return None;
    }
    Some(Outcome { game: Game::Connections, puzzle, score: mistakes as i64, solved: found == 4 })
}

/// Each lamp is a hint.
fn read_strands(rest: &[&str], below: &[&str]) -> Option<Outcome> {
    let [puzzle] = rest else { return None };
    let puzzle = number(puzzle)?;
    let is_grid = |line: &&&str| line.chars().all(|sign| "🔵🟡💡".contains(sign));
    let grid: String = below.iter().skip_while(|line| !is_grid(line)).take_while(is_grid).copied().collect();
    // The golden word spans the board: without it nothing was solved.
    let score = grid.chars().filter(|sign| *sign == '💡').count() as i64;
    grid.contains('🟡').then_some(Outcome { game: Game::Strands, puzzle, score, solved: true })
}

/// Four digits, the last guess of each word; a red square is a word that was not found.
fn read_quordle(rest: &[&str], below: &[&str]) -> Option<Outcome> {
    let [puzzle] = rest else { return None };
    let puzzle = number(puzzle)?;
    let signs: Vec<char> = below.iter().take(2).flat_map(|line| line.chars()).collect();
    let digits = signs.windows(2).filter(|two| two[1] == '\u{20e3}').filter_map(|two| two[0].to_digit(10));
    let digits: Vec<i64> = digits.map(i64::from).collect();
    let lost = signs.iter().filter(|sign| **sign == '🟥').count();
    if digits.len() + lost != 4 {
        return None;
    }
    let last = digits.iter().copied().max().unwrap_or(9);
    Some(Outcome { game: Game::Quordle, puzzle, score: if lost > 0 { 9 } else { last }, solved: lost == 0 })
}

/// `#1161 — 41,255/50,000`
fn read_timeguessr(rest: &[&str]) -> Option<Outcome> {
    let (puzzle, rest) = rest.split_first()?;
    let puzzle = number(puzzle)?;
    let points = rest.iter().find(|word| word.contains('/'))?;
    let (points, of) = points.split_once('/')?;
    let (points, of): (i64, i64) = (number(points)?.parse().ok()?, number(of)?.parse().ok()?);
    let fits = of == 50_000 && (0..=of).contains(&points);
    fits.then_some(Outcome { game: Game::Timeguessr, puzzle, score: points, solved: true })
}

/// `apr 24, 2024 🌍`, and somewhere below `= 4`.
fn read_globle(rest: &[&str], below: &[&str]) -> Option<Outcome> {
    let [month, day, year, "🌍"] = rest else { return None };
    let day: i8 = day.trim_end_matches(',').parse().ok()?;
    let puzzle = Date::new(year.parse().ok()?, month_of(month)?, day).ok()?.to_string();
    let guesses = below.iter().take(8).find_map(|line| line.split_once("= ").map(|(_, guesses)| guesses.trim()))?;
    let score = guesses.parse().ok().filter(|guesses| (1..=300).contains(guesses))?;
    Some(Outcome { game: Game::Globle, puzzle, score, solved: true })
}

/// Months in English begin so.
const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

fn month_of(word: &str) -> Option<i8> {
    let at = MONTHS.iter().position(|month| word.starts_with(month))?;
    i8::try_from(at + 1).ok()
}

/// A sentence of the app, or the address of a badge.
fn read_mini(line: &str) -> Option<Outcome> {
    const SENTENCE: &str = "new york times mini crossword in ";
    const BADGE: &str = "nytimes.com/badges/games/mini.html?";
    let seconds = |score: i64| (1..=7_200).contains(&score).then_some(score);
    if let Some((before, behind)) = line.split_once(SENTENCE) {
        let before = before.trim().strip_prefix("i solved the")?.trim();
        let (minutes, rest) = behind.split_once(':')?;
        let rest: String = rest.chars().take_while(char::is_ascii_digit).collect();
        let score = seconds(minutes.parse::<i64>().ok()? * 60 + rest.parse::<i64>().ok()?)?;
        let puzzle = american_date(before).map(|date| date.to_string()).unwrap_or_default();
        return Some(Outcome { game: Game::Mini, puzzle, score, solved: true });
    }
    let (_, query) = line.split_once(BADGE)?;
    let query = query.split_whitespace().next().unwrap_or_default();
    let value = |name: &str| query.split('&').find_map(|pair| pair.split_once('=').filter(|(key, _)| *key == name));
    let (_, date) = value("d")?;
    let (_, taken) = value("t")?;
    let puzzle = date.parse::<Date>().ok()?.to_string();
    Some(Outcome { game: Game::Mini, puzzle, score: seconds(taken.parse().ok()?)?, solved: true })
}

/// `4/24/2024` or `january 26, 2026`
fn american_date(words: &str) -> Option<Date> {
    let parts: Vec<_> = words.split(['/', ' ']).map(|part| part.trim_end_matches(',')).collect();
    let [month, day, year] = parts[..] else { return None };
    let month = month.parse().ok().or_else(|| month_of(month))?;
    Date::new(year.parse().ok()?, month, day.parse().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> String {
        let line = |one: &Outcome| {
            let solved = if one.solved { "" } else { " lost" };
            format!("{} {} {}{solved}", one.game.word(), one.puzzle, one.score)
        };
        read(text).iter().map(line).collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn what_games_share_is_read() {
        for (text, expected) in [
            ("Wordle 1,234 4/6\n\n⬛⬛🟨⬛⬛\n⬛🟩⬛⬛🟨\n🟩🟩⬛🟩🟩\n🟩🟩🟩🟩🟩", "wordle 1234 4"),
            ("Wordle 279 4/6*\n\n⬜⬜⬜⬜🟨", "wordle 279 4"),
            ("Wordle 1.022 2/6\n\n🟨⬛️🟨⬛️⬛️\n🟩🟩🟩🟩🟩", "wordle 1022 2"),
            ("Wordle 1\u{a0}234 X/6\n\n⬛⬛🟨⬛⬛", "wordle 1234 6 lost"),
            ("Wordle 1,000 🎉 3/6", "wordle 1000 3"),
            ("Wordle 1,000 :tada: 3/6", "wordle 1000 3"),
            (
                "Wordle 1,234 3/6\n\n:black_large_square::large_yellow_square::large_green_square::large_green_square:",
                "wordle 1234 3",
            ),
            ("Wordle (ES) #20 3/6\n\n⬜🟨⬜⬜⬜", "wordle_es 20 3"),
            ("Par🇮🇹le 123 4/6\n\n⬜🟨⬜⬜⬜", "parle 123 4"),
            ("Par:flag-it:le 123 X/6", "parle 123 6 lost"),
            ("<http://literalnie.fun|literalnie.fun> #33 5/6\n⬛⬛🟨⬛⬛", "literalnie 33 5"),
            ("Connections\nPuzzle #123\n🟨🟨🟨🟨\n🟩🟩🟩🟩\n🟦🟦🟦🟦\n🟪🟪🟪🟪", "connections 123 0"),
            (
                "Connections \nPuzzle #199\n🟨🟪🟨🟨\n🟨🟨🟨🟨\n🟩🟩🟩🟩\n🟦🟪🟦🟦\n🟦🟦🟦🟦\n🟪🟪🟪🟪\nhard!",
                "connections 199 2",
            ),
            ("Connections\nPuzzle #12\n🟨🟪🟨🟨\n🟨🟪🟦🟨\n🟨🟪🟩🟨\n🟦🟪🟦🟪", "connections 12 4 lost"),
            (
                "Connections\nPuzzle #7\n:large_purple_square::large_purple_square::large_purple_square::large_purple_square:\n\
                 :large_blue_square::large_blue_square::large_blue_square::large_blue_square:\n🟩🟩🟩🟩\n🟨🟨🟨🟨",
                "connections 7 0",
            ),
            ("Strands #909\n“Now we’re cooking!”\n🔵🔵🟡🔵\n🔵🔵🔵", "strands 909 0"),
            ("Strands #21\n\"Off the hook\"\n💡🔵💡🔵\n🔵🟡🔵🔵", "strands 21 2"),
            ("Strands #21\n\"Off the hook\"\n:bulb::large_blue_circle::large_yellow_circle:", "strands 21 1"),
            ("I solved the 4/24/2024 New York Times Mini Crossword in 0:45!", "mini 2024-04-24 45"),
            (
                "I solved the January 26, 2026 New York Times Mini Crossword in 1:23! \
                 <https://www.nytimes.com/crosswords/game/mini>",
                "mini 2026-01-26 83",
            ),
            ("I solved The New York Times Mini Crossword in 2:05!", "mini  125"),
            (
                "<https://www.nytimes.com/badges/games/mini.html?d=2024-04-20&amp;t=78&amp;c=514e32e8&amp;smid=url-share>",
                "mini 2024-04-20 78",
            ),
            (
                "#Worldle #823 (24.04.2024) 3/6 (100%)\n🟩🟩🟩🟨⬜⬅️\n🟩🟩🟩🟩🟩🎉\nhttps://worldle.teuteuf.fr",
                "worldle 823 3",
            ),
            ("#Worldle #42 X/6 (87%)", "worldle 42 6 lost"),
            ("#Tradle #890 X/6\n🟩🟩⬜⬜⬜\nhttps://oec.world/en/games/tradle", "tradle 890 6 lost"),
            ("#Tradle #1071 1/6\n🟩🟩🟩🟩🟩", "tradle 1071 1"),
            ("nerdlegame 728 3/6\n\n🟪⬛🟪🟪⬛🟪⬛⬛\n🟩🟩🟩🟩🟩🟩🟩🟩", "nerdle 728 3"),
            ("Daily Quordle 376\n8️⃣4️⃣\n5️⃣7️⃣\nquordle.com", "quordle 376 8"),
            ("Daily Quordle #300\n🟥2️⃣\n3️⃣4️⃣", "quordle 300 9 lost"),
            ("Daily Quordle 723\n:four::five:\n:six::seven:\nm-w.com/games/quordle/", "quordle 723 7"),
            (
                "🌎 Apr 24, 2024 🌍\n🔥 3 | Avg. Guesses: 7.5\n🟨🟧🟥🟩 = 4\n\nhttps://globle-game.com\n#globle",
                "globle 2024-04-24 4",
            ),
            (
                ":earth_americas: Mar 7, 2023 :earth_africa:\n:fire: 1 | Avg. Guesses: 6\n🟥🟧🟨\n🟩 = 13\n\n#globle",
                "globle 2023-03-07 13",
            ),
            ("TimeGuessr #321 41,204/50,000\n1️⃣ 🏆9,179 📅4y 🌍3.3mi", "timeguessr 321 41204"),
            ("TimeGuessr #1161 — 41,255/50,000", "timeguessr 1161 41255"),
            (
                "my morning\nWordle 1,234 4/6\n⬛🟨⬛⬛⬛\n\nConnections\nPuzzle #123\n🟨🟨🟨🟨\n🟩🟩🟩🟩\n🟦🟦🟦🟦\n🟪🟪🟪🟪\n\
                 Wordle 1,234 5/6",
                "wordle 1234 4, connections 123 0",
            ),
        ] {
            assert_eq!(told(text), expected, "{text}");
        }
    }

    #[test]
    fn everything_else_is_nothing() {
        for text in [
            "",
            "Wordle",
            "Wordle is hard today",
            "Wordle 1,234",
            "Wordle 4/6",
            "Wordle 1,234 7/6",
            "Wordle 1,234 0/6",
            "Wordle 1,234 4/8",
            "Wordle in 4/6 for me",
            "I got Wordle 1,234 4/6",
            "wordle answer is crane",
            "Woordle 12 4/6",
            "Connections",
            "Connections\nPuzzle #123",
            "Connections are great\nPuzzle #123\n🟨🟨🟨🟨",
            "Connections\nPuzzle #123\n🟨🟨🟨\n🟨🟨🟨",
            "Strands #909\n“Theme”",
            "Strands #909\n“Theme”\n🔵🔵",
            "Strands of hair",
            "I solved the New York Times Mini Crossword in no time!",
            "I solved the 4/24/2024 New York Times Mini Crossword in 0:00!",
            "<https://www.nytimes.com/badges/games/mini.html?d=tomorrow&amp;t=78>",
            "<https://www.nytimes.com/badges/games/mini.html?t=78>",
            "Daily Quordle 376",
            "Daily Quordle 376\n8️⃣4️⃣\n5️⃣",
            "Daily standup at 9/6",
            "🌎 is round 🌍",
            "🌎 Apr 24, 2024 🌍\n#globle",
            "TimeGuessr #321 41,204/15,000",
            "TimeGuessr #321 51,204/50,000",
            "Framed #1234\n🎥 🟥 🟥 🟥",
            "#Worldle 3/6",
            "1/6 2/6 3/6",
        ] {
            assert_eq!(told(text), "", "{text}");
        }
        let wall = format!("{}\nWordle 1,234 4/6", "words without an end ".repeat(2_000));
        assert_eq!(told(&wall), "");
        let many: String = (1..40).map(|number| format!("Wordle {number} 4/6\n")).collect();
        assert_eq!(read(&many).len(), AT_MOST);
    }

    #[test]
    fn games_are_known_by_their_words() {
        for game in Game::ALL {
            assert_eq!(Game::from_word(game.word()), Some(game));
            assert_eq!(serde_json::json!(game), serde_json::json!(game.word()));
        }
        assert_eq!(Game::from_word("chess"), None);
    }
}
