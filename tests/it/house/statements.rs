//! One SQL text for SQLite and PostgreSQL: every statement is a literal at its place, in the subset both engines
//! understand alike, and each is prepared on both.

use std::collections::{BTreeMap, BTreeSet};

use cx_bot::base::db::{Db, Engine, placeholders};
use cx_bot::domain::opportunity::Status;
use sqlx::{AssertSqlSafe, Executor, SqlSafeStr};

use super::hold;
use super::source::{self, Source, StartsWithText, Token, closing, words_of};
use crate::town::{self, Home};

/// What a statement that is put together gets in place of its numbers and fragments.
const SAMPLES: [(&str, &str); 6] = [
    ("on_conflict", "DO NOTHING"),
    ("placeholders", "($1, $2)"),
    ("shared_at_least", "2"),
    ("side", "in"),
    ("AT_MOST", "5"),
    ("NEVER", "-1"),
];

/// Only PostgreSQL knows it; SQLite has one writer and needs none.
const POSTGRES_ONLY: &str = "FOR UPDATE SKIP LOCKED";
/// PostgreSQL learns the types of listed values from what is bound, so it cannot be asked before.
const TYPED_WHEN_BOUND: [&str; 3] = [
    "WITH asked (term, rarity) AS (VALUES",
    "WITH added (id, lane, key, kind, payload, created_at, run_at) AS (VALUES",
    "WITH woken (name, ready_at) AS (VALUES",
];

/// A statement where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Statement {
    place: String,
    sql: String,
}

/// All statements, and what is handed to the database without being one that can be read.
fn collect(sources: &[Source]) -> (Vec<Statement>, Vec<String>) {
    let macros = read_macros(sources);
    let mut statements = Vec::new();
    let mut broken = Vec::new();
    for source in sources.iter().filter(|source| !source.is_test() && source.path != "src/base/db.rs") {
        let code = &source.code;
        for (at, token) in code.iter().enumerate() {
            if token.text == "QueryBuilder" || (token.text == "sqlx" && names_a_query(&code[at + 1..])) {
                broken.push(source.at(token.line, "goes past base::db; use its query functions"));
            }
            let built = token.text == "query_built";
            let called = at.checked_sub(1).is_some_and(|before| matches!(code[before].text.as_str(), "." | "fn"));
            if called || !(built || matches!(token.text.as_str(), "query" | "query_as" | "query_scalar")) {
                continue;
            }
            let Some(open) = open_of_call(code, at + 1) else { continue };
            let argument = &code[open + 1..closing(code, open)];
            let read = if built { read_built(&code[..at], argument) } else { read_literal(argument, &macros) };
            match read {
                Ok(sql) => statements.push(Statement { place: format!("{}:{}", source.path, token.line), sql }),
                Err(what) => broken.push(source.at(token.line, what)),
            }
        }
    }
    (statements, broken)
}

fn names_a_query(behind: &[Token]) -> bool {
    behind.starts_with_text(&[":", ":"]) && behind.get(2).is_some_and(|token| token.text.starts_with("query"))
}

/// The opening parenthesis behind a name, past a `::<…>`.
fn open_of_call(code: &[Token], mut at: usize) -> Option<usize> {
    if code[at..].starts_with_text(&[":", ":", "<"]) {
        let mut depth = 0;
        at += 2;
        while let Some(token) = code.get(at) {
            depth += match token.text.as_str() {
                "<" => 1,
                ">" => -1,
                _ => 0,
            };
            at += 1;
            if depth == 0 {
                break;
            }
        }
    }
    (code.get(at)?.text == "(").then_some(at)
}

/// `"…"`, or one of our macros with a literal.
fn read_literal(argument: &[Token], macros: &BTreeMap<String, String>) -> Result<String, String> {
    let argument = argument.strip_suffix(&[]).unwrap_or(argument);
    let without_comma = argument.split_last().filter(|(last, _)| last.text == ",").map_or(argument, |(_, rest)| rest);
    match without_comma {
        [literal] => words_of(&literal.text),
        [name, sign, open, literal, close] if sign.text == "!" && open.text == "(" && close.text == ")" => {
            macros.get(&name.text).zip(words_of(&literal.text)).map(|(start, rest)| format!("{start}{rest}"))
        }
        _ => None,
    }
    .ok_or_else(|| "a statement is a literal at its place, else nothing can read it".to_owned())
}

/// Our macros that put a fixed beginning before a literal: `macro_rules! name { … => { concat!("…", $rest) } }`.
fn read_macros(sources: &[Source]) -> BTreeMap<String, String> {
    let mut macros = BTreeMap::new();
    for code in sources.iter().map(|source| &source.code) {
        for at in (0..code.len()).filter(|at| code[*at..].starts_with_text(&["macro_rules", "!"])) {
            let body = &code[at + 3..closing(code, at + 3)];
            let concat = body.windows(4).find(|part| part.starts_with_text(&["concat", "!", "("]));
            if let Some(start) = concat.and_then(|part| words_of(&part[3].text)) {
                macros.insert(code[at + 2].text.clone(), start);
            }
        }
    }
    macros
}

/// `format!("…", …)` at its place or in the nearest `let` above, its gaps filled with samples.
fn read_built(before: &[Token], argument: &[Token]) -> Result<String, String> {
    let format = match argument {
        [name] => {
            let at = before.windows(4).rposition(|part| part.starts_with_text(&["let", &name.text, "=", "format"]));
            &before[at.ok_or_else(|| format!("{} is not made by format! in the same file", name.text))? + 3..]
        }
        other => other,
    };
    if !format.starts_with_text(&["format", "!", "("]) {
        return Err("a statement that is put together is a format! at its place".to_owned());
    }
    let inside = &format[3..closing(format, 2)];
    let template = inside.first().and_then(|token| words_of(&token.text)).ok_or("format! begins with a literal")?;
    let mut values = by_commas(&inside[1..]).into_iter();
    let mut sql = String::new();
    let mut rest = template.as_str();
    while let Some((text, behind)) = rest.split_once('{') {
        let (name, behind) = behind.split_once('}').ok_or("a brace is open")?;
        let value = if name.is_empty() {
            groups_of(values.next().unwrap_or_default())
        } else {
            SAMPLES.iter().find(|(known, _)| *known == name).map(|(_, sample)| (*sample).to_owned())
        };
        sql.push_str(text);
        sql.push_str(&value.ok_or_else(|| format!("{{{name}}} has no sample in tests/it/house/statements.rs"))?);
        rest = behind;
    }
    Ok(sql + rest)
}

fn by_commas(tokens: &[Token]) -> Vec<&[Token]> {
    let mut parts = Vec::new();
    let (mut start, mut at) = (0, 0);
    while at < tokens.len() {
        match tokens[at].text.as_str() {
            "(" | "[" | "{" => at = closing(tokens, at),
            "," => {
                parts.push(&tokens[start..at]);
                start = at + 1;
            }
            _ => {}
        }
        at += 1;
    }
    parts.push(&tokens[start..]);
    parts.retain(|part| !part.is_empty());
    parts
}

/// Placeholders for `groups(rows, 3)`.
fn groups_of(call: &[Token]) -> Option<String> {
    if !call.starts_with_text(&["groups", "("]) {
        return None;
    }
    let arguments = by_commas(&call[2..closing(call, 1)]);
    let columns = match arguments.get(1)? {
        [number] => number.text.parse().ok(),
        _ => None,
    };
    Some(placeholders(2, columns?, Engine::Postgres))
}

#[test]
fn every_statement_can_be_read() {
    let (statements, broken) = collect(source::library());
    hold("Statements are literals inside query, query_as, query_scalar, or format! inside query_built.", &broken);
    assert!(statements.len() > 40, "only {} statements were found; the reading is broken", statements.len());
}

#[test]
fn statements_are_found_in_every_shape() {
    let sources = [Source::made_up(
        "src/features/a.rs",
        r#"
        macro_rules! select_all { ($rest:literal) => { concat!("SELECT a FROM b ", $rest) }; }
        fn a() {
            query("SELECT 1 \
                   FROM a").bind(1);
            query_as::<(String, Vec<i64>)>(select_all!("WHERE c = $1"));
            let sql = format!("INSERT INTO a VALUES {} LIMIT {AT_MOST}", groups(rows.len(), 2));
            query_built(sql);
            query_built(format!("DELETE FROM a WHERE b = {other}"));
            query(sql);
            uri.query();
            sqlx::query("SELECT 1");
        }
        "#,
    )];
    let (statements, broken) = collect(&sources);
    let found: Vec<_> = statements.iter().map(|statement| statement.sql.as_str()).collect();
    assert_eq!(
        found,
        [
            "SELECT 1 FROM a",
            "SELECT a FROM b WHERE c = $1",
            "INSERT INTO a VALUES ($1, $2), ($3, $4) LIMIT 5",
            "SELECT 1"
        ]
    );
    assert_eq!(
        broken,
        [
            "src/features/a.rs:9: {other} has no sample in tests/it/house/statements.rs",
            "src/features/a.rs:10: a statement is a literal at its place, else nothing can read it",
            "src/features/a.rs:12: goes past base::db; use its query functions"
        ]
    );
}

/// Statements that only look, to which the house holds whoever only shows.
fn writes_of_surfaces(statements: &[Statement]) -> Vec<String> {
    let writes = |statement: &&Statement| {
        statement.place.starts_with("src/surfaces/")
            && !statement.sql.starts_with("SELECT")
            && !statement.sql.starts_with("WITH")
    };
    statements.iter().filter(writes).map(|statement| format!("{}: {}", statement.place, statement.sql)).collect()
}

#[test]
fn surfaces_show_and_change_nothing() {
    hold("A surface reads; rows are changed by features.", &writes_of_surfaces(&collect(source::library()).0));
    let at = |place: &str, sql: &str| Statement { place: place.into(), sql: sql.into() };
    let made_up = [
        at("src/surfaces/a.rs:1", "SELECT 1"),
        at("src/surfaces/a.rs:2", "DELETE FROM b"),
        at("src/features/a.rs:3", "DELETE FROM b"),
    ];
    assert_eq!(writes_of_surfaces(&made_up), ["src/surfaces/a.rs:2: DELETE FROM b"]);
}

/// Words that mean something else on the other engine, or nothing, each with what to do instead.
const FORBIDDEN: &[(&[&str], &str)] = &[
    (&["BOOLEAN", "BOOL", "TRUE", "FALSE"], "yes or no is a nullable time, or 0 and 1"),
    (
        &[
            "NOW",
            "CURRENT_TIMESTAMP",
            "CURRENT_DATE",
            "CURRENT_TIME",
            "TIMESTAMP",
            "TIMESTAMPTZ",
            "DATE",
            "DATETIME",
            "STRFTIME",
            "JULIANDAY",
            "UNIXEPOCH",
            "DATE_TRUNC",
            "TO_CHAR",
            "EXTRACT",
            "INTERVAL",
            "AGE",
        ],
        "times are milliseconds that come with the tray",
    ),
    (&["JSON", "JSONB"], "JSON is text; read it in Rust"),
    (
        &["AUTOINCREMENT", "SERIAL", "BIGSERIAL", "IDENTITY", "GENERATED", "NEXTVAL", "ROWID", "LAST_INSERT_ROWID"],
        "ids come with the tray",
    ),
    (
        &["INTEGER", "INT", "SMALLINT", "REAL", "FLOAT", "NUMERIC", "DECIMAL", "VARCHAR", "CHAR", "BLOB", "BYTEA"],
        "columns are TEXT, BIGINT or DOUBLE PRECISION",
    ),
    (&["LIKE", "ILIKE", "GLOB", "REGEXP", "SIMILAR", "MATCH"], "the engines disagree about case; fold in Rust"),
    (&["LOWER", "UPPER"], "SQLite folds ASCII only; fold in Rust"),
    (&["IFNULL", "NVL", "IIF", "GROUP_CONCAT", "ARRAY", "UNNEST", "ANY"], "only one engine has it"),
    (&["IGNORE"], "write ON CONFLICT"),
    (&["PRAGMA", "VACUUM", "ANALYZE"], "is the business of base::db"),
];

/// Signs of only one engine.
const FORBIDDEN_SIGNS: &[(&str, &str)] = &[
    ("::", "write CAST(x AS y)"),
    ("->", "JSON is text; read it in Rust"),
    ("?", "placeholders are $1, $2, …"),
    ("\"", "SQLite takes an unknown \"name\" for a text"),
    ("`", "only one engine has it"),
    ("~", "only one engine has it"),
];

/// What is not portable about a statement.
fn not_portable(sql: &str) -> Vec<String> {
    let sql = without_texts(sql);
    let mut broken = Vec::new();
    for (sign, instead) in FORBIDDEN_SIGNS.iter().filter(|(sign, _)| sql.contains(sign)) {
        broken.push(format!("{sign}: {instead}"));
    }
    let words = split_words(&sql);
    for (at, word) in words.iter().enumerate() {
        let before = at.checked_sub(1).map_or("", |before| words[before].as_str());
        let before_that = at.checked_sub(2).map_or("", |before| words[before].as_str());
        for (forbidden, instead) in FORBIDDEN {
            let function_of_json = *forbidden == ["JSON", "JSONB"] && word.starts_with("JSON");
            if forbidden.contains(&word.as_str()) || function_of_json {
                broken.push(format!("{word}: {instead}"));
            }
        }
        match word.as_str() {
            "SUM" | "AVG" if before != "(" || before_that != "CAST" => {
                broken.push(format!("{word}: write CAST({word}(x) AS BIGINT), PostgreSQL answers NUMERIC"));
            }
            "EXISTS" => {
                let asked = if before == "NOT" { before_that } else { before };
                if !matches!(asked, "WHERE" | "AND" | "OR" | "WHEN" | "HAVING" | "ON" | "IF") {
                    broken.push("EXISTS: as a result it is a number or a boolean; use CASE WHEN".to_owned());
                }
            }
            "REPLACE" if words.get(at + 1).is_none_or(|next| next != "(") => {
                broken.push("REPLACE: write ON CONFLICT".to_owned());
            }
            "ON" if before == "DISTINCT" => broken.push("DISTINCT ON: only PostgreSQL has it".to_owned()),
            "FOR" if words.get(at + 1).is_some_and(|next| next == "UPDATE") && !sql.contains(POSTGRES_ONLY) => {
                broken.push("FOR UPDATE: only PostgreSQL has it; take the lock with an UPDATE".to_owned());
            }
            _ => {}
        }
    }
    broken
}

/// The statement in capitals, without what stands between single quotes.
fn without_texts(sql: &str) -> String {
    sql.split('\'').step_by(2).collect::<Vec<_>>().join("''").to_uppercase()
}

fn split_words(sql: &str) -> Vec<String> {
    let mut words = Vec::<String>::new();
    let mut inside = false;
    for character in sql.chars() {
        let part_of_word = character.is_alphanumeric() || character == '_';
        match words.last_mut() {
            Some(word) if inside && part_of_word => word.push(character),
            _ if character.is_whitespace() => {}
            _ => words.push(character.to_string()),
        }
        inside = part_of_word;
    }
    words
}

/// Literals that become part of a statement.
fn fragments(sources: &[Source]) -> Vec<Statement> {
    let mut found = Vec::new();
    for source in sources.iter().filter(|source| !source.is_test() && source.path != "src/base/db.rs") {
        let parts = source.code.iter().filter_map(|token| Some((token.line, words_of(&token.text)?)));
        let parts = parts.filter(|(_, words)| is_statement(words));
        found.extend(parts.map(|(line, sql)| Statement { place: format!("{}:{line}", source.path), sql }));
    }
    found
}

/// Whether a text begins as statements and their parts do.
pub(super) fn is_statement(text: &str) -> bool {
    const STARTS: [&str; 9] = ["SELECT", "INSERT", "UPDATE", "DELETE", "WITH", "WHERE", "JOIN", "DO", "ORDER"];
    text.split_whitespace().next().is_some_and(|first| STARTS.contains(&first))
}

#[test]
fn statements_mean_the_same_on_both_engines() {
    let (statements, _) = collect(source::library());
    let migrations = migrations().into_iter().flat_map(|(path, text)| {
        let lines = text.lines().enumerate().map(|(at, line)| (at + 1, line.split("--").next().unwrap_or_default()));
        lines.map(|(line, sql)| Statement { place: format!("{path}:{line}"), sql: sql.to_owned() }).collect::<Vec<_>>()
    });
    let broken: Vec<_> = statements
        .into_iter()
        .chain(fragments(source::library()))
        .chain(migrations)
        .flat_map(|Statement { place, sql }| {
            not_portable(&sql).into_iter().map(move |what| format!("{place}: {what}")).collect::<Vec<_>>()
        })
        .collect();
    hold("One SQL text serves SQLite and PostgreSQL: only what both understand alike (src/base/db.rs).", &broken);
}

#[test]
fn what_only_one_engine_understands_is_seen() {
    for sql in [
        "SELECT a::TEXT FROM b",
        "SELECT SUM(a) FROM b",
        "SELECT CAST(a + SUM(b) AS BIGINT) FROM c",
        "SELECT EXISTS (SELECT 1 FROM a)",
        "SELECT a, NOT EXISTS (SELECT 1 FROM b) FROM a",
        "UPDATE a SET b = now()",
        "SELECT a ->> 'b' FROM c",
        "SELECT json_extract(a, '$.b') FROM c",
        "SELECT a FROM b WHERE c ILIKE $1",
        "SELECT a FROM b WHERE c = ?",
        "SELECT a FROM b WHERE \"c\" = 'd'",
        "CREATE TABLE a (b BOOLEAN NOT NULL)",
        "CREATE TABLE a (b SERIAL)",
        "INSERT OR IGNORE INTO a VALUES (1)",
        "SELECT DISTINCT ON (a) b FROM c",
        "SELECT a FROM b FOR UPDATE",
    ] {
        assert!(!not_portable(sql).is_empty(), "{sql}");
    }
    for sql in [
        "SELECT CAST(SUM(a) AS BIGINT) FROM b",
        "SELECT a FROM b WHERE NOT EXISTS (SELECT 1 FROM c) AND d = 'what? \"now\" :: ->'",
        "SELECT a FROM b LIMIT 1 FOR UPDATE SKIP LOCKED",
        "INSERT INTO a (b) VALUES ($1) ON CONFLICT (b) DO UPDATE SET c = excluded.c",
    ] {
        assert_eq!(not_portable(sql), [""; 0], "{sql}");
    }
}

/// Texts that may be compared by size, because only digits of equal number differ: in them every language agrees.
const ONLY_DIGITS_DIFFER: [&str; 2] =
    ["SELECT id FROM job WHERE box = 'in' AND key > $1 AND key < $2", "INSERT INTO seen (channel, ts)"];

/// Comparisons by size of columns that hold texts: PostgreSQL sorts as a language does, SQLite by the bytes.
fn sorted_by_language(statements: &[Statement], texts: &BTreeSet<String>) -> Vec<String> {
    let mut broken = Vec::new();
    for Statement { place, sql } in statements {
        if ONLY_DIGITS_DIFFER.iter().any(|start| sql.starts_with(start)) {
            continue;
        }
        let words = split_words(&without_texts(sql));
        for three in words.windows(3) {
            let by_size = matches!(three[1].as_str(), "<" | ">") && three[2] != ">";
            if by_size && texts.contains(&three[0].to_lowercase()) {
                broken.push(format!("{place}: {} {}", three[0].to_lowercase(), three[1]));
            }
        }
    }
    broken
}

/// Columns that are TEXT wherever they stand.
fn text_columns() -> BTreeSet<String> {
    let (mut texts, mut others) = (BTreeSet::new(), BTreeSet::new());
    for (_, sql) in migrations() {
        for line in sql.lines() {
            let mut words = line.split("ADD COLUMN ").last().unwrap_or_default().split_whitespace();
            match (words.next(), words.next().map(|kind| kind.trim_end_matches([',', ';']))) {
                (Some(name), Some("TEXT")) => _ = texts.insert(name.to_owned()),
                (Some(name), Some("BIGINT" | "DOUBLE")) => _ = others.insert(name.to_owned()),
                _ => {}
            }
        }
    }
    texts.difference(&others).cloned().collect()
}

#[test]
fn texts_are_not_compared_by_size() {
    hold(
        "Texts are not compared by size: PostgreSQL sorts as a language does, where ';' comes before ':'.",
        &sorted_by_language(&collect(source::library()).0, &text_columns()),
    );
    let at = |sql: &str| Statement { place: "a:1".into(), sql: sql.into() };
    let made_up = [at("DELETE FROM job WHERE key > $1"), at("SELECT 1 FROM job WHERE key <> $1 AND run_at < $2")];
    assert_eq!(sorted_by_language(&made_up, &text_columns()), ["a:1: key >"]);
}

/// `status IN (…)` in a statement means "open"; the list must be the one that the code calls open.
fn lists_of_open_statuses(statements: &[Statement]) -> Vec<String> {
    let open: Vec<_> =
        Status::ALL.into_iter().filter(|status| status.is_open()).map(|s| format!("'{}'", s.word())).collect();
    let right = format!("status IN ({})", open.join(", "));
    let wrong = |statement: &&Statement| {
        statement.sql.matches("status IN (").count() != statement.sql.matches(right.as_str()).count()
    };
    statements.iter().filter(wrong).map(|statement| format!("{}: write {right}", statement.place)).collect()
}

#[test]
fn open_means_the_same_in_statements_and_in_code() {
    hold(
        "Statements list the open statuses as Status::is_open does.",
        &lists_of_open_statuses(&collect(source::library()).0),
    );
    let made_up = Statement { place: "a:1".into(), sql: "SELECT 1 FROM b WHERE status IN ('new', 'gone')".into() };
    assert_eq!(lists_of_open_statuses(&[made_up]).len(), 1);
}

#[tokio::test]
async fn every_statement_is_prepared_on_this_engine() {
    let (statements, _) = collect(source::library());
    let home = Home::new().await;
    let db = Db::open(&home.url).await.expect("the database opens");
    db.migrate().await.expect("the tables are made");
    let broken = prepare(&db, &statements).await;
    assert!(
        !prepare(&db, &[Statement { place: "a:1".into(), sql: "SELECT nothing FROM opportunity".into() }])
            .await
            .is_empty(),
        "a statement about a column that does not exist was prepared"
    );
    db.close().await;
    let engine = if town::server().is_some() { "PostgreSQL" } else { "SQLite" };
    hold(&format!("{engine} understands every statement."), &broken);
}

async fn prepare(db: &Db, statements: &[Statement]) -> Vec<String> {
    let mut broken = Vec::new();
    for Statement { place, sql } in statements {
        let left_out = match db.engine() {
            Engine::Sqlite => sql.contains(POSTGRES_ONLY),
            Engine::Postgres => TYPED_WHEN_BOUND.iter().any(|start| sql.starts_with(start)),
        };
        if left_out {
            continue;
        }
        let mut connection = db.read().await.expect("the database answers");
        if let Err(error) = connection.prepare(AssertSqlSafe(sql.clone()).into_sql_str()).await {
            broken.push(format!("{place}: {error}\n    {sql}"));
        }
    }
    broken
}

fn migrations() -> Vec<(String, String)> {
    source::files("migrations", "sql")
}
