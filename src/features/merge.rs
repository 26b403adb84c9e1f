//! Merging two cards that are about the same, and taking them apart again.
//!
//! A steward chooses "Merged with another…" when changing a card's status, or "Merge…" beside a suggestion in Home; a second
//! page shows what comes together before anything happens. One card goes on with its status and owner. The other leads
//! there and shows how that one stands. "Take apart…" in the menu of the merged card undoes it at any time.
//!
//! No row moves (see [`crate::domain::family`]): apart again, each has just its own votes, followers, evidence, proposals
//! and squad. What people did on the main card meanwhile stays with it, what was taken back stays taken back, and a reaction
//! belongs to the card it stands on, before, during and after.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::base::blocks::{Modal, Need, Writing, context, input, section, select_input};
use crate::base::db::{Connection, query, query_as, query_scalar};
use crate::base::error::{Error, Result};
use crate::base::text::{Text, Words, mention};
use crate::domain::adoption::{find_adoption, remove_adoption};
use crate::domain::call::{Call, Message, Place, Ripple};
use crate::domain::cx::{Cx, Desk};
use crate::domain::family::{Kin, count_votes, find_main, list_merged, lock_families, settle_pair};
use crate::domain::news::{announce, card_changed, card_link, tell_also};
use crate::domain::opportunity::{Number, Opportunity, Status, find_opportunity, find_opportunity_by_number};
use crate::domain::posted::card_key;
use crate::domain::preferences::Topic;
use crate::domain::step::{add_step, stewards_only};
use crate::domain::terms::list_alike;

/// Cards offered to choose from.
const OFFERED: usize = 5;

/// The first page: which card is the other one?
///
/// # Errors
/// A sentence for anybody but a steward; the database's.
pub async fn form(desk: &mut Desk<'_>, opportunity: &str) -> Result<Value> {
    stewards_only(desk.text, desk.company, &desk.actor.id)?;
    let opportunity = desk.find_opportunity(opportunity).await?;
    let alike = list_alike(desk.connection, &opportunity.title, &opportunity.pain).await?;
    let alike: Vec<_> =
        alike.into_iter().map(|alike| alike.opportunity).filter(|other| other.id != opportunity.id).collect();
    Ok(draw_form(desk.text, &opportunity, &alike))
}

/// The first page was sent: what is wrong with it, by block, or the second one.
///
/// # Errors
/// A sentence for anybody but a steward, or when nothing can be merged; the database's.
pub async fn chosen(
    desk: &mut Desk<'_>,
    opportunity: &str,
    number: &str,
    alike: &str,
) -> Result<Result<Value, BTreeMap<String, String>>> {
    stewards_only(desk.text, desk.company, &desk.actor.id)?;
    let opportunity = desk.find_opportunity(opportunity).await?;
    let wrong = |words: String| Ok(Err(BTreeMap::from([("number".to_owned(), words)])));
    let other = if number.is_empty() {
        find_opportunity(desk.connection, alike).await?
    } else {
        let Ok(number) = number.parse::<Number>() else { return wrong(desk.text.merge_number_missing()) };
        let found = find_opportunity_by_number(desk.connection, number).await?;
        if found.is_none() {
            return wrong(desk.text.status_no_such(number.to_string()));
        }
        found
    };
    let Some(other) = other else { return wrong(desk.text.merge_number_missing()) };
    let other = desk.find_main(&other.id).await?;
    if other.id == opportunity.id {
        return wrong(desk.text.merge_itself());
    }
    Ok(Ok(preview(desk, opportunity, other).await?))
}

/// "Merge…" beside a suggestion: the second page at once. `pair` is `older:newer`.
///
/// # Errors
/// A sentence for anybody but a steward, or when nothing can be merged; the database's.
pub async fn pair_form(desk: &mut Desk<'_>, pair: &str) -> Result<Value> {
    stewards_only(desk.text, desk.company, &desk.actor.id)?;
    let (older, newer) = pair.split_once(':').unwrap_or((pair, ""));
    let (older, newer) = (desk.find_opportunity(older).await?, desk.find_opportunity(newer).await?);
    preview(desk, newer, older).await
}

async fn preview(desk: &mut Desk<'_>, one: Opportunity, other: Opportunity) -> Result<Value> {
    let mains = possible_mains(&one, &other);
    if mains.is_empty() {
        return Err(both_closed(desk.text, &one, &other));
    }
    let together = count_together(desk.connection, &one.id, &other.id).await?;
    Ok(draw_preview(desk.text, &one, &other, &together, &mains))
}

/// What is wrong with the second page, by block: something changed while it was open.
///
/// # Errors
/// A sentence when one of them was merged; the database's.
pub async fn check(desk: &mut Desk<'_>, pair: &str, main: &str) -> Result<BTreeMap<String, String>> {
    let (one, other) = pair.split_once(':').unwrap_or((pair, ""));
    let (one, other) = (desk.find_opportunity(one).await?, desk.find_opportunity(other).await?);
    let mut errors = BTreeMap::new();
    if !possible_mains(&one, &other).iter().any(|possible| possible.id == main) {
        let changed = if one.id == main { &other } else { &one };
        errors.insert("main".into(), changed_meanwhile(desk.text, changed));
    }
    Ok(errors)
}

/// The second page was sent. What it may do is decided now, from the rows.
///
/// # Errors
/// A sentence when it is not possible or not allowed; the database's.
pub async fn merged(cx: &mut Cx, pair: &str, main: &str) -> Result<()> {
    stewards_only(cx.text, &cx.company, &cx.actor.id)?;
    let (one, other) = pair.split_once(':').unwrap_or((pair, ""));
    lock_families(&mut cx.tx, &[one, other]).await?;
    let (one, other) = (cx.take_opportunity(one).await?, cx.take_opportunity(other).await?);
    if one.id == other.id {
        return Err(Error::tell(cx.text.merge_itself()));
    }
    if !possible_mains(&one, &other).iter().any(|possible| possible.id == main) {
        let changed = if one.id == main { &other } else { &one };
        return Err(Error::tell(changed_meanwhile(cx.text, changed)));
    }
    let (main, lost) = if one.id == main { (one, other) } else { (other, one) };
    query(
        "UPDATE opportunity SET status = $1, status_at = $2, merged_from = status, merged_into = $3, main = $4 \
         WHERE id = $5",
    )
    .bind(Status::Merged.word())
    .bind(cx.now)
    .bind(&main.id)
    .bind(&main.id)
    .bind(&lost.id)
    .execute(&mut *cx.tx)
    .await?;
    query("UPDATE opportunity SET main = $1 WHERE main = $2")
        .bind(&main.id)
        .bind(&lost.id)
        .execute(&mut *cx.tx)
        .await?;
    count_votes(&mut cx.tx, &main.id).await?;
    let steward = cx.actor.id.clone();
    settle_pair(&mut cx.tx, &main.id, &lost.id, &steward, cx.now).await?;
    say_on_both(cx, &main, &lost, Change::Merged).await?;
    homes_changed(cx, &[&main, &lost]);
    family_changed(cx, &main.id).await
}

/// The page that tells what taking apart does.
///
/// # Errors
/// A sentence for anybody but a steward, or when it stands by itself; the database's.
pub async fn apart_form(desk: &mut Desk<'_>, opportunity: &str) -> Result<Value> {
    stewards_only(desk.text, desk.company, &desk.actor.id)?;
    let opportunity = desk.find_any(opportunity).await?;
    let into = find_opportunity(desk.connection, opportunity.merged.merged_into.as_deref().unwrap_or_default()).await?;
    let Some(into) = into else { return Err(not_merged(desk.text, &opportunity)) };
    Ok(draw_apart(desk.text, &opportunity, &into))
}

/// The merged one stands by itself again, with all that went into it before. Returns the one it was part of.
///
/// # Errors
/// A sentence for anybody but a steward, or when it stands by itself; the database's.
pub async fn taken_apart(cx: &mut Cx, opportunity: &str) -> Result<String> {
    stewards_only(cx.text, &cx.company, &cx.actor.id)?;
    if let Some(main) = find_main(&mut cx.tx, opportunity).await? {
        lock_families(&mut cx.tx, &[&main.id]).await?;
    }
    let Kin { own, main } = cx.take_kin(opportunity).await?;
    if own.id == main.id {
        return Err(not_merged(cx.text, &own));
    }
    // While the followers of both are still those of one.
    say_on_both(cx, &main, &own, Change::Apart).await?;
    query(
        "UPDATE opportunity SET status = COALESCE(merged_from, 'new'), status_at = $1, merged_from = NULL, \
         merged_into = NULL, main = NULL, \
         owner = CASE WHEN owner IN (SELECT id FROM member WHERE gone_at IS NOT NULL) THEN NULL ELSE owner END \
         WHERE id = $2",
    )
    .bind(cx.now)
    .bind(&own.id)
    .execute(&mut *cx.tx)
    .await?;
    query(
        "WITH RECURSIVE below (id) AS (SELECT id FROM opportunity WHERE merged_into = $1 \
         UNION ALL SELECT o.id FROM opportunity o JOIN below ON o.merged_into = below.id) \
         UPDATE opportunity SET main = $2 WHERE id IN (SELECT id FROM below)",
    )
    .bind(&own.id)
    .bind(&own.id)
    .execute(&mut *cx.tx)
    .await?;
    for one in [&main, &own] {
        count_votes(&mut cx.tx, &one.id).await?;
    }
    lift_adoption(cx, &main).await?;
    homes_changed(cx, &[&main, &own]);
    family_changed(cx, &own.id).await?;
    family_changed(cx, &main.id).await?;
    Ok(main.id)
}

/// What was adopted here and went with the other card holds nothing up here. What is already being delivered goes on.
async fn lift_adoption(cx: &mut Cx, main: &Opportunity) -> Result<()> {
    let Some(adoption) = find_adoption(&mut cx.tx, &main.id).await? else { return Ok(()) };
    let of: String = query_scalar(
        "SELECT COALESCE(o.main, o.id) FROM proposal p JOIN opportunity o ON o.id = p.opportunity WHERE p.id = $1",
    )
    .bind(&adoption.proposal)
    .fetch_one(&mut *cx.tx)
    .await?;
    if of != main.id && main.status.is_before_delivery() {
        remove_adoption(&mut cx.tx, &main.id).await?;
    }
    Ok(())
}

// Rules

/// Which of two may go on: the other one must not be closed. The likely one first: with an owner, more votes, older.
fn possible_mains<'a>(one: &'a Opportunity, other: &'a Opportunity) -> Vec<&'a Opportunity> {
    let may_end = |lost: &Opportunity| lost.status.is_open() || lost.status == Status::Parked;
    let mut mains: Vec<_> =
        [(one, other), (other, one)].into_iter().filter(|(_, lost)| may_end(lost)).map(|(main, _)| main).collect();
    mains.retain(|main| main.status != Status::Merged);
    mains.sort_by_key(|main| (main.owner.is_none(), -main.votes, main.number));
    mains
}

fn both_closed(text: &Text, one: &Opportunity, other: &Opportunity) -> Error {
    Error::tell(text.merge_both_closed(one.number.to_string(), other.number.to_string()))
}

fn changed_meanwhile(text: &Text, changed: &Opportunity) -> String {
    text.merge_changed_meanwhile(changed.number.to_string(), changed.stands(text))
}

fn not_merged(text: &Text, opportunity: &Opportunity) -> Error {
    Error::tell(text.merge_not_merged(opportunity.number.to_string()))
}

/// What is said on both cards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Change {
    Merged,
    Apart,
}

/// A line in both stories and both status threads; followers of either and both authors hear of it once.
async fn say_on_both(cx: &mut Cx, main: &Opportunity, lost: &Opportunity, change: Change) -> Result<()> {
    let (own, other) = match change {
        Change::Merged => (("merged", "", main), ("joined", "", lost)),
        Change::Apart => (("parted", "before", main), ("left", "before", lost)),
    };
    let mut names = Vec::with_capacity(2);
    for (about, (what, when, partner)) in [(lost, own), (main, other)] {
        let label = partner.number.to_string();
        let (before, after) = if when.is_empty() { ("", label.as_str()) } else { (label.as_str(), "") };
        names.push(add_step(cx, about, what, before, after, &Words::default()).await?);
    }
    let person = mention(&cx.actor.id);
    let labels = [card_link(cx, main).await?, card_link(cx, lost).await?];
    let below_lost = match change {
        Change::Merged => cx.company.text().merge_merged(labels[0].clone(), person.clone()),
        Change::Apart => cx.company.text().merge_parted(labels[0].clone(), person.clone()),
    };
    cx.call(Call::Post {
        key: format!("thread:{}", names[0]),
        place: Place::Below { channel: lost.channel.clone(), key: card_key(&lost.id) },
        message: Message::words(below_lost),
        then: None,
    });
    let titled = format!("{} · {}", labels[1], lost.title.one_line().mrkdwn());
    let line = |text: &Text| match change {
        Change::Merged => text.merge_joined(titled.clone(), person.clone()),
        Change::Apart => text.merge_left(titled.clone(), person.clone()),
    };
    announce(cx, main, &names[1], Topic::Status, line).await?;
    tell_also(cx, &names[1], &[main.author.clone(), lost.author.clone()]).await
}

/// Cards of merged ones show how the main one stands.
async fn family_changed(cx: &mut Cx, main: &str) -> Result<()> {
    for id in list_merged(&mut cx.tx, main).await? {
        card_changed(cx, &id).await?;
    }
    card_changed(cx, main).await
}

/// Lists of authors, owners and stewards show something else.
fn homes_changed(cx: &mut Cx, both: &[&Opportunity]) {
    let mut people = cx.company.config().people.stewards.clone();
    for one in both {
        people.push(one.author.clone());
        people.extend(one.owner.clone());
    }
    people.retain(|person| !person.is_empty());
    people.sort();
    people.dedup();
    for person in people {
        cx.ripple(Ripple::Home { person });
    }
}

// Views

fn draw_form(text: &Text, opportunity: &Opportunity, alike: &[Opportunity]) -> Value {
    let title = |one: &Opportunity| format!("*{}* · {}", one.number, one.title.mrkdwn());
    let offered: Vec<_> = alike
        .iter()
        .take(OFFERED)
        .map(|one| (one.id.clone(), format!("{} · {}", one.number, one.title.one_line().raw())))
        .collect();
    let mut blocks = vec![
        section(&format!("{}\n{}", title(opportunity), text.merge_which())),
        input(
            "number",
            &text.merge_number_label(),
            Writing {
                action: "merge.number",
                placeholder: &text.merge_number_example(),
                initial: "",
                length: (0, 20),
                multiline: false,
            }
            .element(),
            None,
            if offered.is_empty() { Need::Required } else { Need::Optional },
        ),
    ];
    if !offered.is_empty() {
        blocks.push(input(
            "alike",
            &text.merge_alike_label(),
            select_input("merge.alike", &text.preferences_choose(), &offered, None),
            None,
            Need::Optional,
        ));
    }
    Modal {
        callback: "merge.form",
        title: &text.merge_form_title(),
        submit: Some(&text.merge_next_button()),
        close: &text.cancel_button(),
        metadata: &opportunity.id,
        blocks,
    }
    .view()
}

fn draw_preview(
    text: &Text,
    one: &Opportunity,
    other: &Opportunity,
    together: &Together,
    mains: &[&Opportunity],
) -> Value {
    let side = |one: &Opportunity| {
        let owner = one.owner.as_ref().map_or(text.merge_no_owner(), |owner| text.merge_owner(mention(owner)));
        let status = format!("{} {}", one.status.sign(), one.status.name(text));
        section(&text.merge_side(one.number.to_string(), owner, status, one.title.mrkdwn(), text.votes(one.votes)))
    };
    let number = |count: i64| text.number(count);
    let facts = text.merge_facts(
        number(together.evidence),
        number(together.followers),
        number(together.proposals),
        number(together.squad),
    );
    let mains: Vec<_> = mains
        .iter()
        .map(|main| (main.id.clone(), format!("{} · {}", main.number, main.title.one_line().raw())))
        .collect();
    let usual = mains.first().map(|(id, _)| id.clone());
    Modal {
        callback: "merge.preview_form",
        title: &text.merge_preview_title(),
        submit: Some(&text.merge_button()),
        close: &text.cancel_button(),
        metadata: &format!("{}:{}", one.id, other.id),
        blocks: vec![
            side(one),
            side(other),
            section(&text.merge_votes(together.votes)),
            context(&facts),
            input(
                "main",
                &text.merge_stays_label(),
                select_input("merge.main", &text.preferences_choose(), &mains, usual.as_deref()),
                Some(&text.merge_stays_hint()),
                Need::Required,
            ),
        ],
    }
    .view()
}

fn draw_apart(text: &Text, opportunity: &Opportunity, into: &Opportunity) -> Value {
    let words = text.merge_apart_explained(opportunity.number.to_string(), into.number.to_string());
    Modal {
        callback: "merge.apart_form",
        title: &text.merge_apart_title(),
        submit: Some(&text.merge_apart_button()),
        close: &text.cancel_button(),
        metadata: &opportunity.id,
        blocks: vec![section(&words)],
    }
    .view()
}

/// Views of this feature, for the `screens` command.
pub fn samples(text: &Text, opportunity: &Opportunity) -> Vec<(&'static str, Value)> {
    let other = Opportunity { id: "other".into(), number: Number(7), owner: None, votes: 1, ..opportunity.clone() };
    let together = Together { votes: 1_234, followers: 56, evidence: 7, proposals: 2, squad: 4 };
    vec![
        ("merge form", draw_form(text, opportunity, &[other.clone(), other.clone()])),
        ("merge form, nothing alike", draw_form(text, opportunity, &[])),
        ("merge preview", draw_preview(text, opportunity, &other, &together, &possible_mains(opportunity, &other))),
        ("take apart", draw_apart(text, opportunity, &other)),
    ]
}

// SQL

/// What two families have together, each person counted once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, sqlx::FromRow)]
struct Together {
    votes: i64,
    followers: i64,
    evidence: i64,
    proposals: i64,
    squad: i64,
}

async fn count_together(connection: &mut Connection, one: &str, other: &str) -> Result<Together> {
    Ok(query_as(
        "WITH family (id) AS (SELECT id FROM opportunity WHERE id = $1 OR id = $2 \
         UNION ALL SELECT id FROM opportunity WHERE main = $3 OR main = $4) SELECT \
         (SELECT COUNT(DISTINCT v.member) FROM family f JOIN vote v ON v.opportunity = f.id) AS votes, \
         (SELECT COUNT(DISTINCT w.member) FROM family f JOIN follower w ON w.opportunity = f.id) AS followers, \
         (SELECT COUNT(*) FROM family f JOIN evidence e ON e.opportunity = f.id) AS evidence, \
         (SELECT COUNT(*) FROM family f JOIN proposal p ON p.opportunity = f.id) AS proposals, \
         (SELECT COUNT(DISTINCT s.member) FROM family f JOIN squad s ON s.opportunity = f.id) AS squad",
    )
    .bind(one)
    .bind(other)
    .bind(one)
    .bind(other)
    .fetch_one(connection)
    .await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_closed_can_only_be_the_one_that_goes_on() {
        use Status::{Declined, InProgress, Merged, New, Parked, Shipped};
        let with = |number: i64, status: Status, owner: Option<&str>, votes: i64| Opportunity {
            id: number.to_string(),
            number: Number(number),
            status,
            owner: owner.map(str::to_owned),
            votes,
            title: Words::default(),
            pain: Words::default(),
            touchpoint: String::new(),
            solution: Words::default(),
            status_at: 0,
            reason: Words::default(),
            author: String::new(),
            anonymous_at: None,
            channel: String::new(),
            created_at: 0,
            merged: Default::default(),
        };
        for (one, other, expected) in [
            (with(1, New, None, 3), with(2, New, None, 3), vec![1, 2]),
            (with(1, New, None, 3), with(2, New, None, 4), vec![2, 1]),
            (with(1, New, None, 3), with(2, InProgress, Some("U1"), 0), vec![2, 1]),
            (with(1, New, None, 3), with(2, Shipped, None, 0), vec![2]),
            (with(1, Declined, None, 3), with(2, Parked, None, 0), vec![1]),
            (with(1, Declined, None, 3), with(2, Shipped, None, 0), vec![]),
            (with(1, Merged, None, 3), with(2, New, None, 0), vec![]),
        ] {
            let mains: Vec<_> = possible_mains(&one, &other).iter().map(|main| main.number.0).collect();
            assert_eq!(mains, expected, "{:?} {:?}", one.status, other.status);
        }
    }
}
