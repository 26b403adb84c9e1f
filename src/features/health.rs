//! Channel health: once a quarter everybody reads in the CX channel how the channel does.
//!
//! In the last two weeks of a quarter one question stands there, with a button: does something come of what people post?
//! Whoever answers is noted, and beside that how many gave which answer; what somebody answered stands nowhere. Some days
//! after the quarter the numbers are posted, each beside the quarter before: ideas for a hundred people, promises kept in
//! time, what was shipped of what was decided, who posted or helped again, functions that took part, and the trust.
//!
//! A quarter is one of the calendar's, in the company's time zone. One whose last four weeks alone the bot has seen is
//! left out. Numbers that are late by more than two weeks are no news any more.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use serde_json::Value;

use crate::base::blocks::{
    Block, Modal, Need, actions, button, context, header, input, message_blocks, message_text, section, select_input,
};
use crate::base::clock::{DAY, HOUR, Millis};
use crate::base::config::Config;
use crate::base::db::{Connection, query, query_as, query_scalar};
use crate::base::error::{Error, Result};
use crate::base::text::{Text, day};
use crate::domain::calendar::Hours;
use crate::domain::call::{Call, Due, Message, Place};
use crate::domain::company::Company;
use crate::domain::cx::{Cx, Desk};
use crate::domain::flow::rows::count_promised;
use crate::domain::flow::{Promised, TOLD_APART};
use crate::domain::function::Told;
use crate::domain::member::{Kind, Member};
use crate::domain::period::{Filter, Period, flow};

/// How long the question stands before the quarter ends.
const ASKED: Millis = 14 * DAY;
/// Nothing is told before; by then most of what happened at the end is known.
const REST: Millis = 2 * DAY;
/// Numbers that are late by more are left out.
const LATE: Millis = 14 * DAY;
/// A quarter of which the bot saw less is left out.
const SEEN: Millis = 28 * DAY;
/// Dates are told by a noon, which is the same day for nearly everybody; at midnight half the world reads another.
const NOON: Millis = 12 * HOUR;
/// From this answer on somebody agrees; there are five.
const AGREES: i64 = 4;
/// The answers, from 1 on.
const ANSWERS: [fn(&Text) -> String; 5] =
    [Text::health_answer_1, Text::health_answer_2, Text::health_answer_3, Text::health_answer_4, Text::health_answer_5];

/// The form with the question of a quarter.
///
/// # Errors
/// A sentence when it is over, or answered; the database's.
pub async fn form(desk: &mut Desk<'_>, quarter: &str) -> Result<Value> {
    refuse(desk.connection, desk.text, desk.company.config(), &desk.actor, quarter, desk.now).await?;
    Ok(draw_form(desk.text, quarter))
}

/// What is wrong with a sent form, by block.
///
/// # Errors
/// The database's.
pub async fn check(desk: &mut Desk<'_>, quarter: &str) -> Result<BTreeMap<String, String>> {
    let config = desk.company.config();
    match refuse(desk.connection, desk.text, config, &desk.actor, quarter, desk.now).await {
        Err(Error::Tell(sentence)) => Ok([("answer".to_owned(), sentence)].into()),
        other => other.map(|()| BTreeMap::new()),
    }
}

/// The form was sent: the answer is counted, and apart from it, that the person has answered.
///
/// # Errors
/// A sentence when it is over, or answered; the database's.
pub async fn submitted(cx: &mut Cx, quarter: &str, answer: &str) -> Result<()> {
    let company = cx.company.clone();
    refuse(&mut cx.tx, cx.text, company.config(), &cx.actor, quarter, cx.now).await?;
    let Some(answer) = answer.parse().ok().filter(|answer| (1..=ANSWERS.len() as i64).contains(answer)) else {
        return Err(Error::tell(cx.text.health_answer_choose()));
    };
    if !add_answered(&mut cx.tx, quarter, &cx.actor.id).await? {
        return Err(Error::tell(cx.text.health_answered_already()));
    }
    count_answer(&mut cx.tx, quarter, answer).await?;
    cx.answer(Message::words(cx.text.health_answered()));
    Ok(())
}

/// The numbers of the quarter that is over, put together before the transaction that decides, when they may be due.
///
/// # Errors
/// The database's.
pub async fn gather(desk: &mut Desk<'_>) -> Result<Vec<Call>> {
    let company = desk.company;
    let over = Quarter::of(company.config(), desk.now).before();
    if !is_to_tell(desk.connection, company.config(), over, desk.now).await? {
        return Ok(Vec::new());
    }
    let message = compose(desk.connection, company, over).await?;
    Ok(vec![post(company, format!("health:{}", over.name()), message)])
}

/// It may be time to ask, or to tell.
///
/// # Errors
/// The database's.
pub async fn due(cx: &mut Cx) -> Result<()> {
    let company = cx.company.clone();
    let config = company.config();
    let present = Quarter::of(config, cx.now);
    let (asks_at, over) = (asks_at(config, present), present.before());
    if config.health.on && cx.now >= asks_at && saw(&mut cx.tx, present).await? {
        let name = present.name();
        if set_asked(&mut cx.tx, &name, cx.now).await? {
            let message = draw_question(company.text(), present);
            cx.call(post(&company, format!("trust:{name}"), message));
        }
    }
    if is_to_tell(&mut cx.tx, config, over, cx.now).await? {
        let key = format!("health:{}", over.name());
        let message = match cx.take_gathered(&key) {
            Some(message) => message,
            None => compose(&mut cx.tx, &company, over).await?,
        };
        if set_told(&mut cx.tx, &over.name(), cx.now).await? {
            cx.call(post(&company, key, message));
        }
    }
    let moments = [asks_at, tells_at(config, over), tells_at(config, present)];
    if let Some(next) = moments.into_iter().filter(|at| *at > cx.now).min() {
        cx.due(Due::Health, next);
    }
    Ok(())
}

// Rules

/// A quarter of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Quarter {
    first: Date,
    period: Period,
    /// The first moment of the one before.
    since_before: Millis,
}

impl Quarter {
    fn of(config: &Config, now: Millis) -> Self {
        let zone = zone_of(config);
        let today = Timestamp::from_millisecond(now).unwrap_or_default().to_zoned(zone.clone()).date();
        let first = today.first_of_month().checked_sub(i64::from((today.month() - 1) % 3).months()).unwrap_or(today);
        Self::from(&zone, first)
    }

    fn from(zone: &TimeZone, first: Date) -> Self {
        let moment = |months: i64| {
            let date = first.checked_add(months.months()).unwrap_or(first);
            let there = zone.to_ambiguous_zoned(date.to_datetime(jiff::civil::Time::midnight())).compatible();
            there.map_or(Millis::MAX, |there| there.timestamp().as_millisecond())
        };
        let period = Period { since: moment(0), until: moment(3) };
        Self { first, period, since_before: moment(-3) }
    }

    fn before(self) -> Self {
        let first = self.first.checked_sub(3.months()).unwrap_or(self.first);
        let (since, until) = (self.since_before, self.period.since);
        // What lies before that is about as long.
        Self { first, period: Period { since, until }, since_before: since - (until - since) }
    }

    /// `2026-Q4`
    fn name(self) -> String {
        format!("{}-Q{}", self.first.year(), (self.first.month() - 1) / 3 + 1)
    }
}

fn zone_of(config: &Config) -> TimeZone {
    TimeZone::get(&config.workspace.timezone).unwrap_or(TimeZone::UTC)
}

/// When work begins on the first day from `at` on that is not the digest's: two posts in one morning are too many.
fn quiet_morning(config: &Config, at: Millis) -> Millis {
    let hours = Hours::of_zone(config, &config.workspace.timezone);
    let opens = hours.next_opening(at);
    match hours.date(opens).weekday() == config.digest.day.0 {
        true => hours.next_opening(opens + 1),
        false => opens,
    }
}

fn asks_at(config: &Config, quarter: Quarter) -> Millis {
    quiet_morning(config, quarter.period.until - ASKED)
}

fn tells_at(config: &Config, quarter: Quarter) -> Millis {
    quiet_morning(config, quarter.period.until + REST)
}

/// Such a share in whole percent; nothing of nothing.
fn percent(part: i64, whole: i64) -> Option<i64> {
    (whole > 0).then(|| (part * 200 + whole) / (2 * whole))
}

/// How the channel did.
#[derive(Clone, Debug, Default, PartialEq)]
struct Health {
    /// People who work here now.
    employees: i64,
    ideas: i64,
    promised: Promised,
    shipped: i64,
    /// What was shipped, declined or parked.
    decided: i64,
    /// People who posted with their name, proposed something or joined a squad.
    helped: i64,
    /// Those of them who had done so in the quarter before.
    again: i64,
    functions: i64,
    /// How many gave which answer, from 1 on.
    trust: [i64; 5],
}

impl Health {
    /// Ideas for a hundred people, in tenths.
    fn ideas_per_hundred(&self) -> Option<f64> {
        (self.employees > 0).then(|| (self.ideas as f64 * 1_000.0 / self.employees as f64).round() / 10.0)
    }

    fn answers(&self) -> i64 {
        self.trust.iter().sum()
    }

    /// How many of a hundred agree; unknown where fewer than five answered.
    fn agree(&self) -> Option<i64> {
        let agree = self.trust.iter().skip(AGREES as usize - 1).sum();
        percent(agree, self.answers()).filter(|_| self.answers() >= TOLD_APART)
    }
}

async fn refuse(
    connection: &mut Connection,
    text: &Text,
    config: &Config,
    actor: &Member,
    quarter: &str,
    now: Millis,
) -> Result<()> {
    if Quarter::of(config, now).name() != quarter || !config.health.on {
        return Err(Error::tell(text.health_closed()));
    }
    if actor.kind != Kind::Employee {
        return Err(Error::tell(text.health_employees_only()));
    }
    match has_answered(connection, quarter, &actor.id).await? {
        true => Err(Error::tell(text.health_answered_already())),
        false => Ok(()),
    }
}

async fn is_to_tell(connection: &mut Connection, config: &Config, over: Quarter, now: Millis) -> Result<bool> {
    let at = tells_at(config, over);
    let is_time = config.health.on && now >= at && now < at + LATE;
    Ok(is_time && !is_told(connection, &over.name()).await? && saw(connection, over).await?)
}

fn post(company: &Company, key: String, message: Message) -> Call {
    Call::Post { key, place: Place::Channel(company.cx_channel()), message, then: None }
}

// Views

fn draw_form(text: &Text, quarter: &str) -> Value {
    let options: Vec<_> = (1..).zip(ANSWERS).map(|(answer, words)| (answer.to_string(), words(text))).collect();
    let element = select_input("answer", &text.health_answer_choose(), &options, None);
    Modal {
        callback: "health.form",
        title: &text.health_form_title(),
        submit: Some(&text.health_form_send()),
        close: &text.cancel_button(),
        metadata: quarter,
        blocks: vec![
            input("answer", &text.health_question(), element, None, Need::Required),
            context(&text.health_anonymous()),
        ],
    }
    .view()
}

fn draw_question(text: &Text, quarter: Quarter) -> Message {
    let words = text.health_ask(day(quarter.period.until - NOON), text.health_question());
    let answer = button("health.form", &quarter.name(), &text.health_answer_button()).primary();
    let blocks = [section(&words), actions(vec![answer.into()]), context(&text.health_anonymous())];
    Message { text: message_text(&words), blocks: message_blocks(&blocks) }
}

fn draw(text: &Text, config: &Config, period: Period, now: &Health, before: Option<&Health>) -> Message {
    let beside = |line: String, earlier: Option<String>| match earlier {
        Some(earlier) => format!("{line}  {}", text.health_before(earlier)),
        None => line,
    };
    let share = |percent: Option<i64>| percent.map(|percent| text.health_percent(percent));
    let mut lines = Vec::new();
    if let Some(rate) = now.ideas_per_hundred() {
        let earlier = before.map(|before| text.number(before.ideas));
        lines.push(beside(text.health_ideas(now.ideas, text.number(rate)), earlier));
    }
    if let Some(kept) = percent(now.promised.kept, now.promised.due) {
        let earlier = before.and_then(|before| share(percent(before.promised.kept, before.promised.due)));
        lines.push(beside(text.health_kept(text.health_percent(kept)), earlier));
    }
    if let Some(shipped) = percent(now.shipped, now.decided) {
        let earlier = before.and_then(|before| share(percent(before.shipped, before.decided)));
        lines.push(beside(text.health_shipped(now.decided, text.health_percent(shipped), now.shipped), earlier));
    }
    lines.push(match before {
        Some(before) => beside(text.health_helped(now.again, now.helped), Some(text.number(before.helped))),
        // Nobody was seen before.
        None => text.health_helped_first(now.helped),
    });
    let all = config.functions.list.len() as i64;
    let earlier = before.map(|before| text.number(before.functions));
    lines.push(beside(text.health_functions(all, now.functions), earlier));
    lines.push(match now.agree() {
        Some(agree) => {
            let earlier = share(before.and_then(Health::agree));
            beside(text.health_trust(now.answers(), text.health_percent(agree), text.health_question()), earlier)
        }
        None => text.health_trust_few(text.health_question()),
    });
    let told = lines.join("\n");
    let dates = text.digest_period(day(period.since + NOON), day(period.until - NOON));
    let buttons = vec![
        button("idea.form", "new", &text.idea_button()).primary().into(),
        button("status.show", "digest", &text.status_button()).into(),
    ];
    let blocks: Vec<Block> = vec![
        header(&text.health_title()),
        context(&dates),
        section(&told),
        context(&text.health_how()),
        actions(buttons),
    ];
    Message {
        text: message_text(&format!("{}\n{dates}\n{told}", text.health_title())),
        blocks: message_blocks(&blocks),
    }
}

/// Views of this feature, for the `screens` command.
pub fn samples(text: &Text, config: &Config) -> Vec<(&'static str, Value)> {
    let quarter = Quarter::of(config, 1_793_610_000_000);
    let now = Health {
        employees: 1_234,
        ideas: 321,
        promised: Promised { due: 300, kept: 270 },
        shipped: 21,
        decided: 40,
        helped: 95,
        again: 60,
        functions: 7,
        trust: [1, 2, 10, 30, 25],
    };
    let before = Health { ideas: 290, trust: [1, 1, 1, 4, 1], ..now.clone() };
    let value = |message: Message| serde_json::to_value(message).unwrap_or_default();
    let alone = Health { trust: [0, 0, 1, 1, 1], ..now.clone() };
    vec![
        ("channel health", value(draw(text, config, quarter.period, &now, Some(&before)))),
        ("channel health, the first", value(draw(text, config, quarter.period, &alone, None))),
        ("the question of the quarter", value(draw_question(text, quarter))),
        ("the form with the question", draw_form(text, &quarter.name())),
    ]
}

// SQL

async fn compose(connection: &mut Connection, company: &Company, quarter: Quarter) -> Result<Message> {
    let now = load(connection, company.config(), quarter).await?;
    let earlier = quarter.before();
    let before = match saw(connection, earlier).await? {
        true => Some(load(connection, company.config(), earlier).await?),
        false => None,
    };
    Ok(draw(company.text(), company.config(), quarter.period, &now, before.as_ref()))
}

async fn load(connection: &mut Connection, config: &Config, quarter: Quarter) -> Result<Health> {
    let period = quarter.period;
    let everything = Filter::default();
    let flown = flow(connection, &[period], &everything).await?;
    let (helped, again) =
        count_helped(connection, period, Period { since: quarter.since_before, until: period.since }).await?;
    let mut trust = [0; 5];
    for (answer, people) in list_counts(connection, &quarter.name()).await? {
        if let Some(count) = usize::try_from(answer - 1).ok().and_then(|at| trust.get_mut(at)) {
            *count = people;
        }
    }
    let took_part = list_functions(connection, period).await?;
    let functions: BTreeSet<_> = took_part.iter().filter_map(|told| told.function(&config.functions)).collect();
    let (shipped, decided) = count_decided(connection, period).await?;
    Ok(Health {
        employees: count_employees(connection).await?,
        ideas: flown.iter().map(|one| one.ideas).sum(),
        promised: count_promised(connection, period, &everything, period.until).await?,
        shipped,
        decided,
        helped,
        again,
        functions: functions.len() as i64,
        trust,
    })
}

/// Whether the bot was there for long enough before the quarter ended.
async fn saw(connection: &mut Connection, quarter: Quarter) -> Result<bool> {
    let first: Option<Millis> = query_scalar("SELECT MIN(created_at) FROM opportunity").fetch_one(connection).await?;
    Ok(first.is_some_and(|first| first < quarter.period.until - SEEN))
}

async fn count_employees(connection: &mut Connection) -> Result<i64> {
    Ok(query_scalar("SELECT COUNT(*) FROM member WHERE kind = 'employee' AND gone_at IS NULL")
        .fetch_one(connection)
        .await?)
}

/// What was shipped, and what was decided at all: each opportunity once, by its last such step.
async fn count_decided(connection: &mut Connection, period: Period) -> Result<(i64, i64)> {
    // `e.what || ''` lets SQLite look into the story of that opportunity alone.
    Ok(query_as(
        "SELECT COUNT(*) FILTER (WHERE s.after = 'shipped'), COUNT(*) FROM story s \
         WHERE s.what = 'status' AND s.happened_at >= $1 AND s.happened_at < $2 \
         AND s.after IN ('shipped', 'declined', 'parked') AND NOT EXISTS (SELECT 1 FROM story e \
         WHERE e.opportunity = s.opportunity AND e.happened_at >= s.happened_at AND e.happened_at < $2 \
         AND (e.what || '') = 'status' AND e.after IN ('shipped', 'declined', 'parked') \
         AND (e.happened_at > s.happened_at OR e.id > s.id))",
    )
    .bind(period.since)
    .bind(period.until)
    .fetch_one(connection)
    .await?)
}

/// People who posted with their name, proposed something or joined a squad, and those of them who had before.
async fn count_helped(connection: &mut Connection, period: Period, before: Period) -> Result<(i64, i64)> {
    Ok(query_as(
        "WITH helped (member, at) AS (\
         SELECT author, created_at FROM opportunity WHERE created_at >= $1 AND created_at < $2 AND anonymous_at IS NULL \
         UNION ALL SELECT author, proposed_at FROM proposal WHERE proposed_at >= $1 AND proposed_at < $2 \
         UNION ALL SELECT member, joined_at FROM squad WHERE joined_at >= $1 AND joined_at < $2), \
         each_person (member, last_at, first_at) AS (SELECT h.member, MAX(h.at), MIN(h.at) FROM helped h \
         JOIN member m ON m.id = h.member WHERE m.kind <> 'bot' GROUP BY h.member) \
         SELECT COUNT(*), COUNT(*) FILTER (WHERE first_at < $3) FROM each_person WHERE last_at >= $3",
    )
    .bind(before.since)
    .bind(period.until)
    .bind(period.since)
    .fetch_one(connection)
    .await?)
}

/// What is known of the functions of all who took part.
async fn list_functions(connection: &mut Connection, period: Period) -> Result<Vec<Told>> {
    Ok(query_as(
        "SELECT DISTINCT m.group_function, m.field_function, m.own_function FROM (\
         SELECT member FROM vote WHERE voted_at >= $1 AND voted_at < $2 \
         UNION SELECT member FROM squad WHERE joined_at >= $1 AND joined_at < $2 \
         UNION SELECT actor FROM story WHERE happened_at >= $1 AND happened_at < $2) did \
         JOIN member m ON m.id = did.member",
    )
    .bind(period.since)
    .bind(period.until)
    .fetch_all(connection)
    .await?)
}

async fn has_answered(connection: &mut Connection, quarter: &str, person: &str) -> Result<bool> {
    let found: Option<String> = query_scalar("SELECT member FROM trust_answered WHERE quarter = $1 AND member = $2")
        .bind(quarter.to_owned())
        .bind(person.to_owned())
        .fetch_optional(connection)
        .await?;
    Ok(found.is_some())
}

/// Notes that somebody has answered; `false`: they had before.
async fn add_answered(connection: &mut Connection, quarter: &str, person: &str) -> Result<bool> {
    let added = query("INSERT INTO trust_answered (quarter, member) VALUES ($1, $2) ON CONFLICT DO NOTHING")
        .bind(quarter.to_owned())
        .bind(person.to_owned())
        .execute(connection)
        .await?;
    Ok(added.rows_affected() == 1)
}

async fn count_answer(connection: &mut Connection, quarter: &str, answer: i64) -> Result<()> {
    query(
        "INSERT INTO trust_count (quarter, answer, people) VALUES ($1, $2, 1) \
         ON CONFLICT (quarter, answer) DO UPDATE SET people = trust_count.people + 1",
    )
    .bind(quarter.to_owned())
    .bind(answer)
    .execute(connection)
    .await?;
    Ok(())
}

async fn list_counts(connection: &mut Connection, quarter: &str) -> Result<Vec<(i64, i64)>> {
    Ok(query_as("SELECT answer, people FROM trust_count WHERE quarter = $1 ORDER BY answer")
        .bind(quarter.to_owned())
        .fetch_all(connection)
        .await?)
}

/// Notes that the question stands; `false`: it did before.
async fn set_asked(connection: &mut Connection, quarter: &str, now: Millis) -> Result<bool> {
    let added = query("INSERT INTO health (quarter, asked_at) VALUES ($1, $2) ON CONFLICT (quarter) DO NOTHING")
        .bind(quarter.to_owned())
        .bind(now)
        .execute(connection)
        .await?;
    Ok(added.rows_affected() == 1)
}

async fn is_told(connection: &mut Connection, quarter: &str) -> Result<bool> {
    let told: Option<Option<Millis>> = query_scalar("SELECT told_at FROM health WHERE quarter = $1")
        .bind(quarter.to_owned())
        .fetch_optional(connection)
        .await?;
    Ok(told.flatten().is_some())
}

/// Notes that the numbers were posted; `false`: they were before.
async fn set_told(connection: &mut Connection, quarter: &str, now: Millis) -> Result<bool> {
    let set = query(
        "INSERT INTO health (quarter, told_at) VALUES ($1, $2) \
         ON CONFLICT (quarter) DO UPDATE SET told_at = $2 WHERE health.told_at IS NULL",
    )
    .bind(quarter.to_owned())
    .bind(now)
    .execute(connection)
    .await?;
    Ok(set.rows_affected() == 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::calendar::fixture::{at, config};

    #[test]
    fn a_quarter_follows_the_calendar_of_the_company() {
        let quarter = Quarter::of(&config(), at("2026-12-31T23:30[Europe/Madrid]"));
        assert_eq!(quarter.name(), "2026-Q4");
        assert_eq!(quarter.period.since, at("2026-10-01T00:00[Europe/Madrid]"));
        assert_eq!(quarter.period.until, at("2027-01-01T00:00[Europe/Madrid]"));
        let before = quarter.before();
        assert_eq!((before.name(), before.period.since), ("2026-Q3".into(), at("2026-07-01T00:00[Europe/Madrid]")));
        assert_eq!(Quarter::of(&config(), at("2027-01-01T00:00[Europe/Madrid]")).name(), "2027-Q1");
    }

    #[test]
    fn people_are_asked_and_told_on_a_morning_without_a_digest() {
        let (config, quarter) = (config(), Quarter::of(&config(), at("2026-11-10T08:00[Europe/Madrid]")));
        assert_eq!(asks_at(&config, quarter), at("2026-12-18T09:00[Europe/Madrid]"));
        // January 3rd is a Sunday, and on Monday the digest comes.
        assert_eq!(tells_at(&config, quarter), at("2027-01-05T09:00[Europe/Madrid]"));
    }

    #[test]
    fn shares_are_rounded_and_few_answers_stay_unread() {
        assert_eq!(percent(1, 3), Some(33));
        assert_eq!(percent(2, 3), Some(67));
        assert_eq!(percent(1, 200), Some(1), "halves are rounded up");
        assert_eq!(percent(0, 0), None);
        let health = |trust| Health { trust, employees: 240, ideas: 31, ..Health::default() };
        assert_eq!(health([0, 0, 1, 1, 2]).agree(), None, "four answered");
        assert_eq!(health([1, 0, 1, 1, 2]).agree(), Some(60));
        assert_eq!(health([0; 5]).ideas_per_hundred(), Some(12.9));
        assert_eq!(Health::default().ideas_per_hundred(), None);
    }
}
