//! Ideas by number: what they say, where they stand, and everything that can be read of them.

use std::collections::BTreeSet;

use cx_bot::sandbox::world::{Message, World};
use cx_bot::sandbox::{Sandbox, plain};

use crate::town::CX;

/// A title that resembles no other.
pub(super) fn title(number: usize) -> String {
    format!("{} {} {}", word(number), word(number + 1_000), word(number + 2_000))
}

pub(super) fn pain(number: usize) -> String {
    format!("{} {} {}", word(number + 3_000), word(number + 4_000), word(number + 5_000))
}

/// A word of its own for each number.
fn word(number: usize) -> String {
    let mut rest = number.wrapping_mul(2_654_435_761) % 4_294_967_296;
    (0..8)
        .map(|_| {
            let letter = (b'a' + (rest % 26) as u8) as char;
            rest = rest / 26 + number * 7;
            letter
        })
        .collect()
}

pub(super) fn find_card(sandbox: &Sandbox, number: usize) -> Option<Message> {
    let title = title(number);
    sandbox.read(|world| {
        let messages = &world.channel(CX)?.messages;
        messages.iter().find(|message| message.text.contains(&title) && !message.blocks.is_empty()).cloned()
    })
}

pub(super) fn card(sandbox: &Sandbox, number: usize) -> Message {
    find_card(sandbox, number)
        .unwrap_or_else(|| panic!("no card has the title {:?}:\n{}", title(number), sandbox.screen(CX, "U0ADA")))
}

pub(super) fn options(card: &Message) -> Vec<String> {
    let elements = card.blocks.iter().filter_map(|block| block["elements"].as_array()).flatten();
    let options = elements.filter_map(|element| element["options"].as_array()).flatten();
    options.filter_map(|option| option["value"].as_str()).map(str::to_owned).collect()
}

/// Everything that anybody can read of an idea, apart from its number: cards, lines in their threads, direct messages.
pub(super) fn portrait(sandbox: &Sandbox, number: usize) -> String {
    let title = title(number);
    sandbox.read(|world: &World| {
        let mut lines = Vec::new();
        for place in world.channels.values() {
            let about: BTreeSet<_> = place
                .messages
                .iter()
                .filter(|message| message.text.contains(&title) || plain::blocks(&message.blocks).contains(&title))
                .map(|message| message.ts.clone())
                .collect();
            for message in &place.messages {
                let in_thread = message.thread_ts.as_ref().is_some_and(|above| about.contains(above));
                if message.ephemeral_to.is_none() && (about.contains(&message.ts) || in_thread) {
                    let shown =
                        if message.blocks.is_empty() { message.text.clone() } else { plain::blocks(&message.blocks) };
                    lines.push(format!("{}{} {shown}", place.name, if in_thread { " ↳" } else { ":" }));
                }
            }
        }
        without_numbers(&lines.join("\n").replace(&title, "TITLE").replace(&pain(number), "PAIN"))
    })
}

/// Without what differs from story to story: numbers of ideas and addresses of messages.
fn without_numbers(text: &str) -> String {
    let mut shown = String::new();
    for letter in text.chars() {
        match letter {
            '0'..='9' if shown.ends_with("CX-") || shown.ends_with("/p") => {}
            other => shown.push(other),
        }
    }
    shown
}
