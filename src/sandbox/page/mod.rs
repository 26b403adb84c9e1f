//! The page of the pretend Slack: one acts as any person and uses the bot as in Slack.
//!
//! Everything is drawn on the server. The address tells who looks at what ([`place`]); [`screen`] draws the page and
//! its regions; [`acts`] does what is pressed; [`live`] sends the regions that changed to every open page. The script
//! in the browser only does what cannot be done elsewhere: keys, menus, focus.
//!
//! Belongs here: how things look. Never: how Slack behaves (that is the sandbox's), a word about ideas or votes.
//!
//! Reading order: [`place`], [`screen`], [`rail`], [`conversation`], [`views`], [`blocks`], `elements`, [`mrkdwn`], [`acts`],
//! [`live`]. In `vendor/` lies htmx 4.0.1 with its extension for server-sent events, unchanged from the npm package
//! `htmx.org` (licence 0BSD, see `vendor/htmx-LICENSE`); see [`emoji`] for the names of emoji.

pub mod acts;
pub mod blocks;
pub mod conversation;
pub mod dates;
mod elements;
pub mod emoji;
pub mod icons;
pub mod live;
pub mod mrkdwn;
pub mod place;
pub mod rail;
pub mod reader;
pub mod screen;
pub mod unread;
pub mod views;

#[cfg(test)]
mod tests;

use std::pin::Pin;

use http_body_util::{BodyExt, Limited};
use hyper::body::Incoming;
use hyper::header::{self, HeaderName, HeaderValue};
use hyper::{Method, Request, Response, StatusCode};
use maud::{Markup, html};

use self::acts::{Fields, Next, act};
use self::place::Place;
use self::screen::Menus;
use super::server::respond;
use super::{Body, Refusal, Sandbox};

/// The largest form a person may send.
const FORM_BYTES: usize = 1 << 20;

/// Nothing but our own files is loaded or run; pictures may come from where the bot says.
const POLICY: &str = "default-src 'self'; img-src 'self' https: data:; object-src 'none'; base-uri 'none'; \
    form-action 'self'; frame-ancestors 'none'";

/// Answers a request of a browser. To be given to the sandbox as [`super::Options::page`].
pub fn answer(sandbox: Sandbox, request: Request<Incoming>) -> Pin<Box<dyn Future<Output = Response<Body>> + Send>> {
    Box::pin(async move {
        let mut response = route(&sandbox, request).await;
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
        headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
        headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("same-origin"));
        headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
        response
    })
}

/// In one file: htmx starts in the next task of the browser, and an extension that arrives later than that, because the
/// network is slow, would never see the page.
const HTMX: &str = concat!(include_str!("vendor/htmx.min.js"), "\n", include_str!("vendor/hx-sse.min.js"));

async fn route(sandbox: &Sandbox, request: Request<Incoming>) -> Response<Body> {
    let path = request.uri().path().to_owned();
    let query = request.uri().query().unwrap_or_default().to_owned();
    match *request.method() {
        Method::POST if !from_this_page(&request) => {
            respond(StatusCode::FORBIDDEN, "text/plain; charset=utf-8", "only this page may act".to_owned())
        }
        Method::POST => {
            let Some(fields) = read_form(request).await else {
                return respond(StatusCode::BAD_REQUEST, "text/plain; charset=utf-8", "this is no form".to_owned());
            };
            match act(sandbox, &path, &fields).await {
                Some(done) => after(done),
                None => nothing_here(),
            }
        }
        Method::GET | Method::HEAD => match path.as_str() {
            "/" => whole_page(sandbox, &query),
            "/live" => match sandbox.read(|world| Place::read(&query, world)) {
                Some(place) => live::stream(sandbox, place),
                None => nothing_here(),
            },
            "/menu/reactions" | "/menu/message" => menu(sandbox, &path, &query),
            _ => asset(&path)
                .or_else(|| file(sandbox, &path))
                .or_else(|| permalink(&path, &query, request.headers()))
                .unwrap_or_else(nothing_here),
        },
        _ => respond(StatusCode::METHOD_NOT_ALLOWED, "text/plain; charset=utf-8", "only GET and POST".to_owned()),
    }
}

fn whole_page(sandbox: &Sandbox, query: &str) -> Response<Body> {
    let Some(place) = sandbox.read(|world| Place::read(query, world)) else {
        return respond(StatusCode::OK, "text/plain; charset=utf-8", "Nobody is in this workspace yet.".to_owned());
    };
    look(sandbox, &place);
    let origin = sandbox.url();
    html_response(sandbox.read(|world| screen::page(world, &place, menus(sandbox, &origin))))
}

/// Whoever has a conversation open has read it.
fn look(sandbox: &Sandbox, place: &Place) {
    if !place.home && sandbox.read(|world| unread::is_behind(world, &place.me, &place.channel)) {
        sandbox.write(|world| unread::mark_read(world, &place.me, &place.channel));
    }
}

fn menus<'a>(sandbox: &'a Sandbox, origin: &'a str) -> Menus<'a> {
    Menus { commands: sandbox.commands(), shortcuts: sandbox.shortcuts(), origin }
}

fn menu(sandbox: &Sandbox, path: &str, query: &str) -> Response<Body> {
    let ts = form_urlencoded::parse(query.as_bytes()).find(|(key, _)| key == "ts").map(|(_, ts)| ts.into_owned());
    let shortcuts: Vec<(&str, &str)> = sandbox
        .shortcuts()
        .iter()
        .filter(|shortcut| shortcut.on_message)
        .map(|shortcut| (shortcut.name.as_str(), shortcut.callback_id.as_str()))
        .collect();
    let drawn = sandbox.read(|world| {
        let place = Place::read(query, world)?;
        let message = world.message(&place.channel, &ts?)?;
        Some(match path {
            "/menu/reactions" => conversation::reaction_menu(&place, message),
            _ => conversation::message_menu(world, &place, message, &shortcuts),
        })
    });
    html_response(drawn.unwrap_or_else(|| html! { p.heading-line { "This message is gone." } }))
}

/// What the browser is told after an act.
fn after(done: Result<Next, Refusal>) -> Response<Body> {
    let instruct = |name: &'static str, value: &str| {
        let mut response = respond(StatusCode::OK, "text/html; charset=utf-8", String::new());
        if let Ok(value) = HeaderValue::from_str(value) {
            response.headers_mut().insert(HeaderName::from_static(name), value);
        }
        response
    };
    match done {
        Ok(Next::Stay) => respond(StatusCode::NO_CONTENT, "text/html; charset=utf-8", String::new()),
        Ok(Next::Go(address)) => instruct("hx-redirect", &address),
        Ok(Next::Reload) => instruct("hx-refresh", "true"),
        Err(refusal) => {
            let toast = html! { div.toast { (refusal) } };
            let mut response = html_response(partial("#toasts", "beforeend", &toast));
            *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
            response
        }
    }
}

/// A part of the page for htmx to put into the element that `target` selects.
fn partial(target: &str, swap: &str, content: &Markup) -> Markup {
    maud::PreEscaped(format!("<hx-partial hx-target=\"{target}\" hx-swap=\"{swap}\">{}</hx-partial>", content.0))
}

/// Browsers say where a request comes from; other pages must not act here.
fn from_this_page(request: &Request<Incoming>) -> bool {
    let site = request.headers().get("sec-fetch-site").and_then(|site| site.to_str().ok());
    site.is_none_or(|site| site == "same-origin" || site == "none")
}

async fn read_form(request: Request<Incoming>) -> Option<Fields> {
    let body = Limited::new(request.into_body(), FORM_BYTES).collect().await.ok()?.to_bytes();
    Some(form_urlencoded::parse(&body).into_owned().collect())
}

/// `/archives/C123/p1700000000000100`: to the message, seen by whoever followed the link.
fn permalink(path: &str, query: &str, headers: &hyper::HeaderMap) -> Option<Response<Body>> {
    let came_from = headers.get(header::REFERER).and_then(|from| from.to_str().ok()).unwrap_or_default();
    let me = url::Url::parse(came_from)
        .ok()
        .and_then(|from| from.query_pairs().find(|(key, _)| key == "as").map(|(_, person)| person.into_owned()));
    let address = reader::archive_href(path, query, me.as_deref().unwrap_or_default())?;
    let mut response = respond(StatusCode::SEE_OTHER, "text/html; charset=utf-8", String::new());
    response.headers_mut().insert(header::LOCATION, HeaderValue::from_str(&address).ok()?);
    Some(response)
}

fn asset(path: &str) -> Option<Response<Body>> {
    let (kind, text) = match path {
        "/page/style.css" => ("text/css; charset=utf-8", include_str!("style.css")),
        "/page/script.js" => ("text/javascript; charset=utf-8", include_str!("script.js")),
        "/page/htmx.js" => ("text/javascript; charset=utf-8", HTMX),
        "/page/icon.svg" => ("image/svg+xml", include_str!("icon.svg")),
        _ => return None,
    };
    let mut response = respond(StatusCode::OK, kind, text.to_owned());
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("max-age=60"));
    Some(response)
}

/// `/files/F123`: a picture to look at, anything else to be saved.
fn file(sandbox: &Sandbox, path: &str) -> Option<Response<Body>> {
    let id = path.strip_prefix("/files/")?;
    let (name, content) = sandbox.read(|world| {
        let file = world.files.get(id).filter(|file| file.is_complete)?;
        Some((file.name.clone(), file.content.clone()?))
    })?;
    if name.ends_with(".png") {
        return Some(respond(StatusCode::OK, "image/png", content));
    }
    let mut response = respond(StatusCode::OK, "application/octet-stream", content);
    let named: String =
        name.chars().filter(|letter| letter.is_ascii_alphanumeric() || "-_.".contains(*letter)).collect();
    let named = HeaderValue::from_str(&format!("attachment; filename=\"{named}\"")).ok()?;
    response.headers_mut().insert(header::CONTENT_DISPOSITION, named);
    Some(response)
}

fn html_response(markup: Markup) -> Response<Body> {
    respond(StatusCode::OK, "text/html; charset=utf-8", markup.0)
}

fn nothing_here() -> Response<Body> {
    respond(StatusCode::NOT_FOUND, "text/plain; charset=utf-8", "nothing here".to_owned())
}
