//! The settings of games: when the quiz opens, how many questions it has, and what may be played at all.

use anyhow::ensure;
use serde::{Deserialize, Serialize};

use super::hours::{Day, Shift, parsed, parsed_list};

/// `[games]`
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Games {
    /// Whether there are any at all.
    pub on: bool,
    /// The days of the week on which a quiz opens where it is played every week.
    #[serde(deserialize_with = "parsed_list")]
    pub quiz_days: Vec<Day>,
    /// From when until when it can be played on such a day, `12:00-15:00`, by the channel's own clock.
    #[serde(deserialize_with = "parsed")]
    pub quiz_hours: Shift,
    /// Questions of a quiz.
    pub questions: i64,
    /// People in a team before another begins.
    pub team: i64,
    /// Riddles that a channel has room for on a day; 0: none.
    pub riddles: i64,
    /// Whether results of daily puzzles may be kept on a board.
    pub puzzles: bool,
    /// Whether guests may play.
    pub guests: bool,
    /// Whether quizzes ask what comes with the program, too.
    pub built_in: bool,
    /// A folder with question packs of the company's own, read at the start; empty when there are none.
    #[serde(default)]
    pub packs: String,
}

impl Games {
    /// Whether the values fit.
    ///
    /// # Errors
    /// A sentence that names the key and what is wrong.
    pub fn check(&self) -> anyhow::Result<()> {
        ensure!(!self.quiz_days.is_empty(), "games.quiz_days needs at least one day");
        Ok(())
    }
}
