//! Keeps open pages up to date: a stream of server-sent events with the regions that changed.

use std::collections::HashMap;
use std::convert::Infallible;
use std::time::Duration;

use bytes::Bytes;
use futures_util::{StreamExt, stream};
use http_body_util::{BodyExt, StreamBody};
use hyper::body::Frame;
use hyper::header::{self, HeaderValue};
use hyper::{Response, StatusCode};
use tokio::sync::watch;
use tokio::time::Instant;

use super::place::Place;
use super::{look, menus, partial, screen};
use crate::base::clock::MINUTE;
use crate::sandbox::{Body, Sandbox};

/// Changes closer together than this are sent as one.
const GATHER: Duration = Duration::from_millis(25);
/// A browser needs time to draw: in a storm of changes it gets a picture this often, in calm at once.
const PACE: Duration = Duration::from_millis(300);
/// After so much silence a comment tells both sides that the other is there.
const SILENCE: Duration = Duration::from_secs(15);

/// A page that is open in a browser.
struct Watcher {
    sandbox: Sandbox,
    place: Place,
    changes: watch::Receiver<u64>,
    /// What the page shows, by region.
    shown: HashMap<&'static str, String>,
    greeted: bool,
    last_sent: Instant,
}

/// Sends what `place` looks like now, and again whenever it changes, until the page is left or the sandbox stops.
pub fn stream(sandbox: &Sandbox, place: Place) -> Response<Body> {
    let watcher = Watcher {
        changes: sandbox.changes(),
        sandbox: sandbox.clone(),
        place,
        shown: HashMap::new(),
        greeted: false,
        last_sent: Instant::now(),
    };
    let events = stream::unfold(watcher, |mut watcher| async move {
        let event = watcher.next().await;
        Some((Ok::<_, Infallible>(Frame::data(Bytes::from(event))), watcher))
    })
    .take_until(Box::pin(sandbox.stopped()));
    let mut response = Response::new(StreamBody::new(events).boxed_unsync());
    *response.status_mut() = StatusCode::OK;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/event-stream"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert("x-accel-buffering", HeaderValue::from_static("no"));
    response
}

impl Watcher {
    /// Waits for the next event.
    async fn next(&mut self) -> String {
        if !self.greeted {
            self.greeted = true;
            return "retry: 500\n: hello\n\n".to_owned();
        }
        if self.shown.is_empty() {
            return self.changed().unwrap_or_else(|| ": nothing\n\n".to_owned());
        }
        loop {
            let patience = SILENCE.min(self.until_next_minute());
            if let Ok(Ok(())) = tokio::time::timeout(patience, self.changes.changed()).await {
                tokio::time::sleep(PACE.saturating_sub(self.last_sent.elapsed()).max(GATHER)).await;
            }
            self.changes.borrow_and_update();
            match self.changed() {
                Some(event) => {
                    self.last_sent = Instant::now();
                    return event;
                }
                None if patience == SILENCE => return ": still here\n\n".to_owned(),
                None => {}
            }
        }
    }

    /// The clock on the page shows minutes.
    fn until_next_minute(&self) -> Duration {
        let left = MINUTE - self.sandbox.clock().now().rem_euclid(MINUTE);
        Duration::from_millis(u64::try_from(left).unwrap_or(1).max(50))
    }

    /// The regions that look different now, as one event.
    fn changed(&mut self) -> Option<String> {
        look(&self.sandbox, &self.place);
        let origin = self.sandbox.url();
        let regions = self.sandbox.read(|world| screen::regions(world, &self.place, menus(&self.sandbox, &origin)));
        let mut parts = String::new();
        for (id, markup) in regions {
            if self.shown.get(id) != Some(&markup.0) {
                parts.push_str(&partial(&format!("#{id}"), "innerMorph", &markup).0);
                self.shown.insert(id, markup.0);
            }
        }
        (!parts.is_empty()).then(|| event(&parts))
    }
}

/// A message of the stream. Every line of it needs its own `data:`, whatever ends the line.
fn event(content: &str) -> String {
    let content = content.replace("\r\n", "\n").replace('\r', "\n");
    let lines: String = content.split('\n').map(|line| format!("data: {line}\n")).collect();
    format!("{lines}\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_an_event_is_data() {
        assert_eq!(event("a\nb\r\nc\rd"), "data: a\ndata: b\ndata: c\ndata: d\n\n");
    }
}
