//! The functions of the company: Support, Product, Finance…

use crate::base::config::{Function, FunctionSource, Functions};
use crate::base::db::{Connection, query, query_as, query_scalar};
use crate::base::error::Result;
use crate::base::text::Words;

/// What each source says about somebody's function.
#[derive(Clone, Debug, Default, PartialEq, Eq, sqlx::FromRow)]
pub struct Told {
    /// Their user group.
    pub group_function: Option<String>,
    /// A field of their profile.
    pub field_function: Option<String>,
    /// Themselves.
    pub own_function: Option<String>,
}

impl Told {
    /// The id of their function: the first configured source that knows wins.
    pub fn function<'a>(&'a self, functions: &'a Functions) -> Option<&'a str> {
        let says = |source: &FunctionSource| match source {
            FunctionSource::UserGroup => self.group_function.as_deref(),
            FunctionSource::ProfileField => self.field_function.as_deref(),
            FunctionSource::OwnChoice => self.own_function.as_deref(),
        };
        let told = functions.sources.iter().find_map(says)?;
        Some(functions.find(told).map_or(told, |function| &function.id))
    }
}

/// The function that a value of the profile field means; case and surrounding spaces do not matter.
pub fn of_profile_value<'a>(functions: &'a Functions, value: &str) -> Option<&'a Function> {
    let value = value.trim().to_lowercase();
    let means = |function: &Function| {
        function.name.to_lowercase() == value
            || function.profile_values.iter().any(|known| known.to_lowercase() == value)
    };
    functions.list.iter().find(|function| means(function) || function.merged.iter().any(means))
}

/// The function with that user group.
pub fn of_group<'a>(functions: &'a Functions, group: &str) -> Option<&'a Function> {
    let means = |function: &Function| !function.user_group.is_empty() && function.user_group == group;
    functions.list.iter().find(|function| means(function) || function.merged.iter().any(means))
}

/// The function that people mean by its id, its name or the beginning of its name, if that is one alone.
pub fn find_named<'a>(functions: &'a Functions, typed: &str) -> Option<&'a Function> {
    let typed = typed.trim().to_lowercase();
    let all = || functions.list.iter();
    if let Some(function) = all().find(|one| one.id.to_lowercase() == typed || one.name.to_lowercase() == typed) {
        return Some(function);
    }
    let mut begin = all().filter(|function| !typed.is_empty() && function.name.to_lowercase().starts_with(&typed));
    begin.next().filter(|_| begin.next().is_none())
}

/// What people read for a function; one that was since removed from the settings keeps its id.
pub fn name<'a>(functions: &'a Functions, id: &'a str) -> &'a str {
    functions.find(id).map_or(id, |function| &function.name)
}

/// What a function is used for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Uses {
    /// People who belong to it.
    pub people: i64,
    /// Ideas that concern it.
    pub ideas: i64,
    /// Proposals that need it.
    pub proposals: i64,
}

impl Uses {
    /// Whether it is used for nothing.
    pub fn is_none(self) -> bool {
        self == Self::default()
    }
}

// SQL. Every column that holds the id of a function stands in both statements groups below; tests/it/settings.rs reads
// the migrations and says which one is missing.

/// What the function of that id is used for.
///
/// # Errors
/// The database's.
pub async fn count_uses(connection: &mut Connection, id: &str) -> Result<Uses> {
    let people = query_scalar(
        "SELECT COUNT(*) FROM member WHERE gone_at IS NULL \
         AND (own_function = $1 OR group_function = $1 OR field_function = $1)",
    )
    .bind(id)
    .fetch_one(&mut *connection)
    .await?;
    let ideas = query_scalar("SELECT COUNT(*) FROM concerned WHERE function = $1").bind(id).fetch_one(&mut *connection);
    let ideas = ideas.await?;
    let proposals = query_scalar("SELECT COUNT(*) FROM proposal_function WHERE function = $1").bind(id);
    let proposals = proposals.fetch_one(&mut *connection).await?;
    Ok(Uses { people, ideas, proposals })
}

/// People whose function is known in one way.
#[derive(sqlx::FromRow)]
struct Counted {
    #[sqlx(flatten)]
    told: Told,
    people: i64,
}

/// People whose function is known in one way, as statistics read them: a text of many ids costs less than a row for each.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Census {
    /// What is known about their function.
    #[sqlx(flatten)]
    pub told: Told,
    /// Their ids, with a space between them.
    pub people: String,
}

/// Everybody who was ever known, by function.
///
/// # Errors
/// The database's.
pub async fn list_census(connection: &mut Connection) -> Result<Vec<Census>> {
    Ok(query_as(
        "SELECT group_function, field_function, own_function, STRING_AGG(id, ' ') AS people FROM member \
         GROUP BY group_function, field_function, own_function",
    )
    .fetch_all(connection)
    .await?)
}

/// The people who are here, by function: nobody who has left, and no program.
///
/// # Errors
/// The database's.
pub async fn list_present(connection: &mut Connection) -> Result<Vec<Census>> {
    Ok(query_as(
        "SELECT group_function, field_function, own_function, STRING_AGG(id, ' ') AS people FROM member \
         WHERE gone_at IS NULL AND kind <> 'bot' GROUP BY group_function, field_function, own_function",
    )
    .fetch_all(connection)
    .await?)
}

/// How many employees each function has, in the order of the settings.
///
/// # Errors
/// The database's.
pub async fn count_people(connection: &mut Connection, functions: &Functions) -> Result<Vec<(String, i64)>> {
    let rows: Vec<Counted> = query_as(
        "SELECT group_function, field_function, own_function, COUNT(*) AS people FROM member \
         WHERE gone_at IS NULL AND kind = 'employee' GROUP BY group_function, field_function, own_function",
    )
    .fetch_all(connection)
    .await?;
    let mut all: Vec<_> = functions.list.iter().map(|function| (function.id.clone(), 0)).collect();
    for row in rows {
        let Some(id) = row.told.function(functions) else { continue };
        for (_, people) in all.iter_mut().filter(|(known, _)| known == id) {
            *people += row.people;
        }
    }
    Ok(all)
}

/// Whatever names the function `old` names `new` from now on.
///
/// # Errors
/// The database's.
pub async fn move_rows(connection: &mut Connection, old: &str, new: &str) -> Result<()> {
    for statement in [
        query("UPDATE member SET own_function = $2 WHERE own_function = $1"),
        query("UPDATE member SET group_function = $2 WHERE group_function = $1"),
        query("UPDATE member SET field_function = $2 WHERE field_function = $1"),
        query(
            "INSERT INTO concerned (opportunity, function) SELECT opportunity, $2 FROM concerned WHERE function = $1 \
             ON CONFLICT (opportunity, function) DO NOTHING",
        ),
        query(
            "INSERT INTO proposal_function (proposal, function) SELECT proposal, $2 FROM proposal_function \
             WHERE function = $1 ON CONFLICT (proposal, function) DO NOTHING",
        ),
    ] {
        statement.bind(old).bind(new).execute(&mut *connection).await?;
    }
    for statement in
        [query("DELETE FROM concerned WHERE function = $1"), query("DELETE FROM proposal_function WHERE function = $1")]
    {
        statement.bind(old).execute(&mut *connection).await?;
    }
    Ok(())
}

/// The same for several, made harmless for mrkdwn.
pub fn names(functions: &Functions, ids: &[String]) -> String {
    let names: Vec<_> = ids.iter().map(|id| Words::plain(name(functions, id)).mrkdwn()).collect();
    names.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use FunctionSource::{OwnChoice, ProfileField, UserGroup};

    #[test]
    fn the_first_configured_source_that_knows_wins() {
        let told =
            Told { group_function: None, field_function: Some("field".into()), own_function: Some("own".into()) };
        for (sources, expected) in [
            (vec![UserGroup, ProfileField, OwnChoice], Some("field")),
            (vec![OwnChoice, ProfileField], Some("own")),
            (vec![UserGroup], None),
            (vec![], None),
        ] {
            let functions = Functions { sources, profile_field: String::new(), list: Vec::new() };
            assert_eq!(told.function(&functions), expected, "{:?}", functions.sources);
        }
    }
}
