//! Stories about what people choose: when they are written to, about what, and how.

use cx_bot::base::clock::{DAY, HOUR, MINUTE, Millis};
use cx_bot::sandbox::Submitted;
use serde_json::{Value, json};

use crate::town::{Person, START, Town, snapshot};

/// Fills in the preferences.
async fn prefers(town: &mut Town, person: &Person, values: &Value) {
    person.opens_home().await;
    town.settle().await;
    person.presses_at_home("preferences.form", None).await;
    assert_eq!(person.submits(values).await, Submitted::Closed);
    town.settle().await;
}

/// Somebody joins the squad.
async fn joins(town: &mut Town, who: &'static str, card: &str) {
    let person = town.person(who);
    person.presses(card, "squad.form").await;
    assert_eq!(person.submits(&json!({"role": ""})).await, Submitted::Closed);
    town.settle().await;
}

/// When the bot last wrote to somebody.
fn last_written(town: &Town, person: &str) -> Millis {
    town.sandbox.read(|world| {
        let ts = world.direct(person).and_then(|direct| Some(direct.messages.last()?.ts.clone())).unwrap_or_default();
        ts.split('.').next().and_then(|seconds| seconds.parse::<i64>().ok()).unwrap_or_default() * 1_000
    })
}

#[tokio::test]
async fn the_form_shows_what_holds_and_what_is_wrong_stands_at_its_field() {
    let mut town = Town::new().await;
    let ada = town.agent();
    ada.opens_home().await;
    town.settle().await;
    ada.presses_at_home("preferences.form", None).await;
    snapshot!(ada.form(), @"
    === My preferences ===
    Language*: (As in Slack ▾)
    Function: (Support ▾)
    ---
    # When may I write to you?
    · Usual in your region: Mon, Tue, Wed, Thu, Fri · 09:00–17:30. Leave this empty to keep that.
    My working days: (As usual in my region ▾)
    From: ( ▾)
    Until: ( ▾)
    ---
    # What reaches me, and how?
    Somebody asks something of me*: (A message at once ▾)
    Somebody thanks me*: (A message at once ▾)
    What came of an idea I supported*: (A message at once ▾)
    Changes of status*: (A message at once ▾)
    Owners and squads*: (A message if it’s mine, else my digest ▾)
    Proposals, evidence and decisions*: (A message if it’s mine, else my digest ▾)
    My digest*: (once a week ▾)
      It comes as your working day or week begins, and only when there is something in it.
    === [Cancel] [Save]
    ");
    for (values, block, words) in [
        (json!({"from": "08:00"}), "until", "Please give both times, or neither."),
        (json!({"from": "22:00", "until": "06:00"}), "until", "It should end later on the same day than it begins."),
        (
            json!({"from": "06:00", "until": "22:00", "reach_status": "digest", "digest": "off"}),
            "digest",
            "You want some news in your digest, so please let it come daily or weekly.",
        ),
    ] {
        let Submitted::Errors(errors) = ada.submits(&values).await else { panic!("{values} was taken") };
        assert_eq!(errors.into_iter().collect::<Vec<_>>(), [(block.to_owned(), words.to_owned())]);
    }
    let own = json!({"language": "es", "days": ["sat", "sun"], "from": "07:00", "until": "11:30", "reach_status": "off",
        "digest": "daily"});
    assert_eq!(ada.submits(&own).await, Submitted::Closed);
    town.settle().await;
    snapshot!(ada.home().lines().rev().take(2).collect::<Vec<_>>().join("\n"), @"
    Te escribo en tu horario de trabajo: sáb, dom · 07:00–11:30. Tu resumen: cada día de trabajo.  [Mis preferencias…]
    *Qué te llega*
    ");
    ada.presses_at_home("preferences.form", None).await;
    let form = ada.form();
    assert!(form.contains("07:00") && form.contains("11:30") && form.contains("sáb"), "{form}");
    town.end().await;
}

#[tokio::test]
async fn news_come_in_a_person_s_own_hours() {
    let (mut town, card) = Town::with_card().await;
    let marta = town.accountant();
    // Ten in Warsaw, where she begins at noon.
    prefers(&mut town, &marta, &json!({"from": "12:00", "until": "20:00"})).await;
    marta.presses(&card, "follow.toggle").await;
    let ida = town.steward();
    ida.chooses(&card, "move:").await;
    assert_eq!(ida.submits(&json!({"status": "in_review"})).await, Submitted::Closed);
    let greeted = last_written(&town, marta.id);
    town.settle_within(HOUR).await;
    assert_eq!(last_written(&town, marta.id), greeted, "{}", marta.inbox());
    town.settle_within(DAY).await;
    assert_eq!((last_written(&town, marta.id) - START) / MINUTE, 2 * 60, "{}", marta.inbox());
    town.end().await;
}

#[tokio::test]
async fn a_topic_goes_to_the_digest_or_nowhere_and_what_waits_follows() {
    let (mut town, card) = Town::with_card().await;
    let (marta, ida) = (town.accountant(), town.steward());
    marta.presses(&card, "follow.toggle").await;
    ida.chooses(&card, "move:").await;
    assert_eq!(ida.submits(&json!({"status": "in_review"})).await, Submitted::Closed);
    town.settle().await;
    prefers(&mut town, &marta, &json!({"reach_status": "digest", "reach_people": "off", "digest": "daily"})).await;
    joins(&mut town, "U0DIEGO", &card).await;
    let greeted = last_written(&town, marta.id);
    town.settle_within(12 * HOUR).await;
    assert_eq!(last_written(&town, marta.id), greeted, "{}", marta.inbox());
    town.settle_within(DAY).await;
    snapshot!(marta.inbox(), @"
    CX:
      :wave: Cześć, miło cię widzieć! W <#cx> razem ułatwiamy życie naszym klientom: każdy może zgłosić pomysł, zagłosować i pomóc.
      Zajmie to mniej niż minutę, a na pewno się dowiesz, co z tego wyszło.
      [Zgłoś pomysł] [Co się dzieje] [Jak to działa]
      · Odezwę się znowu tylko wtedy, gdy coś będzie cię dotyczyć.
    CX:
      # :newspaper: Co się ruszyło od ostatniego podsumowania
      • *<CX-1>* · Refund mails arrive after nine days: <Ida Willowby> zmienia status: Nowe → *:mag: Rozpatrywane*.
      [Moje ustawienia…]
    ");
    // Tuesday at nine in Warsaw.
    assert_eq!((last_written(&town, marta.id) - START) / HOUR, 23);
    town.end().await;
}

#[tokio::test]
async fn the_digest_comes_at_nine_although_the_clocks_have_changed() {
    let (mut town, card) = Town::with_card().await;
    let marta = town.accountant();
    marta.presses(&card, "follow.toggle").await;
    town.settle().await;
    // Friday, 26 March 2027; on Sunday the clocks go forward in Warsaw.
    let friday = START + 144 * DAY;
    town.clock.advance(friday - town.clock.now());
    joins(&mut town, "U0DIEGO", &card).await;
    town.settle_within(4 * DAY).await;
    // Nine in summer is seven in UTC, in winter it was eight.
    assert_eq!((last_written(&town, marta.id) - friday) / HOUR, 3 * 24 - 2, "{}", marta.inbox());
    town.end().await;
}

#[tokio::test]
async fn who_wants_no_digest_gets_none() {
    let (mut town, card) = Town::with_card().await;
    let marta = town.accountant();
    marta.presses(&card, "follow.toggle").await;
    joins(&mut town, "U0DIEGO", &card).await;
    prefers(&mut town, &marta, &json!({"digest": "off"})).await;
    let greeted = last_written(&town, marta.id);
    town.settle_within(8 * DAY).await;
    assert_eq!(last_written(&town, marta.id), greeted, "{}", marta.inbox());
    town.end().await;
}
