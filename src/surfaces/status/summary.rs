//! How everything does, or what concerns one function or touchpoint: the few numbers that lead, then the rest.

use serde_json::Value;

use crate::base::blocks::{Block, actions, button, context, divider, header, message_blocks, message_text, section};
use crate::base::clock::{DAY, Millis};
use crate::base::config::Functions;
use crate::base::db::{Connection, query_as};
use crate::base::error::Result;
use crate::base::text::{Text, Words};
use crate::domain::call::Message;
use crate::domain::cx::Desk;
use crate::domain::flow::people::{TookPartIn, load_participation};
use crate::domain::flow::rows::{
    Durations, count_promised, count_verified, list_acknowledged, list_owned, list_shipped, list_standing,
};
use crate::domain::flow::{Ageing, Part, Participation, Promised, Times, Verified, ageing, times};
use crate::domain::function;
use crate::domain::opportunity::{Opportunity, Status, touchpoint_name};
use crate::domain::period::{Numbers, count, has_begun};
use crate::features::promise;
use crate::surfaces::{digest, lists};

use super::choice::{self, Choice};
use super::{AT_MOST, lines, opportunity_line};

/// What has not moved for longest, of which so many are told.
const STUCK: i64 = 3;
/// Functions told apart in one message.
const FUNCTIONS: usize = 8;
/// What took longer is told in days.
const HOURS: i64 = 48;

/// Something in the period and in the one before.
#[derive(Clone, Copy, Debug, Default)]
struct Both<T> {
    now: T,
    before: T,
}

impl Both<Option<Times>> {
    fn of(durations: &Durations) -> Self {
        Self { now: times(&durations.now), before: times(&durations.before) }
    }
}

/// Everything that is told.
struct Shown {
    title: String,
    /// What it is about beside the title; may be blank.
    only: String,
    days: i64,
    counts: Vec<(Status, i64)>,
    numbers: Numbers,
    /// The numbers of the period before, where there was anything then.
    numbers_before: Option<Numbers>,
    acknowledged: Both<Option<Times>>,
    owned: Both<Option<Times>>,
    shipped: Both<Option<Times>>,
    ageing: Ageing,
    verified: Both<Verified>,
    participation: TookPartIn,
    top: String,
    unowned: String,
    /// What has not moved for so many days.
    stuck: String,
    stuck_days: i64,
    /// For those who keep the channel or lead.
    promised: Option<Both<Promised>>,
    broken: Option<String>,
}

/// What the actor may see of the choice. Where there is nothing at all, an invitation to begin.
pub(super) async fn told(desk: &mut Desk<'_>, choice: &Choice) -> Result<Message> {
    let (text, company) = (desk.text, desk.company);
    let config = company.config();
    let (filter, period) = (&choice.filter, choice.period(desk.now));
    let before = period.before();
    let standing = list_standing(desk.connection, filter, desk.now).await?;
    let (function, touchpoint) = (!filter.function.is_empty(), !filter.touchpoint.is_empty());
    if standing.is_empty() && !function && !touchpoint {
        let words = text.status_empty();
        let start = button("idea.form", "new", &text.idea_button()).primary();
        let blocks = message_blocks(&[section(&words), actions(vec![start.into()])]);
        return Ok(Message { text: words, blocks });
    }
    let name = function::name(&config.functions, &filter.function);
    let title = if function { text.status_team_title(name) } else { text.status_title() };
    let place = Words::plain(&touchpoint_name(&filter.touchpoint, text)).mrkdwn();
    if standing.is_empty() {
        let words = if touchpoint { text.status_nothing_there() } else { text.status_team_empty(name) };
        return Ok(Message { blocks: message_blocks(&[header(&title), section(&words)]), text: words });
    }
    let participation = load_participation(desk.connection, period, filter, &config.functions).await?;
    let numbers = count(desk.connection, period, filter, participation.now.people()).await?;
    let numbers_before = match has_begun(desk.connection, before).await? {
        true => Some(count(desk.connection, before, filter, participation.before.people()).await?),
        false => None,
    };
    let acknowledged = Both::of(&list_acknowledged(desk.connection, period, filter).await?);
    let owned = Both::of(&list_owned(desk.connection, period, filter).await?);
    let shipped = Both::of(&list_shipped(desk.connection, period, filter).await?);
    let verified = Both {
        now: count_verified(desk.connection, period, filter).await?,
        before: count_verified(desk.connection, before, filter).await?,
    };
    let top = lists::list_top(desk.connection, filter, AT_MOST).await?;
    let unowned = lists::list_top_unowned(desk.connection, filter, AT_MOST).await?;
    let stuck_days = config.news.stuck_days;
    let stuck = lists::list_stuck(desk.connection, filter, desk.now - stuck_days * DAY, STUCK).await?;
    let (top, unowned, stuck) = (lines(desk, &top).await?, lines(desk, &unowned).await?, lines(desk, &stuck).await?);
    let (mut promised, mut broken) = (None, None);
    if company.is_steward(&desk.actor.id) || company.is_leader(&desk.actor.id) {
        promised = Some(Both {
            now: count_promised(desk.connection, period, filter, desk.now).await?,
            before: count_promised(desk.connection, before, filter, desk.now).await?,
        });
        if !function && !touchpoint {
            broken = promise::status_lines(text, &promise::list_broken(desk.connection, company, desk.now).await?);
        }
    }
    let shown = Shown {
        title,
        only: if touchpoint { text.digest_only(place) } else { String::new() },
        days: choice.days,
        counts: standing.iter().map(|one| (one.status, one.count)).collect(),
        numbers,
        numbers_before,
        acknowledged,
        owned,
        shipped,
        ageing: ageing(&standing, desk.now),
        verified,
        participation,
        top,
        unowned,
        stuck,
        stuck_days,
        promised,
        broken,
    };
    Ok(draw(text, &config.functions, &shown))
}

// Views

/// How many stand where.
pub fn counts_line(text: &Text, counts: &[(Status, i64)]) -> String {
    let shown: Vec<_> = counts
        .iter()
        .filter(|(_, count)| *count > 0)
        .map(|(status, count)| format!("{} {} *{}*", status.sign(), status.name(text), text.number(*count)))
        .collect();
    if shown.is_empty() { text.status_empty() } else { shown.join("   ") }
}

fn draw(text: &Text, functions: &Functions, shown: &Shown) -> Message {
    let numbers = digest::numbers(text, &shown.numbers, shown.numbers_before.as_ref());
    let period = match shown.numbers_before {
        Some(_) => text.status_period_title(shown.days),
        None => text.status_period_option(shown.days),
    };
    let mut parts = vec![counts_line(text, &shown.counts), format!("*{period}*\n{numbers}")];
    parts.extend(times_lines(text, shown));
    parts.extend(age_lines(text, &shown.ageing));
    parts.extend(results_line(text, &shown.verified));
    let mut blocks = vec![header(&shown.title)];
    if !shown.only.is_empty() {
        blocks.push(context(&shown.only));
    }
    blocks.extend(parts.iter().map(|part| section(part)));
    let mut below = Vec::new();
    for (title, list, empty) in [
        (text.status_top(), &shown.top, text.status_top_empty()),
        (text.status_unowned(), &shown.unowned, text.status_unowned_empty()),
    ] {
        below.push(format!("*{title}*\n{}", if list.is_empty() { &empty } else { list }));
    }
    if !shown.stuck.is_empty() {
        below.push(format!("*{}*\n{}", text.home_stuck(shown.stuck_days), shown.stuck));
    }
    below.extend(part_lines(text, functions, &shown.participation));
    let promises: Vec<_> = shown
        .promised
        .iter()
        .filter_map(|promised| promised_line(text, promised))
        .chain(shown.broken.clone())
        .collect();
    below.extend((!promises.is_empty()).then(|| promises.join("\n")));
    let with_line = |part: &String| -> [Block; 2] { [divider(), section(part)] };
    blocks.extend(below.iter().flat_map(with_line));
    blocks.push(context(&text.status_more()));
    let words = [vec![shown.title.clone()], parts, below].concat();
    Message { text: message_text(&words.join("\n")), blocks: message_blocks(&blocks) }
}

/// Says how long half of them took, and most.
type Saying = fn(&Text, String, String) -> String;

/// How long the first reaction, an owner and the delivery took.
fn times_lines(text: &Text, shown: &Shown) -> Option<String> {
    let lines = [
        (shown.acknowledged, Text::status_time_seen as Saying),
        (shown.owned, Text::status_time_owned),
        (shown.shipped, Text::status_time_shipped),
    ];
    let line = |(times, words): (Both<Option<Times>>, Saying)| {
        let now = times.now?;
        let line = words(text, within(text, now.median), within(text, now.most));
        Some(match times.before {
            Some(before) => format!("{line}  {}", text.status_time_before(within(text, before.median))),
            None => line,
        })
    };
    let lines: Vec<_> = lines.into_iter().filter_map(line).collect();
    (!lines.is_empty()).then(|| format!("*{}*\n{}", text.status_times_title(), lines.join("\n")))
}

/// A time that was not exceeded, from whole hours that were rounded down.
fn within(text: &Text, hours: i64) -> String {
    let hours = hours + 1;
    if hours <= HOURS { text.status_hours(hours) } else { text.status_days((hours + 23) / 24) }
}

/// How long what is open has waited, once anything has for a day.
fn age_lines(text: &Text, ageing: &Ageing) -> Option<String> {
    if ageing.ages.iter().all(|age| age.oldest < DAY) {
        return None;
    }
    let lines = ageing.ages.iter().map(|age| {
        let status = format!("{} {}", age.status.sign(), age.status.name(text));
        text.status_age_line(days(text, age.median), days(text, age.oldest), status)
    });
    Some(format!("*{}*\n{}", text.status_ages_title(), lines.collect::<Vec<_>>().join("\n")))
}

/// An age in whole days.
fn days(text: &Text, age: Millis) -> String {
    if age < DAY { text.status_under_day() } else { text.status_days(age / DAY) }
}

fn results_line(text: &Text, verified: &Both<Verified>) -> Option<String> {
    let Verified { better, same, worse } = verified.now;
    let Verified { better: before_better, same: before_same, worse: before_worse } = verified.before;
    if better + same + worse == 0 {
        return None;
    }
    let line = text.status_results(better, same, worse);
    Some(match before_better + before_same + before_worse {
        0 => line,
        _ => format!("{line}  {}", text.status_results_before(before_better, before_same, before_worse)),
    })
}

/// Who took part, where functions can be told apart.
fn part_lines(text: &Text, functions: &Functions, taken: &TookPartIn) -> Option<String> {
    let participation = &taken.now;
    if participation.functions.is_empty() {
        return None;
    }
    let line =
        |name: String, part: &Part| text.status_part_line(part.authors, part.helpers, name, part.people, part.voters);
    let named = participation.functions.iter().take(FUNCTIONS).map(|part| {
        let told = line(Words::plain(function::name(functions, &part.function)).mrkdwn(), part);
        // Where they were too few to be told apart, nothing is said.
        match taken.before.people_of(&part.function) {
            Some(before) => format!("{told}  {}", text.status_part_before(before)),
            None => told,
        }
    });
    let mut lines: Vec<_> = named.collect();
    let more = participation.functions.len().saturating_sub(FUNCTIONS);
    lines.extend((more > 0).then(|| text.status_part_more(more)));
    lines.extend((participation.others.people > 0).then(|| line(text.status_part_others(), &participation.others)));
    Some(format!("*{}*\n{}", text.status_part_title(), lines.join("\n")))
}

fn promised_line(text: &Text, promised: &Both<Promised>) -> Option<String> {
    let (now, before) = (promised.now, promised.before);
    if now.due == 0 {
        return None;
    }
    let line = text.status_promised(now.broken(), now.due, now.kept);
    Some(match before.due {
        0 => line,
        _ => format!("{line}  {}", text.status_promised_before(before.due, before.kept)),
    })
}

/// Views of this part, for the `screens` command.
pub(super) fn samples(text: &Text, opportunity: &Opportunity) -> Vec<(&'static str, Value)> {
    let config = crate::base::config::Config::from_sources(None, std::collections::HashMap::new());
    let Ok(config) = config else { return Vec::new() };
    let line = opportunity_line(text, opportunity, Some("https://example.slack.com/archives/C1/p1"));
    let time = |median| Both {
        now: Some(Times { count: 12, median, most: 9 * median }),
        before: Some(Times { count: 10, median: 2 * median, most: 20 * median }),
    };
    let age = |status| crate::domain::flow::Age {
        status,
        count: 1_234,
        median: 5 * DAY,
        oldest: 123 * DAY,
        buckets: [700, 300, 200, 34],
    };
    let part =
        |function: &str, people| Part { function: function.into(), people, authors: 3, voters: people, helpers: 1 };
    let full = Shown {
        title: text.status_title(),
        only: text.digest_only(text.touchpoint_billing()),
        days: 90,
        counts: Status::ALL.into_iter().map(|status| (status, 1_234)).collect(),
        numbers: Numbers { ideas: 12, votes: 1_234, shipped: 1, people: 321 },
        numbers_before: Some(Numbers { ideas: 10, votes: 2_000, shipped: 1, people: 300 }),
        acknowledged: time(0),
        owned: time(30),
        shipped: time(240),
        ageing: Ageing { ages: vec![age(Status::New), age(Status::InReview), age(Status::InProgress)] },
        verified: Both {
            now: Verified { better: 5, same: 2, worse: 1 },
            before: Verified { better: 1, same: 0, worse: 0 },
        },
        participation: TookPartIn {
            now: Participation {
                functions: (0..12).map(|at| part(&format!("Customer Care {at} & <co>"), 40 - at)).collect(),
                others: part("", 7),
            },
            before: Participation { functions: vec![part("Customer Care 1 & <co>", 37)], others: part("", 90) },
        },
        top: format!("{line}\n{line}"),
        unowned: line.clone(),
        stuck: line,
        stuck_days: 14,
        promised: Some(Both { now: Promised { due: 40, kept: 35 }, before: Promised { due: 30, kept: 30 } }),
        broken: promise::status_lines(text, &promise::sample_broken(opportunity)),
    };
    let bare = Shown {
        title: text.status_team_title("Customer Care"),
        only: String::new(),
        days: 7,
        counts: vec![(Status::Shipped, 1)],
        numbers: Numbers::default(),
        numbers_before: None,
        acknowledged: Both::default(),
        owned: Both::default(),
        shipped: Both::default(),
        ageing: Ageing::default(),
        verified: Both::default(),
        participation: TookPartIn::default(),
        top: String::new(),
        unowned: String::new(),
        stuck: String::new(),
        stuck_days: 14,
        promised: None,
        broken: None,
    };
    let value = |shown: &Shown| {
        let mut message = draw(text, &config.functions, shown);
        message.blocks.splice(1..1, choice::menus(text, &config, &Choice::default()));
        serde_json::to_value(message).unwrap_or_default()
    };
    vec![
        ("status", value(&full)),
        ("status, nothing to list", value(&bare)),
        ("status, nothing fits", serde_json::to_value(Message::words(text.status_nothing_there())).unwrap_or_default()),
        (
            "status, a choice that is gone",
            serde_json::to_value(Message::words(text.status_choice_gone())).unwrap_or_default(),
        ),
    ]
}

// SQL

/// How many opportunities stand where.
///
/// # Errors
/// The database's.
pub async fn count_by_status(connection: &mut Connection) -> Result<Vec<(Status, i64)>> {
    let all: Vec<(String, i64)> =
        query_as("SELECT status, COUNT(*) FROM opportunity GROUP BY status").fetch_all(connection).await?;
    let count = |status: Status| all.iter().find(|(word, _)| word == status.word()).map_or(0, |(_, count)| *count);
    Ok(Status::ALL.into_iter().map(|status| (status, count(status))).collect())
}
