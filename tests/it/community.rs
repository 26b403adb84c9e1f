//! Stories about the community: channels for interests, games and places, and what breaks the ice there.

use std::path::Path;

use cx_bot::base::clock::{DAY, HOUR, MINUTE};
use cx_bot::base::config::Config;
use cx_bot::sandbox::world::Kind;
use cx_bot::sandbox::{Fault, FaultKind, Submitted};
use serde_json::{Value, json};

use crate::town::{CX, Person, Town, behind_the_back, snapshot};

/// Ida, who keeps the channel, works in New York: her day begins at two in the afternoon of London.
const HER_MORNING: i64 = 6 * HOUR;

fn books() -> Value {
    json!({"name": "Book Club", "line": "What we read & <love>", "kind": "interest"})
}

/// Opens the form for a new channel and sends it.
async fn proposes(town: &Town, person: &Person, values: &Value) -> Submitted {
    person.types("/cx", "fun").await;
    presses_answer(town, person, "community.propose", None).await;
    person.submits(values).await
}

/// Presses something on the last message that only this person sees.
async fn presses_answer(town: &Town, person: &Person, action: &str, value: Option<&str>) {
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

fn told(person: &Person) -> String {
    person.inbox().rsplit("CX:").next().unwrap_or_default().trim().to_owned()
}

fn count(town: &Town, person: &Person) -> usize {
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

/// What the bot has said in that channel, with when.
fn said(town: &Town, name: &str) -> Vec<(String, String)> {
    town.sandbox.read(|world| {
        let channel = world.channel(name).expect("there is such a channel");
        let ours = channel.messages.iter().filter(|message| message.bot_id.is_some());
        ours.map(|message| (message.ts.clone(), message.text.clone())).collect()
    })
}

/// Ben has proposed the book club, and Ida has said yes.
async fn with_books(settings: fn(&mut Config)) -> Town {
    let mut town = Town::with(settings).await;
    let (ben, ida) = (town.engineer(), town.steward());
    assert_eq!(proposes(&town, &ben, &books()).await, Submitted::Closed);
    town.settle().await;
    town.pass(HER_MORNING).await;
    ida.answers("community.approve").await;
    town.settle().await;
    town
}

#[tokio::test]
async fn a_channel_is_proposed_approved_and_made_with_its_topic_and_its_first_member() {
    let mut town = Town::new().await;
    let (ben, ida) = (town.engineer(), town.steward());
    snapshot!(ben.types("/cx", "fun").await, @"");
    presses_answer(&town, &ben, "community.propose", None).await;
    snapshot!(ben.form(), @"");
    // Slack's rules for names are told at the field, with a name that would do.
    let Submitted::Errors(errors) = ben.submits(&json!({"name": "Rock & Roll!", "line": "Loud"})).await else {
        panic!("it was taken")
    };
    snapshot!(json!(errors).to_string(), @"");
    assert_eq!(ben.submits(&books()).await, Submitted::Closed);
    town.settle().await;
    snapshot!(told(&ben), @"");
    // The steward hears of it when her day begins.
    assert_eq!(count(&town, &ida), 0);
    town.pass(HER_MORNING).await;
    snapshot!(told(&ida), @"");
    ida.answers("community.approve").await;
    town.settle().await;
    snapshot!(told(&ida), @"");
    assert_eq!(members(&town, "book-club"), ["U0CXBOT", "U0BEN"]);
    let topic = town.sandbox.read(|world| world.channel("book-club").expect("it was made").topic.clone());
    assert_eq!(topic, "What we read & <love>");
    snapshot!(town.sandbox.screen("book-club", "U0BEN"), @"");
    snapshot!(told(&ben), @"");
    // It stands in the catalogue for everybody, in their language.
    snapshot!(town.accountant().types("/cx", "rozrywka").await, @"");
    // Pressed again, it was decided.
    assert_eq!(town.calls("conversations.create"), 1);
    town.end().await;
}

#[tokio::test]
async fn joining_twice_is_joining_once_and_people_are_counted() {
    let mut town = with_books(|_| {}).await;
    let marta = town.accountant();
    let channel = id_of(&town, "book-club");
    for _ in 0..2 {
        marta.types("/cx", "fun").await;
        presses_answer(&town, &marta, "community.join", Some(&channel)).await;
        town.settle().await;
        // Meanwhile it can be opened; the old message still has the button.
        let again = town.sandbox.read(|world| world.channel(CX).map(|channel| channel.messages.clone()));
        assert!(again.is_some());
        break;
    }
    snapshot!(whispered(&marta), @"");
    // The same button again, on the message that stands there still.
    presses_answer(&town, &marta, "community.join", Some(&channel)).await;
    town.settle().await;
    snapshot!(whispered(&marta), @"");
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
    assert_eq!(proposes(&town, &ben, &json!({"name": "chess", "line": "At lunch", "kind": "game"})).await, Submitted::Closed);
    town.settle().await;
    town.pass(HER_MORNING).await;
    ida.answers("community.approve").await;
    town.settle().await;
    snapshot!(told(&ida), @"");
    ida.answers("community.adopt").await;
    town.settle().await;
    assert_eq!(members(&town, "chess"), ["U0EWA", "U0CXBOT", "U0BEN"]);
    assert!(ben.types("/cx", "fun").await.contains("<#chess>"), "{}", ben.types("/cx", "fun").await);
    // The next one gets another name instead.
    assert_eq!(proposes(&town, &ben, &json!({"name": "support", "line": "Tea", "kind": "interest"})).await, Submitted::Closed);
    town.settle().await;
    ida.answers("community.approve").await;
    town.settle().await;
    ida.answers("community.rename").await;
    assert_eq!(ida.submits(&json!({"name": "tea"})).await, Submitted::Closed);
    town.settle().await;
    assert_eq!(members(&town, "tea"), ["U0CXBOT", "U0BEN"]);
    // A channel that exists is listed without a word about its name.
    assert_eq!(proposes(&town, &ida, &json!({"channel": "C0RANDOM", "line": "All else"})).await, Submitted::Closed);
    town.settle().await;
    assert!(members(&town, "random").contains(&"U0CXBOT".to_owned()));
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
    assert!(shown.contains("<#book-club>"), "{shown}");
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
    snapshot!(told(&ida), @"");
    assert_eq!(count(&town, &ida), 1);
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
    snapshot!(json!(errors).to_string(), @"");
    town.pass(HER_MORNING).await;
    let shown = ida.types("/cx", "fun").await;
    snapshot!(shown, @"");
    ida.answers("community.decline").await;
    snapshot!(ida.form(), @"");
    assert_eq!(ida.submits(&json!({"sentence": "There is #reading already"})).await, Submitted::Closed);
    town.settle().await;
    snapshot!(told(&ida), @"");
    // Ben's working day in London is still on.
    snapshot!(told(&ben), @"");
    assert_eq!(town.calls("conversations.create"), 0);
    // The form that another steward had open says so.
    presses_answer(&town, &ida, "community.approve", None).await;
    town.settle().await;
    assert!(whispered(&ida).contains("decided already"), "{}", whispered(&ida));
    town.end().await;
}

#[tokio::test]
async fn a_channel_that_fell_silent_is_asked_about_first_and_closed_when_its_proposer_agrees() {
    let mut town = with_books(|config| config.community.icebreakers = false).await;
    let ben = town.engineer();
    for _ in 0..59 {
        town.pass(DAY).await;
    }
    let before = count(&town, &ben);
    town.pass(2 * DAY).await;
    assert_eq!(count(&town, &ben), before + 1, "{}", ben.inbox());
    snapshot!(told(&ben), @"");
    town.pass(3 * DAY).await;
    town.start().await;
    assert_eq!(count(&town, &ben), before + 1);
    ben.answers("community.keep").await;
    town.settle().await;
    snapshot!(told(&ben), @"");
    // Kept, it has as long again; then it is closed for all.
    for _ in 0..62 {
        town.pass(DAY).await;
    }
    assert_eq!(count(&town, &ben), before + 2);
    ben.opens_home().await;
    town.settle().await;
    assert!(ben.home().contains("has been quiet for"), "{}", ben.home());
    ben.answers("community.close").await;
    town.settle().await;
    assert!(town.sandbox.read(|world| world.channel("book-club").expect("it is there").archived));
    snapshot!(told(&ben), @"");
    assert!(!ben.types("/cx", "fun").await.contains("book-club"));
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
    for _ in 0..3 {
        town.pass(DAY).await;
    }
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
    snapshot!(town.sandbox.screen("book-club", "U0BEN"), @"");
    let other = town.another().await;
    town.start().await;
    town.settle().await;
    while other.step().await.expect("the database works") == cx_bot::engine::scheduler::Step::Worked {}
    assert_eq!(asked(&town).len(), 1);
    other.db.close().await;
    // A year of Wednesdays, each with an answer.
    for week in 1..53 {
        let (ts, _) = asked(&town).pop().expect("there is one");
        town.sandbox.post("U0BEN", "book-club", "Yes", Some(&ts)).await.expect("they are in it");
        for _ in 0..7 {
            town.pass(DAY).await;
        }
        assert_eq!(asked(&town).len(), week + 1, "week {week}");
    }
    let mut texts: Vec<_> = asked(&town).into_iter().map(|(_, text)| text).collect();
    texts.sort();
    texts.dedup();
    assert_eq!(texts.len(), 53, "something was asked twice");
    town.end().await;
}

#[tokio::test]
async fn where_nobody_answers_questions_rest_and_go_on_when_they_are_wanted() {
    let mut town = with_books(|_| {}).await;
    let ben = town.engineer();
    for _ in 0..16 {
        town.pass(DAY).await;
    }
    assert_eq!(said(&town, "book-club").len(), 3, "a welcome and two questions");
    for _ in 0..7 {
        town.pass(DAY).await;
    }
    assert_eq!(said(&town, "book-club").len(), 3);
    snapshot!(told(&ben), @"");
    ben.answers("community.resume").await;
    town.settle().await;
    snapshot!(told(&ben), @"");
    for _ in 0..7 {
        town.pass(DAY).await;
    }
    assert_eq!(said(&town, "book-club").len(), 4);
    // An emoji is an answer too.
    let (ts, _) = said(&town, "book-club").pop().expect("there is one");
    let channel = id_of(&town, "book-club");
    town.sandbox.react("U0BEN", &channel, &ts, "heart").await.expect("they can react");
    for _ in 0..14 {
        town.pass(DAY).await;
    }
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
    for (question, named) in [("Which book did you give away?", json!(["yes"])), ("Which book do you dislike?", json!([]))] {
        ben.presses_value(&channel, &welcome, "community.suggest", None).await;
        if count(&town, &ben) == 0 || question.contains("give") {
            snapshot!(ben.form(), @"");
        }
        assert_eq!(ben.submits(&json!({"words": question, "named": named})).await, Submitted::Closed);
        town.settle().await;
    }
    ben.presses_value(&channel, &welcome, "community.suggest", None).await;
    let sent = ben.submits(&json!({"words": "Which book did you give away?"})).await;
    assert!(matches!(sent, Submitted::Errors(_)), "{sent:?}");
    town.pass(2 * HOUR).await;
    assert_eq!(count(&town, &ida), before + 1);
    snapshot!(told(&ida), @"");
    ida.answers("community.accept").await;
    town.settle().await;
    ida.answers("community.refuse").await;
    town.settle().await;
    snapshot!(told(&ida), @"");
    town.pass(16 * HOUR).await;
    snapshot!(told(&ben), @"");
    // Wednesday: people's own question comes first, with a name.
    town.pass(DAY).await;
    let screen = town.sandbox.screen("book-club", "U0BEN");
    snapshot!(screen.rsplit("CX:").next().unwrap_or_default().trim(), @"");
    town.end().await;
}

#[tokio::test]
async fn a_pack_with_mistakes_is_told_with_file_and_line_and_the_rest_is_asked() {
    let mut town = Town::with(|config| {
        let folder = Path::new("/dev/shm").join(format!("packs-{}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("a folder can be made");
        std::fs::write(folder.join("ours.toml"), "[[question]]\nid = \"tea\"\nen = \"Tea or coffee?\"\n\n[[question]]\nen = \"No id?\"\n")
            .expect("a file can be written");
        std::fs::write(folder.join("broken.toml"), "[[question]]\nid = \"a\"\nen = \"Never closed\n").expect("a file can be written");
        config.community.packs = folder.display().to_string();
    })
    .await;
    let ida = town.steward();
    snapshot!(told(&ida), @"");
    for _ in 0..3 {
        town.pass(DAY).await;
    }
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
    snapshot!(whispered(&marta), @"");
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
    snapshot!(ben.form(), @"");
    let changed = json!({"line": "One book a month", "pace": "off", "language": "es"});
    assert_eq!(ben.submits(&changed).await, Submitted::Closed);
    town.settle().await;
    let shown = town.agent().types("/cx", "fun").await;
    assert!(shown.contains("One book a month") && !shown.contains("⋯"), "{shown}");
    for _ in 0..10 {
        town.pass(DAY).await;
    }
    assert_eq!(said(&town, "book-club").len(), 1, "questions are off there");
    ben.types("/cx", "fun").await;
    presses_answer(&town, &ben, "community.more", Some(&format!("retire:{channel}"))).await;
    snapshot!(ben.form(), @"");
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
    snapshot!(ben.types("/cx", "fun").await, @"");
    ben.opens_home().await;
    town.settle().await;
    assert!(!ben.home().contains("Join in"), "{}", ben.home());
    town.end().await;
}
