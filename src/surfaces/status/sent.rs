//! What is sent by direct message: the charts, and the table of what was looked at.

use jiff::tz::TimeZone;

use crate::base::blocks::{context, header, message_blocks, message_text};
use crate::base::clock::MINUTE;
use crate::base::error::{Error, Result};
use crate::domain::call::{Call, Message, Place};
use crate::domain::cx::{Cx, Desk};
use crate::domain::export::{Contents, Names, Table, file_name};
use crate::domain::flow::people::load_participation;
use crate::domain::flow::rows::{load_ageing, load_cumulative};
use crate::domain::period::{Filter, flow, has_begun};
use crate::surfaces::{charts, collaboration};

use super::choice::Choice;
use super::{Sent, leads};

/// *Charts* was pressed below an answer: the direct message with them, about the period and the filters chosen there. Typed
/// alone, about a quarter. How long open ideas have waited is told as of now, the end of every period.
///
/// # Errors
/// A sentence where there is nothing to draw; the database's.
pub async fn charts(desk: &mut Desk<'_>, word: &str) -> Result<Call> {
    let (config, text, now) = (desk.company.config(), desk.text, desk.now);
    let choice = Choice::read(config, word).unwrap_or_else(Choice::of_charts);
    let (period, parts) = (choice.period(now), choice.parts());
    let zone = TimeZone::get(&config.workspace.timezone).unwrap_or(TimeZone::UTC);
    let came = flow(desk.connection, &period.parts(parts), &choice.filter).await?;
    let before = match has_begun(desk.connection, period.before()).await? {
        true => flow(desk.connection, &[period.before()], &choice.filter).await?.pop(),
        false => None,
    };
    let days = usize::try_from(choice.days).unwrap_or_default() + 1;
    let stood = load_cumulative(desk.connection, &zone, &choice.filter, now, days).await?;
    let waited = load_ageing(desk.connection, &choice.filter, now).await?;
    let taken = load_participation(desk.connection, period, &choice.filter, &config.functions).await?.now;
    let mut drawn = vec![
        charts::flow_in(text, &zone, choice.days, &came, before),
        charts::cumulative(text, &zone, &stood, parts),
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
    let chosen = [Some(text.status_period_option(choice.days)), choice.only(config, text)];
    let chosen = chosen.into_iter().flatten().collect::<Vec<_>>().join("  ·  ");
    let words = format!("{}\n{chosen}\n{}", text.status_title(), told.join("\n"));
    let mut blocks = message_blocks(&[header(&text.status_title()), context(&chosen)]);
    blocks.extend(drawn);
    let person = desk.actor.id.clone();
    // A second press within the minute is a double click.
    let key = format!("charts:{person}:{}:{word}", now / MINUTE);
    let message = Message { text: message_text(&words), blocks };
    Ok(Call::Post { key, place: Place::Person(person), message, then: None })
}

/// *Export* was pressed below an answer: the table of what was posted or moved on in the period chosen there. Typed alone, of
/// all ideas. Names of people are for those who keep the channel or lead.
pub fn export(desk: &Desk<'_>, word: &str) -> Call {
    let choice = Choice::read(desk.company.config(), word);
    let names = match leads(desk.company, &desk.actor.id) {
        true => Names::Shown,
        false => Names::LeftOut,
    };
    let words = match &choice {
        Some(choice) => desk.text.status_export_words(choice.days),
        None => desk.text.status_export_all(),
    };
    let since = choice.as_ref().map_or(0, |choice| choice.period(desk.now).since);
    let filter = choice.unwrap_or_default().filter;
    let person = desk.actor.id.clone();
    let minute = desk.now / MINUTE;
    Call::File {
        key: format!("export:{person}:{minute}:{word}"),
        // The outbox finds a file that was cut off by its name.
        name: file_name("cx-ideas", desk.now, "csv"),
        person,
        contents: Contents::Ideas(Table { filter, since, names }),
        words,
        otherwise: desk.text.status_export_otherwise(),
    }
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
