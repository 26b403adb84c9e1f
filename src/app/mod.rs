//! The roof: builds everything from the settings, starts it, and stops it in order.
//!
//! Belongs here: what a command of the program does. Never: what somebody did in Slack, or what follows from it.
//!
//! Reading order: this file ([`Bot`]), [`try_out`] (`cx-bot sandbox`), [`screens`], [`doctor`], [`manifest`], [`person`].

pub mod doctor;
pub mod healthcheck;
pub mod manifest;
pub mod person;
pub mod screens;
pub mod try_out;

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use anyhow::{Context, bail};
use secrecy::ExposeSecret;
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::sync::{Notify, watch};
use tracing::{info, warn};

use crate::base::clock::Clock;
use crate::base::config::{Config, Mode};
use crate::base::db::{Connection, Db, query, query_as};
use crate::base::error::Error;
use crate::base::ids::Ids;
use crate::base::slack::{CallError, Slack};
use crate::base::text::{Language, Text};
use crate::domain::company::{Company, Identity, list_moved};
use crate::engine::door::Door;
use crate::engine::inbox::Inbox;
use crate::engine::metrics::Metrics;
use crate::engine::outbox::Outbox;
use crate::engine::pace::Pace;
use crate::engine::queue::Unended;
use crate::engine::reception::{Parts, Reception};
use crate::engine::scheduler::{self, Step};
use crate::engine::socket::{self, Timing};

/// Workers of each box. On SQLite they share one writing connection; more would only wait.
const WORKERS: usize = 4;

/// Tries to begin the timetable, a second apart.
const TRIES_TO_BEGIN: usize = 10;

/// A bot put together, not yet running.
pub struct Bot {
    /// Where rows are kept.
    pub db: Db,
    /// The company it serves.
    pub company: Company,
    /// Its session with Slack.
    pub slack: Slack,
    /// What it goes by.
    pub clock: Clock,
    /// What makes its ids.
    pub ids: Ids,
    /// What it counts.
    pub metrics: Arc<Metrics>,
    inbox: Arc<Inbox>,
    outbox: Arc<Outbox>,
    wake_inbox: Arc<Notify>,
    wake_outbox: Arc<Notify>,
    ready: Arc<AtomicBool>,
}

impl Bot {
    /// Opens the database, brings its tables up to date, and puts everything together.
    ///
    /// # Errors
    /// A sentence about the setting or the database that is wrong.
    pub async fn build(config: Config, clock: Clock, ids: Ids) -> anyhow::Result<Self> {
        config.check_serving()?;
        let db = Db::open(config.database.url.expose_secret()).await?;
        db.migrate().await?;
        let token = config.slack.bot_token.clone().context("slack.bot_token is missing")?;
        let slack =
            Slack::new(&config.slack.api_url, &token).with_patience(Duration::from_millis(config.slack.timeout_ms));
        let company = Company::new(config);
        for problem in company.library().problems() {
            warn!(problem = problem.says(Text::of(Language::English)), "a question of a quiz is left out");
        }
        company.set_moved(list_moved(&mut *db.read().await?).await?);
        let metrics = Arc::new(Metrics::default());
        let (wake_inbox, wake_outbox) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
        let inbox = Arc::new(Inbox {
            db: db.clone(),
            company: company.clone(),
            clock: clock.clone(),
            ids: ids.clone(),
            metrics: metrics.clone(),
            outbox: wake_outbox.clone(),
            unended: Unended::default(),
        });
        let outbox = Arc::new(Outbox {
            db: db.clone(),
            company: company.clone(),
            slack: slack.clone(),
            clock: clock.clone(),
            ids: ids.clone(),
            metrics: metrics.clone(),
            pace: Mutex::new(Pace::default()),
            inbox: wake_inbox.clone(),
            unended: Unended::default(),
        });
        let ready = Arc::new(AtomicBool::new(false));
        Ok(Self { db, company, slack, clock, ids, metrics, inbox, outbox, wake_inbox, wake_outbox, ready })
    }

    /// Calls a Slack that bears it as fast as it answers, or goes back to the pace that Slack asks for.
    pub fn hurry(&self, hurried: bool) {
        self.outbox.hurry(hurried);
    }

    /// Opens the reception for deliveries.
    pub fn reception(&self) -> Reception {
        Reception::open(Parts {
            db: self.db.clone(),
            company: self.company.clone(),
            slack: self.slack.clone(),
            clock: self.clock.clone(),
            ids: self.ids.clone(),
            metrics: self.metrics.clone(),
            inbox: self.wake_inbox.clone(),
            outbox: self.wake_outbox.clone(),
        })
    }

    /// The HTTP door before `reception`.
    ///
    /// # Errors
    /// An empty signing secret.
    pub fn door(&self, reception: Reception) -> anyhow::Result<Door> {
        let config = self.company.config();
        let secret = match config.slack.mode {
            Mode::Http => config.slack.signing_secret.as_ref(),
            Mode::Socket => None,
        };
        Door::new(reception, secret, self.db.clone(), self.metrics.clone(), self.ready.clone())
    }

    /// Asks Slack who we are, as long as it takes; while Slack is away, what it said last time will do.
    ///
    /// # Errors
    /// A token that Slack does not accept.
    pub async fn identify(&self) -> anyhow::Result<()> {
        let mut pause = Duration::from_secs(1);
        loop {
            match self.slack.call("auth.test", &json!({})).await {
                Ok(answer) => {
                    let identity = identity(&answer);
                    let mut tx = self.db.begin().await?;
                    set_identity(&mut tx, &identity, self.clock.now()).await?;
                    tx.commit().await?;
                    self.company.set_identity(identity);
                    break;
                }
                Err(CallError::InstallationGone(word)) => {
                    bail!("Slack does not accept slack.bot_token ({word}); install the app again and copy its token")
                }
                Err(trouble) => {
                    warn!(%trouble, "Slack has not told who we are; `cx-bot doctor` may tell why");
                    let mut connection = self.db.read().await?;
                    if let Some(identity) = find_identity(&mut connection).await? {
                        self.company.set_identity(identity);
                        break;
                    }
                    tokio::time::sleep(pause).await;
                    pause = (pause * 2).min(Duration::from_secs(60));
                }
            }
        }
        self.metrics.set_installed(true);
        Ok(())
    }

    /// Lets the timetable begin and says that we are ready. A database that is busy, as it may be while several
    /// instances start together, is tried again.
    ///
    /// # Errors
    /// The database's.
    pub async fn begin(&self) -> anyhow::Result<()> {
        for left in (0..TRIES_TO_BEGIN).rev() {
            match scheduler::begin(&self.db, self.clock.now(), &self.ids).await {
                Err(Error::Retry { cause, .. }) if left > 0 => warn!(cause, "the timetable begins at another try"),
                other => {
                    other?;
                    break;
                }
            }
            tokio::time::sleep(Duration::from_secs(1)).await;
        }
        self.ready.store(true, Ordering::Relaxed);
        Ok(())
    }

    /// One visit to the inbox, else one to the outbox: how tests move a bot that stands still.
    ///
    /// # Errors
    /// The database's.
    pub async fn step(&self) -> anyhow::Result<Step> {
        if self.inbox.step().await? == Step::Worked {
            return Ok(Step::Worked);
        }
        Ok(self.outbox.step().await?)
    }

    /// Runs the workers of both boxes until `stop` turns true; what they are doing is finished first.
    pub async fn work(&self, stop: watch::Receiver<bool>) {
        let mut workers = tokio::task::JoinSet::new();
        for number in 0..WORKERS {
            let inbox = self.inbox.clone();
            let wake = self.wake_inbox.clone();
            workers.spawn(scheduler::work("inbox", number, wake, stop.clone(), move || {
                let inbox = inbox.clone();
                async move { inbox.step().await }
            }));
            let outbox = self.outbox.clone();
            let wake = self.wake_outbox.clone();
            workers.spawn(scheduler::work("outbox", number, wake, stop.clone(), move || {
                let outbox = outbox.clone();
                async move { outbox.step().await }
            }));
        }
        while workers.join_next().await.is_some() {}
    }

    /// Serves deliveries on `listener` and works until `stop` turns true, then leaves in order: no new deliveries,
    /// running work finished, the database closed.
    ///
    /// # Errors
    /// A token that Slack does not accept, an empty secret, the database's.
    pub async fn run(&self, listener: TcpListener, stop: watch::Receiver<bool>) -> anyhow::Result<()> {
        let reception = self.reception();
        let door = self.door(reception.clone())?;
        let (halt, halted) = watch::channel(false);
        // Deliveries are taken and stored from the first moment, also while Slack is still to tell who we are.
        let serving = tokio::spawn(door.serve(listener, is_true(halted.clone())));
        let lived = self.live(reception, &halt, halted, stop).await;
        halt.send_replace(true);
        serving.await.context("the door broke")??;
        self.db.close().await;
        info!("stopped");
        lived
    }

    /// Learns who we are and works until `stop` or an end of its own; then `halt` tells all parts to finish.
    async fn live(
        &self,
        reception: Reception,
        halt: &watch::Sender<bool>,
        halted: watch::Receiver<bool>,
        stop: watch::Receiver<bool>,
    ) -> anyhow::Result<()> {
        tokio::select! {
            identified = self.identify() => identified?,
            () = is_true(stop.clone()) => return Ok(()),
        }
        self.begin().await?;
        info!("ready");
        let held = async {
            let mut holding = std::pin::pin!(self.hold_socket(reception, halted.clone()));
            let held = tokio::select! {
                held = &mut holding => held,
                () = is_true(stop) => {
                    halt.send_replace(true);
                    holding.await
                }
            };
            halt.send_replace(true);
            held
        };
        let ((), held) = tokio::join!(self.work(halted.clone()), held);
        held
    }

    /// Holds connections to Slack until halted, if deliveries come that way.
    async fn hold_socket(&self, reception: Reception, halted: watch::Receiver<bool>) -> anyhow::Result<()> {
        let config = self.company.config();
        if config.slack.mode == Mode::Http {
            drop(reception);
            is_true(halted).await;
            return Ok(());
        }
        let token = config.slack.app_token.clone().context("slack.app_token is missing")?;
        socket::hold(&config.slack.api_url, &token, reception, Timing::default(), halted).await
    }
}

/// Ends when it turns true, or when nobody is left who could say so.
async fn is_true(mut stop: watch::Receiver<bool>) {
    let _ = stop.wait_for(|stop| *stop).await;
}

/// `cx-bot serve`: runs until the process is asked to end.
///
/// # Errors
/// A sentence for the operator.
pub async fn serve(config: Config) -> anyhow::Result<()> {
    let listen = config.server.listen;
    let bot = Bot::build(config, Clock::system(), Ids::random()).await?;
    let listener = TcpListener::bind(listen).await.with_context(|| format!("cannot listen on {listen}"))?;
    bot.run(listener, stop_signal()).await
}

/// `cx-bot migrate`: brings the tables up to date and leaves.
///
/// # Errors
/// A sentence for the operator.
pub async fn migrate(config: &Config) -> anyhow::Result<()> {
    let db = Db::open(config.database.url.expose_secret()).await?;
    db.migrate().await?;
    db.close().await;
    Ok(())
}

/// Turns true when the process is asked to end (SIGTERM, SIGINT).
pub fn stop_signal() -> watch::Receiver<bool> {
    let (stop, stopped) = watch::channel(false);
    tokio::spawn(async move {
        use tokio::signal::unix::{SignalKind, signal};
        let (Ok(mut terminate), Ok(mut interrupt)) = (signal(SignalKind::terminate()), signal(SignalKind::interrupt()))
        else {
            warn!("signals cannot be heard; end the process by force");
            std::future::pending::<()>().await;
            return;
        };
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
        info!("asked to end");
        let _ = stop.send(true);
        // Keeps the channel open until the process is gone.
        std::future::pending::<()>().await;
    });
    stopped
}

fn identity(answer: &Value) -> Identity {
    let word = |key: &str| answer[key].as_str().unwrap_or_default().to_owned();
    let mut url = word("url");
    if !url.ends_with('/') {
        url.push('/');
    }
    Identity { team: word("team_id"), url, bot_user: word("user_id"), bot_id: word("bot_id") }
}

async fn find_identity(connection: &mut Connection) -> anyhow::Result<Option<Identity>> {
    Ok(query_as("SELECT team, url, bot_user, bot_id FROM workspace ORDER BY seen_at DESC LIMIT 1")
        .fetch_optional(connection)
        .await?)
}

async fn set_identity(connection: &mut Connection, identity: &Identity, now: i64) -> anyhow::Result<()> {
    query(
        "INSERT INTO workspace (team, url, bot_user, bot_id, seen_at) VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT (team) DO UPDATE SET url = excluded.url, bot_user = excluded.bot_user, \
         bot_id = excluded.bot_id, seen_at = excluded.seen_at",
    )
    .bind(&identity.team)
    .bind(&identity.url)
    .bind(&identity.bot_user)
    .bind(&identity.bot_id)
    .bind(now)
    .execute(connection)
    .await?;
    Ok(())
}
