//! Stories about random coffee: colleagues are introduced to each other every few weeks.

use cx_bot::base::clock::{DAY, HOUR, Millis};
use cx_bot::base::config::{Config, FunctionSource, KeyRelationship};
use cx_bot::base::db::query_scalar;
use cx_bot::domain::coffee::list_new_pairs_across;
use cx_bot::domain::period::Period;
use cx_bot::sandbox::{Fault, FaultKind, Submitted};
use serde_json::json;

use crate::town::{CX, Person, Town, behind_the_back, snapshot};

/// Every story begins on a Monday at nine in London; a round begins on Tuesday at ten.
pub(crate) const ROUND: Millis = 14 * DAY;

pub(crate) async fn joins(town: &mut Town, people: &[&'static str]) {
    for person in people {
        let person = town.person(person);
        person.types("/cx", "coffee").await;
        presses_whispered(town, &person, "coffee.join").await;
        town.settle().await;
    }
}

/// Presses something on the last message in the CX channel that only they see.
pub(crate) async fn presses_whispered(town: &Town, person: &Person, action: &str) {
    let ts = last_whisper(town, CX, person.id);
    person.presses_value(CX, &ts, action, None).await;
}

/// What the bot said to them alone in the CX channel last.
pub(crate) fn whispered(person: &Person) -> String {
    let screen = person.screen();
    screen.rsplit("CX (only to you):").next().unwrap_or_default().trim().to_owned()
}

/// The last line of their direct messages with the bot.
pub(crate) fn last_line(person: &Person) -> String {
    person.inbox().lines().last().unwrap_or_default().to_owned()
}

/// What stands in the conversation of these people and the bot.
pub(crate) fn talk(town: &Town, people: &[&str]) -> String {
    town.sandbox.screen(&place(people), people[0])
}

/// The id of that conversation in the sandbox.
pub(crate) fn place(people: &[&str]) -> String {
    let mut people: Vec<_> = people.iter().map(|person| person.trim_start_matches("U0")).collect();
    people.sort_unstable();
    format!("G0{}", people.concat())
}

/// Whether these people and the bot talk to each other.
fn is_open(town: &Town, people: &[&str]) -> bool {
    town.sandbox.read(|world| world.channel(&place(people)).is_some())
}

/// All conversations of several people that are open.
pub(crate) fn talks(town: &Town) -> Vec<String> {
    town.sandbox.read(|world| world.channels.keys().filter(|id| id.starts_with("G0")).cloned().collect())
}

/// Presses a button in a conversation of several, on the last message that has it.
pub(crate) async fn answers(town: &Town, person: &Person, people: &[&str], action: &str) {
    let place = place(people);
    let ts = town.sandbox.read(|world| {
        let messages = &world.channel(&place).expect("they talk").messages;
        let found = messages.iter().rev().find(|message| json!(message.blocks).to_string().contains(action));
        found.unwrap_or_else(|| panic!("no {action}")).ts.clone()
    });
    person.presses_value(&place, &ts, action, None).await;
}

pub(crate) async fn number(town: &Town, sql: &'static str) -> i64 {
    let mut connection = town.bot.db.read().await.expect("the database works");
    query_scalar(sql).fetch_one(&mut *connection).await.expect("the statement works")
}

#[tokio::test]
async fn two_who_join_are_introduced_and_tell_that_they_met() {
    let mut town = Town::with(|config| config.coffee.channel = CX.to_owned()).await;
    let (ada, ben) = (town.agent(), town.engineer());
    snapshot!(ada.types("/cx", "coffee").await, @"
    :coffee: *Random coffee.* Every 2 weeks I introduce you to a colleague, someone from another function where possible. Twenty minutes, no agenda.
    You aren’t taking part yet. The next round begins on 2026-11-03 UTC.
    [Join] [Preferences…] [Offer it in this channel]
    · Only you see this. Your preferences stay between you and me.
    ");
    presses_whispered(&town, &ada, "coffee.join").await;
    town.settle().await;
    snapshot!(whispered(&ada), @"
    :coffee: You’re in (the whole company). On 2026-11-03 UTC I’ll tell you who you meet. A word about what you like makes it easier to find something in common.
      [Preferences…] [Pause…]
    ");
    presses_whispered(&town, &ada, "coffee.form").await;
    snapshot!(ada.form(), @"
    === Coffee and you ===
    What do you like?: {}
      Separated by commas. What you have in common is shown to the two of you.
    Which other languages would you chat in?: (Choose languages ▾)
    Who should I not pair you with?: (Choose colleagues ▾)
      Confidential: I only use it to find pairs. Nobody is told, not even stewards.
    === [Cancel] [Save]
    ");
    let like = json!({"interests": "Chess, <old> maps & tea"});
    assert_eq!(ada.submits(&like).await, Submitted::Closed);
    joins(&mut town, &["U0BEN"]).await;
    ben.types("/cx", "coffee").await;
    presses_whispered(&town, &ben, "coffee.form").await;
    assert_eq!(ben.submits(&json!({"interests": "running, chess"})).await, Submitted::Closed);
    // On Tuesday morning it is night in New York: they read it when both work.
    town.pass(DAY + HOUR).await;
    assert!(!is_open(&town, &["U0ADA", "U0BEN"]));
    town.pass(4 * HOUR).await;
    snapshot!(talk(&town, &["U0ADA", "U0BEN"]), @"
    CX:
      :coffee: *Coffee for 2:* <Ada Novak>, <Ben Thistle>
      *Why you:* Engineering × Support · in common: chess · your first coffee together
      *Times that suit everybody:*
      • 2026-11-04 15:30 UTC (10:30 Ada Novak · 15:30 Ben Thistle)
      • 2026-11-05 15:30 UTC (10:30 Ada Novak · 15:30 Ben Thistle)
      *To break the ice:* What makes a Monday a good Monday for you?
      [We have a time] [We met] [Can’t this time]
      · One answer is enough for all of you. I ask whether you met, never what about.
    ");
    answers(&town, &ben, &["U0ADA", "U0BEN"], "coffee.planned").await;
    town.settle().await;
    // Whoever has a plan is not asked at half time, only at the end whether it came true.
    town.pass(7 * DAY).await;
    town.pass(4 * DAY).await;
    snapshot!(talk(&town, &["U0ADA", "U0BEN"]), @"
    CX:
      :coffee: *Coffee for 2:* <Ada Novak>, <Ben Thistle>
      *Why you:* Engineering × Support · in common: chess · your first coffee together
      :calendar: <Ben Thistle> has a time in mind
    CX:
      :coffee: This round is coming to an end. Did you meet?
      :calendar: <Ben Thistle> has a time in mind
      [We met] [We have a time] [Can’t this time]
    ");
    snapshot!(ada.types("/cx", "coffee").await, @"
    :coffee: *Random coffee.* Every 2 weeks I introduce you to a colleague, someone from another function where possible. Twenty minutes, no agenda.
    You’re in: the whole company. The next round begins on 2026-11-17 UTC.
    This round you meet <U0BEN>.
    [Preferences…] [Pause…] [Stop] [Offer it in this channel]
    · Only you see this. Your preferences stay between you and me.
    ");
    answers(&town, &ada, &["U0ADA", "U0BEN"], "coffee.met").await;
    town.settle().await;
    snapshot!(talk(&town, &["U0ADA", "U0BEN"]), @"
    CX:
      :coffee: *Coffee for 2:* <Ada Novak>, <Ben Thistle>
      *Why you:* Engineering × Support · in common: chess · your first coffee together
      :tada: You met. Enjoy what comes of it!
    CX:
      :tada: You met. Enjoy what comes of it!
      [Not yet]
    ");
    town.pass(2 * DAY).await;
    snapshot!(town.screen(CX).lines().rev().take(3).collect::<Vec<_>>().join("\n"), @"
    [Join]
    A handful of you met for coffee. The next round has room for you.
    :coffee: *Coffee since 2026-11-03 UTC* · the whole company
    ");
    town.end().await;
}

#[tokio::test]
async fn who_says_nothing_for_three_rounds_is_asked_whether_to_go_on_and_left_in_peace() {
    let mut town = Town::with(|config| config.coffee.apart_rounds = 0).await;
    joins(&mut town, &["U0BEN", "U0FINN"]).await;
    town.pass(DAY + HOUR).await;
    let two = ["U0BEN", "U0FINN"];
    town.pass(6 * DAY).await;
    snapshot!(talk(&town, &two).lines().rev().take(5).collect::<Vec<_>>().join("\n"), @"
    [We met] [We have a time] [Can’t this time]
    • 2026-11-11 11:00 UTC
    • 2026-11-10 13:00 UTC
    *Times that suit everybody:*
    :hourglass_flowing_sand: Half time! Have you found a moment for your coffee?
    ");
    town.pass(5 * DAY).await;
    // One question stands at a time.
    let said = talk(&town, &two);
    assert_eq!((said.matches("Half time").count(), said.matches("coming to an end").count()), (0, 1), "{said}");
    for _ in 0..30 {
        town.pass(DAY).await;
    }
    let finn = town.person("U0FINN");
    snapshot!(finn.inbox(), @"
    CX:
      :coffee: 3 coffees have passed without a word, which is fine. Shall I go on? I won’t pair you with anybody until you say so.
      [I’m staying] [Pause…] [Stop]
    ");
    let pairs = number(&town, "SELECT COUNT(*) FROM coffee_pair").await;
    town.pass(ROUND).await;
    assert_eq!(number(&town, "SELECT COUNT(*) FROM coffee_pair").await, pairs, "nobody is paired who has not answered");
    finn.answers("coffee.stay").await;
    town.engineer().answers("coffee.stop").await;
    town.settle().await;
    snapshot!(last_line(&finn), @"CX: :coffee: Great! The next round begins on 2026-12-29 UTC.");
    snapshot!(last_line(&town.engineer()), @"CX: Done: no more coffees. `/cx coffee` brings you back any time.");
    town.end().await;
}

#[tokio::test]
async fn the_odd_one_makes_it_three_and_nobody_sits_with_somebody_they_would_rather_not() {
    let mut town = Town::new().await;
    joins(&mut town, &["U0BEN", "U0FINN", "U0QUIN", "U0TESS", "U0HUGO"]).await;
    let ben = town.engineer();
    ben.types("/cx", "coffee").await;
    presses_whispered(&town, &ben, "coffee.form").await;
    let wrong = ben.submits(&json!({"apart": ["U0BEN"]})).await;
    assert!(matches!(wrong, Submitted::Errors(_)), "{wrong:?}");
    assert_eq!(ben.submits(&json!({"apart": ["U0FINN", "U0QUIN"]})).await, Submitted::Closed);
    town.settle().await;
    town.pass(DAY + 2 * HOUR).await;
    let open = talks(&town);
    assert_eq!(open.len(), 2, "{open:?}");
    let longest = open.iter().map(String::len).max();
    assert!(open.iter().any(|id| Some(id.len()) == longest && id.len() > 10));
    for id in open.iter().filter(|id| id.contains("BEN")) {
        assert!(!id.contains("FINN") && !id.contains("QUIN"), "{id}");
    }
    // Nobody but Ben reads of it anywhere.
    for person in ["U0FINN", "U0QUIN", "U0TESS", "U0HUGO", "U0IDA"] {
        let person = town.person(person);
        person.opens_home().await;
        person.types("/cx", "coffee").await;
        presses_whispered(&town, &person, "coffee.form").await;
        assert!(!person.form().contains("Ben Thistle"), "{}", person.form());
        assert!(!person.inbox().contains("Ben Thistle"));
    }
    town.end().await;
}

#[tokio::test]
async fn nobody_is_left_without_a_word_and_whoever_is_alone_can_join_two_others() {
    let mut town = Town::new().await;
    joins(&mut town, &["U0BEN", "U0FINN", "U0QUIN", "U0TESS"]).await;
    let ben = town.engineer();
    town.pass(DAY + 2 * HOUR).await;
    // One of the four leaves the company.
    let open = talks(&town);
    assert_eq!(open.len(), 2, "{open:?}");
    let with_ben = open.iter().find(|id| id.contains("BEN")).expect("he has somebody").clone();
    let partner = ["U0FINN", "U0QUIN", "U0TESS"].into_iter().find(|id| with_ben.contains(&id[2..])).expect("one");
    town.sandbox.deactivate(partner).await.expect("they can leave");
    town.pass(HOUR).await;
    snapshot!(ben.inbox().lines().rev().take(2).collect::<Vec<_>>().join("\n").replace(&name(&town, partner), "Partner"), @"
    [Join two others] [Pause…]
    :coffee: <Partner> is no longer here, so your coffee won’t happen. You can join two others now, or simply wait: the next round begins on 2026-11-17 UTC.
    ");
    ben.answers("coffee.third").await;
    town.settle().await;
    let three: Vec<_> = ["U0BEN", "U0FINN", "U0QUIN", "U0TESS"].into_iter().filter(|id| *id != partner).collect();
    let said = talk(&town, &three);
    assert!(said.contains("Coffee for 3"), "{said}");
    let old = talks(&town).into_iter().find(|id| !id.contains("BEN")).expect("the two");
    let said = town.sandbox.screen(&old, three[1]);
    assert!(said.contains("joins you"), "{said}");
    // What he pressed tells whom he has joined, and cannot be pressed again.
    assert!(last_line(&ben).contains("You’re three now"), "{}", ben.inbox());
    assert!(!ben.inbox().contains("[Join two others]"), "{}", ben.inbox());
    town.end().await;
}

#[tokio::test]
async fn who_cannot_this_time_leaves_nobody_waiting() {
    let mut town = Town::new().await;
    joins(&mut town, &["U0BEN", "U0FINN", "U0QUIN", "U0TESS"]).await;
    town.pass(DAY + 2 * HOUR).await;
    let with_ben = talks(&town).into_iter().find(|id| id.contains("BEN")).expect("he has somebody");
    let partner = ["U0FINN", "U0QUIN", "U0TESS"].into_iter().find(|id| with_ben.contains(&id[2..])).expect("one");
    let (ben, partner) = (town.engineer(), town.person(partner));
    let two = ["U0BEN", partner.id];
    // A plan that comes true after all is nothing to tell of.
    town.pass(8 * HOUR).await;
    answers(&town, &ben, &two, "coffee.cannot").await;
    town.settle().await;
    answers(&town, &ben, &two, "coffee.planned").await;
    town.pass(DAY).await;
    assert!(!partner.inbox().contains("can’t make it"), "{}", partner.inbox());
    answers(&town, &ben, &two, "coffee.cannot").await;
    town.settle().await;
    assert!(!partner.inbox().contains("can’t make it"), "the day is over");
    town.pass(15 * HOUR).await;
    assert!(partner.inbox().contains("<Ben Thistle> can’t make it this time"), "{}", partner.inbox());
    partner.answers("coffee.third").await;
    town.pass(DAY).await;
    let three: Vec<_> =
        ["U0BEN", "U0FINN", "U0QUIN", "U0TESS"].into_iter().filter(|person| *person != "U0BEN").collect();
    assert!(talk(&town, &three).contains("Coffee for 3"));
    let said = talk(&town, &two);
    assert!(said.contains(":wave: <Ben Thistle> can’t make it this time") && !said.contains("[We met]"), "{said}");
    town.end().await;
}

fn name(town: &Town, person: &str) -> String {
    town.sandbox.read(|world| world.users[person].real_name.clone())
}

#[tokio::test]
async fn a_pause_ends_by_itself_on_the_day_that_was_chosen() {
    let mut town = Town::new().await;
    joins(&mut town, &["U0BEN", "U0FINN", "U0QUIN"]).await;
    let ben = town.engineer();
    ben.types("/cx", "coffee").await;
    presses_whispered(&town, &ben, "coffee.pause_form").await;
    snapshot!(ben.form(), @"
    === Pause coffee ===
    Until when?*: (2026-11-30 ▾)
      Nobody is paired with you before that day. After it you take part again by yourself.
    === [Cancel] [Pause]
    ");
    assert!(matches!(ben.submits(&json!({"until": "2026-11-02"})).await, Submitted::Errors(_)));
    assert_eq!(ben.submits(&json!({"until": "2026-11-16"})).await, Submitted::Closed);
    town.settle().await;
    snapshot!(ben.types("/cx", "kawa").await, @"
    :coffee: *Random coffee.* Every 2 weeks I introduce you to a colleague, someone from another function where possible. Twenty minutes, no agenda.
    You’re pausing. Nobody is paired with you before 2026-11-16 UTC.
    [End the pause] [Preferences…] [Pause…] [Stop] [Offer it in this channel]
    · Only you see this. Your preferences stay between you and me.
    ");
    town.pass(DAY + 2 * HOUR).await;
    assert_eq!(talks(&town), [place(&["U0FINN", "U0QUIN"])]);
    town.pass(ROUND).await;
    assert!(talks(&town).iter().any(|id| id.contains("BEN")), "{:?}", talks(&town));
    town.end().await;
}

#[tokio::test]
async fn a_channel_has_coffee_of_its_own_until_somebody_ends_it() {
    let mut town = Town::new().await;
    let (ben, finn) = (town.engineer(), town.person("U0FINN"));
    let offer = offers(&mut town, &ben).await;
    finn.presses_value("C0RANDOM", &offer, "coffee.join", None).await;
    town.settle().await;
    snapshot!(offer_shows(&town, &offer), @"
    :coffee: <U0BEN> suggests random coffee among us in <#C0RANDOM>: every 2 weeks two of us who joined meet for twenty minutes.
    [Join] [Leave] [End it]
    · 2 people are in. The next round begins on 2026-11-03 UTC. Whoever offered it, or a steward, can end it.
    ");
    town.pass(DAY + 2 * HOUR).await;
    assert_eq!(talks(&town), [place(&["U0BEN", "U0FINN"])]);
    answers(&town, &finn, &["U0BEN", "U0FINN"], "coffee.met").await;
    finn.presses_value("C0RANDOM", &offer, "coffee.close", None).await;
    town.settle().await;
    let told = town.sandbox.screen("C0RANDOM", "U0FINN");
    assert!(told.contains("Only <Ben Thistle>, who offered it"), "{told}");
    ben.presses_value("C0RANDOM", &offer, "coffee.close", None).await;
    town.settle().await;
    snapshot!(offer_shows(&town, &offer), @"Random coffee in this channel has ended. `/cx coffee` shows the company’s rounds.");
    town.pass(13 * DAY).await;
    town.pass(DAY).await;
    // The round that had begun ends in the channel; few people, no numbers.
    let told = town.sandbox.screen("C0RANDOM", "U0ADA");
    assert!(told.contains("A handful of you met for coffee"), "{told}");
    assert_eq!(number(&town, "SELECT COUNT(*) FROM coffee_round").await, 1);
    town.end().await;
}

pub(crate) fn last_whisper(town: &Town, channel: &str, person: &str) -> String {
    town.sandbox.read(|world| {
        let messages = &world.channel(channel).expect("there is such a channel").messages;
        let theirs = messages.iter().rev().find(|message| message.ephemeral_to.as_deref() == Some(person));
        theirs.expect("something was whispered").ts.clone()
    })
}

/// Offers coffee in the random channel.
pub(crate) async fn offers(town: &mut Town, person: &Person) -> String {
    town.sandbox.invite_bot(person.id, "C0RANDOM").await.expect("they are in it");
    town.settle().await;
    let asked = town.sandbox.command(person.id, "C0RANDOM", "/cx", "coffee").await;
    asked.expect("they can ask");
    town.settle().await;
    let ts = last_whisper(town, "C0RANDOM", person.id);
    person.presses_value("C0RANDOM", &ts, "coffee.offer", None).await;
    town.settle().await;
    offer(town)
}

#[tokio::test]
async fn who_offers_it_where_the_bot_is_not_reads_how_it_comes_there() {
    let mut town = Town::new().await;
    let ben = town.engineer();
    town.sandbox.command("U0BEN", "C0RANDOM", "/cx", "coffee").await.expect("he can ask");
    town.settle().await;
    let ts = last_whisper(&town, "C0RANDOM", "U0BEN");
    ben.presses_value("C0RANDOM", &ts, "coffee.offer", None).await;
    town.settle().await;
    snapshot!(ben.inbox().lines().last().unwrap_or_default(), @"CX: I can’t write in <#random> yet. Please invite me there: `/invite @CX`. Nothing is lost, I’ll post it then.");
    assert!(!town.steward().inbox().contains("/invite"), "{}", town.steward().inbox());
    town.sandbox.invite_bot("U0BEN", "C0RANDOM").await.expect("he is in it");
    town.settle().await;
    assert!(offer_shows(&town, &offer(&town)).contains("suggests random coffee"), "{}", town.screen("C0RANDOM"));
    town.end().await;
}

/// The last offer in the random channel.
pub(crate) fn offer(town: &Town) -> String {
    town.sandbox.read(|world| {
        let messages = &world.channel("C0RANDOM").expect("there is such a channel").messages;
        let found = messages.iter().rev().find(|message| json!(message.blocks).to_string().contains("coffee.close"));
        found.expect("it is offered").ts.clone()
    })
}

pub(crate) fn offer_shows(town: &Town, ts: &str) -> String {
    town.sandbox.read(|world| {
        let message = world.message("C0RANDOM", ts).expect("it stands");
        cx_bot::sandbox::plain::message(&json!({"text": message.text, "blocks": message.blocks}))
    })
}

pub(crate) fn with_a_key_pair(config: &mut Config) {
    config.collaboration.key = vec![KeyRelationship { between: ["support".into(), "product".into()], target: 3 }];
}

/// Ida reads that Support and Product drift apart.
pub(crate) async fn reads_that_two_drift_apart(town: &mut Town) -> Person {
    behind_the_back(
        town,
        "INSERT INTO silo (pair, until_at, counts, noticed_at) \
         VALUES ('product+support', 1793000000000, '[6,4,2,1]', 1793000000000)",
    )
    .await;
    behind_the_back(town, "INSERT INTO silo_notice (until_at, member) VALUES (1793000000000, 'U0IDA')").await;
    town.pass(6 * HOUR).await;
    town.steward()
}

#[tokio::test]
async fn a_steward_begins_a_round_between_two_functions_with_one_invitation() {
    let mut town = Town::with(with_a_key_pair).await;
    joins(&mut town, &["U0DIEGO", "U0BEN"]).await;
    let ida = reads_that_two_drift_apart(&mut town).await;
    assert!(ida.inbox().contains("[:coffee: Coffee round for these two]"), "{}", ida.inbox());
    ida.answers("coffee.between").await;
    town.settle().await;
    snapshot!(last_line(&ida), @"CX: The invitation is in <#cx>. On 2026-11-06 UTC I pair those who have joined by then.");
    assert!(!ida.inbox().contains("[:coffee:"), "it can be pressed once:\n{}", ida.inbox());
    let invitation = town.message("a coffee round just for you two functions");
    snapshot!(cx_shows(&town, &invitation), @"
    :coffee: *Product × Support*: a coffee round just for you two functions begins on 2026-11-06 UTC. Whoever has joined by then meets somebody from the other one.
    [Join]
    · Joining means random coffee from then on; one press ends it. If you have another coffee open, you’re only in once you press *Join*.
    ");
    // Finn and Noa of Product join below it, as Diego and Rosa of Support do; Ben is of neither function.
    for person in ["U0FINN", "U0NOA", "U0DIEGO", "U0ROSA"] {
        town.person(person).presses_value(CX, &invitation, "coffee.join", None).await;
    }
    town.pass(4 * DAY).await;
    let open = talks(&town);
    let across: Vec<_> = open.iter().filter(|id| !id.contains("BEN")).collect();
    assert!(!across.is_empty(), "{open:?}");
    let both = |id: &str| (id.contains("DIEGO") || id.contains("ROSA")) && (id.contains("FINN") || id.contains("NOA"));
    let begun =
        number(&town, "SELECT COUNT(*) FROM coffee_pair p JOIN coffee_round r ON r.id = p.round WHERE r.one <> ''")
            .await;
    assert_eq!(begun, 2);
    assert!(across.iter().filter(|id| both(id)).count() >= 2, "{open:?}");
    // Others cannot.
    let told = town.sandbox.command("U0BEN", CX, "/cx", "coffee").await.expect("he can type");
    assert!(!format!("{told:?}").contains("coffee.between"));
    town.end().await;
}

fn cx_shows(town: &Town, ts: &str) -> String {
    town.sandbox.read(|world| {
        let message = world.message(CX, ts).expect("it stands");
        cx_bot::sandbox::plain::message(&json!({"text": message.text, "blocks": message.blocks}))
    })
}

#[tokio::test]
async fn a_leader_offers_a_seat_that_the_lot_gives_away() {
    let mut town = Town::with(|config| config.people.leaders = vec!["U0TESS".to_owned()]).await;
    joins(&mut town, &["U0TESS", "U0BEN", "U0FINN", "U0QUIN"]).await;
    let (ben, tess) = (town.engineer(), town.person("U0TESS"));
    ben.types("/cx", "coffee").await;
    presses_whispered(&town, &ben, "coffee.form").await;
    assert!(!ben.form().contains("seat"), "{}", ben.form());
    tess.types("/cx", "coffee").await;
    presses_whispered(&town, &tess, "coffee.form").await;
    snapshot!(tess.form().lines().rev().take(4).collect::<Vec<_>>().join("\n"), @"
    === [Cancel] [Save]
      You offer it as a leader: whoever the lot falls on gets half an hour with you.
    A seat by lottery: [ ] Draw somebody to have a coffee with me each round
      Confidential: I only use it to find pairs. Nobody is told, not even stewards.
    ");
    assert_eq!(tess.submits(&json!({"seat": ["yes"]})).await, Submitted::Closed);
    town.pass(DAY + 2 * HOUR).await;
    let won = talks(&town).into_iter().find(|id| id.contains("TESS")).expect("somebody won");
    let said = town.sandbox.screen(&won, "U0TESS");
    assert!(said.contains("a seat by lottery, offered by <Tess Bramble>"), "{said}");
    town.end().await;
}

#[tokio::test]
async fn two_who_share_neither_language_nor_hours_are_told_what_they_can_do_instead() {
    let mut town = Town::new().await;
    joins(&mut town, &["U0EWA", "U0HUGO"]).await;
    town.sandbox.change_user("U0HUGO", |user| user.tz = "Pacific/Auckland".to_owned()).await.expect("he moves");
    town.pass(DAY + HOUR).await;
    town.pass(DAY).await;
    // English, as the company: Polish is Ewa's alone, Spanish Hugo's.
    snapshot!(talk(&town, &["U0EWA", "U0HUGO"]).lines().take(4).collect::<Vec<_>>().join("\n"), @"
    CX:
      :coffee: *Coffee for 2:* <Ewa Brzozka>, <Hugo Olivar>
      *Why you:* Engineering × Logistics · your first coffee together
      You share no working hours in the next two weeks. Swap a voice message or a few lines here instead; that counts too.
    ");
    town.end().await;
}

#[tokio::test]
async fn a_language_that_both_speak_is_found_and_clocks_are_told_apart() {
    let mut town = Town::new().await;
    joins(&mut town, &["U0EWA", "U0HUGO"]).await;
    for (person, language) in [("U0EWA", "es"), ("U0HUGO", "it")] {
        let person = town.person(person);
        person.types("/cx", "coffee").await;
        presses_whispered(&town, &person, "coffee.form").await;
        assert_eq!(person.submits(&json!({"languages": [language]})).await, Submitted::Closed);
    }
    town.sandbox.change_user("U0HUGO", |user| user.tz = "Europe/London".to_owned()).await.expect("he moves");
    town.pass(DAY + 2 * HOUR).await;
    snapshot!(talk(&town, &["U0EWA", "U0HUGO"]), @"
    CX:
      :coffee: *Café para 2:* <Ewa Brzozka>, <Hugo Olivar>
      *Por qué este café:* Engineering × Logistics · vuestro primer café
      *Horas que os vienen bien:*
      • 2026-11-04 12:30 UTC (12:30 Hugo Olivar · 13:30 Ewa Brzozka)
      • 2026-11-05 10:30 UTC (10:30 Hugo Olivar · 11:30 Ewa Brzozka)
      *Para romper el hielo:* ¿Cuáles de nuestros productos o servicios usas tú?
      [Tenemos fecha] [Nos vimos] [Esta vez no puedo]
      · Basta con que responda una persona. Pregunto si os visteis, nunca de qué hablasteis.
    ");
    town.end().await;
}

#[tokio::test]
async fn where_no_conversation_can_be_opened_each_is_written_to() {
    let mut town = Town::new().await;
    joins(&mut town, &["U0BEN", "U0EWA"]).await;
    let without: Vec<_> = town.sandbox.scopes().into_iter().filter(|scope| scope != "mpim:write").collect();
    town.sandbox.grant(&without.iter().map(String::as_str).collect::<Vec<_>>());
    town.pass(DAY + 2 * HOUR).await;
    let (ben, ewa) = (town.engineer(), town.person("U0EWA"));
    assert_eq!(talks(&town), Vec::<String>::new());
    assert!(ben.inbox().contains("<Ewa Brzozka>"), "{}", ben.inbox());
    assert!(ewa.inbox().contains("Dlaczego wy"), "{}", ewa.inbox());
    ewa.answers("coffee.met").await;
    town.settle().await;
    assert!(ben.inbox().contains("You met"), "{}", ben.inbox());
    town.end().await;
}

#[tokio::test]
async fn a_round_is_done_once_whatever_starts_again_and_however_often_slack_fails() {
    let mut town = Town::new().await;
    joins(&mut town, &["U0BEN", "U0FINN", "U0QUIN", "U0TESS"]).await;
    town.clock.advance(DAY + HOUR);
    town.sandbox.fault(Fault::once("conversations.open", FaultKind::Http(503)));
    town.sandbox.fault(Fault::once("chat.postMessage", FaultKind::LoseAnswer));
    // It stops again and again, wherever it is.
    for steps in 1..12 {
        for _ in 0..steps {
            town.bot.step().await.expect("the database works");
        }
        town.start().await;
    }
    town.settle_within(HOUR).await;
    assert_eq!(number(&town, "SELECT COUNT(*) FROM coffee_round").await, 1);
    assert_eq!(number(&town, "SELECT COUNT(*) FROM coffee_pair").await, 2);
    for id in talks(&town) {
        let said = town.sandbox.read(|world| world.channel(&id).map_or(0, |place| place.messages.len()));
        assert_eq!(said, 1, "{id}");
    }
    // Both press at the same moment, and twice: they met once.
    let first = talks(&town)[0].clone();
    for person in ["U0BEN", "U0FINN", "U0QUIN", "U0TESS"] {
        if first.contains(&person[2..]) {
            let ts = town.sandbox.read(|world| world.channel(&first).expect("it is open").messages[0].ts.clone());
            for _ in 0..2 {
                town.person(person).presses_value(&first, &ts, "coffee.met", None).await;
            }
        }
    }
    town.settle().await;
    assert_eq!(number(&town, "SELECT COUNT(*) FROM coffee_pair WHERE met_at IS NOT NULL").await, 1);
    town.end().await;
}

#[tokio::test]
async fn coffee_can_be_switched_off_and_guests_take_no_part() {
    let mut town = Town::with(|config| config.coffee.on = false).await;
    let ben = town.engineer();
    snapshot!(ben.types("/cx", "coffee").await, @"Random coffee is switched off here. `/cx` shows what else I can do.");
    ben.opens_home().await;
    town.settle().await;
    assert!(!ben.home().contains(":coffee:"), "{}", ben.home());
    town.end().await;
    let mut town = Town::new().await;
    town.sandbox.change_user("U0BEN", |user| user.is_restricted = true).await.expect("he is a guest now");
    town.settle().await;
    let ben = town.engineer();
    snapshot!(ben.types("/cx", "coffee").await, @"Random coffee is for employees here. A coffee with the people you work with is always a good idea.");
    let finn = town.person("U0FINN");
    finn.types("/cx", "fun").await;
    presses_whispered(&town, &finn, "coffee.show").await;
    town.settle().await;
    assert!(whispered(&finn).contains("*Random coffee.*"), "{}", whispered(&finn));
    town.end().await;
}

#[tokio::test]
async fn the_weekly_digest_tells_of_the_company_s_coffee_in_numbers() {
    let mut town = Town::with(|config| {
        config.digest.on = true;
        config.functions.sources = vec![FunctionSource::OwnChoice];
    })
    .await;
    let people = ["U0BEN", "U0FINN", "U0QUIN", "U0TESS", "U0HUGO", "U0EWA"];
    joins(&mut town, &people).await;
    // Two large functions; those of fewer than five are not named.
    let chosen = "UPDATE member SET own_function = CASE WHEN id IN ('U0BEN', 'U0HUGO', 'U0TESS', 'U0JAN', 'U0XENIA') \
                  THEN 'engineering' ELSE 'support' END";
    behind_the_back(&town, chosen).await;
    town.pass(DAY + 2 * HOUR).await;
    for id in talks(&town) {
        let person = people.into_iter().find(|person| id.contains(&person[2..])).expect("somebody");
        let ts = town.sandbox.read(|world| world.channel(&id).expect("it is open").messages[0].ts.clone());
        town.person(person).presses_value(&id, &ts, "coffee.met", None).await;
    }
    for _ in 0..20 {
        town.pass(DAY).await;
    }
    let digest = town.message("Over coffee");
    let shown = cx_shows(&town, &digest);
    let at = shown.find("*Over coffee*").expect("it is told");
    snapshot!(shown[at..].lines().take(2).collect::<Vec<_>>().join("\n"), @"
    *Over coffee*
    3 of 3 coffees happened  ·  6 people met somebody  ·  3 across functions
    ");
    // That they met was told in the week in which they did.
    let screen = town.screen(CX);
    assert!(screen.contains("Met for the first time: Engineering – Support (3)"), "{screen}");
    let mut connection = town.bot.db.read().await.expect("the database works");
    let functions = &town.bot.company.config().functions;
    let whole = Period { since: 0, until: town.clock.now() };
    let across = list_new_pairs_across(&mut connection, functions, whole).await.expect("it is read");
    assert_eq!(across.iter().map(|(.., count)| count).sum::<i64>(), 3, "{across:?}");
    drop(connection);
    town.end().await;
}
