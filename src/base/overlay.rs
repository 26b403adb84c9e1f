//! What may be changed while the bot runs: single settings that lie over those of file and environment.
//!
//! A key is `section.setting`, its value JSON. Only the sections named below can be reached this way, so that no secret,
//! no address and no way to the database ever is.

use serde_json::Value;

use super::config::Config;

macro_rules! sections {
    ($($section:ident),+ $(,)?) => {
        fn read_section(config: &Config, name: &str) -> Option<Value> {
            match name {
                $(stringify!($section) => serde_json::to_value(&config.$section).ok(),)+
                _ => None,
            }
        }

        fn write_section(config: &mut Config, name: &str, value: Value) -> Option<()> {
            match name {
                $(stringify!($section) => config.$section = serde_json::from_value(value).ok()?,)+
                _ => return None,
            }
            Some(())
        }
    };
}

sections!(
    channels,
    workspace,
    calendar,
    people,
    ideas,
    votes,
    ranking,
    proposals,
    duplicates,
    decline,
    promises,
    news,
    updates,
    reviews,
    digest,
    health,
    wins,
    coffee,
    swap,
    community,
    games,
    collaboration,
    functions,
);

impl Config {
    /// What the setting of that key is, when it is one that may be changed.
    pub fn setting(&self, key: &str) -> Option<Value> {
        let (section, name) = key.split_once('.')?;
        read_section(self, section)?.get(name).cloned()
    }

    /// The same settings with another value for that key, not yet checked together. `None`: there is no such key, or
    /// the value is of the wrong kind.
    #[must_use]
    pub fn with_setting(&self, key: &str, value: &Value) -> Option<Self> {
        let (section, name) = key.split_once('.')?;
        let mut whole = read_section(self, section)?;
        whole[name] = value.clone();
        let mut changed = self.clone();
        write_section(&mut changed, section, whole)?;
        Some(changed)
    }

    /// These settings below those of `rows`, and the keys that cannot hold: nobody here knows them, as when a newer
    /// version wrote them, or they do not fit the rest. For these the value below holds.
    #[must_use]
    pub fn overlaid(&self, rows: &[(String, Value)]) -> (Self, Vec<String>) {
        let lay = |rows: &[&(String, Value)]| {
            rows.iter().fold(self.clone(), |config, (key, value)| config.with_setting(key, value).unwrap_or(config))
        };
        let (mut kept, wrong): (Vec<_>, Vec<_>) =
            rows.iter().partition(|(key, value)| self.with_setting(key, value).is_some());
        let mut ignored: Vec<_> = wrong.into_iter().map(|(key, _)| key.clone()).collect();
        loop {
            let config = lay(&kept);
            if config.check().is_ok() || kept.is_empty() {
                return (config, ignored);
            }
            // The one without which the rest fits; when no single one is at fault, the last.
            let without =
                |at: usize| kept.iter().enumerate().filter(move |(index, _)| *index != at).map(|(_, row)| *row);
            let fits = |at: &usize| lay(&without(*at).collect::<Vec<_>>()).check().is_ok();
            let culprit = (0..kept.len()).find(fits).unwrap_or(kept.len() - 1);
            ignored.push(kept.remove(culprit).0.clone());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn config() -> Config {
        Config::from_sources(None, Default::default()).expect("the built-in settings are right")
    }

    fn laid(rows: Value) -> (Config, Vec<String>) {
        let rows: Vec<_> =
            rows.as_object().into_iter().flatten().map(|(key, value)| (key.clone(), value.clone())).collect();
        config().overlaid(&rows)
    }

    #[test]
    fn every_section_comes_back_as_it_was_written() {
        let mut config = config();
        config.calendar.regions = serde_json::from_value(json!([
            {"name": "Poland", "timezones": ["Europe/Warsaw"], "working_hours": "08:00-16:00", "holidays": ["2026-11-11"]}
        ]))
        .expect("a region");
        config.digest.channels = serde_json::from_value(
            json!([{"channel": "C0SHOP", "day": "tue", "time": "09:30", "function": "support"}]),
        )
        .expect("a channel");
        for key in [
            "channels.cx",
            "workspace.locale",
            "calendar.working_days",
            "calendar.working_hours",
            "calendar.regions",
            "people.stewards",
            "ideas.touchpoints",
            "ideas.anonymity",
            "votes.emoji",
            "votes.author",
            "ranking.half_life_days",
            "proposals.squad",
            "proposals.small_fix",
            "duplicates.percent",
            "decline.reasons",
            "promises.answered_days",
            "updates.weeks",
            "reviews.days",
            "digest.day",
            "digest.time",
            "digest.channels",
            "health.on",
            "wins.values",
            "wins.per_day",
            "games.quiz_days",
            "games.quiz_hours",
            "games.questions",
            "coffee.day",
            "coffee.channel",
            "swap.excluded",
            "collaboration.key",
            "functions.list",
            "functions.sources",
        ] {
            let value = config.setting(key).unwrap_or_else(|| panic!("{key} is no setting"));
            let again = config.with_setting(key, &value).and_then(|config| config.setting(key));
            assert_eq!(again, Some(value), "{key}");
        }
    }

    #[test]
    fn secrets_and_addresses_are_out_of_reach() {
        for key in
            ["slack.bot_token", "secrets.key", "database.url", "server.listen", "log", "log_format", "moods.range"]
        {
            assert_eq!(config().setting(key), None, "{key}");
            assert!(config().with_setting(key, &json!("x")).is_none(), "{key}");
        }
    }

    #[test]
    fn what_cannot_hold_is_ignored_and_the_rest_holds() {
        let (config, ignored) = laid(json!({
            "proposals.squad": 3, "proposals.unheard_of": 1, "promises.answered_days": "soon", "moods.range": {},
            "workspace.timezone": "Mars/Olympus", "votes.emoji": ["tada"],
        }));
        assert_eq!((config.proposals.squad, config.promises.answered_days), (3, 30));
        assert_eq!((config.workspace.timezone.as_str(), config.votes.emoji), ("UTC", vec!["tada".to_owned()]));
        assert_eq!(ignored, ["moods.range", "promises.answered_days", "proposals.unheard_of", "workspace.timezone"]);
    }

    #[test]
    fn settings_that_go_together_are_checked_together() {
        let both = json!({"functions.profile_field": "Xf1", "functions.sources": ["profile_field"]});
        assert_eq!(laid(both).1, Vec::<String>::new());
        let (config, ignored) = laid(json!({"functions.profile_field": "Xf1", "ideas.emoji": "tada"}));
        assert_eq!((config.ideas.emoji.as_str(), ignored), ("tada", vec!["functions.profile_field".to_owned()]));
    }
}
