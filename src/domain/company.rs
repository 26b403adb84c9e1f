//! What is the same for everybody: settings, roles, and who the bot is in the workspace.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock, PoisonError, RwLock};

use tracing::warn;

use crate::base::clock::Millis;
use crate::base::config::Config;
use crate::base::db::{Connection, query, query_as};
use crate::base::error::Result;
use crate::base::text::{Language, Text};

use super::group::list_group_members;
use super::opportunity::Number;
use super::quiz_pack::Library;
use super::setting::{Setting, find_revision, list_settings};

/// A user group with more members gives nobody a role: everybody's group was chosen by mistake, and a steward is told
/// of much.
pub const ROLE_AT_MOST: usize = 100;

/// The company the bot serves, with its settings as they were at one moment. Clones share both.
///
/// Whoever handles a row or answers somebody begins with [`Company::refreshed`], so that all instances go by the last
/// settings that were saved.
#[derive(Clone, Debug)]
pub struct Company {
    seen: Arc<Settings>,
    shared: Arc<Shared>,
}

#[derive(Debug)]
struct Shared {
    /// What file and environment say.
    file: Config,
    identity: OnceLock<Identity>,
    /// What a quiz may ask.
    library: Library,
    /// The new id of each channel that got one.
    moved: RwLock<BTreeMap<String, String>>,
    /// The settings that were read last.
    latest: RwLock<Arc<Settings>>,
}

/// The settings at one revision.
#[derive(Debug)]
struct Settings {
    revision: i64,
    /// As they were saved.
    saved: Config,
    /// The same, with the members of user groups among the people who have a role.
    config: Config,
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
    /// A company with these settings of file and environment, whose workspace is not known yet.
    pub fn new(config: Config) -> Self {
        let seen = Arc::new(Settings { revision: 0, saved: config.clone(), config: config.clone() });
        let latest = RwLock::new(seen.clone());
        let library = Library::open(&config.games);
        let identity = OnceLock::new();
        let shared = Shared { file: config, identity, library, moved: RwLock::default(), latest };
        Self { seen, shared: Arc::new(shared) }
    }

    /// The company with the settings that hold now. One number is read; all else only when it has changed.
    ///
    /// # Errors
    /// The database's.
    pub async fn refreshed(&self, connection: &mut Connection) -> Result<Self> {
        let revision = find_revision(&mut *connection).await?;
        let known = self.latest();
        if known.seen.revision == revision {
            return Ok(known);
        }
        // Rows may be younger than the number, never older: then they are read once more.
        let read = Arc::new(self.read(connection, revision).await?);
        let mut latest = self.shared.latest.write().unwrap_or_else(PoisonError::into_inner);
        if latest.revision < revision {
            *latest = read.clone();
        }
        Ok(Self { seen: read, shared: self.shared.clone() })
    }

    /// The company with the settings that were read last, for words when the database does not answer.
    #[must_use]
    pub fn latest(&self) -> Self {
        let seen = self.shared.latest.read().unwrap_or_else(PoisonError::into_inner).clone();
        Self { seen, shared: self.shared.clone() }
    }

    /// The company as this transaction sees it, remembered by nobody: for whoever is about to change settings.
    ///
    /// # Errors
    /// The database's.
    pub async fn seen_by(&self, connection: &mut Connection) -> Result<Self> {
        let seen = Arc::new(self.read(connection, self.seen.revision).await?);
        Ok(Self { seen, shared: self.shared.clone() })
    }

    async fn read(&self, connection: &mut Connection, revision: i64) -> Result<Settings> {
        let rows = list_settings(&mut *connection).await?;
        let values = |row: &Setting| Some((row.key.clone(), serde_json::from_str(row.value.as_deref()?).ok()?));
        let rows: Vec<_> = rows.iter().filter_map(values).collect();
        let (saved, ignored) = self.shared.file.overlaid(&rows);
        for key in ignored {
            warn!(key, "a saved setting cannot hold and is ignored; what the file says holds");
        }
        let mut config = saved.clone();
        for (people, group) in [
            (&mut config.people.stewards, &saved.people.steward_group),
            (&mut config.people.leaders, &saved.people.leader_group),
        ] {
            let members = list_group_members(&mut *connection, group).await?;
            if members.len() > ROLE_AT_MOST {
                warn!(group, "a user group is too large to give its members a role");
                continue;
            }
            for member in members {
                if !people.contains(&member) {
                    people.push(member);
                }
            }
        }
        Ok(Settings { revision, saved, config })
    }

    /// The settings.
    pub fn config(&self) -> &Config {
        &self.seen.config
    }

    /// The settings without the people who have a role by their user group alone.
    pub fn saved(&self) -> &Config {
        &self.seen.saved
    }

    /// What file and environment say.
    pub fn file(&self) -> &Config {
        &self.shared.file
    }

    /// What a quiz may ask, as it was read at the start.
    pub fn library(&self) -> &Library {
        &self.shared.library
    }

    /// Notes who the bot is; the first word counts.
    pub fn set_identity(&self, identity: Identity) {
        let _ = self.shared.identity.set(identity);
    }

    /// Who the bot is, once known.
    pub fn identity(&self) -> Option<&Identity> {
        self.shared.identity.get()
    }

    /// Whether that Slack user is the bot itself.
    pub fn is_bot(&self, user: &str) -> bool {
        self.identity().is_some_and(|identity| identity.bot_user == user)
    }

    /// The customer-experience channel.
    pub fn cx_channel(&self) -> String {
        self.channel_now(&self.config().channels.cx)
    }

    /// Where wins are celebrated; empty when nowhere.
    pub fn wins_channel(&self) -> String {
        self.channel_now(&self.config().channels.wins)
    }

    /// The id that a channel has now, whatever it was called by when it was noted or configured.
    pub fn channel_now(&self, id: &str) -> String {
        let moved = self.shared.moved.read().unwrap_or_else(PoisonError::into_inner);
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
        let mut known = self.shared.moved.write().unwrap_or_else(PoisonError::into_inner);
        if *known != moved {
            *known = moved;
        }
    }

    /// The language of channel posts.
    pub fn language(&self) -> Language {
        self.config().language()
    }

    /// The words of channel posts.
    pub fn text(&self) -> &'static Text {
        Text::of(self.language())
    }

    /// Whether that person keeps the channel.
    pub fn is_steward(&self, person: &str) -> bool {
        self.config().people.stewards.iter().any(|steward| steward == person)
    }

    /// Whether that person sees how the whole company does.
    pub fn is_leader(&self, person: &str) -> bool {
        self.config().people.leaders.iter().any(|leader| leader == person)
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
