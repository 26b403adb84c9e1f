//! Questions that wait for a person's answer: one direct message asks about several opportunities, and is edited as they
//! are answered.

use crate::base::blocks::message_text;
use crate::base::clock::{DAY, Millis};
use crate::base::db::{Connection, query, query_as, query_scalar};
use crate::base::error::Result;
use crate::base::text::{Text, link, mention};

use super::call::{Call, Due, Message, Place, Ripple};
use super::company::Company;
use super::cx::{Cx, Desk};
use super::member::{Member, find_member, find_text};
use super::news::card_link;
use super::notice::want_digest;
use super::opportunity::{Opportunity, find_opportunity, select_opportunity};
use super::posted::{Redraw, compare, find_card_address, remove_posted};
use super::preferences::{Reach, Topic, find_reach};

/// Opportunities in one message; more would not be read, and Slack shows no more than 50 blocks.
pub const AT_MOST: usize = 12;
/// Rows that a pass over many handles in one transaction.
pub const CHUNK: i64 = 200;
/// A message that old is left as it is.
const KEPT: Millis = 180 * DAY;

/// What is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// How does it go?
    Update,
    /// Did it help?
    Review,
}

impl Question {
    fn word(self) -> &'static str {
        match self {
            Self::Update => "update",
            Self::Review => "review",
        }
    }
}

impl From<String> for Question {
    fn from(word: String) -> Self {
        if word == "review" { Self::Review } else { Self::Update }
    }
}

/// What became of a question about one opportunity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It waits for an answer.
    Waits,
    /// Answered.
    Answered,
    /// To be asked again later.
    Snoozed,
    /// Not to be asked any more.
    Stopped,
    /// There is nothing to answer any more.
    Over,
    /// A newer message asks.
    Again,
}

impl Outcome {
    /// All of them.
    pub const ALL: [Self; 6] = [Self::Waits, Self::Answered, Self::Snoozed, Self::Stopped, Self::Over, Self::Again];

    fn word(self) -> &'static str {
        match self {
            Self::Waits => "",
            Self::Answered => "answered",
            Self::Snoozed => "snoozed",
            Self::Stopped => "stopped",
            Self::Over => "over",
            Self::Again => "again",
        }
    }
}

impl From<String> for Outcome {
    fn from(word: String) -> Self {
        Self::ALL.into_iter().find(|outcome| outcome.word() == word).unwrap_or(Self::Over)
    }
}

/// An opportunity that is asked about.
#[derive(Clone, Debug)]
pub struct Item {
    /// Which.
    pub opportunity: Opportunity,
    /// What became of the question.
    pub outcome: Outcome,
    /// Where its card stands.
    pub address: Option<String>,
}

impl Item {
    /// `CX-42` as a link to its card, where it stands already.
    pub fn label(&self) -> String {
        let label = self.opportunity.number.to_string();
        self.address.as_ref().map_or(label.clone(), |address| link(address, &label))
    }

    /// The number and the title, above what may be answered.
    pub fn head(&self) -> String {
        format!("*{}* · {}", self.label(), self.opportunity.title.mrkdwn())
    }
}

/// A message that asks.
#[derive(Clone, Debug)]
pub struct Asked {
    /// Ours, time-ordered.
    pub id: String,
    /// Who is asked.
    pub person: Member,
    /// What.
    pub question: Question,
    /// About what, and what became of it.
    pub items: Vec<Item>,
}

/// Asks somebody about opportunities in one message. Earlier messages that still wait for one of them say so.
///
/// # Errors
/// The database's.
pub async fn add_ask(cx: &mut Cx, person: &str, question: Question, opportunities: &[String]) -> Result<()> {
    let id = cx.ids.next();
    for opportunity in opportunities {
        let earlier: Vec<String> = query_scalar(
            "UPDATE ask SET outcome = $1 WHERE opportunity = $2 AND question = $3 AND outcome = '' AND asked_at < $4 \
             RETURNING id",
        )
        .bind(Outcome::Again.word())
        .bind(opportunity)
        .bind(question.word())
        .bind(cx.now)
        .fetch_all(&mut *cx.tx)
        .await?;
        earlier.into_iter().for_each(|ask| cx.ripple(Ripple::Ask { ask }));
        query("INSERT INTO ask (id, opportunity, person, question, outcome, asked_at) VALUES ($1, $2, $3, $4, '', $5)")
            .bind(&id)
            .bind(opportunity)
            .bind(person)
            .bind(question.word())
            .bind(cx.now)
            .execute(&mut *cx.tx)
            .await?;
    }
    cx.ripple(Ripple::Ask { ask: id });
    cx.ripple(Ripple::Home { person: person.to_owned() });
    Ok(())
}

/// Notes what became of a question about an opportunity wherever it waits, and has those messages drawn again.
///
/// # Errors
/// The database's.
pub async fn settle(cx: &mut Cx, opportunity: &str, question: Question, outcome: Outcome) -> Result<()> {
    let asks: Vec<(String, String)> = query_as(
        "UPDATE ask SET outcome = $1 WHERE opportunity = $2 AND question = $3 AND outcome = '' RETURNING id, person",
    )
    .bind(outcome.word())
    .bind(opportunity)
    .bind(question.word())
    .fetch_all(&mut *cx.tx)
    .await?;
    for (ask, person) in asks {
        cx.ripple(Ripple::Ask { ask });
        cx.ripple(Ripple::Home { person });
    }
    Ok(())
}

/// What waits for the actor's answer, and since when, the longest first.
///
/// # Errors
/// The database's.
pub async fn list_waiting_asks(desk: &mut Desk<'_>, question: Question) -> Result<Vec<(Item, Millis)>> {
    let waiting: Vec<(String, i64)> = query_as(
        "SELECT opportunity, asked_at FROM ask WHERE person = $1 AND question = $2 AND outcome = '' \
         ORDER BY asked_at, opportunity LIMIT $3",
    )
    .bind(&desk.actor.id)
    .bind(question.word())
    .bind(AT_MOST as i64)
    .fetch_all(&mut *desk.connection)
    .await?;
    let mut found = Vec::new();
    for (id, asked_at) in waiting {
        let Some(opportunity) = find_opportunity(desk.connection, &id).await? else { continue };
        let address = find_card_address(desk.connection, desk.company, &id).await?;
        found.push((Item { opportunity, outcome: Outcome::Waits, address }, asked_at));
    }
    Ok(found)
}

/// The message with that id, while the person can be reached.
///
/// # Errors
/// The database's.
pub async fn find_ask(connection: &mut Connection, company: &Company, id: &str) -> Result<Option<Asked>> {
    let rows: Vec<(String, String, String, String)> =
        query_as("SELECT opportunity, person, question, outcome FROM ask WHERE id = $1")
            .bind(id)
            .fetch_all(&mut *connection)
            .await?;
    let Some((_, person, question, _)) = rows.first().cloned() else { return Ok(None) };
    let person = find_member(connection, &person).await?.unwrap_or_else(|| Member::unknown(&person));
    if !person.is_reachable() {
        return Ok(None);
    }
    let opportunities: Vec<Opportunity> =
        query_as(select_opportunity!("JOIN ask ON ask.opportunity = o.id WHERE ask.id = $1 ORDER BY o.number"))
            .bind(id)
            .fetch_all(&mut *connection)
            .await?;
    let outcome = |opportunity: &Opportunity| {
        let row = rows.iter().find(|(id, ..)| *id == opportunity.id);
        row.map_or(Outcome::Over, |(.., outcome)| Outcome::from(outcome.clone()))
    };
    let mut items = Vec::with_capacity(opportunities.len());
    for opportunity in opportunities {
        let address = find_card_address(connection, company, &opportunity.id).await?;
        items.push(Item { outcome: outcome(&opportunity), opportunity, address });
    }
    Ok(Some(Asked { id: id.to_owned(), person, question: question.into(), items }))
}

/// Has the message posted, or edited where it differs from what stands there. One in which nothing waits is not posted;
/// whoever wants no such messages finds what waits in Home and in their digest.
///
/// # Errors
/// The database's.
pub async fn redrawn(cx: &mut Cx, asked: &Asked, message: Message) -> Result<()> {
    let (key, ripple) = (key(&asked.id), Ripple::Ask { ask: asked.id.clone() });
    let person = asked.person.id.clone();
    match compare(&mut cx.tx, &key, &message).await? {
        Redraw::Post if asked.items.iter().all(|item| item.outcome != Outcome::Waits) => {}
        Redraw::Post if matches!(find_reach(&mut cx.tx, &person, Topic::Ask).await?, Reach::Digest | Reach::Off) => {
            want_digest(&mut cx.tx, &person).await?;
        }
        Redraw::Post => {
            cx.call(Call::Post { key, place: Place::Person(person), message, then: Some(ripple) });
        }
        Redraw::Edit => cx.call(Call::Update { key, channel: person, message, lost: ripple }),
        Redraw::Nothing => {}
    }
    Ok(())
}

/// A pass over those who are asked has done one part of its work: it goes on at once where that was `full`, else when the
/// `next` one is due.
pub fn come_back(cx: &mut Cx, due: Due, full: bool, next: Option<Millis>) {
    match next {
        _ if full => cx.due(due, cx.now),
        Some(next) => cx.due(due, next.max(cx.now)),
        None => {}
    }
}

/// Tells the stewards once about what was asked so many times without an answer. `name` makes its messages unique, `head`
/// says what was asked.
///
/// # Errors
/// The database's.
pub async fn tell_silent(
    cx: &mut Cx,
    name: &str,
    silent: &[(Opportunity, i64)],
    head: fn(&Text) -> String,
) -> Result<()> {
    let Some((first, _)) = silent.first() else { return Ok(()) };
    let mut numbers = Vec::new();
    for (opportunity, _) in silent {
        numbers.push(card_link(cx, opportunity).await?);
    }
    for steward in cx.company.config().people.stewards.clone() {
        let text = find_text(&mut cx.tx, &cx.company, &steward).await?;
        let message = draw_silent(text, head, silent, &numbers);
        cx.tell(&steward, format!("{name}:{}:{}:{steward}", first.id, cx.now), message);
    }
    Ok(())
}

/// What stewards read about it; `numbers` link to the cards.
pub fn draw_silent(
    text: &Text,
    head: fn(&Text) -> String,
    silent: &[(Opportunity, i64)],
    numbers: &[String],
) -> Message {
    let lines = silent.iter().zip(numbers).map(|((opportunity, asks), number)| {
        let title = opportunity.title.mrkdwn();
        match opportunity.owner.as_deref() {
            Some(owner) => text.ask_silent_line(*asks, number.clone(), mention(owner), title),
            None => format!("{number} · {title}"),
        }
    });
    let lines: Vec<_> = [head(text)].into_iter().chain(lines).collect();
    Message::words(message_text(&lines.join("\n")))
}

/// Forgets messages that are old, some at a time.
///
/// # Errors
/// The database's.
pub async fn swept(cx: &mut Cx) -> Result<()> {
    let old: Vec<String> = query_scalar("SELECT DISTINCT id FROM ask WHERE asked_at < $1 LIMIT $2")
        .bind(cx.now - KEPT)
        .bind(CHUNK)
        .fetch_all(&mut *cx.tx)
        .await?;
    for id in old {
        remove_posted(&mut cx.tx, &key(&id)).await?;
        query("DELETE FROM ask WHERE id = $1").bind(&id).execute(&mut *cx.tx).await?;
    }
    Ok(())
}

fn key(ask: &str) -> String {
    format!("ask:{ask}")
}
