//! Experience swaps: a day or two in a colleague's work, to see customers with their eyes.
//!
//! `/cx swap`, and *Experience swap* in Home, show the days that are on offer. *Offer my day* opens a form: what one does,
//! what a guest sees, where, how long. *Apply* takes up to three choices, the days that suit, what somebody hopes to learn
//! and the colleague who would cover for them. The first host is asked; who says "not this time", or nothing for five working
//! days, is followed by the next choice. Once a host welcomes the guest on a date, the colleague is asked. Nothing is settled
//! before that colleague has agreed; then all three read the date and a short list of what to prepare, and any of them can
//! call it off. On the working day before they are reminded; on the day after the guest is asked what customers suffer from
//! there, which an idea can be made of, and can thank whoever covered.
//!
//! Stewards and leaders call two functions to it, from the news that they drift apart or by `/cx swap call support product`.
//!
//! Everything is told when the person works. Whoever leaves makes way: an offer is closed and its applicants move on, hosts
//! and colleagues are free again, another colleague is asked for.
//!
//! Belongs here: all about swaps. Never: a swap without cover.
//!
//! Reading order: this file (what is on offer, what is mine), `offer`, `apply`, `answer` (of host and colleague, calling
//! off), `step` (what follows from what), `note` (what is told when), `draw` (how it looks), `call`
//! (two functions are called to it, and the digest tells of it).

mod answer;
mod apply;
mod call;
mod draw;
mod note;
mod offer;
mod step;

use serde_json::Value;

pub use answer::{
    called_off, cannot_cover, check_decline, check_name, check_off, check_welcome, covered, decline_form, declined,
    due, name_form, named, off_form, person_left, welcome_form, welcomed,
};
pub use apply::{Application, applied, apply_form, check_application};
pub use call::{call, digest_lines, read_call};
pub use offer::{OfferDraft, check_offer, closed, offer_form, offered};

use crate::base::blocks::{
    Block, Element, actions, button, context, divider, message_blocks, message_text, section, section_with_button,
};
use crate::base::clock::Millis;
use crate::base::db::{Connection, query, query_as};
use crate::base::error::{Error, Result};
use crate::base::text::{Text, Words, day, mention};
use crate::domain::call::Message;
use crate::domain::company::Company;
use crate::domain::cx::Desk;
use crate::domain::function::{self, Told};
use crate::domain::member::{Kind, Member, text_of};
use crate::domain::waiting::Waiting;

use draw::stands;
use step::Stage;

/// What people type behind `/cx`.
const NAMES: [&str; 9] =
    ["swap", "swaps", "intercambio", "intercambios", "scambio", "scambi", "zamiana", "zamiany", "wymiana"];
/// Offers that are shown; the form lists more.
const SHOWN: usize = 8;
/// Offers to choose from.
const AT_MOST: i64 = 100;
/// Characters of what a guest sees, where several offers stand below each other.
const CUT: usize = 200;

/// A day in somebody's work.
#[derive(Clone, Debug, Default, PartialEq, Eq, sqlx::FromRow)]
struct Offer {
    id: String,
    host: String,
    #[sqlx(try_from = "String")]
    title: Words,
    #[sqlx(try_from = "String")]
    words: Words,
    #[sqlx(try_from = "String")]
    place: Words,
    days: i64,
    guests: i64,
    until_at: Millis,
    closed_at: Option<Millis>,
}

impl Offer {
    fn is_open(&self, now: Millis) -> bool {
        self.closed_at.is_none() && self.until_at > now
    }
}

/// An application, and what comes of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, sqlx::FromRow)]
struct Swap {
    id: String,
    guest: String,
    /// Who is named to cover; empty while another is wanted.
    cover: String,
    #[sqlx(try_from = "String")]
    suits: Words,
    #[sqlx(try_from = "String")]
    hopes: Words,
    #[sqlx(try_from = "String")]
    stage: Stage,
    step: i64,
    offer: String,
    /// The days by the host's calendar, as ISO 8601 writes one or several; empty while there is no date.
    day: String,
    begins_at: Option<Millis>,
    ends_at: Option<Millis>,
    next_at: Option<Millis>,
    reminded_at: Option<Millis>,
    applied_at: Millis,
    confirmed_at: Option<Millis>,
    ended_at: Option<Millis>,
    held_at: Option<Millis>,
}

impl Swap {
    /// Who is asked now; nobody reads a question once it is confirmed.
    fn asked<'a>(&'a self, offer: &'a Offer) -> &'a str {
        match self.stage {
            Stage::Asked => &offer.host,
            Stage::Cover => &self.cover,
            Stage::Uncovered => &self.guest,
            Stage::Confirmed | Stage::Over => "",
        }
    }

    /// What a button needs: which swap, and how far it was when the button was drawn.
    fn value(&self) -> String {
        format!("{}:{}", self.id, self.step)
    }
}

/// An offer with what is known of its host.
#[derive(Clone, Debug, Default, sqlx::FromRow)]
struct Listed {
    #[sqlx(flatten)]
    offer: Offer,
    #[sqlx(flatten)]
    told: Told,
    name: String,
    language: Option<String>,
    locale: String,
}

/// Whether what stands behind `/cx` asks for swaps, in any language.
pub fn is_meant(typed: &str) -> bool {
    NAMES.contains(&typed.trim().to_lowercase().as_str())
}

/// `/cx swap`: what it is, and what is on offer.
///
/// # Errors
/// A sentence where there are no swaps, and for guests; the database's.
pub async fn overview(desk: &mut Desk<'_>) -> Result<Message> {
    refuse(desk.text, desk.company, &desk.actor)?;
    let offers = list_open(desk.connection, desk.company, &desk.actor, desk.now).await?;
    Ok(draw_overview(desk.text, desk.company, &desk.actor.id, &offers))
}

/// "My swaps": what somebody offers, applied for, and takes part in.
///
/// # Errors
/// A sentence where there are no swaps, and for guests; the database's.
pub async fn mine(desk: &mut Desk<'_>) -> Result<Message> {
    refuse(desk.text, desk.company, &desk.actor)?;
    let offers = list_own(desk.connection, &desk.actor.id, desk.now).await?;
    let swaps = list_with_offers(desk.connection, &desk.actor.id).await?;
    Ok(draw_mine(desk.text, &desk.actor.id, &offers, &swaps))
}

/// What waits for somebody: to welcome a guest, to cover, to name somebody else.
///
/// # Errors
/// The database's.
pub async fn list_waiting(desk: &mut Desk<'_>) -> Result<Vec<Waiting>> {
    if !desk.company.config().swap.on {
        return Ok(Vec::new());
    }
    let swaps = list_with_offers(desk.connection, &desk.actor.id).await?;
    let asked = swaps.iter().filter(|(swap, offer)| swap.asked(offer) == desk.actor.id);
    Ok(asked.map(|(swap, offer)| draw::waiting(desk.text, swap, offer)).collect())
}

// Rules

/// Refuses everybody where there are no swaps, and guests of the company: they may not see how colleagues work.
fn refuse(text: &Text, company: &Company, actor: &Member) -> Result<()> {
    if !company.config().swap.on {
        return Err(Error::tell(text.swap_off()));
    }
    if actor.kind == Kind::Guest {
        return Err(Error::tell(text.swap_guest()));
    }
    Ok(())
}

/// What people read for the function of somebody; blank when none is known.
fn function_of(company: &Company, told: &Told) -> String {
    let functions = &company.config().functions;
    told.function(functions).map_or_else(String::new, |id| Words::plain(function::name(functions, id)).mrkdwn())
}

/// The first moment from now on at which somebody works.
fn next_moment(member: &Member, company: &Company, now: Millis) -> Millis {
    member.hours(company.config()).next_working(now)
}

// Views

fn draw_overview(text: &Text, company: &Company, person: &str, offers: &[Listed]) -> Message {
    let intro = text.swap_intro();
    let offer = button("swap.offer", "new", &text.swap_offer_button());
    let has_others = offers.iter().any(|listed| listed.offer.host != person);
    let mut buttons: Vec<Element> = Vec::new();
    if has_others {
        buttons.push(button("swap.apply", "new", &text.swap_apply_button()).primary().into());
    }
    buttons.push(if has_others { offer.into() } else { offer.primary().into() });
    buttons.push(button("swap.mine", "own", &text.swap_mine_button()).into());
    let mut blocks: Vec<Block> = vec![section(&intro), actions(buttons), divider()];
    let mut words = vec![intro];
    for listed in offers.iter().take(SHOWN) {
        let line = draw_line(text, company, listed);
        blocks.push(match listed.offer.host == person {
            true => section_with_button(&line, button("swap.offer", &listed.offer.id, &text.swap_change_button())),
            false => section_with_button(&line, button("swap.apply", &listed.offer.id, &text.swap_apply_button())),
        });
        words.push(line);
    }
    let small = match offers.len() {
        0 => text.swap_none(),
        many if many > SHOWN => text.swap_more((many - SHOWN) as i64),
        _ => text.swap_how(),
    };
    blocks.push(context(&small));
    words.push(small);
    Message { text: message_text(&words.join("\n")), blocks: message_blocks(&blocks) }
}

/// What somebody offers: what, in which function, how long, where, in which language; who; what a guest sees.
fn draw_line(text: &Text, company: &Company, listed: &Listed) -> String {
    let offer = &listed.offer;
    let language = text_of(listed.language.as_deref(), Some(&listed.locale), company).language();
    let facts = [
        function_of(company, &listed.told),
        text.swap_days(offer.days),
        offer.place.one_line().mrkdwn(),
        language.endonym().to_owned(),
    ];
    let facts: Vec<_> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
    let title = offer.title.one_line().mrkdwn();
    format!(
        "*{title}*\n{}  ·  {}\n{}",
        mention(&offer.host),
        facts.join("  ·  "),
        offer.words.one_line().cut(CUT).mrkdwn()
    )
}

fn draw_mine(text: &Text, person: &str, offers: &[Offer], swaps: &[(Swap, Offer)]) -> Message {
    let mut blocks: Vec<Block> = Vec::new();
    let mut words = Vec::new();
    for offer in offers {
        let line = text.swap_own_offer(day(offer.until_at), offer.title.one_line().mrkdwn());
        let close = button("swap.close", &offer.id, &text.swap_close_button()).asking(
            &text.swap_close_title(),
            &text.swap_close_question(),
            &text.swap_close_button(),
            &text.cancel_button(),
        );
        blocks.push(section(&line));
        blocks.push(actions(vec![button("swap.offer", &offer.id, &text.swap_change_button()).into(), close.into()]));
        words.push(line);
    }
    for (swap, offer) in swaps {
        let line = stands(text, swap, offer);
        blocks.push(section(&line));
        let buttons = draw::own_buttons(text, person, swap, offer);
        if !buttons.is_empty() {
            blocks.push(actions(buttons));
        }
        words.push(line);
    }
    if words.is_empty() {
        let none = text.swap_mine_none();
        blocks.push(section(&none));
        words.push(none);
    }
    blocks.push(actions(vec![
        button("swap.show", "mine", &text.swap_show_button()).into(),
        button("swap.offer", "new", &text.swap_offer_button()).into(),
    ]));
    Message { text: message_text(&words.join("\n")), blocks: message_blocks(&blocks) }
}

/// Views of this feature, for the `screens` command.
pub fn samples(text: &Text, company: &Company) -> Vec<(String, Value)> {
    let value = |message: Message| serde_json::to_value(message).unwrap_or_default();
    // As long and as hostile as people can write them.
    let offer = Offer {
        id: "0192f0c0a1b27c3d8e4f5a6b7c8d9e0f".into(),
        host: "U0ADA".into(),
        title: Words::plain(&"Zażółć & <!channel> *phones* ".repeat(9)).cut(offer::TITLE.1 as usize),
        words: Words::plain(&"¿Qué pasa? <@U0ADA> & “più” ".repeat(90)).cut(offer::LONG as usize),
        place: Words::plain("Warsaw <office> & online"),
        days: 2,
        guests: 2,
        until_at: 1_798_000_000_000,
        closed_at: None,
    };
    let swap = Swap {
        id: "0192f0c0a1b27c3d8e4f5a6b7c8d9e10".into(),
        guest: "U0BEN".into(),
        cover: "U0EVA".into(),
        suits: Words::plain(&"Mondays & <Tuesdays> ".repeat(90)).cut(apply::SHORT as usize),
        hopes: Words::plain(&"What callers <ask> first? ".repeat(90)).cut(offer::LONG as usize),
        offer: offer.id.clone(),
        day: "2026-11-16/2026-11-17".into(),
        ..Swap::default()
    };
    let listed = |host: &str| Listed {
        offer: Offer { host: host.to_owned(), ..offer.clone() },
        told: Told { own_function: Some("support".to_owned()), ..Told::default() },
        name: offer.title.raw().to_owned(),
        ..Listed::default()
    };
    let many: Vec<_> = ["U0ADA"; 12].map(listed).into_iter().collect();
    let stages = [Stage::Asked, Stage::Cover, Stage::Uncovered, Stage::Confirmed, Stage::Over];
    let swaps: Vec<_> = stages.map(|stage| (Swap { stage, ..swap.clone() }, offer.clone())).into_iter().collect();
    let mut screens = vec![
        ("swap".to_owned(), value(draw_overview(text, company, "U0BEN", &many))),
        ("swap, own offer".to_owned(), value(draw_overview(text, company, "U0ADA", &[listed("U0ADA")]))),
        ("swap, nothing on offer".to_owned(), value(draw_overview(text, company, "U0BEN", &[]))),
        ("my swaps".to_owned(), value(draw_mine(text, "U0ADA", &[offer.clone(), offer.clone()], &swaps))),
        ("my swaps as a guest".to_owned(), value(draw_mine(text, "U0BEN", &[], &swaps))),
        ("my swaps, none".to_owned(), value(draw_mine(text, "U0BEN", &[], &[]))),
    ];
    let notes = [("off", text.swap_off()), ("guest", text.swap_guest())];
    screens.extend(notes.map(|(name, words)| (format!("swap, {name}"), value(Message::words(words)))));
    screens.extend(offer::samples(text));
    screens.extend(apply::samples(text, company, &many));
    screens.extend(answer::samples(text, &swap, &offer));
    screens.extend(draw::samples(text, &swap, &offer));
    screens.extend(call::samples(text, &company.config().functions));
    screens
}

// SQL

/// The columns of an offer, of which `o` is the table.
macro_rules! select_offer {
    ($rest:literal) => {
        concat!(
            "SELECT o.id, o.host, o.title, o.words, o.place, o.days, o.guests, o.until_at, o.closed_at FROM swap_offer o ",
            $rest
        )
    };
}

/// The columns of a swap, of which `s` is the table.
macro_rules! select_swap {
    ($rest:literal) => {
        concat!(
            "SELECT s.id, s.guest, s.cover, s.suits, s.hopes, s.stage, s.step, s.offer, s.day, s.begins_at, s.ends_at, \
             s.next_at, s.reminded_at, s.applied_at, s.confirmed_at, s.ended_at, s.held_at FROM swap s ",
            $rest
        )
    };
}
use select_offer;

async fn find_offer(connection: &mut Connection, id: &str) -> Result<Option<Offer>> {
    Ok(query_as(select_offer!("WHERE o.id = $1")).bind(id.to_owned()).fetch_optional(connection).await?)
}

async fn find_swap(connection: &mut Connection, id: &str) -> Result<Option<Swap>> {
    Ok(query_as(select_swap!("WHERE s.id = $1")).bind(id.to_owned()).fetch_optional(connection).await?)
}

/// A swap, its row taken for this transaction.
async fn lock_swap(connection: &mut Connection, id: &str) -> Result<Option<Swap>> {
    query("UPDATE swap SET step = step WHERE id = $1").bind(id.to_owned()).execute(&mut *connection).await?;
    find_swap(connection, id).await
}

/// An offer, its row taken for this transaction: always before a swap's.
async fn lock_offer(connection: &mut Connection, id: &str) -> Result<Option<Offer>> {
    query("UPDATE swap_offer SET guests = guests WHERE id = $1").bind(id.to_owned()).execute(&mut *connection).await?;
    find_offer(connection, id).await
}

/// Open offers of people who are here: other functions than somebody's own first, their own offers last.
async fn list_open(connection: &mut Connection, company: &Company, actor: &Member, now: Millis) -> Result<Vec<Listed>> {
    let mut all: Vec<Listed> = query_as(
        "SELECT o.id, o.host, o.title, o.words, o.place, o.days, o.guests, o.until_at, o.closed_at, \
         m.own_function, m.group_function, m.field_function, m.name, m.language, m.locale \
         FROM swap_offer o JOIN member m ON m.id = o.host \
         WHERE o.closed_at IS NULL AND o.until_at > $1 AND m.gone_at IS NULL ORDER BY o.offered_at DESC, o.id LIMIT $2",
    )
    .bind(now)
    .bind(AT_MOST)
    .fetch_all(connection)
    .await?;
    let own = actor.function(company.config());
    let functions = &company.config().functions;
    let near = |listed: &Listed| {
        let same = own.is_some() && listed.told.function(functions) == own;
        (listed.offer.host == actor.id, same)
    };
    all.sort_by_key(near);
    Ok(all)
}

async fn list_own(connection: &mut Connection, person: &str, now: Millis) -> Result<Vec<Offer>> {
    Ok(query_as(select_offer!(
        "WHERE o.host = $1 AND o.closed_at IS NULL AND o.until_at > $2 ORDER BY o.offered_at, o.id LIMIT 10"
    ))
    .bind(person.to_owned())
    .bind(now)
    .fetch_all(connection)
    .await?)
}

/// What somebody takes part in, as guest, host or cover, each with its offer.
async fn list_with_offers(connection: &mut Connection, person: &str) -> Result<Vec<(Swap, Offer)>> {
    let swaps: Vec<Swap> = query_as(select_swap!(
        "JOIN swap_offer o ON o.id = s.offer WHERE s.ended_at IS NULL \
         AND (s.guest = $1 OR o.host = $2 OR (s.cover = $3 AND s.stage IN ('cover', 'confirmed'))) \
         ORDER BY s.applied_at, s.id LIMIT 10"
    ))
    .bind(person.to_owned())
    .bind(person.to_owned())
    .bind(person.to_owned())
    .fetch_all(&mut *connection)
    .await?;
    let mut all = Vec::new();
    for swap in swaps {
        if let Some(offer) = find_offer(connection, &swap.offer).await? {
            all.push((swap, offer));
        }
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn swaps_are_asked_for_in_any_language() {
        for typed in ["swap", " Swaps ", "Intercambio", "scambio", "ZAMIANA", "wymiana"] {
            assert!(is_meant(typed), "{typed}");
        }
        assert!(!is_meant("swap me"));
    }
}
