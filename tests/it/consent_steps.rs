//! Whatever people press, what became of an idea is a way through the table of steps.

use cx_bot::base::clock::{DAY, SECOND};
use cx_bot::base::db::query_as;
use cx_bot::domain::opportunity::Status;
use cx_bot::sandbox::Submitted;
use proptest::prelude::RngExt as _;
use proptest::test_runner::{RngAlgorithm, TestRng};
use serde_json::json;

use crate::consent::propose;
use crate::town::{CX, Person, Town};

/// Whatever people press, in whatever order, a status follows only where the table of steps has one, and at most one
/// proposal is adopted.
#[tokio::test]
async fn a_story_never_has_a_step_that_the_table_does_not_have() {
    let mut town = Town::new().await;
    let mut random = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let ida = town.steward();
    for title in ["Refunds arrive late", "Parcels get lost", "Nobody answers calls", "Sizes differ", "Labels peel off"]
    {
        let number = title.len();
        town.agent().shares(title).await;
        town.settle().await;
        let card = town.card(title);
        for who in ["U0BEN", "U0MARTA"] {
            propose(&mut town, &card, who, &format!("Answer {number} of {who}")).await;
        }
        let proposals = ["U0BEN", "U0MARTA"].map(|who| town.message(&format!("Answer {number} of {who}")));
        for _ in 0..30 {
            let people = ["U0ADA", "U0BEN", "U0MARTA", "U0LUCA"];
            let person = town.person(people[random.random_range(0..people.len())]);
            let proposal = &proposals[random.random_range(0..2)];
            let has = |action: &str| offers(&town, proposal, action);
            let on_card = |action: &str| offers(&town, &card, action);
            match random.random_range(0..12) {
                0 | 1 | 9 | 10 => {
                    ida.chooses(&card, "move:").await;
                    // Mostly what the form offers, sometimes anything.
                    let any = random.random_range(0..4) == 0;
                    let steps = if any { &Status::ALL[..] } else { stands(&town).await.next_steps() };
                    let word = steps[random.random_range(0..steps.len())].word();
                    sends(&town, &ida, &json!({"status": word, "reason": "So"})).await;
                }
                2 | 3 if has("proposal.support") => person.presses(proposal, "proposal.support").await,
                4 if has("consent.adopt") => ida.presses(proposal, "consent.adopt").await,
                5 if has("consent.small_fix") => {
                    let ben = town.engineer();
                    ben.presses(proposal, "consent.small_fix").await;
                    sends(&town, &ben, &json!({"why": "Because"})).await;
                }
                6 if has("consent.concern") => {
                    person.presses(proposal, "consent.concern").await;
                    sends(&town, &person, &json!({"worry": "Hm", "remedy": "Ha"})).await;
                }
                7 if on_card("progress.claim") => town.engineer().presses(&card, "progress.claim").await,
                8 if on_card("squad.form") => {
                    person.presses(&card, "squad.form").await;
                    sends(&town, &person, &json!({})).await;
                }
                _ => town.clock.advance(2 * DAY),
            }
            town.clock.advance(3 * SECOND);
            town.settle().await;
        }
    }
    let mut connection = town.bot.db.read().await.expect("the database works");
    let steps: Vec<(String, String, String)> = query_as(
        "SELECT opportunity, before, after FROM story WHERE what = 'status' ORDER BY opportunity, happened_at, id",
    )
    .fetch_all(&mut *connection)
    .await
    .expect("the database works");
    let stands: Vec<(String, String)> =
        query_as("SELECT id, status FROM opportunity").fetch_all(&mut *connection).await.expect("the database works");
    drop(connection);
    let went = |to: Status| steps.iter().any(|(_, _, after)| after == to.word());
    assert!(steps.len() > 20 && went(Status::InProgress), "too little happened: {steps:?}");
    for (opportunity, status) in stands {
        let mut at = Status::New;
        for (_, before, after) in steps.iter().filter(|(of, ..)| *of == opportunity) {
            assert_eq!(at.word(), before, "{opportunity}: {steps:?}");
            let to = Status::from_word(after).expect("a status");
            assert!(at.next_steps().contains(&to), "{opportunity}: {before} to {after}");
            at = to;
        }
        assert_eq!(at.word(), status, "{opportunity}");
    }
    town.end().await;
}

/// Where the newest opportunity stands.
async fn stands(town: &Town) -> Status {
    let mut connection = town.bot.db.read().await.expect("the database works");
    let (word,): (String,) = query_as("SELECT status FROM opportunity ORDER BY number DESC LIMIT 1")
        .fetch_one(&mut *connection)
        .await
        .expect("there is one");
    Status::from_word(&word).expect("a status")
}

/// Sends the form they look at, if they do; what the form does not have is left out.
async fn sends(town: &Town, person: &Person, values: &serde_json::Value) {
    if let Some(view) = town.sandbox.modal(person.id) {
        // Another form may still be open, which takes none of these.
        let sent = town.sandbox.submit(person.id, &view, values).await;
        if let (Ok(Submitted::Updated), Some(behind)) = (sent, town.sandbox.modal(person.id)) {
            // Some steps ask for more on a second page.
            for values in [json!({"cause": "costly", "sentence": "So"}), json!({"verdict": "better", "sentence": "So"})]
            {
                let _ = town.sandbox.submit(person.id, &behind, &values).await;
            }
        }
        let _ = town.sandbox.close_view(person.id, &view).await;
    }
}

/// Whether a message of the CX channel has that to press.
pub(crate) fn offers(town: &Town, ts: &str, action: &str) -> bool {
    town.sandbox.read(|world| {
        world
            .message(CX, ts)
            .is_some_and(|message| json!(message.blocks).to_string().contains(&format!("\"{action}\"")))
    })
}
