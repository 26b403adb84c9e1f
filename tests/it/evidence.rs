//! Stories about evidence: what customers said, numbers, messages, links.

use cx_bot::sandbox::Submitted;
use serde_json::json;

use crate::town::{CX, Person, Town, behind_the_back, snapshot};

/// The lines of a screen with one of these words.
fn lines(screen: &str, words: &[&str]) -> String {
    let has = |line: &&str| words.iter().any(|word| line.contains(word));
    screen.lines().filter(has).collect::<Vec<_>>().join("\n")
}

async fn asks_for_form(person: &Person, card: &str) {
    person.chooses(card, "evidence:").await;
}

#[tokio::test]
async fn what_shows_that_it_matters_is_counted_on_the_card_and_told_in_its_story() {
    let (mut town, card) = Town::with_card().await;
    let (ada, ben) = (town.agent(), town.engineer());
    asks_for_form(&ben, &card).await;
    snapshot!(ben.form(), @"
    === Add evidence ===
    *CX-1* · Refund mails arrive after nine days
    What shows that this matters? Fill in what you have, and leave the rest empty.
    What did a customer say?: {}
      In their own words, without names or anything that tells who they are. I blot out e-mail addresses, phone and card numbers.
    A link that shows it: {}
    A number: what does it count?: {}
    How many or how much?: {}
    Of what, or how often?: {}
    Where is the number from?: {}
    === [Cancel] [Add]
    ");
    let values = json!({
        "quote": "I wrote to help@shop.example twice & called 600 100 200, nobody answers.",
        "link": "https://example.com/report?a=1", "measure": "Calls about refunds", "value": "120", "unit": "per week",
        "source": "Call reports, October"
    });
    assert_eq!(ben.submits(&values).await, Submitted::Closed);
    town.settle().await;
    asks_for_form(&ada, &card).await;
    assert_eq!(ada.submits(&json!({"quote": "Nine days without a word."})).await, Submitted::Closed);
    town.settle().await;
    snapshot!(lines(&town.screen(CX), &["vidence", "CX:"]), @"
    CX:
      · Shared by <Ada Novak>  ·  Touchpoint: Billing  ·  Evidence: 2 customer quotes · 1 number · <https://example.com/report?a=1|1 link>
      [:thumbsup: Vote] [Follow] [I’ll take it] [I can help] (⋯ Propose a solution… | Add evidence… | Change status… | Tell me its story)
      ↳ CX: :paperclip: <Ben Thistle> added evidence: 1 customer quote · 1 number · 1 link. *⋯* → *Tell me its story* shows it.
      ↳ CX: :paperclip: <Ada Novak> added evidence: 1 customer quote. *⋯* → *Tell me its story* shows it.
    ");
    assert!(!ada.inbox().contains("vidence"), "nobody is written to about it:\n{}", ada.inbox());
    ben.chooses(&card, "story:").await;
    snapshot!(ben.form(), @"
    === CX-1 ===
    *CX-1 · Refund mails arrive after nine days*
    :seedling: New   :wave: Needs an owner   0 votes
    They wait and ask again.
    ---
    • 2026-11-02 UTC  Shared by <Ada Novak>
    ---
    *Evidence*
    :link: <https://example.com/report?a=1|example.com/report?a=1>
    Added by <Ben Thistle>, 2026-11-02  [Remove]
    :1234: Calls about refunds: *120 per week* (Call reports, October)
    Added by <Ben Thistle>, 2026-11-02  [Remove]
    :speaking_head_in_silhouette: “I wrote to •••@••• twice &amp; called •••, nobody answers.”
    Added by <Ben Thistle>, 2026-11-02  [Remove]
    :speaking_head_in_silhouette: “Nine days without a word.”
    Added by <Ada Novak>, 2026-11-02
    ---
    · :bar_chart: Place 1 of 1 open ideas  ·  0 votes and the idea itself, worth 1 today  ·  +75 % for 3 kinds of evidence
    [Open the card ↗]
    === [Close]
    ");
    snapshot!(ada.types("/cx-status", "CX-1").await, @"
    *CX-1 · Refund mails arrive after nine days*
    :seedling: New   :wave: Needs an owner   0 votes
    They wait and ask again.
    • 2026-11-02 UTC  Shared by <U0ADA>
    *Evidence*
    • :speaking_head_in_silhouette: “Nine days without a word.”
        Added by <U0ADA>, 2026-11-02
    • :link: <https://example.com/report?a=1|example.com/report?a=1>
        Added by <U0BEN>, 2026-11-02
    • :1234: Calls about refunds: *120 per week* (Call reports, October)
        Added by <U0BEN>, 2026-11-02
    • :speaking_head_in_silhouette: “I wrote to •••@••• twice &amp; called •••, nobody answers.”
        Added by <U0BEN>, 2026-11-02
    · :bar_chart: Place 1 of 1 open ideas  ·  0 votes and the idea itself, worth 1 today  ·  +75 % for 3 kinds of evidence
    [Open the card ↗]
    [Share here]
    ");
    town.end().await;
}

#[tokio::test]
async fn a_form_with_nothing_in_it_or_half_a_number_says_what_is_missing() {
    let (mut town, card) = Town::with_card().await;
    let ben = town.engineer();
    asks_for_form(&ben, &card).await;
    for values in [json!({}), json!({"value": "many"}), json!({"unit": "per week"}), json!({"measure": "Calls"})] {
        let Submitted::Errors(errors) = ben.submits(&values).await else { panic!("taken: {values}") };
        assert!(!errors.is_empty(), "{values}");
    }
    let Submitted::Errors(errors) = ben.submits(&json!({"value": "many"})).await else { panic!("taken") };
    snapshot!(format!("{errors:?}"), @r#"{"value": "A number, please, such as 120 or 4.5. Its unit goes into the next field."}"#);
    town.settle().await;
    assert!(!town.screen(CX).contains("Evidence:"));
    town.end().await;
}

#[tokio::test]
async fn the_same_piece_twice_is_one_piece() {
    let (mut town, card) = Town::with_card().await;
    let (ada, ben) = (town.agent(), town.engineer());
    for person in [&ada, &ben] {
        asks_for_form(person, &card).await;
        assert_eq!(person.submits(&json!({"link": "https://example.com/report"})).await, Submitted::Closed);
        town.settle().await;
    }
    snapshot!(lines(&town.screen(CX), &["vidence"]), @"
    · Shared by <Ada Novak>  ·  Touchpoint: Billing  ·  Evidence: <https://example.com/report|1 link>
    [:thumbsup: Vote] [Follow] [I’ll take it] [I can help] (⋯ Propose a solution… | Add evidence… | Change status… | Tell me its story)
    ↳ CX: :paperclip: <Ada Novak> added evidence: 1 link. *⋯* → *Tell me its story* shows it.
    ");
    snapshot!(ben.inbox(), @"CX: CX-1 has just this already. Thank you anyway!");
    town.end().await;
}

#[tokio::test]
async fn whoever_added_it_takes_it_away_and_so_may_stewards() {
    let (mut town, card) = Town::with_card().await;
    let (ada, ben, ida) = (town.agent(), town.engineer(), town.steward());
    for (person, words) in [(&ada, "Nine days!"), (&ben, "Nobody answers"), (&ben, "Again")] {
        asks_for_form(person, &card).await;
        assert_eq!(person.submits(&json!({"quote": words})).await, Submitted::Closed);
        town.settle().await;
    }
    // Each sees the button where it works.
    ada.chooses(&card, "story:").await;
    snapshot!(lines(&ada.form(), &["“", "Remove"]), @"
    :speaking_head_in_silhouette: “Nine days!”
    Added by <Ada Novak>, 2026-11-02  [Remove]
    :speaking_head_in_silhouette: “Again”
    :speaking_head_in_silhouette: “Nobody answers”
    ");
    ida.chooses(&card, "story:").await;
    ben.chooses(&card, "story:").await;
    ben.presses_in_form("evidence.remove", None).await;
    town.settle().await;
    snapshot!(lines(&ben.form(), &["“", "Remove"]), @"
    :speaking_head_in_silhouette: “Nobody answers”
    Added by <Ben Thistle>, 2026-11-02  [Remove]
    :speaking_head_in_silhouette: “Nine days!”
    ");
    // The steward looks at what is gone meanwhile: it is drawn anew, and nothing is said.
    ida.presses_in_form("evidence.remove", None).await;
    town.settle().await;
    snapshot!(lines(&ida.form(), &["“", "Remove"]), @"
    :speaking_head_in_silhouette: “Nobody answers”
    Added by <Ben Thistle>, 2026-11-02  [Remove]
    :speaking_head_in_silhouette: “Nine days!”
    Added by <Ada Novak>, 2026-11-02  [Remove]
    ");
    snapshot!(lines(&town.screen(CX), &["vidence"]), @"
    · Shared by <Ada Novak>  ·  Touchpoint: Billing  ·  Evidence: 2 customer quotes
    [:thumbsup: Vote] [Follow] [I’ll take it] [I can help] (⋯ Propose a solution… | Add evidence… | Change status… | Tell me its story)
    ↳ CX: :paperclip: <Ada Novak> added evidence: 1 customer quote. *⋯* → *Tell me its story* shows it.
    ↳ CX: :paperclip: <Ben Thistle> added evidence: 1 customer quote. *⋯* → *Tell me its story* shows it.
    ↳ CX: :paperclip: <Ben Thistle> added evidence: 1 customer quote. *⋯* → *Tell me its story* shows it.
    ");
    town.end().await;
}

#[tokio::test]
async fn a_message_becomes_evidence_from_anywhere() {
    let (mut town, card) = Town::with_card().await;
    let (ada, marta, ben) = (town.agent(), town.accountant(), town.engineer());
    ada.shares("The size table cannot be found").await;
    town.settle().await;
    let said = marta.writes("A customer (jan@example.pl) waits for 9 days and is losing patience.").await;
    town.settle().await;
    ben.uses_shortcut(&said).await;
    snapshot!(ben.form(), @"
    === Add evidence ===
    Which idea does this message support?: (Choose one ▾)
    Not on the list? Type its number: {}
    What matters in it?: {A customer (•••@•••) waits for 9 days and is losing patience.}
      Everybody in the CX channel can read these words, so shorten them as you like. The link opens only for those who can see the message anyway. I blot out e-mail addresses, phone and card numbers.
    === [Cancel] [Add]
    ");
    let Submitted::Errors(errors) = ben.submits(&json!({"number": "CX-99"})).await else { panic!("taken") };
    snapshot!(format!("{errors:?}"), @r#"{"number": "CX-99 doesn’t exist yet. `/cx-status` shows what there is."}"#);
    let Submitted::Errors(errors) = ben.submits(&json!({"number": null})).await else { panic!("taken") };
    snapshot!(format!("{errors:?}"), @r#"{"number": "Choose an idea above, or type its number here, such as CX-42."}"#);
    assert_eq!(ben.submits(&json!({"number": "cx 1", "excerpt": "Waits for 9 days"})).await, Submitted::Closed);
    town.settle().await;
    snapshot!(ben.inbox(), @"CX: :paperclip: Thank you! The message now stands with <CX-1>.");
    // In the card's own thread it is known what it is about.
    let reply = town.sandbox.post("U0MARTA", CX, "Two more today", Some(&card)).await.expect("she can write");
    town.settle().await;
    ada.uses_shortcut(&reply).await;
    assert_eq!(ada.submits(&json!({})).await, Submitted::Closed);
    town.settle().await;
    ada.uses_shortcut(&card).await;
    town.settle().await;
    snapshot!(lines(&ada.screen(), &["vidence"]), @"
    · Shared by <Ada Novak>  ·  Touchpoint: Billing  ·  Evidence: 2 messages
    [:thumbsup: Vote] [Follow] [I’ll take it] [I can help] (⋯ Propose a solution… | Add evidence… | Change status… | Tell me its story)
    ↳ CX: :paperclip: <Ben Thistle> added evidence: 1 message. *⋯* → *Tell me its story* shows it.
    ↳ CX: :paperclip: <Ada Novak> added evidence: 1 message. *⋯* → *Tell me its story* shows it.
    [:thumbsup: Vote] [Follow] [I’ll take it] [I can help] (⋯ Propose a solution… | Add evidence… | Change status… | Tell me its story)
    ");
    ada.chooses(&card, "story:").await;
    snapshot!(lines(&ada.form(), &["essage", "dded"]), @"
    :speech_balloon: <Message>: Two more today
    Added by <Ada Novak>, 2026-11-02  [Remove]
    :speech_balloon: <Message>: Waits for 9 days
    Added by <Ben Thistle>, 2026-11-02
    ");
    town.end().await;
}

#[tokio::test]
async fn a_guest_is_told_how_to_help_instead() {
    let (mut town, card) = Town::with_card().await;
    let guest = town.person("U0XENIA");
    behind_the_back(&town, "UPDATE member SET kind = 'guest' WHERE id = 'U0XENIA'").await;
    asks_for_form(&guest, &card).await;
    assert_eq!(guest.submits(&json!({"quote": "They never answer"})).await, Submitted::Closed);
    town.settle().await;
    snapshot!(guest.inbox(), @"CX: Qui le prove le aggiunge chi lavora in azienda. Racconta quello che sai nel thread e qualcuno le aggiungerà.");
    town.end().await;
}
