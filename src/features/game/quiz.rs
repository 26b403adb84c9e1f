//! The quiz: planned by a host, opened and closed at fixed hours, played in a form that only the player sees.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::quiz_card::{
    Played, Question, Shown, block, draw_answers, draw_mine, draw_open, draw_over, draw_plan, draw_play_form,
    draw_sent, draw_told, quiz_key,
};
use super::team::{Player, place, settle};
use super::{Answered, find_game_channel, find_place, hosts_only, is_host, list_noted, note_once};
use super::{KEPT, pool, refuse, tell_once};
use crate::base::clock::{DAY, MINUTE, Millis, SECOND};
use crate::base::config::Config;
use crate::base::db::{Connection, query, query_as, query_scalar};
use crate::base::error::{Error, Result};
use crate::base::text::moment;
use crate::domain::calendar::Hours;
use crate::domain::call::{Call, Due, Message, Place, Ripple};
use crate::domain::community::CommunityChannel;
use crate::domain::cx::{Cx, Desk};
use crate::domain::fun::{self, quiz_slots};
use crate::domain::function::Told;
use crate::domain::member::{Member, find_member};
use crate::domain::posted::{Redraw, compare, find_posted};

/// A quiz that could be played for less time is not opened any more.
const LEAST: Millis = 30 * MINUTE;
/// How long the number of players may be old.
const REST: Millis = 20 * SECOND;
/// What is sent at the last moment is handled a little later: a quiz closes when that has been done.
const GRACE: Millis = 30 * SECOND;
/// Quizzes in a row that nobody plays before the next ones wait until somebody wants them.
const PATIENCE: i64 = 3;

/// What a host wants of the quiz in a channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// See how it stands.
    Look,
    /// One at the fixed hours of every week.
    Weekly,
    /// One at once.
    Now,
    /// None any more.
    Off,
}

impl Wish {
    /// Reads what stands behind the word for a quiz.
    pub(super) fn read(typed: &str) -> Self {
        match super::first_word(typed).0.as_str() {
            // "every week" is known by its first word.
            "weekly" | "every" | "semanal" | "cada" | "ogni" | "co" => Self::Weekly,
            "now" | "ahora" | "ora" | "adesso" | "subito" | "teraz" => Self::Now,
            "off" | "stop" | "no" | "ferma" | "wyłącz" | "wylacz" => Self::Off,
            _ => Self::Look,
        }
    }
}

/// `/cx fun quiz` was typed in a channel.
///
/// # Errors
/// A sentence for those who may not, or elsewhere; the database's.
pub(super) async fn command(desk: &mut Desk<'_>, wish: Wish, channel: &str) -> Result<Answered> {
    let place = find_place(desk.connection, desk.text, desk.company, &desk.actor, channel).await?;
    if wish != Wish::Look {
        hosts_only(desk.text, desk.company, &place, &desk.actor.id)?;
        return Ok(Answered::Complete);
    }
    let plan = find_plan(desk.connection, channel).await?;
    let open = find_open(desk.connection, channel).await?.map(|quiz| quiz.closes_at);
    let next = plan.as_ref().filter(|plan| plan.quiz == WEEKLY);
    let config = desk.company.config();
    let next = next.and_then(|plan| quiz_slots(&config.games, &place.hours(config), plan.quiz_at, desk.now).1);
    let paused = plan.is_some_and(|plan| plan.quiz == PAUSED);
    let host = is_host(desk.company, &place, &desk.actor.id);
    Ok(Answered::Said(draw_plan(desk.text, desk.company, &place, (open, next, paused), host)))
}

/// A host plans the quiz of a channel, or opens one at once.
///
/// # Errors
/// A sentence for those who may not, or at a bad hour; the database's.
pub async fn planned(cx: &mut Cx, wish: Wish, channel: &str) -> Result<()> {
    let (text, company, actor) = (cx.text, cx.company.clone(), cx.actor.clone());
    let place = find_place(&mut cx.tx, text, &company, &actor, channel).await?;
    hosts_only(text, &company, &place, &actor.id)?;
    let words = match wish {
        Wish::Look => return Ok(()),
        Wish::Off => {
            set_plan(cx, channel, OFF).await?;
            text.quiz_plan_off()
        }
        Wish::Weekly => {
            set_plan(cx, channel, WEEKLY).await?;
            let (_, next) = quiz_slots(&company.config().games, &place.hours(company.config()), cx.now, cx.now);
            let next = next.ok_or_else(|| Error::tell(text.quiz_plan_never()))?;
            cx.due(Due::Games, next);
            text.quiz_plan_weekly(moment(next))
        }
        Wish::Now => {
            let closes_at = closes_if_opened(company.config(), &place.hours(company.config()), cx.now);
            let closes_at = closes_at.ok_or_else(|| Error::tell(text.quiz_now_late()))?;
            ensure_plan(cx, channel).await?;
            if let Some(open) = find_open(&mut cx.tx, channel).await? {
                return Err(Error::tell(text.quiz_open_already(moment(open.closes_at))));
            }
            open(cx, &place, &actor.id, cx.now, closes_at).await?;
            text.quiz_now_done(moment(closes_at))
        }
    };
    cx.answer(Message::words(words));
    Ok(())
}

/// *Play* was pressed: the questions, in the language of whoever plays, with what they answered before.
///
/// # Errors
/// A sentence for those who may not, or after closing; the database's.
pub async fn play_form(desk: &mut Desk<'_>, quiz: &str) -> Result<Value> {
    refuse(desk.text, desk.company, &desk.actor)?;
    let quiz = find_playable(desk, quiz).await?;
    let questions = find_questions(desk.connection, desk.company.library(), &quiz.id).await?;
    let before = list_own_answers(desk.connection, &quiz.id, &desk.actor.id).await?;
    Ok(draw_play_form(desk.text, desk.company, &quiz, &questions, &before))
}

/// What is wrong with answers that were sent, by block. The form itself wants each question answered.
///
/// # Errors
/// A sentence for those who may not; the database's.
pub async fn check_played(desk: &mut Desk<'_>, quiz: &str) -> Result<BTreeMap<String, String>> {
    refuse(desk.text, desk.company, &desk.actor)?;
    match find_playable(desk, quiz).await {
        Err(Error::Tell(words)) => Ok(BTreeMap::from([(block(1), words)])),
        other => other.map(|_| BTreeMap::new()),
    }
}

/// Answers were sent: the first time they bring a team, later they take the place of those before.
///
/// # Errors
/// A sentence for those who may not, or after closing; the database's.
pub async fn played(cx: &mut Cx, quiz: &str, answers: &[(i64, i64)]) -> Result<()> {
    refuse(cx.text, &cx.company, &cx.actor)?;
    lock_quiz(&mut cx.tx, quiz).await?;
    let found = find_quiz(&mut cx.tx, quiz).await?;
    let quiz = found.ok_or_else(|| Error::tell(cx.text.quiz_gone()))?;
    // What was sent in time counts while the quiz stands open.
    if quiz.closed_at.is_some() {
        return Err(Error::tell(cx.text.quiz_closed()));
    }
    let company = cx.company.clone();
    let questions = find_questions(&mut cx.tx, company.library(), &quiz.id).await?;
    let options = |position: i64| questions.iter().find(|one| one.position == position).map_or(0, Question::options);
    let fits = |(position, choice): &&(i64, i64)| (1..=options(*position) as i64).contains(choice);
    let answers: Vec<_> = answers.iter().filter(fits).collect();
    if answers.is_empty() {
        return Ok(());
    }
    let players = list_players(&mut cx.tx, company.config(), &quiz.id).await?;
    let known = players.iter().find(|player| player.member == cx.actor.id).map(|player| player.team);
    let team = match known {
        Some(team) => team,
        None => {
            let function = cx.actor.function(company.config()).map(str::to_owned);
            let team = place(&players, function.as_deref(), company.config().games.team);
            add_player(cx, &quiz.id, team).await?;
            team
        }
    };
    for (position, choice) in answers {
        set_answer(cx, &quiz.id, *position, *choice).await?;
    }
    let mates: Vec<_> = players
        .iter()
        .filter(|player| player.team == team && player.member != cx.actor.id)
        .map(|player| player.member.clone())
        .collect();
    let message = draw_sent(cx.text, &quiz, team, &mates);
    cx.whisper_in = Some(quiz.channel.clone());
    cx.answer(message);
    cx.ripple_at(Ripple::Quiz { quiz: quiz.id }, cx.now + REST);
    Ok(())
}

/// *How did I do?* was pressed on a quiz that is over.
///
/// # Errors
/// A sentence for those who did not play, or before closing; the database's.
pub async fn mine(desk: &mut Desk<'_>, quiz: &str) -> Result<Value> {
    let quiz = find_quiz(desk.connection, quiz).await?.ok_or_else(|| Error::tell(desk.text.quiz_gone()))?;
    if quiz.closed_at.is_none() {
        return Err(Error::tell(desk.text.quiz_not_over(moment(quiz.closes_at))));
    }
    // Of all others only the team counts.
    let shown = load_team(desk, quiz).await?;
    if !shown.played.answers.iter().any(|(_, member, _)| *member == desk.actor.id) {
        return Err(Error::tell(desk.text.quiz_not_played()));
    }
    Ok(draw_mine(desk.text, desk.company, &shown, &desk.actor.id))
}

/// Redraws a quiz where it differs from what stands there. One that is over is not posted again.
///
/// # Errors
/// The database's.
pub async fn quiz_redrawn(cx: &mut Cx, quiz: &str) -> Result<()> {
    let found = find_quiz(&mut cx.tx, quiz).await?;
    // Of one that is long over only the message is left, which stays as it is.
    let long_over = cx.now - KEPT + DAY;
    let found = found.filter(|quiz| quiz.closed_at.is_none_or(|closed_at| closed_at > long_over));
    let Some(quiz) = found else { return Ok(()) };
    let company = cx.company.clone();
    let (key, channel, is_open) = (quiz_key(&quiz.id), quiz.channel.clone(), quiz.closed_at.is_none());
    let ripple = Ripple::Quiz { quiz: quiz.id.clone() };
    let text = find_game_channel(&mut cx.tx, &channel).await?.map_or(company.text(), |place| place.text(&company));
    let shown = load(&mut cx.tx, &company, quiz).await?;
    let message = if is_open { draw_open(text, &shown) } else { draw_over(text, &shown) };
    match compare(&mut cx.tx, &key, &message).await? {
        Redraw::Post if is_open => {
            cx.call(Call::Post { key, place: Place::Channel(channel), message, then: Some(ripple) });
        }
        Redraw::Edit => cx.call(Call::Update { key, channel, message, lost: ripple }),
        Redraw::Post | Redraw::Nothing => {}
    }
    Ok(())
}

/// Opens and closes what is due; returns when the next of it is.
///
/// # Errors
/// The database's.
pub(super) async fn due(cx: &mut Cx) -> Result<Option<Millis>> {
    let company = cx.company.clone();
    let config = company.config();
    let mut next: Vec<Millis> = Vec::new();
    for quiz in list_open(&mut cx.tx).await? {
        if quiz.closes_at + GRACE <= cx.now || !config.games.on {
            close(cx, quiz).await?;
        } else {
            next.push(quiz.closes_at + GRACE);
        }
    }
    if config.games.on {
        for plan in list_plans(&mut cx.tx, WEEKLY).await? {
            let place = find_game_channel(&mut cx.tx, &plan.channel).await?;
            let Some(place) = place.filter(|place| place.outside_at.is_none()) else { continue };
            let (slot, following) = quiz_slots(&config.games, &place.hours(config), plan.quiz_at, cx.now);
            next.extend(following);
            let Some((opens_at, closes_at)) = slot.filter(|(_, closes_at)| closes_at - cx.now >= LEAST) else {
                continue;
            };
            lock_plan(&mut cx.tx, &plan.channel).await?;
            if find_open(&mut cx.tx, &plan.channel).await?.is_none() {
                open(cx, &place, &plan.quiz_by, opens_at, closes_at).await?;
                next.push(closes_at + GRACE);
            }
        }
        tell_hosts(cx).await?;
    }
    Ok(next.into_iter().min())
}

/// Opens a quiz in a channel, unless that one was opened before.
async fn open(
    cx: &mut Cx,
    place: &CommunityChannel,
    begun_by: &str,
    opens_at: Millis,
    closes_at: Millis,
) -> Result<()> {
    let company = cx.company.clone();
    let id = cx.ids.next();
    let new = query(
        "INSERT INTO quiz (id, channel, begun_by, opens_at, closes_at, outcome) VALUES ($1, $2, $3, $4, $5, '') \
         ON CONFLICT (channel, opens_at) DO NOTHING",
    )
    .bind(&id)
    .bind(&place.channel)
    .bind(begun_by)
    .bind(opens_at)
    .bind(closes_at)
    .execute(&mut *cx.tx)
    .await?;
    if new.rows_affected() == 0 {
        return Ok(());
    }
    let asked = list_asked(&mut cx.tx, &place.channel).await?;
    let questions = company.library().questions();
    let count = usize::try_from(company.config().games.questions).unwrap_or_default();
    let chosen = pool::choose(questions, &asked, count, &format!("{}:{opens_at}", place.channel));
    for (at, question) in chosen.questions.iter().enumerate() {
        query("INSERT INTO quiz_question (quiz, position, pack, question) VALUES ($1, $2, $3, $4)")
            .bind(&id)
            .bind(at as i64 + 1)
            .bind(&question.pack)
            .bind(&question.id)
            .execute(&mut *cx.tx)
            .await?;
    }
    if chosen.again {
        // With more questions it is news again when they have all been asked.
        note_once(cx, &format!("{USED_UP}{}:{}", place.channel, questions.len())).await?;
    }
    fun::count(cx, &place.channel).await?;
    cx.due(Due::Games, closes_at + GRACE);
    cx.ripple(Ripple::Quiz { quiz: id });
    Ok(())
}

/// A quiz never stood in its channel: nobody could play, which is nobody's fault.
pub(super) async fn given_up(cx: &mut Cx, quiz: &str) -> Result<()> {
    query("UPDATE quiz SET closed_at = $1, outcome = $2 WHERE id = $3 AND closed_at IS NULL")
        .bind(cx.now)
        .bind(UNPLAYED)
        .bind(quiz)
        .execute(&mut *cx.tx)
        .await?;
    Ok(())
}

/// Closes a quiz: teams of one join another, the answers stand in the thread.
async fn close(cx: &mut Cx, quiz: Quiz) -> Result<()> {
    let company = cx.company.clone();
    lock_quiz(&mut cx.tx, &quiz.id).await?;
    if find_quiz(&mut cx.tx, &quiz.id).await?.is_none_or(|quiz| quiz.closed_at.is_some()) {
        return Ok(());
    }
    let mut shown = load(&mut cx.tx, &company, quiz).await?;
    let people: BTreeSet<_> = shown.played.answers.iter().map(|(_, member, _)| member.clone()).collect();
    let outcome = match (company.config().games.on, people.is_empty()) {
        (false, _) => STOPPED,
        (true, true) => UNPLAYED,
        (true, false) => PLAYED,
    };
    query("UPDATE quiz SET closed_at = $1, outcome = $2 WHERE id = $3")
        .bind(cx.now)
        .bind(outcome)
        .bind(&shown.quiz.id)
        .execute(&mut *cx.tx)
        .await?;
    let channel = shown.quiz.channel.clone();
    if outcome == PLAYED {
        let mut teams: BTreeMap<_, _> =
            shown.played.teams.clone().into_iter().filter(|(member, _)| people.contains(member)).collect();
        settle(&mut teams);
        for (member, team) in teams.iter().filter(|(member, team)| shown.played.teams.get(*member) != Some(*team)) {
            query("UPDATE quiz_player SET team = $1 WHERE quiz = $2 AND member = $3")
                .bind(*team)
                .bind(&shown.quiz.id)
                .bind(member)
                .execute(&mut *cx.tx)
                .await?;
        }
        shown.played.teams = teams;
        let text = find_game_channel(&mut cx.tx, &channel).await?.map_or(company.text(), |place| place.text(&company));
        let message = draw_answers(text, &company, &shown);
        let place = Place::Below { channel: channel.clone(), key: quiz_key(&shown.quiz.id) };
        // What never stood in the channel has no thread.
        if find_posted(&mut cx.tx, &quiz_key(&shown.quiz.id)).await?.is_some() {
            cx.call(Call::Post { key: format!("quiz-answers:{}", shown.quiz.id), place, message, then: None });
        }
    }
    count_idle(cx, &channel, outcome).await?;
    cx.ripple(Ripple::Quiz { quiz: shown.quiz.id });
    Ok(())
}

/// Notes whether a quiz was played; where several in a row were not, the next ones wait.
async fn count_idle(cx: &mut Cx, channel: &str, outcome: &str) -> Result<()> {
    match outcome {
        PLAYED => {
            query("UPDATE game_channel SET idle = 0 WHERE channel = $1").bind(channel).execute(&mut *cx.tx).await?;
        }
        UNPLAYED => {
            let idle: Option<i64> =
                query_scalar("UPDATE game_channel SET idle = idle + 1 WHERE channel = $1 AND quiz = $2 RETURNING idle")
                    .bind(channel.to_owned())
                    .bind(WEEKLY)
                    .fetch_optional(&mut *cx.tx)
                    .await?;
            if idle.is_some_and(|idle| idle >= PATIENCE) {
                query("UPDATE game_channel SET quiz = $1, quiz_at = $2 WHERE channel = $3")
                    .bind(PAUSED)
                    .bind(cx.now)
                    .bind(channel)
                    .execute(&mut *cx.tx)
                    .await?;
            }
        }
        _ => {}
    }
    Ok(())
}

/// Tells whoever planned it that a quiz waits, and those who keep the channel that all questions have been asked.
async fn tell_hosts(cx: &mut Cx) -> Result<()> {
    let company = cx.company.clone();
    for plan in list_plans(&mut cx.tx, PAUSED).await? {
        let name = format!("paused:{}:{}", plan.channel, plan.quiz_at);
        let channel = plan.channel.clone();
        // Whoever planned it may have left; those who keep the CX channel are still there.
        let planner = find_member(&mut cx.tx, &plan.quiz_by).await?.filter(Member::is_reachable);
        let told = planner.map_or_else(|| company.config().people.stewards.clone(), |planner| vec![planner.id]);
        for person in told {
            tell_once(cx, &person, &name, plan.quiz_at, |text| draw_told(text, &channel, PATIENCE)).await?;
        }
    }
    for (name, noted_at) in list_noted(&mut cx.tx, USED_UP).await? {
        // The same names with a person behind them say who was told.
        let parts: Vec<_> = name.split(':').collect();
        let [_, channel, count] = parts[..] else { continue };
        let count: i64 = count.parse().unwrap_or_default();
        for steward in &company.config().people.stewards {
            let words = |text: &crate::base::text::Text| {
                Message::words(text.quiz_used_up(crate::base::text::channel(channel), count))
            };
            tell_once(cx, steward, &name, noted_at, words).await?;
        }
    }
    Ok(())
}

// Rules

/// What a channel's quiz is.
const WEEKLY: &str = "weekly";
const PAUSED: &str = "paused";
pub(super) const OFF: &str = "off";
/// What became of a quiz.
pub(super) const PLAYED: &str = "played";
pub(super) const UNPLAYED: &str = "unplayed";
pub(super) const STOPPED: &str = "stopped";
/// Names of notes that all questions have been asked in a channel.
const USED_UP: &str = "used-up:";

/// When a quiz closes that opens now: after as long as others, and within the day's work. `None`: it is not the hour.
fn closes_if_opened(config: &Config, hours: &Hours, now: Millis) -> Option<Millis> {
    let shift = config.games.quiz_hours;
    let date = hours.date(now);
    let length = hours.moment(date, shift.until) - hours.moment(date, shift.from);
    let closes_at = (now + length).min(hours.closes(date));
    (hours.is_working(now) && closes_at - now >= LEAST.min(length)).then_some(closes_at - closes_at % MINUTE)
}

// SQL

/// A quiz as it is kept.
#[derive(Clone, Debug, sqlx::FromRow)]
pub(super) struct Quiz {
    pub(super) id: String,
    pub(super) channel: String,
    pub(super) closes_at: Millis,
    pub(super) closed_at: Option<Millis>,
    pub(super) outcome: String,
}

/// What is planned in a channel.
#[derive(Clone, Debug, sqlx::FromRow)]
struct Plan {
    channel: String,
    quiz: String,
    quiz_by: String,
    quiz_at: Millis,
}

async fn load(connection: &mut Connection, company: &crate::domain::company::Company, quiz: Quiz) -> Result<Shown> {
    let questions = find_questions(connection, company.library(), &quiz.id).await?;
    let players = list_players(connection, company.config(), &quiz.id).await?;
    let teams: BTreeMap<String, i64> = players.into_iter().map(|player| (player.member, player.team)).collect();
    let answers = list_answers(connection, &quiz.id).await?;
    let players: BTreeSet<_> = answers.iter().map(|(_, member, _)| member).collect();
    let of: BTreeSet<_> = players.iter().filter_map(|member| teams.get(*member)).collect();
    let (players, sides) = (players.len(), of.len());
    Ok(Shown { quiz, questions, played: Played { teams, answers }, players, teams: sides })
}

/// A quiz as the actor's team played it.
async fn load_team(desk: &mut Desk<'_>, quiz: Quiz) -> Result<Shown> {
    let questions = find_questions(desk.connection, desk.company.library(), &quiz.id).await?;
    let rows: Vec<(i64, String, i64, i64)> = query_as(
        "SELECT a.position, a.member, a.choice, p.team FROM quiz_answer a \
         JOIN quiz_player p ON p.quiz = a.quiz AND p.member = a.member JOIN member m ON m.id = a.member \
         JOIN quiz_player own ON own.quiz = a.quiz AND own.team = p.team \
         WHERE a.quiz = $1 AND own.member = $2 AND m.gone_at IS NULL ORDER BY a.position, a.member",
    )
    .bind(&quiz.id)
    .bind(&desk.actor.id)
    .fetch_all(&mut *desk.connection)
    .await?;
    let teams = rows.iter().map(|(_, member, _, team)| (member.clone(), *team)).collect();
    let answers = rows.into_iter().map(|(position, member, choice, _)| (position, member, choice)).collect();
    let (players, sides): (i64, i64) = query_as(
        "SELECT COUNT(DISTINCT a.member), COUNT(DISTINCT p.team) FROM quiz_answer a \
         JOIN quiz_player p ON p.quiz = a.quiz AND p.member = a.member JOIN member m ON m.id = a.member \
         WHERE a.quiz = $1 AND m.gone_at IS NULL",
    )
    .bind(&quiz.id)
    .fetch_one(&mut *desk.connection)
    .await?;
    let count = |number: i64| usize::try_from(number).unwrap_or_default();
    let (players, sides) = (count(players), count(sides));
    Ok(Shown { quiz, questions, played: Played { teams, answers }, players, teams: sides })
}

async fn find_playable(desk: &mut Desk<'_>, quiz: &str) -> Result<Quiz> {
    let quiz = find_quiz(desk.connection, quiz).await?.ok_or_else(|| Error::tell(desk.text.quiz_gone()))?;
    if quiz.closed_at.is_some() || quiz.closes_at <= desk.now {
        return Err(Error::tell(desk.text.quiz_closed()));
    }
    Ok(quiz)
}

async fn find_quiz(connection: &mut Connection, id: &str) -> Result<Option<Quiz>> {
    Ok(query_as("SELECT id, channel, closes_at, closed_at, outcome FROM quiz WHERE id = $1")
        .bind(id)
        .fetch_optional(connection)
        .await?)
}

async fn find_open(connection: &mut Connection, channel: &str) -> Result<Option<Quiz>> {
    Ok(query_as(
        "SELECT id, channel, closes_at, closed_at, outcome FROM quiz WHERE channel = $1 AND closed_at IS NULL \
         ORDER BY opens_at LIMIT 1",
    )
    .bind(channel)
    .fetch_optional(connection)
    .await?)
}

async fn list_open(connection: &mut Connection) -> Result<Vec<Quiz>> {
    Ok(query_as(
        "SELECT id, channel, closes_at, closed_at, outcome FROM quiz WHERE closed_at IS NULL ORDER BY closes_at, id",
    )
    .fetch_all(connection)
    .await?)
}

/// Takes a quiz for this transaction: whoever plays and whoever closes it follow each other.
async fn lock_quiz(connection: &mut Connection, quiz: &str) -> Result<()> {
    query("UPDATE quiz SET outcome = outcome WHERE id = $1").bind(quiz).execute(connection).await?;
    Ok(())
}

/// Takes a channel's plan for this transaction: two quizzes never open at once.
async fn lock_plan(connection: &mut Connection, channel: &str) -> Result<()> {
    query("UPDATE game_channel SET idle = idle WHERE channel = $1").bind(channel).execute(connection).await?;
    Ok(())
}

async fn find_plan(connection: &mut Connection, channel: &str) -> Result<Option<Plan>> {
    Ok(query_as("SELECT channel, quiz, quiz_by, quiz_at FROM game_channel WHERE channel = $1")
        .bind(channel)
        .fetch_optional(connection)
        .await?)
}

async fn list_plans(connection: &mut Connection, quiz: &str) -> Result<Vec<Plan>> {
    Ok(query_as("SELECT channel, quiz, quiz_by, quiz_at FROM game_channel WHERE quiz = $1 ORDER BY channel")
        .bind(quiz)
        .fetch_all(connection)
        .await?)
}

async fn set_plan(cx: &mut Cx, channel: &str, quiz: &str) -> Result<()> {
    query(
        "INSERT INTO game_channel (channel, quiz, quiz_by, quiz_at, idle) VALUES ($1, $2, $3, $4, 0) \
         ON CONFLICT (channel) DO UPDATE SET quiz = excluded.quiz, quiz_by = excluded.quiz_by, \
         quiz_at = excluded.quiz_at, idle = 0",
    )
    .bind(channel)
    .bind(quiz)
    .bind(&cx.actor.id)
    .bind(cx.now)
    .execute(&mut *cx.tx)
    .await?;
    Ok(())
}

/// Notes a channel in which something is played, and takes it for this transaction.
pub(super) async fn ensure_plan(cx: &mut Cx, channel: &str) -> Result<()> {
    query(
        "INSERT INTO game_channel (channel, quiz, quiz_by, quiz_at, idle) VALUES ($1, $2, $3, $4, 0) \
         ON CONFLICT (channel) DO UPDATE SET idle = game_channel.idle",
    )
    .bind(channel)
    .bind(OFF)
    .bind(&cx.actor.id)
    .bind(cx.now)
    .execute(&mut *cx.tx)
    .await?;
    Ok(())
}

/// When questions were last asked in a channel. Those that nobody saw do not count.
async fn list_asked(connection: &mut Connection, channel: &str) -> Result<pool::Asked> {
    let rows: Vec<(String, String, i64)> = query_as(
        "SELECT q.pack, q.question, MAX(z.opens_at) FROM quiz_question q JOIN quiz z ON z.id = q.quiz \
         WHERE z.channel = $1 AND z.outcome <> 'unplayed' GROUP BY q.pack, q.question",
    )
    .bind(channel)
    .fetch_all(connection)
    .await?;
    Ok(rows.into_iter().map(|(pack, question, at)| ((pack, question), at)).collect())
}

/// The questions of a quiz that are still in a pack.
async fn find_questions(
    connection: &mut Connection,
    library: &crate::domain::quiz_pack::Library,
    quiz: &str,
) -> Result<Vec<Question>> {
    let rows: Vec<(i64, String, String)> =
        query_as("SELECT position, pack, question FROM quiz_question WHERE quiz = $1 ORDER BY position")
            .bind(quiz)
            .fetch_all(connection)
            .await?;
    let known = |(position, pack, question): (i64, String, String)| {
        let asked = library.find(&pack, &question)?.clone();
        Some(Question { position, asked })
    };
    Ok(rows.into_iter().filter_map(known).collect())
}

/// A player, and what is known of their function.
#[derive(sqlx::FromRow)]
struct Row {
    member: String,
    team: i64,
    #[sqlx(flatten)]
    told: Told,
}

/// Who plays, without those who left.
async fn list_players(connection: &mut Connection, config: &Config, quiz: &str) -> Result<Vec<Player>> {
    let rows: Vec<Row> = query_as(
        "SELECT p.member, p.team, m.group_function, m.field_function, m.own_function FROM quiz_player p \
         JOIN member m ON m.id = p.member WHERE p.quiz = $1 AND m.gone_at IS NULL ORDER BY p.joined_at, p.member",
    )
    .bind(quiz)
    .fetch_all(connection)
    .await?;
    let player = |row: Row| Player {
        function: row.told.function(&config.functions).map(str::to_owned),
        member: row.member,
        team: row.team,
    };
    Ok(rows.into_iter().map(player).collect())
}

/// Answers by question, person and choice, without those of people who left.
async fn list_answers(connection: &mut Connection, quiz: &str) -> Result<Vec<(i64, String, i64)>> {
    Ok(query_as(
        "SELECT a.position, a.member, a.choice FROM quiz_answer a JOIN member m ON m.id = a.member \
         WHERE a.quiz = $1 AND m.gone_at IS NULL ORDER BY a.position, a.member",
    )
    .bind(quiz)
    .fetch_all(connection)
    .await?)
}

async fn list_own_answers(connection: &mut Connection, quiz: &str, person: &str) -> Result<BTreeMap<i64, i64>> {
    let rows: Vec<(i64, i64)> =
        query_as("SELECT position, choice FROM quiz_answer WHERE quiz = $1 AND member = $2 ORDER BY position")
            .bind(quiz)
            .bind(person)
            .fetch_all(connection)
            .await?;
    Ok(rows.into_iter().collect())
}

async fn add_player(cx: &mut Cx, quiz: &str, team: i64) -> Result<()> {
    query(
        "INSERT INTO quiz_player (quiz, member, team, joined_at) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (quiz, member) DO NOTHING",
    )
    .bind(quiz)
    .bind(&cx.actor.id)
    .bind(team)
    .bind(cx.now)
    .execute(&mut *cx.tx)
    .await?;
    Ok(())
}

async fn set_answer(cx: &mut Cx, quiz: &str, position: i64, choice: i64) -> Result<()> {
    query(
        "INSERT INTO quiz_answer (quiz, position, member, choice, answered_at) VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT (quiz, position, member) DO UPDATE SET choice = excluded.choice, answered_at = excluded.answered_at",
    )
    .bind(quiz)
    .bind(position)
    .bind(&cx.actor.id)
    .bind(choice)
    .bind(cx.now)
    .execute(&mut *cx.tx)
    .await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::calendar::fixture::{at, config};

    fn there(moment: &str) -> Millis {
        at(&format!("{moment}[Europe/Madrid]"))
    }

    #[test]
    fn one_that_is_opened_by_hand_ends_within_the_days_work() {
        let config = config();
        let hours = Hours::of_zone(&config, "Europe/Madrid");
        for (now, expected) in [
            ("2026-10-22T10:00", Some("2026-10-22T13:00")),
            ("2026-10-22T16:30", Some("2026-10-22T17:30")),
            ("2026-10-22T17:00", Some("2026-10-22T17:30")),
            ("2026-10-22T17:01", None),
            ("2026-10-22T20:00", None),
            ("2026-10-24T10:00", None),
        ] {
            assert_eq!(closes_if_opened(&config, &hours, there(now)), expected.map(there), "{now}");
        }
    }
}
