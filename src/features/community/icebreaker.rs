//! Ice-breakers: a question in each channel at its own hour or the company's, in the channel's language, never the same one
//! within a year. On a day that has had its fun it waits for the next. Where nobody answered the last two, they rest, and whoever looks after the channel is asked once.

use std::collections::BTreeSet;

use jiff::ToSpan;
use jiff::civil::{Date, Time, Weekday};
use jiff::tz::TimeZone;
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::keeping::read_id;
use super::question::{Own, list_accepted, suggest_button};
use super::{ASKED, Fresh, all_keepers, draw_for, find_kept, find_reachable, keepers_of, shown, value};
use crate::base::blocks::{Block, actions, button, context, message_blocks, message_text, section};
use crate::base::clock::{DAY, HOUR, MINUTE, Millis};
use crate::base::config::Config;
use crate::base::db::{Connection, query, query_as};
use crate::base::error::{Error, Result};
use crate::base::pack::{self, LONGEST, Mistake};
use crate::base::text::{Text, Words, channel as channel_mention, mention};
use crate::domain::calendar::{Hours, weekly};
use crate::domain::call::{Call, Message, Place};
use crate::domain::community::{CommunityChannel, CommunityView, Pace, list_community_channels, mistake_words};
use crate::domain::cx::Cx;
use crate::domain::fun::{Room, next_day, take_room};
use crate::domain::posted::find_posted_at;
use crate::domain::preferences::{Reach, Topic, find_reach};

/// An hour that was missed by more is left out.
const LATE: Millis = 4 * HOUR;
/// A holiday moves it by so much at most.
const MOVED: Millis = 2 * DAY;
/// For so long nothing is asked twice in a channel.
const YEAR: Millis = 365 * DAY;
/// What is written in the channel that soon counts as an answer.
const ANSWER: Millis = 2 * DAY;
/// Questions without an answer after which they rest.
const SILENT: usize = 2;
/// A pace is kept although the company has moved its day within the week.
const SHIFT: i64 = 3;
/// Until then Slack has told when somebody works.
const SOON: Millis = 10 * MINUTE;
/// Somebody's own question rests for so long before another channel asks it: four weeks, less a day, for an hour may come a
/// little earlier than four weeks ago.
const REST: Millis = 27 * DAY;
/// Mistakes in a pack that are told at once.
const TOLD: usize = 10;

/// What was asked lately in a channel.
#[derive(Clone, Debug, sqlx::FromRow)]
struct Asked {
    slot: String,
    question: String,
    asked_at: Millis,
    answered_at: Option<Millis>,
}

/// A question that can be asked in a channel.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Candidate {
    /// `pack:ID` or `own:ID`.
    name: String,
    words: Words,
    /// Who suggested it and agreed to be named.
    by: Option<String>,
}

/// Asks in every channel whose hour has come. Returns when the next one comes.
pub(super) async fn ask_all(cx: &mut Cx) -> Result<Option<Millis>> {
    let company = cx.company.clone();
    let config = company.config();
    let pack = pack::read(&config.community.packs);
    let told_at = tell_mistakes(cx, &pack.mistakes).await?;
    if !config.community.icebreakers {
        return Ok(told_at);
    }
    let channels = list_community_channels(&mut cx.tx).await?;
    let mut next = told_at;
    for channel in &channels {
        let plan = Plan::of(config, channel);
        let (slot, comes_at) = slot(&plan, channel.waits_since.as_deref(), cx.now);
        next = next.into_iter().chain([comes_at]).min();
        let Some(slot) = slot else { continue };
        let lately = list_asked(cx, &channel.channel).await?;
        if !is_due(channel, config.community.weeks, lately.first(), slot.date, slot.at) {
            continue;
        }
        if is_unanswered(channel, &lately) {
            rest(cx, channel).await?;
            continue;
        }
        // Read for each: the channel before it may just have asked one of them.
        let mut own = list_accepted(&mut cx.tx).await?;
        own.retain(|one| may_ask(channel, one, &channels, cx.now));
        if let Some(question) = choose(channel, &pack.questions, &own, &lately, &slot.date.to_string())
            && !ask(cx, channel, &question, slot.date).await?
        {
            next = next.into_iter().chain([plan.on_day_of(next_day(&plan.hours, cx.now))]).min();
        }
    }
    Ok(next)
}

/// Asks it. `false`: it waits for a day on which the channel has room.
async fn ask(cx: &mut Cx, channel: &CommunityChannel, question: &Candidate, date: Date) -> Result<bool> {
    let slot = date.to_string();
    let waits = take_room(cx, &channel.channel).await? != Room::Taken;
    query("UPDATE community_channel SET waits_since = $1 WHERE channel = $2")
        .bind(waits.then_some(&slot))
        .bind(&channel.channel)
        .execute(&mut *cx.tx)
        .await?;
    if waits {
        return Ok(false);
    }
    let added = query(
        "INSERT INTO icebreaker_asked (channel, slot, question, asked_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
    )
    .bind(&channel.channel)
    .bind(&slot)
    .bind(&question.name)
    .bind(cx.now)
    .execute(&mut *cx.tx)
    .await?;
    if added.rows_affected() == 1 {
        let message = draw(channel.text(&cx.company), &channel.channel, question);
        cx.call(Call::Post {
            key: format!("{KEY}{}:{slot}", channel.channel),
            place: Place::Channel(channel.channel.clone()),
            message,
            then: Some(shown(CommunityView::Icebreaker, &channel.channel, "")),
        });
    }
    Ok(true)
}

const KEY: &str = "icebreaker:";

/// They rest in a channel where nobody answers, and whoever looks after it is asked once: about all channels of a day in one
/// message.
async fn rest(cx: &mut Cx, channel: &CommunityChannel) -> Result<()> {
    query("UPDATE community_channel SET paused_at = $1, rested_at = $2 WHERE channel = $3")
        .bind(cx.now)
        .bind(cx.now)
        .bind(&channel.channel)
        .execute(&mut *cx.tx)
        .await?;
    for person in keepers_of(cx, &channel.proposed_by).await? {
        cx.ripple(shown(CommunityView::Resting, &cx.now.to_string(), &person));
    }
    Ok(())
}

/// *Go on*: they are asked again.
///
/// # Errors
/// A sentence for those who may not; the database's.
pub async fn resumed(cx: &mut Cx, value: &str) -> Result<()> {
    let channel = find_resting(cx, value).await?;
    query("UPDATE community_channel SET paused_at = NULL, resumed_at = $1 WHERE channel = $2")
        .bind(cx.now)
        .bind(&channel.channel)
        .execute(&mut *cx.tx)
        .await?;
    redraw_keepers(cx, &channel);
    Ok(())
}

/// *Switch them off* in this channel.
///
/// # Errors
/// A sentence for those who may not; the database's.
pub async fn stopped(cx: &mut Cx, value: &str) -> Result<()> {
    let channel = find_resting(cx, value).await?;
    query("UPDATE community_channel SET paused_at = NULL, pace = $1 WHERE channel = $2")
        .bind(Pace::Off.word())
        .bind(&channel.channel)
        .execute(&mut *cx.tx)
        .await?;
    redraw_keepers(cx, &channel);
    Ok(())
}

async fn find_resting(cx: &mut Cx, value: &str) -> Result<CommunityChannel> {
    let (channel, paused_at) = read_id(value);
    let company = cx.company.clone();
    let found = find_kept(&mut cx.tx, (cx.text, &company), &cx.actor.id, channel).await?;
    if found.paused_at == Some(paused_at) {
        return Ok(found);
    }
    Err(Error::tell(cx.text.community_answered_already(channel_mention(channel))))
}

/// Has what was told of a channel in which they rest redrawn.
pub(super) fn redraw_keepers(cx: &mut Cx, channel: &CommunityChannel) {
    let Some(rested_at) = channel.rested_at else { return };
    for person in all_keepers(cx, channel) {
        cx.ripple(shown(CommunityView::Resting, &rested_at.to_string(), &person));
    }
}

/// Draws for somebody in which of their channels ice-breakers have rested since the same moment.
pub(super) async fn rest_redrawn(cx: &mut Cx, id: &str, person: &str) -> Result<()> {
    // Older versions wrote the channel before it.
    let rested_at = id.rsplit(':').next().and_then(|at| at.parse().ok()).unwrap_or_default();
    let Some(member) = find_reachable(cx, person).await? else { return Ok(()) };
    let mut rested = Vec::new();
    for one in list_rested(&mut cx.tx, rested_at).await? {
        if keepers_of(cx, &one.proposed_by).await?.iter().any(|keeper| keeper == person) {
            rested.push(one);
        }
    }
    if rested.is_empty() {
        return Ok(());
    }
    // Whoever wants no questions by message reads of it where the channel is changed.
    let is_wanted = rested.iter().any(|one| one.state() == Rest::Asked)
        && !matches!(find_reach(&mut cx.tx, person, Topic::Ask).await?, Reach::Digest | Reach::Off);
    let fresh = if is_wanted { Fresh::Wanted } else { Fresh::Over };
    let message = draw_rest(member.text(&cx.company), &rested);
    let key = format!("community:resting:{rested_at}:{person}");
    draw_for(cx, key, shown(CommunityView::Resting, &rested_at.to_string(), person), &member, message, fresh).await
}

/// Somebody wrote in a channel: what was asked there a short while ago has found an ear.
pub(super) async fn answered_in(cx: &mut Cx, channel: &str) -> Result<()> {
    query("UPDATE icebreaker_asked SET answered_at = $1 WHERE channel = $2 AND answered_at IS NULL AND asked_at >= $3")
        .bind(cx.now)
        .bind(channel)
        .bind(cx.now - ANSWER)
        .execute(&mut *cx.tx)
        .await?;
    Ok(())
}

/// Somebody put an emoji on a message of ours; whether it was an ice-breaker, for which that is an answer.
///
/// # Errors
/// The database's.
pub async fn reacted(cx: &mut Cx, channel: &str, ts: &str) -> Result<bool> {
    let posted = find_posted_at(&mut cx.tx, channel, ts).await?;
    // The channel may have had another id when it was posted.
    let slot = posted.as_ref().and_then(|posted| Some(posted.key.strip_prefix(KEY)?.rsplit_once(':')?.1));
    let Some(slot) = slot else { return Ok(false) };
    query("UPDATE icebreaker_asked SET answered_at = $1 WHERE channel = $2 AND slot = $3 AND answered_at IS NULL")
        .bind(cx.now)
        .bind(channel)
        .bind(slot)
        .execute(&mut *cx.tx)
        .await?;
    Ok(true)
}

/// A message was not posted: if it was an ice-breaker, it was not asked.
pub(super) async fn not_asked(cx: &mut Cx, key: &str) -> Result<()> {
    let Some((channel, slot)) = key.strip_prefix(KEY).and_then(|named| named.rsplit_once(':')) else { return Ok(()) };
    query("DELETE FROM icebreaker_asked WHERE channel = $1 AND slot = $2")
        .bind(channel)
        .bind(slot)
        .execute(&mut *cx.tx)
        .await?;
    Ok(())
}

/// The stewards hear once, in their working time, of each state of a pack in which something is wrong. Returns when one of
/// them can be told.
async fn tell_mistakes(cx: &mut Cx, mistakes: &[Mistake]) -> Result<Option<Millis>> {
    if mistakes.is_empty() {
        return Ok(None);
    }
    let hash = Sha256::digest(format!("{mistakes:?}").as_bytes());
    let name: String = hash.iter().take(12).map(|byte| format!("{byte:02x}")).collect();
    let mut next = None;
    for steward in cx.company.config().people.stewards.clone() {
        let Some(member) = find_reachable(cx, &steward).await? else { continue };
        let opens = match member.synced_at {
            Some(_) => member.hours(cx.company.config()).next_working(cx.now),
            // Just started, nobody's hours are known.
            None => cx.now + SOON,
        };
        if opens > cx.now {
            next = next.into_iter().chain([opens]).min();
            continue;
        }
        let name = format!("pack:{name}:{steward}");
        let added = query("INSERT INTO community_note (name, noted_at) VALUES ($1, $2) ON CONFLICT DO NOTHING")
            .bind(&name)
            .bind(cx.now)
            .execute(&mut *cx.tx)
            .await?;
        if added.rows_affected() == 1 {
            let message = draw_mistakes(member.text(&cx.company), mistakes);
            cx.tell(&steward, format!("community:{name}"), message);
        }
    }
    Ok(next)
}

// Rules

/// When a channel is asked: on its own day and hour, else on the company's, by its own clock.
struct Plan {
    day: Weekday,
    time: Time,
    zone: TimeZone,
    hours: Hours,
}

impl Plan {
    fn of(config: &Config, channel: &CommunityChannel) -> Self {
        let usual = &config.community;
        let day = channel.ask_day.as_ref().and_then(|day| day.parse().ok()).unwrap_or(usual.day);
        let time = channel.ask_time.as_ref().and_then(|time| time.parse().ok()).unwrap_or(usual.time);
        let zone = TimeZone::get(channel.timezone(config)).unwrap_or(TimeZone::UTC);
        Self { day: day.0, time: time.0, zone, hours: channel.hours(config) }
    }

    /// Its hour on the day of that moment; where nobody works then, when work begins.
    fn on_day_of(&self, at: Millis) -> Millis {
        self.hours.next_working(self.hours.moment(self.hours.date(at), self.time))
    }
}

/// A time at which they are asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Slot {
    /// The day it was due, which names it.
    date: Date,
    /// When it was due.
    at: Millis,
}

/// The time that has come, if one has, and when to look again. On a holiday it moves to the next working day, if that is
/// near; what waits since a day without room comes at the same hour of the next.
fn slot(plan: &Plan, waits_since: Option<&str>, now: Millis) -> (Option<Slot>, Millis) {
    let hours = &plan.hours;
    let (last, next) = weekly(&plan.zone, plan.day, plan.time, now);
    let open = |at: Millis| Some(hours.next_working(at)).filter(|open| *open - at <= MOVED);
    let comes_at = open(next).unwrap_or(next);
    let is_time = |at: Millis| at <= now && now - at < LATE && hours.is_working(now);
    match open(last) {
        Some(at) if at > now => return (None, at),
        Some(at) if is_time(at) => return (Some(Slot { date: hours.date(last), at }), comes_at),
        _ => {}
    }
    let Some(date) = waits_since.and_then(|slot| slot.parse().ok()) else { return (None, comes_at) };
    let today = plan.on_day_of(now);
    if today > now {
        return (None, comes_at.min(today));
    }
    let waits = is_time(today).then_some(Slot { date, at: today });
    (waits, comes_at.min(plan.on_day_of(next_day(hours, now))))
}

/// Whether it is a channel's turn. One that is new waits for the next time.
fn is_due(channel: &CommunityChannel, weeks: i64, last: Option<&Asked>, date: Date, at: Millis) -> bool {
    let weeks = match channel.pace {
        Pace::Company => weeks,
        Pace::Weekly => 1,
        Pace::Fortnightly => 2,
        Pace::Off => return false,
    };
    if !is_asked(channel) || channel.listed_at > at - DAY {
        return false;
    }
    let last = last.and_then(|last| last.slot.parse::<Date>().ok());
    let free = |last: Date| last.checked_add((weeks * 7 - SHIFT).days()).unwrap_or(Date::MAX) <= date;
    last.is_none_or(free)
}

/// Whether a channel is asked anything at the moment.
fn is_asked(channel: &CommunityChannel) -> bool {
    channel.pace != Pace::Off && channel.paused_at.is_none() && channel.outside_at.is_none()
}

/// Whether a channel may ask somebody's own question. The one where it was suggested comes first; when it has asked it, or
/// asks nothing, one other channel of the language follows every four weeks.
fn may_ask(channel: &CommunityChannel, own: &Own, channels: &[CommunityChannel], now: Millis) -> bool {
    if own.language != channel.language {
        return false;
    }
    let comes_first =
        |one: &CommunityChannel| one.channel == own.channel && one.language == own.language && is_asked(one);
    let waits = own.asked_at.is_none() && channels.iter().any(comes_first);
    own.channel == channel.channel || (!waits && own.asked_at.unwrap_or(own.taken_at) + REST <= now)
}

/// Whether nobody answered the last ones since they went on.
fn is_unanswered(channel: &CommunityChannel, lately: &[Asked]) -> bool {
    let since = channel.resumed_at.unwrap_or(Millis::MIN);
    let last: Vec<_> = lately.iter().filter(|asked| asked.asked_at >= since).take(SILENT).collect();
    last.len() == SILENT && last.iter().all(|asked| asked.answered_at.is_none())
}

/// What is asked in a channel: people's own questions that it may ask, those suggested there before others, else one of the
/// packs, and none that was asked there within a year. Of several, the choice hangs on channel and day alone.
fn choose(
    channel: &CommunityChannel,
    packs: &[pack::Question],
    own: &[Own],
    lately: &[Asked],
    slot: &str,
) -> Option<Candidate> {
    let asked: BTreeSet<_> = lately.iter().map(|asked| asked.question.as_str()).collect();
    let (here, elsewhere): (Vec<&Own>, Vec<&Own>) = own.iter().partition(|one| one.channel == channel.channel);
    let named = |own: Vec<&Own>| {
        let named = own.into_iter().map(|one| Candidate {
            name: format!("own:{}", one.id),
            words: one.words.clone(),
            by: one.credited.clone(),
        });
        named.collect()
    };
    let packed = packs.iter().filter_map(|one| {
        let words = Words::plain(one.words.get(channel.language.as_str())?);
        Some(Candidate { name: format!("pack:{}", one.id), words, by: None })
    });
    let fresh = |candidates: Vec<Candidate>| {
        let left = candidates.into_iter().filter(|one| !asked.contains(one.name.as_str()));
        left.min_by_key(|one| Sha256::digest(format!("{}:{slot}:{}", channel.channel, one.name).as_bytes()).to_vec())
    };
    fresh(named(here)).or_else(|| fresh(named(elsewhere))).or_else(|| fresh(packed.collect()))
}

/// How it stands with ice-breakers that rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Rest {
    /// It waits for an answer.
    Asked,
    /// They go on.
    Over,
    /// They are off.
    Off,
    /// The channel is off the list.
    Retired,
}

/// A channel in which they rested, as whoever looks after it sees it.
#[derive(Clone, Debug, sqlx::FromRow)]
struct Rested {
    channel: String,
    proposed_by: String,
    rested_at: Millis,
    paused_at: Option<Millis>,
    #[sqlx(try_from = "String")]
    pace: Pace,
    retired_at: Option<Millis>,
}

impl Rested {
    fn state(&self) -> Rest {
        if self.retired_at.is_some() {
            Rest::Retired
        } else if self.paused_at == Some(self.rested_at) {
            Rest::Asked
        } else if self.pace == Pace::Off {
            Rest::Off
        } else {
            Rest::Over
        }
    }
}

// Views

fn draw(text: &Text, channel: &str, question: &Candidate) -> Message {
    let words = text.icebreaker_asks(question.words.mrkdwn());
    let mut small = Vec::new();
    if let Some(by) = &question.by {
        small.push(text.icebreaker_by(mention(by)));
    }
    small.push(text.icebreaker_how());
    let blocks: Vec<Block> =
        vec![section(&words), context(&small.join("  ·  ")), actions(vec![suggest_button(text, channel).into()])];
    Message { text: message_text(&words), blocks: message_blocks(&blocks) }
}

fn draw_rest(text: &Text, rested: &[Rested]) -> Message {
    let (mut blocks, mut said) = (Vec::new(), Vec::new());
    for one in rested.iter().take(ASKED) {
        let link = channel_mention(&one.channel);
        let words = match one.state() {
            Rest::Asked => text.icebreaker_unanswered(link),
            Rest::Over => text.icebreaker_resumed(link),
            Rest::Off => text.icebreaker_stopped(link),
            Rest::Retired => text.icebreaker_retired(link),
        };
        blocks.push(section(&words));
        said.push(words);
        if one.state() == Rest::Asked {
            let id = format!("{}:{}", one.channel, one.rested_at);
            let go_on = button("community.resume", &id, &text.icebreaker_resume_button()).primary();
            let stop = button("community.stop", &id, &text.icebreaker_stop_button());
            blocks.push(actions(vec![go_on.into(), stop.into()]));
        }
    }
    if rested.len() > ASKED {
        blocks.push(context(&text.icebreaker_unanswered_more(rested.len() - ASKED)));
    }
    Message { text: message_text(&said.join("\n")), blocks: message_blocks(&blocks) }
}

fn draw_mistakes(text: &Text, mistakes: &[Mistake]) -> Message {
    let mut lines = vec![text.icebreaker_pack_wrong()];
    lines.extend(mistakes.iter().take(TOLD).map(|mistake| format!("• {}", mistake_words(text, mistake))));
    if mistakes.len() > TOLD {
        lines.push(text.icebreaker_pack_more(mistakes.len() - TOLD));
    }
    Message::words(message_text(&lines.join("\n")))
}

pub(super) fn samples(text: &Text) -> Vec<(String, Value)> {
    let words = Words::plain(&"Zażółć & <!here> gęślą jaźń? ".repeat(20)).cut(LONGEST);
    let question =
        |by: Option<&str>| Candidate { name: "own:1".into(), words: words.clone(), by: by.map(str::to_owned) };
    use crate::base::pack::Problem;
    let problems = [
        Problem::Unreadable,
        Problem::Syntax("expected `=`".into()),
        Problem::NoId,
        Problem::Twice("smile".into()),
        Problem::Unknown("de".into()),
        Problem::NoWords("smile".into()),
        Problem::Blank("pl".into()),
        Problem::Long("it".into()),
    ];
    let mistake = |problem: &Problem| Mistake { file: "own & <ours>.toml".into(), line: 12, problem: problem.clone() };
    let asked = Rested {
        channel: "C0BOOKS".into(),
        proposed_by: "U0ADA".into(),
        rested_at: 1,
        paused_at: Some(1),
        pace: Pace::Company,
        retired_at: None,
    };
    let over = Rested { paused_at: None, ..asked.clone() };
    let off = Rested { pace: Pace::Off, ..over.clone() };
    let answered = [over.clone(), off, Rested { retired_at: Some(2), ..over }];
    let few: Vec<_> = problems.iter().map(mistake).collect();
    let many: Vec<_> = problems.iter().cycle().take(40).map(mistake).collect();
    vec![
        ("ice-breaker".to_owned(), value(draw(text, "C0BOOKS", &question(None)))),
        ("ice-breaker, suggested".to_owned(), value(draw(text, "C0BOOKS", &question(Some("U0ADA"))))),
        ("ice-breakers rest".to_owned(), value(draw_rest(text, std::slice::from_ref(&asked)))),
        ("ice-breakers rest, answered".to_owned(), value(draw_rest(text, &answered))),
        ("ice-breakers rest, many".to_owned(), value(draw_rest(text, &vec![asked; 30]))),
        ("ice-breaker pack wrong".to_owned(), value(draw_mistakes(text, &few))),
        ("ice-breaker pack wrong, much".to_owned(), value(draw_mistakes(text, &many))),
    ]
}

// SQL

/// The channels in which they have rested since that moment, whatever came of it.
async fn list_rested(connection: &mut Connection, rested_at: Millis) -> Result<Vec<Rested>> {
    Ok(query_as(
        "SELECT channel, proposed_by, rested_at, paused_at, pace, retired_at FROM community_channel WHERE rested_at = $1 \
         ORDER BY name, channel",
    )
    .bind(rested_at)
    .fetch_all(connection)
    .await?)
}

/// What was asked in a channel within a year, the latest first.
async fn list_asked(cx: &mut Cx, channel: &str) -> Result<Vec<Asked>> {
    Ok(query_as(
        "SELECT slot, question, asked_at, answered_at FROM icebreaker_asked WHERE channel = $1 AND asked_at > $2 \
         ORDER BY asked_at DESC",
    )
    .bind(channel)
    .bind(cx.now - YEAR)
    .fetch_all(&mut *cx.tx)
    .await?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::calendar::fixture::{at, config};

    fn plan(zone: &str) -> Plan {
        let channel =
            CommunityChannel { ask_day: None, ask_time: None, zone: Some(zone.into()), ..channel(Pace::Company) };
        Plan::of(&config(), &channel)
    }

    #[test]
    fn the_hour_comes_once_a_week_moves_from_a_holiday_and_is_left_out_when_late() {
        // Wednesday 11 November is a holiday in Poland.
        let poland = plan("Europe/Warsaw");
        for (now, later) in [
            ("2026-11-11T10:30[Europe/Warsaw]", "2026-11-12T09:00[Europe/Warsaw]"),
            ("2026-11-10T09:00[Europe/Warsaw]", "2026-11-12T09:00[Europe/Warsaw]"),
            ("2026-11-13T09:00[Europe/Warsaw]", "2026-11-18T10:30[Europe/Warsaw]"),
        ] {
            assert_eq!(slot(&poland, None, at(now)), (None, at(later)), "{now}");
        }
        let (moved, _) = slot(&poland, None, at("2026-11-12T09:30[Europe/Warsaw]"));
        assert_eq!(moved.expect("it is time").date.to_string(), "2026-11-11");
        let madrid = plan("Europe/Madrid");
        let (usual, next) = slot(&madrid, None, at("2026-11-11T10:30[Europe/Madrid]"));
        assert_eq!(usual.expect("it is time").date.to_string(), "2026-11-11");
        assert_eq!(next, at("2026-11-18T10:30[Europe/Madrid]"));
        assert_eq!(slot(&madrid, None, at("2026-11-11T15:00[Europe/Madrid]")), (None, next));
    }

    #[test]
    fn a_channel_has_its_own_day_and_hour() {
        let own = CommunityChannel { zone: Some("Asia/Dubai".into()), ..channel(Pace::Company) };
        let (asked, next) = slot(&Plan::of(&config(), &own), None, at("2026-11-12T14:00[Asia/Dubai]"));
        assert_eq!(asked.expect("it is time").date.to_string(), "2026-11-12");
        assert_eq!(next, at("2026-11-19T14:00[Asia/Dubai]"));
    }

    #[test]
    fn what_found_no_room_comes_at_the_same_hour_of_the_next_working_day() {
        // Thursday: the question of Wednesday waits, over a weekend too.
        let madrid = plan("Europe/Madrid");
        let looks = |waits: &str, now: &str| {
            let (asked, next) = slot(&madrid, Some(waits), at(&format!("{now}[Europe/Madrid]")));
            (asked.map(|slot| slot.date.to_string()), next)
        };
        let there = |moment: &str| at(&format!("{moment}[Europe/Madrid]"));
        let wednesday = Some("2026-11-11".to_owned());
        for (now, asked, next) in [
            ("2026-11-11T14:30", None, "2026-11-12T10:30"),
            ("2026-11-12T09:00", None, "2026-11-12T10:30"),
            ("2026-11-12T10:30", wednesday.clone(), "2026-11-13T10:30"),
            ("2026-11-13T14:30", None, "2026-11-16T10:30"),
            ("2026-11-14T11:00", None, "2026-11-16T09:00"),
            ("2026-11-16T10:31", wednesday, "2026-11-17T10:30"),
            // The next one has come meanwhile, and takes its place.
            ("2026-11-18T10:30", Some("2026-11-18".to_owned()), "2026-11-25T10:30"),
        ] {
            assert_eq!(looks("2026-11-11", now), (asked, there(next)), "{now}");
        }
    }

    fn channel(pace: Pace) -> CommunityChannel {
        CommunityChannel { pace, ..CommunityChannel::samples(0) }
    }

    fn asked(slot: &str, question: &str, answered_at: Option<Millis>) -> Asked {
        Asked { slot: slot.into(), question: question.into(), asked_at: 5 * DAY, answered_at }
    }

    #[test]
    fn a_channel_keeps_its_own_pace() {
        let (now, last) = (at("2026-11-25T10:30[UTC]"), "2026-11-18".parse::<Date>().expect("a date"));
        let today = "2026-11-25".parse().expect("a date");
        let before = asked(&last.to_string(), "pack:a", None);
        for (pace, weeks, due) in [
            (Pace::Company, 1, true),
            (Pace::Company, 2, false),
            (Pace::Weekly, 2, true),
            (Pace::Fortnightly, 1, false),
            (Pace::Off, 1, false),
        ] {
            assert_eq!(is_due(&channel(pace), weeks, Some(&before), today, now), due, "{pace:?} {weeks}");
            assert_eq!(is_due(&channel(pace), weeks, None, today, now), pace != Pace::Off);
        }
        let new = CommunityChannel { listed_at: now - HOUR, ..channel(Pace::Weekly) };
        assert!(!is_due(&new, 1, None, today, now));
        let resting = CommunityChannel { paused_at: Some(1), ..channel(Pace::Weekly) };
        assert!(!is_due(&resting, 1, None, today, now));
    }

    #[test]
    fn two_without_an_answer_are_enough() {
        let lately = |answers: &[Option<Millis>]| {
            answers.iter().map(|answer| asked("2026-11-18", "pack:a", *answer)).collect::<Vec<_>>()
        };
        let quiet = channel(Pace::Weekly);
        assert!(!is_unanswered(&quiet, &lately(&[None])));
        assert!(is_unanswered(&quiet, &lately(&[None, None, Some(1)])));
        assert!(!is_unanswered(&quiet, &lately(&[Some(1), None])));
        let resumed = CommunityChannel { resumed_at: Some(6 * DAY), ..quiet };
        assert!(!is_unanswered(&resumed, &lately(&[None, None])));
    }

    #[test]
    fn people_s_own_questions_come_first_and_nothing_comes_twice() {
        let pack = pack::read("").questions;
        let polish = channel(Pace::Weekly);
        let own = ["C0ELSE", &polish.channel].map(|channel| Own { channel: channel.into(), ..own_question() });
        let own = [own[0].clone(), Own { id: "2".into(), ..own[1].clone() }];
        let first = choose(&polish, &pack, &own, &[], "2026-11-18").expect("there is one");
        assert_eq!(first.name, "own:2", "the one that was suggested there");
        let own = &own[..1];
        let first = choose(&polish, &pack, own, &[], "2026-11-18").expect("there is one");
        assert_eq!(first.name, "own:1");
        let mut lately = vec![asked("2026-11-18", "own:1", None)];
        for _ in &pack {
            let next = choose(&polish, &pack, own, &lately, "2026-11-25").expect("there is one");
            assert!(lately.iter().all(|before| before.question != next.name));
            lately.push(asked("2026-11-25", &next.name, None));
        }
        assert_eq!(choose(&polish, &pack, own, &lately, "2026-12-02"), None);
        let german = CommunityChannel { language: "de".into(), ..polish };
        assert_eq!(choose(&german, &pack, &[], &[], "2026-11-18"), None);
    }

    fn own_question() -> Own {
        Own {
            id: "1".into(),
            words: Words::plain("Moje?"),
            language: "pl".into(),
            credited: None,
            channel: "C0HOME".into(),
            taken_at: 100 * DAY,
            asked_at: None,
        }
    }

    #[test]
    fn a_question_comes_first_where_it_was_suggested_and_four_weeks_later_in_one_other_channel() {
        let home = CommunityChannel { channel: "C0HOME".into(), ..channel(Pace::Weekly) };
        let other = channel(Pace::Weekly);
        let resting = CommunityChannel { paused_at: Some(1), ..home.clone() };
        let off = CommunityChannel { pace: Pace::Off, ..home.clone() };
        let spanish = CommunityChannel { language: "es".into(), ..home.clone() };
        let all = |home: &CommunityChannel| vec![home.clone(), other.clone()];
        for (channels, asked_on, day, (at_home, elsewhere)) in [
            (all(&home), None, 100, (true, false)),
            // Its channel has many to ask, so it waits for its turn.
            (all(&home), None, 160, (true, false)),
            (all(&home), Some(103), 129, (true, false)),
            (all(&home), Some(103), 130, (true, true)),
            // Another one has asked it since.
            (all(&home), Some(130), 131, (true, false)),
            // Its channel asks nothing, or is gone.
            (all(&resting), None, 126, (true, false)),
            (all(&resting), None, 127, (true, true)),
            (all(&off), None, 127, (true, true)),
            (all(&spanish), None, 127, (true, true)),
            (vec![other.clone()], None, 126, (true, false)),
            (vec![other.clone()], None, 127, (true, true)),
        ] {
            let own = Own { asked_at: asked_on.map(|day: i64| day * DAY), ..own_question() };
            let may = |channel: &CommunityChannel| may_ask(channel, &own, &channels, day * DAY);
            assert_eq!((may(&home), may(&other)), (at_home, elsewhere), "{asked_on:?} on {day}");
            assert!(!may(&CommunityChannel { language: "it".into(), ..other.clone() }));
        }
    }
}
