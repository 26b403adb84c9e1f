//! A stretch of time, and the numbers that tell what happened in it. The digest and `/cx-status` count by these alone, so
//! that the same period never has two numbers.

use serde::{Deserialize, Serialize};

use crate::base::clock::Millis;
use crate::base::db::{Connection, Scalar, query, query_scalar};
use crate::base::error::Result;

/// From the first moment until before the last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Period {
    /// The first moment that belongs to it.
    pub since: Millis,
    /// The first that does not.
    pub until: Millis,
}

impl Period {
    /// As long, and right before it.
    #[must_use]
    pub fn before(self) -> Self {
        Self { since: self.since - (self.until - self.since), until: self.since }
    }

    /// So many parts of equal length that make it up, the oldest first.
    pub fn parts(self, count: usize) -> Vec<Self> {
        let count = count as i64;
        let cut = |at: i64| self.since + (self.until - self.since) * at / count;
        (0..count).map(|at| Self { since: cut(at), until: cut(at + 1) }).collect()
    }
}

/// Which opportunities are meant; blank means any.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filter {
    /// The id of a function that the author thinks is concerned.
    pub function: String,
    /// A touchpoint.
    pub touchpoint: String,
}

/// What happened in a period.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Numbers {
    /// Ideas that were posted.
    pub ideas: i64,
    /// Votes that were given and stand, one for each person and opportunity.
    pub votes: i64,
    /// Opportunities that reached customers.
    pub shipped: i64,
    /// People who posted under their name, voted, joined a squad or moved something.
    pub people: i64,
}

impl Numbers {
    /// Whether nothing happened at all.
    pub fn is_quiet(&self) -> bool {
        *self == Self::default()
    }
}

/// Counts what happened; how many people took part is known from [`super::flow::people`].
///
/// # Errors
/// The database's.
pub async fn count(connection: &mut Connection, period: Period, filter: &Filter, people: i64) -> Result<Numbers> {
    Ok(Numbers {
        ideas: count_ideas(connection, period, filter).await?,
        votes: count_votes(connection, period, filter).await?,
        shipped: count_shipped(connection, period, filter).await?,
        people,
    })
}

/// Whether there were ideas already when a period began: nothing is compared with a time that had none yet.
///
/// # Errors
/// The database's.
pub async fn has_begun(connection: &mut Connection, period: Period) -> Result<bool> {
    let first: Option<Millis> = query_scalar("SELECT MIN(created_at) FROM opportunity").fetch_one(connection).await?;
    Ok(first.is_some_and(|first| first <= period.since))
}

/// How many ideas came, and how many opportunities reached customers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Flow {
    /// The period.
    pub period: Period,
    /// Ideas that were posted.
    pub ideas: i64,
    /// Opportunities that reached customers.
    pub shipped: i64,
}

/// The flow through each of several periods, by the same count as [`count`].
///
/// # Errors
/// The database's.
pub async fn flow(connection: &mut Connection, periods: &[Period], filter: &Filter) -> Result<Vec<Flow>> {
    let mut flow = Vec::new();
    for period in periods.iter().copied() {
        let ideas = count_ideas(connection, period, filter).await?;
        let shipped = count_shipped(connection, period, filter).await?;
        flow.push(Flow { period, ideas, shipped });
    }
    Ok(flow)
}

async fn count_ideas(connection: &mut Connection, period: Period, filter: &Filter) -> Result<i64> {
    let ideas = query_scalar(
        "SELECT COUNT(*) FROM opportunity o WHERE o.created_at >= $1 AND o.created_at < $2 \
         AND ($3 = '' OR o.touchpoint = $4) \
         AND ($5 = '' OR o.id IN (SELECT opportunity FROM concerned WHERE function = $6))",
    );
    Ok(bind(ideas, period, filter).fetch_one(connection).await?)
}

async fn count_votes(connection: &mut Connection, period: Period, filter: &Filter) -> Result<i64> {
    if *filter == Filter::default() {
        // The index holds all that is counted: no opportunity need be looked at. Whoever voted by button and emoji, or for
        // two that were merged, counts once; only those by emoji and for merged ones must be compared with others
        // (`CROSS JOIN` keeps SQLite from reading all votes of the period for the few merged).
        let by_button =
            query_scalar::<i64>("SELECT COUNT(*) FROM vote WHERE voted_at >= $1 AND voted_at < $2 AND way = 'button'");
        let by_emoji = query_scalar::<i64>(
            "SELECT COUNT(*) FROM (SELECT DISTINCT e.opportunity, e.member FROM vote e \
             WHERE e.voted_at >= $1 AND e.voted_at < $2 AND e.way <> 'button' AND NOT EXISTS (SELECT 1 FROM vote b \
             WHERE b.opportunity = e.opportunity AND b.member = e.member AND b.way = 'button' \
             AND b.voted_at >= $1 AND b.voted_at < $2)) given",
        );
        let doubled = query_scalar::<i64>(
            "WITH family (id, root) AS (SELECT id, main FROM opportunity WHERE main IS NOT NULL \
             UNION SELECT main, main FROM opportunity WHERE main IS NOT NULL), \
             given (id, root, member) AS (SELECT DISTINCT f.id, f.root, v.member FROM family f \
             CROSS JOIN vote v WHERE v.opportunity = f.id AND v.voted_at >= $1 AND v.voted_at < $2) \
             SELECT COUNT(*) - (SELECT COUNT(*) FROM (SELECT DISTINCT root, member FROM given) once) FROM given",
        );
        let by_button = by_button.bind(period.since).bind(period.until).fetch_one(&mut *connection).await?;
        let by_emoji = by_emoji.bind(period.since).bind(period.until).fetch_one(&mut *connection).await?;
        return Ok(by_button + by_emoji - doubled.bind(period.since).bind(period.until).fetch_one(connection).await?);
    }
    let votes = query_scalar(
        "SELECT COUNT(*) FROM (SELECT DISTINCT COALESCE(o.main, o.id), v.member FROM vote v \
         JOIN opportunity o ON o.id = v.opportunity WHERE v.voted_at >= $1 AND v.voted_at < $2 \
         AND ($3 = '' OR o.touchpoint = $4) \
         AND ($5 = '' OR o.id IN (SELECT opportunity FROM concerned WHERE function = $6))) given",
    );
    Ok(bind(votes, period, filter).fetch_one(connection).await?)
}

async fn count_shipped(connection: &mut Connection, period: Period, filter: &Filter) -> Result<i64> {
    let shipped = query_scalar(
        "SELECT COUNT(DISTINCT s.opportunity) FROM story s JOIN opportunity o ON o.id = s.opportunity \
         WHERE s.happened_at >= $1 AND s.happened_at < $2 AND s.what = 'status' AND s.after = 'shipped' \
         AND ($3 = '' OR o.touchpoint = $4) \
         AND ($5 = '' OR o.id IN (SELECT opportunity FROM concerned WHERE function = $6))",
    );
    Ok(bind(shipped, period, filter).fetch_one(connection).await?)
}

/// The period, and then each part of the filter twice.
fn bind(query: Scalar<i64>, period: Period, filter: &Filter) -> Scalar<i64> {
    let query = query.bind(period.since).bind(period.until);
    let words = [&filter.touchpoint, &filter.touchpoint, &filter.function, &filter.function];
    words.into_iter().fold(query, |query, word| query.bind(word.clone()))
}

/// Takes the weeks for this transaction: whoever else posts a digest waits.
///
/// # Errors
/// The database's.
pub async fn take_weeks(connection: &mut Connection) -> Result<()> {
    query(
        "INSERT INTO counter (name, value) VALUES ('digest', 1) \
         ON CONFLICT (name) DO UPDATE SET value = counter.value + 1",
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Nobody has read that week of a channel.
///
/// # Errors
/// The database's.
pub async fn set_unread(connection: &mut Connection, channel: &str, until: Millis) -> Result<()> {
    query("UPDATE digest SET posted_at = NULL WHERE channel = $1 AND until_at = $2")
        .bind(channel.to_owned())
        .bind(until)
        .execute(connection)
        .await?;
    Ok(())
}

/// The end of the last week of a channel that is written down, posted or not.
///
/// # Errors
/// The database's.
pub async fn find_latest_week(connection: &mut Connection, channel: &str) -> Result<Option<Millis>> {
    Ok(query_scalar("SELECT MAX(until_at) FROM digest WHERE channel = $1")
        .bind(channel.to_owned())
        .fetch_one(connection)
        .await?)
}

/// The end of the last week before `until` that the channel has read.
///
/// # Errors
/// The database's.
pub async fn find_posted_week(connection: &mut Connection, channel: &str, until: Millis) -> Result<Option<Millis>> {
    Ok(query_scalar("SELECT MAX(until_at) FROM digest WHERE channel = $1 AND posted_at IS NOT NULL AND until_at < $2")
        .bind(channel.to_owned())
        .bind(until)
        .fetch_one(connection)
        .await?)
}

/// Writes a week of a channel down; without `posted_at`, nobody reads it by itself.
///
/// # Errors
/// The database's.
pub async fn add_week(
    connection: &mut Connection,
    channel: &str,
    until: Millis,
    posted_at: Option<Millis>,
) -> Result<()> {
    query("INSERT INTO digest (channel, until_at, posted_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING")
        .bind(channel.to_owned())
        .bind(until)
        .bind(posted_at)
        .execute(connection)
        .await?;
    Ok(())
}

/// Keeps what the newest digest of a channel says, so that it can be drawn again; that of older ones is forgotten.
///
/// # Errors
/// The database's.
pub async fn set_kept(connection: &mut Connection, channel: &str, until: Millis, kept: &str) -> Result<()> {
    query("UPDATE digest SET kept = CASE WHEN until_at = $1 THEN $2 END WHERE channel = $3")
        .bind(until)
        .bind(kept.to_owned())
        .bind(channel.to_owned())
        .execute(connection)
        .await?;
    Ok(())
}

/// What was kept of the digest that ended then.
///
/// # Errors
/// The database's.
pub async fn find_kept(connection: &mut Connection, channel: &str, until: Millis) -> Result<Option<String>> {
    let kept: Option<Option<String>> =
        query_scalar("SELECT kept FROM digest WHERE channel = $1 AND until_at = $2 AND posted_at IS NOT NULL")
            .bind(channel.to_owned())
            .bind(until)
            .fetch_optional(connection)
            .await?;
    Ok(kept.flatten())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_period_before_is_as_long_and_ends_where_this_begins() {
        let week = Period { since: 1_000, until: 1_700 };
        assert_eq!(week.before(), Period { since: 300, until: 1_000 });
    }

    #[test]
    fn the_parts_of_a_period_leave_nothing_out_and_count_nothing_twice() {
        let week = Period { since: 1_000, until: 1_700 };
        let cuts: Vec<_> = week.parts(3).iter().map(|part| (part.since, part.until)).collect();
        assert_eq!(cuts, [(1_000, 1_233), (1_233, 1_466), (1_466, 1_700)]);
        assert_eq!(week.parts(1), [week]);
        assert_eq!(week.parts(0), []);
    }
}
