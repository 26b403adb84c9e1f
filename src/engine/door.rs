//! The HTTP door: verify, hand to the [`Reception`], acknowledge. Also health, readiness and metrics.
//!
//! Rules: Slack's pages on verifying requests, the Events API, slash commands and interactivity. Whatever is properly
//! signed is answered with 200, even when it means nothing to us: failing deliveries would disable the app for all.

use std::convert::Infallible;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use anyhow::Context;
use http_body_util::{BodyExt, Full, Limited};
use hyper::body::{Body as _, Bytes, Incoming as Body};
use hyper::header::{CONTENT_TYPE, HeaderValue};
use hyper::service::service_fn;
use hyper::{HeaderMap, Method, Request, Response, StatusCode};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use secrecy::{ExposeSecret, SecretString};
use serde_json::{Value, json};
use slack_morphism::SlackSigningSecret;
use slack_morphism::signature_verifier::SlackEventSignatureVerifier;
use tokio::net::TcpListener;
use tracing::{info, warn};

use super::metrics::Metrics;
use super::payload::Kind;
use super::queue::{self, Side};
use super::reception::{Reception, Reply};
use crate::base::db::Db;

/// Bodies above this are refused unread; Slack's largest (a view with its state) stay below 300 kB.
const BODY_LIMIT: usize = 1_048_576;
/// A body that trickles in longer is dropped.
const BODY_PATIENCE: Duration = Duration::from_secs(2);
/// How long open connections may finish after a stop.
const GRACE: Duration = Duration::from_secs(10);

/// Everything the door answers with. Clones share it.
#[derive(Clone)]
pub struct Door {
    reception: Reception,
    /// `None` under Socket Mode: nothing is taken by HTTP then.
    verifier: Option<Arc<SlackEventSignatureVerifier>>,
    db: Db,
    metrics: Arc<Metrics>,
    ready: Arc<AtomicBool>,
    patience: Duration,
}

impl Door {
    /// A door before `reception`; deliveries must be signed with `signing_secret`.
    ///
    /// # Errors
    /// An empty secret: its signatures could be forged by anybody.
    pub fn new(
        reception: Reception,
        signing_secret: Option<&SecretString>,
        db: Db,
        metrics: Arc<Metrics>,
        ready: Arc<AtomicBool>,
    ) -> anyhow::Result<Self> {
        let verifier = match signing_secret {
            Some(secret) if secret.expose_secret().trim().is_empty() => {
                anyhow::bail!("slack.signing_secret is empty; anybody could forge deliveries")
            }
            Some(secret) => {
                let secret = SlackSigningSecret::new(secret.expose_secret().to_owned());
                Some(Arc::new(SlackEventSignatureVerifier::new(&secret)))
            }
            None => None,
        };
        Ok(Self { reception, verifier, db, metrics, ready, patience: BODY_PATIENCE })
    }

    /// The same door, which lets a body trickle in no longer than that.
    #[must_use]
    pub fn with_patience(self, patience: Duration) -> Self {
        Self { patience, ..self }
    }

    /// Serves `listener` until `stop` completes, then lets open requests finish.
    ///
    /// # Errors
    /// None once it serves; accepting that fails is tried again.
    pub async fn serve(self, listener: TcpListener, stop: impl Future<Output = ()>) -> anyhow::Result<()> {
        let address = listener.local_addr().context("the listening address is gone")?;
        info!(%address, "listening");
        let graceful = GracefulShutdown::new();
        let mut stop = std::pin::pin!(stop);
        loop {
            let stream = tokio::select! {
                accepted = listener.accept() => match accepted {
                    Ok((stream, _)) => stream,
                    Err(error) => {
                        warn!(%error, "a connection could not be accepted");
                        tokio::time::sleep(Duration::from_millis(50)).await;
                        continue;
                    }
                },
                () = &mut stop => break,
            };
            let _ = stream.set_nodelay(true);
            let door = self.clone();
            let connection = hyper::server::conn::http1::Builder::new()
                .timer(TokioTimer::new())
                .header_read_timeout(Duration::from_secs(10))
                .serve_connection(
                    TokioIo::new(stream),
                    service_fn(move |request| {
                        let door = door.clone();
                        async move { Ok::<_, Infallible>(door.respond(request).await) }
                    }),
                );
            let watched = graceful.watch(connection);
            tokio::spawn(async move {
                // A peer that hangs up in the middle is everyday life, not news.
                let _ = watched.await;
            });
        }
        drop(listener);
        if tokio::time::timeout(GRACE, graceful.shutdown()).await.is_err() {
            warn!("some requests did not finish in time");
        }
        Ok(())
    }

    async fn respond(&self, request: Request<Body>) -> Response<Full<Bytes>> {
        let path = request.uri().path().to_owned();
        match (request.method(), path.as_str()) {
            (&Method::POST, "/slack/events") => self.slack(Kind::Event, request).await,
            (&Method::POST, "/slack/commands") => self.slack(Kind::Command, request).await,
            (&Method::POST, "/slack/interactions") => self.slack(Kind::Interaction, request).await,
            (&Method::GET, "/healthz") => text(StatusCode::OK, "alive\n"),
            (&Method::GET, "/readyz") => self.readiness().await,
            (&Method::GET, "/metrics") => self.metrics_page().await,
            (_, "/slack/events" | "/slack/commands" | "/slack/interactions" | "/healthz" | "/readyz" | "/metrics") => {
                text(StatusCode::METHOD_NOT_ALLOWED, "another method, please\n")
            }
            _ => text(StatusCode::NOT_FOUND, "nothing here\n"),
        }
    }

    async fn slack(&self, kind: Kind, request: Request<Body>) -> Response<Full<Bytes>> {
        let Some(verifier) = &self.verifier else {
            return text(StatusCode::NOT_FOUND, "deliveries come by Socket Mode\n");
        };
        let (head, body) = request.into_parts();
        if body.size_hint().lower() > BODY_LIMIT as u64 {
            return self.refuse(kind, StatusCode::PAYLOAD_TOO_LARGE, "too large");
        }
        let collected = tokio::time::timeout(self.patience, Limited::new(body, BODY_LIMIT).collect()).await;
        let bytes = match collected {
            Ok(Ok(body)) => body.to_bytes(),
            Ok(Err(_)) => return self.refuse(kind, StatusCode::PAYLOAD_TOO_LARGE, "too large or cut off"),
            Err(_) => return self.refuse(kind, StatusCode::REQUEST_TIMEOUT, "too slow"),
        };
        let Ok(raw) = std::str::from_utf8(&bytes) else {
            return self.refuse(kind, StatusCode::UNAUTHORIZED, "not text");
        };
        if kind == Kind::Command && is_certificate_check(raw) {
            return text(StatusCode::OK, "");
        }
        if !is_signed(verifier, &head.headers, raw) {
            return self.refuse(kind, StatusCode::UNAUTHORIZED, "bad signature");
        }
        let Some(body) = open(kind, raw) else {
            warn!(kind = kind.word(), "a signed delivery is no JSON and is dropped");
            self.metrics.delivery_dropped(kind.word(), "unreadable");
            return text(StatusCode::OK, "");
        };
        if body["type"] == "url_verification" {
            return as_json(&json!({"challenge": body["challenge"]}));
        }
        let stored = (kind == Kind::Event).then(|| raw.to_owned());
        match self.reception.receive(kind, body, stored).await {
            Reply::Empty => text(StatusCode::OK, ""),
            Reply::Json(value) => as_json(&value),
            Reply::Busy => text(StatusCode::SERVICE_UNAVAILABLE, "please deliver it again\n"),
        }
    }

    fn refuse(&self, kind: Kind, status: StatusCode, reason: &'static str) -> Response<Full<Bytes>> {
        warn!(kind = kind.word(), reason, "a delivery is refused");
        self.metrics.delivery_dropped(kind.word(), "refused");
        text(status, reason)
    }

    async fn readiness(&self) -> Response<Full<Bytes>> {
        if !self.ready.load(Ordering::Relaxed) {
            return text(StatusCode::SERVICE_UNAVAILABLE, "starting: Slack has not told who we are yet\n");
        }
        let answered = async {
            let mut connection = self.db.read().await?;
            queue::next_ready(&mut connection, Side::In).await
        };
        match answered.await {
            // Deliveries are still taken, so whoever sends them here must go on.
            Ok(_) if !self.metrics.is_installed() => text(
                StatusCode::OK,
                "ready, but Slack does not accept our token: calls wait, `cx-bot doctor` tells more\n",
            ),
            Ok(_) => text(StatusCode::OK, "ready\n"),
            Err(_) => text(StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n"),
        }
    }

    async fn metrics_page(&self) -> Response<Full<Bytes>> {
        let depths = async {
            let mut connection = self.db.read().await?;
            let now = self.reception.now();
            let inbox = queue::depth(&mut connection, Side::In, now).await?;
            Ok::<_, crate::base::error::Error>((inbox, queue::depth(&mut connection, Side::Out, now).await?))
        };
        let Ok((inbox, outbox)) = depths.await else {
            return text(StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n");
        };
        let mut response = text(StatusCode::OK, &self.metrics.page(inbox, outbox));
        let kind = HeaderValue::from_static("application/openmetrics-text; version=1.0.0; charset=utf-8");
        response.headers_mut().insert(CONTENT_TYPE, kind);
        response
    }
}

/// Slack sometimes checks the certificate of a command's address, unsigned and without meaning.
fn is_certificate_check(raw: &str) -> bool {
    raw.len() < 1_024
        && form_urlencoded::parse(raw.as_bytes()).any(|(key, value)| key == "ssl_check" && value == "1")
        && !raw.contains("command=")
}

fn is_signed(verifier: &SlackEventSignatureVerifier, headers: &HeaderMap, raw: &str) -> bool {
    let header = |name| headers.get(name).and_then(|value: &HeaderValue| value.to_str().ok());
    match (
        header(SlackEventSignatureVerifier::SLACK_SIGNED_HASH_HEADER),
        header(SlackEventSignatureVerifier::SLACK_SIGNED_TIMESTAMP),
    ) {
        (Some(signature), Some(timestamp)) => verifier.verify(signature, raw, timestamp).is_ok(),
        _ => false,
    }
}

/// Reads a body: events are JSON, a command's fields become an object, an interaction is JSON in a field.
fn open(kind: Kind, raw: &str) -> Option<Value> {
    match kind {
        Kind::Event => serde_json::from_str(raw).ok(),
        Kind::Command => {
            let fields = form_urlencoded::parse(raw.as_bytes());
            Some(fields.map(|(key, value)| (key.into_owned(), Value::String(value.into_owned()))).collect())
        }
        Kind::Interaction => {
            let payload = form_urlencoded::parse(raw.as_bytes()).find(|(key, _)| key == "payload")?.1;
            serde_json::from_str(&payload).ok()
        }
    }
}

fn text(status: StatusCode, words: &str) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::new(Bytes::copy_from_slice(words.as_bytes())));
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
    response
}

fn as_json(value: &Value) -> Response<Full<Bytes>> {
    let mut response = text(StatusCode::OK, &value.to_string());
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json; charset=utf-8"));
    response
}
