//! Stories about what becomes of games when their channel is archived, taken off the list or left by the bot, and of those who
//! play at the last moment or planned what nobody plays.

use cx_bot::base::clock::{DAY, HOUR, MINUTE, SECOND};
use cx_bot::sandbox::Submitted;

use crate::game::{
    PLAY, answers, guesses, pass, pass_to_next_quiz, plays, post, posts, shows, thread, told, town, types, whispered,
};
use crate::town::{START, behind_the_back, snapshot};

#[tokio::test]
async fn a_quiz_goes_on_in_a_channel_that_was_archived_by_mistake() {
    let mut town = town().await;
    let finn = town.person("U0FINN");
    types(&town, &finn, "fun quiz weekly").await;
    town.settle().await;
    town.sandbox.archive("U0ADA", PLAY).await.expect("they can close it");
    town.settle().await;
    assert_eq!(told(&town, "U0FINN", "it’s off the list"), 1, "{}", finn.inbox());
    let nowhere = finn.types("/cx", "fun quiz").await;
    assert!(nowhere.contains("no game channel"), "{nowhere}");
    town.sandbox.unarchive("U0ADA", PLAY).await.expect("they can open it");
    town.settle().await;
    let plan = types(&town, &finn, "fun quiz").await;
    assert!(plan.contains("The next one opens"), "{plan}");
    pass(&mut town, 3 * DAY + 3 * HOUR).await;
    assert!(shows(&town, &post(&town)).contains("Quiz time"), "{}", town.screen(PLAY));
    town.end().await;
}

#[tokio::test]
async fn what_is_planned_ends_when_somebody_takes_the_channel_off_the_list() {
    let mut town = town().await;
    let finn = town.person("U0FINN");
    types(&town, &finn, "fun quiz weekly").await;
    types(&town, &finn, "fun puzzles on").await;
    town.settle().await;
    types(&town, &finn, "fun").await;
    presses_whispered_value(&mut town, "community.more", &format!("retire:{PLAY}")).await;
    assert_eq!(finn.submits(&serde_json::json!({})).await, Submitted::Closed);
    town.settle().await;
    // Somebody else lists it again: what others planned does not begin by itself.
    behind_the_back(
        &town,
        "UPDATE community_channel SET retired_at = NULL, proposed_by = 'U0ADA' WHERE channel = 'C0PLAY'",
    )
    .await;
    let ada = town.agent();
    let plan = types(&town, &ada, "fun quiz").await;
    assert!(plan.contains("None is planned"), "{plan}");
    pass(&mut town, 4 * DAY).await;
    assert!(posts(&town).is_empty(), "{}", town.screen(PLAY));
    town.end().await;
}

/// Finn chooses something on the last message that only he sees.
async fn presses_whispered_value(town: &mut crate::town::Town, action: &str, value: &str) {
    let ts = town.sandbox.read(|world| {
        let messages = &world.channel(PLAY).expect("there is such a channel").messages;
        let theirs = messages.iter().rev().find(|one| one.ephemeral_to.as_deref() == Some("U0FINN"));
        theirs.expect("something was whispered").ts.clone()
    });
    town.person("U0FINN").presses_value(PLAY, &ts, action, Some(value)).await;
}

#[tokio::test]
async fn a_bot_that_was_removed_stays_outside_and_plays_on_when_it_is_invited() {
    let mut town = town().await;
    let (finn, ada) = (town.person("U0FINN"), town.agent());
    types(&town, &finn, "fun quiz weekly").await;
    town.settle().await;
    town.sandbox.kick_bot("U0ADA", PLAY).await.expect("they can remove it");
    // Nobody has told the bot: the riddle comes back to whoever posed it.
    types(&town, &ada, "fun riddle :lion_face: :crown: = The Lion King | Król Lew").await;
    town.settle().await;
    assert_eq!(told(&town, "U0ADA", "fun riddle :lion_face: :crown: = The Lion King | Król Lew"), 1, "{}", ada.inbox());
    assert_eq!(told(&town, "U0FINN", "I’m no longer in <#C0PLAY>"), 1, "{}", finn.inbox());
    // From now on it is known.
    snapshot!(types(&town, &ada, "fun riddle :fish: = Nemo").await, @"
    I’m not in <#C0PLAY> any more. Type `/invite @CX` there, and we can play.
    Here it is for another time: `/cx fun riddle :fish: = Nemo`
    ");
    pass(&mut town, 4 * DAY).await;
    assert!(posts(&town).is_empty(), "{}", town.screen(PLAY));
    assert_eq!(told(&town, "U0FINN", "I’m no longer in <#C0PLAY>"), 1, "{}", finn.inbox());
    assert!(
        !town.sandbox.read(|world| world.channel(PLAY).expect("it is there").members.contains(&"U0CXBOT".to_owned()))
    );
    town.sandbox.invite_bot("U0ADA", PLAY).await.expect("they can invite it");
    town.settle().await;
    assert_eq!(told(&town, "U0FINN", "<#C0PLAY> is back: everything goes on"), 1, "{}", finn.inbox());
    pass(&mut town, 6 * DAY + 3 * HOUR).await;
    assert_eq!(posts(&town).len(), 1, "{}", town.screen(PLAY));
    town.end().await;
}

#[tokio::test]
async fn answers_that_were_sent_at_the_last_moment_count() {
    let mut town = town().await;
    let (finn, ada) = (town.person("U0FINN"), town.agent());
    types(&town, &finn, "fun quiz now").await;
    town.settle().await;
    let quiz = post(&town);
    ada.presses_value(PLAY, &quiz, "quiz.play", None).await;
    let values = answers(&town, &ada, 4);
    // At the last second of the three hours it is sent, and handled a little later.
    town.clock.advance(START + 3 * HOUR - SECOND - town.clock.now());
    assert_eq!(ada.submits(&values).await, Submitted::Closed);
    town.clock.advance(2 * SECOND);
    town.settle().await;
    assert!(whispered(&town, &ada).0.contains("You’re with"), "{}", whispered(&town, &ada).0);
    town.settle_within(MINUTE).await;
    assert!(shows(&town, &quiz).contains("One of you played"), "{}", shows(&town, &quiz));
    ada.presses_value(PLAY, &quiz, "quiz.mine", None).await;
    assert!(ada.form().contains("*4 of 4*"), "{}", ada.form());
    town.end().await;
}

#[tokio::test]
async fn stewards_hear_that_a_quiz_rests_when_whoever_planned_it_has_left() {
    let mut town = town().await;
    let finn = town.person("U0FINN");
    types(&town, &finn, "fun quiz weekly").await;
    town.settle().await;
    town.sandbox.deactivate("U0FINN").await.expect("they leave");
    town.pass(3 * DAY + 3 * HOUR).await;
    pass(&mut town, 3 * HOUR).await;
    for _ in 0..2 {
        pass_to_next_quiz(&mut town).await;
    }
    town.pass(DAY).await;
    assert_eq!(told(&town, "U0IDA", "Nobody had time"), 1, "{}", town.steward().inbox());
    town.end().await;
}

#[tokio::test]
async fn another_number_is_another_answer() {
    let mut town = town().await;
    let (ada, ben, marta) = (town.agent(), town.engineer(), town.accountant());
    types(&town, &ada, "fun riddle :cowboy_hat_face: :rocket: = Toy Story 2").await;
    town.settle().await;
    let riddle = post(&town);
    guesses(&mut town, &ben, &riddle, "Toy Story 3").await;
    assert!(thread(&town, &riddle).is_empty(), "{:?}", thread(&town, &riddle));
    guesses(&mut town, &marta, &riddle, "toy stroy 2").await;
    assert_eq!(thread(&town, &riddle).len(), 1);
    town.end().await;
}

#[tokio::test]
async fn riddles_are_switched_off_by_whoever_plans_what_is_played_there() {
    let mut town = town().await;
    let (finn, ada) = (town.person("U0FINN"), town.agent());
    assert!(types(&town, &ada, "fun riddle off").await.contains("is planned by"), "she did not propose the channel");
    assert_eq!(types(&town, &finn, "fun riddle off").await, "");
    town.settle().await;
    snapshot!(whispered(&town, &finn).0, @":white_check_mark: No riddles here from now on. `/cx fun riddle on` brings them back.");
    snapshot!(types(&town, &ada, "fun riddle :fish: = Nemo").await, @"
    There are no riddles in this channel.
    Here it is for another time: `/cx fun riddle :fish: = Nemo`
    ");
    assert_eq!(types(&town, &finn, "fun riddle on").await, "");
    town.settle().await;
    assert_eq!(types(&town, &ada, "fun riddle :fish: = Nemo").await, "");
    town.settle().await;
    assert!(shows(&town, &post(&town)).contains(":fish:"), "{}", town.screen(PLAY));
    town.end().await;
}

#[tokio::test]
async fn how_somebody_did_is_told_beside_their_team_alone() {
    let mut town = town().await;
    let (finn, ada) = (town.person("U0FINN"), town.agent());
    types(&town, &finn, "fun quiz now").await;
    town.settle().await;
    let quiz = post(&town);
    for (id, right) in [("U0ADA", 4), ("U0BEN", 0), ("U0CARLA", 2), ("U0DIEGO", 0), ("U0EWA", 3), ("U0FINN", 0)] {
        let person = town.person(id);
        plays(&mut town, &person, &quiz, right).await;
    }
    pass(&mut town, 3 * HOUR).await;
    snapshot!(shows(&town, &quiz), @"
    # :checkered_flag: The quiz is over
    :tada: *:fox_face: Foxes* won with 3 of 4 right on average: <U0ADA>, <U0CARLA>, <U0EWA>
    [How did I do?]
    · 6 players in 2 teams  ·  A team’s score is its right answers per player
    ");
    ada.presses_value(PLAY, &quiz, "quiz.mine", None).await;
    let form = ada.form();
    assert!(form.contains("*4 of 4*") && form.contains("3 right on average"), "{form}");
    town.end().await;
}

#[tokio::test]
async fn two_who_play_read_nothing_that_tells_how_the_other_did() {
    let mut town = town().await;
    let (finn, ada, ben) = (town.person("U0FINN"), town.agent(), town.engineer());
    types(&town, &finn, "fun quiz now").await;
    town.settle().await;
    let quiz = post(&town);
    plays(&mut town, &ada, &quiz, 4).await;
    plays(&mut town, &ben, &quiz, 1).await;
    // He is told that this may not be his last team.
    snapshot!(whispered(&town, &ben).0, @"
    :raised_hands: You’re with *:owl: Owls*, and the first of them. If nobody else comes, you join another team at the end.
    You can change your answers until 2026-11-02 12:00 UTC.
    [Change my answers]
    ");
    pass(&mut town, 3 * HOUR).await;
    snapshot!(shows(&town, &quiz), @"
    # :checkered_flag: The quiz is over
    :tada: You played as one team: <U0ADA>, <U0BEN>. The answers are in the thread.
    [How did I do?]
    · 2 players in one team  ·  A team’s score is its right answers per player
    ");
    assert!(!thread(&town, &quiz).concat().contains("Well played"), "{:?}", thread(&town, &quiz));
    ada.presses_value(PLAY, &quiz, "quiz.mine", None).await;
    snapshot!(ada.form().lines().take(3).collect::<Vec<_>>().join("\n"), @"
    === How did I do? ===
    You got *4 of 4* right. Only you see this.
    · You played as one team. With so few players its average would tell how the others did, so it stays hidden.
    ");
    town.end().await;
}
