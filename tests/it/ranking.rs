//! Stories about what comes first.

use cx_bot::base::clock::{DAY, MINUTE};
use cx_bot::base::db::query_as;
use serde_json::json;

use crate::town::{CX, Town, snapshot};

/// The lines of `/cx-status` under "Most supported".
async fn top(town: &Town) -> String {
    let shown = town.agent().types("/cx-status", "").await;
    let from = shown.find("Most supported").unwrap_or_default();
    let rest = shown[from..].split("Looking for an owner").next().unwrap_or_default();
    rest.lines().filter(|line| line.contains("CX-")).collect::<Vec<_>>().join("\n")
}

#[tokio::test]
async fn three_functions_come_before_four_votes_of_one() {
    let mut town = Town::new().await;
    town.agent().shares("Refund mails arrive after nine days").await;
    town.agent().shares("The size table cannot be found").await;
    town.agent().shares("Parcels are left in the rain").await;
    town.settle().await;
    let (refunds, sizes) = (town.card("Refund mails"), town.card("size table"));
    // Four of Engineering; one each of Engineering, Finance and Support.
    for voter in ["U0BEN", "U0HUGO", "U0JAN", "U0XENIA"] {
        town.person(voter).presses(&refunds, "vote.up").await;
    }
    for voter in ["U0BEN", "U0MARTA", "U0ADA"] {
        town.person(voter).presses(&sizes, "vote.up").await;
    }
    town.settle().await;
    snapshot!(top(&town).await, @"
    <CX-2> · The size table cannot be found · New, 3 votes
    <CX-1> · Refund mails arrive after nine days · New, 4 votes
    <CX-3> · Parcels are left in the rain · New, 0 votes
    ");
    // A customer's words and a number turn it round.
    town.engineer().chooses(&refunds, "evidence:").await;
    let values = json!({"quote": "Nine days!", "measure": "Calls", "value": "120"});
    town.engineer().submits(&values).await;
    town.settle().await;
    snapshot!(top(&town).await, @"
    <CX-1> · Refund mails arrive after nine days · New, 4 votes
    <CX-2> · The size table cannot be found · New, 3 votes
    <CX-3> · Parcels are left in the rain · New, 0 votes
    ");
    town.agent().chooses(&refunds, "story:").await;
    let form = town.agent().form();
    snapshot!(form.lines().filter(|line| line.contains("Place")).collect::<Vec<_>>().join("\n"), @"· :bar_chart: Place 1 of 3 open ideas  ·  4 votes and the idea itself, worth 5 today  ·  +25 % for 1 function  ·  +50 % for 2 kinds of evidence");
    town.end().await;
}

#[tokio::test]
async fn what_people_care_about_now_comes_before_what_they_cared_about_once() {
    let mut town = Town::new().await;
    town.agent().shares("Refund mails arrive after nine days").await;
    town.settle().await;
    let refunds = town.card("Refund mails");
    for voter in ["U0BEN", "U0MARTA", "U0IDA"] {
        town.person(voter).presses(&refunds, "vote.up").await;
    }
    town.settle().await;
    town.pass(300 * DAY).await;
    town.agent().shares("The size table cannot be found").await;
    town.settle().await;
    let sizes = town.card("size table");
    town.engineer().presses(&sizes, "vote.up").await;
    town.settle().await;
    snapshot!(top(&town).await, @"
    <CX-2> · The size table cannot be found · New, 1 vote
    <CX-1> · Refund mails arrive after nine days · New, 3 votes
    ");
    town.agent().chooses(&refunds, "story:").await;
    let form = town.agent().form();
    snapshot!(form.lines().filter(|line| line.contains("Place")).collect::<Vec<_>>().join("\n"), @"· :bar_chart: Place 2 of 2 open ideas  ·  3 votes and the idea itself, worth 0.4 today  ·  +75 % for 3 functions");
    // The vote taken back is gone from the rank as well.
    town.engineer().presses(&sizes, "vote.up").await;
    town.pass(MINUTE).await;
    snapshot!(top(&town).await, @"
    <CX-2> · The size table cannot be found · New, 0 votes
    <CX-1> · Refund mails arrive after nine days · New, 3 votes
    ");
    assert!(town.screen(CX).contains("size table"));
    town.end().await;
}

#[tokio::test]
async fn another_half_life_ranks_everything_anew_by_itself() {
    let mut town = Town::new().await;
    town.agent().shares("Refund mails arrive after nine days").await;
    town.settle().await;
    crate::town::behind_the_back(&town, "UPDATE opportunity SET rank = 0, ranked_for = 7").await;
    town.pass(61 * MINUTE).await;
    let mut connection = town.bot.db.read().await.expect("the database works");
    let (rank, ranked_for): (f64, i64) =
        query_as("SELECT rank, ranked_for FROM opportunity").fetch_one(&mut *connection).await.expect("there is one");
    assert_eq!(ranked_for, 90);
    assert!(rank > 200.0, "{rank}");
    drop(connection);
    town.end().await;
}

#[tokio::test]
async fn how_it_is_sorted_is_told_in_plain_words() {
    let town = Town::new().await;
    snapshot!(town.agent().types("/cx", "help ranking").await, @"
    :bar_chart: *How “most supported” is sorted*
    • A vote counts 1 on the day it is given, and half as much after every 90 days. The idea itself counts as its first vote. What people care about now comes before what they cared about once.
    • Each function that supports it adds a quarter: three functions, 75 % more.
    • Each kind of evidence adds a quarter: what customers said, numbers, messages, links.
    `votes × (1 + functions ÷ 4) × (1 + kinds of evidence ÷ 4)`
    :point_right: *Tell me its story* on a card shows its place, and why.
    [Share an idea] [How ideas are doing] [How it works]
    ");
    snapshot!(town.accountant().types("/cx", "help ranking").await.lines().next().unwrap_or_default(), @":bar_chart: *Skąd kolejność „z największym poparciem”*");
    town.end().await;
}
