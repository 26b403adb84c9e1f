//! Looking back: the wins of a week for the digest, those of a month in a message of their own, and one nudge when the
//! channel has been quiet.
//!
//! A recap tells what was lived, who thanked for the first time and between which functions thanks went. It never counts
//! what somebody received, and compares nobody. Whoever has left is in none. While wins are new everybody thanks for the
//! first time, so nobody is named for it.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use jiff::civil::{Date, Time, Weekday};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use serde_json::Value;

use super::told::see;
use super::{TAKEN_BACK, place, thank_button};
use crate::base::blocks::{Block, actions, context, header, message_blocks, message_text, section};
use crate::base::chart::{self, Frame, Series};
use crate::base::clock::{DAY, Millis};
use crate::base::config::{Config, Functions};
use crate::base::db::{Connection, query, query_as, query_scalar};
use crate::base::error::Result;
use crate::base::text::{Text, Words, day, mention};
use crate::domain::calendar::Hours;
use crate::domain::call::{Call, Due, Message, Place, picture};
use crate::domain::company::Company;
use crate::domain::cx::{Cx, Desk};
use crate::domain::flow::TOLD_APART;
use crate::domain::fun::{Room, take_room};
use crate::domain::function::{self, Census};
use crate::domain::period::Period;
use crate::domain::value::{value_name, value_sign};

/// A month that is late by more is not looked back on.
const LATE: Millis = 7 * DAY;
/// Values, pairs and functions that a recap names.
const VALUES: usize = 6;
const PAIRS: usize = 5;
const CORNERS: usize = 6;
/// Wins that a digest shows.
const SHOWN: i64 = 3;
/// People that one line names.
const NAMED: usize = 3;
/// How long wins are new.
const NEW: Millis = 28 * DAY;
/// Characters of one of them.
const LINE: usize = 160;
/// Functions with fewer people are not named as quiet: that would name the people.
const FEW: i64 = TOLD_APART;

/// What a period brought.
#[derive(Clone, Debug, Default)]
pub struct Recap {
    wins: i64,
    people: i64,
    /// Whether some were celebrated where not everybody reads along: then nothing but how many is told.
    withheld: bool,
    /// Values with how many lived them, most first.
    values: Vec<Lived>,
    /// Names of those who thanked for the first time.
    first: Vec<String>,
    /// From which function to which, by name.
    pairs: Vec<(String, String, i64)>,
    /// The functions that thanked or were thanked, by id.
    heard: BTreeSet<String>,
    /// Those that did neither, by name; told of a month only.
    corners: Vec<String>,
    shown: Vec<Shown>,
}

/// How many wins lived a value.
#[derive(Clone, Debug)]
struct Lived {
    /// Its emoji, where the settings have it.
    sign: String,
    name: String,
    wins: i64,
}

impl Lived {
    fn line(&self, text: &Text) -> String {
        format!("{}{} {}", self.sign, Words::plain(&self.name).mrkdwn(), text.number(self.wins))
    }
}

/// A win as a digest shows it: with names, for nobody is to be called a second time.
#[derive(Clone, Debug)]
struct Shown {
    giver: String,
    people: Vec<String>,
    words: Words,
    address: Option<String>,
}

impl Recap {
    /// Whether there is nothing to tell.
    pub fn is_empty(&self) -> bool {
        self.wins == 0
    }

    /// The lines of the weekly digest.
    pub fn digest_lines(&self, text: &Text) -> Vec<String> {
        if self.is_empty() {
            return Vec::new();
        }
        let mut lines = vec![self.summary(text)];
        lines.extend(self.shown.iter().map(|one| {
            let words = one.words.one_line().cut(LINE).mrkdwn();
            let said = text.win_recap_line(one.giver.clone(), names(text, &one.people), words);
            one.address.as_ref().map_or(said.clone(), |address| format!("{said} · {}", see(text, address)))
        }));
        lines
    }

    /// Numbers, values, first-time givers, functions: a line each.
    fn summary(&self, text: &Text) -> String {
        let mut lines = vec![format!("{}  ·  {}", text.win_recap_count(self.wins), text.win_recap_people(self.people))];
        if self.withheld {
            lines.push(text.win_recap_withheld());
        }
        if !self.values.is_empty() {
            let values = self.values.iter().take(VALUES).map(|value| value.line(text));
            lines.push(text.win_recap_values(values.collect::<Vec<_>>().join("  ·  ")));
        }
        if !self.first.is_empty() {
            lines.push(text.win_recap_first(names(text, &self.first)));
        }
        if !self.pairs.is_empty() {
            let pairs = self.pairs.iter().take(PAIRS).map(|(from, to, _)| format!("{from} → {to}"));
            lines.push(text.win_recap_across(pairs.collect::<Vec<_>>().join("  ·  ")));
        }
        lines.join("\n")
    }
}

/// Somebody's name in a text that looks back; a mention where it is not known.
fn said(person: &str, name: &str) -> String {
    if name.is_empty() { mention(person) } else { Words::plain(name).mrkdwn() }
}

/// Names side by side, those that are too many only counted.
fn names(text: &Text, people: &[String]) -> String {
    // One more is as short as to count them.
    let most = if people.len() == NAMED + 1 { NAMED + 1 } else { NAMED };
    let named = people.iter().take(most).cloned().collect::<Vec<_>>().join(", ");
    match people.len().saturating_sub(most) {
        0 => named,
        more => text.win_recap_names(more, named),
    }
}

/// The message about the last month, put together before the transaction that decides, when it may be due.
///
/// # Errors
/// The database's.
pub async fn gather(desk: &mut Desk<'_>) -> Result<Vec<Call>> {
    let (company, config) = (desk.company, desk.company.config());
    let month = month_of(config, desk.now);
    let is_due = config.wins.on && config.wins.monthly && (month.at..month.at + LATE).contains(&desk.now);
    if !is_due || find_noted(desk.connection, &month.name()).await?.is_some() {
        return Ok(Vec::new());
    }
    Ok(compose(desk.connection, company, month.period).await?.into_iter().collect())
}

/// It is time to look back on the last month, if that has not been done, and to see whether the channel is quiet.
///
/// # Errors
/// The database's.
pub async fn due(cx: &mut Cx) -> Result<()> {
    let company = cx.company.clone();
    let config = company.config();
    if !config.wins.on {
        return Ok(());
    }
    let begun = note_once(cx, "begun").await?;
    let month = month_of(config, cx.now);
    let mut next = month.next_at;
    if config.wins.monthly && cx.now >= month.at {
        let name = month.name();
        if cx.now - month.at < LATE && find_noted(&mut cx.tx, &name).await?.is_none() {
            match look_back(cx, month.period).await? {
                Room::Taken => set_noted(cx, &name).await?,
                Room::Later(at) => next = next.min(at),
            }
        }
    } else {
        next = month.at;
    }
    if config.wins.quiet_days > 0
        && !company.wins_channel().is_empty()
        && let Some(at) = nudge(cx, begun).await?
    {
        next = next.min(at);
    }
    cx.due(Due::Wins, next);
    Ok(())
}

/// Tells of a month, where there is something to tell and the channel has room for it.
async fn look_back(cx: &mut Cx, period: Period) -> Result<Room> {
    let company = cx.company.clone();
    let told = match cx.take_gathered(&recap_key(period)) {
        Some(message) => Some(recap_post(&company, period, message)),
        None => compose(&mut cx.tx, &company, period).await?,
    };
    let Some(told) = told else { return Ok(Room::Taken) };
    let room = take_room(cx, &place(&company)).await?;
    if room == Room::Taken {
        cx.call(told);
    }
    Ok(room)
}

/// What is told of a month, where there is something to tell.
async fn compose(connection: &mut Connection, company: &Company, period: Period) -> Result<Option<Call>> {
    let text = company.text();
    let recap = find_month(connection, company, text, &place(company), period).await?;
    let message = || draw_month(text, &recap, period, draw_chart(text, &recap));
    Ok((!recap.is_empty()).then(|| recap_post(company, period, message())))
}

fn recap_key(period: Period) -> String {
    format!("win-recap:{}", period.until)
}

fn recap_post(company: &Company, period: Period, message: Message) -> Call {
    Call::Post { key: recap_key(period), place: Place::Channel(place(company)), message, then: None }
}

/// Nudges a channel that has been quiet, once until there is a win. Returns when to look again, where that is sooner.
async fn nudge(cx: &mut Cx, begun: Millis) -> Result<Option<Millis>> {
    let company = cx.company.clone();
    let days = company.config().wins.quiet_days;
    let last = find_last(&mut cx.tx, &company.wins_channel()).await?.unwrap_or(begun);
    let nudged = find_noted(&mut cx.tx, "nudged").await?.unwrap_or(Millis::MIN);
    let hours = Hours::of_zone(company.config(), &company.config().workspace.timezone);
    match when_to_nudge(last, nudged, days, &hours, cx.now) {
        None => Ok(None),
        Some(at) if at > cx.now => Ok(Some(at)),
        Some(_) => {
            if let Room::Later(at) = take_room(cx, &company.wins_channel()).await? {
                return Ok(Some(at));
            }
            set_noted(cx, "nudged").await?;
            cx.call(Call::Post {
                key: format!("win-nudge:{last}"),
                place: Place::Channel(company.wins_channel()),
                message: draw_nudge(company.text(), (cx.now - last) / DAY),
                then: None,
            });
            Ok(None)
        }
    }
}

// Rules

/// When the last month is looked back on, and which it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Month {
    period: Period,
    /// The digest's time of day on the first working day of this month.
    at: Millis,
    /// The same of the next month.
    next_at: Millis,
}

impl Month {
    /// By which it is noted that it was looked back on.
    fn name(&self) -> String {
        format!("recap:{}", self.period.until)
    }
}

fn month_of(config: &Config, now: Millis) -> Month {
    let zone = TimeZone::get(&config.workspace.timezone).unwrap_or(TimeZone::UTC);
    let days: Vec<_> = config.calendar.working_days.iter().map(|day| day.0).collect();
    month(&zone, &days, config.digest.time.0, now)
}

fn month(zone: &TimeZone, days: &[Weekday], time: Time, now: Millis) -> Month {
    let moment = |date: Date, time: Time| {
        let there = zone.to_ambiguous_zoned(date.to_datetime(time)).compatible();
        there.map_or(Millis::MAX, |there| there.timestamp().as_millisecond())
    };
    let opens = |first: Date| {
        let week = (0..7_i64).filter_map(|later| first.checked_add(later.days()).ok());
        let works = |date: &Date| days.contains(&date.weekday());
        moment(week.into_iter().find(works).unwrap_or(first), time)
    };
    let first = Timestamp::from_millisecond(now).unwrap_or_default().to_zoned(zone.clone()).date().first_of_month();
    let before = first.checked_sub(1.month()).unwrap_or(first);
    let after = first.checked_add(1.month()).unwrap_or(first);
    Month {
        period: Period { since: moment(before, Time::midnight()), until: moment(first, Time::midnight()) },
        at: opens(first),
        next_at: opens(after),
    }
}

/// When a channel whose last win was then is nudged; `None`: it was already.
fn when_to_nudge(last: Millis, nudged: Millis, days: i64, hours: &Hours, now: Millis) -> Option<Millis> {
    (nudged < last).then(|| hours.next_working((last + days * DAY).max(now)))
}

/// From which function to which thanks went, and how often; by id, where it is known.
type Thanks = (Option<String>, Option<String>, i64);

/// How many people were thanked, and from which function to which thanks went, most first, those within one among them.
/// `thanked` is who thanked and who was, in turn; who is not present counts for nothing.
fn thanks(thanked: &str, present: &[Census], functions: &Functions) -> (i64, Vec<Thanks>) {
    let of = |census: &'_ Census| census.told.function(functions).map(str::to_owned);
    let known: Vec<_> = present.iter().map(of).collect();
    let all = present.iter().enumerate();
    let places: HashMap<&str, usize> =
        all.flat_map(|(place, census)| census.people.split(' ').map(move |person| (person, place))).collect();
    let (mut people, mut counts) = (HashSet::new(), HashMap::new());
    let mut ids = thanked.split(' ');
    while let (Some(giver), Some(person)) = (ids.next(), ids.next()) {
        let Some(to) = places.get(person) else { continue };
        people.insert(person);
        if let Some(from) = places.get(giver) {
            *counts.entry((*from, *to)).or_insert(0) += 1;
        }
    }
    let function = |place: usize| known.get(place).cloned().flatten();
    let mut exchanges: BTreeMap<_, i64> = BTreeMap::new();
    for ((from, to), count) in counts {
        *exchanges.entry((function(from), function(to))).or_default() += count;
    }
    let mut exchanges: Vec<Thanks> = exchanges.into_iter().map(|((from, to), count)| (from, to, count)).collect();
    exchanges.sort_by_key(|(.., count)| Reverse(*count));
    (people.len() as i64, exchanges)
}

// Views

fn draw_month(text: &Text, recap: &Recap, period: Period, chart: Option<Value>) -> Message {
    let title = text.win_month_title();
    let dates = text.digest_period(day(period.since), day(period.until - 1));
    let summary = recap.summary(text);
    let mut blocks: Vec<Block> = vec![header(&title), context(&dates), section(&summary)];
    let mut words = vec![title, summary];
    if !recap.corners.is_empty() {
        let shown: Vec<_> = recap.corners.iter().take(CORNERS).cloned().collect();
        let corners = text.win_recap_corners(shown.join(", "));
        blocks.push(section(&corners));
        words.push(corners);
    }
    blocks.push(actions(vec![thank_button(text, "month").primary().into()]));
    let mut blocks = message_blocks(&blocks);
    if let Some(chart) = chart {
        // Before what there is to press.
        blocks.insert(blocks.len() - 1, chart);
    }
    Message { text: message_text(&words.join("\n")), blocks }
}

/// The values that were lived; nothing while there is nothing to compare.
fn draw_chart(text: &Text, recap: &Recap) -> Option<Value> {
    let values: Vec<_> = recap.values.iter().take(VALUES).collect();
    if values.len() < 2 {
        return None;
    }
    let (title, subtitle) = (text.win_chart_title(), text.win_chart_subtitle(recap.wins));
    let told: Vec<_> = values.iter().map(|value| format!("{} {}", value.name, text.number(value.wins))).collect();
    let alt = text.chart_alt(told.join("; "), subtitle.clone(), title.clone());
    let labels: Vec<_> = values.iter().map(|value| value.name.clone()).collect();
    let wins = Series { name: text.win_chart_wins(), values: values.iter().map(|value| value.wins).collect() };
    Some(picture(chart::grouped_rows(&Frame { title, subtitle, text }, &labels, &[wins]), &alt))
}

fn draw_nudge(text: &Text, days: i64) -> Message {
    let words = text.win_nudge(days);
    let blocks = [section(&words), actions(vec![thank_button(text, "nudge").primary().into()])];
    Message { blocks: message_blocks(&blocks), text: words }
}

impl Recap {
    /// One as full as can be, for samples, here and of the digest.
    pub fn samples() -> Self {
        let name = |number: usize| format!("Zażółć &amp; {number}");
        let shown = Shown {
            giver: "U0ADA".into(),
            people: vec!["U0BEN".into(); 40],
            words: Words::plain(&"Zażółć & <!here> called every customer. ".repeat(25)),
            address: Some("https://example.slack.com/archives/C1/p1".into()),
        };
        Self {
            wins: 1_234,
            people: 321,
            withheld: false,
            values: (0..12)
                .map(|number| Lived { sign: ":handshake: ".into(), name: name(number), wins: 1_234 })
                .collect(),
            first: (0..40).map(|number| format!("U0PERSON{number}")).collect(),
            pairs: (0..9).map(|number| (name(number), name(number + 1), 7)).collect(),
            heard: BTreeSet::new(),
            corners: (0..9).map(name).collect(),
            shown: vec![shown; 3],
        }
    }
}

pub(super) fn samples(text: &Text) -> Vec<(String, Value)> {
    let value = |message: Message| serde_json::to_value(message).unwrap_or_default();
    let period = Period { since: 1_790_000_000_000, until: 1_792_000_000_000 };
    let small = Recap {
        wins: 1,
        people: 1,
        values: vec![Lived { sign: ":key: ".into(), name: "Ownership".into(), wins: 1 }],
        ..Recap::default()
    };
    let withheld = Recap { wins: 12, people: 7, withheld: true, ..Recap::default() };
    vec![
        ("wins of a private channel".to_owned(), value(Message::words(withheld.digest_lines(text).join("\n")))),
        ("wins of a month".to_owned(), value(draw_month(text, &Recap::samples(), period, None))),
        ("wins of a month, one".to_owned(), value(draw_month(text, &small, period, None))),
        ("quiet week of wins".to_owned(), value(draw_nudge(text, 7))),
    ]
}

// SQL

/// What a period brought, for those who read it in that channel.
///
/// # Errors
/// The database's.
pub async fn find_recap(
    connection: &mut Connection,
    company: &Company,
    text: &Text,
    told_in: &str,
    period: Period,
) -> Result<Recap> {
    let config = company.config();
    let Period { since, until } = period;
    let (wins, private): (i64, i64) = query_as(
        "SELECT COUNT(*), COUNT(*) FILTER (WHERE w.channel <> $3 AND COALESCE(s.is_private, 1) > 0) \
         FROM win w LEFT JOIN channel_seen s ON s.channel = w.channel \
         WHERE w.thanked_at >= $1 AND w.thanked_at < $2 AND w.undone_at IS NULL AND w.hidden_at IS NULL",
    )
    .bind(since)
    .bind(until)
    .bind(told_in.to_owned())
    .fetch_one(&mut *connection)
    .await?;
    if !config.wins.on || wins == 0 {
        return Ok(Recap::default());
    }
    let (people, exchanges) = {
        let present = function::list_present(&mut *connection).await?;
        thanks(&list_thanked(connection, period).await?, &present, &config.functions)
    };
    if private > 0 {
        return Ok(Recap { wins, people, withheld: true, ..Recap::default() });
    }
    let values: Vec<(String, String, i64)> = query_as(
        "SELECT value, MAX(value_name), COUNT(*) FROM win WHERE thanked_at >= $1 AND thanked_at < $2 \
         AND undone_at IS NULL AND hidden_at IS NULL GROUP BY value ORDER BY COUNT(*) DESC, value",
    )
    .bind(since)
    .bind(until)
    .fetch_all(&mut *connection)
    .await?;
    let named = |(id, then, wins): (String, String, i64)| match config.wins.value(&id) {
        Some(value) => Lived { sign: value_sign(value), name: value_name(value, text), wins },
        None => Lived { sign: String::new(), name: then, wins },
    };
    let values = values.into_iter().map(named).collect();
    let first = list_first_givers(connection, period).await?;
    let name = |id: &str| Words::plain(function::name(&config.functions, id)).mrkdwn();
    let across = exchanges.iter().filter_map(|(from, to, count)| Some((from.as_ref()?, to.as_ref()?, count)));
    let across = across.filter(|(from, to, _)| from != to);
    let pairs = across.map(|(from, to, count)| (name(from), name(to), *count)).collect();
    let heard = exchanges.iter().flat_map(|(from, to, _)| [from, to]).flatten().cloned().collect();
    let shown = list_shown(connection, company, told_in, period).await?;
    Ok(Recap { wins, people, withheld: false, values, first, pairs, heard, corners: Vec::new(), shown })
}

/// The same of a month, with the functions of which nothing was heard.
///
/// # Errors
/// The database's.
pub async fn find_month(
    connection: &mut Connection,
    company: &Company,
    text: &Text,
    told_in: &str,
    period: Period,
) -> Result<Recap> {
    let mut recap = find_recap(connection, company, text, told_in, period).await?;
    if recap.is_empty() || recap.withheld {
        return Ok(recap);
    }
    let functions = &company.config().functions;
    for (id, people) in function::count_people(connection, functions).await? {
        if people >= FEW && !recap.heard.contains(&id) {
            recap.corners.push(Words::plain(function::name(functions, &id)).mrkdwn());
        }
    }
    Ok(recap)
}

/// Who thanked whom: a giver and somebody whom they thanked, in turn, with a space between them.
async fn list_thanked(connection: &mut Connection, period: Period) -> Result<String> {
    let thanked: Option<String> = query_scalar(
        "SELECT STRING_AGG(p.giver || ' ' || p.member, ' ') FROM win w JOIN win_person p ON p.win = w.id \
         WHERE w.thanked_at >= $1 AND w.thanked_at < $2 AND w.undone_at IS NULL AND w.hidden_at IS NULL",
    )
    .bind(period.since)
    .bind(period.until)
    .fetch_one(connection)
    .await?;
    Ok(thanked.unwrap_or_default())
}

/// Who thanked somebody in that time and never before, the first first; nobody while wins are new.
async fn list_first_givers(connection: &mut Connection, period: Period) -> Result<Vec<String>> {
    let begun: Option<Millis> = query_scalar("SELECT MIN(thanked_at) FROM win").fetch_one(&mut *connection).await?;
    if begun.is_none_or(|begun| period.since - begun < NEW) {
        return Ok(Vec::new());
    }
    let first: Vec<(String, String, i64)> = query_as(
        "SELECT w.giver, m.name, w.first_at FROM (SELECT giver, MIN(thanked_at) AS first_at FROM win \
         WHERE thanked_at >= $1 AND thanked_at < $2 AND undone_at IS NULL AND hidden_at IS NULL GROUP BY giver) w \
         JOIN member m ON m.id = w.giver \
         WHERE m.gone_at IS NULL AND NOT EXISTS (SELECT 1 FROM win e WHERE e.giver = w.giver AND e.thanked_at < $3 \
         AND e.undone_at IS NULL AND e.hidden_at IS NULL) ORDER BY w.first_at, w.giver",
    )
    .bind(period.since)
    .bind(period.until)
    .bind(period.since)
    .fetch_all(connection)
    .await?;
    Ok(first.into_iter().map(|(giver, name, _)| said(&giver, &name)).collect())
}

/// A win that may be shown, with where its card stands.
#[derive(sqlx::FromRow)]
struct Standing {
    id: String,
    giver: String,
    name: String,
    #[sqlx(try_from = "String")]
    words: Words,
    channel: Option<String>,
    ts: Option<String>,
}

/// A few wins of that time that can’t be taken back any more, with those that could when the last was written: big ones
/// first, then the latest.
async fn list_shown(
    connection: &mut Connection,
    company: &Company,
    told_in: &str,
    period: Period,
) -> Result<Vec<Shown>> {
    let rows: Vec<Standing> = query_as(
        "SELECT w.id, w.giver, w.name, w.words, p.channel, p.ts FROM (\
         SELECT w.id, w.giver, m.name, w.words, CASE w.size WHEN 'big' THEN 0 ELSE 1 END AS place, w.thanked_at \
         FROM win w JOIN member m ON m.id = w.giver LEFT JOIN channel_seen s ON s.channel = w.channel \
         WHERE (w.channel = $4 OR s.is_private = 0) AND w.thanked_at >= $1 AND w.thanked_at < $2 \
         AND w.undone_at IS NULL AND w.hidden_at IS NULL AND m.gone_at IS NULL \
         ORDER BY place, w.thanked_at DESC, w.id LIMIT $3) w LEFT JOIN posted p ON p.key = 'win:' || w.id \
         ORDER BY w.place, w.thanked_at DESC, w.id",
    )
    .bind(period.since - TAKEN_BACK)
    .bind(period.until - TAKEN_BACK)
    .bind(SHOWN)
    .bind(told_in.to_owned())
    .fetch_all(&mut *connection)
    .await?;
    let mut shown = Vec::new();
    for Standing { id, giver, name, words, channel, ts } in rows {
        let people: Vec<(String, String)> = query_as(
            "SELECT p.member, m.name FROM win_person p JOIN member m ON m.id = p.member \
             WHERE p.win = $1 AND m.gone_at IS NULL AND m.kind <> 'bot' ORDER BY p.added_at, p.member",
        )
        .bind(&id)
        .fetch_all(&mut *connection)
        .await?;
        if people.is_empty() {
            continue;
        }
        let people = people.iter().map(|(person, name)| said(person, name)).collect();
        let giver = said(&giver, &name);
        let address = channel.zip(ts).and_then(|(channel, ts)| company.permalink(&channel, &ts));
        shown.push(Shown { giver, people, words, address });
    }
    Ok(shown)
}

/// When something was celebrated last: a win in that channel, or what was shipped and nobody celebrated but the bot.
async fn find_last(connection: &mut Connection, channel: &str) -> Result<Option<Millis>> {
    Ok(query_scalar(
        "SELECT MAX(said.said_at) FROM (SELECT MAX(thanked_at) AS said_at FROM win \
         WHERE channel = $1 AND undone_at IS NULL AND hidden_at IS NULL \
         UNION ALL SELECT MAX(celebrated_at) AS said_at FROM review) said",
    )
    .bind(channel.to_owned())
    .fetch_one(connection)
    .await?)
}

async fn find_noted(connection: &mut Connection, name: &str) -> Result<Option<Millis>> {
    Ok(query_scalar("SELECT noted_at FROM win_note WHERE name = $1")
        .bind(name.to_owned())
        .fetch_optional(connection)
        .await?)
}

/// When that was first so; now, if it is new.
async fn note_once(cx: &mut Cx, name: &str) -> Result<Millis> {
    query("INSERT INTO win_note (name, noted_at) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING")
        .bind(name)
        .bind(cx.now)
        .execute(&mut *cx.tx)
        .await?;
    Ok(find_noted(&mut cx.tx, name).await?.unwrap_or(cx.now))
}

async fn set_noted(cx: &mut Cx, name: &str) -> Result<()> {
    query(
        "INSERT INTO win_note (name, noted_at) VALUES ($1, $2) \
         ON CONFLICT (name) DO UPDATE SET noted_at = excluded.noted_at",
    )
    .bind(name)
    .bind(cx.now)
    .execute(&mut *cx.tx)
    .await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::text::Language;
    use crate::domain::calendar::fixture::{at, config};
    use crate::domain::function::Told;

    #[test]
    fn a_month_is_looked_back_on_when_the_first_working_day_of_the_next_begins() {
        let madrid = TimeZone::get("Europe/Madrid").expect("a zone");
        let days = [Weekday::Monday, Weekday::Tuesday, Weekday::Wednesday, Weekday::Thursday, Weekday::Friday];
        let ten = Time::constant(10, 0, 0, 0);
        for (now, since, until, opens, next) in [
            // 1 November 2026 is a Sunday; the clocks went back in October.
            ("2026-11-01T09:00", "2026-10-01", "2026-11-01", "2026-11-02", "2026-12-01"),
            ("2026-11-30T23:59", "2026-10-01", "2026-11-01", "2026-11-02", "2026-12-01"),
            ("2026-12-01T00:00", "2026-11-01", "2026-12-01", "2026-12-01", "2027-01-01"),
            ("2027-01-31T12:00", "2026-12-01", "2027-01-01", "2027-01-01", "2027-02-01"),
        ] {
            let there = |moment: &str| at(&format!("{moment}[Europe/Madrid]"));
            let midnight = |date: &str| there(&format!("{date}T00:00"));
            let found = month(&madrid, &days, ten, there(now));
            assert_eq!(found.period, Period { since: midnight(since), until: midnight(until) }, "{now}");
            assert_eq!(found.at, there(&format!("{opens}T10:00")), "{now}");
            assert_eq!(found.next_at, there(&format!("{next}T10:00")), "{now}");
        }
    }

    #[test]
    fn a_quiet_channel_is_nudged_once_and_when_people_work() {
        let hours = Hours::of_zone(&config(), "Europe/Madrid");
        let there = |moment: &str| at(&format!("{moment}[Europe/Madrid]"));
        let (monday, before) = (there("2026-11-02T12:00"), there("2026-11-01T12:00"));
        for (last, nudged, now, expected) in [
            (monday, Millis::MIN, "2026-11-03T12:00", Some("2026-11-09T12:00")),
            (monday, before, "2026-11-09T12:00", Some("2026-11-09T12:00")),
            (monday, before, "2026-11-14T12:00", Some("2026-11-16T09:00")),
            (monday, monday + 7 * DAY, "2026-11-20T12:00", None),
        ] {
            let found = when_to_nudge(last, nudged, 7, &hours, there(now));
            assert_eq!(found, expected.map(there), "{now}");
        }
    }

    #[test]
    fn thanks_are_counted_between_functions_and_who_has_left_counts_for_nothing() {
        let config = config();
        let told = |own: &str| Told { own_function: (!own.is_empty()).then(|| own.to_owned()), ..Told::default() };
        let present = [
            Census { told: told("support"), people: "ADA BEN".into() },
            // The same function, known in another way.
            Census { told: Told { group_function: Some("support".into()), ..Told::default() }, people: "CAT".into() },
            Census { told: told("product"), people: "DAN".into() },
            Census { told: told(""), people: "EVE".into() },
        ];
        let (support, product) = (|| Some("support".to_owned()), || Some("product".to_owned()));
        let found = thanks("ADA DAN ADA EVE CAT DAN DAN BEN GONE ADA ADA GONE", &present, &config.functions);
        let expected = vec![(support(), product(), 2), (product(), support(), 1), (support(), None, 1)];
        assert_eq!(found.0, 4, "Dan, Eve, Ben, Ada");
        let mut sorted = found.1.clone();
        sorted.sort_by_key(|(from, to, count)| (Reverse(*count), from.clone(), to.clone()));
        assert_eq!(found.1, sorted);
        assert_eq!(sorted, expected);
        assert_eq!(thanks("", &present, &config.functions), (0, vec![]));
    }

    #[test]
    fn a_few_are_named_and_the_others_counted() {
        let people: Vec<_> = ["Ada", "Ben", "Eva", "Luca", "Noa"].map(str::to_owned).to_vec();
        let told = |language, count: usize| names(Text::of(language), &people[..count]);
        for (language, count, expected) in [
            (Language::English, 1, "Ada"),
            (Language::English, 4, "Ada, Ben, Eva, Luca"),
            (Language::English, 5, "Ada, Ben, Eva and 2 more"),
            (Language::Spanish, 5, "Ada, Ben, Eva y 2 personas más"),
            (Language::Italian, 5, "Ada, Ben, Eva e altre 2 persone"),
            (Language::Polish, 5, "Ada, Ben, Eva i jeszcze 2 osoby"),
        ] {
            assert_eq!(told(language, count), expected);
        }
    }

    #[test]
    fn a_recap_says_what_there_was_and_nothing_of_what_there_was_not() {
        let text = Text::of(Language::English);
        assert_eq!(Recap::default().digest_lines(text), Vec::<String>::new());
        let recap = Recap {
            wins: 2,
            people: 1,
            values: vec![Lived { sign: String::new(), name: "Care".into(), wins: 2 }],
            ..Recap::default()
        };
        assert_eq!(recap.digest_lines(text).join("\n").lines().count(), 2);
        assert_eq!(Recap::samples().digest_lines(text).len(), 4);
    }
}
