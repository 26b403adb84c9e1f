//! Nobody is left without a word: who is alone in a round, from the start or because somebody has gone, reads so and can
//! join two others.

use serde_json::Value;

use super::pair::{Answer, Table, find_table, lock_pair, moved_in, reconsider, set_step, settled, stage};
use super::round::next_at;
use super::{find_hindrance, pause_button, waiting, with_buttons};
use crate::base::blocks::button;
use crate::base::clock::Millis;
use crate::base::db::{Connection, query, query_scalar};
use crate::base::error::{Error, Result};
use crate::base::text::{Text, day, mention};
use crate::domain::call::{Call, Message, Place, Ripple};
use crate::domain::coffee::draw as by_lot;
use crate::domain::cx::Cx;
use crate::domain::member::Member;

/// Pairs that are looked at for somebody who is alone.
const LOOKED_AT: i64 = 200;

/// Somebody has left the company: who was to meet them hears of it when they work.
///
/// # Errors
/// The database's.
pub async fn person_left(cx: &mut Cx, person: &str) -> Result<()> {
    let pairs: Vec<String> = query_scalar(
        "UPDATE coffee_seat SET left_at = $1 WHERE member = $2 AND left_at IS NULL \
         AND pair IN (SELECT id FROM coffee_pair WHERE next_at IS NOT NULL) RETURNING pair",
    )
    .bind(cx.now)
    .bind(person.to_owned())
    .fetch_all(&mut *cx.tx)
    .await?;
    waiting::reconsider(cx, person).await?;
    for pair in pairs {
        reconsider(cx, &pair).await?;
        cx.ripple(Ripple::Coffee { pair });
    }
    Ok(())
}

/// Somebody alone reads why, and what they can do.
pub(super) async fn tell(cx: &mut Cx, table: &Table, member: &Member) -> Result<()> {
    let other = table.seats.iter().find(|seat| seat.member != member.id);
    let why = other.map(|seat| (seat.left_at.is_some(), seat.member.clone()));
    let text = member.text(&cx.company);
    let company = cx.company.clone();
    let next_at = next_at(&mut cx.tx, company.config(), &table.round.channel, cx.now).await?;
    let open = list_open(&mut cx.tx, &table.round.id, &member.id, cx.now).await?;
    let others = if open.is_empty() { Others::None } else { Others::There };
    let message = draw_alone(text, &table.pair.id, why, others, next_at);
    let (key, place) = (key(&table.pair.id, &member.id), Place::Person(member.id.clone()));
    // What happens then is nothing; but it is known where it stands, and can lose its buttons.
    let then = Some(Ripple::Coffee { pair: table.pair.id.clone() });
    cx.call(Call::Post { key, place, message, then });
    Ok(())
}

/// The name of what somebody alone reads.
fn key(pair: &str, person: &str) -> String {
    format!("coffee-alone:{pair}:{person}")
}

/// Whether there are two whom somebody alone can join.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Others {
    There,
    None,
}

/// "Join two others" was pressed by somebody who is alone. Whoever presses it again reads whom they have joined.
///
/// # Errors
/// A sentence when there are no two who can be joined, and for whoever takes part no more; the database's.
pub async fn third(cx: &mut Cx, pair: &str) -> Result<()> {
    lock_pair(&mut cx.tx, pair).await?;
    let actor = cx.actor.clone();
    if let Some(joined) = find_joined(&mut cx.tx, pair, &actor.id).await?
        && let Some(table) = find_table(&mut cx.tx, &joined).await?
    {
        let others = table.present.iter().filter(|member| member.id != actor.id);
        let names: Vec<_> = others.map(|member| mention(&member.id)).collect();
        let words = cx.text.coffee_third_found(names.join(", "));
        cx.answer(Message::words(words));
        return Ok(());
    }
    let alone = find_table(&mut cx.tx, pair)
        .await?
        .filter(|table| table.alone().is_some_and(|alone| alone.id == actor.id) && table.pair.met_at.is_none());
    let Some(alone) = alone else { return Err(Error::tell(cx.text.coffee_not_yours())) };
    if let Some(hindrance) = find_hindrance(cx, &alone.round.channel).await? {
        return Err(Error::tell(hindrance));
    }
    let mut open = list_open(&mut cx.tx, &alone.round.id, &actor.id, cx.now).await?;
    open.sort_by_key(|pair| by_lot(&[&actor.id, pair], usize::MAX));
    for candidate in open {
        lock_pair(&mut cx.tx, &candidate).await?;
        let Some(table) = find_table(&mut cx.tx, &candidate).await? else { continue };
        // Somebody may have answered just now.
        let silent = table.seats.iter().all(|seat| seat.answer == Answer::None);
        if table.seats.len() != 2 || table.present.len() != 2 || table.pair.step > stage::HALF || !silent {
            continue;
        }
        query("DELETE FROM coffee_seat WHERE pair = $1 AND member = $2")
            .bind(pair)
            .bind(&actor.id)
            .execute(&mut *cx.tx)
            .await?;
        set_step(cx, pair, stage::OVER, None).await?;
        moved_in(cx, &table, &actor).await?;
        let names: Vec<_> = table.present.iter().map(|member| mention(&member.id)).collect();
        let words = cx.text.coffee_third_found(names.join(", "));
        if !settled(cx, &key(pair, &actor.id), &actor.id, &words).await? {
            cx.answer(Message::words(words));
        }
        return Ok(());
    }
    let company = cx.company.clone();
    let next_at = next_at(&mut cx.tx, company.config(), &alone.round.channel, cx.now).await?;
    Err(Error::tell(cx.text.coffee_third_none(day(next_at))))
}

// Views

/// `why` names who is missing, and whether they have left.
fn draw_alone(text: &Text, pair: &str, why: Option<(bool, String)>, others: Others, next_at: Millis) -> Message {
    let why = match why {
        Some((true, gone)) => text.coffee_partner_left(mention(&gone)),
        Some((false, other)) => text.coffee_partner_cannot(mention(&other)),
        None => text.coffee_alone(),
    };
    match others {
        Others::There => {
            let third = button("coffee.third", pair, &text.coffee_third_button()).primary();
            let words = format!("{why} {}", text.coffee_alone_join(day(next_at)));
            with_buttons(words, vec![third.into(), pause_button(text).into()])
        }
        Others::None => {
            with_buttons(format!("{why} {}", text.coffee_alone_wait(day(next_at))), vec![pause_button(text).into()])
        }
    }
}

pub(super) fn samples(text: &Text) -> Vec<(String, Value)> {
    let value = |message: Message| serde_json::to_value(message).unwrap_or_default();
    let at = 1_794_304_800_000;
    let alone = |why, others| draw_alone(text, "1", why, others, at);
    vec![
        ("coffee alone".to_owned(), value(alone(None, Others::There))),
        ("coffee alone, nobody there".to_owned(), value(alone(None, Others::None))),
        ("coffee partner left".to_owned(), value(alone(Some((true, "U0ADA".into())), Others::There))),
        ("coffee partner cannot".to_owned(), value(alone(Some((false, "U0ADA".into())), Others::None))),
        ("coffee third".to_owned(), value(Message::words(text.coffee_third_found(mention("U0ADA"))))),
        ("coffee third, none".to_owned(), value(Message::words(text.coffee_third_none(day(at))))),
    ]
}

// SQL

/// Pairs of a round that could take a third: nobody in them is kept apart from the person, nobody has said anything yet
/// (who has a time in mind has it for two), and none is a seat that somebody won.
async fn list_open(connection: &mut Connection, round: &str, person: &str, now: Millis) -> Result<Vec<String>> {
    Ok(query_scalar(
        "SELECT p.id FROM coffee_pair p WHERE p.round = $1 AND p.met_at IS NULL AND p.step <= 2 AND p.next_at > $2 \
         AND (SELECT COUNT(*) FROM coffee_seat s WHERE s.pair = p.id) = 2 \
         AND p.seat IS NULL \
         AND NOT EXISTS (SELECT 1 FROM coffee_seat s WHERE s.pair = p.id AND (s.left_at IS NOT NULL OR s.answer <> '' \
         OR s.member = $3)) \
         AND NOT EXISTS (SELECT 1 FROM coffee_seat s JOIN coffee_apart a ON (a.member = s.member AND a.other = $4) \
         OR (a.other = s.member AND a.member = $5) WHERE s.pair = p.id) ORDER BY p.id LIMIT $6",
    )
    .bind(round.to_owned())
    .bind(now - 1)
    .bind(person.to_owned())
    .bind(person.to_owned())
    .bind(person.to_owned())
    .bind(LOOKED_AT)
    .fetch_all(connection)
    .await?)
}

/// The pair of the same round that somebody has joined as the third, as long as it runs.
async fn find_joined(connection: &mut Connection, pair: &str, person: &str) -> Result<Option<String>> {
    Ok(query_scalar(
        "SELECT p.id FROM coffee_pair o JOIN coffee_pair p ON p.round = o.round AND p.id <> o.id \
         JOIN coffee_seat s ON s.pair = p.id \
         WHERE o.id = $1 AND s.member = $2 AND p.next_at IS NOT NULL ORDER BY p.id LIMIT 1",
    )
    .bind(pair.to_owned())
    .bind(person.to_owned())
    .fetch_optional(connection)
    .await?)
}
