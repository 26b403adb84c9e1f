//! Named concerns: "I have a concern…" below a proposal, the answer to it, and what its author says to that.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::{begin_again_as_proposal, find_period, people, reconsidered};
use crate::base::blocks::{
    Block, Button, Modal, Need, Writing, actions, button, checkboxes_input, context, input, message_blocks, section,
    section_with_button,
};
use crate::base::clock::Millis;
use crate::base::db::{Connection, query, query_as};
use crate::base::error::{Error, Result};
use crate::base::text::{Text, Words, link, mention};
use crate::domain::adoption::{Way, find_adoption};
use crate::domain::call::{Call, Message, Ripple};
use crate::domain::company::Company;
use crate::domain::cx::{Cx, Desk};
use crate::domain::follower::add_follower;
use crate::domain::member::{Kind, find_member, find_text};
use crate::domain::news::{ask, card_changed, card_link, note};
use crate::domain::opportunity::{Opportunity, Status};
use crate::domain::posted::find_card_address;
use crate::domain::proposal::{Proposal, proposal_changed};
use crate::domain::step::quoted;
use crate::domain::waiting::Waiting;

/// Characters of what worries somebody, of what would resolve it, and of an answer.
const LONG: u64 = 500;
/// Characters of a proposal that are quoted where it is named.
pub(super) const QUOTED: usize = 280;
/// Concerns of each kind that wait in a Home.
const WAITING: i64 = 10;
/// Concerns that a proposal's message shows.
const SHOWN: usize = 8;

/// Whole concerns: `select_concern!("WHERE id = $1")` is one literal, which every test of statements reads.
macro_rules! select_concern {
    ($rest:literal) => {
        concat!(
            "SELECT id, proposal, member, worry, remedy, raised_at, answer, answerer, answered_at, \
             rejected_at FROM concern ",
            $rest
        )
    };
}

/// What worries somebody about a proposal.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Concern {
    /// Ours, time-ordered.
    pub id: String,
    /// The proposal.
    pub proposal: String,
    /// Whose it is.
    pub member: String,
    /// What worries them.
    #[sqlx(try_from = "String")]
    pub worry: Words,
    /// What would resolve it.
    #[sqlx(try_from = "String")]
    pub remedy: Words,
    /// When they first raised it.
    pub raised_at: Millis,
    /// What they were answered; may be blank.
    #[sqlx(try_from = "String")]
    pub answer: Words,
    /// By whom.
    pub answerer: Option<String>,
    /// When.
    pub answered_at: Option<Millis>,
    /// When they said that the answer does not resolve it.
    pub rejected_at: Option<Millis>,
}

impl Concern {
    fn waits_for_word(&self) -> bool {
        self.answered_at.is_some() && self.rejected_at.is_none()
    }
}

/// What somebody says to an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reply {
    /// It resolves the concern.
    Resolved,
    /// It does not.
    StillThere,
}

/// Whether an answer also closes the concern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closing {
    /// Its author is asked.
    Asked,
    /// A steward closes it, and the answer is the public reason.
    Closed,
}

/// The form for a concern: a new one, or the person's own to reword or withdraw.
///
/// # Errors
/// A sentence for guests, and when the proposal is adopted or over; the database's.
pub async fn form(desk: &mut Desk<'_>, proposal: &str) -> Result<Value> {
    let (proposal, opportunity) = desk.find_proposal(proposal).await?;
    if desk.actor.kind != Kind::Employee {
        return Err(Error::tell(desk.text.concern_guest()));
    }
    if let Some(refusal) = too_late(desk.connection, desk.text, &opportunity, &proposal, desk.now).await? {
        return Err(Error::tell(refusal));
    }
    let own = find_own(desk.connection, &proposal.id, &desk.actor.id).await?;
    Ok(draw_form(desk.text, &opportunity, &proposal, own.as_ref()))
}

/// What is wrong with a sent concern, by block.
///
/// # Errors
/// A sentence when the proposal is gone; the database's.
pub async fn check(
    desk: &mut Desk<'_>,
    proposal: &str,
    worry: &Words,
    remedy: &Words,
) -> Result<BTreeMap<String, String>> {
    let (proposal, opportunity) = desk.find_proposal(proposal).await?;
    let mut errors = BTreeMap::new();
    for (block, words) in [("worry", worry), ("remedy", remedy)] {
        if words.is_blank() {
            errors.insert(block.into(), desk.text.concern_missing());
        }
    }
    if let Some(refusal) = too_late(desk.connection, desk.text, &opportunity, &proposal, desk.now).await? {
        errors.insert("worry".into(), refusal);
    }
    Ok(errors)
}

/// The concern was sent: it holds up the adoption, and makes a small fix a proposal again.
///
/// # Errors
/// A sentence for guests, and when the proposal is adopted or over; the database's.
pub async fn submitted(cx: &mut Cx, proposal: &str, worry: &Words, remedy: &Words) -> Result<()> {
    let (proposal, opportunity) = cx.take_proposal(proposal).await?;
    if cx.actor.kind != Kind::Employee {
        return Err(Error::tell(cx.text.concern_guest()));
    }
    if let Some(refusal) = too_late(&mut cx.tx, cx.text, &opportunity, &proposal, cx.now).await? {
        return Err(Error::tell(refusal));
    }
    if worry.is_blank() || remedy.is_blank() {
        return Err(Error::tell(cx.text.concern_missing()));
    }
    let (worry, remedy) = (worry.cut(LONG as usize), remedy.cut(LONG as usize));
    let own = find_own(&mut cx.tx, &proposal.id, &cx.actor.id).await?;
    if own.as_ref().is_some_and(|own| own.worry == worry && own.remedy == remedy) {
        return Ok(());
    }
    let id = own.map_or_else(|| cx.ids.next(), |own| own.id);
    set_concern(cx, &id, &proposal, &worry, &remedy).await?;
    let person_id = cx.actor.id.clone();
    add_follower(&mut cx.tx, &opportunity.id, &person_id, cx.now).await?;
    proposal_changed(cx, &proposal.id).await?;
    card_changed(cx, &opportunity.id).await?;
    let person = mention(&person_id);
    let name = cx.ids.next();
    let reopened = begin_again_as_proposal(cx, &opportunity).await?;
    note(cx, &opportunity, &name, |text| {
        let raised = text.concern_raised(proposal.position, person.clone());
        let raised = format!("{raised}\n{}", quoted(&worry));
        if reopened { format!("{raised}\n{}", text.concern_reopens()) } else { raised }
    });
    let number = card_link(cx, &opportunity).await?;
    let may_answer: BTreeSet<_> = opportunity.owner.iter().chain([&proposal.author]).collect();
    for who in may_answer.into_iter().filter(|who| **who != person_id) {
        let text = find_text(&mut cx.tx, &cx.company, who).await?;
        let words = text.concern_for_answer(proposal.position, number.clone(), person.clone());
        ask(cx, who, format!("concern:{name}:{who}"), draw_for_answer(text, &words, &worry, &id)).await?;
    }
    if reopened { reconsidered(cx, &opportunity.id).await } else { Ok(()) }
}

/// "Withdraw" was pressed in the person's own form.
///
/// # Errors
/// A sentence when it is settled already or somebody else's; the database's.
pub async fn withdrawn(cx: &mut Cx, concern: &str, view: Option<&str>) -> Result<()> {
    cx.whisper_in = None;
    let (concern, proposal, opportunity) = take_open(cx, concern).await?;
    if concern.member != cx.actor.id {
        return Err(Error::tell(cx.text.concern_not_yours(mention(&concern.member))));
    }
    if let Some(view) = view {
        let thanks = draw_note(cx.text, &opportunity, &cx.text.concern_withdrawn_done());
        cx.call(Call::View { id: view.to_owned(), view: thanks });
    }
    let person = mention(&concern.member);
    close(cx, &concern, &proposal, &opportunity, "withdrawn", |text| {
        text.concern_withdrawn(proposal.position, person.clone())
    })
    .await
}

/// The form to answer a concern. Whoever has it gets their own form instead.
///
/// # Errors
/// A sentence for those who may not, and when it is settled; the database's.
pub async fn answer_form(desk: &mut Desk<'_>, concern: &str) -> Result<Value> {
    let Some(concern) = find_open(desk.connection, concern).await? else {
        return Err(Error::tell(desk.text.concern_settled()));
    };
    if concern.member == desk.actor.id {
        return form(desk, &concern.proposal).await;
    }
    let (proposal, opportunity) = desk.find_proposal(&concern.proposal).await?;
    let gone = is_gone(desk.connection, &concern.member).await?;
    refuse_stranger(desk.text, desk.company, &desk.actor.id, &concern, &proposal, &opportunity, gone)?;
    let close = if gone {
        Close::Sure
    } else if desk.company.is_steward(&desk.actor.id) {
        Close::Offered
    } else {
        Close::No
    };
    Ok(draw_answer_form(desk.text, &opportunity, &proposal, &concern, close))
}

/// What is wrong with a sent answer, by block.
///
/// # Errors
/// The database's.
pub async fn check_answer(desk: &mut Desk<'_>, concern: &str, answer: &Words) -> Result<BTreeMap<String, String>> {
    let mut errors = BTreeMap::new();
    if answer.is_blank() {
        errors.insert("answer".into(), desk.text.concern_answer_missing());
    }
    if find_open(desk.connection, concern).await?.is_none() {
        errors.insert("answer".into(), desk.text.concern_settled());
    }
    Ok(errors)
}

/// The answer was sent: its author is asked whether it resolves the concern, or a steward closes it.
///
/// # Errors
/// A sentence for those who may not, and when it is settled; the database's.
pub async fn answered(cx: &mut Cx, concern: &str, answer: &Words, closing: Closing) -> Result<()> {
    let (concern, proposal, opportunity) = take_open(cx, concern).await?;
    let gone = is_gone(&mut cx.tx, &concern.member).await?;
    refuse_stranger(cx.text, &cx.company, &cx.actor.id, &concern, &proposal, &opportunity, gone)?;
    if answer.is_blank() {
        return Err(Error::tell(cx.text.concern_answer_missing()));
    }
    let answer = answer.cut(LONG as usize);
    query("UPDATE concern SET answer = $1, answerer = $2, answered_at = $3, rejected_at = NULL WHERE id = $4")
        .bind(answer.raw())
        .bind(&cx.actor.id)
        .bind(cx.now)
        .bind(&concern.id)
        .execute(&mut *cx.tx)
        .await?;
    let (person, whose) = (mention(&cx.actor.id), mention(&concern.member));
    let number = card_link(cx, &opportunity).await?;
    let text = find_text(&mut cx.tx, &cx.company, &concern.member).await?;
    let key = format!("concern-answer:{}:{}", concern.id, cx.ids.next());
    let closes = gone || (closing == Closing::Closed && cx.company.is_steward(&cx.actor.id));
    if !closes {
        let words = text.concern_answered(proposal.position, number, person);
        let question = draw_question(text, &words, &answer, &format!("{}:{}", concern.id, cx.now));
        ask(cx, &concern.member, key, question).await?;
        let answerer = cx.actor.id.clone();
        cx.ripple(Ripple::Home { person: answerer });
        return proposal_changed(cx, &proposal.id).await;
    }
    if !gone {
        let words = text.concern_closed_for_you(proposal.position, number, person.clone());
        cx.tell(&concern.member, key, Message::words(format!("{words}\n{}", quoted(&answer))));
    }
    close(cx, &concern, &proposal, &opportunity, "closed", |text| {
        format!("{}\n{}", text.concern_closed(proposal.position, person.clone(), whose.clone()), quoted(&answer))
    })
    .await
}

/// The person said whether the answer resolves their concern. `value` is the concern and when it was answered.
///
/// # Errors
/// A sentence when it is settled or there is a newer answer; the database's.
pub async fn replied(cx: &mut Cx, value: &str, reply: Reply) -> Result<()> {
    let (concern, answered_at) = value.split_once(':').unwrap_or((value, ""));
    let (concern, proposal, opportunity) = take_open(cx, concern).await?;
    let is_last = concern.answered_at.is_some_and(|at| at.to_string() == answered_at);
    if concern.member != cx.actor.id || !is_last || !concern.waits_for_word() {
        return Err(Error::tell(cx.text.concern_settled()));
    }
    let person = mention(&concern.member);
    if reply == Reply::Resolved {
        let done = cx.text.concern_resolved_done();
        cx.answer(Message::words(done));
        return close(cx, &concern, &proposal, &opportunity, "resolved", |text| {
            text.concern_resolved(proposal.position, person.clone())
        })
        .await;
    }
    query("UPDATE concern SET rejected_at = $1 WHERE id = $2")
        .bind(cx.now)
        .bind(&concern.id)
        .execute(&mut *cx.tx)
        .await?;
    cx.ripple(Ripple::Home { person: concern.member.clone() });
    let done = cx.text.concern_still_done();
    cx.answer(Message::words(done));
    if let Some(answerer) = &concern.answerer {
        let number = card_link(cx, &opportunity).await?;
        let text = find_text(&mut cx.tx, &cx.company, answerer).await?;
        let words = text.concern_still(proposal.position, number, person);
        let key = format!("concern-still:{}:{}", concern.id, cx.now);
        ask(cx, answerer, key, draw_for_answer(text, &words, &concern.worry, &concern.id)).await?;
    }
    proposal_changed(cx, &proposal.id).await
}

/// Somebody left the company: their open concerns go to the stewards.
///
/// # Errors
/// The database's.
pub async fn author_left(cx: &mut Cx, person: &str) -> Result<()> {
    let open: Vec<Concern> =
        query_as(select_concern!("WHERE member = $1 AND closed_at IS NULL ORDER BY raised_at, id"))
            .bind(person)
            .fetch_all(&mut *cx.tx)
            .await?;
    for concern in open {
        let (proposal, opportunity) = cx.take_proposal(&concern.proposal).await?;
        proposal_changed(cx, &proposal.id).await?;
        let number = card_link(cx, &opportunity).await?;
        for steward in cx.company.config().people.stewards.clone() {
            let text = find_text(&mut cx.tx, &cx.company, &steward).await?;
            let words = text.concern_author_left(proposal.position, number.clone(), mention(person));
            let key = format!("concern-left:{}:{steward}", concern.id);
            ask(cx, &steward, key, draw_for_answer(text, &words, &concern.worry, &concern.id)).await?;
        }
    }
    Ok(())
}

/// Answers that wait for the actor's word, and concerns that wait for their answer, for Home and the digest.
///
/// # Errors
/// The database's.
pub async fn list_waiting(desk: &mut Desk<'_>) -> Result<Vec<Waiting>> {
    let person = desk.actor.id.clone();
    let mut concerns: Vec<Concern> = query_as(select_concern!(
        "WHERE member = $1 AND closed_at IS NULL AND answered_at IS NOT NULL AND rejected_at IS NULL \
         ORDER BY answered_at LIMIT $2"
    ))
    .bind(&person)
    .bind(WAITING)
    .fetch_all(&mut *desk.connection)
    .await?;
    let to_answer: Vec<Concern> = query_as(select_concern!(
        "WHERE closed_at IS NULL AND (answered_at IS NULL OR rejected_at IS NOT NULL) AND member <> $1 AND \
         (opportunity IN (SELECT id FROM opportunity WHERE owner = $2 AND main IS NULL \
         UNION ALL SELECT o.id FROM opportunity m JOIN opportunity o ON o.main = m.id WHERE m.owner = $3) \
         OR proposal IN (SELECT id FROM proposal WHERE author = $4)) ORDER BY raised_at LIMIT $5"
    ))
    .bind(&person)
    .bind(&person)
    .bind(&person)
    .bind(&person)
    .bind(WAITING)
    .fetch_all(&mut *desk.connection)
    .await?;
    concerns.extend(to_answer);
    let mut waiting = Vec::new();
    for concern in concerns {
        let (proposal, opportunity) = desk.find_proposal(&concern.proposal).await?;
        let address = find_card_address(desk.connection, desk.company, &opportunity.id).await?;
        let number = opportunity.number.to_string();
        let number = address.map_or(number.clone(), |address| link(&address, &number));
        waiting.push(match &concern.answerer {
            Some(answerer) if concern.member == person => {
                let words = desk.text.concern_answered(proposal.position, number, mention(answerer));
                let value = format!("{}:{}", concern.id, concern.answered_at.unwrap_or_default());
                Waiting {
                    words: format!("{words}\n{}\n{}", quoted(&concern.answer), desk.text.concern_question()),
                    buttons: reply_buttons(desk.text, &value).to_vec(),
                    since: concern.answered_at.unwrap_or_default(),
                }
            }
            _ => {
                let words = desk.text.concern_for_answer(proposal.position, number, mention(&concern.member));
                Waiting {
                    words: format!("{words}\n{}", quoted(&concern.worry)),
                    buttons: vec![answer_button(desk.text, &concern.id)],
                    since: concern.rejected_at.unwrap_or(concern.raised_at),
                }
            }
        });
    }
    Ok(waiting)
}

// Rules

/// Why a concern can no longer be raised, if it cannot: the proposal is adopted, or nothing is decided any more. What was
/// adopted as a small fix takes concerns while its time for them runs.
async fn too_late(
    connection: &mut Connection,
    text: &Text,
    opportunity: &Opportunity,
    proposal: &Proposal,
    now: Millis,
) -> Result<Option<String>> {
    let status = opportunity.status;
    if let Some(adoption) = find_adoption(connection, &opportunity.id).await? {
        let period = find_period(connection, &proposal.id).await?;
        let in_time = adoption.way == Way::SmallFix
            && adoption.proposal == proposal.id
            && status == Status::InProgress
            && period.is_some_and(|period| now < period.closes_at);
        return Ok((!in_time).then(|| text.concern_too_late(adoption.position)));
    }
    let talked_about = status.is_open() || status == Status::Parked;
    Ok((!talked_about).then(|| text.consent_not_open(opportunity.number.to_string(), status.name(text))))
}

/// Owner, author of the proposal and stewards answer; when nobody is left to be asked, a steward alone, who closes it.
fn refuse_stranger(
    text: &Text,
    company: &Company,
    person: &str,
    concern: &Concern,
    proposal: &Proposal,
    opportunity: &Opportunity,
    gone: bool,
) -> Result<()> {
    let stewards = &company.config().people.stewards;
    let involved = [opportunity.owner.as_deref(), Some(proposal.author.as_str())].contains(&Some(person));
    if company.is_steward(person) || (involved && (!gone || stewards.is_empty())) {
        return Ok(());
    }
    if gone && !stewards.is_empty() {
        return Err(Error::tell(text.concern_gone_may(people(stewards), mention(&concern.member))));
    }
    let may: Vec<_> = opportunity.owner.iter().chain([&proposal.author]).chain(stewards).cloned().collect();
    Err(Error::tell(text.concern_answer_may(people(&may))))
}

async fn close(
    cx: &mut Cx,
    concern: &Concern,
    proposal: &Proposal,
    opportunity: &Opportunity,
    outcome: &str,
    line: impl Fn(&Text) -> String,
) -> Result<()> {
    query("UPDATE concern SET outcome = $1, closer = $2, closed_at = $3 WHERE id = $4")
        .bind(outcome)
        .bind(&cx.actor.id)
        .bind(cx.now)
        .bind(&concern.id)
        .execute(&mut *cx.tx)
        .await?;
    note(cx, opportunity, &format!("concern:{}:{outcome}", concern.id), line);
    let waited = [Some(&concern.member), Some(&proposal.author), opportunity.owner.as_ref()];
    for person in waited.into_iter().flatten() {
        cx.ripple(Ripple::Home { person: person.clone() });
    }
    proposal_changed(cx, &proposal.id).await?;
    card_changed(cx, &opportunity.id).await?;
    // It may have been the last that held up an adoption.
    reconsidered(cx, &opportunity.id).await
}

async fn is_gone(connection: &mut Connection, person: &str) -> Result<bool> {
    Ok(find_member(connection, person).await?.is_some_and(|member| !member.is_reachable()))
}

// Views

/// Whether an answer closes the concern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Close {
    /// Its author is asked.
    No,
    /// As the person likes.
    Offered,
    /// Nobody can be asked.
    Sure,
}

/// The open concerns of a proposal, for its message.
pub fn lines(text: &Text, concerns: &[Concern]) -> Vec<Block> {
    let mut blocks = Vec::new();
    for concern in concerns.iter().take(SHOWN) {
        let mut parts = vec![
            text.concern_line(mention(&concern.member)),
            quoted(&concern.worry),
            text.concern_line_remedy(),
            quoted(&concern.remedy),
        ];
        if let (Some(answerer), false) = (&concern.answerer, concern.answer.is_blank()) {
            parts.push(text.concern_line_answer(mention(answerer)));
            parts.push(quoted(&concern.answer));
        }
        blocks.push(section_with_button(&parts.join("\n"), answer_button(text, &concern.id)));
        if concern.waits_for_word() {
            blocks.push(context(&text.concern_waits(mention(&concern.member))));
        }
    }
    let more = concerns.len().saturating_sub(SHOWN);
    if more > 0 {
        blocks.push(context(&text.concern_more(more)));
    }
    blocks
}

/// The same as text.
pub fn words(text: &Text, concerns: &[Concern]) -> String {
    let line =
        |concern: &Concern| format!("{}\n{}", text.concern_line(mention(&concern.member)), quoted(&concern.worry));
    concerns.iter().take(SHOWN).map(line).collect::<Vec<_>>().join("\n")
}

fn answer_button(text: &Text, concern: &str) -> Button {
    button("consent.answer", concern, &text.concern_answer_button())
}

fn draw_form(text: &Text, opportunity: &Opportunity, proposal: &Proposal, own: Option<&Concern>) -> Value {
    let writing = |block: &str, label: &str, example: &str, initial: &str| {
        let element = Writing {
            action: &format!("consent.{block}"),
            placeholder: example,
            initial,
            length: (0, LONG),
            multiline: true,
        };
        input(block, label, element.element(), None, Need::Required)
    };
    let initial = |words: fn(&Concern) -> &Words| own.map_or("", |own| words(own).raw());
    let mut blocks = vec![
        section(&format!("{}\n{}", head(opportunity, proposal), text.concern_explained())),
        writing("worry", &text.concern_worry_label(), &text.concern_worry_example(), initial(|own| &own.worry)),
        writing("remedy", &text.concern_remedy_label(), &text.concern_remedy_example(), initial(|own| &own.remedy)),
    ];
    if let Some(own) = own {
        blocks
            .push(actions(vec![button("consent.withdraw", &own.id, &text.concern_withdraw_button()).danger().into()]));
    }
    let submit = if own.is_some() { text.save_button() } else { text.concern_raise_button() };
    Modal {
        callback: "consent.concern_form",
        title: &text.concern_form_title(),
        submit: Some(&submit),
        close: &text.cancel_button(),
        metadata: &proposal.id,
        blocks,
    }
    .view()
}

fn draw_answer_form(
    text: &Text,
    opportunity: &Opportunity,
    proposal: &Proposal,
    concern: &Concern,
    close: Close,
) -> Value {
    let mut told =
        vec![head(opportunity, proposal), text.concern_line(mention(&concern.member)), quoted(&concern.worry)];
    told.push(text.concern_line_remedy());
    told.push(quoted(&concern.remedy));
    let hint = match close {
        Close::Sure => text.concern_answer_closes_hint(),
        Close::Offered | Close::No => text.concern_answer_hint(),
    };
    let mut blocks = vec![
        section(&told.join("\n")),
        input(
            "answer",
            &text.concern_answer_label(),
            Writing {
                action: "consent.answer_words",
                placeholder: &text.concern_answer_example(),
                initial: "",
                length: (0, LONG),
                multiline: true,
            }
            .element(),
            Some(&hint),
            Need::Required,
        ),
    ];
    if close == Close::Offered {
        let option = [("close".to_owned(), text.concern_close_option())];
        blocks.push(input(
            "close",
            &text.concern_close_label(),
            checkboxes_input("consent.close", &option),
            None,
            Need::Optional,
        ));
    }
    Modal {
        callback: "consent.answer_form",
        title: &text.concern_answer_title(),
        submit: Some(&text.concern_answer_send_button()),
        close: &text.cancel_button(),
        metadata: &concern.id,
        blocks,
    }
    .view()
}

/// What a form about a proposal begins with.
pub(super) fn head(opportunity: &Opportunity, proposal: &Proposal) -> String {
    format!("*{}* · {}\n{}", opportunity.number, opportunity.title.mrkdwn(), quoted(&proposal.change.cut(QUOTED)))
}

fn draw_for_answer(text: &Text, words: &str, worry: &Words, concern: &str) -> Message {
    let words = format!("{words}\n{}", quoted(worry));
    let blocks = message_blocks(&[section(&words), actions(vec![answer_button(text, concern).primary().into()])]);
    Message { text: words, blocks }
}

fn draw_question(text: &Text, words: &str, answer: &Words, value: &str) -> Message {
    let words = format!("{words}\n{}\n{}", quoted(answer), text.concern_question());
    let buttons = reply_buttons(text, value).map(Into::into).to_vec();
    Message { text: words.clone(), blocks: message_blocks(&[section(&words), actions(buttons)]) }
}

fn reply_buttons(text: &Text, value: &str) -> [Button; 2] {
    [
        button("consent.resolved", value, &text.concern_resolved_button()).primary(),
        button("consent.still", value, &text.concern_still_button()),
    ]
}

fn draw_note(text: &Text, opportunity: &Opportunity, words: &str) -> Value {
    Modal {
        callback: "consent.note",
        title: &opportunity.number.to_string(),
        submit: None,
        close: &text.close_button(),
        metadata: "",
        blocks: vec![section(words)],
    }
    .view()
}

/// A concern as long and as hostile as people can write it, for the `screens` command.
pub(super) fn sample() -> Concern {
    let long = || Words::plain(&"¿é? <!channel> & ź ó ".repeat(60)).cut(LONG as usize);
    Concern {
        id: "concern".into(),
        proposal: "proposal".into(),
        member: "U1".into(),
        worry: long(),
        remedy: long(),
        raised_at: 1,
        answer: long(),
        answerer: Some("U2".into()),
        answered_at: Some(1),
        rejected_at: None,
    }
}

/// Forms and messages about concerns, for the `screens` command.
pub(super) fn samples(text: &Text, opportunity: &Opportunity, proposal: &Proposal) -> Vec<(&'static str, Value)> {
    let concern = sample();
    let value = |message: Message| serde_json::to_value(message).unwrap_or_default();
    let words = text.concern_for_answer(2, "CX-42".to_owned(), mention("U0ADA"));
    let question = text.concern_answered(2, "CX-42".to_owned(), mention("U0BEN"));
    vec![
        ("concern form", draw_form(text, opportunity, proposal, None)),
        ("own concern form", draw_form(text, opportunity, proposal, Some(&concern))),
        ("concern to answer", value(draw_for_answer(text, &words, &concern.worry, "concern"))),
        ("concern answer form", draw_answer_form(text, opportunity, proposal, &concern, Close::No)),
        ("concern answer form of a steward", draw_answer_form(text, opportunity, proposal, &concern, Close::Offered)),
        (
            "concern answer form without its author",
            draw_answer_form(text, opportunity, proposal, &concern, Close::Sure),
        ),
        ("concern question", value(draw_question(text, &question, &concern.answer, "concern:1"))),
        ("concern withdrawn", draw_note(text, opportunity, &text.concern_withdrawn_done())),
    ]
}

// SQL

/// How many concerns about a proposal are open.
pub(super) async fn count_open(connection: &mut Connection, proposal: &str) -> Result<i64> {
    let (count,): (i64,) = query_as("SELECT COUNT(*) FROM concern WHERE proposal = $1 AND closed_at IS NULL")
        .bind(proposal)
        .fetch_one(connection)
        .await?;
    Ok(count)
}

/// Open concerns about a proposal, the oldest first.
pub(super) async fn list_open(connection: &mut Connection, proposal: &str) -> Result<Vec<Concern>> {
    Ok(query_as(select_concern!("WHERE proposal = $1 AND closed_at IS NULL ORDER BY raised_at, id"))
        .bind(proposal)
        .fetch_all(connection)
        .await?)
}

async fn find_own(connection: &mut Connection, proposal: &str, member: &str) -> Result<Option<Concern>> {
    Ok(query_as(select_concern!("WHERE proposal = $1 AND member = $2 AND closed_at IS NULL"))
        .bind(proposal)
        .bind(member)
        .fetch_optional(connection)
        .await?)
}

async fn find_open(connection: &mut Connection, id: &str) -> Result<Option<Concern>> {
    Ok(query_as(select_concern!("WHERE id = $1 AND closed_at IS NULL")).bind(id).fetch_optional(connection).await?)
}

/// The open concern, the row of its opportunity taken for this transaction.
async fn take_open(cx: &mut Cx, id: &str) -> Result<(Concern, Proposal, Opportunity)> {
    let Some(known) = find_open(&mut cx.tx, id).await? else {
        return Err(Error::tell(cx.text.concern_settled()));
    };
    let (proposal, opportunity) = cx.take_proposal(&known.proposal).await?;
    // Read again under the lock: somebody may just have settled it.
    match find_open(&mut cx.tx, id).await? {
        Some(concern) => Ok((concern, proposal, opportunity)),
        None => Err(Error::tell(cx.text.concern_settled())),
    }
}

/// A new concern of the actor's, or their own in other words, which nobody has answered.
async fn set_concern(cx: &mut Cx, id: &str, proposal: &Proposal, worry: &Words, remedy: &Words) -> Result<()> {
    query(
        "INSERT INTO concern (id, opportunity, proposal, member, worry, remedy, raised_at, answer, outcome) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, '', '') ON CONFLICT (id) DO UPDATE SET worry = excluded.worry, \
         remedy = excluded.remedy, answer = '', answerer = NULL, answered_at = NULL, rejected_at = NULL",
    )
    .bind(id)
    .bind(&proposal.opportunity)
    .bind(&proposal.id)
    .bind(&cx.actor.id)
    .bind(worry.raw())
    .bind(remedy.raw())
    .bind(cx.now)
    .execute(&mut *cx.tx)
    .await?;
    Ok(())
}
