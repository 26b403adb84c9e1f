//! Stories about functions that work together: what `/cx-status collaboration` shows, and what it never tells.

use cx_bot::base::clock::{DAY, HOUR, MINUTE, Millis};
use cx_bot::base::config::{Config, KeyRelationship};
use cx_bot::base::db::query;
use cx_bot::domain::collaboration::{WINDOW, last_end, list_work, window};
use cx_bot::sandbox::Submitted;
use serde_json::json;

use crate::settings::{ends, opens};
use crate::town::{CX, START, Town, behind_the_back, snapshot};

/// Finance belongs to Support and Engineering to Product, which have eight people each then; Logistics and Marketing have
/// four.
fn with_two_large_functions(config: &mut Config) {
    for (part, whole) in [("finance", "support"), ("engineering", "product")] {
        let list = &mut config.functions.list;
        let at = list.iter().position(|function| function.id == part).expect("there is such a function");
        let part = list.remove(at);
        let whole = list.iter_mut().find(|function| function.id == whole).expect("there is such a function");
        whole.merged.push(part);
    }
    config.people.leaders = vec!["U0MARTA".to_owned(), "U0TESS".to_owned()];
    let key = |one: &str, other: &str, target| KeyRelationship { between: [one.into(), other.into()], target };
    config.collaboration.key = vec![key("support", "product", 2), key("logistics", "support", 1)];
}

const SUPPORT: [&str; 5] = ["U0ADA", "U0DIEGO", "U0IDA", "U0ROSA", "U0MARTA"];
const PRODUCT: [&str; 5] = ["U0BEN", "U0HUGO", "U0JAN", "U0FINN", "U0KIRA"];
const LOGISTICS: [&str; 3] = ["U0EWA", "U0LUCA", "U0SAM"];
const MARKETING: [&str; 2] = ["U0GIA", "U0OLGA"];

/// These people joined the squad of that opportunity then.
async fn joined(town: &Town, opportunity: &str, people: &[&str], at: Millis) {
    let mut tx = town.bot.db.begin().await.expect("the database works");
    for person in people {
        query("INSERT INTO squad (opportunity, member, role, joined_at) VALUES ($1, $2, '', $3)")
            .bind(opportunity.to_owned())
            .bind((*person).to_owned())
            .bind(at)
            .execute(&mut *tx)
            .await
            .expect("the statement works");
    }
    tx.commit().await.expect("the database works");
}

#[tokio::test]
async fn leaders_see_how_functions_work_together_and_small_ones_are_counted_as_one() {
    let mut town = Town::with(with_two_large_functions).await;
    let ada = town.agent();
    snapshot!(ada.types("/cx-status", "collaboration").await, @"
    # How functions work together
    :seedling: Nobody worked on an idea in the last four weeks. *I can help* on any card is a good start.
    ---
    *Key relationships*
    :grey_question: *Product + Support*: too few people took part to show it
    :grey_question: *Logistics + Support*: too few people took part to show it
    · The last 28 days, beside the 28 before. Two functions work together on an idea when people of both do something for it: be in its squad, write, revise or support a proposal, raise or answer a concern, give evidence or an update, or write three times in its thread. Votes don’t count. Functions with fewer than 5 active people count as one, “other”, together with the next smallest where needed.
    [Share an idea]
    [Share here]
    ");
    let concerns = json!({"title": "The map in the app is old", "pain": "They walk in circles.", "touchpoint": "app",
        "functions": ["product", "support"]});
    ada.sends_idea("", &concerns).await;
    town.settle().await;
    let before = START - 40 * DAY;
    joined(&town, "one", &[&SUPPORT[..], &PRODUCT].concat(), before).await;
    let now = town.clock.now();
    joined(&town, "two", &SUPPORT, now - DAY).await;
    joined(&town, "three", &[&SUPPORT[..2], &PRODUCT].concat(), now - DAY).await;
    joined(&town, "four", &[&SUPPORT[..1], &PRODUCT[..1], &LOGISTICS, &MARKETING].concat(), now - DAY).await;
    snapshot!(ada.types("/cx-status", "collaboration").await, @"
    # How functions work together
    *67 %* of the ideas in work brought two functions or more together (2 of 3).
    The four weeks before can’t be compared with these.
    ---
    *Key relationships*
    :white_check_mark: *Product + Support*: 2 of 2, reached · more than before (1)
    :grey_question: *Logistics + Support*: too few people took part to show it
    ---
    *Strongest pairs*
    • *Product + Support*: 2 ideas · more than before (1)
    · The last 28 days, beside the 28 before. Two functions work together on an idea when people of both do something for it: be in its squad, write, revise or support a proposal, raise or answer a concern, give evidence or an update, or write three times in its thread. Votes don’t count. Functions with fewer than 5 active people count as one, “other”, together with the next smallest where needed.
    [Share here]
    ");
    // A steward and a leader find the way there.
    for person in [town.steward(), town.accountant()] {
        let shown = person.types("/cx-status", "").await;
        assert!(shown.contains("[Working together]") || shown.contains("[Współpraca działów]"), "{shown}");
    }
    assert!(!ada.types("/cx-status", "").await.contains("[Working together]"));
    town.end().await;
}

#[tokio::test]
async fn what_a_small_function_did_cannot_be_worked_out() {
    let town = Town::with(with_two_large_functions).await;
    let now = town.clock.now();
    joined(&town, "one", &[&SUPPORT[..], &PRODUCT].concat(), now - DAY).await;
    joined(&town, "two", &[&SUPPORT[..1], &LOGISTICS[..]].concat(), now - DAY).await;
    joined(&town, "three", &[&LOGISTICS[..1], &MARKETING].concat(), now - DAY).await;
    let ada = town.agent();
    let shown = ada.types("/cx-status", "collaboration").await;
    assert!(shown.contains("Logistics + Support"), "{shown}");
    assert!(shown.contains("too few people took part to show it"), "{shown}");
    // Marketing in the place of Logistics, and none of both together: nobody sees a difference.
    let mut tx = town.bot.db.begin().await.expect("the database works");
    for statement in [
        query("UPDATE squad SET member = 'U0GIA' WHERE member = 'U0SAM'"),
        query("UPDATE squad SET member = 'U0QUIN' WHERE member = 'U0EWA' AND opportunity = 'three'"),
    ] {
        statement.execute(&mut *tx).await.expect("the statement works");
    }
    tx.commit().await.expect("the database works");
    assert_eq!(ada.types("/cx-status", "collaboration").await, shown);
    town.end().await;
}

#[tokio::test]
async fn a_company_of_small_functions_reads_one_number_and_no_names() {
    let town = Town::new().await;
    let now = town.clock.now();
    joined(&town, "one", &["U0ADA", "U0BEN"], now - DAY).await;
    joined(&town, "two", &["U0MARTA", "U0CARLA", "U0EWA"], now - DAY).await;
    joined(&town, "three", &["U0DIEGO"], now - DAY).await;
    snapshot!(town.accountant().types("/cx-status", "współpraca").await, @"
    # Jak współpracują działy
    *67 %* zgłoszeń, nad którymi ktoś pracował, połączyło co najmniej dwa działy (2 z 3).
    Poprzednich czterech tygodni nie da się z tymi porównać.
    Wzięło udział za mało osób, żeby pokazać działy osobno i nikogo przy tym nie wskazać.
    · Ostatnie 28 dni obok poprzednich 28. Dwa działy współpracują nad zgłoszeniem, gdy osoby z obu coś dla niego robią: są w zespole, piszą, poprawiają lub popierają propozycję, zgłaszają obawę lub na nią odpowiadają, dodają dowody lub wieści o postępach albo piszą trzy razy w wątku. Głosy się nie liczą. Działy, w których działało mniej niż 5 osób, liczą się jako jeden, „inne”, w razie potrzeby razem z następnym najmniejszym.
    [Udostępnij tutaj]
    ");
    town.end().await;
}

#[tokio::test]
async fn whoever_wrote_without_a_name_never_counts_for_it() {
    let mut town = Town::with(with_two_large_functions).await;
    let gia = town.person("U0GIA");
    let idea = json!({"title": "Our mails sound angry", "pain": "They answer that they did nothing wrong.",
        "touchpoint": "other", "credit": ["anonymous"], "link": "https://example.com/mail"});
    assert_eq!(gia.sends_idea("", &idea).await, Submitted::Closed);
    town.settle().await;
    let card = town.card("Our mails sound angry");
    for voter in ["U0BEN", "U0KIRA"] {
        town.person(voter).presses(&card, "vote.up").await;
    }
    town.settle().await;
    let worked = async |town: &Town| {
        let mut connection = town.bot.db.read().await.expect("the database works");
        let functions = &town.bot.company.config().functions;
        let work = list_work(&mut connection, functions, window(town.clock.now() + 1)).await.expect("it is read");
        work.into_iter().map(|work| work.member).collect::<Vec<_>>()
    };
    assert_eq!(worked(&town).await, [""; 0], "posting and voting are no work");
    let rosa = town.person("U0ROSA");
    rosa.presses(&card, "squad.form").await;
    rosa.submits(&json!({})).await;
    town.settle().await;
    assert_eq!(worked(&town).await, ["U0ROSA"]);
    town.end().await;
}

#[tokio::test]
async fn work_is_what_people_did_for_it_and_whose_squad_moved_it_on() {
    let (mut town, card) = Town::with_card_and(|config| {
        with_two_large_functions(config);
        config.proposals.squad = 1;
    })
    .await;
    let ben = town.engineer();
    ben.presses(&card, "progress.claim").await;
    town.settle().await;
    let diego = town.person("U0DIEGO");
    diego.chooses(&card, "evidence:").await;
    diego.submits(&json!({"quote": "I sent the shoes back and heard nothing."})).await;
    town.settle().await;
    let worked = async |town: &Town, until: Millis| {
        let mut connection = town.bot.db.read().await.expect("the database works");
        let functions = &town.bot.company.config().functions;
        let work = list_work(&mut connection, functions, window(until)).await.expect("it is read");
        let mut all: Vec<_> = work.into_iter().map(|work| (work.opportunity, work.member, work.function)).collect();
        all.sort();
        all.iter()
            .map(|(_, member, function)| format!("{member} {}", function.clone().unwrap_or_default()))
            .collect::<Vec<_>>()
    };
    assert_eq!(worked(&town, town.clock.now() + 1).await, ["U0BEN product", "U0DIEGO support"]);
    // Five weeks later it is shipped: its squad worked on it, whoever only helped before did not.
    town.pass(35 * DAY).await;
    for (status, reason) in [("in_progress", ""), ("shipped", "A mail for each step")] {
        ben.chooses(&card, "move:").await;
        ben.submits(&json!({"status": status, "reason": reason})).await;
        town.settle().await;
    }
    assert_eq!(worked(&town, town.clock.now() + 1).await, ["U0BEN product"]);
    ends(town).await;
}

#[tokio::test]
async fn what_was_merged_counts_as_the_idea_it_went_into() {
    let mut town = Town::with(with_two_large_functions).await;
    for title in ["Refund mails arrive after nine days", "The app forgets the basket"] {
        town.agent().shares(title).await;
        town.settle().await;
    }
    behind_the_back(
        &town,
        "UPDATE opportunity SET main = (SELECT o.id FROM opportunity o WHERE o.number = 1), status = 'merged' \
         WHERE number = 2",
    )
    .await;
    let mut tx = town.bot.db.begin().await.expect("the database works");
    for (number, member, days) in [(1, "U0ADA", 40), (2, "U0BEN", 1), (2, "U0KIRA", 50)] {
        query(
            "INSERT INTO squad (opportunity, member, role, joined_at) \
             SELECT id, $1, '', $2 FROM opportunity WHERE number = $3",
        )
        .bind(member.to_owned())
        .bind(START - days * DAY)
        .bind(i64::from(number))
        .execute(&mut *tx)
        .await
        .expect("the statement works");
    }
    let functions = &town.bot.company.config().functions;
    let work = list_work(&mut tx, functions, window(START)).await.expect("it is read");
    tx.rollback().await.expect("the database works");
    let mut members: Vec<_> = work.iter().map(|work| work.member.as_str()).collect();
    members.sort_unstable();
    assert_eq!(members, ["U0ADA", "U0BEN", "U0KIRA"], "one joined the squad of a part, so all of it moved");
    assert!(work.iter().all(|one| one.opportunity == work[0].opportunity), "{work:?}");
    town.end().await;
}

#[tokio::test]
async fn leaders_hear_once_when_a_key_pair_falls_three_times() {
    let mut town = Town::with(with_two_large_functions).await;
    let end = last_end(START) + WINDOW;
    for (back, opportunities) in [(3, 4), (2, 3), (1, 2), (0, 1)] {
        for number in 0..opportunities {
            let both = [&SUPPORT[..], &PRODUCT].concat();
            joined(&town, &format!("{back}-{number}"), &both, end - (back + 1) * WINDOW + DAY).await;
        }
    }
    let idea = json!({"title": "The map in the app is old", "pain": "They walk in circles.", "touchpoint": "app",
        "functions": ["product", "support"]});
    town.agent().sends_idea("", &idea).await;
    town.settle().await;
    let (marta, tess) = (town.accountant(), town.person("U0TESS"));
    let told = |inbox: String| inbox.matches(":compass:").count();
    town.pass(end - town.clock.now() + MINUTE).await;
    assert_eq!((told(marta.inbox()), told(tess.inbox())), (0, 0), "it is night");
    // Warsaw begins an hour before London; the bot starts again in between.
    town.pass(8 * HOUR).await;
    assert_eq!((told(marta.inbox()), told(tess.inbox())), (1, 0));
    town.start().await;
    town.settle().await;
    town.pass(HOUR).await;
    town.start().await;
    town.pass(3 * HOUR).await;
    assert_eq!((told(marta.inbox()), told(tess.inbox())), (1, 1));
    assert_eq!(told(town.steward().inbox()), 0, "there are leaders");
    let inbox = tess.inbox();
    let at = inbox.find(":compass:").expect("she reads it");
    snapshot!(inbox.split_at(at).1, @"
    :compass: These functions work together less and less, for the third time in a row. A word between them may be enough.
      *Product + Support*: 4 → 3 → 2 → 1 ideas in four weeks each. You want 2.
      These ideas need both. Pick one, or pass it on:
      <CX-1> · The map in the app is old · New, 0 votes  [I can help]
      [:coffee: Coffee round for these two] [:arrows_counterclockwise: Swap call]
      [Working together]
      · I tell you of the same four weeks only once.
    ");
    tess.answers("status.show").await;
    tess.answers("squad.form").await;
    tess.submits(&json!({})).await;
    town.settle().await;
    assert!(town.screen(CX).contains("<Tess Bramble>"), "{}", town.screen(CX));
    // Not again in this window; and again in the next, for it has fallen again.
    town.pass(26 * DAY).await;
    assert_eq!((told(marta.inbox()), told(tess.inbox())), (1, 1));
    town.pass(3 * DAY).await;
    assert_eq!((told(marta.inbox()), told(tess.inbox())), (2, 2));
    town.pass(28 * DAY).await;
    assert_eq!((told(marta.inbox()), told(tess.inbox())), (2, 2), "nothing is left that could fall");
    ends(town).await;
}

#[tokio::test]
async fn a_bot_that_was_away_tells_of_the_last_window_once() {
    let mut town = Town::with(with_two_large_functions).await;
    let end = last_end(START) + WINDOW;
    for (back, opportunities) in [(3, 4), (2, 3), (1, 2)] {
        for number in 0..opportunities {
            let both = [&SUPPORT[..], &PRODUCT].concat();
            joined(&town, &format!("{back}-{number}"), &both, end - (back + 1) * WINDOW + DAY).await;
        }
    }
    town.stop().await;
    town.clock.advance(end - START + 9 * DAY);
    town.start().await;
    town.settle().await;
    town.pass(10 * HOUR).await;
    town.pass(HOUR).await;
    // In the last window too few people are left to show a number, which is a fall as well.
    let inbox = town.person("U0TESS").inbox();
    assert_eq!(inbox.matches("4 → 3 → 2 → too few people to show").count(), 1, "{inbox}");
    ends(town).await;
}

#[tokio::test]
async fn what_one_sees_of_it_can_be_shared_as_anybody_may_see_it() {
    let mut town = Town::with(|config| {
        with_two_large_functions(config);
        config.collaboration.key.clear();
    })
    .await;
    let now = town.clock.now();
    joined(&town, "one", &[&SUPPORT[..], &PRODUCT].concat(), now - DAY).await;
    let ida = town.steward();
    assert!(ida.types("/cx-status", "collaboration").await.contains("[Choose key relationships]"));
    let whispered = town.sandbox.read(|world| {
        let messages = &world.channel(CX).expect("there is a channel").messages;
        let mine = messages.iter().rev().find(|message| message.ephemeral_to.as_deref() == Some(ida.id));
        mine.expect("she reads an answer").ts.clone()
    });
    ida.presses(&whispered, "status.share").await;
    town.settle().await;
    let screen = town.screen(CX);
    assert!(!screen.contains("Choose key relationships"), "{screen}");
    snapshot!(screen.split_once("How functions work").map_or(screen.as_str(), |(_, shared)| shared), @"
    together
     *100 %* of the ideas in work brought two functions or more together (1 of 1).
     The four weeks before can’t be compared with these.
     ---
     *Strongest pairs*
     • *Product + Support*: 1 idea · nothing to compare with
     · The last 28 days, beside the 28 before. Two functions work together on an idea when people of both do something for it: be in its squad, write, revise or support a proposal, raise or answer a concern, give evidence or an update, or write three times in its thread. Votes don’t count. Functions with fewer than 5 active people count as one, “other”, together with the next smallest where needed.
     · Shared by <Ida Willowby> with `/cx-status`
    ");
    town.end().await;
}

#[tokio::test]
async fn a_steward_chooses_key_relationships_in_one_form() {
    let mut town = Town::new().await;
    let ida = town.steward();
    opens(&town, &ida, "collaboration").await;
    snapshot!(ida.form(), @"
    === Key relationships ===
    Which functions should work together, and on how many ideas in four weeks? `/cx-status collaboration` shows how it goes. When a pair gets weaker three times in a row, the leaders hear of it.
    Add one: a function: (Choose ▾)
    And the other function: (Choose ▾)
    Ideas together in four weeks: {3}
      For the two you add. Choose the same two again to change their number.
    === [Cancel] [Save]
    ");
    let wrong = ida.submits(&json!({"one": "support", "other": "support", "target": "3"})).await;
    assert!(matches!(&wrong, Submitted::Errors(errors) if errors.contains_key("other")), "{wrong:?}");
    assert_eq!(ida.submits(&json!({"one": "support", "other": "product", "target": "4"})).await, Submitted::Closed);
    town.settle().await;
    let overview = ida.types("/cx", "settings").await;
    assert!(overview.contains("Support + Product: 4"), "{overview}");
    let shown = ida.types("/cx-status", "collaboration").await;
    assert!(shown.contains("Product + Support"), "{shown}");
    opens(&town, &ida, "collaboration").await;
    snapshot!(ida.form(), @"
    === Key relationships ===
    Which functions should work together, and on how many ideas in four weeks? `/cx-status collaboration` shows how it goes. When a pair gets weaker three times in a row, the leaders hear of it.
    Key relationships today: [x] Support + Product: 4
      Untick what no longer counts.
    Add one: a function: (Choose ▾)
    And the other function: (Choose ▾)
    Ideas together in four weeks: {3}
      For the two you add. Choose the same two again to change their number.
    === [Cancel] [Save]
    ");
    assert_eq!(ida.submits(&json!({"kept": []})).await, Submitted::Closed);
    town.settle().await;
    assert!(!ida.types("/cx", "settings").await.contains("Support + Product"));
    ends(town).await;
}
