//! Which opportunities come first: votes that fade, times the functions they come from, times the kinds of evidence.
//!
//! ```text
//! score = Σ 2^(−age / half-life) · (1 + functions / 4) · (1 + kinds / 4)
//! ```
//!
//! The idea itself counts as its first vote, from the day it was posted. A vote counts 1 on its day and half as much
//! after each half-life (a setting, 90 days). Each function of which somebody votes adds a quarter, and so does each kind
//! of evidence. More of anything never ranks lower.
//!
//! Fading takes the same share from everything, so it changes no order: what is stored is the logarithm of the score as
//! it would have been in 1970, `log2 Σ 2^(time / half-life) + log2(…) + log2(…)`. It is written when the card is drawn
//! again, which every change of a vote or of evidence leads to, and time alone changes no row.

use crate::base::clock::{DAY, Millis};
use crate::base::config::Config;
use crate::base::db::{Connection, query, query_as, query_scalar};
use crate::base::error::Result;

use super::call::Due;
use super::cx::Cx;
use super::evidence::count_evidence;
use super::family::with_family;
use super::function::Told;
use super::opportunity::Opportunity;

/// What one function of which somebody votes adds, as a share.
pub const PER_FUNCTION: f64 = 0.25;
/// What one kind of evidence adds, as a share.
pub const PER_KIND: f64 = 0.25;
/// Opportunities that one transaction computes anew.
const CHUNK: i64 = 200;

/// What an opportunity is ranked by.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Weighed {
    /// When it was posted, and when each of its votes was given.
    pub times: Vec<Millis>,
    /// Of how many functions somebody votes.
    pub functions: usize,
    /// How many kinds of evidence there are.
    pub kinds: usize,
}

impl Weighed {
    /// What is stored and compared.
    pub fn rank(&self, half_life_days: i64) -> f64 {
        let half_life = (half_life_days.max(1) * DAY) as f64;
        let ages: Vec<f64> = self.times.iter().map(|at| *at as f64 / half_life).collect();
        // Relative to the latest, for 2^(time / half-life) alone is larger than any number.
        let latest = ages.iter().copied().fold(0.0, f64::max);
        let sum: f64 = ages.iter().map(|age| (age - latest).exp2()).sum();
        latest + sum.max(f64::MIN_POSITIVE).log2() + self.factor().log2()
    }

    /// What its votes, the idea itself among them, count today.
    pub fn votes_today(&self, half_life_days: i64, now: Millis) -> f64 {
        let half_life = (half_life_days.max(1) * DAY) as f64;
        self.times.iter().map(|at| (-((now - at).max(0) as f64) / half_life).exp2()).sum()
    }

    /// What functions and evidence multiply it by.
    pub fn factor(&self) -> f64 {
        (1.0 + PER_FUNCTION * self.functions as f64) * (1.0 + PER_KIND * self.kinds as f64)
    }
}

/// Reads what an opportunity is ranked by.
///
/// # Errors
/// The database's.
pub async fn weigh(connection: &mut Connection, opportunity: &Opportunity, config: &Config) -> Result<Weighed> {
    let supporters = list_supporters(connection, &opportunity.id, config).await?;
    let kinds = count_evidence(connection, &opportunity.id).await?.len();
    weigh_known(connection, opportunity, &supporters, kinds).await
}

/// The same where supporters and kinds of evidence are at hand.
///
/// # Errors
/// The database's.
pub async fn weigh_known(
    connection: &mut Connection,
    opportunity: &Opportunity,
    supporters: &[(Option<String>, i64)],
    kinds: usize,
) -> Result<Weighed> {
    let mut times: Vec<Millis> = query_scalar(with_family!(
        "SELECT MIN(vote.voted_at) FROM family JOIN vote ON vote.opportunity = family.id GROUP BY vote.member"
    ))
    .bind(&opportunity.id)
    .bind(&opportunity.id)
    .fetch_all(connection)
    .await?;
    times.push(opportunity.created_at);
    Ok(Weighed { times, functions: supporters.iter().filter(|(function, _)| function.is_some()).count(), kinds })
}

/// Stores where an opportunity ranks, if that is news.
///
/// # Errors
/// The database's.
pub async fn set_rank(
    connection: &mut Connection,
    opportunity: &str,
    weighed: &Weighed,
    config: &Config,
) -> Result<()> {
    let half_life = config.ranking.half_life_days;
    let rank = weighed.rank(half_life);
    query("UPDATE opportunity SET rank = $1, ranked_for = $2 WHERE id = $3 AND (rank <> $4 OR ranked_for <> $5)")
        .bind(rank)
        .bind(half_life)
        .bind(opportunity)
        .bind(rank)
        .bind(half_life)
        .execute(connection)
        .await?;
    Ok(())
}

/// Ranks what was never ranked, or with another half-life than the company has chosen since; a chunk at a time.
///
/// # Errors
/// The database's.
pub async fn caught_up(cx: &mut Cx) -> Result<()> {
    let company = cx.company.clone();
    let half_life = company.config().ranking.half_life_days;
    // Two ranges of the index; one "is not" would read the whole table.
    let stale: Vec<(String, Millis)> = query_as(
        "SELECT id, created_at FROM opportunity WHERE ranked_for < $1 OR ranked_for > $2 ORDER BY id LIMIT $3",
    )
    .bind(half_life)
    .bind(half_life)
    .bind(CHUNK)
    .fetch_all(&mut *cx.tx)
    .await?;
    for (id, _) in &stale {
        if let Some(opportunity) = super::opportunity::lock_opportunity(&mut cx.tx, id).await? {
            let weighed = weigh(&mut cx.tx, &opportunity, company.config()).await?;
            set_rank(&mut cx.tx, id, &weighed, company.config()).await?;
        }
    }
    if stale.len() as i64 == CHUNK {
        cx.due(Due::Rank, cx.now);
    }
    Ok(())
}

/// The place of an open opportunity, and of how many.
///
/// # Errors
/// The database's.
pub async fn find_place(connection: &mut Connection, opportunity: &str) -> Result<(i64, i64)> {
    let (before,): (i64,) = query_as(
        "SELECT COUNT(*) FROM opportunity o JOIN opportunity mine ON mine.id = $1 \
         WHERE (o.status || '') IN ('new', 'in_review', 'proposed', 'in_progress') AND o.rank >= mine.rank AND \
         (o.rank > mine.rank OR o.number > mine.number)",
    )
    .bind(opportunity)
    .fetch_one(&mut *connection)
    .await?;
    let (all,): (i64,) =
        query_as("SELECT COUNT(*) FROM opportunity WHERE status IN ('new', 'in_review', 'proposed', 'in_progress')")
            .fetch_one(connection)
            .await?;
    Ok((before + 1, all))
}

/// Supporters by function, most first, counted where the rows are: thousands of votes become a handful of lines. Those
/// without a known function stand last, under `None`.
///
/// # Errors
/// The database's.
pub async fn list_supporters(
    connection: &mut Connection,
    opportunity: &str,
    config: &Config,
) -> Result<Vec<(Option<String>, i64)>> {
    #[derive(sqlx::FromRow)]
    struct Supporters {
        #[sqlx(flatten)]
        told: Told,
        count: i64,
    }
    let rows: Vec<Supporters> = query_as(with_family!(
        "SELECT member.group_function, member.field_function, member.own_function, COUNT(*) AS count \
         FROM (SELECT DISTINCT vote.member AS id FROM family JOIN vote ON vote.opportunity = family.id) supporter \
         LEFT JOIN member ON member.id = supporter.id \
         GROUP BY member.group_function, member.field_function, member.own_function"
    ))
    .bind(opportunity)
    .bind(opportunity)
    .fetch_all(connection)
    .await?;
    let mut counts = std::collections::BTreeMap::<Option<String>, i64>::new();
    for row in &rows {
        *counts.entry(row.told.function(&config.functions).map(str::to_owned)).or_default() += row.count;
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by(|a, b| a.0.is_none().cmp(&b.0.is_none()).then(b.1.cmp(&a.1)).then(a.0.cmp(&b.0)));
    Ok(counts)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Millis = 1_793_610_000_000;

    fn weighed(days_ago: &[i64], functions: usize, kinds: usize) -> Weighed {
        Weighed { times: days_ago.iter().map(|days| NOW - days * DAY).collect(), functions, kinds }
    }

    #[test]
    fn the_score_is_as_the_readme_says() {
        for (days_ago, functions, kinds, votes, score) in [
            (&[0][..], 0, 0, 1.0, 1.0),
            (&[90], 0, 0, 0.5, 0.5),
            (&[0, 90, 180], 0, 0, 1.75, 1.75),
            (&[0, 0, 0, 0], 3, 0, 4.0, 7.0),
            (&[0, 0, 0, 0], 0, 2, 4.0, 6.0),
            (&[0, 0, 0, 0], 3, 2, 4.0, 10.5),
        ] {
            let weighed = weighed(days_ago, functions, kinds);
            assert!((weighed.votes_today(90, NOW) - votes).abs() < 1e-9, "{weighed:?}");
            assert!((weighed.votes_today(90, NOW) * weighed.factor() - score).abs() < 1e-9, "{weighed:?}");
            // What is stored is the same in another place: its logarithm, by so many half-lives since 1970.
            let stored = weighed.rank(90) - NOW as f64 / (90 * DAY) as f64;
            assert!((stored - f64::log2(score)).abs() < 1e-9, "{weighed:?}: {stored}");
        }
    }

    #[test]
    fn what_ranks_first_is_what_people_would_say() {
        let order = [
            ("many votes from many functions, shown by customers", weighed(&[1; 12], 4, 2)),
            ("as many votes from one function", weighed(&[1; 12], 1, 2)),
            ("as many votes without evidence", weighed(&[1; 12], 1, 0)),
            ("twice as many votes, a year ago", weighed(&[365; 25], 1, 0)),
            ("posted today", weighed(&[0], 0, 0)),
            ("posted last month", weighed(&[30], 0, 0)),
        ];
        for pair in order.windows(2) {
            assert!(pair[0].1.rank(90) > pair[1].1.rank(90), "{} before {}", pair[0].0, pair[1].0);
        }
    }

    proptest::proptest! {
        #[test]
        fn more_of_anything_never_ranks_lower(
            mut days in proptest::collection::vec(0_i64..3_000, 1..40),
            functions in 0_usize..9, kinds in 0_usize..4, half_life in 1_i64..2_000, later in 0_i64..3_000,
        ) {
            let before = weighed(&days, functions, kinds);
            proptest::prop_assert!(before.rank(half_life).is_finite());
            proptest::prop_assert!(weighed(&days, functions + 1, kinds).rank(half_life) > before.rank(half_life));
            proptest::prop_assert!(weighed(&days, functions, kinds + 1).rank(half_life) > before.rank(half_life));
            days.push(later);
            proptest::prop_assert!(weighed(&days, functions, kinds).rank(half_life) >= before.rank(half_life));
        }

        #[test]
        fn time_alone_changes_no_order(
            one in proptest::collection::vec(0_i64..300, 1..20), other in proptest::collection::vec(0_i64..300, 1..20),
            factors in (0_usize..9, 0_usize..4, 0_usize..9, 0_usize..4), passed in 0_i64..1_000,
        ) {
            let (one, other) = (weighed(&one, factors.0, factors.1), weighed(&other, factors.2, factors.3));
            let score = |weighed: &Weighed| weighed.votes_today(90, NOW + passed * DAY) * weighed.factor();
            let apart = (one.rank(90) - other.rank(90)).abs() > 1e-6;
            proptest::prop_assert!(!apart || (one.rank(90) > other.rank(90)) == (score(&one) > score(&other)));
        }
    }
}
