//! How things come in, wait, are handled and go out. Only [`router`] knows features.
//!
//! Read in this order: [`queue`], [`payload`], [`reception`], [`door`], [`inbox`], [`router`], [`outbox`],
//! [`scheduler`]. Never here: what a vote is, or a word that a person reads.

pub mod door;
pub mod inbox;
pub mod metrics;
pub mod outbox;
pub mod pace;
pub mod payload;
pub mod queue;
pub mod reception;
pub mod router;
pub mod scheduler;
pub mod socket;
