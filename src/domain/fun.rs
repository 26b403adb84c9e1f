//! What is only fun never becomes noise: a channel has room for a few such messages a day, by its own clock.
//!
//! Ice-breakers, quizzes, riddles, boards, offers and results of coffee, nudges and recaps of wins take their room here, in
//! the transaction that leaves the message. What stands in a thread, or changes what stands already, needs none. What
//! somebody asks for by hand and a quiz with its fixed hours are never refused, but counted; all else waits for another
//! day.

use jiff::ToSpan;
use jiff::civil::{Date, Time};

use crate::base::clock::Millis;
use crate::base::config::{Config, Games};
use crate::base::db::{query, query_as, query_scalar};
use crate::base::error::Result;

use super::calendar::Hours;
use super::community::{ChannelKind, CommunityChannel, find_community_channel};
use super::cx::Cx;

/// Days looked ahead for one on which a quiz opens.
const HORIZON: i64 = 60;

/// Whether a channel has room for one more today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// It had, and it is taken.
    Taken,
    /// Not now: that is when work goes on there, or begins on the next day.
    Later(Millis),
}

/// Takes room in a channel for something that can wait. Outside its working time there is none.
///
/// # Errors
/// The database's.
pub async fn take_room(cx: &mut Cx, channel: &str) -> Result<Room> {
    let company = cx.company.clone();
    let place = find_community_channel(&mut cx.tx, channel).await?;
    let hours = hours(company.config(), place.as_ref());
    let opens = hours.next_working(cx.now);
    if opens > cx.now {
        return Ok(Room::Later(opens));
    }
    let plays = place.is_some_and(|place| place.kind == ChannelKind::Game && place.outside_at.is_none());
    let kept = plays && quiz_comes(cx, channel, &hours).await?;
    let room = company.config().community.fun_posts_a_day - i64::from(kept);
    if add(cx, channel, hours.date(cx.now), room).await? {
        return Ok(Room::Taken);
    }
    Ok(Room::Later(next_day(&hours, cx.now)))
}

/// Counts in a channel what somebody asked for by hand, or what has fixed hours.
///
/// # Errors
/// The database's.
pub async fn count(cx: &mut Cx, channel: &str) -> Result<()> {
    let company = cx.company.clone();
    let place = find_community_channel(&mut cx.tx, channel).await?;
    add(cx, channel, hours(company.config(), place.as_ref()).date(cx.now), i64::MAX).await?;
    Ok(())
}

/// A channel has a new id. Where both are known, what stands below the new one stays.
///
/// # Errors
/// The database's.
pub async fn channel_moved(cx: &mut Cx, old: &str, new: &str) -> Result<()> {
    query(
        "UPDATE fun_day SET channel = $1 WHERE channel = $2 AND 0 = (SELECT COUNT(*) FROM fun_day WHERE channel = $3)",
    )
    .bind(new)
    .bind(old)
    .bind(new)
    .execute(&mut *cx.tx)
    .await?;
    query("DELETE FROM fun_day WHERE channel = $1").bind(old).execute(&mut *cx.tx).await?;
    Ok(())
}

// Rules

/// The working time of a channel; outside the community it is the company's.
fn hours(config: &Config, place: Option<&CommunityChannel>) -> Hours {
    place.map_or_else(|| Hours::of_zone(config, &config.workspace.timezone), |place| place.hours(config))
}

/// When the next working day begins.
pub fn next_day(hours: &Hours, now: Millis) -> Millis {
    let tomorrow = hours.date(now).tomorrow().unwrap_or(Date::MAX);
    hours.next_opening(hours.moment(tomorrow, Time::midnight()))
}

/// The quiz that can be played now, from when until when, and when the next opens, by a channel's own clock. Those that
/// would have opened before `since` are none.
pub fn quiz_slots(
    games: &Games,
    hours: &Hours,
    since: Millis,
    now: Millis,
) -> (Option<(Millis, Millis)>, Option<Millis>) {
    let suits = |date: &Date| games.quiz_days.iter().any(|day| day.0 == date.weekday()) && hours.works_on(*date);
    let slot = |date: Date| (hours.moment(date, games.quiz_hours.from), hours.moment(date, games.quiz_hours.until));
    let today = hours.date(now);
    let current = Some(today).filter(suits).map(slot);
    let current = current.filter(|(opens_at, closes_at)| (*opens_at..*closes_at).contains(&now) && *opens_at >= since);
    let ahead = (0..HORIZON).filter_map(|days| today.checked_add(days.days()).ok());
    let next = ahead.filter(suits).map(slot).map(|(opens_at, _)| opens_at).find(|opens_at| *opens_at > now);
    (current, next)
}

// SQL

/// Whether a quiz is still to open today in a channel: its room is kept.
async fn quiz_comes(cx: &mut Cx, channel: &str, hours: &Hours) -> Result<bool> {
    let company = cx.company.clone();
    let games = &company.config().games;
    let planned: Option<Millis> =
        query_scalar("SELECT quiz_at FROM game_channel WHERE channel = $1 AND quiz = 'weekly'")
            .bind(channel.to_owned())
            .fetch_optional(&mut *cx.tx)
            .await?;
    let Some(quiz_at) = planned.filter(|_| games.on) else { return Ok(false) };
    let (current, next) = quiz_slots(games, hours, quiz_at, cx.now);
    if next.is_some_and(|next| hours.date(next) == hours.date(cx.now)) {
        return Ok(true);
    }
    let Some((opens_at, _)) = current else { return Ok(false) };
    let (opened,): (i64,) = query_as("SELECT COUNT(*) FROM quiz WHERE channel = $1 AND opens_at = $2")
        .bind(channel)
        .bind(opens_at)
        .fetch_one(&mut *cx.tx)
        .await?;
    Ok(opened == 0)
}

/// Adds one to a channel's day unless there are as many already; whether it was added.
async fn add(cx: &mut Cx, channel: &str, day: Date, room: i64) -> Result<bool> {
    if room < 1 {
        return Ok(false);
    }
    let added = query(
        "INSERT INTO fun_day (channel, day, posts) VALUES ($1, $2, 1) ON CONFLICT (channel) DO UPDATE SET \
         posts = CASE WHEN fun_day.day = excluded.day THEN fun_day.posts + 1 ELSE 1 END, day = excluded.day \
         WHERE fun_day.day <> excluded.day OR fun_day.posts < $3",
    )
    .bind(channel)
    .bind(day.to_string())
    .bind(room)
    .execute(&mut *cx.tx)
    .await?;
    Ok(added.rows_affected() == 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::calendar::fixture::{at, config};

    #[test]
    fn what_finds_no_room_waits_for_the_next_working_day() {
        let hours = Hours::of_zone(&config(), "Europe/Warsaw");
        let there = |moment: &str| at(&format!("{moment}[Europe/Warsaw]"));
        for (now, expected) in [
            ("2026-11-09T10:30", "2026-11-10T09:00"),
            // The day has not begun there, and still it is full.
            ("2026-11-09T00:30", "2026-11-10T09:00"),
            // A holiday and a weekend lie between.
            ("2026-11-10T17:00", "2026-11-12T09:00"),
            ("2026-11-13T17:00", "2026-11-16T09:00"),
        ] {
            assert_eq!(next_day(&hours, there(now)), there(expected), "{now}");
        }
    }

    #[test]
    fn a_quiz_opens_and_closes_by_the_wall_clock_of_its_channel_on_working_days() {
        let mut config = config();
        config.games.quiz_days =
            vec!["tue".parse().expect("a day"), "thu".parse().expect("a day"), "sun".parse().expect("a day")];
        let there = |moment: &str| at(&format!("{moment}[Europe/Madrid]"));
        let madrid = Hours::of_zone(&config, "Europe/Madrid");
        let begun = there("2026-10-01T00:00");
        for (now, since, current, next) in [
            ("2026-10-22T11:59", begun, None, Some("2026-10-22T12:00")),
            ("2026-10-22T12:00", begun, Some(("2026-10-22T12:00", "2026-10-22T15:00")), Some("2026-10-27T12:00")),
            ("2026-10-22T14:59", begun, Some(("2026-10-22T12:00", "2026-10-22T15:00")), Some("2026-10-27T12:00")),
            ("2026-10-22T15:00", begun, None, Some("2026-10-27T12:00")),
            // Planned while it would have been open: the next is the first.
            ("2026-10-22T12:30", there("2026-10-22T12:10"), None, Some("2026-10-27T12:00")),
            // Sunday is no working day, and the clocks went back that night.
            ("2026-10-25T12:30", begun, None, Some("2026-10-27T12:00")),
        ] {
            let expected = (current.map(|(opens, closes)| (there(opens), there(closes))), next.map(there));
            assert_eq!(quiz_slots(&config.games, &madrid, since, there(now)), expected, "{now}");
        }
        let warsaw = Hours::of_zone(&config, "Europe/Warsaw");
        config.games.quiz_days = vec!["wed".parse().expect("a day")];
        let holiday = at("2026-11-11T12:30[Europe/Warsaw]");
        let next = Some(at("2026-11-18T12:00[Europe/Warsaw]"));
        assert_eq!(quiz_slots(&config.games, &warsaw, 0, holiday), (None, next));
        // In the Gulf it is noon three hours earlier, and Sunday a day of work.
        let gulf = Hours::of_zone(&config, "Asia/Dubai");
        config.games.quiz_days = vec!["sun".parse().expect("a day")];
        assert_eq!(quiz_slots(&config.games, &gulf, 0, holiday).1, Some(at("2026-11-15T12:00[Asia/Dubai]")));
        assert_eq!(quiz_slots(&config.games, &warsaw, 0, holiday), (None, None));
    }
}
