//! Others on a card: "Add my thanks", and "Add someone…" for whoever was left out.

use std::collections::BTreeMap;

use serde_json::Value;

use super::allowed::{Known, Problem, know, left_today, wrong_people};
use super::card::{Card, Echo, Win, draw, list_echoes, list_people};
use super::{AT_ONCE, QUOTED, Size, add_people, find_standing, lock_win, refuse, take_giver};
use crate::base::blocks::{Modal, Need, Writing, input, people_input, section};
use crate::base::db::{Connection, query};
use crate::base::error::{Error, Result};
use crate::base::text::{Text, Words};
use crate::domain::call::{Message, Ripple};
use crate::domain::celebration::find_credits;
use crate::domain::company::Company;
use crate::domain::cx::{Cx, Desk};
use crate::domain::member::find_member;
use crate::domain::opportunity::{Opportunity, find_opportunity};
use crate::domain::step::quoted;

/// Characters of somebody's own thanks.
const ECHO: u64 = 280;

/// "Add my thanks": a form for a sentence, which may stay empty.
///
/// # Errors
/// A sentence for those who may not; the database's.
pub async fn echo_form(desk: &mut Desk<'_>, win: &str) -> Result<Value> {
    let (win, people) = find_shown(desk.connection, desk.text, win).await?;
    refuse_echo(desk.text, desk.company, &desk.actor, &win, &people)?;
    let before = list_echoes(desk.connection, &win.id).await?;
    let before = before.into_iter().find(|echo| echo.member == desk.actor.id).map(|echo| echo.words);
    Ok(draw_echo_form(desk.text, &win, &before.unwrap_or_default()))
}

/// What is wrong with it by now.
///
/// # Errors
/// A sentence for those who may not; the database's.
pub async fn check_echo(desk: &mut Desk<'_>, win: &str) -> Result<BTreeMap<String, String>> {
    let (win, people) = find_shown(desk.connection, desk.text, win).await?;
    refuse_echo(desk.text, desk.company, &desk.actor, &win, &people)?;
    Ok(BTreeMap::new())
}

/// The form was sent: a person counts once, and their last words stand.
///
/// # Errors
/// A sentence for those who may not; the database's.
pub async fn echo_submitted(cx: &mut Cx, win: &str, words: &Words) -> Result<()> {
    lock_win(&mut cx.tx, win).await?;
    let (win, people) = find_shown(&mut cx.tx, cx.text, win).await?;
    refuse_echo(cx.text, &cx.company, &cx.actor, &win, &people)?;
    query(
        "INSERT INTO win_echo (win, member, words, added_at) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (win, member) DO UPDATE SET words = excluded.words",
    )
    .bind(&win.id)
    .bind(&cx.actor.id)
    .bind(words.one_line().cut(ECHO as usize).raw())
    .bind(cx.now)
    .execute(&mut *cx.tx)
    .await?;
    cx.ripple(Ripple::Win { win: win.id });
    Ok(())
}

/// "Add someone…": a form for whoever was left out.
///
/// # Errors
/// A sentence for those who may not; the database's.
pub async fn add_form(desk: &mut Desk<'_>, win: &str) -> Result<Value> {
    refuse(desk.text, desk.company, &desk.actor)?;
    let win = find_standing(desk.connection, desk.text, win).await?;
    let left = left_today(desk.connection, desk.company, &desk.actor, "", desk.now).await?;
    let per_day = desk.company.config().wins.per_day;
    Ok(draw_add_form(desk.text, &win, left, per_day))
}

/// What is wrong with it, by block.
///
/// # Errors
/// A sentence for those who may not; the database's.
pub async fn check_added(desk: &mut Desk<'_>, win: &str, people: &[String]) -> Result<BTreeMap<String, String>> {
    refuse(desk.text, desk.company, &desk.actor)?;
    let (win, there) = find_shown(desk.connection, desk.text, win).await?;
    let left = left_today(desk.connection, desk.company, &desk.actor, "", desk.now).await?;
    let free = list_credited(desk.connection, &win).await?;
    let known = list_known(desk.connection, desk.company, people).await?;
    let allowance = Allowance { left, per_day: desk.company.config().wins.per_day, guests: guests(desk.company) };
    Ok(match added(&desk.actor.id, &win.giver, &there, &known, &free, &allowance) {
        Ok(_) => BTreeMap::new(),
        Err(refusal) => BTreeMap::from([("people".to_owned(), refusal.says(desk.text))]),
    })
}

/// The form was sent: they stand on the card, and are told.
///
/// # Errors
/// A sentence for those who may not; the database's.
pub async fn add_submitted(cx: &mut Cx, win: &str, people: &[String]) -> Result<()> {
    refuse(cx.text, &cx.company, &cx.actor)?;
    take_giver(cx).await?;
    lock_win(&mut cx.tx, win).await?;
    let company = cx.company.clone();
    let (win, there) = find_shown(&mut cx.tx, cx.text, win).await?;
    let left = left_today(&mut cx.tx, &company, &cx.actor, "", cx.now).await?;
    let free = list_credited(&mut cx.tx, &win).await?;
    let known = list_known(&mut cx.tx, &company, people).await?;
    let allowance = Allowance { left, per_day: company.config().wins.per_day, guests: guests(&company) };
    let new = added(&cx.actor.id, &win.giver, &there, &known, &free, &allowance)
        .map_err(|refusal| Error::tell(refusal.says(cx.text)))?;
    add_people(cx, &win.id, &new, &free).await?;
    cx.ripple(Ripple::Win { win: win.id });
    Ok(())
}

// Rules

/// What somebody may still give.
struct Allowance {
    left: i64,
    per_day: i64,
    guests: bool,
}

/// Why nobody can be added.
#[derive(Debug, PartialEq, Eq)]
enum Refusal {
    /// They are all on it.
    There,
    /// Whoever posted it is among them.
    Giver,
    /// As for a win of one's own.
    Problem(Problem),
}

impl Refusal {
    fn says(&self, text: &Text) -> String {
        match self {
            Self::There => text.win_add_already(),
            Self::Giver => text.win_add_giver(),
            Self::Problem(problem) => problem.says(text),
        }
    }
}

/// Those of the chosen who are new on a win.
fn added(
    adder: &str,
    giver: &str,
    there: &[String],
    chosen: &[Known],
    free: &[String],
    allowance: &Allowance,
) -> std::result::Result<Vec<String>, Refusal> {
    if chosen.iter().any(|person| person.id == giver) {
        return Err(if giver == adder { Refusal::Problem(Problem::Yourself) } else { Refusal::Giver });
    }
    if let Some(problem) = wrong_people(adder, chosen, allowance.guests) {
        return Err(Refusal::Problem(problem));
    }
    let new: Vec<_> = chosen.iter().filter(|person| !there.contains(&person.id)).map(|one| one.id.clone()).collect();
    if new.is_empty() {
        return Err(Refusal::There);
    }
    if new.len() + there.len() > AT_ONCE {
        return Err(Refusal::Problem(Problem::Crowd));
    }
    let named = new.iter().filter(|person| !free.contains(person)).count() as i64;
    if named > allowance.left {
        let Allowance { left, per_day, .. } = *allowance;
        return Err(Refusal::Problem(Problem::TooMany { named, left, per_day }));
    }
    Ok(new)
}

fn guests(company: &Company) -> bool {
    company.config().wins.guests
}

/// Who thanks already, and who is thanked, adds no thanks.
fn refuse_echo(
    text: &Text,
    company: &Company,
    actor: &crate::domain::member::Member,
    win: &Win,
    people: &[String],
) -> Result<()> {
    refuse(text, company, actor)?;
    if win.giver == actor.id {
        return Err(Error::tell(text.win_echo_own()));
    }
    if people.contains(&actor.id) {
        return Err(Error::tell(text.win_echo_thanked()));
    }
    Ok(())
}

// Views

fn draw_echo_form(text: &Text, win: &Win, before: &Words) -> Value {
    let words = Writing {
        action: "win.echo_words",
        placeholder: &text.win_echo_example(),
        initial: before.raw(),
        length: (0, ECHO),
        multiline: false,
    };
    Modal {
        callback: "win.echo_form",
        title: &text.win_echo_title(),
        submit: Some(&text.win_add_button()),
        close: &text.cancel_button(),
        metadata: &win.id,
        blocks: vec![
            section(&quoted(&win.words.cut(QUOTED))),
            input("words", &text.win_echo_label(), words.element(), Some(&text.win_echo_hint()), Need::Optional),
        ],
    }
    .view()
}

fn draw_add_form(text: &Text, win: &Win, left: i64, per_day: i64) -> Value {
    let who = people_input("win.people", &text.win_people_placeholder(), &[]);
    let hint = if left > 0 { text.win_left(left) } else { text.win_none_left(per_day) };
    Modal {
        callback: "win.add_form",
        title: &text.win_add_title(),
        submit: Some(&text.win_add_button()),
        close: &text.cancel_button(),
        metadata: &win.id,
        blocks: vec![
            section(&quoted(&win.words.cut(QUOTED))),
            input("people", &text.win_add_label(), who, Some(&hint), Need::Required),
        ],
    }
    .view()
}

/// The card and the forms around it, for the `screens` command.
pub(super) fn samples(text: &Text, company: &Company, opportunity: &Opportunity) -> Vec<(String, Value)> {
    let value = |message: Message| serde_json::to_value(message).unwrap_or_default();
    let long = Words::plain(&"Zażółć & <!here> called every customer. ".repeat(25));
    let win = Win::samples(&long);
    let echo = |number: usize| Echo {
        member: format!("U0PERSON{number}"),
        words: if number.is_multiple_of(2) { long.cut(ECHO as usize) } else { Words::default() },
    };
    let full = Card {
        win: Win { size: Size::Big, link: "https://example.slack.com/archives/C1/p1".into(), ..win.clone() },
        people: (0..AT_ONCE).map(|number| format!("U0PERSON{number}")).collect(),
        echoes: (0..AT_ONCE).map(echo).collect(),
        about: Some((opportunity.clone(), Some("https://example.slack.com/archives/C1/p2".into()))),
    };
    let short = Card {
        win: Win { words: Words::plain("Found a lost parcel in an hour"), value: "gone".into(), ..win.clone() },
        people: vec!["U0BEN".into()],
        echoes: Vec::new(),
        about: None,
    };
    let echo_with = draw_echo_form(text, &win, &long.cut(ECHO as usize));
    let refusals = [Refusal::There, Refusal::Giver].map(|refusal| refusal.says(text)).join("\n");
    vec![
        ("win card".to_owned(), value(draw(text, company.config(), &short))),
        ("win card, full".to_owned(), value(draw(text, company.config(), &full))),
        ("win, my thanks".to_owned(), draw_echo_form(text, &win, &Words::default())),
        ("win, my thanks again".to_owned(), echo_with),
        ("win, my thanks refused".to_owned(), value(Message::words(text.win_echo_own()))),
        ("win, my thanks to myself".to_owned(), value(Message::words(text.win_echo_thanked()))),
        ("win, add someone".to_owned(), draw_add_form(text, &win, 2, 5)),
        ("win, add someone tomorrow".to_owned(), draw_add_form(text, &win, 0, 5)),
        ("win, nobody to add".to_owned(), value(Message::words(refusals))),
    ]
}

// SQL

async fn find_shown(connection: &mut Connection, text: &Text, win: &str) -> Result<(Win, Vec<String>)> {
    let win = find_standing(connection, text, win).await?;
    let people = list_people(connection, &win.id).await?;
    Ok((win, people))
}

/// Those whom the celebration of something shipped credits anyway.
async fn list_credited(connection: &mut Connection, win: &Win) -> Result<Vec<String>> {
    let opportunity = match win.opportunity.as_deref().filter(|_| win.shipped > 0) {
        Some(opportunity) => find_opportunity(connection, opportunity).await?,
        None => None,
    };
    match opportunity {
        Some(opportunity) => Ok(find_credits(connection, &opportunity).await?.all_but(&win.giver)),
        None => Ok(Vec::new()),
    }
}

async fn list_known(connection: &mut Connection, company: &Company, people: &[String]) -> Result<Vec<Known>> {
    let mut all = Vec::new();
    for person in people {
        let known = find_member(&mut *connection, person).await?;
        all.push(know(company, person, known.as_ref()));
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::super::allowed::Standing;
    use super::*;

    #[test]
    fn whoever_was_left_out_is_added_once_and_costs_the_one_who_adds() {
        let people = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        let chosen = |names: &[&str]| {
            let known =
                |name: &&str| Known { id: (*name).to_owned(), name: (*name).to_owned(), standing: Standing::Colleague };
            names.iter().map(known).collect::<Vec<_>>()
        };
        let there = people(&["ben", "eva"]);
        for (names, left, free, expected) in [
            (&["jan"][..], 1, &[][..], Ok(people(&["jan"]))),
            (&["jan", "eva"], 1, &[], Ok(people(&["jan"]))),
            (&["jan", "kim"], 1, &["jan"], Ok(people(&["jan", "kim"]))),
            (&["eva"], 5, &[], Err(Refusal::There)),
            (&["ada"], 5, &[], Err(Refusal::Giver)),
            (&["sam"], 5, &[], Err(Refusal::Problem(Problem::Yourself))),
            (&["jan"], 0, &[], Err(Refusal::Problem(Problem::TooMany { named: 1, left: 0, per_day: 5 }))),
        ] {
            let allowance = Allowance { left, per_day: 5, guests: false };
            assert_eq!(added("sam", "ada", &there, &chosen(names), &people(free), &allowance), expected, "{names:?}");
        }
    }
}
