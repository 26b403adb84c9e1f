//! Stories about proposals and squads.

use cx_bot::base::clock::SECOND;
use cx_bot::sandbox::Submitted;
use serde_json::json;

use crate::town::{CX, Town, snapshot};

/// An idea, and its card.
async fn idea(town: &mut Town) -> String {
    town.agent().shares("Refund mails arrive after nine days").await;
    town.settle().await;
    town.card("Refund mails")
}

#[tokio::test]
async fn proposals_compete_and_a_person_supports_one() {
    let mut town = Town::new().await;
    let card = idea(&mut town).await;
    let (ben, marta) = (town.engineer(), town.accountant());
    ben.chooses(&card, "propose:").await;
    snapshot!(ben.form(), @"
    === Propose a solution ===
    *CX-1* · Refund mails arrive after nine days
    What do we change?*: {}
    For whom?: {}
    How much work is it?*: (Medium: weeks ▾)
    Which functions does it need?: (Choose functions ▾)
      The card shows which of them is still missing in the squad.
    · What should come of it? Leave out what you don’t know yet.
    What do we measure?: {}
    What is it today?: {}
    What should it be?: {}
    When do we look whether it helped?: ( ▾)
    === [Cancel] [Propose]
    ");
    let values = json!({
        "change": "A mail for each step <from> day one", "effort": "S", "functions": ["finance", "engineering"],
        "measure": "Calls about refunds", "baseline": "80 a week", "target": "20 a week", "review_on": "2027-03-01"
    });
    assert_eq!(ben.submits(&values).await, Submitted::Closed);
    town.settle().await;
    marta.chooses(&card, "propose:").await;
    assert_eq!(marta.submits(&json!({"change": "Pay refunds at once", "effort": "L"})).await, Submitted::Closed);
    town.settle().await;
    let (first, second) = (town.message("A mail for each step"), town.message("Pay refunds at once"));
    for person in ["U0ADA", "U0DIEGO"] {
        town.person(person).presses(&first, "proposal.support").await;
    }
    town.agent().presses(&second, "proposal.support").await;
    town.settle().await;
    town.clock.advance(5 * SECOND);
    town.person("U0DIEGO").presses(&second, "proposal.support").await;
    town.settle().await;
    snapshot!(town.screen(CX), @"
    #cx
    CX:
      # CX-1 · Refund mails arrive after nine days
      They wait and ask again.
      :memo: *Proposed*   :wave: Needs an owner   *0 votes*
      2 proposals, in front: “Pay refunds at once” (2 in support)
      :jigsaw: Still missing: an owner, people from 2 more functions
      · Shared by <Ada Novak>  ·  Touchpoint: Billing
      [:thumbsup: Vote] [Follow] [I’ll take it] [I can help] (⋯ Propose a solution… | Add evidence… | Change status… | Tell me its story)
      ↳ CX:
          :memo: *Proposal 1* by <Ben Thistle>
          A mail for each step &lt;from&gt; day one
          | *Effort* Small: days
          | *Needs* Engineering, Finance
          | *Expected outcome* Calls about refunds: 80 a week → 20 a week
          | *Did it help? We look on* 2027-03-01
          · When people from 2 functions support it, its author aside, 5 working days begin in which anybody can raise a concern. After that, silence means yes.
          [:raised_hands: Support] [I have a concern…] [Adopt] [Revise…]
      ↳ CX:
          :memo: *Proposal 2* by <Marta Lipowa>
          Pay refunds at once
          | *Effort* Large: months
          · :raised_hands: Seconded by Support
          When people from 2 functions support it, its author aside, 5 working days begin in which anybody can raise a concern. After that, silence means yes.
          [:raised_hands: Support · 2] [I have a concern…] [Adopt] [Revise…]
    ");
    town.end().await;
}

#[tokio::test]
async fn a_proposal_is_revised_by_its_author_and_the_owner_only_and_nothing_gets_lost() {
    let mut town = Town::new().await;
    let card = idea(&mut town).await;
    let (ada, ben, ida) = (town.agent(), town.engineer(), town.steward());
    ida.presses(&card, "progress.claim").await;
    ben.chooses(&card, "propose:").await;
    assert_eq!(ben.submits(&json!({"change": "A mail for each step", "effort": "S"})).await, Submitted::Closed);
    town.settle().await;
    let proposal = town.message("A mail for each step");
    ada.presses(&proposal, "proposal.revise").await;
    town.settle().await;
    snapshot!(ada.screen().lines().last().unwrap_or_default(), @"CX (only to you): <Ben Thistle> and the owner can revise it. Tell them in the thread, or propose another.");
    ben.presses(&proposal, "proposal.revise").await;
    ida.presses(&proposal, "proposal.revise").await;
    let Submitted::Errors(errors) = ben.submits(&json!({"change": "", "review_on": "2026-11-02"})).await else {
        panic!("taken")
    };
    snapshot!(format!("{errors:?}"), @r#"{"change": "Please complete this required field."}"#);
    assert_eq!(ida.submits(&json!({"change": "A text message for each step"})).await, Submitted::Closed);
    town.settle().await;
    let late = json!({"change": "A letter for each step", "review_on": null});
    let Submitted::Errors(errors) = ben.submits(&late).await else { panic!("Ida's words are lost") };
    snapshot!(format!("{errors:?}"), @r#"{"change": "Somebody revised it in the meantime. Copy your words, close this and open it again."}"#);
    assert!(ben.form().contains("{A letter for each step}"), "and so are Ben's:\n{}", ben.form());
    snapshot!(town.screen(CX), @"
    #cx
    CX:
      # CX-1 · Refund mails arrive after nine days
      They wait and ask again.
      :memo: *Proposed*   :bust_in_silhouette: Owner: <Ida Willowby>   *0 votes*
      1 proposal: “A text message for each step” (0 in support)
      :jigsaw: Still missing: someone from 1 more function
      · Shared by <Ada Novak>  ·  Touchpoint: Billing
      [:thumbsup: Vote] [Follow] [Give an update] [I can help] (⋯ Propose a solution… | Add evidence… | Change status… | Hand it over, or step down… | Tell me its story)
      ↳ CX: :raised_hand: <Ida Willowby> takes care of this.
      ↳ CX:
          :memo: *Proposal 1* by <Ben Thistle>
          A text message for each step
          | *Effort* Small: days
          · Revised once
          · When people from 2 functions support it, its author aside, 5 working days begin in which anybody can raise a concern. After that, silence means yes.
          [:raised_hands: Support] [I have a concern…] [Adopt] [Do it as a small fix…] [Revise…]
      ↳ CX: :memo: <Ida Willowby> revised proposal 1.
    CX (only to you): <Ben Thistle> and the owner can revise it. Tell them in the thread, or propose another.
    ");
    town.end().await;
}

#[tokio::test]
async fn the_card_says_in_words_what_a_squad_still_lacks() {
    let mut town = Town::new().await;
    let card = idea(&mut town).await;
    let (ben, marta) = (town.engineer(), town.accountant());
    ben.presses(&card, "squad.form").await;
    snapshot!(ben.form(), @"
    === Help to make it happen ===
    *CX-1* · Refund mails arrive after nine days
    The squad designs and delivers it together. You can leave any time.
    What could you do?: {}
    === [Cancel] [Join]
    ");
    assert_eq!(ben.submits(&json!({"role": "Knows the *mail* server"})).await, Submitted::Closed);
    town.settle().await;
    ben.chooses(&card, "propose:").await;
    let values = json!({"change": "A mail for each step", "effort": "S", "functions": ["finance", "engineering"]});
    assert_eq!(ben.submits(&values).await, Submitted::Closed);
    town.settle().await;
    snapshot!(town.screen(CX).lines().filter(|line| line.contains("quad") || line.contains("issing")).collect::<Vec<_>>().join("\n"), @"
    :busts_in_silhouette: Squad: <Ben Thistle> (Knows the *mail* server)
    :jigsaw: Still missing: an owner, someone from Finance
    ↳ CX: :handshake: <Ben Thistle> is in the squad: Knows the *mail* server
    ");
    marta.presses(&card, "progress.claim").await;
    town.settle().await;
    assert!(!town.screen(CX).contains("Still missing"), "{}", town.screen(CX));
    marta.presses(&card, "squad.form").await;
    marta.presses_in_form("squad.leave", None).await;
    ben.presses(&card, "squad.form").await;
    ben.presses_in_form("squad.leave", None).await;
    town.settle().await;
    snapshot!(ben.form(), @"
    === CX-1 ===
    You left the squad of CX-1. Thank you for what you did!
    === [Close]
    ");
    assert!(marta.inbox().contains("Prowadzisz to"), "the owner steps down first:\n{}", marta.inbox());
    snapshot!(town.screen(CX).lines().filter(|line| line.contains("quad") || line.contains("issing")).collect::<Vec<_>>().join("\n"), @"
    :jigsaw: Still missing: someone from Engineering
    ↳ CX: :handshake: <Ben Thistle> is in the squad: Knows the *mail* server
    ↳ CX: <Ben Thistle> left the squad.
    ");
    town.end().await;
}
