//! Stories about dying: at every step of the pipeline, and as a process.

use std::collections::{BTreeMap, BTreeSet};

use cx_bot::engine::STEPS;
use cx_bot::sandbox::world::{Message, World};
use cx_bot::sandbox::{Answered, Receipt, Submitted, plain};
use serde_json::json;

use super::assert_same;
use super::mortal::Mortal;
use crate::town::CX;

/// What a person does in the first loop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Act {
    Share,
    Vote,
    Claim,
    Park,
}

#[tokio::test]
async fn killed_at_every_step_of_the_pipeline_it_loses_nothing_and_doubles_nothing() {
    let mut company = Mortal::new(|config| config.functions.list.clear()).await;
    let undisturbed = {
        for act in [Act::Share, Act::Vote, Act::Claim, Act::Park] {
            act.is_done(&mut company, 0).await;
            company.rests().await;
        }
        portrait(&company, 0)
    };
    let mut struck = BTreeMap::<String, usize>::new();
    for nth in 0.. {
        let mut deaths = 0;
        for act in [Act::Share, Act::Vote, Act::Claim, Act::Park] {
            company.reaper.strike_at(nth);
            act.is_done(&mut company, nth + 1).await;
            company.rests().await;
            if let Some(step) = company.reaper.rest() {
                *struck.entry(step).or_default() += 1;
                deaths += 1;
            }
        }
        let seen = portrait(&company, nth + 1);
        assert_same(&seen, &undisturbed, &format!("after deaths at step {nth} of each act"));
        if deaths == 0 {
            break;
        }
    }
    println!("deaths at each step: {struck:?}");
    let never: BTreeSet<_> = STEPS.into_iter().filter(|step| !struck.contains_key(*step)).collect();
    assert!(never.is_empty(), "nobody died at {never:?}");
    company.end().await;
}

impl Act {
    /// Does it as people do: when Slack says that it failed, they look, and do it again if nothing came of it.
    async fn is_done(self, company: &mut Mortal, number: usize) {
        for _ in 0..5 {
            if self.tried(company, number).await {
                return;
            }
            company.rests().await;
            if self.has_happened(company, number) {
                // What failed in Slack's eyes was done: they close the form that stayed open.
                for who in ["U0ADA", "U0MARTA"] {
                    if let Some(form) = company.sandbox.modal(who) {
                        company.sandbox.close_view(who, &form).await.expect("it can be closed");
                    }
                }
                return;
            }
        }
        panic!("{self:?} does not work:\n{}", company.sandbox.screen(CX, "U0ADA"));
    }

    /// One try; `false` when Slack said that it failed.
    async fn tried(self, company: &Mortal, number: usize) -> bool {
        let sandbox = &company.sandbox;
        let press = async |who: &str, action: &str, value: Option<&str>| {
            let card = card(company, number);
            sandbox.press(who, CX, &card.ts, action, value).await.expect("it is there to press")
                == Receipt::Acknowledged
        };
        let send = async |who: &str, values: serde_json::Value| {
            let Some(form) = sandbox.modal(who) else { return false };
            match sandbox.submit(who, &form, &values).await.expect("it can be sent") {
                Submitted::Closed => true,
                Submitted::Failed(_) => false,
                other => panic!("{other:?}"),
            }
        };
        match self {
            Self::Share => {
                if sandbox.modal("U0ADA").is_none() {
                    let answered = sandbox.command("U0ADA", CX, "/cx-idea", "").await.expect("it can be typed");
                    if let Answered::Failed(_) = answered {
                        return false;
                    }
                }
                let values = json!({"title": title(number), "pain": pain(number), "touchpoint": "billing"});
                send("U0ADA", values).await
            }
            Self::Vote => press("U0BEN", "vote.up", None).await,
            Self::Claim => press("U0MARTA", "progress.claim", None).await,
            Self::Park => {
                if sandbox.modal("U0MARTA").is_none() {
                    let card = card(company, number);
                    let option = plain_options(&card).into_iter().find(|value| value.starts_with("move:"));
                    if !press("U0MARTA", "card.more", Some(&option.expect("it can be moved"))).await {
                        return false;
                    }
                }
                send("U0MARTA", json!({"status": "parked", "reason": "Next year"})).await
            }
        }
    }

    /// Whether people see that it has happened.
    fn has_happened(self, company: &Mortal, number: usize) -> bool {
        let Some(card) = find_card(company, number) else { return false };
        let card = plain::blocks(&card.blocks);
        match self {
            Self::Share => true,
            Self::Vote => card.contains("1 vote*"),
            Self::Claim => card.contains("Owner: <U0MARTA>"),
            Self::Park => card.contains("Next year"),
        }
    }
}

/// A title that resembles no other.
fn title(number: usize) -> String {
    format!("{} {} {}", word(number), word(number + 1_000), word(number + 2_000))
}

fn pain(number: usize) -> String {
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

fn find_card(company: &Mortal, number: usize) -> Option<Message> {
    let title = title(number);
    company.sandbox.read(|world| {
        let messages = &world.channel(CX)?.messages;
        messages.iter().find(|message| message.text.contains(&title) && !message.blocks.is_empty()).cloned()
    })
}

fn card(company: &Mortal, number: usize) -> Message {
    find_card(company, number).unwrap_or_else(|| {
        panic!("no card has the title {:?}:\n{}", title(number), company.sandbox.screen(CX, "U0ADA"))
    })
}

fn plain_options(card: &Message) -> Vec<String> {
    let elements = card.blocks.iter().filter_map(|block| block["elements"].as_array()).flatten();
    let options = elements.filter_map(|element| element["options"].as_array()).flatten();
    options.filter_map(|option| option["value"].as_str()).map(str::to_owned).collect()
}

/// Everything that anybody can read of an idea, apart from its number: cards, lines in their threads, direct messages.
fn portrait(company: &Mortal, number: usize) -> String {
    let title = title(number);
    company.sandbox.read(|world: &World| {
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
