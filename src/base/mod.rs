//! Tools that know nothing of the product: time, text, storage, Slack's wire, blocks.
//!
//! Belongs here: what a different Slack bot could use unchanged. Never: a word about ideas or votes, except among the
//! settings, which the whole company's are.
//!
//! Reading order: [`clock`] and [`ids`] (time and chance, handed in), [`error`], [`db`], [`text`], [`mask`], [`seal`],
//! [`blocks`], [`chart`], [`matching`], [`slack`], [`config`] with [`hours`], [`relationship`], [`wins`], [`community`],
//! [`games`], [`coffee`], [`swap`] and [`overlay`], [`pack`] (questions in files), [`trace`].

pub mod blocks;
pub mod chart;
pub mod clock;
pub mod coffee;
pub mod community;
pub mod config;
pub mod db;
pub mod error;
pub mod games;
pub mod hours;
pub mod ids;
pub mod mask;
pub mod matching;
pub mod overlay;
pub mod pack;
pub mod relationship;
pub mod seal;
pub mod slack;
pub mod swap;
pub mod text;
pub mod trace;
pub mod wins;
