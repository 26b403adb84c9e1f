//! Attaching evidence: what shows that an opportunity matters.
//!
//! *⋯* → *Add evidence…* on the card takes what a customer said, a link, a number; *⋯* → *Add as CX evidence* on any
//! message takes that message, with the words that matter in it, for an opportunity chosen by name or typed by number.
//! What leads to a customer is blotted out before it is stored. The card counts it by kind, the story tells all of it;
//! whoever added a piece may take it away, and so may stewards.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::base::blocks::{
    Block, Modal, Need, Writing, button, context, input, is_web_address, section, section_with_button, select_input,
    url_input,
};
use crate::base::db::{Connection, query_as};
use crate::base::error::{Error, Result};
use crate::base::mask;
use crate::base::text::{Text, Words, date, link, mention};
use crate::domain::call::{Call, Message, Place};
use crate::domain::company::Company;
use crate::domain::cx::{Cx, Desk};
use crate::domain::evidence::{
    Counted, Evidence, Kind, add_evidence, count_evidence, find_evidence, list_evidence, remove_evidence,
};
use crate::domain::follower::Changed;
use crate::domain::member;
use crate::domain::news::{card_changed, card_link};
use crate::domain::opportunity::{
    Number, Opportunity, find_opportunity, find_opportunity_by_number, select_opportunity,
};
use crate::domain::posted::{card_key, card_of, find_posted_at};

/// Characters of a customer's words.
const QUOTE: u64 = 500;
/// Characters of what matters in a message.
const EXCERPT: u64 = 300;
/// Characters of what a number counts, and of where it is from.
const SHORT: u64 = 100;
/// Characters of a number, and of its unit.
const TINY: u64 = 30;
/// Pieces that one opportunity takes; more would convince nobody.
const MOST: i64 = 60;
/// Pieces that are shown.
const SHOWN: i64 = 10;
/// Opportunities to choose from.
const CHOICES: i64 = 20;

/// What a person fills in.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    /// What a customer said.
    pub quote: Words,
    /// A web address, or empty.
    pub link: String,
    /// What a number counts.
    pub measure: Words,
    /// How much.
    pub value: Words,
    /// Of what, or how often.
    pub unit: Words,
    /// Where the number is from.
    pub source: Words,
}

/// The message that a form is about.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Source {
    /// The channel.
    pub channel: String,
    /// The message.
    pub ts: String,
}

impl Source {
    /// Reads what the form remembered; nothing, when it cannot be read.
    pub fn read(metadata: &str) -> Self {
        serde_json::from_str(metadata).unwrap_or_default()
    }
}

/// What a person fills in about a message.
#[derive(Clone, Debug, Default)]
pub struct Pointer {
    /// The id of a chosen opportunity, or empty.
    pub chosen: String,
    /// The number they typed instead, or empty.
    pub typed: String,
    /// What matters in the message.
    pub excerpt: Words,
}

/// The form for customers' words, a link, a number.
///
/// # Errors
/// A sentence when the opportunity is gone; the database's.
pub async fn form(desk: &mut Desk<'_>, opportunity: &str) -> Result<Value> {
    let opportunity = desk.find_opportunity(opportunity).await?;
    Ok(draw_form(desk.text, &opportunity))
}

/// The form for a message. Of one in a card's thread it is known what it is about.
///
/// # Errors
/// A sentence on a card itself; the database's.
pub async fn form_from_message(
    desk: &mut Desk<'_>,
    source: Source,
    thread: Option<&str>,
    words: &str,
) -> Result<Value> {
    if let Some(posted) = find_posted_at(desk.connection, &source.channel, &source.ts).await?
        && card_of(&posted.key).is_some()
    {
        return Err(Error::tell(desk.text.evidence_on_a_card()));
    }
    let mut choices = list_choices(desk.connection, &desk.actor.id).await?;
    let above = match thread {
        Some(thread) => find_posted_at(desk.connection, &source.channel, thread).await?,
        None => None,
    };
    let about = match above.as_ref().and_then(|posted| card_of(&posted.key)) {
        Some(id) => find_opportunity(desk.connection, id).await?,
        None => None,
    };
    if let Some(about) = &about {
        choices.retain(|one| one.id != about.id);
        choices.insert(0, about.clone());
    }
    let excerpt = masked(&Words::from_slack(words), EXCERPT);
    Ok(draw_message_form(desk.text, &source, &choices, about.as_ref(), &excerpt))
}

/// What is wrong with a draft, by block; empty when nothing is.
pub fn check(text: &Text, draft: &Draft) -> BTreeMap<String, String> {
    let mut errors = BTreeMap::new();
    let counts = !draft.measure.is_blank() || !draft.value.is_blank();
    let of_a_number = counts || !draft.unit.is_blank() || !draft.source.is_blank();
    if !draft.link.is_empty() && !is_web_address(&draft.link) {
        errors.insert("link".into(), text.idea_link_wrong());
    }
    if of_a_number && draft.measure.is_blank() {
        errors.insert("measure".into(), text.evidence_measure_missing());
    }
    if of_a_number && !is_number(&draft.value) {
        errors.insert("value".into(), text.evidence_value_wrong());
    }
    if draft.quote.is_blank() && draft.link.is_empty() && !of_a_number {
        errors.insert("quote".into(), text.evidence_nothing());
    }
    errors
}

/// What is wrong with what was filled in about a message, by block.
///
/// # Errors
/// The database's.
pub async fn check_pointer(desk: &mut Desk<'_>, pointer: &Pointer) -> Result<BTreeMap<String, String>> {
    let found = find_meant(desk.connection, pointer).await?;
    let words = match (found, pointer.typed.parse::<Number>()) {
        (Some(_), _) => return Ok(BTreeMap::new()),
        (None, Ok(number)) => desk.text.status_no_such(number.to_string()),
        (None, Err(())) => desk.text.evidence_opportunity_missing(),
    };
    Ok([("number".to_owned(), words)].into())
}

/// The form was sent.
///
/// # Errors
/// A sentence for guests, and when nothing is new; the database's.
pub async fn submitted(cx: &mut Cx, opportunity: &str, draft: &Draft) -> Result<()> {
    let opportunity = cx.take_opportunity(opportunity).await?;
    let mut pieces = Vec::new();
    if !draft.quote.is_blank() {
        pieces.push(Evidence { words: masked(&draft.quote, QUOTE), ..new(cx, &opportunity, Kind::Quote) });
    }
    if is_number(&draft.value) && !draft.measure.is_blank() {
        pieces.push(Evidence {
            measure: masked(&draft.measure.one_line(), SHORT),
            value: draft.value.one_line().cut(TINY as usize),
            unit: masked(&draft.unit.one_line(), TINY),
            source: masked(&draft.source.one_line(), SHORT),
            ..new(cx, &opportunity, Kind::Number)
        });
    }
    if is_web_address(&draft.link) {
        let kind = Kind::of_address(&cx.company, &draft.link);
        pieces.push(Evidence { link: draft.link.clone(), ..new(cx, &opportunity, kind) });
    }
    add(cx, &opportunity, pieces).await
}

/// The form about a message was sent.
///
/// # Errors
/// A sentence when the opportunity is gone, for guests, and when it stands there already; the database's.
pub async fn message_submitted(cx: &mut Cx, source: &Source, pointer: &Pointer) -> Result<()> {
    let Some(meant) = find_meant(&mut cx.tx, pointer).await? else {
        return Err(Error::tell(cx.text.opportunity_gone()));
    };
    let opportunity = cx.take_opportunity(&meant.id).await?;
    let address = cx.company.permalink(&source.channel, &source.ts).unwrap_or_default();
    let piece =
        Evidence { link: address, words: masked(&pointer.excerpt, EXCERPT), ..new(cx, &opportunity, Kind::Message) };
    add(cx, &opportunity, vec![piece]).await?;
    // They may be far from the card.
    let number = card_link(cx, &opportunity).await?;
    let words = cx.text.evidence_thanks(number);
    cx.answer(Message::words(words));
    Ok(())
}

/// "Remove" was pressed on a piece, named behind its opportunity. Returns the opportunity, whose story looks different
/// now: somebody else may have been faster.
///
/// # Errors
/// A sentence for those who may not; the database's.
pub async fn removed(cx: &mut Cx, value: &str) -> Result<String> {
    let (shown, evidence) = value.split_once(':').unwrap_or_default();
    let Some(found) = find_evidence(&mut cx.tx, evidence).await? else { return Ok(shown.to_owned()) };
    let kin = cx.take_kin(&found.opportunity).await?;
    let person = cx.actor.id.clone();
    if !may_remove(&cx.company, &person, &found, &kin.own) {
        cx.whisper_in = None;
        return Err(Error::tell(match found.added_by.as_str() {
            "" => cx.text.evidence_author_may_remove(),
            adder => cx.text.evidence_adder_may_remove(mention(adder)),
        }));
    }
    remove_evidence(&mut cx.tx, &found.id).await?;
    card_changed(cx, &kin.main.id).await?;
    Ok(shown.to_owned())
}

/// The line of the card: how much of each kind.
pub fn card_line(text: &Text, counted: &[Counted]) -> Option<String> {
    (!counted.is_empty()).then(|| text.card_evidence(kinds(text, counted)))
}

/// All that a story tells about evidence.
#[derive(Clone, Debug, Default)]
pub struct Told {
    /// The id of the opportunity whose story it is.
    pub shown: String,
    /// The pieces that are shown, each with whether the reader may take it away.
    pub pieces: Vec<(Evidence, bool)>,
    /// How many more there are.
    pub more: i64,
}

/// Reads what a story tells about evidence, for a reader.
///
/// # Errors
/// The database's.
pub async fn told(desk: &mut Desk<'_>, opportunity: &Opportunity) -> Result<Told> {
    let person = desk.actor.id.clone();
    let all: i64 = count_evidence(desk.connection, &opportunity.id).await?.iter().map(|counted| counted.count).sum();
    let mut pieces = Vec::new();
    for piece in list_evidence(desk.connection, &opportunity.id, &person, SHOWN).await? {
        let may = may_remove(desk.company, &person, &piece, opportunity);
        pieces.push((piece, may));
    }
    Ok(Told { shown: opportunity.id.clone(), more: all - pieces.len() as i64, pieces })
}

/// The evidence in a form that can be pressed in.
pub fn story_blocks(text: &Text, told: &Told) -> Vec<Block> {
    if told.pieces.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![section(&format!("*{}*", text.evidence_title()))];
    for (piece, may_remove) in &told.pieces {
        let words = format!("{}\n{}", piece_line(text, piece), adder_line(text, piece));
        blocks.push(match may_remove {
            false => section(&words),
            true => {
                let value = format!("{}:{}", told.shown, piece.id);
                let remove = button("evidence.remove", &value, &text.evidence_remove_button()).asking(
                    &text.evidence_remove_title(),
                    &text.evidence_remove_question(),
                    &text.evidence_remove_button(),
                    &text.cancel_button(),
                );
                section_with_button(&words, remove)
            }
        });
    }
    if told.more > 0 {
        blocks.push(context(&text.evidence_more(told.more)));
    }
    blocks
}

/// The same as lines.
pub fn story_lines(text: &Text, told: &Told) -> Option<String> {
    if told.pieces.is_empty() {
        return None;
    }
    let mut lines = vec![format!("*{}*", text.evidence_title())];
    lines.extend(told.pieces.iter().map(|(piece, _)| {
        format!("• {}\n    {}", piece_line(text, piece).replace('\n', "\n    "), adder_line(text, piece))
    }));
    if told.more > 0 {
        lines.push(text.evidence_more(told.more));
    }
    Some(lines.join("\n"))
}

// Rules

/// Digits with what people write between and around them.
fn is_number(value: &Words) -> bool {
    let value = value.raw();
    value.chars().any(|sign| sign.is_ascii_digit())
        && value.chars().all(|sign| sign.is_ascii_digit() || sign.is_whitespace() || "+-−–.,:/%~≈<>≤≥'’".contains(sign))
}

/// Short enough, and without what leads to a customer.
fn masked(words: &Words, most: u64) -> Words {
    Words::plain(&mask::personal_data(words.raw())).cut(most as usize)
}

/// What came with an idea strictly without a name is taken away by stewards alone: the press of anybody else would tell.
fn may_remove(company: &Company, person: &str, piece: &Evidence, opportunity: &Opportunity) -> bool {
    let came_with_the_idea = piece.added_by.is_empty() && opportunity.author == person;
    company.is_steward(person) || piece.added_by == person || came_with_the_idea
}

fn new(cx: &Cx, opportunity: &Opportunity, kind: Kind) -> Evidence {
    Evidence::new(cx.ids.next(), &opportunity.id, kind, &cx.actor.id, cx.now)
}

/// Adds what is new, and says so in the status thread: how much, but not what, so that whoever takes it away later takes
/// all of it away.
async fn add(cx: &mut Cx, opportunity: &Opportunity, pieces: Vec<Evidence>) -> Result<()> {
    if cx.actor.kind != member::Kind::Employee {
        return Err(Error::tell(cx.text.evidence_guest()));
    }
    let there: i64 = count_evidence(&mut cx.tx, &opportunity.id).await?.iter().map(|counted| counted.count).sum();
    if there + pieces.len() as i64 > MOST {
        return Err(Error::tell(cx.text.evidence_enough(there)));
    }
    let mut added = Vec::new();
    for piece in pieces {
        if add_evidence(&mut cx.tx, &piece).await? == Changed::Yes {
            added.push(Counted { kind: piece.kind, count: 1, link: String::new() });
        }
    }
    if added.is_empty() {
        return Err(Error::tell(cx.text.evidence_known(opportunity.number.to_string())));
    }
    let text = cx.company.text();
    let words = text.evidence_added(kinds(text, &added), mention(&cx.actor.id));
    let key = format!("thread:{}", cx.ids.next());
    cx.call(Call::Post {
        key,
        place: Place::Below { channel: opportunity.channel.clone(), key: card_key(&opportunity.id) },
        message: Message::words(words),
        then: None,
    });
    card_changed(cx, &opportunity.id).await
}

// Views

fn draw_form(text: &Text, opportunity: &Opportunity) -> Value {
    let writing = |action, placeholder, most, multiline| {
        Writing { action, placeholder, initial: "", length: (0, most), multiline }.element()
    };
    let title = format!("*{}* · {}", opportunity.number, opportunity.title.mrkdwn());
    let (said, counted) = (text.evidence_quote_example(), text.evidence_measure_example());
    let (much, unit) = (text.evidence_value_example(), text.evidence_unit_example());
    let from = text.evidence_source_example();
    let mut blocks = vec![
        section(&format!("{title}\n{}", text.evidence_explained())),
        input(
            "quote",
            &text.evidence_quote_label(),
            writing("evidence.quote", &said, QUOTE, true),
            Some(&text.evidence_quote_hint()),
            Need::Optional,
        ),
        input(
            "link",
            &text.evidence_link_label(),
            url_input("evidence.link", &text.idea_link_example(), ""),
            None,
            Need::Optional,
        ),
    ];
    for (block, label, element) in [
        ("measure", text.evidence_measure_label(), writing("evidence.measure", &counted, SHORT, false)),
        ("value", text.evidence_value_label(), writing("evidence.value", &much, TINY, false)),
        ("unit", text.evidence_unit_label(), writing("evidence.unit", &unit, TINY, false)),
        ("source", text.evidence_source_label(), writing("evidence.source", &from, SHORT, false)),
    ] {
        blocks.push(input(block, &label, element, None, Need::Optional));
    }
    Modal {
        callback: "evidence.form",
        title: &text.evidence_form_title(),
        submit: Some(&text.evidence_submit_button()),
        close: &text.cancel_button(),
        metadata: &opportunity.id,
        blocks,
    }
    .view()
}

fn draw_message_form(
    text: &Text,
    source: &Source,
    choices: &[Opportunity],
    about: Option<&Opportunity>,
    excerpt: &Words,
) -> Value {
    let options: Vec<_> = choices
        .iter()
        .map(|one| (one.id.clone(), format!("{} · {}", one.number, one.title.one_line().raw())))
        .collect();
    let mut blocks = Vec::new();
    if !options.is_empty() {
        let chosen = about.map(|about| about.id.as_str());
        blocks.push(input(
            "opportunity",
            &text.evidence_opportunity_label(),
            select_input("evidence.opportunity", &text.evidence_opportunity_placeholder(), &options, chosen),
            None,
            Need::Optional,
        ));
    }
    blocks.extend([
        input(
            "number",
            &text.evidence_number_label(),
            Writing {
                action: "evidence.number",
                placeholder: &text.evidence_number_example(),
                initial: "",
                length: (0, TINY),
                multiline: false,
            }
            .element(),
            None,
            Need::Optional,
        ),
        input(
            "excerpt",
            &text.evidence_excerpt_label(),
            Writing {
                action: "evidence.excerpt",
                placeholder: "",
                initial: excerpt.raw(),
                length: (0, EXCERPT),
                multiline: true,
            }
            .element(),
            Some(&text.evidence_excerpt_hint()),
            Need::Optional,
        ),
    ]);
    Modal {
        callback: "evidence.message_form",
        title: &text.evidence_form_title(),
        submit: Some(&text.evidence_submit_button()),
        close: &text.cancel_button(),
        metadata: &serde_json::to_string(source).unwrap_or_default(),
        blocks,
    }
    .view()
}

/// `3 customer quotes · 1 number · 2 links`; what there is one of can be opened.
fn kinds(text: &Text, counted: &[Counted]) -> String {
    let parts: Vec<_> = counted
        .iter()
        .map(|Counted { kind, count, link: address }| {
            let words = match kind {
                Kind::Quote => text.evidence_quotes(*count),
                Kind::Number => text.evidence_numbers(*count),
                Kind::Message => text.evidence_messages(*count),
                Kind::Link => text.evidence_links(*count),
            };
            if *count == 1 && !address.is_empty() { link(address, &words) } else { words }
        })
        .collect();
    parts.join(" · ")
}

fn piece_line(text: &Text, piece: &Evidence) -> String {
    match piece.kind {
        Kind::Quote => text.evidence_quoted(piece.words.one_line().mrkdwn()),
        Kind::Number => {
            let amount = [&piece.value, &piece.unit].map(Words::mrkdwn).join(" ");
            let told = text.evidence_number(amount.trim(), piece.measure.mrkdwn());
            match piece.source.is_blank() {
                true => told,
                false => format!("{told} ({})", piece.source.mrkdwn()),
            }
        }
        Kind::Message => {
            let message = link(&piece.link, &text.evidence_message());
            match piece.words.is_blank() {
                true => format!(":speech_balloon: {message}"),
                false => format!(":speech_balloon: {message}: {}", piece.words.one_line().mrkdwn()),
            }
        }
        Kind::Link => format!(":link: {}", link(&piece.link, &short_address(&piece.link))),
    }
}

/// Without the beginning that all addresses have, and not too long.
fn short_address(address: &str) -> String {
    let bare = address.trim_start_matches("https://").trim_start_matches("http://").trim_start_matches("www.");
    Words::plain(bare).cut(60).raw().to_owned()
}

fn adder_line(text: &Text, piece: &Evidence) -> String {
    let plain = jiff::Timestamp::from_millisecond(piece.added_at).unwrap_or_default().strftime("%F").to_string();
    let day = date(piece.added_at, &plain, "{date_short_pretty}");
    match piece.added_by.as_str() {
        "" => text.evidence_by_author(day),
        adder => text.evidence_by(day, mention(adder)),
    }
}

/// Views of this feature, for the `screens` command.
pub fn samples(text: &Text, opportunity: &Opportunity) -> Vec<(&'static str, Value)> {
    let source = Source { channel: "C0CX".into(), ts: "1793610000.000100".into() };
    let choices = vec![opportunity.clone(); CHOICES as usize];
    let excerpt = Words::plain(&"Señor <!here> & co. ".repeat(40)).cut(EXCERPT as usize);
    vec![
        ("evidence form", draw_form(text, opportunity)),
        ("evidence form for a message", draw_message_form(text, &source, &choices, Some(opportunity), &excerpt)),
        ("evidence form before the first idea", draw_message_form(text, &source, &[], None, &Words::default())),
    ]
}

// SQL

/// The opportunity that is meant: the typed number before the choice, for it was the later thought.
async fn find_meant(connection: &mut Connection, pointer: &Pointer) -> Result<Option<Opportunity>> {
    match pointer.typed.as_str() {
        "" => find_opportunity(connection, &pointer.chosen).await,
        typed => match typed.parse() {
            Ok(number) => find_opportunity_by_number(connection, number).await,
            Err(()) => Ok(None),
        },
    }
}

/// What a person may have in mind: what they followed last, then the newest that is open.
async fn list_choices(connection: &mut Connection, person: &str) -> Result<Vec<Opportunity>> {
    let mut choices: Vec<Opportunity> = query_as(select_opportunity!(
        "JOIN follower f ON f.opportunity = o.id WHERE f.member = $1 ORDER BY f.followed_at DESC LIMIT $2"
    ))
    .bind(person)
    .bind(CHOICES / 2)
    .fetch_all(&mut *connection)
    .await?;
    let newest: Vec<Opportunity> = query_as(select_opportunity!(
        "WHERE o.status IN ('new', 'in_review', 'proposed', 'in_progress') ORDER BY o.number DESC LIMIT $1"
    ))
    .bind(CHOICES)
    .fetch_all(connection)
    .await?;
    for one in newest {
        if choices.iter().all(|known| known.id != one.id) {
            choices.push(one);
        }
    }
    choices.truncate(CHOICES as usize);
    Ok(choices)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::text::Language;

    #[test]
    fn a_draft_needs_something_and_a_number_needs_both_halves() {
        let text = Text::of(Language::English);
        let words = Words::plain;
        for (draft, wrong) in [
            (Draft::default(), &["quote"][..]),
            (Draft { quote: words("They never answer"), ..Draft::default() }, &[]),
            (Draft { link: "example.com".into(), ..Draft::default() }, &["link"]),
            (Draft { link: "https://example.com".into(), ..Draft::default() }, &[]),
            (Draft { value: words("120"), ..Draft::default() }, &["measure"]),
            (Draft { measure: words("Calls"), ..Draft::default() }, &["value"]),
            (Draft { measure: words("Calls"), value: words("many"), ..Draft::default() }, &["value"]),
            (Draft { unit: words("a week"), ..Draft::default() }, &["measure", "value"]),
            (Draft { measure: words("Calls"), value: words("−1 234,5 %"), ..Draft::default() }, &[]),
        ] {
            assert_eq!(check(text, &draft).keys().map(String::as_str).collect::<Vec<_>>(), wrong);
        }
    }
}
