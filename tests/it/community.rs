//! Stories about the community: channels for interests, games and places, and what breaks the ice there.

use std::path::Path;

use cx_bot::base::clock::{DAY, HOUR, MINUTE};
use cx_bot::base::config::Config;
use cx_bot::engine::scheduler::Step;
use cx_bot::sandbox::world::Kind;
use cx_bot::sandbox::{Fault, FaultKind, Submitted};
use serde_json::{Value, json};

use crate::town::{CX, Person, Town, behind_the_back, server, snapshot};

/// Ida, who keeps the channel, works in New York: her day begins at two in the afternoon of London.
pub(crate) const HER_MORNING: i64 = 6 * HOUR;

fn books() -> Value {
    json!({"name": "Book Club", "line": "What we read & <love>", "kind": "interest"})
}

/// Opens the form for a new channel and sends it.
pub(crate) async fn proposes(town: &Town, person: &Person, values: &Value) -> Submitted {
    person.types("/cx", "fun").await;
    presses_answer(town, person, "community.propose", None).await;
    person.submits(values).await
}

/// Presses something on the last message that only this person sees.
pub(crate) async fn presses_answer(town: &Town, person: &Person, action: &str, value: Option<&str>) {
    let ts = town.sandbox.read(|world| {
        let messages = &world.channel(CX).expect("there is such a channel").messages;
        let theirs = messages.iter().rev().filter(|message| message.ephemeral_to.as_deref() == Some(person.id));
        let mut with = theirs.filter(|message| json!(message.blocks).to_string().contains(action));
        with.next().unwrap_or_else(|| panic!("nothing has {action}")).ts.clone()
    });
    person.presses_value(CX, &ts, action, value).await;
}

/// What was last said to this person alone, in the channel or by direct message.
fn whispered(person: &Person) -> String {
    person.screen().rsplit("(only to you):").next().unwrap_or_default().trim().to_owned()
}

pub(crate) fn told(person: &Person) -> String {
    person.inbox().rsplit("CX:").next().unwrap_or_default().trim().to_owned()
}

pub(crate) fn count(town: &Town, person: &Person) -> usize {
    town.sandbox.read(|world| world.direct(person.id).map_or(0, |direct| direct.messages.len()))
}

/// The id of the channel with that name.
fn id_of(town: &Town, name: &str) -> String {
    let found = town.sandbox.read(|world| world.channel(name).map(|channel| channel.id.clone()));
    found.unwrap_or_else(|| panic!("there is no #{name}"))
}

fn members(town: &Town, name: &str) -> Vec<String> {
    town.sandbox.read(|world| world.channel(name).expect("there is such a channel").members.clone())
}

fn topic(town: &Town, name: &str) -> String {
    town.sandbox.read(|world| world.channel(name).expect("there is such a channel").topic.clone())
}

/// The last direct message to this person that has these words.
pub(crate) fn told_of(person: &Person, words: &str) -> String {
    let inbox = person.inbox();
    let told = inbox.split("CX:").filter(|message| message.contains(words)).last();
    told.unwrap_or_else(|| panic!("nobody said {words:?}:\n{inbox}")).trim().to_owned()
}

/// What the bot has said in that channel, with when.
fn said(town: &Town, name: &str) -> Vec<(String, String)> {
    town.sandbox.read(|world| {
        let channel = world.channel(name).expect("there is such a channel");
        let ours = channel.messages.iter().filter(|message| message.bot_id.is_some());
        ours.map(|message| (message.ts.clone(), message.text.clone())).collect()
    })
}

/// Lets days pass, each with its hour for questions.
pub(crate) async fn days(town: &mut Town, days: usize) {
    for _ in 0..days {
        town.pass(20 * HOUR).await;
        town.pass(4 * HOUR).await;
    }
}

/// Ben has proposed the book club, and Ida has said yes.
pub(crate) async fn with_books(settings: fn(&mut Config)) -> Town {
    let mut town = Town::with(settings).await;
    let (ben, ida) = (town.engineer(), town.steward());
    assert_eq!(proposes(&town, &ben, &books()).await, Submitted::Closed);
    town.settle().await;
    town.pass(HER_MORNING).await;
    ida.answers("community.approve").await;
    town.settle().await;
    town.pass(2 * MINUTE).await;
    town
}

#[tokio::test]
async fn a_channel_is_proposed_approved_and_made_with_its_topic_and_its_first_member() {
    let mut town = Town::new().await;
    let (ben, ida) = (town.engineer(), town.steward());
    snapshot!(ben.types("/cx", "fun").await, @"
    # Channels to join
    · Interests, games and places. Joining and leaving is always up to you.
    (All kinds ▾) [Propose a channel…] [:coffee: Coffee] [:arrows_counterclockwise: Experience swap]
    There is no channel here yet. Propose the first one: a hobby, a game you play, the city you live in.
    ");
    presses_answer(&town, &ben, "community.propose", None).await;
    snapshot!(ben.form(), @"
    === Propose a channel ===
    Name of a new channel: {}
      Small letters, digits and hyphens; blanks become hyphens. Leave it empty if the channel exists already.
    Or a channel that exists already: (Choose a public channel ▾)
    What is it about?*: (Interests ▾)
    A line about it*: {}
    Language spoken there*: (English ▾)
    · Those who keep the CX channel have a look first. Then I make the channel and bring you in.
    === [Cancel] [Send]
    ");
    // Slack's rules for names are told at the field, with a name that would do.
    let Submitted::Errors(errors) = ben.submits(&json!({"name": "Rock & Roll!", "line": "Loud"})).await else {
        panic!("it was taken")
    };
    snapshot!(json!(errors).to_string(), @r#"{"name":"Slack takes letters, digits, - and _ in a name. This would work: rock-roll"}"#);
    assert_eq!(ben.submits(&books()).await, Submitted::Closed);
    town.settle().await;
    snapshot!(told(&ben), @":seedling: Thank you! Those who keep the CX channel have a look; I’ll tell you what comes of it.");
    // The steward hears of it when her day begins.
    assert_eq!(count(&town, &ida), 0);
    town.pass(HER_MORNING).await;
    snapshot!(told(&ida), @"
    :seedling: <Ben Thistle> proposes a new channel: *#book-club*
      > What we read &amp; &lt;love&gt;
      Interests  ·  English
      [Approve] [Not now…]
    ");
    ida.answers("community.approve").await;
    town.settle().await;
    snapshot!(told(&ida), @"
    :seedling: <Ben Thistle> proposes <#book-club> for the catalogue
      > What we read &amp; &lt;love&gt;
      Interests  ·  English
      · :white_check_mark: Approved by <Ida Willowby>. It’s in the catalogue.
    ");
    assert_eq!(members(&town, "book-club"), ["U0CXBOT", "U0BEN"]);
    assert_eq!(topic(&town, "book-club"), "What we read & <love>");
    snapshot!(town.sandbox.screen("book-club", "U0BEN"), @"
    #book-club
    CX:
      :wave: Welcome! <Ben Thistle> had the idea for this channel, and anybody finds it with `/cx fun`.
      > What we read &amp; &lt;love&gt;
      [Suggest a question…]
    ");
    town.pass(2 * MINUTE).await;
    snapshot!(told(&ben), @":tada: Your channel is there: <#book-club>. Anybody finds it with `/cx fun`. A first message from you gets it going!");
    // It stands in the catalogue for everybody, in their language.
    snapshot!(town.accountant().types("/cx", "rozrywka").await, @"
    # Kanały dla każdego
    · Zainteresowania, gry i miejsca. Dołączasz i odchodzisz, kiedy chcesz.
    (Wszystkie rodzaje ▾) [Zaproponuj kanał…] [:coffee: Kawa] [:arrows_counterclockwise: Zamiana miejsc]
    · *Zainteresowania*
    *<#CID000014>*  ·  około 1 osoby
    What we read &amp; &lt;love&gt;  [Dołącz]
    ");
    // Pressed again, it was decided.
    assert_eq!(town.calls("conversations.create"), 1);
    town.end().await;
}

#[tokio::test]
async fn joining_twice_is_joining_once_and_people_are_counted() {
    let mut town = with_books(|_| {}).await;
    let marta = town.accountant();
    let channel = id_of(&town, "book-club");
    marta.types("/cx", "fun").await;
    presses_answer(&town, &marta, "community.join", Some(&channel)).await;
    town.settle().await;
    snapshot!(whispered(&marta), @":wave: Witaj na kanale <#book-club>! Przywitaj się z innymi.");
    // The same button again, on the message that stands there still.
    town.pass(MINUTE).await;
    presses_answer(&town, &marta, "community.join", Some(&channel)).await;
    town.settle().await;
    snapshot!(whispered(&marta), @"Jesteś już na kanale <#book-club>. Kliknij nazwę, aby go otworzyć.");
    assert_eq!(members(&town, "book-club"), ["U0CXBOT", "U0BEN", "U0MARTA"]);
    let shown = marta.types("/cx", "fun").await;
    assert!(shown.contains("około 2 osób") && shown.contains("[Otwórz ↗]"), "{shown}");
    // Whoever comes or goes by themselves counts too.
    town.sandbox.join("U0EWA", "book-club").await.expect("it is public");
    town.sandbox.leave("U0BEN", "book-club").await.expect("they are in it");
    town.settle().await;
    let shown = town.agent().types("/cx", "fun").await;
    assert!(shown.contains("about 2 people") && shown.contains("[Join]"), "{shown}");
    town.end().await;
}

#[tokio::test]
async fn a_name_that_is_taken_can_be_adopted_or_changed() {
    let mut town = Town::new().await;
    let (ben, ida) = (town.engineer(), town.steward());
    town.sandbox.create_channel("U0EWA", "C0CHESS", "chess", Kind::Public).expect("the name is free");
    assert_eq!(
        proposes(&town, &ben, &json!({"name": "chess", "line": "At lunch", "kind": "game"})).await,
        Submitted::Closed
    );
    town.settle().await;
    town.pass(HER_MORNING).await;
    ida.answers("community.approve").await;
    town.settle().await;
    snapshot!(told(&ida), @"
    :seedling: <Ben Thistle> proposes a new channel: *#chess*
      > At lunch
      Games  ·  English
      :warning: The name is taken by <#chess>. Use that one, or choose another name.
      [Use that channel] [Another name…] [Not now…]
    ");
    ida.answers("community.adopt").await;
    town.settle().await;
    assert_eq!(members(&town, "chess"), ["U0EWA", "U0CXBOT", "U0BEN"]);
    // It had no topic.
    assert_eq!(topic(&town, "chess"), "At lunch");
    let shown = ben.types("/cx", "fun").await;
    assert!(shown.contains("<#C0CHESS>"), "{shown}");
    // The next one gets another name instead.
    assert_eq!(
        proposes(&town, &ben, &json!({"name": "support", "line": "Tea", "kind": "interest"})).await,
        Submitted::Closed
    );
    town.settle().await;
    ida.opens_home().await;
    town.settle().await;
    ida.presses_at_home("community.approve", None).await;
    town.settle().await;
    ida.answers("community.rename").await;
    assert_eq!(ida.submits(&json!({"name": "tea"})).await, Submitted::Closed);
    town.settle().await;
    assert_eq!(members(&town, "tea"), ["U0CXBOT", "U0BEN"]);
    // A channel that exists is listed without a word about its name, and keeps the topic that people gave it.
    town.sandbox.write(|world| world.channels.get_mut("C0RANDOM").expect("it is there").topic = "Ours".to_owned());
    assert_eq!(proposes(&town, &ida, &json!({"channel": "C0RANDOM", "line": "All else"})).await, Submitted::Closed);
    town.settle().await;
    assert!(members(&town, "random").contains(&"U0CXBOT".to_owned()));
    assert_eq!(topic(&town, "random"), "Ours");
    town.end().await;
}

#[tokio::test]
async fn a_channel_that_was_made_before_the_answer_got_lost_is_not_made_twice() {
    let mut town = Town::new().await;
    let ida = town.steward();
    town.sandbox.fault(Fault::once("conversations.create", FaultKind::LoseAnswer));
    assert_eq!(proposes(&town, &ida, &books()).await, Submitted::Closed);
    town.settle().await;
    town.pass(MINUTE).await;
    assert_eq!((town.calls("conversations.create"), town.calls("conversations.list")), (2, 1));
    assert_eq!(members(&town, "book-club"), ["U0CXBOT", "U0IDA"]);
    let shown = ida.types("/cx", "fun").await;
    assert!(shown.contains("What we read"), "{shown}");
    town.end().await;
}

#[tokio::test]
async fn without_the_permission_the_steward_reads_which_one_and_tries_again() {
    let mut town = Town::new().await;
    let ida = town.steward();
    let scopes = town.sandbox.scopes();
    let fewer: Vec<_> = scopes.iter().map(String::as_str).filter(|scope| *scope != "channels:manage").collect();
    town.sandbox.grant(&fewer);
    assert_eq!(proposes(&town, &ida, &books()).await, Submitted::Closed);
    town.settle().await;
    town.pass(HER_MORNING).await;
    snapshot!(told(&ida), @"
    :seedling: <Ida Willowby> proposes a new channel: *#book-club*
      > What we read &amp; &lt;love&gt;
      Interests  ·  English
      :warning: Slack doesn’t let me: the app lacks a permission (`channels:manage` to make channels, `channels:join` to come into them). Once an administrator has given it, try again.
      [Try again] [Not now…]
    ");
    // What she read at once was that Slack is asked.
    assert_eq!(count(&town, &ida), 2);
    town.sandbox.grant(&scopes.iter().map(String::as_str).collect::<Vec<_>>());
    ida.answers("community.approve").await;
    town.settle().await;
    assert_eq!(members(&town, "book-club"), ["U0CXBOT", "U0IDA"]);
    town.end().await;
}

#[tokio::test]
async fn only_stewards_decide_and_a_no_comes_with_a_sentence() {
    let mut town = Town::new().await;
    let (ben, ida) = (town.engineer(), town.steward());
    assert_eq!(proposes(&town, &ben, &books()).await, Submitted::Closed);
    town.settle().await;
    // The same once more is noticed at the field.
    let Submitted::Errors(errors) = proposes(&town, &ben, &books()).await else { panic!("it was taken") };
    snapshot!(json!(errors).to_string(), @r#"{"name":"Somebody has proposed this one already; it is being looked at."}"#);
    town.pass(HER_MORNING).await;
    let shown = ida.types("/cx", "fun").await;
    snapshot!(shown, @"
    # Channels to join
    · Interests, games and places. Joining and leaving is always up to you.
    (All kinds ▾) [Propose a channel…] [:coffee: Coffee] [:arrows_counterclockwise: Experience swap]
    There is no channel here yet. What you propose yourself, I make at once; what others propose, I show you first. A channel that exists already can be listed too.
    # Waiting for a steward
    :seedling: <U0BEN> proposes a new channel: *#book-club*
    > What we read &amp; &lt;love&gt;
    Interests  ·  English
    [Approve] [Not now…]
    ");
    ida.answers("community.decline").await;
    snapshot!(ida.form(), @"
    === Not now ===
    :seedling: <Ben Thistle> proposes a new channel: *#book-club*
    > What we read &amp; &lt;love&gt;
    Interests  ·  English
    What should they know?*: {}
      I pass it on word for word. The other stewards see that it was you.
    === [Cancel] [Send]
    ");
    assert_eq!(ida.submits(&json!({"sentence": "There is #reading already"})).await, Submitted::Closed);
    town.settle().await;
    snapshot!(told(&ida), @"
    :seedling: <Ben Thistle> proposes a new channel: *#book-club*
      > What we read &amp; &lt;love&gt;
      Interests  ·  English
      · Not now, said <Ida Willowby>: There is #reading already
    ");
    // Ben's working day in London is still on.
    town.pass(2 * MINUTE).await;
    snapshot!(told(&ben), @"
    Your channel #book-club won’t come just now: There is #reading already
      Thank you for the idea. You can propose another one with `/cx fun`.
    ");
    assert_eq!(town.calls("conversations.create"), 0);
    // The form that another steward had open says so.
    presses_answer(&town, &ida, "community.approve", None).await;
    town.settle().await;
    assert!(whispered(&ida).contains("decided already"), "{}", whispered(&ida));
    town.end().await;
}

#[tokio::test]
async fn a_no_below_the_catalogue_takes_the_place_of_its_buttons() {
    let mut town = Town::new().await;
    let (ben, ida) = (town.engineer(), town.steward());
    assert_eq!(proposes(&town, &ben, &books()).await, Submitted::Closed);
    town.settle().await;
    ida.types("/cx", "fun").await;
    presses_answer(&town, &ida, "community.decline", None).await;
    assert_eq!(ida.submits(&json!({"sentence": "There is #reading already"})).await, Submitted::Closed);
    town.settle().await;
    snapshot!(whispered(&ida), @"
    # Channels to join
      · Interests, games and places. Joining and leaving is always up to you.
      (All kinds ▾) [Propose a channel…] [:coffee: Coffee] [:arrows_counterclockwise: Experience swap]
      There is no channel here yet. What you propose yourself, I make at once; what others propose, I show you first. A channel that exists already can be listed too.
      :seedling: <Ben Thistle> proposes a new channel: *#book-club*
      > What we read &amp; &lt;love&gt;
      Interests  ·  English
      · Not now, said <Ida Willowby>: There is #reading already
    ");
    town.end().await;
}

#[tokio::test]
async fn a_channel_that_fell_silent_is_asked_about_first_and_closed_when_its_proposer_agrees() {
    let mut town = with_books(|config| {
        config.community.icebreakers = false;
        config.community.silent_days = 12;
    })
    .await;
    let ben = town.engineer();
    days(&mut town, 11).await;
    let before = count(&town, &ben);
    // That is a Saturday; on Monday he works.
    days(&mut town, 4).await;
    assert_eq!(count(&town, &ben), before + 1, "{}", ben.inbox());
    snapshot!(told(&ben), @"
    :zzz: <#book-club> has been quiet for 12 days. Is it still needed?
      [Keep it] [Take it off the list] [Close it]
    ");
    days(&mut town, 3).await;
    town.start().await;
    assert_eq!(count(&town, &ben), before + 1);
    ben.answers("community.keep").await;
    town.settle().await;
    snapshot!(told(&ben), @":seedling: <#book-club> stays. A short message there often wakes it up.");
    // Kept, it has as long again; then it is closed for all.
    days(&mut town, 12).await;
    assert_eq!(count(&town, &ben), before + 2);
    ben.opens_home().await;
    town.settle().await;
    assert!(ben.home().contains("has been quiet for"), "{}", ben.home());
    ben.answers("community.close").await;
    town.settle().await;
    assert!(town.sandbox.read(|world| world.channel("book-club").expect("it is there").archived));
    snapshot!(told(&ben), @"<#book-club> is archived and off the list. Whatever was said there can still be read.");
    assert!(!ben.types("/cx", "fun").await.contains("book-club"));
    assert_eq!(said(&town, "book-club").len(), 1, "no questions are asked where the company wants none");
    town.end().await;
}

#[tokio::test]
async fn a_word_in_the_channel_answers_the_question_whether_it_is_needed() {
    let mut town = with_books(|config| {
        config.community.icebreakers = false;
        config.community.silent_days = 2;
    })
    .await;
    let ben = town.engineer();
    days(&mut town, 3).await;
    assert!(told(&ben).contains("Is it still needed?"), "{}", ben.inbox());
    town.sandbox.post("U0BEN", "book-club", "Dune!", None).await.expect("they are in it");
    town.settle().await;
    assert!(told(&ben).contains("stays"), "{}", ben.inbox());
    town.end().await;
}

#[tokio::test]
async fn a_question_a_week_breaks_the_ice_once_whatever_restarts_and_never_twice_the_same() {
    let mut town = with_books(|_| {}).await;
    town.pass(DAY + 12 * HOUR).await;
    // Wednesday, half past ten.
    let asked = |town: &Town| said(town, "book-club").into_iter().skip(1).collect::<Vec<_>>();
    assert_eq!(asked(&town).len(), 0);
    town.pass(8 * HOUR).await;
    assert_eq!(asked(&town).len(), 1, "{:?}", asked(&town));
    snapshot!(town.sandbox.screen("book-club", "U0BEN"), @"
    #book-club
    CX:
      :wave: Welcome! <Ben Thistle> had the idea for this channel, and anybody finds it with `/cx fun`.
      > What we read &amp; &lt;love&gt;
      [Suggest a question…]
    CX:
      :ice_cube: *Which thing have you repaired that you are still proud of?*
      · Answer in the thread, in a word or in ten.
      [Suggest a question…]
    ");
    // A restart asks nothing again, and neither does another instance.
    town.start().await;
    town.settle().await;
    if server().is_some() {
        let other = town.another().await;
        while other.step().await.expect("the database works") == Step::Worked {}
        other.db.close().await;
    }
    assert_eq!(asked(&town).len(), 1);
    // More Wednesdays, each with an answer.
    for week in 1..6 {
        let (ts, _) = asked(&town).pop().expect("there is one");
        town.sandbox.post("U0BEN", "book-club", "Yes", Some(&ts)).await.expect("they are in it");
        days(&mut town, 7).await;
        assert_eq!(asked(&town).len(), week + 1, "week {week}");
    }
    let mut texts: Vec<_> = asked(&town).into_iter().map(|(_, text)| text).collect();
    texts.sort();
    texts.dedup();
    assert_eq!(texts.len(), 6, "something was asked twice");
    town.end().await;
}

#[tokio::test]
async fn where_nobody_answers_questions_rest_and_go_on_when_they_are_wanted() {
    let mut town = with_books(|_| {}).await;
    let ben = town.engineer();
    days(&mut town, 16).await;
    assert_eq!(said(&town, "book-club").len(), 3, "a welcome and two questions");
    days(&mut town, 7).await;
    assert_eq!(said(&town, "book-club").len(), 3);
    snapshot!(told(&ben), @"
    :zzz: Nobody answered the last two ice-breakers in <#book-club>, so I ask nothing there for now.
      [Go on asking] [Switch them off there]
    ");
    ben.answers("community.resume").await;
    town.settle().await;
    snapshot!(told(&ben), @":ice_cube: Ice-breakers go on in <#book-club>.");
    days(&mut town, 7).await;
    assert_eq!(said(&town, "book-club").len(), 4);
    // An emoji is an answer too.
    let (ts, _) = said(&town, "book-club").pop().expect("there is one");
    let channel = id_of(&town, "book-club");
    town.sandbox.react("U0BEN", &channel, &ts, "heart").await.expect("they can react");
    days(&mut town, 14).await;
    assert_eq!(said(&town, "book-club").len(), 6);
    town.end().await;
}

#[tokio::test]
async fn a_holiday_moves_the_question_to_the_next_working_day() {
    let mut town = with_books(|config| {
        let region = json!({"name": "Here", "timezones": [config.workspace.timezone], "holidays": ["2026-11-04"]});
        config.calendar.regions = vec![serde_json::from_value(region).expect("a region")];
    })
    .await;
    town.pass(DAY + 20 * HOUR).await;
    assert_eq!(said(&town, "book-club").len(), 1, "a welcome, and nothing on the holiday");
    town.pass(DAY).await;
    assert_eq!(said(&town, "book-club").len(), 2);
    town.end().await;
}

#[tokio::test]
async fn people_suggest_questions_that_stewards_take_in_one_message() {
    let mut town = with_books(|_| {}).await;
    let (ben, ida) = (town.engineer(), town.steward());
    let channel = id_of(&town, "book-club");
    let (welcome, _) = said(&town, "book-club").remove(0);
    let before = count(&town, &ida);
    for (question, named) in
        [("Which book did you give away?", json!(["yes"])), ("Which book do you dislike?", json!([]))]
    {
        ben.presses_value(&channel, &welcome, "community.suggest", None).await;
        if question.contains("give") {
            snapshot!(ben.form(), @"
            === Suggest a question ===
            Your question*: {}
              One that anybody can answer and likes to. Nothing about family, health, politics, religion or money.
            Its language*: (English ▾)
            Your name: [x] Say that the question is from me
            · Those who keep the CX channel have a look first, and see your name. Then it is asked in this channel first, and weeks later in others of its language.
            === [Cancel] [Send]
            ");
        }
        assert_eq!(ben.submits(&json!({"words": question, "named": named})).await, Submitted::Closed);
        town.settle().await;
    }
    ben.presses_value(&channel, &welcome, "community.suggest", None).await;
    let sent = ben.submits(&json!({"words": "Which book did you give away?"})).await;
    assert!(matches!(sent, Submitted::Errors(_)), "{sent:?}");
    town.pass(2 * HOUR).await;
    assert_eq!(count(&town, &ida), before + 1);
    snapshot!(told(&ida), @"
    :ice_cube: 2 questions were suggested. Do they suit everybody?
      > Which book did you give away?
      <Ben Thistle>  ·  English
      [Take it] [Not this one]
      > Which book do you dislike?
      <Ben Thistle>  ·  English
      [Take it] [Not this one]
    ");
    ida.answers("community.accept").await;
    town.settle().await;
    ida.answers("community.refuse").await;
    town.settle().await;
    snapshot!(told(&ida), @"
    :ice_cube: 2 questions were suggested. Do they suit everybody?
      > Which book did you give away?
      <Ben Thistle>  ·  English
      · :white_check_mark: Taken by <Ida Willowby>
      > Which book do you dislike?
      <Ben Thistle>  ·  English
      · Not taken, said <Ida Willowby>
    ");
    town.pass(16 * HOUR).await;
    snapshot!(told(&ben), @"
    :ice_cube: Your question is in: “Which book did you give away?” It will be asked one of these weeks. Thank you!
      
      Your question wasn’t taken this time: “Which book do you dislike?” Another one is welcome any time.
    ");
    // Wednesday: people's own question comes first, with a name.
    town.pass(DAY + 3 * HOUR).await;
    let screen = town.sandbox.screen("book-club", "U0BEN");
    snapshot!(screen.rsplit("CX:").next().unwrap_or_default().trim(), @"
    :ice_cube: *Which book did you give away?*
      · Asked by <Ben Thistle>  ·  Answer in the thread, in a word or in ten.
      [Suggest a question…]
    ");
    town.end().await;
}

#[tokio::test]
async fn a_question_is_asked_first_where_it_was_suggested_and_weeks_later_in_one_channel_after_the_other() {
    let mut town = with_books(|_| {}).await;
    let (ben, ida) = (town.engineer(), town.steward());
    for name in ["tea", "chess"] {
        let draft = json!({"name": name, "line": "For all who like it", "kind": "interest"});
        assert_eq!(proposes(&town, &ida, &draft).await, Submitted::Closed);
        town.settle().await;
    }
    let (welcome, _) = said(&town, "book-club").remove(0);
    ben.presses_value(&id_of(&town, "book-club"), &welcome, "community.suggest", None).await;
    assert_eq!(ben.submits(&json!({"words": "Which book did you give away?"})).await, Submitted::Closed);
    town.settle().await;
    town.pass(2 * HOUR).await;
    ida.answers("community.accept").await;
    town.settle().await;
    let mut asked = Vec::new();
    for week in 1..=10 {
        days(&mut town, 3).await;
        for (name, member) in [("book-club", "U0BEN"), ("tea", "U0IDA"), ("chess", "U0IDA")] {
            let (_, question) = said(&town, name).pop().expect("something is asked every week");
            if question.contains("give away") {
                asked.push((week, name));
            }
            town.sandbox.post(member, name, "Good question!", None).await.expect("they are in it");
        }
        days(&mut town, 4).await;
    }
    assert_eq!(asked, [(1, "book-club"), (5, "chess"), (9, "tea")]);
    town.end().await;
}

#[tokio::test]
async fn a_pack_with_mistakes_is_told_with_file_and_line_and_the_rest_is_asked() {
    let mut town = Town::with(|config| {
        let folder = Path::new("/dev/shm").join(format!("packs-{}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("a folder can be made");
        std::fs::write(
            folder.join("ours.toml"),
            "[[question]]\nid = \"tea\"\nen = \"Tea or coffee?\"\n\n[[question]]\nen = \"No id?\"\n",
        )
        .expect("a file can be written");
        std::fs::write(folder.join("broken.toml"), "[[question]]\nid = \"a\"\nen = \"Never closed\n")
            .expect("a file can be written");
        config.community.packs = folder.display().to_string();
    })
    .await;
    let ida = town.steward();
    // Not before her day begins.
    assert_eq!(count(&town, &ida), 0);
    town.pass(HER_MORNING).await;
    snapshot!(told(&ida), @r#"
    :warning: Something is wrong in our packs of ice-breakers. What is right is asked all the same:
      • broken.toml, line 3: this is no TOML (invalid basic string, expected `"`), so nothing of this file counts.
      • ours.toml, line 5: a question needs an `id`.
    "#);
    days(&mut town, 3).await;
    town.start().await;
    town.settle().await;
    assert_eq!(count(&town, &ida), 1, "{}", ida.inbox());
    town.end().await;
}

#[tokio::test]
async fn an_archived_channel_leaves_the_catalogue_and_nothing_waits_for_it() {
    let mut town = with_books(|_| {}).await;
    let marta = town.accountant();
    marta.types("/cx", "fun").await;
    let channel = id_of(&town, "book-club");
    town.sandbox.archive("U0BEN", "book-club").await.expect("they can close it");
    presses_answer(&town, &marta, "community.join", Some(&channel)).await;
    town.settle().await;
    snapshot!(whispered(&marta), @"Tego kanału nie ma już w katalogu. `/cx fun` pokaże inne.");
    assert!(!marta.types("/cx", "fun").await.contains("book-club"));
    // Another one is found to be closed when a question is posted there.
    let ida = town.steward();
    assert_eq!(proposes(&town, &ida, &json!({"name": "tea", "line": "Tea"})).await, Submitted::Closed);
    town.settle().await;
    town.pass(DAY).await;
    town.sandbox.archive("U0IDA", "tea").await.expect("they can close it");
    behind_the_back(&town, "UPDATE community_channel SET counted_at = 9999999999999").await;
    town.pass(DAY).await;
    assert!(!ida.types("/cx", "fun").await.contains("tea"), "{}", ida.types("/cx", "fun").await);
    assert_eq!(said(&town, "tea").len(), 1);
    town.end().await;
}

#[tokio::test]
async fn whoever_looks_after_a_channel_changes_it_and_takes_it_off_the_list() {
    let mut town = with_books(|_| {}).await;
    let ben = town.engineer();
    let channel = id_of(&town, "book-club");
    ben.types("/cx", "fun").await;
    presses_answer(&town, &ben, "community.more", Some(&format!("edit:{channel}"))).await;
    snapshot!(ben.form(), @"
    === Change a channel ===
    <#book-club>
    A line about it*: {What we read & <love>}
    What is it about?*: (Interests ▾)
    Language spoken there*: (English ▾)
    Ice-breakers there*: (As usual in the company ▾)
    Day for ice-breakers*: (As in the company: Wed ▾)
    Hour for ice-breakers*: (As in the company: 10:30 ▾)
    Whose clock counts there*: (As in the company: UTC ▾)
      For ice-breakers, and for what is played there.
    === [Cancel] [Save]
    ");
    let changed = json!({"line": "One book a month", "pace": "off", "language": "es"});
    assert_eq!(ben.submits(&changed).await, Submitted::Closed);
    town.settle().await;
    let shown = town.agent().types("/cx", "fun").await;
    assert!(shown.contains("One book a month") && !shown.contains("⋯"), "{shown}");
    days(&mut town, 10).await;
    assert_eq!(said(&town, "book-club").len(), 1, "questions are off there");
    ben.types("/cx", "fun").await;
    presses_answer(&town, &ben, "community.more", Some(&format!("retire:{channel}"))).await;
    snapshot!(ben.form(), @"
    === Take it off the list ===
    <#book-club> leaves the catalogue. Whoever is in it stays in it.
    And the channel itself?*: (•) Leave it open  ( ) Archive it as well
    === [Cancel] [Take it off]
    ");
    assert_eq!(ben.submits(&json!({})).await, Submitted::Closed);
    town.settle().await;
    assert!(!ben.types("/cx", "fun").await.contains("book-club"));
    assert!(!town.sandbox.read(|world| world.channel("book-club").expect("it is there").archived));
    town.end().await;
}

#[tokio::test]
async fn hundreds_of_channels_are_read_page_by_page_and_by_kind() {
    let mut town = Town::new().await;
    for number in 0..300 {
        let sql = format!(
            "INSERT INTO community_channel (channel, kind, name, line, language, proposed_by, listed_at, counted_at) VALUES \
             ('C0MANY{number}', '{}', 'many-{number:03}', 'Line {number}', 'en', 'U0BEN', 1, 9999999999999)",
            ["interest", "game", "place"][number % 3]
        );
        behind_the_back(&town, sql.leak()).await;
    }
    let ida = town.steward();
    let shown = ida.types("/cx", "fun").await;
    assert!(shown.contains("Line 0\n") && shown.contains("Page 1 of 30"), "{shown}");
    presses_answer(&town, &ida, "community.next", None).await;
    town.settle().await;
    assert!(whispered(&ida).contains("Page 2 of 30"), "{}", whispered(&ida));
    presses_answer(&town, &ida, "community.kind", Some("game")).await;
    town.settle().await;
    assert!(whispered(&ida).contains("Page 1 of 10"), "{}", whispered(&ida));
    town.end().await;
}

#[tokio::test]
async fn where_the_company_wants_no_community_nothing_of_it_is_seen() {
    let mut town = Town::with(|config| config.community.on = false).await;
    let ben = town.engineer();
    snapshot!(ben.types("/cx", "fun").await, @"The catalogue of channels is switched off in your company.");
    ben.opens_home().await;
    town.settle().await;
    assert!(!ben.home().contains("More fun"), "{}", ben.home());
    town.end().await;
}

#[tokio::test]
async fn a_game_channel_says_what_can_be_played_there() {
    let mut town = Town::new().await;
    let ida = town.steward();
    let chess = json!({"name": "chess", "line": "At lunch", "kind": "game"});
    assert_eq!(proposes(&town, &ida, &chess).await, Submitted::Closed);
    town.settle().await;
    snapshot!(told_of(&ida, "asking Slack"), @":hourglass_flowing_sand: I’m asking Slack… I’ll tell you when the channel is there.");
    snapshot!(town.sandbox.screen("chess", "U0IDA"), @"
    #chess
    CX:
      :wave: Welcome! <Ida Willowby> had the idea for this channel, and anybody finds it with `/cx fun`.
      > At lunch
      Whoever likes can play here: a quiz, emoji riddles, daily puzzles.
      [:brain: Quiz] [Pose a riddle…] [:jigsaw: Puzzles] [Suggest a question…]
    ");
    let (channel, (welcome, _)) = (id_of(&town, "chess"), said(&town, "chess").remove(0));
    for (action, shown) in [("quiz.show", "None is planned."), ("puzzle.show", "has no board of daily puzzles")] {
        ida.presses_value(&channel, &welcome, action, None).await;
        town.settle().await;
        let screen = town.sandbox.screen("chess", "U0IDA");
        assert!(screen.contains(shown), "{screen}");
    }
    ida.presses_value(&channel, &welcome, "riddle.form", None).await;
    assert!(ida.form().contains("Pose an emoji riddle"), "{}", ida.form());
    town.end().await;
}

#[tokio::test]
async fn whoever_approves_below_the_catalogue_sees_at_once_that_slack_is_asked() {
    let mut town = Town::new().await;
    let (ben, ida) = (town.engineer(), town.steward());
    assert_eq!(proposes(&town, &ben, &books()).await, Submitted::Closed);
    town.settle().await;
    ida.types("/cx", "fun").await;
    presses_answer(&town, &ida, "community.approve", None).await;
    town.settle().await;
    snapshot!(whispered(&ida), @"
    # Channels to join
      · Interests, games and places. Joining and leaving is always up to you.
      (All kinds ▾) [Propose a channel…] [:coffee: Coffee] [:arrows_counterclockwise: Experience swap]
      There is no channel here yet. What you propose yourself, I make at once; what others propose, I show you first. A channel that exists already can be listed too.
      :seedling: <Ben Thistle> proposes a new channel: *#book-club*
      > What we read &amp; &lt;love&gt;
      Interests  ·  English
      · :hourglass_flowing_sand: <Ida Willowby> said yes. I’m asking Slack…
    ");
    assert_eq!(members(&town, "book-club"), ["U0CXBOT", "U0BEN"]);
    town.end().await;
}

#[tokio::test]
async fn channels_in_which_questions_rest_are_told_in_one_message_that_follows_them() {
    let mut town = with_books(|_| {}).await;
    let (ben, ida) = (town.engineer(), town.steward());
    let tea = json!({"name": "tea", "line": "Tea", "kind": "interest"});
    assert_eq!(proposes(&town, &ben, &tea).await, Submitted::Closed);
    town.settle().await;
    ida.opens_home().await;
    town.settle().await;
    ida.presses_at_home("community.approve", None).await;
    town.settle().await;
    days(&mut town, 14).await;
    let before = count(&town, &ben);
    days(&mut town, 7).await;
    assert_eq!(count(&town, &ben), before + 1, "{}", ben.inbox());
    snapshot!(told(&ben), @"
    :zzz: Nobody answered the last two ice-breakers in <#book-club>, so I ask nothing there for now.
      [Go on asking] [Switch them off there]
      :zzz: Nobody answered the last two ice-breakers in <#tea>, so I ask nothing there for now.
      [Go on asking] [Switch them off there]
    ");
    // One of them is closed: its buttons go.
    ben.types("/cx", "fun").await;
    presses_answer(&town, &ben, "community.more", Some(&format!("retire:{}", id_of(&town, "tea")))).await;
    assert_eq!(ben.submits(&json!({})).await, Submitted::Closed);
    town.settle().await;
    ben.answers("community.resume").await;
    town.settle().await;
    snapshot!(told_of(&ben, "Ice-breakers go on"), @"
    :ice_cube: Ice-breakers go on in <#book-club>.
      <#tea> is off the list, and I ask nothing there any more.
    ");
    town.end().await;
}

#[tokio::test]
async fn stewards_are_asked_about_a_silent_channel_when_its_proposer_says_nothing() {
    let mut town = with_books(|config| {
        config.community.icebreakers = false;
        config.community.silent_days = 2;
    })
    .await;
    let (ben, ida) = (town.engineer(), town.steward());
    days(&mut town, 3).await;
    assert!(told(&ben).contains("Is it still needed?"), "{}", ben.inbox());
    let before = count(&town, &ida);
    days(&mut town, 12).await;
    assert_eq!(count(&town, &ida), before, "{}", ida.inbox());
    days(&mut town, 4).await;
    assert_eq!(count(&town, &ida), before + 1, "{}", ida.inbox());
    snapshot!(told(&ida), @"
    :zzz: <#book-club> has been quiet for 2 days. Is it still needed?
      I asked <Ben Thistle> two weeks ago and have heard nothing.
      [Keep it] [Take it off the list] [Close it]
    ");
    days(&mut town, 3).await;
    assert_eq!(count(&town, &ida), before + 1, "{}", ida.inbox());
    ida.opens_home().await;
    town.settle().await;
    assert!(ida.home().contains("has been quiet for"), "{}", ida.home());
    ida.answers("community.keep").await;
    town.settle().await;
    assert_eq!(told_of(&ida, "stays"), told_of(&ben, "stays"));
    town.end().await;
}

#[tokio::test]
async fn a_bot_that_was_removed_asks_nothing_until_it_is_invited_and_its_pace_is_kept() {
    let mut town = with_books(|_| {}).await;
    let ben = town.engineer();
    town.sandbox.kick_bot("U0BEN", "book-club").await.expect("they can remove it");
    days(&mut town, 2).await;
    assert_eq!(said(&town, "book-club").len(), 1, "a welcome, and no question");
    assert_eq!(members(&town, "book-club"), ["U0BEN"]);
    snapshot!(told_of(&ben, "no longer in"), @":wave: I’m no longer in <#book-club>, so there are no ice-breakers and no games there. If you’d like me back, type `/invite @CX` there.");
    let channel = id_of(&town, "book-club");
    assert!(ben.types("/cx", "fun").await.contains(&channel), "it stands in the catalogue");
    town.sandbox.invite_bot("U0BEN", "book-club").await.expect("they can invite it");
    town.settle().await;
    snapshot!(told_of(&ben, "everything goes on"), @":white_check_mark: <#book-club> is back: everything goes on there.");
    days(&mut town, 7).await;
    assert_eq!(said(&town, "book-club").len(), 2);
    town.end().await;
}
