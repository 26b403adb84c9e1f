//! What Slack answers when a channel is made or taken into the catalogue.
//!
//! A channel whose making was cut off before we heard of it looks as if its name were taken. It is ours when the bot made
//! it after the steward's yes.

use serde_json::{Value, json};

use super::proposal::{LINE, Proposal, Stage, find, set_stage, show_stewards};
use super::question::suggest_button;
use super::{ask, look_at, refusal, tell_outcome, value};
use crate::base::blocks::{Block, actions, message_blocks, message_text, section};
use crate::base::clock::{MINUTE, SECOND};
use crate::base::db::query;
use crate::base::error::Result;
use crate::base::text::{Language, Text, mention};
use crate::domain::call::{Call, Message, Place};
use crate::domain::community::{ChannelKind, CommunityStep, play_buttons};
use crate::domain::company::Company;
use crate::domain::cx::Cx;
use crate::domain::step::quoted;

/// How far our clock and Slack's may differ.
const CLOCK_MARGIN: i64 = 5 * MINUTE;
/// Channels on one page of Slack's list.
const PAGE: usize = 999;

/// Slack was asked to make the channel.
pub(super) async fn made(cx: &mut Cx, id: &str, answer: &Value) -> Result<()> {
    let Some(proposal) = find_making(cx, id).await? else { return Ok(()) };
    match refusal(answer) {
        None => {
            let channel = answer["channel"]["id"].as_str().unwrap_or_default().to_owned();
            begin(cx, &proposal, &channel).await
        }
        Some(word) if word.contains("name_taken") => {
            cx.call(look_for(id, ""));
            Ok(())
        }
        Some(word) => stuck(cx, &proposal, word).await,
    }
}

/// Slack listed channels, one of which may have the name.
pub(super) async fn found(cx: &mut Cx, id: &str, answer: &Value) -> Result<()> {
    let Some(proposal) = find_making(cx, id).await? else { return Ok(()) };
    let mut channels = answer["channels"].as_array().into_iter().flatten();
    let found = channels.find(|channel| channel["name"] == proposal.name.as_str());
    let Some(channel) = found else {
        let cursor = answer["response_metadata"]["next_cursor"].as_str().unwrap_or_default();
        if cursor.is_empty() {
            return stuck(cx, &proposal, NAME_TAKEN).await;
        }
        cx.call(look_for(id, cursor));
        return Ok(());
    };
    let channel_id = channel["id"].as_str().unwrap_or_default().to_owned();
    let by_us = channel["creator"].as_str().is_some_and(|creator| cx.company.is_bot(creator));
    let made_at = channel["created"].as_i64().unwrap_or(0) * SECOND;
    if by_us && made_at >= proposal.decided_at.unwrap_or(i64::MAX) - CLOCK_MARGIN {
        return begin(cx, &proposal, &channel_id).await;
    }
    let is_open = channel["is_archived"] != true;
    let word = if is_open { format!("{NAME_TAKEN}:{channel_id}") } else { NAME_TAKEN.to_owned() };
    stuck(cx, &proposal, &word).await
}

const NAME_TAKEN: &str = "name_taken";

/// Slack was asked to let the bot into a channel that exists.
pub(super) async fn adopted(cx: &mut Cx, id: &str, answer: &Value) -> Result<()> {
    let Some(proposal) = find_making(cx, id).await? else { return Ok(()) };
    match refusal(answer) {
        None => {
            // What people wrote above it themselves stays.
            if answer["channel"]["topic"]["value"].as_str().is_some_and(|topic| topic.trim().is_empty()) {
                describe(cx, &proposal, &proposal.channel);
            }
            let name = answer["channel"]["name"].as_str().unwrap_or(&proposal.name).to_owned();
            list(cx, &Proposal { name, ..proposal }).await
        }
        Some(word) => stuck(cx, &proposal, word).await,
    }
}

/// A channel was made for the proposal: it gets its topic.
async fn begin(cx: &mut Cx, proposal: &Proposal, channel: &str) -> Result<()> {
    describe(cx, proposal, channel);
    list(cx, &Proposal { channel: channel.to_owned(), ..proposal.clone() }).await
}

/// Writes above a channel what it is about.
fn describe(cx: &mut Cx, proposal: &Proposal, channel: &str) {
    let topic = proposal.line.one_line().cut(LINE as usize);
    let arguments = json!({"channel": channel, "topic": topic.raw()});
    cx.call(ask(CommunityStep::Describe, "conversations.setTopic", arguments, (channel, "", "")));
}

/// The channel of a proposal stands in the catalogue from now on.
async fn list(cx: &mut Cx, proposal: &Proposal) -> Result<()> {
    query(
        "INSERT INTO community_channel (channel, kind, name, line, language, proposed_by, listed_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (channel) DO UPDATE SET kind = excluded.kind, \
         name = excluded.name, line = excluded.line, language = excluded.language, proposed_by = excluded.proposed_by, \
         listed_at = excluded.listed_at, retired_at = NULL, retired_why = NULL, outside_at = NULL, pace = 'company', \
         paused_at = NULL, asked_at = NULL, waits_since = NULL, ask_day = NULL, ask_time = NULL, zone = NULL",
    )
    .bind(&proposal.channel)
    .bind(proposal.kind.word())
    .bind(&proposal.name)
    .bind(proposal.line.raw())
    .bind(&proposal.language)
    .bind(&proposal.proposer)
    .bind(cx.now)
    .execute(&mut *cx.tx)
    .await?;
    set_stage(cx, &proposal.id, Stage::Listed, &proposal.channel, "").await?;
    let arguments = json!({"channel": proposal.channel, "users": proposal.proposer});
    let whom = (proposal.channel.as_str(), proposal.proposer.as_str(), "");
    cx.call(ask(CommunityStep::Bring, "conversations.invite", arguments, whom));
    cx.call(look_at(&proposal.channel));
    let text = Text::of(Language::from_locale(&proposal.language).unwrap_or(cx.company.language()));
    cx.call(Call::Post {
        key: format!("community:welcome:{}", proposal.id),
        place: Place::Channel(proposal.channel.clone()),
        message: draw_welcome(text, &cx.company, proposal),
        then: None,
    });
    show_stewards(cx, proposal.batch.as_deref());
    tell_outcome(cx, &proposal.proposer).await
}

async fn stuck(cx: &mut Cx, proposal: &Proposal, word: &str) -> Result<()> {
    set_stage(cx, &proposal.id, Stage::Stuck, &proposal.channel, word).await?;
    show_stewards(cx, proposal.batch.as_deref());
    Ok(())
}

async fn find_making(cx: &mut Cx, id: &str) -> Result<Option<Proposal>> {
    Ok(find(&mut cx.tx, id).await?.filter(|proposal| proposal.stage == Stage::Making))
}

fn look_for(id: &str, cursor: &str) -> Call {
    let mut arguments = json!({"types": "public_channel", "exclude_archived": false, "limit": PAGE});
    if !cursor.is_empty() {
        arguments["cursor"] = json!(cursor);
    }
    ask(CommunityStep::Find, "conversations.list", arguments, (id, "", ""))
}

// Views

/// The first message in a channel: what it is about, and what can be played or asked there.
fn draw_welcome(text: &Text, company: &Company, proposal: &Proposal) -> Message {
    let mut words = format!("{}\n{}", text.community_welcome(mention(&proposal.proposer)), quoted(&proposal.line));
    let mut buttons = match proposal.kind {
        ChannelKind::Game => play_buttons(text, company, &proposal.channel),
        ChannelKind::Interest | ChannelKind::Place => Vec::new(),
    };
    if !buttons.is_empty() {
        words = format!("{words}\n{}", text.community_welcome_games());
    }
    if company.config().community.icebreakers {
        buttons.push(suggest_button(text, &proposal.channel));
    }
    let mut blocks: Vec<Block> = vec![section(&words)];
    if !buttons.is_empty() {
        blocks.push(actions(buttons.into_iter().map(Into::into).collect()));
    }
    Message { text: message_text(&words), blocks: message_blocks(&blocks) }
}

pub(super) fn samples(text: &Text, company: &Company) -> Vec<(String, Value)> {
    let proposal = Proposal { channel: "C0BOOKS".into(), ..Proposal::samples() };
    let game = Proposal { kind: ChannelKind::Game, ..proposal.clone() };
    vec![
        ("channel welcome".to_owned(), value(draw_welcome(text, company, &proposal))),
        ("channel welcome, games".to_owned(), value(draw_welcome(text, company, &game))),
    ]
}
