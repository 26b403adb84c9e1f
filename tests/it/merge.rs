//! Stories about duplicates: suggested, merged, taken apart again, and nothing lost on the way.

use std::collections::BTreeSet;

use cx_bot::base::clock::{HOUR, MINUTE, SECOND};
use cx_bot::base::config::Config;
use cx_bot::base::db::{Db, query, query_as};
use cx_bot::base::error::Error;
use cx_bot::base::ids::Ids;
use cx_bot::base::text::{Language, Text};
use cx_bot::domain::company::Company;
use cx_bot::domain::cx::Cx;
use cx_bot::domain::member::Member;
use cx_bot::domain::opportunity::find_opportunity;
use cx_bot::domain::posted::{Posted, card_key, set_posted};
use cx_bot::features::merge;
use cx_bot::features::vote::{self, Came};
use cx_bot::sandbox::Submitted;
use proptest::prelude::{Strategy, any};
use proptest::prop_oneof;
use proptest::test_runner::TestRunner;
use serde_json::json;

use crate::town::{CX, Home, Person, Town, snapshot};

/// Two cards about the same, the first by Ada, the second by Ben, with a vote of Diego's on both.
async fn two_cards() -> (Town, String, String) {
    let mut town = Town::with(|config| config.people.stewards.push("U0DIEGO".into())).await;
    let (first, second) = ("Refund mails arrive after nine days", "Mails about a refund come much too late");
    town.agent().shares(first).await;
    town.settle().await;
    let values = json!({"title": second, "pain": "They call us about the refund.", "touchpoint": "billing"});
    assert_eq!(town.engineer().sends_idea("", &values).await, Submitted::Updated, "the first is shown");
    assert_eq!(town.engineer().submits(&values).await, Submitted::Closed);
    town.settle().await;
    let (first, second) = (town.card(first), town.card(second));
    for card in [&first, &second] {
        town.person("U0DIEGO").presses(card, "vote.up").await;
    }
    town.settle().await;
    town.clock.advance(5 * SECOND);
    (town, first, second)
}

/// The id of what a card shows.
fn id_of(town: &Town, card: &str) -> String {
    let menu = town.sandbox.read(|world| json!(world.message(CX, card).expect("it stands").blocks).to_string());
    menu.split("story:").nth(1).and_then(|rest| rest.split('"').next()).expect("a menu").to_owned()
}

/// Opens the preview for merging a card into the one with that number.
async fn opens_preview(steward: &Person, card: &str, number: &str) {
    steward.chooses(card, "move:").await;
    assert_eq!(steward.submits(&json!({"status": "merged"})).await, Submitted::Updated);
    assert_eq!(steward.submits(&json!({"number": number})).await, Submitted::Updated);
}

/// Merges a card into another, which a number names.
async fn merges(town: &mut Town, steward: &Person, card: &str, (number, main): (&str, &str)) {
    opens_preview(steward, card, number).await;
    let main = id_of(town, main);
    assert_eq!(steward.submits(&json!({"main": main})).await, Submitted::Closed);
    town.settle().await;
    town.clock.advance(5 * SECOND);
}

/// Takes it apart again.
async fn take_apart(town: &mut Town, steward: &Person, card: &str) {
    steward.chooses(card, "apart:").await;
    assert_eq!(steward.submits(&json!({})).await, Submitted::Closed);
    town.settle().await;
    town.clock.advance(5 * SECOND);
}

/// What the card with these words says about votes.
fn votes(town: &Town, card: &str) -> String {
    let drawn = town.sandbox.read(|world| {
        let blocks = &world.message(CX, card).expect("it stands").blocks;
        cx_bot::sandbox::plain::blocks(blocks)
    });
    let at = drawn.find(" vote").expect("it tells votes");
    drawn[..at].rsplit('*').next().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn that_two_cards_became_one_does_not_keep_from_their_authors_how_it_stands() {
    let (mut town, first, second) = two_cards().await;
    town.steward().presses(&first, "progress.claim").await;
    town.settle().await;
    town.steward().chooses(&first, "move:").await;
    assert_eq!(town.steward().submits(&json!({"status": "in_review"})).await, Submitted::Closed);
    town.settle().await;
    let steward = town.person("U0DIEGO");
    merges(&mut town, &steward, &second, ("CX-1", &first)).await;
    // When Ada works, in New York.
    town.pass(6 * HOUR).await;
    let inbox = town.agent().inbox();
    snapshot!(inbox.split("[Open the card ↗]").nth(1).unwrap_or_default(), @"

    CX:
      *<CX-1> · Refund mails arrive after nine days*
      :raised_hand: <Ida Willowby> takes care of this.
      <Ida Willowby> changed the status: New → *:mag: In review*.
      :link: <Diego Almendro> merged another card into this: <CX-2> · Mails about a refund come much too late. Votes count together, once for each person.
    ");
    town.end().await;
}

#[tokio::test]
async fn what_looks_alike_waits_in_the_stewards_home_until_somebody_says_what_it_is() {
    let (mut town, ..) = two_cards().await;
    let ida = town.steward();
    ida.opens_home().await;
    town.settle().await;
    snapshot!(ida.home(), @"
    Hello <Ida Willowby> :wave: Here is what concerns you in <#cx>.
    [Share an idea] [Thank somebody] [How ideas are doing] [How it works] [:tada: More fun]
    # For stewards
    *New, the oldest first: 2*
    <CX-1> · Refund mails arrive after nine days · New, 1 vote
    <CX-2> · Mails about a refund come much too late · New, 1 vote
    · Whatever has been looked at has an owner. :tada:
    · Everything under way is moving. :tada:
    ---
    # Do these belong together?
    *CX-2* · Mails about a refund come much too late
    *CX-1* · Refund mails arrive after nine days
    · Both speak of: refund, mails; same touchpoint
    [Merge…] [Not the same]
    # My ideas
    · None yet. What annoyed a customer this week?
    # Ideas I follow
    · Nothing yet. *Follow* on a card brings you its news.
    ---
    # My preferences
    *Language*
    Which language should I use with you?  (As in Slack ▾)
    *Function*
    Cards show which functions support an idea.  (Support ▾)
    *What reaches you*
    I write to you during your working hours: Mon, Tue, Wed, Thu, Fri · 09:00–17:30. Your digest: once a week.  [My preferences…]
    ");
    ida.presses_at_home("duplicate.dismiss", None).await;
    town.settle().await;
    assert!(!ida.home().contains("belong together"), "it is settled:\n{}", ida.home());
    // The next pass does not find the same pair again.
    town.pass(25 * 3_600 * SECOND).await;
    assert!(!ida.home().contains("belong together"), "once is enough:\n{}", ida.home());
    town.agent().opens_home().await;
    town.settle().await;
    assert!(!town.agent().home().contains("belong together"), "for stewards only:\n{}", town.agent().home());
    town.end().await;
}

#[tokio::test]
async fn a_steward_sees_what_comes_together_and_merges() {
    let (mut town, first, second) = two_cards().await;
    let ida = town.steward();
    town.accountant().presses(&first, "progress.claim").await;
    town.person("U0OLGA").presses(&second, "progress.claim").await;
    town.person("U0JAN").reacts(&second, "heart").await;
    town.settle().await;
    town.clock.advance(5 * SECOND);
    ida.chooses(&second, "move:").await;
    assert_eq!(ida.submits(&json!({"status": "merged"})).await, Submitted::Updated);
    snapshot!(ida.form(), @"
    === Merge with another ===
    *CX-2* · Mails about a refund come much too late
    Which card is about the same? You’ll see what comes together before anything happens.
    Its number: {}
    Or one that looks alike: (Choose ▾)
    === [Cancel] [Next]
    ");
    for (number, words) in
        [("", "Write the number"), ("x", "Write the number"), ("CX-9", "doesn’t exist"), ("cx2", "very card")]
    {
        let Submitted::Errors(errors) = ida.submits(&json!({"number": number})).await else { panic!("{number} taken") };
        assert!(errors["number"].contains(words), "{number}: {errors:?}");
    }
    assert_eq!(ida.submits(&json!({"number": "CX-1"})).await, Submitted::Updated);
    snapshot!(ida.form(), @"
    === Merge two cards ===
    *CX-2* · Mails about a refund come much too late
    :seedling: New, 2 votes · Owner: <Olga Klonowska>
    *CX-1* · Refund mails arrive after nine days
    :seedling: New, 1 vote · Owner: <Marta Lipowa>
    *2 votes* together. Whoever voted for both counts once.
    · Following: 4  ·  Evidence: 0  ·  Proposals: 0  ·  In the squad: 2
    Which card goes on?*: (CX-2 · Mails about a refund come much too late ▾)
      Its status and its owner stay; an owner of the other one joins the squad. The other card leads there. A steward can take them apart at any time, and nothing is lost.
    === [Cancel] [Merge]
    ");
    assert_eq!(ida.submits(&json!({})).await, Submitted::Closed);
    town.settle().await;
    snapshot!(town.screen(CX), @"
    #cx
    CX:
      # CX-1 · Refund mails arrive after nine days
      :link: *Merged into <CX-2>* · Mails about a refund come much too late
      :seedling: *New*   :bust_in_silhouette: Owner: <Olga Klonowska>   *2 votes*
      · Shared by <Ada Novak>  ·  They wait and ask again.
      [Open the card ↗] (⋯ Tell me its story | Take apart…)
      ↳ CX: :raised_hand: <Marta Lipowa> takes care of this.
      ↳ CX: :link: <Ida Willowby> merged this into <CX-2>. It goes on there, with all votes and followers.
    CX:
      # CX-2 · Mails about a refund come much too late
      They call us about the refund.
      :seedling: *New*   :bust_in_silhouette: Owner: <Olga Klonowska>   *2 votes*
      · :heavy_check_mark: Engineering 1   :heavy_check_mark: Support 1
      :busts_in_silhouette: Squad: <Olga Klonowska>, <Marta Lipowa>
      · Shared by <Ben Thistle>  ·  Touchpoint: Billing  ·  Together with: CX-1
      [:thumbsup: Vote · 2] [Follow] [I can help] (⋯ Propose a solution… | Add evidence… | Change status… | Hand it over, or step down… | Tell me its story)
      :heart: 1
      ↳ CX: :raised_hand: <Olga Klonowska> takes care of this.
      ↳ CX: :link: <Ida Willowby> merged another card into this: <CX-1> · Refund mails arrive after nine days. Votes count together, once for each person.
    ");
    town.pass(3 * MINUTE).await;
    // When Ada works, in New York.
    town.pass(6 * HOUR).await;
    snapshot!(town.engineer().inbox().lines().rev().take(3).collect::<Vec<_>>().join("\n"), @"
    :link: <Ida Willowby> merged another card into this: <CX-1> · Refund mails arrive after nine days. Votes count together, once for each person.
    :raised_hand: <Olga Klonowska> takes care of this.
    *<CX-2> · Mails about a refund come much too late*
    ");
    snapshot!(town.agent().inbox().lines().rev().take(3).collect::<Vec<_>>().join("\n"), @"
    :raised_hand: <Marta Lipowa> takes care of this.
    *<CX-1> · Refund mails arrive after nine days*
    :link: <Ida Willowby> merged another card into this: <CX-1> · Refund mails arrive after nine days. Votes count together, once for each person.
    ");
    town.end().await;
}

#[tokio::test]
async fn apart_again_each_has_its_own_and_the_main_one_what_came_later() {
    let (mut town, first, second) = two_cards().await;
    let (ida, ben, diego) = (town.steward(), town.engineer(), town.person("U0DIEGO"));
    town.person("U0OLGA").presses(&second, "vote.up").await;
    town.person("U0JAN").presses(&second, "vote.up").await;
    town.settle().await;
    assert_eq!((votes(&town, &first), votes(&town, &second)), ("1".into(), "3".into()));
    town.clock.advance(5 * SECOND);
    // Into the first, which has fewer votes: the steward decides.
    merges(&mut town, &ida, &second, ("CX-1", &first)).await;
    assert_eq!((votes(&town, &first), votes(&town, &second)), ("3".into(), "3".into()), "{}", town.screen(CX));
    // Marta votes for the main one, Ben by an emoji on the merged card, Diego takes both of his back at once.
    town.accountant().presses(&first, "vote.up").await;
    ben.reacts(&second, "heart").await;
    diego.presses(&first, "vote.up").await;
    town.settle().await;
    town.clock.advance(5 * SECOND);
    assert_eq!((votes(&town, &first), votes(&town, &second)), ("4".into(), "4".into()), "{}", town.screen(CX));
    ida.chooses(&second, "apart:").await;
    snapshot!(ida.form(), @"
    === Take apart ===
    *CX-2* stands by itself again and gets back just what was its own. What people did on CX-1 since then stays there, and a vote taken back stays taken back.
    === [Cancel] [Take apart]
    ");
    assert_eq!(ida.submits(&json!({})).await, Submitted::Closed);
    town.settle().await;
    snapshot!(town.screen(CX), @"
    #cx
    CX:
      # CX-1 · Refund mails arrive after nine days
      They wait and ask again.
      :seedling: *New*   :wave: Needs an owner   *1 vote*
      · :heavy_check_mark: Finance 1
      · Shared by <Ada Novak>  ·  Touchpoint: Billing
      [:thumbsup: Vote · 1] [Follow] [I’ll take it] [I can help] (⋯ Propose a solution… | Add evidence… | Change status… | Tell me its story)
      ↳ CX: :link: <Ida Willowby> merged another card into this: <CX-2> · Mails about a refund come much too late. Votes count together, once for each person.
      ↳ CX: <Ida Willowby> took a card out again: <CX-2> · Mails about a refund come much too late. Each has its own votes and followers back.
    CX:
      # CX-2 · Mails about a refund come much too late
      They call us about the refund.
      :seedling: *New*   :wave: Needs an owner   *3 votes*
      · :heavy_check_mark: Engineering 2   :heavy_check_mark: Marketing 1
      · Shared by <Ben Thistle>  ·  Touchpoint: Billing
      [:thumbsup: Vote · 3] [Follow] [I’ll take it] [I can help] (⋯ Propose a solution… | Add evidence… | Change status… | Tell me its story)
      :heart: 1
      ↳ CX: :link: <Ida Willowby> merged this into <CX-1>. It goes on there, with all votes and followers.
      ↳ CX: <Ida Willowby> took this out of <CX-1>: it stands by itself again.
    ");
    town.end().await;
}

#[tokio::test]
async fn chains_come_apart_link_by_link() {
    let (mut town, first, second) = two_cards().await;
    let ida = town.steward();
    let third = "Nobody tells customers when the money comes";
    town.person("U0OLGA").shares(third).await;
    town.settle().await;
    let third = town.card(third);
    town.person("U0JAN").presses(&third, "vote.up").await;
    town.settle().await;
    town.clock.advance(5 * SECOND);
    merges(&mut town, &ida, &second, ("CX-1", &first)).await;
    // The second one is merged: whoever names it means the first.
    merges(&mut town, &ida, &third, ("CX-2", &first)).await;
    assert_eq!([&first, &second, &third].map(|card| votes(&town, card)), ["2", "2", "2"], "{}", town.screen(CX));
    take_apart(&mut town, &ida, &second).await;
    assert_eq!([&first, &second, &third].map(|card| votes(&town, card)), ["2", "1", "2"], "{}", town.screen(CX));
    merges(&mut town, &ida, &first, ("CX-2", &second)).await;
    assert_eq!([&first, &second, &third].map(|card| votes(&town, card)), ["2", "2", "2"], "{}", town.screen(CX));
    take_apart(&mut town, &ida, &third).await;
    assert_eq!([&first, &second, &third].map(|card| votes(&town, card)), ["1", "1", "1"], "{}", town.screen(CX));
    town.end().await;
}

#[tokio::test]
async fn two_stewards_who_merge_each_other_way_round_hear_who_was_first() {
    let (mut town, first, second) = two_cards().await;
    let (ida, diego) = (town.steward(), town.person("U0DIEGO"));
    opens_preview(&ida, &first, "CX-2").await;
    let into_second = json!({"main": id_of(&town, &second)});
    merges(&mut town, &diego, &second, ("CX-1", &first)).await;
    assert_eq!(ida.submits(&into_second).await, Submitted::Closed, "the words come by message");
    town.settle().await;
    snapshot!(ida.inbox().lines().last().unwrap_or_default(), @"CX: CX-2 was merged and goes on as <CX-1>. Please use that card.");
    town.end().await;
}

#[tokio::test]
async fn who_acts_on_a_merged_card_learns_where_it_goes_on() {
    let (mut town, first, second) = two_cards().await;
    let (ida, marta) = (town.steward(), town.accountant());
    let before = town.sandbox.read(|world| world.message(CX, &second).cloned()).expect("it stands");
    marta.presses(&second, "squad.form").await;
    merges(&mut town, &ida, &second, ("CX-1", &first)).await;
    assert_eq!(marta.submits(&json!({"role": "Knows refunds"})).await, Submitted::Closed);
    town.settle().await;
    snapshot!(marta.inbox().lines().last().unwrap_or_default(), @"CX: Zgłoszenie CX-2 zostało połączone i toczy się dalej jako <CX-1>. Skorzystaj z tamtej karty.");
    // Somebody's screen still shows the old card.
    town.sandbox.write(|world| {
        let channel = world.channels.get_mut(CX).expect("it exists");
        channel.message_mut(&second).expect("it stands").blocks = before.blocks;
    });
    for action in ["vote.up", "progress.claim"] {
        marta.presses(&second, action).await;
    }
    marta.presses(&second, "follow.toggle").await;
    town.settle().await;
    snapshot!(marta.screen().lines().rev().take(3).collect::<Vec<_>>().join("\n"), @"
    CX (only to you): :bell: Obserwujesz teraz <CX-1>. Dam ci znać, gdy coś się ruszy. Kliknij *Obserwuj* jeszcze raz, żeby przestać.
    CX (only to you): Zgłoszenie CX-2 zostało połączone i toczy się dalej jako <CX-1>. Skorzystaj z tamtej karty.
    CX (only to you): Zgłoszenie CX-2 zostało połączone i toczy się dalej jako <CX-1>. Skorzystaj z tamtej karty.
    ");
    assert_eq!(votes(&town, &first), "1");
    town.end().await;
}

#[tokio::test]
async fn only_stewards_merge_and_take_apart() {
    let (mut town, first, second) = two_cards().await;
    let (ida, ben) = (town.steward(), town.engineer());
    ben.presses(&second, "progress.claim").await;
    town.settle().await;
    ben.chooses(&second, "move:").await;
    assert!(!ben.form().contains("Merged with another"), "an owner is not offered it:\n{}", ben.form());
    merges(&mut town, &ida, &second, ("CX-1", &first)).await;
    ben.chooses(&second, "apart:").await;
    town.settle().await;
    snapshot!(ben.screen().lines().last().unwrap_or_default(), @"CX (only to you): Only those who keep the channel can do that: <Ida Willowby>, <Diego Almendro>. A word in the thread helps.");
    town.end().await;
}

#[tokio::test]
async fn what_was_closed_while_the_preview_was_open_is_not_merged_away() {
    let (mut town, first, second) = two_cards().await;
    let (ida, diego) = (town.steward(), town.person("U0DIEGO"));
    opens_preview(&ida, &second, "CX-1").await;
    let main = json!({"main": id_of(&town, &first)});
    diego.closes(&second, "declined", "rule", "The law asks for it").await;
    town.settle().await;
    let Submitted::Errors(errors) = ida.submits(&main).await else { panic!("merged:\n{}", town.screen(CX)) };
    snapshot!(format!("{errors:?}"), @r#"{"main": "CX-2 has changed in the meantime (Declined). Please open the form again."}"#);
    assert!(!town.screen(CX).contains("Merged into"), "{}", town.screen(CX));
    town.end().await;
}

/// One thing that happens to one of a few cards.
#[derive(Clone, Copy, Debug)]
enum Step {
    Press(usize, usize),
    React(usize, usize, bool),
    Unreact(usize, usize, bool),
    Merge(usize, usize),
    Apart(usize),
}

const CARDS: usize = 4;
const PEOPLE: [&str; 3] = ["U0ADA", "U0BEN", "U0MARTA"];

fn step() -> impl Strategy<Value = Step> {
    let (card, person) = (0..CARDS, 0..PEOPLE.len());
    prop_oneof![
        3 => (person.clone(), card.clone()).prop_map(|(person, card)| Step::Press(person, card)),
        2 => (person.clone(), card.clone(), any::<bool>()).prop_map(|(p, c, heart)| Step::React(p, c, heart)),
        2 => (person, card.clone(), any::<bool>()).prop_map(|(p, c, heart)| Step::Unreact(p, c, heart)),
        3 => (card.clone(), card.clone()).prop_map(|(lost, main)| Step::Merge(lost, main)),
        2 => card.prop_map(Step::Apart),
    ]
}

/// What should be: each way of a vote stands on one card, and cards are merged into others.
#[derive(Clone, Debug, Default)]
struct Model {
    ways: BTreeSet<(usize, usize, &'static str)>,
    into: [Option<usize>; CARDS],
}

impl Model {
    fn main(&self, card: usize) -> usize {
        self.into[card].map_or(card, |into| self.main(into))
    }

    fn ways_of(&self, person: usize, main: usize) -> Vec<(usize, usize, &'static str)> {
        let of = |way: &&(usize, usize, &'static str)| way.1 == person && self.main(way.0) == main;
        self.ways.iter().filter(of).copied().collect()
    }

    fn votes(&self, main: usize) -> usize {
        (0..PEOPLE.len()).filter(|person| !self.ways_of(*person, main).is_empty()).count()
    }

    fn take(&mut self, step: Step) {
        let emoji = |heart| if heart { "heart" } else { "+1" };
        match step {
            Step::Press(person, card) if self.into[card].is_none() => {
                let ways = self.ways_of(person, card);
                if ways.iter().any(|way| way.2 == "button") {
                    self.ways.retain(|way| way.2 != "button" || !ways.contains(way));
                } else if ways.is_empty() {
                    self.ways.insert((card, person, "button"));
                }
            }
            Step::React(person, card, heart) => {
                self.ways.insert((card, person, emoji(heart)));
            }
            Step::Unreact(person, card, heart) => {
                self.ways.remove(&(card, person, emoji(heart)));
            }
            Step::Merge(lost, main) if lost != main && self.into[lost].is_none() && self.into[main].is_none() => {
                self.into[lost] = Some(main);
            }
            Step::Apart(card) => self.into[card] = None,
            Step::Press(..) | Step::Merge(..) => {}
        }
    }
}

#[test]
fn votes_are_never_counted_twice_and_never_lost_whatever_happens() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let (home, db) = runtime.block_on(async {
        let home = Home::new().await;
        let db = Db::open(&home.url).await.expect("the database opens");
        db.migrate().await.expect("the tables are made");
        (home, db)
    });
    let mut runner =
        TestRunner::new(proptest::test_runner::Config { cases: 48, failure_persistence: None, ..Default::default() });
    let number = std::sync::atomic::AtomicI64::new(1);
    let outcome = runner.run(&proptest::collection::vec(step(), 1..24), |steps| {
        let first = number.fetch_add(CARDS as i64, std::sync::atomic::Ordering::Relaxed);
        runtime.block_on(play(&db, first, &steps));
        Ok(())
    });
    runtime.block_on(db.close());
    drop(home);
    outcome.unwrap_or_else(|broken| panic!("{broken}"));
}

/// Plays the steps on cards of their own and compares after each.
async fn play(db: &Db, first: i64, steps: &[Step]) {
    let environment = [("CX_PEOPLE__STEWARDS".to_owned(), "U0IDA".to_owned())].into();
    let company = Company::new(Config::from_sources(None, environment).expect("the settings are right"));
    let ids: Vec<String> = (0..CARDS as i64).map(|card| format!("card-{:09}", first + card)).collect();
    let tray = async |person: &str| Cx {
        tx: db.begin().await.expect("the database works"),
        now: crate::town::START,
        // Of somebody unknown Slack is asked first whether their vote counts.
        actor: Member { synced_at: Some(0), ..Member::unknown(person) },
        text: Text::of(Language::English),
        company: company.clone(),
        ids: Ids::random(),
        whisper_in: None,
        calls: Vec::new(),
        ripples: Vec::new(),
        dues: Vec::new(),
        gathered: Vec::new(),
    };
    let mut cx = tray("").await;
    for (card, id) in ids.iter().enumerate() {
        query(
            "INSERT INTO opportunity (id, number, title, pain, touchpoint, solution, status, status_at, reason, author, \
             channel, votes, created_at) VALUES ($1, $2, 'Refunds', '', 'billing', '', 'new', 0, '', 'U0OLGA', 'C0CX', 0, 0)",
        )
        .bind(id)
        .bind(first + card as i64)
        .execute(&mut *cx.tx)
        .await
        .expect("it is written");
        let posted =
            Posted { key: card_key(id), channel: CX.into(), ts: id.clone(), drawn: String::new(), drawn_at: 0 };
        set_posted(&mut cx.tx, &posted).await.expect("it is written");
    }
    cx.tx.commit().await.expect("it is kept");
    let mut model = Model::default();
    for step in steps {
        let who = match step {
            Step::Press(person, _) | Step::React(person, ..) | Step::Unreact(person, ..) => PEOPLE[*person],
            Step::Merge(..) | Step::Apart(_) => "U0IDA",
        };
        let mut cx = tray(who).await;
        let emoji = |heart: bool| if heart { "heart" } else { "+1" };
        let done = match *step {
            Step::Press(_, card) => vote::pressed(&mut cx, &ids[card]).await,
            Step::React(_, card, heart) => {
                vote::reacted(&mut cx, CX, &ids[card], emoji(heart), Came::Came).await.map(drop)
            }
            Step::Unreact(_, card, heart) => {
                vote::reacted(&mut cx, CX, &ids[card], emoji(heart), Came::Went).await.map(drop)
            }
            Step::Merge(lost, main) => {
                let pair = format!("{}:{}", ids[lost], ids[main]);
                merge::merged(&mut cx, &pair, &ids[main]).await
            }
            Step::Apart(card) => merge::taken_apart(&mut cx, &ids[card]).await.map(drop),
        };
        match done {
            Ok(()) => cx.tx.commit().await.expect("it is kept"),
            Err(Error::Tell(_)) => drop(cx),
            Err(other) => panic!("{step:?}: {other}"),
        }
        model.take(*step);
        compare(db, &ids, &model, step).await;
    }
}

async fn compare(db: &Db, ids: &[String], model: &Model, step: &Step) {
    let mut connection = db.read().await.expect("the database works");
    let mut kept = BTreeSet::new();
    for (card, id) in ids.iter().enumerate() {
        let ways: Vec<(String, String)> = query_as("SELECT member, way FROM vote WHERE opportunity = $1")
            .bind(id)
            .fetch_all(&mut *connection)
            .await
            .expect("it is read");
        kept.extend(ways.into_iter().map(|(member, way)| (card, member, way)));
        let found = find_opportunity(&mut connection, id).await.expect("it is read").expect("it is there");
        let main = model.main(card);
        assert_eq!(found.main(), (main != card).then_some(ids[main].as_str()), "where {card} went, after {step:?}");
        if main == card {
            assert_eq!(found.votes, model.votes(card) as i64, "votes of {card} after {step:?} in {model:?}");
        }
    }
    let expected = model.ways.iter().map(|(card, person, way)| (*card, PEOPLE[*person].to_owned(), (*way).to_owned()));
    assert_eq!(kept, expected.collect(), "after {step:?}");
}
