//! `/cx-status`: how things stand, privately. `/cx-status CX-42` tells one story, `mine` what concerns oneself.

use serde_json::Value;

use crate::base::blocks::{Modal, actions, button, context, divider, header, message_blocks, section};
use crate::base::db::{Connection, query_as};
use crate::base::error::Result;
use crate::base::text::{Text, Words, date, link, mention};
use crate::domain::call::Message;
use crate::domain::cx::Desk;
use crate::domain::opportunity::{
    Number, Opportunity, Status, StoryLine, find_opportunity_by_number, list_story, select_opportunity,
};
use crate::domain::posted::{find_card_address, list_card_addresses};
use crate::features::{consent, idea, promise, welcome};

use super::card;
use super::lists::{self, List};

/// Lines of one list.
const AT_MOST: i64 = 5;
/// Lines of a story; Slack shows no more than 50 blocks.
const STORY_AT_MOST: usize = 30;

/// What was asked behind `/cx-status`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// Everything in short.
    Summary,
    /// What concerns the person.
    Mine,
    /// One opportunity.
    Story(Number),
    /// How to ask.
    Help,
    /// Something else.
    Unknown,
}

/// Reads what was typed behind the command. The words for "mine" and "help" of all languages are understood.
pub fn read(typed: &str) -> Asked {
    match typed.trim().to_lowercase().as_str() {
        "" => Asked::Summary,
        "mine" | "my" | "me" | "míos" | "mios" | "mias" | "mías" | "miei" | "mie" | "moje" | "mój" => Asked::Mine,
        "help" | "?" | "ayuda" | "aiuto" | "pomoc" => Asked::Help,
        other => other.parse().map_or(Asked::Unknown, Asked::Story),
    }
}

/// Answers the command.
///
/// # Errors
/// The database's.
pub async fn answer(desk: &mut Desk<'_>, typed: &str) -> Result<Message> {
    match read(typed) {
        Asked::Summary => summary(desk).await,
        Asked::Mine => mine(desk).await,
        Asked::Story(number) => match find_opportunity_by_number(desk.connection, number).await? {
            Some(opportunity) => story(desk, &opportunity).await,
            None => Ok(Message::words(desk.text.status_no_such(number.to_string()))),
        },
        Asked::Help => Ok(welcome::help_status(desk.text)),
        Asked::Unknown => {
            let typed = Words::from_slack(typed).one_line().cut(60).mrkdwn();
            let mut message = welcome::help_status(desk.text);
            let words = desk.text.status_not_understood(typed);
            message.blocks.splice(0..0, message_blocks(&[section(&words)]));
            message.text = format!("{words}\n{}", message.text);
            Ok(message)
        }
    }
}

/// The story of one opportunity as a form that only informs, for the menu on its card.
///
/// # Errors
/// A sentence when there is none; the database's.
pub async fn story_view(desk: &mut Desk<'_>, opportunity: &str) -> Result<Value> {
    let opportunity = desk.find_any(opportunity).await?;
    let lines = list_story(desk.connection, &opportunity.id).await?;
    let address = find_card_address(desk.connection, desk.company, &opportunity.id).await?;
    Ok(draw_story_view(desk.text, &opportunity, &lines, address.as_deref()))
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

async fn summary(desk: &mut Desk<'_>) -> Result<Message> {
    let counts = count_by_status(desk.connection).await?;
    let text = desk.text;
    if counts.iter().all(|(_, count)| *count == 0) {
        let words = text.status_empty();
        let start = button("idea.form", "new", &text.idea_button()).primary();
        let blocks = message_blocks(&[section(&words), actions(vec![start.into()])]);
        return Ok(Message { text: words, blocks });
    }
    let top = list_top(desk.connection).await?;
    let unowned = list_unowned(desk.connection).await?;
    let top_lines = lines(desk, &top).await?;
    let unowned_lines = lines(desk, &unowned).await?;
    let sees_promises = desk.company.is_steward(&desk.actor.id) || desk.company.is_leader(&desk.actor.id);
    let promises = match sees_promises {
        true => promise::status_lines(text, &promise::list_broken(desk.connection, desk.company, desk.now).await?),
        false => None,
    };
    Ok(draw_summary(text, &counts, &top_lines, &unowned_lines, promises))
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
    if parts.is_empty() {
        parts.push(text.status_mine_empty());
    }
    let start = button("idea.form", "new", &text.idea_button()).primary();
    let mut blocks: Vec<_> = parts.iter().map(|part| section(part)).collect();
    blocks.push(actions(vec![start.into()]));
    Ok(Message { text: parts.join("\n\n"), blocks: message_blocks(&blocks) })
}

async fn story(desk: &mut Desk<'_>, opportunity: &Opportunity) -> Result<Message> {
    let told = list_story(desk.connection, &opportunity.id).await?;
    let address = find_card_address(desk.connection, desk.company, &opportunity.id).await?;
    Ok(draw_story(desk.text, opportunity, &told, address.as_deref()))
}

// Views

/// How many stand where.
pub fn counts_line(text: &Text, counts: &[(Status, i64)]) -> String {
    let shown: Vec<_> = counts
        .iter()
        .filter(|(_, count)| *count > 0)
        .map(|(status, count)| format!("{} {} *{}*", status.sign(), status.name(text), text.number(*count)))
        .collect();
    if shown.is_empty() { text.status_empty() } else { shown.join("   ") }
}

fn draw_summary(text: &Text, counts: &[(Status, i64)], top: &str, unowned: &str, promises: Option<String>) -> Message {
    let shown = counts_line(text, counts);
    let mut blocks = vec![header(&text.status_title()), section(&shown)];
    let mut words = vec![text.status_title(), shown];
    for (title, list, empty) in [
        (text.status_top(), top, text.status_top_empty()),
        (text.status_unowned(), unowned, text.status_unowned_empty()),
    ] {
        let part = format!("*{title}*\n{}", if list.is_empty() { &empty } else { list });
        blocks.push(divider());
        blocks.push(section(&part));
        words.push(part);
    }
    if let Some(promises) = promises {
        blocks.extend([divider(), section(&promises)]);
        words.push(promises);
    }
    blocks.push(context(&text.status_more()));
    Message { text: words.join("\n"), blocks: message_blocks(&blocks) }
}

fn draw_story(text: &Text, opportunity: &Opportunity, told: &[StoryLine], address: Option<&str>) -> Message {
    let lines = story_lines(text, opportunity, told);
    let mut blocks =
        vec![section(&story_head(text, opportunity)), section(&opportunity.pain.mrkdwn()), section(&lines)];
    if let Some(address) = address {
        let open = button("link.open", &opportunity.id, &text.open_card_button()).opening(address);
        blocks.push(actions(vec![open.into()]));
    }
    let head = story_head(text, opportunity);
    Message { text: format!("{head}\n{lines}"), blocks: message_blocks(&blocks) }
}

fn draw_story_view(text: &Text, opportunity: &Opportunity, told: &[StoryLine], address: Option<&str>) -> Value {
    let mut blocks = vec![section(&story_head(text, opportunity)), section(&opportunity.pain.mrkdwn())];
    if !opportunity.solution.is_blank() {
        blocks.push(section(&text.card_solution(opportunity.solution.mrkdwn())));
    }
    blocks.push(divider());
    blocks.push(section(&story_lines(text, opportunity, told)));
    if let Some(address) = address {
        let open = button("link.open", &opportunity.id, &text.open_card_button()).opening(address);
        blocks.push(actions(vec![open.into()]));
    }
    Modal {
        callback: "status.story",
        title: &opportunity.number.to_string(),
        submit: None,
        close: &text.close_button(),
        metadata: "",
        blocks,
    }
    .view()
}

fn story_head(text: &Text, opportunity: &Opportunity) -> String {
    let title = format!("*{} · {}*", opportunity.number, opportunity.title.mrkdwn());
    let status = format!("{} {}", opportunity.status.sign(), opportunity.stands(text));
    let facts = card::line(&[status, card::owner_line(text, opportunity), text.votes(opportunity.votes)]);
    format!("{title}\n{facts}")
}

fn story_lines(text: &Text, opportunity: &Opportunity, told: &[StoryLine]) -> String {
    let skipped = told.len().saturating_sub(STORY_AT_MOST);
    told.iter()
        .skip(skipped)
        .map(|line| {
            let when = date(line.happened_at, &fallback_date(line.happened_at), "{date_short_pretty}");
            let what = story_line(text, opportunity, line);
            let reason = if line.reason.is_blank() {
                String::new()
            } else {
                format!("\n    _{}_", line.reason.one_line().mrkdwn())
            };
            format!("• {when}  {what}{reason}")
        })
        .collect::<Vec<_>>()
        .join("\n")
}

fn story_line(text: &Text, opportunity: &Opportunity, line: &StoryLine) -> String {
    let status = |word: &str| Status::from_word(word).map_or(word.to_owned(), |status| status.name(text));
    match line.what.as_str() {
        "posted" => idea::author_line(text, opportunity),
        "adopted" => consent::story_line(text, line),
        // Nobody did it: the last thing it waited for had come.
        "status" if line.actor.is_empty() => text.progress_went_on(status(&line.before), status(&line.after)),
        "status" => text.progress_moved(status(&line.before), mention(&line.actor), status(&line.after)),
        "contested" => text.contest_story(status(&line.before), status(&line.after)),
        "merged" => text.merge_merged(line.after.clone(), mention(&line.actor)),
        "joined" => text.merge_joined(line.after.clone(), mention(&line.actor)),
        "parted" => text.merge_parted(line.before.clone(), mention(&line.actor)),
        "left" => text.merge_left(line.before.clone(), mention(&line.actor)),
        _ if line.after.is_empty() => text.progress_stepped_down(mention(&line.before)),
        _ if line.before.is_empty() || line.actor == line.before => text.progress_claimed(mention(&line.after)),
        _ => text.progress_handed_over(mention(&line.before), mention(&line.after)),
    }
}

/// For clients that cannot draw dates.
fn fallback_date(at: i64) -> String {
    jiff::Timestamp::from_millisecond(at).map_or_else(|_| String::new(), |at| at.strftime("%Y-%m-%d UTC").to_string())
}

/// Views of this surface, for the `screens` command.
pub fn samples(text: &Text, opportunity: &Opportunity) -> Vec<(&'static str, Value)> {
    let value = |message: Message| serde_json::to_value(message).unwrap_or_default();
    let counts: Vec<_> = Status::ALL.into_iter().map(|status| (status, 1_234)).collect();
    let promises = promise::status_lines(text, &promise::sample_broken(opportunity));
    let line = opportunity_line(text, opportunity, Some("https://example.slack.com/archives/C1/p1"));
    let told: Vec<_> =
        [("posted", "", "new"), ("owner", "", "U0ADA"), ("adopted", "consent", "2"), ("status", "new", "in_review")]
            .into_iter()
            .map(|(what, before, after)| StoryLine {
                what: what.into(),
                before: before.into(),
                after: after.into(),
                actor: "U0ADA".into(),
                reason: Words::plain("Because <it> helps & costs little"),
                happened_at: opportunity.created_at,
            })
            .collect();
    vec![
        ("status", value(draw_summary(text, &counts, &format!("{line}\n{line}"), &line, promises))),
        ("status, nothing to list", value(draw_summary(text, &counts, "", "", None))),
        ("story", value(draw_story(text, opportunity, &told, Some("https://example.slack.com/archives/C1/p1")))),
        ("story form", draw_story_view(text, opportunity, &told, None)),
    ]
}

// SQL

/// How many opportunities stand where.
///
/// # Errors
/// The database's.
pub async fn count_by_status(connection: &mut Connection) -> Result<Vec<(Status, i64)>> {
    let rows: Vec<(String, i64)> =
        query_as("SELECT status, COUNT(*) FROM opportunity GROUP BY status").fetch_all(connection).await?;
    let count = |status: Status| rows.iter().find(|(word, _)| word == status.word()).map_or(0, |(_, count)| *count);
    Ok(Status::ALL.into_iter().map(|status| (status, count(status))).collect())
}

async fn list_top(connection: &mut Connection) -> Result<Vec<Opportunity>> {
    Ok(query_as(select_opportunity!(
        "WHERE o.status IN ('new', 'in_review', 'proposed', 'in_progress') ORDER BY o.votes DESC, o.number DESC LIMIT $1"
    ))
    .bind(AT_MOST)
    .fetch_all(connection)
    .await?)
}

async fn list_unowned(connection: &mut Connection) -> Result<Vec<Opportunity>> {
    Ok(query_as(select_opportunity!(
        "WHERE o.status IN ('new', 'in_review', 'proposed', 'in_progress') AND o.owner IS NULL \
         ORDER BY o.votes DESC, o.number DESC LIMIT $1"
    ))
    .bind(AT_MOST)
    .fetch_all(connection)
    .await?)
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
            ("everything", Asked::Unknown),
        ] {
            assert_eq!(read(typed), asked, "{typed}");
        }
    }
}
