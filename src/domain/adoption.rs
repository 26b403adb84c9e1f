//! Which proposal of an opportunity was adopted, and what must be there before it is delivered.
//!
//! In a family the proposals of all compete, and one is adopted for the main opportunity. What a merged one had adopted
//! before counts again only when it stands by itself again.

use crate::base::clock::Millis;
use crate::base::config::Config;
use crate::base::db::{Connection, query, query_as};
use crate::base::error::Result;
use crate::base::text::{Text, Words};

use super::family::with_family;
use super::opportunity::Opportunity;
use super::squad::{Missing, at_most_all, list_squad, missing};

/// The one proposal of an opportunity that was adopted.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Adoption {
    /// The proposal.
    pub proposal: String,
    /// Counts the proposals of an opportunity from 1.
    pub position: i64,
    /// How it came about.
    #[sqlx(try_from = "String")]
    pub way: Way,
    /// Who decided; empty where silence did.
    pub adopter: String,
    /// What the owner said about a small fix; blank otherwise.
    #[sqlx(try_from = "String")]
    pub reason: Words,
    /// When.
    pub adopted_at: Millis,
}

/// How a proposal is adopted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// A steward said so.
    Steward,
    /// People of several functions second it, and nobody objects.
    Consent,
    /// The owner decided alone.
    SmallFix,
}

impl Way {
    /// The word in rows.
    pub fn word(self) -> &'static str {
        match self {
            Self::Steward => "steward",
            Self::Consent => "consent",
            Self::SmallFix => "small_fix",
        }
    }
}

impl From<String> for Way {
    fn from(word: String) -> Self {
        match word.as_str() {
            "consent" => Self::Consent,
            "small_fix" => Self::SmallFix,
            _ => Self::Steward,
        }
    }
}

/// What keeps an opportunity from being delivered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// Proposals compete, and none is adopted.
    NotAdopted,
    /// Somebody is missing.
    Missing(Missing),
}

impl Obstacle {
    /// What is said about it.
    pub fn words(&self, text: &Text, config: &Config) -> String {
        match self {
            Self::NotAdopted => text.adoption_first(),
            Self::Missing(missing) => text.adoption_missing(missing.words(text, &config.functions)),
        }
    }
}

/// What keeps it from being delivered: a proposal must be adopted where some compete, somebody must own it, and people of
/// several functions must be in the squad. A small fix needs its owner alone.
pub fn obstacle(proposals: i64, adopted: Option<Way>, missing: &Missing) -> Option<Obstacle> {
    if proposals > 0 && adopted.is_none() {
        return Some(Obstacle::NotAdopted);
    }
    let lacks = match adopted {
        // Its owner decided alone, and may deliver alone.
        Some(Way::SmallFix) => Missing { owner: missing.owner, ..Missing::default() },
        _ => missing.clone(),
    };
    (!lacks.is_nothing()).then_some(Obstacle::Missing(lacks))
}

/// The adopted proposal of an opportunity.
///
/// # Errors
/// The database's.
pub async fn find_adoption(connection: &mut Connection, opportunity: &str) -> Result<Option<Adoption>> {
    Ok(query_as(
        "SELECT adoption.proposal, proposal.position, adoption.way, adoption.adopter, adoption.reason, \
         adoption.adopted_at FROM adoption JOIN proposal ON proposal.id = adoption.proposal \
         WHERE adoption.opportunity = $1",
    )
    .bind(opportunity)
    .fetch_optional(connection)
    .await?)
}

/// Lifts the adoption of an opportunity: its proposals compete again.
///
/// # Errors
/// The database's.
pub async fn remove_adoption(connection: &mut Connection, opportunity: &str) -> Result<()> {
    query("DELETE FROM adoption WHERE opportunity = $1").bind(opportunity).execute(connection).await?;
    Ok(())
}

/// What keeps an opportunity from being delivered although somebody asks for it. Functions that its proposal names are
/// waited for only as long as nobody asks: enough others will do.
///
/// # Errors
/// The database's.
pub async fn find_obstacle(
    connection: &mut Connection,
    config: &Config,
    opportunity: &Opportunity,
) -> Result<Option<Obstacle>> {
    let adoption = find_adoption(connection, &opportunity.id).await?;
    let (proposals,): (i64,) =
        query_as(with_family!("SELECT COUNT(*) FROM family JOIN proposal ON proposal.opportunity = family.id"))
            .bind(&opportunity.id)
            .bind(&opportunity.id)
            .fetch_one(&mut *connection)
            .await?;
    let missing = find_missing(connection, config, opportunity, &[]).await?;
    Ok(obstacle(proposals, adoption.map(|adoption| adoption.way), &missing))
}

/// What the squad of an opportunity lacks when these functions are needed.
///
/// # Errors
/// The database's.
pub async fn find_missing(
    connection: &mut Connection,
    config: &Config,
    opportunity: &Opportunity,
    needed: &[String],
) -> Result<Missing> {
    let squad = list_squad(connection, &opportunity.id).await?;
    let functions: Vec<_> = squad.iter().map(|one| one.function(config)).collect();
    let enough = at_most_all(config.proposals.squad, config);
    Ok(missing(opportunity.owner.is_some(), &functions, needed, enough))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_competes_is_adopted_and_what_is_delivered_has_its_people() {
        let nothing = Missing::default();
        let alone = Missing { others: 1, ..Missing::default() };
        let nobody = Missing { owner: true, others: 2, ..Missing::default() };
        let owner = Some(Obstacle::Missing(Missing { owner: true, ..Missing::default() }));
        for (proposals, adopted, missing, expected) in [
            (0, None, &nothing, None),
            (0, None, &alone, Some(Obstacle::Missing(alone.clone()))),
            (2, None, &nothing, Some(Obstacle::NotAdopted)),
            (2, Some(Way::Steward), &nothing, None),
            (1, Some(Way::Consent), &alone, Some(Obstacle::Missing(alone.clone()))),
            (1, Some(Way::SmallFix), &alone, None),
            (1, Some(Way::SmallFix), &nobody, owner),
        ] {
            assert_eq!(obstacle(proposals, adopted, missing), expected, "{proposals} {adopted:?} {missing:?}");
        }
    }
}
