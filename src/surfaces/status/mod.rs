//! `/cx-status`: how things stand, privately. `/cx-status CX-42` tells one story, `mine` what concerns oneself.
//!
//! Belongs here: what is shown behind `/cx-status`. Never: a change of rows.
//!
//! Reading order: this file (the command), [`summary`], [`story`].

use serde_json::Value;

use crate::base::blocks::{actions, button, context, message_blocks, section};
use crate::base::clock::MINUTE;
use crate::base::error::{Error, Result};
use crate::base::text::{Text, Words, link, mention};
use crate::domain::anonymous::list_mine;
use crate::domain::call::{Call, Message, Place};
use crate::domain::cx::{Cx, Desk};
use crate::domain::function;
use crate::domain::member::Member;
use crate::domain::opportunity::{Number, Opportunity, find_opportunity_by_number};
use crate::domain::posted::list_card_addresses;
use crate::features::welcome;

use super::lists::{self, List};

mod story;
mod summary;

pub use story::{story_changed, story_view};
pub use summary::{count_by_status, counts_line};

/// Lines of one list.
const AT_MOST: i64 = 5;

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
    /// How to ask.
    Help,
    /// Something else, as it was typed.
    Unknown(String),
}

/// Stands for nothing typed, where something must stand.
const SUMMARY: &str = "summary";
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
    if let Some((word, name)) = typed.split_once(char::is_whitespace)
        && TEAM.contains(&word)
    {
        return Asked::Team(name.trim().to_owned());
    }
    match typed.as_str() {
        "" | SUMMARY => Asked::Summary,
        team if TEAM.contains(&team) => Asked::Team(String::new()),
        "mine" | "my" | "me" | "míos" | "mios" | "mias" | "mías" | "miei" | "mie" | "moje" | "mój" => Asked::Mine,
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
    let mut message = told(desk, &asked).await?;
    let is_shared = matches!(asked, Asked::Summary | Asked::Team(_) | Asked::Story(_));
    // That there is nothing yet need not be shared.
    if is_shared && !message.blocks.is_empty() && message.text != desk.text.status_empty() {
        let typed = if asked == Asked::Summary { SUMMARY } else { typed.as_str() };
        let share = button("status.share", typed, &desk.text.status_share_button());
        message.blocks.extend(message_blocks(&[actions(vec![share.into()])]));
    }
    Ok(message)
}

/// "Share here" was pressed: everybody in the channel reads the same, as anybody may see it, in the channel's language.
///
/// # Errors
/// A sentence where there is no channel; the database's.
pub async fn shared(cx: &mut Cx, typed: &str) -> Result<()> {
    let Some(channel) = cx.whisper_in.clone() else { return Err(Error::tell(cx.text.status_share_where())) };
    let company = cx.company.clone();
    let nobody = Member::unknown("");
    let mut desk = Desk { connection: &mut cx.tx, now: cx.now, actor: nobody, text: company.text(), company: &company };
    let mut message = told(&mut desk, &read(typed)).await?;
    let by = company.text().status_shared_by(mention(&cx.actor.id));
    message.blocks.extend(message_blocks(&[context(&by)]));
    message.text = format!("{}\n{by}", message.text);
    // A second press within the minute is a double click.
    let key = format!("shared:{channel}:{}:{}:{typed}", cx.actor.id, cx.now / MINUTE);
    cx.call(Call::Post { key, place: Place::Channel(channel), message, then: None });
    Ok(())
}

async fn told(desk: &mut Desk<'_>, asked: &Asked) -> Result<Message> {
    match asked {
        Asked::Summary => summary::summary(desk).await,
        Asked::Mine => mine(desk).await,
        Asked::Story(number) => match find_opportunity_by_number(desk.connection, *number).await? {
            Some(opportunity) => story::story(desk, &opportunity).await,
            None => Ok(Message::words(desk.text.status_no_such(number.to_string()))),
        },
        Asked::Team(name) => summary::team(desk, name).await,
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
            ("everything", Asked::Unknown("everything".into())),
        ] {
            assert_eq!(read(typed), asked, "{typed}");
        }
    }
}
