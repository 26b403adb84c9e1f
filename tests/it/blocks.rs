//! What we build is taken by Slack, however long people's words are and whatever they consist of.

use cx_bot::base::blocks::{
    Block, Button, Modal, Need, Writing, actions, button, checkboxes_input, context, fields, header, home, input,
    limit, message_blocks, message_text, multi_select_input, overflow, person_input, section, section_with_button,
    section_with_select, select_input, url_input,
};
use cx_bot::base::text::{Words, channel, link, mention};
use cx_bot::sandbox::check;
use proptest::prelude::*;
use serde_json::{Value, json};

/// One to four bytes, signs of mrkdwn, letters that join.
const PIECES: [&str; 12] = ["a", " ", "ż", "漢", "🦊", "👩‍🚀", "e\u{301}", "&", "<", ">", "*", "\""];

/// Somebody's words.
fn words(length: impl Into<proptest::collection::SizeRange>) -> impl Strategy<Value = String> {
    proptest::collection::vec(0..PIECES.len(), length)
        .prop_map(|pieces| "w".to_owned() + &pieces.into_iter().map(|piece| PIECES[piece]).collect::<String>())
}

/// Words of a length around a limit.
fn around(limit: usize) -> impl Strategy<Value = String> {
    (words(1..40), 0..6_usize).prop_map(move |(pattern, off)| {
        let length = (limit + off).saturating_sub(3).max(1);
        pattern.chars().cycle().take(length).collect()
    })
}

/// A finished text: escaped words with mentions, channels and links among them, around a limit.
fn mrkdwn(limit: usize) -> impl Strategy<Value = String> {
    (words(0..12), 0..6_usize, 0..4_usize).prop_map(move |(pattern, off, first)| {
        let parts = [
            Words::plain(&pattern).mrkdwn(),
            mention("U0ADA"),
            channel("C0CX"),
            link("https://shop.example/a?b=1&c=2", &pattern),
        ];
        let mut text = String::new();
        for part in parts.iter().cycle().skip(first) {
            text.push_str(part);
            if text.chars().count() >= (limit + off).saturating_sub(3) {
                break;
            }
        }
        text
    })
}

/// Every text in a view.
fn texts(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            if fields.get("type") == Some(&json!("mrkdwn")) {
                found.extend(fields["text"].as_str().map(str::to_owned));
            }
            fields.values().for_each(|value| texts(value, found));
        }
        Value::Array(items) => items.iter().for_each(|value| texts(value, found)),
        _ => {}
    }
}

/// Whether no token and no entity is broken.
fn is_whole(text: &str) -> bool {
    let mut rest = text;
    while let Some(at) = rest.find(['<', '>', '&']) {
        rest = &rest[at..];
        let end = if rest.starts_with('<') {
            rest.find('>').filter(|end| !rest[1..*end].contains('<'))
        } else {
            ["&amp;", "&lt;", "&gt;"].iter().find(|entity| rest.starts_with(**entity)).map(|entity| entity.len() - 1)
        };
        let Some(end) = end else { return false };
        rest = &rest[end + 1..];
    }
    true
}

fn holds(value: &Value, problems: Vec<String>) -> Result<(), TestCaseError> {
    prop_assert!(problems.is_empty(), "{problems:?}\n{value}");
    let mut found = Vec::new();
    texts(value, &mut found);
    for text in found {
        prop_assert!(is_whole(&text), "something is cut in two at the end of {text}");
    }
    Ok(())
}

fn message_holds(blocks: &[Block]) -> Result<(), TestCaseError> {
    let value = Value::Array(message_blocks(blocks));
    let problems = check::message_blocks(&value);
    holds(&value, problems)
}

fn options(number: usize, label: &str) -> Vec<(String, String)> {
    (0..number).map(|at| (format!("{at}"), label.to_owned())).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn paragraphs_hold(long in mrkdwn(limit::TEXT), field in mrkdwn(limit::FIELD), title in around(limit::HEADER),
        number in 1..12_usize) {
        message_holds(&[
            section(&long), context(&long), header(&title), fields(&vec![field; number]),
            section_with_button(&long, button("a.b", "1", &title)),
        ])?;
    }

    #[test]
    fn the_text_of_a_message_holds(text in mrkdwn(limit::MESSAGE_TEXT)) {
        let cut = message_text(&text);
        prop_assert!(cut.chars().count() <= limit::MESSAGE_TEXT && is_whole(&cut), "{cut}");
    }

    #[test]
    fn things_to_press_hold(label in around(limit::BUTTON), value in around(limit::BUTTON_VALUE),
        asked in around(limit::CONFIRM_TEXT), number in 1..27_usize, path in limit::URL - 30..limit::URL + 5) {
        let asking = |at: usize| -> Button {
            button(&format!("a.b{at}"), &value, &label).primary().asking(&asked, &asked, &label, &label)
        };
        let address = format!("https://shop.example/{}", "x".repeat(path));
        message_holds(&[
            actions((0..number).map(|at| asking(at).into()).collect()),
            actions(vec![button("a.c", "1", &label).opening(&address).into(), overflow("a.d", &options(7, &label))]),
        ])?;
    }

    #[test]
    fn menus_hold(label in around(limit::OPTION), number in limit::OPTIONS - 1..limit::OPTIONS + 2) {
        let options = options(number, &label);
        let last = (number - 1).to_string();
        message_holds(&[section_with_select("*Which?*", "a.b", &label, &options, Some(&last))])?;
    }

    #[test]
    fn forms_hold(title in around(limit::TITLE), label in around(limit::LABEL), example in around(limit::PLACEHOLDER),
        initial in around(500), long in mrkdwn(limit::TEXT), number in limit::OPTIONS - 1..limit::OPTIONS + 2,
        paragraphs in 88..100_usize) {
        let options = options(number, &example);
        let last = (number - 1).to_string();
        let writing = Writing { action: "f.w", placeholder: &example, initial: &initial, length: (0, 500), multiline: true };
        let mut blocks = vec![
            input("w", &label, writing.element(), Some(&label), Need::Optional),
            input("u", &label, url_input("f.u", &example, ""), None, Need::Optional),
            input("s", &label, select_input("f.s", &example, &options, Some(&last)), None, Need::Required),
            input("m", &label, multi_select_input("f.m", &example, &options, std::slice::from_ref(&last)), None, Need::Optional),
            input("p", &label, person_input("f.p", &example), None, Need::Required),
            input("c", &label, checkboxes_input("f.c", &options), None, Need::Optional),
        ];
        blocks.extend((0..paragraphs).map(|_| section(if paragraphs % 2 == 0 { &long } else { "short" })));
        // So many long paragraphs exceed the whole of a view; what a person can write does not.
        blocks.truncate(if paragraphs % 2 == 0 { 20 } else { usize::MAX });
        let shown = home(blocks.iter().skip(6).cloned().collect());
        let modal = Modal { callback: "f.form", title: &title, submit: Some(&title), close: &title, metadata: "1", blocks };
        let modal = modal.view();
        holds(&modal, check::modal(&modal))?;
        holds(&shown, check::home(&shown))?;
    }
}
