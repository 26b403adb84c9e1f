//! Experience swaps, as far as several features show them: the ways to them.

use crate::base::blocks::{Button, button};
use crate::base::text::Text;

/// The button that shows the days that are offered.
pub fn show_swap_button(text: &Text) -> Button {
    button("swap.show", "home", &text.swap_button())
}

/// The button that calls two functions to spend a day with each other.
pub fn swap_call_button(text: &Text, one: &str, other: &str) -> Button {
    button("swap.call", &format!("{one}|{other}"), &text.swap_call_button())
}
