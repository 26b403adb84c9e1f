//! The sandbox against a tiny bot: what is delivered, signed, retried, refused.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use bytes::Bytes;
use futures_util::{SinkExt, StreamExt};
use http_body_util::{BodyExt, Full};
use hyper::body::Incoming;
use hyper::service::service_fn;
use hyper::{HeaderMap, Request, Response};
use hyper_util::rt::TokioIo;
use serde_json::{Value, json};
use tokio_tungstenite::tungstenite::Message as Frame;

use super::world::{Kind, User};
use super::*;
use crate::base::clock::{MINUTE, SECOND};

const SECRET: &str = "a secret";
const NOW: Millis = 1_800_000_000_000;

/// A request as the tiny bot got it.
#[derive(Clone)]
struct Got {
    path: String,
    headers: HeaderMap,
    body: String,
}

impl Got {
    fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// The JSON inside: of an event, or of an interaction's form.
    fn json(&self) -> Value {
        let field = |name: &str| {
            form_urlencoded::parse(self.body.as_bytes()).find(|(key, _)| key == name).map(|(_, value)| value)
        };
        match field("payload") {
            Some(payload) => serde_json::from_str(&payload).unwrap(),
            None => serde_json::from_str(&self.body).unwrap_or_else(|_| {
                form_urlencoded::parse(self.body.as_bytes())
                    .map(|(name, value)| (name.into_owned(), json!(value)))
                    .collect()
            }),
        }
    }

    fn event(&self) -> Value {
        self.json()["event"].clone()
    }
}

/// What the tiny bot answers next.
#[derive(Clone)]
enum Says {
    Ok(Value),
    Status(u16),
    Never,
}

#[derive(Clone, Default)]
struct TinyBot {
    got: Arc<Mutex<Vec<Got>>>,
    says: Arc<Mutex<VecDeque<Says>>>,
}

impl TinyBot {
    async fn start(sandbox: &Sandbox) -> Self {
        let bot = Self::default();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let base_url = format!("http://{}", listener.local_addr().unwrap());
        sandbox.connect(Connection::Http { base_url, signing_secret: SECRET.to_owned() });
        let server = bot.clone();
        tokio::spawn(async move {
            loop {
                let (stream, _) = listener.accept().await.unwrap();
                let server = server.clone();
                tokio::spawn(async move {
                    let service = service_fn(|request: Request<Incoming>| server.clone().answer(request));
                    let _ = hyper::server::conn::http1::Builder::new()
                        .serve_connection(TokioIo::new(stream), service)
                        .await;
                });
            }
        });
        bot
    }

    async fn answer(self, request: Request<Incoming>) -> hyper::Result<Response<Full<Bytes>>> {
        let (head, body) = request.into_parts();
        let body = String::from_utf8(body.collect().await?.to_bytes().to_vec()).unwrap();
        self.got.lock().unwrap().push(Got { path: head.uri.path().to_owned(), headers: head.headers, body });
        let says = self.says.lock().unwrap().pop_front().unwrap_or(Says::Ok(Value::Null));
        Ok(match says {
            Says::Ok(Value::Null) => Response::new(Full::default()),
            Says::Ok(Value::String(text)) => Response::new(Full::from(text)),
            Says::Ok(body) => Response::new(Full::from(body.to_string())),
            Says::Status(status) => Response::builder().status(status).body(Full::default()).unwrap(),
            Says::Never => std::future::pending().await,
        })
    }

    fn will_say(&self, says: Says) {
        self.says.lock().unwrap().push_back(says);
    }

    fn got(&self) -> Vec<Got> {
        self.got.lock().unwrap().clone()
    }

    fn last(&self) -> Got {
        self.got().last().unwrap().clone()
    }

    fn events(&self) -> Vec<String> {
        let name = |event: Value| match event["subtype"].as_str() {
            Some(subtype) => format!("{}/{subtype}", event["type"].as_str().unwrap()),
            None => event["type"].as_str().unwrap().to_owned(),
        };
        self.got().iter().filter(|got| got.path == "/slack/events").map(|got| name(got.event())).collect()
    }
}

fn options() -> Options {
    Options::new(Clock::standing_at(NOW), Ids::counted())
}

/// For bots that never answer.
fn impatient() -> Options {
    Options { answer_within: Duration::from_millis(300), ..options() }
}

async fn started() -> (Sandbox, TinyBot) {
    started_with(options()).await
}

async fn started_with(options: Options) -> (Sandbox, TinyBot) {
    let sandbox = Sandbox::start(options).await.unwrap();
    let bot = TinyBot::start(&sandbox).await;
    (sandbox, bot)
}

/// Calls the Web API as the bot does, by JSON; a form where Slack takes nothing else.
async fn call(sandbox: &Sandbox, method: &str, args: Value) -> Value {
    let (_, body) = raw_call(sandbox, method, &args, "xoxb-sandbox", false).await.unwrap();
    match body["response_metadata"]["messages"][0].as_str() {
        Some(message) if message.contains("does not accept JSON") => {
            raw_call(sandbox, method, &args, "xoxb-sandbox", true).await.unwrap().1
        }
        _ => body,
    }
}

async fn raw_call(sandbox: &Sandbox, method: &str, args: &Value, token: &str, form: bool) -> Option<(u16, Value)> {
    let body = match form {
        false => args.to_string(),
        true => {
            let mut form = form_urlencoded::Serializer::new(String::new());
            for (name, value) in args.as_object().unwrap() {
                form.append_pair(name, &value.as_str().map_or_else(|| value.to_string(), str::to_owned));
            }
            form.finish()
        }
    };
    let kind = if form { "application/x-www-form-urlencoded" } else { "application/json; charset=utf-8" };
    let request = Request::post(format!("{}/{method}", sandbox.api_url()))
        .header("authorization", format!("Bearer {token}"))
        .header("content-type", kind)
        .body(Full::<Bytes>::from(body))
        .unwrap();
    let client: Client<HttpConnector, Full<Bytes>> = Client::builder(TokioExecutor::new()).build_http();
    let response = client.request(request).await.ok()?;
    let status = response.status().as_u16();
    let body = response.into_body().collect().await.ok()?.to_bytes();
    Some((status, delivery::body_of(&body)))
}

fn plain_text(text: &str) -> Value {
    json!({"type": "plain_text", "text": text})
}

fn modal(title: &str) -> Value {
    json!({"type": "modal", "callback_id": "idea.form", "notify_on_close": true, "title": plain_text(title), "submit": plain_text("Send"),
        "blocks": [{"type": "input", "block_id": "title", "label": plain_text("Title"),
            "element": {"type": "plain_text_input", "action_id": "title"}}]})
}

/// Opens a form as the tiny bot would after a command, and gives its view id.
async fn open_form(sandbox: &Sandbox, bot: &TinyBot) -> String {
    sandbox.command("U0ADA", "#cx", "/cx-idea", "").await.unwrap();
    let trigger = bot.last().json()["trigger_id"].clone();
    let opened = call(sandbox, "views.open", json!({"trigger_id": trigger, "view": modal("One")})).await;
    opened["view"]["id"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn an_event_is_signed_and_tried_again_at_once_then_after_one_and_five_minutes() {
    let (sandbox, bot) = started().await;
    for _ in 0..4 {
        bot.will_say(Says::Status(500));
    }
    let ts = sandbox
        .post("U0ADA", "#cx", "Tom & <Jerry> @ben.thistle #cx https://example.org/a?b=1&c=2.", None)
        .await
        .unwrap();
    let first = bot.last();
    assert_eq!(first.path, "/slack/events");
    let timestamp = first.header("x-slack-request-timestamp");
    // The real time, whatever the people's clock shows: a stale signature would be refused.
    let age = Clock::system().now() / SECOND - timestamp.parse::<i64>().unwrap();
    assert!((0..60).contains(&age), "{timestamp}");
    assert_eq!(first.header("x-slack-signature"), delivery::sign(SECRET, timestamp, first.body.as_bytes()));
    assert_eq!(first.header("x-slack-retry-num"), "");
    let event = first.event();
    assert_eq!(event["text"], "Tom &amp; &lt;Jerry&gt; <@U0BEN> <#C0CX|cx> <https://example.org/a?b=1&amp;c=2>.");
    assert_eq!(
        (&event["ts"], &event["channel"], &event["channel_type"]),
        (&json!(ts), &json!("C0CX"), &json!("channel"))
    );
    assert_eq!(first.json()["authorizations"][0]["user_id"], "U0CXBOT");

    for (wait, attempt) in [(0, "1"), (MINUTE, "2"), (5 * MINUTE, "3")] {
        if wait > 0 {
            assert_eq!(sandbox.redeliver_due().await, 0);
        }
        sandbox.clock().advance(wait);
        assert_eq!(sandbox.redeliver_due().await, 1);
        assert_eq!(bot.last().header("x-slack-retry-num"), attempt);
        assert_eq!(bot.last().header("x-slack-retry-reason"), "http_error");
        assert_eq!(bot.last().json()["event_id"], first.json()["event_id"]);
    }
    assert_eq!(sandbox.undelivered(), 0);
    let receipts: Vec<Receipt> = sandbox.deliveries().iter().map(|delivered| delivered.receipt).collect();
    assert_eq!(receipts, [Receipt::Failed(500); 4]);
}

#[tokio::test]
async fn an_event_without_an_answer_in_time_is_tried_again_and_then_done() {
    let (sandbox, bot) = started_with(impatient()).await;
    bot.will_say(Says::Never);
    sandbox.post("U0ADA", "#cx", "Hello", None).await.unwrap();
    sandbox.redeliver_due().await;
    assert_eq!(bot.last().header("x-slack-retry-reason"), "http_timeout");
    assert_eq!((sandbox.undelivered(), bot.got().len()), (0, 2));
}

#[tokio::test]
async fn deliveries_can_arrive_twice_get_lost_or_lose_their_answer() {
    let (sandbox, bot) = started().await;
    let trouble = |trouble| DeliveryFault { kind: None, times: 1, trouble };
    sandbox.delivery_fault(trouble(Trouble::Twice));
    sandbox.post("U0ADA", "#cx", "One", None).await.unwrap();
    assert_eq!(bot.got().len(), 2);
    sandbox.delivery_fault(trouble(Trouble::LoseAnswer));
    sandbox.post("U0ADA", "#cx", "Two", None).await.unwrap();
    sandbox.redeliver_due().await;
    assert_eq!(bot.got().len(), 4);
    assert_eq!(bot.got()[2].json()["event_id"], bot.got()[3].json()["event_id"]);
    sandbox.delivery_fault(trouble(Trouble::Lose));
    sandbox.post("U0ADA", "#cx", "Three", None).await.unwrap();
    assert_eq!(bot.got().len(), 4);
    sandbox.redeliver_due().await;
    assert_eq!(bot.got().len(), 5);
}

#[tokio::test]
async fn the_bot_hears_only_where_it_is_and_what_it_asked_for() {
    let wanted = vec!["message.channels".to_owned(), "reaction_added".to_owned(), "member_joined_channel".to_owned()];
    let sandbox = Sandbox::start(Options { events: wanted, seed: Seed::Company, ..options() }).await.unwrap();
    let bot = TinyBot::start(&sandbox).await;
    sandbox.post("U0ADA", "#support", "The bot is not here", None).await.unwrap();
    let ts = sandbox.post("U0ADA", "#cx", "The bot <@U0CXBOT> is here", None).await.unwrap();
    sandbox.react("U0BEN", "#cx", &ts, ":bulb:").await.unwrap();
    sandbox.react("U0BEN", "#cx", &ts, "bulb").await.unwrap();
    sandbox.unreact("U0BEN", "#cx", &ts, "bulb").await.unwrap();
    sandbox.open_home("U0ADA").await.unwrap();
    assert_eq!(bot.events(), ["message", "reaction_added"]);
    sandbox.invite_bot("U0ADA", "#support").await.unwrap();
    assert_eq!(bot.events()[2..], ["message/channel_join", "member_joined_channel"]);
    sandbox.grant(&["chat:write"]);
    sandbox.post("U0ADA", "#cx", "No scope to read history", None).await.unwrap();
    assert_eq!(bot.events().len(), 4);
}

#[tokio::test]
async fn people_edit_delete_come_and_go() {
    let (sandbox, bot) = started().await;
    let ts = sandbox.post("U0ADA", "#cx", "Late", None).await.unwrap();
    sandbox.edit("U0ADA", "#cx", &ts, "Too late").await.unwrap();
    assert_eq!(bot.last().event()["previous_message"]["text"], "Late");
    let reply = sandbox.post("U0BEN", "#cx", "Indeed", Some(&ts)).await.unwrap();
    sandbox.delete("U0ADA", "#cx", &ts).await.unwrap();
    assert_eq!(bot.last().event()["message"]["subtype"], "tombstone");
    sandbox.delete("U0BEN", "#cx", &reply).await.unwrap();
    assert_eq!(bot.last().event()["deleted_ts"], reply);
    assert!(sandbox.edit("U0BEN", "#cx", &ts, "Mine").await.is_err());
    sandbox.leave("U0BEN", "#cx").await.unwrap();
    sandbox.arrive(User::new("U0NEW", "New Comer", "es-ES", "Europe/Madrid")).await;
    sandbox.change_user("U0NEW", |user| user.locale = "pl-PL".to_owned()).await.unwrap();
    sandbox
        .change_user("U0NEW", |user| user.fields = [("Xf0DEPT".to_owned(), "Sales".to_owned())].into())
        .await
        .unwrap();
    sandbox.change_group("support", &["U0NEW"], &["U0ADA"]).await.unwrap();
    sandbox.deactivate("U0BEN").await.unwrap();
    sandbox.archive("U0ADA", "#cx").await.unwrap();
    assert!(sandbox.post("U0ADA", "#cx", "Anybody?", None).await.is_err());
    sandbox.unarchive("U0ADA", "#cx").await.unwrap();
    sandbox.kick_bot("U0ADA", "#cx").await.unwrap();
    let tail = [
        "member_left_channel",
        "team_join",
        "user_change",
        "subteam_members_changed",
        "user_change",
        "channel_archive",
        "channel_unarchive",
        "channel_left",
    ];
    assert_eq!(bot.events()[5..], tail);
}

#[tokio::test]
async fn a_mention_is_told_twice() {
    let (sandbox, bot) = started().await;
    sandbox.post("U0ADA", "#cx", "Hello @cx", None).await.unwrap();
    assert_eq!(bot.events(), ["message", "app_mention"]);
    assert_eq!(bot.got()[0].event()["ts"], bot.got()[1].event()["ts"]);
}

#[tokio::test]
async fn a_command_is_answered_to_one_or_to_all_or_fails() {
    let (sandbox, bot) = started_with(impatient()).await;
    let answered = |answered: Answered| format!("{answered:?}").split(['(', ' ']).next().unwrap().to_owned();
    let mut seen = Vec::new();
    for says in [
        Says::Ok(Value::Null),
        Says::Ok(json!("plain words")),
        Says::Ok(json!({"text": "all of you", "response_type": "in_channel"})),
        Says::Ok(json!({"text": "a", "blocks": [{"type": "header"}]})),
        Says::Status(500),
        Says::Never,
    ] {
        bot.will_say(says);
        seen.push(answered(sandbox.command("U0ADA", "#cx", "/cx-idea", "a & b @ben.thistle").await.unwrap()));
    }
    assert_eq!(seen, ["Nothing", "Ephemeral", "InChannel", "Invalid", "Failed", "Failed"]);
    let form = bot.got()[0].json();
    assert_eq!(form["text"], "a &amp; b <@U0BEN|ben.thistle>");
    assert_eq!(
        (&form["command"], &form["channel_id"], &form["is_enterprise_install"]),
        (&json!("/cx-idea"), &json!("C0CX"), &json!("false"))
    );
    insta::assert_snapshot!(sandbox.screen("#cx", "U0ADA"), @r"
    #cx
    CX (only to you): plain words
    CX: all of you
    Slackbot (only to you): /cx-idea failed because the app did not respond.
    Slackbot (only to you): /cx-idea failed because the app did not respond.
    ");
    assert_eq!(sandbox.screen("#cx", "U0BEN"), "#cx\nCX: all of you");
}

#[tokio::test]
async fn a_response_address_works_five_times() {
    let (sandbox, bot) = started().await;
    sandbox.command("U0ADA", "#cx", "/cx", "").await.unwrap();
    let url = bot.last().json()["response_url"].as_str().unwrap().to_owned();
    let client: Client<HttpConnector, Full<Bytes>> = Client::builder(TokioExecutor::new()).build_http();
    let mut statuses = Vec::new();
    for _ in 0..6 {
        let request = Request::post(&url).body(Full::<Bytes>::from(json!({"text": "later"}).to_string())).unwrap();
        statuses.push(client.request(request).await.unwrap().status().as_u16());
    }
    assert_eq!(statuses, [200, 200, 200, 200, 200, 404]);
}

#[tokio::test]
async fn a_trigger_opens_one_form_within_three_seconds() {
    let (sandbox, bot) = started().await;
    let view = open_form(&sandbox, &bot).await;
    assert_eq!(sandbox.modal("U0ADA"), Some(view));
    let error = async |trigger: Value| {
        call(&sandbox, "views.open", json!({"trigger_id": trigger, "view": modal("Two")})).await["error"].clone()
    };
    assert_eq!(error(bot.last().json()["trigger_id"].clone()).await, "exchanged_trigger_id");
    sandbox.command("U0ADA", "#cx", "/cx-idea", "").await.unwrap();
    sandbox.clock().advance(3_001);
    assert_eq!(error(bot.last().json()["trigger_id"].clone()).await, "expired_trigger_id");
    assert_eq!(error(json!("never seen")).await, "invalid_trigger_id");
}

#[tokio::test]
async fn a_form_is_refused_changed_covered_and_closed() {
    let (sandbox, bot) = started().await;
    let view = open_form(&sandbox, &bot).await;
    let before = bot.got().len();
    let missing = sandbox.submit("U0ADA", &view, &json!({})).await.unwrap();
    assert!(matches!(missing, Submitted::Errors(errors) if errors["title"].contains("required")));
    assert_eq!(bot.got().len(), before, "Slack's client does not send an incomplete form");

    let values = json!({"title": "Refunds are late"});
    bot.will_say(Says::Ok(json!({"response_action": "errors", "errors": {"title": "Known already"}})));
    let refused = sandbox.submit("U0ADA", &view, &values).await.unwrap();
    assert!(matches!(refused, Submitted::Errors(errors) if errors["title"] == "Known already"));
    insta::assert_snapshot!(sandbox.view_screen("U0ADA"), @r"
    === One ===
    Title*: {Refunds are late}
      ! Known already
    === [Send]
    ");
    assert_eq!(bot.last().json()["view"]["state"]["values"]["title"]["title"]["value"], "Refunds are late");
    bot.will_say(Says::Ok(json!({"response_action": "errors", "errors": {"nowhere": "?"}})));
    assert!(matches!(sandbox.submit("U0ADA", &view, &values).await.unwrap(), Submitted::Invalid(_)));
    bot.will_say(Says::Status(500));
    assert_eq!(sandbox.submit("U0ADA", &view, &values).await.unwrap(), Submitted::Failed(Receipt::Failed(500)));

    bot.will_say(Says::Ok(json!({"response_action": "update", "view": modal("Changed")})));
    assert_eq!(sandbox.submit("U0ADA", &view, &values).await.unwrap(), Submitted::Updated);
    insta::assert_snapshot!(sandbox.view_screen("U0ADA"), @r"
    === Changed ===
    Title*: {Refunds are late}
    === [Send]
    ");
    for expected in [Submitted::Pushed, Submitted::Pushed] {
        bot.will_say(Says::Ok(json!({"response_action": "push", "view": modal("Over it")})));
        let top = sandbox.modal("U0ADA").unwrap();
        assert_eq!(sandbox.submit("U0ADA", &top, &values).await.unwrap(), expected);
    }
    bot.will_say(Says::Ok(json!({"response_action": "push", "view": modal("Too high")})));
    let top = sandbox.modal("U0ADA").unwrap();
    assert!(matches!(sandbox.submit("U0ADA", &top, &values).await.unwrap(), Submitted::Invalid(_)));
    assert_eq!(sandbox.submit("U0ADA", &top, &values).await.unwrap(), Submitted::Closed);
    let top = sandbox.modal("U0ADA").unwrap();
    sandbox.close_view("U0ADA", &top).await.unwrap();
    assert_eq!(bot.last().json()["type"], "view_closed");
    assert_eq!(sandbox.modal("U0ADA"), Some(view.clone()));
    bot.will_say(Says::Ok(json!({"response_action": "clear"})));
    assert_eq!(sandbox.submit("U0ADA", &view, &values).await.unwrap(), Submitted::Cleared);
    assert_eq!(sandbox.view_screen("U0ADA"), "(no form)");
}

#[tokio::test]
async fn a_press_carries_message_state_and_a_way_to_answer() {
    let (sandbox, bot) = started().await;
    let option = |value: &str| json!({"text": plain_text(value), "value": value});
    let blocks = json!([{"type": "actions", "block_id": "row", "elements": [
        {"type": "button", "action_id": "vote.up", "value": "CX-1", "text": plain_text("Vote")},
        {"type": "static_select", "action_id": "status.set", "options": [option("new"), option("shipped")]},
        {"type": "overflow", "action_id": "more", "options": [option("park"), option("decline")]}]}]);
    let posted = call(&sandbox, "chat.postMessage", json!({"channel": "C0CX", "text": "CX-1", "blocks": blocks})).await;
    let ts = posted["ts"].as_str().unwrap().to_owned();
    assert_eq!(sandbox.press("U0ADA", "#cx", &ts, "vote.up", None).await.unwrap(), Receipt::Acknowledged);
    let press = bot.last().json();
    assert_eq!(press["actions"][0]["value"], "CX-1");
    assert_eq!(press["message"]["ts"], json!(ts));
    assert_eq!(press["state"]["values"]["row"]["status.set"]["selected_option"], Value::Null);
    sandbox.press("U0ADA", "#cx", &ts, "status.set", Some("shipped")).await.unwrap();
    assert_eq!(bot.last().json()["state"]["values"]["row"]["status.set"]["selected_option"]["value"], "shipped");
    sandbox.press("U0ADA", "#cx", &ts, "more", Some("decline")).await.unwrap();
    assert_eq!(bot.last().json()["actions"][0]["selected_option"]["value"], "decline");
    assert!(sandbox.press("U0ADA", "#cx", &ts, "vote.down", None).await.unwrap_err().0.contains("vote.down"));
    assert!(sandbox.press("U0ADA", "#cx", &ts, "vote.up", Some("CX-2")).await.is_err());
}

#[tokio::test]
async fn shortcuts_home_and_the_elements_of_a_home_are_told() {
    let (sandbox, bot) = started().await;
    let ts = sandbox.post("U0ADA", "#cx", "Late", None).await.unwrap();
    sandbox.global_shortcut("U0ADA", "idea.new").await.unwrap();
    assert_eq!(bot.last().json()["type"], "shortcut");
    sandbox.message_shortcut("U0BEN", "#cx", &ts, "idea.from_message").await.unwrap();
    assert_eq!(bot.last().json()["message"]["text"], "Late");
    sandbox.open_home("U0ADA").await.unwrap();
    assert_eq!(bot.last().event()["view"], Value::Null);
    let button = json!({"type": "actions", "elements": [{"type": "button", "action_id": "idea.form", "text": plain_text("New idea")}]});
    let published =
        call(&sandbox, "views.publish", json!({"user_id": "U0ADA", "view": {"type": "home", "blocks": [button]}}))
            .await;
    assert_eq!(sandbox.home_screen("U0ADA"), "[New idea]");
    let id = published["view"]["id"].as_str().unwrap();
    sandbox.press_in_view("U0ADA", id, "idea.form", None).await.unwrap();
    assert_eq!(bot.last().json()["container"], json!({"type": "view", "view_id": id}));
    assert!(sandbox.press_in_view("U0BEN", id, "idea.form", None).await.is_err());
    let stale = call(
        &sandbox,
        "views.publish",
        json!({"user_id": "U0ADA", "hash": "old", "view": {"type": "home", "blocks": [button]}}),
    )
    .await;
    assert_eq!(stale["error"], "hash_conflict");
}

#[tokio::test]
async fn calls_are_refused_with_slacks_codes() {
    let sandbox = Sandbox::start(options()).await.unwrap();
    let ts = sandbox.post("U0ADA", "#cx", "Hello", None).await.unwrap();
    sandbox.create_channel("U0ADA", "C0OUT", "out", Kind::Public).unwrap();
    sandbox.create_channel("U0ADA", "C0SECRET", "secret", Kind::Private).unwrap();
    sandbox.create_channel("U0ADA", "C0OLD", "old", Kind::Public).unwrap();
    sandbox.archive("U0ADA", "C0OLD").await.unwrap();
    let long = "x".repeat(4_001);
    let cases = [
        ("chat.postMessage", json!({"channel": "C0NONE", "text": "a"}), "channel_not_found"),
        ("chat.postMessage", json!({"channel": "#cx", "text": "a"}), "channel_not_found"),
        ("chat.postMessage", json!({"channel": "C0SECRET", "text": "a"}), "channel_not_found"),
        ("chat.postMessage", json!({"channel": "C0OUT", "text": "a"}), "not_in_channel"),
        ("chat.postMessage", json!({"channel": "C0OLD", "text": "a"}), "is_archived"),
        ("chat.postMessage", json!({"channel": "C0CX"}), "no_text"),
        ("chat.postMessage", json!({"channel": "C0CX", "text": "x".repeat(40_001)}), "msg_too_long"),
        ("chat.postMessage", json!({"channel": "C0CX", "blocks": [{"type": "header"}]}), "invalid_blocks"),
        ("chat.postMessage", json!({"channel": "C0CX", "blocks": "[{"}), "invalid_blocks_format"),
        ("chat.postMessage", json!({"channel": "C0CX", "text": "a", "thread_ts": "1.0"}), "thread_not_found"),
        (
            "chat.postMessage",
            json!({"channel": "C0CX", "text": "a", "metadata": {"event_type": "a"}}),
            "invalid_metadata_format",
        ),
        (
            "chat.postMessage",
            json!({"channel": "C0CX", "text": "a", "metadata": {"event_type": "a", "event_payload": {"A": 1}}}),
            "invalid_metadata_schema",
        ),
        ("chat.postEphemeral", json!({"channel": "C0CX", "user": "U0NOBODY", "text": "a"}), "user_not_in_channel"),
        ("chat.update", json!({"channel": "C0CX", "ts": ts, "text": "a"}), "cant_update_message"),
        ("chat.update", json!({"channel": "C0CX", "ts": "1.0", "text": "a"}), "message_not_found"),
        ("chat.delete", json!({"channel": "C0CX", "ts": ts}), "cant_delete_message"),
        ("reactions.add", json!({"channel": "C0CX", "timestamp": ts, "name": ":+1:"}), "invalid_name"),
        ("reactions.remove", json!({"channel": "C0CX", "timestamp": ts, "name": "+1"}), "no_reaction"),
        ("conversations.history", json!({"channel": "C0OUT"}), "not_in_channel"),
        ("conversations.history", json!({"channel": "C0CX", "cursor": "x"}), "invalid_cursor"),
        ("conversations.replies", json!({"channel": "C0CX", "ts": "1.0"}), "thread_not_found"),
        ("conversations.open", json!({"users": "U0NOBODY"}), "user_not_found"),
        ("conversations.join", json!({"channel": "C0SECRET"}), "channel_not_found"),
        ("users.info", json!({"user": "U0NOBODY"}), "user_not_found"),
        ("usergroups.users.list", json!({"usergroup": "S0NONE"}), "no_such_subteam"),
        ("views.update", json!({"view_id": "V0NONE", "view": modal("a")}), "not_found"),
        ("views.publish", json!({"user_id": "U0ADA", "view": {"type": "home", "blocks": []}}), "invalid_arguments"),
        ("chat.nonsense", json!({}), "unknown_method"),
        ("apps.connections.open", json!({}), "not_allowed_token_type"),
    ];
    for (method, args, code) in cases {
        let answer = call(&sandbox, method, args.clone()).await;
        assert_eq!((&answer["ok"], &answer["error"]), (&json!(false), &json!(code)), "{method} {args}");
    }
    let own = call(&sandbox, "chat.postMessage", json!({"channel": "C0CX", "text": "mine"})).await;
    let answer = call(&sandbox, "chat.update", json!({"channel": "C0CX", "ts": own["ts"], "text": long})).await;
    assert_eq!(answer["error"], "msg_too_long");
    let as_json = raw_call(&sandbox, "users.info", &json!({"user": "U0ADA"}), "xoxb-sandbox", false).await.unwrap();
    assert_eq!(as_json.1["error"], "invalid_arguments");
    for (token, code) in
        [("", "not_authed"), ("xoxb-other", "invalid_auth"), ("xapp-sandbox", "not_allowed_token_type")]
    {
        assert_eq!(raw_call(&sandbox, "auth.test", &json!({}), token, false).await.unwrap().1["error"], code);
    }
    sandbox.grant(&["users:read"]);
    let answer = call(&sandbox, "chat.postMessage", json!({"channel": "C0CX", "text": "a"})).await;
    assert_eq!(
        (&answer["error"], &answer["needed"], &answer["provided"]),
        (&json!("missing_scope"), &json!("chat:write"), &json!("users:read"))
    );
    sandbox.revoke_token("token_revoked");
    assert_eq!(call(&sandbox, "auth.test", json!({})).await["error"], "token_revoked");
}

#[tokio::test]
async fn an_update_replaces_text_and_blocks_and_keeps_metadata_unless_told() {
    let sandbox = Sandbox::start(options()).await.unwrap();
    let metadata = json!({"event_type": "cx_post", "event_payload": {"key": "one"}});
    let blocks = json!([{"type": "divider"}]);
    let posted = call(
        &sandbox,
        "chat.postMessage",
        json!({"channel": "C0CX", "text": "One", "blocks": blocks, "metadata": metadata}),
    )
    .await;
    let update = async |args: Value| {
        let mut args = args;
        args["channel"] = json!("C0CX");
        args["ts"] = posted["ts"].clone();
        let message = call(&sandbox, "chat.update", args).await["message"].clone();
        (
            message["text"].clone(),
            message["blocks"].is_array(),
            message["metadata"].is_object(),
            message["edited"].is_object(),
        )
    };
    assert_eq!(update(json!({"blocks": blocks})).await, (json!("One"), true, true, false));
    assert_eq!(update(json!({"text": "Two"})).await, (json!("Two"), false, true, true));
    assert_eq!(update(json!({"text": "Two", "metadata": {}})).await, (json!("Two"), false, false, true));
}

#[tokio::test]
async fn history_is_paged_and_shows_metadata_only_when_asked() {
    let sandbox = Sandbox::start(options()).await.unwrap();
    let metadata = json!({"event_type": "cx_post", "event_payload": {"key": "one"}});
    for text in ["one", "two", "three"] {
        call(&sandbox, "chat.postMessage", json!({"channel": "C0CX", "text": text, "metadata": metadata})).await;
    }
    let parent = sandbox.read(|world| world.channels["C0CX"].messages[0].ts.clone());
    for text in ["reply one", "reply two"] {
        sandbox.post("U0ADA", "C0CX", text, Some(&parent)).await.unwrap();
    }
    let texts = |page: &Value| {
        page["messages"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| one["text"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    let first = call(&sandbox, "conversations.history", json!({"channel": "C0CX", "limit": 2})).await;
    assert_eq!(texts(&first), ["three", "two"]);
    assert_eq!(first["messages"][0]["metadata"], json!({"event_type": "cx_post"}));
    let cursor = &first["response_metadata"]["next_cursor"];
    let second = call(
        &sandbox,
        "conversations.history",
        json!({"channel": "C0CX", "limit": 2, "cursor": cursor, "include_all_metadata": true}),
    )
    .await;
    assert_eq!((texts(&second), &second["response_metadata"]["next_cursor"]), (vec!["one".to_owned()], &json!("")));
    assert_eq!(second["messages"][0]["metadata"], metadata);
    assert_eq!(second["messages"][0]["reply_count"], 2);
    let replies = call(&sandbox, "conversations.replies", json!({"channel": "C0CX", "ts": parent, "limit": 1})).await;
    assert_eq!(texts(&replies), ["one", "reply one"]);
    let cursor = &replies["response_metadata"]["next_cursor"];
    let replies =
        call(&sandbox, "conversations.replies", json!({"channel": "C0CX", "ts": parent, "limit": 1, "cursor": cursor}))
            .await;
    assert_eq!(texts(&replies), ["one", "reply two"]);
    let since = call(&sandbox, "conversations.history", json!({"channel": "C0CX", "oldest": parent})).await;
    assert_eq!(texts(&since), ["three", "two"]);
}

#[tokio::test]
async fn posting_to_a_person_opens_the_direct_message() {
    let (sandbox, bot) = started().await;
    let posted = call(&sandbox, "chat.postMessage", json!({"channel": "U0ADA", "text": "Thank you"})).await;
    assert_eq!(posted["channel"], "D00ADA");
    assert_eq!(sandbox.dm_screen("U0ADA"), "CX: Thank you");
    sandbox.quiet().await;
    assert_eq!(bot.last().event()["bot_id"], "B0CX", "the bot hears its own messages");
    sandbox.post("U0ADA", "dm", "Welcome", None).await.unwrap();
    assert_eq!(bot.last().event()["channel_type"], "im");
    let history = call(&sandbox, "conversations.history", json!({"channel": "D00ADA"})).await;
    assert_eq!(history["messages"].as_array().unwrap().len(), 2);
}

#[tokio::test]
async fn calls_fail_as_scripted_and_are_remembered() {
    let sandbox = Sandbox::start(options()).await.unwrap();
    let post = async |text: &str| {
        raw_call(&sandbox, "chat.postMessage", &json!({"channel": "C0CX", "text": text}), "xoxb-sandbox", false).await
    };
    let fault = |kind: FaultKind| sandbox.fault(Fault::once("chat.postMessage", kind));
    fault(FaultKind::TooMany(7));
    assert_eq!(post("a").await.unwrap().0, 429);
    fault(FaultKind::Http(503));
    assert_eq!(post("b").await.unwrap().0, 503);
    fault(FaultKind::NotJson);
    assert!(post("c").await.unwrap().1.is_string());
    fault(FaultKind::Error("fatal_error".to_owned()));
    assert_eq!(post("d").await.unwrap().1["error"], "fatal_error");
    fault(FaultKind::Cut);
    assert!(post("e").await.is_none());
    fault(FaultKind::LoseAnswer);
    assert!(post("f").await.is_none());
    fault(FaultKind::Hang);
    assert!(tokio::time::timeout(Duration::from_millis(50), post("g")).await.is_err());
    sandbox.fault(Fault { channel: Some("C0ELSE".to_owned()), ..Fault::once("*", FaultKind::Http(500)) });
    assert_eq!(post("h").await.unwrap().0, 200);
    assert_eq!(sandbox.screen("#cx", "U0ADA"), "#cx\nCX: f\nCX: h");
    assert_eq!(sandbox.calls_of("chat.postMessage").len(), 8);
    assert_eq!(sandbox.calls()[3].outcome, Outcome::Error("fatal_error".to_owned()));
    assert_eq!(sandbox.calls()[7].args["text"], "h");
    sandbox.stop().await;
}

#[tokio::test]
async fn too_many_calls_are_told_to_wait_when_limits_are_on() {
    let sandbox = Sandbox::start(Options { rate_limits: true, ..options() }).await.unwrap();
    let post = async |channel: &str| {
        raw_call(&sandbox, "chat.postMessage", &json!({"channel": channel, "text": "a"}), "xoxb-sandbox", false)
            .await
            .unwrap()
            .0
    };
    assert_eq!((post("C0CX").await, post("C0CX").await, post("U0ADA").await), (200, 429, 200));
    sandbox.clock().advance(1_000);
    assert_eq!(post("C0CX").await, 200);
}

#[tokio::test]
async fn through_socket_mode_frames_are_answered_by_their_id() {
    let sandbox = Sandbox::start(impatient()).await.unwrap();
    sandbox.connect(Connection::Socket);
    let opened = raw_call(&sandbox, "apps.connections.open", &json!({}), "xapp-sandbox", false).await.unwrap().1;
    let url = opened["url"].as_str().unwrap().to_owned();
    let (mut socket, _) = tokio_tungstenite::connect_async(&url).await.unwrap();
    assert!(tokio_tungstenite::connect_async(&url).await.is_err(), "the ticket is for one connection");
    let read = |frame: Option<Result<Frame, _>>| match frame {
        Some(Ok(Frame::Text(text))) => serde_json::from_str::<Value>(&text).unwrap(),
        other => panic!("{other:?}"),
    };
    assert_eq!(read(socket.next().await)["type"], "hello");
    let people = sandbox.clone();
    let typing = tokio::spawn(async move { people.command("U0ADA", "#cx", "/cx", "help").await.unwrap() });
    let envelope = read(socket.next().await);
    assert_eq!((&envelope["type"], &envelope["payload"]["text"]), (&json!("slash_commands"), &json!("help")));
    let answer = json!({"envelope_id": envelope["envelope_id"], "payload": {"text": "Here you are"}});
    socket.send(Frame::text(answer.to_string())).await.unwrap();
    assert!(matches!(typing.await.unwrap(), Answered::Ephemeral(message) if message.text == "Here you are"));

    sandbox.post("U0ADA", "#cx", "Nobody acknowledges this", None).await.unwrap();
    assert_eq!(read(socket.next().await)["retry_attempt"], 0);
    let people = sandbox.clone();
    let again = tokio::spawn(async move { people.redeliver_due().await });
    let envelope = read(socket.next().await);
    assert_eq!((&envelope["retry_attempt"], &envelope["retry_reason"]), (&json!(1), &json!("http_timeout")));
    socket.send(Frame::text(json!({"envelope_id": envelope["envelope_id"]}).to_string())).await.unwrap();
    again.await.unwrap();
    assert_eq!(sandbox.undelivered(), 0);

    sandbox.say_farewell(Farewell::Warning);
    assert_eq!(read(socket.next().await)["reason"], "warning");
    assert_eq!(sandbox.sockets(), 1);
    sandbox.say_farewell(Farewell::LinkDisabled);
    assert_eq!(read(socket.next().await)["reason"], "link_disabled");
    assert!(matches!(socket.next().await, Some(Ok(Frame::Close(_))) | None));
    let refused = raw_call(&sandbox, "apps.connections.open", &json!({}), "xapp-sandbox", false).await.unwrap().1;
    assert_eq!(refused["ok"], false);
}

#[tokio::test]
async fn other_programs_act_and_look_through_json() {
    let (sandbox, bot) = started().await;
    let client: Client<HttpConnector, Full<Bytes>> = Client::builder(TokioExecutor::new()).build_http();
    let send = async |method: &str, path: &str, body: Value| {
        let body = if method == "GET" { Full::default() } else { Full::<Bytes>::from(body.to_string()) };
        let request =
            Request::builder().method(method).uri(format!("{}/_sandbox/{path}", sandbox.url())).body(body).unwrap();
        let response = client.request(request).await.unwrap();
        let status = response.status().as_u16();
        (status, delivery::body_of(&response.into_body().collect().await.unwrap().to_bytes()))
    };
    let said = send("POST", "message", json!({"user": "U0ADA", "channel": "#cx", "text": "Late"})).await.1;
    send("POST", "react", json!({"user": "U0BEN", "channel": "#cx", "ts": said["ts"], "emoji": "bulb"})).await;
    let messages = send("GET", "messages?channel=%23cx&as=U0ADA", Value::Null).await.1;
    assert_eq!((&messages[0]["text"], &messages[0]["reactions"][0]["name"]), (&json!("Late"), &json!("bulb")));
    bot.will_say(Says::Ok(json!({"text": "Here you are"})));
    let answered =
        send("POST", "command", json!({"user": "U0ADA", "channel": "C0CX", "command": "/cx", "text": "help"})).await.1;
    assert_eq!((&answered["outcome"], &answered["message"]["text"]), (&json!("ephemeral"), &json!("Here you are")));
    open_form(&sandbox, &bot).await;
    assert_eq!(send("GET", "views?as=U0ADA", Value::Null).await.1[0]["callback_id"], "idea.form");
    assert_eq!(send("POST", "submit", json!({"user": "U0ADA"})).await.1["outcome"], "errors");
    assert_eq!(
        send("POST", "submit", json!({"user": "U0ADA", "values": {"title": "Late"}})).await.1["outcome"],
        "closed"
    );
    assert_eq!(send("POST", "clock", json!({"advance_ms": 5})).await.1["now"], NOW + 5);
    assert_eq!(send("GET", "state", Value::Null).await.1["now"], NOW + 5);
    send("POST", "fault", json!({"method": "*", "kind": "error", "code": "fatal_error"})).await;
    assert_eq!(call(&sandbox, "auth.test", json!({})).await["error"], "fatal_error");
    assert_eq!(send("GET", "calls?method=auth.test", Value::Null).await.1[0]["outcome"], "fatal_error");
    let screen = send("GET", "screen?channel=%23cx&as=U0BEN", Value::Null).await.1;
    assert_eq!(screen, "#cx\nAda Novak: Late\n  :bulb: 1");
    let refused = [
        ("POST", "message", json!({"user": "U0ADA", "channel": "#nowhere", "text": "a"}), 404),
        ("POST", "message", json!({"user": "U0NOBODY", "channel": "#cx", "text": "a"}), 404),
        ("POST", "message", json!({"user": "U0ADA"}), 400),
        ("POST", "dance", json!({"user": "U0ADA"}), 404),
        ("GET", "messages?channel=%23nowhere&as=U0ADA", Value::Null, 404),
        ("GET", "views?as=U0NOBODY", Value::Null, 404),
    ];
    for (method, path, body, status) in refused {
        let (got, answer) = send(method, path, body).await;
        assert_eq!(got, status, "{path}");
        assert!(answer["error"].is_string(), "{answer}");
    }
}

#[tokio::test]
async fn a_script_waits_for_what_it_needs() {
    let (sandbox, bot) = started().await;
    let acting = sandbox.clone();
    let script = tokio::spawn(async move {
        let steps = [
            ("U0ADA", Act::Say { channel: "#cx", text: "Refunds are late" }),
            ("U0BEN", Act::React { channel: "#cx", on: "Refunds", emoji: "bulb" }),
            ("U0BEN", Act::Press { channel: "#cx", on: "Vote", action_id: "vote.up", value: None }),
            ("U0ADA", Act::Wait(5)),
            ("U0ADA", Act::Submit(json!({"title": "Late"}))),
        ];
        acting.act_out(&steps).await
    });
    sandbox
        .eventually(|world| world.channels["C0CX"].messages.first().map(|first| first.reactions.len()))
        .await
        .unwrap();
    let button = json!({"type": "actions", "elements": [{"type": "button", "action_id": "vote.up", "text": plain_text("Vote")}]});
    call(&sandbox, "chat.postMessage", json!({"channel": "C0CX", "text": "card", "blocks": [button]})).await;
    open_form(&sandbox, &bot).await;
    script.await.unwrap().unwrap();
    assert_eq!(sandbox.now(), NOW + 5);
    let stuck = sandbox.act_out(&[("U0ADA", Act::Say { channel: "#nowhere", text: "a" })]).await;
    assert!(stuck.unwrap_err().0.starts_with("step 0, U0ADA"));
}

#[tokio::test]
async fn a_stop_lets_calls_finish_and_cuts_what_hangs() {
    let sandbox = Sandbox::start(options()).await.unwrap();
    sandbox.fault(Fault::once("auth.test", FaultKind::Delay(Duration::from_millis(50))));
    sandbox.fault(Fault::once("team.info", FaultKind::Hang));
    let (slow, hanging) = (sandbox.clone(), sandbox.clone());
    let slow = tokio::spawn(async move { call(&slow, "auth.test", json!({})).await["ok"].clone() });
    let hanging = tokio::spawn(async move { raw_call(&hanging, "team.info", &json!({}), "xoxb-sandbox", false).await });
    // sleeps: both calls are to be under way.
    tokio::time::sleep(Duration::from_millis(20)).await;
    sandbox.stop().await;
    assert_eq!(slow.await.unwrap(), true);
    assert!(hanging.await.unwrap().is_none());
    assert!(tokio::net::TcpStream::connect(sandbox.address()).await.is_err());
}

#[tokio::test]
async fn other_apps_speak_with_a_bot_id_and_previews_change_no_word() {
    let (sandbox, bot) = started().await;
    let mut other = User::new("U0OTHER", "Other App", "en-US", "UTC");
    other.is_bot = true;
    sandbox.arrive(other).await;
    sandbox.join("U0OTHER", "#cx").await.unwrap();
    sandbox.post("U0OTHER", "#cx", "beep", None).await.unwrap();
    assert_eq!((&bot.last().event()["bot_id"], &bot.last().event()["app_id"]), (&json!("B0OTHER"), &json!("A0OTHER")));
    let ts = sandbox.post("U0ADA", "#cx", "https://example.org", None).await.unwrap();
    sandbox.unfurl("#cx", &ts).await.unwrap();
    let event = bot.last().event();
    assert_eq!(
        (&event["subtype"], &event["message"]["text"]),
        (&json!("message_changed"), &event["previous_message"]["text"])
    );
    let (receipt, _) = sandbox.deliver_payload(Delivery::Event, &json!({"type": "something new"})).await;
    assert_eq!(receipt, Receipt::Acknowledged);
}
