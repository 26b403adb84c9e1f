//! Stories about faults of ours: one row is set aside, one person is told once, and nothing else notices.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use cx_bot::base::clock::{HOUR, MINUTE};

use super::mortal::listen;
use crate::town::{CX, Town, behind_the_back};

#[tokio::test]
async fn a_panic_sets_one_row_aside_tells_the_person_once_and_takes_nothing_else_down() {
    let (mut town, card) = Town::with_card().await;
    let (ben, marta) = (town.engineer(), town.accountant());
    let broken = Arc::new(AtomicUsize::new(0));
    let count = broken.clone();
    let breaking = listen(move |step, kind| {
        if step == "handled" && kind == "interaction" {
            count.fetch_add(1, Ordering::Relaxed);
            panic!("Ben's private words");
        }
    });
    ben.presses(&card, "vote.up").await;
    marta.reacts(&card, "heart").await;
    town.settle_within(10 * MINUTE).await;
    assert_eq!(broken.load(Ordering::Relaxed), 3, "it is tried three times");
    drop(breaking);
    assert_eq!(town.left_over().await, (0, 1), "{}", town.rows().await);
    assert!(!town.rows().await.contains("private words"), "{}", town.rows().await);
    assert!(town.screen(CX).contains("*1 vote*"), "Marta's counts:\n{}", town.screen(CX));
    assert_eq!(ben.screen().matches("it’s my fault").count(), 1, "{}", ben.screen());
    assert!(!marta.screen().contains("it’s my fault"), "{}", marta.screen());
    // What broke was this row alone.
    ben.presses(&card, "vote.up").await;
    town.settle().await;
    assert!(town.screen(CX).contains("*2 votes*"), "{}", town.screen(CX));
    town.stop().await;
}

#[tokio::test]
async fn a_panic_behind_a_call_makes_it_again_where_that_is_harmless_and_looks_for_it_where_it_is_not() {
    let mut town = Town::new().await;
    let left = Arc::new(AtomicUsize::new(2));
    let count = left.clone();
    let breaking = listen(move |step, _| {
        let one_less = |left: usize| left.checked_sub(1);
        if step == "called" && count.fetch_update(Ordering::Relaxed, Ordering::Relaxed, one_less).is_ok() {
            panic!("an answer that nobody thought of");
        }
    });
    town.agent().shares("Refund mails arrive after nine days").await;
    town.settle_within(10 * MINUTE).await;
    drop(breaking);
    assert_eq!(left.load(Ordering::Relaxed), 0);
    assert_eq!(town.screen(CX).matches("# CX-1").count(), 1, "{}", town.screen(CX));
    assert_eq!(town.agent().inbox().matches("Thank you!").count(), 1, "{}", town.agent().inbox());
    town.end().await;
}

#[tokio::test]
async fn what_comes_back_by_itself_is_left_out_once_when_it_fails_and_comes_back() {
    let (mut town, _) = Town::with_card().await;
    behind_the_back(&town, "ALTER TABLE seen RENAME TO unseen").await;
    town.start().await;
    let asked = town.calls("reactions.get");
    town.settle_within(MINUTE).await;
    assert_eq!(town.calls("reactions.get"), asked, "catching up does not work");
    assert_eq!(town.left_over().await, (0, 0), "{}", town.rows().await);
    let metrics = town.look("/metrics").await;
    assert!(metrics.contains(r#"cx_bot_jobs_total{kind="due",outcome="skipped"} 1"#), "{metrics}");
    behind_the_back(&town, "ALTER TABLE unseen RENAME TO seen").await;
    town.pass(6 * HOUR).await;
    assert!(town.calls("reactions.get") > asked, "it works again");
    town.end().await;
}
