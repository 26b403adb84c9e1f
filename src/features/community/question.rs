//! People's own questions: suggested below an ice-breaker, decided by stewards in one message for several, asked first where
//! they were suggested, then where their language is spoken.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{
    AT_ONCE, Fresh, TOGETHER, draw_for, find_reachable, is_time, language_options, refuse_off, refuse_others, shown,
    tell_outcome, value,
};
use crate::base::blocks::{
    Block, Button, Modal, Need, Writing, actions, button, context, input, message_blocks, message_text, section,
    select_input, ticked_input,
};
use crate::base::clock::Millis;
use crate::base::db::{Connection, query, query_as, query_scalar};
use crate::base::error::{Error, Result};
use crate::base::text::{Language, Text, Words, mention};
use crate::domain::call::{Due, Message};
use crate::domain::community::{CommunityView, find_community_channel};
use crate::domain::company::Company;
use crate::domain::cx::{Cx, Desk};
use crate::domain::step::quoted;

/// Characters of a question: at least and at most.
const LENGTH: (u64, u64) = (10, 200);
/// Suggestions of one person that may wait at a time.
const AT_A_TIME: i64 = 5;

/// What somebody suggests.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Suggestion {
    /// The question.
    pub words: Words,
    /// A language's code.
    pub language: String,
    /// Whether they agree to be named.
    pub named: bool,
}

/// A question of somebody's that can be asked.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub(super) struct Own {
    pub(super) id: String,
    #[sqlx(try_from = "String")]
    pub(super) words: Words,
    pub(super) language: String,
    /// Who suggested it, agreed to be named, and still works here.
    pub(super) credited: Option<String>,
    /// Where it was suggested.
    pub(super) channel: String,
    /// When a steward took it.
    pub(super) taken_at: Millis,
    /// When a channel last asked it.
    pub(super) asked_at: Option<Millis>,
}

/// A suggestion as stewards see it.
#[derive(Clone, Debug, sqlx::FromRow)]
struct Suggested {
    id: String,
    #[sqlx(try_from = "String")]
    words: Words,
    language: String,
    suggester: String,
    stage: String,
    decider: Option<String>,
}

/// The way to suggest one; `channel` is where the button stands.
pub(super) fn suggest_button(text: &Text, channel: &str) -> Button {
    button("community.suggest", channel, &text.icebreaker_suggest_button())
}

/// The form to suggest a question.
///
/// # Errors
/// A sentence where there is no catalogue; the database's.
pub async fn suggest_form(desk: &mut Desk<'_>, channel: &str) -> Result<Value> {
    refuse_off(desk.text, desk.company)?;
    let found = find_community_channel(desk.connection, channel).await?;
    let language = found.map_or(desk.text.language().code().to_owned(), |found| found.language);
    Ok(draw_form(desk.text, channel, &language))
}

/// What is wrong with it, by block.
///
/// # Errors
/// A sentence where there is no catalogue; the database's.
pub async fn check_suggested(desk: &mut Desk<'_>, suggestion: &Suggestion) -> Result<BTreeMap<String, String>> {
    refuse_off(desk.text, desk.company)?;
    let wrong = problem(desk.connection, desk.text, &desk.actor.id, suggestion).await?;
    Ok(wrong.map(|words| ("words".to_owned(), words)).into_iter().collect())
}

/// A question was suggested.
///
/// # Errors
/// A sentence when it cannot be taken; the database's.
pub async fn suggested(cx: &mut Cx, channel: &str, suggestion: &Suggestion) -> Result<()> {
    refuse_off(cx.text, &cx.company)?;
    if let Some(words) = problem(&mut cx.tx, cx.text, &cx.actor.id, suggestion).await? {
        return Err(Error::tell(words));
    }
    let id = cx.ids.next();
    query(
        "INSERT INTO icebreaker (id, words, language, suggester, named, channel, suggested_at, stage) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, 'waiting')",
    )
    .bind(&id)
    .bind(suggestion.words.one_line().raw())
    .bind(&suggestion.language)
    .bind(&cx.actor.id)
    .bind(i64::from(suggestion.named))
    .bind(channel)
    .bind(cx.now)
    .execute(&mut *cx.tx)
    .await?;
    cx.due(Due::Community, cx.now + TOGETHER);
    let words = cx.text.icebreaker_suggested();
    cx.answer(Message::words(words));
    Ok(())
}

/// Shows stewards what has gathered, once a day at most. Returns when to look again.
pub(super) async fn batch(cx: &mut Cx) -> Result<Option<Millis>> {
    let waiting: Vec<(String, i64)> = query_as(
        "SELECT id, suggested_at FROM icebreaker WHERE stage = 'waiting' AND batch IS NULL \
         ORDER BY suggested_at, id LIMIT $1",
    )
    .bind(AT_ONCE)
    .fetch_all(&mut *cx.tx)
    .await?;
    let Some((first, since)) = waiting.first().cloned() else { return Ok(None) };
    let (now, next) = is_time(cx, "questions", since).await?;
    if !now {
        return Ok(next);
    }
    for (id, _) in &waiting {
        query("UPDATE icebreaker SET batch = $1 WHERE id = $2").bind(&first).bind(id).execute(&mut *cx.tx).await?;
    }
    for steward in cx.company.config().people.stewards.clone() {
        cx.ripple(shown(CommunityView::Questions, &first, &steward));
    }
    Ok(next)
}

/// A steward takes a question.
///
/// # Errors
/// A sentence for others, or when it was decided; the database's.
pub async fn accept(cx: &mut Cx, id: &str) -> Result<()> {
    decide(cx, id, "accepted").await
}

/// A steward does not take it.
///
/// # Errors
/// A sentence for others, or when it was decided; the database's.
pub async fn refuse(cx: &mut Cx, id: &str) -> Result<()> {
    decide(cx, id, "declined").await
}

async fn decide(cx: &mut Cx, id: &str, stage: &str) -> Result<()> {
    refuse_others(cx.text, &cx.company, &cx.actor.id)?;
    let decided: Option<(String, String)> = query_as(
        "UPDATE icebreaker SET stage = $1, decider = $2, decided_at = $3 WHERE id = $4 AND stage = 'waiting' \
         RETURNING COALESCE(batch, '') AS batch, suggester",
    )
    .bind(stage)
    .bind(&cx.actor.id)
    .bind(cx.now)
    .bind(id)
    .fetch_optional(&mut *cx.tx)
    .await?;
    let (batch, suggester) = decided.ok_or_else(|| Error::tell(cx.text.community_decided_already()))?;
    for steward in cx.company.config().people.stewards.clone() {
        cx.ripple(shown(CommunityView::Questions, &batch, &steward));
    }
    tell_outcome(cx, &suggester).await
}

/// Draws for a steward what was suggested.
pub(super) async fn redrawn(cx: &mut Cx, batch: &str, person: &str) -> Result<()> {
    let Some(member) = find_reachable(cx, person).await? else { return Ok(()) };
    let suggested = list_batch(&mut cx.tx, batch).await?;
    if suggested.is_empty() {
        return Ok(());
    }
    let waits = suggested.iter().any(|one| one.stage == WAITING);
    let message = draw(member.text(&cx.company), &suggested);
    let fresh = if waits { Fresh::Wanted } else { Fresh::Over };
    let key = format!("community:questions:{batch}:{person}");
    draw_for(cx, key, shown(CommunityView::Questions, batch, person), &member, message, fresh).await
}

const WAITING: &str = "waiting";
const ACCEPTED: &str = "accepted";

// Rules

async fn problem(
    connection: &mut Connection,
    text: &Text,
    person: &str,
    suggestion: &Suggestion,
) -> Result<Option<String>> {
    let length = suggestion.words.one_line().raw().trim().chars().count() as u64;
    if length < LENGTH.0 || length > LENGTH.1 {
        return Ok(Some(text.icebreaker_length(LENGTH.0, LENGTH.1)));
    }
    let same: i64 = query_scalar("SELECT COUNT(*) FROM icebreaker WHERE words = $1 AND stage <> 'declined'")
        .bind(suggestion.words.one_line().raw())
        .fetch_one(&mut *connection)
        .await?;
    if same > 0 {
        return Ok(Some(text.icebreaker_same()));
    }
    let waiting: i64 = query_scalar("SELECT COUNT(*) FROM icebreaker WHERE suggester = $1 AND stage = 'waiting'")
        .bind(person)
        .fetch_one(connection)
        .await?;
    Ok((waiting >= AT_A_TIME).then(|| text.icebreaker_enough()))
}

// Views

fn draw_form(text: &Text, channel: &str, language: &str) -> Value {
    let words = Writing {
        action: "community.words",
        placeholder: &text.icebreaker_words_example(),
        initial: "",
        length: (0, LENGTH.1),
        multiline: true,
    };
    let languages = language_options();
    let language = Language::from_locale(language).unwrap_or(text.language());
    let language =
        select_input("community.language", &text.icebreaker_language_label(), &languages, Some(language.code()));
    let named = [("yes".to_owned(), text.icebreaker_named())];
    let named = ticked_input("community.named", &named, &["yes".to_owned()]);
    Modal {
        callback: "community.suggest_form",
        title: &text.icebreaker_form_title(),
        submit: Some(&text.community_send_button()),
        close: &text.cancel_button(),
        metadata: channel,
        blocks: vec![
            input(
                "words",
                &text.icebreaker_words_label(),
                words.element(),
                Some(&text.icebreaker_words_hint()),
                Need::Required,
            ),
            input("language", &text.icebreaker_language_label(), language, None, Need::Required),
            input("named", &text.icebreaker_named_label(), named, None, Need::Optional),
            context(&text.icebreaker_what_next()),
        ],
    }
    .view()
}

fn draw(text: &Text, suggested: &[Suggested]) -> Message {
    let head = text.icebreaker_batch(suggested.len());
    let mut blocks: Vec<Block> = vec![section(&head)];
    let mut words = vec![head];
    for one in suggested {
        let language = Language::from_locale(&one.language).map_or("", Language::endonym);
        let line = format!("{}\n{}  ·  {language}", quoted(&one.words), mention(&one.suggester));
        blocks.push(section(&line));
        words.push(line);
        let decider = mention(one.decider.as_deref().unwrap_or_default());
        blocks.push(match one.stage.as_str() {
            WAITING => actions(vec![
                button("community.accept", &one.id, &text.icebreaker_accept_button()).primary().into(),
                button("community.refuse", &one.id, &text.icebreaker_refuse_button()).into(),
            ]),
            ACCEPTED => context(&text.icebreaker_accepted(decider)),
            _ => context(&text.icebreaker_refused(decider)),
        });
    }
    Message { text: message_text(&words.join("\n")), blocks: message_blocks(&blocks) }
}

pub(super) fn samples(text: &Text, company: &Company) -> Vec<(String, Value)> {
    let one = |stage: &str| Suggested {
        id: "1".into(),
        words: Words::plain(&"Zażółć & <!here> gęślą jaźń? ".repeat(20)).cut(LENGTH.1 as usize),
        language: "pl".into(),
        suggester: "U0ADA".into(),
        stage: stage.into(),
        decider: Some("U0IDA".into()),
    };
    let many = vec![one(WAITING); AT_ONCE as usize];
    let mut screens = vec![
        ("question form".to_owned(), draw_form(text, "C0BOOKS", company.language().code())),
        ("questions suggested".to_owned(), value(draw(text, &many))),
        ("questions decided".to_owned(), value(draw(text, &[one(WAITING), one(ACCEPTED), one("declined")]))),
    ];
    for (name, words) in [
        ("suggested", text.icebreaker_suggested()),
        ("length", text.icebreaker_length(LENGTH.0, LENGTH.1)),
        ("same", text.icebreaker_same()),
        ("enough", text.icebreaker_enough()),
    ] {
        screens.push((format!("question: {name}"), value(Message::words(words))));
    }
    screens
}

// SQL

/// The questions that stewards took; whoever left is not named.
pub(super) async fn list_accepted(connection: &mut Connection) -> Result<Vec<Own>> {
    Ok(query_as(
        "SELECT i.id, i.words, i.language, CASE WHEN i.named > 0 AND m.gone_at IS NULL THEN i.suggester END AS credited, \
         i.channel, COALESCE(i.decided_at, i.suggested_at) AS taken_at, \
         (SELECT MAX(a.asked_at) FROM icebreaker_asked a WHERE a.question = 'own:' || i.id) AS asked_at \
         FROM icebreaker i LEFT JOIN member m ON m.id = i.suggester WHERE i.stage = 'accepted' ORDER BY i.id",
    )
    .fetch_all(connection)
    .await?)
}

async fn list_batch(connection: &mut Connection, batch: &str) -> Result<Vec<Suggested>> {
    Ok(query_as(
        "SELECT id, words, language, suggester, stage, decider FROM icebreaker WHERE batch = $1 ORDER BY suggested_at, id",
    )
    .bind(batch)
    .fetch_all(connection)
    .await?)
}
