//! Packs of questions: TOML files, read leniently. What is wrong is named with its file and line, and loses nothing else.
//!
//! ```toml
//! [[question]]
//! id = "first-hour"
//! en = "What does the first hour of a good day look like?"
//! es = "…"
//! ```
//!
//! An id is short and never changes: by it is known what was asked already. A question is asked where one of its
//! languages is spoken.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::path::Path;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::text::Language;

/// Characters of a question.
pub const LONGEST: usize = 300;
/// Bytes of a file; a larger one is none of ours.
const FILE: u64 = 1024 * 1024;
/// Files of a folder that are read.
const FILES: usize = 200;

/// The questions that everybody has.
const BUILT_IN: &str = include_str!("../../packs/icebreakers/everybody.toml");

/// A question, in one language or several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Known by it for ever.
    pub id: String,
    /// Its words by language code.
    pub words: BTreeMap<&'static str, String>,
}

/// What is wrong in a pack, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// The file's name.
    pub file: String,
    /// The line, from 1; 0 where it is the whole file.
    pub line: usize,
    /// What.
    pub problem: Problem,
}

/// What can be wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The file or folder cannot be read.
    Unreadable,
    /// It is no TOML; what the reader says, in English.
    Syntax(String),
    /// A question without an id.
    NoId,
    /// Another question has that id.
    Twice(String),
    /// A key that nobody knows.
    Unknown(String),
    /// A question without words.
    NoWords(String),
    /// Words in that language that are none, or empty.
    Blank(String),
    /// Words in that language that are too long.
    Long(String),
}

/// The questions of a pack, and what is wrong in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pack {
    /// What can be asked.
    pub questions: Vec<Question>,
    /// What cannot, and why.
    pub mistakes: Vec<Mistake>,
}

/// The questions that everybody has, and those of the company's own files in `folder`, by file name; none where it is empty.
pub fn read(folder: &str) -> Pack {
    let mut pack = Pack::default();
    let mut known = BTreeSet::new();
    add(&mut pack, &mut known, "everybody.toml", BUILT_IN);
    if folder.is_empty() {
        return pack;
    }
    let whole = |file: &str| Mistake { file: file.to_owned(), line: 0, problem: Problem::Unreadable };
    let Ok(entries) = std::fs::read_dir(folder) else {
        pack.mistakes.push(whole(folder));
        return pack;
    };
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    let mut paths: Vec<_> = paths.filter(|path| path.extension().is_some_and(|end| end == "toml")).collect();
    paths.sort();
    for path in paths.iter().take(FILES) {
        let name = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        match read_file(path) {
            Some(text) => add(&mut pack, &mut known, &name, &text),
            None => pack.mistakes.push(whole(&name)),
        }
    }
    pack
}

fn read_file(path: &Path) -> Option<String> {
    let small = std::fs::metadata(path).ok().is_some_and(|file| file.is_file() && file.len() <= FILE);
    small.then(|| std::fs::read_to_string(path).ok()).flatten()
}

/// Reads a file; every question without a mistake counts.
fn add(pack: &mut Pack, known: &mut BTreeSet<String>, name: &str, text: &str) {
    let mistake =
        |at: &Range<usize>, problem: Problem| Mistake { file: name.to_owned(), line: line_of(text, at), problem };
    let file = match DeTable::parse(text) {
        Ok(file) => file.into_inner(),
        Err(error) => {
            let at = error.span().unwrap_or_default();
            pack.mistakes.push(mistake(&at, Problem::Syntax(error.message().to_owned())));
            return;
        }
    };
    let begun = pack.mistakes.len();
    for (key, value) in file {
        let entries = match value.get_ref().as_array() {
            Some(entries) if key.get_ref() == "question" => entries,
            _ => {
                pack.mistakes.push(mistake(&key.span(), Problem::Unknown(key.get_ref().to_string())));
                continue;
            }
        };
        for entry in entries {
            match question(entry, known) {
                Ok(question) => {
                    known.insert(question.id.clone());
                    pack.questions.push(question);
                }
                Err((at, problem)) => pack.mistakes.push(mistake(&at, problem)),
            }
        }
    }
    // As they stand in the file, whatever the order of its keys.
    if let Some(found) = pack.mistakes.get_mut(begun..) {
        found.sort_by_key(|mistake| mistake.line);
    }
}

fn question(entry: &Spanned<DeValue<'_>>, known: &BTreeSet<String>) -> Result<Question, (Range<usize>, Problem)> {
    let no_id = || (entry.span(), Problem::NoId);
    let table = entry.get_ref().as_table().ok_or_else(no_id)?;
    let word = |value: &Spanned<DeValue<'_>>| {
        value.get_ref().as_str().map(|word| word.trim().to_owned()).filter(|word| !word.is_empty())
    };
    let (_, given) = table.iter().find(|(key, _)| key.get_ref() == "id").ok_or_else(no_id)?;
    let id = word(given).ok_or_else(no_id)?;
    if known.contains(&id) {
        return Err((given.span(), Problem::Twice(id)));
    }
    let mut words = BTreeMap::new();
    for (key, value) in table.iter().filter(|(key, _)| key.get_ref() != "id") {
        let language = Language::ALL.into_iter().find(|language| language.code() == key.get_ref());
        let wrong = |problem: fn(String) -> Problem| (key.span(), problem(key.get_ref().to_string()));
        let language = language.ok_or_else(|| wrong(Problem::Unknown))?;
        let said = word(value).ok_or_else(|| wrong(Problem::Blank))?;
        if said.chars().count() > LONGEST {
            return Err(wrong(Problem::Long));
        }
        words.insert(language.code(), said);
    }
    if words.is_empty() { Err((entry.span(), Problem::NoWords(id))) } else { Ok(Question { id, words }) }
}

fn line_of(text: &str, span: &Range<usize>) -> usize {
    text.get(..span.start).map_or(0, |before| before.matches('\n').count() + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_text(text: &str) -> Pack {
        let mut pack = Pack::default();
        add(&mut pack, &mut BTreeSet::new(), "own.toml", text);
        pack
    }

    #[test]
    fn the_built_in_pack_asks_for_more_than_a_year_in_every_language_without_a_mistake() {
        let pack = read("");
        assert_eq!(pack.mistakes, []);
        assert!(pack.questions.len() >= 60, "a year has 53 weeks; there are {} questions", pack.questions.len());
        for question in &pack.questions {
            for language in Language::ALL {
                let said = question.words.get(language.code());
                assert!(
                    said.is_some_and(|said| said.contains('?') || said.contains('.')),
                    "{} {language:?}",
                    question.id
                );
            }
        }
        for language in Language::ALL {
            let all: BTreeSet<_> = pack.questions.iter().map(|question| &question.words[language.code()]).collect();
            assert_eq!(all.len(), pack.questions.len(), "{language:?} says something twice");
        }
    }

    #[test]
    fn each_mistake_is_named_with_its_line_and_the_rest_counts() {
        let pack = read_text(
            r#"
            title = "Ours"
            [[question]]
            id = "one"
            en = "One?"
            [[question]]
            en = "No id?"
            [[question]]
            id = "one"
            en = "Again?"
            [[question]]
            id = "two"
            de = "Zwei?"
            [[question]]
            id = "three"
            [[question]]
            id = "four"
            pl = "  "
            [[question]]
            id = "five"
            it = 5
            [[question]]
            id = "six"
            es = "¿Seis?"
            "#,
        );
        let ids: Vec<_> = pack.questions.iter().map(|question| question.id.as_str()).collect();
        assert_eq!(ids, ["one", "six"]);
        let found: Vec<_> = pack.mistakes.into_iter().map(|mistake| (mistake.line, mistake.problem)).collect();
        assert_eq!(
            found,
            [
                (2, Problem::Unknown("title".into())),
                (6, Problem::NoId),
                (9, Problem::Twice("one".into())),
                (13, Problem::Unknown("de".into())),
                (14, Problem::NoWords("three".into())),
                (18, Problem::Blank("pl".into())),
                (21, Problem::Blank("it".into())),
            ]
        );
        let long = format!("[[question]]\nid = \"long\"\nen = \"{}\"", "a".repeat(LONGEST + 1));
        assert_eq!(read_text(&long).mistakes[0].problem, Problem::Long("en".into()));
    }

    #[test]
    fn a_file_that_is_no_toml_is_named_with_the_line_where_reading_ended() {
        let pack = read_text("[[question]]\nid = \"one\"\nen = \"One?\n");
        assert_eq!((pack.questions.len(), pack.mistakes.len(), pack.mistakes[0].line), (0, 1, 3));
        let missing = read("/nowhere/at/all");
        assert_eq!(missing.mistakes[0].problem, Problem::Unreadable);
        assert!(missing.questions.len() >= 60);
    }
}
