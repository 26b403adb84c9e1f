//! A round from its beginning, when pairs are wanted, to its end, when a few numbers tell what came of it.

use jiff::tz::TimeZone;
use serde_json::Value;

use super::note::{self, What};
use super::offer::{list_offered, spoken_in};
use super::pair::{add_pair, step};
use super::{join_button, said_place};
use crate::base::blocks::{actions, message_blocks, section};
use crate::base::clock::{DAY, HOUR, Millis};
use crate::base::config::Config;
use crate::base::db::{Connection, query, query_as, query_scalar};
use crate::base::error::Result;
use crate::base::text::{Text, Words, day};
use crate::domain::calendar::weekly;
use crate::domain::call::{Call, Due, Message, Place, Ripple};
use crate::domain::coffee::{Group, Round, find_round, list_busy, list_new_pairs_across, list_people};
use crate::domain::cx::Cx;
use crate::domain::fun::{Room, take_room};
use crate::domain::function::{self, Told};
use crate::domain::member::{Member, find_member};
use crate::domain::period::Period;

/// A round that is late by more is left out: the next comes.
const LATE: Millis = 2 * DAY;
/// Pairs that are looked at in one transaction.
const CHUNK: i64 = 50;
/// Fewer people than that begin no round.
const ROUND: i64 = 2;
/// How the names of results begin.
pub(super) const RESULT: &str = "coffee-result:";
/// Fewer people than that are told of without numbers.
const FEW: i64 = 5;
/// Two functions whose people met for the first time, of which so many are told.
const PAIRS: usize = 3;

/// It is time to begin rounds, to ask pairs how it goes, or to tell what came of a round.
///
/// # Errors
/// The database's.
pub async fn due(cx: &mut Cx) -> Result<()> {
    let company = cx.company.clone();
    if !company.config().coffee.on {
        return Ok(());
    }
    begin_regular(cx).await?;
    for round in list_ready(&mut cx.tx, cx.now).await? {
        hand_over(cx, &round).await?;
    }
    let pairs: Vec<String> =
        query_scalar("SELECT id FROM coffee_pair WHERE next_at <= $1 ORDER BY next_at, id LIMIT $2")
            .bind(cx.now)
            .bind(CHUNK)
            .fetch_all(&mut *cx.tx)
            .await?;
    let full = pairs.len() as i64 == CHUNK;
    for pair in pairs {
        step(cx, &pair).await?;
    }
    let mut untold = None;
    for round in list_over(&mut cx.tx, cx.now).await? {
        untold = untold.into_iter().chain(tell(cx, &round).await?).min();
    }
    let more = note::due(cx).await?;
    let next: Option<Millis> = query_scalar(
        "SELECT MIN(moment) FROM (SELECT MIN(next_at) AS moment FROM coffee_pair WHERE next_at IS NOT NULL \
         UNION ALL SELECT MIN(begins_at) FROM coffee_round WHERE matched_at IS NULL \
         UNION ALL SELECT MIN(tell_at) FROM coffee_note) AS moments",
    )
    .fetch_one(&mut *cx.tx)
    .await?;
    let regular = slot(company.config(), cx.now).1;
    let regular = untold.map_or(regular, |at| regular.min(at));
    cx.due(Due::Coffee, if full || more { cx.now } else { next.map_or(regular, |next| next.min(regular)).max(cx.now) });
    Ok(())
}

/// Groups were found for a round: they wait for the moment at which all of them work.
///
/// # Errors
/// The database's.
pub async fn matched(cx: &mut Cx, round: &str, groups: &Value) -> Result<()> {
    let Some(round) = find_round(&mut cx.tx, round).await? else { return Ok(()) };
    let groups: Vec<Group> = serde_json::from_value(groups.clone()).unwrap_or_default();
    for group in groups {
        let mut members: Vec<Member> = Vec::new();
        for person in &group.members {
            members.extend(find_member(&mut cx.tx, person).await?.filter(Member::is_reachable));
        }
        add_pair(cx, &round, &members, group.seat.as_deref()).await?;
    }
    cx.due(Due::Coffee, cx.now);
    Ok(())
}

/// When the next regular round begins in a channel, or in the whole company.
pub(super) async fn next_at(connection: &mut Connection, config: &Config, place: &str, now: Millis) -> Result<Millis> {
    let last: Option<Millis> = query_scalar("SELECT MAX(begins_at) FROM coffee_round WHERE channel = $1 AND one = ''")
        .bind(place.to_owned())
        .fetch_one(connection)
        .await?;
    let mut at = slot(config, now).1;
    while !is_time(config, last, at) {
        at = slot(config, at).1;
    }
    Ok(at)
}

/// Adds a round; `None`: there is one at that place and time.
pub(super) async fn add_round(
    cx: &mut Cx,
    place: &str,
    (one, other): (&str, &str),
    begins_at: Millis,
) -> Result<Option<Round>> {
    let days = cx.company.config().coffee.every_weeks * 7;
    // The end leaves some working days until the next round, for answers.
    let ends_at = begins_at + (days - 4) * DAY;
    let id = cx.ids.next();
    let added = query(
        "INSERT INTO coffee_round (id, slot, channel, one, other, begins_at, half_at, ends_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (slot) DO NOTHING",
    )
    .bind(&id)
    .bind(format!("{place}{one}|{other}:{begins_at}"))
    .bind(place)
    .bind(one)
    .bind(other)
    .bind(begins_at)
    .bind(begins_at + (days - 4) * DAY / 2)
    .bind(ends_at)
    .execute(&mut *cx.tx)
    .await?;
    if added.rows_affected() == 0 {
        return Ok(None);
    }
    find_round(&mut cx.tx, &id).await
}

/// Begins the rounds of the company and of each channel whose time has come, once for each weekly moment. Where one takes
/// part alone none begins, and they are told so once.
async fn begin_regular(cx: &mut Cx) -> Result<()> {
    let company = cx.company.clone();
    let (last, _) = slot(company.config(), cx.now);
    if !is_new_slot(&mut cx.tx, last).await? {
        return Ok(());
    }
    // The day they name has passed.
    for channel in list_offered(&mut cx.tx).await? {
        cx.ripple(Ripple::CoffeeOffer { channel });
    }
    if cx.now - last > LATE {
        return Ok(());
    }
    for waiting in list_places(&mut cx.tx, last).await? {
        if !is_time(company.config(), waiting.last_at, last) {
            continue;
        }
        if waiting.people >= ROUND {
            add_round(cx, &waiting.channel, ("", ""), last).await?;
            forget_alone(&mut cx.tx, &waiting.channel).await?;
        } else if set_alone(&mut cx.tx, &waiting.channel, &waiting.anybody, cx.now).await? {
            note::add(cx, &waiting.anybody, What::Only, &waiting.channel).await?;
        }
    }
    Ok(())
}

/// Has pairs found, once. Where nobody of one of two functions is free there are none, and whoever began it hears so. Whoever
/// sits a regular round out for an extra coffee hears that.
async fn hand_over(cx: &mut Cx, round: &Round) -> Result<()> {
    query("UPDATE coffee_round SET matched_at = $1 WHERE id = $2")
        .bind(cx.now)
        .bind(&round.id)
        .execute(&mut *cx.tx)
        .await?;
    if round.between().is_some() {
        let company = cx.company.clone();
        let people = list_people(&mut cx.tx, &company, round).await?;
        let is_there = |function: &String| people.iter().any(|person| person.function.as_ref() == Some(function));
        if !is_there(&round.one) || !is_there(&round.other) {
            if let Some(begun_by) = find_begun_by(&mut cx.tx, &round.id).await? {
                note::add(cx, &begun_by, What::NoPair, &round.id).await?;
            }
            return Ok(());
        }
    } else {
        for (person, extra) in list_busy(&mut cx.tx, round).await? {
            note::add(cx, &person, What::SitsOut, &extra).await?;
        }
    }
    cx.call(Call::Match { round: round.id.clone() });
    Ok(())
}

/// What came of a round.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Recap {
    /// Groups that met, of
    met: i64,
    /// so many.
    groups: i64,
    people: i64,
    /// Groups that met with people of several functions.
    across: i64,
    seats: i64,
    /// Functions of which people met for the first time, most often first, and how often.
    first_met: Vec<(String, String, i64)>,
}

impl Recap {
    /// The lines of the weekly digest.
    pub fn digest_lines(&self, text: &Text) -> Vec<String> {
        let mut lines = Vec::new();
        lines.extend((self.met > 0).then(|| self.line(text)));
        let pair = |(one, other, count): &(String, String, i64)| {
            let (one, other) = (Words::plain(one).mrkdwn(), Words::plain(other).mrkdwn());
            text.coffee_first_met_pair(text.number(*count), one, other)
        };
        let pairs: Vec<_> = self.first_met.iter().map(pair).collect();
        lines.extend((!pairs.is_empty()).then(|| text.coffee_first_met(pairs.join("  ·  "))));
        lines
    }

    /// One as full as can be, for samples, here and of the digest.
    pub fn samples() -> Self {
        Self {
            met: 1_234,
            groups: 1_300,
            people: 2_500,
            across: 1_100,
            seats: 3,
            first_met: vec![("Support & <co>".into(), "Finance".into(), 1_200), ("Product".into(), "Sales".into(), 2)],
        }
    }

    fn line(&self, text: &Text) -> String {
        if self.people < FEW {
            return text.coffee_result_few();
        }
        let mut parts =
            vec![text.coffee_result(text.number(self.groups), self.met), text.coffee_result_people(self.people)];
        if self.across > 0 {
            parts.push(text.coffee_result_across(self.across));
        }
        if self.seats > 0 {
            parts.push(text.coffee_result_seats(self.seats));
        }
        parts.join("  ·  ")
    }
}

/// Tells what came of a round where it was offered; the company's only where the settings name a channel. Where that has had
/// its fun today it waits: returns until when.
async fn tell(cx: &mut Cx, round: &Round) -> Result<Option<Millis>> {
    let company = cx.company.clone();
    let place = if round.channel.is_empty() { company.config().coffee.channel.clone() } else { round.channel.clone() };
    let recap = count(&mut cx.tx, company.config(), std::slice::from_ref(&round.id)).await?;
    let place = company.channel_now(&place);
    let is_told = !place.is_empty() && recap.met > 0;
    if is_told && let Room::Later(at) = take_room(cx, &place).await? {
        return Ok(Some(at));
    }
    query("UPDATE coffee_round SET told_at = $1 WHERE id = $2")
        .bind(cx.now)
        .bind(&round.id)
        .execute(&mut *cx.tx)
        .await?;
    if !is_told {
        return Ok(None);
    }
    let text = spoken_in(&mut cx.tx, &company, &place).await?;
    cx.call(Call::Post {
        key: format!("{RESULT}{}", round.id),
        place: Place::Channel(place),
        message: draw_result(text, round, &recap),
        then: None,
    });
    Ok(None)
}

/// What came of the rounds that were told of in a period; those in channels were told of there.
///
/// # Errors
/// The database's.
pub async fn find_recap(connection: &mut Connection, config: &Config, period: Period) -> Result<Recap> {
    let rounds: Vec<String> =
        query_scalar("SELECT id FROM coffee_round WHERE told_at >= $1 AND told_at < $2 AND channel = '' ORDER BY id")
            .bind(period.since)
            .bind(period.until)
            .fetch_all(&mut *connection)
            .await?;
    if !config.coffee.on {
        return Ok(Recap::default());
    }
    let mut recap = count(connection, config, &rounds).await?;
    let mut pairs = list_new_pairs_across(connection, &config.functions, period).await?;
    if pairs.is_empty() {
        return Ok(recap);
    }
    let people = function::count_people(connection, &config.functions).await?;
    // The name of a function of few would name its people.
    let is_shown = |id: &str| people.iter().any(|(known, people)| known == id && *people >= FEW);
    pairs.retain(|(one, other, _)| is_shown(one) && is_shown(other));
    let name = |id: &str| function::name(&config.functions, id).to_owned();
    recap.first_met = pairs.iter().take(PAIRS).map(|(one, other, count)| (name(one), name(other), *count)).collect();
    Ok(recap)
}

// Rules

/// Whether a weekly moment begins a round where the one before began then.
fn is_time(config: &Config, before: Option<Millis>, at: Millis) -> bool {
    // Half a week of room: the wall clock may have moved, or the day of the week been changed.
    let least = config.coffee.every_weeks * 7 * DAY - 3 * DAY - 12 * HOUR;
    before.is_none_or(|before| at - before > least)
}

/// The last weekly moment of coffee, and the next.
fn slot(config: &Config, now: Millis) -> (Millis, Millis) {
    let zone = TimeZone::get(&config.workspace.timezone).unwrap_or(TimeZone::UTC);
    weekly(&zone, config.coffee.day.0, config.coffee.time.0, now)
}

// Views

fn draw_result(text: &Text, round: &Round, recap: &Recap) -> Message {
    let words = text.coffee_result_head(day(round.begins_at), recap.line(text), said_place(text, &round.channel));
    let blocks = [section(&words), actions(vec![join_button(text, &round.channel).into()])];
    Message { blocks: message_blocks(&blocks), text: words }
}

/// An extra round, for samples.
pub(super) fn sample_round() -> Round {
    Round {
        id: "0192f0c0a1b27c3d8e4f5a6b7c8d9e0f".into(),
        channel: String::new(),
        one: "support".into(),
        other: "<product> & co".into(),
        begins_at: 1_793_700_000_000,
        half_at: 0,
        ends_at: 0,
        matched_at: None,
        told_at: None,
    }
}

pub(super) fn samples(text: &Text) -> Vec<(String, Value)> {
    let value = |message: Message| serde_json::to_value(message).unwrap_or_default();
    let round = Round { one: String::new(), other: String::new(), ..sample_round() };
    let few = Recap { met: 1, groups: 2, people: 2, ..Recap::default() };
    let there = Round { channel: "C0CX".into(), ..round.clone() };
    vec![
        ("coffee result".to_owned(), value(draw_result(text, &round, &Recap::samples()))),
        ("coffee result of few".to_owned(), value(draw_result(text, &there, &few))),
    ]
}

// SQL

/// People who wait for a round.
#[derive(sqlx::FromRow)]
struct Waiting {
    channel: String,
    /// How many.
    people: i64,
    /// One of them.
    anybody: String,
    /// When the last regular round began there.
    last_at: Option<Millis>,
}

/// Where people wait for a round who joined before it begins. What was offered in a channel and is no more is left out.
async fn list_places(connection: &mut Connection, begins_at: Millis) -> Result<Vec<Waiting>> {
    Ok(query_as(
        "SELECT j.channel, COUNT(*) AS people, MIN(j.member) AS anybody, \
         (SELECT MAX(r.begins_at) FROM coffee_round r WHERE r.channel = j.channel AND r.one = '') AS last_at \
         FROM coffee_joined j JOIN member m ON m.id = j.member JOIN coffee_member c ON c.member = j.member \
         LEFT JOIN coffee_offer o ON o.channel = j.channel \
         WHERE j.joined_at <= $1 AND m.gone_at IS NULL AND m.kind = 'employee' AND c.asked_at IS NULL \
         AND (c.paused_until_at IS NULL OR c.paused_until_at <= $2) \
         AND (j.channel = '' OR (o.channel IS NOT NULL AND o.closed_at IS NULL)) GROUP BY j.channel ORDER BY j.channel",
    )
    .bind(begins_at)
    .bind(begins_at)
    .fetch_all(connection)
    .await?)
}

/// Whether a weekly moment is dealt with for the first time; from now on it is.
async fn is_new_slot(connection: &mut Connection, at: Millis) -> Result<bool> {
    let noted = query(
        "INSERT INTO counter (name, value) VALUES ('coffee-slot', $1) ON CONFLICT (name) \
         DO UPDATE SET value = excluded.value WHERE counter.value <> excluded.value",
    )
    .bind(at)
    .execute(connection)
    .await?;
    Ok(noted.rows_affected() > 0)
}

/// Notes that somebody is the only one in a place. Whether that is news.
async fn set_alone(connection: &mut Connection, place: &str, member: &str, now: Millis) -> Result<bool> {
    let set = query("UPDATE coffee_joined SET alone_at = $1 WHERE channel = $2 AND member = $3 AND alone_at IS NULL")
        .bind(now)
        .bind(place)
        .bind(member)
        .execute(connection)
        .await?;
    Ok(set.rows_affected() > 0)
}

/// A round begins: should one be the only one later, that is news again.
async fn forget_alone(connection: &mut Connection, place: &str) -> Result<()> {
    query("UPDATE coffee_joined SET alone_at = NULL WHERE channel = $1 AND alone_at IS NOT NULL")
        .bind(place)
        .execute(connection)
        .await?;
    Ok(())
}

async fn find_begun_by(connection: &mut Connection, round: &str) -> Result<Option<String>> {
    Ok(query_scalar("SELECT begun_by FROM coffee_round WHERE id = $1")
        .bind(round.to_owned())
        .fetch_one(connection)
        .await?)
}

/// Rounds whose pairs are wanted now.
async fn list_ready(connection: &mut Connection, now: Millis) -> Result<Vec<Round>> {
    Ok(query_as(
        "SELECT id, channel, one, other, begins_at, half_at, ends_at, matched_at, told_at FROM coffee_round \
         WHERE matched_at IS NULL AND begins_at <= $1 ORDER BY begins_at, id",
    )
    .bind(now)
    .fetch_all(connection)
    .await?)
}

/// Rounds in which nothing happens any more.
async fn list_over(connection: &mut Connection, now: Millis) -> Result<Vec<Round>> {
    Ok(query_as(
        "SELECT id, channel, one, other, begins_at, half_at, ends_at, matched_at, told_at FROM coffee_round r \
         WHERE r.told_at IS NULL AND r.matched_at IS NOT NULL AND r.ends_at <= $1 \
         AND NOT EXISTS (SELECT 1 FROM coffee_pair p WHERE p.round = r.id AND p.next_at IS NOT NULL) ORDER BY r.id",
    )
    .bind(now)
    .fetch_all(connection)
    .await?)
}

/// Somebody in a group.
#[derive(sqlx::FromRow)]
struct Seated {
    pair: String,
    met_at: Option<Millis>,
    seat: Option<String>,
    #[sqlx(flatten)]
    told: Told,
}

/// What came of these rounds. Whoever has left is not counted.
async fn count(connection: &mut Connection, config: &Config, rounds: &[String]) -> Result<Recap> {
    let mut recap = Recap::default();
    for round in rounds {
        let seated: Vec<Seated> = query_as(
            "SELECT p.id AS pair, p.met_at, p.seat, m.own_function, m.group_function, m.field_function \
             FROM coffee_pair p JOIN coffee_seat s ON s.pair = p.id JOIN member m ON m.id = s.member \
             WHERE p.round = $1 AND s.left_at IS NULL AND m.gone_at IS NULL ORDER BY p.id, s.member",
        )
        .bind(round)
        .fetch_all(&mut *connection)
        .await?;
        for group in seated.chunk_by(|one, next| one.pair == next.pair).filter(|group| group.len() > 1) {
            recap.groups += 1;
            if group[0].met_at.is_none() {
                continue;
            }
            recap.met += 1;
            recap.people += group.len() as i64;
            recap.seats += i64::from(group[0].seat.is_some());
            let mut functions: Vec<_> =
                group.iter().filter_map(|seated| seated.told.function(&config.functions)).collect();
            functions.sort_unstable();
            functions.dedup();
            recap.across += i64::from(functions.len() > 1);
        }
    }
    Ok(recap)
}
