//! Makes one typed method of `base::text::Text` from every message in `text/en.ftl`, and refuses to build while the
//! other languages say less, more or something else: all differences at once, one per line.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::{env, fs, path::PathBuf};

use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Message, Pattern, PatternElement, Resource, Variant, VariantKey,
};
use fluent_syntax::{parser, serializer};

/// The first is the reference. With each the plural forms its counts need; `other` is always the default.
const LANGUAGES: [(&str, &[&str]); 4] =
    [("en", &["one"]), ("es", &["one"]), ("it", &["one"]), ("pl", &["one", "few", "many"])];

/// Names of plural forms: a select with one of them is about a count.
const PLURAL_FORMS: [&str; 5] = ["zero", "one", "two", "few", "many"];

/// What `NUMBER` may be asked for; the formatter of `Text` knows no more.
const NUMBER_OPTIONS: [&str; 2] = ["minimumFractionDigits", "maximumFractionDigits"];

/// Names a method or an argument cannot have: words of Rust, and what `Text` already has.
const TAKEN: &[&str] = &[
    "as", "async", "await", "break", "const", "continue", "crate", "dyn", "else", "enum", "extern", "false", "fn",
    "for", "gen", "if", "impl", "in", "let", "loop", "match", "mod", "move", "mut", "pub", "ref", "return", "self",
    "static", "struct", "super", "trait", "true", "try", "type", "unsafe", "use", "where", "while", "yield",
    "abstract", "become", "box", "do", "final", "macro", "override", "priv", "typeof", "unsized", "virtual", "of",
    "language", "number", "new", "say",
];

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-changed=text");
    // `sqlx::migrate!` compiles the migrations in and cannot say so itself.
    println!("cargo:rerun-if-changed=migrations");

    let sources = LANGUAGES.map(|(code, _)| {
        let path = format!("text/{code}.ftl");
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
    });
    let mut wrong = Vec::new();
    let files: Vec<File> = LANGUAGES
        .iter()
        .zip(&sources)
        .map(|((code, forms), source)| File::read(code, forms, source, &mut wrong))
        .collect();
    if let [reference, others @ ..] = &files[..] {
        for other in others {
            other.compare(reference, &mut wrong);
        }
        let path = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR")).join("text.rs");
        fs::write(path, methods(reference)).expect("OUT_DIR is writable");
    }
    if !wrong.is_empty() {
        wrong.sort();
        panic!("\n\nThe languages in text/ differ or are wrong:\n{}\n\n", wrong.join("\n"));
    }
}

/// One language.
struct File<'a> {
    code: &'a str,
    forms: &'a [&'a str],
    messages: BTreeMap<&'a str, Facts>,
}

/// What matters of one message, besides its words.
#[derive(Default)]
struct Facts {
    /// The message as it stands in the file.
    source: String,
    variables: BTreeSet<String>,
    /// Variables that choose a plural form.
    counts: BTreeSet<String>,
    /// Every other choice: variable and its keys.
    choices: BTreeMap<String, BTreeSet<String>>,
    terms: BTreeSet<String>,
    /// What is wrong whatever the other languages say.
    wrong: Vec<String>,
}

impl<'a> File<'a> {
    fn read(code: &'a str, forms: &'a [&'a str], source: &'a str, wrong: &mut Vec<String>) -> Self {
        let resource = parser::parse(source).unwrap_or_else(|(resource, errors)| {
            for error in errors {
                let line = source[..error.pos.start.min(source.len())].matches('\n').count() + 1;
                wrong.push(format!("{code}.ftl: line {line}: {error}"));
            }
            resource
        });
        let terms: BTreeSet<&str> = resource
            .body
            .iter()
            .filter_map(|entry| if let Entry::Term(term) = entry { Some(term.id.name) } else { None })
            .collect();
        let mut messages = BTreeMap::new();
        for entry in resource.body {
            match entry {
                Entry::Message(message) => {
                    let id = message.id.name;
                    let facts = Facts::of(message, forms);
                    wrong.extend(facts.wrong.iter().map(|what| format!("{code}.ftl: {id}: {what}")));
                    for term in facts.terms.iter().filter(|term| !terms.contains(term.as_str())) {
                        wrong.push(format!("{code}.ftl: {id}: there is no term -{term}"));
                    }
                    if messages.insert(id, facts).is_some() {
                        wrong.push(format!("{code}.ftl: {id} stands twice"));
                    }
                }
                Entry::Term(term) => {
                    let mut facts = Facts::default();
                    facts.read_pattern(&term.value, forms);
                    if !facts.variables.is_empty() || !facts.terms.is_empty() {
                        facts.wrong.push("a term is plain words, without variables and other terms".into());
                    }
                    wrong.extend(facts.wrong.iter().map(|what| format!("{code}.ftl: -{}: {what}", term.id.name)));
                }
                _ => {}
            }
        }
        Self { code, forms, messages }
    }

    fn compare(&self, reference: &File<'_>, wrong: &mut Vec<String>) {
        let code = self.code;
        for (id, expected) in &reference.messages {
            let Some(found) = self.messages.get(id) else {
                wrong.push(format!("{code}.ftl: missing {id}"));
                continue;
            };
            for variable in expected.variables.difference(&found.variables) {
                wrong.push(format!("{code}.ftl: {id}: missing variable ${variable}"));
            }
            for variable in found.variables.difference(&expected.variables) {
                wrong.push(format!("{code}.ftl: {id}: variable ${variable} is not in {}.ftl", reference.code));
            }
            for variable in expected.counts.difference(&found.counts) {
                let forms = self.forms.join("] [");
                wrong.push(format!("{code}.ftl: {id}: missing the plural forms of ${variable}: [{forms}] *[other]"));
            }
            for (variable, keys) in &expected.choices {
                for key in keys.iter().filter(|key| !found.choices.get(variable).is_some_and(|k| k.contains(*key))) {
                    wrong.push(format!("{code}.ftl: {id}: missing [{key}] in the choice by ${variable}"));
                }
            }
        }
        for id in self.messages.keys().filter(|id| !reference.messages.contains_key(*id)) {
            wrong.push(format!("{code}.ftl: {id} is not in {}.ftl", reference.code));
        }
    }
}

impl Facts {
    fn of(message: Message<&str>, forms: &[&str]) -> Self {
        let mut facts = Self::default();
        facts.check_name("id", message.id.name);
        if !message.attributes.is_empty() {
            facts.wrong.push("has attributes; make each a message".into());
        }
        match &message.value {
            Some(value) => facts.read_pattern(value, forms),
            None => facts.wrong.push("says nothing".into()),
        }
        for variable in facts.variables.clone() {
            facts.check_name("variable", &variable);
        }
        let message = Message { comment: None, ..message };
        facts.source = serializer::serialize(&Resource { body: vec![Entry::Message(message)] });
        facts
    }

    fn check_name(&mut self, kind: &str, name: &str) {
        let rust = rust_name(name);
        if name.contains(|c: char| !(c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')) {
            self.wrong.push(format!("the {kind} {name} is not kebab-case"));
        } else if TAKEN.contains(&rust.as_str()) {
            self.wrong.push(format!("the {kind} {name} is a name Rust or Text needs; use two words"));
        }
    }

    fn read_pattern(&mut self, pattern: &Pattern<&str>, forms: &[&str]) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.read_words(value),
                PatternElement::Placeable { expression } => self.read_expression(expression, forms),
            }
        }
    }

    /// Our words go into mrkdwn and plain text alike, so they hold nothing that needs escaping in one of them.
    fn read_words(&mut self, words: &str) {
        if words.contains(['<', '&']) {
            self.wrong.push("holds < or &; write it in words, or hand a finished mention or link in".into());
        }
    }

    fn read_expression(&mut self, expression: &Expression<&str>, forms: &[&str]) {
        match expression {
            Expression::Inline(inline) => self.read_inline(inline, forms),
            Expression::Select { selector, variants } => {
                self.read_inline(selector, forms);
                match chosen_by(selector) {
                    Some(variable) => self.read_choice(variable, variants, forms),
                    None => self.wrong.push("chooses by something that is not a variable".into()),
                }
                for variant in variants {
                    self.read_pattern(&variant.value, forms);
                }
            }
        }
    }

    fn read_choice(&mut self, variable: &str, variants: &[Variant<&str>], forms: &[&str]) {
        let keys: BTreeSet<&str> = variants.iter().map(|variant| key(&variant.key)).collect();
        let numbers = variants.iter().any(|variant| matches!(variant.key, VariantKey::NumberLiteral { .. }));
        if !numbers && !PLURAL_FORMS.iter().any(|form| keys.contains(form)) {
            let choices = self.choices.entry(variable.into()).or_default();
            choices.extend(keys.into_iter().map(String::from));
            return;
        }
        self.counts.insert(variable.into());
        for form in forms.iter().filter(|form| !keys.contains(*form)) {
            self.wrong.push(format!("missing the plural form [{form}] of ${variable}"));
        }
        for form in PLURAL_FORMS.iter().filter(|form| keys.contains(*form) && !forms.contains(form)) {
            self.wrong.push(format!("the plural form [{form}] of ${variable} is never used in this language"));
        }
        if !variants.iter().any(|variant| variant.default && key(&variant.key) == "other") {
            self.wrong.push(format!("missing the plural form *[other] of ${variable}"));
        }
    }

    fn read_inline(&mut self, inline: &InlineExpression<&str>, forms: &[&str]) {
        match inline {
            InlineExpression::StringLiteral { value } => self.read_words(value),
            InlineExpression::NumberLiteral { .. } => {}
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.into());
            }
            InlineExpression::Placeable { expression } => self.read_expression(expression, forms),
            InlineExpression::TermReference { id, attribute: None, arguments: None } => {
                self.terms.insert(id.name.into());
            }
            InlineExpression::TermReference { id, .. } => {
                self.wrong.push(format!("the term -{} is used with an attribute or arguments", id.name));
            }
            InlineExpression::MessageReference { id, .. } => {
                self.wrong.push(format!("uses the message {}; hand its text in as a variable", id.name));
            }
            InlineExpression::FunctionReference { id, arguments } => self.read_function(id.name, arguments, forms),
        }
    }

    fn read_function(&mut self, name: &str, arguments: &CallArguments<&str>, forms: &[&str]) {
        if name != "NUMBER" {
            self.wrong.push(format!("uses the function {name}; there is only NUMBER"));
        }
        for option in arguments.named.iter().filter(|option| !NUMBER_OPTIONS.contains(&option.name.name)) {
            self.wrong.push(format!("NUMBER has no {}; only {}", option.name.name, NUMBER_OPTIONS.join(", ")));
        }
        for argument in &arguments.positional {
            self.read_inline(argument, forms);
        }
    }
}

/// The variable behind `$count` or `NUMBER($count)`.
fn chosen_by<'a>(selector: &InlineExpression<&'a str>) -> Option<&'a str> {
    match selector {
        InlineExpression::VariableReference { id } => Some(id.name),
        InlineExpression::FunctionReference { arguments, .. } => arguments.positional.first().and_then(chosen_by),
        _ => None,
    }
}

fn key<'a>(key: &VariantKey<&'a str>) -> &'a str {
    match key {
        VariantKey::Identifier { name } => name,
        VariantKey::NumberLiteral { value } => value,
    }
}

fn rust_name(name: &str) -> String {
    name.replace('-', "_")
}

/// One method per message: an argument per variable in alphabetical order, counts as numbers, the English as its doc.
fn methods(reference: &File<'_>) -> String {
    let mut code = String::from("/// The id of every message, in alphabetical order.\npub const IDS: &[&str] = &[\n");
    for id in reference.messages.keys() {
        let _ = writeln!(code, "    {id:?},");
    }
    code.push_str("];\n\nimpl Text {\n");
    for (id, facts) in &reference.messages {
        let mut arguments = String::new();
        let mut values = String::new();
        for variable in &facts.variables {
            let kind = if facts.counts.contains(variable) { "FluentNumber" } else { "FluentValue<'a>" };
            let _ = write!(arguments, ", {}: impl Into<{kind}>", rust_name(variable));
            let value = rust_name(variable);
            let value = if facts.counts.contains(variable) { format!("{value}.into()") } else { value };
            let _ = write!(values, "({variable:?}, {value}.into()), ");
        }
        let lifetime = if facts.variables.len() > facts.counts.len() { "<'a>" } else { "" };
        let name = rust_name(id);
        let doc = format!("```text\n{}```", facts.source);
        let _ = writeln!(
            code,
            "    #[doc = {doc:?}]\n    pub fn {name}{lifetime}(&self{arguments}) -> String {{\n        self.say({id:?}, [{values}])\n    }}\n"
        );
    }
    code.push_str("}\n");
    code
}
