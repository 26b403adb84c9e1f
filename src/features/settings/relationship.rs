//! Key relationships: which functions a company wants to see working together, and how often.
//!
//! One form: those that count are ticked, two menus and a number add one, or give one another number.

use serde_json::{Value, json};

use super::field::several;
use super::{Errors, Filled, Pen, Seen, draw_modal, first, many, one, refuse_others, told};
use crate::base::blocks::{Block, Need, input, number_input, section, select_input, ticked_input};
use crate::base::config::{Collaboration, Config, Functions, KeyRelationship};
use crate::base::error::Result;
use crate::base::text::{Text, Words};
use crate::domain::audit::add_audited;
use crate::domain::call::Due;
use crate::domain::cx::{Cx, Desk};
use crate::domain::function;

const KEY: &str = "collaboration.key";
/// What a target is at first.
const TARGET: i64 = 3;

/// What is wrong with the form, by block.
///
/// # Errors
/// A sentence for those who may not; the database's.
pub async fn checked(desk: &mut Desk<'_>, metadata: &str, filled: &Filled) -> Result<Errors> {
    refuse_others(desk.text, desk.company, &desk.actor.id)?;
    let config = desk.company.saved();
    Ok(filled_in(desk.text, config, &Seen::read(metadata), filled).err().unwrap_or_default())
}

/// The form was sent.
///
/// # Errors
/// A sentence when it is not allowed, or does not fit what was saved meanwhile; the database's.
pub async fn submitted(cx: &mut Cx, metadata: &str, filled: &Filled) -> Result<()> {
    let pen = Pen::take(cx).await?;
    let (before, memory) = (&pen.saved.collaboration.key, Seen::read(metadata));
    let key = filled_in(cx.text, &pen.saved, &memory, filled).map_err(|errors| first(cx.text, errors))?;
    if key == *before {
        return Ok(());
    }
    pen.write(cx, KEY, &json!(key)).await?;
    add_audited(cx, "relationship.changed", &json!(before), &json!(key)).await?;
    cx.due(Due::Silo, cx.now);
    told::soon(cx, &[KEY]).await
}

/// Nothing names a function that is about to go.
pub(super) async fn without(cx: &mut Cx, pen: &Pen, function: &str) -> Result<()> {
    let mut key = pen.saved.collaboration.key.clone();
    key.retain(|relationship| !relationship.between.iter().any(|id| id == function));
    if key != pen.saved.collaboration.key {
        pen.write(cx, KEY, &json!(key)).await?;
    }
    Ok(())
}

/// The relationships, for the overview.
pub(super) fn said(text: &Text, config: &Config) -> String {
    let Collaboration { key } = &config.collaboration;
    several(text, key.iter().map(|one| Words::plain(&line(text, &config.functions, one)).mrkdwn()).collect())
}

// Rules

/// The name of one among those that are ticked.
fn name(relationship: &KeyRelationship) -> String {
    relationship.between.join("+")
}

/// The relationships that were filled in, or what is wrong with them.
fn filled_in(
    text: &Text,
    config: &Config,
    memory: &Seen,
    filled: &Filled,
) -> std::result::Result<Vec<KeyRelationship>, Errors> {
    let wrong = |block: &str, words: String| Err(Errors::from([(block.to_owned(), words)]));
    let mut key = config.collaboration.key.clone();
    if !memory.is(&json!(key)) {
        return wrong("target", text.settings_list_changed_meanwhile());
    }
    key.retain(|known| many(filled, "kept").contains(&name(known)));
    let find = |block: &str| config.functions.list.iter().find(|function| function.id == one(filled, block));
    let (one_of_them, the_other) = match (find("one"), find("other")) {
        (None, None) => return Ok(key),
        (Some(_), None) => return wrong("other", text.settings_relationship_both()),
        (None, Some(_)) => return wrong("one", text.settings_relationship_both()),
        (Some(one), Some(other)) if one.id == other.id => return wrong("other", text.settings_relationship_two()),
        (Some(one), Some(other)) => (one, other),
    };
    let (least, most) = KeyRelationship::TARGET;
    let Some(target) = one(filled, "target").parse().ok().filter(|target| (least..=most).contains(target)) else {
        return wrong("target", text.settings_number_wrong(least, most));
    };
    let new = KeyRelationship { between: [one_of_them.id.clone(), the_other.id.clone()], target };
    let is_full = key.len() >= KeyRelationship::AT_MOST;
    match key.iter_mut().find(|known| known.is_like(&new)) {
        Some(known) => known.target = target,
        None if is_full => return wrong("one", text.settings_too_many(KeyRelationship::AT_MOST as u64)),
        None => key.push(new),
    }
    Ok(key)
}

// Views

fn line(text: &Text, functions: &Functions, relationship: &KeyRelationship) -> String {
    let [one, other] = &relationship.between;
    let pair = |id: &str| function::name(functions, id).to_owned();
    text.settings_relationship_line(pair(one), pair(other), relationship.target)
}

pub(super) fn draw_form(text: &Text, config: &Config) -> Value {
    let functions: Vec<_> = config.functions.list.iter().map(|one| (one.id.clone(), one.name.clone())).collect();
    let choose = text.settings_choose();
    let menu = |action| select_input(action, &choose, &functions, None);
    let key = &config.collaboration.key;
    let mut blocks: Vec<Block> = vec![section(&text.settings_relationships_explained())];
    if !key.is_empty() {
        let options: Vec<_> = key.iter().map(|one| (name(one), line(text, &config.functions, one))).collect();
        let names: Vec<_> = key.iter().map(name).collect();
        let ticks = ticked_input("settings.kept", &options, &names);
        let hint = text.settings_relationship_kept_hint();
        blocks.push(input("kept", &text.settings_relationship_kept(), ticks, Some(&hint), Need::Optional));
    }
    let number = number_input("settings.target", TARGET, KeyRelationship::TARGET);
    let hint = text.settings_relationship_target_hint();
    blocks.extend([
        input("one", &text.settings_relationship_one(), menu("settings.one"), None, Need::Optional),
        input("other", &text.settings_relationship_other(), menu("settings.other"), None, Need::Optional),
        input("target", &text.settings_relationship_target(), number, Some(&hint), Need::Optional),
    ]);
    let title = text.settings_relationships_title();
    draw_modal(
        text,
        "settings.relationship_form",
        &title,
        &text.save_button(),
        &Seen::of(&json!(config.collaboration.key)),
        blocks,
    )
}

pub(super) fn samples(text: &Text, config: &Config) -> Vec<(String, Value)> {
    let mut full = config.clone();
    let relationship = KeyRelationship { between: ["support".to_owned(), "product".to_owned()], target: 1_000 };
    full.collaboration.key = vec![relationship; KeyRelationship::AT_MOST];
    vec![
        ("settings relationships".to_owned(), draw_form(text, config)),
        ("settings relationships, full".to_owned(), draw_form(text, &full)),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::text::Language;

    #[test]
    fn one_is_added_changed_or_removed_and_what_does_not_fit_is_said_at_its_field() {
        let text = Text::of(Language::English);
        let mut config = Config::from_sources(None, Default::default()).expect("the built-in settings are right");
        let fill = |config: &Config, fields: &[(&str, &str)]| {
            let filled = fields.iter().map(|(block, value)| ((*block).to_owned(), vec![(*value).to_owned()])).collect();
            filled_in(text, config, &Seen::read(&Seen::of(&json!(config.collaboration.key))), &filled)
        };
        let key = fill(&config, &[("one", "support"), ("other", "product"), ("target", "3")]).expect("it fits");
        assert_eq!(key.iter().map(name).collect::<Vec<_>>(), ["support+product"]);
        config.collaboration.key = key;
        let kept = ("kept", "support+product");
        let again = [kept, ("one", "product"), ("other", "support"), ("target", "5")];
        let again = fill(&config, &again).expect("it fits");
        assert_eq!((again.len(), again[0].target), (1, 5));
        assert_eq!(fill(&config, &[kept, ("target", "3")]).expect("nothing is added"), config.collaboration.key);
        assert_eq!(fill(&config, &[]).expect("nothing is kept"), []);
        for (fields, block) in [
            (&[("one", "support")][..], "other"),
            (&[("other", "support")], "one"),
            (&[("one", "support"), ("other", "support"), ("target", "3")], "other"),
            (&[("one", "support"), ("other", "sales"), ("target", "0")], "target"),
        ] {
            let errors = fill(&config, fields).expect_err("it does not fit");
            assert_eq!(errors.keys().collect::<Vec<_>>(), [block], "{fields:?}");
        }
        let elsewhere = filled_in(text, &config, &Seen::default(), &Filled::new());
        assert!(elsewhere.is_err(), "somebody else changed it meanwhile");
    }
}
