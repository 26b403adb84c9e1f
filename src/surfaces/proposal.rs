//! A proposal in the status thread: what it says, how it stands, and what can be done about it.

use serde_json::Value;

use crate::base::blocks::{actions, context, message_blocks, message_text};
use crate::base::config::Config;
use crate::base::error::Result;
use crate::base::text::Text;
use crate::domain::call::{Call, Message, Place, Ripple};
use crate::domain::cx::Cx;
use crate::domain::family::find_main;
use crate::domain::opportunity::{Opportunity, Status};
use crate::domain::posted::{Redraw, card_key, compare};
use crate::domain::proposal::{Proposal, find_proposal, list_needed, proposal_key};
use crate::features::consent::{self, Shown, State};
use crate::features::proposal;

/// Everything its message shows.
struct Told<'a> {
    opportunity: &'a Opportunity,
    proposal: &'a Proposal,
    needed: &'a [String],
    supporters: i64,
    shown: &'a Shown,
}

/// Redraws the proposal in the status thread, or posts it there.
///
/// # Errors
/// The database's.
pub async fn redrawn(cx: &mut Cx, proposal: &str) -> Result<()> {
    let Some(proposal) = find_proposal(&mut cx.tx, proposal).await? else { return Ok(()) };
    // It stands below the card of its own opportunity, and lives with the one that went into.
    let Some(opportunity) = find_main(&mut cx.tx, &proposal.opportunity).await? else { return Ok(()) };
    let supporters = proposal::count_supporters(&mut cx.tx, &proposal.id).await?;
    let needed = list_needed(&mut cx.tx, &proposal.id).await?;
    let company = cx.company.clone();
    let shown = Shown::load(&mut cx.tx, company.config(), &opportunity, &proposal, cx.now).await?;
    let told = Told { opportunity: &opportunity, proposal: &proposal, needed: &needed, supporters, shown: &shown };
    let message = draw(company.text(), company.config(), &told);
    let ripple = Ripple::Proposal { proposal: proposal.id.clone() };
    let (channel, key) = (opportunity.channel.clone(), proposal_key(&proposal.id));
    match compare(&mut cx.tx, &key, &message).await? {
        Redraw::Post => cx.call(Call::Post {
            key,
            place: Place::Below { channel, key: card_key(&proposal.opportunity) },
            message,
            then: Some(ripple),
        }),
        Redraw::Edit => cx.call(Call::Update { key, channel, message, lost: ripple }),
        Redraw::Nothing => {}
    }
    Ok(())
}

fn draw(text: &Text, config: &Config, told: &Told<'_>) -> Message {
    let (mut blocks, mut words) = proposal::body(text, config, told.proposal, told.needed);
    let (below, said) = consent::section_below(text, config, told.shown);
    blocks.extend(below);
    if !said.is_empty() {
        words = format!("{words}\n{said}");
    }
    let mut elements = Vec::new();
    let competes = matches!(told.shown.state, State::Competing | State::Resting);
    if competes {
        elements.push(proposal::support_button(text, told.proposal, told.supporters).into());
    } else {
        blocks.push(context(&text.proposal_supporters(told.supporters)));
    }
    elements.extend(consent::buttons(text, config, told.opportunity, told.proposal, told.shown));
    if competes {
        elements.push(proposal::revise_button(text, told.proposal).into());
    }
    if !elements.is_empty() {
        blocks.push(actions(elements));
    }
    Message { text: message_text(&words), blocks: message_blocks(&blocks) }
}

/// The message in every state, for the `screens` command.
pub fn samples(text: &Text, config: &Config, opportunity: &Opportunity) -> Vec<(&'static str, Value)> {
    let proposal = proposal::sample();
    let opportunity = Opportunity { status: Status::Proposed, ..opportunity.clone() };
    let needed = ["finance".to_owned(), "support".to_owned()];
    let names = [
        "proposal",
        "proposal that one function seconds",
        "proposal in its waiting period",
        "proposal with concerns",
        "proposal of a parked opportunity",
        "proposal adopted by consent",
        "proposal adopted by a steward",
        "proposal done as a small fix",
        "proposal beside an adopted one",
        "proposal of a closed opportunity",
    ];
    names
        .into_iter()
        .zip(consent::states())
        .map(|(name, shown)| {
            let told =
                Told { opportunity: &opportunity, proposal: &proposal, needed: &needed, supporters: 12, shown: &shown };
            (name, serde_json::to_value(draw(text, config, &told)).unwrap_or_default())
        })
        .collect()
}
