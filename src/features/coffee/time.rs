//! When all of a pair work: the moment to write to them, and two times for a coffee.

use crate::base::clock::{DAY, HOUR, MINUTE, Millis};
use crate::base::hours::LATE_LUNCH;
use crate::domain::calendar::Hours;

/// How long a coffee takes.
const COFFEE: Millis = 30 * MINUTE;
/// Days looked ahead.
const AHEAD: i64 = 14;
/// Times that are suggested.
const TIMES: usize = 2;

/// The first moment from `at` on at which all work; where there is none within two weeks, the first at which the one does
/// who begins last.
pub(super) fn together(hours: &[Hours], at: Millis) -> Millis {
    let mut moment = at;
    while moment < at + AHEAD * DAY {
        // Whoever works latest decides; if all do, that is it.
        let next = hours.iter().map(|hours| hours.next_working(moment)).max().unwrap_or(moment);
        if next == moment {
            return moment;
        }
        moment = next;
    }
    hours.iter().map(|hours| hours.next_working(at)).max().unwrap_or(at)
}

/// Two times on different days at which all work, from the day after `from` on: as far from the ends of everybody's day as
/// can be, the second at another time of day where there is room, and not at lunch where another is free. None falls on a
/// coffee at one of the times `kept` for others.
pub(super) fn suggestions(hours: &[Hours], from: Millis, kept: &[Millis]) -> Vec<Millis> {
    let Some(first) = hours.first() else { return Vec::new() };
    let mut found: Vec<Millis> = Vec::new();
    let mut taken = None;
    // The days of the first one of them, as their wall clock has it.
    let mut at = from;
    for _ in 0..AHEAD {
        at = first.days_later(at, 1);
        let opens = first.opens(first.date(at));
        let is_kept = |at: Millis| kept.iter().any(|kept| (at - kept).abs() < COFFEE);
        let half_hours = (0..48).map(|half| opens + half * 30 * MINUTE);
        let free: Vec<Millis> = half_hours.filter(|at| suits(hours, *at) && !is_kept(*at)).collect();
        let quiet: Vec<Millis> =
            free.iter().copied().filter(|at| !hours.iter().any(|one| is_lunch(one, *at))).collect();
        let free = if quiet.is_empty() { free } else { quiet };
        let other: Vec<Millis> =
            free.iter().copied().filter(|at| taken.is_none_or(|taken: Millis| differs(*at - opens, taken))).collect();
        let wanted = if other.is_empty() { &free } else { &other };
        if let Some(best) = wanted.get(wanted.len().saturating_sub(1) / 2) {
            found.push(*best);
            taken = Some(*best - opens);
        }
        if found.len() == TIMES {
            break;
        }
    }
    found
}

/// Whether all work then, for as long as a coffee takes.
fn suits(hours: &[Hours], at: Millis) -> bool {
    hours.iter().all(|hours| hours.is_working(at) && hours.is_working(at + COFFEE - MINUTE))
}

/// Whether a coffee then would fall on a lunch that is eaten late and long.
fn is_lunch(hours: &Hours, at: Millis) -> bool {
    // Clocks of two digits sort as times do; a coffee from half past twelve is over at one.
    let clock = hours.clock(at);
    LATE_LUNCH.contains(&hours.zone()) && "12:30" < clock.as_str() && clock.as_str() < "14:30"
}

fn differs(one: Millis, other: Millis) -> bool {
    (one - other).abs() >= 2 * HOUR
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::calendar::fixture::{at, config};
    use crate::domain::member::Member;

    fn hours(zones: &[&str]) -> Vec<Hours> {
        let config = config();
        zones.iter().map(|zone| Hours::of_zone(&config, zone)).collect()
    }

    #[test]
    fn people_are_written_to_when_all_of_them_work() {
        let monday = at("2026-11-02T08:00[Europe/Madrid]");
        for (zones, expected) in [
            (&["Europe/Madrid", "Europe/London"][..], "2026-11-02T10:00[Europe/Madrid]"),
            (&["Europe/Madrid", "America/New_York"], "2026-11-02T15:00[Europe/Madrid]"),
            // They share no hour: when the later one begins.
            (&["Europe/Madrid", "Asia/Tokyo", "America/Los_Angeles"], "2026-11-02T18:00[Europe/Madrid]"),
        ] {
            assert_eq!(together(&hours(zones), monday), at(expected), "{zones:?}");
        }
    }

    #[test]
    fn two_times_on_two_days_suit_everybody() {
        let monday = at("2026-11-02T10:00[Europe/Madrid]");
        for zones in [&["Europe/Madrid", "Europe/Warsaw"][..], &["Europe/London", "America/New_York", "Europe/Rome"]] {
            let hours = hours(zones);
            let times = suggestions(&hours, monday, &[]);
            assert_eq!(times.len(), 2, "{zones:?}");
            assert!(times.iter().all(|time| suits(&hours, *time) && *time > monday));
            assert_ne!(hours[0].date(times[0]), hours[0].date(times[1]));
        }
        assert_eq!(suggestions(&hours(&["Europe/Madrid", "Pacific/Auckland"]), monday, &[]), Vec::<Millis>::new());
    }

    #[test]
    fn lunch_is_left_in_peace_where_another_time_is_free() {
        for (zone, clock, expected) in [
            ("Europe/Madrid", "12:30", false),
            ("Europe/Madrid", "13:00", true),
            ("Europe/Rome", "14:00", true),
            ("Europe/Rome", "14:30", false),
            ("Europe/Warsaw", "13:30", false),
        ] {
            let at = at(&format!("2026-11-03T{clock}[{zone}]"));
            assert_eq!(is_lunch(&hours(&[zone])[0], at), expected, "{zone} {clock}");
        }
        let monday = at("2026-11-02T10:00[Europe/Madrid]");
        for zones in [&["Europe/Madrid", "Europe/Warsaw"][..], &["Europe/Rome", "Europe/London"]] {
            let hours = hours(zones);
            let times = suggestions(&hours, monday, &[]);
            assert!(times.len() == 2 && times.iter().all(|at| !is_lunch(&hours[0], *at)), "{times:?}");
        }
        // Who works at no other time has their coffee then.
        let config = config();
        let short = Member {
            timezone: "Europe/Madrid".into(),
            working_hours: Some("13:00-14:30".into()),
            ..Member::unknown("U1")
        };
        assert_eq!(suggestions(&[short.hours(&config)], monday, &[]).len(), 2);
    }

    #[test]
    fn what_was_suggested_for_another_coffee_is_left_out() {
        let monday = at("2026-11-02T10:00[Europe/Madrid]");
        let hours = hours(&["Europe/Madrid", "Europe/Warsaw"]);
        let first = suggestions(&hours, monday, &[]);
        let second = suggestions(&hours, monday, &first);
        assert_eq!(second.len(), 2);
        assert!(second.iter().all(|time| first.iter().all(|other| (time - other).abs() >= COFFEE)), "{second:?}");
    }

    #[test]
    fn own_hours_count() {
        let config = config();
        let early = Member {
            timezone: "Europe/Madrid".into(),
            working_hours: Some("07:00-10:00".into()),
            ..Member::unknown("U1")
        };
        let hours = [early.hours(&config), Hours::of_zone(&config, "Europe/Madrid")];
        let times = suggestions(&hours, at("2026-11-02T12:00[Europe/Madrid]"), &[]);
        assert_eq!(times.first(), Some(&at("2026-11-03T09:00[Europe/Madrid]")));
    }
}
