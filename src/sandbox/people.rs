//! What people do in the workspace. Each returns once the bot has acknowledged, or failed to, what it was told.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::delivery::{Delivery, Receipt};
use super::form::{self, Element, list, text_of};
use super::payload::{self, Detail};
use super::world::{Channel, Kind, Message, ResponseUrl, User, View, World, direct_id, typed};
use super::{Refusal, Sandbox, answer};

/// What a person sees of a slash command.
#[derive(Clone, Debug)]
pub enum Answered {
    /// Nothing at all: the bot acknowledged with an empty body.
    Nothing,
    /// A message only this person sees.
    Ephemeral(Box<Message>),
    /// A message everybody in the channel sees.
    InChannel(Box<Message>),
    /// An answer that Slack cannot show, and why.
    Invalid(Vec<String>),
    /// Slack's own words that the command failed.
    Failed(Receipt),
}

/// What a person sees after sending a form.
#[derive(Clone, Debug, PartialEq)]
pub enum Submitted {
    /// The form went away; a modal beneath is visible again.
    Closed,
    /// All modals went away.
    Cleared,
    /// The form shows something else.
    Updated,
    /// Another form covers this one.
    Pushed,
    /// Words at fields, by block id; from Slack's client or from the bot.
    Errors(BTreeMap<String, String>),
    /// An answer that Slack cannot show, and why.
    Invalid(Vec<String>),
    /// "We had some trouble connecting. Try again?"
    Failed(Receipt),
}

type Done<T> = Result<T, Refusal>;

pub(super) fn refuse<T>(why: impl Into<String>) -> Done<T> {
    Err(Refusal(why.into()))
}

impl World {
    /// A person who can act here.
    fn person(&self, id_or_name: &str) -> Done<&User> {
        match self.user(id_or_name) {
            None => refuse(format!("nobody here is called {id_or_name}")),
            Some(user) if user.deleted => refuse(format!("{}'s account is deactivated", user.real_name)),
            Some(user) => Ok(user),
        }
    }

    /// A channel that `user` sees; `dm` is the direct message with the bot.
    fn place(&self, user: &str, id_or_name: &str) -> Done<&Channel> {
        let found = if id_or_name == "dm" { self.direct(user) } else { self.channel(id_or_name) };
        match found {
            Some(channel) if self.can_see(user, channel) => Ok(channel),
            _ => refuse(format!("there is no channel {id_or_name} that {user} can see")),
        }
    }

    /// People can write to the bot before it ever wrote to them.
    fn open_if_direct(&mut self, user: &str, channel: &str) {
        if channel == "dm" || channel == direct_id(user) {
            self.open_direct(user);
        }
    }

    /// A message that `user` sees.
    fn seen(&self, user: &str, channel: &str, ts: &str) -> Done<(&Channel, &Message)> {
        let place = self.place(user, channel)?;
        match place.message(ts) {
            Some(message) if message.ephemeral_to.as_deref().is_none_or(|only| only == user) => Ok((place, message)),
            _ => refuse(format!("{user} sees no such message in {channel}")),
        }
    }
}

/// Writing, reacting.
impl Sandbox {
    /// Writes `text` as a person types it (`@ada.novak`, `#cx`, addresses) and gives its `ts`. The channel `dm` is the
    /// direct message with the bot, here and wherever a channel is named.
    pub async fn post(&self, user: &str, channel: &str, text: &str, thread: Option<&str>) -> Done<String> {
        let (ts, events) = self.write(|world| {
            let person = world.person(user)?;
            let bot_id = person.is_bot.then(|| format!("B{}", person.id.trim_start_matches('U')));
            let user = person.id.clone();
            world.open_if_direct(&user, channel);
            let place = world.place(&user, channel)?;
            if !place.has(&user) {
                return refuse(format!("{user} has not joined {channel}"));
            }
            if place.archived {
                return refuse(format!("{channel} is archived"));
            }
            if let Some(parent) = thread
                && place.message(parent).is_none_or(|parent| parent.is_reply() || parent.ephemeral_to.is_some())
            {
                return refuse(format!("there is no message in {channel} to reply to"));
            }
            let id = place.id.clone();
            let said = Message {
                user,
                bot_id,
                text: typed(world, text, false),
                thread_ts: thread.map(str::to_owned),
                ..Message::default()
            };
            let said = world.add_message(&id, said).ok_or_else(|| Refusal("the channel is gone".to_owned()))?;
            Ok((said.ts.clone(), self.said(world, &id, &said)))
        })?;
        self.tell_all(events).await;
        Ok(ts)
    }

    /// Changes the text of one's own message.
    pub async fn edit(&self, user: &str, channel: &str, ts: &str, text: &str) -> Done<()> {
        let event = self.write(|world| {
            let user = world.person(user)?.id.clone();
            let (place, message) = world.seen(&user, channel, ts)?;
            if message.user != user || message.subtype.is_some() {
                return refuse(format!("{user} did not write that"));
            }
            let channel = place.id.clone();
            let text = typed(world, text, false);
            Ok(self.change_message(world, &channel, ts, |message, now| {
                message.text = text;
                message.edited = Some(now.to_owned());
            }))
        })?;
        self.tell(event).await;
        Ok(())
    }

    /// Slack shows a preview of a link in a message; the bot hears of a change that changed no word.
    pub async fn unfurl(&self, channel: &str, ts: &str) -> Done<()> {
        let event = self.write(|world| match world.channel(channel).map(|place| place.id.clone()) {
            Some(channel) => Ok(self.change_message(world, &channel, ts, |_, _| {})),
            None => refuse(format!("there is no channel {channel}")),
        })?;
        self.tell(event).await;
        Ok(())
    }

    /// Deletes a message: one's own, or anybody's if one administers the workspace.
    pub async fn delete(&self, user: &str, channel: &str, ts: &str) -> Done<()> {
        let event = self.write(|world| {
            let person = world.person(user)?;
            let (user, is_admin) = (person.id.clone(), person.is_admin);
            let (place, message) = world.seen(&user, channel, ts)?;
            if message.user != user && !is_admin {
                return refuse(format!("{user} did not write that and is no administrator"));
            }
            let channel = place.id.clone();
            Ok(self.remove_message(world, &channel, ts))
        })?;
        self.tell(event).await;
        Ok(())
    }

    /// Puts an emoji on a message; doing it twice changes nothing.
    pub async fn react(&self, user: &str, channel: &str, ts: &str, emoji: &str) -> Done<()> {
        let event = self.write(|world| self.reaction(world, user, channel, ts, emoji, true))?;
        self.tell(event).await;
        Ok(())
    }

    /// Takes one's emoji back.
    pub async fn unreact(&self, user: &str, channel: &str, ts: &str, emoji: &str) -> Done<()> {
        let event = self.write(|world| self.reaction(world, user, channel, ts, emoji, false))?;
        self.tell(event).await;
        Ok(())
    }

    fn reaction(
        &self,
        world: &mut World,
        user: &str,
        channel: &str,
        ts: &str,
        emoji: &str,
        add: bool,
    ) -> Done<Option<Value>> {
        let user = world.person(user)?.id.clone();
        let (place, message) = world.seen(&user, channel, ts)?;
        if message.ephemeral_to.is_some() {
            return refuse("nobody can react to a message only one person sees");
        }
        if place.archived || !place.has(&user) {
            return refuse(format!("{user} cannot react in {channel}"));
        }
        let channel = place.id.clone();
        Ok(self.set_reaction(world, &channel, ts, &user, emoji.trim_matches(':'), add))
    }
}

/// Commands, buttons, forms.
impl Sandbox {
    /// Types a slash command in a channel.
    pub async fn command(&self, user: &str, channel: &str, command: &str, text: &str) -> Done<Answered> {
        let (payload, target) = self.write(|world| {
            if !self.commands().is_empty() && !self.commands().iter().any(|known| known.name == command) {
                return refuse(format!("{command} is not a valid command"));
            }
            let person = world.person(user)?.clone();
            if person.team_id != world.team.id {
                return refuse("people of other companies cannot use an app's commands here");
            }
            world.open_if_direct(&person.id, channel);
            let place = world.place(&person.id, channel)?;
            let (id, name) = match place.kind {
                Kind::Public => (place.id.clone(), place.name.clone()),
                Kind::Private => (place.id.clone(), "privategroup".to_owned()),
                Kind::Direct => (place.id.clone(), "directmessage".to_owned()),
                Kind::Group => (place.id.clone(), place.name.clone()),
            };
            let target = ResponseUrl::for_command(&person.id, &id);
            let payload = json!({
                "token": "not-for-authentication", "team_id": world.team.id, "team_domain": world.team.domain,
                "channel_id": id, "channel_name": name, "user_id": person.id, "user_name": person.name,
                "command": command, "text": typed(world, text.trim(), true), "api_app_id": world.bot.app,
                "is_enterprise_install": "false", "response_url": self.response_url(&world.new_response_url(&person.id, &id, None)),
                "trigger_id": world.new_trigger(&person.id),
            });
            Ok((payload, target))
        })?;
        let reply = self.deliver(Delivery::Command, &payload, None).await;
        if reply.receipt != Receipt::Acknowledged {
            let words = format!("{command} failed because the app did not respond.");
            self.write(|world| answer::from_slack(world, &target, &words));
            return Ok(Answered::Failed(reply.receipt));
        }
        let body = match reply.body {
            Value::Null => return Ok(Answered::Nothing),
            Value::String(text) => json!({"text": text}),
            body => body,
        };
        Ok(match self.show_answer(&target, &body) {
            Ok(Some(message)) if message.ephemeral_to.is_some() => Answered::Ephemeral(Box::new(message)),
            Ok(Some(message)) => Answered::InChannel(Box::new(message)),
            Ok(None) => Answered::Nothing,
            Err(problems) => Answered::Invalid(problems),
        })
    }

    /// Uses an element of a message: presses a button, chooses in a menu. `value` is a button's value, an option's
    /// value, or what is entered; it also tells elements of the same action id apart.
    pub async fn press(
        &self,
        user: &str,
        channel: &str,
        ts: &str,
        action_id: &str,
        value: Option<&str>,
    ) -> Done<Receipt> {
        let payload = self.write(|world| {
            let person = world.person(user)?.clone();
            let (place, message) = world.seen(&person.id, channel, ts)?;
            let message = message.clone();
            let (id, kind, name) = (place.id.clone(), place.kind, place.name.clone());
            let found = find(&message.blocks, action_id, value)?;
            let action = action(world, found, value)?;
            let key = (id.clone(), ts.to_owned(), person.id.clone());
            let mut state = world
                .message_states
                .remove(&key)
                .unwrap_or_else(|| form::initial_state(&json!({"blocks": message.blocks})));
            remember(&mut state, found, &action);
            let mut payload = payload::interaction(world, "block_actions", &person);
            let ephemeral = message.ephemeral_to.is_some();
            payload["container"] =
                json!({"type": "message", "message_ts": ts, "channel_id": id, "is_ephemeral": ephemeral});
            if let Some(thread) = &message.thread_ts {
                payload["container"]["thread_ts"] = json!(thread);
            }
            let name = if kind == Kind::Direct { "directmessage" } else { name.as_str() };
            payload["channel"] = json!({"id": id, "name": name});
            if !ephemeral && let Some(real) = world.channels.get(&id) {
                payload["message"] = payload::message(world, real, &message, Detail::default());
            }
            payload["state"] = payload::state(&state);
            payload["actions"] = json!([action]);
            payload["response_url"] = json!(self.response_url(&world.new_response_url(&person.id, &id, Some(ts))));
            payload["trigger_id"] = json!(world.new_trigger(&person.id));
            world.message_states.insert(key, state);
            Ok(payload)
        })?;
        Ok(self.deliver(Delivery::Interaction, &payload, None).await.receipt)
    }

    /// Uses an element of a modal or Home.
    pub async fn press_in_view(
        &self,
        user: &str,
        view_id: &str,
        action_id: &str,
        value: Option<&str>,
    ) -> Done<Receipt> {
        let payload = self.write(|world| {
            let person = world.person(user)?.clone();
            let view = own_view(world, &person.id, view_id)?;
            let found = find(list(&view.content, "blocks"), action_id, value)?;
            let action = action(world, found, value)?;
            let wanted = text_of(found.block, "type") != "input"
                || found.block.get("dispatch_action").and_then(Value::as_bool).unwrap_or(false);
            let mut state = view.state.clone();
            remember(&mut state, found, &action);
            if let Some(kept) = world.view_mut(view_id) {
                kept.state = state;
            }
            if !wanted {
                return Ok(None);
            }
            let view = world.view(view_id).ok_or_else(|| Refusal("the view is gone".to_owned()))?;
            let mut payload = payload::interaction(world, "block_actions", &person);
            payload["container"] = json!({"type": "view", "view_id": view_id});
            payload["view"] = payload::view(world, view);
            payload["actions"] = json!([action]);
            payload["trigger_id"] = json!(world.new_trigger(&person.id));
            Ok(Some(payload))
        })?;
        match payload {
            Some(payload) => Ok(self.deliver(Delivery::Interaction, &payload, None).await.receipt),
            None => Ok(Receipt::Acknowledged),
        }
    }

    /// The id of the modal that `user` looks at.
    pub fn modal(&self, user: &str) -> Option<String> {
        self.read(|world| {
            let user = world.user(user)?.id.clone();
            world.top_modal(&user).map(|view| view.id.clone())
        })
    }

    /// Fills in and sends the visible modal. `values` is an object from block id or action id to a string (text, or an
    /// option's value or words), a list of strings, or null; fields not named keep what they show.
    pub async fn submit(&self, user: &str, view_id: &str, values: &Value) -> Done<Submitted> {
        let (payload, view) = match self.write(|world| sendable(world, user, view_id, values))? {
            Ok(sendable) => sendable,
            Err(complaints) => return Ok(Submitted::Errors(complaints)),
        };
        let reply = self.deliver(Delivery::Interaction, &payload, None).await;
        if reply.receipt != Receipt::Acknowledged {
            return Ok(Submitted::Failed(reply.receipt));
        }
        Ok(self.write(|world| answer::after_submission(world, &view, &reply.body)))
    }

    /// Closes the visible modal by its cross.
    pub async fn close_view(&self, user: &str, view_id: &str) -> Done<Receipt> {
        let payloads = self.write(|world| {
            let person = world.person(user)?.clone();
            let view = own_view(world, &person.id, view_id)?;
            let flag = |view: &View, name: &str| view.content.get(name).and_then(Value::as_bool).unwrap_or(false);
            let clear = flag(&view, "clear_on_close");
            let stack = world.modals.entry(person.id.clone()).or_default();
            if stack.last().is_none_or(|top| top.id != view_id) {
                return refuse("another form covers this one, or it is no form");
            }
            let from = if clear { 0 } else { stack.len().saturating_sub(1) };
            let closed: Vec<View> = stack.drain(from..).rev().collect();
            Ok(closed
                .iter()
                .filter(|view| flag(view, "notify_on_close"))
                .map(|view| {
                    let mut payload = payload::interaction(world, "view_closed", &person);
                    payload["view"] = payload::view(world, view);
                    payload["is_cleared"] = json!(clear);
                    payload
                })
                .collect::<Vec<_>>())
        })?;
        let mut receipt = Receipt::Acknowledged;
        for payload in payloads {
            receipt = self.deliver(Delivery::Interaction, &payload, None).await.receipt;
        }
        Ok(receipt)
    }

    /// Types into a menu whose options the bot supplies; gives the options it offers.
    pub async fn suggest(&self, user: &str, view_id: &str, action_id: &str, text: &str) -> Done<Vec<Value>> {
        let payload = self.write(|world| {
            let person = world.person(user)?.clone();
            let view = own_view(world, &person.id, view_id)?;
            let found = find(list(&view.content, "blocks"), action_id, None)?;
            let mut payload = payload::interaction(world, "block_suggestion", &person);
            payload["container"] = json!({"type": "view", "view_id": view_id});
            payload["view"] = payload::view(world, &view);
            payload["block_id"] = json!(found.block_id());
            payload["action_id"] = json!(action_id);
            payload["value"] = json!(text);
            Ok(payload)
        })?;
        let reply = self.deliver(Delivery::Interaction, &payload, None).await;
        Ok(form::options(&reply.body).into_iter().cloned().collect())
    }

    /// Chooses an entry of the workspace's shortcut menu.
    pub async fn global_shortcut(&self, user: &str, callback_id: &str) -> Done<Receipt> {
        let payload = self.write(|world| {
            self.know_shortcut(callback_id, false)?;
            let person = world.person(user)?.clone();
            let mut payload = payload::interaction(world, "shortcut", &person);
            payload["callback_id"] = json!(callback_id);
            payload["action_ts"] = json!(world.next_ts());
            payload["trigger_id"] = json!(world.new_trigger(&person.id));
            Ok(payload)
        })?;
        Ok(self.deliver(Delivery::Interaction, &payload, None).await.receipt)
    }

    /// Chooses an entry of a message's menu.
    pub async fn message_shortcut(&self, user: &str, channel: &str, ts: &str, callback_id: &str) -> Done<Receipt> {
        let payload = self.write(|world| {
            self.know_shortcut(callback_id, true)?;
            let person = world.person(user)?.clone();
            let (place, message) = world.seen(&person.id, channel, ts)?;
            if message.ephemeral_to.is_some() {
                return refuse("a message only one person sees has no shortcuts");
            }
            let mut payload = payload::interaction(world, "message_action", &person);
            let name = if place.kind == Kind::Direct { "directmessage" } else { place.name.as_str() };
            payload["channel"] = json!({"id": place.id, "name": name});
            payload["message"] = payload::message(world, place, message, Detail::default());
            payload["message_ts"] = json!(ts);
            payload["callback_id"] = json!(callback_id);
            let place = place.id.clone();
            payload["action_ts"] = json!(world.next_ts());
            payload["response_url"] = json!(self.response_url(&world.new_response_url(&person.id, &place, Some(ts))));
            payload["trigger_id"] = json!(world.new_trigger(&person.id));
            Ok(payload)
        })?;
        Ok(self.deliver(Delivery::Interaction, &payload, None).await.receipt)
    }

    fn know_shortcut(&self, callback_id: &str, on_message: bool) -> Done<()> {
        let known = self.shortcuts();
        if known.is_empty() || known.iter().any(|one| one.callback_id == callback_id && one.on_message == on_message) {
            return Ok(());
        }
        refuse(format!("the app has no shortcut {callback_id} there"))
    }

    pub(super) fn response_url(&self, token: &str) -> String {
        format!("{}/response/{token}", self.url())
    }
}

/// Coming, going and changing.
impl Sandbox {
    /// Opens the app's Home.
    pub async fn open_home(&self, user: &str) -> Done<()> {
        self.open_tab(user, "home").await
    }

    /// Opens the direct message with the app.
    pub async fn open_messages(&self, user: &str) -> Done<()> {
        self.open_tab(user, "messages").await
    }

    async fn open_tab(&self, user: &str, tab: &str) -> Done<()> {
        let event = self.write(|world| {
            let user = world.person(user)?.id.clone();
            let channel = world.open_direct(&user);
            let mut event = json!({
                "type": "app_home_opened", "user": user, "channel": channel, "tab": tab, "event_ts": world.next_ts(),
            });
            if let Some(home) = world.homes.get(&user) {
                event["view"] = payload::view(world, home);
            }
            Ok(self.heard("app_home_opened").then_some(event))
        })?;
        self.tell(event).await;
        Ok(())
    }

    /// Joins a channel.
    pub async fn join(&self, user: &str, channel: &str) -> Done<()> {
        let events = self.write(|world| {
            let user = world.person(user)?.id.clone();
            let place = world.place(&user, channel)?;
            if place.archived {
                return refuse(format!("{channel} is archived"));
            }
            let id = place.id.clone();
            Ok(self.add_member(world, &id, &user, None))
        })?;
        self.tell_all(events).await;
        Ok(())
    }

    /// Leaves a channel.
    pub async fn leave(&self, user: &str, channel: &str) -> Done<()> {
        let event = self.write(|world| {
            let user = world.person(user)?.id.clone();
            let place = world.place(&user, channel)?.id.clone();
            Ok(self.remove_member(world, &place, &user))
        })?;
        self.tell(event).await;
        Ok(())
    }

    /// Brings the bot, or somebody else, into a channel.
    pub async fn invite(&self, user: &str, channel: &str, guest: &str) -> Done<()> {
        let events = self.write(|world| {
            let user = world.person(user)?.id.clone();
            let guest = world.person(guest)?.id.clone();
            let place = world.place(&user, channel)?.id.clone();
            Ok(self.add_member(world, &place, &guest, Some(&user)))
        })?;
        self.tell_all(events).await;
        Ok(())
    }

    /// Brings the bot into a channel.
    pub async fn invite_bot(&self, user: &str, channel: &str) -> Done<()> {
        let bot = self.read(|world| world.bot.user.clone());
        self.invite(user, channel, &bot).await
    }

    /// Removes the bot from a channel.
    pub async fn kick_bot(&self, user: &str, channel: &str) -> Done<()> {
        let event = self.write(|world| {
            let user = world.person(user)?.id.clone();
            let bot = world.bot.user.clone();
            let place = world.place(&user, channel)?.id.clone();
            Ok(self.remove_member(world, &place, &bot))
        })?;
        self.tell(event).await;
        Ok(())
    }

    /// Makes a channel with `user` in it.
    pub fn create_channel(&self, user: &str, id: &str, name: &str, kind: Kind) -> Done<()> {
        self.write(|world| {
            let user = world.person(user)?.id.clone();
            if world.channel(id).is_some() || world.channel(name).is_some() {
                return refuse(format!("the name {name} or the id {id} is taken"));
            }
            world.add_channel(Channel::new(id, name, kind, &[&user]));
            Ok(())
        })
    }

    /// Closes a channel for good.
    pub async fn archive(&self, user: &str, channel: &str) -> Done<()> {
        self.set_archived(user, channel, true).await
    }

    /// Opens an archived channel again.
    pub async fn unarchive(&self, user: &str, channel: &str) -> Done<()> {
        self.set_archived(user, channel, false).await
    }

    async fn set_archived(&self, user: &str, channel: &str, archived: bool) -> Done<()> {
        let event = self.write(|world| {
            let user = world.person(user)?.id.clone();
            let id = world.place(&user, channel)?.id.clone();
            let ts = world.next_ts();
            let Some(place) = world.channels.get_mut(&id) else { return Ok(None) };
            place.archived = archived;
            let name = match (place.kind, archived) {
                (Kind::Public, true) => "channel_archive",
                (Kind::Public, false) => "channel_unarchive",
                (_, true) => "group_archive",
                (_, false) => "group_unarchive",
            };
            let event = json!({"type": name, "channel": id, "user": user, "event_ts": ts});
            Ok((self.heard(name) && self.knows(world, &id)).then_some(event))
        })?;
        self.tell(event).await;
        Ok(())
    }

    /// A channel gets another id, as when a private one becomes public; the old one means nothing any more.
    pub async fn renumber(&self, channel: &str, new: &str) -> Done<()> {
        let event = self.write(|world| {
            let Some(mut place) = world.channels.remove(channel) else {
                return refuse(format!("there is no channel {channel}"));
            };
            let ts = world.next_ts();
            place.id = new.to_owned();
            world.channels.insert(new.to_owned(), place);
            let event = json!({
                "type": "channel_id_changed", "old_channel_id": channel, "new_channel_id": new, "event_ts": ts
            });
            Ok((self.heard("channel_id_changed") && self.knows(world, new)).then_some(event))
        })?;
        self.tell(event).await;
        Ok(())
    }

    /// Gives a channel another name.
    pub async fn rename(&self, user: &str, channel: &str, name: &str) -> Done<()> {
        let event = self.write(|world| {
            let user = world.person(user)?.id.clone();
            let id = world.place(&user, channel)?.id.clone();
            let ts = world.next_ts();
            let Some(place) = world.channels.get_mut(&id) else { return Ok(None) };
            place.name = name.to_owned();
            let kind = if place.kind == Kind::Public { "channel_rename" } else { "group_rename" };
            let channel = json!({"id": id, "name": name, "created": place.created_at / 1_000});
            let event = json!({"type": kind, "channel": channel, "event_ts": ts});
            Ok((self.heard(kind) && self.knows(world, &id)).then_some(event))
        })?;
        self.tell(event).await;
        Ok(())
    }

    /// Somebody starts to work here.
    pub async fn arrive(&self, user: User) {
        let event = self.write(|world| {
            let event =
                json!({"type": "team_join", "user": payload::user(&user, true, true), "event_ts": world.next_ts()});
            world.add_user(user);
            self.heard("team_join").then_some(event)
        });
        self.tell(event).await;
    }

    /// Changes something about a person. As in Slack, custom profile fields alone tell nobody.
    pub async fn change_user(&self, user: &str, change: impl FnOnce(&mut User)) -> Done<()> {
        let event = self.write(|world| {
            let id = world.user(user).map(|user| user.id.clone());
            let ts = world.next_ts();
            let Some(person) = id.and_then(|id| world.users.get_mut(&id)) else {
                return refuse(format!("nobody here is called {user}"));
            };
            let before = User { fields: Default::default(), ..person.clone() };
            change(person);
            let after = User { fields: Default::default(), ..person.clone() };
            let event = json!({
                "type": "user_change", "user": payload::user(person, true, true), "cache_ts": world.now() / 1_000,
                "event_ts": ts,
            });
            Ok((self.heard("user_change") && before != after).then_some(event))
        })?;
        self.tell(event).await;
        Ok(())
    }

    /// Closes a person's account; they leave all channels and user groups without a word.
    pub async fn deactivate(&self, user: &str) -> Done<()> {
        self.change_user(user, |user| user.deleted = true).await?;
        self.write(|world| {
            let Some(id) = world.user(user).map(|user| user.id.clone()) else { return };
            for channel in world.channels.values_mut().filter(|channel| channel.kind != Kind::Direct) {
                channel.members.retain(|member| *member != id);
            }
            for group in world.groups.values_mut() {
                group.members.retain(|member| *member != id);
            }
        });
        Ok(())
    }

    /// Changes who is in a user group.
    pub async fn change_group(&self, group: &str, added: &[&str], removed: &[&str]) -> Done<()> {
        let event = self.write(|world| {
            let now = world.now() / 1_000;
            let ts = world.next_ts();
            let team = world.team.id.clone();
            let found = world.groups.values_mut().find(|known| known.id == group || known.handle == group);
            let Some(found) = found else { return refuse(format!("there is no user group {group}")) };
            found.members.retain(|member| !removed.contains(&member.as_str()));
            found.members.extend(added.iter().map(|user| (*user).to_owned()));
            let event = json!({
                "type": "subteam_members_changed", "subteam_id": found.id, "team_id": team, "date_update": now,
                "date_previous_update": 0, "added_users": added, "added_users_count": added.len(),
                "removed_users": removed, "removed_users_count": removed.len(), "event_ts": ts,
            });
            Ok(self.heard("subteam_members_changed").then_some(event))
        })?;
        self.tell(event).await;
        Ok(())
    }

    /// An administrator removes the app: its token dies, and both events that Slack sends then are sent.
    pub async fn uninstall(&self) {
        let events = self.write(|world| {
            let bot = world.bot.user.clone();
            let revoked =
                json!({"type": "tokens_revoked", "tokens": {"oauth": [], "bot": [bot]}, "event_ts": world.next_ts()});
            let gone = json!({"type": "app_uninstalled", "event_ts": world.next_ts()});
            [("tokens_revoked", revoked), ("app_uninstalled", gone)]
        });
        self.revoke_token("account_inactive");
        for (name, event) in events {
            self.tell(self.heard(name).then_some(event)).await;
        }
    }
}

/// The visible modal filled in and the payload that sends it, or what Slack's client says at its fields instead.
fn sendable(
    world: &mut World,
    user: &str,
    view_id: &str,
    values: &Value,
) -> Done<Result<(Value, View), BTreeMap<String, String>>> {
    let person = world.person(user)?.clone();
    let view = own_view(world, &person.id, view_id)?;
    if world.top_modal(&person.id).is_none_or(|top| top.id != view_id) {
        return refuse("another form covers this one, or it is no form");
    }
    if view.content.get("submit").is_none_or(Value::is_null) {
        return refuse("this form has no button to send it");
    }
    let state = form::fill(&view.content, view.state.clone(), values).map_err(Refusal)?;
    let complaints = form::complaints(&view.content, &state);
    let kept = world.view_mut(view_id).ok_or_else(|| Refusal("the view is gone".to_owned()))?;
    kept.state = state;
    kept.errors = complaints.clone();
    if !complaints.is_empty() {
        return Ok(Err(complaints));
    }
    let view = kept.clone();
    let mut payload = payload::interaction(world, "view_submission", &person);
    payload["view"] = payload::view(world, &view);
    payload["response_urls"] = json!([]);
    payload["trigger_id"] = json!(world.new_trigger(&person.id));
    Ok(Ok((payload, view)))
}

/// A view on this person's screen.
fn own_view(world: &World, user: &str, view_id: &str) -> Done<View> {
    match world.view(view_id) {
        Some(view) if view.user == user => Ok(view.clone()),
        _ => refuse(format!("{user} has no such view open")),
    }
}

/// The element with this action id, or with `block id/action id`; among several the one that has this value.
fn find<'a>(blocks: &'a [Value], action_id: &str, value: Option<&str>) -> Done<Element<'a>> {
    let all = form::elements(blocks);
    let exactly = |found: &Element<'_>| format!("{}/{}", found.block_id(), found.action_id()) == action_id;
    let named: Vec<Element<'a>> =
        all.iter().copied().filter(|found| found.action_id() == action_id || exactly(found)).collect();
    let has = |found: &Element<'_>| {
        value.is_some_and(|value| {
            text_of(found.element, "value") == value
                || form::options(found.element).iter().any(|option| text_of(option, "value") == value)
        })
    };
    match named.iter().copied().find(|found| has(found)).or_else(|| named.first().copied()) {
        Some(found) => Ok(found),
        None => {
            let there: Vec<&str> = all.iter().map(|found| found.action_id()).collect();
            refuse(format!("there is nothing called {action_id} to press, only {there:?}"))
        }
    }
}

/// An entry of `actions` for what was done with `found`.
fn action(world: &mut World, found: Element<'_>, value: Option<&str>) -> Done<Value> {
    let mut action = json!({
        "type": found.kind(), "action_id": found.action_id(), "block_id": found.block_id(), "action_ts": world.next_ts(),
    });
    match found.kind() {
        "button" | "workflow_button" => {
            let given = text_of(found.element, "value");
            if let Some(value) = value
                && value != given
            {
                return refuse(format!("the button {} has the value {given:?}, not {value:?}", found.action_id()));
            }
            action["text"] = found.element.get("text").cloned().unwrap_or_default();
            if let Some(given) = found.element.get("value") {
                action["value"] = given.clone();
            }
            if let Some(style) = found.element.get("style") {
                action["style"] = style.clone();
            }
        }
        "overflow" => {
            let all = form::options(found.element);
            let chosen = all.iter().find(|option| value.is_none_or(|value| text_of(option, "value") == value));
            let Some(chosen) = chosen else { return refuse(format!("the menu has no option {value:?}")) };
            action["selected_option"] = (*chosen).clone();
        }
        kind => {
            let several = kind.starts_with("multi_") || kind == "checkboxes";
            let given = match value {
                Some(value) if several => json!(value.split(',').filter(|one| !one.is_empty()).collect::<Vec<_>>()),
                Some(value) => json!(value),
                None => Value::Null,
            };
            let entered = form::entered(found.element, &given).map_err(Refusal)?;
            for (name, value) in entered.as_object().into_iter().flatten() {
                action[name] = value.clone();
            }
        }
    }
    Ok(action)
}

/// Keeps what was chosen in the state of the message or view.
fn remember(state: &mut super::world::State, found: Element<'_>, action: &Value) {
    if let Some(kept) = state.get_mut(found.block_id()).and_then(|actions| actions.get_mut(found.action_id()))
        && let Some(kept) = kept.as_object_mut()
    {
        for (name, value) in kept.iter_mut() {
            if let Some(new) = action.get(name) {
                *value = new.clone();
            }
        }
    }
}
