//! A Slack bot with which everybody in a company improves the customer experience.

pub mod base;
pub mod sandbox;
