//! Thanking colleagues in public for what they did for a customer.
//!
//! `/cx-win @ben @ada got a lost parcel to a wedding #together` posts a win at once; where something is missing, and from
//! Home, a shipped card or ⋯ → *Celebrate this* on a message, a form opens with what is known already. The card in the
//! wins channel says who thanks whom, for what, and which value of the company it lived. Others add their thanks, or
//! somebody who was left out; those who are thanked get one message. Whoever posted it changes it at any time and takes
//! it back within ten minutes; a steward can hide it with a reason, and show it again.
//!
//! A person thanks a few people a day. There are no points, and receivers are never ranked or compared.
//!
//! Belongs here: all about wins. Never: a ranking of people.
//!
//! Reading order: this file (posting, changing), `allowed` (what a win must be), `typed` (what stands behind the command),
//! `joined` (others on the card), `hidden` (by a steward), `card`, `told` (those who are thanked), `recap` (week, month, a quiet channel).

mod allowed;
mod card;
mod hidden;
mod joined;
mod recap;
mod told;
mod typed;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

pub use card::{redrawn, win_of};
pub use hidden::{hide_form, hide_submitted, shown_again};
pub use joined::{add_form, add_submitted, check_added, check_echo, echo_form, echo_submitted};
pub use recap::{Recap, due, find_month, find_recap, gather};
pub use told::{take_thanks, told};

use crate::base::blocks::{
    Block, Button, Modal, Need, Writing, actions, button, context, described_select_input, input, limit,
    message_blocks, people_input, section, select_input,
};
use crate::base::clock::{MINUTE, Millis, SECOND};
use crate::base::config::Config;
use crate::base::db::{Connection, query, query_scalar};
use crate::base::error::{Error, Result};
use crate::base::text::{Text, Words, channel, group as group_mention, link, mention};
use crate::domain::call::{Call, Message, Question, Ripple};
use crate::domain::celebration::{find_credits, set_celebrated, set_waiting};
use crate::domain::channel::look_at;
use crate::domain::company::Company;
use crate::domain::cx::{Cx, Desk};
use crate::domain::group::list_group_members;
use crate::domain::member::{Member, add_unknown_member, find_member, who_is};
use crate::domain::opportunity::{Number, Opportunity, Status, find_opportunity};
use crate::domain::step::quoted;
use crate::domain::value::{value_description, value_name, value_sign, value_tag};

use allowed::{Looked, left_today, problems};
use card::{Win, find_win, list_people, names};

/// Characters of what somebody did.
const WORDS: usize = 1_000;
/// People in one win.
const AT_ONCE: usize = 40;
/// How long a win can be taken back, and the same one is taken for a second click.
const TAKEN_BACK: Millis = 10 * MINUTE;
/// Characters of what is quoted.
const QUOTED: usize = 200;
/// Words that ask for help.
const HELP: [&str; 5] = ["help", "?", "ayuda", "aiuto", "pomoc"];
/// Words that ask for what stewards hid.
const HIDDEN: [&str; 4] = ["hidden", "ocultos", "nascosti", "ukryte"];

/// How big it was.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Size {
    /// A small thing that mattered.
    #[default]
    Small,
    /// More than that.
    Big,
}

impl Size {
    fn word(self) -> &'static str {
        match self {
            Self::Small => "small",
            Self::Big => "big",
        }
    }
}

impl From<String> for Size {
    fn from(word: String) -> Self {
        if word == Self::Big.word() { Self::Big } else { Self::Small }
    }
}

/// What somebody fills in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    /// Slack ids.
    pub people: Vec<String>,
    /// User groups, all of whom are thanked.
    pub groups: Vec<String>,
    /// What they did.
    #[serde(with = "as_written")]
    pub words: Words,
    /// The id of a value.
    pub value: String,
    /// `CX-42`, or empty.
    pub number: String,
    /// How big it was.
    pub size: Size,
}

/// What the form remembers between opening and sending.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Memory {
    /// The win that is changed; empty for a new one.
    win: String,
    /// User groups, all of whom are thanked.
    groups: Vec<String>,
    /// The message it is about; empty when it is about none.
    link: String,
    /// What was shipped and is celebrated; empty when nothing was.
    shipped: String,
}

impl Memory {
    /// Reads what the form remembered; nothing, when it cannot be read.
    pub fn read(metadata: &str) -> Self {
        serde_json::from_str(metadata).unwrap_or_default()
    }

    fn write(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The groups it remembers, which no field shows.
    pub fn groups(&self) -> Vec<String> {
        self.groups.clone()
    }
}

/// What is answered to the command.
#[derive(Clone, Debug)]
pub enum Answered {
    /// A private message.
    Said(Message),
    /// The form, with what was typed.
    Form(Value),
    /// Nothing is missing: it can be posted.
    Complete,
}

/// Something was typed behind `/cx-win`.
///
/// # Errors
/// A sentence for those who may not; the database's.
pub async fn command(desk: &mut Desk<'_>, typed: &str) -> Result<Answered> {
    refuse(desk.text, desk.company, &desk.actor)?;
    if HELP.contains(&typed.trim().to_lowercase().as_str()) {
        return Ok(Answered::Said(help(desk.text, desk.company)));
    }
    if HIDDEN.contains(&typed.trim().to_lowercase().as_str()) {
        return Ok(Answered::Said(hidden::list(desk).await?));
    }
    let read = typed::read(typed, &desk.company.config().wins);
    let draft = draft_of(&read);
    let (draft, mut notes) = with_known_groups(desk, draft).await?;
    if !read.strangers.is_empty() {
        notes.push(desk.text.win_person_unknown(Words::plain(&read.strangers.join(", ")).mrkdwn()));
    }
    let memory = Memory { groups: draft.groups.clone(), ..Memory::default() };
    if draft == Draft::default() && notes.is_empty() {
        return Ok(Answered::Form(open(desk, &draft, &memory, Vec::new()).await?));
    }
    let looked = Looked::find(desk.connection, desk.company, &desk.actor, &draft, &memory, desk.now).await?;
    let wrong = problems(&desk.actor.id, &draft, &looked, &desk.company.config().wins);
    if wrong.is_empty() && read.unknown.is_none() && notes.is_empty() {
        return Ok(Answered::Complete);
    }
    if let Some(unknown) = &read.unknown {
        notes.push(desk.text.win_value_unknown(Words::plain(unknown).mrkdwn()));
    }
    // An empty field says by itself that it wants to be filled.
    notes.extend(wrong.iter().filter(|problem| !problem.is_gap()).map(|problem| problem.says(desk.text)));
    Ok(Answered::Form(open(desk, &draft, &memory, notes).await?))
}

/// The command was complete: posts the win.
///
/// # Errors
/// A sentence for those who may not; the database's.
pub async fn typed(cx: &mut Cx, typed: &str) -> Result<()> {
    refuse(cx.text, &cx.company, &cx.actor)?;
    let draft = draft_of(&typed::read(typed, &cx.company.config().wins));
    let memory = Memory { groups: draft.groups.clone(), ..Memory::default() };
    submitted(cx, draft, &memory).await
}

/// The form: a new one, one about an opportunity (`about:ID`), one for a win that is changed (`edit:ID`), or one with a
/// draft that was kept on a button.
///
/// # Errors
/// A sentence for those who may not; the database's.
pub async fn form(desk: &mut Desk<'_>, value: &str) -> Result<Value> {
    refuse(desk.text, desk.company, &desk.actor)?;
    match value.split_once(':') {
        Some(("about", opportunity)) => form_about(desk, opportunity).await,
        Some(("edit", win)) => edit_form(desk, win).await,
        _ => {
            let draft: Draft = serde_json::from_str(value).unwrap_or_default();
            let memory = Memory { groups: draft.groups.clone(), ..Memory::default() };
            open(desk, &draft, &memory, Vec::new()).await
        }
    }
}

/// The form, prefilled with a message and whoever wrote it.
///
/// # Errors
/// A sentence for those who may not; the database's.
pub async fn form_from_message(desk: &mut Desk<'_>, place: (&str, &str), author: &str, words: &str) -> Result<Value> {
    refuse(desk.text, desk.company, &desk.actor)?;
    let is_other = !author.is_empty() && author != desk.actor.id && !desk.company.is_bot(author);
    let draft = Draft {
        people: if is_other { vec![author.to_owned()] } else { Vec::new() },
        words: Words::from_slack(words),
        ..Draft::default()
    };
    let link = desk.company.permalink(place.0, place.1).unwrap_or_default();
    let memory = Memory { link, ..Memory::default() };
    open(desk, &draft, &memory, Vec::new()).await
}

async fn form_about(desk: &mut Desk<'_>, opportunity: &str) -> Result<Value> {
    let opportunity = desk.find_main(opportunity).await?;
    let mut draft = Draft { number: opportunity.number.to_string(), ..Draft::default() };
    let mut memory = Memory::default();
    let celebrated = find_celebration(desk.connection, &opportunity.id).await?.is_some();
    if opportunity.owner.as_deref() == Some(&desk.actor.id) && is_shipped(&opportunity) && !celebrated {
        let credits = find_credits(desk.connection, &opportunity).await?;
        draft.people = credits.all_but(&desk.actor.id);
        draft.words = opportunity.reason.clone();
        draft.size = Size::Big;
        memory.shipped = opportunity.id.clone();
    }
    open(desk, &draft, &memory, Vec::new()).await
}

async fn edit_form(desk: &mut Desk<'_>, win: &str) -> Result<Value> {
    let win = find_own(desk.connection, desk.text, &desk.actor.id, win).await?;
    let number = match &win.opportunity {
        Some(opportunity) => find_opportunity(desk.connection, opportunity).await?.map(|one| one.number.to_string()),
        None => None,
    };
    let draft = Draft {
        people: list_people(desk.connection, &win.id).await?,
        words: win.words.clone(),
        value: win.value.clone(),
        number: number.unwrap_or_default(),
        size: win.size,
        ..Draft::default()
    };
    let memory = Memory { win: win.id.clone(), link: win.link.clone(), ..Memory::default() };
    open(desk, &draft, &memory, Vec::new()).await
}

/// What is wrong with a sent form, by block.
///
/// # Errors
/// A sentence for those who may not; the database's.
pub async fn check(desk: &mut Desk<'_>, draft: &Draft, memory: &Memory) -> Result<BTreeMap<String, String>> {
    refuse(desk.text, desk.company, &desk.actor)?;
    if !memory.win.is_empty() {
        find_own(desk.connection, desk.text, &desk.actor.id, &memory.win).await?;
    }
    let looked = Looked::find(desk.connection, desk.company, &desk.actor, draft, memory, desk.now).await?;
    let wrong = problems(&desk.actor.id, draft, &looked, &desk.company.config().wins);
    let mut errors = BTreeMap::new();
    for problem in wrong {
        errors.entry(problem.block().to_owned()).or_insert_with(|| problem.says(desk.text));
    }
    Ok(errors)
}

/// A win was sent: posts it, or changes the one that stands. The members of a user group are asked for first.
///
/// # Errors
/// A sentence for those who may not; the database's.
pub async fn submitted(cx: &mut Cx, mut draft: Draft, memory: &Memory) -> Result<()> {
    refuse(cx.text, &cx.company, &cx.actor)?;
    while let Some(group) = draft.groups.first().cloned() {
        let members = list_group_members(&mut cx.tx, &group).await?;
        if members.is_empty() {
            ask_group(cx, &group, &draft, memory);
            return Ok(());
        }
        if let Err(words) = with_members(cx, &mut draft, &group, members).await? {
            return keep(cx, &draft, words);
        }
    }
    take_giver(cx).await?;
    let company = cx.company.clone();
    let giver = cx.actor.clone();
    let looked = Looked::find(&mut cx.tx, &company, &giver, &draft, memory, cx.now).await?;
    let wins = &company.config().wins;
    if let Some(problem) = problems(&giver.id, &draft, &looked, wins).first() {
        let words = problem.says(cx.text);
        return keep(cx, &draft, words);
    }
    if memory.win.is_empty() {
        post(cx, &draft, memory, &looked).await
    } else {
        change(cx, &draft, memory, &looked).await
    }
}

/// Slack told who belongs to a user group that somebody thanks: the win goes on.
///
/// # Errors
/// The database's.
pub async fn group_told(cx: &mut Cx, asked: (&str, &str, &str), draft: &str, answer: &Value) -> Result<()> {
    let (group, person, channel) = asked;
    cx.actor = find_member(&mut cx.tx, person).await?.unwrap_or_else(|| Member::unknown(person));
    cx.text = cx.actor.text(&cx.company);
    cx.whisper_in = (!channel.is_empty() && !channel.starts_with('D')).then(|| channel.to_owned());
    let Ok(Waiting { mut draft, memory }) = serde_json::from_str(draft) else { return Ok(()) };
    let members: Vec<_> =
        answer["users"].as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect();
    let outcome = if members.is_empty() {
        draft.groups.retain(|known| known != group);
        let words = cx.text.win_group_unknown(group_mention(group));
        keep(cx, &draft, words)
    } else {
        match with_members(cx, &mut draft, group, members).await? {
            Ok(()) => submitted(cx, draft, &memory).await,
            Err(words) => keep(cx, &draft, words),
        }
    };
    // It concerns whoever typed it, who is not the actor of this row.
    match outcome {
        Err(Error::Tell(sentence)) => {
            cx.answer(Message::words(sentence));
            Ok(())
        }
        other => other,
    }
}

/// "Take it back" was pressed, within ten minutes by whoever posted it.
///
/// # Errors
/// A sentence for anybody else, or later; the database's.
pub async fn undone(cx: &mut Cx, win: &str) -> Result<()> {
    lock_win(&mut cx.tx, win).await?;
    let win = find_own(&mut cx.tx, cx.text, &cx.actor.id, win).await?;
    if cx.now - win.thanked_at > TAKEN_BACK {
        return Err(Error::tell(cx.text.win_undo_late()));
    }
    query("UPDATE win SET undone_at = $1, words = '', link = '' WHERE id = $2")
        .bind(cx.now)
        .bind(&win.id)
        .execute(&mut *cx.tx)
        .await?;
    query("DELETE FROM win_person WHERE win = $1").bind(&win.id).execute(&mut *cx.tx).await?;
    query("DELETE FROM win_echo WHERE win = $1").bind(&win.id).execute(&mut *cx.tx).await?;
    if let Some(opportunity) = win.opportunity.as_deref().filter(|_| win.shipped > 0) {
        let hours = cx.actor.hours(cx.company.config());
        set_waiting(cx, opportunity, hours.after_working_days(cx.now, 2)).await?;
    }
    cx.ripple(Ripple::Win { win: win.id.clone() });
    cx.ripple(Ripple::Digests);
    let words = cx.text.win_undone();
    cx.answer(Message::words(words));
    Ok(())
}

/// How to thank somebody, with examples and the values.
pub fn help(text: &Text, company: &Company) -> Message {
    let wins = &company.config().wins;
    let values = wins.values.iter().map(|value| {
        let line = value_description(value, text);
        let said = format!("{}`{}`", value_sign(value), value_tag(value, text));
        if line.is_empty() { said } else { format!("{said} {}", Words::plain(&line).mrkdwn()) }
    });
    let values = values.collect::<Vec<_>>().join("\n");
    let example = wins.values.get(1).or(wins.values.first()).map(|value| value_tag(value, text)).unwrap_or_default();
    let words = text.win_help(channel(&place(company)), example);
    let most = text.win_help_allowance(wins.per_day);
    let blocks = [
        section(&words),
        section(&text.win_help_values(values.clone())),
        actions(vec![thank_button(text, "help").primary().into()]),
        context(&most),
    ];
    Message { text: format!("{words}\n{}\n{most}", text.win_help_values(values)), blocks: message_blocks(&blocks) }
}

/// The button that opens the form; two of them in one message need different values.
pub fn thank_button(text: &Text, value: &str) -> Button {
    button("win.form", value, &text.win_button())
}

/// The button on the card of something that was shipped.
pub fn card_button(text: &Text, config: &Config, opportunity: &Opportunity) -> Option<Button> {
    let shown = config.wins.on && is_shipped(opportunity);
    shown.then(|| button("win.form", &format!("about:{}", opportunity.id), &text.win_card_button()))
}

// Rules

/// A win whose user group Slack is asked about.
#[derive(Serialize, Deserialize)]
struct Waiting {
    draft: Draft,
    memory: Memory,
}

fn draft_of(read: &typed::Typed) -> Draft {
    Draft {
        people: read.people.clone(),
        groups: read.groups.clone(),
        words: read.words.clone(),
        value: read.value.clone().unwrap_or_default(),
        number: read.number.clone().unwrap_or_default(),
        size: Size::Small,
    }
}

/// Where wins are celebrated.
fn place(company: &Company) -> String {
    let wins = company.wins_channel();
    if wins.is_empty() { company.cx_channel() } else { wins }
}

fn is_shipped(opportunity: &Opportunity) -> bool {
    matches!(opportunity.status, Status::Shipped | Status::Verified)
}

/// Refuses everybody where there are no wins, and guests where they take no part.
fn refuse(text: &Text, company: &Company, actor: &Member) -> Result<()> {
    let wins = &company.config().wins;
    if !wins.on {
        return Err(Error::tell(text.win_off()));
    }
    if actor.kind == crate::domain::member::Kind::Guest && !wins.guests {
        return Err(Error::tell(text.win_guest()));
    }
    Ok(())
}

/// Groups whose members are known become people, where they are few enough; what is to be said about the others.
async fn with_known_groups(desk: &mut Desk<'_>, mut draft: Draft) -> Result<(Draft, Vec<String>)> {
    let mut notes = Vec::new();
    for group in std::mem::take(&mut draft.groups) {
        let mut members = list_group_members(desk.connection, &group).await?;
        members.retain(|member| *member != desk.actor.id);
        if members.is_empty() {
            draft.groups.push(group);
        } else if members.len() > AT_ONCE {
            notes.push(desk.text.win_group_large(members.len(), group_mention(&group), AT_ONCE));
        } else {
            for member in members {
                let known = find_member(desk.connection, &member).await?;
                let is_here = known.is_none_or(|known| known.is_reachable());
                if is_here && !draft.people.contains(&member) {
                    draft.people.push(member);
                }
            }
        }
    }
    Ok((draft, notes))
}

/// Everybody in a group but the giver and those who are gone; a sentence when that is too many.
async fn with_members(
    cx: &mut Cx,
    draft: &mut Draft,
    group: &str,
    members: Vec<String>,
) -> Result<std::result::Result<(), String>> {
    draft.groups.retain(|known| known != group);
    if members.len() > AT_ONCE + 1 {
        return Ok(Err(cx.text.win_group_large(members.len(), group_mention(group), AT_ONCE)));
    }
    for member in members {
        let known = find_member(&mut cx.tx, &member).await?;
        let is_here = known.is_none_or(|known| known.is_reachable());
        if member != cx.actor.id && is_here && !draft.people.contains(&member) {
            draft.people.push(member);
        }
    }
    Ok(Ok(()))
}

fn ask_group(cx: &mut Cx, group: &str, draft: &Draft, memory: &Memory) {
    let waiting = Waiting { draft: draft.clone(), memory: memory.clone() };
    cx.call(Call::Ask {
        method: "usergroups.users.list".into(),
        arguments: json!({"usergroup": group}),
        question: Question::WinGroup {
            group: group.to_owned(),
            person: cx.actor.id.clone(),
            channel: cx.whisper_in.clone().unwrap_or_default(),
            draft: serde_json::to_string(&waiting).unwrap_or_default(),
        },
    });
}

/// It cannot be posted like this: says why, and keeps what was written, with a button that opens it again.
fn keep(cx: &mut Cx, draft: &Draft, why: String) -> Result<()> {
    let message = draw_kept(cx.text, draft, why);
    cx.answer(message);
    Ok(())
}

async fn post(cx: &mut Cx, draft: &Draft, memory: &Memory, looked: &Looked) -> Result<()> {
    // Typed twice within a moment, it was meant once.
    if let Some(same) = find_same(cx, draft).await?
        && list_people(&mut cx.tx, &same).await? == sorted(&draft.people)
    {
        return Err(Error::tell(cx.text.win_same_already()));
    }
    let id = cx.ids.next();
    let wins = cx.company.config().wins.clone();
    let value = wins.value(&draft.value).map(|value| value_name(value, cx.company.text())).unwrap_or_default();
    query(
        "INSERT INTO win (id, giver, words, value, value_name, opportunity, size, link, channel, shipped, thanked_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
    )
    .bind(&id)
    .bind(&cx.actor.id)
    .bind(draft.words.raw())
    .bind(&draft.value)
    .bind(value)
    .bind(looked.opportunity.as_ref().map(|opportunity| opportunity.id.clone()))
    .bind(draft.size.word())
    .bind(&memory.link)
    .bind(place(&cx.company))
    .bind(i64::from(looked.celebrates))
    .bind(cx.now)
    .execute(&mut *cx.tx)
    .await?;
    add_people(cx, &id, &draft.people, &looked.free).await?;
    let place = place(&cx.company);
    look_at(cx, &place).await?;
    if looked.celebrates
        && let Some(opportunity) = &looked.opportunity
    {
        set_celebrated(cx, &opportunity.id).await?;
        cx.ripple(Ripple::Home { person: cx.actor.id.clone() });
    }
    cx.ripple(Ripple::Win { win: id.clone() });
    let left = looked.left - looked.spent(&draft.people);
    let message = draw_receipt(cx.text, &cx.company, &id, &draft.people, left);
    cx.answer(message);
    Ok(())
}

async fn change(cx: &mut Cx, draft: &Draft, memory: &Memory, looked: &Looked) -> Result<()> {
    lock_win(&mut cx.tx, &memory.win).await?;
    let win = find_own(&mut cx.tx, cx.text, &cx.actor.id, &memory.win).await?;
    let wins = cx.company.config().wins.clone();
    let value = wins.value(&draft.value).map(|value| value_name(value, cx.company.text())).unwrap_or_default();
    query("UPDATE win SET words = $1, value = $2, value_name = $3, opportunity = $4, size = $5 WHERE id = $6")
        .bind(draft.words.raw())
        .bind(&draft.value)
        .bind(value)
        .bind(looked.opportunity.as_ref().map(|opportunity| opportunity.id.clone()))
        .bind(draft.size.word())
        .bind(&win.id)
        .execute(&mut *cx.tx)
        .await?;
    let before = list_people(&mut cx.tx, &win.id).await?;
    for person in before.iter().filter(|person| !draft.people.contains(person)) {
        query("DELETE FROM win_person WHERE win = $1 AND member = $2")
            .bind(&win.id)
            .bind(person)
            .execute(&mut *cx.tx)
            .await?;
    }
    add_people(cx, &win.id, &draft.people, &looked.free).await?;
    cx.ripple(Ripple::Win { win: win.id });
    cx.ripple(Ripple::Digests);
    let words = cx.text.win_changed();
    cx.answer(Message::words(words));
    Ok(())
}

fn sorted(people: &[String]) -> Vec<String> {
    let mut people = people.to_vec();
    people.sort();
    people.dedup();
    people
}

// Views

/// The form with what is known, in the language of whoever asks.
async fn open(desk: &mut Desk<'_>, draft: &Draft, memory: &Memory, notes: Vec<String>) -> Result<Value> {
    let left = left_today(desk.connection, desk.company, &desk.actor, &memory.win, desk.now).await?;
    Ok(draw_form(desk.text, desk.company, draft, memory, left, &notes))
}

fn draw_form(text: &Text, company: &Company, draft: &Draft, memory: &Memory, left: i64, notes: &[String]) -> Value {
    let config = company.config();
    let writing = |action, placeholder: &str, initial: &str, most, multiline| {
        Writing { action, placeholder, initial, length: (0, most), multiline }.element()
    };
    let mut blocks: Vec<Block> = notes.iter().map(|note| section(&format!(":point_right: {note}"))).collect();
    for group in &memory.groups {
        blocks.push(context(&text.win_with_group(group_mention(group))));
    }
    let people: Vec<_> = draft.people.iter().take(AT_ONCE).cloned().collect();
    let need = if memory.groups.is_empty() { Need::Required } else { Need::Optional };
    let who = people_input("win.people", &text.win_people_placeholder(), &people);
    blocks.push(input("people", &text.win_people_label(), who, None, need));
    blocks.push(input(
        "words",
        &text.win_words_label(),
        writing("win.words", &text.win_words_example(), draft.words.raw(), limit::INPUT as u64, true),
        None,
        Need::Required,
    ));
    let values = config.wins.values.iter().map(|value| {
        let name = format!("{}{}", value_sign(value), value_name(value, text));
        (value.id.clone(), name, value_description(value, text))
    });
    let values: Vec<_> = values.collect();
    let chosen = described_select_input("win.value", &text.win_value_placeholder(), &values, Some(&draft.value));
    blocks.push(input("value", &text.win_value_label(), chosen, None, Need::Required));
    let sizes = [("small".to_owned(), text.win_size_small()), ("big".to_owned(), text.win_size_big())];
    let size = select_input("win.size", &text.win_value_placeholder(), &sizes, Some(draft.size.word()));
    blocks.push(input("size", &text.win_size_label(), size, None, Need::Required));
    let number = writing("win.number", &text.win_number_example(), &draft.number, 20, false);
    blocks.push(input("number", &text.win_number_label(), number, None, Need::Optional));
    let mut small = vec![text.win_appears(channel(&place(company)))];
    small.push(if left > 0 { text.win_left(left) } else { text.win_none_left(config.wins.per_day) });
    if !memory.link.is_empty() {
        small.push(link(&memory.link, &text.win_card_message()));
    }
    blocks.push(context(&small.join("  ·  ")));
    let (title, submit) = match memory.win.is_empty() {
        true => (text.win_form_title(), text.win_post_button()),
        false => (text.win_edit_title(), text.save_button()),
    };
    Modal {
        callback: "win.form",
        title: &title,
        submit: Some(&submit),
        close: &text.cancel_button(),
        metadata: &memory.write(),
        blocks,
    }
    .view()
}

/// What the giver reads: that it stands, and how it is taken back.
fn draw_receipt(text: &Text, company: &Company, win: &str, people: &[String], left: i64) -> Message {
    let mut words = text.win_posted(names(text, people), channel(&place(company)));
    let left = if left > 0 { text.win_left(left) } else { text.win_none_left(company.config().wins.per_day) };
    words.push('\n');
    words.push_str(&left);
    let blocks = [
        section(&words),
        actions(vec![
            button("win.form", &format!("edit:{win}"), &text.win_edit_menu()).into(),
            button("win.undo", win, &text.win_undo_menu()).into(),
        ]),
        context(&text.win_undo_until()),
    ];
    Message { text: words, blocks: message_blocks(&blocks) }
}

/// Why it was not posted, and what was written.
fn draw_kept(text: &Text, draft: &Draft, why: String) -> Message {
    let mut people = draft.people.clone();
    people.truncate(AT_ONCE);
    // A button's value holds the beginning of a long story; all of it stands above.
    let kept = |words: usize| Draft { people: people.clone(), words: draft.words.cut(words), ..draft.clone() };
    let fits = |draft: &Draft| json!(draft).to_string().chars().count() <= limit::BUTTON_VALUE;
    let value = [WORDS, WORDS / 2, WORDS / 8, 0].into_iter().map(kept).find(fits).unwrap_or_default();
    let mut lines = vec![why, text.win_kept()];
    if !draft.people.is_empty() {
        lines.push(names(text, &draft.people));
    }
    if !draft.words.is_blank() {
        lines.push(quoted(&draft.words));
    }
    let words = lines.join("\n");
    let again = button("win.form", &json!(value).to_string(), &text.win_again_button()).primary();
    Message { blocks: message_blocks(&[section(&words), actions(vec![again.into()])]), text: words }
}

/// Views of this feature, for the `screens` command.
pub fn samples(text: &Text, company: &Company, opportunity: &Opportunity) -> Vec<(String, Value)> {
    let value = |message: Message| serde_json::to_value(message).unwrap_or_default();
    let long = Words::plain(&"Zażółć & <!here> called every customer. ".repeat(25)).cut(WORDS);
    let full = Draft {
        people: (0..AT_ONCE).map(|number| format!("U0PERSON{number}")).collect(),
        groups: vec!["S0SUPPORT".to_owned()],
        words: long.clone(),
        value: "care".to_owned(),
        number: "CX-1234567".to_owned(),
        size: Size::Big,
    };
    let memory = Memory {
        groups: vec!["S0SUPPORT".to_owned()],
        link: "https://example.slack.com/archives/C1/p1".to_owned(),
        ..Memory::default()
    };
    let notes = [
        text.win_person_unknown("@support-team".to_owned()),
        text.win_value_unknown("#quick".to_owned()),
        text.win_group_large(2_500, group_mention("S0SUPPORT"), AT_ONCE),
    ];
    let edited = Memory { win: "1".to_owned(), ..Memory::default() };
    let few = ["U0ADA".to_owned(), "U0BEN".to_owned()];
    let mut screens = vec![
        ("win form".to_owned(), draw_form(text, company, &Draft::default(), &Memory::default(), 5, &[])),
        ("win form, full".to_owned(), draw_form(text, company, &full, &memory, 0, &notes)),
        ("win form, changing".to_owned(), draw_form(text, company, &full, &edited, 1, &[])),
        ("win help".to_owned(), value(help(text, company))),
        ("win posted".to_owned(), value(draw_receipt(text, company, "1", &few, 3))),
        ("win posted, the last for today".to_owned(), value(draw_receipt(text, company, "1", &full.people, 0))),
        ("win kept".to_owned(), value(draw_kept(text, &full, text.win_too_many(2, "40".to_owned())))),
    ];
    for (name, words) in [
        ("win off", text.win_off()),
        ("win guest", text.win_guest()),
        ("win undone", text.win_undone()),
        ("win undo late", text.win_undo_late()),
        ("win changed", text.win_changed()),
        ("win gone", text.win_gone()),
        ("win not yours", text.win_not_yours(mention("U0ADA"))),
        ("win same already", text.win_same_already()),
        ("win group unknown", text.win_group_unknown(group_mention("S0SUPPORT"))),
    ] {
        screens.push((name.to_owned(), value(Message::words(words))));
    }
    screens.extend(joined::samples(text, company, opportunity));
    screens.extend(hidden::samples(text));
    screens.extend(told::samples(text, company));
    screens.extend(recap::samples(text));
    screens
}

/// People's words in a draft that is kept as JSON.
mod as_written {
    use serde::{Deserialize, Deserializer, Serializer};

    use crate::base::text::Words;

    pub(super) fn serialize<S: Serializer>(words: &Words, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(words.raw())
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Words, D::Error> {
        Ok(Words::plain(&String::deserialize(deserializer)?))
    }
}

// SQL

/// The win that stands, for whoever posted it.
async fn find_own(connection: &mut Connection, text: &Text, person: &str, win: &str) -> Result<Win> {
    let found = find_standing(connection, text, win).await?;
    if found.giver != person {
        return Err(Error::tell(text.win_not_yours(mention(&found.giver))));
    }
    Ok(found)
}

/// The win, if people see it.
async fn find_standing(connection: &mut Connection, text: &Text, win: &str) -> Result<Win> {
    let found = find_win(connection, win).await?.filter(Win::stands);
    found.ok_or_else(|| Error::tell(text.win_gone()))
}

/// Takes a win for this transaction: two changes of the same one follow each other.
async fn lock_win(connection: &mut Connection, win: &str) -> Result<()> {
    query("UPDATE win SET shipped = shipped WHERE id = $1").bind(win).execute(connection).await?;
    Ok(())
}

/// Takes the giver for this transaction: what they give at the same moment elsewhere counts as well.
async fn take_giver(cx: &mut Cx) -> Result<()> {
    query("UPDATE member SET kind = kind WHERE id = $1").bind(&cx.actor.id).execute(&mut *cx.tx).await?;
    Ok(())
}

/// The celebration of something that was shipped, if there is one.
async fn find_celebration(connection: &mut Connection, opportunity: &str) -> Result<Option<String>> {
    Ok(query_scalar("SELECT id FROM win WHERE opportunity = $1 AND shipped > 0 AND undone_at IS NULL LIMIT 1")
        .bind(opportunity)
        .fetch_optional(connection)
        .await?)
}

/// What the giver posted with the same words a moment ago.
async fn find_same(cx: &mut Cx, draft: &Draft) -> Result<Option<String>> {
    Ok(query_scalar(
        "SELECT id FROM win WHERE giver = $1 AND thanked_at > $2 AND words = $3 AND undone_at IS NULL \
         ORDER BY thanked_at DESC LIMIT 1",
    )
    .bind(&cx.actor.id)
    .bind(cx.now - TAKEN_BACK)
    .bind(draft.words.raw())
    .fetch_optional(&mut *cx.tx)
    .await?)
}

/// Adds those who are not on it yet: they will be told, and count for the actor's day unless they are free.
async fn add_people(cx: &mut Cx, win: &str, people: &[String], free: &[String]) -> Result<()> {
    let company = cx.company.clone();
    let day = cx.actor.hours(company.config()).date(cx.now).to_string();
    for person in people {
        if find_member(&mut cx.tx, person).await?.is_none() {
            add_unknown_member(&mut cx.tx, person).await?;
            cx.call(who_is(person));
        }
        query(
            "INSERT INTO win_person (win, member, giver, day, free, way, added_at) VALUES ($1, $2, $3, $4, $5, 'now', $6) \
             ON CONFLICT (win, member) DO NOTHING",
        )
        .bind(win)
        .bind(person)
        .bind(&cx.actor.id)
        .bind(&day)
        .bind(i64::from(free.contains(person)))
        .bind(cx.now)
        .execute(&mut *cx.tx)
        .await?;
        let at = cx.now + company.config().news.window_seconds * SECOND;
        cx.ripple_at(Ripple::Thanked { person: person.clone() }, at);
    }
    Ok(())
}

/// An opportunity by the number that was typed.
async fn find_numbered(connection: &mut Connection, typed: &str) -> Result<Option<Opportunity>> {
    let Ok(number) = typed.parse::<Number>() else { return Ok(None) };
    crate::domain::opportunity::find_opportunity_by_number(connection, number).await
}
