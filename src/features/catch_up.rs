//! Taking up what happened while the bot was away: reactions on live cards, and messages in the CX channel.
//!
//! Slack delivers events again for a while, but not for ever; after each start, and some times a day, the bot looks for
//! itself. Everything found goes the way an event would have gone, so nothing counts twice.

use serde_json::{Value, json};

use crate::base::clock::{DAY, Millis, SECOND};
use crate::base::db::{Connection, query, query_as, query_scalar};
use crate::base::error::Result;
use crate::domain::call::{Call, Question, Ripple};
use crate::domain::company::add_moved;
use crate::domain::cx::Cx;
use crate::domain::posted::{card_key, find_posted, rename_posted};

/// Live cards whose reactions are looked at, those drawn last first. Slack answers 50 a minute.
const CARDS: i64 = 200;
/// Older messages are left alone: an offer to track them would only surprise.
const OLDEST: Millis = 2 * DAY;

/// Asks for the reactions on live cards and for what stands in the channel, and has cards drawn that are missing.
///
/// # Errors
/// The database's.
pub async fn begun(cx: &mut Cx) -> Result<()> {
    for (opportunity, channel, ts) in list_live_cards(&mut cx.tx).await? {
        cx.call(ask_reactions(&opportunity, &channel, &ts));
    }
    for opportunity in list_without_card(&mut cx.tx).await? {
        cx.ripple(Ripple::Card { opportunity });
    }
    let channel = cx.company.cx_channel();
    let present = format!("{}.000000", cx.now / SECOND);
    let since = find_seen(&mut cx.tx, &channel).await?;
    set_seen(&mut cx.tx, &channel, since.as_deref().unwrap_or(&present)).await?;
    if let Some(since) = since {
        cx.call(ask_history(&channel, &since, cx.now, ""));
    }
    Ok(())
}

/// The reactions on a card are wanted once more.
///
/// # Errors
/// The database's.
pub async fn reactions_wanted(cx: &mut Cx, opportunity: &str) -> Result<()> {
    if let Some(card) = find_posted(&mut cx.tx, &card_key(opportunity)).await? {
        cx.call(ask_reactions(opportunity, &card.channel, &card.ts));
    }
    Ok(())
}

/// A message of the CX channel was read.
///
/// # Errors
/// The database's.
pub async fn read(cx: &mut Cx, channel: &str, ts: &str) -> Result<()> {
    set_seen(&mut cx.tx, channel, ts).await
}

/// One page of the channel was read: asks for the next.
///
/// # Errors
/// None.
pub fn page_read(cx: &mut Cx, channel: &str, since: &str, answer: &Value) -> Result<()> {
    let next = answer["response_metadata"]["next_cursor"].as_str().unwrap_or_default();
    if !next.is_empty() {
        cx.call(ask_history(channel, since, cx.now, next));
    }
    Ok(())
}

/// A channel has a new id: everything we know under the old one moves, in one transaction. Settings that name the old one
/// mean the new one from now on.
///
/// # Errors
/// The database's.
pub async fn channel_moved(cx: &mut Cx, old: &str, new: &str) -> Result<()> {
    add_moved(&mut cx.tx, old, new, cx.now).await?;
    query("UPDATE opportunity SET channel = $1 WHERE channel = $2").bind(new).bind(old).execute(&mut *cx.tx).await?;
    query("UPDATE posted SET channel = $1 WHERE channel = $2").bind(new).bind(old).execute(&mut *cx.tx).await?;
    query("UPDATE offer SET channel = $1 WHERE channel = $2").bind(new).bind(old).execute(&mut *cx.tx).await?;
    query("UPDATE win SET channel = $1 WHERE channel = $2").bind(new).bind(old).execute(&mut *cx.tx).await?;
    query("DELETE FROM digest WHERE channel = $1").bind(new).execute(&mut *cx.tx).await?;
    query("UPDATE digest SET channel = $1 WHERE channel = $2").bind(new).bind(old).execute(&mut *cx.tx).await?;
    rename_posted(&mut cx.tx, &format!("digest:{old}:"), &format!("digest:{new}:")).await?;
    query("DELETE FROM seen WHERE channel = $1").bind(new).execute(&mut *cx.tx).await?;
    query("UPDATE seen SET channel = $1 WHERE channel = $2").bind(new).bind(old).execute(&mut *cx.tx).await?;
    Ok(())
}

fn ask_reactions(opportunity: &str, channel: &str, ts: &str) -> Call {
    Call::Ask {
        method: "reactions.get".into(),
        arguments: json!({"channel": channel, "timestamp": ts, "full": true}),
        question: Question::Reactions { opportunity: opportunity.to_owned() },
    }
}

/// Everything that is not too old is asked for: also a message that was read long ago may have got an emoji since.
fn ask_history(channel: &str, since: &str, now: Millis, cursor: &str) -> Call {
    let oldest = format!("{}.000000", (now - OLDEST) / SECOND);
    let mut arguments = json!({"channel": channel, "oldest": oldest, "limit": 200});
    if !cursor.is_empty() {
        arguments["cursor"] = json!(cursor);
    }
    Call::Ask {
        method: "conversations.history".into(),
        arguments,
        question: Question::History { channel: channel.to_owned(), since: since.to_owned() },
    }
}

// SQL

async fn list_live_cards(connection: &mut Connection) -> Result<Vec<(String, String, String)>> {
    Ok(query_as(
        "SELECT opportunity.id, posted.channel, posted.ts FROM posted \
         JOIN opportunity ON posted.key = 'card:' || opportunity.id \
         LEFT JOIN opportunity main ON main.id = opportunity.main \
         WHERE opportunity.status IN ('new', 'in_review', 'proposed', 'in_progress') \
         OR main.status IN ('new', 'in_review', 'proposed', 'in_progress') \
         ORDER BY posted.drawn_at DESC LIMIT $1",
    )
    .bind(CARDS)
    .fetch_all(connection)
    .await?)
}

/// Open opportunities whose card could not be posted, or was lost.
async fn list_without_card(connection: &mut Connection) -> Result<Vec<String>> {
    let rows: Vec<(String,)> = query_as(
        "SELECT opportunity.id FROM opportunity \
         LEFT JOIN posted ON posted.key = 'card:' || opportunity.id \
         WHERE opportunity.status IN ('new', 'in_review', 'proposed', 'in_progress') AND posted.key IS NULL \
         ORDER BY opportunity.number LIMIT $1",
    )
    .bind(CARDS)
    .fetch_all(connection)
    .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

async fn find_seen(connection: &mut Connection, channel: &str) -> Result<Option<String>> {
    Ok(query_scalar("SELECT ts FROM seen WHERE channel = $1").bind(channel).fetch_optional(connection).await?)
}

/// Slack's `ts` has ten digits before the point until the year 2286, so texts compare like times.
async fn set_seen(connection: &mut Connection, channel: &str, ts: &str) -> Result<()> {
    query(
        "INSERT INTO seen (channel, ts) VALUES ($1, $2) ON CONFLICT (channel) \
         DO UPDATE SET ts = CASE WHEN seen.ts < excluded.ts THEN excluded.ts ELSE seen.ts END",
    )
    .bind(channel)
    .bind(ts)
    .execute(connection)
    .await?;
    Ok(())
}
