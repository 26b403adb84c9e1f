//! Socket Mode: the same deliveries over websockets that we open (contract S1 to S13).
//!
//! Two connections are held, so that one can be renewed while the other listens. An envelope is acknowledged after its
//! delivery is stored; one that is not stored is left without a word, and Slack sends it again.

use std::time::Duration;

use anyhow::bail;
use futures_util::{SinkExt, StreamExt};
use secrecy::SecretString;
use serde_json::{Value, json};
use tokio::sync::{mpsc, watch};
use tokio::task::JoinSet;
use tokio_tungstenite::tungstenite::Message as Frame;
use tracing::{error, info, warn};

use super::payload::Kind;
use super::reception::{Reception, Reply};
use crate::base::slack::{CallError, Slack};

/// Connections held at a time (Slack allows ten).
const CONNECTIONS: usize = 2;
/// Nothing heard for so long, not even an answer to our ping: the connection is dead.
const SILENCE: Duration = Duration::from_secs(30);
/// How often we ask whether somebody is there.
const PING: Duration = Duration::from_secs(10);
/// For the handshake, and until Slack says hello.
const PATIENCE: Duration = Duration::from_secs(10);

/// How a connection ended.
#[derive(Debug, PartialEq, Eq)]
enum End {
    /// Slack renews its servers; the next one is open already or opened at once.
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
    stop: watch::Receiver<bool>,
) -> anyhow::Result<()> {
    let slack = Slack::new(api_url, app_token);
    let mut connections = JoinSet::new();
    for number in 0..CONNECTIONS {
        connections.spawn(keep_connected(number, slack.clone(), reception.clone(), stop.clone()));
    }
    while let Some(ended) = connections.join_next().await {
        ended??;
    }
    Ok(())
}

async fn keep_connected(
    number: usize,
    slack: Slack,
    reception: Reception,
    mut stop: watch::Receiver<bool>,
) -> anyhow::Result<()> {
    let mut pause = Duration::ZERO;
    while !*stop.borrow() {
        tokio::select! {
            () = tokio::time::sleep(pause) => {}
            () = stopped(&mut stop) => break,
        }
        let opened = match slack.call("apps.connections.open", &json!({})).await {
            Ok(answer) => answer["url"].as_str().unwrap_or_default().to_owned(),
            Err(CallError::InstallationGone(word)) => {
                bail!(
                    "Slack does not accept slack.app_token ({word}); it begins with xapp- and needs connections:write"
                )
            }
            Err(trouble) => {
                warn!(number, %trouble, "no connection was opened");
                pause = longer(pause, number);
                continue;
            }
        };
        match listen(number, &opened, &reception, stop.clone()).await {
            End::Renewed => pause = Duration::ZERO,
            End::Broken => pause = longer(pause, number),
            End::Stopped => break,
            End::SwitchedOff => bail!("Socket Mode was switched off in the app's settings"),
        }
    }
    Ok(())
}

/// Listens on one connection. A warning returns at once, so that the next one opens while this one is still heard.
async fn listen(number: usize, url: &str, reception: &Reception, stop: watch::Receiver<bool>) -> End {
    // The address holds a ticket and is never logged.
    let connected = tokio::time::timeout(PATIENCE, tokio_tungstenite::connect_async(url)).await;
    let Ok(Ok((stream, _))) = connected else {
        warn!(number, "the websocket could not be opened");
        return End::Broken;
    };
    let (warned, mut warning) = mpsc::channel(1);
    let reception = reception.clone();
    let mut hearing = tokio::spawn(hear(number, stream, reception, stop, warned));
    tokio::select! {
        ended = &mut hearing => ended.unwrap_or(End::Broken),
        Some(()) = warning.recv() => End::Renewed,
    }
}

type Stream = tokio_tungstenite::WebSocketStream<tokio_tungstenite::MaybeTlsStream<tokio::net::TcpStream>>;

async fn hear(
    number: usize,
    stream: Stream,
    reception: Reception,
    mut stop: watch::Receiver<bool>,
    warned: mpsc::Sender<()>,
) -> End {
    let (mut write, mut read) = stream.split();
    let (acknowledge, mut acknowledged) = mpsc::channel::<String>(256);
    let mut working = JoinSet::new();
    let mut ping = tokio::time::interval(PING);
    let mut heard = tokio::time::Instant::now();
    let end = loop {
        let frame = tokio::select! {
            frame = read.next() => frame,
            Some(words) = acknowledged.recv() => {
                if write.send(Frame::text(words)).await.is_err() {
                    break End::Broken;
                }
                continue;
            }
            _ = ping.tick() => {
                if heard.elapsed() > SILENCE || write.send(Frame::Ping(Default::default())).await.is_err() {
                    warn!(number, "the connection is silent");
                    break End::Broken;
                }
                continue;
            }
            () = stopped(&mut stop) => break End::Stopped,
        };
        heard = tokio::time::Instant::now();
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
            "hello" => info!(number, "connected by Socket Mode"),
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
                let reception = reception.clone();
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
    let finish = async {
        while working.join_next().await.is_some() {}
        while let Ok(words) = acknowledged.try_recv() {
            if write.send(Frame::text(words)).await.is_err() {
                return;
            }
        }
        let _ = write.close().await;
    };
    let _ = tokio::time::timeout(Duration::from_secs(3), finish).await;
    end
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
    match reception.receive(kind, payload, None).await {
        Reply::Empty => Some(json!({"envelope_id": id}).to_string()),
        Reply::Json(answer) => Some(json!({"envelope_id": id, "payload": answer}).to_string()),
        Reply::Busy => None,
    }
}

/// The next pause: doubling up to half a minute, a little different for each connection so that they do not meet.
fn longer(pause: Duration, number: usize) -> Duration {
    let doubled = (pause * 2).clamp(Duration::from_millis(500), Duration::from_secs(30));
    doubled + Duration::from_millis(170 * number as u64)
}
