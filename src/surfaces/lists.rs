//! Lists of opportunities that concern somebody, or that wait for a steward: a few lines in Home and behind
//! `/cx-status mine`, all of them in a form that only informs.

use std::cmp::Reverse;

use serde_json::Value;

use crate::base::blocks::{Block, Modal, context, section};
use crate::base::clock::{DAY, Millis};
use crate::base::db::{Connection, query_as, query_scalar};
use crate::base::error::Result;
use crate::base::text::Text;
use crate::domain::cx::Desk;
use crate::domain::opportunity::{Opportunity, Status, select_opportunity};
use crate::domain::period::Filter;
use crate::domain::posted::list_card_addresses;
use crate::features::idea;

use super::status::opportunity_line;

/// Opportunities in the form that shows a whole list, and in one paragraph of it.
const ALL: i64 = 200;
const TOGETHER: usize = 8;

/// A list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    /// What somebody posted.
    Own,
    /// What somebody takes care of.
    Owned,
    /// What somebody helps with.
    Squad,
    /// What somebody follows and is not in one of the others.
    Followed,
    /// What nobody has looked at.
    New,
    /// What has been looked at and has no owner.
    Unowned,
    /// What has not moved for long.
    Stuck,
}

impl List {
    /// Those that concern a person.
    pub const OF_EVERYBODY: [Self; 4] = [Self::Own, Self::Owned, Self::Squad, Self::Followed];
    /// Those that wait for a steward.
    pub const OF_STEWARDS: [Self; 3] = [Self::New, Self::Unowned, Self::Stuck];

    /// The word in buttons.
    pub fn word(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Owned => "owned",
            Self::Squad => "squad",
            Self::Followed => "followed",
            Self::New => "new",
            Self::Unowned => "unowned",
            Self::Stuck => "stuck",
        }
    }

    /// The list with that word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::OF_EVERYBODY.into_iter().chain(Self::OF_STEWARDS).find(|list| list.word() == word)
    }

    /// Its title; `stuck_days` are the days after which something counts as stuck.
    pub fn title(self, text: &Text, stuck_days: i64) -> String {
        match self {
            Self::Own => text.home_own(),
            Self::Owned => text.status_i_own(),
            Self::Squad => text.home_squads(),
            Self::Followed => text.home_followed(),
            Self::New => text.home_new(),
            Self::Unowned => text.status_unowned(),
            Self::Stuck => text.home_stuck(stuck_days),
        }
    }

    /// What stands there when it is empty; blank when it is then left out.
    pub fn empty(self, text: &Text) -> String {
        match self {
            Self::Own => text.home_own_empty(),
            Self::Followed => text.home_followed_empty(),
            Self::New => text.home_new_empty(),
            Self::Unowned => text.home_unowned_empty(),
            Self::Stuck => text.home_stuck_empty(),
            Self::Owned | Self::Squad => String::new(),
        }
    }
}

/// The first lines of a list.
#[derive(Clone, Debug)]
pub struct Listed {
    /// Which.
    pub list: List,
    /// A line for each opportunity.
    pub lines: Vec<String>,
    /// How many there are.
    pub count: i64,
}

impl Listed {
    /// How many lines are not there.
    pub fn more(&self) -> i64 {
        self.count - self.lines.len() as i64
    }
}

/// Reads the first lines of a list as the actor sees it.
///
/// # Errors
/// The database's.
pub async fn load(desk: &mut Desk<'_>, list: List, at_most: i64) -> Result<Listed> {
    let stuck_since = desk.now - desk.company.config().news.stuck_days * DAY;
    let of = Of { list, member: desk.actor.id.as_str(), stuck_since };
    let found = of.list(desk.connection, at_most).await?;
    let mut count = found.len() as i64;
    // Few lists are so long that they must be counted.
    if count >= at_most {
        count = of.count(desk.connection).await?;
    }
    let ids: Vec<_> = found.iter().map(|opportunity| opportunity.id.as_str()).collect();
    let addresses = list_card_addresses(desk.connection, desk.company, &ids).await?;
    let line = |one: &Opportunity| opportunity_line(desk.text, one, addresses.get(&one.id).map(String::as_str));
    Ok(Listed { list, lines: found.iter().map(line).collect(), count })
}

/// A whole list in a form that only informs; `None` for a list that is not the actor's to see.
///
/// # Errors
/// The database's.
pub async fn view(desk: &mut Desk<'_>, word: &str) -> Result<Option<Value>> {
    let Some(list) = List::from_word(word) else { return Ok(None) };
    if List::OF_STEWARDS.contains(&list) && !desk.company.is_steward(&desk.actor.id) {
        return Ok(None);
    }
    let listed = load(desk, list, ALL).await?;
    Ok(Some(draw(desk.text, &listed, desk.company.config().news.stuck_days)))
}

// Views

fn draw(text: &Text, listed: &Listed, stuck_days: i64) -> Value {
    let mut blocks = vec![section(&format!("*{}*", listed.list.title(text, stuck_days)))];
    blocks.extend(listed.lines.chunks(TOGETHER).map(|lines| section(&lines.join("\n"))));
    if listed.lines.is_empty() {
        blocks.push(context(&text.home_list_empty()));
    }
    blocks.extend(more_line(listed.more(), |count| text.home_list_more(count)));
    Modal {
        callback: "home.list",
        title: &text.home_list_title(),
        submit: None,
        close: &text.close_button(),
        metadata: "",
        blocks,
    }
    .view()
}

fn more_line(more: i64, words: impl Fn(i64) -> String) -> Option<Block> {
    (more > 0).then(|| context(&words(more)))
}

/// Views of this surface, for the `screens` command.
pub fn samples(text: &Text, opportunity: &Opportunity) -> Vec<(&'static str, Value)> {
    let line = opportunity_line(text, opportunity, Some("https://example.slack.com/archives/C1/p1"));
    let whole = Listed { list: List::Followed, lines: vec![line; ALL as usize], count: 1_234 };
    vec![
        ("whole list", draw(text, &whole, 14)),
        ("whole list, empty", draw(text, &Listed { list: List::Stuck, lines: Vec::new(), count: 0 }, 14)),
    ]
}

// SQL

/// What is listed, and for whom.
struct Of<'a> {
    list: List,
    member: &'a str,
    stuck_since: Millis,
}

/// Looked at, and not yet delivered.
const UNDER_WAY: [Status; 3] = [Status::InReview, Status::Proposed, Status::InProgress];

impl Of<'_> {
    async fn list(&self, connection: &mut Connection, at_most: i64) -> Result<Vec<Opportunity>> {
        match self.list {
            List::Own => idea::list_own(connection, self.member, at_most).await,
            List::Owned => list_owned(connection, self.member, at_most).await,
            List::Squad => list_squads(connection, self.member, at_most).await,
            List::Followed => list_followed(connection, self.member, at_most).await,
            List::New => list_standing(connection, Status::New, &Filter::default(), Millis::MAX, at_most).await,
            List::Stuck => list_stuck(connection, &Filter::default(), self.stuck_since, at_most).await,
            List::Unowned => {
                let mut all = Vec::new();
                for status in UNDER_WAY {
                    all.extend(list_unowned(connection, status, at_most).await?);
                }
                all.sort_by_key(|opportunity| (Reverse(opportunity.votes), opportunity.number));
                all.truncate(at_most as usize);
                Ok(all)
            }
        }
    }

    async fn count(&self, connection: &mut Connection) -> Result<i64> {
        Ok(match self.list {
            List::Own => query_scalar("SELECT COUNT(*) FROM opportunity WHERE author = $1").bind(self.member),
            List::Owned => query_scalar("SELECT COUNT(*) FROM opportunity WHERE owner = $1 AND status <> 'merged'")
                .bind(self.member),
            List::Squad => query_scalar(
                "SELECT COUNT(DISTINCT o.id) FROM squad s JOIN opportunity x ON x.id = s.opportunity \
                 JOIN opportunity o ON o.id = COALESCE(x.main, x.id) \
                 WHERE s.member = $1 AND (o.owner IS NULL OR o.owner <> $2)",
            )
            .bind(self.member)
            .bind(self.member),
            List::Followed => query_scalar(
                "SELECT COUNT(DISTINCT o.id) FROM follower f JOIN opportunity x ON x.id = f.opportunity \
                 JOIN opportunity o ON o.id = COALESCE(x.main, x.id) \
                 WHERE f.member = $1 AND o.author <> $2 AND (o.owner IS NULL OR o.owner <> $3) AND o.id NOT IN \
                 (SELECT COALESCE(y.main, y.id) FROM squad s JOIN opportunity y ON y.id = s.opportunity \
                 WHERE s.member = $4)",
            )
            .bind(self.member)
            .bind(self.member)
            .bind(self.member)
            .bind(self.member),
            List::New => return count_standing(connection, Status::New, Millis::MAX).await,
            List::Stuck => {
                let mut all = 0;
                for status in UNDER_WAY {
                    all += count_standing(connection, status, self.stuck_since).await?;
                }
                return Ok(all);
            }
            List::Unowned => {
                let mut all = 0;
                for status in UNDER_WAY {
                    all += count_unowned(connection, status).await?;
                }
                return Ok(all);
            }
        }
        .fetch_one(connection)
        .await?)
    }
}

/// What people care about most now.
///
/// # Errors
/// The database's.
pub async fn list_top(connection: &mut Connection, filter: &Filter, at_most: i64) -> Result<Vec<Opportunity>> {
    Ok(query_as(select_opportunity!(
        "WHERE (o.status || '') IN ('new', 'in_review', 'proposed', 'in_progress') AND ($1 = '' OR o.touchpoint = $2) \
         AND ($3 = '' OR o.id IN (SELECT opportunity FROM concerned WHERE function = $4)) \
         ORDER BY o.rank DESC, o.number DESC LIMIT $5"
    ))
    .bind(filter.touchpoint.clone())
    .bind(filter.touchpoint.clone())
    .bind(filter.function.clone())
    .bind(filter.function.clone())
    .bind(at_most)
    .fetch_all(connection)
    .await?)
}

/// The same of what nobody takes care of.
///
/// # Errors
/// The database's.
pub async fn list_top_unowned(connection: &mut Connection, filter: &Filter, at_most: i64) -> Result<Vec<Opportunity>> {
    Ok(query_as(select_opportunity!(
        "WHERE (o.status || '') IN ('new', 'in_review', 'proposed', 'in_progress') AND COALESCE(o.owner, '') = '' \
         AND ($1 = '' OR o.touchpoint = $2) \
         AND ($3 = '' OR o.id IN (SELECT opportunity FROM concerned WHERE function = $4)) \
         ORDER BY o.rank DESC, o.number DESC LIMIT $5"
    ))
    .bind(filter.touchpoint.clone())
    .bind(filter.touchpoint.clone())
    .bind(filter.function.clone())
    .bind(filter.function.clone())
    .bind(at_most)
    .fetch_all(connection)
    .await?)
}

/// What is under way and has not changed its status since before then, the longest first.
///
/// # Errors
/// The database's.
pub async fn list_stuck(
    connection: &mut Connection,
    filter: &Filter,
    since: Millis,
    at_most: i64,
) -> Result<Vec<Opportunity>> {
    let mut all = Vec::new();
    for status in UNDER_WAY {
        all.extend(list_standing(connection, status, filter, since, at_most).await?);
    }
    all.sort_by_key(|opportunity| (opportunity.status_at, opportunity.number));
    all.truncate(at_most as usize);
    Ok(all)
}

/// What has stood in that status since before then, the longest first.
async fn list_standing(
    connection: &mut Connection,
    status: Status,
    filter: &Filter,
    before: Millis,
    at_most: i64,
) -> Result<Vec<Opportunity>> {
    Ok(query_as(select_opportunity!(
        "WHERE o.status = $1 AND o.status_at < $2 AND ($3 = '' OR o.touchpoint = $4) \
         AND ($5 = '' OR o.id IN (SELECT opportunity FROM concerned WHERE function = $6)) \
         ORDER BY o.status_at LIMIT $7"
    ))
    .bind(status.word())
    .bind(before)
    .bind(filter.touchpoint.clone())
    .bind(filter.touchpoint.clone())
    .bind(filter.function.clone())
    .bind(filter.function.clone())
    .bind(at_most)
    .fetch_all(connection)
    .await?)
}

async fn count_standing(connection: &mut Connection, status: Status, before: Millis) -> Result<i64> {
    Ok(query_scalar("SELECT COUNT(*) FROM opportunity WHERE status = $1 AND status_at < $2")
        .bind(status.word())
        .bind(before)
        .fetch_one(connection)
        .await?)
}

async fn count_unowned(connection: &mut Connection, status: Status) -> Result<i64> {
    Ok(query_scalar("SELECT COUNT(*) FROM opportunity WHERE status = $1 AND owner IS NULL")
        .bind(status.word())
        .fetch_one(connection)
        .await?)
}

/// What stands in that status without an owner, the oldest first.
async fn list_unowned(connection: &mut Connection, status: Status, at_most: i64) -> Result<Vec<Opportunity>> {
    Ok(query_as(select_opportunity!("WHERE o.status = $1 AND o.owner IS NULL ORDER BY o.created_at LIMIT $2"))
        .bind(status.word())
        .bind(at_most)
        .fetch_all(connection)
        .await?)
}

/// The opportunities somebody takes care of, those that moved last first.
async fn list_owned(connection: &mut Connection, member: &str, at_most: i64) -> Result<Vec<Opportunity>> {
    Ok(query_as(select_opportunity!("WHERE o.owner = $1 AND o.status <> 'merged' ORDER BY o.status_at DESC LIMIT $2"))
        .bind(member)
        .bind(at_most)
        .fetch_all(connection)
        .await?)
}

/// The opportunities somebody helps with and does not own, latest first; of merged ones the main one.
async fn list_squads(connection: &mut Connection, member: &str, at_most: i64) -> Result<Vec<Opportunity>> {
    Ok(query_as(select_opportunity!(
        "JOIN (SELECT COALESCE(x.main, x.id) AS id, MAX(s.joined_at) AS joined_at FROM squad s \
         JOIN opportunity x ON x.id = s.opportunity WHERE s.member = $1 GROUP BY COALESCE(x.main, x.id)) s \
         ON s.id = o.id WHERE o.owner IS NULL OR o.owner <> $2 ORDER BY s.joined_at DESC LIMIT $3"
    ))
    .bind(member)
    .bind(member)
    .bind(at_most)
    .fetch_all(connection)
    .await?)
}

/// The opportunities somebody follows and neither wrote nor owns nor helps with, latest first; of merged ones the main
/// one.
async fn list_followed(connection: &mut Connection, member: &str, at_most: i64) -> Result<Vec<Opportunity>> {
    Ok(query_as(select_opportunity!(
        "JOIN (SELECT COALESCE(x.main, x.id) AS id, MAX(f.followed_at) AS followed_at FROM follower f \
         JOIN opportunity x ON x.id = f.opportunity WHERE f.member = $1 GROUP BY COALESCE(x.main, x.id)) f \
         ON f.id = o.id WHERE o.author <> $2 AND (o.owner IS NULL OR o.owner <> $3) AND o.id NOT IN \
         (SELECT COALESCE(y.main, y.id) FROM squad s JOIN opportunity y ON y.id = s.opportunity WHERE s.member = $4) \
         ORDER BY f.followed_at DESC LIMIT $5"
    ))
    .bind(member)
    .bind(member)
    .bind(member)
    .bind(member)
    .bind(at_most)
    .fetch_all(connection)
    .await?)
}
