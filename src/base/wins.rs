//! The settings of wins, and the values of the company that they live.

use anyhow::ensure;
use serde::{Deserialize, Serialize};

use super::blocks::limit;

/// `[wins]`
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Wins {
    /// Whether there are any at all.
    pub on: bool,
    /// People whom somebody may thank on one of their days.
    pub per_day: i64,
    /// Whether guests may thank and be thanked.
    pub guests: bool,
    /// Whether the channel reads once a month what was lived.
    pub monthly: bool,
    /// Days without a win after which the channel is nudged, once; 0: never.
    pub quiet_days: i64,
    /// What the company stands for.
    pub values: Vec<CompanyValue>,
}

impl Wins {
    /// Whether the values fit, alone and together.
    ///
    /// # Errors
    /// A sentence that names the key and what is wrong.
    pub fn check(&self) -> anyhow::Result<()> {
        ensure!(!self.values.is_empty(), "wins.values needs at least one");
        ensure!(
            self.values.len() <= limit::OPTIONS,
            "wins.values has more than {} entries, Slack's limit",
            limit::OPTIONS
        );
        for value in &self.values {
            ensure!(!value.id.is_empty(), "wins.values: each needs an id");
            ensure!(
                !value.name.is_empty() || CompanyValue::KNOWN.contains(&value.id.as_str()),
                "wins.values: \"{}\" needs a name",
                value.id
            );
            ensure!(!value.emoji.contains(':'), "emoji are written without colons: {}", value.emoji);
            let same = self.values.iter().filter(|other| other.id == value.id).count();
            ensure!(same == 1, "wins.values names \"{}\" twice", value.id);
        }
        Ok(())
    }

    /// The value of that id.
    pub fn value(&self, id: &str) -> Option<&CompanyValue> {
        self.values.iter().find(|value| value.id == id)
    }
}

/// A value of the company, which a win lives.
#[derive(Clone, Debug, Default, Deserialize, Serialize, PartialEq, Eq)]
#[serde(deny_unknown_fields)]
pub struct CompanyValue {
    /// Short and stable, kept in rows: `together`.
    pub id: String,
    /// What people read; one of [`CompanyValue::KNOWN`] may leave it out and is translated.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// A line about it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub description: String,
    /// Without colons.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub emoji: String,
}

impl CompanyValue {
    /// The values whose names and descriptions are translated.
    pub const KNOWN: [&str; 5] = ["customer", "together", "ownership", "curiosity", "care"];
}
