//! What follows from a change for others: stewards hear of it, and what shows the setting is redrawn, some at a time.

use std::collections::BTreeSet;

use serde_json::Value;

use super::field::{Field, Names, Style};
use super::{PARTS, Part, find_names, function, region};
use crate::base::blocks::{Block, context, message_blocks, section};
use crate::base::clock::{DAY, MINUTE, Millis, SECOND};
use crate::base::config::Config;
use crate::base::db::{Connection, query, query_as, query_scalar};
use crate::base::error::Result;
use crate::base::text::{Text, Words, mention};
use crate::domain::audit::{Audited, last_told, list_untold, set_told};
use crate::domain::call::{Due, Message, Ripple};
use crate::domain::cx::Cx;
use crate::domain::function::move_rows;
use crate::domain::member::find_text;

/// Changes of a few minutes are told together.
const TOGETHER: Millis = 2 * MINUTE;
/// Changes in one message.
const AT_ONCE: i64 = 20;
/// Cards redrawn in one transaction.
const CHUNK: i64 = 200;
/// Between two chunks, so that other messages of the channel find their turn.
const REST: Millis = 5 * MINUTE;
/// What Slack is asked about functions comes first.
const SOON: Millis = 20 * SECOND;

/// Settings that cards and proposals show.
const SHOWN: [&str; 4] = ["functions.", "workspace.locale", "proposals.", "ideas.touchpoints"];

/// After settings of these keys were changed: the other stewards will hear of it, and what shows them is redrawn.
pub(super) async fn soon(cx: &mut Cx, keys: &[&str]) -> Result<()> {
    if keys.is_empty() {
        return Ok(());
    }
    // Once a day: what comes later the same day waits for the timetable.
    if last_told(&mut cx.tx).await?.is_none_or(|last| cx.now - last >= DAY) {
        cx.due(Due::SettingsTold, cx.now + TOGETHER);
    }
    if keys.iter().any(|key| SHOWN.iter().any(|shown| key.starts_with(shown))) {
        set_cursor(&mut cx.tx, 0).await?;
        cx.due(Due::RedrawAll, cx.now + SOON);
    }
    Ok(())
}

/// It is time to tell the stewards what others of them changed.
///
/// # Errors
/// The database's.
pub async fn told(cx: &mut Cx) -> Result<()> {
    let changes = list_untold(&mut cx.tx, AT_ONCE).await?;
    let Some(last) = changes.last().map(|change| change.id.clone()) else { return Ok(()) };
    set_told(&mut cx.tx, &last, cx.now).await?;
    if changes.len() as i64 == AT_ONCE {
        cx.due(Due::SettingsTold, cx.now);
    }
    let company = cx.company.clone();
    let names = find_names(&mut cx.tx, company.saved()).await?;
    for steward in &company.config().people.stewards {
        let others: Vec<_> = changes.iter().filter(|change| change.actor != *steward).collect();
        if others.is_empty() {
            continue;
        }
        let text = find_text(&mut cx.tx, &company, steward).await?;
        let message = draw_news(text, &others, &names);
        cx.tell(steward, format!("settings:{last}:{steward}"), message);
    }
    Ok(())
}

/// It is time to redraw the next cards that show a changed setting. What still names a function that became part of
/// another, because it was being written at that moment, names the other first. Returns the opportunities among them that
/// have proposals: more or fewer may be needed to adopt or begin them now.
///
/// # Errors
/// The database's.
pub async fn redrawn(cx: &mut Cx) -> Result<BTreeSet<String>> {
    let Some(done) = find_cursor(&mut cx.tx).await?.filter(|done| *done >= 0) else { return Ok(BTreeSet::new()) };
    if done == 0 {
        let company = cx.company.clone();
        for function in &company.config().functions.list {
            for part in &function.merged {
                move_rows(&mut cx.tx, &part.id, &function.id).await?;
            }
        }
    }
    let cards = list_open(&mut cx.tx, done).await?;
    let last = cards.last().map_or(-1, |(_, number)| *number);
    let mut proposed = BTreeSet::new();
    for (opportunity, proposal) in list_proposals(&mut cx.tx, done, last).await? {
        cx.ripple(Ripple::Proposal { proposal });
        proposed.insert(opportunity);
    }
    let more = cards.len() as i64 == CHUNK;
    for (opportunity, _) in cards {
        cx.ripple(Ripple::Card { opportunity });
    }
    set_cursor(&mut cx.tx, if more { last } else { -1 }).await?;
    if more {
        cx.due(Due::RedrawAll, cx.now + REST);
    }
    Ok(proposed)
}

// Views

fn draw_news(text: &Text, changes: &[&Audited], names: &Names) -> Message {
    let lines: Vec<_> = changes.iter().map(|change| line(text, change, names)).collect();
    let head = text.settings_news();
    let blocks: Vec<Block> =
        vec![section(&format!("{head}\n{}", lines.join("\n"))), context(&text.settings_news_more())];
    Message { text: format!("{head}\n{}", lines.join("\n")), blocks: message_blocks(&blocks) }
}

fn line(text: &Text, change: &Audited, names: &Names) -> String {
    let value = |json: &str| serde_json::from_str(json).unwrap_or(Value::Null);
    let (before, after) = (value(&change.before), value(&change.after));
    let who = mention(&change.actor);
    match change.what.split_once('.') {
        Some(("function", what)) => function::news(text, what, who, &before, &after),
        Some(("relationship", _)) => text.settings_news_relationships(who),
        Some(("digests", _)) => text.settings_news_digests(who),
        Some(("region", what)) => region::news(text, what, who, &before, &after),
        Some(("win", "hidden")) => {
            let giver = mention(before["giver"].as_str().unwrap_or_default());
            let reason = Words::plain(after["reason"].as_str().unwrap_or_default()).one_line().mrkdwn();
            text.settings_news_win_hidden(giver, who, reason)
        }
        Some(("win", "shown")) => {
            text.settings_news_win_shown(mention(before["giver"].as_str().unwrap_or_default()), who)
        }
        _ => match field_of(&change.what) {
            Some(field) => {
                let said = |value: &Value| field.say(text, value, names, Style::Mrkdwn);
                text.settings_news_line(said(&after), said(&before), who, (field.label)(text))
            }
            None => text.settings_news_somehow(who),
        },
    }
}

fn field_of(key: &str) -> Option<&'static Field> {
    PARTS.into_iter().find_map(|part| match part {
        Part::Plain(form) => form.fields().iter().find(|field| field.key == key),
        _ => None,
    })
}

pub(super) fn samples(text: &Text, config: &Config, names: &Names) -> Vec<(String, Value)> {
    let change = |what: &str, before: Value, after: Value| Audited {
        id: "1".into(),
        actor: "U0ADA".into(),
        what: what.into(),
        before: before.to_string(),
        after: after.to_string(),
        happened_at: 1,
    };
    let function = serde_json::to_value(&config.functions.list[0]).unwrap_or_default();
    let region = serde_json::json!({"name": "Poland & <x>", "timezones": ["Europe/Warsaw"]});
    let none = Value::Null;
    let changes = [
        change("votes.emoji", serde_json::json!(["+1"]), serde_json::json!(["+1", "heart"])),
        change("ideas.anonymous", serde_json::json!(true), serde_json::json!(false)),
        change("function.added", none.clone(), function.clone()),
        change("function.changed", function.clone(), function.clone()),
        change("function.merged", function.clone(), function.clone()),
        change("function.removed", function, none.clone()),
        change("region.added", none.clone(), region.clone()),
        change("region.changed", region.clone(), region.clone()),
        change("region.removed", region, none.clone()),
        change(
            "win.hidden",
            serde_json::json!({"giver": "U0BEN"}),
            serde_json::json!({"reason": "It names a <customer>"}),
        ),
        change("win.shown", serde_json::json!({"giver": "U0BEN"}), none.clone()),
        change("relationship.changed", none.clone(), none.clone()),
        change("digests.changed", none.clone(), none.clone()),
        change("moods.range", none.clone(), none),
    ];
    let message = draw_news(text, &changes.iter().collect::<Vec<_>>(), names);
    vec![("settings news".to_owned(), serde_json::to_value(message).unwrap_or_default())]
}

// SQL

/// Up to which number cards were redrawn; below zero when nothing is to be redrawn.
async fn find_cursor(connection: &mut Connection) -> Result<Option<i64>> {
    Ok(query_scalar("SELECT value FROM counter WHERE name = 'redraw'").fetch_optional(connection).await?)
}

async fn set_cursor(connection: &mut Connection, done: i64) -> Result<()> {
    query(
        "INSERT INTO counter (name, value) VALUES ('redraw', $1) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
    )
    .bind(done)
    .execute(connection)
    .await?;
    Ok(())
}

async fn list_open(connection: &mut Connection, after: i64) -> Result<Vec<(String, i64)>> {
    Ok(query_as(
        "SELECT id, number FROM opportunity WHERE number > $1 \
         AND status IN ('new', 'in_review', 'proposed', 'in_progress') ORDER BY number LIMIT $2",
    )
    .bind(after)
    .bind(CHUNK)
    .fetch_all(connection)
    .await?)
}

async fn list_proposals(connection: &mut Connection, after: i64, last: i64) -> Result<Vec<(String, String)>> {
    Ok(query_as(
        "SELECT opportunity.id, proposal.id FROM opportunity JOIN proposal ON proposal.opportunity = opportunity.id \
         WHERE opportunity.number > $1 AND opportunity.number <= $2 \
         AND opportunity.status IN ('new', 'in_review', 'proposed', 'in_progress') ORDER BY proposal.id",
    )
    .bind(after)
    .bind(last)
    .fetch_all(connection)
    .await?)
}
