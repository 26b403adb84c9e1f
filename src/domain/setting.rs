//! Settings that people changed while the bot runs: rows that lie over file and environment.

use serde_json::Value;

use crate::base::clock::Millis;
use crate::base::db::{Connection, query, query_as, query_scalar};
use crate::base::error::Result;

/// A setting that somebody changed.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Setting {
    /// `section.setting`
    pub key: String,
    /// JSON; `None`: file and environment decide again.
    pub value: Option<String>,
    /// Who changed it last; the bot's own id, or nobody's, when it did so itself.
    pub changed_by: String,
    /// When.
    pub changed_at: Millis,
}

/// A number that grows with each change.
///
/// # Errors
/// The database's.
pub async fn find_revision(connection: &mut Connection) -> Result<i64> {
    let revision: Option<i64> =
        query_scalar("SELECT value FROM counter WHERE name = 'settings'").fetch_optional(connection).await?;
    Ok(revision.unwrap_or(0))
}

/// Takes the settings for this transaction: whoever else changes them waits. Returns the next revision.
///
/// # Errors
/// The database's.
pub async fn take_settings(connection: &mut Connection) -> Result<i64> {
    Ok(query_scalar(
        "INSERT INTO counter (name, value) VALUES ('settings', 1) \
         ON CONFLICT (name) DO UPDATE SET value = counter.value + 1 RETURNING value",
    )
    .fetch_one(connection)
    .await?)
}

/// All that were ever changed.
///
/// # Errors
/// The database's.
pub async fn list_settings(connection: &mut Connection) -> Result<Vec<Setting>> {
    Ok(query_as("SELECT key, value, changed_by, changed_at FROM setting ORDER BY key").fetch_all(connection).await?)
}

/// Writes one; `None` lets file and environment decide again. The settings must be taken.
///
/// # Errors
/// The database's.
pub async fn set_setting(
    connection: &mut Connection,
    key: &str,
    value: Option<&Value>,
    revision: i64,
    by: &str,
    now: Millis,
) -> Result<()> {
    query(
        "INSERT INTO setting (key, value, revision, changed_by, changed_at) VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT (key) DO UPDATE SET value = excluded.value, revision = excluded.revision, \
         changed_by = excluded.changed_by, changed_at = excluded.changed_at",
    )
    .bind(key)
    .bind(value.map(Value::to_string))
    .bind(revision)
    .bind(by)
    .bind(now)
    .execute(connection)
    .await?;
    Ok(())
}
