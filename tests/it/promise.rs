//! Stories about the promise clock: what was promised to authors, and what happens when it is broken.

use cx_bot::base::clock::{DAY, HOUR, MINUTE};
use cx_bot::engine::payload::Kind;
use serde_json::json;

use crate::town::{CX, Town, behind_the_back, snapshot};

/// What the bot's latest message to somebody shows, and how many there are.
fn told(town: &Town, person: &str) -> (String, usize) {
    let count = town.sandbox.read(|world| world.direct(person).map_or(0, |direct| direct.messages.len()));
    let screen = town.sandbox.dm_screen(person);
    (screen.rsplit("CX:").next().unwrap_or_default().trim().to_owned(), count)
}

#[tokio::test]
async fn a_broken_promise_is_on_the_card_and_told_to_the_stewards_once_in_the_morning() {
    let (mut town, card) = Town::with_card().await;
    let (_, before) = told(&town, "U0IDA");
    let (_, author) = told(&town, "U0ADA");
    // Wednesday, 4 November, 17:31 UTC: two working days are over.
    town.pass(2 * DAY + 8 * HOUR + 31 * MINUTE).await;
    snapshot!(town.screen(CX), @"
    #cx
    CX:
      # CX-1 · Refund mails arrive after nine days
      They wait and ask again.
      :seedling: *New*   :wave: Needs an owner   *0 votes*
      · :hourglass: Waiting for an answer since 2026-11-02 UTC
      · Shared by <Ada Novak>  ·  Touchpoint: Billing
      [:thumbsup: Vote] [Follow] [I’ll take it] [I can help] (⋯ Propose a solution… | Add evidence… | Change status… | Tell me its story)
    ");
    assert_eq!(told(&town, "U0IDA").1, before, "in the evening nobody is told");
    town.pass(16 * HOUR).await;
    snapshot!(told(&town, "U0IDA").0, @"
    :hourglass: We promised a colleague something and missed the day. The oldest that wait:
      <CX-1> · Refund mails arrive after nine days: nobody has reacted yet, promised by 2026-11-04 UTC  [I’m on it]
      · *I’m on it*, or a word in the thread, tells the author that somebody looks. *⋯* on the card changes the status.
    ");
    assert_eq!(told(&town, "U0IDA").1, before + 1);
    town.pass(3 * DAY).await;
    assert_eq!(told(&town, "U0IDA").1, before + 1, "once for each");
    let ida = town.steward();
    snapshot!(ida.types("/cx-status", "").await, @"
    # How our ideas are doing
    (Last 7 days ▾) (All functions ▾) (All touchpoints ▾)
    :seedling: New *1*
    *Last 7 days*
    :bulb: *1* new idea  ·  :thumbsup: *0* votes  ·  :rocket: *0* shipped  ·  :busts_in_silhouette: *1* person moved ideas forward
    *How long open ideas have waited where they stand*
    :seedling: New: typically *6 days*, the longest 6 days
    ---
    *Most supported*
    <CX-1> · Refund mails arrive after nine days · New, 0 votes
    ---
    *Looking for an owner*
    <CX-1> · Refund mails arrive after nine days · New, 0 votes
    ---
    :hourglass: Promises due in this time: 1, in time *0*, broken *1*
    *1 promise broken*
    <CX-1> · Refund mails arrive after nine days: nobody has reacted yet, promised by 2026-11-04 UTC
    · `/cx-status mine` shows what concerns you, `/cx-status CX-42` tells one story.
    [Share here] [:bar_chart: Charts] [:page_facing_up: Export] [Working together]
    ");
    assert!(!town.agent().types("/cx-status", "").await.contains("promise"), "only who keeps the channel or leads");
    ida.opens_home().await;
    town.settle().await;
    snapshot!(ida.home().lines().skip_while(|line| !line.contains("Promised")).take(2).collect::<Vec<_>>().join("\n"), @"
    # Promised to authors
    <CX-1> · Refund mails arrive after nine days: nobody has reacted yet, promised by 2026-11-04 UTC  [I’m on it]
    ");
    // Ida says so in Home.
    ida.presses_at_home("promise.acknowledge", None).await;
    town.settle().await;
    snapshot!(town.screen(CX), @"
    #cx
    CX:
      # CX-1 · Refund mails arrive after nine days
      They wait and ask again.
      :seedling: *New*   :wave: Needs an owner   *0 votes*
      · Shared by <Ada Novak>  ·  Touchpoint: Billing
      [:thumbsup: Vote] [Follow] [I’ll take it] [I can help] (⋯ Propose a solution… | Add evidence… | Change status… | Tell me its story)
      ↳ CX: :eyes: <Ida Willowby> is looking into this.
    CX (only to you):
      # How our ideas are doing
      (Last 7 days ▾) (All functions ▾) (All touchpoints ▾)
      :seedling: New *1*
      *Last 7 days*
      :bulb: *1* new idea  ·  :thumbsup: *0* votes  ·  :rocket: *0* shipped  ·  :busts_in_silhouette: *1* person moved ideas forward
      *How long open ideas have waited where they stand*
      :seedling: New: typically *6 days*, the longest 6 days
      ---
      *Most supported*
      <CX-1> · Refund mails arrive after nine days · New, 0 votes
      ---
      *Looking for an owner*
      <CX-1> · Refund mails arrive after nine days · New, 0 votes
      · `/cx-status mine` shows what concerns you, `/cx-status CX-42` tells one story.
      [Share here] [:bar_chart: Charts] [:page_facing_up: Export]
    ");
    assert!(!ida.home().contains("nobody has reacted"), "{}", ida.home());
    // The seventh day is over as well; a decision keeps all.
    town.pass(3 * DAY + 6 * HOUR).await;
    // The author was told that somebody looks, and nothing of broken promises.
    assert_eq!(told(&town, "U0ADA").1, author + 1);
    assert!(town.screen(CX).contains("Waiting for an answer"), "{}", town.screen(CX));
    ida.closes(&card, "parked", "costly", "Until May").await;
    town.settle().await;
    assert!(!town.screen(CX).contains("Waiting for an answer"), "{}", town.screen(CX));
    let (_, heard) = told(&town, "U0IDA");
    town.pass(60 * DAY).await;
    assert_eq!(told(&town, "U0IDA").1, heard);
    town.end().await;
}

#[tokio::test]
async fn a_reply_of_somebody_concerned_keeps_the_first_promise_and_one_of_the_author_does_not() {
    let mut town = Town::new().await;
    let values = json!({
        "title": "Refund mails arrive late", "pain": "They wait.", "touchpoint": "billing", "functions": ["finance"]
    });
    town.agent().sends_idea("", &values).await;
    town.settle().await;
    let card = town.card("Refund mails");
    let (_, before) = told(&town, "U0IDA");
    // Neither the author nor somebody whom it does not concern.
    for person in ["U0ADA", "U0EWA"] {
        town.sandbox.post(person, CX, "Any news?", Some(&card)).await.expect("they can write");
    }
    town.settle().await;
    town.pass(3 * DAY).await;
    assert_eq!(told(&town, "U0IDA").1, before + 1);
    assert!(town.screen(CX).contains("Waiting for an answer"), "{}", town.screen(CX));
    // Marta works in Finance.
    town.sandbox.post("U0MARTA", CX, "I look into it", Some(&card)).await.expect("she can write");
    town.settle().await;
    assert!(!town.screen(CX).contains("Waiting for an answer"), "{}", town.screen(CX));
    town.end().await;
}

#[tokio::test]
async fn many_breaches_are_one_message() {
    let mut town = Town::new().await;
    for title in [
        "Refund mails arrive after nine days",
        "Nobody finds the size table",
        "Parcels stand in the rain",
        "Passwords expire too early",
        "Shop windows look empty",
        "Phone music never stops",
        "Invoices lack an order number",
        "Photos show other colours",
        "Vouchers end without warning",
        "Returns need a printer",
        "Newsletters come twice",
        "Chat closes at lunchtime",
    ] {
        town.agent().shares(title).await;
        town.settle().await;
    }
    let (_, before) = told(&town, "U0IDA");
    town.pass(3 * DAY).await;
    assert_eq!(told(&town, "U0IDA").1, before + 1);
    let message = told(&town, "U0IDA").0;
    snapshot!(message.lines().next().unwrap_or_default(), @":hourglass: We promised colleagues 12 things and missed the day. The oldest that wait:");
    assert!(message.contains("and 2 more"), "{message}");
    // Ida presses twice.
    let ida = town.steward();
    let (channel, ts, value) = town.sandbox.read(|world| {
        let direct = world.direct("U0IDA").expect("she was told");
        let message = direct.messages.last().expect("she was told");
        let value = message.blocks[1]["accessory"]["value"].as_str().expect("a button").to_owned();
        (direct.id.clone(), message.ts.clone(), value)
    });
    for _ in 0..2 {
        ida.presses_value(&channel, &ts, "promise.acknowledge", Some(&value)).await;
        town.settle().await;
        town.clock.advance(5_000);
    }
    snapshot!(told(&town, "U0IDA").0, @"Somebody has reacted to CX-1 already. Nothing more to do here.");
    town.end().await;
}

#[tokio::test]
async fn what_an_older_version_wrote_gets_its_clock_and_a_claim_keeps_the_first_promise() {
    let (mut town, card) = Town::with_card().await;
    behind_the_back(&town, "DELETE FROM promise").await;
    behind_the_back(&town, "UPDATE opportunity SET planned_at = NULL").await;
    town.start().await;
    town.settle().await;
    town.engineer().presses(&card, "progress.claim").await;
    town.settle().await;
    let (_, before) = told(&town, "U0IDA");
    town.pass(6 * DAY).await;
    assert_eq!(told(&town, "U0IDA").1, before);
    // The eighth day: it is still new.
    town.pass(2 * DAY).await;
    snapshot!(told(&town, "U0IDA").0, @"
    :hourglass: We promised a colleague something and missed the day. The oldest that wait:
      <CX-1> · Refund mails arrive after nine days: still new, promised by 2026-11-09 UTC
      · *I’m on it*, or a word in the thread, tells the author that somebody looks. *⋯* on the card changes the status.
    ");
    town.end().await;
}

#[tokio::test]
async fn only_stewards_say_that_they_are_on_it() {
    let (mut town, card) = Town::with_card().await;
    let id = town.sandbox.read(|world| {
        let card = world.message(CX, &card).expect("it stands");
        let elements = card.blocks.iter().filter_map(|block| block["elements"].as_array()).flatten();
        elements.filter_map(|element| element["value"].as_str()).next().map(str::to_owned)
    });
    town.pass(3 * DAY).await;
    let (_, before) = told(&town, "U0IDA");
    // What a client of Slack's sends is not believed: Ben presses what only Ida was shown.
    let sent = json!({
        "type": "block_actions", "user": {"id": "U0BEN"}, "team": {"id": "T0CX"}, "trigger_id": "1.2",
        "actions": [{"action_id": "promise.acknowledge", "value": id, "type": "button", "action_ts": "1793900000.000100"}]
    });
    let _ = town.bot.reception().receive(Kind::Interaction, sent, None).await;
    town.settle().await;
    snapshot!(told(&town, "U0BEN").0, @"That’s for stewards. A word in the card’s thread helps just as much.");
    assert_eq!(told(&town, "U0IDA").1, before);
    assert!(town.screen(CX).contains("Waiting for an answer"), "{}", town.screen(CX));
    town.end().await;
}

#[tokio::test]
async fn a_card_with_two_broken_promises_stands_once_with_the_one_that_waits_longest() {
    let (mut town, card) = Town::with_card().await;
    let ida = town.steward();
    // Nine days later nobody has reacted, and it is still new.
    town.pass(9 * DAY).await;
    town.engineer().shares("Nobody finds the size table").await;
    town.settle().await;
    town.pass(5 * DAY).await;
    snapshot!(told(&town, "U0IDA").0, @"
    :hourglass: We promised a colleague something and missed the day. The oldest that wait:
      <CX-1> · Refund mails arrive after nine days: nobody has reacted yet, promised by 2026-11-04 UTC  [I’m on it]
      <CX-2> · Nobody finds the size table: nobody has reacted yet, promised by 2026-11-13 UTC  [I’m on it]
      · *I’m on it*, or a word in the thread, tells the author that somebody looks. *⋯* on the card changes the status.
    ");
    let promised = |screen: &str| {
        let about = screen.lines().skip_while(|line| !line.contains("promises broken*")).take(4);
        about.map(str::trim).collect::<Vec<_>>().join("\n")
    };
    snapshot!(promised(&ida.types("/cx-status", "").await), @"
    *3 promises broken*
    <CX-1> · Refund mails arrive after nine days: nobody has reacted yet, promised by 2026-11-04 UTC
    <CX-2> · Nobody finds the size table: nobody has reacted yet, promised by 2026-11-13 UTC
    · `/cx-status mine` shows what concerns you, `/cx-status CX-42` tells one story.
    ");
    ida.opens_home().await;
    town.settle().await;
    let listed = |town: &Town| {
        let home = town.steward().home();
        let about = home.lines().skip_while(|line| !line.contains("Promised to authors")).skip(1);
        about.take_while(|line| line.contains("CX-")).map(str::trim).collect::<Vec<_>>().join("\n")
    };
    snapshot!(listed(&town), @"
    <CX-1> · Refund mails arrive after nine days: nobody has reacted yet, promised by 2026-11-04 UTC  [I’m on it]
    <CX-2> · Nobody finds the size table: nobody has reacted yet, promised by 2026-11-13 UTC  [I’m on it]
    ");
    // Somebody reacts: what is left is that nobody has decided.
    town.sandbox.post("U0IDA", CX, "I look into it", Some(&card)).await.expect("she can write");
    town.settle().await;
    ida.opens_home().await;
    town.settle().await;
    snapshot!(listed(&town), @"
    <CX-1> · Refund mails arrive after nine days: still new, promised by 2026-11-09 UTC
    <CX-2> · Nobody finds the size table: nobody has reacted yet, promised by 2026-11-13 UTC  [I’m on it]
    ");
    town.end().await;
}
