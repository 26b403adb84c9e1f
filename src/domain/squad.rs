//! Squads: those who design and deliver an opportunity, the owner among them.

use crate::base::clock::Millis;
use crate::base::config::Config;
use crate::base::db::{Connection, query, query_as};
use crate::base::error::Result;
use crate::base::text::Words;

use super::family::with_family;
use super::follower::Changed;
use super::function::Told;

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
    let mut known = std::collections::BTreeSet::new();
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
    /// How many more people it needs, functions aside.
    pub people: usize,
}

/// Compares a squad with what it needs: an owner, somebody of each needed function, and so many people.
pub fn missing(owner: bool, squad: &[Option<&str>], needed: &[String], people: usize) -> Missing {
    let functions: Vec<_> = needed.iter().filter(|needed| !squad.contains(&Some(needed.as_str()))).cloned().collect();
    // Whoever comes for a missing function or as the owner counts as a person as well.
    let coming = functions.len() + usize::from(!owner);
    Missing { owner: !owner, people: people.saturating_sub(squad.len() + coming), functions }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_is_counted_once() {
        let needed = ["finance".to_owned(), "support".to_owned()];
        for (owner, squad, people, expected) in [
            (false, &[][..], 2, (true, 2, 0)),
            (false, &[][..], 5, (true, 2, 2)),
            (true, &[Some("support")][..], 2, (false, 1, 0)),
            (true, &[Some("support"), Some("finance")], 2, (false, 0, 0)),
            (true, &[None, Some("support"), Some("finance")], 4, (false, 0, 1)),
        ] {
            let found = missing(owner, squad, &needed, people);
            assert_eq!((found.owner, found.functions.len(), found.people), expected, "{squad:?}");
        }
    }
}
