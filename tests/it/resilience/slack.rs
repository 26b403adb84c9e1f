//! Stories about Slack's side breaking at a call: nothing is lost and nothing is doubled.

use std::time::Duration;

use cx_bot::base::clock::{MINUTE, SECOND};
use cx_bot::engine::scheduler::Step;
use cx_bot::sandbox::world::Message;
use cx_bot::sandbox::{Fault, FaultKind, Submitted};
use serde_json::json;

use super::ideas::{card, pain, portrait, title};
use super::{around_the_clock, assert_same};
use crate::town::{CX, Town, behind_the_back};

/// What the loop calls, and may not do twice.
const METHODS: [&str; 3] = ["chat.postMessage", "chat.update", "views.publish"];

#[tokio::test]
async fn a_call_whose_answer_is_lost_is_made_once() {
    breaks_at_every_call(FaultKind::LoseAnswer).await;
}

#[tokio::test]
async fn a_call_that_is_cut_off_is_made_again() {
    breaks_at_every_call(FaultKind::Cut).await;
}

#[tokio::test]
async fn a_call_that_slack_fails_at_is_made_again() {
    breaks_at_every_call(FaultKind::Http(500)).await;
}

#[tokio::test]
async fn a_call_that_is_answered_by_a_page_of_somebody_else_is_made_again() {
    breaks_at_every_call(FaultKind::NotJson).await;
}

#[tokio::test]
async fn a_call_that_comes_too_soon_is_made_later() {
    breaks_at_every_call(FaultKind::TooMany(7)).await;
}

#[tokio::test]
async fn a_call_that_is_never_answered_is_given_up_and_made_again() {
    breaks_at_every_call(FaultKind::Hang).await;
}

/// The loop again and again: each time the next call of each method breaks, until there is none left to break.
async fn breaks_at_every_call(kind: FaultKind) {
    // A call that is never answered is given up soon: only its being given up matters.
    let mut town = Town::with(|config| {
        config.slack.timeout_ms = 150;
        around_the_clock(config);
    })
    .await;
    town.agent().opens_home().await;
    lives_through(&mut town, 0).await;
    let undisturbed = portrait(&town.sandbox, 0);
    for nth in 0.. {
        let before = METHODS.map(|method| town.calls(method));
        for method in METHODS {
            // Those before it are left alone.
            if nth > 0 {
                let times = u32::try_from(nth).expect("few");
                let kind = FaultKind::Delay(Duration::ZERO);
                town.sandbox.fault(Fault { method: method.into(), channel: None, times, kind });
            }
            town.sandbox.fault(Fault::once(method, kind.clone()));
        }
        lives_through(&mut town, nth + 1).await;
        town.sandbox.no_more_faults();
        assert_same(&portrait(&town.sandbox, nth + 1), &undisturbed, &format!("{kind:?} at call {nth} of each method"));
        let home = town.agent().home();
        let line = home.lines().find(|line| line.contains(&title(nth + 1)));
        assert!(line.is_some_and(|line| line.contains("Parked")), "{kind:?} at call {nth}:\n{home}");
        let made = METHODS.iter().zip(before).map(|(method, before)| town.calls(method) - before);
        let made: Vec<_> = made.collect();
        if made.iter().max().is_some_and(|made| *made <= nth) {
            break;
        }
    }
    town.end().await;
}

/// Somebody shares an idea, somebody votes, somebody takes it and parks it.
async fn lives_through(town: &mut Town, number: usize) {
    let (ada, ben, marta) = (town.agent(), town.engineer(), town.accountant());
    ada.types("/cx-idea", "").await;
    let values = json!({"title": title(number), "pain": pain(number), "touchpoint": "billing"});
    assert_eq!(ada.submits(&values).await, Submitted::Closed);
    rests(town).await;
    let card = card(&town.sandbox, number);
    ben.presses(&card.ts, "vote.up").await;
    marta.presses(&card.ts, "progress.claim").await;
    rests(town).await;
    marta.closes(&card.ts, "parked", "costly", "Next year").await;
    rests(town).await;
}

/// Long enough for every delay.
async fn rests(town: &mut Town) {
    town.settle_within(12 * MINUTE).await;
    town.pass(MINUTE).await;
}

#[tokio::test]
async fn a_lost_post_is_not_forgotten_while_slack_wants_no_more_questions() {
    let mut town = Town::new().await;
    town.sandbox.fault(Fault::once("chat.postMessage", FaultKind::LoseAnswer));
    town.sandbox.fault(Fault::once("conversations.history", FaultKind::TooMany(2)));
    town.agent().shares("Refund mails arrive after nine days").await;
    town.settle_within(5 * MINUTE).await;
    assert_eq!(town.screen(CX).matches("# CX-1").count(), 1, "{}", town.screen(CX));
    town.end().await;
}

#[tokio::test]
async fn a_lost_post_is_not_made_again_while_we_may_not_look_for_it() {
    let mut town = Town::new().await;
    town.sandbox.fault(Fault::once("chat.postMessage", FaultKind::LoseAnswer));
    for code in ["missing_scope", "invalid_cursor"] {
        town.sandbox.fault(Fault::once("conversations.history", FaultKind::Error(code.into())));
    }
    town.agent().shares("Refund mails arrive after nine days").await;
    town.settle_within(30 * MINUTE).await;
    let card = town.card("Refund mails");
    town.engineer().presses(&card, "vote.up").await;
    town.settle().await;
    assert_eq!(town.screen(CX).matches("# CX-1").count(), 1, "{}", town.screen(CX));
    assert!(town.screen(CX).contains("*1 vote*"), "the card is known and redrawn:\n{}", town.screen(CX));
    town.end().await;
}

#[tokio::test]
async fn a_vote_taken_back_while_the_card_cannot_be_redrawn_is_not_shown_later() {
    let mut town = Town::new().await;
    town.agent().shares("Refund mails arrive after nine days").await;
    town.settle().await;
    let card = town.card("Refund mails");
    town.sandbox.fault(Fault { method: "chat.update".into(), channel: None, times: 3, kind: FaultKind::Http(500) });
    town.engineer().presses(&card, "vote.up").await;
    town.settle().await;
    assert!(town.screen(CX).contains("*0 votes*"), "it cannot be redrawn:\n{}", town.screen(CX));
    town.engineer().presses(&card, "vote.up").await;
    town.settle_within(5 * MINUTE).await;
    assert!(town.screen(CX).contains("*0 votes*"), "{}", town.screen(CX));
    town.end().await;
}

#[tokio::test]
async fn a_slow_slack_lets_no_second_worker_into_the_same_lane() {
    let mut town = Town::new().await;
    let authors = ["U0ADA", "U0BEN", "U0MARTA", "U0IDA", "U0DIEGO", "U0ROSA", "U0LUCA", "U0NOA"];
    for (number, author) in authors.into_iter().enumerate() {
        let person = town.person(author);
        person.types("/cx-idea", "").await;
        let values = json!({"title": title(number), "pain": pain(number), "touchpoint": "billing"});
        assert_eq!(person.submits(&values).await, Submitted::Closed);
    }
    let kind = FaultKind::Delay(Duration::from_millis(20));
    town.sandbox.fault(Fault { method: "chat.postMessage".into(), channel: None, times: 100, kind });
    // Each call takes as long as a call may.
    let slow = async {
        let mut seen = 0;
        loop {
            let made = town.calls("chat.postMessage");
            if made > seen {
                town.clock.advance(14 * SECOND);
                seen = made;
            }
            tokio::task::yield_now().await;
        }
    };
    let worker = async || {
        while town.calls("chat.postMessage") < authors.len() {
            if town.bot.step().await.expect("the database works") == Step::Idle {
                // Nothing is ready for this one; in a moment the clock has moved.
                tokio::task::yield_now().await;
            }
        }
    };
    tokio::select! {
        _ = async { tokio::join!(worker(), worker()) } => {}
        () = slow => {}
    }
    town.sandbox.no_more_faults();
    town.settle_within(12 * MINUTE).await;
    for number in 0..authors.len() {
        let title = title(number);
        assert_eq!(town.screen(CX).matches(&title).count(), 1, "{}", town.screen(CX));
    }
    town.end().await;
}

#[tokio::test]
async fn a_reaction_that_comes_while_slack_s_answer_about_the_others_waits_is_kept() {
    let mut town = Town::new().await;
    town.agent().shares("Refund mails arrive after nine days").await;
    town.settle().await;
    let card = town.card("Refund mails");
    town.accountant().reacts(&card, "heart").await;
    town.settle().await;
    // After a start the bot asks which reactions there are.
    town.start().await;
    let asked = town.calls("reactions.get");
    while town.calls("reactions.get") == asked {
        assert_eq!(town.bot.step().await.expect("the database works"), Step::Worked);
    }
    // The answer waits behind something else, meanwhile one vote comes and another goes.
    behind_the_back(&town, "UPDATE lane SET lease_until = ready_at + 5000 WHERE box = 'in' AND name = 'answers'").await;
    town.engineer().reacts(&card, "heart").await;
    town.accountant().unreacts(&card, "heart").await;
    town.settle().await;
    town.settle_within(MINUTE).await;
    assert!(town.screen(CX).contains("Engineering\u{a0}1"), "{}", town.screen(CX));
    assert!(town.screen(CX).contains("*1 vote*"), "{}", town.screen(CX));
    town.end().await;
}

#[tokio::test]
async fn a_long_look_for_a_lost_post_lets_no_second_worker_post_it_as_well() {
    let mut town = Town::new().await;
    town.sandbox.fault(Fault::once("chat.postMessage", FaultKind::Cut));
    town.agent().shares("Refund mails arrive after nine days").await;
    while town.calls("chat.postMessage") == 0 {
        assert_eq!(town.bot.step().await.expect("the database works"), Step::Worked);
    }
    town.clock.advance(SECOND);
    let now = town.clock.now();
    // So much was said meanwhile that looking takes two pages, and the second page takes long.
    town.sandbox.write(|world| {
        let channel = world.channels.get_mut(CX).expect("it exists");
        channel.messages.extend((0..201).map(|number| Message {
            ts: format!("{}.{:06}", now / SECOND, 500_000 + number),
            user: "U0BEN".into(),
            text: "Hello".into(),
            ..Message::default()
        }));
    });
    for delay in [0, 100] {
        let kind = FaultKind::Delay(Duration::from_millis(delay));
        town.sandbox.fault(Fault::once("conversations.history", kind));
    }
    let slow = async { while town.bot.step().await.expect("the database works") == Step::Worked {} };
    let second = async {
        // sleeps: until the first one looks, which shows nowhere.
        tokio::time::sleep(Duration::from_millis(50)).await;
        town.clock.advance(61 * SECOND);
        while town.bot.step().await.expect("the database works") == Step::Worked {}
    };
    tokio::join!(slow, second);
    town.settle_within(12 * MINUTE).await;
    assert_eq!(town.screen(CX).matches("# CX-1").count(), 1, "{}", town.screen(CX));
    town.end().await;
}
