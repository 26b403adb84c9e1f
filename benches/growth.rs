//! What grows with the number of opportunities: finding similar ideas, drawing a card again, answering `/cx-status`.
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
use cx_bot::base::clock::Clock;
use cx_bot::base::config::Config;
use cx_bot::base::db::{Db, query_as};
use cx_bot::base::text::{Language, Text};
use cx_bot::domain::company::{Company, Identity};
use cx_bot::domain::cx::Desk;
use cx_bot::domain::member::find_member;
use cx_bot::features::similar;
use cx_bot::surfaces::{card, status};

use measure::{Sample, Table, ms};

/// How the figures grow, in steps of ten.
const SIZES: [usize; 3] = [1_000, 10_000, 100_000];
/// What each is to stay below at the largest size, in milliseconds.
const AIMS: [(&str, f64); 3] = [("similar ideas", 20.0), ("card redrawn", 5.0), ("/cx-status", 100.0)];

fn main() -> anyhow::Result<()> {
    tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(run())
}

async fn run() -> anyhow::Result<()> {
    let sizes = if measure::quick() { &SIZES[..1] } else { &SIZES };
    let mut of_sizes = Vec::new();
    for size in sizes {
        let db = Db::open(&filled::address(&filled::file(*size).await?)).await?;
        of_sizes.push(measure(&db, *size).await?);
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
        let measured = measure(&db, *size).await;
        db.close().await;
        copy.drop().await?;
        of_sizes.push(measured?);
    }
    print("PostgreSQL", sizes, &of_sizes);
    Ok(())
}

/// The three and the scan, for one size.
type Measured = [Sample; 4];

async fn measure(db: &Db, size: usize) -> anyhow::Result<Measured> {
    let company = Company::new(Config::from_sources(None, std::collections::HashMap::new())?);
    company.set_identity(Identity {
        team: "T0MEADOW".into(),
        url: "https://meadow.slack.com/".into(),
        bot_user: "U0CXBOT".into(),
        bot_id: "B0CX".into(),
    });
    let config = company.config();
    let repetitions = if measure::quick() { 20 } else { 200 };
    let mut connection = db.read().await?;
    let mut measured = Measured::default();
    // The first round opens files and prepares statements; a running bot has done that.
    for repetition in 0..=repetitions {
        let number = filled::scatter(repetition) as usize % size + 1;
        if repetition == 1 {
            measured = Measured::default();
        }
        let [alike, drawn, answered, scanned] = &mut measured;
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
            let (p50, scan) = (measured[at].p50(), measured[3].p50());
            let beside = p50.as_secs_f64() / scan.as_secs_f64();
            cells.extend([ms(p50), ms(measured[at].p99()), format!("{beside:.2} x")]);
        }
        cells.push(format!("{aim:.0}"));
        table.row(&cells);
    }
    let mut cells = vec!["a scan of the table".to_owned()];
    for measured in of_sizes {
        cells.extend([ms(measured[3].p50()), ms(measured[3].p99()), "1 x".into()]);
    }
    table.row(&cells);
    table.print(&format!("Growth with the number of opportunities, {engine}, in milliseconds"));
}
