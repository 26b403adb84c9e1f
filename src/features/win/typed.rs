//! What somebody types behind `/cx-win`: people or user groups, what they did, a value behind a `#`, maybe a number.
//!
//! Those named at the beginning are thanked; whoever is named later is part of the story. Where nobody is named at the
//! beginning, everybody who is named is thanked. An `@word` that Slack has left as it was typed is nobody it knows.

use crate::base::config::Wins;
use crate::base::text::Words;
use crate::domain::value::find_tagged;

/// What was typed, taken apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Typed {
    /// Slack ids of those who are thanked, each once.
    pub(super) people: Vec<String>,
    /// User groups all of whom are thanked.
    pub(super) groups: Vec<String>,
    /// `@word`s where somebody is thanked, whom Slack did not recognise.
    pub(super) strangers: Vec<String>,
    /// What they did.
    pub(super) words: Words,
    /// The id of the value.
    pub(super) value: Option<String>,
    /// A `#word` that is no value.
    pub(super) unknown: Option<String>,
    /// `CX-42`, as it was typed.
    pub(super) number: Option<String>,
}

/// Words that stand between two people.
const JOINERS: [&str; 12] = [",", ";", ":", "-", "–", "—", "&amp;", "+", "and", "y", "e", "i"];
const PREFIX: &str = "cx-";

#[derive(Clone, Copy, Debug)]
enum Piece<'a> {
    Person(&'a str),
    Group(&'a str),
    /// Somebody whom Slack did not recognise.
    Stranger(&'a str),
    /// A channel, which may be a value that is called like it.
    Channel(&'a str),
    Word(&'a str),
}

/// Takes apart what stands behind the command, as Slack sends it.
pub(super) fn read(typed: &str, wins: &Wins) -> Typed {
    let pieces = pieces(typed);
    let named = |piece: &Piece<'_>| matches!(piece, Piece::Person(_) | Piece::Group(_) | Piece::Stranger(_));
    let begin = pieces.iter().position(|(_, piece)| !is_joiner(piece)).unwrap_or(0);
    let mut end = begin;
    let mut at = begin;
    while let Some((_, piece)) = pieces.get(at) {
        if named(piece) {
            end = at + 1;
        } else if !is_joiner(piece) || end == begin {
            break;
        }
        at += 1;
    }
    let mut found = Typed::default();
    let leads = end > begin;
    let thanked = if leads { &pieces[begin..end] } else { &pieces[..] };
    for (_, piece) in thanked {
        match piece {
            Piece::Person(id) => add(&mut found.people, id),
            Piece::Group(id) => add(&mut found.groups, id),
            Piece::Stranger(name) => add(&mut found.strangers, name),
            _ => {}
        }
    }
    // A stop behind the last of them belongs to nobody.
    while leads && pieces.get(end).is_some_and(|(_, piece)| is_stop(piece)) {
        end += 1;
    }
    let end = if leads { end } else { 0 };
    let rest = pieces.get(end..).unwrap_or_default();
    let tagged = rest.iter().enumerate().rev().find_map(|(at, (_, piece))| {
        let value = find_tagged(wins, tag(piece)?)?;
        Some((at, value.id.clone()))
    });
    if tagged.is_none() {
        let words = rest.iter().rev().filter(|(_, piece)| matches!(piece, Piece::Word(_)));
        found.unknown = words.filter_map(|(_, piece)| tag(piece)).next().map(|tag| format!("#{tag}"));
    }
    let mut words = String::new();
    for (at, (raw, piece)) in rest.iter().enumerate() {
        if tagged.as_ref().is_some_and(|(tagged, _)| *tagged == at) {
            // The stop behind a value that ends a sentence ends the sentence.
            let stop = raw.trim_end().chars().last().filter(|last| matches!(last, '.' | '!' | '?'));
            words.truncate(words.trim_end().len());
            words.extend(stop);
            words.push(' ');
            continue;
        }
        words.push_str(raw);
        if let Piece::Word(word) = piece
            && found.number.is_none()
        {
            let word = word.trim_matches(|c: char| !c.is_alphanumeric());
            let digits = word.get(..PREFIX.len()).filter(|start| start.eq_ignore_ascii_case(PREFIX));
            let digits = digits.and_then(|_| word.get(PREFIX.len()..)).unwrap_or_default();
            let is_number = !digits.is_empty() && digits.chars().all(|digit| digit.is_ascii_digit());
            found.number = is_number.then(|| word.to_uppercase());
        }
    }
    found.words = Words::plain(Words::from_slack(&words).raw().trim());
    found.value = tagged.map(|(_, id)| id);
    found
}

fn add(all: &mut Vec<String>, id: &str) {
    if !all.iter().any(|known| known == id) {
        all.push(id.to_owned());
    }
}

fn is_joiner(piece: &Piece<'_>) -> bool {
    matches!(piece, Piece::Word(word) if JOINERS.contains(&word.to_lowercase().as_str()))
}

fn is_stop(piece: &Piece<'_>) -> bool {
    matches!(piece, Piece::Word(word) if !word.contains(char::is_alphanumeric) && JOINERS.contains(word) && *word != "&amp;")
}

/// What stands behind the `#`, if there is one with a letter.
fn tag<'a>(piece: &Piece<'a>) -> Option<&'a str> {
    let tag = match piece {
        Piece::Channel(name) => name,
        Piece::Word(word) => word.strip_prefix('#')?,
        _ => return None,
    };
    let tag = tag.trim_end_matches(|c: char| !c.is_alphanumeric());
    tag.contains(char::is_alphabetic).then_some(tag)
}

/// Tokens and words, each with the blanks behind it.
fn pieces(typed: &str) -> Vec<(&str, Piece<'_>)> {
    let mut all = Vec::new();
    let mut rest = typed.trim_start();
    while !rest.is_empty() {
        let token = rest.starts_with('<').then(|| rest.find('>')).flatten().map(|end| end + 1);
        let length = match token {
            Some(length) => length,
            // A `<` that begins no token is part of a word.
            None => rest
                .char_indices()
                .skip(1)
                .find(|(_, c)| c.is_whitespace() || *c == '<')
                .map_or(rest.len(), |(at, _)| at),
        };
        let (piece, behind) = rest.split_at(length);
        let next = behind.trim_start();
        let raw = &rest[..rest.len() - next.len()];
        all.push((raw, read_piece(piece)));
        rest = next;
    }
    all
}

fn read_piece(piece: &str) -> Piece<'_> {
    let Some(token) = piece.strip_prefix('<').and_then(|rest| rest.strip_suffix('>')) else {
        let name = piece.trim_end_matches(|c: char| !c.is_alphanumeric());
        let is_name = name.strip_prefix('@').is_some_and(|name| name.contains(char::is_alphabetic));
        return if is_name { Piece::Stranger(name) } else { Piece::Word(piece) };
    };
    let (target, label) = token.split_once('|').unwrap_or((token, ""));
    let is_id = |id: &&str| !id.is_empty() && id.chars().all(|c| c.is_ascii_alphanumeric());
    if let Some(id) = target.strip_prefix('@').filter(is_id) {
        Piece::Person(id)
    } else if let Some(id) = target.strip_prefix("!subteam^").filter(is_id) {
        Piece::Group(id)
    } else if target.starts_with('#') {
        Piece::Channel(label)
    } else {
        Piece::Word(piece)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::config::Config;

    fn taken_apart(typed: &str) -> Typed {
        let wins = Config::from_sources(None, Default::default()).expect("the built-in settings are right").wins;
        read(typed, &wins)
    }

    fn told(typed: &str) -> String {
        let read = taken_apart(typed);
        let or = |part: &Option<String>| part.clone().unwrap_or_else(|| "-".to_owned());
        let (people, groups) = (read.people.join(","), read.groups.join(","));
        let found = format!("{people}/{groups} {} {} {}", or(&read.value), or(&read.unknown), or(&read.number));
        format!("{found} | {}", read.words.raw())
    }

    #[test]
    fn what_people_type_is_taken_apart() {
        for (typed, expected) in [
            ("<@U1|ada> <@U2|ben> saved a wedding parcel #together", "U1,U2/ together - - | saved a wedding parcel"),
            ("<@U1> and <@U2|b>, for calling back at once #care", "U1,U2/ care - - | for calling back at once"),
            ("<@U1>,<@U1> y <@U2> rápido", "U1,U2/ - - - | rápido"),
            ("#together <@U1> helped", "U1/ together - - | @U1 helped"),
            ("I thank <@U1|ada>", "U1/ - - - | I thank @ada"),
            ("<@U1> I saw it", "U1/ - - - | I saw it"),
            ("<@U1> helped <@U2|ben> out #Together!", "U1/ together - - | helped @ben out!"),
            ("thanks to <@U1|ada> for it", "U1/ - - - | thanks to @ada for it"),
            ("<!subteam^S7> stayed late. #ownership", "/S7 ownership - - | stayed late."),
            ("<!subteam^S7|@support> <@U1> for CX-42, at last #care", "U1/S7 care - CX-42 | for CX-42, at last"),
            // Slack makes a channel's token of a value that is called like a channel.
            ("<@U1> did it <#C1|together>", "U1/ together - - | did it"),
            ("<@U1> cleaned up <#C1|support> alone", "U1/ - - - | cleaned up #support alone"),
            ("<@U1> was #quick about it", "U1/ - #quick - | was #quick about it"),
            ("<@U1> solved #42 and cx-7", "U1/ - - CX-7 | solved #42 and cx-7"),
            ("<@U1> a &lt;b&gt; &amp; c #care", "U1/ care - - | a <b> & c"),
            ("<@U1> one #care two #together", "U1/ together - - | one #care two"),
            ("<!channel> you are great", "/ - - - | @channel you are great"),
            ("<@U1>", "U1/ - - - | "),
            ("<@U1> :", "U1/ - - - | "),
            ("  ", "/ - - - | "),
            ("a < b and <b", "/ - - - | a < b and <b"),
            ("#", "/ - - - | #"),
        ] {
            assert_eq!(told(typed), expected, "{typed}");
        }
    }

    #[test]
    fn whom_slack_did_not_recognise_is_known_where_somebody_is_thanked() {
        for (typed, strangers, expected) in [
            ("@nosuchgroup stayed late #care", "@nosuchgroup", "/ care - - | stayed late"),
            ("<@U1> and @jo.doe, for calling back", "@jo.doe", "U1/ - - - | for calling back"),
            ("@ana, @ben_ @Ana", "@ana,@ben,@Ana", "/ - - - | "),
            // Nobody is named at the beginning: it may be anywhere, and the sentence stays whole.
            ("thanks to @jo for it", "@jo", "/ - - - | thanks to @jo for it"),
            // Part of the story.
            ("<@U1> wrote to @jo and jo@example.com", "", "U1/ - - - | wrote to @jo and jo@example.com"),
            ("met @ noon, called @3", "", "/ - - - | met @ noon, called @3"),
        ] {
            assert_eq!(taken_apart(typed).strangers.join(","), strangers, "{typed}");
            assert_eq!(told(typed), expected, "{typed}");
        }
    }
}
