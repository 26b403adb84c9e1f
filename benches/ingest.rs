//! Taking deliveries: how many distinct signed events the door stores durably in a second, and how soon it says so.
//!
//! Beside it, in the same run: a bare hyper server that verifies the signature and stores nothing, under the same load;
//! and SQLite taking the same payload into the same table with the same durability, in the largest swallows it likes.
#![expect(clippy::print_stdout, reason = "a bench prints its figures")]

#[allow(dead_code, reason = "each bench uses a part")]
mod filled;
mod load;
#[allow(dead_code, reason = "each bench uses a part")]
mod measure;

use std::convert::Infallible;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use anyhow::Context;
use cx_bot::app::Bot;
use cx_bot::base::clock::Clock;
use cx_bot::base::config::Config;
use cx_bot::base::db::Db;
use cx_bot::base::ids::Ids;
use cx_bot::base::text::{Language, Text};
use cx_bot::domain::company::Company;
use cx_bot::domain::cx::Desk;
use cx_bot::domain::member::Member;
use cx_bot::engine::queue::{self, Side};
use cx_bot::surfaces::{digest, status};
use http_body_util::{BodyExt, Full, Limited};
use hyper::body::{Bytes, Incoming};
use hyper::service::service_fn;
use hyper::{Request, Response, StatusCode};
use hyper_util::rt::{TokioIo, TokioTimer};
use slack_morphism::SlackSigningSecret;
use slack_morphism::signature_verifier::SlackEventSignatureVerifier;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqliteSynchronous};
use sqlx::{AssertSqlSafe, Connection};
use tokio::net::TcpListener;
use tokio::sync::watch;

use load::{Load, Report, SECRET};
use measure::{Folder, Table, median, ms, number, processor_seconds};

/// Cards that the reactions are spread over.
const CARDS: usize = 1_000;
/// Who keeps the channel.
const STEWARD: &str = "U0STEWARD";
/// The body limit of the door.
const BODY_LIMIT: usize = 1_048_576;

fn main() -> anyhow::Result<()> {
    if let Some(load) = Load::asked()? {
        return load.generate();
    }
    // As the binary does it.
    tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(run())
}

async fn run() -> anyhow::Result<()> {
    let folder = Folder::new()?;
    let (rounds, events) = if measure::quick() { (1, 5_000) } else { (5, 40_000) };
    let door = Door::open(&folder).await?;
    let bare = serve_bare().await?;
    let mut table = RawTable::open(&folder, "raw.db").await?;
    let mut sipped = RawTable::open(&folder, "sipped.db").await?;
    let mut load = Load { address: door.address, first: 0, events: 2_000, cards: CARDS, rate: None };
    for address in [bare, door.address] {
        Load { address, ..load }.send().await?;
    }
    load = Load { first: load.events, events, ..load };

    let (mut bares, mut raws, mut sips, mut doors) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for _ in 0..rounds {
        bares.push(Round::of(Load { address: bare, ..load }).await?);
        raws.push(table.swallow(load.first, load.events, SWALLOW).await?);
        sips.push(sipped.swallow(load.first, load.events, SIP).await?);
        doors.push(Round::of(load).await?);
        load.first += load.events;
    }
    let ratios: Vec<f64> = (0..rounds).map(|at| doors[at].rate / bares[at].rate.min(raws[at].rate)).collect();
    let middle = |of: &[Round], value: fn(&Round) -> f64| median(&of.iter().map(value).collect::<Vec<_>>());
    let mut figures = Table::new(&["at once, 64 connections", "events/s", "per CPU second", "p50 ms", "p99 ms"]);
    let readings = [
        ("bare hyper, verifies only", &bares),
        ("raw SQLite, no HTTP, 5000 in a transaction", &raws),
        ("raw SQLite, no HTTP, 64 in a transaction", &sips),
        ("the door", &doors),
    ];
    for (name, rounds) in readings {
        figures.row(&[
            name.to_owned(),
            number(middle(rounds, |round| round.rate)),
            number(middle(rounds, |round| round.per_processor_second)),
            format!("{:.2}", middle(rounds, |round| round.p50 * 1e3)),
            format!("{:.2}", middle(rounds, |round| round.p99 * 1e3)),
        ]);
    }
    figures.print(&format!("Durable ingest: {events} distinct events, median of {rounds} rounds"));
    let each = ratios.iter().map(|ratio| format!("{ratio:.2}")).collect::<Vec<_>>().join(", ");
    println!("  door beside the lower reference: {:.2} (each round: {each}; aim: 0.5)", median(&ratios));
    let sipping: Vec<f64> = (0..rounds).map(|at| doors[at].rate / sips[at].rate).collect();
    println!("  door beside SQLite that commits as often as 64 connections allow: {:.2}", median(&sipping));
    door.check(load.first).await?;

    let working = Working::start(&folder, CARDS).await?;
    let seconds = if measure::quick() { 1 } else { 10 };
    let mut figures = Table::new(&["acknowledgement at a steady pace", "events/s", "p50 ms", "p99 ms"]);
    for rate in [200, 1_000] {
        for (name, address) in
            [("bare hyper", bare), ("the door", door.address), ("the door of a working bot", working.address)]
        {
            load = Load { address, rate: Some(rate), events: rate * seconds, ..load };
            let report = load.send().await?;
            load.first += load.events;
            figures.row(&[name.to_owned(), number(rate as f64), ms(report.p50), ms(report.p99)]);
        }
    }
    figures.print("From the moment an event was to be sent, whether or not those before were answered");
    working.stop().await?;
    measure_beside(&folder, bare, load).await
}

/// Whether the door still answers while a leader looks at everything, on and on, in a company that has collected for years.
async fn measure_beside(folder: &Folder, bare: SocketAddr, mut load: Load) -> anyhow::Result<()> {
    let (cards, seconds) = if measure::quick() { (CARDS, 1) } else { (100_000, 20) };
    let working = Working::start(folder, cards).await?;
    let rate = 200;
    let mut figures = Table::new(&["acknowledgement at 200 events/s", "p50 ms", "p99 ms", "answers meanwhile"]);
    for (name, address, looks) in [
        ("bare hyper", bare, None),
        ("the door, nobody looks", working.address, None),
        ("the door beside /cx-status, 90 days", working.address, Some("show|90|*|*")),
        ("the door beside collaboration", working.address, Some("collaboration")),
        ("the door beside the digest", working.address, Some("")),
    ] {
        load = Load { address, rate: Some(rate), events: rate * seconds, ..load };
        let looking = looks.map(|typed| tokio::spawn(look(working.db.clone(), working.company.clone(), typed)));
        let report = load.send().await?;
        load.first += load.events;
        let answers = match looking {
            Some(looking) => {
                looking.abort();
                ANSWERS.swap(0, Ordering::Relaxed).to_string()
            }
            None => String::new(),
        };
        figures.row(&[name.to_owned(), ms(report.p50), ms(report.p99), answers]);
    }
    figures.print(&format!("A bot with {} ideas, while somebody looks at everything", number(cards as f64)));
    working.stop().await
}

/// Answers that somebody who looks has read.
static ANSWERS: AtomicUsize = AtomicUsize::new(0);

/// Reads one answer after the other; with nothing typed, the digest.
async fn look(db: Db, company: Company, typed: &'static str) -> anyhow::Result<()> {
    let text = Text::of(Language::English);
    loop {
        let mut connection = db.read().await?;
        let (actor, now) = (Member::unknown(STEWARD), Clock::system().now());
        let mut desk = Desk { connection: &mut connection, now, actor, text, company: &company };
        match typed {
            "" => std::hint::black_box(digest::preview(&mut desk, filled::CHANNEL).await?),
            typed => std::hint::black_box(status::answer(&mut desk, typed).await?),
        };
        ANSWERS.fetch_add(1, Ordering::Relaxed);
    }
}

/// One reading.
struct Round {
    rate: f64,
    per_processor_second: f64,
    p50: f64,
    p99: f64,
}

impl Round {
    async fn of(load: Load) -> anyhow::Result<Self> {
        let before = processor_seconds(std::process::id())?;
        let Report { seconds, p50, p99 } = load.send().await?;
        let used = processor_seconds(std::process::id())? - before;
        let events = load.events as f64;
        let (p50, p99) = (p50.as_secs_f64(), p99.as_secs_f64());
        Ok(Self { rate: events / seconds, per_processor_second: events / used, p50, p99 })
    }
}

fn settings(database: &str, api: SocketAddr) -> anyhow::Result<Config> {
    let api_url = format!("http://{api}");
    let settings = [
        ("CX_SLACK__BOT_TOKEN", "xoxb-bench"),
        ("CX_SLACK__SIGNING_SECRET", SECRET),
        ("CX_SLACK__API_URL", api_url.as_str()),
        ("CX_DATABASE__URL", database),
        ("CX_CHANNELS__CX", filled::CHANNEL),
        ("CX_PEOPLE__STEWARDS", STEWARD),
    ];
    Config::from_sources(None, settings.map(|(key, value)| (key.to_owned(), value.to_owned())).into())
}

/// The real door before the real reception; nobody works on what it takes.
struct Door {
    address: SocketAddr,
    bot: Bot,
}

impl Door {
    async fn open(folder: &Folder) -> anyhow::Result<Self> {
        let nobody = SocketAddr::from(([127, 0, 0, 1], 9));
        let config = settings(&folder.database("door.db"), nobody)?;
        let bot = Bot::build(config, Clock::system(), Ids::random()).await?;
        let door = bot.door(bot.reception())?;
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let address = listener.local_addr()?;
        tokio::spawn(door.serve(listener, std::future::pending()));
        Ok(Self { address, bot })
    }

    /// Every acknowledged event must be there, once.
    async fn check(&self, sent: usize) -> anyhow::Result<()> {
        let mut connection = self.bot.db.read().await?;
        let depth = queue::depth(&mut connection, Side::In, Clock::system().now()).await?;
        anyhow::ensure!(depth.ready as usize == sent, "{} rows for {sent} events", depth.ready);
        Ok(())
    }
}

/// A bot with ideas that handles what comes, while a server that says yes takes its calls.
struct Working {
    address: SocketAddr,
    db: Db,
    company: Company,
    stop: watch::Sender<bool>,
    running: tokio::task::JoinHandle<anyhow::Result<()>>,
}

impl Working {
    async fn start(folder: &Folder, cards: usize) -> anyhow::Result<Self> {
        let name = format!("working-{cards}.db");
        std::fs::copy(filled::file(cards).await?, folder.path().join(&name))?;
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let address = listener.local_addr()?;
        let config = settings(&folder.database(&name), serve_yes().await?)?;
        let bot = Bot::build(config, Clock::system(), Ids::random()).await?;
        let (db, company) = (bot.db.clone(), bot.company.clone());
        let (stop, stopping) = watch::channel(false);
        let running = tokio::spawn(async move { bot.run(listener, stopping).await });
        tokio::time::sleep(Duration::from_secs(1)).await;
        Ok(Self { address, db, company, stop, running })
    }

    async fn stop(self) -> anyhow::Result<()> {
        self.stop.send_replace(true);
        self.running.await?
    }
}

/// The least that a server for Slack must do: read the body within the limit, verify the signature, say yes.
async fn serve_bare() -> anyhow::Result<SocketAddr> {
    let verifier = Arc::new(SlackEventSignatureVerifier::new(&SlackSigningSecret::new(SECRET.to_owned())));
    serve(move |request| {
        let verifier = verifier.clone();
        async move {
            let (head, body) = request.into_parts();
            let Ok(body) = Limited::new(body, BODY_LIMIT).collect().await else { return (StatusCode::BAD_REQUEST, "") };
            let bytes = body.to_bytes();
            let header = |name| head.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
            let verified = verifier.verify(
                header(SlackEventSignatureVerifier::SLACK_SIGNED_HASH_HEADER),
                std::str::from_utf8(&bytes).unwrap_or_default(),
                header(SlackEventSignatureVerifier::SLACK_SIGNED_TIMESTAMP),
            );
            (if verified.is_ok() { StatusCode::OK } else { StatusCode::UNAUTHORIZED }, "")
        }
    })
    .await
}

/// A Slack that agrees to everything.
async fn serve_yes() -> anyhow::Result<SocketAddr> {
    serve(|request| async move {
        let _ = request.into_body().collect().await;
        (
            StatusCode::OK,
            r#"{"ok":true,"team_id":"T0MEADOW","url":"http://127.0.0.1/","user_id":"U0CXBOT","bot_id":"B0CX"}"#,
        )
    })
    .await
}

async fn serve<F, T>(answer: F) -> anyhow::Result<SocketAddr>
where
    F: Fn(Request<Incoming>) -> T + Clone + Send + Sync + 'static,
    T: Future<Output = (StatusCode, &'static str)> + Send + 'static,
{
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let _ = stream.set_nodelay(true);
            let answer = answer.clone();
            let connection = hyper::server::conn::http1::Builder::new()
                .timer(TokioTimer::new())
                .header_read_timeout(Duration::from_secs(10))
                .serve_connection(
                    TokioIo::new(stream),
                    service_fn(move |request| {
                        let answering = answer(request);
                        async move {
                            let (status, body) = answering.await;
                            let mut response = Response::new(Full::new(Bytes::from_static(body.as_bytes())));
                            *response.status_mut() = status;
                            Ok::<_, Infallible>(response)
                        }
                    }),
                );
            tokio::spawn(connection);
        }
    });
    Ok(address)
}

/// The table of jobs without anything around it.
struct RawTable {
    connection: SqliteConnection,
    ids: Ids,
}

/// Rows in one statement and in one transaction; neither fewer nor more went faster.
const ROWS: usize = 250;
const SWALLOW: usize = 20 * ROWS;
/// As many as may wait at once: each connection sends its next when it has its answer, so no transaction of the door's can
/// hold more.
const SIP: usize = load::CONNECTIONS;

impl RawTable {
    async fn open(folder: &Folder, name: &str) -> anyhow::Result<Self> {
        let tables = Db::open(&folder.database(name)).await?;
        tables.migrate().await?;
        tables.close().await;
        let options = SqliteConnectOptions::new()
            .filename(folder.path().join(name))
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .pragma("cache_size", "-16000");
        Ok(Self { connection: SqliteConnection::connect_with(&options).await?, ids: Ids::random() })
    }

    /// Stores so many events, `at_once` in a transaction.
    async fn swallow(&mut self, first: usize, events: usize, at_once: usize) -> anyhow::Result<Round> {
        let now = Clock::system().now();
        let rows: Vec<[String; 4]> = (first..first + events)
            .map(|index| {
                let payload = load::event(index, CARDS);
                let scattered = filled::scatter(index as u64);
                let lane = format!("{}:{}", filled::CHANNEL, filled::card_ts(scattered as usize % CARDS + 1));
                [self.ids.next(), lane, format!("event:Ev{:010X}{index:08}", scattered >> 24), payload]
            })
            .collect();
        // Numbered placeholders would be looked up by name, which takes the square of their number.
        let insert = |rows: usize| {
            format!(
                "INSERT INTO job (id, box, lane, key, kind, payload, created_at, run_at, tries) VALUES {} \
                 ON CONFLICT (box, key) DO NOTHING",
                vec!["(?, 'in', ?, ?, 'event', ?, ?, ?, 0)"; rows].join(", ")
            )
        };
        let (mut slowest, used) = (Duration::ZERO, processor_seconds(std::process::id())?);
        let begun = Instant::now();
        for swallow in rows.chunks(at_once) {
            let this = Instant::now();
            let mut tx = self.connection.begin_with("BEGIN IMMEDIATE").await?;
            for chunk in swallow.chunks(ROWS) {
                let mut statement = sqlx::query::<sqlx::Sqlite>(AssertSqlSafe(insert(chunk.len())));
                for [id, lane, key, payload] in chunk {
                    statement = statement.bind(id).bind(lane).bind(key).bind(payload).bind(now).bind(now);
                }
                statement.execute(&mut *tx).await?;
            }
            tx.commit().await.context("cannot commit")?;
            slowest = slowest.max(this.elapsed());
        }
        let seconds = begun.elapsed().as_secs_f64();
        let used = processor_seconds(std::process::id())? - used;
        let (rate, per_processor_second) = (events as f64 / seconds, events as f64 / used);
        Ok(Round { rate, per_processor_second, p50: f64::NAN, p99: slowest.as_secs_f64() })
    }
}
