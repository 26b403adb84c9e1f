//! The one test binary. Stories read from top to bottom: a scene, an act, and what people then see.
//!
//! `town` is the stage: the bot, the sandbox, a clock moved by hand and a fresh database, on SQLite, or on PostgreSQL
//! when `TEST_DATABASE_URL` names one. `house` holds the walls of the code; one file per feature tells its stories.

mod anonymous;
mod blocks;
mod catch_up;
mod charts;
mod coffee;
mod coffee_changes;
mod coffee_rounds;
mod collaboration;
mod community;
mod consent;
mod consent_steps;
mod contributor;
mod decline;
mod digest;
mod door;
mod evidence;
mod fun;
mod game;
mod game_channel;
mod health;
mod help;
mod home;
mod house;
mod idea;
mod log;
mod manifest;
mod merge;
mod migrations;
mod news;
mod preferences;
mod privacy;
mod progress;
mod promise;
mod proposal;
mod ranking;
mod resilience;
mod review;
mod settings;
mod settings_loop;
mod slack;
mod socket;
mod status;
mod status_flow;
mod status_sent;
mod swap;
mod town;
mod update;
mod vote;
mod win;
mod win_told;
