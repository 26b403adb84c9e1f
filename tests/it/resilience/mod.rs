//! Stories about trouble: nothing is lost and nothing is doubled, whatever breaks and whenever.
//!
//! `mortal` is a bot that can die at any step, and `death` lets it; `twice` delivers everything twice; `slack` breaks
//! Slack's side; `two` lets two instances share one PostgreSQL, and in `race` both are at the same thing; `kill` kills the program itself by force; `disk` is full or
//! taken; in `faults` the bot itself is at fault; `crowd` does things at once.

use cx_bot::base::config::{Config, Day};

mod crowd;
mod death;
mod disk;
mod faults;
mod ideas;
mod kill;
mod mortal;
mod race;
mod slack;
mod twice;
mod two;

/// Two long texts are the same; if not, shows the lines that are only in one of them.
#[track_caller]
fn assert_same(seen: &str, expected: &str, when: &str) {
    if seen != expected {
        let only = |text: &str, other: &str| {
            text.lines().filter(|line| !other.lines().any(|known| known == *line)).collect::<Vec<_>>().join("\n")
        };
        panic!("{when}\nunexpected:\n{}\nmissing:\n{}\nall:\n{seen}", only(seen, expected), only(expected, seen));
    }
}

/// Nobody's news wait for the morning or for their digest: each life is told like every other.
fn around_the_clock(config: &mut Config) {
    config.calendar.working_days = Day::WORDS.map(|(_, day)| Day(day)).to_vec();
    config.calendar.working_hours = "00:00-23:59".parse().expect("they are hours");
    config.news.per_day = i64::MAX;
    config.news.window_seconds = 1;
}
