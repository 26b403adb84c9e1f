//! The settings of the community: channels for interests, games and places, and the ice-breakers asked there.

use serde::{Deserialize, Serialize};

use super::hours::{Day, TimeOfDay, parsed};

/// `[community]`
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Community {
    /// Whether there is a catalogue at all.
    pub on: bool,
    /// Whether ice-breakers are asked in its channels.
    pub icebreakers: bool,
    /// The day of the week on which they are asked.
    #[serde(deserialize_with = "parsed")]
    pub day: Day,
    /// The time of day, `10:30`.
    #[serde(deserialize_with = "parsed")]
    pub time: TimeOfDay,
    /// Weeks between two of them, until a channel chooses.
    pub weeks: i64,
    /// Days without a message after which somebody is asked whether a channel is still needed; 0: never.
    pub silent_days: i64,
    /// Messages that are only fun for which a channel has room on a day.
    pub fun_posts_a_day: i64,
    /// The folder with the company's own packs of questions; empty when there is none.
    #[serde(default)]
    pub packs: String,
}
