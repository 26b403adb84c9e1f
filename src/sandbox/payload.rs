//! The JSON in which Slack describes things: people, channels, messages, views, events, interactions.

use serde_json::{Map, Value, json};

use super::world::{Channel, Kind, Message, State, User, View, World};
use crate::base::clock::SECOND;

/// How many names Slack lists under a reaction unless it is asked for all of them (contract, `reactions.get`).
const REACTION_USERS: usize = 10;

/// What a reader of a message gets to see.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Detail {
    /// Metadata with its payload, not only its type (contract X4).
    pub(super) metadata: bool,
    /// All names under a reaction.
    pub(super) all_reactions: bool,
}

/// A user object. Custom profile fields come with `fields` only; the locale only to those who ask for it.
pub(super) fn user(user: &User, locale: bool, fields: bool) -> Value {
    let mut object = json!({
        "id": user.id, "team_id": user.team_id, "name": user.name, "deleted": user.deleted,
        "real_name": user.real_name, "tz": user.tz, "tz_label": user.tz, "tz_offset": 0,
        "profile": profile(user, fields), "is_bot": user.is_bot, "is_app_user": false, "updated": 0,
    });
    if !user.deleted {
        object["is_admin"] = json!(user.is_admin);
        object["is_owner"] = json!(false);
        object["is_primary_owner"] = json!(false);
        object["is_restricted"] = json!(user.is_restricted);
        object["is_ultra_restricted"] = json!(user.is_ultra_restricted);
    }
    if user.team_id != super::world::TEAM {
        object["is_stranger"] = json!(false);
    }
    if locale {
        object["locale"] = json!(user.locale);
    }
    object
}

/// The profile part of a user object. Without any custom field `fields` is an empty list, not an object, as in Slack.
pub(super) fn profile(user: &User, fields: bool) -> Value {
    let given: Map<String, Value> =
        user.fields.iter().map(|(id, value)| (id.clone(), json!({"value": value, "alt": ""}))).collect();
    let fields = match (fields, given.is_empty()) {
        (_, true) => json!([]),
        (false, false) => Value::Null,
        (true, false) => Value::Object(given),
    };
    // Nobody here has chosen a display name: as in Slack, people then go by their full name.
    json!({
        "title": user.title, "phone": "", "skype": "", "real_name": user.real_name,
        "real_name_normalized": user.real_name, "display_name": "", "display_name_normalized": "",
        "fields": fields, "status_text": "", "status_emoji": "", "avatar_hash": "", "team": user.team_id,
    })
}

/// A conversation object as the bot sees it.
pub(super) fn channel(world: &World, channel: &Channel) -> Value {
    let direct = channel.kind == Kind::Direct;
    let mut object = json!({
        "id": channel.id, "created": channel.created_at / SECOND, "creator": channel.creator, "is_archived": channel.archived,
        "is_channel": channel.kind == Kind::Public, "is_group": channel.kind == Kind::Private, "is_im": direct,
        "is_mpim": channel.kind == Kind::Group, "is_private": channel.kind != Kind::Public, "is_org_shared": false, "is_shared": false,
        "is_ext_shared": false, "is_pending_ext_shared": false, "context_team_id": world.team.id, "updated": 0,
    });
    if direct {
        object["user"] = json!(partner(world, channel));
    } else {
        object["name"] = json!(channel.name);
        object["name_normalized"] = json!(channel.name);
        object["is_member"] = json!(world.bot_is_in(channel));
        object["is_general"] = json!(false);
        object["topic"] = json!({"value": channel.topic, "creator": "", "last_set": 0});
        object["purpose"] = json!({"value": "", "creator": "", "last_set": 0});
    }
    object
}

/// The person in a direct message.
pub(super) fn partner<'a>(world: &World, channel: &'a Channel) -> &'a str {
    channel.members.iter().find(|member| **member != world.bot.user).map_or("", String::as_str)
}

/// `channel_type` of events.
pub(super) fn channel_type(channel: &Channel) -> &'static str {
    match channel.kind {
        Kind::Public => "channel",
        Kind::Private => "group",
        Kind::Direct => "im",
        Kind::Group => "mpim",
    }
}

/// A message as history and events show it.
pub(super) fn message(world: &World, place: &Channel, message: &Message, detail: Detail) -> Value {
    let mut object = json!({"type": "message", "user": message.user, "text": message.text, "ts": message.ts});
    if let Some(subtype) = &message.subtype {
        object["subtype"] = json!(subtype);
    }
    match &message.bot_id {
        Some(bot) => {
            object["bot_id"] = json!(bot);
            let app = if *bot == world.bot.id { world.bot.app.as_str() } else { "A0OTHER" };
            let name = world.users.get(&message.user).map_or("", |user| user.real_name.as_str());
            object["app_id"] = json!(app);
            object["team"] = json!(world.team.id);
            object["bot_profile"] =
                json!({"id": bot, "app_id": app, "name": name, "deleted": false, "team_id": world.team.id});
            if !message.blocks.is_empty() {
                object["blocks"] = json!(message.blocks);
            }
        }
        None if message.subtype.is_none() => {
            object["client_msg_id"] = json!(format!("typed-{}-{}", place.id, message.ts));
            object["team"] = json!(world.users.get(&message.user).map_or("", |user| user.team_id.as_str()));
            object["blocks"] = rich_text(&message.text);
        }
        None => {}
    }
    if !message.files.is_empty() {
        let files = message.files.iter().filter_map(|id| world.files.get(id));
        object["files"] = files.map(|file| json!({"id": file.id, "name": file.name, "title": file.title})).collect();
    }
    if let Some(ts) = &message.edited {
        object["edited"] = json!({"user": message.user, "ts": ts});
    }
    if let Some(metadata) = &message.metadata {
        object["metadata"] =
            if detail.metadata { metadata.clone() } else { json!({"event_type": metadata["event_type"]}) };
    }
    if !message.reactions.is_empty() {
        let most = if detail.all_reactions { usize::MAX } else { REACTION_USERS };
        let reactions = message.reactions.iter().map(|reaction| {
            let users: Vec<&String> = reaction.users.iter().take(most).collect();
            json!({"name": reaction.name, "users": users, "count": reaction.users.len()})
        });
        object["reactions"] = Value::Array(reactions.collect());
    }
    thread(place, message, &mut object);
    object
}

fn thread(place: &Channel, message: &Message, object: &mut Value) {
    if message.is_reply() {
        let parent = message.thread_ts.as_deref().unwrap_or_default();
        object["thread_ts"] = json!(parent);
        object["parent_user_id"] = json!(place.message(parent).map_or("", |parent| parent.user.as_str()));
        return;
    }
    let replies: Vec<&Message> = place.replies(&message.ts).collect();
    if let Some(latest) = replies.last() {
        let mut users: Vec<&str> = Vec::new();
        for reply in &replies {
            if !users.contains(&reply.user.as_str()) {
                users.push(&reply.user);
            }
        }
        object["thread_ts"] = json!(message.ts);
        object["reply_count"] = json!(replies.len());
        object["reply_users_count"] = json!(users.len());
        object["reply_users"] = json!(users.iter().take(5).collect::<Vec<_>>());
        object["latest_reply"] = json!(latest.ts);
    }
}

/// What a client makes of typed text: one paragraph of plain text and tokens.
fn rich_text(text: &str) -> Value {
    let mut elements = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find('<') {
        let (before, from) = rest.split_at(start);
        let end = from.find('>').unwrap_or(from.len() - 1);
        let (token, after) = (from.get(1..end).unwrap_or_default(), from.get(end + 1..).unwrap_or_default());
        if !before.is_empty() {
            elements.push(json!({"type": "text", "text": unescaped(before)}));
        }
        let (target, _) = token.split_once('|').unwrap_or((token, ""));
        elements.push(if let Some(user) = target.strip_prefix('@') {
            json!({"type": "user", "user_id": user})
        } else if let Some(channel) = target.strip_prefix('#') {
            json!({"type": "channel", "channel_id": channel})
        } else if let Some(group) = target.strip_prefix("!subteam^") {
            json!({"type": "usergroup", "usergroup_id": group})
        } else if let Some(range) = target.strip_prefix('!') {
            json!({"type": "broadcast", "range": range})
        } else {
            json!({"type": "link", "url": unescaped(target)})
        });
        rest = after;
    }
    if !rest.is_empty() {
        elements.push(json!({"type": "text", "text": unescaped(rest)}));
    }
    json!([{"type": "rich_text", "block_id": "typed", "elements": [{"type": "rich_text_section", "elements": elements}]}])
}

/// `&lt;` and its kind as what they stand for.
pub(super) fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

/// A view as Slack returns it and sends it along with interactions.
pub(super) fn view(world: &World, view: &View) -> Value {
    let given = |name: &str| view.content.get(name).cloned();
    let text = |name: &str| given(name).unwrap_or(json!(""));
    let flag = |name: &str| given(name).unwrap_or(json!(false));
    json!({
        "id": view.id, "team_id": world.team.id, "type": given("type"), "title": given("title"),
        "submit": given("submit"), "close": given("close"), "blocks": given("blocks"),
        "private_metadata": text("private_metadata"), "callback_id": text("callback_id"),
        "external_id": text("external_id"), "state": {"values": view.state}, "hash": view.hash,
        "clear_on_close": flag("clear_on_close"), "notify_on_close": flag("notify_on_close"),
        "submit_disabled": false, "root_view_id": view.root_id, "previous_view_id": view.previous_id,
        "app_id": world.bot.app, "app_installed_team_id": world.team.id, "bot_id": world.bot.id,
    })
}

/// What every interaction begins with.
pub(super) fn interaction(world: &World, kind: &str, user: &User) -> Value {
    json!({
        "type": kind, "token": "not-for-authentication", "api_app_id": world.bot.app, "enterprise": null,
        "is_enterprise_install": false, "team": {"id": world.team.id, "domain": world.team.domain},
        "user": {"id": user.id, "username": user.name, "name": user.name, "team_id": user.team_id},
    })
}

/// A `message` event for something new in a channel.
pub(super) fn message_event(world: &World, place: &Channel, said: &Message) -> Value {
    let mut event = message(world, place, said, Detail { metadata: true, all_reactions: false });
    event["channel"] = json!(place.id);
    event["channel_type"] = json!(channel_type(place));
    event["event_ts"] = json!(said.ts);
    for member in ["reply_count", "reply_users", "reply_users_count", "latest_reply"] {
        event.as_object_mut().map(|event| event.remove(member));
    }
    event
}

/// A `message` event of a subtype that says what became of an earlier message.
pub(super) fn aftermath(place: &Channel, subtype: &str, ts: &str, more: Value) -> Value {
    let mut event = json!({
        "type": "message", "subtype": subtype, "hidden": true, "channel": place.id,
        "channel_type": channel_type(place), "ts": ts, "event_ts": ts,
    });
    for (name, value) in more.as_object().into_iter().flatten() {
        event[name] = value.clone();
    }
    event
}

/// `state` of a message's elements as interactions carry it.
pub(super) fn state(values: &State) -> Value {
    json!({"values": values})
}
