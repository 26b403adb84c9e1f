//! Proposals: solutions designed for an opportunity.

use crate::base::clock::{Millis, SECOND};
use crate::base::db::{Connection, query_as, query_scalar};
use crate::base::error::{Error, Result};
use crate::base::text::{Text, Words};

use super::call::Ripple;
use super::cx::{Cx, Desk};
use super::opportunity::Opportunity;
use super::posted::find_posted;

/// A thread message is redrawn at most this often.
const REDRAW_EVERY: Millis = 2 * SECOND;

/// A solution designed for an opportunity.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Proposal {
    /// Ours, time-ordered.
    pub id: String,
    /// What it is for.
    pub opportunity: String,
    /// Counts the proposals of an opportunity from 1.
    pub position: i64,
    /// Who proposed it.
    pub author: String,
    /// What changes.
    #[sqlx(try_from = "String")]
    pub change: Words,
    /// For whom; may be blank.
    #[sqlx(try_from = "String")]
    pub beneficiaries: Words,
    /// How much work it is.
    #[sqlx(try_from = "String")]
    pub effort: Effort,
    /// What is measured; may be blank.
    #[sqlx(try_from = "String")]
    pub measure: Words,
    /// Its value today; may be blank.
    #[sqlx(try_from = "String")]
    pub baseline: Words,
    /// The value aimed at; may be blank.
    #[sqlx(try_from = "String")]
    pub target: Words,
    /// When somebody looks whether it helped, `YYYY-MM-DD`; may be empty.
    pub review_on: String,
    /// How often it was revised.
    pub revision: i64,
}

/// How much work a proposal is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Effort {
    /// Days.
    Small,
    /// Weeks.
    #[default]
    Medium,
    /// Months.
    Large,
}

impl Effort {
    /// All of them, the least first.
    pub const ALL: [Self; 3] = [Self::Small, Self::Medium, Self::Large];

    /// The word in rows, forms and settings.
    pub fn word(self) -> &'static str {
        match self {
            Self::Small => "S",
            Self::Medium => "M",
            Self::Large => "L",
        }
    }

    /// What people read.
    pub fn name(self, text: &Text) -> String {
        match self {
            Self::Small => text.proposal_effort_small(),
            Self::Medium => text.proposal_effort_medium(),
            Self::Large => text.proposal_effort_large(),
        }
    }

    /// The largest effort that the company takes for a small fix; `None` when nothing is one.
    pub fn small_fix(setting: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|effort| effort.word() == setting)
    }
}

impl From<String> for Effort {
    fn from(word: String) -> Self {
        Self::ALL.into_iter().find(|effort| effort.word() == word).unwrap_or_default()
    }
}

/// Whole proposals: `select_proposal!("WHERE id = $1")` is one literal, which every test of statements reads.
macro_rules! select_proposal {
    ($rest:literal) => {
        concat!(
            "SELECT id, opportunity, position, author, change, beneficiaries, effort, measure, baseline, target, \
             review_on, revision FROM proposal ",
            $rest
        )
    };
}

/// Our name for the message that shows a proposal.
pub fn proposal_key(proposal: &str) -> String {
    format!("proposal:{proposal}")
}

/// The proposal whose message has that name.
pub fn proposal_of(key: &str) -> Option<&str> {
    key.strip_prefix("proposal:")
}

/// The proposal with that id.
///
/// # Errors
/// The database's.
pub async fn find_proposal(connection: &mut Connection, id: &str) -> Result<Option<Proposal>> {
    Ok(query_as(select_proposal!("WHERE id = $1")).bind(id).fetch_optional(connection).await?)
}

/// The proposals of an opportunity and of those that went into it, its own first, each the oldest first.
///
/// # Errors
/// The database's.
pub async fn list_proposals(connection: &mut Connection, opportunity: &str) -> Result<Vec<Proposal>> {
    Ok(query_as(select_proposal!(
        "WHERE opportunity IN (SELECT id FROM opportunity WHERE id = $1 UNION ALL SELECT id FROM opportunity \
         WHERE main = $2) ORDER BY CASE WHEN opportunity = $3 THEN 0 ELSE 1 END, opportunity, position"
    ))
    .bind(opportunity)
    .bind(opportunity)
    .bind(opportunity)
    .fetch_all(connection)
    .await?)
}

/// The ids of functions that a proposal needs, in alphabetical order.
///
/// # Errors
/// The database's.
pub async fn list_needed(connection: &mut Connection, proposal: &str) -> Result<Vec<String>> {
    Ok(query_scalar("SELECT function FROM proposal_function WHERE proposal = $1 ORDER BY function")
        .bind(proposal)
        .fetch_all(connection)
        .await?)
}

/// Has the message of a proposal redrawn: at once when it rested, else when its rest is over.
///
/// # Errors
/// The database's.
pub async fn proposal_changed(cx: &mut Cx, proposal: &str) -> Result<()> {
    let posted = find_posted(&mut cx.tx, &proposal_key(proposal)).await?;
    let at = posted.map_or(cx.now, |posted| cx.now.max(posted.drawn_at + REDRAW_EVERY));
    cx.ripple_at(Ripple::Proposal { proposal: proposal.to_owned() }, at);
    Ok(())
}

impl Cx {
    /// The proposal, with its opportunity, or the one that went into, taken for this transaction.
    ///
    /// # Errors
    /// A sentence when there is none; the database's.
    pub async fn take_proposal(&mut self, id: &str) -> Result<(Proposal, Opportunity)> {
        let Some(known) = find_proposal(&mut self.tx, id).await? else {
            return Err(Error::tell(self.text.proposal_gone()));
        };
        let opportunity = self.take_kin(&known.opportunity).await?.main;
        // Read again under the lock: two people may change it at once.
        let known = find_proposal(&mut self.tx, id).await?;
        Ok((known.ok_or_else(|| Error::tell(self.text.proposal_gone()))?, opportunity))
    }
}

impl Desk<'_> {
    /// The proposal and its opportunity, or the one that went into.
    ///
    /// # Errors
    /// A sentence when there is none; the database's.
    pub async fn find_proposal(&mut self, id: &str) -> Result<(Proposal, Opportunity)> {
        let Some(known) = find_proposal(self.connection, id).await? else {
            return Err(Error::tell(self.text.proposal_gone()));
        };
        let opportunity = self.find_main(&known.opportunity).await?;
        Ok((known, opportunity))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_small_fix_is_at_most_as_large_as_the_settings_say() {
        for (setting, fits) in [("off", [false; 3]), ("S", [true, false, false]), ("M", [true, true, false])] {
            let limit = Effort::small_fix(setting);
            assert_eq!(Effort::ALL.map(|effort| limit.is_some_and(|limit| effort <= limit)), fits, "{setting}");
        }
    }
}
