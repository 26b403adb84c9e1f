//! Experience swaps, as far as several features show them: the ways to them, and which functions were called to them.

use crate::base::blocks::{Button, button};
use crate::base::clock::{DAY, Millis};
use crate::base::db::{Connection, query_scalar};
use crate::base::error::Result;
use crate::base::text::Text;

/// Two functions are called no more often.
pub const AGAIN: Millis = 28 * DAY;

/// The button that shows the days that are offered.
pub fn show_swap_button(text: &Text) -> Button {
    button("swap.show", "home", &text.swap_button())
}

/// The button that calls two functions to spend a day with each other.
pub fn swap_call_button(text: &Text, one: &str, other: &str) -> Button {
    button("swap.call", &format!("{one}|{other}"), &text.swap_call_button())
}

/// When two functions were called to swap, so lately that they are not called again.
///
/// # Errors
/// The database's.
pub async fn find_called(
    connection: &mut Connection,
    (one, other): (&str, &str),
    now: Millis,
) -> Result<Option<Millis>> {
    Ok(query_scalar("SELECT MAX(called_at) FROM swap_call WHERE one = $1 AND other = $2 AND called_at > $3")
        .bind(one.min(other).to_owned())
        .bind(one.max(other).to_owned())
        .bind(now - AGAIN)
        .fetch_one(connection)
        .await?)
}
