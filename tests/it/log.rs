//! The log tells operators what happened, and nobody's words, names or secrets.

use std::io::Write;
use std::sync::{Arc, Mutex};

use cx_bot::base::config::LogFormat;
use cx_bot::base::trace;
use cx_bot::sandbox::{Fault, FaultKind};
use serde_json::json;
use tracing_subscriber::fmt::writer::BoxMakeWriter;

use crate::town::Town;

/// Everything that was written.
#[derive(Clone, Default)]
struct Paper(Arc<Mutex<Vec<u8>>>);

impl Write for Paper {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().expect("nobody panicked").extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// A busy day with troubles of all kinds, logged as chattily as an operator can ask for.
async fn busy_day(filter: &str, format: LogFormat) -> String {
    let paper = Paper::default();
    let writer = paper.clone();
    let log = trace::subscriber(filter, format, BoxMakeWriter::new(move || writer.clone())).expect("a filter");
    // The stories' runtime has one thread, so this hears the bot, its workers and its connections alike.
    let hearing = tracing::subscriber::set_default(log);
    let mut town = Town::new().await;
    let ada = town.agent();
    ada.types("/cx-idea", "Unspeakable refund mails").await;
    ada.submits(&json!({"pain": "Unspeakable waiting", "touchpoint": "billing"})).await;
    town.settle().await;
    let card = town.card("Unspeakable refund");
    town.engineer().presses(&card, "progress.claim").await;
    for kind in
        [FaultKind::Http(500), FaultKind::NotJson, FaultKind::TooMany(1), FaultKind::Error("invalid_blocks".into())]
    {
        town.sandbox.fault(Fault::once("chat.update", kind));
        town.engineer().presses(&card, "vote.up").await;
        town.pass(120_000).await;
    }
    town.accountant().writes("Unspeakable words in the channel, long enough to be offered").await;
    town.steward().types("/cx-status", "unspeakable things").await;
    town.settle().await;
    town.end().await;
    drop(hearing);
    let bytes = paper.0.lock().expect("nobody panicked").clone();
    String::from_utf8(bytes).expect("a log is text")
}

#[tokio::test]
async fn the_log_holds_no_token_no_words_and_no_name() {
    for (filter, format) in
        [("trace", LogFormat::Text), ("trace,slack_morphism=trace,hyper=trace,hyper::proto=trace", LogFormat::Json)]
    {
        let log = busy_day(filter, format).await;
        assert!(log.contains("a call did not work"), "it says what went wrong:\n{log}");
        for secret in [
            "xoxb-",
            "xapp-",
            "sandbox-signing-secret",
            "hooks.slack.com",
            "/response/",
            "nspeakable",
            "Ada",
            "Novak",
            "Thistle",
            "Lipowa",
        ] {
            let found = log.lines().find(|line| line.contains(secret));
            assert!(found.is_none(), "{secret} with {filter}: {}", found.unwrap_or_default());
        }
    }
}
