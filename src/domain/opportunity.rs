//! Opportunities `CX-42`: what `/cx-idea` creates.

use std::fmt;
use std::str::FromStr;

use crate::base::clock::Millis;
use crate::base::db::{Connection, query, query_as, query_scalar};
use crate::base::error::Result;
use crate::base::text::{Text, Words};

/// An opportunity.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Opportunity {
    /// Ours, time-ordered.
    pub id: String,
    /// What people call it by.
    #[sqlx(try_from = "i64")]
    pub number: Number,
    /// One line, by the author.
    #[sqlx(try_from = "String")]
    pub title: Words,
    /// What happens to the customer, by the author.
    #[sqlx(try_from = "String")]
    pub pain: Words,
    /// Where it happens to the customer; see [`touchpoint_name`].
    pub touchpoint: String,
    /// The author's idea for a solution; may be blank.
    #[sqlx(try_from = "String")]
    pub solution: Words,
    /// Where it stands.
    #[sqlx(try_from = "String")]
    pub status: Status,
    /// Since when.
    pub status_at: Millis,
    /// Why it stands there, where somebody said so; may be blank.
    #[sqlx(try_from = "String")]
    pub reason: Words,
    /// Who posted it.
    pub author: String,
    /// Set when the author's name is not shown.
    pub anonymous_at: Option<Millis>,
    /// The one accountable person.
    pub owner: Option<String>,
    /// The channel its card stands in.
    pub channel: String,
    /// How many people support it.
    pub votes: i64,
    /// When it was posted.
    pub created_at: Millis,
    /// Where it went when it was merged.
    #[sqlx(flatten)]
    pub merged: Merged,
}

/// Where an opportunity went; nothing, while it stands by itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, sqlx::FromRow)]
pub struct Merged {
    /// What it was merged into.
    pub merged_into: Option<String>,
    /// Where that went in the end.
    pub main: Option<String>,
    /// The number of that.
    pub main_number: Option<i64>,
    /// The status it had before.
    pub merged_from: Option<String>,
}

impl Opportunity {
    /// The id of the one that stands for it now, if it was merged.
    pub fn main(&self) -> Option<&str> {
        self.merged.main.as_deref()
    }

    /// Its status in words; for a merged one also what it went into.
    pub fn stands(&self, text: &Text) -> String {
        match self.merged.main_number {
            Some(number) => text.status_merged_into(Number(number).to_string()),
            None => self.status.name(text),
        }
    }
}

/// The number of an opportunity, shown as `CX-42`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Number(pub i64);

impl fmt::Display for Number {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "CX-{}", self.0)
    }
}

impl From<i64> for Number {
    fn from(number: i64) -> Self {
        Self(number)
    }
}

impl FromStr for Number {
    type Err = ();

    /// Reads `CX-42`, `cx42`, `cx 42`, `#42` and `42`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let lower = text.trim().to_lowercase();
        let digits = match lower.strip_prefix("cx") {
            Some(rest) => rest.trim_start_matches(['-', '#', ' ', '‑', '–']),
            None => lower.trim_start_matches('#'),
        };
        if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(());
        }
        digits.parse().map(Self).map_err(|_| ())
    }
}

/// Where an opportunity stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Status {
    /// Posted.
    New,
    /// Somebody looks into it.
    InReview,
    /// A solution is on the table.
    Proposed,
    /// Being delivered.
    InProgress,
    /// Customers have it.
    Shipped,
    /// It helped, or not; somebody looked.
    Verified,
    /// Not now.
    Parked,
    /// Not at all.
    Declined,
    /// It goes on in another one.
    Merged,
}

impl Status {
    /// All of them, in the order of a life.
    pub const ALL: [Self; 9] = [
        Self::New,
        Self::InReview,
        Self::Proposed,
        Self::InProgress,
        Self::Shipped,
        Self::Verified,
        Self::Parked,
        Self::Declined,
        Self::Merged,
    ];

    /// The word in rows and forms.
    pub fn word(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::InReview => "in_review",
            Self::Proposed => "proposed",
            Self::InProgress => "in_progress",
            Self::Shipped => "shipped",
            Self::Verified => "verified",
            Self::Parked => "parked",
            Self::Declined => "declined",
            Self::Merged => "merged",
        }
    }

    /// The status with that word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.word() == word)
    }

    /// What people read.
    pub fn name(self, text: &Text) -> String {
        match self {
            Self::New => text.status_new(),
            Self::InReview => text.status_in_review(),
            Self::Proposed => text.status_proposed(),
            Self::InProgress => text.status_in_progress(),
            Self::Shipped => text.status_shipped(),
            Self::Verified => text.status_verified(),
            Self::Parked => text.status_parked(),
            Self::Declined => text.status_declined(),
            Self::Merged => text.status_merged(),
        }
    }

    /// A sign beside the name, never instead of it.
    pub fn sign(self) -> &'static str {
        match self {
            Self::New => ":seedling:",
            Self::InReview => ":mag:",
            Self::Proposed => ":memo:",
            Self::InProgress => ":construction:",
            Self::Shipped => ":rocket:",
            Self::Verified => ":white_check_mark:",
            Self::Parked => ":hourglass_flowing_sand:",
            Self::Declined => ":no_entry_sign:",
            Self::Merged => ":link:",
        }
    }

    /// Whether votes still count.
    pub fn is_open(self) -> bool {
        matches!(self, Self::New | Self::InReview | Self::Proposed | Self::InProgress)
    }

    /// The steps that are possible from here, the usual one first.
    pub fn next_steps(self) -> &'static [Self] {
        match self {
            Self::New => &[Self::InReview, Self::Proposed, Self::InProgress, Self::Parked, Self::Declined],
            Self::InReview => &[Self::Proposed, Self::InProgress, Self::Parked, Self::Declined],
            Self::Proposed => &[Self::InProgress, Self::InReview, Self::Parked, Self::Declined],
            Self::InProgress => &[Self::Shipped, Self::Proposed, Self::Parked, Self::Declined],
            Self::Shipped => &[Self::Verified, Self::InProgress],
            Self::Verified => &[Self::InProgress],
            Self::Parked | Self::Declined => &[Self::InReview],
            // Only taking apart leads out again, to where it stood before.
            Self::Merged => &[],
        }
    }

    /// Whether a step into this status must be explained: it closes something, or says whether it helped.
    pub fn needs_reason(self) -> bool {
        matches!(self, Self::Parked | Self::Declined | Self::Verified)
    }

    /// Whether a solution is still looked for, so that delivering it has not begun.
    pub fn is_before_delivery(self) -> bool {
        matches!(self, Self::New | Self::InReview | Self::Proposed)
    }
}

impl TryFrom<String> for Status {
    type Error = UnknownStatus;

    fn try_from(word: String) -> Result<Self, Self::Error> {
        Self::from_word(&word).ok_or(UnknownStatus)
    }
}

/// A row holds a status that this program does not know: it was written by a newer one.
#[derive(Debug, thiserror::Error)]
#[error("a status that this version does not know")]
pub struct UnknownStatus;

/// The touchpoints whose names are translated.
pub const TOUCHPOINTS: [&str; 8] = ["website", "app", "store", "delivery", "billing", "support", "product", "other"];

/// What people read for a touchpoint: the known words are translated, others stand as they were configured.
pub fn touchpoint_name(touchpoint: &str, text: &Text) -> String {
    match touchpoint {
        "website" => text.touchpoint_website(),
        "app" => text.touchpoint_app(),
        "store" => text.touchpoint_store(),
        "delivery" => text.touchpoint_delivery(),
        "billing" => text.touchpoint_billing(),
        "support" => text.touchpoint_support(),
        "product" => text.touchpoint_product(),
        "other" => text.touchpoint_other(),
        own => own.to_owned(),
    }
}

/// The reasons to decline or park that are translated.
pub const CAUSES: [&str; 6] = ["exists", "costly", "not_ours", "rule", "support", "other"];

/// What people read for such a reason: the known words are translated, others stand as they were configured.
pub fn cause_name(cause: &str, text: &Text) -> String {
    match cause {
        "exists" => text.cause_exists(),
        "costly" => text.cause_costly(),
        "not_ours" => text.cause_not_ours(),
        "rule" => text.cause_rule(),
        "support" => text.cause_support(),
        "other" => text.cause_other(),
        own => own.to_owned(),
    }
}

/// Whole opportunities `o`: `select_opportunity!("WHERE o.id = $1")` is one literal, which every test of statements reads.
macro_rules! select_opportunity {
    ($rest:literal) => {
        concat!(
            "SELECT o.id, o.number, o.title, o.pain, o.touchpoint, o.solution, o.status, o.status_at, o.reason, \
             o.author, o.anonymous_at, o.owner, o.channel, o.votes, o.created_at, o.merged_into, o.main, o.merged_from, \
             (SELECT m.number FROM opportunity m WHERE m.id = o.main) AS main_number FROM opportunity o ",
            $rest
        )
    };
}
pub(crate) use select_opportunity;

/// The opportunity with that id.
///
/// # Errors
/// The database's.
pub async fn find_opportunity(connection: &mut Connection, id: &str) -> Result<Option<Opportunity>> {
    Ok(query_as(select_opportunity!("WHERE o.id = $1")).bind(id).fetch_optional(connection).await?)
}

/// The opportunity with that number.
///
/// # Errors
/// The database's.
pub async fn find_opportunity_by_number(connection: &mut Connection, number: Number) -> Result<Option<Opportunity>> {
    Ok(query_as(select_opportunity!("WHERE o.number = $1")).bind(number.0).fetch_optional(connection).await?)
}

/// Takes the opportunity's row for this transaction: two changes of the same one follow each other.
///
/// # Errors
/// The database's.
pub async fn lock_opportunity(connection: &mut Connection, id: &str) -> Result<Option<Opportunity>> {
    // An update that changes nothing takes the row's lock on both engines.
    query("UPDATE opportunity SET votes = votes WHERE id = $1").bind(id).execute(&mut *connection).await?;
    find_opportunity(connection, id).await
}

/// Opportunities of which nobody has worked out yet what is asked and promised about them, some at a time.
///
/// # Errors
/// The database's.
pub async fn list_unplanned(connection: &mut Connection, at_most: i64) -> Result<Vec<String>> {
    Ok(query_scalar("SELECT id FROM opportunity WHERE planned_at IS NULL ORDER BY number LIMIT $1")
        .bind(at_most)
        .fetch_all(connection)
        .await?)
}

/// Notes that this has been worked out.
///
/// # Errors
/// The database's.
pub async fn set_planned(connection: &mut Connection, opportunity: &str, now: Millis) -> Result<()> {
    query("UPDATE opportunity SET planned_at = $1 WHERE id = $2 AND planned_at IS NULL")
        .bind(now)
        .bind(opportunity)
        .execute(connection)
        .await?;
    Ok(())
}

/// The ids of functions the author thinks are concerned, in alphabetical order.
///
/// # Errors
/// The database's.
pub async fn list_concerned(connection: &mut Connection, opportunity: &str) -> Result<Vec<String>> {
    Ok(query_scalar("SELECT function FROM concerned WHERE opportunity = $1 ORDER BY function")
        .bind(opportunity)
        .fetch_all(connection)
        .await?)
}

/// A line in the story of an opportunity.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct StoryLine {
    /// `posted`, `status`, `owner`, `contested`, or of merging `merged`, `joined`, `parted` and `left`; `adopted` has a way
    /// and a proposal's number before and after.
    pub what: String,
    /// The word before.
    pub before: String,
    /// The word after.
    pub after: String,
    /// Who did it.
    pub actor: String,
    /// Why; may be blank.
    #[sqlx(try_from = "String")]
    pub reason: Words,
    /// When.
    pub happened_at: Millis,
}

/// Adds a line to the story of an opportunity.
///
/// # Errors
/// The database's.
pub async fn add_story_line(connection: &mut Connection, id: &str, opportunity: &str, line: &StoryLine) -> Result<()> {
    query(
        "INSERT INTO story (id, opportunity, what, before, after, actor, reason, happened_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(id)
    .bind(opportunity)
    .bind(&line.what)
    .bind(&line.before)
    .bind(&line.after)
    .bind(&line.actor)
    .bind(line.reason.raw())
    .bind(line.happened_at)
    .execute(connection)
    .await?;
    Ok(())
}

/// The story of an opportunity from the beginning.
///
/// # Errors
/// The database's.
pub async fn list_story(connection: &mut Connection, opportunity: &str) -> Result<Vec<StoryLine>> {
    Ok(query_as(
        "SELECT what, before, after, actor, reason, happened_at FROM story WHERE opportunity = $1 \
         ORDER BY happened_at, id",
    )
    .bind(opportunity)
    .fetch_all(connection)
    .await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_write_numbers_in_many_ways() {
        for text in ["CX-42", "cx42", "cx 42", "#42", "42", " CX‑42 "] {
            assert_eq!(text.parse(), Ok(Number(42)), "{text}");
        }
        for text in ["", "cx", "CX-", "-1", "forty-two", "42b", "99999999999999999999"] {
            assert_eq!(text.parse::<Number>(), Err(()), "{text}");
        }
    }

    #[test]
    fn every_status_has_a_word_of_its_own() {
        for status in Status::ALL {
            assert_eq!(Status::from_word(status.word()), Some(status));
        }
    }

    #[test]
    fn every_status_leads_somewhere_and_never_to_itself() {
        for from in Status::ALL {
            let steps = from.next_steps();
            assert_eq!(steps.is_empty(), from == Status::Merged, "{from:?}");
            for never in [from, Status::New, Status::Merged] {
                assert!(!steps.contains(&never), "{from:?} to {never:?}");
            }
        }
    }
}
