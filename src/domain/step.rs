//! Steps in the life of an opportunity: who may take them, and how they are written down.

use crate::base::db::query;
use crate::base::error::{Error, Result};
use crate::base::text::{Text, Words, mention};

use super::company::Company;
use super::cx::Cx;
use super::member::Member;
use super::opportunity::{Opportunity, Status, StoryLine, add_story_line};

/// Stewards named to somebody who needs one.
const NAMED: usize = 5;

/// Whether somebody may move an opportunity on: its owner and the stewards.
pub fn may_move(steward: bool, person: &str, opportunity: &Opportunity) -> bool {
    steward || opportunity.owner.as_deref() == Some(person)
}

/// Says who may move it on.
pub fn not_allowed_to_move(text: &Text, opportunity: &Opportunity) -> Error {
    Error::tell(match &opportunity.owner {
        Some(owner) => text.progress_owner_may_move(mention(owner)),
        None => text.progress_claim_first(),
    })
}

/// Refuses whoever is not a steward, and says who is.
///
/// # Errors
/// A sentence for anybody but a steward.
pub fn stewards_only(text: &Text, company: &Company, person: &str) -> Result<()> {
    if company.is_steward(person) {
        return Ok(());
    }
    let stewards: Vec<_> = company.config().people.stewards.iter().take(NAMED).map(|one| mention(one)).collect();
    Err(Error::tell(match stewards.is_empty() {
        true => text.merge_nobody_may(),
        false => text.merge_stewards_only(stewards.join(", ")),
    }))
}

/// Moves an opportunity, whose row is taken, to a status, and returns the name of the announcement.
///
/// # Errors
/// The database's.
pub async fn set_status(cx: &mut Cx, opportunity: &Opportunity, to: Status, reason: &Words) -> Result<String> {
    query("UPDATE opportunity SET status = $1, status_at = $2, reason = $3 WHERE id = $4")
        .bind(to.word())
        .bind(cx.now)
        .bind(reason.raw())
        .bind(&opportunity.id)
        .execute(&mut *cx.tx)
        .await?;
    add_step(cx, opportunity, "status", opportunity.status.word(), to.word(), reason).await
}

/// The same for a step that follows by itself from something else: nobody is named for it.
///
/// # Errors
/// The database's.
pub async fn goes_on(cx: &mut Cx, opportunity: &Opportunity, to: Status) -> Result<String> {
    let actor = std::mem::replace(&mut cx.actor, Member::unknown(""));
    let moved = set_status(cx, opportunity, to, &Words::default()).await;
    cx.actor = actor;
    moved
}

/// Writes a change into the story of an opportunity and returns the name of its announcement.
///
/// # Errors
/// The database's.
pub async fn add_step(
    cx: &mut Cx,
    opportunity: &Opportunity,
    what: &str,
    before: &str,
    after: &str,
    reason: &Words,
) -> Result<String> {
    let id = cx.ids.next();
    let line = StoryLine {
        what: what.into(),
        before: before.into(),
        after: after.into(),
        actor: cx.actor.id.clone(),
        reason: reason.clone(),
        happened_at: cx.now,
    };
    add_story_line(&mut cx.tx, &id, &opportunity.id, &line).await?;
    Ok(id)
}

/// People's words as a quotation, on every line.
pub fn quoted(words: &Words) -> String {
    words.mrkdwn().lines().map(|line| format!("> {line}")).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quote_stays_a_quote_on_every_line() {
        assert_eq!(quoted(&Words::plain("one <b>\ntwo")), "> one &lt;b&gt;\n> two");
    }
}
