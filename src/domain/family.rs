//! Families: an opportunity together with all that were merged into it, directly or through others.
//!
//! Merging moves no row. Votes, followers, evidence, proposals and squads stay with the opportunity they came to, and are
//! read for the whole family: whoever voted for two of them counts once, and whoever takes a vote back takes back all.
//! Taking one out again therefore gives each side exactly its own, and what came to the main one meanwhile stays there.
//!
//! A family changes only under the lock of its main one. Locks are taken in the order of ids.

use crate::base::clock::Millis;
use crate::base::db::{Connection, query, query_scalar};
use crate::base::error::{Error, Result};

use super::opportunity::{Opportunity, find_opportunity, lock_opportunity};

/// A statement about the `family (id)` of a main opportunity, whose id is bound as `$1` and once more as `$2`.
macro_rules! with_family {
    ($rest:literal) => {
        concat!(
            "WITH family (id) AS (SELECT id FROM opportunity WHERE id = $1 \
             UNION ALL SELECT id FROM opportunity WHERE main = $2) ",
            $rest
        )
    };
}
pub(crate) use with_family;

/// The opportunity, or the one it went into.
///
/// # Errors
/// The database's.
pub async fn find_main(connection: &mut Connection, id: &str) -> Result<Option<Opportunity>> {
    let Some(found) = find_opportunity(connection, id).await? else { return Ok(None) };
    match found.main() {
        Some(main) => find_opportunity(connection, main).await,
        None => Ok(Some(found)),
    }
}

/// An opportunity and the one that stands for it, both taken for this transaction.
#[derive(Clone, Debug)]
pub struct Kin {
    /// The one asked for.
    pub own: Opportunity,
    /// The one it went into; the same, when it stands by itself.
    pub main: Opportunity,
}

/// Takes an opportunity and its main one for this transaction.
///
/// # Errors
/// Another try, when it is just being merged; the database's.
pub async fn lock_kin(connection: &mut Connection, id: &str) -> Result<Option<Kin>> {
    let Some(before) = find_opportunity(connection, id).await? else { return Ok(None) };
    let main = before.main().unwrap_or(id).to_owned();
    lock_all(connection, vec![id.to_owned(), main.clone()]).await?;
    let (own, main) = (find_opportunity(connection, id).await?, find_opportunity(connection, &main).await?);
    let (Some(own), Some(main)) = (own, main) else { return Ok(None) };
    if own.main().unwrap_or(&own.id) != main.id || main.main().is_some() {
        return Err(Error::retry("its family is changing"));
    }
    Ok(Some(Kin { own, main }))
}

/// Takes the families of these main opportunities for this transaction.
///
/// # Errors
/// Another try, when one of them is just changing; the database's.
pub async fn lock_families(connection: &mut Connection, mains: &[&str]) -> Result<()> {
    let before = list_families(connection, mains).await?;
    lock_all(connection, before.clone()).await?;
    if list_families(connection, mains).await? != before {
        return Err(Error::retry("its family is changing"));
    }
    Ok(())
}

async fn list_families(connection: &mut Connection, mains: &[&str]) -> Result<Vec<String>> {
    let mut all = Vec::new();
    for main in mains {
        all.push((*main).to_owned());
        all.extend(list_merged(connection, main).await?);
    }
    all.sort();
    all.dedup();
    Ok(all)
}

async fn lock_all(connection: &mut Connection, mut ids: Vec<String>) -> Result<()> {
    ids.sort();
    ids.dedup();
    for id in ids {
        lock_opportunity(connection, &id).await?;
    }
    Ok(())
}

/// The ids of all that went into it.
///
/// # Errors
/// The database's.
pub async fn list_merged(connection: &mut Connection, main: &str) -> Result<Vec<String>> {
    Ok(query_scalar("SELECT id FROM opportunity WHERE main = $1 ORDER BY number")
        .bind(main)
        .fetch_all(connection)
        .await?)
}

/// Notes that a pair needs no suggestion any more: a steward has said what it is.
///
/// # Errors
/// The database's.
pub async fn settle_pair(
    connection: &mut Connection,
    one: &str,
    other: &str,
    steward: &str,
    now: Millis,
) -> Result<()> {
    query(
        "UPDATE duplicate SET settled_at = $1, settled_by = $2 \
         WHERE older IN ($3, $4) AND newer IN ($5, $6) AND settled_at IS NULL",
    )
    .bind(now)
    .bind(steward)
    .bind(one)
    .bind(other)
    .bind(one)
    .bind(other)
    .execute(connection)
    .await?;
    Ok(())
}

/// Counts the votes of a family anew: each person once.
///
/// # Errors
/// The database's.
pub async fn count_votes(connection: &mut Connection, main: &str) -> Result<i64> {
    let votes: i64 = query_scalar(with_family!(
        "SELECT COUNT(DISTINCT vote.member) FROM family JOIN vote ON vote.opportunity = family.id"
    ))
    .bind(main)
    .bind(main)
    .fetch_one(&mut *connection)
    .await?;
    query("UPDATE opportunity SET votes = $1 WHERE id = $2").bind(votes).bind(main).execute(connection).await?;
    Ok(votes)
}
