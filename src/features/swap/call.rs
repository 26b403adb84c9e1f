//! A call to two functions to spend a day with each other, and what the weekly digest tells of swaps.

use serde_json::Value;

use super::draw::said_days;
use super::{AT_MOST, NAMES, function_of};
use crate::base::blocks::{actions, button, context, message_blocks, message_text, section};
use crate::base::clock::{DAY, Millis};
use crate::base::config::Functions;
use crate::base::db::{Connection, query, query_as};
use crate::base::error::{Error, Result};
use crate::base::text::{Text, Words, channel, day};
use crate::domain::call::{Call, Message, Place};
use crate::domain::company::Company;
use crate::domain::cx::Cx;
use crate::domain::fun;
use crate::domain::function::{self, Told, find_named};
use crate::domain::swap::{AGAIN, find_called};

/// What people type behind the name of swaps for a call.
const CALLS: [&str; 4] = ["call", "llamada", "invito", "zaproszenie"];
/// Swaps to come are told so long before.
const SOON: Millis = 14 * DAY;
/// Lines in the digest.
const LINES: usize = 3;

/// The two functions that somebody calls by `/cx swap call support product`, as a button names them.
pub fn read_call(typed: &str) -> Option<String> {
    let words: Vec<_> = typed.split_whitespace().collect();
    match words.as_slice() {
        // With one or more than two there is no such pair, and whoever called reads how to.
        [name, call, functions @ ..]
            if NAMES.contains(&name.to_lowercase().as_str()) && CALLS.contains(&call.to_lowercase().as_str()) =>
        {
            Some(functions.join("|"))
        }
        _ => None,
    }
}

/// "Swap call" was pressed or typed: one message in the CX channel, once for two functions and four weeks.
///
/// # Errors
/// A sentence where there are no swaps, for those who may not, and when the two were called lately; the database's.
pub async fn call(cx: &mut Cx, pair: &str) -> Result<()> {
    if !cx.company.config().swap.on {
        return Err(Error::tell(cx.text.swap_off()));
    }
    if !cx.company.is_steward(&cx.actor.id) && !cx.company.is_leader(&cx.actor.id) {
        return Err(Error::tell(cx.text.swap_call_not_yours()));
    }
    let company = cx.company.clone();
    let functions = &company.config().functions;
    let known = |name: &str| functions.find(name).or_else(|| find_named(functions, name));
    let found = pair.split_once('|').and_then(|(one, other)| known(one).zip(known(other)));
    let Some((one, other)) = found.filter(|(one, other)| one.id != other.id) else {
        return Err(Error::tell(cx.text.swap_call_unknown()));
    };
    let (one, other) = if one.id < other.id { (one, other) } else { (other, one) };
    take_calls(&mut cx.tx).await?;
    if let Some(at) = find_called(&mut cx.tx, (&one.id, &other.id), cx.now).await? {
        return Err(Error::tell(cx.text.swap_call_already(day(at), day(at + AGAIN))));
    }
    let id = cx.ids.next();
    query("INSERT INTO swap_call (id, one, other, called_by, called_at) VALUES ($1, $2, $3, $4, $5)")
        .bind(&id)
        .bind(&one.id)
        .bind(&other.id)
        .bind(&cx.actor.id)
        .bind(cx.now)
        .execute(&mut *cx.tx)
        .await?;
    let place = company.cx_channel();
    cx.call(Call::Post {
        key: format!("swap-call:{id}"),
        place: Place::Channel(place.clone()),
        message: draw_call(company.text(), functions, (&one.id, &other.id)),
        then: None,
    });
    fun::count(cx, &place).await?;
    let words = cx.text.swap_called(channel(&place));
    cx.answer(Message::words(words));
    Ok(())
}

/// What the digest tells: swaps that take place soon, by functions and not by name; where there are none, what is on offer.
///
/// # Errors
/// The database's.
pub async fn digest_lines(
    connection: &mut Connection,
    company: &Company,
    text: &Text,
    now: Millis,
) -> Result<Vec<String>> {
    if !company.config().swap.on {
        return Ok(Vec::new());
    }
    let soon = list_soon(connection, now).await?;
    let mut lines = Vec::new();
    for next in soon.iter().take(LINES) {
        let (guest, host) = (function_of(company, &next.guest()), function_of(company, &next.host()));
        let title = Words::plain(&next.title).one_line().mrkdwn();
        let visit = match guest.is_empty() || host.is_empty() {
            true => String::new(),
            false => format!("  ·  {}", text.swap_digest_visit(guest, host)),
        };
        lines.push(format!("• {}  ·  *{title}*{visit}", said_days(text, &next.day)));
    }
    if lines.is_empty() {
        for offered in list_offered(connection, now).await?.iter().take(LINES) {
            let title = Words::plain(&offered.title).one_line().mrkdwn();
            let facts = [function_of(company, &offered.told), text.swap_days(offered.days)];
            let facts: Vec<_> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
            lines.push(format!("• *{title}*  ·  {}", facts.join("  ·  ")));
        }
    }
    Ok(lines)
}

// Views

fn draw_call(text: &Text, functions: &Functions, (one, other): (&str, &str)) -> Message {
    let name = |id: &str| Words::plain(function::name(functions, id)).mrkdwn();
    let lead = text.swap_call(name(one), name(other));
    let small = text.swap_how();
    let buttons = vec![
        button("swap.offer", &format!("call:{one}|{other}"), &text.swap_offer_button()).primary().into(),
        button("swap.show", "call", &text.swap_show_button()).into(),
    ];
    let blocks = [section(&lead), actions(buttons), context(&small)];
    Message { blocks: message_blocks(&blocks), text: message_text(&format!("{lead}\n{small}")) }
}

pub(super) fn samples(text: &Text, functions: &Functions) -> Vec<(String, Value)> {
    let value = |message: Message| serde_json::to_value(message).unwrap_or_default();
    let note = |words: String| value(Message::words(words));
    let at = 1_794_304_800_000;
    vec![
        ("swap call".to_owned(), value(draw_call(text, functions, ("support", "<product> & co")))),
        ("swap called".to_owned(), note(text.swap_called(channel("C0CX")))),
        ("swap call, already".to_owned(), note(text.swap_call_already(day(at), day(at + AGAIN)))),
        ("swap call, not yours".to_owned(), note(text.swap_call_not_yours())),
        ("swap call, unknown".to_owned(), note(text.swap_call_unknown())),
    ]
}

// SQL

/// Takes calls for this transaction: two who call at once follow each other.
async fn take_calls(connection: &mut Connection) -> Result<()> {
    query(
        "INSERT INTO counter (name, value) VALUES ('swap', 0) ON CONFLICT (name) DO UPDATE SET value = counter.value",
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// A swap that takes place soon.
#[derive(sqlx::FromRow)]
struct Next {
    day: String,
    title: String,
    guest_own: Option<String>,
    guest_group: Option<String>,
    guest_field: Option<String>,
    host_own: Option<String>,
    host_group: Option<String>,
    host_field: Option<String>,
}

impl Next {
    fn guest(&self) -> Told {
        Told {
            own_function: self.guest_own.clone(),
            group_function: self.guest_group.clone(),
            field_function: self.guest_field.clone(),
        }
    }

    fn host(&self) -> Told {
        Told {
            own_function: self.host_own.clone(),
            group_function: self.host_group.clone(),
            field_function: self.host_field.clone(),
        }
    }
}

async fn list_soon(connection: &mut Connection, now: Millis) -> Result<Vec<Next>> {
    Ok(query_as(
        "SELECT s.day, o.title, g.own_function AS guest_own, g.group_function AS guest_group, \
         g.field_function AS guest_field, h.own_function AS host_own, h.group_function AS host_group, \
         h.field_function AS host_field FROM swap s JOIN swap_offer o ON o.id = s.offer \
         JOIN member g ON g.id = s.guest JOIN member h ON h.id = o.host \
         WHERE s.stage = 'confirmed' AND s.ended_at IS NULL AND s.begins_at > $1 AND s.begins_at < $2 \
         ORDER BY s.begins_at, s.id LIMIT $3",
    )
    .bind(now)
    .bind(now + SOON)
    .bind(LINES as i64)
    .fetch_all(connection)
    .await?)
}

/// An offer that stands.
#[derive(sqlx::FromRow)]
struct Offered {
    title: String,
    days: i64,
    #[sqlx(flatten)]
    told: Told,
}

async fn list_offered(connection: &mut Connection, now: Millis) -> Result<Vec<Offered>> {
    Ok(query_as(
        "SELECT o.title, o.days, m.own_function, m.group_function, m.field_function FROM swap_offer o \
         JOIN member m ON m.id = o.host WHERE o.closed_at IS NULL AND o.until_at > $1 AND m.gone_at IS NULL \
         ORDER BY o.offered_at DESC, o.id LIMIT $2",
    )
    .bind(now)
    .bind(AT_MOST)
    .fetch_all(connection)
    .await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_call_names_two_functions() {
        assert_eq!(read_call("swap call support product").as_deref(), Some("support|product"));
        assert_eq!(read_call(" Scambio INVITO Support Finance ").as_deref(), Some("Support|Finance"));
        // Who forgot one reads how to call.
        assert_eq!(read_call("swap call support").as_deref(), Some("support"));
        for typed in ["swap", "swap me support product", "coffee call a b"] {
            assert_eq!(read_call(typed), None, "{typed}");
        }
    }
}
