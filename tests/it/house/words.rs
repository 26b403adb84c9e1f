//! What a person reads stands in `text/`, in every language, and nothing there is unused.

use std::collections::BTreeSet;

use cx_bot::base::text::IDS;

use super::hold;
use super::source::{self, Source, StartsWithText, Token, closing, words_of};
use super::statements::is_statement;

fn unused(ids: &[&str], sources: &[Source]) -> Vec<String> {
    let mut called = BTreeSet::new();
    for source in sources.iter().filter(|source| !source.is_test()) {
        for part in source.code.windows(2) {
            if matches!(part[0].text.as_str(), "." | ":") {
                called.insert(part[1].text.as_str());
            }
        }
    }
    let unused = ids.iter().filter(|id| !called.contains(id.replace('-', "_").as_str()));
    unused.map(|id| format!("text/en.ftl: {id}")).collect()
}

#[test]
fn every_message_is_said_somewhere() {
    hold("A message that nobody says is taken out of all languages.", &unused(IDS, source::library()));
}

#[test]
fn a_message_that_nobody_says_is_seen() {
    let sources = [Source::made_up("src/features/a.rs", "fn a() { text.vote_up(); b(Text::vote_down); vote_other }")];
    assert_eq!(unused(&["vote-up", "vote-down", "vote-other"], &sources), ["text/en.ftl: vote-other"]);
}

/// Texts in code that look like words for people and are none, by file and beginning, with the reason.
const NOT_SAID: [(&str, &str, &str); 14] = [
    ("src/domain/company.rs", "a saved setting", "for the log"),
    ("src/domain/company.rs", "a user group is", "for the log"),
    ("src/domain/export.rs", "a table cannot", "for the log"),
    ("src/domain/family.rs", "its family is changing", "a cause that operators read"),
    ("src/domain/member.rs", "USLACKBOT", "an id of Slack's"),
    ("src/domain/opportunity.rs", "CX-{}", "a number, the same in every language"),
    ("src/domain/terms.rs", "about after", "words that searching leaves out"),
    ("src/features/decline.rs", "%Y-%m-%d", "a date for clients that draw none"),
    ("src/features/game/parse.rs", "new york times", "how a result begins that people paste"),
    ("src/features/game/parse.rs", "i solved the", "the same"),
    ("src/features/settings/field.rs", "Europe/Madrid", "a time zone, the same in every language"),
    ("src/features/settings/region.rs", "Europe/Warsaw", "a time zone, the same in every language"),
    ("src/domain/export.rs", "%Y-%m-%d", "the name of a file"),
    ("src/surfaces/status/story.rs", "%Y-%m-%d", "a date for clients that draw none"),
];

#[test]
fn no_excuse_outlives_its_text() {
    let said = |path: &str, start: &str| {
        let mut texts = source::library().iter().filter(|source| source.path == path).flat_map(|source| &source.code);
        texts.any(|token| words_of(&token.text).is_some_and(|words| words.starts_with(start)))
    };
    let idle = NOT_SAID.iter().filter(|(path, start, _)| !said(path, start));
    let idle: Vec<_> = idle.map(|(path, start, reason)| format!("{path}: {start:?}: {reason}")).collect();
    hold("An excuse that nothing needs any more is taken out of NOT_SAID.", &idle);
}

/// Words in the floors that talk to people. Statements are none, nor are the samples that `screens` draws.
fn words_in_code(sources: &[Source]) -> Vec<String> {
    let mut broken = Vec::new();
    let talks = |source: &&Source| matches!(source.floor(), "domain" | "features" | "surfaces") && !source.is_test();
    for source in sources.iter().filter(talks) {
        let samples = bodies_of(&source.code, "samples");
        for (at, token) in source.code.iter().enumerate() {
            let Some(words) = words_of(&token.text) else { continue };
            let excused = samples.iter().any(|(from, to)| (from..to).contains(&&at))
                || is_statement(&words)
                || NOT_SAID.iter().any(|(path, start, _)| source.path == *path && words.starts_with(start));
            if reads_like_words(&words) && !excused {
                broken.push(source.at(token.line, format_args!("{words:?}")));
            }
        }
    }
    broken
}

/// Two words side by side, or one with a capital, once codes and values are taken out.
fn reads_like_words(text: &str) -> bool {
    let text = without(&without(text, '{', '}'), '<', '>');
    let letters = |word: &&str| word.chars().filter(|c| c.is_alphabetic()).count() >= 2;
    let words: Vec<_> = text.split_whitespace().filter(letters).collect();
    words.len() >= 2
        || words.iter().any(|word| word.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_uppercase))
}

fn without(text: &str, open: char, close: char) -> String {
    let mut kept = String::new();
    let mut depth = 0_u32;
    for character in text.chars() {
        if character == open {
            depth += 1;
        } else if character == close {
            depth = depth.saturating_sub(1);
        } else if depth == 0 {
            kept.push(character);
        }
    }
    kept
}

fn bodies_of(code: &[Token], name: &str) -> Vec<(usize, usize)> {
    let starts = (0..code.len()).filter(|at| code[*at..].starts_with_text(&["fn", name, "("]));
    starts
        .map(|at| {
            let behind = closing(code, at + 2);
            let open = (behind..code.len()).find(|open| code[*open].text == "{").unwrap_or(code.len());
            (open, closing(code, open))
        })
        .collect()
}

#[test]
fn no_word_that_a_person_reads_stands_in_code() {
    hold(
        "Words that a person reads stand in text/*.ftl. What only looks like it: NOT_SAID in tests/it/house/words.rs.",
        &words_in_code(source::library()),
    );
}

#[test]
fn a_word_in_code_is_seen() {
    let sources = [Source::made_up(
        "src/features/a.rs",
        r#"
        fn a() {
            button("vote.up", id, "Vote");
            section(&format!(":tada: thank you, {}", b));
            query("SELECT a FROM b");
            key(format!("card:{id}"));
            other(" · ");
        }
        fn samples() { b("a sample for people"); }
        "#,
    )];
    assert_eq!(
        words_in_code(&sources),
        ["src/features/a.rs:3: \"Vote\"", "src/features/a.rs:4: \":tada: thank you, {}\""]
    );
}

/// What is handed to people directly, on the floors that may hold other words: the engine logs.
fn said_directly(sources: &[Source]) -> Vec<String> {
    const SAYING: [&[&str]; 3] =
        [&["Message", ":", ":", "words", "("], &["Error", ":", ":", "tell", "("], &["text", ":"]];
    let mut broken = Vec::new();
    for source in sources.iter().filter(|source| source.floor() == "engine") {
        for at in 0..source.code.len() {
            let Some(says) = SAYING.iter().find(|says| source.code[at..].starts_with_text(says)) else { continue };
            let Some(token) = source.code.get(at + says.len()) else { continue };
            if words_of(&token.text).is_some_and(|words| words.chars().any(char::is_alphabetic)) {
                broken.push(source.at(token.line, format_args!("says {}", token.text)));
            }
        }
    }
    broken
}

#[test]
fn the_engine_says_nothing_of_its_own() {
    hold("What the engine tells people comes from text/*.ftl too.", &said_directly(source::library()));
    let sources = [Source::made_up("src/engine/a.rs", "fn a() { Err(Error::tell(\"No.\")); warn!(\"it broke\") }")];
    assert_eq!(said_directly(&sources), ["src/engine/a.rs:1: says \"No.\""]);
}

/// Buttons and menus whose press the router does not know.
fn pressed_in_vain(sources: &[Source]) -> Vec<String> {
    let router = sources.iter().filter(|source| source.path.starts_with("src/engine/router/"));
    let known: BTreeSet<_> = router.flat_map(|router| &router.code).map(|token| token.text.as_str()).collect();
    let mut broken = Vec::new();
    for source in sources.iter().filter(|source| matches!(source.floor(), "features" | "surfaces")) {
        for part in source.code.windows(3) {
            let begins = matches!(part[0].text.as_str(), "button" | "overflow") && part[1].text == "(";
            if begins && words_of(&part[2].text).is_some() && !known.contains(part[2].text.as_str()) {
                broken.push(source.at(part[2].line, format_args!("nobody hears {}", part[2].text)));
            }
        }
    }
    broken
}

#[test]
fn every_button_is_heard() {
    hold("What can be pressed stands in the matches of engine/router.", &pressed_in_vain(source::library()));
    let sources = [
        Source::made_up("src/engine/router/mod.rs", "fn a() { match b { \"vote.up\" => {} } }"),
        Source::made_up("src/surfaces/card.rs", "fn a() { button(\"vote.up\", b); button(\"vote.down\", b); }"),
    ];
    assert_eq!(pressed_in_vain(&sources), ["src/surfaces/card.rs:1: nobody hears \"vote.down\""]);
}
