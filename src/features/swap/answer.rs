//! What hosts, guests and those who cover answer, and what follows when somebody says nothing or leaves.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde_json::Value;

use super::apply::{cover_input, wrong_cover};
use super::draw::{said_days, stands};
use super::offer::{LONG, LONGEST, host_left};
use super::step::{self, Event, Stage, happened};
use super::{Offer, Swap, find_offer, find_swap, lock_offer, lock_swap, note};
use crate::base::blocks::{Block, Modal, Need, Writing, date_input, input, section};
use crate::base::clock::Millis;
use crate::base::db::{Connection, query, query_scalar};
use crate::base::error::{Error, Result};
use crate::base::text::{Text, Words, mention};
use crate::domain::calendar::Hours;
use crate::domain::call::{Due, Message};
use crate::domain::cx::{Cx, Desk};

/// Swaps that go on by themselves in one transaction.
const CHUNK: i64 = 50;
/// Days from now on which a host is first shown.
const USUALLY: i64 = 14;

/// The form in which a host names the day.
///
/// # Errors
/// What became of it, when nobody waits for that any more; the database's.
pub async fn welcome_form(desk: &mut Desk<'_>, value: &str) -> Result<Value> {
    let (swap, offer) = asked(desk, value, Stage::Asked).await?;
    let hours = desk.actor.hours(desk.company.config());
    let usual = hours.date(hours.next_opening(hours.days_later(desk.now, USUALLY))).to_string();
    Ok(draw_welcome_form(desk.text, &swap, &offer, &usual))
}

/// What is wrong with the day, by block.
///
/// # Errors
/// The database's.
pub async fn check_welcome(desk: &mut Desk<'_>, value: &str, day: &str) -> Result<BTreeMap<String, String>> {
    let found = asked(desk, value, Stage::Asked).await;
    let (swap, offer) = match found {
        Ok(found) => found,
        Err(Error::Tell(words)) => return Ok([("day".to_owned(), words)].into()),
        Err(other) => return Err(other),
    };
    let hours = desk.actor.hours(desk.company.config());
    let Some(days) = Days::read(&hours, day, offer.days, desk.now) else {
        return Ok([("day".to_owned(), desk.text.swap_day_wrong())].into());
    };
    let others = count_others(desk.connection, &swap, &days).await?;
    Ok(match others < offer.guests {
        true => BTreeMap::new(),
        false => [("day".to_owned(), desk.text.swap_day_full())].into(),
    })
}

/// The host has named the day: the colleague is asked to cover.
///
/// # Errors
/// A sentence for a day that does not fit, and what became of it when nobody waits any more; the database's.
pub async fn welcomed(cx: &mut Cx, value: &str, day: &str) -> Result<()> {
    let offer = find_swap(&mut cx.tx, swap_of(value)).await?.map(|swap| swap.offer).unwrap_or_default();
    lock_offer(&mut cx.tx, &offer).await?;
    let (mut swap, offer) = take(cx, value, Stage::Asked).await?;
    let hours = cx.actor.hours(cx.company.config());
    let Some(days) = Days::read(&hours, day, offer.days, cx.now) else {
        return Err(Error::tell(cx.text.swap_day_wrong()));
    };
    if count_others(&mut cx.tx, &swap, &days).await? >= offer.guests {
        return Err(Error::tell(cx.text.swap_day_full()));
    }
    swap.day = days.written();
    (swap.begins_at, swap.ends_at) = (Some(days.begins_at), Some(days.ends_at));
    let host = cx.actor.id.clone();
    happened(cx, swap, Event::Welcomed, &Words::default(), &host).await?;
    Ok(())
}

/// The form in which a host says: not this time.
///
/// # Errors
/// What became of it, when nobody waits for that any more; the database's.
pub async fn decline_form(desk: &mut Desk<'_>, value: &str) -> Result<Value> {
    let (swap, _) = asked(desk, value, Stage::Asked).await?;
    Ok(draw_sentence_form(desk.text, Sentence::Decline, value, desk.text.swap_decline_lead(mention(&swap.guest))))
}

/// What is wrong with it, by block.
///
/// # Errors
/// The database's.
pub async fn check_decline(desk: &mut Desk<'_>, value: &str) -> Result<BTreeMap<String, String>> {
    at_words(asked(desk, value, Stage::Asked).await)
}

/// The host said: not this time. The next choice's host is asked.
///
/// # Errors
/// What became of it, when nobody waits for that any more; the database's.
pub async fn declined(cx: &mut Cx, value: &str, words: &Words) -> Result<()> {
    let (swap, _) = take(cx, value, Stage::Asked).await?;
    let host = cx.actor.id.clone();
    happened(cx, swap, Event::Declined, words, &host).await?;
    Ok(())
}

/// "I'll cover" was pressed: everybody has agreed.
///
/// # Errors
/// What became of it, when nobody waits for that any more; the database's.
pub async fn covered(cx: &mut Cx, value: &str) -> Result<()> {
    let (swap, _) = take(cx, value, Stage::Cover).await?;
    let cover = cx.actor.id.clone();
    happened(cx, swap, Event::Covers, &Words::default(), &cover).await?;
    Ok(())
}

/// "I can't" was pressed: the guest is asked for somebody else.
///
/// # Errors
/// What became of it, when nobody waits for that any more; the database's.
pub async fn cannot_cover(cx: &mut Cx, value: &str) -> Result<()> {
    let (swap, _) = take(cx, value, Stage::Cover).await?;
    let cover = cx.actor.id.clone();
    happened(cx, swap, Event::CoverUnable, &Words::default(), &cover).await?;
    Ok(())
}

/// The form in which a guest names another colleague.
///
/// # Errors
/// What became of it, when nobody waits for that any more; the database's.
pub async fn name_form(desk: &mut Desk<'_>, value: &str) -> Result<Value> {
    let (swap, offer) = asked(desk, value, Stage::Uncovered).await?;
    Ok(draw_name_form(desk.text, &swap, &offer))
}

/// What is wrong with it, by block.
///
/// # Errors
/// The database's.
pub async fn check_name(desk: &mut Desk<'_>, value: &str, cover: &str) -> Result<BTreeMap<String, String>> {
    let wrong = match asked(desk, value, Stage::Uncovered).await {
        Ok((swap, offer)) => {
            let company = desk.company.clone();
            wrong_cover(desk.connection, desk.text, (&company, &swap.guest), cover, &[offer.host]).await?
        }
        Err(Error::Tell(words)) => Some(words),
        Err(other) => return Err(other),
    };
    Ok(wrong.into_iter().map(|words| ("cover".to_owned(), words)).collect())
}

/// Another colleague was named, and is asked.
///
/// # Errors
/// A sentence for somebody who cannot cover, and what became of it when nobody waits any more; the database's.
pub async fn named(cx: &mut Cx, value: &str, cover: &str) -> Result<()> {
    let (mut swap, offer) = take(cx, value, Stage::Uncovered).await?;
    let company = cx.company.clone();
    if let Some(wrong) = wrong_cover(&mut cx.tx, cx.text, (&company, &swap.guest), cover, &[offer.host]).await? {
        return Err(Error::tell(wrong));
    }
    cover.clone_into(&mut swap.cover);
    let guest = cx.actor.id.clone();
    happened(cx, swap, Event::Named, &Words::default(), &guest).await?;
    Ok(())
}

/// The form in which a swap is called off, or an application taken back.
///
/// # Errors
/// What became of it, when it is over; a sentence for anybody else; the database's.
pub async fn off_form(desk: &mut Desk<'_>, id: &str) -> Result<Value> {
    let swap = find_swap(desk.connection, id).await?;
    let (swap, offer, _) = part(desk.connection, desk.text, swap, &desk.actor.id).await?;
    let sentence = if swap.stage == Stage::Asked { Sentence::Withdraw } else { Sentence::Off };
    Ok(draw_sentence_form(desk.text, sentence, id, stands(desk.text, &swap, &offer)))
}

/// What is wrong with it, by block.
///
/// # Errors
/// The database's.
pub async fn check_off(desk: &mut Desk<'_>, id: &str) -> Result<BTreeMap<String, String>> {
    let swap = find_swap(desk.connection, id).await?;
    at_words(part(desk.connection, desk.text, swap, &desk.actor.id).await)
}

/// A swap was called off by one of the three: the guest's takes it back, the host's leads to the next choice, and where
/// the colleague cannot cover any more another one is asked for.
///
/// # Errors
/// What became of it, when it is over; a sentence for anybody else; the database's.
pub async fn called_off(cx: &mut Cx, id: &str, words: &Words) -> Result<()> {
    let person = cx.actor.id.clone();
    let swap = lock_swap(&mut cx.tx, id).await?;
    let (swap, offer, event) = part(&mut cx.tx, cx.text, swap, &person).await?;
    let was_asked = swap.asked(&offer) == person;
    let had_date = swap.stage != Stage::Asked;
    happened(cx, swap, event, words, &person).await?;
    if !was_asked {
        let words = if had_date { cx.text.swap_called_off() } else { cx.text.swap_taken_back(mention(&offer.host)) };
        cx.answer(Message::words(words));
    }
    Ok(())
}

/// It is time to tell somebody something, or to go on without an answer.
///
/// # Errors
/// The database's.
pub async fn due(cx: &mut Cx) -> Result<()> {
    if !cx.company.config().swap.on {
        return Ok(());
    }
    let swaps: Vec<String> = query_scalar("SELECT id FROM swap WHERE next_at <= $1 ORDER BY next_at, id LIMIT $2")
        .bind(cx.now)
        .bind(CHUNK)
        .fetch_all(&mut *cx.tx)
        .await?;
    let full = swaps.len() as i64 == CHUNK;
    for id in swaps {
        let swap = lock_swap(&mut cx.tx, &id).await?;
        // Somebody may have answered just now.
        if let Some(swap) = swap.filter(|swap| swap.next_at.is_some_and(|at| at <= cx.now)) {
            step::due(cx, swap).await?;
        }
    }
    let more = note::due(cx).await?;
    let next: Option<Millis> = query_scalar(
        "SELECT MIN(moment) FROM (SELECT MIN(next_at) AS moment FROM swap WHERE next_at IS NOT NULL \
         UNION ALL SELECT MIN(tell_at) FROM swap_note) AS moments",
    )
    .fetch_one(&mut *cx.tx)
    .await?;
    match next {
        _ if full || more => cx.due(Due::Swap, cx.now),
        Some(at) => cx.due(Due::Swap, at.max(cx.now)),
        None => {}
    }
    Ok(())
}

/// Somebody has left: their offers are closed, those they would have visited are free, and whom they would have covered
/// for names somebody else.
///
/// # Errors
/// The database's.
pub async fn person_left(cx: &mut Cx, person: &str) -> Result<()> {
    host_left(cx, person).await?;
    let swaps: Vec<String> =
        query_scalar("SELECT id FROM swap WHERE (guest = $1 OR cover = $2) AND ended_at IS NULL ORDER BY id")
            .bind(person.to_owned())
            .bind(person.to_owned())
            .fetch_all(&mut *cx.tx)
            .await?;
    for id in swaps {
        let swap = lock_swap(&mut cx.tx, &id).await?;
        let theirs = |swap: &Swap| swap.guest == person || swap.cover == person;
        let Some(swap) = swap.filter(theirs) else { continue };
        let event = if swap.guest == person { Event::GuestLeft } else { Event::CoverLeft };
        if event == Event::CoverLeft && swap.stage == Stage::Asked {
            // Another is asked for when there is a date.
            query("UPDATE swap SET cover = '' WHERE id = $1").bind(&swap.id).execute(&mut *cx.tx).await?;
            continue;
        }
        happened(cx, swap, event, &Words::default(), "").await?;
    }
    Ok(())
}

/// The swap that a button belongs to, and how far it was then.
fn swap_of(value: &str) -> &str {
    value.split_once(':').map_or(value, |(swap, _)| swap)
}

/// What the actor is asked, as long as it is.
async fn asked(desk: &mut Desk<'_>, value: &str, stage: Stage) -> Result<(Swap, Offer)> {
    let swap = find_swap(desk.connection, swap_of(value)).await?;
    still(desk.connection, desk.text, swap, (value, stage, &desk.actor.id)).await
}

/// The same, the swap's row taken.
async fn take(cx: &mut Cx, value: &str, stage: Stage) -> Result<(Swap, Offer)> {
    let swap = lock_swap(&mut cx.tx, swap_of(value)).await?;
    let person = cx.actor.id.clone();
    still(&mut cx.tx, cx.text, swap, (value, stage, &person)).await
}

/// The swap with its offer, if that person is still asked what the button was about; else what became of it.
async fn still(
    connection: &mut Connection,
    text: &Text,
    swap: Option<Swap>,
    (value, stage, person): (&str, Stage, &str),
) -> Result<(Swap, Offer)> {
    let Some(swap) = swap else { return Err(Error::tell(text.swap_gone())) };
    let Some(offer) = find_offer(connection, &swap.offer).await? else { return Err(Error::tell(text.swap_gone())) };
    if swap.stage == stage && swap.value() == value && swap.asked(&offer) == person {
        return Ok((swap, offer));
    }
    let takes_part = [&swap.guest, &swap.cover, &offer.host].into_iter().any(|one| one == person);
    let words = if takes_part { stands(text, &swap, &offer) } else { text.swap_gone() };
    Err(Error::tell(words))
}

/// A swap that is not over, with its offer and what it means when that person calls it off.
async fn part(
    connection: &mut Connection,
    text: &Text,
    swap: Option<Swap>,
    person: &str,
) -> Result<(Swap, Offer, Event)> {
    let Some(swap) = swap else { return Err(Error::tell(text.swap_gone())) };
    let Some(offer) = find_offer(connection, &swap.offer).await? else { return Err(Error::tell(text.swap_gone())) };
    match role_event(&swap, &offer, person) {
        Some(event) => Ok((swap, offer, event)),
        None => Err(Error::tell(text.swap_gone())),
    }
}

// Rules

/// What it means when somebody calls a swap off.
fn role_event(swap: &Swap, offer: &Offer, person: &str) -> Option<Event> {
    match swap.stage {
        Stage::Over => None,
        _ if person == swap.guest => Some(Event::Withdrawn),
        Stage::Cover | Stage::Uncovered | Stage::Confirmed if person == offer.host => Some(Event::HostOff),
        Stage::Confirmed if person == swap.cover => Some(Event::CoverUnable),
        _ => None,
    }
}

/// The days of a visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Days {
    first: Date,
    last: Date,
    begins_at: Millis,
    ends_at: Millis,
}

impl Days {
    /// From a date to come, within a year, by the host's calendar: the second day is the next on which the host works.
    fn read(hours: &Hours, day: &str, days: i64, now: Millis) -> Option<Self> {
        let first: Date = day.parse().ok()?;
        let begins_at = hours.opens(first);
        if hours.date(now) >= first || begins_at > now + LONGEST {
            return None;
        }
        let last = match days {
            0 | 1 => first,
            _ => hours.date(hours.next_opening(hours.opens(first.tomorrow().ok()?))),
        };
        Some(Self { first, last, begins_at, ends_at: hours.closes(last) })
    }

    /// As ISO 8601 writes a date, or several.
    fn written(&self) -> String {
        if self.first == self.last { self.first.to_string() } else { format!("{}/{}", self.first, self.last) }
    }
}

/// A sentence that stands in the way, at the one field of a form.
fn at_words<T>(found: Result<T>) -> Result<BTreeMap<String, String>> {
    match found {
        Ok(_) => Ok(BTreeMap::new()),
        Err(Error::Tell(words)) => Ok([("words".to_owned(), words)].into()),
        Err(other) => Err(other),
    }
}

// Views

/// What a sentence is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sentence {
    Decline,
    /// An application is taken back before there is a date.
    Withdraw,
    Off,
}

fn draw_welcome_form(text: &Text, swap: &Swap, offer: &Offer, usual: &str) -> Value {
    let mut lead = text.swap_welcome_lead(text.swap_days(offer.days), mention(&swap.guest));
    if !swap.suits.is_blank() {
        lead = format!("{lead}\n*{}* {}", text.swap_suits_said(), swap.suits.one_line().mrkdwn());
    }
    let blocks: Vec<Block> = vec![
        section(&lead),
        input(
            "day",
            &text.swap_day_label(),
            date_input("swap.day", usual),
            Some(&text.swap_day_hint()),
            Need::Required,
        ),
    ];
    Modal {
        callback: "swap.welcome_form",
        title: &text.swap_welcome_title(),
        submit: Some(&text.swap_welcome_send()),
        close: &text.cancel_button(),
        metadata: &swap.value(),
        blocks,
    }
    .view()
}

fn draw_name_form(text: &Text, swap: &Swap, offer: &Offer) -> Value {
    let lead = text.swap_name_question(said_days(text, &swap.day), mention(&offer.host));
    Modal {
        callback: "swap.name_form",
        title: &text.swap_name_title(),
        submit: Some(&text.swap_name_send()),
        close: &text.cancel_button(),
        metadata: &swap.value(),
        blocks: vec![section(&lead), cover_input(text)],
    }
    .view()
}

fn draw_sentence_form(text: &Text, sentence: Sentence, value: &str, lead: String) -> Value {
    let writing = |placeholder: &str| {
        Writing { action: "swap.sentence", placeholder, initial: "", length: (0, LONG), multiline: true }.element()
    };
    let words = input(
        "words",
        &text.swap_sentence_label(),
        writing(&text.swap_sentence_example()),
        Some(&text.swap_sentence_hint()),
        Need::Optional,
    );
    let (callback, title, submit) = match sentence {
        Sentence::Decline => ("swap.decline_form", text.swap_decline_title(), text.swap_decline_send()),
        Sentence::Withdraw => ("swap.off_form", text.swap_withdraw_title(), text.swap_withdraw_title()),
        Sentence::Off => ("swap.off_form", text.swap_off_title(), text.swap_off_send()),
    };
    Modal {
        callback,
        title: &title,
        submit: Some(&submit),
        close: &text.close_button(),
        metadata: value,
        blocks: vec![section(&lead), words],
    }
    .view()
}

pub(super) fn samples(text: &Text, swap: &Swap, offer: &Offer) -> Vec<(String, Value)> {
    let lead = text.swap_decline_lead(mention(&swap.guest));
    let note = |words: String| serde_json::to_value(Message::words(words)).unwrap_or_default();
    vec![
        ("swap welcome".to_owned(), draw_welcome_form(text, swap, offer, "2026-11-16")),
        ("swap, name a colleague".to_owned(), draw_name_form(text, swap, offer)),
        ("swap, not this time".to_owned(), draw_sentence_form(text, Sentence::Decline, &swap.value(), lead)),
        ("swap, call it off".to_owned(), draw_sentence_form(text, Sentence::Off, &swap.id, stands(text, swap, offer))),
        (
            "swap, take it back".to_owned(),
            draw_sentence_form(text, Sentence::Withdraw, &swap.id, stands(text, swap, offer)),
        ),
        ("swap, called off".to_owned(), note(text.swap_called_off())),
        ("swap, taken back".to_owned(), note(text.swap_taken_back(mention(&offer.host)))),
        ("swap, gone".to_owned(), note(text.swap_gone())),
    ]
}

// SQL

/// How many others come to that offer on one of these days.
async fn count_others(connection: &mut Connection, swap: &Swap, days: &Days) -> Result<i64> {
    Ok(query_scalar(
        "SELECT COUNT(*) FROM swap WHERE offer = $1 AND id <> $2 AND ended_at IS NULL \
         AND begins_at < $3 AND ends_at > $4",
    )
    .bind(swap.offer.clone())
    .bind(swap.id.clone())
    .bind(days.ends_at)
    .bind(days.begins_at)
    .fetch_one(connection)
    .await?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::calendar::fixture::{at, config};

    #[test]
    fn a_day_is_real_to_come_within_a_year_and_by_the_host_s_calendar() {
        let config = config();
        let warsaw = Hours::of_zone(&config, "Europe/Warsaw");
        let now = at("2026-11-09T12:00[Europe/Warsaw]");
        let written = |day: &str, days: i64| Days::read(&warsaw, day, days, now).map(|days| days.written());
        for (day, days, expected) in [
            ("2026-11-16", 1, Some("2026-11-16")),
            ("2026-11-16", 2, Some("2026-11-16/2026-11-17")),
            // Over the weekend, and over a holiday.
            ("2026-11-13", 2, Some("2026-11-13/2026-11-16")),
            ("2026-11-10", 2, Some("2026-11-10/2026-11-12")),
            ("2026-11-09", 1, None),
            ("2026-02-30", 1, None),
            ("2027-11-11", 1, None),
            ("tomorrow", 1, None),
            ("", 1, None),
        ] {
            assert_eq!(written(day, days).as_deref(), expected, "{day} {days}");
        }
        let two = Days::read(&warsaw, "2026-11-13", 2, now).expect("they fit");
        assert_eq!(two.begins_at, at("2026-11-13T09:00[Europe/Warsaw]"));
        assert_eq!(two.ends_at, at("2026-11-16T17:30[Europe/Warsaw]"));
    }
}
