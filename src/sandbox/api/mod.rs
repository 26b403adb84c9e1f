//! The Web API under `/api/METHOD`: what the bot may ask and do, refused as Slack refuses it.
//!
//! Every call passes the same gates in this order: scripted faults, token, form, scope, rate; then the method itself.
//! All calls are kept for assertions.
//!
//! Belongs here: a method the bot calls, as its reference page describes it. Never: what people do (that is
//! [`super::people`]), or a method nobody calls.

mod args;
mod chat;
mod conversations;
mod directory;
mod files;
mod views;

use std::collections::{HashMap, VecDeque};
use std::time::Duration;

use http_body_util::{BodyExt, Limited};
use hyper::body::Incoming;
use hyper::header::{self, HeaderValue};
use hyper::{Request, Response, StatusCode};
use serde_json::{Map, Value, json};

use super::server::{Cut, respond};
use super::world::World;
use super::{Body, LOG_LENGTH, Sandbox, lock};
use crate::base::clock::{MINUTE, Millis, SECOND};
use args::Args;

/// Trouble with calls of the bot, scripted by a test.
#[derive(Clone, Debug)]
pub struct Fault {
    /// `chat.update`, or `*` for every method.
    pub method: String,
    /// Only calls about this channel.
    pub channel: Option<String>,
    /// How often it happens.
    pub times: u32,
    /// What happens.
    pub kind: FaultKind,
}

impl Fault {
    /// This trouble at the next call of `method`.
    pub fn once(method: &str, kind: FaultKind) -> Self {
        Self { method: method.to_owned(), channel: None, times: 1, kind }
    }
}

/// What can go wrong with a call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// 429 with `Retry-After` in seconds.
    TooMany(u64),
    /// Another HTTP status, as 500 or 503, with an HTML body.
    Http(u16),
    /// 200 with `ok: false` and this code.
    Error(String),
    /// 200 with a page of HTML.
    NotJson,
    /// No answer ever; nothing is done.
    Hang,
    /// The thing is done, then the connection breaks.
    LoseAnswer,
    /// The connection breaks; nothing is done.
    Cut,
    /// The thing is done after a while, in real time.
    Delay(Duration),
}

/// One call of the Web API.
#[derive(Clone, Debug)]
pub struct Call {
    /// As `chat.postMessage`.
    pub method: String,
    /// Its arguments without the token; nested ones as JSON.
    pub args: Value,
    /// When it came.
    pub at: Millis,
    /// How it ended.
    pub outcome: Outcome,
}

/// How a call ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// `ok: true`.
    Ok,
    /// `ok: false` with this code.
    Error(String),
    /// By a fault; with [`FaultKind::LoseAnswer`] the thing was done nevertheless.
    Fault(FaultKind),
}

/// State of the Web API beside the world.
#[derive(Default)]
pub(super) struct Gate {
    faults: std::sync::Mutex<Vec<Fault>>,
    calls: std::sync::Mutex<VecDeque<Call>>,
    recent: std::sync::Mutex<HashMap<String, VecDeque<Millis>>>,
    revoked: std::sync::Mutex<Option<String>>,
    limited: std::sync::atomic::AtomicBool,
}

/// Why a method refuses, with what stands beside the code.
pub(super) struct Failure {
    code: String,
    more: Map<String, Value>,
}

impl From<&str> for Failure {
    fn from(code: &str) -> Self {
        Self { code: code.to_owned(), more: Map::new() }
    }
}

impl Failure {
    /// A refusal that says in words what is wrong.
    fn explained(code: &str, messages: Vec<String>) -> Self {
        let mut failure = Self::from(code);
        failure.more.insert("response_metadata".to_owned(), json!({"messages": messages}));
        failure
    }

    fn missing_scope(needed: &str, provided: &[String]) -> Self {
        let mut failure = Self::from("missing_scope");
        failure.more.insert("needed".to_owned(), json!(needed));
        failure.more.insert("provided".to_owned(), json!(provided.join(",")));
        failure
    }
}

type Answer = Result<Value, Failure>;

/// Calls per minute that Slack promises to take (contract W4).
#[derive(Clone, Copy)]
enum Tier {
    Two,
    Three,
    Four,
    /// Several hundred a minute.
    Special,
    /// One a second in each channel.
    Posting,
}

/// A method: its name, how it is done, whether it takes forms only, its tier, and the scopes of which one is needed.
struct Method {
    name: &'static str,
    run: fn(&Sandbox, &mut World, &Args) -> Answer,
    form: bool,
    tier: Tier,
    scopes: &'static [&'static str],
}

const fn method(
    name: &'static str,
    run: fn(&Sandbox, &mut World, &Args) -> Answer,
    tier: Tier,
    scopes: &'static [&'static str],
) -> Method {
    Method { name, run, form: false, tier, scopes }
}

/// A method that does not accept JSON (contract W1).
const fn form(
    name: &'static str,
    run: fn(&Sandbox, &mut World, &Args) -> Answer,
    tier: Tier,
    scopes: &'static [&'static str],
) -> Method {
    Method { name, run, form: true, tier, scopes }
}

const READ: &[&str] = &["channels:read", "groups:read", "im:read", "mpim:read"];
const HISTORY: &[&str] = &["channels:history", "groups:history", "im:history", "mpim:history"];

const METHODS: &[Method] = &[
    method("api.test", directory::api_test, Tier::Four, &[]),
    method("auth.test", directory::auth_test, Tier::Special, &[]),
    method("chat.postMessage", chat::post, Tier::Posting, &["chat:write"]),
    method("chat.postEphemeral", chat::post_ephemeral, Tier::Four, &["chat:write"]),
    method("chat.update", chat::update, Tier::Three, &["chat:write"]),
    method("chat.delete", chat::delete, Tier::Three, &["chat:write"]),
    form("chat.getPermalink", chat::permalink, Tier::Special, &[]),
    method("conversations.open", conversations::open, Tier::Three, &["im:write", "mpim:write"]),
    form("conversations.info", conversations::info, Tier::Three, READ),
    form("conversations.list", conversations::list, Tier::Two, READ),
    method("conversations.history", conversations::history, Tier::Three, HISTORY),
    form("conversations.replies", conversations::replies, Tier::Three, HISTORY),
    form("conversations.members", conversations::members, Tier::Four, READ),
    method("conversations.join", conversations::join, Tier::Three, &["channels:join"]),
    method("conversations.create", conversations::create, Tier::Two, &["channels:manage"]),
    method("conversations.invite", conversations::invite, Tier::Three, &["channels:manage", "channels:write.invites"]),
    method("conversations.setTopic", conversations::set_topic, Tier::Two, &["channels:manage", "channels:write.topic"]),
    method("conversations.archive", conversations::archive, Tier::Two, &["channels:manage"]),
    form("users.conversations", conversations::of_user, Tier::Three, READ),
    form("reactions.get", chat::reactions, Tier::Three, &["reactions:read"]),
    method("reactions.add", chat::add_reaction, Tier::Three, &["reactions:write"]),
    method("reactions.remove", chat::remove_reaction, Tier::Two, &["reactions:write"]),
    form("users.info", directory::user, Tier::Four, &["users:read"]),
    form("users.list", directory::users, Tier::Two, &["users:read"]),
    form("users.profile.get", directory::profile, Tier::Four, &["users.profile:read"]),
    form("usergroups.list", directory::groups, Tier::Two, &["usergroups:read"]),
    form("usergroups.users.list", directory::group_users, Tier::Two, &["usergroups:read"]),
    method("team.info", directory::team, Tier::Three, &["team:read"]),
    form("team.profile.get", directory::team_profile, Tier::Three, &["users.profile:read"]),
    form("files.getUploadURLExternal", files::upload_url, Tier::Four, &["files:write"]),
    method("files.completeUploadExternal", files::complete, Tier::Four, &["files:write"]),
    form("emoji.list", directory::emoji, Tier::Two, &["emoji:read"]),
    method("views.open", views::open, Tier::Four, &[]),
    method("views.push", views::push, Tier::Four, &[]),
    method("views.update", views::update, Tier::Four, &[]),
    method("views.publish", views::publish, Tier::Four, &[]),
    method("apps.connections.open", directory::open_connection, Tier::Three, &[]),
];

/// Methods that take JSON and change nothing.
const READERS: &[&str] = &["api.test", "auth.test", "conversations.history", "team.info", "apps.connections.open"];

/// Largest request body.
const BODY: usize = 2 * 1024 * 1024;

impl Sandbox {
    /// Makes calls of the bot go wrong.
    pub fn fault(&self, fault: Fault) {
        lock(&self.inner().gate.faults).push(fault);
    }

    /// Forgets all scripted faults, of calls and of deliveries.
    pub fn no_more_faults(&self) {
        lock(&self.inner().gate.faults).clear();
        lock(&self.inner().delivery_faults).clear();
    }

    /// Every call so far, the latest last.
    pub fn calls(&self) -> Vec<Call> {
        lock(&self.inner().gate.calls).iter().cloned().collect()
    }

    /// Every call of one method.
    pub fn calls_of(&self, method: &str) -> Vec<Call> {
        lock(&self.inner().gate.calls).iter().filter(|call| call.method == method).cloned().collect()
    }

    /// Forgets the calls and deliveries so far.
    pub fn forget_calls(&self) {
        lock(&self.inner().gate.calls).clear();
        lock(&self.inner().delivered).clear();
    }

    /// From now on the token is answered with this code (`token_revoked`, `account_inactive`, `invalid_auth`).
    pub fn revoke_token(&self, code: &str) {
        *lock(&self.inner().gate.revoked) = Some(code.to_owned());
    }

    /// The token works again.
    pub fn restore_token(&self) {
        *lock(&self.inner().gate.revoked) = None;
    }

    /// Whether too many calls are answered with 429.
    pub fn limit_rates(&self, on: bool) {
        self.inner().gate.limited.store(on, std::sync::atomic::Ordering::Relaxed);
    }

    /// Replaces the scopes of the bot's token.
    pub fn grant(&self, scopes: &[&str]) {
        *lock(&self.inner().scopes) = scopes.iter().map(|scope| (*scope).to_owned()).collect();
    }

    /// The scopes of the bot's token.
    pub fn scopes(&self) -> Vec<String> {
        lock(&self.inner().scopes).clone()
    }

    pub(super) fn has_scope(&self, scope: &str) -> bool {
        lock(&self.inner().scopes).iter().any(|held| held == scope)
    }

    pub(super) fn is_subscribed(&self, event: &str) -> bool {
        self.inner().events.iter().any(|wanted| wanted == event)
    }

    /// Answers one call of the Web API.
    pub(super) async fn api(&self, name: &str, request: Request<Incoming>) -> Result<Response<Body>, Cut> {
        let (head, body) = request.into_parts();
        let body = Limited::new(body, BODY).collect().await.map_err(|_| Cut)?.to_bytes();
        let (token, is_json, args) = args::read(&head, &body);
        let fault = self.take_fault(name, args.text("channel"));
        if let Some(FaultKind::Delay(by)) = &fault {
            tokio::time::sleep(*by).await;
        }
        let answer = match &fault {
            None | Some(FaultKind::LoseAnswer | FaultKind::Delay(_)) => self.call(name, &token, is_json, &args),
            Some(FaultKind::Error(code)) => Err(Failure::from(code.as_str())),
            Some(_) => Ok(Value::Null),
        };
        self.log_call(name, &args, &answer, &fault);
        match fault {
            Some(FaultKind::Hang) => std::future::pending().await,
            Some(FaultKind::LoseAnswer | FaultKind::Cut) => Err(Cut),
            Some(FaultKind::TooMany(seconds)) => Ok(too_many(seconds)),
            Some(FaultKind::Http(status)) => Ok(html(StatusCode::from_u16(status).unwrap_or(StatusCode::BAD_GATEWAY))),
            Some(FaultKind::NotJson) => Ok(html(StatusCode::OK)),
            None | Some(FaultKind::Error(_) | FaultKind::Delay(_)) => Ok(self.finish(answer)),
        }
    }

    fn take_fault(&self, method: &str, channel: Option<&str>) -> Option<FaultKind> {
        let mut faults = lock(&self.inner().gate.faults);
        let at = faults.iter().position(|fault| {
            let here = fault.channel.as_deref().is_none_or(|only| Some(only) == channel);
            here && (fault.method == method || fault.method == "*")
        })?;
        let fault = faults.get_mut(at)?;
        let kind = fault.kind.clone();
        fault.times = fault.times.saturating_sub(1);
        if fault.times == 0 {
            faults.remove(at);
        }
        Some(kind)
    }

    fn log_call(&self, method: &str, args: &Args, answer: &Answer, fault: &Option<FaultKind>) {
        let outcome = match (fault, answer) {
            (Some(fault), _) if !matches!(fault, FaultKind::Delay(_) | FaultKind::Error(_)) => {
                Outcome::Fault(fault.clone())
            }
            (_, Ok(_)) => Outcome::Ok,
            (_, Err(failure)) => Outcome::Error(failure.code.clone()),
        };
        let call = Call { method: method.to_owned(), args: args.to_json(), at: self.now(), outcome };
        let mut calls = lock(&self.inner().gate.calls);
        if calls.len() >= LOG_LENGTH {
            calls.pop_front();
        }
        calls.push_back(call);
    }

    fn call(&self, name: &str, token: &str, is_json: bool, args: &Args) -> Answer {
        let Some(method) = METHODS.iter().find(|method| method.name == name) else {
            return Err(Failure::from("unknown_method"));
        };
        self.check_token(name, token)?;
        if method.form && is_json {
            let words = format!("[ERROR] {name} does not accept JSON: send a form");
            return Err(Failure::explained("invalid_arguments", vec![words]));
        }
        let held = lock(&self.inner().scopes).clone();
        if !method.scopes.is_empty() && !method.scopes.iter().any(|scope| held.iter().any(|one| one == scope)) {
            return Err(Failure::missing_scope(method.scopes.first().unwrap_or(&""), &held));
        }
        self.check_rate(method, args)?;
        match (method.form && name != "files.getUploadURLExternal") || READERS.contains(&name) {
            true => (method.run)(self, &mut lock(&self.inner().world), args),
            false => self.write(|world| (method.run)(self, world, args)),
        }
    }

    fn check_token(&self, method: &str, token: &str) -> Result<(), Failure> {
        let inner = self.inner();
        let (wanted, other) = match method {
            "apps.connections.open" => (&inner.app_token, &inner.bot_token),
            _ => (&inner.bot_token, &inner.app_token),
        };
        if token.is_empty() {
            return Err("not_authed".into());
        }
        if token == other {
            return Err("not_allowed_token_type".into());
        }
        if token != wanted {
            return Err("invalid_auth".into());
        }
        match lock(&inner.gate.revoked).as_deref() {
            Some(code) => Err(code.into()),
            None => Ok(()),
        }
    }

    fn check_rate(&self, method: &Method, args: &Args) -> Result<(), Failure> {
        if !self.inner().gate.limited.load(std::sync::atomic::Ordering::Relaxed) {
            return Ok(());
        }
        let (most, window) = match method.tier {
            Tier::Two => (20, MINUTE),
            Tier::Three => (50, MINUTE),
            Tier::Four => (100, MINUTE),
            Tier::Special => (300, MINUTE),
            Tier::Posting => (1, SECOND),
        };
        let key = match method.tier {
            Tier::Posting => format!("{} {}", method.name, args.text("channel").unwrap_or_default()),
            _ => method.name.to_owned(),
        };
        let now = self.now();
        let mut recent = lock(&self.inner().gate.recent);
        let times = recent.entry(key).or_default();
        while times.front().is_some_and(|at| at + window <= now) {
            times.pop_front();
        }
        if times.len() >= most {
            let wait = times.front().map_or(window, |at| at + window - now);
            let mut failure = Failure::from("ratelimited");
            failure.more.insert("retry_after".to_owned(), json!((wait + SECOND - 1) / SECOND));
            return Err(failure);
        }
        times.push_back(now);
        Ok(())
    }

    fn finish(&self, answer: Answer) -> Response<Body> {
        let body = match answer {
            Ok(mut value) => {
                value["ok"] = json!(true);
                value
            }
            Err(failure) if failure.code == "ratelimited" && failure.more.contains_key("retry_after") => {
                return too_many(failure.more.get("retry_after").and_then(Value::as_u64).unwrap_or(1));
            }
            Err(failure) => {
                let mut body = Value::Object(failure.more);
                body["ok"] = json!(false);
                body["error"] = json!(failure.code);
                body
            }
        };
        let mut response = respond(StatusCode::OK, JSON, body.to_string());
        if let Ok(scopes) = HeaderValue::from_str(&lock(&self.inner().scopes).join(",")) {
            response.headers_mut().insert("x-oauth-scopes", scopes);
        }
        response
    }
}

pub(super) const JSON: &str = "application/json; charset=utf-8";

fn too_many(seconds: u64) -> Response<Body> {
    let mut response =
        respond(StatusCode::TOO_MANY_REQUESTS, JSON, json!({"ok": false, "error": "ratelimited"}).to_string());
    response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    response
}

fn html(status: StatusCode) -> Response<Body> {
    respond(
        status,
        "text/html; charset=utf-8",
        "<!DOCTYPE html><title>Slack</title><p>Something went wrong.</p>".to_owned(),
    )
}
