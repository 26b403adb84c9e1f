//! What is known of channels: whether one is private. What was said there is quoted nowhere else.

use serde_json::{Value, json};

use super::call::{Call, Question, Ripple};
use super::cx::Cx;
use crate::base::clock::{HOUR, Millis};
use crate::base::db::{Connection, query, query_as};
use crate::base::error::Result;

/// For so long an answer of Slack's is not asked for again.
const HOLDS: Millis = HOUR;

/// Asks Slack whether a channel is private, unless it just has been.
///
/// # Errors
/// The database's.
pub async fn look_at(cx: &mut Cx, channel: &str) -> Result<()> {
    let seen = find_seen(&mut cx.tx, channel).await?;
    if seen.is_none_or(|(_, seen_at)| cx.now - seen_at >= HOLDS) {
        cx.call(Call::Ask {
            method: "conversations.info".into(),
            arguments: json!({"channel": channel}),
            question: Question::Channel { channel: channel.to_owned() },
        });
    }
    Ok(())
}

/// A channel has a new id, as when a private one becomes public: what was known of it is asked again.
///
/// # Errors
/// The database's.
pub async fn moved(cx: &mut Cx, old: &str, new: &str) -> Result<()> {
    match find_seen(&mut cx.tx, old).await? {
        Some(_) => look_at(cx, new).await,
        None => Ok(()),
    }
}

/// Slack told of a channel. Where it became another, digests of late are looked at again.
///
/// # Errors
/// The database's.
pub async fn told(cx: &mut Cx, channel: &str, answer: &Value) -> Result<()> {
    // While it cannot be seen it is taken for private, unless it is known.
    let Some(is_private) = answer["channel"]["is_private"].as_bool().map(i64::from) else { return Ok(()) };
    let before = find_seen(&mut cx.tx, channel).await?;
    query(
        "INSERT INTO channel_seen (channel, is_private, seen_at) VALUES ($1, $2, $3) \
         ON CONFLICT (channel) DO UPDATE SET is_private = excluded.is_private, seen_at = excluded.seen_at",
    )
    .bind(channel)
    .bind(is_private)
    .bind(cx.now)
    .execute(&mut *cx.tx)
    .await?;
    if before.is_none_or(|(before, _)| before != is_private) {
        cx.ripple(Ripple::Digests);
    }
    Ok(())
}

/// Whether it is private, and when Slack said so.
async fn find_seen(connection: &mut Connection, channel: &str) -> Result<Option<(i64, Millis)>> {
    Ok(query_as("SELECT is_private, seen_at FROM channel_seen WHERE channel = $1")
        .bind(channel)
        .fetch_optional(connection)
        .await?)
}
