//! Those who are thanked: one message for all that gathered, in their working time, or lines of their own digest.

use serde_json::Value;

use super::card::{Win, card_key, find_win};
use crate::base::blocks::{actions, button, message_blocks, message_text, section};
use crate::base::clock::Millis;
use crate::base::config::Wins;
use crate::base::db::{Connection, query, query_as};
use crate::base::error::Result;
use crate::base::text::{Text, Words, link, mention};
use crate::domain::call::{Message, Ripple};
use crate::domain::company::Company;
use crate::domain::cx::Cx;
use crate::domain::member::{Member, find_member};
use crate::domain::notice::{count_messages, want_digest};
use crate::domain::posted::find_posted;
use crate::domain::preferences::{Reach, Rhythm, Topic, find_reach};
use crate::domain::step::quoted;

/// Thanks in one message.
const AT_MOST: usize = 10;
/// Characters of what was done, where several share a message.
const SHORT: usize = 200;

/// Thanks for somebody.
#[derive(Clone, Debug)]
struct Thanks {
    /// Who named them.
    giver: String,
    win: Win,
    /// Where the card stands.
    address: Option<String>,
}

/// The thanks for somebody have waited for others long enough: tells them, or waits until the person works.
///
/// # Errors
/// The database's.
pub async fn told(cx: &mut Cx, person: &str) -> Result<()> {
    let waiting = list_untold(&mut cx.tx, person, "now").await?;
    if waiting.is_empty() {
        return Ok(());
    }
    let member = find_member(&mut cx.tx, person).await?.unwrap_or_else(|| Member::unknown(person));
    let reach = find_reach(&mut cx.tx, person, Topic::Thanks).await?;
    if !member.is_reachable() || reach == Reach::Off {
        return set_way(cx, person, "off").await;
    }
    let company = cx.company.clone();
    let hours = member.hours(company.config());
    if reach == Reach::Digest {
        set_way(cx, person, "digest").await?;
        return want_digest(&mut cx.tx, person).await;
    }
    let ripple = Ripple::Thanked { person: person.to_owned() };
    let opens = hours.next_working(cx.now);
    if opens > cx.now {
        cx.ripple_at(ripple, opens);
        return Ok(());
    }
    let spent = count_messages(&mut cx.tx, person, hours.opens(hours.date(cx.now))).await?;
    if spent >= company.config().news.per_day {
        if member.digest == Rhythm::Off {
            cx.ripple_at(ripple, hours.next_opening(cx.now + 1));
            return Ok(());
        }
        set_way(cx, person, "digest").await?;
        return want_digest(&mut cx.tx, person).await;
    }
    let thanks = find_thanks(cx, waiting).await?;
    set_told(cx, person, "now").await?;
    let Some(last) = thanks.last() else { return Ok(()) };
    let key = format!("thanked:{person}:{}", last.win.id);
    let message = draw(member.text(&company), &company.config().wins, &thanks);
    cx.tell(person, key, message);
    Ok(())
}

/// Takes the thanks that wait for somebody's digest: from now on they have been told.
///
/// # Errors
/// The database's.
pub async fn take_thanks(cx: &mut Cx, person: &str, text: &Text) -> Result<Vec<String>> {
    let waiting = list_untold(&mut cx.tx, person, "digest").await?;
    if waiting.is_empty() {
        return Ok(Vec::new());
    }
    let thanks = find_thanks(cx, waiting).await?;
    set_told(cx, person, "digest").await?;
    let wins = cx.company.config().wins.clone();
    Ok(thanks.iter().take(AT_MOST).map(|one| line(text, &wins, one)).collect())
}

/// Those that people still see.
async fn find_thanks(cx: &mut Cx, waiting: Vec<(String, String)>) -> Result<Vec<Thanks>> {
    let mut thanks = Vec::new();
    for (win, giver) in waiting {
        let Some(win) = find_win(&mut cx.tx, &win).await?.filter(Win::stands) else { continue };
        let posted = find_posted(&mut cx.tx, &card_key(&win.id)).await?;
        let address = posted.and_then(|posted| cx.company.permalink(&posted.channel, &posted.ts));
        thanks.push(Thanks { giver, win, address });
    }
    Ok(thanks)
}

// Views

fn draw(text: &Text, wins: &Wins, thanks: &[Thanks]) -> Message {
    if let [one] = thanks {
        let value = Words::plain(&one.win.value_said(wins, text)).mrkdwn();
        let words = match one.giver == one.win.giver {
            true => text.win_told(mention(&one.giver), value),
            false => text.win_told_added(mention(&one.win.giver), mention(&one.giver), value),
        };
        let words = format!("{words}\n{}", quoted(&one.win.words));
        let mut blocks = vec![section(&words)];
        if let Some(address) = &one.address {
            let see = button("link.open", &one.win.id, &text.win_see_button()).opening(address);
            blocks.push(actions(vec![see.into()]));
        }
        return Message { text: message_text(&words), blocks: message_blocks(&blocks) };
    }
    let mut words = vec![text.win_told_several(thanks.len())];
    words.extend(thanks.iter().take(AT_MOST).map(|one| line(text, wins, one)));
    let rest = thanks.len().saturating_sub(AT_MOST);
    if rest > 0 {
        words.push(text.win_told_more(rest));
    }
    let blocks: Vec<_> = words.iter().map(|part| section(part)).collect();
    Message { text: message_text(&words.join("\n")), blocks: message_blocks(&blocks) }
}

fn line(text: &Text, wins: &Wins, thanks: &Thanks) -> String {
    let value = Words::plain(&thanks.win.value_said(wins, text)).mrkdwn();
    let value = thanks.address.as_ref().map_or(value.clone(), |address| format!("{value} · {}", see(text, address)));
    let words = thanks.win.words.one_line().cut(SHORT).mrkdwn();
    text.win_told_line(mention(&thanks.giver), value, words)
}

/// The way to a card, in words.
pub(super) fn see(text: &Text, address: &str) -> String {
    link(address, &text.win_see_button())
}

pub(super) fn samples(text: &Text, company: &Company) -> Vec<(String, Value)> {
    let value = |message: Message| serde_json::to_value(message).unwrap_or_default();
    let win = Win::samples(&Words::plain(&"Zażółć & <!here> called every customer. ".repeat(25)));
    let one = Thanks { giver: "U0ADA".into(), win, address: Some("https://example.slack.com/archives/C1/p1".into()) };
    let wins = &company.config().wins;
    vec![
        ("thanks".to_owned(), value(draw(text, wins, std::slice::from_ref(&one)))),
        ("thanks, several".to_owned(), value(draw(text, wins, &[one.clone(), one.clone()]))),
        ("thanks, many".to_owned(), value(draw(text, wins, &vec![one; 30]))),
    ]
}

// SQL

/// Wins of which somebody has not been told, with who named them, in order. Hidden ones wait until they are shown again.
async fn list_untold(connection: &mut Connection, person: &str, way: &str) -> Result<Vec<(String, String)>> {
    Ok(query_as(
        "SELECT p.win, p.giver FROM win_person p JOIN win w ON w.id = p.win WHERE p.member = $1 AND p.told_at IS NULL \
         AND p.way = $2 AND w.hidden_at IS NULL ORDER BY p.added_at, p.win",
    )
    .bind(person)
    .bind(way)
    .fetch_all(connection)
    .await?)
}

/// What waits to be told at once takes another way.
async fn set_way(cx: &mut Cx, person: &str, way: &str) -> Result<()> {
    query("UPDATE win_person SET way = $1 WHERE member = $2 AND told_at IS NULL AND way = 'now'")
        .bind(way)
        .bind(person)
        .execute(&mut *cx.tx)
        .await?;
    Ok(())
}

async fn set_told(cx: &mut Cx, person: &str, way: &str) -> Result<()> {
    let now: Millis = cx.now;
    query(
        "UPDATE win_person SET told_at = $1 WHERE member = $2 AND told_at IS NULL AND way = $3 \
         AND win IN (SELECT id FROM win WHERE hidden_at IS NULL)",
    )
    .bind(now)
    .bind(person)
    .bind(way)
    .execute(&mut *cx.tx)
    .await?;
    Ok(())
}
