//! The rows that statistics are made of. Each statement looks at rows of its period alone, by an index; a filter adds a
//! look at each of those.

use jiff::tz::TimeZone;

use super::{
    AGES, Ageing, Change, CumulativeFlow, Promised, Standing, Took, Verified, ageing, cumulative, day_ends,
    nearest_rank,
};
use crate::base::clock::{MINUTE, Millis};
use crate::base::db::{Connection, query_as};
use crate::base::error::Result;
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

/// Whole hours side by side, as statements hand them over: one text costs less than a row for each.
#[derive(sqlx::FromRow)]
struct Hours {
    recent: Option<String>,
    before: Option<String>,
}

impl Hours {
    fn durations(&self) -> Durations {
        let took = |hours: &Option<String>| {
            numbers(hours.as_deref().unwrap_or_default()).map(|hours| Took { hours, count: 1 }).collect()
        };
        Durations { now: took(&self.recent), before: took(&self.before) }
    }
}

/// The numbers of a text with a space between them.
fn numbers(text: &str) -> impl Iterator<Item = i64> {
    text.split(' ').filter_map(|number| number.parse().ok())
}

/// How long it took until the first reaction.
///
/// # Errors
/// The database's.
pub async fn list_acknowledged(connection: &mut Connection, period: Period, filter: &Filter) -> Result<Durations> {
    let took = query_as::<Hours>(
        "SELECT STRING_AGG(CAST((p.kept_at - o.created_at) / 3600000 AS TEXT), ' ') FILTER (WHERE p.kept_at >= $1) AS recent, \
         STRING_AGG(CAST((p.kept_at - o.created_at) / 3600000 AS TEXT), ' ') FILTER (WHERE p.kept_at < $1) AS before \
         FROM promise p JOIN opportunity o ON o.id = p.opportunity \
         WHERE p.kind = 'acknowledged' AND p.kept_at >= $2 AND p.kept_at < $3 AND ($4 = '' OR o.touchpoint = $4) \
         AND ($5 = '' OR EXISTS (SELECT 1 FROM concerned c WHERE c.function = $5 AND c.opportunity = o.id))",
    );
    let took = took.bind(period.since).bind(period.before().since).bind(period.until);
    let took = took.bind(filter.touchpoint.clone()).bind(filter.function.clone());
    Ok(took.fetch_one(connection).await?.durations())
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
    let took = query_as::<Hours>(
        "SELECT STRING_AGG(CAST((s.happened_at - o.created_at) / 3600000 AS TEXT), ' ') \
         FILTER (WHERE s.happened_at >= $1) AS recent, \
         STRING_AGG(CAST((s.happened_at - o.created_at) / 3600000 AS TEXT), ' ') \
         FILTER (WHERE s.happened_at < $1) AS before FROM story s JOIN opportunity o ON o.id = s.opportunity \
         WHERE s.what = $6 AND s.happened_at >= $2 AND s.happened_at < $3 AND s.after <> '' \
         AND ($7 = '' OR s.after = $7) AND ($4 = '' OR o.touchpoint = $4) \
         AND ($5 = '' OR EXISTS (SELECT 1 FROM concerned c WHERE c.function = $5 AND c.opportunity = o.id)) \
         AND NOT EXISTS (SELECT 1 FROM story e WHERE e.opportunity = s.opportunity AND e.happened_at <= s.happened_at \
         AND (e.what || '') = $6 AND e.after <> '' AND ($7 = '' OR e.after = $7) \
         AND (e.happened_at < s.happened_at OR e.id < s.id))",
    );
    let took = took.bind(period.since).bind(period.before().since).bind(period.until);
    let took = took.bind(filter.touchpoint.clone()).bind(filter.function.clone());
    let took = took.bind(what.to_owned()).bind(after.to_owned());
    Ok(took.fetch_one(connection).await?.durations())
}

/// Since when what stands in a status does, side by side.
#[derive(sqlx::FromRow)]
struct Stands {
    status: String,
    moments: String,
}

impl Stands {
    fn standing(&self, now: Millis) -> Option<Standing> {
        let mut moments: Vec<Millis> = numbers(&self.moments).collect();
        moments.sort_unstable();
        let count = moments.len() as i64;
        // From the youngest on, as ages count.
        let median_at = moments.len().checked_sub(nearest_rank(count, 50) as usize);
        Some(Standing {
            status: Status::from_word(&self.status)?,
            count,
            older: AGES.map(|age| moments.partition_point(|moment| *moment <= now - age) as i64),
            oldest_at: *moments.first()?,
            median_at: *moments.get(median_at?)?,
        })
    }
}

/// What stands where now, in the order of a life; statuses in which nothing does are left out.
///
/// # Errors
/// The database's.
pub async fn list_standing(connection: &mut Connection, filter: &Filter, now: Millis) -> Result<Vec<Standing>> {
    // Without a filter an index holds all that is read.
    let rows = match (filter.function.is_empty(), filter.touchpoint.is_empty()) {
        (true, true) => query_as::<Stands>(
            "SELECT status, STRING_AGG(CAST(status_at AS TEXT), ' ') AS moments FROM opportunity GROUP BY status",
        ),
        (true, false) => query_as(
            "SELECT status, STRING_AGG(CAST(status_at AS TEXT), ' ') AS moments FROM opportunity \
             WHERE touchpoint = $1 GROUP BY status",
        )
        .bind(filter.touchpoint.clone()),
        (false, _) => query_as(
            "SELECT o.status, STRING_AGG(CAST(o.status_at AS TEXT), ' ') AS moments \
             FROM concerned c JOIN opportunity o ON o.id = c.opportunity \
             WHERE ($1 = '' OR o.touchpoint = $1) AND c.function = $2 GROUP BY o.status",
        )
        .bind(filter.touchpoint.clone())
        .bind(filter.function.clone()),
    };
    let rows = rows.fetch_all(connection).await?;
    let mut all: Vec<_> = rows.iter().filter_map(|row| row.standing(now)).collect();
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::clock::DAY;

    #[test]
    fn what_stands_in_a_status_is_counted_by_age() {
        let now = 400 * DAY;
        let at = |days: &[i64]| days.iter().map(|days| (now - days * DAY).to_string()).collect::<Vec<_>>().join(" ");
        let standing = |days: &[i64]| Stands { status: "new".into(), moments: at(days) }.standing(now);
        for (days, older, oldest, median) in [
            (&[3][..], [0, 0, 0], 3, 3),
            // The second youngest of four is the oldest that half do not exceed.
            (&[100, 6, 7, 30], [3, 2, 1], 100, 7),
            (&[90, 91, 1, 2, 8], [3, 2, 1], 91, 8),
        ] {
            let expected = Standing {
                status: Status::New,
                count: days.len() as i64,
                older,
                oldest_at: now - oldest * DAY,
                median_at: now - median * DAY,
            };
            assert_eq!(standing(days), Some(expected), "{days:?}");
        }
        assert_eq!(standing(&[]), None);
        assert_eq!(Stands { status: "gone".into(), moments: at(&[1]) }.standing(now), None);
    }
}
