//! Arrows only point down, no feature knows a neighbour, and only the router knows features.

use super::hold;
use super::source::{self, Source, StartsWithText};

/// From the roof to the ground. The sandbox stands beside: only the roof sees it, and it stands on the ground.
const FLOORS: [&str; 7] = ["main", "app", "engine", "surfaces", "features", "domain", "base"];

/// Files above the features that may name them: who joins them, and who prints them all.
const KNOW_FEATURES: [&str; 2] = ["src/engine/router/", "src/app/screens.rs"];

fn height(floor: &str) -> Option<usize> {
    FLOORS.iter().rev().position(|known| *known == floor)
}

fn arrows_that_point_up(sources: &[Source]) -> Vec<String> {
    let mut broken = Vec::new();
    for source in sources.iter().filter(|source| !source.is_test()) {
        for (path, line) in source.paths() {
            let Some(to) = path.first().map(String::as_str) else { continue };
            let from = source.floor();
            let allowed = match (from, to) {
                (from, to) if from == to => true,
                ("lib", _) | ("app", "sandbox") | ("sandbox", "base") => true,
                ("sandbox", _) | (_, "sandbox") => false,
                (from, to) => match (height(from), height(to)) {
                    (Some(from), Some(to)) => to < from,
                    // Neither a floor nor the sandbox: `crate::Something` stands nowhere.
                    _ => false,
                },
            };
            if !allowed {
                broken.push(source.at(line, format_args!("{from} names {to}")));
            }
        }
    }
    broken
}

#[test]
fn arrows_only_point_down() {
    hold(
        "Arrows point down: main → app → engine → surfaces → features → domain → base, and app → sandbox → base.",
        &arrows_that_point_up(source::library()),
    );
}

#[test]
fn an_arrow_that_points_up_is_seen() {
    let sources = [
        Source::made_up("src/domain/cx.rs", "use crate::base::db::Tx;\nuse crate::features::vote;"),
        Source::made_up("src/base/text.rs", "fn a() { super::super::domain::cx::b() }"),
        Source::made_up("src/engine/door.rs", "use crate::sandbox::World;"),
        Source::made_up("src/sandbox/world.rs", "use crate::{base::clock::Clock, domain::cx::Cx};"),
    ];
    assert_eq!(
        arrows_that_point_up(&sources),
        [
            "src/domain/cx.rs:2: domain names features",
            "src/base/text.rs:1: base names domain",
            "src/engine/door.rs:1: engine names sandbox",
            "src/sandbox/world.rs:1: sandbox names domain"
        ]
    );
}

fn features_that_know_features(sources: &[Source]) -> Vec<String> {
    let mut broken = Vec::new();
    for source in sources.iter().filter(|source| source.floor() == "features" && !source.is_test()) {
        let own = source.path.trim_start_matches("src/features/").split(['/', '.']).next().unwrap_or_default();
        for (path, line) in source.paths() {
            match &path[..] {
                [features, other, ..] if features == "features" && other != own => {
                    broken.push(source.at(line, format_args!("{own} names its neighbour {other}")));
                }
                _ => {}
            }
        }
    }
    broken
}

#[test]
fn no_feature_knows_a_neighbour() {
    hold(
        "No feature names a feature: what two need moves down to domain, what shows two moves up to surfaces.",
        &features_that_know_features(source::library()),
    );
}

#[test]
fn a_feature_that_knows_a_neighbour_is_seen() {
    let sources = [
        Source::made_up("src/features/vote.rs", "use super::idea::Draft;"),
        Source::made_up("src/features/pulse/rules.rs", "use crate::features::pulse::A;\nuse crate::features::vote;"),
    ];
    assert_eq!(
        features_that_know_features(&sources),
        [
            "src/features/vote.rs:1: vote names its neighbour idea",
            "src/features/pulse/rules.rs:2: pulse names its neighbour vote"
        ]
    );
}

fn strangers_that_know_features(sources: &[Source]) -> Vec<String> {
    let mut broken = Vec::new();
    for source in sources {
        let may = KNOW_FEATURES.iter().any(|place| source.path.starts_with(place)) || source.is_test();
        if may || !matches!(source.floor(), "main" | "app" | "engine") {
            continue;
        }
        for (path, line) in source.paths() {
            if matches!(path.first().map(String::as_str), Some("features" | "surfaces")) {
                broken.push(source.at(line, format_args!("names {}", path.join("::"))));
            }
        }
    }
    broken
}

#[test]
fn only_the_router_knows_features() {
    hold(
        "Above the surfaces only engine/router and app/screens.rs name features or surfaces.",
        &strangers_that_know_features(source::library()),
    );
}

#[test]
fn a_stranger_that_knows_a_feature_is_seen() {
    let sources = [
        Source::made_up("src/engine/inbox.rs", "use crate::features::vote;"),
        Source::made_up("src/engine/router/mod.rs", "use crate::features::vote;"),
        Source::made_up("src/surfaces/card.rs", "use crate::features::idea;"),
    ];
    assert_eq!(strangers_that_know_features(&sources), ["src/engine/inbox.rs:1: names features::vote"]);
}

/// What would let a feature write outside its transaction or call Slack while it is open.
fn reaches_past_the_tray(sources: &[Source]) -> Vec<String> {
    let mut broken = Vec::new();
    for source in sources.iter().filter(|source| matches!(source.floor(), "domain" | "features" | "surfaces")) {
        for (path, line) in source.paths() {
            let path: Vec<_> = path.iter().map(String::as_str).collect();
            if matches!(
                path[..],
                ["base", "db", "Db" | "Lent", ..] | ["base", "slack", ..] | ["base", "clock", "Clock", ..]
            ) {
                broken.push(source.at(line, format_args!("names {}", path.join("::"))));
            }
        }
        for (at, token) in source.code.iter().enumerate() {
            if token.text == "." && source.code[at + 1..].starts_with_text(&["commit", "("]) {
                broken.push(source.at(token.line, "commits"));
            }
        }
    }
    broken
}

#[test]
fn a_feature_works_on_its_tray_alone() {
    hold(
        "Domain, features and surfaces take the tray: no pool, no clock, no Slack client, no commit of their own.",
        &reaches_past_the_tray(source::library()),
    );
}

#[test]
fn a_reach_past_the_tray_is_seen() {
    let sources = [
        Source::made_up("src/features/vote.rs", "use crate::base::db::{Connection, Db};\nfn a() { tx.commit() }"),
        Source::made_up("src/surfaces/home.rs", "use crate::base::slack::Slack;"),
    ];
    assert_eq!(
        reaches_past_the_tray(&sources),
        [
            "src/features/vote.rs:1: names base::db::Db",
            "src/features/vote.rs:2: commits",
            "src/surfaces/home.rs:1: names base::slack::Slack"
        ]
    );
}
