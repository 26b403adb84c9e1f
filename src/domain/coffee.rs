//! Who takes part in a round of random coffee, and who sits with whom.
//!
//! What counts, from the first to the last: never two who asked not to be paired; somebody for everybody; nobody whom one
//! met within the last rounds; then points, of which most are for hours in which both work, fewer for another function,
//! then for a language and for an interest that both have. A colleague who offers a seat by lottery gets whoever the lot
//! falls on. The tables are found by [`crate::base::matching`], outside of any transaction, for that may take seconds.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::base::blocks::{Button, button};
use crate::base::clock::{DAY, MINUTE, Millis};
use crate::base::config::Functions;
use crate::base::db::{Connection, query_as, query_scalar};
use crate::base::error::Result;
use crate::base::matching::{Guests, seat};
use crate::base::text::{Language, Text};

use super::calendar::Hours;
use super::company::Company;
use super::function::Told;
use super::member::text_of;
use super::period::Period;
use super::preferences::read_days;

/// Half hours of a week.
const WEEK: usize = 336;
/// Points for two who have not met within the last rounds: more than all other points of a group together.
const FRESH: i64 = 1 << 17;
/// Points at most for how long ago two met who have.
const LONG_AGO: i64 = 500;
/// Points for two who both work at some time of the week, beside those for each such hour, up to the next.
const TOGETHER: i64 = 220;
const HOURS: i64 = 30;
/// Points for two of different functions.
const ACROSS: i64 = 200;
/// Points for a language both speak, and for each interest both have, up to two.
const LANGUAGE: i64 = 40;
const INTEREST: i64 = 5;

/// A round between the same two functions is not begun again within that time.
pub const AGAIN: Millis = 14 * DAY;

/// The button that tells where somebody stands.
pub fn show_coffee_button(text: &Text) -> Button {
    button("coffee.show", "home", &text.coffee_button())
}

/// A round.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Round {
    /// Its id.
    pub id: String,
    /// Among whom: the members of a channel who joined there; empty for the whole company.
    pub channel: String,
    /// When it is between two functions alone, the one, and
    pub one: String,
    /// the other; both empty for everybody.
    pub other: String,
    /// When it begins.
    pub begins_at: Millis,
    /// When people are asked how it goes.
    pub half_at: Millis,
    /// When people are asked whether they met.
    pub ends_at: Millis,
    /// When pairs were found.
    pub matched_at: Option<Millis>,
    /// When its result was told.
    pub told_at: Option<Millis>,
}

impl Round {
    /// The two functions of an extra round.
    pub fn between(&self) -> Option<(&str, &str)> {
        (!self.one.is_empty()).then_some((&self.one, &self.other))
    }
}

/// Somebody who takes part.
#[derive(Clone, Debug, Default)]
pub struct Person {
    /// Their Slack id.
    pub id: String,
    /// The half hours of a week in which they work.
    pub week: Week,
    /// Their function, where it is known.
    pub function: Option<String>,
    /// Languages they speak, a bit for each of [`Language::ALL`].
    pub languages: u8,
    /// What they like, as they wrote it, in small letters.
    pub interests: Vec<String>,
    /// Whether they offer a seat by lottery.
    pub offers_seat: bool,
}

/// The half hours of a week in which somebody works.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Week([u64; WEEK.div_ceil(64)]);

impl Week {
    /// The week that begins then.
    pub fn of(hours: &Hours, begins_at: Millis) -> Self {
        let mut week = Self::default();
        for half_hour in 0..WEEK {
            if hours.is_working(begins_at + half_hour as Millis * 30 * MINUTE) {
                week.0[half_hour / 64] |= 1 << (half_hour % 64);
            }
        }
        week
    }

    /// Half hours in which both work.
    pub fn shared(self, other: Self) -> i64 {
        self.0.iter().zip(other.0).map(|(one, other)| i64::from((one & other).count_ones())).sum()
    }

    fn first(self) -> usize {
        let found = self.0.iter().enumerate().find(|(_, bits)| **bits != 0);
        found.map_or(WEEK, |(at, bits)| at * 64 + bits.trailing_zeros() as usize)
    }
}

/// Those who drink a coffee together.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// One, two or three Slack ids.
    pub members: Vec<String>,
    /// Who of them offered the seat that another won.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seat: Option<String>,
}

/// Everything that decides who sits with whom.
#[derive(Clone, Debug, Default)]
pub struct Crowd {
    /// What tells the round from others; it draws the lots.
    pub round: String,
    /// Who takes part.
    pub people: Vec<Person>,
    /// Who must not be paired, by Slack id, in both orders.
    pub apart: HashSet<(String, String)>,
    /// Who met within the last rounds, in both orders: 0 for the latest up to 1000 for the oldest.
    pub met: HashMap<(String, String), i64>,
    /// Two functions, when only pairs of one and the other count.
    pub between: Option<(String, String)>,
}

impl Crowd {
    /// Finds the groups.
    pub fn seat(mut self) -> Vec<Group> {
        self.people.sort_by_cached_key(|person| (person.week.first(), lot(&[&self.round, &person.id])));
        let mut groups = if self.between.is_none() { self.draw_lots() } else { Vec::new() };
        let drawn: HashSet<String> = groups.iter().flat_map(|group| group.members.iter().cloned()).collect();
        self.people.retain(|person| !drawn.contains(&person.id));
        let numbered = Numbered::of(&self);
        let tables = seat(&numbered);
        let named =
            |table: Vec<usize>| table.into_iter().map(|place| self.people[place].id.clone()).collect::<Vec<_>>();
        for table in tables {
            let members = named(table);
            // Whoever is left may still join those whom the lot has brought together.
            match self.find_lottery(&groups, &members) {
                Some(at) => groups[at].members.extend(members),
                None => groups.push(Group { members, seat: None }),
            }
        }
        groups
    }

    /// The first of the pairs by lottery that somebody alone may join.
    fn find_lottery(&self, groups: &[Group], members: &[String]) -> Option<usize> {
        let [alone] = members else { return None };
        groups.iter().position(|group| {
            group.seat.is_some()
                && group.members.len() == 2
                && group.members.iter().all(|other| !self.are_apart(alone, other))
        })
    }

    /// For each who offers a seat, whoever the lot falls on: somebody new with shared hours where there is one.
    fn draw_lots(&self) -> Vec<Group> {
        let mut drawn: HashSet<&str> = HashSet::new();
        let mut groups = Vec::new();
        for host in self.people.iter().filter(|person| person.offers_seat) {
            let suits = |person: &&Person| {
                !person.offers_seat && !drawn.contains(person.id.as_str()) && !self.are_apart(&host.id, &person.id)
            };
            let best = self.people.iter().filter(suits).min_by_key(|person| {
                let known = self.met.contains_key(&(host.id.clone(), person.id.clone()));
                (known, host.week.shared(person.week) == 0, lot(&[&self.round, &host.id, &person.id]))
            });
            if let Some(winner) = best {
                drawn.insert(&winner.id);
                groups.push(Group { members: vec![host.id.clone(), winner.id.clone()], seat: Some(host.id.clone()) });
            }
        }
        groups
    }

    fn are_apart(&self, one: &str, other: &str) -> bool {
        self.apart.contains(&(one.to_owned(), other.to_owned()))
    }
}

/// The same by number: many pairs are looked at.
struct Numbered<'a> {
    people: &'a [Person],
    functions: Vec<Option<usize>>,
    interests: Vec<Vec<usize>>,
    apart: HashSet<(usize, usize)>,
    met: HashMap<(usize, usize), i64>,
    between: bool,
}

impl<'a> Numbered<'a> {
    fn of(crowd: &'a Crowd) -> Self {
        let places: HashMap<&str, usize> =
            crowd.people.iter().enumerate().map(|(place, person)| (person.id.as_str(), place)).collect();
        let placed = |(one, other): &(String, String)| Some((*places.get(one.as_str())?, *places.get(other.as_str())?));
        let mut names: HashMap<&'a str, usize> = HashMap::new();
        let mut number = |name: &'a str| {
            let next = names.len();
            *names.entry(name).or_insert(next)
        };
        Self {
            functions: crowd.people.iter().map(|person| person.function.as_deref().map(&mut number)).collect(),
            interests: crowd
                .people
                .iter()
                .map(|person| person.interests.iter().map(|interest| number(interest)).collect())
                .collect(),
            people: &crowd.people,
            apart: crowd.apart.iter().filter_map(placed).collect(),
            met: crowd.met.iter().filter_map(|(pair, ago)| placed(pair).map(|pair| (pair, *ago))).collect(),
            between: crowd.between.is_some(),
        }
    }

    fn are_across(&self, one: usize, other: usize) -> bool {
        matches!((self.functions[one], self.functions[other]), (Some(one), Some(other)) if one != other)
    }

    /// What two are worth who may be paired.
    fn worth(&self, one: usize, other: usize) -> Option<i64> {
        if self.apart.contains(&(one, other)) {
            return None;
        }
        let shared = self.people[one].week.shared(self.people[other].week);
        let hours = if shared > 0 { TOGETHER + (shared / 2).min(HOURS) } else { 0 };
        let across = if self.are_across(one, other) { ACROSS } else { 0 };
        let speak = self.people[one].languages & self.people[other].languages != 0;
        let language = if speak { LANGUAGE } else { 0 };
        let interests = self.interests[one].iter().filter(|interest| self.interests[other].contains(interest)).count();
        let known = match self.met.get(&(one, other)) {
            Some(ago) => ago * LONG_AGO / 1_000,
            None => FRESH,
        };
        Some(known + hours + across + language + INTEREST * interests.min(2) as i64)
    }
}

impl Guests for Numbered<'_> {
    fn count(&self) -> usize {
        self.people.len()
    }

    fn pair(&self, one: usize, other: usize) -> Option<i64> {
        if self.between && !self.are_across(one, other) {
            return None;
        }
        self.worth(one, other)
    }

    fn third(&self, joining: usize, (one, other): (usize, usize)) -> Option<i64> {
        self.worth(joining, one).zip(self.worth(joining, other)).map(|(one, other)| one + other)
    }
}

/// A number that is the same for the same words, and otherwise by chance.
fn lot(words: &[&str]) -> u64 {
    let mut hash = Sha256::new();
    for word in words {
        hash.update(word.as_bytes());
        hash.update([0]);
    }
    hash.finalize().iter().take(8).fold(0, |number, byte| number << 8 | u64::from(*byte))
}

/// A number below `most` that is the same for the same words: which question a pair gets.
pub fn draw(words: &[&str], most: usize) -> usize {
    (lot(words) % most.max(1) as u64) as usize
}

/// The languages somebody speaks: their own, and those they ticked.
pub fn spoken(own: Language, ticked: &str) -> Vec<Language> {
    let ticked: Vec<_> = ticked.split(',').collect();
    Language::ALL.into_iter().filter(|language| *language == own || ticked.contains(&language.code())).collect()
}

/// What somebody likes, as they wrote it: apart by commas.
pub fn interests(written: &str) -> Vec<String> {
    let mut all: Vec<String> =
        written.split([',', ';', '\n']).map(|one| one.trim().to_lowercase()).filter(|one| !one.is_empty()).collect();
    let mut seen = HashSet::new();
    all.retain(|one| seen.insert(one.clone()));
    all
}

/// Offers a round between two functions; whoever draws it knows that they may.
pub fn between_button(text: &Text, one: &str, other: &str) -> Button {
    button("coffee.between", &format!("{one}|{other}"), &text.coffee_between_button())
}

/// Since when two must not have met: so many rounds ago.
pub fn apart_since(company: &Company, begins_at: Millis) -> Millis {
    let coffee = &company.config().coffee;
    // A round of some days more, so that the oldest of those rounds is among them whatever the clocks did.
    begins_at - coffee.apart_rounds * coffee.every_weeks * 7 * DAY - DAY
}

// SQL

/// When a round between two functions begins, or began so lately that there is no other yet.
///
/// # Errors
/// The database's.
pub async fn find_between(
    connection: &mut Connection,
    (one, other): (&str, &str),
    now: Millis,
) -> Result<Option<Millis>> {
    Ok(query_scalar("SELECT MAX(begins_at) FROM coffee_round WHERE one = $1 AND other = $2 AND begins_at > $3")
        .bind(one.min(other).to_owned())
        .bind(one.max(other).to_owned())
        .bind(now - AGAIN)
        .fetch_one(connection)
        .await?)
}

/// A round.
///
/// # Errors
/// The database's.
pub async fn find_round(connection: &mut Connection, id: &str) -> Result<Option<Round>> {
    Ok(query_as(
        "SELECT id, channel, one, other, begins_at, half_at, ends_at, matched_at, told_at FROM coffee_round WHERE id = $1",
    )
    .bind(id)
    .fetch_optional(connection)
    .await?)
}

/// Somebody who takes part, as rows have it.
#[derive(sqlx::FromRow)]
struct Taking {
    id: String,
    timezone: String,
    locale: String,
    language: Option<String>,
    working_days: Option<String>,
    working_hours: Option<String>,
    #[sqlx(flatten)]
    told: Told,
    interests: String,
    languages: String,
    seat_at: Option<Millis>,
}

/// Everybody who takes part in a round that begins then: who joined, is here, has no coffee that keeps them away, and neither
/// pauses nor is being asked whether to go on.
///
/// # Errors
/// The database's.
pub async fn list_people(connection: &mut Connection, company: &Company, round: &Round) -> Result<Vec<Person>> {
    let rows: Vec<Taking> = query_as(
        "SELECT m.id, m.timezone, m.locale, m.language, m.working_days, m.working_hours, m.own_function, \
         m.group_function, m.field_function, c.interests, c.languages, c.seat_at \
         FROM coffee_joined j JOIN member m ON m.id = j.member JOIN coffee_member c ON c.member = j.member \
         WHERE j.channel = $1 AND m.gone_at IS NULL AND m.kind = 'employee' AND c.asked_at IS NULL \
         AND (c.paused_until_at IS NULL OR c.paused_until_at <= $2) ORDER BY m.id",
    )
    .bind(&round.channel)
    .bind(round.begins_at)
    .fetch_all(&mut *connection)
    .await?;
    let busy: HashSet<String> = list_busy(connection, round).await?.into_iter().map(|(person, _)| person).collect();
    let config = company.config();
    let mut weeks: HashMap<(String, Option<String>, Option<String>), Week> = HashMap::new();
    let mut people = Vec::with_capacity(rows.len());
    for row in rows.into_iter().filter(|row| !busy.contains(&row.id)) {
        let function = row.told.function(&config.functions).map(str::to_owned);
        if !round.one.is_empty() && !function.as_ref().is_some_and(|known| [&round.one, &round.other].contains(&known))
        {
            continue;
        }
        let own = text_of(row.language.as_deref(), Some(&row.locale), company).language();
        let languages = spoken(own, &row.languages);
        let bit = |(place, language): (usize, &Language)| u8::from(languages.contains(language)) << place;
        let languages = Language::ALL.iter().enumerate().map(bit).sum();
        let key = (row.timezone, row.working_days, row.working_hours);
        // Looking at a week takes a while, and most weeks are alike.
        let week = *weeks.entry(key).or_insert_with_key(|(zone, days, hours)| {
            let days = days.as_deref().and_then(read_days);
            let shift = hours.as_deref().and_then(|hours| hours.parse().ok());
            Week::of(&Hours::of_zone(config, zone).with(days, shift), round.begins_at)
        });
        let id = row.id;
        people.push(Person {
            week,
            function,
            languages,
            interests: interests(&row.interests),
            // Whoever leads no more offers none.
            offers_seat: row.seat_at.is_some() && company.is_leader(&id),
            id,
        });
    }
    Ok(people)
}

/// Who takes part but sits this round out, one coffee at a time: in a regular round whoever has a coffee of an extra one that
/// is neither over nor drunk, or asked to be in one that begins yet; in an extra round whoever has any such coffee and did
/// not ask. With each, for the sake of which round.
///
/// # Errors
/// The database's.
pub async fn list_busy(connection: &mut Connection, round: &Round) -> Result<Vec<(String, String)>> {
    Ok(query_as(
        "SELECT j.member, MAX(o.round) FROM coffee_joined j JOIN coffee_member c ON c.member = j.member \
         JOIN (SELECT s.member, r.id AS round FROM coffee_seat s JOIN coffee_pair p ON p.id = s.pair \
         JOIN coffee_round r ON r.id = p.round WHERE (r.one <> '' OR $1 <> '') AND p.next_at IS NOT NULL \
         AND p.met_at IS NULL AND p.step <= 3 AND s.left_at IS NULL AND s.answer <> 'cannot' \
         UNION SELECT a.member, a.round FROM coffee_joined a JOIN coffee_round e ON e.id = a.round \
         WHERE e.matched_at IS NULL AND $2 = '') o ON o.member = j.member \
         WHERE j.channel = $3 AND c.asked_at IS NULL AND (c.paused_until_at IS NULL OR c.paused_until_at <= $4) \
         AND (j.round IS NULL OR j.round <> $5) AND o.round <> $6 GROUP BY j.member ORDER BY j.member",
    )
    .bind(&round.one)
    .bind(&round.one)
    .bind(&round.channel)
    .bind(round.begins_at)
    .bind(&round.id)
    .bind(&round.id)
    .fetch_all(connection)
    .await?)
}

/// Everything that decides who sits with whom in a round.
///
/// # Errors
/// The database's.
pub async fn find_crowd(connection: &mut Connection, company: &Company, round: &Round) -> Result<Crowd> {
    let people = list_people(&mut *connection, company, round).await?;
    let apart: Vec<(String, String)> =
        query_as("SELECT member, other FROM coffee_apart").fetch_all(&mut *connection).await?;
    let since = apart_since(company, round.begins_at);
    let met: Vec<(String, String, i64)> = query_as(
        "SELECT a.member, b.member, MAX(r.begins_at) FROM coffee_round r JOIN coffee_pair p ON p.round = r.id \
         JOIN coffee_seat a ON a.pair = p.id JOIN coffee_seat b ON b.pair = p.id AND b.member <> a.member \
         WHERE r.begins_at >= $1 AND r.id <> $2 GROUP BY a.member, b.member",
    )
    .bind(since)
    .bind(&round.id)
    .fetch_all(connection)
    .await?;
    let span = (round.begins_at - since).max(1);
    let ago = |at: Millis| ((round.begins_at - at) * 1_000 / span).clamp(0, 1_000);
    Ok(Crowd {
        round: format!("{}:{}", round.channel, round.begins_at),
        people,
        apart: apart.into_iter().flat_map(|(one, other)| [(one.clone(), other.clone()), (other, one)]).collect(),
        met: met.into_iter().map(|(one, other, at)| ((one, other), ago(at))).collect(),
        between: (!round.one.is_empty()).then(|| (round.one.clone(), round.other.clone())),
    })
}

/// How two functions' people are known who met.
#[derive(sqlx::FromRow)]
struct Meeting {
    one_group: Option<String>,
    one_field: Option<String>,
    one_own: Option<String>,
    other_group: Option<String>,
    other_field: Option<String>,
    other_own: Option<String>,
    count: i64,
}

/// Between which functions people met over coffee who had not before, by id, most first. Whoever has left is in none.
///
/// # Errors
/// The database's.
pub async fn list_new_pairs_across(
    connection: &mut Connection,
    functions: &Functions,
    period: Period,
) -> Result<Vec<(String, String, i64)>> {
    let rows: Vec<Meeting> = query_as(
        "SELECT m.group_function AS one_group, m.field_function AS one_field, m.own_function AS one_own, \
         n.group_function AS other_group, n.field_function AS other_field, n.own_function AS other_own, \
         COUNT(*) AS count FROM coffee_pair p JOIN coffee_seat a ON a.pair = p.id \
         JOIN coffee_seat b ON b.pair = p.id AND b.member <> a.member \
         JOIN member m ON m.id = a.member JOIN member n ON n.id = b.member \
         WHERE p.met_at >= $1 AND p.met_at < $2 AND m.gone_at IS NULL AND n.gone_at IS NULL \
         AND NOT EXISTS (SELECT 1 FROM coffee_pair e JOIN coffee_seat c ON c.pair = e.id \
         JOIN coffee_seat d ON d.pair = e.id WHERE c.member = a.member AND d.member = b.member AND e.met_at < p.met_at) \
         GROUP BY m.group_function, m.field_function, m.own_function, n.group_function, n.field_function, n.own_function",
    )
    .bind(period.since)
    .bind(period.until)
    .fetch_all(connection)
    .await?;
    let mut all: HashMap<(String, String), i64> = HashMap::new();
    for row in rows {
        let one = Told { group_function: row.one_group, field_function: row.one_field, own_function: row.one_own };
        let other =
            Told { group_function: row.other_group, field_function: row.other_field, own_function: row.other_own };
        let (Some(one), Some(other)) = (one.function(functions), other.function(functions)) else { continue };
        if one != other {
            *all.entry((one.min(other).to_owned(), one.max(other).to_owned())).or_default() += row.count;
        }
    }
    // Each two were found from both sides.
    let mut all: Vec<_> = all.into_iter().map(|((one, other), count)| (one, other, count / 2)).collect();
    all.sort_by(|one, other| (Reverse(one.2), &one.0, &one.1).cmp(&(Reverse(other.2), &other.0, &other.1)));
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The first half hours of a week.
    fn week(half_hours: u32) -> Week {
        let mut week = Week::default();
        week.0[0] = (1_u64 << half_hours) - 1;
        week
    }

    fn person(number: usize, function: &str) -> Person {
        Person {
            id: format!("U{number:03}"),
            week: week(16),
            function: Some(function.to_owned()).filter(|function| !function.is_empty()),
            languages: 1,
            ..Person::default()
        }
    }

    fn crowd(people: Vec<Person>) -> Crowd {
        Crowd { round: "r1".into(), people, ..Crowd::default() }
    }

    fn both_ways(pairs: &[(usize, usize)]) -> impl Iterator<Item = (String, String)> + '_ {
        let id = |number: usize| format!("U{number:03}");
        pairs.iter().flat_map(move |(one, other)| [(id(*one), id(*other)), (id(*other), id(*one))])
    }

    fn sorted(groups: Vec<Group>) -> Vec<Vec<String>> {
        let mut all: Vec<Vec<String>> = groups.into_iter().map(|group| group.members).collect();
        all.iter_mut().for_each(|members| members.sort());
        all.sort();
        all
    }

    #[test]
    fn another_function_comes_before_a_language_and_shared_hours_before_both() {
        let mut people = vec![person(0, "support"), person(1, "support"), person(2, "product"), person(3, "product")];
        people[0].interests = vec!["chess".into()];
        people[1].interests = vec!["chess".into()];
        for group in sorted(crowd(people.clone()).seat()) {
            assert!(group == ["U000", "U002"] || group == ["U000", "U003"] || group[0] == "U001", "{group:?}");
        }
        // Now those of one function share no hour with those of the other.
        people[2].week = Week([0, 255, 0, 0, 0, 0]);
        people[3].week = Week([0, 255, 0, 0, 0, 0]);
        assert_eq!(sorted(crowd(people).seat()), [["U000", "U001"], ["U002", "U003"]]);
    }

    #[test]
    fn of_pairs_alike_those_with_a_language_or_an_interest_in_common_are_found() {
        let mut people: Vec<Person> = (0..4).map(|number| person(number, "")).collect();
        people[1].languages = 2;
        people[3].languages = 2;
        assert_eq!(sorted(crowd(people.clone()).seat()), [["U000", "U002"], ["U001", "U003"]]);
        for person in &mut people {
            person.languages = 1;
        }
        people[0].interests = vec!["chess".into()];
        people[3].interests = vec!["running".into(), "chess".into()];
        assert_eq!(sorted(crowd(people).seat()), [["U000", "U003"], ["U001", "U002"]]);
    }

    #[test]
    fn who_met_longest_ago_meets_again_first_where_all_have_met() {
        let people = (0..4).map(|number| person(number, "")).collect();
        let mut crowd = crowd(people);
        for (pairs, ago) in [([(0, 1), (2, 3)], 100), ([(0, 2), (1, 3)], 900), ([(0, 3), (1, 2)], 500)] {
            crowd.met.extend(both_ways(&pairs).map(|pair| (pair, ago)));
        }
        assert_eq!(sorted(crowd.seat()), [["U000", "U002"], ["U001", "U003"]]);
    }

    #[test]
    fn a_seat_by_lottery_goes_to_somebody_who_may_have_it() {
        let mut people: Vec<Person> = (0..5).map(|number| person(number, "support")).collect();
        people[0].offers_seat = true;
        let mut crowd = crowd(people);
        crowd.apart.extend(both_ways(&[(0, 1), (0, 2), (0, 3)]));
        let groups = crowd.seat();
        assert_eq!(groups[0], Group { members: vec!["U000".into(), "U004".into()], seat: Some("U000".into()) });
        assert_eq!(groups.len(), 2, "the other three drink theirs together");
    }

    #[test]
    fn between_two_functions_only_pairs_across_count_and_the_others_join_them() {
        let people = vec![person(0, "support"), person(1, "support"), person(2, "support"), person(3, "product")];
        let crowd = Crowd { between: Some(("product".into(), "support".into())), ..crowd(people) };
        let groups = sorted(crowd.seat());
        assert_eq!(groups.iter().map(Vec::len).collect::<Vec<_>>().iter().sum::<usize>(), 4);
        assert!(groups.iter().filter(|group| group.len() > 1).all(|group| group.contains(&"U003".to_owned())));
        assert_eq!(groups.iter().filter(|group| group.len() == 3).count(), 1);
    }

    #[test]
    fn what_people_like_is_read_as_they_write_it() {
        assert_eq!(interests(" Chess, running;chess\n ,Old maps"), ["chess", "running", "old maps"]);
        assert_eq!(spoken(Language::Polish, "en,xx"), [Language::English, Language::Polish]);
    }

    fn any_crowd() -> impl Strategy<Value = Crowd> {
        (2_usize..14).prop_flat_map(|count| {
            let functions = proptest::collection::vec(0_usize..4, count);
            let seats = proptest::collection::vec(prop::bool::weighted(0.1), count);
            let apart = proptest::collection::vec((0..count, 0..count), 0..4);
            let met = proptest::collection::vec((0..count, 0..count, 0_i64..1_000), 0..count);
            (functions, seats, apart, met).prop_map(|(functions, seats, apart, met)| {
                let names = ["", "support", "product", "finance"];
                let people = functions.iter().zip(seats).enumerate().map(|(number, (function, offers_seat))| Person {
                    offers_seat,
                    ..person(number, names[*function])
                });
                let mut crowd = crowd(people.collect());
                let different: Vec<_> = apart.into_iter().filter(|(one, other)| one != other).collect();
                crowd.apart = both_ways(&different).collect();
                for (one, other, ago) in met.into_iter().filter(|(one, other, _)| one != other) {
                    crowd.met.extend(both_ways(&[(one, other)]).map(|pair| (pair, ago)));
                }
                crowd
            })
        })
    }

    /// The fewest pairs that met lately, among all ways to make the most pairs.
    fn fewest_again(crowd: &Crowd, left: &[String]) -> (usize, Reverse<usize>) {
        let Some((first, others)) = left.split_first() else { return (0, Reverse(0)) };
        let without = fewest_again(crowd, others);
        let with = others.iter().filter(|other| !crowd.are_apart(first, other)).map(|other| {
            let rest: Vec<_> = others.iter().filter(|one| *one != other).cloned().collect();
            let (pairs, Reverse(again)) = fewest_again(crowd, &rest);
            let again = again + usize::from(crowd.met.contains_key(&(first.clone(), other.clone())));
            (pairs + 1, Reverse(again))
        });
        with.chain([without]).max().unwrap_or_default()
    }

    proptest! {
        #[test]
        fn nobody_sits_with_somebody_they_must_not_and_nobody_is_left_without_need(crowd in any_crowd()) {
            let groups = crowd.clone().seat();
            let mut seated: Vec<&String> = groups.iter().flat_map(|group| &group.members).collect();
            seated.sort();
            prop_assert_eq!(seated, crowd.people.iter().map(|person| &person.id).collect::<Vec<_>>());
            for group in &groups {
                for (place, one) in group.members.iter().enumerate() {
                    prop_assert!(group.members[..place].iter().all(|other| !crowd.are_apart(one, other)));
                }
            }
            for alone in groups.iter().filter(|group| group.members.len() == 1).map(|group| &group.members[0]) {
                let could = |group: &&Group| {
                    group.members.len() < 3
                        && group.members.iter().all(|other| other != alone && !crowd.are_apart(alone, other))
                };
                prop_assert_eq!(groups.iter().find(could), None);
            }
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(60))]

        #[test]
        fn nobody_meets_again_too_soon_where_that_is_possible(mut crowd in any_crowd().prop_filter("few", |crowd| crowd.people.len() < 9)) {
            for person in &mut crowd.people {
                person.offers_seat = false;
            }
            let ids: Vec<_> = crowd.people.iter().map(|person| person.id.clone()).collect();
            let groups = crowd.clone().seat();
            // Of a trio two are the pair.
            let pairs: Vec<_> = groups.iter().filter(|group| group.members.len() > 1).collect();
            let again = pairs.iter().filter(|group| {
                crowd.met.contains_key(&(group.members[0].clone(), group.members[1].clone()))
            });
            prop_assert_eq!((pairs.len(), Reverse(again.count())), fewest_again(&crowd, &ids));
        }
    }
}
