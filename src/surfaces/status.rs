//! `/cx-status`: how things stand, privately. `/cx-status CX-42` tells one story, `mine` what concerns oneself.

use serde_json::Value;

use crate::base::blocks::{Modal, actions, button, context, divider, header, message_blocks, section};
use crate::base::clock::{DAY, MINUTE};
use crate::base::db::{Connection, query_as};
use crate::base::error::{Error, Result};
use crate::base::text::{Text, Words, date, link, mention};
use crate::domain::anonymous::list_mine;
use crate::domain::call::{Call, Message, Place};
use crate::domain::cx::{Cx, Desk};
use crate::domain::evidence::{Evidence, Kind};
use crate::domain::function;
use crate::domain::member::Member;
use crate::domain::opportunity::{Number, Opportunity, Status, StoryLine, find_opportunity_by_number, list_story};
use crate::domain::period::{Filter, Numbers, Period, count};
use crate::domain::posted::{find_card_address, list_card_addresses};
use crate::domain::ranking::{self, Weighed};
use crate::features::{consent, evidence, idea, promise, proposal, welcome};

use super::card;
use super::collaboration;
use super::digest;
use super::lists::{self, List};

/// Lines of one list.
const AT_MOST: i64 = 5;
/// Lines of a story; Slack shows no more than 50 blocks.
const STORY_AT_MOST: usize = 30;

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
    let mut message = told(desk, &asked).await?;
    let is_shared = matches!(asked, Asked::Summary | Asked::Team(_) | Asked::Story(_) | Asked::Collaboration);
    // That there is nothing yet need not be shared.
    if is_shared && !message.blocks.is_empty() && message.text != desk.text.status_empty() {
        let typed = if asked == Asked::Summary { SUMMARY } else { typed.as_str() };
        let mut buttons = vec![button("status.share", typed, &desk.text.status_share_button()).into()];
        if asked == Asked::Summary && leads(desk) {
            buttons.push(button("status.show", COLLABORATION, &desk.text.collaboration_button()).into());
        }
        message.blocks.extend(message_blocks(&[actions(buttons)]));
    }
    Ok(message)
}

/// What a button that shows the status stands for, by its value: as if that was typed.
pub fn shown_by(value: &str) -> &str {
    if value == COLLABORATION || value.starts_with("team ") { value } else { "" }
}

/// Whether the person keeps the channel or sees how the whole company does.
fn leads(desk: &Desk<'_>) -> bool {
    desk.company.is_steward(&desk.actor.id) || desk.company.is_leader(&desk.actor.id)
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
        Asked::Summary => summary(desk).await,
        Asked::Mine => mine(desk).await,
        Asked::Story(number) => match find_opportunity_by_number(desk.connection, *number).await? {
            Some(opportunity) => story(desk, &opportunity).await,
            None => Ok(Message::words(desk.text.status_no_such(number.to_string()))),
        },
        Asked::Team(name) => team(desk, name).await,
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

/// The story of one opportunity as a form that only informs, for the menu on its card.
///
/// # Errors
/// A sentence when there is none; the database's.
pub async fn story_view(desk: &mut Desk<'_>, opportunity: &str) -> Result<Value> {
    let opportunity = desk.find_any(opportunity).await?;
    let story = read_story(desk, &opportunity).await?;
    Ok(draw_story_view(desk.text, &opportunity, &story))
}

/// Something was done in the story that somebody looks at: shows it again.
///
/// # Errors
/// The database's.
pub async fn story_changed(cx: &mut Cx, opportunity: &str, view: Option<&str>) -> Result<()> {
    let Some(view) = view else { return Ok(()) };
    let company = cx.company.clone();
    let mut desk =
        Desk { connection: &mut cx.tx, now: cx.now, actor: cx.actor.clone(), text: cx.text, company: &company };
    let drawn = story_view(&mut desk, opportunity).await?;
    cx.call(Call::View { id: view.to_owned(), view: drawn });
    Ok(())
}

/// Everything a story tells beside the opportunity itself.
#[derive(Default)]
struct Story {
    told: Vec<StoryLine>,
    /// While it is open: the proposals, and what is to come of them.
    proposed: Vec<String>,
    evidence: evidence::Told,
    /// Why it ranks where it does, while it is open.
    rank: Option<Rank>,
    address: Option<String>,
}

/// Where an opportunity ranks, and why.
struct Rank {
    place: i64,
    all: i64,
    worth: f64,
    weighed: Weighed,
}

async fn read_story(desk: &mut Desk<'_>, opportunity: &Opportunity) -> Result<Story> {
    let rank = match opportunity.status.is_open() {
        true => {
            let config = desk.company.config();
            let weighed = ranking::weigh(desk.connection, opportunity, config).await?;
            let (place, all) = ranking::find_place(desk.connection, &opportunity.id).await?;
            Some(Rank { place, all, worth: weighed.votes_today(config.ranking.half_life_days, desk.now), weighed })
        }
        false => None,
    };
    Ok(Story {
        told: list_story(desk.connection, &opportunity.id).await?,
        proposed: proposed(desk, opportunity).await?,
        evidence: evidence::told(desk, opportunity).await?,
        rank,
        address: find_card_address(desk.connection, desk.company, &opportunity.id).await?,
    })
}

/// What its card tells of its proposals, while it is open.
async fn proposed(desk: &mut Desk<'_>, opportunity: &Opportunity) -> Result<Vec<String>> {
    if !opportunity.status.is_open() {
        return Ok(Vec::new());
    }
    let standing = proposal::standing(desk.connection, &opportunity.id).await?;
    let outlook = consent::outlook(desk.connection, &opportunity.id).await?;
    let lines = [proposal::card_line(desk.text, &standing), consent::card_line(desk.text, &outlook)];
    Ok(lines.into_iter().flatten().collect())
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
    let all = Filter::default();
    let top = lists::list_top(desk.connection, &all, AT_MOST).await?;
    let unowned = lists::list_top_unowned(desk.connection, &all, AT_MOST).await?;
    let top_lines = lines(desk, &top).await?;
    let unowned_lines = lines(desk, &unowned).await?;
    let promises = match leads(desk) {
        true => promise::status_lines(text, &promise::list_broken(desk.connection, desk.company, desk.now).await?),
        false => None,
    };
    let week = Period { since: desk.now - 7 * DAY, until: desk.now };
    let flow = count(desk.connection, week, &all).await?;
    let before = count(desk.connection, week.before(), &all).await?;
    let flow = flow_lines(text, &flow, &before);
    Ok(draw_summary(text, &text.status_title(), &counts, &flow, &top_lines, &unowned_lines, promises))
}

/// How a function does: what concerns it, by what its authors said.
async fn team(desk: &mut Desk<'_>, typed: &str) -> Result<Message> {
    let text = desk.text;
    let functions = &desk.company.config().functions;
    let Some(function) = function::find_named(functions, typed) else {
        let names: Vec<_> = functions.list.iter().map(|function| function.name.as_str()).collect();
        let example = names.first().copied().unwrap_or_default().to_lowercase();
        return Ok(Message::words(text.status_which_team(example, names.join(", "))));
    };
    let filter = Filter { function: function.id.clone(), touchpoint: String::new() };
    let counts = count_of_function(desk.connection, &filter.function).await?;
    if counts.iter().all(|(_, count)| *count == 0) {
        return Ok(Message::words(text.status_team_empty(function.name.clone())));
    }
    let week = Period { since: desk.now - 7 * DAY, until: desk.now };
    let flow = count(desk.connection, week, &filter).await?;
    let before = count(desk.connection, week.before(), &filter).await?;
    let top = lists::list_top(desk.connection, &filter, AT_MOST).await?;
    let unowned = lists::list_top_unowned(desk.connection, &filter, AT_MOST).await?;
    let (top, unowned) = (lines(desk, &top).await?, lines(desk, &unowned).await?);
    let title = text.status_team_title(function.name.clone());
    Ok(draw_summary(text, &title, &counts, &flow_lines(text, &flow, &before), &top, &unowned, None))
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

async fn story(desk: &mut Desk<'_>, opportunity: &Opportunity) -> Result<Message> {
    let story = read_story(desk, opportunity).await?;
    Ok(draw_story(desk.text, opportunity, &story))
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

fn flow_lines(text: &Text, week: &Numbers, before: &Numbers) -> String {
    format!("*{}*\n{}", text.status_week(), digest::numbers(text, week, before))
}

fn draw_summary(
    text: &Text,
    title: &str,
    counts: &[(Status, i64)],
    flow: &str,
    top: &str,
    unowned: &str,
    promises: Option<String>,
) -> Message {
    let shown = counts_line(text, counts);
    let mut blocks = vec![header(title), section(&shown), section(flow)];
    let mut words = vec![title.to_owned(), shown, flow.to_owned()];
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

fn draw_story(text: &Text, opportunity: &Opportunity, story: &Story) -> Message {
    let mut lines = story_lines(text, opportunity, &story.told);
    let mut blocks =
        vec![section(&story_head(text, opportunity)), section(&opportunity.pain.mrkdwn()), section(&lines)];
    if !story.proposed.is_empty() {
        let proposed = story.proposed.join("\n");
        blocks.push(section(&proposed));
        lines = format!("{lines}\n{proposed}");
    }
    if let Some(evidence) = evidence::story_lines(text, &story.evidence) {
        blocks.push(section(&evidence));
        lines = format!("{lines}\n{evidence}");
    }
    if let Some(rank) = &story.rank {
        blocks.push(context(&rank_line(text, opportunity, rank)));
    }
    if let Some(address) = &story.address {
        let open = button("link.open", &opportunity.id, &text.open_card_button()).opening(address);
        blocks.push(actions(vec![open.into()]));
    }
    let head = story_head(text, opportunity);
    Message { text: format!("{head}\n{lines}"), blocks: message_blocks(&blocks) }
}

fn draw_story_view(text: &Text, opportunity: &Opportunity, story: &Story) -> Value {
    let mut blocks = vec![section(&story_head(text, opportunity)), section(&opportunity.pain.mrkdwn())];
    if !opportunity.solution.is_blank() {
        blocks.push(section(&text.card_solution(opportunity.solution.mrkdwn())));
    }
    blocks.push(divider());
    blocks.push(section(&story_lines(text, opportunity, &story.told)));
    if !story.proposed.is_empty() {
        blocks.push(section(&story.proposed.join("\n")));
    }
    let evidence = evidence::story_blocks(text, &story.evidence);
    if !evidence.is_empty() {
        blocks.push(divider());
        blocks.extend(evidence);
    }
    if let Some(rank) = &story.rank {
        blocks.push(divider());
        blocks.push(context(&rank_line(text, opportunity, rank)));
    }
    if let Some(address) = &story.address {
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

/// `Place 3 of 120 open ideas · 12 votes and the idea itself, worth 9.5 today · +75 % for 3 functions`
fn rank_line(text: &Text, opportunity: &Opportunity, rank: &Rank) -> String {
    let worth = (rank.worth * 10.0).round() / 10.0;
    let percent = |count: usize, each: f64| (count as f64 * each * 100.0).round();
    let mut parts = vec![text.rank_place(rank.all, rank.place), text.rank_votes(opportunity.votes, worth)];
    let Weighed { functions, kinds, .. } = rank.weighed;
    if functions > 0 {
        parts.push(text.rank_functions(functions, percent(functions, ranking::PER_FUNCTION)));
    }
    if kinds > 0 {
        parts.push(text.rank_kinds(kinds, percent(kinds, ranking::PER_KIND)));
    }
    parts.join("  ·  ")
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
    let words = |most: usize| Words::plain(&"¡Señor <!here> Żółć & *co*! ".repeat(40)).cut(most);
    let pieces = Kind::ALL.into_iter().enumerate().map(|(at, kind)| {
        let adder = if at % 2 == 0 { "U0ADA" } else { "" };
        let piece = Evidence {
            link: "https://example.slack.com/archives/C1/p1?a=1&b=2".into(),
            words: words(500),
            measure: words(100),
            value: Words::plain("1,234.5"),
            unit: words(30),
            source: words(100),
            ..Evidence::new("evidence".into(), &opportunity.id, kind, adder, opportunity.created_at)
        };
        (piece, at < 2)
    });
    let weighed = Weighed { times: Vec::new(), functions: 3, kinds: 2 };
    let bare = Story { told: told[..1].to_vec(), ..Story::default() };
    let full = Story {
        told,
        proposed: vec![text.consent_card_concerns(2)],
        evidence: evidence::Told { shown: opportunity.id.clone(), pieces: pieces.collect(), more: 4 },
        rank: Some(Rank { place: 3, all: 1_234, worth: 1_012.345, weighed }),
        address: Some("https://example.slack.com/archives/C1/p1".into()),
    };
    let numbers = Numbers { ideas: 12, votes: 1_234, shipped: 1, people: 321 };
    let flow = flow_lines(text, &numbers, &Numbers::default());
    vec![
        (
            "status",
            value(draw_summary(
                text,
                &text.status_title(),
                &counts,
                &flow,
                &format!("{line}\n{line}"),
                &line,
                promises,
            )),
        ),
        ("status, nothing to list", value(draw_summary(text, &text.status_title(), &counts, &flow, "", "", None))),
        ("story", value(draw_story(text, opportunity, &full))),
        ("story form", draw_story_view(text, opportunity, &full)),
        ("story form, nothing to tell", draw_story_view(text, opportunity, &bare)),
    ]
}

// SQL

/// How many opportunities stand where.
///
/// # Errors
/// The database's.
pub async fn count_by_status(connection: &mut Connection) -> Result<Vec<(Status, i64)>> {
    let all = query_as("SELECT status, COUNT(*) FROM opportunity GROUP BY status");
    Ok(in_order(&all.fetch_all(connection).await?))
}

/// The same of what concerns a function.
async fn count_of_function(connection: &mut Connection, function: &str) -> Result<Vec<(Status, i64)>> {
    let concerned = query_as(
        "SELECT o.status, COUNT(*) FROM concerned c JOIN opportunity o ON o.id = c.opportunity \
         WHERE c.function = $1 GROUP BY o.status",
    );
    Ok(in_order(&concerned.bind(function.to_owned()).fetch_all(connection).await?))
}

/// Every status in the order of a life, with how many stand there.
fn in_order(rows: &[(String, i64)]) -> Vec<(Status, i64)> {
    let count = |status: Status| rows.iter().find(|(word, _)| word == status.word()).map_or(0, |(_, count)| *count);
    Status::ALL.into_iter().map(|status| (status, count(status))).collect()
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
