//! Looking back on a month and on a week of wins, among 10 000, 100 000 and 1 000 000 that were posted in two years.
//!
//! Beside it, in the same run: a bare scan of the same month, which reads the words of each win and whom it thanks. On
//! SQLite; with `TEST_DATABASE_URL` on PostgreSQL too, in a database of its own that is dropped at the end.
#![expect(clippy::print_stdout, reason = "a bench prints its figures")]

#[allow(dead_code, reason = "each bench uses a part")]
mod filled;
#[allow(dead_code, reason = "each bench uses a part")]
mod measure;
mod postgres;

use std::path::PathBuf;
use std::time::Instant;

use cx_bot::base::clock::{Clock, DAY, Millis};
use cx_bot::base::config::Config;
use cx_bot::base::db::{Connection, Db, groups, query, query_as, query_built};
use cx_bot::domain::company::Company;
use cx_bot::domain::period::Period;
use cx_bot::features::win;

use measure::{Sample, Table, ms};

/// Wins, in steps of ten.
const SIZES: [usize; 3] = [10_000, 100_000, 1_000_000];
/// How long ago the first of them was posted.
const SPAN: Millis = 730 * DAY;
const MONTH: Millis = 30 * DAY;
const WEEK: Millis = 7 * DAY;
/// Raised when the filling changes, so that kept files are made anew.
const VERSION: u32 = 1;
/// Rows in one statement, and in one transaction.
const ROWS: usize = 250;
const BATCH: usize = 10_000;
const CHANNEL: &str = "C0WINS";
const VALUES: [&str; 5] = ["customer", "together", "ownership", "curiosity", "care"];
/// What a recap of the largest size is to stay below, in milliseconds.
const AIM: f64 = 1_000.0;

fn main() -> anyhow::Result<()> {
    tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(run())
}

async fn run() -> anyhow::Result<()> {
    let sizes = if measure::quick() { &SIZES[..1] } else { &SIZES };
    let mut table =
        Table::new(&["wins", "month p50", "p99", "week p50", "p99", "scan of the month", "month beside it"]);
    for size in sizes {
        let db = Db::open(&filled::address(&file(*size).await?)).await?;
        table.row(&measure(&db, *size).await?);
        db.close().await;
    }
    table.print(&format!("Looking back on wins, SQLite, in milliseconds; aim: a month below {AIM}"));
    let Ok(server) = std::env::var("TEST_DATABASE_URL") else {
        println!("\nPostgreSQL: not measured, TEST_DATABASE_URL is not set");
        return Ok(());
    };
    let mut table =
        Table::new(&["wins", "month p50", "p99", "week p50", "p99", "scan of the month", "month beside it"]);
    for size in sizes {
        let copy = postgres::Copy::of(&file(*size).await?, &server).await?;
        let db = Db::open(&copy.address).await?;
        let measured = measure(&db, *size).await;
        db.close().await;
        copy.drop().await?;
        table.row(&measured?);
    }
    table.print(&format!("Looking back on wins, PostgreSQL, in milliseconds; aim: a month below {AIM}"));
    Ok(())
}

async fn measure(db: &Db, size: usize) -> anyhow::Result<Vec<String>> {
    let company = Company::new(Config::from_sources(None, std::collections::HashMap::new())?);
    let mut connection = db.read().await?;
    // The file may be some days old: a month that lies well inside of what it holds.
    let (last,): (Millis,) = query_as("SELECT MAX(thanked_at) FROM win").fetch_one(&mut *connection).await?;
    let [mut month, mut week, mut scan] = <[Sample; 3]>::default();
    // The first round opens files and prepares statements; a running bot has done that.
    for repetition in 0..=if measure::quick() { 5 } else { 20 } {
        if repetition == 1 {
            [month, week, scan] = <[Sample; 3]>::default();
        }
        let until = last - repetition * WEEK;
        let (text, last_month) = (company.text(), Period { since: until - MONTH, until });
        let begun = Instant::now();
        let recap = win::find_month(&mut connection, &company, text, CHANNEL, last_month).await?;
        month.add(begun.elapsed());
        anyhow::ensure!(!recap.is_empty(), "there were wins");
        let last_week = Period { since: until - WEEK, until };
        let begun = Instant::now();
        std::hint::black_box(win::find_recap(&mut connection, &company, text, CHANNEL, last_week).await?);
        week.add(begun.elapsed());
        let begun = Instant::now();
        let read = query_as::<(i64, i64)>(
            "SELECT COUNT(*), CAST(SUM(LENGTH(w.words) + LENGTH(p.member)) AS BIGINT) \
             FROM win w JOIN win_person p ON p.win = w.id WHERE w.thanked_at >= $1 AND w.thanked_at < $2",
        );
        std::hint::black_box(read.bind(until - MONTH).bind(until).fetch_one(&mut *connection).await?);
        scan.add(begun.elapsed());
    }
    let beside = month.p50().as_secs_f64() / scan.p50().as_secs_f64();
    let cells = [month.p50(), month.p99(), week.p50(), week.p99(), scan.p50()].map(ms);
    Ok([vec![measure::number(size as f64)], cells.to_vec(), vec![format!("{beside:.2} x")]].concat())
}

/// The kept SQLite file with so many wins, made when it is missing.
async fn file(wins: usize) -> anyhow::Result<PathBuf> {
    let path = measure::kept_folder()?.join(format!("wins-{VERSION}-{wins}.db"));
    if path.exists() {
        let kept = Db::open(&filled::address(&path)).await?;
        let usable = kept.migrate().await;
        kept.close().await;
        if usable.is_ok() {
            return Ok(path);
        }
        // Made by another version of the migrations.
        filled::remove(&path)?;
    }
    println!("filling a database with {wins} wins; it is kept for later runs");
    let unfinished = path.with_extension("unfinished");
    filled::remove(&unfinished)?;
    let db = Db::open(&filled::address(&unfinished)).await?;
    db.migrate().await?;
    fill(&db, wins).await?;
    // Closing writes the log back into the file.
    db.close().await;
    std::fs::rename(&unfinished, &path)?;
    filled::remove(&unfinished)?;
    Ok(path)
}

async fn fill(db: &Db, wins: usize) -> anyhow::Result<()> {
    let now = Clock::system().now();
    let mut tx = db.begin().await?;
    filled::add_members(&mut tx, now).await?;
    query("INSERT INTO channel_seen (channel, is_private, seen_at) VALUES ($1, 0, $2)")
        .bind(CHANNEL)
        .bind(now)
        .execute(&mut *tx)
        .await?;
    tx.commit().await?;
    let numbers: Vec<usize> = (0..wins).collect();
    for batch in numbers.chunks(BATCH) {
        let mut tx = db.begin().await?;
        for chunk in batch.chunks(ROWS) {
            add_wins(&mut tx, chunk, now - SPAN, SPAN / wins as i64).await?;
        }
        tx.commit().await?;
    }
    Ok(())
}

async fn add_wins(connection: &mut Connection, numbers: &[usize], first: Millis, every: Millis) -> anyhow::Result<()> {
    let any = |number: usize, salt: u64| filled::scatter(number as u64 * 8 + salt) as usize;
    let at = |number: usize| first + number as i64 * every;
    let giver = |number: usize| filled::member(any(number, 0) % filled::MEMBERS);
    let mut insert = query_built(format!(
        "INSERT INTO win (id, giver, words, value, value_name, size, link, channel, shipped, thanked_at, hidden_at) VALUES {}",
        groups(numbers.len(), 11, connection)
    ));
    for number in numbers.iter().copied() {
        let value = VALUES[any(number, 1) % VALUES.len()];
        let (title, pain) = filled::words(number);
        insert = insert
            .bind(filled::id(number))
            .bind(giver(number))
            .bind(format!("{} {}", title.raw(), pain.raw()))
            .bind(value)
            .bind(value)
            .bind(if any(number, 2).is_multiple_of(20) { "big" } else { "small" })
            .bind("")
            .bind(CHANNEL)
            .bind(0_i64)
            .bind(at(number))
            .bind(any(number, 3).is_multiple_of(500).then(|| at(number) + DAY));
    }
    insert.execute(&mut *connection).await?;
    // Two people each.
    let mut insert = query_built(format!(
        "INSERT INTO win_person (win, member, giver, day, free, way, added_at, told_at) VALUES {}",
        groups(numbers.len() * 2, 8, connection)
    ));
    for number in numbers.iter().copied() {
        let one = any(number, 4) % filled::MEMBERS;
        for person in [one, (one + 1) % filled::MEMBERS] {
            insert = insert
                .bind(filled::id(number))
                .bind(filled::member(person))
                .bind(giver(number))
                .bind("2026-11-02")
                .bind(0_i64)
                .bind("now")
                .bind(at(number))
                .bind(at(number));
        }
    }
    insert.execute(&mut *connection).await?;
    Ok(())
}
