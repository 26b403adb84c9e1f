//! Stories about a file that takes nothing: the disk is full, or somebody else holds the lock. Nothing acknowledged is
//! lost, people read that their words were not taken, and everything goes on when the trouble is over.

use cx_bot::base::clock::{HOUR, MINUTE, SECOND};
use cx_bot::base::db::query_built;
use cx_bot::engine::scheduler::Step;
use cx_bot::sandbox::{Delivery, Receipt, Submitted};
use serde_json::json;
use sqlx::{AnyConnection, Connection as _};

use crate::town::{CX, Town, behind_the_back, server};

const VOTERS: [&str; 20] = [
    "U0CARLA", "U0DIEGO", "U0EWA", "U0FINN", "U0GIA", "U0HUGO", "U0IDA", "U0JAN", "U0KIRA", "U0LUCA", "U0MARTA",
    "U0NOA", "U0OLGA", "U0PABLO", "U0QUIN", "U0ROSA", "U0SAM", "U0TESS", "U0ULA", "U0VERA",
];

/// What the form says when its words are not on disk.
const NOT_SAVED: &str = "couldn’t save this just now";

/// Leaves no room for anything.
async fn fill_the_disk(town: &Town) {
    behind_the_back(town, "CREATE TABLE ballast (bytes TEXT)").await;
    behind_the_back(town, "PRAGMA max_page_count = 1").await;
    for size in [2_000, 200, 20] {
        loop {
            let mut tx = town.bot.db.begin().await.expect("it begins");
            let heavy = query_built(format!("INSERT INTO ballast (bytes) VALUES (HEX(ZEROBLOB({size})))"));
            if heavy.execute(&mut *tx).await.is_err() {
                break;
            }
            tx.commit().await.expect("it fits");
        }
    }
}

async fn make_room(town: &Town) {
    behind_the_back(town, "PRAGMA max_page_count = 1000000").await;
}

#[tokio::test]
async fn a_full_disk_refuses_what_it_cannot_keep_loses_nothing_it_took_and_goes_on_when_there_is_room() {
    if server().is_some() {
        println!("skipped: PostgreSQL looks after its disk itself");
        return;
    }
    let (mut town, card) = Town::with_card().await;
    let ben = town.engineer();
    ben.types("/cx-idea", "").await;
    // Some votes are taken and wait when the disk fills up.
    let (early, late) = VOTERS.split_at(5);
    for voter in early {
        town.sandbox.react(voter, CX, &card, "heart").await.expect("they can react");
    }
    assert_eq!(town.sandbox.undelivered(), 0);
    fill_the_disk(&town).await;
    for voter in late {
        town.sandbox.react(voter, CX, &card, "heart").await.expect("they can react");
    }
    let refused = town.sandbox.undelivered();
    assert!(refused > 0, "the disk is full");
    let idea = json!({"title": "Parcels lie in the rain", "pain": "The box is soaked.", "touchpoint": "delivery"});
    let Submitted::Errors(errors) = ben.submits(&idea).await else { panic!("the form cannot be kept") };
    assert!(errors.values().any(|words| words.contains(NOT_SAVED)), "{errors:?}");
    // Two hours pass, in which the bot tries all the time.
    for _ in 0..240 {
        for _ in 0..4 {
            let _ = town.bot.step().await;
        }
        town.clock.advance(30 * SECOND);
    }
    assert_eq!(town.left_over().await.1, 0, "nothing is set aside:\n{}", town.rows().await);
    make_room(&town).await;
    // Slack has stopped delivering; the bot looks for itself after a while.
    town.sandbox.redeliver_due().await;
    town.settle_within(2 * MINUTE).await;
    town.pass(6 * HOUR).await;
    assert!(town.screen(CX).contains("*20 votes*"), "{}", town.screen(CX));
    // What Ben wrote is still in the form.
    assert_eq!(ben.submits(&idea).await, Submitted::Closed);
    town.settle().await;
    assert_eq!(town.screen(CX).matches("Parcels lie in the rain").count(), 1, "{}", town.screen(CX));
    assert_eq!(town.left_over().await, (0, 0), "{}", town.rows().await);
    town.end().await;
}

#[tokio::test]
async fn a_locked_file_answers_people_in_time_and_goes_on_when_it_is_free() {
    if server().is_some() {
        println!("skipped: PostgreSQL looks after its disk itself");
        return;
    }
    let (mut town, card) = Town::with_card().await;
    let (ben, marta) = (town.engineer(), town.accountant());
    ben.types("/cx-idea", "").await;
    marta.presses(&card, "vote.up").await;
    let mut other = AnyConnection::connect(&town.database()).await.expect("the file opens");
    sqlx::query("BEGIN IMMEDIATE").execute(&mut other).await.expect("it takes the lock");
    let idea = json!({"title": "Parcels lie in the rain", "pain": "The box is soaked.", "touchpoint": "delivery"});
    let (sent, (), worked) = tokio::join!(ben.submits(&idea), ben.reacts(&card, "heart"), town.bot.step());
    let Submitted::Errors(errors) = sent else { panic!("the form cannot be kept: {sent:?}") };
    assert!(errors.values().any(|words| words.contains(NOT_SAVED)), "{errors:?}");
    let deliveries = town.sandbox.deliveries();
    let event = deliveries.iter().rev().find(|delivered| delivered.kind == Delivery::Event).map(|last| last.receipt);
    assert_ne!(event, Some(Receipt::Acknowledged));
    assert_eq!(town.sandbox.undelivered(), 1, "Slack delivers the reaction again");
    assert!(!matches!(worked, Ok(Step::Worked)), "nothing can be done meanwhile");
    sqlx::query("ROLLBACK").execute(&mut other).await.expect("it lets go");
    other.close().await.expect("it closes");
    assert_eq!(ben.submits(&idea).await, Submitted::Closed);
    town.pass(MINUTE).await;
    assert!(town.screen(CX).contains("*2 votes*"), "{}", town.screen(CX));
    assert_eq!(town.screen(CX).matches("Parcels lie in the rain").count(), 1, "{}", town.screen(CX));
    town.end().await;
}
