//! How a digest looks.

use serde_json::{Value, json};

use crate::base::blocks::{Block, Button, actions, button, context, divider, header, message_blocks, message_text};
use crate::base::blocks::{section, section_with_button};
use crate::base::text::{Text, Words, channel, day, mention, moment};
use crate::domain::call::Message;
use crate::domain::opportunity::{Number, Opportunity, Status};
use crate::domain::period::{Numbers, Period};
use crate::features::coffee;
use crate::features::win::Recap;

use super::WEEK;
use super::rows::AT_MOST;
use crate::base::clock::Millis;
use crate::surfaces::status::opportunity_line;

/// Characters of a customer's words.
const QUOTE: usize = 300;
/// How the blocks are called that tell of wins.
const WINS: &str = "digest.wins";
/// Blocks before the chart: title, dates, numbers.
const LEAD: usize = 3;
/// Questions to talk about, one a week.
const QUESTIONS: [fn(&Text) -> String; 8] = [
    Text::digest_question_1,
    Text::digest_question_2,
    Text::digest_question_3,
    Text::digest_question_4,
    Text::digest_question_5,
    Text::digest_question_6,
    Text::digest_question_7,
    Text::digest_question_8,
];

/// Everything a digest shows.
pub(super) struct Week {
    pub(super) period: Period,
    /// What it is about, when not about everything.
    pub(super) only: String,
    /// The id of a function it is about.
    pub(super) function: String,
    pub(super) numbers: Numbers,
    /// Those of the period before, where there was anything then.
    pub(super) before: Option<Numbers>,
    /// The chart of the last weeks, when there is something to compare.
    pub(super) chart: Option<Value>,
    /// What people were thanked for.
    pub(super) wins: Recap,
    /// What came of rounds of coffee that ended.
    pub(super) coffee: coffee::Recap,
    /// Swaps that take place soon, or what is on offer.
    pub(super) swaps: Vec<String>,
    pub(super) changed: Vec<Line>,
    /// What changed as well.
    pub(super) more: i64,
    pub(super) supported: Vec<Line>,
    pub(super) wanted: Vec<Line>,
    pub(super) voice: Option<Voice>,
}

/// An opportunity, the way to its card, and the functions that support it.
#[derive(Clone)]
pub(super) struct Line {
    pub(super) opportunity: Opportunity,
    pub(super) address: Option<String>,
    pub(super) functions: String,
    /// What it lacks, or why it ended; may be blank.
    pub(super) note: String,
}

/// What a customer said.
#[derive(Clone, sqlx::FromRow)]
pub(super) struct Voice {
    #[sqlx(try_from = "String")]
    pub(super) words: Words,
    pub(super) opportunity: String,
    pub(super) number: i64,
}

pub(super) fn draw(text: &Text, week: &Week) -> Message {
    let mut blocks: Vec<Block> = vec![header(&text.digest_title())];
    let mut dates = text.digest_period(day(week.period.since), day(week.period.until));
    if !week.only.is_empty() {
        dates = format!("{dates}  ·  {}", text.digest_only(week.only.clone()));
    }
    blocks.push(context(&dates));
    let lead = match week.numbers.is_quiet() {
        true if week.changed.is_empty() && week.wins.is_empty() => text.digest_quiet(),
        // Four noughts above what people were thanked for would say that nobody did anything.
        true => text.digest_no_ideas(),
        false => numbers_line(text, week),
    };
    blocks.push(section(&lead));
    let parts = [
        (text.digest_changed(), &week.changed, changed_button as fn(&Text, &Line) -> Option<Button>),
        (text.digest_supported(), &week.supported, vote_button),
        (text.digest_wanted(), &week.wanted, help_button),
    ];
    for (title, lines, press) in parts.into_iter().filter(|(_, lines, _)| !lines.is_empty()) {
        blocks.extend([divider(), section(&format!("*{title}*"))]);
        for line in lines {
            let told = draw_line(text, line);
            blocks.push(match press(text, line) {
                Some(press) => section_with_button(&told, press),
                None => section(&told),
            });
        }
        if title == text.digest_changed() && week.more > 0 {
            blocks.push(context(&text.digest_more(week.more)));
        }
    }
    if let Some(voice) = &week.voice {
        let said = voice.words.one_line().cut(QUOTE).mrkdwn();
        let told = format!("*{}*\n> {said}", text.digest_voice(Number(voice.number).to_string()));
        let follow = button("digest.follow", &voice.opportunity, &text.follow_button());
        blocks.extend([divider(), section_with_button(&told, follow)]);
    }
    let coffee = week.coffee.digest_lines(text);
    if !coffee.is_empty() {
        let told = format!("*{}*\n{}", text.coffee_digest_title(), coffee.join("\n"));
        blocks.extend([divider(), section(&told)]);
    }
    if !week.swaps.is_empty() {
        let told = format!("*{}*\n{}", text.swap_digest_title(), week.swaps.join("\n"));
        let offers = button("swap.show", "digest", &text.swap_show_button());
        blocks.extend([divider(), section_with_button(&told, offers)]);
    }
    let question = question_of(text, week.period.until);
    blocks.extend([divider(), section(&question)]);
    let share = button("idea.form", "new", &text.idea_button()).primary();
    let shown = if week.function.is_empty() { "digest".to_owned() } else { format!("team {}", week.function) };
    let more = button("status.show", &shown, &text.status_button());
    blocks.push(actions(vec![share.into(), more.into()]));
    let mut blocks = message_blocks(&blocks);
    if let Some(chart) = &week.chart {
        blocks.insert(LEAD, chart.clone());
    }
    with_wins(Message { text: String::new(), blocks }, draw_wins(text, &week.wins))
}

/// What people were thanked for.
pub(super) fn draw_wins(text: &Text, wins: &Recap) -> Vec<Value> {
    let lines = wins.digest_lines(text);
    if lines.is_empty() {
        return Vec::new();
    }
    let mut blocks: Vec<Block> = vec![divider(), section(&format!("*{}*", text.win_digest_title()))];
    blocks.extend(lines.iter().map(|line| section(line)));
    let mut blocks = message_blocks(&blocks);
    for (at, block) in blocks.iter_mut().enumerate() {
        block["block_id"] = json!(format!("{WINS}.{at}"));
    }
    blocks
}

/// A digest that has none, with these wins: they stand below the chart.
pub(super) fn with_wins(mut rest: Message, wins: Vec<Value>) -> Message {
    let has_chart = rest.blocks.get(LEAD).is_some_and(|block| block["type"] == "image");
    let at = (LEAD + usize::from(has_chart)).min(rest.blocks.len());
    rest.blocks.splice(at..at, wins);
    Message { text: message_text(&in_words(&rest.blocks)), ..rest }
}

/// A digest without its wins.
pub(super) fn without_wins(mut message: Message) -> Message {
    message.blocks.retain(|block| !tells_of_wins(block));
    Message { text: in_words(&message.blocks), ..message }
}

/// What tells two drawings of its wins apart.
pub(super) fn told_of_wins(message: &Message) -> String {
    let blocks = message.blocks.iter().filter(|block| tells_of_wins(block)).cloned().collect();
    Message { text: String::new(), blocks }.fingerprint()
}

fn tells_of_wins(block: &Value) -> bool {
    block["block_id"].as_str().is_some_and(|id| id.starts_with(WINS))
}

/// What all blocks say in words.
fn in_words(blocks: &[Value]) -> String {
    let said = |block: &Value| {
        let elements = block["elements"].as_array().into_iter().flatten();
        let small = elements.filter(|_| block["type"] == "context").filter_map(|element| element["text"].as_str());
        let words: Vec<_> = block["text"]["text"].as_str().into_iter().chain(small).collect();
        words.join(" ")
    };
    blocks.iter().map(said).filter(|words| !words.is_empty()).collect::<Vec<_>>().join("\n")
}

/// The question of the week that ends then.
fn question_of(text: &Text, until: Millis) -> String {
    let week = usize::try_from(until.div_euclid(WEEK)).unwrap_or_default();
    text.digest_question(QUESTIONS[week % QUESTIONS.len()](text))
}

/// What happened in numbers, each with how it changed where there was something before.
pub fn numbers(text: &Text, now: &Numbers, before: Option<&Numbers>) -> String {
    let change = |number: fn(&Numbers) -> i64| match before {
        Some(before) => format!(" ({})", change(text, number(now), number(before))),
        None => String::new(),
    };
    [
        text.digest_ideas(change(|numbers| numbers.ideas), now.ideas),
        text.digest_votes(change(|numbers| numbers.votes), now.votes),
        text.digest_shipped(change(|numbers| numbers.shipped), now.shipped),
        text.digest_people(change(|numbers| numbers.people), now.people),
    ]
    .join("  ·  ")
}

fn numbers_line(text: &Text, week: &Week) -> String {
    let numbers = numbers(text, &week.numbers, week.before.as_ref());
    match week.before {
        Some(_) => format!("{numbers}\n_{}_", text.digest_compared()),
        None => numbers,
    }
}

/// `+2`, `−5`, `=`
fn change(text: &Text, now: i64, before: i64) -> String {
    match now - before {
        0 => "=".to_owned(),
        more @ 1.. => format!("+{}", text.number(more)),
        less => format!("−{}", text.number(-less)),
    }
}

fn draw_line(text: &Text, line: &Line) -> String {
    let told = format!(
        "{} {}",
        line.opportunity.status.sign(),
        opportunity_line(text, &line.opportunity, line.address.as_deref())
    );
    [told, line.functions.clone(), line.note.clone()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("\n")
}

fn changed_button(text: &Text, line: &Line) -> Option<Button> {
    match (&line.address, line.opportunity.status) {
        (_, Status::InProgress) => Some(button("digest.follow", &line.opportunity.id, &text.follow_button())),
        (Some(address), _) => {
            Some(button("link.open", &line.opportunity.id, &text.open_card_button()).opening(address))
        }
        (None, _) => None,
    }
}

fn vote_button(text: &Text, line: &Line) -> Option<Button> {
    Some(button("digest.vote", &line.opportunity.id, &text.card_vote_button()))
}

fn help_button(text: &Text, line: &Line) -> Option<Button> {
    let id = &line.opportunity.id;
    Some(match line.opportunity.owner {
        None => button("progress.claim", id, &text.progress_claim_button()),
        Some(_) => button("squad.form", id, &text.squad_button()),
    })
}

/// Views of this surface, for the `screens` command.
pub fn samples(text: &Text, opportunity: &Opportunity) -> Vec<(&'static str, Value)> {
    let value = |message: Message| serde_json::to_value(message).unwrap_or_default();
    let line = |status: Status| Line {
        opportunity: Opportunity { status, owner: None, ..opportunity.clone() },
        address: Some("https://example.slack.com/archives/C1/p1".to_owned()),
        functions: text.digest_functions("Support, Finance, Customer Care & Logistics".to_owned()),
        note: text.card_missing(text.missing_owner()),
    };
    let full = Week {
        only: "Customer Care".to_owned(),
        function: "care".to_owned(),
        period: Period { since: opportunity.created_at - WEEK, until: opportunity.created_at },
        numbers: Numbers { ideas: 12, votes: 1_234, shipped: 1, people: 321 },
        before: Some(Numbers { ideas: 10, votes: 2_000, shipped: 1, people: 300 }),
        chart: None,
        wins: Recap::samples(),
        coffee: coffee::Recap::samples(),
        swaps: vec!["• *Zażółć &amp; &lt;b&gt;*  ·  Support".to_owned(); 3],
        changed: [Status::Verified, Status::Shipped, Status::InProgress, Status::Declined, Status::Parked]
            .map(line)
            .to_vec(),
        more: 7,
        supported: vec![line(Status::New); AT_MOST],
        wanted: vec![line(Status::InReview); AT_MOST],
        voice: Some(Voice { words: opportunity.pain.clone(), opportunity: opportunity.id.clone(), number: 42 }),
    };
    let quiet = Week {
        only: String::new(),
        function: String::new(),
        period: full.period,
        numbers: Numbers::default(),
        before: None,
        chart: None,
        wins: Recap::default(),
        coffee: coffee::Recap::default(),
        swaps: Vec::new(),
        changed: Vec::new(),
        more: 0,
        supported: Vec::new(),
        wanted: Vec::new(),
        voice: None,
    };
    vec![
        ("weekly digest of the channel", value(draw(text, &full))),
        ("weekly digest of a quiet week", value(draw(text, &quiet))),
        ("weekly digest of a week of wins alone", value(draw(text, &Week { wins: Recap::samples(), ..quiet }))),
        ("only stewards look after the digest", value(Message::words(text.digest_stewards_only(mention("U0IDA"))))),
        ("when the digest comes", value(Message::words(text.digest_scheduled(channel("C0CX"), moment(0))))),
    ]
}
