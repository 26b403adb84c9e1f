//! Stories about what the bot keeps about somebody: they can have all of it, and be forgotten.

use std::collections::BTreeSet;

use cx_bot::app::person;
use cx_bot::base::clock::DAY;
use cx_bot::base::config::{Anonymity, Config};
use cx_bot::base::db::{Connection, query_scalar};
use cx_bot::base::text::Words;
use cx_bot::domain::personal::all_of;
use cx_bot::features::privacy::erase::erase;
use cx_bot::sandbox::Submitted;
use serde_json::{Value, json};

use crate::migrations::{all_rows, filled};
use crate::town::{Home, Person, START, Town, snapshot};

const WINS: &str = "C0WINS";

fn on(config: &mut Config) {
    config.channels.wins = WINS.to_owned();
}

/// Tables that hold what was delivered and is to be sent: their rows end by themselves within days.
const PASSING: [&str; 2] = ["job", "lane"];

/// Where somebody's id stands, without what passes by itself.
async fn traces(connection: &mut Connection, id: &str) -> Vec<String> {
    let rows = all_rows(connection).await.into_iter();
    rows.filter(|((table, _), _)| !PASSING.contains(&table.as_str()))
        .flat_map(|((table, _), rows)| rows.into_iter().map(move |row| format!("{table}: {row}")))
        .filter(|row| row.contains(id))
        .collect()
}

/// Ada has posted, owns, votes, helps, thanks and is thanked.
async fn busy_town() -> (Town, String, String) {
    let mut town = Town::with(on).await;
    let (ada, ben, marta) = (town.agent(), town.engineer(), town.accountant());
    ada.shares("Refund mails arrive after nine days").await;
    marta.shares("Invoices show the wrong address").await;
    town.settle().await;
    let (hers, other) = (town.card("Refund mails"), town.card("Invoices show"));
    ben.presses(&hers, "vote.up").await;
    ada.presses(&hers, "progress.claim").await;
    ada.presses(&other, "vote.up").await;
    ada.presses(&other, "follow.toggle").await;
    town.settle().await;
    ada.presses(&other, "squad.form").await;
    assert_eq!(ada.submits(&json!({"role": "Asks customers"})).await, Submitted::Closed);
    ada.types("/cx-win", "@U0BEN saved a wedding parcel #together").await;
    ben.types("/cx-win", "@U0ADA called forty customers back #together").await;
    ada.types("/cx", "coffee").await;
    town.settle().await;
    (town, hers, other)
}

async fn asks_to_be_erased(town: &mut Town, who: &Person) {
    who.types("/cx", "data").await;
    let ts = whisper(town, who);
    who.presses(&ts, "privacy.form").await;
}

/// What only they see in the channel, the last of it.
fn whisper(town: &Town, who: &Person) -> String {
    town.sandbox.read(|world| {
        let messages = &world.channel("C0CX").expect("there is such a channel").messages;
        let mut mine = messages.iter().rev().filter(|message| message.ephemeral_to.as_deref() == Some(who.id));
        mine.next().expect("something was said to them").ts.clone()
    })
}

#[tokio::test]
async fn everybody_can_have_all_that_is_kept_about_them() {
    let (mut town, ..) = busy_town().await;
    let ada = town.agent();
    snapshot!(ada.types("/cx", "my data").await, @"
    *What I keep about you*
    Your name, language, function and time zone come from Slack. Everything else is what you did here.
    Right now: *1* idea, *1* vote, *2* wins given or received, and what you chose in your preferences.
    [Send me my data] [Erase me…]
    · The file comes to you alone, by direct message. `/cx data` brings you back here.
    ");
    ada.presses(&whisper(&town, &ada), "privacy.export").await;
    town.settle().await;
    let sent = town.sandbox.read(|world| {
        let direct = world.direct(ada.id).expect("they talk");
        let files = direct.messages.iter().flat_map(|message| &message.files).filter_map(|id| world.files.get(id));
        files.filter_map(|file| file.content.clone()).next_back().expect("a file was sent")
    });
    let mut sent: Value = serde_json::from_slice(&sent).expect("it is JSON");
    let all = sent.as_object_mut().expect("by name");
    all.retain(|_, rows| rows.as_array().is_none_or(|rows| !rows.is_empty()));
    assert_eq!(all["ideas"][0]["title"], "Refund mails arrive after nine days");
    let voted = all["votes"][0]["voted_at"].as_str().expect("it is a moment");
    assert!(voted.starts_with("2026-11-02T09:00:0"), "{voted}");
    assert_eq!(all["wins_received"][0]["words"], "called forty customers back");
    snapshot!(all.keys().cloned().collect::<Vec<_>>().join(" "), @"exported_at followed ideas news_caused owned person profile squads steps thanks_given_on user_groups votes wins_given wins_received");
    snapshot!(ada.inbox().lines().rev().take(2).collect::<Vec<_>>().join("\n"), @"
    (file: cx-my-data-2026-11-02-090004.json)
    Everything I keep about you, as a file that people and programs can read.
    ");
    town.end().await;
}

#[tokio::test]
async fn who_is_erased_is_gone_from_every_row_and_card_and_others_go_on() {
    let (mut town, hers, other) = busy_town().await;
    let ada = town.agent();
    asks_to_be_erased(&mut town, &ada).await;
    snapshot!(ada.form(), @"
    === Erase me ===
    *What goes, at once and for good*
    • your preferences, what you follow, news that wait for you
    • your votes and squads in open ideas
    • thanks you got or added, quiz answers, puzzles, swaps, coffee and whom you would rather not meet
    *What stays, without your name*
    • your ideas, proposals and steps, so that others can go on
    • your votes on ideas that are closed
    Where your name stood, 👤 stands.
    *You own 1 idea.* It will look for a new owner.
    · Messages that stand in Slack already, your emoji there and what others wrote about you are Slack’s to delete. Copies for repair and backups run out by themselves. Come back whenever you like: then you start afresh.
    Are you sure?*: [ ] Yes, erase me. I know this can’t be undone.
    === [Cancel] [Erase me]
    ");
    assert_eq!(ada.submits(&json!({"sure": ["yes"]})).await, Submitted::Closed);
    town.settle().await;
    snapshot!(ada.inbox().lines().last().unwrap_or_default(), @"CX: Done: I have forgotten you. Thank you for everything you brought in. You are welcome back at any time; `/cx` shows how to begin.");
    let shown = |town: &Town, ts: &str| {
        town.sandbox.read(|world| {
            let message = world.message("C0CX", ts).expect("it stands");
            cx_bot::sandbox::plain::message(&json!({"text": message.text, "blocks": message.blocks}))
        })
    };
    snapshot!(shown(&town, &hers), @"
    # CX-1 · Refund mails arrive after nine days
    They wait and ask again.
    :seedling: *New*   :wave: Needs an owner   *1 vote*
    · :heavy_check_mark: Engineering 1
    · Shared by 👤  ·  Touchpoint: Billing
    [:thumbsup: Vote · 1] [Follow] [I’ll take it] [I can help] (⋯ Propose a solution… | Add evidence… | Change status… | Tell me its story)
    ");
    snapshot!(shown(&town, &other), @"
    # CX-2 · Invoices show the wrong address
    They wait and ask again.
    :seedling: *New*   :wave: Needs an owner   *0 votes*
    · Shared by <U0MARTA>  ·  Touchpoint: Billing
    [:thumbsup: Vote] [Follow] [I’ll take it] [I can help] (⋯ Propose a solution… | Add evidence… | Change status… | Tell me its story)
    ");
    snapshot!(town.screen(WINS), @"
    #cx-wins
    CX:
      # :handshake: Together
      *👤* thanks <Ben Thistle>
      > saved a wedding parcel
      [:raised_hands: Add my thanks] (⋯ Add someone… | Change… | Take it back | Hide it (stewards)…)
    ");
    snapshot!(town.steward().inbox().lines().last().unwrap_or_default(), @"CX: <CX-1> needs a new owner, because 👤 is no longer here: *Refund mails arrive after nine days*");
    let mut connection = town.bot.db.read().await.expect("the database answers");
    assert_eq!(traces(&mut connection, ada.id).await, Vec::<String>::new());
    drop(connection);
    // She is a stranger who is welcome.
    ada.opens_home().await;
    town.settle().await;
    assert!(!ada.home().contains("Refund mails"), "{}", ada.home());
    ada.presses(&other, "vote.up").await;
    town.settle().await;
    assert!(shown(&town, &other).contains("1 vote"), "{}", shown(&town, &other));
    town.end().await;
}

#[tokio::test]
async fn a_vote_by_emoji_is_not_counted_twice_after_its_voter_is_erased() {
    let (mut town, card) = Town::with_card().await;
    let ben = town.engineer();
    ben.reacts(&card, "heart").await;
    town.settle().await;
    asks_to_be_erased(&mut town, &ben).await;
    assert_eq!(ben.submits(&json!({"sure": ["yes"]})).await, Submitted::Closed);
    town.settle().await;
    let votes = async |town: &Town| -> i64 {
        let mut connection = town.bot.db.read().await.expect("the database answers");
        query_scalar("SELECT votes FROM opportunity").fetch_one(&mut *connection).await.expect("there is one")
    };
    assert_eq!(votes(&town).await, 0);
    // The emoji stands in Slack; should the bot miss something and ask, it is there once.
    town.stop().await;
    town.start().await;
    town.settle_within(DAY).await;
    assert!(votes(&town).await <= 1);
    town.end().await;
}

#[tokio::test]
async fn who_keeps_the_channel_gives_that_to_somebody_else_first() {
    let mut town = Town::new().await;
    let ida = town.steward();
    asks_to_be_erased(&mut town, &ida).await;
    town.settle().await;
    snapshot!(ida.screen().lines().last().unwrap_or_default(), @"CX (only to you): You keep this channel or lead, so I can’t erase you yet. Ask another steward to take that role from you in `/cx settings`, then come back.");
    town.end().await;
}

#[tokio::test]
async fn an_operator_erases_somebody_who_has_left_and_slack_s_list_does_not_bring_them_back() {
    let (mut town, hers, _) = busy_town().await;
    town.sandbox.deactivate("U0ADA").await.expect("she can leave");
    town.settle().await;
    let (db, company, clock) = (&town.bot.db, &town.bot.company, &town.clock);
    let refused = person::leave_word(db, company, "U0NOBODY", clock).await.expect_err("nobody is called so");
    snapshot!(refused.to_string(), @"nobody of the id U0NOBODY is known here; Slack shows it in a profile under ⋮, Copy member ID");
    let refused = person::leave_word(db, company, "U0IDA", clock).await.expect_err("she keeps the channel");
    snapshot!(refused.to_string(), @"U0IDA keeps the channel or leads; take that role from them in /cx settings or the settings file first");
    person::leave_word(db, company, "U0ADA", clock).await.expect("she is known");
    town.settle().await;
    // People are asked for again every day.
    town.settle_within(2 * DAY).await;
    let mut connection = town.bot.db.read().await.expect("the database answers");
    assert_eq!(traces(&mut connection, "U0ADA").await, Vec::<String>::new());
    drop(connection);
    assert!(town.screen("#cx").contains("👤"), "{}", town.screen("#cx"));
    assert!(town.find_card("Refund mails").is_some_and(|card| card == hers));
    town.end().await;
}

#[tokio::test]
async fn nobody_can_link_hidden_ideas_of_somebody_who_was_erased() {
    let mut town = Town::with(|config| {
        config.ideas.anonymity = Anonymity::Strict;
        config.secrets.key = Some("a company’s key that nobody should ever guess".into());
    })
    .await;
    let ada = town.agent();
    let values = json!({"title": "Refund mails arrive late", "pain": "They wait.", "touchpoint": "billing",
        "credit": ["anonymous"]});
    assert_eq!(ada.sends_idea("", &values).await, Submitted::Closed);
    town.settle().await;
    let hidden = async |town: &Town| -> i64 {
        let mut connection = town.bot.db.read().await.expect("the database answers");
        query_scalar("SELECT COUNT(*) FROM hidden_author").fetch_one(&mut *connection).await.expect("it is counted")
    };
    assert_eq!(hidden(&town).await, 1);
    asks_to_be_erased(&mut town, &ada).await;
    assert_eq!(ada.submits(&json!({"sure": ["yes"]})).await, Submitted::Closed);
    town.settle().await;
    assert_eq!(hidden(&town).await, 0);
    town.end().await;
}

/// The sample rows of the migrations name people in every column that can.
#[tokio::test]
async fn no_table_names_somebody_who_was_erased_and_the_file_has_what_is_theirs() {
    let home = Home::new().await;
    let mut connection = filled(&home).await;
    let rows: String = all_rows(&mut connection).await.into_values().flatten().collect::<Vec<_>>().join("\n");
    let words = Words::plain(&rows);
    let ids = words.raw().split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| word.starts_with("U0"));
    let ids: BTreeSet<_> = ids.filter(|id| *id != "U0CXBOT").collect();
    assert!(ids.len() >= 5, "{ids:?}");
    for (number, id) in ids.into_iter().enumerate() {
        let file = all_of(&mut connection, id, START).await.expect("it is read");
        let file: Value = serde_json::from_str(&file).expect("it is JSON");
        let listed: usize = file.as_object().expect("by name").values().filter_map(Value::as_array).map(Vec::len).sum();
        assert!(listed > 0, "{id} stands in {:?}", traces(&mut connection, id).await);
        erase(&mut connection, id, &format!("erased{number}"), START).await.expect("it is done");
        assert_eq!(traces(&mut connection, id).await, Vec::<String>::new());
    }
}
