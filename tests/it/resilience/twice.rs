//! Stories about things that arrive twice, or whose answer got lost: one effect.

use std::time::Duration;

use cx_bot::base::clock::SECOND;
use cx_bot::engine::socket;
use cx_bot::sandbox::{Answered, Connection, Delivery, DeliveryFault, Receipt, Submitted, Trouble};
use serde_json::{Value, json};
use tokio::sync::watch;

use super::assert_same;
use crate::town::{CX, Town};

fn idea() -> Value {
    json!({"title": "Refund mails arrive after nine days", "pain": "They wait and ask again.", "touchpoint": "billing"})
}

/// The next `times` deliveries of that kind go wrong like this.
fn goes_wrong(town: &Town, kind: Delivery, times: u32, trouble: Trouble) {
    town.sandbox.delivery_fault(DeliveryFault { kind: Some(kind), times, trouble });
}

#[tokio::test]
async fn everything_delivered_twice_at_the_same_moment_has_one_effect() {
    let mut town = Town::new().await;
    let once = what_people_see_in_the_end(&mut town).await;
    town.end().await;
    let mut town = Town::new().await;
    everything_twice(&town);
    assert_same(&what_people_see_in_the_end(&mut town).await, &once, "delivered twice");
    town.sandbox.no_more_faults();
    town.end().await;
}

#[tokio::test]
async fn everything_seen_on_two_sockets_has_one_effect() {
    let mut town = Town::new().await;
    let once = what_people_see_in_the_end(&mut town).await;
    town.end().await;
    let mut town = Town::new().await;
    let (stop, stopped) = watch::channel(false);
    let (api_url, reception) = (town.sandbox.api_url(), town.bot.reception());
    let held = tokio::spawn(async move {
        socket::hold(&api_url, &"xapp-sandbox".into(), reception, crate::town::SOON, stopped).await
    });
    let both_open = async {
        while town.sandbox.sockets() < 2 {
            // sleeps: the connections open by themselves.
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(10), both_open).await.expect("two connections open");
    town.sandbox.connect(Connection::Socket);
    everything_twice(&town);
    assert_same(&what_people_see_in_the_end(&mut town).await, &once, "delivered twice");
    town.sandbox.no_more_faults();
    stop.send(true).expect("they are held");
    held.await.expect("nothing broke").expect("it ends well");
    town.end().await;
}

fn everything_twice(town: &Town) {
    for kind in [Delivery::Event, Delivery::Command, Delivery::Interaction] {
        goes_wrong(town, kind, 1_000, Trouble::Twice);
    }
}

/// The loop by every kind of delivery, and everything that those who take part can read at its end.
async fn what_people_see_in_the_end(town: &mut Town) -> String {
    let (ada, ben, marta) = (town.agent(), town.engineer(), town.accountant());
    assert_eq!(ada.types("/cx-idea", "").await, "", "no complaint about a form that opened");
    assert_eq!(ada.submits(&idea()).await, Submitted::Closed);
    town.settle().await;
    let card = town.card("Refund mails");
    ben.reacts(&card, "heart").await;
    marta.presses(&card, "vote.up").await;
    marta.presses(&card, "progress.claim").await;
    town.settle().await;
    marta.chooses(&card, "move:").await;
    assert_eq!(marta.submits(&json!({"status": "in_review", "reason": "Let us go"})).await, Submitted::Closed);
    let said = ben.writes("Customers cannot find the phone number").await;
    ben.reacts(&said, "bulb").await;
    town.sandbox.global_shortcut(ben.id, "idea.new").await.expect("it is offered");
    town.settle().await;
    let people = [ada, ben, marta];
    let seen = people.iter().map(|person| [person.screen(), person.inbox(), person.form()].join("\n"));
    seen.collect::<Vec<_>>().join("\n\n").replace(&town.sandbox.url(), "")
}

#[tokio::test]
async fn an_event_whose_answer_got_lost_is_delivered_again_and_counts_once() {
    let (mut town, card) = Town::with_card().await;
    // The first try and the first two retries are taken but not acknowledged.
    goes_wrong(&town, Delivery::Event, 3, Trouble::LoseAnswer);
    town.engineer().reacts(&card, "heart").await;
    assert_eq!(town.sandbox.undelivered(), 1);
    town.pass(SECOND).await;
    town.pass(60 * SECOND).await;
    town.pass(5 * 60 * SECOND).await;
    assert_eq!(town.sandbox.undelivered(), 0);
    assert!(town.screen(CX).contains("*1 vote*"), "{}", town.screen(CX));
    town.end().await;
}

#[tokio::test]
async fn a_form_sent_again_because_the_answer_got_lost_makes_one_idea() {
    let mut town = Town::new().await;
    let ada = town.agent();
    ada.types("/cx-idea", "").await;
    goes_wrong(&town, Delivery::Interaction, 1, Trouble::LoseAnswer);
    assert_eq!(ada.submits(&idea()).await, Submitted::Failed(Receipt::TimedOut));
    assert_eq!(ada.submits(&idea()).await, Submitted::Closed);
    town.settle().await;
    assert_eq!(town.screen(CX).matches("# CX-").count(), 1, "{}", town.screen(CX));
    assert_eq!(ada.inbox().matches("Thank you").count(), 1, "{}", ada.inbox());
    town.end().await;
}

#[tokio::test]
async fn a_form_sent_again_with_other_words_because_the_answer_got_lost_loses_neither() {
    let mut town = Town::new().await;
    let ada = town.agent();
    ada.types("/cx-idea", "").await;
    goes_wrong(&town, Delivery::Interaction, 1, Trouble::LoseAnswer);
    assert_eq!(ada.submits(&idea()).await, Submitted::Failed(Receipt::TimedOut));
    let other = json!({"title": "Parcels lie in the rain", "pain": "The box is soaked", "touchpoint": "delivery"});
    assert_eq!(ada.submits(&other).await, Submitted::Closed);
    town.settle().await;
    assert!(town.screen(CX).contains("Refund mails arrive"), "{}", town.screen(CX));
    assert!(town.screen(CX).contains("Parcels lie in the rain"), "{}", town.screen(CX));
    town.end().await;
}

#[tokio::test]
async fn a_command_whose_answer_got_lost_can_be_typed_again() {
    let mut town = Town::new().await;
    let ada = town.agent();
    goes_wrong(&town, Delivery::Command, 1, Trouble::LoseAnswer);
    let answered = town.sandbox.command(ada.id, CX, "/cx-idea", "").await.expect("it can be typed");
    assert!(matches!(answered, Answered::Failed(Receipt::TimedOut)), "{answered:?}");
    ada.types("/cx-idea", "").await;
    assert_eq!(ada.submits(&idea()).await, Submitted::Closed);
    town.settle().await;
    assert_eq!(town.screen(CX).matches("# CX-").count(), 1, "{}", town.screen(CX));
    town.end().await;
}
