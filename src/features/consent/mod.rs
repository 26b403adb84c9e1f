//! Adopting a proposal: by a steward at once, by consent, or by the owner alone as a small fix.
//!
//! A steward presses "Adopt" on the proposal in the status thread. By consent: people of two functions support it (its
//! author seconds nothing), and a waiting period of some working days begins, in the working days of everybody concerned.
//! Anybody of the company may raise a concern under their name ("I have a concern…"), which holds up the adoption until it
//! is withdrawn, resolved or closed. Silence accepts. A revision lets the period begin again; it ends without a result
//! when fewer functions second it. What was adopted moves on to "in progress" as soon as its people are there.
//!
//! Belongs here: how a proposal becomes the one that is delivered. Never: what it says, or whom it supports.
//!
//! [`clock`] has the rules, [`concern`] and [`small_fix`] their forms, [`shown`] what a proposal's message and the card
//! show of it.

pub mod clock;
pub mod concern;
pub mod shown;
pub mod small_fix;

use std::collections::BTreeSet;

use self::clock::{Period, Stand, Step};
pub use self::shown::{Outlook, Shown, State, buttons, card_line, outlook, samples, section_below, states, story_line};
use crate::base::config::Config;
use crate::base::db::{Connection, query, query_as, query_scalar};
use crate::base::error::{Error, Result};
use crate::base::text::{Text, Words, group, mention, moment};
use crate::domain::adoption::{Adoption, Way, find_adoption, find_missing, obstacle, remove_adoption};
use crate::domain::calendar::Hours;
use crate::domain::call::Due;
use crate::domain::cx::Cx;
use crate::domain::family::{Kin, lock_kin, with_family};
use crate::domain::function::{self, Told};
use crate::domain::news::{announce, card_changed, note, tell_followers};
use crate::domain::opportunity::{Opportunity, Status, list_concerned};
use crate::domain::preferences::Topic;
use crate::domain::proposal::{Proposal, list_needed, list_proposals, proposal_changed};
use crate::domain::squad::{Missing, at_most_all, list_squad};
use crate::domain::step::{add_step, goes_on, set_status};

/// Waiting periods looked at in one transaction.
const CHUNK: i64 = 20;
/// Kinds of people by time zone and function that are told apart.
const KINDS: i64 = 5_000;

/// "Adopt" was pressed. `value` is the proposal and the revision that the button stood below.
///
/// # Errors
/// A sentence for anybody but a steward, and when it is not possible; the database's.
pub async fn adopted(cx: &mut Cx, value: &str) -> Result<()> {
    let (proposal, revision) = value.split_once(':').unwrap_or((value, ""));
    let (proposal, opportunity) = cx.take_proposal(proposal).await?;
    let stewards = &cx.company.config().people.stewards;
    if !cx.company.is_steward(&cx.actor.id) {
        return Err(Error::tell(match stewards.is_empty() {
            true => cx.text.consent_no_steward(),
            false => cx.text.consent_steward_may(people(stewards)),
        }));
    }
    refuse_unless_open(&mut cx.tx, cx.text, &opportunity).await?;
    if proposal.revision.to_string() != revision {
        return Err(Error::tell(cx.text.consent_revised_meanwhile()));
    }
    refuse_while_concerned(&mut cx.tx, cx.text, &proposal.id).await?;
    let adopted = adopt(cx, &opportunity, &proposal, Way::Steward, &Words::default()).await?;
    let (person, company) = (mention(&cx.actor.id), cx.company.clone());
    announce(cx, &opportunity, &adopted.name, Topic::Solution, |text| {
        adopted.told(text, company.config(), text.consent_adopted_by(proposal.position, person.clone()))
    })
    .await
}

/// Something changed that adopting a proposal depends on: support, a text, a concern, a status, a squad.
///
/// # Errors
/// The database's.
pub async fn reconsidered(cx: &mut Cx, opportunity: &str) -> Result<()> {
    let Some(Kin { main: opportunity, .. }) = lock_kin(&mut cx.tx, opportunity).await? else {
        return remove_periods(&mut cx.tx, opportunity).await;
    };
    remove_foreign_periods(&mut cx.tx, &opportunity.id).await?;
    if let Some(adoption) = find_adoption(&mut cx.tx, &opportunity.id).await? {
        end_small_fix(cx, &opportunity, &adoption).await?;
        return begin_delivery(cx, &opportunity, &adoption).await;
    }
    for proposal in list_proposals(&mut cx.tx, &opportunity.id).await? {
        if look_at(cx, &opportunity, &proposal).await? == Step::Adopt {
            break;
        }
    }
    Ok(())
}

/// The opportunity has another status or owner: its proposals may show other buttons, and be adopted or not.
///
/// # Errors
/// The database's.
pub async fn moved(cx: &mut Cx, opportunity: &str) -> Result<()> {
    for proposal in list_proposals(&mut cx.tx, opportunity).await? {
        proposal_changed(cx, &proposal.id).await?;
    }
    reconsidered(cx, opportunity).await
}

/// Reminds of waiting periods and closes those that are over, however long nobody looked.
///
/// # Errors
/// The database's.
pub async fn fell_due(cx: &mut Cx) -> Result<()> {
    let due: Vec<String> =
        query_scalar("SELECT opportunity FROM consent WHERE next_at <= $1 ORDER BY next_at, proposal LIMIT $2")
            .bind(cx.now)
            .bind(CHUNK)
            .fetch_all(&mut *cx.tx)
            .await?;
    for opportunity in due.into_iter().collect::<BTreeSet<_>>() {
        reconsidered(cx, &opportunity).await?;
        // Whatever is left to do about it, this moment was taken care of.
        query("UPDATE consent SET next_at = NULL WHERE opportunity = $1 AND next_at <= $2")
            .bind(&opportunity)
            .bind(cx.now)
            .execute(&mut *cx.tx)
            .await?;
    }
    let next: Option<(i64,)> =
        query_as("SELECT next_at FROM consent WHERE next_at IS NOT NULL ORDER BY next_at LIMIT 1")
            .fetch_optional(&mut *cx.tx)
            .await?;
    if let Some((next,)) = next {
        cx.due(Due::Consent, next.max(cx.now));
    }
    Ok(())
}

/// Looks at one proposal and does what is to be done.
async fn look_at(cx: &mut Cx, opportunity: &Opportunity, proposal: &Proposal) -> Result<Step> {
    let company = cx.company.clone();
    let config = company.config();
    let (seconding, seconded) = list_seconding(&mut cx.tx, &proposal.id, config).await?;
    let enough = at_most_all(config.proposals.seconds, config);
    let stand = Stand {
        open: opportunity.status.is_open(),
        revision: proposal.revision,
        seconded: clock::is_seconded(seconding, &seconded, enough),
        concerns: concern::count_open(&mut cx.tx, &proposal.id).await?,
        period: find_period(&mut cx.tx, &proposal.id).await?,
    };
    let step = clock::step(&stand, cx.now);
    let names = function::names(&config.functions, &seconded.iter().cloned().collect::<Vec<_>>());
    let position = proposal.position;
    match step {
        // It is over, but held up: its message says so.
        Step::Wait if stand.period.as_ref().is_some_and(|period| period.closes_at <= cx.now) => {
            proposal_changed(cx, &proposal.id).await?;
        }
        Step::Wait => {}
        Step::Begin | Step::BeginAgain => {
            let period = begin(cx, opportunity, proposal, &seconded).await?;
            let until = moment(period.closes_at);
            let name = cx.ids.next();
            if step == Step::BeginAgain {
                note(cx, opportunity, &name, |text| text.consent_begins_again(position, until.clone()));
            } else {
                let line = |text: &Text| text.consent_begun(position, until.clone(), names.clone());
                note(cx, opportunity, &name, line);
                // Whoever takes their support back and gives it again makes no second news of it.
                tell_followers(cx, opportunity, &format!("consent:{}", proposal.id), Topic::Solution, line).await?;
            }
        }
        Step::Cancel | Step::Drop => {
            remove_period(&mut cx.tx, &proposal.id).await?;
            if step == Step::Cancel {
                let name = cx.ids.next();
                note(cx, opportunity, &name, |text| text.consent_cancelled(enough, position));
            }
        }
        Step::Remind => remind(cx, opportunity, proposal, &seconded).await?,
        Step::Adopt => {
            let adopted = adopt(cx, opportunity, proposal, Way::Consent, &Words::default()).await?;
            announce(cx, opportunity, &adopted.name, Topic::Solution, |text| {
                adopted.told(text, config, text.consent_adopted(position, names.clone()))
            })
            .await?;
        }
    }
    if matches!(step, Step::Begin | Step::BeginAgain | Step::Cancel | Step::Drop) {
        proposal_changed(cx, &proposal.id).await?;
        card_changed(cx, &opportunity.id).await?;
    }
    set_next_look(cx, &proposal.id).await?;
    Ok(step)
}

async fn begin(
    cx: &mut Cx,
    opportunity: &Opportunity,
    proposal: &Proposal,
    seconded: &BTreeSet<String>,
) -> Result<Period> {
    let company = cx.company.clone();
    let config = company.config();
    let mut concerned = list_concerned_by(&mut cx.tx, opportunity, proposal).await?;
    concerned.extend(seconded.iter().cloned());
    let regions = list_regions(&mut cx.tx, config, opportunity, &proposal.id, &concerned).await?;
    let period = Period::begin(&regions, cx.now, config.proposals.consent_days, proposal.revision);
    set_period(cx, opportunity, proposal, &period).await?;
    Ok(period)
}

/// One line in the thread names the concerned functions from which nobody was heard; where all were, none is written.
async fn remind(
    cx: &mut Cx,
    opportunity: &Opportunity,
    proposal: &Proposal,
    seconded: &BTreeSet<String>,
) -> Result<()> {
    query("UPDATE consent SET remind_at = NULL WHERE proposal = $1").bind(&proposal.id).execute(&mut *cx.tx).await?;
    let Some(period) = find_period(&mut cx.tx, &proposal.id).await? else { return Ok(()) };
    let company = cx.company.clone();
    let config = company.config();
    let mut heard = list_heard(&mut cx.tx, config, proposal).await?;
    heard.extend(seconded.iter().cloned());
    let squad = list_squad(&mut cx.tx, &opportunity.id).await?;
    heard.extend(squad.iter().filter_map(|one| one.function(config)).map(str::to_owned));
    let silent = clock::silent(&list_concerned_by(&mut cx.tx, opportunity, proposal).await?, &heard);
    if silent.is_empty() {
        return Ok(());
    }
    let names: Vec<_> = silent.iter().map(|id| called(config, id)).collect();
    let (names, until) = (names.join(", "), moment(period.closes_at));
    let name = cx.ids.next();
    note(cx, opportunity, &name, |text| text.consent_reminder(proposal.position, until.clone(), names.clone()));
    Ok(())
}

/// A function as a reminder calls it: by its user group only where the settings want that.
fn called(config: &Config, id: &str) -> String {
    let known = config.functions.list.iter().find(|function| function.id == id);
    match known.filter(|known| config.proposals.mention_groups && !known.user_group.is_empty()) {
        Some(known) => group(&known.user_group),
        None => function::names(&config.functions, &[id.to_owned()]),
    }
}

/// What came of adopting a proposal.
struct Adopted {
    /// Names the change for its announcement.
    name: String,
    /// What is missing before it can be delivered; `None` when that goes without saying.
    missing: Option<Missing>,
    /// Whether it is in progress now.
    moved: bool,
}

impl Adopted {
    /// That it was adopted, and what follows.
    fn told(&self, text: &Text, config: &Config, adopted: String) -> String {
        let follows = match &self.missing {
            _ if self.moved => text.consent_begins(),
            Some(missing) => text.consent_waits_for(missing.words(text, &config.functions)),
            None => return adopted,
        };
        format!("{adopted}\n{follows}")
    }
}

async fn adopt(
    cx: &mut Cx,
    opportunity: &Opportunity,
    proposal: &Proposal,
    way: Way,
    reason: &Words,
) -> Result<Adopted> {
    query(
        "INSERT INTO adoption (opportunity, proposal, way, adopter, reason, adopted_at) VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(&opportunity.id)
    .bind(&proposal.id)
    .bind(way.word())
    .bind(&cx.actor.id)
    .bind(reason.raw())
    .bind(cx.now)
    .execute(&mut *cx.tx)
    .await?;
    remove_periods(&mut cx.tx, &opportunity.id).await?;
    let position = proposal.position.to_string();
    let name = add_step(cx, opportunity, "adopted", way.word(), &position, reason).await?;
    let missing = missing_for(cx, opportunity, &proposal.id).await?;
    let moved = opportunity.status.is_before_delivery() && obstacle(1, Some(way), &missing).is_none();
    if moved {
        goes_on(cx, opportunity, Status::InProgress).await?;
    }
    for proposal in list_proposals(&mut cx.tx, &opportunity.id).await? {
        proposal_changed(cx, &proposal.id).await?;
    }
    let waits = opportunity.status.is_before_delivery() && !moved;
    Ok(Adopted { name, missing: waits.then_some(missing), moved })
}

async fn missing_for(cx: &mut Cx, opportunity: &Opportunity, proposal: &str) -> Result<Missing> {
    let needed = list_needed(&mut cx.tx, proposal).await?;
    let company = cx.company.clone();
    find_missing(&mut cx.tx, company.config(), opportunity, &needed).await
}

/// What was adopted moves on when the last of its people has come.
async fn begin_delivery(cx: &mut Cx, opportunity: &Opportunity, adoption: &Adoption) -> Result<()> {
    if !opportunity.status.is_before_delivery() {
        return Ok(());
    }
    let missing = missing_for(cx, opportunity, &adoption.proposal).await?;
    if obstacle(1, Some(adoption.way), &missing).is_some() {
        return Ok(());
    }
    let name = goes_on(cx, opportunity, Status::InProgress).await?;
    announce(cx, opportunity, &name, Topic::Status, |text| {
        text.consent_complete(format!("{} {}", Status::InProgress.sign(), Status::InProgress.name(text)))
    })
    .await
}

/// A small fix stands for good when its time for concerns is over, or it is no longer being delivered.
async fn end_small_fix(cx: &mut Cx, opportunity: &Opportunity, adoption: &Adoption) -> Result<()> {
    let Some(period) = find_period(&mut cx.tx, &adoption.proposal).await? else { return Ok(()) };
    if period.closes_at <= cx.now || opportunity.status != Status::InProgress {
        remove_period(&mut cx.tx, &adoption.proposal).await?;
        proposal_changed(cx, &adoption.proposal).await?;
    }
    Ok(())
}

/// Somebody has a concern about what was adopted as a small fix: it is a proposal like others again. Tells whether it was
/// one.
async fn begin_again_as_proposal(cx: &mut Cx, opportunity: &Opportunity) -> Result<bool> {
    if find_adoption(&mut cx.tx, &opportunity.id).await?.is_none() {
        return Ok(false);
    }
    remove_adoption(&mut cx.tx, &opportunity.id).await?;
    remove_periods(&mut cx.tx, &opportunity.id).await?;
    set_status(cx, opportunity, Status::Proposed, &Words::default()).await?;
    for proposal in list_proposals(&mut cx.tx, &opportunity.id).await? {
        proposal_changed(cx, &proposal.id).await?;
    }
    Ok(true)
}

// Rules

async fn refuse_unless_open(connection: &mut Connection, text: &Text, opportunity: &Opportunity) -> Result<()> {
    if let Some(adoption) = find_adoption(connection, &opportunity.id).await? {
        return Err(Error::tell(text.adoption_stands(adoption.position)));
    }
    if !opportunity.status.is_open() {
        let status = opportunity.status.name(text);
        return Err(Error::tell(text.consent_not_open(opportunity.number.to_string(), status)));
    }
    Ok(())
}

async fn refuse_while_concerned(connection: &mut Connection, text: &Text, proposal: &str) -> Result<()> {
    let open = concern::list_open(connection, proposal).await?;
    if open.is_empty() {
        return Ok(());
    }
    let who: Vec<_> = open.into_iter().map(|concern| concern.member).collect();
    Err(Error::tell(text.consent_concern_open(people(&who))))
}

/// Mentions of people, once each.
fn people(ids: &[String]) -> String {
    let once: BTreeSet<_> = ids.iter().collect();
    once.into_iter().map(|id| mention(id)).collect::<Vec<_>>().join(", ")
}

// SQL

async fn find_period(connection: &mut Connection, proposal: &str) -> Result<Option<Period>> {
    Ok(query_as("SELECT revision, begun_at, remind_at, closes_at FROM consent WHERE proposal = $1")
        .bind(proposal)
        .fetch_optional(connection)
        .await?)
}

async fn set_period(cx: &mut Cx, opportunity: &Opportunity, proposal: &Proposal, period: &Period) -> Result<()> {
    query(
        "INSERT INTO consent (proposal, opportunity, revision, begun_at, remind_at, closes_at, next_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (proposal) DO UPDATE SET revision = excluded.revision, \
         begun_at = excluded.begun_at, remind_at = excluded.remind_at, closes_at = excluded.closes_at, \
         next_at = excluded.next_at",
    )
    .bind(&proposal.id)
    .bind(&opportunity.id)
    .bind(period.revision)
    .bind(period.begun_at)
    .bind(period.remind_at)
    .bind(period.closes_at)
    .bind(period.closes_at)
    .execute(&mut *cx.tx)
    .await?;
    set_next_look(cx, &proposal.id).await
}

/// Notes when the timetable looks at the waiting period of a proposal again, and asks it to.
async fn set_next_look(cx: &mut Cx, proposal: &str) -> Result<()> {
    let Some(period) = find_period(&mut cx.tx, proposal).await? else { return Ok(()) };
    let next = period.next_look(cx.now);
    query("UPDATE consent SET next_at = $1 WHERE proposal = $2").bind(next).bind(proposal).execute(&mut *cx.tx).await?;
    if let Some(next) = next {
        cx.due(Due::Consent, next);
    }
    Ok(())
}

async fn remove_period(connection: &mut Connection, proposal: &str) -> Result<()> {
    query("DELETE FROM consent WHERE proposal = $1").bind(proposal).execute(connection).await?;
    Ok(())
}

/// Merging and taking apart end what was begun before: others are concerned now.
async fn remove_foreign_periods(connection: &mut Connection, main: &str) -> Result<()> {
    query(with_family!(
        "DELETE FROM consent WHERE opportunity <> $3 AND proposal IN \
         (SELECT proposal.id FROM family JOIN proposal ON proposal.opportunity = family.id)"
    ))
    .bind(main)
    .bind(main)
    .bind(main)
    .execute(connection)
    .await?;
    Ok(())
}

async fn remove_periods(connection: &mut Connection, opportunity: &str) -> Result<()> {
    query("DELETE FROM consent WHERE opportunity = $1").bind(opportunity).execute(connection).await?;
    Ok(())
}

/// How many people second a proposal, and the functions of those whose function is known. Its author seconds nothing, nor
/// do guests and those who left.
async fn list_seconding(
    connection: &mut Connection,
    proposal: &str,
    config: &Config,
) -> Result<(i64, BTreeSet<String>)> {
    #[derive(sqlx::FromRow)]
    struct Seconding {
        #[sqlx(flatten)]
        told: Told,
        count: i64,
    }
    let rows: Vec<Seconding> = query_as(
        "SELECT member.group_function, member.field_function, member.own_function, COUNT(*) AS count \
         FROM proposal_support JOIN member ON member.id = proposal_support.member \
         JOIN proposal ON proposal.id = proposal_support.proposal \
         WHERE proposal_support.proposal = $1 AND proposal_support.member <> proposal.author \
         AND member.gone_at IS NULL AND member.kind = 'employee' \
         GROUP BY member.group_function, member.field_function, member.own_function",
    )
    .bind(proposal)
    .fetch_all(connection)
    .await?;
    let functions = rows.iter().filter_map(|row| row.told.function(&config.functions)).map(str::to_owned);
    Ok((rows.iter().map(|row| row.count).sum(), functions.collect()))
}

/// Functions that the opportunity concerns or the proposal needs, in alphabetical order.
async fn list_concerned_by(
    connection: &mut Connection,
    opportunity: &Opportunity,
    proposal: &Proposal,
) -> Result<Vec<String>> {
    let mut concerned = list_concerned(connection, &opportunity.id).await?;
    concerned.extend(list_concerned(connection, &proposal.opportunity).await?);
    let needed = list_needed(connection, &proposal.id).await?;
    Ok(concerned.into_iter().chain(needed).collect::<BTreeSet<_>>().into_iter().collect())
}

/// Functions of those who spoke about a proposal otherwise than by seconding it: its author, and whoever had a concern.
async fn list_heard(connection: &mut Connection, config: &Config, proposal: &Proposal) -> Result<BTreeSet<String>> {
    let rows: Vec<Told> = query_as(
        "SELECT DISTINCT member.group_function, member.field_function, member.own_function FROM \
         (SELECT author AS id FROM proposal WHERE id = $1 UNION SELECT member FROM concern WHERE proposal = $2) person \
         JOIN member ON member.id = person.id",
    )
    .bind(&proposal.id)
    .bind(&proposal.id)
    .fetch_all(connection)
    .await?;
    Ok(rows.iter().filter_map(|told| told.function(&config.functions)).map(str::to_owned).collect())
}

/// The working hours of everybody concerned: owner, squad, author, supporters, and all people of concerned functions.
async fn list_regions(
    connection: &mut Connection,
    config: &Config,
    opportunity: &Opportunity,
    proposal: &str,
    concerned: &[String],
) -> Result<Vec<Hours>> {
    let involved: Vec<String> = query_scalar(with_family!(
        "SELECT DISTINCT member.timezone FROM (SELECT member AS id FROM squad \
         WHERE opportunity IN (SELECT id FROM family) \
         UNION SELECT member FROM proposal_support WHERE proposal = $3 \
         UNION SELECT author FROM proposal WHERE id = $4 \
         UNION SELECT owner FROM opportunity WHERE id = $5 AND owner IS NOT NULL) person \
         JOIN member ON member.id = person.id WHERE member.gone_at IS NULL"
    ))
    .bind(&opportunity.id)
    .bind(&opportunity.id)
    .bind(proposal)
    .bind(proposal)
    .bind(&opportunity.id)
    .fetch_all(&mut *connection)
    .await?;
    #[derive(sqlx::FromRow)]
    struct Kind {
        timezone: String,
        #[sqlx(flatten)]
        told: Told,
    }
    let kinds: Vec<Kind> = query_as(
        "SELECT DISTINCT timezone, group_function, field_function, own_function FROM member \
         WHERE gone_at IS NULL AND kind = 'employee' LIMIT $1",
    )
    .bind(KINDS)
    .fetch_all(connection)
    .await?;
    let is_concerned = |kind: &Kind| {
        let function = kind.told.function(&config.functions);
        function.is_some_and(|function| concerned.iter().any(|concerned| concerned == function))
    };
    let zones: BTreeSet<_> =
        involved.into_iter().chain(kinds.into_iter().filter(is_concerned).map(|kind| kind.timezone)).collect();
    let mut regions: Vec<_> = zones.iter().map(|zone| Hours::of_zone(config, zone)).collect();
    if regions.is_empty() {
        regions.push(Hours::of_zone(config, &config.workspace.timezone));
    }
    Ok(regions)
}
