//! Stories about trouble: nothing is lost and nothing is doubled, whatever breaks and whenever.
//!
//! `mortal` is a bot that can die at any step; `death` lets it, and kills the real process; `twice` delivers everything
//! twice; `slack` breaks Slack's side; `crowd` lets many act at once; `trouble` breaks what the bot stands on.

mod death;
mod ideas;
mod mortal;
mod slack;
mod twice;

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
