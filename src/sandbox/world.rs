//! The pretend workspace as plain state: people, channels, messages, views.
//!
//! Nothing here talks to anybody: what people and the bot do to it, and who is told, stands beside it.

use std::collections::{BTreeMap, HashMap};

use serde_json::{Value, json};

use crate::base::clock::{Clock, MINUTE, Millis, SECOND};
use crate::base::ids::Ids;

/// `state.values` of a view or message: block id, then action id, then what Slack sends for that element.
pub type State = BTreeMap<String, BTreeMap<String, Value>>;

/// Everything the pretend workspace knows.
#[derive(Debug)]
pub struct World {
    /// The workspace.
    pub team: Team,
    /// The app under test.
    pub bot: Bot,
    /// Everybody, the bot's user included, by id.
    pub users: BTreeMap<String, User>,
    /// User groups by id.
    pub groups: BTreeMap<String, Group>,
    /// Channels and direct messages by id.
    pub channels: BTreeMap<String, Channel>,
    /// Custom profile fields that an administrator defined.
    pub profile_fields: Vec<ProfileField>,
    /// Open modals by person, the visible one last.
    pub modals: BTreeMap<String, Vec<View>>,
    /// Published Homes by person.
    pub homes: BTreeMap<String, View>,
    /// Uploaded files by id.
    pub files: BTreeMap<String, File>,
    /// `ts` of the last message each person has read, by person and conversation.
    pub read_until: BTreeMap<(String, String), String>,
    pub(super) message_states: HashMap<(String, String, String), State>,
    pub(super) clock: Clock,
    pub(super) ids: Ids,
    triggers: HashMap<String, Trigger>,
    response_urls: HashMap<String, ResponseUrl>,
    last_moment: i64,
    made: u64,
}

/// A workspace.
#[derive(Clone, Debug)]
pub struct Team {
    /// `T…`.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// First part of its address.
    pub domain: String,
}

/// The app under test and its bot user.
#[derive(Clone, Debug)]
pub struct Bot {
    /// Its user id, `U…`.
    pub user: String,
    /// Its bot id, `B…`.
    pub id: String,
    /// Its app id, `A…`.
    pub app: String,
}

/// A person or bot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct User {
    /// `U…`.
    pub id: String,
    /// Handle, lower-case.
    pub name: String,
    /// Full name.
    pub real_name: String,
    /// Language and region, as `en-US`.
    pub locale: String,
    /// IANA time zone.
    pub tz: String,
    /// The workspace this person belongs to; another than ours is a person from outside.
    pub team_id: String,
    /// Job title.
    pub title: String,
    /// Whether this is an app.
    pub is_bot: bool,
    /// Whether the account is deactivated.
    pub deleted: bool,
    /// Whether this person administers the workspace.
    pub is_admin: bool,
    /// A guest in several channels.
    pub is_restricted: bool,
    /// A guest in one channel.
    pub is_ultra_restricted: bool,
    /// Values of custom profile fields by field id.
    pub fields: BTreeMap<String, String>,
}

impl User {
    /// A full member; change what differs.
    pub fn new(id: &str, real_name: &str, locale: &str, tz: &str) -> Self {
        Self {
            id: id.to_owned(),
            name: real_name.to_lowercase().replace(' ', "."),
            real_name: real_name.to_owned(),
            locale: locale.to_owned(),
            tz: tz.to_owned(),
            team_id: TEAM.to_owned(),
            title: String::new(),
            is_bot: false,
            deleted: false,
            is_admin: false,
            is_restricted: false,
            is_ultra_restricted: false,
            fields: BTreeMap::new(),
        }
    }
}

/// The id of the pretend workspace.
pub const TEAM: &str = "T0CX";

/// A user group.
#[derive(Clone, Debug)]
pub struct Group {
    /// `S…`.
    pub id: String,
    /// What stands behind the `@`.
    pub handle: String,
    /// Its full name.
    pub name: String,
    /// User ids.
    pub members: Vec<String>,
    /// Whether it was switched off.
    pub disabled: bool,
}

/// A custom profile field.
#[derive(Clone, Debug)]
pub struct ProfileField {
    /// `Xf…`.
    pub id: String,
    /// What people read.
    pub label: String,
}

/// Who can see a channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Everybody.
    Public,
    /// Its members.
    Private,
    /// One person and the bot.
    Direct,
    /// Several people and the bot, in direct messages.
    Group,
}

/// A channel or direct message with everything that was said in it.
#[derive(Clone, Debug)]
pub struct Channel {
    /// `C…` or `D…`.
    pub id: String,
    /// Name without `#`; empty for direct messages.
    pub name: String,
    /// Who can see it.
    pub kind: Kind,
    /// Whether it is closed for good.
    pub archived: bool,
    /// User ids in the order of joining.
    pub members: Vec<String>,
    /// The line under the name.
    pub topic: String,
    /// Who made it; empty for those of the beginning.
    pub creator: String,
    /// When it was made.
    pub created_at: Millis,
    /// Oldest first, replies and ephemerals among them.
    pub messages: Vec<Message>,
}

impl Channel {
    /// An empty channel.
    pub fn new(id: &str, name: &str, kind: Kind, members: &[&str]) -> Self {
        Self {
            id: id.to_owned(),
            name: name.to_owned(),
            kind,
            archived: false,
            members: members.iter().map(|member| (*member).to_owned()).collect(),
            topic: String::new(),
            creator: String::new(),
            created_at: 0,
            messages: Vec::new(),
        }
    }

    /// Whether `user` has joined.
    pub fn has(&self, user: &str) -> bool {
        self.members.iter().any(|member| member == user)
    }

    /// The message with this `ts`.
    pub fn message(&self, ts: &str) -> Option<&Message> {
        self.position(ts).and_then(|at| self.messages.get(at))
    }

    /// The message with this `ts`, to be changed.
    pub fn message_mut(&mut self, ts: &str) -> Option<&mut Message> {
        self.position(ts).and_then(|at| self.messages.get_mut(at))
    }

    /// Where the message with this `ts` stands; stamps have one width, so text order is time order.
    pub(super) fn position(&self, ts: &str) -> Option<usize> {
        self.messages.binary_search_by(|message| message.ts.as_str().cmp(ts)).ok()
    }

    /// Replies to `ts` that anybody may see, oldest first.
    pub fn replies<'a>(&'a self, ts: &'a str) -> impl Iterator<Item = &'a Message> {
        // Nobody answers before there is a question.
        let later = self.position(ts).and_then(|at| self.messages.get(at + 1..)).unwrap_or_default();
        later
            .iter()
            .filter(move |reply| reply.thread_ts.as_deref() == Some(ts))
            .filter(|reply| reply.ephemeral_to.is_none())
    }

    /// What `viewer` sees in the channel itself or, with `thread`, in that thread.
    pub fn seen_by<'a>(&'a self, viewer: &'a str, thread: Option<&'a str>) -> impl Iterator<Item = &'a Message> {
        self.messages.iter().filter(move |message| {
            message.ephemeral_to.as_deref().is_none_or(|only| only == viewer)
                && match thread {
                    Some(parent) => message.ts == parent || message.thread_ts.as_deref() == Some(parent),
                    None => !message.is_reply() || message.subtype.as_deref() == Some("thread_broadcast"),
                }
        })
    }
}

/// Something said in a channel.
#[derive(Clone, Debug, Default)]
pub struct Message {
    /// Its identity within the channel; a string of constant width.
    pub ts: String,
    /// Who said it: a person, or the bot's user.
    pub user: String,
    /// Set when an app said it.
    pub bot_id: Option<String>,
    /// mrkdwn, escaped, mentions as tokens.
    pub text: String,
    /// Block Kit blocks; empty when there is text only.
    pub blocks: Vec<Value>,
    /// The parent, when this is a reply.
    pub thread_ts: Option<String>,
    /// What the app stored with it.
    pub metadata: Option<Value>,
    /// In the order of their first use.
    pub reactions: Vec<Reaction>,
    /// `ts` of the last edit that changed the text.
    pub edited: Option<String>,
    /// Slack's subtype: `channel_join`, `tombstone`, `thread_broadcast`, …
    pub subtype: Option<String>,
    /// The only person who sees it.
    pub ephemeral_to: Option<String>,
    /// Ids of the files that were shared with it.
    pub files: Vec<String>,
}

impl Message {
    /// Whether it stands in somebody else's thread.
    pub fn is_reply(&self) -> bool {
        self.thread_ts.as_deref().is_some_and(|parent| parent != self.ts)
    }
}

/// A file that the app uploaded, or is about to.
#[derive(Clone, Debug)]
pub struct File {
    /// `F…`.
    pub id: String,
    /// As it would be saved.
    pub name: String,
    /// What people read.
    pub title: String,
    /// What it shows, in words.
    pub alt: String,
    /// Bytes that were announced.
    pub length: usize,
    /// The bytes, once they came.
    pub content: Option<Vec<u8>>,
    /// Whether the upload was completed; before that nobody can see it.
    pub is_complete: bool,
}

/// An emoji put on a message.
#[derive(Clone, Debug)]
pub struct Reaction {
    /// Emoji without colons.
    pub name: String,
    /// Who put it there.
    pub users: Vec<String>,
}

/// An open modal or a published Home.
#[derive(Clone, Debug)]
pub struct View {
    /// `V…`.
    pub id: String,
    /// Changes with every version.
    pub hash: String,
    /// The first modal of the stack.
    pub root_id: String,
    /// The modal beneath.
    pub previous_id: Option<String>,
    /// Whose screen it is on.
    pub user: String,
    /// As the app sent it.
    pub content: Value,
    /// What the person has entered so far.
    pub state: State,
    /// What is wrong with it, by block id.
    pub errors: BTreeMap<String, String>,
}

#[derive(Debug)]
struct Trigger {
    user: String,
    expires_at: Millis,
    spent: bool,
}

/// Why a trigger cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum BadTrigger {
    Unknown,
    Expired,
    Spent,
}

/// Where an address handed out as `response_url` leads.
#[derive(Clone, Debug)]
pub(super) struct ResponseUrl {
    pub(super) user: String,
    pub(super) channel: String,
    /// The message that was pressed; none for a command.
    pub(super) ts: Option<String>,
    pub(super) expires_at: Millis,
    pub(super) uses: u32,
}

impl ResponseUrl {
    /// Where the immediate answer to a command goes.
    pub(super) fn for_command(user: &str, channel: &str) -> Self {
        Self { user: user.to_owned(), channel: channel.to_owned(), ts: None, expires_at: 0, uses: 0 }
    }
}

/// How long a trigger id can be used (contract N3).
const TRIGGER_LIFE: Millis = 3 * SECOND;
/// How long a response URL can be used, and how often (contract R1).
const RESPONSE_LIFE: Millis = 30 * MINUTE;
const RESPONSE_USES: u32 = 5;

impl World {
    /// A workspace with nobody in it but the bot.
    pub fn new(clock: Clock, ids: Ids) -> Self {
        let mut bot = User::new("U0CXBOT", "CX", "en-US", "America/New_York");
        bot.is_bot = true;
        Self {
            team: Team { id: TEAM.to_owned(), name: "Meadow & Pine".to_owned(), domain: "meadow-pine".to_owned() },
            bot: Bot { user: bot.id.clone(), id: "B0CX".to_owned(), app: "A0CX".to_owned() },
            users: BTreeMap::from([(bot.id.clone(), bot)]),
            groups: BTreeMap::new(),
            channels: BTreeMap::new(),
            profile_fields: Vec::new(),
            modals: BTreeMap::new(),
            homes: BTreeMap::new(),
            files: BTreeMap::new(),
            read_until: BTreeMap::new(),
            message_states: HashMap::new(),
            clock,
            ids,
            triggers: HashMap::new(),
            response_urls: HashMap::new(),
            last_moment: 0,
            made: 0,
        }
    }

    /// The present moment of this workspace.
    pub fn now(&self) -> Millis {
        self.clock.now()
    }

    /// A person by id, or by handle with or without `@`, in capitals or not.
    pub fn user(&self, id_or_name: &str) -> Option<&User> {
        let name = id_or_name.trim_start_matches('@');
        self.users.get(name).or_else(|| self.users.values().find(|user| user.name.eq_ignore_ascii_case(name)))
    }

    /// A channel by id, or by name with or without `#`.
    pub fn channel(&self, id_or_name: &str) -> Option<&Channel> {
        let name = id_or_name.trim_start_matches('#');
        let named = || self.channels.values().find(|channel| channel.kind != Kind::Direct && channel.name == name);
        self.channels.get(name).or_else(named)
    }

    /// The direct message between `user` and the bot, if it was ever opened.
    pub fn direct(&self, user: &str) -> Option<&Channel> {
        self.channels.get(&direct_id(user))
    }

    /// A message by channel id and `ts`.
    pub fn message(&self, channel: &str, ts: &str) -> Option<&Message> {
        self.channels.get(channel)?.message(ts)
    }

    /// An open modal or a published Home by its id.
    pub fn view(&self, id: &str) -> Option<&View> {
        self.modals.values().flatten().chain(self.homes.values()).find(|view| view.id == id)
    }

    pub(super) fn view_mut(&mut self, id: &str) -> Option<&mut View> {
        self.modals.values_mut().flatten().chain(self.homes.values_mut()).find(|view| view.id == id)
    }

    /// The modal that `user` looks at.
    pub fn top_modal(&self, user: &str) -> Option<&View> {
        self.modals.get(user)?.last()
    }

    /// Everybody can see a public channel; others only their members.
    pub fn can_see(&self, user: &str, channel: &Channel) -> bool {
        channel.kind == Kind::Public || channel.has(user)
    }

    /// Whether `user` has the bot among the members of `channel`.
    pub(super) fn bot_is_in(&self, channel: &Channel) -> bool {
        channel.has(&self.bot.user)
    }

    /// Adds or replaces a person.
    pub fn add_user(&mut self, user: User) {
        self.users.insert(user.id.clone(), user);
    }

    /// Adds or replaces a channel.
    pub fn add_channel(&mut self, mut channel: Channel) {
        if channel.created_at == 0 {
            channel.created_at = self.now();
        }
        self.channels.insert(channel.id.clone(), channel);
    }

    /// Adds or replaces a user group.
    pub fn add_group(&mut self, group: Group) {
        self.groups.insert(group.id.clone(), group);
    }

    /// The id of the direct message between `user` and the bot, opened if need be.
    pub(super) fn open_direct(&mut self, user: &str) -> String {
        let id = direct_id(user);
        if !self.channels.contains_key(&id) {
            let bot = self.bot.user.clone();
            self.add_channel(Channel::new(&id, "", Kind::Direct, &[user, &bot]));
        }
        id
    }

    /// The id of the direct messages between these people and the bot, opened if need be, and whether they were before.
    pub(super) fn open_group(&mut self, users: &[&str]) -> (String, bool) {
        let mut users = users.to_vec();
        users.sort_unstable();
        users.dedup();
        let id = format!("G0{}", users.iter().map(|user| user.trim_start_matches("U0")).collect::<Vec<_>>().join(""));
        let known = self.channels.contains_key(&id);
        if !known {
            let named = |user: &&str| self.users.get(*user).map_or("", |user| user.name.as_str());
            let name = format!("mpdm-{}-1", users.iter().map(named).collect::<Vec<_>>().join("--"));
            let bot = self.bot.user.clone();
            let members: Vec<&str> = users.iter().copied().chain([bot.as_str()]).collect();
            self.add_channel(Channel::new(&id, &name, Kind::Group, &members));
        }
        (id, known)
    }

    /// Who is in a conversation besides the viewer and the bot, by name.
    pub fn others(&self, channel: &Channel, viewer: &str) -> String {
        let others = channel.members.iter().filter(|member| *member != viewer && **member != self.bot.user);
        let name = |member: &String| self.users.get(member).map_or(member.clone(), |user| user.real_name.clone());
        others.map(name).collect::<Vec<_>>().join(", ")
    }

    /// A stamp later than any before it.
    pub(super) fn next_ts(&mut self) -> String {
        self.last_moment = (self.now() * 1_000).max(self.last_moment + 1);
        format!("{}.{:06}", self.last_moment / 1_000_000, self.last_moment % 1_000_000)
    }

    /// A short name that no other has in this run, for block ids and hashes.
    pub(super) fn next_name(&mut self, prefix: &str) -> String {
        self.made += 1;
        format!("{prefix}{}", self.made)
    }

    /// An id as Slack writes them; unlike names these must not repeat when the program is started again.
    pub(super) fn next_id(&self, prefix: &str) -> String {
        format!("{prefix}{}", self.ids.next().to_uppercase())
    }

    /// Puts a message into its channel under a new `ts` and gives every block an id.
    pub(super) fn add_message(&mut self, channel: &str, mut message: Message) -> Option<Message> {
        message.ts = self.next_ts();
        self.name_blocks(&mut message.blocks);
        let place = self.channels.get_mut(channel)?;
        place.messages.push(message.clone());
        Some(message)
    }

    /// Slack gives an id to each block that has none.
    pub(super) fn name_blocks(&mut self, blocks: &mut [Value]) {
        for block in blocks {
            if let Some(block) = block.as_object_mut()
                && !block.contains_key("block_id")
            {
                block.insert("block_id".to_owned(), json!(self.next_name("b")));
            }
            name_actions(block, &mut self.made);
        }
    }

    /// A key with which the app may open one modal for `user`, within three seconds.
    pub(super) fn new_trigger(&mut self, user: &str) -> String {
        let now = self.now();
        self.triggers.retain(|_, trigger| trigger.expires_at + MINUTE > now);
        let id = format!("{}.{}", now, self.ids.next());
        let trigger = Trigger { user: user.to_owned(), expires_at: now + TRIGGER_LIFE, spent: false };
        self.triggers.insert(id.clone(), trigger);
        id
    }

    /// Uses a trigger up; gives the person it belongs to.
    pub(super) fn spend_trigger(&mut self, id: &str) -> Result<String, BadTrigger> {
        let now = self.now();
        let trigger = self.triggers.get_mut(id).ok_or(BadTrigger::Unknown)?;
        if trigger.spent {
            return Err(BadTrigger::Spent);
        }
        if now > trigger.expires_at {
            return Err(BadTrigger::Expired);
        }
        trigger.spent = true;
        Ok(trigger.user.clone())
    }

    /// A token for an address that lets the app answer later.
    pub(super) fn new_response_url(&mut self, user: &str, channel: &str, ts: Option<&str>) -> String {
        let now = self.now();
        self.response_urls.retain(|_, target| target.expires_at > now);
        let token = self.ids.next();
        let target = ResponseUrl {
            user: user.to_owned(),
            channel: channel.to_owned(),
            ts: ts.map(str::to_owned),
            expires_at: now + RESPONSE_LIFE,
            uses: 0,
        };
        self.response_urls.insert(token.clone(), target);
        token
    }

    /// Uses a response address once; none when it is unknown, too old or used up.
    pub(super) fn use_response_url(&mut self, token: &str) -> Option<ResponseUrl> {
        let now = self.now();
        let target = self.response_urls.get_mut(token)?;
        if now > target.expires_at || target.uses >= RESPONSE_USES {
            return None;
        }
        target.uses += 1;
        Some(target.clone())
    }

    /// A view as it is kept: with ids and a fresh hash. `beneath` is the modal it covers.
    pub(super) fn new_view(&mut self, user: &str, mut content: Value, beneath: Option<&View>) -> View {
        let id = self.next_id("V");
        self.name_view_blocks(&mut content);
        let state = super::form::initial_state(&content);
        View {
            hash: self.next_hash(),
            root_id: beneath.map_or_else(|| id.clone(), |view| view.root_id.clone()),
            previous_id: beneath.map(|view| view.id.clone()),
            user: user.to_owned(),
            content,
            state,
            errors: BTreeMap::new(),
            id,
        }
    }

    /// Replaces what a view shows. What was entered stays where block id and action id stay (contract V6).
    pub(super) fn replace_view(&mut self, id: &str, mut content: Value) -> Option<View> {
        self.name_view_blocks(&mut content);
        let hash = self.next_hash();
        let view = self.view_mut(id)?;
        let mut state = super::form::initial_state(&content);
        for (block, actions) in &mut state {
            for (action, value) in actions {
                if let Some(entered) = view.state.get(block).and_then(|old| old.get(action)) {
                    *value = entered.clone();
                }
            }
        }
        view.state = state;
        view.errors = BTreeMap::new();
        view.content = content;
        view.hash = hash;
        Some(view.clone())
    }

    fn next_hash(&mut self) -> String {
        let seconds = self.now() / 1_000;
        format!("{seconds}.{}", self.next_name("h"))
    }

    fn name_view_blocks(&mut self, content: &mut Value) {
        if let Some(blocks) = content.get_mut("blocks").and_then(Value::as_array_mut) {
            let mut named = std::mem::take(blocks);
            self.name_blocks(&mut named);
            *blocks = named;
        }
    }
}

/// The id of the direct message between `user` and the bot.
pub fn direct_id(user: &str) -> String {
    format!("D0{}", user.trim_start_matches('U'))
}

/// Slack gives an action id to each interactive element that has none.
fn name_actions(block: &mut Value, made: &mut u64) {
    let mut name = |element: &mut Value| {
        if let Some(element) = element.as_object_mut()
            && element
                .get("type")
                .and_then(Value::as_str)
                .is_some_and(|kind| !matches!(kind, "image" | "mrkdwn" | "plain_text"))
            && !element.contains_key("action_id")
        {
            *made += 1;
            element.insert("action_id".to_owned(), json!(format!("a{made}")));
        }
    };
    match block.get("type").and_then(Value::as_str) {
        Some("actions") => block.get_mut("elements").and_then(Value::as_array_mut).into_iter().flatten().for_each(name),
        Some("section") => block.get_mut("accessory").into_iter().for_each(name),
        Some("input") => block.get_mut("element").into_iter().for_each(&mut name),
        _ => {}
    }
}

/// What a person typed, as Slack passes it on (contract T3): `&`, `<` and `>` escaped, `@name`, `#channel` and
/// addresses turned into tokens. Slash commands get names in the tokens of people (contract C7).
pub(super) fn typed(world: &World, text: &str, in_command: bool) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    let mut rest = text;
    let mut at_word_start = true;
    while let Some(first) = rest.chars().next() {
        if at_word_start && let Some((token, used)) = token(world, rest, in_command) {
            out.push_str(&token);
            rest = rest.get(used..).unwrap_or_default();
            at_word_start = false;
            continue;
        }
        match first {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            other => out.push(other),
        }
        at_word_start = first.is_whitespace() || first == '(' || first == '"';
        rest = rest.get(first.len_utf8()..).unwrap_or_default();
    }
    out
}

/// The token that `text` begins with and how many bytes of it were typed.
fn token(world: &World, text: &str, in_command: bool) -> Option<(String, usize)> {
    let word_end = text.find(char::is_whitespace).unwrap_or(text.len());
    let word = text.get(..word_end)?;
    if word.starts_with("https://") || word.starts_with("http://") {
        let end = word.trim_end_matches(['.', ',', ')', '!', '?', '>', '<', ';', ':', '"', '\'']);
        return Some((format!("<{}>", end.replace('&', "&amp;").replace(['<', '>'], "")), end.len()));
    }
    let name = word.get(1..)?.trim_end_matches(|last: char| !last.is_alphanumeric() && last != '-' && last != '_');
    if name.is_empty() {
        return None;
    }
    let token = match word.chars().next()? {
        '@' => match name {
            "channel" | "here" | "everyone" => format!("<!{name}>"),
            _ => match world.user(name) {
                Some(user) if in_command => format!("<@{}|{}>", user.id, user.name),
                Some(user) => format!("<@{}>", user.id),
                None => {
                    let group = world.groups.values().find(|group| group.handle == name)?;
                    format!("<!subteam^{}>", group.id)
                }
            },
        },
        '#' => {
            let channel = world.channel(name).filter(|channel| !matches!(channel.kind, Kind::Direct | Kind::Group))?;
            let shown = if channel.kind == Kind::Public { channel.name.as_str() } else { "" };
            format!("<#{}|{shown}>", channel.id)
        }
        _ => return None,
    };
    Some((token, name.len() + 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sandbox::Seed;

    fn world() -> World {
        let mut world = World::new(Clock::standing_at(1_800_000_000_000), Ids::counted());
        world.plant(Seed::Empty);
        world
    }

    #[test]
    fn stamps_grow_though_the_clock_stands() {
        let mut world = world();
        let (one, two) = (world.next_ts(), world.next_ts());
        assert_eq!((one.as_str(), two.as_str()), ("1800000000.000000", "1800000000.000001"));
        world.clock.advance(1);
        assert_eq!(world.next_ts(), "1800000000.001000");
    }

    #[test]
    fn typed_words_become_tokens_and_everything_else_is_escaped() {
        let world = world();
        let cases = [
            ("a & b < c > d", "a &amp; b &lt; c &gt; d"),
            ("<!channel> <@U0ADA>", "&lt;!channel&gt; &lt;@U0ADA&gt;"),
            ("@Ada.Novak, @nobody and @channel!", "<@U0ADA>, @nobody and <!channel>!"),
            ("#cx #nothing a#cx", "<#C0CX|cx> #nothing a#cx"),
            ("@support", "<!subteam^S0SUPPORT>"),
            ("(https://example.org/a?b=1&c=2).", "(<https://example.org/a?b=1&amp;c=2>)."),
            ("mail@ada.novak", "mail@ada.novak"),
        ];
        for (text, expected) in cases {
            assert_eq!(typed(&world, text, false), expected);
        }
    }

    proptest::proptest! {
        #[test]
        fn nothing_that_people_type_breaks_a_token(text in "[a-z@#<>&|!/:^ .éż]{0,40}") {
            let typed = typed(&world(), &text, false);
            let open = typed.split('<').skip(1);
            for part in open {
                let (token, _) = part.split_once('>').expect("a token ends");
                proptest::prop_assert!(token.starts_with(['@', '#', '!', 'h']), "{typed}");
            }
            proptest::prop_assert_eq!(typed.matches('<').count(), typed.matches('>').count());
        }
    }

    #[test]
    fn a_trigger_is_spent_once_and_dies_after_three_seconds() {
        let mut world = world();
        let (one, two) = (world.new_trigger("U0ADA"), world.new_trigger("U0ADA"));
        assert_eq!(world.spend_trigger(&one), Ok("U0ADA".to_owned()));
        assert_eq!(world.spend_trigger(&one), Err(BadTrigger::Spent));
        world.clock.advance(3_001);
        assert_eq!(world.spend_trigger(&two), Err(BadTrigger::Expired));
        assert_eq!(world.spend_trigger("none"), Err(BadTrigger::Unknown));
    }

    #[test]
    fn an_update_keeps_what_was_entered_where_the_field_stays() {
        let field = |block: &str| json!({"type": "input", "block_id": block, "label": {"type": "plain_text", "text": "L"}, "element": {"type": "plain_text_input", "action_id": "a"}});
        let mut world = world();
        let view = world.new_view("U0ADA", json!({"type": "modal", "blocks": [field("one"), field("two")]}), None);
        let id = view.id.clone();
        world.modals.insert("U0ADA".to_owned(), vec![view]);
        let entered = json!({"type": "plain_text_input", "value": "x"});
        for block in ["one", "two"] {
            let state = &mut world.view_mut(&id).unwrap().state;
            state.get_mut(block).unwrap().insert("a".to_owned(), entered.clone());
        }
        let view = world.replace_view(&id, json!({"type": "modal", "blocks": [field("one"), field("new")]})).unwrap();
        assert_eq!((&view.state["one"]["a"], &view.state["new"]["a"]["value"]), (&entered, &Value::Null));
    }
}
