//! Two instances on one PostgreSQL are at the same thing at the same moment, or one takes over what a slow one is still at:
//! it is done once. On SQLite there is one process.
//!
//! A race is made certain by holding a row that both need: both have read what they read before, then it is let go.

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use cx_bot::app::Bot;
use cx_bot::base::clock::{DAY, HOUR, MINUTE, Millis, SECOND};
use cx_bot::base::db::query;
use cx_bot::engine::queue::LEASE;
use cx_bot::engine::scheduler::Step;

use crate::coffee::{joins, number, talks};
use crate::digest::digests;
use crate::game::{PLAY, own_questions, plays, post, posts, thread, town_with, types};
use crate::town::{CX, START, Town, behind_the_back, server};

/// Nothing that an instance does by itself takes longer.
const WAITS: Duration = Duration::from_millis(500);
/// So long after it was leased a lane is somebody else's.
const SLOW: Millis = LEASE + SECOND;

/// What an instance is at.
type Doing<'a> = Pin<Box<dyn Future<Output = anyhow::Result<Step>> + 'a>>;

/// Lets an instance work until what it is at waits for somebody.
async fn until_it_waits(bot: &Bot) -> Doing<'_> {
    loop {
        let mut step: Doing<'_> = Box::pin(bot.step());
        match tokio::time::timeout(WAITS, &mut step).await {
            Err(_) => return step,
            Ok(step) => assert_eq!(step.expect("the database works"), Step::Worked, "it waits for nobody"),
        }
    }
}

/// Both instances come to the rows that `held` takes, the second so much later than the first; then both go on at once.
async fn meet(town: &Town, other: &Bot, held: &'static str, later: Millis) {
    let mut holding = town.bot.db.begin().await.expect("the database works");
    let rows = query(held).execute(&mut *holding).await.expect("the statement works").rows_affected();
    assert_eq!(rows, 1, "{held}");
    let one = until_it_waits(&town.bot).await;
    town.clock.advance(later);
    let two = until_it_waits(other).await;
    holding.rollback().await.expect("the database works");
    let (one, two) = tokio::join!(one, two);
    assert_eq!((one.expect("the database works"), two.expect("the database works")), (Step::Worked, Step::Worked));
    town.works_with(other).await;
}

/// Lets time pass until so long after the beginning.
async fn pass_until(town: &mut Town, time: Millis) {
    town.pass(START + time - town.clock.now()).await;
}

#[tokio::test]
async fn the_last_room_of_a_channels_day_is_taken_once() {
    if server().is_none() {
        return;
    }
    let mut town = town_with(|config| {
        own_questions(config);
        config.channels.wins = PLAY.to_owned();
        config.community.fun_posts_a_day = 1;
    })
    .await;
    let finn = town.person("U0FINN");
    types(&town, &finn, "fun puzzles on").await;
    town.settle().await;
    for sql in [
        "INSERT INTO puzzle_result (channel, member, game, puzzle, score, solved, played_at) VALUES \
         ('C0PLAY', 'U0ADA', 'wordle', '1240', 3, 1, 1793700000000)",
        "INSERT INTO puzzle_choice (member, choice, chosen_at) VALUES ('U0ADA', 'yes', 1793700000000)",
    ] {
        behind_the_back(&town, sql).await;
    }
    // When work begins a week later, a board of puzzles is due there, and a nudge, for nobody thanked anybody.
    pass_until(&mut town, 7 * DAY - MINUTE).await;
    assert_eq!(posts(&town).len(), 0, "{}", town.screen(PLAY));
    behind_the_back(&town, "INSERT INTO fun_day (channel, day, posts) VALUES ('C0PLAY', '2026-11-08', 0)").await;
    let other = town.another().await;
    town.clock.advance(2 * MINUTE);
    meet(&town, &other, "UPDATE fun_day SET posts = posts WHERE channel = 'C0PLAY'", 0).await;
    assert_eq!(posts(&town).len(), 1, "{}", town.screen(PLAY));
    // The other one comes on the next day.
    pass_until(&mut town, 8 * DAY + MINUTE).await;
    assert_eq!(posts(&town).len(), 2, "{}", town.screen(PLAY));
    other.db.close().await;
    town.end().await;
}

#[tokio::test]
async fn a_coffee_round_that_two_instances_begin_is_one_and_seats_each_person_once() {
    if server().is_none() {
        return;
    }
    let mut town = Town::new().await;
    joins(&mut town, &["U0DIEGO", "U0BEN", "U0MARTA", "U0FINN"]).await;
    let other = town.another().await;
    // Tuesday at ten.
    pass_until(&mut town, DAY + HOUR - MINUTE).await;
    town.clock.advance(2 * MINUTE);
    meet(&town, &other, "UPDATE counter SET value = value WHERE name = 'coffee-slot'", SLOW).await;
    for _ in 0..4 {
        town.clock.advance(HOUR);
        town.works_with(&other).await;
    }
    let rounds = number(&town, "SELECT COUNT(*) FROM coffee_round").await;
    let seats = number(&town, "SELECT COUNT(*) FROM coffee_seat").await;
    let people = number(&town, "SELECT COUNT(DISTINCT member) FROM coffee_seat").await;
    assert_eq!((rounds, seats, people, talks(&town).len()), (1, 4, 4, 2), "{:?}", talks(&town));
    other.db.close().await;
    town.end().await;
}

#[tokio::test]
async fn a_quiz_that_two_instances_close_has_one_result() {
    if server().is_none() {
        return;
    }
    let mut town = town_with(own_questions).await;
    let (finn, ada) = (town.person("U0FINN"), town.agent());
    types(&town, &finn, "fun quiz now").await;
    town.settle().await;
    let quiz = post(&town);
    plays(&mut town, &ada, &quiz, 2).await;
    let other = town.another().await;
    town.clock.advance(3 * HOUR + MINUTE);
    meet(&town, &other, "UPDATE quiz SET outcome = outcome", SLOW).await;
    assert_eq!((posts(&town).len(), thread(&town, &quiz).len()), (1, 1), "{}", town.screen(PLAY));
    other.db.close().await;
    town.end().await;
}

#[tokio::test]
async fn a_digest_that_is_due_and_asked_for_on_two_instances_is_posted_once() {
    if server().is_none() {
        return;
    }
    let mut town = Town::with(|config| config.digest.on = true).await;
    let other = town.another().await;
    let weeks = "UPDATE counter SET value = value WHERE name = 'digest'";
    pass_until(&mut town, HOUR - MINUTE).await;
    town.clock.advance(2 * MINUTE);
    town.steward().types("/cx", "digest now").await;
    meet(&town, &other, weeks, 0).await;
    assert_eq!(digests(&town, CX).len(), 1, "{}", town.screen(CX));
    // The next week one instance is slow, and the other takes over.
    pass_until(&mut town, 7 * DAY + HOUR - MINUTE).await;
    town.clock.advance(2 * MINUTE);
    meet(&town, &other, weeks, SLOW).await;
    assert_eq!(digests(&town, CX).len(), 2, "{}", town.screen(CX));
    other.db.close().await;
    town.end().await;
}
