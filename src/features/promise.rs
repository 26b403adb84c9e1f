//! The promise clock: what the company promised the author of an idea, and by when.
//!
//! Three promises, each with a deadline from the moment of posting, in the company's own time zone and calendar:
//!
//! | promise | deadline (settings `promises.*`) | kept when |
//! |---|---|---|
//! | acknowledged | the close of so many working days | the first of: a status change or a claim by somebody other than the author, a reply in the card's thread by a steward, the owner, somebody of the squad or of a concerned function (anybody, where none is named), a steward's "I'm on it" |
//! | triaged | the same time of day so many days later | it left "new" |
//! | answered | the same time of day so many days later | it is proposed, in progress, shipped, parked, declined or merged: there is a plan or a decision |
//!
//! An answer keeps all three. A deadline of 0 days or fewer promises nothing. What was promised stays, whatever the settings
//! say later. A promise that is broken stands on the card, in `/cx-status` and Home for those who keep the channel, and in
//! one message to the stewards on the next working morning; the author is not written to.

use serde_json::Value;

use crate::base::blocks::{Block, button, context, header, message_blocks, message_text, section, section_with_button};
use crate::base::clock::{DAY, Millis};
use crate::base::config::Promises;
use crate::base::db::{Connection, query, query_as, query_scalar};
use crate::base::error::{Error, Result};
use crate::base::text::{Text, day, link, mention};
use crate::domain::ask::CHUNK;
use crate::domain::calendar::Hours;
use crate::domain::call::{Due, Message, Ripple};
use crate::domain::company::Company;
use crate::domain::cx::Cx;
use crate::domain::member::find_text;
use crate::domain::news::{announce, card_changed};
use crate::domain::opportunity::{Opportunity, Status, StoryLine, find_opportunity, list_concerned, list_story};
use crate::domain::posted::{card_of, find_card_address, find_posted_at};
use crate::domain::preferences::Topic;
use crate::domain::squad::list_squad;

/// Cards in one list.
const AT_MOST: i64 = 10;
/// The cards of promises that were broken longer ago are redrawn when something else changes them.
const NEWS: Millis = 30 * DAY;

/// What is promised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Somebody has looked at it.
    Acknowledged,
    /// Somebody has decided what comes next.
    Triaged,
    /// There is a plan or a decision.
    Answered,
}

impl Kind {
    const ALL: [Self; 3] = [Self::Acknowledged, Self::Triaged, Self::Answered];

    fn word(self) -> &'static str {
        match self {
            Self::Acknowledged => "acknowledged",
            Self::Triaged => "triaged",
            Self::Answered => "answered",
        }
    }
}

impl From<String> for Kind {
    fn from(word: String) -> Self {
        Self::ALL.into_iter().find(|kind| kind.word() == word).unwrap_or(Self::Answered)
    }
}

/// Something about the opportunity changed: notes what was promised, and what is kept by now.
///
/// # Errors
/// The database's.
pub async fn planned(cx: &mut Cx, opportunity: &Opportunity) -> Result<()> {
    let (mut promised, waiting): (i64, i64) =
        query_as("SELECT COUNT(*), COUNT(*) FILTER (WHERE kept_at IS NULL) FROM promise WHERE opportunity = $1")
            .bind(&opportunity.id)
            .fetch_one(&mut *cx.tx)
            .await?;
    let new = promised == 0 && !answers(opportunity.status);
    if new {
        let company = cx.company.clone();
        let hours = company_hours(&company);
        for (kind, due_at) in deadlines(&hours, opportunity.created_at, &company.config().promises) {
            promised += 1;
            query(
                "INSERT INTO promise (opportunity, kind, due_at) VALUES ($1, $2, $3) \
                 ON CONFLICT (opportunity, kind) DO NOTHING",
            )
            .bind(&opportunity.id)
            .bind(kind.word())
            .bind(due_at)
            .execute(&mut *cx.tx)
            .await?;
        }
    }
    if promised == 0 || (waiting == 0 && !new) {
        return Ok(());
    }
    let story = list_story(&mut cx.tx, &opportunity.id).await?;
    for (kind, kept_at) in kept(opportunity, &story) {
        keep(cx, &opportunity.id, kind, kept_at).await?;
    }
    Ok(())
}

/// Somebody replied below a message of the channel; where that is a card, it may be what its author waits for.
///
/// # Errors
/// The database's.
pub async fn replied(cx: &mut Cx, channel: &str, thread: &str) -> Result<()> {
    let Some(posted) = find_posted_at(&mut cx.tx, channel, thread).await? else { return Ok(()) };
    let Some(id) = card_of(&posted.key) else { return Ok(()) };
    let Some(opportunity) = find_opportunity(&mut cx.tx, id).await? else { return Ok(()) };
    let person = cx.actor.id.clone();
    if opportunity.author == person || !cx.actor.is_reachable() || !is_concerned(cx, &opportunity).await? {
        return Ok(());
    }
    if keep(cx, &opportunity.id, Kind::Acknowledged, cx.now).await? {
        card_changed(cx, &opportunity.id).await?;
    }
    Ok(())
}

/// A steward pressed "I'm on it": the author reads that somebody looks into it.
///
/// # Errors
/// A sentence for others, or when somebody does already; the database's.
pub async fn acknowledged(cx: &mut Cx, opportunity: &str) -> Result<()> {
    let opportunity = cx.take_opportunity(opportunity).await?;
    if !cx.company.is_steward(&cx.actor.id) {
        return Err(Error::tell(cx.text.promise_stewards_only()));
    }
    let number = opportunity.number.to_string();
    if !keep(cx, &opportunity.id, Kind::Acknowledged, cx.now).await? {
        return Err(Error::tell(cx.text.promise_acknowledged_already(number)));
    }
    let words = cx.text.promise_acknowledged_done(number);
    cx.answer(Message::words(words));
    let person = mention(&cx.actor.id);
    ripple_stewards(cx);
    let name = format!("acknowledged:{}", opportunity.id);
    announce(cx, &opportunity, &name, Topic::Status, |text| text.promise_acknowledged(person.clone())).await
}

/// The time has come to see which promises were broken, and in the morning to tell the stewards.
///
/// # Errors
/// The database's.
pub async fn due(cx: &mut Cx) -> Result<()> {
    let late: Vec<(String, String, i64)> = query_as(
        "SELECT opportunity, kind, due_at FROM promise WHERE due_at <= $1 AND kept_at IS NULL AND broken_at IS NULL \
         ORDER BY due_at, opportunity LIMIT $2",
    )
    .bind(cx.now)
    .bind(CHUNK)
    .fetch_all(&mut *cx.tx)
    .await?;
    for (id, kind, due_at) in &late {
        // What kept it may not have been noted yet.
        if let Some(opportunity) = find_opportunity(&mut cx.tx, id).await? {
            planned(cx, &opportunity).await?;
        }
        query("UPDATE promise SET broken_at = $1 WHERE opportunity = $2 AND kind = $3 AND kept_at IS NULL")
            .bind(cx.now)
            .bind(id)
            .bind(kind)
            .execute(&mut *cx.tx)
            .await?;
        if cx.now - due_at < NEWS {
            cx.ripple(Ripple::Card { opportunity: id.clone() });
        }
    }
    if !late.is_empty() {
        ripple_stewards(cx);
    }
    if late.len() as i64 == CHUNK {
        cx.due(Due::Promises, cx.now);
        return Ok(());
    }
    tell_stewards(cx).await?;
    let next: Option<i64> = query_scalar("SELECT MIN(due_at) FROM promise WHERE kept_at IS NULL AND broken_at IS NULL")
        .fetch_one(&mut *cx.tx)
        .await?;
    if let Some(next) = next {
        cx.due(Due::Promises, next.max(cx.now));
    }
    Ok(())
}

/// Since when the author waits, once a promise is broken: for the card.
///
/// # Errors
/// The database's.
pub async fn waiting_since(connection: &mut Connection, opportunity: &Opportunity) -> Result<Option<Millis>> {
    if answers(opportunity.status) {
        return Ok(None);
    }
    let broken: i64 = query_scalar(
        "SELECT COUNT(*) FROM promise WHERE opportunity = $1 AND kept_at IS NULL AND broken_at IS NOT NULL",
    )
    .bind(&opportunity.id)
    .fetch_one(connection)
    .await?;
    Ok((broken > 0).then_some(opportunity.created_at))
}

/// The line of the card about it.
pub fn card_line(text: &Text, waiting_since: Option<Millis>) -> Option<String> {
    waiting_since.map(|since| text.promise_card(day(since)))
}

/// Promises that are broken and not kept yet, and those whose time is almost over.
#[derive(Clone, Debug, Default)]
pub struct Broken {
    /// How many are broken.
    count: i64,
    /// On how many cards.
    cards: i64,
    /// The cards whose authors wait longest.
    oldest: Vec<Late>,
}

/// The oldest promise of a card whose time is over, or almost: whoever has not even been heard waits for no answer yet.
#[derive(Clone, Debug)]
struct Late {
    opportunity: Opportunity,
    /// Of its card.
    address: Option<String>,
    kind: Kind,
    due_at: Millis,
    state: State,
}

/// What is broken or due soon, for those who keep the channel and those who lead.
///
/// # Errors
/// The database's.
pub async fn list_broken(connection: &mut Connection, company: &Company, now: Millis) -> Result<Broken> {
    let hours = company_hours(company);
    let soon = hours.after_working_days(now, 1);
    let (count, cards): (i64, i64) =
        query_as("SELECT COUNT(*), COUNT(DISTINCT opportunity) FROM promise WHERE kept_at IS NULL AND due_at <= $1")
            .bind(now)
            .fetch_one(&mut *connection)
            .await?;
    let rows: Vec<(String, String, i64)> = query_as(
        "SELECT p.opportunity, p.kind, p.due_at FROM promise p WHERE p.kept_at IS NULL AND p.due_at <= $1 \
         AND NOT EXISTS (SELECT 1 FROM promise older WHERE older.opportunity = p.opportunity AND older.kept_at IS NULL \
         AND (older.due_at < p.due_at OR (older.due_at = p.due_at AND older.kind <> p.kind \
         AND (older.kind = 'acknowledged' OR p.kind = 'triaged')))) \
         ORDER BY p.due_at, p.opportunity LIMIT $2",
    )
    .bind(soon)
    .bind(AT_MOST)
    .fetch_all(&mut *connection)
    .await?;
    let mut oldest = Vec::new();
    for (id, kind, due_at) in rows {
        let Some(opportunity) = find_opportunity(connection, &id).await? else { continue };
        let address = find_card_address(connection, company, &id).await?;
        let state = state(&hours, due_at, None, now);
        oldest.push(Late { opportunity, address, kind: kind.into(), due_at, state });
    }
    Ok(Broken { count, cards, oldest })
}

/// The lines of `/cx-status`: how many are broken, and the oldest.
pub fn status_lines(text: &Text, broken: &Broken) -> Option<String> {
    if broken.oldest.is_empty() {
        return None;
    }
    let head = if broken.count > 0 { text.promise_broken(broken.count) } else { text.promise_none_broken() };
    let mut lines = vec![format!("*{head}*")];
    lines.extend(broken.oldest.iter().map(|late| late_line(text, late)));
    lines.extend(more_line(text, broken));
    Some(lines.join("\n"))
}

/// What Home shows to stewards.
pub fn home_section(text: &Text, broken: &Broken) -> Vec<Block> {
    if broken.oldest.is_empty() {
        return Vec::new();
    }
    [vec![header(&text.promise_home())], late_blocks(text, broken)].concat()
}

// Rules

/// How a promise stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// What was promised has happened, in time or late.
    Kept,
    /// There is time.
    Open,
    /// Its deadline comes within the next working day.
    DueSoon,
    /// Its deadline is over since then.
    Broken(Millis),
}

/// How a promise stands at a moment.
pub fn state(hours: &Hours, due_at: Millis, kept_at: Option<Millis>, now: Millis) -> State {
    if kept_at.is_some() {
        State::Kept
    } else if due_at <= now {
        State::Broken(due_at)
    } else if due_at <= hours.after_working_days(now, 1) {
        State::DueSoon
    } else {
        State::Open
    }
}

/// What is promised for something that was posted then.
fn deadlines(hours: &Hours, posted_at: Millis, promises: &Promises) -> Vec<(Kind, Millis)> {
    let mut deadlines = Vec::new();
    if promises.acknowledged_days > 0 {
        deadlines.push((Kind::Acknowledged, hours.after_working_days(posted_at, promises.acknowledged_days)));
    }
    for (kind, days) in [(Kind::Triaged, promises.triaged_days), (Kind::Answered, promises.answered_days)] {
        if days > 0 {
            deadlines.push((kind, hours.days_later(posted_at, days)));
        }
    }
    deadlines
}

/// Whether a status is an answer: a plan or a decision.
fn answers(status: Status) -> bool {
    !matches!(status, Status::New | Status::InReview)
}

/// Which promises are kept, and since when, as the story tells.
fn kept(opportunity: &Opportunity, story: &[StoryLine]) -> Vec<(Kind, Millis)> {
    let moves = || story.iter().filter(|line| line.what == "status");
    let seen = story.iter().find(|line| {
        matches!(line.what.as_str(), "status" | "owner") && !line.actor.is_empty() && line.actor != opportunity.author
    });
    let answer = moves().find(|line| Status::from_word(&line.after).is_none_or(answers)).map(|line| line.happened_at);
    let answered = answer.or(answers(opportunity.status).then_some(opportunity.status_at));
    let triaged = moves().map(|line| line.happened_at).next().into_iter().chain(answered).min();
    let acknowledged = seen.map(|line| line.happened_at).into_iter().chain(answered).min();
    [(Kind::Acknowledged, acknowledged), (Kind::Triaged, triaged), (Kind::Answered, answered)]
        .into_iter()
        .filter_map(|(kind, at)| Some((kind, at?)))
        .collect()
}

/// Whether the actor's word counts as the company's.
async fn is_concerned(cx: &mut Cx, opportunity: &Opportunity) -> Result<bool> {
    let person = cx.actor.id.clone();
    if cx.company.is_steward(&person) || opportunity.owner.as_deref() == Some(&person) {
        return Ok(true);
    }
    let concerned = list_concerned(&mut cx.tx, &opportunity.id).await?;
    let company = cx.company.clone();
    let function = cx.actor.function(company.config());
    if concerned.is_empty() || function.is_some_and(|function| concerned.iter().any(|id| id == function)) {
        return Ok(true);
    }
    Ok(list_squad(&mut cx.tx, &opportunity.id).await?.iter().any(|one| one.member == person))
}

fn company_hours(company: &Company) -> Hours {
    Hours::of_zone(company.config(), &company.config().workspace.timezone)
}

fn ripple_stewards(cx: &mut Cx) {
    for person in cx.company.config().people.stewards.clone() {
        cx.ripple(Ripple::Home { person });
    }
}

/// On the morning of a working day, what was broken before it and told to nobody: once, in one message.
async fn tell_stewards(cx: &mut Cx) -> Result<()> {
    let company = cx.company.clone();
    let hours = company_hours(&company);
    let today = hours.date(cx.now);
    let morning = hours.opens(today);
    let (untold, cards) = count_untold(&mut cx.tx, morning).await?;
    if untold == 0 {
        return Ok(());
    }
    if !hours.is_working(cx.now) {
        cx.due(Due::Promises, hours.next_opening(cx.now));
        return Ok(());
    }
    let mut broken = list_broken(&mut cx.tx, &company, cx.now).await?;
    broken.oldest.retain(|late| matches!(late.state, State::Broken(_)));
    for steward in company.config().people.stewards.clone() {
        let text = find_text(&mut cx.tx, &company, &steward).await?;
        cx.tell(&steward, format!("broken:{today}:{steward}"), draw_broken(text, cards, &broken));
    }
    query(
        "UPDATE promise SET told_at = $1 WHERE (opportunity, kind) IN (SELECT p.opportunity, p.kind FROM promise p \
         WHERE p.kept_at IS NULL AND p.broken_at IS NOT NULL AND p.told_at IS NULL AND p.due_at < $2 LIMIT $3)",
    )
    .bind(cx.now)
    .bind(morning)
    .bind(CHUNK)
    .execute(&mut *cx.tx)
    .await?;
    // The name of the message keeps what is marked next from being told again today.
    if untold > CHUNK {
        cx.due(Due::Promises, cx.now);
    }
    Ok(())
}

// Views

fn late_line(text: &Text, late: &Late) -> String {
    let label = late.opportunity.number.to_string();
    let label = late.address.as_ref().map_or(label.clone(), |address| link(address, &label));
    let (title, when) = (late.opportunity.title.one_line().cut(90).mrkdwn(), day(late.due_at));
    match (late.state, late.kind) {
        (State::Broken(_), Kind::Acknowledged) => text.promise_late_acknowledged(label, title, when),
        (State::Broken(_), Kind::Triaged) => text.promise_late_triaged(label, title, when),
        (State::Broken(_), Kind::Answered) => text.promise_late_answered(label, title, when),
        _ => text.promise_due_soon(label, title, when),
    }
}

fn more_line(text: &Text, broken: &Broken) -> Option<String> {
    let shown = broken.oldest.iter().filter(|late| matches!(late.state, State::Broken(_))).count();
    let more = broken.cards - shown as i64;
    (more > 0).then(|| text.promise_more(more))
}

/// The oldest, with a button where it is enough that somebody says that they look.
fn late_blocks(text: &Text, broken: &Broken) -> Vec<Block> {
    let mut blocks: Vec<_> = broken
        .oldest
        .iter()
        .map(|late| {
            let line = late_line(text, late);
            match late.kind {
                Kind::Acknowledged => {
                    let id = &late.opportunity.id;
                    section_with_button(&line, button("promise.acknowledge", id, &text.promise_acknowledge_button()))
                }
                Kind::Triaged | Kind::Answered => section(&line),
            }
        })
        .collect();
    blocks.extend(more_line(text, broken).map(|line| context(&line)));
    blocks
}

/// On `new` cards a promise was broken since the last such message.
fn draw_broken(text: &Text, new: i64, broken: &Broken) -> Message {
    let head = text.promise_broken_new(new);
    let mut blocks = vec![section(&head)];
    blocks.extend(late_blocks(text, broken));
    blocks.push(context(&text.promise_broken_hint()));
    let lines: Vec<_> = broken.oldest.iter().map(|late| late_line(text, late)).collect();
    Message { text: message_text(&format!("{head}\n{}", lines.join("\n"))), blocks: message_blocks(&blocks) }
}

/// Views of this feature, for the `screens` command.
pub fn samples(text: &Text, opportunity: &Opportunity) -> Vec<(&'static str, Value)> {
    let message = draw_broken(text, 1_234, &sample_broken(opportunity));
    let lines = status_lines(text, &sample_broken(opportunity)).unwrap_or_default();
    vec![
        ("promises broken", serde_json::to_value(message).unwrap_or_default()),
        ("promises broken, in the status", serde_json::to_value(Message::words(lines)).unwrap_or_default()),
    ]
}

/// What may be broken, for the samples of Home.
pub fn sample_broken(opportunity: &Opportunity) -> Broken {
    let address = Some("https://example.slack.com/archives/C1/p1".to_owned());
    let late = |at: usize| Late {
        opportunity: opportunity.clone(),
        address: address.clone(),
        kind: Kind::ALL[at % Kind::ALL.len()],
        due_at: opportunity.created_at,
        state: if at + 1 < AT_MOST as usize { State::Broken(opportunity.created_at) } else { State::DueSoon },
    };
    let oldest = (0..AT_MOST as usize).map(late).collect();
    Broken { count: 1_234, cards: 567, oldest }
}

// SQL

/// Notes that a promise is kept; whether it was not before.
async fn keep(cx: &mut Cx, opportunity: &str, kind: Kind, kept_at: Millis) -> Result<bool> {
    let done = query("UPDATE promise SET kept_at = $1 WHERE opportunity = $2 AND kind = $3 AND kept_at IS NULL")
        .bind(kept_at)
        .bind(opportunity)
        .bind(kind.word())
        .execute(&mut *cx.tx)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// Broken promises that nobody was told of, and on how many cards.
async fn count_untold(connection: &mut Connection, before: Millis) -> Result<(i64, i64)> {
    Ok(query_as(
        "SELECT COUNT(*), COUNT(DISTINCT opportunity) FROM promise WHERE kept_at IS NULL AND broken_at IS NOT NULL \
         AND told_at IS NULL AND due_at < $1",
    )
    .bind(before)
    .fetch_one(connection)
    .await?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::text::Words;
    use crate::domain::calendar::fixture::{at, config};

    fn hours(zone: &str) -> Hours {
        Hours::of_zone(&config(), zone)
    }

    #[test]
    fn deadlines_know_weekends_holidays_and_clock_changes() {
        let promises = Promises { acknowledged_days: 2, triaged_days: 7, answered_days: 30 };
        for (posted, acknowledged, triaged, answered) in [
            // Friday, and on the Sunday between the clocks change.
            (
                "2026-10-23T16:00[Europe/Warsaw]",
                "2026-10-27T17:30[Europe/Warsaw]",
                "2026-10-30T16:00[Europe/Warsaw]",
                "2026-11-22T16:00[Europe/Warsaw]",
            ),
            // The day before a holiday.
            (
                "2026-11-10T08:00[Europe/Warsaw]",
                "2026-11-13T17:30[Europe/Warsaw]",
                "2026-11-17T08:00[Europe/Warsaw]",
                "2026-12-10T08:00[Europe/Warsaw]",
            ),
            // Where the weekend is Friday and Saturday.
            (
                "2026-11-12T12:00[Asia/Dubai]",
                "2026-11-16T17:30[Asia/Dubai]",
                "2026-11-19T12:00[Asia/Dubai]",
                "2026-12-12T12:00[Asia/Dubai]",
            ),
            // In spring an hour is missing.
            (
                "2027-03-26T02:30[Europe/Madrid]",
                "2027-03-30T17:30[Europe/Madrid]",
                "2027-04-02T02:30[Europe/Madrid]",
                "2027-04-25T02:30[Europe/Madrid]",
            ),
        ] {
            let zone = posted.split(['[', ']']).nth(1).expect("it names its zone");
            let found: Vec<_> = deadlines(&hours(zone), at(posted), &promises).into_iter().map(|(_, at)| at).collect();
            assert_eq!(found, [acknowledged, triaged, answered].map(at), "{posted}");
        }
        let nothing = Promises { acknowledged_days: 0, triaged_days: 0, answered_days: -1 };
        assert!(deadlines(&hours("UTC"), 0, &nothing).is_empty());
    }

    #[test]
    fn a_promise_is_open_then_due_soon_then_broken_unless_it_is_kept() {
        let hours = hours("Europe/Warsaw");
        // Friday the 13th, 17:30; the 11th is a holiday.
        let due = at("2026-11-13T17:30[Europe/Warsaw]");
        for (now, expected) in [
            ("2026-11-10T08:00[Europe/Warsaw]", State::Open),
            ("2026-11-11T23:59[Europe/Warsaw]", State::Open),
            ("2026-11-12T00:00[Europe/Warsaw]", State::DueSoon),
            ("2026-11-13T17:29[Europe/Warsaw]", State::DueSoon),
            ("2026-11-13T17:30[Europe/Warsaw]", State::Broken(due)),
            ("2026-12-24T09:00[Europe/Warsaw]", State::Broken(due)),
        ] {
            assert_eq!(state(&hours, due, None, at(now)), expected, "{now}");
            assert_eq!(state(&hours, due, Some(due + 1), at(now)), State::Kept, "{now}");
        }
    }

    #[test]
    fn what_keeps_a_promise() {
        let opportunity = |status| Opportunity {
            merged: Default::default(),
            id: "1".into(),
            number: crate::domain::opportunity::Number(1),
            title: Words::default(),
            pain: Words::default(),
            touchpoint: String::new(),
            solution: Words::default(),
            status,
            status_at: 9,
            reason: Words::default(),
            author: "U0ADA".into(),
            anonymous_at: None,
            owner: None,
            channel: "C0CX".into(),
            votes: 0,
            created_at: 0,
        };
        let line = |what: &str, after: &str, actor: &str, happened_at| StoryLine {
            what: what.into(),
            before: "new".into(),
            after: after.into(),
            actor: actor.into(),
            reason: Words::default(),
            happened_at,
        };
        let posted = line("posted", "new", "U0ADA", 0);
        let claimed = line("owner", "U0BEN", "U0BEN", 1);
        let reviewed = line("status", "in_review", "U0IDA", 2);
        let begun = line("status", "in_progress", "U0BEN", 3);
        let own = line("owner", "U0ADA", "U0ADA", 1);
        let own_review = line("status", "in_review", "U0ADA", 2);
        let left = line("owner", "", "", 1);
        let merged = line("status", "a_status_of_tomorrow", "U0IDA", 4);
        for (status, story, expected) in [
            (Status::New, vec![&posted], [None, None, None]),
            (Status::New, vec![&posted, &claimed], [Some(1), None, None]),
            (Status::InReview, vec![&posted, &reviewed], [Some(2), Some(2), None]),
            (Status::InProgress, vec![&posted, &claimed, &reviewed, &begun], [Some(1), Some(2), Some(3)]),
            // The author's own steps are no acknowledgement, but an answer is one.
            (Status::New, vec![&posted, &own], [None, None, None]),
            (Status::InReview, vec![&posted, &own, &own_review], [None, Some(2), None]),
            (Status::New, vec![&posted, &left], [None, None, None]),
            (Status::Parked, vec![&posted], [Some(9), Some(9), Some(9)]),
            (Status::Declined, vec![&posted, &merged], [Some(4), Some(4), Some(4)]),
        ] {
            let story: Vec<_> = story.into_iter().cloned().collect();
            let found = kept(&opportunity(status), &story);
            let of = |kind: Kind| found.iter().find(|(known, _)| *known == kind).map(|(_, at)| *at);
            assert_eq!(Kind::ALL.map(of), expected, "{status:?} {story:?}");
        }
    }
}
