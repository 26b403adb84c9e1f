//! `/cx-status`: how things stand, privately. `/cx-status CX-42` tells one story, `mine` what concerns oneself.
//!
//! Belongs here: what is shown behind `/cx-status`. Never: a change of rows.
//!
//! Reading order: this file (the command), `choice` (its menus), `summary`, `story`, `sent`.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::base::blocks::{Button, actions, button, context, message_blocks, section};
use crate::base::clock::MINUTE;
use crate::base::error::{Error, Result};
use crate::base::text::{Text, Words, link, mention};
use crate::domain::anonymous::list_mine;
use crate::domain::call::{Call, Message, Place};
use crate::domain::company::Company;
use crate::domain::cx::Desk;
use crate::domain::function;
use crate::domain::member::Member;
use crate::domain::opportunity::{Number, Opportunity, find_opportunity_by_number};
use crate::domain::posted::list_card_addresses;
use crate::features::welcome;

use super::collaboration;
use super::lists::{self, List};

mod choice;
mod sent;
mod story;
mod summary;

use choice::Choice;

pub use sent::{charts, export, sent};
pub use story::{story_changed, story_view};
pub use summary::{count_by_status, counts_line};

/// Lines of one list.
const AT_MOST: i64 = 5;

/// Blocks of an answer that nothing fits: a title and a sentence.
const EMPTY: usize = 2;

/// What was asked behind `/cx-status`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// Everything in short.
    Summary,
    /// What concerns the person.
    Mine,
    /// One opportunity.
    Story(Number),
    /// What concerns a function, by what was typed.
    Team(String),
    /// Whether functions work together.
    Collaboration,
    /// What was chosen from the menus, as buttons remember it.
    Chosen(String),
    /// How to ask.
    Help,
    /// Something else, as it was typed.
    Unknown(String),
}

/// Stands for nothing typed, where something must stand.
const SUMMARY: &str = "summary";
const COLLABORATION: &str = "collaboration";
/// What people call a function.
const TEAM: [&str; 14] = [
    "team",
    "function",
    "equipo",
    "función",
    "funcion",
    "departamento",
    "gruppo",
    "funzione",
    "reparto",
    "dipartimento",
    "zespół",
    "zespol",
    "dział",
    "dzial",
];

/// Reads what was typed behind the command. The words for "mine" and "help" of all languages are understood.
pub fn read(said: &str) -> Asked {
    let typed = said.trim().to_lowercase();
    if choice::is_word(said) {
        return Asked::Chosen(said.to_owned());
    }
    if let Some((word, name)) = typed.split_once(char::is_whitespace)
        && TEAM.contains(&word)
    {
        return Asked::Team(name.trim().to_owned());
    }
    match typed.as_str() {
        "" | SUMMARY => Asked::Summary,
        team if TEAM.contains(&team) => Asked::Team(String::new()),
        "mine" | "my" | "me" | "míos" | "mios" | "mias" | "mías" | "miei" | "mie" | "moje" | "mój" => Asked::Mine,
        COLLABORATION | "colaboración" | "colaboracion" | "collaborazione" | "współpraca" | "wspolpraca" => {
            Asked::Collaboration
        }
        "help" | "?" | "ayuda" | "aiuto" | "pomoc" => Asked::Help,
        other => other.parse().map_or_else(|()| Asked::Unknown(said.to_owned()), Asked::Story),
    }
}

/// Answers the command.
///
/// # Errors
/// The database's.
pub async fn answer(desk: &mut Desk<'_>, typed: &str) -> Result<Message> {
    let mut typed = typed.trim().to_owned();
    let mut asked = read(&typed);
    // The bare name of a function is clear enough.
    if matches!(asked, Asked::Unknown(_)) && function::find_named(&desk.company.config().functions, &typed).is_some() {
        (asked, typed) = (Asked::Team(typed.clone()), format!("team {typed}"));
    }
    let choice = match &asked {
        Asked::Summary => Some(Choice::default()),
        Asked::Team(name) => Choice::of_function(&desk.company.config().functions, name),
        Asked::Chosen(word) => Choice::read(desk.company.config(), word),
        _ => None,
    };
    if let Some(choice) = choice {
        return shown(desk, &choice).await;
    }
    let mut message = told(desk, &asked).await?;
    if matches!(asked, Asked::Story(_) | Asked::Collaboration) && !message.blocks.is_empty() {
        let typed = if asked == Asked::Collaboration { COLLABORATION } else { typed.as_str() };
        message.blocks.extend(message_blocks(&[actions(vec![share(desk.text, typed).into()])]));
    }
    Ok(message)
}

/// Something was chosen from the menus: `state` is what stands in all of them.
///
/// # Errors
/// A sentence when it is not, or no longer, there to choose; the database's.
pub async fn chosen(
    desk: &mut Desk<'_>,
    action: &str,
    value: &str,
    state: &BTreeMap<String, String>,
) -> Result<Message> {
    match Choice::from_menus(desk.company.config(), action, value, state) {
        Some(choice) => shown(desk, &choice).await,
        None => Err(Error::tell(desk.text.status_choice_gone())),
    }
}

/// How everything does, with the menus to look at something else.
async fn shown(desk: &mut Desk<'_>, choice: &Choice) -> Result<Message> {
    let mut message = summary::told(desk, choice).await?;
    // Where there is nothing at all there is nothing to choose or to share.
    if message.text != desk.text.status_empty() {
        let tells_something = message.blocks.len() > EMPTY;
        message.blocks.splice(1..1, choice::menus(desk.text, desk.company.config(), choice));
        let mut buttons = Vec::new();
        if tells_something {
            buttons.push(share(desk.text, &choice.word()).into());
        }
        if tells_something {
            buttons.push(button("status.charts", &choice.word(), &desk.text.status_charts_button()).into());
            buttons.push(button("status.export", &choice.word(), &desk.text.status_export_button()).into());
        }
        if *choice == Choice::default() && leads(desk.company, &desk.actor.id) {
            buttons.push(button("status.show", COLLABORATION, &desk.text.collaboration_button()).into());
        }
        if !buttons.is_empty() {
            message.blocks.extend(message_blocks(&[actions(buttons)]));
        }
    }
    Ok(message)
}

fn share(text: &Text, typed: &str) -> Button {
    button("status.share", typed, &text.status_share_button())
}

/// What a button that shows the status stands for, by its value: as if that was typed.
pub fn shown_by(value: &str) -> &str {
    if value == COLLABORATION || value.starts_with("team ") { value } else { "" }
}

/// Whether the person keeps the channel or sees how the whole company does.
fn leads(company: &Company, person: &str) -> bool {
    company.is_steward(person) || company.is_leader(person)
}

/// What is sent by direct message instead of being shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sent {
    /// The charts.
    Charts,
    /// The table.
    Export,
}

/// Reads whether something is to be sent; the words of all languages are understood.
pub fn read_sent(typed: &str) -> Option<Sent> {
    match typed.trim().to_lowercase().as_str() {
        "charts" | "chart" | "gráficos" | "graficos" | "grafici" | "wykresy" => Some(Sent::Charts),
        "export" | "csv" | "exportar" | "esporta" | "eksport" | "eksportuj" => Some(Sent::Export),
        _ => None,
    }
}

/// "Share here" was pressed: everybody in the channel reads the same, as anybody may see it, in the channel's language.
///
/// # Errors
/// A sentence where there is no channel; the database's.
pub async fn post_here(desk: &mut Desk<'_>, channel: Option<&str>, typed: &str) -> Result<Call> {
    let Some(channel) = channel else { return Err(Error::tell(desk.text.status_share_where())) };
    let (company, now) = (desk.company, desk.now);
    let nobody = Member::unknown("");
    let mut anybody = Desk { connection: desk.connection, now, actor: nobody, text: company.text(), company };
    let mut message = told(&mut anybody, &read(typed)).await?;
    let by = company.text().status_shared_by(mention(&desk.actor.id));
    message.blocks.extend(message_blocks(&[context(&by)]));
    message.text = format!("{}\n{by}", message.text);
    // A second press within the minute is a double click.
    let key = format!("shared:{channel}:{}:{}:{typed}", desk.actor.id, now / MINUTE);
    Ok(Call::Post { key, place: Place::Channel(channel.to_owned()), message, then: None })
}

async fn told(desk: &mut Desk<'_>, asked: &Asked) -> Result<Message> {
    match asked {
        Asked::Summary => summary::told(desk, &Choice::default()).await,
        Asked::Chosen(word) => match Choice::read(desk.company.config(), word) {
            Some(choice) => summary::told(desk, &choice).await,
            None => Err(Error::tell(desk.text.status_choice_gone())),
        },
        Asked::Mine => mine(desk).await,
        Asked::Story(number) => match find_opportunity_by_number(desk.connection, *number).await? {
            Some(opportunity) => story::story(desk, &opportunity).await,
            None => Ok(Message::words(desk.text.status_no_such(number.to_string()))),
        },
        Asked::Team(name) => match Choice::of_function(&desk.company.config().functions, name) {
            Some(choice) => summary::told(desk, &choice).await,
            None => {
                let functions = &desk.company.config().functions;
                let names: Vec<_> = functions.list.iter().map(|function| function.name.as_str()).collect();
                let example = names.first().copied().unwrap_or_default().to_lowercase();
                Ok(Message::words(desk.text.status_which_team(example, names.join(", "))))
            }
        },
        Asked::Collaboration => collaboration::answer(desk).await,
        Asked::Help => Ok(welcome::help_status(desk.text)),
        Asked::Unknown(typed) => {
            let typed = Words::from_slack(typed).one_line().cut(60).mrkdwn();
            let mut message = welcome::help_status(desk.text);
            let words = desk.text.status_not_understood(typed);
            message.blocks.splice(0..0, message_blocks(&[section(&words)]));
            message.text = format!("{words}\n{}", message.text);
            Ok(message)
        }
    }
}

/// One line about an opportunity: number as a link, title, status, votes.
pub fn opportunity_line(text: &Text, opportunity: &Opportunity, address: Option<&str>) -> String {
    let number = opportunity.number.to_string();
    let number = address.map_or(format!("*{number}*"), |address| link(address, &number));
    text.status_line(
        number,
        opportunity.stands(text),
        opportunity.title.one_line().cut(90).mrkdwn(),
        text.votes(opportunity.votes),
    )
}

/// Draws lines about opportunities.
async fn lines(desk: &mut Desk<'_>, opportunities: &[Opportunity]) -> Result<String> {
    let ids: Vec<_> = opportunities.iter().map(|opportunity| opportunity.id.as_str()).collect();
    let addresses = list_card_addresses(desk.connection, desk.company, &ids).await?;
    let line = |one: &Opportunity| opportunity_line(desk.text, one, addresses.get(&one.id).map(String::as_str));
    Ok(opportunities.iter().map(line).collect::<Vec<_>>().join("\n"))
}

async fn mine(desk: &mut Desk<'_>) -> Result<Message> {
    let text = desk.text;
    let stuck_days = desk.company.config().news.stuck_days;
    let mut parts = Vec::new();
    for list in List::OF_EVERYBODY {
        let mut listed = lists::load(desk, list, AT_MOST).await?;
        if listed.lines.is_empty() {
            continue;
        }
        let more = listed.more();
        listed.lines.extend((more > 0).then(|| text.status_mine_more(more)));
        parts.push(format!("*{}*\n{}", list.title(text, stuck_days), listed.lines.join("\n")));
    }
    let hidden = list_mine(desk.connection, desk.company, &desk.actor.id).await?;
    if !hidden.is_empty() {
        let hidden: Vec<_> = hidden.into_iter().take(AT_MOST as usize).map(|mine| mine.opportunity).collect();
        parts.push(format!("*{}*\n{}", text.anonymous_title(), lines(desk, &hidden).await?));
    }
    if parts.is_empty() {
        parts.push(text.status_mine_empty());
    }
    let start = button("idea.form", "new", &text.idea_button()).primary();
    let mut blocks: Vec<_> = parts.iter().map(|part| section(part)).collect();
    blocks.push(actions(vec![start.into()]));
    Ok(Message { text: parts.join("\n\n"), blocks: message_blocks(&blocks) })
}

/// Views of this surface, for the `screens` command.
pub fn samples(text: &Text, opportunity: &Opportunity) -> Vec<(&'static str, Value)> {
    [summary::samples(text, opportunity), story::samples(text, opportunity)].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_type_is_understood() {
        for (typed, asked) in [
            ("", Asked::Summary),
            (" Mine ", Asked::Mine),
            ("moje", Asked::Mine),
            ("cx-7", Asked::Story(Number(7))),
            ("#7", Asked::Story(Number(7))),
            ("aiuto", Asked::Help),
            ("Współpraca", Asked::Collaboration),
            ("everything", Asked::Unknown("everything".into())),
        ] {
            assert_eq!(read(typed), asked, "{typed}");
        }
    }
}
