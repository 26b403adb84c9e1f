//! Which questions a quiz asks: none again in a channel until all have been asked, then those that were asked longest ago.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use crate::base::clock::Millis;
use crate::domain::quiz_pack::Question;

/// When questions were last asked in a channel, by pack and id.
pub(super) type Asked = BTreeMap<(String, String), Millis>;

/// What is asked next.
pub(super) struct Chosen<'a> {
    pub(super) questions: Vec<&'a Question>,
    /// Whether some of them were asked before.
    pub(super) again: bool,
}

/// Chooses so many questions; which of the new ones is chance, made of `seed`.
pub(super) fn choose<'a>(questions: &'a [Question], asked: &Asked, count: usize, seed: &str) -> Chosen<'a> {
    let last = |question: &Question| asked.get(&(question.pack.clone(), question.id.clone())).copied();
    let mut sorted: Vec<_> = questions.iter().collect();
    // New ones come first: nothing is less than something.
    sorted.sort_by_cached_key(|question| (last(question), lot(seed, question)));
    sorted.truncate(count);
    let again = sorted.iter().any(|question| last(question).is_some());
    // Packs are mixed, whichever question was asked longest ago.
    sorted.sort_by_cached_key(|question| lot(seed, question));
    Chosen { questions: sorted, again }
}

fn lot(seed: &str, question: &Question) -> [u8; 32] {
    Sha256::digest(format!("{seed}/{}/{}", question.pack, question.id)).into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::quiz_pack::Library;

    fn library(count: usize) -> Library {
        let question = |number: usize| {
            format!(
                "[[question]]\nid = \"{number}\"\nsource = \"s\"\nanswer = 1\n[question.en]\nask = \"a\"\n\
                 options = [\"b\", \"c\"]\ntrivia = \"d\"\n"
            )
        };
        let toml = format!("pack = \"p\"\n{}", (0..count).map(question).collect::<String>());
        Library::of([("p.toml".to_owned(), Ok(toml))])
    }

    #[test]
    fn nothing_is_asked_again_until_everything_was_asked() {
        let library = library(12);
        let mut asked = Asked::new();
        let mut told = Vec::new();
        for week in 0..5 {
            let chosen = choose(library.questions(), &asked, 5, &week.to_string());
            assert_eq!(chosen.questions.len(), 5);
            for question in &chosen.questions {
                asked.insert((question.pack.clone(), question.id.clone()), week);
            }
            told.push((asked.len(), chosen.again));
        }
        assert_eq!(told, [(5, false), (10, false), (12, true), (12, true), (12, true)]);
        // Then the ones that were asked longest ago.
        assert!(asked.values().all(|week| *week >= 2), "{asked:?}");
    }

    #[test]
    fn chance_differs_from_quiz_to_quiz_and_is_the_same_for_one() {
        let library = library(60);
        let ids = |seed: &str| {
            let chosen = choose(library.questions(), &Asked::new(), 5, seed);
            chosen.questions.iter().map(|question| question.id.clone()).collect::<Vec<_>>()
        };
        assert_eq!(ids("one"), ids("one"));
        assert_ne!(ids("one"), ids("two"));
        assert_eq!(choose(library.questions(), &Asked::new(), 99, "").questions.len(), 60);
    }
}
