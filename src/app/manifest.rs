//! The app's manifest as data: what the sandbox offers, and what tests hold against the code.

use serde::Deserialize;

/// The file that operators paste into Slack.
const MANIFEST: &str = include_str!("../../manifest.yml");

/// The parts of the manifest that matter inside.
#[derive(Clone, Debug, Deserialize)]
pub struct Manifest {
    /// Commands and shortcuts.
    pub features: Features,
    /// Permissions.
    pub oauth_config: OauthConfig,
    /// Events.
    pub settings: Settings,
}

/// `features`
#[derive(Clone, Debug, Deserialize)]
pub struct Features {
    /// Slash commands.
    pub slash_commands: Vec<SlashCommand>,
    /// Shortcuts.
    pub shortcuts: Vec<Shortcut>,
}

/// A slash command.
#[derive(Clone, Debug, Deserialize)]
pub struct SlashCommand {
    /// With its slash.
    pub command: String,
    /// What people read.
    pub description: String,
    /// What may stand behind it.
    pub usage_hint: String,
}

/// A shortcut.
#[derive(Clone, Debug, Deserialize)]
pub struct Shortcut {
    /// What people read.
    pub name: String,
    /// `global` or `message`.
    #[serde(rename = "type")]
    pub kind: String,
    /// What we get.
    pub callback_id: String,
}

/// `oauth_config`
#[derive(Clone, Debug, Deserialize)]
pub struct OauthConfig {
    /// Permissions.
    pub scopes: Scopes,
}

/// `oauth_config.scopes`
#[derive(Clone, Debug, Deserialize)]
pub struct Scopes {
    /// Of the bot.
    pub bot: Vec<String>,
}

/// `settings`
#[derive(Clone, Debug, Deserialize)]
pub struct Settings {
    /// Events.
    pub event_subscriptions: EventSubscriptions,
}

/// `settings.event_subscriptions`
#[derive(Clone, Debug, Deserialize)]
pub struct EventSubscriptions {
    /// What the bot hears of.
    pub bot_events: Vec<String>,
}

/// Reads the manifest that this program was built with.
///
/// # Errors
/// A manifest that is not what it must be; a test reads it.
pub fn read() -> anyhow::Result<Manifest> {
    serde_saphyr::from_str(MANIFEST).map_err(|error| anyhow::anyhow!("manifest.yml: {error}"))
}
