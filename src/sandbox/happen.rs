//! What changes in the world and whom it is told: shared by what people do and what the bot does.
//!
//! Functions change the world and give the events of it; the caller, who may hold the world, sends them later.

use serde_json::{Value, json};

use super::Sandbox;
use super::payload::{self, Detail};
use super::world::{Channel, Kind, Message, Reaction, World};

impl Sandbox {
    pub(super) async fn tell_all(&self, events: Vec<Value>) {
        for event in events {
            self.tell(Some(event)).await;
        }
    }

    /// Whether the bot subscribed to this and holds the scope for it.
    pub(super) fn heard(&self, event: &str) -> bool {
        let scope = match event {
            "message.channels" => "channels:history",
            "message.groups" => "groups:history",
            "message.im" => "im:history",
            "app_mention" => "app_mentions:read",
            "reaction_added" | "reaction_removed" => "reactions:read",
            "team_join" | "user_change" => "users:read",
            "subteam_members_changed" | "subteam_created" | "subteam_updated" => "usergroups:read",
            name if name.starts_with("channel_") => "channels:read",
            name if name.starts_with("group_") => "groups:read",
            _ => "",
        };
        self.is_subscribed(event) && (scope.is_empty() || self.has_scope(scope))
    }

    /// Whether the bot may know of things that happen to the channel itself.
    pub(super) fn knows(&self, world: &World, channel: &str) -> bool {
        world.channels.get(channel).is_some_and(|place| place.kind == Kind::Public || world.bot_is_in(place))
    }

    /// Whether the bot hears what is said in a channel.
    fn hears(&self, world: &World, place: &Channel) -> bool {
        let name = match place.kind {
            Kind::Public => "message.channels",
            Kind::Private => "message.groups",
            Kind::Direct => "message.im",
            Kind::Group => "message.mpim",
        };
        world.bot_is_in(place) && self.heard(name)
    }

    /// The events of a new message.
    pub(super) fn said(&self, world: &World, channel: &str, message: &Message) -> Vec<Value> {
        let Some(place) = world.channels.get(channel) else { return Vec::new() };
        let event = payload::message_event(world, place, message);
        let mentioned = place.kind != Kind::Direct
            && message.subtype.is_none()
            && message.user != world.bot.user
            && message.text.contains(&format!("<@{}>", world.bot.user))
            && world.bot_is_in(place)
            && self.heard("app_mention");
        let mention = mentioned.then(|| {
            let mut mention = event.clone();
            mention["type"] = json!("app_mention");
            mention.as_object_mut().map(|mention| mention.remove("channel_type"));
            mention
        });
        self.hears(world, place).then_some(event).into_iter().chain(mention).collect()
    }

    /// Changes a message and gives the event of it.
    pub(super) fn change_message(
        &self,
        world: &mut World,
        channel: &str,
        ts: &str,
        change: impl FnOnce(&mut Message, &str),
    ) -> Option<Value> {
        let now = world.next_ts();
        let before =
            world.channels.get(channel).and_then(|place| Some(self.drawn(world, place, place.message(ts)?)))?;
        change(world.channels.get_mut(channel)?.message_mut(ts)?, &now);
        let place = world.channels.get(channel)?;
        let after = self.drawn(world, place, place.message(ts)?);
        let more = json!({"message": after, "previous_message": before});
        self.hears(world, place).then(|| payload::aftermath(place, "message_changed", &now, more))
    }

    /// Removes a message; one with replies leaves a tombstone. Gives the event of it.
    pub(super) fn remove_message(&self, world: &mut World, channel: &str, ts: &str) -> Option<Value> {
        let place = world.channels.get(channel)?;
        if place.replies(ts).next().is_some() {
            return self.change_message(world, channel, ts, |message, _| {
                *message = Message {
                    ts: message.ts.clone(),
                    user: "USLACKBOT".to_owned(),
                    text: "This message was deleted.".to_owned(),
                    subtype: Some("tombstone".to_owned()),
                    ..Message::default()
                };
            });
        }
        let before = self.drawn(world, place, place.message(ts)?);
        let hears = self.hears(world, place) && place.message(ts)?.ephemeral_to.is_none();
        let now = world.next_ts();
        let place = world.channels.get_mut(channel)?;
        place.messages.retain(|message| message.ts != ts);
        let more = json!({"deleted_ts": ts, "previous_message": before});
        hears.then(|| payload::aftermath(place, "message_deleted", &now, more))
    }

    fn drawn(&self, world: &World, place: &Channel, message: &Message) -> Value {
        payload::message(world, place, message, Detail { metadata: true, all_reactions: false })
    }

    /// Adds or takes back a reaction and gives the event of it, none if nothing changed.
    pub(super) fn set_reaction(
        &self,
        world: &mut World,
        channel: &str,
        ts: &str,
        user: &str,
        emoji: &str,
        add: bool,
    ) -> Option<Value> {
        let now = world.next_ts();
        let message = world.channels.get_mut(channel)?.message_mut(ts)?;
        let at = message.reactions.iter().position(|reaction| reaction.name == emoji);
        let has = at
            .and_then(|at| message.reactions.get(at))
            .is_some_and(|reaction| reaction.users.iter().any(|one| one == user));
        if has == add {
            return None;
        }
        match at.and_then(|at| message.reactions.get_mut(at)) {
            Some(reaction) if add => reaction.users.push(user.to_owned()),
            Some(reaction) => reaction.users.retain(|one| one != user),
            None => message.reactions.push(Reaction { name: emoji.to_owned(), users: vec![user.to_owned()] }),
        }
        message.reactions.retain(|reaction| !reaction.users.is_empty());
        let name = if add { "reaction_added" } else { "reaction_removed" };
        let mut event = json!({
            "type": name, "user": user, "reaction": emoji, "event_ts": now,
            "item": {"type": "message", "channel": channel, "ts": ts},
        });
        if message.bot_id.is_none() {
            event["item_user"] = json!(message.user);
        }
        let place = world.channels.get(channel)?;
        (world.bot_is_in(place) && self.heard(name)).then_some(event)
    }

    /// Adds a member and gives the events of it.
    pub(super) fn add_member(&self, world: &mut World, channel: &str, user: &str, inviter: Option<&str>) -> Vec<Value> {
        let team = world.team.id.clone();
        let Some(place) = world.channels.get_mut(channel).filter(|place| !place.has(user)) else { return Vec::new() };
        place.members.push(user.to_owned());
        let kind = place.kind;
        let subtype = if kind == Kind::Public { "channel_join" } else { "group_join" };
        let notice = Message {
            user: user.to_owned(),
            text: format!("<@{user}> has joined the channel"),
            subtype: Some(subtype.to_owned()),
            ..Message::default()
        };
        let Some(notice) = world.add_message(channel, notice) else { return Vec::new() };
        let mut events = self.said(world, channel, &notice);
        let mut joined = json!({
            "type": "member_joined_channel", "user": user, "channel": channel, "team": team,
            "channel_type": if kind == Kind::Public { "C" } else { "G" }, "event_ts": notice.ts,
        });
        if let Some(inviter) = inviter {
            joined["inviter"] = json!(inviter);
        }
        let hears = world.channels.get(channel).is_some_and(|place| world.bot_is_in(place));
        if hears && self.heard_of_members("member_joined_channel", kind) {
            events.push(joined);
        }
        events
    }

    /// Removes a member and gives the event of it; the bot learns of its own removal by `channel_left`.
    pub(super) fn remove_member(&self, world: &mut World, channel: &str, user: &str) -> Option<Value> {
        let (team, bot, ts) = (world.team.id.clone(), world.bot.user.clone(), world.next_ts());
        let place = world.channels.get_mut(channel).filter(|place| place.has(user))?;
        place.members.retain(|member| member != user);
        let kind = place.kind;
        if user == bot {
            let name = if kind == Kind::Public { "channel_left" } else { "group_left" };
            return self.heard(name).then(|| json!({"type": name, "channel": channel, "event_ts": ts}));
        }
        let hears = place.has(&bot) && self.heard_of_members("member_left_channel", kind);
        hears.then(|| {
            json!({
                "type": "member_left_channel", "user": user, "channel": channel, "team": team,
                "channel_type": if kind == Kind::Public { "C" } else { "G" }, "event_ts": ts,
            })
        })
    }

    fn heard_of_members(&self, event: &str, kind: Kind) -> bool {
        self.heard(event) && self.has_scope(if kind == Kind::Public { "channels:read" } else { "groups:read" })
    }
}
