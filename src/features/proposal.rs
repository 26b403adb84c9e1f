//! Proposing a solution.
//!
//! "Propose a solution" in the card's menu opens a form: what changes, for whom, which functions it needs, how much effort,
//! and what should come of it. The proposal stands in the status thread. Several compete; a person supports one. Its author
//! and the owner revise it, and what it said before is kept.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::base::blocks::{
    Block, Button, Modal, Need, Writing, button, context, date_input, fields, input, multi_select_input, section,
    select_input,
};
use crate::base::config::Config;
use crate::base::db::{Connection, query, query_as, query_scalar};
use crate::base::error::{Error, Result};
use crate::base::text::{Text, Words, mention};
use crate::domain::adoption::{Way, find_adoption};
use crate::domain::call::Ripple;
use crate::domain::cx::{Cx, Desk};
use crate::domain::family::with_family;
use crate::domain::follower::add_follower;
use crate::domain::function;
use crate::domain::news::{announce, card_changed, tell_followers};
use crate::domain::opportunity::{Opportunity, Status, list_concerned};
use crate::domain::preferences::Topic;
use crate::domain::proposal::{Effort, Proposal, find_proposal, list_needed, proposal_changed};
use crate::domain::step::set_status;

/// Characters of the long answers and the short ones.
const LONG: u64 = 2_000;
const SHORT: u64 = 120;

/// What a person fills in.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    /// What changes.
    pub change: Words,
    /// For whom.
    pub beneficiaries: Words,
    /// Ids of the functions it needs.
    pub functions: Vec<String>,
    /// How much work it is.
    pub effort: Effort,
    /// What is measured.
    pub measure: Words,
    /// Its value today.
    pub baseline: Words,
    /// The value aimed at.
    pub target: Words,
    /// `YYYY-MM-DD`, or empty.
    pub review_on: String,
}

/// The form for a new proposal; the author's first thought of a solution stands there already.
///
/// # Errors
/// A sentence when the opportunity is over; the database's.
pub async fn form(desk: &mut Desk<'_>, opportunity: &str) -> Result<Value> {
    let opportunity = desk.find_opportunity(opportunity).await?;
    refuse_if_over(desk.text, &opportunity)?;
    let change = if opportunity.author == desk.actor.id { opportunity.solution.clone() } else { Words::default() };
    let functions = list_concerned(desk.connection, &opportunity.id).await?;
    let draft = Draft { change, functions, ..Draft::default() };
    let metadata = format!("new:{}", opportunity.id);
    Ok(draw_form(desk.text, desk.company.config(), &opportunity, &draft, &metadata))
}

/// The form to revise a proposal.
///
/// # Errors
/// A sentence for those who may not; the database's.
pub async fn revise_form(desk: &mut Desk<'_>, proposal: &str) -> Result<Value> {
    let (proposal, opportunity) = desk.find_proposal(proposal).await?;
    refuse_if_over(desk.text, &opportunity)?;
    refuse_stranger(desk.text, &desk.actor.id, &proposal, &opportunity)?;
    refuse_if_adopted(desk.connection, desk.text, &opportunity).await?;
    let draft = Draft {
        functions: list_needed(desk.connection, &proposal.id).await?,
        change: proposal.change,
        beneficiaries: proposal.beneficiaries,
        effort: proposal.effort,
        measure: proposal.measure,
        baseline: proposal.baseline,
        target: proposal.target,
        review_on: proposal.review_on,
    };
    let metadata = format!("revise:{}:{}", proposal.id, proposal.revision);
    Ok(draw_form(desk.text, desk.company.config(), &opportunity, &draft, &metadata))
}

/// What is wrong with a sent form, by block: with what was filled in, or because something changed while it was open.
///
/// # Errors
/// The database's.
pub async fn check_sent(
    desk: &mut Desk<'_>,
    metadata: &str,
    draft: &Draft,
    today: &str,
) -> Result<BTreeMap<String, String>> {
    let mut errors = check(desk.text, draft, today);
    if let Some((proposal, revision)) = metadata.strip_prefix("revise:").and_then(|rest| rest.split_once(':')) {
        let known = find_proposal(desk.connection, proposal).await?;
        if known.is_some_and(|known| known.revision.to_string() != revision) {
            errors.insert("change".into(), desk.text.proposal_revised_meanwhile());
        }
    }
    Ok(errors)
}

/// What is wrong with a draft, by block. `today` is the company's date, `YYYY-MM-DD`.
fn check(text: &Text, draft: &Draft, today: &str) -> BTreeMap<String, String> {
    let mut errors = BTreeMap::new();
    if draft.change.is_blank() {
        errors.insert("change".into(), text.proposal_change_missing());
    }
    // Dates written like this compare as texts.
    if !draft.review_on.is_empty() && draft.review_on.as_str() <= today {
        errors.insert("review_on".into(), text.proposal_review_past());
    }
    errors
}

/// The form was sent: a new proposal, or a revised one. `metadata` is what the form remembered. Returns the opportunity
/// that has another text to agree on.
///
/// # Errors
/// A sentence when it is not possible or not allowed; the database's.
pub async fn submitted(cx: &mut Cx, metadata: &str, draft: Draft) -> Result<Option<String>> {
    match metadata.split_once(':') {
        Some(("new", opportunity)) => proposed(cx, opportunity, draft).await.map(|()| None),
        Some(("revise", rest)) => {
            let (proposal, revision) = rest.split_once(':').unwrap_or((rest, "0"));
            revised(cx, proposal, revision.parse().unwrap_or(0), draft).await
        }
        _ => Ok(None),
    }
}

async fn proposed(cx: &mut Cx, opportunity: &str, draft: Draft) -> Result<()> {
    let opportunity = cx.take_kin(opportunity).await?.main;
    refuse_if_over(cx.text, &opportunity)?;
    let person = cx.actor.id.clone();
    let (position,): (i64,) = query_as("SELECT COUNT(*) + 1 FROM proposal WHERE opportunity = $1")
        .bind(&opportunity.id)
        .fetch_one(&mut *cx.tx)
        .await?;
    let id = cx.ids.next();
    query(
        "INSERT INTO proposal (id, opportunity, position, author, change, beneficiaries, effort, measure, baseline, \
         target, review_on, revision, proposed_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
    )
    .bind(&id)
    .bind(&opportunity.id)
    .bind(position)
    .bind(&person)
    .bind(draft.change.raw())
    .bind(draft.beneficiaries.raw())
    .bind(draft.effort.word())
    .bind(draft.measure.raw())
    .bind(draft.baseline.raw())
    .bind(draft.target.raw())
    .bind(&draft.review_on)
    .bind(0_i64)
    .bind(cx.now)
    .execute(&mut *cx.tx)
    .await?;
    set_needed(cx, &id, &draft.functions).await?;
    add_follower(&mut cx.tx, &opportunity.id, &person, cx.now).await?;
    cx.ripple(Ripple::Proposal { proposal: id.clone() });
    if matches!(opportunity.status, Status::New | Status::InReview) {
        set_status(cx, &opportunity, Status::Proposed, &Words::default()).await?;
    }
    tell_followers(cx, &opportunity, &id, Topic::Solution, |text| text.proposal_announced(mention(&person))).await
}

async fn revised(cx: &mut Cx, proposal: &str, revision: i64, draft: Draft) -> Result<Option<String>> {
    let (known, opportunity) = cx.take_proposal(proposal).await?;
    cx.whisper_in = None;
    refuse_if_over(cx.text, &opportunity)?;
    refuse_stranger(cx.text, &cx.actor.id, &known, &opportunity)?;
    refuse_if_adopted(&mut cx.tx, cx.text, &opportunity).await?;
    if known.revision != revision {
        return Err(Error::tell(cx.text.proposal_revised_meanwhile()));
    }
    query(
        "INSERT INTO proposal_revision (proposal, revision, change, beneficiaries, effort, measure, baseline, target, \
         review_on, reviser, written_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
    )
    .bind(&known.id)
    .bind(known.revision)
    .bind(known.change.raw())
    .bind(known.beneficiaries.raw())
    .bind(known.effort.word())
    .bind(known.measure.raw())
    .bind(known.baseline.raw())
    .bind(known.target.raw())
    .bind(&known.review_on)
    .bind(&cx.actor.id)
    .bind(cx.now)
    .execute(&mut *cx.tx)
    .await?;
    query(
        "UPDATE proposal SET change = $1, beneficiaries = $2, effort = $3, measure = $4, baseline = $5, target = $6, \
         review_on = $7, revision = revision + 1, revised_at = $8 WHERE id = $9",
    )
    .bind(draft.change.raw())
    .bind(draft.beneficiaries.raw())
    .bind(draft.effort.word())
    .bind(draft.measure.raw())
    .bind(draft.baseline.raw())
    .bind(draft.target.raw())
    .bind(&draft.review_on)
    .bind(cx.now)
    .bind(&known.id)
    .execute(&mut *cx.tx)
    .await?;
    set_needed(cx, &known.id, &draft.functions).await?;
    cx.ripple(Ripple::Proposal { proposal: known.id.clone() });
    let person = mention(&cx.actor.id);
    let name = format!("{}:{}", known.id, known.revision + 1);
    announce(cx, &opportunity, &name, Topic::Solution, |text| text.proposal_revised(known.position, person.clone()))
        .await?;
    Ok(Some(opportunity.id))
}

/// "Support" was pressed: supports it instead of another, or no longer. Returns the opportunity.
///
/// # Errors
/// A sentence when the opportunity is over or has its solution; the database's.
pub async fn supported(cx: &mut Cx, proposal: &str) -> Result<String> {
    let (proposal, opportunity) = cx.take_proposal(proposal).await?;
    refuse_if_over(cx.text, &opportunity)?;
    refuse_if_adopted(&mut cx.tx, cx.text, &opportunity).await?;
    // One of all that compete, those of merged ones among them.
    let before: Vec<String> = query_scalar(with_family!(
        "DELETE FROM proposal_support WHERE opportunity IN (SELECT id FROM family) AND member = $3 RETURNING proposal"
    ))
    .bind(&opportunity.id)
    .bind(&opportunity.id)
    .bind(&cx.actor.id)
    .fetch_all(&mut *cx.tx)
    .await?;
    if !before.contains(&proposal.id) {
        query(
            "INSERT INTO proposal_support (opportunity, member, proposal, supported_at) VALUES ($1, $2, $3, $4) \
             ON CONFLICT (opportunity, member) DO UPDATE SET proposal = excluded.proposal, \
             supported_at = excluded.supported_at",
        )
        .bind(&proposal.opportunity)
        .bind(&cx.actor.id)
        .bind(&proposal.id)
        .bind(cx.now)
        .execute(&mut *cx.tx)
        .await?;
    }
    for changed in before.into_iter().chain([proposal.id]) {
        proposal_changed(cx, &changed).await?;
    }
    card_changed(cx, &opportunity.id).await?;
    Ok(opportunity.id)
}

/// What the card tells of the proposals: how many, and the adopted one or the one with most support.
#[derive(Clone, Debug, Default)]
pub struct Standing {
    /// How many compete.
    pub count: i64,
    /// What the leading one changes, and how many support it.
    pub leading: Option<(Words, i64)>,
    /// Functions that the leading one needs.
    pub needed: Vec<String>,
    /// Whether the leading one was adopted.
    pub adopted: Option<Way>,
}

/// How the proposals of an opportunity and of those that went into it stand; the adopted one leads, and the older one among equals.
///
/// # Errors
/// The database's.
pub async fn standing(connection: &mut Connection, opportunity: &str) -> Result<Standing> {
    let ranked: Vec<(String, String, i64)> = query_as(with_family!(
        "SELECT proposal.id, proposal.change, COUNT(proposal_support.member) FROM family \
         JOIN proposal ON proposal.opportunity = family.id \
         LEFT JOIN proposal_support ON proposal_support.proposal = proposal.id \
         GROUP BY proposal.id, proposal.change, proposal.position \
         ORDER BY COUNT(proposal_support.member) DESC, proposal.position, proposal.id"
    ))
    .bind(opportunity)
    .bind(opportunity)
    .fetch_all(&mut *connection)
    .await?;
    let adoption = find_adoption(&mut *connection, opportunity).await?;
    let adopted = ranked.iter().find(|(id, ..)| adoption.as_ref().is_some_and(|adoption| adoption.proposal == *id));
    let Some((id, change, supporters)) = adopted.or(ranked.first()) else { return Ok(Standing::default()) };
    Ok(Standing {
        count: ranked.len() as i64,
        leading: Some((Words::plain(change), *supporters)),
        needed: list_needed(connection, id).await?,
        adopted: adopted.and(adoption.as_ref()).map(|adoption| adoption.way),
    })
}

/// The line of the card about proposals.
pub fn card_line(text: &Text, standing: &Standing) -> Option<String> {
    let (change, supporters) = standing.leading.as_ref()?;
    let change = change.one_line().cut(90).mrkdwn();
    Some(match standing.adopted {
        None => text.proposal_card_line(change, standing.count, *supporters),
        Some(Way::SmallFix) => text.proposal_card_small_fix(change),
        Some(Way::Steward | Way::Consent) => text.proposal_card_adopted(change),
    })
}

// Rules

/// Whether proposals are still talked about.
pub fn is_open(opportunity: &Opportunity) -> bool {
    opportunity.status.is_open() || opportunity.status == Status::Parked
}

fn refuse_if_over(text: &Text, opportunity: &Opportunity) -> Result<()> {
    if is_open(opportunity) {
        return Ok(());
    }
    let status = opportunity.status.name(text);
    Err(Error::tell(text.progress_closed(opportunity.number.to_string(), status)))
}

/// What was adopted is what people agreed on: to change it, it is proposed again.
async fn refuse_if_adopted(connection: &mut Connection, text: &Text, opportunity: &Opportunity) -> Result<()> {
    match find_adoption(connection, &opportunity.id).await? {
        Some(adoption) => Err(Error::tell(text.adoption_stands(adoption.position))),
        None => Ok(()),
    }
}

fn refuse_stranger(text: &Text, person: &str, proposal: &Proposal, opportunity: &Opportunity) -> Result<()> {
    if proposal.author == person || opportunity.owner.as_deref() == Some(person) {
        return Ok(());
    }
    Err(Error::tell(text.proposal_author_may_revise(mention(&proposal.author))))
}

// Views

fn draw_form(text: &Text, config: &Config, opportunity: &Opportunity, draft: &Draft, metadata: &str) -> Value {
    let efforts = Effort::ALL.map(|effort| (effort.word().to_owned(), effort.name(text)));
    let functions: Vec<_> =
        config.functions.list.iter().map(|function| (function.id.clone(), function.name.clone())).collect();
    let short = |action, initial, placeholder| {
        Writing { action, placeholder, initial, length: (0, SHORT), multiline: false }.element()
    };
    let long = |action, initial, placeholder| {
        Writing { action, placeholder, initial, length: (0, LONG), multiline: true }.element()
    };
    let examples = (text.proposal_change_example(), text.proposal_measure_example());
    let mut all = vec![
        section(&format!("*{}* · {}", opportunity.number, opportunity.title.mrkdwn())),
        input(
            "change",
            &text.proposal_change_label(),
            long("proposal.change", draft.change.raw(), &examples.0),
            None,
            Need::Required,
        ),
        input(
            "beneficiaries",
            &text.proposal_beneficiaries_label(),
            short("proposal.beneficiaries", draft.beneficiaries.raw(), ""),
            None,
            Need::Optional,
        ),
        input(
            "effort",
            &text.proposal_effort_label(),
            select_input("proposal.effort", &text.preferences_choose(), &efforts, Some(draft.effort.word())),
            None,
            Need::Required,
        ),
    ];
    if !functions.is_empty() {
        all.push(input(
            "functions",
            &text.proposal_functions_label(),
            multi_select_input("proposal.functions", &text.idea_functions_placeholder(), &functions, &draft.functions),
            Some(&text.proposal_functions_hint()),
            Need::Optional,
        ));
    }
    all.push(context(&text.proposal_outcome()));
    for (block, label, element) in [
        ("measure", text.proposal_measure_label(), short("proposal.measure", draft.measure.raw(), &examples.1)),
        ("baseline", text.proposal_baseline_label(), short("proposal.baseline", draft.baseline.raw(), "")),
        ("target", text.proposal_target_label(), short("proposal.target", draft.target.raw(), "")),
        ("review_on", text.proposal_review_label(), date_input("proposal.review_on", &draft.review_on)),
    ] {
        all.push(input(block, &label, element, None, Need::Optional));
    }
    Modal {
        callback: "proposal.form",
        title: &text.proposal_form_title(),
        submit: Some(&text.proposal_submit_button()),
        close: &text.cancel_button(),
        metadata,
        blocks: all,
    }
    .view()
}

/// What a proposal says, for its message in the status thread: as blocks, and the same as text.
pub fn body(text: &Text, config: &Config, proposal: &Proposal, needed: &[String]) -> (Vec<Block>, String) {
    let head = text.proposal_head(proposal.position, mention(&proposal.author));
    let mut parts = vec![section(&head), section(&proposal.change.mrkdwn())];
    let mut facts = vec![text.proposal_fact_effort(proposal.effort.name(text))];
    if !proposal.beneficiaries.is_blank() {
        facts.push(text.proposal_fact_beneficiaries(proposal.beneficiaries.mrkdwn()));
    }
    if !needed.is_empty() {
        facts.push(text.proposal_fact_functions(function::names(&config.functions, needed)));
    }
    if !proposal.measure.is_blank() {
        let value = |words: &Words| if words.is_blank() { "?".to_owned() } else { words.mrkdwn() };
        let (baseline, target) = (value(&proposal.baseline), value(&proposal.target));
        facts.push(text.proposal_fact_outcome(baseline, proposal.measure.mrkdwn(), target));
    }
    if !proposal.review_on.is_empty() {
        facts.push(text.proposal_fact_review(proposal.review_on.clone()));
    }
    parts.push(fields(&facts));
    if proposal.revision > 0 {
        parts.push(context(&text.proposal_revised_times(proposal.revision)));
    }
    let words = format!("{head}\n{}\n{}", proposal.change.mrkdwn(), facts.join("\n"));
    (parts, words)
}

/// The button with which it is supported.
pub fn support_button(text: &Text, proposal: &Proposal, supporters: i64) -> Button {
    let label = match supporters {
        ..=0 => text.proposal_support_button(),
        count => text.proposal_support_more_button(count),
    };
    button("proposal.support", &proposal.id, &label).primary()
}

/// The button with which it is revised.
pub fn revise_button(text: &Text, proposal: &Proposal) -> Button {
    button("proposal.revise", &proposal.id, &text.proposal_revise_button())
}

/// A proposal as long and as hostile as people can write it, for the `screens` command.
pub fn sample() -> Proposal {
    let long = |most: u64| Words::plain(&"¿ñ? Ż ó & <!here> ł *c* ".repeat(200)).cut(most as usize);
    Proposal {
        id: "proposal".into(),
        opportunity: "opportunity".into(),
        position: 2,
        author: "U1".into(),
        change: long(LONG),
        beneficiaries: long(SHORT),
        effort: Effort::Large,
        measure: long(SHORT),
        baseline: long(SHORT),
        target: long(SHORT),
        review_on: "2027-03-01".into(),
        revision: 3,
    }
}

/// Views of this feature, for the `screens` command.
pub fn samples(text: &Text, config: &Config, opportunity: &Opportunity) -> Vec<(&'static str, Value)> {
    let sample = sample();
    let draft = Draft {
        change: sample.change,
        beneficiaries: sample.beneficiaries,
        functions: vec!["finance".into()],
        effort: sample.effort,
        measure: sample.measure,
        baseline: sample.baseline,
        target: sample.target,
        review_on: sample.review_on,
    };
    vec![
        ("proposal form", draw_form(text, config, opportunity, &Draft::default(), "new:id")),
        ("proposal form, as full as can be", draw_form(text, config, opportunity, &draft, "revise:id:3")),
    ]
}

// SQL

/// How many people support a proposal.
///
/// # Errors
/// The database's.
pub async fn count_supporters(connection: &mut Connection, proposal: &str) -> Result<i64> {
    let (count,): (i64,) = query_as("SELECT COUNT(*) FROM proposal_support WHERE proposal = $1")
        .bind(proposal)
        .fetch_one(connection)
        .await?;
    Ok(count)
}

/// Writes the needed functions anew; ids that the settings do not know are left out.
async fn set_needed(cx: &mut Cx, proposal: &str, functions: &[String]) -> Result<()> {
    query("DELETE FROM proposal_function WHERE proposal = $1").bind(proposal).execute(&mut *cx.tx).await?;
    for function in cx.company.config().functions.known(functions) {
        query("INSERT INTO proposal_function (proposal, function) VALUES ($1, $2)")
            .bind(proposal)
            .bind(function)
            .execute(&mut *cx.tx)
            .await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::text::Language;

    #[test]
    fn a_proposal_says_what_changes_and_is_reviewed_later() {
        let text = Text::of(Language::English);
        let good = Draft { change: Words::plain("A mail for each step"), ..Draft::default() };
        assert!(check(text, &good, "2026-11-22").is_empty());
        let tomorrow = Draft { review_on: "2026-11-23".into(), ..good.clone() };
        assert!(check(text, &tomorrow, "2026-11-22").is_empty());
        let today = Draft { review_on: "2026-11-22".into(), ..good.clone() };
        assert_eq!(check(text, &today, "2026-11-22").keys().collect::<Vec<_>>(), ["review_on"]);
        let empty = Draft { change: Words::plain(" \u{200b}"), ..good };
        assert_eq!(check(text, &empty, "2026-11-22").keys().collect::<Vec<_>>(), ["change"]);
    }
}
