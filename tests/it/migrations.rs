//! Stories about upgrades: each migration meets the rows that the versions before it wrote, and loses none.
//!
//! `tests/data/rows/` has a file of sample rows for each migration, written as the program wrote them then. They are
//! never changed: whoever upgrades has such rows.

use std::collections::{BTreeMap, BTreeSet};

use cx_bot::base::config::Config;
use cx_bot::base::db::Db;
use cx_bot::base::text::{Language, Text};
use cx_bot::domain::company::Company;
use cx_bot::domain::cx::Desk;
use cx_bot::domain::member::find_member;
use cx_bot::sandbox::plain;
use cx_bot::surfaces::{card, status};
use serde_json::json;
use sqlx::any::AnyConnectOptions;
use sqlx::{AnyConnection, AssertSqlSafe, ConnectOptions, Connection};

use crate::town::{self, Home, START, snapshot};

static MIGRATIONS: sqlx::migrate::Migrator = sqlx::migrate!("./migrations");

#[tokio::test]
async fn every_migration_keeps_the_rows_of_the_versions_before() {
    let home = Home::new().await;
    let mut connection = connect(&home.url).await;
    let mut before = BTreeMap::new();
    for migration in MIGRATIONS.iter() {
        MIGRATIONS.run_to(migration.version, &mut connection).await.expect("the migration runs");
        for (part, now) in rows(&mut connection, &before).await {
            assert_eq!(before[&part], now, "migration {} changes rows of {}", migration.version, part.0);
        }
        sqlx::raw_sql(AssertSqlSafe(samples(migration.version)))
            .execute(&mut connection)
            .await
            .unwrap_or_else(|error| panic!("the sample rows of migration {}: {error}", migration.version));
        before = all_rows(&mut connection).await;
        let empty: Vec<_> = before.iter().filter(|(_, rows)| rows.is_empty()).map(|(of, _)| &of.0).collect();
        assert!(empty.is_empty(), "migration {} has no sample rows for {empty:?}", migration.version);
    }
    connection.close().await.expect("it closes");

    // Today's program reads them.
    let db = Db::open(&home.url).await.expect("the database opens");
    db.migrate().await.expect("nothing is left to do");
    let shown = what_people_see(&db).await;
    for words in [
        "CX-1 · Refund mails arrive after nine days",
        "In progress",
        "2 votes",
        "Support\u{a0}1",
        "Adopted: “A mail for each step”",
        "<U0MARTA> (Refunds)",
        "https://example.com/ticket?a=1",
        "_Agreed_",
        "The &lt;template&gt; waits for Legal",
        "CX-2 · Zażółć gęślą jaźń",
        "Declined *1*",
    ] {
        assert!(shown.contains(words), "{words} is lost:\n{shown}");
    }
    db.close().await;
}

#[tokio::test]
async fn an_older_program_leaves_a_newer_database_alone() {
    let home = Home::new().await;
    let db = Db::open(&home.url).await.expect("the database opens");
    db.migrate().await.expect("the tables are made");
    let mut connection = connect(&home.url).await;
    sqlx::raw_sql("UPDATE _sqlx_migrations SET version = 9999 WHERE version = 1")
        .execute(&mut connection)
        .await
        .expect("the note about migrations can be changed");
    let refused = db.migrate().await.expect_err("a migration is unknown");
    snapshot!(format!("{refused:#}"), @"the database was made by a newer cx-bot (migration 9999); start that one again, or restore a backup");
    connection.close().await.expect("it closes");
    db.close().await;
}

#[tokio::test]
async fn instances_that_start_together_wait_for_each_other() {
    if town::server().is_none() {
        return;
    }
    let home = Home::new().await;
    let one = Db::open(&home.url).await.expect("the database opens");
    let other = Db::open(&home.url).await.expect("the database opens");
    let (first, second) = tokio::join!(one.migrate(), other.migrate());
    first.expect("the tables are made");
    second.expect("the tables are there");
    one.close().await;
    other.close().await;
}

#[tokio::test]
async fn both_engines_have_the_same_tables() {
    let Some(_) = town::server() else { return };
    let folder = tempfile::tempdir().expect("a folder can be made");
    let file = format!("sqlite:{}?mode=rwc", folder.path().join("cx-bot.db").display());
    let home = Home::new().await;
    let mut schemas = Vec::new();
    for url in [&file, &home.url] {
        let mut connection = connect(url).await;
        MIGRATIONS.run(&mut connection).await.expect("the tables are made");
        schemas.push(columns(&mut connection).await);
        connection.close().await.expect("it closes");
    }
    assert!(schemas[0].len() > 50, "only {} columns were found", schemas[0].len());
    assert_eq!(schemas[0], schemas[1]);
}

/// A card, a story and a summary, drawn from the sample rows.
async fn what_people_see(db: &Db) -> String {
    let environment = [("CX_CHANNELS__CX".to_owned(), "C0CX".to_owned())].into();
    let company = Company::new(Config::from_sources(None, environment).expect("the settings are right"));
    let text = Text::of(Language::English);
    let mut connection = db.read().await.expect("the database answers");
    let card = card::load(&mut connection, "opportunity-1", company.config()).await.expect("it is read");
    let card = card::draw(text, company.config(), &card.expect("it is there"));
    let actor = find_member(&mut connection, "U0ADA").await.expect("it is read").expect("she is there");
    let mut desk = Desk { connection: &mut connection, now: START, actor, text, company: &company };
    let mut shown = vec![plain::message(&json!(card))];
    for asked in ["CX-1", "CX-2", "mine", ""] {
        shown.push(format!("/cx-status {asked}"));
        shown.push(plain::message(&json!(status::answer(&mut desk, asked).await.expect("it is answered"))));
    }
    shown.join("\n")
}

/// A database with the sample rows of every migration.
pub(crate) async fn filled(home: &Home) -> AnyConnection {
    let mut connection = connect(&home.url).await;
    for migration in MIGRATIONS.iter() {
        MIGRATIONS.run_to(migration.version, &mut connection).await.expect("the migration runs");
        let rows = sqlx::raw_sql(AssertSqlSafe(samples(migration.version))).execute(&mut connection).await;
        rows.expect("the rows fit");
    }
    connection
}

async fn connect(url: &str) -> AnyConnection {
    sqlx::any::install_default_drivers();
    let url = if url.contains('?') || url.starts_with("postgres") { url.to_owned() } else { format!("{url}?mode=rwc") };
    let options: AnyConnectOptions = url.parse().expect("it is an address");
    options.connect().await.expect("the database answers")
}

/// The sample rows that belong to a migration.
fn samples(version: i64) -> String {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/rows");
    let start = format!("{version:04}_");
    let files = std::fs::read_dir(folder).expect("tests/data/rows is there").filter_map(Result::ok);
    let file = files
        .map(|entry| entry.path())
        .find(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(&start)));
    let file = file.unwrap_or_else(|| panic!("tests/data/rows/ has no sample rows for migration {version}"));
    std::fs::read_to_string(file).expect("it can be read")
}

/// A table with some of its columns.
pub(crate) type Part = (String, Vec<String>);

/// A column, as both engines describe it.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, sqlx::FromRow)]
struct Column {
    table_name: String,
    column_name: String,
    kind: String,
    empty: String,
}

async fn columns(connection: &mut AnyConnection) -> Vec<Column> {
    let sql = match connection.backend_name() {
        "PostgreSQL" => {
            "SELECT CAST(table_name AS TEXT) AS table_name, CAST(column_name AS TEXT) AS column_name, \
             upper(CAST(data_type AS TEXT)) AS kind, CAST(is_nullable AS TEXT) AS empty \
             FROM information_schema.columns WHERE table_schema = current_schema()"
        }
        _ => {
            "SELECT t.name AS table_name, c.name AS column_name, upper(c.type) AS kind, \
             CASE WHEN c.\"notnull\" = 1 OR c.pk > 0 THEN 'NO' ELSE 'YES' END AS empty \
             FROM sqlite_schema t JOIN pragma_table_info(t.name) c WHERE t.type = 'table'"
        }
    };
    let mut all: Vec<Column> = sqlx::query_as(sql).fetch_all(connection).await.expect("the schema is read");
    all.retain(|column| column.table_name != "_sqlx_migrations");
    all.sort();
    all
}

/// Every table with its columns.
pub(crate) async fn tables(connection: &mut AnyConnection) -> BTreeMap<String, Vec<String>> {
    let mut parts = BTreeMap::<String, Vec<String>>::new();
    for column in columns(connection).await {
        parts.entry(column.table_name).or_default().push(column.column_name);
    }
    parts
}

/// Everything that stands in every table.
pub(crate) async fn all_rows(connection: &mut AnyConnection) -> BTreeMap<Part, BTreeSet<String>> {
    let parts = tables(connection).await.into_iter().map(|part| (part, BTreeSet::new())).collect();
    rows(connection, &parts).await
}

/// What stands in these columns now.
async fn rows(
    connection: &mut AnyConnection,
    parts: &BTreeMap<Part, BTreeSet<String>>,
) -> BTreeMap<Part, BTreeSet<String>> {
    let mut all = BTreeMap::new();
    for (table, columns) in parts.keys() {
        let texts: Vec<_> = columns.iter().map(|column| format!("COALESCE(CAST({column} AS TEXT), 'NULL')")).collect();
        let sql = format!("SELECT {} FROM {table}", texts.join(" || ' | ' || "));
        let found: Vec<String> = sqlx::query_scalar(AssertSqlSafe(sql))
            .fetch_all(&mut *connection)
            .await
            .unwrap_or_else(|error| panic!("{table} lost what was there: {error}"));
        all.insert((table.clone(), columns.clone()), found.into_iter().collect());
    }
    all
}
