//! What comes back by itself, over 100,000 opportunities and 100,000 members: asking owners how it goes, asking whether it
//! helped, the promise clock.
//!
//! Each is measured at its worst (everything is due at once, as after a long stop) and as it usually is (nothing is due),
//! with everything that is committed along. Beside them, in the same run: bare scans of both tables. On SQLite; with
//! `TEST_DATABASE_URL` on PostgreSQL too, in a database of its own that is dropped at the end.
#![expect(clippy::print_stdout, reason = "a bench prints its figures")]

#[allow(dead_code, reason = "each bench uses a part")]
mod filled;
#[allow(dead_code, reason = "each bench uses a part")]
mod measure;
mod postgres;

use std::time::{Duration, Instant};

use cx_bot::base::clock::{DAY, HOUR, Millis};
use cx_bot::base::config::Config;
use cx_bot::base::db::{Db, groups, query_as, query_built};
use cx_bot::base::ids::Ids;
use cx_bot::base::text::{Language, Text};
use cx_bot::domain::ask::CHUNK;
use cx_bot::domain::call::Due;
use cx_bot::domain::company::Company;
use cx_bot::domain::cx::Cx;
use cx_bot::domain::member::Member;
use cx_bot::domain::opportunity::{find_opportunity, list_unplanned, set_planned};
use cx_bot::engine::outbox::{as_job, ripple_job};
use cx_bot::engine::queue::{self, Side};
use cx_bot::engine::scheduler::due_job;
use cx_bot::features::{promise, review, update};

use measure::{Folder, Table, ms, number};

/// Tuesday, 3 November 2026, 10:00 in Madrid: owners work.
const NOON: Millis = 1_793_696_400_000;
/// Rows in one statement.
const ROWS: usize = 250;

fn main() -> anyhow::Result<()> {
    tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(run())
}

async fn run() -> anyhow::Result<()> {
    let size = if measure::quick() { 2_000 } else { 100_000 };
    let folder = Folder::new()?;
    let path = folder.path().join("passes.db");
    let db = Db::open(&filled::address(&path)).await?;
    db.migrate().await?;
    fill(&db, size).await?;
    db.close().await;
    let copy = match std::env::var("TEST_DATABASE_URL") {
        Ok(server) => Some(postgres::Copy::of(&path, &server).await?),
        Err(_) => None,
    };
    let db = Db::open(&filled::address(&path)).await?;
    measure_all(&db, "SQLite", size).await?;
    db.close().await;
    let Some(copy) = copy else {
        println!("\nPostgreSQL: not measured, TEST_DATABASE_URL is not set");
        return Ok(());
    };
    let db = Db::open(&copy.address).await?;
    let measured = measure_all(&db, "PostgreSQL", size).await;
    db.close().await;
    copy.drop().await?;
    measured
}

/// A pass to its end.
struct Pass {
    whole: Duration,
    longest: Duration,
    transactions: usize,
    calls: usize,
    ripples: usize,
}

async fn measure_all(db: &Db, engine: &str, size: usize) -> anyhow::Result<()> {
    let company = Company::new(Config::from_sources(None, std::collections::HashMap::new())?);
    let ids = Ids::random();
    let mut scans = Vec::new();
    for _ in 0..5 {
        scans.push(scan(db).await?);
    }
    scans.sort();
    let scan = scans[2];
    let mut table = Table::new(&[engine, "ms", "beside scans", "transactions", "longest ms", "calls", "ripples"]);
    let mut row = |name: &str, pass: &Pass| {
        let beside = pass.whole.as_secs_f64() / scan.as_secs_f64();
        table.row(&[
            name.to_owned(),
            ms(pass.whole),
            format!("{beside:.2} x"),
            number(pass.transactions as f64),
            ms(pass.longest),
            number(pass.calls as f64),
            number(pass.ripples as f64),
        ]);
    };
    row("worked out after an upgrade", &run_pass(db, &company, &ids, None, NOON).await?);
    let passes = [
        ("owners asked how it goes", Due::Updates, NOON),
        ("asked whether it helped", Due::Reviews, NOON),
        ("promises broken", Due::Promises, NOON),
    ];
    for (name, due, at) in &passes {
        row(&format!("{name}: all due"), &run_pass(db, &company, &ids, Some(due), *at).await?);
    }
    for (name, due, at) in &passes {
        row(&format!("{name}: nothing due"), &run_pass(db, &company, &ids, Some(due), at + HOUR).await?);
    }
    let bare = Pass { whole: scan, longest: scan, transactions: 1, calls: 0, ripples: 0 };
    row("scans of both tables", &bare);
    let size = number(size as f64);
    table.print(&format!("Passes over {size} opportunities and as many members, {engine}"));
    Ok(())
}

/// Runs a pass until it has nothing more to do at that moment, each time committed with everything it leaves behind.
/// Without a pass: works out what older versions left.
async fn run_pass(db: &Db, company: &Company, ids: &Ids, due: Option<&Due>, now: Millis) -> anyhow::Result<Pass> {
    let mut pass = Pass { whole: Duration::ZERO, longest: Duration::ZERO, transactions: 0, calls: 0, ripples: 0 };
    loop {
        let begun = Instant::now();
        let mut cx = Cx {
            tx: db.begin().await?,
            now,
            actor: Member::unknown(""),
            text: Text::of(Language::English),
            company: company.clone(),
            ids: ids.clone(),
            whisper_in: None,
            calls: Vec::new(),
            ripples: Vec::new(),
            dues: Vec::new(),
            gathered: Vec::new(),
        };
        let mut again = false;
        match due {
            Some(Due::Updates) => update::due(&mut cx).await?,
            Some(Due::Reviews) => review::due(&mut cx).await?,
            Some(_) => promise::due(&mut cx).await?,
            None => {
                for id in list_unplanned(&mut cx.tx, CHUNK).await? {
                    again = true;
                    if let Some(opportunity) = find_opportunity(&mut cx.tx, &id).await? {
                        update::planned(&mut cx, &opportunity).await?;
                        review::planned(&mut cx, &opportunity).await?;
                        promise::planned(&mut cx, &opportunity).await?;
                    }
                    set_planned(&mut cx.tx, &id, now).await?;
                }
            }
        }
        again |= cx.dues.iter().any(|(_, at)| *at <= now);
        pass.calls += cx.calls.len();
        pass.ripples += cx.ripples.len();
        let Cx { mut tx, calls, ripples, dues, .. } = cx;
        let outgoing: Vec<_> = calls.into_iter().map(|call| as_job(call, None, now, ids)).collect::<Result<_, _>>()?;
        let ripples = ripples.iter().map(|(ripple, at)| ripple_job(ripple, *at));
        let dues = dues.iter().map(|(due, at)| due_job(due, *at));
        let incoming: Vec<_> = ripples.chain(dues).collect::<Result<_, _>>()?;
        queue::add(&mut tx, Side::In, &incoming, now, ids).await?;
        queue::add(&mut tx, Side::Out, &outgoing, now, ids).await?;
        tx.commit().await?;
        let took = begun.elapsed();
        pass.whole += took;
        pass.longest = pass.longest.max(took);
        pass.transactions += 1;
        if !again {
            return Ok(pass);
        }
    }
}

async fn scan(db: &Db) -> anyhow::Result<Duration> {
    let mut connection = db.read().await?;
    let begun = Instant::now();
    let opportunities =
        query_as::<(i64, i64)>("SELECT COUNT(*), CAST(SUM(LENGTH(title) + votes) AS BIGINT) FROM opportunity");
    std::hint::black_box(opportunities.fetch_one(&mut *connection).await?);
    let members = query_as::<(i64, i64)>("SELECT COUNT(*), CAST(SUM(LENGTH(name)) AS BIGINT) FROM member");
    std::hint::black_box(members.fetch_one(&mut *connection).await?);
    Ok(begun.elapsed())
}

/// As many opportunities as members, posted over two years, each owner with a few.
async fn fill(db: &Db, size: usize) -> anyhow::Result<()> {
    let numbers: Vec<usize> = (1..=size).collect();
    let member = |number: usize| format!("U0P{number:07}");
    for batch in numbers.chunks(10 * ROWS) {
        let mut tx = db.begin().await?;
        for chunk in batch.chunks(ROWS) {
            let mut insert = query_built(format!(
                "INSERT INTO member (id, team, name, locale, timezone, kind, synced_at) VALUES {}",
                groups(chunk.len(), 7, &tx)
            ));
            for number in chunk {
                insert = insert
                    .bind(member(*number))
                    .bind("T0MEADOW")
                    .bind(format!("Colleague {number}"))
                    .bind("pl-PL")
                    .bind("Europe/Madrid")
                    .bind("employee")
                    .bind(NOON);
            }
            insert.execute(&mut *tx).await?;
            let mut insert = query_built(format!(
                "INSERT INTO opportunity (id, number, title, pain, touchpoint, solution, status, status_at, reason, \
                 author, owner, owned_at, channel, votes, created_at) VALUES {}",
                groups(chunk.len(), 15, &tx)
            ));
            for number in chunk {
                let (title, pain) = filled::words(*number);
                let status = filled::status(*number);
                let at = NOON - 731 * DAY + (730 * DAY / size as i64) * *number as i64;
                let owner =
                    (status.word() != "new").then(|| member(filled::scatter(*number as u64) as usize % size + 1));
                insert = insert
                    .bind(filled::id(*number))
                    .bind(*number as i64)
                    .bind(title.raw().to_owned())
                    .bind(pain.raw().to_owned())
                    .bind("delivery")
                    .bind("")
                    .bind(status.word())
                    .bind(at)
                    .bind("")
                    .bind(member(filled::scatter(*number as u64 + 3) as usize % size + 1))
                    .bind(owner.clone())
                    .bind(owner.map(|_| at))
                    .bind(filled::CHANNEL)
                    .bind(3_i64)
                    .bind(at);
            }
            insert.execute(&mut *tx).await?;
        }
        tx.commit().await?;
    }
    Ok(())
}
