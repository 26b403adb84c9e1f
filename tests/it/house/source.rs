//! Source files as a flat row of tokens: no comments, no attributes, no unit tests; each token knows its line.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use proc_macro2::{TokenStream, TokenTree};

/// A file of Rust.
#[derive(Debug)]
pub(super) struct Source {
    /// From the root of the repository: `src/engine/door.rs`.
    pub(super) path: String,
    /// As it stands.
    pub(super) text: String,
    /// What the compiler sees of it outside of tests.
    pub(super) code: Vec<Token>,
}

/// A word, a sign, a bracket or a literal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    /// As it is written; `(`, `)` and their like stand for themselves.
    pub(super) text: String,
    /// Counted from 1.
    pub(super) line: usize,
}

impl Source {
    /// A file that does not exist, for showing that a rule can fail.
    pub(super) fn made_up(path: &str, text: &str) -> Self {
        let stream: TokenStream = text.parse().unwrap_or_else(|error| panic!("{path} is no Rust: {error}"));
        let mut all = Vec::new();
        flatten(stream, &mut all);
        Self { path: path.to_owned(), text: text.to_owned(), code: without_tests(without_attributes(all)) }
    }

    /// Whether it holds nothing but tests.
    pub(super) fn is_test(&self) -> bool {
        self.path.starts_with("tests/") || self.path.ends_with("/tests.rs")
    }

    /// The folder or file below `src/` it belongs to: `engine`, `main`.
    pub(super) fn floor(&self) -> &str {
        let inside = self.path.strip_prefix("src/").unwrap_or(&self.path);
        let first = inside.split('/').next().unwrap_or(inside);
        first.strip_suffix(".rs").unwrap_or(first)
    }

    /// `file:line: what`
    pub(super) fn at(&self, line: usize, what: impl std::fmt::Display) -> String {
        format!("{}:{line}: {what}", self.path)
    }

    /// Where a module stands in the crate: `engine`, `door` for `src/engine/door.rs`.
    fn module(&self) -> Vec<&str> {
        let inside = self.path.strip_prefix("src/").unwrap_or(&self.path).trim_end_matches(".rs");
        inside.split('/').filter(|part| !matches!(*part, "mod" | "lib" | "main")).collect()
    }

    /// Every path into the crate with its line, `use` trees taken apart: `["base", "db", "query"]`.
    pub(super) fn paths(&self) -> Vec<(Vec<String>, usize)> {
        let mut found = Vec::new();
        for (at, token) in self.code.iter().enumerate() {
            let begins = self.code[at + 1..].starts_with_text(&[":", ":"]) && !ends_with_colons(&self.code[..at]);
            if !begins {
                continue;
            }
            let module = self.module();
            let start: Vec<String> = match token.text.as_str() {
                "crate" | "cx_bot" => Vec::new(),
                "self" => module.iter().map(|part| (*part).to_owned()).collect(),
                "super" => module[..module.len().saturating_sub(1)].iter().map(|part| (*part).to_owned()).collect(),
                _ => continue,
            };
            follow(&self.code, at + 3, start, &mut found);
        }
        found
    }
}

/// All files below `src/`.
pub(super) fn library() -> &'static [Source] {
    static ALL: LazyLock<Vec<Source>> = LazyLock::new(|| read_all("src"));
    &ALL
}

/// All files below `tests/`.
pub(super) fn tests() -> &'static [Source] {
    static ALL: LazyLock<Vec<Source>> = LazyLock::new(|| read_all("tests"));
    &ALL
}

/// The files with that ending below a folder, with what they hold, in the order of their names.
pub(super) fn files(folder: &str, ending: &str) -> Vec<(String, String)> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    let mut folders = vec![root.join(folder)];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = std::fs::read_dir(&folder) else { continue };
        for entry in entries {
            let path = entry.expect("the folder can be read").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == ending) {
                let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
                found.push((name(&root, &path), text));
            }
        }
    }
    found.sort();
    found
}

fn read_all(folder: &str) -> Vec<Source> {
    files(folder, "rs").iter().map(|(path, text)| Source::made_up(path, text)).collect()
}

fn name(root: &Path, path: &Path) -> String {
    let inside = path.strip_prefix(root).expect("it is below the root");
    inside.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}

fn flatten(stream: TokenStream, into: &mut Vec<Token>) {
    for tree in stream {
        let span = tree.span();
        let token = |text: String, line: usize| Token { text, line };
        match tree {
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    proc_macro2::Delimiter::Parenthesis => ("(", ")"),
                    proc_macro2::Delimiter::Brace => ("{", "}"),
                    proc_macro2::Delimiter::Bracket => ("[", "]"),
                    proc_macro2::Delimiter::None => ("", ""),
                };
                into.push(token(open.to_owned(), span.start().line));
                flatten(group.stream(), into);
                into.push(token(close.to_owned(), span.end().line));
            }
            other => into.push(token(other.to_string(), span.start().line)),
        }
    }
}

/// Attributes go, and with them doc comments; `cfg(test)` leaves a mark.
fn without_attributes(tokens: Vec<Token>) -> Vec<Token> {
    let mut kept = Vec::with_capacity(tokens.len());
    let mut at = 0;
    while at < tokens.len() {
        let bracket = at + 1 + usize::from(tokens[at + 1..].starts_with_text(&["!"]));
        if tokens[at].text == "#" && tokens[bracket..].starts_with_text(&["["]) {
            let end = closing(&tokens, bracket);
            if tokens[bracket + 1..].starts_with_text(&["cfg", "(", "test", ")"]) {
                kept.push(Token { text: CFG_TEST.to_owned(), line: tokens[at].line });
            }
            at = end + 1;
        } else {
            kept.push(tokens[at].clone());
            at += 1;
        }
    }
    kept
}

const CFG_TEST: &str = "#[cfg(test)]";

fn without_tests(tokens: Vec<Token>) -> Vec<Token> {
    let mut kept = Vec::with_capacity(tokens.len());
    let mut at = 0;
    while at < tokens.len() {
        if tokens[at].text != CFG_TEST {
            kept.push(tokens[at].clone());
            at += 1;
            continue;
        }
        // The item behind the mark ends with its body or with a semicolon.
        while at < tokens.len() && !matches!(tokens[at].text.as_str(), "{" | ";") {
            at += 1;
        }
        at = if at < tokens.len() && tokens[at].text == "{" { closing(&tokens, at) + 1 } else { at + 1 };
    }
    kept
}

/// The bracket that closes the one at `open`.
pub(super) fn closing(tokens: &[Token], open: usize) -> usize {
    let mut depth = 0_usize;
    for (at, token) in tokens.iter().enumerate().skip(open) {
        match token.text.as_str() {
            "(" | "[" | "{" => depth += 1,
            ")" | "]" | "}" => {
                depth -= 1;
                if depth == 0 {
                    return at;
                }
            }
            _ => {}
        }
    }
    tokens.len()
}

/// Looks whether tokens begin in a certain way.
pub(super) trait StartsWithText {
    /// Whether the first tokens read so.
    fn starts_with_text(&self, texts: &[&str]) -> bool;
}

impl StartsWithText for [Token] {
    fn starts_with_text(&self, texts: &[&str]) -> bool {
        self.len() >= texts.len() && self.iter().zip(texts).all(|(token, text)| token.text == *text)
    }
}

fn ends_with_colons(tokens: &[Token]) -> bool {
    tokens.len() >= 2 && tokens[tokens.len() - 2..].starts_with_text(&[":", ":"])
}

/// Follows a path from its next part; returns where it ends.
fn follow(tokens: &[Token], mut at: usize, mut path: Vec<String>, found: &mut Vec<(Vec<String>, usize)>) -> usize {
    let Some(first) = tokens.get(at) else { return at };
    let line = first.line;
    loop {
        match tokens.get(at).map(|token| token.text.as_str()) {
            Some("{") => {
                let end = closing(tokens, at);
                at += 1;
                while at < end {
                    at = follow(tokens, at, path.clone(), found);
                    // An alias changes nothing about what is named.
                    while at < end && tokens[at].text != "," {
                        at += 1;
                    }
                    at += 1;
                }
                return end + 1;
            }
            Some("super") => {
                path.pop();
            }
            Some("self") => {}
            Some(part) if part.starts_with(|c: char| c.is_alphabetic() || c == '_') => path.push(part.to_owned()),
            _ => break,
        }
        at += 1;
        if !tokens[at.min(tokens.len())..].starts_with_text(&[":", ":"]) {
            break;
        }
        at += 2;
    }
    found.push((path, line));
    at
}

/// The words of a string literal; `None` for any other token.
pub(super) fn words_of(literal: &str) -> Option<String> {
    let literal = literal.trim_start_matches(['b', 'c']);
    if let Some(raw) = literal.strip_prefix('r') {
        let hashes = raw.len() - raw.trim_start_matches('#').len();
        let inside = raw.trim_matches('#').strip_prefix('"')?.strip_suffix('"')?;
        return (hashes < raw.len()).then(|| inside.to_owned());
    }
    let mut characters = literal.strip_prefix('"')?.strip_suffix('"')?.chars().peekable();
    let mut words = String::new();
    while let Some(character) = characters.next() {
        if character != '\\' {
            words.push(character);
            continue;
        }
        match characters.next()? {
            '\n' => while characters.next_if(|next| next.is_whitespace()).is_some() {},
            'n' => words.push('\n'),
            't' => words.push('\t'),
            'r' => words.push('\r'),
            '0' => words.push('\0'),
            'u' => {
                let code: String = characters.by_ref().take_while(|c| *c != '}').filter(|c| *c != '{').collect();
                words.push(char::from_u32(u32::from_str_radix(&code, 16).ok()?)?);
            }
            'x' => {
                let code: String = characters.by_ref().take(2).collect();
                words.push(char::from(u8::from_str_radix(&code, 16).ok()?));
            }
            other => words.push(other),
        }
    }
    Some(words)
}

#[test]
fn a_file_is_read_without_comments_attributes_and_tests() {
    let source = Source::made_up(
        "src/features/vote.rs",
        "//! crate::a\n/// crate::b\n#[derive(Debug)]\nstruct A; // crate::c\n#[cfg(test)]\nmod tests { use crate::d; }\nfn x<'a>() {}",
    );
    let code: Vec<_> = source.code.iter().map(|token| token.text.as_str()).collect();
    assert_eq!(code.join(" "), "struct A ; fn x < ' a > ( ) { }");
    assert_eq!(source.code.last().map(|token| token.line), Some(7));
}

#[test]
fn every_path_is_found_whatever_its_shape() {
    let source = Source::made_up(
        "src/features/vote.rs",
        "use crate::{base::{self, db::{Tx, query as ask}}, features::idea::*};\nuse super::similar;\nfn a() { crate::engine::door::open() }",
    );
    let paths: Vec<_> = source.paths().into_iter().map(|(path, line)| format!("{}:{line}", path.join("::"))).collect();
    assert_eq!(
        paths,
        [
            "base:1",
            "base::db::Tx:1",
            "base::db::query:1",
            "features::idea:1",
            "features::similar:2",
            "engine::door::open:3"
        ]
    );
}

#[test]
fn literals_are_read_as_the_compiler_reads_them() {
    assert_eq!(words_of("\"a \\\n     b\\\"\\u{e9}\"").as_deref(), Some("a b\"é"));
    assert_eq!(words_of("r#\"a \"b\" \\n\"#").as_deref(), Some("a \"b\" \\n"));
    assert_eq!([words_of("12"), words_of("'a'"), words_of("name")], [None, None, None]);
}
