//! Telling leaders when two functions that should work together drift apart.
//!
//! Once in four weeks the bot looks at the key relationships of the company. Of those that fell three times in a row,
//! each leader (a steward where there is none) reads one message in their working time: how often the two worked
//! together, and the most supported open ideas that concern both, with *I can help*. A fall is told once, however late
//! the bot looks and however often it starts; once a coffee round for the two was begun, or they were called to swap, the message says so.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::base::blocks::{
    Block, Element, actions, button, context, message_blocks, message_text, section, section_with_button,
};
use crate::base::clock::Millis;
use crate::base::config::{Config, KeyRelationship};
use crate::base::db::{Connection, query, query_as, query_scalar};
use crate::base::error::Result;
use crate::base::text::{Text, Words, day, link};
use crate::domain::call::{Call, Due, Message, Place, Ripple};
use crate::domain::coffee::{between_button, find_between};
use crate::domain::collaboration::{Counted, Relationship, WINDOW, falls, key_relationships, last_end, look, window};
use crate::domain::company::Company;
use crate::domain::cx::{Cx, Desk, Gathered};
use crate::domain::function;
use crate::domain::member::{Member, find_member};
use crate::domain::opportunity::{Opportunity, select_opportunity};
use crate::domain::posted::{Redraw, compare, find_posted, list_card_addresses};
use crate::domain::swap::{find_called, swap_call_button};

/// Windows that are compared: three falls need four.
const WINDOWS: i64 = 4;
/// Ideas that need both, for each pair.
const IDEAS: i64 = 3;
/// What was told within that time is drawn again.
const LATELY: Millis = 3 * WINDOW;
/// Pairs of one message: as many as it has room for, each with its ideas and ways on.
const PAIRS: usize = KeyRelationship::AT_MOST - 1;

/// What fell, looked at before the transaction that notes it, when it may be time to.
///
/// # Errors
/// The database's.
pub async fn gather(desk: &mut Desk<'_>) -> Result<Option<Gathered>> {
    let until = last_end(desk.now);
    if find_window(desk.connection).await?.is_some_and(|last| last >= until) {
        return Ok(None);
    }
    let falls = list_fallen(desk.connection, desk.company, until).await?;
    Ok(Some(Gathered::Falls(until, falls)))
}

/// It is time to look at the relationships, or to tell of what was seen.
///
/// # Errors
/// The database's.
pub async fn due(cx: &mut Cx) -> Result<()> {
    let until = last_end(cx.now);
    if take_window(&mut cx.tx).await? < until {
        looked_at(cx, until).await?;
    }
    let mut soonest = until + WINDOW;
    let untold: Vec<(Millis, String)> = list_untold(&mut cx.tx).await?;
    for (until, person) in untold {
        let member = find_member(&mut cx.tx, &person).await?.unwrap_or_else(|| Member::unknown(&person));
        let at = member.hours(cx.company.config()).next_working(cx.now);
        if member.is_reachable() && at > cx.now {
            soonest = soonest.min(at);
            continue;
        }
        if member.is_reachable() {
            tell(cx, &member, until).await?;
        }
        set_told(&mut cx.tx, until, &person, cx.now).await?;
    }
    cx.due(Due::Silo, soonest);
    Ok(())
}

/// A round of coffee was begun, or a call to swap posted: what leaders have read of late offers it no more. What is older keeps a button that tells.
///
/// # Errors
/// The database's.
pub async fn begun(cx: &mut Cx) -> Result<()> {
    for (until, person) in list_told(&mut cx.tx, cx.now - LATELY).await? {
        cx.ripple(Ripple::Silo { until, person });
    }
    Ok(())
}

/// Edits what a leader has read, where it differs.
///
/// # Errors
/// The database's.
pub async fn redrawn(cx: &mut Cx, until: Millis, person: &str) -> Result<()> {
    let key = key(until, person);
    let Some(posted) = find_posted(&mut cx.tx, &key).await? else { return Ok(()) };
    let Some(member) = find_member(&mut cx.tx, person).await?.filter(Member::is_reachable) else { return Ok(()) };
    let Some(message) = message(cx, &member, until).await? else { return Ok(()) };
    if compare(&mut cx.tx, &key, &message).await? == Redraw::Edit {
        let lost = Ripple::Silo { until, person: person.to_owned() };
        cx.call(Call::Update { key, channel: posted.channel, message, lost });
    }
    Ok(())
}

/// Looks at the windows up to that moment and notes who is to hear of what fell.
async fn looked_at(cx: &mut Cx, until: Millis) -> Result<()> {
    let company = cx.company.clone();
    if key_relationships(company.config()).is_empty() {
        // Those that are named later are looked at as soon as they are.
        return Ok(());
    }
    let falls = match cx.take_falls(until) {
        Some(falls) => falls,
        None => list_fallen(&mut cx.tx, &company, until).await?,
    };
    set_window(&mut cx.tx, until).await?;
    let mut fell = 0;
    for (pair, counts) in &falls {
        fell += add_fall(&mut cx.tx, pair, until, counts, cx.now).await?;
    }
    let people = &company.config().people;
    let told = if people.leaders.is_empty() { &people.stewards } else { &people.leaders };
    for person in told.iter().filter(|_| fell > 0) {
        add_notice(&mut cx.tx, until, person).await?;
    }
    Ok(())
}

/// The key relationships that fell until then, with their counts as they are kept.
async fn list_fallen(connection: &mut Connection, company: &Company, until: Millis) -> Result<Vec<(String, String)>> {
    let key = key_relationships(company.config());
    let mut counts: BTreeMap<String, Vec<Counted>> = BTreeMap::new();
    for back in (0..WINDOWS).rev().filter(|_| !key.is_empty()) {
        let together = look(connection, &company.config().functions, window(until - back * WINDOW)).await?;
        for relationship in &key {
            let counted = together.counted(&relationship.one, &relationship.other);
            counts.entry(relationship.pair()).or_default().push(counted);
        }
    }
    let fallen = counts.into_iter().filter(|(_, counts)| falls(counts));
    Ok(fallen.map(|(pair, counts)| (pair, written(&counts))).collect())
}

async fn tell(cx: &mut Cx, member: &Member, until: Millis) -> Result<()> {
    let Some(message) = message(cx, member, until).await? else { return Ok(()) };
    let (key, place) = (key(until, &member.id), Place::Person(member.id.clone()));
    let then = Some(Ripple::Silo { until, person: member.id.clone() });
    cx.call(Call::Post { key, place, message, then });
    Ok(())
}

fn key(until: Millis, person: &str) -> String {
    format!("silo:{until}:{person}")
}

/// What a leader reads of what fell; `None`: nothing of it is of interest any more.
async fn message(cx: &mut Cx, member: &Member, until: Millis) -> Result<Option<Message>> {
    let company = cx.company.clone();
    let mut fallen = Vec::new();
    for (pair, counts) in list_falls(&mut cx.tx, until).await? {
        // What is no key relationship any more is of no interest.
        let Some(relationship) = key_relationships(company.config()).into_iter().find(|one| one.pair() == pair) else {
            continue;
        };
        let ideas = list_for_both(&mut cx.tx, &relationship.one, &relationship.other).await?;
        let ids: Vec<_> = ideas.iter().map(|idea| idea.id.as_str()).collect();
        let mut addresses = list_card_addresses(&mut cx.tx, &company, &ids).await?;
        let ideas = ideas.into_iter().map(|idea| {
            let address = addresses.remove(&idea.id);
            (idea, address)
        });
        let pair = (relationship.one.as_str(), relationship.other.as_str());
        let coffee = Way::of(company.config().coffee.on, find_between(&mut cx.tx, pair, cx.now).await?);
        let swap = Way::of(company.config().swap.on, find_called(&mut cx.tx, pair, cx.now).await?);
        fallen.push(Fallen { relationship, counts: read(&counts), coffee, swap, ideas: ideas.collect() });
    }
    let text = member.text(&company);
    Ok((!fallen.is_empty()).then(|| draw(text, company.config(), &fallen)))
}

// Rules

/// Counts as they are kept: numbers, and nothing where there is none.
fn written(counts: &[Counted]) -> String {
    let number = |counted: &Counted| match counted {
        Counted::Shown(count) => Some(*count),
        Counted::Few | Counted::Folded => None,
    };
    serde_json::to_string(&counts.iter().map(number).collect::<Vec<_>>()).unwrap_or_default()
}

fn read(counts: &str) -> Vec<Option<i64>> {
    serde_json::from_str(counts).unwrap_or_default()
}

// Views

/// A relationship that fell, with the ideas that could mend it and the ways to their cards.
struct Fallen {
    relationship: Relationship,
    counts: Vec<Option<i64>>,
    coffee: Way,
    swap: Way,
    ideas: Vec<(Opportunity, Option<String>)>,
}

/// A way for two functions to meet.
#[derive(Clone, Copy, Debug)]
enum Way {
    Off,
    Offered,
    /// Begun, or about to, then.
    Begun(Millis),
}

impl Way {
    fn of(is_on: bool, begun_at: Option<Millis>) -> Self {
        match begun_at {
            _ if !is_on => Self::Off,
            Some(at) => Self::Begun(at),
            None => Self::Offered,
        }
    }
}

fn draw(text: &Text, config: &Config, fallen: &[Fallen]) -> Message {
    let lead = text.silo_lead();
    let mut blocks: Vec<Block> = vec![section(&lead)];
    let mut words = vec![lead];
    let name = |id: &str| Words::plain(function::name(&config.functions, id)).mrkdwn();
    for Fallen { relationship, counts, coffee, swap, ideas } in fallen.iter().take(PAIRS) {
        let (one, other) = (&relationship.one, &relationship.other);
        let counts = counts.iter().map(|count| count.map_or_else(|| text.silo_few(), |count| text.number(count)));
        let counts = counts.collect::<Vec<_>>().join(" → ");
        let pair = text.collaboration_pair(name(one), name(other));
        let mut told = vec![text.silo_pair(counts, pair, relationship.target)];
        let mut ways: Vec<Element> = Vec::new();
        match coffee {
            Way::Off => {}
            Way::Offered => ways.push(between_button(text, one, other).into()),
            Way::Begun(at) => told.push(text.silo_coffee(day(*at))),
        }
        match swap {
            Way::Off => {}
            Way::Offered => ways.push(swap_call_button(text, one, other).into()),
            Way::Begun(at) => told.push(text.silo_swap(day(*at))),
        }
        told.push(if ideas.is_empty() { text.silo_no_idea() } else { text.silo_ideas() });
        let told = told.join("\n");
        blocks.push(section(&told));
        words.push(told);
        for (idea, address) in ideas {
            let number = idea.number.to_string();
            let number = address.as_ref().map_or(number.clone(), |address| link(address, &number));
            let title = idea.title.one_line().cut(90).mrkdwn();
            let line = text.status_line(number, idea.stands(text), title, text.votes(idea.votes));
            blocks.push(section_with_button(&line, button("squad.form", &idea.id, &text.squad_button())));
            words.push(line);
        }
        if !ways.is_empty() {
            blocks.push(actions(ways));
        }
    }
    let mut buttons = vec![button("status.show", "collaboration", &text.collaboration_button()).into()];
    if fallen.iter().any(|fallen| fallen.ideas.is_empty()) {
        buttons.push(button("idea.form", "new", &text.idea_button()).into());
    }
    blocks.extend([actions(buttons), context(&text.silo_once())]);
    Message { text: message_text(&words.join("\n")), blocks: message_blocks(&blocks) }
}

/// Views of this feature, for the `screens` command.
pub fn samples(text: &Text, config: &Config, opportunity: &Opportunity) -> Vec<(&'static str, Value)> {
    let relationship = Relationship { one: "product".into(), other: "<support> & co".into(), target: 3 };
    let address = Some("https://example.slack.com/archives/C1/p1".to_owned());
    let fallen = |ideas: usize, way: Way| Fallen {
        relationship: relationship.clone(),
        counts: vec![Some(1_234), Some(6), Some(2), None],
        coffee: way,
        swap: way,
        ideas: vec![(opportunity.clone(), address.clone()); ideas],
    };
    let value = |fallen: &[Fallen]| serde_json::to_value(draw(text, config, fallen)).unwrap_or_default();
    let begun = Way::Begun(opportunity.created_at);
    vec![
        ("silo", value(&[fallen(3, Way::Offered), fallen(1, begun)])),
        ("silo without an idea", value(&[fallen(0, Way::Offered)])),
    ]
}

// SQL

/// Takes the windows for this transaction: whoever else looks waits. Returns the end of the last that was looked at.
async fn take_window(connection: &mut Connection) -> Result<Millis> {
    Ok(query_scalar(
        "INSERT INTO counter (name, value) VALUES ('silo', 0) \
         ON CONFLICT (name) DO UPDATE SET value = counter.value RETURNING value",
    )
    .fetch_one(connection)
    .await?)
}

/// The end of the last windows that were looked at.
async fn find_window(connection: &mut Connection) -> Result<Option<Millis>> {
    Ok(query_scalar("SELECT value FROM counter WHERE name = 'silo'").fetch_optional(connection).await?)
}

async fn set_window(connection: &mut Connection, until: Millis) -> Result<()> {
    query("UPDATE counter SET value = $1 WHERE name = 'silo'").bind(until).execute(connection).await?;
    Ok(())
}

/// Notes that a pair fell; 0 when that is known.
async fn add_fall(connection: &mut Connection, pair: &str, until: Millis, counts: &str, now: Millis) -> Result<u64> {
    let added = query(
        "INSERT INTO silo (pair, until_at, counts, noticed_at) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (pair, until_at) DO NOTHING",
    )
    .bind(pair)
    .bind(until)
    .bind(counts)
    .bind(now)
    .execute(connection)
    .await?;
    Ok(added.rows_affected())
}

async fn list_falls(connection: &mut Connection, until: Millis) -> Result<Vec<(String, String)>> {
    Ok(query_as("SELECT pair, counts FROM silo WHERE until_at = $1 ORDER BY pair")
        .bind(until)
        .fetch_all(connection)
        .await?)
}

async fn add_notice(connection: &mut Connection, until: Millis, person: &str) -> Result<()> {
    query("INSERT INTO silo_notice (until_at, member) VALUES ($1, $2) ON CONFLICT (until_at, member) DO NOTHING")
        .bind(until)
        .bind(person)
        .execute(connection)
        .await?;
    Ok(())
}

async fn list_untold(connection: &mut Connection) -> Result<Vec<(Millis, String)>> {
    Ok(query_as("SELECT until_at, member FROM silo_notice WHERE told_at IS NULL ORDER BY until_at, member")
        .fetch_all(connection)
        .await?)
}

async fn list_told(connection: &mut Connection, since: Millis) -> Result<Vec<(Millis, String)>> {
    Ok(query_as("SELECT until_at, member FROM silo_notice WHERE told_at >= $1 ORDER BY until_at, member")
        .bind(since)
        .fetch_all(connection)
        .await?)
}

async fn set_told(connection: &mut Connection, until: Millis, person: &str, now: Millis) -> Result<()> {
    query("UPDATE silo_notice SET told_at = $1 WHERE until_at = $2 AND member = $3")
        .bind(now)
        .bind(until)
        .bind(person)
        .execute(connection)
        .await?;
    Ok(())
}

/// Open opportunities that concern both, the most supported first.
async fn list_for_both(connection: &mut Connection, one: &str, other: &str) -> Result<Vec<Opportunity>> {
    Ok(query_as(select_opportunity!(
        "WHERE (o.status || '') IN ('new', 'in_review', 'proposed', 'in_progress') \
         AND o.id IN (SELECT opportunity FROM concerned WHERE function = $1) \
         AND o.id IN (SELECT opportunity FROM concerned WHERE function = $2) \
         ORDER BY o.rank DESC, o.number DESC LIMIT $3"
    ))
    .bind(one)
    .bind(other)
    .bind(IDEAS)
    .fetch_all(connection)
    .await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_read_as_they_were_written() {
        let counts = [Counted::Shown(6), Counted::Shown(0), Counted::Few, Counted::Folded];
        assert_eq!(read(&written(&counts)), [Some(6), Some(0), None, None]);
        assert_eq!(read(""), [None; 0]);
    }
}
