//! Owner updates: how it goes, in three short answers.
//!
//! Whoever owns what is proposed or in progress gets one direct message in the morning of a working day, about everything
//! that is due: "Give an update" opens a form (how it goes, what happens, what is needed, when to ask again), "Snooze…"
//! takes a day, "Stop asking" ends it for that one. The first question comes after some days of grace, the next at the pace
//! of the opportunity. An update stands in the status thread, the latest on the card. When several questions in a row stay
//! without an answer, the stewards hear of it once and the card says since when nobody has said anything.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::base::blocks::{
    Button, Modal, Need, Writing, actions, button, context, date_input, input, message_blocks, message_text, section,
    select_input,
};
use crate::base::clock::{HOUR, Millis};
use crate::base::config::Updates;
use crate::base::db::{Connection, query, query_as, query_scalar};
use crate::base::error::{Error, Result};
use crate::base::text::{Text, Words, day, mention};
use crate::domain::ask::{self, Asked, CHUNK, Item, Outcome, Question, add_ask, list_waiting_asks, settle};
use crate::domain::calendar::{Hours, day_opens};
use crate::domain::call::{Call, Due, Message, Place};
use crate::domain::cx::{Cx, Desk};
use crate::domain::member::{Member, find_member};
use crate::domain::news::card_changed;
use crate::domain::opportunity::{Opportunity, Status, lock_opportunity, select_opportunity};
use crate::domain::posted::card_key;
use crate::domain::waiting::Waiting;

/// Characters of an answer.
const SHORT: u64 = 300;
/// Opportunities of one owner looked at in one go.
const AT_ONCE: i64 = 100;

/// How it goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum State {
    /// As planned.
    #[default]
    OnTrack,
    /// It takes longer.
    Slower,
    /// It does not move.
    Stuck,
}

impl State {
    const ALL: [Self; 3] = [Self::OnTrack, Self::Slower, Self::Stuck];

    fn word(self) -> &'static str {
        match self {
            Self::OnTrack => "on_track",
            Self::Slower => "slower",
            Self::Stuck => "stuck",
        }
    }

    /// What people read, with a sign beside it.
    fn name(self, text: &Text) -> String {
        match self {
            Self::OnTrack => text.update_state_on_track(),
            Self::Slower => text.update_state_slower(),
            Self::Stuck => text.update_state_stuck(),
        }
    }
}

impl From<String> for State {
    fn from(word: String) -> Self {
        Self::ALL.into_iter().find(|state| state.word() == word).unwrap_or_default()
    }
}

/// What an owner fills in.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    /// How it goes.
    pub state: State,
    /// What happens.
    pub doing: Words,
    /// What is needed; may be blank.
    pub needs: Words,
    /// Weeks until the next question; 0 for none.
    pub weeks: i64,
}

/// The form.
///
/// # Errors
/// A sentence for those who may not, or when nothing is being delivered; the database's.
pub async fn form(desk: &mut Desk<'_>, opportunity: &str) -> Result<Value> {
    let opportunity = desk.find_opportunity(opportunity).await?;
    refuse(desk.text, desk.company.is_steward(&desk.actor.id), &desk.actor.id, &opportunity)?;
    let plan = find_plan(desk.connection, &opportunity.id).await?;
    let usual = desk.company.config().updates.weeks;
    let weeks = plan.map_or(usual, |plan| if plan.stopped_at.is_some() { 0 } else { plan.weeks });
    Ok(draw_form(desk.text, &opportunity, weeks))
}

/// What is wrong with a sent form, by block: with what was filled in, or because something changed while it was open.
///
/// # Errors
/// A sentence when the opportunity is gone; the database's.
pub async fn check(desk: &mut Desk<'_>, opportunity: &str, draft: &Draft) -> Result<BTreeMap<String, String>> {
    let opportunity = desk.find_opportunity(opportunity).await?;
    let mut errors = BTreeMap::new();
    if draft.doing.is_blank() {
        errors.insert("doing".into(), desk.text.update_doing_missing());
    }
    if !may_answer(desk.company.is_steward(&desk.actor.id), &desk.actor.id, &opportunity) {
        // A mention would stand there as its code.
        errors.insert("doing".into(), desk.text.ask_not_yours());
    } else if asked_owner(&opportunity).is_none() {
        errors.insert("doing".into(), not_needed(desk.text, &opportunity));
    }
    Ok(errors)
}

/// The form was sent.
///
/// # Errors
/// A sentence for those who may not, or when nothing is being delivered any more; the database's.
pub async fn submitted(cx: &mut Cx, opportunity: &str, draft: &Draft) -> Result<()> {
    let opportunity = cx.take_opportunity(opportunity).await?;
    refuse(cx.text, cx.company.is_steward(&cx.actor.id), &cx.actor.id, &opportunity)?;
    if draft.doing.is_blank() {
        return Err(Error::tell(cx.text.update_doing_missing()));
    }
    begin_if_new(cx, &opportunity).await?;
    let (doing, needs) = (draft.doing.one_line().cut(SHORT as usize), draft.needs.one_line().cut(SHORT as usize));
    let id = cx.ids.next();
    query(
        "INSERT INTO report (id, opportunity, author, state, doing, needs, given_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(&id)
    .bind(&opportunity.id)
    .bind(&cx.actor.id)
    .bind(draft.state.word())
    .bind(doing.raw())
    .bind(needs.raw())
    .bind(cx.now)
    .execute(&mut *cx.tx)
    .await?;
    let hours = owner_hours(cx, &opportunity).await?;
    let paced = Updates::PACES.contains(&draft.weeks);
    let next_at = paced.then(|| at_pace(&hours, cx.now, draft.weeks));
    query(
        "UPDATE cadence SET asks = 0, silent_at = NULL, next_at = $1, stopped_at = $2, \
         weeks = CASE WHEN $3 > 0 THEN $4 ELSE weeks END WHERE opportunity = $5",
    )
    .bind(next_at)
    .bind((!paced).then_some(cx.now))
    .bind(if paced { draft.weeks } else { 0 })
    .bind(draft.weeks)
    .bind(&opportunity.id)
    .execute(&mut *cx.tx)
    .await?;
    settle(cx, &opportunity.id, Question::Update, Outcome::Answered).await?;
    card_changed(cx, &opportunity.id).await?;
    // Followers read it on the card and in the thread; a message for each would be too many.
    let report = Report { state: draft.state, doing, needs, given_at: cx.now };
    let words = thread_line(cx.company.text(), &cx.actor.id, &report);
    cx.call(Call::Post {
        key: format!("thread:{id}"),
        place: Place::Below { channel: opportunity.channel.clone(), key: card_key(&opportunity.id) },
        message: Message::words(words),
        then: None,
    });
    Ok(())
}

/// The form that asks until when.
///
/// # Errors
/// A sentence for those who may not; the database's.
pub async fn snooze_form(desk: &mut Desk<'_>, opportunity: &str) -> Result<Value> {
    let opportunity = desk.find_opportunity(opportunity).await?;
    refuse(desk.text, desk.company.is_steward(&desk.actor.id), &desk.actor.id, &opportunity)?;
    let hours = desk.actor.hours(desk.company.config());
    let later = hours.date(hours.days_later(desk.now, 14)).to_string();
    Ok(draw_snooze_form(desk.text, &opportunity, &later))
}

/// What is wrong with the day that was chosen, by block.
pub fn check_snooze(desk: &Desk<'_>, until: &str) -> BTreeMap<String, String> {
    let hours = desk.actor.hours(desk.company.config());
    let fine = day_opens(&hours, until).is_some_and(|at| at > desk.now);
    if fine { BTreeMap::new() } else { [("until".to_owned(), desk.text.proposal_review_past())].into() }
}

/// A day was chosen: nobody asks before.
///
/// # Errors
/// A sentence for those who may not, or when nothing is being delivered any more; the database's.
pub async fn snoozed(cx: &mut Cx, opportunity: &str, until: &str) -> Result<()> {
    let opportunity = cx.take_opportunity(opportunity).await?;
    refuse(cx.text, cx.company.is_steward(&cx.actor.id), &cx.actor.id, &opportunity)?;
    begin_if_new(cx, &opportunity).await?;
    let hours = owner_hours(cx, &opportunity).await?;
    let Some(at) = day_opens(&hours, until).filter(|at| *at > cx.now) else {
        return Err(Error::tell(cx.text.proposal_review_past()));
    };
    set_answered(cx, &opportunity.id, Some(hours.next_opening(at)), None).await?;
    settle(cx, &opportunity.id, Question::Update, Outcome::Snoozed).await?;
    card_changed(cx, &opportunity.id).await
}

/// "Stop asking" was pressed.
///
/// # Errors
/// A sentence for those who may not, or when nothing is being delivered any more; the database's.
pub async fn stopped(cx: &mut Cx, opportunity: &str) -> Result<()> {
    let opportunity = cx.take_opportunity(opportunity).await?;
    refuse(cx.text, cx.company.is_steward(&cx.actor.id), &cx.actor.id, &opportunity)?;
    begin_if_new(cx, &opportunity).await?;
    set_answered(cx, &opportunity.id, None, Some(cx.now)).await?;
    settle(cx, &opportunity.id, Question::Update, Outcome::Stopped).await?;
    card_changed(cx, &opportunity.id).await
}

/// Something about the opportunity changed: begins or ends asking where its owner or its status says so.
///
/// # Errors
/// The database's.
pub async fn planned(cx: &mut Cx, opportunity: &Opportunity) -> Result<()> {
    let known = find_plan(&mut cx.tx, &opportunity.id).await?;
    if renewal(known.as_ref(), asked_owner(opportunity)) == Renewal::Keep {
        return Ok(());
    }
    // Somebody may be answering just now.
    let Some(opportunity) = lock_opportunity(&mut cx.tx, &opportunity.id).await? else { return Ok(()) };
    begin_if_new(cx, &opportunity).await
}

/// The time has come to ask some owners; those whose day has not begun are put off until it does.
///
/// # Errors
/// The database's.
pub async fn due(cx: &mut Cx) -> Result<()> {
    let mut owners: Vec<String> =
        query_scalar("SELECT owner FROM cadence WHERE next_at <= $1 ORDER BY next_at, opportunity LIMIT $2")
            .bind(cx.now)
            .bind(CHUNK)
            .fetch_all(&mut *cx.tx)
            .await?;
    let full = owners.len() as i64 == CHUNK;
    owners.sort();
    owners.dedup();
    let mut silent = Vec::new();
    for owner in owners {
        silent.extend(ask_owner(cx, &owner).await?);
    }
    ask::tell_silent(cx, "silent", &silent, Text::update_silent).await?;
    let next: Option<i64> =
        query_scalar("SELECT MIN(next_at) FROM cadence WHERE next_at IS NOT NULL").fetch_one(&mut *cx.tx).await?;
    ask::come_back(cx, Due::Updates, full, next);
    Ok(())
}

/// The message that asks, as it looks now.
pub fn asking(cx: &Cx, asked: &Asked) -> Message {
    draw_ask(asked.person.text(&cx.company), &asked.items)
}

/// What waits for the actor's answer, for Home and the digest.
///
/// # Errors
/// The database's.
pub async fn list_waiting(desk: &mut Desk<'_>) -> Result<Vec<Waiting>> {
    let waiting = list_waiting_asks(desk, Question::Update).await?.into_iter().map(|(item, since)| Waiting {
        words: item.head(),
        buttons: buttons(desk.text, &item.opportunity.id),
        since,
    });
    Ok(waiting.collect())
}

/// What the card tells of the delivery.
#[derive(Clone, Debug, Default)]
pub struct Standing {
    latest: Option<Report>,
    silent_since: Option<Millis>,
}

/// The latest update, and since when there is none although somebody was asked.
///
/// # Errors
/// The database's.
pub async fn standing(connection: &mut Connection, opportunity: &Opportunity) -> Result<Standing> {
    if !is_delivered(opportunity.status) {
        return Ok(Standing::default());
    }
    let latest: Option<Report> = query_as(
        "SELECT state, doing, needs, given_at FROM report WHERE opportunity = $1 ORDER BY given_at DESC, id DESC LIMIT 1",
    )
    .bind(&opportunity.id)
    .fetch_optional(&mut *connection)
    .await?;
    let plan = find_plan(connection, &opportunity.id).await?.filter(|plan| plan.silent_at.is_some());
    let silent_since = plan.map(|plan| latest.as_ref().map_or(plan.begun_at, |latest| latest.given_at));
    Ok(Standing { latest, silent_since })
}

/// The lines of the card about it.
pub fn card_lines(text: &Text, standing: &Standing) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(latest) = &standing.latest {
        lines.push(text.update_card(day(latest.given_at), latest.doing.mrkdwn(), latest.state.name(text)));
        if !latest.needs.is_blank() {
            lines.push(text.update_card_needs(latest.needs.mrkdwn()));
        }
    }
    lines.extend(standing.silent_since.map(|since| text.update_card_silent(day(since))));
    lines
}

// Rules

/// How the owner of an opportunity is asked.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
struct Plan {
    opportunity: String,
    /// Empty when nobody is asked.
    owner: String,
    weeks: i64,
    begun_at: Millis,
    next_at: Option<Millis>,
    /// Questions in a row without an answer.
    asks: i64,
    stopped_at: Option<Millis>,
    silent_at: Option<Millis>,
}

/// An update as it was given.
#[derive(Clone, Debug, sqlx::FromRow)]
struct Report {
    #[sqlx(try_from = "String")]
    state: State,
    #[sqlx(try_from = "String")]
    doing: Words,
    #[sqlx(try_from = "String")]
    needs: Words,
    given_at: Millis,
}

/// Whether somebody works on it, so that there is something to tell.
fn is_delivered(status: Status) -> bool {
    matches!(status, Status::Proposed | Status::InProgress)
}

/// Who is asked about it.
pub fn asked_owner(opportunity: &Opportunity) -> Option<&str> {
    opportunity.owner.as_deref().filter(|_| is_delivered(opportunity.status))
}

/// What a change of owner or status means for asking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Renewal {
    Keep,
    Begin,
    End,
}

fn renewal(known: Option<&Plan>, owner: Option<&str>) -> Renewal {
    let asked = known.map_or("", |plan| plan.owner.as_str());
    match owner {
        Some(owner) if owner == asked => Renewal::Keep,
        Some(_) => Renewal::Begin,
        None if asked.is_empty() => Renewal::Keep,
        None => Renewal::End,
    }
}

/// When the first question comes: in the morning of a working day, after the days of grace.
fn after_grace(hours: &Hours, begun_at: Millis, grace_days: i64) -> Millis {
    hours.next_opening(hours.days_later(begun_at, grace_days))
}

/// When the next question comes after something happened: in the morning, so many weeks later.
fn at_pace(hours: &Hours, since: Millis, weeks: i64) -> Millis {
    hours.next_opening(hours.days_later(hours.opens(hours.date(since)), 7 * weeks))
}

/// What is to be done about a plan whose time has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Turn {
    /// Ask now, and again then.
    Ask(Millis),
    /// Not before then.
    Wait(Millis),
    /// Enough asked: the stewards hear of it.
    Silent,
}

fn turn(plan: &Plan, hours: &Hours, now: Millis, maximum: i64) -> Turn {
    let opening = hours.next_opening(now);
    // Whoever never works is not waited for.
    if !hours.is_working(now) && opening > now {
        Turn::Wait(opening)
    } else if plan.asks >= maximum {
        Turn::Silent
    } else {
        Turn::Ask(at_pace(hours, now, plan.weeks))
    }
}

fn may_answer(steward: bool, person: &str, opportunity: &Opportunity) -> bool {
    steward || opportunity.owner.as_deref() == Some(person)
}

fn not_needed(text: &Text, opportunity: &Opportunity) -> String {
    text.update_not_needed(opportunity.number.to_string(), opportunity.status.name(text))
}

fn refuse(text: &Text, steward: bool, person: &str, opportunity: &Opportunity) -> Result<()> {
    if !may_answer(steward, person, opportunity) {
        return Err(Error::tell(match &opportunity.owner {
            Some(owner) => text.ask_owner_only(mention(owner)),
            None => text.progress_no_owner(),
        }));
    }
    if asked_owner(opportunity).is_none() {
        return Err(Error::tell(not_needed(text, opportunity)));
    }
    Ok(())
}

/// Brings the plan in line with owner and status. The opportunity's row is taken.
async fn begin_if_new(cx: &mut Cx, opportunity: &Opportunity) -> Result<()> {
    let known = find_plan(&mut cx.tx, &opportunity.id).await?;
    let owner = asked_owner(opportunity);
    match renewal(known.as_ref(), owner) {
        Renewal::Keep => return Ok(()),
        Renewal::Begin => {
            let begun_at = find_begin(&mut cx.tx, opportunity).await?;
            let hours = owner_hours(cx, opportunity).await?;
            let updates = &cx.company.config().updates;
            let weeks = known.map_or(updates.weeks, |plan| plan.weeks);
            let next_at = Some(after_grace(&hours, begun_at, updates.grace_days));
            set_plan(cx, opportunity, owner.unwrap_or_default(), weeks, begun_at, next_at).await?;
        }
        Renewal::End => set_plan(cx, opportunity, "", known.map_or(0, |plan| plan.weeks), cx.now, None).await?,
    }
    settle(cx, &opportunity.id, Question::Update, Outcome::Over).await
}

/// Asks an owner about everything that is due, in one message. Returns what the stewards are to hear of.
async fn ask_owner(cx: &mut Cx, owner: &str) -> Result<Vec<(Opportunity, i64)>> {
    let member = find_member(&mut cx.tx, owner).await?.unwrap_or_else(|| Member::unknown(owner));
    let company = cx.company.clone();
    let hours = member.hours(company.config());
    let plans = list_due(&mut cx.tx, owner, cx.now).await?;
    let opportunities: Vec<Opportunity> = query_as(select_opportunity!(
        "JOIN cadence ON cadence.opportunity = o.id WHERE cadence.owner = $1 AND cadence.next_at <= $2 \
         ORDER BY cadence.next_at, cadence.opportunity LIMIT $3"
    ))
    .bind(owner)
    .bind(cx.now)
    .bind(AT_ONCE)
    .fetch_all(&mut *cx.tx)
    .await?;
    let (mut asked, mut silent) = (Vec::new(), Vec::new());
    for plan in plans {
        let Some(opportunity) = opportunities.iter().find(|one| one.id == plan.opportunity) else {
            put_off(cx, &plan, None).await?;
            continue;
        };
        // Its card is about to be drawn again, and with it this plan.
        if asked_owner(opportunity) != Some(owner) {
            put_off(cx, &plan, None).await?;
            continue;
        }
        let tomorrow = hours.next_opening(cx.now + 1).max(cx.now + HOUR);
        let turn = match turn(&plan, &hours, cx.now, company.config().updates.maximum) {
            _ if !member.is_reachable() => Turn::Wait(tomorrow),
            Turn::Ask(_) if asked.len() == ask::AT_MOST => Turn::Wait(tomorrow),
            turn => turn,
        };
        match turn {
            Turn::Wait(at) => put_off(cx, &plan, Some(at)).await?,
            Turn::Ask(next_at) => {
                if set_asked(cx, &plan, next_at).await? {
                    asked.push(opportunity.id.clone());
                }
            }
            Turn::Silent => {
                if set_silent(cx, &plan).await? {
                    card_changed(cx, &opportunity.id).await?;
                    silent.push((opportunity.clone(), plan.asks));
                }
            }
        }
    }
    if !asked.is_empty() {
        add_ask(cx, owner, Question::Update, &asked).await?;
    }
    Ok(silent)
}

async fn owner_hours(cx: &mut Cx, opportunity: &Opportunity) -> Result<Hours> {
    let id = opportunity.owner.as_deref().unwrap_or_default();
    let owner = find_member(&mut cx.tx, id).await?.unwrap_or_else(|| Member::unknown(id));
    Ok(owner.hours(cx.company.config()))
}

// Views

fn thread_line(text: &Text, person: &str, report: &Report) -> String {
    let words = text.update_thread(report.doing.mrkdwn(), mention(person), report.state.name(text));
    if report.needs.is_blank() { words } else { format!("{words}\n{}", text.update_card_needs(report.needs.mrkdwn())) }
}

fn draw_form(text: &Text, opportunity: &Opportunity, weeks: i64) -> Value {
    let states = State::ALL.map(|state| (state.word().to_owned(), state.name(text)));
    let paces = Updates::PACES.map(|weeks| (weeks.to_string(), text.update_pace(weeks)));
    let paces: Vec<_> = paces.into_iter().chain([("0".to_owned(), text.update_pace_never())]).collect();
    let examples = (text.update_doing_example(), text.update_needs_example());
    let writing = |action, placeholder, multiline| {
        Writing { action, placeholder, initial: "", length: (0, SHORT), multiline }.element()
    };
    let choose = text.preferences_choose();
    Modal {
        callback: "update.form",
        title: &text.update_form_title(),
        submit: Some(&text.update_send_button()),
        close: &text.cancel_button(),
        metadata: &opportunity.id,
        blocks: vec![
            section(&format!("*{}* · {}", opportunity.number, opportunity.title.mrkdwn())),
            input(
                "state",
                &text.update_state_label(),
                select_input("update.state", &choose, &states, Some(State::OnTrack.word())),
                None,
                Need::Required,
            ),
            input(
                "doing",
                &text.update_doing_label(),
                writing("update.doing", &examples.0, true),
                None,
                Need::Required,
            ),
            input(
                "needs",
                &text.update_needs_label(),
                writing("update.needs", &examples.1, true),
                Some(&text.update_needs_hint()),
                Need::Optional,
            ),
            input(
                "weeks",
                &text.update_pace_label(),
                select_input("update.weeks", &choose, &paces, Some(&weeks.to_string())),
                None,
                Need::Required,
            ),
        ],
    }
    .view()
}

fn draw_snooze_form(text: &Text, opportunity: &Opportunity, until: &str) -> Value {
    Modal {
        callback: "update.snooze_form",
        title: &text.update_snooze_title(),
        submit: Some(&text.save_button()),
        close: &text.cancel_button(),
        metadata: &opportunity.id,
        blocks: vec![
            section(&format!("*{}* · {}", opportunity.number, opportunity.title.mrkdwn())),
            input("until", &text.update_snooze_label(), date_input("update.until", until), None, Need::Required),
        ],
    }
    .view()
}

fn buttons(text: &Text, opportunity: &str) -> Vec<Button> {
    vec![
        button("update.form", opportunity, &text.update_button()).primary(),
        button("update.snooze_form", opportunity, &text.update_snooze_button()),
        button("update.stop", opportunity, &text.update_stop_button()),
    ]
}

fn draw_ask(text: &Text, items: &[Item]) -> Message {
    let question = text.update_ask(items.len());
    let mut blocks = vec![section(&question)];
    let mut words = vec![question];
    for item in items {
        let (label, title) = (item.label(), item.opportunity.title.mrkdwn());
        let line = match item.outcome {
            Outcome::Waits => item.head(),
            Outcome::Answered => text.update_ask_answered(label, title),
            Outcome::Snoozed => text.update_ask_snoozed(label, title),
            Outcome::Stopped => text.update_ask_stopped(label, title),
            Outcome::Over => text.ask_over(label, title),
            Outcome::Again => text.ask_again(label, title),
        };
        if item.outcome == Outcome::Waits {
            blocks.push(section(&line));
            blocks.push(actions(buttons(text, &item.opportunity.id).into_iter().map(Into::into).collect()));
        } else {
            blocks.push(context(&line));
        }
        words.push(line);
    }
    Message { text: message_text(&words.join("\n")), blocks: message_blocks(&blocks) }
}

/// Views of this feature, for the `screens` command.
pub fn samples(text: &Text, opportunity: &Opportunity) -> Vec<(&'static str, Value)> {
    let value = |message: Message| serde_json::to_value(message).unwrap_or_default();
    let address = Some("https://example.slack.com/archives/C1/p1".to_owned());
    let item = |outcome| Item { opportunity: opportunity.clone(), outcome, address: address.clone() };
    let outcomes = Outcome::ALL.map(item);
    let many = vec![item(Outcome::Waits); ask::AT_MOST];
    let long = Words::plain(&"Señor Żółć <!channel> & co. ".repeat(20)).cut(SHORT as usize);
    let report = Report { state: State::Slower, doing: long.clone(), needs: long, given_at: opportunity.created_at };
    let silent = vec![(opportunity.clone(), 5); 3];
    let numbers = vec!["CX-42".to_owned(); 3];
    vec![
        ("update form", draw_form(text, opportunity, 2)),
        ("update snooze form", draw_snooze_form(text, opportunity, "2027-03-01")),
        ("update question", value(draw_ask(text, &many[..1]))),
        ("update question, as long as can be", value(draw_ask(text, &many))),
        ("update question, answered", value(draw_ask(text, &outcomes))),
        ("update in the thread", value(Message::words(thread_line(text, "U0ADA", &report)))),
        ("update silent", value(ask::draw_silent(text, Text::update_silent, &silent, &numbers))),
    ]
}

/// What the card may tell, for the samples of the card.
pub fn sample_standing(opportunity: &Opportunity) -> Standing {
    let report = Report {
        state: State::Stuck,
        doing: opportunity.title.clone(),
        needs: opportunity.title.clone(),
        given_at: opportunity.created_at,
    };
    Standing { latest: Some(report), silent_since: Some(opportunity.created_at) }
}

// SQL

async fn find_plan(connection: &mut Connection, opportunity: &str) -> Result<Option<Plan>> {
    Ok(query_as(
        "SELECT opportunity, owner, weeks, begun_at, next_at, asks, stopped_at, silent_at FROM cadence \
         WHERE opportunity = $1",
    )
    .bind(opportunity)
    .fetch_optional(connection)
    .await?)
}

async fn list_due(connection: &mut Connection, owner: &str, now: Millis) -> Result<Vec<Plan>> {
    Ok(query_as(
        "SELECT opportunity, owner, weeks, begun_at, next_at, asks, stopped_at, silent_at FROM cadence \
         WHERE owner = $1 AND next_at <= $2 ORDER BY next_at, opportunity LIMIT $3",
    )
    .bind(owner)
    .bind(now)
    .bind(AT_ONCE)
    .fetch_all(connection)
    .await?)
}

/// Since when this owner delivers it.
async fn find_begin(connection: &mut Connection, opportunity: &Opportunity) -> Result<Millis> {
    let owned_at: Option<i64> = query_scalar("SELECT owned_at FROM opportunity WHERE id = $1")
        .bind(&opportunity.id)
        .fetch_one(connection)
        .await?;
    Ok(opportunity.status_at.max(owned_at.unwrap_or(0)))
}

async fn set_plan(
    cx: &mut Cx,
    opportunity: &Opportunity,
    owner: &str,
    weeks: i64,
    begun_at: Millis,
    next_at: Option<Millis>,
) -> Result<()> {
    query(
        "INSERT INTO cadence (opportunity, owner, weeks, begun_at, next_at, asks) VALUES ($1, $2, $3, $4, $5, 0) \
         ON CONFLICT (opportunity) DO UPDATE SET owner = excluded.owner, weeks = excluded.weeks, \
         begun_at = excluded.begun_at, next_at = excluded.next_at, asks = 0, stopped_at = NULL, silent_at = NULL",
    )
    .bind(&opportunity.id)
    .bind(owner)
    .bind(weeks)
    .bind(begun_at)
    .bind(next_at)
    .execute(&mut *cx.tx)
    .await?;
    Ok(())
}

/// The owner said something else than an update.
async fn set_answered(
    cx: &mut Cx,
    opportunity: &str,
    next_at: Option<Millis>,
    stopped_at: Option<Millis>,
) -> Result<()> {
    query("UPDATE cadence SET asks = 0, silent_at = NULL, next_at = $1, stopped_at = $2 WHERE opportunity = $3")
        .bind(next_at)
        .bind(stopped_at)
        .bind(opportunity)
        .execute(&mut *cx.tx)
        .await?;
    Ok(())
}

// A pass changes a plan only as it has read it: whoever answers at the same moment wins.

async fn put_off(cx: &mut Cx, plan: &Plan, next_at: Option<Millis>) -> Result<()> {
    query("UPDATE cadence SET next_at = $1 WHERE opportunity = $2 AND next_at = $3")
        .bind(next_at)
        .bind(&plan.opportunity)
        .bind(plan.next_at)
        .execute(&mut *cx.tx)
        .await?;
    Ok(())
}

async fn set_asked(cx: &mut Cx, plan: &Plan, next_at: Millis) -> Result<bool> {
    let done = query("UPDATE cadence SET asks = asks + 1, next_at = $1 WHERE opportunity = $2 AND next_at = $3")
        .bind(next_at)
        .bind(&plan.opportunity)
        .bind(plan.next_at)
        .execute(&mut *cx.tx)
        .await?;
    Ok(done.rows_affected() == 1)
}

async fn set_silent(cx: &mut Cx, plan: &Plan) -> Result<bool> {
    let done = query("UPDATE cadence SET silent_at = $1, next_at = NULL WHERE opportunity = $2 AND next_at = $3")
        .bind(cx.now)
        .bind(&plan.opportunity)
        .bind(plan.next_at)
        .execute(&mut *cx.tx)
        .await?;
    Ok(done.rows_affected() == 1)
}

#[cfg(test)]
mod tests;
