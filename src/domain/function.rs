//! The functions of the company: Support, Product, Finance…

use crate::base::config::{Function, FunctionSource, Functions};

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
    pub fn function(&self, functions: &Functions) -> Option<&str> {
        let says = |source: &FunctionSource| match source {
            FunctionSource::UserGroup => self.group_function.as_deref(),
            FunctionSource::ProfileField => self.field_function.as_deref(),
            FunctionSource::OwnChoice => self.own_function.as_deref(),
        };
        functions.sources.iter().find_map(says)
    }
}

/// The function that a value of the profile field means; case and surrounding spaces do not matter.
pub fn of_profile_value<'a>(functions: &'a Functions, value: &str) -> Option<&'a Function> {
    let value = value.trim().to_lowercase();
    functions.list.iter().find(|function| {
        function.name.to_lowercase() == value
            || function.profile_values.iter().any(|known| known.to_lowercase() == value)
    })
}

/// The function with that user group.
pub fn of_group<'a>(functions: &'a Functions, group: &str) -> Option<&'a Function> {
    functions.list.iter().find(|function| !function.user_group.is_empty() && function.user_group == group)
}

/// What people read for a function; one that was since removed from the settings keeps its id.
pub fn name<'a>(functions: &'a Functions, id: &'a str) -> &'a str {
    functions.list.iter().find(|function| function.id == id).map_or(id, |function| &function.name)
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
