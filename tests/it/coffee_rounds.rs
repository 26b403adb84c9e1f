//! Stories about rounds of coffee that follow or meet each other: extra rounds, half time, silence, questions.

use cx_bot::base::clock::{DAY, HOUR, SECOND};
use cx_bot::sandbox::Submitted;
use serde_json::json;

use crate::coffee::{
    ROUND, answers, joins, last_line, last_whisper, number, place, presses_whispered, reads_that_two_drift_apart, talk,
    talks, whispered, with_a_key_pair,
};
use crate::town::{CX, Town, behind_the_back, snapshot};

/// Diego of Support and Ben have a coffee; a week later Ida begins a round between Support and Product, which Rosa and Finn
/// join, and days later they are introduced.
async fn an_extra_round() -> Town {
    let mut town = Town::with(with_a_key_pair).await;
    joins(&mut town, &["U0DIEGO", "U0BEN"]).await;
    town.pass(DAY + 2 * HOUR).await;
    assert_eq!(talks(&town), [place(&["U0DIEGO", "U0BEN"])]);
    town.pass(5 * DAY + 22 * HOUR).await;
    let ida = reads_that_two_drift_apart(&mut town).await;
    ida.answers("coffee.between").await;
    town.settle().await;
    let invitation = town.message("a coffee round just for you two functions");
    for person in ["U0ROSA", "U0FINN"] {
        town.person(person).presses_value(CX, &invitation, "coffee.join", None).await;
        town.settle().await;
    }
    for _ in 0..4 {
        town.pass(DAY).await;
    }
    town
}

#[tokio::test]
async fn who_joins_below_the_invitation_reads_the_day_of_that_round() {
    let mut town = Town::with(with_a_key_pair).await;
    let ida = reads_that_two_drift_apart(&mut town).await;
    ida.answers("coffee.between").await;
    town.settle().await;
    let invitation = town.message("a coffee round just for you two functions");
    let (finn, ben) = (town.person("U0FINN"), town.engineer());
    for person in [&finn, &ben] {
        person.presses_value(CX, &invitation, "coffee.join", None).await;
        town.settle().await;
    }
    snapshot!(whispered(&finn), @"
    :coffee: You’re in (Product × Support). On 2026-11-06 UTC I’ll tell you who you meet. A word about what you like makes it easier to find something in common.
      [Preferences…] [Pause…]
    ");
    // Engineering is neither of the two: he is in the company's rounds.
    snapshot!(whispered(&ben), @"
    :coffee: You’re in (the whole company). On 2026-11-03 UTC I’ll tell you who you meet. A word about what you like makes it easier to find something in common.
      [Preferences…] [Pause…]
    ");
    finn.types("/cx", "coffee").await;
    snapshot!(whispered(&finn), @"
    :coffee: *Random coffee.* Every 2 weeks I introduce you to a colleague, someone from another function where possible. Twenty minutes, no agenda.
      You’re in: the whole company. The next round begins on 2026-11-06 UTC.
      [Preferences…] [Pause…] [Stop] [Offer it in this channel]
      · Only you see this. Your preferences stay between you and me.
    ");
    town.end().await;
}

#[tokio::test]
async fn what_leaders_read_of_two_functions_offers_coffee_until_somebody_begins_it() {
    let mut town = Town::with(|config| {
        with_a_key_pair(config);
        config.people.leaders = vec!["U0TESS".to_owned()];
    })
    .await;
    behind_the_back(&town, "INSERT INTO silo_notice (until_at, member) VALUES (1793000000000, 'U0TESS')").await;
    let (ida, tess) = (reads_that_two_drift_apart(&mut town).await, town.person("U0TESS"));
    for person in [&ida, &tess] {
        assert!(person.inbox().contains("[:coffee: Coffee round for these two]"), "{}", person.inbox());
    }
    ida.answers("coffee.between").await;
    // Tess looks at the button still.
    town.clock.advance(2 * SECOND);
    tess.answers("coffee.between").await;
    town.settle().await;
    snapshot!(ida.inbox(), @"
    CX:
      :compass: These functions work together less and less, for the third time in a row. A word between them may be enough.
      *Product + Support*: 6 → 4 → 2 → 1 ideas in four weeks each. You want 3.
      :coffee: A coffee round for these two begins on 2026-11-06 UTC.
      No open idea names both yet. Do you know one?
      [:arrows_counterclockwise: Swap call]
      [Working together] [Share an idea]
      · I tell you of the same four weeks only once.
    CX: The invitation is in <#cx>. On 2026-11-06 UTC I pair those who have joined by then.
    ");
    snapshot!(tess.inbox(), @"
    CX:
      :compass: These functions work together less and less, for the third time in a row. A word between them may be enough.
      *Product + Support*: 6 → 4 → 2 → 1 ideas in four weeks each. You want 3.
      :coffee: A coffee round for these two begins on 2026-11-06 UTC.
      No open idea names both yet. Do you know one?
      [:arrows_counterclockwise: Swap call]
      [Working together] [Share an idea]
      · I tell you of the same four weeks only once.
    CX: There’s a coffee round for these two already (from 2026-11-06 UTC). Two weeks later you can begin another.
    ");
    // Two weeks after that round another can be begun, from what is read then.
    behind_the_back(
        &town,
        "INSERT INTO silo (pair, until_at, counts, noticed_at) \
         VALUES ('product+support', 1794000000000, '[4,2,1,0]', 1794000000000)",
    )
    .await;
    behind_the_back(&town, "INSERT INTO silo_notice (until_at, member) VALUES (1794000000000, 'U0IDA')").await;
    town.pass(21 * DAY).await;
    assert_eq!(ida.inbox().matches("[:coffee: Coffee round for these two]").count(), 1, "{}", ida.inbox());
    ida.answers("coffee.between").await;
    town.settle().await;
    assert!(!ida.inbox().contains("[:coffee:"), "{}", ida.inbox());
    town.end().await;
}

#[tokio::test]
async fn nobody_has_a_regular_coffee_and_an_extra_one_at_once_unless_they_asked() {
    let mut town = an_extra_round().await;
    // Diego of Support has a coffee that is still open, and did not press.
    let two = ["U0FINN", "U0ROSA"];
    let mut open = talks(&town);
    open.sort();
    assert_eq!(open, [place(&["U0BEN", "U0DIEGO"]), place(&two)]);
    snapshot!(talk(&town, &two), @"
    CX:
      :coffee: *Coffee for 2:* <Finn Marlowe>, <Rosa Ginestra>
      :sparkles: An extra round between *Product* and *Support*
      *Why you:* your first coffee together
      *Times that suit everybody:*
      • 2026-11-16 11:30 UTC (11:30 Finn Marlowe · 12:30 Rosa Ginestra)
      • 2026-11-17 14:00 UTC (14:00 Finn Marlowe · 15:00 Rosa Ginestra)
      *To break the ice:* Which place near you should everybody see once?
      [We have a time] [We met] [Can’t this time]
      · One answer is enough for all of you. I ask whether you met, never what about.
    ");
    // The regular round comes on Tuesday: these two sit it out, and read so.
    for _ in 0..4 {
        town.pass(DAY).await;
    }
    snapshot!(last_line(&town.person("U0FINN")), @"CX: :coffee: You have an extra coffee (*Product × Support*), so you sit this round out: one coffee at a time. The next round begins on 2026-12-01 UTC.");
    snapshot!(last_line(&town.person("U0ROSA")), @"CX: :coffee: Hai un caffè in più (*Product × Support*), quindi salti questo giro: un caffè alla volta. Il prossimo comincia il 2026-12-01 UTC.");
    assert_eq!(talks(&town).len(), 2, "{:?}", talks(&town));
    let pairs = "SELECT COUNT(*) FROM coffee_pair";
    assert_eq!(number(&town, pairs).await, 3, "Diego and Ben again, nobody else");
    // An extra coffee of which nobody says anything is no silent round.
    for _ in 0..9 {
        town.pass(DAY).await;
    }
    assert_eq!(number(&town, "SELECT COUNT(*) FROM coffee_pair WHERE next_at IS NOT NULL AND met_at IS NULL").await, 1);
    assert_eq!(
        number(&town, "SELECT CAST(SUM(silent) AS BIGINT) FROM coffee_member WHERE member IN ('U0FINN', 'U0ROSA')")
            .await,
        0
    );
    // They are in the next one.
    town.pass(DAY).await;
    town.pass(4 * DAY).await;
    let taken = "SELECT COUNT(DISTINCT s.member) FROM coffee_seat s JOIN coffee_pair p ON p.id = s.pair \
                 WHERE p.next_at IS NOT NULL";
    assert_eq!(number(&town, taken).await, 4);
    town.end().await;
}

#[tokio::test]
async fn who_asks_to_be_in_an_extra_round_is_in_it_whatever_coffee_is_open() {
    let mut town = Town::with(with_a_key_pair).await;
    joins(&mut town, &["U0DIEGO", "U0BEN"]).await;
    town.pass(DAY + 2 * HOUR).await;
    town.pass(22 * HOUR).await;
    let ida = reads_that_two_drift_apart(&mut town).await;
    ida.answers("coffee.between").await;
    town.settle().await;
    let invitation = town.message("a coffee round just for you two functions");
    for person in ["U0DIEGO", "U0FINN"] {
        town.person(person).presses_value(CX, &invitation, "coffee.join", None).await;
        town.settle().await;
    }
    snapshot!(whispered(&town.person("U0DIEGO")), @"
    :coffee: Ya participas (Product × Support). El 2026-11-10 UTC te digo con quién quedas. Si cuentas qué te gusta, será más fácil encontrar algo en común.
      Tu café con <Ben Thistle> sigue pendiente; este es uno más.
      [Preferencias…] [Pausa…]
    ");
    assert!(!whispered(&town.person("U0FINN")).contains("still open"), "{}", whispered(&town.person("U0FINN")));
    for _ in 0..6 {
        town.pass(DAY).await;
    }
    assert!(talks(&town).contains(&place(&["U0DIEGO", "U0FINN"])), "{:?}", talks(&town));
    town.end().await;
}

#[tokio::test]
async fn half_time_brings_two_new_times_and_the_buttons_once() {
    let mut town = Town::new().await;
    joins(&mut town, &["U0BEN", "U0FINN"]).await;
    town.pass(DAY + 2 * HOUR).await;
    let two = ["U0BEN", "U0FINN"];
    let before = talk(&town, &two);
    assert!(before.contains("[We have a time] [We met] [Can’t this time]"), "{before}");
    town.pass(6 * DAY).await;
    snapshot!(talk(&town, &two), @"
    CX:
      :coffee: *Coffee for 2:* <Ben Thistle>, <Finn Marlowe>
      *Why you:* Engineering × Product · your first coffee together
      *To break the ice:* What did you want to become when you were ten?
    CX:
      :hourglass_flowing_sand: Half time! Have you found a moment for your coffee?
      *Times that suit everybody:*
      • 2026-11-10 13:00 UTC
      • 2026-11-11 11:00 UTC
      [We met] [We have a time] [Can’t this time]
    ");
    let is_named = town.sandbox.read(|world| {
        let messages = &world.channel(&place(&two)).expect("they talk").messages;
        json!(messages.last().expect("they were asked").blocks).to_string().contains("{date_long_pretty} {time}")
    });
    assert!(is_named, "the day of the week is named");
    answers(&town, &town.engineer(), &two, "coffee.met").await;
    town.settle().await;
    snapshot!(talk(&town, &two), @"
    CX:
      :coffee: *Coffee for 2:* <Ben Thistle>, <Finn Marlowe>
      *Why you:* Engineering × Product · your first coffee together
      :tada: You met. Enjoy what comes of it!
    CX:
      :tada: You met. Enjoy what comes of it!
      [Not yet]
    ");
    town.end().await;
}

#[tokio::test]
async fn who_has_a_plan_before_half_time_reads_new_times_where_the_buttons_are() {
    let mut town = Town::new().await;
    joins(&mut town, &["U0BEN", "U0FINN"]).await;
    town.pass(DAY + 2 * HOUR).await;
    let two = ["U0BEN", "U0FINN"];
    answers(&town, &town.engineer(), &two, "coffee.planned").await;
    town.pass(6 * DAY).await;
    snapshot!(talk(&town, &two), @"
    CX:
      :coffee: *Coffee for 2:* <Ben Thistle>, <Finn Marlowe>
      *Why you:* Engineering × Product · your first coffee together
      *Times that suit everybody:*
      • 2026-11-10 13:00 UTC
      • 2026-11-11 11:00 UTC
      *To break the ice:* What did you want to become when you were ten?
      :calendar: <Ben Thistle> has a time in mind
      [We met] [We have a time] [Can’t this time]
      · One answer is enough for all of you. I ask whether you met, never what about.
    ");
    town.end().await;
}

#[tokio::test]
async fn nobody_is_put_where_two_have_a_time_or_a_seat_was_won() {
    let mut town = Town::with(|config| config.people.leaders = vec!["U0TESS".to_owned()]).await;
    joins(&mut town, &["U0TESS", "U0BEN", "U0FINN", "U0QUIN"]).await;
    let tess = town.person("U0TESS");
    tess.types("/cx", "coffee").await;
    presses_whispered(&town, &tess, "coffee.form").await;
    assert_eq!(tess.submits(&json!({"seat": ["yes"]})).await, Submitted::Closed);
    town.pass(DAY + 2 * HOUR).await;
    // Beside the seat that somebody won there is one pair; one of it cannot.
    let others: Vec<_> = ["U0BEN", "U0FINN", "U0QUIN"]
        .into_iter()
        .filter(|person| talks(&town).iter().any(|id| !id.contains("TESS") && id.contains(&person[2..])))
        .collect();
    let [one, other] = others[..] else { panic!("{others:?}") };
    answers(&town, &town.person(one), &[one, other], "coffee.cannot").await;
    town.settle().await;
    town.pass(HOUR).await;
    let told = town.person(other).inbox();
    assert!(told.contains("can’t make it this time") && !told.contains("Join two others"), "{told}");
    town.end().await;
    // The same with two who have a time.
    let mut town = Town::new().await;
    joins(&mut town, &["U0BEN", "U0FINN", "U0QUIN", "U0TESS"]).await;
    town.pass(DAY + 2 * HOUR).await;
    let members = |id: &str| -> Vec<&str> {
        ["U0BEN", "U0FINN", "U0QUIN", "U0TESS"].into_iter().filter(|person| id.contains(&person[2..])).collect()
    };
    let [first, second] = &talks(&town)[..] else { panic!("{:?}", talks(&town)) };
    let (planned, parted) = (members(first), members(second));
    answers(&town, &town.person(planned[0]), &planned, "coffee.planned").await;
    answers(&town, &town.person(parted[0]), &parted, "coffee.cannot").await;
    town.settle().await;
    town.pass(HOUR).await;
    let told = town.person(parted[1]).inbox();
    assert!(told.contains("can’t make it this time") && !told.contains("Join two others"), "{told}");
    town.end().await;
}

#[tokio::test]
async fn whether_to_go_on_waits_at_home_until_it_is_answered_and_no_question_comes_twice() {
    let mut town = Town::with(|config| config.coffee.apart_rounds = 0).await;
    joins(&mut town, &["U0BEN", "U0FINN"]).await;
    for _ in 0..42 {
        town.pass(DAY).await;
    }
    let finn = town.person("U0FINN");
    finn.opens_home().await;
    town.settle().await;
    let home = finn.home();
    let at = home.find("Waiting for you").expect("something waits");
    snapshot!(home[at..].lines().take(3).collect::<Vec<_>>().join("\n"), @"
    Waiting for you
    :coffee: 3 coffees have passed without a word, which is fine. Shall I go on? I won’t pair you with anybody until you say so.
    [I’m staying] [Pause…] [Stop]
    ");
    finn.presses_at_home("coffee.stay", None).await;
    town.settle().await;
    assert!(!finn.home().contains("Waiting for you"), "{}", finn.home());
    // The question above has no buttons any more.
    snapshot!(finn.inbox(), @"
    CX: :coffee: Great! The next round begins on 2026-12-15 UTC.
    CX:
      :wave: Welcome! In <#cx> we make things better for our customers, together: everybody may share an idea, vote and help.
      It takes less than a minute, and you’ll always hear what became of it.
      [Share an idea] [How ideas are doing] [How it works]
      · I won’t write again unless something concerns you.
    ");
    town.pass(ROUND).await;
    let (pairs, questions) = (
        number(&town, "SELECT COUNT(*) FROM coffee_pair WHERE begun_at IS NOT NULL").await,
        number(&town, "SELECT COUNT(DISTINCT question) FROM coffee_pair WHERE begun_at IS NOT NULL").await,
    );
    assert!(pairs >= 3 && pairs == questions, "{pairs} {questions}");
    town.end().await;
}

#[tokio::test]
async fn a_question_that_either_knows_is_not_asked_again() {
    let mut town = Town::new().await;
    // Ben and Finn know all questions but two, each a half of the others.
    behind_the_back(
        &town,
        "INSERT INTO coffee_pair (id, round, step, begun_at, question) \
         WITH RECURSIVE known (number) AS (SELECT 0 UNION ALL SELECT number + 1 FROM known WHERE number < 21) \
         SELECT 'old' || CAST(number AS TEXT), 'old', 4, 1793000000000, number FROM known",
    )
    .await;
    behind_the_back(
        &town,
        "INSERT INTO coffee_seat (pair, member, answer) \
         SELECT id, CASE WHEN question < 11 THEN 'U0BEN' ELSE 'U0FINN' END, '' FROM coffee_pair",
    )
    .await;
    joins(&mut town, &["U0BEN", "U0FINN"]).await;
    town.pass(DAY + 2 * HOUR).await;
    let question = number(&town, "SELECT question FROM coffee_pair WHERE place IS NOT NULL").await;
    assert!(question >= 22, "{question}");
    town.end().await;
}

#[tokio::test]
async fn what_is_only_fun_warns_nobody_at_home_and_what_is_not_warns_those_who_can_mend_it() {
    let mut town = Town::new().await;
    let (diego, ben, ida) = (town.person("U0DIEGO"), town.engineer(), town.steward());
    town.sandbox.command("U0DIEGO", "C0RANDOM", "/cx", "coffee").await.expect("he can ask");
    town.settle().await;
    let ts = last_whisper(&town, "C0RANDOM", "U0DIEGO");
    diego.presses_value("C0RANDOM", &ts, "coffee.offer", None).await;
    town.settle().await;
    for person in [&diego, &ben, &ida] {
        person.opens_home().await;
        town.settle().await;
        assert!(!person.home().contains(":warning:"), "{}", person.home());
    }
    // An idea whose card cannot be posted is another thing.
    town.sandbox.archive("U0IDA", CX).await.expect("she can close it");
    town.settle().await;
    town.agent().shares("Refund mails arrive late").await;
    town.settle().await;
    for person in [&ida, &ben] {
        person.opens_home().await;
        town.settle().await;
    }
    assert!(ida.home().contains("1 message of mine can’t be posted"), "{}", ida.home());
    assert!(!ben.home().contains(":warning:"), "{}", ben.home());
    town.sandbox.unarchive("U0IDA", CX).await.expect("she can open it");
    town.end().await;
}
