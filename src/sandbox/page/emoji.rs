//! Standard emoji by Slack's short names (`bulb`, `+1`, `large_green_circle`, `flag-pl`, `wave::skin-tone-3`).
//!
//! `vendor/emoji.txt` is taken from the npm package `emoji-datasource` 16.0.0 (licence MIT, see
//! `vendor/emoji-LICENSE`), whose names are Slack's. Each line: the emoji, its names, and `*` if it has skin tones.

use std::collections::HashMap;
use std::sync::OnceLock;

/// The names offered when somebody adds a reaction.
pub const OFFERED: [&str; 18] = [
    "+1",
    "arrow_up",
    "heart",
    "bulb",
    "tada",
    "eyes",
    "white_check_mark",
    "raised_hands",
    "clap",
    "fire",
    "rocket",
    "100",
    "pray",
    "joy",
    "thinking_face",
    "wave",
    "coffee",
    "-1",
];

/// The emoji of a short name without colons, or nothing if there is no standard one.
pub fn find(name: &str) -> Option<String> {
    let (name, tone) = name.split_once("::").map_or((name, None), |(name, tone)| (name, Some(tone)));
    let (emoji, has_tones) = *table().get(name)?;
    match tone.filter(|_| has_tones).and_then(modifier) {
        Some(modifier) => {
            let mut letters = emoji.chars();
            let first = letters.next()?;
            // A tone takes the place of the sign that asks for colours.
            Some([first, modifier].into_iter().chain(letters.as_str().trim_start_matches('\u{FE0F}').chars()).collect())
        }
        None => Some(emoji.to_owned()),
    }
}

fn modifier(tone: &str) -> Option<char> {
    Some(match tone {
        "skin-tone-2" => '\u{1F3FB}',
        "skin-tone-3" => '\u{1F3FC}',
        "skin-tone-4" => '\u{1F3FD}',
        "skin-tone-5" => '\u{1F3FE}',
        "skin-tone-6" => '\u{1F3FF}',
        _ => return None,
    })
}

/// Emoji by name, and whether they have skin tones.
fn table() -> &'static HashMap<&'static str, (&'static str, bool)> {
    static TABLE: OnceLock<HashMap<&'static str, (&'static str, bool)>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut table = HashMap::new();
        for line in include_str!("vendor/emoji.txt").lines() {
            let (line, has_tones) = line.strip_suffix(" *").map_or((line, false), |line| (line, true));
            let mut words = line.split(' ');
            let Some(emoji) = words.next() else { continue };
            table.extend(words.map(|name| (name, (emoji, has_tones))));
        }
        table
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slacks_names_are_known() {
        for (name, emoji) in [
            ("bulb", "💡"),
            ("+1", "👍"),
            ("thumbsup", "👍"),
            ("large_green_circle", "🟢"),
            ("ballot_box_with_ballot", "🗳️"),
            ("thinking_face", "🤔"),
            ("flag-pl", "🇵🇱"),
            ("wave::skin-tone-3", "👋🏼"),
            ("v::skin-tone-6", "✌🏿"),
            ("male-technologist::skin-tone-2", "👨🏻‍💻"),
            ("bulb::skin-tone-3", "💡"),
            ("wave::nonsense", "👋"),
        ] {
            assert_eq!(find(name).as_deref(), Some(emoji), "{name}");
        }
    }

    #[test]
    fn everything_that_is_offered_exists() {
        for name in OFFERED {
            assert!(find(name).is_some(), "{name}");
        }
    }

    #[test]
    fn other_names_are_not_found() {
        for name in ["", "acme_logo", "flag-", "flag-PL", "*", "::"] {
            assert_eq!(find(name), None, "{name}");
        }
    }
}
