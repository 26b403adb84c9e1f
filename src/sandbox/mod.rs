//! A pretend Slack for trying the bot out and for tests; knows nothing of the bot but [`crate::base`].
//!
//! It speaks Slack over HTTP as the real one does: a Web API that refuses what Slack refuses, signed deliveries or
//! Socket Mode, three seconds for an answer, retries. People act through the methods of [`Sandbox`], each of which
//! returns once the bot has acknowledged what it caused.
//!
//! ```text
//! let sandbox = Sandbox::start(Options::new(Clock::standing_at(0), Ids::counted())).await?;
//! sandbox.connect(Connection::Http { base_url, signing_secret });        // where the bot listens
//! let ts = sandbox.post("U0ADA", "#cx", "Refunds are late", None).await?; // the bot has acknowledged it
//! sandbox.press("U0BEN", "#cx", &ts, "vote.up", None).await?;             // an element the message must have
//! sandbox.submit("U0ADA", &sandbox.modal("U0ADA")?, &json!({"title": "Late"})).await?;
//! sandbox.fault(Fault::once("chat.update", FaultKind::TooMany(7)));       // the next one is told to wait
//! sandbox.quiet().await;                                                  // what the bot's calls caused is told
//! assert_snapshot!(sandbox.screen("#cx", "U0ADA"));
//! ```
//!
//! Belongs here: how Slack behaves. Never: a word about ideas or votes, a type of the bot.
//!
//! Reading order: [`world`] (plain state), [`seed`] (who is there), [`people`] (what people do), [`form`] (what they
//! enter), [`act`] (a script for them), `happen` (what changes and who hears of it), `payload` (how Slack describes
//! things), [`delivery`] and `socket` (how the bot is told), `answer` (what becomes of its answers), [`api`] (what it
//! may ask and do), [`check`] (what blocks must be), [`plain`] (screens as text), `control` (all this for other
//! programs), [`page`] (what people see of it in a browser), `server` (which path leads where).

pub mod act;
mod answer;
pub mod api;
pub mod check;
mod control;
pub mod delivery;
pub mod form;
mod happen;
pub mod page;
mod payload;
pub mod people;
pub mod plain;
pub mod seed;
mod server;
mod socket;
pub mod world;

use std::collections::VecDeque;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use http_body_util::Full;
use http_body_util::combinators::UnsyncBoxBody;
use hyper::body::Incoming;
use hyper::{Request, Response};
use hyper_util::client::legacy::{Client, connect::HttpConnector};
use hyper_util::rt::TokioExecutor;
use serde_json::Value;
use tokio::net::TcpListener;
use tokio::sync::{mpsc, watch};
use tokio::task::JoinSet;

use crate::base::clock::{Clock, Millis};
use crate::base::ids::Ids;

pub use act::Act;
pub use api::{Call, Fault, FaultKind, Outcome};
pub use delivery::{Connection, Delivered, Delivery, DeliveryFault, Receipt, Trouble};
pub use people::{Answered, Submitted};
pub use seed::Seed;
pub use socket::Farewell;
pub use world::World;

/// A running pretend Slack. Clones are the same one.
#[derive(Clone)]
pub struct Sandbox(Arc<Inner>);

/// What a sandbox is started with; [`Options::new`] has sensible values.
pub struct Options {
    /// Where it listens; port 0 takes a free one.
    pub listen: SocketAddr,
    /// The time in it.
    pub clock: Clock,
    /// Where its ids come from.
    pub ids: Ids,
    /// Who is there.
    pub seed: Seed,
    /// Scopes granted to the bot's token.
    pub scopes: Vec<String>,
    /// Events the bot subscribed to, named as in a manifest (`message.channels`, `reaction_added`).
    pub events: Vec<String>,
    /// Slash commands of the app; when empty every command is delivered.
    pub commands: Vec<Command>,
    /// Shortcuts of the app; when empty every callback id is delivered.
    pub shortcuts: Vec<Shortcut>,
    /// The token the bot calls the Web API with.
    pub bot_token: String,
    /// The token the bot opens Socket Mode connections with.
    pub app_token: String,
    /// Whether too many calls are answered with 429.
    pub rate_limits: bool,
    /// How long the bot may take to answer, in real time.
    pub answer_within: Duration,
    /// Answers requests that are neither Web API nor control interface.
    pub page: Option<Page>,
}

/// A slash command as people see it.
#[derive(Clone, Debug)]
pub struct Command {
    /// With the slash.
    pub name: String,
    /// What it does.
    pub description: String,
    /// What may follow it.
    pub hint: String,
}

/// An entry of Slack's shortcut menus.
#[derive(Clone, Debug)]
pub struct Shortcut {
    /// What people read.
    pub name: String,
    /// What the app gets.
    pub callback_id: String,
    /// Whether it stands in the menu of a message, else in that of the workspace.
    pub on_message: bool,
}

/// A response body of the sandbox's server.
pub type Body = UnsyncBoxBody<Bytes, std::convert::Infallible>;

/// What answers the requests of a browser.
pub type Page = fn(Sandbox, Request<Incoming>) -> Pin<Box<dyn Future<Output = Response<Body>> + Send>>;

/// What a person cannot do here, in a sentence.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct Refusal(pub String);

/// How long a stop waits for requests under way.
const GRACE: Duration = Duration::from_millis(500);
/// Entries kept of calls and deliveries.
const LOG_LENGTH: usize = 20_000;

struct Inner {
    world: Mutex<World>,
    changes: watch::Sender<u64>,
    clock: Clock,
    address: SocketAddr,
    commands: Vec<Command>,
    shortcuts: Vec<Shortcut>,
    events: Vec<String>,
    scopes: Mutex<Vec<String>>,
    bot_token: String,
    app_token: String,
    answer_within: Duration,
    page: Option<Page>,
    connection: Mutex<Option<Connection>>,
    client: Client<HttpConnector, Full<Bytes>>,
    delivery_faults: Mutex<Vec<DeliveryFault>>,
    delivered: Mutex<VecDeque<Delivered>>,
    pending: Mutex<Vec<delivery::Pending>>,
    later: mpsc::UnboundedSender<Value>,
    background: watch::Sender<usize>,
    gate: api::Gate,
    sockets: socket::Sockets,
    stopping: watch::Sender<bool>,
    tasks: Mutex<JoinSet<()>>,
}

impl Options {
    /// A free port on this machine, all scopes and events that a bot like ours may want, generous otherwise.
    pub fn new(clock: Clock, ids: Ids) -> Self {
        let owned = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        Self {
            listen: SocketAddr::from(([127, 0, 0, 1], 0)),
            clock,
            ids,
            seed: Seed::Empty,
            scopes: owned(SCOPES),
            events: owned(EVENTS),
            commands: Vec::new(),
            shortcuts: Vec::new(),
            bot_token: "xoxb-sandbox".to_owned(),
            app_token: "xapp-sandbox".to_owned(),
            rate_limits: false,
            answer_within: Duration::from_secs(3),
            page: None,
        }
    }
}

const SCOPES: &[&str] = &[
    "app_mentions:read",
    "channels:history",
    "channels:join",
    "channels:read",
    "chat:write",
    "commands",
    "emoji:read",
    "files:write",
    "groups:history",
    "groups:read",
    "im:history",
    "im:read",
    "im:write",
    "mpim:history",
    "mpim:read",
    "mpim:write",
    "reactions:read",
    "reactions:write",
    "team:read",
    "usergroups:read",
    "users.profile:read",
    "users:read",
];

const EVENTS: &[&str] = &[
    "app_home_opened",
    "app_mention",
    "app_uninstalled",
    "channel_archive",
    "channel_deleted",
    "channel_left",
    "channel_rename",
    "channel_unarchive",
    "group_archive",
    "group_deleted",
    "group_left",
    "group_rename",
    "group_unarchive",
    "member_joined_channel",
    "member_left_channel",
    "message.channels",
    "message.groups",
    "message.im",
    "reaction_added",
    "reaction_removed",
    "subteam_created",
    "subteam_members_changed",
    "subteam_updated",
    "team_join",
    "tokens_revoked",
    "user_change",
];

impl Sandbox {
    /// Listens and answers from now on.
    pub async fn start(options: Options) -> std::io::Result<Self> {
        let listener = TcpListener::bind(options.listen).await?;
        let mut world = World::new(options.clock.clone(), options.ids);
        world.plant(options.seed);
        let (later, events) = mpsc::unbounded_channel();
        let sandbox = Self(Arc::new(Inner {
            world: Mutex::new(world),
            changes: watch::Sender::new(0),
            clock: options.clock,
            address: listener.local_addr()?,
            commands: options.commands,
            shortcuts: options.shortcuts,
            events: options.events,
            scopes: Mutex::new(options.scopes),
            bot_token: options.bot_token,
            app_token: options.app_token,
            answer_within: options.answer_within,
            page: options.page,
            connection: Mutex::new(None),
            client: Client::builder(TokioExecutor::new()).build_http(),
            delivery_faults: Mutex::default(),
            delivered: Mutex::default(),
            pending: Mutex::default(),
            later,
            background: watch::Sender::new(0),
            gate: api::Gate::default(),
            sockets: socket::Sockets::default(),
            stopping: watch::Sender::new(false),
            tasks: Mutex::default(),
        }));
        sandbox.limit_rates(options.rate_limits);
        let server = sandbox.clone();
        sandbox.until_stopped(async move { server.serve(listener).await });
        let background = sandbox.clone();
        sandbox.until_stopped(async move { background.deliver_later(events).await });
        if !sandbox.0.clock.stands() {
            let retries = sandbox.clone();
            sandbox.until_stopped(async move {
                loop {
                    tokio::time::sleep(Duration::from_secs(1)).await;
                    retries.redeliver_due().await;
                }
            });
        }
        Ok(sandbox)
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.0.address
    }

    /// As `http://127.0.0.1:8790`.
    pub fn url(&self) -> String {
        let mut address = self.0.address;
        if address.ip().is_unspecified() {
            // Listening everywhere, it is reached here.
            address.set_ip(std::net::Ipv4Addr::LOCALHOST.into());
        }
        format!("http://{address}")
    }

    /// What the bot takes as the address of Slack's Web API.
    pub fn api_url(&self) -> String {
        format!("{}/api", self.url())
    }

    /// The time in it.
    pub fn clock(&self) -> &Clock {
        &self.0.clock
    }

    /// The app's slash commands, for a menu.
    pub fn commands(&self) -> &[Command] {
        &self.0.commands
    }

    /// The app's shortcuts, for a menu.
    pub fn shortcuts(&self) -> &[Shortcut] {
        &self.0.shortcuts
    }

    /// Looks at the world. Do not call the sandbox from inside `look`.
    pub fn read<T>(&self, look: impl FnOnce(&World) -> T) -> T {
        look(&lock(&self.0.world))
    }

    /// Changes the world without telling the bot, as a test sets a scene, and tells those who watch for changes.
    pub fn write<T>(&self, change: impl FnOnce(&mut World) -> T) -> T {
        let changed = change(&mut lock(&self.0.world));
        self.0.changes.send_modify(|version| *version += 1);
        changed
    }

    /// Counts the changes of the world; a page waits for the next.
    pub fn changes(&self) -> watch::Receiver<u64> {
        self.0.changes.subscribe()
    }

    /// Ends listening and background work, lets requests under way finish for a moment, then cuts what is left.
    pub async fn stop(&self) {
        self.0.stopping.send_replace(true);
        let mut tasks = std::mem::take(&mut *lock(&self.0.tasks));
        let finishing = async { while tasks.join_next().await.is_some() {} };
        let _ = tokio::time::timeout(GRACE, finishing).await;
        tasks.shutdown().await;
        self.0.background.send_replace(0);
    }

    fn now(&self) -> Millis {
        self.0.clock.now()
    }

    fn inner(&self) -> &Inner {
        &self.0
    }

    /// Runs `work`, which watches for the stop itself or ends soon.
    fn spawn(&self, work: impl Future<Output = ()> + Send + 'static) {
        let mut tasks = lock(&self.0.tasks);
        while tasks.try_join_next().is_some() {}
        if !*self.0.stopping.borrow() {
            tasks.spawn(work);
        }
    }

    /// Runs `work` until it ends or the sandbox is stopped.
    fn until_stopped(&self, work: impl Future<Output = ()> + Send + 'static) {
        let stopped = self.stopped();
        self.spawn(async move {
            tokio::select! {
                () = work => {}
                () = stopped => {}
            }
        });
    }

    /// Ends when the sandbox is stopped.
    fn stopped(&self) -> impl Future<Output = ()> + Send + 'static {
        let mut stopping = self.0.stopping.subscribe();
        async move {
            let _ = stopping.wait_for(|stopping| *stopping).await;
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests;
