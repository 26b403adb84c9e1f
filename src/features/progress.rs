//! Moving an opportunity on: claim it, hand it over, step down, change its status with a reason.
//!
//! "I'll take it" on the card makes somebody the owner. The menu beside it opens a form with the next steps the person
//! may take. A hand-over must be accepted. Each change stands in the status thread, on the card, and reaches followers.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::base::blocks::{
    Button, Modal, Need, Writing, actions, button, context, input, message_blocks, person_input, section,
    section_with_button, select_input,
};
use crate::base::clock::Millis;
use crate::base::config::Config;
use crate::base::db::{Connection, query, query_as};
use crate::base::error::{Error, Result};
use crate::base::text::{Text, Words, link, mention};
use crate::domain::adoption::{Obstacle, find_obstacle, remove_adoption};
use crate::domain::call::{Call, Message, Ripple};
use crate::domain::cx::{Cx, Desk};
use crate::domain::follower::add_follower;
use crate::domain::member::{find_member, find_text};
use crate::domain::news::{announce, ask, card_link};
use crate::domain::opportunity::{Opportunity, Status, select_opportunity};
use crate::domain::posted::find_card_address;
use crate::domain::preferences::Topic;
use crate::domain::squad::add_to_squad;
use crate::domain::step::{add_step, may_move, not_allowed_to_move, quoted, set_status};
use crate::domain::waiting::Waiting;

/// Characters of a reason.
const REASON: u64 = 500;

/// "I'll take it": makes the actor the owner.
///
/// # Errors
/// A sentence when somebody else owns it or it is closed; the database's.
pub async fn claimed(cx: &mut Cx, opportunity: &str) -> Result<()> {
    let opportunity = cx.take_opportunity(opportunity).await?;
    let person = cx.actor.id.clone();
    match &opportunity.owner {
        Some(owner) if *owner == person => return Err(Error::tell(cx.text.progress_yours_already())),
        Some(owner) => return Err(Error::tell(cx.text.progress_owned(mention(owner)))),
        None => {}
    }
    if !opportunity.status.is_open() && opportunity.status != Status::Parked {
        let status = opportunity.status.name(cx.text);
        return Err(Error::tell(cx.text.progress_closed(opportunity.number.to_string(), status)));
    }
    set_owner(cx, &opportunity, Some(&person)).await?;
    let number = card_link(cx, &opportunity).await?;
    let next = cx.text.progress_claimed_next(number);
    cx.answer(Message::words(next));
    let name = add_step(cx, &opportunity, "owner", "", &person, &Words::default()).await?;
    announce(cx, &opportunity, &name, Topic::People, |text| text.progress_claimed(mention(&person))).await
}

/// "Step down", in the form to hand it over: the opportunity needs an owner again.
///
/// # Errors
/// A sentence for anybody but the owner; the database's.
pub async fn stepped_down(cx: &mut Cx, opportunity: &str, view: Option<&str>) -> Result<()> {
    let opportunity = cx.take_opportunity(opportunity).await?;
    let person = cx.actor.id.clone();
    if opportunity.owner.as_deref() != Some(&person) {
        return Err(not_the_owner(cx.text, &opportunity));
    }
    if let Some(view) = view {
        let note = draw_stepped_down(cx.text, &opportunity);
        cx.call(Call::View { id: view.to_owned(), view: note });
    }
    set_owner(cx, &opportunity, None).await?;
    let name = add_step(cx, &opportunity, "owner", &person, "", &Words::default()).await?;
    announce(cx, &opportunity, &name, Topic::People, |text| text.progress_stepped_down(mention(&person))).await
}

/// The form to move it on, with the steps that are possible from where it stands.
///
/// # Errors
/// A sentence for those who may not; the database's.
pub async fn move_form(desk: &mut Desk<'_>, opportunity: &str) -> Result<Value> {
    let opportunity = desk.find_opportunity(opportunity).await?;
    let steward = desk.company.is_steward(&desk.actor.id);
    if !may_move(steward, &desk.actor.id, &opportunity) {
        return Err(not_allowed_to_move(desk.text, &opportunity));
    }
    Ok(draw_move_form(desk.text, &opportunity, steward))
}

/// What is wrong with a sent move, by block. What has a form of its own is asked there.
///
/// # Errors
/// A sentence for those who may not; the database's.
pub async fn check_move(
    desk: &mut Desk<'_>,
    memory: &str,
    to: &str,
    reason: &Words,
) -> Result<BTreeMap<String, String>> {
    let (opportunity, seen) = remembered(memory);
    let opportunity = desk.find_opportunity(opportunity).await?;
    let mut errors = BTreeMap::new();
    match step(opportunity.status, seen, to) {
        None if to == Status::Merged.word() => {}
        Some(to) => {
            if to.needs_reason() && !has_own_form(to) && reason.is_blank() {
                errors.insert("reason".into(), desk.text.progress_reason_missing());
            }
            let config = desk.company.config();
            if let Some(obstacle) = obstacle_to(desk.connection, config, &opportunity, to).await? {
                errors.insert("status".into(), obstacle.words(desk.text, config));
            }
        }
        // Somebody else moved it while the form was open.
        _ => {
            errors.insert("status".into(), desk.text.progress_moved_meanwhile(opportunity.status.name(desk.text)));
        }
    }
    Ok(errors)
}

/// The move was sent. What it may do is decided now, from the rows.
///
/// # Errors
/// A sentence when it is not possible or not allowed; the database's.
pub async fn moved(cx: &mut Cx, memory: &str, to: &str, reason: &Words) -> Result<()> {
    let (opportunity, seen) = remembered(memory);
    let opportunity = cx.take_opportunity(opportunity).await?;
    if !may_move(cx.company.is_steward(&cx.actor.id), &cx.actor.id, &opportunity) {
        return Err(not_allowed_to_move(cx.text, &opportunity));
    }
    let from = opportunity.status;
    let Some(to) = step(from, seen, to).filter(|to| !has_own_form(*to)) else {
        return Err(Error::tell(cx.text.progress_moved_meanwhile(from.name(cx.text))));
    };
    if to.needs_reason() && reason.is_blank() {
        return Err(Error::tell(cx.text.progress_reason_missing()));
    }
    if let Some(obstacle) = obstacle_to(&mut cx.tx, cx.company.config(), &opportunity, to).await? {
        return Err(Error::tell(obstacle.words(cx.text, cx.company.config())));
    }
    let reason = reason.cut(REASON as usize);
    let name = set_status(cx, &opportunity, to, &reason).await?;
    if matches!(to, Status::InReview | Status::Proposed) {
        // Another solution is looked for.
        remove_adoption(&mut cx.tx, &opportunity.id).await?;
    }
    let person = mention(&cx.actor.id);
    let topic = if matches!(to, Status::Shipped | Status::Verified) { Topic::Outcome } else { Topic::Status };
    announce(cx, &opportunity, &name, topic, |text| {
        let words = text.progress_moved(from.name(text), person.clone(), format!("{} {}", to.sign(), to.name(text)));
        if reason.is_blank() { words } else { format!("{words}\n{}", quoted(&reason)) }
    })
    .await
}

/// What keeps it from going there: delivering begins with people who are ready for it.
async fn obstacle_to(
    connection: &mut Connection,
    config: &Config,
    opportunity: &Opportunity,
    to: Status,
) -> Result<Option<Obstacle>> {
    if to != Status::InProgress || !opportunity.status.is_before_delivery() {
        return Ok(None);
    }
    find_obstacle(connection, config, opportunity).await
}

/// The form to hand it over.
///
/// # Errors
/// A sentence for those who may not; the database's.
pub async fn hand_over_form(desk: &mut Desk<'_>, opportunity: &str) -> Result<Value> {
    let opportunity = desk.find_opportunity(opportunity).await?;
    if !may_hand_over(desk.company.is_steward(&desk.actor.id), &desk.actor.id, &opportunity) {
        return Err(not_the_owner(desk.text, &opportunity));
    }
    let owns = opportunity.owner.as_deref() == Some(&desk.actor.id);
    Ok(draw_hand_over_form(desk.text, &opportunity, owns))
}

/// What is wrong with a sent hand-over, by block.
///
/// # Errors
/// The database's.
pub async fn check_hand_over(desk: &mut Desk<'_>, opportunity: &str, to: &str) -> Result<BTreeMap<String, String>> {
    let opportunity = desk.find_opportunity(opportunity).await?;
    let mut errors = BTreeMap::new();
    let colleague = find_member(desk.connection, to).await?;
    if to.is_empty() || desk.company.is_bot(to) || colleague.is_some_and(|member| !member.is_reachable()) {
        errors.insert("colleague".into(), desk.text.progress_cannot_own());
    } else if opportunity.owner.as_deref() == Some(to) {
        errors.insert("colleague".into(), desk.text.progress_owner_already());
    }
    Ok(errors)
}

/// Somebody left the company: what they took care of looks for an owner again, and the stewards hear of it.
///
/// # Errors
/// The database's.
pub async fn owner_left(cx: &mut Cx, person: &str) -> Result<()> {
    query("DELETE FROM hand_over WHERE to_member = $1").bind(person).execute(&mut *cx.tx).await?;
    let owned: Vec<Opportunity> = query_as(select_opportunity!(
        "WHERE o.owner = $1 AND o.status NOT IN ('verified', 'declined', 'merged') ORDER BY o.number"
    ))
    .bind(person)
    .fetch_all(&mut *cx.tx)
    .await?;
    for opportunity in owned {
        set_owner(cx, &opportunity, None).await?;
        let name = add_step(cx, &opportunity, "owner", person, "", &Words::default()).await?;
        announce(cx, &opportunity, &name, Topic::People, |text| text.progress_owner_left(mention(person))).await?;
        let number = card_link(cx, &opportunity).await?;
        for steward in cx.company.config().people.stewards.clone() {
            let text = find_text(&mut cx.tx, &cx.company, &steward).await?;
            let words = text.progress_needs_owner(number.clone(), mention(person), opportunity.title.mrkdwn());
            cx.tell(&steward, format!("unowned:{name}:{steward}"), Message::words(words));
        }
    }
    Ok(())
}

/// The hand-over was sent: asks the colleague.
///
/// # Errors
/// A sentence when it is not possible; the database's.
pub async fn hand_over_asked(cx: &mut Cx, opportunity: &str, to: &str) -> Result<()> {
    let opportunity = cx.take_opportunity(opportunity).await?;
    if !may_hand_over(cx.company.is_steward(&cx.actor.id), &cx.actor.id, &opportunity) {
        return Err(not_the_owner(cx.text, &opportunity));
    }
    if opportunity.owner.as_deref() == Some(to) {
        return Err(Error::tell(cx.text.progress_owned(mention(to))));
    }
    let colleague = find_member(&mut cx.tx, to).await?;
    if to.is_empty() || cx.company.is_bot(to) || colleague.as_ref().is_some_and(|member| !member.is_reachable()) {
        return Err(Error::tell(cx.text.progress_cannot_own()));
    }
    query(
        "INSERT INTO hand_over (opportunity, from_member, to_member, asked_at) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (opportunity) DO UPDATE SET from_member = excluded.from_member, \
         to_member = excluded.to_member, asked_at = excluded.asked_at",
    )
    .bind(&opportunity.id)
    .bind(&cx.actor.id)
    .bind(to)
    .bind(cx.now)
    .execute(&mut *cx.tx)
    .await?;
    let text = colleague.map_or(cx.company.text(), |member| member.text(&cx.company));
    let number = card_link(cx, &opportunity).await?;
    let question = hand_over_question(text, &opportunity, &number, &mention(&cx.actor.id));
    let key = format!("hand-over:{}:{}", opportunity.id, cx.ids.next());
    ask(cx, to, key, question).await?;
    cx.whisper_in = None;
    let words = cx.text.progress_hand_over_asked(mention(to), number);
    cx.answer(Message::words(words));
    Ok(())
}

/// The colleague said yes or no.
///
/// # Errors
/// A sentence when nobody asks any more; the database's.
pub async fn hand_over_answered(cx: &mut Cx, opportunity: &str, answer: HandOver) -> Result<()> {
    let opportunity = cx.take_opportunity(opportunity).await?;
    let person = cx.actor.id.clone();
    let asked: Option<(String, String)> =
        query_as("SELECT from_member, to_member FROM hand_over WHERE opportunity = $1")
            .bind(&opportunity.id)
            .fetch_optional(&mut *cx.tx)
            .await?;
    let Some((from, _)) = asked.filter(|(_, to)| *to == person) else {
        return Err(Error::tell(cx.text.progress_hand_over_over()));
    };
    query("DELETE FROM hand_over WHERE opportunity = $1").bind(&opportunity.id).execute(&mut *cx.tx).await?;
    cx.ripple(Ripple::Home { person: person.clone() });
    let number = card_link(cx, &opportunity).await?;
    match answer {
        HandOver::Declined => {
            let text = find_text(&mut cx.tx, &cx.company, &from).await?;
            let words = text.progress_hand_over_declined(mention(&person), number);
            let key = format!("hand-over-no:{}:{}", opportunity.id, cx.ids.next());
            cx.tell(&from, key, Message::words(words));
            let words = cx.text.progress_hand_over_declined_done();
            cx.answer(Message::words(words));
            Ok(())
        }
        HandOver::Accepted => {
            let before = opportunity.owner.clone().unwrap_or_default();
            set_owner(cx, &opportunity, Some(&person)).await?;
            let words = cx.text.progress_claimed_next(number);
            cx.answer(Message::words(words));
            let name = add_step(cx, &opportunity, "owner", &before, &person, &Words::default()).await?;
            announce(cx, &opportunity, &name, Topic::People, |text| {
                text.progress_handed_over(mention(&from), mention(&person))
            })
            .await
        }
    }
}

/// What a colleague says to a hand-over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HandOver {
    /// Yes.
    Accepted,
    /// No.
    Declined,
}

/// Hand-overs that wait for the actor's answer, for Home and the digest.
///
/// # Errors
/// The database's.
pub async fn list_waiting(desk: &mut Desk<'_>) -> Result<Vec<Waiting>> {
    let asked: Vec<(String, Millis)> =
        query_as("SELECT opportunity, asked_at FROM hand_over WHERE to_member = $1 ORDER BY asked_at")
            .bind(&desk.actor.id)
            .fetch_all(&mut *desk.connection)
            .await?;
    let mut waiting = Vec::new();
    for (opportunity, since) in asked {
        let opportunity = desk.find_any(&opportunity).await?;
        if opportunity.status == Status::Merged {
            continue;
        }
        let address = find_card_address(desk.connection, desk.company, &opportunity.id).await?;
        waiting.push(waiting_hand_over(desk.text, &opportunity, address.as_deref(), since));
    }
    Ok(waiting)
}

/// A hand-over as it waits for an answer.
pub fn waiting_hand_over(text: &Text, opportunity: &Opportunity, address: Option<&str>, since: Millis) -> Waiting {
    let number = opportunity.number.to_string();
    let label = address.map_or(number.clone(), |address| link(address, &number));
    Waiting {
        words: text.home_hand_over(label, opportunity.title.mrkdwn()),
        buttons: hand_over_buttons(text, &opportunity.id).to_vec(),
        since,
    }
}

/// The buttons with which a hand-over is answered.
fn hand_over_buttons(text: &Text, opportunity: &str) -> [Button; 2] {
    [
        button("progress.accept", opportunity, &text.progress_accept_button()).primary(),
        button("progress.decline", opportunity, &text.progress_decline_button()),
    ]
}

// Rules

/// The step that was chosen, if it is possible and the status is still the one that the form showed: two who move it at
/// the same time must not undo each other unseen.
fn step(from: Status, seen: Option<Status>, to: &str) -> Option<Status> {
    let to = Status::from_word(to).filter(|to| from.next_steps().contains(to));
    to.filter(|_| seen.is_none_or(|seen| seen == from))
}

/// What the form to move it on remembers: the opportunity, and the status it showed. Older forms name the first alone.
pub fn remembered(memory: &str) -> (&str, Option<Status>) {
    match memory.split_once(' ') {
        Some((opportunity, status)) => (opportunity, Status::from_word(status)),
        None => (memory, None),
    }
}

/// Whether a step into that status is taken in a form of its own, behind this one.
pub fn has_own_form(to: Status) -> bool {
    matches!(to, Status::Parked | Status::Declined | Status::Merged | Status::Verified)
}

fn may_hand_over(steward: bool, person: &str, opportunity: &Opportunity) -> bool {
    opportunity.owner.is_some() && may_move(steward, person, opportunity)
}

fn not_the_owner(text: &Text, opportunity: &Opportunity) -> Error {
    Error::tell(match &opportunity.owner {
        Some(owner) => text.progress_owner_may(mention(owner)),
        None => text.progress_no_owner(),
    })
}

async fn set_owner(cx: &mut Cx, opportunity: &Opportunity, owner: Option<&str>) -> Result<()> {
    query("UPDATE opportunity SET owner = $1, owned_at = $2 WHERE id = $3")
        .bind(owner)
        .bind(owner.map(|_| cx.now))
        .bind(&opportunity.id)
        .execute(&mut *cx.tx)
        .await?;
    query("DELETE FROM hand_over WHERE opportunity = $1").bind(&opportunity.id).execute(&mut *cx.tx).await?;
    for person in [owner, opportunity.owner.as_deref()].into_iter().flatten() {
        cx.ripple(Ripple::Home { person: person.to_owned() });
    }
    if let Some(owner) = owner {
        let now: Millis = cx.now;
        add_follower(&mut cx.tx, &opportunity.id, owner, now).await?;
        add_to_squad(&mut cx.tx, &opportunity.id, owner, now).await?;
    }
    Ok(())
}

// Views

fn draw_move_form(text: &Text, opportunity: &Opportunity, steward: bool) -> Value {
    let mut steps: Vec<_> =
        opportunity.status.next_steps().iter().map(|to| (to.word().to_owned(), to.name(text))).collect();
    if steward {
        steps.push((Status::Merged.word().to_owned(), text.merge_choice()));
    }
    let usual = steps.first().map(|(word, _)| word.clone());
    let now = text.progress_stands(
        opportunity.number.to_string(),
        format!("{} {}", opportunity.status.sign(), opportunity.status.name(text)),
        opportunity.title.mrkdwn(),
    );
    Modal {
        callback: "progress.move_form",
        title: &text.progress_move_title(),
        submit: Some(&text.progress_move_button()),
        close: &text.cancel_button(),
        metadata: &format!("{} {}", opportunity.id, opportunity.status.word()),
        blocks: vec![
            section(&now),
            input(
                "status",
                &text.progress_status_label(),
                select_input("progress.status", &text.progress_status_placeholder(), &steps, usual.as_deref()),
                None,
                Need::Required,
            ),
            input(
                "reason",
                &text.progress_reason_label(),
                Writing {
                    action: "progress.reason",
                    placeholder: &text.progress_reason_example(),
                    initial: "",
                    length: (0, REASON),
                    multiline: true,
                }
                .element(),
                Some(&text.progress_reason_hint()),
                Need::Optional,
            ),
        ],
    }
    .view()
}

/// `owns`: who looks at it may as well step down.
fn draw_hand_over_form(text: &Text, opportunity: &Opportunity, owns: bool) -> Value {
    let now = format!("*{}* · {}", opportunity.number, opportunity.title.mrkdwn());
    let mut blocks = vec![
        section(&now),
        input(
            "colleague",
            &text.progress_colleague_label(),
            person_input("progress.colleague", &text.progress_colleague_placeholder()),
            Some(&text.progress_colleague_hint()),
            Need::Required,
        ),
    ];
    if owns {
        let step_down = button("progress.step_down", &opportunity.id, &text.progress_step_down_button()).danger();
        blocks.push(section_with_button(&text.progress_step_down_explained(), step_down));
    }
    Modal {
        callback: "progress.hand_over_form",
        title: &text.progress_hand_over_title(),
        submit: Some(&text.progress_hand_over_button()),
        close: &text.cancel_button(),
        metadata: &opportunity.id,
        blocks,
    }
    .view()
}

fn draw_stepped_down(text: &Text, opportunity: &Opportunity) -> Value {
    Modal {
        callback: "progress.note",
        title: &opportunity.number.to_string(),
        submit: None,
        close: &text.close_button(),
        metadata: "",
        blocks: vec![section(&text.progress_stepped_down_done(opportunity.number.to_string()))],
    }
    .view()
}

fn hand_over_question(text: &Text, opportunity: &Opportunity, number: &str, asker: &str) -> Message {
    let words = text.progress_hand_over_question(asker, number, opportunity.title.mrkdwn());
    let hint = text.progress_hand_over_hint();
    let buttons = hand_over_buttons(text, &opportunity.id).map(Into::into).to_vec();
    Message { text: words.clone(), blocks: message_blocks(&[section(&words), actions(buttons), context(&hint)]) }
}

/// Views of this feature, for the `screens` command.
pub fn samples(text: &Text, opportunity: &Opportunity) -> Vec<(String, Value)> {
    let mut samples = vec![
        ("hand-over form".to_owned(), draw_hand_over_form(text, opportunity, false)),
        ("hand-over form of the owner".to_owned(), draw_hand_over_form(text, opportunity, true)),
        ("stepped down".to_owned(), draw_stepped_down(text, opportunity)),
        (
            "hand-over question".to_owned(),
            serde_json::to_value(hand_over_question(text, opportunity, "CX-42", "<@U0ADA>")).unwrap_or_default(),
        ),
    ];
    for status in Status::ALL.into_iter().filter(|status| !status.next_steps().is_empty()) {
        let stands = Opportunity { status, ..opportunity.clone() };
        samples.push((format!("move form from {}", status.word()), draw_move_form(text, &stands, true)));
    }
    samples
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_moves_only_what_still_stands_where_it_showed() {
        assert_eq!(remembered("id1 new"), ("id1", Some(Status::New)));
        assert_eq!(remembered("id1"), ("id1", None));
        assert_eq!(step(Status::InReview, Some(Status::New), "parked"), None);
        assert_eq!(step(Status::InReview, Some(Status::InReview), "parked"), Some(Status::Parked));
        assert_eq!(step(Status::InReview, None, "parked"), Some(Status::Parked));
        assert_eq!(step(Status::InReview, None, "verified"), None);
    }
}
