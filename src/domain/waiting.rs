//! What waits for a person's answer, as features lend it to Home and to the person's digest.

use crate::base::blocks::Button;
use crate::base::clock::Millis;

/// Something that waits for a person's answer.
#[derive(Clone, Debug)]
pub struct Waiting {
    /// What is asked, with a link, in the person's language.
    pub words: String,
    /// The answers; at most five.
    pub buttons: Vec<Button>,
    /// Since when.
    pub since: Millis,
}
