//! How the messages of a pair look.

use std::collections::BTreeMap;

use serde_json::Value;

use super::pair::Answer;
use super::{pause_button, stop_button, with_buttons};
use crate::base::blocks::{Block, Element, actions, button, context, message_blocks, message_text, section};
use crate::base::clock::{DAY, HOUR, Millis};
use crate::base::text::{Text, Words, mention, weekday_moment};
use crate::domain::call::Message;
use crate::domain::waiting::Waiting;

/// Interests that are named.
const LIKED: usize = 3;

/// Questions that break the ice.
pub(super) const QUESTIONS: [fn(&Text) -> String; 24] = [
    Text::coffee_question_1,
    Text::coffee_question_2,
    Text::coffee_question_3,
    Text::coffee_question_4,
    Text::coffee_question_5,
    Text::coffee_question_6,
    Text::coffee_question_7,
    Text::coffee_question_8,
    Text::coffee_question_9,
    Text::coffee_question_10,
    Text::coffee_question_11,
    Text::coffee_question_12,
    Text::coffee_question_13,
    Text::coffee_question_14,
    Text::coffee_question_15,
    Text::coffee_question_16,
    Text::coffee_question_17,
    Text::coffee_question_18,
    Text::coffee_question_19,
    Text::coffee_question_20,
    Text::coffee_question_21,
    Text::coffee_question_22,
    Text::coffee_question_23,
    Text::coffee_question_24,
];

/// What the messages of a pair show.
#[derive(Clone, Debug, Default)]
pub(super) struct Shown {
    pub(super) pair: String,
    /// Those who are there.
    pub(super) people: Vec<Who>,
    pub(super) answers: Vec<(String, Answer)>,
    /// Those who were to be, and are gone.
    pub(super) left: Vec<String>,
    /// What all of them like.
    pub(super) liked: Vec<String>,
    /// Their coffees before this one.
    pub(super) before: Before,
    pub(super) is_met: bool,
    pub(super) is_over: bool,
    /// Whether half of the round has passed.
    pub(super) is_half: bool,
    /// Whether the end has come near.
    pub(super) is_end: bool,
    /// Who offered the seat that another won.
    pub(super) seat: Option<String>,
    /// What the two functions of an extra round are called.
    pub(super) between: Option<(String, String)>,
    /// The number of their question.
    pub(super) question: usize,
    /// When all of them work.
    pub(super) times: Vec<Millis>,
}

/// What is told of the coffees that people of a pair had before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Before {
    /// No two of them ever met.
    Never,
    /// All of them met, and not within the last rounds.
    LongAgo,
    /// Neither is true.
    #[default]
    Untold,
}

/// Somebody of a pair.
#[derive(Clone, Debug, Default)]
pub(super) struct Who {
    pub(super) id: String,
    pub(super) name: String,
    /// What their function is called.
    pub(super) function: Option<String>,
    /// What their clock says at each of the times.
    pub(super) clocks: Vec<String>,
}

/// Who meets whom, why, when both could, and a question to begin with. Once another message asks (`is_asked`), the times and
/// the buttons are there.
pub(super) fn draw_intro(text: &Text, shown: &Shown, is_asked: bool) -> Message {
    let names: Vec<_> = shown.people.iter().map(|who| mention(&who.id)).collect();
    let mut lines = vec![text.coffee_pair(names.len(), names.join(", "))];
    if let Some((one, other)) = &shown.between {
        lines.push(text.coffee_extra(Words::plain(one).mrkdwn(), Words::plain(other).mrkdwn()));
    }
    let why = why(text, shown);
    if !why.is_empty() {
        lines.push(text.coffee_why(why.join(" · ")));
    }
    let mut blocks: Vec<Block> = vec![section(&lines.join("\n"))];
    // At the end another message asks as well.
    let open = !shown.is_met && !shown.is_over && !shown.is_end;
    let asks = open && !is_asked;
    if asks {
        let times = times(text, shown);
        blocks.push(section(&times));
        lines.push(times);
    }
    if open {
        let question = QUESTIONS.get(shown.question).or(QUESTIONS.first()).map(|question| question(text));
        let question = text.coffee_ice(question.unwrap_or_default());
        blocks.push(section(&question));
        lines.push(question);
    }
    let standing = if open && is_asked { Vec::new() } else { standing(text, shown) };
    if !standing.is_empty() {
        let standing = standing.join("\n");
        blocks.push(section(&standing));
        lines.push(standing);
    }
    if asks {
        blocks.push(actions(buttons(text, shown)));
        blocks.push(context(&text.coffee_how()));
    } else if shown.is_met && !shown.is_end && !is_asked {
        blocks.push(actions(vec![not_yet_button(text, &shown.pair)]));
    }
    Message { text: message_text(&lines.join("\n")), blocks: message_blocks(&blocks) }
}

/// The question at half time and at the end, and what became of it.
pub(super) fn draw_check(text: &Text, shown: &Shown) -> Message {
    let open = !shown.is_met && !shown.is_over;
    let head = match (open, shown.is_end) {
        (true, false) => text.coffee_half(),
        (true, true) => text.coffee_end(),
        (false, _) if shown.is_met => text.coffee_met(),
        (false, _) => text.coffee_over(),
    };
    let mut lines = vec![head];
    if open {
        // Times to come, while there are some left in the round.
        lines.extend((!shown.is_end && !shown.times.is_empty()).then(|| times(text, shown)));
        lines.extend(standing(text, shown));
    }
    let words = lines.join("\n");
    let mut blocks = vec![section(&words)];
    if open {
        blocks.push(actions(buttons(text, shown)));
    } else if !shown.is_over {
        blocks.push(actions(vec![not_yet_button(text, &shown.pair)]));
    }
    Message { text: words, blocks: message_blocks(&blocks) }
}

/// What is left of a message whose people go on with a third.
pub(super) fn draw_moved(text: &Text, third: &str) -> Message {
    Message::words(text.coffee_moved(mention(third)))
}

/// Whoever has been silent is asked whether to go on.
pub(super) fn draw_silent(text: &Text, rounds: i64) -> Message {
    let asked = waiting(text, rounds, 0);
    with_buttons(asked.words, asked.buttons.into_iter().map(Element::from).collect())
}

/// The same, as it waits in Home.
pub(super) fn waiting(text: &Text, rounds: i64, since: Millis) -> Waiting {
    let stay = button("coffee.stay", "own", &text.coffee_stay_button()).primary();
    Waiting { words: text.coffee_silent(rounds), buttons: vec![stay, pause_button(text), stop_button(text)], since }
}

/// At first a time is wanted; from half time on, that they met.
fn buttons(text: &Text, shown: &Shown) -> Vec<Element> {
    let pair = &shown.pair;
    let met = button("coffee.met", pair, &text.coffee_met_button());
    let planned = button("coffee.planned", pair, &text.coffee_planned_button());
    let cannot = button("coffee.cannot", pair, &text.coffee_cannot_button());
    let [first, second] = if shown.is_half || shown.is_end { [met, planned] } else { [planned, met] };
    vec![first.primary().into(), second.into(), cannot.into()]
}

/// Takes back that they met, as long as the round goes on.
fn not_yet_button(text: &Text, pair: &str) -> Element {
    button("coffee.not_yet", pair, &text.coffee_not_yet_button()).into()
}

/// Why these two. Never a word about others.
fn why(text: &Text, shown: &Shown) -> Vec<String> {
    let mut why = Vec::new();
    if let Some(host) = &shown.seat {
        why.push(text.coffee_why_seat(mention(host)));
    }
    let mut functions: Vec<_> = shown.people.iter().filter_map(|who| who.function.as_deref()).collect();
    functions.sort_unstable();
    functions.dedup();
    if functions.len() > 1 && shown.between.is_none() {
        let names: Vec<_> = functions.iter().map(|name| Words::plain(name).mrkdwn()).collect();
        why.push(text.coffee_why_functions(names.join(" × ")));
    }
    if !shown.liked.is_empty() {
        let liked: Vec<_> = shown.liked.iter().take(LIKED).map(|one| Words::plain(one).mrkdwn()).collect();
        why.push(text.coffee_why_liked(liked.join(", ")));
    }
    match shown.before {
        Before::Never => why.push(text.coffee_why_new()),
        Before::LongAgo => why.push(text.coffee_why_again()),
        Before::Untold => {}
    }
    why
}

/// The times as each reads them on their own clock; where clocks differ, everybody's.
fn times(text: &Text, shown: &Shown) -> String {
    if shown.times.is_empty() {
        return text.coffee_no_time();
    }
    let mut lines = vec![text.coffee_times(shown.times.len())];
    for (place, time) in shown.times.iter().enumerate() {
        let mut clocks: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for who in &shown.people {
            let clock = who.clocks.get(place).map_or("", String::as_str);
            clocks.entry(clock).or_default().push(Words::plain(&who.name).mrkdwn());
        }
        let said: Vec<_> = clocks.iter().map(|(clock, names)| format!("{clock} {}", names.join(", "))).collect();
        lines.push(match said.len() {
            ..=1 => format!("• {}", weekday_moment(*time)),
            _ => format!("• {} ({})", weekday_moment(*time), said.join(" · ")),
        });
    }
    lines.join("\n")
}

/// What they have said.
fn standing(text: &Text, shown: &Shown) -> Vec<String> {
    let mut lines = Vec::new();
    if shown.is_met {
        lines.push(text.coffee_met());
    } else {
        lines.extend(shown.answers.iter().filter_map(|(person, answer)| match answer {
            Answer::Planned => Some(text.coffee_said_planned(mention(person))),
            Answer::Cannot => Some(text.coffee_said_cannot(mention(person))),
            Answer::None | Answer::Met => None,
        }));
    }
    lines.extend(shown.left.iter().map(|person| text.coffee_said_left(mention(person))));
    lines
}

pub(super) fn samples(text: &Text) -> Vec<(String, Value)> {
    let value = |message: Message| serde_json::to_value(message).unwrap_or_default();
    let who = |number: usize| Who {
        id: format!("U0PERSON{number}"),
        name: format!("Zażółć & <{number}>"),
        function: Some(format!("Zażółć & <{number}>")),
        clocks: vec![format!("1{number}:00"), format!("1{number}:30")],
    };
    let at = 1_793_700_000_000;
    let full = Shown {
        pair: "0192f0c0a1b27c3d8e4f5a6b7c8d9e0f".into(),
        people: (0..3).map(who).collect(),
        answers: vec![("U0PERSON0".into(), Answer::Planned), ("U0PERSON1".into(), Answer::Cannot)],
        left: vec!["U0LEFT".into()],
        liked: vec!["Zażółć & <!here>".repeat(12); 5],
        before: Before::Never,
        seat: Some("U0PERSON0".into()),
        times: vec![at, at + DAY + 3 * HOUR],
        ..Shown::default()
    };
    let two = Shown {
        people: vec![who(0), who(0)],
        times: Vec::new(),
        answers: Vec::new(),
        before: Before::LongAgo,
        ..full.clone()
    };
    let half = Shown { is_half: true, answers: Vec::new(), ..full.clone() };
    let extra = Shown { between: Some(("Zażółć & <1>".into(), "Zażółć & <2>".into())), ..full.clone() };
    let end = Shown { is_end: true, ..full.clone() };
    let met = Shown { is_met: true, ..full.clone() };
    let over = Shown { is_over: true, is_end: true, ..full.clone() };
    let mut screens = vec![
        ("coffee for three".to_owned(), value(draw_intro(text, &full, false))),
        ("coffee for two without a time".to_owned(), value(draw_intro(text, &two, false))),
        ("coffee that was drunk".to_owned(), value(draw_intro(text, &met, false))),
        ("coffee of an extra round".to_owned(), value(draw_intro(text, &extra, false))),
        ("coffee at half time, above".to_owned(), value(draw_intro(text, &half, true))),
        ("coffee at half time".to_owned(), value(draw_check(text, &half))),
        ("coffee at the end".to_owned(), value(draw_check(text, &end))),
        ("coffee met".to_owned(), value(draw_check(text, &met))),
        ("coffee over".to_owned(), value(draw_check(text, &over))),
        ("coffee moved".to_owned(), value(draw_moved(text, "U0ADA"))),
        ("coffee silence".to_owned(), value(draw_silent(text, 3))),
    ];
    screens.extend(
        QUESTIONS.iter().enumerate().map(|(number, question)| {
            (format!("coffee question {}", number + 1), value(Message::words(question(text))))
        }),
    );
    screens
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::text::Language;

    #[test]
    fn clocks_are_told_where_they_differ() {
        let text = Text::of(Language::English);
        let who = |name: &str, clock: &str| Who { name: name.into(), clocks: vec![clock.into()], ..Who::default() };
        let told = |people| times(text, &Shown { people, times: vec![0], ..Shown::default() });
        assert!(!told(vec![who("Ada", "10:00"), who("Ben", "10:00")]).contains("Ada"));
        let told = told(vec![who("Ada", "11:00"), who("Ben", "10:00"), who("Eva", "11:00")]);
        assert!(told.ends_with("(10:00 Ben · 11:00 Ada, Eva)"), "{told}");
    }

    #[test]
    fn one_function_is_no_reason() {
        let text = Text::of(Language::English);
        let who = |function: &str| Who { function: Some(function.into()), ..Who::default() };
        let told = |people| why(text, &Shown { people, ..Shown::default() });
        assert_eq!(told(vec![who("Support"), who("Support")]).len(), 0);
        assert_eq!(told(vec![who("Support"), who("Product")]).len(), 1);
        assert_eq!(told(vec![who("Support"), Who::default()]).len(), 0);
    }
}
