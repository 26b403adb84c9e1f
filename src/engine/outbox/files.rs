//! Files: pictures inside messages, which are uploaded before the message that shows them, and files for one person.
//!
//! A picture that was uploaded and is shown nowhere is seen by nobody, so a post with pictures is made once like any
//! other. A file that is shared stands by itself and bears no mark; it is looked for by its name.

use serde_json::{Value, json};
use tracing::{error, warn};

use super::super::queue::{self, Job, Visit};
use super::{After, CLOCK_MARGIN, Outbox, Outgoing, Request, TRIES_OF_UNKNOWN, backoff, permission_news};
use crate::base::blocks::{context, limit, message_blocks};
use crate::base::chart;
use crate::base::clock::{HOUR, Millis, SECOND};
use crate::base::error::Result;
use crate::base::slack::{CallError, Upload};
use crate::base::text::cut_plain;
use crate::domain::call::{Call, PICTURE};

/// What the first two steps of an upload are counted as.
const METHOD: &str = "files.getUploadURLExternal";
/// How often an upload is tried, and a message whose picture Slack does not know yet: for about 45 seconds.
const TRIES: i64 = 5;
/// Somebody who asked for a table has given up after that long.
const PATIENCE: Millis = HOUR;
/// How long Slack may take until a shared file stands in its conversation (contract F2).
const SHARING: Millis = 10 * SECOND;

impl Outbox {
    /// Uploads the pictures of a message that are still drawings. Where none may be, their words stand instead. Gives
    /// what is to become of the job when the message cannot go on yet.
    pub(super) async fn upload_pictures(&self, job: &mut Job, outgoing: &mut Outgoing) -> Result<Option<After>> {
        for at in 0..blocks(&mut outgoing.call).map_or(0, |blocks| blocks.len()) {
            let Some(block) = blocks(&mut outgoing.call).and_then(|blocks| blocks.get_mut(at)) else { break };
            let Some(svg) = block[PICTURE].as_str().map(str::to_owned) else { continue };
            let alt = block["alt_text"].as_str().unwrap_or_default().to_owned();
            let drawn = tokio::task::spawn_blocking(move || chart::png(&svg)).await;
            let Ok(Ok(content)) = drawn else {
                error!(job = %job.id, "a chart could not be drawn; its words are sent");
                *block = in_words(&alt);
                continue;
            };
            let alt_text = cut_plain(&alt, limit::FILE_ALT_TEXT);
            let file =
                Upload { name: "chart.png", title: "chart", alt: &alt_text, kind: "image/png", content: &content };
            match self.slack.upload(&file, &json!({})).await {
                Ok(id) => *block = json!({"type": "image", "slack_file": {"id": id}, "alt_text": alt}),
                Err(trouble) => {
                    let is_final = match &trouble {
                        CallError::RateLimited { .. } | CallError::Paused(_) | CallError::InstallationGone(_) => false,
                        CallError::Passing(_) => job.tries >= TRIES,
                        CallError::Unknown(_) => job.tries >= TRIES_OF_UNKNOWN,
                        _ => true,
                    };
                    if !is_final {
                        let request = Request { method: METHOD, place: String::new(), arguments: json!({}) };
                        return Ok(Some(self.failed(job, outgoing, &request, trouble).await?));
                    }
                    warn!(job = %job.id, %trouble, "a picture cannot be uploaded; its words are sent");
                    *block = in_words(&alt);
                    job.payload = self.keep(job, outgoing, permission_news(job, &trouble, self.clock.now())?).await?;
                    continue;
                }
            }
            job.payload = self.keep(job, outgoing, None).await?;
        }
        Ok(None)
    }

    /// Slack refused a message with pictures. It may not have looked at them yet; else their words must do.
    pub(super) async fn picture_refused(&self, job: &Job, outgoing: &mut Outgoing) -> Result<After> {
        let now = self.clock.now();
        if job.tries < TRIES {
            return self.put_off(job, now + backoff(job.tries), "a picture is not ready").await;
        }
        for block in blocks(&mut outgoing.call).into_iter().flatten().filter(|block| is_picture(block)) {
            *block = in_words(block["alt_text"].as_str().unwrap_or_default());
        }
        self.keep(job, outgoing, None).await?;
        self.put_off(job, now + SECOND, "a picture was refused").await
    }

    /// Remembers how far the message has come, so that nothing is uploaded twice. Gives what the job holds now.
    async fn keep(&self, job: &Job, outgoing: &Outgoing, news: Option<queue::NewJob>) -> Result<String> {
        let payload = serde_json::to_string(outgoing)?;
        let now = self.clock.now();
        let mut tx = self.db.begin().await?;
        queue::set_payload(&mut tx, job, &payload).await?;
        let woken = news.is_some();
        queue::add(&mut tx, queue::Side::In, &news.into_iter().collect::<Vec<_>>(), now, &self.ids).await?;
        tx.commit().await?;
        if woken {
            self.inbox.notify_one();
        }
        Ok(payload)
    }

    /// Writes a file and sends it to one person.
    pub(super) async fn send_file(&self, visit: &mut Visit, job: &mut Job, outgoing: &Outgoing) -> Result<After> {
        let Call::File { person, name, contents, words, .. } = &outgoing.call else { return Ok(After::Next) };
        let now = self.clock.now();
        let request = Request { method: METHOD, place: person.clone(), arguments: json!({}) };
        if let Some(shared_at) = job.started_at.map(|started_at| started_at + SHARING).filter(|at| *at > now) {
            return self.put_off(job, shared_at, "the file may be about to appear").await;
        }
        let free_at = self.pace().take(METHOD, person, now);
        if free_at > now {
            return self.put_off(job, free_at, "waiting for Slack's pace").await;
        }
        let channel = match self.slack.call("conversations.open", &json!({"users": person})).await {
            Ok(opened) => opened["channel"]["id"].as_str().unwrap_or_default().to_owned(),
            Err(trouble) => return self.failed(job, outgoing, &request, trouble).await,
        };
        if let Some(started_at) = job.started_at.replace(now) {
            let oldest = format!("{}.000000", (started_at - CLOCK_MARGIN) / SECOND);
            let look = json!({"channel": channel, "oldest": oldest, "limit": 200});
            match self.slack.call("conversations.history", &look).await {
                Ok(page) if has_file(&page, name) => return self.succeeded(job, outgoing, &Value::Null).await,
                Ok(_) => {}
                Err(trouble) => return self.not_found_out(job, outgoing, &request, trouble).await,
            }
        }
        let content = contents.write(&mut *self.db.read().await?, person, now).await?;
        let file = Upload { name, title: name, alt: "", kind: contents.kind(), content: content.as_bytes() };
        if !self.mark_started(visit, job).await? {
            return Ok(After::Wait);
        }
        let share = json!({"channel_id": channel, "initial_comment": words});
        let sent = self.slack.upload(&file, &share).await;
        super::super::reached("called");
        match sent {
            Ok(_) => self.succeeded(job, outgoing, &Value::Null).await,
            Err(trouble) => {
                self.unmark(job, &trouble).await?;
                let is_over = match &trouble {
                    CallError::Unknown(_) => job.tries >= TRIES_OF_UNKNOWN,
                    CallError::Passing(_) => now - job.created_at > PATIENCE,
                    _ => false,
                };
                match is_over {
                    true => self.refused(job, &outgoing.call, trouble).await,
                    false => self.failed(job, outgoing, &request, trouble).await,
                }
            }
        }
    }
}

/// Whether a message shows a picture.
pub(super) fn has_pictures(call: &Call) -> bool {
    match call {
        Call::Post { message, .. } | Call::Update { message, .. } | Call::Whisper { message, .. } => {
            message.blocks.iter().any(is_picture)
        }
        _ => false,
    }
}

fn blocks(call: &mut Call) -> Option<&mut Vec<Value>> {
    match call {
        Call::Post { message, .. } | Call::Update { message, .. } | Call::Whisper { message, .. } => {
            Some(&mut message.blocks)
        }
        _ => None,
    }
}

fn is_picture(block: &Value) -> bool {
    !block["slack_file"].is_null()
}

/// What a picture tells, for where it cannot be shown.
fn in_words(alt: &str) -> Value {
    message_blocks(&[context(alt)]).pop().unwrap_or_default()
}

fn has_file(page: &Value, name: &str) -> bool {
    let messages = page["messages"].as_array().into_iter().flatten();
    messages.flat_map(|message| message["files"].as_array().into_iter().flatten()).any(|file| file["name"] == name)
}
