//! What a win must be: whom somebody may thank, how many on a day, and what must be filled in.

use crate::base::clock::Millis;
use crate::base::config::Wins;
use crate::base::db::{Connection, query_as, query_scalar};
use crate::base::error::Result;
use crate::base::text::Text;
use crate::domain::celebration::find_credits;
use crate::domain::company::Company;
use crate::domain::family::find_main;
use crate::domain::member::{Kind, Member, find_member};
use crate::domain::opportunity::Opportunity;

use super::card::find_win;
use super::{AT_ONCE, Draft, Memory, WORDS, find_celebration, find_numbered, is_shipped};

/// What somebody who is to be thanked is to the company.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// Works here, or is not known yet.
    Colleague,
    /// Is a guest.
    Guest,
    /// Is a program.
    Program,
    /// Has left.
    Gone,
}

/// Somebody who is to be thanked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Known {
    /// Their Slack id.
    pub(super) id: String,
    /// What people call them.
    pub(super) name: String,
    /// What they are.
    pub(super) standing: Standing,
}

/// Everything that a draft names, looked up.
#[derive(Clone, Debug, Default)]
pub(super) struct Looked {
    /// Those who are to be thanked.
    pub(super) people: Vec<Known>,
    /// What it belongs to, found by its number.
    pub(super) opportunity: Option<Opportunity>,
    /// People whom the giver may still thank today, those of this win not counted.
    pub(super) left: i64,
    /// Who does not count: the credits of what was shipped, and whoever was added by somebody else.
    pub(super) free: Vec<String>,
    /// Whether it is the celebration of what was shipped.
    pub(super) celebrates: bool,
}

impl Looked {
    pub(super) async fn find(
        connection: &mut Connection,
        company: &Company,
        giver: &Member,
        draft: &Draft,
        memory: &Memory,
        now: Millis,
    ) -> Result<Self> {
        let mut people = Vec::new();
        for person in &draft.people {
            let known = find_member(&mut *connection, person).await?;
            people.push(know(company, person, known.as_ref()));
        }
        let opportunity = match draft.number.is_empty() {
            true => None,
            false => find_numbered(connection, &draft.number).await?,
        };
        let opportunity = match opportunity {
            Some(found) => find_main(connection, &found.id).await?,
            None => None,
        };
        let mut looked = Self {
            people,
            opportunity,
            left: left_today(connection, company, giver, &memory.win, now).await?,
            ..Self::default()
        };
        if !memory.win.is_empty() {
            looked.free = list_free(connection, company, giver, &memory.win, now).await?;
            let win = find_win(connection, &memory.win).await?;
            looked.celebrates = win.is_some_and(|win| win.shipped > 0);
        } else if let Some(opportunity) = looked.opportunity.as_ref().filter(|one| one.id == memory.shipped) {
            looked.celebrates = is_shipped(opportunity)
                && opportunity.owner.as_deref() == Some(&giver.id)
                && find_celebration(connection, &opportunity.id).await?.is_none();
        }
        if looked.celebrates
            && let Some(opportunity) = &looked.opportunity
        {
            looked.free.extend(find_credits(connection, opportunity).await?.all_but(&giver.id));
        }
        Ok(looked)
    }

    /// How many of those people count for the giver's day.
    pub(super) fn spent(&self, people: &[String]) -> i64 {
        people.iter().filter(|person| !self.free.contains(person)).count() as i64
    }
}

/// What somebody is, as far as it is known.
pub(super) fn know(company: &Company, person: &str, known: Option<&Member>) -> Known {
    let standing = match known {
        _ if company.is_bot(person) => Standing::Program,
        None => Standing::Colleague,
        Some(known) if known.kind == Kind::Bot => Standing::Program,
        Some(known) if known.gone_at.is_some() => Standing::Gone,
        Some(known) if known.kind == Kind::Guest => Standing::Guest,
        Some(_) => Standing::Colleague,
    };
    let name = known.map(|known| known.name.clone()).filter(|name| !name.is_empty());
    Known { id: person.to_owned(), name: name.unwrap_or_else(|| person.to_owned()), standing }
}

/// What keeps a win from being posted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Problem {
    /// Nobody is named.
    Nobody,
    /// The giver is.
    Yourself,
    /// A program is.
    Program(String),
    /// Somebody is who has left.
    Gone(String),
    /// A guest is, where they take no part.
    Guest(String),
    /// More than the day has room for.
    TooMany {
        /// How many count.
        named: i64,
        /// How many may.
        left: i64,
        /// How many may on any day.
        per_day: i64,
    },
    /// More than a win has room for.
    Crowd,
    /// Nothing is said.
    NoWords,
    /// Too much is.
    LongWords,
    /// No value is chosen.
    NoValue,
    /// There is no such opportunity.
    NoNumber(String),
}

impl Problem {
    /// The block of the form it is about.
    pub(super) fn block(&self) -> &'static str {
        match self {
            Self::NoWords | Self::LongWords => "words",
            Self::NoValue => "value",
            Self::NoNumber(_) => "number",
            _ => "people",
        }
    }

    /// Whether only something is missing.
    pub(super) fn is_gap(&self) -> bool {
        matches!(self, Self::Nobody | Self::NoWords | Self::NoValue)
    }

    /// What people read, at a field where a mention would stand as its code.
    pub(super) fn says(&self, text: &Text) -> String {
        match self {
            Self::Nobody => text.win_nobody(),
            Self::Yourself => text.win_yourself(),
            Self::Program(name) => text.win_program(name.clone()),
            Self::Gone(name) => text.win_gone_person(name.clone()),
            Self::Guest(name) => text.win_guest_person(name.clone()),
            Self::TooMany { left: ..=0, per_day, .. } => text.win_none_left(*per_day),
            Self::TooMany { named, left, .. } => text.win_too_many(*left, text.number(*named)),
            Self::Crowd => text.win_crowd(AT_ONCE),
            Self::NoWords => text.win_words_missing(),
            Self::LongWords => text.win_words_long(WORDS),
            Self::NoValue => text.win_value_missing(),
            Self::NoNumber(typed) => text.win_number_unknown(typed.clone()),
        }
    }
}

/// What is wrong with a draft, the first of each field first. A user group that is still to be asked about counts for
/// somebody.
pub(super) fn problems(giver: &str, draft: &Draft, looked: &Looked, wins: &Wins) -> Vec<Problem> {
    let mut wrong = Vec::new();
    if draft.people.is_empty() && draft.groups.is_empty() {
        wrong.push(Problem::Nobody);
    }
    wrong.extend(wrong_people(giver, &looked.people, wins.guests));
    let named = looked.spent(&draft.people);
    if draft.people.len() > AT_ONCE {
        wrong.push(Problem::Crowd);
    } else if named > looked.left {
        wrong.push(Problem::TooMany { named, left: looked.left, per_day: wins.per_day });
    }
    if draft.words.is_blank() {
        wrong.push(Problem::NoWords);
    } else if draft.words.raw().chars().count() > WORDS {
        wrong.push(Problem::LongWords);
    }
    if wins.value(&draft.value).is_none() {
        wrong.push(Problem::NoValue);
    }
    if !draft.number.is_empty() && looked.opportunity.is_none() {
        wrong.push(Problem::NoNumber(draft.number.clone()));
    }
    wrong
}

/// Who may not be thanked.
pub(super) fn wrong_people(giver: &str, people: &[Known], guests: bool) -> Option<Problem> {
    people.iter().find_map(|person| match person.standing {
        _ if person.id == giver => Some(Problem::Yourself),
        Standing::Program => Some(Problem::Program(person.name.clone())),
        Standing::Gone => Some(Problem::Gone(person.name.clone())),
        Standing::Guest if !guests => Some(Problem::Guest(person.name.clone())),
        _ => None,
    })
}

/// People whom somebody may still thank on their day; those of the win `but` do not count.
pub(super) async fn left_today(
    connection: &mut Connection,
    company: &Company,
    giver: &Member,
    but: &str,
    now: Millis,
) -> Result<i64> {
    let day = giver.hours(company.config()).date(now).to_string();
    let given: i64 =
        query_scalar("SELECT COUNT(*) FROM win_person WHERE giver = $1 AND day = $2 AND free = 0 AND win <> $3")
            .bind(&giver.id)
            .bind(day)
            .bind(but)
            .fetch_one(connection)
            .await?;
    Ok((company.config().wins.per_day - given).max(0))
}

/// Who is on a win already and costs its giver nothing today: free ones, those whom others added, and those of other days.
async fn list_free(
    connection: &mut Connection,
    company: &Company,
    giver: &Member,
    win: &str,
    now: Millis,
) -> Result<Vec<String>> {
    let day = giver.hours(company.config()).date(now).to_string();
    let free: Vec<(String,)> =
        query_as("SELECT member FROM win_person WHERE win = $1 AND (free > 0 OR giver <> $2 OR day <> $3)")
            .bind(win)
            .bind(&giver.id)
            .bind(day)
            .fetch_all(connection)
            .await?;
    Ok(free.into_iter().map(|(member,)| member).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::text::Words;

    fn known(id: &str, standing: Standing) -> Known {
        Known { id: id.to_owned(), name: id.to_uppercase(), standing }
    }

    fn draft(people: &[&str]) -> Draft {
        Draft {
            people: people.iter().map(|person| (*person).to_owned()).collect(),
            words: Words::plain("Stayed late"),
            value: "care".to_owned(),
            ..Draft::default()
        }
    }

    fn wins(guests: bool) -> Wins {
        let config = crate::base::config::Config::from_sources(None, Default::default());
        Wins { guests, ..config.expect("the built-in settings are right").wins }
    }

    fn found(draft: &Draft, left: i64, free: &[&str]) -> Vec<Problem> {
        let people = draft.people.iter().map(|person| known(person, Standing::Colleague)).collect();
        let free = free.iter().map(|person| (*person).to_owned()).collect();
        let looked = Looked { people, left, free, ..Looked::default() };
        problems("ada", draft, &looked, &wins(false))
    }

    #[test]
    fn a_day_has_room_for_so_many_people_and_credits_do_not_count() {
        let many = |named, left| Problem::TooMany { named, left, per_day: 5 };
        for (people, left, free, expected) in [
            (&["ben"][..], 5, &[][..], vec![]),
            (&["ben", "eva"], 2, &[], vec![]),
            (&["ben", "eva"], 1, &[], vec![many(2, 1)]),
            (&["ben"], 0, &[], vec![many(1, 0)]),
            (&["ben", "eva"], 1, &["ben"], vec![]),
            (&["ben", "eva"], 0, &["ben", "eva"], vec![]),
            (&[], 5, &[], vec![Problem::Nobody]),
            (&["ada"], 5, &[], vec![Problem::Yourself]),
            (&["ada", "ben"], 1, &[], vec![Problem::Yourself, many(2, 1)]),
        ] {
            assert_eq!(found(&draft(people), left, free), expected, "{people:?} {left}");
        }
        let crowd: Vec<_> = (0..=AT_ONCE).map(|number| number.to_string()).collect();
        let crowd: Vec<_> = crowd.iter().map(String::as_str).collect();
        assert_eq!(found(&draft(&crowd), 100, &[]), [Problem::Crowd]);
    }

    #[test]
    fn guests_are_thanked_where_the_company_wants_it_and_programs_and_those_who_left_nowhere() {
        for (standing, guests, expected) in [
            (Standing::Colleague, false, None),
            (Standing::Guest, false, Some(Problem::Guest("BEN".into()))),
            (Standing::Guest, true, None),
            (Standing::Program, true, Some(Problem::Program("BEN".into()))),
            (Standing::Gone, true, Some(Problem::Gone("BEN".into()))),
        ] {
            assert_eq!(wrong_people("ada", &[known("ben", standing)], guests), expected);
        }
    }

    #[test]
    fn what_is_missing_is_said_at_its_field() {
        let empty = Draft { number: "CX-9".into(), ..Draft::default() };
        let wrong = found(&empty, 5, &[]);
        assert_eq!(wrong.iter().map(Problem::block).collect::<Vec<_>>(), ["people", "words", "value", "number"]);
        assert_eq!(wrong.iter().map(Problem::is_gap).collect::<Vec<_>>(), [true, true, true, false]);
        let long = Draft { words: Words::plain(&"x".repeat(WORDS + 1)), ..draft(&["ben"]) };
        assert_eq!(found(&long, 5, &[]), [Problem::LongWords]);
        let group = Draft { groups: vec!["S1".into()], ..draft(&[]) };
        assert_eq!(found(&group, 5, &[]), []);
    }
}
