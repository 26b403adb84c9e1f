//! Finding pairs for rounds of coffee: how long it takes, and how good the pairs are, at 100, 1 000 and 10 000 people.
//!
//! Beside it, in the same run and for the same people: a greedy shuffle, which takes people by lot and gives each the
//! first of the others who may be paired and was not met lately, else the first who may. Each keeps the history of its own
//! rounds. Lower is better for all but the shares of pairs across functions, with shared hours and with a language.
#![expect(clippy::print_stdout, reason = "a bench prints its figures")]

#[allow(dead_code, reason = "each bench uses a part")]
mod measure;

use std::collections::{HashMap, HashSet};
use std::hint::black_box;
use std::time::{Duration, Instant};

use cx_bot::base::config::Config;
use cx_bot::domain::calendar::Hours;
use cx_bot::domain::coffee::{Crowd, Group, Person, Week, draw};

use measure::{Sample, Table, ms};

/// People, in steps of ten.
const SIZES: [usize; 3] = [100, 1_000, 10_000];
/// Rounds that are played, and how many of them two should not meet again.
const ROUNDS: usize = 10;
const APART: usize = 6;
/// What a round of the largest size is to stay below, in milliseconds.
const AIM: f64 = 10_000.0;
const FUNCTIONS: [&str; 8] =
    ["support", "product", "engineering", "marketing", "sales", "finance", "logistics", "people"];
const ZONES: [&str; 6] =
    ["Europe/Madrid", "Europe/Warsaw", "Europe/London", "America/New_York", "Asia/Manila", "Australia/Sydney"];

fn main() -> anyhow::Result<()> {
    let sizes = if measure::quick() { &SIZES[..1] } else { &SIZES };
    let mut table = Table::new(&[
        "people",
        "way",
        "ms p50",
        "ms max",
        "met lately %",
        "across %",
        "shared hours %",
        "language %",
        "threes",
        "alone",
        "kept apart, paired",
    ]);
    let mut slowest = Duration::ZERO;
    for size in sizes {
        let people = people(*size)?;
        let apart = apart(&people);
        for (name, way) in [("matching", Crowd::seat as fn(Crowd) -> Vec<Group>), ("greedy shuffle", greedy)] {
            let played = play(&people, &apart, way);
            if name == "matching" && Some(size) == sizes.last() {
                slowest = played.slowest;
            }
            table.row(&played.cells(*size, name));
        }
    }
    table.print("A round of coffee; shares of pairs over all rounds after the first");
    println!(
        "\n  aim: a round of {} people below {AIM} ms; the slowest took {} ms",
        sizes[sizes.len() - 1],
        ms(slowest)
    );
    Ok(())
}

/// What came of all rounds.
#[derive(Default)]
struct Played {
    times: Sample,
    slowest: Duration,
    pairs: usize,
    again: usize,
    across: usize,
    hours: usize,
    language: usize,
    threes: usize,
    alone: usize,
    wrong: usize,
}

impl Played {
    fn cells(&self, size: usize, name: &str) -> Vec<String> {
        let share = |of: usize| format!("{:.1}", 100.0 * of as f64 / self.pairs.max(1) as f64);
        vec![
            measure::number(size as f64),
            name.to_owned(),
            ms(self.times.p50()),
            ms(self.slowest),
            share(self.again),
            share(self.across),
            share(self.hours),
            share(self.language),
            self.threes.to_string(),
            self.alone.to_string(),
            self.wrong.to_string(),
        ]
    }
}

type Pairs = HashSet<(String, String)>;

fn play(people: &[Person], apart: &Pairs, way: fn(Crowd) -> Vec<Group>) -> Played {
    let by_id: HashMap<&str, &Person> = people.iter().map(|person| (person.id.as_str(), person)).collect();
    let mut played = Played::default();
    let mut history: Vec<Pairs> = Vec::new();
    for round in 0..ROUNDS {
        let lately = history.iter().rev().take(APART).enumerate();
        let met = lately
            .rev()
            .flat_map(|(ago, pairs)| pairs.iter().map(move |pair| (pair.clone(), (ago * 1_000 / APART) as i64)));
        let met: HashMap<_, _> = met.collect();
        let crowd = Crowd {
            round: format!("round {round}"),
            people: people.to_vec(),
            apart: apart.clone(),
            met: met.clone(),
            between: None,
        };
        let begun = Instant::now();
        let groups = black_box(way(crowd));
        let took = begun.elapsed();
        played.times.add(took);
        played.slowest = played.slowest.max(took);
        let mut pairs = Pairs::new();
        for group in &groups {
            played.threes += usize::from(group.members.len() == 3);
            played.alone += usize::from(group.members.len() == 1);
            for (place, one) in group.members.iter().enumerate() {
                for other in &group.members[place + 1..] {
                    pairs.extend([(one.clone(), other.clone()), (other.clone(), one.clone())]);
                    played.wrong += usize::from(apart.contains(&(one.clone(), other.clone())));
                    let (a, b) = (by_id[one.as_str()], by_id[other.as_str()]);
                    if round > 0 {
                        played.pairs += 1;
                        played.again += usize::from(met.contains_key(&(one.clone(), other.clone())));
                        played.across += usize::from(a.function != b.function);
                        played.hours += usize::from(a.week.shared(b.week) > 0);
                        played.language += usize::from(a.languages & b.languages != 0);
                    }
                }
            }
        }
        history.push(pairs);
    }
    played
}

/// By lot, each gets the first who may be paired and was not met lately.
fn greedy(crowd: Crowd) -> Vec<Group> {
    let mut left = crowd.people;
    left.sort_by_cached_key(|person| draw(&[&crowd.round, &person.id], usize::MAX));
    let mut groups: Vec<Group> = Vec::new();
    while let Some(one) = left.pop() {
        let pair = |other: &Person| (one.id.clone(), other.id.clone());
        let may = |other: &Person| !crowd.apart.contains(&pair(other));
        let fresh = left.iter().rposition(|other| may(other) && !crowd.met.contains_key(&pair(other)));
        match fresh.or_else(|| left.iter().rposition(may)) {
            Some(at) => {
                let other = left.remove(at);
                groups.push(Group { members: vec![one.id, other.id], seat: None });
            }
            None => {
                let fits = |group: &&mut Group| {
                    group.members.len() == 2
                        && group.members.iter().all(|other| !crowd.apart.contains(&(one.id.clone(), other.clone())))
                };
                match groups.iter_mut().find(fits) {
                    Some(group) => group.members.push(one.id),
                    None => groups.push(Group { members: vec![one.id], seat: None }),
                }
            }
        }
    }
    groups
}

/// Large and small functions, two shifts, six time zones, four languages of which many speak English too.
fn people(count: usize) -> anyhow::Result<Vec<Person>> {
    let config = Config::from_sources(None, HashMap::new())?;
    let mut weeks = HashMap::new();
    for zone in ZONES {
        weeks.insert(zone, Week::of(&Hours::of_zone(&config, zone), 1_793_700_000_000));
    }
    let chance = |what: &str, number: usize, most: usize| draw(&[what, &number.to_string()], most);
    Ok((0..count)
        .map(|number| {
            // The first functions are the largest.
            let function = chance("function", number, 8).min(chance("other function", number, 8));
            let zone = chance("zone", number, 8).min(ZONES.len() - 1);
            let english = u8::from(chance("english", number, 10) < 6);
            let interests = (0..2).map(|place| format!("interest {}", chance("interest", number * 2 + place, 40)));
            Person {
                id: format!("U{number:05}"),
                week: weeks[ZONES[zone]],
                function: Some(FUNCTIONS[function].to_owned()),
                languages: 1 << chance("language", number, 4) | english,
                interests: interests.collect(),
                offers_seat: false,
            }
        })
        .collect())
}

/// One in fifty keeps apart from three others.
fn apart(people: &[Person]) -> Pairs {
    let mut apart = Pairs::new();
    for (number, person) in people.iter().enumerate().filter(|(number, _)| number % 50 == 0) {
        for place in 0..3 {
            let other = &people[draw(&["apart", &number.to_string(), &place.to_string()], people.len())];
            if other.id != person.id {
                apart.extend([(person.id.clone(), other.id.clone()), (other.id.clone(), person.id.clone())]);
            }
        }
    }
    apart
}
