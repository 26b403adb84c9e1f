//! Stories about random coffee when something changes: people pause, stop, leave, come late, or would rather not meet
//! somebody; channels end, move and speak other languages.

use cx_bot::base::clock::{DAY, HOUR, MINUTE};
use cx_bot::base::db::query_scalar;
use cx_bot::sandbox::{Fault, FaultKind, Submitted};
use serde_json::json;

use crate::coffee::{
    ROUND, answers, joins, last_line, last_whisper, number, offer_shows, offers, place, presses_whispered,
    reads_that_two_drift_apart, talk, talks, whispered, with_a_key_pair,
};
use crate::town::{CX, Person, Town, behind_the_back, snapshot};

/// Ada of New York and Ben of London are a pair, and wait for her morning.
async fn two_who_wait() -> (Town, Person, Person) {
    let mut town = Town::new().await;
    joins(&mut town, &["U0ADA", "U0BEN"]).await;
    town.pass(DAY + HOUR).await;
    assert_eq!(number(&town, "SELECT COUNT(*) FROM coffee_seat").await, 2);
    assert_eq!(talks(&town), Vec::<String>::new());
    let (ada, ben) = (town.agent(), town.engineer());
    (town, ada, ben)
}

/// With whom Ben sits.
async fn partner_of_ben(town: &Town) -> Person {
    let mut connection = town.bot.db.read().await.expect("the database works");
    let sql = "SELECT b.member FROM coffee_seat a JOIN coffee_seat b ON b.pair = a.pair AND b.member <> a.member \
               WHERE a.member = 'U0BEN'";
    let partner: String = query_scalar(sql).fetch_one(&mut *connection).await.expect("he sits with somebody");
    town.person(["U0FINN", "U0QUIN", "U0TESS"].into_iter().find(|id| **id == partner).expect("one of them"))
}

async fn pauses(town: &mut Town, person: &Person, until: &str) {
    person.types("/cx", "coffee").await;
    presses_whispered(town, person, "coffee.pause_form").await;
    assert_eq!(person.submits(&json!({ "until": until })).await, Submitted::Closed);
    town.settle().await;
}

async fn stops(town: &mut Town, person: &Person) {
    person.types("/cx", "coffee").await;
    presses_whispered(town, person, "coffee.stop").await;
    town.settle().await;
}

#[tokio::test]
async fn whom_somebody_would_rather_not_meet_is_not_met_although_they_were_a_pair() {
    let (mut town, ada, ben) = two_who_wait().await;
    ben.types("/cx", "coffee").await;
    presses_whispered(&town, &ben, "coffee.form").await;
    assert_eq!(ben.submits(&json!({"apart": ["U0ADA"]})).await, Submitted::Closed);
    town.settle().await;
    town.pass(4 * HOUR).await;
    assert_eq!(talks(&town), Vec::<String>::new());
    // Each reads the same, and nothing of the other.
    snapshot!(ada.inbox(), @"
    CX:
      :coffee: This time nobody was left to pair you with. The next round begins on 2026-11-17 UTC.
      [Pause…]
    ");
    assert!(ben.inbox().ends_with(&ada.inbox()), "{}", ben.inbox());
    town.end().await;
}

#[tokio::test]
async fn a_list_that_was_written_while_pairs_were_being_found_counts() {
    let (mut town, ada, ben) = two_who_wait().await;
    behind_the_back(&town, "INSERT INTO coffee_apart (member, other) VALUES ('U0ADA', 'U0BEN')").await;
    town.pass(4 * HOUR).await;
    town.pass(MINUTE).await;
    assert_eq!(talks(&town), Vec::<String>::new());
    assert!(ada.inbox().contains("nobody was left") && !ada.inbox().contains("Ben"), "{}", ada.inbox());
    assert_eq!(ben.inbox(), ada.inbox());
    town.end().await;
}

#[tokio::test]
async fn who_pauses_before_the_introduction_is_introduced_to_nobody() {
    let (mut town, ada, ben) = two_who_wait().await;
    pauses(&mut town, &ben, "2026-11-16").await;
    town.pass(4 * HOUR).await;
    assert_eq!(talks(&town), Vec::<String>::new());
    assert!(ada.inbox().contains("nobody was left"), "{}", ada.inbox());
    assert!(!ada.inbox().contains("Ben") && !ben.inbox().contains("nobody was left"), "{}", ben.inbox());
    town.end().await;
}

#[tokio::test]
async fn who_stops_before_the_introduction_leaves_nobody_waiting() {
    let (mut town, ada, ben) = two_who_wait().await;
    stops(&mut town, &ben).await;
    town.pass(4 * HOUR).await;
    assert_eq!(talks(&town), Vec::<String>::new());
    assert!(ada.inbox().contains("nobody was left") && !ada.inbox().contains("Ben"), "{}", ada.inbox());
    // Nor is she asked whether they met.
    town.pass(12 * DAY).await;
    assert_eq!(talks(&town), Vec::<String>::new());
    assert!(!ada.inbox().contains("Did you meet"), "{}", ada.inbox());
    town.end().await;
}

#[tokio::test]
async fn a_third_finds_the_conversation_although_that_of_the_two_was_still_being_opened() {
    let mut town = Town::new().await;
    joins(&mut town, &["U0BEN", "U0FINN", "U0QUIN", "U0TESS"]).await;
    let busy = Fault { times: 30, ..Fault::once("conversations.open", FaultKind::Http(503)) };
    town.sandbox.fault(busy);
    town.pass(DAY + HOUR).await;
    assert_eq!(number(&town, "SELECT COUNT(*) FROM coffee_pair WHERE begun_at IS NOT NULL").await, 2);
    let (ben, partner) = (town.engineer(), partner_of_ben(&town).await);
    stops(&mut town, &partner).await;
    ben.answers("coffee.third").await;
    town.settle().await;
    assert_eq!(talks(&town), Vec::<String>::new());
    town.settle_within(4 * HOUR).await;
    let three: Vec<_> = ["U0BEN", "U0FINN", "U0QUIN", "U0TESS"].into_iter().filter(|id| *id != partner.id).collect();
    assert!(talks(&town).contains(&place(&three)), "{:?}", talks(&town));
    assert!(talk(&town, &three).contains("Coffee for 3"), "{}", talk(&town, &three));
    town.end().await;
}

#[tokio::test]
async fn ending_a_pause_enrols_nobody_anywhere_and_joining_ends_none() {
    let mut town = Town::new().await;
    let (ben, tess) = (town.engineer(), town.person("U0TESS"));
    let offer = offers(&mut town, &ben).await;
    tess.presses_value("C0RANDOM", &offer, "coffee.join", None).await;
    town.settle().await;
    pauses(&mut town, &tess, "2026-12-01").await;
    tess.presses_value("C0RANDOM", &offer, "coffee.leave", None).await;
    town.settle().await;
    joins(&mut town, &["U0TESS"]).await;
    pauses(&mut town, &tess, "2026-12-01").await;
    town.pass(MINUTE).await;
    tess.presses_value("C0RANDOM", &offer, "coffee.join", None).await;
    town.settle().await;
    let said = town.sandbox.screen("C0RANDOM", "U0TESS");
    snapshot!(said.rsplit("CX (only to you):").next().unwrap_or_default().trim(), @"
    You’re in: <#random>. The next round begins on 2026-11-03 UTC.
      You’re pausing. Nobody is paired with you before 2026-12-01 UTC.
      [End the pause] [Preferences…]
    ");
    tess.types("/cx", "coffee").await;
    let ts = last_whisper(&town, CX, "U0TESS");
    tess.presses_value(CX, &ts, "coffee.leave", Some("company")).await;
    town.settle().await;
    tess.types("/cx", "coffee").await;
    presses_whispered(&town, &tess, "coffee.resume").await;
    town.settle().await;
    snapshot!(whispered(&tess), @":coffee: Great! The next round begins on 2026-11-03 UTC.");
    let shown = tess.types("/cx", "coffee").await;
    assert!(shown.contains("You’re in: <#C0RANDOM>."), "{shown}");
    town.end().await;
}

#[tokio::test]
async fn one_leaves_the_company_s_rounds_alone_and_reads_when_the_next_begins_where_one_is_in() {
    let mut town = Town::new().await;
    joins(&mut town, &["U0BEN", "U0FINN"]).await;
    town.pass(DAY + 2 * HOUR).await;
    let ben = town.engineer();
    offers(&mut town, &ben).await;
    snapshot!(ben.types("/cx", "coffee").await, @"
    :coffee: *Random coffee.* Every 2 weeks I introduce you to a colleague, someone from another function where possible. Twenty minutes, no agenda.
    You’re in: the whole company, <#C0RANDOM>. The next round begins on 2026-11-10 UTC.
    This round you meet <U0FINN>.
    [Preferences…] [Pause…] [Stop] [Offer it in this channel]
    Coffee in the whole company  [Leave]
    Coffee in <#C0RANDOM>  [Leave]
    · Only you see this. Your preferences stay between you and me.
    ");
    let ts = last_whisper(&town, CX, "U0BEN");
    ben.presses_value(CX, &ts, "coffee.leave", Some("company")).await;
    town.settle().await;
    snapshot!(whispered(&ben), @"You’ve left the coffees of the whole company. `/cx coffee` brings you back any time.");
    // The channel's first round comes before the company's second.
    let shown = ben.types("/cx", "coffee").await;
    assert!(shown.contains("You’re in: <#C0RANDOM>. The next round begins on 2026-11-10 UTC."), "{shown}");
    town.end().await;
}

#[tokio::test]
async fn who_leaves_a_channel_leaves_its_coffee() {
    let mut town = Town::new().await;
    let (ben, finn, tess) = (town.engineer(), town.person("U0FINN"), town.person("U0TESS"));
    let offer = offers(&mut town, &ben).await;
    for person in [&finn, &tess] {
        person.presses_value("C0RANDOM", &offer, "coffee.join", None).await;
        town.settle().await;
    }
    assert!(offer_shows(&town, &offer).contains("3 people are in"), "{}", offer_shows(&town, &offer));
    town.sandbox.leave("U0FINN", "C0RANDOM").await.expect("he can leave");
    town.settle().await;
    assert!(offer_shows(&town, &offer).contains("2 people are in"), "{}", offer_shows(&town, &offer));
    town.pass(DAY + 2 * HOUR).await;
    assert_eq!(talks(&town), [place(&["U0BEN", "U0TESS"])]);
    assert!(finn.types("/cx", "coffee").await.contains("aren’t taking part"));
    town.end().await;
}

#[tokio::test]
async fn coffee_ends_with_its_channel_and_whoever_joined_hears_of_it() {
    let mut town = Town::new().await;
    let (ben, tess) = (town.engineer(), town.person("U0TESS"));
    let offer = offers(&mut town, &ben).await;
    tess.presses_value("C0RANDOM", &offer, "coffee.join", None).await;
    town.settle().await;
    town.sandbox.archive("U0BEN", "C0RANDOM").await.expect("he can close it");
    town.pass(DAY + 2 * HOUR).await;
    for person in [&ben, &tess] {
        assert!(person.inbox().contains("Coffee in <#random> has ended"), "{}", person.inbox());
    }
    let pairs = number(&town, "SELECT COUNT(*) FROM coffee_pair").await;
    town.pass(ROUND).await;
    assert_eq!(number(&town, "SELECT COUNT(*) FROM coffee_pair").await, pairs);
    assert!(!town.steward().inbox().contains("random"), "{}", town.steward().inbox());
    town.sandbox.unarchive("U0BEN", "C0RANDOM").await.expect("he can open it");
    town.settle().await;
    assert!(offer_shows(&town, &offer).contains("has ended"), "{}", offer_shows(&town, &offer));
    town.end().await;
}

#[tokio::test]
async fn an_offer_that_comes_back_is_no_second_message_and_whoever_was_in_hears_that_it_ended() {
    let mut town = Town::new().await;
    let (ben, finn) = (town.engineer(), town.person("U0FINN"));
    let first = offers(&mut town, &ben).await;
    finn.presses_value("C0RANDOM", &first, "coffee.join", None).await;
    town.settle().await;
    for _ in 0..3 {
        town.pass(MINUTE).await;
        ben.presses_value("C0RANDOM", &first, "coffee.close", None).await;
        town.settle().await;
        assert_eq!(offers(&mut town, &ben).await, first);
    }
    assert!(offer_shows(&town, &first).contains("1 person is in"), "{}", offer_shows(&town, &first));
    let said = town.sandbox.screen("C0RANDOM", "U0BEN");
    snapshot!(said.lines().last().unwrap_or_default(), @"CX (only to you): The earlier message is an offer again: <show it>");
    snapshot!(last_line(&finn), @"CX: Coffee in <#random> has ended. Pairs that have begun can still meet.");
    // A month later the old message is far above.
    town.pass(MINUTE).await;
    ben.presses_value("C0RANDOM", &first, "coffee.close", None).await;
    town.settle().await;
    town.pass(31 * DAY).await;
    assert_ne!(offers(&mut town, &ben).await, first);
    town.end().await;
}

#[tokio::test]
async fn an_offer_speaks_the_channel_s_language_and_names_a_day_to_come() {
    let mut town = Town::new().await;
    behind_the_back(
        &town,
        "INSERT INTO community_channel (channel, kind, name, line, language, proposed_by, listed_at, counted_at, pace) \
         VALUES ('C0RANDOM', 'interest', 'random', 'Line', 'es', 'U0BEN', 1, 9999999999999, 'off')",
    )
    .await;
    let (ben, finn) = (town.engineer(), town.person("U0FINN"));
    let offer = offers(&mut town, &ben).await;
    finn.presses_value("C0RANDOM", &offer, "coffee.join", None).await;
    town.settle().await;
    snapshot!(offer_shows(&town, &offer), @"
    :coffee: <U0BEN> propone cafés al azar en <#C0RANDOM>: cada 2 semanas dos de quienes participamos quedamos veinte minutos.
    [Participar] [Salir] [Terminar]
    · Participan 2 personas. La próxima ronda empieza el 2026-11-03 UTC. Puede terminarlo quien lo propuso o quien coordina el canal.
    ");
    town.pass(DAY + 2 * HOUR).await;
    assert!(offer_shows(&town, &offer).contains("2026-11-17"), "{}", offer_shows(&town, &offer));
    answers(&town, &finn, &["U0BEN", "U0FINN"], "coffee.met").await;
    town.settle().await;
    town.pass(13 * DAY).await;
    town.pass(DAY).await;
    let told = town.sandbox.screen("C0RANDOM", "U0ADA");
    assert!(told.contains("Unas pocas personas"), "{told}");
    town.end().await;
}

#[tokio::test]
async fn a_channel_that_gets_a_new_id_keeps_its_coffee() {
    let mut town = Town::new().await;
    let (ben, finn, tess) = (town.engineer(), town.person("U0FINN"), town.person("U0TESS"));
    let offer = offers(&mut town, &ben).await;
    finn.presses_value("C0RANDOM", &offer, "coffee.join", None).await;
    town.settle().await;
    town.sandbox.renumber("C0RANDOM", "C0MOVED").await.expect("Slack can do it");
    town.settle().await;
    tess.presses_value("C0MOVED", &offer, "coffee.join", None).await;
    town.settle().await;
    let shown = town.sandbox.screen("C0MOVED", "U0ADA");
    assert!(shown.contains("3 people are in") && shown.matches("suggests random coffee").count() == 1, "{shown}");
    // Who leaves it leaves its coffee, as before.
    town.sandbox.leave("U0FINN", "C0MOVED").await.expect("he can leave");
    town.settle().await;
    town.pass(DAY + 2 * HOUR).await;
    assert_eq!(talks(&town), [place(&["U0BEN", "U0TESS"])]);
    town.end().await;
}

#[tokio::test]
async fn that_they_met_can_be_taken_back() {
    let mut town = Town::new().await;
    joins(&mut town, &["U0BEN", "U0FINN"]).await;
    town.pass(DAY + 2 * HOUR).await;
    let two = ["U0BEN", "U0FINN"];
    let (ben, finn) = (town.engineer(), town.person("U0FINN"));
    answers(&town, &ben, &two, "coffee.met").await;
    town.settle().await;
    snapshot!(talk(&town, &two).lines().rev().take(2).collect::<Vec<_>>().join("\n"), @"
    [Not yet]
    :tada: You met. Enjoy what comes of it!
    ");
    answers(&town, &finn, &two, "coffee.not_yet").await;
    town.settle().await;
    let said = talk(&town, &two);
    assert!(!said.contains("You met") && said.contains("[We met]"), "{said}");
    assert_eq!(number(&town, "SELECT COUNT(*) FROM coffee_pair WHERE met_at IS NOT NULL").await, 0);
    // At the end they are asked as if nothing had been said.
    town.pass(10 * DAY).await;
    assert!(talk(&town, &two).contains("Did you meet?"), "{}", talk(&town, &two));
    answers(&town, &ben, &two, "coffee.met").await;
    town.settle().await;
    town.pass(3 * DAY).await;
    let said = talk(&town, &two);
    assert!(said.contains("You met") && !said.contains("[Not yet]"), "{said}");
    town.end().await;
}

#[tokio::test]
async fn who_is_the_only_one_is_told_once_and_a_round_begins_when_somebody_joins() {
    let mut town = Town::new().await;
    joins(&mut town, &["U0BEN"]).await;
    let ben = town.engineer();
    for _ in 0..3 {
        town.pass(DAY + 2 * HOUR).await;
        town.pass(6 * DAY - 2 * HOUR).await;
    }
    snapshot!(ben.inbox(), @"
    CX:
      :coffee: So far you’re the only one taking part (the whole company), so no round has begun. The next one begins once somebody joins: a word to a colleague helps.
      [Leave]
    ");
    assert_eq!(number(&town, "SELECT COUNT(*) FROM coffee_round").await, 0);
    joins(&mut town, &["U0FINN"]).await;
    town.pass(DAY + 2 * HOUR).await;
    assert_eq!(talks(&town), [place(&["U0BEN", "U0FINN"])]);
    // His partner cannot, and there are no two whom he could join.
    answers(&town, &town.person("U0FINN"), &["U0BEN", "U0FINN"], "coffee.cannot").await;
    town.settle().await;
    snapshot!(ben.inbox().lines().rev().take(2).collect::<Vec<_>>().join("\n"), @"
    [Pause…]
    :coffee: <Finn Marlowe> can’t make it this time. The next round begins on 2026-12-08 UTC.
    ");
    town.end().await;
}

#[tokio::test]
async fn two_rounds_suggest_different_times() {
    let mut town = Town::new().await;
    joins(&mut town, &["U0BEN", "U0FINN"]).await;
    let (ben, finn) = (town.engineer(), town.person("U0FINN"));
    let offer = offers(&mut town, &ben).await;
    finn.presses_value("C0RANDOM", &offer, "coffee.join", None).await;
    town.settle().await;
    town.pass(DAY + 2 * HOUR).await;
    let said = talk(&town, &["U0BEN", "U0FINN"]);
    let mut times: Vec<_> = said.lines().filter(|line| line.contains("• ")).collect();
    times.sort_unstable();
    times.dedup();
    assert_eq!(times.len(), 4, "{said}");
    town.end().await;
}

#[tokio::test]
async fn a_third_who_comes_after_half_time_is_not_asked_at_once() {
    let mut town = Town::new().await;
    joins(&mut town, &["U0BEN", "U0FINN", "U0QUIN", "U0TESS"]).await;
    town.pass(DAY + 2 * HOUR).await;
    town.pass(6 * DAY).await;
    let (ben, partner) = (town.engineer(), partner_of_ben(&town).await);
    answers(&town, &partner, &["U0BEN", partner.id], "coffee.cannot").await;
    town.settle().await;
    ben.answers("coffee.third").await;
    town.settle().await;
    let three: Vec<_> = ["U0BEN", "U0FINN", "U0QUIN", "U0TESS"].into_iter().filter(|id| *id != partner.id).collect();
    let said = talk(&town, &three);
    assert!(said.contains("Coffee for 3") && !said.contains("Half time"), "{said}");
    town.pass(5 * DAY).await;
    let said = talk(&town, &three);
    assert!(said.contains("Did you meet?") && !said.contains("Half time"), "{said}");
    town.end().await;
}

#[tokio::test]
async fn who_pauses_joins_no_two_others() {
    let mut town = Town::new().await;
    joins(&mut town, &["U0BEN", "U0FINN", "U0QUIN", "U0TESS"]).await;
    town.pass(DAY + 2 * HOUR).await;
    let (ben, partner) = (town.engineer(), partner_of_ben(&town).await);
    answers(&town, &partner, &["U0BEN", partner.id], "coffee.cannot").await;
    town.settle().await;
    pauses(&mut town, &ben, "2026-11-30").await;
    ben.answers("coffee.third").await;
    town.settle().await;
    snapshot!(last_line(&ben), @"CX: You’re pausing. Nobody is paired with you before 2026-11-30 UTC.");
    town.end().await;
}

#[tokio::test]
async fn who_begins_a_round_that_finds_no_pair_hears_of_it() {
    let mut town = Town::with(with_a_key_pair).await;
    joins(&mut town, &["U0DIEGO", "U0ROSA"]).await;
    let ida = reads_that_two_drift_apart(&mut town).await;
    ida.answers("coffee.between").await;
    town.settle().await;
    let pairs = number(&town, "SELECT COUNT(*) FROM coffee_pair").await;
    town.pass(4 * DAY).await;
    snapshot!(last_line(&ida), @"CX: :coffee: The round for *Product × Support* found no pair, because at least one of the two has nobody who is free for a coffee. A word in both teams helps; you can begin another from 2026-11-20 UTC on.");
    assert!(number(&town, "SELECT COUNT(*) FROM coffee_pair").await <= pairs + 1, "only the company's round");
    town.end().await;
}

#[tokio::test]
async fn who_leads_no_more_offers_no_seat() {
    let mut town = Town::new().await;
    joins(&mut town, &["U0BEN", "U0FINN"]).await;
    behind_the_back(&town, "UPDATE coffee_member SET seat_at = 1793000000000 WHERE member = 'U0BEN'").await;
    town.pass(DAY + 2 * HOUR).await;
    let said = talk(&town, &["U0BEN", "U0FINN"]);
    assert!(said.contains("Coffee for 2") && !said.contains("lottery"), "{said}");
    town.end().await;
}
