//! The sandbox for other programs: JSON under `/_sandbox/`, thin over the methods of [`Sandbox`].
//!
//! People and channels go by id or name, the direct message with the bot by `dm`. What a person cannot do is answered with 404 and `{"error": "a sentence"}`,
//! an unreadable body with 400. `outcome` is `acknowledged`, `timed_out`, `failed` (with `status`) or `unreachable`,
//! and where more can happen `nothing`, `ephemeral`, `in_channel`, `closed`, `cleared`, `updated`, `pushed`, `errors`,
//! `invalid`.
//!
//! | POST | body |
//! |---|---|
//! | `message` | `{"user": "U0ADA", "channel": "#cx", "text": "Late", "thread_ts": null}` → `{"ts": "…"}` |
//! | `edit`, `delete` | `{"user": "U0ADA", "channel": "#cx", "ts": "…", "text": "Too late"}` |
//! | `react`, `unreact` | `{"user": "U0ADA", "channel": "#cx", "ts": "…", "emoji": "bulb"}` |
//! | `command` | `{"user": "U0ADA", "channel": "#cx", "command": "/cx-idea", "text": ""}` → outcome, `message` |
//! | `press` | `{"user": "U0ADA", "channel": "#cx", "ts": "…", "action_id": "vote.up", "value": null}` → outcome |
//! | `press` | `{"user": "U0ADA", "view_id": "V…", "action_id": "idea.form", "value": null}` → outcome |
//! | `submit` | `{"user": "U0ADA", "values": {"title": "Late"}}` (the visible form, or `view_id`) → outcome, `errors` |
//! | `close` | `{"user": "U0ADA"}` (the visible form, or `view_id`) |
//! | `shortcut` | `{"user": "U0ADA", "callback_id": "idea.form"}` → outcome |
//! | `message_shortcut` | `{"user": "U0ADA", "channel": "#cx", "ts": "…", "callback_id": "idea.from_message"}` |
//! | `home` | `{"user": "U0ADA"}` opens the app's Home |
//! | `join`, `leave`, `invite_bot`, `kick_bot`, `archive`, `unarchive` | `{"user": "U0ADA", "channel": "#cx"}` |
//! | `deactivate` | `{"user": "U0ADA"}` |
//! | `clock` | `{"advance_ms": 60000}` → `{"now": …}` |
//! | `redeliver` | `{}` tries again what is due → `{"tried": 1}` |
//! | `fault` | `{"method": "chat.update", "kind": "too_many", "seconds": 7, "times": 1, "channel": null}` |
//! | `fault` | other kinds: `http` with `status`, `error` with `code`, `not_json`, `hang`, `lose_answer`, `cut`, `delay` with `ms` |
//! | `delivery_fault` | `{"trouble": "twice", "times": 1, "kind": "event"}` (`lose_answer`, `lose`, `delay` with `ms`) |
//! | `no_faults` | `{}` forgets the faults |
//!
//! | GET | answer |
//! |---|---|
//! | `users`, `channels` | everybody and everything, as Slack describes them |
//! | `messages?channel=%23cx&as=U0ADA` | oldest first, replies and what only this person sees among them |
//! | `views?as=U0ADA` | open forms, the visible one last |
//! | `home?as=U0ADA` | the published Home or null |
//! | `screen?channel=%23cx&as=U0ADA` | the channel as plain text; also `screen?home=1`, `screen?form=1`, `screen?dm=1` |
//! | `calls?method=chat.update` | calls of the bot: method, arguments, time, outcome |
//! | `deliveries` | deliveries to the bot |
//! | `state` | time, version, waiting deliveries, open sockets |

use std::collections::BTreeMap;
use std::time::Duration;

use http_body_util::{BodyExt, Limited};
use hyper::body::Incoming;
use hyper::{Method, Request, Response, StatusCode};
use serde_json::{Value, json};

use super::api::JSON;
use super::payload::{self, Detail};
use super::server::{plain, respond};
use super::{
    Answered, Body, Delivery, DeliveryFault, Fault, FaultKind, Outcome, Receipt, Refusal, Sandbox, Submitted, Trouble,
};

/// Largest body.
const BODY: usize = 1024 * 1024;

/// Why a request is refused.
enum No {
    /// It cannot be read.
    Unclear(String),
    /// A person cannot do that.
    Refused(Refusal),
    /// There is no such path.
    Unknown,
}

impl From<Refusal> for No {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

/// A body or a query by name.
struct Fields(Value);

impl Fields {
    fn text(&self, name: &str) -> Result<&str, No> {
        self.maybe(name).ok_or_else(|| No::Unclear(format!("{name} is missing")))
    }

    fn maybe(&self, name: &str) -> Option<&str> {
        self.0.get(name).and_then(Value::as_str)
    }

    fn number(&self, name: &str) -> Result<u64, No> {
        self.0.get(name).and_then(Value::as_u64).ok_or_else(|| No::Unclear(format!("{name} is no number")))
    }

    fn times(&self) -> u32 {
        self.0.get("times").and_then(Value::as_u64).and_then(|times| u32::try_from(times).ok()).unwrap_or(1)
    }
}

impl Sandbox {
    /// Answers a request below `/_sandbox/`.
    pub(super) async fn control(&self, path: &str, request: Request<Incoming>) -> Response<Body> {
        let (head, body) = request.into_parts();
        let answer = if head.method == Method::POST {
            match Limited::new(body, BODY).collect().await.map(|body| body.to_bytes()) {
                Err(_) => Err(No::Unclear("the body is too large or was cut off".to_owned())),
                Ok(bytes) if bytes.is_empty() => self.act(path, &Fields(json!({}))).await,
                Ok(bytes) => match serde_json::from_slice(&bytes) {
                    Ok(fields) => self.act(path, &Fields(fields)).await,
                    Err(why) => Err(No::Unclear(format!("the body is no JSON: {why}"))),
                },
            }
        } else {
            let query = head.uri.query().unwrap_or_default();
            let fields =
                form_urlencoded::parse(query.as_bytes()).map(|(name, value)| (name.into_owned(), json!(value)));
            let fields = Fields(fields.collect());
            if path == "screen" {
                return plain(StatusCode::OK, &self.screen_of(&fields));
            }
            self.look(path, &fields)
        };
        match answer {
            Ok(value) => respond(StatusCode::OK, JSON, value.to_string()),
            Err(No::Unclear(why)) => respond(StatusCode::BAD_REQUEST, JSON, json!({"error": why}).to_string()),
            Err(No::Refused(why)) => respond(StatusCode::NOT_FOUND, JSON, json!({"error": why.0}).to_string()),
            Err(No::Unknown) => {
                let why = format!("{} /_sandbox/{path} does not exist", head.method);
                respond(StatusCode::NOT_FOUND, JSON, json!({"error": why}).to_string())
            }
        }
    }

    async fn act(&self, path: &str, fields: &Fields) -> Result<Value, No> {
        let text = |name: &str| fields.text(name);
        let done = json!({"outcome": "acknowledged"});
        match path {
            "clock" => {
                let by = i64::try_from(fields.number("advance_ms")?).unwrap_or(0);
                self.clock().advance(by);
                // Whoever draws dates looks again.
                self.write(|_| ());
                return Ok(json!({"now": self.now()}));
            }
            "redeliver" => return Ok(json!({"tried": self.redeliver_due().await})),
            "fault" => {
                self.fault(fault(fields)?);
                return Ok(done);
            }
            "delivery_fault" => {
                self.delivery_fault(delivery_fault(fields)?);
                return Ok(done);
            }
            "no_faults" => {
                self.no_more_faults();
                return Ok(done);
            }
            _ => {}
        }
        let user = text("user")?;
        match path {
            "message" => {
                let ts = self.post(user, text("channel")?, text("text")?, fields.maybe("thread_ts")).await?;
                return Ok(json!({"ts": ts}));
            }
            "edit" => self.edit(user, text("channel")?, text("ts")?, text("text")?).await?,
            "delete" => self.delete(user, text("channel")?, text("ts")?).await?,
            "react" => self.react(user, text("channel")?, text("ts")?, text("emoji")?).await?,
            "unreact" => self.unreact(user, text("channel")?, text("ts")?, text("emoji")?).await?,
            "command" => {
                let words = fields.maybe("text").unwrap_or_default();
                let answered = self.command(user, text("channel")?, text("command")?, words).await?;
                return Ok(self.describe_answer(&answered));
            }
            "press" => {
                let (action, value) = (text("action_id")?, fields.maybe("value"));
                return Ok(describe(match fields.maybe("view_id") {
                    Some(view) => self.press_in_view(user, view, action, value).await?,
                    None => self.press(user, text("channel")?, text("ts")?, action, value).await?,
                }));
            }
            "submit" => {
                let values = fields.0.get("values").cloned().unwrap_or_else(|| json!({}));
                return Ok(describe_submission(self.submit(user, &self.form_of(user, fields)?, &values).await?));
            }
            "close" => return Ok(describe(self.close_view(user, &self.form_of(user, fields)?).await?)),
            "shortcut" => return Ok(describe(self.global_shortcut(user, text("callback_id")?).await?)),
            "message_shortcut" => {
                let (channel, ts, callback_id) = (text("channel")?, text("ts")?, text("callback_id")?);
                return Ok(describe(self.message_shortcut(user, channel, ts, callback_id).await?));
            }
            "home" => self.open_home(user).await?,
            "join" => self.join(user, text("channel")?).await?,
            "leave" => self.leave(user, text("channel")?).await?,
            "invite_bot" => self.invite_bot(user, text("channel")?).await?,
            "kick_bot" => self.kick_bot(user, text("channel")?).await?,
            "archive" => self.archive(user, text("channel")?).await?,
            "unarchive" => self.unarchive(user, text("channel")?).await?,
            "deactivate" => self.deactivate(user).await?,
            _ => return Err(No::Unknown),
        }
        Ok(done)
    }

    /// The form meant: the one named, else the visible one.
    fn form_of(&self, user: &str, fields: &Fields) -> Result<String, No> {
        let named = fields.maybe("view_id").map(str::to_owned);
        named.or_else(|| self.modal(user)).ok_or_else(|| Refusal(format!("{user} has no form open")).into())
    }

    fn look(&self, path: &str, fields: &Fields) -> Result<Value, No> {
        let unknown = |what: &str, name: &str| No::Refused(Refusal(format!("there is no {what} {name}")));
        let viewer = |world: &super::World| {
            let name = fields.text("as")?;
            world.user(name).map(|user| user.id.clone()).ok_or_else(|| unknown("person", name))
        };
        match path {
            "users" => {
                Ok(self.read(|world| world.users.values().map(|user| payload::user(user, true, true)).collect()))
            }
            "channels" => Ok(self.read(|world| {
                let described = |channel| {
                    let mut object = payload::channel(world, channel);
                    object["members"] = json!(channel.members);
                    object
                };
                world.channels.values().map(described).collect()
            })),
            "messages" => self.read(|world| {
                let name = fields.text("channel")?;
                let viewer = viewer(world)?;
                let place = if name == "dm" { world.direct(&viewer) } else { world.channel(name) };
                let place = place.filter(|place| world.can_see(&viewer, place));
                let place = place.ok_or_else(|| unknown("channel", name))?;
                let detail = Detail { metadata: true, all_reactions: true };
                let visible = place
                    .messages
                    .iter()
                    .filter(|message| message.ephemeral_to.as_ref().is_none_or(|only| *only == viewer));
                Ok(visible
                    .map(|message| {
                        let mut object = payload::message(world, place, message, detail);
                        object["is_ephemeral"] = json!(message.ephemeral_to.is_some());
                        object
                    })
                    .collect())
            }),
            "views" => self.read(|world| {
                let viewer = viewer(world)?;
                Ok(world.modals.get(&viewer).into_iter().flatten().map(|view| payload::view(world, view)).collect())
            }),
            "home" => self.read(|world| {
                let viewer = viewer(world)?;
                Ok(world.homes.get(&viewer).map_or(Value::Null, |home| payload::view(world, home)))
            }),
            "calls" => Ok(self
                .calls()
                .iter()
                .filter(|call| fields.maybe("method").is_none_or(|only| call.method == only))
                .map(|call| {
                    let outcome = match &call.outcome {
                        Outcome::Ok => "ok".to_owned(),
                        Outcome::Error(code) => code.clone(),
                        Outcome::Fault(kind) => format!("{kind:?}"),
                    };
                    json!({"method": call.method, "args": call.args, "at": call.at, "outcome": outcome})
                })
                .collect()),
            "deliveries" => Ok(self
                .deliveries()
                .iter()
                .map(|one| {
                    let mut object = describe(one.receipt);
                    object["kind"] = json!(format!("{:?}", one.kind).to_lowercase());
                    object["name"] = json!(one.name);
                    object["attempt"] = json!(one.attempt);
                    object["at"] = json!(one.at);
                    object
                })
                .collect()),
            "state" => Ok(json!({
                "now": self.now(), "version": *self.changes().borrow(), "undelivered": self.undelivered(),
                "quiet": self.is_quiet(), "sockets": self.sockets(), "api_url": self.api_url(),
            })),
            _ => Err(No::Unknown),
        }
    }

    fn screen_of(&self, fields: &Fields) -> String {
        let viewer = fields.maybe("as").unwrap_or_default();
        match fields.maybe("channel") {
            Some(channel) => self.screen(channel, viewer),
            None if fields.maybe("home").is_some() => self.home_screen(viewer),
            None if fields.maybe("form").is_some() => self.view_screen(viewer),
            None => self.dm_screen(viewer),
        }
    }

    fn describe_answer(&self, answered: &Answered) -> Value {
        let with = |outcome: &str, message: &super::world::Message| {
            let shown = self.read(|world| {
                let place = world.channels.values().find(|place| place.message(&message.ts).is_some())?;
                Some(payload::message(world, place, message, Detail::default()))
            });
            json!({"outcome": outcome, "message": shown})
        };
        match answered {
            Answered::Nothing => json!({"outcome": "nothing"}),
            Answered::Ephemeral(message) => with("ephemeral", message),
            Answered::InChannel(message) => with("in_channel", message),
            Answered::Invalid(problems) => json!({"outcome": "invalid", "problems": problems}),
            Answered::Failed(receipt) => describe(*receipt),
        }
    }
}

fn describe(receipt: Receipt) -> Value {
    match receipt {
        Receipt::Acknowledged => json!({"outcome": "acknowledged"}),
        Receipt::TimedOut => json!({"outcome": "timed_out"}),
        Receipt::Failed(status) => json!({"outcome": "failed", "status": status}),
        Receipt::Unreachable => json!({"outcome": "unreachable"}),
    }
}

fn describe_submission(submitted: Submitted) -> Value {
    match submitted {
        Submitted::Closed => json!({"outcome": "closed"}),
        Submitted::Cleared => json!({"outcome": "cleared"}),
        Submitted::Updated => json!({"outcome": "updated"}),
        Submitted::Pushed => json!({"outcome": "pushed"}),
        Submitted::Errors(errors) => json!({"outcome": "errors", "errors": errors}),
        Submitted::Invalid(problems) => json!({"outcome": "invalid", "problems": problems}),
        Submitted::Failed(receipt) => describe(receipt),
    }
}

fn fault(fields: &Fields) -> Result<Fault, No> {
    let kind = match fields.text("kind")? {
        "too_many" => FaultKind::TooMany(fields.number("seconds")?),
        "http" => FaultKind::Http(u16::try_from(fields.number("status")?).unwrap_or(500)),
        "error" => FaultKind::Error(fields.text("code")?.to_owned()),
        "not_json" => FaultKind::NotJson,
        "hang" => FaultKind::Hang,
        "lose_answer" => FaultKind::LoseAnswer,
        "cut" => FaultKind::Cut,
        "delay" => FaultKind::Delay(Duration::from_millis(fields.number("ms")?)),
        other => return Err(No::Unclear(format!("there is no kind of fault {other}"))),
    };
    let channel = fields.maybe("channel").map(str::to_owned);
    Ok(Fault { method: fields.text("method")?.to_owned(), channel, times: fields.times(), kind })
}

fn delivery_fault(fields: &Fields) -> Result<DeliveryFault, No> {
    let kinds = BTreeMap::from([
        ("event", Delivery::Event),
        ("command", Delivery::Command),
        ("interaction", Delivery::Interaction),
    ]);
    let trouble = match fields.text("trouble")? {
        "twice" => Trouble::Twice,
        "lose_answer" => Trouble::LoseAnswer,
        "lose" => Trouble::Lose,
        "delay" => Trouble::Delay(Duration::from_millis(fields.number("ms")?)),
        other => return Err(No::Unclear(format!("there is no trouble {other}"))),
    };
    let kind = match fields.maybe("kind") {
        None => None,
        Some(name) => Some(*kinds.get(name).ok_or_else(|| No::Unclear(format!("there is no delivery {name}")))?),
    };
    Ok(DeliveryFault { kind, times: fields.times(), trouble })
}
