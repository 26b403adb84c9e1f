//! Where deliveries arrive, by HTTP or Socket Mode: answer what must be answered at once, keep everything else.
//!
//! Nothing is acknowledged before it is durably stored. One task writes for all: it takes what has gathered meanwhile
//! into one transaction, so that many deliveries share one wait for the disk.

use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::{Duration, Instant};

use futures_util::FutureExt;
use serde_json::{Value, json};
use tokio::sync::{Notify, mpsc, oneshot};
use tracing::{error, warn};

use super::metrics::Metrics;
use super::payload::{self, Incoming, Kind, Reading};
use super::queue::{self, Fold, NewJob, Side};
use super::router::{self, Answer};
use crate::base::clock::{Clock, Millis};
use crate::base::db::Db;
use crate::base::error::Error;
use crate::base::ids::Ids;
use crate::base::slack::{CallError, Slack};
use crate::domain::call::{Call, Message};
use crate::domain::company::Company;
use crate::domain::cx::Desk;
use crate::domain::member::{Member, find_member};

/// Deliveries that may wait for the writing task; more are refused at once and come again.
const WAITING: usize = 4_096;
/// Deliveries in one transaction.
const BATCH: usize = 256;
/// Tries of a transaction that another made way for, as two that wait for each other on PostgreSQL do.
const TRIES: usize = 3;
/// Slack waits three seconds; what takes longer to answer is told to try again.
const PATIENCE: Duration = Duration::from_millis(2_400);
/// The same for answering and storing together.
const PATIENCE_AT_ALL: Duration = Duration::from_millis(2_800);
/// To learn an unknown person's language before the first answer.
const PATIENCE_FOR_PERSON: Duration = Duration::from_millis(700);

/// What Slack is answered.
#[derive(Clone, Debug, PartialEq)]
pub enum Reply {
    /// Taken.
    Empty,
    /// A message, an error at a field, a next view, a challenge.
    Json(Value),
    /// Not taken: Slack delivers it again.
    Busy,
}

/// The reception. Clones share it.
#[derive(Clone)]
pub struct Reception {
    store: mpsc::Sender<(NewJob, oneshot::Sender<()>)>,
    db: Db,
    company: Company,
    slack: Slack,
    clock: Clock,
    ids: Ids,
    metrics: Arc<Metrics>,
    outbox: Arc<Notify>,
}

/// What a [`Reception`] is made of.
pub struct Parts {
    /// Where rows are kept.
    pub db: Db,
    /// The company.
    pub company: Company,
    /// Opens forms.
    pub slack: Slack,
    /// Tells the time.
    pub clock: Clock,
    /// Makes ids.
    pub ids: Ids,
    /// Counts.
    pub metrics: Arc<Metrics>,
    /// Wakes the inbox's workers.
    pub inbox: Arc<Notify>,
    /// Wakes the outbox's workers.
    pub outbox: Arc<Notify>,
}

impl Reception {
    /// Opens, with its writing task, which ends when the last clone is gone.
    pub fn open(parts: Parts) -> Self {
        let (store, waiting) = mpsc::channel(WAITING);
        let Parts { db, company, slack, clock, ids, metrics, inbox, outbox } = parts;
        tokio::spawn(write(waiting, db.clone(), clock.clone(), ids.clone(), inbox));
        Self { store, db, company, slack, clock, ids, metrics, outbox }
    }

    /// The present moment.
    pub fn now(&self) -> Millis {
        self.clock.now()
    }

    /// Takes one delivery and says what to answer. The answer comes in time, whatever happens.
    ///
    /// `raw` is an event as it came; it is stored like that. Of all else the body is stored, without its secrets.
    pub async fn receive(&self, kind: Kind, body: Value, raw: Option<String>) -> Reply {
        let begun = Instant::now();
        super::reached("received");
        let (reply, outcome) = if self.is_strangers(kind, &body) {
            // Refusing it would count against the app, for everybody (contract E8).
            warn!(kind = kind.word(), "a delivery is for another workspace and is dropped");
            (Reply::Empty, "stranger")
        } else {
            match self.take(kind, body, raw).await {
                Reply::Busy => (Reply::Busy, "refused"),
                reply => (reply, "taken"),
            }
        };
        super::reached("answered");
        self.metrics.delivery(kind.word(), outcome, begun.elapsed().as_secs_f64());
        reply
    }

    /// Whether it comes from a workspace that is not ours.
    fn is_strangers(&self, kind: Kind, body: &Value) -> bool {
        match (self.company.identity(), payload::team(kind, body)) {
            (Some(us), Some(team)) => us.team != team,
            _ => false,
        }
    }

    async fn take(&self, kind: Kind, body: Value, raw: Option<String>) -> Reply {
        let Some(reading) = payload::read(kind, &body) else {
            warn!(kind = kind.word(), "a delivery cannot be read and is dropped");
            return Reply::Empty;
        };
        let form = form_sent(&reading.incoming);
        let stored = raw.unwrap_or_else(|| payload::without_secrets(body).to_string());
        let answered = tokio::time::timeout(PATIENCE_AT_ALL, self.answer_and_keep(kind, reading, stored)).await;
        if let Ok(Some(reply)) = answered {
            return reply;
        }
        // A person waits, and Slack does not deliver these again: better a sentence than its red failure.
        let words = self.company.latest().text().engine_not_saved();
        match (kind, form) {
            (Kind::Command, _) => whisper_reply(&Message::words(words)),
            (_, Some(block)) => keep_form(&block, words),
            _ => Reply::Busy,
        }
    }

    /// `None`: it is not on disk.
    async fn answer_and_keep(&self, kind: Kind, reading: Reading, stored: String) -> Option<Reply> {
        if kind != Kind::Event {
            match self.answer_in_time(&reading.incoming).await {
                Some(Answer::Keep) => {}
                Some(answer) => return Some(answer_as_reply(answer)),
                None => return self.apologize(&reading.incoming).await,
            }
        }
        self.keep(kind, reading, stored).await.then_some(Reply::Empty)
    }

    /// Stores the delivery; `true` once it is on disk.
    async fn keep(&self, kind: Kind, reading: Reading, raw: String) -> bool {
        let job = NewJob {
            lane: reading.lane,
            key: reading.key,
            kind: kind.word(),
            payload: raw,
            run_at: self.clock.now(),
            fold: Fold::Once,
        };
        let (stored, wait) = oneshot::channel();
        if self.store.try_send((job, stored)).is_err() {
            warn!("too many deliveries wait; this one is refused");
            return false;
        }
        wait.await.is_ok()
    }

    /// `None`: it took too long or went wrong.
    async fn answer_in_time(&self, incoming: &Incoming) -> Option<Answer> {
        // A panic in one feature is one person's trouble.
        let answering = AssertUnwindSafe(self.answer(incoming)).catch_unwind();
        match tokio::time::timeout(PATIENCE, answering).await {
            Ok(Ok(Ok(answer))) => return Some(answer),
            Ok(Ok(Err(error))) => error!(%error, "a delivery could not be answered"),
            Ok(Err(_)) => error!("a delivery could not be answered: a panic"),
            Err(_) => error!("a delivery could not be answered in time"),
        }
        None
    }

    async fn answer(&self, incoming: &Incoming) -> Result<Answer, Error> {
        let Some(person) = incoming.person() else { return Ok(Answer::Keep) };
        let known = find_member(&mut *self.db.read().await?, person).await?;
        // Slack is asked with no connection in hand: others want to read meanwhile.
        let actor = match known {
            Some(member) if member.synced_at.is_some() => member,
            _ => self.meet(person).await,
        };
        let mut connection = self.db.read().await?;
        let company = self.company.refreshed(&mut connection).await?;
        let text = actor.text(&company);
        let mut desk = Desk { connection: &mut connection, now: self.clock.now(), actor, text, company: &company };
        let answer = match router::answer(&mut desk, incoming).await {
            Err(Error::Tell(sentence)) => Answer::Say(Message::words(sentence)),
            other => other?,
        };
        let Answer::Open(view) = answer else {
            return match (answer, incoming) {
                // Only a command's answer shows a message; any other gets it by the outbox.
                (Answer::Say(message), other) if !matches!(other, Incoming::Command(_)) => {
                    self.send(other, message).await;
                    Ok(Answer::Taken)
                }
                (Answer::Replace(message), Incoming::Press(press)) => {
                    let now = self.clock.now();
                    let call = super::replace::answer(press, incoming.channel(), message, now, &self.ids);
                    self.leave(call, person).await;
                    Ok(Answer::Taken)
                }
                (Answer::ReplaceAndKeep(message), Incoming::Press(press)) => {
                    let now = self.clock.now();
                    let call = super::replace::answer(press, incoming.channel(), message, now, &self.ids);
                    self.leave(call, person).await;
                    Ok(Answer::Keep)
                }
                (answer, _) => Ok(answer),
            };
        };
        drop(connection);
        let Some(trigger) = incoming.trigger() else { return Ok(Answer::Taken) };
        match self.slack.call("views.open", &json!({"trigger_id": trigger, "view": view})).await {
            Ok(_) | Err(CallError::AlreadySo(_)) => {
                self.metrics.call("views.open", "ok");
                Ok(Answer::Taken)
            }
            Err(refusal) => {
                self.metrics.call("views.open", "refused");
                warn!(%refusal, "a form could not be opened");
                let words = match refusal {
                    CallError::TriggerOver(_) | CallError::Passing(_) => text.engine_form_not_opened(),
                    _ => text.engine_form_refused(),
                };
                let message = Message::words(words);
                if matches!(incoming, Incoming::Command(_)) {
                    return Ok(Answer::Say(message));
                }
                self.send(incoming, message).await;
                Ok(Answer::Taken)
            }
        }
    }

    /// Asks Slack who this is, for the language of a first answer; the row is written when something is handled.
    async fn meet(&self, person: &str) -> Member {
        let asked = json!({"user": person, "include_locale": true});
        let home = self.company.identity().map_or("", |identity| identity.team.as_str());
        match tokio::time::timeout(PATIENCE_FOR_PERSON, self.slack.call("users.info", &asked)).await {
            Ok(Ok(answer)) => Member::from_slack(&answer["user"], home, self.clock.now()),
            _ => None,
        }
        .unwrap_or_else(|| Member::unknown(person))
    }

    /// Tells the person that it took too long, and what to do.
    async fn apologize(&self, incoming: &Incoming) -> Option<Reply> {
        let words = self.company.latest().text().engine_too_slow();
        match (incoming, form_sent(incoming)) {
            (Incoming::Command(_), _) => Some(whisper_reply(&Message::words(words))),
            (_, Some(block)) => Some(keep_form(&block, words)),
            (other, None) => self.send(other, Message::words(words)).await.then_some(Reply::Empty),
        }
    }

    /// Sends a note about an answer by the outbox: whispered where the person acted, else by direct message.
    /// `false`: it is not on disk.
    async fn send(&self, incoming: &Incoming, message: Message) -> bool {
        let Some(person) = incoming.person() else { return true };
        self.leave(super::outbox::private_note(person, incoming.channel(), message, &self.ids), person).await
    }

    /// Leaves a call for the outbox. `false`: it is not on disk.
    async fn leave(&self, call: Call, person: &str) -> bool {
        let now = self.clock.now();
        let stored = async {
            let mut tx = self.db.begin().await?;
            let job = super::outbox::as_job(call, Some(person), now, &self.ids)?;
            queue::add(&mut tx, Side::Out, &[job], now, &self.ids).await?;
            tx.commit().await?;
            Ok::<_, Error>(())
        };
        let stored = stored.await;
        if let Err(error) = &stored {
            error!(%error, "a note to a person could not be stored");
        }
        self.outbox.notify_one();
        stored.is_ok()
    }
}

/// An input of the form that was sent, if one was.
fn form_sent(incoming: &Incoming) -> Option<String> {
    match incoming {
        Incoming::Submitted(submitted) => submitted.fields.first_block(),
        _ => None,
    }
}

/// The form stays open with everything in it, and says why.
fn keep_form(block: &str, words: String) -> Reply {
    Reply::Json(json!({"response_action": "errors", "errors": {block: words}}))
}

fn whisper_reply(message: &Message) -> Reply {
    let mut reply = json!({"response_type": "ephemeral", "text": message.text});
    if !message.blocks.is_empty() {
        reply["blocks"] = Value::Array(message.blocks.clone());
    }
    Reply::Json(reply)
}

fn answer_as_reply(answer: Answer) -> Reply {
    match answer {
        Answer::Say(message) => whisper_reply(&message),
        Answer::Refuse(errors) => Reply::Json(json!({"response_action": "errors", "errors": errors})),
        Answer::Show(view) => Reply::Json(json!({"response_action": "update", "view": view})),
        Answer::Keep | Answer::Open(_) | Answer::Taken | Answer::Replace(_) | Answer::ReplaceAndKeep(_) => Reply::Empty,
    }
}

/// Writes what has gathered, in one transaction, and tells everyone who waits. A failed batch tells nobody, which its
/// deliverers take for "not stored".
async fn write(
    mut waiting: mpsc::Receiver<(NewJob, oneshot::Sender<()>)>,
    db: Db,
    clock: Clock,
    ids: Ids,
    inbox: Arc<Notify>,
) {
    let mut batch = Vec::with_capacity(BATCH);
    while waiting.recv_many(&mut batch, BATCH).await > 0 {
        for left in (0..TRIES).rev() {
            // Whoever gave up waiting was told that it is not stored, and may do the same again.
            batch.retain(|(_, told)| !told.is_closed());
            // One batch that breaks must not end the writing.
            let storing = AssertUnwindSafe(store(&db, batch.iter().map(|(job, _)| job), clock.now(), &ids));
            let stored = storing.catch_unwind().await.unwrap_or_else(|_| Err(Error::fault("a panic")));
            match stored {
                Ok(()) => {
                    super::reached("stored");
                    for (_, told) in batch.drain(..) {
                        let _ = told.send(());
                    }
                    inbox.notify_one();
                    break;
                }
                Err(Error::Retry { cause, .. }) if left > 0 => warn!(cause, "deliveries are stored at a second try"),
                Err(error) => error!(%error, count = batch.len(), "deliveries could not be stored"),
            }
        }
        batch.clear();
    }
}

async fn store(db: &Db, jobs: impl Iterator<Item = &NewJob>, now: Millis, ids: &Ids) -> Result<(), Error> {
    let jobs: Vec<_> = jobs.collect();
    let mut tx = db.begin().await?;
    queue::add(&mut tx, Side::In, &jobs, now, ids).await?;
    tx.commit().await?;
    Ok(())
}
