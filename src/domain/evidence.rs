//! Evidence: what shows that an opportunity matters. Customers' words, numbers, messages, links.

use crate::base::clock::Millis;
use crate::base::db::{Connection, query, query_as};
use crate::base::error::Result;
use crate::base::text::Words;

use super::company::Company;
use super::family::with_family;
use super::follower::Changed;

/// What kind of evidence it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// What a customer said.
    Quote,
    /// How much, how often, how long.
    Number,
    /// A message in Slack.
    Message,
    /// A page somewhere else.
    Link,
}

impl Kind {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 4] = [Self::Quote, Self::Number, Self::Message, Self::Link];

    /// The word in rows.
    pub fn word(self) -> &'static str {
        match self {
            Self::Quote => "quote",
            Self::Number => "number",
            Self::Message => "message",
            Self::Link => "link",
        }
    }

    /// What stands behind an address: a message of this workspace, or a page.
    pub fn of_address(company: &Company, address: &str) -> Self {
        let ours = company.identity().map(|identity| format!("{}archives/", identity.url));
        if ours.is_some_and(|ours| address.starts_with(&ours)) { Self::Message } else { Self::Link }
    }
}

/// A word that a newer version wrote counts as a link: it is shown, and nothing is lost.
impl From<String> for Kind {
    fn from(word: String) -> Self {
        Self::ALL.into_iter().find(|kind| kind.word() == word).unwrap_or(Self::Link)
    }
}

/// A piece of evidence.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Evidence {
    /// Ours, time-ordered.
    pub id: String,
    /// The opportunity's id.
    pub opportunity: String,
    /// What it is.
    #[sqlx(try_from = "String")]
    pub kind: Kind,
    /// The address of a message or link, else empty.
    pub link: String,
    /// What the customer said, or what matters in the message; may be blank.
    #[sqlx(try_from = "String")]
    pub words: Words,
    /// What the number counts.
    #[sqlx(try_from = "String")]
    pub measure: Words,
    /// The number, as it was written.
    #[sqlx(try_from = "String")]
    pub value: Words,
    /// Of what, or how often; may be blank.
    #[sqlx(try_from = "String")]
    pub unit: Words,
    /// Where the number is from; may be blank.
    #[sqlx(try_from = "String")]
    pub source: Words,
    /// Who added it; empty when it came with an idea without a name.
    pub added_by: String,
    /// When.
    pub added_at: Millis,
}

impl Evidence {
    /// A piece with nothing in it yet.
    pub fn new(id: String, opportunity: &str, kind: Kind, added_by: &str, added_at: Millis) -> Self {
        Self {
            id,
            opportunity: opportunity.to_owned(),
            kind,
            link: String::new(),
            words: Words::default(),
            measure: Words::default(),
            value: Words::default(),
            unit: Words::default(),
            source: Words::default(),
            added_by: added_by.to_owned(),
            added_at,
        }
    }
}

/// How much evidence of a kind there is.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Counted {
    /// The kind.
    #[sqlx(try_from = "String")]
    pub kind: Kind,
    /// How many pieces.
    pub count: i64,
    /// The address of one of them, else empty.
    pub link: String,
}

/// Adds a piece, unless the same address or the same words stand there already. The opportunity's row must be taken.
///
/// # Errors
/// The database's.
pub async fn add_evidence(connection: &mut Connection, evidence: &Evidence) -> Result<Changed> {
    let (same,): (i64,) = query_as(
        "SELECT COUNT(*) FROM evidence WHERE opportunity = $1 AND kind = $2 AND link = $3 AND measure = $4 AND \
         value = $5 AND (link <> '' OR words = $6)",
    )
    .bind(&evidence.opportunity)
    .bind(evidence.kind.word())
    .bind(&evidence.link)
    .bind(evidence.measure.raw())
    .bind(evidence.value.raw())
    .bind(evidence.words.raw())
    .fetch_one(&mut *connection)
    .await?;
    if same > 0 {
        return Ok(Changed::No);
    }
    query(
        "INSERT INTO evidence (id, opportunity, kind, link, words, measure, value, unit, source, added_by, added_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
    )
    .bind(&evidence.id)
    .bind(&evidence.opportunity)
    .bind(evidence.kind.word())
    .bind(&evidence.link)
    .bind(evidence.words.raw())
    .bind(evidence.measure.raw())
    .bind(evidence.value.raw())
    .bind(evidence.unit.raw())
    .bind(evidence.source.raw())
    .bind(&evidence.added_by)
    .bind(evidence.added_at)
    .execute(connection)
    .await?;
    Ok(Changed::Yes)
}

/// Takes a piece away.
///
/// # Errors
/// The database's.
pub async fn remove_evidence(connection: &mut Connection, id: &str) -> Result<()> {
    query("DELETE FROM evidence WHERE id = $1").bind(id).execute(connection).await?;
    Ok(())
}

/// The piece with that id.
///
/// # Errors
/// The database's.
pub async fn find_evidence(connection: &mut Connection, id: &str) -> Result<Option<Evidence>> {
    Ok(query_as(
        "SELECT id, opportunity, kind, link, words, measure, value, unit, source, added_by, added_at FROM evidence \
         WHERE id = $1",
    )
    .bind(id)
    .fetch_optional(connection)
    .await?)
}

/// How much there is of each kind, with what was merged into it, in the order in which it is shown; kinds without any are left out.
///
/// # Errors
/// The database's.
pub async fn count_evidence(connection: &mut Connection, opportunity: &str) -> Result<Vec<Counted>> {
    let mut counted: Vec<Counted> = query_as(with_family!(
        "SELECT e.kind, COUNT(*) AS count, MAX(e.link) AS link FROM family JOIN evidence e \
         ON e.opportunity = family.id GROUP BY e.kind"
    ))
    .bind(opportunity)
    .bind(opportunity)
    .fetch_all(connection)
    .await?;
    counted.sort_by_key(|counted| counted.kind);
    Ok(counted)
}

/// The latest pieces, with what was merged into it, those of `member` before others': these they can take away.
///
/// # Errors
/// The database's.
pub async fn list_evidence(
    connection: &mut Connection,
    opportunity: &str,
    member: &str,
    at_most: i64,
) -> Result<Vec<Evidence>> {
    Ok(query_as(with_family!(
        "SELECT e.id, e.opportunity, e.kind, e.link, e.words, e.measure, e.value, e.unit, e.source, e.added_by, \
         e.added_at FROM family JOIN evidence e ON e.opportunity = family.id \
         ORDER BY CASE WHEN e.added_by = $3 THEN 0 ELSE 1 END, e.added_at DESC, e.id DESC LIMIT $4"
    ))
    .bind(opportunity)
    .bind(opportunity)
    .bind(member)
    .bind(at_most)
    .fetch_all(connection)
    .await?)
}
