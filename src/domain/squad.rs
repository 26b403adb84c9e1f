//! Squads: those who design and deliver an opportunity, the owner among them.

use std::collections::BTreeSet;

use crate::base::clock::Millis;
use crate::base::config::{Config, Functions};
use crate::base::db::{Connection, query, query_as};
use crate::base::error::Result;
use crate::base::text::{Text, Words};

use super::family::with_family;
use super::follower::Changed;
use super::function::{self, Told};

/// A member of a squad.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct SquadMember {
    /// Their Slack id.
    pub member: String,
    /// What they do in it, by themselves; may be blank.
    #[sqlx(try_from = "String")]
    pub role: Words,
    /// What is known of their function.
    #[sqlx(flatten)]
    told: Told,
}

impl SquadMember {
    /// The id of their function, by the configured sources.
    pub fn function<'a>(&'a self, config: &'a Config) -> Option<&'a str> {
        self.told.function(&config.functions)
    }
}

/// The squad without those who left the company, in the order they joined, with the squads of all that went into it.
///
/// # Errors
/// The database's.
pub async fn list_squad(connection: &mut Connection, opportunity: &str) -> Result<Vec<SquadMember>> {
    let all: Vec<SquadMember> = query_as(with_family!(
        "SELECT squad.member, squad.role, member.group_function, member.field_function, member.own_function \
         FROM family JOIN squad ON squad.opportunity = family.id LEFT JOIN member ON member.id = squad.member \
         WHERE member.gone_at IS NULL \
         ORDER BY CASE WHEN family.id = $3 THEN 0 ELSE 1 END, squad.joined_at, squad.member"
    ))
    .bind(opportunity)
    .bind(opportunity)
    .bind(opportunity)
    .fetch_all(connection)
    .await?;
    let mut known = BTreeSet::new();
    Ok(all.into_iter().filter(|one| known.insert(one.member.clone())).collect())
}

/// Takes somebody into the squad, or changes their role.
///
/// # Errors
/// The database's.
pub async fn set_squad_member(
    connection: &mut Connection,
    opportunity: &str,
    member: &str,
    role: &Words,
    now: Millis,
) -> Result<()> {
    query(
        "INSERT INTO squad (opportunity, member, role, joined_at) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (opportunity, member) DO UPDATE SET role = excluded.role",
    )
    .bind(opportunity)
    .bind(member)
    .bind(role.raw())
    .bind(now)
    .execute(connection)
    .await?;
    Ok(())
}

/// Takes somebody into the squad who owns it; whoever is in it already keeps their role.
///
/// # Errors
/// The database's.
pub async fn add_to_squad(connection: &mut Connection, opportunity: &str, member: &str, now: Millis) -> Result<()> {
    query(
        "INSERT INTO squad (opportunity, member, role, joined_at) VALUES ($1, $2, '', $3) \
         ON CONFLICT (opportunity, member) DO NOTHING",
    )
    .bind(opportunity)
    .bind(member)
    .bind(now)
    .execute(connection)
    .await?;
    Ok(())
}

/// Takes somebody out of the squad, and out of those of all that went into it.
///
/// # Errors
/// The database's.
pub async fn remove_squad_member(connection: &mut Connection, opportunity: &str, member: &str) -> Result<Changed> {
    let done = query(with_family!("DELETE FROM squad WHERE opportunity IN (SELECT id FROM family) AND member = $3"))
        .bind(opportunity)
        .bind(opportunity)
        .bind(member)
        .execute(connection)
        .await?;
    Ok(Changed::from_rows(done.rows_affected()))
}

/// What a squad still lacks before its opportunity can be delivered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Missing {
    /// Nobody is accountable.
    pub owner: bool,
    /// Needed functions of which nobody is in it, in the order given.
    pub functions: Vec<String>,
    /// How many functions it needs beside those, whichever they are.
    pub others: usize,
}

impl Missing {
    /// Whether nothing is missing.
    pub fn is_nothing(&self) -> bool {
        !self.owner && self.functions.is_empty() && self.others == 0
    }

    /// What is missing, in words.
    pub fn words(&self, text: &Text, functions: &Functions) -> String {
        let mut parts = Vec::new();
        if self.owner {
            parts.push(text.missing_owner());
        }
        let name = |id| Words::plain(function::name(functions, id)).mrkdwn();
        parts.extend(self.functions.iter().map(|id| text.missing_function(name(id))));
        if self.others > 0 {
            parts.push(text.missing_functions(self.others));
        }
        parts.join(", ")
    }
}

/// Compares a squad with what it needs: an owner, somebody of each needed function, and people of so many functions.
/// People whose function is not known count for none.
pub fn missing(owner: bool, squad: &[Option<&str>], needed: &[String], functions: usize) -> Missing {
    let there: BTreeSet<_> = squad.iter().flatten().copied().collect();
    let coming: Vec<_> = needed.iter().filter(|needed| !there.contains(needed.as_str())).cloned().collect();
    Missing { owner: !owner, others: functions.saturating_sub(there.len() + coming.len()), functions: coming }
}

/// So many functions, or all where the company has fewer.
pub fn at_most_all(functions: usize, config: &Config) -> usize {
    functions.min(config.functions.list.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_is_counted_once() {
        let needed = ["finance".to_owned(), "support".to_owned()];
        for (owner, squad, functions, expected) in [
            (false, &[][..], 2, (true, 2, 0)),
            (false, &[][..], 5, (true, 2, 3)),
            (true, &[Some("support")][..], 2, (false, 1, 0)),
            (true, &[Some("support"), Some("finance")], 2, (false, 0, 0)),
            (true, &[Some("support"), Some("support"), Some("finance")], 3, (false, 0, 1)),
            (true, &[None, Some("support"), Some("finance")], 4, (false, 0, 2)),
        ] {
            let found = missing(owner, squad, &needed, functions);
            assert_eq!((found.owner, found.functions.len(), found.others), expected, "{squad:?}");
            assert_eq!(found.is_nothing(), expected == (false, 0, 0));
        }
    }
}
