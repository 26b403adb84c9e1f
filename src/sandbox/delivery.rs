//! How the bot hears of things: signed HTTP requests or Socket Mode, three seconds to answer, retries for events.

use std::time::Duration;

use bytes::Bytes;
use hmac::{Hmac, KeyInit, Mac};
use http_body_util::{BodyExt, Full};
use hyper::{Method, Request, StatusCode, header};
use serde_json::{Value, json};
use sha2::Sha256;

use super::{Sandbox, World, form::text_of, lock};
use crate::base::clock::{Clock, MINUTE, Millis};

/// How the bot is reached.
#[derive(Clone, Debug)]
pub enum Connection {
    /// By requests to `/slack/events`, `/slack/commands` and `/slack/interactions` under `base_url`.
    Http {
        /// As `http://127.0.0.1:8080`, without a slash at the end.
        base_url: String,
        /// With which every request is signed.
        signing_secret: String,
    },
    /// By the connections the bot opens itself (`apps.connections.open`).
    Socket,
}

/// What kind of delivery.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Delivery {
    /// Something happened in the workspace.
    Event,
    /// Somebody typed a slash command.
    Command,
    /// Somebody pressed, sent or closed something.
    Interaction,
}

/// How a delivery ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Receipt {
    /// Answered with success in time.
    Acknowledged,
    /// No answer within the limit, or the answer was lost.
    TimedOut,
    /// Answered with another status.
    Failed(u16),
    /// Nobody there, or the connection broke.
    Unreachable,
}

/// One delivery, for assertions.
#[derive(Clone, Debug)]
pub struct Delivered {
    /// What kind.
    pub kind: Delivery,
    /// Event type, command, or type of the interaction.
    pub name: String,
    /// 0 for the first try, 1 to 3 for Slack's retries.
    pub attempt: u32,
    /// When it was sent.
    pub at: Millis,
    /// How it ended.
    pub receipt: Receipt,
}

/// Trouble on the way to the bot.
#[derive(Clone, Debug)]
pub struct DeliveryFault {
    /// Which deliveries; all of them when none.
    pub kind: Option<Delivery>,
    /// How often it happens.
    pub times: u32,
    /// What happens.
    pub trouble: Trouble,
}

/// What can go wrong with a delivery.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// It arrives twice at the same time.
    Twice,
    /// It arrives and is handled, but the answer gets lost.
    LoseAnswer,
    /// It gets lost itself.
    Lose,
    /// It arrives late, measured in real time.
    Delay(Duration),
}

/// The answer to a delivery with its body.
#[derive(Clone, Debug)]
pub(super) struct Reply {
    pub(super) receipt: Receipt,
    /// Parsed JSON; a string when it is not JSON; null when empty.
    pub(super) body: Value,
    pub(super) no_retry: bool,
}

impl Reply {
    pub(super) fn none(receipt: Receipt) -> Self {
        Self { receipt, body: Value::Null, no_retry: false }
    }
}

/// An event that waits for its next try.
#[derive(Clone, Debug)]
pub(super) struct Pending {
    envelope: Value,
    attempt: u32,
    reason: &'static str,
    due_at: Millis,
}

/// How long after a failure Slack tries again (contract E3).
const RETRIES: [Millis; 3] = [0, MINUTE, 5 * MINUTE];

impl Sandbox {
    /// From now on deliveries go there; without a connection nothing is delivered.
    pub fn connect(&self, connection: Connection) {
        *lock(&self.inner().connection) = Some(connection);
    }

    /// Nothing is delivered any more, as after an uninstallation.
    pub fn disconnect(&self) {
        *lock(&self.inner().connection) = None;
    }

    /// Makes deliveries go wrong, the next `times` of them.
    pub fn delivery_fault(&self, fault: DeliveryFault) {
        lock(&self.inner().delivery_faults).push(fault);
    }

    /// Every delivery so far, the latest last.
    pub fn deliveries(&self) -> Vec<Delivered> {
        lock(&self.inner().delivered).iter().cloned().collect()
    }

    /// Events that wait for another try.
    pub fn undelivered(&self) -> usize {
        lock(&self.inner().pending).len()
    }

    /// Tries every event again whose time has come, once; gives how many were tried.
    pub async fn redeliver_due(&self) -> usize {
        let now = self.now();
        let due: Vec<Pending> = lock(&self.inner().pending).extract_if(.., |event| event.due_at <= now).collect();
        let count = due.len();
        for event in due {
            self.try_event(event).await;
        }
        count
    }

    /// Waits until everything that the bot's own calls caused has been delivered.
    pub async fn quiet(&self) {
        let mut idle = self.inner().background.subscribe();
        // The sender lives as long as `self`, so waiting cannot fail.
        let _ = idle.wait_for(|under_way| *under_way == 0).await;
    }

    /// Tells the bot of something that happened, if it asked for it and may know; waits for the acknowledgement.
    pub(super) async fn tell(&self, event: Option<Value>) {
        if let Some(envelope) = event.and_then(|event| self.read(|world| self.envelope(world, event))) {
            self.try_event(Pending { envelope, attempt: 0, reason: "", due_at: 0 }).await;
        }
    }

    /// As [`Sandbox::tell`], in the background and in order: for what the bot's own calls cause.
    pub(super) fn tell_later(&self, world: &World, event: Option<Value>) {
        if let Some(envelope) = event.and_then(|event| self.envelope(world, event)) {
            self.inner().background.send_modify(|under_way| *under_way += 1);
            if self.inner().later.send(envelope).is_err() {
                self.inner().background.send_modify(|under_way| *under_way -= 1);
            }
        }
    }

    pub(super) async fn deliver_later(&self, mut events: tokio::sync::mpsc::UnboundedReceiver<Value>) {
        while let Some(envelope) = events.recv().await {
            self.try_event(Pending { envelope, attempt: 0, reason: "", due_at: 0 }).await;
            self.inner().background.send_modify(|under_way| *under_way -= 1);
        }
    }

    /// The event in its outer envelope; none when nobody listens.
    fn envelope(&self, world: &World, event: Value) -> Option<Value> {
        lock(&self.inner().connection).as_ref()?;
        let bot = &world.bot;
        let authorization = json!({
            "enterprise_id": null, "team_id": world.team.id, "user_id": bot.user, "is_bot": true,
            "is_enterprise_install": false,
        });
        Some(json!({
            "token": "not-for-authentication", "team_id": world.team.id, "context_team_id": world.team.id,
            "context_enterprise_id": null, "api_app_id": bot.app, "event": event, "type": "event_callback",
            "event_id": world.next_id("Ev"), "event_time": world.now() / 1_000, "authorizations": [authorization],
            "is_ext_shared_channel": false, "event_context": format!("4-{}", world.next_id("")),
        }))
    }

    async fn try_event(&self, event: Pending) {
        let reply = self.deliver(Delivery::Event, &event.envelope, Some((event.attempt, event.reason))).await;
        let reason = match reply.receipt {
            Receipt::Acknowledged => return,
            Receipt::TimedOut => "http_timeout",
            Receipt::Failed(_) => "http_error",
            Receipt::Unreachable => "connection_failed",
        };
        if let Some(wait) = RETRIES.get(event.attempt as usize)
            && !reply.no_retry
        {
            let due_at = self.now() + wait;
            lock(&self.inner().pending).push(Pending { attempt: event.attempt + 1, reason, due_at, ..event });
        }
    }

    /// Delivers a payload made by a test: a stranger's, a broken one. Gives the answer with its body.
    pub async fn deliver_payload(&self, kind: Delivery, payload: &Value) -> (Receipt, Value) {
        let reply = self.deliver(kind, payload, None).await;
        (reply.receipt, reply.body)
    }

    /// Sends one delivery and waits for the answer.
    pub(super) async fn deliver(&self, kind: Delivery, payload: &Value, retry: Option<(u32, &str)>) -> Reply {
        let attempt = retry.map_or(0, |(attempt, _)| attempt);
        let entry =
            Delivered { kind, name: name_of(kind, payload), attempt, at: self.now(), receipt: Receipt::Unreachable };
        let reply = match self.take_trouble(kind) {
            Some(Trouble::Lose) => Reply::none(Receipt::Unreachable),
            Some(Trouble::LoseAnswer) => {
                self.send(kind, payload, retry).await;
                Reply::none(Receipt::TimedOut)
            }
            Some(Trouble::Twice) => tokio::join!(self.send(kind, payload, retry), self.send(kind, payload, retry)).0,
            Some(Trouble::Delay(by)) => {
                tokio::time::sleep(by).await;
                self.send(kind, payload, retry).await
            }
            None => self.send(kind, payload, retry).await,
        };
        let mut log = lock(&self.inner().delivered);
        if log.len() >= super::LOG_LENGTH {
            log.pop_front();
        }
        log.push_back(Delivered { receipt: reply.receipt, ..entry });
        reply
    }

    fn take_trouble(&self, kind: Delivery) -> Option<Trouble> {
        let mut faults = lock(&self.inner().delivery_faults);
        let at = faults.iter().position(|fault| fault.kind.is_none_or(|only| only == kind))?;
        let fault = faults.get_mut(at)?;
        let trouble = fault.trouble;
        fault.times = fault.times.saturating_sub(1);
        if fault.times == 0 {
            faults.remove(at);
        }
        Some(trouble)
    }

    async fn send(&self, kind: Delivery, payload: &Value, retry: Option<(u32, &str)>) -> Reply {
        let connection = lock(&self.inner().connection).clone();
        let sending = async {
            match &connection {
                None => Reply::none(Receipt::Unreachable),
                Some(Connection::Http { base_url, signing_secret }) => {
                    self.send_request(base_url, signing_secret, kind, payload, retry).await
                }
                Some(Connection::Socket) => self.send_frame(kind, payload, retry).await,
            }
        };
        let within = self.inner().answer_within;
        tokio::time::timeout(within, sending).await.unwrap_or_else(|_| Reply::none(Receipt::TimedOut))
    }

    async fn send_request(
        &self,
        base_url: &str,
        secret: &str,
        kind: Delivery,
        payload: &Value,
        retry: Option<(u32, &str)>,
    ) -> Reply {
        let (path, content_type, body) = match kind {
            Delivery::Event => ("/slack/events", "application/json", payload.to_string()),
            Delivery::Command => ("/slack/commands", FORM, form(payload)),
            Delivery::Interaction => ("/slack/interactions", FORM, form(&json!({"payload": payload.to_string()}))),
        };
        // The real time: a signature proves that the request is fresh, whatever the people's clock shows.
        let timestamp = (Clock::system().now() / 1_000).to_string();
        let mut request = Request::builder()
            .method(Method::POST)
            .uri(format!("{base_url}{path}"))
            .header(header::CONTENT_TYPE, content_type)
            .header(header::USER_AGENT, "Slackbot 1.0 (sandbox)")
            .header("x-slack-signature", sign(secret, &timestamp, body.as_bytes()))
            .header("x-slack-request-timestamp", timestamp);
        if let Some((attempt @ 1.., reason)) = retry {
            request = request.header("x-slack-retry-num", attempt).header("x-slack-retry-reason", reason);
        }
        let Ok(request) = request.body(Full::new(Bytes::from(body))) else { return Reply::none(Receipt::Unreachable) };
        let Ok(response) = self.inner().client.request(request).await else { return Reply::none(Receipt::Unreachable) };
        let status = response.status();
        let no_retry = response.headers().get("x-slack-no-retry").is_some_and(|value| value == "1");
        let Ok(body) = response.into_body().collect().await else { return Reply::none(Receipt::Unreachable) };
        let ok = if kind == Delivery::Event { status.is_success() } else { status == StatusCode::OK };
        let receipt = if ok { Receipt::Acknowledged } else { Receipt::Failed(status.as_u16()) };
        Reply { receipt, body: body_of(&body.to_bytes()), no_retry }
    }

    /// Whether anything is under way that the bot's own calls caused.
    pub fn is_quiet(&self) -> bool {
        *self.inner().background.borrow() == 0
    }
}

const FORM: &str = "application/x-www-form-urlencoded";

/// What Slack writes into `X-Slack-Signature` (contract I1).
pub fn sign(secret: &str, timestamp: &str, body: &[u8]) -> String {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).expect("HMAC takes a key of any length");
    mac.update(format!("v0:{timestamp}:").as_bytes());
    mac.update(body);
    let digest = mac.finalize().into_bytes();
    digest.iter().fold("v0=".to_owned(), |mut text, byte| {
        use std::fmt::Write;
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn form(fields: &Value) -> String {
    let mut form = form_urlencoded::Serializer::new(String::new());
    for (name, value) in fields.as_object().into_iter().flatten() {
        form.append_pair(name, value.as_str().unwrap_or_default());
    }
    form.finish()
}

/// A body as JSON if it is JSON, else as text; null when empty.
pub(super) fn body_of(bytes: &[u8]) -> Value {
    match std::str::from_utf8(bytes).map(str::trim) {
        Ok("") => Value::Null,
        Ok(text) => serde_json::from_str(text).unwrap_or_else(|_| json!(text)),
        Err(_) => Value::Null,
    }
}

fn name_of(kind: Delivery, payload: &Value) -> String {
    match kind {
        Delivery::Event => text_of(payload.get("event").unwrap_or(&Value::Null), "type"),
        Delivery::Command => text_of(payload, "command"),
        Delivery::Interaction => text_of(payload, "type"),
    }
    .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_signature_is_that_of_slacks_documentation() {
        let body = "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";
        let signature = sign("8f742231b10e8888abcd99yyyzzz85a5", "1531420618", body.as_bytes());
        assert_eq!(signature, "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503");
    }
}
