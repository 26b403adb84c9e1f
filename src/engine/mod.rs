//! How things come in, wait, are handled and go out. Only [`router`] knows features.
//!
//! Belongs here: what is the same whatever happened: storing, ordering, trying again, pacing. Never: what a vote is, or a
//! word that a person reads.
//!
//! Reading order: [`queue`], [`payload`], [`reception`], [`door`] and [`socket`], [`inbox`], [`router`], [`outbox`] with
//! [`replace`] and [`pace`], [`scheduler`], [`metrics`].

/// The steps of a travel, from a delivery's arrival to the message it causes: where a process can die, and must not
/// lose or double anything. A test dies at each.
pub const STEPS: [&str; 9] =
    ["received", "stored", "answered", "claimed", "handled", "committed", "marked", "called", "finished"];

/// Notes in the chattiest log that the travel has reached one of [`STEPS`].
pub(crate) fn reached(step: &'static str) {
    tracing::trace!(target: "cx_bot::step", step);
}

pub mod door;
pub mod inbox;
pub mod metrics;
pub mod outbox;
pub mod pace;
pub mod payload;
pub mod queue;
pub mod reception;
pub mod replace;
pub mod router;
pub mod scheduler;
pub mod socket;
