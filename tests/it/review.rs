//! Stories about what is shipped: the celebration, and whether it helped.

use cx_bot::base::clock::{DAY, HOUR};
use cx_bot::sandbox::Submitted;
use serde_json::json;

use crate::town::{CX, Person, Town, snapshot};

/// Ben ships an idea of Ada's that four people support; Marta follows it, and Diego only voted.
async fn shipped() -> (Town, String) {
    shipped_in(Town::with(|config| config.proposals.squad = 1).await).await
}

async fn shipped_in(mut town: Town) -> (Town, String) {
    town.agent().shares("Refund mails arrive after nine days").await;
    town.settle().await;
    let card = town.card("Refund mails");
    let ben = town.engineer();
    for person in ["U0DIEGO", "U0MARTA", "U0BEN", "U0EWA"] {
        town.person(person).presses(&card, "vote.up").await;
        town.settle().await;
    }
    town.accountant().presses(&card, "follow.toggle").await;
    ben.presses(&card, "progress.claim").await;
    town.settle().await;
    ben.chooses(&card, "propose:").await;
    let values = json!({
        "change": "A mail for each step", "effort": "S", "measure": "Days until the money is back",
        "baseline": "9 days", "target": "2 days", "review_on": "2026-12-14"
    });
    assert_eq!(ben.submits(&values).await, Submitted::Closed);
    town.settle().await;
    // What a steward adopts is in progress when its people are there.
    town.steward().presses(&town.message("A mail for each step"), "consent.adopt").await;
    town.settle().await;
    moves(&mut town, &ben, &card, "shipped").await;
    (town, card)
}

async fn moves(town: &mut Town, person: &Person, card: &str, status: &str) {
    person.chooses(card, "move:").await;
    assert_eq!(person.submits(&json!({"status": status})).await, Submitted::Closed);
    town.settle().await;
}

#[tokio::test]
async fn the_day_that_the_adopted_proposal_names_counts_however_many_support_another() {
    let mut town = Town::with(|config| config.proposals.squad = 1).await;
    town.agent().shares("Refund mails arrive after nine days").await;
    town.settle().await;
    let card = town.card("Refund mails");
    let ben = town.engineer();
    ben.presses(&card, "progress.claim").await;
    for (change, measure, day) in [("A mail a day", "Mails", "2026-11-20"), ("Pay at once", "Days", "2026-12-14")] {
        town.settle().await;
        ben.chooses(&card, "propose:").await;
        let values = json!({"change": change, "effort": "M", "measure": measure, "review_on": day});
        assert_eq!(ben.submits(&values).await, Submitted::Closed);
    }
    town.settle().await;
    town.accountant().presses(&town.message("A mail a day"), "proposal.support").await;
    town.steward().presses(&town.message("Pay at once"), "consent.adopt").await;
    town.settle().await;
    moves(&mut town, &ben, &card, "shipped").await;
    let asked = |town: &Town| town.engineer().inbox().contains("Did it help? Colleagues");
    town.pass(41 * DAY).await;
    assert!(!asked(&town), "{}", town.engineer().inbox());
    town.pass(2 * DAY).await;
    assert!(asked(&town) && town.engineer().inbox().contains("Hoped for: Days"), "{}", town.engineer().inbox());
    town.end().await;
}

/// What the bot's latest message to somebody shows, and how many there are.
fn told(town: &Town, person: &str) -> (String, usize) {
    let count = town.sandbox.read(|world| world.direct(person).map_or(0, |direct| direct.messages.len()));
    let screen = town.sandbox.dm_screen(person);
    (screen.rsplit("CX:").next().unwrap_or_default().trim().to_owned(), count)
}

/// Presses the button of the bot's latest message to somebody.
async fn answers(town: &Town, person: &Person) {
    let (channel, ts) = town.sandbox.read(|world| {
        let direct = world.direct(person.id).expect("they were written to");
        (direct.id.clone(), direct.messages.last().expect("they were written to").ts.clone())
    });
    person.presses_value(&channel, &ts, "review.form", None).await;
}

#[tokio::test]
async fn what_is_shipped_is_celebrated_once_and_looked_at_on_the_day_that_was_named() {
    let (mut town, _) = shipped().await;
    let ben = town.engineer();
    snapshot!(town.screen(CX), @"
    #cx
    CX:
      # CX-1 · Refund mails arrive after nine days
      They wait and ask again.
      :rocket: *Shipped*   :bust_in_silhouette: Owner: <Ben Thistle>   *4 votes*
      · :heavy_check_mark: Engineering 1   :heavy_check_mark: Finance 1   :heavy_check_mark: Logistics 1   :heavy_check_mark: Support 1
      :white_check_mark: Adopted: “A mail for each step”
      · :raised_hands: First to support it: <Diego Almendro>, <Marta Lipowa>, <Ewa Brzozka>
      · Shared by <Ada Novak>  ·  Touchpoint: Billing
      [Follow] [Did it help?] [Celebrate] (⋯ Add evidence… | Change status… | Hand it over, or step down… | Tell me its story)
      ↳ CX: :raised_hand: <Ben Thistle> takes care of this.
      ↳ CX:
          :memo: *Proposal 1* by <Ben Thistle>
          A mail for each step
          | *Effort* Small: days
          | *Expected outcome* Days until the money is back: 9 days → 2 days
          | *Did it help? We look on* 2026-12-14
          :white_check_mark: *Adopted* by <Ida Willowby>, 2026-11-02 09:00 UTC
          · 0 people support it
      ↳ CX:
          :white_check_mark: <Ida Willowby> adopted proposal 1.
          :construction: Its people are there, so it is in progress now.
      ↳ CX: <Ben Thistle> changed the status: In progress → *:rocket: Shipped*.
    ");
    let (_, before) = told(&town, ben.id);
    // Monday, 14 December, at eight in London.
    town.pass(41 * DAY + 23 * HOUR).await;
    assert_eq!(told(&town, ben.id).1, before);
    town.pass(HOUR).await;
    snapshot!(told(&town, ben.id).0, @"
    :mag: This has been live for a while. Did it help? Colleagues who supported it would love to know.
      *<CX-1>* · Refund mails arrive after nine days
      Hoped for: Days until the money is back, 9 days → 2 days  [Did it help?]
    ");
    answers(&town, &ben).await;
    snapshot!(ben.form(), @"
    === Did it help? ===
    *CX-1* · Refund mails arrive after nine days
    · Hoped for: Days until the money is back, 9 days → 2 days
    What changed?*: (Choose ▾)
    What is the value today?*: {}
    What do customers notice?*: {}
      Everybody who supported it reads this. “It didn’t help” is good to know, too.
    === [Cancel] [Tell everybody]
    ");
    let Submitted::Errors(errors) = ben.submits(&json!({"verdict": "better", "sentence": "Fewer calls"})).await else {
        panic!("taken")
    };
    snapshot!(format!("{errors:?}"), @r#"{"measured": "Please complete this required field."}"#);
    let values = json!({"verdict": "better", "measured": "3 days", "sentence": "They <know> where their money is"});
    let heard: Vec<_> = ["U0ADA", "U0MARTA", "U0DIEGO", "U0EWA"].iter().map(|person| told(&town, person).1).collect();
    assert_eq!(ben.submits(&values).await, Submitted::Closed);
    town.settle().await;
    snapshot!(told(&town, ben.id).0, @"
    :mag: This has been live for a while. Did it help? Colleagues who supported it would love to know.
      · :white_check_mark: <CX-1> · Refund mails arrive after nine days: thank you, everybody who supported it knows now.
    ");
    snapshot!(town.screen(CX), @"
    #cx
    CX:
      # CX-1 · Refund mails arrive after nine days
      They wait and ask again.
      :white_check_mark: *Verified*   :bust_in_silhouette: Owner: <Ben Thistle>   *4 votes*
      · :heavy_check_mark: Engineering 1   :heavy_check_mark: Finance 1   :heavy_check_mark: Logistics 1   :heavy_check_mark: Support 1
      *:sparkles: It helped: 3 days instead of 9 days*
      > They &lt;know&gt; where their money is
      :white_check_mark: Adopted: “A mail for each step”
      · :raised_hands: First to support it: <Diego Almendro>, <Marta Lipowa>, <Ewa Brzozka>
      · Shared by <Ada Novak>  ·  Touchpoint: Billing
      [Follow] [Celebrate] (⋯ Add evidence… | Change status… | Tell me its story)
      ↳ CX: :raised_hand: <Ben Thistle> takes care of this.
      ↳ CX:
          :memo: *Proposal 1* by <Ben Thistle>
          A mail for each step
          | *Effort* Small: days
          | *Expected outcome* Days until the money is back: 9 days → 2 days
          | *Did it help? We look on* 2026-12-14
          :white_check_mark: *Adopted* by <Ida Willowby>, 2026-11-02 09:00 UTC
          · 0 people support it
      ↳ CX:
          :white_check_mark: <Ida Willowby> adopted proposal 1.
          :construction: Its people are there, so it is in progress now.
      ↳ CX: <Ben Thistle> changed the status: In progress → *:rocket: Shipped*.
      ↳ CX:
          :sparkles: It helped: 3 days instead of 9 days
          > They &lt;know&gt; where their money is
    CX:
      :tada: *<CX-1> is live:* Refund mails arrive after nine days
      :bulb: The idea came from <Ada Novak>
      :raised_hands: First to support it: <Diego Almendro>, <Marta Lipowa>, <Ewa Brzozka>
      :handshake: Made it happen: <Ben Thistle>
      [Thank somebody for it…]
    ");
    // The author follows, Marta follows and voted, the others only voted: each reads it once, when they work, in their
    // language.
    town.pass(6 * HOUR).await;
    for (person, before) in ["U0ADA", "U0MARTA", "U0DIEGO", "U0EWA"].iter().zip(heard) {
        assert_eq!(told(&town, person).1, before + 1, "{person}");
    }
    snapshot!(told(&town, "U0EWA").0, @"
    *<CX-1> · Refund mails arrive after nine days*
      :sparkles: Pomogło: 3 days zamiast 9 days
      > They &lt;know&gt; where their money is
    ");
    // What is answered stays answered.
    town.pass(60 * DAY).await;
    assert_eq!(told(&town, ben.id).1, before + 1);
    town.end().await;
}

#[tokio::test]
async fn the_celebration_goes_to_the_wins_channel_where_there_is_one() {
    let town = Town::with(|config| {
        config.channels.wins = "C0WINS".into();
        config.proposals.squad = 1;
    })
    .await;
    let (mut town, _) = shipped_in(town).await;
    assert_eq!(town.screen("C0WINS"), "#cx-wins", "its owner has the word first");
    town.pass(3 * DAY).await;
    snapshot!(town.screen("C0WINS"), @"
    #cx-wins
    CX:
      :tada: *<CX-1> is live:* Refund mails arrive after nine days
      :bulb: The idea came from <Ada Novak>
      :raised_hands: First to support it: <Diego Almendro>, <Marta Lipowa>, <Ewa Brzozka>
      :handshake: Made it happen: <Ben Thistle>
      [Thank somebody for it…]
    ");
    assert!(!town.screen(CX).contains(":tada:"), "{}", town.screen(CX));
    town.end().await;
}

#[tokio::test]
async fn moving_it_to_verified_leads_to_the_same_form() {
    let (mut town, card) = shipped().await;
    let ben = town.engineer();
    ben.chooses(&card, "move:").await;
    let Submitted::Updated = ben.submits(&json!({"status": "verified", "reason": "Nobody calls any more"})).await
    else {
        panic!("the form did not change")
    };
    snapshot!(ben.form(), @"
    === Did it help? ===
    *CX-1* · Refund mails arrive after nine days
    · Hoped for: Days until the money is back, 9 days → 2 days
    What changed?*: (Choose ▾)
    What is the value today?*: {}
    What do customers notice?*: {Nobody calls any more}
      Everybody who supported it reads this. “It didn’t help” is good to know, too.
    === [Cancel] [Tell everybody]
    ");
    let values = json!({"verdict": "same", "measured": "9 days", "sentence": "Nothing changed"});
    assert_eq!(ben.submits(&values).await, Submitted::Closed);
    town.settle().await;
    assert!(town.screen(CX).contains("It made no difference: 9 days (before: 9 days)"), "{}", town.screen(CX));
    town.end().await;
}

#[tokio::test]
async fn whoever_does_not_answer_is_reminded_twice_and_then_the_stewards_hear_of_it() {
    let (mut town, _) = shipped().await;
    let (_, before) = told(&town, "U0BEN");
    let (_, heard) = told(&town, "U0IDA");
    for _ in 0..12 {
        town.pass(7 * DAY).await;
    }
    // Beside the three questions a digest tells him of the adoption.
    assert_eq!((told(&town, "U0BEN").1, told(&town, "U0IDA").1), (before + 4, heard + 1));
    snapshot!(town.engineer().inbox().lines().rev().take(9).collect::<Vec<_>>().into_iter().rev().collect::<Vec<_>>().join("\n"), @"
      :mag: This has been live for a while. Did it help? Colleagues who supported it would love to know.
      · :arrow_down: <CX-1> · Refund mails arrive after nine days: I’ve asked again in a newer message.
    CX:
      :mag: This has been live for a while. Did it help? Colleagues who supported it would love to know.
      · :arrow_down: <CX-1> · Refund mails arrive after nine days: I’ve asked again in a newer message.
    CX:
      :mag: This has been live for a while. Did it help? Colleagues who supported it would love to know.
      *<CX-1>* · Refund mails arrive after nine days
      Hoped for: Days until the money is back, 9 days → 2 days  [Did it help?]
    ");
    snapshot!(told(&town, "U0IDA").0, @"
    :mag: Nobody has told me whether this helped. Could you find out? *Did it help?* is on the card.
      <CX-1> · Refund mails arrive after nine days: I asked <Ben Thistle> 3 times.
    ");
    town.end().await;
}

#[tokio::test]
async fn where_the_owner_has_left_a_steward_answers_and_others_may_not() {
    let (mut town, card) = shipped().await;
    town.sandbox.deactivate("U0BEN").await.expect("he leaves");
    town.settle().await;
    town.pass(43 * DAY).await;
    let (ida, marta) = (town.steward(), town.accountant());
    snapshot!(told(&town, ida.id).0, @"
    :mag: This has been live for a while. Did it help? Colleagues who supported it would love to know.
      *<CX-1>* · Refund mails arrive after nine days
      Hoped for: Days until the money is back, 9 days → 2 days  [Did it help?]
    ");
    marta.presses(&card, "review.form").await;
    town.settle().await;
    snapshot!(marta.screen().lines().last().unwrap_or_default(), @"CX (only to you): Nikt już tego nie prowadzi, więc o tym, czy pomogło, mówią osoby opiekujące się kanałem.");
    answers(&town, &ida).await;
    let values = json!({"verdict": "worse", "measured": "12 days", "sentence": "Mails got lost"});
    assert_eq!(ida.submits(&values).await, Submitted::Closed);
    town.settle().await;
    snapshot!(told(&town, ida.id).0, @"
    :mag: This has been live for a while. Did it help? Colleagues who supported it would love to know.
      · :white_check_mark: <CX-1> · Refund mails arrive after nine days: thank you, everybody who supported it knows now.
    ");
    assert!(town.screen(CX).contains("It got worse: 12 days (before: 9 days)"), "{}", town.screen(CX));
    town.end().await;
}

#[tokio::test]
async fn what_went_back_to_work_is_not_asked_about_until_it_is_shipped_again() {
    let (mut town, card) = shipped().await;
    let ben = town.engineer();
    moves(&mut town, &ben, &card, "in_progress").await;
    ben.presses(&card, "update.form").await;
    assert_eq!(ben.submits(&json!({"state": "on_track", "doing": "A repair", "weeks": "0"})).await, Submitted::Closed);
    town.settle().await;
    // The week's digest has come.
    town.pass(8 * DAY).await;
    let (_, before) = told(&town, ben.id);
    town.pass(50 * DAY).await;
    assert_eq!(told(&town, ben.id).1, before);
    moves(&mut town, &ben, &card, "shipped").await;
    let (draft, before) = told(&town, ben.id);
    assert!(draft.contains("Thank those who made it happen"), "{draft}");
    // The day that was named is over; the usual time counts from the second shipping.
    town.pass(29 * DAY).await;
    assert_eq!(told(&town, ben.id).1, before);
    town.pass(5 * DAY).await;
    assert_eq!(told(&town, ben.id).1, before + 1);
    // What went back to work before anybody had completed its thank-you was not celebrated.
    assert_eq!(town.screen(CX).matches("is live").count(), 1, "{}", town.screen(CX));
    town.end().await;
}

#[tokio::test]
async fn a_form_that_stayed_open_while_somebody_else_answered_says_so() {
    let (mut town, card) = shipped().await;
    let (ben, ida) = (town.engineer(), town.steward());
    let values = json!({"verdict": "better", "measured": "3 days", "sentence": "Fewer calls"});
    for person in [&ben, &ida] {
        person.presses(&card, "review.form").await;
    }
    assert_eq!(ida.submits(&values).await, Submitted::Closed);
    town.settle().await;
    let Submitted::Errors(errors) = ben.submits(&values).await else { panic!("taken") };
    snapshot!(format!("{errors:?}"), @r#"{"sentence": "This has been answered already: the card shows what came of it."}"#);
    town.end().await;
}
