//! What somebody reads as soon as they work: that their coffee in a channel has ended, that they are the only one, that a
//! round they began found no pair, that they sit one out.

use serde_json::Value;

use super::offer::said_pair;
use super::round::next_at;
use super::{leave_button, said_place, with_buttons};
use crate::base::clock::{DAY, Millis};
use crate::base::config::Functions;
use crate::base::db::{Connection, query, query_as};
use crate::base::error::Result;
use crate::base::text::{Text, Words, channel, day};
use crate::domain::call::{Due, Message};
use crate::domain::coffee::{AGAIN, find_round};
use crate::domain::cx::Cx;
use crate::domain::function;
use crate::domain::member::{Member, find_member};

/// Notes that are told in one transaction.
const CHUNK: i64 = 50;

/// What is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// Coffee in a channel has ended, by its id.
    Ended,
    /// Nobody else takes part there: a channel, or empty for the company.
    Only,
    /// A round between two functions found no pair, by its id.
    NoPair,
    /// They sit a regular round out, because their coffee of an extra round is still open, by the id of that.
    SitsOut,
}

impl What {
    const ALL: [Self; 4] = [Self::Ended, Self::Only, Self::NoPair, Self::SitsOut];

    fn word(self) -> &'static str {
        match self {
            Self::Ended => "ended",
            Self::Only => "only",
            Self::NoPair => "unpaired",
            Self::SitsOut => "sits_out",
        }
    }
}

/// A note that waits.
#[derive(sqlx::FromRow)]
struct Note {
    member: String,
    what: String,
    subject: String,
    tell_at: Millis,
}

/// Tells what can be told now. Whether there may be more.
pub(super) async fn due(cx: &mut Cx) -> Result<bool> {
    let notes: Vec<Note> = query_as(
        "SELECT member, what, subject, tell_at FROM coffee_note WHERE tell_at <= $1 ORDER BY tell_at, member LIMIT $2",
    )
    .bind(cx.now)
    .bind(CHUNK)
    .fetch_all(&mut *cx.tx)
    .await?;
    for note in &notes {
        tell(cx, note).await?;
    }
    Ok(notes.len() as i64 == CHUNK)
}

/// Leaves a note for somebody.
pub(super) async fn add(cx: &mut Cx, member: &str, what: What, subject: &str) -> Result<()> {
    query(
        "INSERT INTO coffee_note (member, what, subject, tell_at) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (member, what, subject) DO UPDATE SET tell_at = excluded.tell_at",
    )
    .bind(member)
    .bind(what.word())
    .bind(subject)
    .bind(cx.now)
    .execute(&mut *cx.tx)
    .await?;
    cx.due(Due::Coffee, cx.now);
    Ok(())
}

async fn tell(cx: &mut Cx, note: &Note) -> Result<()> {
    let member = find_member(&mut cx.tx, &note.member).await?.filter(Member::is_reachable);
    if let Some(member) = &member {
        let at = member.hours(cx.company.config()).next_working(cx.now);
        if at > cx.now {
            return set_tell_at(&mut cx.tx, note, at).await;
        }
    }
    remove(&mut cx.tx, note).await?;
    let Some(member) = member else { return Ok(()) };
    let text = member.text(&cx.company);
    let message = match What::ALL.into_iter().find(|what| what.word() == note.what) {
        Some(What::Ended) => draw_ended(text, &note.subject),
        Some(What::Only) => draw_only(text, &note.subject),
        Some(What::NoPair) => {
            let Some(round) = find_round(&mut cx.tx, &note.subject).await? else { return Ok(()) };
            let again_at = round.begins_at + AGAIN;
            draw_no_pair(text, &cx.company.config().functions, (&round.one, &round.other), again_at)
        }
        Some(What::SitsOut) => {
            let Some(extra) = find_round(&mut cx.tx, &note.subject).await? else { return Ok(()) };
            let company = cx.company.clone();
            let next_at = next_at(&mut cx.tx, company.config(), "", cx.now).await?;
            draw_sits_out(text, said_pair(&company, &extra), next_at)
        }
        None => return Ok(()),
    };
    let key = format!("coffee-note:{}:{}:{}:{}", note.what, note.subject, note.member, note.tell_at);
    cx.tell(&note.member, key, message);
    Ok(())
}

// Views

fn draw_ended(text: &Text, place: &str) -> Message {
    Message::words(text.coffee_offer_ended(channel(place)))
}

fn draw_only(text: &Text, place: &str) -> Message {
    with_buttons(text.coffee_only_one(said_place(text, place)), vec![leave_button(text, place).into()])
}

fn draw_no_pair(text: &Text, functions: &Functions, (one, other): (&str, &str), again_at: Millis) -> Message {
    let name = |id: &str| Words::plain(function::name(functions, id)).mrkdwn();
    Message::words(text.coffee_between_nobody(day(again_at), name(one), name(other)))
}

fn draw_sits_out(text: &Text, pair: String, next_at: Millis) -> Message {
    Message::words(text.coffee_sits_out(day(next_at), pair))
}

pub(super) fn samples(text: &Text) -> Vec<(String, Value)> {
    let value = |message: Message| serde_json::to_value(message).unwrap_or_default();
    let functions = Functions { sources: Vec::new(), profile_field: String::new(), list: Vec::new() };
    let at = 1_794_304_800_000 + DAY;
    vec![
        ("coffee, the only one".to_owned(), value(draw_only(text, ""))),
        ("coffee, the only one in a channel".to_owned(), value(draw_only(text, "C0CX"))),
        ("coffee, sitting a round out".to_owned(), value(draw_sits_out(text, "Zażółć × &lt;b&gt;".into(), at))),
        ("coffee between, no pair".to_owned(), value(draw_no_pair(text, &functions, ("support", "<product>"), at))),
    ]
}

// SQL

async fn set_tell_at(connection: &mut Connection, note: &Note, at: Millis) -> Result<()> {
    query("UPDATE coffee_note SET tell_at = $1 WHERE member = $2 AND what = $3 AND subject = $4")
        .bind(at)
        .bind(&note.member)
        .bind(&note.what)
        .bind(&note.subject)
        .execute(connection)
        .await?;
    Ok(())
}

async fn remove(connection: &mut Connection, note: &Note) -> Result<()> {
    query("DELETE FROM coffee_note WHERE member = $1 AND what = $2 AND subject = $3")
        .bind(&note.member)
        .bind(&note.what)
        .bind(&note.subject)
        .execute(connection)
        .await?;
    Ok(())
}

/// Leaves one for everybody who takes part in a channel but the one who ended it.
pub(super) async fn add_ended(connection: &mut Connection, place: &str, by: &str, now: Millis) -> Result<()> {
    query(
        "INSERT INTO coffee_note (member, what, subject, tell_at) \
         SELECT member, 'ended', channel, CAST($1 AS BIGINT) FROM coffee_joined WHERE channel = $2 AND member <> $3 \
         ON CONFLICT (member, what, subject) DO UPDATE SET tell_at = excluded.tell_at",
    )
    .bind(now)
    .bind(place)
    .bind(by)
    .execute(connection)
    .await?;
    Ok(())
}
