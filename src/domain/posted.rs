//! Where our messages stand in Slack, by the names we gave them.

use std::collections::HashMap;

use sqlx::FromRow;

use crate::base::clock::Millis;
use crate::base::db::{Connection, groups, query, query_as, query_built};
use crate::base::error::Result;

use super::call::Message;

use super::company::Company;

/// A message of ours.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Posted {
    /// Our name for it.
    pub key: String,
    /// The channel.
    pub channel: String,
    /// Its `ts`, which with the channel identifies it.
    pub ts: String,
    /// A fingerprint of what it shows.
    pub drawn: String,
    /// When it was last drawn.
    pub drawn_at: Millis,
}

/// Our name for the card of an opportunity.
pub fn card_key(opportunity: &str) -> String {
    format!("card:{opportunity}")
}

/// The opportunity whose card has that name.
pub fn card_of(key: &str) -> Option<&str> {
    key.strip_prefix("card:")
}

/// The message with that name.
///
/// # Errors
/// The database's.
pub async fn find_posted(connection: &mut Connection, key: &str) -> Result<Option<Posted>> {
    Ok(query_as("SELECT key, channel, ts, drawn, drawn_at FROM posted WHERE key = $1")
        .bind(key)
        .fetch_optional(connection)
        .await?)
}

/// What is to be done so that a message shows what it should.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Redraw {
    /// It does not stand yet.
    Post,
    /// It shows something else, or is about to.
    Edit,
    /// It shows just that.
    Nothing,
}

/// Compares what the message of that name shows with what it should show.
///
/// # Errors
/// The database's.
pub async fn compare(connection: &mut Connection, key: &str, message: &Message) -> Result<Redraw> {
    // An edit that waits, or whose answer got lost, will show what it was told to: whoever changed their mind since
    // must edit again, even back to what stands there now. Asked first: what is done meanwhile is seen below.
    let (edits,): (i64,) = query_as("SELECT COUNT(*) FROM job WHERE box = 'out' AND key = $1")
        .bind(edit_key(key))
        .fetch_one(&mut *connection)
        .await?;
    Ok(match find_posted(connection, key).await? {
        None => Redraw::Post,
        Some(posted) if edits == 0 && posted.drawn == message.fingerprint() => Redraw::Nothing,
        Some(_) => Redraw::Edit,
    })
}

/// Our name for the edit of a message: of several that wait, the last counts.
pub fn edit_key(key: &str) -> String {
    format!("update:{key}")
}

/// The message of ours at that place.
///
/// # Errors
/// The database's.
pub async fn find_posted_at(connection: &mut Connection, channel: &str, ts: &str) -> Result<Option<Posted>> {
    Ok(query_as("SELECT key, channel, ts, drawn, drawn_at FROM posted WHERE channel = $1 AND ts = $2")
        .bind(channel)
        .bind(ts)
        .fetch_optional(connection)
        .await?)
}

/// The web address of the card of an opportunity, where it stands already.
///
/// # Errors
/// The database's.
pub async fn find_card_address(
    connection: &mut Connection,
    company: &Company,
    opportunity: &str,
) -> Result<Option<String>> {
    let posted = find_posted(connection, &card_key(opportunity)).await?;
    Ok(posted.and_then(|posted| company.permalink(&posted.channel, &posted.ts)))
}

/// The web addresses of the cards of these opportunities, where they stand already, by opportunity.
///
/// # Errors
/// The database's.
pub async fn list_card_addresses(
    connection: &mut Connection,
    company: &Company,
    opportunities: &[&str],
) -> Result<HashMap<String, String>> {
    if opportunities.is_empty() {
        return Ok(HashMap::new());
    }
    let placeholders = groups(1, opportunities.len(), connection);
    let mut select = query_built(format!("SELECT key, channel, ts FROM posted WHERE key IN {placeholders}"));
    for opportunity in opportunities {
        select = select.bind(card_key(opportunity));
    }
    let mut addresses = HashMap::new();
    for row in select.fetch_all(connection).await? {
        let (key, channel, ts): (String, String, String) = FromRow::from_row(&row)?;
        if let Some((id, address)) = card_of(&key).zip(company.permalink(&channel, &ts)) {
            addresses.insert(id.to_owned(), address);
        }
    }
    Ok(addresses)
}

/// Notes where a message stands and what it shows.
///
/// # Errors
/// The database's.
pub async fn set_posted(connection: &mut Connection, posted: &Posted) -> Result<()> {
    query(
        "INSERT INTO posted (key, channel, ts, drawn, drawn_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (key) \
         DO UPDATE SET channel = excluded.channel, ts = excluded.ts, drawn = excluded.drawn, \
         drawn_at = excluded.drawn_at",
    )
    .bind(&posted.key)
    .bind(&posted.channel)
    .bind(&posted.ts)
    .bind(&posted.drawn)
    .bind(posted.drawn_at)
    .execute(connection)
    .await?;
    Ok(())
}

/// Messages whose names begin with `old` have names that begin with `new` from now on.
///
/// # Errors
/// The database's.
pub async fn rename_posted(connection: &mut Connection, old: &str, new: &str) -> Result<()> {
    query("DELETE FROM posted WHERE SUBSTR(key, 1, LENGTH($1)) = $2")
        .bind(new)
        .bind(new)
        .execute(&mut *connection)
        .await?;
    query("UPDATE posted SET key = $1 || SUBSTR(key, LENGTH($2) + 1) WHERE SUBSTR(key, 1, LENGTH($3)) = $4")
        .bind(new)
        .bind(old)
        .bind(old)
        .bind(old)
        .execute(connection)
        .await?;
    Ok(())
}

/// Forgets a message that no longer stands, and that it was posted: it may be posted again.
///
/// # Errors
/// The database's.
pub async fn remove_posted(connection: &mut Connection, key: &str) -> Result<()> {
    query("DELETE FROM posted WHERE key = $1").bind(key).execute(&mut *connection).await?;
    query("DELETE FROM job WHERE box = 'out' AND key = $1 AND done_at IS NOT NULL")
        .bind(key)
        .execute(connection)
        .await?;
    Ok(())
}

/// Gives up a message that waits to be posted or edited.
///
/// # Errors
/// The database's.
pub async fn give_up_post(connection: &mut Connection, key: &str) -> Result<()> {
    query("DELETE FROM job WHERE box = 'out' AND key IN ($1, $2) AND done_at IS NULL")
        .bind(key)
        .bind(edit_key(key))
        .execute(connection)
        .await?;
    Ok(())
}

/// Forgets that messages whose names begin so were posted: they may be posted again.
///
/// # Errors
/// The database's.
pub async fn forget_posts(connection: &mut Connection, start: &str) -> Result<()> {
    // No range of names: PostgreSQL sorts texts as a language does, in which a colon may come after a semicolon.
    query("DELETE FROM job WHERE box = 'out' AND SUBSTR(key, 1, LENGTH($1)) = $2 AND done_at IS NOT NULL")
        .bind(start)
        .bind(start)
        .execute(connection)
        .await?;
    Ok(())
}
