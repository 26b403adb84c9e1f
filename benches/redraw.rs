//! From a reaction to the finished `chat.update`: a whole bot with workers, before a sandbox without any delay.
//!
//! Beside it, in the same run and taking turns: the bare pieces, one call of `chat.update` and as many commits as the
//! way takes. Slack's limits are kept as always; the bot's own clock is moved ahead between votes, so that none waits.
#![expect(clippy::print_stdout, reason = "a bench prints its figures")]

#[allow(dead_code, reason = "each bench uses a part")]
mod filled;
#[allow(dead_code, reason = "each bench uses a part")]
mod measure;
mod pretend;

use std::time::{Duration, Instant};

use anyhow::Context;
use cx_bot::app::{Bot, try_out};
use cx_bot::base::clock::{Clock, SECOND};
use cx_bot::base::db::{Db, query};
use cx_bot::base::ids::Ids;
use cx_bot::sandbox::Sandbox;
use serde_json::json;
use tokio::net::TcpListener;
use tokio::sync::watch;

use measure::{Folder, Sample, Table, ms};

/// Opportunities in the database.
const OPPORTUNITIES: usize = 1_000;
/// Transactions before the call: the delivery is kept; its lane is leased, it is handled, the lane is left; the same
/// for the redrawing; the outgoing call's lane is leased.
const COMMITS: usize = 7;
/// By which the bot's clock moves between votes: a card may be redrawn again, and the limit of calls has recovered.
const REST: i64 = 3 * SECOND;

fn main() -> anyhow::Result<()> {
    tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(run())
}

async fn run() -> anyhow::Result<()> {
    let votes = if measure::quick() { 20 } else { 300 };
    let stage = Stage::set().await?;
    let open: Vec<usize> = (1..=OPPORTUNITIES).filter(|number| filled::status(*number).is_open()).collect();
    // Connections are opened, statements prepared.
    for number in &open[..20] {
        stage.vote(*number, "U0BEN").await?;
    }
    let [mut different, mut same, mut pieces] = <[Sample; 3]>::default();
    for number in open.iter().cycle().take(votes) {
        different.add(stage.vote(*number, "U0ADA").await?);
        same.add(stage.vote(open[0], "U0CARLA").await?);
        pieces.add(stage.pieces(*number).await?);
    }
    let mut table = Table::new(&["from a reaction to the card redrawn", "p50 ms", "p99 ms", "beside the pieces"]);
    let beside = |sample: &Sample| sample.p50().as_secs_f64() / pieces.p50().as_secs_f64();
    for (name, sample) in [
        ("votes on different cards", &different),
        ("votes on one card that rested", &same),
        ("the pieces: 7 commits and the call", &pieces),
    ] {
        table.row(&[name.to_owned(), ms(sample.p50()), ms(sample.p99()), format!("{:.2} x", beside(sample))]);
    }
    table.print(&format!("Redrawing: {votes} votes each, SQLite"));
    stage.clear().await
}

/// A bot before a sandbox.
struct Stage {
    sandbox: Sandbox,
    clock: Clock,
    slack: cx_bot::base::slack::Slack,
    /// A database of its own for the bare commits.
    beside: Db,
    stop: watch::Sender<bool>,
    working: tokio::task::JoinHandle<()>,
    _folder: Folder,
}

impl Stage {
    async fn set() -> anyhow::Result<Self> {
        let folder = Folder::new()?;
        std::fs::copy(filled::file(OPPORTUNITIES).await?, folder.path().join("bot.db"))?;
        let sandbox = pretend::slack(1..=OPPORTUNITIES).await?;
        let config = try_out::config_for(&sandbox, &folder.database("bot.db"), false, None)?;
        let clock = Clock::system();
        let bot = Bot::build(config, clock.clone(), Ids::random()).await?;
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        sandbox.connect(pretend::connection(listener.local_addr()?));
        tokio::spawn(bot.door(bot.reception())?.serve(listener, std::future::pending()));
        bot.identify().await?;
        // Its timetable does not begin: nothing else is to happen.
        let (stop, stopping) = watch::channel(false);
        let slack = bot.slack.clone();
        let working = tokio::spawn(async move { bot.work(stopping).await });
        let beside = Db::open(&folder.database("beside.db")).await?;
        beside.migrate().await?;
        Ok(Self { sandbox, clock, slack, beside, stop, working, _folder: folder })
    }

    /// Somebody puts an emoji on a card, or takes it back; gives how long it took until the card showed it.
    async fn vote(&self, number: usize, person: &str) -> anyhow::Result<Duration> {
        self.clock.advance(REST);
        let (channel, ts) = (filled::CHANNEL, filled::card_ts(number));
        let card = |sandbox: &Sandbox| {
            sandbox.read(|world| world.message(channel, &ts).map(|card| (card.text.clone(), card.reactions.clone())))
        };
        let (shown, reactions) = card(&self.sandbox).context("no such card")?;
        let stands = reactions.iter().any(|reaction| reaction.users.iter().any(|user| user == person));
        let mut changes = self.sandbox.changes();
        let begun = Instant::now();
        let acting = async {
            if stands {
                self.sandbox.unreact(person, channel, &ts, "+1").await
            } else {
                self.sandbox.react(person, channel, &ts, "+1").await
            }
        };
        let redrawn = async {
            while card(&self.sandbox).is_some_and(|(now, _)| now == shown) {
                changes.changed().await?;
            }
            anyhow::Ok(begun.elapsed())
        };
        let (acted, redrawn) = tokio::join!(acting, redrawn);
        acted?;
        let took = redrawn?;
        // What the change itself caused is not to disturb the next.
        self.sandbox.quiet().await;
        Ok(took)
    }

    async fn pieces(&self, number: usize) -> anyhow::Result<Duration> {
        let ts = filled::card_ts(number);
        let (text, blocks) = self
            .sandbox
            .read(|world| world.message(filled::CHANNEL, &ts).map(|card| (card.text.clone(), card.blocks.clone())))
            .context("no such card")?;
        let arguments = json!({"channel": filled::CHANNEL, "ts": ts, "text": text, "blocks": blocks});
        let begun = Instant::now();
        for _ in 0..COMMITS {
            let mut tx = self.beside.begin().await?;
            query("UPDATE counter SET value = value + 1").execute(&mut *tx).await?;
            tx.commit().await?;
        }
        self.slack.call("chat.update", &arguments).await?;
        let took = begun.elapsed();
        self.sandbox.quiet().await;
        Ok(took)
    }

    async fn clear(self) -> anyhow::Result<()> {
        self.stop.send_replace(true);
        self.working.await?;
        self.sandbox.stop().await;
        Ok(())
    }
}
