//! Stories about owner updates: one grouped question, an answer on the card, snooze, stop, and silence.

use cx_bot::base::clock::{DAY, HOUR, MINUTE};
use cx_bot::sandbox::Submitted;
use serde_json::json;

use crate::town::{CX, Person, Town, behind_the_back, snapshot};

/// Ideas that Ben of London takes and begins on Monday, 2 November.
async fn begun(titles: &[&str]) -> (Town, Vec<String>) {
    // Ben delivers alone.
    let mut town = Town::with(|config| config.proposals.squad = 1).await;
    let mut cards = Vec::new();
    for title in titles {
        town.agent().shares(title).await;
        town.settle().await;
        let card = town.card(title);
        begins(&mut town, &card).await;
        cards.push(card);
    }
    (town, cards)
}

async fn begins(town: &mut Town, card: &str) {
    let ben = town.engineer();
    ben.presses(card, "progress.claim").await;
    town.settle().await;
    moves(town, &ben, card, "in_progress", "").await;
}

async fn moves(town: &mut Town, person: &Person, card: &str, status: &str, reason: &str) {
    person.chooses(card, "move:").await;
    assert_eq!(person.submits(&json!({"status": status, "reason": reason})).await, Submitted::Closed);
    town.settle().await;
}

/// The bot's latest message to somebody: its channel and `ts`.
fn latest(town: &Town, person: &str) -> (String, String) {
    town.sandbox.read(|world| {
        let direct = world.direct(person).expect("they were written to");
        (direct.id.clone(), direct.messages.last().expect("they were written to").ts.clone())
    })
}

/// What the bot's latest message to somebody shows, and how many there are.
fn told(town: &Town, person: &str) -> (String, usize) {
    let count = town.sandbox.read(|world| world.direct(person).map_or(0, |direct| direct.messages.len()));
    let screen = town.sandbox.dm_screen(person);
    (screen.rsplit("CX:").next().unwrap_or_default().trim().to_owned(), count)
}

async fn presses_latest(town: &Town, person: &Person, action: &str, of: &str) {
    let (channel, ts) = latest(town, person.id);
    let value = town.sandbox.read(|world| {
        let message = world.message(&channel, &ts).expect("it stands");
        let elements = message.blocks.iter().filter_map(|block| block["elements"].as_array()).flatten();
        let buttons = elements.filter(|element| element["action_id"] == action);
        let mut values = buttons.filter_map(|button| button["value"].as_str()).map(str::to_owned);
        values.nth(of.parse().unwrap_or(0))
    });
    let value = value.unwrap_or_else(|| panic!("there is no button {action} {of}"));
    person.presses_value(&channel, &ts, action, Some(&value)).await;
}

#[tokio::test]
async fn an_owner_is_asked_once_about_everything_and_the_message_is_edited_as_it_is_answered() {
    let (mut town, _) = begun(&["Refund mails arrive late", "Nobody finds the size table"]).await;
    let ben = town.engineer();
    let (_, before) = told(&town, ben.id);
    town.pass(7 * DAY - HOUR).await;
    assert_eq!(told(&town, ben.id).1, before, "nobody is asked within the days of grace");
    // Monday, 9 November: the days of grace end a little after nine, so it is Tuesday.
    town.pass(DAY + HOUR).await;
    snapshot!(told(&town, ben.id).0, @"
    :wave: How is it going with these 2? A line each is enough, and colleagues read it on the cards.
      *<CX-1>* · Refund mails arrive late
      [Give an update] [Snooze…] [Stop asking]
      *<CX-2>* · Nobody finds the size table
      [Give an update] [Snooze…] [Stop asking]
    ");
    assert_eq!(told(&town, ben.id).1, before + 1);
    presses_latest(&town, &ben, "update.form", "0").await;
    snapshot!(ben.form(), @"
    === Give an update ===
    *CX-1* · Refund mails arrive late
    How is it going?*: (:large_green_circle: On track ▾)
    What is happening?*: {}
    What do you need?: {}
      The card shows it, so that colleagues can help.
    When shall I ask again?*: (In 2 weeks ▾)
    === [Cancel] [Send]
    ");
    let values = json!({
        "state": "slower", "doing": "The <template> waits for Legal", "needs": "Half a day & a yes", "weeks": "1"
    });
    assert_eq!(ben.submits(&values).await, Submitted::Closed);
    town.settle().await;
    presses_latest(&town, &ben, "update.stop", "0").await;
    town.settle().await;
    snapshot!(told(&town, ben.id).0, @"
    :wave: How is it going with these 2? A line each is enough, and colleagues read it on the cards.
      · :white_check_mark: <CX-1> · Refund mails arrive late: thank you, it stands on the card.
      · :no_bell: <CX-2> · Nobody finds the size table: I won’t ask any more. *Give an update* stays on the card.
    ");
    assert_eq!(told(&town, ben.id).1, before + 1, "the message is edited, not posted anew");
    snapshot!(town.screen(CX), @"
    #cx
    CX:
      # CX-1 · Refund mails arrive late
      They wait and ask again.
      :construction: *In progress*   :bust_in_silhouette: Owner: <Ben Thistle>   *0 votes*
      :large_yellow_circle: Slower than hoped (2026-11-10 UTC): The &lt;template&gt; waits for Legal
      :raising_hand: Needed: Half a day &amp; a yes
      · Shared by <Ada Novak>  ·  Touchpoint: Billing
      [:thumbsup: Vote] [Follow] [Give an update] [I can help] (⋯ Propose a solution… | Add evidence… | Change status… | Hand it over, or step down… | Tell me its story)
      ↳ CX: :raised_hand: <Ben Thistle> takes care of this.
      ↳ CX: <Ben Thistle> changed the status: New → *:construction: In progress*.
      ↳ CX:
          :speech_balloon: <Ben Thistle> · :large_yellow_circle: Slower than hoped: The &lt;template&gt; waits for Legal
          :raising_hand: Needed: Half a day &amp; a yes
    CX:
      # CX-2 · Nobody finds the size table
      They wait and ask again.
      :construction: *In progress*   :bust_in_silhouette: Owner: <Ben Thistle>   *0 votes*
      · Shared by <Ada Novak>  ·  Touchpoint: Billing
      [:thumbsup: Vote] [Follow] [Give an update] [I can help] (⋯ Propose a solution… | Add evidence… | Change status… | Hand it over, or step down… | Tell me its story)
      ↳ CX: :raised_hand: <Ben Thistle> takes care of this.
      ↳ CX: <Ben Thistle> changed the status: New → *:construction: In progress*.
    ");
    // The chosen pace: a week.
    town.pass(7 * DAY).await;
    snapshot!(told(&town, ben.id).0, @"
    :wave: How is it going with this one? A line is enough, and colleagues read it on the card.
      *<CX-1>* · Refund mails arrive late
      [Give an update] [Snooze…] [Stop asking]
    ");
    assert_eq!(told(&town, ben.id).1, before + 2);
    town.end().await;
}

#[tokio::test]
async fn a_question_put_off_comes_on_the_chosen_day_and_a_day_that_is_over_is_refused() {
    let (mut town, _) = begun(&["Refund mails arrive late"]).await;
    let ben = town.engineer();
    town.pass(8 * DAY).await;
    let (_, asked) = told(&town, ben.id);
    presses_latest(&town, &ben, "update.snooze_form", "0").await;
    snapshot!(ben.form(), @"
    === Snooze ===
    *CX-1* · Refund mails arrive late
    When shall I ask again?*: (2026-11-24 ▾)
    === [Cancel] [Save]
    ");
    let Submitted::Errors(errors) = ben.submits(&json!({"until": "2026-11-10"})).await else { panic!("taken") };
    snapshot!(format!("{errors:?}"), @r#"{"until": "Please choose a day that is still to come."}"#);
    // 5 December is a Saturday.
    assert_eq!(ben.submits(&json!({"until": "2026-12-05"})).await, Submitted::Closed);
    town.settle().await;
    snapshot!(told(&town, ben.id).0, @"
    :wave: How is it going with this one? A line is enough, and colleagues read it on the card.
      · :zzz: <CX-1> · Refund mails arrive late: I’ll ask again on the day you chose.
    ");
    town.pass(26 * DAY).await;
    assert_eq!(told(&town, ben.id).1, asked, "it is Sunday, 6 December");
    town.pass(DAY).await;
    assert_eq!(told(&town, ben.id).1, asked + 1);
    town.end().await;
}

#[tokio::test]
async fn after_five_questions_without_an_answer_the_stewards_hear_of_it_once() {
    let (mut town, cards) = begun(&["Refund mails arrive late"]).await;
    let ben = town.engineer();
    let (_, before) = told(&town, ben.id);
    for _ in 0..12 {
        town.pass(7 * DAY).await;
    }
    assert_eq!(told(&town, ben.id).1, before + 5);
    snapshot!(told(&town, ben.id).0, @"
    :wave: How is it going with this one? A line is enough, and colleagues read it on the card.
      *<CX-1>* · Refund mails arrive late
      [Give an update] [Snooze…] [Stop asking]
    ");
    snapshot!(told(&town, "U0IDA").0, @"
    :zzz: I’ve asked for updates and heard nothing. Could you have a word with the owners?
      <CX-1> · Refund mails arrive late: I asked <Ben Thistle> 5 times.
    ");
    let (_, heard) = told(&town, "U0IDA");
    snapshot!(town.screen(CX).lines().find(|line| line.contains(":zzz:")).unwrap_or_default(), @"  :zzz: No update since 2026-11-02 UTC");
    for _ in 0..4 {
        town.pass(14 * DAY).await;
    }
    assert_eq!((told(&town, ben.id).1, told(&town, "U0IDA").1), (before + 5, heard));
    // An answer begins it all anew.
    ben.presses(&cards[0], "update.form").await;
    assert_eq!(
        ben.submits(&json!({"state": "on_track", "doing": "We are back", "weeks": "4"})).await,
        Submitted::Closed
    );
    town.settle().await;
    assert!(!town.screen(CX).contains(":zzz:"), "{}", town.screen(CX));
    town.pass(29 * DAY).await;
    assert_eq!(told(&town, ben.id).1, before + 6);
    town.end().await;
}

#[tokio::test]
async fn however_long_the_bot_was_away_it_asks_once_and_within_working_hours() {
    let (mut town, _) = begun(&["Refund mails arrive late", "Nobody finds the size table"]).await;
    let ben = town.engineer();
    let (_, before) = told(&town, ben.id);
    // Saturday, 19 December, and then Monday at noon.
    town.clock.advance(47 * DAY);
    town.start().await;
    town.settle().await;
    assert_eq!(told(&town, ben.id).1, before);
    town.stop().await;
    town.clock.advance(2 * DAY + 3 * HOUR);
    town.start().await;
    town.settle().await;
    assert_eq!(told(&town, ben.id).1, before + 1);
    town.start().await;
    town.pass(MINUTE).await;
    assert_eq!(told(&town, ben.id).1, before + 1);
    town.end().await;
}

#[tokio::test]
async fn a_form_opened_before_a_hand_over_and_sent_after_it_says_who_may() {
    let (mut town, cards) = begun(&["Refund mails arrive late"]).await;
    let (ben, marta) = (town.engineer(), town.accountant());
    town.pass(8 * DAY).await;
    presses_latest(&town, &ben, "update.form", "0").await;
    behind_the_back(&town, "UPDATE opportunity SET owner = 'U0MARTA', owned_at = status_at + 691200000").await;
    let Submitted::Errors(errors) = ben.submits(&json!({"state": "on_track", "doing": "Nearly there"})).await else {
        panic!("taken")
    };
    snapshot!(format!("{errors:?}"), @r#"{"doing": "This has changed hands in the meantime, so only its new owner and the stewards can do that. Your words are still here to copy."}"#);
    // Whoever stops what is no longer theirs is told as well.
    presses_latest(&town, &ben, "update.stop", "0").await;
    town.settle().await;
    snapshot!(told(&town, ben.id).0, @"Only <Marta Lipowa>, who owns this, and the stewards can do that.");
    // Any change of the card brings the new owner's days of grace.
    town.agent().presses(&cards[0], "vote.up").await;
    town.settle().await;
    let (_, before) = told(&town, marta.id);
    town.pass(6 * DAY).await;
    assert_eq!(told(&town, marta.id).1, before);
    town.pass(2 * DAY).await;
    snapshot!(told(&town, marta.id).0, @"
    :wave: Jak z tym idzie? Wystarczy jedno zdanie, będzie na karcie.
      *<CX-1>* · Refund mails arrive late
      [Napisz, jak idzie] [Później…] [Nie pytaj więcej]
    ");
    town.end().await;
}

#[tokio::test]
async fn what_is_parked_meanwhile_needs_no_update() {
    let (mut town, cards) = begun(&["Refund mails arrive late"]).await;
    let (ben, ida) = (town.engineer(), town.steward());
    town.pass(8 * DAY).await;
    let (_, asked) = told(&town, ben.id);
    presses_latest(&town, &ben, "update.form", "0").await;
    ida.closes(&cards[0], "parked", "costly", "Until May").await;
    town.settle().await;
    let Submitted::Errors(errors) = ben.submits(&json!({"state": "on_track", "doing": "Nearly there"})).await else {
        panic!("taken")
    };
    snapshot!(format!("{errors:?}"), @r#"{"doing": "Nobody is working on CX-1 right now (Parked), so there is nothing to report. Thank you all the same!"}"#);
    let screen = ben.inbox();
    assert!(screen.contains("nothing to do here any more"), "{screen}");
    town.pass(30 * DAY).await;
    // The news that it was parked, and nothing else.
    assert_eq!(told(&town, ben.id).1, asked + 1);
    town.end().await;
}

#[tokio::test]
async fn only_the_owner_and_stewards_give_updates() {
    let (mut town, cards) = begun(&["Refund mails arrive late"]).await;
    let marta = town.accountant();
    marta.presses(&cards[0], "update.form").await;
    town.settle().await;
    snapshot!(marta.screen().lines().last().unwrap_or_default(), @"CX (only to you): Może to zrobić tylko osoba prowadząca (<Ben Thistle>) i osoby opiekujące się kanałem.");
    let ida = town.steward();
    ida.presses(&cards[0], "update.form").await;
    assert_eq!(ida.submits(&json!({"state": "stuck", "doing": "Ben is ill", "weeks": "2"})).await, Submitted::Closed);
    town.settle().await;
    assert!(town.screen(CX).contains(":red_circle: Stuck"), "{}", town.screen(CX));
    town.end().await;
}

#[tokio::test]
async fn nobody_asks_somebody_who_left() {
    let (mut town, _) = begun(&["Refund mails arrive late"]).await;
    town.pass(6 * DAY).await;
    let (_, before) = told(&town, "U0BEN");
    town.sandbox.deactivate("U0BEN").await.expect("he leaves");
    town.pass(10 * DAY).await;
    assert_eq!(told(&town, "U0BEN").1, before);
    town.end().await;
}

#[tokio::test]
async fn a_double_click_on_stop_changes_nothing_more() {
    let (mut town, _) = begun(&["Refund mails arrive late"]).await;
    let ben = town.engineer();
    town.pass(8 * DAY).await;
    let (_, asked) = told(&town, ben.id);
    presses_latest(&town, &ben, "update.stop", "0").await;
    presses_latest(&town, &ben, "update.stop", "0").await;
    town.settle().await;
    assert_eq!(told(&town, ben.id).1, asked);
    town.pass(60 * DAY).await;
    assert_eq!(told(&town, ben.id).1, asked);
    town.end().await;
}
