//! `/cx settings`: what a company can arrange for itself, in Slack.
//!
//! Stewards read the settings in words and open a form for each group of them; others read whom to ask. What is saved
//! holds at the very next thing that happens, on every instance, and lies over file and environment ([`crate::base::overlay`]).
//! Each change is written down, and the other stewards hear of it. While nobody keeps the channel, an administrator of
//! the workspace may become the first who does.
//!
//! Belongs here: what can be changed while the bot runs, its forms and what follows from a change. Never: a secret, an
//! address, or what one person chooses for themselves.
//!
//! Reading order: this file (the plain forms), `field` (one setting), `function`, `region`, `digest` and `relationship` (lists of things),
//! `role` (who becomes a steward), `told` (who hears of it, and what is redrawn).

mod digest;
mod field;
mod function;
mod region;
mod relationship;
mod role;
mod told;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest, Sha256};

pub use digest::{checked as digest_checked, submitted as digest_submitted};
pub use function::{checked as function_checked, submitted as function_submitted};
pub use function::{merge_checked, merged, picked as function_picked, removed as function_removed};
pub use region::submitted as region_submitted;
pub use region::{checked as region_checked, picked as region_picked, removed as region_removed};
pub use relationship::{checked as relationship_checked, submitted as relationship_submitted};
pub use role::{asked_without_steward, first_agreed, first_told, group_told};
pub use told::{redrawn, told};

use crate::base::blocks::{Block, Modal, button, context, header, message_blocks, message_text, section_with_button};
use crate::base::config::{Anonymity, Config};
use crate::base::db::Connection;
use crate::base::error::{Error, Result};
use crate::base::text::{Language, Text, mention};
use crate::domain::audit::add_audited;
use crate::domain::call::{Due, Message, Ripple};
use crate::domain::company::Company;
use crate::domain::cx::{Cx, Desk};
use crate::domain::group::{UserGroup, list_groups};
use crate::domain::member::{Kind as MemberKind, find_member};
use crate::domain::setting::{list_settings, set_setting, take_settings};

use field::{Field, Kind, Names, Style, Vocabulary, several, words_of};

/// What was filled into a form, by block.
pub type Filled = BTreeMap<String, Vec<String>>;
/// What is wrong with it, by block.
pub type Errors = BTreeMap<String, String>;

/// A form of plain settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    People,
    Channels,
    Sources,
    Ideas,
    Anonymous,
    Proposals,
    Promises,
    Results,
    Digest,
    Wins,
    Coffee,
    Swap,
    Community,
    Games,
    Limits,
    Time,
}

/// A part of the overview: a form, or a list with forms of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Plain(Form),
    Functions,
    Digests,
    Regions,
    Relationships,
}

const PARTS: [Part; 20] = [
    Part::Plain(Form::People),
    Part::Plain(Form::Channels),
    Part::Functions,
    Part::Plain(Form::Sources),
    Part::Plain(Form::Ideas),
    Part::Plain(Form::Anonymous),
    Part::Plain(Form::Proposals),
    Part::Plain(Form::Promises),
    Part::Plain(Form::Results),
    Part::Plain(Form::Digest),
    Part::Digests,
    Part::Plain(Form::Wins),
    Part::Plain(Form::Community),
    Part::Plain(Form::Games),
    Part::Plain(Form::Coffee),
    Part::Plain(Form::Swap),
    Part::Relationships,
    Part::Plain(Form::Limits),
    Part::Plain(Form::Time),
    Part::Regions,
];

const fn field(key: &'static str, kind: Kind, label: fn(&Text) -> String) -> Field {
    Field { key, kind, label, hint: None }
}

const fn hinted(key: &'static str, kind: Kind, label: fn(&Text) -> String, hint: fn(&Text) -> String) -> Field {
    Field { key, kind, label, hint: Some(hint) }
}

const PEOPLE: [Field; 4] = [
    hinted("people.stewards", Kind::People, Text::settings_stewards, Text::settings_stewards_hint),
    field("people.steward_group", Kind::Group, Text::settings_steward_group),
    hinted("people.leaders", Kind::People, Text::settings_leaders, Text::settings_leaders_hint),
    field("people.leader_group", Kind::Group, Text::settings_leader_group),
];
const CHANNELS: [Field; 4] = [
    hinted("channels.cx", Kind::Channel, Text::settings_cx_channel, Text::settings_cx_channel_hint),
    field("channels.wins", Kind::ChannelIfAny, Text::settings_wins_channel),
    hinted("workspace.locale", Kind::Language, Text::settings_language, Text::settings_language_hint),
    field("workspace.timezone", Kind::Zone, Text::settings_zone),
];
const SOURCES: [Field; 2] = [
    hinted("functions.sources", Kind::Sources, Text::settings_source_first, Text::settings_sources_hint),
    hinted("functions.profile_field", Kind::Id, Text::settings_profile_field, Text::settings_profile_field_hint),
];
const IDEAS: [Field; 5] = [
    hinted(
        "ideas.touchpoints",
        Kind::Names(Vocabulary::Touchpoints),
        Text::settings_touchpoints,
        Text::settings_touchpoints_hint,
    ),
    hinted("votes.emoji", Kind::EmojiList, Text::settings_vote_emoji, Text::settings_vote_emoji_hint),
    field("votes.author", Kind::Switch, Text::settings_votes_author),
    field("votes.guests", Kind::Switch, Text::settings_votes_guests),
    hinted("ideas.emoji", Kind::Emoji, Text::settings_idea_emoji, Text::settings_idea_emoji_hint),
];
const ANONYMOUS: [Field; 3] = [
    field("ideas.anonymous", Kind::Switch, Text::settings_anonymous),
    hinted("ideas.anonymity", Kind::Anonymity, Text::settings_anonymity, Text::settings_anonymity_hint),
    field("ideas.anonymous_days", Kind::Number, Text::settings_anonymous_days),
];
const PROPOSALS: [Field; 5] = [
    hinted("proposals.squad", Kind::Number, Text::settings_squad, Text::settings_squad_hint),
    hinted("proposals.seconds", Kind::Number, Text::settings_seconds, Text::settings_seconds_hint),
    hinted("proposals.consent_days", Kind::Number, Text::settings_consent_days, Text::settings_consent_days_hint),
    hinted("proposals.small_fix", Kind::SmallFix, Text::settings_small_fix, Text::settings_small_fix_hint),
    hinted("proposals.mention_groups", Kind::Switch, Text::settings_mention_groups, Text::settings_mention_groups_hint),
];
const PROMISES: [Field; 4] = [
    hinted("promises.acknowledged_days", Kind::Number, Text::settings_acknowledged, Text::settings_acknowledged_hint),
    hinted("promises.triaged_days", Kind::Number, Text::settings_triaged, Text::settings_triaged_hint),
    hinted("promises.answered_days", Kind::Number, Text::settings_answered, Text::settings_answered_hint),
    hinted("decline.reasons", Kind::Names(Vocabulary::Reasons), Text::settings_reasons, Text::settings_reasons_hint),
];
const RESULTS: [Field; 6] = [
    hinted("updates.weeks", Kind::Pace, Text::settings_update_pace, Text::settings_update_pace_hint),
    hinted("updates.grace_days", Kind::Number, Text::settings_grace, Text::settings_grace_hint),
    hinted("updates.maximum", Kind::Number, Text::settings_maximum, Text::settings_maximum_hint),
    hinted("reviews.days", Kind::Number, Text::settings_review_days, Text::settings_review_days_hint),
    hinted("reviews.remind_days", Kind::Number, Text::settings_remind_days, Text::settings_remind_days_hint),
    hinted("reviews.reminders", Kind::Number, Text::settings_reminders, Text::settings_reminders_hint),
];
const DIGEST: [Field; 4] = [
    field("digest.on", Kind::Switch, Text::settings_digest_on),
    field("digest.day", Kind::Day, Text::settings_digest_day),
    hinted("digest.time", Kind::Time, Text::settings_digest_time, Text::settings_digest_time_hint),
    field("health.on", Kind::Switch, Text::settings_health),
];
const WINS: [Field; 6] = [
    field("wins.on", Kind::Switch, Text::settings_wins_on),
    hinted("wins.values", Kind::Values, Text::settings_wins_values, Text::settings_wins_values_hint),
    hinted("wins.per_day", Kind::Number, Text::settings_wins_per_day, Text::settings_wins_per_day_hint),
    field("wins.guests", Kind::Switch, Text::settings_wins_guests),
    field("wins.monthly", Kind::Switch, Text::settings_wins_monthly),
    hinted("wins.quiet_days", Kind::Number, Text::settings_wins_quiet, Text::settings_wins_quiet_hint),
];
const COMMUNITY: [Field; 5] = [
    field("community.on", Kind::Switch, Text::settings_community_on),
    field("community.icebreakers", Kind::Switch, Text::settings_community_icebreakers),
    hinted("community.weeks", Kind::Number, Text::settings_community_weeks, Text::settings_community_weeks_hint),
    hinted(
        "community.silent_days",
        Kind::Number,
        Text::settings_community_silent,
        Text::settings_community_silent_hint,
    ),
    hinted("community.fun_posts_a_day", Kind::Number, Text::settings_fun_posts, Text::settings_fun_posts_hint),
];
const GAMES: [Field; 8] = [
    field("games.on", Kind::Switch, Text::settings_games_on),
    field("games.quiz_days", Kind::Days, Text::settings_quiz_days),
    hinted("games.quiz_hours", Kind::Hours, Text::settings_quiz_hours, Text::settings_quiz_hours_hint),
    field("games.questions", Kind::Number, Text::settings_quiz_questions),
    field("games.team", Kind::Number, Text::settings_quiz_team),
    hinted("games.riddles", Kind::Number, Text::settings_riddles, Text::settings_riddles_hint),
    field("games.puzzles", Kind::Switch, Text::settings_puzzles),
    field("games.guests", Kind::Switch, Text::settings_games_guests),
];
const COFFEE: [Field; 4] = [
    field("coffee.on", Kind::Switch, Text::settings_coffee_on),
    field("coffee.every_weeks", Kind::Number, Text::settings_coffee_weeks),
    hinted("coffee.apart_rounds", Kind::Number, Text::settings_coffee_apart, Text::settings_coffee_apart_hint),
    hinted("coffee.channel", Kind::ChannelIfAny, Text::settings_coffee_channel, Text::settings_coffee_channel_hint),
];
const SWAP: [Field; 2] = [
    field("swap.on", Kind::Switch, Text::settings_swap_on),
    hinted("swap.excluded", Kind::Lines, Text::settings_swap_excluded, Text::settings_swap_excluded_hint),
];
const LIMITS: [Field; 5] = [
    hinted("news.per_day", Kind::Number, Text::settings_news_per_day, Text::settings_news_per_day_hint),
    field("news.window_seconds", Kind::Number, Text::settings_news_window),
    field("news.stuck_days", Kind::Number, Text::settings_stuck),
    field("ranking.half_life_days", Kind::Number, Text::settings_half_life),
    hinted("duplicates.percent", Kind::Number, Text::settings_alike, Text::settings_alike_hint),
];
const TIME: [Field; 2] = [
    field("calendar.working_days", Kind::Days, Text::settings_days),
    hinted("calendar.working_hours", Kind::Hours, Text::settings_hours, Text::settings_hours_hint),
];

impl Form {
    fn fields(self) -> &'static [Field] {
        match self {
            Self::People => &PEOPLE,
            Self::Channels => &CHANNELS,
            Self::Sources => &SOURCES,
            Self::Ideas => &IDEAS,
            Self::Anonymous => &ANONYMOUS,
            Self::Proposals => &PROPOSALS,
            Self::Promises => &PROMISES,
            Self::Results => &RESULTS,
            Self::Digest => &DIGEST,
            Self::Wins => &WINS,
            Self::Community => &COMMUNITY,
            Self::Games => &GAMES,
            Self::Coffee => &COFFEE,
            Self::Swap => &SWAP,
            Self::Limits => &LIMITS,
            Self::Time => &TIME,
        }
    }
}

impl Part {
    fn word(self) -> &'static str {
        match self {
            Self::Plain(Form::People) => "people",
            Self::Plain(Form::Channels) => "channels",
            Self::Plain(Form::Sources) => "sources",
            Self::Plain(Form::Ideas) => "ideas",
            Self::Plain(Form::Anonymous) => "anonymous",
            Self::Plain(Form::Proposals) => "proposals",
            Self::Plain(Form::Promises) => "promises",
            Self::Plain(Form::Results) => "results",
            Self::Plain(Form::Digest) => "digest",
            Self::Plain(Form::Wins) => "wins",
            Self::Plain(Form::Community) => "community",
            Self::Plain(Form::Games) => "games",
            Self::Plain(Form::Coffee) => "coffee",
            Self::Plain(Form::Swap) => "swap",
            Self::Plain(Form::Limits) => "limits",
            Self::Plain(Form::Time) => "time",
            Self::Functions => "functions",
            Self::Digests => "digests",
            Self::Regions => "regions",
            Self::Relationships => "collaboration",
        }
    }

    fn title(self, text: &Text) -> String {
        match self {
            Self::Plain(Form::People) => text.settings_people_title(),
            Self::Plain(Form::Channels) => text.settings_channels_title(),
            Self::Plain(Form::Sources) => text.settings_sources_title(),
            Self::Plain(Form::Ideas) => text.settings_ideas_title(),
            Self::Plain(Form::Anonymous) => text.settings_anonymous_title(),
            Self::Plain(Form::Proposals) => text.settings_proposals_title(),
            Self::Plain(Form::Promises) => text.settings_promises_title(),
            Self::Plain(Form::Results) => text.settings_results_title(),
            Self::Plain(Form::Digest) => text.settings_digest_title(),
            Self::Plain(Form::Wins) => text.settings_wins_title(),
            Self::Plain(Form::Community) => text.settings_community_title(),
            Self::Plain(Form::Games) => text.settings_games_title(),
            Self::Plain(Form::Coffee) => text.settings_coffee_title(),
            Self::Plain(Form::Swap) => text.settings_swap_title(),
            Self::Plain(Form::Limits) => text.settings_limits_title(),
            Self::Plain(Form::Time) => text.settings_time_title(),
            Self::Functions => text.settings_functions_title(),
            Self::Digests => text.settings_digests_title(),
            Self::Regions => text.settings_regions_title(),
            Self::Relationships => text.settings_relationships_title(),
        }
    }
}

/// Whether what stands behind `/cx` asks for the settings; the word of every language is understood.
pub fn is_meant(typed: &str) -> bool {
    let typed = typed.trim().to_lowercase();
    Language::ALL.iter().any(|language| Text::of(*language).settings_word() == typed) || typed == WORD
}

const WORD: &str = "settings";

/// `/cx settings`: the settings in words with a button at each part. `None`: nobody keeps the channel, so somebody may
/// become the first, which Slack must be asked about.
///
/// # Errors
/// A sentence for those who may not, naming whom to ask; the database's.
pub async fn overview(desk: &mut Desk<'_>) -> Result<Option<Message>> {
    if !role::is_kept(desk.connection, desk.company.config()).await? {
        return Ok(None);
    }
    refuse_others(desk.text, desk.company, &desk.actor.id)?;
    let names = find_names(desk.connection, desk.company.saved()).await?;
    Ok(Some(draw_overview(desk.text, desk.company.saved(), &names)))
}

/// A part was chosen: its form.
///
/// # Errors
/// A sentence for those who may not; the database's.
pub async fn form(desk: &mut Desk<'_>, part: &str) -> Result<Value> {
    refuse_others(desk.text, desk.company, &desk.actor.id)?;
    let names = find_names(desk.connection, desk.company.saved()).await?;
    let config = desk.company.saved();
    Ok(match PARTS.into_iter().find(|known| known.word() == part).unwrap_or(PARTS[0]) {
        Part::Plain(form) => draw_form(desk.text, form, config, &names),
        Part::Functions => function::draw_pick_form(desk.text, config, &names),
        Part::Digests => digest::draw_form(desk.text, config),
        Part::Regions => region::draw_pick_form(desk.text, config),
        Part::Relationships => relationship::draw_form(desk.text, config),
    })
}

/// What is wrong with a sent form of plain settings, by block.
///
/// # Errors
/// A sentence for those who may not; the database's.
pub async fn checked(desk: &mut Desk<'_>, metadata: &str, filled: &Filled) -> Result<Errors> {
    refuse_others(desk.text, desk.company, &desk.actor.id)?;
    let names = find_names(desk.connection, desk.company.saved()).await?;
    match changes(desk.text, desk.company.saved(), &Memory::read(metadata), filled, &names) {
        Ok(changes) => wrong_people(desk.connection, desk.text, desk.company, &changes).await,
        Err(errors) => Ok(errors),
    }
}

/// A form of plain settings was sent: saves what was changed in it.
///
/// # Errors
/// A sentence when it is not allowed, or does not fit what was saved meanwhile; the database's.
pub async fn submitted(cx: &mut Cx, metadata: &str, filled: &Filled) -> Result<()> {
    let pen = Pen::take(cx).await?;
    let names = find_names(&mut cx.tx, &pen.saved).await?;
    let changes = changes(cx.text, &pen.saved, &Memory::read(metadata), filled, &names)
        .map_err(|errors| first(cx.text, errors))?;
    let company = cx.company.clone();
    let wrong = wrong_people(&mut cx.tx, cx.text, &company, &changes).await?;
    if !wrong.is_empty() {
        return Err(first(cx.text, wrong));
    }
    for (key, value) in &changes {
        let before = pen.saved.setting(key).unwrap_or_default();
        pen.write(cx, key, value).await?;
        add_audited(cx, key, &before, value).await?;
    }
    if let Some((_, moved)) = changes.iter().find(|(key, _)| *key == "channels.cx") {
        digest::moved(cx, &pen, moved.as_str().unwrap_or_default()).await?;
    }
    let keys: Vec<_> = changes.iter().map(|(key, _)| *key).collect();
    follow(cx, &pen.saved, &changes).await?;
    told::soon(cx, &keys).await
}

// Rules

/// What a form of plain settings remembers: which it is, and what it showed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Memory {
    form: String,
    /// A fingerprint of what each setting was when the form opened.
    seen: BTreeMap<String, String>,
}

impl Memory {
    fn of(form: Form, config: &Config) -> Self {
        let seen = |field: &Field| (field.key.to_owned(), fingerprint(&config.setting(field.key).unwrap_or_default()));
        Self { form: Part::Plain(form).word().to_owned(), seen: form.fields().iter().map(seen).collect() }
    }

    fn read(metadata: &str) -> Self {
        serde_json::from_str(metadata).unwrap_or_default()
    }

    fn write(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    fn fields(&self) -> &'static [Field] {
        PARTS
            .into_iter()
            .find_map(|part| match part {
                Part::Plain(form) if part.word() == self.form => Some(form.fields()),
                _ => None,
            })
            .unwrap_or_default()
    }
}

/// What a form about one list remembers: a fingerprint of the list when the form opened.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Seen {
    seen: String,
}

impl Seen {
    fn of(list: &Value) -> String {
        serde_json::to_string(&Self { seen: fingerprint(list) }).unwrap_or_default()
    }

    fn read(metadata: &str) -> Self {
        serde_json::from_str(metadata).unwrap_or_default()
    }

    /// Whether the list is still as the form showed it.
    fn is(&self, list: &Value) -> bool {
        fingerprint(list) == self.seen
    }
}

/// What tells two values apart.
fn fingerprint(value: &Value) -> String {
    let hash = Sha256::digest(value.to_string().as_bytes());
    hash.iter().take(6).map(|byte| format!("{byte:02x}")).collect()
}

/// What the person changed, of what still is as the form showed it; or what is wrong, by block.
fn changes(
    text: &Text,
    saved: &Config,
    memory: &Memory,
    filled: &Filled,
    names: &Names,
) -> std::result::Result<Vec<(&'static str, Value)>, Errors> {
    let mut errors = Errors::new();
    let mut changes = Vec::new();
    for field in memory.fields() {
        let given = match field.read(text, filled) {
            Ok(given) => given,
            Err(wrong) => {
                errors.insert(field.block().to_owned(), wrong);
                continue;
            }
        };
        let now = saved.setting(field.key).unwrap_or_default();
        let given = field.settled(given, &now);
        let seen = memory.seen.get(field.key).map_or("", String::as_str);
        // What was left as it stood keeps what somebody else has made of it since.
        if given == now || fingerprint(&given) == seen {
            continue;
        }
        if fingerprint(&now) != seen {
            errors.insert(field.block().to_owned(), meanwhile(text, names, field, &now));
            continue;
        }
        changes.push((field.key, given));
    }
    let with = |changes: &[(&'static str, Value)]| {
        changes.iter().try_fold(saved.clone(), |config, (key, value)| config.with_setting(key, value))
    };
    let Some(config) = with(&changes) else {
        // The fields read nothing but values of the right kind.
        errors.insert(first_block(memory), text.settings_does_not_fit());
        return Err(errors);
    };
    let of = |key: &str| changes.iter().any(|(changed, _)| changed.starts_with(key));
    if of("people.steward") && config.people.stewards.is_empty() && config.people.steward_group.is_empty() {
        errors.insert("people.stewards".to_owned(), text.settings_steward_missing());
    }
    if of("functions.") {
        let wanted = config.functions.sources.contains(&crate::base::config::FunctionSource::ProfileField);
        if wanted && config.functions.profile_field.is_empty() {
            errors.insert("functions.profile_field".to_owned(), text.settings_profile_field_missing());
        } else if !wanted && !config.functions.profile_field.is_empty() {
            errors.insert("functions.profile_field".to_owned(), text.settings_profile_field_unused());
        }
    }
    if of("ideas.touchpoints")
        && let Some(used) = digest::still_about(text, &config)
    {
        errors.insert("ideas.touchpoints".to_owned(), used);
    }
    // The key is a secret, which no form can hold.
    if of("ideas.anonymity") && config.ideas.anonymity == Anonymity::Strict && config.secrets.key.is_none() {
        errors.insert("ideas.anonymity".to_owned(), text.settings_anonymity_keyless());
    }
    if errors.is_empty() && config.check().is_err() {
        let block = changes.first().map_or_else(|| first_block(memory), |(key, _)| (*key).to_owned());
        errors.insert(block, text.settings_does_not_fit());
    }
    if errors.is_empty() { Ok(changes) } else { Err(errors) }
}

fn first_block(memory: &Memory) -> String {
    memory.fields().first().map_or("", Field::block).to_owned()
}

fn meanwhile(text: &Text, names: &Names, field: &Field, now: &Value) -> String {
    let said = field.say(text, now, names, Style::Plain);
    match names.changed_by.get(field.key) {
        Some(person) => text.settings_changed_meanwhile(person.clone(), said),
        None => text.settings_changed_meanwhile_somehow(said),
    }
}

/// The first of several complaints, for whoever no longer looks at the form.
fn first(text: &Text, errors: Errors) -> Error {
    Error::tell(errors.into_values().next().unwrap_or_else(|| text.settings_does_not_fit()))
}

/// Guests and programs keep no channel.
async fn wrong_people(
    connection: &mut Connection,
    text: &Text,
    company: &Company,
    changes: &[(&'static str, Value)],
) -> Result<Errors> {
    let mut errors = Errors::new();
    for (key, value) in changes.iter().filter(|(key, _)| matches!(*key, "people.stewards" | "people.leaders")) {
        for person in words_of(value) {
            let known = find_member(&mut *connection, &person).await?;
            let is_colleague =
                known.as_ref().is_none_or(|known| known.kind == MemberKind::Employee && known.gone_at.is_none());
            if !is_colleague || company.is_bot(&person) {
                let name = known.map(|known| known.name).filter(|name| !name.is_empty()).unwrap_or(person);
                errors.insert((*key).to_owned(), text.settings_not_a_colleague(name));
            }
        }
    }
    Ok(errors)
}

/// Refuses everybody but stewards, and says whom to ask.
fn refuse_others(text: &Text, company: &Company, person: &str) -> Result<()> {
    if company.is_steward(person) {
        return Ok(());
    }
    let stewards: Vec<_> = company.config().people.stewards.iter().map(|steward| mention(steward)).collect();
    if stewards.is_empty() {
        return Err(Error::tell(text.settings_no_steward()));
    }
    Err(Error::tell(text.settings_stewards_only(several(text, stewards))))
}

/// What is needed to write settings: they are taken by this transaction, and as nobody else can change them now.
struct Pen {
    saved: Config,
    revision: i64,
}

impl Pen {
    /// Takes the settings for a steward.
    async fn take(cx: &mut Cx) -> Result<Self> {
        let pen = Self::take_for_the_bot(cx).await?;
        cx.whisper_in = None;
        refuse_others(cx.text, &cx.company, &cx.actor.id)?;
        Ok(pen)
    }

    /// Takes them for what follows from something that Slack said.
    async fn take_for_the_bot(cx: &mut Cx) -> Result<Self> {
        let revision = take_settings(&mut cx.tx).await?;
        // Roles as of now too: whoever has just lost theirs changes nothing.
        cx.company = cx.company.seen_by(&mut cx.tx).await?;
        Ok(Self { saved: cx.company.saved().clone(), revision })
    }

    /// What file and environment say anyway is left to them.
    async fn write(&self, cx: &mut Cx, key: &str, value: &Value) -> Result<()> {
        let below = cx.company.file().setting(key);
        let value = (below.as_ref() != Some(value)).then_some(value);
        let by = cx.actor.id.clone();
        set_setting(&mut cx.tx, key, value, self.revision, &by, cx.now).await
    }
}

/// What follows from changes.
async fn follow(cx: &mut Cx, before: &Config, changes: &[(&'static str, Value)]) -> Result<()> {
    for (key, value) in changes {
        match *key {
            "people.stewards" | "people.leaders" => {
                let known = words_of(&before.setting(key).unwrap_or_default());
                for person in words_of(value).iter().chain(&known) {
                    cx.ripple(Ripple::Home { person: person.clone() });
                }
                if *key == "people.stewards" {
                    role::welcome(cx, &words_of(value)).await?;
                }
            }
            // Who is in the group is asked; until then nobody has the role by it.
            "people.steward_group" | "people.leader_group" | "functions.sources" => cx.due(Due::SyncMembers, cx.now),
            "functions.profile_field" => {
                role::ask_fields_again(cx, false).await?;
                cx.due(Due::SyncMembers, cx.now);
            }
            "ranking.half_life_days" => cx.due(Due::Rank, cx.now),
            "digest.on" | "digest.day" | "digest.time" => cx.due(Due::Digest, cx.now),
            "health.on" => cx.due(Due::Health, cx.now),
            // Reactions that count now, and those of a channel that was not watched.
            "votes.emoji" | "votes.author" | "votes.guests" | "channels.cx" => cx.due(Due::CatchUp, cx.now),
            _ => {}
        }
    }
    Ok(())
}

/// Names of groups, of people who have a role, and of who changed which setting last.
async fn find_names(connection: &mut Connection, config: &Config) -> Result<Names> {
    let mut names = Names { groups: list_groups(&mut *connection).await?, ..Names::default() };
    let settings = list_settings(&mut *connection).await?;
    let people = config.people.stewards.iter().chain(&config.people.leaders).cloned();
    for person in people.chain(settings.iter().map(|setting| setting.changed_by.clone())) {
        if !names.people.contains_key(&person)
            && let Some(member) = find_member(&mut *connection, &person).await?
        {
            names.people.insert(person, member.name);
        }
    }
    for setting in settings {
        if let Some(name) = names.people.get(&setting.changed_by).filter(|name| !name.is_empty()) {
            names.changed_by.insert(setting.key, name.clone());
        }
    }
    Ok(names)
}

/// The one value of a block, trimmed; empty when it was left out.
fn one<'a>(filled: &'a Filled, block: &str) -> &'a str {
    many(filled, block).first().map_or("", |value| value.trim())
}

/// The values of a block.
fn many<'a>(filled: &'a Filled, block: &str) -> &'a [String] {
    filled.get(block).map_or(&[], Vec::as_slice)
}

// Views

fn draw_overview(text: &Text, config: &Config, names: &Names) -> Message {
    let mut blocks = vec![header(&text.settings_title())];
    let mut lines = vec![text.settings_title()];
    for part in PARTS {
        let line = part_line(text, part, config, names);
        let change = button("settings.form", part.word(), &text.settings_change_button());
        blocks.push(section_with_button(&line, change));
        lines.push(line);
    }
    blocks.push(context(&text.settings_explained()));
    Message { text: message_text(&lines.join("\n")), blocks: message_blocks(&blocks) }
}

fn part_line(text: &Text, part: Part, config: &Config, names: &Names) -> String {
    let said = match part {
        Part::Plain(form) => form
            .fields()
            .iter()
            .map(|field| (field, config.setting(field.key).unwrap_or_default()))
            // What few companies need is named only where it is.
            .filter(|(field, value)| *value != "" || !matches!(field.kind, Kind::Group | Kind::ChannelIfAny | Kind::Id))
            .map(|(field, value)| {
                text.settings_line((field.label)(text), field.say(text, &value, names, Style::Mrkdwn))
            })
            .collect::<Vec<_>>()
            .join("\n"),
        Part::Functions => function::said(text, config),
        Part::Digests => digest::said(text, config),
        Part::Regions => region::said(text, config),
        Part::Relationships => relationship::said(text, config),
    };
    format!("*{}*\n{said}", part.title(text))
}

fn draw_form(text: &Text, form: Form, config: &Config, names: &Names) -> Value {
    let blocks: Vec<Block> = form.fields().iter().flat_map(|field| field.inputs(text, config, names)).collect();
    let memory = Memory::of(form, config).write();
    draw_modal(text, "settings.plain_form", &Part::Plain(form).title(text), &text.save_button(), &memory, blocks)
}

fn draw_modal(text: &Text, callback: &str, title: &str, submit: &str, metadata: &str, blocks: Vec<Block>) -> Value {
    Modal { callback, title, submit: Some(submit), close: &text.cancel_button(), metadata, blocks }.view()
}

/// Views of this feature, for the `screens` command.
pub fn samples(text: &Text, config: &Config) -> Vec<(String, Value)> {
    let value = |message: Message| serde_json::to_value(message).unwrap_or_default();
    let group = |number: usize| UserGroup {
        id: format!("S{number}"),
        handle: format!("group-{number}"),
        name: format!("Zażółć & <group> {number}"),
    };
    let names = Names { groups: (0..250).map(group).collect(), ..Names::default() };
    let mut full = config.clone();
    full.people.stewards = vec!["U0ADA".to_owned(); 12];
    full.people.steward_group = "S7".to_owned();
    full.people.leaders = vec!["U0BEN".to_owned()];
    full.people.leader_group = "S0GONE".to_owned();
    full.channels.wins = "C0WINS".to_owned();
    full.decline.reasons = (0..100).map(|number| format!("Reason & <number> {number}")).collect();
    full.wins.values = (0..40)
        .map(|number| crate::base::config::CompanyValue {
            id: number.to_string(),
            name: format!("Value & <number> {number}"),
            description: "Więcej światła & <here>".to_owned(),
            emoji: "sparkles".to_owned(),
        })
        .collect();
    full.ideas.touchpoints = (0..100).map(|number| format!("Touchpoint & <number> {number}")).collect();
    let mut screens = vec![
        ("settings".to_owned(), value(draw_overview(text, config, &Names::default()))),
        ("settings, full".to_owned(), value(draw_overview(text, &full, &names))),
    ];
    for part in PARTS {
        if let Part::Plain(form) = part {
            screens.push((format!("settings form {}", part.word()), draw_form(text, form, config, &Names::default())));
            screens.push((format!("settings form {}, full", part.word()), draw_form(text, form, &full, &names)));
        }
    }
    screens.extend(function::samples(text, &full, &names));
    screens.extend(digest::samples(text, config));
    screens.extend(region::samples(text, config));
    screens.extend(relationship::samples(text, config));
    screens.extend(role::samples(text));
    screens.extend(told::samples(text, config, &names));
    screens
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn fields() -> impl Iterator<Item = &'static Field> {
        PARTS.into_iter().flat_map(|part| match part {
            Part::Plain(form) => form.fields(),
            Part::Functions | Part::Digests | Part::Regions | Part::Relationships => &[],
        })
    }

    #[test]
    fn every_field_is_a_setting_that_can_be_said() {
        let config = Config::from_sources(None, Default::default()).expect("the built-in settings are right");
        for field in fields() {
            let value = config.setting(field.key).unwrap_or_else(|| panic!("{} is no setting", field.key));
            let text = Text::of(Language::Polish);
            assert!(!field.say(text, &value, &Names::default(), Style::Plain).is_empty(), "{}", field.key);
        }
    }

    #[test]
    fn a_form_takes_the_numbers_that_the_settings_take_and_no_others() {
        let config = Config::from_sources(None, Default::default()).expect("the built-in settings are right");
        for field in fields().filter(|field| field.kind == Kind::Number) {
            let (least, most) = crate::base::config::range(field.key).unwrap_or_else(|| panic!("{}: any?", field.key));
            for (number, fits) in [(least, true), (most, true), (least - 1, false), (most + 1, false)] {
                let changed = config.with_setting(field.key, &json!(number));
                assert_eq!(changed.is_some_and(|config| config.check().is_ok()), fits, "{} {number}", field.key);
                let filled = Filled::from([(field.key.to_owned(), vec![number.to_string()])]);
                assert_eq!(field.read(Text::of(Language::English), &filled).is_ok(), fits, "{} {number}", field.key);
            }
        }
    }
}
