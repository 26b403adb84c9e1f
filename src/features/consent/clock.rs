//! The consent clock: when a waiting period begins, ends, is reminded of and adopts. Nothing here but rules.

use std::collections::BTreeSet;

use crate::base::clock::Millis;
use crate::domain::calendar::{Hours, after_working_days_everywhere};

/// A waiting period that runs.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Period {
    /// Which revision of the text it is about.
    pub revision: i64,
    /// When it began.
    pub begun_at: Millis,
    /// When functions that have not spoken are reminded; `None` once that is done or not wanted.
    pub remind_at: Option<Millis>,
    /// When it is over.
    pub closes_at: Millis,
}

impl Period {
    /// One that begins now: `days` working days in each of those regions, the day of its beginning not counted. A
    /// reminder falls one working day before its end.
    pub fn begin(regions: &[Hours], now: Millis, days: i64, revision: i64) -> Self {
        let before = |left: i64| after_working_days_everywhere(regions, now, days - left);
        Self { revision, begun_at: now, remind_at: (days > 1).then(|| before(1)), closes_at: before(0) }
    }

    /// When it must be looked at again; never once it is over and a concern holds it up.
    pub fn next_look(&self, now: Millis) -> Option<Millis> {
        [self.remind_at, Some(self.closes_at)].into_iter().flatten().filter(|at| *at > now).min()
    }
}

/// How a proposal stands at a moment.
#[derive(Clone, Debug)]
pub struct Stand {
    /// Whether the opportunity is open and none of its proposals is adopted.
    pub open: bool,
    /// Which revision people read now.
    pub revision: i64,
    /// Whether people of enough functions second it.
    pub seconded: bool,
    /// Open concerns about it.
    pub concerns: i64,
    /// Its waiting period.
    pub period: Option<Period>,
}

/// What is to be done about a proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Nothing, now.
    Wait,
    /// A waiting period begins.
    Begin,
    /// It begins again, for the text is another one.
    BeginAgain,
    /// It ends without a result: too few functions second it.
    Cancel,
    /// It ends without a word: the opportunity has moved on.
    Drop,
    /// Those who have not spoken are reminded.
    Remind,
    /// Silence accepts.
    Adopt,
}

/// What is to be done about a proposal that stands so.
pub fn step(stand: &Stand, now: Millis) -> Step {
    match &stand.period {
        Some(_) if !stand.open => Step::Drop,
        Some(_) if !stand.seconded => Step::Cancel,
        Some(period) if period.revision != stand.revision => Step::BeginAgain,
        Some(period) if period.closes_at <= now && stand.concerns == 0 => Step::Adopt,
        Some(period) if period.closes_at > now && period.remind_at.is_some_and(|at| at <= now) => Step::Remind,
        Some(_) => Step::Wait,
        None if stand.open && stand.seconded => Step::Begin,
        None => Step::Wait,
    }
}

/// Whether people of enough functions second a proposal; at least one person must, in a company without functions too.
pub fn is_seconded(seconding: i64, functions: &BTreeSet<String>, enough: usize) -> bool {
    seconding > 0 && functions.len() >= enough
}

/// Concerned functions from which nobody was heard, in the order given.
pub fn silent(concerned: &[String], heard: &BTreeSet<String>) -> Vec<String> {
    concerned.iter().filter(|function| !heard.contains(*function)).cloned().collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::calendar::fixture::{at, config};

    fn told(at: Millis) -> String {
        let at = jiff::Timestamp::from_millisecond(at).expect("a moment");
        at.strftime("%a %F %H:%M UTC").to_string()
    }

    #[test]
    fn a_period_runs_in_the_working_days_of_everybody_concerned() {
        let config = config();
        for (zones, from, days, reminder, end) in [
            // Five days from a Monday; the day it begins is not one of them.
            (
                &["Europe/Madrid"][..],
                "2026-11-02T10:00[Europe/Madrid]",
                5,
                "Fri 2026-11-06 16:30 UTC",
                "Mon 2026-11-09 16:30 UTC",
            ),
            // At a weekend nobody works.
            (
                &["Europe/Madrid"],
                "2026-11-07T10:00[Europe/Madrid]",
                2,
                "Mon 2026-11-09 16:30 UTC",
                "Tue 2026-11-10 16:30 UTC",
            ),
            // Warsaw has a holiday on the way, and everybody waits for it.
            (
                &["Europe/Madrid", "Europe/Warsaw"],
                "2026-11-09T10:00[Europe/Madrid]",
                3,
                "Thu 2026-11-12 16:30 UTC",
                "Fri 2026-11-13 16:30 UTC",
            ),
            // New York closes later the same day.
            (
                &["Europe/Madrid", "America/New_York"],
                "2026-11-09T10:00[Europe/Madrid]",
                2,
                "Tue 2026-11-10 22:30 UTC",
                "Wed 2026-11-11 22:30 UTC",
            ),
            // In Dubai the Friday is free; the slowest region closes each of both moments.
            (
                &["Asia/Dubai", "Europe/Madrid"],
                "2026-11-11T10:00[Asia/Dubai]",
                2,
                "Thu 2026-11-12 16:30 UTC",
                "Sun 2026-11-15 13:30 UTC",
            ),
            // In Auckland the Monday is half over when Madrid's has not begun.
            (
                &["Pacific/Auckland", "Europe/Madrid"],
                "2026-11-02T23:00[Pacific/Auckland]",
                1,
                "",
                "Tue 2026-11-03 16:30 UTC",
            ),
            // The clocks of Madrid go back on 25 October: the wall clock counts.
            (
                &["Europe/Madrid"],
                "2026-10-22T10:00[Europe/Madrid]",
                2,
                "Fri 2026-10-23 15:30 UTC",
                "Mon 2026-10-26 16:30 UTC",
            ),
            // And forward on 28 March.
            (
                &["Europe/Madrid"],
                "2027-03-25T10:00[Europe/Madrid]",
                2,
                "Fri 2027-03-26 16:30 UTC",
                "Mon 2027-03-29 15:30 UTC",
            ),
        ] {
            let regions: Vec<_> = zones.iter().map(|zone| Hours::of_zone(&config, zone)).collect();
            let period = Period::begin(&regions, at(from), days, 0);
            assert_eq!(period.remind_at.map(told).unwrap_or_default(), reminder, "{zones:?} {from}");
            assert_eq!(told(period.closes_at), end, "{zones:?} {from}");
        }
    }

    #[test]
    fn what_is_done_follows_from_how_it_stands() {
        let period = Period { revision: 0, begun_at: 0, remind_at: Some(80), closes_at: 100 };
        let reminded = Period { remind_at: None, ..period.clone() };
        let good = Stand { open: true, revision: 0, seconded: true, concerns: 0, period: Some(period.clone()) };
        let none = Stand { period: None, ..good.clone() };
        for (what, stand, now, expected) in [
            ("seconded for the first time", none.clone(), 0, Step::Begin),
            ("not yet seconded", Stand { seconded: false, ..none.clone() }, 0, Step::Wait),
            ("closed before it was seconded", Stand { open: false, ..none }, 0, Step::Wait),
            ("running", good.clone(), 79, Step::Wait),
            ("one day left", good.clone(), 80, Step::Remind),
            ("reminded", Stand { period: Some(reminded.clone()), ..good.clone() }, 99, Step::Wait),
            ("a moment before the end", good.clone(), 99, Step::Remind),
            ("the end", good.clone(), 100, Step::Adopt),
            ("long after, for the bot was down", good.clone(), 9_999, Step::Adopt),
            ("a concern at the end", Stand { concerns: 1, ..good.clone() }, 100, Step::Wait),
            ("a concern before the end", Stand { concerns: 1, ..good.clone() }, 80, Step::Remind),
            ("too few functions", Stand { seconded: false, ..good.clone() }, 50, Step::Cancel),
            ("too few functions at the end", Stand { seconded: false, ..good.clone() }, 100, Step::Cancel),
            ("another text", Stand { revision: 1, ..good.clone() }, 50, Step::BeginAgain),
            ("another text at the end", Stand { revision: 1, ..good.clone() }, 100, Step::BeginAgain),
            ("another one was adopted", Stand { open: false, ..good.clone() }, 100, Step::Drop),
        ] {
            assert_eq!(step(&stand, now), expected, "{what}");
        }
        assert_eq!([0, 80, 99, 100].map(|now| period.next_look(now)), [Some(80), Some(100), Some(100), None]);
        assert_eq!([0, 99, 100].map(|now| reminded.next_look(now)), [Some(100), Some(100), None]);
    }

    #[test]
    fn people_of_several_functions_second_it() {
        let functions = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect::<BTreeSet<_>>();
        for (people, ids, enough, expected) in [
            (0, &[][..], 2, false),
            (3, &["support"][..], 2, false),
            (2, &["finance", "support"], 2, true),
            (9, &[], 2, false),
            (0, &[], 0, false),
            (1, &[], 0, true),
        ] {
            assert_eq!(is_seconded(people, &functions(ids), enough), expected, "{people} of {ids:?}");
        }
        let concerned = ["finance".to_owned(), "support".to_owned()];
        assert_eq!(silent(&concerned, &functions(&["support", "product"])), ["finance"]);
    }

    proptest! {
        #[test]
        fn nobody_has_less_time_than_promised_and_nothing_closes_early(
            start in 1_790_000_000_000_i64..1_830_000_000_000,
            days in 1_i64..15,
            chosen in proptest::collection::vec(0_usize..5, 1..4),
        ) {
            let config = config();
            let zones = ["Europe/Madrid", "Europe/Warsaw", "Asia/Dubai", "America/New_York", "Pacific/Auckland"];
            let regions: Vec<_> = chosen.iter().map(|zone| Hours::of_zone(&config, zones[*zone])).collect();
            let period = Period::begin(&regions, start, days, 0);
            for hours in &regions {
                prop_assert!(hours.working_days_between(start, period.closes_at) >= days);
            }
            prop_assert!(period.remind_at.is_none_or(|at| start < at && at < period.closes_at));
            let stand = Stand { open: true, revision: 0, seconded: true, concerns: 0, period: Some(period.clone()) };
            prop_assert_ne!(step(&stand, period.closes_at - 1), Step::Adopt);
            prop_assert_eq!(step(&stand, period.closes_at), Step::Adopt);
        }
    }
}
