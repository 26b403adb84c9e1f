//! What is the same for everybody: settings, and who the bot is in the workspace.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock, PoisonError, RwLock};

use crate::base::clock::Millis;
use crate::base::config::Config;
use crate::base::db::{Connection, query, query_as};
use crate::base::error::Result;
use crate::base::text::{Language, Text};

use super::opportunity::Number;

/// The company the bot serves. Clones share it.
#[derive(Clone, Debug)]
pub struct Company(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    config: Config,
    identity: OnceLock<Identity>,
    /// The new id of each channel that got one.
    moved: RwLock<BTreeMap<String, String>>,
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
        Self(Arc::new(Inner { config, identity: OnceLock::new(), moved: RwLock::default() }))
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
    pub fn cx_channel(&self) -> String {
        self.channel_now(&self.0.config.channels.cx)
    }

    /// Where wins are celebrated; empty when nowhere.
    pub fn wins_channel(&self) -> String {
        self.channel_now(&self.0.config.channels.wins)
    }

    /// The id that a channel has now, whatever it was called by when it was noted or configured.
    pub fn channel_now(&self, id: &str) -> String {
        let moved = self.0.moved.read().unwrap_or_else(PoisonError::into_inner);
        let mut now = id;
        // A circle cannot be: whoever gets an old id back is not moved any more.
        while let Some(next) = moved.get(now) {
            now = next;
        }
        now.to_owned()
    }

    /// Notes which channels have got new ids.
    pub fn set_moved(&self, moved: impl IntoIterator<Item = (String, String)>) {
        let moved = moved.into_iter().collect();
        let mut known = self.0.moved.write().unwrap_or_else(PoisonError::into_inner);
        if *known != moved {
            *known = moved;
        }
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

// SQL

/// Old and new ids of the channels that got new ones.
///
/// # Errors
/// The database's.
pub async fn list_moved(connection: &mut Connection) -> Result<Vec<(String, String)>> {
    Ok(query_as("SELECT old_id, new_id FROM channel_moved").fetch_all(connection).await?)
}

/// Notes that a channel has got a new id.
///
/// # Errors
/// The database's.
pub async fn add_moved(connection: &mut Connection, old: &str, new: &str, now: Millis) -> Result<()> {
    query("DELETE FROM channel_moved WHERE old_id = $1").bind(new).execute(&mut *connection).await?;
    query(
        "INSERT INTO channel_moved (old_id, new_id, moved_at) VALUES ($1, $2, $3) \
         ON CONFLICT (old_id) DO UPDATE SET new_id = excluded.new_id, moved_at = excluded.moved_at",
    )
    .bind(old)
    .bind(new)
    .bind(now)
    .execute(connection)
    .await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_channel_is_followed_through_every_new_id() {
        let company = Company::new(Config::from_sources(None, Default::default()).expect("defaults are right"));
        assert_eq!(company.channel_now("G1"), "G1");
        company.set_moved([("G1", "C1"), ("C1", "C2")].map(|(old, new)| (old.to_owned(), new.to_owned())));
        assert_eq!(["G1", "C1", "C2", "C9", ""].map(|id| company.channel_now(id)), ["C2", "C2", "C2", "C9", ""]);
    }
}
