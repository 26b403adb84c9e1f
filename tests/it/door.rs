//! Stories about the door: who is let in, what is read, and what is answered whatever comes.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use cx_bot::app::Bot;
use cx_bot::base::clock::{Clock, HOUR};
use cx_bot::engine::payload::{self, Kind};
use cx_bot::engine::queue::{self, Fold, NewJob, Side};
use cx_bot::sandbox::Delivery;
use cx_bot::sandbox::delivery::sign;
use secrecy::SecretString;
use serde_json::{Value, json};
use tokio::net::TcpListener;

use crate::town::{CX, Town, snapshot};

/// The town's.
const SECRET: &str = "sandbox-signing-secret";
/// From Slack's page on verifying requests.
const SECRET_OF_THE_DOCUMENTATION: &str = "8f742231b10e8888abcd99yyyzzz85a5";
const EVENTS: &str = "/slack/events";
const COMMANDS: &str = "/slack/commands";
const INTERACTIONS: &str = "/slack/interactions";

fn now() -> i64 {
    Clock::system().now() / 1_000
}

/// A request with a signature, if there is one.
fn request(path: &str, signed: Option<(&str, i64)>, body: &[u8]) -> Vec<u8> {
    let mut head =
        format!("POST {path} HTTP/1.1\r\nhost: bot\r\nconnection: close\r\ncontent-length: {}\r\n", body.len());
    if let Some((signature, time)) = signed {
        head.push_str(&format!("x-slack-signature: {signature}\r\nx-slack-request-timestamp: {time}\r\n"));
    }
    [head.as_bytes(), b"\r\n", body].concat()
}

/// A request as Slack makes it.
fn signed(path: &str, body: &str) -> Vec<u8> {
    let time = now();
    request(path, Some((&sign(SECRET, &time.to_string(), body.as_bytes()), time)), body.as_bytes())
}

/// Status and body of an answer.
fn read(answer: &str) -> (u16, &str) {
    let status = answer.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or(0);
    (status, answer.split_once("\r\n\r\n").map_or("", |(_, body)| body))
}

/// The value of a metric's line that begins so.
fn metric(page: &str, line: &str) -> f64 {
    let found = page.lines().find_map(|known| known.strip_prefix(line)?.trim().parse().ok());
    found.unwrap_or_default()
}

fn press(person: &str, action: &str) -> Value {
    json!({
        "type": "block_actions", "user": {"id": person, "team_id": "T0CX"}, "team": {"id": "T0CX"},
        "trigger_id": "1.2.3", "container": {"type": "message", "message_ts": "1.1", "channel_id": CX},
        "actions": [{"type": "button", "action_id": action, "value": "x", "action_ts": "1793610000.000100"}]
    })
}

#[tokio::test]
async fn only_what_slack_has_signed_just_now_is_let_in() {
    let town = Town::new().await;
    let body = r#"{"type":"event_callback","event_id":"Ev1","event":{"type":"brand_new"}}"#;
    let bytes = body.as_bytes();
    let time = now();
    let right = sign(SECRET, &time.to_string(), bytes);
    let altered = body.replace("Ev1", "Ev2");
    let of_another = sign("another secret", &time.to_string(), bytes);
    let of_nobody = sign("", &time.to_string(), bytes);
    let signed_at = |time: i64| sign(SECRET, &time.to_string(), bytes);
    for (what, signature, time, body, status) in [
        ("as Slack does it", right.clone(), time, body, 200),
        ("nearly five minutes old", signed_at(time - 290), time - 290, body, 200),
        ("more than five minutes old", signed_at(time - 310), time - 310, body, 401),
        ("from the future", signed_at(time + 310), time + 310, body, 401),
        ("an altered byte", right.clone(), time, &altered, 401),
        ("another time than was signed", right.clone(), time - 1, body, 401),
        ("another secret", of_another, time, body, 401),
        ("an empty secret", of_nobody, time, body, 401),
        ("no version", right.replace("v0=", ""), time, body, 401),
        ("half a signature", right[..20].to_owned(), time, body, 401),
        ("no signature", String::new(), time, body, 401),
    ] {
        for path in [EVENTS, COMMANDS, INTERACTIONS] {
            let answer = town.says(request(path, Some((&signature, time)), body.as_bytes())).await;
            assert_eq!(read(&answer).0, status, "{what} at {path}: {answer}");
        }
    }
    for path in [EVENTS, COMMANDS, INTERACTIONS] {
        assert_eq!(read(&town.says(request(path, None, bytes)).await).0, 401, "no headers at {path}");
        let binary = [0xff, 0xfe, b'{', b'}'];
        let signature = sign(SECRET, &time.to_string(), &binary);
        assert_eq!(
            read(&town.says(request(path, Some((&signature, time)), &binary)).await).0,
            401,
            "no text at {path}"
        );
    }
    let page = town.look("/metrics").await;
    assert_eq!(metric(&page, r#"cx_bot_deliveries_total{kind="event",outcome="refused"}"#), 11.0, "{page}");
    town.end().await;
}

#[tokio::test]
async fn the_signature_of_slack_s_documentation_is_right_and_long_over() {
    let town = Town::with(|config| {
        config.slack.signing_secret = Some(SecretString::from(SECRET_OF_THE_DOCUMENTATION));
    })
    .await;
    let body = "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";
    let theirs = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";
    assert_eq!(sign(SECRET_OF_THE_DOCUMENTATION, "1531420618", body.as_bytes()), theirs);
    let answer = town.says(request(COMMANDS, Some((theirs, 1_531_420_618)), body.as_bytes())).await;
    assert_eq!(read(&answer).0, 401, "it is from 2018");
    let time = now();
    let ours = sign(SECRET_OF_THE_DOCUMENTATION, &time.to_string(), body.as_bytes());
    let answer = town.says(request(COMMANDS, Some((&ours, time)), body.as_bytes())).await;
    assert_eq!(read(&answer), (200, ""), "it comes from a workspace that is not ours");
    town.end().await;
}

#[tokio::test]
async fn an_empty_secret_refuses_the_start() {
    let town = Town::new().await;
    for secret in ["", " ", "\n"] {
        let mut config = town.bot.company.config().clone();
        config.slack.signing_secret = Some(SecretString::from(secret));
        config.database.url = SecretString::from("sqlite:target/never-opened.db");
        let refused =
            Bot::build(config, town.clock.clone(), town.bot.ids.clone()).await.err().expect("it must not start");
        assert!(refused.to_string().contains("slack.signing_secret is empty"), "{refused}");
    }
    town.end().await;
}

#[tokio::test]
async fn a_body_is_read_up_to_a_limit_and_not_for_ever() {
    let town = Town::new().await;
    let large = format!(r#"{{"event_id":"Ev1","event":{{"type":"x","words":"{}"}}}}"#, "x".repeat(1_048_000));
    assert_eq!(read(&town.says(signed(EVENTS, &large)).await).0, 200, "just below a mebibyte");
    let too_large = "x".repeat(1_048_577);
    assert_eq!(read(&town.says(signed(EVENTS, &too_large)).await).0, 413);
    // Whoever announces too much is not listened to.
    let head = format!("POST {EVENTS} HTTP/1.1\r\nhost: bot\r\ncontent-length: 999999999999\r\n\r\n");
    assert_eq!(read(&town.says(head.into_bytes()).await).0, 413);
    // Whoever announces nothing is stopped on the way.
    let mut chunked = format!("POST {EVENTS} HTTP/1.1\r\nhost: bot\r\ntransfer-encoding: chunked\r\n\r\n").into_bytes();
    for _ in 0..20 {
        chunked.extend_from_slice(b"10000\r\n");
        chunked.extend_from_slice(&[b'x'; 65_536]);
        chunked.extend_from_slice(b"\r\n");
    }
    assert_eq!(read(&town.says(chunked).await).0, 413);
    town.end().await;
}

#[tokio::test]
async fn a_body_that_trickles_in_is_dropped() {
    let town = Town::new().await;
    let door = town.bot.door(town.bot.reception()).expect("there is a secret");
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port is free");
    let address = listener.local_addr().expect("it listens");
    let serving = tokio::spawn(door.with_patience(Duration::from_millis(200)).serve(listener, std::future::pending()));
    let head = format!("POST {EVENTS} HTTP/1.1\r\nhost: bot\r\nconnection: close\r\ncontent-length: 100\r\n\r\n{{");
    let begun = Instant::now();
    let answer = town.says_at(address, head.into_bytes()).await;
    assert_eq!(read(&answer).0, 408, "{answer}");
    assert!(begun.elapsed() < Duration::from_secs(2));
    serving.abort();
    town.end().await;
}

#[tokio::test]
async fn what_is_signed_is_taken_whatever_it_says() {
    let mut town = Town::new().await;
    for (path, body) in [
        (EVENTS, "{broken"),
        (EVENTS, ""),
        (EVENTS, "null"),
        (EVENTS, "[]"),
        (EVENTS, "7"),
        (EVENTS, "{}"),
        (EVENTS, r#"{"type":"brand_new_envelope"}"#),
        (EVENTS, r#"{"type":"event_callback"}"#),
        (EVENTS, r#"{"type":"event_callback","event_id":7,"event":{"type":"message"}}"#),
        (EVENTS, r#"{"type":"event_callback","event_id":"Ev1","event":"message"}"#),
        (EVENTS, r#"{"type":"event_callback","event_id":"Ev2","event":{"type":["message"]}}"#),
        (
            EVENTS,
            r#"{"type":"event_callback","event_id":"Ev3","team_id":"T0ELSEWHERE","event":{"type":"app_home_opened","user":"U1"}}"#,
        ),
        (EVENTS, r#"{"type":"event_callback","event_id":"Ev4","event":{"type":"message","channel":"C0CX"}}"#),
        (EVENTS, r#"{"type":"event_callback","event_id":"Ev5","event":{"type":"user_change","user":null}}"#),
        (EVENTS, r#"{"type":"event_callback","event_id":"Ev6","event":{"type":"channel_id_changed"}}"#),
        (EVENTS, r#"{"type":"event_callback","event_id":"Ev7","event":{"type":"member_joined_channel"}}"#),
        (COMMANDS, ""),
        (COMMANDS, "command"),
        (COMMANDS, "command=%2Fcx&user_id="),
        (COMMANDS, "%%%&=&command=%ff"),
        (INTERACTIONS, ""),
        (INTERACTIONS, "payload="),
        (INTERACTIONS, "payload=%7Bbroken"),
        (INTERACTIONS, "payload=null"),
        (INTERACTIONS, "payload=%7B%7D"),
        (INTERACTIONS, r#"payload={"type":"brand_new"}"#),
        (INTERACTIONS, r#"payload={"type":"block_actions","actions":[]}"#),
        (INTERACTIONS, r#"payload={"type":"view_submission","view":null}"#),
    ] {
        let answer = town.says(signed(path, body)).await;
        assert_eq!(read(&answer).0, 200, "{path} {body}: {answer}");
    }
    let deep = format!("{}{}", "[".repeat(5_000), "]".repeat(5_000));
    assert_eq!(read(&town.says(signed(EVENTS, &deep)).await).0, 200);
    town.settle().await;
    assert_eq!(town.left_over().await, (0, 0), "{}", town.rows().await);
    town.end().await;
}

#[tokio::test]
async fn slack_s_checks_are_answered_and_leave_nothing() {
    let mut town = Town::new().await;
    let before = town.rows().await;
    // Unsigned, and with nothing but a token.
    let answer = town.says(request(COMMANDS, None, b"token=abc&ssl_check=1")).await;
    assert_eq!(read(&answer), (200, ""));
    // A command that pretends to be a check is not let in.
    let answer = town.says(request(COMMANDS, None, b"ssl_check=1&command=%2Fcx&user_id=U0ADA")).await;
    assert_eq!(read(&answer).0, 401);
    let challenge = r#"{"type":"url_verification","token":"abc","challenge":"3eZbrw1aBm2rZgRNFdxV"}"#;
    let answer = town.says(signed(EVENTS, challenge)).await;
    assert_eq!(read(&answer), (200, r#"{"challenge":"3eZbrw1aBm2rZgRNFdxV"}"#));
    assert_eq!(read(&town.says(request(EVENTS, None, challenge.as_bytes())).await).0, 401);
    town.settle().await;
    assert_eq!(town.rows().await, before);
    town.end().await;
}

#[tokio::test]
async fn other_paths_and_methods_are_told_so() {
    let town = Town::new().await;
    for (method, path, status) in [
        ("GET", EVENTS, 405),
        ("PUT", COMMANDS, 405),
        ("DELETE", INTERACTIONS, 405),
        ("POST", "/healthz", 405),
        ("POST", "/metrics", 405),
        ("GET", "/", 404),
        ("POST", "/slack", 404),
        ("GET", "/slack/events/", 404),
        ("GET", "/../etc/passwd", 404),
        ("GET", "/healthz?deep=1", 200),
        ("GET", "/readyz", 200),
    ] {
        let words = format!("{method} {path} HTTP/1.1\r\nhost: bot\r\nconnection: close\r\ncontent-length: 0\r\n\r\n");
        let answer = town.says(words.into_bytes()).await;
        assert_eq!(read(&answer).0, status, "{method} {path}: {answer}");
    }
    assert_eq!(town.look("/healthz").await, "alive\n");
    town.end().await;
}

#[tokio::test]
async fn readiness_tells_of_the_start_and_of_the_database() {
    let mut town = Town::new().await;
    let mut config = town.bot.company.config().clone();
    let elsewhere = crate::town::Home::new().await;
    config.database.url = SecretString::from(elsewhere.url.clone());
    let starting = Bot::build(config, town.clock.clone(), town.bot.ids.clone()).await.expect("it can be built");
    let door = starting.door(starting.reception()).expect("there is a secret");
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port is free");
    let address = listener.local_addr().expect("it listens");
    let serving = tokio::spawn(door.serve(listener, std::future::pending()));
    let ask = |path: &str| format!("GET {path} HTTP/1.1\r\nhost: bot\r\nconnection: close\r\n\r\n").into_bytes();
    let answer = town.says_at(address, ask("/readyz")).await;
    assert_eq!(read(&answer), (503, "starting: Slack has not told who we are yet\n"));
    starting.identify().await.expect("Slack tells");
    starting.begin().await.expect("it begins");
    assert_eq!(read(&town.says_at(address, ask("/readyz")).await), (200, "ready\n"));
    starting.db.close().await;
    assert_eq!(read(&town.says_at(address, ask("/readyz")).await), (503, "the database does not answer\n"));
    assert_eq!(read(&town.says_at(address, ask("/metrics")).await).0, 503);
    assert_eq!(read(&town.says_at(address, ask("/healthz")).await), (200, "alive\n"));
    serving.abort();
    town.settle().await;
    town.end().await;
}

#[tokio::test]
async fn metrics_can_be_read_by_prometheus_and_move() {
    let mut town = Town::new().await;
    let votes = r#"cx_bot_deliveries_total{kind="interaction",outcome="taken"}"#;
    let before = metric(&town.look("/metrics").await, votes);
    town.agent().shares("Refund mails arrive after nine days").await;
    town.settle().await;
    let card = town.card("Refund mails");
    town.engineer().presses(&card, "vote.up").await;
    let page = town.look("/metrics").await;
    assert_eq!(metric(&page, r#"cx_bot_rows{box="in",state="ready"}"#), 1.0, "{page}");
    town.settle().await;
    let page = town.look("/metrics").await;
    assert_eq!(metric(&page, votes) - before, 2.0, "{page}");
    assert!(metric(&page, r#"cx_bot_jobs_total{kind="interaction",outcome="done"}"#) >= 2.0, "{page}");
    assert!(metric(&page, r#"cx_bot_calls_total{method="update",outcome="ok"}"#) >= 1.0, "{page}");
    assert!(metric(&page, "cx_bot_acknowledged_seconds_count") >= 3.0, "{page}");
    assert_eq!(metric(&page, "cx_bot_installed"), 1.0, "{page}");
    // The text format: comments, or a name with labels and a number; each name is introduced once.
    let mut introduced = BTreeMap::<&str, usize>::new();
    for line in page.lines() {
        if let Some(rest) = line.strip_prefix("# TYPE ") {
            *introduced.entry(rest.split(' ').next().unwrap_or_default()).or_default() += 1;
            continue;
        }
        if line.starts_with("# HELP ") || line == "# EOF" {
            continue;
        }
        let (name, value) = line.rsplit_once(' ').unwrap_or_else(|| panic!("{line}"));
        assert!(value.parse::<f64>().is_ok(), "{line}");
        let family = name.split('{').next().unwrap_or_default();
        assert!(family.starts_with("cx_bot_"), "{line}");
        assert!(family.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_'), "{line}");
        assert!(introduced.keys().any(|known| family.starts_with(known)), "{line} is not introduced");
        assert!(name.contains('{') == name.ends_with('}'), "{line}");
    }
    assert!(introduced.values().all(|times| *times == 1), "{introduced:?}");
    assert!(page.ends_with("# EOF\n"), "{page}");
    for word in ["U0", "C0", "Ada", "refund", "xoxb"] {
        assert!(!page.contains(word), "a metric says {word}");
    }
    town.end().await;
}

#[tokio::test]
async fn people_of_another_workspace_with_the_same_app_change_nothing_here() {
    let mut town = Town::new().await;
    let before = town.rows().await;
    let command = json!({
        "command": "/cx-idea", "text": "", "user_id": "U0X", "team_id": "T0ELSEWHERE", "trigger_id": "1.1",
        "channel_id": CX, "is_enterprise_install": "false"
    });
    let (_, answer) = town.sandbox.deliver_payload(Delivery::Command, &command).await;
    assert_eq!(answer, Value::Null, "strangers are not served");
    let mut pressed = press("U0X", "vote.up");
    pressed["team"]["id"] = json!("T0ELSEWHERE");
    town.sandbox.deliver_payload(Delivery::Interaction, &pressed).await;
    let event = json!({
        "type": "event_callback", "event_id": "EvX", "team_id": "T0ELSEWHERE", "authorizations": [{"team_id": "T0ELSEWHERE"}],
        "event": {"type": "message", "user": "U0X", "channel": CX, "ts": "1793610000.1", "text": "x".repeat(60)}
    });
    town.sandbox.deliver_payload(Delivery::Event, &event).await;
    town.settle().await;
    assert_eq!(town.rows().await, before);
    let page = town.look("/metrics").await;
    assert_eq!(metric(&page, r#"cx_bot_deliveries_total{kind="event",outcome="stranger"}"#), 1.0, "{page}");
    town.end().await;
}

#[tokio::test]
async fn a_database_that_does_not_take_it_is_told_to_slack_and_to_people() {
    let town = Town::new().await;
    town.bot.db.close().await;
    let answer = town.says(signed(EVENTS, r#"{"event_id":"Ev1","event":{"type":"x"}}"#)).await;
    assert_eq!(read(&answer).0, 503, "Slack must deliver it again: {answer}");
    let form = form_urlencoded::Serializer::new(String::new())
        .append_pair("payload", &press("U0ADA", "vote.up").to_string())
        .finish();
    let answer = town.says(signed(INTERACTIONS, &form)).await;
    assert_eq!(read(&answer).0, 503, "Slack shows the person a warning: {answer}");
    let answer = town.says(signed(COMMANDS, "command=%2Fcx&user_id=U0ADA&team_id=T0CX&trigger_id=1.1")).await;
    snapshot!(read(&answer).1, @r#"{"response_type":"ephemeral","text":"That took me too long, sorry. Please try once more."}"#);
    assert_eq!(
        read(&town.says(b"GET /readyz HTTP/1.1\r\nhost: bot\r\nconnection: close\r\n\r\n".to_vec()).await).0,
        503
    );
}

#[tokio::test]
async fn addresses_and_tokens_of_a_delivery_are_not_kept() {
    let town = Town::new().await;
    let mut pressed = press("U0ADA", "vote.up");
    pressed["token"] = json!("deprecated-verification-token");
    pressed["response_url"] = json!("https://hooks.slack.com/actions/T/1/secret");
    pressed["response_urls"] = json!([{"response_url": "https://hooks.slack.com/actions/T/2/secret"}]);
    town.sandbox.deliver_payload(Delivery::Interaction, &pressed).await;
    let mut connection = town.bot.db.read().await.expect("the database works");
    let kept: Vec<(String,)> = cx_bot::base::db::query_as("SELECT payload FROM job WHERE kind = 'interaction'")
        .fetch_all(&mut *connection)
        .await
        .expect("the database works");
    assert_eq!(kept.len(), 1);
    for secret in ["hooks.slack.com", "deprecated", "trigger"] {
        assert!(!kept[0].0.contains(secret), "{}", kept[0].0);
    }
}

/// Saved payloads: what real workspaces send and models refuse.
fn saved(prefix: &str) -> Vec<(String, Value)> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/slack");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .expect("the folder is there")
        .map(|file| file.expect("it can be read").path())
        .collect();
    files.sort();
    let name = |path: &std::path::Path| path.file_stem().expect("it has a name").to_string_lossy().into_owned();
    files
        .iter()
        .filter(|path| name(path).starts_with(prefix))
        .map(|path| {
            (
                name(path),
                serde_json::from_str(&std::fs::read_to_string(path).expect("it can be read")).expect("it is JSON"),
            )
        })
        .collect()
}

#[test]
fn what_real_workspaces_send_is_read() {
    let mut seen = String::new();
    for (prefix, kind) in [("event.", Kind::Event), ("interaction.", Kind::Interaction), ("command.", Kind::Command)] {
        for (name, body) in saved(prefix) {
            let reading = payload::read(kind, &body).unwrap_or_else(|| panic!("{name} is not read"));
            let team = payload::team(kind, &body).unwrap_or("any");
            seen.push_str(&format!(
                "{name} ({team}) {} in {}\n    {:?}\n",
                reading.key, reading.lane, reading.incoming
            ));
        }
    }
    snapshot!(seen, @r#"
    event.app_mention_by_a_bot (T0CX) event:Ev01 in C0CX:1793610000.000100
        Mentioned(PostedMessage { channel: "C0CX", ts: "1793610000.000100", thread: None, person: "", text: "<@U0CX> deploy done", channel_type: "" })
    event.app_rate_limited (T0CX) dropped:1793610000 in events
        EventsDropped
    event.app_uninstalled (T0CX) event:Ev02 in events
        Nothing { what: "app_uninstalled" }
    event.brand_new (T0CX) event:Ev03 in events
        Nothing { what: "canvas_hovered" }
    event.channel_id_changed (T0CX) event:Ev04 in events
        ChannelIdChanged { old: "G0CX", new: "C0NEWCX" }
    event.connect_message_of_another_company (T0CX) event:Ev05 in C0SHARED:1793610000.000500
        MessagePosted(PostedMessage { channel: "C0SHARED", ts: "1793610000.000500", thread: None, person: "U0STRANGER", text: "Hello from the other side", channel_type: "channel" })
    event.link_shared_in_the_composer (T0CX) event:Ev06 in events
        Nothing { what: "link_shared" }
    event.message_changed_by_an_unfurl (T0CX) event:Ev07 in C0CX:1793609999.000100
        MessageChanged { channel: "C0CX", ts: "1793609999.000100", text: "see <https://example.com>" }
    event.message_deleted_with_replies (T0CX) event:Ev08 in C0CX:1793609999.000200
        MessageDeleted { channel: "C0CX", ts: "1793609999.000200", reply: None }
    event.message_join_notice (T0CX) event:Ev09 in events
        Nothing { what: "message/channel_join" }
    event.message_with_odd_metadata (T0CX) event:Ev10 in C0CX:1793610000.001000
        MessagePosted(PostedMessage { channel: "C0CX", ts: "1793610000.001000", thread: None, person: "U0ADA", text: "Refunds are late &amp; <@U0BEN> knows", channel_type: "channel" })
    event.of_another_workspace (T0ELSEWHERE) event:Ev16 in U0ELSEWHERE
        HomeOpened { person: "U0ELSEWHERE" }
    event.org_wide_reaction (any) event:Ev11 in C0CX:1793609999.000100
        Reaction(Reaction { change: Added, person: "W0ADA", emoji: "+1", channel: "C0CX", ts: "1793609999.000100", author: None, event_ts: "1793610000.001100" })
    event.reaction_on_a_file (T0CX) event:Ev12 in events
        Nothing { what: "reaction_added" }
    event.subteam_updated_and_cut (T0CX) event:Ev13 in events
        GroupChanged { group: "S0SUPPORT" }
    event.tokens_revoked (T0CX) event:Ev14 in events
        Nothing { what: "tokens_revoked" }
    event.user_change_with_a_list_of_fields (T0CX) event:Ev15 in U0ADA
        MemberChanged(Object {"deleted": Bool(false), "id": String("U0ADA"), "is_bot": Bool(false), "locale": String("pl-PL"), "name": String("ada.novak"), "profile": Object {"display_name": String(""), "fields": Array [], "real_name": String("Ada Novak"), "status_expiration": Number(0)}, "team_id": String("T0CX"), "tz": Null})
    interaction.brand_new (T0CX) interaction:workflow_hovered:13.7.aa in U0ADA
        Nothing { what: "workflow_hovered" }
    interaction.form_closed (T0CX) interaction:view_closed: in U0ADA
        Nothing { what: "view_closed" }
    interaction.form_with_untouched_inputs (T0CX) view:V2:86d62a7cd04dcd2d91854666 in view:V2
        Submitted(Submitted { form: "idea.form", view: "V2", metadata: "", fields: Fields({"functions": [], "link": [], "notes": [], "pain": [], "title": ["Refund mails arrive late"], "touchpoint": []}), person: "U0ADA" })
    interaction.global_shortcut (T0CX) shortcut:13.6.aa in U0ADA
        Shortcut(Shortcut { name: "idea.new", person: "U0ADA", trigger: "13.6.aa", message: None })
    interaction.message_shortcut_on_a_bot_s_message (T0CX) shortcut:13.5.aa in U0ADA
        Shortcut(Shortcut { name: "idea.from_message", person: "U0ADA", trigger: "13.5.aa", message: Some(PostedMessage { channel: "C0CX", ts: "1793609000.000100", thread: None, person: "", text: "", channel_type: "" }) })
    interaction.org_wide_press (any) press:W0ADA:vote.up:id000010:1793609999.000100:1793610000.100100 in C0CX:1793609999.000100
        Press(Press { action: "vote.up", value: "id000010", person: "W0ADA", channel: Some("C0CX"), ts: Some("1793609999.000100"), view: None, trigger: "13.1.aa", pressed_at: "1793610000.100100", chosen: {}, answer_at: Some(…) })
    interaction.press_on_an_ephemeral (T0CX) press:U0ADA:status.show:all:1793610000.000200:1793610000.100100 in C0CX:1793610000.000200
        Press(Press { action: "status.show", value: "all", person: "U0ADA", channel: Some("C0CX"), ts: Some("1793610000.000200"), view: None, trigger: "13.2.aa", pressed_at: "1793610000.100100", chosen: {}, answer_at: Some(…) })
    interaction.press_with_a_chosen_person (T0CX) press:U0ADA:preferences.person:U0BEN:V1:1793610000.100300 in U0ADA
        Press(Press { action: "preferences.person", value: "U0BEN", person: "U0ADA", channel: None, ts: None, view: Some("V1"), trigger: "13.3.aa", pressed_at: "1793610000.100300", chosen: {}, answer_at: None })
    interaction.suggestion (T0CX) interaction:block_suggestion: in U0ADA
        Nothing { what: "block_suggestion" }
    command.org_wide (any) command:13.8.aa in W0ADA
        Command(Command { name: "/cx-status", text: "mine", person: "W0ADA", channel: "C0CX", trigger: "13.8.aa" })
    "#);
}

#[tokio::test]
async fn what_real_workspaces_send_is_taken_and_sets_nothing_aside() {
    let mut town = Town::new().await;
    for (prefix, kind) in
        [("event.", Delivery::Event), ("interaction.", Delivery::Interaction), ("command.", Delivery::Command)]
    {
        for (name, body) in saved(prefix) {
            let (receipt, _) = town.sandbox.deliver_payload(kind, &body).await;
            assert_eq!(receipt, cx_bot::sandbox::Receipt::Acknowledged, "{name}");
        }
    }
    town.settle().await;
    town.pass(HOUR).await;
    assert_eq!(town.left_over().await.1, 0, "{}", town.rows().await);
}

#[tokio::test]
async fn odd_answers_of_slack_lose_nothing_that_can_be_read() {
    let town = Town::new().await;
    let answers: BTreeMap<String, Value> = saved("answer.").into_iter().collect();
    let told = [
        (json!({"question": "members"}), "answer.users_list_with_odd_people"),
        (json!({"question": "group", "group": "S0FINANCE"}), "answer.usergroups_users_list_with_odd_members"),
        (json!({"question": "history", "channel": CX}), "answer.history_with_odd_messages"),
    ];
    let jobs = told.map(|(question, name)| NewJob {
        lane: "answers".into(),
        key: format!("answered:{name}"),
        kind: "answered",
        payload: json!({"question": question, "answer": answers[name]}).to_string(),
        run_at: town.clock.now(),
        fold: Fold::WhileUndone,
    });
    let mut tx = town.bot.db.begin().await.expect("the database works");
    queue::add(&mut tx, Side::In, &jobs, town.clock.now(), &town.bot.ids).await.expect("it takes them");
    tx.commit().await.expect("the database works");
    while town.bot.step().await.expect("it works") == cx_bot::engine::scheduler::Step::Worked {}
    let mut connection = town.bot.db.read().await.expect("the database works");
    let people: Vec<(String, String, String, Option<String>)> = cx_bot::base::db::query_as(
        "SELECT id, name, locale, group_function FROM member WHERE id IN ('U0NOPROFILE', 'U0FIELDS', 'U0NULLS', 'U0LAST') ORDER BY id",
    )
    .fetch_all(&mut *connection)
    .await
    .expect("the database works");
    drop(connection);
    let people: Vec<_> = people.iter().map(|person| format!("{person:?}")).collect();
    snapshot!(people.join("\n"), @r#"
    ("U0FIELDS", "Fieldless", "it-IT", None)
    ("U0LAST", "Last One", "pl-PL", Some("finance"))
    ("U0NOPROFILE", "", "es-ES", None)
    ("U0NULLS", "", "", None)
    "#);
    let offers = town.sandbox.calls_of("chat.postMessage");
    let offered: Vec<_> = offers.iter().filter_map(|call| call.args["thread_ts"].as_str()).collect();
    assert_eq!(offered, ["1793609500.000200"], "only what a person wrote is offered for tracking");
    assert_eq!(town.left_over().await.1, 0, "{}", town.rows().await);
}
