//! Teams of a quiz: balanced in size, mixed across functions, and compared by their mean so that size does not matter.

use std::collections::BTreeMap;

/// Teams from the beginning, so that there is somebody to play against.
const AT_FIRST: i64 = 2;

/// People of whom a mean tells nobody how another did.
pub(super) const SEVERAL: usize = 3;

/// Somebody in a team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Player {
    pub(super) member: String,
    /// Their function; nothing where it is not known.
    pub(super) function: Option<String>,
    pub(super) team: i64,
}

/// The team for somebody who comes: the smallest, of several the one with the fewest of their function, of several the
/// first. There are two from the beginning, and another whenever all have `full` people.
pub(super) fn place(players: &[Player], function: Option<&str>, full: i64) -> i64 {
    let (mut sizes, mut like) = (BTreeMap::<i64, i64>::new(), BTreeMap::<i64, i64>::new());
    for player in players {
        *sizes.entry(player.team).or_default() += 1;
        if function.is_some() && player.function.as_deref() == function {
            *like.entry(player.team).or_default() += 1;
        }
    }
    let size = |team: i64| sizes.get(&team).copied().unwrap_or_default();
    let alike = |team: i64| like.get(&team).copied().unwrap_or_default();
    let last = players.iter().map(|player| player.team).max().unwrap_or_default().max(AT_FIRST);
    let open = (1..=last).filter(|team| size(*team) < full);
    open.min_by_key(|team| (size(*team), alike(*team), *team)).unwrap_or(last + 1)
}

/// The teams at the end: nobody stays alone while there is another team. Teams of one join the smallest.
pub(super) fn settle(teams: &mut BTreeMap<String, i64>) {
    loop {
        let mut sizes: BTreeMap<i64, usize> = BTreeMap::new();
        for team in teams.values() {
            *sizes.entry(*team).or_default() += 1;
        }
        let alone = sizes.iter().rev().find(|(_, size)| **size == 1).map(|(team, _)| *team);
        let Some(alone) = alone else { return };
        let others = sizes.iter().filter(|(team, _)| **team != alone);
        let Some((joined, _)) = others.min_by_key(|(team, size)| (**size, **team)) else { return };
        for team in teams.values_mut().filter(|team| **team == alone) {
            *team = *joined;
        }
    }
}

/// How a team did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Standing {
    pub(super) team: i64,
    /// Those who answered something.
    pub(super) members: Vec<String>,
    /// Right answers of all of them together.
    pub(super) right: i64,
}

impl Standing {
    /// Right answers for each who played.
    pub(super) fn mean(&self) -> f64 {
        self.right as f64 / self.members.len().max(1) as f64
    }
}

/// How the teams did, the best first. Only those count who answered at least one question: joining costs a team nothing.
///
/// `answers` are question, person and choice; `right` the right choice of each question that is still known.
pub(super) fn standings(
    teams: &BTreeMap<String, i64>,
    answers: &[(i64, String, i64)],
    right: &BTreeMap<i64, i64>,
) -> Vec<Standing> {
    let mut standings: BTreeMap<i64, Standing> = BTreeMap::new();
    let mut knew: BTreeMap<&str, i64> = BTreeMap::new();
    for (position, member, choice) in answers {
        *knew.entry(member).or_default() += i64::from(right.get(position) == Some(choice));
    }
    for (member, knew) in knew {
        let Some(team) = teams.get(member) else { continue };
        let standing = standings.entry(*team).or_insert(Standing { team: *team, members: Vec::new(), right: 0 });
        standing.members.push(member.to_owned());
        standing.right += knew;
    }
    let mut standings: Vec<_> = standings.into_values().collect();
    standings.sort_by(|one, other| compare(other, one).then(one.team.cmp(&other.team)));
    standings
}

/// Those who did best; several when they did equally well.
pub(super) fn best(standings: &[Standing]) -> &[Standing] {
    let Some(first) = standings.first() else { return &[] };
    let equal = standings.iter().take_while(|standing| compare(standing, first).is_eq()).count();
    &standings[..equal]
}

/// Means compared as fractions, so that equal is equal.
fn compare(one: &Standing, other: &Standing) -> std::cmp::Ordering {
    (one.right * other.members.len() as i64).cmp(&(other.right * one.members.len() as i64))
}

/// Whether the means of these teams can be told: each is of three or more, for of two each could work out the other's score;
/// and those who are left over are none, or three or more, for what all got right together is known from five players on.
pub(super) fn is_told(sizes: &[usize], players: usize) -> bool {
    let left = players.saturating_sub(sizes.iter().sum());
    sizes.iter().all(|size| *size >= SEVERAL) && (left == 0 || left >= SEVERAL)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// Lets people of these functions come one after the other.
    fn arrive(functions: &[&str], full: i64) -> Vec<Player> {
        let mut players = Vec::new();
        for (number, function) in functions.iter().enumerate() {
            let function = (!function.is_empty()).then(|| (*function).to_owned());
            let team = place(&players, function.as_deref(), full);
            players.push(Player { member: format!("{number:02}"), function, team });
        }
        players
    }

    fn sizes(players: &[Player]) -> Vec<usize> {
        let last = players.iter().map(|player| player.team).max().unwrap_or_default();
        (1..=last).map(|team| players.iter().filter(|player| player.team == team).count()).collect()
    }

    #[test]
    fn teams_stay_alike_in_size_and_another_begins_when_all_are_full() {
        for (people, expected) in
            [(1, vec![1]), (2, vec![1, 1]), (7, vec![4, 3]), (10, vec![5, 5]), (13, vec![5, 5, 3])]
        {
            assert_eq!(sizes(&arrive(&vec!["support"; people], 5)), expected, "{people}");
        }
        for people in 1..60 {
            let sizes = sizes(&arrive(&vec![""; people], 5));
            assert!(sizes.iter().all(|size| *size <= 5), "{people}: {sizes:?}");
            let (last, others) = sizes.split_last().expect("there are people");
            let alike = others.iter().max().unwrap_or(last) - others.iter().min().unwrap_or(last);
            assert!(alike <= 1, "{people}: {sizes:?}");
        }
    }

    #[test]
    fn functions_are_mixed_where_the_sizes_allow_it() {
        let players = arrive(&["support", "finance", "finance", "support"], 5);
        let team = |number: i64| {
            let of = players.iter().filter(|player| player.team == number);
            of.filter_map(|player| player.function.clone()).collect::<BTreeSet<_>>()
        };
        assert_eq!((team(1).len(), team(2).len()), (2, 2), "{players:?}");
        // Whoever's function is not known is like nobody.
        assert_eq!(place(&arrive(&["", ""], 5), None, 5), 1);
    }

    #[test]
    fn nobody_stays_alone_while_there_is_another_team() {
        for (before, after) in [
            (&[("a", 1)][..], &[("a", 1)][..]),
            (&[("a", 1), ("b", 2)], &[("a", 1), ("b", 1)]),
            (&[("a", 1), ("b", 1), ("c", 2)], &[("a", 1), ("b", 1), ("c", 1)]),
            (
                &[("a", 1), ("b", 1), ("c", 1), ("d", 2), ("e", 2), ("f", 3)],
                &[("a", 1), ("b", 1), ("c", 1), ("d", 2), ("e", 2), ("f", 2)],
            ),
            (&[("a", 1), ("b", 2), ("c", 3)], &[("a", 1), ("b", 1), ("c", 1)]),
            (&[("a", 1), ("b", 1), ("c", 2), ("d", 2)], &[("a", 1), ("b", 1), ("c", 2), ("d", 2)]),
        ] {
            let map = |pairs: &[(&str, i64)]| pairs.iter().map(|(who, team)| ((*who).to_owned(), *team)).collect();
            let mut teams: BTreeMap<String, i64> = map(before);
            settle(&mut teams);
            assert_eq!(teams, map(after), "{before:?}");
        }
    }

    #[test]
    fn a_mean_is_told_only_where_nobody_s_score_can_be_worked_out() {
        for (sizes, players, told) in [
            // Two know their own score each, and with the mean the other's.
            (&[2][..], 2, false),
            (&[2], 4, false),
            // Three know a sum of two at most.
            (&[3], 3, true),
            // The two who are left would know theirs by what all got right.
            (&[3], 5, false),
            (&[4], 6, false),
            (&[3], 6, true),
            (&[3], 7, true),
            // A draw tells two means at once.
            (&[3, 3], 6, true),
            (&[3, 3], 8, false),
            (&[3, 3], 9, true),
            (&[3, 2], 8, false),
        ] {
            assert_eq!(is_told(sizes, players), told, "{sizes:?} of {players}");
        }
    }

    #[test]
    fn a_team_is_as_good_as_its_people_on_average_whatever_its_size() {
        let teams: BTreeMap<_, _> = [("a", 1), ("b", 1), ("c", 1), ("d", 2), ("e", 2), ("f", 2)]
            .map(|(who, team)| (who.to_owned(), team))
            .into();
        let right = BTreeMap::from([(1, 2), (2, 1)]);
        let answers = |answers: &[(i64, &str, i64)]| {
            answers.iter().map(|(question, who, choice)| (*question, (*who).to_owned(), *choice)).collect::<Vec<_>>()
        };
        let found = |given: &[(i64, &str, i64)]| {
            let standings = standings(&teams, &answers(given), &right);
            let told = standings.iter().map(|one| format!("{}: {} of {}", one.team, one.right, one.members.len()));
            (told.collect::<Vec<_>>().join(", "), best(&standings).len())
        };
        assert_eq!(found(&[]), (String::new(), 0));
        // One who answered nothing costs nothing; a question that is gone counts for nobody.
        let given = [(1, "a", 2), (1, "b", 2), (2, "b", 4), (1, "d", 2), (2, "d", 1), (3, "e", 1)];
        assert_eq!(found(&given), ("1: 2 of 2, 2: 2 of 2".to_owned(), 2));
        assert_eq!(found(&given[..5]), ("2: 2 of 1, 1: 2 of 2".to_owned(), 1));
        assert_eq!(found(&[(1, "a", 3), (1, "d", 3)]), ("1: 0 of 1, 2: 0 of 1".to_owned(), 2));
    }
}
