//! Stories about owners and statuses.

use cx_bot::base::clock::HOUR;
use cx_bot::sandbox::Submitted;
use serde_json::json;

use crate::town::{CX, Town, snapshot};

#[tokio::test]
async fn an_owner_moves_it_to_shipped_and_everybody_concerned_hears_of_it() {
    let (mut town, card) = Town::with_card_and(|config| config.proposals.squad = 1).await;
    town.accountant().presses(&card, "follow.toggle").await;
    let ben = town.engineer();
    ben.presses(&card, "progress.claim").await;
    town.settle().await;
    for (status, reason) in [("in_progress", ""), ("shipped", "A mail for each step\nsince Monday")] {
        ben.chooses(&card, "move:").await;
        assert_eq!(ben.submits(&json!({"status": status, "reason": reason})).await, Submitted::Closed);
        town.settle().await;
    }
    snapshot!(town.screen(CX), @"
    #cx
    CX:
      # CX-1 · Refund mails arrive after nine days
      They wait and ask again.
      :rocket: *Shipped*   :bust_in_silhouette: Owner: <Ben Thistle>   *0 votes*
      · :rocket: A mail for each step
      since Monday
      · Shared by <Ada Novak>  ·  Touchpoint: Billing
      [Follow] [Did it help?] [Celebrate] (⋯ Add evidence… | Change status… | Hand it over, or step down… | Tell me its story)
      ↳ CX: :raised_hand: <Ben Thistle> takes care of this.
      ↳ CX: <Ben Thistle> changed the status: New → *:construction: In progress*.
      ↳ CX:
          <Ben Thistle> changed the status: In progress → *:rocket: Shipped*.
          > A mail for each step
          > since Monday
    ");
    town.pass(6 * HOUR).await;
    snapshot!(town.accountant().inbox(), @"
    CX:
      *<CX-1> · Refund mails arrive after nine days*
      <Ben Thistle> zmienia status: W toku → *:rocket: Wdrożone*.
      > A mail for each step
      > since Monday
    ");
    snapshot!(town.agent().inbox(), @"
    CX:
      :tada: Thank you! Your idea is <CX-1>: *Refund mails arrive after nine days*
      · Somebody will look at it within 2 working days, and you’ll get an answer within 30 days. I’ll tell you here whenever something moves.
      [Open the card ↗]
    CX:
      *<CX-1> · Refund mails arrive after nine days*
      :raised_hand: <Ben Thistle> takes care of this.
      <Ben Thistle> changed the status: In progress → *:rocket: Shipped*.
      > A mail for each step
      > since Monday
    ");
    assert!(!ben.inbox().contains("moved it"), "who did it is not told:\n{}", ben.inbox());
    town.end().await;
}

#[tokio::test]
async fn only_the_owner_or_a_steward_moves_it_and_a_reason_is_asked_for() {
    let (mut town, card) = Town::with_card().await;
    let ben = town.engineer();
    ben.chooses(&card, "move:").await;
    town.settle().await;
    snapshot!(ben.screen().lines().last().unwrap_or_default(), @"CX (only to you): This needs an owner first. Press *I’ll take it* on the card, then you can change its status.");
    let ida = town.steward();
    ida.chooses(&card, "move:").await;
    snapshot!(ida.form(), @"
    === Change status ===
    *CX-1* · Refund mails arrive after nine days
    Status now: :seedling: New.
    What comes next?*: (In review ▾)
    Why, or what happened?: {}
      Everybody can read it. Parked, Declined, Verified and Merged ask more on the next page.
    === [Cancel] [Change]
    ");
    assert_eq!(ida.submits(&json!({"status": "declined"})).await, Submitted::Updated);
    let Submitted::Errors(errors) = ida.submits(&json!({"cause": "rule", "sentence": " "})).await else {
        panic!("taken")
    };
    snapshot!(format!("{errors:?}"), @r#"{"sentence": "Please complete this required field."}"#);
    town.end().await;
}

#[tokio::test]
async fn a_form_opened_before_and_sent_after_a_change_says_so() {
    let (mut town, card) = Town::with_card().await;
    let (ida, ben) = (town.steward(), town.engineer());
    ben.presses(&card, "progress.claim").await;
    town.settle().await;
    ben.chooses(&card, "move:").await;
    ida.closes(&card, "parked", "costly", "Until May").await;
    town.settle().await;
    let Submitted::Errors(errors) = ben.submits(&json!({"status": "in_progress"})).await else { panic!("taken") };
    snapshot!(format!("{errors:?}"), @r#"{"status": "The status has changed in the meantime: it is now “Parked”. Please open the form again."}"#);
    town.end().await;
}

#[tokio::test]
async fn a_hand_over_must_be_accepted() {
    let (mut town, card) = Town::with_card().await;
    let (ben, marta) = (town.engineer(), town.accountant());
    ben.presses(&card, "progress.claim").await;
    town.settle().await;
    ben.chooses(&card, "hand_over:").await;
    assert_eq!(ben.submits(&json!({"colleague": marta.id})).await, Submitted::Closed);
    town.settle().await;
    snapshot!(marta.inbox(), @"
    CX:
      <Ben Thistle> prosi cię o przejęcie <CX-1>: *Refund mails arrive after nine days*
      [Tak, biorę to na siebie] [Nie teraz]
      · Możesz spokojnie odmówić. Dowie się o tym tylko osoba, która pyta.
    ");
    assert!(town.screen(CX).contains("Owner: <Ben Thistle>"), "not yet handed over:\n{}", town.screen(CX));
    let (channel, question) = town.sandbox.read(|world| {
        let direct = world.direct(marta.id).expect("she was asked");
        (direct.id.clone(), direct.messages.last().expect("she was asked").ts.clone())
    });
    marta.presses_value(&channel, &question, "progress.accept", None).await;
    town.settle().await;
    assert!(town.screen(CX).contains("Owner: <Marta Lipowa>"), "{}", town.screen(CX));
    town.clock.advance(5_000);
    marta.presses_value(&channel, &question, "progress.accept", None).await;
    town.end().await;
}

#[tokio::test]
async fn who_steps_down_leaves_it_looking_for_an_owner() {
    let (mut town, card) = Town::with_card().await;
    let ben = town.engineer();
    ben.presses(&card, "progress.claim").await;
    town.settle().await;
    ben.chooses(&card, "hand_over:").await;
    ben.presses_in_form("progress.step_down", None).await;
    town.settle().await;
    snapshot!(ben.form(), @"
    === CX-1 ===
    You stepped down from CX-1, thank you for what you did. It looks for a new owner now.
    === [Close]
    ");
    snapshot!(town.screen(CX), @"
    #cx
    CX:
      # CX-1 · Refund mails arrive after nine days
      They wait and ask again.
      :seedling: *New*   :wave: Needs an owner   *0 votes*
      :busts_in_silhouette: Squad: <Ben Thistle>
      :jigsaw: Still missing: an owner, someone from 1 more function
      · Shared by <Ada Novak>  ·  Touchpoint: Billing
      [:thumbsup: Vote] [Follow] [I’ll take it] [I can help] (⋯ Propose a solution… | Add evidence… | Change status… | Tell me its story)
      ↳ CX: :raised_hand: <Ben Thistle> takes care of this.
      ↳ CX: <Ben Thistle> stepped down. Who will take over?
    ");
    town.end().await;
}

#[tokio::test]
async fn what_somebody_who_left_took_care_of_looks_for_an_owner() {
    let (mut town, card) = Town::with_card().await;
    town.accountant().presses(&card, "progress.claim").await;
    town.settle().await;
    town.sandbox.deactivate("U0MARTA").await.expect("she leaves");
    town.settle().await;
    let screen = town.screen(CX);
    assert!(screen.contains("Needs an owner") && screen.contains("[I’ll take it]"), "{screen}");
    assert!(screen.contains("<Marta Lipowa> is no longer here. Who will take over?"), "{screen}");
    snapshot!(town.steward().inbox(), @"CX: <CX-1> needs a new owner, because <Marta Lipowa> is no longer here: *Refund mails arrive after nine days*");
    town.end().await;
}

#[tokio::test]
async fn a_hand_over_to_somebody_who_cannot_take_it_is_said_at_the_field() {
    let (mut town, card) = Town::with_card().await;
    let ben = town.engineer();
    ben.presses(&card, "progress.claim").await;
    town.sandbox.deactivate("U0MARTA").await.expect("she leaves");
    town.settle().await;
    ben.chooses(&card, "hand_over:").await;
    for colleague in ["U0MARTA", "U0BEN"] {
        let Submitted::Errors(errors) = ben.submits(&json!({"colleague": colleague})).await else { panic!("taken") };
        assert_eq!(errors.keys().collect::<Vec<_>>(), ["colleague"], "{colleague}");
    }
    town.end().await;
}
