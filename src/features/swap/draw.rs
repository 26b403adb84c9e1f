//! What people read about a swap.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde_json::{Value, json};

use super::note::Note;
use super::step::{Event, Stage};
use super::{Offer, Swap};
use crate::base::blocks::{Block, Button, Element, actions, button, context, message_blocks, message_text, section};
use crate::base::clock::{HOUR, Millis};
use crate::base::text::{Text, Words, day, mention};
use crate::domain::call::Message;
use crate::domain::waiting::Waiting;

/// Dates are told by a noon, which is the same day for nearly everybody.
const NOON: Millis = 12 * HOUR;
/// Characters of what somebody wrote, where it is quoted.
const QUOTED: usize = 600;

/// What somebody is in a swap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// Comes to see.
    Guest,
    /// Is visited.
    Host,
    /// Does the guest's work meanwhile.
    Cover,
}

impl Role {
    /// What somebody of the three is.
    pub(super) fn of(person: &str, swap: &Swap, offer: &Offer) -> Self {
        match person {
            _ if person == swap.guest => Self::Guest,
            _ if person == offer.host => Self::Host,
            _ => Self::Cover,
        }
    }
}

/// A question that is answered, or of which nobody needs an answer any more.
pub(super) struct Settled<'a> {
    /// The swap as it was when it was asked.
    pub(super) swap: &'a Swap,
    pub(super) offer: &'a Offer,
    pub(super) event: Event,
    /// With which sentence; may be blank.
    pub(super) said: &'a Words,
}

/// The days of a swap as each reads dates: `2026-11-16`, or the first and the last.
pub(super) fn said_days(text: &Text, days: &str) -> String {
    let noon = |date: &str| {
        let date: Date = date.parse().ok()?;
        Some(day(date.to_zoned(TimeZone::UTC).ok()?.timestamp().as_millisecond() + NOON))
    };
    match days.split_once('/') {
        Some((first, last)) => {
            noon(first).zip(noon(last)).map_or_else(String::new, |(first, last)| text.swap_span(first, last))
        }
        None => noon(days).unwrap_or_default(),
    }
}

fn title(offer: &Offer) -> String {
    offer.title.one_line().mrkdwn()
}

/// What and where.
fn titled(offer: &Offer) -> String {
    let facts = [title(offer), offer.place.one_line().mrkdwn()];
    facts.into_iter().filter(|fact| !fact.is_empty()).collect::<Vec<_>>().join("  ·  ")
}

fn quote(words: &Words) -> String {
    format!("> {}", words.one_line().cut(QUOTED).mrkdwn())
}

/// How far it is, in a line, with everybody in it.
pub(super) fn stands(text: &Text, swap: &Swap, offer: &Offer) -> String {
    let (guest, host, cover) = (mention(&swap.guest), mention(&offer.host), mention(&swap.cover));
    let days = said_days(text, &swap.day);
    let how = match swap.stage {
        Stage::Asked => text.swap_stands_asked(host.clone()),
        Stage::Cover => text.swap_stands_cover(cover, days),
        Stage::Uncovered => text.swap_stands_uncovered(days),
        Stage::Confirmed => text.swap_stands_confirmed(cover, days),
        Stage::Over => text.swap_stands_over(),
    };
    format!("{}\n{how}", text.swap_pair(guest, host, title(offer)))
}

/// What somebody can do about a swap in which they take part.
pub(super) fn own_buttons(text: &Text, person: &str, swap: &Swap, offer: &Offer) -> Vec<Element> {
    let mut buttons: Vec<Element> = Vec::new();
    if swap.asked(offer) == person {
        buttons.extend(question_buttons(text, swap).into_iter().map(Into::into));
    }
    let guest = person == swap.guest && swap.stage != Stage::Over;
    let host = person == offer.host && matches!(swap.stage, Stage::Cover | Stage::Uncovered | Stage::Confirmed);
    let cover = person == swap.cover && swap.stage == Stage::Confirmed;
    // Whoever is asked for another name can give it up beside.
    if (guest || host || cover) && !(guest && swap.stage == Stage::Uncovered) {
        buttons.push(off_button(text, swap, guest && swap.stage == Stage::Asked).into());
    }
    buttons
}

fn off_button(text: &Text, swap: &Swap, is_early: bool) -> Button {
    let label = if is_early { text.swap_withdraw_button() } else { text.swap_call_off_button() };
    button("swap.off", &swap.id, &label)
}

/// The answers to what is asked at this stage.
fn question_buttons(text: &Text, swap: &Swap) -> Vec<Button> {
    let value = swap.value();
    match swap.stage {
        Stage::Asked => vec![
            button("swap.welcome", &value, &text.swap_welcome_button()).primary(),
            button("swap.decline", &value, &text.swap_decline_button()),
        ],
        Stage::Cover => vec![
            button("swap.cover", &value, &text.swap_cover_button()).primary(),
            button("swap.cannot", &value, &text.swap_cannot_button()),
        ],
        Stage::Uncovered => {
            vec![button("swap.name", &value, &text.swap_name_button()).primary(), off_button(text, swap, false)]
        }
        Stage::Confirmed | Stage::Over => Vec::new(),
    }
}

fn asking(text: &Text, swap: &Swap, words: String, small: &str) -> Message {
    let buttons = question_buttons(text, swap).into_iter().map(Into::into).collect();
    let blocks = [section(&words), actions(buttons), context(small)];
    Message { blocks: message_blocks(&blocks), text: message_text(&format!("{words}\n{small}")) }
}

/// What waits in somebody's Home.
pub(super) fn waiting(text: &Text, swap: &Swap, offer: &Offer) -> Waiting {
    let days = said_days(text, &swap.day);
    let words = match swap.stage {
        Stage::Cover => text.swap_waits_cover(days, mention(&swap.guest)),
        Stage::Uncovered => text.swap_waits_name(days, mention(&offer.host)),
        _ => text.swap_waits_host(mention(&swap.guest), title(offer)),
    };
    Waiting { words, buttons: question_buttons(text, swap), since: swap.applied_at }
}

/// The host is asked; `function` is the guest's, and may be blank.
pub(super) fn draw_host(text: &Text, swap: &Swap, offer: &Offer, function: &str) -> Message {
    let guest = match function.is_empty() {
        true => mention(&swap.guest),
        false => format!("{} ({function})", mention(&swap.guest)),
    };
    let mut lines = vec![text.swap_host_question(text.swap_days(offer.days), guest, title(offer))];
    lines.push(format!("*{}*\n{}", text.swap_hopes_said(), quote(&swap.hopes)));
    if !swap.suits.is_blank() {
        lines.push(format!("*{}*\n{}", text.swap_suits_said(), quote(&swap.suits)));
    }
    asking(text, swap, lines.join("\n"), &text.swap_host_how())
}

/// A colleague is asked to cover.
pub(super) fn draw_cover(text: &Text, swap: &Swap, offer: &Offer) -> Message {
    let words =
        text.swap_cover_question(said_days(text, &swap.day), mention(&swap.guest), mention(&offer.host), title(offer));
    asking(text, swap, words, &text.swap_cover_how(mention(&swap.guest)))
}

/// The guest is asked for somebody else who covers, for whatever reason.
pub(super) fn draw_name(text: &Text, swap: &Swap, offer: &Offer, note: &Note) -> Message {
    let about = mention(&note.about);
    let why = match note.why.as_str() {
        "welcomed" => text.swap_name_nobody(mention(&offer.host)),
        "cover_silent" => text.swap_name_silent(about),
        "cover_left" => text.swap_gone_left(about),
        _ => text.swap_name_unable(about),
    };
    let mut lines = vec![why];
    if !note.words.is_blank() {
        lines.push(quote(&note.words));
    }
    lines.push(text.swap_name_question(said_days(text, &swap.day), mention(&offer.host)));
    asking(text, swap, lines.join("\n"), &text.swap_name_how())
}

/// The guest is welcome.
pub(super) fn draw_welcomed(text: &Text, swap: &Swap, offer: &Offer) -> Message {
    Message::words(text.swap_welcomed(
        mention(&swap.cover),
        said_days(text, &swap.day),
        mention(&offer.host),
        title(offer),
    ))
}

/// A choice has come to nothing; `next` is the one whose host is asked now.
pub(super) fn draw_moved(text: &Text, offer: &Offer, note: &Note, next: Option<&Offer>) -> Message {
    let (host, title_of, days) = (mention(&note.about), title(offer), said_days(text, &note.day));
    let why = match note.why.as_str() {
        "silent" => text.swap_moved_silent(host, title_of),
        "closed" => text.swap_moved_closed(host, title_of),
        "called_off" => text.swap_moved_off(days, host),
        "left" if note.day.is_empty() => text.swap_gone_left(host),
        "left" => format!("{} {}", text.swap_gone_left(host), text.swap_off_left(days, title_of)),
        "uncovered" => text.swap_moved_uncovered(days, host),
        _ => text.swap_moved_declined(host, title_of),
    };
    let mut lines = vec![why];
    if !note.words.is_blank() {
        lines.push(quote(&note.words));
    }
    let Some(next) = next else {
        lines.push(text.swap_moved_none());
        return with_buttons(lines.join("\n"), vec![button("swap.show", "again", &text.swap_show_button()).into()]);
    };
    lines.push(text.swap_moved_next(mention(&next.host), title(next)));
    Message::words(lines.join("\n"))
}

/// Everybody has agreed: the date, and what to prepare.
pub(super) fn draw_confirmed(text: &Text, swap: &Swap, offer: &Offer, role: Role) -> Message {
    let (guest, host, cover) = (mention(&swap.guest), mention(&offer.host), mention(&swap.cover));
    let days = said_days(text, &swap.day);
    let (lead, list) = match role {
        Role::Guest => (
            text.swap_confirmed_guest(cover.clone(), days, host.clone(), titled(offer)),
            text.swap_list_guest(cover, host),
        ),
        Role::Host => (text.swap_confirmed_host(cover, days, guest.clone(), title(offer)), text.swap_list_host(guest)),
        Role::Cover => (text.swap_confirmed_cover(days, guest.clone(), host), text.swap_list_cover(guest)),
    };
    let blocks = [section(&lead), section(&list), actions(vec![off_button(text, swap, false).into()])];
    Message { blocks: message_blocks(&blocks), text: message_text(&format!("{lead}\n{list}")) }
}

/// The day comes.
pub(super) fn draw_reminder(text: &Text, swap: &Swap, offer: &Offer, role: Role) -> Message {
    let (guest, host, cover) = (mention(&swap.guest), mention(&offer.host), mention(&swap.cover));
    let days = said_days(text, &swap.day);
    let words = match role {
        Role::Guest => text.swap_remind_guest(cover, days, host, titled(offer)),
        Role::Host => text.swap_remind_host(days, guest, title(offer)),
        Role::Cover => text.swap_remind_cover(days, guest),
    };
    with_buttons(words, vec![off_button(text, swap, false).into()])
}

/// The guest is back: what was learnt becomes an idea, and whoever covered is thanked, where there are wins.
pub(super) fn draw_after(text: &Text, swap: &Swap, offer: &Offer, thanks: bool) -> Message {
    let mut words = text.swap_after(mention(&offer.host));
    let mut buttons: Vec<Element> = vec![button("idea.form", "new", &text.swap_idea_button()).primary().into()];
    if thanks {
        words = format!("{words}\n{}", text.swap_after_thanks(mention(&swap.cover)));
        let draft = json!({"people": [&swap.cover], "words": text.swap_thank_words()});
        buttons.push(button("win.form", &draft.to_string(), &text.swap_thank_button()).into());
    }
    with_buttons(words, buttons)
}

/// The host reads that somebody else must cover.
pub(super) fn draw_unsettled(text: &Text, swap: &Swap, note: &Note) -> Message {
    Message::words(text.swap_unsettled(mention(&note.about), said_days(text, &note.day), mention(&swap.guest)))
}

/// It does not take place.
pub(super) fn draw_off(text: &Text, offer: &Offer, note: &Note) -> Message {
    let (about, days) = (mention(&note.about), said_days(text, &note.day));
    let lead = match note.why.as_str() {
        "uncovered" => text.swap_off_uncovered(days, title(offer)),
        "left" | "guest_left" => format!("{} {}", text.swap_gone_left(about), text.swap_off_left(days, title(offer))),
        _ => text.swap_off_called(about, days, title(offer)),
    };
    let mut lines = vec![lead];
    if !note.words.is_blank() {
        lines.push(quote(&note.words));
    }
    lines.push(text.swap_off_free());
    Message::words(lines.join("\n"))
}

/// An offer that somebody applied for reads otherwise.
pub(super) fn draw_changed(text: &Text, offer: &Offer) -> Message {
    let lead = text.swap_changed(mention(&offer.host), title(offer));
    let facts = [text.swap_days(offer.days), offer.place.one_line().mrkdwn()];
    let facts: Vec<_> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
    let words = format!("{lead}\n{}\n{}", facts.join("  ·  "), quote(&offer.words));
    with_buttons(words, vec![button("swap.mine", "changed", &text.swap_mine_button()).into()])
}

/// What became of a question.
pub(super) fn draw_settled(text: &Text, settled: &Settled<'_>) -> Message {
    let Settled { swap, offer, event, said } = settled;
    let (guest, days) = (mention(&swap.guest), said_days(text, &swap.day));
    match (swap.stage, event) {
        (Stage::Cover, Event::Covers) => draw_confirmed(text, swap, offer, Role::Cover),
        (Stage::Asked, Event::Welcomed) => Message::words(text.swap_settled_welcomed(days, guest)),
        (Stage::Asked, Event::Declined) => Message::words(text.swap_settled_declined(guest)),
        (Stage::Asked | Stage::Cover, Event::Silent | Event::CoverSilent) => {
            Message::words(text.swap_settled_silent(guest))
        }
        (Stage::Cover, Event::CoverUnable) => Message::words(text.swap_settled_unable(guest)),
        (Stage::Uncovered, Event::Named) => Message::words(text.swap_settled_named()),
        _ if said.is_blank() => Message::words(text.swap_settled_off(guest)),
        _ => Message::words(format!("{}\n{}", text.swap_settled_off(guest), quote(said))),
    }
}

fn with_buttons(words: String, buttons: Vec<Element>) -> Message {
    let blocks: [Block; 2] = [section(&words), actions(buttons)];
    Message { blocks: message_blocks(&blocks), text: message_text(&words) }
}

pub(super) fn samples(text: &Text, swap: &Swap, offer: &Offer) -> Vec<(String, Value)> {
    let value = |message: Message| serde_json::to_value(message).unwrap_or_default();
    let at = |stage: Stage| Swap { stage, ..swap.clone() };
    let note = |why: &str| Note {
        why: why.to_owned(),
        about: "U0EVA".to_owned(),
        day: swap.day.clone(),
        words: swap.hopes.clone(),
        ..Note::default()
    };
    let (asked, cover, uncovered) = (at(Stage::Asked), at(Stage::Cover), at(Stage::Uncovered));
    let mut screens = vec![
        ("a host is asked".to_owned(), draw_host(text, &asked, offer, "Support &amp; Care")),
        ("a colleague is asked".to_owned(), draw_cover(text, &cover, offer)),
        ("welcomed".to_owned(), draw_welcomed(text, swap, offer)),
        ("cover is wanted again".to_owned(), draw_unsettled(text, swap, &note("unable"))),
        ("an offer has changed".to_owned(), draw_changed(text, offer)),
    ];
    for why in ["welcomed", "unable", "cover_silent", "cover_left"] {
        screens.push((format!("another colleague, {why}"), draw_name(text, &uncovered, offer, &note(why))));
    }
    for why in ["declined", "silent", "closed", "called_off", "left", "uncovered"] {
        screens.push((format!("moved on, {why}"), draw_moved(text, offer, &note(why), Some(offer))));
    }
    screens.push(("none is left".to_owned(), draw_moved(text, offer, &note("declined"), None)));
    for why in ["uncovered", "guest_left", "withdrawn"] {
        screens.push((format!("off, {why}"), draw_off(text, offer, &note(why))));
    }
    for role in [Role::Guest, Role::Host, Role::Cover] {
        screens.push((format!("confirmed, {role:?}"), draw_confirmed(text, swap, offer, role)));
        screens.push((format!("reminder, {role:?}"), draw_reminder(text, swap, offer, role)));
    }
    screens.push(("after it".to_owned(), draw_after(text, swap, offer, true)));
    for (stage, event) in [
        (Stage::Asked, Event::Welcomed),
        (Stage::Asked, Event::Declined),
        (Stage::Asked, Event::Silent),
        (Stage::Asked, Event::Withdrawn),
        (Stage::Cover, Event::CoverUnable),
        (Stage::Uncovered, Event::Named),
    ] {
        let settled = Settled { swap: &at(stage), offer, event, said: &swap.hopes };
        screens.push((format!("settled, {event:?}"), draw_settled(text, &settled)));
    }
    screens.into_iter().map(|(name, message)| (format!("swap, {name}"), value(message))).collect()
}
