//! The weekly digest: what a channel reads once a week, each line with something to press.
//!
//! It comes at a fixed local time, once for each week however often the bot starts and however many instances run: the
//! week is written down in the transaction that leaves the message. Whoever keeps the channel sees it before with
//! `/cx digest preview`, posts it at once with `/cx digest now`, and reads with `/cx digest schedule` when it comes.
//!
//! A week ends at the digest's moment and begins where the last digest that was posted ended. Late by less than a day, it
//! is posted; later, it becomes part of the next.

use std::collections::HashMap;

use jiff::tz::TimeZone;
use serde_json::Value;

use crate::base::blocks::{Block, Button, actions, button, context, header, message_blocks, message_text, section};
use crate::base::blocks::{divider, section_with_button};
use crate::base::clock::{DAY, Millis};
use crate::base::config::{Config, DigestChannel};
use crate::base::db::{Connection, query_as, query_scalar};
use crate::base::error::{Error, Result};
use crate::base::text::{Language, Text, Words, channel, day, mention, moment};
use crate::domain::adoption::find_missing;
use crate::domain::calendar::weekly;
use crate::domain::call::{Call, Due, Message, Place};
use crate::domain::company::Company;
use crate::domain::cx::{Cx, Desk};
use crate::domain::function;
use crate::domain::news::card_link;
use crate::domain::opportunity::{Number, Opportunity, Status, list_concerned, select_opportunity, touchpoint_name};
use crate::domain::period::{
    Filter, Numbers, Period, add_week, count, find_latest_week, find_posted_week, flow, set_unread, take_weeks,
};
use crate::domain::posted::list_card_addresses;
use crate::domain::ranking::list_supporters;
use crate::features::coffee;
use crate::features::win::{Recap, find_recap};

use super::charts;
use super::lists::{list_top, list_top_unowned};
use super::status::opportunity_line;

/// Lines of one part.
const AT_MOST: usize = 5;
/// More than that is no news any more, however long the bot was away.
const LONGEST: Millis = 28 * DAY;
const WEEK: Millis = 7 * DAY;
/// A digest that is late by more waits for the next.
const LATE: Millis = DAY;
/// What is told as an answer, the most welcome first.
const ANSWERS: [Status; 7] = [
    Status::Verified,
    Status::Shipped,
    Status::InProgress,
    Status::Proposed,
    Status::InReview,
    Status::Declined,
    Status::Parked,
];
/// Of so many of the most supported ones it is looked whether a function is missing.
const LOOKED_AT: i64 = 20;
/// Characters of why something was declined.
const REASON: usize = 160;
/// Characters of a customer's words.
const QUOTE: usize = 300;
/// Questions to talk about, one a week.
const QUESTIONS: [fn(&Text) -> String; 8] = [
    Text::digest_question_1,
    Text::digest_question_2,
    Text::digest_question_3,
    Text::digest_question_4,
    Text::digest_question_5,
    Text::digest_question_6,
    Text::digest_question_7,
    Text::digest_question_8,
];

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
        let period = period_until(&mut cx.tx, &place.channel, cx.now).await?;
        let posted = find_posted_week(&mut cx.tx, &place.channel, cx.now + 1).await?;
        // A second one on the same day would have nothing to tell.
        if let Some(posted) = posted.filter(|posted| cx.now - posted < LATE) {
            last = Some(posted);
            continue;
        }
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
    cx.call(call(place, period, message));
    Ok(())
}

fn call(place: &DigestChannel, period: Period, message: Message) -> Call {
    Call::Post { key: key(place, period), place: Place::Channel(place.channel.clone()), message, then: None }
}

fn key(place: &DigestChannel, period: Period) -> String {
    format!("digest:{}:{}", place.channel, period.until)
}

// Rules

/// The channels that have a digest.
fn places(company: &Company) -> Vec<DigestChannel> {
    let digest = &company.config().digest;
    if !digest.on {
        return Vec::new();
    }
    if digest.channels.is_empty() {
        return vec![DigestChannel { channel: company.cx_channel(), ..DigestChannel::default() }];
    }
    let now = |place: &DigestChannel| DigestChannel { channel: company.channel_now(&place.channel), ..place.clone() };
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

/// The weeks of a chart for the whole company, the oldest first: those of its first digest.
pub fn weeks(company: &Company, now: Millis) -> Vec<Period> {
    let place = places(company).into_iter().next().unwrap_or_default();
    weeks_until(company.config(), &place, now)
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

/// So many of all lists together, in their order; none is left out for the length of those before it.
fn fairly<T>(lists: Vec<Vec<T>>, at_most: usize) -> Vec<T> {
    let mut taken: Vec<usize> = vec![0; lists.len()];
    let all = lists.iter().map(Vec::len).sum::<usize>().min(at_most);
    while taken.iter().sum::<usize>() < all {
        for (list, taken) in lists.iter().zip(&mut taken) {
            *taken = (*taken + 1).min(list.len());
        }
    }
    let chosen = lists.into_iter().zip(taken).flat_map(|(list, taken)| list.into_iter().take(taken));
    chosen.take(at_most).collect()
}

/// What a digest tells of that ends then: since the last one, a week when there was none, and never longer than a month.
fn period_since(last_posted: Option<Millis>, until: Millis) -> Period {
    Period { since: last_posted.unwrap_or(until - WEEK).max(until - LONGEST), until }
}

async fn period_until(connection: &mut Connection, channel: &str, until: Millis) -> Result<Period> {
    Ok(period_since(find_posted_week(connection, channel, until).await?, until))
}

// Views

/// Everything a digest shows.
struct Week {
    period: Period,
    /// What it is about, when not about everything.
    only: String,
    /// The id of a function it is about.
    function: String,
    numbers: Numbers,
    before: Numbers,
    /// The chart of the last weeks, when there is something to compare.
    chart: Option<Value>,
    /// What people were thanked for.
    wins: Recap,
    /// What came of rounds of coffee that ended.
    coffee: coffee::Recap,
    changed: Vec<Line>,
    /// What changed as well.
    more: i64,
    supported: Vec<Line>,
    wanted: Vec<Line>,
    voice: Option<Voice>,
}

/// An opportunity, the way to its card, and the functions that support it.
#[derive(Clone)]
struct Line {
    opportunity: Opportunity,
    address: Option<String>,
    functions: String,
    /// What it lacks, or why it ended; may be blank.
    note: String,
}

/// What a customer said.
#[derive(Clone, sqlx::FromRow)]
struct Voice {
    #[sqlx(try_from = "String")]
    words: Words,
    opportunity: String,
    number: i64,
}

fn draw(text: &Text, week: &Week) -> Message {
    let mut blocks: Vec<Block> = vec![header(&text.digest_title())];
    let mut words = vec![text.digest_title()];
    let mut dates = text.digest_period(day(week.period.since), day(week.period.until));
    if !week.only.is_empty() {
        dates = format!("{dates}  ·  {}", text.digest_only(week.only.clone()));
    }
    blocks.push(context(&dates));
    let is_quiet = week.changed.is_empty() && week.numbers.is_quiet() && week.wins.is_empty();
    let lead = if is_quiet { text.digest_quiet() } else { numbers_line(text, week) };
    blocks.push(section(&lead));
    words.push(lead);
    let chart_at = blocks.len();
    let wins = week.wins.digest_lines(text);
    if !wins.is_empty() {
        blocks.extend([divider(), section(&format!("*{}*", text.win_digest_title()))]);
        words.push(format!("*{}*", text.win_digest_title()));
        blocks.extend(wins.iter().map(|line| section(line)));
        words.extend(wins);
    }
    for line in week.coffee.digest_lines(text) {
        let line = format!("*{}*\n{line}", text.coffee_digest_title());
        blocks.extend([divider(), section(&line)]);
        words.push(line);
    }
    let parts = [
        (text.digest_changed(), &week.changed, changed_button as fn(&Text, &Line) -> Option<Button>),
        (text.digest_supported(), &week.supported, vote_button),
        (text.digest_wanted(), &week.wanted, help_button),
    ];
    for (title, lines, press) in parts.into_iter().filter(|(_, lines, _)| !lines.is_empty()) {
        blocks.extend([divider(), section(&format!("*{title}*"))]);
        words.push(format!("*{title}*"));
        for line in lines {
            let told = draw_line(text, line);
            blocks.push(match press(text, line) {
                Some(press) => section_with_button(&told, press),
                None => section(&told),
            });
            words.push(told);
        }
        if title == text.digest_changed() && week.more > 0 {
            blocks.push(context(&text.digest_more(week.more)));
        }
    }
    if let Some(voice) = &week.voice {
        let said = voice.words.one_line().cut(QUOTE).mrkdwn();
        let told = format!("*{}*\n> {said}", text.digest_voice(Number(voice.number).to_string()));
        let follow = button("digest.follow", &voice.opportunity, &text.follow_button());
        blocks.extend([divider(), section_with_button(&told, follow)]);
        words.push(told);
    }
    let question = question_of(text, week.period.until);
    blocks.extend([divider(), section(&question)]);
    words.push(question);
    let share = button("idea.form", "new", &text.idea_button()).primary();
    let shown = if week.function.is_empty() { "digest".to_owned() } else { format!("team {}", week.function) };
    let more = button("status.show", &shown, &text.status_button());
    blocks.push(actions(vec![share.into(), more.into()]));
    let mut blocks = message_blocks(&blocks);
    if let Some(chart) = &week.chart {
        blocks.insert(chart_at, chart.clone());
    }
    Message { text: message_text(&words.join("\n")), blocks }
}

/// The question of the week that ends then.
fn question_of(text: &Text, until: Millis) -> String {
    let week = usize::try_from(until.div_euclid(WEEK)).unwrap_or_default();
    text.digest_question(QUESTIONS[week % QUESTIONS.len()](text))
}

/// What happened in numbers, each with what it was before.
pub fn numbers(text: &Text, now: &Numbers, before: &Numbers) -> String {
    [
        text.digest_ideas(change(text, now.ideas, before.ideas), now.ideas),
        text.digest_votes(change(text, now.votes, before.votes), now.votes),
        text.digest_shipped(change(text, now.shipped, before.shipped), now.shipped),
        text.digest_people(change(text, now.people, before.people), now.people),
    ]
    .join("  ·  ")
}

fn numbers_line(text: &Text, week: &Week) -> String {
    format!("{}\n_{}_", numbers(text, &week.numbers, &week.before), text.digest_compared())
}

/// `+2`, `−5`, `=`
fn change(text: &Text, now: i64, before: i64) -> String {
    match now - before {
        0 => "=".to_owned(),
        more @ 1.. => format!("+{}", text.number(more)),
        less => format!("−{}", text.number(-less)),
    }
}

fn draw_line(text: &Text, line: &Line) -> String {
    let told = format!(
        "{} {}",
        line.opportunity.status.sign(),
        opportunity_line(text, &line.opportunity, line.address.as_deref())
    );
    [told, line.functions.clone(), line.note.clone()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("\n")
}

fn changed_button(text: &Text, line: &Line) -> Option<Button> {
    match (&line.address, line.opportunity.status) {
        (_, Status::InProgress) => Some(button("digest.follow", &line.opportunity.id, &text.follow_button())),
        (Some(address), _) => {
            Some(button("link.open", &line.opportunity.id, &text.open_card_button()).opening(address))
        }
        (None, _) => None,
    }
}

fn vote_button(text: &Text, line: &Line) -> Option<Button> {
    Some(button("digest.vote", &line.opportunity.id, &text.card_vote_button()))
}

fn help_button(text: &Text, line: &Line) -> Option<Button> {
    let id = &line.opportunity.id;
    Some(match line.opportunity.owner {
        None => button("progress.claim", id, &text.progress_claim_button()),
        Some(_) => button("squad.form", id, &text.squad_button()),
    })
}

/// Views of this surface, for the `screens` command.
pub fn samples(text: &Text, opportunity: &Opportunity) -> Vec<(&'static str, Value)> {
    let value = |message: Message| serde_json::to_value(message).unwrap_or_default();
    let line = |status: Status| Line {
        opportunity: Opportunity { status, owner: None, ..opportunity.clone() },
        address: Some("https://example.slack.com/archives/C1/p1".to_owned()),
        functions: text.digest_functions("Support, Finance, Customer Care & Logistics".to_owned()),
        note: text.card_missing(text.missing_owner()),
    };
    let full = Week {
        only: "Customer Care".to_owned(),
        function: "care".to_owned(),
        period: Period { since: opportunity.created_at - WEEK, until: opportunity.created_at },
        numbers: Numbers { ideas: 12, votes: 1_234, shipped: 1, people: 321 },
        before: Numbers { ideas: 10, votes: 2_000, shipped: 1, people: 300 },
        chart: None,
        wins: Recap::samples(),
        coffee: coffee::Recap::samples(),
        changed: [Status::Verified, Status::Shipped, Status::InProgress, Status::Declined, Status::Parked]
            .map(line)
            .to_vec(),
        more: 7,
        supported: vec![line(Status::New); AT_MOST],
        wanted: vec![line(Status::InReview); AT_MOST],
        voice: Some(Voice { words: opportunity.pain.clone(), opportunity: opportunity.id.clone(), number: 42 }),
    };
    let quiet = Week {
        only: String::new(),
        function: String::new(),
        period: full.period,
        numbers: Numbers::default(),
        before: Numbers::default(),
        chart: None,
        wins: Recap::default(),
        coffee: coffee::Recap::default(),
        changed: Vec::new(),
        more: 0,
        supported: Vec::new(),
        wanted: Vec::new(),
        voice: None,
    };
    vec![
        ("weekly digest of the channel", value(draw(text, &full))),
        ("weekly digest of a quiet week", value(draw(text, &quiet))),
        ("only stewards look after the digest", value(Message::words(text.digest_stewards_only(mention("U0IDA"))))),
        ("when the digest comes", value(Message::words(text.digest_scheduled(channel("C0CX"), moment(0))))),
    ]
}

// SQL

async fn compose(
    connection: &mut Connection,
    company: &Company,
    place: &DigestChannel,
    period: Period,
) -> Result<Message> {
    let filter = Filter { function: place.function.clone(), touchpoint: place.touchpoint.clone() };
    let numbers = count(connection, period, &filter).await?;
    let before = count(connection, period.before(), &filter).await?;
    let zone = zone_of(company.config(), place);
    let weeks = flow(connection, &weeks_until(company.config(), place, period.until), &filter).await?;
    let (mut changed, mut more) = (Vec::new(), 0);
    for status in ANSWERS {
        more += count_changed(connection, status, period, &filter).await?;
        changed.push(list_changed(connection, status, period, &filter).await?);
    }
    let changed = fairly(changed, AT_MOST);
    more -= changed.len() as i64;
    let supported = list_top(connection, &filter, 3).await?;
    let unowned = list_top_unowned(connection, &filter, 6).await?;
    // Nothing stands there twice, unless nobody would be asked to take something on.
    let is_new = |one: &&Opportunity| supported.iter().all(|other| other.id != one.id);
    let mut wanted: Vec<_> = unowned.iter().filter(is_new).cloned().collect();
    if wanted.is_empty() {
        wanted = unowned;
    }
    let stuck_since = period.until - company.config().news.stuck_days * DAY;
    // Two places are kept for what is stuck, and one for what lacks a function that it concerns.
    wanted.truncate(AT_MOST - 3);
    wanted.extend(list_stuck(connection, stuck_since, &filter).await?.into_iter().filter(|one| is_new(&one)));
    for one in list_top(connection, &filter, LOOKED_AT).await? {
        let is_known = wanted.iter().any(|other| other.id == one.id) || !is_new(&&one);
        if wanted.len() < AT_MOST && !is_known && lacks_function(connection, company, &one).await? {
            wanted.push(one);
        }
    }
    let voice = find_voice(connection, period, &filter).await?;
    let text = match Language::from_locale(&place.locale) {
        Some(language) => Text::of(language),
        None => company.text(),
    };
    let chart = charts::weekly_flow(text, &zone, &weeks);
    let wins = match filter == Filter::default() {
        true => find_recap(connection, company, text, period).await?,
        // They belong to everybody.
        false => Recap::default(),
    };
    let coffee = match filter == Filter::default() {
        true => coffee::find_recap(connection, company.config(), period).await?,
        false => coffee::Recap::default(),
    };
    let mut parts = Vec::new();
    for opportunities in [changed, supported, wanted] {
        parts.push(lines(connection, company, text, stuck_since, opportunities).await?);
    }
    let [changed, supported, wanted] = <[_; 3]>::try_from(parts).unwrap_or_default();
    let only: Vec<_> = [
        (!filter.function.is_empty()).then(|| function::name(&company.config().functions, &filter.function).to_owned()),
        (!filter.touchpoint.is_empty()).then(|| touchpoint_name(&filter.touchpoint, text)),
    ]
    .into_iter()
    .flatten()
    .collect();
    Ok(draw(
        text,
        &Week {
            period,
            only: only.join(", "),
            function: filter.function,
            numbers,
            before,
            chart,
            wins,
            coffee,
            changed,
            more,
            supported,
            wanted,
            voice,
        },
    ))
}

async fn lines(
    connection: &mut Connection,
    company: &Company,
    text: &Text,
    stuck_since: Millis,
    opportunities: Vec<Opportunity>,
) -> Result<Vec<Line>> {
    let ids: Vec<_> = opportunities.iter().map(|opportunity| opportunity.id.as_str()).collect();
    let mut addresses: HashMap<_, _> = list_card_addresses(connection, company, &ids).await?;
    let mut lines = Vec::new();
    for opportunity in opportunities {
        let supporters = list_supporters(connection, &opportunity.id, company.config()).await?;
        let functions: Vec<String> = supporters.into_iter().filter_map(|(function, _)| function).collect();
        let functions = match functions.is_empty() {
            true => String::new(),
            false => text.digest_functions(function::names(&company.config().functions, &functions)),
        };
        let note = note(connection, company, text, stuck_since, &opportunity).await?;
        lines.push(Line { address: addresses.remove(&opportunity.id), opportunity, functions, note });
    }
    Ok(lines)
}

/// What an open one lacks, or why one was declined or parked; may be blank.
async fn note(
    connection: &mut Connection,
    company: &Company,
    text: &Text,
    stuck_since: Millis,
    opportunity: &Opportunity,
) -> Result<String> {
    Ok(match opportunity.status {
        Status::Declined | Status::Parked if !opportunity.reason.is_blank() => {
            format!("> {}", opportunity.reason.one_line().cut(REASON).mrkdwn())
        }
        status if !status.is_open() => String::new(),
        _ if opportunity.owner.is_none() => text.card_missing(text.missing_owner()),
        Status::InProgress if opportunity.status_at < stuck_since => text.digest_stuck(day(opportunity.status_at)),
        Status::Proposed | Status::InProgress => {
            let concerned = list_concerned(connection, &opportunity.id).await?;
            let missing = find_missing(connection, company.config(), opportunity, &concerned).await?;
            match missing.is_nothing() {
                true => String::new(),
                false => text.card_missing(missing.words(text, &company.config().functions)),
            }
        }
        _ => String::new(),
    })
}

/// Whether nobody of a function that it concerns is in the squad of what is being designed or done.
async fn lacks_function(connection: &mut Connection, company: &Company, opportunity: &Opportunity) -> Result<bool> {
    if !matches!(opportunity.status, Status::Proposed | Status::InProgress) || opportunity.owner.is_none() {
        return Ok(false);
    }
    let concerned = list_concerned(connection, &opportunity.id).await?;
    let missing = find_missing(connection, company.config(), opportunity, &concerned).await?;
    Ok(!missing.functions.is_empty())
}

/// How many came into that status meanwhile.
async fn count_changed(connection: &mut Connection, status: Status, period: Period, filter: &Filter) -> Result<i64> {
    Ok(query_scalar(
        "SELECT COUNT(*) FROM opportunity o WHERE o.status = $1 AND o.status_at >= $2 AND o.status_at < $3 \
         AND ($4 = '' OR o.touchpoint = $4) \
         AND ($5 = '' OR o.id IN (SELECT opportunity FROM concerned WHERE function = $5))",
    )
    .bind(status.word())
    .bind(period.since)
    .bind(period.until)
    .bind(filter.touchpoint.clone())
    .bind(filter.function.clone())
    .fetch_one(connection)
    .await?)
}

/// What came into that status meanwhile, the most supported first.
async fn list_changed(
    connection: &mut Connection,
    status: Status,
    period: Period,
    filter: &Filter,
) -> Result<Vec<Opportunity>> {
    Ok(query_as(select_opportunity!(
        "WHERE o.status = $1 AND o.status_at >= $2 AND o.status_at < $3 AND ($4 = '' OR o.touchpoint = $5) \
         AND ($6 = '' OR o.id IN (SELECT opportunity FROM concerned WHERE function = $7)) \
         ORDER BY o.votes DESC, o.number LIMIT 5"
    ))
    .bind(status.word())
    .bind(period.since)
    .bind(period.until)
    .bind(filter.touchpoint.clone())
    .bind(filter.touchpoint.clone())
    .bind(filter.function.clone())
    .bind(filter.function.clone())
    .fetch_all(connection)
    .await?)
}

/// What somebody takes care of and has not moved since then, the longest first.
async fn list_stuck(connection: &mut Connection, since: Millis, filter: &Filter) -> Result<Vec<Opportunity>> {
    Ok(query_as(select_opportunity!(
        "WHERE o.status = 'in_progress' AND o.status_at < $1 AND o.owner IS NOT NULL \
         AND ($2 = '' OR o.touchpoint = $3) \
         AND ($4 = '' OR o.id IN (SELECT opportunity FROM concerned WHERE function = $5)) ORDER BY o.status_at LIMIT 2"
    ))
    .bind(since)
    .bind(filter.touchpoint.clone())
    .bind(filter.touchpoint.clone())
    .bind(filter.function.clone())
    .bind(filter.function.clone())
    .fetch_all(connection)
    .await?)
}

/// The customer's words that were added meanwhile to what most people support.
async fn find_voice(connection: &mut Connection, period: Period, filter: &Filter) -> Result<Option<Voice>> {
    Ok(query_as(
        "SELECT e.words, o.id AS opportunity, o.number FROM evidence e JOIN opportunity o ON o.id = e.opportunity \
         WHERE e.kind = 'quote' AND o.status <> 'declined' AND o.status <> 'merged' AND e.added_at >= $1 AND e.added_at < $2 AND ($3 = '' OR o.touchpoint = $4) \
         AND ($5 = '' OR o.id IN (SELECT opportunity FROM concerned WHERE function = $6)) \
         ORDER BY o.votes DESC, e.id LIMIT 1",
    )
    .bind(period.since)
    .bind(period.until)
    .bind(filter.touchpoint.clone())
    .bind(filter.touchpoint.clone())
    .bind(filter.function.clone())
    .bind(filter.function.clone())
    .fetch_optional(connection)
    .await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_kind_of_change_is_left_out_for_another() {
        assert_eq!(fairly(vec![vec![1, 2, 3, 4, 5, 6], vec![], vec![7], vec![8, 9]], 5), [1, 2, 7, 8, 9]);
        assert_eq!(fairly(vec![vec![1], vec![2]], 5), [1, 2]);
        assert!(fairly::<i32>(Vec::new(), 5).is_empty());
    }

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
