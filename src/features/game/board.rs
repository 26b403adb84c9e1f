//! The weekly board of puzzles: who played on most days, the best moment of each game, and how the channel did on average.
//!
//! It names what went well and nothing else: no series, no order of people, nobody who failed. An average is told only where
//! several people make it.

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan;
use jiff::civil::Date;
use serde_json::Value;

use super::parse::{Game, Unit};
use super::puzzle::said;
use super::{find_game_channel, list_noted, note_once};
use crate::base::blocks::{Block, context, header, message_blocks, message_text, section};
use crate::base::clock::{DAY, HOUR, Millis};
use crate::base::db::{Connection, query_as};
use crate::base::error::Result;
use crate::base::text::{Text, day, mention};
use crate::domain::calendar::Hours;
use crate::domain::call::{Call, Message, Place};
use crate::domain::cx::Cx;
use crate::domain::fun::{Room, take_room};

/// A board that is late by more is left out; one that finds no room waits some days.
const LATE: Millis = 4 * DAY;
/// Dates are told by a noon, which is the same day for nearly everybody.
const NOON: Millis = 12 * HOUR;
/// Days from which somebody played often.
const OFTEN: usize = 2;
/// People who share a best moment, or have played on most days, that are named; more are not.
const NAMED: usize = 3;

/// A result as it counts for a board.
#[derive(Clone, Debug)]
pub(super) struct Kept {
    member: String,
    game: Game,
    score: i64,
    solved: bool,
    on: Date,
}

/// Posts the boards whose time has come; returns when the next does.
///
/// # Errors
/// The database's.
pub(super) async fn due(cx: &mut Cx) -> Result<Option<Millis>> {
    let company = cx.company.clone();
    let games = &company.config().games;
    if !games.on || !games.puzzles {
        return Ok(None);
    }
    let mut next: Vec<Millis> = Vec::new();
    for channel in list_boards(&mut cx.tx).await? {
        let place = find_game_channel(&mut cx.tx, &channel).await?;
        let Some(place) = place.filter(|place| place.outside_at.is_none()) else { continue };
        let hours = place.hours(company.config());
        let Some(week) = week_of(&hours, cx.now) else { continue };
        next.push(if cx.now < week.at { week.at } else { week.next_at });
        let name = format!("board:{channel}:{}", week.monday);
        if !(week.at..week.at + LATE).contains(&cx.now) || !list_noted(&mut cx.tx, &name).await?.is_empty() {
            continue;
        }
        let kept = list_kept(&mut cx.tx, &channel, (week.since, week.until), &hours).await?;
        if kept.is_empty() {
            continue;
        }
        if let Room::Later(at) = take_room(cx, &channel).await? {
            next.push(at);
        } else if note_once(cx, &name).await? {
            let message = draw_board(place.text(&company), &kept, (week.since, week.until));
            cx.call(Call::Post { key: format!("puzzle-{name}"), place: Place::Channel(channel), message, then: None });
        }
    }
    Ok(next.into_iter().min())
}

// Rules

/// The week whose board is told in the week of `now`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Week {
    /// The Monday of the present week.
    monday: Date,
    since: Millis,
    until: Millis,
    /// When work begins in the present week.
    at: Millis,
    /// When work begins in the next one.
    next_at: Millis,
}

fn week_of(hours: &Hours, now: Millis) -> Option<Week> {
    let today = hours.date(now);
    let monday = today.checked_sub(i64::from(today.weekday().to_monday_zero_offset()).days()).ok()?;
    let before = monday.checked_sub(7.days()).ok()?;
    let after = monday.checked_add(7.days()).ok()?;
    let midnight = |date: Date| hours.moment(date, jiff::civil::Time::midnight());
    Some(Week {
        monday,
        since: midnight(before),
        until: midnight(monday),
        at: hours.next_week_opening(midnight(monday)),
        next_at: hours.next_week_opening(midnight(after)),
    })
}

/// What a week brought in one game.
#[derive(Clone, Debug, PartialEq)]
struct Told {
    game: Game,
    people: usize,
    results: usize,
    /// Of those who solved it, where several people did.
    average: Option<f64>,
    /// The best result, and who had it.
    best: Option<(i64, Vec<String>)>,
}

/// What a week brought, game by game.
fn told(kept: &[Kept]) -> Vec<Told> {
    let of = |game: Game| {
        let results: Vec<_> = kept.iter().filter(|one| one.game == game).collect();
        if results.is_empty() {
            return None;
        }
        let people = results.iter().map(|one| &one.member).collect::<BTreeSet<_>>().len();
        let solved: Vec<_> = results.iter().filter(|one| one.solved).collect();
        let solvers = solved.iter().map(|one| &one.member).collect::<BTreeSet<_>>().len();
        let scores = solved.iter().map(|one| one.score);
        let average = (solvers > 1).then(|| scores.clone().sum::<i64>() as f64 / solved.len() as f64);
        let best = if game.unit() == Unit::Points { scores.max() } else { scores.min() };
        let best = best.map(|best| {
            let who: BTreeSet<_> =
                solved.iter().filter(|one| one.score == best).map(|one| one.member.clone()).collect();
            (best, who.into_iter().collect())
        });
        Some(Told { game, people, results: results.len(), average, best })
    };
    Game::ALL.into_iter().filter_map(of).collect()
}

/// Who played on most days, and on how many; nobody where nobody came back, or where many did.
fn most_days(kept: &[Kept]) -> Option<(usize, Vec<String>)> {
    let mut days: BTreeMap<&str, BTreeSet<Date>> = BTreeMap::new();
    for one in kept {
        days.entry(&one.member).or_default().insert(one.on);
    }
    let most = days.values().map(BTreeSet::len).max().filter(|most| *most >= OFTEN)?;
    let who: Vec<_> = days.iter().filter(|(_, days)| days.len() == most).map(|(who, _)| (*who).to_owned()).collect();
    (who.len() <= NAMED).then_some((most, who))
}

// Views

fn draw_board(text: &Text, kept: &[Kept], (since, until): (Millis, Millis)) -> Message {
    let title = text.puzzle_board_title();
    let mut blocks: Vec<Block> =
        vec![header(&title), context(&text.digest_period(day(since + NOON), day(until - NOON)))];
    let mut words = vec![title];
    for told in told(kept) {
        let lines = game_lines(text, &told);
        blocks.push(section(&lines));
        words.push(lines);
    }
    if let Some((days, who)) = most_days(kept) {
        let line = text.puzzle_board_days(days, mentions(&who));
        blocks.push(section(&line));
        words.push(line);
    }
    blocks.push(context(&text.puzzle_board_how()));
    Message { text: message_text(&words.join("\n")), blocks: message_blocks(&blocks) }
}

fn game_lines(text: &Text, told: &Told) -> String {
    let name = text.puzzle_name(told.game.word());
    let mut head = format!("*{name}*  ·  {}", text.puzzle_board_people(told.people));
    if told.results > told.people {
        head.push_str(&format!("  ·  {}", text.puzzle_board_results(told.results)));
    }
    if let Some(average) = told.average {
        head.push_str(&format!("  ·  {}", text.puzzle_board_average(averaged(text, told.game, average))));
    }
    let Some((best, who)) = &told.best else { return head };
    let best = said(text, told.game, *best, true);
    let line = match who.len() > NAMED {
        true => text.puzzle_board_best_many(best, who.len()),
        false => text.puzzle_board_best(best, mentions(who)),
    };
    format!("{head}\n{line}")
}

/// An average with one decimal where that means something.
fn averaged(text: &Text, game: Game, average: f64) -> String {
    match game.unit() {
        Unit::Seconds | Unit::Points => said(text, game, average.round() as i64, true),
        _ => text.number((average * 10.0).round() / 10.0),
    }
}

fn mentions(people: &[String]) -> String {
    people.iter().map(|person| mention(person)).collect::<Vec<_>>().join(", ")
}

/// The board, for the `screens` command.
pub(super) fn samples(text: &Text) -> Vec<(String, Value)> {
    let value = |message: Message| serde_json::to_value(message).unwrap_or_default();
    let kept = |people: usize| {
        let of = move |game: Game| {
            (0..people).flat_map(move |number| {
                (0..3_i8).map(move |more| Kept {
                    member: format!("U0PERSON{number}"),
                    game,
                    score: 3 + i64::from(more) + number as i64,
                    solved: number % 4 != 3,
                    on: Date::constant(2026, 11, 2 + more),
                })
            })
        };
        Game::ALL.into_iter().flat_map(of).collect::<Vec<_>>()
    };
    let week = (1_790_000_000_000, 1_790_000_000_000 + 7 * DAY);
    vec![
        ("puzzle board".to_owned(), value(draw_board(text, &kept(3), week))),
        ("puzzle board, one person".to_owned(), value(draw_board(text, &kept(1)[..1], week))),
        ("puzzle board, a crowd".to_owned(), value(draw_board(text, &kept(40), week))),
    ]
}

// SQL

/// Channels that have a board.
async fn list_boards(connection: &mut Connection) -> Result<Vec<String>> {
    let rows: Vec<(String,)> = query_as("SELECT channel FROM game_channel WHERE board_at IS NOT NULL ORDER BY channel")
        .fetch_all(connection)
        .await?;
    Ok(rows.into_iter().map(|(channel,)| channel).collect())
}

/// Results of a week by people who are here and want them kept.
async fn list_kept(
    connection: &mut Connection,
    channel: &str,
    (since, until): (Millis, Millis),
    hours: &Hours,
) -> Result<Vec<Kept>> {
    let rows: Vec<(String, String, i64, i64, i64)> = query_as(
        "SELECT r.member, r.game, r.score, r.solved, r.played_at FROM puzzle_result r JOIN member m ON m.id = r.member \
         JOIN puzzle_choice c ON c.member = r.member WHERE r.channel = $1 AND r.played_at >= $2 AND r.played_at < $3 \
         AND c.choice = 'yes' AND m.gone_at IS NULL ORDER BY r.played_at, r.member",
    )
    .bind(channel)
    .bind(since)
    .bind(until)
    .fetch_all(connection)
    .await?;
    let kept = |(member, game, score, solved, at): (String, String, i64, i64, i64)| {
        // A game that a newer version knows is left out.
        let game = Game::from_word(&game)?;
        Some(Kept { member, game, score, solved: solved > 0, on: hours.date(at) })
    };
    Ok(rows.into_iter().filter_map(kept).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::calendar::fixture::{at, config};

    fn kept(member: &str, game: Game, score: i64, solved: bool, day: i8) -> Kept {
        Kept { member: member.to_owned(), game, score, solved, on: Date::constant(2026, 11, day) }
    }

    #[test]
    fn a_board_is_told_when_the_week_begins() {
        let hours = Hours::of_zone(&config(), "Europe/Warsaw");
        let there = |moment: &str| at(&format!("{moment}[Europe/Warsaw]"));
        for (now, monday, since, opens, next) in [
            ("2026-11-09T08:00", "2026-11-09", "2026-11-02", "2026-11-09T09:00", "2026-11-16T09:00"),
            ("2026-11-15T23:59", "2026-11-09", "2026-11-02", "2026-11-09T09:00", "2026-11-16T09:00"),
            // The clocks went back in that week.
            ("2026-10-26T00:00", "2026-10-26", "2026-10-19", "2026-10-26T09:00", "2026-11-02T09:00"),
        ] {
            let week = week_of(&hours, there(now)).expect("there is such a week");
            assert_eq!(week.monday.to_string(), monday, "{now}");
            assert_eq!((week.since, week.until), (there(&format!("{since}T00:00")), there(&format!("{monday}T00:00"))));
            assert_eq!((week.at, week.next_at), (there(opens), there(next)), "{now}");
        }
    }

    #[test]
    fn its_dates_are_the_same_wherever_it_is_read() {
        let hours = |zone: &str| Hours::of_zone(&config(), zone);
        let week =
            week_of(&hours("Europe/Warsaw"), at("2026-11-09T09:30[Europe/Warsaw]")).expect("there is such a week");
        let text = Text::of(crate::base::text::Language::English);
        let board = draw_board(text, &[kept("ada", Game::Wordle, 4, true, 2)], (week.since, week.until));
        let shown = board.blocks[1].to_string();
        let moments = shown.split("<!date^").skip(1).filter_map(|part| part.split('^').next()?.parse::<Millis>().ok());
        let moments: Vec<_> = moments.map(|seconds| seconds * 1_000).collect();
        for zone in ["America/Los_Angeles", "Europe/Warsaw", "Asia/Tokyo"] {
            let dates: Vec<_> = moments.iter().map(|at| hours(zone).date(*at).to_string()).collect();
            assert_eq!(dates, ["2026-11-02", "2026-11-08"], "{zone}");
        }
    }

    #[test]
    fn a_week_is_told_by_its_best_and_its_average_and_never_by_its_worst() {
        let week = [
            kept("ada", Game::Wordle, 4, true, 2),
            kept("ada", Game::Wordle, 3, true, 3),
            kept("ben", Game::Wordle, 3, true, 3),
            kept("eva", Game::Wordle, 6, false, 3),
            kept("eva", Game::Timeguessr, 20_000, true, 3),
            kept("ada", Game::Timeguessr, 40_000, true, 3),
            kept("eva", Game::Mini, 45, true, 3),
            kept("eva", Game::Connections, 4, false, 3),
        ];
        let told = told(&week);
        let line = |one: &Told| {
            let (best, who) = one.best.clone().unwrap_or_default();
            let average = one.average.map(|average| format!("{average:.2}"));
            format!("{} {}/{} {average:?} {best} {}", one.game.word(), one.people, one.results, who.join("+"))
        };
        assert_eq!(
            told.iter().map(line).collect::<Vec<_>>(),
            [
                "wordle 3/4 Some(\"3.33\") 3 ada+ben",
                "connections 1/1 None 0 ",
                "mini 1/1 None 45 eva",
                "timeguessr 2/2 Some(\"30000.00\") 40000 ada",
            ]
        );
    }

    #[test]
    fn whoever_came_back_most_is_named_and_nobody_when_nobody_or_everybody_did() {
        let of = |days: &[(&str, i8)]| {
            most_days(&days.iter().map(|(who, day)| kept(who, Game::Wordle, 4, true, *day)).collect::<Vec<_>>())
        };
        let many = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        assert_eq!(of(&[]), None);
        assert_eq!(of(&[("ada", 2), ("ben", 3)]), None);
        assert_eq!(of(&[("ada", 2), ("ada", 2), ("ada", 3), ("ben", 3)]), Some((2, many(&["ada"]))));
        assert_eq!(of(&[("ada", 2), ("ada", 4), ("ben", 3), ("ben", 2)]), Some((2, many(&["ada", "ben"]))));
        let all = ["ada", "ben", "eva", "ida"].map(|who| [(who, 2), (who, 3)]).concat();
        assert_eq!(of(&all), None);
    }
}
