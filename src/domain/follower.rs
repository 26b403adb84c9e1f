//! Who wants news of an opportunity.

use crate::base::clock::Millis;
use crate::base::db::{Connection, query};
use crate::base::error::Result;

use super::family::with_family;

/// Whether there was something to change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Changed {
    /// It is so now, and was not before.
    Yes,
    /// It was so already.
    No,
}

impl Changed {
    /// From the number of rows a statement touched.
    pub fn from_rows(rows: u64) -> Self {
        if rows == 0 { Self::No } else { Self::Yes }
    }
}

/// Makes somebody a follower.
///
/// # Errors
/// The database's.
pub async fn add_follower(
    connection: &mut Connection,
    opportunity: &str,
    member: &str,
    now: Millis,
) -> Result<Changed> {
    let done = query(
        "INSERT INTO follower (opportunity, member, followed_at) VALUES ($1, $2, $3) \
         ON CONFLICT (opportunity, member) DO NOTHING",
    )
    .bind(opportunity)
    .bind(member)
    .bind(now)
    .execute(connection)
    .await?;
    Ok(Changed::from_rows(done.rows_affected()))
}

/// Takes somebody off the followers of an opportunity and of all that went into it.
///
/// # Errors
/// The database's.
pub async fn remove_follower(connection: &mut Connection, opportunity: &str, member: &str) -> Result<Changed> {
    let done = query(with_family!("DELETE FROM follower WHERE opportunity IN (SELECT id FROM family) AND member = $3"))
        .bind(opportunity)
        .bind(opportunity)
        .bind(member)
        .execute(connection)
        .await?;
    Ok(Changed::from_rows(done.rows_affected()))
}
