//! Settings: built-in values, then a file, then the environment (`CX_SLACK__MODE`, two underscores between levels).
//!
//! A key that does not exist, one that is missing and one with a wrong value each stop the start with a sentence that
//! names it.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail, ensure};
use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Deserializer, Serialize};

use super::blocks::limit;
pub use super::coffee::Coffee;
pub use super::community::Community;
pub use super::games::Games;
pub use super::hours::{Calendar, Day, Holiday, Region, Shift, TimeOfDay};
use super::hours::{list, parsed, parsed_if_any};
pub use super::relationship::{Collaboration, KeyRelationship};
pub use super::swap::Swap;
use super::text::Language;
pub use super::wins::{CompanyValue, Wins};

/// The values that hold when nobody says otherwise.
const DEFAULTS: &str = include_str!("defaults.toml");
/// Read from the working directory when no file is named.
const USUAL_FILE: &str = "cx-bot.toml";

/// Characters of the company's key: 32 random bytes in base 64 have 44.
const SECRET: usize = 32;

/// Every number that a company may choose: its key, the least and the most. Forms offer the same.
const RANGES: [(&str, i64, i64); 27] = [
    ("ideas.anonymous_days", 1, 3_650),
    ("ranking.half_life_days", 1, 3_650),
    ("proposals.squad", 0, 20),
    ("proposals.seconds", 1, 20),
    ("proposals.consent_days", 1, 60),
    ("duplicates.percent", 1, 100),
    // What is promised in no days is not promised.
    ("promises.acknowledged_days", 0, 60),
    ("promises.triaged_days", 0, 366),
    ("promises.answered_days", 0, 366),
    ("news.window_seconds", 1, 3_600),
    ("news.per_day", 1, 100),
    ("news.stuck_days", 1, 365),
    ("updates.grace_days", 0, 366),
    ("updates.maximum", 1, 100),
    ("reviews.days", 0, 366),
    ("reviews.remind_days", 1, 366),
    ("reviews.reminders", 0, 100),
    ("wins.per_day", 1, 100),
    ("wins.quiet_days", 0, 366),
    ("community.weeks", 1, 8),
    ("community.silent_days", 0, 3_650),
    ("community.fun_posts_a_day", 1, 20),
    ("games.questions", 1, 10),
    ("games.team", 2, 20),
    ("games.riddles", 0, 20),
    ("coffee.every_weeks", 1, 4),
    ("coffee.apart_rounds", 0, 100),
];

/// The least and the most that a number of the settings may be.
pub fn range(key: &str) -> Option<(i64, i64)> {
    RANGES.into_iter().find(|(known, ..)| *known == key).map(|(_, least, most)| (least, most))
}

/// All settings, checked.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// Filter of the log, as `tracing` reads it: `info`, `cx_bot=debug,info`.
    pub log: String,
    /// `text` or `json`.
    pub log_format: LogFormat,
    /// How to reach Slack.
    pub slack: Slack,
    /// Where rows are kept.
    pub database: Database,
    /// Where we listen.
    pub server: Server,
    /// The channels the bot lives in.
    pub channels: Channels,
    /// The company's usual time zone and language.
    pub workspace: Workspace,
    /// When the company works.
    pub calendar: Calendar,
    /// Roles.
    pub people: People,
    /// What makes an idea.
    pub ideas: Ideas,
    /// Keys of the company's.
    pub secrets: Secrets,
    /// What makes a vote.
    pub votes: Votes,
    /// Which opportunities come first.
    pub ranking: Ranking,
    /// What makes a proposal ready.
    pub proposals: Proposals,
    /// What looks like a duplicate.
    pub duplicates: Duplicates,
    /// Why something is declined or parked.
    pub decline: Decline,
    /// What the company promises, in days.
    pub promises: Promises,
    /// How news reach people.
    pub news: News,
    /// How owners are asked how it goes.
    pub updates: Updates,
    /// How they are asked whether it helped.
    pub reviews: Reviews,
    /// What a channel reads once a week.
    pub digest: Digest,
    /// What everybody reads about the channel once a quarter.
    pub health: Health,
    /// How people thank each other.
    pub wins: Wins,
    /// Channels for interests, games and places.
    pub community: Community,
    /// What is played.
    pub games: Games,
    /// How colleagues meet for coffee.
    pub coffee: Coffee,
    /// How they spend a day in each other's work.
    pub swap: Swap,
    /// Which functions are to work together.
    pub collaboration: Collaboration,
    /// The functions (departments) of the company.
    pub functions: Functions,
}

/// The look of the log.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    /// A line for people.
    Text,
    /// A JSON object for collectors.
    Json,
}

/// `[slack]`
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Slack {
    /// How Slack reaches us.
    pub mode: Mode,
    /// The bot's token, `xoxb-…`.
    #[serde(default, deserialize_with = "secret")]
    pub bot_token: Option<SecretString>,
    /// Signs what comes by HTTP.
    #[serde(default, deserialize_with = "secret")]
    pub signing_secret: Option<SecretString>,
    /// The app-level token, `xapp-…`, for Socket Mode.
    #[serde(default, deserialize_with = "secret")]
    pub app_token: Option<SecretString>,
    /// The Web API without a final slash.
    pub api_url: String,
    /// How long a call may take, in milliseconds.
    pub timeout_ms: u64,
}

/// How Slack reaches us.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub enum Mode {
    /// Slack calls our address.
    Http,
    /// We hold a websocket to Slack.
    Socket,
}

/// `[database]`
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Database {
    /// `sqlite:PATH` or `postgres://…`; secret because the latter may hold a password.
    pub url: SecretString,
}

/// `[server]`
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Server {
    /// Address and port.
    pub listen: SocketAddr,
}

/// `[channels]`, Slack ids
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Channels {
    /// The customer-experience channel.
    #[serde(default)]
    pub cx: String,
    /// The wins channel; empty when there is none.
    #[serde(default)]
    pub wins: String,
}

/// `[workspace]`
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Workspace {
    /// An IANA time zone such as `Europe/Madrid`.
    pub timezone: String,
    /// The language of channel posts, and of people whose own is unknown: `en`, `es`, `it`, `pl`.
    pub locale: String,
}

/// `[people]`, Slack ids
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct People {
    /// Those who keep the channel.
    #[serde(deserialize_with = "list")]
    pub stewards: Vec<String>,
    /// Those who see how the whole company does.
    #[serde(deserialize_with = "list")]
    pub leaders: Vec<String>,
    /// The id of a Slack user group whose members keep the channel as well; empty when there is none.
    #[serde(default)]
    pub steward_group: String,
    /// The same for those who see how the whole company does.
    #[serde(default)]
    pub leader_group: String,
}

/// `[ideas]`
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Ideas {
    /// The emoji, without colons, that tracks a message as an idea.
    pub emoji: String,
    /// Whether people may post without their name.
    pub anonymous: bool,
    /// From whom the name is hidden then.
    pub anonymity: Anonymity,
    /// Days after which nobody can find out any more who posted without a name, where it is hidden strictly.
    pub anonymous_days: i64,
    /// The customer's touchpoints; a known word (`delivery`, …) is translated, any other is shown as it stands.
    #[serde(deserialize_with = "list")]
    pub touchpoints: Vec<String>,
}

/// From whom the name of somebody is hidden who posts without it.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Anonymity {
    /// From colleagues; the database has it.
    Named,
    /// From whoever can read the database as well.
    Strict,
}

/// `[secrets]`
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Secrets {
    /// Seals what must not be readable in the database; kept anywhere but there.
    #[serde(default, deserialize_with = "secret")]
    pub key: Option<SecretString>,
}

/// `[votes]`
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Votes {
    /// Emoji, without colons, that count as a vote.
    #[serde(deserialize_with = "list")]
    pub emoji: Vec<String>,
    /// Whether the author supports the own idea from the start.
    pub author: bool,
    /// Whether guests of the workspace and people of other companies count.
    pub guests: bool,
}

/// `[ranking]`
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Ranking {
    /// Days after which a vote counts half as much.
    pub half_life_days: i64,
}

/// `[proposals]`
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Proposals {
    /// Functions that a squad needs, the owner's among them.
    pub squad: usize,
    /// Functions that must second a proposal before silence may adopt it.
    pub seconds: usize,
    /// Working days, everywhere concerned, in which concerns are waited for.
    pub consent_days: i64,
    /// Up to which effort the owner may decide alone: one of [`Proposals::SMALL_FIXES`].
    pub small_fix: String,
    /// Whether functions that have not spoken are reminded by their user group, which notifies all of it.
    pub mention_groups: bool,
}

impl Proposals {
    /// The largest small fix that a company may choose; the first means that there are none.
    pub const SMALL_FIXES: [&str; 4] = ["off", "S", "M", "L"];
}

/// `[duplicates]`
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Duplicates {
    /// How much alike two ideas must be, in percent, to be suggested to stewards.
    pub percent: i64,
}

/// `[decline]`
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Decline {
    /// The reasons to choose from; a known word (`costly`, …) is translated, any other is shown as it stands.
    #[serde(deserialize_with = "list")]
    pub reasons: Vec<String>,
}

/// `[promises]`
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Promises {
    /// Working days until somebody has looked at an idea.
    pub acknowledged_days: i64,
    /// Days until somebody has decided what comes next.
    pub triaged_days: i64,
    /// Days until it is answered.
    pub answered_days: i64,
}

/// `[news]`
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct News {
    /// How long news wait for others, so that quick changes become one message.
    pub window_seconds: i64,
    /// Messages with news that a person gets on a day; what is beyond goes into their digest.
    pub per_day: i64,
    /// Days without a change after which an open opportunity counts as stuck.
    pub stuck_days: i64,
}

/// `[updates]`
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Updates {
    /// Weeks between two questions, until the owner chooses: one of [`Updates::PACES`].
    pub weeks: i64,
    /// Days before the first question.
    pub grace_days: i64,
    /// Questions without an answer before the stewards hear of it.
    pub maximum: i64,
}

impl Updates {
    /// The paces an owner may choose, in weeks.
    pub const PACES: [i64; 3] = [1, 2, 4];
}

/// `[reviews]`
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Reviews {
    /// Days after shipping, where no proposal names the day.
    pub days: i64,
    /// Days between two reminders.
    pub remind_days: i64,
    /// Reminders before the stewards hear of it.
    pub reminders: i64,
}

/// `[health]`
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Health {
    /// Whether the channel reads once a quarter how it does.
    pub on: bool,
}

/// `[digest]`
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Digest {
    /// Whether there is one at all.
    pub on: bool,
    /// The day of the week on which it comes.
    #[serde(deserialize_with = "parsed")]
    pub day: Day,
    /// The time of day, `10:00`.
    #[serde(deserialize_with = "parsed")]
    pub time: TimeOfDay,
    /// Where it comes, if not in the CX channel alone.
    pub channels: Vec<DigestChannel>,
}

/// A channel with a digest, and what is otherwise there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct DigestChannel {
    /// Its Slack id.
    pub channel: String,
    /// The day, where it differs.
    #[serde(default, deserialize_with = "parsed_if_any", skip_serializing_if = "Option::is_none")]
    pub day: Option<Day>,
    /// The time of day, where it differs.
    #[serde(default, deserialize_with = "parsed_if_any", skip_serializing_if = "Option::is_none")]
    pub time: Option<TimeOfDay>,
    /// The time zone, where it is not the workspace's.
    #[serde(default)]
    pub timezone: String,
    /// The language, where it is not the workspace's.
    #[serde(default)]
    pub locale: String,
    /// Only what concerns this function.
    #[serde(default)]
    pub function: String,
    /// Only what happens at this touchpoint.
    #[serde(default)]
    pub touchpoint: String,
}

/// `[functions]`
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Functions {
    /// Where a member's function comes from; the first source that knows wins.
    #[serde(deserialize_with = "sources")]
    pub sources: Vec<FunctionSource>,
    /// The id of the profile field, `Xf…`.
    #[serde(default)]
    pub profile_field: String,
    /// The functions themselves.
    pub list: Vec<Function>,
}

/// Where a member's function may come from.
#[derive(Clone, Copy, Debug, Deserialize, Serialize, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum FunctionSource {
    /// Membership of a Slack user group.
    UserGroup,
    /// A field of the Slack profile.
    ProfileField,
    /// What the person chose in Home.
    OwnChoice,
}

/// One function of the company.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Function {
    /// Short and stable, kept in rows: `support`.
    pub id: String,
    /// What people read: `Support`.
    pub name: String,
    /// The id of its Slack user group, `S…`.
    #[serde(default)]
    pub user_group: String,
    /// The values of the profile field that mean this function; its name always does.
    #[serde(default)]
    pub profile_values: Vec<String>,
    /// Functions that became part of this one: whatever still names them means this one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub merged: Vec<Function>,
}

impl Function {
    /// The user groups that mean it, those of its parts among them.
    pub fn all_groups(&self) -> impl Iterator<Item = &str> {
        let all = std::iter::once(self).chain(&self.merged);
        all.map(|function| function.user_group.as_str()).filter(|group| !group.is_empty())
    }
}

impl Functions {
    /// All of them, those that became part of another as well.
    pub fn all(&self) -> impl Iterator<Item = &Function> {
        self.list.iter().flat_map(|function| std::iter::once(function).chain(&function.merged))
    }

    /// The function of that id; for one that became part of another, the other.
    pub fn find(&self, id: &str) -> Option<&Function> {
        self.list.iter().find(|function| function.id == id || function.merged.iter().any(|part| part.id == id))
    }

    /// The ids of those that exist today: what became part of another means the other, what is gone is left out.
    pub fn known(&self, ids: &[String]) -> Vec<String> {
        let means =
            |function: &&Function| ids.iter().any(|id| self.find(id).is_some_and(|known| known.id == function.id));
        self.list.iter().filter(means).map(|function| function.id.clone()).collect()
    }

    /// The user groups that mean a function.
    pub fn groups(&self) -> impl Iterator<Item = &str> {
        self.list.iter().flat_map(Function::all_groups)
    }
}

impl Config {
    /// Reads the settings of this process: `file` (or `cx-bot.toml` where it exists), then the environment.
    ///
    /// # Errors
    /// A sentence that names the key and what is wrong with it.
    pub fn load(file: Option<&Path>) -> anyhow::Result<Self> {
        Self::from_sources(file, std::env::vars().collect())
    }

    /// The same with a given environment.
    ///
    /// # Errors
    /// As [`Config::load`].
    pub fn from_sources(
        file: Option<&Path>,
        environment: std::collections::HashMap<String, String>,
    ) -> anyhow::Result<Self> {
        let path = file.map_or_else(|| PathBuf::from(USUAL_FILE), Path::to_path_buf);
        let built = config::Config::builder()
            .add_source(config::File::from_str(DEFAULTS, config::FileFormat::Toml))
            .add_source(config::File::from(path).format(config::FileFormat::Toml).required(file.is_some()))
            .add_source(
                // No parsing of values: a secret like 0012345 must stay as it is.
                config::Environment::with_prefix("CX").prefix_separator("_").separator("__").source(Some(environment)),
            )
            .build()
            .context("the settings cannot be read")?;
        let config: Self = built.try_deserialize().context("the settings are wrong")?;
        config.check()?;
        Ok(config)
    }

    /// Whether the values fit, alone and together.
    ///
    /// # Errors
    /// A sentence that names the first key that is wrong.
    pub fn check(&self) -> anyhow::Result<()> {
        ensure!(
            self.slack.api_url.starts_with("https://") || is_loopback(&self.slack.api_url),
            "slack.api_url must begin with https:// (plain http:// is for this machine only)"
        );
        ensure!(
            (100..=30_000).contains(&self.slack.timeout_ms),
            "slack.timeout_ms: {} is not between 100 and 30000",
            self.slack.timeout_ms
        );
        ensure!(
            jiff::tz::TimeZone::get(&self.workspace.timezone).is_ok(),
            "workspace.timezone: \"{}\" is no time zone; write one like Europe/Madrid",
            self.workspace.timezone
        );
        ensure!(
            Language::from_locale(&self.workspace.locale).is_some(),
            "workspace.locale: \"{}\" is not one of en, es, it, pl",
            self.workspace.locale
        );
        for timezone in self.calendar.regions.iter().flat_map(|region| &region.timezones) {
            ensure!(
                jiff::tz::TimeZone::get(timezone).is_ok(),
                "calendar.regions: \"{timezone}\" is no time zone; write one like Europe/Warsaw"
            );
        }
        for place in &self.digest.channels {
            ensure!(
                place.channel.starts_with(['C', 'G']),
                "digest.channels: \"{}\" is no channel id; it looks like C0123ABCD",
                place.channel
            );
            ensure!(
                place.timezone.is_empty() || jiff::tz::TimeZone::get(&place.timezone).is_ok(),
                "digest.channels: \"{}\" is no time zone; write one like Europe/Warsaw",
                place.timezone
            );
            ensure!(
                place.locale.is_empty() || Language::from_locale(&place.locale).is_some(),
                "digest.channels: \"{}\" is not one of en, es, it, pl",
                place.locale
            );
            ensure!(
                place.function.is_empty() || self.functions.find(&place.function).is_some(),
                "digest.channels: \"{}\" is no id in functions.list",
                place.function
            );
            ensure!(
                place.touchpoint.is_empty() || self.ideas.touchpoints.contains(&place.touchpoint),
                "digest.channels: \"{}\" is not one of ideas.touchpoints",
                place.touchpoint
            );
            let same = self.digest.channels.iter().filter(|other| other.channel == place.channel).count();
            ensure!(same == 1, "digest.channels names {} twice", place.channel);
        }
        self.collaboration.check(&self.functions)?;
        for emoji in self.votes.emoji.iter().chain([&self.ideas.emoji]) {
            ensure!(!emoji.contains(':'), "emoji are written without colons: {emoji}");
        }
        for (key, least, most) in RANGES {
            let number = self.setting(key).and_then(|value| value.as_i64());
            let number = number.with_context(|| format!("{key} is no number"))?;
            ensure!((least..=most).contains(&number), "{key}: {number} is not between {least} and {most}");
        }
        ensure!(
            Proposals::SMALL_FIXES.contains(&self.proposals.small_fix.as_str()),
            "proposals.small_fix: \"{}\" is not one of off, S, M, L",
            self.proposals.small_fix
        );
        match &self.secrets.key {
            None => ensure!(
                self.ideas.anonymity == Anonymity::Named,
                "ideas.anonymity is \"strict\", which needs secrets.key (environment: CX_SECRETS__KEY), a secret that is kept \
                 outside the database; make one with: openssl rand -base64 32"
            ),
            Some(key) => ensure!(
                key.expose_secret().trim().len() >= SECRET,
                "secrets.key is shorter than {SECRET} characters; make one with: openssl rand -base64 32"
            ),
        }
        ensure!(!self.ideas.touchpoints.is_empty(), "ideas.touchpoints needs at least one");
        ensure!(!self.decline.reasons.is_empty(), "decline.reasons needs at least one");
        for (key, entries) in [
            ("ideas.touchpoints", self.ideas.touchpoints.len()),
            ("decline.reasons", self.decline.reasons.len()),
            ("functions.list", self.functions.list.len()),
        ] {
            ensure!(entries <= limit::OPTIONS, "{key} has more than {} entries, Slack's limit", limit::OPTIONS);
        }
        let mut ids: Vec<_> = self.functions.all().map(|function| &function.id).collect();
        let named = ids.len();
        ids.sort();
        ids.dedup();
        ensure!(ids.len() == named, "functions.list names an id twice");
        let field_is_named = !self.functions.profile_field.is_empty();
        ensure!(
            field_is_named == self.functions.sources.contains(&FunctionSource::ProfileField),
            "functions.profile_field and the source \"profile_field\" go together"
        );
        self.wins.check()?;
        self.games.check()?;
        ensure!(
            self.coffee.channel.is_empty() || self.coffee.channel.starts_with(['C', 'G']),
            "coffee.channel: \"{}\" is no channel id; it looks like C0123ABCD",
            self.coffee.channel
        );
        ensure!(Updates::PACES.contains(&self.updates.weeks), "updates.weeks must be 1, 2 or 4");
        let url = self.database.url.expose_secret();
        ensure!(
            url.starts_with("sqlite:") || url.starts_with("postgres:") || url.starts_with("postgresql:"),
            "database.url must begin with sqlite: or postgres:"
        );
        Ok(())
    }

    /// What `serve` needs beyond what every command needs.
    ///
    /// # Errors
    /// A sentence that names the first missing key.
    pub fn check_serving(&self) -> anyhow::Result<()> {
        ensure!(self.slack.bot_token.is_some(), "slack.bot_token is missing (environment: CX_SLACK__BOT_TOKEN)");
        for (key, secret) in [
            ("slack.bot_token", &self.slack.bot_token),
            ("slack.signing_secret", &self.slack.signing_secret),
            ("slack.app_token", &self.slack.app_token),
        ] {
            let is_blank = secret.as_ref().is_some_and(|secret| secret.expose_secret().trim().is_empty());
            ensure!(!is_blank, "{key} is empty");
        }
        match self.slack.mode {
            Mode::Http if self.slack.signing_secret.is_none() => {
                bail!("slack.signing_secret is missing (environment: CX_SLACK__SIGNING_SECRET)")
            }
            Mode::Socket if self.slack.app_token.is_none() => {
                bail!("slack.app_token is missing (environment: CX_SLACK__APP_TOKEN)")
            }
            _ => {}
        }
        for (key, token, begins) in
            [("slack.bot_token", &self.slack.bot_token, "xoxb-"), ("slack.app_token", &self.slack.app_token, "xapp-")]
        {
            let wrong = token.as_ref().is_some_and(|token| !token.expose_secret().starts_with(begins));
            ensure!(!wrong, "{key} does not begin with {begins}; is it another of Slack's tokens?");
        }
        ensure!(!self.channels.cx.is_empty(), "channels.cx is missing (environment: CX_CHANNELS__CX)");
        for (key, id) in [("channels.cx", &self.channels.cx), ("channels.wins", &self.channels.wins)] {
            ensure!(
                id.is_empty() || id.starts_with('C') || id.starts_with('G'),
                "{key}: \"{id}\" is no channel id; Slack shows it at the foot of the channel's details, like C0123ABCD"
            );
        }
        Ok(())
    }

    /// The language of channel posts.
    pub fn language(&self) -> Language {
        Language::from_locale(&self.workspace.locale).unwrap_or(Language::English)
    }
}

fn is_loopback(url: &str) -> bool {
    url.strip_prefix("http://").is_some_and(|rest| {
        let host = rest.split(['/', '?']).next().unwrap_or_default();
        let host = host.rsplit_once(':').map_or(host, |(host, _)| host);
        host == "localhost" || host == "[::1]" || host.parse().is_ok_and(|ip: std::net::IpAddr| ip.is_loopback())
    })
}

/// An empty value means "not set": Compose files and service units like to pass those.
fn secret<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<SecretString>, D::Error> {
    let value = Option::<String>::deserialize(deserializer)?;
    Ok(value.filter(|value| !value.is_empty()).map(SecretString::from))
}

fn sources<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<FunctionSource>, D::Error> {
    list(deserializer)?
        .into_iter()
        .map(|name| {
            FunctionSource::deserialize(serde::de::value::StrDeserializer::<serde::de::value::Error>::new(&name))
                .map_err(serde::de::Error::custom)
        })
        .collect()
}
