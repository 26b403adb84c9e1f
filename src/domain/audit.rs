//! Who changed what, when: kept for whoever asks, never with a secret in it.

use serde_json::Value;

use crate::base::clock::Millis;
use crate::base::db::{Connection, query, query_as};
use crate::base::error::Result;

use super::cx::Cx;

/// A change that somebody made.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Audited {
    /// Orders them.
    pub id: String,
    /// Who made it.
    pub actor: String,
    /// The setting, or another name for what changed.
    pub what: String,
    /// JSON.
    pub before: String,
    /// JSON.
    pub after: String,
    /// When.
    pub happened_at: Millis,
}

/// Notes a change; the other stewards hear of it later.
///
/// # Errors
/// The database's.
pub async fn add_audited(cx: &mut Cx, what: &str, before: &Value, after: &Value) -> Result<()> {
    let id = cx.ids.next();
    query("INSERT INTO audit (id, actor, what, before, after, happened_at) VALUES ($1, $2, $3, $4, $5, $6)")
        .bind(id)
        .bind(&cx.actor.id)
        .bind(what)
        .bind(before.to_string())
        .bind(after.to_string())
        .bind(cx.now)
        .execute(&mut *cx.tx)
        .await?;
    Ok(())
}

/// Changes of which the other stewards have not heard, oldest first.
///
/// # Errors
/// The database's.
pub async fn list_untold(connection: &mut Connection, at_most: i64) -> Result<Vec<Audited>> {
    Ok(query_as(
        "SELECT id, actor, what, before, after, happened_at FROM audit WHERE told_at IS NULL ORDER BY id LIMIT $1",
    )
    .bind(at_most)
    .fetch_all(connection)
    .await?)
}

/// Notes that they have, up to that change.
///
/// # Errors
/// The database's.
pub async fn set_told(connection: &mut Connection, up_to: &str, now: Millis) -> Result<()> {
    query("UPDATE audit SET told_at = $1 WHERE told_at IS NULL AND id <= $2")
        .bind(now)
        .bind(up_to)
        .execute(connection)
        .await?;
    Ok(())
}

/// When they last heard of something.
///
/// # Errors
/// The database's.
pub async fn last_told(connection: &mut Connection) -> Result<Option<Millis>> {
    let (at,): (Option<Millis>,) = query_as("SELECT MAX(told_at) FROM audit").fetch_one(connection).await?;
    Ok(at)
}
