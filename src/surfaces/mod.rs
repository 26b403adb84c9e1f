//! What people look at when several features make it.
//!
//! Belongs here: a view to which more than one feature lends a line, and the redraw that follows a ripple. Never: a change
//! of rows, or a rule; those are a feature's.
//!
//! Reading order: [`card`], [`home`], [`status`], [`trouble`].

pub mod card;
pub mod home;
pub mod status;
pub mod trouble;
