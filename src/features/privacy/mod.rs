//! What the bot keeps about somebody: `/cx data` tells in a few lines, *Send me my data* sends all of it as a file, and
//! *Erase me…* opens a form that says what goes and what stays; sent, the person is a stranger to the bot again.
//!
//! Belongs here: everything about one person, to hand out or to take away. Never: what a feature keeps for its own sake.
//!
//! For whoever has left, the operator does the same on the command line ([`crate::app::person`]).
//!
//! Reading order: this file, [`mod@erase`] (what becomes of each row); what is handed out stands in [`crate::domain::personal`].

pub mod erase;

use serde_json::Value;

use crate::base::blocks::{Modal, Need, actions, button, checkboxes_input, context, input, message_blocks, section};
use crate::base::clock::MINUTE;
use crate::base::db::{Connection, query_as};
use crate::base::error::{Error, Result};
use crate::base::text::Text;
use crate::domain::anonymous::remove_mine;
use crate::domain::call::{Call, Message, Ripple};
use crate::domain::company::Company;
use crate::domain::cx::{Cx, Desk};
use crate::domain::export::{Contents, file_name};
use crate::domain::family::count_votes;
use crate::domain::news::card_changed;

use erase::{erase, list_touched};

/// Whether what was typed behind `/cx` asks about one's data: `data`, `my data`, `privacy`, and the same in all languages.
pub fn is_meant(typed: &str) -> bool {
    let typed = typed.trim().to_lowercase();
    let last = typed.split_whitespace().last().unwrap_or_default();
    let known = ["data", "privacy", "datos", "privacidad", "dati", "dane", "prywatność", "prywatnosc"];
    known.contains(&last) && typed.split_whitespace().count() <= 3
}

/// What is kept about the actor, in a few lines.
///
/// # Errors
/// The database's.
pub async fn overview(desk: &mut Desk<'_>) -> Result<Message> {
    let counts = count(desk.connection, &desk.actor.id).await?;
    Ok(draw_overview(desk.text, &counts))
}

/// *Send me my data* was pressed: the file, which is written when it is sent.
pub fn file(desk: &Desk<'_>) -> Call {
    let person = desk.actor.id.clone();
    Call::File {
        // A second press within the minute is a double click.
        key: format!("data:{person}:{}", desk.now / MINUTE),
        name: file_name("cx-my-data", desk.now, "json"),
        person,
        contents: Contents::Personal,
        words: desk.text.privacy_file_words(),
        otherwise: desk.text.privacy_file_otherwise(),
    }
}

/// The file was put together: it is sent, and the person reads where to look.
pub fn sent(cx: &mut Cx) {
    cx.call_gathered();
    let words = cx.text.privacy_file_sent();
    cx.answer(Message::words(words));
}

/// The form that says what erasing means.
///
/// # Errors
/// A sentence for those who keep the channel or lead; the database's.
pub async fn form(desk: &mut Desk<'_>) -> Result<Value> {
    refuse_roles(desk.text, desk.company, &desk.actor.id)?;
    let counts = count(desk.connection, &desk.actor.id).await?;
    Ok(draw_form(desk.text, &counts))
}

/// Who was erased by the form reads so, and has an empty Home. Returns what others have to look after now.
///
/// # Errors
/// A sentence for those who keep the channel or lead; the database's.
pub async fn submitted(cx: &mut Cx) -> Result<Parted> {
    let person = cx.actor.id.clone();
    refuse_roles(cx.text, &cx.company, &person)?;
    let parted = erased(cx, &person).await?;
    cx.whisper_in = None;
    let words = cx.text.privacy_erased();
    cx.answer(Message::words(words));
    Ok(parted)
}

/// What is left of somebody who was erased.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parted {
    /// Stands in their place.
    pub erased: String,
    /// Opportunities that may lack an owner, a function or a proposal now.
    pub opportunities: Vec<String>,
}

/// Erases somebody. Everything that showed them is drawn again.
///
/// # Errors
/// The database's.
pub async fn erased(cx: &mut Cx, person: &str) -> Result<Parted> {
    let erased = cx.ids.erased();
    let touched = list_touched(&mut cx.tx, person).await?;
    remove_mine(&mut cx.tx, &cx.company, person).await?;
    erase(&mut cx.tx, person, &erased, cx.now).await?;
    for opportunity in &touched.opportunities {
        count_votes(&mut cx.tx, opportunity).await?;
        card_changed(cx, opportunity).await?;
    }
    for proposal in touched.proposals {
        cx.ripple(Ripple::Proposal { proposal });
    }
    if !touched.wins.is_empty() {
        cx.ripple(Ripple::Digests);
    }
    for win in touched.wins {
        cx.ripple(Ripple::Win { win });
    }
    for riddle in touched.riddles {
        cx.ripple(Ripple::Riddle { riddle });
    }
    for quiz in touched.quizzes {
        cx.ripple(Ripple::Quiz { quiz });
    }
    Ok(Parted { erased, opportunities: touched.opportunities })
}

// Rules

fn refuse_roles(text: &Text, company: &Company, person: &str) -> Result<()> {
    if company.is_steward(person) || company.is_leader(person) {
        Err(Error::tell(text.privacy_has_role()))
    } else {
        Ok(())
    }
}

/// How much there is of somebody.
#[derive(Clone, Debug, Default, PartialEq, Eq, sqlx::FromRow)]
struct Counts {
    ideas: i64,
    owned: i64,
    votes: i64,
    wins: i64,
}

// Views

fn draw_overview(text: &Text, counts: &Counts) -> Message {
    let words = text.privacy_overview();
    let kept = text.privacy_kept(counts.ideas, counts.votes, counts.wins);
    let buttons = vec![
        button("privacy.export", "mine", &text.privacy_export_button()).primary().into(),
        button("privacy.form", "mine", &text.privacy_erase_button()).danger().into(),
    ];
    Message {
        blocks: message_blocks(&[section(&words), section(&kept), actions(buttons), context(&text.privacy_who())]),
        text: format!("{words}\n{kept}"),
    }
}

fn draw_form(text: &Text, counts: &Counts) -> Value {
    let mut blocks = vec![section(&text.privacy_goes()), section(&text.privacy_stays())];
    if counts.owned > 0 {
        blocks.push(section(&text.privacy_owned(counts.owned)));
    }
    blocks.push(context(&text.privacy_in_slack()));
    let option = [("yes".to_owned(), text.privacy_sure_option())];
    let sure = checkboxes_input("privacy.sure", &option);
    blocks.push(input("sure", &text.privacy_sure_label(), sure, None, Need::Required));
    Modal {
        callback: "privacy.erase_form",
        title: &text.privacy_title(),
        submit: Some(&text.privacy_submit_button()),
        close: &text.cancel_button(),
        metadata: "",
        blocks,
    }
    .view()
}

// SQL

async fn count(connection: &mut Connection, person: &str) -> Result<Counts> {
    Ok(query_as(
        "SELECT (SELECT COUNT(*) FROM opportunity WHERE author = $1) AS ideas, \
         (SELECT COUNT(*) FROM opportunity WHERE owner = $2 AND status NOT IN ('verified', 'declined', 'merged')) AS owned, \
         (SELECT COUNT(DISTINCT opportunity) FROM vote WHERE member = $3) AS votes, \
         (SELECT COUNT(*) FROM win WHERE giver = $4) + (SELECT COUNT(*) FROM win_person WHERE member = $5) AS wins",
    )
    .bind(person)
    .bind(person)
    .bind(person)
    .bind(person)
    .bind(person)
    .fetch_one(connection)
    .await?)
}

/// Views of this feature, for the `screens` command.
pub fn samples(text: &Text) -> Vec<(&'static str, Value)> {
    let counts = Counts { ideas: 3, owned: 1, votes: 22, wins: 5 };
    let overview = serde_json::to_value(draw_overview(text, &counts)).unwrap_or_default();
    vec![("my data", overview), ("erase me", draw_form(text, &counts))]
}
