//! Moments as the reader sees them: in their time zone, in their way of writing hours. The page itself speaks English;
//! dates inside what the app says are written in the reader's language, as Slack does.

use jiff::{Timestamp, Zoned};

use super::reader::Reader;
use crate::base::clock::{DAY, HOUR, MINUTE, Millis};

/// A moment on the reader's wall.
pub fn zoned(at: Millis, reader: &Reader) -> Option<Zoned> {
    Some(Timestamp::from_millisecond(at).ok()?.to_zoned(reader.zone.clone()))
}

/// `09:30` or `9:30 AM`.
pub fn time(at: Millis, reader: &Reader) -> String {
    zoned(at, reader).map(|moment| clock_face(&moment, reader)).unwrap_or_default()
}

/// `Today`, `Yesterday` or `Monday, November 23rd`, with the year when it is not the present one.
pub fn day(at: Millis, reader: &Reader) -> String {
    let (Some(moment), Some(now)) = (zoned(at, reader), zoned(reader.now, reader)) else { return String::new() };
    if let Some(word) = near(&moment, &now) {
        return capitalised(word);
    }
    let year = if moment.year() == now.year() { String::new() } else { format!(", {}", moment.year()) };
    format!("{} {}{year}", moment.strftime("%A, %B"), ordinal(moment.day()))
}

/// Day and time, for a tooltip and for the clock: `Mon, Nov 23, 2026 · 09:30`.
pub fn moment(at: Millis, reader: &Reader) -> String {
    zoned(at, reader)
        .map(|moment| format!("{} · {}", moment.strftime("%a, %b %-d, %Y"), clock_face(&moment, reader)))
        .unwrap_or_default()
}

/// Fills the tokens of Slack's `<!date^…>` (`{date_short} at {time}`).
pub fn fill(tokens: &str, at: Millis, reader: &Reader) -> Option<String> {
    let (moment, now) = (zoned(at, reader)?, zoned(reader.now, reader)?);
    let words = words(&reader.language);
    let date = || match words {
        Some(words) => words.date(&moment, words.months),
        None => format!("{} {}, {}", moment.strftime("%B"), ordinal(moment.day()), moment.year()),
    };
    let short = || match words {
        Some(words) => words.date(&moment, words.short_months),
        None => moment.strftime("%b %-d, %Y").to_string(),
    };
    let long = || match words {
        Some(words) => format!("{}, {}", words.weekday(&moment), date()),
        None => format!("{}, {}", moment.strftime("%A"), date()),
    };
    let pretty = |otherwise: String| match (near(&moment, &now), words) {
        (Some(near), Some(words)) => words.near(near).to_owned(),
        (Some(near), None) => near.to_owned(),
        (None, _) => otherwise,
    };

    let mut filled = String::new();
    let mut rest = tokens;
    while let Some(start) = rest.find('{') {
        filled.push_str(&rest[..start]);
        rest = &rest[start..];
        let Some(end) = rest.find('}') else { break };
        let token = &rest[1..end];
        let value = match token {
            "date_num" => moment.strftime("%Y-%m-%d").to_string(),
            "date" => date(),
            "date_short" => short(),
            "date_long" => long(),
            "date_pretty" => pretty(date()),
            "date_short_pretty" => pretty(short()),
            "date_long_pretty" => pretty(long()),
            "time" => clock_face(&moment, reader),
            "time_secs" if reader.twelve_hours => moment.strftime("%-I:%M:%S %p").to_string(),
            "time_secs" => moment.strftime("%H:%M:%S").to_string(),
            "ago" => ago(reader.now - at),
            _ => rest[..=end].to_owned(),
        };
        filled.push_str(&value);
        rest = &rest[end + 1..];
    }
    filled.push_str(rest);
    Some(filled)
}

/// `3 minutes ago`, `in 2 days`.
pub fn ago(passed: Millis) -> String {
    let (count, unit) = match passed.abs() {
        short if short < MINUTE => return "just now".into(),
        minutes if minutes < HOUR => (minutes / MINUTE, "minute"),
        hours if hours < DAY => (hours / HOUR, "hour"),
        days => (days / DAY, "day"),
    };
    let plural = if count == 1 { "" } else { "s" };
    if passed > 0 { format!("{count} {unit}{plural} ago") } else { format!("in {count} {unit}{plural}") }
}

/// How a language other than English writes dates.
struct Words {
    months: [&'static str; 12],
    short_months: [&'static str; 12],
    /// Monday first.
    weekdays: [&'static str; 7],
    /// Between day, month and year.
    joint: &'static str,
    /// Yesterday, today, tomorrow.
    near: [&'static str; 3],
}

impl Words {
    fn date(&self, moment: &Zoned, months: [&str; 12]) -> String {
        let month = usize::try_from(moment.month() - 1).ok().and_then(|month| months.get(month).copied());
        let joint = self.joint;
        format!("{}{joint}{}{joint}{}", moment.day(), month.unwrap_or_default(), moment.year())
    }

    fn weekday(&self, moment: &Zoned) -> &'static str {
        let day = usize::try_from(moment.weekday().to_monday_zero_offset()).unwrap_or_default();
        self.weekdays.get(day).copied().unwrap_or_default()
    }

    fn near(&self, english: &str) -> &'static str {
        let [yesterday, today, tomorrow] = self.near;
        match english {
            "yesterday" => yesterday,
            "tomorrow" => tomorrow,
            _ => today,
        }
    }
}

/// The words of a language; none for English and for languages we do not have.
fn words(language: &str) -> Option<&'static Words> {
    const SPANISH: Words = Words {
        months: [
            "enero",
            "febrero",
            "marzo",
            "abril",
            "mayo",
            "junio",
            "julio",
            "agosto",
            "septiembre",
            "octubre",
            "noviembre",
            "diciembre",
        ],
        short_months: ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sept", "oct", "nov", "dic"],
        weekdays: ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"],
        joint: " de ",
        near: ["ayer", "hoy", "mañana"],
    };
    const ITALIAN: Words = Words {
        months: [
            "gennaio",
            "febbraio",
            "marzo",
            "aprile",
            "maggio",
            "giugno",
            "luglio",
            "agosto",
            "settembre",
            "ottobre",
            "novembre",
            "dicembre",
        ],
        short_months: ["gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "set", "ott", "nov", "dic"],
        weekdays: ["lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"],
        joint: " ",
        near: ["ieri", "oggi", "domani"],
    };
    const POLISH: Words = Words {
        months: [
            "stycznia",
            "lutego",
            "marca",
            "kwietnia",
            "maja",
            "czerwca",
            "lipca",
            "sierpnia",
            "września",
            "października",
            "listopada",
            "grudnia",
        ],
        short_months: ["sty", "lut", "mar", "kwi", "maj", "cze", "lip", "sie", "wrz", "paź", "lis", "gru"],
        weekdays: ["poniedziałek", "wtorek", "środa", "czwartek", "piątek", "sobota", "niedziela"],
        joint: " ",
        near: ["wczoraj", "dzisiaj", "jutro"],
    };
    match language {
        "es" => Some(&SPANISH),
        "it" => Some(&ITALIAN),
        "pl" => Some(&POLISH),
        _ => None,
    }
}

fn clock_face(moment: &Zoned, reader: &Reader) -> String {
    moment.strftime(if reader.twelve_hours { "%-I:%M %p" } else { "%H:%M" }).to_string()
}

fn near(moment: &Zoned, now: &Zoned) -> Option<&'static str> {
    let (day, today) = (moment.date(), now.date());
    if day == today {
        Some("today")
    } else if today.yesterday().is_ok_and(|yesterday| day == yesterday) {
        Some("yesterday")
    } else if today.tomorrow().is_ok_and(|tomorrow| day == tomorrow) {
        Some("tomorrow")
    } else {
        None
    }
}

fn ordinal(day: i8) -> String {
    let suffix = match day {
        11..=13 => "th",
        _ => match day % 10 {
            1 => "st",
            2 => "nd",
            3 => "rd",
            _ => "th",
        },
    };
    format!("{day}{suffix}")
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::reader::sample;
    use super::*;

    /// Wednesday, 18 February 2026, 15:39:05 in Warsaw.
    const FEBRUARY: Millis = 1_771_425_545_000;

    #[test]
    fn the_tokens_of_a_date_are_filled_in_the_readers_zone() {
        let reader = sample();
        for (tokens, filled) in [
            ("{date_num}", "2026-02-18"),
            ("{date}", "February 18th, 2026"),
            ("{date_short} at {time}", "Feb 18, 2026 at 15:39"),
            ("on {date_long}", "on Wednesday, February 18th, 2026"),
            ("{date_pretty}", "February 18th, 2026"),
            ("{time_secs}", "15:39:05"),
            ("{ago}", "277 days ago"),
            ("{unknown} {date_num", "{unknown} {date_num"),
        ] {
            assert_eq!(fill(tokens, FEBRUARY, &reader).as_deref(), Some(filled), "{tokens}");
        }
    }

    #[test]
    fn what_the_app_says_is_dated_in_the_readers_language() {
        let mut reader = sample();
        for (language, tokens, filled) in [
            ("es", "{date}", "18 de febrero de 2026"),
            ("es", "{date_long}", "miércoles, 18 de febrero de 2026"),
            ("it", "{date_short} {time}", "18 feb 2026 15:39"),
            ("pl", "{date_pretty}", "18 lutego 2026"),
            ("de", "{date_short}", "Feb 18, 2026"),
        ] {
            reader.language = language.to_owned();
            assert_eq!(fill(tokens, FEBRUARY, &reader).as_deref(), Some(filled), "{language} {tokens}");
        }
        reader.language = "pl".to_owned();
        assert_eq!(fill("{date_pretty}", reader.now + DAY, &reader).as_deref(), Some("jutro"));
    }

    #[test]
    fn near_days_have_names_and_americans_have_twelve_hours() {
        let mut reader = sample();
        reader.twelve_hours = true;
        assert_eq!(fill("{date_pretty} {time}", reader.now - DAY, &reader).unwrap(), "yesterday 9:30 AM");
        assert_eq!(fill("{date_long_pretty}", reader.now + DAY, &reader).unwrap(), "tomorrow");
        assert_eq!(day(reader.now, &reader), "Today");
        assert_eq!(day(reader.now - 3 * DAY, &reader), "Friday, November 20th");
        assert_eq!(day(FEBRUARY - 365 * DAY, &reader), "Tuesday, February 18th, 2025");
        assert_eq!(moment(reader.now, &reader), "Mon, Nov 23, 2026 · 9:30 AM");
    }

    #[test]
    fn a_moment_beyond_all_calendars_is_not_drawn() {
        assert_eq!(fill("{date}", i64::MAX, &sample()), None);
        assert_eq!(time(i64::MAX, &sample()), "");
    }

    #[test]
    fn time_passed_is_told_roughly() {
        assert_eq!(ago(20), "just now");
        assert_eq!(ago(MINUTE), "1 minute ago");
        assert_eq!(ago(-2 * HOUR), "in 2 hours");
    }
}
