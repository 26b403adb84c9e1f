//! Socket Mode: the same deliveries over websockets that we open (contract S1 to S13).
//!
//! Two connections are held, so that one can be renewed while the other listens. An envelope is acknowledged after its
//! delivery is stored; one that is not stored is left without a word, and Slack sends it again.

use std::hash::{BuildHasher, Hasher, RandomState};
use std::time::Duration;

use anyhow::bail;
use futures_util::{SinkExt, StreamExt};
use secrecy::SecretString;
use serde_json::{Value, json};
use tokio::sync::{mpsc, oneshot, watch};
use tokio::task::JoinSet;
use tokio::time::{Instant, timeout};
use tokio_tungstenite::tungstenite::Message as Frame;
use tracing::{error, info, warn};

use super::payload::Kind;
use super::reception::{Reception, Reply};
use crate::base::slack::{CallError, Slack};

/// Connections held at a time (Slack allows ten).
const CONNECTIONS: usize = 2;

/// How long what may take.
#[derive(Clone, Copy, Debug)]
pub struct Timing {
    /// The handshake, and again until Slack says hello.
    pub hello: Duration,
    /// How often we ask whether somebody is there.
    pub ping: Duration,
    /// Nothing heard for so long, not even an answer to our ping: the connection is dead.
    pub silence: Duration,
    /// Writing one frame, and finishing what was taken when a connection ends.
    pub patience: Duration,
    /// The first pause before another try; it doubles up to sixty times that.
    pub pause: Duration,
    /// A connection that lived so long ended in the ordinary way: the next one opens at once.
    pub steady: Duration,
}

impl Default for Timing {
    fn default() -> Self {
        Self {
            hello: Duration::from_secs(10),
            ping: Duration::from_secs(10),
            silence: Duration::from_secs(30),
            patience: Duration::from_secs(3),
            pause: Duration::from_millis(500),
            steady: Duration::from_secs(10),
        }
    }
}

/// How a connection ended.
#[derive(Debug, PartialEq, Eq)]
enum End {
    /// Slack renews its servers; this one may still be heard for a moment.
    Renewed,
    /// It broke, or Slack wants fewer: tried again after a pause.
    Broken,
    /// Socket Mode was switched off.
    SwitchedOff,
    /// We stop.
    Stopped,
}

/// Holds the connections until `stop` turns true.
///
/// # Errors
/// A token that Slack does not accept, or Socket Mode switched off: the operator must act, so it is not tried again.
pub async fn hold(
    api_url: &str,
    app_token: &SecretString,
    reception: Reception,
    timing: Timing,
    stop: watch::Receiver<bool>,
) -> anyhow::Result<()> {
    let slack = Slack::new(api_url, app_token);
    let mut connections = JoinSet::new();
    for number in 0..CONNECTIONS {
        let line = Line { number, reception: reception.clone(), timing, stop: stop.clone() };
        connections.spawn(line.keep_connected(slack.clone()));
    }
    while let Some(ended) = connections.join_next().await {
        ended??;
    }
    Ok(())
}

/// One of the connections, through all its renewals.
#[derive(Clone)]
struct Line {
    number: usize,
    reception: Reception,
    timing: Timing,
    stop: watch::Receiver<bool>,
}

impl Line {
    async fn keep_connected(mut self, slack: Slack) -> anyhow::Result<()> {
        let mut pause = Duration::ZERO;
        while !*self.stop.borrow() {
            tokio::select! {
                () = tokio::time::sleep(pause) => {}
                () = stopped(&mut self.stop) => break,
            }
            let address = match slack.call("apps.connections.open", &json!({})).await {
                Ok(answer) => answer["url"].as_str().unwrap_or_default().to_owned(),
                Err(CallError::InstallationGone(word)) => {
                    bail!(
                        "Slack does not accept slack.app_token ({word}); it begins with xapp- and needs connections:write"
                    )
                }
                Err(CallError::NotPermitted { code, .. }) => {
                    bail!("slack.app_token may not open connections ({code}); it needs the scope connections:write")
                }
                Err(CallError::Unknown(word)) if word == "link_disabled" => bail!(SWITCHED_OFF),
                Err(trouble) => {
                    warn!(number = self.number, %trouble, "no connection was opened");
                    pause = longer(pause, self.timing.pause);
                    continue;
                }
            };
            let begun = Instant::now();
            match self.listen(&address).await {
                End::Stopped => break,
                End::SwitchedOff => bail!(SWITCHED_OFF),
                End::Renewed if begun.elapsed() >= self.timing.steady => pause = Duration::ZERO,
                // One that ends as soon as it began is no better than a broken one.
                End::Renewed | End::Broken => pause = longer(pause, self.timing.pause),
            }
        }
        Ok(())
    }

    /// Listens on one connection. A warning returns at once, so that the next one opens while this one is still heard.
    async fn listen(&self, address: &str) -> End {
        // The address holds a ticket and is never logged.
        let Ok(Ok((stream, _))) = timeout(self.timing.hello, tokio_tungstenite::connect_async(address)).await else {
            warn!(number = self.number, "the websocket could not be opened");
            return End::Broken;
        };
        let (greeted, greeting) = oneshot::channel();
        let (warned, mut warning) = mpsc::channel(1);
        let mut hearing = tokio::spawn(self.clone().hear(stream, greeted, warned));
        tokio::select! {
            ended = &mut hearing => return ended.unwrap_or(End::Broken),
            greeted = timeout(self.timing.hello, greeting) => if !matches!(greeted, Ok(Ok(()))) {
                warn!(number = self.number, "Slack did not say hello");
                hearing.abort();
                return End::Broken;
            }
        }
        tokio::select! {
            ended = &mut hearing => ended.unwrap_or(End::Broken),
            Some(()) = warning.recv() => End::Renewed,
        }
    }

    async fn hear(mut self, stream: Stream, greeted: oneshot::Sender<()>, warned: mpsc::Sender<()>) -> End {
        let number = self.number;
        let (mut write, mut read) = stream.split();
        let (acknowledge, mut acknowledged) = mpsc::channel::<String>(256);
        let mut greeted = Some(greeted);
        let mut working = JoinSet::new();
        let mut ping = tokio::time::interval(self.timing.ping);
        let mut heard = Instant::now();
        let end = loop {
            let frame = tokio::select! {
                frame = read.next() => frame,
                Some(words) = acknowledged.recv() => {
                    if !said(write.send(Frame::text(words)), self.timing.patience).await {
                        break End::Broken;
                    }
                    continue;
                }
                _ = ping.tick() => {
                    let silent = heard.elapsed() > self.timing.silence;
                    if silent || !said(write.send(Frame::Ping(Default::default())), self.timing.patience).await {
                        warn!(number, "the connection is silent");
                        break End::Broken;
                    }
                    continue;
                }
                () = stopped(&mut self.stop) => break End::Stopped,
            };
            heard = Instant::now();
            let text = match frame {
                Some(Ok(Frame::Text(text))) => text,
                Some(Ok(Frame::Close(_))) => break End::Renewed,
                Some(Ok(_)) => continue,
                Some(Err(_)) | None => break End::Broken,
            };
            let Ok(envelope) = serde_json::from_str::<Value>(&text) else {
                warn!(number, "a frame is no JSON and is dropped");
                continue;
            };
            match envelope["type"].as_str().unwrap_or_default() {
                "hello" => {
                    info!(number, "connected by Socket Mode");
                    if let Some(greeted) = greeted.take() {
                        let _ = greeted.send(());
                    }
                }
                "disconnect" => match envelope["reason"].as_str().unwrap_or_default() {
                    // About ten seconds are left: the next connection opens now, this one is heard until it closes.
                    "warning" => {
                        let _ = warned.try_send(());
                    }
                    "link_disabled" => {
                        error!("Socket Mode was switched off");
                        break End::SwitchedOff;
                    }
                    "too_many_websockets" => break End::Broken,
                    _ => break End::Renewed,
                },
                _ => {
                    let reception = self.reception.clone();
                    let acknowledge = acknowledge.clone();
                    // Each on its own: a slow answer holds up neither the next delivery nor a pong.
                    working.spawn(async move {
                        if let Some(words) = take(&reception, envelope).await {
                            let _ = acknowledge.send(words).await;
                        }
                    });
                }
            }
            while working.try_join_next().is_some() {}
        };
        // What was taken is still acknowledged, if the connection lives.
        drop(acknowledge);
        let finish = async {
            while let Some(words) = acknowledged.recv().await {
                if write.send(Frame::text(words)).await.is_err() {
                    return;
                }
            }
            let _ = write.close().await;
            // Until the other side has closed as well: what it has not read yet would be lost with the connection.
            while end != End::Broken && matches!(read.next().await, Some(Ok(_))) {}
        };
        let _ = timeout(self.timing.patience, finish).await;
        end
    }
}

/// What an operator reads when Socket Mode is off.
const SWITCHED_OFF: &str =
    "Socket Mode is switched off in the app's settings; switch it on there, or set slack.mode to http";

type Stream = tokio_tungstenite::WebSocketStream<tokio_tungstenite::MaybeTlsStream<tokio::net::TcpStream>>;

/// Whether a frame was written in time: a peer that no longer reads would hold us up for ever.
async fn said<E>(writing: impl Future<Output = Result<(), E>>, patience: Duration) -> bool {
    matches!(timeout(patience, writing).await, Ok(Ok(())))
}

async fn stopped(stop: &mut watch::Receiver<bool>) {
    // A sender that is gone will not ask us to go on.
    let _ = stop.wait_for(|stop| *stop).await;
}

/// Hands an envelope to the reception; returns the acknowledgement, or `None` when Slack must send it again.
async fn take(reception: &Reception, mut envelope: Value) -> Option<String> {
    let id = envelope["envelope_id"].as_str()?.to_owned();
    let kind = match envelope["type"].as_str() {
        Some("events_api") => Kind::Event,
        Some("slash_commands") => Kind::Command,
        Some("interactive") => Kind::Interaction,
        _ => return Some(json!({"envelope_id": id}).to_string()),
    };
    let payload = envelope["payload"].take();
    // Slack ignores, or refuses, an answer that it did not ask for.
    let answers = envelope["accepts_response_payload"] != false;
    match reception.receive(kind, payload, None).await {
        Reply::Json(answer) if answers => Some(json!({"envelope_id": id, "payload": answer}).to_string()),
        Reply::Empty | Reply::Json(_) => Some(json!({"envelope_id": id}).to_string()),
        Reply::Busy => None,
    }
}

/// The next pause: doubling, up to sixty times the first, and a quarter more or less, so that those who lost their
/// connections together do not come back together.
fn longer(pause: Duration, first: Duration) -> Duration {
    let doubled = (pause * 2).clamp(first, first * 60);
    let chance = RandomState::new().build_hasher().finish() % 1_000;
    doubled.mul_f64(0.75 + chance as f64 / 2_000.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_to_half_a_minute_and_differ() {
        let first = Duration::from_millis(500);
        let mut pause = Duration::ZERO;
        for _ in 0..20 {
            let next = longer(pause, first);
            assert!(next >= first.mul_f64(0.75) && next <= Duration::from_millis(37_500), "{next:?}");
            pause = next;
        }
        assert!(pause > Duration::from_secs(10), "{pause:?}");
        let several: std::collections::BTreeSet<_> = (0..10).map(|_| longer(first, first)).collect();
        assert!(several.len() > 1);
    }
}
