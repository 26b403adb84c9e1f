//! Which channels read the weekly digest: when, in which language, and whether they read of everything.
//!
//! One form: a channel that is chosen gets a digest, or another one than it had, or none any more. While the settings name
//! no channel, the CX channel reads it alone.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::field::{NONE, day_name, day_options, several};
use super::{Errors, Filled, Pen, Seen, draw_modal, first, one, refuse_others, told};
use crate::base::blocks::{
    Block, Need, Writing, channel_input, input, limit, radio_input, section, select_input, time_input,
};
use crate::base::config::{Config, DigestChannel};
use crate::base::error::Result;
use crate::base::text::{Language, Text, Words, channel, cut};
use crate::domain::audit::add_audited;
use crate::domain::call::Due;
use crate::domain::cx::{Cx, Desk};
use crate::domain::function;
use crate::domain::opportunity::touchpoint_name;

const KEY: &str = "digest.channels";
/// Characters of a time zone.
const ZONE: u64 = 60;
/// Stands for no digest any more.
const STOP: &str = "stop";

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
    let (before, memory) = (&pen.saved.digest.channels, Seen::read(metadata));
    let channels = filled_in(cx.text, &pen.saved, &memory, filled).map_err(|errors| first(cx.text, errors))?;
    if channels == *before {
        return Ok(());
    }
    pen.write(cx, KEY, &json!(channels)).await?;
    add_audited(cx, "digests.changed", &json!(before), &json!(channels)).await?;
    cx.due(Due::Digest, cx.now);
    told::soon(cx, &[KEY]).await
}

/// No digest is about a function that is about to go.
pub(super) async fn without(cx: &mut Cx, pen: &Pen, function: &str) -> Result<()> {
    let mut channels = pen.saved.digest.channels.clone();
    channels.retain(|place| place.function != function);
    if channels != pen.saved.digest.channels {
        pen.write(cx, KEY, &json!(channels)).await?;
        cx.due(Due::Digest, cx.now);
    }
    Ok(())
}

/// Where the CX channel is another now, its digest goes along.
pub(super) async fn moved(cx: &mut Cx, pen: &Pen, now: &str) -> Result<()> {
    let before = &pen.saved.channels.cx;
    let mut channels = pen.saved.digest.channels.clone();
    if channels.iter().any(|place| place.channel == now) {
        channels.retain(|place| place.channel != *before);
    }
    for place in channels.iter_mut().filter(|place| place.channel == *before) {
        place.channel = now.to_owned();
    }
    if channels != pen.saved.digest.channels {
        pen.write(cx, KEY, &json!(channels)).await?;
        cx.due(Due::Digest, cx.now);
    }
    Ok(())
}

/// The channels, for the overview.
pub(super) fn said(text: &Text, config: &Config) -> String {
    several(text, places(config).iter().map(|place| line(text, config, place)).collect())
}

// Rules

/// The CX channel, with everything as it is for all.
fn usual(config: &Config) -> DigestChannel {
    DigestChannel { channel: config.channels.cx.clone(), ..DigestChannel::default() }
}

/// Every channel that reads a digest.
fn places(config: &Config) -> Vec<DigestChannel> {
    let channels = &config.digest.channels;
    if channels.is_empty() { vec![usual(config)] } else { channels.clone() }
}

/// What to do first, where the digest of a channel is about a touchpoint that is no longer on the list. A form shows no
/// channel's name in its complaints: the channel is the one that the list of digests marks by the same words.
pub(super) fn still_about(text: &Text, config: &Config) -> Option<String> {
    let gone = |point: &&String| !point.is_empty() && !config.ideas.touchpoints.contains(point);
    let used: BTreeSet<_> = config.digest.channels.iter().map(|place| &place.touchpoint).filter(gone).collect();
    let used: Vec<_> = used.into_iter().map(|point| text.digest_only(touchpoint_name(point, text))).collect();
    (!used.is_empty()).then(|| text.settings_touchpoint_used(used.join(", "), text.settings_digests_title()))
}

/// The channels as they were filled in, or what is wrong.
fn filled_in(
    text: &Text,
    config: &Config,
    memory: &Seen,
    filled: &Filled,
) -> std::result::Result<Vec<DigestChannel>, Errors> {
    let wrong = |block: &str, words: String| Err(Errors::from([(block.to_owned(), words)]));
    if !memory.is(&json!(config.digest.channels)) {
        return wrong("channel", text.settings_list_changed_meanwhile());
    }
    let chosen = one(filled, "channel");
    if chosen.is_empty() {
        return wrong("channel", text.settings_channel_missing());
    }
    let zone = one(filled, "zone");
    if !zone.is_empty() && jiff::tz::TimeZone::get(zone).is_err() {
        return wrong("zone", text.settings_zone_wrong(zone.to_owned()));
    }
    let word = |block: &str| Some(one(filled, block)).filter(|word| *word != NONE).unwrap_or_default();
    let place = DigestChannel {
        channel: chosen.to_owned(),
        day: word("day").parse().ok(),
        time: word("time").parse().ok(),
        timezone: zone.to_owned(),
        locale: word("language").to_owned(),
        function: word("function").to_owned(),
        touchpoint: word("touchpoint").to_owned(),
    };
    let mut places = places(config);
    let known = places.iter().position(|known| known.channel == chosen);
    match (known, one(filled, "what") == STOP) {
        (None, true) => return wrong("channel", text.settings_digests_none_there()),
        (Some(_), true) if places.len() == 1 => return wrong("channel", text.settings_digests_last()),
        (Some(at), true) => drop(places.remove(at)),
        (Some(at), false) => places[at] = place,
        (None, false) if places.len() >= limit::OPTIONS => {
            return wrong("channel", text.settings_too_many(limit::OPTIONS as u64));
        }
        (None, false) => places.push(place),
    }
    Ok(if places == [usual(config)] { Vec::new() } else { places })
}

// Views

fn line(text: &Text, config: &Config, place: &DigestChannel) -> String {
    let DigestChannel { channel: id, day, time, timezone, locale, function, touchpoint } = place;
    let plain = |word: &str| Words::plain(word).mrkdwn();
    let about = [
        (!function.is_empty()).then(|| plain(function::name(&config.functions, function))),
        (!touchpoint.is_empty()).then(|| plain(&touchpoint_name(touchpoint, text))),
    ];
    let parts = [
        Some(channel(id)),
        day.map(|day| day_name(text, &day.to_string())),
        time.map(|time| time.to_string()),
        (!timezone.is_empty()).then(|| plain(timezone)),
        Language::from_locale(locale).map(|language| language.endonym().to_owned()),
    ];
    let about: Vec<_> = about.into_iter().flatten().map(|what| text.digest_only(what)).collect();
    parts.into_iter().flatten().chain(about).collect::<Vec<_>>().join(" · ")
}

pub(super) fn draw_form(text: &Text, config: &Config) -> Value {
    let choose = text.settings_choose();
    let menu = |action: &str, none: String, options: Vec<(String, String)>| {
        let options: Vec<_> = std::iter::once((NONE.to_owned(), none)).chain(options).collect();
        select_input(action, &choose, &options, Some(NONE))
    };
    let usual = || text.settings_digests_usual();
    let languages = Language::ALL.map(|one| (one.code().to_owned(), one.endonym().to_owned())).to_vec();
    let functions = config.functions.list.iter().map(|one| (one.id.clone(), one.name.clone())).collect();
    let touchpoints = config.ideas.touchpoints.iter().map(|one| (one.clone(), touchpoint_name(one, text))).collect();
    let what = [("keep".to_owned(), text.settings_digests_keep()), (STOP.to_owned(), text.settings_digests_stop())];
    let zone = Writing {
        action: "settings.zone",
        placeholder: &config.workspace.timezone,
        initial: "",
        length: (0, ZONE),
        multiline: false,
    };
    let known: Vec<_> = places(config).iter().map(|place| format!("• {}", line(text, config, place))).collect();
    let hint = text.settings_digests_channel_hint();
    let empty = text.settings_digests_empty_hint();
    let blocks: Vec<Block> = vec![
        section(&text.settings_digests_explained()),
        section(&cut(&known.join("\n"), limit::TEXT)),
        input(
            "channel",
            &text.settings_digests_channel(),
            channel_input("settings.channel", &choose, ""),
            Some(&hint),
            Need::Required,
        ),
        input("what", &text.settings_what_label(), radio_input("settings.what", &what), None, Need::Required),
        input(
            "day",
            &text.settings_digest_day(),
            menu("settings.day", usual(), day_options(text)),
            None,
            Need::Required,
        ),
        input("time", &text.settings_digest_time(), time_input("settings.time", ""), Some(&empty), Need::Optional),
        input("zone", &text.settings_zone(), zone.element(), Some(&empty), Need::Optional),
        input(
            "language",
            &text.settings_language(),
            menu("settings.language", usual(), languages),
            None,
            Need::Required,
        ),
        input(
            "function",
            &text.settings_digests_function(),
            menu("settings.function", text.settings_digests_all(), functions),
            None,
            Need::Required,
        ),
        input(
            "touchpoint",
            &text.settings_digests_touchpoint(),
            menu("settings.touchpoint", text.settings_digests_all(), touchpoints),
            None,
            Need::Required,
        ),
    ];
    let title = text.settings_digests_title();
    draw_modal(
        text,
        "settings.digest_form",
        &title,
        &text.save_button(),
        &Seen::of(&json!(config.digest.channels)),
        blocks,
    )
}

pub(super) fn samples(text: &Text, config: &Config) -> Vec<(String, Value)> {
    let mut full = config.clone();
    let place = |at: usize| DigestChannel {
        channel: format!("C0SHOP{at}"),
        day: "tue".parse().ok(),
        time: "09:30".parse().ok(),
        timezone: "Europe/Warsaw".to_owned(),
        locale: "pl".to_owned(),
        function: "support".to_owned(),
        touchpoint: "billing".to_owned(),
    };
    full.digest.channels = (0..limit::OPTIONS).map(place).collect();
    vec![
        ("settings digest channels".to_owned(), draw_form(text, config)),
        ("settings digest channels, full".to_owned(), draw_form(text, &full)),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_channel_is_added_changed_and_stopped_and_the_cx_channel_keeps_its_own() {
        let text = Text::of(Language::English);
        let mut config = Config::from_sources(None, Default::default()).expect("the built-in settings are right");
        config.channels.cx = "C0CX".to_owned();
        let fill = |config: &Config, fields: &[(&str, &str)]| {
            let filled = fields.iter().map(|(block, value)| ((*block).to_owned(), vec![(*value).to_owned()])).collect();
            filled_in(text, config, &Seen::read(&Seen::of(&json!(config.digest.channels))), &filled)
        };
        let ids = |places: &[DigestChannel]| places.iter().map(|place| place.channel.clone()).collect::<Vec<_>>();
        let shop = [("channel", "C0SHOP"), ("what", "keep"), ("day", "tue"), ("time", "09:30"), ("language", NONE)];
        config.digest.channels = fill(&config, &shop).expect("it fits");
        assert_eq!(ids(&config.digest.channels), ["C0CX", "C0SHOP"]);
        let added = &config.digest.channels[1];
        assert_eq!((added.time.map(|time| time.to_string()), added.locale.as_str()), (Some("09:30".to_owned()), ""));
        let again = fill(&config, &[("channel", "C0SHOP"), ("what", "keep"), ("function", "support")]);
        let again = again.expect("it fits");
        assert_eq!((again.len(), again[1].function.as_str(), again[1].day), (2, "support", None));
        assert_eq!(fill(&config, &[("channel", "C0SHOP"), ("what", STOP)]).expect("the CX channel stays"), []);
        let alone = fill(&config, &[("channel", "C0CX"), ("what", STOP)]).expect("the other stays");
        assert_eq!(ids(&alone), ["C0SHOP"]);
        config.digest.channels = alone;
        for (fields, block) in [
            (&[("channel", "C0SHOP"), ("what", STOP)][..], "channel"),
            (&[("channel", "C0ELSE"), ("what", STOP)], "channel"),
            (&[("what", "keep")], "channel"),
            (&[("channel", "C0ELSE"), ("what", "keep"), ("zone", "Mars/Olympus")], "zone"),
        ] {
            let errors = fill(&config, fields).expect_err("it does not fit");
            assert_eq!(errors.keys().collect::<Vec<_>>(), [block], "{fields:?}");
        }
        assert!(filled_in(text, &config, &Seen::default(), &Filled::new()).is_err(), "somebody else changed it");
    }
}
