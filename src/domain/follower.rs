//! Who wants news of an opportunity.

use crate::base::clock::Millis;
use crate::base::db::{Connection, query, query_as};
use crate::base::error::Result;
use crate::base::text::Text;

use super::company::Company;
use super::member::text_of;

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

/// Takes somebody off the followers.
///
/// # Errors
/// The database's.
pub async fn remove_follower(connection: &mut Connection, opportunity: &str, member: &str) -> Result<Changed> {
    let done = query("DELETE FROM follower WHERE opportunity = $1 AND member = $2")
        .bind(opportunity)
        .bind(member)
        .execute(connection)
        .await?;
    Ok(Changed::from_rows(done.rows_affected()))
}

/// A follower, with what is needed to talk to them.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Follower {
    /// Their Slack id.
    pub member: String,
    /// The language they chose.
    pub language: Option<String>,
    /// Slack's locale.
    pub locale: Option<String>,
}

impl Follower {
    /// The words of their language.
    pub fn text(&self, company: &Company) -> &'static Text {
        text_of(self.language.as_deref(), self.locale.as_deref(), company)
    }
}

/// The followers who are still here, in the order they came.
///
/// # Errors
/// The database's.
pub async fn list_followers(connection: &mut Connection, opportunity: &str) -> Result<Vec<Follower>> {
    Ok(query_as(
        "SELECT follower.member, member.language, member.locale FROM follower \
         LEFT JOIN member ON member.id = follower.member \
         WHERE follower.opportunity = $1 AND member.gone_at IS NULL ORDER BY follower.followed_at, follower.member",
    )
    .bind(opportunity)
    .fetch_all(connection)
    .await?)
}
