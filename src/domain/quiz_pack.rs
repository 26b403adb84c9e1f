//! Question packs: plain files that anybody can write, checked before a question of them is asked.
//!
//! ```toml
//! pack = "customer"                 # names the pack in rows; never change it
//!
//! [[question]]
//! id = "peak-end"                   # unique in the pack, never used again for another question
//! source = "Kahneman et al. 1993"   # where it can be looked up
//! answer = 2                        # which option is right, counted from 1, in every language
//!
//! [question.en]                     # also es, it, pl; at least one
//! ask = "Which moments of a visit do people remember best?"
//! options = ["The first", "The peak and the end", "All alike"]   # two to four
//! trivia = "A line that is told with the result."
//! ```
//!
//! A question with a mistake is left out, and what is wrong is told; all others can be asked.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde::Deserialize;

use crate::base::config::Games;
use crate::base::text::{Language, Text};

/// The packs that come with the program.
const BUILT_IN: [(&str, &str); 2] = [
    ("customer.toml", include_str!("../../packs/quiz/customer.toml")),
    ("general.toml", include_str!("../../packs/quiz/general.toml")),
];

/// Options of a question.
const OPTIONS: (usize, usize) = (2, 4);
/// Characters of an option, of a question, and of what is told with the result.
const OPTION: usize = 60;
const LINE: usize = 300;

/// The questions that can be asked, and what is wrong with others.
#[derive(Clone, Debug, Default)]
pub struct Library {
    questions: Vec<Question>,
    problems: Vec<Problem>,
}

/// A question that can be asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The pack it is in.
    pub pack: String,
    /// Its id there.
    pub id: String,
    /// Where it can be looked up.
    pub source: String,
    /// The number of the right option, from 1.
    pub answer: i64,
    /// How it is asked, by language.
    worded: BTreeMap<Language, Worded>,
}

/// A question in one language.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Worded {
    /// The question.
    pub ask: String,
    /// What to choose from.
    pub options: Vec<String>,
    /// A line that is told with the result.
    pub trivia: String,
}

impl Question {
    /// How it is asked in that language, else in `other`, else in any it has.
    pub fn worded(&self, language: Language, other: Language) -> Option<&Worded> {
        let first = || self.worded.values().next();
        self.worded.get(&language).or_else(|| self.worded.get(&other)).or_else(first)
    }

    /// How many options it has, in every language.
    pub fn options(&self) -> usize {
        self.worded.values().next().map_or(0, |worded| worded.options.len())
    }
}

/// Something that is wrong in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file's name.
    pub file: String,
    /// The question's id, or its place in the file; empty when it is about the whole file.
    pub question: String,
    /// What is wrong.
    pub wrong: Wrong,
}

/// What can be wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// The file cannot be read, or is not written as such a file is; a word of the system's.
    File(String),
    /// The same, in a line.
    Line(usize, String),
    /// Another file has that pack already.
    PackTaken(String),
    /// A part is missing, or one that nobody knows is there; a word of the reader's.
    Shape(String),
    /// A part is empty.
    Blank(String),
    /// The id stands for another question of the pack.
    Twice,
    /// It is asked in no language.
    Nowhere,
    /// There is no such option.
    Answer(i64),
    /// There are too few options, or too many; in that language.
    Options(Language),
    /// It has more options in one language than in another.
    Uneven,
    /// Two options are the same; in that language.
    Same(Language),
    /// Something is too long; in that language, with what it may have.
    Long(Language, usize),
}

impl Problem {
    /// What is wrong, in words.
    pub fn says(&self, text: &Text) -> String {
        let what = match &self.wrong {
            Wrong::File(word) | Wrong::Shape(word) => word.clone(),
            Wrong::Line(line, word) => text.game_pack_line(word.clone(), line.to_string()),
            Wrong::PackTaken(pack) => text.game_pack_taken(pack.clone()),
            Wrong::Blank(part) => text.game_pack_blank(part.clone()),
            Wrong::Twice => text.game_pack_twice(),
            Wrong::Nowhere => text.game_pack_nowhere(),
            Wrong::Answer(answer) => text.game_pack_answer(answer.to_string()),
            Wrong::Options(language) => text.game_pack_options(language.endonym(), OPTIONS.0, OPTIONS.1),
            Wrong::Uneven => text.game_pack_uneven(),
            Wrong::Same(language) => text.game_pack_same(language.endonym()),
            Wrong::Long(language, most) => text.game_pack_long(language.endonym(), *most),
        };
        if self.question.is_empty() {
            return format!("{}: {what}", self.file);
        }
        format!("{} · {}: {what}", self.file, self.question)
    }
}

impl Library {
    /// The packs that the settings name: those that come with the program, and those in the company's folder.
    pub fn open(games: &Games) -> Self {
        let built_in = BUILT_IN.iter().filter(|_| games.built_in);
        let mut files: Vec<_> = built_in.map(|(name, toml)| ((*name).to_owned(), Ok((*toml).to_owned()))).collect();
        if !games.packs.is_empty() {
            files.extend(read_folder(Path::new(&games.packs)));
        }
        Self::of(files)
    }

    /// The questions of these files, by name and what they hold or why they cannot be read.
    pub fn of(files: impl IntoIterator<Item = (String, Result<String, String>)>) -> Self {
        let mut library = Self::default();
        let mut packs = BTreeSet::new();
        for (file, content) in files {
            match content {
                Ok(toml) => library.add(&file, &toml, &mut packs),
                Err(word) => library.problem(&file, "", Wrong::File(word)),
            }
        }
        library
    }

    /// All questions that can be asked.
    pub fn questions(&self) -> &[Question] {
        &self.questions
    }

    /// A question by its pack and its id there.
    pub fn find(&self, pack: &str, id: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.pack == pack && question.id == id)
    }

    /// What is wrong.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    fn problem(&mut self, file: &str, question: &str, wrong: Wrong) {
        self.problems.push(Problem { file: file.to_owned(), question: question.to_owned(), wrong });
    }

    fn add(&mut self, file: &str, toml: &str, packs: &mut BTreeSet<String>) {
        let written: PackFile = match toml::from_str(toml) {
            Ok(written) => written,
            Err(error) => {
                let line =
                    error.span().map(|span| toml.get(..span.start).unwrap_or_default().matches('\n').count() + 1);
                let word = error.message().to_owned();
                let wrong = line.map_or(Wrong::File(word.clone()), |line| Wrong::Line(line, word));
                return self.problem(file, "", wrong);
            }
        };
        let pack = written.pack.trim().to_owned();
        if pack.is_empty() {
            return self.problem(file, "", Wrong::Blank(PACK.to_owned()));
        }
        if !packs.insert(pack.clone()) {
            return self.problem(file, "", Wrong::PackTaken(pack));
        }
        let mut ids = BTreeSet::new();
        for (at, table) in written.question.into_iter().enumerate() {
            let id = table.get("id").and_then(toml::Value::as_str).unwrap_or_default().trim().to_owned();
            let name = if id.is_empty() { format!("#{}", at + 1) } else { id.clone() };
            let checked = match table.try_into::<Written>() {
                Ok(written) => check(&pack, written),
                Err(error) => Err(Wrong::Shape(error.message().to_owned())),
            };
            match checked {
                Ok(_) if !ids.insert(id) => self.problem(file, &name, Wrong::Twice),
                Ok(question) => self.questions.push(question),
                Err(wrong) => self.problem(file, &name, wrong),
            }
        }
    }
}

/// The part of a file that names the pack.
const PACK: &str = "pack";

/// A file as it is written. Questions are read one by one, so that a mistake costs only one.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PackFile {
    pack: String,
    #[serde(default)]
    question: Vec<toml::Table>,
}

/// A question as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    id: String,
    source: String,
    answer: i64,
    en: Option<Worded>,
    es: Option<Worded>,
    it: Option<Worded>,
    pl: Option<Worded>,
}

fn check(pack: &str, written: Written) -> Result<Question, Wrong> {
    for (part, words) in [("id", &written.id), ("source", &written.source)] {
        if words.trim().is_empty() {
            return Err(Wrong::Blank(part.to_owned()));
        }
    }
    let spoken = [
        (Language::English, written.en),
        (Language::Spanish, written.es),
        (Language::Italian, written.it),
        (Language::Polish, written.pl),
    ];
    let worded: BTreeMap<_, _> =
        spoken.into_iter().filter_map(|(language, worded)| Some((language, worded?))).collect();
    for (language, worded) in &worded {
        check_worded(*language, worded)?;
    }
    let mut counts = worded.values().map(|worded| worded.options.len());
    let count = counts.next().ok_or(Wrong::Nowhere)?;
    if counts.any(|other| other != count) {
        return Err(Wrong::Uneven);
    }
    if !(1..=count as i64).contains(&written.answer) {
        return Err(Wrong::Answer(written.answer));
    }
    let (id, source) = (written.id.trim().to_owned(), written.source.trim().to_owned());
    Ok(Question { pack: pack.to_owned(), id, source, answer: written.answer, worded })
}

fn check_worded(language: Language, worded: &Worded) -> Result<(), Wrong> {
    let part = |part: &str| format!("{}.{part}", language.code());
    for (name, words) in [("ask", &worded.ask), ("trivia", &worded.trivia)] {
        if words.trim().is_empty() {
            return Err(Wrong::Blank(part(name)));
        }
        if words.chars().count() > LINE {
            return Err(Wrong::Long(language, LINE));
        }
    }
    if !(OPTIONS.0..=OPTIONS.1).contains(&worded.options.len()) {
        return Err(Wrong::Options(language));
    }
    if worded.options.iter().any(|option| option.trim().is_empty()) {
        return Err(Wrong::Blank(part("options")));
    }
    if worded.options.iter().any(|option| option.chars().count() > OPTION) {
        return Err(Wrong::Long(language, OPTION));
    }
    let different: BTreeSet<_> = worded.options.iter().map(|option| option.trim().to_lowercase()).collect();
    if different.len() < worded.options.len() {
        return Err(Wrong::Same(language));
    }
    Ok(())
}

/// The `.toml` files of a folder by name; those that cannot be read with why.
fn read_folder(folder: &Path) -> Vec<(String, Result<String, String>)> {
    let listed = match std::fs::read_dir(folder) {
        Ok(listed) => listed,
        Err(error) => return vec![(folder.display().to_string(), Err(error.to_string()))],
    };
    let mut paths: Vec<_> = listed.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.retain(|path| path.extension().is_some_and(|kind| kind == "toml"));
    paths.sort();
    let name = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    paths.iter().map(|path| (name(path), std::fs::read_to_string(path).map_err(|error| error.to_string()))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = r#"
        pack = "own"
        [[question]]
        id = "first"
        source = "The shelf"
        answer = 2
        [question.en]
        ask = "Which?"
        options = ["This", "That"]
        trivia = "It was that."
    "#;

    fn problems(changes: &[(&str, &str)]) -> Vec<String> {
        let toml = changes.iter().fold(GOOD.to_owned(), |toml, (from, to)| {
            assert!(toml.contains(from), "{from} is not there to be changed");
            toml.replace(from, to)
        });
        let library = Library::of([("own.toml".to_owned(), Ok(toml))]);
        assert_eq!(library.questions().is_empty(), !library.problems().is_empty());
        library.problems().iter().map(|problem| problem.says(Text::of(Language::English))).collect()
    }

    #[test]
    fn what_is_wrong_is_named_with_file_and_question() {
        let long = "x".repeat(301);
        for (changes, expected) in [
            (vec![], None),
            (vec![("pack = \"own\"", "pack = \"own")], Some("own.toml: line 2: ")),
            (vec![("pack = \"own\"", "")], Some("own.toml: line ")),
            (vec![("pack = \"own\"", "pack = \"\"")], Some("own.toml: “pack” is empty")),
            (vec![("id = \"first\"", "")], Some("own.toml · #1: missing field `id`")),
            (vec![("\"The shelf\"", "\" \"")], Some("own.toml · first: “source” is empty")),
            (
                vec![("answer = 2", "answer = 3")],
                Some("own.toml · first: the right answer is 3, and there is no such option"),
            ),
            (
                vec![("answer = 2", "answer = 0")],
                Some("own.toml · first: the right answer is 0, and there is no such option"),
            ),
            (vec![("answer = 2", "answer = \"That\"")], Some("own.toml · first: invalid type")),
            (vec![("trivia", "trifle")], Some("own.toml · first: unknown field `trifle`")),
            (vec![("[question.en]", "[question.de]")], Some("own.toml · first: unknown field `de`")),
            (vec![("\"Which?\"", "\"\"")], Some("own.toml · first: “en.ask” is empty")),
            (
                vec![("\"Which?\"", &format!("\"{long}\""))],
                Some("own.toml · first: something in English is longer than 300 characters"),
            ),
            (vec![("[\"This\", \"That\"]", "[\"That\"]")], Some("own.toml · first: English needs 2 to 4 options")),
            (vec![("\"This\"", "\"that \"")], Some("own.toml · first: two options in English are the same")),
            (vec![("\"This\"", "\"\"")], Some("own.toml · first: “en.options” is empty")),
        ] {
            let found = problems(&changes);
            match expected {
                None => assert_eq!(found, Vec::<String>::new()),
                Some(expected) => assert!(found.first().is_some_and(|one| one.starts_with(expected)), "{found:?}"),
            }
        }
    }

    #[test]
    fn a_mistake_costs_one_question_and_no_other_file() {
        let second = GOOD.replace("\"own\"", "\"other\"");
        let twice = format!("{GOOD}{}", GOOD.replace("pack = \"own\"", ""));
        let files = [("a.toml", twice), ("b.toml", GOOD.to_owned()), ("c.toml", "?".to_owned()), ("d.toml", second)];
        let library = Library::of(files.map(|(name, toml)| (name.to_owned(), Ok(toml))));
        let asked: Vec<_> = library.questions().iter().map(|one| format!("{}/{}", one.pack, one.id)).collect();
        assert_eq!(asked, ["own/first", "other/first"]);
        let wrong: Vec<_> = library.problems().iter().map(|one| (one.file.as_str(), &one.wrong)).collect();
        assert!(matches!(
            wrong[..],
            [("a.toml", Wrong::Twice), ("b.toml", Wrong::PackTaken(_)), ("c.toml", Wrong::Line(1, _))]
        ));
    }

    #[test]
    fn a_question_is_asked_in_the_language_that_is_wanted_or_the_next_best() {
        let toml =
            format!("{GOOD}\n[question.pl]\nask = \"Który?\"\noptions = [\"Ten\", \"Tamten\"]\ntrivia = \"Tamten.\"");
        let library = Library::of([("own.toml".to_owned(), Ok(toml))]);
        let question = library.find("own", "first").expect("it can be asked");
        let asked = |language, other| question.worded(language, other).map(|worded| worded.ask.as_str());
        assert_eq!(asked(Language::Polish, Language::English), Some("Który?"));
        assert_eq!(asked(Language::Italian, Language::Polish), Some("Który?"));
        assert_eq!(asked(Language::Italian, Language::Spanish), Some("Which?"));
        assert_eq!(question.options(), 2);
        let uneven =
            GOOD.to_owned() + "[question.es]\nask = \"¿Cuál?\"\noptions = [\"a\", \"b\", \"c\"]\ntrivia = \"b\"";
        let library = Library::of([("own.toml".to_owned(), Ok(uneven))]);
        assert_eq!(library.problems()[0].wrong, Wrong::Uneven);
    }

    #[test]
    fn what_comes_with_the_program_can_all_be_asked_in_every_language() {
        let files = BUILT_IN.map(|(name, toml)| (name.to_owned(), Ok(toml.to_owned())));
        let library = Library::of(files);
        assert_eq!(library.problems(), []);
        for question in library.questions() {
            assert_eq!(question.worded.len(), Language::ALL.len(), "{}/{}", question.pack, question.id);
        }
    }
}
