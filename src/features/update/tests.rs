//! When owners are asked: grace, pace, snooze, stop, the maximum, working hours, clock changes.

use proptest::prelude::*;

use super::*;
use crate::base::clock::{DAY, HOUR, MINUTE};
use crate::base::text::Language;
use crate::domain::calendar::fixture::{at, config};

fn plan(weeks: i64) -> Plan {
    Plan {
        opportunity: "1".into(),
        owner: "U0BEN".into(),
        weeks,
        begun_at: 0,
        next_at: Some(0),
        asks: 0,
        stopped_at: None,
        silent_at: None,
    }
}

#[test]
fn the_first_question_comes_in_the_morning_after_the_days_of_grace() {
    let config = config();
    for (begun, expected) in [
        ("2026-11-02T09:00[Europe/London]", "2026-11-09T09:00[Europe/London]"),
        ("2026-11-02T09:01[Europe/London]", "2026-11-10T09:00[Europe/London]"),
        // Over a weekend, a clock change, a holiday.
        ("2026-11-07T12:00[Europe/London]", "2026-11-16T09:00[Europe/London]"),
        ("2026-10-19T09:00[Europe/Warsaw]", "2026-10-26T09:00[Europe/Warsaw]"),
        ("2026-11-04T08:00[Europe/Warsaw]", "2026-11-12T09:00[Europe/Warsaw]"),
        ("2026-11-05T20:00[Asia/Dubai]", "2026-11-15T09:00[Asia/Dubai]"),
    ] {
        let zone = begun.split(['[', ']']).nth(1).expect("it names its zone");
        assert_eq!(after_grace(&Hours::of_zone(&config, zone), at(begun), 7), at(expected), "{begun}");
    }
}

#[test]
fn the_next_comes_at_the_pace_on_the_same_day_of_the_week_whatever_the_clocks_do() {
    let hours = Hours::of_zone(&config(), "Europe/Warsaw");
    for (asked, weeks, expected) in [
        ("2026-10-19T09:00[Europe/Warsaw]", 1, "2026-10-26T09:00[Europe/Warsaw]"),
        // The bot was away in the morning.
        ("2026-10-19T16:45[Europe/Warsaw]", 2, "2026-11-02T09:00[Europe/Warsaw]"),
        ("2026-10-28T09:00[Europe/Warsaw]", 2, "2026-11-12T09:00[Europe/Warsaw]"),
        ("2027-03-22T11:00[Europe/Warsaw]", 1, "2027-03-29T09:00[Europe/Warsaw]"),
        ("2026-10-19T09:00[Europe/Warsaw]", 4, "2026-11-16T09:00[Europe/Warsaw]"),
    ] {
        assert_eq!(at_pace(&hours, at(asked), weeks), at(expected), "{asked} {weeks}");
    }
}

#[test]
fn nobody_is_asked_at_night_or_more_often_than_the_maximum() {
    let hours = Hours::of_zone(&config(), "Europe/Warsaw");
    for (now, asks, expected) in [
        ("2026-11-10T09:00[Europe/Warsaw]", 0, Turn::Ask(at("2026-11-24T09:00[Europe/Warsaw]"))),
        ("2026-11-10T17:29[Europe/Warsaw]", 4, Turn::Ask(at("2026-11-24T09:00[Europe/Warsaw]"))),
        ("2026-11-10T08:59[Europe/Warsaw]", 4, Turn::Wait(at("2026-11-10T09:00[Europe/Warsaw]"))),
        ("2026-11-10T17:30[Europe/Warsaw]", 0, Turn::Wait(at("2026-11-12T09:00[Europe/Warsaw]"))),
        ("2026-11-10T12:00[Europe/Warsaw]", 5, Turn::Silent),
        ("2026-11-11T12:00[Europe/Warsaw]", 5, Turn::Wait(at("2026-11-12T09:00[Europe/Warsaw]"))),
    ] {
        assert_eq!(turn(&Plan { asks, ..plan(2) }, &hours, at(now), 5), expected, "{now} {asks}");
    }
}

#[test]
fn asking_begins_anew_with_a_new_owner_and_ends_without_one() {
    let none = Plan { owner: String::new(), ..plan(2) };
    for (known, owner, expected) in [
        (None, None, Renewal::Keep),
        (None, Some("U0BEN"), Renewal::Begin),
        (Some(plan(2)), Some("U0BEN"), Renewal::Keep),
        (Some(plan(2)), Some("U0IDA"), Renewal::Begin),
        (Some(plan(2)), None, Renewal::End),
        (Some(none.clone()), None, Renewal::Keep),
        (Some(none), Some("U0BEN"), Renewal::Begin),
    ] {
        assert_eq!(renewal(known.as_ref(), owner), expected, "{known:?} {owner:?}");
    }
}

#[test]
fn every_state_is_told_by_its_word() {
    let text = Text::of(Language::English);
    for state in State::ALL {
        assert_eq!(State::from(state.word().to_owned()), state);
        assert!(state.name(text).contains(char::is_uppercase));
    }
}

/// What an owner does when the question has come, and for how long the bot is away meanwhile.
#[derive(Clone, Debug)]
enum Does {
    Nothing,
    Updates(i64),
    Snoozes(i64),
    Stops,
}

fn does() -> impl Strategy<Value = Does> {
    prop_oneof![
        6 => Just(Does::Nothing),
        2 => prop::sample::select(Updates::PACES.to_vec()).prop_map(Does::Updates),
        1 => (1_i64..40).prop_map(Does::Snoozes),
        1 => Just(Does::Stops),
    ]
}

proptest! {
    /// Through any life: grace, pace, the maximum and working hours hold, however long the bot is away in between.
    #[test]
    fn asking_is_bounded(
        zone in prop::sample::select(vec!["Europe/Warsaw", "Asia/Dubai", "America/New_York", "Pacific/Apia", "Asia/Kolkata"]),
        begun_at in 1_790_000_000_000_i64..1_830_000_000_000,
        weeks in prop::sample::select(Updates::PACES.to_vec()),
        maximum in 1_i64..6,
        steps in prop::collection::vec((does(), 0..80 * HOUR), 1..40),
    ) {
        let hours = Hours::of_zone(&config(), zone);
        let mut plan = Plan { next_at: Some(after_grace(&hours, begun_at, 7)), begun_at, ..plan(weeks) };
        let (mut now, mut last, mut silent, mut not_before) = (begun_at, None::<Millis>, 0, begun_at + 7 * DAY - HOUR);
        for (does, away) in steps {
            let Some(next_at) = plan.next_at else { break };
            now = now.max(next_at) + away;
            match turn(&plan, &hours, now, maximum) {
                Turn::Wait(at) => {
                    prop_assert!(!hours.is_working(now) && at > now && hours.is_working(at));
                    plan.next_at = Some(at);
                    continue;
                }
                Turn::Silent => {
                    prop_assert_eq!(plan.asks, maximum);
                    silent += 1;
                    plan.next_at = None;
                    continue;
                }
                Turn::Ask(at) => {
                    prop_assert!(hours.is_working(now) && now >= not_before && plan.asks < maximum);
                    // A pace is counted in days: at most a working day and a clock change less than whole weeks.
                    prop_assert!(last.is_none_or(|last| now - last > 7 * plan.weeks * DAY - 10 * HOUR));
                    prop_assert!(at - now > 7 * plan.weeks * DAY - 10 * HOUR && hours.is_working(at));
                    last = Some(now);
                    plan.asks += 1;
                    plan.next_at = Some(at);
                }
            }
            let later = now + MINUTE;
            match does {
                Does::Nothing => {}
                Does::Updates(weeks) => {
                    plan = Plan { weeks, asks: 0, next_at: Some(at_pace(&hours, later, weeks)), ..plan };
                }
                Does::Snoozes(days) => {
                    let until = hours.date(later + days * DAY).to_string();
                    let at = day_opens(&hours, &until).expect("a date");
                    not_before = not_before.max(at);
                    last = None;
                    plan = Plan { asks: 0, next_at: Some(hours.next_opening(at)), ..plan };
                }
                Does::Stops => plan.next_at = None,
            }
        }
        prop_assert!(silent <= 1, "the stewards hear of it once");
    }
}
