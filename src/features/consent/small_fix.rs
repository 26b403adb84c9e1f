//! Small fixes: below the company's limit the owner decides alone, and the channel is told what and why.

use std::collections::BTreeMap;

use serde_json::Value;

use super::concern::{QUOTED, head};
use super::{adopt, list_concerned_by, list_regions, refuse_unless_open, refuse_while_concerned, set_period};
use crate::base::blocks::{Modal, Need, Writing, input, section};
use crate::base::config::Config;
use crate::base::db::Connection;
use crate::base::error::{Error, Result};
use crate::base::text::{Text, Words, mention, moment};
use crate::domain::adoption::Way;
use crate::domain::call::{Call, Message, Place};
use crate::domain::cx::{Cx, Desk};
use crate::domain::news::{announce, card_link};
use crate::domain::opportunity::Opportunity;
use crate::domain::preferences::Topic;
use crate::domain::proposal::{Effort, Proposal};
use crate::domain::step::quoted;

use super::clock::Period;

/// Characters of what the owner says.
const WHY: u64 = 280;

/// The form in which the owner says what is done and why.
///
/// # Errors
/// A sentence for anybody but the owner, and when it is not possible; the database's.
pub async fn form(desk: &mut Desk<'_>, proposal: &str) -> Result<Value> {
    let (proposal, opportunity) = desk.find_proposal(proposal).await?;
    let config = desk.company.config();
    refuse(desk.connection, config, desk.text, &desk.actor.id, &proposal, &opportunity).await?;
    Ok(draw_form(desk.text, config, &opportunity, &proposal))
}

/// What is wrong with the sent form, by block. `metadata` is the proposal and its revision.
///
/// # Errors
/// A sentence when it is not possible; the database's.
pub async fn check(desk: &mut Desk<'_>, metadata: &str, why: &Words) -> Result<BTreeMap<String, String>> {
    let (proposal, revision) = metadata.split_once(':').unwrap_or((metadata, ""));
    let (proposal, opportunity) = desk.find_proposal(proposal).await?;
    let mut errors = BTreeMap::new();
    if why.is_blank() {
        errors.insert("why".into(), desk.text.small_fix_why_missing());
    }
    if proposal.revision.to_string() != revision {
        errors.insert("why".into(), desk.text.consent_revised_meanwhile());
    }
    let config = desk.company.config();
    match refuse(desk.connection, config, desk.text, &desk.actor.id, &proposal, &opportunity).await {
        // A field shows no mentions, so the reasons are told where the button is pressed again.
        Err(Error::Tell(_)) => {
            errors.insert("why".into(), desk.text.small_fix_changed());
        }
        other => other?,
    }
    Ok(errors)
}

/// The owner has decided: it is adopted at once, and a time for concerns begins.
///
/// # Errors
/// A sentence for anybody but the owner, and when it is not possible; the database's.
pub async fn submitted(cx: &mut Cx, metadata: &str, why: &Words) -> Result<()> {
    let (proposal, revision) = metadata.split_once(':').unwrap_or((metadata, ""));
    let (proposal, opportunity) = cx.take_proposal(proposal).await?;
    let company = cx.company.clone();
    let config = company.config();
    refuse(&mut cx.tx, config, cx.text, &cx.actor.id, &proposal, &opportunity).await?;
    if proposal.revision.to_string() != revision {
        return Err(Error::tell(cx.text.consent_revised_meanwhile()));
    }
    if why.is_blank() {
        return Err(Error::tell(cx.text.small_fix_why_missing()));
    }
    let why = why.cut(WHY as usize);
    let adopted = adopt(cx, &opportunity, &proposal, Way::SmallFix, &why).await?;
    let concerned = list_concerned_by(&mut cx.tx, &opportunity, &proposal).await?;
    let regions = list_regions(&mut cx.tx, config, &opportunity, &proposal.id, &concerned).await?;
    let period = Period::begin(&regions, cx.now, config.proposals.consent_days, proposal.revision);
    let period = Period { remind_at: None, ..period };
    set_period(cx, &opportunity, &proposal, &period).await?;
    let (person, until) = (mention(&cx.actor.id), moment(period.closes_at));
    let number = card_link(cx, &opportunity).await?;
    let text = company.text();
    let told = text.small_fix_told(number, person.clone(), opportunity.title.mrkdwn());
    let change = quoted(&proposal.change.cut(QUOTED));
    cx.call(Call::Post {
        key: format!("small-fix:{}", adopted.name),
        place: Place::Channel(opportunity.channel.clone()),
        message: Message::words(format!(
            "{told}\n{change}\n{}\n{}\n{}",
            text.small_fix_because(),
            quoted(&why),
            text.small_fix_until(until.clone())
        )),
        then: None,
    });
    announce(cx, &opportunity, &adopted.name, Topic::Solution, |text| {
        format!("{}\n{}", text.small_fix_line(proposal.position, person.clone()), quoted(&why))
    })
    .await
}

// Rules

/// Whether that proposal may be done as a small fix at all.
pub(super) fn is_small(config: &Config, proposal: &Proposal) -> bool {
    Effort::small_fix(&config.proposals.small_fix).is_some_and(|limit| proposal.effort <= limit)
}

async fn refuse(
    connection: &mut Connection,
    config: &Config,
    text: &Text,
    person: &str,
    proposal: &Proposal,
    opportunity: &Opportunity,
) -> Result<()> {
    match opportunity.owner.as_deref() {
        Some(owner) if owner == person => {}
        Some(owner) => return Err(Error::tell(text.small_fix_owner_may(mention(owner)))),
        None => return Err(Error::tell(text.small_fix_no_owner())),
    }
    refuse_unless_open(connection, text, opportunity).await?;
    if !is_small(config, proposal) {
        return Err(Error::tell(match Effort::small_fix(&config.proposals.small_fix) {
            Some(limit) => text.small_fix_too_much(limit.name(text)),
            None => text.small_fix_off(),
        }));
    }
    refuse_while_concerned(connection, text, &proposal.id).await
}

// Views

fn draw_form(text: &Text, config: &Config, opportunity: &Opportunity, proposal: &Proposal) -> Value {
    let explained = text.small_fix_explained(config.proposals.consent_days);
    Modal {
        callback: "consent.small_fix_form",
        title: &text.small_fix_title(),
        submit: Some(&text.small_fix_submit_button()),
        close: &text.cancel_button(),
        metadata: &format!("{}:{}", proposal.id, proposal.revision),
        blocks: vec![
            section(&format!("{}\n{explained}", head(opportunity, proposal))),
            input(
                "why",
                &text.small_fix_why_label(),
                Writing {
                    action: "consent.why",
                    placeholder: &text.small_fix_why_example(),
                    initial: "",
                    length: (0, WHY),
                    multiline: true,
                }
                .element(),
                None,
                Need::Required,
            ),
        ],
    }
    .view()
}

/// The form, for the `screens` command.
pub(super) fn sample(text: &Text, config: &Config, opportunity: &Opportunity, proposal: &Proposal) -> Value {
    draw_form(text, config, opportunity, proposal)
}
