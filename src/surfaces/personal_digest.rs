//! A person's own digest by direct message: a line for each opportunity that moved, and what waits for them.
//!
//! It comes as they chose, at the beginning of a working day or week of theirs, and only when there is something in it.
//! Whoever has something waiting stands in a list with a time; once an hour, and when the next is due, the list is read.

use serde_json::Value;

use crate::base::blocks::{Block, actions, button, context, header, message_blocks, message_text, section};
use crate::base::clock::{HOUR, Millis, SECOND};
use crate::base::error::Result;
use crate::base::text::Text;
use crate::domain::calendar::Hours;
use crate::domain::call::{Due, Message, Ripple};
use crate::domain::cx::{Cx, Desk};
use crate::domain::member::{Member, find_member};
use crate::domain::notice::{
    Way, find_next_digest, list_due_digests, lock_digest, remove_digest, set_digest_due, take_notices,
};
use crate::domain::opportunity::Opportunity;
use crate::domain::preferences::Rhythm;
use crate::features::win;

use super::home;
use super::news::{self, Piece, label, more, short, title};

/// People taken up at a time; the next are looked for when these are done.
const CHUNK: i64 = 200;
const NEXT_CHUNK: Millis = 5 * SECOND;
/// Opportunities in one digest, and in one paragraph of it.
const AT_MOST: usize = 24;
const TOGETHER: usize = 6;
/// Questions that are listed.
const WAITING: usize = 8;

/// Looks for whom a digest is due; each is written by itself.
///
/// # Errors
/// The database's.
pub async fn fell_due(cx: &mut Cx) -> Result<()> {
    let due = list_due_digests(&mut cx.tx, cx.now, CHUNK).await?;
    if due.len() == CHUNK as usize {
        cx.due(Due::PersonalDigests, cx.now + NEXT_CHUNK);
    } else if let Some(next) = find_next_digest(&mut cx.tx, cx.now).await? {
        cx.due(Due::PersonalDigests, next);
    }
    for person in due {
        cx.ripple(Ripple::PersonalDigest { person });
    }
    Ok(())
}

/// Writes somebody's digest when it is due, else finds out when it will be.
///
/// # Errors
/// The database's.
pub async fn written(cx: &mut Cx, person: &str) -> Result<()> {
    let Some(due_at) = lock_digest(&mut cx.tx, person).await? else { return Ok(()) };
    let member = find_member(&mut cx.tx, person).await?.unwrap_or_else(|| Member::unknown(person));
    let company = cx.company.clone();
    let hours = member.hours(company.config());
    let Some(next) = next_digest(&hours, member.digest, cx.now).filter(|_| member.is_reachable()) else {
        take_notices(&mut cx.tx, person, Way::Digest, cx.now).await?;
        return remove_digest(&mut cx.tx, person).await;
    };
    let at = if due_at == 0 { next } else { due_at.max(hours.next_working(cx.now)) };
    if at > cx.now {
        if at < cx.now + HOUR {
            cx.due(Due::PersonalDigests, at);
        }
        return set_digest_due(&mut cx.tx, person, at).await;
    }
    remove_digest(&mut cx.tx, person).await?;
    let rhythm = member.digest;
    let text = member.text(&company);
    let notices = take_notices(&mut cx.tx, person, Way::Digest, cx.now).await?;
    let pieces = news::pieces(cx, text, &notices).await?;
    let thanks = win::take_thanks(cx, person, text).await?;
    let mut desk = Desk { connection: &mut cx.tx, now: cx.now, actor: member, text, company: &company };
    let waiting: Vec<_> = home::waiting(&mut desk).await?.into_iter().map(|waiting| waiting.words).collect();
    if !pieces.is_empty() || !waiting.is_empty() || !thanks.is_empty() {
        let message = draw(text, rhythm, &pieces, &thanks, &waiting);
        cx.tell(person, format!("personal-digest:{person}:{due_at}"), message);
    }
    Ok(())
}

// Rules

/// When the next digest of somebody with these hours comes; none when they want none.
fn next_digest(hours: &Hours, rhythm: Rhythm, now: Millis) -> Option<Millis> {
    match rhythm {
        Rhythm::Daily => Some(hours.next_opening(now)),
        Rhythm::Weekly => Some(hours.next_week_opening(now)),
        Rhythm::Off => None,
    }
}

// Views

fn draw(text: &Text, rhythm: Rhythm, pieces: &[Piece], thanks: &[String], waiting: &[String]) -> Message {
    let headline = match rhythm {
        Rhythm::Daily => text.personal_digest_daily(),
        _ => text.personal_digest_weekly(),
    };
    let mut blocks: Vec<Block> = vec![header(&headline)];
    let mut words = vec![headline];
    if !thanks.is_empty() {
        let part = format!("*{}*\n{}", text.win_digest_thanks(), thanks.join("\n"));
        blocks.push(section(&part));
        words.push(part);
    }
    let lines: Vec<_> = pieces.iter().take(AT_MOST).map(|piece| line(text, piece)).collect();
    let mut parts: Vec<_> = lines.chunks(TOGETHER).map(|lines| lines.join("\n")).collect();
    parts.extend(more(text, pieces, AT_MOST));
    for part in parts {
        blocks.push(section(&part));
        words.push(part);
    }
    if !waiting.is_empty() {
        let one_line = |words: &String| text.personal_digest_waiting_line(words.replace('\n', " "));
        let lines: Vec<_> = waiting.iter().take(WAITING).map(one_line).collect();
        let part = format!("*{}*\n{}", text.home_waiting(), lines.join("\n"));
        blocks.push(section(&part));
        blocks.push(context(&text.personal_digest_waiting_how()));
        words.push(part);
    }
    let choose = button("preferences.form", "digest", &text.preferences_button());
    blocks.push(actions(vec![choose.into()]));
    Message { text: message_text(&words.join("\n")), blocks: message_blocks(&blocks) }
}

fn line(text: &Text, piece: &Piece) -> String {
    let last = piece.lines.last().map(|line| short(line)).unwrap_or_default();
    let others = (piece.lines.len() + piece.left_out).saturating_sub(1);
    let line = text.personal_digest_line(label(piece), last, title(piece));
    if others == 0 { line } else { format!("{line} {}", text.personal_digest_others(others as i64)) }
}

/// Views of this surface, for the `screens` command.
pub fn samples(text: &Text, opportunity: &Opportunity) -> Vec<(&'static str, Value)> {
    let value = |message: Message| serde_json::to_value(message).unwrap_or_default();
    let line = text.progress_claimed("<@U0ADA>".to_owned());
    let asked = text.home_hand_over(opportunity.number.to_string(), opportunity.title.mrkdwn());
    let few = news::sample_pieces(opportunity, &line, 2);
    let thanks = text.win_told_line("<@U0ADA>".to_owned(), "Together".to_owned(), opportunity.pain.cut(200).mrkdwn());
    let many = news::sample_pieces(opportunity, &line.repeat(9), 40);
    vec![
        ("weekly digest", value(draw(text, Rhythm::Weekly, &few, &[], std::slice::from_ref(&asked)))),
        (
            "daily digest of somebody busy",
            value(draw(text, Rhythm::Daily, &many, &[thanks.clone(), thanks], &vec![asked; 12])),
        ),
    ]
}
