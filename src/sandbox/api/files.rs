//! `files.*`: the three steps of an upload (contract F1). The bytes come in between, to an address of their own.

use serde_json::{Value, json};

use super::args::Args;
use super::chat::known;
use super::{Answer, Failure};
use crate::base::blocks::limit;
use crate::sandbox::world::{File, World};
use crate::sandbox::{Sandbox, answer};

pub(super) fn upload_url(sandbox: &Sandbox, world: &mut World, args: &Args) -> Answer {
    let name = args.needed("filename")?.to_owned();
    let length = args.number("length").filter(|length| *length > 0).ok_or_else(|| missing("length"))?;
    let alt = args.text("alt_txt").unwrap_or_default().to_owned();
    if alt.chars().count() > limit::FILE_ALT_TEXT {
        return Err(Failure::explained("invalid_arguments", vec!["[ERROR] alt_txt is too long".to_owned()]));
    }
    let id = world.next_id("F");
    let file = File { id: id.clone(), title: name.clone(), name, alt, length, content: None, is_complete: false };
    world.files.insert(id.clone(), file);
    Ok(json!({"upload_url": format!("{}/upload/{id}", sandbox.url()), "file_id": id}))
}

pub(super) fn complete(sandbox: &Sandbox, world: &mut World, args: &Args) -> Answer {
    let files = args.json("files").flatten().and_then(|files| files.as_array().cloned()).unwrap_or_default();
    if files.is_empty() {
        return Err(missing("files"));
    }
    let mut ids = Vec::new();
    for given in &files {
        let id = given.get("id").and_then(Value::as_str).unwrap_or_default();
        let file = world.files.get_mut(id).filter(|file| file.content.is_some());
        let file = file.ok_or(Failure::from("file_not_found"))?;
        if let Some(title) = given.get("title").and_then(Value::as_str) {
            file.title = title.to_owned();
        }
        ids.push(id.to_owned());
    }
    if let Some(channel) = args.text("channel_id") {
        let place = known(world, channel)?;
        if place.archived {
            return Err("is_archived".into());
        }
        if !world.bot_is_in(place) {
            return Err("not_in_channel".into());
        }
        let text = args.text("initial_comment").unwrap_or_default().to_owned();
        let shared = crate::sandbox::world::Message {
            files: ids.clone(),
            subtype: Some("file_share".to_owned()),
            thread_ts: args.text("thread_ts").map(str::to_owned),
            ..answer::from_bot(world, text)
        };
        let channel = channel.to_owned();
        if let Some(message) = world.add_message(&channel, shared) {
            for event in sandbox.said(world, &channel, &message) {
                sandbox.tell_later(world, Some(event));
            }
        }
    }
    let mut done = Vec::new();
    for id in ids {
        if let Some(file) = world.files.get_mut(&id) {
            file.is_complete = true;
            done.push(json!({"id": id, "title": file.title}));
        }
    }
    Ok(json!({"files": done}))
}

fn missing(name: &str) -> Failure {
    Failure::explained("invalid_arguments", vec![format!("[ERROR] missing required field: {name}")])
}

impl Sandbox {
    /// Takes the bytes of a file; gives status and body of the HTTP answer.
    pub(in crate::sandbox) fn take_upload(&self, id: &str, content: &[u8]) -> (u16, String) {
        self.write(|world| match world.files.get_mut(id) {
            Some(file) if file.content.is_none() && file.length == content.len() => {
                file.content = Some(content.to_vec());
                (200, format!("OK - {}", content.len()))
            }
            Some(_) => (400, "the length is not the one that was told".to_owned()),
            None => (404, "no such file".to_owned()),
        })
    }
}
