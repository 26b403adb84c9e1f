//! Looking at the catalogue, and joining a channel. How many people are in each is asked daily, and counted in between
//! by those who come and go.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::proposal::{Proposal, decided_blocks, find_open, list_open, waiting_blocks};
use super::standing::{came_back, relisted, set_outside, shut};
use super::{ask, keeps, kind_name, kind_options, look_at, refusal, refuse_off, refuse_others, value};
use crate::base::blocks::{
    Block, Button, Element, actions, button, context, header, menu, message_blocks, message_text, overflow, section,
    section_with_button,
};
use crate::base::clock::DAY;
use crate::base::db::{Connection, query, query_scalar};
use crate::base::error::{Error, Result};
use crate::base::text::{Text, channel as channel_mention};
use crate::domain::call::{AnswerAt, Call, Message, Replaced};
use crate::domain::coffee::show_coffee_button;
use crate::domain::community::{
    ChannelKind, CommunityChannel, CommunityStep, channel_address, find_community_channel, list_community_channels,
};
use crate::domain::company::Company;
use crate::domain::cx::{Cx, Desk};
use crate::domain::posted::find_posted_at;
use crate::domain::swap::show_swap_button;

/// Channels on one page: those of stewards take two blocks each.
const PAGE: usize = 10;
/// Proposals that a steward sees below it.
const PROPOSALS: usize = 3;
/// Channels that are looked at in one go.
const LOOKED_AT: i64 = 100;
/// Stands for every kind in the menu.
const ALL: &str = "all";

/// What a page of the catalogue shows.
struct Page<'a> {
    /// The kind that was chosen, if one was.
    kind: Option<ChannelKind>,
    /// Counts from 0.
    number: usize,
    channels: &'a [CommunityChannel],
    /// The channels that the person is known to be in.
    mine: &'a BTreeSet<String>,
    /// What waits for a steward.
    open: &'a [Proposal],
    /// What the steward has just decided.
    decided: Option<&'a Proposal>,
}

/// The catalogue; `chosen` is a kind, with a page behind a colon, or anything else for the beginning.
///
/// # Errors
/// A sentence where there is none; the database's.
pub async fn show(desk: &mut Desk<'_>, chosen: &str) -> Result<Message> {
    refuse_off(desk.text, desk.company)?;
    load(desk, chosen, None).await
}

/// *Approve* was pressed at `(channel, ts)`: what the catalogue shows there until Slack has answered. `None` elsewhere, where
/// what stands is redrawn by itself.
///
/// # Errors
/// A sentence for others, or when it was decided; the database's.
pub async fn approving(desk: &mut Desk<'_>, place: Option<(&str, &str)>, value: &str) -> Result<Option<Message>> {
    let Some((channel, ts)) = place else { return Ok(None) };
    if find_posted_at(desk.connection, channel, ts).await?.is_some() {
        return Ok(None);
    }
    refuse_others(desk.text, desk.company, &desk.actor.id)?;
    let id = value.split_once(':').map_or(value, |(id, _)| id);
    let approved = find_open(desk.connection, desk.text, id).await?;
    load(desk, "", Some(&approved)).await.map(Some)
}

/// Where *Not now…* was pressed below the catalogue, which only one person sees: it shows what was decided once the form was
/// sent.
#[derive(Clone, Debug, Serialize, Deserialize, PartialEq, Eq)]
pub struct Below {
    /// Where the press can be answered.
    pub url: AnswerAt,
    /// The channel; by direct message the conversation.
    pub channel: String,
    /// The message.
    pub ts: String,
    /// When it was pressed, as Slack writes it.
    pub pressed_at: String,
}

/// Has the catalogue drawn anew where a proposal below it was declined.
pub(super) async fn redraw_below(cx: &mut Cx, below: Below, declined: &Proposal) -> Result<()> {
    let (actor, company, text) = (cx.actor.clone(), cx.company.clone(), cx.text);
    let mut desk = Desk { connection: &mut cx.tx, now: cx.now, actor, text, company: &company };
    let message = load(&mut desk, "", Some(declined)).await?;
    cx.call(Call::Replace(Box::new(Replaced {
        url: below.url,
        name: format!("{}:{}", below.channel, below.ts),
        person: cx.actor.id.clone(),
        channel: Some(below.channel),
        message,
        pressed_at: below.pressed_at,
        asked_at: cx.now,
    })));
    Ok(())
}

async fn load(desk: &mut Desk<'_>, chosen: &str, decided: Option<&Proposal>) -> Result<Message> {
    let channels = list_community_channels(desk.connection).await?;
    let mine = list_mine(desk.connection, &desk.actor.id).await?;
    let is_steward = desk.company.is_steward(&desk.actor.id);
    let mut open = if is_steward { list_open(desk.connection).await? } else { Vec::new() };
    open.retain(|one| decided.is_none_or(|decided| decided.id != one.id));
    let (kind, number) = chosen.split_once(':').unwrap_or((chosen, ""));
    let page = Page {
        kind: ChannelKind::from_word(kind),
        number: number.parse().unwrap_or(0),
        channels: &channels,
        mine: &mine,
        open: &open,
        decided,
    };
    Ok(draw(desk.text, desk.company, &desk.actor.id, &page))
}

/// *Join* was pressed: brings the person into the channel.
///
/// # Errors
/// A sentence where the channel is gone; the database's.
pub async fn join(cx: &mut Cx, channel: &str) -> Result<()> {
    refuse_off(cx.text, &cx.company)?;
    let channel = cx.company.channel_now(channel);
    let found = find_community_channel(&mut cx.tx, &channel).await?;
    let found = found.ok_or_else(|| Error::tell(cx.text.community_gone()))?;
    let person = cx.actor.id.clone();
    let place = cx.whisper_in.clone().unwrap_or_default();
    let arguments = json!({"channel": found.channel, "users": person});
    cx.call(ask(CommunityStep::Join, "conversations.invite", arguments, (&found.channel, &person, &place)));
    Ok(())
}

/// Slack answered whether somebody could be brought in who wanted to join.
pub(super) async fn join_answered(cx: &mut Cx, id: &str, (person, place): (&str, &str), answer: &Value) -> Result<()> {
    cx.act_for(person, place).await?;
    let link = channel_mention(id);
    let words = match refusal(answer) {
        None if answer.is_null() => {
            add_member(&mut cx.tx, id, person).await?;
            cx.text.community_in_already(link)
        }
        None => {
            came(cx, id, person).await?;
            cx.text.community_joined(link)
        }
        Some(word) if is_closed(word) => {
            shut(cx, id).await?;
            cx.text.community_gone()
        }
        Some(_) => cx.text.community_join_yourself(link),
    };
    cx.answer(Message::words(words));
    Ok(())
}

/// Slack answered whether whoever proposed a channel could be brought in.
pub(super) async fn brought(cx: &mut Cx, id: &str, person: &str, answer: &Value) -> Result<()> {
    match refusal(answer) {
        // Slack's "it is so already" comes as nothing: they are among those it counts.
        None if answer.is_null() => add_member(&mut cx.tx, id, person).await.map(|_| ()),
        None => came(cx, id, person).await,
        // They find the way in what they are told.
        Some(_) => Ok(()),
    }
}

/// Somebody came into a channel.
///
/// # Errors
/// The database's.
pub async fn joined(cx: &mut Cx, channel: &str, person: &str) -> Result<()> {
    if find_community_channel(&mut cx.tx, channel).await?.is_some() {
        came(cx, channel, person).await?;
    }
    Ok(())
}

/// Somebody left a channel.
///
/// # Errors
/// The database's.
pub async fn left(cx: &mut Cx, channel: &str, person: &str) -> Result<()> {
    if cx.company.is_bot(person) {
        return Ok(());
    }
    query("DELETE FROM community_member WHERE channel = $1 AND member = $2")
        .bind(channel)
        .bind(person)
        .execute(&mut *cx.tx)
        .await?;
    query("UPDATE community_channel SET members = members - 1 WHERE channel = $1 AND members > 0")
        .bind(channel)
        .execute(&mut *cx.tx)
        .await?;
    Ok(())
}

/// Has Slack asked about the channels that were not looked at for a day.
pub(super) async fn look_again(cx: &mut Cx) -> Result<()> {
    let channels: Vec<String> = query_scalar(
        "SELECT channel FROM community_channel WHERE retired_at IS NULL AND COALESCE(counted_at, 0) <= $1 \
         ORDER BY COALESCE(counted_at, 0), channel LIMIT $2",
    )
    .bind(cx.now - DAY)
    .bind(LOOKED_AT)
    .fetch_all(&mut *cx.tx)
    .await?;
    for channel in channels {
        cx.call(look_at(&channel));
    }
    Ok(())
}

/// Slack told how a channel is: its name, how many people are in it, whether the bot is. One that was archived goes off the
/// list, and one that is open again comes back.
pub(super) async fn looked(cx: &mut Cx, id: &str, answer: &Value) -> Result<()> {
    let seen = &answer["channel"];
    let is_gone = refusal(answer).is_some_and(is_closed) || seen["is_archived"] == true || seen["is_private"] == true;
    if is_gone {
        return shut(cx, id).await;
    }
    let Some(name) = seen["name"].as_str() else { return set_counted(cx, id).await };
    let is_member = seen["is_member"] != false;
    relisted(cx, id).await?;
    let people = seen["num_members"].as_i64().map(|all| (all - i64::from(is_member)).max(0));
    query("UPDATE community_channel SET name = $1, members = COALESCE($2, members) WHERE channel = $3")
        .bind(name)
        .bind(people)
        .bind(id)
        .execute(&mut *cx.tx)
        .await?;
    if is_member {
        came_back(cx, id).await?;
    } else {
        set_outside(cx, id).await?;
    }
    set_counted(cx, id).await
}

// Rules

/// Whether Slack's word means that there is no such channel any more.
pub(super) fn is_closed(word: &str) -> bool {
    ["is_archived", "channel_not_found", "is_inactive"].iter().any(|closed| word.contains(closed))
}

/// The channels of a kind on one page, the page's number, and how many pages there are.
fn cut_page(
    channels: &[CommunityChannel],
    kind: Option<ChannelKind>,
    number: usize,
) -> (Vec<&CommunityChannel>, usize, usize) {
    let mut all: Vec<_> = channels.iter().filter(|one| kind.is_none_or(|kind| one.kind == kind)).collect();
    all.sort_by_key(|one| one.kind);
    let pages = all.len().div_ceil(PAGE).max(1);
    let number = number.min(pages - 1);
    (all.into_iter().skip(number * PAGE).take(PAGE).collect(), number, pages)
}

// Views

fn draw(text: &Text, company: &Company, person: &str, page: &Page<'_>) -> Message {
    let (channels, number, pages) = cut_page(page.channels, page.kind, page.number);
    let mut blocks: Vec<Block> = vec![header(&text.community_title()), context(&text.community_explained())];
    let mut words = vec![text.community_title()];
    let is_steward = company.is_steward(person);
    blocks.push(actions(above(text, company, page, (number, pages))));
    if channels.is_empty() {
        let none = match (page.kind, is_steward) {
            (None, true) => text.community_none_steward(),
            (None, false) => text.community_none(),
            (Some(_), _) => text.community_none_of_kind(),
        };
        blocks.push(section(&none));
        words.push(none);
    }
    let mut kind = None;
    for one in channels {
        if kind.replace(one.kind) != Some(one.kind) {
            blocks.push(context(&format!("*{}*", kind_name(one.kind, text))));
        }
        let line = line(text, one);
        let door = door(text, company, one, page.mine.contains(&one.channel));
        if keeps(company, person, one) {
            blocks.push(section(&line));
            blocks.push(actions(vec![door.into(), overflow("community.more", &more_options(text, one))]));
        } else {
            blocks.push(section_with_button(&line, door));
        }
        words.push(line);
    }
    if pages > 1 {
        blocks.push(context(&text.community_page(number + 1, pages)));
    }
    if let Some(decided) = page.decided {
        blocks.extend(decided_blocks(text, decided, person));
    }
    if is_steward && !page.open.is_empty() {
        blocks.extend(waiting_blocks(text, page.open, PROPOSALS));
    }
    Message { text: message_text(&words.join("\n")), blocks: message_blocks(&blocks) }
}

/// What stands above the channels: which kind, other pages, the way to a new one, to coffee and to swaps.
fn above(text: &Text, company: &Company, page: &Page<'_>, (number, pages): (usize, usize)) -> Vec<Element> {
    let kind = page.kind.map_or(ALL, ChannelKind::word);
    let mut options = vec![(ALL.to_owned(), text.community_all_kinds())];
    options.extend(kind_options(text));
    let mut elements = vec![menu("community.kind", &text.community_all_kinds(), &options, Some(kind))];
    if number > 0 {
        elements.push(button("community.back", &format!("{kind}:{}", number - 1), &text.community_back()).into());
    }
    if number + 1 < pages {
        elements.push(button("community.next", &format!("{kind}:{}", number + 1), &text.community_next()).into());
    }
    elements.push(button("community.propose", "catalogue", &text.community_propose_button()).primary().into());
    if company.config().coffee.on {
        elements.push(show_coffee_button(text).into());
    }
    if company.config().swap.on {
        elements.push(show_swap_button(text).into());
    }
    elements
}

fn line(text: &Text, one: &CommunityChannel) -> String {
    let name = channel_mention(&one.channel);
    let head = match one.members {
        Some(members) => format!("*{name}*  ·  {}", text.community_members(members)),
        None => format!("*{name}*"),
    };
    format!("{head}\n{}", one.line.one_line().mrkdwn())
}

/// The way into a channel: to join it, or to open it where the person is known to be in it.
fn door(text: &Text, company: &Company, one: &CommunityChannel, is_in: bool) -> Button {
    match channel_address(company, &one.channel).filter(|_| is_in) {
        Some(address) => button("link.open", &one.channel, &text.community_open_button()).opening(&address),
        None => button("community.join", &one.channel, &text.community_join_button()),
    }
}

fn more_options(text: &Text, one: &CommunityChannel) -> Vec<(String, String)> {
    vec![
        (format!("edit:{}", one.channel), text.community_edit_menu()),
        (format!("retire:{}", one.channel), text.community_retire_menu()),
    ]
}

pub(super) fn samples(text: &Text, company: &Company) -> Vec<(String, Value)> {
    let channels: Vec<_> = (0..300).map(CommunityChannel::samples).collect();
    let mine = BTreeSet::from(["C0SAMPLE3".to_owned()]);
    let open = vec![Proposal::samples(); 9];
    let drawn = |person: &str, channels: &[CommunityChannel], kind, number| {
        let page = Page { kind, number, channels, mine: &mine, open: &open, decided: open.first() };
        value(draw(text, company, person, &page))
    };
    vec![
        ("catalogue, empty".to_owned(), drawn("U0BEN", &[], None, 0)),
        ("catalogue, one kind empty".to_owned(), drawn("U0BEN", &[], Some(ChannelKind::Game), 0)),
        ("catalogue".to_owned(), drawn("U0BEN", &channels[..4], None, 0)),
        ("catalogue, many".to_owned(), drawn("U0ADA", &channels, None, 17)),
        ("join: in".to_owned(), value(Message::words(text.community_joined(channel_mention("C0BOOKS"))))),
        ("join: already".to_owned(), value(Message::words(text.community_in_already(channel_mention("C0BOOKS"))))),
        ("join: not by me".to_owned(), value(Message::words(text.community_join_yourself(channel_mention("C0BOOKS"))))),
    ]
}

// SQL

async fn list_mine(connection: &mut Connection, person: &str) -> Result<BTreeSet<String>> {
    let mine: Vec<String> = query_scalar("SELECT channel FROM community_member WHERE member = $1")
        .bind(person)
        .fetch_all(connection)
        .await?;
    Ok(mine.into_iter().collect())
}

/// Notes that somebody is in a channel; whether that is news.
async fn add_member(connection: &mut Connection, channel: &str, person: &str) -> Result<bool> {
    let added = query("INSERT INTO community_member (channel, member) VALUES ($1, $2) ON CONFLICT DO NOTHING")
        .bind(channel)
        .bind(person)
        .execute(connection)
        .await?;
    Ok(added.rows_affected() == 1)
}

/// Notes that somebody came into a channel: there is one more, unless it was known.
async fn came(cx: &mut Cx, channel: &str, person: &str) -> Result<()> {
    if add_member(&mut cx.tx, channel, person).await? {
        query("UPDATE community_channel SET members = members + 1 WHERE channel = $1")
            .bind(channel)
            .execute(&mut *cx.tx)
            .await?;
    }
    Ok(())
}

async fn set_counted(cx: &mut Cx, channel: &str) -> Result<()> {
    query("UPDATE community_channel SET counted_at = $1 WHERE channel = $2")
        .bind(cx.now)
        .bind(channel)
        .execute(&mut *cx.tx)
        .await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_catalogue_of_hundreds_is_cut_into_pages_by_kind() {
        let channels: Vec<_> = (0..25).map(CommunityChannel::samples).collect();
        let (first, number, pages) = cut_page(&channels, None, 0);
        assert_eq!((first.len(), number, pages), (10, 0, 3));
        assert!(first.iter().all(|one| one.kind == ChannelKind::Interest || one.kind == ChannelKind::Game));
        let (last, number, _) = cut_page(&channels, None, 99);
        assert_eq!((last.len(), number), (5, 2));
        let (games, _, pages) = cut_page(&channels, Some(ChannelKind::Game), 0);
        assert_eq!((games.len(), pages), (8, 1));
        assert_eq!(cut_page(&[], None, 3).1, 0);
    }
}
