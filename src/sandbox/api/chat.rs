//! `chat.*` and `reactions.*`.

use serde_json::{Value, json};

use super::args::Args;
use super::{Answer, Failure};
use crate::base::blocks::limit;
use crate::sandbox::payload::{self, Detail};
use crate::sandbox::world::{Channel, Kind, Message, World};
use crate::sandbox::{Sandbox, answer, check};

/// What a message is to show.
struct Content {
    text: Option<String>,
    blocks: Option<Vec<Value>>,
    /// `Some(None)` removes it.
    metadata: Option<Option<Value>>,
}

fn content(world: &World, args: &Args) -> Result<Content, Failure> {
    let markdown = args.text("markdown_text");
    if markdown.is_some() && (args.has("text") || args.has("blocks")) {
        return Err("markdown_text_conflict".into());
    }
    let text = args.text("text").or(markdown).map(str::to_owned);
    let blocks = match args.json("blocks") {
        None => None,
        Some(None) => return Err("invalid_blocks_format".into()),
        Some(Some(blocks)) => {
            let mut problems = check::message_blocks(&blocks);
            problems.extend(unknown_pictures(world, &blocks));
            if !problems.is_empty() {
                return Err(Failure::explained("invalid_blocks", problems));
            }
            Some(blocks.as_array().cloned().unwrap_or_default())
        }
    };
    let metadata = match args.json("metadata") {
        None => None,
        Some(None) => return Err("invalid_metadata_format".into()),
        Some(Some(metadata)) if metadata.as_object().is_some_and(serde_json::Map::is_empty) => Some(None),
        Some(Some(metadata)) => Some(Some(checked_metadata(metadata)?)),
    };
    Ok(Content { text, blocks, metadata })
}

/// A picture must have been uploaded to the end before a message shows it (contract F3).
fn unknown_pictures(world: &World, blocks: &Value) -> Vec<String> {
    let ids = blocks.as_array().into_iter().flatten().filter_map(|block| block.pointer("/slack_file/id")?.as_str());
    ids.filter(|id| !world.files.get(*id).is_some_and(|file| file.is_complete && file.name.ends_with(".png")))
        .map(|id| format!("[ERROR] invalid slack file {id}"))
        .collect()
}

/// Type and keys as contract X3 has them.
fn checked_metadata(metadata: Value) -> Result<Value, Failure> {
    let is_name = |name: &str| {
        let mut chars = name.chars();
        chars.next().is_some_and(|first| first.is_ascii_lowercase())
            && chars.all(|next| next.is_ascii_lowercase() || next.is_ascii_digit() || next == '_')
    };
    let kind = metadata.get("event_type").and_then(Value::as_str).unwrap_or_default();
    let Some(payload) = metadata.get("event_payload").and_then(Value::as_object) else {
        return Err("invalid_metadata_format".into());
    };
    if !is_name(kind) {
        return Err("invalid_metadata_format".into());
    }
    if let Some(stray) = payload.keys().find(|name| !is_name(name)) {
        return Err(Failure::explained("invalid_metadata_schema", vec![format!("[ERROR] not a key: {stray}")]));
    }
    if metadata.to_string().len() > limit::MESSAGE_METADATA_BYTES {
        return Err("metadata_too_large".into());
    }
    Ok(metadata)
}

/// The channel with this id, if the bot may know of it. Names are refused (contract W11).
pub(super) fn known<'a>(world: &'a World, id: &str) -> Result<&'a Channel, Failure> {
    match world.channels.get(id) {
        Some(place) if place.kind == Kind::Public || world.bot_is_in(place) => Ok(place),
        _ => Err("channel_not_found".into()),
    }
}

/// The channel a message goes to; a user id opens the direct message.
fn destination(sandbox: &Sandbox, world: &mut World, args: &Args) -> Result<String, Failure> {
    let given = args.text("channel").ok_or(Failure::from("channel_not_found"))?;
    if given.starts_with('U') {
        return match world.users.get(given) {
            Some(user) if !user.deleted && !user.is_bot => Ok(world.open_direct(given)),
            _ => Err("channel_not_found".into()),
        };
    }
    let place = known(world, given)?;
    if place.archived {
        return Err("is_archived".into());
    }
    if !world.bot_is_in(place) && !sandbox.has_scope("chat:write.public") {
        return Err("not_in_channel".into());
    }
    Ok(given.to_owned())
}

/// The parent of a reply, which must be there and be no reply itself.
fn thread(world: &World, channel: &str, args: &Args) -> Result<Option<String>, Failure> {
    let Some(ts) = args.text("thread_ts") else { return Ok(None) };
    match world.message(channel, ts) {
        None => Err("thread_not_found".into()),
        Some(parent) if parent.is_reply() || parent.ephemeral_to.is_some() => Err("cannot_reply_to_message".into()),
        Some(_) => Ok(Some(ts.to_owned())),
    }
}

fn described(world: &World, channel: &str, message: &Message) -> Value {
    let detail = Detail { metadata: true, all_reactions: false };
    world.channels.get(channel).map(|place| payload::message(world, place, message, detail)).unwrap_or_default()
}

fn new_message(world: &World, args: &Args, channel: &str) -> Result<Message, Failure> {
    let Content { text, blocks, metadata } = content(world, args)?;
    if text.is_none() && blocks.as_ref().is_none_or(Vec::is_empty) {
        return Err("no_text".into());
    }
    let text = text.unwrap_or_default();
    // Slack cuts it; whoever sends so much has made a mistake and hears of it here.
    if text.chars().count() > limit::MESSAGE_TEXT_CUT {
        return Err("msg_too_long".into());
    }
    let thread_ts = thread(world, channel, args)?;
    Ok(Message {
        blocks: blocks.unwrap_or_default(),
        metadata: metadata.flatten(),
        thread_ts,
        ..answer::from_bot(world, text)
    })
}

pub(super) fn post(sandbox: &Sandbox, world: &mut World, args: &Args) -> Answer {
    let channel = destination(sandbox, world, args)?;
    let mut message = new_message(world, args, &channel)?;
    if args.flag("reply_broadcast") && message.thread_ts.is_some() {
        message.subtype = Some("thread_broadcast".to_owned());
    }
    let Some(message) = world.add_message(&channel, message) else { return Err("channel_not_found".into()) };
    for event in sandbox.said(world, &channel, &message) {
        sandbox.tell_later(world, Some(event));
    }
    Ok(json!({"channel": channel, "ts": message.ts, "message": described(world, &channel, &message)}))
}

pub(super) fn post_ephemeral(_: &Sandbox, world: &mut World, args: &Args) -> Answer {
    let channel = known(world, args.needed("channel")?)?;
    let user = args.needed("user")?;
    if channel.archived {
        return Err("is_archived".into());
    }
    if !world.bot_is_in(channel) {
        return Err("not_in_channel".into());
    }
    if !channel.has(user) {
        return Err("user_not_in_channel".into());
    }
    let channel = channel.id.clone();
    let mut message = new_message(world, args, &channel)?;
    message.metadata = None;
    message.ephemeral_to = Some(user.to_owned());
    let message = world.add_message(&channel, message).ok_or(Failure::from("channel_not_found"))?;
    Ok(json!({"message_ts": message.ts}))
}

pub(super) fn update(sandbox: &Sandbox, world: &mut World, args: &Args) -> Answer {
    let channel = args.needed("channel")?.to_owned();
    let ts = args.needed("ts")?;
    own(world, &channel, ts, "cant_update_message")?;
    if known(world, &channel)?.archived {
        return Err("is_archived".into());
    }
    let Content { text, blocks, metadata } = content(world, args)?;
    if text.is_none() && blocks.is_none() && metadata.is_none() {
        return Err("no_text".into());
    }
    if text.as_ref().is_some_and(|text| text.chars().count() > limit::MESSAGE_TEXT) {
        return Err("msg_too_long".into());
    }
    let blocks = match (blocks, &text) {
        (Some(mut blocks), _) => {
            world.name_blocks(&mut blocks);
            Some(blocks)
        }
        // Text without blocks removes the blocks (contract U1).
        (None, Some(_)) => Some(Vec::new()),
        (None, None) => None,
    };
    let event = sandbox.change_message(world, &channel, ts, |message, now| {
        if let Some(text) = text {
            if message.text != text {
                message.edited = Some(now.to_owned());
            }
            message.text = text;
        }
        if let Some(blocks) = blocks {
            message.blocks = blocks;
        }
        if let Some(metadata) = metadata {
            message.metadata = metadata;
        }
    });
    sandbox.tell_later(world, event);
    let message = world.message(&channel, ts).ok_or(Failure::from("message_not_found"))?;
    Ok(json!({"channel": channel, "ts": ts, "text": message.text, "message": described(world, &channel, message)}))
}

/// The message must be there and by the bot.
fn own(world: &World, channel: &str, ts: &str, otherwise: &str) -> Result<(), Failure> {
    let place = known(world, channel)?;
    match place.message(ts) {
        None => Err("message_not_found".into()),
        Some(message) if message.ephemeral_to.is_some() || message.subtype.as_deref() == Some("tombstone") => {
            Err("message_not_found".into())
        }
        Some(message) if message.bot_id.as_ref() != Some(&world.bot.id) => Err(otherwise.into()),
        Some(_) => Ok(()),
    }
}

pub(super) fn delete(sandbox: &Sandbox, world: &mut World, args: &Args) -> Answer {
    let channel = args.needed("channel")?.to_owned();
    let ts = args.needed("ts")?;
    own(world, &channel, ts, "cant_delete_message")?;
    let event = sandbox.remove_message(world, &channel, ts);
    sandbox.tell_later(world, event);
    Ok(json!({"channel": channel, "ts": ts}))
}

pub(super) fn permalink(sandbox: &Sandbox, world: &mut World, args: &Args) -> Answer {
    let place = known(world, args.needed("channel")?)?;
    let message = shown(place, args.needed("message_ts")?)?;
    let mut link = format!("{}/archives/{}/p{}", sandbox.url(), place.id, message.ts.replace('.', ""));
    if let Some(parent) = message.thread_ts.as_deref().filter(|_| message.is_reply()) {
        link.push_str(&format!("?thread_ts={parent}&cid={}", place.id));
    }
    Ok(json!({"channel": place.id, "permalink": link}))
}

/// A message that is not ephemeral.
fn shown<'a>(place: &'a Channel, ts: &str) -> Result<&'a Message, Failure> {
    place.message(ts).filter(|message| message.ephemeral_to.is_none()).ok_or(Failure::from("message_not_found"))
}

/// The message that a reaction method is about.
fn reacted<'a>(world: &'a World, args: &Args) -> Result<(&'a Channel, &'a Message), Failure> {
    let place = known(world, args.needed("channel")?)?;
    let message = shown(place, args.needed("timestamp")?)?;
    Ok((place, message))
}

pub(super) fn reactions(_: &Sandbox, world: &mut World, args: &Args) -> Answer {
    let (place, message) = reacted(world, args)?;
    if !world.bot_is_in(place) {
        return Err("not_in_channel".into());
    }
    let detail = Detail { metadata: false, all_reactions: args.flag("full") };
    Ok(json!({"type": "message", "channel": place.id, "message": payload::message(world, place, message, detail)}))
}

pub(super) fn add_reaction(sandbox: &Sandbox, world: &mut World, args: &Args) -> Answer {
    set_reaction(sandbox, world, args, true)
}

pub(super) fn remove_reaction(sandbox: &Sandbox, world: &mut World, args: &Args) -> Answer {
    set_reaction(sandbox, world, args, false)
}

fn set_reaction(sandbox: &Sandbox, world: &mut World, args: &Args, add: bool) -> Answer {
    let name = args.needed("name")?;
    if !name.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || "_+-':".contains(letter))
        || (name.contains(':') && !name.contains("::skin-tone-"))
    {
        return Err("invalid_name".into());
    }
    let (place, message) = reacted(world, args)?;
    if place.archived {
        return Err("is_archived".into());
    }
    if !world.bot_is_in(place) {
        return Err("not_in_channel".into());
    }
    let bot = world.bot.user.clone();
    let has = message.reactions.iter().any(|reaction| reaction.name == name && reaction.users.contains(&bot));
    match (add, has) {
        (true, true) => return Err("already_reacted".into()),
        (false, false) => return Err("no_reaction".into()),
        _ => {}
    }
    let (channel, ts) = (place.id.clone(), message.ts.clone());
    let event = sandbox.set_reaction(world, &channel, &ts, &bot, name, add);
    sandbox.tell_later(world, event);
    Ok(json!({}))
}
