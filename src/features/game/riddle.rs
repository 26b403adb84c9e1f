//! Emoji riddles: somebody poses, others guess in the thread, and the bot says when a guess is right.
//!
//! `/cx fun riddle :lion_face: :crown: = The Lion King` poses one, `/cx fun riddle` opens a form. Other wordings stand behind
//! a bar: `The Lion King | El rey león`. Whoever plans what is played in a channel types `/cx fun riddle off` where there are to
//! be none. The answer stands nowhere that anybody could read it until the riddle is solved,
//! until whoever posed it ends it, or until three working days have passed.

use std::collections::BTreeMap;

use serde_json::Value;

use super::guess::is_right;
use super::{Answered, Switch, find_game_channel, find_place, hosts_only, may_play};
use crate::base::blocks::{
    Modal, Need, Writing, actions, button, context, header, input, message_blocks, message_text, person_input, section,
};
use crate::base::clock::Millis;
use crate::base::config::Config;
use crate::base::db::{Connection, query, query_as, query_scalar};
use crate::base::error::{Error, Result};
use crate::base::text::{Text, Words, channel, mention};
use crate::domain::call::{Call, Due, Message, Place, Ripple};
use crate::domain::community::CommunityChannel;
use crate::domain::cx::{Cx, Desk};
use crate::domain::fun;
use crate::domain::member::{Member, find_member};
use crate::domain::posted::{Redraw, compare, find_posted_at};

/// Characters of the emoji with their colons, of an answer, and of the hint.
const EMOJI: usize = 120;
const ANSWER: usize = 60;
const HINT: usize = 140;
/// Wordings of an answer.
const ANSWERS: usize = 5;
/// Characters of a guess; what is longer is talk.
const GUESS: usize = 120;
/// Working days after which the answer is told.
const DAYS: i64 = 3;

/// What somebody fills in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The riddle.
    pub emoji: Words,
    /// The answer, and other wordings behind bars.
    pub answer: Words,
    /// A hint; may be blank.
    pub hint: Words,
}

/// `/cx fun riddle` was typed in a channel.
///
/// # Errors
/// A sentence for those who may not, or elsewhere; the database's.
pub(super) async fn command(desk: &mut Desk<'_>, typed: &str, channel: &str) -> Result<Answered> {
    refuse_here(desk, channel).await.map_err(|error| with_typed(desk.text, error, typed))?;
    let draft = read_typed(typed);
    let wrong = problems(&draft);
    if wrong.is_empty() {
        return Ok(Answered::Complete);
    }
    // An empty field says by itself that it wants to be filled.
    let notes: Vec<_> = match typed.trim().is_empty() {
        true => Vec::new(),
        false => wrong.iter().map(|problem| problem.says(desk.text)).collect(),
    };
    Ok(Answered::Form(draw_form(desk.text, channel, &draft, &notes)))
}

/// `/cx fun riddle on` or `off` was typed in a channel.
///
/// # Errors
/// A sentence for those who may not, or elsewhere; the database's.
pub(super) async fn switch_command(desk: &mut Desk<'_>, channel: &str) -> Result<Answered> {
    let place = find_place(desk.connection, desk.text, desk.company, &desk.actor, channel).await?;
    hosts_only(desk.text, desk.company, &place, &desk.actor.id)?;
    Ok(Answered::Complete)
}

/// A host wants riddles in a channel, or none. One that is open goes on.
///
/// # Errors
/// A sentence for those who may not, or elsewhere; the database's.
pub(super) async fn switched(cx: &mut Cx, switch: Switch, channel: &str) -> Result<()> {
    let (text, company, actor) = (cx.text, cx.company.clone(), cx.actor.clone());
    let place = find_place(&mut cx.tx, text, &company, &actor, channel).await?;
    hosts_only(text, &company, &place, &actor.id)?;
    super::quiz::ensure_plan(cx, channel).await?;
    let off_at = (switch == Switch::Off).then_some(cx.now);
    query("UPDATE game_channel SET riddles_off_at = $1 WHERE channel = $2")
        .bind(off_at)
        .bind(channel)
        .execute(&mut *cx.tx)
        .await?;
    let words = match switch {
        Switch::Off => text.riddle_switched_off(),
        Switch::On | Switch::Look => text.riddle_switched_on(),
    };
    cx.answer(Message::words(words));
    Ok(())
}

/// The form, as a button opens it.
///
/// # Errors
/// A sentence for those who may not, or elsewhere; the database's.
pub async fn form(desk: &mut Desk<'_>, channel: &str) -> Result<Value> {
    refuse_here(desk, channel).await?;
    Ok(draw_form(desk.text, channel, &Draft::default(), &[]))
}

/// The command was complete: poses the riddle.
///
/// # Errors
/// A sentence for those who may not, or elsewhere; the database's.
pub(super) async fn typed(cx: &mut Cx, typed: &str, channel: &str) -> Result<()> {
    let text = cx.text;
    posed(cx, channel, &read_typed(typed)).await.map_err(|error| with_typed(text, error, typed))
}

/// What is wrong with a riddle that was sent, by block.
///
/// # Errors
/// A sentence for those who may not, or elsewhere; the database's.
pub async fn check_posed(desk: &mut Desk<'_>, channel: &str, draft: &Draft) -> Result<BTreeMap<String, String>> {
    let place = find_place(desk.connection, desk.text, desk.company, &desk.actor, channel).await?;
    let full = refuse_full(desk.connection, desk.text, desk.company, &desk.actor.id, &place, desk.now).await;
    let mut errors = BTreeMap::new();
    match full {
        Err(Error::Tell(words)) => _ = errors.insert("emoji".to_owned(), words),
        other => other?,
    }
    for problem in problems(draft) {
        errors.entry(problem.block().to_owned()).or_insert_with(|| problem.says(desk.text));
    }
    Ok(errors)
}

/// A riddle was sent.
///
/// # Errors
/// A sentence for those who may not, or elsewhere; the database's.
pub async fn posed(cx: &mut Cx, channel: &str, draft: &Draft) -> Result<()> {
    let (text, company, actor) = (cx.text, cx.company.clone(), cx.actor.clone());
    let place = find_place(&mut cx.tx, text, &company, &actor, channel).await?;
    super::quiz::ensure_plan(cx, channel).await?;
    refuse_full(&mut cx.tx, text, &company, &actor.id, &place, cx.now).await?;
    if let Some(problem) = problems(draft).first() {
        return Err(Error::tell(problem.says(text)));
    }
    let id = cx.ids.next();
    let tell_at = place.hours(company.config()).after_working_days(cx.now, DAYS);
    query(
        "INSERT INTO riddle (id, channel, poser, emoji, answers, hint, posed_at, tell_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(&id)
    .bind(channel)
    .bind(&actor.id)
    .bind(draft.emoji.one_line().raw())
    .bind(answers(&draft.answer).join("\n"))
    .bind(draft.hint.one_line().raw())
    .bind(cx.now)
    .bind(tell_at)
    .execute(&mut *cx.tx)
    .await?;
    fun::count(cx, channel).await?;
    cx.due(Due::Games, tell_at);
    cx.ripple(Ripple::Riddle { riddle: id });
    cx.whisper_in = Some(channel.to_owned());
    cx.answer(Message::words(text.riddle_posed()));
    Ok(())
}

/// A riddle never stood in its channel: whoever posed it gets it back.
pub(super) async fn given_up(cx: &mut Cx, riddle: &str) -> Result<()> {
    let Some(riddle) = find_riddle(&mut cx.tx, riddle).await?.filter(|riddle| riddle.ended_at.is_none()) else {
        return Ok(());
    };
    query("DELETE FROM riddle WHERE id = $1").bind(&riddle.id).execute(&mut *cx.tx).await?;
    let Some(poser) = find_member(&mut cx.tx, &riddle.poser).await?.filter(Member::is_reachable) else { return Ok(()) };
    let text = poser.text(&cx.company);
    let typed = format!("{} = {}", riddle.emoji.raw(), riddle.answers().join(" | "));
    let typed = draw_typed(text, &Words::plain(&typed));
    let words = format!("{}\n{typed}", text.game_outside(channel(&riddle.channel)));
    cx.tell(&poser.id, format!("riddle-back:{}", riddle.id), Message::words(words));
    Ok(())
}

/// Somebody wrote in a thread: below a riddle that is open, it may be the answer.
///
/// # Errors
/// The database's.
pub(super) async fn guessed(cx: &mut Cx, channel: &str, thread: &str, text: &str) -> Result<()> {
    let Some(posted) = find_posted_at(&mut cx.tx, channel, thread).await? else { return Ok(()) };
    let Some(id) = riddle_of(&posted.key) else { return Ok(()) };
    let Some(riddle) = find_riddle(&mut cx.tx, id).await? else { return Ok(()) };
    let guess = Words::from_slack(text);
    let counts = riddle.ended_at.is_none() && riddle.poser != cx.actor.id && may_play(&cx.company, &cx.actor);
    if !counts || guess.raw().chars().count() > GUESS || !is_right(&riddle.answers(), guess.raw()) {
        return Ok(());
    }
    let solver = cx.actor.id.clone();
    end(cx, &riddle, Some(&solver)).await
}

/// *End it…* was pressed, by whoever posed it or by a steward.
///
/// # Errors
/// A sentence for anybody else, or when it is over; the database's.
pub async fn end_form(desk: &mut Desk<'_>, riddle: &str) -> Result<Value> {
    let riddle = find_own(desk.connection, desk.text, desk.company, &desk.actor.id, riddle).await?;
    Ok(draw_end_form(desk.text, &riddle))
}

/// What is wrong with whom they name.
///
/// # Errors
/// A sentence for anybody else, or when it is over; the database's.
pub async fn check_ended(desk: &mut Desk<'_>, riddle: &str, solver: &str) -> Result<BTreeMap<String, String>> {
    let riddle = find_own(desk.connection, desk.text, desk.company, &desk.actor.id, riddle).await?;
    let wrong = find_wrong_solver(desk.connection, desk.text, desk.company, &riddle, solver).await?;
    Ok(wrong.map(|words| ("solver".to_owned(), words)).into_iter().collect())
}

/// The form was sent: with whoever guessed it, or with nobody, which tells the answer.
///
/// # Errors
/// A sentence for anybody else, or when it is over; the database's.
pub async fn ended(cx: &mut Cx, riddle: &str, solver: &str) -> Result<()> {
    let company = cx.company.clone();
    let riddle = find_own(&mut cx.tx, cx.text, &company, &cx.actor.id, riddle).await?;
    if let Some(words) = find_wrong_solver(&mut cx.tx, cx.text, &company, &riddle, solver).await? {
        return Err(Error::tell(words));
    }
    end(cx, &riddle, (!solver.is_empty()).then_some(solver)).await
}

/// Redraws a riddle where it differs from what stands there. One that is over is not posted again.
///
/// # Errors
/// The database's.
pub async fn riddle_redrawn(cx: &mut Cx, riddle: &str) -> Result<()> {
    let Some(riddle) = find_riddle(&mut cx.tx, riddle).await? else { return Ok(()) };
    let company = cx.company.clone();
    let text = find_game_channel(&mut cx.tx, &riddle.channel).await?.map_or(company.text(), |at| at.text(&company));
    let (key, channel) = (riddle_key(&riddle.id), riddle.channel.clone());
    let message = draw(text, &riddle);
    let ripple = Ripple::Riddle { riddle: riddle.id.clone() };
    match compare(&mut cx.tx, &key, &message).await? {
        Redraw::Post if riddle.ended_at.is_none() => {
            cx.call(Call::Post { key, place: Place::Channel(channel), message, then: Some(ripple) });
        }
        Redraw::Edit => cx.call(Call::Update { key, channel, message, lost: ripple }),
        Redraw::Post | Redraw::Nothing => {}
    }
    Ok(())
}

/// Tells the answers of riddles that nobody solved in time; returns when the next is told.
///
/// # Errors
/// The database's.
pub(super) async fn due(cx: &mut Cx) -> Result<Option<Millis>> {
    for riddle in list_due(&mut cx.tx, cx.now).await? {
        end(cx, &riddle, None).await?;
    }
    Ok(query_scalar("SELECT MIN(tell_at) FROM riddle WHERE ended_at IS NULL").fetch_one(&mut *cx.tx).await?)
}

/// Ends a riddle, once.
async fn end(cx: &mut Cx, riddle: &Riddle, solver: Option<&str>) -> Result<()> {
    let ended = query("UPDATE riddle SET ended_at = $1, solver = $2 WHERE id = $3 AND ended_at IS NULL")
        .bind(cx.now)
        .bind(solver)
        .bind(&riddle.id)
        .execute(&mut *cx.tx)
        .await?;
    if ended.rows_affected() == 0 {
        return Ok(());
    }
    let company = cx.company.clone();
    let text = find_game_channel(&mut cx.tx, &riddle.channel).await?.map_or(company.text(), |at| at.text(&company));
    let answer = riddle.answer().mrkdwn();
    let words = match solver {
        Some(solver) => text.riddle_solved(answer, mention(solver)),
        None => text.riddle_told(answer),
    };
    let place = Place::Below { channel: riddle.channel.clone(), key: riddle_key(&riddle.id) };
    let key = format!("riddle-end:{}", riddle.id);
    cx.call(Call::Post { key, place, message: Message::words(words), then: None });
    cx.ripple(Ripple::Riddle { riddle: riddle.id.clone() });
    Ok(())
}

// Rules

/// Why a riddle cannot be posed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Problem {
    /// There is no emoji.
    NoEmoji,
    /// There are words among the emoji, which would give it away.
    Wordy,
    /// There are too many.
    ManyEmoji,
    /// There is no answer.
    NoAnswer,
    /// An answer is too long.
    LongAnswer,
    /// There are too many wordings.
    ManyAnswers,
    /// The hint is too long.
    LongHint,
    /// The hint gives the answer away.
    Telling,
}

impl Problem {
    fn block(self) -> &'static str {
        match self {
            Self::NoEmoji | Self::Wordy | Self::ManyEmoji => "emoji",
            Self::NoAnswer | Self::LongAnswer | Self::ManyAnswers => "answer",
            Self::LongHint | Self::Telling => "hint",
        }
    }

    fn says(self, text: &Text) -> String {
        match self {
            Self::NoEmoji => text.riddle_no_emoji(),
            Self::Wordy => text.riddle_wordy(),
            Self::ManyEmoji => text.riddle_many_emoji(),
            Self::NoAnswer => text.riddle_no_answer(),
            Self::LongAnswer => text.riddle_long_answer(ANSWER),
            Self::ManyAnswers => text.riddle_many_answers(ANSWERS),
            Self::LongHint => text.riddle_long_hint(HINT),
            Self::Telling => text.riddle_telling(),
        }
    }
}

/// `:lion_face: :crown: = The Lion King | El rey león`
fn read_typed(typed: &str) -> Draft {
    let (emoji, answer) = typed.split_once('=').unwrap_or((typed, ""));
    Draft { emoji: trimmed(emoji), answer: trimmed(answer), hint: Words::default() }
}

/// The same refusal with what was typed, which Slack would forget.
fn with_typed(text: &Text, error: Error, typed: &str) -> Error {
    match error {
        Error::Tell(words) if !typed.trim().is_empty() => {
            Error::tell(format!("{words}\n{}", draw_typed(text, &Words::from_slack(typed))))
        }
        other => other,
    }
}

fn trimmed(typed: &str) -> Words {
    Words::plain(Words::from_slack(typed).raw().trim())
}

/// The wordings of an answer.
fn answers(answer: &Words) -> Vec<String> {
    let wordings = answer.raw().split(['|', '\n']).map(|one| one.split_whitespace().collect::<Vec<_>>().join(" "));
    wordings.filter(|one| one.chars().any(char::is_alphanumeric)).collect()
}

fn problems(draft: &Draft) -> Vec<Problem> {
    let mut found = Vec::new();
    let emoji = draft.emoji.raw();
    let rest = without_names(emoji);
    let is_letter = |c: char| c.is_alphabetic() && (c as u32) < FIRST_EMOJI;
    if rest.chars().any(is_letter) {
        found.push(Problem::Wordy);
    } else if rest == emoji && !rest.chars().any(|c| (c as u32) >= FIRST_SIGN) {
        found.push(Problem::NoEmoji);
    } else if emoji.chars().count() > EMOJI {
        found.push(Problem::ManyEmoji);
    }
    let answers = answers(&draft.answer);
    if answers.is_empty() {
        found.push(Problem::NoAnswer);
    } else if answers.iter().any(|answer| answer.chars().count() > ANSWER) {
        found.push(Problem::LongAnswer);
    } else if answers.len() > ANSWERS {
        found.push(Problem::ManyAnswers);
    }
    if draft.hint.raw().chars().count() > HINT {
        found.push(Problem::LongHint);
    } else if is_right(&answers, draft.hint.raw()) {
        found.push(Problem::Telling);
    }
    found
}

/// From here on Unicode has emoji, some of which are called letters.
const FIRST_EMOJI: u32 = 0x1_F000;
/// From here on it has signs that are drawn as emoji.
const FIRST_SIGN: u32 = 0x2000;

/// What is left when names like `:lion_face:` are taken out.
fn without_names(emoji: &str) -> String {
    let is_name = |name: &str| {
        !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '+' | '\''))
    };
    let mut left = String::new();
    let mut rest = emoji;
    while let Some((before, behind)) = rest.split_once(':') {
        left.push_str(before);
        rest = match behind.split_once(':') {
            Some((name, after)) if is_name(name) => after,
            _ => {
                left.push(':');
                behind
            }
        };
    }
    left + rest
}

/// Refuses a riddle before it is written.
async fn refuse_here(desk: &mut Desk<'_>, channel: &str) -> Result<()> {
    let place = find_place(desk.connection, desk.text, desk.company, &desk.actor, channel).await?;
    refuse_full(desk.connection, desk.text, desk.company, &desk.actor.id, &place, desk.now).await
}

/// Refuses a riddle where somebody has one open, or where the day is full.
async fn refuse_full(
    connection: &mut Connection,
    text: &Text,
    company: &crate::domain::company::Company,
    person: &str,
    place: &CommunityChannel,
    now: Millis,
) -> Result<()> {
    let (config, channel): (&Config, _) = (company.config(), place.channel.as_str());
    let most = config.games.riddles;
    if most == 0 {
        return Err(Error::tell(text.riddle_off()));
    }
    let off: i64 = query_scalar("SELECT COUNT(*) FROM game_channel WHERE channel = $1 AND riddles_off_at IS NOT NULL")
        .bind(channel.to_owned())
        .fetch_one(&mut *connection)
        .await?;
    if off > 0 {
        return Err(Error::tell(text.riddle_off_here()));
    }
    let own: i64 = query_scalar("SELECT COUNT(*) FROM riddle WHERE channel = $1 AND poser = $2 AND ended_at IS NULL")
        .bind(channel.to_owned())
        .bind(person.to_owned())
        .fetch_one(&mut *connection)
        .await?;
    if own > 0 {
        return Err(Error::tell(text.riddle_own_open()));
    }
    let hours = place.hours(config);
    let midnight = hours.moment(hours.date(now), jiff::civil::Time::midnight());
    let today: i64 = query_scalar("SELECT COUNT(*) FROM riddle WHERE channel = $1 AND posed_at >= $2")
        .bind(channel.to_owned())
        .bind(midnight)
        .fetch_one(connection)
        .await?;
    if today >= most {
        return Err(Error::tell(text.riddle_day_full(most)));
    }
    Ok(())
}

/// Why somebody cannot have solved it, if so.
async fn find_wrong_solver(
    connection: &mut Connection,
    text: &Text,
    company: &crate::domain::company::Company,
    riddle: &Riddle,
    solver: &str,
) -> Result<Option<String>> {
    if solver.is_empty() {
        return Ok(None);
    }
    let is_one = match find_member(connection, solver).await? {
        Some(member) => member.is_reachable() && !company.is_bot(solver),
        None => true,
    };
    Ok((!is_one || solver == riddle.poser).then(|| text.riddle_wrong_solver()))
}

// Views

fn riddle_key(riddle: &str) -> String {
    format!("riddle:{riddle}")
}

/// The riddle whose message has that name.
pub fn riddle_of(key: &str) -> Option<&str> {
    key.strip_prefix("riddle:")
}

fn draw(text: &Text, riddle: &Riddle) -> Message {
    let emoji = riddle.emoji.cut(EMOJI);
    let mut lines = vec![text.riddle_asks(mention(&riddle.poser))];
    let mut blocks = vec![header(emoji.raw())];
    match (riddle.ended_at, &riddle.solver) {
        (None, _) => {
            if !riddle.hint.is_blank() {
                lines.push(text.riddle_hint(riddle.hint.mrkdwn()));
            }
            blocks.push(section(&lines.join("\n")));
            blocks.push(actions(vec![button("riddle.end", &riddle.id, &text.riddle_end_button()).into()]));
            blocks.push(context(&text.riddle_how()));
            lines.push(text.riddle_how());
        }
        (Some(_), solver) => {
            let answer = riddle.answer().mrkdwn();
            lines.push(match solver {
                Some(solver) => text.riddle_over_solved(answer, mention(solver)),
                None => text.riddle_over(answer),
            });
            blocks.push(section(&lines.join("\n")));
            blocks.push(actions(vec![button("riddle.form", &riddle.channel, &text.riddle_next_button()).into()]));
        }
    }
    let words = format!("{} {}", emoji.mrkdwn(), lines.join("\n"));
    Message { text: message_text(&words), blocks: message_blocks(&blocks) }
}

/// A riddle to be posed another time, as it is typed.
fn draw_typed(text: &Text, typed: &Words) -> String {
    text.riddle_typed(typed.one_line().cut(EMOJI + ANSWERS * ANSWER).mrkdwn())
}

fn draw_form(text: &Text, channel: &str, draft: &Draft, notes: &[String]) -> Value {
    let writing = |action, placeholder: &str, initial: &Words, most: usize| {
        Writing { action, placeholder, initial: initial.raw(), length: (0, most as u64), multiline: false }.element()
    };
    let mut blocks: Vec<_> = notes.iter().map(|note| section(&format!(":point_right: {note}"))).collect();
    let most = ANSWERS * (ANSWER + 3);
    blocks.push(input(
        "emoji",
        &text.riddle_emoji_label(),
        writing("riddle.emoji", &text.riddle_emoji_example(), &draft.emoji, EMOJI),
        None,
        Need::Required,
    ));
    blocks.push(input(
        "answer",
        &text.riddle_answer_label(),
        writing("riddle.answer", &text.riddle_answer_example(), &draft.answer, most),
        Some(&text.riddle_answer_hint()),
        Need::Required,
    ));
    blocks.push(input(
        "hint",
        &text.riddle_hint_label(),
        writing("riddle.hint", &text.riddle_hint_example(), &draft.hint, HINT),
        None,
        Need::Optional,
    ));
    blocks.push(context(&text.riddle_form_how()));
    Modal {
        callback: "riddle.form",
        title: &text.riddle_form_title(),
        submit: Some(&text.riddle_pose_button()),
        close: &text.cancel_button(),
        metadata: channel,
        blocks,
    }
    .view()
}

fn draw_end_form(text: &Text, riddle: &Riddle) -> Value {
    let who = person_input("riddle.solver", &text.riddle_solver_placeholder());
    Modal {
        callback: "riddle.end_form",
        title: &text.riddle_end_title(),
        submit: Some(&text.riddle_tell_button()),
        close: &text.cancel_button(),
        metadata: &riddle.id,
        blocks: vec![
            section(&riddle.emoji.mrkdwn()),
            input("solver", &text.riddle_solver_label(), who, Some(&text.riddle_solver_hint()), Need::Optional),
        ],
    }
    .view()
}

/// The riddle and its forms, for the `screens` command.
pub(super) fn samples(text: &Text) -> Vec<(String, Value)> {
    let value = |message: Message| serde_json::to_value(message).unwrap_or_default();
    let long = Words::plain(&"Zażółć & <!here> gęślą jaźń. ".repeat(10));
    let riddle = Riddle {
        id: "0192f0c0a1b27c3d8e4f5a6b7c8d9e0f".into(),
        channel: "C0PLAY".into(),
        poser: "U0ADA".into(),
        emoji: Words::plain(":lion_face: :crown:"),
        answers: long.cut(ANSWER).raw().to_owned(),
        hint: long.cut(HINT),
        ended_at: None,
        solver: None,
    };
    let draft = Draft { emoji: riddle.emoji.clone(), answer: long.cut(ANSWER), hint: long.cut(HINT) };
    let all = [
        Problem::NoEmoji,
        Problem::Wordy,
        Problem::ManyEmoji,
        Problem::NoAnswer,
        Problem::LongAnswer,
        Problem::ManyAnswers,
        Problem::LongHint,
        Problem::Telling,
    ];
    let notes = all.map(|problem| problem.says(text));
    let solved = Riddle { ended_at: Some(1), solver: Some("U0BEN".into()), ..riddle.clone() };
    let mut screens = vec![
        ("riddle".to_owned(), value(draw(text, &riddle))),
        ("riddle solved".to_owned(), value(draw(text, &solved))),
        ("riddle told".to_owned(), value(draw(text, &Riddle { solver: None, ..solved.clone() }))),
        ("riddle form".to_owned(), draw_form(text, "C0PLAY", &Draft::default(), &[])),
        ("riddle form with mistakes".to_owned(), draw_form(text, "C0PLAY", &draft, &notes)),
        ("riddle, end it".to_owned(), draw_end_form(text, &riddle)),
    ];
    for (name, words) in [
        ("riddle posed", text.riddle_posed()),
        ("riddle off", text.riddle_off()),
        ("riddle off here", text.riddle_off_here()),
        ("riddles switched off", text.riddle_switched_off()),
        ("riddles switched on", text.riddle_switched_on()),
        ("riddle of your own open", text.riddle_own_open()),
        ("riddle of your own, given back", draw_typed(text, &Words::plain(":fish: = Nemo & <friends>"))),
        ("riddle, the day is full", text.riddle_day_full(3)),
        ("riddle is over", text.riddle_is_over()),
        ("riddle not yours", text.riddle_not_yours(mention("U0ADA"))),
        ("riddle wrong solver", text.riddle_wrong_solver()),
        ("riddle solved, in the thread", text.riddle_solved(riddle.answer().mrkdwn(), mention("U0BEN"))),
        ("riddle told, in the thread", text.riddle_told(riddle.answer().mrkdwn())),
    ] {
        screens.push((name.to_owned(), value(Message::words(words))));
    }
    screens
}

// SQL

/// A riddle as it is kept.
#[derive(Clone, Debug, sqlx::FromRow)]
struct Riddle {
    id: String,
    channel: String,
    poser: String,
    #[sqlx(try_from = "String")]
    emoji: Words,
    /// One wording a line.
    answers: String,
    #[sqlx(try_from = "String")]
    hint: Words,
    ended_at: Option<Millis>,
    solver: Option<String>,
}

impl Riddle {
    fn answers(&self) -> Vec<String> {
        self.answers.lines().map(str::to_owned).collect()
    }

    /// The wording that is shown.
    fn answer(&self) -> Words {
        Words::plain(self.answers.lines().next().unwrap_or_default())
    }
}

async fn find_riddle(connection: &mut Connection, id: &str) -> Result<Option<Riddle>> {
    Ok(query_as("SELECT id, channel, poser, emoji, answers, hint, ended_at, solver FROM riddle WHERE id = $1")
        .bind(id)
        .fetch_optional(connection)
        .await?)
}

/// The riddle that is open, for whoever posed it and for those who keep the channel.
async fn find_own(
    connection: &mut Connection,
    text: &Text,
    company: &crate::domain::company::Company,
    person: &str,
    riddle: &str,
) -> Result<Riddle> {
    let found = find_riddle(connection, riddle).await?.filter(|riddle| riddle.ended_at.is_none());
    let found = found.ok_or_else(|| Error::tell(text.riddle_is_over()))?;
    if found.poser != person && !company.is_steward(person) {
        return Err(Error::tell(text.riddle_not_yours(mention(&found.poser))));
    }
    Ok(found)
}

async fn list_due(connection: &mut Connection, now: Millis) -> Result<Vec<Riddle>> {
    Ok(query_as(
        "SELECT id, channel, poser, emoji, answers, hint, ended_at, solver FROM riddle \
         WHERE ended_at IS NULL AND tell_at <= $1 ORDER BY tell_at, id",
    )
    .bind(now)
    .fetch_all(connection)
    .await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_is_a_riddle_or_says_what_is_missing() {
        for (typed, expected) in [
            (":lion_face: :crown: = The Lion King", vec![]),
            ("🦁👑 = The Lion King | El rey león", vec![]),
            (":lion_face: + :crown: = The Lion King", vec![]),
            (":+1::skin-tone-3: = Yes", vec![]),
            ("🇮🇹 🅰️ = Italia", vec![]),
            ("❄️ = Frozen", vec![]),
            ("1️⃣9️⃣8️⃣4️⃣ = 1984", vec![]),
            (":lion_face: king = The Lion King", vec![Problem::Wordy]),
            ("the lion = The Lion King", vec![Problem::Wordy]),
            ("12 = Twelve", vec![Problem::NoEmoji]),
            (":lion_face:", vec![Problem::NoAnswer]),
            ("= The Lion King", vec![Problem::NoEmoji]),
            (":lion_face: = ?", vec![Problem::NoAnswer]),
            ("", vec![Problem::NoEmoji, Problem::NoAnswer]),
        ] {
            assert_eq!(problems(&read_typed(typed)), expected, "{typed}");
        }
        let long = format!("{} = {}", ":crown:".repeat(30), "x".repeat(61));
        assert_eq!(problems(&read_typed(&long)), [Problem::ManyEmoji, Problem::LongAnswer]);
        assert_eq!(problems(&read_typed(":crown: = a|b|c|d|e|f")), [Problem::ManyAnswers]);
        let draft = |hint: &str| Draft { hint: Words::plain(hint), ..read_typed(":lion_face: = The Lion King") };
        assert_eq!(problems(&draft("A film of 1994")), []);
        assert_eq!(problems(&draft("it is the lion king")), [Problem::Telling]);
        assert_eq!(problems(&draft(&"x".repeat(141))), [Problem::LongHint]);
    }

    #[test]
    fn an_answer_may_have_several_wordings() {
        let of = |typed: &str| answers(&Words::plain(typed));
        assert_eq!(of("The  Lion King | El rey león|| "), ["The Lion King", "El rey león"]);
        assert_eq!(of(" | ?"), Vec::<String>::new());
    }
}
