//! Whom to thank when something is shipped, and whether its owner has done so.

use crate::base::clock::Millis;
use crate::base::db::{Connection, query, query_as, query_scalar};
use crate::base::error::Result;
use crate::base::ids::is_erased;
use crate::base::text::Words;

use super::call::Ripple;
use super::cx::Cx;
use super::opportunity::Opportunity;
use super::squad::list_squad;

/// Supporters that are thanked by name.
const THANKED: i64 = 5;

/// Whom to thank for what was shipped.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Credits {
    /// Who had the idea, unless they stay without a name.
    pub author: Option<String>,
    /// Who voted first and is still here, without author and owner.
    pub first: Vec<String>,
    /// Who delivered it, the owner among them.
    pub squad: Vec<String>,
    /// The customer's words that were given first.
    pub voice: Option<Words>,
}

impl Credits {
    /// All of them, each once, without that person.
    pub fn all_but(&self, person: &str) -> Vec<String> {
        let mut all: Vec<String> = Vec::new();
        for one in self.author.iter().chain(&self.squad).chain(&self.first) {
            if one != person && !all.contains(one) {
                all.push(one.clone());
            }
        }
        all
    }
}

/// Whom to thank for what was shipped.
///
/// # Errors
/// The database's.
pub async fn find_credits(connection: &mut Connection, opportunity: &Opportunity) -> Result<Credits> {
    let named = opportunity.anonymous_at.is_none() && !opportunity.author.is_empty() && !is_erased(&opportunity.author);
    let squad = list_squad(&mut *connection, &opportunity.id).await?;
    Ok(Credits {
        author: named.then(|| opportunity.author.clone()),
        first: list_first_supporters(connection, opportunity).await?,
        squad: squad.into_iter().map(|one| one.member).filter(|member| !is_erased(member)).collect(),
        voice: find_voice(connection, &opportunity.id).await?,
    })
}

/// What a customer said, of the opportunity and of those that went into it; the oldest, with which it may have begun.
async fn find_voice(connection: &mut Connection, opportunity: &str) -> Result<Option<Words>> {
    let words: Option<String> = query_scalar(
        "SELECT e.words FROM evidence e JOIN opportunity o ON o.id = e.opportunity \
         WHERE e.kind = 'quote' AND (o.id = $1 OR o.main = $2) ORDER BY e.added_at, e.id LIMIT 1",
    )
    .bind(opportunity)
    .bind(opportunity)
    .fetch_optional(connection)
    .await?;
    Ok(words.map(|words| Words::plain(&words)))
}

/// Those who voted first and are still here, without the author and the owner, who are thanked by name already. An author
/// without a name stands among them: who is missing there would be the author.
///
/// # Errors
/// The database's.
pub async fn list_first_supporters(connection: &mut Connection, opportunity: &Opportunity) -> Result<Vec<String>> {
    let first: Vec<(String, i64)> = query_as(
        "SELECT vote.member, MIN(vote.voted_at) FROM vote LEFT JOIN member ON member.id = vote.member \
         WHERE vote.opportunity = $1 AND member.gone_at IS NULL AND vote.member <> $2 AND vote.member <> $3 \
         GROUP BY vote.member ORDER BY MIN(vote.voted_at), vote.member LIMIT $4",
    )
    .bind(&opportunity.id)
    .bind(if opportunity.anonymous_at.is_none() { opportunity.author.as_str() } else { "" })
    .bind(opportunity.owner.as_deref().unwrap_or_default())
    .bind(THANKED)
    .fetch_all(connection)
    .await?;
    Ok(first.into_iter().map(|(member, _)| member).collect())
}

/// When the bot celebrates it by itself, if its owner has not done so.
///
/// # Errors
/// The database's.
pub async fn find_waiting(connection: &mut Connection, opportunity: &str) -> Result<Option<Millis>> {
    let waiting: Option<(Millis,)> = query_as(
        "SELECT celebrate_at FROM review WHERE opportunity = $1 AND celebrate_at IS NOT NULL \
         ORDER BY shipped_at DESC LIMIT 1",
    )
    .bind(opportunity)
    .fetch_optional(connection)
    .await?;
    Ok(waiting.map(|(at,)| at))
}

/// Its owner took their celebration back: as long as it is shipped, another is waited for.
///
/// # Errors
/// The database's.
pub async fn set_waiting(cx: &mut Cx, opportunity: &str, at: Millis) -> Result<()> {
    cx.ripple(Ripple::Celebration { opportunity: opportunity.to_owned() });
    query(
        "UPDATE review SET celebrate_at = $1 WHERE opportunity = $2 AND shipped_at = \
         (SELECT o.status_at FROM opportunity o WHERE o.id = $3 AND o.status = 'shipped')",
    )
    .bind(at)
    .bind(opportunity)
    .bind(opportunity)
    .execute(&mut *cx.tx)
    .await?;
    Ok(())
}

/// It is celebrated, or nothing is to be celebrated any more: its owner's draft says so.
///
/// # Errors
/// The database's.
pub async fn set_celebrated(cx: &mut Cx, opportunity: &str) -> Result<()> {
    let ended = query("UPDATE review SET celebrate_at = NULL WHERE opportunity = $1 AND celebrate_at IS NOT NULL")
        .bind(opportunity)
        .execute(&mut *cx.tx)
        .await?;
    if ended.rows_affected() > 0 {
        cx.ripple(Ripple::Celebration { opportunity: opportunity.to_owned() });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_is_thanked_once_and_nobody_by_themselves() {
        let people = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        let credits = Credits {
            author: Some("ada".to_owned()),
            first: people(&["diego", "marta"]),
            squad: people(&["ben", "marta", "ada"]),
            voice: None,
        };
        assert_eq!(credits.all_but("ben"), people(&["ada", "marta", "diego"]));
        assert_eq!(Credits { author: None, ..credits }.all_but("marta"), people(&["ben", "ada", "diego"]));
    }
}
