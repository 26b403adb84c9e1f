//! What people look at when several features make it.

pub mod card;
pub mod home;
pub mod status;
pub mod trouble;
