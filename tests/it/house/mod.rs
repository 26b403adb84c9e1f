//! The walls of the house: rules about the code, held by reading it.
//!
//! Each rule looks at the sources and says what breaks it, as `file:line: what`; a test holds it against the whole
//! crate, and another shows on a made-up snippet that it can fail. A rule that is wrong is changed here, in sight of all.
//!
//! Reading order: [`source`] (files as tokens), [`floors`] (who may name whom), [`statements`] (one SQL text for two
//! engines), [`words`] (what people read stands in `text/`), [`order`] (names, docs, lengths, Slack's numbers).

mod floors;
mod order;
mod source;
mod statements;
mod words;

/// Fails with everything that breaks a rule, behind the rule in words.
#[track_caller]
fn hold(rule: &str, broken: &[String]) {
    assert!(broken.is_empty(), "\n\n{rule}\n\n{}\n", broken.join("\n"));
}
