//! Stories about how fun stays quiet: a channel has room for a few messages a day, the rest waits, and what is asked of one
//! person is asked together.

use cx_bot::base::clock::{DAY, HOUR, MINUTE};
use cx_bot::base::config::Config;

use cx_bot::sandbox::Submitted;
use serde_json::json;

use crate::coffee::{answers, joins, last_whisper, offer_shows, offers, talks};
use crate::community::{self, HER_MORNING, days, proposes, with_books};
use crate::game::{PLAY, own_questions, posts, shows, told, town_with, types};
use crate::town::{CX, Town, behind_the_back, snapshot};

/// Ice-breakers are asked on the day of the quiz, an hour and a half before it.
fn all_on_thursday(config: &mut Config) {
    own_questions(config);
    config.community.icebreakers = true;
    config.community.day = "thu".parse().expect("a day");
}

/// The first lines of what the bot has posted in the game channel.
fn titles(town: &Town) -> Vec<String> {
    let title = |ts: &String| shows(town, ts).lines().next().unwrap_or_default().to_owned();
    posts(town).iter().map(title).collect()
}

/// How many messages of the bot's stand in a channel, those in threads left out.
fn count(town: &Town, channel: &str) -> usize {
    town.sandbox.read(|world| {
        let messages = &world.channel(channel).expect("there is such a channel").messages;
        messages.iter().filter(|one| one.bot_id.is_some() && one.ephemeral_to.is_none() && !one.is_reply()).count()
    })
}

#[tokio::test]
async fn a_day_has_room_for_two_the_quiz_keeps_its_hour_and_the_ice_breaker_comes_on_the_next() {
    let mut town = town_with(all_on_thursday).await;
    behind_the_back(&town, "UPDATE community_channel SET pace = 'off' WHERE channel = 'C0RANDOM'").await;
    let (finn, ada) = (town.person("U0FINN"), town.agent());
    types(&town, &finn, "fun quiz weekly").await;
    // Thursday, half past nine.
    town.pass(3 * DAY + 30 * MINUTE).await;
    types(&town, &ada, "fun riddle :lion_face: :crown: = The Lion King").await;
    town.settle().await;
    // A riddle stands there and a quiz comes at noon: that is enough for a day.
    town.pass(HOUR).await;
    assert_eq!(titles(&town), ["# :lion_face: :crown:"]);
    town.pass(90 * MINUTE).await;
    assert_eq!(titles(&town), ["# :lion_face: :crown:", "# :brain: Quiz time"]);
    town.start().await;
    town.pass(3 * HOUR + MINUTE).await;
    assert_eq!(titles(&town).len(), 2, "{}", town.screen(PLAY));
    // Friday, at the hour of ice-breakers.
    town.pass(19 * HOUR + 28 * MINUTE).await;
    assert_eq!(titles(&town).len(), 2, "{}", town.screen(PLAY));
    town.pass(MINUTE).await;
    assert_eq!(titles(&town).len(), 3, "{}", town.screen(PLAY));
    assert!(titles(&town)[2].starts_with(":ice_cube:"), "{:?}", titles(&town));
    // It was the one of Thursday: the next comes in its turn.
    town.pass(3 * DAY).await;
    assert_eq!(titles(&town).len(), 3, "{}", town.screen(PLAY));
    town.pass(3 * DAY).await;
    assert!(titles(&town)[3].starts_with(":ice_cube:"), "{:?}", titles(&town));
    town.end().await;
}

#[tokio::test]
async fn what_people_ask_for_is_never_refused_and_the_board_makes_room_for_it() {
    let mut town = town_with(own_questions).await;
    let finn = town.person("U0FINN");
    types(&town, &finn, "fun puzzles on").await;
    town.settle().await;
    behind_the_back(
        &town,
        "INSERT INTO puzzle_result (channel, member, game, puzzle, score, solved, played_at) VALUES \
         ('C0PLAY', 'U0ADA', 'wordle', '1240', 3, 1, 1793700000000)",
    )
    .await;
    behind_the_back(
        &town,
        "INSERT INTO puzzle_choice (member, choice, chosen_at) VALUES ('U0ADA', 'yes', 1793700000000)",
    )
    .await;
    // The next Monday, before the board.
    town.pass(7 * DAY - 30 * MINUTE).await;
    for (person, riddle) in [("U0ADA", ":fish: = Nemo"), ("U0BEN", ":shark: = Jaws"), ("U0MARTA", ":spider: = Web")] {
        let person = town.person(person);
        assert_eq!(types(&town, &person, &format!("fun riddle {riddle}")).await, "");
        town.settle().await;
    }
    town.pass(HOUR).await;
    assert_eq!(titles(&town).len(), 3, "{}", town.screen(PLAY));
    town.pass(23 * HOUR + 29 * MINUTE).await;
    assert_eq!(titles(&town).len(), 3, "{}", town.screen(PLAY));
    // Tuesday, when work begins.
    town.pass(MINUTE).await;
    assert_eq!(titles(&town)[3], "# :jigsaw: The puzzles of the week");
    town.pass(DAY).await;
    assert_eq!(titles(&town).len(), 4, "{}", town.screen(PLAY));
    town.end().await;
}

#[tokio::test]
async fn what_came_of_coffee_waits_for_a_day_with_room_and_for_working_hours() {
    let mut town = Town::with(|config| config.coffee.channel = CX.to_owned()).await;
    joins(&mut town, &["U0ADA", "U0BEN"]).await;
    town.pass(DAY + 5 * HOUR).await;
    town.pass(11 * DAY).await;
    answers(&town, &town.agent(), &["U0ADA", "U0BEN"], "coffee.met").await;
    town.settle().await;
    // That was a Saturday. Monday has had its fun when it begins.
    behind_the_back(&town, "INSERT INTO fun_day (channel, day, posts) VALUES ('C0CX', '2026-11-16', 2)").await;
    for hours in [24, 18, 6] {
        town.pass(hours * HOUR).await;
        assert_eq!(count(&town, CX), 0, "{}", town.screen(CX));
    }
    town.pass(13 * HOUR).await;
    assert_eq!(count(&town, CX), 0, "{}", town.screen(CX));
    town.pass(6 * HOUR).await;
    assert!(town.screen(CX).contains("met for coffee"), "{}", town.screen(CX));
    town.pass(DAY).await;
    assert_eq!(count(&town, CX), 1, "{}", town.screen(CX));
    town.end().await;
}

#[tokio::test]
async fn a_nudge_and_the_month_of_wins_do_not_come_on_one_day_where_there_is_room_for_one() {
    let mut town = Town::with(|config| {
        config.channels.wins = "C0WINS".to_owned();
        config.community.fun_posts_a_day = 1;
    })
    .await;
    town.engineer().types("/cx-win", "@U0MARTA found an invoice #care").await;
    town.settle().await;
    // After a week of silence the last night of November ends: both are for Tuesday morning.
    behind_the_back(&town, "UPDATE win SET thanked_at = 1795471200000").await;
    behind_the_back(&town, "INSERT INTO win_note (name, noted_at) VALUES ('nudged', 1795000000000)").await;
    town.pass(28 * DAY + 22 * HOUR).await;
    town.pass(4 * HOUR).await;
    let screen = town.screen("C0WINS");
    assert!(count(&town, "C0WINS") == 2 && screen.contains("A month of wins"), "{screen}");
    town.pass(12 * HOUR).await;
    assert_eq!(count(&town, "C0WINS"), 2, "{}", town.screen("C0WINS"));
    town.pass(12 * HOUR).await;
    let screen = town.screen("C0WINS");
    assert!(count(&town, "C0WINS") == 3 && screen.contains("It’s been quiet"), "{screen}");
    town.end().await;
}

#[tokio::test]
async fn a_channel_is_asked_and_plays_by_its_own_clock() {
    let mut town = town_with(|config| {
        own_questions(config);
        config.community.icebreakers = true;
    })
    .await;
    behind_the_back(&town, "UPDATE community_channel SET pace = 'off' WHERE channel = 'C0RANDOM'").await;
    let finn = town.person("U0FINN");
    types(&town, &finn, "fun").await;
    let list = last_whisper(&town, PLAY, "U0FINN");
    finn.presses_value(PLAY, &list, "community.more", Some("edit:C0PLAY")).await;
    let hours = json!({"day": "tue", "time": "14:00", "zone": "Europe/Warsaw"});
    assert_eq!(finn.submits(&hours).await, Submitted::Closed);
    types(&town, &finn, "fun quiz weekly").await;
    // Tuesday, just before two in Warsaw.
    town.pass(DAY + 4 * HOUR - MINUTE).await;
    assert_eq!(posts(&town).len(), 0, "{}", town.screen(PLAY));
    town.pass(MINUTE).await;
    assert!(titles(&town)[0].starts_with(":ice_cube:"), "{:?}", titles(&town));
    // Wednesday is the company's day.
    town.pass(DAY).await;
    assert_eq!(posts(&town).len(), 1, "{}", town.screen(PLAY));
    // Thursday, noon in Warsaw.
    town.pass(22 * HOUR - MINUTE).await;
    assert_eq!(posts(&town).len(), 1, "{}", town.screen(PLAY));
    town.pass(MINUTE).await;
    assert_eq!(titles(&town)[1], "# :brain: Quiz time");
    // The form remembers, and the company's hours are one choice away.
    types(&town, &finn, "fun").await;
    let list = last_whisper(&town, PLAY, "U0FINN");
    finn.presses_value(PLAY, &list, "community.more", Some("edit:C0PLAY")).await;
    snapshot!(finn.form().lines().skip(6).collect::<Vec<_>>().join("\n"), @"
    Day for ice-breakers*: (Tue ▾)
    Hour for ice-breakers*: (14:00 ▾)
    Whose clock counts there*: (Europe/Warsaw ▾)
      For ice-breakers, and for what is played there.
    === [Cancel] [Save]
    ");
    town.end().await;
}

#[tokio::test]
async fn an_archived_channel_leaves_the_list_at_once_and_nobody_is_introduced_there() {
    let mut town = Town::new().await;
    behind_the_back(
        &town,
        "INSERT INTO community_channel (channel, kind, name, line, language, proposed_by, listed_at) VALUES \
         ('C0RANDOM', 'interest', 'random', 'Everything else', 'en', 'U0BEN', 1793000000000)",
    )
    .await;
    let (ada, ben) = (town.agent(), town.engineer());
    let offer = offers(&mut town, &ben).await;
    ada.presses_value("C0RANDOM", &offer, "coffee.join", None).await;
    town.settle().await;
    // A pair was found, and waits until the day begins in New York.
    town.pass(DAY + 2 * HOUR).await;
    town.sandbox.archive("U0BEN", "C0RANDOM").await.expect("he can close it");
    town.settle().await;
    assert_eq!(told(&town, "U0BEN", "it’s off the list"), 1, "{}", ben.inbox());
    assert!(!ada.types("/cx", "fun").await.contains("Everything else"));
    town.pass(6 * HOUR).await;
    town.pass(DAY).await;
    assert_eq!(talks(&town), Vec::<String>::new());
    assert_eq!(told(&town, "U0ADA", "Coffee in <#C0RANDOM> has ended"), 1, "{}", ada.inbox());
    town.end().await;
}

#[tokio::test]
async fn coffee_of_a_channel_is_for_those_who_are_in_it() {
    let mut town = Town::new().await;
    let (ben, tess) = (town.engineer(), town.person("U0TESS"));
    let offer = offers(&mut town, &ben).await;
    town.sandbox.leave("U0TESS", "C0RANDOM").await.expect("she was in it");
    town.settle().await;
    tess.presses_value("C0RANDOM", &offer, "coffee.join", None).await;
    town.settle().await;
    snapshot!(tess.inbox(), @"CX: This coffee is for the people in <#random>. Join the channel first, then press *Join* there again.");
    assert!(offer_shows(&town, &offer).contains("1 person is in"), "{}", offer_shows(&town, &offer));
    town.sandbox.join("U0TESS", "C0RANDOM").await.expect("it is public");
    town.pass(MINUTE).await;
    tess.presses_value("C0RANDOM", &offer, "coffee.join", None).await;
    town.settle().await;
    assert!(offer_shows(&town, &offer).contains("2 people are in"), "{}", offer_shows(&town, &offer));
    town.end().await;
}

fn interest(name: &str) -> serde_json::Value {
    json!({"name": name, "line": format!("All about {name}"), "kind": "interest"})
}

#[tokio::test]
async fn channels_that_are_proposed_together_are_one_message_and_home_says_how_many_more_wait() {
    let mut town = Town::new().await;
    let (ada, ben, ida) = (town.agent(), town.engineer(), town.steward());
    for (person, name) in [(&ben, "books"), (&ben, "tea"), (&ada, "chess"), (&ada, "running"), (&ben, "yoga")] {
        assert_eq!(proposes(&town, person, &interest(name)).await, Submitted::Closed);
        town.settle().await;
    }
    town.pass(HER_MORNING).await;
    assert_eq!(community::count(&town, &ida), 1, "{}", ida.inbox());
    ida.opens_home().await;
    town.settle().await;
    let (home, before) = (ida.home(), community::count(&town, &ida));
    snapshot!(home.split("# ").find(|part| part.contains("#books")).unwrap_or_default().trim(), @"
    Waiting for you
    :seedling: <Ben Thistle> proposes a new channel: *#books*
    > All about books
    Interests  ·  English
    [Approve] [Not now…]
    :seedling: <Ben Thistle> proposes a new channel: *#tea*
    > All about tea
    Interests  ·  English
    [Approve] [Not now…]
    :seedling: <Ada Novak> proposes a new channel: *#chess*
    > All about chess
    Interests  ·  English
    2 more proposals wait behind these.
    [Approve] [Not now…]
    ");
    ida.answers("community.approve").await;
    town.settle().await;
    snapshot!(community::told_of(&ida, "channels were proposed"), @"
    5 channels were proposed:
      :seedling: <Ben Thistle> proposes <#books> for the catalogue
      > All about books
      Interests  ·  English
      · :white_check_mark: Approved by <Ida Willowby>. It’s in the catalogue.
      :seedling: <Ben Thistle> proposes a new channel: *#tea*
      > All about tea
      Interests  ·  English
      [Approve] [Not now…]
      :seedling: <Ada Novak> proposes a new channel: *#chess*
      > All about chess
      Interests  ·  English
      [Approve] [Not now…]
      :seedling: <Ada Novak> proposes a new channel: *#running*
      > All about running
      Interests  ·  English
      [Approve] [Not now…]
      :seedling: <Ben Thistle> proposes a new channel: *#yoga*
      > All about yoga
      Interests  ·  English
      [Approve] [Not now…]
    ");
    // What comes later on that day waits for the next.
    assert_eq!(proposes(&town, &ada, &interest("poetry")).await, Submitted::Closed);
    town.pass(3 * HOUR).await;
    assert_eq!(community::count(&town, &ida), before, "{}", ida.inbox());
    town.pass(DAY).await;
    assert_eq!(community::count(&town, &ida), before + 1, "{}", ida.inbox());
    assert!(community::told(&ida).contains("#poetry"), "{}", ida.inbox());
    town.end().await;
}

#[tokio::test]
async fn channels_that_fell_silent_together_are_asked_about_in_one_message_that_follows_them() {
    let mut town = with_books(|config| {
        config.community.icebreakers = false;
        config.community.silent_days = 12;
    })
    .await;
    let (ben, ida) = (town.engineer(), town.steward());
    for name in ["tea", "yoga"] {
        assert_eq!(proposes(&town, &ben, &interest(name)).await, Submitted::Closed);
        town.settle().await;
        ida.opens_home().await;
        town.settle().await;
        ida.presses_at_home("community.approve", None).await;
        town.settle().await;
    }
    let before = community::count(&town, &ben);
    days(&mut town, 15).await;
    assert_eq!(community::count(&town, &ben), before + 2, "his channels stand, and are silent: {}", ben.inbox());
    snapshot!(community::told(&ben), @"
    :zzz: <#book-club> has been quiet for 12 days. Is it still needed?
      [Keep it] [Take it off the list] [Close it]
      :zzz: <#tea> has been quiet for 12 days. Is it still needed?
      [Keep it] [Take it off the list] [Close it]
      :zzz: <#yoga> has been quiet for 12 days. Is it still needed?
      [Keep it] [Take it off the list] [Close it]
    ");
    ben.answers("community.keep").await;
    town.settle().await;
    snapshot!(community::told(&ben), @"
    :seedling: <#book-club> stays. A short message there often wakes it up.
      :zzz: <#tea> has been quiet for 12 days. Is it still needed?
      [Keep it] [Take it off the list] [Close it]
      :zzz: <#yoga> has been quiet for 12 days. Is it still needed?
      [Keep it] [Take it off the list] [Close it]
    ");
    // He says nothing about the others: after two weeks a steward is asked, in one message too.
    let before = community::count(&town, &ida);
    days(&mut town, 15).await;
    assert_eq!(community::count(&town, &ida), before + 1, "{}", ida.inbox());
    snapshot!(community::told(&ida), @"
    :zzz: <#tea> has been quiet for 12 days. Is it still needed?
      I asked <Ben Thistle> two weeks ago and have heard nothing.
      [Keep it] [Take it off the list] [Close it]
      :zzz: <#yoga> has been quiet for 12 days. Is it still needed?
      I asked <Ben Thistle> two weeks ago and have heard nothing.
      [Keep it] [Take it off the list] [Close it]
    ");
    town.end().await;
}
