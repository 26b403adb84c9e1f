//! People of the workspace, known by their Slack id.

use serde_json::{Value, json};

use crate::base::clock::Millis;
use crate::base::config::Config;
use crate::base::db::{Connection, query, query_as};
use crate::base::error::Result;
use crate::base::text::{Language, Text};

use super::calendar::Hours;
use super::call::{Call, Question};
use super::company::Company;
use super::function::Told;
use super::preferences::{Rhythm, read_days};

/// A person, a guest or a bot.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Member {
    /// Slack's id, `U…` or `W…`.
    pub id: String,
    /// Their workspace; empty when not known yet.
    pub team: String,
    /// How colleagues call them; empty when not known yet.
    pub name: String,
    /// Slack's locale, such as `pl-PL`; empty when not known yet.
    pub locale: String,
    /// An IANA time zone; empty when not known yet.
    pub timezone: String,
    /// See [`Kind`].
    #[sqlx(try_from = "String")]
    pub kind: Kind,
    /// The language they chose instead of Slack's.
    pub language: Option<String>,
    /// What is known of their function.
    #[sqlx(flatten)]
    pub told: Told,
    /// When Slack last told us about them.
    pub synced_at: Option<Millis>,
    /// When they first did something here.
    pub acted_at: Option<Millis>,
    /// When the bot greeted them.
    pub greeted_at: Option<Millis>,
    /// When they left.
    pub gone_at: Option<Millis>,
    /// When they last opened their Home.
    pub home_at: Option<Millis>,
    /// The days they chose to work on, `mon,tue`; their region's when they chose none.
    pub working_days: Option<String>,
    /// The hours they chose, `09:00-17:30`; their region's when they chose none.
    pub working_hours: Option<String>,
    /// How often their digest comes.
    #[sqlx(try_from = "Option<String>")]
    pub digest: Rhythm,
}

/// What somebody is to the company.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Works here.
    Employee,
    /// A guest of the workspace, or somebody of another company in a shared channel.
    Guest,
    /// A program.
    Bot,
}

impl Kind {
    fn word(self) -> &'static str {
        match self {
            Self::Employee => "employee",
            Self::Guest => "guest",
            Self::Bot => "bot",
        }
    }
}

impl From<String> for Kind {
    fn from(word: String) -> Self {
        match word.as_str() {
            "guest" => Self::Guest,
            "bot" => Self::Bot,
            _ => Self::Employee,
        }
    }
}

impl Member {
    /// Somebody of whom only the id is known.
    pub fn unknown(id: &str) -> Self {
        Self {
            id: id.to_owned(),
            team: String::new(),
            name: String::new(),
            locale: String::new(),
            timezone: String::new(),
            kind: Kind::Employee,
            language: None,
            told: Told::default(),
            synced_at: None,
            acted_at: None,
            greeted_at: None,
            gone_at: None,
            home_at: None,
            working_days: None,
            working_hours: None,
            digest: Rhythm::Weekly,
        }
    }

    /// Reads a user object of Slack's; whatever is missing or odd stays empty.
    ///
    /// `home_team` is the bot's workspace: people of another one are guests.
    pub fn from_slack(user: &Value, home_team: &str, now: Millis) -> Option<Self> {
        let id = user["id"].as_str()?;
        let profile = &user["profile"];
        let name = [&profile["display_name"], &profile["real_name"], &user["real_name"], &user["name"]]
            .into_iter()
            .find_map(|name| name.as_str().filter(|name| !name.trim().is_empty()))
            .unwrap_or_default();
        let team = user["team_id"].as_str().unwrap_or_default();
        let yes = |key: &str| user[key].as_bool().unwrap_or(false);
        let kind = if yes("is_bot") || id == "USLACKBOT" {
            Kind::Bot
        } else if yes("is_restricted")
            || yes("is_ultra_restricted")
            || yes("is_stranger")
            || (!team.is_empty() && !home_team.is_empty() && team != home_team && user["enterprise_user"].is_null())
        {
            Kind::Guest
        } else {
            Kind::Employee
        };
        Some(Self {
            team: team.to_owned(),
            name: name.trim().to_owned(),
            locale: user["locale"].as_str().unwrap_or_default().to_owned(),
            timezone: user["tz"].as_str().unwrap_or_default().to_owned(),
            kind,
            synced_at: Some(now),
            gone_at: yes("deleted").then_some(now),
            ..Self::unknown(id)
        })
    }

    /// The words of their language.
    pub fn text(&self, company: &Company) -> &'static Text {
        text_of(self.language.as_deref(), Some(&self.locale), company)
    }

    /// The id of their function, by the configured sources.
    pub fn function<'a>(&'a self, config: &'a Config) -> Option<&'a str> {
        self.told.function(&config.functions)
    }

    /// When they work: as they chose, else as their region does.
    pub fn hours(&self, config: &Config) -> Hours {
        let days = self.working_days.as_deref().and_then(read_days);
        let shift = self.working_hours.as_deref().and_then(|hours| hours.parse().ok());
        Hours::of_zone(config, &self.timezone).with(days, shift)
    }

    /// Whether they are asked for nothing and told nothing: gone, or a program.
    pub fn is_reachable(&self) -> bool {
        self.gone_at.is_none() && self.kind != Kind::Bot
    }
}

/// The words for somebody: in the language they chose, else Slack's for them, else the company's.
pub fn text_of(chosen: Option<&str>, locale: Option<&str>, company: &Company) -> &'static Text {
    let language = [chosen, locale].into_iter().flatten().find_map(Language::from_locale);
    Text::of(language.unwrap_or(company.language()))
}

/// The words for somebody of whom only the id is at hand.
///
/// # Errors
/// The database's.
pub async fn find_text(connection: &mut Connection, company: &Company, person: &str) -> Result<&'static Text> {
    Ok(find_member(connection, person).await?.map_or(company.text(), |member| member.text(company)))
}

/// The question to Slack who somebody is.
pub fn who_is(person: &str) -> Call {
    Call::Ask {
        method: "users.info".into(),
        arguments: json!({"user": person, "include_locale": true}),
        question: Question::Member { person: person.to_owned() },
    }
}

/// A member as the bot knows them.
///
/// # Errors
/// The database's.
pub async fn find_member(connection: &mut Connection, id: &str) -> Result<Option<Member>> {
    Ok(query_as(
        "SELECT id, team, name, locale, timezone, kind, language, own_function, group_function, field_function, \
         synced_at, acted_at, greeted_at, gone_at, home_at, working_days, working_hours, digest FROM member WHERE id = $1",
    )
    .bind(id)
    .fetch_optional(connection)
    .await?)
}

/// Writes what Slack says about somebody, and leaves what they chose themselves. Someone who came back is here again.
///
/// # Errors
/// The database's.
pub async fn set_member(connection: &mut Connection, member: &Member) -> Result<()> {
    query(
        "INSERT INTO member (id, team, name, locale, timezone, kind, synced_at, gone_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (id) DO UPDATE SET \
         team = excluded.team, name = excluded.name, timezone = excluded.timezone, kind = excluded.kind, \
         locale = CASE WHEN excluded.locale = '' THEN member.locale ELSE excluded.locale END, \
         synced_at = excluded.synced_at, \
         gone_at = CASE WHEN excluded.gone_at IS NULL THEN NULL ELSE COALESCE(member.gone_at, excluded.gone_at) END",
    )
    .bind(&member.id)
    .bind(&member.team)
    .bind(&member.name)
    .bind(&member.locale)
    .bind(&member.timezone)
    .bind(member.kind.word())
    .bind(member.synced_at)
    .bind(member.gone_at)
    .execute(connection)
    .await?;
    Ok(())
}

/// Notes that somebody did something here for the first time.
///
/// # Errors
/// The database's.
pub async fn set_acted(connection: &mut Connection, id: &str, now: Millis) -> Result<()> {
    query("UPDATE member SET acted_at = $1 WHERE id = $2 AND acted_at IS NULL")
        .bind(now)
        .bind(id)
        .execute(connection)
        .await?;
    Ok(())
}

/// Notes that somebody opened their Home.
///
/// # Errors
/// The database's.
pub async fn set_home_opened(connection: &mut Connection, id: &str, now: Millis) -> Result<()> {
    query("UPDATE member SET home_at = $1 WHERE id = $2").bind(now).bind(id).execute(connection).await?;
    Ok(())
}

/// Notes somebody of whom only the id is known; `false` when they were known already.
///
/// # Errors
/// The database's.
pub async fn add_unknown_member(connection: &mut Connection, id: &str) -> Result<bool> {
    let rows = query(
        "INSERT INTO member (id, team, name, locale, timezone, kind) VALUES ($1, '', '', '', '', 'employee') \
         ON CONFLICT (id) DO NOTHING",
    )
    .bind(id)
    .execute(connection)
    .await?;
    Ok(rows.rows_affected() == 1)
}
