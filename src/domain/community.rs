//! The channels of the community: interests, games and places.

use serde::{Deserialize, Serialize};

use crate::base::blocks::{Button, button};
use crate::base::clock::Millis;
use crate::base::config::Config;
use crate::base::db::{Connection, query_as};
use crate::base::error::Result;
use crate::base::pack::{LONGEST, Mistake, Problem};
use crate::base::text::{Language, Text, Words};

use super::calendar::Hours;
use super::company::Company;

/// A channel that stands in the catalogue.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct CommunityChannel {
    /// Slack's id.
    pub channel: String,
    /// What it is about.
    #[sqlx(try_from = "String")]
    pub kind: ChannelKind,
    /// Without the `#`.
    pub name: String,
    /// A line about it.
    #[sqlx(try_from = "String")]
    pub line: Words,
    /// The code of the language that is spoken in it.
    pub language: String,
    /// Who proposed it.
    pub proposed_by: String,
    /// Since when it stands in the catalogue.
    pub listed_at: Millis,
    /// About how many people are in it.
    pub members: Option<i64>,
    /// When a person last wrote there.
    pub spoken_at: Option<Millis>,
    /// How often it wants ice-breakers.
    #[sqlx(try_from = "String")]
    pub pace: Pace,
    /// Since when ice-breakers rest because nobody answers them.
    pub paused_at: Option<Millis>,
    /// When they last went on.
    pub resumed_at: Option<Millis>,
    /// When somebody was asked whether it is still needed.
    pub asked_at: Option<Millis>,
    /// When it was last said to be needed.
    pub kept_at: Option<Millis>,
    /// Since when the bot is known to be outside.
    pub outside_at: Option<Millis>,
    /// When it was last told that ice-breakers rest there.
    pub rested_at: Option<Millis>,
    /// The ice-breaker that found no room on its day and waits for the next: `2026-11-04`.
    pub waits_since: Option<String>,
    /// Its own day for ice-breakers, `wed`.
    pub ask_day: Option<String>,
    /// Its own time of day for them, `10:30`.
    pub ask_time: Option<String>,
    /// The time zone of its clock.
    pub zone: Option<String>,
}

impl CommunityChannel {
    /// One as full as can be, different for each number.
    pub fn samples(number: usize) -> Self {
        Self {
            channel: format!("C0SAMPLE{number}"),
            kind: ChannelKind::ALL[number % ChannelKind::ALL.len()],
            name: "zażółć-gęślą-jaźń".repeat(4),
            line: Words::plain(&"Zażółć & <!here> *what we read* ".repeat(6)),
            language: "pl".to_owned(),
            proposed_by: "U0ADA".to_owned(),
            listed_at: 0,
            members: Some(1_234),
            spoken_at: None,
            pace: Pace::Company,
            paused_at: None,
            resumed_at: None,
            asked_at: Some(0),
            kept_at: None,
            outside_at: None,
            rested_at: None,
            waits_since: None,
            ask_day: Some("thu".to_owned()),
            ask_time: Some("14:00".to_owned()),
            zone: Some("Europe/Warsaw".to_owned()),
        }
    }

    /// The words of the language that is spoken in it.
    pub fn text(&self, company: &Company) -> &'static Text {
        Text::of(Language::from_locale(&self.language).unwrap_or(company.language()))
    }

    /// The time zone of its clock.
    pub fn timezone<'a>(&'a self, config: &'a Config) -> &'a str {
        self.zone.as_deref().unwrap_or(&config.workspace.timezone)
    }

    /// When work is done there.
    pub fn hours(&self, config: &Config) -> Hours {
        Hours::of_zone(config, self.timezone(config))
    }
}

/// What a channel of the community is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChannelKind {
    /// Sports, books, music…
    Interest,
    /// Something that is played.
    Game,
    /// An office, a city, a country.
    Place,
}

impl ChannelKind {
    /// All of them, in the order people see.
    pub const ALL: [Self; 3] = [Self::Interest, Self::Game, Self::Place];

    /// The word in rows and forms.
    pub fn word(self) -> &'static str {
        match self {
            Self::Interest => "interest",
            Self::Game => "game",
            Self::Place => "place",
        }
    }

    /// The kind of that word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

impl From<String> for ChannelKind {
    fn from(word: String) -> Self {
        Self::from_word(&word).unwrap_or(Self::Interest)
    }
}

/// How often a channel wants ice-breakers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// As the company does.
    Company,
    /// Every week.
    Weekly,
    /// Every two weeks.
    Fortnightly,
    /// Never.
    Off,
}

impl Pace {
    /// All of them, in the order people see.
    pub const ALL: [Self; 4] = [Self::Company, Self::Weekly, Self::Fortnightly, Self::Off];

    /// The word in rows and forms.
    pub fn word(self) -> &'static str {
        match self {
            Self::Company => "company",
            Self::Weekly => "weekly",
            Self::Fortnightly => "fortnightly",
            Self::Off => "off",
        }
    }

    /// The pace of that word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|pace| pace.word() == word)
    }
}

impl From<String> for Pace {
    fn from(word: String) -> Self {
        Self::from_word(&word).unwrap_or(Self::Company)
    }
}

/// What is asked of Slack about a channel of the community.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum CommunityStep {
    /// Make the channel of a proposal.
    Make,
    /// Find the channel that has the name of a proposal.
    Find,
    /// Come into the channel of a proposal, which exists.
    Adopt,
    /// Write what it is about above the channel.
    Describe,
    /// Bring in whoever proposed it.
    Bring,
    /// Bring in somebody who wants to join.
    Join,
    /// Look how many people are in it, and whether it is still there.
    Look,
    /// Archive it.
    Close,
}

/// What people are shown of the community, and is redrawn.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum CommunityView {
    /// A steward: a proposed channel.
    Proposal,
    /// A steward: suggested questions.
    Questions,
    /// Somebody who keeps a channel: it is silent.
    Silent,
    /// Somebody who keeps channels: ice-breakers rest there.
    Resting,
    /// Somebody who keeps a channel: it was archived, or the bot was removed from it.
    Standing,
    /// Somebody: what became of what they proposed.
    Outcome,
    /// A channel: an ice-breaker stands there.
    Icebreaker,
}

/// What can be played in a channel, by buttons.
pub fn play_buttons(text: &Text, company: &Company, channel: &str) -> Vec<Button> {
    let games = &company.config().games;
    let all = [
        (true, "quiz.show", text.game_quiz_button()),
        (games.riddles > 0, "riddle.form", text.game_riddle_button()),
        (games.puzzles, "puzzle.show", text.game_puzzles_button()),
    ];
    let played = all.into_iter().filter(|(is_played, ..)| games.on && *is_played);
    played.map(|(_, action, words)| button(action, channel, &words)).collect()
}

/// The web address of a channel.
pub fn channel_address(company: &Company, channel: &str) -> Option<String> {
    Some(format!("{}archives/{channel}", company.identity()?.url))
}

/// What is wrong in a pack, and where.
pub fn mistake_words(text: &Text, mistake: &Mistake) -> String {
    let said = |words: &str| Words::plain(words).cut(120).mrkdwn();
    let problem = match &mistake.problem {
        Problem::Unreadable => return text.icebreaker_pack_unreadable(said(&mistake.file)),
        Problem::Syntax(cause) => text.icebreaker_pack_syntax(said(cause)),
        Problem::NoId => text.icebreaker_pack_no_id(),
        Problem::Twice(id) => text.icebreaker_pack_twice(said(id)),
        Problem::Unknown(key) => text.icebreaker_pack_unknown(said(key)),
        Problem::NoWords(id) => text.icebreaker_pack_no_words(said(id)),
        Problem::Blank(language) => text.icebreaker_pack_blank(said(language)),
        Problem::Long(language) => text.icebreaker_pack_long(said(language), LONGEST),
    };
    text.icebreaker_pack_line(said(&mistake.file), mistake.line.to_string(), problem)
}

/// A channel, unless it does not stand in the catalogue or was retired.
///
/// # Errors
/// The database's.
pub async fn find_community_channel(connection: &mut Connection, channel: &str) -> Result<Option<CommunityChannel>> {
    Ok(query_as(
        "SELECT channel, kind, name, line, language, proposed_by, listed_at, members, spoken_at, pace, paused_at, resumed_at, \
         asked_at, kept_at, outside_at, rested_at, waits_since, ask_day, ask_time, zone FROM community_channel WHERE channel = $1 AND retired_at IS NULL",
    )
    .bind(channel)
    .fetch_optional(connection)
    .await?)
}

/// The channels of the catalogue by name, without those that were retired.
///
/// # Errors
/// The database's.
pub async fn list_community_channels(connection: &mut Connection) -> Result<Vec<CommunityChannel>> {
    Ok(query_as(
        "SELECT channel, kind, name, line, language, proposed_by, listed_at, members, spoken_at, pace, paused_at, resumed_at, \
         asked_at, kept_at, outside_at, rested_at, waits_since, ask_day, ask_time, zone FROM community_channel WHERE retired_at IS NULL ORDER BY name, channel",
    )
    .fetch_all(connection)
    .await?)
}
