//! What people can do: one file for each.
//!
//! Each reads from top to bottom: what a person types and sees, entry points with plain arguments, rules, views, SQL.
//! No feature knows another: what two need stands in `domain`, what shows two in `surfaces`, and the router joins them.

pub mod catch_up;
pub mod follow;
pub mod idea;
pub mod people;
pub mod preferences;
pub mod progress;
pub mod proposal;
pub mod similar;
pub mod squad;
pub mod vote;
pub mod welcome;
