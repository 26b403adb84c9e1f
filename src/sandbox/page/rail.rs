//! The left column: who one acts as, channels, the app.

use maud::{Markup, html};

use super::icons::{Icon, icon};
use super::place::Place;
use super::unread;
use crate::sandbox::seed::DEPARTMENT;
use crate::sandbox::world::{Channel, Kind, User, World, direct_id};

/// The whole column.
pub fn rail(world: &World, place: &Place) -> Markup {
    let app = world.users.get(&world.bot.user).map_or("App", |user| user.real_name.as_str());
    let direct = direct_id(&place.me);
    html! {
        (acting(world, place))
        h2 { "Channels" }
        ul { @for channel in channels(world, &place.me) { li { (channel_link(world, place, channel)) } } }
        h2 { "App" }
        ul {
            li {
                a href=(place.at_home().href()) aria-current=[place.home.then_some("page")] {
                    (icon(Icon::Home)) span.name { (app) " Home" }
                }
            }
            li {
                @let new = unread::count(world, &place.me, &direct);
                @let here = !place.home && place.channel == direct;
                a.unread[new > 0] href=(place.in_channel(&direct).href()) aria-current=[here.then_some("page")] {
                    (icon(Icon::Bubble)) span.name { (app) " messages" } (badge(new))
                }
            }
            @for group in groups(world, &place.me) { li { (group_link(world, place, group)) } }
        }
    }
}

/// The list of people one can act as. It stands outside what is redrawn on every change of the conversation.
pub fn people(world: &World, place: &Place) -> Markup {
    let mut people: Vec<&User> = world.users.values().filter(|user| !user.is_bot && !user.deleted).collect();
    people.sort_by_key(|user| (function(world, user), user.real_name.clone()));
    let functions: Vec<&[&User]> = people.chunk_by(|one, next| function(world, one) == function(world, next)).collect();
    html! {
        input type="search" placeholder="Find a person or function" aria-label="Find a person or function" data-filter
            autocomplete="off";
        @for group in functions {
            @let name = group.first().map(|user| function(world, user)).unwrap_or_default();
            p.heading data-heading { (name) }
            ul {
                @for user in group {
                    li data-words={ (user.real_name) " " (name) " " (user.title) } {
                        a href=(place.seen_by(&user.id).href()) aria-current=[(user.id == place.me).then_some("true")] {
                            (avatar(user, false))
                            span.who { (user.real_name) small { (described(user)) } }
                            (badge(unread::personal(world, &user.id)))
                        }
                    }
                }
            }
        }
    }
}

fn acting(world: &World, place: &Place) -> Markup {
    let Some(user) = world.users.get(&place.me) else { return html! {} };
    html! {
        button.acting type="button" popovertarget="people" aria-haspopup="dialog" {
            (avatar(user, false))
            span.who {
                span.label { "Acting as" }
                strong { (user.real_name) }
                small { (function(world, user)) " · " (user.title) }
            }
            (icon(Icon::Down))
        }
    }
}

fn channel_link(world: &World, place: &Place, channel: &Channel) -> Markup {
    let mentions = unread::mentions(world, &place.me, &channel.id);
    let new = unread::count(world, &place.me, &channel.id);
    let here = !place.home && place.channel == channel.id;
    html! {
        a.unread[new > 0] href=(place.in_channel(&channel.id).href()) aria-current=[here.then_some("page")] {
            (icon(if channel.kind == Kind::Public { Icon::Hash } else { Icon::Lock }))
            span.name { (channel.name) }
            @if new > 0 { span.out-of-sight { " (" (new) " new)" } }
            (badge(mentions))
        }
    }
}

/// Direct messages with others and the app: all of them are for whoever is in them.
fn group_link(world: &World, place: &Place, group: &Channel) -> Markup {
    let new = unread::count(world, &place.me, &group.id);
    let here = !place.home && place.channel == group.id;
    html! {
        a.unread[new > 0] href=(place.in_channel(&group.id).href()) aria-current=[here.then_some("page")] {
            (icon(Icon::People)) span.name { (world.others(group, &place.me)) } (badge(new))
        }
    }
}

fn groups<'a>(world: &'a World, me: &str) -> Vec<&'a Channel> {
    world.channels.values().filter(|channel| channel.kind == Kind::Group && channel.has(me)).collect()
}

/// Public channels and those one has joined, by name.
fn channels<'a>(world: &'a World, me: &str) -> Vec<&'a Channel> {
    let mut channels: Vec<&Channel> = world
        .channels
        .values()
        .filter(|channel| !matches!(channel.kind, Kind::Direct | Kind::Group) && world.can_see(me, channel))
        .filter(|channel| !channel.archived || channel.has(me))
        .collect();
    channels.sort_by(|one, other| one.name.cmp(&other.name));
    channels
}

fn badge(count: usize) -> Markup {
    html! { @if count > 0 { span.count aria-label={ (count) " unread" } { (count) } } }
}

/// Title, language and time zone in short.
fn described(user: &User) -> String {
    let language = user.locale.split('-').next().unwrap_or_default().to_uppercase();
    let city = user.tz.rsplit('/').next().unwrap_or_default().replace('_', " ");
    format!("{} · {language} · {city}", user.title)
}

/// A person's function: their profile's, else the first user group they are in.
pub fn function(world: &World, user: &User) -> String {
    let from_profile = user.fields.get(DEPARTMENT).cloned();
    let from_group =
        || world.groups.values().find(|group| group.members.contains(&user.id)).map(|group| group.name.clone());
    from_profile.or_else(from_group).unwrap_or_else(|| "Without function".to_owned())
}

/// Initials on a colour that stays with the person.
pub fn avatar(user: &User, small: bool) -> Markup {
    let initials: String = user
        .real_name
        .split_whitespace()
        .filter_map(|word| word.chars().next())
        .take(2)
        .collect::<String>()
        .to_uppercase();
    let tint = user.id.bytes().fold(7_u32, |sum, byte| sum.wrapping_mul(31).wrapping_add(u32::from(byte))) % 10;
    html! {
        span.avatar.small[small].app-avatar[user.is_bot].{ "tint-" (tint) } aria-hidden="true" {
            @if user.is_bot { (icon(Icon::Bubble)) } @else { (initials) }
        }
    }
}
