//! Stories about `/cx-status` for those who lead: periods, menus, times, ages, who took part, and the table of it all.

use cx_bot::base::clock::{DAY, HOUR, MINUTE};
use cx_bot::domain::export::{Names, Table, csv_of};
use cx_bot::domain::flow::people::load_participation;
use cx_bot::domain::flow::rows::load_cumulative;
use cx_bot::domain::opportunity::Status;
use cx_bot::domain::period::{Filter, Period, count, flow as flow_of};
use cx_bot::engine::payload::Kind;
use jiff::tz::TimeZone;
use serde_json::{Value, json};

use crate::town::{CX, Person, Town, behind_the_back, snapshot};

/// The private messages of the CX channel that somebody sees, by `ts`.
fn whispers(town: &Town, person: &str) -> Vec<String> {
    town.sandbox.read(|world| {
        let messages = &world.channel(CX).expect("there is a channel").messages;
        let mine = messages.iter().filter(|message| message.ephemeral_to.as_deref() == Some(person));
        mine.map(|message| message.ts.clone()).collect()
    })
}

fn shown(town: &Town, ts: &str) -> String {
    town.sandbox.read(|world| {
        let message = world.message(CX, ts).expect("it stands");
        cx_bot::sandbox::plain::message(&json!({"text": message.text, "blocks": message.blocks}))
    })
}

/// Types `/cx-status` and says where the answer stands.
async fn asks(town: &Town, person: &Person) -> String {
    person.types("/cx-status", "").await;
    whispers(town, person.id).pop().expect("there is an answer")
}

async fn chooses(person: &Person, ts: &str, menu: &str, value: &str) {
    person.presses_value(CX, ts, menu, Some(value)).await;
}

/// A press that the sandbox's people cannot make, as Slack would deliver it.
async fn forges(town: &Town, person: &str, ts: &str, more: Value) {
    let mut body = json!({
        "type": "block_actions", "user": {"id": person}, "trigger_id": format!("forged-{ts}"),
        "container": {"type": "message", "message_ts": ts, "channel_id": CX, "is_ephemeral": true},
        "channel": {"id": CX},
        "actions": [{"action_id": "status.period", "type": "static_select", "action_ts": "1793610000.000001",
                     "selected_option": {"value": "30"}}]
    });
    for (key, value) in more.as_object().expect("an object") {
        body[key] = value.clone();
    }
    town.bot.reception().receive(Kind::Interaction, body, None).await;
}

async fn moves(town: &mut Town, person: &Person, card: &str, status: &str) {
    person.chooses(card, "move:").await;
    person.submits(&json!({"status": status, "reason": "A mail for each step"})).await;
    town.settle().await;
}

/// The message with charts that somebody was sent last.
fn charts(town: &Town, person: &str) -> String {
    let screen = town.sandbox.dm_screen(person);
    let charts = screen.rsplit("# How our ideas are doing").next().unwrap_or_default();
    charts.split("\nCX:").next().unwrap_or_default().trim().to_owned()
}

/// The numbers of the ideas in the table that somebody was sent last, and what was said beside it.
fn table(town: &Town, person: &str) -> (Vec<String>, String) {
    town.sandbox.read(|world| {
        let messages = &world.direct(person).expect("there are messages").messages;
        let sent = messages.iter().rev().find(|message| !message.files.is_empty()).expect("a table was sent");
        let content = world.files[&sent.files[0]].content.clone().unwrap_or_default();
        let content = String::from_utf8(content).expect("it is text");
        let numbers = content.lines().skip(1).filter_map(|line| line.split(',').next()).map(str::to_owned).collect();
        (numbers, sent.text.clone())
    })
}

#[tokio::test]
async fn charts_and_the_table_follow_the_period_and_the_filters_that_were_chosen() {
    let mut town = a_month().await;
    // A third idea, of forty days ago when the fourth comes.
    town.agent().shares("Parcels come back without a word").await;
    town.settle().await;
    town.pass(40 * DAY).await;
    town.engineer().shares("The invoice shows a wrong address").await;
    town.settle().await;
    town.pass(MINUTE).await;
    let ida = town.steward();
    let ts = asks(&town, &ida).await;
    for (period, touchpoint) in [("30", "*"), ("90", "billing")] {
        chooses(&ida, &ts, "status.period", period).await;
        town.settle().await;
        chooses(&ida, &ts, "status.touchpoint", touchpoint).await;
        town.settle().await;
        for button in ["status.charts", "status.export"] {
            ida.presses_value(CX, &ts, button, None).await;
            town.settle().await;
        }
        match period {
            "30" => {
                snapshot!(charts(&town, ida.id), @"
                · Last 30 days
                  (image: Chart of the last 30 days in 6 equal parts, oldest first. New ideas: 0, 0, 0, 0, 0, 1. Shipped: 0, 0, 0, 0, 0, 0. New ideas in all: 1, fewer than in the 30 days before (2).)
                  (image: Where ideas stand. 4 Dec to 3 Jan. Shipped 1, New 3. Open at the beginning: 2; at the end: 3.)
                  (image: How long open ideas have waited. Where they stand today, 3 Jan. New: Under 7 days 1, 7 to 28 days 0, 28 to 91 days 2, Older 0. Waiting for more than 28 days: 2 of 3.)
                ");
                snapshot!(format!("{:?}", table(&town, ida.id)), @r#"(["CX-4"], "The ideas of your choice that were posted or moved on in the last 30 days, one row each. Any spreadsheet opens it.")"#);
            }
            _ => {
                snapshot!(charts(&town, ida.id), @"
                · Last 90 days  ·  About Billing only
                  (image: Chart of the last 90 days in 6 equal parts, oldest first. New ideas: 0, 1, 0, 1, 0, 1. Shipped: 0, 0, 1, 0, 0, 0. New ideas in all: 3.)
                  (image: Where ideas stand. 20 Oct to 3 Jan. Shipped 1, New 2. Open at the beginning: 0; at the end: 2.)
                  (image: How long open ideas have waited. Where they stand today, 3 Jan. New: Under 7 days 1, 7 to 28 days 0, 28 to 91 days 1, Older 0. Waiting for more than 28 days: 1 of 2.)
                ");
                snapshot!(format!("{:?}", table(&town, ida.id)), @r#"(["CX-1", "CX-3", "CX-4"], "The ideas of your choice that were posted or moved on in the last 90 days, one row each. Any spreadsheet opens it.")"#);
            }
        }
        town.pass(MINUTE).await;
    }
    // The sum of a chart is the number that the answer tells.
    assert!(shown(&town, &ts).contains(":bulb: *3* new ideas"), "{}", shown(&town, &ts));
    ida.types("/cx-status", "export").await;
    town.settle().await;
    snapshot!(format!("{:?}", table(&town, ida.id)), @r#"(["CX-1", "CX-2", "CX-3", "CX-4"], "All ideas, from any time, one row each. Any spreadsheet opens it. *Export* below `/cx-status` sends those of a period, a function or a touchpoint.")"#);
    town.end().await;
}

/// A month in which two ideas were posted, one of them delivered.
async fn a_month() -> Town {
    let mut town = Town::with(|config| {
        config.proposals.squad = 1;
        config.promises.acknowledged_days = 1;
    })
    .await;
    town.agent().shares("Refund mails arrive after nine days").await;
    town.settle().await;
    let card = town.card("Refund mails");
    town.pass(5 * HOUR).await;
    let ben = town.engineer();
    ben.presses(&card, "progress.claim").await;
    town.settle().await;
    town.pass(3 * DAY).await;
    moves(&mut town, &ben, &card, "in_progress").await;
    town.pass(9 * DAY).await;
    moves(&mut town, &ben, &card, "shipped").await;
    let values = json!({"title": "The app forgets the basket", "pain": "They start anew.", "touchpoint": "app",
                        "functions": ["finance"]});
    town.person("U0DIEGO").sends_idea("", &values).await;
    town.settle().await;
    town.pass(10 * DAY).await;
    town
}

#[tokio::test]
async fn menus_change_the_same_private_message_and_keep_what_is_chosen() {
    let mut town = a_month().await;
    let ida = town.steward();
    let ts = asks(&town, &ida).await;
    let before = whispers(&town, ida.id).len();
    chooses(&ida, &ts, "status.period", "30").await;
    town.settle().await;
    assert_eq!(whispers(&town, ida.id).len(), before, "no message was added");
    snapshot!(shown(&town, &ts), @"
    # How our ideas are doing
    (Last 30 days ▾) (All functions ▾) (All touchpoints ▾)
    :seedling: New *1*   :rocket: Shipped *1*
    *Last 30 days*
    :bulb: *2* new ideas  ·  :thumbsup: *0* votes  ·  :rocket: *1* shipped  ·  :busts_in_silhouette: *3* people moved ideas forward
    *How long it took*
    :eyes: First reaction: half within *6 hours*, 85 of 100 within 6 hours
    :raised_hand: Somebody takes it on: half within *6 hours*, 85 of 100 within 6 hours
    :rocket: Customers have it: half within *13 days*, 85 of 100 within 13 days
    *How long open ideas have waited where they stand*
    :seedling: New: typically *10 days*, the longest 10 days
    ---
    *Most supported*
    <CX-2> · The app forgets the basket · New, 0 votes
    ---
    *Looking for an owner*
    <CX-2> · The app forgets the basket · New, 0 votes
    ---
    :hourglass: Promises due in this time: 4, in time *2*, broken *2*
    *2 promises broken*
    <CX-2> · The app forgets the basket: nobody has reacted yet, promised by 2026-11-16 UTC
    · `/cx-status mine` shows what concerns you, `/cx-status CX-42` tells one story.
    [Share here] [:bar_chart: Charts] [:page_facing_up: Export]
    ");
    chooses(&ida, &ts, "status.touchpoint", "app").await;
    town.settle().await;
    snapshot!(shown(&town, &ts), @"
    # How our ideas are doing
    (Last 30 days ▾) (All functions ▾) (App ▾)
    · About App only
    :seedling: New *1*
    *Last 30 days*
    :bulb: *1* new idea  ·  :thumbsup: *0* votes  ·  :rocket: *0* shipped  ·  :busts_in_silhouette: *1* person moved ideas forward
    *How long open ideas have waited where they stand*
    :seedling: New: typically *10 days*, the longest 10 days
    ---
    *Most supported*
    <CX-2> · The app forgets the basket · New, 0 votes
    ---
    *Looking for an owner*
    <CX-2> · The app forgets the basket · New, 0 votes
    ---
    :hourglass: Promises due in this time: 2, in time *0*, broken *2*
    · `/cx-status mine` shows what concerns you, `/cx-status CX-42` tells one story.
    [Share here] [:bar_chart: Charts] [:page_facing_up: Export]
    ");
    chooses(&ida, &ts, "status.function", "support").await;
    town.settle().await;
    snapshot!(shown(&town, &ts), @"
    # Ideas that concern Support
    (Last 30 days ▾) (Support ▾) (App ▾)
    :seedling: No idea fits this choice yet. Choose something else above, or share the first one with `/cx-idea`.
    ");
    // The way back stands above.
    chooses(&ida, &ts, "status.function", "*").await;
    chooses(&ida, &ts, "status.touchpoint", "*").await;
    chooses(&ida, &ts, "status.period", "365").await;
    town.settle().await;
    let last = shown(&town, &ts);
    assert!(last.contains("*Last 365 days*") && !last.contains("About"), "{last}");
    assert_eq!(whispers(&town, ida.id).len(), before);
    town.end().await;
}

#[tokio::test]
async fn what_was_chosen_is_shared_without_menus_and_without_what_only_some_may_see() {
    let mut town = a_month().await;
    let ida = town.steward();
    let ts = asks(&town, &ida).await;
    chooses(&ida, &ts, "status.period", "30").await;
    chooses(&ida, &ts, "status.touchpoint", "billing").await;
    town.settle().await;
    assert!(shown(&town, &ts).contains("Promises"), "a steward sees what was promised:\n{}", shown(&town, &ts));
    ida.presses(&ts, "status.share").await;
    town.settle().await;
    let screen = town.screen(CX);
    let shared = screen.rsplit_once("How our ideas").map_or(screen.as_str(), |(_, shared)| shared);
    assert!(!shared.contains("Promises") && !shared.contains("Last 7 days"), "{shared}");
    assert!(shared.contains("About Billing only") && shared.contains("*Last 30 days*"), "{shared}");
    town.end().await;
}

#[tokio::test]
async fn the_last_choice_wins_however_late_its_answer_comes() {
    let mut town = a_month().await;
    let ada = town.agent();
    let ts = asks(&town, &ada).await;
    for days in ["30", "90", "365", "90"] {
        chooses(&ada, &ts, "status.period", days).await;
    }
    // An answer to an earlier press that comes last changes nothing.
    let old = json!({"response_url": format!("{}/response/old", town.sandbox.url())});
    let count = whispers(&town, ada.id).len();
    forges(&town, ada.id, &ts, old.clone()).await;
    town.settle().await;
    assert!(shown(&town, &ts).contains("*Last 90 days*"), "{}", shown(&town, &ts));
    // Nor does one that another instance put together so slowly that the last has been read already.
    let mut slow = old;
    slow["actions"] = json!([{"action_id": "status.period", "type": "static_select", "action_ts": "1793610000.000002",
                              "selected_option": {"value": "30"}}]);
    forges(&town, ada.id, &ts, slow).await;
    town.settle().await;
    assert!(shown(&town, &ts).contains("*Last 90 days*"), "{}", shown(&town, &ts));
    assert_eq!(whispers(&town, ada.id).len(), count, "nothing is told below it either");
    town.end().await;
}

#[tokio::test]
async fn forged_choices_are_refused_and_nothing_is_posted_to_strange_addresses() {
    let mut town = a_month().await;
    let ada = town.agent();
    let ts = asks(&town, &ada).await;
    let old = shown(&town, &ts);
    let choosing = |menu: &str, value: &str| {
        json!({"actions": [{"action_id": menu, "type": "static_select", "action_ts": "1793610000.000001",
                            "selected_option": {"value": value}}]})
    };
    for (menu, value) in
        [("status.period", "31"), ("status.period", ""), ("status.function", "' OR 1=1"), ("status.touchpoint", "moon")]
    {
        forges(&town, ada.id, &ts, choosing(menu, value)).await;
        town.settle().await;
        let last = whispers(&town, ada.id).pop().expect("there is an answer");
        assert_eq!(shown(&town, &last), "That choice is no longer there. `/cx-status` shows what you can choose now.");
    }
    // What stands in the other menus is checked as well.
    let state =
        json!({"state": {"values": {"status.choice": {"status.function": {"selected_option": {"value": "x"}}}}}});
    forges(&town, ada.id, &ts, state).await;
    town.settle().await;
    let last = whispers(&town, ada.id).pop().expect("there is an answer");
    assert!(shown(&town, &last).contains("no longer there"), "{}", shown(&town, &last));
    // An address that is over, or not Slack's: the answer comes below.
    let here = town.sandbox.url();
    for (at, url) in [format!("{here}/response/over"), "https://example.com/hook".into()].into_iter().enumerate() {
        let count = whispers(&town, ada.id).len();
        forges(&town, ada.id, &format!("{ts}{at}"), json!({"response_url": url})).await;
        town.settle().await;
        assert_eq!(whispers(&town, ada.id).len(), count + 1, "{url}");
        let last = whispers(&town, ada.id).pop().expect("there is an answer");
        assert!(shown(&town, &last).contains("*Last 30 days*"), "{}", shown(&town, &last));
    }
    assert_eq!(shown(&town, &ts), old);
    town.end().await;
}

#[tokio::test]
async fn everybody_and_every_vote_counts_once_however_it_was_given() {
    let mut town = a_month().await;
    let basket = town.card("The app forgets");
    let ada = town.agent();
    ada.presses(&basket, "vote.up").await;
    ada.reacts(&basket, "heart").await;
    town.accountant().reacts(&basket, "heart").await;
    town.accountant().reacts(&basket, "+1").await;
    town.settle().await;
    let now = town.clock.now() + MINUTE;
    let functions = town.bot.company.config().functions.clone();
    let mut connection = town.bot.db.read().await.expect("the database works");
    let everything = Period { since: now - 60 * DAY, until: now };
    let today = Period { since: now - DAY, until: now };
    let on = |touchpoint: &str| Filter { touchpoint: touchpoint.into(), ..Filter::default() };
    // A function that nobody named concerns nobody.
    let nobody = Filter { function: "logistics".into(), ..Filter::default() };
    let mut found = Vec::new();
    for (period, filter) in [
        (everything, Filter::default()),
        (everything, on("app")),
        (today, Filter::default()),
        (today, on("app")),
        (today, on("delivery")),
        (everything, nobody),
    ] {
        let took_part = load_participation(&mut connection, period, &filter, &functions).await.expect("it is read");
        let people = took_part.now.people();
        let counted = count(&mut connection, period, &filter, people).await.expect("it is counted");
        let voters = took_part.now.others.voters;
        found.push((people, voters, counted.votes, took_part.before.people()));
    }
    // Ada and Marta voted for the basket, which is about the app and Diego’s; Ben moved what Ada wrote.
    let expected = [(4, 2, 2, 0), (3, 2, 2, 0), (2, 2, 2, 0), (2, 2, 2, 0), (0, 0, 0, 0), (0, 0, 0, 0)];
    assert_eq!(found, expected);
    drop(connection);
    town.end().await;
}

#[tokio::test]
async fn what_has_not_moved_for_two_weeks_is_told_the_longest_first() {
    let mut town = a_month().await;
    let status = town.agent().types("/cx-status", "").await;
    assert!(!status.contains("No change of status"), "{status}");
    let (ida, card) = (town.steward(), town.card("The app forgets"));
    moves(&mut town, &ida, &card, "in_review").await;
    town.pass(20 * DAY).await;
    let status = town.agent().types("/cx-status", "").await;
    let at = status.find("*No change of status").expect("something stands still");
    snapshot!(status[at..].lines().take_while(|line| *line != "---").collect::<Vec<_>>().join("\n"), @"
    *No change of status for 14 days*
    <CX-2> · The app forgets the basket · In review, 0 votes
    · `/cx-status mine` shows what concerns you, `/cx-status CX-42` tells one story.
    [Share here] [:bar_chart: Charts] [:page_facing_up: Export]
    ");
    let elsewhere = town.agent().types("/cx-status", "team logistics").await;
    assert!(!elsewhere.contains("No change of status"), "{elsewhere}");
    town.end().await;
}

#[tokio::test]
async fn charts_are_told_how_many_stood_where_each_day_merged_ones_too() {
    let mut town = a_month().await;
    let ida = town.steward();
    let diego = town.person("U0DIEGO");
    diego.sends_idea("", &json!({"title": "Vouchers vanish at checkout", "pain": "Anew.", "touchpoint": "app"})).await;
    town.settle().await;
    town.pass(2 * DAY).await;
    let lost = town.card("Vouchers vanish");
    ida.chooses(&lost, "move:").await;
    ida.submits(&json!({"status": "merged"})).await;
    ida.submits(&json!({"number": "CX-2"})).await;
    ida.submits(&json!({})).await;
    town.settle().await;
    town.pass(DAY).await;
    let zone = TimeZone::get("Europe/Madrid").expect("a zone");
    let now = town.clock.now();
    let mut connection = town.bot.db.read().await.expect("the database works");
    let all = Filter::default();
    let flow = load_cumulative(&mut connection, &zone, &all, now, 28).await.expect("it is read");
    let mut told = Vec::new();
    for day in &flow.days {
        let counts = Status::ALL.iter().zip(day.counts).filter(|(_, count)| *count != 0);
        let line = counts.map(|(status, count)| format!("{} {count}", status.word())).collect::<Vec<_>>().join(", ");
        if told.last() != Some(&line) {
            told.push(line);
        }
    }
    told.retain(|line| !line.is_empty());
    snapshot!(told.join("\n"), @"
    new 1
    in_progress 1
    new 1, shipped 1
    new 2, shipped 1
    new 1, shipped 1, merged 1
    ");
    let week = |back: i64| Period { since: now - (back + 1) * 7 * DAY, until: now - back * 7 * DAY };
    let weeks = flow_of(&mut connection, &[3, 2, 1, 0].map(week), &all).await.expect("it is read");
    let weeks: Vec<_> = weeks.iter().map(|week| (week.ideas, week.shipped)).collect();
    snapshot!(format!("{weeks:?}"), @"[(1, 0), (0, 0), (1, 1), (1, 0)]");
    drop(connection);
    town.end().await;
}

#[tokio::test]
async fn whoever_posted_without_a_name_stands_in_no_answer_and_no_table() {
    let mut town = Town::with(|config| config.ideas.anonymous = true).await;
    let diego = town.person("U0DIEGO");
    let values = json!({"title": "=Complaints are answered by nobody", "pain": "They give up.", "touchpoint": "support",
                        "credit": ["anonymous"]});
    diego.sends_idea("", &values).await;
    town.agent().shares("Refund mails arrive after nine days").await;
    town.settle().await;
    let now = town.clock.now() + MINUTE;
    let company = town.bot.company.clone();
    let (hidden, named) = town.sandbox.read(|world| {
        let name = |id: &str| world.user(id).map(|user| user.real_name.clone()).expect("they work here");
        (name("U0DIEGO"), name("U0ADA"))
    });
    let mut connection = town.bot.db.read().await.expect("the database works");
    let table =
        csv_of(&mut connection, &Table { names: Names::Shown, ..Table::default() }).await.expect("it is written");
    assert!(table.contains(&named), "{table}");
    assert!(!table.contains(&hidden) && !table.contains("U0DIEGO"), "{table}");
    snapshot!(table.trim_start_matches('\u{feff}').replace('\r', ""), @"
    number,title,status,status_since,functions,touchpoint,votes,author,owner,posted,acknowledged,first_owned,first_shipped,result,proposals,squad,evidence
    CX-1,'=Complaints are answered by nobody,new,2026-11-02T09:00:00Z,,support,0,anonymous,,2026-11-02T09:00:00Z,,,,,0,0,0
    CX-2,Refund mails arrive after nine days,new,2026-11-02T09:00:00Z,,billing,0,Ada Novak,,2026-11-02T09:00:00Z,,,,,0,0,0
    ");
    let plain = csv_of(&mut connection, &Table::default()).await.expect("it is written");
    assert!(!plain.contains(&named), "{plain}");
    for days in [7, 30] {
        let period = Period { since: now - days * DAY, until: now };
        let functions = &company.config().functions;
        let told = load_participation(&mut connection, period, &Filter::default(), functions).await;
        assert_eq!(told.expect("it is read").now.others.people, 1, "the one without a name counts for no function");
    }
    drop(connection);
    for person in [town.agent(), town.steward()] {
        let ts = asks(&town, &person).await;
        for days in ["30", "365"] {
            chooses(&person, &ts, "status.period", days).await;
            town.settle().await;
            let told = shown(&town, &ts);
            assert!(!told.contains("U0DIEGO") && !told.contains(&hidden), "{told}");
        }
        let story = person.types("/cx-status", "CX-1").await;
        assert!(!story.contains("U0DIEGO"), "{story}");
    }
    town.end().await;
}

#[tokio::test]
async fn functions_are_told_apart_once_five_people_took_part_and_nobody_is_left_alone_in_the_rest() {
    let mut town = Town::new().await;
    town.agent().shares("Refund mails arrive after nine days").await;
    town.settle().await;
    let card = town.card("Refund mails");
    for id in ["U0DIEGO", "U0IDA", "U0ROSA", "U0TESS"] {
        town.person(id).presses(&card, "vote.up").await;
    }
    town.settle().await;
    behind_the_back(&town, "UPDATE member SET group_function = 'support' WHERE id = 'U0TESS'").await;
    let told = town.agent().types("/cx-status", "").await;
    let part = |told: &str| {
        told.split("Who took part*\n").nth(1).map(|rest| rest.lines().take(2).collect::<Vec<_>>().join("\n"))
    };
    snapshot!(part(&told).unwrap_or(told), @"
    *Support* 5 (shared: 1, voted: 4, joined a squad: 0)
    · `/cx-status mine` shows what concerns you, `/cx-status CX-42` tells one story.
    ");
    // One person of another function would be known from the sum.
    town.engineer().presses(&card, "vote.up").await;
    town.settle().await;
    assert_eq!(part(&town.agent().types("/cx-status", "").await), None);
    town.end().await;
}
