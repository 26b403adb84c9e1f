//! Stories about `/cx-status`.

use cx_bot::base::clock::{DAY, MINUTE};
use serde_json::json;

use crate::town::{CX, Town, snapshot};

#[tokio::test]
async fn the_status_shows_counts_what_is_wanted_and_what_needs_an_owner() {
    let mut town = Town::new().await;
    let ada = town.agent();
    snapshot!(ada.types("/cx-status", "").await, @"
    :seedling: No ideas yet. What would make a customer’s day easier?
    [Share an idea]
    ");
    for title in ["Refund mails arrive after nine days", "Tracking page speaks English only"] {
        ada.shares(title).await;
        town.settle().await;
    }
    let card = town.card("Tracking page");
    town.engineer().presses(&card, "vote.up").await;
    town.accountant().presses(&card, "progress.claim").await;
    town.settle().await;
    snapshot!(ada.types("/cx-status", "").await, @"
    # How our ideas are doing
    (Last 7 days ▾) (All functions ▾) (All touchpoints ▾)
    :seedling: New *2*
    *Last 7 days*
    :bulb: *2* new ideas  ·  :thumbsup: *1* vote  ·  :rocket: *0* shipped  ·  :busts_in_silhouette: *3* people moved ideas forward
    *How long it took*
    :eyes: First reaction: half within *1 hour*, 85 of 100 within 1 hour
    :raised_hand: Somebody takes it on: half within *1 hour*, 85 of 100 within 1 hour
    ---
    *Most supported*
    <CX-2> · Tracking page speaks English only · New, 1 vote
    <CX-1> · Refund mails arrive after nine days · New, 0 votes
    ---
    *Looking for an owner*
    <CX-1> · Refund mails arrive after nine days · New, 0 votes
    · `/cx-status mine` shows what concerns you, `/cx-status CX-42` tells one story.
    [Share here] [:bar_chart: Charts] [:page_facing_up: Export]
    ");
    snapshot!(town.accountant().types("/cx-status", "moje").await, @"
    *Prowadzę*
    <CX-2> · Tracking page speaks English only · Nowe, 1 głos
    [Zgłoś pomysł]
    ");
    snapshot!(ada.types("/cx-status", "cx-2").await, @"
    *CX-2 · Tracking page speaks English only*
    :seedling: New   :bust_in_silhouette: Owner: <U0MARTA>   1 vote
    They wait and ask again.
    • 2026-11-02 UTC  Shared by <U0ADA>
    • 2026-11-02 UTC  :raised_hand: <U0MARTA> takes care of this.
    · :bar_chart: Place 1 of 2 open ideas  ·  1 vote and the idea itself, worth 2 today  ·  +25 % for 1 function
    [Open the card ↗]
    [Share here]
    ");
    snapshot!(ada.types("/cx-status", "CX-77").await, @"CX-77 doesn’t exist yet. `/cx-status` shows what there is.");
    snapshot!(ada.types("/cx-status", "everything <!channel>").await, @"
    I don’t know “everything &lt;!channel&gt;” yet.
    • `/cx-status` shows how things stand
    • `/cx-status CX-42` tells the story of one idea
    • `/cx-status mine` shows what concerns you
    • `/cx-status team support` shows what concerns a function
    • `/cx-status collaboration` shows how functions work together
    • `/cx-status charts` and `/cx-status export` send you charts or a table
    • `/cx help ranking` tells how “most supported” is sorted
    [Share an idea] [How ideas are doing] [How it works]
    ");
    town.end().await;
}

#[tokio::test]
async fn a_team_sees_what_concerns_it() {
    let mut town = Town::new().await;
    let ada = town.agent();
    for (title, functions) in
        [("Refund mails arrive after nine days", vec!["finance"]), ("The app forgets the basket", vec![])]
    {
        let values = json!({"title": title, "pain": "They wait and ask again.", "touchpoint": "billing", "functions": functions});
        ada.types("/cx-idea", "").await;
        ada.submits(&values).await;
        town.pass(MINUTE).await;
    }
    snapshot!(ada.types("/cx-status", "team fin").await, @"
    # Ideas that concern Finance
    (Last 7 days ▾) (Finance ▾) (All touchpoints ▾)
    :seedling: New *1*
    *Last 7 days*
    :bulb: *1* new idea  ·  :thumbsup: *0* votes  ·  :rocket: *0* shipped  ·  :busts_in_silhouette: *1* person moved ideas forward
    ---
    *Most supported*
    <CX-1> · Refund mails arrive after nine days · New, 0 votes
    ---
    *Looking for an owner*
    <CX-1> · Refund mails arrive after nine days · New, 0 votes
    · `/cx-status mine` shows what concerns you, `/cx-status CX-42` tells one story.
    [Share here] [:bar_chart: Charts] [:page_facing_up: Export]
    ");
    snapshot!(town.accountant().types("/cx-status", "dział logistics").await, @"
    # Zgłoszenia działu: Logistics
    (Ostatnie 7 dni ▾) (Logistics ▾) (Wszystkie punkty styku ▾)
    :seedling: Żadne zgłoszenie nie dotyczy jeszcze działu Logistics. Przy zgłaszaniu można wskazać działy.
    ");
    snapshot!(ada.types("/cx-status", "team nobody").await, @"Which function? Write it behind the word: `/cx-status team engineering`. There are: Engineering, Finance, Logistics, Marketing, Product, Support.");
    town.end().await;
}

#[tokio::test]
async fn what_one_sees_can_be_shared_as_anybody_may_see_it() {
    let (mut town, _) = Town::with_card_and(|config| config.promises.acknowledged_days = 1).await;
    town.pass(4 * DAY).await;
    let ida = town.steward();
    let shown = ida.types("/cx-status", "").await;
    assert!(shown.contains("promise"), "a steward sees what was promised:\n{shown}");
    let whispered = town.sandbox.read(|world| {
        let messages = &world.channel(CX).expect("there is a channel").messages;
        let mine = messages.iter().rev().find(|message| message.ephemeral_to.as_deref() == Some(ida.id));
        mine.expect("she reads an answer").ts.clone()
    });
    for _ in 0..2 {
        ida.presses(&whispered, "status.share").await;
    }
    town.settle().await;
    let screen = town.screen(CX);
    snapshot!(screen.split_once("How our ideas").map_or(screen.as_str(), |(_, shared)| shared), @"
    are doing
     :seedling: New *1*
     *Last 7 days*
     :bulb: *1* new idea  ·  :thumbsup: *0* votes  ·  :rocket: *0* shipped  ·  :busts_in_silhouette: *1* person moved ideas forward
     *How long open ideas have waited where they stand*
     :seedling: New: typically *4 days*, the longest 4 days
     ---
     *Most supported*
     <CX-1> · Refund mails arrive after nine days · New, 0 votes
     ---
     *Looking for an owner*
     <CX-1> · Refund mails arrive after nine days · New, 0 votes
     · `/cx-status mine` shows what concerns you, `/cx-status CX-42` tells one story.
     · Shared by <Ida Willowby> with `/cx-status`
    ");
    town.end().await;
}
