//! The whole page and its regions: the parts that are drawn anew, and sent to open pages, when something changes.

use maud::{DOCTYPE, Markup, html};

use super::icons::{Icon, icon};
use super::place::Place;
use super::reader::Reader;
use super::{conversation, dates, rail, views};
use crate::sandbox::world::{Kind, World, direct_id};
use crate::sandbox::{Command, Shortcut};

/// Id of an element on the page and what stands in it.
pub type Region = (&'static str, Markup);

/// The app's entries in menus, and where the page stands.
#[derive(Clone, Copy, Debug)]
pub struct Menus<'a> {
    /// Slash commands.
    pub commands: &'a [Command],
    /// Global and message shortcuts.
    pub shortcuts: &'a [Shortcut],
    /// As `http://127.0.0.1:8790`.
    pub origin: &'a str,
}

/// Everything that can change while the page is open.
pub fn regions(world: &World, place: &Place, menus: Menus<'_>) -> Vec<Region> {
    let reader = reader(world, place, menus.origin);
    let mut regions = vec![
        ("now", html! { (dates::moment(reader.now, &reader)) }),
        ("rail", rail::rail(world, place)),
        ("people-list", rail::people(world, place)),
        ("heading", conversation::heading(world, place)),
    ];
    if place.home {
        regions.push(("home", views::home(world, place, &reader)));
    } else {
        regions.push(("messages", conversation::messages(world, place, &reader)));
        if place.thread.is_some() {
            regions.push(("thread", conversation::thread(world, place, &reader)));
        }
    }
    regions.push(("overlay", views::overlay(world, place, &reader)));
    regions
}

/// The page as a browser first gets it.
pub fn page(world: &World, place: &Place, menus: Menus<'_>) -> Markup {
    let regions = regions(world, place, menus);
    let region = |wanted: &str| regions.iter().find(|(id, _)| *id == wanted).map(|(_, markup)| markup);
    let me = world.users.get(&place.me).map_or("", |user| user.real_name.as_str());
    html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="htmx-config" content="history:false defaultTimeout:30000 includeIndicatorCSS:false";
                meta name="color-scheme" content="light dark";
                title { (me) " · " (title(world, place)) " · " (world.team.name) }
                link rel="icon" href="/page/icon.svg" type="image/svg+xml";
                link rel="stylesheet" href="/page/style.css";
                script src="/page/htmx.js" defer {}
                script src="/page/script.js" defer {}
            }
            body {
                (top(world, place, region("now")))
                div.app.with-thread[place.thread.is_some()] #app {
                    nav.rail #rail popover aria-label="Conversations" { @if let Some(rail) = region("rail") { (rail) } }
                    main {
                        header.heading #heading { @if let Some(heading) = region("heading") { (heading) } }
                        @if let Some(home) = region("home") {
                            div.home-scroll { div.home #home { (home) } }
                        }
                        @if let Some(messages) = region("messages") {
                            div.scroll tabindex="-1" { div.messages #messages role="log"
                                aria-label="Messages" { (messages) } }
                            (below(world, place, menus))
                        }
                    }
                    @if let Some(tab) = tab(place) {
                        form hidden hx-post="/opened" hx-trigger="load"
                            hx-vals=(serde_json::json!({"as": place.me, "tab": tab})) {}
                    }
                    @if let (Some(thread), Some(parent)) = (region("thread"), &place.thread) {
                        aside.thread aria-label="Thread" {
                            header.heading {
                                h2 { "Thread" small { (title(world, place)) } }
                                a.icon-button href=(place.with_thread(None).href()) aria-label="Close thread"
                                    title="Close thread" {
                                    (icon(Icon::Cross))
                                }
                            }
                            div.scroll { div.messages #thread role="log" aria-label="Thread messages" { (thread) } }
                            @if joined(world, place) { (composer(world, place, Some(parent), menus)) }
                        }
                    }
                }
                div.menu.people #people popover role="dialog" aria-label="Act as" {
                    div #people-list { @if let Some(people) = region("people-list") { (people) } }
                }
                div.menu #menu popover role="menu" aria-label="Message menu" {}
                div.menu #shortcuts popover role="menu" aria-label="Shortcuts" { (shortcuts(place, menus)) }
                div #overlay { @if let Some(overlay) = region("overlay") { (overlay) } }
                div #toasts role="status" aria-live="polite" {}
                div hidden hx-sse:connect={ "/live?" (place.query()) } hx-swap="none" {}
            }
        }
    }
}

fn top(world: &World, place: &Place, now: Option<&Markup>) -> Markup {
    let step = |label: &str, title: &str, name: &str, value: &str| {
        html! {
            button type="button" title=(title) hx-post="/clock"
                hx-vals=(serde_json::json!({"as": place.me, name: value})) { (label) }
        }
    };
    html! {
        header.top {
            button.burger type="button" popovertarget="rail" aria-label="Conversations" { (icon(Icon::Bars)) }
            div.workspace { (world.team.name) small { "pretend Slack" } }
            div.clock role="group" aria-label="Sandbox clock" {
                span.now { (icon(Icon::Clock)) span #now { @if let Some(now) = now { (now) } } }
                (step("+1 min", "Move the clock one minute ahead", "minutes", "1"))
                (step("+1 hour", "Move the clock one hour ahead", "minutes", "60"))
                (step("+1 day", "Move the clock one day ahead", "minutes", "1440"))
                (step("to Monday 9:00", "Move the clock to Monday, 9:00 in this person's time zone", "to", "monday"))
            }
            span.note { "Nothing leaves this machine" }
            span.note.lost role="alert" { "Connection lost, trying again…" }
        }
    }
}

/// What stands under the messages: the composer, or why there is none.
fn below(world: &World, place: &Place, menus: Menus<'_>) -> Markup {
    let channel = world.channels.get(&place.channel);
    if channel.is_some_and(|channel| channel.archived) {
        return html! { div.join { "This channel is archived." } };
    }
    if joined(world, place) {
        return composer(world, place, None, menus);
    }
    html! {
        div.join {
            "You are looking at " strong { (title(world, place)) }
            button.button.primary type="button" hx-post="/join"
                hx-vals=(serde_json::json!({"as": place.me, "channel": place.channel})) { "Join channel" }
        }
    }
}

fn composer(world: &World, place: &Place, thread: Option<&str>, menus: Menus<'_>) -> Markup {
    let where_to = if thread.is_some() { "Reply…".to_owned() } else { format!("Message {}", title(world, place)) };
    let list_id = if thread.is_some() { "thread-suggestions" } else { "suggestions" };
    html! {
        form.composer hx-post="/say" data-clear {
            input type="hidden" name="as" value=(place.me);
            input type="hidden" name="channel" value=(place.channel);
            @if let Some(thread) = thread { input type="hidden" name="thread" value=(thread); }
            ul.suggestions id=(list_id) role="listbox" aria-label="Suggestions" hidden {
                @if thread.is_none() {
                    @for command in menus.commands {
                        li role="option" data-insert={ (command.name) " " } {
                            code { (command.name) @if !command.hint.is_empty() { " " (command.hint) } }
                            small { (command.description) }
                        }
                    }
                }
                @for user in world.users.values().filter(|user| !user.deleted) {
                    li role="option" data-insert={ "@" (user.name) " " } data-words=(user.real_name) {
                        (rail::avatar(user, true)) span { (user.real_name) } small { "@" (user.name) }
                    }
                }
                @for channel in world.channels.values().filter(|channel| channel.kind == Kind::Public) {
                    li role="option"
                        data-insert={ "#" (channel.name) " " } { span { "#" (channel.name) } small { (channel.topic) } }
                }
            }
            textarea name="text" rows="1" placeholder=(where_to) aria-label=(where_to) data-send-on-enter
                data-suggestions=(list_id) autofocus[thread.is_some() == place.thread.is_some()] {}
            div.below {
                @if thread.is_none() {
                    button.icon-button type="button" popovertarget="shortcuts" aria-haspopup="menu"
                        aria-label="Shortcuts" title="Shortcuts" {
                        (icon(Icon::Bolt))
                    }
                    span.tip { "Type / for commands, @ for people · Enter sends, Shift+Enter makes a new line" }
                }
                button.icon-button.send type="submit" aria-label="Send" title="Send" { (icon(Icon::Plane)) }
            }
        }
    }
}

fn shortcuts(place: &Place, menus: Menus<'_>) -> Markup {
    let global: Vec<&Shortcut> = menus.shortcuts.iter().filter(|shortcut| !shortcut.on_message).collect();
    html! {
        p.heading-line { "Shortcuts" }
        @if global.is_empty() { p.heading-line { "The app has none." } }
        @for shortcut in global {
            button type="button" role="menuitem" popovertarget="shortcuts" popovertargetaction="hide"
                hx-post="/shortcut"
                hx-vals=(serde_json::json!({"as": place.me, "callback": shortcut.callback_id})) {
                (icon(Icon::Bolt)) (shortcut.name)
            }
        }
        @if !menus.commands.is_empty() {
            p.heading-line { "Commands" }
            @for command in menus.commands {
                button type="button" role="menuitem" popovertarget="shortcuts" popovertargetaction="hide"
                    data-type={ (command.name) " " } { code { (command.name) } (command.description) }
            }
        }
    }
}

/// The app's tab that is open; Slack tells the app of it.
fn tab(place: &Place) -> Option<&'static str> {
    match place {
        place if place.home => Some("home"),
        place if place.channel == direct_id(&place.me) => Some("messages"),
        _ => None,
    }
}

fn joined(world: &World, place: &Place) -> bool {
    place.channel == direct_id(&place.me)
        || world.channels.get(&place.channel).is_some_and(|channel| channel.has(&place.me) && !channel.archived)
}

fn title(world: &World, place: &Place) -> String {
    let app = || world.users.get(&world.bot.user).map_or_else(|| "App".to_owned(), |user| user.real_name.clone());
    if place.home {
        return format!("{} Home", app());
    }
    match world.channels.get(&place.channel) {
        Some(channel) if channel.kind == Kind::Group => world.others(channel, &place.me),
        Some(channel) if channel.kind != Kind::Direct => format!("#{}", channel.name),
        _ => app(),
    }
}

/// The names and the clock with which `place` is drawn.
pub fn reader(world: &World, place: &Place, origin: &str) -> Reader {
    let user = world.users.get(&place.me);
    Reader {
        me: place.me.clone(),
        zone: zone(world, &place.me),
        language: user.and_then(|user| user.locale.split('-').next()).unwrap_or("en").to_owned(),
        twelve_hours: user.is_some_and(|user| user.locale == "en-US"),
        now: world.now(),
        here: place.channel.clone(),
        origin: origin.to_owned(),
        people: world.users.values().map(|user| (user.id.clone(), user.real_name.clone())).collect(),
        channels: world
            .channels
            .values()
            .filter(|channel| channel.kind != Kind::Direct && world.can_see(&place.me, channel))
            .map(|channel| (channel.id.clone(), channel.name.clone()))
            .collect(),
        groups: world.groups.values().map(|group| (group.id.clone(), group.handle.clone())).collect(),
    }
}

/// The time zone of a person.
pub fn zone(world: &World, me: &str) -> jiff::tz::TimeZone {
    let named = world.users.get(me).and_then(|user| jiff::tz::TimeZone::get(&user.tz).ok());
    named.unwrap_or(jiff::tz::TimeZone::UTC)
}
