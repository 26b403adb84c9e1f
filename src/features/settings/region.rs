//! Regions: countries, or parts of one, with their time zones, their own working time and their holidays.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::field::{QUOTED, day_options, lines, read_days, several, words_of};
use super::{Errors, Filled, Pen, draw_modal, fingerprint, first, many, one, refuse_others, told};
use crate::base::blocks::{Block, Need, Writing, input, limit, radio_input, section, select_input, ticked_input};
use crate::base::config::{Calendar, Config, Holiday, Region, Shift};
use crate::base::error::{Error, Result};
use crate::base::text::{Text, Words, cut};
use crate::domain::audit::add_audited;
use crate::domain::cx::{Cx, Desk};

/// Characters of a name.
const NAME: u64 = 60;
/// Stands for a region that does not exist yet.
const NEW: &str = "+";
const KEY: &str = "calendar.regions";

/// A region and what to do with it were chosen: the next form.
///
/// # Errors
/// A sentence for those who may not, or when it is gone; the database's.
pub async fn picked(desk: &mut Desk<'_>, filled: &Filled) -> Result<Value> {
    refuse_others(desk.text, desk.company, &desk.actor.id)?;
    let (text, calendar) = (desk.text, &desk.company.saved().calendar);
    let which = one(filled, "region");
    if which == NEW {
        return Ok(draw_form(text, None));
    }
    let region = which.parse().ok().and_then(|place: usize| calendar.regions.get(place));
    let Some(region) = region else { return Err(Error::tell(text.settings_region_gone())) };
    Ok(if one(filled, "what") == "remove" { draw_remove_form(text, region) } else { draw_form(text, Some(region)) })
}

/// What is wrong with a region's form, by block.
///
/// # Errors
/// A sentence for those who may not; the database's.
pub async fn checked(desk: &mut Desk<'_>, metadata: &str, filled: &Filled) -> Result<Errors> {
    refuse_others(desk.text, desk.company, &desk.actor.id)?;
    let calendar = &desk.company.saved().calendar;
    Ok(written(desk.text, calendar, &Memory::read(metadata), filled).err().unwrap_or_default())
}

/// A region's form was sent: a new one, or a change.
///
/// # Errors
/// A sentence when it is not allowed, or does not fit what was saved meanwhile; the database's.
pub async fn submitted(cx: &mut Cx, metadata: &str, filled: &Filled) -> Result<()> {
    let pen = Pen::take(cx).await?;
    let memory = Memory::read(metadata);
    let calendar = &pen.saved.calendar;
    let region = written(cx.text, calendar, &memory, filled).map_err(|errors| first(cx.text, errors))?;
    let mut regions = calendar.regions.clone();
    let before =
        regions.iter().find(|known| known.name == memory.name && !memory.seen.is_empty()).map(|known| json!(known));
    let after = json!(region);
    if before.as_ref() == Some(&after) {
        return Ok(());
    }
    match regions.iter_mut().find(|known| before.is_some() && known.name == memory.name) {
        Some(known) => *known = region,
        None => regions.push(region),
    }
    pen.write(cx, KEY, &json!(regions)).await?;
    let what = if before.is_none() { "region.added" } else { "region.changed" };
    add_audited(cx, what, &before.unwrap_or_default(), &after).await?;
    told::soon(cx, &[KEY]).await
}

/// The form that removes a region was sent.
///
/// # Errors
/// A sentence when it is not allowed, or was changed meanwhile; the database's.
pub async fn removed(cx: &mut Cx, metadata: &str) -> Result<()> {
    let pen = Pen::take(cx).await?;
    let memory = Memory::read(metadata);
    let mut regions = pen.saved.calendar.regions.clone();
    let region = still(cx.text, &pen.saved.calendar, &memory).map_err(Error::tell)?;
    regions.retain(|known| known.name != memory.name);
    pen.write(cx, KEY, &json!(regions)).await?;
    add_audited(cx, "region.removed", &json!(region), &Value::Null).await?;
    told::soon(cx, &[KEY]).await
}

/// The regions, for the overview.
pub(super) fn said(text: &Text, config: &Config) -> String {
    several(text, config.calendar.regions.iter().map(|region| line(text, region)).collect())
}

/// A change, for the other stewards.
pub(super) fn news(text: &Text, what: &str, who: String, before: &Value, after: &Value) -> String {
    let name = |value: &Value| Words::plain(value["name"].as_str().unwrap_or_default()).mrkdwn();
    match what {
        "added" => text.settings_news_region_added(name(after), who),
        "removed" => text.settings_news_region_removed(name(before), who),
        _ => text.settings_news_region_changed(name(after), who),
    }
}

// Rules

/// What a form about one region remembers.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Memory {
    name: String,
    /// A fingerprint of the region when the form opened; empty for a new one.
    seen: String,
}

impl Memory {
    fn of(region: Option<&Region>) -> String {
        let memory = region
            .map_or_else(Self::default, |region| Self { name: region.name.clone(), seen: fingerprint(&json!(region)) });
        serde_json::to_string(&memory).unwrap_or_default()
    }

    fn read(metadata: &str) -> Self {
        serde_json::from_str(metadata).unwrap_or_default()
    }
}

/// The region, as the form showed it.
fn still<'a>(text: &Text, calendar: &'a Calendar, memory: &Memory) -> std::result::Result<&'a Region, String> {
    match calendar.regions.iter().find(|known| known.name == memory.name) {
        None => Err(text.settings_region_gone()),
        Some(known) if fingerprint(&json!(known)) != memory.seen => Err(text.settings_list_changed_meanwhile()),
        Some(known) => Ok(known),
    }
}

/// The region that was filled in, or what is wrong with it.
fn written(text: &Text, calendar: &Calendar, memory: &Memory, filled: &Filled) -> std::result::Result<Region, Errors> {
    let mut errors = Errors::new();
    let name = Words::plain(one(filled, "name")).one_line();
    let is_new = memory.seen.is_empty();
    let others: Vec<_> = calendar.regions.iter().filter(|known| is_new || known.name != memory.name).collect();
    if name.is_blank() {
        errors.insert("name".into(), text.settings_name_missing());
    } else if others.iter().any(|known| known.name.to_lowercase() == name.raw().to_lowercase()) {
        errors.insert("name".into(), text.settings_name_taken());
    } else if is_new && calendar.regions.len() >= limit::OPTIONS - 1 {
        errors.insert("name".into(), text.settings_too_many(limit::OPTIONS as u64 - 1));
    }
    if !is_new && let Err(words) = still(text, calendar, memory) {
        errors.insert("name".into(), words);
    }
    let mut zones: Vec<String> = Vec::new();
    for zone in lines(one(filled, "zones")) {
        let taken = others.iter().find(|known| known.timezones.iter().any(|other| other == zone));
        if jiff::tz::TimeZone::get(zone).is_err() {
            errors.insert("zones".into(), text.settings_zone_wrong(zone.to_owned()));
        } else if let Some(other) = taken {
            errors.insert("zones".into(), text.settings_zone_taken(other.name.clone(), zone.to_owned()));
        } else if !zones.iter().any(|known| known == zone) {
            zones.push(zone.to_owned());
        }
    }
    if zones.is_empty() && !errors.contains_key("zones") {
        errors.insert("zones".into(), text.settings_zones_missing());
    }
    let hours = match one(filled, "hours") {
        "" => None,
        typed => match typed.parse::<Shift>() {
            Ok(shift) => Some(shift),
            Err(_) => {
                errors.insert("hours".into(), text.settings_hours_wrong(typed.to_owned()));
                None
            }
        },
    };
    let days = read_days(many(filled, "days"));
    let days: Vec<_> = days.iter().filter_map(|day| day.parse().ok()).collect();
    let holidays = read_holidays(text, one(filled, "holidays")).unwrap_or_else(|wrong| {
        errors.insert("holidays".into(), wrong);
        Vec::new()
    });
    if !errors.is_empty() {
        return Err(errors);
    }
    Ok(Region {
        name: name.raw().to_owned(),
        timezones: zones,
        working_days: (!days.is_empty() && days != calendar.working_days).then_some(days),
        working_hours: hours.filter(|hours| *hours != calendar.working_hours),
        holidays,
    })
}

/// One date a line; what else stands on the line is for people.
fn read_holidays(text: &Text, typed: &str) -> std::result::Result<Vec<Holiday>, String> {
    let mut all: Vec<Holiday> = Vec::new();
    for (number, line) in typed.lines().enumerate().map(|(number, line)| (number as u64 + 1, line.trim())) {
        let Some(date) = line.split_whitespace().next() else { continue };
        match date.parse::<Holiday>() {
            Ok(day) if !all.contains(&day) => all.push(day),
            Ok(_) => {}
            Err(_) => return Err(text.settings_holiday_wrong(number, Words::plain(line).cut(QUOTED).raw().to_owned())),
        }
    }
    all.sort_by_key(|day| day.0);
    Ok(all)
}

// Views

fn line(text: &Text, region: &Region) -> String {
    text.settings_region_line(region.holidays.len() as u64, Words::plain(&region.name).mrkdwn())
}

pub(super) fn draw_pick_form(text: &Text, config: &Config) -> Value {
    let regions = &config.calendar.regions;
    let mut options = vec![(NEW.to_owned(), text.settings_region_new())];
    options.extend(regions.iter().enumerate().map(|(place, region)| (place.to_string(), region.name.clone())));
    let what =
        [("change".to_owned(), text.settings_region_change()), ("remove".to_owned(), text.settings_region_remove())];
    let which = select_input("settings.region", &text.settings_choose(), &options, None);
    let mut blocks: Vec<Block> = vec![section(&text.settings_regions_explained())];
    if !regions.is_empty() {
        let known: Vec<_> = regions.iter().map(|region| line(text, region)).collect();
        blocks.push(section(&cut(&known.join("\n"), limit::TEXT)));
    }
    blocks.push(input("region", &text.settings_region_label(), which, None, Need::Required));
    blocks.push(input("what", &text.settings_what_label(), radio_input("settings.what", &what), None, Need::Required));
    let title = text.settings_regions_title();
    draw_modal(text, "settings.pick_region_form", &title, &text.settings_next_button(), "", blocks)
}

fn draw_form(text: &Text, region: Option<&Region>) -> Value {
    let value = region.map(|region| json!(region)).unwrap_or_default();
    let joined = |key: &str| words_of(&value[key]).join("\n");
    let word = |key: &str| value[key].as_str().unwrap_or_default().to_owned();
    let writing = |action, placeholder, initial: &str, most, multiline| {
        Writing { action, placeholder, initial, length: (0, most), multiline }.element()
    };
    let long = limit::INPUT as u64;
    let name = word("name");
    let named = writing("settings.name", "", &name, NAME.max(name.chars().count() as u64), false);
    let zones = writing("settings.zones", "Europe/Warsaw", &joined("timezones"), long, true);
    let days = ticked_input("settings.days", &day_options(text), &words_of(&value["working_days"]));
    let hours = writing("settings.hours", "09:00-17:30", &word("working_hours"), NAME, false);
    let holidays = writing("settings.holidays", "2026-12-25", &joined("holidays"), long, true);
    let differ = text.settings_region_differ_hint();
    let blocks = vec![
        input("name", &text.settings_name_label(), named, None, Need::Required),
        input("zones", &text.settings_zones_label(), zones, Some(&text.settings_zones_hint()), Need::Required),
        input(
            "holidays",
            &text.settings_holidays_label(),
            holidays,
            Some(&text.settings_holidays_hint()),
            Need::Optional,
        ),
        input("days", &text.settings_days(), days, Some(&differ), Need::Optional),
        input("hours", &text.settings_hours(), hours, Some(&differ), Need::Optional),
    ];
    let title = region.map_or_else(|| text.settings_region_new(), |_| text.settings_regions_title());
    draw_modal(text, "settings.region_form", &title, &text.save_button(), &Memory::of(region), blocks)
}

fn draw_remove_form(text: &Text, region: &Region) -> Value {
    let blocks = vec![section(&text.settings_region_remove_explained(Words::plain(&region.name).mrkdwn()))];
    let memory = Memory::of(Some(region));
    let title = text.settings_remove_title();
    draw_modal(text, "settings.remove_region_form", &title, &text.settings_remove_button(), &memory, blocks)
}

pub(super) fn samples(text: &Text, config: &Config) -> Vec<(String, Value)> {
    let region: Region = serde_json::from_value(json!({
        "name": "Poland & <x>", "timezones": ["Europe/Warsaw"], "working_days": ["mon", "tue"],
        "working_hours": "08:00-16:00", "holidays": ["2026-11-11", "2026-12-25"],
    }))
    .unwrap_or_else(|_| Region {
        name: String::new(),
        timezones: Vec::new(),
        working_days: None,
        working_hours: None,
        holidays: Vec::new(),
    });
    let mut full = config.clone();
    full.calendar.regions = vec![region.clone(); 99];
    vec![
        ("settings regions".to_owned(), draw_pick_form(text, config)),
        ("settings regions, full".to_owned(), draw_pick_form(text, &full)),
        ("settings region, new".to_owned(), draw_form(text, None)),
        ("settings region".to_owned(), draw_form(text, Some(&region))),
        ("settings region, remove".to_owned(), draw_remove_form(text, &region)),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::text::Language;

    #[test]
    fn holidays_are_read_line_by_line_and_a_wrong_one_is_named() {
        let text = Text::of(Language::English);
        let read = |typed: &str| read_holidays(text, typed);
        let days: Vec<_> = read("2026-12-25 Christmas\n\n 2026-11-11\n2026-12-25").expect("dates");
        assert_eq!(days.iter().map(ToString::to_string).collect::<Vec<_>>(), ["2026-11-11", "2026-12-25"]);
        for wrong in ["25.12.2026", "2026-02-30", "2026-11-11\nChristmas"] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
        assert!(read("2026-11-11\nChristmas").expect_err("no date").contains("Christmas"));
    }
}
