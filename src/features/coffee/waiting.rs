//! Pairs that nobody has read of yet: between matching and the introduction people pause, stop, leave, or would rather not
//! meet somebody. What changes there is never explained, for nobody knew whom they were to meet.

use super::pair::{Table, add_pair, find_table, lock_pair, set_step, stage};
use super::time::together;
use crate::base::clock::Millis;
use crate::base::db::{Connection, query, query_as, query_scalar};
use crate::base::error::Result;
use crate::domain::call::Due;
use crate::domain::cx::Cx;
use crate::domain::member::Member;

/// Somebody pauses, has left or would rather not meet somebody: the pairs in which they wait are looked at again.
pub(super) async fn reconsider(cx: &mut Cx, person: &str) -> Result<()> {
    for pair in list_waiting(&mut cx.tx, person).await? {
        lock_pair(&mut cx.tx, &pair).await?;
        let found = find_table(&mut cx.tx, &pair).await?;
        if let Some(table) = found.filter(|table| table.pair.step == stage::WAITS) {
            may_meet(cx, &table).await?;
        }
    }
    Ok(())
}

/// Whether those of a pair that waits may be introduced as they sit there. Else whoever takes no part gets up, two who
/// must not meet are parted, and what is left waits on or is told that nobody is there.
pub(super) async fn may_meet(cx: &mut Cx, table: &Table) -> Result<bool> {
    let pair = table.pair.id.as_str();
    let absent = list_absent(&mut cx.tx, pair, cx.now).await?;
    let apart = list_apart(&mut cx.tx, pair).await?;
    let are_apart = |one: &Member, other: &Member| {
        apart.iter().any(|(a, b)| (*a == one.id && *b == other.id) || (*a == other.id && *b == one.id))
    };
    let (mut kept, mut parted): (Vec<Member>, Vec<Member>) = (Vec::new(), Vec::new());
    for member in table.present.iter().filter(|member| !absent.contains(&member.id)) {
        let is_apart = kept.iter().any(|other| are_apart(member, other));
        if is_apart { parted.push(member.clone()) } else { kept.push(member.clone()) }
    }
    if kept.len() == table.seats.len() {
        return Ok(kept.len() > 1);
    }
    for seat in table.seats.iter().filter(|seat| kept.iter().all(|member| member.id != seat.member)) {
        remove_seat(&mut cx.tx, pair, &seat.member).await?;
    }
    for member in parted {
        add_pair(cx, &table.round, &[member], None).await?;
        cx.due(Due::Coffee, cx.now);
    }
    let hours: Vec<_> = kept.iter().map(|member| member.hours(cx.company.config())).collect();
    match kept.len() {
        0 => set_step(cx, pair, stage::OVER, None).await?,
        1 => set_step(cx, pair, stage::ALONE, Some(together(&hours, cx.now))).await?,
        _ => set_step(cx, pair, stage::WAITS, Some(together(&hours, cx.now))).await?,
    }
    Ok(false)
}

// SQL

async fn list_waiting(connection: &mut Connection, person: &str) -> Result<Vec<String>> {
    Ok(query_scalar(
        "SELECT p.id FROM coffee_seat s JOIN coffee_pair p ON p.id = s.pair \
         WHERE s.member = $1 AND p.step = $2 AND p.next_at IS NOT NULL ORDER BY p.id",
    )
    .bind(person.to_owned())
    .bind(stage::WAITS)
    .fetch_all(connection)
    .await?)
}

/// Who of a pair does not take part in its round any more, pauses, is being asked whether to go on, or cannot.
async fn list_absent(connection: &mut Connection, pair: &str, now: Millis) -> Result<Vec<String>> {
    Ok(query_scalar(
        "SELECT s.member FROM coffee_seat s JOIN coffee_pair p ON p.id = s.pair JOIN coffee_round r ON r.id = p.round \
         LEFT JOIN coffee_joined j ON j.channel = r.channel AND j.member = s.member \
         LEFT JOIN coffee_member c ON c.member = s.member \
         WHERE s.pair = $1 AND (j.member IS NULL OR s.answer = 'cannot' OR c.asked_at IS NOT NULL \
         OR c.paused_until_at > $2)",
    )
    .bind(pair.to_owned())
    .bind(now)
    .fetch_all(connection)
    .await?)
}

/// Who of a pair asked not to be paired with whom of it.
async fn list_apart(connection: &mut Connection, pair: &str) -> Result<Vec<(String, String)>> {
    Ok(query_as(
        "SELECT a.member, a.other FROM coffee_seat s JOIN coffee_seat o ON o.pair = s.pair \
         JOIN coffee_apart a ON a.member = s.member AND a.other = o.member WHERE s.pair = $1",
    )
    .bind(pair.to_owned())
    .fetch_all(connection)
    .await?)
}

async fn remove_seat(connection: &mut Connection, pair: &str, member: &str) -> Result<()> {
    query("DELETE FROM coffee_seat WHERE pair = $1 AND member = $2")
        .bind(pair)
        .bind(member)
        .execute(&mut *connection)
        .await?;
    query("UPDATE coffee_pair SET seat = NULL WHERE id = $1 AND seat = $2")
        .bind(pair)
        .bind(member)
        .execute(connection)
        .await?;
    Ok(())
}
