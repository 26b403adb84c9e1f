//! What people see of it: on a proposal's message, on the card, in the story.

use std::collections::BTreeSet;

use serde_json::Value;

use super::clock::Period;
use super::concern::{self, Concern};
use super::{find_period, list_seconding, small_fix};
use crate::base::blocks::{Block, Element, button, context, section};
use crate::base::clock::Millis;
use crate::base::config::Config;
use crate::base::db::{Connection, query_as};
use crate::base::error::Result;
use crate::base::text::{Text, Words, mention, moment};
use crate::domain::adoption::{Adoption, Way, find_adoption};
use crate::domain::family::with_family;
use crate::domain::function;
use crate::domain::opportunity::{Opportunity, Status, StoryLine};
use crate::domain::proposal::Proposal;
use crate::domain::squad::at_most_all;
use crate::domain::step::quoted;

/// How a proposal stands, for its message.
#[derive(Clone, Debug)]
pub struct Shown {
    /// Whether it competes, was adopted or is over.
    pub state: State,
    /// Functions that second it, in alphabetical order.
    pub seconded: Vec<String>,
    /// Its waiting period; behind it, a concern holds it up.
    pub period: Option<Period>,
    /// Open concerns.
    pub concerns: Vec<Concern>,
    /// Whether its waiting period is over.
    pub is_over: bool,
}

/// Whether a proposal competes, was adopted or is over.
#[derive(Clone, Debug)]
pub enum State {
    /// It may be adopted.
    Competing,
    /// The opportunity is parked: people talk about it, and nothing is decided.
    Resting,
    /// It was adopted.
    Adopted(Adoption),
    /// Another one was, of that number.
    Other(i64),
    /// The opportunity is over.
    Over,
}

/// What the card tells of it.
#[derive(Clone, Debug, Default)]
pub struct Outlook {
    /// The proposal that is adopted next unless somebody objects, and when.
    pub closes: Option<(i64, Millis)>,
    /// Open concerns about proposals.
    pub concerns: i64,
}

impl Shown {
    /// Reads how a proposal stands.
    ///
    /// # Errors
    /// The database's.
    pub async fn load(
        connection: &mut Connection,
        config: &Config,
        opportunity: &Opportunity,
        proposal: &Proposal,
        now: Millis,
    ) -> Result<Self> {
        let state = match find_adoption(connection, &opportunity.id).await? {
            Some(adoption) if adoption.proposal == proposal.id => State::Adopted(adoption),
            Some(adoption) => State::Other(adoption.position),
            None if opportunity.status.is_open() => State::Competing,
            None if opportunity.status == Status::Parked => State::Resting,
            None => State::Over,
        };
        let (_, seconded): (i64, BTreeSet<String>) = list_seconding(connection, &proposal.id, config).await?;
        let period = find_period(connection, &proposal.id).await?;
        Ok(Self {
            state,
            seconded: seconded.into_iter().collect(),
            is_over: period.as_ref().is_some_and(|period| period.closes_at <= now),
            period,
            concerns: concern::list_open(connection, &proposal.id).await?,
        })
    }
}

/// How the proposals of an opportunity stand, for its card.
///
/// # Errors
/// The database's.
pub async fn outlook(connection: &mut Connection, opportunity: &str) -> Result<Outlook> {
    let closes: Option<(i64, i64)> = query_as(
        "SELECT proposal.position, consent.closes_at FROM consent JOIN proposal ON proposal.id = consent.proposal \
         LEFT JOIN adoption ON adoption.opportunity = consent.opportunity \
         WHERE consent.opportunity = $1 AND adoption.opportunity IS NULL \
         ORDER BY consent.closes_at, proposal.position LIMIT 1",
    )
    .bind(opportunity)
    .fetch_optional(&mut *connection)
    .await?;
    let (concerns,): (i64,) = query_as(with_family!(
        "SELECT COUNT(*) FROM family JOIN concern ON concern.opportunity = family.id WHERE concern.closed_at IS NULL"
    ))
    .bind(opportunity)
    .bind(opportunity)
    .fetch_one(connection)
    .await?;
    Ok(Outlook { closes, concerns })
}

/// The line of the card about it.
pub fn card_line(text: &Text, outlook: &Outlook) -> Option<String> {
    let (position, closes_at) = outlook.closes?;
    Some(match outlook.concerns {
        0 => text.consent_card_closes(position, moment(closes_at)),
        concerns => text.consent_card_concerns(concerns),
    })
}

/// What a proposal's message shows below its words: as blocks, and the same as text.
pub fn section_below(text: &Text, config: &Config, shown: &Shown) -> (Vec<Block>, String) {
    let mut line = state_line(text, config, shown);
    let mut blocks = Vec::new();
    if !shown.seconded.is_empty() && matches!(shown.state, State::Competing | State::Resting) {
        let seconded = text.consent_seconded(function::names(&config.functions, &shown.seconded));
        line = if line.is_empty() { seconded } else { format!("{seconded}\n{line}") };
    }
    if !line.is_empty() {
        // What nobody has begun yet is small print.
        let small = matches!(shown.state, State::Competing) && shown.period.is_none();
        blocks.push(if small { context(&line) } else { section(&line) });
    }
    blocks.extend(concern::lines(text, &shown.concerns));
    let concerns = concern::words(text, &shown.concerns);
    let words: Vec<_> = [line, concerns].into_iter().filter(|part| !part.is_empty()).collect();
    (blocks, words.join("\n"))
}

fn state_line(text: &Text, config: &Config, shown: &Shown) -> String {
    let proposals = &config.proposals;
    match &shown.state {
        State::Competing => match &shown.period {
            Some(_) if shown.is_over && !shown.concerns.is_empty() => text.consent_held(),
            Some(period) if !shown.concerns.is_empty() => text.consent_closes_at_the_earliest(moment(period.closes_at)),
            Some(period) => text.consent_closes(moment(period.closes_at)),
            None => text.consent_not_yet(proposals.consent_days, at_most_all(proposals.seconds, config).max(1)),
        },
        State::Resting | State::Over => String::new(),
        State::Other(position) => text.consent_state_other(*position),
        State::Adopted(adoption) => {
            let when = moment(adoption.adopted_at);
            match adoption.way {
                Way::Consent => text.consent_state_by_consent(when),
                Way::Steward => text.consent_state_by(when, mention(&adoption.adopter)),
                Way::SmallFix => {
                    let told = text.consent_state_small_fix(when, mention(&adoption.adopter));
                    let told = format!("{told}\n{}", quoted(&adoption.reason));
                    match &shown.period {
                        Some(period) => format!("{told}\n{}", text.small_fix_until(moment(period.closes_at))),
                        None => told,
                    }
                }
            }
        }
    }
}

/// What can be pressed on a proposal's message besides supporting and revising it.
pub fn buttons(
    text: &Text,
    config: &Config,
    opportunity: &Opportunity,
    proposal: &Proposal,
    shown: &Shown,
) -> Vec<Element> {
    let concern = button("consent.concern", &proposal.id, &text.concern_button());
    let mut all = Vec::new();
    match &shown.state {
        State::Competing => {
            all.push(concern.into());
            let value = format!("{}:{}", proposal.id, proposal.revision);
            all.push(button("consent.adopt", &value, &text.consent_adopt_button()).into());
            if opportunity.owner.is_some() && small_fix::is_small(config, proposal) {
                all.push(button("consent.small_fix", &proposal.id, &text.small_fix_button()).into());
            }
        }
        State::Resting => all.push(concern.into()),
        // A small fix in its time for concerns.
        State::Adopted(_) if shown.period.is_some() => all.push(concern.into()),
        State::Adopted(_) | State::Other(_) | State::Over => {}
    }
    all
}

/// The line of the story about an adoption.
pub fn story_line(text: &Text, line: &StoryLine) -> String {
    let (position, person) = (line.after.parse().unwrap_or(0), mention(&line.actor));
    match Way::from(line.before.clone()) {
        Way::Consent => text.consent_story(position),
        Way::Steward => text.consent_adopted_by(position, person),
        Way::SmallFix => text.small_fix_line(position, person),
    }
}

/// A proposal in every state, for the `screens` command.
pub fn states() -> [Shown; 11] {
    let closes_at = 1_790_600_000_000;
    let period = Period { revision: 3, begun_at: closes_at - 1, remind_at: None, closes_at };
    let adoption = |way, adopter: &str| Adoption {
        proposal: "proposal".into(),
        position: 2,
        way,
        adopter: adopter.into(),
        reason: Words::plain(&"¿é? <!here> & ł ó ".repeat(40)).cut(concern::QUOTED),
        adopted_at: closes_at,
    };
    let bare =
        Shown { state: State::Competing, seconded: Vec::new(), period: None, concerns: Vec::new(), is_over: false };
    let seconded = vec!["finance".to_owned(), "support".to_owned()];
    let running = Shown { seconded: seconded.clone(), period: Some(period.clone()), ..bare.clone() };
    let held = Shown { concerns: vec![concern::sample(); 9], is_over: true, ..running.clone() };
    let adopted = |way, adopter| Shown { state: State::Adopted(adoption(way, adopter)), ..bare.clone() };
    [
        bare.clone(),
        Shown { seconded: seconded[..1].to_vec(), ..bare.clone() },
        running.clone(),
        Shown { is_over: false, ..held.clone() },
        held.clone(),
        Shown { state: State::Resting, period: None, ..held },
        adopted(Way::Consent, ""),
        adopted(Way::Steward, "U1"),
        Shown { period: Some(period), ..adopted(Way::SmallFix, "U2") },
        Shown { state: State::Other(1), ..bare.clone() },
        Shown { state: State::Over, ..bare },
    ]
}

/// Forms and messages of this feature, for the `screens` command.
pub fn samples(
    text: &Text,
    config: &Config,
    opportunity: &Opportunity,
    proposal: &Proposal,
) -> Vec<(&'static str, Value)> {
    let mut samples = concern::samples(text, opportunity, proposal);
    samples.push(("small fix form", small_fix::sample(text, config, opportunity, proposal)));
    samples
}
