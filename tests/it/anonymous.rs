//! Stories about ideas without a name, where the company hides the author from whoever reads the database as well.

use cx_bot::base::clock::{DAY, HOUR, SECOND};
use cx_bot::base::config::{Anonymity, Config};
use cx_bot::sandbox::{Fault, FaultKind, Submitted};
use serde_json::{Value, json};
use sqlx::{AnyConnection, AssertSqlSafe, ConnectOptions};

use crate::town::{CX, Person, Town, behind_the_back, ships, snapshot};

fn strict(config: &mut Config) {
    config.ideas.anonymity = Anonymity::Strict;
    config.secrets.key = Some("a company’s key that nobody should ever guess".into());
}

fn values() -> Value {
    json!({
        "title": "Complaints are answered by nobody", "pain": "They give up.", "touchpoint": "support",
        "link": "https://example.com/complaints", "credit": ["anonymous"]
    })
}

async fn posts(person: &Person) {
    assert_eq!(person.sends_idea("", &values()).await, Submitted::Closed);
}

/// Every row of every table but those that list who works here, as text, each with its table.
async fn dump(town: &Town) -> Vec<String> {
    sqlx::any::install_default_drivers();
    let url = town.database();
    let url = if url.starts_with("sqlite:") { format!("{url}?mode=ro") } else { url.to_owned() };
    let options: sqlx::any::AnyConnectOptions = url.parse().expect("it is an address");
    let mut connection = options.connect().await.expect("the database answers");
    let mut rows = Vec::new();
    for (table, columns) in crate::migrations::tables(&mut connection).await {
        if table != "member" && table != "group_member" {
            let texts: Vec<_> = columns.iter().map(|column| format!("COALESCE(CAST({column} AS TEXT), '')")).collect();
            let sql = format!("SELECT {} FROM {table}", texts.join(" || ' | ' || "));
            rows.extend(rows_of(&mut connection, sql).await.into_iter().map(|row| format!("{table}: {row}")));
        }
    }
    rows
}

async fn rows_of(connection: &mut AnyConnection, sql: String) -> Vec<String> {
    sqlx::query_scalar(AssertSqlSafe(sql)).fetch_all(connection).await.expect("the rows are read")
}

/// The rows that name somebody.
async fn rows_naming(town: &Town, person: &str) -> String {
    dump(town).await.into_iter().filter(|row| row.contains(person)).collect::<Vec<_>>().join("\n")
}

async fn count(town: &Town, sql: &'static str) -> i64 {
    let mut connection = town.bot.db.read().await.expect("the database works");
    let (count,): (i64,) =
        cx_bot::base::db::query_as(sql).fetch_one(&mut *connection).await.expect("the statement works");
    count
}

#[tokio::test]
async fn the_form_says_who_could_still_see_the_author_and_until_when() {
    let town = Town::with(strict).await;
    town.agent().types("/cx-idea", "").await;
    let form = town.agent().form();
    snapshot!(form.lines().skip_while(|line| !line.contains("Your name")).collect::<Vec<_>>().join("\n"), @"
    Your name: [ ] Post without my name
      The card says “a colleague”, and the bot’s database holds your name only sealed: for 30 days, whoever has both the database (or a backup) and the company’s secret key could open it. Then the key to it is destroyed, and nobody can find out any more. While it is being posted your name passes through the database for a few seconds. Until then I tell you by direct message what happens; your Slack administrators may be able to export those. What you do later on the card (voting, writing in its thread) shows your name, and your way of writing may give you away.
    === [Cancel] [Post]
    ");
    town.end().await;
}

#[tokio::test]
async fn no_row_names_the_author_while_it_is_posted_and_afterwards() {
    let mut town = Town::with(strict).await;
    // Nothing of what she did before, and it is the first thing she ever does.
    let acted = "SELECT COUNT(*) FROM member WHERE id = 'U0ADA' AND acted_at IS NOT NULL";
    assert_eq!(rows_naming(&town, "U0ADA").await, "");
    posts(&town.agent()).await;
    // It waits: here the name must stand, and nowhere else.
    let waiting = dump(&town).await;
    let waiting: Vec<_> = waiting.iter().filter(|row| row.contains("U0ADA")).collect();
    assert_eq!(waiting.len(), 1, "{waiting:?}");
    assert!(waiting[0].starts_with("job: ") && waiting[0].contains("view:VID"), "{waiting:?}");
    // From now on no step leaves it anywhere.
    town.sandbox.quiet().await;
    while town.bot.step().await.expect("the database works") == cx_bot::engine::scheduler::Step::Worked {
        assert_eq!(rows_naming(&town, "U0ADA").await, "");
    }
    town.settle().await;
    assert_eq!(rows_naming(&town, "U0ADA").await, "");
    assert_eq!(count(&town, acted).await, 0, "when she first did something would tell as well");
    snapshot!(town.screen(CX), @"
    #cx
    CX:
      # CX-1 · Complaints are answered by nobody
      They give up.
      :seedling: *New*   :wave: Needs an owner   *0 votes*
      · Shared by a colleague  ·  Touchpoint: Support  ·  Evidence: <https://example.com/complaints|1 link>
      [:thumbsup: Vote] [Follow] [I’ll take it] [I can help] (⋯ Propose a solution… | Add evidence… | Change status… | Tell me its story)
    ");
    snapshot!(town.agent().inbox(), @"
    CX:
      :tada: Thank you! Your idea is <CX-1>: *Complaints are answered by nobody*
      · Somebody will look at it within 2 working days, and you’ll get an answer within 30 days. I’ll tell you here whenever something moves.
      · :detective: On 2026-12-02 I forget for good that it is yours; from then on follow it to hear of it. Until then Home → *My ideas without a name* shows it, with a code that proves it is yours.
      [Open the card ↗]
    ");
    // What happens later reaches her, and leaves no trace either.
    let card = town.card("Complaints");
    town.engineer().presses(&card, "progress.claim").await;
    town.settle().await;
    snapshot!(town.agent().inbox().lines().last().unwrap_or_default(), @"  :raised_hand: <Ben Thistle> takes care of this.");
    assert_eq!(rows_naming(&town, "U0ADA").await, "");
    town.end().await;
}

#[tokio::test]
async fn the_author_finds_it_and_proves_it_until_the_key_is_destroyed() {
    let mut town = Town::with(strict).await;
    let (ada, ben) = (town.agent(), town.engineer());
    posts(&ada).await;
    town.settle().await;
    let card = town.card("Complaints");
    ada.opens_home().await;
    town.settle().await;
    assert!(!ada.home().contains("Complaints"), "a Home is stored until it is published:\n{}", ada.home());
    ada.presses_at_home("anonymous.mine", None).await;
    let form = ada.form();
    let code: String = form.split("Code: `").nth(1).and_then(|rest| rest.split('`').next()).unwrap_or_default().into();
    snapshot!(form.replace(&code, "CODE"), @"
    === My ideas without a name ===
    *<CX-1>* · Complaints are answered by nobody
    Code: `CODE` · forgotten on 2026-12-02
    · Show the code only to somebody who may know that the idea is yours. Anybody can check it: `/cx proof CX-1 CODE`. Nothing of this is stored.
    === [Close]
    ");
    assert!(ada.types("/cx-status", "mine").await.contains("Complaints"));
    assert!(!ben.types("/cx-status", "mine").await.contains("Complaints"));
    snapshot!(ben.types("/cx", &format!("proof CX-1 {code}")).await, @":white_check_mark: The code is right: whoever got it from me wrote CX-1.");
    snapshot!(ben.types("/cx", "proof CX-1 0000-0000-0000").await, @"This code doesn’t prove who wrote CX-1. It may be mistyped, or the time is over and nobody can know any more.");
    assert!(!dump(&town).await.join("\n").contains(&code), "the code is stored nowhere");

    town.pass(30 * DAY + 2 * HOUR).await;
    assert_eq!(count(&town, "SELECT COUNT(*) FROM hidden_author").await, 0);
    let before = ada.inbox();
    ben.presses(&card, "progress.claim").await;
    town.settle().await;
    assert_eq!(ada.inbox(), before, "nobody knows any more whom to tell");
    assert!(!ada.types("/cx-status", "mine").await.contains("Complaints"));
    assert!(ben.types("/cx", &format!("proof CX-1 {code}")).await.contains("doesn’t prove"));
    town.end().await;
}

#[tokio::test]
async fn rows_look_the_same_whether_the_author_takes_it_on_or_somebody_else() {
    let mut kinds = Vec::new();
    for person in ["U0ADA", "U0BEN"] {
        let mut town = Town::with(strict).await;
        posts(&town.agent()).await;
        town.settle().await;
        let card = town.card("Complaints");
        town.person(person).presses(&card, "progress.claim").await;
        town.settle().await;
        let told = town.agent().inbox().contains("takes care of this");
        assert_eq!(told, person == "U0BEN", "who did it is not told:\n{}", town.agent().inbox());
        let keys = dump(&town).await.into_iter().filter(|row| row.contains(" | author:")).count();
        kinds.push(keys);
        town.end().await;
    }
    assert_eq!(kinds[0], kinds[1]);
    assert!(kinds[0] > 0);
}

#[tokio::test]
async fn a_message_that_waits_for_slack_names_nobody() {
    let mut town = Town::with(strict).await;
    posts(&town.agent()).await;
    town.settle().await;
    let card = town.card("Complaints");
    town.sandbox.fault(Fault { times: 4, ..Fault::once("chat.postMessage", FaultKind::Http(503)) });
    town.engineer().presses(&card, "progress.claim").await;
    town.settle_within(2 * SECOND).await;
    let waiting = dump(&town).await.into_iter().filter(|row| row.contains("author:")).count();
    assert!(waiting > 0, "it waits");
    assert_eq!(rows_naming(&town, "U0ADA").await, "");
    town.settle_within(HOUR).await;
    assert!(town.agent().inbox().contains("takes care of this"));
    town.end().await;
}

#[tokio::test]
async fn what_is_set_aside_keeps_neither_name_nor_words() {
    let mut town = Town::with(strict).await;
    behind_the_back(&town, "DROP TABLE story").await;
    posts(&town.agent()).await;
    town.pass(HOUR).await;
    let parked: Vec<_> =
        dump(&town).await.into_iter().filter(|row| row.starts_with("job: ") && row.contains("view:VID")).collect();
    assert_eq!(parked.len(), 1, "{parked:?}");
    assert!(!parked[0].contains("U0ADA") && !parked[0].contains("Complaints"), "{parked:?}");
    assert!(town.agent().inbox().contains("my fault"), "{}", town.agent().inbox());
    behind_the_back(&town, "DELETE FROM job WHERE parked_at IS NOT NULL").await;
    town.end().await;
}

#[test]
fn without_a_key_it_is_refused_at_the_start_with_a_sentence() {
    let with = |pairs: &[(&str, &str)]| {
        let environment = pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect();
        Config::from_sources(None, environment).map(|_| ()).map_err(|error| format!("{error:#}"))
    };
    snapshot!(with(&[("CX_IDEAS__ANONYMITY", "strict")]).unwrap_err(), @r#"ideas.anonymity is "strict", which needs secrets.key (environment: CX_SECRETS__KEY), a secret that is kept outside the database; make one with: openssl rand -base64 32"#);
    snapshot!(with(&[("CX_IDEAS__ANONYMITY", "strict"), ("CX_SECRETS__KEY", "short")]).unwrap_err(), @"secrets.key is shorter than 32 characters; make one with: openssl rand -base64 32");
    let key = "0123456789abcdef0123456789abcdef";
    with(&[("CX_IDEAS__ANONYMITY", "strict"), ("CX_SECRETS__KEY", key)]).expect("it is right");
}

#[tokio::test]
async fn an_author_without_a_name_is_not_told_by_missing_among_the_first_supporters() {
    let strict_alone = |config: &mut Config| {
        strict(config);
        config.proposals.squad = 1;
    };
    let named_alone = |config: &mut Config| {
        config.ideas.anonymity = Anonymity::Named;
        config.proposals.squad = 1;
    };
    for settings in [strict_alone as fn(&mut Config), named_alone] {
        let mut town = Town::with(settings).await;
        let ada = town.agent();
        posts(&ada).await;
        town.settle().await;
        let card = town.card("Complaints are answered");
        for person in ["U0ADA", "U0DIEGO", "U0MARTA"] {
            town.person(person).reacts(&card, "+1").await;
            town.settle().await;
        }
        let ben = town.engineer();
        ships(&mut town, &ben, &card).await;
        let screen = town.screen(CX);
        let first = screen.lines().find(|line| line.contains("First to support it")).expect("they are thanked");
        assert!(first.contains("<Ada Novak>, <Diego Almendro>, <Marta Lipowa>"), "{first}");
        town.end().await;
    }
}
