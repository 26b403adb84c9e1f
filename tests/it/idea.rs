//! Stories about posting an idea.

use cx_bot::sandbox::Submitted;
use serde_json::{Value, json};

use crate::town::{CX, Town, snapshot};

#[tokio::test]
async fn an_idea_becomes_a_card_and_a_receipt() {
    let mut town = Town::new().await;
    let ada = town.agent();
    ada.types("/cx-idea", "Refund mails arrive after nine days").await;
    snapshot!(ada.form(), @"
    === Share a CX idea ===
    What should get better?*: {Refund mails arrive after nine days}
    What happens to the customer?*: {}
    Where does it happen?*: (Choose the closest match ▾)
    Who could help solve it?: (Choose functions ▾)
      A guess is fine. The card shows who has not been heard yet.
    Do you have a solution in mind?: {}
    A link that shows it: {}
    Your name: [ ] Post without my name
      The card then says “a colleague”. Whoever runs the bot’s database could still see who you are.
    === [Cancel] [Post]
    ");
    let values = json!({
        "pain": "They write <two> or three times & lose trust.",
        "touchpoint": "billing",
        "functions": ["finance", "engineering"],
        "solution": "A mail for each step",
        "link": "https://example.com/ticket?a=1&b=2"
    });
    assert_eq!(ada.submits(&values).await, Submitted::Closed);
    town.settle().await;
    snapshot!(town.screen("#cx"), @"
    #cx
    CX:
      # CX-1 · Refund mails arrive after nine days
      They write &lt;two&gt; or three times &amp; lose trust.
      :sparkles: *Possible solution:* A mail for each step
      :seedling: *New*   :wave: Needs an owner   *0 votes*
      · :white_circle: Engineering: no vote yet   :white_circle: Finance: no vote yet
      · Shared by <Ada Novak>  ·  Touchpoint: Billing  ·  Evidence: <https://example.com/ticket?a=1&amp;b=2|1 link>
      [:thumbsup: Vote] [Follow] [I’ll take it] [I can help] (⋯ Propose a solution… | Add evidence… | Change status… | Tell me its story)
    ");
    snapshot!(ada.inbox(), @"
    CX:
      :tada: Thank you! Your idea is <CX-1>: *Refund mails arrive after nine days*
      · Somebody will look at it within 2 working days, and you’ll get an answer within 30 days. I’ll tell you here whenever something moves.
      [Open the card ↗]
    ");
    town.end().await;
}

#[tokio::test]
async fn what_is_wrong_with_an_idea_stands_at_its_field() {
    let town = Town::new().await;
    let ada = town.agent();
    let values = json!({"title": "\u{200b}\u{200b}\u{200b}\u{200b}\u{200b}\u{200b}\u{200b}\u{200b}\u{200b}\u{200b}\u{200b}", "pain": " ", "touchpoint": "app"});
    let Submitted::Errors(errors) = ada.sends_idea("", &values).await else { panic!("it was taken") };
    snapshot!(format!("{errors:#?}"), @r#"
    {
        "pain": "Please complete this required field.",
    }
    "#);
    town.end().await;
}

#[tokio::test]
async fn similar_ideas_are_shown_before_posting_and_never_block() {
    let mut town = Town::new().await;
    town.agent().shares("Refund mails arrive after nine days").await;
    town.settle().await;
    let marta = town.accountant();
    let values = json!({"title": "Refund mail arrives much too late", "pain": "Angry calls.", "touchpoint": "billing"});
    assert_eq!(marta.sends_idea("", &values).await, Submitted::Updated);
    snapshot!(marta.form(), @"
    === Zgłoś pomysł CX ===
    :mag: *Jest już podobne zgłoszenie.* Twój głos może mu dać więcej niż druga karta:
    *<CX-1>* · Refund mails arrive after nine days
    Nowe, 0 głosów  [Zagłosuj na to]
    · Twój pomysł jest inny? Czeka poniżej, wystarczy go opublikować.
    ---
    Co powinno działać lepiej?*: {Refund mail arrives much too late}
    Co spotyka klienta?*: {Angry calls.}
    Gdzie to się dzieje?*: (Płatności i faktury ▾)
    Kto może pomóc to rozwiązać?: (Wybierz działy ▾)
      Możesz zgadywać. Karta pokaże, które działy jeszcze się nie odezwały.
    Masz już pomysł na rozwiązanie?: {}
    Link, który to pokazuje: {}
    Twój podpis: [ ] Opublikuj bez podpisu
      Na karcie pojawi się „ktoś z firmy”. Osoby zarządzające bazą danych bota nadal mogą zobaczyć, kim jesteś.
    === [Anuluj] [Opublikuj mimo to]
    ");
    assert_eq!(marta.submits(&json!({})).await, Submitted::Closed);
    town.settle().await;
    assert!(town.find_card("Refund mail arrives much too late").is_some());
    town.end().await;
}

#[tokio::test]
async fn a_vote_for_the_similar_idea_instead_counts_and_follows() {
    let mut town = Town::new().await;
    town.agent().shares("Refund mails arrive after nine days").await;
    town.settle().await;
    let ben = town.engineer();
    let values = json!({"title": "Refund mail arrives much too late", "pain": "Angry calls.", "touchpoint": "billing"});
    assert_eq!(ben.sends_idea("", &values).await, Submitted::Updated);
    ben.presses_in_form("similar.vote", None).await;
    town.settle().await;
    snapshot!(ben.form(), @"
    === Thank you! ===
    :raised_hands: Your vote went to <CX-1>: *Refund mails arrive after nine days*
    You follow it now, and I’ll tell you when something moves.
    === [Close]
    ");
    assert!(town.screen(CX).contains("1 vote"), "{}", town.screen(CX));
    town.end().await;
}

#[tokio::test]
async fn a_message_in_the_channel_is_offered_and_tracked_with_one_click() {
    let mut town = Town::new().await;
    let ada = town.agent();
    let ts = ada.writes("Customers cannot find the size table on their phones. They order two sizes.").await;
    town.settle().await;
    snapshot!(town.screen(CX), @"
    #cx
    Ada Novak: Customers cannot find the size table on their phones. They order two sizes.
      ↳ CX:
          :bulb: This could help our customers. Shall I add it to our ideas, so that colleagues can vote and somebody picks it up?
          [Add to our ideas] [No, thanks]
    ");
    let offer = town.sandbox.read(|world| {
        let replies = world.channel(CX).expect("it exists").replies(&ts).map(|reply| reply.ts.clone());
        replies.last().expect("the offer stands")
    });
    town.engineer().presses(&offer, "idea.track").await;
    town.settle().await;
    snapshot!(town.screen(CX), @"
    #cx
    Ada Novak: Customers cannot find the size table on their phones. They order two sizes.
      ↳ CX:
          · :white_check_mark: Added as <CX-1>.
    CX:
      # CX-1 · Customers cannot find the size table on their phones.
      Customers cannot find the size table on their phones. They order two sizes.
      :seedling: *New*   :wave: Needs an owner   *0 votes*
      · Shared by <Ada Novak>  ·  Touchpoint: Something else  ·  Evidence: <1 message>
      [:thumbsup: Vote] [Follow] [I’ll take it] [I can help] (⋯ Propose a solution… | Add evidence… | Change status… | Tell me its story)
    ");
    snapshot!(ada.inbox(), @"
    CX:
      :tada: Thank you! Your idea is <CX-1>: *Customers cannot find the size table on their phones.*
      · Somebody will look at it within 2 working days, and you’ll get an answer within 30 days. I’ll tell you here whenever something moves.
      [Open the card ↗]
    ");
    town.end().await;
}

#[tokio::test]
async fn a_bulb_on_any_message_tracks_it_and_a_second_one_does_not() {
    let mut town = Town::new().await;
    let ts = town.agent().writes("Nobody answers on Sundays").await;
    town.settle().await;
    assert!(!town.screen(CX).contains("Add to our ideas"), "too short to be offered");
    town.engineer().reacts(&ts, "bulb").await;
    town.accountant().reacts(&ts, "bulb").await;
    town.settle().await;
    assert_eq!(town.screen(CX).matches("CX-1").count(), 1, "{}", town.screen(CX));
    assert!(!town.screen(CX).contains("CX-2"));
    town.end().await;
}

#[tokio::test]
async fn a_message_is_added_as_its_author_last_put_it_under_a_whole_sentence() {
    let mut town = Town::new().await;
    let ada = town.agent();
    let ts = ada.writes("Mrs Smith of shop.example says that version 2.5 of the app loses her basket. Twice!").await;
    town.settle().await;
    let now = "A customer of shop.example says that version 2.5 of the app loses her basket. Twice!";
    town.sandbox.edit(ada.id, CX, &ts, now).await.expect("it is hers");
    town.settle().await;
    town.engineer().reacts(&ts, "bulb").await;
    town.settle().await;
    let screen = town.screen(CX);
    assert!(
        screen.contains("# CX-1 · A customer of shop.example says that version 2.5 of the app loses her basket.\n")
    );
    assert!(!screen.contains("Mrs Smith"), "{screen}");
    town.end().await;
}

#[tokio::test]
async fn a_bulb_on_hardly_any_words_is_answered_with_an_example() {
    let mut town = Town::new().await;
    let ada = town.agent();
    let ts = ada.writes("Oh no").await;
    ada.reacts(&ts, "bulb").await;
    town.settle().await;
    assert!(ada.screen().contains("too few words for an idea"), "{}", ada.screen());
    assert!(!town.screen(CX).contains("CX-1"));
    town.end().await;
}

#[tokio::test]
async fn an_author_learns_that_the_channel_is_archived_and_the_card_comes_when_it_is_back() {
    let mut town = Town::new().await;
    town.sandbox.archive("U0IDA", CX).await.expect("she may");
    let ada = town.agent();
    ada.shares("Refund mails arrive after nine days").await;
    town.settle().await;
    assert!(ada.inbox().contains("it is archived. Nothing is lost"), "{}", ada.inbox());
    town.sandbox.unarchive("U0IDA", CX).await.expect("she may");
    town.settle().await;
    assert!(town.find_card("Refund mails").is_some());
    assert!(ada.inbox().contains("Your idea is <CX-1>"), "{}", ada.inbox());
    town.end().await;
}

#[tokio::test]
async fn a_bulb_on_a_reply_says_what_works_instead() {
    let mut town = Town::new().await;
    let ts = town.agent().writes("Nobody answers on Sundays").await;
    let reply =
        town.sandbox.post("U0BEN", CX, "Nor on Saturdays, customers say", Some(&ts)).await.expect("he can reply");
    town.settle().await;
    town.accountant().reacts(&reply, "bulb").await;
    town.settle().await;
    let last = town.accountant().screen().lines().last().unwrap_or_default().to_owned();
    snapshot!(last, @"CX (only to you): Nie widzę stąd tej wiadomości, może to odpowiedź w wątku. *⋯* przy wiadomości → *Turn into a CX idea* działa wszędzie.");
    town.end().await;
}

#[tokio::test]
async fn a_shortcut_on_a_message_brings_its_words_and_address() {
    let mut town = Town::new().await;
    let ts = town.engineer().writes("Short one").await;
    town.settle().await;
    let ada = town.agent();
    town.sandbox.message_shortcut(ada.id, CX, &ts, "idea.from_message").await.expect("it is in the menu");
    let form = ada.form();
    assert!(form.contains("Short one") && form.contains("link:#cx"), "{form}");
    town.sandbox.global_shortcut(ada.id, "idea.new").await.expect("it is in the menu");
    assert!(ada.form().contains("What should get better?"));
    town.end().await;
}

#[tokio::test]
async fn nobody_s_words_ring_a_bell() {
    let mut town = Town::new().await;
    let values = json!({
        "title": "<!channel> listen & <@U0BEN> *now*",
        "pain": "<!here> & <https://evil.example|click>",
        "touchpoint": "app"
    });
    assert_eq!(town.agent().sends_idea("", &values).await, Submitted::Closed);
    town.settle().await;
    // plain_text objects resolve nothing; everything else must be inert.
    let raw = town.sandbox.read(|world| {
        let messages = world.channels.values().flat_map(|channel| &channel.messages);
        messages.map(|message| format!("{}\n{}", message.text, mrkdwn(&json!(message.blocks)))).collect::<String>()
    });
    for token in ["<!channel>", "<!here>", "<@U0BEN>", "<https://evil"] {
        assert!(!raw.contains(token), "{token} in {raw}");
    }
    assert!(raw.contains("&lt;!channel&gt; listen &amp; &lt;@U0BEN&gt;"), "{raw}");
    town.end().await;
}

#[tokio::test]
async fn an_anonymous_idea_names_nobody_but_its_author_gets_the_receipt() {
    let mut town = Town::new().await;
    let ada = town.agent();
    let values = json!({
        "title": "Managers read tickets aloud", "pain": "It embarrasses customers.", "touchpoint": "support",
        "credit": ["anonymous"]
    });
    assert_eq!(ada.sends_idea("", &values).await, Submitted::Closed);
    town.settle().await;
    assert!(town.screen(CX).contains("Shared by a colleague") && !town.screen(CX).contains("Ada"));
    assert!(ada.inbox().contains("CX-1"));
    town.end().await;
}

/// All mrkdwn texts somewhere in these blocks.
fn mrkdwn(value: &Value) -> String {
    match value {
        Value::Array(items) => items.iter().map(mrkdwn).collect(),
        Value::Object(object) if object.get("type") == Some(&json!("mrkdwn")) => {
            format!("{}\n", object["text"].as_str().unwrap_or_default())
        }
        Value::Object(object) => object.values().map(mrkdwn).collect(),
        _ => String::new(),
    }
}
