//! What handling leaves behind: calls to Slack, and ripples that redraw what people look at.
//!
//! All of it is plain data that is stored in the transaction of the change itself.

use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::community::{CommunityStep, CommunityView};
use super::export::Contents;

/// Something to be told to Slack.
#[derive(Clone, Debug, Serialize, Deserialize, PartialEq)]
#[serde(tag = "call", rename_all = "snake_case")]
pub enum Call {
    /// A new message. It is found again by its key, and never posted twice.
    Post {
        /// Our name for the message, such as `card:ID`.
        key: String,
        /// Where it goes.
        place: Place,
        /// What it shows.
        message: Message,
        /// What follows when it stands. A message with a consequence is remembered by its key.
        then: Option<Ripple>,
    },
    /// The message of that key shows something else now; of several waiting, the last counts.
    Update {
        /// Our name for the message.
        key: String,
        /// Where it stands: calls of one channel go in order.
        channel: String,
        /// What it shows.
        message: Message,
        /// What follows when somebody has deleted it.
        lost: Ripple,
    },
    /// The message of that key is to go.
    Remove {
        /// Our name for the message.
        key: String,
        /// Where it stands.
        channel: String,
    },
    /// A message that one person sees for a while, in the channel where they acted.
    Whisper {
        /// Where they acted.
        channel: String,
        /// Who sees it.
        person: String,
        /// What it shows.
        message: Message,
    },
    /// A table for one person, by direct message. It is found again by its name, which nothing else may have.
    File {
        /// Our name for the call, such as `export:PERSON:MINUTE`.
        key: String,
        /// Who gets it.
        person: String,
        /// As it is saved.
        name: String,
        /// What stands in it.
        #[serde(default)]
        contents: Contents,
        /// What is said beside it.
        words: String,
        /// What is told where files are not allowed.
        otherwise: String,
    },
    /// A message that one person sees shows something else now, by the address that came with their press.
    Replace(Box<Replaced>),
    /// The person's Home tab.
    Home {
        /// Whose.
        person: String,
        /// The view.
        view: Value,
    },
    /// A form that is open shows something else now.
    View {
        /// The view's id.
        id: String,
        /// The view.
        view: Value,
    },
    /// Pairs are to be found for a round of coffee, which may take longer than a transaction should. What was found comes
    /// back through the inbox, in parts.
    Match {
        /// The round's id.
        round: String,
    },
    /// A question to Slack, whose answer comes back through the inbox.
    Ask {
        /// The method.
        method: String,
        /// Its arguments.
        arguments: Value,
        /// What it is for.
        question: Question,
    },
}

/// How the names of messages begin that are only fun: the bot comes into no channel by itself for their sake.
const FOR_FUN: [&str; 6] = ["icebreaker:", "quiz", "riddle", "puzzle-", "coffee-offer:", "coffee-result:"];

impl Call {
    /// The one person whom it is for, about whom it asks, or whom it brings somewhere.
    pub fn person(&self) -> Option<&str> {
        match self {
            Self::Post { place: Place::Person(person), .. }
            | Self::Whisper { person, .. }
            | Self::File { person, .. }
            | Self::Home { person, .. }
            | Self::Ask {
                question:
                    Question::Member { person }
                    | Question::Profile { person }
                    | Question::Community { step: CommunityStep::Bring, person, .. },
                ..
            } => Some(person),
            _ => None,
        }
    }

    /// Whether it shows something that is only fun.
    pub fn is_for_fun(&self) -> bool {
        matches!(self, Self::Post { key, .. } | Self::Update { key, .. } if is_for_fun(key))
    }
}

/// Whether the message of that name is only fun.
pub fn is_for_fun(key: &str) -> bool {
    FOR_FUN.iter().any(|start| key.starts_with(start))
}

/// The key under which a block holds a chart that is still a drawing (SVG); the outbox puts an uploaded picture there.
/// Two uploads of one drawing differ: whether such a message must be drawn again is told by something else.
pub const PICTURE: &str = "drawing";

/// A block with a chart, and what it tells in words.
pub fn picture(svg: String, alt: &str) -> Value {
    json!({"type": "image", PICTURE: svg, "alt_text": alt})
}

/// What takes the place of a message that one person sees.
#[derive(Clone, Debug, Serialize, Deserialize, PartialEq)]
pub struct Replaced {
    /// The address.
    pub url: AnswerAt,
    /// Names the message: its channel and time.
    pub name: String,
    /// Who sees it.
    pub person: String,
    /// Where it is whispered should the address not work; by direct message where there is none.
    pub channel: Option<String>,
    /// What it shows.
    pub message: Message,
    /// When the press was made, as Slack writes it: the last one counts.
    pub pressed_at: String,
    /// When it was answered.
    pub asked_at: i64,
}

/// Where a press can be answered for a while without a token. Whoever knows it can do so: no log shows it.
#[derive(Clone, Serialize, Deserialize, PartialEq, Eq)]
#[serde(transparent)]
pub struct AnswerAt(pub String);

impl fmt::Debug for AnswerAt {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("…")
    }
}

/// What a message shows: blocks, and the same as text for notifications and screen readers.
#[derive(Clone, Debug, Default, Serialize, Deserialize, PartialEq)]
pub struct Message {
    /// The whole essential content.
    pub text: String,
    /// Block Kit; empty when the text is enough.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub blocks: Vec<Value>,
}

impl Message {
    /// A message of words alone.
    pub fn words(text: impl Into<String>) -> Self {
        Self { text: text.into(), blocks: Vec::new() }
    }

    /// What tells two drawings apart, the same in every version of the program.
    pub fn fingerprint(&self) -> String {
        let mut hash = Sha256::new();
        hash.update(self.text.as_bytes());
        for block in &self.blocks {
            hash.update(block.to_string().as_bytes());
        }
        hash.finalize().iter().take(12).map(|byte| format!("{byte:02x}")).collect()
    }
}

/// Where a message goes.
#[derive(Clone, Debug, Serialize, Deserialize, PartialEq)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// A channel, by id.
    Channel(String),
    /// The thread below one of our messages.
    Below {
        /// Where that message stands or will stand.
        channel: String,
        /// Its key.
        key: String,
    },
    /// The thread below somebody's message.
    Thread {
        /// The channel.
        channel: String,
        /// The message's `ts`.
        ts: String,
    },
    /// The direct messages with a person.
    Person(String),
    /// The direct messages with the hidden author of an opportunity, who is found out when the call is made.
    Author {
        /// The opportunity's id.
        opportunity: String,
        /// Who hears of it otherwise: should the author be among them, nothing is sent.
        told: Vec<String>,
    },
}

impl Place {
    /// The channel, or the person; of a hidden author nothing.
    pub fn target(&self) -> &str {
        match self {
            Self::Channel(channel) | Self::Below { channel, .. } | Self::Thread { channel, .. } => channel,
            Self::Person(person) => person,
            Self::Author { .. } => "",
        }
    }

    /// Calls of one lane go in order. What stands below one of our messages waits for that one alone.
    pub fn lane(&self) -> String {
        match self {
            Self::Below { channel, key } => lane_below(channel, key),
            Self::Author { opportunity, .. } => format!("author:{opportunity}"),
            other => other.target().to_owned(),
        }
    }
}

/// The lane of what concerns one message of ours alone.
pub fn lane_below(channel: &str, key: &str) -> String {
    format!("{channel}/{key}")
}

/// Something that looks different now. While it is undone a second one of the same kind adds nothing.
#[derive(Clone, Debug, Serialize, Deserialize, PartialEq, Eq)]
#[serde(tag = "ripple", rename_all = "snake_case")]
pub enum Ripple {
    /// The card of an opportunity.
    Card {
        /// The opportunity's id.
        opportunity: String,
    },
    /// The card stands in the channel for the first time.
    CardPosted {
        /// The opportunity's id.
        opportunity: String,
    },
    /// A proposal in the status thread.
    Proposal {
        /// The proposal's id.
        proposal: String,
    },
    /// A person's Home.
    Home {
        /// Their Slack id.
        person: String,
    },
    /// The news that wait for a person.
    News {
        /// Their Slack id.
        person: String,
    },
    /// A person's digest, which is due or whose time is to be found.
    PersonalDigest {
        /// Their Slack id.
        person: String,
    },
    /// The reactions on a card, which are to be asked for.
    Reactions {
        /// The opportunity's id.
        opportunity: String,
    },
    /// A direct message that asks somebody about opportunities.
    Ask {
        /// Its id.
        ask: String,
    },
    /// The card of a win.
    Win {
        /// Its id.
        win: String,
    },
    /// The draft with which an owner celebrates what was shipped.
    Celebration {
        /// The opportunity's id.
        opportunity: String,
    },
    /// Digests that were posted of late: what they tell of wins may be otherwise now.
    Digests,
    /// What somebody has read of functions that drift apart.
    Silo {
        /// When the windows ended that were looked at.
        until: i64,
        /// Their Slack id.
        person: String,
    },
    /// The thanks of which a person has not been told.
    Thanked {
        /// Their Slack id.
        person: String,
    },
    /// Something of the community that a person is shown.
    Community {
        /// What.
        view: CommunityView,
        /// Which.
        id: String,
        /// Whom it is shown; empty for a whole channel.
        person: String,
    },
    /// A quiz in its channel.
    Quiz {
        /// Its id.
        quiz: String,
    },
    /// An emoji riddle in its channel.
    Riddle {
        /// Its id.
        riddle: String,
    },
    /// What a pair reads that drinks a coffee together.
    Coffee {
        /// The pair's id.
        pair: String,
    },
    /// The offer of coffee among the members of a channel.
    CoffeeOffer {
        /// The channel.
        channel: String,
    },
    /// Nothing of a person is to be left, by the operator's word.
    Erased {
        /// Their Slack id.
        person: String,
    },
    /// The offer to track a message stands below it.
    OfferPosted {
        /// The offer's id.
        offer: String,
    },
}

impl Ripple {
    /// With what it must keep order: the last of two drawings of one thing must be the later one.
    pub fn lane(&self) -> String {
        match self {
            Self::Card { opportunity } | Self::CardPosted { opportunity } => format!("ripple:card:{opportunity}"),
            other => other.key(),
        }
    }

    /// What makes two ripples the same.
    pub fn key(&self) -> String {
        match self {
            Self::Card { opportunity } => format!("ripple:card:{opportunity}"),
            Self::CardPosted { opportunity } => format!("ripple:card-posted:{opportunity}"),
            Self::Proposal { proposal } => format!("ripple:proposal:{proposal}"),
            Self::Home { person } => format!("ripple:home:{person}"),
            Self::News { person } => format!("ripple:news:{person}"),
            Self::PersonalDigest { person } => format!("ripple:personal-digest:{person}"),
            Self::Reactions { opportunity } => format!("ripple:reactions:{opportunity}"),
            Self::Ask { ask } => format!("ripple:ask:{ask}"),
            Self::Win { win } => format!("ripple:win:{win}"),
            Self::Celebration { opportunity } => format!("ripple:celebration:{opportunity}"),
            Self::Digests => "ripple:digests".to_owned(),
            Self::Silo { until, person } => format!("ripple:silo:{until}:{person}"),
            Self::Thanked { person } => format!("ripple:thanked:{person}"),
            Self::Community { view, id, person } => format!("ripple:community:{view:?}:{id}:{person}"),
            Self::Quiz { quiz } => format!("ripple:quiz:{quiz}"),
            Self::Riddle { riddle } => format!("ripple:riddle:{riddle}"),
            Self::Coffee { pair } => format!("ripple:coffee:{pair}"),
            Self::CoffeeOffer { channel } => format!("ripple:coffee-offer:{channel}"),
            Self::Erased { person } => format!("ripple:erased:{person}"),
            Self::OfferPosted { offer } => format!("ripple:offer-posted:{offer}"),
        }
    }
}

/// What a question to Slack is for.
#[derive(Clone, Debug, Serialize, Deserialize, PartialEq, Eq)]
#[serde(tag = "question", rename_all = "snake_case")]
pub enum Question {
    /// Who is this person? (`users.info`)
    Member {
        /// Their Slack id.
        person: String,
    },
    /// One page of all people (`users.list`).
    Members,
    /// Who belongs to this user group? (`usergroups.users.list`)
    Group {
        /// The user group's id.
        group: String,
    },
    /// Which user groups are there? (`usergroups.list`)
    Groups,
    /// Does this person administer the workspace, and may become the first steward? (`users.info`)
    FirstSteward {
        /// Their Slack id.
        person: String,
        /// Where they asked; empty by direct message.
        channel: String,
        /// Whether they have agreed already.
        agreed: bool,
    },
    /// What is in the profile field of this person? (`users.profile.get`)
    Profile {
        /// Their Slack id.
        person: String,
    },
    /// Which reactions does this card have? (`reactions.get`)
    Reactions {
        /// The opportunity's id.
        opportunity: String,
    },
    /// What does this message say, on which somebody put the emoji? (`conversations.history`)
    MarkedMessage {
        /// The channel.
        channel: String,
        /// The message.
        ts: String,
        /// Who put the emoji on it.
        person: String,
    },
    /// What was written in this channel, and what got an emoji? (`conversations.history`)
    History {
        /// The channel.
        channel: String,
        /// Up to which message it was read before.
        #[serde(default)]
        since: String,
    },
    /// Where do these talk to each other? (`conversations.open`)
    CoffeePlace {
        /// The pair's id.
        pair: String,
        /// Who they are, apart by commas.
        #[serde(default)]
        people: String,
    },
    /// Is this person, who wants to join its coffee, in this channel? (`conversations.members`)
    CoffeeMember {
        /// The channel.
        channel: String,
        /// Who wants to join.
        person: String,
        /// Where they wanted it; empty by direct message.
        place: String,
    },
    /// Who drinks a coffee with whom? Not Slack's to answer: see [`Call::Match`].
    CoffeeMatched {
        /// The round's id.
        round: String,
    },
    /// Who belongs to this user group that somebody thanks? (`usergroups.users.list`)
    WinGroup {
        /// The user group's id.
        group: String,
        /// Who thanks.
        person: String,
        /// Where they typed it.
        channel: String,
        /// The win as far as it is known, as the feature writes it.
        draft: String,
    },
    /// Is this channel private? (`conversations.info`)
    Channel {
        /// The channel.
        channel: String,
    },
    /// A step with a channel of the community. (`conversations.*`)
    Community {
        /// Which.
        step: CommunityStep,
        /// The channel, or the proposal to list one.
        id: String,
        /// Whom it concerns, or who wanted it.
        person: String,
        /// Where they wanted it; empty by direct message.
        place: String,
    },
}

/// How the names of questions about channels of the community begin.
pub const COMMUNITY: &str = "ask:community:";

impl Question {
    /// What makes two questions the same.
    pub fn key(&self, arguments: &Value) -> String {
        let page = arguments["cursor"].as_str().unwrap_or_default();
        match self {
            Self::Member { person } => format!("ask:member:{person}"),
            Self::Members => format!("ask:members:{page}"),
            Self::Group { group } => format!("ask:group:{group}:{page}"),
            Self::Groups => "ask:groups".to_owned(),
            Self::FirstSteward { person, agreed, .. } => format!("ask:first-steward:{person}:{agreed}"),
            Self::Profile { person } => format!("ask:profile:{person}"),
            Self::Reactions { opportunity } => format!("ask:reactions:{opportunity}"),
            Self::MarkedMessage { channel, ts, .. } => format!("ask:message:{channel}:{ts}"),
            Self::History { channel, .. } => format!("ask:history:{channel}:{page}"),
            Self::CoffeePlace { pair, people } => format!("ask:coffee-place:{pair}:{people}"),
            Self::CoffeeMember { channel, person, .. } => format!("ask:coffee-member:{channel}:{person}:{page}"),
            Self::CoffeeMatched { round } => format!("ask:coffee-matched:{round}"),
            Self::WinGroup { group, person, .. } => format!("ask:win-group:{person}:{group}"),
            Self::Channel { channel } => format!("ask:channel:{channel}"),
            Self::Community { step, id, person, .. } => format!("{COMMUNITY}{step:?}:{id}:{person}:{page}"),
        }
    }
}

/// Work that is due at a time.
#[derive(Clone, Debug, Serialize, Deserialize, PartialEq, Eq)]
#[serde(tag = "due", rename_all = "snake_case")]
pub enum Due {
    /// Take up the reactions and messages that were missed while the bot was away.
    CatchUp,
    /// Ask Slack again who works here and in which function.
    SyncMembers,
    /// Write the digests of those for whose it is time.
    PersonalDigests,
    /// Forget what need not be remembered.
    Sweep,
    /// Compare ideas that have not been compared with older ones.
    Duplicates,
    /// Tell stewards of new evidence against declining.
    Contests,
    /// Ask about what was parked until today.
    LookAgain,
    /// Ask owners how it goes.
    Updates,
    /// Ask whether it helped.
    Reviews,
    /// See which promises were broken.
    Promises,
    /// Redraw what shows a setting that has changed, some at a time.
    RedrawAll,
    /// Tell the other stewards what was changed in the settings.
    SettingsTold,
    /// Remind of waiting periods of proposals, and close them.
    Consent,
    /// Rank opportunities that were never ranked, or by other settings.
    Rank,
    /// Post the weekly digests whose time has come.
    Digest,
    /// Look back on a month of wins, and nudge a channel that has been quiet.
    Wins,
    /// See which functions drift apart, and tell leaders.
    Silo,
    /// How the channel does, once a quarter, and the question before.
    Health,
    /// Look after the channels of the community, and ask what breaks the ice there.
    Community,
    /// Open and close quizzes, tell riddles that nobody solved, post boards of puzzles.
    Games,
    /// Begin rounds of coffee, ask pairs how it goes, tell what came of it.
    Coffee,
    /// Ask hosts and those who cover, and tell what comes of swaps.
    Swap,
}

impl Due {
    /// What makes two the same: only one of each waits.
    pub fn key(&self) -> &'static str {
        match self {
            Self::CatchUp => "due:catch-up",
            Self::SyncMembers => "due:sync-members",
            Self::PersonalDigests => "due:personal-digests",
            Self::Sweep => "due:sweep",
            Self::Duplicates => "due:duplicates",
            Self::Contests => "due:contests",
            Self::LookAgain => "due:look-again",
            Self::Updates => "due:updates",
            Self::Reviews => "due:reviews",
            Self::Promises => "due:promises",
            Self::RedrawAll => "due:redraw-all",
            Self::SettingsTold => "due:settings-told",
            Self::Consent => "due:consent",
            Self::Rank => "due:rank",
            Self::Digest => "due:digest",
            Self::Wins => "due:wins",
            Self::Silo => "due:silo",
            Self::Health => "due:health",
            Self::Community => "due:community",
            Self::Games => "due:games",
            Self::Coffee => "due:coffee",
            Self::Swap => "due:swap",
        }
    }
}

/// A call that Slack refused for good, for the feature that can tell people about it.
#[derive(Clone, Debug, Serialize, Deserialize, PartialEq, Eq)]
pub struct Refused {
    /// The channel or person the message should have gone to; empty for a question.
    pub place: String,
    /// The key of the call.
    pub key: String,
    /// Whose doing it was, if anybody's.
    pub person: Option<String>,
    /// The class of the refusal.
    pub reason: RefusedReason,
    /// Slack's word for it, or the permission that is missing, for operators.
    pub code: String,
}

/// Why Slack refused a call.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum RefusedReason {
    /// The bot must be invited; the call waits.
    NotInChannel,
    /// The channel was deleted, or it is private and the bot must be invited again; the call waits.
    ChannelHidden,
    /// The channel is archived or frozen; the call waits.
    ChannelGone,
    /// The workspace's rules forbid it.
    Policy,
    /// The app lacks a permission.
    NotPermitted,
    /// Our mistake.
    Fault,
}
