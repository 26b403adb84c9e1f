//! What people choose for themselves: their language, their function, when they work, what reaches them and how.
//!
//! Language and function stand in Home, ready to choose. "My preferences…" there, and below each digest, opens a form
//! with all of it. Hours and days that are left empty are those of the person's region.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::base::blocks::{
    Block, Modal, Need, button, context, divider, header, input, multi_select_input, section, section_with_button,
    section_with_select, select_input, time_input,
};
use crate::base::config::{Config, Day, FunctionSource, Shift};
use crate::base::db::query;
use crate::base::error::{Error, Result};
use crate::base::text::{Language, Text};
use crate::domain::calendar::{Hours, day_name, day_options};
use crate::domain::call::{Message, Ripple};
use crate::domain::company::Company;
use crate::domain::cx::{Cx, Desk};
use crate::domain::function::{self, Told};
use crate::domain::member::Member;
use crate::domain::notice::{choose_again, set_digest_due};
use crate::domain::preferences::{Reach, Rhythm, Topic, find_reach, list_reach, read_days, set_reach};

/// Stands for "as in Slack" in the menu of languages.
const AS_IN_SLACK: &str = "slack";

/// A language was chosen.
///
/// # Errors
/// The database's.
pub async fn language_chosen(cx: &mut Cx, code: &str) -> Result<()> {
    query("UPDATE member SET language = $1 WHERE id = $2")
        .bind(language(code))
        .bind(&cx.actor.id)
        .execute(&mut *cx.tx)
        .await?;
    let person = cx.actor.id.clone();
    cx.ripple(Ripple::Home { person });
    Ok(())
}

/// A function was chosen.
///
/// # Errors
/// A sentence when there is no such function any more; the database's.
pub async fn function_chosen(cx: &mut Cx, id: &str) -> Result<()> {
    let config = cx.company.config();
    let Some(known) = config.functions.find(id) else {
        return Err(Error::tell(cx.text.preferences_function_gone()));
    };
    let (id, name) = (known.id.as_str(), known.name.clone());
    query("UPDATE member SET own_function = $1 WHERE id = $2").bind(id).bind(&cx.actor.id).execute(&mut *cx.tx).await?;
    let told = Told { own_function: Some(id.to_owned()), ..cx.actor.told.clone() };
    let now = Member { told, ..cx.actor.clone() };
    // Another source may know better; then the choice is kept but does not count, and the person reads why.
    if now.function(config) != Some(id) {
        let decided = function::name(&config.functions, now.function(config).unwrap_or_default()).to_owned();
        cx.whisper_in = None;
        let words = cx.text.preferences_function_from_slack(decided, name);
        cx.answer(Message::words(words));
    }
    let person = cx.actor.id.clone();
    cx.ripple(Ripple::Home { person });
    Ok(())
}

/// What stands in the form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// A language's code, or "as in Slack".
    pub language: String,
    /// A function's id; empty where none is to be chosen.
    pub function: String,
    /// Days as they are written in settings; none: the region's.
    pub days: Vec<String>,
    /// `HH:MM`; empty: the region's.
    pub from: String,
    /// `HH:MM`; empty: the region's.
    pub until: String,
    /// How to hear of each topic.
    pub reach: Vec<(Topic, String)>,
    /// How often the digest comes.
    pub digest: String,
}

/// The form with all that a person chooses.
///
/// # Errors
/// The database's.
pub async fn form(desk: &mut Desk<'_>) -> Result<Value> {
    let reach = list_reach(desk.connection, &desk.actor.id).await?;
    Ok(draw_form(desk.text, desk.company, &desk.actor, &reach))
}

/// What is wrong with a sent form, by block.
pub fn check(text: &Text, config: &Config, draft: &Draft) -> BTreeMap<String, String> {
    let mut errors = BTreeMap::new();
    if let Err(Untimely { block, half }) = shift(draft) {
        let words = if half { text.preferences_hours_half() } else { text.preferences_hours_wrong() };
        errors.insert(block.to_owned(), words);
    }
    if !draft.function.is_empty() && !config.functions.list.iter().any(|function| function.id == draft.function) {
        errors.insert("function".to_owned(), text.preferences_function_gone());
    }
    let wants_digest = draft.reach.iter().any(|(_, reach)| reach == Reach::Digest.word());
    if wants_digest && draft.digest == Rhythm::Off.word() {
        errors.insert("digest".to_owned(), text.preferences_digest_needed());
    }
    errors
}

/// The form was sent. What waits already follows what was chosen.
///
/// # Errors
/// A sentence when something in it does not fit any more; the database's.
pub async fn submitted(cx: &mut Cx, draft: Draft) -> Result<()> {
    cx.whisper_in = None;
    let wrong = check(cx.text, cx.company.config(), &draft);
    if let Some(words) = wrong.into_values().next() {
        return Err(Error::tell(words));
    }
    let person = cx.actor.id.clone();
    let days = draft.days.join(",");
    let days = read_days(&days).map(|_| days);
    let hours = shift(&draft).ok().flatten().map(|shift| shift.to_string());
    query("UPDATE member SET language = $1, working_days = $2, working_hours = $3, digest = $4 WHERE id = $5")
        .bind(language(&draft.language))
        .bind(days)
        .bind(hours)
        .bind(Rhythm::from(Some(draft.digest)).word())
        .bind(&person)
        .execute(&mut *cx.tx)
        .await?;
    for (topic, reach) in draft.reach {
        let chosen = Reach::from_word(&reach).filter(|reach| topic.choices().contains(reach));
        let Some(chosen) = chosen else { continue };
        if find_reach(&mut cx.tx, &person, topic).await? != chosen {
            set_reach(&mut cx.tx, &person, topic, chosen).await?;
            choose_again(&mut cx.tx, &person, topic, chosen).await?;
        }
    }
    // Their day may begin at another time now.
    set_digest_due(&mut cx.tx, &person, 0).await?;
    cx.ripple(Ripple::News { person: person.clone() });
    cx.ripple(Ripple::PersonalDigest { person: person.clone() });
    let before = chosen_function(&cx.actor, cx.company.config());
    if !draft.function.is_empty() && before != Some(&draft.function) {
        function_chosen(cx, &draft.function).await?;
    }
    cx.ripple(Ripple::Home { person });
    Ok(())
}

/// The part of Home where people choose.
pub fn home_section(text: &Text, company: &Company, member: &Member) -> Vec<Block> {
    let config = company.config();
    let chosen = member.language.as_deref().unwrap_or(AS_IN_SLACK);
    let mut all = vec![section_with_select(
        &text.preferences_language(),
        "preferences.language",
        &text.preferences_choose(),
        &languages(text),
        Some(chosen),
    )];
    let functions = functions(config);
    let current = member.function(config);
    if may_choose_function(config) {
        let words = if current.is_none() { text.preferences_function_missing() } else { text.preferences_function() };
        all.push(section_with_select(&words, "preferences.function", &text.preferences_choose(), &functions, current));
    } else if let Some(current) = current {
        let name = function::name(&config.functions, current).to_owned();
        all.push(section(&text.preferences_function_is(name)));
    }
    let hours = hours_words(text, &member.hours(config));
    let words = text.preferences_reached(rhythm_name(member.digest, text), hours);
    all.push(section_with_button(&words, button("preferences.form", "home", &text.preferences_button())));
    all
}

// Rules

/// What is wrong with the times of a form, and at which block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Untimely {
    block: &'static str,
    half: bool,
}

/// The hours of a form; none when the region's are wanted.
fn shift(draft: &Draft) -> std::result::Result<Option<Shift>, Untimely> {
    match (draft.from.as_str(), draft.until.as_str()) {
        ("", "") => Ok(None),
        ("", _) => Err(Untimely { block: "from", half: true }),
        (_, "") => Err(Untimely { block: "until", half: true }),
        (from, until) => {
            let shift = format!("{from}-{until}").parse();
            shift.map(Some).map_err(|_| Untimely { block: "until", half: false })
        }
    }
}

fn language(code: &str) -> Option<&'static str> {
    Language::from_locale(code).filter(|_| code != AS_IN_SLACK).map(Language::code)
}

/// The function they chose, else the one that is known of them.
fn chosen_function<'a>(member: &'a Member, config: &'a Config) -> Option<&'a str> {
    member.told.own_function.as_deref().or_else(|| member.function(config))
}

fn may_choose_function(config: &Config) -> bool {
    config.functions.sources.contains(&FunctionSource::OwnChoice) && !config.functions.list.is_empty()
}

/// The block in which somebody chooses how to hear of a topic.
pub fn reach_block(topic: Topic) -> &'static str {
    match topic {
        Topic::Status => "reach_status",
        Topic::People => "reach_people",
        Topic::Solution => "reach_solution",
        Topic::Outcome => "reach_outcome",
        Topic::Thanks => "reach_thanks",
        Topic::Ask => "reach_ask",
    }
}

// Views

fn languages(text: &Text) -> Vec<(String, String)> {
    let mut all = vec![(AS_IN_SLACK.to_owned(), text.preferences_language_as_in_slack())];
    all.extend(Language::ALL.map(|language| (language.code().to_owned(), language.endonym().to_owned())));
    all
}

fn functions(config: &Config) -> Vec<(String, String)> {
    config.functions.list.iter().map(|function| (function.id.clone(), function.name.clone())).collect()
}

fn topic_name(topic: Topic, text: &Text) -> String {
    match topic {
        Topic::Status => text.preferences_topic_status(),
        Topic::People => text.preferences_topic_people(),
        Topic::Solution => text.preferences_topic_solution(),
        Topic::Outcome => text.preferences_topic_outcome(),
        Topic::Thanks => text.preferences_topic_thanks(),
        Topic::Ask => text.preferences_topic_ask(),
    }
}

fn reach_name(reach: Reach, text: &Text) -> String {
    match reach {
        Reach::Now => text.preferences_reach_now(),
        Reach::Mine => text.preferences_reach_mine(),
        Reach::Digest => text.preferences_reach_digest(),
        Reach::Off => text.preferences_reach_off(),
    }
}

fn rhythm_name(rhythm: Rhythm, text: &Text) -> String {
    match rhythm {
        Rhythm::Daily => text.preferences_digest_daily(),
        Rhythm::Weekly => text.preferences_digest_weekly(),
        Rhythm::Off => text.preferences_digest_off(),
    }
}

/// When somebody works: `Mon, Tue, Wed · 09:00–17:30`.
fn hours_words(text: &Text, hours: &Hours) -> String {
    let in_order = Day::WORDS.into_iter().filter(|(_, day)| hours.days().contains(day));
    let days: Vec<_> = in_order.map(|(_, day)| day_name(day, text)).collect();
    format!("{} · {}", days.join(", "), hours.shift().to_string().replace('-', "–"))
}

fn draw_form(text: &Text, company: &Company, member: &Member, reach: &[(Topic, Reach)]) -> Value {
    let config = company.config();
    let choose = text.preferences_choose();
    let language = member.language.as_deref().unwrap_or(AS_IN_SLACK);
    let mut blocks = vec![input(
        "language",
        &text.preferences_language_label(),
        select_input("preferences.form_language", &choose, &languages(text), Some(language)),
        None,
        Need::Required,
    )];
    if may_choose_function(config) {
        blocks.push(input(
            "function",
            &text.preferences_function_label(),
            select_input("preferences.form_function", &choose, &functions(config), chosen_function(member, config)),
            None,
            Need::Optional,
        ));
    }
    blocks.push(divider());
    blocks.push(header(&text.preferences_hours_title()));
    let usual = hours_words(text, &Hours::of_zone(config, &member.timezone));
    blocks.push(context(&text.preferences_hours_usual(usual)));
    let days = day_options(text);
    let chosen: Vec<_> = member.working_days.iter().flat_map(|days| days.split(',')).map(str::to_owned).collect();
    blocks.push(input(
        "days",
        &text.preferences_days_label(),
        multi_select_input("preferences.days", &text.preferences_days_usual(), &days, &chosen),
        None,
        Need::Optional,
    ));
    let (from, until) = member.working_hours.as_deref().and_then(|hours| hours.split_once('-')).unwrap_or_default();
    for (block, label, action, initial) in [
        ("from", text.preferences_from_label(), "preferences.from", from),
        ("until", text.preferences_until_label(), "preferences.until", until),
    ] {
        blocks.push(input(block, &label, time_input(action, initial), None, Need::Optional));
    }
    blocks.push(divider());
    blocks.push(header(&text.preferences_reach_title()));
    for (topic, chosen) in reach {
        let options: Vec<_> =
            topic.choices().iter().map(|reach| (reach.word().to_owned(), reach_name(*reach, text))).collect();
        blocks.push(input(
            reach_block(*topic),
            &topic_name(*topic, text),
            select_input("preferences.reach", &choose, &options, Some(chosen.word())),
            None,
            Need::Required,
        ));
    }
    let rhythms: Vec<_> =
        Rhythm::ALL.into_iter().map(|rhythm| (rhythm.word().to_owned(), rhythm_name(rhythm, text))).collect();
    blocks.push(input(
        "digest",
        &text.preferences_digest_label(),
        select_input("preferences.digest", &choose, &rhythms, Some(member.digest.word())),
        Some(&text.preferences_digest_hint()),
        Need::Required,
    ));
    Modal {
        callback: "preferences.form",
        title: &text.home_preferences(),
        submit: Some(&text.save_button()),
        close: &text.cancel_button(),
        metadata: "",
        blocks,
    }
    .view()
}

/// Views of this feature, for the `screens` command.
pub fn samples(text: &Text, company: &Company) -> Vec<(&'static str, Value)> {
    let reach = Topic::ALL.map(|topic| (topic, topic.usual()));
    let usual = Member::unknown("U0ADA");
    let own = Member {
        language: Some("pl".into()),
        working_days: Some("mon,tue,sun".into()),
        working_hours: Some("06:30-14:00".into()),
        digest: Rhythm::Off,
        ..usual.clone()
    };
    vec![
        ("preferences", draw_form(text, company, &usual, &reach)),
        ("preferences of somebody with their own", draw_form(text, company, &own, &reach)),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_both_given_and_in_order_or_the_region_s() {
        for (from, until, expected) in [
            ("", "", Ok(None)),
            ("08:00", "16:00", Ok(Some("08:00-16:00"))),
            ("08:00", "", Err(("until", true))),
            ("", "16:00", Err(("from", true))),
            ("16:00", "08:00", Err(("until", false))),
            ("08:00", "08:00", Err(("until", false))),
            ("8", "late", Err(("until", false))),
        ] {
            let draft = Draft { from: from.into(), until: until.into(), ..Draft::default() };
            let found = shift(&draft).map(|shift| shift.map(|shift| shift.to_string()));
            let found = found.as_ref().map(|shift| shift.as_deref()).map_err(|wrong| (wrong.block, wrong.half));
            assert_eq!(found, expected, "{from} {until}");
        }
    }

    #[test]
    fn who_wants_news_in_a_digest_gets_one() {
        let text = Text::of(Language::English);
        let config = Config::from_sources(None, std::collections::HashMap::new()).expect("the settings are right");
        for (reach, digest, wrong) in
            [("digest", "off", &["digest"][..]), ("digest", "weekly", &[]), ("mine", "off", &[]), ("off", "off", &[])]
        {
            let draft =
                Draft { reach: vec![(Topic::Status, reach.to_owned())], digest: digest.to_owned(), ..Draft::default() };
            assert_eq!(check(text, &config, &draft).keys().collect::<Vec<_>>(), wrong, "{reach} {digest}");
        }
    }
}
