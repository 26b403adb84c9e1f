//! The settings of days and hours: when a company works, where it is otherwise, and how both are written.

use std::fmt;
use std::str::FromStr;

use jiff::civil::{Date, Time, Weekday};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The time zones in which lunch is from one to half past two: Spain and Italy.
pub const LATE_LUNCH: [&str; 4] = ["Europe/Madrid", "Atlantic/Canary", "Africa/Ceuta", "Europe/Rome"];

/// `[calendar]`
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Calendar {
    /// The days on which work is done: `mon`, `tue`…
    #[serde(deserialize_with = "parsed_list")]
    pub working_days: Vec<Day>,
    /// The hours in which work is done, `09:00-17:30`, in each person's own time zone.
    #[serde(deserialize_with = "parsed")]
    pub working_hours: Shift,
    /// Where it is otherwise, or where there are holidays.
    pub regions: Vec<Region>,
}

/// A country, or a part of one, with its own working time.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Region {
    /// What people call it.
    pub name: String,
    /// Its IANA time zones: whoever has one of them in Slack belongs here.
    pub timezones: Vec<String>,
    /// Its working days, where they differ.
    #[serde(default, deserialize_with = "parsed_list_if_any", skip_serializing_if = "Option::is_none")]
    pub working_days: Option<Vec<Day>>,
    /// Its working hours, where they differ.
    #[serde(default, deserialize_with = "parsed_if_any", skip_serializing_if = "Option::is_none")]
    pub working_hours: Option<Shift>,
    /// Its holidays, `YYYY-MM-DD`.
    #[serde(default, deserialize_with = "parsed_list")]
    pub holidays: Vec<Holiday>,
}

/// A day of the week, written `mon`, `tue`, `wed`, `thu`, `fri`, `sat`, `sun`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day(pub Weekday);

impl Day {
    /// All of them as they are written, from Monday.
    pub const WORDS: [(&str, Weekday); 7] = [
        ("mon", Weekday::Monday),
        ("tue", Weekday::Tuesday),
        ("wed", Weekday::Wednesday),
        ("thu", Weekday::Thursday),
        ("fri", Weekday::Friday),
        ("sat", Weekday::Saturday),
        ("sun", Weekday::Sunday),
    ];
}

impl FromStr for Day {
    type Err = String;

    fn from_str(word: &str) -> Result<Self, Self::Err> {
        let known = Self::WORDS.into_iter().find(|(known, _)| *known == word.trim().to_lowercase());
        let (_, day) =
            known.ok_or_else(|| format!("\"{word}\" is no day; write mon, tue, wed, thu, fri, sat or sun"))?;
        Ok(Self(day))
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let word = Self::WORDS.into_iter().find(|(_, day)| *day == self.0).map_or("", |(word, _)| word);
        f.write_str(word)
    }
}

/// A day on which no work is done, written `2026-11-11`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Holiday(pub Date);

impl FromStr for Holiday {
    type Err = String;

    fn from_str(word: &str) -> Result<Self, Self::Err> {
        word.trim().parse().map(Self).map_err(|_| format!("\"{word}\" is no date; write it like 2026-11-11"))
    }
}

impl fmt::Display for Holiday {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// From when until when work is done on a day, written `09:00-17:30`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shift {
    /// When it begins.
    pub from: Time,
    /// When it ends, later the same day.
    pub until: Time,
}

impl fmt::Display for Shift {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}-{}", self.from.strftime("%H:%M"), self.until.strftime("%H:%M"))
    }
}

impl FromStr for Shift {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let times = text.split_once('-').map(|(from, until)| (time_of_day(from), time_of_day(until)));
        match times {
            Some((Some(from), Some(until))) if from < until => Ok(Self { from, until }),
            _ => Err(format!("\"{text}\" are no working hours; write them like 09:00-17:30")),
        }
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl Serialize for Holiday {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl Serialize for Shift {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// A time of day, written `10:00`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeOfDay(pub Time);

impl FromStr for TimeOfDay {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        time_of_day(text).map(Self).ok_or_else(|| format!("\"{text}\" is no time of day; write it like 10:00"))
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.0.strftime("%H:%M"))
    }
}

impl Serialize for TimeOfDay {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

fn time_of_day(text: &str) -> Option<Time> {
    let (hour, minute) = text.trim().split_once(':')?;
    Time::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok()
}

/// A list, or in the environment one string with commas.
pub(super) fn list<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<String>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Given {
        Many(Vec<String>),
        One(String),
    }
    Ok(match Given::deserialize(deserializer)? {
        Given::Many(many) => many,
        Given::One(one) => one.split(',').map(str::trim).filter(|item| !item.is_empty()).map(str::to_owned).collect(),
    })
}

/// A value in its written form.
pub(super) fn parsed<'de, T: FromStr<Err = String>, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
}

pub(super) fn parsed_if_any<'de, T: FromStr<Err = String>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<T>, D::Error> {
    parsed(deserializer).map(Some)
}

pub(super) fn parsed_list<'de, T: FromStr<Err = String>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Vec<T>, D::Error> {
    list(deserializer)?.iter().map(|item| item.parse().map_err(serde::de::Error::custom)).collect()
}

pub(super) fn parsed_list_if_any<'de, T: FromStr<Err = String>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Vec<T>>, D::Error> {
    parsed_list(deserializer).map(Some)
}
