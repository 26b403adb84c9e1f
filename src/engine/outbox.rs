//! How things go out: calls to Slack, in order for each channel, at Slack's pace, never twice.
//!
//! A post that may have been cut off was marked before it was made; on the next try the outbox looks for our mark in
//! the message metadata before posting again.

mod files;
mod pairs;

use std::panic::AssertUnwindSafe;
use std::sync::{Arc, Mutex, PoisonError};

use futures_util::FutureExt;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use tokio::sync::Notify;
use tracing::{error, info, warn};

use super::metrics::Metrics;
use super::pace::Pace;
use super::queue::{self, Fold, Job, NewJob, Side, Unended, Visit};
use super::replace;
use super::scheduler::Step;
use crate::base::blocks::message_text;
use crate::base::clock::{Clock, DAY, HOUR, MINUTE, Millis, SECOND};
use crate::base::db::Db;
use crate::base::error::{Error, Result};
use crate::base::ids::Ids;
use crate::base::slack::{CallError, Slack};
use crate::domain::anonymous::find_author;
use crate::domain::call::{Call, Message, Place, Question, Refused, RefusedReason, Ripple, lane_below};
use crate::domain::company::Company;
use crate::domain::posted::{Posted, card_of, edit_key, find_posted, remove_posted, set_posted};

/// Marks our posts in the message metadata.
const EVENT_TYPE: &str = "cx_post";
/// What cannot be delivered for that long is set aside.
const GIVE_UP: Millis = 7 * DAY;
/// How often a call is tried that Slack refuses with a word we do not know.
const TRIES_OF_UNKNOWN: i64 = 4;
/// How often a call is tried at which we break.
const TRIES_OF_BROKEN: i64 = 4;
/// How far our clock and Slack's may differ when we look for a post of ours.
const CLOCK_MARGIN: Millis = 5 * MINUTE;

/// A call with the person whose doing it is, so that they learn when it fails.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Outgoing {
    call: Call,
    person: Option<String>,
}

/// The job that makes a call.
///
/// # Errors
/// Only if the call cannot be written as JSON.
pub fn as_job(call: Call, person: Option<&str>, now: Millis, ids: &Ids) -> Result<NewJob> {
    let (kind, key, lane, fold) = match &call {
        Call::Post { key, place, .. } => ("post", key.clone(), place.lane(), Fold::Once),
        // A lane of its own: an edit of one card does not wait for posts in its channel.
        Call::Update { key, channel, .. } => {
            ("update", edit_key(key), lane_below(channel, &edit_key(key)), Fold::Latest)
        }
        // In the place of an edit that waits: what goes need not change.
        Call::Remove { key, channel } => ("remove", edit_key(key), lane_below(channel, &edit_key(key)), Fold::Latest),
        // Beside the direct messages, so that none holds up another.
        Call::Whisper { person, .. } => {
            ("whisper", format!("whisper:{}", ids.next()), format!("whisper:{person}"), Fold::Once)
        }
        Call::File { key, person, .. } => ("file", key.clone(), format!("file:{person}"), Fold::Once),
        Call::Replace(replaced) => ("replace", replace::key(replaced), replace::lane(replaced), Fold::Once),
        Call::Home { person, .. } => ("home", format!("home:{person}"), format!("home:{person}"), Fold::Latest),
        Call::View { id, .. } => ("view", format!("view:{id}"), format!("view:{id}"), Fold::Latest),
        Call::Match { round } => ("match", format!("match:{round}"), format!("match:{round}"), Fold::Once),
        Call::Ask { method, arguments, question } => {
            ("ask", question.key(arguments), format!("ask:{method}"), Fold::WhileUndone)
        }
    };
    let payload = serde_json::to_string(&Outgoing { call, person: person.map(str::to_owned) })?;
    Ok(NewJob { lane, key, kind, payload, run_at: now, fold })
}

/// A private note: whispered in `channel`, or by direct message.
pub fn private_note(person: &str, channel: Option<&str>, message: Message, ids: &Ids) -> Call {
    match channel {
        Some(channel) => Call::Whisper { channel: channel.to_owned(), person: person.to_owned(), message },
        None => Call::Post {
            key: format!("note:{}", ids.next()),
            place: Place::Person(person.to_owned()),
            message,
            then: None,
        },
    }
}

/// The job that redraws something.
///
/// # Errors
/// Only if it cannot be written as JSON.
pub fn ripple_job(ripple: &Ripple, run_at: Millis) -> Result<NewJob> {
    Ok(NewJob {
        lane: ripple.lane(),
        key: ripple.key(),
        kind: "ripple",
        payload: serde_json::to_string(ripple)?,
        run_at,
        fold: Fold::WhileUndone,
    })
}

/// The outbox. One per process; its workers call [`Outbox::step`].
pub struct Outbox {
    /// Where rows are kept.
    pub db: Db,
    /// The company, whose key tells hidden authors.
    pub company: Company,
    /// Makes the calls.
    pub slack: Slack,
    /// Tells the time.
    pub clock: Clock,
    /// Makes ids.
    pub ids: Ids,
    /// Counts.
    pub metrics: Arc<Metrics>,
    /// Slack's limits, as far as this process knows.
    pub pace: Mutex<Pace>,
    /// Wakes the inbox: an answer or a refusal came back.
    pub inbox: Arc<Notify>,
    /// Visits that are still to be ended.
    pub unended: Unended,
}

/// Whether the lane may go on.
#[derive(Debug, PartialEq, Eq)]
enum After {
    /// The job is dealt with.
    Next,
    /// It waits, and those behind it.
    Wait,
}

impl Outbox {
    /// Visits one lane that is ready.
    ///
    /// # Errors
    /// The database's; the lease then runs out by itself.
    pub async fn step(&self) -> Result<Step> {
        self.unended.catch_up(&self.db, Side::Out).await?;
        let visit = queue::visit(&self.db, Side::Out, self.clock.now()).await?;
        let Some(mut visit) = visit else { return Ok(Step::Idle) };
        let worked = self.work(&mut visit).await;
        self.unended.leave(&self.db, Side::Out, visit).await?;
        worked.map(|()| Step::Worked)
    }

    async fn work(&self, visit: &mut Visit) -> Result<()> {
        for mut job in std::mem::take(&mut visit.jobs) {
            let now = self.clock.now();
            if job.run_at > now || !visit.may_begin(now) {
                break;
            }
            // What a panic says may hold somebody's words.
            let sent = AssertUnwindSafe(self.send(visit, &mut job)).catch_unwind().await;
            let after = match sent {
                Ok(after) => after?,
                Err(_) if job.tries < TRIES_OF_BROKEN => {
                    error!(job = %job.id, "a call broke and is made again");
                    self.put_off(&job, self.clock.now() + backoff(job.tries), "a panic").await?
                }
                Err(_) => self.set_aside(&job, None, "a panic").await?,
            };
            if after == After::Wait {
                break;
            }
        }
        Ok(())
    }

    async fn send(&self, visit: &mut Visit, job: &mut Job) -> Result<After> {
        let Ok(mut outgoing) = serde_json::from_str::<Outgoing>(&job.payload) else {
            return self.set_aside(job, None, "the row cannot be read").await;
        };
        if let Call::File { .. } = &outgoing.call {
            return self.send_file(visit, job, &outgoing).await;
        }
        if let Call::Match { round } = &outgoing.call {
            return self.find_pairs(visit, job, round).await;
        }
        if let Some(after) = self.upload_pictures(job, &mut outgoing).await? {
            return Ok(after);
        }
        if let Call::Replace(replaced) = &outgoing.call
            && replace::is_over(&mut *self.db.read().await?, job, replaced, self.clock.now()).await?
        {
            return self.drop_quietly(job).await;
        }
        let Some(mut request) = self.request(&outgoing.call).await? else {
            return self.without_target(job, &outgoing.call).await;
        };
        // Whoever left the call may not have known yet that the channel has a new id.
        request.place = self.company.channel_now(&request.place);
        if let Some(channel) = request.arguments["channel"].as_str() {
            request.arguments["channel"] = json!(self.company.channel_now(channel));
        }
        let now = self.clock.now();
        let free_at = self.pace().take(request.method, &request.place, now);
        if free_at > now {
            return self.put_off(job, free_at, "waiting for Slack's pace").await;
        }
        let started_before = job.started_at.replace(now);
        let job = &*job;
        if let Call::Post { key, .. } = &outgoing.call {
            if let Some(started_at) = started_before {
                match self.find_own_post(&request.arguments, key, started_at).await {
                    Ok(Some((channel, ts))) => {
                        info!(job = %job.id, "a post that was cut off stands already");
                        let answer = json!({"channel": channel, "ts": ts});
                        return self.succeeded(job, &outgoing, &answer).await;
                    }
                    Ok(None) => {}
                    Err(trouble) => return self.not_found_out(job, &outgoing, &request, trouble).await,
                }
            }
            if !self.mark_started(visit, job).await? {
                return Ok(After::Wait);
            }
        }
        let answer = match &outgoing.call {
            Call::Replace(replaced) => self.slack.respond(&replaced.url.0, &request.arguments).await,
            _ => self.slack.call(request.method, &request.arguments).await,
        };
        super::reached("called");
        match answer {
            Ok(answer) => self.succeeded(job, &outgoing, &answer).await,
            Err(CallError::AlreadySo(_)) => self.succeeded(job, &outgoing, &Value::Null).await,
            Err(trouble) => {
                if matches!(outgoing.call, Call::Post { .. }) {
                    self.unmark(job, &trouble).await?;
                }
                // Slack takes some seconds to look at a picture before a message may show it (contract F3).
                if matches!(&trouble, CallError::Refused(word) if word == "invalid_blocks")
                    && files::has_pictures(&outgoing.call)
                {
                    return self.picture_refused(job, &mut outgoing).await;
                }
                self.failed(job, &outgoing, &request, trouble).await
            }
        }
    }

    /// Looking for a post may have taken long; what is made now must be ours to make. Whether it is, and it is marked.
    async fn mark_started(&self, visit: &mut Visit, job: &Job) -> Result<bool> {
        let now = self.clock.now();
        if !queue::stay(&self.db, Side::Out, visit, now).await? {
            return Ok(false);
        }
        let mut tx = self.db.begin().await?;
        queue::mark_started(&mut tx, job, Some(now)).await?;
        tx.commit().await?;
        super::reached("marked");
        Ok(true)
    }

    /// When Slack said no, nothing happened and there is nothing to look for.
    async fn unmark(&self, job: &Job, trouble: &CallError) -> Result<()> {
        if matches!(trouble, CallError::Passing(_) | CallError::Unknown(_)) {
            return Ok(());
        }
        let mut tx = self.db.begin().await?;
        queue::mark_started(&mut tx, job, None).await?;
        Ok(tx.commit().await?)
    }

    /// What to call, or `None` when the message it is about does not stand.
    async fn request(&self, call: &Call) -> Result<Option<Request>> {
        Ok(match call {
            Call::Post { key, place, message, .. } => {
                let mut arguments = message_arguments(message);
                arguments["unfurl_links"] = json!(false);
                arguments["unfurl_media"] = json!(false);
                arguments["metadata"] = json!({"event_type": EVENT_TYPE, "event_payload": {"key": key}});
                match place {
                    Place::Channel(id) | Place::Person(id) => arguments["channel"] = json!(id),
                    Place::Thread { channel, ts } => {
                        arguments["channel"] = json!(channel);
                        arguments["thread_ts"] = json!(ts);
                    }
                    Place::Author { opportunity, told } => {
                        let mut connection = self.db.read().await?;
                        let author = find_author(&mut connection, &self.company, opportunity).await?;
                        let Some(author) = author.filter(|author| !told.contains(author)) else { return Ok(None) };
                        arguments["channel"] = json!(author);
                    }
                    Place::Below { key, .. } => {
                        let Some(above) = self.posted(key).await? else { return Ok(None) };
                        arguments["channel"] = json!(above.channel);
                        arguments["thread_ts"] = json!(above.ts);
                    }
                }
                let target = match place {
                    Place::Author { .. } => arguments["channel"].as_str().unwrap_or_default(),
                    other => other.target(),
                };
                Some(Request { method: "chat.postMessage", place: target.to_owned(), arguments })
            }
            Call::Update { key, channel, message, .. } => self.posted(key).await?.map(|posted| {
                let mut arguments = message_arguments(message);
                arguments["channel"] = json!(posted.channel);
                arguments["ts"] = json!(posted.ts);
                Request { method: "chat.update", place: channel.clone(), arguments }
            }),
            Call::Remove { key, channel } => self.posted(key).await?.map(|posted| Request {
                method: "chat.delete",
                place: channel.clone(),
                arguments: json!({"channel": posted.channel, "ts": posted.ts}),
            }),
            Call::Whisper { channel, person, message } => {
                let mut arguments = message_arguments(message);
                arguments["channel"] = json!(channel);
                arguments["user"] = json!(person);
                Some(Request { method: "chat.postEphemeral", place: channel.clone(), arguments })
            }
            Call::Replace(replaced) => Some(Request {
                method: "response_url",
                place: replaced.name.clone(),
                arguments: replace::body(&message_arguments(&replaced.message)),
            }),
            Call::Home { person, view } => Some(Request {
                method: "views.publish",
                place: person.clone(),
                arguments: json!({"user_id": person, "view": view}),
            }),
            Call::View { id, view } => Some(Request {
                method: "views.update",
                place: id.clone(),
                arguments: json!({"view_id": id, "view": view}),
            }),
            // Sent in another way, or not at all.
            Call::File { .. } | Call::Match { .. } => None,
            Call::Ask { method, arguments, .. } => known_method(method).map(|method| Request {
                method,
                place: String::new(),
                arguments: arguments.clone(),
            }),
        })
    }

    async fn posted(&self, key: &str) -> Result<Option<Posted>> {
        let mut connection = self.db.read().await?;
        find_posted(&mut connection, key).await
    }

    /// The message a call is about does not stand. A line below a card waits until the card does, which hurries it; a
    /// redraw of nothing is nothing, and so is a message to an author whom nobody knows any more, or who knows already.
    async fn without_target(&self, job: &Job, call: &Call) -> Result<After> {
        let now = self.clock.now();
        let age = now - job.created_at;
        let mut tx = self.db.begin().await?;
        let may_come = matches!(call, Call::Post { place, .. } if !matches!(place, Place::Author { .. }));
        if may_come && age < GIVE_UP {
            // Behind the others of its lane: the card itself may wait there.
            queue::move_back(&mut tx, job, now + age.clamp(5 * SECOND, 10 * MINUTE), &self.ids).await?;
        } else {
            queue::finish(&mut tx, job, now).await?;
        }
        tx.commit().await?;
        Ok(After::Next)
    }

    /// Looks for a post of ours that may stand although we never saw the answer (contract X2).
    async fn find_own_post(
        &self,
        arguments: &Value,
        key: &str,
        started_at: Millis,
    ) -> Result<Option<(String, String)>, CallError> {
        let mut channel = arguments["channel"].as_str().unwrap_or_default().to_owned();
        if channel.starts_with(['U', 'W']) {
            let opened = self.slack.call("conversations.open", &json!({"users": channel})).await?;
            channel = opened["channel"]["id"].as_str().unwrap_or_default().to_owned();
        }
        let oldest = format!("{}.000000", (started_at - CLOCK_MARGIN) / SECOND);
        let thread = arguments["thread_ts"].as_str();
        let mut cursor = String::new();
        loop {
            let mut look = json!({
                "channel": channel, "oldest": oldest, "limit": 200, "include_all_metadata": true, "inclusive": true
            });
            if let Some(thread) = thread {
                look["ts"] = json!(thread);
            }
            if !cursor.is_empty() {
                look["cursor"] = json!(cursor);
            }
            let method = if thread.is_some() { "conversations.replies" } else { "conversations.history" };
            let page = self.slack.call(method, &look).await?;
            let found = page["messages"].as_array().into_iter().flatten().find(|message| {
                message["metadata"]["event_type"] == EVENT_TYPE && message["metadata"]["event_payload"]["key"] == key
            });
            if let Some(ts) = found.and_then(|message| message["ts"].as_str()) {
                return Ok(Some((channel, ts.to_owned())));
            }
            cursor = page["response_metadata"]["next_cursor"].as_str().unwrap_or_default().to_owned();
            if cursor.is_empty() {
                return Ok(None);
            }
        }
    }

    async fn succeeded(&self, job: &Job, outgoing: &Outgoing, answer: &Value) -> Result<After> {
        self.metrics.call(&job.kind, "ok");
        self.metrics.set_installed(true);
        let now = self.clock.now();
        let mut tx = self.db.begin().await?;
        let mut next = Vec::new();
        match &outgoing.call {
            Call::Post { key, place, message, then } => {
                if !queue::finish(&mut tx, job, now).await? {
                    return Ok(After::Next);
                }
                if let (Some(then), Some(channel), Some(ts)) = (then, answer["channel"].as_str(), answer["ts"].as_str())
                {
                    let posted = Posted {
                        key: key.clone(),
                        channel: channel.to_owned(),
                        ts: ts.to_owned(),
                        drawn: message.fingerprint(),
                        drawn_at: now,
                    };
                    set_posted(&mut tx, &posted).await?;
                    queue::hurry(&mut tx, Side::Out, &lane_below(place.target(), key), now).await?;
                    next.push(ripple_job(then, now)?);
                }
            }
            Call::Update { key, message, .. } => {
                queue::finish_latest(&mut tx, job).await?;
                if let Some(posted) = find_posted(&mut tx, key).await? {
                    let drawn = Posted { drawn: message.fingerprint(), drawn_at: now, ..posted };
                    set_posted(&mut tx, &drawn).await?;
                }
            }
            Call::Remove { key, .. } => {
                queue::finish_latest(&mut tx, job).await?;
                remove_posted(&mut tx, key).await?;
            }
            Call::Ask { question, .. } => {
                queue::finish(&mut tx, job, now).await?;
                next.push(answered_job(question, answer, job, now)?);
            }
            Call::Home { .. } | Call::View { .. } => queue::finish_latest(&mut tx, job).await?,
            Call::Whisper { .. } | Call::File { .. } | Call::Match { .. } | Call::Replace(_) => {
                queue::finish(&mut tx, job, now).await?;
            }
        }
        let woken = !next.is_empty();
        queue::add(&mut tx, Side::In, &next, now, &self.ids).await?;
        tx.commit().await?;
        super::reached("finished");
        if woken {
            self.inbox.notify_one();
        }
        Ok(After::Next)
    }

    /// Whether a post stands that may have been made could not be found out. It stays marked, so it is looked for again.
    async fn not_found_out(
        &self,
        job: &Job,
        outgoing: &Outgoing,
        request: &Request,
        trouble: CallError,
    ) -> Result<After> {
        let now = self.clock.now();
        match trouble {
            CallError::RateLimited { after } => self.put_off(job, now + after, "waiting to look for a post").await,
            CallError::Refused(cause) | CallError::Unknown(cause) => {
                warn!(job = %job.id, cause, "a post could not be looked for");
                self.put_off(job, now + backoff(job.tries), "a post could not be looked for").await
            }
            other => self.failed(job, outgoing, request, other).await,
        }
    }

    async fn failed(&self, job: &Job, outgoing: &Outgoing, request: &Request, trouble: CallError) -> Result<After> {
        let now = self.clock.now();
        warn!(job = %job.id, method = request.method, tries = job.tries, %trouble, "a call did not work");
        self.metrics.call(&job.kind, "failed");
        if now - job.created_at > GIVE_UP {
            return self.set_aside(job, None, &trouble.to_string()).await;
        }
        let cause = trouble.to_string();
        match trouble {
            CallError::RateLimited { after } => {
                self.pace().pause(request.method, &request.place, now + after);
                self.put_off(job, now + after, &cause).await
            }
            CallError::Passing(_) => self.put_off(job, now + backoff(job.tries), &cause).await,
            // A word from tomorrow's Slack may be a passing trouble; one of our making comes back at once.
            CallError::Unknown(_) if job.tries < TRIES_OF_UNKNOWN => {
                self.put_off(job, now + backoff(job.tries), &cause).await
            }
            CallError::Paused(_) => {
                self.pace().pause_all(now + 5 * MINUTE);
                self.put_off(job, now + 5 * MINUTE, &cause).await
            }
            CallError::InstallationGone(_) => {
                error!("Slack no longer accepts the token; calls wait, `cx-bot doctor` tells more");
                self.metrics.set_installed(false);
                self.pace().pause_all(now + MINUTE);
                self.put_off(job, now + MINUTE, &cause).await
            }
            CallError::MessageGone(_) => self.message_gone(job, outgoing, request).await,
            other => match &outgoing.call {
                Call::Post { place: Place::Person(_) | Place::Author { .. }, .. } => {
                    self.not_told(job, outgoing, request, other).await
                }
                Call::Post { .. } | Call::Update { .. } => self.not_shown(job, outgoing, request, other).await,
                call => self.refused(job, call, other).await,
            },
        }
    }

    /// A direct message cannot be sent.
    async fn not_told(&self, job: &Job, outgoing: &Outgoing, request: &Request, trouble: CallError) -> Result<After> {
        match &trouble {
            // Slack says of somebody whose account is closed that there is no such channel.
            CallError::PersonGone(_) | CallError::ChannelGone(_) | CallError::NotInChannel | CallError::Policy(_) => {
                self.drop_quietly(job).await
            }
            // That a permission is missing is no news once it is there.
            CallError::NotPermitted { .. } if job.key.starts_with("trouble:") => self.drop_quietly(job).await,
            CallError::NotPermitted { .. } => {
                self.wait_for_people(job, outgoing, RefusedReason::NotPermitted, &trouble).await
            }
            _ => self.words_alone(job, outgoing, request, trouble).await,
        }
    }

    /// A message in a channel cannot be posted or edited.
    async fn not_shown(&self, job: &Job, outgoing: &Outgoing, request: &Request, trouble: CallError) -> Result<After> {
        match &trouble {
            CallError::NotInChannel => {
                let join = json!({"channel": request.arguments["channel"]});
                let may_help = job.told_at.is_none() && job.tries <= 3 && !outgoing.call.is_for_fun();
                if may_help && self.slack.call("conversations.join", &join).await.is_ok() {
                    return self.put_off(job, self.clock.now() + SECOND, "joined the channel").await;
                }
                self.wait_for_people(job, outgoing, RefusedReason::NotInChannel, &trouble).await
            }
            // Slack hides private channels from a bot that was removed.
            CallError::ChannelGone(word) if word == "channel_not_found" => {
                self.wait_for_people(job, outgoing, RefusedReason::ChannelHidden, &trouble).await
            }
            CallError::ChannelGone(_) => {
                self.wait_for_people(job, outgoing, RefusedReason::ChannelGone, &trouble).await
            }
            CallError::NotPermitted { .. } => {
                self.wait_for_people(job, outgoing, RefusedReason::NotPermitted, &trouble).await
            }
            CallError::Policy(_) => self.forbidden(job, outgoing, &trouble).await,
            _ => self.words_alone(job, outgoing, request, trouble).await,
        }
    }

    /// Slack will not take anything else like this.
    async fn refused(&self, job: &Job, call: &Call, trouble: CallError) -> Result<After> {
        let now = self.clock.now();
        match call {
            // Whoever cannot be whispered to is written to directly.
            Call::Whisper { person, message, .. } => {
                let mut tx = self.db.begin().await?;
                queue::finish(&mut tx, job, now).await?;
                let note = private_note(person, None, message.clone(), &self.ids);
                let note = as_job(note, None, now, &self.ids)?;
                queue::add(&mut tx, Side::Out, &[note], now, &self.ids).await?;
                tx.commit().await?;
                Ok(After::Next)
            }
            Call::File { key, person, otherwise, .. } => {
                let mut tx = self.db.begin().await?;
                queue::finish(&mut tx, job, now).await?;
                let (key, place) = (format!("instead:{key}"), Place::Person(person.clone()));
                let words = Call::Post { key, place, message: Message::words(otherwise), then: None };
                queue::add(&mut tx, Side::Out, &[as_job(words, None, now, &self.ids)?], now, &self.ids).await?;
                let news: Vec<_> = permission_news(job, &trouble, now)?.into_iter().collect();
                queue::add(&mut tx, Side::In, &news, now, &self.ids).await?;
                tx.commit().await?;
                self.inbox.notify_one();
                Ok(After::Next)
            }
            // An answer of "no" is an answer. That we may not ask is told to those who can change it.
            Call::Ask { question, .. } => {
                let no = json!({"error": trouble.to_string()});
                let mut news = vec![answered_job(question, &no, job, now)?];
                news.extend(permission_news(job, &trouble, now)?);
                let mut tx = self.db.begin().await?;
                queue::finish(&mut tx, job, now).await?;
                queue::add(&mut tx, Side::In, &news, now, &self.ids).await?;
                tx.commit().await?;
                self.inbox.notify_one();
                Ok(After::Next)
            }
            // A view that we drew wrong is ours to mend; one that nobody looks at is nobody's.
            Call::View { .. } | Call::Home { .. } | Call::Replace(_) if matches!(trouble, CallError::Refused(_)) => {
                self.set_aside(job, None, &trouble.to_string()).await
            }
            _ => self.drop_quietly(job).await,
        }
    }

    async fn drop_quietly(&self, job: &Job) -> Result<After> {
        let mut tx = self.db.begin().await?;
        queue::finish(&mut tx, job, self.clock.now()).await?;
        tx.commit().await?;
        Ok(After::Next)
    }

    /// Our blocks may be at fault: the words alone still tell people, and the next drawing, an hour from now at the latest,
    /// tries the blocks again. Else the message is set aside for the operators.
    async fn words_alone(
        &self,
        job: &Job,
        outgoing: &Outgoing,
        request: &Request,
        trouble: CallError,
    ) -> Result<After> {
        if !request.arguments["blocks"].is_null() {
            let mut words = request.arguments.clone();
            words["blocks"] = json!([]);
            if let Ok(answer) = self.slack.call(request.method, &words).await {
                error!(job = %job.id, %trouble, "the blocks were refused; the words alone were sent");
                return self.succeeded_in_words(job, outgoing, &answer).await;
            }
        }
        let news = refusal(job, outgoing, RefusedReason::Fault, &trouble);
        self.set_aside(job, Some(news), &trouble.to_string()).await
    }

    /// The words alone stand, and differ from what should. What follows a post draws it at once; behind an edit it is drawn
    /// again later, once for each text, although nothing else may change by then.
    async fn succeeded_in_words(&self, job: &Job, outgoing: &Outgoing, answer: &Value) -> Result<After> {
        let mut shown = outgoing.clone();
        match &mut shown.call {
            Call::Post { message, .. } => message.blocks.clear(),
            Call::Update { key, message, lost, .. } => {
                message.blocks.clear();
                let now = self.clock.now();
                let words = message.fingerprint();
                let lately = |posted: Posted| posted.drawn != words || now - posted.drawn_at < HOUR / 2;
                if self.posted(key).await?.is_some_and(lately) {
                    let mut tx = self.db.begin().await?;
                    queue::add(&mut tx, Side::In, &[ripple_job(lost, now + HOUR)?], now, &self.ids).await?;
                    tx.commit().await?;
                }
            }
            _ => {}
        }
        self.succeeded(job, &shown, answer).await
    }

    /// The rules of the workspace forbid it. A post waits beside the others, which may be allowed; an edit is let go,
    /// for the next one shows everything. People are told once.
    async fn forbidden(&self, job: &Job, outgoing: &Outgoing, trouble: &CallError) -> Result<After> {
        let now = self.clock.now();
        let mut tx = self.db.begin().await?;
        if job.told_at.is_none() {
            queue::mark_told(&mut tx, job, now).await?;
            let news = refused_job(&refusal(job, outgoing, RefusedReason::Policy, trouble), now)?;
            queue::add(&mut tx, Side::In, &[news], now, &self.ids).await?;
        }
        match &outgoing.call {
            Call::Post { key, place, .. } => {
                let lane = match place {
                    Place::Below { .. } => place.lane(),
                    _ => lane_below(place.target(), key),
                };
                queue::step_aside(&mut tx, Side::Out, job, &lane, now + HOUR, &trouble.to_string()).await?;
            }
            _ => {
                queue::finish(&mut tx, job, now).await?;
            }
        }
        tx.commit().await?;
        self.inbox.notify_one();
        Ok(After::Next)
    }

    /// Nothing can be written there until people have done something. They are told once; what waits goes out when it
    /// can.
    async fn wait_for_people(
        &self,
        job: &Job,
        outgoing: &Outgoing,
        reason: RefusedReason,
        trouble: &CallError,
    ) -> Result<After> {
        let now = self.clock.now();
        let mut tx = self.db.begin().await?;
        if job.told_at.is_none() {
            queue::mark_told(&mut tx, job, now).await?;
            let news = refused_job(&refusal(job, outgoing, reason, trouble), now)?;
            queue::add(&mut tx, Side::In, &[news], now, &self.ids).await?;
        }
        queue::put_off(&mut tx, job, now + 10 * MINUTE, &trouble.to_string()).await?;
        tx.commit().await?;
        self.inbox.notify_one();
        Ok(After::Wait)
    }

    /// Somebody deleted the message.
    async fn message_gone(&self, job: &Job, outgoing: &Outgoing, request: &Request) -> Result<After> {
        let now = self.clock.now();
        let mut tx = self.db.begin().await?;
        match &outgoing.call {
            Call::Update { key, lost, .. } => {
                remove_posted(&mut tx, key).await?;
                queue::finish(&mut tx, job, now).await?;
                queue::add(&mut tx, Side::In, &[ripple_job(lost, now)?], now, &self.ids).await?;
            }
            Call::Ask { question, .. } => {
                queue::finish(&mut tx, job, now).await?;
                let no = json!({"error": "message_not_found"});
                queue::add(&mut tx, Side::In, &[answered_job(question, &no, job, now)?], now, &self.ids).await?;
            }
            Call::Remove { key, .. } => {
                remove_posted(&mut tx, key).await?;
                queue::finish(&mut tx, job, now).await?;
            }
            // The card above is gone: it is restored, and the line waits for it.
            Call::Post { place: Place::Below { key, .. }, .. } if card_of(key).is_some() => {
                let above = find_posted(&mut tx, key).await?;
                if above.is_some_and(|above| request.arguments["thread_ts"] == above.ts) {
                    remove_posted(&mut tx, key).await?;
                    let opportunity = card_of(key).unwrap_or_default().to_owned();
                    let lost = ripple_job(&Ripple::Card { opportunity }, now)?;
                    queue::add(&mut tx, Side::In, &[lost], now, &self.ids).await?;
                }
                queue::move_back(&mut tx, job, now + 5 * SECOND, &self.ids).await?;
            }
            Call::Replace(replaced) => {
                queue::finish(&mut tx, job, now).await?;
                let below = replace::below(replaced, now, &self.ids)?;
                queue::add(&mut tx, Side::Out, &[below], now, &self.ids).await?;
            }
            _ => {
                queue::finish(&mut tx, job, now).await?;
            }
        }
        tx.commit().await?;
        self.inbox.notify_one();
        Ok(After::Next)
    }

    async fn put_off(&self, job: &Job, run_at: Millis, reason: &str) -> Result<After> {
        let mut tx = self.db.begin().await?;
        queue::put_off(&mut tx, job, run_at, reason).await?;
        tx.commit().await?;
        Ok(After::Wait)
    }

    async fn set_aside(&self, job: &Job, news: Option<Refused>, reason: &str) -> Result<After> {
        error!(job = %job.id, kind = %job.kind, reason, "a call is set aside for the operators");
        let now = self.clock.now();
        let mut tx = self.db.begin().await?;
        // An address that works without a token is not kept.
        let kept = if job.kind == "replace" { "" } else { &job.payload };
        queue::park(&mut tx, job, kept, reason, now).await?;
        if let Some(news) = news {
            queue::add(&mut tx, Side::In, &[refused_job(&news, now)?], now, &self.ids).await?;
        }
        tx.commit().await?;
        self.inbox.notify_one();
        Ok(After::Next)
    }

    /// See [`Pace::hurry`].
    pub fn hurry(&self, hurried: bool) {
        self.pace().hurry(hurried);
    }

    fn pace(&self) -> std::sync::MutexGuard<'_, Pace> {
        self.pace.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A call ready to be made.
struct Request {
    method: &'static str,
    /// The channel or person, for Slack's limits.
    place: String,
    arguments: Value,
}

fn message_arguments(message: &Message) -> Value {
    // Both always: blocks without text keep a stale fallback, text without blocks removes them (contract U1).
    let mut arguments = json!({"text": message_text(&message.text)});
    if !message.blocks.is_empty() {
        arguments["blocks"] = Value::Array(message.blocks.clone());
    }
    arguments
}

/// The questions we ask. A row of another version with another method is not asked.
fn known_method(method: &str) -> Option<&'static str> {
    [
        "users.info",
        "users.list",
        "users.profile.get",
        "usergroups.list",
        "usergroups.users.list",
        "reactions.get",
        "conversations.history",
        "conversations.archive",
        "conversations.create",
        "conversations.info",
        "conversations.invite",
        "conversations.members",
        "conversations.join",
        "conversations.list",
        "conversations.setTopic",
        "conversations.open",
    ]
    .into_iter()
    .find(|known| *known == method)
}

fn refusal(job: &Job, outgoing: &Outgoing, reason: RefusedReason, trouble: &CallError) -> Refused {
    let place = match &outgoing.call {
        Call::Post { place, .. } => place.target().to_owned(),
        Call::Update { channel, .. } => channel.clone(),
        _ => String::new(),
    };
    // An edit is known by what it edits.
    let key = job.key.strip_prefix("update:").unwrap_or(&job.key).to_owned();
    Refused { place, key, person: outgoing.person.clone(), reason, code: code(trouble) }
}

/// A permission that is missing is told to those who can give it, although nothing waits for it.
fn permission_news(job: &Job, trouble: &CallError, now: Millis) -> Result<Option<NewJob>> {
    let CallError::NotPermitted { .. } = trouble else { return Ok(None) };
    let refused = Refused {
        place: String::new(),
        key: job.key.clone(),
        person: None,
        reason: RefusedReason::NotPermitted,
        code: code(trouble),
    };
    refused_job(&refused, now).map(Some)
}

/// What operators look for: the missing permission, else what Slack said.
fn code(trouble: &CallError) -> String {
    match trouble {
        CallError::NotPermitted { needed: Some(needed), .. } => needed.clone(),
        CallError::NotPermitted { code, .. } => code.clone(),
        other => other.to_string(),
    }
}

fn answered_job(question: &Question, answer: &Value, asked: &Job, now: Millis) -> Result<NewJob> {
    Ok(NewJob {
        lane: "answers".into(),
        key: format!("answered:{}", asked.id),
        kind: "answered",
        payload: serde_json::to_string(&json!({
            "question": question, "asked_at": asked.started_at, "answer": answer
        }))?,
        run_at: now,
        fold: Fold::WhileUndone,
    })
}

fn refused_job(refused: &Refused, now: Millis) -> Result<NewJob> {
    Ok(NewJob {
        lane: "refusals".into(),
        key: format!("refused:{}", refused.key),
        kind: "refused",
        payload: serde_json::to_string(refused)?,
        run_at: now,
        fold: Fold::WhileUndone,
    })
}

/// How long to wait after the n-th failed try: 1, 3, 10, 30, 60 seconds, then every five minutes.
fn backoff(tries: i64) -> Millis {
    match tries {
        ..=1 => SECOND,
        2 => 3 * SECOND,
        3 => 10 * SECOND,
        4 => 30 * SECOND,
        5..=10 => MINUTE,
        11..=60 => 5 * MINUTE,
        _ => HOUR,
    }
}

impl From<CallError> for Error {
    fn from(error: CallError) -> Self {
        Self::retry(error.to_string())
    }
}
