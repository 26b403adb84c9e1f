//! Standard emoji by Slack's short names (`bulb`, `+1`, `large_green_circle`, `flag-pl`, `wave::skin-tone-3`).

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

/// Slack's names that differ from those of the `emojis` crate (GitHub's).
const SLACK_NAMES: [(&str, &str); 16] = [
    ("thinking_face", "thinking"),
    ("hugging_face", "hugs"),
    ("face_with_monocle", "monocle_face"),
    ("simple_smile", "slightly_smiling_face"),
    ("face_with_rolling_eyes", "roll_eyes"),
    ("admission_tickets", "tickets"),
    ("spiral_calendar_pad", "spiral_calendar"),
    ("spiral_note_pad", "spiral_notepad"),
    ("shopping_trolley", "shopping_cart"),
    ("jigsaw", "puzzle_piece"),
    ("knife_fork_plate", "plate_with_cutlery"),
    ("three_button_mouse", "computer_mouse"),
    ("male-technologist", "man_technologist"),
    ("female-technologist", "woman_technologist"),
    ("the_horns", "metal"),
    ("spock-hand", "vulcan_salute"),
];

/// The emoji of a short name without colons, or nothing if there is no standard one.
pub fn find(name: &str) -> Option<String> {
    let (name, tone) = name.split_once("::").map_or((name, None), |(name, tone)| (name, Some(tone)));
    let plain = exact(name)
        .or_else(|| {
            let (_, other) = SLACK_NAMES.iter().find(|(slack, _)| *slack == name)?;
            exact(other)
        })
        .or_else(|| exact(name.strip_prefix("large_")?));
    match (plain, tone) {
        (Some(emoji), Some(tone)) => Some(toned(emoji, tone).to_string()),
        (Some(emoji), None) => Some(emoji.to_string()),
        (None, _) => flag(name.strip_prefix("flag-")?),
    }
}

fn exact(name: &str) -> Option<&'static emojis::Emoji> {
    emojis::get_by_shortcode(name)
}

fn toned(emoji: &'static emojis::Emoji, tone: &str) -> &'static emojis::Emoji {
    let tone = match tone {
        "skin-tone-2" => emojis::SkinTone::Light,
        "skin-tone-3" => emojis::SkinTone::MediumLight,
        "skin-tone-4" => emojis::SkinTone::Medium,
        "skin-tone-5" => emojis::SkinTone::MediumDark,
        "skin-tone-6" => emojis::SkinTone::Dark,
        _ => return emoji,
    };
    emoji.with_skin_tone(tone).unwrap_or(emoji)
}

/// A flag is two regional indicator letters.
fn flag(country: &str) -> Option<String> {
    let is_code = country.len() == 2 && country.bytes().all(|letter| letter.is_ascii_lowercase());
    let letters = || country.bytes().filter_map(|letter| char::from_u32(0x1F1E6 + u32::from(letter - b'a')));
    is_code.then(|| letters().collect())
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
            ("large_blue_circle", "🔵"),
            ("thinking_face", "🤔"),
            ("flag-pl", "🇵🇱"),
            ("wave::skin-tone-3", "👋🏼"),
            ("bulb::skin-tone-3", "💡"),
            ("wave::nonsense", "👋"),
        ] {
            assert_eq!(find(name).as_deref(), Some(emoji), "{name}");
        }
    }

    #[test]
    fn everything_that_is_offered_or_translated_exists() {
        for name in OFFERED.into_iter().chain(SLACK_NAMES.map(|(slack, _)| slack)) {
            assert!(find(name).is_some(), "{name}");
        }
    }

    #[test]
    fn other_names_are_not_found() {
        for name in ["", "acme_logo", "flag-", "flag-PL", "flag-éa", "large_", "::"] {
            assert_eq!(find(name), None, "{name}");
        }
    }
}
