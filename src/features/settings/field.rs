//! One setting in a form: how it is asked, read, and said in words.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{Filled, many, one};
use crate::base::blocks::{
    Block, Need, Writing, channel_input, input, limit, number_input, people_input, select_input, ticked_input,
    time_input,
};
use crate::base::config::{CompanyValue, Config, Day, FunctionSource, Proposals, Shift, TimeOfDay, Updates, range};
use crate::base::text::{Language, Text, Words, channel, emoji_name, mention};
use crate::domain::calendar;
pub(super) use crate::domain::calendar::day_options;
use crate::domain::group::UserGroup;
use crate::domain::opportunity::{CAUSES, TOUCHPOINTS, cause_name, touchpoint_name};
use crate::domain::proposal::Effort;
use crate::domain::value::{value_description, value_name, value_sign};

/// Characters of a short answer.
const SHORT: u64 = 80;
/// People, emoji or names that are said one by one.
const SAID: usize = 8;
/// Characters of a wrong answer that are quoted.
pub(super) const QUOTED: usize = 40;
/// Stands for "none" in a menu.
pub(super) const NONE: &str = "-";

/// A setting that stands in a form.
pub(super) struct Field {
    /// Its key, which names its block as well.
    pub(super) key: &'static str,
    /// What it is.
    pub(super) kind: Kind,
    /// What it is called.
    pub(super) label: fn(&Text) -> String,
    /// What else is to be known.
    pub(super) hint: Option<fn(&Text) -> String>,
}

/// What a setting is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// People by Slack id.
    People,
    /// A user group, or none.
    Group,
    /// A channel that there must be.
    Channel,
    /// A channel, or none.
    ChannelIfAny,
    /// A language.
    Language,
    /// An IANA time zone.
    Zone,
    /// Names, one a line; some are translated.
    Names(Vocabulary),
    /// Texts of the company's own, one a line; there may be none.
    Lines,
    /// One emoji.
    Emoji,
    /// Several.
    EmojiList,
    /// Yes or no.
    Switch,
    /// From whom a name is hidden.
    Anonymity,
    /// A whole number; its range stands with the settings.
    Number,
    /// The largest small fix.
    SmallFix,
    /// Weeks between two questions.
    Pace,
    /// A day of the week.
    Day,
    /// Days of the week.
    Days,
    /// A time of day.
    Time,
    /// Hours of a day.
    Hours,
    /// Where functions come from, in order.
    Sources,
    /// What the company stands for, one a line.
    Values,
    /// An id of Slack's.
    Id,
}

/// Names that a company chooses, of which some are known, and translated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Vocabulary {
    /// Where it happens to a customer.
    Touchpoints,
    /// Why something is declined or parked.
    Reasons,
}

impl Vocabulary {
    fn known(self) -> &'static [&'static str] {
        match self {
            Self::Touchpoints => &TOUCHPOINTS,
            Self::Reasons => &CAUSES,
        }
    }

    fn name(self, word: &str, text: &Text) -> String {
        match self {
            Self::Touchpoints => touchpoint_name(word, text),
            Self::Reasons => cause_name(word, text),
        }
    }
}

/// Who reads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// mrkdwn, with mentions.
    Mrkdwn,
    /// Plain text, as errors at fields are.
    Plain,
}

/// Names behind ids.
#[derive(Clone, Debug, Default)]
pub(super) struct Names {
    /// The user groups to choose from.
    pub(super) groups: Vec<UserGroup>,
    /// People's names by id.
    pub(super) people: BTreeMap<String, String>,
    /// Who changed a setting last, by key: their name.
    pub(super) changed_by: BTreeMap<String, String>,
}

impl Names {
    /// What people read for a user group.
    pub(super) fn group(&self, id: &str) -> String {
        let known = self.groups.iter().find(|group| group.id == id);
        known.map_or_else(|| id.to_owned(), |group| format!("@{}", group.handle))
    }

    fn person(&self, id: &str) -> String {
        self.people.get(id).filter(|name| !name.is_empty()).cloned().unwrap_or_else(|| id.to_owned())
    }

    /// The menu of user groups, with none above and the chosen one among them even when Slack does not list it.
    pub(super) fn group_options(&self, text: &Text, chosen: &str) -> Vec<(String, String)> {
        let mut options = vec![(NONE.to_owned(), text.settings_none())];
        if !chosen.is_empty() && !self.groups.iter().any(|group| group.id == chosen) {
            options.push((chosen.to_owned(), chosen.to_owned()));
        }
        let named = |group: &UserGroup| (group.id.clone(), format!("{} (@{})", group.name, group.handle));
        options.extend(self.groups.iter().map(named));
        options
    }
}

impl Field {
    /// Its inputs, with what it is now.
    pub(super) fn inputs(&self, text: &Text, config: &Config, names: &Names) -> Vec<Block> {
        let value = config.setting(self.key).unwrap_or_default();
        let word = value.as_str().unwrap_or_default();
        let words = words_of(&value);
        let label = (self.label)(text);
        let hint = self.hint.map(|hint| hint(text));
        let choose = text.settings_choose();
        let writing = |initial: &str, placeholder: &str, multiline: bool| {
            let most = if multiline { limit::INPUT as u64 } else { SHORT.max(initial.chars().count() as u64) };
            Writing { action: self.key, placeholder, initial, length: (0, most), multiline }.element()
        };
        let (element, need) = match self.kind {
            Kind::People => (people_input(self.key, &choose, &words), Need::Optional),
            Kind::Group => {
                let chosen = if word.is_empty() { NONE } else { word };
                (select_input(self.key, &choose, &names.group_options(text, word), Some(chosen)), Need::Required)
            }
            Kind::Channel => (channel_input(self.key, &choose, word), Need::Required),
            Kind::ChannelIfAny => (channel_input(self.key, &choose, word), Need::Optional),
            Kind::Language => {
                let options = Language::ALL.map(|one| (one.code().to_owned(), one.endonym().to_owned()));
                (select_input(self.key, &choose, &options, Some(config.language().code())), Need::Required)
            }
            Kind::Zone => (writing(word, "Europe/Madrid", false), Need::Required),
            Kind::Names(vocabulary) => {
                let lines: Vec<_> = words.iter().map(|word| vocabulary.name(word, text)).collect();
                (writing(&lines.join("\n"), "", true), Need::Required)
            }
            Kind::Lines => (writing(&words.join("\n"), "", true), Need::Optional),
            Kind::Emoji => (writing(&format!(":{word}:"), "", false), Need::Required),
            Kind::EmojiList => {
                let emoji: Vec<_> = words.iter().map(|word| format!(":{word}:")).collect();
                (writing(&emoji.join(" "), "", true), Need::Optional)
            }
            Kind::Switch => {
                let yes = ("yes".to_owned(), text.settings_yes());
                let chosen = if value == json!(true) { vec![yes.0.clone()] } else { Vec::new() };
                (ticked_input(self.key, &[yes], &chosen), Need::Optional)
            }
            Kind::Anonymity => {
                let options = LEVELS.map(|level| (level.to_owned(), level_name(text, level)));
                (select_input(self.key, &choose, &options, Some(word)), Need::Required)
            }
            Kind::Number => {
                let (least, most) = self.range();
                let now = value.as_i64().unwrap_or(least).clamp(least, most);
                (number_input(self.key, now, (least, most)), Need::Required)
            }
            Kind::SmallFix => {
                let options = Proposals::SMALL_FIXES.map(|word| (word.to_owned(), small_fix_name(text, word)));
                (select_input(self.key, &choose, &options, Some(word)), Need::Required)
            }
            Kind::Pace => {
                let options = Updates::PACES.map(|weeks| (weeks.to_string(), text.settings_pace(weeks)));
                (select_input(self.key, &choose, &options, Some(&value.to_string())), Need::Required)
            }
            Kind::Day => (select_input(self.key, &choose, &day_options(text), Some(word)), Need::Required),
            Kind::Time => (time_input(self.key, word), Need::Required),
            Kind::Days => (ticked_input(self.key, &day_options(text), &words), Need::Required),
            Kind::Hours => (writing(word, "09:00-17:30", false), Need::Required),
            Kind::Sources => return self.source_inputs(text, &words, hint.as_deref()),
            Kind::Values => {
                let lines: Vec<_> = values_of(&value).iter().map(|value| value_line(text, value)).collect();
                (writing(&lines.join("\n"), "", true), Need::Required)
            }
            Kind::Id => (writing(word, "", false), Need::Optional),
        };
        vec![input(self.key, &label, element, hint.as_deref(), need)]
    }

    fn source_inputs(&self, text: &Text, words: &[String], hint: Option<&str>) -> Vec<Block> {
        let choose = text.settings_choose();
        let mut options = vec![(NONE.to_owned(), text.settings_none())];
        options.extend(SOURCES.map(|(word, _)| (word.to_owned(), source_name(text, word))));
        let labels = [(self.label)(text), text.settings_source_second(), text.settings_source_third()];
        let mut all = Vec::new();
        for (place, (block, label)) in SOURCE_BLOCKS.iter().zip(labels).enumerate() {
            let chosen = words.get(place).map_or(NONE, String::as_str);
            let element = select_input(block, &choose, &options, Some(chosen));
            all.push(input(block, &label, element, hint.filter(|_| place == 0), Need::Required));
        }
        all
    }

    /// The least and the most it may be.
    fn range(&self) -> (i64, i64) {
        range(self.key).unwrap_or((0, i64::MAX))
    }

    /// What was filled in, beside what the setting is now: a value whose name stays is the same value, whatever its id.
    pub(super) fn settled(&self, given: Value, now: &Value) -> Value {
        if self.kind != Kind::Values {
            return given;
        }
        let known = values_of(now);
        let mut values = values_of(&given);
        for value in &mut values {
            let same =
                |one: &&CompanyValue| !value.name.is_empty() && one.name.to_lowercase() == value.name.to_lowercase();
            if let Some(same) = known.iter().find(same) {
                value.id.clone_from(&same.id);
            }
        }
        json!(values)
    }

    /// Where an error about it stands.
    pub(super) fn block(&self) -> &'static str {
        if self.kind == Kind::Sources { SOURCE_BLOCKS[0] } else { self.key }
    }

    /// What was filled in, as the setting's value, or what is wrong with it.
    pub(super) fn read(&self, text: &Text, filled: &Filled) -> Result<Value, String> {
        let word = one(filled, self.key);
        let words = many(filled, self.key);
        Ok(match self.kind {
            Kind::People => json!(words),
            Kind::Group => json!(if word == NONE { "" } else { word }),
            Kind::Channel if word.is_empty() => return Err(text.settings_channel_missing()),
            Kind::Channel | Kind::ChannelIfAny | Kind::Id | Kind::Anonymity | Kind::SmallFix => json!(word),
            Kind::Language => json!(word),
            Kind::Zone => match jiff::tz::TimeZone::get(word) {
                Ok(_) => json!(word),
                Err(_) => return Err(text.settings_zone_wrong(word.to_owned())),
            },
            Kind::Names(vocabulary) => json!(read_names(text, vocabulary, word)?),
            Kind::Lines => json!(read_lines(text, word)?),
            Kind::Emoji => match read_emoji(text, word)?.as_slice() {
                [emoji] => json!(emoji),
                _ => return Err(text.settings_emoji_one()),
            },
            Kind::EmojiList => json!(read_emoji(text, word)?),
            Kind::Values => json!(read_values(text, word)?),
            Kind::Switch => json!(word == "yes"),
            Kind::Pace => match word.parse::<i64>() {
                Ok(weeks) if Updates::PACES.contains(&weeks) => json!(weeks),
                _ => return Err(text.settings_does_not_fit()),
            },
            Kind::Number => {
                let (least, most) = self.range();
                match word.parse::<i64>() {
                    Ok(number) if (least..=most).contains(&number) => json!(number),
                    _ => return Err(text.settings_number_wrong(least, most)),
                }
            }
            Kind::Day => match word.parse::<Day>() {
                Ok(day) => json!(day.to_string()),
                Err(_) => return Err(text.settings_does_not_fit()),
            },
            Kind::Time => match word.parse::<TimeOfDay>() {
                Ok(time) => json!(time.to_string()),
                Err(_) => return Err(text.settings_does_not_fit()),
            },
            Kind::Days => json!(read_days(words)),
            Kind::Hours => match word.parse::<Shift>() {
                Ok(shift) => json!(shift.to_string()),
                Err(_) => return Err(text.settings_hours_wrong(word.to_owned())),
            },
            Kind::Sources => {
                let mut sources: Vec<&str> = Vec::new();
                for source in SOURCE_BLOCKS.iter().map(|block| one(filled, block)) {
                    if source != NONE && !source.is_empty() && !sources.contains(&source) {
                        sources.push(source);
                    }
                }
                json!(sources)
            }
        })
    }

    /// What it is, in words.
    pub(super) fn say(&self, text: &Text, value: &Value, names: &Names, style: Style) -> String {
        let plain = |word: &str| match style {
            Style::Mrkdwn => Words::plain(word).mrkdwn(),
            Style::Plain => word.to_owned(),
        };
        let word = value.as_str().unwrap_or_default();
        let words = words_of(value);
        let several = |said: Vec<String>| several(text, said);
        match self.kind {
            _ if word.is_empty() && value.is_string() => text.settings_none(),
            Kind::People => several(
                words.iter().map(|id| if style == Style::Mrkdwn { mention(id) } else { names.person(id) }).collect(),
            ),
            Kind::Group => plain(&names.group(word)),
            Kind::Channel | Kind::ChannelIfAny if style == Style::Mrkdwn => channel(word),
            Kind::Language => {
                Language::from_locale(word).map_or_else(|| plain(word), |language| language.endonym().to_owned())
            }
            Kind::Names(vocabulary) => several(words.iter().map(|word| plain(&vocabulary.name(word, text))).collect()),
            Kind::Lines => several(words.iter().map(|word| plain(word)).collect()),
            Kind::Emoji => plain(&format!(":{word}:")),
            Kind::EmojiList => several(words.iter().map(|word| plain(&format!(":{word}:"))).collect()),
            Kind::Values => several(values_of(value).iter().map(|value| plain(&value_said(text, value))).collect()),
            Kind::Switch => {
                if value == &json!(true) {
                    text.settings_yes()
                } else {
                    text.settings_no()
                }
            }
            Kind::Anonymity => level_name(text, word),
            Kind::Number => value.as_i64().map_or_else(String::new, |number| text.number(number)),
            Kind::SmallFix => small_fix_name(text, word),
            Kind::Pace => value.as_i64().map_or_else(String::new, |weeks| text.settings_pace(weeks)),
            Kind::Day => day_name(text, word),
            Kind::Days => days_said(text, &words),
            Kind::Sources => several(words.iter().map(|word| source_name(text, word)).collect()),
            Kind::Channel | Kind::ChannelIfAny | Kind::Zone | Kind::Time | Kind::Hours | Kind::Id => plain(word),
        }
    }
}

/// A list in words, the first few.
pub(super) fn several(text: &Text, mut said: Vec<String>) -> String {
    if said.is_empty() {
        return text.settings_none();
    }
    if said.len() > SAID {
        said.truncate(SAID);
        said.push("…".to_owned());
    }
    said.join(", ")
}

/// Days in the order of the week.
pub(super) fn read_days(words: &[String]) -> Vec<&'static str> {
    Day::WORDS.iter().map(|(word, _)| *word).filter(|day| words.iter().any(|word| word == day)).collect()
}

/// Days in words.
pub(super) fn days_said(text: &Text, words: &[String]) -> String {
    several(text, words.iter().map(|word| day_name(text, word)).collect())
}

/// The short name of a day that is written as settings do.
pub(super) fn day_name(text: &Text, word: &str) -> String {
    word.parse().map_or_else(|_| word.to_owned(), |day: Day| calendar::day_name(day.0, text))
}

const LEVELS: [&str; 2] = ["named", "strict"];

fn level_name(text: &Text, word: &str) -> String {
    if word == "strict" { text.settings_anonymity_strict() } else { text.settings_anonymity_named() }
}

fn small_fix_name(text: &Text, word: &str) -> String {
    Effort::small_fix(word).map_or_else(|| text.settings_small_fix_off(), |effort| effort.name(text))
}

const SOURCES: [(&str, FunctionSource); 3] = [
    ("user_group", FunctionSource::UserGroup),
    ("profile_field", FunctionSource::ProfileField),
    ("own_choice", FunctionSource::OwnChoice),
];
const SOURCE_BLOCKS: [&str; 3] = ["source.1", "source.2", "source.3"];

fn source_name(text: &Text, word: &str) -> String {
    match SOURCES.iter().find(|(known, _)| *known == word) {
        Some((_, FunctionSource::UserGroup)) => text.settings_source_group(),
        Some((_, FunctionSource::ProfileField)) => text.settings_source_field(),
        _ => text.settings_source_own(),
    }
}

/// The texts of a list.
pub(super) fn words_of(value: &Value) -> Vec<String> {
    value.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

/// The lines of a long answer, without empty ones.
pub(super) fn lines(words: &str) -> impl Iterator<Item = &str> {
    words.lines().map(str::trim).filter(|line| !line.is_empty())
}

/// Texts of the company's own, one a line.
fn read_lines(text: &Text, words: &str) -> Result<Vec<String>, String> {
    let all: Vec<_> = lines(words).map(|line| Words::plain(line).one_line().raw().to_owned()).collect();
    match all.iter().find(|line| line.chars().count() > limit::OPTION) {
        Some(long) => {
            Err(text.settings_line_too_long(limit::OPTION as u64, Words::plain(long).cut(QUOTED).raw().to_owned()))
        }
        None if all.len() > limit::OPTIONS => Err(text.settings_too_many(limit::OPTIONS as u64)),
        None => Ok(all),
    }
}

/// A line that is a known name in any language means that one.
fn read_names(text: &Text, vocabulary: Vocabulary, words: &str) -> Result<Vec<String>, String> {
    let mut all = Vec::new();
    for line in lines(words) {
        let line = Words::plain(line).one_line();
        let line = line.raw();
        let folded = line.to_lowercase();
        let is = |known: &&&str| {
            folded == **known
                || Language::ALL.iter().any(|one| vocabulary.name(known, Text::of(*one)).to_lowercase() == folded)
        };
        let read = vocabulary.known().iter().find(is).map_or_else(|| line.to_owned(), |known| (*known).to_owned());
        if read.chars().count() > limit::OPTION {
            return Err(
                text.settings_line_too_long(limit::OPTION as u64, Words::plain(line).cut(QUOTED).raw().to_owned())
            );
        }
        if !all.contains(&read) {
            all.push(read);
        }
    }
    match all.len() {
        0 => Err(text.settings_list_empty()),
        more if more > limit::OPTIONS => Err(text.settings_too_many(limit::OPTIONS as u64)),
        _ => Ok(all),
    }
}

/// The values that a setting holds.
fn values_of(value: &Value) -> Vec<CompanyValue> {
    serde_json::from_value(value.clone()).unwrap_or_default()
}

fn value_said(text: &Text, value: &CompanyValue) -> String {
    format!("{}{}", value_sign(value), value_name(value, text))
}

/// `:handshake: Together – We solve it across teams`
fn value_line(text: &Text, value: &CompanyValue) -> String {
    let description = value_description(value, text);
    let said = value_said(text, value);
    if description.is_empty() { said } else { format!("{said} – {description}") }
}

/// Reads such lines. A known name or description in any language means the translated one.
fn read_values(text: &Text, words: &str) -> Result<Vec<CompanyValue>, String> {
    let mut all: Vec<CompanyValue> = Vec::new();
    for line in lines(words) {
        let line = Words::plain(line).one_line();
        let quoted = || line.cut(QUOTED).raw().to_owned();
        let (emoji, rest) = match line.raw().strip_prefix(':').and_then(|rest| rest.split_once(':')) {
            Some((emoji, rest)) => (read_emoji(text, &format!(":{emoji}:"))?.join(""), rest.trim()),
            None => (String::new(), line.raw()),
        };
        let parts = [" – ", " — ", " - ", ": "].iter().find_map(|stop| rest.split_once(stop));
        let (name, description) = parts.unwrap_or((rest, ""));
        let (name, description) = (name.trim(), description.trim());
        if name.is_empty() {
            return Err(text.settings_value_nameless(quoted()));
        }
        if [name, description].iter().any(|part| part.chars().count() > limit::OPTION - 20) {
            return Err(text.settings_line_too_long(limit::OPTION as u64 - 20, quoted()));
        }
        let value = known_value(name, description, &emoji).unwrap_or_else(|| CompanyValue {
            id: value_id(name),
            name: name.to_owned(),
            description: description.to_owned(),
            emoji,
        });
        if all.iter().any(|other| other.id == value.id) {
            return Err(text.settings_value_twice(name.to_owned()));
        }
        all.push(value);
    }
    match all.len() {
        0 => Err(text.settings_list_empty()),
        more if more > limit::OPTIONS => Err(text.settings_too_many(limit::OPTIONS as u64)),
        _ => Ok(all),
    }
}

/// One of ours, as it is called and described in one of our languages.
fn known_value(name: &str, description: &str, emoji: &str) -> Option<CompanyValue> {
    CompanyValue::KNOWN.iter().find_map(|id| {
        let value = CompanyValue { id: (*id).to_owned(), emoji: emoji.to_owned(), ..CompanyValue::default() };
        let said = Language::ALL.iter().any(|language| {
            let text = Text::of(*language);
            value_name(&value, text).to_lowercase() == name.to_lowercase()
                && (description.is_empty() || value_description(&value, text) == description)
        });
        said.then_some(value)
    })
}

/// A short name for rows.
fn value_id(name: &str) -> String {
    let folded = name.to_lowercase();
    let parts = folded.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
    let id = parts.collect::<Vec<_>>().join("-");
    if id.is_empty() { folded } else { id }
}

/// `:heart: :+1:`, with commas or not; skin tones do not matter.
fn read_emoji(text: &Text, words: &str) -> Result<Vec<String>, String> {
    let mut all: Vec<String> = Vec::new();
    for part in words.split(|c: char| c.is_whitespace() || c == ',').filter(|part| !part.is_empty()) {
        // `:+1::skin-tone-3:` and `:heart::tada:` are one and two emoji.
        let known = |c: char| c.is_alphanumeric() || matches!(c, '_' | '+' | '-' | '\'');
        let names: Vec<_> = part.split(':').filter(|name| !name.is_empty()).collect();
        let bounded = part.starts_with(':') && part.ends_with(':') && part.len() > 2;
        let bare = names.len() == 1 && !part.contains(':');
        let fits = !names.is_empty() && names.iter().all(|name| name.chars().all(known));
        // A bare word is a name, a bare sign is a character that we cannot tell the name of.
        if !fits || !(bounded || bare) {
            return Err(text.settings_emoji_wrong(Words::plain(part).cut(QUOTED).raw().to_owned()));
        }
        for name in names.into_iter().filter(|name| !name.starts_with("skin-tone-")) {
            let name = emoji_name(name).to_lowercase();
            if !all.contains(&name) {
                all.push(name);
            }
        }
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn emoji_are_read_as_people_write_them() {
        let text = Text::of(Language::English);
        for (typed, read) in [
            (":heart: :+1:", vec!["heart", "+1"]),
            (":heart::tada:", vec!["heart", "tada"]),
            (":thumbsup::skin-tone-3:, :+1:", vec!["+1"]),
            ("heart, :Party_Parrot:", vec!["heart", "party_parrot"]),
            ("", vec![]),
        ] {
            assert_eq!(read_emoji(text, typed).expect(typed), read, "{typed}");
        }
        for typed in ["👍", ":heart", "a:b", "he<art", ":::"] {
            assert!(read_emoji(text, typed).is_err(), "{typed}");
        }
    }

    #[test]
    fn names_are_known_in_every_language_and_stand_once() {
        let text = Text::of(Language::Polish);
        let read = |vocabulary, words: &str| read_names(text, vocabulary, words);
        let own = touchpoint_name("delivery", text);
        let points = read(Vocabulary::Touchpoints, &format!(" {own}\nDelivery\n\n  Call   centre \nbilling"));
        assert_eq!(points.expect("it can be read"), ["delivery", "Call centre", "billing"]);
        let own = cause_name("rule", text);
        let reasons = read(Vocabulary::Reasons, &format!("{own}\nToo costly now\nNext year\ndelivery"));
        assert_eq!(reasons.expect("it can be read"), ["rule", "costly", "Next year", "delivery"]);
        let many: Vec<_> = (0..101).map(|number| number.to_string()).collect();
        for wrong in [" \n", &"x".repeat(76), &many.join("\n")] {
            assert!(read(Vocabulary::Touchpoints, wrong).is_err(), "{wrong}");
        }
    }
}
