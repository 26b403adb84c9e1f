//! What people choose for themselves in Home: their language and their function.

use crate::base::blocks::{Block, section, section_with_select};
use crate::base::config::FunctionSource;
use crate::base::db::query;
use crate::base::error::{Error, Result};
use crate::base::text::{Language, Text};
use crate::domain::call::{Message, Ripple};
use crate::domain::company::Company;
use crate::domain::cx::Cx;
use crate::domain::function::{self, Told};
use crate::domain::member::Member;

/// Stands for "as in Slack" in the menu of languages.
const AS_IN_SLACK: &str = "slack";

/// A language was chosen.
///
/// # Errors
/// The database's.
pub async fn language_chosen(cx: &mut Cx, code: &str) -> Result<()> {
    let chosen = Language::from_locale(code).filter(|_| code != AS_IN_SLACK);
    query("UPDATE member SET language = $1 WHERE id = $2")
        .bind(chosen.map(Language::code))
        .bind(&cx.actor.id)
        .execute(&mut *cx.tx)
        .await?;
    let person = cx.actor.id.clone();
    cx.ripple(Ripple::Home { person });
    Ok(())
}

/// A function was chosen.
///
/// # Errors
/// A sentence when there is no such function any more; the database's.
pub async fn function_chosen(cx: &mut Cx, id: &str) -> Result<()> {
    let config = cx.company.config();
    let Some(known) = config.functions.list.iter().find(|function| function.id == id) else {
        return Err(Error::tell(cx.text.preferences_function_gone()));
    };
    let name = known.name.clone();
    query("UPDATE member SET own_function = $1 WHERE id = $2").bind(id).bind(&cx.actor.id).execute(&mut *cx.tx).await?;
    let told = Told { own_function: Some(id.to_owned()), ..cx.actor.told.clone() };
    let now = Member { told, ..cx.actor.clone() };
    // Another source may know better; then the choice is kept but does not count, and the person reads why.
    if now.function(config) != Some(id) {
        let decided = function::name(&config.functions, now.function(config).unwrap_or_default()).to_owned();
        cx.whisper_in = None;
        let words = cx.text.preferences_function_from_slack(decided, name);
        cx.answer(Message::words(words));
    }
    let person = cx.actor.id.clone();
    cx.ripple(Ripple::Home { person });
    Ok(())
}

/// The part of Home where people choose.
pub fn home_section(text: &Text, company: &Company, member: &Member) -> Vec<Block> {
    let config = company.config();
    let mut languages = vec![(AS_IN_SLACK.to_owned(), text.preferences_language_as_in_slack())];
    languages.extend(Language::ALL.map(|language| (language.code().to_owned(), language.endonym().to_owned())));
    let chosen = member.language.as_deref().unwrap_or(AS_IN_SLACK);
    let mut all = vec![section_with_select(
        &text.preferences_language(),
        "preferences.language",
        &text.preferences_choose(),
        &languages,
        Some(chosen),
    )];
    let functions: Vec<_> =
        config.functions.list.iter().map(|function| (function.id.clone(), function.name.clone())).collect();
    let own_choice = config.functions.sources.contains(&FunctionSource::OwnChoice);
    let current = member.function(config);
    if own_choice && !functions.is_empty() {
        let words = if current.is_none() { text.preferences_function_missing() } else { text.preferences_function() };
        all.push(section_with_select(&words, "preferences.function", &text.preferences_choose(), &functions, current));
    } else if let Some(current) = current {
        let name = function::name(&config.functions, current).to_owned();
        all.push(section(&text.preferences_function_is(name)));
    }
    all
}
