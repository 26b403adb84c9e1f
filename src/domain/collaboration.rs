//! Collaboration between functions: on how many opportunities people of two functions really worked together.
//!
//! What is counted, and how:
//!
//! - **Window.** 28 days, from its first moment until before its last. Leaders are told of windows that begin on a Monday,
//!   the first on 5 January 1970 (UTC); whoever asks reads the 28 days until now and the 28 before.
//! - **A trace of work** in a window is one of: joining the squad (owners are in it), writing or revising a proposal,
//!   supporting one, raising or answering a concern, giving evidence under one's name, an owner's update, and writing in
//!   the status thread (from the third message on, of those who did not refuse to be named). Votes, following and posting
//!   are reach, not work; what a steward sorts is neither. Whoever wrote an idea without a name therefore never counts
//!   for it.
//! - **Working on an opportunity.** Whoever left a trace on it in the window; and whoever is in its squad before the
//!   window ends, if it moved in the window: by anybody's trace, a new owner, or a step towards the customer. What was
//!   merged counts as the one it went into. Programs and guests do not count; a person counts for their function of today,
//!   one without a function for none.
//! - **Together.** Two functions worked together on an opportunity if people of both worked on it. The share is that of
//!   active opportunities (somebody worked on it) on which two functions or more did.
//! - **Nobody is pointed at.** A function with fewer than five active people in the window is counted as part of "other";
//!   as long as "other" is one function alone, or fewer than five people, the next smallest goes with it, so that it
//!   cannot be found by subtraction. Everything that is shown is computed after that, "other" counting as one function:
//!   who in it worked with whom changes no number. (Primary and complementary suppression: Hundepool et al., Statistical
//!   Disclosure Control, Wiley 2012, chapter 4.) Where everybody is "other", only the share of three functions or more
//!   is shown.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::clock::{DAY, Millis};
use crate::base::config::{Config, Functions};
use crate::base::db::{Connection, query_as};
use crate::base::error::Result;

use super::function::Told;
use super::period::Period;

/// How long a window is.
pub const WINDOW: Millis = 28 * DAY;
/// Active people below which a function is not shown by itself.
pub const LEAST: usize = 5;
/// Functions in "other" below which it must not say how they worked among themselves.
const MIXED: usize = 3;
/// Monday, 5 January 1970.
const FIRST_MONDAY: Millis = 4 * DAY;

/// The window that ends then.
pub fn window(until: Millis) -> Period {
    Period { since: until - WINDOW, until }
}

/// When the last window that leaders are told of ended.
pub fn last_end(now: Millis) -> Millis {
    FIRST_MONDAY + (now - FIRST_MONDAY).div_euclid(WINDOW) * WINDOW
}

/// Somebody worked on something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Work {
    /// The opportunity's id; of a merged one its main one's.
    pub opportunity: String,
    /// Their Slack id.
    pub member: String,
    /// The id of their function.
    pub function: Option<String>,
}

/// What is shown as one function.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// A function by its id.
    Function(String),
    /// Those that are too small to be shown one by one.
    Other,
}

/// A number of opportunities, or why there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// So many.
    Shown(i64),
    /// One of the functions had fewer than five active people.
    Few,
    /// One of them is counted together with a smaller one.
    Folded,
}

/// The share of active opportunities on which more than one function worked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// Those with two or more.
    pub together: i64,
    /// All on which somebody worked.
    pub active: i64,
    /// Whether functions in "other" count one by one, because nothing else is shown.
    pub is_mixed: bool,
}

impl Share {
    /// In whole percent.
    pub fn percent(self) -> i64 {
        if self.active == 0 { 0 } else { (self.together * 200 + self.active) / (self.active * 2) }
    }

    /// How many percentage points more than before; `None` where the two cannot be compared.
    pub fn points_more(self, before: Option<Self>) -> Option<i64> {
        let before = before.filter(|before| before.is_mixed == self.is_mixed && before.active > 0)?;
        (self.active > 0).then(|| self.percent() - before.percent())
    }
}

/// Two functions of which a company wants to know whether they work together.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Relationship {
    /// The id of the one; the smaller of the two.
    pub one: String,
    /// The id of the other.
    pub other: String,
    /// Opportunities in a window that they want to work on together.
    pub target: i64,
}

impl Relationship {
    /// Its name in rows.
    pub fn pair(&self) -> String {
        format!("{}+{}", self.one, self.other)
    }
}

/// How a key relationship does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// At least as often as wanted.
    Reached,
    /// Less often.
    Below,
    /// Not once.
    None,
    /// Too few people to say.
    Hidden,
}

/// How it does against its target.
pub fn state(counted: Counted, target: i64) -> State {
    match counted {
        Counted::Shown(0) => State::None,
        Counted::Shown(count) if count >= target => State::Reached,
        Counted::Shown(_) => State::Below,
        Counted::Few | Counted::Folded => State::Hidden,
    }
}

/// The key relationships between functions that exist today: of two that became one nothing is left.
pub fn key_relationships(config: &Config) -> Vec<Relationship> {
    let mut known: Vec<Relationship> = Vec::new();
    for relationship in &config.collaboration.key {
        let [one, other] = &relationship.between;
        let (Some(one), Some(other)) = (config.functions.find(one), config.functions.find(other)) else { continue };
        let (one, other) = if one.id < other.id { (one, other) } else { (other, one) };
        let same = |known: &Relationship| known.one == one.id && known.other == other.id;
        if one.id != other.id && !known.iter().any(same) {
            known.push(Relationship { one: one.id.clone(), other: other.id.clone(), target: relationship.target });
        }
    }
    known
}

/// Whether a pair fell from each window to the next, the oldest first. That a function of it has fewer than five active
/// people left, where there were more, is a fall as well; what is hidden for another's sake is none.
pub fn falls(counts: &[Counted]) -> bool {
    let fell = |pair: &[Counted]| match pair {
        [Counted::Shown(before), Counted::Shown(after)] => after < before,
        [Counted::Shown(before), Counted::Few] => *before > 0,
        _ => false,
    };
    counts.len() > 1 && counts.windows(2).all(fell)
}

/// What of a window may be shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Together {
    /// Who is shown, "other" last.
    groups: Vec<Group>,
    /// Opportunities that each of these worked on.
    worked: Vec<i64>,
    /// Opportunities that two of these worked on; the first is before the second.
    pairs: BTreeMap<(usize, usize), i64>,
    share: Option<Share>,
    active: i64,
    /// Functions that are part of "other" only to keep company to smaller ones.
    folded: BTreeSet<String>,
}

impl Together {
    /// Who is shown, "other" last.
    pub fn groups(&self) -> &[Group] {
        &self.groups
    }

    /// Opportunities on which somebody worked.
    pub fn active(&self) -> i64 {
        self.active
    }

    /// The share on which more than one function worked; `None` where it would point at somebody.
    pub fn share(&self) -> Option<Share> {
        self.share
    }

    /// Opportunities that one of [`Together::groups`] worked on.
    pub fn worked(&self, group: usize) -> i64 {
        self.worked.get(group).copied().unwrap_or(0)
    }

    /// Opportunities that two of [`Together::groups`] worked on.
    pub fn both(&self, one: usize, other: usize) -> i64 {
        self.pairs.get(&(one.min(other), one.max(other))).copied().unwrap_or(0)
    }

    /// The same of two functions by their ids.
    pub fn counted(&self, one: &str, other: &str) -> Counted {
        match (self.place(one), self.place(other)) {
            (Some(one), Some(other)) => Counted::Shown(self.both(one, other)),
            _ if [one, other].iter().any(|id| self.place(id).is_none() && !self.folded.contains(*id)) => Counted::Few,
            _ => Counted::Folded,
        }
    }

    /// Whether a function is shown by itself.
    pub fn shows(&self, function: &str) -> bool {
        self.place(function).is_some()
    }

    /// Pairs of functions that worked together, those that did so most often first.
    pub fn strongest(&self) -> Vec<(&str, &str, i64)> {
        let id = |place: usize| match self.groups.get(place) {
            Some(Group::Function(id)) => Some(id.as_str()),
            _ => None,
        };
        let named = |(pair, count): (&(usize, usize), &i64)| Some((id(pair.0)?, id(pair.1)?, *count));
        let mut all: Vec<_> = self.pairs.iter().filter_map(named).collect();
        all.sort_by(|a, b| b.2.cmp(&a.2).then_with(|| (a.0, a.1).cmp(&(b.0, b.1))));
        all
    }

    fn place(&self, function: &str) -> Option<usize> {
        self.groups.iter().position(|group| matches!(group, Group::Function(id) if id == function))
    }
}

/// Who is shown by itself, and who is part of "other".
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folded {
    /// Functions that are shown by themselves.
    pub shown: Vec<String>,
    /// Those that are not.
    pub other: Vec<String>,
    /// Whether "other" is shown, being five people at least.
    pub shows_other: bool,
}

/// Folds functions with fewer than five active people into "other", and the next smallest with them as long as "other" is
/// one function alone or fewer than five people.
pub fn fold(people: &BTreeMap<&str, usize>) -> Folded {
    let mut by_size: Vec<_> = people.iter().map(|(id, count)| (*count, *id)).collect();
    by_size.sort_unstable();
    let small = by_size.iter().take_while(|(count, _)| *count < LEAST).count();
    let mut taken = small;
    let sum = |taken: usize| by_size.iter().take(taken).map(|(count, _)| count).sum::<usize>();
    while taken > 0 && taken < by_size.len() && (taken < 2 || sum(taken) < LEAST) {
        taken += 1;
    }
    let ids = |part: &[(usize, &str)]| {
        let mut ids: Vec<_> = part.iter().map(|(_, id)| (*id).to_owned()).collect();
        ids.sort();
        ids
    };
    let (other, shown) = by_size.split_at(taken);
    Folded { shown: ids(shown), other: ids(other), shows_other: sum(taken) >= LEAST && taken > 1 }
}

/// What of a window's work may be shown.
pub fn measure(work: &[Work]) -> Together {
    let mut people: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let mut functions: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for one in work {
        let worked = functions.entry(&one.opportunity).or_default();
        if let Some(function) = &one.function {
            worked.insert(function);
            people.entry(function).or_default().insert(&one.member);
        }
    }
    let sizes: BTreeMap<_, _> = people.iter().map(|(function, people)| (*function, people.len())).collect();
    let Folded { shown, other, shows_other } = fold(&sizes);
    let is_small = |id: &String| sizes.get(id.as_str()).is_some_and(|people| *people < LEAST);
    let folded = other.iter().filter(|id| !is_small(id)).cloned().collect();
    let mut groups: Vec<_> = shown.into_iter().map(Group::Function).collect();
    groups.extend(shows_other.then_some(Group::Other));
    let places: BTreeMap<&str, usize> = groups
        .iter()
        .enumerate()
        .flat_map(|(place, group)| match group {
            Group::Function(id) => vec![(id.as_str(), place)],
            Group::Other => other.iter().map(|id| (id.as_str(), place)).collect(),
        })
        .collect();
    let mut worked = vec![0; groups.len()];
    let mut pairs = BTreeMap::new();
    let (mut across_groups, mut across_functions) = (0, 0);
    for functions in functions.values() {
        let here: BTreeSet<usize> = functions.iter().filter_map(|id| places.get(id).copied()).collect();
        across_functions += i64::from(functions.len() > 1);
        across_groups += i64::from(here.len() > 1);
        for one in &here {
            if let Some(count) = worked.get_mut(*one) {
                *count += 1;
            }
            for other in here.range(one + 1..) {
                *pairs.entry((*one, *other)).or_insert(0) += 1;
            }
        }
    }
    let active = functions.len() as i64;
    let share = match groups.as_slice() {
        [_, _, ..] => Some(Share { together: across_groups, active, is_mixed: false }),
        [Group::Other] if other.len() >= MIXED => Some(Share { together: across_functions, active, is_mixed: true }),
        _ => None,
    };
    Together { groups, worked, pairs, share, active, folded }
}

/// What may be shown of a period.
///
/// # Errors
/// The database's.
pub async fn look(connection: &mut Connection, functions: &Functions, period: Period) -> Result<Together> {
    Ok(measure(&list_work(connection, functions, period).await?))
}

// SQL

/// A row of [`list_work`]: handing one over costs more than finding it, so there is one for each person.
#[derive(sqlx::FromRow)]
struct Worker {
    member: String,
    /// Ids side by side, some of them several times.
    opportunities: String,
    #[sqlx(flatten)]
    told: Told,
}

/// Who worked on what in a period, each person and opportunity once.
///
/// # Errors
/// The database's.
pub async fn list_work(connection: &mut Connection, functions: &Functions, period: Period) -> Result<Vec<Work>> {
    let Period { since, until } = period;
    // Slack's `ts` without its point counts millionths of a second.
    let (since_number, until_number) = (since.saturating_mul(1_000), until.saturating_mul(1_000));
    let workers: Vec<Worker> = query_as(
        "WITH merged (id, main) AS MATERIALIZED (SELECT id, main FROM opportunity WHERE main IS NOT NULL), \
         trace (opportunity, member) AS (\
         SELECT opportunity, member FROM squad WHERE joined_at >= $1 AND joined_at < $2 \
         UNION SELECT opportunity, author FROM proposal WHERE proposed_at >= $1 AND proposed_at < $2 \
         UNION SELECT p.opportunity, r.reviser FROM proposal_revision r JOIN proposal p ON p.id = r.proposal \
         WHERE r.written_at >= $1 AND r.written_at < $2 \
         UNION SELECT opportunity, member FROM proposal_support WHERE supported_at >= $1 AND supported_at < $2 \
         UNION SELECT opportunity, member FROM concern WHERE raised_at >= $1 AND raised_at < $2 \
         UNION SELECT opportunity, answerer FROM concern WHERE answered_at >= $1 AND answered_at < $2 \
         AND answerer IS NOT NULL \
         UNION SELECT opportunity, member FROM contributor WHERE recorded_at >= $1 AND recorded_at < $2 \
         UNION SELECT opportunity, member FROM contributor WHERE recorded_at IS NOT NULL \
         AND last_number >= $3 AND last_number < $4 \
         UNION SELECT opportunity, added_by FROM evidence WHERE added_at >= $1 AND added_at < $2 AND added_by <> '' \
         UNION SELECT opportunity, author FROM report WHERE given_at >= $1 AND given_at < $2), \
         moved (opportunity) AS (\
         SELECT COALESCE(o.main, t.opportunity) FROM trace t LEFT JOIN merged o ON o.id = t.opportunity \
         UNION SELECT COALESCE(o.main, s.opportunity) FROM story s LEFT JOIN merged o ON o.id = s.opportunity \
         WHERE s.happened_at >= $1 AND s.happened_at < $2 AND (s.what = 'owner' AND s.after <> '' \
         OR s.what = 'status' AND s.after IN ('proposed', 'in_progress', 'shipped', 'verified'))), \
         worked (opportunity, member) AS (\
         SELECT COALESCE(o.main, t.opportunity), t.member FROM trace t LEFT JOIN merged o ON o.id = t.opportunity \
         UNION ALL SELECT s.opportunity, s.member FROM moved JOIN squad s ON s.opportunity = moved.opportunity \
         WHERE s.joined_at < $2 \
         UNION ALL SELECT o.main, s.member FROM moved JOIN opportunity o ON o.main = moved.opportunity \
         JOIN squad s ON s.opportunity = o.id WHERE s.joined_at < $2) \
         SELECT one.member, one.opportunities, m.group_function, m.field_function, m.own_function \
         FROM (SELECT member, STRING_AGG(opportunity, ' ') AS opportunities FROM worked GROUP BY member) one \
         JOIN member m ON m.id = one.member WHERE m.kind = 'employee'",
    )
    .bind(since)
    .bind(until)
    .bind(since_number)
    .bind(until_number)
    .fetch_all(connection)
    .await?;
    let mut work = Vec::new();
    for Worker { member, opportunities, told } in &workers {
        let function = told.function(functions);
        work.extend(opportunities.split(' ').collect::<BTreeSet<_>>().into_iter().map(|opportunity| Work {
            opportunity: opportunity.to_owned(),
            member: member.clone(),
            function: function.map(str::to_owned),
        }));
    }
    Ok(work)
}

#[cfg(test)]
mod tests {
    use super::*;
    use Counted::{Few, Folded as With, Shown};

    /// `"1: 5 support, 2 product"`: on opportunity 1 worked the first five people of Support and the first two of Product.
    fn worked(lines: &[&str]) -> Vec<Work> {
        let mut all = Vec::new();
        for line in lines {
            let (opportunity, who) = line.split_once(": ").expect("a number and who");
            for part in who.split(", ") {
                let (people, function) = part.split_once(' ').expect("how many of which");
                all.extend((0..people.parse::<usize>().expect("a number")).map(|person| Work {
                    opportunity: opportunity.to_owned(),
                    member: format!("{function}{person}"),
                    function: (function != "nowhere").then(|| function.to_owned()),
                }));
            }
        }
        all
    }

    #[test]
    fn pairs_are_counted_by_opportunity_and_the_share_by_active_ones() {
        let together = measure(&worked(&[
            "1: 5 support, 1 product",
            "2: 1 support, 5 product, 1 finance",
            "3: 5 finance",
            "4: 2 support",
            "5: 1 nowhere",
        ]));
        assert_eq!(
            together.strongest(),
            [("product", "support", 2), ("finance", "product", 1), ("finance", "support", 1)]
        );
        assert_eq!(together.share(), Some(Share { together: 2, active: 5, is_mixed: false }));
        assert_eq!(together.share().map(Share::percent), Some(40));
        assert_eq!(together.counted("support", "product"), Shown(2));
        assert_eq!([0, 1, 2].map(|group| together.worked(group)), [2, 2, 3]);
        // Nobody of Marketing did anything: that is as little as four people.
        assert_eq!(together.counted("support", "marketing"), Few);
    }

    #[test]
    fn small_functions_are_folded_and_never_alone() {
        for (sizes, shown, other, shows_other) in [
            (&[][..], "", "", false),
            (&[("a", 5), ("b", 9)], "a b", "", false),
            // One alone takes the next smallest with it.
            (&[("a", 3), ("b", 9), ("c", 7)], "b", "a c", true),
            // Two with five together need nobody.
            (&[("a", 3), ("b", 2), ("c", 7)], "c", "a b", true),
            // Two with four together do.
            (&[("a", 2), ("b", 2), ("c", 7), ("d", 6)], "c", "a b d", true),
            // Of equals, the first by name.
            (&[("a", 1), ("c", 6), ("b", 6)], "c", "a b", true),
            // Nobody is left who could hide them.
            (&[("a", 4)], "", "a", false),
            (&[("a", 2), ("b", 2)], "", "a b", false),
            (&[("a", 4), ("b", 4)], "", "a b", true),
        ] {
            let folded = fold(&sizes.iter().copied().collect());
            assert_eq!((folded.shown.join(" "), folded.other.join(" ")), (shown.into(), other.into()), "{sizes:?}");
            assert_eq!(folded.shows_other, shows_other, "{sizes:?}");
        }
    }

    #[test]
    fn what_is_hidden_says_why_and_other_counts_as_one() {
        let together = measure(&worked(&[
            "1: 6 support, 3 finance, 7 product",
            "2: 1 finance, 1 product",
            "3: 9 support",
            "4: 1 support, 1 marketing",
        ]));
        // Finance and Marketing are four people together, so Product goes with them: 4 + 7.
        assert_eq!(together.groups(), [Group::Function("support".into()), Group::Other]);
        assert_eq!(together.counted("support", "finance"), Few);
        assert_eq!(together.counted("support", "product"), With);
        assert_eq!(together.both(0, 1), 2);
        // What Finance and Product did among themselves is no collaboration that is shown.
        assert_eq!(together.share(), Some(Share { together: 2, active: 4, is_mixed: false }));
        assert_eq!(together.strongest(), []);
    }

    #[test]
    fn where_all_are_small_the_share_of_three_or_more_functions_is_left() {
        let three = measure(&worked(&["1: 2 a, 2 b", "2: 2 c", "3: 1 a"]));
        assert_eq!(three.share(), Some(Share { together: 1, active: 3, is_mixed: true }));
        assert_eq!(measure(&worked(&["1: 3 a, 3 b"])).share(), None, "it would tell of the pair");
        assert_eq!(measure(&worked(&["1: 1 a, 1 b, 1 c"])).share(), None, "three people");
        assert_eq!(measure(&worked(&["1: 9 a"])).share(), None, "one function alone");
        assert_eq!(measure(&[]), Together::default());
    }

    #[test]
    fn percent_are_rounded_and_only_like_is_compared_with_like() {
        let share = |together, active| Share { together, active, is_mixed: false };
        for (together, active, percent) in [(0, 0, 0), (0, 3, 0), (1, 3, 33), (2, 3, 67), (1, 8, 13), (8, 8, 100)] {
            assert_eq!(share(together, active).percent(), percent, "{together} of {active}");
        }
        assert_eq!(share(1, 2).points_more(Some(share(1, 4))), Some(25));
        assert_eq!(share(1, 4).points_more(Some(share(1, 2))), Some(-25));
        assert_eq!(share(1, 4).points_more(Some(share(0, 0))), None);
        assert_eq!(share(1, 4).points_more(Some(Share { is_mixed: true, ..share(1, 2) })), None);
        assert_eq!(share(1, 4).points_more(None), None);
    }

    #[test]
    fn a_target_is_reached_missed_or_not_begun() {
        for (counted, expected) in [
            (Shown(4), State::Reached),
            (Shown(3), State::Reached),
            (Shown(2), State::Below),
            (Shown(0), State::None),
            (Few, State::Hidden),
            (With, State::Hidden),
        ] {
            assert_eq!(state(counted, 3), expected, "{counted:?}");
        }
    }

    #[test]
    fn three_falls_in_a_row_are_a_fall() {
        for (counts, expected) in [
            (&[Shown(6), Shown(4), Shown(3), Shown(1)][..], true),
            (&[Shown(6), Shown(4), Shown(4), Shown(1)], false),
            (&[Shown(1), Shown(4), Shown(3), Shown(1)], false),
            (&[Shown(3), Shown(2), Shown(1), Few], true),
            (&[Shown(3), Shown(2), Few, Few], false),
            (&[Shown(3), Shown(2), Shown(0), Few], false),
            (&[Shown(3), Shown(2), Shown(1), With], false),
            (&[Few, Shown(2), Shown(1), Shown(0)], false),
            (&[Shown(0); 4], false),
            (&[Shown(3)], false),
        ] {
            assert_eq!(falls(counts), expected, "{counts:?}");
        }
    }

    #[test]
    fn windows_for_leaders_follow_each_other_from_monday_to_monday() {
        // Monday, 2 November 2026.
        let monday = 1_793_577_600_000;
        let end = last_end(monday);
        assert_eq!((end - FIRST_MONDAY).rem_euclid(WINDOW), 0);
        assert!(end <= monday && monday - end < WINDOW);
        assert_eq!(last_end(end), end);
        assert_eq!(last_end(end - 1), end - WINDOW);
        assert_eq!(last_end(end + WINDOW - 1), end);
        assert_eq!(window(end), Period { since: end - WINDOW, until: end });
    }

    #[test]
    fn a_key_relationship_follows_its_functions() {
        let mut config = Config::from_sources(None, Default::default()).expect("the built-in settings are right");
        let key = |one: &str, other: &str, target| crate::base::config::KeyRelationship {
            between: [one.to_owned(), other.to_owned()],
            target,
        };
        config.collaboration.key = vec![
            key("support", "product", 3),
            key("product", "support", 9),
            key("support", "gone", 1),
            key("sales", "marketing", 2),
        ];
        let sales = config.functions.list.iter().position(|function| function.id == "sales").expect("it is there");
        let sales = config.functions.list.remove(sales);
        let marketing = config.functions.list.iter_mut().find(|function| function.id == "marketing");
        marketing.expect("it is there").merged.push(sales);
        let expected = Relationship { one: "product".into(), other: "support".into(), target: 3 };
        assert_eq!(key_relationships(&config), [expected]);
    }

    /// The same numbers in every run.
    struct Dice(u64);

    impl Dice {
        fn below(&mut self, most: usize) -> usize {
            self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (self.0 >> 33) as usize % most
        }
    }

    #[test]
    fn whatever_happened_nothing_shown_tells_of_fewer_than_five_people_or_of_one_small_function() {
        let mut dice = Dice(7);
        let mut hidden = 0;
        for _ in 0..3_000 {
            let (functions, opportunities) = (1 + dice.below(7), 1 + dice.below(12));
            let sizes: Vec<_> = (0..functions).map(|_| 1 + dice.below(9)).collect();
            let work: Vec<_> = (0..1 + dice.below(60))
                .map(|_| {
                    let function = dice.below(functions);
                    Work {
                        opportunity: dice.below(opportunities).to_string(),
                        member: format!("{function}-{}", dice.below(sizes[function])),
                        function: Some(function.to_string()),
                    }
                })
                .collect();
            let people = |function: &str| {
                let of = work.iter().filter(|work| work.function.as_deref() == Some(function));
                of.map(|work| work.member.as_str()).collect::<BTreeSet<_>>().len()
            };
            let counts: BTreeMap<String, usize> =
                (0..functions).map(|one| (one.to_string(), people(&one.to_string()))).filter(|one| one.1 > 0).collect();
            let folded = fold(&counts.iter().map(|(id, count)| (id.as_str(), *count)).collect());
            let together = measure(&work);
            assert!(folded.shown.iter().all(|id| counts[id] >= LEAST));
            let in_other: usize = folded.other.iter().map(|id| counts[id]).sum();
            assert!(!folded.shows_other || in_other >= LEAST && folded.other.len() > 1);
            assert!(folded.other.is_empty() || folded.shows_other || folded.shown.is_empty());
            if folded.other.len() > 1 && !together.share().is_some_and(|share| share.is_mixed) {
                // Whoever of "other" did it: the numbers are the same when its people are all of one function.
                hidden += 1;
                let mut disguised = work.clone();
                for one in &mut disguised {
                    if folded.other.contains(one.function.as_ref().expect("everybody has one")) {
                        one.function = Some(folded.other[0].clone());
                    }
                }
                let mut renamed = measure(&disguised);
                for group in &mut renamed.groups {
                    if *group == Group::Function(folded.other[0].clone()) {
                        *group = Group::Other;
                    }
                }
                let order = |together: &Together| {
                    let mut order: Vec<_> = (0..together.groups.len()).collect();
                    order.sort_by_key(|place| together.groups[*place].clone());
                    order
                };
                if folded.shows_other {
                    let (places, others) = (order(&renamed), order(&together));
                    let worked = |together: &Together, places: &[usize]| {
                        places.iter().map(|place| together.worked(*place)).collect::<Vec<_>>()
                    };
                    assert_eq!(worked(&renamed, &places), worked(&together, &others));
                    for (one, at) in places.iter().zip(&others) {
                        for (other, beside) in places.iter().zip(&others).filter(|(other, _)| *other != one) {
                            assert_eq!(renamed.both(*one, *other), together.both(*at, *beside));
                        }
                    }
                    assert_eq!(renamed.active, together.active);
                    if together.groups.len() > 1 {
                        assert_eq!(renamed.share(), together.share());
                    }
                } else {
                    assert_eq!((together.groups.len(), together.pairs.len()), (0, 0));
                }
            }
        }
        assert!(hidden > 500, "only {hidden} rounds hid anything");
    }
}
