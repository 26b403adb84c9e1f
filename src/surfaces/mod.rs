//! What people look at when several features make it.
//!
//! Belongs here: a view to which more than one feature lends a line, and the redraw that follows a ripple. Never: a change
//! of rows but the note that something was told, or a rule; those are a feature's.
//!
//! Reading order: [`card`], [`proposal`], [`lists`], [`home`], [`news`], [`personal_digest`], [`digest`], [`status`],
//! [`collaboration`], [`trouble`].

pub mod card;
pub mod charts;
pub mod collaboration;
pub mod digest;
pub mod home;
pub mod lists;
pub mod news;
pub mod personal_digest;
pub mod proposal;
pub mod status;
pub mod trouble;
