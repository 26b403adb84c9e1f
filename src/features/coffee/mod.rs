//! Random coffee: who joins is introduced to a colleague every few weeks, somebody of another function where possible.
//!
//! `/cx coffee`, and *Coffee* in Home, tell where one stands, with buttons: join, preferences, pause, stop. When a round
//! begins each pair (three where one is left) reads one message in a conversation of their own: why the two, two times at
//! which both work, a question to break the ice, and *We have a time*, *We met*, *Can't*. At half time, with two new times,
//! and at the end they are asked once, if nobody has answered; whoever stays silent for three rounds is asked whether to go
//! on, and left in peace until they answer. What came of a round is told in a few numbers.
//!
//! In a channel it can be offered to its members alone; stewards and leaders begin an extra round between two functions.
//! Whom somebody does not want to meet is known to nobody else.
//!
//! An extra coffee and a regular one do not overlap: whoever has a coffee open is left out of an extra round unless they
//! press *Join* below its invitation, and whoever has an extra coffee open, or asked for one, sits the next regular round
//! out and reads so in a line. An extra coffee without a word is no silent round.
//!
//! Belongs here: all about coffee. Never: a word to others about who was kept apart from whom.
//!
//! Reading order: this file (taking part), `offer` (in a channel, between two functions), `round` (beginning and end),
//! `waiting` (who is still to be introduced), `pair` (what a pair reads and answers), `draw` (how that looks), `time` (when
//! both work), `left` (who is without somebody), `note` (what else somebody is told).

mod draw;
mod left;
mod note;
mod offer;
mod pair;
mod round;
mod time;
mod waiting;

use std::collections::BTreeMap;

use serde_json::{Value, json};

pub use left::{person_left, third};
pub use offer::{
    between, channel_closed, channel_moved, channel_opened, closed, offer_of, offer_redrawn, offered, refused,
};
pub use pair::{Answer, answered, place_told, redrawn};
pub use round::{Recap, due, find_recap, matched};

use crate::base::blocks::{
    Block, Button, Element, Modal, Need, Writing, actions, button, context, date_input, input, limit, message_blocks,
    multi_select_input, people_input, section, section_with_button, ticked_input,
};
use crate::base::clock::{DAY, Millis};
use crate::base::config::Config;
use crate::base::db::{Connection, query, query_as, query_scalar};
use crate::base::error::{Error, Result};
use crate::base::text::{Language, Text, Words, channel, day, mention};
use crate::domain::calendar::day_opens;
use crate::domain::call::{Call, Message, Question, Ripple};
use crate::domain::company::Company;
use crate::domain::cx::{Cx, Desk};
use crate::domain::member::{Kind, Member};
use crate::domain::waiting::Waiting;

/// Characters of what somebody likes.
const INTERESTS: u64 = 200;
/// Colleagues somebody may keep apart from.
const APART: usize = 50;
/// Channels that are listed with a button to leave.
const PLACES: usize = 10;
/// People of a channel on one page of Slack's list.
const PAGE: i64 = 999;
/// A pause is not longer.
const LONGEST: Millis = 366 * DAY;

/// What somebody fills in about themselves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// What they like, apart by commas.
    pub interests: String,
    /// Languages they speak besides their own, by code.
    pub languages: Vec<String>,
    /// Whom they do not want to be paired with.
    pub apart: Vec<String>,
    /// Whether they offer a seat by lottery.
    pub offers_seat: bool,
}

/// Where somebody stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, sqlx::FromRow)]
struct Standing {
    interests: String,
    languages: String,
    seat_at: Option<Millis>,
    paused_until_at: Option<Millis>,
    asked_at: Option<Millis>,
}

/// What the private answer shows.
#[derive(Clone, Debug, Default)]
struct Overview {
    standing: Standing,
    /// Where they take part; empty for the company.
    joined: Vec<String>,
    /// Whom they meet in the rounds that run.
    meeting: Vec<String>,
    next_at: Millis,
    /// Where it could be offered.
    offer_in: Option<String>,
}

/// Whether what stands behind `/cx` asks for coffee; the word of every language is understood, with its accent or without.
pub fn is_meant(typed: &str) -> bool {
    let plain = |word: &str| word.trim().to_lowercase().replace(['é', 'è'], "e");
    let typed = plain(typed);
    typed == WORD || Language::ALL.iter().any(|language| plain(&Text::of(*language).coffee_word()) == typed)
}

const WORD: &str = "coffee";

/// `/cx coffee`: where the person stands, and what they can do. `place` is where they asked.
///
/// # Errors
/// A sentence where there is no coffee, and for guests; the database's.
pub async fn overview(desk: &mut Desk<'_>, place: &str) -> Result<Message> {
    refuse(desk.text, desk.company, &desk.actor)?;
    let person = desk.actor.id.clone();
    let mut overview = Overview {
        standing: find_standing(desk.connection, &person).await?.unwrap_or_default(),
        joined: list_joined(desk.connection, &person).await?,
        meeting: pair::list_meeting(desk.connection, &person).await?,
        next_at: 0,
        offer_in: None,
    };
    overview.next_at = next_of(desk.connection, desk.company.config(), (&person, &overview.joined), desk.now).await?;
    if place.starts_with(['C', 'G']) && !offer::is_offered(desk.connection, place).await? {
        overview.offer_in = Some(place.to_owned());
    }
    Ok(draw_overview(desk.text, desk.company, &overview))
}

/// "Join" was pressed: in the company's rounds, or in those of a channel, of which Slack is asked whether the person is in it.
/// Below the invitation to an extra round it means the company's rounds, and that one first.
///
/// # Errors
/// A sentence where there is no coffee, and for guests; the database's.
pub async fn joined(cx: &mut Cx, place: &str) -> Result<()> {
    let invitation = offer::invitation_of(place);
    let place = read_place(&cx.company, if invitation.is_some() { COMPANY } else { place });
    refuse(cx.text, &cx.company, &cx.actor)?;
    if place.is_empty() {
        return enrol(cx, &place, invitation).await;
    }
    if !offer::is_offered(&mut cx.tx, &place).await? {
        return Err(Error::tell(cx.text.coffee_offer_closed()));
    }
    let (person, here) = (cx.actor.id.clone(), cx.whisper_in.clone().unwrap_or_default());
    cx.call(who_is_in(&place, (&person, &here), ""));
    Ok(())
}

/// Slack told who is in a channel, a page of them. Whoever is among them takes part; where Slack does not tell, nobody is
/// kept out.
///
/// # Errors
/// The database's.
pub async fn member_told(cx: &mut Cx, place: &str, (person, here): (&str, &str), answer: &Value) -> Result<()> {
    cx.act_for(person, here).await?;
    let is_in = answer["members"].as_array().is_none_or(|members| members.iter().any(|member| member == person));
    let page = answer["response_metadata"]["next_cursor"].as_str().unwrap_or_default();
    if !is_in && !page.is_empty() {
        cx.call(who_is_in(place, (person, here), page));
        return Ok(());
    }
    if is_in && offer::is_offered(&mut cx.tx, place).await? {
        return enrol(cx, place, None).await;
    }
    if is_in {
        let words = cx.text.coffee_offer_closed();
        cx.answer(Message::words(words));
    } else {
        // Whoever is not in a channel can be whispered nothing there.
        cx.whisper_in = None;
        let words = cx.text.coffee_members_only(channel(place));
        cx.answer(Message::words(words));
    }
    Ok(())
}

fn who_is_in(place: &str, (person, here): (&str, &str), page: &str) -> Call {
    let mut arguments = json!({"channel": place, "limit": PAGE});
    if !page.is_empty() {
        arguments["cursor"] = json!(page);
    }
    let question =
        Question::CoffeeMember { channel: place.to_owned(), person: person.to_owned(), place: here.to_owned() };
    Call::Ask { method: "conversations.members".into(), arguments, question }
}

/// Somebody takes part in a place. A pause goes on.
async fn enrol(cx: &mut Cx, place: &str, invitation: Option<&str>) -> Result<()> {
    let person = cx.actor.id.clone();
    add_member(&mut cx.tx, &person).await?;
    query("INSERT INTO coffee_joined (channel, member, joined_at) VALUES ($1, $2, $3) ON CONFLICT (channel, member) DO NOTHING")
        .bind(place)
        .bind(&person)
        .bind(cx.now)
        .execute(&mut *cx.tx)
        .await?;
    if !place.is_empty() {
        cx.ripple(Ripple::CoffeeOffer { channel: place.to_owned() });
    }
    let company = cx.company.clone();
    let (said, next_at, open) = match offer::find_invitation(cx, invitation).await? {
        Some(round) => {
            query("UPDATE coffee_joined SET round = $1 WHERE channel = '' AND member = $2")
                .bind(&round.id)
                .bind(&person)
                .execute(&mut *cx.tx)
                .await?;
            let open = pair::list_meeting(&mut cx.tx, &person).await?;
            (offer::said_pair(&company, &round), round.begins_at, open)
        }
        None => {
            let next_at = round::next_at(&mut cx.tx, company.config(), place, cx.now).await?;
            (said_place(cx.text, place), next_at, Vec::new())
        }
    };
    // Whoever joins has said something.
    let words = cx.text.coffee_stayed(day(next_at));
    said_something(cx, &person, &words).await?;
    let standing = find_standing(&mut cx.tx, &person).await?.unwrap_or_default();
    let paused = standing.paused_until_at.filter(|at| *at > next_at);
    let message = draw_joined(cx.text, said, next_at, (paused, &open));
    cx.answer(message);
    Ok(())
}

/// Whoever says something is asked no more whether to go on; the question tells what became of it. Whether that is answer
/// enough.
async fn said_something(cx: &mut Cx, person: &str, words: &str) -> Result<bool> {
    let asked_at = find_standing(&mut cx.tx, person).await?.and_then(|standing| standing.asked_at);
    query("UPDATE coffee_member SET asked_at = NULL, silent = 0 WHERE member = $1")
        .bind(person)
        .execute(&mut *cx.tx)
        .await?;
    let Some(asked_at) = asked_at else { return Ok(false) };
    cx.ripple(Ripple::Home { person: person.to_owned() });
    pair::settled(cx, &pair::silent_key(person, asked_at), person, words).await
}

/// What waits for somebody: whether to go on after rounds without a word.
///
/// # Errors
/// The database's.
pub async fn list_waiting(desk: &mut Desk<'_>) -> Result<Vec<Waiting>> {
    if !desk.company.config().coffee.on || list_joined(desk.connection, &desk.actor.id).await?.is_empty() {
        return Ok(Vec::new());
    }
    let asked_at = find_standing(desk.connection, &desk.actor.id).await?.and_then(|standing| standing.asked_at);
    Ok(asked_at.into_iter().map(|since| draw::waiting(desk.text, pair::SILENT, since)).collect())
}

/// "Leave" was pressed for one place, or "Stop" for all of them (`all`).
///
/// # Errors
/// The database's.
pub async fn stopped(cx: &mut Cx, place: &str) -> Result<()> {
    let place = read_place(&cx.company, place);
    let person = cx.actor.id.clone();
    let words = if place == ALL { cx.text.coffee_stopped() } else { cx.text.coffee_left(said_place(cx.text, &place)) };
    if !leave(cx, &person, &place, &words).await? {
        cx.answer(Message::words(words));
    }
    Ok(())
}

/// Somebody has left a channel, and with it its coffee.
///
/// # Errors
/// The database's.
pub async fn channel_left(cx: &mut Cx, channel: &str, person: &str) -> Result<()> {
    if !channel.is_empty() {
        let words = cx.text.coffee_left(said_place(cx.text, channel));
        leave(cx, person, channel, &words).await?;
    }
    Ok(())
}

/// Somebody takes part no more in one place, or in all of them. In what runs they can still meet, unless they have left
/// all. Whether a question of ours tells them so.
async fn leave(cx: &mut Cx, person: &str, place: &str, words: &str) -> Result<bool> {
    let left: Vec<String> =
        query_scalar("DELETE FROM coffee_joined WHERE member = $1 AND (channel = $2 OR $3 = 'all') RETURNING channel")
            .bind(person.to_owned())
            .bind(place.to_owned())
            .bind(place.to_owned())
            .fetch_all(&mut *cx.tx)
            .await?;
    if left.is_empty() {
        return Ok(false);
    }
    for channel in left.into_iter().filter(|channel| !channel.is_empty()) {
        cx.ripple(Ripple::CoffeeOffer { channel });
    }
    waiting::reconsider(cx, person).await?;
    if !list_joined(&mut cx.tx, person).await?.is_empty() {
        return Ok(false);
    }
    query("UPDATE coffee_member SET paused_until_at = NULL WHERE member = $1")
        .bind(person)
        .execute(&mut *cx.tx)
        .await?;
    pair::cannot_any_more(cx, person).await?;
    said_something(cx, person, words).await
}

/// "I'm staying" was pressed after rounds without a word, or "End the pause".
///
/// # Errors
/// A sentence for whoever takes part nowhere; the database's.
pub async fn stayed(cx: &mut Cx) -> Result<()> {
    query("UPDATE coffee_member SET paused_until_at = NULL WHERE member = $1")
        .bind(&cx.actor.id)
        .execute(&mut *cx.tx)
        .await?;
    let (person, company) = (cx.actor.id.clone(), cx.company.clone());
    let joined = list_joined(&mut cx.tx, &person).await?;
    let next_at = next_of(&mut cx.tx, company.config(), (&person, &joined), cx.now).await?;
    if joined.is_empty() {
        return Err(Error::tell(cx.text.coffee_not_joined(day(next_at))));
    }
    let words = cx.text.coffee_stayed(day(next_at));
    if !said_something(cx, &person, &words).await? {
        cx.answer(Message::words(words));
    }
    Ok(())
}

/// The form that asks until when to pause.
///
/// # Errors
/// A sentence where there is no coffee, and for guests; the database's.
pub async fn pause_form(desk: &mut Desk<'_>) -> Result<Value> {
    refuse(desk.text, desk.company, &desk.actor)?;
    let hours = desk.actor.hours(desk.company.config());
    let later = hours.date(hours.days_later(desk.now, 28)).to_string();
    Ok(draw_pause_form(desk.text, &later))
}

/// What is wrong with the day that was chosen, by block.
pub fn check_pause(desk: &Desk<'_>, until: &str) -> BTreeMap<String, String> {
    let hours = desk.actor.hours(desk.company.config());
    let fine = day_opens(&hours, until).is_some_and(|at| at > desk.now && at < desk.now + LONGEST);
    if fine { BTreeMap::new() } else { [("until".to_owned(), desk.text.coffee_pause_wrong())].into() }
}

/// A day was chosen: nobody is paired with them before.
///
/// # Errors
/// A sentence for a day that is over; the database's.
pub async fn paused(cx: &mut Cx, until: &str) -> Result<()> {
    let hours = cx.actor.hours(cx.company.config());
    let Some(at) = day_opens(&hours, until).filter(|at| *at > cx.now && *at < cx.now + LONGEST) else {
        return Err(Error::tell(cx.text.coffee_pause_wrong()));
    };
    let person = cx.actor.id.clone();
    add_member(&mut cx.tx, &person).await?;
    query("UPDATE coffee_member SET paused_until_at = $1 WHERE member = $2")
        .bind(at)
        .bind(&person)
        .execute(&mut *cx.tx)
        .await?;
    waiting::reconsider(cx, &person).await?;
    let words = cx.text.coffee_paused(day(at));
    if !said_something(cx, &person, &words).await? {
        cx.answer(Message::words(words));
    }
    Ok(())
}

/// The form about oneself.
///
/// # Errors
/// A sentence where there is no coffee, and for guests; the database's.
pub async fn form(desk: &mut Desk<'_>) -> Result<Value> {
    refuse(desk.text, desk.company, &desk.actor)?;
    let standing = find_standing(desk.connection, &desk.actor.id).await?.unwrap_or_default();
    let apart = list_apart(desk.connection, &desk.actor.id).await?;
    let draft = Draft {
        interests: standing.interests,
        languages: standing.languages.split(',').map(str::to_owned).collect(),
        apart,
        offers_seat: standing.seat_at.is_some(),
    };
    let own = desk.actor.text(desk.company).language();
    Ok(draw_form(desk.text, own, desk.company.is_leader(&desk.actor.id), &draft))
}

/// What is wrong with it, by block.
pub fn check(text: &Text, person: &str, draft: &Draft) -> BTreeMap<String, String> {
    let mut errors = BTreeMap::new();
    if draft.apart.iter().any(|other| other == person) {
        errors.insert("apart".to_owned(), text.coffee_apart_yourself());
    } else if draft.apart.len() > APART {
        errors.insert("apart".to_owned(), text.coffee_apart_many(APART));
    }
    if draft.interests.chars().count() > INTERESTS as usize {
        errors.insert("interests".to_owned(), text.coffee_interests_long(INTERESTS));
    }
    errors
}

/// It was sent.
///
/// # Errors
/// A sentence where there is no coffee, for guests, and for what does not fit; the database's.
pub async fn submitted(cx: &mut Cx, draft: &Draft) -> Result<()> {
    refuse(cx.text, &cx.company, &cx.actor)?;
    if let Some(wrong) = check(cx.text, &cx.actor.id, draft).into_values().next() {
        return Err(Error::tell(wrong));
    }
    let person = cx.actor.id.clone();
    let offers = draft.offers_seat && cx.company.is_leader(&person);
    let known: Vec<_> = Language::ALL
        .map(Language::code)
        .into_iter()
        .filter(|code| draft.languages.iter().any(|one| one == code))
        .collect();
    add_member(&mut cx.tx, &person).await?;
    query("UPDATE coffee_member SET interests = $1, languages = $2, seat_at = CASE WHEN $3 > 0 THEN COALESCE(seat_at, $4) END WHERE member = $5")
        .bind(Words::plain(&draft.interests).one_line().raw())
        .bind(known.join(","))
        .bind(i64::from(offers))
        .bind(cx.now)
        .bind(&person)
        .execute(&mut *cx.tx)
        .await?;
    query("DELETE FROM coffee_apart WHERE member = $1").bind(&person).execute(&mut *cx.tx).await?;
    for other in &draft.apart {
        query("INSERT INTO coffee_apart (member, other) VALUES ($1, $2) ON CONFLICT (member, other) DO NOTHING")
            .bind(&person)
            .bind(other)
            .execute(&mut *cx.tx)
            .await?;
    }
    waiting::reconsider(cx, &person).await?;
    let takes_part = !list_joined(&mut cx.tx, &person).await?.is_empty();
    let words = if takes_part { cx.text.coffee_saved() } else { cx.text.coffee_saved_not_joined() };
    let message =
        if takes_part { Message::words(words) } else { with_buttons(words, vec![join_button(cx.text, "").into()]) };
    cx.answer(message);
    Ok(())
}

// Rules

/// Refuses everybody where there is no coffee, and guests: they would be paired with whom they may not know.
fn refuse(text: &Text, company: &Company, actor: &Member) -> Result<()> {
    if !company.config().coffee.on {
        return Err(Error::tell(text.coffee_off()));
    }
    if actor.kind == Kind::Guest {
        return Err(Error::tell(text.coffee_guest()));
    }
    Ok(())
}

/// A button's value may not be empty: this word stands for the company's rounds.
const COMPANY: &str = "company";
/// The value of the button that ends all.
const ALL: &str = "all";

/// The place that the value of a button means: the company's rounds have no name, and a channel may have a new id.
fn read_place(company: &Company, value: &str) -> String {
    if value == COMPANY { String::new() } else { company.channel_now(value) }
}

/// What a button says for a place.
fn place_value(place: &str) -> &str {
    if place.is_empty() { COMPANY } else { place }
}

/// Why the person is paired with nobody in a place now; `None` for whoever takes part.
async fn find_hindrance(cx: &mut Cx, place: &str) -> Result<Option<String>> {
    let (person, company) = (cx.actor.id.clone(), cx.company.clone());
    let joined = list_joined(&mut cx.tx, &person).await?;
    if !joined.iter().any(|known| known == place) {
        let next_at = round::next_at(&mut cx.tx, company.config(), place, cx.now).await?;
        return Ok(Some(cx.text.coffee_not_joined(day(next_at))));
    }
    let standing = find_standing(&mut cx.tx, &person).await?.unwrap_or_default();
    if standing.asked_at.is_some() {
        return Ok(Some(cx.text.coffee_waits_for_you()));
    }
    Ok(standing.paused_until_at.filter(|at| *at > cx.now).map(|at| cx.text.coffee_paused(day(at))))
}

/// When the next round begins in which somebody takes part: the extra one in which they asked to be, else the first of their
/// places; the company's for whoever is in none.
async fn next_of(
    connection: &mut Connection,
    config: &Config,
    (person, joined): (&str, &[String]),
    now: Millis,
) -> Result<Millis> {
    if let Some(asked) = offer::find_asked(&mut *connection, person, now).await? {
        return Ok(asked);
    }
    let mut next = None;
    for place in joined {
        let at = round::next_at(&mut *connection, config, place, now).await?;
        next = next.into_iter().chain([at]).min();
    }
    match next {
        Some(at) => Ok(at),
        None => round::next_at(connection, config, "", now).await,
    }
}

// Views

fn join_button(text: &Text, place: &str) -> Button {
    button("coffee.join", place_value(place), &text.coffee_join_button()).primary()
}

fn leave_button(text: &Text, place: &str) -> Button {
    button("coffee.leave", place_value(place), &text.coffee_leave_button())
}

fn resume_button(text: &Text) -> Button {
    button("coffee.resume", "own", &text.coffee_resume_button()).primary()
}

fn form_button(text: &Text) -> Button {
    button("coffee.form", "own", &text.coffee_form_button())
}

fn pause_button(text: &Text) -> Button {
    button("coffee.pause_form", "own", &text.coffee_pause_button())
}

fn stop_button(text: &Text) -> Button {
    button("coffee.stop", ALL, &text.coffee_stop_button())
}

fn with_buttons(words: String, buttons: Vec<Element>) -> Message {
    Message { blocks: message_blocks(&[section(&words), actions(buttons)]), text: words }
}

/// What people read for a channel, or for the company's rounds.
fn said_place(text: &Text, place: &str) -> String {
    if place.is_empty() { text.coffee_company() } else { channel(place) }
}

fn draw_overview(text: &Text, company: &Company, overview: &Overview) -> Message {
    let coffee = &company.config().coffee;
    let takes_part = !overview.joined.is_empty();
    let mut lines = vec![text.coffee_intro(coffee.every_weeks)];
    let standing = &overview.standing;
    let paused = standing.paused_until_at.filter(|at| *at > overview.next_at);
    let is_asked = standing.asked_at.is_some() && takes_part;
    lines.push(match paused {
        _ if !takes_part => text.coffee_not_joined(day(overview.next_at)),
        _ if is_asked => text.coffee_waits_for_you(),
        Some(at) => text.coffee_paused(day(at)),
        None => {
            let places: Vec<_> = overview.joined.iter().map(|place| said_place(text, place)).collect();
            text.coffee_joined_in(day(overview.next_at), places.join(", "))
        }
    });
    if !overview.meeting.is_empty() {
        let names: Vec<_> = overview.meeting.iter().map(|person| mention(person)).collect();
        lines.push(text.coffee_meeting(names.join(", ")));
    }
    let mut buttons: Vec<Element> = Vec::new();
    if is_asked {
        buttons.push(button("coffee.stay", "own", &text.coffee_stay_button()).primary().into());
    } else if paused.is_some() && takes_part {
        buttons.push(resume_button(text).into());
    } else if !overview.joined.iter().any(String::is_empty) {
        buttons.push(join_button(text, "").into());
    }
    buttons.push(form_button(text).into());
    if takes_part {
        buttons.extend([pause_button(text).into(), stop_button(text).into()]);
    }
    if let Some(place) = &overview.offer_in {
        buttons.push(button("coffee.offer", place, &text.coffee_offer_button()).into());
    }
    let words = lines.join("\n");
    let mut blocks: Vec<Block> = vec![section(&words), actions(buttons)];
    // Whoever is in the company's rounds alone stops.
    let several = overview.joined.len() > 1;
    for place in overview.joined.iter().filter(|place| several || !place.is_empty()).take(PLACES) {
        let said = if place.is_empty() { text.coffee_place_company() } else { text.coffee_place(channel(place)) };
        blocks.push(section_with_button(&said, leave_button(text, place)));
    }
    blocks.push(context(&text.coffee_private()));
    Message { text: words, blocks: message_blocks(&blocks) }
}

/// `paused` is until when, for whoever pauses; `open` those with whom they have a coffee besides.
fn draw_joined(text: &Text, place: String, next_at: Millis, (paused, open): (Option<Millis>, &[String])) -> Message {
    if let Some(at) = paused {
        let joined = text.coffee_joined_in(day(next_at), place);
        let words = format!("{joined}\n{}", text.coffee_paused(day(at)));
        return with_buttons(words, vec![resume_button(text).into(), form_button(text).into()]);
    }
    let mut words = text.coffee_welcome(day(next_at), place);
    if !open.is_empty() {
        let names: Vec<_> = open.iter().map(|person| mention(person)).collect();
        words = format!("{words}\n{}", text.coffee_on_top(names.join(", ")));
    }
    with_buttons(words, vec![form_button(text).into(), pause_button(text).into()])
}

fn draw_pause_form(text: &Text, later: &str) -> Value {
    let blocks = vec![input(
        "until",
        &text.coffee_pause_label(),
        date_input("coffee.until", later),
        Some(&text.coffee_pause_hint()),
        Need::Required,
    )];
    Modal {
        callback: "coffee.pause_form",
        title: &text.coffee_pause_title(),
        submit: Some(&text.coffee_pause_button_short()),
        close: &text.cancel_button(),
        metadata: "",
        blocks,
    }
    .view()
}

fn draw_form(text: &Text, own: Language, may_offer: bool, draft: &Draft) -> Value {
    let interests = Writing {
        action: "coffee.interests",
        placeholder: &text.coffee_interests_example(),
        initial: &draft.interests,
        length: (0, INTERESTS),
        multiline: false,
    };
    let others = Language::ALL.into_iter().filter(|language| *language != own);
    let languages: Vec<_> =
        others.map(|language| (language.code().to_owned(), language.endonym().to_owned())).collect();
    let hint = text.coffee_interests_hint();
    let mut blocks = vec![
        input("interests", &text.coffee_interests_label(), interests.element(), Some(&hint), Need::Optional),
        input(
            "languages",
            &text.coffee_languages_label(),
            multi_select_input("coffee.languages", &text.coffee_languages_placeholder(), &languages, &draft.languages),
            None,
            Need::Optional,
        ),
        input(
            "apart",
            &text.coffee_apart_label(),
            people_input("coffee.apart", &text.coffee_apart_placeholder(), &draft.apart),
            Some(&text.coffee_apart_hint()),
            Need::Optional,
        ),
    ];
    if may_offer {
        let yes = ("yes".to_owned(), text.coffee_seat_option());
        let chosen = if draft.offers_seat { vec![yes.0.clone()] } else { Vec::new() };
        let seat = ticked_input("coffee.seat", &[yes], &chosen);
        blocks.push(input("seat", &text.coffee_seat_label(), seat, Some(&text.coffee_seat_hint()), Need::Optional));
    }
    Modal {
        callback: "coffee.form",
        title: &text.coffee_form_title(),
        submit: Some(&text.save_button()),
        close: &text.cancel_button(),
        metadata: "",
        blocks,
    }
    .view()
}

/// Views of this feature, for the `screens` command.
pub fn samples(text: &Text, company: &Company) -> Vec<(String, Value)> {
    let value = |message: Message| serde_json::to_value(message).unwrap_or_default();
    let next_at = 1_794_304_800_000;
    let joined = Overview {
        joined: vec![String::new(), "C0CX".into(), "C0WINS".into()],
        meeting: vec!["U0ADA".into(), "U0BEN".into()],
        next_at,
        offer_in: Some("C0CX".into()),
        ..Overview::default()
    };
    let asked = Overview { standing: Standing { asked_at: Some(1), ..Standing::default() }, ..joined.clone() };
    let away = Standing { paused_until_at: Some(next_at + 30 * DAY), ..Standing::default() };
    let paused = Overview { standing: away, ..joined.clone() };
    let full = Draft {
        interests: "Zażółć & <!here>, ".repeat(20).chars().take(INTERESTS as usize).collect(),
        languages: vec!["es".into(), "pl".into()],
        apart: (0..APART.min(limit::CHOICES)).map(|number| format!("U0PERSON{number}")).collect(),
        offers_seat: true,
    };
    let mut screens = vec![
        ("coffee".to_owned(), value(draw_overview(text, company, &Overview { next_at, ..Overview::default() }))),
        ("coffee, taking part".to_owned(), value(draw_overview(text, company, &joined))),
        ("coffee, asked whether to go on".to_owned(), value(draw_overview(text, company, &asked))),
        ("coffee, paused".to_owned(), value(draw_overview(text, company, &paused))),
        ("coffee joined".to_owned(), value(draw_joined(text, channel("C0CX"), next_at, (None, &[])))),
        (
            "coffee joined, on top of another".to_owned(),
            value(draw_joined(text, channel("C0CX"), next_at, (None, &joined.meeting))),
        ),
        (
            "coffee joined, paused".to_owned(),
            value(draw_joined(text, channel("C0CX"), next_at, (Some(next_at + 30 * DAY), &[]))),
        ),
        ("coffee form".to_owned(), draw_form(text, Language::Italian, false, &Draft::default())),
        ("coffee form, full".to_owned(), draw_form(text, text.language(), true, &full)),
        ("coffee pause".to_owned(), draw_pause_form(text, "2026-12-01")),
    ];
    let words = [
        ("off", text.coffee_off()),
        ("guest", text.coffee_guest()),
        ("stopped", text.coffee_stopped()),
        ("left", text.coffee_left(text.coffee_company())),
        ("stayed", text.coffee_stayed(day(next_at))),
        ("saved", text.coffee_saved()),
        ("saved, not joined", text.coffee_saved_not_joined()),
    ];
    screens.extend(words.map(|(name, words)| (format!("coffee, {name}"), value(Message::words(words)))));
    screens.extend(offer::samples(text));
    screens.extend(draw::samples(text));
    screens.extend(left::samples(text));
    screens.extend(note::samples(text));
    screens.extend(round::samples(text));
    screens
}

// SQL

async fn add_member(connection: &mut Connection, person: &str) -> Result<()> {
    query(
        "INSERT INTO coffee_member (member, interests, languages, silent) VALUES ($1, '', '', 0) \
         ON CONFLICT (member) DO NOTHING",
    )
    .bind(person)
    .execute(connection)
    .await?;
    Ok(())
}

async fn find_standing(connection: &mut Connection, person: &str) -> Result<Option<Standing>> {
    Ok(query_as("SELECT interests, languages, seat_at, paused_until_at, asked_at FROM coffee_member WHERE member = $1")
        .bind(person)
        .fetch_optional(connection)
        .await?)
}

async fn list_joined(connection: &mut Connection, person: &str) -> Result<Vec<String>> {
    Ok(query_scalar("SELECT channel FROM coffee_joined WHERE member = $1 ORDER BY channel")
        .bind(person.to_owned())
        .fetch_all(connection)
        .await?)
}

async fn list_apart(connection: &mut Connection, person: &str) -> Result<Vec<String>> {
    Ok(query_scalar("SELECT other FROM coffee_apart WHERE member = $1 ORDER BY other")
        .bind(person.to_owned())
        .fetch_all(connection)
        .await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn coffee_is_asked_for_in_any_language() {
        for typed in ["coffee", " Café", "cafe", "caffè", "Caffe", "KAWA "] {
            assert!(is_meant(typed), "{typed}");
        }
        assert!(!is_meant("tea"));
    }

    #[test]
    fn nobody_is_kept_apart_from_themselves() {
        let text = Text::of(Language::English);
        let draft = Draft { apart: vec!["U0BEN".into(), "U0ADA".into()], ..Draft::default() };
        assert_eq!(check(text, "U0ADA", &draft).keys().collect::<Vec<_>>(), ["apart"]);
        assert!(check(text, "U0EVA", &draft).is_empty());
        let long = Draft { interests: "x".repeat(201), ..Draft::default() };
        assert_eq!(check(text, "U0ADA", &long).keys().collect::<Vec<_>>(), ["interests"]);
    }
}
