//! Stories about the health of the channel, told once a quarter.

use cx_bot::base::clock::{DAY, HOUR};
use cx_bot::base::config::Config;
use cx_bot::base::db::query_as;
use cx_bot::sandbox::Submitted;
use serde_json::json;

use crate::town::{CX, Person, Town, behind_the_back, ships, snapshot};

/// Every story begins on Monday, 2 November, at nine; the company's time zone is UTC.
fn on(config: &mut Config) {
    config.health.on = true;
    config.proposals.squad = 1;
}

/// What begins like that in the CX channel, as people see it, and where it stands.
fn posts(town: &Town, begins: &str) -> Vec<(String, String)> {
    town.sandbox.read(|world| {
        let messages = &world.channel(CX).expect("there is such a channel").messages;
        let said = messages.iter().filter(|message| message.text.starts_with(begins)).map(|message| {
            let said = json!({"text": message.text, "blocks": message.blocks});
            (message.ts.clone(), cx_bot::sandbox::plain::message(&said))
        });
        said.collect()
    })
}

fn questions(town: &Town) -> Vec<(String, String)> {
    posts(town, ":wave: *One question")
}

fn told(town: &Town) -> Vec<String> {
    posts(town, "How our channel is doing").into_iter().map(|(_, said)| said).collect()
}

/// Lets days pass, each looked at once.
async fn live(town: &mut Town, days: i64) {
    for _ in 0..days {
        town.pass(DAY).await;
    }
}

async fn answers(person: &Person, question: &str, answer: &str) {
    person.presses(question, "health.form").await;
    assert_eq!(person.submits(&json!({"answer": answer})).await, Submitted::Closed);
}

#[tokio::test]
async fn after_a_quarter_everybody_reads_how_the_channel_does_and_whether_it_is_trusted() {
    let mut town = Town::with(on).await;
    town.agent().shares("Refund mails arrive after nine days").await;
    town.person("U0DIEGO").shares("Parcels come back without a word").await;
    town.settle().await;
    let ben = town.engineer();
    let refunds = town.card("Refund mails");
    ships(&mut town, &ben, &refunds).await;
    town.pass(44 * DAY).await;
    live(&mut town, 1).await;
    assert!(questions(&town).is_empty(), "it is 17 December");
    live(&mut town, 1).await;
    let (question, said) = questions(&town).pop().expect("it is asked two weeks before the quarter ends");
    snapshot!(said, @"
    :wave: *One question, ten seconds.* “When I post something here, something comes of it.” How true is that for you? You can answer until 2026-12-31 UTC; a few days later all of us read the result.
    [Answer]
    · Anonymous: I note that you answered, so that everybody counts once, and how many gave which answer, but never who gave which. Nothing is shown below five answers.
    ");
    for (person, answer) in ["U0ADA", "U0DIEGO", "U0BEN", "U0MARTA", "U0IDA"].into_iter().zip(["5", "4", "4", "2", "5"])
    {
        answers(&town.person(person), &question, answer).await;
        town.settle().await;
    }
    snapshot!(town.agent().screen().lines().last().unwrap_or_default(), @"  · Anonymous: I note that you answered, so that everybody counts once, and how many gave which answer, but never who gave which. Nothing is shown below five answers.");
    town.agent().presses(&question, "health.form").await;
    town.settle().await;
    snapshot!(town.agent().screen().lines().last().unwrap_or_default(), @"CX (only to you): You have answered this one already. Thank you! I can’t change it, as I don’t know which answer was yours.");
    town.pass(17 * DAY).await;
    assert!(told(&town).is_empty(), "it is 4 January, a Monday, on which the digest comes");
    live(&mut town, 1).await;
    assert_eq!(told(&town).len(), 1);
    snapshot!(told(&town)[0], @"
    # How our channel is doing
    · 2026-10-01 UTC – 2026-12-31 UTC
    :bulb: *2* new ideas, 8.3 for every 100 of us
    :hourglass: *50 %* of our promises were kept in time
    :rocket: *100 %* of what was decided was shipped: 1 of 1
    :seedling: *3* people posted, proposed or helped
    :handshake: *2 of 6* functions took part
    :speech_balloon: “When I post something here, something comes of it.” *80 %* agree (5 answers)
    · Promises: those due in the quarter. Decided: shipped, declined or parked. Agree: “rather” and “completely true”. Ideas without a name count as ideas, never for a person.
    [Share an idea] [How ideas are doing]
    ");
    // Nothing in the database says who answered what.
    let mut connection = town.bot.db.read().await.expect("the database works");
    let counted: Vec<(i64, i64)> = query_as("SELECT answer, people FROM trust_count ORDER BY answer")
        .fetch_all(&mut *connection)
        .await
        .expect("the database works");
    assert_eq!(counted, [(2, 1), (4, 2), (5, 2)]);
    let kept: Vec<(String, String)> =
        query_as("SELECT key, payload FROM job").fetch_all(&mut *connection).await.expect("the database works");
    assert!(kept.iter().all(|(_, payload)| !payload.contains("health.form")), "{kept:?}");
    drop(connection);
    town.pass(20 * DAY).await;
    town.pass(40 * DAY).await;
    assert_eq!((told(&town).len(), questions(&town).len()), (1, 1), "once");
    town.person("U0DIEGO").presses(&question, "health.form").await;
    town.settle().await;
    snapshot!(town.person("U0DIEGO").screen().lines().last().unwrap_or_default(), @"CX (only to you): Esta pregunta está cerrada. La próxima llega dentro de tres meses.");
    town.end().await;
}

#[tokio::test]
async fn of_four_answers_nobody_reads_one_and_a_restart_asks_and_tells_once() {
    let mut town = Town::with(on).await;
    town.agent().shares("Refund mails arrive after nine days").await;
    town.settle().await;
    town.pass(46 * DAY).await;
    town.start().await;
    town.settle().await;
    assert_eq!(questions(&town).len(), 1);
    let (question, _) = questions(&town).pop().expect("it is asked");
    for person in ["U0ADA", "U0DIEGO", "U0BEN", "U0MARTA"] {
        answers(&town.person(person), &question, "1").await;
    }
    town.settle().await;
    town.pass(18 * DAY + HOUR).await;
    town.start().await;
    town.settle().await;
    let told = told(&town);
    assert_eq!(told.len(), 1);
    assert!(told[0].contains("Fewer than five answered"), "{}", told[0]);
    town.end().await;
}

#[tokio::test]
async fn a_quarter_that_the_bot_hardly_saw_is_left_out_and_so_is_what_is_very_late() {
    let mut town = Town::with(on).await;
    town.pass(40 * DAY).await;
    town.agent().shares("Refund mails arrive after nine days").await;
    town.settle().await;
    town.pass(10 * DAY).await;
    town.pass(20 * DAY).await;
    assert!(questions(&town).is_empty() && told(&town).is_empty(), "it came 12 December");
    // The next is asked 18 March; then nothing is heard of the bot until 1 May.
    town.pass(67 * DAY).await;
    assert_eq!(questions(&town).len(), 1);
    town.pass(44 * DAY).await;
    assert!(told(&town).is_empty());
    town.end().await;
}

#[tokio::test]
async fn an_answer_that_breaks_is_set_aside_without_what_it_said() {
    let mut town = Town::with(on).await;
    town.agent().shares("Refund mails arrive after nine days").await;
    town.settle().await;
    town.pass(46 * DAY).await;
    let (question, _) = questions(&town).pop().expect("it is asked");
    behind_the_back(&town, "ALTER TABLE trust_count RENAME TO trust_count_gone").await;
    answers(&town.agent(), &question, "1").await;
    town.settle().await;
    town.pass(DAY).await;
    let mut connection = town.bot.db.read().await.expect("the database works");
    let parked: Vec<(String,)> = query_as("SELECT payload FROM job WHERE parked_at IS NOT NULL")
        .fetch_all(&mut *connection)
        .await
        .expect("the database works");
    drop(connection);
    assert_eq!(parked, [(String::new(),)]);
    behind_the_back(&town, "ALTER TABLE trust_count_gone RENAME TO trust_count").await;
    behind_the_back(&town, "DELETE FROM job WHERE parked_at IS NOT NULL").await;
    town.end().await;
}
