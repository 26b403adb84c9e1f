//! Looking after a channel: changing what stands in the catalogue, asking when it fell silent, closing it.

use std::collections::BTreeSet;

use jiff::tz::TimeZone;
use serde_json::{Value, json};

use super::{
    ASKED, Fresh, all_keepers, ask, draw_for, find_kept, find_reachable, keepers_of, kind_options, language_options,
    refusal, set_retired, shown, value,
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
use crate::domain::preferences::{Reach, Topic, find_reach};
use crate::domain::waiting::Waiting;

/// How exactly it is known when somebody last wrote: not every message of a lively channel is a change.
const ABOUT: Millis = HOUR;

/// Whoever is asked about a silent channel has so long before the stewards are asked.
const PATIENCE: Millis = 14 * DAY;

/// Silent channels that Home shows.
const AT_HOME: usize = 3;

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

/// Asks about the channels that have been silent for long, each once; nobody is asked twice within a day. Where nobody
/// answers for long, the stewards are asked.
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
    let (mut before, mut asked) = (BTreeSet::new(), BTreeSet::new());
    for proposed_by in list_asked_since(&mut cx.tx, now - DAY).await? {
        before.extend(keepers_of(cx, &proposed_by).await?);
    }
    for one in channels.iter().filter(|one| one.asked_at.is_none() && is_silent(one, days, now)) {
        let keepers = keepers_of(cx, &one.proposed_by).await?;
        if keepers.iter().any(|keeper| before.contains(keeper)) {
            continue;
        }
        query("UPDATE community_channel SET asked_at = $1, silent_at = $2 WHERE channel = $3")
            .bind(now)
            .bind(now)
            .bind(&one.channel)
            .execute(&mut *cx.tx)
            .await?;
        asked.extend(keepers);
    }
    for person in asked {
        cx.ripple(shown(CommunityView::Silent, &now.to_string(), &person));
        cx.ripple(Ripple::Home { person });
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

/// Draws for somebody how it stands with the channels that they were asked about at the same moment.
pub(super) async fn redrawn(cx: &mut Cx, id: &str, person: &str) -> Result<()> {
    // Older versions wrote the channel before it.
    let silent_at = id.rsplit(':').next().and_then(|at| at.parse().ok()).unwrap_or_default();
    let Some(member) = find_reachable(cx, person).await? else { return Ok(()) };
    let mut shown_here = Vec::new();
    for silent in list_silent(&mut cx.tx, silent_at).await? {
        let keeps = keepers_of(cx, &silent.proposed_by).await?.iter().any(|keeper| keeper == person);
        // A steward reads why it has come to them.
        if keeps || silent.is_late(cx.now) {
            let late = (!keeps).then(|| silent.proposed_by.clone());
            shown_here.push((silent, late));
        }
    }
    if shown_here.is_empty() {
        return Ok(());
    }
    // Whoever wants no questions by message finds them in Home.
    let is_wanted = shown_here.iter().any(|(silent, _)| silent.state() == Silence::Asked)
        && !matches!(find_reach(&mut cx.tx, person, Topic::Ask).await?, Reach::Digest | Reach::Off);
    let fresh = if is_wanted { Fresh::Wanted } else { Fresh::Over };
    let message = draw(member.text(&cx.company), &shown_here);
    let key = format!("community:silent:{silent_at}:{person}");
    draw_for(cx, key, shown(CommunityView::Silent, &silent_at.to_string(), person), &member, message, fresh).await
}

/// What waits for the actor: channels of theirs that fell silent, and for stewards those whose proposer left or says nothing.
pub(super) async fn list_waiting(desk: &mut Desk<'_>) -> Result<Vec<Waiting>> {
    if !desk.company.config().community.on {
        return Ok(Vec::new());
    }
    let is_steward = desk.company.is_steward(&desk.actor.id);
    let silent = list_silent_of(desk.connection, &desk.actor.id, is_steward, desk.now - PATIENCE).await?;
    let mut waiting = Vec::new();
    for (at, one) in silent.iter().take(AT_HOME).enumerate() {
        let mut words = desk.text.community_silent(one.quiet_days(), channel_mention(&one.channel));
        if at + 1 == AT_HOME && silent.len() > AT_HOME {
            words = format!("{words}\n{}", desk.text.community_silent_more(silent.len() - AT_HOME));
        }
        waiting.push(Waiting { words, buttons: buttons(desk.text, &one.id()), since: one.silent_at });
    }
    Ok(waiting)
}

/// Has what was asked about a channel redrawn.
pub(super) fn redraw_keepers(cx: &mut Cx, channel: &CommunityChannel) {
    let Some(asked_at) = channel.asked_at else { return };
    for person in all_keepers(cx, channel) {
        cx.ripple(shown(CommunityView::Silent, &asked_at.to_string(), &person));
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

/// A channel that somebody was asked about because it fell silent.
#[derive(Clone, Debug, sqlx::FromRow)]
struct Silent {
    channel: String,
    proposed_by: String,
    listed_at: Millis,
    spoken_at: Option<Millis>,
    kept_at: Option<Millis>,
    silent_at: Millis,
    asked_at: Option<Millis>,
    retired_at: Option<Millis>,
}

impl Silent {
    /// What its buttons carry.
    fn id(&self) -> String {
        format!("{}:{}", self.channel, self.silent_at)
    }

    fn state(&self) -> Silence {
        if self.retired_at.is_some() {
            Silence::Retired
        } else if self.asked_at == Some(self.silent_at) {
            Silence::Asked
        } else {
            Silence::Kept
        }
    }

    /// Days without a message when it was asked.
    fn quiet_days(&self) -> i64 {
        let before = self.spoken_at.filter(|spoken_at| *spoken_at <= self.silent_at);
        (self.silent_at - before.unwrap_or(self.listed_at).max(self.listed_at)).max(0) / DAY
    }

    /// Whether stewards are asked as well: nobody answered for long.
    fn is_late(&self, now: Millis) -> bool {
        let ends = [self.spoken_at, self.kept_at, self.retired_at].into_iter().flatten();
        let answered_at = ends.filter(|at| *at >= self.silent_at).min().unwrap_or(now);
        self.silent_at + PATIENCE <= answered_at
    }
}

/// How the question about a silent channel stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Silence {
    /// It waits for an answer.
    Asked,
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

/// Beside a channel stands whoever was asked about it and has not answered.
fn draw(text: &Text, silent: &[(Silent, Option<String>)]) -> Message {
    let (mut blocks, mut said) = (Vec::<Block>::new(), Vec::new());
    for (one, late) in silent.iter().take(ASKED) {
        let link = channel_mention(&one.channel);
        let mut words = match one.state() {
            Silence::Asked => text.community_silent(one.quiet_days(), link),
            Silence::Kept => text.community_kept(link),
            Silence::Retired => text.community_retired(link),
        };
        let is_asked = one.state() == Silence::Asked;
        if let Some(late) = late.as_ref().filter(|_| is_asked) {
            words = format!("{words}\n{}", text.community_unanswered(mention(late)));
        }
        blocks.push(section(&words));
        said.push(words);
        if is_asked {
            blocks.push(actions(buttons(text, &one.id()).into_iter().map(Into::into).collect()));
        }
    }
    if silent.len() > ASKED {
        blocks.push(context(&text.community_silent_more(silent.len() - ASKED)));
    }
    Message { text: message_text(&said.join("\n")), blocks: message_blocks(&blocks) }
}

pub(super) fn samples(text: &Text, company: &Company) -> Vec<(String, Value)> {
    let config = company.config();
    let channel = CommunityChannel { paused_at: Some(0), ..CommunityChannel::samples(0) };
    let link = channel_mention("C0BOOKS");
    let silent = Silent {
        channel: "C0BOOKS".into(),
        proposed_by: "U0ADA".into(),
        listed_at: 0,
        spoken_at: None,
        kept_at: None,
        silent_at: 61 * DAY,
        asked_at: Some(61 * DAY),
        retired_at: None,
    };
    let kept = Silent { asked_at: None, ..silent.clone() };
    let retired = Silent { retired_at: Some(62 * DAY), ..kept.clone() };
    let mut screens = vec![
        ("channel edit form".to_owned(), draw_edit_form(text, config, vec!["America/New_York".to_owned()], &channel)),
        ("channel retire form".to_owned(), draw_retire_form(text, &channel)),
        ("channel silent".to_owned(), value(draw(text, &[(silent.clone(), None)]))),
        ("channel silent, for stewards".to_owned(), value(draw(text, &[(silent.clone(), Some("U0ADA".to_owned()))]))),
        ("channels silent, answered".to_owned(), value(draw(text, &[(kept, None), (retired, None)]))),
        ("channels silent, many".to_owned(), value(draw(text, &vec![(silent, Some("U0ADA".to_owned())); 30]))),
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

/// The channels that were asked about at that moment, whatever came of it.
async fn list_silent(connection: &mut Connection, silent_at: Millis) -> Result<Vec<Silent>> {
    Ok(query_as(
        "SELECT channel, proposed_by, listed_at, spoken_at, kept_at, silent_at, asked_at, retired_at \
         FROM community_channel WHERE silent_at = $1 ORDER BY name, channel",
    )
    .bind(silent_at)
    .fetch_all(connection)
    .await?)
}

/// Those that wait for somebody's answer: their own, and for stewards those whose proposer left or has been asked since
/// before `late`.
async fn list_silent_of(
    connection: &mut Connection,
    person: &str,
    is_steward: bool,
    late: Millis,
) -> Result<Vec<Silent>> {
    Ok(query_as(
        "SELECT c.channel, c.proposed_by, c.listed_at, c.spoken_at, c.kept_at, c.asked_at AS silent_at, c.asked_at, \
         c.retired_at FROM community_channel c LEFT JOIN member m ON m.id = c.proposed_by \
         WHERE c.retired_at IS NULL AND c.asked_at IS NOT NULL \
         AND (c.proposed_by = $1 OR ($2 > 0 AND (m.gone_at IS NOT NULL OR c.asked_at <= $3))) \
         ORDER BY c.asked_at, c.name, c.channel",
    )
    .bind(person)
    .bind(i64::from(is_steward))
    .bind(late)
    .fetch_all(connection)
    .await?)
}

/// Who proposed the channels that were asked about since then.
async fn list_asked_since(connection: &mut Connection, since: Millis) -> Result<Vec<String>> {
    Ok(query_scalar("SELECT DISTINCT proposed_by FROM community_channel WHERE silent_at > $1 ORDER BY proposed_by")
        .bind(since)
        .fetch_all(connection)
        .await?)
}

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
