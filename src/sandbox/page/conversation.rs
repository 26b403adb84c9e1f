//! The middle and the right: a conversation with its messages, and a thread.

use std::collections::BTreeMap;

use maud::{Markup, html};

use super::blocks::{Surface, blocks};
use super::icons::{Icon, icon};
use super::mrkdwn::{emoji_markup, mrkdwn, plain_text, unescape};
use super::place::Place;
use super::rail::avatar;
use super::reader::Reader;
use super::{dates, emoji};
use crate::base::clock::{MINUTE, Millis};
use crate::sandbox::world::{Channel, Kind, Message, Reaction, State, World, direct_id};

/// Messages drawn of one conversation; older ones are not shown.
const SHOWN: usize = 150;
/// Messages of one person closer together than this share one name.
const ONE_BREATH: Millis = 5 * MINUTE;

/// Name, topic and size of the conversation, or the tabs of the app.
pub fn heading(world: &World, place: &Place) -> Markup {
    let direct = direct_id(&place.me);
    if place.home || place.channel == direct {
        let app = world.users.get(&world.bot.user);
        return html! {
            h1 { @if let Some(app) = app { (avatar(app, true)) " " (app.real_name) } }
            nav.tabs aria-label="App" {
                a href=(place.at_home().href()) aria-current=[place.home.then_some("page")] { "Home" }
                a href=(place.in_channel(&direct).href()) aria-current=[(!place.home).then_some("page")] { "Messages" }
            }
        };
    }
    let Some(channel) = world.channels.get(&place.channel) else { return html! {} };
    if channel.kind == Kind::Group {
        return html! {
            h1 { (icon(Icon::People)) (world.others(channel, &place.me)) }
            span.topic { "Direct messages" }
        };
    }
    html! {
        h1 { (icon(if channel.kind == Kind::Public { Icon::Hash } else { Icon::Lock })) (channel.name) }
        span.topic { (plain_text(&channel.topic, true)) }
        span.members title="Members" { (icon(Icon::People)) (channel.members.len()) span.out-of-sight { " members" } }
    }
}

/// All messages of the open conversation.
pub fn messages(world: &World, place: &Place, reader: &Reader) -> Markup {
    let Some(channel) = world.channels.get(&place.channel) else {
        return html! { div.intro { h2 { "Nothing here yet" } p { "Write to the app; it will answer here." } } };
    };
    let all: Vec<&Message> = channel.seen_by(&place.me, None).collect();
    let (older, shown) = all.split_at(all.len().saturating_sub(SHOWN));
    html! {
        @if older.is_empty() { (intro(channel)) } @else { p.day { (older.len()) " older messages" } }
        (list(world, channel, shown, place, reader, false))
    }
}

/// A message and the replies to it.
pub fn thread(world: &World, place: &Place, reader: &Reader) -> Markup {
    let (Some(channel), Some(parent)) = (world.channels.get(&place.channel), place.thread.as_deref()) else {
        return html! {};
    };
    let all: Vec<&Message> = channel.seen_by(&place.me, Some(parent)).collect();
    let (first, replies) = all.split_at(all.len().min(1));
    html! {
        (list(world, channel, first, place, reader, true))
        @if !replies.is_empty() {
            p.replies-line { (replies.len()) @if replies.len() == 1 { " reply" } @else { " replies" } }
        }
        (list(world, channel, replies, place, reader, true))
    }
}

fn intro(channel: &Channel) -> Markup {
    html! {
        div.intro {
            @if channel.kind == Kind::Direct {
                h2 { "Direct messages with the app" }
                p { "Only you and the app read this." }
            } @else if channel.kind == Kind::Group {
                h2 { "Direct messages between you, the others and the app" }
                p { "Only you, they and the app read this." }
            } @else {
                h2 { "# " (channel.name) }
                p { "This is the very beginning of the channel." }
            }
        }
    }
}

fn list(
    world: &World,
    channel: &Channel,
    messages: &[&Message],
    place: &Place,
    reader: &Reader,
    in_thread: bool,
) -> Markup {
    let mut before: Option<&Message> = None;
    html! {
        @for message in messages {
            @let at = moment(&message.ts);
            @let new_day = before.is_none_or(|before| dates::day(moment(&before.ts), reader) != dates::day(at, reader));
            @if new_day && !in_thread { h2.day { (dates::day(at, reader)) } }
            @let follows = !new_day && before.is_some_and(|before| follows(before, message));
            (message_markup(world, channel, message, place, reader, Look { follows, in_thread }))
            @let _ = before.replace(message);
        }
    }
}

fn follows(before: &Message, message: &Message) -> bool {
    before.user == message.user
        && before.subtype.is_none()
        && message.subtype.is_none()
        && before.ephemeral_to == message.ephemeral_to
        && moment(&message.ts) - moment(&before.ts) < ONE_BREATH
}

/// How a message is drawn.
#[derive(Clone, Copy)]
struct Look {
    /// Right behind another one of the same person, whose name stands there.
    follows: bool,
    in_thread: bool,
}

fn message_markup(
    world: &World,
    channel: &Channel,
    message: &Message,
    place: &Place,
    reader: &Reader,
    look: Look,
) -> Markup {
    let at = moment(&message.ts);
    let id = if look.in_thread { format!("t-{}", message.ts) } else { format!("m-{}", message.ts) };
    let name = reader.person(&message.user);
    let private = message.ephemeral_to.is_some();
    let system = matches!(message.subtype.as_deref(), Some("channel_join" | "channel_leave" | "tombstone"));
    let user = world.users.get(&message.user);
    let time = html! { time title=(dates::moment(at, reader)) { (dates::time(at, reader)) } };
    html! {
        article.message.follow[look.follows].private[private].system[system] id=(id)
            aria-label={ (name) ", " (dates::time(at, reader)) } {
            @if private {
                p.only-you {
                    (icon(Icon::Eye)) "Only visible to you · "
                    button.as-link type="button" hx-post="/dismiss"
                        hx-vals=(message_values(place, message, &[])) { "Dismiss" }
                }
            }
            @if look.follows {
                span.side { (time) }
            } @else {
                @match user { Some(user) => { (avatar(user, false)) } None => { span.avatar.tint-0
                    aria-hidden="true" { "?" } } }
            }
            div.content {
                @if !look.follows {
                    div.from {
                        strong { (name) }
                        @if user.is_some_and(|user| user.is_bot) { span.app-mark { "APP" } }
                        (time)
                        @if message.edited.is_some() && !message.blocks.is_empty() { span.edited { "(edited)" } }
                    }
                }
                @if message.subtype.as_deref() == Some("thread_broadcast") && !look.in_thread {
                    @let parent = message.thread_ts.as_deref().unwrap_or_default();
                    p.hint { "replied to " a href=(place.with_thread(Some(parent)).href()) { "a thread" } }
                }
                @if place.edit.as_deref() == Some(message.ts.as_str()) && message.user == place.me {
                    (edit_form(world, place, message))
                } @else {
                    (content(world, channel, message, &id, place, reader))
                }
                @if !message.reactions.is_empty() { (reactions(message, place, reader)) }
                @if !look.in_thread && !private { (thread_link(world, channel, message, place, reader)) }
            }
            @if !private && !system { (toolbar(message, place, look)) }
        }
    }
}

fn content(world: &World, channel: &Channel, message: &Message, id: &str, place: &Place, reader: &Reader) -> Markup {
    if message.blocks.is_empty() {
        return html! {
            div.text {
                (mrkdwn(&message.text, reader))
                @if message.edited.is_some() { span.edited { " (edited)" } }
            }
            @for file in message.files.iter().filter_map(|id| world.files.get(id)) {
                p { a.file href=(reader.file_href(&file.id)) { (file.title) } }
            }
        };
    }
    let key = (channel.id.clone(), message.ts.clone(), place.me.clone());
    let untouched = State::new();
    let state = world.message_states.get(&key).unwrap_or(&untouched);
    let errors = BTreeMap::new();
    html! {
        div.surface {
            input type="hidden" name="as" value=(place.me);
            input type="hidden" name="channel" value=(channel.id);
            input type="hidden" name="ts" value=(message.ts);
            (blocks(&message.blocks, Surface { id, state, errors: &errors }, reader))
        }
    }
}

fn edit_form(world: &World, place: &Place, message: &Message) -> Markup {
    html! {
        form.edit-form hx-post="/edit" {
            input type="hidden" name="as" value=(place.me);
            input type="hidden" name="channel" value=(place.channel);
            input type="hidden" name="ts" value=(message.ts);
            input type="hidden" name="back" value=(place.editing(None).href());
            textarea name="text" aria-label="Edit message" data-focus
                data-send-on-enter { (as_typed(world, &message.text)) }
            div {
                a.button.plain href=(place.editing(None).href()) { "Cancel" }
                button.button.primary type="submit" { "Save" }
            }
        }
    }
}

/// A stored text as it was typed: names instead of tokens, characters instead of entities.
fn as_typed(world: &World, text: &str) -> String {
    let mut typed = String::new();
    let mut rest = text;
    while let Some((before, (token, after))) =
        rest.split_once('<').and_then(|(before, inside)| Some((before, inside.split_once('>')?)))
    {
        typed.push_str(&unescape(before));
        let content = token.split('|').next().unwrap_or_default();
        let name = |id: &str| content.strip_prefix(id);
        if let Some(user) = name("@").and_then(|id| world.users.get(id)) {
            typed.push_str(&format!("@{}", user.name));
        } else if let Some(channel) = name("#").and_then(|id| world.channels.get(id)) {
            typed.push_str(&format!("#{}", channel.name));
        } else if let Some(group) = name("!subteam^").and_then(|id| world.groups.get(id)) {
            typed.push_str(&format!("@{}", group.handle));
        } else if let Some(everybody) = name("!") {
            typed.push_str(&format!("@{everybody}"));
        } else {
            typed.push_str(&unescape(content));
        }
        rest = after;
    }
    typed.push_str(&unescape(rest));
    typed
}

fn reactions(message: &Message, place: &Place, reader: &Reader) -> Markup {
    html! {
        div.reactions role="group" aria-label="Reactions" {
            @for reaction in &message.reactions {
                @let mine = reaction.users.contains(&place.me);
                button.reaction.mine[mine] type="button" aria-pressed=(mine.to_string())
                    title=(who_reacted(reaction, reader))
                    aria-label={ (reaction.users.len()) " " (reaction.name) }
                    hx-post="/react" hx-vals=(message_values(place, message, &[("emoji", &reaction.name)])) {
                    (emoji_markup(&reaction.name)) span { (reaction.users.len()) }
                }
            }
            (menu_button("reaction.add", "Add reaction", Icon::Smile, "/menu/reactions", message, place))
        }
    }
}

fn who_reacted(reaction: &Reaction, reader: &Reader) -> String {
    let names: Vec<&str> = reaction.users.iter().map(|user| reader.person(user)).collect();
    format!("{} reacted with :{}:", names.join(", "), reaction.name)
}

fn thread_link(world: &World, channel: &Channel, message: &Message, place: &Place, reader: &Reader) -> Markup {
    let replies: Vec<&Message> = channel.replies(&message.ts).collect();
    let Some(last) = replies.last() else { return html! {} };
    let mut people: Vec<&str> = Vec::new();
    for reply in &replies {
        if !people.contains(&reply.user.as_str()) {
            people.push(&reply.user);
        }
    }
    html! {
        a.thread-link href=(place.with_thread(Some(&message.ts)).href()) {
            @for user in people.iter().take(4).filter_map(|id| world.users.get(*id)) { (avatar(user, true)) }
            (replies.len()) @if replies.len() == 1 { " reply" } @else { " replies" }
            small { (dates::ago((reader.now - moment(&last.ts)).max(0))) }
        }
    }
}

fn toolbar(message: &Message, place: &Place, look: Look) -> Markup {
    html! {
        div.toolbar role="toolbar" aria-label="Message actions" {
            (menu_button("icon-button", "Add reaction", Icon::Smile, "/menu/reactions", message, place))
            @if !look.in_thread && !message.is_reply() {
                a.icon-button href=(place.with_thread(Some(&message.ts)).href()) aria-label="Reply in thread"
                    title="Reply in thread" {
                    (icon(Icon::Bubble))
                }
            }
            (menu_button("icon-button", "More actions", Icon::Dots, "/menu/message", message, place))
        }
    }
}

/// A button that opens the shared menu and has it filled by the server.
fn menu_button(class: &str, label: &str, picture: Icon, address: &str, message: &Message, place: &Place) -> Markup {
    let class = class.replace('.', " ");
    html! {
        button class=(class) type="button" aria-label=(label) title=(label) popovertarget="menu" aria-haspopup="menu"
            hx-get={ (address) "?" (place.query()) "&ts=" (message.ts) } hx-target="#menu" { (icon(picture)) }
    }
}

/// What a message's button posts.
fn message_values(place: &Place, message: &Message, more: &[(&str, &str)]) -> String {
    let mut values = serde_json::Map::new();
    for (name, value) in
        [("as", place.me.as_str()), ("channel", &place.channel), ("ts", &message.ts)].iter().chain(more)
    {
        values.insert((*name).to_owned(), serde_json::Value::from(*value));
    }
    serde_json::Value::Object(values).to_string()
}

/// The emoji to choose from.
pub fn reaction_menu(place: &Place, message: &Message) -> Markup {
    html! {
        div.emoji-grid role="group" aria-label="Reactions" {
            @for name in emoji::OFFERED {
                button type="button" title={ ":" (name) ":" } aria-label=(name) popovertarget="menu"
                    popovertargetaction="hide"
                    hx-post="/react" hx-vals=(message_values(place, message, &[("emoji", name)])) {
                    (emoji_markup(name))
                }
            }
        }
    }
}

/// What can be done with a message: the app's shortcuts, and with one's own more.
pub fn message_menu(world: &World, place: &Place, message: &Message, shortcuts: &[(&str, &str)]) -> Markup {
    let own = message.user == place.me && message.subtype.is_none();
    let may_delete = own || world.users.get(&place.me).is_some_and(|user| user.is_admin);
    html! {
        @if !shortcuts.is_empty() { p.heading-line { "Shortcuts" } }
        @for (name, callback) in shortcuts {
            button type="button" role="menuitem" popovertarget="menu" popovertargetaction="hide" hx-post="/shortcut"
                hx-vals=(message_values(place, message, &[("callback", callback)])) { (icon(Icon::Bolt)) (name) }
        }
        @if !shortcuts.is_empty() { hr; }
        a
            role="menuitem" href={ (place.in_channel(&place.channel).href()) "#m-" (message.ts) } {
            "Link to this message"
        }
        @if own { a role="menuitem" href=(place.editing(Some(&message.ts)).href()) { "Edit message" } }
        @if may_delete {
            button.danger-item type="button" role="menuitem" popovertarget="menu" popovertargetaction="hide"
                hx-post="/delete"
                hx-vals=(message_values(place, message, &[])) { "Delete message" }
        }
    }
}

/// The moment a `ts` tells.
pub fn moment(ts: &str) -> Millis {
    let (seconds, micros) = ts.split_once('.').unwrap_or((ts, "0"));
    let number = |digits: &str| digits.parse::<i64>().unwrap_or_default();
    number(seconds).saturating_mul(1_000).saturating_add(number(micros) / 1_000)
}
