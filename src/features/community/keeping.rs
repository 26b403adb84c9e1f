//! Looking after a channel: changing what stands in the catalogue, asking when it fell silent, closing it.

use std::collections::BTreeSet;

use jiff::tz::TimeZone;
use serde_json::{Value, json};

use super::{
    Fresh, all_keepers, ask, draw_for, find_kept, find_reachable, keepers_of, kind_options, language_options, refusal,
    set_retired, shown, value,
};
use crate::base::blocks::{
    Block, Button, Modal, Need, Writing, actions, button, context, input, message_blocks, message_text, radio_input,
    section, select_input,
};
use crate::base::clock::{DAY, HOUR, Millis};
use crate::base::config::{Config, Day, TimeOfDay};
use crate::base::db::{Connection, query, query_as, query_scalar};
use crate::base::error::{Error, Result};
use crate::base::text::{Language, Text, channel as channel_mention, mention};
use crate::domain::calendar::{day_name, day_options};
use crate::domain::call::{Due, Message, Ripple};
use crate::domain::community::{
    ChannelKind, CommunityChannel, CommunityStep, CommunityView, Pace, find_community_channel, list_community_channels,
};
use crate::domain::company::Company;
use crate::domain::cx::{Cx, Desk};
use crate::domain::member::Kind;
use crate::domain::preferences::{Reach, Topic, find_reach};
use crate::domain::waiting::Waiting;

/// How exactly it is known when somebody last wrote: not every message of a lively channel is a change.
const ABOUT: Millis = HOUR;

/// Whoever is asked about a silent channel has so long before the stewards are asked.
const PATIENCE: Millis = 14 * DAY;

/// Time zones to choose from, those of most people first.
const ZONES: i64 = 90;

/// How a channel leaves the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Retiring {
    /// It stays as it is, and is no longer listed.
    Unlisted,
    /// It is archived as well.
    Closed,
}

/// When a channel is asked something, as its form says it; what is no day, time or zone is the company's.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asking {
    /// How often, by a pace's word.
    pub pace: String,
    /// The day of the week, `wed`.
    pub day: String,
    /// The time of day, `10:30`.
    pub time: String,
    /// The time zone of its clock, which counts for the quiz as well.
    pub zone: String,
}

/// The form to change what the catalogue says of a channel.
///
/// # Errors
/// A sentence for those who may not; the database's.
pub async fn edit_form(desk: &mut Desk<'_>, channel: &str) -> Result<Value> {
    let found = find_kept(desk.connection, (desk.text, desk.company), &desk.actor.id, channel).await?;
    let zones = list_zones(desk.connection).await?;
    Ok(draw_edit_form(desk.text, desk.company.config(), zones, &found))
}

/// It was changed.
///
/// # Errors
/// A sentence for those who may not; the database's.
pub async fn edited(cx: &mut Cx, channel: &str, draft: &super::Draft, hours: &Asking) -> Result<()> {
    let company = cx.company.clone();
    let found = find_kept(&mut cx.tx, (cx.text, &company), &cx.actor.id, channel).await?;
    if draft.line.is_blank() {
        return Err(Error::tell(cx.text.community_line_missing()));
    }
    let pace = Pace::from_word(&hours.pace).unwrap_or(found.pace);
    // Whoever chooses a pace wants to be asked again.
    let goes_on = pace != found.pace && pace != Pace::Off;
    query(
        "UPDATE community_channel SET kind = $1, line = $2, language = $3, pace = $4, \
         paused_at = CASE WHEN $5 > 0 THEN NULL ELSE paused_at END, \
         resumed_at = CASE WHEN $6 > 0 THEN $7 ELSE resumed_at END, ask_day = $8, ask_time = $9, zone = $10 \
         WHERE channel = $11",
    )
    .bind(ChannelKind::from_word(&draft.kind).unwrap_or(found.kind).word())
    .bind(draft.line.one_line().raw())
    .bind(Language::from_locale(&draft.language).map_or(found.language.clone(), |language| language.code().to_owned()))
    .bind(pace.word())
    .bind(i64::from(goes_on))
    .bind(i64::from(goes_on))
    .bind(cx.now)
    .bind(hours.day.parse::<Day>().ok().map(|day| day.to_string()))
    .bind(hours.time.parse::<TimeOfDay>().ok().map(|time| time.to_string()))
    .bind(Some(hours.zone.as_str()).filter(|zone| TimeZone::get(zone).is_ok()))
    .bind(&found.channel)
    .execute(&mut *cx.tx)
    .await?;
    // What comes next may come sooner now.
    cx.due(Due::Community, cx.now);
    cx.due(Due::Games, cx.now);
    if goes_on {
        super::icebreaker::redraw_keepers(cx, &found);
    }
    let words = cx.text.community_edited(channel_mention(&found.channel));
    cx.answer(Message::words(words));
    Ok(())
}

/// The form to take a channel off the catalogue.
///
/// # Errors
/// A sentence for those who may not; the database's.
pub async fn retire_form(desk: &mut Desk<'_>, channel: &str) -> Result<Value> {
    let found = find_kept(desk.connection, (desk.text, desk.company), &desk.actor.id, channel).await?;
    Ok(draw_retire_form(desk.text, &found))
}

/// That form was sent. Returns which it was.
///
/// # Errors
/// A sentence for those who may not; the database's.
pub async fn retired_by_form(cx: &mut Cx, channel: &str, way: &str) -> Result<String> {
    let way = if way == "close" { Retiring::Closed } else { Retiring::Unlisted };
    retire(cx, channel, way).await
}

/// Takes a channel off the catalogue, and archives it where that is wanted. Returns which it was.
///
/// # Errors
/// A sentence for those who may not; the database's.
pub async fn retire(cx: &mut Cx, channel: &str, way: Retiring) -> Result<String> {
    let company = cx.company.clone();
    let found = find_kept(&mut cx.tx, (cx.text, &company), &cx.actor.id, channel).await?;
    set_retired(cx, &found, None).await?;
    let channel = found.channel.as_str();
    match way {
        Retiring::Unlisted => {
            let words = cx.text.community_unlisted(channel_mention(channel));
            cx.answer(Message::words(words));
        }
        Retiring::Closed => {
            let person = cx.actor.id.clone();
            let place = cx.whisper_in.clone().unwrap_or_default();
            let whom = (channel, person.as_str(), place.as_str());
            cx.call(ask(CommunityStep::Close, "conversations.archive", json!({"channel": channel}), whom));
        }
    }
    Ok(found.channel)
}

/// Slack answered whether the channel could be archived.
pub(super) async fn closed(cx: &mut Cx, channel: &str, (person, place): (&str, &str), answer: &Value) -> Result<()> {
    cx.act_for(person, place).await?;
    let link = channel_mention(channel);
    let words = match refusal(answer) {
        None => cx.text.community_closed(link),
        Some(_) => cx.text.community_close_yourself(link),
    };
    cx.answer(Message::words(words));
    Ok(())
}

/// Somebody wrote in a channel: it is alive.
///
/// # Errors
/// The database's.
pub async fn written(cx: &mut Cx, channel: &str) -> Result<()> {
    let Some(found) = find_community_channel(&mut cx.tx, channel).await? else { return Ok(()) };
    if found.spoken_at.is_none_or(|spoken_at| spoken_at < cx.now - ABOUT) {
        query("UPDATE community_channel SET spoken_at = $1, asked_at = NULL WHERE channel = $2")
            .bind(cx.now)
            .bind(channel)
            .execute(&mut *cx.tx)
            .await?;
        if found.asked_at.is_some() {
            redraw_keepers(cx, &found);
        }
    }
    super::icebreaker::answered_in(cx, channel).await
}

/// Asks about the channels that have been silent for long, each once; of one person's a day apart. Where nobody answers for
/// long, the stewards are asked.
pub(super) async fn ask_about_silence(cx: &mut Cx) -> Result<()> {
    let days = cx.company.config().community.silent_days;
    if days == 0 {
        return Ok(());
    }
    let channels = list_community_channels(&mut cx.tx).await?;
    let now = cx.now;
    for one in channels.iter().filter(|one| is_for_stewards(one, now)) {
        redraw_keepers(cx, one);
    }
    let lately = |one: &CommunityChannel| one.asked_at.is_some_and(|asked_at| asked_at > cx.now - DAY);
    let mut asked: Vec<String> = channels.iter().filter(|one| lately(one)).map(|one| one.proposed_by.clone()).collect();
    for one in &channels {
        if one.asked_at.is_some() || !is_silent(one, days, cx.now) || asked.contains(&one.proposed_by) {
            continue;
        }
        asked.push(one.proposed_by.clone());
        query("UPDATE community_channel SET asked_at = $1 WHERE channel = $2")
            .bind(cx.now)
            .bind(&one.channel)
            .execute(&mut *cx.tx)
            .await?;
        let id = format!("{}:{}", one.channel, cx.now);
        for person in keepers_of(cx, &one.proposed_by).await? {
            cx.ripple(shown(CommunityView::Silent, &id, &person));
            cx.ripple(Ripple::Home { person });
        }
    }
    Ok(())
}

/// *Keep it*: the channel is needed.
///
/// # Errors
/// A sentence for those who may not, or when it was answered; the database's.
pub async fn keep(cx: &mut Cx, value: &str) -> Result<()> {
    let found = find_asked(cx, value).await?;
    query("UPDATE community_channel SET kept_at = $1, asked_at = NULL WHERE channel = $2")
        .bind(cx.now)
        .bind(&found.channel)
        .execute(&mut *cx.tx)
        .await?;
    redraw_keepers(cx, &found);
    Ok(())
}

/// *Take it off the list*. Returns which it was.
///
/// # Errors
/// A sentence for those who may not, or when it was answered; the database's.
pub async fn unlist(cx: &mut Cx, value: &str) -> Result<String> {
    let found = find_asked(cx, value).await?;
    retire(cx, &found.channel, Retiring::Unlisted).await
}

/// *Close it*. Returns which it was.
///
/// # Errors
/// A sentence for those who may not, or when it was answered; the database's.
pub async fn close(cx: &mut Cx, value: &str) -> Result<String> {
    let found = find_asked(cx, value).await?;
    retire(cx, &found.channel, Retiring::Closed).await
}

/// The channel whose silence a message asks about, while it waits for an answer.
async fn find_asked(cx: &mut Cx, value: &str) -> Result<CommunityChannel> {
    let (channel, asked_at) = read_id(value);
    let company = cx.company.clone();
    let found = find_kept(&mut cx.tx, (cx.text, &company), &cx.actor.id, channel).await?;
    if found.asked_at == Some(asked_at) {
        return Ok(found);
    }
    Err(Error::tell(cx.text.community_answered_already(channel_mention(channel))))
}

/// Draws the question about a silent channel for somebody.
pub(super) async fn redrawn(cx: &mut Cx, id: &str, person: &str) -> Result<()> {
    let (channel, asked_at) = read_id(id);
    let Some(member) = find_reachable(cx, person).await? else { return Ok(()) };
    let found = find_community_channel(&mut cx.tx, channel).await?;
    let state = match &found {
        Some(found) if found.asked_at == Some(asked_at) => Silence::Asked(quiet_days(found, asked_at)),
        Some(_) => Silence::Kept,
        None => Silence::Retired,
    };
    // Whoever wants no questions by message finds them in Home.
    let is_wanted = matches!(state, Silence::Asked(_))
        && !matches!(find_reach(&mut cx.tx, person, Topic::Ask).await?, Reach::Digest | Reach::Off);
    let fresh = if is_wanted { Fresh::Wanted } else { Fresh::Over };
    // A steward reads why it has come to them.
    let late = found.filter(|one| one.proposed_by != person && is_for_stewards(one, cx.now));
    let late = match late {
        Some(late) => find_reachable(cx, &late.proposed_by).await?.filter(|proposer| proposer.kind == Kind::Employee),
        None => None,
    };
    let message = draw(member.text(&cx.company), id, state, late.as_ref().map(|member| member.id.as_str()));
    let key = format!("community:silent:{id}:{person}");
    draw_for(cx, key, shown(CommunityView::Silent, id, person), &member, message, fresh).await
}

/// What waits for the actor: channels of theirs that fell silent, and for stewards those whose proposer left or says nothing.
pub(super) async fn list_waiting(desk: &mut Desk<'_>) -> Result<Vec<Waiting>> {
    if !desk.company.config().community.on {
        return Ok(Vec::new());
    }
    let rows: Vec<(String, i64)> = query_as(
        "SELECT c.channel, c.asked_at FROM community_channel c LEFT JOIN member m ON m.id = c.proposed_by \
         WHERE c.retired_at IS NULL AND c.asked_at IS NOT NULL \
         AND (c.proposed_by = $1 OR ($2 > 0 AND (m.gone_at IS NOT NULL OR c.asked_at <= $3))) \
         ORDER BY c.asked_at, c.channel LIMIT 3",
    )
    .bind(&desk.actor.id)
    .bind(i64::from(desk.company.is_steward(&desk.actor.id)))
    .bind(desk.now - PATIENCE)
    .fetch_all(&mut *desk.connection)
    .await?;
    let mut waiting = Vec::new();
    for (channel, asked_at) in rows {
        let Some(found) = find_community_channel(desk.connection, &channel).await? else { continue };
        waiting.push(Waiting {
            words: desk.text.community_silent(quiet_days(&found, asked_at), channel_mention(&channel)),
            buttons: buttons(desk.text, &format!("{channel}:{asked_at}")),
            since: asked_at,
        });
    }
    Ok(waiting)
}

pub(super) fn redraw_keepers(cx: &mut Cx, channel: &CommunityChannel) {
    let Some(asked_at) = channel.asked_at else { return };
    let id = format!("{}:{asked_at}", channel.channel);
    for person in all_keepers(cx, channel) {
        cx.ripple(shown(CommunityView::Silent, &id, &person));
        cx.ripple(Ripple::Home { person });
    }
}

// Rules

/// Since when nobody has written, and nobody said that it is needed.
fn silent_since(channel: &CommunityChannel) -> Millis {
    [Some(channel.listed_at), channel.spoken_at, channel.kept_at].into_iter().flatten().max().unwrap_or_default()
}

/// Whether the stewards are asked about a silent channel as well.
fn is_for_stewards(channel: &CommunityChannel, now: Millis) -> bool {
    channel.asked_at.is_some_and(|asked_at| asked_at + PATIENCE <= now)
}

fn is_silent(channel: &CommunityChannel, days: i64, now: Millis) -> bool {
    silent_since(channel) + days * DAY <= now
}

/// Days without a message when it was asked.
fn quiet_days(channel: &CommunityChannel, asked_at: Millis) -> i64 {
    let last = channel.spoken_at.unwrap_or(channel.listed_at).max(channel.listed_at);
    (asked_at - last).max(0) / DAY
}

/// `C0BOOKS:1793610000000`
pub(super) fn read_id(id: &str) -> (&str, Millis) {
    let (channel, at) = id.split_once(':').unwrap_or((id, ""));
    (channel, at.parse().unwrap_or_default())
}

/// Stands for the company's in a menu.
const COMPANY: &str = "company";

/// The times of day to choose from, each half hour of a long day, with the one that was chosen.
fn times(chosen: Option<&str>) -> BTreeSet<String> {
    let all = (7..20).flat_map(|hour| [format!("{hour:02}:00"), format!("{hour:02}:30")]);
    all.chain(chosen.map(str::to_owned)).collect()
}

/// The time zones to choose from: those in which people are, and the chosen one.
fn zones(peopled: Vec<String>, chosen: Option<&str>) -> BTreeSet<String> {
    peopled.into_iter().chain(chosen.map(str::to_owned)).filter(|zone| TimeZone::get(zone).is_ok()).collect()
}

/// Options that are called what they are.
fn named(words: BTreeSet<String>) -> Vec<(String, String)> {
    words.into_iter().map(|word| (word.clone(), word)).collect()
}

/// How the question about a silent channel stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Silence {
    /// It waits; days without a message.
    Asked(i64),
    /// It stays.
    Kept,
    /// It is off the list.
    Retired,
}

// Views

/// `peopled` are the time zones in which people are.
fn draw_edit_form(text: &Text, config: &Config, peopled: Vec<String>, channel: &CommunityChannel) -> Value {
    let line = Writing {
        action: "community.line",
        placeholder: &text.community_line_example(),
        initial: channel.line.raw(),
        length: (0, super::proposal::LINE),
        multiline: false,
    };
    let kinds = kind_options(text);
    let kind = select_input("community.kind", &text.community_kind_label(), &kinds, Some(channel.kind.word()));
    let languages = language_options();
    let language =
        select_input("community.language", &text.community_language_label(), &languages, Some(&channel.language));
    let paces = Pace::ALL.map(|pace| (pace.word().to_owned(), pace_name(pace, text)));
    let pace = select_input("community.pace", &text.community_pace_label(), &paces, Some(channel.pace.word()));
    let usual = &config.community;
    let choose = |action, label: &str, usual: String, options: Vec<(String, String)>, chosen: Option<&str>| {
        let company = (COMPANY.to_owned(), text.community_as_company(usual));
        let options: Vec<_> = [company].into_iter().chain(options).collect();
        select_input(action, label, &options, Some(chosen.unwrap_or(COMPANY)))
    };
    let (day_label, time_label) = (text.community_day_label(), text.community_time_label());
    let zone_label = text.community_zone_label();
    let day = day_name(usual.day.0, text);
    let day = choose("community.day", &day_label, day, day_options(text), channel.ask_day.as_deref());
    let times = named(times(channel.ask_time.as_deref()));
    let time = choose("community.time", &time_label, usual.time.to_string(), times, channel.ask_time.as_deref());
    let zones = named(zones(peopled, channel.zone.as_deref()));
    let zone = config.workspace.timezone.clone();
    let zone = choose("community.zone", &zone_label, zone, zones, channel.zone.as_deref());
    let mut blocks: Vec<Block> = vec![section(&channel_mention(&channel.channel))];
    if channel.paused_at.is_some() {
        blocks.push(context(&text.icebreaker_rests()));
    }
    blocks.extend([
        input("line", &text.community_line_label(), line.element(), None, Need::Required),
        input("kind", &text.community_kind_label(), kind, None, Need::Required),
        input("language", &text.community_language_label(), language, None, Need::Required),
        input("pace", &text.community_pace_label(), pace, None, Need::Required),
        input("day", &day_label, day, None, Need::Required),
        input("time", &time_label, time, None, Need::Required),
        input("zone", &zone_label, zone, Some(&text.community_zone_hint()), Need::Required),
    ]);
    Modal {
        callback: "community.edit_form",
        title: &text.community_edit_title(),
        submit: Some(&text.save_button()),
        close: &text.cancel_button(),
        metadata: &channel.channel,
        blocks,
    }
    .view()
}

fn pace_name(pace: Pace, text: &Text) -> String {
    match pace {
        Pace::Company => text.community_pace_company(),
        Pace::Weekly => text.community_pace_weekly(),
        Pace::Fortnightly => text.community_pace_fortnightly(),
        Pace::Off => text.community_pace_off(),
    }
}

fn draw_retire_form(text: &Text, channel: &CommunityChannel) -> Value {
    let ways = [("unlist".to_owned(), text.community_way_unlist()), ("close".to_owned(), text.community_way_close())];
    let way = radio_input("community.way", &ways);
    Modal {
        callback: "community.retire_form",
        title: &text.community_retire_title(),
        submit: Some(&text.community_retire_button()),
        close: &text.cancel_button(),
        metadata: &channel.channel,
        blocks: vec![
            section(&text.community_retire_explained(channel_mention(&channel.channel))),
            input("way", &text.community_way_label(), way, None, Need::Required),
        ],
    }
    .view()
}

fn buttons(text: &Text, id: &str) -> Vec<Button> {
    let close = button("community.close", id, &text.community_close_button()).danger();
    let close = close.asking(
        &text.community_close_title(),
        &text.community_close_question(),
        &text.community_close_button(),
        &text.cancel_button(),
    );
    vec![
        button("community.keep", id, &text.community_keep_button()).primary(),
        button("community.unlist", id, &text.community_unlist_button()),
        close,
    ]
}

/// `late` is whoever was asked and has not answered.
fn draw(text: &Text, id: &str, state: Silence, late: Option<&str>) -> Message {
    let link = channel_mention(read_id(id).0);
    let (words, block) = match state {
        Silence::Asked(days) => {
            let buttons = buttons(text, id).into_iter().map(Into::into).collect();
            let silent = text.community_silent(days, link);
            let words = match late {
                Some(late) => format!("{silent}\n{}", text.community_unanswered(mention(late))),
                None => silent,
            };
            (words, Some(actions(buttons)))
        }
        Silence::Kept => (text.community_kept(link), None),
        Silence::Retired => (text.community_retired(link), None),
    };
    let blocks: Vec<Block> = [section(&words)].into_iter().chain(block).collect();
    Message { text: message_text(&words), blocks: message_blocks(&blocks) }
}

pub(super) fn samples(text: &Text, company: &Company) -> Vec<(String, Value)> {
    let config = company.config();
    let channel = CommunityChannel { paused_at: Some(0), ..CommunityChannel::samples(0) };
    let link = channel_mention("C0BOOKS");
    let mut screens = vec![
        ("channel edit form".to_owned(), draw_edit_form(text, config, vec!["America/New_York".to_owned()], &channel)),
        ("channel retire form".to_owned(), draw_retire_form(text, &channel)),
        ("channel silent".to_owned(), value(draw(text, "C0BOOKS:1", Silence::Asked(61), None))),
        ("channel silent, for stewards".to_owned(), value(draw(text, "C0BOOKS:1", Silence::Asked(61), Some("U0ADA")))),
        ("channel kept".to_owned(), value(draw(text, "C0BOOKS:1", Silence::Kept, None))),
        ("channel retired".to_owned(), value(draw(text, "C0BOOKS:1", Silence::Retired, None))),
    ];
    for (name, words) in [
        ("edited", text.community_edited(link.clone())),
        ("unlisted", text.community_unlisted(link.clone())),
        ("closed", text.community_closed(link.clone())),
        ("not closed by me", text.community_close_yourself(link.clone())),
        ("answered already", text.community_answered_already(link)),
    ] {
        screens.push((format!("channel: {name}"), value(Message::words(words))));
    }
    screens
}

// SQL

/// The time zones in which people are.
async fn list_zones(connection: &mut Connection) -> Result<Vec<String>> {
    Ok(query_scalar(
        "SELECT timezone FROM member WHERE gone_at IS NULL AND timezone <> '' GROUP BY timezone \
         ORDER BY COUNT(*) DESC, timezone LIMIT $1",
    )
    .bind(ZONES)
    .fetch_all(connection)
    .await?)
}
