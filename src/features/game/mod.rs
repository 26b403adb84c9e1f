//! Games in the game channels of the community: a quiz, a board of daily puzzles, emoji riddles.
//!
//! `/cx fun quiz` in a game channel plans a quiz or opens one at once: people press *Play*, answer in a form, and are put
//! into teams that are mixed across functions. Nothing is public before it closes; then the best team is named, and the right
//! answers stand in the thread, each with a line of trivia. `/cx fun puzzles` keeps a board: results of daily puzzles that
//! people paste there are read, of those who want it, and told on Mondays. `/cx fun riddle :lion_face: :crown: = The Lion
//! King` poses a riddle; guesses in its thread are compared by the bot; `/cx fun riddle off` is for hosts who want none.
//!
//! Games are never work: nobody is asked to play, nobody is ranked, no series is counted, and whoever plays badly or not at
//! all is not named. Nothing that is told lets anybody work out another's score (`team::is_told`).
//!
//! Belongs here: all that is played. Never: the catalogue of channels, or what a channel is for.
//!
//! Reading order: this file (who may play, and where), `quiz` with `quiz_card`, `team` and `pool`, `puzzle` with `parse` and
//! `board`, `riddle` with `guess`.

mod board;
mod guess;
mod parse;
mod pool;
mod puzzle;
mod quiz;
mod quiz_card;
mod riddle;
mod team;

use serde_json::Value;

pub use puzzle::{Choice, Switch, chosen, chosen_words, kept, switched};
pub use quiz::{Wish as QuizWish, check_played, mine, planned, play_form, played, quiz_redrawn};
pub use quiz_card::quiz_of;
pub use riddle::{
    Draft, check_ended, check_posed, end_form, ended, form as riddle_form, posed, riddle_of, riddle_redrawn,
};

use crate::base::clock::{DAY, Millis};
use crate::base::db::{Connection, query, query_as};
use crate::base::error::{Error, Result};
use crate::base::text::{Language, Text, channel as channel_mention};
use crate::domain::call::{Due, Message};
use crate::domain::community::{ChannelKind, CommunityChannel, find_community_channel, list_community_channels};
use crate::domain::company::Company;
use crate::domain::cx::{Cx, Desk};
use crate::domain::member::{Kind, Member, find_member};
use crate::domain::posted::find_posted;
use crate::domain::quiz_pack::Problem;

/// Words for fun, behind which those for games stand. They may be left out.
const FUN: [&str; 6] = ["fun", "diversión", "diversion", "divertimento", "svago", "zabawa"];
/// Words for each game in the languages of the bot.
const QUIZ: [&str; 3] = ["quiz", "trivia", "quizy"];
const RIDDLE: [&str; 5] = ["riddle", "acertijo", "adivinanza", "indovinello", "zagadka"];
const PUZZLES: [&str; 8] =
    ["puzzles", "puzzle", "board", "pasatiempos", "rompicapi", "łamigłówki", "lamiglowki", "tablica"];
/// Channels that are named to somebody who is elsewhere.
const NAMED: usize = 8;
/// Problems of packs that are told in one message, and characters of each.
const TOLD: usize = 12;
const PROBLEM: usize = 250;
/// How long answers and results are kept.
const KEPT: Millis = 60 * DAY;
/// For so long it is tried to tell something within somebody's hours; after that it is no news.
const NEWS: Millis = 7 * DAY;

/// What was asked for behind `/cx fun`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// A quiz.
    Quiz(QuizWish),
    /// The board of daily puzzles.
    Puzzles(Switch),
    /// An emoji riddle, with what stands behind the word.
    Riddle(String),
    /// Riddles in this channel, or none.
    Riddles(Switch),
}

/// What is answered at once.
#[derive(Clone, Debug)]
pub enum Answered {
    /// A private message.
    Said(Message),
    /// A form.
    Form(Value),
    /// Nothing is missing: it can be done.
    Complete,
}

/// Reads what was typed behind `/cx`; the words of all languages are understood. `None`: it is about something else.
pub fn read(typed: &str) -> Option<Asked> {
    let (mut word, mut rest) = first_word(typed);
    if FUN.contains(&word.as_str()) {
        (word, rest) = first_word(rest);
    }
    let word = word.as_str();
    if QUIZ.contains(&word) {
        return Some(Asked::Quiz(QuizWish::read(rest)));
    }
    if PUZZLES.contains(&word) {
        return Some(Asked::Puzzles(Switch::read(rest)));
    }
    RIDDLE.contains(&word).then(|| match Switch::read(rest) {
        Switch::Look => Asked::Riddle(rest.to_owned()),
        switch => Asked::Riddles(switch),
    })
}

fn first_word(typed: &str) -> (String, &str) {
    let typed = typed.trim();
    let (word, rest) = typed.split_once(char::is_whitespace).unwrap_or((typed, ""));
    (word.to_lowercase(), rest.trim())
}

/// A game was asked for in a channel.
///
/// # Errors
/// A sentence for those who may not, or elsewhere; the database's.
pub async fn command(desk: &mut Desk<'_>, asked: &Asked, channel: &str) -> Result<Answered> {
    match asked {
        Asked::Quiz(wish) => quiz::command(desk, *wish, channel).await,
        Asked::Puzzles(wish) => puzzle::command(desk, *wish, channel).await,
        Asked::Riddle(typed) => riddle::command(desk, typed, channel).await,
        Asked::Riddles(_) => riddle::switch_command(desk, channel).await,
    }
}

/// The same, where nothing was missing: does it.
///
/// # Errors
/// A sentence for those who may not, or elsewhere; the database's.
pub async fn asked(cx: &mut Cx, asked: &Asked, channel: &str) -> Result<()> {
    match asked {
        Asked::Quiz(wish) => planned(cx, *wish, channel).await,
        Asked::Puzzles(wish) => puzzle::wished(cx, *wish, channel).await,
        Asked::Riddle(typed) => riddle::typed(cx, typed, channel).await,
        Asked::Riddles(switch) => riddle::switched(cx, *switch, channel).await,
    }
}

/// Somebody wrote in a channel, maybe below a message: it may be a guess, or a result of a puzzle.
///
/// # Errors
/// The database's.
pub async fn written(cx: &mut Cx, channel: &str, thread: Option<&str>, ts: Millis, text: &str) -> Result<()> {
    if !cx.company.config().games.on {
        return Ok(());
    }
    if let Some(thread) = thread {
        riddle::guessed(cx, channel, thread, text).await?;
    }
    puzzle::written(cx, channel, ts, text).await
}

/// It is time to open or close something, to tell an answer, to post a board, or to tell of trouble.
///
/// # Errors
/// The database's.
pub async fn due(cx: &mut Cx) -> Result<()> {
    let mut next = Millis::MAX;
    for at in [quiz::due(cx).await?, riddle::due(cx).await?, board::due(cx).await?] {
        next = next.min(at.unwrap_or(Millis::MAX));
    }
    if next < Millis::MAX {
        cx.due(Due::Games, next);
    }
    forget(cx).await?;
    tell_about_packs(cx).await
}

/// What somebody answered or scored is not remembered longer than people look at it.
async fn forget(cx: &mut Cx) -> Result<()> {
    let before = cx.now - KEPT;
    query("DELETE FROM puzzle_result WHERE played_at < $1").bind(before).execute(&mut *cx.tx).await?;
    query("DELETE FROM quiz_answer WHERE answered_at < $1").bind(before).execute(&mut *cx.tx).await?;
    query("DELETE FROM quiz_player WHERE joined_at < $1").bind(before).execute(&mut *cx.tx).await?;
    Ok(())
}

/// A channel has a new id.
///
/// # Errors
/// The database's.
pub async fn channel_moved(cx: &mut Cx, old: &str, new: &str) -> Result<()> {
    query("UPDATE game_channel SET channel = $1 WHERE channel = $2").bind(new).bind(old).execute(&mut *cx.tx).await?;
    query("UPDATE quiz SET channel = $1 WHERE channel = $2").bind(new).bind(old).execute(&mut *cx.tx).await?;
    query("UPDATE puzzle_result SET channel = $1 WHERE channel = $2").bind(new).bind(old).execute(&mut *cx.tx).await?;
    query("UPDATE riddle SET channel = $1 WHERE channel = $2").bind(new).bind(old).execute(&mut *cx.tx).await?;
    Ok(())
}

/// Somebody took a channel off the catalogue: what was planned there ends.
///
/// # Errors
/// The database's.
pub async fn channel_retired(cx: &mut Cx, channel: &str) -> Result<()> {
    query("UPDATE game_channel SET quiz = $1, board_at = NULL WHERE channel = $2")
        .bind(quiz::OFF)
        .bind(channel)
        .execute(&mut *cx.tx)
        .await?;
    Ok(())
}

/// A message of that name could not be posted or edited: what never stood in its channel is over.
///
/// # Errors
/// The database's.
pub async fn not_posted(cx: &mut Cx, key: &str) -> Result<()> {
    if find_posted(&mut cx.tx, key).await?.is_some() {
        return Ok(());
    }
    if let Some(id) = quiz_of(key) {
        return quiz::given_up(cx, id).await;
    }
    match riddle_of(key) {
        Some(id) => riddle::given_up(cx, id).await,
        None => Ok(()),
    }
}

// Rules

/// Refuses everybody where there are no games, and guests where they do not play.
fn refuse(text: &Text, company: &Company, actor: &Member) -> Result<()> {
    let games = &company.config().games;
    if !games.on {
        return Err(Error::tell(text.game_off()));
    }
    if !may_play(company, actor) {
        return Err(Error::tell(text.game_guest()));
    }
    Ok(())
}

fn may_play(company: &Company, actor: &Member) -> bool {
    actor.is_reachable() && (actor.kind != Kind::Guest || company.config().games.guests)
}

/// Whether somebody plans what is played in a channel: stewards, and whoever proposed it.
fn is_host(company: &Company, place: &CommunityChannel, person: &str) -> bool {
    company.is_steward(person) || place.proposed_by == person
}

/// Refuses everybody else, and says who does.
fn hosts_only(text: &Text, company: &Company, place: &CommunityChannel, person: &str) -> Result<()> {
    if is_host(company, place, person) {
        return Ok(());
    }
    Err(Error::tell(text.game_hosts_only(hosts(company, place))))
}

/// Who plans what is played in a channel.
fn hosts(company: &Company, place: &CommunityChannel) -> String {
    let mut all = vec![place.proposed_by.clone()];
    all.extend(company.config().people.stewards.iter().filter(|one| **one != place.proposed_by).cloned());
    let all = all.iter().filter(|person| !person.is_empty()).take(NAMED);
    all.map(|person| crate::base::text::mention(person)).collect::<Vec<_>>().join(", ")
}

/// The game channel somebody is in.
async fn find_place(
    connection: &mut Connection,
    text: &Text,
    company: &Company,
    actor: &Member,
    channel: &str,
) -> Result<CommunityChannel> {
    refuse(text, company, actor)?;
    if let Some(place) = find_game_channel(connection, channel).await? {
        return match place.outside_at {
            Some(_) => Err(Error::tell(text.game_outside(channel_mention(channel)))),
            None => Ok(place),
        };
    }
    let all = list_community_channels(connection).await?;
    let games = all.iter().filter(|place| place.kind == ChannelKind::Game).take(NAMED);
    let games: Vec<_> = games.map(|place| channel_mention(&place.channel)).collect();
    Err(Error::tell(match games.is_empty() {
        true => text.game_nowhere(),
        false => text.game_elsewhere(games.join(", ")),
    }))
}

/// A channel, if games are played in it.
async fn find_game_channel(connection: &mut Connection, channel: &str) -> Result<Option<CommunityChannel>> {
    let place = find_community_channel(connection, channel).await?;
    Ok(place.filter(|place| place.kind == ChannelKind::Game))
}

/// Tells those who keep the channel what is wrong with question packs, each once, in their own hours.
async fn tell_about_packs(cx: &mut Cx) -> Result<()> {
    let company = cx.company.clone();
    let problems = company.library().problems();
    if problems.is_empty() || !company.config().games.on {
        return Ok(());
    }
    let words: Vec<_> = problems.iter().map(|problem| problem.says(Text::of(Language::English))).collect();
    let name = format!("packs:{}", Message::words(words.join("\n")).fingerprint());
    for steward in company.config().people.stewards.clone() {
        tell_once(cx, &steward, &name, cx.now, |text| draw_problems(text, problems)).await?;
    }
    Ok(())
}

/// Tells somebody something once, within their hours; before, it waits for the next time this is called. What is older than
/// a week is no news any more.
async fn tell_once(
    cx: &mut Cx,
    person: &str,
    name: &str,
    since: Millis,
    draw: impl FnOnce(&Text) -> Message,
) -> Result<()> {
    let company = cx.company.clone();
    let Some(member) = find_member(&mut cx.tx, person).await? else { return Ok(()) };
    let is_time = member.is_reachable() && member.hours(company.config()).is_working(cx.now) && cx.now - since < NEWS;
    let name = format!("{name}:{person}");
    if is_time && note_once(cx, &name).await? {
        cx.tell(person, format!("game:{name}"), draw(member.text(&company)));
    }
    Ok(())
}

// Views

fn draw_problems(text: &Text, problems: &[Problem]) -> Message {
    let mut lines = vec![text.game_packs_wrong(problems.len())];
    lines.extend(problems.iter().take(TOLD).map(|problem| {
        let said = crate::base::text::Words::plain(&problem.says(text)).one_line().cut(PROBLEM).mrkdwn();
        format!("• {said}")
    }));
    Message::words(crate::base::blocks::message_text(&lines.join("\n")))
}

/// Views of this feature, for the `screens` command.
pub fn samples(text: &Text, company: &Company) -> Vec<(String, Value)> {
    let value = |message: Message| serde_json::to_value(message).unwrap_or_default();
    let problem = Problem {
        file: "own & <mine>.toml".to_owned(),
        question: "first".to_owned(),
        wrong: crate::domain::quiz_pack::Wrong::Answer(7),
    };
    let mut screens = vec![("packs with mistakes".to_owned(), value(draw_problems(text, &vec![problem; 40])))];
    for (name, words) in [
        ("games off", text.game_off()),
        ("games for guests", text.game_guest()),
        ("games without the bot", text.game_outside(channel_mention("C0PLAY"))),
        ("games elsewhere", text.game_elsewhere(channel_mention("C0PLAY"))),
        ("games nowhere", text.game_nowhere()),
        ("games for hosts", text.game_hosts_only(crate::base::text::mention("U0IDA"))),
    ] {
        screens.push((name.to_owned(), value(Message::words(words))));
    }
    screens.extend(quiz_card::samples(text, company));
    screens.extend(puzzle::samples(text));
    screens.extend(board::samples(text));
    screens.extend(riddle::samples(text));
    screens
}

// SQL

/// Notes that something is done; `false`: it was done before, or another instance does it.
async fn note_once(cx: &mut Cx, name: &str) -> Result<bool> {
    let new = query("INSERT INTO game_note (name, noted_at) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING")
        .bind(name)
        .bind(cx.now)
        .execute(&mut *cx.tx)
        .await?;
    Ok(new.rows_affected() == 1)
}

/// What was noted under names that begin so, and when.
async fn list_noted(connection: &mut Connection, start: &str) -> Result<Vec<(String, Millis)>> {
    Ok(query_as("SELECT name, noted_at FROM game_note WHERE SUBSTR(name, 1, LENGTH($1)) = $2 ORDER BY name")
        .bind(start)
        .bind(start)
        .fetch_all(connection)
        .await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_behind_the_command_is_read_in_every_language() {
        for (typed, expected) in [
            ("fun quiz", Some(Asked::Quiz(QuizWish::Look))),
            ("Fun Quiz now", Some(Asked::Quiz(QuizWish::Now))),
            ("quiz cada semana", Some(Asked::Quiz(QuizWish::Weekly))),
            ("zabawa quiz wyłącz", Some(Asked::Quiz(QuizWish::Off))),
            ("svago rompicapi", Some(Asked::Puzzles(Switch::Look))),
            ("fun puzzles on", Some(Asked::Puzzles(Switch::On))),
            ("fun puzzles off", Some(Asked::Puzzles(Switch::Off))),
            ("fun riddle :lion_face: = The Lion King", Some(Asked::Riddle(":lion_face: = The Lion King".to_owned()))),
            ("acertijo", Some(Asked::Riddle(String::new()))),
            ("fun riddle off", Some(Asked::Riddles(Switch::Off))),
            ("zabawa zagadka włącz", Some(Asked::Riddles(Switch::On))),
            ("fun", None),
            ("", None),
            ("fun books", None),
            ("digest", None),
        ] {
            assert_eq!(read(typed), expected, "{typed}");
        }
    }
}
