//! Stories about games: the quiz with its teams, the board of daily puzzles, emoji riddles.

use std::path::Path;

use cx_bot::app::doctor;
use cx_bot::base::clock::{DAY, HOUR, MINUTE, Millis, SECOND};
use cx_bot::base::config::Config;
use cx_bot::sandbox::Submitted;
use cx_bot::sandbox::world::{Channel, Kind};
use serde_json::{Map, Value, json};

use crate::town::{CX, Person, Town, behind_the_back, snapshot};

/// A channel in which games are played; Finn proposed it.
pub(crate) const PLAY: &str = "C0PLAY";

/// A company with a game channel, on a Monday at nine in London, whose time it is.
pub(crate) async fn town() -> Town {
    town_with(own_questions).await
}

/// Only the questions of the stories are asked.
pub(crate) fn own_questions(config: &mut Config) {
    config.games.built_in = false;
    // Ice-breakers would stand between the games.
    config.community.icebreakers = false;
    config.games.packs = packs("story");
}

fn packs(folder: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/packs").join(folder).display().to_string()
}

pub(crate) async fn town_with(settings: fn(&mut Config)) -> Town {
    let town = Town::with(settings).await;
    town.sandbox.write(|world| {
        let everybody: Vec<_> = world.users.keys().cloned().chain([world.bot.user.clone()]).collect();
        let everybody: Vec<_> = everybody.iter().map(String::as_str).collect();
        world.add_channel(Channel::new(PLAY, "play", Kind::Public, &everybody));
    });
    behind_the_back(
        &town,
        "INSERT INTO community_channel (channel, kind, name, line, language, proposed_by, listed_at) VALUES \
         ('C0PLAY', 'game', 'play', 'A break together', 'en', 'U0FINN', 1793000000000), \
         ('C0RANDOM', 'interest', 'random', 'Everything else', 'en', 'U0FINN', 1793000000000)",
    )
    .await;
    town
}

/// What the host of the channel types there.
pub(crate) async fn types(town: &Town, person: &Person, text: &str) -> String {
    match town.sandbox.command(person.id, PLAY, "/cx", text).await.expect("they can type it") {
        cx_bot::sandbox::Answered::Nothing => String::new(),
        cx_bot::sandbox::Answered::Ephemeral(message) => {
            cx_bot::sandbox::plain::message(&json!({"text": message.text, "blocks": message.blocks}))
        }
        other => panic!("an answer nobody wants: {other:?}"),
    }
}

/// The messages of the bot in the game channel that everybody sees, by `ts`; those in threads are left out.
pub(crate) fn posts(town: &Town) -> Vec<String> {
    town.sandbox.read(|world| {
        let messages = &world.channel(PLAY).expect("there is such a channel").messages;
        let ours = messages.iter().filter(|one| one.bot_id.is_some() && one.ephemeral_to.is_none() && !one.is_reply());
        ours.map(|message| message.ts.clone()).collect()
    })
}

pub(crate) fn shows(town: &Town, ts: &str) -> String {
    town.sandbox.read(|world| {
        let message = world.message(PLAY, ts).expect("it stands");
        cx_bot::sandbox::plain::message(&json!({"text": message.text, "blocks": message.blocks}))
    })
}

/// What stands in the thread of a message.
pub(crate) fn thread(town: &Town, ts: &str) -> Vec<String> {
    town.sandbox.read(|world| {
        let place = world.channel(PLAY).expect("there is such a channel");
        let shown = |message: &cx_bot::sandbox::world::Message| {
            cx_bot::sandbox::plain::message(&json!({"text": message.text, "blocks": message.blocks}))
        };
        place.replies(ts).filter(|message| message.bot_id.is_some()).map(shown).collect()
    })
}

/// The only message there is.
pub(crate) fn post(town: &Town) -> String {
    let posts = posts(town);
    assert_eq!(posts.len(), 1, "{}", town.screen(PLAY));
    posts[0].clone()
}

/// What was whispered to somebody in the game channel, and how often.
pub(crate) fn whispered(town: &Town, person: &Person) -> (String, usize) {
    town.sandbox.read(|world| {
        let messages = &world.channel(PLAY).expect("there is such a channel").messages;
        let theirs: Vec<_> = messages.iter().filter(|one| one.ephemeral_to.as_deref() == Some(person.id)).collect();
        let last = theirs
            .last()
            .map(|message| cx_bot::sandbox::plain::message(&json!({"text": message.text, "blocks": message.blocks})));
        (last.unwrap_or_default(), theirs.len())
    })
}

/// Presses something on the last message that only this person sees.
async fn presses_whispered(town: &mut Town, person: &Person, action: &str) {
    let ts = town.sandbox.read(|world| {
        let messages = &world.channel(PLAY).expect("there is such a channel").messages;
        let theirs = messages.iter().rev().find(|one| one.ephemeral_to.as_deref() == Some(person.id));
        theirs.expect("something was whispered").ts.clone()
    });
    person.presses_value(PLAY, &ts, action, None).await;
    town.settle().await;
}

/// Answers all questions of the form they look at: the first `right` of them rightly, the others not.
pub(crate) fn answers(town: &Town, person: &Person, right: usize) -> Value {
    let view = town.sandbox.modal(person.id).expect("they look at the quiz");
    let labels: Vec<(String, String)> = town.sandbox.read(|world| {
        let blocks = world.view(&view).map(|view| view.content["blocks"].clone()).unwrap_or_default();
        let label =
            |block: &Value| Some((block["block_id"].as_str()?.to_owned(), block["label"]["text"].as_str()?.to_owned()));
        blocks.as_array().into_iter().flatten().filter_map(label).collect()
    });
    let mut values = Map::new();
    for (at, (block, label)) in labels.iter().enumerate() {
        let asked = label.split_once(". ").map_or("", |(_, ask)| ask);
        let known = town.bot.company.library().questions().iter().find(|question| {
            cx_bot::base::text::Language::ALL
                .into_iter()
                .any(|language| question.worded(language, language).is_some_and(|worded| worded.ask == asked))
        });
        let known = known.unwrap_or_else(|| panic!("{asked} is in no pack"));
        let choice = if at < right { known.answer } else { known.answer % known.options() as i64 + 1 };
        values.insert(block.clone(), json!(choice.to_string()));
    }
    Value::Object(values)
}

/// Opens the quiz and answers so many questions rightly.
pub(crate) async fn plays(town: &mut Town, person: &Person, ts: &str, right: usize) {
    person.presses_value(PLAY, ts, "quiz.play", None).await;
    let values = answers(town, person, right);
    assert_eq!(person.submits(&values).await, Submitted::Closed);
    town.settle().await;
}

/// A quiz closes a little after its hour.
const CLOSING: Millis = 45 * SECOND;

/// Lets time pass with a look every three hours, at which quizzes open and close.
pub(crate) async fn pass(town: &mut Town, time: Millis) {
    for _ in 0..time / (3 * HOUR) {
        town.pass(3 * HOUR).await;
        town.settle_within(CLOSING).await;
    }
    town.pass(time % (3 * HOUR)).await;
}

/// Lets the weekly quiz come, on a Thursday, and lets it close.
pub(crate) async fn pass_to_next_quiz(town: &mut Town) {
    town.pass(6 * DAY + 21 * HOUR).await;
    pass(town, 3 * HOUR).await;
}

/// The direct messages of the bot to somebody that have these words.
pub(crate) fn told(town: &Town, person: &str, words: &str) -> usize {
    town.sandbox.read(|world| {
        let direct = world.direct(person);
        direct.map_or(0, |direct| direct.messages.iter().filter(|message| message.text.contains(words)).count())
    })
}

#[tokio::test]
async fn a_quiz_opens_and_closes_at_fixed_hours_and_nothing_is_public_before() {
    let mut town = town().await;
    let (finn, ada, ben, marta) = (town.person("U0FINN"), town.agent(), town.engineer(), town.accountant());
    snapshot!(types(&town, &finn, "fun quiz").await, @"
    :brain: *The quiz in <#C0PLAY>*
    None is planned.
    [Every week] [One right now]
    · Teams of about 5, mixed across functions. Planned by: <U0FINN>, <U0IDA>
    ");
    assert_eq!(types(&town, &finn, "fun quiz weekly").await, "");
    town.settle().await;
    snapshot!(whispered(&town, &finn).0, @":white_check_mark: A quiz opens here every week; the first one 2026-11-05 12:00 UTC. No question comes twice until all have been asked.");
    pass(&mut town, 3 * DAY + 3 * HOUR - MINUTE).await;
    assert_eq!(posts(&town).len(), 0, "it is not noon on Thursday yet");
    town.pass(MINUTE).await;
    let quiz = post(&town);
    snapshot!(shows(&town, &quiz), @"
    # :brain: Quiz time
    4 questions for everybody who feels like it. You’re put into a team with people from other functions. Answers stay hidden until 2026-11-05 15:00 UTC.
    [Play]
    · Be the first  ·  A team’s score is its right answers per player
    ");
    // Each plays in a form that only they see, in their language.
    marta.presses_value(PLAY, &quiz, "quiz.play", None).await;
    snapshot!(marta.form(), @"
    === Quiz ===
    · Nikt nie widzi twoich odpowiedzi. Możesz je zmieniać do 2026-11-05 15:00 UTC; gdy nie wiesz, zgaduj.
    1. Które chwile według reguły szczytu i końca najbardziej kształtują wspomnienie doświadczenia?*: ( ) Pierwsze minuty  ( ) Najmocniejsza chwila i zakończenie  ( ) Wszystkie tak samo  ( ) Najdłuższa część
    2. Jakie pytanie stoi za wskaźnikiem Net Promoter Score?*: ( ) Czy polecisz nas innym?  ( ) Czy było łatwo?  ( ) Czy jesteś zadowolony?  ( ) Czy kupisz ponownie?
    3. Który ocean jest największy?*: ( ) Atlantycki  ( ) Spokojny  ( ) Indyjski  ( ) Arktyczny
    4. Ile serc ma ośmiornica?*: ( ) Jedno  ( ) Dwa  ( ) Trzy  ( ) Osiem
    === [Anuluj] [Wyślij]
    ");
    let values = answers(&town, &marta, 2);
    assert_eq!(marta.submits(&values).await, Submitted::Closed);
    town.settle().await;
    snapshot!(whispered(&town, &marta).0, @"
    :raised_hands: Twoja drużyna to *:fox_face: Lisy*. Na razie jesteś tu jedyną osobą. Jeśli nikt nie dołączy, na koniec trafisz do innej drużyny.
    Możesz zmieniać odpowiedzi do 2026-11-05 15:00 UTC.
    [Zmień odpowiedzi]
    ");
    for (person, right) in [(&ada, 4), (&ben, 1), (&finn, 0)] {
        plays(&mut town, person, &quiz, right).await;
    }
    snapshot!(whispered(&town, &finn).0, @"
    :raised_hands: You’re with *:owl: Owls*, together with <U0ADA>.
    You can change your answers until 2026-11-05 15:00 UTC.
    [Change my answers]
    ");
    // What was answered can be changed, and stands there again.
    ben.presses_value(PLAY, &quiz, "quiz.play", None).await;
    snapshot!(ben.form().lines().nth(2).unwrap_or_default(), @"1. According to the peak–end rule, which moments shape how people remember an experience?*: ( ) The first minutes  (•) The most intense moment and the end  ( ) All moments alike  ( ) The longest part");
    let values = answers(&town, &ben, 3);
    assert_eq!(ben.submits(&values).await, Submitted::Closed);
    town.pass(MINUTE).await;
    snapshot!(shows(&town, &quiz), @"
    # :brain: Quiz time
    4 questions for everybody who feels like it. You’re put into a team with people from other functions. Answers stay hidden until 2026-11-05 15:00 UTC.
    [Play]
    · 4 are playing  ·  A team’s score is its right answers per player
    ");
    assert!(thread(&town, &quiz).is_empty());
    // It closes: the best team is named, nobody else is, and the answers stand in the thread.
    pass(&mut town, 3 * HOUR).await;
    assert_eq!(post(&town), quiz, "the message is edited, and none is added");
    snapshot!(shows(&town, &quiz), @"
    # :checkered_flag: The quiz is over
    :tada: *:fox_face: Foxes* did best: <U0BEN>, <U0MARTA>
    All of you together: 2.3 of 4 right on average
    [How did I do?]
    · 4 players in 2 teams  ·  A team’s score is its right answers per player
    ");
    let answers = thread(&town, &quiz);
    assert_eq!(answers.len(), 1);
    snapshot!(answers[0], @"
    :bulb: Here are the answers, each with a little story.
    *1.* According to the peak–end rule, which moments shape how people remember an experience?
    :white_check_mark: *The most intense moment and the end*
    People chose to repeat a longer unpleasant trial because its end was milder.
    · Kahneman, Fredrickson, Schreiber, Redelmeier 1993, Psychological Science 4(6)
    *2.* What does the question behind the Net Promoter Score ask?
    :white_check_mark: *Would you recommend us?*
    Answers of 9 and 10 count as promoters, 0 to 6 as detractors; 7 and 8 do not count.
    · Reichheld 2003, The One Number You Need to Grow, Harvard Business Review 81(12)
    *3.* Which ocean is the largest?
    :white_check_mark: *Pacific*
    The Pacific covers about 30 percent of the Earth’s surface.
    · NOAA, National Ocean Service: How big is the Pacific Ocean?
    *4.* How many hearts does an octopus have?
    :white_check_mark: *Three*
    Two of them pump blood through the gills, the third through the rest of the body.
    · Wells 1983, The Mollusca vol. 5, Circulation in Cephalopods
    ");
    // How somebody did is theirs alone.
    ben.presses_value(PLAY, &quiz, "quiz.mine", None).await;
    snapshot!(ben.form(), @"
    === How did I do? ===
    You got *3 of 4* right. Only you see this.
    · Your team: :fox_face: Foxes. With so few players its average would tell how the others did, so it stays hidden.
    *1.* According to the peak–end rule, which moments shape how people remember an experience?
    :white_check_mark: The most intense moment and the end
    *2.* What does the question behind the Net Promoter Score ask?
    :white_check_mark: Would you recommend us?
    *3.* Which ocean is the largest?
    :white_check_mark: Pacific
    *4.* How many hearts does an octopus have?
    You said “Eight”. It’s *Three*.
    === [Close]
    ");
    town.agent().presses_value(PLAY, &quiz, "quiz.mine", None).await;
    pass(&mut town, DAY).await;
    assert_eq!((posts(&town).len(), thread(&town, &quiz).len()), (1, 1));
    town.end().await;
}

#[tokio::test]
async fn a_quiz_that_has_closed_says_so_and_keeps_what_was_answered_in_time() {
    let mut town = town().await;
    let (finn, ada, ben) = (town.person("U0FINN"), town.agent(), town.engineer());
    types(&town, &finn, "fun quiz now").await;
    town.settle().await;
    let quiz = post(&town);
    plays(&mut town, &ada, &quiz, 4).await;
    ada.presses_value(PLAY, &quiz, "quiz.play", None).await;
    ben.presses_value(PLAY, &quiz, "quiz.play", None).await;
    let (late_ada, late_ben) = (answers(&town, &ada, 0), answers(&town, &ben, 4));
    pass(&mut town, 3 * HOUR).await;
    snapshot!(format!("{:?}", ben.submits(&late_ben).await), @r#"Errors({"q1": "This quiz has closed, so answers can’t count any more. Join the next one!"})"#);
    assert!(matches!(ada.submits(&late_ada).await, Submitted::Errors(_)));
    ben.presses_value(PLAY, &quiz, "quiz.mine", None).await;
    town.settle().await;
    snapshot!(whispered(&town, &ben).0, @"You didn’t play this one, so there’s nothing to show. The answers are in the thread.");
    snapshot!(shows(&town, &quiz), @"
    # :checkered_flag: The quiz is over
    :seedling: One of you played this time. The answers are in the thread; come along next time!
    [How did I do?]
    · One player in one team  ·  A team’s score is its right answers per player
    ");
    // What one person knew is nobody's business.
    let answers = thread(&town, &quiz).concat();
    assert!(answers.contains("Here are the answers"), "{answers}");
    assert!(!answers.contains("knew it") && !answers.contains("Well played"), "{answers}");
    town.end().await;
}

#[tokio::test]
async fn only_hosts_plan_a_quiz_and_only_in_a_game_channel() {
    let mut town = town().await;
    let (ada, ida) = (town.agent(), town.steward());
    snapshot!(types(&town, &ada, "fun quiz").await, @"
    :brain: *The quiz in <#C0PLAY>*
    None is planned.
    · Teams of about 5, mixed across functions. Planned by: <U0FINN>, <U0IDA>
    ");
    snapshot!(types(&town, &ada, "fun quiz now").await, @"What is played here is planned by <U0FINN>, <U0IDA>. Ask one of them, they’ll be glad.");
    snapshot!(ida.types("/cx", "fun quiz now").await, @"Games are played in <#C0PLAY>. Type this there, and off we go.");
    assert_eq!(types(&town, &ida, "quiz now").await, "");
    town.settle().await;
    assert_eq!(posts(&town).len(), 1);
    // A second one at once would be one too many.
    assert_eq!(types(&town, &ida, "quiz now").await, "");
    town.settle().await;
    snapshot!(whispered(&town, &ida).0, @"A quiz is open here already, until 2026-11-02 12:00 UTC.");
    snapshot!(types(&town, &ida, "quiz").await, @"
    :brain: *The quiz in <#C0PLAY>*
    One is open until 2026-11-02 12:00 UTC.
    [Every week]
    · Teams of about 5, mixed across functions. Planned by: <U0FINN>, <U0IDA>
    ");
    assert_eq!(posts(&town).len(), 1);
    pass(&mut town, 10 * HOUR).await;
    assert_eq!(types(&town, &ida, "quiz now").await, "");
    town.settle().await;
    snapshot!(whispered(&town, &ida).0, @"It’s too late, or no working day, and nobody should play after work. Try it tomorrow, or plan it for every week.");
    town.end().await;
}

#[tokio::test]
async fn guests_play_only_where_it_is_wanted_and_nobody_where_games_are_off() {
    let mut town = town().await;
    town.sandbox.change_user("U0QUIN", |user| user.is_restricted = true).await.expect("they become a guest");
    let (finn, quin) = (town.person("U0FINN"), town.person("U0QUIN"));
    types(&town, &finn, "fun quiz now").await;
    town.settle().await;
    let quiz = post(&town);
    quin.presses_value(PLAY, &quiz, "quiz.play", None).await;
    town.settle().await;
    snapshot!(whispered(&town, &quin).0, @"Games are for employees here. Watching is always welcome.");
    // A steward switches games off while one is open: it ends, and says why.
    let ida = town.steward();
    ida.types("/cx", "settings").await;
    let overview = town.sandbox.read(|world| {
        let messages = &world.channel(CX).expect("there is such a channel").messages;
        messages.iter().rev().find(|one| one.ephemeral_to.as_deref() == Some("U0IDA")).map(|one| one.ts.clone())
    });
    let overview = overview.expect("the settings are shown");
    ida.presses_value(CX, &overview, "settings.form", Some("games")).await;
    snapshot!(ida.form(), @"
    === Games ===
    Games can be played in game channels: [x] Yes
    Days of the weekly quiz*: [ ] Mon  [ ] Tue  [ ] Wed  [x] Thu  [ ] Fri  [ ] Sat  [ ] Sun
    When it can be played*: {12:00-15:00}
      Like 12:00-15:00, by the clock of each channel, else the company’s. Only on working days.
    Questions of a quiz*: {5}
    People in a team before another begins*: {5}
    Riddles a channel has room for on a day*: {3}
      0: none.
    Results of daily puzzles can be kept on a board: [x] Yes
    Guests can play: [ ] Yes
    === [Cancel] [Save]
    ");
    assert_eq!(ida.submits(&json!({"games.on": []})).await, Submitted::Closed);
    town.settle().await;
    snapshot!(types(&town, &finn, "fun quiz").await, @"Games are switched off here. A steward can switch them on with `/cx settings`.");
    finn.presses_value(PLAY, &quiz, "quiz.play", None).await;
    town.settle().await;
    pass(&mut town, 2 * HOUR).await;
    snapshot!(shows(&town, &quiz), @"
    # :checkered_flag: The quiz is over
    Games were switched off, so this quiz ended early.
    ");
    assert!(thread(&town, &quiz).is_empty());
    town.end().await;
}

#[tokio::test]
async fn a_quiz_that_nobody_plays_rests_after_three_and_its_host_hears_of_it_once() {
    let mut town = town().await;
    let finn = town.person("U0FINN");
    types(&town, &finn, "fun quiz weekly").await;
    town.settle().await;
    town.pass(3 * DAY + 3 * HOUR).await;
    pass(&mut town, 3 * HOUR).await;
    snapshot!(shows(&town, &post(&town)), @"
    # :checkered_flag: The quiz is over
    Nobody had time for it today, and that’s fine.
    ");
    for _ in 0..3 {
        pass_to_next_quiz(&mut town).await;
    }
    assert_eq!(posts(&town).len(), 3, "{}", town.screen(PLAY));
    assert_eq!(told(&town, "U0FINN", "Nobody had time"), 1, "{}", finn.inbox());
    snapshot!(types(&town, &finn, "fun quiz").await, @"
    :brain: *The quiz in <#C0PLAY>*
    It rests, for nobody had time for the last ones.
    [Every week] [One right now]
    · Teams of about 5, mixed across functions. Planned by: <U0FINN>, <U0IDA>
    ");
    // One click, and it goes on.
    finn.answers("quiz.weekly").await;
    town.settle().await;
    pass_to_next_quiz(&mut town).await;
    assert_eq!(posts(&town).len(), 4);
    town.end().await;
}

#[tokio::test]
async fn a_restart_opens_and_closes_nothing_twice_and_an_outage_closes_late_or_skips() {
    let mut town = town().await;
    let (finn, ada) = (town.person("U0FINN"), town.agent());
    types(&town, &finn, "fun quiz weekly").await;
    town.settle().await;
    pass(&mut town, 3 * DAY + 3 * HOUR).await;
    let quiz = post(&town);
    plays(&mut town, &ada, &quiz, 1).await;
    town.start().await;
    town.settle().await;
    assert_eq!(post(&town), quiz);
    // Away when it should have closed: it closes late, once.
    town.stop().await;
    town.clock.advance(9 * HOUR);
    town.start().await;
    town.settle().await;
    assert!(shows(&town, &quiz).contains("The quiz is over"), "{}", shows(&town, &quiz));
    assert_eq!(thread(&town, &quiz).len(), 1);
    town.start().await;
    town.pass(HOUR).await;
    assert_eq!((posts(&town).len(), thread(&town, &quiz).len()), (1, 1));
    // Away all the time it could have been played: there is none that week.
    town.pass(6 * DAY + 10 * HOUR).await;
    town.stop().await;
    town.clock.advance(9 * HOUR);
    town.start().await;
    town.pass(HOUR).await;
    assert_eq!(posts(&town).len(), 1, "{}", town.screen(PLAY));
    town.pass(6 * DAY + 19 * HOUR).await;
    assert_eq!(posts(&town).len(), 2);
    town.end().await;
}

#[tokio::test]
async fn whoever_leaves_disappears_from_teams_and_results() {
    let mut town = town().await;
    let (finn, ada, ben, walt) = (town.person("U0FINN"), town.agent(), town.engineer(), town.person("U0WALT"));
    types(&town, &finn, "fun quiz now").await;
    town.settle().await;
    let quiz = post(&town);
    for (person, right) in [(&walt, 4), (&ada, 0), (&ben, 1)] {
        plays(&mut town, person, &quiz, right).await;
    }
    town.pass(MINUTE).await;
    assert!(shows(&town, &quiz).contains("3 are playing"), "{}", shows(&town, &quiz));
    town.sandbox.deactivate("U0WALT").await.expect("they leave");
    town.settle().await;
    pass(&mut town, 3 * HOUR).await;
    let over = shows(&town, &quiz);
    assert!(!over.contains("U0WALT") && !over.contains("Walt"), "{over}");
    snapshot!(over, @"
    # :checkered_flag: The quiz is over
    :tada: You played as one team: <U0ADA>, <U0BEN>. The answers are in the thread.
    [How did I do?]
    · 2 players in one team  ·  A team’s score is its right answers per player
    ");
    town.end().await;
}

#[tokio::test]
async fn no_question_comes_twice_until_all_have_been_asked_and_then_stewards_hear_of_it_once() {
    let mut town = town_with(|config| {
        own_questions(config);
        config.games.questions = 3;
        config.games.quiz_days = ["mon", "tue", "wed", "thu", "fri"].map(|day| day.parse().expect("a day")).to_vec();
    })
    .await;
    let (finn, ada) = (town.person("U0FINN"), town.agent());
    types(&town, &finn, "fun quiz weekly").await;
    town.settle().await;
    let mut asked = Vec::new();
    for day in 0..3 {
        pass(&mut town, 4 * HOUR).await;
        let quiz = posts(&town).pop().expect("it is open");
        plays(&mut town, &ada, &quiz, 1).await;
        pass(&mut town, 4 * HOUR).await;
        asked.push(thread(&town, &quiz).concat());
        assert_eq!(asked.len(), day + 1);
        pass(&mut town, 16 * HOUR).await;
    }
    let all: Vec<_> = town.bot.company.library().questions().iter().collect();
    let english = |question: &&cx_bot::domain::quiz_pack::Question| {
        let language = cx_bot::base::text::Language::English;
        question.worded(language, language).map(|worded| worded.ask.clone()).unwrap_or_default()
    };
    let times = |thread: &String| all.iter().filter(|question| thread.contains(&english(question))).count();
    assert_eq!(asked.iter().map(times).collect::<Vec<_>>(), [3, 3, 3]);
    let new = all.iter().filter(|question| !asked[0].contains(&english(question)));
    assert!(new.clone().all(|question| asked[1].contains(&english(question))), "what is new comes first");
    assert_eq!(told(&town, "U0IDA", "questions have been asked"), 1, "{}", town.steward().inbox());
    town.end().await;
}

#[tokio::test]
async fn a_pack_with_a_mistake_stops_nothing_and_whoever_can_mend_it_is_told() {
    let mut town = town_with(|config| config.games.packs = packs("broken")).await;
    let library = town.bot.company.library();
    assert!(library.find("house", "founded").is_some());
    assert!(library.questions().iter().any(|question| question.pack == "customer"), "those of the program are there");
    assert!(library.find("house", "no-such-option").is_none());
    pass(&mut town, DAY).await;
    assert_eq!(told(&town, "U0IDA", "broken.toml"), 1, "{}", town.steward().inbox());
    let inbox = town.steward().inbox();
    snapshot!(inbox.rsplit("CX:").next().unwrap_or_default().trim(), @"
    :warning: One question of a quiz pack can’t be asked. All others can.
      • broken.toml · no-such-option: the right answer is 5, and there is no such option
    ");
    town.start().await;
    pass(&mut town, DAY).await;
    assert_eq!(told(&town, "U0IDA", "broken.toml"), 1, "once is enough");
    let mut config = town.bot.company.file().clone();
    town.stop().await;
    let home = tempfile::tempdir().expect("a folder can be made");
    config.database.url = format!("sqlite:{}", home.path().join("doctor.db").display()).into();
    let found = doctor::examine(Ok(config)).await;
    assert!(found.is_err(), "the doctor finds it");
    town.sandbox.stop().await;
}

/// What people paste.
const WORDLE: &str = "Wordle 1,234 3/6\n\n:black_large_square::large_yellow_square::black_large_square:";

async fn pastes(town: &mut Town, person: &Person, text: &str) {
    town.sandbox.post(person.id, PLAY, text, None).await.expect("they can write");
    town.settle().await;
}

#[tokio::test]
async fn results_that_people_paste_are_kept_of_those_who_want_it_and_told_on_monday() {
    let mut town = town().await;
    let (finn, ada, ben, marta) = (town.person("U0FINN"), town.agent(), town.engineer(), town.accountant());
    // Without a board nobody is asked anything.
    pastes(&mut town, &ada, WORDLE).await;
    assert_eq!(whispered(&town, &ada).1, 0);
    snapshot!(types(&town, &finn, "fun puzzles").await, @"
    :jigsaw: <#C0PLAY> has no board of daily puzzles.
    I know Wordle, Wordle (ES), Par🇮🇹le, Literalnie, Connections, Strands, The Mini, Quordle, Nerdle, Worldle, Tradle, Globle, TimeGuessr.
    [Begin the board]
    · No series, no ranking, no grids. Whoever doesn’t want to be on it isn’t.
    ");
    assert_eq!(types(&town, &finn, "fun puzzles on").await, "");
    town.settle().await;
    snapshot!(whispered(&town, &finn).0, @":white_check_mark: <#C0PLAY> has a board now. Results that people paste are kept, of those who want it; on Monday you read it.");
    // The first result brings one question, which only they see.
    pastes(&mut town, &ada, WORDLE).await;
    snapshot!(whispered(&town, &ada).0, @"
    :jigsaw: Wordle 3/6 – shall I keep your results for the weekly board of this channel?
    [Keep them] [No, thanks]
    · I ask only once. Only the result is kept, never a grid or a word; `/cx fun puzzles` changes it any time.
    ");
    presses_whispered(&mut town, &ada, "puzzle.keep").await;
    // The answer takes the place of the question.
    assert_eq!(whispered(&town, &ada).1, 1);
    snapshot!(whispered(&town, &ada).0, @":white_check_mark: I’ll keep your results. The board comes on Monday, and names only what went well.");
    // A second paste changes nothing, and says so.
    pastes(&mut town, &ada, "Wordle 1,234 1/6").await;
    snapshot!(whispered(&town, &ada).0, @"That one is on the board already (Wordle). The first result counts, so nothing has changed.");
    // Whoever says no, or nothing, is never asked again.
    pastes(&mut town, &ben, "Wordle 1,234 2/6").await;
    presses_whispered(&mut town, &ben, "puzzle.mine").await;
    assert_eq!(whispered(&town, &ben).1, 1);
    pastes(&mut town, &marta, "Wordle 1,234 2/6").await;
    let (of_ben, of_marta) = (whispered(&town, &ben).1, whispered(&town, &marta).1);
    for day in 0..3 {
        for person in [&ada, &ben, &marta] {
            pastes(&mut town, person, &format!("Wordle {} 4/6\n\n🟩🟩🟩🟩🟩", 1_240 + day)).await;
        }
        town.pass(DAY).await;
    }
    assert_eq!((whispered(&town, &ben).1, whispered(&town, &marta).1), (of_ben, of_marta));
    // Somebody comes to it later, and in a thread.
    let luca = town.person("U0LUCA");
    let stand = types(&town, &luca, "fun puzzles").await;
    assert!(stand.contains("non vengono tenuti"), "{stand}");
    let above = town.sandbox.post("U0LUCA", PLAY, "today’s", None).await.expect("they can write");
    let connections =
        "Connections\nPuzzle #123\n🟨🟨🟨🟨\n🟩🟩🟩🟩\n🟦🟦🟦🟦\n🟪🟪🟪🟪\nand Wordle is next\nWordle 1,242 5/6";
    town.sandbox.post("U0LUCA", PLAY, connections, Some(&above)).await.expect("they can write");
    town.settle().await;
    presses_whispered(&mut town, &luca, "puzzle.keep").await;
    pastes(&mut town, &luca, "the answer was CRANE, easy").await;
    assert!(posts(&town).is_empty());
    town.pass(4 * DAY + HOUR).await;
    let board = post(&town);
    snapshot!(shows(&town, &board), @"
    # :jigsaw: The puzzles of the week
    · 2026-11-02 UTC – 2026-11-08 UTC
    *Wordle*  ·  2 people played  ·  5 results  ·  4 on average
    :star2: Best moment: 3/6, <U0ADA>
    *Connections*  ·  one person played
    :star2: Best moment: no mistake, <U0LUCA>
    :sunny: Played on 3 days: <U0ADA>
    · Results of those who want them here. `/cx fun puzzles` to be on it, or not.
    ");
    town.start().await;
    pass(&mut town, DAY).await;
    assert_eq!(posts(&town).len(), 1, "once a week");
    // A week without results brings no board.
    town.pass(7 * DAY).await;
    assert_eq!(posts(&town).len(), 1);
    town.end().await;
}

#[tokio::test]
async fn whoever_leaves_the_board_or_the_company_is_on_it_no_more() {
    let mut town = town().await;
    let (finn, ada, walt, ben) = (town.person("U0FINN"), town.agent(), town.person("U0WALT"), town.engineer());
    types(&town, &finn, "fun puzzles on").await;
    town.settle().await;
    for (person, tries) in [(&ada, 2), (&walt, 1), (&ben, 5)] {
        pastes(&mut town, person, &format!("Wordle 1,234 {tries}/6")).await;
        presses_whispered(&mut town, person, "puzzle.keep").await;
    }
    town.sandbox.deactivate("U0WALT").await.expect("they leave");
    town.settle().await;
    types(&town, &ada, "fun puzzles").await;
    presses_whispered(&mut town, &ada, "puzzle.mine").await;
    snapshot!(whispered(&town, &ada).0, @":white_check_mark: I keep none of your results, and those I had are gone. `/cx fun puzzles` if you change your mind.");
    town.pass(7 * DAY + HOUR).await;
    snapshot!(shows(&town, &post(&town)), @"
    # :jigsaw: The puzzles of the week
    · 2026-11-02 UTC – 2026-11-08 UTC
    *Wordle*  ·  one person played
    :star2: Best moment: 5/6, <U0BEN>
    · Results of those who want them here. `/cx fun puzzles` to be on it, or not.
    ");
    // The board ends: nothing is kept any more.
    presses_end(&mut town, &finn).await;
    pastes(&mut town, &ben, "Wordle 1,240 4/6").await;
    town.pass(7 * DAY).await;
    assert_eq!(posts(&town).len(), 1);
    town.end().await;
}

/// The host ends the board with the button.
async fn presses_end(town: &mut Town, finn: &Person) {
    types(town, finn, "fun puzzles").await;
    presses_whispered(town, finn, "puzzle.board").await;
    assert!(whispered(town, finn).0.contains("has no board any more"), "{}", whispered(town, finn).0);
}

pub(crate) async fn guesses(town: &mut Town, person: &Person, riddle: &str, text: &str) {
    town.sandbox.post(person.id, PLAY, text, Some(riddle)).await.expect("they can write");
    town.settle().await;
}

#[tokio::test]
async fn a_riddle_is_guessed_in_its_thread_and_the_bot_says_when_it_is_right() {
    let mut town = town().await;
    let (ada, ben, marta) = (town.agent(), town.engineer(), town.accountant());
    assert_eq!(types(&town, &ada, "fun riddle :lion_face: :crown: = The Lion King | Król Lew").await, "");
    town.settle().await;
    let riddle = post(&town);
    snapshot!(shows(&town, &riddle), @"
    # :lion_face: :crown:
    <U0ADA> asks: what is this?
    [End it…]
    · Guess in the thread. Accents and small slips don’t matter.
    ");
    let sent = town.sandbox.read(|world| {
        let message = world.message(PLAY, &riddle).expect("it stands");
        json!([message.text, message.blocks, message.metadata]).to_string()
    });
    assert!(!sent.contains("Lion") && !sent.contains("Lew"), "{sent}");
    // Whoever posed it may say it without solving it.
    guesses(&mut town, &ada, &riddle, "no, not the lion king :wink:").await;
    guesses(&mut town, &ben, &riddle, "the jungle book?").await;
    guesses(&mut town, &ben, &riddle, &"It reminds me of a film about a lion who would be king. ".repeat(20)).await;
    assert!(thread(&town, &riddle).is_empty());
    guesses(&mut town, &marta, &riddle, "krol lef!").await;
    guesses(&mut town, &ben, &riddle, "the lion king").await;
    snapshot!(thread(&town, &riddle).join("\n"), @":tada: That’s it, <U0MARTA>! *The Lion King*");
    snapshot!(shows(&town, &riddle), @"
    # :lion_face: :crown:
    <U0ADA> asks: what is this?
    :tada: <U0MARTA> got it: *The Lion King*
    [Pose the next one]
    ");
    town.end().await;
}

#[tokio::test]
async fn what_is_wrong_with_a_riddle_is_said_and_nothing_is_lost() {
    let mut town = town().await;
    let (ada, ben) = (town.agent(), town.engineer());
    types(&town, &ada, "fun riddle lion :crown: The Lion King").await;
    snapshot!(ada.form(), @"
    === Pose an emoji riddle ===
    :point_right: Only emoji, please; words would give it away.
    :point_right: What’s the answer? Write it behind a “=”, like :lion_face: :crown: = The Lion King
    The riddle, in emoji*: {lion :crown: The Lion King}
    The answer*: {}
      Other wordings behind a bar: The Lion King | El rey león
    A hint: {}
    · Nobody sees the answer before the riddle is solved, you end it, or three working days have passed.
    === [Cancel] [Pose it]
    ");
    let wall = "x".repeat(2_500);
    let sent = ada
        .submits(&json!({"emoji": ":lion_face:", "answer": "The Lion King", "hint": "the lion king, of course"}))
        .await;
    snapshot!(format!("{sent:?}"), @r#"Errors({"hint": "The hint gives the answer away."})"#);
    assert!(matches!(ada.submits(&json!({"answer": wall})).await, Submitted::Errors(_)));
    assert_eq!(ada.submits(&json!({"answer": "The Lion King", "hint": "A film"})).await, Submitted::Closed);
    town.settle().await;
    let first = post(&town);
    // One open riddle a person, three a day in a channel.
    snapshot!(types(&town, &ada, "fun riddle :fish: = Nemo").await, @"
    You have a riddle open here. Once it’s solved, or you end it, the next one can come.
    Here it is for another time: `/cx fun riddle :fish: = Nemo`
    ");
    for (person, answer) in [("U0BEN", "Nemo"), ("U0FINN", "Up")] {
        types(&town, &town.person(person), &format!("fun riddle :fish: = {answer}")).await;
        town.settle().await;
    }
    snapshot!(types(&town, &town.person("U0LUCA"), "fun indovinello :fish: = Nemo").await, @"
    Oggi ci sono già stati 3 indovinelli, e per un giorno basta. Tieni il tuo per domani.
    Eccolo per un’altra volta: `/cx fun riddle :fish: = Nemo`
    ");
    // Only whoever posed it, or a steward, ends it; the answer is told then, with whoever guessed it.
    ben.presses_value(PLAY, &first, "riddle.end", None).await;
    town.settle().await;
    snapshot!(whispered(&town, &ben).0, @"<U0ADA> posed this riddle and can end it.");
    ada.presses_value(PLAY, &first, "riddle.end", None).await;
    snapshot!(ada.form(), @"
    === End the riddle ===
    :lion_face:
    Who guessed it?: (Choose a colleague ▾)
      Leave it empty if nobody did. The answer is told in any case.
    === [Cancel] [Tell the answer]
    ");
    snapshot!(format!("{:?}", ada.submits(&json!({"solver": "U0ADA"})).await), @r#"Errors({"solver": "Please choose a colleague who is here, and not whoever posed it."})"#);
    assert_eq!(ada.submits(&json!({"solver": "U0BEN"})).await, Submitted::Closed);
    town.settle().await;
    snapshot!(thread(&town, &first).join("\n"), @":tada: That’s it, <U0BEN>! *The Lion King*");
    ada.presses_value(PLAY, &first, "riddle.form", None).await;
    town.settle().await;
    assert!(whispered(&town, &ada).0.contains("enough for a day"), "{}", whispered(&town, &ada).0);
    town.end().await;
}

#[tokio::test]
async fn a_riddle_that_nobody_solves_is_told_after_three_working_days() {
    let mut town = town().await;
    let ada = town.agent();
    town.pass(2 * DAY).await;
    types(&town, &ada, "fun riddle :lion_face: :crown: = The Lion King").await;
    town.settle().await;
    let riddle = post(&town);
    // A riddle that somebody deletes while it is open comes back.
    town.sandbox.delete("U0IDA", PLAY, &riddle).await.expect("she administers the workspace");
    town.settle().await;
    town.pass(5 * DAY).await;
    let riddle = post(&town);
    assert!(!shows(&town, &riddle).contains("Lion King"), "the weekend does not count");
    town.pass(9 * HOUR).await;
    snapshot!(shows(&town, &riddle), @"
    # :lion_face: :crown:
    <U0ADA> asks: what is this?
    It was *The Lion King*
    [Pose the next one]
    ");
    snapshot!(thread(&town, &riddle).join("\n"), @"It was *The Lion King*. A hard one! Who poses the next?");
    town.start().await;
    pass(&mut town, DAY).await;
    assert_eq!(thread(&town, &riddle).len(), 1);
    town.end().await;
}

#[tokio::test]
async fn two_people_who_answer_at_the_same_moment_are_each_in_one_team() {
    let mut town = town().await;
    let finn = town.person("U0FINN");
    types(&town, &finn, "fun quiz now").await;
    town.settle().await;
    let quiz = post(&town);
    let people = ["U0ADA", "U0BEN", "U0CARLA", "U0DIEGO", "U0EWA", "U0GIA"].map(|id| town.person(id));
    for person in &people {
        person.presses_value(PLAY, &quiz, "quiz.play", None).await;
        let values = answers(&town, person, 2);
        assert_eq!(person.submits(&values).await, Submitted::Closed);
    }
    town.settle().await;
    town.pass(30 * SECOND).await;
    assert!(shows(&town, &quiz).contains("6 are playing"), "{}", shows(&town, &quiz));
    pass(&mut town, 3 * HOUR).await;
    snapshot!(shows(&town, &quiz), @"
    # :checkered_flag: The quiz is over
    :tada: A draw at 2 of 4 right on average: *:fox_face: Foxes · :owl: Owls*
    [How did I do?]
    · 6 players in 2 teams  ·  A team’s score is its right answers per player
    ");
    // They are enough that it can be told how many knew what.
    assert!(thread(&town, &quiz).concat().contains("6 of 6 knew it"), "{:?}", thread(&town, &quiz));
    town.end().await;
}

#[tokio::test]
async fn two_instances_open_and_close_one_quiz() {
    if crate::town::server().is_none() {
        return;
    }
    let mut town = town().await;
    let (finn, ada) = (town.person("U0FINN"), town.agent());
    types(&town, &finn, "fun quiz weekly").await;
    types(&town, &finn, "fun puzzles on").await;
    town.settle().await;
    pastes(&mut town, &ada, WORDLE).await;
    presses_whispered(&mut town, &ada, "puzzle.keep").await;
    let other = town.another().await;
    town.clock.advance(3 * DAY + 3 * HOUR);
    town.works_with(&other).await;
    let quiz = post(&town);
    plays(&mut town, &ada, &quiz, 2).await;
    town.clock.advance(3 * HOUR + CLOSING);
    town.works_with(&other).await;
    assert_eq!((posts(&town).len(), thread(&town, &quiz).len()), (1, 1), "{}", town.screen(PLAY));
    town.clock.advance(4 * DAY);
    town.works_with(&other).await;
    assert_eq!(posts(&town).len(), 2, "the quiz and one board: {}", town.screen(PLAY));
    other.db.close().await;
    town.end().await;
}

#[tokio::test]
async fn what_is_open_goes_on_in_a_channel_that_gets_a_new_id() {
    let mut town = town().await;
    let (ada, ben) = (town.agent(), town.engineer());
    types(&town, &ada, "fun riddle :lion_face: :crown: = The Lion King").await;
    town.settle().await;
    let riddle = post(&town);
    town.sandbox.renumber(PLAY, "C0MOVED").await.expect("Slack can do it");
    town.settle().await;
    town.sandbox.post(ben.id, "C0MOVED", "Lion King", Some(&riddle)).await.expect("they can write");
    town.settle().await;
    let shown = town.sandbox.screen("C0MOVED", "U0ADA");
    assert!(shown.contains("<Ben Thistle> got it"), "{shown}");
    town.end().await;
}
