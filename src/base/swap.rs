//! The settings of experience swaps.

use serde::{Deserialize, Serialize};

use super::hours::list;

/// `[swap]`
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Swap {
    /// Whether there are any at all.
    pub on: bool,
    /// Roles and tasks that nobody can offer, as people read them.
    #[serde(deserialize_with = "list")]
    pub excluded: Vec<String>,
}
