//! What the company stands for: the values that wins live, as people read and write them.

use crate::base::config::{CompanyValue, Wins};
use crate::base::text::{Language, Text};

/// What people read for a value: the known ones are translated where the company gave no name.
pub fn value_name(value: &CompanyValue, text: &Text) -> String {
    match (value.name.is_empty(), value.id.as_str()) {
        (true, "customer") => text.value_customer(),
        (true, "together") => text.value_together(),
        (true, "ownership") => text.value_ownership(),
        (true, "curiosity") => text.value_curiosity(),
        (true, "care") => text.value_care(),
        (true, own) => own.to_owned(),
        (false, _) => value.name.clone(),
    }
}

/// A line about it; may be empty.
pub fn value_description(value: &CompanyValue, text: &Text) -> String {
    match (value.description.is_empty() && value.name.is_empty(), value.id.as_str()) {
        (true, "customer") => text.value_customer_line(),
        (true, "together") => text.value_together_line(),
        (true, "ownership") => text.value_ownership_line(),
        (true, "curiosity") => text.value_curiosity_line(),
        (true, "care") => text.value_care_line(),
        _ => value.description.clone(),
    }
}

/// Its emoji with a blank behind, or nothing.
pub fn value_sign(value: &CompanyValue) -> String {
    if value.emoji.is_empty() { String::new() } else { format!(":{}: ", value.emoji) }
}

/// The value that people mean by its name behind a `#`, in any language, with blanks, hyphens and capitals as they like,
/// or by the beginning of its name if that is one alone.
pub fn find_tagged<'a>(wins: &'a Wins, tag: &str) -> Option<&'a CompanyValue> {
    let tag = folded(tag);
    if tag.is_empty() {
        return None;
    }
    let names = |value: &CompanyValue| {
        let said = Language::ALL.map(|language| folded(&value_name(value, Text::of(language))));
        said.into_iter().chain([folded(&value.id)]).collect::<Vec<_>>()
    };
    if let Some(value) = wins.values.iter().find(|value| names(value).contains(&tag)) {
        return Some(value);
    }
    let mut begin = wins.values.iter().filter(|value| names(value).iter().any(|name| name.starts_with(&tag)));
    begin.next().filter(|_| tag.chars().count() >= 3 && begin.next().is_none())
}

/// How people may write a value: `#together`.
pub fn value_tag(value: &CompanyValue, text: &Text) -> String {
    let name = value_name(value, text).to_lowercase();
    let parts = name.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
    format!("#{}", parts.collect::<Vec<_>>().join("-"))
}

fn folded(name: &str) -> String {
    name.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wins() -> Wins {
        let config = crate::base::config::Config::from_sources(None, Default::default());
        let mut wins = config.expect("the built-in settings are right").wins;
        wins.values.push(CompanyValue {
            id: "be-bold".into(),
            name: "Be bold & kind".into(),
            ..CompanyValue::default()
        });
        wins.values.push(CompanyValue { id: "own".into(), name: "Own goals".into(), ..CompanyValue::default() });
        wins
    }

    #[test]
    fn a_value_is_known_by_its_names_in_every_language_and_by_a_beginning() {
        let wins = wins();
        for (tag, id) in [
            ("together", Some("together")),
            ("Together", Some("together")),
            ("toge", Some("together")),
            ("be-bold-kind", Some("be-bold")),
            ("BeBoldKind", Some("be-bold")),
            ("be_bold", Some("be-bold")),
            ("own", Some("own")),
            // Two begin like this.
            ("cu", None),
            ("quick", None),
            ("", None),
            ("-", None),
        ] {
            assert_eq!(find_tagged(&wins, tag).map(|value| value.id.as_str()), id, "{tag}");
        }
        for language in Language::ALL {
            let text = Text::of(language);
            for value in &wins.values {
                let tag = value_tag(value, text);
                let found = find_tagged(&wins, tag.trim_start_matches('#'));
                assert_eq!(found.map(|found| &found.id), Some(&value.id), "{tag}");
            }
        }
    }
}
