//! Order in the house: names, docs, lengths, tables, Slack's numbers, patience in tests.

use std::collections::BTreeSet;

use super::hold;
use super::source::{self, Source, StartsWithText, Token, closing};

/// Names that say nothing.
const EMPTY_NAMES: [&str; 10] =
    ["utils", "util", "common", "helpers", "helper", "manager", "service", "services", "misc", "shared"];

fn empty_names(sources: &[Source]) -> Vec<String> {
    let says_nothing = |name: &str| EMPTY_NAMES.contains(&name);
    let mut broken = Vec::new();
    for source in sources {
        let parts = source.path.split('/').map(|part| part.trim_end_matches(".rs"));
        broken.extend(parts.filter(|part| says_nothing(part)).map(|part| source.at(1, part)));
        for part in source.code.windows(2).filter(|part| part[0].text == "mod" && says_nothing(&part[1].text)) {
            broken.push(source.at(part[1].line, &part[1].text));
        }
    }
    broken
}

#[test]
fn names_say_something() {
    hold(
        "A module is named after what it is or does.",
        &[empty_names(source::library()), empty_names(source::tests())].concat(),
    );
    let sources =
        [Source::made_up("src/base/utils.rs", ""), Source::made_up("src/app/mod.rs", "mod doctor;\npub mod helpers;")];
    assert_eq!(empty_names(&sources), ["src/base/utils.rs:1: utils", "src/app/mod.rs:2: helpers"]);
}

/// Files that do not say at their head what they are; folders that do not say what never belongs there.
fn without_a_sign(files: &[(String, String)]) -> Vec<String> {
    let mut broken = Vec::new();
    for (path, text) in files {
        let comment = if path.ends_with(".sql") { "--" } else { "//!" };
        let head = text.lines().take_while(|line| line.starts_with(comment));
        let head = head.collect::<Vec<_>>().join("\n");
        if head.is_empty() {
            broken.push(format!("{path}:1: says nothing about itself"));
        } else if path.starts_with("src/") && path.ends_with("/mod.rs") && !head.contains("Never") {
            broken.push(format!("{path}:1: does not say what never belongs here"));
        }
    }
    broken
}

#[test]
fn every_file_says_what_it_is_and_every_folder_what_never_belongs_there() {
    let mut all = source::files("src", "rs");
    all.extend(source::files("tests", "rs"));
    all.extend(source::files("benches", "rs"));
    all.extend(source::files("migrations", "sql"));
    hold(
        "Each file begins with a sentence about itself; mod.rs says \"Belongs here: … Never: …\".",
        &without_a_sign(&all),
    );
    let made_up = [
        ("src/app/a.rs".to_owned(), "use b;".to_owned()),
        ("src/app/mod.rs".to_owned(), "//! The roof.".to_owned()),
        ("migrations/0001.sql".to_owned(), "-- The spine.".to_owned()),
    ];
    assert_eq!(
        without_a_sign(&made_up),
        ["src/app/a.rs:1: says nothing about itself", "src/app/mod.rs:1: does not say what never belongs here"]
    );
}

/// More than a newcomer reads in one go.
const LONGEST: usize = 900;

fn too_long(files: &[(String, String)]) -> Vec<String> {
    let lengths = files.iter().map(|(path, text)| (path, text.lines().count()));
    lengths.filter(|(_, lines)| *lines > LONGEST).map(|(path, lines)| format!("{path}: {lines} lines")).collect()
}

#[test]
fn no_file_is_too_long_to_read() {
    let mut all = source::files("src", "rs");
    all.extend(source::files("tests", "rs"));
    hold(&format!("A file has at most {LONGEST} lines; a longer one becomes a folder."), &too_long(&all));
    assert_eq!(too_long(&[("src/a.rs".to_owned(), "\n".repeat(901))]), ["src/a.rs: 901 lines"]);
}

/// What is wrong with the tables a migration makes.
fn wrong_tables(path: &str, sql: &str) -> Vec<String> {
    let mut broken = Vec::new();
    let bare: String = sql.lines().map(|line| format!("{}\n", line.split("--").next().unwrap_or_default())).collect();
    for behind in bare.split("CREATE TABLE ").skip(1) {
        let (table, rest) = behind.split_once('(').unwrap_or((behind, ""));
        let table = table.trim().trim_start_matches("IF NOT EXISTS ");
        if is_plural(table) {
            broken.push(format!("{path}: {table}: a table is named in the singular"));
        }
        for column in rest.split_once(");").map_or(rest, |(columns, _)| columns).lines() {
            let mut words = column.split_whitespace();
            let (Some(name), Some(kind)) = (words.next(), words.next()) else { continue };
            if matches!(name, "PRIMARY" | "UNIQUE" | "CHECK" | "FOREIGN" | "CONSTRAINT") {
                continue;
            }
            let kind = kind.trim_end_matches(',');
            if !matches!(kind, "TEXT" | "BIGINT" | "DOUBLE") {
                broken.push(format!("{path}: {table}.{name}: {kind} is none of TEXT, BIGINT, DOUBLE PRECISION"));
            } else if name.ends_with("_at") && kind != "BIGINT" {
                broken.push(format!("{path}: {table}.{name}: a time is BIGINT, milliseconds UTC"));
            }
        }
    }
    broken
}

fn is_plural(name: &str) -> bool {
    name.ends_with('s') && !["ss", "us", "is", "news", "alias"].iter().any(|end| name.ends_with(end))
}

#[test]
fn tables_are_singular_and_times_are_numbers() {
    let broken: Vec<_> =
        source::files("migrations", "sql").iter().flat_map(|(path, sql)| wrong_tables(path, sql)).collect();
    hold(
        "Tables are singular; columns are TEXT, BIGINT or DOUBLE PRECISION; times end in _at and are BIGINT.",
        &broken,
    );
    let sql = "CREATE TABLE votes (\n id TEXT PRIMARY KEY,\n voted_at TEXT, -- when\n yes BOOLEAN\n);\nCREATE TABLE status (id TEXT);";
    assert_eq!(
        wrong_tables("m", sql),
        [
            "m: votes: a table is named in the singular",
            "m: votes.voted_at: a time is BIGINT, milliseconds UTC",
            "m: votes.yes: BOOLEAN is none of TEXT, BIGINT, DOUBLE PRECISION"
        ]
    );
}

/// The numbers of `base::blocks::limit`.
fn limits(sources: &[Source]) -> BTreeSet<u64> {
    let blocks = sources.iter().filter(|source| source.path == "src/base/blocks.rs");
    let mut numbers = BTreeSet::new();
    for code in blocks.map(|source| &source.code) {
        let Some(at) = (0..code.len()).find(|at| code[*at..].starts_with_text(&["mod", "limit", "{"])) else {
            continue;
        };
        numbers.extend(code[at..closing(code, at + 2)].iter().filter_map(number));
    }
    numbers
}

fn number(token: &Token) -> Option<u64> {
    let digits = token.text.replace('_', "");
    digits.trim_end_matches("usize").trim_end_matches("u64").parse().ok()
}

/// Slack's numbers outside of `base/blocks.rs`: those that mean little else anywhere, others where something is cut.
fn limits_elsewhere(sources: &[Source], limits: &BTreeSet<u64>) -> Vec<String> {
    const CUTTING: [&str; 5] = ["take", "truncate", "cut", "cut_plain", "with_max_length"];
    let means_little_else = |number: u64| matches!(number, 75 | 150 | 255) || number >= 3_000;
    let mut broken = Vec::new();
    for source in sources.iter().filter(|source| source.floor() != "sandbox" && source.path != "src/base/blocks.rs") {
        for (at, token) in source.code.iter().enumerate() {
            let Some(found) = number(token).filter(|found| limits.contains(found)) else { continue };
            let cuts =
                at >= 2 && source.code[at - 1].text == "(" && CUTTING.contains(&source.code[at - 2].text.as_str());
            if cuts || means_little_else(found) {
                broken.push(source.at(token.line, format_args!("{found} is a limit of Slack's")));
            }
        }
    }
    broken
}

#[test]
fn slack_s_numbers_stand_in_one_place() {
    let sources = source::library();
    let limits = limits(sources);
    assert!(limits.len() > 10, "base/blocks.rs has no module limit");
    hold("Slack's limits stand in base::blocks::limit and are named elsewhere.", &limits_elsewhere(sources, &limits));
    let made_up = [Source::made_up("src/features/a.rs", "fn a() { b.take(50); c.len() < 3_000; d.take(12); 50 * e }")];
    assert_eq!(
        limits_elsewhere(&made_up, &limits),
        ["src/features/a.rs:1: 50 is a limit of Slack's", "src/features/a.rs:1: 3000 is a limit of Slack's"]
    );
}

/// What excuses a sleep, on its line or the one above.
const EXCUSE: &str = "// sleeps: ";

fn sleeps<'a>(sources: impl IntoIterator<Item = &'a Source>) -> Vec<String> {
    let mut broken = Vec::new();
    for source in sources {
        let lines: Vec<_> = source.text.lines().collect();
        for part in source.code.windows(2).filter(|part| part[0].text == "sleep" && part[1].text == "(") {
            let line = part[0].line;
            let around = lines.get(line.saturating_sub(2)..line).unwrap_or_default();
            if !around.iter().any(|line| line.contains(EXCUSE)) {
                broken.push(source.at(line, "sleeps"));
            }
        }
    }
    broken
}

#[test]
fn no_test_sleeps() {
    hold(
        "Tests move the clock; where only real time helps, \"// sleeps: why\" stands above.",
        &[sleeps(source::tests()), sleeps(source::library().iter().filter(|source| source.is_test()))].concat(),
    );
    let made_up =
        [Source::made_up("tests/it/a.rs", "fn a() {\n sleep(1);\n // sleeps: the kernel needs it\n sleep(2);\n}")];
    assert_eq!(sleeps(&made_up), ["tests/it/a.rs:2: sleeps"]);
}
