//! Ideas that look like ones we have already.
//!
//! After an idea is posted, and by and by for older ones, it is compared with those before it. What is alike enough waits in
//! the stewards' Home, with the reason in words: the telling words both have, and the touchpoint where it is the same.
//! "Merge…" leads to the preview, "Not the same" lets the pair rest for ever.

use crate::base::blocks::{Block, actions, button, context, header, section};
use crate::base::clock::{Millis, SECOND};
use crate::base::db::{Connection, query, query_as};
use crate::base::error::Result;
use crate::base::text::{Text, Words};
use crate::domain::call::{Due, Ripple};
use crate::domain::cx::Cx;
use crate::domain::family::settle_pair;
use crate::domain::opportunity::{Opportunity, find_opportunity, select_opportunity};
use crate::domain::step::stewards_only;
use crate::domain::terms::{list_alike, list_shared_words};

/// Ideas compared in one transaction.
const CHUNK: i64 = 10;
/// Between two chunks, so that nobody who acts waits for many.
const PAUSE: Millis = SECOND;
/// Pairs that Home shows.
const SHOWN: i64 = 5;

/// Two that look alike.
#[derive(Clone, Debug)]
pub struct Pair {
    /// The one that was there first.
    pub older: Opportunity,
    /// The other one.
    pub newer: Opportunity,
    /// The telling words both have.
    pub words: Words,
}

/// Compares what has not been compared, some at a time, the newest first.
///
/// # Errors
/// The database's.
pub async fn due(cx: &mut Cx) -> Result<()> {
    let mut new = list_not_compared(&mut cx.tx).await?;
    if new.len() as i64 == CHUNK {
        cx.due(Due::Duplicates, cx.now + PAUSE);
    }
    // Rows are taken in the order of ids, as everywhere.
    new.sort_by(|a, b| a.id.cmp(&b.id));
    let mut found = false;
    for idea in &new {
        query("UPDATE opportunity SET compared_at = $1 WHERE id = $2")
            .bind(cx.now)
            .bind(&idea.id)
            .execute(&mut *cx.tx)
            .await?;
        if idea.status.is_open() {
            found |= compare(cx, idea).await?;
        }
    }
    if found {
        stewards_home(cx);
    }
    Ok(())
}

async fn compare(cx: &mut Cx, idea: &Opportunity) -> Result<bool> {
    let wanted = cx.company.config().duplicates.percent as f64 / 100.0;
    let mut found = false;
    for alike in list_alike(&mut cx.tx, &idea.title, &idea.pain).await? {
        let other = alike.opportunity;
        if other.id == idea.id || alike.share < wanted || !other.status.is_open() {
            continue;
        }
        let words = list_shared_words(&mut cx.tx, idea, &other).await?.join(", ");
        let (older, newer) = if other.number < idea.number { (&other, idea) } else { (idea, &other) };
        found |= add_pair(&mut cx.tx, older, newer, alike.share, &words, cx.now).await?;
    }
    Ok(found)
}

/// "Not the same": the pair is never suggested again. `pair` is `older:newer`.
///
/// # Errors
/// A sentence for anybody but a steward; the database's.
pub async fn dismissed(cx: &mut Cx, pair: &str) -> Result<()> {
    stewards_only(cx.text, &cx.company, &cx.actor.id)?;
    let Some((older, newer)) = pair.split_once(':') else { return Ok(()) };
    let person = cx.actor.id.clone();
    settle_pair(&mut cx.tx, older, newer, &person, cx.now).await?;
    stewards_home(cx);
    Ok(())
}

/// The pairs nobody has decided about, most alike first.
///
/// # Errors
/// The database's.
pub async fn list_pairs(connection: &mut Connection) -> Result<Vec<Pair>> {
    // `status || ''` keeps SQLite from beginning with all that is open.
    let rows: Vec<(String, String, String)> = query_as(
        "SELECT d.older, d.newer, d.words FROM duplicate d JOIN opportunity a ON a.id = d.older \
         JOIN opportunity b ON b.id = d.newer WHERE d.settled_at IS NULL \
         AND (a.status || '') IN ('new', 'in_review', 'proposed', 'in_progress') \
         AND (b.status || '') IN ('new', 'in_review', 'proposed', 'in_progress') \
         ORDER BY d.share DESC, b.number DESC LIMIT $1",
    )
    .bind(SHOWN)
    .fetch_all(&mut *connection)
    .await?;
    let mut pairs = Vec::with_capacity(rows.len());
    for (older, newer, words) in rows {
        let older = find_opportunity(connection, &older).await?;
        if let (Some(older), Some(newer)) = (older, find_opportunity(connection, &newer).await?) {
            pairs.push(Pair { older, newer, words: Words::plain(&words) });
        }
    }
    Ok(pairs)
}

fn stewards_home(cx: &mut Cx) {
    for person in cx.company.config().people.stewards.clone() {
        cx.ripple(Ripple::Home { person });
    }
}

// Views

/// The part of a steward's Home about pairs; nothing, when there are none.
pub fn home_section(text: &Text, pairs: &[Pair]) -> Vec<Block> {
    let mut blocks = Vec::new();
    if !pairs.is_empty() {
        blocks.push(header(&text.duplicate_home()));
    }
    for pair in pairs {
        let (older, newer) = (&pair.older, &pair.newer);
        let line = |one: &Opportunity| format!("*{}* · {}", one.number, one.title.one_line().mrkdwn());
        blocks.push(section(&format!("{}\n{}", line(newer), line(older))));
        blocks.push(context(&reason(text, pair)));
        let value = format!("{}:{}", older.id, newer.id);
        blocks.push(actions(vec![
            button("merge.pair", &value, &text.duplicate_merge_button()).into(),
            button("duplicate.dismiss", &value, &text.duplicate_dismiss_button()).into(),
        ]));
    }
    blocks
}

fn reason(text: &Text, pair: &Pair) -> String {
    let words = pair.words.mrkdwn();
    match pair.older.touchpoint == pair.newer.touchpoint {
        true => text.duplicate_reason_and_place(words),
        false => text.duplicate_reason(words),
    }
}

// SQL

async fn list_not_compared(connection: &mut Connection) -> Result<Vec<Opportunity>> {
    Ok(query_as(select_opportunity!("WHERE o.compared_at IS NULL ORDER BY o.number DESC LIMIT $1"))
        .bind(CHUNK)
        .fetch_all(connection)
        .await?)
}

/// Notes a pair; `false` when it was found before.
async fn add_pair(
    connection: &mut Connection,
    older: &Opportunity,
    newer: &Opportunity,
    share: f64,
    words: &str,
    now: Millis,
) -> Result<bool> {
    let done = query(
        "INSERT INTO duplicate (older, newer, share, words, found_at) VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT (older, newer) DO NOTHING",
    )
    .bind(&older.id)
    .bind(&newer.id)
    .bind(share)
    .bind(words)
    .bind(now)
    .execute(connection)
    .await?;
    Ok(done.rows_affected() == 1)
}
