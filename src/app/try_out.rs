//! `cx-bot sandbox`: the bot, a pretend Slack and a page in the browser, in one process.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use anyhow::Context;
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tracing::{info, warn};

use super::{Bot, manifest, stop_signal};
use crate::base::clock::Clock;
use crate::base::config::Config;
use crate::base::db::{Db, query, query_scalar};
use crate::base::ids::Ids;
use crate::base::trace;
use crate::sandbox::world::{Message, World};
use crate::sandbox::{self, Act, Connection, Sandbox, Seed};

/// How the sandbox is started.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Where the page is served.
    #[arg(long, default_value = "127.0.0.1:8790")]
    listen: SocketAddr,
    /// What is there at first: a company with ideas, or three people and a channel.
    #[arg(long, value_parser = ["company", "empty"], default_value = "company")]
    seed: String,
    /// The bot's database; a fresh one when left out.
    #[arg(long, value_name = "URL")]
    database: Option<String>,
    /// Deliver by Socket Mode instead of HTTP.
    #[arg(long)]
    socket: bool,
}

/// A token and secrets that open nothing.
const TOKEN: &str = "xoxb-sandbox";
const APP_TOKEN: &str = "xapp-sandbox";
const SECRET: &str = "sandbox-signing-secret";

/// The sandbox's channel for wins.
const WINS_CHANNEL: &str = "C0WINS";

/// Runs until the process is asked to end.
///
/// # Errors
/// A sentence for whoever tries it out.
pub async fn run(arguments: Arguments, file: Option<&Path>) -> anyhow::Result<()> {
    trace::begin("warn,cx_bot=info", crate::base::config::LogFormat::Text)?;
    let clock = Clock::system();
    let seed = if arguments.seed == "empty" { Seed::Empty } else { Seed::Large };
    let sandbox = start_sandbox(arguments.listen, clock.clone(), Ids::random(), seed)
        .await
        .with_context(|| format!("cannot listen on {}", arguments.listen))?;
    let scratch = Scratch::new(arguments.database.is_none())?;
    let database = arguments.database.unwrap_or_else(|| scratch.url());
    let config = config_for(&sandbox, &database, arguments.socket, file)?;
    let bot = Bot::build(config, clock, Ids::random()).await?;
    let has_history = forget_earlier_world(&bot.db).await?;
    let listener = TcpListener::bind("127.0.0.1:0").await.context("no port is free")?;
    sandbox.connect(if arguments.socket {
        Connection::Socket
    } else {
        Connection::Http { base_url: format!("http://{}", listener.local_addr()?), signing_secret: SECRET.into() }
    });
    let stop = stop_signal();
    let playing = async {
        if seed == Seed::Large && !has_history {
            bot.hurry(true);
            let played = play(&sandbox).await;
            bot.hurry(false);
            match played {
                Ok(()) => info!("the company has its history"),
                Err(refusal) => warn!(%refusal, "the company's history is not complete"),
            }
        }
    };
    #[expect(clippy::print_stderr, reason = "the one line that tells a person where to look")]
    {
        eprintln!("Open http://{} in a browser. End with Ctrl-C.", sandbox.address());
    }
    let mut stopping = stop.clone();
    let (ran, ()) = tokio::join!(bot.run(listener, stop), async {
        tokio::select! {
            () = playing => {}
            _ = stopping.wait_for(|stop| *stop) => {}
        }
    });
    sandbox.stop().await;
    ran
}

/// A database that was used before knows messages of a pretend workspace that is gone. They are forgotten, so that the
/// cards are drawn again. `true`: there are ideas already.
async fn forget_earlier_world(db: &Db) -> anyhow::Result<bool> {
    let mut tx = db.begin().await?;
    let ideas: i64 = query_scalar("SELECT COUNT(*) FROM opportunity").fetch_one(&mut *tx).await?;
    query("DELETE FROM posted").execute(&mut *tx).await?;
    query("DELETE FROM job WHERE box = 'out'").execute(&mut *tx).await?;
    query("DELETE FROM seen").execute(&mut *tx).await?;
    tx.commit().await?;
    Ok(ideas > 0)
}

/// A sandbox that grants what the manifest asks for, and offers its commands and shortcuts.
///
/// # Errors
/// A port that is taken.
pub async fn start_sandbox(listen: SocketAddr, clock: Clock, ids: Ids, seed: Seed) -> anyhow::Result<Sandbox> {
    let manifest = manifest::read()?;
    let mut options = sandbox::Options::new(clock, ids);
    options.listen = listen;
    options.seed = seed;
    options.scopes = manifest.oauth_config.scopes.bot;
    options.events = manifest.settings.event_subscriptions.bot_events;
    options.commands = manifest
        .features
        .slash_commands
        .into_iter()
        .map(|command| sandbox::Command {
            name: command.command,
            description: command.description,
            hint: command.usage_hint,
        })
        .collect();
    options.shortcuts = manifest
        .features
        .shortcuts
        .into_iter()
        .map(|shortcut| sandbox::Shortcut {
            name: shortcut.name,
            callback_id: shortcut.callback_id,
            on_message: shortcut.kind == "message",
        })
        .collect();
    options.bot_token = TOKEN.into();
    options.app_token = APP_TOKEN.into();
    options.page = Some(sandbox::page::answer);
    Ok(Sandbox::start(options).await?)
}

/// Settings for a bot that serves this sandbox. Functions are the sandbox's user groups.
///
/// # Errors
/// A settings file that is wrong.
pub fn config_for(sandbox: &Sandbox, database: &str, socket: bool, file: Option<&Path>) -> anyhow::Result<Config> {
    let api_url = sandbox.api_url();
    let settings = [
        ("CX_SLACK__MODE", if socket { "socket" } else { "http" }),
        ("CX_SLACK__API_URL", api_url.as_str()),
        ("CX_SLACK__BOT_TOKEN", TOKEN),
        ("CX_SLACK__APP_TOKEN", APP_TOKEN),
        ("CX_SLACK__SIGNING_SECRET", SECRET),
        ("CX_DATABASE__URL", database),
        ("CX_CHANNELS__CX", "C0CX"),
        ("CX_PEOPLE__STEWARDS", "U0IDA"),
    ];
    let environment = settings.map(|(key, value)| (key.to_owned(), value.to_owned())).into();
    let mut config = Config::from_sources(file, environment)?;
    if config.channels.wins.is_empty() && sandbox.read(|world| world.channel(WINS_CHANNEL).is_some()) {
        config.channels.wins = WINS_CHANNEL.to_owned();
    }
    if file.is_none() {
        config.functions.list = sandbox.read(|world| {
            let mut functions: Vec<_> = world
                .groups
                .values()
                .map(|group| crate::base::config::Function {
                    id: group.handle.clone(),
                    name: group.name.clone(),
                    user_group: group.id.clone(),
                    profile_values: Vec::new(),
                    merged: Vec::new(),
                })
                .collect();
            functions.sort_by(|a, b| a.id.cmp(&b.id));
            functions
        });
    }
    Ok(config)
}

/// The folder of a database that is thrown away at the end.
struct Scratch(Option<PathBuf>);

impl Scratch {
    fn new(wanted: bool) -> anyhow::Result<Self> {
        if !wanted {
            return Ok(Self(None));
        }
        let folder = std::env::temp_dir().join(format!("cx-bot-sandbox-{}", std::process::id()));
        std::fs::create_dir_all(&folder).with_context(|| format!("cannot make the folder {}", folder.display()))?;
        Ok(Self(Some(folder)))
    }

    fn url(&self) -> String {
        let folder = self.0.clone().unwrap_or_default();
        format!("sqlite:{}", folder.join("cx-bot.db").display())
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        if let Some(folder) = &self.0 {
            // Whoever cannot delete a temporary folder leaves it to the system.
            let _ = std::fs::remove_dir_all(folder);
        }
    }
}

/// The company's history: opportunities in all statuses, a proposal in its waiting period with a concern, evidence and a
/// merged pair, made by people through the bot.
async fn play(sandbox: &Sandbox) -> Result<(), sandbox::Refusal> {
    for story in HISTORY {
        story.post(sandbox).await?;
    }
    let told = HISTORY.iter().map(|story| async {
        sandbox.act_out(&story.voting()).await?;
        story.act_moves(sandbox).await?;
        for scene in story.scenes {
            scene.play(sandbox, story.title).await?;
        }
        Ok(())
    });
    futures_util::future::try_join_all(told).await?;
    MERGING.play(sandbox, DUPLICATE).await?;
    thank(sandbox).await?;
    gather(sandbox).await?;
    offer_days(sandbox).await?;
    let text = "Three callers today could not find where to change their delivery address after ordering.";
    sandbox.act_out(&[("U0ROSA", Act::Say { channel: "cx", text })]).await
}

/// Thanks that people have given each other: who, and what they type behind the command.
const WINS: &[(&str, &str)] = &[
    ("U0ADA", "@U0MARTA called a customer back on a Sunday until the refund was there #care"),
    ("U0SAM", "@U0EWA @U0VERA drove forty parcels past the closed motorway, so nobody waited for Christmas #together"),
    ("U0NOA", "@U0BEN made the size table readable on every phone in an afternoon, CX-3 #ownership"),
    ("U0GIA", "@U0ROSA asked ten customers why they left, and told all of us #curiosity"),
];

/// People thank each other, and somebody joins in.
async fn thank(sandbox: &Sandbox) -> Result<(), sandbox::Refusal> {
    for (who, typed) in WINS {
        let command = Act::Command { channel: "cx-wins", command: "/cx-win", text: typed };
        sandbox.act_out(&[(who, command)]).await?;
    }
    let on = "called a customer back";
    for (who, words) in [("U0DIEGO", "She never gives up."), ("U0IDA", "")] {
        let press = Act::Press { channel: "cx-wins", on, action_id: "win.echo", value: None };
        sandbox.act_out(&[(who, press), (who, Act::Submit(json!({"words": words})))]).await?;
    }
    Ok(())
}

/// Channels that the steward proposes, which are made at once: name, kind, a line, its language, who joins.
type Gathering = (&'static str, &'static str, &'static str, &'static str, &'static [&'static str]);

const CHANNELS: &[Gathering] = &[
    (
        "book-club",
        "interest",
        "What we read, and what we put away after ten pages",
        "en",
        &["U0BEN", "U0ADA", "U0TESS"],
    ),
    ("ajedrez", "game", "Una partida a la hora de comer, también para quien empieza", "es", &["U0DIEGO", "U0HUGO"]),
    ("warszawa", "place", "Biuro nad Wisłą: co, gdzie, kiedy", "pl", &["U0MARTA", "U0EWA", "U0JAN", "U0ULA"]),
];

/// The company has its first channels, and a proposal that waits for the steward.
async fn gather(sandbox: &Sandbox) -> Result<(), sandbox::Refusal> {
    let proposes = |who: &'static str, values: Value| {
        let press =
            Act::Press { channel: "random", on: "Channels to join", action_id: "community.propose", value: None };
        [(who, press), (who, Act::Submit(values))]
    };
    let looks = Act::Command { channel: "random", command: "/cx", text: "fun" };
    sandbox.act_out(&[("U0IDA", looks.clone()), ("U0BEN", looks)]).await?;
    for (name, kind, line, language, members) in CHANNELS {
        let values = json!({"name": name, "kind": kind, "line": line, "language": language});
        sandbox.act_out(&proposes("U0IDA", values)).await?;
        sandbox.eventually(|world| world.channel(name).map(drop)).await;
        for member in *members {
            sandbox.join(member, name).await?;
        }
    }
    let running = json!({"name": "running", "kind": "interest", "line": "Slow runs on Thursdays, after work"});
    sandbox.act_out(&proposes("U0BEN", running)).await
}

/// Days in people's work that are on offer: who, what the way to them says in their language, what, what a guest sees, where
/// and for how many days.
type Visit = (&'static str, &'static str, &'static str, &'static str, &'static str, &'static str);

const DAYS: &[Visit] = &[
    (
        "U0SAM",
        "Experience swap",
        "On the road with the carriers",
        "Ride along from the depot to the last doorbell, and see why parcels come late",
        "New Jersey depot",
        "1",
    ),
    (
        "U0DIEGO",
        "Intercambio de puestos",
        "Una mañana al teléfono de Support",
        "Escuchar llamadas, responder a la primera, ver por qué la gente espera",
        "online",
        "1",
    ),
    (
        "U0KIRA",
        "Experience swap",
        "Two days of interviews with customers",
        "Sit in, ask your own questions, sort what we heard",
        "New York, or online",
        "2",
    ),
];

/// People offer a day in their work.
async fn offer_days(sandbox: &Sandbox) -> Result<(), sandbox::Refusal> {
    for (who, on, title, words, place, days) in DAYS {
        let looks = Act::Command { channel: "random", command: "/cx", text: "swap" };
        let press = Act::Press { channel: "random", on, action_id: "swap.offer", value: None };
        let form = Act::Submit(json!({"title": title, "words": words, "place": place, "days": days}));
        sandbox.act_out(&[(who, looks), (who, press), (who, form)]).await?;
    }
    Ok(())
}

/// One opportunity of the company's history.
struct Story {
    author: &'static str,
    title: &'static str,
    pain: &'static str,
    touchpoint: &'static str,
    functions: &'static [&'static str],
    voters: &'static [&'static str],
    owner: Option<&'static str>,
    /// Who helps the owner: delivering takes two functions.
    helper: Option<&'static str>,
    /// Who joins in as well.
    squad: &'static [&'static str],
    /// Statuses it went through, each with a reason that may be empty.
    steps: &'static [(&'static str, &'static str)],
    /// What else happens after that.
    scenes: &'static [Scene],
}

/// Somebody uses an element of a message, and sends the pages that it opens, if any.
struct Scene {
    who: &'static str,
    uses: Uses,
    /// What is filled in, page by page; what stands there already stays.
    pages: &'static [&'static [(&'static str, &'static str)]],
}

/// What somebody uses.
enum Uses {
    /// The entry of the card's menu that begins like this.
    Menu(&'static str),
    /// A button of the message with these words.
    Button(&'static str, &'static str),
}

const REFUNDS: &str = "Refund mails arrive after nine days";
const DUPLICATE: &str = "Nobody hears when a refund is on its way";
const SWITCH: &str = "A switch in the app that ends the newsletter at once, without a login";

/// The steward merges the duplicate into what it repeats.
const MERGING: Scene =
    Scene { who: "U0IDA", uses: Uses::Menu("move:"), pages: &[&[("status", "merged")], &[("number", "CX-1")], &[]] };

const HISTORY: &[Story] = &[
    Story {
        author: "U0ADA",
        title: REFUNDS,
        pain: "Customers write two or three times because nothing tells them that their money is on its way.",
        touchpoint: "billing",
        functions: &["finance", "engineering"],
        voters: &["U0DIEGO", "U0IDA", "U0ROSA", "U0MARTA", "U0FINN", "U0HUGO", "U0QUIN", "U0YARA", "U0CLEO", "U0JOEL"],
        owner: Some("U0MARTA"),
        helper: Some("U0HUGO"),
        squad: &["U0ROSA", "U0YARA", "U0CLEO", "U0DARIA", "U0ALMA"],
        steps: &[("in_review", ""), ("in_progress", "Finance and Engineering agreed on a mail per step")],
        scenes: &[
            Scene {
                who: "U0DIEGO",
                uses: Uses::Menu("evidence:"),
                pages: &[&[(
                    "quote",
                    "I sent the shoes back on the second and still do not know whether you have them.",
                )]],
            },
            Scene {
                who: "U0MARTA",
                uses: Uses::Menu("evidence:"),
                pages: &[&[
                    ("measure", "Calls that ask about a refund"),
                    ("value", "140"),
                    ("unit", "a week"),
                    ("source", "Call reports of October"),
                ]],
            },
        ],
    },
    Story {
        author: "U0LUCA",
        title: "Parcels for company addresses come after five",
        pain: "Nobody is at the desk any more, so the parcel goes back and the customer waits three more days.",
        touchpoint: "delivery",
        functions: &["logistics"],
        voters: &["U0SAM", "U0VERA", "U0EWA", "U0NOA", "U0WALT", "U0HELA", "U0GUIDO", "U0ZOFIA"],
        owner: Some("U0SAM"),
        helper: Some("U0DIEGO"),
        squad: &["U0ZOFIA", "U0GUIDO"],
        steps: &[("in_progress", ""), ("shipped", "Two carriers now deliver to companies before three")],
        scenes: &[],
    },
    Story {
        author: "U0NOA",
        title: "The size table is missing on phones",
        pain: "People order two sizes and send one back. The table only shows on wide screens.",
        touchpoint: "website",
        functions: &["product", "engineering"],
        voters: &["U0KIRA", "U0ULA", "U0GIA", "U0LUCA", "U0TESS", "U0BEN", "U0ENZO", "U0FAYE", "U0INES"],
        owner: Some("U0ULA"),
        helper: Some("U0BEN"),
        squad: &["U0KIRA", "U0ENZO", "U0JAN"],
        steps: &[
            ("in_progress", ""),
            ("shipped", "Live for everybody since Tuesday"),
            ("verified", "Fewer people order two sizes and send one back"),
        ],
        scenes: &[],
    },
    Story {
        author: "U0EWA",
        title: "Tracking page speaks English only",
        pain: "Customers in Poland and Italy call to ask where their parcel is, although the page knows.",
        touchpoint: "delivery",
        functions: &["product"],
        voters: &["U0JAN", "U0OLGA", "U0CARLA", "U0HELA", "U0DARIA"],
        owner: None,
        helper: None,
        squad: &["U0FINN", "U0FAYE"],
        steps: &[],
        scenes: &[],
    },
    Story {
        author: "U0OLGA",
        title: "Newsletter cannot be stopped from the app",
        pain: "They tap unsubscribe, land on a login page, give up, and mark us as spam.",
        touchpoint: "app",
        functions: &["marketing", "engineering"],
        voters: &["U0QUIN", "U0XENIA", "U0INES", "U0JOEL", "U0ALMA"],
        owner: Some("U0XENIA"),
        helper: Some("U0QUIN"),
        squad: &["U0BRUNO", "U0ADA"],
        steps: &[("in_review", "")],
        scenes: &[
            Scene {
                who: "U0XENIA",
                uses: Uses::Menu("propose:"),
                pages: &[&[
                    ("change", SWITCH),
                    ("beneficiaries", "Everybody who reads us on a phone"),
                    ("effort", "S"),
                    ("measure", "Mails of ours reported as spam"),
                    ("baseline", "310 a month"),
                    ("target", "50 a month"),
                ]],
            },
            Scene { who: "U0QUIN", uses: Uses::Button(SWITCH, "proposal.support"), pages: &[] },
            Scene { who: "U0ADA", uses: Uses::Button(SWITCH, "proposal.support"), pages: &[] },
            Scene {
                who: "U0DIEGO",
                uses: Uses::Button(SWITCH, "consent.concern"),
                pages: &[&[
                    (
                        "worry",
                        "People will believe that it stops the mails about their orders too, and then they call us.",
                    ),
                    ("remedy", "One sentence beside the button: mails about your orders still reach you."),
                ]],
            },
        ],
    },
    Story {
        author: "U0TESS",
        title: "Invoices without the order number",
        pain: "Companies cannot match our invoice with their order and pay late, then get a reminder they hate.",
        touchpoint: "billing",
        functions: &["finance"],
        voters: &["U0PABLO", "U0CLEO", "U0DARIA"],
        owner: None,
        helper: None,
        squad: &["U0CARLA", "U0PABLO"],
        steps: &[],
        scenes: &[],
    },
    Story {
        author: "U0WALT",
        title: "Fax number on the contact page",
        pain: "It looks old, and about one customer a year uses it.",
        touchpoint: "website",
        functions: &[],
        voters: &[],
        owner: Some("U0IDA"),
        helper: None,
        squad: &[],
        steps: &[("declined", "Some pharmacies must send prescriptions by fax, so it stays")],
        scenes: &[],
    },
    Story {
        author: "U0KIRA",
        title: "Let people choose paper or no paper in the box",
        pain: "Half of our customers throw the leaflets away and tell us so in reviews.",
        touchpoint: "product",
        functions: &["logistics", "marketing"],
        voters: &["U0GIA", "U0VERA"],
        owner: Some("U0VERA"),
        helper: None,
        squad: &[],
        steps: &[("in_review", ""), ("parked", "The printing contract runs until March, then we look again")],
        scenes: &[],
    },
    Story {
        author: "U0ROSA",
        title: DUPLICATE,
        pain: "They send the parcel back and hear nothing about their money, so they call us every other day.",
        touchpoint: "billing",
        functions: &["finance"],
        voters: &["U0DIEGO", "U0ADA", "U0LUCA"],
        owner: None,
        helper: None,
        squad: &[],
        steps: &[],
        scenes: &[],
    },
];

impl Story {
    /// Its author shares it; where the form comes back with ideas that are alike, it is shared all the same.
    async fn post(&self, sandbox: &Sandbox) -> Result<(), sandbox::Refusal> {
        let form = Act::Submit(json!({
            "title": self.title, "pain": self.pain, "touchpoint": self.touchpoint, "functions": self.functions
        }));
        let command = Act::Command { channel: "cx", command: "/cx-idea", text: self.title };
        sandbox.act_out(&[(self.author, command), (self.author, form.clone())]).await?;
        if sandbox.read(|world| world.top_modal(self.author).is_some()) {
            sandbox.act_out(&[(self.author, form)]).await?;
        }
        Ok(())
    }

    fn voting(&self) -> Vec<(&'static str, Act<'static>)> {
        let press = |action_id| Act::Press { channel: "cx", on: self.title, action_id, value: None };
        let mut steps: Vec<_> = self
            .voters
            .iter()
            .enumerate()
            .map(|(index, voter)| {
                let emoji = Act::React { channel: "cx", on: self.title, emoji: "+1" };
                (*voter, if index % 3 == 2 { emoji } else { press("vote.up") })
            })
            .collect();
        steps.extend(self.owner.map(|owner| (owner, press("progress.claim"))));
        if let Some(helper) = self.helper {
            steps.extend([(helper, press("squad.form")), (helper, Act::Submit(json!({})))]);
        }
        for person in self.squad {
            steps.extend([(*person, press("squad.form")), (*person, Act::Submit(json!({})))]);
        }
        steps
    }

    /// Moves it on through the menu of its card.
    async fn act_moves(&self, sandbox: &Sandbox) -> Result<(), sandbox::Refusal> {
        let Some(owner) = self.owner else { return Ok(()) };
        for (status, reason) in self.steps {
            // The card tells when the claim and each move have been handled.
            let ready = |world: &World| {
                let helps = |helper: &str| {
                    card(world, self.title).is_some_and(|card| json!(card.blocks).to_string().contains(helper))
                };
                menu_option(world, self.title, "hand_over:").filter(|_| self.helper.is_none_or(helps))
            };
            sandbox.eventually(ready).await;
            let Some(option) = sandbox.read(|world| menu_option(world, self.title, "move:")) else { return Ok(()) };
            let before = sandbox.read(|world| card(world, self.title).map(|card| card.text.clone()));
            let menu = Act::Press { channel: "cx", on: self.title, action_id: "card.more", value: Some(&option) };
            // Some steps ask for more on a second page.
            let forms = match *status {
                "declined" | "parked" => {
                    let cause = if *status == "parked" { "costly" } else { "rule" };
                    vec![json!({"status": status}), json!({"cause": cause, "sentence": reason})]
                }
                "verified" => vec![
                    json!({"status": status, "reason": reason}),
                    json!({"verdict": "better", "measured": "8 percent", "sentence": reason}),
                ],
                _ => vec![json!({"status": status, "reason": reason})],
            };
            let forms = forms.into_iter().map(|form| (owner, Act::Submit(form)));
            let steps: Vec<_> = std::iter::once((owner, menu)).chain(forms).collect();
            sandbox.act_out(&steps).await?;
            let moved =
                |world: &World| card(world, self.title).filter(|card| Some(&card.text) != before.as_ref()).map(drop);
            sandbox.eventually(moved).await;
        }
        Ok(())
    }
}

impl Scene {
    /// Plays it about the card with that title, as soon as what it needs is there.
    async fn play(&self, sandbox: &Sandbox, title: &str) -> Result<(), sandbox::Refusal> {
        let option;
        let press = match self.uses {
            Uses::Menu(prefix) => {
                option = sandbox.eventually(|world| menu_option(world, title, prefix)).await;
                Act::Press { channel: "cx", on: title, action_id: "card.more", value: option.as_deref() }
            }
            Uses::Button(on, action_id) => Act::Press { channel: "cx", on, action_id, value: None },
        };
        let pages = self.pages.iter().map(|page| Act::Submit(page.iter().copied().collect::<Value>()));
        let steps: Vec<_> = std::iter::once(press).chain(pages).map(|act| (self.who, act)).collect();
        sandbox.act_out(&steps).await
    }
}

/// The card in the CX channel that has these words.
fn card<'a>(world: &'a World, words: &str) -> Option<&'a Message> {
    let messages = &world.channel("cx")?.messages;
    messages.iter().rev().find(|message| message.text.contains(words) && !message.blocks.is_empty())
}

/// The option that begins with `prefix` in a menu of the message that has these words.
fn menu_option(world: &World, words: &str, prefix: &str) -> Option<String> {
    let elements = card(world, words)?.blocks.iter().filter_map(|block| block["elements"].as_array()).flatten();
    let options = elements.filter_map(|element| element["options"].as_array()).flatten();
    options.filter_map(|option| option["value"].as_str()).find(|value| value.starts_with(prefix)).map(str::to_owned)
}
