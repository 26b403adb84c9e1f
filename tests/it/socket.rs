//! Stories about Socket Mode: the same loop, and what connections go through.

use std::time::Duration;

use cx_bot::base::config::Mode;
use cx_bot::engine::socket::{Timing, hold};
use cx_bot::sandbox::{Delivery, DeliveryFault, Farewell, Receipt, Submitted, Trouble};
use futures_util::{SinkExt, StreamExt};
use secrecy::SecretString;
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{mpsc, watch};
use tokio::task::JoinHandle;
use tokio::time::timeout;
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::Message as Frame;

use crate::town::{CX, SOON, Town, snapshot};

const TITLE: &str = "Refund mails arrive after nine days";

async fn town() -> Town {
    Town::with(|config| config.slack.mode = Mode::Socket).await
}

#[tokio::test]
async fn the_loop_goes_round_by_socket_as_it_does_by_http() {
    let mut town = town().await;
    town.agent().shares(TITLE).await;
    town.settle().await;
    let card = town.card(TITLE);
    town.engineer().presses(&card, "vote.up").await;
    town.accountant().reacts(&card, "heart").await;
    town.engineer().presses(&card, "progress.claim").await;
    town.settle().await;
    town.engineer().chooses(&card, "move:").await;
    assert_eq!(town.engineer().submits(&json!({"status": "declined"})).await, Submitted::Updated);
    let sent = town.engineer().submits(&json!({"cause": "rule", "sentence": "\u{200b}"})).await;
    assert!(matches!(sent, Submitted::Errors(_)), "{sent:?}");
    town.engineer().chooses(&card, "move:").await;
    town.engineer().submits(&json!({"status": "in_review", "reason": "We begin on Monday"})).await;
    town.settle().await;
    snapshot!(town.screen(CX), @"
    #cx
    CX:
      # CX-1 · Refund mails arrive after nine days
      They wait and ask again.
      :mag: *In review*   :bust_in_silhouette: Owner: <Ben Thistle>   *2 votes*
      · :heavy_check_mark: Engineering 1   :heavy_check_mark: Finance 1
      :jigsaw: Still missing: someone from 1 more function
      · Shared by <Ada Novak>  ·  Touchpoint: Billing
      [:thumbsup: Vote · 2] [Follow] [I can help] (⋯ Propose a solution… | Add evidence… | Change status… | Hand it over, or step down… | Tell me its story)
      :heart: 1
      ↳ CX: :raised_hand: <Ben Thistle> takes care of this.
      ↳ CX:
          <Ben Thistle> changed the status: New → *:mag: In review*.
          > We begin on Monday
    ");
    snapshot!(town.accountant().types("/cx-status", "mine").await, @"
    Na razie nic cię tu nie dotyczy. Zgłoś pomysł albo zagłosuj w kanale CX.
    [Zgłoś pomysł]
    ");
    town.agent().opens_home().await;
    town.settle().await;
    assert!(town.agent().home().contains(TITLE), "{}", town.agent().home());
    // Nothing comes by HTTP meanwhile.
    let knock =
        b"POST /slack/events HTTP/1.1\r\nhost: bot\r\nconnection: close\r\ncontent-length: 2\r\n\r\n{}".to_vec();
    assert!(town.says(knock).await.starts_with("HTTP/1.1 404"));
    town.end().await;
}

#[tokio::test]
async fn the_same_event_on_two_sockets_has_one_effect() {
    let mut town = town().await;
    town.agent().shares(TITLE).await;
    town.settle().await;
    let card = town.card(TITLE);
    for trouble in [Trouble::Twice, Trouble::LoseAnswer] {
        town.sandbox.delivery_fault(DeliveryFault { kind: Some(Delivery::Event), times: 1, trouble });
        town.engineer().reacts(&card, "+1").await;
        town.sandbox.redeliver_due().await;
        town.settle().await;
        assert!(town.screen(CX).contains("Vote · 1"), "{}", town.screen(CX));
        town.engineer().unreacts(&card, "+1").await;
        town.settle().await;
    }
    town.end().await;
}

#[tokio::test]
async fn a_warning_opens_the_next_connection_while_the_old_one_is_still_heard() {
    let mut town = town().await;
    town.sandbox.say_farewell(Farewell::Warning);
    town.until("the next ones are open beside the old ones", |town| town.sandbox.sockets() == 4).await;
    // Each of the four is used in turn, and each acknowledges.
    for _ in 0..4 {
        town.agent().opens_home().await;
    }
    assert!(town.sandbox.deliveries().iter().all(|one| one.receipt == Receipt::Acknowledged));
    town.settle().await;
    town.end().await;
}

#[tokio::test]
async fn connections_that_end_are_opened_again() {
    let mut town = town().await;
    for farewell in [Farewell::RefreshRequested, Farewell::TooManyWebsockets] {
        town.sandbox.say_farewell(farewell);
        town.until("they are gone", |town| town.sandbox.sockets() < 2).await;
        town.until("two are held again", |town| town.sandbox.sockets() == 2).await;
    }
    town.sandbox.cut_sockets();
    // What comes while nobody listens comes again.
    town.agent().opens_home().await;
    town.until("two are held again", |town| town.sandbox.sockets() == 2).await;
    town.pass(5 * 60_000).await;
    town.pass(5 * 60_000).await;
    assert!(town.agent().home().contains("Ada Novak"), "{}", town.agent().home());
    town.end().await;
}

#[tokio::test]
async fn socket_mode_switched_off_ends_with_a_sentence() {
    let mut town = town().await;
    town.sandbox.say_farewell(Farewell::LinkDisabled);
    snapshot!(town.held().await.expect_err("it ends").to_string(), @"Socket Mode is switched off in the app's settings; switch it on there, or set slack.mode to http");
    town.end().await;
}

#[tokio::test]
async fn a_running_bot_ends_when_socket_mode_is_switched_off() {
    let town = town().await;
    let mut config = town.bot.company.config().clone();
    let elsewhere = crate::town::Home::new().await;
    config.database.url = SecretString::from(elsewhere.url.clone());
    let bot = cx_bot::app::Bot::build(config, town.clock.clone(), cx_bot::base::ids::Ids::random())
        .await
        .expect("it can be built");
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port is free");
    let (_stop, stopped) = watch::channel(false);
    let running = tokio::spawn(async move { bot.run(listener, stopped).await });
    town.until("its connections are held as well", |town| town.sandbox.sockets() == 4).await;
    town.sandbox.say_farewell(Farewell::LinkDisabled);
    let ended = timeout(Duration::from_secs(5), running).await.expect("it ends").expect("nothing breaks");
    assert!(ended.expect_err("it ends with a sentence").to_string().contains("Socket Mode is switched off"));
}

#[tokio::test]
async fn a_token_that_opens_nothing_ends_with_a_sentence() {
    for (answer, words) in [
        (json!({"ok": false, "error": "invalid_auth"}), "slack.app_token (invalid_auth)"),
        (json!({"ok": false, "error": "not_authed"}), "slack.app_token (not_authed)"),
        (json!({"ok": false, "error": "account_inactive"}), "slack.app_token (account_inactive)"),
        (json!({"ok": false, "error": "not_allowed_token_type"}), "connections:write"),
        (json!({"ok": false, "error": "missing_scope", "needed": "connections:write"}), "connections:write"),
        (json!({"ok": false, "error": "link_disabled"}), "switched off"),
    ] {
        let mut fake = Fake::new(SOON).await;
        fake.answers(answer);
        let ended = fake.ended().await.expect_err("it ends").to_string();
        assert!(ended.contains(words), "{ended}");
        fake.town.end().await;
    }
}

#[tokio::test]
async fn an_outage_of_slack_is_waited_out() {
    let mut fake = Fake::new(SOON).await;
    fake.answers(json!({"ok": false, "error": "internal_error"}));
    // sleeps: pauses between tries are real.
    tokio::time::sleep(Duration::from_millis(150)).await;
    let asked = fake.asked();
    assert!((2..=16).contains(&asked), "asked {asked} times in 150 ms");
    fake.works();
    fake.opened().await;
    fake.end().await;
}

#[tokio::test]
async fn an_envelope_is_acknowledged_after_it_is_stored_and_not_at_all_when_it_is_not() {
    let mut fake = Fake::new(SOON).await;
    let mut line = fake.greets().await;
    line.says(&event("1", "Ev1")).await;
    assert_eq!(line.hears().await, json!({"envelope_id": "1"}));
    fake.town.settle().await;
    fake.town.bot.db.close().await;
    line.says(&event("2", "Ev2")).await;
    line.says(&json!({
        "envelope_id": "3", "type": "slash_commands", "accepts_response_payload": true,
        "payload": {"command": "/cx", "user_id": "U0ADA", "team_id": "T0CX", "text": "help", "trigger_id": "1.1"}
    }))
    .await;
    let answer = line.hears().await;
    assert_eq!(answer["envelope_id"], "3", "the event is left without a word, and Slack sends it again");
    snapshot!(answer["payload"]["text"].as_str().unwrap_or_default(), @"That took me too long, sorry. Please try once more.");
    assert_eq!(timeout(Duration::from_millis(100), line.hears()).await.ok(), None);
    fake.held.abort();
}

#[tokio::test]
async fn a_slow_answer_holds_up_neither_the_next_delivery_nor_a_pong() {
    let mut fake = Fake::new(Timing { silence: Duration::from_secs(30), ..SOON }).await;
    let mut line = fake.greets().await;
    // The form opens slowly: our pretend Slack takes its time.
    fake.town.sandbox.fault(cx_bot::sandbox::Fault::once("views.open", cx_bot::sandbox::FaultKind::Hang));
    line.says(&json!({
        "envelope_id": "slow", "type": "slash_commands", "accepts_response_payload": true,
        "payload": {"command": "/cx-idea", "user_id": "U0ADA", "team_id": "T0CX", "text": "", "trigger_id": "1.1"}
    }))
    .await;
    let begun = std::time::Instant::now();
    line.says(&event("quick", "Ev1")).await;
    line.stream.send(Frame::Ping("are you there".into())).await.expect("it is open");
    let mut seen = Vec::new();
    while seen.len() < 2 {
        match line.stream.next().await.expect("it is open").expect("it works") {
            Frame::Pong(words) if words.as_ref() == b"are you there" => seen.push("pong".to_owned()),
            Frame::Text(words) => seen.push(words.to_string()),
            _ => {}
        }
    }
    assert!(begun.elapsed() < Duration::from_secs(1), "{:?}", begun.elapsed());
    seen.sort();
    assert_eq!(seen, ["pong", r#"{"envelope_id":"quick"}"#]);
    fake.end().await;
}

#[tokio::test]
async fn an_answer_that_nobody_asked_for_is_kept_back() {
    let mut fake = Fake::new(SOON).await;
    let mut line = fake.greets().await;
    line.says(&json!({
        "envelope_id": "1", "type": "slash_commands", "accepts_response_payload": false,
        "payload": {"command": "/cx", "user_id": "U0ADA", "team_id": "T0CX", "text": "help", "trigger_id": "1.1"}
    }))
    .await;
    assert_eq!(line.hears().await, json!({"envelope_id": "1"}));
    for odd in [json!({"type": "brand_new", "envelope_id": "2"}), json!({"type": "events_api", "envelope_id": "3"})] {
        line.says(&odd).await;
        assert_eq!(line.hears().await, json!({"envelope_id": odd["envelope_id"]}));
    }
    for nonsense in ["", "{broken", "[]", "null", r#"{"type": 7}"#, r#"{"envelope_id": 7, "type": "events_api"}"#] {
        line.stream.send(Frame::text(nonsense)).await.expect("it is open");
    }
    line.says(&event("4", "Ev4")).await;
    assert_eq!(line.hears().await, json!({"envelope_id": "4"}), "it is still there");
    fake.end().await;
}

#[tokio::test]
async fn a_connection_without_a_hello_is_given_up() {
    let mut fake = Fake::new(Timing { hello: Duration::from_millis(60), ..SOON }).await;
    let _mute = [fake.opened().await, fake.opened().await];
    let _next = timeout(Duration::from_secs(2), fake.opened()).await.expect("another one is opened");
    fake.end().await;
}

#[tokio::test]
async fn a_silent_connection_is_given_up() {
    let mut fake = Fake::new(SOON).await;
    // Nobody reads these, so nobody answers our pings.
    let mut silent = [fake.opened().await, fake.opened().await];
    for line in &mut silent {
        line.says(&json!({"type": "hello"})).await;
    }
    let _next = timeout(Duration::from_secs(2), fake.opened()).await.expect("another one is opened");
    fake.end().await;
}

#[tokio::test]
async fn a_slack_that_hangs_up_at_once_is_not_called_without_a_pause() {
    let mut fake = Fake::new(Timing { steady: Duration::from_secs(1), ..SOON }).await;
    let begun = std::time::Instant::now();
    let mut count = 0;
    while begun.elapsed() < Duration::from_millis(300) {
        if let Ok(mut line) = timeout(Duration::from_millis(50), fake.opened()).await {
            line.says(&json!({"type": "hello"})).await;
            line.says(&json!({"type": "disconnect", "reason": "refresh_requested"})).await;
            count += 1;
        }
    }
    assert!((2..=16).contains(&count), "{count} connections in 300 ms");
    fake.end().await;
}

#[tokio::test]
async fn what_was_taken_before_a_stop_is_acknowledged() {
    let mut fake = Fake::new(SOON).await;
    let mut line = fake.greets().await;
    // The disk is busy, so the delivery is taken and not yet stored.
    let busy = fake.town.bot.db.begin().await.expect("the database works");
    line.says(&event("1", "Ev1")).await;
    // sleeps: the frame travels by itself.
    tokio::time::sleep(Duration::from_millis(50)).await;
    fake.stop.send(true).expect("it listens");
    drop(busy);
    assert_eq!(line.hears().await, json!({"envelope_id": "1"}));
    fake.end().await;
}

fn event(envelope: &str, id: &str) -> Value {
    json!({
        "envelope_id": envelope, "type": "events_api", "accepts_response_payload": false,
        "payload": {"type": "event_callback", "event_id": id, "team_id": "T0CX", "event": {"type": "brand_new"}}
    })
}

/// A Slack that opens connections and does with them what a story says. The bot behind it is the town's.
struct Fake {
    town: Town,
    lines: mpsc::UnboundedReceiver<Line>,
    answer: watch::Sender<Option<Value>>,
    asked: watch::Receiver<usize>,
    stop: watch::Sender<bool>,
    held: JoinHandle<anyhow::Result<()>>,
}

/// One connection, Slack's end.
struct Line {
    stream: WebSocketStream<TcpStream>,
}

impl Line {
    async fn says(&mut self, frame: &Value) {
        self.stream.send(Frame::text(frame.to_string())).await.expect("it is open");
    }

    /// The next frame of the bot that says something.
    async fn hears(&mut self) -> Value {
        loop {
            if let Frame::Text(words) = self.stream.next().await.expect("it is open").expect("it works") {
                return serde_json::from_str(&words).expect("it is JSON");
            }
        }
    }
}

impl Fake {
    async fn new(timing: Timing) -> Self {
        let town = Town::new().await;
        let sockets = TcpListener::bind("127.0.0.1:0").await.expect("a port is free");
        let api = TcpListener::bind("127.0.0.1:0").await.expect("a port is free");
        let api_url = format!("http://{}/api", api.local_addr().expect("it listens"));
        let address = format!("ws://{}/link?ticket=secret", sockets.local_addr().expect("it listens"));
        let (opened, lines) = mpsc::unbounded_channel();
        tokio::spawn(async move {
            while let Ok((stream, _)) = sockets.accept().await {
                if let Ok(stream) = tokio_tungstenite::accept_async(stream).await {
                    let _ = opened.send(Line { stream });
                }
            }
        });
        let (answer, answers) = watch::channel(None);
        let (count, asked) = watch::channel(0);
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = api.accept().await {
                let (answers, address, count) = (answers.clone(), address.clone(), count.clone());
                tokio::spawn(async move {
                    let mut request = vec![0; 65_536];
                    let _ = stream.read(&mut request).await;
                    count.send_modify(|count| *count += 1);
                    let answer = answers.borrow().clone().unwrap_or_else(|| json!({"ok": true, "url": address}));
                    let body = answer.to_string();
                    let head = format!(
                        "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nconnection: close\r\ncontent-length: {}\r\n\r\n",
                        body.len()
                    );
                    let _ = stream.write_all(format!("{head}{body}").as_bytes()).await;
                });
            }
        });
        let (stop, stopped) = watch::channel(false);
        let reception = town.bot.reception();
        let held =
            tokio::spawn(
                async move { hold(&api_url, &SecretString::from("xapp-fake"), reception, timing, stopped).await },
            );
        Self { town, lines, answer, asked, stop, held }
    }

    /// From now on the bot gets that answer when it wants to connect.
    fn answers(&self, answer: Value) {
        self.answer.send_replace(Some(answer));
    }

    fn works(&self) {
        self.answer.send_replace(None);
    }

    /// How often the bot wanted to connect.
    fn asked(&self) -> usize {
        *self.asked.borrow()
    }

    async fn opened(&mut self) -> Line {
        self.lines.recv().await.expect("connections come")
    }

    /// Says hello on the next two connections, and gives the first; the other one is kept open.
    async fn greets(&mut self) -> Line {
        let (mut line, mut other) = (self.opened().await, self.opened().await);
        for line in [&mut line, &mut other] {
            line.says(&json!({"type": "hello", "num_connections": 1})).await;
        }
        tokio::spawn(async move { while other.stream.next().await.is_some() {} });
        line
    }

    async fn ended(&mut self) -> anyhow::Result<()> {
        timeout(Duration::from_secs(5), &mut self.held).await.expect("it ends").expect("nothing breaks")
    }

    async fn end(mut self) {
        self.stop.send_replace(true);
        self.ended().await.expect("it ends well");
        self.town.end().await;
    }
}
