//! Stories about many at once, with the bot's workers running as they do for real.

use std::time::Duration;

use cx_bot::app::try_out;
use cx_bot::base::clock::Clock;
use cx_bot::base::db::query_as;
use cx_bot::base::ids::Ids;
use cx_bot::domain::call::Ripple;
use cx_bot::domain::opportunity::lock_opportunity;
use cx_bot::engine::outbox::ripple_job;
use cx_bot::engine::queue::{self, Side};
use cx_bot::engine::scheduler::Step;
use cx_bot::sandbox::world::{User, World};
use cx_bot::sandbox::{Receipt, Sandbox, Seed, Submitted};
use futures_util::future::join_all;
use serde_json::json;
use tokio::sync::watch;

use super::ideas::{options, pain, title};
use super::two::{Instance, cards};
use crate::town::{CX, Home, Town};

/// The company with its bot at work. Ida and Carla keep the channel.
async fn company() -> (Sandbox, Home, Instance, watch::Sender<bool>) {
    let sandbox = try_out::start_sandbox(([127, 0, 0, 1], 0).into(), Clock::system(), Ids::counted(), Seed::Company)
        .await
        .expect("the sandbox starts");
    let home = Home::new().await;
    let (stop, stopped) = watch::channel(false);
    let bot = Instance::start_with(&sandbox, &home, stopped, |config| {
        config.people.stewards = ["U0IDA", "U0CARLA"].map(str::to_owned).to_vec();
    })
    .await;
    bot.receives(&sandbox);
    (sandbox, home, bot, stop)
}

/// Ada's idea of that number, and where its card stands.
async fn card(sandbox: &Sandbox, number: usize) -> String {
    sandbox.command("U0ADA", CX, "/cx-idea", "").await.expect("she can type it");
    let form = sandbox.modal("U0ADA").expect("a form opened");
    let values = json!({"title": title(number), "pain": pain(number), "touchpoint": "billing"});
    assert_eq!(sandbox.submit("U0ADA", &form, &values).await.expect("she can send it"), Submitted::Closed);
    sandbox.eventually(|world| cards(world, &title(number)).pop()).await.expect("the card stands")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn fifty_people_press_at_once_and_all_count_with_a_handful_of_edits() {
    let (sandbox, _home, bot, stop) = company().await;
    let crowd: Vec<String> = (0..50).map(|number| format!("U1CROWD{number:02}")).collect();
    sandbox.write(|world| {
        for id in &crowd {
            world.add_user(User::new(id, id, "en-US", "Europe/London"));
            world.channels.get_mut(CX).expect("it exists").members.push(id.clone());
        }
    });
    let card = card(&sandbox, 0).await;
    let edits = sandbox.calls_of("chat.update").len();
    let presses = crowd.iter().map(|who| sandbox.press(who, CX, &card, "vote.up", None));
    let receipts = join_all(presses).await;
    assert!(receipts.iter().all(|receipt| *receipt == Ok(Receipt::Acknowledged)), "{receipts:?}");
    let all = |world: &World| world.message(CX, &card)?.text.contains("50 votes").then_some(());
    assert!(sandbox.eventually(all).await.is_some(), "{}", sandbox.screen(CX, "U0ADA"));
    stop.send(true).expect("it still runs");
    bot.running.await.expect("it ends").expect("it ends well");
    let edits = sandbox.calls_of("chat.update").len() - edits;
    assert!((1..=6).contains(&edits), "{edits} edits for 50 votes");
    sandbox.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_stewards_who_move_it_at_once_do_not_undo_each_other_and_both_know_where_it_stands() {
    const MEANWHILE: [&str; 2] = ["has changed in the meantime", "Nel frattempo lo stato è cambiato"];
    let (sandbox, _home, bot, stop) = company().await;
    for round in 0..3 {
        let card = card(&sandbox, round).await;
        for steward in ["U0IDA", "U0CARLA"] {
            let message = sandbox.read(|world| world.message(CX, &card).cloned()).expect("it stands");
            let option = options(&message).into_iter().find(|option| option.starts_with("move:"));
            let pressed = sandbox.press(steward, CX, &card, "card.more", option.as_deref()).await;
            assert_eq!(pressed, Ok(Receipt::Acknowledged));
        }
        let form = |who| sandbox.modal(who).expect("a form opened");
        let (ida, carla) = (form("U0IDA"), form("U0CARLA"));
        let told_before = |who: &str| MEANWHILE.map(|words| sandbox.dm_screen(who).matches(words).count());
        let before = ["U0IDA", "U0CARLA"].map(told_before);
        let (review, propose) = (json!({"status": "in_review"}), json!({"status": "proposed"}));
        let (by_ida, by_carla) =
            tokio::join!(sandbox.submit("U0IDA", &ida, &review), sandbox.submit("U0CARLA", &carla, &propose));
        // Whoever came second reads it at once in the form, or a moment later by direct message.
        let reads_at_once = |sent: &Submitted| match sent {
            Submitted::Errors(errors) => errors.values().any(|words| MEANWHILE.iter().any(|said| words.contains(said))),
            other => panic!("{other:?}"),
        };
        let sent = [by_ida.expect("she can send it"), by_carla.expect("she can send it")];
        let refused: Vec<bool> = sent.iter().map(|sent| *sent != Submitted::Closed && reads_at_once(sent)).collect();
        let told = || ["U0IDA", "U0CARLA"].map(told_before);
        let second = async {
            loop {
                let now = told();
                let second = (0..2).find(|at| refused[*at] || now[*at] != before[*at]);
                if let Some(second) = second {
                    return second;
                }
                // sleeps: the bot works by itself.
                tokio::time::sleep(Duration::from_millis(10)).await;
            }
        };
        let second = tokio::time::timeout(Duration::from_secs(10), second).await;
        let second = second.unwrap_or_else(|_| panic!("one must come second:\n{}", sandbox.screen(CX, "U0ADA")));
        let shows = if second == 0 { "Proposed" } else { "In review" };
        let moved = |world: &World| {
            let message = world.message(CX, &card)?;
            message.text.contains(shows).then_some(())
        };
        assert!(sandbox.eventually(moved).await.is_some(), "{shows}:\n{}", sandbox.screen(CX, "U0ADA"));
        let lines = sandbox.read(|world| {
            let replies = world.channel(CX).expect("it exists").replies(&card);
            replies.filter(|line| line.text.contains("changed the status")).count()
        });
        assert_eq!(lines, 1, "one move, one line:\n{}", sandbox.screen(CX, "U0ADA"));
        for who in ["U0IDA", "U0CARLA"] {
            if let Some(form) = sandbox.modal(who) {
                sandbox.close_view(who, &form).await.expect("it can be closed");
            }
        }
    }
    stop.send(true).expect("it still runs");
    bot.running.await.expect("it ends").expect("it ends well");
    sandbox.stop().await;
}

/// On SQLite nobody waits for two things: there is one writer.
#[tokio::test]
async fn whoever_changes_a_card_and_its_redrawing_wait_in_the_same_order() {
    if crate::town::server().is_none() {
        return;
    }
    let (mut town, _card) = Town::with_card().await;
    let (db, ids) = (&town.bot.db, &town.bot.ids);
    let mut reading = db.read().await.expect("the database answers");
    let (opportunity,): (String,) =
        query_as("SELECT id FROM opportunity").fetch_one(&mut *reading).await.expect("there is one");
    drop(reading);
    let now = town.clock.now();
    let redraw = ripple_job(&Ripple::Card { opportunity: opportunity.clone() }, now).expect("it is written");
    let mut tx = db.begin().await.expect("the database answers");
    queue::add(&mut tx, Side::In, std::slice::from_ref(&redraw), now, ids).await.expect("it is added");
    tx.commit().await.expect("it is kept");
    // Somebody votes: the opportunity is theirs until they have said that its card looks different.
    let mut vote = db.begin().await.expect("the database answers");
    lock_opportunity(&mut vote, &opportunity).await.expect("it is free");
    let mut drawing = Box::pin(town.bot.step());
    let waits = tokio::time::timeout(Duration::from_millis(500), &mut drawing).await;
    assert!(waits.is_err(), "the card was drawn under somebody's hands");
    queue::add(&mut vote, Side::In, &[redraw], now, ids).await.expect("nobody waits for them");
    vote.commit().await.expect("it is kept");
    assert_eq!(drawing.as_mut().await.expect("the database answers"), Step::Worked);
    drop(drawing);
    town.settle().await;
    town.end().await;
}
