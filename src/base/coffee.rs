//! The settings of random coffee.

use serde::{Deserialize, Serialize};

use super::hours::{Day, TimeOfDay, parsed};

/// `[coffee]`
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Coffee {
    /// Whether there is any at all.
    pub on: bool,
    /// Weeks between two rounds.
    pub every_weeks: i64,
    /// The day of the week on which a round begins.
    #[serde(deserialize_with = "parsed")]
    pub day: Day,
    /// The time of day, `10:00`, in the company's time zone.
    #[serde(deserialize_with = "parsed")]
    pub time: TimeOfDay,
    /// Rounds in which two do not meet again, wherever that is possible.
    pub apart_rounds: i64,
    /// Where the company's round is told of in a few numbers; empty: in the weekly digest alone.
    #[serde(default)]
    pub channel: String,
}
