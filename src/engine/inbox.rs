//! How what came in is handled: one row, one transaction, all or nothing.

use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::Instant;

use futures_util::FutureExt;
use serde_json::Value;
use tokio::sync::Notify;
use tracing::{Instrument, error, info_span, warn};

use super::metrics::Metrics;
use super::outbox::{as_job, private_note, ripple_job};
use super::payload::{self, Incoming, Kind, Press, press_key};
use super::queue::{self, Job, Side, Unended, Visit};
use super::router;
use super::scheduler::due_job;
use super::scheduler::{self, Step};
use crate::base::clock::{Clock, DAY, MINUTE, Millis, SECOND};
use crate::base::db::{Connection, Db, Engine, query_as};
use crate::base::error::{Error, Result};
use crate::base::ids::Ids;
use crate::domain::anonymous::is_strict;
use crate::domain::call::{Call, Message};
use crate::domain::company::{Company, list_moved};
use crate::domain::cx::{Cx, Desk, Gathered};
use crate::domain::member::{Member, add_unknown_member, find_member, find_text, set_acted, who_is};

/// Tries of a row that fails by our fault.
const TRIES: i64 = 3;
/// A row of which the process died so often is set aside unread.
const DEATHS: i64 = 10;
/// The world's troubles are waited out that long.
const GIVE_UP: Millis = DAY;
/// Two presses of one person on one button within this time are one double click.
const DOUBLE_CLICK: Millis = SECOND;

/// The inbox. One per process; its workers call [`Inbox::step`].
pub struct Inbox {
    /// Where rows are kept.
    pub db: Db,
    /// The company.
    pub company: Company,
    /// Tells the time.
    pub clock: Clock,
    /// Makes ids.
    pub ids: Ids,
    /// Counts.
    pub metrics: Arc<Metrics>,
    /// Wakes the outbox.
    pub outbox: Arc<Notify>,
    /// Visits that are still to be ended.
    pub unended: Unended,
}

/// What became of a row.
#[derive(Debug)]
enum Outcome {
    /// Handled, now or before.
    Done,
    /// The person reads why not.
    Told(String),
    /// Tried again later.
    Later(Option<Millis>, String),
    /// Our fault.
    Fault(String),
}

impl Inbox {
    /// Visits one lane that is ready.
    ///
    /// # Errors
    /// The database's; the lease then runs out by itself.
    pub async fn step(&self) -> Result<Step> {
        self.unended.catch_up(&self.db, Side::In).await?;
        let Some(visit) = queue::visit(&self.db, Side::In, self.clock.now()).await? else { return Ok(Step::Idle) };
        let worked = self.work(&visit).await;
        self.unended.leave(&self.db, Side::In, visit).await?;
        worked.map(|()| Step::Worked)
    }

    async fn work(&self, visit: &Visit) -> Result<()> {
        for job in &visit.jobs {
            let now = self.clock.now();
            if job.run_at > now || !visit.may_begin(now) {
                break;
            }
            let span = info_span!("row", id = %job.id, kind = %job.kind, tries = job.tries);
            if self.handle(job).instrument(span).await? == Next::Wait {
                break;
            }
        }
        Ok(())
    }

    async fn handle(&self, job: &Job) -> Result<Next> {
        let begun = Instant::now();
        if job.tries > DEATHS {
            // Unread, it may be an idea whose author no row may name.
            let kept = if job.key.starts_with("view:") { "" } else { job.payload.as_str() };
            return self.set_aside(job, kept, None, "the process died of it too often").await;
        }
        let Some(incoming) = decode(job) else {
            return self.set_aside(job, &job.payload, None, "the row cannot be read").await;
        };
        let person = incoming.person().map(str::to_owned);
        let channel = incoming.channel().map(str::to_owned);
        let (wants_no_name, is_confidential) = (incoming.wants_no_name(), incoming.is_confidential());
        let outcome = self.attempt(job, incoming).await;
        // By the settings that the try has read.
        let is_secret = is_confidential || (wants_no_name && is_strict(&self.company.latest()));
        let kept = if is_secret { "" } else { job.payload.as_str() };
        let seconds = begun.elapsed().as_secs_f64();
        let now = self.clock.now();
        match outcome {
            Outcome::Done => {
                self.metrics.job(&job.kind, "done", seconds);
                Ok(Next::Go)
            }
            Outcome::Told(sentence) => {
                self.metrics.job(&job.kind, "told", seconds);
                let mut tx = self.db.begin().await?;
                queue::finish(&mut tx, job, now).await?;
                if let Some(person) = &person {
                    self.leave_note(&mut tx, person, channel.as_deref(), sentence).await?;
                }
                tx.commit().await?;
                self.outbox.notify_one();
                Ok(Next::Go)
            }
            // What comes back by itself waits out anything.
            Outcome::Later(after, cause) if now - job.created_at < GIVE_UP || job.kind == "due" => {
                self.metrics.job(&job.kind, "later", seconds);
                warn!(cause, "tried again later");
                let delay = after.unwrap_or_else(|| patience(now - job.created_at));
                let mut tx = self.db.begin().await?;
                queue::put_off(&mut tx, job, now + delay, &cause).await?;
                tx.commit().await?;
                Ok(Next::Wait)
            }
            Outcome::Fault(cause) if job.tries + 1 < TRIES => {
                self.metrics.job(&job.kind, "fault", seconds);
                error!(cause, "a row failed and is tried again");
                let mut tx = self.db.begin().await?;
                queue::count_fault(&mut tx, job).await?;
                queue::put_off(&mut tx, job, now + backoff(job.tries + 1), &cause).await?;
                tx.commit().await?;
                Ok(Next::Wait)
            }
            Outcome::Later(_, cause) | Outcome::Fault(cause) => {
                self.metrics.job(&job.kind, if job.kind == "due" { "skipped" } else { "parked" }, seconds);
                self.set_aside(job, kept, person.as_deref().map(|person| (person, channel.as_deref())), &cause).await
            }
        }
    }

    /// One try in one transaction.
    async fn attempt(&self, job: &Job, incoming: Incoming) -> Outcome {
        let attempt = async {
            let gathered = self.gather(&incoming).await?;
            let mut tx = self.db.begin().await?;
            let now = self.clock.now();
            // SQLite has one writer, who waits for nobody.
            if self.db.engine() == Engine::Postgres {
                router::take_first(&mut tx, &incoming).await?;
            }
            // Before anything is read, so that its lock orders us against whoever adds or does the same row.
            let mine = match &incoming {
                Incoming::Due(due) => queue::repeat(&mut tx, job, now + scheduler::every(due), now).await?,
                _ => queue::finish(&mut tx, job, now).await?,
            };
            if !mine {
                return Ok(());
            }
            // Another instance may have heard that a channel has a new id.
            if self.db.engine() == Engine::Postgres {
                self.company.set_moved(list_moved(&mut tx).await?);
            }
            let channel_moves = matches!(incoming, Incoming::ChannelIdChanged { .. });
            if let Incoming::Press(press) = &incoming
                && is_double_click(&mut tx, press).await?
            {
                tx.commit().await?;
                return Ok(());
            }
            let company = self.company.refreshed(&mut tx).await?;
            let mut calls = Vec::new();
            let nameless = incoming.wants_no_name() && is_strict(&company);
            let actor = match incoming.person() {
                // Nothing is noted about somebody in a transaction that must not name them.
                Some(person) if nameless => {
                    find_member(&mut tx, person).await?.unwrap_or_else(|| Member::unknown(person))
                }
                Some(person) => self.actor(&mut tx, person, &mut calls).await?,
                None => Member::unknown(""),
            };
            let text = actor.text(&company);
            let person = incoming.person().filter(|_| !nameless).map(str::to_owned);
            let mut cx = Cx {
                tx,
                now,
                actor,
                text,
                company,
                ids: self.ids.clone(),
                whisper_in: incoming.channel().map(str::to_owned),
                calls,
                ripples: Vec::new(),
                dues: Vec::new(),
                gathered,
            };
            router::handle(&mut cx, incoming).await?;
            super::reached("handled");
            let moved = if channel_moves { Some(list_moved(&mut cx.tx).await?) } else { None };
            self.commit(cx, person.as_deref()).await?;
            if let Some(moved) = moved {
                self.company.set_moved(moved);
            }
            Ok(())
        };
        match AssertUnwindSafe(attempt).catch_unwind().await {
            Ok(Ok(())) => Outcome::Done,
            Ok(Err(Error::Tell(sentence))) => Outcome::Told(sentence),
            Ok(Err(Error::Retry { after, cause })) => Outcome::Later(after, cause),
            Ok(Err(Error::Fault(cause))) => Outcome::Fault(format!("{cause:#}")),
            // What a panic says may hold somebody's words.
            Err(_) => Outcome::Fault("a panic".into()),
        }
    }

    /// What takes much reading is put together before the transaction, on a connection that only reads: nobody who wants
    /// to write waits for it.
    async fn gather(&self, incoming: &Incoming) -> Result<Vec<Gathered>> {
        if !router::gathers(incoming) {
            return Ok(Vec::new());
        }
        let mut connection = self.db.read().await?;
        let company = self.company.refreshed(&mut connection).await?;
        let actor = match incoming.person() {
            Some(person) => find_member(&mut connection, person).await?.unwrap_or_else(|| Member::unknown(person)),
            None => Member::unknown(""),
        };
        let text = actor.text(&company);
        let mut desk = Desk { connection: &mut connection, now: self.clock.now(), actor, text, company: &company };
        router::gather(&mut desk, incoming).await
    }

    async fn commit(&self, cx: Cx, person: Option<&str>) -> Result<()> {
        let Cx { mut tx, now, calls, ripples, dues, .. } = cx;
        let outgoing =
            calls.into_iter().map(|call| as_job(call, person, now, &self.ids)).collect::<Result<Vec<_>>>()?;
        let ripples = ripples.iter().map(|(ripple, at)| ripple_job(ripple, *at));
        let dues = dues.iter().map(|(due, at)| due_job(due, *at));
        let incoming = ripples.chain(dues).collect::<Result<Vec<_>>>()?;
        queue::add(&mut tx, Side::In, &incoming, now, &self.ids).await?;
        queue::add(&mut tx, Side::Out, &outgoing, now, &self.ids).await?;
        tx.commit().await?;
        super::reached("committed");
        if !outgoing.is_empty() {
            self.outbox.notify_one();
        }
        Ok(())
    }

    /// Who did it. Somebody who acts for the first time is noted, and Slack is asked who they are.
    async fn actor(&self, connection: &mut Connection, person: &str, calls: &mut Vec<Call>) -> Result<Member> {
        let known = find_member(connection, person).await?;
        if known.is_none() {
            add_unknown_member(connection, person).await?;
        }
        let actor = known.unwrap_or_else(|| Member::unknown(person));
        if actor.acted_at.is_none() {
            set_acted(connection, person, self.clock.now()).await?;
            if !self.company.is_bot(person) {
                calls.push(who_is(person));
            }
        }
        Ok(actor)
    }

    async fn leave_note(
        &self,
        connection: &mut Connection,
        person: &str,
        channel: Option<&str>,
        sentence: String,
    ) -> Result<()> {
        let now = self.clock.now();
        let note = private_note(person, channel, Message::words(sentence), &self.ids);
        let job = as_job(note, None, now, &self.ids)?;
        queue::add(connection, Side::Out, &[job], now, &self.ids).await?;
        Ok(())
    }

    /// Sets a row aside for the operators, with what it may keep for them, and says sorry once to the person. What comes
    /// back by itself is left out this time only.
    async fn set_aside(
        &self,
        job: &Job,
        kept: &str,
        person: Option<(&str, Option<&str>)>,
        reason: &str,
    ) -> Result<Next> {
        if let Some(Incoming::Due(due)) = decode(job) {
            error!(reason, due = due.key(), "something due is left out this time");
            let now = self.clock.now();
            let mut tx = self.db.begin().await?;
            queue::repeat(&mut tx, job, now + scheduler::every(&due), now).await?;
            tx.commit().await?;
            return Ok(Next::Go);
        }
        error!(reason, "a row is set aside for the operators");
        let mut tx = self.db.begin().await?;
        queue::park(&mut tx, job, &without_secrets(kept), reason, self.clock.now()).await?;
        if let Some((person, channel)) = person {
            let text = find_text(&mut tx, &self.company.latest(), person).await?;
            let reference: String = job.id.chars().rev().take(6).collect::<Vec<_>>().into_iter().rev().collect();
            self.leave_note(&mut tx, person, channel, text.engine_our_fault(reference)).await?;
        }
        tx.commit().await?;
        self.outbox.notify_one();
        Ok(Next::Go)
    }
}

/// Whether the lane may go on.
#[derive(Debug, PartialEq, Eq)]
enum Next {
    Go,
    Wait,
}

fn decode(job: &Job) -> Option<Incoming> {
    let kind = match job.kind.as_str() {
        "event" => Kind::Event,
        "command" => Kind::Command,
        "interaction" => Kind::Interaction,
        "ripple" => return serde_json::from_str(&job.payload).ok().map(Incoming::Ripple),
        "due" => return serde_json::from_str(&job.payload).ok().map(Incoming::Due),
        "refused" => return serde_json::from_str(&job.payload).ok().map(Incoming::Refused),
        "answered" => {
            let answered: Value = serde_json::from_str(&job.payload).ok()?;
            let question = serde_json::from_value(answered["question"].clone()).ok()?;
            let asked_at = answered["asked_at"].as_i64().unwrap_or(job.created_at);
            return Some(Incoming::Answered { question, asked_at, answer: answered["answer"].clone() });
        }
        _ => return None,
    };
    let body = serde_json::from_str(&job.payload).ok()?;
    payload::read(kind, &body).map(|reading| reading.incoming)
}

/// Whether the same person pressed the same button a moment before: keys of presses sort by time.
async fn is_double_click(connection: &mut Connection, press: &Press) -> Result<bool> {
    let Some((seconds, fraction)) = press.pressed_at.split_once('.') else { return Ok(false) };
    let Ok(seconds) = seconds.parse::<i64>() else { return Ok(false) };
    let earliest = press_key(press, &format!("{}.{fraction}", seconds - DOUBLE_CLICK / SECOND));
    let this = press_key(press, &press.pressed_at);
    let button = press_key(press, "");
    // What stands between the two may still be another button's: a language's order leaves signs out and mixes cases.
    let before: Option<(String,)> = query_as(
        "SELECT id FROM job WHERE box = 'in' AND key > $1 AND key < $2 AND SUBSTR(key, 1, LENGTH($3)) = $4 LIMIT 1",
    )
    .bind(earliest)
    .bind(this)
    .bind(&button)
    .bind(&button)
    .fetch_optional(connection)
    .await?;
    Ok(before.is_some())
}

/// A parked row is kept for weeks; addresses and tokens that Slack sent with it are not.
fn without_secrets(payload: &str) -> String {
    serde_json::from_str(payload).map_or_else(|_| String::new(), |body| payload::without_secrets(body).to_string())
}

fn backoff(tries: i64) -> Millis {
    (SECOND << tries.clamp(0, 6)).min(MINUTE)
}

/// The world is given as long again as it has had, up to a minute.
fn patience(age: Millis) -> Millis {
    age.clamp(SECOND, MINUTE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_set_aside_keeps_no_secret() {
        let kept = without_secrets(r#"{"token":"a","response_url":"https://hooks","user":{"id":"U1"}}"#);
        assert_eq!(kept, r#"{"user":{"id":"U1"}}"#);
    }

    #[test]
    fn delays_double_up_to_a_minute() {
        assert_eq!([0, 1, 2, 5, 6, 40].map(backoff), [1_000, 2_000, 4_000, 32_000, 60_000, 60_000]);
        assert_eq!([0, 900, 4_000, DAY].map(patience), [1_000, 1_000, 4_000, 60_000]);
    }
}
