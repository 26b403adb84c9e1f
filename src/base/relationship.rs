//! Which functions a company wants to see working together, as its settings say.

use anyhow::ensure;
use serde::{Deserialize, Serialize};

use super::config::Functions;

/// `[collaboration]`
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Collaboration {
    /// The key relationships of the company.
    pub key: Vec<KeyRelationship>,
}

/// Two functions that are to work together.
#[derive(Clone, Debug, Deserialize, Serialize, PartialEq, Eq)]
#[serde(deny_unknown_fields)]
pub struct KeyRelationship {
    /// The ids of the two.
    pub between: [String; 2],
    /// On how many opportunities in four weeks.
    pub target: i64,
}

impl KeyRelationship {
    /// The most there may be.
    pub const AT_MOST: usize = 10;
    /// The least and the most that a target may be.
    pub const TARGET: (i64, i64) = (1, 1_000);

    /// Whether another one is about the same two.
    pub fn is_like(&self, other: &Self) -> bool {
        self.between.iter().all(|id| other.between.contains(id))
    }
}

impl Collaboration {
    /// Whether the values fit.
    ///
    /// # Errors
    /// A sentence that names what is wrong.
    pub fn check(&self, functions: &Functions) -> anyhow::Result<()> {
        let most = KeyRelationship::AT_MOST;
        ensure!(self.key.len() <= most, "collaboration.key has more than {most} entries");
        for (at, relationship) in self.key.iter().enumerate() {
            let [one, other] = &relationship.between;
            for id in [one, other] {
                ensure!(functions.find(id).is_some(), "collaboration.key: \"{id}\" is no id in functions.list");
            }
            ensure!(one != other, "collaboration.key: \"{one}\" cannot work together with itself");
            let twice = self.key.iter().take(at).any(|before| before.is_like(relationship));
            ensure!(!twice, "collaboration.key names {one} and {other} twice");
            let (least, most) = KeyRelationship::TARGET;
            ensure!(
                (least..=most).contains(&relationship.target),
                "collaboration.key: a target of {} is not between {least} and {most}",
                relationship.target
            );
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::super::config::Config;

    #[test]
    fn a_key_relationship_that_cannot_be_stops_the_start_with_a_sentence() {
        for (key, sentence) in [
            (r#"{ between = ["support", "product"], target = 3 }"#, ""),
            (r#"{ between = ["support", "moods"], target = 3 }"#, "\"moods\" is no id in functions.list"),
            (r#"{ between = ["support", "support"], target = 3 }"#, "\"support\" cannot work together with itself"),
            (r#"{ between = ["support", "product"], target = 0 }"#, "a target of 0 is not between 1 and 1000"),
            (
                r#"{ between = ["support", "product"], target = 3 }, { between = ["product", "support"], target = 4 }"#,
                "names product and support twice",
            ),
        ] {
            let file = tempfile::NamedTempFile::with_suffix(".toml").expect("a file can be made");
            std::fs::write(file.path(), format!("[collaboration]\nkey = [{key}]")).expect("it can be written");
            match Config::from_sources(Some(file.path()), Default::default()) {
                Ok(_) => assert_eq!(sentence, "", "{key}"),
                Err(error) => {
                    let said = format!("{error:#}");
                    assert!(!sentence.is_empty() && said.contains(sentence), "{key}: {said}");
                }
            }
        }
    }
}
