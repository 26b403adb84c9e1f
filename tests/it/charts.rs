//! Stories about charts: how they reach a message, and what stands there when they cannot.

use cx_bot::base::clock::{DAY, HOUR, MINUTE, SECOND};
use cx_bot::sandbox::api::{Fault, FaultKind};
use serde_json::{Value, json};

use crate::town::{CX, Town, snapshot};

/// Two weeks with an idea each, up to some minutes before the second digest.
async fn two_weeks() -> Town {
    let mut town = Town::with(|config| config.digest.on = true).await;
    town.pass(2 * HOUR).await;
    town.agent().shares("Refund mails arrive after nine days").await;
    town.settle().await;
    town.pass(7 * DAY - 2 * HOUR).await;
    town.pass(2 * HOUR).await;
    for title in ["Parcels come back without a word", "The invoice shows a wrong address"] {
        town.engineer().shares(title).await;
        town.settle().await;
    }
    town.pass(7 * DAY - 2 * HOUR - 5 * MINUTE).await;
    town
}

/// The blocks that follow the numbers in each digest that stands.
fn below_the_numbers(town: &Town) -> Vec<Value> {
    town.sandbox.read(|world| {
        let messages = &world.channel(CX).expect("there is such a channel").messages;
        let digests = messages.iter().filter(|message| message.text.starts_with("Our week for customers"));
        digests.map(|digest| digest.blocks[3].clone()).collect()
    })
}

fn shown(block: &Value) -> String {
    cx_bot::sandbox::plain::blocks(std::slice::from_ref(block))
}

#[tokio::test]
async fn the_digest_shows_a_chart_as_soon_as_there_are_weeks_to_compare() {
    let mut town = two_weeks().await;
    town.pass(2 * HOUR).await;
    let blocks = below_the_numbers(&town);
    let [first, second, third] = &blocks[..] else { panic!("three digests, not {}", blocks.len()) };
    assert_eq!(shown(first), "---", "nothing happened yet");
    assert_eq!(shown(second), "---", "one week alone is no chart");
    snapshot!(shown(third), @"(image: Chart of the last 8 weeks, oldest first. New ideas: 0, 0, 0, 0, 0, 0, 1, 2. Shipped: 0, 0, 0, 0, 0, 0, 0, 0. The last week brought more ideas than the weeks before on average.)");
    let file = third["slack_file"]["id"].as_str().expect("a picture is shown").to_owned();
    town.sandbox.read(|world| {
        let file = &world.files[&file];
        assert!(file.content.as_ref().is_some_and(|content| content.starts_with(b"\x89PNG")));
        assert_eq!(file.alt, third["alt_text"].as_str().unwrap_or_default());
    });
    assert_eq!(town.sandbox.calls_of("files.completeUploadExternal").len(), 1);
    town.end().await;
}

#[tokio::test]
async fn where_no_files_are_allowed_the_words_of_the_chart_stand_in_its_place() {
    for code in ["file_uploads_disabled", "storage_limit_reached", "a_word_from_tomorrow"] {
        let mut town = two_weeks().await;
        let fault = Fault { times: 9, ..Fault::once("files.getUploadURLExternal", FaultKind::Error(code.to_owned())) };
        town.sandbox.fault(fault);
        town.pass(2 * HOUR).await;
        for _ in 0..5 {
            town.pass(MINUTE).await;
        }
        let words = shown(below_the_numbers(&town).last().expect("the digest is there all the same"));
        assert!(words.starts_with("· Chart of the last 8 weeks"), "{code}: {words}");
        town.sandbox.no_more_faults();
        town.end().await;
    }
}

#[tokio::test]
async fn that_the_permission_for_files_is_missing_is_told_and_holds_nothing_up() {
    let mut town = two_weeks().await;
    let held: Vec<String> = town.sandbox.scopes().into_iter().filter(|scope| scope != "files:write").collect();
    town.sandbox.grant(&held.iter().map(String::as_str).collect::<Vec<_>>());
    town.pass(2 * HOUR).await;
    let words = shown(below_the_numbers(&town).last().expect("the digest is there all the same"));
    assert!(words.starts_with("· Chart of the last 8 weeks"), "{words}");
    let told = town.sandbox.dm_screen("U0IDA");
    assert!(told.contains("files:write"), "{told}");
    town.end().await;
}

#[tokio::test]
async fn a_picture_that_slack_has_not_looked_at_yet_is_waited_for_and_uploaded_once() {
    let mut town = two_weeks().await;
    let fault = Fault::once("chat.postMessage", FaultKind::Error("invalid_blocks".to_owned()));
    town.sandbox.fault(Fault { channel: Some(CX.to_owned()), ..fault });
    town.pass(2 * HOUR).await;
    town.pass(2 * SECOND).await;
    let blocks = below_the_numbers(&town);
    assert_eq!(blocks.len(), 3);
    assert!(shown(&blocks[2]).starts_with("(image: Chart of the last 8 weeks"), "{}", shown(&blocks[2]));
    assert_eq!(town.sandbox.calls_of("files.completeUploadExternal").len(), 1);
    town.end().await;
}

#[tokio::test]
async fn a_picture_that_slack_never_takes_makes_room_for_its_words() {
    let mut town = two_weeks().await;
    let fault = Fault::once("chat.postMessage", FaultKind::Error("invalid_blocks".to_owned()));
    town.sandbox.fault(Fault { channel: Some(CX.to_owned()), times: 5, ..fault });
    town.pass(2 * HOUR).await;
    for _ in 0..6 {
        town.pass(MINUTE).await;
    }
    let words = shown(below_the_numbers(&town).last().expect("the digest is there all the same"));
    assert!(words.starts_with("· Chart of the last 8 weeks"), "{words}");
    town.end().await;
}

#[tokio::test]
async fn a_digest_whose_answer_is_lost_is_posted_once_with_its_chart() {
    let mut town = two_weeks().await;
    let upload = Fault::once("files.completeUploadExternal", FaultKind::LoseAnswer);
    let post = Fault { channel: Some(CX.to_owned()), ..Fault::once("chat.postMessage", FaultKind::LoseAnswer) };
    town.sandbox.fault(upload);
    town.sandbox.fault(post);
    town.pass(2 * HOUR).await;
    for _ in 0..3 {
        town.pass(MINUTE).await;
    }
    let blocks = below_the_numbers(&town);
    assert_eq!(blocks.len(), 3);
    assert!(shown(&blocks[2]).starts_with("(image: "), "{}", shown(&blocks[2]));
    assert_eq!(json!(blocks[2]["alt_text"]).as_str().map(|alt| alt.is_empty()), Some(false));
    town.end().await;
}
