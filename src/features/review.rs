//! Shipped, and then: did it help?
//!
//! When an opportunity is shipped, its owner gets a thank-you to those who had the idea, supported it first and delivered
//! it, as a draft: "Complete and post" makes a win of it. Without an answer, and where there are no wins or no owner, one
//! message in the wins channel (or the channel of its card) says it plainly. At the review date its owner is asked by direct message whether it helped;
//! "Did it help?" there and on the card opens a form: better, the same or worse, the value today, and a sentence. The answer
//! makes the opportunity verified, stands on the card and in the thread, and every supporter is told once. Whoever does not
//! answer is reminded; then the stewards hear of it. Where the owner has left, the stewards are asked.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::base::blocks::{
    Button, Modal, Need, Writing, actions, button, context, input, message_blocks, message_text, section,
    section_with_button, select_input,
};
use crate::base::clock::{DAY, HOUR, Millis};
use crate::base::config::Reviews;
use crate::base::db::{Connection, query, query_as, query_scalar};
use crate::base::error::{Error, Result};
use crate::base::text::{Text, Words, link, mention, moment};
use crate::domain::ask::{self, Asked, CHUNK, Item, Outcome, Question, add_ask, list_waiting_asks, settle};
use crate::domain::calendar::{Hours, day_opens};
use crate::domain::call::{Call, Due, Message, Place, Ripple};
use crate::domain::celebration::{Credits, find_credits, find_waiting, list_first_supporters, set_celebrated};
use crate::domain::cx::{Cx, Desk};
use crate::domain::family::with_family;
use crate::domain::member::{Member, find_member, find_text};
use crate::domain::news::{announce, ask_then, card_link};
use crate::domain::opportunity::{Opportunity, Status, find_opportunity, lock_opportunity};
use crate::domain::posted::{Redraw, compare, find_card_address, find_posted};
use crate::domain::preferences::Topic;
use crate::domain::step::{quoted, set_status};
use crate::domain::waiting::Waiting;

/// Characters of the value and of the sentence.
const VALUE: u64 = 120;
const SENTENCE: u64 = 500;
/// Working days in which an owner may celebrate it in their own words.
const OWN_WORDS: i64 = 2;
/// Characters of a customer's words.
const VOICE: usize = 300;
/// What was shipped longer ago is no news.
const NEWS: Millis = 3 * DAY;

/// Whether it helped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It did.
    Better,
    /// Nothing changed.
    Same,
    /// It made things worse.
    Worse,
}

impl Verdict {
    const ALL: [Self; 3] = [Self::Better, Self::Same, Self::Worse];

    /// The verdict with that word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|verdict| verdict.word() == word)
    }

    fn word(self) -> &'static str {
        match self {
            Self::Better => "better",
            Self::Same => "same",
            Self::Worse => "worse",
        }
    }

    /// What people read, with a sign beside it.
    fn name(self, text: &Text) -> String {
        match self {
            Self::Better => text.review_better(),
            Self::Same => text.review_same(),
            Self::Worse => text.review_worse(),
        }
    }
}

/// What the owner fills in.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    /// Whether it helped.
    pub verdict: Option<Verdict>,
    /// The value today; may be blank where nothing is measured.
    pub measured: Words,
    /// What customers notice.
    pub sentence: Words,
}

/// The form; `sentence` stands there already.
///
/// # Errors
/// A sentence for those who may not, or when it is not shipped; the database's.
pub async fn form(desk: &mut Desk<'_>, opportunity: &str, sentence: &Words) -> Result<Value> {
    let opportunity = desk.find_opportunity(opportunity).await?;
    refuse(desk.text, desk.company.is_steward(&desk.actor.id), &desk.actor.id, &opportunity)?;
    let expected = find_expected(desk.connection, &opportunity.id).await?;
    Ok(draw_form(desk.text, &opportunity, &expected, sentence))
}

/// What is wrong with a sent form, by block: with what was filled in, or because something changed while it was open.
///
/// # Errors
/// A sentence when the opportunity is gone; the database's.
pub async fn check(desk: &mut Desk<'_>, opportunity: &str, draft: &Draft) -> Result<BTreeMap<String, String>> {
    let opportunity = desk.find_opportunity(opportunity).await?;
    let expected = find_expected(desk.connection, &opportunity.id).await?;
    let mut errors = BTreeMap::new();
    if !expected.measure.is_blank() && draft.measured.is_blank() {
        errors.insert("measured".into(), desk.text.review_measured_missing());
    }
    if draft.sentence.is_blank() {
        errors.insert("sentence".into(), desk.text.progress_reason_missing());
    }
    if let Err(refusal) = allow(desk.company.is_steward(&desk.actor.id), &desk.actor.id, &opportunity) {
        errors.insert("sentence".into(), refusal.at_field(desk.text, &opportunity));
    }
    Ok(errors)
}

/// The form was sent: the loop is closed.
///
/// # Errors
/// A sentence for those who may not, or when it is answered or no longer shipped; the database's.
pub async fn submitted(cx: &mut Cx, opportunity: &str, draft: &Draft) -> Result<()> {
    let opportunity = cx.take_opportunity(opportunity).await?;
    refuse(cx.text, cx.company.is_steward(&cx.actor.id), &cx.actor.id, &opportunity)?;
    let Some(verdict) = draft.verdict.filter(|_| !draft.sentence.is_blank()) else {
        return Err(Error::tell(cx.text.progress_reason_missing()));
    };
    let expected = find_expected(&mut cx.tx, &opportunity.id).await?;
    let result = Outcomes {
        verdict: verdict.word().into(),
        measured: draft.measured.one_line().cut(VALUE as usize),
        baseline: expected.baseline,
    };
    let sentence = draft.sentence.cut(SENTENCE as usize);
    set_result(cx, &opportunity, &result).await?;
    let name = set_status(cx, &opportunity, Status::Verified, &sentence).await?;
    settle(cx, &opportunity.id, Question::Review, Outcome::Answered).await?;
    let says = |text: &Text| format!("{}\n{}", result.line(text), quoted(&sentence));
    announce(cx, &opportunity, &name, Topic::Outcome, says).await
}

/// Something about the opportunity changed: what is newly shipped is celebrated and looked at later, and what is shipped no
/// longer is not asked about.
///
/// # Errors
/// The database's.
pub async fn planned(cx: &mut Cx, opportunity: &Opportunity) -> Result<()> {
    if opportunity.status != Status::Shipped {
        let ended: u64 = query("UPDATE review SET next_at = NULL WHERE opportunity = $1 AND next_at IS NOT NULL")
            .bind(&opportunity.id)
            .execute(&mut *cx.tx)
            .await?
            .rows_affected();
        if opportunity.status != Status::Verified {
            set_celebrated(cx, &opportunity.id).await?;
        }
        if ended > 0 {
            settle(cx, &opportunity.id, Question::Review, Outcome::Over).await?;
        }
        return Ok(());
    }
    let (known,): (i64,) = query_as("SELECT COUNT(*) FROM review WHERE opportunity = $1 AND shipped_at = $2")
        .bind(&opportunity.id)
        .bind(opportunity.status_at)
        .fetch_one(&mut *cx.tx)
        .await?;
    if known > 0 {
        return Ok(());
    }
    // Somebody may be moving it on just now.
    let Some(opportunity) = lock_opportunity(&mut cx.tx, &opportunity.id).await? else { return Ok(()) };
    if opportunity.status != Status::Shipped {
        return Ok(());
    }
    let expected = find_expected(&mut cx.tx, &opportunity.id).await?;
    let hours = hours_of(cx, opportunity.owner.as_deref()).await?;
    let next_at = review_at(&hours, opportunity.status_at, &expected.review_on, cx.company.config().reviews.days);
    let new = query(
        "INSERT INTO review (opportunity, shipped_at, next_at, asks, verdict, measured, baseline, answerer) \
         VALUES ($1, $2, $3, 0, '', '', '', '') ON CONFLICT (opportunity, shipped_at) DO NOTHING",
    )
    .bind(&opportunity.id)
    .bind(opportunity.status_at)
    .bind(next_at)
    .execute(&mut *cx.tx)
    .await?;
    if new.rows_affected() == 1 && cx.now - opportunity.status_at < NEWS {
        let owner = match &opportunity.owner {
            Some(owner) => find_member(&mut cx.tx, owner).await?.filter(Member::is_reachable),
            None => None,
        };
        match owner.filter(|_| cx.company.config().wins.on) {
            Some(owner) => offer_celebration(cx, &opportunity, &owner).await?,
            None => celebrate(cx, &opportunity).await?,
        }
    }
    Ok(())
}

/// The time has come to ask about some; those whose owner's day has not begun are put off until it does.
///
/// # Errors
/// The database's.
pub async fn due(cx: &mut Cx) -> Result<()> {
    let rows: Vec<(String, i64, i64, i64)> = query_as(
        "SELECT opportunity, shipped_at, next_at, asks FROM review WHERE next_at <= $1 \
         ORDER BY next_at, opportunity LIMIT $2",
    )
    .bind(cx.now)
    .bind(CHUNK)
    .fetch_all(&mut *cx.tx)
    .await?;
    let full = rows.len() as i64 == CHUNK;
    let company = cx.company.clone();
    let config = company.config();
    let (mut asked, mut silent) = (BTreeMap::<String, Vec<String>>::new(), Vec::new());
    for (id, shipped_at, next_at, asks) in rows {
        let row = Row { id, shipped_at, next_at };
        let found = find_opportunity(&mut cx.tx, &row.id).await?;
        let shipped = found.filter(|one| one.status == Status::Shipped && one.status_at == row.shipped_at);
        // Its card is about to be drawn again, and with it this plan.
        let Some(opportunity) = shipped else {
            row.set_next(cx, None, 0).await?;
            continue;
        };
        let owner = match &opportunity.owner {
            Some(owner) => find_member(&mut cx.tx, owner).await?,
            None => None,
        };
        let gone = opportunity.owner.is_none() || owner.as_ref().is_some_and(|owner| !owner.is_reachable());
        let hours = owner.filter(|_| !gone).unwrap_or_else(|| Member::unknown("")).hours(config);
        let people = match &opportunity.owner {
            Some(owner) if !gone => vec![owner.clone()],
            _ => config.people.stewards.clone(),
        };
        let crowded = people.iter().any(|person| asked.get(person).is_some_and(|of| of.len() == ask::AT_MOST));
        let opening = hours.next_opening(cx.now);
        // Whoever never works is not waited for.
        if !hours.is_working(cx.now) && opening > cx.now {
            row.set_next(cx, Some(opening), 0).await?;
        } else if crowded {
            row.set_next(cx, Some(hours.next_opening(cx.now + 1).max(cx.now + HOUR)), 0).await?;
        } else if asks > config.reviews.reminders {
            if row.set_next(cx, None, 0).await? {
                silent.push((opportunity, asks));
            }
        } else if row.set_next(cx, Some(remind_at(&hours, cx.now, &config.reviews)), 1).await? {
            for person in people {
                asked.entry(person).or_default().push(opportunity.id.clone());
            }
        }
    }
    for (person, opportunities) in asked {
        add_ask(cx, &person, Question::Review, &opportunities).await?;
    }
    ask::tell_silent(cx, "unreviewed", &silent, Text::review_silent).await?;
    let celebrated = celebrations_due(cx).await?;
    let next: Option<i64> =
        query_scalar("SELECT MIN(next_at) FROM review WHERE next_at IS NOT NULL").fetch_one(&mut *cx.tx).await?;
    let next = next.into_iter().chain(celebrated).min();
    ask::come_back(cx, Due::Reviews, full, next);
    Ok(())
}

/// What its owner has not celebrated in time is celebrated plainly. Returns when the next is due.
async fn celebrations_due(cx: &mut Cx) -> Result<Option<Millis>> {
    let rows: Vec<(String, i64)> = query_as(
        "SELECT opportunity, shipped_at FROM review WHERE celebrate_at <= $1 ORDER BY celebrate_at, opportunity LIMIT $2",
    )
    .bind(cx.now)
    .bind(CHUNK)
    .fetch_all(&mut *cx.tx)
    .await?;
    for (opportunity, shipped_at) in rows {
        let Some(opportunity) = lock_opportunity(&mut cx.tx, &opportunity).await? else { continue };
        // Its owner may be doing it just now.
        if find_waiting(&mut cx.tx, &opportunity.id).await?.is_none() {
            continue;
        }
        set_celebrated(cx, &opportunity.id).await?;
        let stands = matches!(opportunity.status, Status::Shipped | Status::Verified);
        if stands && (opportunity.status == Status::Verified || opportunity.status_at == shipped_at) {
            celebrate(cx, &opportunity).await?;
        }
    }
    Ok(query_scalar("SELECT MIN(celebrate_at) FROM review WHERE celebrate_at IS NOT NULL")
        .fetch_one(&mut *cx.tx)
        .await?)
}

/// The message that asks, as it looks now.
///
/// # Errors
/// The database's.
pub async fn asking(cx: &mut Cx, asked: &Asked) -> Result<Message> {
    let mut items = Vec::with_capacity(asked.items.len());
    for item in &asked.items {
        items.push((item.clone(), find_expected(&mut cx.tx, &item.opportunity.id).await?));
    }
    Ok(draw_ask(asked.person.text(&cx.company), &items))
}

/// What waits for the actor's answer, for Home and the digest.
///
/// # Errors
/// The database's.
pub async fn list_waiting(desk: &mut Desk<'_>) -> Result<Vec<Waiting>> {
    let asked = list_waiting_asks(desk, Question::Review).await?.into_iter().map(|(item, since)| Waiting {
        words: item.head(),
        buttons: vec![answer_button(desk.text, &item.opportunity.id)],
        since,
    });
    let mut waiting: Vec<_> = asked.collect();
    for (opportunity, since) in list_celebrations(desk.connection, &desk.actor.id).await? {
        let Some(opportunity) = find_opportunity(desk.connection, &opportunity).await? else { continue };
        let address = find_card_address(desk.connection, desk.company, &opportunity.id).await?;
        let label = opportunity.number.to_string();
        let label = address.map_or(label.clone(), |address| link(&address, &label));
        waiting.push(Waiting {
            words: desk.text.celebration_waits(label, opportunity.title.mrkdwn()),
            buttons: vec![complete_button(desk.text, &opportunity.id)],
            since,
        });
    }
    Ok(waiting)
}

/// What the card tells once it is shipped.
#[derive(Clone, Debug, Default)]
pub struct Standing {
    result: Option<Outcomes>,
    first: Vec<String>,
}

/// Whether it helped, and who supported it first.
///
/// # Errors
/// The database's.
pub async fn standing(connection: &mut Connection, opportunity: &Opportunity) -> Result<Standing> {
    if !matches!(opportunity.status, Status::Shipped | Status::Verified) {
        return Ok(Standing::default());
    }
    let result: Option<Outcomes> = query_as(
        "SELECT verdict, measured, baseline FROM review WHERE opportunity = $1 AND answered_at IS NOT NULL \
         ORDER BY shipped_at DESC LIMIT 1",
    )
    .bind(&opportunity.id)
    .fetch_optional(&mut *connection)
    .await?;
    let result = result.filter(|_| opportunity.status == Status::Verified);
    Ok(Standing { result, first: list_first_supporters(connection, opportunity).await? })
}

/// The lines of the card about whether it helped, with what the owner said of it.
pub fn card_line(text: &Text, standing: &Standing, opportunity: &Opportunity) -> Option<String> {
    let result = standing.result.as_ref()?;
    let line = format!("*{}*", result.line(text));
    Some(if opportunity.reason.is_blank() { line } else { format!("{line}\n{}", quoted(&opportunity.reason)) })
}

/// The line of the card that thanks those who supported it first.
pub fn thanks_line(text: &Text, standing: &Standing) -> Option<String> {
    (!standing.first.is_empty()).then(|| text.celebration_supporters(names(&standing.first)))
}

// Rules

/// What should have come of it, as the adopted proposal says, else the one in front.
#[derive(Clone, Debug, Default, sqlx::FromRow)]
struct Expected {
    #[sqlx(try_from = "String")]
    measure: Words,
    #[sqlx(try_from = "String")]
    baseline: Words,
    #[sqlx(try_from = "String")]
    target: Words,
    review_on: String,
}

/// What came of it.
#[derive(Clone, Debug, sqlx::FromRow)]
struct Outcomes {
    verdict: String,
    #[sqlx(try_from = "String")]
    measured: Words,
    #[sqlx(try_from = "String")]
    baseline: Words,
}

impl Outcomes {
    /// "It helped: 3 days instead of 9 days".
    fn line(&self, text: &Text) -> String {
        let verdict = Verdict::from_word(&self.verdict);
        let name = verdict.unwrap_or(Verdict::Same).name(text);
        let (measured, baseline) = (self.measured.mrkdwn(), self.baseline.mrkdwn());
        match (self.measured.is_blank(), self.baseline.is_blank()) {
            (true, _) => name,
            (false, true) => text.review_line(measured, name),
            (false, false) if verdict == Some(Verdict::Better) => text.review_line_instead(baseline, measured, name),
            (false, false) => text.review_line_before(baseline, measured, name),
        }
    }
}

/// When somebody looks: on the morning of the day that the proposal names, if it comes after shipping, else some days after
/// that.
fn review_at(hours: &Hours, shipped_at: Millis, review_on: &str, days: i64) -> Millis {
    let named = day_opens(hours, review_on).filter(|at| *at > shipped_at);
    hours.next_opening(named.unwrap_or_else(|| hours.days_later(shipped_at, days)))
}

fn remind_at(hours: &Hours, now: Millis, reviews: &Reviews) -> Millis {
    hours.next_opening(hours.days_later(hours.opens(hours.date(now)), reviews.remind_days.max(1)))
}

/// Why somebody may not answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Refusal {
    /// Somebody else owns it, or nobody.
    Stranger,
    /// It is answered.
    Answered,
    /// Customers do not have it.
    NotShipped,
}

impl Refusal {
    /// At a field of a form, where a mention would stand as its code.
    fn at_field(self, text: &Text, opportunity: &Opportunity) -> String {
        match self {
            Self::Stranger => text.ask_not_yours(),
            Self::Answered => text.review_answered_already(),
            Self::NotShipped => text.review_not_shipped(opportunity.number.to_string(), opportunity.status.name(text)),
        }
    }
}

fn allow(steward: bool, person: &str, opportunity: &Opportunity) -> Result<(), Refusal> {
    if !steward && opportunity.owner.as_deref() != Some(person) {
        return Err(Refusal::Stranger);
    }
    match opportunity.status {
        Status::Shipped => Ok(()),
        Status::Verified => Err(Refusal::Answered),
        _ => Err(Refusal::NotShipped),
    }
}

fn refuse(text: &Text, steward: bool, person: &str, opportunity: &Opportunity) -> Result<()> {
    allow(steward, person, opportunity).map_err(|refusal| {
        Error::tell(match (refusal, &opportunity.owner) {
            (Refusal::Stranger, Some(owner)) => text.ask_owner_only(mention(owner)),
            (Refusal::Stranger, None) => text.review_stewards_only(),
            _ => refusal.at_field(text, opportunity),
        })
    })
}

/// A row whose time has come.
struct Row {
    id: String,
    shipped_at: Millis,
    next_at: Millis,
}

impl Row {
    /// Changes the plan as it was read: whoever answers at the same moment wins.
    async fn set_next(&self, cx: &mut Cx, next_at: Option<Millis>, asks: i64) -> Result<bool> {
        let done = query(
            "UPDATE review SET next_at = $1, asks = asks + $2 WHERE opportunity = $3 AND shipped_at = $4 AND next_at = $5",
        )
        .bind(next_at)
        .bind(asks)
        .bind(&self.id)
        .bind(self.shipped_at)
        .bind(self.next_at)
        .execute(&mut *cx.tx)
        .await?;
        Ok(done.rows_affected() == 1)
    }
}

async fn hours_of(cx: &mut Cx, person: Option<&str>) -> Result<Hours> {
    let member = find_member(&mut cx.tx, person.unwrap_or_default()).await?;
    Ok(member.unwrap_or_else(|| Member::unknown("")).hours(cx.company.config()))
}

/// Lets its owner thank everybody in their own words; some days later it is done plainly.
async fn offer_celebration(cx: &mut Cx, opportunity: &Opportunity, owner: &Member) -> Result<()> {
    let company = cx.company.clone();
    let at = owner.hours(company.config()).after_working_days(cx.now, OWN_WORDS);
    query("UPDATE review SET celebrate_at = $1 WHERE opportunity = $2 AND shipped_at = $3")
        .bind(at)
        .bind(&opportunity.id)
        .bind(opportunity.status_at)
        .execute(&mut *cx.tx)
        .await?;
    cx.due(Due::Reviews, at);
    cx.ripple(Ripple::Celebration { opportunity: opportunity.id.clone() });
    Ok(())
}

/// The draft as it stands: while it waits, its owner can complete it; afterwards it says that it is done.
///
/// # Errors
/// The database's.
pub async fn celebration_redrawn(cx: &mut Cx, opportunity: &str) -> Result<()> {
    let Some(opportunity) = find_opportunity(&mut cx.tx, opportunity).await? else { return Ok(()) };
    let latest: Option<(i64, Option<Millis>)> =
        query_as("SELECT shipped_at, celebrate_at FROM review WHERE opportunity = $1 ORDER BY shipped_at DESC LIMIT 1")
            .bind(&opportunity.id)
            .fetch_optional(&mut *cx.tx)
            .await?;
    let Some((shipped_at, celebrate_at)) = latest else { return Ok(()) };
    let owner = opportunity.owner.clone().unwrap_or_default();
    let text = find_text(&mut cx.tx, &cx.company, &owner).await?;
    let number = card_link(cx, &opportunity).await?;
    let message = match celebrate_at {
        Some(at) => {
            let credits = find_credits(&mut cx.tx, &opportunity).await?;
            draw_offer(text, &opportunity, &number, &credits, at)
        }
        None => Message::words(text.celebration_over(number, opportunity.title.mrkdwn())),
    };
    let key = format!("celebrate:{}:{shipped_at}", opportunity.id);
    let ripple = Ripple::Celebration { opportunity: opportunity.id.clone() };
    match (compare(&mut cx.tx, &key, &message).await?, celebrate_at) {
        (Redraw::Post, None) | (Redraw::Nothing, _) => {}
        (Redraw::Post, Some(_)) => ask_then(cx, &owner, key, message, Some(ripple)).await?,
        (Redraw::Edit, _) => {
            let posted = find_posted(&mut cx.tx, &key).await?;
            let channel = posted.map_or(owner, |posted| posted.channel);
            cx.call(Call::Update { key, channel, message, lost: ripple });
        }
    }
    Ok(())
}

/// Thanks everybody in the channel, once.
async fn celebrate(cx: &mut Cx, opportunity: &Opportunity) -> Result<()> {
    let number = card_link(cx, opportunity).await?;
    let credits = find_credits(&mut cx.tx, opportunity).await?;
    let message = draw_celebration(cx.company.text(), opportunity, &number, &credits);
    let wins = cx.company.wins_channel();
    let channel = if wins.is_empty() { opportunity.channel.clone() } else { wins };
    query(
        "UPDATE review SET celebrated_at = $1 WHERE opportunity = $2 AND shipped_at = \
           (SELECT MAX(r.shipped_at) FROM review r WHERE r.opportunity = $3)",
    )
    .bind(cx.now)
    .bind(&opportunity.id)
    .bind(&opportunity.id)
    .execute(&mut *cx.tx)
    .await?;
    cx.call(Call::Post {
        key: format!("celebration:{}:{}", opportunity.id, opportunity.status_at),
        place: Place::Channel(channel),
        message,
        then: None,
    });
    Ok(())
}

// Views

fn names(people: &[String]) -> String {
    people.iter().map(|person| mention(person)).collect::<Vec<_>>().join(", ")
}

fn expected_line(text: &Text, expected: &Expected) -> Option<String> {
    let value = |words: &Words| if words.is_blank() { "?".to_owned() } else { words.mrkdwn() };
    (!expected.measure.is_blank())
        .then(|| text.review_expected(value(&expected.baseline), expected.measure.mrkdwn(), value(&expected.target)))
}

/// Who is thanked, a line for each reason.
fn credit_lines(text: &Text, opportunity: &Opportunity, credits: &Credits) -> Vec<String> {
    let mut lines = vec![match &credits.author {
        None => text.celebration_idea_by_colleague(),
        Some(author) => text.celebration_idea(mention(author)),
    }];
    if !opportunity.reason.is_blank() {
        lines.insert(0, quoted(&opportunity.reason));
    }
    if let Some(voice) = &credits.voice {
        let said = voice.one_line().cut(VOICE).mrkdwn();
        lines.push(format!("{}\n> {said}", text.celebration_voice()));
    }
    if !credits.first.is_empty() {
        lines.push(text.celebration_supporters(names(&credits.first)));
    }
    if !credits.squad.is_empty() {
        lines.push(text.celebration_squad(names(&credits.squad)));
    }
    lines
}

fn draw_celebration(text: &Text, opportunity: &Opportunity, number: &str, credits: &Credits) -> Message {
    let mut lines = vec![text.celebration(number.to_owned(), opportunity.title.mrkdwn())];
    lines.extend(credit_lines(text, opportunity, credits));
    let words = lines.join("\n");
    // Whoever was left out can be thanked from here.
    let add = button("win.form", &format!("about:{}", opportunity.id), &text.celebration_add_button());
    Message { blocks: message_blocks(&[section(&words), actions(vec![add.into()])]), text: message_text(&words) }
}

fn complete_button(text: &Text, opportunity: &str) -> Button {
    button("win.form", &format!("about:{opportunity}"), &text.celebration_complete_button()).primary()
}

/// What its owner reads: the draft, and how it is posted.
fn draw_offer(text: &Text, opportunity: &Opportunity, number: &str, credits: &Credits, at: Millis) -> Message {
    let head = text.celebration(number.to_owned(), opportunity.title.mrkdwn());
    let draft = credit_lines(text, opportunity, credits).join("\n");
    let (how, otherwise) = (text.celebration_draft(), text.celebration_otherwise(moment(at)));
    let blocks = [
        section(&format!("{head}\n{how}")),
        section(&draft),
        actions(vec![complete_button(text, &opportunity.id).into()]),
        context(&otherwise),
    ];
    Message { text: message_text(&format!("{head}\n{how}\n{draft}")), blocks: message_blocks(&blocks) }
}

fn draw_form(text: &Text, opportunity: &Opportunity, expected: &Expected, sentence: &Words) -> Value {
    let verdicts = Verdict::ALL.map(|verdict| (verdict.word().to_owned(), verdict.name(text)));
    let mut blocks = vec![section(&format!("*{}* · {}", opportunity.number, opportunity.title.mrkdwn()))];
    blocks.extend(expected_line(text, expected).map(|line| context(&line)));
    blocks.push(input(
        "verdict",
        &text.review_verdict_label(),
        select_input("review.verdict", &text.preferences_choose(), &verdicts, None),
        None,
        Need::Required,
    ));
    let needed = if expected.measure.is_blank() { Need::Optional } else { Need::Required };
    let writing = |action, placeholder, initial, most, multiline| {
        Writing { action, placeholder, initial, length: (0, most), multiline }.element()
    };
    let examples = (text.review_measured_example(), text.review_sentence_example());
    blocks.push(input(
        "measured",
        &text.review_measured_label(),
        writing("review.measured", &examples.0, "", VALUE, false),
        None,
        needed,
    ));
    blocks.push(input(
        "sentence",
        &text.review_sentence_label(),
        writing("review.sentence", &examples.1, sentence.raw(), SENTENCE, true),
        Some(&text.review_sentence_hint()),
        Need::Required,
    ));
    Modal {
        callback: "review.form",
        title: &text.review_form_title(),
        submit: Some(&text.review_send_button()),
        close: &text.cancel_button(),
        metadata: &opportunity.id,
        blocks,
    }
    .view()
}

fn answer_button(text: &Text, opportunity: &str) -> Button {
    button("review.form", opportunity, &text.review_button()).primary()
}

fn draw_ask(text: &Text, items: &[(Item, Expected)]) -> Message {
    let question = text.review_ask(items.len());
    let mut blocks = vec![section(&question)];
    let mut words = vec![question];
    for (item, expected) in items {
        let (label, title) = (item.label(), item.opportunity.title.mrkdwn());
        let line = match item.outcome {
            Outcome::Waits => {
                [Some(item.head()), expected_line(text, expected)].into_iter().flatten().collect::<Vec<_>>().join("\n")
            }
            Outcome::Answered => text.review_ask_answered(label, title),
            Outcome::Again => text.ask_again(label, title),
            Outcome::Snoozed | Outcome::Stopped | Outcome::Over => text.ask_over(label, title),
        };
        blocks.push(match item.outcome {
            Outcome::Waits => section_with_button(&line, answer_button(text, &item.opportunity.id)),
            _ => context(&line),
        });
        words.push(line);
    }
    Message { text: message_text(&words.join("\n")), blocks: message_blocks(&blocks) }
}

/// Views of this feature, for the `screens` command.
pub fn samples(text: &Text, opportunity: &Opportunity) -> Vec<(&'static str, Value)> {
    let value = |message: Message| serde_json::to_value(message).unwrap_or_default();
    let long = Words::plain(&"Señor Żółć <!here> & co. ".repeat(60));
    let expected = Expected {
        measure: long.cut(VALUE as usize),
        baseline: long.cut(VALUE as usize),
        target: long.cut(VALUE as usize),
        review_on: "2027-03-01".into(),
    };
    let item = |outcome| {
        let address = Some("https://example.slack.com/archives/C1/p1".into());
        (Item { opportunity: opportunity.clone(), outcome, address }, expected.clone())
    };
    let people = ["U0ADA", "U0BEN", "U0IDA"].map(str::to_owned).to_vec();
    let credits = Credits {
        author: Some("U0ADA".to_owned()),
        first: people.clone(),
        squad: people,
        voice: Some(opportunity.pain.clone()),
    };
    let result = |verdict: Verdict| Outcomes {
        verdict: verdict.word().into(),
        measured: expected.target.clone(),
        baseline: expected.baseline.clone(),
    };
    let sentence = long.cut(SENTENCE as usize);
    let news = |verdict| value(Message::words(format!("{}\n{}", result(verdict).line(text), quoted(&sentence))));
    let silent = vec![(opportunity.clone(), 3), (Opportunity { owner: None, ..opportunity.clone() }, 3)];
    let numbers = vec!["CX-42".to_owned(); 2];
    vec![
        ("celebration", value(draw_celebration(text, opportunity, "CX-42", &credits))),
        ("celebration for its owner", value(draw_offer(text, opportunity, "CX-42", &credits, opportunity.created_at))),
        ("review form", draw_form(text, opportunity, &Expected::default(), &Words::default())),
        ("review form, as full as can be", draw_form(text, opportunity, &expected, &sentence)),
        ("review question", value(draw_ask(text, &[item(Outcome::Waits)]))),
        ("review question, answered", value(draw_ask(text, &Outcome::ALL.map(item)))),
        ("review question, long", value(draw_ask(text, &vec![item(Outcome::Waits); ask::AT_MOST]))),
        ("review, better", news(Verdict::Better)),
        ("review, the same", news(Verdict::Same)),
        ("review, worse", news(Verdict::Worse)),
        ("review silent", value(ask::draw_silent(text, Text::review_silent, &silent, &numbers))),
    ]
}

/// What the card may tell, for the samples of the card.
pub fn sample_standing(opportunity: &Opportunity) -> Standing {
    let words = opportunity.title.clone();
    let result = Outcomes { verdict: Verdict::Better.word().into(), measured: words.clone(), baseline: words };
    Standing { result: Some(result), first: vec![opportunity.author.clone(); 2] }
}

// SQL

/// What that person may celebrate, and since when.
async fn list_celebrations(connection: &mut Connection, owner: &str) -> Result<Vec<(String, Millis)>> {
    Ok(query_as(
        "SELECT review.opportunity, review.shipped_at FROM review JOIN opportunity ON opportunity.id = review.opportunity \
         WHERE review.celebrate_at IS NOT NULL AND opportunity.owner = $1 ORDER BY review.shipped_at, review.opportunity",
    )
    .bind(owner)
    .fetch_all(connection)
    .await?)
}

async fn find_expected(connection: &mut Connection, opportunity: &str) -> Result<Expected> {
    let leading: Option<Expected> = query_as(with_family!(
        "SELECT proposal.measure, proposal.baseline, proposal.target, proposal.review_on FROM family \
         JOIN proposal ON proposal.opportunity = family.id \
         LEFT JOIN adoption ON adoption.proposal = proposal.id AND adoption.opportunity = $3 \
         ORDER BY CASE WHEN adoption.proposal IS NULL THEN 1 ELSE 0 END, \
         (SELECT COUNT(*) FROM proposal_support WHERE proposal_support.proposal = proposal.id) DESC, \
         proposal.position, proposal.id LIMIT 1"
    ))
    .bind(opportunity)
    .bind(opportunity)
    .bind(opportunity)
    .fetch_optional(connection)
    .await?;
    Ok(leading.unwrap_or_default())
}

async fn set_result(cx: &mut Cx, opportunity: &Opportunity, result: &Outcomes) -> Result<()> {
    query(
        "INSERT INTO review (opportunity, shipped_at, asks, verdict, measured, baseline, answerer, answered_at) \
         VALUES ($1, $2, 0, $3, $4, $5, $6, $7) ON CONFLICT (opportunity, shipped_at) DO UPDATE SET next_at = NULL, \
         verdict = excluded.verdict, measured = excluded.measured, baseline = excluded.baseline, \
         answerer = excluded.answerer, answered_at = excluded.answered_at",
    )
    .bind(&opportunity.id)
    .bind(opportunity.status_at)
    .bind(&result.verdict)
    .bind(result.measured.raw())
    .bind(result.baseline.raw())
    .bind(&cx.actor.id)
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

    fn hours() -> Hours {
        Hours::of_zone(&config(), "Europe/Madrid")
    }

    #[test]
    fn somebody_looks_on_the_day_that_was_named_or_some_days_after_shipping() {
        let shipped = at("2026-10-20T16:00[Europe/Madrid]");
        for (named, days, expected) in [
            ("2026-12-01", 30, "2026-12-01T09:00[Europe/Madrid]"),
            ("2026-12-05", 30, "2026-12-07T09:00[Europe/Madrid]"),
            // It took longer than the proposal had in mind.
            ("2026-10-01", 30, "2026-11-20T09:00[Europe/Madrid]"),
            ("2026-10-20", 30, "2026-11-20T09:00[Europe/Madrid]"),
            // Across the clock change of 25 October.
            ("", 6, "2026-10-27T09:00[Europe/Madrid]"),
            ("soon", 0, "2026-10-21T09:00[Europe/Madrid]"),
        ] {
            assert_eq!(review_at(&hours(), shipped, named, days), at(expected), "{named} {days}");
        }
    }

    #[test]
    fn what_came_of_it_is_one_sentence() {
        let text = Text::of(Language::English);
        let says = |verdict: Verdict, measured: &str, baseline: &str| {
            let (measured, baseline) = (Words::plain(measured), Words::plain(baseline));
            Outcomes { verdict: verdict.word().into(), measured, baseline }.line(text)
        };
        for (verdict, measured, baseline, end) in [
            (Verdict::Better, "3 days", "9 days", "It helped: 3 days instead of 9 days"),
            (Verdict::Better, "3 days", "", "It helped: 3 days"),
            (Verdict::Better, "", "9 days", "It helped"),
            (Verdict::Worse, "12 days", "9 days", "It got worse: 12 days (before: 9 days)"),
        ] {
            let said = says(verdict, measured, baseline);
            assert!(said.ends_with(end), "{said}");
        }
    }
}
