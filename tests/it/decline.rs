//! Stories about declining and parking with dignity.

use cx_bot::base::clock::{DAY, HOUR, MINUTE, SECOND};
use cx_bot::sandbox::Submitted;
use serde_json::json;

use crate::town::{CX, Person, Town, snapshot};

/// The last message to a person that has this button, by channel and `ts`.
fn message_with(town: &Town, person: &Person, action: &str) -> (String, String) {
    town.sandbox.read(|world| {
        let direct = world.direct(person.id).expect("there are messages");
        let has = |blocks: &[serde_json::Value]| json!(blocks).to_string().contains(action);
        let message = direct.messages.iter().rev().find(|message| has(&message.blocks));
        (direct.id.clone(), message.unwrap_or_else(|| panic!("no {action}")).ts.clone())
    })
}

#[tokio::test]
async fn declined_with_a_reason_a_sentence_and_the_nearest_open_idea() {
    let (mut town, card) = Town::with_card().await;
    let (ida, ben, marta) = (town.steward(), town.engineer(), town.accountant());
    let other = "Refund mails do not say how much money comes";
    ben.sends_idea("", &json!({"title": other, "pain": "They ask about the refund.", "touchpoint": "billing"})).await;
    if town.sandbox.modal(ben.id).is_some() {
        ben.submits(&json!({})).await;
    }
    town.settle().await;
    marta.presses(&card, "vote.up").await;
    town.person("U0DIEGO").presses(&card, "follow.toggle").await;
    town.person("U0DIEGO").presses(&card, "vote.up").await;
    town.settle().await;
    ida.chooses(&card, "move:").await;
    assert_eq!(ida.submits(&json!({"status": "declined", "reason": "It comes"})).await, Submitted::Updated);
    snapshot!(ida.form(), @"
    === Decline with a reason ===
    *CX-1* · Refund mails arrive after nine days
    Status now: :seedling: New.
    Why?*: (Choose a reason ▾)
    In a sentence, for those who care*: {It comes}
    Which open idea is close to it?: (CX-2 · Refund mails do not say how much money comes ▾)
      Supporters can vote for that one instead.
    === [Cancel] [Decline]
    ");
    let values = json!({"cause": "exists", "sentence": "It comes with the new shop in March"});
    assert_eq!(ida.submits(&values).await, Submitted::Closed);
    town.settle().await;
    snapshot!(town.screen(CX), @"
    #cx
    CX:
      # CX-1 · Refund mails arrive after nine days
      They wait and ask again.
      :no_entry_sign: *Declined*   *2 votes*
      · :heavy_check_mark: Finance 1   :heavy_check_mark: Support 1
      · Why: *It already exists elsewhere* · It comes with the new shop in March
      · Shared by <Ada Novak>  ·  Touchpoint: Billing
      [Vote for CX-2 instead] [Follow] (⋯ Add evidence… | Change status… | Tell me its story)
      ↳ CX:
          :no_entry_sign: <Ida Willowby> declined this: *It already exists elsewhere*
          > It comes with the new shop in March
          Close to it and open: <CX-2> · Refund mails do not say how much money comes
          [Vote for that one instead]
    CX:
      # CX-2 · Refund mails do not say how much money comes
      They ask about the refund.
      :seedling: *New*   :wave: Needs an owner   *0 votes*
      · Shared by <Ben Thistle>  ·  Touchpoint: Billing
      [:thumbsup: Vote] [Follow] [I’ll take it] [I can help] (⋯ Propose a solution… | Add evidence… | Change status… | Tell me its story)
    ");
    town.pass(3 * MINUTE).await;
    town.pass(6 * HOUR).await;
    for person in [town.agent(), town.person("U0DIEGO"), town.accountant()] {
        let notices = person.inbox().matches("new shop in March").count();
        assert_eq!(notices, 1, "one message each:\n{}", person.inbox());
    }
    snapshot!(town.agent().inbox().lines().rev().take(8).collect::<Vec<_>>().into_iter().rev().collect::<Vec<_>>().join("\n"), @"
      [Open the card ↗]
    CX:
      *<CX-1> · Refund mails arrive after nine days*
      :no_entry_sign: <Ida Willowby> declined this: *It already exists elsewhere*
      > It comes with the new shop in March
      Close to it and open: <CX-2> · Refund mails do not say how much money comes
      [I have new evidence] [Vote for that one instead]
      · Did we miss something? With new evidence you can have it looked at again, once.
    ");
    snapshot!(marta.inbox(), @"
    CX:
      *<CX-1> · Refund mails arrive after nine days*
      :no_entry_sign: <Ida Willowby> odrzuca to zgłoszenie: *Już istnieje gdzie indziej*
      > It comes with the new shop in March
      Podobne i otwarte: <CX-2> · Refund mails do not say how much money comes
    ");
    // Marta votes for the other one, from the card of this one.
    marta.presses(&card, "similar.vote").await;
    town.settle().await;
    assert!(town.screen(CX).contains("Vote · 1"), "{}", town.screen(CX));
    town.end().await;
}

#[tokio::test]
async fn the_author_may_contest_once_with_new_evidence() {
    let (mut town, card) = Town::with_card().await;
    let (ada, ida) = (town.agent(), town.steward());
    town.engineer().presses(&card, "vote.up").await;
    town.settle().await;
    ida.closes(&card, "declined", "support", "One vote in a year").await;
    town.settle().await;
    let (channel, ts) = message_with(&town, &ada, "decline.contest");
    ada.presses_value(&channel, &ts, "decline.contest", None).await;
    snapshot!(ada.form(), @"
    === New evidence ===
    *CX-1* · Refund mails arrive after nine days
    Why: One vote in a year
    What do we not know yet?*: {}
      Did we miss something? With new evidence you can have it looked at again, once.
    A link that shows it: {}
    === [Cancel] [Send]
    ");
    let Submitted::Errors(errors) = ada.submits(&json!({"words": " ", "link": "tickets"})).await else {
        panic!("taken")
    };
    snapshot!(format!("{errors:?}"), @r#"{"link": "Please enter a valid URL.", "words": "Please complete this required field."}"#);
    let values = json!({"words": "Three more wrote this week", "link": "https://tickets.example/7"});
    assert_eq!(ada.submits(&values).await, Submitted::Closed);
    town.settle().await;
    snapshot!(town.screen(CX), @"
    #cx
    CX:
      # CX-1 · Refund mails arrive after nine days
      They wait and ask again.
      :mag: *In review*   :wave: Needs an owner   *1 vote*
      · :heavy_check_mark: Engineering 1
      · Shared by <Ada Novak>  ·  Touchpoint: Billing  ·  Evidence: <https://tickets.example/7|1 link>
      [:thumbsup: Vote · 1] [Follow] [I’ll take it] [I can help] (⋯ Propose a solution… | Add evidence… | Change status… | Tell me its story)
      ↳ CX:
          :no_entry_sign: <Ida Willowby> declined this: *Not enough support*
          > One vote in a year
      ↳ CX:
          :scales: There is new evidence, so this is *:mag: In review* again:
          > Three more wrote this week
    ");
    assert!(!ida.inbox().contains("Three more"), "what comes within minutes is one message:\n{}", ida.inbox());
    ida.opens_home().await;
    town.settle().await;
    snapshot!(ida.home().lines().skip_while(|line| !line.contains("Waiting")).take(4).collect::<Vec<_>>().join("\n"), @"
    # Waiting for you
    :scales: New evidence: *<CX-1>* · Refund mails arrive after nine days
    > Three more wrote this week
    [Change status…]
    ");
    town.pass(11 * MINUTE).await;
    snapshot!(ida.inbox().lines().rev().take(3).collect::<Vec<_>>().into_iter().rev().collect::<Vec<_>>().join("\n"), @"
    :scales: There is new evidence for 1 declined idea:
    *<CX-1>* · Refund mails arrive after nine days
    > Three more wrote this week
    ");
    town.clock.advance(5 * SECOND);
    ida.closes(&card, "declined", "costly", "Three are not enough for a new system").await;
    town.settle().await;
    assert!(!ada.inbox().lines().rev().take(4).any(|line| line.contains("new evidence]")), "{}", ada.inbox());
    ada.presses_value(&channel, &ts, "decline.contest", None).await;
    town.settle().await;
    snapshot!(ada.inbox().lines().last().unwrap_or_default(), @"CX: CX-1 was looked at a second time already, so this answer stands. A new idea with what you know now is always welcome: `/cx-idea`");
    town.end().await;
}

#[tokio::test]
async fn who_shared_without_a_name_contests_without_one() {
    let mut town = Town::new().await;
    let (ada, ida) = (town.agent(), town.steward());
    ida.opens_home().await;
    let values = json!({
        "title": "Refund mails arrive after nine days", "pain": "They wait.", "touchpoint": "billing",
        "credit": ["anonymous"]
    });
    assert_eq!(ada.sends_idea("", &values).await, Submitted::Closed);
    town.settle().await;
    let card = town.card("Refund mails");
    ida.closes(&card, "declined", "rule", "The law asks for it").await;
    town.settle().await;
    let (channel, ts) = message_with(&town, &ada, "decline.contest");
    ada.presses_value(&channel, &ts, "decline.contest", None).await;
    assert_eq!(ada.submits(&json!({"words": "The law has changed"})).await, Submitted::Closed);
    town.settle().await;
    town.pass(11 * MINUTE).await;
    let story = town.engineer().types("/cx-status", "CX-1").await;
    for shown in [town.screen(CX), ida.inbox(), ida.home(), story] {
        assert!(!shown.contains("Ada"), "{shown}");
    }
    town.end().await;
}

#[tokio::test]
async fn only_the_author_contests_and_only_what_is_declined() {
    let (mut town, card) = Town::with_card().await;
    let (ada, ida) = (town.agent(), town.steward());
    ida.closes(&card, "declined", "rule", "The law asks for it").await;
    town.settle().await;
    let (channel, ts) = message_with(&town, &ada, "decline.contest");
    ida.chooses(&card, "move:").await;
    assert_eq!(ida.submits(&json!({"status": "in_review"})).await, Submitted::Closed);
    town.settle().await;
    ada.presses_value(&channel, &ts, "decline.contest", None).await;
    town.settle().await;
    snapshot!(ada.inbox().lines().last().unwrap_or_default(), @"CX: CX-1 is not declined any more (In review). Nothing to do.");
    town.end().await;
}

#[tokio::test]
async fn what_was_parked_until_a_day_is_asked_about_on_that_day() {
    let (mut town, card) = Town::with_card().await;
    let (ida, ben) = (town.steward(), town.engineer());
    ben.presses(&card, "progress.claim").await;
    town.settle().await;
    ben.chooses(&card, "move:").await;
    assert_eq!(ben.submits(&json!({"status": "parked"})).await, Submitted::Updated);
    snapshot!(ben.form(), @"
    === Park with a reason ===
    *CX-1* · Refund mails arrive after nine days
    Status now: :seedling: New.
    Why?*: (Choose a reason ▾)
    In a sentence, for those who care*: {}
    Look again on: ( ▾)
      I’ll ask the owner then, or you.
    === [Cancel] [Park]
    ");
    let Submitted::Errors(errors) =
        ben.submits(&json!({"cause": "costly", "sentence": "After the move", "look_on": "2026-11-02"})).await
    else {
        panic!("taken")
    };
    snapshot!(format!("{errors:?}"), @r#"{"look_on": "Please choose a day that is still to come."}"#);
    // A Saturday: he is asked on Monday, when he works.
    assert_eq!(ben.submits(&json!({"look_on": "2026-11-14"})).await, Submitted::Closed);
    town.settle().await;
    snapshot!(town.screen(CX).lines().last().unwrap_or_default(), @"      > After the move");
    for _ in 0..24 * 13 {
        town.pass(60 * MINUTE).await;
    }
    assert!(!ben.inbox().contains("look again"), "{}", ben.inbox());
    for _ in 0..24 {
        town.pass(60 * MINUTE).await;
    }
    snapshot!(ben.inbox().lines().rev().take(4).collect::<Vec<_>>().into_iter().rev().collect::<Vec<_>>().join("\n"), @"
    CX:
      :hourglass: Today is the day to look again at <CX-1>: *Refund mails arrive after nine days*
      · Why: After the move
      [Take it up again] [Ask me in a month]
    ");
    let (channel, ts) = message_with(&town, &ben, "decline.later");
    ben.presses_value(&channel, &ts, "decline.later", None).await;
    town.settle().await;
    town.pass(20 * DAY).await;
    assert_eq!(ben.inbox().matches("day to look again").count(), 1, "{}", ben.inbox());
    town.pass(15 * DAY).await;
    town.pass(DAY).await;
    assert_eq!(ben.inbox().matches("day to look again").count(), 2, "{}", ben.inbox());
    let (channel, ts) = message_with(&town, &ben, "decline.take_up");
    ben.presses_value(&channel, &ts, "decline.take_up", None).await;
    town.settle().await;
    town.clock.advance(5 * SECOND);
    ben.presses_value(&channel, &ts, "decline.take_up", None).await;
    town.settle().await;
    snapshot!(ben.inbox().lines().last().unwrap_or_default(), @"CX: CX-1 is not parked any more (In review). Nothing to do.");
    let _ = ida;
    town.end().await;
}
