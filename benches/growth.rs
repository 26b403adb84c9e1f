//! What grows with the number of opportunities: finding similar ideas, drawing a card again, answering `/cx-status`, alone
//! and about collaboration, drawing Home for anybody and for a steward; and merging two cards with very many votes.
//!
//! Beside them, in the same run: a bare scan of the table of opportunities, which nothing that reads every row can
//! beat. On SQLite; with `TEST_DATABASE_URL` on PostgreSQL too, in a database of its own that is dropped at the end.
#![expect(clippy::print_stdout, reason = "a bench prints its figures")]

mod filled;
#[allow(dead_code, reason = "each bench uses a part")]
mod measure;
mod postgres;

use std::time::Instant;

use anyhow::Context;
use cx_bot::base::chart;
use cx_bot::base::clock::Clock;
use cx_bot::base::config::Config;
use cx_bot::base::db::{Db, groups, query, query_as, query_built};
use cx_bot::base::ids::Ids;
use cx_bot::base::text::{Language, Text};
use cx_bot::domain::call::{Call, PICTURE};
use cx_bot::domain::company::{Company, Identity};
use cx_bot::domain::cx::{Cx, Desk};
use cx_bot::domain::member::{Member, find_member};
use cx_bot::features::{merge, similar};
use cx_bot::surfaces::{card, digest, home, status};

use measure::{Sample, Table, ms};

/// How the figures grow, in steps of ten.
const SIZES: [usize; 3] = [1_000, 10_000, 100_000];
/// Who is a steward.
const STEWARD: usize = 7;
/// What each is to stay below at the largest size, in milliseconds.
const AIMS: [(&str, f64); 9] = [
    ("similar ideas", 20.0),
    ("card redrawn", 5.0),
    ("/cx-status", 100.0),
    ("/cx-status, 90 days", 100.0),
    ("Home", 20.0),
    ("Home of a steward", 50.0),
    ("weekly digest", 1_000.0),
    ("collaboration", 300.0),
    ("one chart drawn", 50.0),
];

fn main() -> anyhow::Result<()> {
    tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(run())
}

async fn run() -> anyhow::Result<()> {
    let sizes = if measure::quick() { &SIZES[..1] } else { &SIZES };
    for size in sizes {
        filled::file(*size).await?;
    }
    let mut of_sizes = Vec::new();
    for size in sizes {
        let db = Db::open(&filled::address(&filled::file(*size).await?)).await?;
        of_sizes.push(measure(&db, *size).await?);
        if Some(size) == sizes.last() {
            measure_merge(&db, "SQLite").await?;
        }
        db.close().await;
    }
    print("SQLite", sizes, &of_sizes);
    let Ok(server) = std::env::var("TEST_DATABASE_URL") else {
        println!("\nPostgreSQL: not measured, TEST_DATABASE_URL is not set");
        return Ok(());
    };
    let mut of_sizes = Vec::new();
    for size in sizes {
        let copy = postgres::Copy::of(&filled::file(*size).await?, &server).await?;
        let db = Db::open(&copy.address).await?;
        let mut measured = measure(&db, *size).await;
        if Some(size) == sizes.last()
            && let Err(error) = measure_merge(&db, "PostgreSQL").await
        {
            measured = Err(error);
        }
        db.close().await;
        copy.drop().await?;
        of_sizes.push(measured?);
    }
    print("PostgreSQL", sizes, &of_sizes);
    Ok(())
}

/// Votes of each of two cards that are merged.
const VOTES: usize = 5_000;
/// Those who voted for both.
const BOTH: usize = 1_000;

/// Merges two cards with many votes each and takes them apart, then forgets it. Beside it, the bare count of the votes.
async fn measure_merge(db: &Db, engine: &str) -> anyhow::Result<()> {
    let environment = [("CX_PEOPLE__STEWARDS".to_owned(), filled::member(0))].into();
    let company = Company::new(Config::from_sources(None, environment)?);
    let (main, lost) = (filled::id(1), filled::id(2));
    let [mut merged, mut apart, mut counted] = <[Sample; 3]>::default();
    for repetition in 0..=if measure::quick() { 3 } else { 20 } {
        let mut tx = db.begin().await?;
        query("UPDATE opportunity SET status = 'new' WHERE number IN (1, 2)").execute(&mut *tx).await?;
        query("DELETE FROM vote WHERE opportunity IN ($1, $2)").bind(&main).bind(&lost).execute(&mut *tx).await?;
        for (opportunity, from) in [(&main, 0), (&lost, VOTES - BOTH)] {
            for first in (from..from + VOTES).step_by(250) {
                let mut insert = query_built(format!(
                    "INSERT INTO vote (opportunity, member, way, voted_at) VALUES {}",
                    groups(250, 4, &tx)
                ));
                for voter in first..first + 250 {
                    insert = insert.bind(opportunity).bind(format!("U0V{voter:07}")).bind("button").bind(0_i64);
                }
                insert.execute(&mut *tx).await?;
            }
        }
        let mut cx = Cx {
            tx,
            now: Clock::system().now(),
            actor: Member::unknown(&filled::member(0)),
            text: Text::of(Language::English),
            company: company.clone(),
            ids: Ids::random(),
            whisper_in: None,
            calls: Vec::new(),
            ripples: Vec::new(),
            dues: Vec::new(),
            gathered: Vec::new(),
        };
        if repetition == 1 {
            [merged, apart, counted] = <[Sample; 3]>::default();
        }
        let begun = Instant::now();
        merge::merged(&mut cx, &format!("{lost}:{main}"), &main).await?;
        merged.add(begun.elapsed());
        let votes = "SELECT votes, votes FROM opportunity WHERE number = 1";
        let (votes, _): (i64, i64) = query_as(votes).fetch_one(&mut *cx.tx).await?;
        anyhow::ensure!(votes as usize == 2 * VOTES - BOTH, "{votes} votes");
        let begun = Instant::now();
        merge::taken_apart(&mut cx, &lost).await?;
        apart.add(begun.elapsed());
        let begun = Instant::now();
        let count = "SELECT COUNT(DISTINCT member), COUNT(*) FROM vote WHERE opportunity IN ($1, $2)";
        std::hint::black_box(query_as::<(i64, i64)>(count).bind(&main).bind(&lost).fetch_one(&mut *cx.tx).await?);
        counted.add(begun.elapsed());
        cx.tx.rollback().await?;
    }
    let mut table = Table::new(&[engine, "p50", "p99"]);
    for (name, sample) in [("merged", &merged), ("taken apart", &apart), ("a bare count", &counted)] {
        table.row(&[name.to_owned(), ms(sample.p50()), ms(sample.p99())]);
    }
    table.print(&format!("Two cards with {} votes each, in milliseconds", measure::number(VOTES as f64)));
    Ok(())
}

/// What is aimed at and the scan, for one size.
type Measured = [Sample; AIMS.len() + 1];

async fn measure(db: &Db, size: usize) -> anyhow::Result<Measured> {
    let mut config = Config::from_sources(None, std::collections::HashMap::new())?;
    config.people.stewards = vec![filled::member(STEWARD)];
    let company = Company::new(config);
    company.set_identity(Identity {
        team: "T0MEADOW".into(),
        url: "https://meadow.slack.com/".into(),
        bot_user: "U0CXBOT".into(),
        bot_id: "B0CX".into(),
    });
    let config = company.config();
    let repetitions = if measure::quick() { 5 } else { 40 };
    let mut connection = db.read().await?;
    let mut measured = Measured::default();
    // The first round opens files and prepares statements; a running bot has done that.
    for repetition in 0..=repetitions {
        let number = filled::scatter(repetition) as usize % size + 1;
        if repetition == 1 {
            measured = Measured::default();
        }
        let [alike, drawn, answered, in_quarter, at_home, at_steward_s, weekly, worked, painted, scanned] =
            &mut measured;
        let (title, pain) = filled::draft(number);
        let begun = Instant::now();
        std::hint::black_box(similar::list(&mut connection, &title, &pain).await?);
        alike.add(begun.elapsed());

        let begun = Instant::now();
        let shown = card::load(&mut connection, &filled::id(number), config).await?.context("no such card")?;
        std::hint::black_box(card::draw(company.text(), config, &shown));
        drawn.add(begun.elapsed());

        let actor = find_member(&mut connection, &filled::member(number % filled::MEMBERS)).await?;
        let mut desk = Desk {
            connection: &mut connection,
            now: Clock::system().now(),
            actor: actor.context("no such member")?,
            text: Text::of(Language::English),
            company: &company,
        };
        let begun = Instant::now();
        std::hint::black_box(status::answer(&mut desk, "").await?);
        answered.add(begun.elapsed());
        let begun = Instant::now();
        std::hint::black_box(status::answer(&mut desk, "show|90|*|*").await?);
        in_quarter.add(begun.elapsed());

        for (member, sample) in [(number % filled::MEMBERS, at_home), (STEWARD, at_steward_s)] {
            let actor = find_member(&mut connection, &filled::member(member)).await?.context("no such member")?;
            let text = Text::of(Language::English);
            let now = Clock::system().now();
            let mut desk = Desk { connection: &mut connection, now, actor, text, company: &company };
            let begun = Instant::now();
            let shown = home::load(&mut desk).await?;
            std::hint::black_box(home::draw(text, &company, &desk.actor, &shown));
            sample.add(begun.elapsed());
        }

        let actor = find_member(&mut connection, &filled::member(STEWARD)).await?.context("no such member")?;
        let (text, now) = (Text::of(Language::English), Clock::system().now());
        let mut desk = Desk { connection: &mut connection, now, actor, text, company: &company };
        let begun = Instant::now();
        std::hint::black_box(digest::preview(&mut desk, "").await?);
        weekly.add(begun.elapsed());

        let begun = Instant::now();
        std::hint::black_box(status::answer(&mut desk, "collaboration").await?);
        worked.add(begun.elapsed());

        let chart = status::charts(&mut desk, "").await?;
        let Call::Post { message, .. } = chart else { anyhow::bail!("no message with charts") };
        let charts: Vec<_> = message.blocks.iter().filter_map(|block| block[PICTURE].as_str()).collect();
        let svg = charts.get(repetition as usize % charts.len().max(1)).context("no chart")?;
        let begun = Instant::now();
        std::hint::black_box(chart::png(svg)?);
        painted.add(begun.elapsed());

        let begun = Instant::now();
        let scan =
            query_as::<(i64, i64)>("SELECT COUNT(*), CAST(SUM(LENGTH(title) + votes) AS BIGINT) FROM opportunity");
        std::hint::black_box(scan.fetch_one(&mut *connection).await?);
        scanned.add(begun.elapsed());
    }
    Ok(measured)
}

fn print(engine: &str, sizes: &[usize], of_sizes: &[Measured]) {
    let mut heads = vec![engine.to_owned()];
    for size in sizes {
        heads.extend([format!("{} p50", measure::number(*size as f64)), "p99".into(), "scan".into()]);
    }
    heads.push("aim".into());
    let mut table = Table::new(&heads.iter().map(String::as_str).collect::<Vec<_>>());
    for (at, (name, aim)) in AIMS.iter().enumerate() {
        let mut cells = vec![(*name).to_owned()];
        for measured in of_sizes {
            let (p50, scan) = (measured[at].p50(), measured[AIMS.len()].p50());
            let beside = p50.as_secs_f64() / scan.as_secs_f64();
            cells.extend([ms(p50), ms(measured[at].p99()), format!("{beside:.2} x")]);
        }
        cells.push(format!("{aim:.0}"));
        table.row(&cells);
    }
    let mut cells = vec!["a scan of the table".to_owned()];
    for measured in of_sizes {
        let scan = &measured[AIMS.len()];
        cells.extend([ms(scan.p50()), ms(scan.p99()), "1 x".into()]);
    }
    table.row(&cells);
    table.print(&format!("Growth with the number of opportunities, {engine}, in milliseconds"));
}
