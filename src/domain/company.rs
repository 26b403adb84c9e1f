//! What is the same for everybody: settings, and who the bot is in the workspace.

use std::sync::{Arc, OnceLock};

use crate::base::config::Config;
use crate::base::text::{Language, Text};

use super::opportunity::Number;

/// The company the bot serves. Clones share it.
#[derive(Clone, Debug)]
pub struct Company(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    config: Config,
    identity: OnceLock<Identity>,
}

/// Who the bot is, as `auth.test` says.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Identity {
    /// The workspace.
    pub team: String,
    /// Its address with a final slash.
    pub url: String,
    /// The bot as a user.
    pub bot_user: String,
    /// The bot as a bot.
    pub bot_id: String,
}

impl Company {
    /// A company with these settings, whose workspace is not known yet.
    pub fn new(config: Config) -> Self {
        Self(Arc::new(Inner { config, identity: OnceLock::new() }))
    }

    /// The settings.
    pub fn config(&self) -> &Config {
        &self.0.config
    }

    /// Notes who the bot is; the first word counts.
    pub fn set_identity(&self, identity: Identity) {
        let _ = self.0.identity.set(identity);
    }

    /// Who the bot is, once known.
    pub fn identity(&self) -> Option<&Identity> {
        self.0.identity.get()
    }

    /// Whether that Slack user is the bot itself.
    pub fn is_bot(&self, user: &str) -> bool {
        self.identity().is_some_and(|identity| identity.bot_user == user)
    }

    /// The customer-experience channel.
    pub fn cx_channel(&self) -> &str {
        &self.0.config.channels.cx
    }

    /// The language of channel posts.
    pub fn language(&self) -> Language {
        self.0.config.language()
    }

    /// The words of channel posts.
    pub fn text(&self) -> &'static Text {
        Text::of(self.language())
    }

    /// Whether that person keeps the channel.
    pub fn is_steward(&self, person: &str) -> bool {
        self.0.config.people.stewards.iter().any(|steward| steward == person)
    }

    /// Whether that person sees how the whole company does.
    pub fn is_leader(&self, person: &str) -> bool {
        self.0.config.people.leaders.iter().any(|leader| leader == person)
    }

    /// The web address of a message.
    pub fn permalink(&self, channel: &str, ts: &str) -> Option<String> {
        let identity = self.identity()?;
        Some(format!("{}archives/{channel}/p{}", identity.url, ts.replace('.', "")))
    }

    /// How people call an opportunity: `CX-42`.
    pub fn label(&self, number: Number) -> String {
        number.to_string()
    }
}
