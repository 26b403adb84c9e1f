//! A pretend Slack for trying the bot out and for tests; knows nothing of the bot but [`crate::base`].
