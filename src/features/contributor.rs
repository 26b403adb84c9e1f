//! Thanking those who help without joining a squad.
//!
//! Whoever writes three messages in a status thread is named on the card, "with help from …", and told so once, with a
//! button to say no, which holds for that opportunity. The owner, the squad and the author are named already; programs
//! and guests are not counted, nor is what was deleted. Messages are counted, not kept.

use serde_json::Value;

use crate::base::blocks::{actions, button, message_blocks, section};
use crate::base::db::{Connection, query, query_as, query_scalar};
use crate::base::error::{Error, Result};
use crate::base::text::{Text, mention};
use crate::domain::call::Message;
use crate::domain::cx::Cx;
use crate::domain::member::Kind;
use crate::domain::news::{card_changed, card_link};
use crate::domain::opportunity::{Opportunity, find_opportunity};
use crate::domain::posted::{card_of, find_posted_at};

/// Messages that make somebody a contributor.
const MESSAGES: i64 = 3;
/// Contributors that the card names.
const SHOWN: usize = 5;

/// Somebody wrote in a thread.
///
/// # Errors
/// The database's.
pub async fn written(cx: &mut Cx, channel: &str, thread: &str, ts: &str) -> Result<()> {
    if cx.actor.kind != Kind::Employee {
        return Ok(());
    }
    let Some(opportunity) = find_of_thread(&mut cx.tx, channel, thread).await? else { return Ok(()) };
    let person = cx.actor.id.clone();
    if is_named(&mut cx.tx, &opportunity, &person).await? {
        return Ok(());
    }
    let counted: Option<(i64, Option<i64>, Option<i64>)> = query_as(
        "INSERT INTO contributor (opportunity, member, messages, last_number) VALUES ($1, $2, 1, $3) \
         ON CONFLICT (opportunity, member) DO UPDATE SET messages = contributor.messages + 1, \
         last_number = excluded.last_number WHERE contributor.last_number < excluded.last_number \
         RETURNING messages, recorded_at, refused_at",
    )
    .bind(&opportunity.id)
    .bind(&person)
    .bind(number_of(ts))
    .fetch_optional(&mut *cx.tx)
    .await?;
    let Some((messages, None, None)) = counted else { return Ok(()) };
    if messages < MESSAGES {
        return Ok(());
    }
    query("UPDATE contributor SET recorded_at = $1 WHERE opportunity = $2 AND member = $3")
        .bind(cx.now)
        .bind(&opportunity.id)
        .bind(&person)
        .execute(&mut *cx.tx)
        .await?;
    card_changed(cx, &opportunity.id).await?;
    let number = card_link(cx, &opportunity).await?;
    let note = thanks(cx.text, &opportunity, number);
    cx.tell(&person, format!("contributor:{}:{person}", opportunity.id), note);
    Ok(())
}

/// A message of somebody's in a thread was deleted: it does not count.
///
/// # Errors
/// The database's.
pub async fn deleted(cx: &mut Cx, channel: &str, thread: &str, ts: &str, person: &str) -> Result<()> {
    let Some(opportunity) = find_of_thread(&mut cx.tx, channel, thread).await? else { return Ok(()) };
    query(
        "UPDATE contributor SET messages = messages - 1 WHERE opportunity = $1 AND member = $2 AND messages > 0 AND \
         last_number >= $3",
    )
    .bind(&opportunity.id)
    .bind(person)
    .bind(number_of(ts))
    .execute(&mut *cx.tx)
    .await?;
    Ok(())
}

/// "No, thanks" was pressed: the card names them no longer, and never again.
///
/// # Errors
/// A sentence when the opportunity is gone; the database's.
pub async fn refused(cx: &mut Cx, opportunity: &str) -> Result<()> {
    let Some(opportunity) = find_opportunity(&mut cx.tx, opportunity).await? else {
        return Err(Error::tell(cx.text.opportunity_gone()));
    };
    query("UPDATE contributor SET recorded_at = NULL, refused_at = $1 WHERE opportunity = $2 AND member = $3")
        .bind(cx.now)
        .bind(&opportunity.id)
        .bind(&cx.actor.id)
        .execute(&mut *cx.tx)
        .await?;
    card_changed(cx, &opportunity.id).await?;
    let words = cx.text.contributor_refused(opportunity.number.to_string());
    cx.answer(Message::words(words));
    Ok(())
}

/// Those who helped, without those who are in the squad by now or have left, in the order they were recorded.
///
/// # Errors
/// The database's.
pub async fn list_contributors(connection: &mut Connection, opportunity: &str) -> Result<Vec<String>> {
    Ok(query_scalar(
        "SELECT contributor.member FROM contributor LEFT JOIN member ON member.id = contributor.member \
         WHERE contributor.opportunity = $1 AND contributor.recorded_at IS NOT NULL AND member.gone_at IS NULL AND \
         NOT EXISTS (SELECT 1 FROM squad WHERE squad.opportunity = contributor.opportunity AND \
         squad.member = contributor.member) ORDER BY contributor.recorded_at, contributor.member",
    )
    .bind(opportunity)
    .fetch_all(connection)
    .await?)
}

/// The line of the card about those who helped.
pub fn card_line(text: &Text, contributors: &[String]) -> Option<String> {
    let more = contributors.len().saturating_sub(SHOWN);
    let names = contributors.iter().take(SHOWN).map(|one| mention(one));
    let names: Vec<_> = names.chain((more > 0).then(|| format!("+{}", text.number(more as i64)))).collect();
    (!names.is_empty()).then(|| text.contributor_card_line(names.join(", ")))
}

// Rules

/// A message's `ts` without its point: later ones have larger numbers, in every thread of a channel.
fn number_of(ts: &str) -> i64 {
    ts.replace('.', "").parse().unwrap_or(0)
}

// Views

fn thanks(text: &Text, opportunity: &Opportunity, number: String) -> Message {
    let words = text.contributor_thanks(number, opportunity.title.mrkdwn());
    let refuse = button("contributor.refuse", &opportunity.id, &text.contributor_refuse_button());
    Message { blocks: message_blocks(&[section(&words), actions(vec![refuse.into()])]), text: words }
}

/// Views of this feature, for the `screens` command.
pub fn samples(text: &Text, opportunity: &Opportunity) -> Vec<(&'static str, Value)> {
    let note = thanks(text, opportunity, opportunity.number.to_string());
    vec![("thanks to a contributor", serde_json::to_value(note).unwrap_or_default())]
}

// SQL

/// The opportunity in whose status thread that is.
async fn find_of_thread(connection: &mut Connection, channel: &str, thread: &str) -> Result<Option<Opportunity>> {
    let above = find_posted_at(connection, channel, thread).await?;
    match above.as_ref().and_then(|posted| card_of(&posted.key)) {
        Some(id) => find_opportunity(connection, id).await,
        None => Ok(None),
    }
}

/// Whether the card names them already. Authors without a name count like everybody: to leave them out would tell.
async fn is_named(connection: &mut Connection, opportunity: &Opportunity, person: &str) -> Result<bool> {
    let (squad,): (i64,) = query_as("SELECT COUNT(*) FROM squad WHERE opportunity = $1 AND member = $2")
        .bind(&opportunity.id)
        .bind(person)
        .fetch_one(connection)
        .await?;
    let wrote_it = opportunity.anonymous_at.is_none() && opportunity.author == person;
    Ok(squad > 0 || wrote_it || opportunity.owner.as_deref() == Some(person))
}
