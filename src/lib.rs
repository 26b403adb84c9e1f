//! A Slack bot with which everybody in a company improves the customer experience.

pub mod app;
pub mod base;
pub mod domain;
pub mod engine;
pub mod features;
pub mod sandbox;
pub mod surfaces;
