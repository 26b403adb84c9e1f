//! How work flows: statistics about opportunities, as pure functions over plain rows. What loads the rows is [`rows`], and
//! [`people`] who took part.
//!
//! Belongs here: what `/cx-status`, its charts and its export count alike. Never: a view, a word that a person reads.
//!
//! What each number means:
//!
//! | number | definition |
//! |---|---|
//! | how long it took | elapsed time from posting, weekends and nights included, for customers wait then too; in whole hours, rounded down; counted in the period in which it ended |
//! | acknowledged | the promise of that name was kept (`features/promise.rs` says by what) |
//! | to an owner, shipped | the first time that somebody took it on, that it reached customers |
//! | percentile | nearest rank: the smallest of the values that at least so many per cent do not exceed, which is always one that occurred (Hyndman and Fan, *Sample quantiles in statistical packages*, 1996, definition 1) |
//! | 85th percentile | the usual measure of a service level expectation (*The Kanban Guide*, 2020) |
//! | age | elapsed time in the present status |
//! | day | from midnight on in the company's time zone, 23 or 25 hours long where the clock changes |
//! | took part | people who posted under their name, voted, joined a squad or moved something, by their function today |

pub mod people;
pub mod rows;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp};

use super::opportunity::Status;
use crate::base::clock::{DAY, Millis};

/// So many took so long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Took {
    /// Whole hours.
    pub hours: i64,
    /// How many took that long.
    pub count: i64,
}

/// How long something took.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Times {
    /// How many times it happened.
    pub count: i64,
    /// Whole hours that half of them did not exceed.
    pub median: i64,
    /// Whole hours that 85 per cent of them did not exceed.
    pub most: i64,
}

/// The percentile that tells what people may expect.
pub const MOST: i64 = 85;

/// Which of so many values in ascending order, from 1 on, is that percentile by nearest rank.
pub fn nearest_rank(count: i64, percent: i64) -> i64 {
    ((count * percent + 99) / 100).clamp(1, count.max(1))
}

/// How long it took, from rows in any order; `None` when it never happened.
pub fn times(rows: &[Took]) -> Option<Times> {
    let mut rows = rows.to_vec();
    rows.sort_by_key(|row| row.hours);
    let count: i64 = rows.iter().map(|row| row.count).sum();
    let percentile = |percent: i64| {
        let mut below = nearest_rank(count, percent);
        rows.iter().find(|row| {
            below -= row.count;
            below <= 0
        })
    };
    let (median, most) = (percentile(50)?, percentile(MOST)?);
    Some(Times { count, median: median.hours.max(0), most: most.hours.max(0) })
}

/// Ages at which an opportunity comes into the next bucket.
pub const AGES: [Millis; 3] = [7 * DAY, 28 * DAY, 91 * DAY];

/// What stands in a status, as counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The status.
    pub status: Status,
    /// How many stand there.
    pub count: i64,
    /// How many have for at least each of [`AGES`].
    pub older: [i64; 3],
    /// Since when the oldest does.
    pub oldest_at: Millis,
    /// Since when the one does at which half are younger or as old.
    pub median_at: Millis,
}

/// How long what is open has stood in its status.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ageing {
    /// The open statuses in which anything stands, in the order of a life.
    pub ages: Vec<Age>,
}

/// How old what stands in a status is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Age {
    /// The status.
    pub status: Status,
    /// How many stand there.
    pub count: i64,
    /// The median age.
    pub median: Millis,
    /// The age of the oldest.
    pub oldest: Millis,
    /// How many are younger than 7 days, from 7 to 28, from 28 to 91, older.
    pub buckets: [i64; 4],
}

/// The ages of what stands somewhere.
pub fn ageing(standing: &[Standing], now: Millis) -> Ageing {
    let age = |one: &Standing| {
        let [week, month, quarter] = one.older;
        Age {
            status: one.status,
            count: one.count,
            median: (now - one.median_at).max(0),
            oldest: (now - one.oldest_at).max(0),
            buckets: [one.count - week, week - month, month - quarter, quarter],
        }
    };
    let open = standing.iter().filter(|one| one.status.is_open() && one.count > 0);
    let mut ages: Vec<_> = open.map(age).collect();
    ages.sort_by_key(|age| age.status);
    Ageing { ages }
}

/// How many stood where at the end of each day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CumulativeFlow {
    /// The oldest first; the last is not over yet.
    pub days: Vec<DayEnd>,
}

/// How many stood where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayEnd {
    /// The first moment after the day.
    pub at: Millis,
    /// For each of [`Status::ALL`].
    pub counts: [i64; Status::ALL.len()],
}

/// So many opportunities went from a status into another; into the first when they were posted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// When, at the earliest: within the quarter of an hour that begins then.
    pub at: Millis,
    /// Where they stood.
    pub before: Option<Status>,
    /// Where they stood then.
    pub after: Option<Status>,
    /// How many.
    pub count: i64,
}

/// The ends of the last so many days, the oldest first; the last is now.
pub fn day_ends(zone: &TimeZone, now: Millis, count: usize) -> Vec<Millis> {
    let today = date(zone, now);
    let back = |days: i64| midnight(zone, days_before(today, days));
    (0..count.saturating_sub(1) as i64).rev().map(back).chain([now]).collect()
}

/// Reconstructs how many stood where, by undoing changes from what stands there now.
pub fn cumulative(standing: &[(Status, i64)], changes: &[Change], ends: &[Millis]) -> CumulativeFlow {
    let place = |status: Status| Status::ALL.iter().position(|known| *known == status);
    let mut counts = [0; Status::ALL.len()];
    for (status, count) in standing {
        if let Some(at) = place(*status) {
            counts[at] = *count;
        }
    }
    let mut changes = changes.to_vec();
    changes.sort_by_key(|change| change.at);
    let mut ends = ends.to_vec();
    ends.sort_unstable();
    let mut days = Vec::new();
    for end in ends.into_iter().rev() {
        while let Some(change) = changes.pop_if(|change| change.at >= end) {
            for (status, more) in [(change.before, change.count), (change.after, -change.count)] {
                if let Some(at) = status.and_then(place) {
                    counts[at] += more;
                }
            }
        }
        days.push(DayEnd { at: end, counts });
    }
    days.reverse();
    CumulativeFlow { days }
}

/// What was promised for a period.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Promised {
    /// Promises whose deadline lay in it.
    pub due: i64,
    /// Those of them that were kept in time.
    pub kept: i64,
}

impl Promised {
    /// Those that were not kept in time.
    pub fn broken(self) -> i64 {
        self.due - self.kept
    }
}

/// What owners said when asked whether it helped.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Verified {
    /// It did.
    pub better: i64,
    /// Nothing changed.
    pub same: i64,
    /// It made things worse.
    pub worse: i64,
}

/// People who took part, and in which ways.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// Their function's id; empty where it is not known, or not told.
    pub function: String,
    /// All of them, each once.
    pub people: i64,
    /// Who posted under their name.
    pub authors: i64,
    /// Who voted.
    pub voters: i64,
    /// Who joined a squad.
    pub helpers: i64,
}

impl Part {
    fn take_in(&mut self, other: &Self) {
        self.people += other.people;
        self.authors += other.authors;
        self.voters += other.voters;
        self.helpers += other.helpers;
    }
}

/// Who took part, by function.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Participation {
    /// Functions of which enough people did, most people first.
    pub functions: Vec<Part>,
    /// Everybody else.
    pub others: Part,
}

impl Participation {
    /// All people who took part.
    pub fn people(&self) -> i64 {
        self.functions.iter().map(|part| part.people).sum::<i64>() + self.others.people
    }

    /// How many people of a function took part, where they are told apart.
    pub fn people_of(&self, function: &str) -> Option<i64> {
        self.functions.iter().find(|part| part.function == function).map(|part| part.people)
    }
}

/// Fewer people of a function are not told apart.
pub const TOLD_APART: i64 = 5;

/// Tells functions apart of which enough people took part. What is left over is again enough, or everybody: else it could
/// be told from the sum who is meant. Rows of one function are taken together.
pub fn participation(rows: &[Part]) -> Participation {
    let mut functions: Vec<Part> = Vec::new();
    let mut others = Part::default();
    for row in rows {
        match functions.iter_mut().find(|known| known.function == row.function) {
            _ if row.function.is_empty() => others.take_in(row),
            Some(known) => known.take_in(row),
            None => functions.push(row.clone()),
        }
    }
    functions.sort_by(|a, b| (b.people, &a.function).cmp(&(a.people, &b.function)));
    while let Some(smallest) =
        functions.pop_if(|last| last.people < TOLD_APART || (1..TOLD_APART).contains(&others.people))
    {
        others.take_in(&smallest);
    }
    Participation { functions, others }
}

fn date(zone: &TimeZone, at: Millis) -> Date {
    Timestamp::from_millisecond(at).unwrap_or_default().to_zoned(zone.clone()).date()
}

fn days_before(date: Date, days: i64) -> Date {
    date.checked_sub(Span::new().days(days)).unwrap_or(date)
}

fn midnight(zone: &TimeZone, date: Date) -> Millis {
    date.to_zoned(zone.clone()).map_or(0, |begins| begins.timestamp().as_millisecond())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::clock::HOUR;

    fn took(hours: &[i64]) -> Vec<Took> {
        hours.iter().map(|hours| Took { hours: *hours, count: 1 }).collect()
    }

    #[test]
    fn a_percentile_is_a_value_that_occurred() {
        for (hours, expected) in [
            (&[][..], None),
            (&[7], Some((1, 7, 7))),
            // The second of four is the smallest that half do not exceed; of 85 per cent it is the fourth (3.4).
            (&[40, 10, 30, 20], Some((4, 20, 40))),
            (&[15, 20, 35, 40, 50], Some((5, 35, 50))),
            // Of twenty values the tenth and the seventeenth.
            (&[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20], Some((20, 10, 17))),
        ] {
            let found = times(&took(hours)).map(|times| (times.count, times.median, times.most));
            assert_eq!(found, expected, "{hours:?}");
        }
        let rows = [Took { hours: 2, count: 60 }, Took { hours: 1, count: 25 }, Took { hours: 9, count: 15 }];
        assert_eq!(times(&rows), Some(Times { count: 100, median: 2, most: 2 }));
        let ranks = [(1, 50), (2, 50), (3, 50), (100, 85), (101, 85), (0, 50)].map(|(n, p)| nearest_rank(n, p));
        assert_eq!(ranks, [1, 1, 2, 85, 86, 1]);
    }

    #[test]
    fn ages_fall_into_buckets_that_add_up() {
        let standing =
            |status, count, older, oldest_at, median_at| Standing { status, count, older, oldest_at, median_at };
        let now = 200 * DAY;
        let found = ageing(
            &[
                standing(Status::InProgress, 1, [0, 0, 0], 199 * DAY, 199 * DAY),
                standing(Status::New, 10, [6, 3, 1], 100 * DAY, 190 * DAY),
                standing(Status::Shipped, 4, [4, 4, 4], 0, 0),
                standing(Status::Proposed, 0, [0, 0, 0], 0, 0),
            ],
            now,
        );
        let new = Age { status: Status::New, count: 10, median: 10 * DAY, oldest: 100 * DAY, buckets: [4, 3, 2, 1] };
        let begun = Age { status: Status::InProgress, count: 1, median: DAY, oldest: DAY, buckets: [1, 0, 0, 0] };
        assert_eq!(found.ages, [new, begun], "only what is open has an age");
    }

    #[test]
    fn a_day_is_an_hour_longer_when_the_clock_goes_back() {
        let madrid = TimeZone::get("Europe/Madrid").expect("a zone");
        // Thursday, 29 October 2026, noon; on Sunday the 25th the clock went back.
        let now: Timestamp = "2026-10-29T12:00:00+01:00".parse().expect("a moment");
        let now = now.as_millisecond();
        let days = day_ends(&madrid, now, 6);
        let lengths: Vec<_> = days.windows(2).map(|pair| (pair[1] - pair[0]) / HOUR).collect();
        assert_eq!(lengths, [25, 24, 24, 24, 12]);
    }

    #[test]
    fn days_are_reconstructed_from_today_backwards() {
        let change = |at, before, after, count| Change { at, before, after, count };
        let (new, begun, merged) = (Some(Status::New), Some(Status::InProgress), Some(Status::Merged));
        // Two came on the first day, one on the second, when one of the first began; on the third one was merged.
        let changes =
            [change(25, new, begun, 1), change(5, None, new, 2), change(22, None, new, 1), change(30, new, merged, 1)];
        let standing = [(Status::New, 1), (Status::InProgress, 1), (Status::Merged, 1)];
        let found = cumulative(&standing, &changes, &[0, 10, 20, 30, 40]);
        let told: Vec<_> = found.days.iter().map(|day| (day.at, day.counts[0], day.counts[3], day.counts[8])).collect();
        // What happens at the end of a day belongs to the next.
        assert_eq!(told, [(0, 0, 0, 0), (10, 2, 0, 0), (20, 2, 0, 0), (30, 2, 1, 0), (40, 1, 1, 1)]);
    }

    #[test]
    fn a_small_group_is_never_told_apart_nor_left_alone_in_the_rest() {
        let part = |function: &str, people| Part { function: function.into(), people, ..Part::default() };
        let told = |rows: &[Part]| {
            let found = participation(rows);
            let functions: Vec<_> = found.functions.iter().map(|part| (part.function.clone(), part.people)).collect();
            (functions, found.others.people)
        };
        let of = |name: &str, people| (name.to_owned(), people);
        assert_eq!(told(&[part("support", 9), part("product", 5)]), (vec![of("support", 9), of("product", 5)], 0));
        // Finance alone would be the rest: Product goes with it.
        assert_eq!(told(&[part("finance", 2), part("support", 9), part("product", 6)]), (vec![of("support", 9)], 8));
        assert_eq!(told(&[part("finance", 2), part("", 3), part("support", 9)]), (vec![of("support", 9)], 5));
        assert_eq!(told(&[part("finance", 2), part("support", 3), part("finance", 3)]).0, [], "three are too few");
        assert_eq!(told(&[part("finance", 2)]), (vec![], 2), "everybody together tells nobody apart");
        assert_eq!(told(&[]), (vec![], 0));
    }
}
