//! Stories about the real program killed by force (SIGKILL) at any moment, and started again on the same rows.

use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use cx_bot::app::try_out;
use cx_bot::base::clock::{Clock, MINUTE, SECOND};
use cx_bot::base::db::{Db, query, query_as};
use cx_bot::base::ids::Ids;
use cx_bot::sandbox::world::World;
use cx_bot::sandbox::{Answered, Connection, Receipt, Sandbox, Seed, Submitted, plain};
use serde_json::json;
use tokio::net::{TcpListener, TcpStream};

use super::ideas::{card, find_card, pain, title};
use crate::town::{CX, Home, server};

/// Lives of the process that end by force.
const LIVES: usize = 20;
/// How long a life lasts at most, in milliseconds from its first moment: some are over before the door opens.
const LONGEST: u64 = 500;
/// Who shares an idea, each begins in another life. All speak English.
const AUTHORS: [&str; 6] = ["U0ADA", "U0BEN", "U0FINN", "U0IDA", "U0QUIN", "U0TESS"];
/// Who votes for them.
const VOTERS: [&str; 8] = ["U0LUCA", "U0NOA", "U0SAM", "U0EWA", "U0JAN", "U0ULA", "U0GIA", "U0HUGO"];

/// The program as people start it.
struct Process {
    child: Child,
    address: SocketAddr,
}

impl Process {
    fn start(sandbox: &Sandbox, home: &Home, folder: &std::path::Path, address: SocketAddr) -> Self {
        let settings = [
            ("CX_SLACK__MODE", "http"),
            ("CX_SLACK__API_URL", &sandbox.api_url()),
            ("CX_SLACK__BOT_TOKEN", "xoxb-sandbox"),
            ("CX_SLACK__SIGNING_SECRET", "sandbox-signing-secret"),
            ("CX_DATABASE__URL", &home.url),
            ("CX_SERVER__LISTEN", &address.to_string()),
            ("CX_CHANNELS__CX", CX),
            ("CX_LOG", "off"),
        ];
        let child = Command::new(env!("CARGO_BIN_EXE_cx-bot"))
            .arg("serve")
            .current_dir(folder)
            .env_clear()
            .envs(settings)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program starts");
        Self { child, address }
    }

    /// Until the door is open.
    async fn opens(&self) {
        while TcpStream::connect(self.address).await.is_err() {
            // sleeps: another process starts.
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }

    fn dies(mut self) {
        assert_eq!(self.child.try_wait().expect("it can be asked"), None, "it ended by itself");
        self.child.kill().expect("it can be killed");
        self.child.wait().expect("it ends");
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // It is gone already, unless the story broke.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What people have done so far.
#[derive(Default)]
struct Done {
    /// Ideas whose form Slack took as sent.
    shared: BTreeSet<usize>,
    /// Votes by button that Slack saw acknowledged: who, for which idea.
    pressed: BTreeSet<(&'static str, usize)>,
    /// Those that failed in Slack's eyes; they may count or not.
    perhaps: BTreeSet<(&'static str, usize)>,
    /// Votes by emoji, which Slack delivers until they are acknowledged and tells when asked.
    reacted: BTreeSet<(&'static str, usize)>,
}

/// The same numbers in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end
    }
}

#[tokio::test]
async fn killed_by_force_at_any_moment_it_loses_nothing_and_doubles_nothing() {
    let clock = Clock::system();
    let sandbox = try_out::start_sandbox(([127, 0, 0, 1], 0).into(), clock.clone(), Ids::counted(), Seed::Company)
        .await
        .expect("the sandbox starts");
    let home = Home::new().await;
    let folder = tempfile::tempdir().expect("a folder can be made");
    let free = TcpListener::bind("127.0.0.1:0").await.expect("a port is free");
    let address = free.local_addr().expect("it listens");
    drop(free);
    sandbox.connect(Connection::Http {
        base_url: format!("http://{address}"),
        signing_secret: "sandbox-signing-secret".into(),
    });
    let (mut done, mut dice) = (Done::default(), Dice(20_261_125));
    for life in 0..LIVES {
        let process = Process::start(&sandbox, &home, folder.path(), address);
        let lasts = Duration::from_millis(40 + dice.below(LONGEST));
        let votes: Vec<_> = (0..6).map(|_| (dice.below(8) as usize, dice.below(6) as usize)).collect();
        let living = async {
            process.opens().await;
            people_act(&sandbox, &mut done, life, &votes).await;
            std::future::pending::<()>().await;
        };
        // sleeps: a process lives in real time.
        let _ = tokio::time::timeout(lasts, living).await;
        process.dies();
        sandbox.quiet().await;
        clock.advance(MINUTE);
        a_minute_passes(&home).await;
    }
    let process = Process::start(&sandbox, &home, folder.path(), address);
    process.opens().await;
    while done.shared.len() < AUTHORS.len() {
        people_act(&sandbox, &mut done, LIVES, &[]).await;
    }
    println!("{LIVES} lives, {} votes by button, {} of which nobody knows", done.pressed.len(), done.perhaps.len());
    rests(&sandbox, &done).await;
    process.dies();
    nothing_is_lost_or_doubled(&sandbox, &home, &done).await;
    sandbox.stop().await;
}

/// Those whose turn it is share their ideas, and people vote for cards that stand. A future that is dropped here is a
/// person who waits in vain: what they did is noted before.
async fn people_act(sandbox: &Sandbox, done: &mut Done, life: usize, votes: &[(usize, usize)]) {
    for &(voter, idea) in votes {
        let who = VOTERS[voter];
        let pair = (who, idea);
        if done.pressed.contains(&pair) || done.perhaps.contains(&pair) || done.reacted.contains(&pair) {
            continue;
        }
        let Some(card) = find_card(sandbox, idea) else { continue };
        if voter % 2 == 0 {
            done.reacted.insert(pair);
            sandbox.react(who, CX, &card.ts, "heart").await.expect("they can react");
        } else {
            done.perhaps.insert(pair);
            let receipt = sandbox.press(who, CX, &card.ts, "vote.up", None).await.expect("it is there to press");
            if receipt == Receipt::Acknowledged {
                done.perhaps.remove(&pair);
                done.pressed.insert(pair);
            }
        }
    }
    for (number, author) in AUTHORS.into_iter().enumerate() {
        if number * 2 > life || done.shared.contains(&number) {
            continue;
        }
        if sandbox.modal(author).is_none() {
            let answered = sandbox.command(author, CX, "/cx-idea", "").await.expect("it can be typed");
            if !matches!(answered, Answered::Nothing) {
                continue;
            }
        }
        let Some(form) = sandbox.modal(author) else { continue };
        let values = json!({"title": title(number), "pain": pain(number), "touchpoint": "billing"});
        if sandbox.submit(author, &form, &values).await == Ok(Submitted::Closed) {
            done.shared.insert(number);
        }
    }
}

/// On PostgreSQL the leases of a process that died run out after a minute; for the rows one has passed.
async fn a_minute_passes(home: &Home) {
    if server().is_none() {
        return;
    }
    let db = Db::open(&home.url).await.expect("the database opens");
    let mut tx = db.begin().await.expect("the database works");
    // The first life may have ended before there were tables.
    let there: Option<(i64,)> = query_as(
        "SELECT 1::BIGINT FROM information_schema.tables WHERE table_name = 'lane' AND table_schema = current_schema()",
    )
    .fetch_optional(&mut *tx)
    .await
    .expect("the database works");
    if there.is_some() {
        query("UPDATE lane SET lease_until = lease_until - $1 WHERE lease_until > 0")
            .bind(MINUTE)
            .execute(&mut *tx)
            .await
            .expect("the database works");
    }
    tx.commit().await.expect("the database works");
    db.close().await;
}

/// Votes a card shows.
fn votes_shown(world: &World, number: usize) -> Option<usize> {
    let title = title(number);
    let messages = &world.channel(CX)?.messages;
    let card = messages.iter().find(|message| message.text.contains(&title) && !message.blocks.is_empty())?;
    let shown = plain::blocks(&card.blocks);
    let words: Vec<_> = shown.split_whitespace().collect();
    let at = words.iter().position(|word| word.starts_with("vote"))?;
    words.get(at.checked_sub(1)?)?.trim_start_matches('*').parse().ok()
}

/// The least and the most votes that are right.
fn votes_due(done: &Done, number: usize) -> (usize, usize) {
    let of = |set: &BTreeSet<(&str, usize)>| set.iter().filter(|(_, idea)| *idea == number).count();
    let sure = of(&done.pressed) + of(&done.reacted);
    (sure, sure + of(&done.perhaps))
}

/// Until people see everything that they are sure of.
async fn rests(sandbox: &Sandbox, done: &Done) {
    let begun = Clock::system().now();
    loop {
        let all = (0..AUTHORS.len()).all(|number| {
            let shown = sandbox.read(|world| votes_shown(world, number));
            shown.is_some_and(|shown| shown >= votes_due(done, number).0)
                && sandbox.dm_screen(AUTHORS[number]).contains("Thank you! Your idea is")
        });
        if all && sandbox.is_quiet() {
            break;
        }
        assert!(
            Clock::system().now() - begun < 20 * SECOND,
            "something is lost; shown {:?}, due {:?}:\n{}",
            (0..AUTHORS.len()).map(|number| sandbox.read(|world| votes_shown(world, number))).collect::<Vec<_>>(),
            (0..AUTHORS.len()).map(|number| votes_due(done, number)).collect::<Vec<_>>(),
            sandbox.screen(CX, "U0ADA")
        );
        // sleeps: another process works.
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    // sleeps: what is doubled would come now.
    tokio::time::sleep(Duration::from_millis(500)).await;
}

async fn nothing_is_lost_or_doubled(sandbox: &Sandbox, home: &Home, done: &Done) {
    let db = Db::open(&home.url).await.expect("the database opens");
    let mut connection = db.read().await.expect("the database works");
    for (number, author) in AUTHORS.into_iter().enumerate() {
        let name = title(number);
        let cards = sandbox.read(|world| {
            let messages = &world.channel(CX).expect("it exists").messages;
            messages.iter().filter(|message| message.text.contains(&name) && !message.blocks.is_empty()).count()
        });
        assert_eq!(cards, 1, "one card for each idea:\n{}", sandbox.screen(CX, "U0ADA"));
        let receipts = sandbox.dm_screen(author).matches("Thank you! Your idea is").count();
        assert_eq!(receipts, 1, "one receipt for {author}:\n{}", sandbox.dm_screen(author));
        let shown = sandbox.read(|world| votes_shown(world, number)).expect("the card shows them");
        let (least, most) = votes_due(done, number);
        assert!(
            (least..=most).contains(&shown),
            "{shown} votes, {least} to {most} are right:\n{:?}",
            card(sandbox, number)
        );
        let voted: Vec<(String,)> = query_as(
            "SELECT DISTINCT vote.member FROM vote JOIN opportunity ON opportunity.id = vote.opportunity \
             WHERE opportunity.title = $1",
        )
        .bind(&name)
        .fetch_all(&mut *connection)
        .await
        .expect("the database works");
        assert_eq!(voted.len(), shown, "the card shows what the rows say");
        for (who, _) in done.pressed.union(&done.reacted).filter(|(_, idea)| *idea == number) {
            assert!(voted.iter().any(|(member,)| member == who), "the vote of {who} is lost");
        }
    }
    let (parked,): (i64,) = query_as("SELECT COUNT(*) FROM job WHERE parked_at IS NOT NULL")
        .fetch_one(&mut *connection)
        .await
        .expect("the database works");
    assert_eq!(parked, 0, "rows were set aside");
    drop(connection);
    db.close().await;
}
