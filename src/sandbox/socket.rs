//! Socket Mode, Slack's side: the bot opens a connection, gets envelopes, answers each by its id.

use std::collections::HashMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use bytes::Bytes;
use futures_util::{SinkExt, StreamExt};
use hyper::body::Incoming;
use hyper::{Request, Response, StatusCode, header};
use hyper_util::rt::TokioIo;
use serde_json::{Value, json};
use tokio::sync::{mpsc, oneshot};
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::handshake::derive_accept_key;
use tokio_tungstenite::tungstenite::protocol::{Message, Role};

use super::delivery::{Delivery, Receipt, Reply};
use super::server::plain;
use super::{Body, Sandbox, World, lock};

/// Open connections and what waits for an answer on them.
#[derive(Default)]
pub(super) struct Sockets {
    tickets: Mutex<Vec<String>>,
    open: Mutex<Vec<Socket>>,
    waiting: Mutex<HashMap<String, oneshot::Sender<Value>>>,
    turn: AtomicUsize,
    switched_off: std::sync::atomic::AtomicBool,
}

struct Socket {
    id: String,
    frames: mpsc::UnboundedSender<Message>,
}

/// Connections one app may hold (contract S2).
const CONNECTIONS: usize = 10;

/// How long a connection may be silent before it is pinged (contract S9: clients give up after 30 seconds).
const PING_AFTER: Duration = Duration::from_secs(10);

/// Why Slack ends a connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Farewell {
    /// It will end in about ten seconds; the sandbox leaves it open until the bot closes it.
    Warning,
    /// It ends now.
    RefreshRequested,
    /// Socket Mode was switched off; new connections are refused.
    LinkDisabled,
    /// There are too many.
    TooManyWebsockets,
}

impl Sandbox {
    /// How many connections the bot holds open.
    pub fn sockets(&self) -> usize {
        lock(&self.inner().sockets.open).len()
    }

    /// Sends every open connection a `disconnect` frame and, but for a warning, closes it.
    pub fn say_farewell(&self, reason: Farewell) {
        let sockets = &self.inner().sockets;
        let word = match reason {
            Farewell::Warning => "warning",
            Farewell::RefreshRequested => "refresh_requested",
            Farewell::LinkDisabled => "link_disabled",
            Farewell::TooManyWebsockets => "too_many_websockets",
        };
        sockets.switched_off.store(reason == Farewell::LinkDisabled, Ordering::Relaxed);
        let frame = json!({"type": "disconnect", "reason": word, "debug_info": {"host": "sandbox"}});
        let mut open = lock(&sockets.open);
        for socket in open.iter() {
            let _ = socket.frames.send(Message::text(frame.to_string()));
            if reason != Farewell::Warning {
                let _ = socket.frames.send(Message::Close(None));
            }
        }
        if reason != Farewell::Warning {
            open.clear();
        }
    }

    /// Cuts every connection without a word, as a broken network does.
    pub fn cut_sockets(&self) {
        lock(&self.inner().sockets.open).clear();
    }

    /// Whether Socket Mode was switched off by [`Farewell::LinkDisabled`].
    pub(super) fn socket_mode_is_off(&self) -> bool {
        self.inner().sockets.switched_off.load(Ordering::Relaxed)
    }

    /// An address for one connection.
    pub(super) fn new_socket_url(&self, world: &World) -> String {
        let ticket = world.next_id("");
        lock(&self.inner().sockets.tickets).push(ticket.clone());
        format!("{}/link?ticket={ticket}&app_id={}", self.url().replacen("http", "ws", 1), world.bot.app)
    }

    /// Takes the connection over from HTTP.
    pub(super) fn link(&self, mut request: Request<Incoming>) -> Response<Body> {
        let query = request.uri().query().unwrap_or_default().to_owned();
        let ticket = form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "ticket");
        let known = {
            let mut tickets = lock(&self.inner().sockets.tickets);
            let at = tickets.iter().position(|one| ticket.as_ref().is_some_and(|(_, given)| one == given));
            at.map(|at| tickets.swap_remove(at)).is_some()
        };
        if !known {
            return plain(StatusCode::FORBIDDEN, "this ticket is unknown or used");
        }
        let Some(key) = request.headers().get("sec-websocket-key").map(|key| derive_accept_key(key.as_bytes())) else {
            return plain(StatusCode::BAD_REQUEST, "not a websocket handshake");
        };
        let sandbox = self.clone();
        self.until_stopped(async move {
            if let Ok(upgraded) = hyper::upgrade::on(&mut request).await {
                let stream = WebSocketStream::from_raw_socket(TokioIo::new(upgraded), Role::Server, None).await;
                sandbox.talk(stream).await;
            }
        });
        let mut response = plain(StatusCode::SWITCHING_PROTOCOLS, "");
        let headers = response.headers_mut();
        headers.remove(header::CONTENT_TYPE);
        headers.insert(header::CONNECTION, header::HeaderValue::from_static("Upgrade"));
        headers.insert(header::UPGRADE, header::HeaderValue::from_static("websocket"));
        if let Ok(key) = header::HeaderValue::from_str(&key) {
            headers.insert("sec-websocket-accept", key);
        }
        response
    }

    async fn talk(&self, mut stream: WebSocketStream<TokioIo<hyper::upgrade::Upgraded>>) {
        let (frames, mut outgoing) = mpsc::unbounded_channel();
        let id = self.read(|world| world.next_id(""));
        let count = {
            let mut open = lock(&self.inner().sockets.open);
            open.push(Socket { id: id.clone(), frames: frames.clone() });
            open.len()
        };
        drop(frames);
        let app = self.read(|world| world.bot.app.clone());
        let hello = json!({
            "type": "hello", "num_connections": count, "connection_info": {"app_id": app},
            "debug_info": {"host": "sandbox", "approximate_connection_time": 18_060},
        });
        let _ = stream.send(Message::text(hello.to_string())).await;
        if count > CONNECTIONS {
            let frame = json!({"type": "disconnect", "reason": "too_many_websockets"});
            let _ = stream.send(Message::text(frame.to_string())).await;
            let _ = stream.close(None).await;
        } else {
            loop {
                tokio::select! {
                    frame = outgoing.recv() => match frame {
                        Some(frame) => if stream.send(frame).await.is_err() { break },
                        None => break,
                    },
                    frame = stream.next() => match frame {
                        Some(Ok(Message::Text(text))) => self.take_answer(&text),
                        Some(Ok(Message::Close(_)) | Err(_)) | None => break,
                        Some(Ok(_)) => {}
                    },
                    () = tokio::time::sleep(PING_AFTER) => {
                        if stream.send(Message::Ping(Bytes::new())).await.is_err() { break }
                    }
                }
            }
        }
        lock(&self.inner().sockets.open).retain(|socket| socket.id != id);
    }

    fn take_answer(&self, text: &str) {
        let Ok(answer) = serde_json::from_str::<Value>(text) else { return };
        let id = super::form::text_of(&answer, "envelope_id");
        if let Some(waiting) = lock(&self.inner().sockets.waiting).remove(id) {
            let _ = waiting.send(answer.get("payload").cloned().unwrap_or(Value::Null));
        }
    }

    /// Sends one delivery to one of the connections, each in its turn, and waits for its answer.
    pub(super) async fn send_frame(&self, kind: Delivery, payload: &Value, retry: Option<(u32, &str)>) -> Reply {
        let sockets = &self.inner().sockets;
        let envelope = self.read(|world| world.next_id("")).to_lowercase();
        let (name, wants_payload) = match kind {
            Delivery::Event => ("events_api", false),
            Delivery::Command => ("slash_commands", true),
            Delivery::Interaction => ("interactive", super::form::text_of(payload, "type") != "block_actions"),
        };
        let mut frame = json!({
            "envelope_id": envelope, "type": name, "payload": payload, "accepts_response_payload": wants_payload,
        });
        if kind == Delivery::Event {
            let (attempt, reason) = retry.unwrap_or_default();
            frame["retry_attempt"] = json!(attempt);
            frame["retry_reason"] = json!(reason);
        }
        let (answer, answered) = oneshot::channel();
        lock(&sockets.waiting).insert(envelope.clone(), answer);
        let sent = {
            let open = lock(&sockets.open);
            let turn = sockets.turn.fetch_add(1, Ordering::Relaxed);
            let chosen = open.get(turn.checked_rem(open.len()).unwrap_or_default());
            chosen.is_some_and(|socket| socket.frames.send(Message::text(frame.to_string())).is_ok())
        };
        let reply = if sent { answered.await.ok() } else { None };
        lock(&sockets.waiting).remove(&envelope);
        match reply {
            Some(payload) => {
                let body = if wants_payload { payload } else { Value::Null };
                Reply { receipt: Receipt::Acknowledged, body, no_retry: false }
            }
            None => Reply::none(Receipt::Unreachable),
        }
    }
}
