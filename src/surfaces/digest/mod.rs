//! The weekly digest: what a channel reads once a week, each line with something to press.
//!
//! It comes at a fixed local time, once for each week however often the bot starts and however many instances run: the
//! week is written down in the transaction that leaves the message. Whoever keeps the channel sees it before with
//! `/cx digest preview`, posts it at once with `/cx digest now`, and reads with `/cx digest schedule` when it comes.
//!
//! A week ends at the digest's moment and begins where the last digest that was posted ended. Late by less than a day, it
//! is posted; later, it becomes part of the next.
//!
//! What it tells stays as it was that day, but for its wins: those are drawn again when one is hidden, taken back, changed or
//! shown again.
//!
//! Belongs here: what a digest says and when. Never: a change of opportunities.
//!
//! Reading order: this file (when it comes), `rows` (what is told), `view` (how it looks).

use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use crate::base::blocks::{context, message_blocks};
use crate::base::clock::{DAY, MINUTE, Millis};
use crate::base::config::{Config, DigestChannel};
use crate::base::db::Connection;
use crate::base::error::{Error, Result};
use crate::base::text::{Language, Text, channel, mention, moment};
use crate::domain::calendar::weekly;
use crate::domain::call::{Call, Due, Message, PICTURE, Place, Ripple};
use crate::domain::company::Company;
use crate::domain::cx::{Cx, Desk};
use crate::domain::news::card_link;
use crate::domain::opportunity::Opportunity;
use crate::domain::period::{
    Filter, Period, add_week, find_kept, find_latest_week, find_posted_week, set_kept, set_unread, take_weeks,
};
use crate::domain::posted::find_posted;

use super::charts;

mod rows;
mod view;

use rows::{compose, find_wins};
use view::{draw_wins, told_of_wins, with_wins, without_wins};

pub use view::{numbers, samples};

/// More than that is no news any more, however long the bot was away.
const LONGEST: Millis = 28 * DAY;
const WEEK: Millis = 7 * DAY;
/// A digest that is late by more waits for the next.
const LATE: Millis = DAY;
/// After that long nobody looks at a digest again.
const LOOKED_AT: Millis = 8 * DAY;

/// What was asked behind `/cx digest`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// Show it to me.
    Preview,
    /// Post it at once.
    Now,
    /// Tell me when it comes.
    Schedule,
}

/// Reads what was typed behind `/cx`; the words of all languages are understood. `None`: it is about something else.
pub fn read(typed: &str) -> Option<Asked> {
    let typed = typed.trim().to_lowercase();
    let mut words = typed.split_whitespace();
    if !["digest", "resumen", "riepilogo", "podsumowanie"].contains(&words.next()?) {
        return None;
    }
    Some(match words.next().unwrap_or_default() {
        "now" | "ahora" | "ora" | "adesso" | "teraz" => Asked::Now,
        "" | "preview" | "vista" | "anteprima" | "podgląd" | "podglad" => Asked::Preview,
        // It says as well what else may be asked.
        _ => Asked::Schedule,
    })
}

/// Only stewards look after the digest.
///
/// # Errors
/// A sentence that names whom to ask.
pub fn refuse_others(text: &Text, company: &Company, person: &str) -> Result<()> {
    if company.is_steward(person) {
        return Ok(());
    }
    let stewards: Vec<_> = company.config().people.stewards.iter().map(|steward| mention(steward)).collect();
    Err(Error::tell(match stewards.is_empty() {
        true => text.digest_nobody_keeps(),
        false => text.digest_stewards_only(stewards.join(", ")),
    }))
}

/// The digest as it would be posted now, for whoever asks: that of the channel where they do, else of the first.
///
/// # Errors
/// A sentence for those who may not; the database's.
pub async fn preview(desk: &mut Desk<'_>, typed_in: &str) -> Result<Message> {
    refuse_others(desk.text, desk.company, &desk.actor.id)?;
    let mut places = places(desk.company);
    let here = places.iter().position(|place| place.channel == typed_in).unwrap_or_default();
    let Some(place) = (here < places.len()).then(|| places.swap_remove(here)) else {
        return Ok(Message::words(desk.text.digest_off()));
    };
    let period = period_until(desk.connection, &place.channel, desk.now).await?;
    let words = desk.text.digest_preview(channel(&place.channel));
    let mut message = compose(desk.connection, desk.company, &place, period).await?;
    // An answer to a command takes no picture along: its words stand there.
    for block in message.blocks.iter_mut().filter(|block| block[PICTURE].is_string()) {
        let told = context(block["alt_text"].as_str().unwrap_or_default());
        *block = message_blocks(&[told]).pop().unwrap_or_default();
    }
    message.blocks.splice(0..0, message_blocks(&[context(&words)]));
    message.text = format!("{words}\n{}", message.text);
    Ok(message)
}

/// When each digest comes.
///
/// # Errors
/// A sentence for those who may not; the database's.
pub async fn schedule(desk: &mut Desk<'_>) -> Result<Message> {
    refuse_others(desk.text, desk.company, &desk.actor.id)?;
    let places = places(desk.company);
    if places.is_empty() {
        return Ok(Message::words(desk.text.digest_off()));
    }
    let mut lines = Vec::new();
    for place in &places {
        let (_, mut next) = slots(desk.company.config(), place, desk.now);
        // One that was posted by hand on the day before stands for it.
        if let Some(latest) = find_latest_week(desk.connection, &place.channel).await?
            && what_to_do(Some(latest), next, next) == Todo::Nothing
        {
            (_, next) = slots(desk.company.config(), place, next);
        }
        lines.push(desk.text.digest_scheduled(channel(&place.channel), moment(next)));
    }
    lines.push(desk.text.digest_schedule_how());
    Ok(Message::words(lines.join("\n")))
}

/// `/cx digest now`: posts it wherever it comes, up to this moment.
///
/// # Errors
/// A sentence for those who may not; the database's.
pub async fn posted_now(cx: &mut Cx) -> Result<()> {
    refuse_others(cx.text, &cx.company, &cx.actor.id)?;
    take_weeks(&mut cx.tx).await?;
    let places = places(&cx.company);
    let (mut channels, mut last) = (Vec::new(), None);
    for place in &places {
        if let Some(posted) = find_just_posted(&mut cx.tx, place, cx.now).await? {
            last = Some(posted);
            continue;
        }
        let period = period_until(&mut cx.tx, &place.channel, this_minute(cx.now)).await?;
        post(cx, place, period).await?;
        channels.push(channel(&place.channel));
    }
    let words = match last {
        Some(last) if channels.is_empty() => cx.text.digest_already(moment(last)),
        None if channels.is_empty() => cx.text.digest_off(),
        _ => cx.text.digest_posted(channels.join(", ")),
    };
    cx.answer(Message::words(words));
    Ok(())
}

/// The digests that `/cx digest now` posts, put together before the transaction that does.
///
/// # Errors
/// A sentence for those who may not; the database's.
pub async fn gather_now(desk: &mut Desk<'_>) -> Result<Vec<Call>> {
    refuse_others(desk.text, desk.company, &desk.actor.id)?;
    let mut calls = Vec::new();
    for place in places(desk.company) {
        if find_just_posted(desk.connection, &place, desk.now).await?.is_none() {
            let period = period_until(desk.connection, &place.channel, this_minute(desk.now)).await?;
            let message = compose(desk.connection, desk.company, &place, period).await?;
            calls.push(call(&place, period, message));
        }
    }
    Ok(calls)
}

/// The digests whose time has come, put together before the transaction that decides.
///
/// # Errors
/// The database's.
pub async fn gather(desk: &mut Desk<'_>) -> Result<Vec<Call>> {
    let mut calls = Vec::new();
    for place in places(desk.company) {
        let (last, _) = slots(desk.company.config(), &place, desk.now);
        let latest = find_latest_week(desk.connection, &place.channel).await?;
        if what_to_do(latest, last, desk.now) == Todo::Post {
            let period = period_until(desk.connection, &place.channel, last).await?;
            let message = compose(desk.connection, desk.company, &place, period).await?;
            calls.push(call(&place, period, message));
        }
    }
    Ok(calls)
}

/// Looks for which channels the time has come.
///
/// # Errors
/// The database's.
pub async fn fell_due(cx: &mut Cx) -> Result<()> {
    take_weeks(&mut cx.tx).await?;
    let mut soonest = Millis::MAX;
    for place in places(&cx.company.clone()) {
        let (last, next) = slots(cx.company.config(), &place, cx.now);
        soonest = soonest.min(next);
        let latest = find_latest_week(&mut cx.tx, &place.channel).await?;
        match what_to_do(latest, last, cx.now) {
            Todo::Nothing => {}
            Todo::Skip => add_week(&mut cx.tx, &place.channel, last, None).await?,
            Todo::Post => {
                let period = period_until(&mut cx.tx, &place.channel, last).await?;
                post(cx, &place, period).await?;
            }
        }
    }
    if soonest < Millis::MAX {
        cx.due(Due::Digest, soonest);
    }
    Ok(())
}

/// A win may stand no longer, or again: digests of late tell of wins what is so now.
///
/// # Errors
/// The database's.
pub async fn redrawn(cx: &mut Cx) -> Result<()> {
    let company = cx.company.clone();
    for place in places(&company) {
        let Some(until) = find_posted_week(&mut cx.tx, &place.channel, cx.now + 1).await? else { continue };
        let kept = find_kept(&mut cx.tx, &place.channel, until).await?;
        let Some(kept) = kept.and_then(|kept| Kept::read(&kept)) else { continue };
        let period = Period { since: kept.since, until };
        let key = key(&place, period);
        // One that is still on its way is looked at when it stands.
        if cx.now - until > LOOKED_AT || find_posted(&mut cx.tx, &key).await?.is_none() {
            continue;
        }
        let text = text_of(&company, &place);
        let wins = draw_wins(text, &find_wins(&mut cx.tx, &company, &place, text, period).await?);
        let message = with_wins(kept.rest, wins);
        let now = Kept::of(period, &message);
        if now.wins != kept.wins {
            set_kept(&mut cx.tx, &place.channel, until, &now.write()).await?;
            cx.call(Call::Update { key, channel: place.channel, message, lost: Ripple::Digests });
        }
    }
    Ok(())
}

/// "Vote" was pressed below a line of the digest.
///
/// # Errors
/// The database's.
pub async fn voted(cx: &mut Cx, opportunity: &Opportunity) -> Result<()> {
    let number = card_link(cx, opportunity).await?;
    let words = cx.text.digest_voted(number);
    cx.answer(Message::words(words));
    Ok(())
}

/// The names of the digests of late that would still be posted a day after their moment, should they wait until now.
///
/// # Errors
/// The database's.
pub async fn list_late(cx: &mut Cx) -> Result<Vec<String>> {
    let mut late = Vec::new();
    for place in places(&cx.company.clone()) {
        let posted = find_posted_week(&mut cx.tx, &place.channel, cx.now + 1).await?;
        if let Some(until) = posted.filter(|until| cx.now - until >= LATE) {
            late.push(key(&place, Period { since: until, until }));
        }
    }
    Ok(late)
}

/// Nobody has read a digest: what it told stands in the next as well.
///
/// # Errors
/// The database's.
pub async fn unread(cx: &mut Cx, key: &str) -> Result<()> {
    match key.strip_prefix("digest:").and_then(|rest| rest.rsplit_once(':')) {
        Some((channel, until)) => set_unread(&mut cx.tx, channel, until.parse().unwrap_or_default()).await,
        None => Ok(()),
    }
}

async fn post(cx: &mut Cx, place: &DigestChannel, period: Period) -> Result<()> {
    let company = cx.company.clone();
    let message = match cx.take_gathered(&key(place, period)) {
        Some(message) => message,
        None => compose(&mut cx.tx, &company, place, period).await?,
    };
    add_week(&mut cx.tx, &place.channel, period.until, Some(cx.now)).await?;
    set_kept(&mut cx.tx, &place.channel, period.until, &Kept::of(period, &message).write()).await?;
    cx.call(call(place, period, message));
    Ok(())
}

fn call(place: &DigestChannel, period: Period, message: Message) -> Call {
    let (key, channel) = (key(place, period), place.channel.clone());
    Call::Post { key, place: Place::Channel(channel), message, then: Some(Ripple::Digests) }
}

fn key(place: &DigestChannel, period: Period) -> String {
    format!("digest:{}:{}", place.channel, period.until)
}

// Rules

/// What a posted digest says, as far as it is not drawn from rows again: all but its wins.
#[derive(Debug, Serialize, Deserialize)]
struct Kept {
    since: Millis,
    rest: Message,
    /// What tells two drawings of its wins apart.
    wins: String,
}

impl Kept {
    fn of(period: Period, message: &Message) -> Self {
        Self { since: period.since, rest: without_wins(message.clone()), wins: told_of_wins(message) }
    }

    fn read(kept: &str) -> Option<Self> {
        serde_json::from_str(kept).ok()
    }

    fn write(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// The words of a channel's digest.
fn text_of(company: &Company, place: &DigestChannel) -> &'static Text {
    Language::from_locale(&place.locale).map_or(company.text(), Text::of)
}

fn filter_of(place: &DigestChannel) -> Filter {
    Filter { function: place.function.clone(), touchpoint: place.touchpoint.clone() }
}

/// The channels that have a digest.
fn places(company: &Company) -> Vec<DigestChannel> {
    let digest = &company.config().digest;
    if !digest.on {
        return Vec::new();
    }
    if digest.channels.is_empty() {
        return vec![DigestChannel { channel: company.cx_channel(), ..DigestChannel::default() }];
    }
    let functions = &company.config().functions;
    let now = |place: &DigestChannel| DigestChannel {
        channel: company.channel_now(&place.channel),
        // One that became part of another is told of by that.
        function: functions.find(&place.function).map_or_else(String::new, |function| function.id.clone()),
        ..place.clone()
    };
    digest.channels.iter().map(now).collect()
}

/// The last moment of a digest until now, and the next.
fn slots(config: &Config, place: &DigestChannel, now: Millis) -> (Millis, Millis) {
    let (day, time) = (place.day.unwrap_or(config.digest.day), place.time.unwrap_or(config.digest.time));
    weekly(&zone_of(config, place), day.0, time.0, now)
}

fn zone_of(config: &Config, place: &DigestChannel) -> TimeZone {
    let zone = if place.timezone.is_empty() { &config.workspace.timezone } else { &place.timezone };
    TimeZone::get(zone).unwrap_or(TimeZone::UTC)
}

/// The beginning of the minute: what was put together a moment ago is posted.
fn this_minute(now: Millis) -> Millis {
    now - now.rem_euclid(MINUTE)
}

/// The weeks of a chart that are over, the oldest first: each from one moment of a digest to the next, whatever the digests
/// between them told.
fn weeks_until(config: &Config, place: &DigestChannel, now: Millis) -> Vec<Period> {
    let mut weeks = Vec::new();
    let (mut until, _) = slots(config, place, now);
    while weeks.len() < charts::WEEKS {
        let (last, _) = slots(config, place, until - 1);
        weeks.push(Period { since: last, until });
        until = last;
    }
    weeks.reverse();
    weeks
}

/// What is to be done about the digest whose moment came last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Todo {
    Nothing,
    Skip,
    Post,
}

/// `latest`: the end of the last week that is written down. A channel without one begins with the next week: nobody wants
/// a digest from a bot that has just come.
fn what_to_do(latest: Option<Millis>, slot: Millis, now: Millis) -> Todo {
    match latest {
        None => Todo::Skip,
        // One that a steward posted by hand the same day counts as well.
        Some(latest) if slot - latest < LATE => Todo::Nothing,
        Some(_) if now - slot < LATE => Todo::Post,
        Some(_) => Todo::Skip,
    }
}

/// What a digest tells of that ends then: since the last one, a week when there was none, and never longer than a month.
fn period_since(last_posted: Option<Millis>, until: Millis) -> Period {
    Period { since: last_posted.unwrap_or(until - WEEK).max(until - LONGEST), until }
}

async fn period_until(connection: &mut Connection, channel: &str, until: Millis) -> Result<Period> {
    Ok(period_since(find_posted_week(connection, channel, until).await?, until))
}

/// When a digest was posted there within a day: a second one would have nothing to tell.
async fn find_just_posted(connection: &mut Connection, place: &DigestChannel, now: Millis) -> Result<Option<Millis>> {
    let posted = find_posted_week(connection, &place.channel, now + 1).await?;
    Ok(posted.filter(|posted| now - posted < LATE))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_is_asked_for_in_every_language() {
        assert_eq!(read(" Digest  NOW "), Some(Asked::Now));
        assert_eq!(read("podsumowanie"), Some(Asked::Preview));
        assert_eq!(read("resumen horario"), Some(Asked::Schedule));
        assert_eq!(read("digest nwo"), Some(Asked::Schedule), "which says what else may be asked");
        assert_eq!(read("digestion"), None);
        assert_eq!(read(""), None);
    }

    #[test]
    fn a_week_is_posted_once_and_a_day_late_at_most() {
        assert_eq!(what_to_do(None, 10 * DAY, 10 * DAY), Todo::Skip);
        assert_eq!(what_to_do(Some(3 * DAY), 10 * DAY, 10 * DAY), Todo::Post);
        assert_eq!(what_to_do(Some(3 * DAY), 10 * DAY, 11 * DAY - 1), Todo::Post);
        assert_eq!(what_to_do(Some(3 * DAY), 10 * DAY, 11 * DAY), Todo::Skip);
        assert_eq!(what_to_do(Some(10 * DAY), 10 * DAY, 10 * DAY), Todo::Nothing);
        assert_eq!(what_to_do(Some(9 * DAY + 1), 10 * DAY, 10 * DAY), Todo::Nothing);
    }

    #[test]
    fn a_digest_tells_what_the_last_one_did_not() {
        assert_eq!(period_since(None, 100 * DAY), Period { since: 93 * DAY, until: 100 * DAY });
        assert_eq!(period_since(Some(86 * DAY), 100 * DAY), Period { since: 86 * DAY, until: 100 * DAY });
        assert_eq!(period_since(Some(2 * DAY), 100 * DAY), Period { since: 72 * DAY, until: 100 * DAY });
    }
}
