//! Stories about what happened while the bot was away, or while Slack kept things back.

use cx_bot::base::clock::{HOUR, MINUTE};
use cx_bot::engine::scheduler::Step;
use cx_bot::sandbox::{Connection, Delivery, Receipt, Submitted};
use serde_json::{Value, json};

use crate::town::{CX, Town, server};

/// The id that the CX channel gets.
const NEW: &str = "C0OPEN";

#[tokio::test]
async fn a_bulb_put_on_a_message_while_the_bot_was_down_tracks_it_after_the_start() {
    let mut town = Town::new().await;
    let (ada, ben, marta) = (town.agent(), town.engineer(), town.accountant());
    // One message was read long before, one is written while nobody listens.
    let read = ada.writes("Nobody answers on Sundays").await;
    let short = ada.writes("Oh no").await;
    town.settle().await;
    town.stop().await;
    let unread = ben.writes("Parcels lie in the rain at the back door").await;
    for message in [&read, &unread, &short] {
        marta.reacts(message, "bulb").await;
    }
    // Slack gives up.
    for _ in 0..3 {
        town.clock.advance(6 * MINUTE);
        town.sandbox.redeliver_due().await;
    }
    assert_eq!(town.sandbox.undelivered(), 0);
    town.start().await;
    town.settle().await;
    for (title, author) in [("Nobody answers on Sundays", "Ada Novak"), ("Parcels lie in the rain", "Ben Thistle")] {
        let screen = town.screen(CX);
        assert_eq!(screen.lines().filter(|line| line.contains("# CX-") && line.contains(title)).count(), 1, "{screen}");
        assert!(screen.contains(&format!("Shared by <{author}>")), "{screen}");
    }
    assert!(!town.screen(CX).contains("CX-3"), "two words are no idea:\n{}", town.screen(CX));
    // Looking again, which the bot does some times a day, changes nothing and says nothing.
    let seen = [town.screen(CX), marta.screen(), ada.inbox(), ben.inbox()];
    town.pass(6 * HOUR).await;
    assert_eq!([town.screen(CX), marta.screen(), ada.inbox(), ben.inbox()], seen);
    town.end().await;
}

#[tokio::test]
async fn what_slack_dropped_because_there_was_too_much_is_taken_up_soon() {
    let (mut town, card) = Town::with_card().await;
    let ben = town.engineer();
    let said = town.agent().writes("Nobody answers on Sundays").await;
    town.settle().await;
    town.sandbox.disconnect();
    ben.reacts(&card, "heart").await;
    ben.reacts(&said, "bulb").await;
    town.sandbox.connect(Connection::Http {
        base_url: format!("http://{}", town.address()),
        signing_secret: "sandbox-signing-secret".into(),
    });
    town.settle().await;
    assert!(town.screen(CX).contains("*0 votes*"), "{}", town.screen(CX));
    let dropped: Value = serde_json::from_str(include_str!("../data/slack/event.app_rate_limited.json"))
        .expect("it is what Slack sends");
    let (receipt, _) = town.sandbox.deliver_payload(Delivery::Event, &dropped).await;
    assert_eq!(receipt, Receipt::Acknowledged);
    town.settle().await;
    town.pass(MINUTE).await;
    assert!(town.screen(CX).contains("*1 vote*"), "{}", town.screen(CX));
    assert!(town.screen(CX).contains("# CX-2 · Nobody answers on Sundays"), "{}", town.screen(CX));
    town.end().await;
}

#[tokio::test]
async fn a_channel_that_gets_a_new_id_goes_on_under_it_with_everything_that_waits() {
    let (mut town, card) = Town::with_card().await;
    let (ada, ben) = (town.agent(), town.engineer());
    ada.types("/cx-idea", "").await;
    let idea = json!({"title": "Parcels lie in the rain", "pain": "The box is soaked.", "touchpoint": "delivery"});
    assert_eq!(ada.submits(&idea).await, Submitted::Closed);
    // The idea is handled and its card waits to be posted, a vote waits to be handled, a line waits for Slack.
    while !town.rows().await.contains("out C0CX: card:") {
        assert_eq!(town.bot.step().await.expect("the database works"), Step::Worked, "{}", town.rows().await);
    }
    ben.presses(&card, "vote.up").await;
    ben.presses(&card, "progress.claim").await;
    let colleague = if server().is_some() { Some(town.another().await) } else { None };
    town.sandbox.renumber(CX, NEW).await.expect("it is there");
    town.settle().await;
    let screen = town.screen(NEW);
    assert!(screen.contains("# CX-2 · Parcels lie in the rain"), "{screen}");
    assert!(screen.contains("*1 vote*"), "{screen}");
    assert!(screen.contains("↳ CX: :raised_hand: <Ben Thistle> takes care of this."), "{screen}");
    for person in ["U0ADA", "U0IDA", "U0BEN"] {
        assert!(!town.sandbox.dm_screen(person).contains("cannot"), "no trouble:\n{}", town.sandbox.dm_screen(person));
    }
    // Settings still name the old one, also after a start, and for another instance.
    let posted = town.sandbox.post(ada.id, NEW, "Customers cannot find the phone number anywhere", None).await;
    let posted = posted.expect("she can write");
    town.settle().await;
    assert!(town.screen(NEW).contains("Shall I add it to our ideas"), "{}", town.screen(NEW));
    town.sandbox.react(ben.id, NEW, &posted, "bulb").await.expect("he can react");
    if let Some(colleague) = &colleague {
        while colleague.step().await.expect("the database works") == Step::Worked {}
    }
    town.start().await;
    town.settle().await;
    assert!(town.screen(NEW).contains("# CX-3 · Customers cannot find the phone number"), "{}", town.screen(NEW));
    if let Some(colleague) = colleague {
        colleague.db.close().await;
    }
    town.end().await;
}
