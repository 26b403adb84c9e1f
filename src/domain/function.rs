//! The functions of the company: Support, Product, Finance…

use crate::base::config::{Function, FunctionSource, Functions};

/// Which function a member belongs to, by what each source says: the first configured source that knows wins.
pub fn choose<'a>(
    sources: &[FunctionSource],
    user_group: Option<&'a str>,
    profile_field: Option<&'a str>,
    own_choice: Option<&'a str>,
) -> Option<&'a str> {
    sources.iter().find_map(|source| match source {
        FunctionSource::UserGroup => user_group,
        FunctionSource::ProfileField => profile_field,
        FunctionSource::OwnChoice => own_choice,
    })
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
        for (sources, expected) in [
            (&[UserGroup, ProfileField, OwnChoice][..], Some("field")),
            (&[OwnChoice, ProfileField], Some("own")),
            (&[UserGroup], None),
            (&[], None),
        ] {
            assert_eq!(choose(sources, None, Some("field"), Some("own")), expected, "{sources:?}");
        }
    }
}
