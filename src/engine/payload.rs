//! What comes in, read leniently: a field that is missing or odd never loses the rest.
//!
//! Raw bodies are stored as they came and read when they are handled, so what cannot be read today can be after a fix.

use std::collections::BTreeMap;

use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::base::clock::Millis;
use crate::base::text::emoji_name;
use crate::domain::call::{AnswerAt, Due, Question, Refused, Ripple};

/// How a delivery came to us; HTTP and Socket Mode share it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Events API.
    Event,
    /// A slash command; its fields as a JSON object.
    Command,
    /// A button, a form, a shortcut.
    Interaction,
}

impl Kind {
    /// The word in rows.
    pub fn word(self) -> &'static str {
        match self {
            Self::Event => "event",
            Self::Command => "command",
            Self::Interaction => "interaction",
        }
    }
}

/// Everything that can happen.
#[derive(Clone, Debug, PartialEq)]
pub enum Incoming {
    /// Somebody typed a slash command.
    Command(Command),
    /// Somebody pressed a button or chose from a menu.
    Press(Press),
    /// Somebody sent a form.
    Submitted(Submitted),
    /// Somebody used a shortcut, on a message or anywhere.
    Shortcut(Shortcut),
    /// Somebody wrote, in a channel or to the bot.
    MessagePosted(PostedMessage),
    /// Somebody deleted a message.
    MessageDeleted {
        /// The channel.
        channel: String,
        /// The message.
        ts: String,
        /// Of a reply, the thread it stood in and who wrote it.
        reply: Option<(String, String)>,
    },
    /// Somebody edited a message, or Slack did.
    MessageChanged {
        /// The channel.
        channel: String,
        /// The message.
        ts: String,
        /// What it says now.
        text: String,
    },
    /// Somebody mentioned the bot.
    Mentioned(PostedMessage),
    /// Somebody added or removed a reaction.
    Reaction(Reaction),
    /// Somebody opened the Home tab.
    HomeOpened {
        /// Who.
        person: String,
    },
    /// Somebody, maybe the bot, came into a channel.
    Joined {
        /// Who.
        person: String,
        /// Where.
        channel: String,
    },
    /// Somebody left a channel.
    Left {
        /// Who.
        person: String,
        /// Which.
        channel: String,
    },
    /// Somebody is new in the workspace or changed; Slack's user object.
    MemberChanged(Value),
    /// A user group is new, or it or its members changed.
    GroupChanged {
        /// The group.
        group: String,
    },
    /// A channel works again.
    ChannelOpened {
        /// The channel.
        channel: String,
    },
    /// A channel was archived, or deleted.
    ChannelClosed {
        /// The channel.
        channel: String,
    },
    /// A channel has a new id.
    ChannelIdChanged {
        /// The old id.
        old: String,
        /// The new one.
        new: String,
    },
    /// Slack dropped events because there were too many.
    EventsDropped,
    /// Something looks different now.
    Ripple(Ripple),
    /// Something is due.
    Due(Due),
    /// Slack answered a question of ours.
    Answered {
        /// Which.
        question: Question,
        /// When it was asked: what happened since may be missing in the answer.
        asked_at: Millis,
        /// Its answer.
        answer: Value,
    },
    /// Slack refused a call of ours for good.
    Refused(Refused),
    /// Nothing for us.
    Nothing {
        /// What it was, for the log.
        what: String,
    },
}

impl Incoming {
    /// Whether it posts an idea without a name: where that is strict, no row may tell whose it is.
    pub fn wants_no_name(&self) -> bool {
        matches!(self, Self::Submitted(submitted) if submitted.form == "idea.form"
            && submitted.fields.one("credit") == "anonymous")
    }

    /// Whether what was sent is nobody's to read, whatever became of it: an anonymous answer, or whom somebody would
    /// rather not meet.
    pub fn is_confidential(&self) -> bool {
        matches!(self, Self::Submitted(submitted) if matches!(submitted.form.as_str(), "health.form" | "coffee.form"))
    }

    /// Who did it, if anybody.
    pub fn person(&self) -> Option<&str> {
        let person = match self {
            Self::Command(command) => &command.person,
            Self::Press(press) => &press.person,
            Self::Submitted(submitted) => &submitted.person,
            Self::Shortcut(shortcut) => &shortcut.person,
            Self::MessagePosted(message) | Self::Mentioned(message) => &message.person,
            Self::Reaction(reaction) => &reaction.person,
            Self::HomeOpened { person } | Self::Joined { person, .. } | Self::Left { person, .. } => person,
            _ => return None,
        };
        (!person.is_empty()).then_some(person)
    }

    /// The channel they did it in, where a private answer can be whispered.
    pub fn channel(&self) -> Option<&str> {
        let channel = match self {
            Self::Command(command) => Some(command.channel.as_str()),
            Self::Press(press) => press.channel.as_deref(),
            Self::Mentioned(message) => Some(message.channel.as_str()),
            _ => None,
        };
        // In direct messages a plain answer is as private and stays.
        channel.filter(|channel| !channel.starts_with('D'))
    }

    /// What opens a form.
    pub fn trigger(&self) -> Option<&str> {
        let trigger = match self {
            Self::Command(command) => &command.trigger,
            Self::Press(press) => &press.trigger,
            Self::Shortcut(shortcut) => &shortcut.trigger,
            _ => return None,
        };
        (!trigger.is_empty()).then_some(trigger)
    }
}

/// A slash command.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Command {
    /// With its slash: `/cx-idea`.
    pub name: String,
    /// What stands behind it.
    pub text: String,
    /// Who typed it.
    pub person: String,
    /// Where.
    pub channel: String,
    /// Opens a form.
    pub trigger: String,
}

/// A pressed button or a chosen option.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Press {
    /// `feature.verb`.
    pub action: String,
    /// The button's value or the chosen option's.
    pub value: String,
    /// Who pressed.
    pub person: String,
    /// The message's channel, when it is on a message.
    pub channel: Option<String>,
    /// The message.
    pub ts: Option<String>,
    /// The view it is on, when it is on one.
    pub view: Option<String>,
    /// Opens a form.
    pub trigger: String,
    /// When, as Slack writes it: seconds with six decimals.
    pub pressed_at: String,
    /// What stands in the menus around it, by their `feature.verb`.
    pub chosen: BTreeMap<String, String>,
    /// Where the message can be replaced for a while; never stored with the delivery.
    pub answer_at: Option<AnswerAt>,
}

/// A sent form.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Submitted {
    /// `feature.form`.
    pub form: String,
    /// The view's id.
    pub view: String,
    /// What the form remembered.
    pub metadata: String,
    /// What was filled in, by block id.
    pub fields: Fields,
    /// Who sent it.
    pub person: String,
}

/// What was filled into a form: for each block the values, none when it was left empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fields(BTreeMap<String, Vec<String>>);

impl Fields {
    /// The value of a block with one, trimmed; empty when it was left out.
    pub fn one(&self, block: &str) -> &str {
        self.many(block).first().map_or("", |value| value.trim())
    }

    /// The values of a block with several.
    pub fn many(&self, block: &str) -> &[String] {
        self.0.get(block).map_or(&[], Vec::as_slice)
    }

    /// All of them, by block.
    pub fn all(&self) -> &BTreeMap<String, Vec<String>> {
        &self.0
    }

    /// The name of one of the blocks, always the same, to say something about the whole form at.
    pub fn first_block(&self) -> Option<String> {
        self.0.keys().min().cloned()
    }

    /// Reads `state.values`: untouched inputs are null, multi selects are lists.
    fn from_state(values: &Value) -> Self {
        let mut fields = BTreeMap::new();
        for (block, actions) in values.as_object().into_iter().flatten() {
            let values = actions.as_object().into_iter().flatten().flat_map(|(_, input)| input_values(input));
            fields.insert(block.clone(), values.collect());
        }
        Self(fields)
    }
}

/// What stands in the elements of a message or view that keep a state, by their action.
fn chosen(values: &Value) -> BTreeMap<String, String> {
    let blocks = values.as_object().into_iter().flatten();
    let elements = blocks.filter_map(|(_, actions)| actions.as_object()).flatten();
    elements.filter_map(|(action, input)| Some((action.clone(), input_values(input).into_iter().next()?))).collect()
}

/// The values of one input element, whatever its type.
fn input_values(input: &Value) -> Vec<String> {
    const ONE: [&str; 8] = [
        "value",
        "selected_user",
        "selected_channel",
        "selected_conversation",
        "selected_date",
        "selected_time",
        "selected_date_time",
        "rich_text_value",
    ];
    const MANY: [&str; 3] = ["selected_users", "selected_channels", "selected_conversations"];
    let text = |value: &Value| match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    };
    if let Some(value) = text(&input["selected_option"]["value"]) {
        return vec![value];
    }
    if let Some(options) = input["selected_options"].as_array() {
        return options.iter().filter_map(|option| text(&option["value"])).collect();
    }
    for key in MANY {
        if let Some(values) = input[key].as_array() {
            return values.iter().filter_map(text).collect();
        }
    }
    ONE.into_iter().find_map(|key| text(&input[key])).into_iter().collect()
}

/// A shortcut.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shortcut {
    /// Its callback id.
    pub name: String,
    /// Who used it.
    pub person: String,
    /// Opens a form.
    pub trigger: String,
    /// The message it was used on.
    pub message: Option<PostedMessage>,
}

/// A message that somebody wrote.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PostedMessage {
    /// Where.
    pub channel: String,
    /// Its identity in the channel.
    pub ts: String,
    /// The message it answers, when it stands in a thread.
    pub thread: Option<String>,
    /// Who wrote it; empty for programs.
    pub person: String,
    /// As Slack sends it: escaped, with mention tokens.
    pub text: String,
    /// `channel`, `group`, `im`, `mpim`, `app_home` or empty.
    pub channel_type: String,
}

/// A reaction that came or went.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reaction {
    /// Whether it came or went.
    pub change: ReactionChange,
    /// Who.
    pub person: String,
    /// The emoji's name without colons and skin tone.
    pub emoji: String,
    /// The message's channel.
    pub channel: String,
    /// The message.
    pub ts: String,
    /// Who wrote the message, when Slack says so.
    pub author: Option<String>,
    /// When, as Slack writes it.
    pub event_ts: String,
}

/// Whether a reaction came or went.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ReactionChange {
    /// It came.
    #[default]
    Added,
    /// It went.
    Removed,
}

/// A delivery, read: what it is, what makes it the same as another, and with what it must keep order.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// What happened.
    pub incoming: Incoming,
    /// What must have one effect.
    pub key: String,
    /// A message, else a person.
    pub lane: String,
}

/// The lane of what happens to a message.
pub fn message_lane(channel: &str, ts: &str) -> String {
    format!("{channel}:{ts}")
}

/// Reads a delivery. `None`: it is no JSON object, or lacks what would make a second one recognizable.
pub fn read(kind: Kind, body: &Value) -> Option<Reading> {
    match kind {
        Kind::Event => read_event(body),
        Kind::Command => read_command(body),
        Kind::Interaction => read_interaction(body),
    }
}

/// The workspace a delivery is for; `None` when it is for a whole organization, or says nothing.
pub fn team(kind: Kind, body: &Value) -> Option<&str> {
    let (team, of_organization) = match kind {
        Kind::Event => {
            let authorization = &body["authorizations"][0];
            // The outer team may be another company's in a shared channel; the authorization is always ours.
            let team = if authorization.is_object() { &authorization["team_id"] } else { &body["team_id"] };
            (team, &authorization["is_enterprise_install"])
        }
        Kind::Command => (&body["team_id"], &body["is_enterprise_install"]),
        Kind::Interaction => (&body["team"]["id"], &body["is_enterprise_install"]),
    };
    team.as_str().filter(|_| *of_organization != true && *of_organization != "true")
}

/// A delivery without the addresses and tokens that Slack sent with it: nobody needs them once it is answered.
pub fn without_secrets(mut body: Value) -> Value {
    if let Some(fields) = body.as_object_mut() {
        for secret in ["token", "response_url", "response_urls", "trigger_id"] {
            fields.remove(secret);
        }
    }
    body
}

fn string(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn read_command(body: &Value) -> Option<Reading> {
    let command = Command {
        name: string(&body["command"]),
        text: string(&body["text"]).trim().to_owned(),
        person: string(&body["user_id"]),
        channel: string(&body["channel_id"]),
        trigger: string(&body["trigger_id"]),
    };
    if command.name.is_empty() || command.person.is_empty() {
        return None;
    }
    Some(Reading {
        key: format!("command:{}", command.trigger),
        lane: command.person.clone(),
        incoming: Incoming::Command(command),
    })
}

fn read_interaction(body: &Value) -> Option<Reading> {
    let person = string(&body["user"]["id"]);
    let trigger = string(&body["trigger_id"]);
    match body["type"].as_str()? {
        "block_actions" => {
            let action = &body["actions"][0];
            let container = &body["container"];
            let channel = container["channel_id"].as_str().or_else(|| body["channel"]["id"].as_str());
            let press = Press {
                action: string(&action["action_id"]),
                value: action_value(action),
                person,
                channel: channel.map(str::to_owned),
                ts: container["message_ts"].as_str().map(str::to_owned),
                view: body["view"]["id"].as_str().map(str::to_owned),
                trigger,
                pressed_at: string(&action["action_ts"]),
                chosen: chosen(&body["state"]["values"]),
                answer_at: body["response_url"].as_str().map(|url| AnswerAt(url.to_owned())),
            };
            let lane = match (&press.channel, &press.ts) {
                (Some(channel), Some(ts)) => message_lane(channel, ts),
                _ => press.person.clone(),
            };
            Some(Reading { key: press_key(&press, &press.pressed_at), lane, incoming: Incoming::Press(press) })
        }
        "view_submission" => {
            let view = &body["view"];
            let submitted = Submitted {
                form: string(&view["callback_id"]),
                view: string(&view["id"]),
                metadata: string(&view["private_metadata"]),
                fields: Fields::from_state(&view["state"]["values"]),
                person,
            };
            Some(Reading {
                // The same words again are a double click; other words in a form that stayed open are another sending.
                key: format!("view:{}:{}", submitted.view, digest(&view["state"]["values"])),
                // An idea waits for nothing its author did before, and a finished row keeps its lane for a while: that of
                // an idea without a name must name nobody.
                lane: match submitted.form.as_str() {
                    "idea.form" => format!("view:{}", submitted.view),
                    _ => submitted.person.clone(),
                },
                incoming: Incoming::Submitted(submitted),
            })
        }
        "shortcut" => {
            let shortcut = Shortcut { name: string(&body["callback_id"]), person, trigger, message: None };
            Some(Reading {
                key: format!("shortcut:{}", shortcut.trigger),
                lane: shortcut.person.clone(),
                incoming: Incoming::Shortcut(shortcut),
            })
        }
        "message_action" => {
            let message = PostedMessage {
                channel: string(&body["channel"]["id"]),
                ts: body["message_ts"].as_str().or_else(|| body["message"]["ts"].as_str())?.to_owned(),
                thread: body["message"]["thread_ts"].as_str().map(str::to_owned),
                person: string(&body["message"]["user"]),
                text: string(&body["message"]["text"]),
                channel_type: String::new(),
            };
            let shortcut = Shortcut { name: string(&body["callback_id"]), person, trigger, message: Some(message) };
            Some(Reading {
                key: format!("shortcut:{}", shortcut.trigger),
                lane: shortcut.person.clone(),
                incoming: Incoming::Shortcut(shortcut),
            })
        }
        other => Some(Reading {
            key: format!("interaction:{other}:{trigger}"),
            lane: person,
            incoming: Incoming::Nothing { what: other.to_owned() },
        }),
    }
}

/// What tells the contents of two sendings apart.
fn digest(values: &Value) -> String {
    let hash = Sha256::digest(values.to_string().as_bytes());
    hash.iter().take(12).map(|byte| format!("{byte:02x}")).collect()
}

/// Names a press so that those of one person on one button sort by time.
pub fn press_key(press: &Press, at: &str) -> String {
    let place = press.ts.as_deref().or(press.view.as_deref()).unwrap_or_default();
    format!("press:{}:{}:{}:{place}:{at}", press.person, press.action, press.value)
}

fn action_value(action: &Value) -> String {
    action["value"].as_str().map_or_else(|| input_values(action).into_iter().next().unwrap_or_default(), str::to_owned)
}

fn read_event(body: &Value) -> Option<Reading> {
    if body["type"] == "app_rate_limited" {
        return Some(Reading {
            key: format!("dropped:{}", body["minute_rate_limited"]),
            lane: "events".into(),
            incoming: Incoming::EventsDropped,
        });
    }
    let event = &body["event"];
    let incoming = read_inner(event);
    let lane = match &incoming {
        Incoming::MessagePosted(message) | Incoming::Mentioned(message) => {
            message_lane(&message.channel, message.thread.as_ref().unwrap_or(&message.ts))
        }
        Incoming::MessageDeleted { channel, ts, .. } | Incoming::MessageChanged { channel, ts, .. } => {
            message_lane(channel, ts)
        }
        Incoming::Reaction(reaction) => message_lane(&reaction.channel, &reaction.ts),
        Incoming::HomeOpened { person } | Incoming::Joined { person, .. } => person.clone(),
        Incoming::MemberChanged(user) => string(&user["id"]),
        _ => "events".into(),
    };
    Some(Reading { key: format!("event:{}", body["event_id"].as_str()?), lane, incoming })
}

/// Reads the inner event. Subtypes that are not named here are nobody's words.
fn read_inner(event: &Value) -> Incoming {
    let kind = string(&event["type"]);
    let channel = || string(&event["channel"]);
    match kind.as_str() {
        "message" => match event["subtype"].as_str() {
            _ if is_written_by_somebody(event) => Incoming::MessagePosted(read_message(event)),
            Some("message_deleted") => {
                let before = read_message(&event["previous_message"]);
                let reply = before.thread.filter(|_| !before.person.is_empty()).map(|thread| (thread, before.person));
                Incoming::MessageDeleted { channel: channel(), ts: string(&event["deleted_ts"]), reply }
            }
            // A deleted message that has replies leaves a stone in its place.
            Some("message_changed") if event["message"]["subtype"] == "tombstone" => {
                Incoming::MessageDeleted { channel: channel(), ts: string(&event["message"]["ts"]), reply: None }
            }
            Some("message_changed") => Incoming::MessageChanged {
                channel: channel(),
                ts: string(&event["message"]["ts"]),
                text: string(&event["message"]["text"]),
            },
            subtype => Incoming::Nothing { what: format!("message/{}", subtype.unwrap_or_default()) },
        },
        "app_mention" => Incoming::Mentioned(read_message(event)),
        "reaction_added" | "reaction_removed" if event["item"]["type"] == "message" => Incoming::Reaction(Reaction {
            change: if kind == "reaction_added" { ReactionChange::Added } else { ReactionChange::Removed },
            person: string(&event["user"]),
            emoji: emoji_name(event["reaction"].as_str().unwrap_or_default()).to_owned(),
            channel: string(&event["item"]["channel"]),
            ts: string(&event["item"]["ts"]),
            author: event["item_user"].as_str().map(str::to_owned),
            event_ts: string(&event["event_ts"]),
        }),
        "app_home_opened" if event["tab"] != "messages" => Incoming::HomeOpened { person: string(&event["user"]) },
        "member_joined_channel" => Incoming::Joined { person: string(&event["user"]), channel: channel() },
        "member_left_channel" => Incoming::Left { person: string(&event["user"]), channel: channel() },
        "team_join" | "user_change" => Incoming::MemberChanged(event["user"].clone()),
        "subteam_members_changed" => Incoming::GroupChanged { group: string(&event["subteam_id"]) },
        "subteam_created" | "subteam_updated" => Incoming::GroupChanged { group: string(&event["subteam"]["id"]) },
        "channel_unarchive" | "group_unarchive" => Incoming::ChannelOpened { channel: channel() },
        "channel_archive" | "channel_deleted" | "group_archive" | "group_deleted" => {
            Incoming::ChannelClosed { channel: channel() }
        }
        "channel_id_changed" => {
            Incoming::ChannelIdChanged { old: string(&event["old_channel_id"]), new: string(&event["new_channel_id"]) }
        }
        _ => Incoming::Nothing { what: kind },
    }
}

/// Whether a message is what somebody wrote, rather than Slack's notice of something. It has its time, by which it is
/// known.
pub fn is_written_by_somebody(message: &Value) -> bool {
    let subtype = message["subtype"].as_str();
    let words = matches!(subtype, None | Some("thread_broadcast" | "file_share" | "me_message"));
    words && message["ts"].as_str().is_some_and(|ts| !ts.is_empty())
}

/// Reads a message as it comes in events and in histories. Messages of programs have no person.
pub fn read_message(message: &Value) -> PostedMessage {
    let ts = string(&message["ts"]);
    let by_program = !message["bot_id"].is_null();
    PostedMessage {
        channel: string(&message["channel"]),
        thread: message["thread_ts"].as_str().filter(|thread| *thread != ts).map(str::to_owned),
        ts,
        person: if by_program { String::new() } else { string(&message["user"]) },
        text: string(&message["text"]),
        channel_type: string(&message["channel_type"]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn an_event_of_an_org_install_is_read_without_its_team() {
        let body = json!({
            "type": "event_callback", "event_id": "Ev1", "authorizations": [{"team_id": null, "enterprise_id": "E1"}],
            "event": {"type": "reaction_added", "user": "U1", "reaction": "thumbsup::skin-tone-3",
                      "item": {"type": "message", "channel": "C1", "ts": "1.2"}, "event_ts": "1.3"}
        });
        let reading = read(Kind::Event, &body).unwrap();
        assert_eq!((reading.key.as_str(), reading.lane.as_str()), ("event:Ev1", "C1:1.2"));
        let Incoming::Reaction(reaction) = reading.incoming else { panic!("no reaction") };
        assert_eq!((reaction.emoji.as_str(), reaction.author), ("+1", None));
    }

    #[test]
    fn untouched_and_chosen_inputs_become_values() {
        let fields = Fields::from_state(&json!({
            "title": {"idea.title": {"type": "plain_text_input", "value": "  Late  "}},
            "link": {"idea.link": {"type": "url_text_input", "value": null}},
            "functions": {"idea.functions": {"selected_options": [{"value": "a"}, {"value": "b"}]}},
            "touchpoint": {"idea.touchpoint": {"selected_option": {"value": "app"}}},
            "who": {"progress.who": {"selected_user": "U9"}}
        }));
        assert_eq!(fields.one("title"), "Late");
        assert_eq!(fields.one("link"), "");
        assert_eq!(fields.many("functions"), ["a", "b"]);
        assert_eq!(fields.one("touchpoint"), "app");
        assert_eq!(fields.one("who"), "U9");
        assert_eq!(fields.one("missing"), "");
    }

    #[test]
    fn a_press_tells_what_stands_in_the_menus_around_it_and_where_it_is_answered() {
        let body = json!({
            "type": "block_actions", "user": {"id": "U1"}, "trigger_id": "t", "response_url": "https://hooks/1",
            "container": {"message_ts": "1.2", "channel_id": "C1", "is_ephemeral": true},
            "state": {"values": {"a": {
                "status.period": {"type": "static_select", "selected_option": {"value": "30"}},
                "status.function": {"type": "static_select", "selected_option": null}
            }}},
            "actions": [{"action_id": "status.period", "selected_option": {"value": "30"}, "action_ts": "7.1"}]
        });
        let Some(Reading { incoming: Incoming::Press(press), .. }) = read(Kind::Interaction, &body) else {
            panic!("no press")
        };
        assert_eq!(press.chosen, BTreeMap::from([("status.period".to_owned(), "30".to_owned())]));
        assert_eq!(press.answer_at, Some(AnswerAt("https://hooks/1".into())));
        let Some(Reading { incoming: Incoming::Press(kept), .. }) = read(Kind::Interaction, &without_secrets(body))
        else {
            panic!("no press")
        };
        assert_eq!(kept.answer_at, None);
    }

    #[test]
    fn a_channel_is_closed_whether_it_was_archived_or_deleted() {
        for kind in ["channel_archive", "channel_deleted", "group_archive", "group_deleted"] {
            let event = json!({"type": kind, "channel": "C1", "event_ts": "1.1"});
            let reading = read(Kind::Event, &json!({"event_id": "Ev1", "event": event})).expect("it is read");
            assert_eq!(reading.incoming, Incoming::ChannelClosed { channel: "C1".into() }, "{kind}");
        }
    }

    #[test]
    fn what_nobody_expects_is_nothing_but_still_recognized() {
        for event in [
            json!({"type": "message", "subtype": "channel_topic", "channel": "C1", "ts": "1.1"}),
            json!({"type": "reaction_added", "item": {"type": "file", "file": "F1"}}),
            json!({"type": "brand_new_event"}),
            json!(null),
        ] {
            let reading = read(Kind::Event, &json!({"event_id": "Ev2", "event": event})).unwrap();
            assert!(matches!(reading.incoming, Incoming::Nothing { .. }), "{event}");
        }
        assert_eq!(read(Kind::Event, &json!({"event": {}})), None);
        assert_eq!(read(Kind::Interaction, &json!([])), None);
    }
}
