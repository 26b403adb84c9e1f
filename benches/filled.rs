//! A database filled as after years of use: people, opportunities in all statuses, votes, followers, stories, cards,
//! and everything that makes ideas findable. The same in every run, kept as a file between runs.

use std::path::PathBuf;

use anyhow::{Context, ensure};
use cx_bot::base::clock::{Clock, DAY, Millis};
use cx_bot::base::config::Config;
use cx_bot::base::db::{Connection, Db, groups, query, query_as, query_built};
use cx_bot::base::text::Words;
use cx_bot::domain::opportunity::{Status, find_opportunity};
use cx_bot::domain::posted::card_key;
use cx_bot::domain::ranking;
use cx_bot::domain::terms;

use super::measure::kept_folder;

/// People of the company.
pub(crate) const MEMBERS: usize = 100_000;
/// Their functions.
const FUNCTIONS: usize = 50;
/// Each is known to some that post and help, as in life: so many of them work on opportunities.
const WORKERS: usize = 5_000;
/// The channel of all cards.
pub(crate) const CHANNEL: &str = "C0CX";
/// Votes of an opportunity on average: many have a few, one in a hundred has hundreds.
pub(crate) const VOTES: usize = 20;
/// Raised when the filling changes, so that kept files are made anew.
const VERSION: u32 = 5;
/// Opportunities in one transaction.
const BATCH: usize = 1_000;
/// Rows in one statement.
const ROWS: usize = 250;
/// Different words that people use; the n-th is used 1/n as often as the first.
const WORDS: usize = 30_000;

/// The kept SQLite file with so many opportunities, made when it is missing.
pub(crate) async fn file(opportunities: usize) -> anyhow::Result<PathBuf> {
    let path = kept_folder()?.join(format!("filled-{VERSION}-{opportunities}.db"));
    if path.exists() {
        let kept = Db::open(&address(&path)).await?;
        let usable = kept.migrate().await;
        if usable.is_ok() {
            rank_all(&kept).await?;
        }
        kept.close().await;
        if usable.is_ok() {
            return Ok(path);
        }
        // Made by another version of the migrations.
        remove(&path)?;
    }
    println!("filling a database with {opportunities} opportunities; it is kept for later runs");
    let unfinished = path.with_extension("unfinished");
    remove(&unfinished)?;
    let db = Db::open(&address(&unfinished)).await?;
    db.migrate().await?;
    fill(&db, opportunities).await?;
    rank_all(&db).await?;
    // Closing writes the log back into the file.
    db.close().await;
    std::fs::rename(&unfinished, &path)?;
    remove(&unfinished)?;
    Ok(path)
}

/// The address of a SQLite file.
pub(crate) fn address(path: &std::path::Path) -> String {
    format!("sqlite:{}", path.display())
}

/// Removes a SQLite file with what stands beside it.
pub(crate) fn remove(path: &std::path::Path) -> anyhow::Result<()> {
    for end in ["", "-wal", "-shm", ".lock"] {
        let file = PathBuf::from(format!("{}{end}", path.display()));
        if file.exists() {
            std::fs::remove_file(&file).with_context(|| format!("cannot remove {}", file.display()))?;
        }
    }
    Ok(())
}

/// The Slack id of one of the [`MEMBERS`].
pub(crate) fn member(index: usize) -> String {
    format!("U0B{index:07}")
}

/// The id of an opportunity by its number, which begins with 1.
pub(crate) fn id(number: usize) -> String {
    format!("{number:032x}")
}

/// The `ts` of an opportunity's card.
pub(crate) fn card_ts(number: usize) -> String {
    format!("{}.{:06}", 1_700_000_000 + number, number % 1_000_000)
}

/// Scatters numbers, always in the same way (the finalizer of SplitMix64: Steele, Lea and Flood, 2014).
pub(crate) fn scatter(number: u64) -> u64 {
    let mut mixed = number.wrapping_add(0x9e37_79b9_7f4a_7c15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

/// Title and description of an opportunity, in words as frequent as words are.
pub(crate) fn words(number: usize) -> (Words, Words) {
    let text = |from: usize, count: usize| {
        let words = (from..from + count).map(|at| word(rank(scatter((number * 64 + at) as u64))));
        Words::plain(&words.collect::<Vec<_>>().join(" "))
    };
    (text(0, 7), text(7, 30))
}

/// What somebody types who has the idea of that number in mind: half of its words, the rest others, other endings.
pub(crate) fn draft(number: usize) -> (Words, Words) {
    let (title, pain) = words(number);
    let other = words(number + 1_000_003).1;
    let mixed = |words: &Words| {
        let words = words.raw().split(' ').zip(other.raw().split(' ')).enumerate();
        let mixed = words.map(|(at, (own, other))| if at % 2 == 0 { format!("{own}s") } else { other.to_owned() });
        Words::plain(&mixed.collect::<Vec<_>>().join(" "))
    };
    (mixed(&title), mixed(&pain))
}

/// Zipf's law by inversion: logarithms of ranks are spread evenly.
fn rank(random: u64) -> usize {
    let even = (random >> 11) as f64 / (1_u64 << 53) as f64;
    (WORDS as f64).powf(even) as usize
}

/// A word of its own for each rank, told apart by its first five letters.
fn word(rank: usize) -> String {
    const LETTERS: [&[u8]; 2] = [b"bcdfghjklmnprstvwz", b"aeiouy"];
    let mut rest = rank;
    let mut word = String::new();
    for place in 0..5 {
        let letters = LETTERS[place % 2];
        word.push(char::from(letters[rest % letters.len()]));
        rest /= letters.len();
    }
    word + ["", "ing", "ado", "mente", "ych"][rank % 5]
}

async fn fill(db: &Db, opportunities: usize) -> anyhow::Result<()> {
    let now = Clock::system().now();
    let mut tx = db.begin().await?;
    add_members(&mut tx, now).await?;
    tx.commit().await?;
    let numbers: Vec<usize> = (1..=opportunities).collect();
    for batch in numbers.chunks(BATCH) {
        let mut tx = db.begin().await?;
        for chunk in batch.chunks(ROWS) {
            add_opportunities(&mut tx, chunk, opportunities, now).await?;
        }
        add_votes(&mut tx, batch, opportunities, now).await?;
        for chunk in batch.chunks(ROWS) {
            add_work(&mut tx, chunk, opportunities, now).await?;
        }
        for number in batch {
            let (title, pain) = words(*number);
            terms::remember(&mut tx, &id(*number), &title, &pain).await?;
        }
        tx.commit().await?;
    }
    let mut tx = db.begin().await?;
    query("UPDATE counter SET value = $1 WHERE name = 'opportunity'")
        .bind(opportunities as i64)
        .execute(&mut *tx)
        .await?;
    tx.commit().await?;
    let mut connection = db.read().await?;
    let (votes,): (i64,) = query_as("SELECT COUNT(*) FROM vote").fetch_one(&mut *connection).await?;
    ensure!(votes as usize == opportunities * VOTES, "{votes} votes instead of {VOTES} for each opportunity");
    Ok(())
}

/// Ranks what is not ranked yet: a file that was kept may be older than ranks.
async fn rank_all(db: &Db) -> anyhow::Result<()> {
    let config = Config::from_sources(None, std::collections::HashMap::new())?;
    loop {
        let mut tx = db.begin().await?;
        let unranked: Vec<(String,)> = query_as("SELECT id FROM opportunity WHERE ranked_for = 0 LIMIT $1")
            .bind(BATCH as i64)
            .fetch_all(&mut *tx)
            .await?;
        if unranked.is_empty() {
            return Ok(());
        }
        for (id,) in unranked {
            let opportunity = find_opportunity(&mut tx, &id).await?.context("it was just read")?;
            let weighed = ranking::weigh(&mut tx, &opportunity, &config).await?;
            ranking::set_rank(&mut tx, &id, &weighed, &config).await?;
        }
        tx.commit().await?;
    }
}

pub(crate) async fn add_members(connection: &mut Connection, now: Millis) -> anyhow::Result<()> {
    const NAMED: [&str; 6] = ["support", "product", "engineering", "marketing", "finance", "logistics"];
    const LOCALES: [&str; 4] = ["en-US", "es-ES", "it-IT", "pl-PL"];
    let members: Vec<usize> = (0..MEMBERS).collect();
    for chunk in members.chunks(ROWS) {
        let mut insert = query_built(format!(
            "INSERT INTO member (id, team, name, locale, timezone, kind, group_function, synced_at, acted_at) \
             VALUES {}",
            groups(chunk.len(), 9, connection)
        ));
        for index in chunk {
            insert = insert
                .bind(member(*index))
                .bind("T0MEADOW")
                .bind(format!("Colleague {index}"))
                .bind(LOCALES[index % LOCALES.len()])
                .bind("Europe/Madrid")
                .bind("employee")
                .bind(
                    NAMED
                        .get(index % FUNCTIONS)
                        .map_or_else(|| format!("function-{}", index % FUNCTIONS), |name| (*name).to_owned()),
                )
                .bind(now)
                .bind(now);
        }
        insert.execute(&mut *connection).await?;
    }
    Ok(())
}

/// Where an opportunity stands: of twenty, thirteen are open.
pub(crate) fn status(number: usize) -> Status {
    const SPREAD: [Status; 20] = {
        use Status::{Declined, InProgress, InReview, New, Parked, Proposed, Shipped, Verified};
        [
            New, New, New, New, New, New, New, New, InReview, InReview, Proposed, InProgress, InProgress, Shipped,
            Shipped, Shipped, Verified, Parked, Declined, Declined,
        ]
    };
    SPREAD[scatter(number as u64) as usize % SPREAD.len()]
}

fn owner(number: usize) -> Option<String> {
    let owned = !matches!(status(number), Status::New | Status::Declined);
    owned.then(|| member(scatter(number as u64 + 7) as usize % MEMBERS))
}

fn votes_of(number: usize) -> usize {
    if number.is_multiple_of(100) { 515 } else { 15 }
}

/// Opportunities were posted evenly over two years.
fn created_at(number: usize, all: usize, now: Millis) -> Millis {
    now - 730 * DAY + (730 * DAY / all as i64) * number as i64
}

async fn add_opportunities(
    connection: &mut Connection,
    numbers: &[usize],
    all: usize,
    now: Millis,
) -> anyhow::Result<()> {
    let created_at = |number: usize| created_at(number, all, now);
    let rows = numbers.len();
    let mut insert = query_built(format!(
        "INSERT INTO opportunity (id, number, title, pain, touchpoint, solution, status, status_at, reason, author, \
         owner, owned_at, channel, votes, created_at) VALUES {}",
        groups(rows, 15, connection)
    ));
    for number in numbers {
        let (title, pain) = words(*number);
        let owner = owner(*number);
        insert = insert
            .bind(id(*number))
            .bind(*number as i64)
            .bind(title.raw().to_owned())
            .bind(pain.raw().to_owned())
            .bind("delivery")
            .bind("")
            .bind(status(*number).word())
            .bind(created_at(*number))
            .bind("")
            .bind(member(scatter(*number as u64 + 3) as usize % MEMBERS))
            .bind(owner.clone())
            .bind(owner.map(|_| created_at(*number)))
            .bind(CHANNEL)
            .bind(votes_of(*number) as i64)
            .bind(created_at(*number));
    }
    insert.execute(&mut *connection).await?;

    let concerned = format!("INSERT INTO concerned (opportunity, function) VALUES {}", groups(rows * 2, 2, connection));
    let mut insert = query_built(concerned);
    for number in numbers {
        for function in ["finance", "support"] {
            insert = insert.bind(id(*number)).bind(function);
        }
    }
    insert.execute(&mut *connection).await?;

    let followers =
        format!("INSERT INTO follower (opportunity, member, followed_at) VALUES {}", groups(rows * 2, 3, connection));
    let mut insert = query_built(followers);
    for number in numbers {
        let first = scatter(*number as u64 + 3) as usize % MEMBERS;
        for follower in [first, first + 1] {
            insert = insert.bind(id(*number)).bind(member(follower % MEMBERS)).bind(created_at(*number));
        }
    }
    insert.execute(&mut *connection).await?;

    let stories = format!(
        "INSERT INTO story (id, opportunity, what, before, after, actor, reason, happened_at) VALUES {}",
        groups(rows, 8, connection)
    );
    let mut insert = query_built(stories);
    for number in numbers {
        insert = insert
            .bind(id(*number))
            .bind(id(*number))
            .bind("posted")
            .bind("")
            .bind("new")
            .bind(member(scatter(*number as u64 + 3) as usize % MEMBERS))
            .bind("")
            .bind(created_at(*number));
    }
    insert.execute(&mut *connection).await?;

    add_course(connection, numbers, all, now).await?;

    let cards =
        format!("INSERT INTO posted (key, channel, ts, drawn, drawn_at) VALUES {}", groups(rows, 5, connection));
    let mut insert = query_built(cards);
    for number in numbers {
        insert =
            insert.bind(card_key(&id(*number))).bind(CHANNEL).bind(card_ts(*number)).bind("").bind(created_at(*number));
    }
    insert.execute(&mut *connection).await?;
    Ok(())
}

/// Four people in the squad of what has an owner, from several functions; a proposal that three support, a piece of
/// evidence, an update and somebody who wrote in the thread: all within a month.
async fn add_work(connection: &mut Connection, numbers: &[usize], all: usize, now: Millis) -> anyhow::Result<()> {
    let owned: Vec<_> = numbers.iter().copied().filter(|number| owner(*number).is_some()).collect();
    if owned.is_empty() {
        return Ok(());
    }
    let worker = |number: usize, one: usize| member(scatter((number * 17 + one) as u64) as usize % WORKERS);
    let at = |number: usize, one: usize| {
        let posted_at = created_at(number, all, now);
        let open = (now - posted_at).clamp(1, 30 * DAY);
        posted_at + (scatter((number * 29 + one) as u64) >> 1) as i64 % open
    };
    let rows = owned.len();
    let squads = format!(
        "INSERT INTO squad (opportunity, member, role, joined_at) VALUES {} ON CONFLICT DO NOTHING",
        groups(rows * 4, 4, connection)
    );
    let mut insert = query_built(squads);
    for number in &owned {
        for one in 0..4 {
            insert = insert.bind(id(*number)).bind(worker(*number, one)).bind("").bind(at(*number, one));
        }
    }
    insert.execute(&mut *connection).await?;

    let proposals = format!(
        "INSERT INTO proposal (id, opportunity, position, author, change, beneficiaries, effort, measure, baseline, \
         target, review_on, revision, proposed_at) VALUES {}",
        groups(rows, 13, connection)
    );
    let mut insert = query_built(proposals);
    for number in &owned {
        insert = insert.bind(id(*number)).bind(id(*number)).bind(1_i64).bind(worker(*number, 0)).bind("A mail");
        for _ in 0..6 {
            insert = insert.bind("");
        }
        insert = insert.bind(1_i64).bind(at(*number, 4));
    }
    insert.execute(&mut *connection).await?;

    let supports = format!(
        "INSERT INTO proposal_support (opportunity, member, proposal, supported_at) VALUES {} ON CONFLICT DO NOTHING",
        groups(rows * 3, 4, connection)
    );
    let mut insert = query_built(supports);
    for number in &owned {
        for one in 5..8 {
            insert = insert.bind(id(*number)).bind(worker(*number, one)).bind(id(*number)).bind(at(*number, one));
        }
    }
    insert.execute(&mut *connection).await?;

    let evidence = format!(
        "INSERT INTO evidence (id, opportunity, kind, link, added_by, added_at) VALUES {}",
        groups(rows, 6, connection)
    );
    let mut insert = query_built(evidence);
    for number in &owned {
        let link = "https://example.com/ticket";
        insert = insert.bind(id(*number)).bind(id(*number)).bind("link").bind(link);
        insert = insert.bind(worker(*number, 8)).bind(at(*number, 8));
    }
    insert.execute(&mut *connection).await?;

    let reports = format!(
        "INSERT INTO report (id, opportunity, author, state, doing, needs, given_at) VALUES {}",
        groups(rows, 7, connection)
    );
    let mut insert = query_built(reports);
    for number in &owned {
        insert = insert.bind(id(*number)).bind(id(*number)).bind(worker(*number, 0)).bind("on_track").bind("Testing");
        insert = insert.bind("").bind(at(*number, 9));
    }
    insert.execute(&mut *connection).await?;

    let contributors = format!(
        "INSERT INTO contributor (opportunity, member, messages, last_number, recorded_at) VALUES {}",
        groups(rows, 5, connection)
    );
    let mut insert = query_built(contributors);
    for number in &owned {
        let written_at = at(*number, 10);
        insert =
            insert.bind(id(*number)).bind(worker(*number, 10)).bind(3_i64).bind(written_at * 1_000).bind(written_at);
    }
    insert.execute(&mut *connection).await?;
    Ok(())
}

/// What came after: each is acknowledged within three days, owned ones are taken on within ten, and what customers have
/// was shipped within sixty.
async fn add_course(connection: &mut Connection, numbers: &[usize], all: usize, now: Millis) -> anyhow::Result<()> {
    let within = |number: usize, salt: u64, days: i64| {
        let later = (scatter(number as u64 + salt) >> 1) as i64 % (days * DAY);
        (created_at(number, all, now) + later).min(now - 1)
    };
    let promises = format!(
        "INSERT INTO promise (opportunity, kind, due_at, kept_at) VALUES {}",
        groups(numbers.len(), 4, connection)
    );
    let mut insert = query_built(promises);
    for number in numbers {
        let due_at = created_at(*number, all, now) + 2 * DAY;
        insert = insert.bind(id(*number)).bind("acknowledged").bind(due_at).bind(within(*number, 13, 3));
    }
    insert.execute(&mut *connection).await?;
    let has = |number: usize, what: &str| match what {
        "owner" => owner(number).is_some(),
        _ => matches!(status(number), Status::Shipped | Status::Verified),
    };
    for (what, days) in [("owner", 10), ("status", 60)] {
        let some: Vec<_> = numbers.iter().copied().filter(|number| has(*number, what)).collect();
        if some.is_empty() {
            continue;
        }
        let stories = format!(
            "INSERT INTO story (id, opportunity, what, before, after, actor, reason, happened_at) VALUES {}",
            groups(some.len(), 8, connection)
        );
        let mut insert = query_built(stories);
        for number in some {
            let who = owner(number).unwrap_or_default();
            let after = if what == "owner" { who.as_str() } else { Status::Shipped.word() };
            let before = if what == "owner" { "" } else { Status::InProgress.word() };
            insert = insert.bind(format!("{}{what}", id(number))).bind(id(number)).bind(what).bind(before);
            insert = insert.bind(after.to_owned()).bind(who).bind("").bind(within(number, 17, days));
        }
        insert.execute(&mut *connection).await?;
    }
    Ok(())
}

async fn add_votes(connection: &mut Connection, numbers: &[usize], all: usize, now: Millis) -> anyhow::Result<()> {
    let votes: Vec<(usize, usize)> = numbers
        .iter()
        .flat_map(|number| {
            let first = scatter(*number as u64 + 11) as usize % MEMBERS;
            // A step without a common factor with the number of members meets nobody twice.
            (0..votes_of(*number)).map(move |vote| (*number, (first + vote * 7) % MEMBERS))
        })
        .collect();
    for chunk in votes.chunks(ROWS) {
        let mut insert = query_built(format!(
            "INSERT INTO vote (opportunity, member, way, voted_at) VALUES {}",
            groups(chunk.len(), 4, connection)
        ));
        for (number, voter) in chunk {
            // Emoji would have to stand on the cards too, or the bot would take these votes back.
            // They come within a month.
            let posted_at = created_at(*number, all, now);
            let open = (now - posted_at).clamp(1, 30 * DAY);
            let voted_at = posted_at + (scatter((*number * 31 + *voter) as u64) >> 1) as i64 % open;
            insert = insert.bind(id(*number)).bind(member(*voter)).bind("button").bind(voted_at);
        }
        insert.execute(&mut *connection).await?;
    }
    Ok(())
}
