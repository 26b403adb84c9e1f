//! Who took part in a period, by function.
//!
//! A statement hands over one long text of ids instead of a row for each person, and sets are made of them here: handing
//! a row over costs several times what finding it does, and SQLite sorts many texts slowly.

use std::collections::HashMap;

use super::{Part, Participation, participation};
use crate::base::config::Functions;
use crate::base::db::{Connection, query_scalar};
use crate::base::error::Result;
use crate::domain::function::{Census, list_census};
use crate::domain::period::{Filter, Period};

/// Who took part in a period, and in the one before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TookPartIn {
    /// In the period.
    pub now: Participation,
    /// In the one before.
    pub before: Participation,
}

/// Who took part in a period and in the one before, by function. Whoever posted without a name counts for no function by
/// that.
///
/// # Errors
/// The database's.
pub async fn load_participation(
    connection: &mut Connection,
    period: Period,
    filter: &Filter,
    functions: &Functions,
) -> Result<TookPartIn> {
    let census = list_census(connection).await?;
    let now = load_active(connection, period, filter).await?;
    let before = load_active(connection, period.before(), filter).await?;
    let of = |active: &Active| participation(&parts(&census, &active.ways(), functions));
    Ok(TookPartIn { now: of(&now), before: of(&before) })
}

// Rules

/// Ids of people side by side, as often as each did something.
#[derive(Clone, Debug, Default)]
struct Active {
    authors: String,
    voters: String,
    helpers: String,
    /// Who moved something on, or did anything else that its story tells.
    movers: String,
}

/// In which of the ways of [`Active`] somebody took part.
type Ways = [bool; 4];

impl Active {
    /// In which ways each took part.
    fn ways(&self) -> HashMap<&str, Ways> {
        let mut all: HashMap<&str, Ways> = HashMap::new();
        for (way, people) in [&self.authors, &self.voters, &self.helpers, &self.movers].into_iter().enumerate() {
            for person in people.split(' ') {
                if let Some(did) = all.entry(person).or_default().get_mut(way) {
                    *did = true;
                }
            }
        }
        all
    }
}

/// How many of each part of the census took part in which way. Who is in no part of it counts for nothing.
fn parts(census: &[Census], ways: &HashMap<&str, Ways>, functions: &Functions) -> Vec<Part> {
    let part = |Census { told, people }: &Census| {
        let function = told.function(functions).unwrap_or_default().to_owned();
        let mut part = Part { function, ..Part::default() };
        for [posted, voted, helped, _] in people.split(' ').filter_map(|person| ways.get(person)) {
            part.people += 1;
            part.authors += i64::from(*posted);
            part.voters += i64::from(*voted);
            part.helpers += i64::from(*helped);
        }
        part
    };
    census.iter().map(part).filter(|part| part.people > 0).collect()
}

// SQL

async fn load_active(connection: &mut Connection, period: Period, filter: &Filter) -> Result<Active> {
    let authors = query_scalar::<Option<String>>(
        "SELECT STRING_AGG(o.author, ' ') FROM opportunity o \
         WHERE o.created_at >= $1 AND o.created_at < $2 AND o.anonymous_at IS NULL AND ($3 = '' OR o.touchpoint = $3) \
         AND ($4 = '' OR EXISTS (SELECT 1 FROM concerned c WHERE c.function = $4 AND c.opportunity = o.id))",
    );
    let voters = query_scalar::<Option<String>>(
        "SELECT STRING_AGG(v.member, ' ') FROM vote v WHERE v.voted_at >= $1 AND v.voted_at < $2 \
         AND ($3 = '' OR EXISTS (SELECT 1 FROM opportunity o WHERE o.touchpoint = $3 AND o.id = v.opportunity)) \
         AND ($4 = '' OR EXISTS (SELECT 1 FROM concerned c WHERE c.function = $4 AND c.opportunity = v.opportunity))",
    );
    let helpers = query_scalar::<Option<String>>(
        "SELECT STRING_AGG(q.member, ' ') FROM squad q WHERE q.joined_at >= $1 AND q.joined_at < $2 \
         AND ($3 = '' OR EXISTS (SELECT 1 FROM opportunity o WHERE o.touchpoint = $3 AND o.id = q.opportunity)) \
         AND ($4 = '' OR EXISTS (SELECT 1 FROM concerned c WHERE c.function = $4 AND c.opportunity = q.opportunity))",
    );
    let movers = query_scalar::<Option<String>>(
        "SELECT STRING_AGG(s.actor, ' ') FROM story s \
         WHERE s.happened_at >= $1 AND s.happened_at < $2 AND s.what <> 'posted' \
         AND ($3 = '' OR EXISTS (SELECT 1 FROM opportunity o WHERE o.touchpoint = $3 AND o.id = s.opportunity)) \
         AND ($4 = '' OR EXISTS (SELECT 1 FROM concerned c WHERE c.function = $4 AND c.opportunity = s.opportunity))",
    );
    let mut texts = Vec::new();
    for people in [authors, voters, helpers, movers] {
        let people = people.bind(period.since).bind(period.until);
        let people = people.bind(filter.touchpoint.clone()).bind(filter.function.clone());
        texts.push(people.fetch_one(&mut *connection).await?.unwrap_or_default());
    }
    let [authors, voters, helpers, movers] = <[String; 4]>::try_from(texts).unwrap_or_default();
    Ok(Active { authors, voters, helpers, movers })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::config::Config;
    use crate::domain::function::Told;

    #[test]
    fn each_person_counts_once_however_often_and_in_how_many_ways_they_took_part() {
        let config = Config::from_sources(None, Default::default()).expect("the built-in settings are right");
        let told = |own: &str| Told { own_function: (!own.is_empty()).then(|| own.to_owned()), ..Told::default() };
        let census = [
            Census { told: told("support"), people: "ADA BEN CAT".into() },
            Census { told: told("product"), people: "DAN".into() },
            Census { told: told(""), people: "EVE".into() },
        ];
        let active = Active {
            authors: "ADA ADA".into(),
            voters: "ADA BEN BEN ZOE".into(),
            helpers: "EVE".into(),
            movers: "BEN EVE".into(),
        };
        let part = |function: &str, people, authors, voters, helpers| Part {
            function: function.into(),
            people,
            authors,
            voters,
            helpers,
        };
        let found = parts(&census, &active.ways(), &config.functions);
        assert_eq!(found, [part("support", 2, 1, 2, 0), part("", 1, 0, 0, 1)]);
        assert_eq!(parts(&census, &Active::default().ways(), &config.functions), []);
    }
}
