//! Working time: the days and hours in which somebody works, with their region's holidays and clock changes.
//!
//! All of it is plain arithmetic on given moments. Clock changes follow the time zone database: an hour that a change
//! leaves out begins when the clock has moved, one that comes twice counts the first time.

use std::collections::{BTreeSet, HashMap};

use jiff::civil::{Date, Time, Weekday};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

use crate::base::clock::Millis;
use crate::base::config::{Config, Day, Shift};
use crate::base::text::Text;

/// Days looked ahead for one on which somebody works; a region without any is taken to work always.
const HORIZON: i64 = 400;

/// When somebody works.
#[derive(Clone, Debug)]
pub struct Hours {
    zone: TimeZone,
    days: Vec<Weekday>,
    shift: Shift,
    holidays: BTreeSet<Date>,
}

impl Hours {
    /// The usual hours in that time zone, as the settings tell for the region it belongs to; a zone that is not known
    /// is the company's.
    pub fn of_zone(config: &Config, timezone: &str) -> Self {
        let calendar = &config.calendar;
        let zone = TimeZone::get(timezone);
        let named = if zone.is_ok() { timezone } else { config.workspace.timezone.as_str() };
        let region = calendar.regions.iter().find(|region| region.timezones.iter().any(|one| one == named));
        let days = region.and_then(|region| region.working_days.as_ref()).unwrap_or(&calendar.working_days);
        let shift = region.and_then(|region| region.working_hours).unwrap_or(calendar.working_hours);
        Self {
            zone: TimeZone::get(named).unwrap_or(TimeZone::UTC),
            days: days.iter().map(|day| day.0).collect(),
            shift,
            holidays: region.map(|region| region.holidays.iter().map(|day| day.0).collect()).unwrap_or_default(),
        }
    }

    /// The same for somebody who works at other times.
    #[must_use]
    pub fn with(self, days: Option<Vec<Weekday>>, shift: Option<Shift>) -> Self {
        Self { days: days.unwrap_or(self.days), shift: shift.unwrap_or(self.shift), ..self }
    }

    /// The days of the week on which work is done, holidays aside.
    pub fn days(&self) -> &[Weekday] {
        &self.days
    }

    /// From when until when work is done on such a day.
    pub fn shift(&self) -> Shift {
        self.shift
    }

    /// The IANA name of the time zone.
    pub fn zone(&self) -> &str {
        self.zone.iana_name().unwrap_or_default()
    }

    /// The date there.
    pub fn date(&self, at: Millis) -> Date {
        timestamp(at).to_zoned(self.zone.clone()).date()
    }

    /// The time of day there, `09:30`.
    pub fn clock(&self, at: Millis) -> String {
        let there = timestamp(at).to_zoned(self.zone.clone());
        format!("{:02}:{:02}", there.hour(), there.minute())
    }

    /// Whether work is done at that moment.
    pub fn is_working(&self, at: Millis) -> bool {
        let date = self.date(at);
        self.works_on(date) && (self.opens(date)..self.closes(date)).contains(&at)
    }

    /// The first moment from `at` on at which work is done.
    pub fn next_working(&self, at: Millis) -> Millis {
        let mut date = self.date(at);
        for _ in 0..HORIZON {
            if self.works_on(date) && at < self.closes(date) {
                return at.max(self.opens(date));
            }
            date = next(date);
        }
        at
    }

    /// The same time of day so many days later.
    pub fn days_later(&self, at: Millis, days: i64) -> Millis {
        let span = jiff::Span::new().try_days(days);
        let there = span.and_then(|span| timestamp(at).to_zoned(self.zone.clone()).checked_add(span));
        there.map_or(Millis::MAX, |there| there.timestamp().as_millisecond())
    }

    /// The close of the `days`-th working day after the day of `start`, which itself does not count.
    pub fn after_working_days(&self, start: Millis, days: i64) -> Millis {
        let mut date = self.date(start);
        let mut left = days;
        for _ in 0..HORIZON.saturating_add(days.saturating_mul(7)) {
            if left <= 0 {
                break;
            }
            date = next(date);
            left -= i64::from(self.works_on(date));
        }
        if days <= 0 { start } else { self.closes(date) }
    }

    /// How many working days have closed between the day of `start`, which does not count, and `end`.
    pub fn working_days_between(&self, start: Millis, end: Millis) -> i64 {
        let (mut date, last) = (next(self.date(start)), self.date(end));
        let mut closed = 0;
        while date <= last {
            closed += i64::from(self.works_on(date) && self.closes(date) <= end);
            date = next(date);
        }
        closed
    }

    /// The first beginning of a working day from `at` on.
    pub fn next_opening(&self, at: Millis) -> Millis {
        self.opening_from(at, |_| true)
    }

    /// The first beginning of a working week from `at` on: its Monday, or the first day after on which work is done.
    pub fn next_week_opening(&self, at: Millis) -> Millis {
        self.opening_from(at, |date| {
            let before = i64::from(date.weekday().to_monday_zero_offset());
            (1..=before).all(|days| date.checked_sub(days.days()).is_ok_and(|day| !self.works_on(day)))
        })
    }

    fn opening_from(&self, at: Millis, suits: impl Fn(Date) -> bool) -> Millis {
        let mut date = self.date(at);
        for _ in 0..HORIZON {
            if self.works_on(date) && self.opens(date) >= at && suits(date) {
                return self.opens(date);
            }
            date = next(date);
        }
        at
    }

    /// The moment at which work begins on that date.
    pub fn opens(&self, date: Date) -> Millis {
        self.moment(date, self.shift.from)
    }

    /// The moment at which work ends on that date.
    pub fn closes(&self, date: Date) -> Millis {
        self.moment(date, self.shift.until)
    }

    /// Whether work is done on that date.
    pub fn works_on(&self, date: Date) -> bool {
        self.days.contains(&date.weekday()) && !self.holidays.contains(&date)
    }

    /// The moment at which it is that time there on that date.
    pub fn moment(&self, date: Date, time: Time) -> Millis {
        let there = self.zone.to_ambiguous_zoned(date.to_datetime(time)).compatible();
        there.map_or(Millis::MAX, |there| there.timestamp().as_millisecond())
    }
}

/// Working hours by time zone, each put together once.
#[derive(Debug, Default)]
pub struct HoursByZone(HashMap<String, Hours>);

impl HoursByZone {
    /// The usual hours in that time zone.
    pub fn of(&mut self, config: &Config, timezone: &str) -> &Hours {
        self.0.entry(timezone.to_owned()).or_insert_with(|| Hours::of_zone(config, timezone))
    }
}

/// The last moment until `now`, and the first after it, at which it is that time on that day of the week in a time zone.
pub fn weekly(zone: &TimeZone, day: Weekday, time: Time, now: Millis) -> (Millis, Millis) {
    let moment = |date: Date| {
        let there = zone.to_ambiguous_zoned(date.to_datetime(time)).compatible();
        there.map_or(Millis::MAX, |there| there.timestamp().as_millisecond())
    };
    let today = timestamp(now).to_zoned(zone.clone()).date();
    let since = i64::from(today.weekday().since(day));
    let week_from = |days: i64| today.checked_add(days.days()).map_or(Millis::MAX, moment);
    match (week_from(-since), week_from(7 - since)) {
        (last, next) if last <= now => (last, next),
        (next, _) => (week_from(-since - 7), next),
    }
}

/// The close of the `days`-th working day after `start` in the slowest of those regions: nobody has had less time.
pub fn after_working_days_everywhere(regions: &[Hours], start: Millis, days: i64) -> Millis {
    regions.iter().map(|hours| hours.after_working_days(start, days)).max().unwrap_or(start)
}

/// The first moment of a date given as `YYYY-MM-DD`, as work begins on it; `None` for anything else.
pub fn day_opens(hours: &Hours, date: &str) -> Option<Millis> {
    date.parse().ok().map(|date| hours.opens(date))
}

/// The short name of a day of the week.
pub fn day_name(day: Weekday, text: &Text) -> String {
    match day {
        Weekday::Monday => text.day_monday(),
        Weekday::Tuesday => text.day_tuesday(),
        Weekday::Wednesday => text.day_wednesday(),
        Weekday::Thursday => text.day_thursday(),
        Weekday::Friday => text.day_friday(),
        Weekday::Saturday => text.day_saturday(),
        Weekday::Sunday => text.day_sunday(),
    }
}

/// The days of the week to choose from.
pub fn day_options(text: &Text) -> Vec<(String, String)> {
    Day::WORDS.into_iter().map(|(word, day)| (word.to_owned(), day_name(day, text))).collect()
}

fn next(date: Date) -> Date {
    date.tomorrow().unwrap_or(Date::MAX)
}

fn timestamp(at: Millis) -> Timestamp {
    Timestamp::from_millisecond(at).unwrap_or_default()
}

/// A company that works in three ways, for tests of what depends on working time.
#[cfg(test)]
pub mod fixture {
    use super::{Config, HashMap, Millis};

    /// Madrid is its home, Poland has a holiday, and the Gulf works on Sundays.
    pub fn config() -> Config {
        let file = tempfile::NamedTempFile::with_suffix(".toml").expect("a file can be made");
        let regions = r#"
            [workspace]
            timezone = "Europe/Madrid"
            [calendar]
            working_hours = "09:00-17:30"
            regions = [
                { name = "Poland", timezones = ["Europe/Warsaw"], holidays = ["2026-11-11"] },
                { name = "Gulf", timezones = ["Asia/Dubai"], working_days = ["sun", "mon", "tue", "wed", "thu"] },
            ]"#;
        std::fs::write(file.path(), regions).expect("it can be written");
        Config::from_sources(Some(file.path()), HashMap::new()).expect("the settings are right")
    }

    /// `2026-11-10T08:00[Europe/Warsaw]`
    pub fn at(local: &str) -> Millis {
        local.parse::<jiff::Zoned>().expect("a time in a zone").timestamp().as_millisecond()
    }
}

#[cfg(test)]
mod tests {
    use super::fixture::{at, config};
    use super::*;

    #[test]
    fn a_weekly_moment_keeps_its_local_time_when_the_clocks_change() {
        let madrid = TimeZone::get("Europe/Madrid").expect("a zone");
        let at = |words: &str| words.parse::<Timestamp>().expect("a moment").as_millisecond();
        let ten = Time::constant(10, 0, 0, 0);
        let weeks = |now: &str| weekly(&madrid, Weekday::Monday, ten, at(now));
        // The clocks went back on the Sunday between.
        let around = (at("2026-10-19T08:00:00Z"), at("2026-10-26T09:00:00Z"));
        assert_eq!(weeks("2026-10-19T08:00:00Z"), around);
        assert_eq!(weeks("2026-10-26T08:59:59Z"), around);
        assert_eq!(weeks("2026-10-26T09:00:00Z"), (at("2026-10-26T09:00:00Z"), at("2026-11-02T09:00:00Z")));
        // An hour that a change leaves out begins when the clock has moved.
        let night = weekly(&madrid, Weekday::Sunday, Time::constant(2, 30, 0, 0), at("2026-03-29T12:00:00Z"));
        assert_eq!(night, (at("2026-03-29T01:30:00Z"), at("2026-04-05T00:30:00Z")));
    }

    fn told(hours: &Hours, at: Millis) -> String {
        timestamp(at).to_zoned(hours.zone.clone()).strftime("%a %F %H:%M").to_string()
    }

    #[test]
    fn work_goes_on_at_the_next_open_moment() {
        let config = config();
        for (zone, from, expected) in [
            ("Europe/Warsaw", "2026-11-10T08:00[Europe/Warsaw]", "Tue 2026-11-10 09:00"),
            ("Europe/Warsaw", "2026-11-10T12:34[Europe/Warsaw]", "Tue 2026-11-10 12:34"),
            ("Europe/Warsaw", "2026-11-10T17:30[Europe/Warsaw]", "Thu 2026-11-12 09:00"),
            ("Europe/Madrid", "2026-11-10T17:30[Europe/Madrid]", "Wed 2026-11-11 09:00"),
            ("Asia/Dubai", "2026-11-12T18:00[Asia/Dubai]", "Sun 2026-11-15 09:00"),
            ("Not/AZone", "2026-11-14T10:00[Europe/Madrid]", "Mon 2026-11-16 09:00"),
        ] {
            let hours = Hours::of_zone(&config, zone);
            let next = hours.next_working(at(from));
            assert_eq!(told(&hours, next), expected, "{zone} {from}");
            assert!(hours.is_working(next));
        }
    }

    #[test]
    fn days_and_weeks_begin_when_work_does() {
        let config = config();
        for (zone, from, day, week) in [
            ("Europe/Madrid", "2026-11-10T08:00[Europe/Madrid]", "Tue 2026-11-10 09:00", "Mon 2026-11-16 09:00"),
            ("Europe/Madrid", "2026-11-13T09:01[Europe/Madrid]", "Mon 2026-11-16 09:00", "Mon 2026-11-16 09:00"),
            ("Europe/Madrid", "2026-11-16T09:00[Europe/Madrid]", "Mon 2026-11-16 09:00", "Mon 2026-11-16 09:00"),
            ("Europe/Warsaw", "2026-11-10T12:00[Europe/Warsaw]", "Thu 2026-11-12 09:00", "Mon 2026-11-16 09:00"),
            ("Asia/Dubai", "2026-11-13T12:00[Asia/Dubai]", "Sun 2026-11-15 09:00", "Mon 2026-11-16 09:00"),
            // The night of the clock change is an hour longer, and the morning comes at nine all the same.
            ("Europe/Madrid", "2026-10-23T16:00[Europe/Madrid]", "Mon 2026-10-26 09:00", "Mon 2026-10-26 09:00"),
        ] {
            let hours = Hours::of_zone(&config, zone);
            assert_eq!(told(&hours, hours.next_opening(at(from))), day, "{zone} {from}");
            assert_eq!(told(&hours, hours.next_week_opening(at(from))), week, "{zone} {from}");
        }
        let part_time = Hours::of_zone(&config, "Europe/Madrid").with(Some(vec![Weekday::Wednesday]), None);
        let monday = at("2026-11-09T08:00[Europe/Madrid]");
        assert_eq!(told(&part_time, part_time.next_week_opening(monday)), "Wed 2026-11-11 09:00");
    }

    #[test]
    fn working_days_leave_out_weekends_and_holidays() {
        let config = config();
        for (zone, from, days, expected) in [
            ("Europe/Madrid", "2026-11-06T10:00[Europe/Madrid]", 1, "Mon 2026-11-09 17:30"),
            ("Europe/Madrid", "2026-11-07T10:00[Europe/Madrid]", 1, "Mon 2026-11-09 17:30"),
            ("Europe/Madrid", "2026-11-09T10:00[Europe/Madrid]", 5, "Mon 2026-11-16 17:30"),
            ("Europe/Warsaw", "2026-11-09T10:00[Europe/Warsaw]", 5, "Tue 2026-11-17 17:30"),
            ("Asia/Dubai", "2026-11-11T10:00[Asia/Dubai]", 2, "Sun 2026-11-15 17:30"),
            // Across the clock change of 25 October 2026 the wall clock counts.
            ("Europe/Madrid", "2026-10-23T16:00[Europe/Madrid]", 1, "Mon 2026-10-26 17:30"),
        ] {
            let hours = Hours::of_zone(&config, zone);
            let end = hours.after_working_days(at(from), days);
            assert_eq!(told(&hours, end), expected, "{zone} {from}");
            assert_eq!(hours.working_days_between(at(from), end), days, "{zone} {from}");
            assert_eq!(hours.working_days_between(at(from), end - 1), days - 1, "{zone} {from}");
        }
    }

    #[test]
    fn a_shift_that_begins_in_the_hour_a_clock_change_leaves_out_begins_after_it() {
        let early = "02:30-10:00".parse::<Shift>().expect("a shift");
        let hours = Hours::of_zone(&config(), "Europe/Madrid").with(Some(vec![Weekday::Sunday]), Some(early));
        let night = at("2027-03-28T00:00[Europe/Madrid]");
        assert_eq!(told(&hours, hours.next_working(night)), "Sun 2027-03-28 03:30");
        let autumn = at("2027-10-31T00:00[Europe/Madrid]");
        assert_eq!(hours.next_working(autumn), at("2027-10-31T02:30+02:00[Europe/Madrid]"));
    }

    #[test]
    fn a_day_begins_with_its_opening_and_days_are_counted_by_the_wall_clock() {
        let config = config();
        for (zone, from, expected) in [
            ("Europe/Warsaw", "2026-11-10T08:00[Europe/Warsaw]", "Tue 2026-11-10 09:00"),
            ("Europe/Warsaw", "2026-11-10T09:00[Europe/Warsaw]", "Tue 2026-11-10 09:00"),
            ("Europe/Warsaw", "2026-11-10T09:01[Europe/Warsaw]", "Thu 2026-11-12 09:00"),
            ("Europe/Madrid", "2026-11-13T12:00[Europe/Madrid]", "Mon 2026-11-16 09:00"),
        ] {
            let hours = Hours::of_zone(&config, zone);
            assert_eq!(told(&hours, hours.next_opening(at(from))), expected, "{zone} {from}");
        }
        let hours = Hours::of_zone(&config, "Europe/Madrid");
        let before = at("2026-10-19T09:00[Europe/Madrid]");
        assert_eq!(told(&hours, hours.days_later(before, 7)), "Mon 2026-10-26 09:00");
        assert_eq!(hours.days_later(before, i64::MAX), Millis::MAX);
    }

    #[test]
    fn the_slowest_region_decides() {
        let config = config();
        let both = ["Europe/Warsaw", "Europe/Madrid"].map(|zone| Hours::of_zone(&config, zone));
        let start = at("2026-11-09T10:00[Europe/Madrid]");
        assert_eq!(after_working_days_everywhere(&both, start, 5), both[0].after_working_days(start, 5));
        assert_eq!(after_working_days_everywhere(&[], start, 5), start);
    }

    #[test]
    fn whoever_never_works_is_not_waited_for() {
        let hours = Hours::of_zone(&config(), "UTC").with(Some(Vec::new()), None);
        assert_eq!(hours.next_working(5), 5);
        assert!(hours.after_working_days(0, 3) > 0);
    }
}
