//! The functions of the company: a new one, a new name, another user group, one that becomes part of another, one less.
//!
//! A list to choose from leads to a form for one function. Its id never changes; one that becomes part of another stays
//! known, with its user group, so that whatever still names it means the other.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::field::{Names, lines, several};
use super::{
    Errors, Filled, Pen, digest, draw_modal, find_names, fingerprint, first, one, refuse_others, relationship, told,
};
use crate::base::blocks::{Block, Need, Writing, context, input, limit, radio_input, section, select_input};
use crate::base::config::{Config, Function, FunctionSource, Functions};
use crate::base::db::{query, query_scalar};
use crate::base::error::{Error, Result};
use crate::base::text::{Text, Words, cut};
use crate::domain::audit::add_audited;
use crate::domain::call::Due;
use crate::domain::cx::{Cx, Desk};
use crate::domain::function::{Uses, count_uses, move_rows};

/// Characters of a name.
const NAME: u64 = 40;
/// Stands for a function that does not exist yet.
const NEW: &str = "+";
const KEY: &str = "functions.list";

/// A function and what to do with it were chosen: the next form.
///
/// # Errors
/// A sentence for those who may not, or when it is gone; the database's.
pub async fn picked(desk: &mut Desk<'_>, filled: &Filled) -> Result<Value> {
    refuse_others(desk.text, desk.company, &desk.actor.id)?;
    let (text, functions) = (desk.text, &desk.company.saved().functions);
    let names = find_names(desk.connection, desk.company.saved()).await?;
    let id = one(filled, "function");
    if id == NEW {
        return Ok(draw_form(text, None, &names));
    }
    let Some(function) = functions.find(id) else { return Err(Error::tell(text.settings_function_gone())) };
    let what = one(filled, "what");
    if what == "change" {
        return Ok(draw_form(text, Some(function), &names));
    }
    let uses = count_uses(desk.connection, &function.id).await?;
    if what == "remove" && uses.is_none() {
        return Ok(draw_remove_form(text, function));
    }
    if functions.list.len() < 2 {
        return Err(Error::tell(text.settings_function_alone(name(function))));
    }
    Ok(draw_merge_form(text, functions, function, (what == "remove").then_some(uses)))
}

/// What is wrong with a function's form, by block.
///
/// # Errors
/// A sentence for those who may not; the database's.
pub async fn checked(desk: &mut Desk<'_>, metadata: &str, filled: &Filled) -> Result<Errors> {
    refuse_others(desk.text, desk.company, &desk.actor.id)?;
    let config = desk.company.saved();
    Ok(written(desk.text, config, &Memory::read(metadata), filled).err().unwrap_or_default())
}

/// A function's form was sent: a new one, or a change.
///
/// # Errors
/// A sentence when it is not allowed, or does not fit what was saved meanwhile; the database's.
pub async fn submitted(cx: &mut Cx, metadata: &str, filled: &Filled) -> Result<()> {
    let pen = Pen::take(cx).await?;
    let memory = Memory::read(metadata);
    let functions = written(cx.text, &pen.saved, &memory, filled).map_err(|errors| first(cx.text, errors))?;
    let id = if memory.id == NEW { functions.list.last().map(|last| last.id.clone()) } else { Some(memory.id) };
    let of = |functions: &Functions| id.as_deref().and_then(|id| functions.find(id)).map(|function| json!(function));
    let (before, after) = (of(&pen.saved.functions), of(&functions));
    if before == after {
        return Ok(());
    }
    pen.write(cx, KEY, &json!(functions.list)).await?;
    let what = if before.is_none() { "function.added" } else { "function.changed" };
    add_audited(cx, what, &before.unwrap_or_default(), &after.unwrap_or_default()).await?;
    saved(cx).await
}

/// What is wrong with the form that makes one function part of another.
///
/// # Errors
/// A sentence for those who may not; the database's.
pub async fn merge_checked(desk: &mut Desk<'_>, metadata: &str, filled: &Filled) -> Result<Errors> {
    refuse_others(desk.text, desk.company, &desk.actor.id)?;
    let functions = &desk.company.saved().functions;
    Ok(joined(desk.text, functions, &Memory::read(metadata), one(filled, "into")).err().unwrap_or_default())
}

/// That form was sent: whatever names the one names the other from now on.
///
/// # Errors
/// A sentence when it is not allowed, or does not fit what was saved meanwhile; the database's.
pub async fn merged(cx: &mut Cx, metadata: &str, filled: &Filled) -> Result<()> {
    let pen = Pen::take(cx).await?;
    let (memory, into) = (Memory::read(metadata), one(filled, "into"));
    let functions = joined(cx.text, &pen.saved.functions, &memory, into).map_err(|errors| first(cx.text, errors))?;
    let (Some(part), Some(whole)) = (pen.saved.functions.find(&memory.id), functions.find(into)) else { return Ok(()) };
    pen.write(cx, KEY, &json!(functions.list)).await?;
    for id in std::iter::once(part).chain(&part.merged).map(|function| &function.id) {
        move_rows(&mut cx.tx, id, &whole.id).await?;
    }
    add_audited(cx, "function.merged", &json!(part), &json!(whole)).await?;
    saved(cx).await
}

/// The form that removes a function was sent.
///
/// # Errors
/// A sentence when it is not allowed, when it is used by now, or was changed meanwhile; the database's.
pub async fn removed(cx: &mut Cx, metadata: &str) -> Result<()> {
    let pen = Pen::take(cx).await?;
    let memory = Memory::read(metadata);
    let function = still(cx.text, &pen.saved.functions, &memory).map_err(Error::tell)?.clone();
    let uses = count_uses(&mut cx.tx, &function.id).await?;
    if !uses.is_none() {
        return Err(Error::tell(used_for(cx.text, &function, uses)));
    }
    let mut list = pen.saved.functions.list.clone();
    list.retain(|known| known.id != function.id);
    pen.write(cx, KEY, &json!(list)).await?;
    relationship::without(cx, &pen, &function.id).await?;
    digest::without(cx, &pen, &function.id).await?;
    add_audited(cx, "function.removed", &json!(function), &Value::Null).await?;
    saved(cx).await
}

/// The functions, for the overview.
pub(super) fn said(text: &Text, config: &Config) -> String {
    several(text, config.functions.list.iter().map(name).collect())
}

/// A change, for the other stewards.
pub(super) fn news(text: &Text, what: &str, who: String, before: &Value, after: &Value) -> String {
    let name = |value: &Value| Words::plain(value["name"].as_str().unwrap_or_default()).mrkdwn();
    match what {
        "added" => text.settings_news_function_added(name(after), who),
        "removed" => text.settings_news_function_removed(name(before), who),
        "merged" => text.settings_news_function_merged(name(before), who, name(after)),
        _ if before["name"] != after["name"] => text.settings_news_function_renamed(name(after), name(before), who),
        _ => text.settings_news_function_changed(name(after), who),
    }
}

// Rules

/// What a form about one function remembers.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Memory {
    id: String,
    /// A fingerprint of the function when the form opened.
    seen: String,
}

impl Memory {
    fn of(function: Option<&Function>) -> String {
        let memory = match function {
            Some(function) => Self { id: function.id.clone(), seen: fingerprint(&json!(function)) },
            None => Self { id: NEW.to_owned(), seen: String::new() },
        };
        serde_json::to_string(&memory).unwrap_or_default()
    }

    fn read(metadata: &str) -> Self {
        serde_json::from_str(metadata).unwrap_or_default()
    }
}

/// The function, as the form showed it.
fn still<'a>(text: &Text, functions: &'a Functions, memory: &Memory) -> std::result::Result<&'a Function, String> {
    match functions.list.iter().find(|known| known.id == memory.id) {
        None => Err(text.settings_function_gone()),
        Some(known) if fingerprint(&json!(known)) != memory.seen => Err(text.settings_list_changed_meanwhile()),
        Some(known) => Ok(known),
    }
}

/// All functions with what was filled in, or what is wrong with it.
fn written(text: &Text, config: &Config, memory: &Memory, filled: &Filled) -> std::result::Result<Functions, Errors> {
    let mut functions = config.functions.clone();
    let mut errors = Errors::new();
    let name = Words::plain(one(filled, "name")).one_line();
    let group = one(filled, "group");
    let group = if group == super::field::NONE { "" } else { group };
    let values: Vec<_> =
        lines(one(filled, "values")).map(|line| Words::plain(line).one_line().raw().to_owned()).collect();
    if name.is_blank() {
        errors.insert("name".into(), text.settings_name_missing());
    }
    let folded = name.raw().to_lowercase();
    let others = functions.list.iter().filter(|known| known.id != memory.id);
    for other in others {
        if other.name.to_lowercase() == folded {
            errors.insert("name".into(), text.settings_name_taken());
        }
        if !group.is_empty() && std::iter::once(other).chain(&other.merged).any(|known| known.user_group == group) {
            errors.insert("group".into(), text.settings_group_taken(other.name.clone()));
        }
        let means =
            |value: &&String| other.profile_values.iter().any(|known| known.to_lowercase() == value.to_lowercase());
        if let Some(taken) = values.iter().find(means) {
            errors.insert("values".into(), text.settings_value_taken(other.name.clone(), taken.clone()));
        }
    }
    if memory.id == NEW {
        if functions.list.len() >= limit::OPTIONS {
            errors.insert("name".into(), text.settings_too_many(limit::OPTIONS as u64));
        }
        functions.list.push(Function {
            id: new_id(&functions, name.raw()),
            name: name.raw().to_owned(),
            user_group: group.to_owned(),
            profile_values: values,
            merged: Vec::new(),
        });
    } else {
        if let Err(words) = still(text, &functions, memory) {
            errors.insert("name".into(), words);
        }
        for known in functions.list.iter_mut().filter(|known| known.id == memory.id) {
            let old = std::mem::replace(&mut known.name, name.raw().to_owned());
            known.user_group = group.to_owned();
            known.profile_values = values.clone();
            // Profiles go on saying the old name.
            let is_old = |value: &String| value.to_lowercase() == old.to_lowercase();
            if uses_field(config) && old.to_lowercase() != folded && !known.profile_values.iter().any(is_old) {
                known.profile_values.push(old);
            }
        }
    }
    if errors.is_empty() { Ok(functions) } else { Err(errors) }
}

/// All functions, with that one a part of another.
fn joined(text: &Text, functions: &Functions, memory: &Memory, into: &str) -> std::result::Result<Functions, Errors> {
    let wrong = |words: String| Errors::from([("into".to_owned(), words)]);
    let part = still(text, functions, memory).map_err(wrong)?.clone();
    let mut all = functions.clone();
    all.list.retain(|known| known.id != part.id);
    let Some(whole) = all.list.iter_mut().find(|known| known.id == into) else {
        return Err(wrong(text.settings_function_gone()));
    };
    let mut parts = part.merged.clone();
    parts.insert(0, Function { merged: Vec::new(), ..part });
    whole.merged.extend(parts);
    Ok(all)
}

/// A short name that no function has or ever had.
fn new_id(functions: &Functions, name: &str) -> String {
    let folded: String = name.to_lowercase().chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).collect();
    let start = folded.split('-').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-");
    let start = if start.is_empty() { "function".to_owned() } else { start };
    let taken = |id: &str| functions.find(id).is_some();
    let numbered = (2..).map(|number: usize| format!("{start}-{number}"));
    std::iter::once(start.clone()).chain(numbered).find(|id| !taken(id)).unwrap_or(start)
}

fn uses_field(config: &Config) -> bool {
    config.functions.sources.contains(&FunctionSource::ProfileField)
}

/// Slack is asked who belongs where now.
async fn saved(cx: &mut Cx) -> Result<()> {
    if uses_field(cx.company.config()) {
        super::role::ask_fields_again(cx, true).await?;
    }
    forget_groups(cx).await?;
    cx.due(Due::SyncMembers, cx.now);
    told::soon(cx, &[KEY]).await
}

// Views

pub(super) fn draw_pick_form(text: &Text, config: &Config, names: &Names) -> Value {
    let functions = &config.functions;
    let line = |function: &Function| {
        let parts: Vec<_> = function.merged.iter().map(name).collect();
        let group = Words::plain(&names.group(&function.user_group)).mrkdwn();
        let said = [
            format!("*{}*", name(function)),
            if function.user_group.is_empty() { String::new() } else { group },
            if parts.is_empty() { String::new() } else { text.settings_function_parts(parts.join(", ")) },
        ];
        said.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    };
    let known: Vec<_> = functions.list.iter().map(line).collect();
    let mut options = vec![(NEW.to_owned(), text.settings_function_new())];
    options.extend(functions.list.iter().map(|function| (function.id.clone(), function.name.clone())));
    let what = [
        ("change".to_owned(), text.settings_function_change()),
        ("merge".to_owned(), text.settings_function_merge()),
        ("remove".to_owned(), text.settings_function_remove()),
    ];
    let which = select_input("settings.function", &text.settings_choose(), &options, None);
    let mut blocks: Vec<Block> = Vec::new();
    if !known.is_empty() {
        blocks.push(section(&cut(&known.join("\n"), limit::TEXT)));
    }
    blocks.push(input("function", &text.settings_function_label(), which, None, Need::Required));
    blocks.push(input("what", &text.settings_what_label(), radio_input("settings.what", &what), None, Need::Required));
    let title = text.settings_functions_title();
    draw_modal(text, "settings.pick_function_form", &title, &text.settings_next_button(), "", blocks)
}

fn draw_form(text: &Text, function: Option<&Function>, names: &Names) -> Value {
    let group = function.map_or("", |function| function.user_group.as_str());
    let values = function.map_or_else(String::new, |function| function.profile_values.join("\n"));
    let writing = |action, initial: &str, most, multiline| {
        Writing { action, placeholder: "", initial, length: (0, most), multiline }.element()
    };
    let old = function.map_or("", |function| function.name.as_str());
    let named = writing("settings.name", old, NAME.max(old.chars().count() as u64), false);
    let chosen = if group.is_empty() { super::field::NONE } else { group };
    let groups =
        select_input("settings.group", &text.settings_choose(), &names.group_options(text, group), Some(chosen));
    let values = writing("settings.values", &values, limit::INPUT as u64, true);
    let hint = text.settings_group_hint();
    let mut blocks = vec![
        input("name", &text.settings_name_label(), named, None, Need::Required),
        input("group", &text.settings_group_label(), groups, Some(&hint), Need::Required),
        input("values", &text.settings_values_label(), values, Some(&text.settings_values_hint()), Need::Optional),
    ];
    if let Some(function) = function.filter(|function| !function.merged.is_empty()) {
        let parts: Vec<_> = function.merged.iter().map(name).collect();
        blocks.push(context(&text.settings_function_parts(parts.join(", "))));
    }
    let title = function.map_or_else(|| text.settings_function_new(), |_| text.settings_functions_title());
    draw_modal(text, "settings.function_form", &title, &text.save_button(), &Memory::of(function), blocks)
}

fn draw_merge_form(text: &Text, functions: &Functions, function: &Function, uses: Option<Uses>) -> Value {
    let others = functions.list.iter().filter(|known| known.id != function.id);
    let options: Vec<_> = others.map(|known| (known.id.clone(), known.name.clone())).collect();
    let into = select_input("settings.into", &text.settings_choose(), &options, None);
    let mut blocks = Vec::new();
    if let Some(uses) = uses {
        blocks.push(section(&used_for(text, function, uses)));
    }
    blocks.push(section(&text.settings_merge_explained(name(function))));
    blocks.push(input("into", &text.settings_merge_label(), into, None, Need::Required));
    let memory = Memory::of(Some(function));
    let title = text.settings_merge_title();
    draw_modal(text, "settings.merge_form", &title, &text.settings_merge_button(), &memory, blocks)
}

fn draw_remove_form(text: &Text, function: &Function) -> Value {
    let blocks = vec![section(&text.settings_remove_explained(name(function)))];
    let memory = Memory::of(Some(function));
    let title = text.settings_remove_title();
    draw_modal(text, "settings.remove_form", &title, &text.settings_remove_button(), &memory, blocks)
}

fn used_for(text: &Text, function: &Function, uses: Uses) -> String {
    let parts = [
        (uses.people, text.settings_uses_people(uses.people)),
        (uses.ideas, text.settings_uses_ideas(uses.ideas)),
        (uses.proposals, text.settings_uses_proposals(uses.proposals)),
    ];
    let said: Vec<_> = parts.into_iter().filter(|(count, _)| *count > 0).map(|(_, words)| words).collect();
    text.settings_function_used(name(function), said.join(", "))
}

fn name(function: &Function) -> String {
    Words::plain(&function.name).mrkdwn()
}

pub(super) fn samples(text: &Text, config: &Config, names: &Names) -> Vec<(String, Value)> {
    let mut functions = config.functions.clone();
    let part = functions.list.remove(0);
    if let Some(first) = functions.list.first_mut() {
        first.user_group = "S7".to_owned();
        first.merged.push(Function { name: "Care & <x>".to_owned(), ..part });
    }
    let function = functions.list[0].clone();
    let full = Config { functions: functions.clone(), ..config.clone() };
    let uses = Uses { people: 1_234, ideas: 1, proposals: 3 };
    vec![
        ("settings functions".to_owned(), draw_pick_form(text, &full, names)),
        ("settings function, new".to_owned(), draw_form(text, None, &Names::default())),
        ("settings function".to_owned(), draw_form(text, Some(&function), names)),
        ("settings merge".to_owned(), draw_merge_form(text, &functions, &function, None)),
        ("settings merge instead of remove".to_owned(), draw_merge_form(text, &functions, &function, Some(uses))),
        ("settings remove".to_owned(), draw_remove_form(text, &function)),
    ]
}

// SQL

/// People whose user group means no function any more have none by it; who has another is told by Slack's answers.
async fn forget_groups(cx: &mut Cx) -> Result<()> {
    let functions = cx.company.seen_by(&mut cx.tx).await?.saved().functions.clone();
    let known: Vec<_> = functions.list.iter().filter(|function| function.all_groups().next().is_some()).collect();
    let placed: Vec<String> =
        query_scalar("SELECT DISTINCT group_function FROM member WHERE group_function IS NOT NULL")
            .fetch_all(&mut *cx.tx)
            .await?;
    for id in placed.iter().filter(|id| !known.iter().any(|function| function.id == **id)) {
        query("UPDATE member SET group_function = NULL WHERE group_function = $1")
            .bind(id)
            .execute(&mut *cx.tx)
            .await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::text::Language;

    fn config() -> Config {
        Config::from_sources(None, Default::default()).expect("the built-in settings are right")
    }

    fn filled(name: &str, values: &str) -> Filled {
        [("name", name), ("values", values)].map(|(block, value)| (block.to_owned(), vec![value.to_owned()])).into()
    }

    #[test]
    fn a_new_function_gets_an_id_that_nobody_has_or_had() {
        let (text, mut config) = (Text::of(Language::English), config());
        let new = Memory { id: NEW.into(), seen: String::new() };
        for (name, id) in
            [("Customer Care", "customer-care"), ("Zażółć!", "zażółć"), ("!?", "function"), ("Sales / UK", "sales-uk")]
        {
            let functions = written(text, &config, &new, &filled(name, "")).expect(name);
            assert_eq!(functions.list.last().map(|function| function.id.as_str()), Some(id), "{name}");
        }
        let support = Memory::read(&Memory::of(config.functions.find("support")));
        config.functions = joined(text, &config.functions, &support, "product").expect("it becomes part of Product");
        assert_eq!(config.functions.find("support").map(|function| function.id.as_str()), Some("product"));
        let functions = written(text, &config, &new, &filled("Support", "")).expect("the name is free again");
        assert_eq!(functions.list.last().map(|function| function.id.as_str()), Some("support-2"));
        config.functions = functions;
        config.check().expect("it fits");
    }

    #[test]
    fn names_and_values_mean_one_function_each() {
        let (text, mut config) = (Text::of(Language::English), config());
        config.functions.list[0].profile_values = vec!["Care".into()];
        let product = Memory::read(&Memory::of(config.functions.find("product")));
        for (name, values, wrong) in [("support", "", "name"), ("  ", "", "name"), ("Product", "x\ncare", "values")] {
            let errors = written(text, &config, &product, &filled(name, values)).expect_err(name);
            assert_eq!(errors.keys().collect::<Vec<_>>(), [wrong]);
        }
        let renamed = written(text, &config, &product, &filled("Product & Design", "")).expect("a new name");
        assert_eq!(renamed.find("product").map(|function| function.name.as_str()), Some("Product & Design"));
        let stale = Memory { seen: "old".into(), ..product };
        assert!(written(text, &config, &stale, &filled("Product", "")).is_err());
    }
}
