//! Voting for an opportunity.
//!
//! The button on the card and the configured emoji on it both count; a person counts once however many ways they used.
//! A second press, or taking away the last emoji, takes the vote back. Votes freeze when an opportunity closes.

use serde_json::Value;

use crate::base::clock::{MINUTE, Millis, SECOND};
use crate::base::db::{Connection, query, query_as, query_scalar};
use crate::base::error::{Error, Result};
use crate::domain::call::{Message, Ripple};
use crate::domain::cx::Cx;
use crate::domain::family::{Kin, count_votes, lock_kin, with_family};
use crate::domain::member::{Kind, Member, add_unknown_member, find_member, set_acted, who_is};
use crate::domain::news::card_changed;
use crate::domain::opportunity::{Opportunity, Status};
use crate::domain::posted::{card_of, find_posted_at};

/// The way of those who pressed the button; any other way is the name of an emoji.
const BUTTON: &str = "button";
/// After that time Slack has told who somebody is.
const KNOWN_SOON: Millis = 5 * SECOND;

/// Why somebody's vote does not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Barred {
    /// The opportunity is closed.
    Closed(Status),
    /// It is their own idea, and the company does not count those.
    Author,
    /// They do not work here, and the company counts employees only.
    Guest,
}

/// The button on the card: votes, or takes the vote back.
///
/// # Errors
/// A sentence when the vote does not count; the database's.
pub async fn pressed(cx: &mut Cx, opportunity: &str) -> Result<()> {
    let opportunity = cx.take_opportunity(opportunity).await?;
    refuse_if_barred(cx, &opportunity)?;
    let ways = list_ways(&mut cx.tx, &opportunity.id, &cx.actor.id).await?;
    if ways.iter().any(|way| way == BUTTON) {
        remove_buttons(&mut cx.tx, &opportunity.id, &cx.actor.id).await?;
        // The vote stands by an emoji as well: whoever wants it back must know.
        if let Some(emoji) = ways.iter().find(|way| *way != BUTTON) {
            let words = cx.text.vote_by_emoji_already(format!(":{emoji}:"));
            cx.answer(Message::words(words));
        }
    } else if let Some(emoji) = ways.first() {
        // The button cannot take somebody's emoji away, so it says what does.
        return Err(Error::tell(cx.text.vote_by_emoji_already(format!(":{emoji}:"))));
    } else {
        add_way(&mut cx.tx, &opportunity.id, &cx.actor.id, BUTTON, cx.now).await?;
    }
    counted(cx, &opportunity, !ways.is_empty()).await
}

/// Votes for an opportunity, or the one it went into, and leaves a vote that is there as it is.
///
/// # Errors
/// A sentence when the vote does not count; the database's.
pub async fn support(cx: &mut Cx, opportunity: &str) -> Result<Opportunity> {
    let opportunity = cx.take_kin(opportunity).await?.main;
    refuse_if_barred(cx, &opportunity)?;
    let ways = list_ways(&mut cx.tx, &opportunity.id, &cx.actor.id).await?;
    if ways.is_empty() {
        add_way(&mut cx.tx, &opportunity.id, &cx.actor.id, BUTTON, cx.now).await?;
        counted(cx, &opportunity, false).await?;
    }
    Ok(opportunity)
}

/// An emoji that counts came to or went from the card at that place. `false`: no card stands there.
///
/// A reaction belongs to the card it stands on. While that one is merged it counts for the main one.
///
/// # Errors
/// The database's.
pub async fn reacted(cx: &mut Cx, channel: &str, ts: &str, emoji: &str, came: Came) -> Result<bool> {
    let Some(posted) = find_posted_at(&mut cx.tx, channel, ts).await? else { return Ok(false) };
    let Some(opportunity) = card_of(&posted.key) else { return Ok(true) };
    if !counts(cx, emoji) {
        return Ok(true);
    }
    let Some(Kin { own, main }) = lock_kin(&mut cx.tx, opportunity).await? else { return Ok(true) };
    // A reaction is answered by nothing but the count: no message for an emoji on a closed card.
    if barred(cx, main.status, &own.author, &cx.actor.id, cx.actor.kind).is_some() {
        return Ok(true);
    }
    if came == Came::Came && must_be_known(cx, &cx.actor) {
        // Slack is just being asked who they are; then all reactions are looked at.
        cx.ripple_at(Ripple::Reactions { opportunity: own.id }, cx.now + KNOWN_SOON);
        return Ok(true);
    }
    let ways = list_ways(&mut cx.tx, &main.id, &cx.actor.id).await?;
    match came {
        Came::Came => add_way(&mut cx.tx, &own.id, &cx.actor.id, emoji, cx.now).await?,
        Came::Went => remove_way(&mut cx.tx, &own.id, &cx.actor.id, emoji).await?,
    }
    counted(cx, &main, !ways.is_empty()).await?;
    Ok(true)
}

/// Whether a reaction came or went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Came {
    /// It was added.
    Came,
    /// It was removed.
    Went,
}

/// Whether an emoji counts as a vote.
pub fn counts(cx: &Cx, emoji: &str) -> bool {
    cx.company.config().votes.emoji.iter().any(|counting| counting == emoji)
}

/// Whether a reaction that matches no card may belong to one that is just being posted.
pub fn may_come_early(happened_at: Millis, now: Millis) -> Option<Millis> {
    (now - happened_at < MINUTE).then_some(2 * SECOND)
}

/// Slack told all reactions on a card: brings the votes by emoji in line with them.
///
/// # Errors
/// The database's.
pub async fn reconciled(cx: &mut Cx, opportunity: &str, answer: &Value) -> Result<()> {
    let Some(reactions) = answer["message"].as_object().map(|message| message.get("reactions")) else { return Ok(()) };
    let Some(Kin { own, main }) = lock_kin(&mut cx.tx, opportunity).await? else { return Ok(()) };
    if !main.status.is_open() {
        return Ok(());
    }
    let mut shown = std::collections::BTreeSet::new();
    for reaction in reactions.and_then(Value::as_array).into_iter().flatten() {
        let name = reaction["name"].as_str().unwrap_or_default();
        let name = name.split("::").next().unwrap_or_default();
        let name = if name == "thumbsup" { "+1" } else { name };
        if counts(cx, name) {
            let people = reaction["users"].as_array().into_iter().flatten().filter_map(Value::as_str);
            shown.extend(people.map(|person| (person.to_owned(), name.to_owned())));
        }
    }
    let known: Vec<(String, String)> =
        query_as("SELECT member, way FROM vote WHERE opportunity = $1 AND way <> 'button'")
            .bind(&own.id)
            .fetch_all(&mut *cx.tx)
            .await?;
    let known: std::collections::BTreeSet<_> = known.into_iter().collect();
    for (person, emoji) in shown.difference(&known) {
        let member = find_member(&mut cx.tx, person).await?.unwrap_or_else(|| Member::unknown(person));
        if cx.company.is_bot(person) || barred(cx, main.status, &own.author, person, member.kind).is_some() {
            continue;
        }
        if must_be_known(cx, &member) {
            becomes_known(cx, &own, &member).await?;
        } else {
            add_way(&mut cx.tx, &own.id, person, emoji, cx.now).await?;
        }
    }
    for (person, emoji) in known.difference(&shown) {
        remove_way(&mut cx.tx, &own.id, person, emoji).await?;
    }
    if shown != known {
        count_votes(&mut cx.tx, &main.id).await?;
        card_changed(cx, &main.id).await?;
    }
    Ok(())
}

/// No card stands: votes by emoji, which went with the one that did, stay as votes by button, so that the next look at
/// the reactions does not take them away and the button takes them back.
///
/// # Errors
/// The database's.
pub async fn card_missing(cx: &mut Cx, opportunity: &str) -> Result<()> {
    query(
        "INSERT INTO vote (opportunity, member, way, voted_at) SELECT opportunity, member, $1, MIN(voted_at) FROM vote \
         WHERE opportunity = $2 AND way <> $3 GROUP BY opportunity, member \
         ON CONFLICT (opportunity, member, way) DO NOTHING",
    )
    .bind(BUTTON)
    .bind(opportunity)
    .bind(BUTTON)
    .execute(&mut *cx.tx)
    .await?;
    query("DELETE FROM vote WHERE opportunity = $1 AND way <> $2")
        .bind(opportunity)
        .bind(BUTTON)
        .execute(&mut *cx.tx)
        .await?;
    Ok(())
}

/// Somebody reacted of whom Slack has not told who they are: it is asked, and soon the reactions are looked at again.
/// Whoever stays unknown waits for the next time when everything is looked at.
async fn becomes_known(cx: &mut Cx, opportunity: &Opportunity, member: &Member) -> Result<()> {
    if member.acted_at.is_none() {
        add_unknown_member(&mut cx.tx, &member.id).await?;
        set_acted(&mut cx.tx, &member.id, cx.now).await?;
        cx.call(who_is(&member.id));
    }
    if member.acted_at.is_none_or(|acted_at| cx.now - acted_at < MINUTE) {
        cx.ripple_at(Ripple::Reactions { opportunity: opportunity.id.clone() }, cx.now + KNOWN_SOON);
    }
    Ok(())
}

// Rules

/// Whether it depends on what Slack has not told yet if this person's vote counts.
fn must_be_known(cx: &Cx, member: &Member) -> bool {
    !cx.company.config().votes.guests && member.synced_at.is_none()
}

fn barred(cx: &Cx, status: Status, author: &str, person: &str, kind: Kind) -> Option<Barred> {
    let votes = &cx.company.config().votes;
    if !status.is_open() {
        Some(Barred::Closed(status))
    } else if !votes.author && author == person {
        Some(Barred::Author)
    } else if kind == Kind::Bot || (!votes.guests && kind == Kind::Guest) {
        Some(Barred::Guest)
    } else {
        None
    }
}

fn refuse_if_barred(cx: &Cx, opportunity: &Opportunity) -> Result<()> {
    match barred(cx, opportunity.status, &opportunity.author, &cx.actor.id, cx.actor.kind) {
        None => Ok(()),
        Some(Barred::Closed(status)) => {
            Err(Error::tell(cx.text.vote_closed(opportunity.number.to_string(), status.name(cx.text))))
        }
        Some(Barred::Author) => Err(Error::tell(cx.text.vote_own_idea())),
        Some(Barred::Guest) => Err(Error::tell(cx.text.vote_guest())),
    }
}

/// Brings the count in line after a change of one person's ways.
async fn counted(cx: &mut Cx, opportunity: &Opportunity, supported: bool) -> Result<()> {
    let supports = !list_ways(&mut cx.tx, &opportunity.id, &cx.actor.id).await?.is_empty();
    if supports == supported {
        return Ok(());
    }
    let change: i64 = if supports { 1 } else { -1 };
    query("UPDATE opportunity SET votes = votes + $1 WHERE id = $2")
        .bind(change)
        .bind(&opportunity.id)
        .execute(&mut *cx.tx)
        .await?;
    card_changed(cx, &opportunity.id).await
}

// SQL

/// In which ways somebody votes for an opportunity or for one that went into it.
async fn list_ways(connection: &mut Connection, opportunity: &str, member: &str) -> Result<Vec<String>> {
    Ok(query_scalar(with_family!(
        "SELECT vote.way FROM family JOIN vote ON vote.opportunity = family.id WHERE vote.member = $3 \
         ORDER BY vote.voted_at, vote.way"
    ))
    .bind(opportunity)
    .bind(opportunity)
    .bind(member)
    .fetch_all(connection)
    .await?)
}

async fn add_way(connection: &mut Connection, opportunity: &str, member: &str, way: &str, now: Millis) -> Result<()> {
    query(
        "INSERT INTO vote (opportunity, member, way, voted_at) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (opportunity, member, way) DO NOTHING",
    )
    .bind(opportunity)
    .bind(member)
    .bind(way)
    .bind(now)
    .execute(connection)
    .await?;
    Ok(())
}

/// Takes back all votes by button for an opportunity and for those that went into it.
async fn remove_buttons(connection: &mut Connection, opportunity: &str, member: &str) -> Result<()> {
    query(with_family!("DELETE FROM vote WHERE opportunity IN (SELECT id FROM family) AND member = $3 AND way = $4"))
        .bind(opportunity)
        .bind(opportunity)
        .bind(member)
        .bind(BUTTON)
        .execute(connection)
        .await?;
    Ok(())
}

async fn remove_way(connection: &mut Connection, opportunity: &str, member: &str, way: &str) -> Result<()> {
    query("DELETE FROM vote WHERE opportunity = $1 AND member = $2 AND way = $3")
        .bind(opportunity)
        .bind(member)
        .bind(way)
        .execute(connection)
        .await?;
    Ok(())
}
