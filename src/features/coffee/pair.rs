//! What a pair reads, and what they answer. A pair goes from step to step: it waits for the moment at which all work, has
//! begun, is asked at half time, is asked at the end, is over. All its messages are drawn from rows.

use std::collections::HashSet;

use serde_json::{Value, json};

use super::draw::{Before, QUESTIONS, Shown, Who, draw_check, draw_intro, draw_moved, draw_silent};
use super::time::{suggestions, together};
use super::{left, waiting};
use crate::base::clock::{DAY, Millis};
use crate::base::db::{Connection, query, query_as, query_scalar};
use crate::base::error::{Error, Result};
use crate::base::text::{Language, Text};
use crate::domain::call::{Call, Due, Message, Place, Question, Ripple};
use crate::domain::coffee::{Round, apart_since, draw as by_lot, find_round, interests, spoken};
use crate::domain::company::Company;
use crate::domain::cx::Cx;
use crate::domain::function;
use crate::domain::member::{Member, find_member};
use crate::domain::posted::{Redraw, compare, find_posted};

/// Rounds in a row without an answer before somebody is asked whether to go on.
pub(super) const SILENT: i64 = 3;
/// Half time is asked only of those who have had so long.
const SOME_TIME: Millis = DAY;
/// Nobody gets a question again within that time.
const YEAR: Millis = 365 * DAY;
/// Where each is written to alone.
const EACH: &str = "";

/// How far a pair is.
pub(super) mod stage {
    /// It waits for the moment at which all work.
    pub(in super::super) const WAITS: i64 = 0;
    /// It has read who meets whom.
    pub(in super::super) const BEGUN: i64 = 1;
    /// It was asked at half time.
    pub(in super::super) const HALF: i64 = 2;
    /// It was asked at the end.
    pub(in super::super) const END: i64 = 3;
    /// It is over.
    pub(in super::super) const OVER: i64 = 4;
    /// Somebody is without anybody, and is to be told.
    pub(in super::super) const ALONE: i64 = 5;
}

/// What somebody answers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Answer {
    /// Nothing yet.
    #[default]
    None,
    /// They met.
    Met,
    /// They have a time.
    Planned,
    /// They cannot this time.
    Cannot,
}

impl Answer {
    const ALL: [Self; 4] = [Self::None, Self::Met, Self::Planned, Self::Cannot];

    fn word(self) -> &'static str {
        match self {
            Self::None => "",
            Self::Met => "met",
            Self::Planned => "planned",
            Self::Cannot => "cannot",
        }
    }
}

impl From<String> for Answer {
    fn from(word: String) -> Self {
        Self::ALL.into_iter().find(|answer| answer.word() == word).unwrap_or_default()
    }
}

/// Two or three who drink a coffee.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub(super) struct Pair {
    pub(super) id: String,
    pub(super) round: String,
    /// Their conversation: none until it is open, [`EACH`] where each is written to alone.
    pub(super) place: Option<String>,
    pub(super) step: i64,
    pub(super) next_at: Option<Millis>,
    pub(super) begun_at: Option<Millis>,
    pub(super) met_at: Option<Millis>,
    /// Who offered the seat that another won.
    pub(super) seat: Option<String>,
    /// The moments that were suggested to them, apart by commas.
    pub(super) times: Option<String>,
    /// The number of their question.
    pub(super) question: Option<i64>,
}

/// Somebody's seat.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub(super) struct Seat {
    pub(super) member: String,
    #[sqlx(try_from = "String")]
    pub(super) answer: Answer,
    pub(super) left_at: Option<Millis>,
}

/// A pair with everybody in it.
pub(super) struct Table {
    pub(super) pair: Pair,
    pub(super) round: Round,
    pub(super) seats: Vec<Seat>,
    /// Those who are still there.
    pub(super) present: Vec<Member>,
}

/// Adds a pair, which waits until all of them work; somebody alone will be told so.
pub(super) async fn add_pair(cx: &mut Cx, round: &Round, members: &[Member], seat: Option<&str>) -> Result<()> {
    if members.is_empty() {
        return Ok(());
    }
    let id = cx.ids.next();
    let company = cx.company.clone();
    let hours: Vec<_> = members.iter().map(|member| member.hours(company.config())).collect();
    query("INSERT INTO coffee_pair (id, round, step, next_at, seat) VALUES ($1, $2, $3, $4, $5)")
        .bind(&id)
        .bind(&round.id)
        .bind(if members.len() > 1 { stage::WAITS } else { stage::ALONE })
        .bind(together(&hours, cx.now))
        .bind(seat.filter(|_| members.len() > 1))
        .execute(&mut *cx.tx)
        .await?;
    for member in members {
        add_seat(&mut cx.tx, &id, &member.id).await?;
    }
    Ok(())
}

/// The moment of a pair has come: it goes one step further.
pub(super) async fn step(cx: &mut Cx, pair: &str) -> Result<()> {
    lock_pair(&mut cx.tx, pair).await?;
    let found = find_table(&mut cx.tx, pair).await?;
    // Somebody may have answered just now, and the moment be another.
    let Some(table) = found.filter(|table| table.pair.next_at.is_some_and(|at| at <= cx.now)) else { return Ok(()) };
    if table.pair.step == stage::WAITS && !waiting::may_meet(cx, &table).await? {
        return Ok(());
    }
    if table.present.len() < 2 || table.pair.step == stage::ALONE {
        set_step(cx, pair, stage::OVER, None).await?;
        if let Some(member) = table.alone() {
            left::tell(cx, &table, member).await?;
        }
        cx.ripple(Ripple::Coffee { pair: pair.to_owned() });
        return Ok(());
    }
    let ends_at = table.round.ends_at;
    match table.pair.step {
        stage::WAITS => return begin(cx, &table).await,
        // Half time is left out where somebody joined late.
        stage::BEGUN if cx.now < ends_at => {
            set_step(cx, pair, stage::HALF, Some(table.moment(cx, ends_at))).await?;
            // The first two have passed.
            set_times(cx, &table).await?;
        }
        stage::BEGUN | stage::HALF => set_step(cx, pair, stage::END, Some(table.moment(cx, cx.now + DAY))).await?,
        _ => {
            set_step(cx, pair, stage::OVER, None).await?;
            count_silence(cx, &table).await?;
        }
    }
    cx.ripple(Ripple::Coffee { pair: pair.to_owned() });
    Ok(())
}

/// A pair begins: Slack is asked where they talk to each other, and two moments are kept that suit them, with a question
/// that is new to all of them.
async fn begin(cx: &mut Cx, table: &Table) -> Result<()> {
    let pair = table.pair.id.as_str();
    let Round { half_at, ends_at, .. } = table.round;
    let next = if half_at >= cx.now + SOME_TIME { half_at } else { ends_at };
    set_step(cx, pair, stage::BEGUN, Some(table.moment(cx, next))).await?;
    set_times(cx, table).await?;
    let mut used = Vec::new();
    for member in &table.present {
        used.extend(list_questions(&mut cx.tx, &member.id, cx.now - YEAR).await?);
    }
    let lot = [table.round.begins_at.to_string(), table.present.iter().map(|member| member.id.as_str()).collect()];
    let question = choose_question(&used, QUESTIONS.len(), &lot);
    query("UPDATE coffee_pair SET begun_at = $1, question = $2 WHERE id = $3")
        .bind(cx.now)
        .bind(question as i64)
        .bind(pair)
        .execute(&mut *cx.tx)
        .await?;
    let people = table.people();
    cx.call(Call::Ask {
        method: "conversations.open".into(),
        arguments: json!({"users": people}),
        question: Question::CoffeePlace { pair: pair.to_owned(), people },
    });
    Ok(())
}

/// Keeps two moments to come that suit all of them.
async fn set_times(cx: &mut Cx, table: &Table) -> Result<()> {
    let hours: Vec<_> = table.present.iter().map(|member| member.hours(cx.company.config())).collect();
    let taken = list_taken(&mut cx.tx, &table.pair.id).await?;
    let times: Vec<_> = suggestions(&hours, cx.now, &taken).iter().map(Millis::to_string).collect();
    query("UPDATE coffee_pair SET times = $1 WHERE id = $2")
        .bind(times.join(","))
        .bind(&table.pair.id)
        .execute(&mut *cx.tx)
        .await?;
    Ok(())
}

/// Slack told where `people` of a pair talk to each other. Where it cannot, each is written to alone. Where others sit
/// there by now, this is not their place.
///
/// # Errors
/// The database's.
pub async fn place_told(cx: &mut Cx, pair: &str, people: &str, answer: &Value) -> Result<()> {
    lock_pair(&mut cx.tx, pair).await?;
    let Some(table) = find_table(&mut cx.tx, pair).await? else { return Ok(()) };
    // Older versions did not note whom they asked for.
    if !people.is_empty() && people != table.people() {
        return Ok(());
    }
    let place = answer["channel"]["id"].as_str().unwrap_or(EACH);
    query("UPDATE coffee_pair SET place = $1 WHERE id = $2 AND place IS NULL")
        .bind(place)
        .bind(pair)
        .execute(&mut *cx.tx)
        .await?;
    cx.ripple(Ripple::Coffee { pair: pair.to_owned() });
    Ok(())
}

/// Somebody of a pair answered; [`Answer::None`] takes back that they met, whoever had said so.
///
/// # Errors
/// A sentence for anybody else, and when it is too late to take something back; the database's.
pub async fn answered(cx: &mut Cx, pair: &str, answer: Answer) -> Result<()> {
    lock_pair(&mut cx.tx, pair).await?;
    let found = find_table(&mut cx.tx, pair).await?;
    let Some(table) = found.filter(|table| table.present.iter().any(|member| member.id == cx.actor.id)) else {
        return Err(Error::tell(cx.text.coffee_not_yours()));
    };
    let person = cx.actor.id.clone();
    if answer == Answer::None {
        if table.pair.step == stage::OVER {
            return Err(Error::tell(cx.text.coffee_not_yours()));
        }
        query("UPDATE coffee_seat SET answer = '', answered_at = $1 WHERE pair = $2 AND answer = 'met'")
            .bind(cx.now)
            .bind(pair)
            .execute(&mut *cx.tx)
            .await?;
    } else {
        query("UPDATE coffee_seat SET answer = $1, answered_at = $2 WHERE pair = $3 AND member = $4")
            .bind(answer.word())
            .bind(cx.now)
            .bind(pair)
            .bind(&person)
            .execute(&mut *cx.tx)
            .await?;
    }
    // One of them is enough: they met.
    query(
        "UPDATE coffee_pair SET met_at = CASE WHEN (SELECT COUNT(*) FROM coffee_seat s WHERE s.pair = $1 \
         AND s.answer = 'met') > 0 THEN COALESCE(met_at, $2) END WHERE id = $3",
    )
    .bind(pair)
    .bind(cx.now)
    .bind(pair)
    .execute(&mut *cx.tx)
    .await?;
    query("UPDATE coffee_member SET silent = 0 WHERE member = $1").bind(&person).execute(&mut *cx.tx).await?;
    reconsider(cx, pair).await?;
    if table.pair.place.is_some() {
        cx.ripple(Ripple::Coffee { pair: pair.to_owned() });
    }
    Ok(())
}

/// Somebody takes part no more: in what runs they cannot meet.
pub(super) async fn cannot_any_more(cx: &mut Cx, person: &str) -> Result<()> {
    let pairs: Vec<String> = query_scalar(
        "UPDATE coffee_seat SET answer = 'cannot', answered_at = $1 WHERE member = $2 AND answer IN ('', 'planned') \
         AND pair IN (SELECT id FROM coffee_pair WHERE next_at IS NOT NULL AND met_at IS NULL) RETURNING pair",
    )
    .bind(cx.now)
    .bind(person.to_owned())
    .fetch_all(&mut *cx.tx)
    .await?;
    for pair in pairs {
        reconsider(cx, &pair).await?;
        cx.ripple(Ripple::Coffee { pair });
    }
    Ok(())
}

/// After an answer: whoever is alone because the others cannot is told when they work; whoever was to be told, and has
/// somebody again, is not.
pub(super) async fn reconsider(cx: &mut Cx, pair: &str) -> Result<()> {
    lock_pair(&mut cx.tx, pair).await?;
    let Some(table) = find_table(&mut cx.tx, pair).await? else { return Ok(()) };
    let runs = matches!(table.pair.step, stage::BEGUN | stage::HALF | stage::END);
    if table.pair.step == stage::ALONE && (table.alone().is_none() || table.pair.met_at.is_some()) {
        let step = if cx.now < table.round.half_at { stage::BEGUN } else { stage::HALF };
        let at = if step == stage::BEGUN { table.round.half_at } else { table.round.ends_at };
        return set_step(cx, pair, step, Some(table.moment(cx, at))).await;
    }
    let Some(member) = table.alone().filter(|_| runs && table.pair.met_at.is_none()) else { return Ok(()) };
    let at = member.hours(cx.company.config()).next_working(cx.now);
    set_step(cx, pair, stage::ALONE, Some(at)).await
}

/// Posts what a pair should read, or edits it where it differs.
///
/// # Errors
/// The database's.
pub async fn redrawn(cx: &mut Cx, pair: &str) -> Result<()> {
    let Some(table) = find_table(&mut cx.tx, pair).await? else { return Ok(()) };
    if table.pair.step == stage::WAITS || table.present.is_empty() {
        return Ok(());
    }
    let company = cx.company.clone();
    let together = shared_text(&mut cx.tx, &company, &table.present).await?;
    let shown = find_shown(cx, &table).await?;
    let begun = matches!(table.pair.step, stage::BEGUN | stage::HALF | stage::END);
    // One question stands at a time, and only where nobody has said anything.
    let silent = shown.answers.iter().all(|(_, answer)| *answer == Answer::None);
    for (name, place, text) in places(&table, &company, together) {
        let half = format!("coffee-half:{name}");
        let asks = table.pair.step == stage::HALF && silent && !shown.is_met;
        let is_asked = asks || find_posted(&mut cx.tx, &half).await?.is_some();
        put(cx, pair, &format!("coffee:{name}"), &place, draw_intro(text, &shown, is_asked), begun).await?;
        if table.pair.step == stage::ALONE {
            continue;
        }
        if table.pair.step == stage::HALF {
            put(cx, pair, &half, &place, draw_check(text, &shown), asks).await?;
        } else if table.pair.step > stage::HALF {
            remove(cx, &half, &place).await?;
            let open = !shown.is_met && shown.answers.iter().any(|(_, answer)| *answer != Answer::Cannot);
            let asks = open && table.pair.step == stage::END;
            put(cx, pair, &format!("coffee-end:{name}"), &place, draw_check(text, &shown), asks).await?;
        }
    }
    Ok(())
}

/// Whom somebody meets in the rounds that run.
pub(super) async fn list_meeting(connection: &mut Connection, person: &str) -> Result<Vec<String>> {
    Ok(query_scalar(
        "SELECT DISTINCT b.member FROM coffee_seat a JOIN coffee_pair p ON p.id = a.pair \
         JOIN coffee_seat b ON b.pair = p.id AND b.member <> a.member JOIN member m ON m.id = b.member \
         WHERE a.member = $1 AND p.begun_at IS NOT NULL AND p.next_at IS NOT NULL AND p.met_at IS NULL \
         AND b.left_at IS NULL AND m.gone_at IS NULL ORDER BY b.member",
    )
    .bind(person.to_owned())
    .fetch_all(connection)
    .await?)
}

/// The third moves in: the two read on in a conversation of three.
pub(super) async fn moved_in(cx: &mut Cx, table: &Table, member: &Member) -> Result<()> {
    let pair = table.pair.id.clone();
    let company = cx.company.clone();
    let mut all = table.present.clone();
    let text = shared_text(&mut cx.tx, &company, &all).await?;
    for (name, place, _) in places(table, &company, text) {
        for other in ["coffee-half", "coffee-end"] {
            remove(cx, &format!("{other}:{name}"), &place).await?;
        }
        put(cx, &pair, &format!("coffee:{name}"), &place, draw_moved(text, &member.id), false).await?;
    }
    add_seat(&mut cx.tx, &pair, &member.id).await?;
    all.push(member.clone());
    let hours: Vec<_> = all.iter().map(|member| member.hours(company.config())).collect();
    query("UPDATE coffee_pair SET place = NULL WHERE id = $1").bind(&pair).execute(&mut *cx.tx).await?;
    set_step(cx, &pair, stage::WAITS, Some(together(&hours, cx.now))).await?;
    cx.due(Due::Coffee, cx.now);
    Ok(())
}

impl Table {
    /// Who sits there, as Slack is asked for their conversation.
    fn people(&self) -> String {
        self.seats.iter().map(|seat| seat.member.as_str()).collect::<Vec<_>>().join(",")
    }

    /// Who is without anybody: the others are gone, or cannot.
    pub(super) fn alone(&self) -> Option<&Member> {
        let cannot =
            |member: &&Member| self.seats.iter().any(|seat| seat.member == member.id && seat.answer == Answer::Cannot);
        let mut here = self.present.iter().filter(|member| !cannot(member));
        // Of two who both cannot, nobody waits for anything.
        here.next().filter(|_| here.next().is_none())
    }

    /// The first moment from `at` on, and from now, at which all of them work.
    fn moment(&self, cx: &Cx, at: Millis) -> Millis {
        let hours: Vec<_> = self.present.iter().map(|member| member.hours(cx.company.config())).collect();
        together(&hours, at.max(cx.now))
    }
}

/// Where the messages of a pair stand, by the name that their keys end with, and in which words; nowhere while their
/// conversation is not open.
fn places(table: &Table, company: &Company, together: &'static Text) -> Vec<(String, Place, &'static Text)> {
    let name = format!("{}:{}", table.pair.id, table.seats.len());
    let each =
        |member: &Member| (format!("{name}:{}", member.id), Place::Person(member.id.clone()), member.text(company));
    match table.pair.place.as_deref() {
        None => Vec::new(),
        Some(EACH) => table.present.iter().map(each).collect(),
        Some(place) => vec![(name, Place::Channel(place.to_owned()), together)],
    }
}

/// Whoever said nothing to a coffee that nobody drank: after three in a row they are asked whether to go on.
/// An extra coffee is left out: nobody asked them.
async fn count_silence(cx: &mut Cx, table: &Table) -> Result<()> {
    if table.round.between().is_some() {
        return Ok(());
    }
    let company = cx.company.clone();
    for seat in table.seats.iter().filter(|seat| seat.left_at.is_none()) {
        let Some(member) = table.present.iter().find(|member| member.id == seat.member) else { continue };
        let said = table.pair.met_at.is_some() || seat.answer != Answer::None;
        let asked: Option<String> = query_scalar(
            "UPDATE coffee_member SET silent = CASE WHEN $1 > 0 THEN 0 ELSE silent + 1 END, \
             asked_at = CASE WHEN $2 = 0 AND silent + 1 >= $3 THEN COALESCE(asked_at, $4) ELSE asked_at END \
             WHERE member = $5 AND asked_at IS NULL \
             RETURNING CASE WHEN asked_at IS NULL THEN '' ELSE member END",
        )
        .bind(i64::from(said))
        .bind(i64::from(said))
        .bind(SILENT)
        .bind(cx.now)
        .bind(&member.id)
        .fetch_optional(&mut *cx.tx)
        .await?;
        if asked.is_some_and(|asked| !asked.is_empty()) {
            let message = draw_silent(member.text(&company), SILENT);
            let (key, place) = (silent_key(&member.id, cx.now), Place::Person(member.id.clone()));
            // It waits in Home as well, and loses its buttons once it is answered.
            let then = Some(Ripple::Home { person: member.id.clone() });
            cx.call(Call::Post { key, place, message, then });
        }
    }
    Ok(())
}

/// The number of a question that nobody of them got lately; where each is known, the one whose last time is the longest
/// ago. `used` is which they got, and when.
fn choose_question(used: &[(i64, Millis)], count: usize, lot: &[String; 2]) -> usize {
    let last = |question: &usize| used.iter().filter(|(one, _)| *one == *question as i64).map(|(_, at)| *at).max();
    let fresh: Vec<_> = (0..count).filter(|question| last(question).is_none()).collect();
    if fresh.is_empty() {
        return (0..count).min_by_key(last).unwrap_or_default();
    }
    fresh[by_lot(&[&lot[0], &lot[1]], fresh.len())]
}

fn read_times(kept: &str) -> Vec<Millis> {
    kept.split(',').filter_map(|time| time.parse().ok()).collect()
}

/// The name of the question whether to go on, which somebody was asked then.
pub(super) fn silent_key(person: &str, asked_at: Millis) -> String {
    format!("coffee-silent:{person}:{asked_at}")
}

/// What is told of earlier coffees: nothing where some of them met and others did not, or lately.
fn tell_before(before: &[Option<Millis>], since: Millis) -> Before {
    if before.iter().all(Option::is_none) {
        Before::Never
    } else if before.iter().all(|met| met.is_some_and(|met| met < since)) {
        Before::LongAgo
    } else {
        Before::Untold
    }
}

/// Posts a message where it is wanted, edits it where it stands.
async fn put(cx: &mut Cx, pair: &str, key: &str, place: &Place, message: Message, wanted: bool) -> Result<()> {
    let then = Ripple::Coffee { pair: pair.to_owned() };
    match compare(&mut cx.tx, key, &message).await? {
        Redraw::Post if wanted => {
            cx.call(Call::Post { key: key.to_owned(), place: place.clone(), message, then: Some(then) });
        }
        Redraw::Edit => {
            let channel = place.target().to_owned();
            cx.call(Call::Update { key: key.to_owned(), channel, message, lost: then });
        }
        _ => {}
    }
    Ok(())
}

/// What we asked somebody under that name now says what became of it, without buttons. Whether it does: whoever pressed
/// there needs no other answer.
pub(super) async fn settled(cx: &mut Cx, key: &str, person: &str, words: &str) -> Result<bool> {
    let Some(posted) = find_posted(&mut cx.tx, key).await? else { return Ok(false) };
    let (key, lost) = (key.to_owned(), Ripple::Home { person: person.to_owned() });
    cx.call(Call::Update { key, channel: posted.channel, message: Message::words(words), lost });
    Ok(cx.whisper_in.is_none())
}

async fn remove(cx: &mut Cx, key: &str, place: &Place) -> Result<()> {
    if find_posted(&mut cx.tx, key).await?.is_some() {
        cx.call(Call::Remove { key: key.to_owned(), channel: place.target().to_owned() });
    }
    Ok(())
}

/// What the messages of a pair show.
async fn find_shown(cx: &mut Cx, table: &Table) -> Result<Shown> {
    let company = cx.company.clone();
    let config = company.config();
    let hours: Vec<_> = table.present.iter().map(|member| member.hours(config)).collect();
    let times = match &table.pair.times {
        Some(kept) => read_times(kept),
        // A pair that an older version began.
        None => suggestions(&hours, table.pair.begun_at.unwrap_or(cx.now), &[]),
    };
    let people = table.present.iter().zip(&hours).map(|(member, hours)| Who {
        id: member.id.clone(),
        name: member.name.clone(),
        function: member.function(config).map(|id| function::name(&config.functions, id).to_owned()),
        clocks: times.iter().map(|time| hours.clock(*time)).collect(),
    });
    let people: Vec<_> = people.collect();
    let mut liked: Option<HashSet<String>> = None;
    let mut order = Vec::new();
    for member in &table.present {
        let written: Option<String> = query_scalar("SELECT interests FROM coffee_member WHERE member = $1")
            .bind(&member.id)
            .fetch_optional(&mut *cx.tx)
            .await?;
        let own = interests(&written.unwrap_or_default());
        let known = own.iter().cloned().collect();
        liked =
            Some(liked.map_or(known, |liked| liked.intersection(&own.iter().cloned().collect()).cloned().collect()));
        order = own;
    }
    let liked = liked.unwrap_or_default();
    let ids: Vec<_> = people.iter().map(|who| who.id.as_str()).collect();
    let before = find_before(&mut cx.tx, table, &ids).await?;
    let known = |seat: &&Seat| ids.contains(&seat.member.as_str());
    Ok(Shown {
        pair: table.pair.id.clone(),
        answers: table.seats.iter().filter(known).map(|seat| (seat.member.clone(), seat.answer)).collect(),
        left: table.seats.iter().filter(|seat| !known(seat)).map(|seat| seat.member.clone()).collect(),
        liked: order.into_iter().filter(|interest| liked.contains(interest)).collect(),
        before: tell_before(&before, apart_since(&company, table.round.begins_at)),
        is_met: table.pair.met_at.is_some(),
        is_over: table.pair.step == stage::OVER,
        is_half: table.pair.step == stage::HALF,
        between: table.round.between().map(|(one, other)| {
            let name = |id: &str| function::name(&config.functions, id).to_owned();
            (name(one), name(other))
        }),
        is_end: matches!(table.pair.step, stage::END | stage::OVER),
        seat: table.pair.seat.clone(),
        question: table.pair.question.and_then(|question| usize::try_from(question).ok()).unwrap_or_else(|| {
            // A pair that an older version began.
            by_lot(&[&table.round.begins_at.to_string(), &ids.concat()], QUESTIONS.len())
        }),
        people,
        times,
    })
}

/// The words in which these people talk: of a language all of them speak, the first one's own before others; the
/// company's where there is none.
pub(super) async fn shared_text(
    connection: &mut Connection,
    company: &Company,
    members: &[Member],
) -> Result<&'static Text> {
    let mut shared: Vec<Language> = Language::ALL.to_vec();
    let mut own = Vec::new();
    for member in members {
        let ticked: Option<String> = query_scalar("SELECT languages FROM coffee_member WHERE member = $1")
            .bind(&member.id)
            .fetch_optional(&mut *connection)
            .await?;
        let language = member.text(company).language();
        let spoken = spoken(language, &ticked.unwrap_or_default());
        shared.retain(|language| spoken.contains(language));
        own.push(language);
    }
    let best = own.into_iter().find(|language| shared.contains(language)).or(shared.first().copied());
    Ok(best.map_or(company.text(), Text::of))
}

// SQL

/// A pair with everybody in it.
pub(super) async fn find_table(connection: &mut Connection, id: &str) -> Result<Option<Table>> {
    let pair: Option<Pair> = query_as(
        "SELECT id, round, place, step, next_at, begun_at, met_at, seat, times, question FROM coffee_pair WHERE id = $1",
    )
    .bind(id)
    .fetch_optional(&mut *connection)
    .await?;
    let Some(pair) = pair else { return Ok(None) };
    let Some(round) = find_round(&mut *connection, &pair.round).await? else { return Ok(None) };
    let seats: Vec<Seat> = query_as("SELECT member, answer, left_at FROM coffee_seat WHERE pair = $1 ORDER BY member")
        .bind(id)
        .fetch_all(&mut *connection)
        .await?;
    let mut present = Vec::new();
    for seat in seats.iter().filter(|seat| seat.left_at.is_none()) {
        present.extend(find_member(&mut *connection, &seat.member).await?.filter(Member::is_reachable));
    }
    Ok(Some(Table { pair, round, seats, present }))
}

/// Takes a pair for this transaction: two who answer at once follow each other.
pub(super) async fn lock_pair(connection: &mut Connection, pair: &str) -> Result<()> {
    query("UPDATE coffee_pair SET step = step WHERE id = $1").bind(pair).execute(connection).await?;
    Ok(())
}

pub(super) async fn set_step(cx: &mut Cx, pair: &str, step: i64, next_at: Option<Millis>) -> Result<()> {
    query("UPDATE coffee_pair SET step = $1, next_at = $2 WHERE id = $3")
        .bind(step)
        .bind(next_at)
        .bind(pair)
        .execute(&mut *cx.tx)
        .await?;
    if let Some(at) = next_at {
        cx.due(Due::Coffee, at);
    }
    Ok(())
}

async fn add_seat(connection: &mut Connection, pair: &str, member: &str) -> Result<()> {
    query("INSERT INTO coffee_seat (pair, member, answer) VALUES ($1, $2, '') ON CONFLICT (pair, member) DO NOTHING")
        .bind(pair)
        .bind(member)
        .execute(connection)
        .await?;
    Ok(())
}

/// For each two of them, when the round began in which they last met before.
async fn find_before(connection: &mut Connection, table: &Table, ids: &[&str]) -> Result<Vec<Option<Millis>>> {
    let mut before = Vec::new();
    for (place, one) in ids.iter().enumerate() {
        for other in &ids[..place] {
            let last: Option<Millis> = query_scalar(
                "SELECT MAX(r.begins_at) FROM coffee_pair p JOIN coffee_seat a ON a.pair = p.id \
                 JOIN coffee_seat b ON b.pair = p.id JOIN coffee_round r ON r.id = p.round \
                 WHERE a.member = $1 AND b.member = $2 AND p.met_at IS NOT NULL AND p.id <> $3 AND r.begins_at < $4",
            )
            .bind((*one).to_owned())
            .bind((*other).to_owned())
            .bind(table.pair.id.clone())
            .bind(table.round.begins_at)
            .fetch_one(&mut *connection)
            .await?;
            before.push(last);
        }
    }
    Ok(before)
}

/// The questions that somebody got since then, and when.
async fn list_questions(connection: &mut Connection, person: &str, since: Millis) -> Result<Vec<(i64, Millis)>> {
    Ok(query_as(
        "SELECT p.question, MAX(p.begun_at) FROM coffee_seat s JOIN coffee_pair p ON p.id = s.pair \
         WHERE s.member = $1 AND p.begun_at >= $2 AND p.question IS NOT NULL GROUP BY p.question",
    )
    .bind(person.to_owned())
    .bind(since)
    .fetch_all(connection)
    .await?)
}

/// The moments that were suggested to people of a pair in others that run.
async fn list_taken(connection: &mut Connection, pair: &str) -> Result<Vec<Millis>> {
    let taken: Vec<String> = query_scalar(
        "SELECT DISTINCT p.times FROM coffee_seat s JOIN coffee_seat o ON o.member = s.member AND o.pair <> s.pair \
         JOIN coffee_pair p ON p.id = o.pair WHERE s.pair = $1 AND p.next_at IS NOT NULL AND p.times IS NOT NULL",
    )
    .bind(pair.to_owned())
    .fetch_all(connection)
    .await?;
    Ok(taken.iter().flat_map(|times| read_times(times)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_comes_back_only_when_all_are_known() {
        let lot = ["1".to_owned(), "U1U2".to_owned()];
        for (used, expected) in [
            (&[(0, 10), (2, 20)][..], 1),
            (&[(0, 10), (1, 30), (1, 5), (2, 20)], 0),
            (&[(0, 40), (1, 30), (2, 20), (2, 35), (7, 1)], 1),
        ] {
            assert_eq!(choose_question(used, 3, &lot), expected, "{used:?}");
        }
    }

    #[test]
    fn earlier_coffees_are_told_only_where_it_is_true_of_all() {
        for (before, expected) in [
            (&[None][..], Before::Never),
            (&[Some(5)], Before::LongAgo),
            (&[Some(15)], Before::Untold),
            (&[None, None, None], Before::Never),
            (&[None, Some(5), None], Before::Untold),
            (&[Some(5), Some(6), Some(15)], Before::Untold),
            (&[Some(5), Some(6), Some(7)], Before::LongAgo),
        ] {
            assert_eq!(tell_before(before, 10), expected, "{before:?}");
        }
    }
}
