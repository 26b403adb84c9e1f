//! How everything does, or what concerns one function: counts, the last days, what is wanted and what needs an owner.

use serde_json::Value;

use crate::base::blocks::{actions, button, context, divider, header, message_blocks, section};
use crate::base::clock::DAY;
use crate::base::db::{Connection, query_as};
use crate::base::error::Result;
use crate::base::text::Text;
use crate::domain::call::Message;
use crate::domain::cx::Desk;
use crate::domain::function;
use crate::domain::opportunity::{Opportunity, Status};
use crate::domain::period::{Filter, Numbers, Period, count};
use crate::features::promise;
use crate::surfaces::{digest, lists};

use super::{AT_MOST, lines, opportunity_line};

pub(super) async fn summary(desk: &mut Desk<'_>) -> Result<Message> {
    let counts = count_by_status(desk.connection).await?;
    let text = desk.text;
    if counts.iter().all(|(_, count)| *count == 0) {
        let words = text.status_empty();
        let start = button("idea.form", "new", &text.idea_button()).primary();
        let blocks = message_blocks(&[section(&words), actions(vec![start.into()])]);
        return Ok(Message { text: words, blocks });
    }
    let all = Filter::default();
    let top = lists::list_top(desk.connection, &all, AT_MOST).await?;
    let unowned = lists::list_top_unowned(desk.connection, &all, AT_MOST).await?;
    let top_lines = lines(desk, &top).await?;
    let unowned_lines = lines(desk, &unowned).await?;
    let sees_promises = desk.company.is_steward(&desk.actor.id) || desk.company.is_leader(&desk.actor.id);
    let promises = match sees_promises {
        true => promise::status_lines(text, &promise::list_broken(desk.connection, desk.company, desk.now).await?),
        false => None,
    };
    let week = Period { since: desk.now - 7 * DAY, until: desk.now };
    let flow = count(desk.connection, week, &all).await?;
    let before = count(desk.connection, week.before(), &all).await?;
    let flow = flow_lines(text, &flow, &before);
    Ok(draw_summary(text, &text.status_title(), &counts, &flow, &top_lines, &unowned_lines, promises))
}

/// How a function does: what concerns it, by what its authors said.
pub(super) async fn team(desk: &mut Desk<'_>, typed: &str) -> Result<Message> {
    let text = desk.text;
    let functions = &desk.company.config().functions;
    let Some(function) = function::find_named(functions, typed) else {
        let names: Vec<_> = functions.list.iter().map(|function| function.name.as_str()).collect();
        let example = names.first().copied().unwrap_or_default().to_lowercase();
        return Ok(Message::words(text.status_which_team(example, names.join(", "))));
    };
    let filter = Filter { function: function.id.clone(), touchpoint: String::new() };
    let counts = count_of_function(desk.connection, &filter.function).await?;
    if counts.iter().all(|(_, count)| *count == 0) {
        return Ok(Message::words(text.status_team_empty(function.name.clone())));
    }
    let week = Period { since: desk.now - 7 * DAY, until: desk.now };
    let flow = count(desk.connection, week, &filter).await?;
    let before = count(desk.connection, week.before(), &filter).await?;
    let top = lists::list_top(desk.connection, &filter, AT_MOST).await?;
    let unowned = lists::list_top_unowned(desk.connection, &filter, AT_MOST).await?;
    let (top, unowned) = (lines(desk, &top).await?, lines(desk, &unowned).await?);
    let title = text.status_team_title(function.name.clone());
    Ok(draw_summary(text, &title, &counts, &flow_lines(text, &flow, &before), &top, &unowned, None))
}

// Views

/// How many stand where.
pub fn counts_line(text: &Text, counts: &[(Status, i64)]) -> String {
    let shown: Vec<_> = counts
        .iter()
        .filter(|(_, count)| *count > 0)
        .map(|(status, count)| format!("{} {} *{}*", status.sign(), status.name(text), text.number(*count)))
        .collect();
    if shown.is_empty() { text.status_empty() } else { shown.join("   ") }
}

fn flow_lines(text: &Text, week: &Numbers, before: &Numbers) -> String {
    format!("*{}*\n{}", text.status_week(), digest::numbers(text, week, before))
}

fn draw_summary(
    text: &Text,
    title: &str,
    counts: &[(Status, i64)],
    flow: &str,
    top: &str,
    unowned: &str,
    promises: Option<String>,
) -> Message {
    let shown = counts_line(text, counts);
    let mut blocks = vec![header(title), section(&shown), section(flow)];
    let mut words = vec![title.to_owned(), shown, flow.to_owned()];
    for (title, list, empty) in [
        (text.status_top(), top, text.status_top_empty()),
        (text.status_unowned(), unowned, text.status_unowned_empty()),
    ] {
        let part = format!("*{title}*\n{}", if list.is_empty() { &empty } else { list });
        blocks.push(divider());
        blocks.push(section(&part));
        words.push(part);
    }
    if let Some(promises) = promises {
        blocks.extend([divider(), section(&promises)]);
        words.push(promises);
    }
    blocks.push(context(&text.status_more()));
    Message { text: words.join("\n"), blocks: message_blocks(&blocks) }
}

/// Views of this part, for the `screens` command.
pub(super) fn samples(text: &Text, opportunity: &Opportunity) -> Vec<(&'static str, Value)> {
    let value = |message: Message| serde_json::to_value(message).unwrap_or_default();
    let counts: Vec<_> = Status::ALL.into_iter().map(|status| (status, 1_234)).collect();
    let promises = promise::status_lines(text, &promise::sample_broken(opportunity));
    let line = opportunity_line(text, opportunity, Some("https://example.slack.com/archives/C1/p1"));
    let numbers = Numbers { ideas: 12, votes: 1_234, shipped: 1, people: 321 };
    let flow = flow_lines(text, &numbers, &Numbers::default());
    vec![
        (
            "status",
            value(draw_summary(
                text,
                &text.status_title(),
                &counts,
                &flow,
                &format!("{line}\n{line}"),
                &line,
                promises,
            )),
        ),
        ("status, nothing to list", value(draw_summary(text, &text.status_title(), &counts, &flow, "", "", None))),
    ]
}

// SQL

/// How many opportunities stand where.
///
/// # Errors
/// The database's.
pub async fn count_by_status(connection: &mut Connection) -> Result<Vec<(Status, i64)>> {
    let all = query_as("SELECT status, COUNT(*) FROM opportunity GROUP BY status");
    Ok(in_order(&all.fetch_all(connection).await?))
}

/// The same of what concerns a function.
async fn count_of_function(connection: &mut Connection, function: &str) -> Result<Vec<(Status, i64)>> {
    let concerned = query_as(
        "SELECT o.status, COUNT(*) FROM concerned c JOIN opportunity o ON o.id = c.opportunity \
         WHERE c.function = $1 GROUP BY o.status",
    );
    Ok(in_order(&concerned.bind(function.to_owned()).fetch_all(connection).await?))
}

/// Every status in the order of a life, with how many stand there.
fn in_order(rows: &[(String, i64)]) -> Vec<(Status, i64)> {
    let count = |status: Status| rows.iter().find(|(word, _)| word == status.word()).map_or(0, |(_, count)| *count);
    Status::ALL.into_iter().map(|status| (status, count(status))).collect()
}
