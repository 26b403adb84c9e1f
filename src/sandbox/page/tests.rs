//! The page as a browser gets it.

use http_body_util::{BodyExt, Full};
use hyper::body::{Bytes, Incoming};
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use serde_json::json;

use super::*;
use crate::base::clock::Clock;
use crate::base::ids::Ids;
use crate::sandbox::world::Message;
use crate::sandbox::{Command, Options, Seed, Shortcut};

/// A sandbox with the page, and a browser without a screen.
struct Visitor {
    sandbox: Sandbox,
    client: Client<HttpConnector, Full<Bytes>>,
}

impl Visitor {
    async fn new() -> Self {
        let mut options = Options::new(Clock::standing_at(1_795_422_600_000), Ids::counted());
        options.seed = Seed::Company;
        options.page = Some(answer);
        options.commands =
            vec![Command { name: "/cx-idea".into(), description: "Share what hurts".into(), hint: "[title]".into() }];
        options.shortcuts =
            vec![Shortcut { name: "Turn into an idea".into(), callback_id: "idea.from".into(), on_message: true }];
        let sandbox = Sandbox::start(options).await.unwrap();
        Self { sandbox, client: Client::builder(TokioExecutor::new()).build_http() }
    }

    async fn send(&self, method: Method, path: &str, site: &str, body: &str) -> Response<Incoming> {
        let request = Request::builder()
            .method(method)
            .uri(format!("{}{path}", self.sandbox.url()))
            .header("sec-fetch-site", site)
            .body(Full::from(body.to_owned()))
            .unwrap();
        self.client.request(request).await.unwrap()
    }

    async fn get(&self, path: &str) -> String {
        text(self.send(Method::GET, path, "none", "").await).await
    }

    async fn post(&self, path: &str, fields: &[(&str, &str)]) -> (StatusCode, String) {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let response = self.send(Method::POST, path, "same-origin", &body).await;
        (response.status(), text(response).await)
    }
}

async fn text(response: Response<Incoming>) -> String {
    String::from_utf8(response.into_body().collect().await.unwrap().to_bytes().to_vec()).unwrap()
}

#[tokio::test]
async fn the_page_runs_and_styles_nothing_but_our_own_files() {
    let visitor = Visitor::new().await;
    let response = visitor.send(Method::GET, "/?as=U0ADA", "none", "").await;
    let policy = response.headers()["content-security-policy"].to_str().unwrap().to_owned();
    assert!(policy.starts_with("default-src 'self';") && !policy.contains("unsafe"), "{policy}");
    let html = text(response).await;
    assert!(html.contains("Ada Novak · #cx · Meadow &amp; Pine"));
    for inline in [" style=", "<style", "<script>", " onclick=", "hx-on", "js:"] {
        assert!(!html.contains(inline), "{inline} needs a weaker policy");
    }
    for asset in ["/page/style.css", "/page/script.js", "/page/htmx.js", "/page/icon.svg"] {
        assert!(html.contains(asset));
        assert_eq!(visitor.send(Method::GET, asset, "none", "").await.status(), StatusCode::OK, "{asset}");
    }
    assert_eq!(visitor.send(Method::GET, "/nowhere", "none", "").await.status(), StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_somebody_says_is_on_the_page_and_escaped() {
    let visitor = Visitor::new().await;
    let said = visitor.post("/say", &[("as", "U0ADA"), ("channel", "C0CX"), ("text", "<b>hi</b> @ben.thistle")]).await;
    assert_eq!(said, (StatusCode::NO_CONTENT, String::new()));
    let page = visitor.get("/?as=U0BEN").await;
    assert!(page.contains("&lt;b&gt;hi&lt;/b&gt; <span class=\"mention me\">@Ben Thistle</span>"), "{page}");
    let ts = visitor.sandbox.read(|world| world.channels["C0CX"].messages[0].ts.clone());
    let message = [("as", "U0BEN"), ("channel", "C0CX"), ("ts", ts.as_str()), ("emoji", "tada")];
    visitor.post("/react", &message).await;
    assert!(visitor.get("/?as=U0BEN").await.contains("Ben Thistle reacted with :tada:"));
    visitor.post("/react", &message).await;
    assert!(!visitor.get("/?as=U0BEN").await.contains("reacted with"));
}

#[tokio::test]
async fn what_cannot_be_done_is_said_in_words() {
    let visitor = Visitor::new().await;
    let cases = [
        (vec![("as", "U0ADA"), ("channel", "C0CX"), ("text", "/nonsense x")], "/nonsense is not a valid command"),
        (
            vec![("as", "U0ADA"), ("channel", "C0CX"), ("thread", "1.1"), ("text", "/cx-idea")],
            "/cx-idea is not supported in threads",
        ),
        (vec![("as", "U0WALT"), ("channel", "C0SUPPORT"), ("text", "hello")], "not joined"),
    ];
    for (fields, words) in cases {
        let (status, answer) = visitor.post("/say", &fields).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.contains("hx-target=\"#toasts\"") && answer.contains(words), "{answer}");
    }
}

#[tokio::test]
async fn another_site_cannot_act_here() {
    let visitor = Visitor::new().await;
    let response = visitor.send(Method::POST, "/say", "cross-site", "as=U0ADA&channel=C0CX&text=spam").await;
    assert_eq!(response.status(), StatusCode::FORBIDDEN);
    assert!(visitor.sandbox.read(|world| world.channels["C0CX"].messages.is_empty()));
}

#[tokio::test]
async fn an_open_page_is_told_what_changed() {
    let visitor = Visitor::new().await;
    let mut body = visitor.send(Method::GET, "/live?as=U0ADA&channel=C0CX", "same-origin", "").await.into_body();
    let mut seen = String::new();
    let until = async |body: &mut Incoming, seen: &mut String, words: &str| {
        while !seen.contains(words) {
            let frame = body.frame().await.unwrap().unwrap();
            seen.push_str(std::str::from_utf8(&frame.into_data().unwrap()).unwrap());
        }
    };
    until(&mut body, &mut seen, "hx-target=\"#overlay\"").await;
    assert!(seen.starts_with("retry: 500\n"));
    seen.clear();
    visitor.sandbox.post("U0BEN", "C0CX", "two\nlines", None).await.unwrap();
    until(&mut body, &mut seen, "lines").await;
    assert!(seen.contains("two\ndata: lines"), "{seen}");
    assert!(!seen.contains("#people-list") && !seen.contains("#heading"), "only what changed is sent: {seen}");
    visitor.sandbox.stop().await;
    while let Some(frame) = body.frame().await {
        frame.expect("the stream ends with the sandbox, it does not break");
    }
}

#[tokio::test]
async fn a_form_keeps_what_was_entered_and_shows_what_is_wrong() {
    let visitor = Visitor::new().await;
    let view = visitor.sandbox.write(|world| {
        let content = json!({"type": "modal", "title": {"type": "plain_text", "text": "Idea"},
            "submit": {"type": "plain_text", "text": "Post"}, "blocks": [
            {"type": "input", "block_id": "t", "label": {"type": "plain_text", "text": "Title"},
                "element": {"type": "plain_text_input", "action_id": "a", "min_length": 10}},
            {"type": "input", "block_id": "w", "label": {"type": "plain_text", "text": "What"},
                "element": {"type": "plain_text_input", "action_id": "a", "multiline": true}}]});
        let view = world.new_view("U0ADA", content, None);
        world.modals.entry("U0ADA".to_owned()).or_default().push(view.clone());
        view.id
    });
    let hash = visitor.sandbox.read(|world| world.view(&view).unwrap().hash.clone());
    let fields =
        [("as", "U0ADA"), ("view", view.as_str()), ("hash", hash.as_str()), ("v/t/a", "short"), ("v/w/a", "a & b")];
    assert_eq!(visitor.post("/submit", &fields).await.0, StatusCode::NO_CONTENT);
    let page = visitor.get("/?as=U0ADA").await;
    for part in
        ["value=\"short\"", ">a &amp; b</textarea>", "Please use at least 10 characters.", "aria-invalid=\"true\""]
    {
        assert!(page.contains(part), "{part}\nis not in\n{page}");
    }
    assert!(!visitor.get("/?as=U0BEN").await.contains("role=\"dialog\" aria-modal"), "others do not see it");
    visitor.post("/close", &fields[..2]).await;
    assert!(!visitor.get("/?as=U0ADA").await.contains("aria-modal"));
}

#[tokio::test]
async fn ones_own_message_can_be_edited_and_deleted_and_a_private_one_dismissed() {
    let visitor = Visitor::new().await;
    let ts = visitor.sandbox.post("U0ADA", "C0CX", "hi @ben.thistle in #cx", None).await.unwrap();
    let menu = |me: &str| format!("/menu/message?as={me}&channel=C0CX&ts={ts}");
    assert!(visitor.get(&menu("U0ADA")).await.contains("Edit message"));
    let others = visitor.get(&menu("U0WALT")).await;
    assert!(others.contains("Turn into an idea") && !others.contains("Edit message") && !others.contains("Delete"));
    let editing = visitor.get(&format!("/?as=U0ADA&channel=C0CX&edit={ts}")).await;
    assert!(editing.contains(">hi @ben.thistle in #cx</textarea>"), "{editing}");
    visitor
        .post("/edit", &[("as", "U0ADA"), ("channel", "C0CX"), ("ts", &ts), ("text", "hello"), ("back", "//evil")])
        .await;
    assert!(visitor.get("/?as=U0BEN").await.contains("hello<span class=\"edited\"> (edited)"));
    visitor.post("/delete", &[("as", "U0ADA"), ("channel", "C0CX"), ("ts", &ts)]).await;
    assert!(!visitor.get("/?as=U0BEN").await.contains("hello"));

    let private = visitor.sandbox.write(|world| {
        let message = Message {
            user: world.bot.user.clone(),
            text: "psst".to_owned(),
            ephemeral_to: Some("U0ADA".to_owned()),
            ..Message::default()
        };
        world.add_message("C0CX", message).unwrap().ts
    });
    assert!(visitor.get("/?as=U0ADA").await.contains("Only visible to you"));
    assert!(!visitor.get("/?as=U0BEN").await.contains("psst"));
    visitor.post("/dismiss", &[("as", "U0BEN"), ("channel", "C0CX"), ("ts", &private)]).await;
    assert!(visitor.get("/?as=U0ADA").await.contains("psst"), "nobody else can dismiss it");
    visitor.post("/dismiss", &[("as", "U0ADA"), ("channel", "C0CX"), ("ts", &private)]).await;
    assert!(!visitor.get("/?as=U0ADA").await.contains("psst"));
}

#[tokio::test]
async fn a_permalink_leads_to_the_message_for_whoever_followed_it() {
    let visitor = Visitor::new().await;
    let request = Request::builder()
        .uri(format!("{}/archives/C0CX/p1795422600000100", visitor.sandbox.url()))
        .header("referer", format!("{}/?as=U0BEN&channel=D00BEN", visitor.sandbox.url()))
        .body(Full::default())
        .unwrap();
    let response = visitor.client.request(request).await.unwrap();
    assert_eq!(response.headers()["location"], "/?as=U0BEN&channel=C0CX#m-1795422600.000100");
}
