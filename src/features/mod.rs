//! What people can do: one file for each, a folder once it is past some 600 lines.
//!
//! Belongs here: the words a person types or presses, the rules, the views and the statements of one thing people can do.
//! Each reads from top to bottom: what a person types and sees, entry points with plain arguments, rules, views, SQL.
//! Never: another feature, a payload of Slack's, a call to Slack. What two features need stands in [`crate::domain`], what
//! shows two in [`crate::surfaces`], and [`crate::engine::router`] joins them.
//!
//! Begin with [`vote`], then [`idea`] with [`similar`], [`progress`] with [`decline`], [`proposal`], [`consent`], [`squad`],
//! [`contributor`], [`evidence`], [`follow`], [`anonymous`], [`duplicate`] with [`merge`]; [`update`], [`review`],
//! [`promise`], [`silo`] and [`health`] come back by themselves; [`win`] thanks people, [`community`] brings them together,
//! [`coffee`] introduces two, [`swap`] lets them spend a day in each other's work, [`game`] is for fun; [`welcome`], [`preferences`] and [`settings`] are about people, [`people`] and [`catch_up`] about
//! what Slack knows.

pub mod anonymous;
pub mod catch_up;
pub mod coffee;
pub mod community;
pub mod consent;
pub mod contributor;
pub mod decline;
pub mod duplicate;
pub mod evidence;
pub mod follow;
pub mod game;
pub mod health;
pub mod idea;
pub mod merge;
pub mod people;
pub mod preferences;
pub mod privacy;
pub mod progress;
pub mod promise;
pub mod proposal;
pub mod review;
pub mod settings;
pub mod silo;
pub mod similar;
pub mod squad;
pub mod swap;
pub mod update;
pub mod vote;
pub mod welcome;
pub mod win;
