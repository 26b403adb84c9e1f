//! Who sits with whom: the pairs of many people that are worth most together, then a third where one is left.
//!
//! What is exact and what is not: up to [`TABLE`] people are matched by the blossom algorithm (Edmonds 1965, in the
//! cubic form of Galil 1986; the crate `integer-blossom`), which finds the most pairs, and of all ways to make as many the
//! one that is worth most. More people are cut into groups of that size, each is matched exactly, and then pairs are dealt
//! into new groups, poor beside good, and matched exactly again. As the old pairs are one of the ways, no such round makes
//! it worse. Whoever is left joins a pair as a third: as many as possible find a seat (augmenting paths, Kuhn 1955), the
//! better ones first. All of it is the same for the same input.

use integer_blossom::max_weight_matching;

/// People who are matched exactly, all with all: time grows with the third power, memory with the second.
pub const TABLE: usize = 256;
/// The most that a pair may be worth.
pub const MOST: i64 = 1 << 18;
/// More than all pairs of a group together are worth: one pair more beats any better pairs.
const PAIR: i64 = MOST * TABLE as i64;
/// How often pairs are dealt anew at most.
const DEALS: usize = 3;

/// Who may sit together, and what that is worth. People are numbers from 0.
pub trait Guests {
    /// How many there are.
    fn count(&self) -> usize;

    /// What the pair is worth, between 0 and [`MOST`]; `None`: not these two.
    fn pair(&self, one: usize, other: usize) -> Option<i64>;

    /// What it is worth that somebody joins a pair; `None`: not there.
    fn third(&self, joining: usize, pair: (usize, usize)) -> Option<i64>;
}

/// Tables of two or three, and of one for whoever can sit with nobody.
pub fn seat(guests: &impl Guests) -> Vec<Vec<usize>> {
    seat_by(guests, TABLE)
}

/// The same in groups of another size, at most [`TABLE`].
fn seat_by(guests: &impl Guests, most: usize) -> Vec<Vec<usize>> {
    let count = guests.count();
    let mut mates = vec![None; count];
    let all: Vec<usize> = (0..count).collect();
    cut(&all, most).for_each(|group| solve(guests, group, &mut mates));
    if count > most {
        deal_again(guests, most, &mut mates);
        // Two who were left in different groups may still suit each other.
        let left: Vec<usize> = (0..count).filter(|one| mates[*one].is_none()).collect();
        cut(&left, most).for_each(|group| solve(guests, group, &mut mates));
    }
    let mut tables = tables(&mates);
    join(guests, &mut tables, (0..count).filter(|one| mates[*one].is_none()).collect());
    tables
}

/// Groups of at most so many, of almost the same even size, in the given order.
fn cut(people: &[usize], most: usize) -> impl Iterator<Item = &[usize]> {
    let groups = people.len().div_ceil(most).max(1);
    let size = people.len().div_ceil(groups).next_multiple_of(2).clamp(2, most.max(2));
    people.chunks(size)
}

/// The best pairs within one group, in place of those it has.
fn solve(guests: &impl Guests, group: &[usize], mates: &mut [Option<usize>]) {
    let size = group.len();
    let mut weights = vec![0_i64; size * size];
    for (row, one) in group.iter().enumerate() {
        for (column, other) in group.iter().enumerate().skip(row + 1) {
            if let Some(worth) = guests.pair(*one, *other) {
                let weight = PAIR + worth.clamp(0, MOST);
                weights[row * size + column] = weight;
                weights[column * size + row] = weight;
            }
        }
    }
    for (one, mate) in group.iter().zip(max_weight_matching(&weights, size)) {
        mates[*one] = mate.map(|mate| group[mate]);
    }
}

/// Deals pairs into new groups, each with its share of poor and good ones, as long as that helps.
fn deal_again(guests: &impl Guests, most: usize, mates: &mut [Option<usize>]) {
    let mut before = total(guests, mates);
    for deal in 0..DEALS {
        let mut pairs: Vec<(i64, usize)> = (0..mates.len())
            .filter(|one| mates[*one].is_none_or(|mate| *one < mate))
            .map(|one| (mates[one].and_then(|mate| guests.pair(one, mate)).unwrap_or(-1), one))
            .collect();
        pairs.sort_unstable();
        // A little room in each, for they do not come out even.
        let groups = mates.len().div_ceil(most - most / 8);
        let mut dealt = vec![Vec::new(); groups];
        for (place, (_, one)) in pairs.into_iter().enumerate() {
            // Each row of pairs begins at another group, else the same ones would meet again.
            let group = &mut dealt[(place + place / groups * (deal + 1)) % groups];
            group.push(one);
            group.extend(mates[one]);
        }
        for group in &dealt {
            cut(group, most).for_each(|group| solve_if_whole(guests, group, mates));
        }
        let after = total(guests, mates);
        if after == before {
            return;
        }
        before = after;
    }
}

/// Matches a group anew, unless a pair sits half in it.
fn solve_if_whole(guests: &impl Guests, group: &[usize], mates: &mut [Option<usize>]) {
    let inside = |one: &usize| mates[*one].is_none_or(|mate| group.contains(&mate));
    if group.iter().all(inside) {
        solve(guests, group, mates);
    }
}

/// How many pairs there are, and what they are worth.
fn total(guests: &impl Guests, mates: &[Option<usize>]) -> (usize, i64) {
    let pairs =
        || mates.iter().enumerate().filter_map(|(one, mate)| mate.filter(|mate| one < *mate).map(|mate| (one, mate)));
    (pairs().count(), pairs().filter_map(|(one, mate)| guests.pair(one, mate)).sum())
}

fn tables(mates: &[Option<usize>]) -> Vec<Vec<usize>> {
    let pairs = mates.iter().enumerate();
    pairs.filter_map(|(one, mate)| mate.filter(|mate| one < *mate).map(|mate| vec![one, mate])).collect()
}

/// Gives those who are left a seat at a table of two, and the others a table of their own.
fn join(guests: &impl Guests, tables: &mut Vec<Vec<usize>>, left: Vec<usize>) {
    let pairs: Vec<(usize, usize)> = tables.iter().map(|table| (table[0], table[1])).collect();
    let wishes: Vec<Vec<usize>> = left
        .iter()
        .map(|one| {
            let mut wishes: Vec<(i64, usize)> = pairs
                .iter()
                .enumerate()
                .filter_map(|(table, pair)| guests.third(*one, *pair).map(|worth| (-worth, table)))
                .collect();
            wishes.sort_unstable();
            wishes.into_iter().map(|(_, table)| table).collect()
        })
        .collect();
    let mut taken: Vec<Option<usize>> = vec![None; pairs.len()];
    for joining in 0..left.len() {
        find_seat(&wishes, joining, &mut taken, &mut vec![false; pairs.len()]);
    }
    for (table, joining) in taken.iter().enumerate() {
        tables[table].extend(joining.map(|joining| left[joining]));
    }
    let seated: Vec<usize> = taken.into_iter().flatten().collect();
    tables.extend((0..left.len()).filter(|joining| !seated.contains(joining)).map(|joining| vec![left[joining]]));
}

/// A seat for one more; whoever has it already may move to another.
fn find_seat(wishes: &[Vec<usize>], joining: usize, taken: &mut [Option<usize>], asked: &mut [bool]) -> bool {
    for table in &wishes[joining] {
        if std::mem::replace(&mut asked[*table], true) {
            continue;
        }
        if taken[*table].is_none_or(|there| find_seat(wishes, there, taken, asked)) {
            taken[*table] = Some(joining);
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// People with what each pair is worth; -1: not these two.
    #[derive(Clone, Debug)]
    struct Listed {
        count: usize,
        worth: Vec<i64>,
    }

    impl Guests for Listed {
        fn count(&self) -> usize {
            self.count
        }

        fn pair(&self, one: usize, other: usize) -> Option<i64> {
            let (row, column) = (one.min(other), one.max(other));
            Some(self.worth[row * self.count + column]).filter(|worth| *worth >= 0)
        }

        fn third(&self, joining: usize, (one, other): (usize, usize)) -> Option<i64> {
            self.pair(joining, one).zip(self.pair(joining, other)).map(|(one, other)| one + other)
        }
    }

    fn listed(most: usize) -> impl Strategy<Value = Listed> {
        (0..=most).prop_flat_map(|count| {
            let worth = prop_oneof![1 => Just(-1_i64), 3 => 0..MOST];
            proptest::collection::vec(worth, count * count).prop_map(move |worth| Listed { count, worth })
        })
    }

    /// The most pairs and the most they can be worth, by trying all.
    fn best(guests: &Listed, left: &[usize]) -> (usize, i64) {
        let Some((first, others)) = left.split_first() else { return (0, 0) };
        let without = best(guests, others);
        let with = others.iter().filter_map(|other| {
            let worth = guests.pair(*first, *other)?;
            let rest: Vec<_> = others.iter().copied().filter(|one| one != other).collect();
            let (pairs, total) = best(guests, &rest);
            Some((pairs + 1, total + worth))
        });
        with.chain([without]).max().unwrap_or_default()
    }

    fn pairs_of(guests: &Listed, tables: &[Vec<usize>]) -> (usize, i64) {
        let pairs = tables.iter().filter(|table| table.len() > 1);
        let worth = |table: &Vec<usize>| guests.pair(table[0], table[1]).expect("they may sit together");
        (pairs.clone().count(), pairs.map(worth).sum())
    }

    /// Everybody sits once, nobody beside somebody they must not sit with, nobody alone who could join a pair.
    fn is_right(guests: &Listed, tables: &[Vec<usize>]) -> Result<(), TestCaseError> {
        let mut seated: Vec<usize> = tables.iter().flatten().copied().collect();
        seated.sort_unstable();
        prop_assert_eq!(seated, (0..guests.count).collect::<Vec<_>>());
        for table in tables {
            prop_assert!((1..=3).contains(&table.len()));
            for (place, one) in table.iter().enumerate() {
                for other in &table[..place] {
                    prop_assert!(guests.pair(*one, *other).is_some(), "{one} sits with {other}");
                }
            }
        }
        let alone: Vec<usize> = tables.iter().filter(|table| table.len() == 1).map(|table| table[0]).collect();
        for (place, one) in alone.iter().enumerate() {
            prop_assert!(alone[..place].iter().all(|other| guests.pair(*one, *other).is_none()));
            let free = tables.iter().filter(|table| table.len() == 2);
            prop_assert!(free.into_iter().all(|table| guests.third(*one, (table[0], table[1])).is_none()));
        }
        Ok(())
    }

    proptest! {
        #[test]
        fn of_all_ways_to_make_the_most_pairs_the_best_is_found(guests in listed(8)) {
            let tables = seat(&guests);
            is_right(&guests, &tables)?;
            prop_assert_eq!(pairs_of(&guests, &tables), best(&guests, &(0..guests.count).collect::<Vec<_>>()));
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(20))]

        #[test]
        fn a_crowd_in_several_groups_sits_right_as_well(seed in 0_u64..1_000, count in 60_usize..90) {
            let worth = |at: usize| ((at as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15).wrapping_add(seed) >> 40) as i64;
            let worth: Vec<i64> = (0..count * count).map(|at| (worth(at) % MOST) - MOST / 50).collect();
            let guests = Listed { count, worth };
            let tables = seat_by(&guests, 16);
            is_right(&guests, &tables)?;
            // One in fifty pairs is forbidden: nobody is left alone, and a trio is only for the odd one.
            prop_assert!(tables.iter().all(|table| table.len() > 1));
            prop_assert_eq!(tables.iter().filter(|table| table.len() == 3).count(), count % 2);
        }
    }

    #[test]
    fn groups_lose_little_against_all_with_all() {
        for seed in 0..4_usize {
            let count = 120;
            let worth = |at: usize| (at.wrapping_mul(2_654_435_761).wrapping_add(seed * 97) % 1_000) as i64;
            let guests = Listed { count, worth: (0..count * count).map(worth).collect() };
            let (_, exact) = pairs_of(&guests, &seat_by(&guests, TABLE));
            let (_, grouped) = pairs_of(&guests, &seat_by(&guests, 30));
            assert!(grouped * 100 >= exact * 93, "{grouped} of {exact}");
        }
    }

    #[test]
    fn one_who_must_not_sit_with_one_of_a_pair_moves_another_third_away() {
        // 0–1 and 2–3 are the pairs; 4 suits both tables, 5 only the first.
        let wishes = vec![vec![0, 1], vec![0]];
        let mut taken = vec![None, None];
        for joining in 0..2 {
            assert!(find_seat(&wishes, joining, &mut taken, &mut [false, false]));
        }
        assert_eq!(taken, [Some(1), Some(0)]);
    }

    #[test]
    fn dealing_again_brings_people_of_different_groups_together() {
        // In each of the first two groups everybody is alike; pairs across are worth more.
        let (count, half) = (64, 32);
        let worth = |at: usize| if (at / count < half) == (at % count < half) { 1 } else { 100 };
        let guests = Listed { count, worth: (0..count * count).map(worth).collect() };
        let tables = seat_by(&guests, half);
        let across = tables.iter().filter(|table| guests.pair(table[0], table[1]) == Some(100)).count();
        assert!(across * 10 >= tables.len() * 9, "{across} of {}", tables.len());
    }
}
