//! A steward who hides a win, and shows it again: from the answer to hiding it, or later from `/cx-win hidden`.

use serde_json::{Value, json};

use super::card::{Win, find_win, list_people};
use super::{QUOTED, find_standing, lock_win};
use crate::base::blocks::{
    Block, Button, Modal, Need, Writing, actions, button, input, message_blocks, message_text, section,
    section_with_button,
};
use crate::base::clock::Millis;
use crate::base::db::{Connection, query, query_as};
use crate::base::error::{Error, Result};
use crate::base::text::{Text, Words, channel, day, mention};
use crate::domain::audit::add_audited;
use crate::domain::call::{Message, Ripple};
use crate::domain::cx::{Cx, Desk};
use crate::domain::member::find_text;
use crate::domain::step::{quoted, stewards_only};

/// Characters of a reason.
const REASON: u64 = 500;
/// Hidden wins that are listed, the last first.
const LISTED: i64 = 10;

/// "Hide…": a form in which a steward says why.
///
/// # Errors
/// A sentence for anybody else; the database's.
pub async fn hide_form(desk: &mut Desk<'_>, win: &str) -> Result<Value> {
    stewards_only(desk.text, desk.company, &desk.actor.id)?;
    let win = find_standing(desk.connection, desk.text, win).await?;
    Ok(draw_hide_form(desk.text, &win))
}

/// The form was sent: nobody sees the win any more, and whoever posted it reads why.
///
/// # Errors
/// A sentence for anybody else, or without a reason; the database's.
pub async fn hide_submitted(cx: &mut Cx, win: &str, reason: &Words) -> Result<()> {
    stewards_only(cx.text, &cx.company, &cx.actor.id)?;
    if reason.is_blank() {
        return Err(Error::tell(cx.text.progress_reason_missing()));
    }
    lock_win(&mut cx.tx, win).await?;
    let win = find_standing(&mut cx.tx, cx.text, win).await?;
    set_hidden(&mut cx.tx, &win.id, Some(cx.now)).await?;
    let reason = reason.cut(REASON as usize);
    let before = json!({"win": win.id, "giver": win.giver});
    add_audited(cx, "win.hidden", &before, &json!({"reason": reason.raw()})).await?;
    cx.ripple(Ripple::Win { win: win.id.clone() });
    cx.ripple(Ripple::Digests);
    let company = cx.company.clone();
    let text = find_text(&mut cx.tx, &company, &win.giver).await?;
    let message = draw_hidden(text, &cx.actor.id, &win, &reason);
    // It may be hidden, shown and hidden again: each is told.
    cx.tell(&win.giver, format!("win-hidden:{}:{}", win.id, cx.now), message);
    let message = draw_done(cx.text, &win);
    cx.answer(message);
    Ok(())
}

/// "Show it again" was pressed: the card comes back with everybody's thanks, and whoever posted it hears of it.
///
/// # Errors
/// A sentence for anybody but stewards, or where it is not hidden; the database's.
pub async fn shown_again(cx: &mut Cx, win: &str) -> Result<()> {
    stewards_only(cx.text, &cx.company, &cx.actor.id)?;
    lock_win(&mut cx.tx, win).await?;
    let win = find_win(&mut cx.tx, win).await?.filter(|win| win.undone_at.is_none());
    let win = win.ok_or_else(|| Error::tell(cx.text.win_gone()))?;
    let Some(hidden_at) = win.hidden_at else { return Err(Error::tell(cx.text.win_show_already())) };
    set_hidden(&mut cx.tx, &win.id, None).await?;
    add_audited(cx, "win.shown", &json!({"win": win.id, "giver": win.giver}), &json!({})).await?;
    cx.ripple(Ripple::Win { win: win.id.clone() });
    cx.ripple(Ripple::Digests);
    // Those who had not been told when it was hidden.
    for person in list_people(&mut cx.tx, &win.id).await? {
        cx.ripple(Ripple::Thanked { person });
    }
    let company = cx.company.clone();
    let text = find_text(&mut cx.tx, &company, &win.giver).await?;
    let words = format!("{}\n{}", text.win_shown(mention(&cx.actor.id)), quoted(&win.words.cut(QUOTED)));
    cx.tell(&win.giver, format!("win-shown:{}:{hidden_at}", win.id), Message::words(words));
    let words = cx.text.win_show_done(channel(&win.channel), mention(&win.giver));
    cx.answer(Message::words(words));
    Ok(())
}

/// `/cx-win hidden`: what was hidden of late, each with a button that shows it again.
pub(super) async fn list(desk: &mut Desk<'_>) -> Result<Message> {
    stewards_only(desk.text, desk.company, &desk.actor.id)?;
    let hidden = list_hidden(desk.connection).await?;
    Ok(draw_list(desk.text, &hidden))
}

// Views

fn draw_hide_form(text: &Text, win: &Win) -> Value {
    let why = Writing { action: "win.reason", placeholder: "", initial: "", length: (0, REASON), multiline: true };
    Modal {
        callback: "win.hide_form",
        title: &text.win_hide_title(),
        submit: Some(&text.win_hide_button()),
        close: &text.cancel_button(),
        metadata: &win.id,
        blocks: vec![
            section(&quoted(&win.words.cut(QUOTED))),
            input("reason", &text.win_hide_label(), why.element(), Some(&text.win_hide_hint()), Need::Required),
        ],
    }
    .view()
}

fn draw_hidden(text: &Text, steward: &str, win: &Win, reason: &Words) -> Message {
    let (head, why) = (text.win_hidden(mention(steward)), text.win_hidden_why());
    Message::words(format!("{head}\n{}\n{why}\n{}", quoted(&win.words.cut(QUOTED)), quoted(reason)))
}

/// What the steward reads who hid it.
fn draw_done(text: &Text, win: &Win) -> Message {
    let words = text.win_hide_done(mention(&win.giver));
    let blocks = [section(&words), actions(vec![show_button(text, &win.id).into()])];
    Message { blocks: message_blocks(&blocks), text: words }
}

fn show_button(text: &Text, win: &str) -> Button {
    button("win.show", win, &text.win_show_button())
}

fn draw_list(text: &Text, hidden: &[Hidden]) -> Message {
    if hidden.is_empty() {
        return Message::words(text.win_hidden_none());
    }
    let title = text.win_hidden_title();
    let mut blocks: Vec<Block> = vec![section(&title)];
    let mut words = vec![title];
    for one in hidden {
        let line = text.win_hidden_line(mention(&one.giver), day(one.hidden_at));
        let line = format!("{line}\n{}", quoted(&one.words.cut(QUOTED)));
        blocks.push(section_with_button(&line, show_button(text, &one.id)));
        words.push(line);
    }
    Message { text: message_text(&words.join("\n")), blocks: message_blocks(&blocks) }
}

pub(super) fn samples(text: &Text) -> Vec<(String, Value)> {
    let value = |message: Message| serde_json::to_value(message).unwrap_or_default();
    let long = Words::plain(&"Zażółć & <!here> called every customer. ".repeat(25));
    let win = Win::samples(&long);
    let hidden = Hidden { id: win.id.clone(), giver: win.giver.clone(), words: long.clone(), hidden_at: 0 };
    let shown = format!("{}\n{}", text.win_shown(mention("U0IDA")), quoted(&long.cut(QUOTED)));
    vec![
        ("win, hide".to_owned(), draw_hide_form(text, &win)),
        ("win hidden".to_owned(), value(draw_hidden(text, "U0IDA", &win, &long.cut(REASON as usize)))),
        ("win hidden, for the steward".to_owned(), value(draw_done(text, &win))),
        ("wins that are hidden".to_owned(), value(draw_list(text, &vec![hidden; LISTED as usize]))),
        ("wins that are hidden, none".to_owned(), value(draw_list(text, &[]))),
        ("win shown again".to_owned(), value(Message::words(shown))),
        (
            "win shown again, for the steward".to_owned(),
            value(Message::words(text.win_show_done(channel("C0WINS"), mention("U0ADA")))),
        ),
        ("win shown already".to_owned(), value(Message::words(text.win_show_already()))),
    ]
}

// SQL

/// A win that is hidden.
#[derive(Clone, sqlx::FromRow)]
struct Hidden {
    id: String,
    giver: String,
    #[sqlx(try_from = "String")]
    words: Words,
    hidden_at: Millis,
}

async fn list_hidden(connection: &mut Connection) -> Result<Vec<Hidden>> {
    Ok(query_as(
        "SELECT id, giver, words, hidden_at FROM win WHERE hidden_at IS NOT NULL AND undone_at IS NULL \
         ORDER BY hidden_at DESC, id LIMIT $1",
    )
    .bind(LISTED)
    .fetch_all(connection)
    .await?)
}

async fn set_hidden(connection: &mut Connection, win: &str, at: Option<Millis>) -> Result<()> {
    query("UPDATE win SET hidden_at = $1 WHERE id = $2").bind(at).bind(win).execute(connection).await?;
    Ok(())
}
