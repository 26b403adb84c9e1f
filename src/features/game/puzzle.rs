//! Daily puzzles: results that people paste are read and kept for the weekly board, of those who want it.
//!
//! The first result somebody pastes in a channel with a board brings one question, which only they see and which their answer
//! replaces; whatever they answer, or do not, they are never asked again. What counts is the first result of a puzzle; no word and no grid is kept.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::parse::{Game, Outcome, Unit, read};
use super::quiz::ensure_plan;
use super::{Answered, find_game_channel, find_place, hosts_only, is_host, may_play};
use crate::base::blocks::{actions, button, context, limit, message_blocks, section};
use crate::base::clock::Millis;
use crate::base::db::{Connection, query, query_scalar};
use crate::base::error::{Error, Result};
use crate::base::text::{Text, channel as channel_mention};
use crate::domain::call::{Due, Message};
use crate::domain::cx::{Cx, Desk};

/// What somebody wants of something that is there in a channel, or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Switch {
    /// See how it stands.
    Look,
    /// It is there.
    On,
    /// It is there no more.
    Off,
}

impl Switch {
    /// Reads all that stands behind the word for it.
    pub(super) fn read(typed: &str) -> Self {
        match typed.trim().to_lowercase().as_str() {
            "on" | "activar" | "attiva" | "włącz" | "wlacz" => Self::On,
            "off" | "desactivar" | "disattiva" | "wyłącz" | "wylacz" => Self::Off,
            _ => Self::Look,
        }
    }
}

/// Whether somebody wants their results kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// They were asked, and have not answered.
    Asked,
    /// Yes.
    Yes,
    /// No.
    No,
}

impl Choice {
    fn word(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Yes => "yes",
            Self::No => "no",
        }
    }

    /// The choice that a button carries.
    pub fn of_button(value: &str) -> Self {
        if value == Self::Yes.word() { Self::Yes } else { Self::No }
    }
}

/// Results that wait in a button until somebody has said whether they want them kept.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Waiting {
    channel: String,
    at: Millis,
    outcomes: Vec<Outcome>,
}

/// `/cx fun puzzles` was typed in a channel.
///
/// # Errors
/// A sentence for those who may not, or elsewhere; the database's.
pub(super) async fn command(desk: &mut Desk<'_>, wish: Switch, channel: &str) -> Result<Answered> {
    let place = find_place(desk.connection, desk.text, desk.company, &desk.actor, channel).await?;
    if !desk.company.config().games.puzzles {
        return Err(Error::tell(desk.text.puzzle_off()));
    }
    if wish != Switch::Look {
        hosts_only(desk.text, desk.company, &place, &desk.actor.id)?;
        return Ok(Answered::Complete);
    }
    let board = find_board(desk.connection, channel).await?.is_some();
    let choice = find_choice(desk.connection, &desk.actor.id).await?;
    let host = is_host(desk.company, &place, &desk.actor.id);
    Ok(Answered::Said(draw_stand(desk.text, channel, board, choice == Some(Choice::Yes), host)))
}

/// A host wants the board of a channel, or none.
///
/// # Errors
/// A sentence for those who may not, or elsewhere; the database's.
pub(super) async fn wished(cx: &mut Cx, wish: Switch, channel: &str) -> Result<()> {
    let (text, company, actor) = (cx.text, cx.company.clone(), cx.actor.clone());
    let place = find_place(&mut cx.tx, text, &company, &actor, channel).await?;
    hosts_only(text, &company, &place, &actor.id)?;
    if !company.config().games.puzzles {
        return Err(Error::tell(text.puzzle_off()));
    }
    ensure_plan(cx, channel).await?;
    let since = (wish == Switch::On).then_some(cx.now);
    query("UPDATE game_channel SET board_at = $1 WHERE channel = $2")
        .bind(since)
        .bind(channel)
        .execute(&mut *cx.tx)
        .await?;
    cx.due(Due::Games, cx.now);
    let words = match wish {
        Switch::On => text.puzzle_board_on(channel_mention(channel)),
        _ => text.puzzle_board_off(channel_mention(channel)),
    };
    cx.answer(Message::words(words));
    Ok(())
}

/// The button that switches a board was pressed.
///
/// # Errors
/// As for the command.
pub async fn switched(cx: &mut Cx, value: &str) -> Result<()> {
    let (wish, channel) = value.split_once(':').unwrap_or_default();
    wished(cx, Switch::read(wish), channel).await
}

/// Somebody wrote in a channel: results in it are kept, offered to be kept, or left alone.
///
/// # Errors
/// The database's.
pub(super) async fn written(cx: &mut Cx, channel: &str, at: Millis, text: &str) -> Result<()> {
    let company = cx.company.clone();
    if !company.config().games.puzzles || !may_play(&company, &cx.actor) {
        return Ok(());
    }
    let mut outcomes = read(text);
    if outcomes.is_empty() || find_board(&mut cx.tx, channel).await?.is_none() {
        return Ok(());
    }
    let Some(place) = find_game_channel(&mut cx.tx, channel).await? else { return Ok(()) };
    let hours = place.hours(company.config());
    for outcome in outcomes.iter_mut().filter(|outcome| outcome.puzzle.is_empty()) {
        outcome.puzzle = hours.date(at).to_string();
    }
    cx.whisper_in = Some(channel.to_owned());
    let waiting = Waiting { channel: channel.to_owned(), at, outcomes };
    match find_choice(&mut cx.tx, &cx.actor.id).await? {
        Some(Choice::Yes) => {
            let new = keep(cx, &waiting).await?;
            if new == 0 {
                let message = draw_known(cx.text, &waiting.outcomes);
                cx.answer(message);
            }
        }
        Some(Choice::No | Choice::Asked) => {}
        None => {
            set_choice(cx, Choice::Asked).await?;
            let message = draw_offer(cx.text, &waiting);
            cx.answer(message);
        }
    }
    Ok(())
}

/// What takes the place of the question, or of how it stands, once somebody has chosen.
pub fn chosen_words(text: &Text, choice: Choice) -> Message {
    Message::words(match choice {
        Choice::Yes => text.puzzle_kept(),
        Choice::Asked | Choice::No => text.puzzle_not_kept(),
    })
}

/// *Keep them* was pressed: from now on, and those that brought the question.
///
/// # Errors
/// The database's.
pub async fn kept(cx: &mut Cx, value: &str) -> Result<()> {
    chosen(cx, Choice::Yes).await?;
    if let Ok(waiting) = serde_json::from_str::<Waiting>(value)
        && find_board(&mut cx.tx, &waiting.channel).await?.is_some()
    {
        keep(cx, &waiting).await?;
    }
    Ok(())
}

/// Somebody says whether they want their results kept. Whoever does not disappears from all boards.
///
/// # Errors
/// The database's.
pub async fn chosen(cx: &mut Cx, choice: Choice) -> Result<()> {
    set_choice(cx, choice).await?;
    if choice != Choice::Yes {
        query("DELETE FROM puzzle_result WHERE member = $1").bind(&cx.actor.id).execute(&mut *cx.tx).await?;
    }
    Ok(())
}

/// Keeps results that are new, and says how many are.
async fn keep(cx: &mut Cx, waiting: &Waiting) -> Result<u64> {
    let mut new = 0;
    for outcome in &waiting.outcomes {
        let added = query(
            "INSERT INTO puzzle_result (channel, member, game, puzzle, score, solved, played_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (channel, member, game, puzzle) DO NOTHING",
        )
        .bind(&waiting.channel)
        .bind(&cx.actor.id)
        .bind(outcome.game.word())
        .bind(&outcome.puzzle)
        .bind(outcome.score)
        .bind(i64::from(outcome.solved))
        .bind(waiting.at)
        .execute(&mut *cx.tx)
        .await?;
        new += added.rows_affected();
    }
    Ok(new)
}

// Views

/// A result as people say it: `4/6`, `X/6`, one mistake, 0:45.
pub(super) fn said(text: &Text, game: Game, score: i64, solved: bool) -> String {
    match game.unit() {
        Unit::Tries(most) if solved => format!("{score}/{most}"),
        Unit::Tries(most) => format!("X/{most}"),
        Unit::Guesses => text.puzzle_guesses(score),
        Unit::Mistakes if solved => text.puzzle_mistakes(score),
        Unit::Mistakes => text.puzzle_unsolved(),
        Unit::Hints => text.puzzle_hints(score),
        Unit::Seconds => format!("{}:{:02}", score / 60, score % 60),
        Unit::Points => text.puzzle_points(score),
    }
}

fn listed(text: &Text, outcomes: &[Outcome]) -> String {
    let line = |one: &Outcome| {
        format!("{} {}", text.puzzle_name(one.game.word()), said(text, one.game, one.score, one.solved))
    };
    outcomes.iter().map(line).collect::<Vec<_>>().join("  ·  ")
}

fn draw_offer(text: &Text, waiting: &Waiting) -> Message {
    let words = text.puzzle_offer(listed(text, &waiting.outcomes));
    let mut waiting = waiting.clone();
    let written = |waiting: &Waiting| json!(waiting).to_string();
    while written(&waiting).chars().count() > limit::BUTTON_VALUE {
        waiting.outcomes.pop();
    }
    let buttons = vec![
        button("puzzle.keep", &written(&waiting), &text.puzzle_keep_button()).primary().into(),
        button("puzzle.mine", Choice::No.word(), &text.puzzle_refuse_button()).into(),
    ];
    let blocks = [section(&words), actions(buttons), context(&text.puzzle_offer_once())];
    Message { blocks: message_blocks(&blocks), text: words }
}

fn draw_known(text: &Text, outcomes: &[Outcome]) -> Message {
    let games: Vec<_> = outcomes.iter().map(|one| text.puzzle_name(one.game.word())).collect();
    Message::words(text.puzzle_known(games.join(", ")))
}

/// How the board of a channel stands, and whether the person's results are on it.
fn draw_stand(text: &Text, channel: &str, board: bool, mine: bool, is_host: bool) -> Message {
    let games: Vec<_> = Game::ALL.iter().map(|game| text.puzzle_name(game.word())).collect();
    let head = match board {
        true => text.puzzle_stand_on(channel_mention(channel)),
        false => text.puzzle_stand_off(channel_mention(channel)),
    };
    let mut lines = vec![head, text.puzzle_games(games.join(", "))];
    if board {
        lines.push(if mine { text.puzzle_stand_mine() } else { text.puzzle_stand_not_mine() });
    }
    let words = lines.join("\n");
    let mut buttons = Vec::new();
    if board {
        buttons.push(match mine {
            true => button("puzzle.mine", Choice::No.word(), &text.puzzle_leave_button()),
            false => button("puzzle.mine", Choice::Yes.word(), &text.puzzle_keep_button()).primary(),
        });
    }
    if is_host {
        let (wish, label) = match board {
            true => ("off", text.puzzle_board_off_button()),
            false => ("on", text.puzzle_board_on_button()),
        };
        buttons.push(button("puzzle.board", &format!("{wish}:{channel}"), &label));
    }
    let mut blocks = vec![section(&words)];
    if !buttons.is_empty() {
        blocks.push(actions(buttons.into_iter().map(Into::into).collect()));
    }
    blocks.push(context(&text.puzzle_promise()));
    Message { blocks: message_blocks(&blocks), text: words }
}

/// What people read about their results, for the `screens` command.
pub(super) fn samples(text: &Text) -> Vec<(String, Value)> {
    let value = |message: Message| serde_json::to_value(message).unwrap_or_default();
    let outcomes: Vec<_> = Game::ALL
        .into_iter()
        .flat_map(|game| {
            [true, false].map(|solved| Outcome { game, puzzle: "2026-11-02".to_owned(), score: 4, solved })
        })
        .collect();
    let waiting = Waiting { channel: "C0PLAY".into(), at: 0, outcomes: outcomes.clone() };
    let mut screens = vec![
        ("puzzle offer".to_owned(), value(draw_offer(text, &waiting))),
        ("puzzle known".to_owned(), value(draw_known(text, &outcomes))),
        ("puzzles, no board".to_owned(), value(draw_stand(text, "C0PLAY", false, false, false))),
        ("puzzles, no board, for a host".to_owned(), value(draw_stand(text, "C0PLAY", false, true, true))),
        ("puzzles".to_owned(), value(draw_stand(text, "C0PLAY", true, false, false))),
        ("puzzles, for a host".to_owned(), value(draw_stand(text, "C0PLAY", true, true, true))),
    ];
    for (name, words) in [
        ("puzzles off", text.puzzle_off()),
        ("puzzle board on", text.puzzle_board_on(channel_mention("C0PLAY"))),
        ("puzzle board off", text.puzzle_board_off(channel_mention("C0PLAY"))),
    ] {
        screens.push((name.to_owned(), value(Message::words(words))));
    }
    for (name, choice) in [("puzzle kept", Choice::Yes), ("puzzle not kept", Choice::No)] {
        screens.push((name.to_owned(), value(chosen_words(text, choice))));
    }
    screens
}

// SQL

/// Since when a channel has a board.
async fn find_board(connection: &mut Connection, channel: &str) -> Result<Option<Millis>> {
    let since: Option<Option<i64>> = query_scalar("SELECT board_at FROM game_channel WHERE channel = $1")
        .bind(channel.to_owned())
        .fetch_optional(connection)
        .await?;
    Ok(since.flatten())
}

async fn find_choice(connection: &mut Connection, person: &str) -> Result<Option<Choice>> {
    let choice: Option<String> = query_scalar("SELECT choice FROM puzzle_choice WHERE member = $1")
        .bind(person.to_owned())
        .fetch_optional(connection)
        .await?;
    let known = [Choice::Asked, Choice::Yes, Choice::No];
    Ok(choice.and_then(|word| known.into_iter().find(|choice| choice.word() == word)))
}

async fn set_choice(cx: &mut Cx, choice: Choice) -> Result<()> {
    query(
        "INSERT INTO puzzle_choice (member, choice, chosen_at) VALUES ($1, $2, $3) \
         ON CONFLICT (member) DO UPDATE SET choice = excluded.choice, chosen_at = excluded.chosen_at",
    )
    .bind(&cx.actor.id)
    .bind(choice.word())
    .bind(cx.now)
    .execute(&mut *cx.tx)
    .await?;
    Ok(())
}
