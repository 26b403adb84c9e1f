//! What is sent by direct message: the charts, and the table of what was looked at.

use jiff::tz::TimeZone;

use crate::base::blocks::{context, header, message_blocks, message_text};
use crate::base::clock::MINUTE;
use crate::base::error::{Error, Result};
use crate::domain::call::{Call, Message, Place};
use crate::domain::cx::{Cx, Desk};
use crate::domain::export::{Names, csv_of, file_name};
use crate::domain::flow::rows::{load_ageing, load_cumulative, load_participation};
use crate::domain::period::{Filter, flow};
use crate::surfaces::{charts, collaboration, digest};

use super::choice::Choice;
use super::{Sent, leads};

/// Days of the chart that tells where ideas stood: twelve weeks.
const DAYS: usize = 7 * 12 + 1;

/// *Charts* was pressed below an answer, or typed: the direct message with them.
///
/// # Errors
/// A sentence where there is nothing to draw; the database's.
pub async fn charts(desk: &mut Desk<'_>, word: &str) -> Result<Call> {
    let (config, text, now) = (desk.company.config(), desk.text, desk.now);
    let choice = Choice::read(config, word).unwrap_or_default();
    let zone = TimeZone::get(&config.workspace.timezone).unwrap_or(TimeZone::UTC);
    let weekly = flow(desk.connection, &digest::weeks(desk.company, now), &choice.filter).await?;
    let stood = load_cumulative(desk.connection, &zone, &choice.filter, now, DAYS).await?;
    let waited = load_ageing(desk.connection, &choice.filter, now).await?;
    let taken = load_participation(desk.connection, choice.period(now), &choice.filter, &config.functions).await?.now;
    let mut drawn = vec![
        charts::weekly_flow(text, &zone, &weekly),
        charts::cumulative(text, &zone, &stood),
        charts::ageing(text, &zone, &waited, now),
        charts::participation(text, &config.functions, choice.days, &taken),
    ];
    // Collaboration is about the whole company.
    if choice.filter == Filter::default() {
        let heat = collaboration::load_heat(desk).await?;
        drawn.push(charts::together(text, &heat));
    }
    let drawn: Vec<_> = drawn.into_iter().flatten().collect();
    if drawn.is_empty() {
        return Err(Error::tell(text.status_charts_none()));
    }
    let told: Vec<_> = drawn.iter().filter_map(|chart| chart["alt_text"].as_str()).collect();
    let words = format!("{}\n{}", text.status_title(), told.join("\n"));
    let mut blocks = message_blocks(&[header(&text.status_title())]);
    if let Some(only) = choice.only(config, text) {
        blocks.extend(message_blocks(&[context(&only)]));
    }
    blocks.extend(drawn);
    let person = desk.actor.id.clone();
    // A second press within the minute is a double click.
    let key = format!("charts:{person}:{}:{word}", now / MINUTE);
    let message = Message { text: message_text(&words), blocks };
    Ok(Call::Post { key, place: Place::Person(person), message, then: None })
}

/// *Export* was pressed below an answer, or typed: the table. Names of people are for those who keep the channel or lead.
///
/// # Errors
/// The database's.
pub async fn export(desk: &mut Desk<'_>, word: &str) -> Result<Call> {
    let choice = Choice::read(desk.company.config(), word).unwrap_or_default();
    let names = match leads(desk.company, &desk.actor.id) {
        true => Names::Shown,
        false => Names::LeftOut,
    };
    let content = csv_of(desk.connection, &choice.filter, names).await?;
    let person = desk.actor.id.clone();
    let minute = desk.now / MINUTE;
    Ok(Call::File {
        key: format!("export:{person}:{minute}:{word}"),
        // The outbox finds a file that was cut off by its name.
        name: file_name("cx-ideas", desk.now, "csv"),
        person,
        content,
        words: desk.text.status_export_words(),
        otherwise: desk.text.status_export_otherwise(),
    })
}

/// What was put together is sent, and the person reads where to look.
pub fn sent(cx: &mut Cx, sent: Sent) {
    cx.call_gathered();
    let words = match sent {
        Sent::Charts => cx.text.status_charts_sent(),
        Sent::Export => cx.text.status_export_sent(),
    };
    cx.answer(Message::words(words));
}
