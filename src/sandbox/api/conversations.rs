//! `conversations.*` and `users.conversations`.

use serde_json::{Value, json};

use super::args::{Args, cursor, from_cursor, limit, page};
use super::chat::known;
use super::{Answer, Failure};
use crate::sandbox::payload::{self, Detail};
use crate::sandbox::world::{Channel, Kind, Message, World, direct_id};
use crate::sandbox::{Sandbox, lock};

/// Characters of a channel's name and of its topic; people brought in at once.
const NAME: usize = 80;
const TOPIC: usize = 250;
const INVITED: usize = 100;
/// Most entries of one page (contract W6).
const PAGE: usize = 999;

/// What a kind of channel is called in scopes.
fn family(kind: Kind) -> &'static str {
    match kind {
        Kind::Public => "channels",
        Kind::Private => "groups",
        Kind::Direct => "im",
        Kind::Group => "mpim",
    }
}

/// Which scope counts depends on the kind of channel.
fn allowed(sandbox: &Sandbox, kind: Kind, right: &str) -> Result<(), Failure> {
    let needed = format!("{}:{right}", family(kind));
    if sandbox.has_scope(&needed) {
        return Ok(());
    }
    Err(Failure::missing_scope(&needed, &lock(&sandbox.inner().scopes)))
}

/// The channel named in the arguments, if the bot may read it this way.
fn readable<'a>(sandbox: &Sandbox, world: &'a World, args: &Args, right: &str) -> Result<&'a Channel, Failure> {
    let place = known(world, args.needed("channel")?)?;
    allowed(sandbox, place.kind, right)?;
    Ok(place)
}

pub(super) fn open(sandbox: &Sandbox, world: &mut World, args: &Args) -> Answer {
    let users = args.ids("users");
    if users.len() > 1 {
        return open_group(sandbox, world, &users);
    }
    let given = users.first().copied().or(args.text("channel")).ok_or(Failure::from("users_list_not_supplied"))?;
    let user = match world.channels.get(given) {
        Some(place) => payload::partner(world, place).to_owned(),
        None => given.to_owned(),
    };
    match world.users.get(&user) {
        None => return Err("user_not_found".into()),
        Some(found) if found.deleted => return Err("user_disabled".into()),
        Some(found) if found.is_bot => return Err("cannot_dm_bot".into()),
        Some(_) => {}
    }
    let known = world.channels.contains_key(&direct_id(&user));
    if !known && args.flag("prevent_creation") {
        return Err("channel_not_found".into());
    }
    let id = world.open_direct(&user);
    let place = world.channels.get(&id).ok_or(Failure::from("channel_not_found"))?;
    let channel = if args.flag("return_im") { payload::channel(world, place) } else { json!({"id": id}) };
    Ok(json!({"channel": channel, "no_op": known, "already_open": known}))
}

/// Two to eight people (contract 3.2), each of whom must be there.
fn open_group(sandbox: &Sandbox, world: &mut World, users: &[&str]) -> Answer {
    allowed(sandbox, Kind::Group, "write")?;
    if users.len() > 8 {
        return Err("too_many_users".into());
    }
    for user in users {
        match world.users.get(*user) {
            None => return Err("user_not_found".into()),
            Some(found) if found.deleted => return Err("user_disabled".into()),
            Some(_) => {}
        }
    }
    let (id, known) = world.open_group(users);
    Ok(json!({"channel": {"id": id}, "no_op": known, "already_open": known}))
}

pub(super) fn info(sandbox: &Sandbox, world: &mut World, args: &Args) -> Answer {
    let place = readable(sandbox, world, args, "read")?;
    let mut channel = payload::channel(world, place);
    if args.flag("include_num_members") {
        channel["num_members"] = json!(place.members.len());
    }
    Ok(json!({"channel": channel}))
}

pub(super) fn list(sandbox: &Sandbox, world: &mut World, args: &Args) -> Answer {
    listed(sandbox, world, args, |place, world| place.kind == Kind::Public || world.bot_is_in(place))
}

pub(super) fn of_user(sandbox: &Sandbox, world: &mut World, args: &Args) -> Answer {
    let user = args.text("user").unwrap_or(&world.bot.user).to_owned();
    if !world.users.contains_key(&user) {
        return Err("user_not_found".into());
    }
    listed(sandbox, world, args, move |place, world| {
        place.has(&user) && (place.kind == Kind::Public || world.bot_is_in(place))
    })
}

fn listed(sandbox: &Sandbox, world: &World, args: &Args, wanted: impl Fn(&Channel, &World) -> bool) -> Answer {
    let mut kinds = Vec::new();
    for name in args.text("types").unwrap_or("public_channel").split(',').map(str::trim) {
        let kind = match name {
            "public_channel" => Kind::Public,
            "private_channel" => Kind::Private,
            "im" => Kind::Direct,
            "mpim" => Kind::Group,
            _ => return Err("invalid_types".into()),
        };
        allowed(sandbox, kind, "read")?;
        kinds.push(kind);
    }
    let no_archived = args.flag("exclude_archived");
    let found: Vec<Value> = world
        .channels
        .values()
        .filter(|place| kinds.contains(&place.kind) && !(no_archived && place.archived) && wanted(place, world))
        .map(|place| {
            let mut channel = payload::channel(world, place);
            channel["num_members"] = json!(place.members.len());
            channel
        })
        .collect();
    let (channels, next) = page(found, args, 100, PAGE)?;
    Ok(json!({"channels": channels, "response_metadata": {"next_cursor": next}}))
}

/// What the bot reads must be in a channel it is in.
fn history_of<'a>(sandbox: &Sandbox, world: &'a World, args: &Args) -> Result<&'a Channel, Failure> {
    let place = readable(sandbox, world, args, "history")?;
    if !world.bot_is_in(place) {
        return Err("not_in_channel".into());
    }
    Ok(place)
}

/// Whether a message lies between `oldest` and `latest`.
fn within(args: &Args, message: &Message) -> bool {
    let ts = message.ts.as_str();
    let inclusive = args.flag("inclusive");
    let after = args.text("oldest").is_none_or(|oldest| later(ts, oldest) || (inclusive && ts == oldest));
    let before = args.text("latest").is_none_or(|latest| later(latest, ts) || (inclusive && ts == latest));
    after && before
}

/// Whether stamp `one` is later than `other`; callers may leave digits of the fraction away.
fn later(one: &str, other: &str) -> bool {
    let parts = |ts: &str| {
        let (seconds, fraction) = ts.split_once('.').unwrap_or((ts, "0"));
        (seconds.parse::<i64>().unwrap_or(0), format!("{fraction:0<6}"))
    };
    parts(one) > parts(other)
}

pub(super) fn history(sandbox: &Sandbox, world: &mut World, args: &Args) -> Answer {
    let place = history_of(sandbox, world, args)?;
    let before = match args.text("cursor") {
        None => None,
        Some(cursor) => Some(from_cursor(cursor).ok_or(Failure::from("invalid_cursor"))?),
    };
    let limit = limit(args, 100, PAGE)?;
    let detail = Detail { metadata: args.flag("include_all_metadata"), all_reactions: false };
    let mut found = place
        .messages
        .iter()
        .rev()
        .filter(|message| message.ephemeral_to.is_none())
        .filter(|message| !message.is_reply() || message.subtype.as_deref() == Some("thread_broadcast"))
        .filter(|message| within(args, message))
        .filter(|message| before.as_ref().is_none_or(|before| message.ts < *before));
    let taken: Vec<&Message> = found.by_ref().take(limit).collect();
    let more = found.next().is_some();
    let next = if more { taken.last().map(|message| cursor(&message.ts)).unwrap_or_default() } else { String::new() };
    let messages: Vec<Value> =
        taken.into_iter().map(|message| payload::message(world, place, message, detail)).collect();
    Ok(json!({
        "messages": messages, "has_more": more, "pin_count": 0, "response_metadata": {"next_cursor": next},
    }))
}

pub(super) fn replies(sandbox: &Sandbox, world: &mut World, args: &Args) -> Answer {
    let place = history_of(sandbox, world, args)?;
    let ts = args.needed("ts")?;
    let named = place.message(ts).filter(|message| message.ephemeral_to.is_none());
    let named = named.ok_or(Failure::from("thread_not_found"))?;
    let root = named.thread_ts.as_deref().unwrap_or(&named.ts);
    let parent = place.message(root).ok_or(Failure::from("thread_not_found"))?;
    let detail = Detail { metadata: args.flag("include_all_metadata"), all_reactions: false };
    let found: Vec<&Message> = place.replies(root).filter(|reply| within(args, reply)).collect();
    let (found, next) = page(found, args, PAGE, PAGE)?;
    // The parent stands on every page.
    let messages: Vec<Value> =
        std::iter::once(parent).chain(found).map(|message| payload::message(world, place, message, detail)).collect();
    Ok(json!({
        "messages": messages, "has_more": !next.is_empty(), "response_metadata": {"next_cursor": next},
    }))
}

pub(super) fn members(sandbox: &Sandbox, world: &mut World, args: &Args) -> Answer {
    let place = readable(sandbox, world, args, "read")?;
    let (members, next) = page(place.members.clone(), args, 100, PAGE)?;
    Ok(json!({"members": members, "response_metadata": {"next_cursor": next}}))
}

pub(super) fn join(sandbox: &Sandbox, world: &mut World, args: &Args) -> Answer {
    let place = known(world, args.needed("channel")?)?;
    if place.kind != Kind::Public {
        return Err("method_not_supported_for_channel_type".into());
    }
    if place.archived {
        return Err("is_archived".into());
    }
    let (id, already) = (place.id.clone(), world.bot_is_in(place));
    let bot = world.bot.user.clone();
    for event in sandbox.add_member(world, &id, &bot, None) {
        sandbox.tell_later(world, Some(event));
    }
    let place = world.channels.get(&id).ok_or(Failure::from("channel_not_found"))?;
    let mut answer = json!({"channel": payload::channel(world, place)});
    if already {
        answer["warning"] = json!("already_in_channel");
        answer["response_metadata"] = json!({"warnings": ["already_in_channel"]});
    }
    Ok(answer)
}

/// What Slack does not take as the name of a channel: capitals, blanks, signs but `-` and `_`, too many letters.
fn wrong_name(name: &str) -> Option<&'static str> {
    let fits = |c: char| (c.is_alphanumeric() && !c.is_uppercase()) || matches!(c, '-' | '_');
    if name.is_empty() {
        Some("invalid_name_required")
    } else if name.chars().count() > NAME {
        Some("invalid_name_maxlength")
    } else if !name.chars().any(char::is_alphanumeric) {
        Some("invalid_name_punctuation")
    } else if !name.chars().all(fits) {
        Some("invalid_name_specials")
    } else {
        None
    }
}

pub(super) fn create(_: &Sandbox, world: &mut World, args: &Args) -> Answer {
    let name = args.text("name").unwrap_or_default().to_owned();
    if let Some(wrong) = wrong_name(&name) {
        return Err(wrong.into());
    }
    // An archived channel keeps its name.
    if world.channel(&name).is_some_and(|place| place.name == name) {
        return Err("name_taken".into());
    }
    let (id, bot) = (world.next_id("C"), world.bot.user.clone());
    let mut place = Channel::new(&id, &name, Kind::Public, &[&bot]);
    place.creator = bot;
    world.add_channel(place);
    let place = world.channels.get(&id).ok_or(Failure::from("channel_not_found"))?;
    Ok(json!({"channel": payload::channel(world, place)}))
}

/// The channel named in the arguments, if the bot may change it.
fn own<'a>(world: &'a World, args: &Args) -> Result<&'a Channel, Failure> {
    let place = known(world, args.needed("channel")?)?;
    if !world.bot_is_in(place) {
        return Err("not_in_channel".into());
    }
    if place.archived {
        return Err("is_archived".into());
    }
    Ok(place)
}

pub(super) fn invite(sandbox: &Sandbox, world: &mut World, args: &Args) -> Answer {
    let place = own(world, args)?;
    let users: Vec<String> = args.ids("users").into_iter().map(str::to_owned).collect();
    if users.is_empty() || users.len() > INVITED {
        return Err(if users.is_empty() { "no_user" } else { "too_many_users" }.into());
    }
    let id = place.id.clone();
    // One who cannot come keeps out all others (contract, conversations.invite without force).
    for user in &users {
        let refusal = match world.users.get(user) {
            None => Some("user_not_found"),
            Some(found) if found.id == world.bot.user => Some("cant_invite_self"),
            Some(found) if found.deleted || found.is_bot => Some("cant_invite"),
            Some(found) if found.is_ultra_restricted => Some("ura_max_channels"),
            Some(_) if place.has(user) => Some("already_in_channel"),
            Some(_) => None,
        };
        if let Some(refusal) = refusal {
            return Err(refusal.into());
        }
    }
    let bot = world.bot.user.clone();
    for user in users {
        for event in sandbox.add_member(world, &id, &user, Some(&bot)) {
            sandbox.tell_later(world, Some(event));
        }
    }
    let place = world.channels.get(&id).ok_or(Failure::from("channel_not_found"))?;
    Ok(json!({"channel": payload::channel(world, place)}))
}

pub(super) fn set_topic(_: &Sandbox, world: &mut World, args: &Args) -> Answer {
    let id = own(world, args)?.id.clone();
    let topic = args.text("topic").unwrap_or_default().to_owned();
    if topic.chars().count() > TOPIC {
        return Err("too_long".into());
    }
    let place = world.channels.get_mut(&id).ok_or(Failure::from("channel_not_found"))?;
    place.topic = topic;
    let place = world.channels.get(&id).ok_or(Failure::from("channel_not_found"))?;
    Ok(json!({"channel": payload::channel(world, place)}))
}

pub(super) fn archive(_: &Sandbox, world: &mut World, args: &Args) -> Answer {
    let place = known(world, args.needed("channel")?)?;
    if place.archived {
        return Err("already_archived".into());
    }
    let id = own(world, args)?.id.clone();
    if let Some(place) = world.channels.get_mut(&id) {
        place.archived = true;
    }
    Ok(json!({}))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_refused_as_slack_refuses_them() {
        for (name, wrong) in [
            ("board-games_2", None),
            ("książki", None),
            ("", Some("invalid_name_required")),
            ("Board", Some("invalid_name_specials")),
            ("a b", Some("invalid_name_specials")),
            ("a.b", Some("invalid_name_specials")),
            ("--", Some("invalid_name_punctuation")),
        ] {
            assert_eq!(wrong_name(name), wrong, "{name}");
        }
        assert_eq!(wrong_name(&"a".repeat(NAME + 1)), Some("invalid_name_maxlength"));
    }
}
