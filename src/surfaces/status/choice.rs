//! What `/cx-status` is about: so many days, a function, a touchpoint. Three menus change it in place.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::base::blocks::{menu, message_blocks, named_actions};
use crate::base::clock::{DAY, Millis};
use crate::base::config::{Config, Functions};
use crate::base::text::Text;
use crate::domain::function;
use crate::domain::opportunity::touchpoint_name;
use crate::domain::period::{Filter, Period};

/// The periods there are to choose, in days.
const PERIODS: [i64; 4] = [7, 30, 90, 365];
/// What charts show of which nobody said how much.
const USUAL_OF_CHARTS: i64 = PERIODS[2];
/// The menus, and the block they stand in.
const MENUS: [&str; 3] = ["status.period", "status.function", "status.touchpoint"];
const BLOCK: &str = "status.choice";
/// Stands for all functions and all touchpoints: a menu has no empty value.
const ANY: &str = "*";
/// Begins what buttons remember.
const WORD: &str = "show|";

/// What is looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Choice {
    pub(super) days: i64,
    pub(super) filter: Filter,
}

impl Default for Choice {
    fn default() -> Self {
        Self { days: PERIODS[0], filter: Filter::default() }
    }
}

impl Choice {
    /// The usual period of a function, by what was typed.
    pub(super) fn of_function(functions: &Functions, typed: &str) -> Option<Self> {
        let function = function::find_named(functions, typed)?;
        Some(Self { filter: Filter { function: function.id.clone(), ..Filter::default() }, ..Self::default() })
    }

    /// What charts show when nothing was chosen: a week would tell little.
    pub(super) fn of_charts() -> Self {
        Self { days: USUAL_OF_CHARTS, ..Self::default() }
    }

    /// Into how many equal parts a chart cuts the period: the days of a week, else as many as are read on a phone.
    pub(super) fn parts(&self) -> usize {
        if self.days == PERIODS[0] { 7 } else { 6 }
    }

    /// The last so many days.
    pub(super) fn period(&self, now: Millis) -> Period {
        Period { since: now - self.days * DAY, until: now }
    }

    /// What it is about, when not about everything.
    pub(super) fn only(&self, config: &Config, text: &Text) -> Option<String> {
        let Filter { function, touchpoint } = &self.filter;
        let names: Vec<_> = [
            (!function.is_empty()).then(|| function::name(&config.functions, function).to_owned()),
            (!touchpoint.is_empty()).then(|| touchpoint_name(touchpoint, text)),
        ]
        .into_iter()
        .flatten()
        .collect();
        (!names.is_empty()).then(|| text.digest_only(names.join(", ")))
    }

    /// How buttons remember it.
    pub(super) fn word(&self) -> String {
        let [function, touchpoint] = [&self.filter.function, &self.filter.touchpoint].map(|value| or_any(value));
        format!("{WORD}{}|{function}|{touchpoint}", self.days)
    }

    /// What a button remembers, if all of it is there to choose.
    pub(super) fn read(config: &Config, word: &str) -> Option<Self> {
        let mut parts = word.strip_prefix(WORD)?.splitn(3, '|');
        Self::checked(config, parts.next()?, parts.next()?, parts.next()?)
    }

    /// What stands in the menus once `value` was chosen from one of them, if all of it is there to choose.
    pub(super) fn from_menus(
        config: &Config,
        action: &str,
        value: &str,
        state: &BTreeMap<String, String>,
    ) -> Option<Self> {
        let usual = [Self::default().days.to_string(), ANY.to_owned(), ANY.to_owned()];
        let mut chosen = usual;
        for (menu, chosen) in MENUS.iter().zip(&mut chosen) {
            let stands = if *menu == action { Some(value) } else { state.get(*menu).map(String::as_str) };
            if let Some(stands) = stands {
                *chosen = stands.to_owned();
            }
        }
        let [days, function, touchpoint] = chosen;
        Self::checked(config, &days, &function, &touchpoint)
    }

    fn checked(config: &Config, days: &str, function: &str, touchpoint: &str) -> Option<Self> {
        let days = days.parse().ok().filter(|days| PERIODS.contains(days))?;
        let function =
            if function == ANY { "" } else { &config.functions.list.iter().find(|one| one.id == function)?.id };
        let touchpoint =
            if touchpoint == ANY { "" } else { config.ideas.touchpoints.iter().find(|one| *one == touchpoint)? };
        Some(Self { days, filter: Filter { function: function.to_owned(), touchpoint: touchpoint.to_owned() } })
    }
}

fn or_any(value: &str) -> &str {
    if value.is_empty() { ANY } else { value }
}

/// Whether a button remembers a choice by it.
pub(super) fn is_word(typed: &str) -> bool {
    typed.starts_with(WORD)
}

/// The menus, with what is chosen in them.
pub(super) fn menus(text: &Text, config: &Config, choice: &Choice) -> Vec<Value> {
    let periods: Vec<_> = PERIODS.map(|days| (days.to_string(), text.status_period_option(days))).into();
    let functions = config.functions.list.iter().map(|one| (one.id.clone(), one.name.clone()));
    let touchpoints = config.ideas.touchpoints.iter().map(|one| (one.clone(), touchpoint_name(one, text)));
    let with_any = |all: String, options: Vec<(String, String)>| [vec![(ANY.to_owned(), all)], options].concat();
    let options = [
        periods,
        with_any(text.status_any_function(), functions.collect()),
        with_any(text.status_any_touchpoint(), touchpoints.collect()),
    ];
    let chosen =
        [choice.days.to_string(), or_any(&choice.filter.function).into(), or_any(&choice.filter.touchpoint).into()];
    let labels = [text.status_period_label(), text.status_any_function(), text.status_any_touchpoint()];
    let menus = MENUS.iter().zip(&options).zip(&chosen).zip(&labels);
    let menus = menus.map(|(((action, options), chosen), label)| menu(action, label, options, Some(chosen)));
    message_blocks(&[named_actions(BLOCK, menus.collect())])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn config() -> Config {
        Config::from_sources(None, std::collections::HashMap::new()).expect("the defaults are right")
    }

    #[test]
    fn what_is_chosen_is_remembered_and_nothing_else_is_taken() {
        let config = config();
        let function = config.functions.list.first().map_or(ANY, |one| one.id.as_str());
        for word in ["show|7|*|*".to_owned(), "show|90|*|billing".into(), format!("show|365|{function}|app")] {
            assert_eq!(Choice::read(&config, &word).map(|choice| choice.word()), Some(word));
        }
        for word in ["show|8|*|*", "show|7|nobody|*", "show|7|*|moon", "show|7|*", "show|7||", "show|-7|*|*", "7|*|*"] {
            assert_eq!(Choice::read(&config, word), None, "{word}");
        }
    }

    #[test]
    fn the_menu_that_was_used_counts_and_the_others_as_they_stand() {
        let config = config();
        let state = BTreeMap::from([("status.period".into(), "30".into()), ("status.touchpoint".into(), "app".into())]);
        let word = |action: &str, value: &str| Choice::from_menus(&config, action, value, &state).map(|one| one.word());
        assert_eq!(word("status.period", "90").as_deref(), Some("show|90|*|app"));
        assert_eq!(word("status.touchpoint", "*").as_deref(), Some("show|30|*|*"));
        assert_eq!(word("status.touchpoint", "moon"), None);
    }
}
