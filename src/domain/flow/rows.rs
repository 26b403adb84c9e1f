//! The rows that statistics are made of. Each statement looks at rows of its period alone, by an index; a filter adds a
//! look at each of those.

use jiff::tz::TimeZone;

use super::{
    AGES, Ageing, Change, CumulativeFlow, Part, Participation, Promised, Standing, Took, Verified, ageing, cumulative,
    day_ends, nearest_rank, participation,
};
use crate::base::clock::{MINUTE, Millis};
use crate::base::config::Functions;
use crate::base::db::{Connection, query_as, query_scalar};
use crate::base::error::Result;
use crate::domain::function::Told;
use crate::domain::opportunity::Status;
use crate::domain::period::{Filter, Period};

/// Offsets of time zones are whole quarters of an hour.
const QUARTER: Millis = 15 * MINUTE;

/// How long something took, in a period and in the one before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Durations {
    /// In the period.
    pub now: Vec<Took>,
    /// In the one before.
    pub before: Vec<Took>,
}

impl Durations {
    fn from_rows(rows: &[(i64, i64, i64)]) -> Self {
        let of = |half: i64| {
            let rows = rows.iter().filter(|(in_period, ..)| *in_period == half);
            rows.map(|(_, hours, count)| Took { hours: *hours, count: *count }).collect()
        };
        Self { now: of(1), before: of(0) }
    }
}

/// How long it took until the first reaction.
///
/// # Errors
/// The database's.
pub async fn list_acknowledged(connection: &mut Connection, period: Period, filter: &Filter) -> Result<Durations> {
    let rows = query_as(
        "SELECT CAST(CASE WHEN p.kept_at >= $1 THEN 1 ELSE 0 END AS BIGINT), \
         (p.kept_at - o.created_at) / 3600000, COUNT(*) \
         FROM promise p JOIN opportunity o ON o.id = p.opportunity \
         WHERE p.kind = 'acknowledged' AND p.kept_at >= $2 AND p.kept_at < $3 AND ($4 = '' OR o.touchpoint = $4) \
         AND ($5 = '' OR EXISTS (SELECT 1 FROM concerned c WHERE c.function = $5 AND c.opportunity = o.id)) GROUP BY 1, 2",
    );
    let rows = rows.bind(period.since).bind(period.before().since).bind(period.until);
    let rows = rows.bind(filter.touchpoint.clone()).bind(filter.function.clone());
    Ok(Durations::from_rows(&rows.fetch_all(connection).await?))
}

/// How long it took until somebody took it on for the first time.
///
/// # Errors
/// The database's.
pub async fn list_owned(connection: &mut Connection, period: Period, filter: &Filter) -> Result<Durations> {
    list_first(connection, period, filter, ("owner", "")).await
}

/// How long it took until customers had it for the first time.
///
/// # Errors
/// The database's.
pub async fn list_shipped(connection: &mut Connection, period: Period, filter: &Filter) -> Result<Durations> {
    list_first(connection, period, filter, ("status", "shipped")).await
}

/// How long it took until the first line of that kind in the story; a blank `after` stands for any that is not.
async fn list_first(
    connection: &mut Connection,
    period: Period,
    filter: &Filter,
    (what, after): (&str, &str),
) -> Result<Durations> {
    // Whether it is the first is looked up in the story of that opportunity: `e.what || ''` keeps SQLite from reading all
    // lines of the kind for each.
    let rows = query_as(
        "SELECT CAST(CASE WHEN s.happened_at >= $1 THEN 1 ELSE 0 END AS BIGINT), \
         (s.happened_at - o.created_at) / 3600000, COUNT(*) \
         FROM story s JOIN opportunity o ON o.id = s.opportunity \
         WHERE s.what = $6 AND s.happened_at >= $2 AND s.happened_at < $3 AND s.after <> '' \
         AND ($7 = '' OR s.after = $7) AND ($4 = '' OR o.touchpoint = $4) \
         AND ($5 = '' OR EXISTS (SELECT 1 FROM concerned c WHERE c.function = $5 AND c.opportunity = o.id)) \
         AND NOT EXISTS (SELECT 1 FROM story e WHERE e.opportunity = s.opportunity AND e.happened_at <= s.happened_at \
         AND (e.what || '') = $6 AND e.after <> '' AND ($7 = '' OR e.after = $7) \
         AND (e.happened_at < s.happened_at OR e.id < s.id)) GROUP BY 1, 2",
    );
    let rows = rows.bind(period.since).bind(period.before().since).bind(period.until);
    let rows = rows.bind(filter.touchpoint.clone()).bind(filter.function.clone());
    let rows = rows.bind(what.to_owned()).bind(after.to_owned());
    Ok(Durations::from_rows(&rows.fetch_all(connection).await?))
}

#[derive(sqlx::FromRow)]
struct Stands {
    status: String,
    count: i64,
    week: i64,
    month: i64,
    quarter: i64,
    oldest_at: i64,
    median_at: i64,
}

impl Stands {
    fn standing(self) -> Option<Standing> {
        Some(Standing {
            status: Status::from_word(&self.status)?,
            count: self.count,
            older: [self.week, self.month, self.quarter],
            oldest_at: self.oldest_at,
            median_at: self.median_at,
        })
    }
}

/// What stands where now, in the order of a life; statuses in which nothing does are left out.
///
/// # Errors
/// The database's.
pub async fn list_standing(connection: &mut Connection, filter: &Filter, now: Millis) -> Result<Vec<Standing>> {
    let [week, month, quarter] = AGES.map(|age| now - age);
    let mut all: Vec<Standing> = if *filter == Filter::default() {
        let rows: Vec<Stands> = query_as(
            "SELECT status, COUNT(*) AS count, COUNT(*) FILTER (WHERE status_at <= $1) AS week, \
             COUNT(*) FILTER (WHERE status_at <= $2) AS month, COUNT(*) FILTER (WHERE status_at <= $3) AS quarter, \
             MIN(status_at) AS oldest_at, MAX(status_at) AS median_at FROM opportunity GROUP BY status",
        )
        .bind(week)
        .bind(month)
        .bind(quarter)
        .fetch_all(&mut *connection)
        .await?;
        let mut all: Vec<_> = rows.into_iter().filter_map(Stands::standing).collect();
        for one in all.iter_mut().filter(|one| one.status.is_open()) {
            one.median_at = query_scalar(
                "SELECT status_at FROM opportunity WHERE status = $1 ORDER BY status_at DESC LIMIT 1 OFFSET $2",
            )
            .bind(one.status.word())
            .bind(nearest_rank(one.count, 50) - 1)
            .fetch_one(&mut *connection)
            .await?;
        }
        all
    } else {
        let rows: Vec<Stands> = if filter.function.is_empty() {
            query_as(
                "WITH placed AS (SELECT o.status, o.status_at, \
                 ROW_NUMBER() OVER (PARTITION BY o.status ORDER BY o.status_at DESC) AS place, \
                 COUNT(*) OVER (PARTITION BY o.status) AS size FROM opportunity o WHERE o.touchpoint = $4 AND $5 = '') \
                 SELECT status, COUNT(*) AS count, COUNT(*) FILTER (WHERE status_at <= $1) AS week, \
                 COUNT(*) FILTER (WHERE status_at <= $2) AS month, COUNT(*) FILTER (WHERE status_at <= $3) AS quarter, \
                 MIN(status_at) AS oldest_at, \
                 MAX(CASE WHEN place = (size + 1) / 2 THEN status_at ELSE 0 END) AS median_at FROM placed GROUP BY status",
            )
        } else {
            query_as(
                "WITH placed AS (SELECT o.status, o.status_at, \
                 ROW_NUMBER() OVER (PARTITION BY o.status ORDER BY o.status_at DESC) AS place, \
                 COUNT(*) OVER (PARTITION BY o.status) AS size FROM concerned c JOIN opportunity o ON o.id = c.opportunity \
                 WHERE ($4 = '' OR o.touchpoint = $4) AND c.function = $5) \
                 SELECT status, COUNT(*) AS count, COUNT(*) FILTER (WHERE status_at <= $1) AS week, \
                 COUNT(*) FILTER (WHERE status_at <= $2) AS month, COUNT(*) FILTER (WHERE status_at <= $3) AS quarter, \
                 MIN(status_at) AS oldest_at, \
                 MAX(CASE WHEN place = (size + 1) / 2 THEN status_at ELSE 0 END) AS median_at FROM placed GROUP BY status",
            )
        }
        .bind(week)
        .bind(month)
        .bind(quarter)
        .bind(filter.touchpoint.clone())
        .bind(filter.function.clone())
        .fetch_all(connection)
        .await?;
        rows.into_iter().filter_map(Stands::standing).collect()
    };
    all.sort_by_key(|one| one.status);
    Ok(all)
}

/// How long what is open has stood in its status.
///
/// # Errors
/// The database's.
pub async fn load_ageing(connection: &mut Connection, filter: &Filter, now: Millis) -> Result<Ageing> {
    Ok(ageing(&list_standing(connection, filter, now).await?, now))
}

/// How many stood where at the end of each of the last so many days.
///
/// # Errors
/// The database's.
pub async fn load_cumulative(
    connection: &mut Connection,
    zone: &TimeZone,
    filter: &Filter,
    now: Millis,
    count: usize,
) -> Result<CumulativeFlow> {
    let ends = day_ends(zone, now, count);
    let since = ends.first().copied().unwrap_or(now);
    let standing = list_standing(connection, filter, now).await?;
    // What was merged goes back to where it stood when it is taken apart: the last step before tells where.
    let rows: Vec<(i64, String, String, i64)> = query_as(
        "SELECT moved.quarter, moved.before, moved.after, COUNT(*) FROM (SELECT s.happened_at / 900000 AS quarter, \
         CASE s.what WHEN 'parted' THEN 'merged' WHEN 'merged' THEN COALESCE((SELECT e.after FROM story e \
         WHERE e.opportunity = s.opportunity AND e.happened_at <= s.happened_at \
         AND e.what IN ('posted', 'status', 'contested') ORDER BY e.happened_at DESC, e.id DESC LIMIT 1), 'new') \
         ELSE s.before END AS before, \
         CASE s.what WHEN 'merged' THEN 'merged' WHEN 'parted' THEN COALESCE((SELECT e.after FROM story e \
         WHERE e.opportunity = s.opportunity AND e.happened_at <= s.happened_at \
         AND e.what IN ('posted', 'status', 'contested') ORDER BY e.happened_at DESC, e.id DESC LIMIT 1), 'new') \
         ELSE s.after END AS after FROM story s \
         WHERE s.what IN ('posted', 'status', 'contested', 'merged', 'parted') AND s.happened_at >= $1 \
         AND s.happened_at < $2 AND ($3 = '' OR EXISTS (SELECT 1 FROM opportunity o \
         WHERE o.touchpoint = $3 AND o.id = s.opportunity)) AND ($4 = '' OR EXISTS (SELECT 1 FROM concerned c \
         WHERE c.function = $4 AND c.opportunity = s.opportunity))) moved \
         GROUP BY moved.quarter, moved.before, moved.after",
    )
    .bind(since)
    .bind(now)
    .bind(filter.touchpoint.clone())
    .bind(filter.function.clone())
    .fetch_all(connection)
    .await?;
    let change = |(quarter, before, after, count): &(i64, String, String, i64)| Change {
        at: quarter * QUARTER,
        before: Status::from_word(before),
        after: Status::from_word(after),
        count: *count,
    };
    let changes: Vec<_> = rows.iter().map(change).collect();
    let standing: Vec<_> = standing.iter().map(|one| (one.status, one.count)).collect();
    Ok(cumulative(&standing, &changes, &ends))
}

/// What was promised until the deadlines of a period, as far as they are over.
///
/// # Errors
/// The database's.
pub async fn count_promised(
    connection: &mut Connection,
    period: Period,
    filter: &Filter,
    now: Millis,
) -> Result<Promised> {
    let (due, kept) = query_as(
        "SELECT COUNT(*), COUNT(*) FILTER (WHERE p.kept_at <= p.due_at) FROM promise p \
         WHERE p.due_at >= $1 AND p.due_at < $2 AND ($3 = '' OR EXISTS (SELECT 1 FROM opportunity o \
         WHERE o.touchpoint = $3 AND o.id = p.opportunity)) AND ($4 = '' OR EXISTS (SELECT 1 FROM concerned c \
         WHERE c.function = $4 AND c.opportunity = p.opportunity))",
    )
    .bind(period.since)
    .bind(period.until.min(now))
    .bind(filter.touchpoint.clone())
    .bind(filter.function.clone())
    .fetch_one(connection)
    .await?;
    Ok(Promised { due, kept })
}

/// What owners said in a period when asked whether it helped.
///
/// # Errors
/// The database's.
pub async fn count_verified(connection: &mut Connection, period: Period, filter: &Filter) -> Result<Verified> {
    let rows: Vec<(String, i64)> = query_as(
        "SELECT r.verdict, COUNT(*) FROM review r WHERE r.answered_at >= $1 AND r.answered_at < $2 \
         AND ($3 = '' OR EXISTS (SELECT 1 FROM opportunity o WHERE o.touchpoint = $3 AND o.id = r.opportunity)) \
         AND ($4 = '' OR EXISTS (SELECT 1 FROM concerned c WHERE c.function = $4 AND c.opportunity = r.opportunity)) \
         GROUP BY r.verdict",
    )
    .bind(period.since)
    .bind(period.until)
    .bind(filter.touchpoint.clone())
    .bind(filter.function.clone())
    .fetch_all(connection)
    .await?;
    let of = |word: &str| rows.iter().filter(|(verdict, _)| verdict == word).map(|(_, count)| count).sum();
    Ok(Verified { better: of("better"), same: of("same"), worse: of("worse") })
}

/// One of the rows that [`load_participation`] counts: what so many people of one function did.
#[derive(sqlx::FromRow)]
struct TookPart {
    #[sqlx(flatten)]
    told: Told,
    /// A sum of the numbers in [`NOW`] and [`BEFORE`].
    did: i64,
    people: i64,
}

/// Who wrote, voted, helped or moved something in the period.
const NOW: [i64; 4] = [1, 2, 4, 8];
/// The same in the one before.
const BEFORE: [i64; 4] = [16, 32, 64, 128];

/// Who took part in a period, and in the one before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TookPartIn {
    /// In the period.
    pub now: Participation,
    /// In the one before.
    pub before: Participation,
}

/// Who took part in a period and in the one before, by function. Whoever posted without a name counts for no function by
/// that.
///
/// # Errors
/// The database's.
pub async fn load_participation(
    connection: &mut Connection,
    period: Period,
    filter: &Filter,
    functions: &Functions,
) -> Result<TookPartIn> {
    let before = period.before();
    let busy = is_busy(connection, Period { since: before.since, until: period.until }).await?;
    // One pass over both periods. In a busy one each person is looked at for their votes, else each vote.
    let rows: Vec<TookPart> = query_as(
        "SELECT m.group_function, m.field_function, m.own_function, one.did, COUNT(*) AS people FROM (\
         SELECT part.member, CAST(SUM(DISTINCT part.bit) AS BIGINT) AS did FROM (\
         SELECT o.author AS member, CASE WHEN o.created_at >= $1 THEN 1 ELSE 16 END AS bit FROM opportunity o \
         WHERE o.created_at >= $2 AND o.created_at < $3 AND o.anonymous_at IS NULL \
         AND ($4 = '' OR o.touchpoint = $4) \
         AND ($5 = '' OR EXISTS (SELECT 1 FROM concerned c WHERE c.function = $5 AND c.opportunity = o.id)) \
         UNION ALL SELECT v.member, CASE WHEN v.voted_at >= $1 THEN 2 ELSE 32 END FROM vote v \
         WHERE CAST($6 AS BIGINT) = 0 AND v.voted_at >= $2 AND v.voted_at < $3 \
         AND ($4 = '' OR EXISTS (SELECT 1 FROM opportunity o WHERE o.touchpoint = $4 AND o.id = v.opportunity)) \
         AND ($5 = '' OR EXISTS (SELECT 1 FROM concerned c WHERE c.function = $5 AND c.opportunity = v.opportunity)) \
         UNION ALL SELECT p.id, 2 FROM member p WHERE CAST($6 AS BIGINT) = 1 AND EXISTS (SELECT 1 FROM vote v \
         WHERE v.member = p.id AND v.voted_at >= $1 AND v.voted_at < $3 \
         AND ($4 = '' OR EXISTS (SELECT 1 FROM opportunity o WHERE o.touchpoint = $4 AND o.id = v.opportunity)) \
         AND ($5 = '' OR EXISTS (SELECT 1 FROM concerned c WHERE c.function = $5 AND c.opportunity = v.opportunity))) \
         UNION ALL SELECT p.id, 32 FROM member p WHERE CAST($6 AS BIGINT) = 1 AND EXISTS (SELECT 1 FROM vote v \
         WHERE v.member = p.id AND v.voted_at >= $2 AND v.voted_at < $1 \
         AND ($4 = '' OR EXISTS (SELECT 1 FROM opportunity o WHERE o.touchpoint = $4 AND o.id = v.opportunity)) \
         AND ($5 = '' OR EXISTS (SELECT 1 FROM concerned c WHERE c.function = $5 AND c.opportunity = v.opportunity))) \
         UNION ALL SELECT q.member, CASE WHEN q.joined_at >= $1 THEN 4 ELSE 64 END FROM squad q \
         WHERE q.joined_at >= $2 AND q.joined_at < $3 \
         AND ($4 = '' OR EXISTS (SELECT 1 FROM opportunity o WHERE o.touchpoint = $4 AND o.id = q.opportunity)) \
         AND ($5 = '' OR EXISTS (SELECT 1 FROM concerned c WHERE c.function = $5 AND c.opportunity = q.opportunity)) \
         UNION ALL SELECT s.actor, CASE WHEN s.happened_at >= $1 THEN 8 ELSE 128 END FROM story s \
         WHERE s.happened_at >= $2 AND s.happened_at < $3 AND s.what <> 'posted' \
         AND ($4 = '' OR EXISTS (SELECT 1 FROM opportunity o WHERE o.touchpoint = $4 AND o.id = s.opportunity)) \
         AND ($5 = '' OR EXISTS (SELECT 1 FROM concerned c WHERE c.function = $5 AND c.opportunity = s.opportunity))\
         ) part GROUP BY part.member) one JOIN member m ON m.id = one.member \
         GROUP BY m.group_function, m.field_function, m.own_function, one.did",
    )
    .bind(period.since)
    .bind(before.since)
    .bind(period.until)
    .bind(filter.touchpoint.clone())
    .bind(filter.function.clone())
    .bind(i64::from(busy))
    .fetch_all(connection)
    .await?;
    let of = |bits: [i64; 4]| {
        let part = |row: &TookPart| {
            let did = bits.map(|bit| if row.did & bit == 0 { 0 } else { row.people });
            let [authors, voters, helpers, _] = did;
            let function = row.told.function(functions).unwrap_or_default().to_owned();
            Part { function, people: did.into_iter().max().unwrap_or_default(), authors, voters, helpers }
        };
        let parts: Vec<_> = rows.iter().map(part).filter(|part| part.people > 0).collect();
        participation(&parts)
    };
    Ok(TookPartIn { now: of(NOW), before: of(BEFORE) })
}

/// Whether so many votes were given in a period that it is quicker to look at every person than at every vote: with
/// 100,000 members both took as long at about three votes for each.
///
/// # Errors
/// The database's.
pub async fn is_busy(connection: &mut Connection, period: Period) -> Result<bool> {
    let votes: i64 = query_scalar("SELECT COUNT(*) FROM vote WHERE voted_at >= $1 AND voted_at < $2")
        .bind(period.since)
        .bind(period.until)
        .fetch_one(&mut *connection)
        .await?;
    let people: i64 = query_scalar("SELECT COUNT(*) FROM member").fetch_one(connection).await?;
    Ok(votes > 3 * people)
}
