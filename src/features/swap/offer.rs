//! Offering a day in one's work, changing the offer and taking it back.

use std::collections::BTreeMap;

use serde_json::Value;

use super::note;
use super::step::{Event, Stage, happened};
use super::{Offer, find_offer, list_own, lock_offer, lock_swap, refuse, select_offer};
use crate::base::blocks::{Block, Modal, Need, Writing, date_input, input, section, select_input};
use crate::base::clock::{DAY, Millis};
use crate::base::db::{Connection, query, query_as, query_scalar};
use crate::base::error::{Error, Result};
use crate::base::text::{Text, Words};
use crate::domain::calendar::Hours;
use crate::domain::call::Message;
use crate::domain::cx::{Cx, Desk};
use crate::domain::function;

/// Characters of what somebody does that day.
pub(super) const TITLE: (u64, u64) = (5, 70);
/// Characters of what a guest sees, and of a sentence.
pub(super) const LONG: u64 = 600;
/// Characters of where.
const PLACE: u64 = 80;
/// Days an offer stands when nobody says otherwise.
const STANDS: i64 = 56;
/// No date is later.
pub(super) const LONGEST: Millis = 366 * DAY;
/// Days a guest may stay, and guests at a time.
const DAYS: i64 = 2;
const GUESTS: i64 = 3;
/// Offers of one person that stand at a time.
const OFFERS: usize = 5;

/// What somebody offers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OfferDraft {
    /// What they do that day.
    pub title: Words,
    /// What a guest sees.
    pub words: Words,
    /// Where.
    pub place: Words,
    /// For how many days.
    pub days: i64,
    /// How many guests at a time.
    pub guests: i64,
    /// Until when it stands, `YYYY-MM-DD`.
    pub until: String,
}

/// The form for a new offer, or for one's own that is to change, by its id. A call between two functions (`call:…`) puts the
/// own function into the title.
///
/// # Errors
/// A sentence for those who may not; the database's.
pub async fn offer_form(desk: &mut Desk<'_>, value: &str) -> Result<Value> {
    refuse(desk.text, desk.company, &desk.actor)?;
    let hours = desk.actor.hours(desk.company.config());
    if let Some(offer) = find_offer(desk.connection, value).await? {
        if offer.host != desk.actor.id || !offer.is_open(desk.now) {
            return Err(Error::tell(desk.text.swap_offer_gone()));
        }
        let draft = OfferDraft {
            title: offer.title,
            words: offer.words,
            place: offer.place,
            days: offer.days,
            guests: offer.guests,
            until: hours.date(offer.until_at).to_string(),
        };
        return Ok(draw_form(desk.text, &desk.company.config().swap.excluded, &draft, &offer.id));
    }
    if list_own(desk.connection, &desk.actor.id, desk.now).await?.len() >= OFFERS {
        return Err(Error::tell(desk.text.swap_offers_many(OFFERS as i64)));
    }
    let own = desk.actor.function(desk.company.config()).filter(|_| value.starts_with("call:"));
    let own = own.map(|id| function::name(&desk.company.config().functions, id));
    let draft = OfferDraft {
        title: own.map(|name| Words::plain(&desk.text.swap_title_of(name))).unwrap_or_default(),
        days: 1,
        guests: 1,
        until: hours.date(hours.days_later(desk.now, STANDS)).to_string(),
        ..OfferDraft::default()
    };
    Ok(draw_form(desk.text, &desk.company.config().swap.excluded, &draft, ""))
}

/// What is wrong with it, by block.
///
/// # Errors
/// A sentence for those who may not; the database's.
pub async fn check_offer(desk: &mut Desk<'_>, id: &str, draft: &OfferDraft) -> Result<BTreeMap<String, String>> {
    refuse(desk.text, desk.company, &desk.actor)?;
    let hours = desk.actor.hours(desk.company.config());
    let mut errors = wrong(desk.text, draft, &hours, desk.now);
    if !id.is_empty() && find_offer(desk.connection, id).await?.is_none_or(|offer| !offer.is_open(desk.now)) {
        errors.insert("title".into(), desk.text.swap_offer_gone());
    }
    Ok(errors)
}

/// It was sent. Whoever applied for an offer that has changed is told.
///
/// # Errors
/// A sentence for those who may not, and for what does not fit; the database's.
pub async fn offered(cx: &mut Cx, id: &str, draft: &OfferDraft) -> Result<()> {
    refuse(cx.text, &cx.company, &cx.actor)?;
    let hours = cx.actor.hours(cx.company.config());
    if let Some(wrong) = wrong(cx.text, draft, &hours, cx.now).into_values().next() {
        return Err(Error::tell(wrong));
    }
    let until_at = read_until(&hours, &draft.until).unwrap_or(cx.now);
    if id.is_empty() {
        add_offer(cx, draft, until_at).await?;
        let words = cx.text.swap_offered(draft.title.one_line().mrkdwn());
        cx.answer(Message::words(words));
        return Ok(());
    }
    let known = lock_offer(&mut cx.tx, id).await?;
    let Some(known) = known.filter(|offer| offer.host == cx.actor.id && offer.is_open(cx.now)) else {
        return Err(Error::tell(cx.text.swap_offer_gone()));
    };
    let changed = Offer {
        title: draft.title.one_line(),
        words: draft.words.clone(),
        place: draft.place.one_line(),
        days: draft.days,
        guests: draft.guests,
        until_at,
        ..known.clone()
    };
    set_offer(&mut cx.tx, &changed).await?;
    // Until when it stands concerns nobody who has applied.
    if (Offer { until_at, guests: changed.guests, ..known }) != changed {
        note::add_changed(cx, &changed).await?;
    }
    let words = cx.text.swap_offer_changed();
    cx.answer(Message::words(words));
    Ok(())
}

/// "Take it back" was pressed: nobody new can come. Dates that stand are kept.
///
/// # Errors
/// A sentence for anybody else, and when it is closed already; the database's.
pub async fn closed(cx: &mut Cx, id: &str) -> Result<()> {
    let known = lock_offer(&mut cx.tx, id).await?;
    let Some(offer) = known.filter(|offer| offer.host == cx.actor.id && offer.closed_at.is_none()) else {
        return Err(Error::tell(cx.text.swap_offer_gone()));
    };
    let host = cx.actor.id.clone();
    close(cx, &offer, Event::Closed, &host).await?;
    let words = cx.text.swap_offer_closed(offer.title.one_line().mrkdwn());
    cx.answer(Message::words(words));
    Ok(())
}

/// An offer stands no more: who waits for its host moves on. Where the host has left, dates fall as well.
pub(super) async fn close(cx: &mut Cx, offer: &Offer, event: Event, by: &str) -> Result<()> {
    query("UPDATE swap_offer SET closed_at = $1 WHERE id = $2")
        .bind(cx.now)
        .bind(&offer.id)
        .execute(&mut *cx.tx)
        .await?;
    let swaps: Vec<String> = query_scalar("SELECT id FROM swap WHERE offer = $1 AND ended_at IS NULL ORDER BY id")
        .bind(offer.id.clone())
        .fetch_all(&mut *cx.tx)
        .await?;
    for id in swaps {
        // Somebody may have answered just now.
        let swap = lock_swap(&mut cx.tx, &id).await?.filter(|swap| swap.offer == offer.id);
        if let Some(swap) = swap.filter(|swap| event == Event::HostLeft || swap.stage == Stage::Asked) {
            happened(cx, swap, event, &Words::default(), by).await?;
        }
    }
    Ok(())
}

/// Closes all offers of somebody who has left.
pub(super) async fn host_left(cx: &mut Cx, person: &str) -> Result<()> {
    // Closed ones may have dates.
    let offers: Vec<Offer> = query_as(select_offer!("WHERE o.host = $1 ORDER BY o.id"))
        .bind(person.to_owned())
        .fetch_all(&mut *cx.tx)
        .await?;
    for offer in offers {
        close(cx, &offer, Event::HostLeft, "").await?;
    }
    Ok(())
}

// Rules

/// The end of work on that date.
fn read_until(hours: &Hours, until: &str) -> Option<Millis> {
    until.parse().ok().map(|date| hours.closes(date))
}

fn wrong(text: &Text, draft: &OfferDraft, hours: &Hours, now: Millis) -> BTreeMap<String, String> {
    let mut errors = BTreeMap::new();
    let title = draft.title.one_line().raw().chars().count() as u64;
    if draft.title.is_blank() || !(TITLE.0..=TITLE.1).contains(&title) {
        errors.insert("title".to_owned(), text.swap_title_wrong(TITLE.0, TITLE.1));
    }
    if draft.words.is_blank() || draft.words.raw().chars().count() as u64 > LONG {
        errors.insert("words".to_owned(), text.swap_words_wrong(LONG));
    }
    if !(1..=DAYS).contains(&draft.days) {
        errors.insert("days".to_owned(), text.swap_day_wrong());
    }
    if !(1..=GUESTS).contains(&draft.guests) {
        errors.insert("guests".to_owned(), text.swap_day_wrong());
    }
    if read_until(hours, &draft.until).is_none_or(|at| at <= now || at > now + LONGEST) {
        errors.insert("until".to_owned(), text.swap_day_wrong());
    }
    errors
}

// Views

fn draw_form(text: &Text, excluded: &[String], draft: &OfferDraft, id: &str) -> Value {
    let writing = |action: &'static str, placeholder: &str, initial: &Words, length: (u64, u64), multiline: bool| {
        Writing { action, placeholder, initial: initial.raw(), length, multiline }.element()
    };
    let numbers = |most: i64, said: &dyn Fn(i64) -> String| -> Vec<(String, String)> {
        (1..=most).map(|number| (number.to_string(), said(number))).collect()
    };
    let mut blocks: Vec<Block> = Vec::new();
    if !excluded.is_empty() {
        let lines: Vec<_> = excluded.iter().map(|role| format!("• {}", Words::plain(role).mrkdwn())).collect();
        blocks.push(section(&format!("*{}*\n{}", text.swap_excluded(), lines.join("\n"))));
    }
    let choose = text.preferences_choose();
    let days = numbers(DAYS, &|days| text.swap_days(days));
    let guests = numbers(GUESTS, &|guests| text.number(guests));
    let (days_now, guests_now) = (draft.days.to_string(), draft.guests.to_string());
    blocks.extend([
        input(
            "title",
            &text.swap_title_label(),
            writing("swap.title", &text.swap_title_example(), &draft.title, TITLE, false),
            None,
            Need::Required,
        ),
        input(
            "words",
            &text.swap_words_label(),
            writing("swap.words", &text.swap_words_example(), &draft.words, (0, LONG), true),
            Some(&text.swap_words_hint()),
            Need::Required,
        ),
        input(
            "place",
            &text.swap_place_label(),
            writing("swap.place", &text.swap_place_example(), &draft.place, (0, PLACE), false),
            None,
            Need::Optional,
        ),
        input(
            "days",
            &text.swap_days_label(),
            select_input("swap.days", &choose, &days, Some(&days_now)),
            None,
            Need::Required,
        ),
        input(
            "guests",
            &text.swap_guests_label(),
            select_input("swap.guests", &choose, &guests, Some(&guests_now)),
            None,
            Need::Required,
        ),
        input(
            "until",
            &text.swap_until_label(),
            date_input("swap.until", &draft.until),
            Some(&text.swap_until_hint()),
            Need::Required,
        ),
    ]);
    Modal {
        callback: "swap.offer_form",
        title: &text.swap_offer_title(),
        submit: Some(&text.save_button()),
        close: &text.cancel_button(),
        metadata: id,
        blocks,
    }
    .view()
}

pub(super) fn samples(text: &Text) -> Vec<(String, Value)> {
    let excluded = ["<Cash>", "Payroll&Pay"].map(str::to_owned);
    let new = OfferDraft { days: 1, guests: 1, until: "2026-12-28".into(), ..OfferDraft::default() };
    let full = OfferDraft {
        title: Words::plain(&"Zażółć & ".repeat(20)).cut(TITLE.1 as usize),
        words: Words::plain(&"¿Qué <pasa>? ".repeat(90)).cut(LONG as usize),
        place: Words::plain(&"online & ".repeat(20)).cut(PLACE as usize),
        days: DAYS,
        guests: GUESTS,
        ..new.clone()
    };
    vec![
        ("swap offer".to_owned(), draw_form(text, &[], &new, "")),
        ("swap offer, full".to_owned(), draw_form(text, &excluded, &full, "0192f0c0a1b27c3d8e4f5a6b7c8d9e0f")),
    ]
}

// SQL

async fn add_offer(cx: &mut Cx, draft: &OfferDraft, until_at: Millis) -> Result<()> {
    let id = cx.ids.next();
    query(
        "INSERT INTO swap_offer (id, host, title, words, place, days, guests, offered_at, until_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    )
    .bind(id)
    .bind(&cx.actor.id)
    .bind(draft.title.one_line().raw())
    .bind(draft.words.raw())
    .bind(draft.place.one_line().raw())
    .bind(draft.days)
    .bind(draft.guests)
    .bind(cx.now)
    .bind(until_at)
    .execute(&mut *cx.tx)
    .await?;
    Ok(())
}

async fn set_offer(connection: &mut Connection, offer: &Offer) -> Result<()> {
    query(
        "UPDATE swap_offer SET title = $1, words = $2, place = $3, days = $4, guests = $5, until_at = $6 WHERE id = $7",
    )
    .bind(offer.title.raw())
    .bind(offer.words.raw())
    .bind(offer.place.raw())
    .bind(offer.days)
    .bind(offer.guests)
    .bind(offer.until_at)
    .bind(&offer.id)
    .execute(connection)
    .await?;
    Ok(())
}
