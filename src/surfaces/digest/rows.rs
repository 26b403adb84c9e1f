//! What a digest tells.

use std::collections::HashMap;

use crate::base::clock::{DAY, Millis};
use crate::base::config::DigestChannel;
use crate::base::db::{Connection, query_as, query_scalar};
use crate::base::error::Result;
use crate::base::text::{Text, day};
use crate::domain::adoption::find_missing;
use crate::domain::call::Message;
use crate::domain::company::Company;
use crate::domain::flow::people::load_participation;
use crate::domain::function;
use crate::domain::opportunity::{Opportunity, Status, list_concerned, select_opportunity, touchpoint_name};
use crate::domain::period::{Filter, Period, count, flow, has_begun};
use crate::domain::posted::list_card_addresses;
use crate::domain::ranking::list_supporters;
use crate::features::win::{Recap, find_recap};
use crate::features::{coffee, swap};
use crate::surfaces::charts;
use crate::surfaces::lists::{list_top, list_top_unowned};

use super::view::{Line, Voice, Week, draw};
use super::{filter_of, text_of, weeks_until, zone_of};

/// Lines of one part.
pub(super) const AT_MOST: usize = 5;
/// What is told as an answer, the most welcome first.
const ANSWERS: [Status; 7] = [
    Status::Verified,
    Status::Shipped,
    Status::InProgress,
    Status::Proposed,
    Status::InReview,
    Status::Declined,
    Status::Parked,
];
/// Of so many of the most supported ones it is looked whether a function is missing.
const LOOKED_AT: i64 = 20;
/// Characters of why something was declined.
const REASON: usize = 160;

/// Puts together what a channel reads of a period.
pub(super) async fn compose(
    connection: &mut Connection,
    company: &Company,
    place: &DigestChannel,
    period: Period,
) -> Result<Message> {
    let filter = filter_of(place);
    let took_part = load_participation(connection, period, &filter, &company.config().functions).await?;
    let numbers = count(connection, period, &filter, took_part.now.people()).await?;
    let before = match has_begun(connection, period.before()).await? {
        true => Some(count(connection, period.before(), &filter, took_part.before.people()).await?),
        false => None,
    };
    let zone = zone_of(company.config(), place);
    let weeks = flow(connection, &weeks_until(company.config(), place, period.until), &filter).await?;
    let (mut changed, mut more) = (Vec::new(), 0);
    for status in ANSWERS {
        more += count_changed(connection, status, period, &filter).await?;
        changed.push(list_changed(connection, status, period, &filter).await?);
    }
    let changed = fairly(changed, AT_MOST);
    more -= changed.len() as i64;
    let supported = list_top(connection, &filter, 3).await?;
    let unowned = list_top_unowned(connection, &filter, 6).await?;
    // Nothing stands there twice, unless nobody would be asked to take something on.
    let is_new = |one: &&Opportunity| supported.iter().all(|other| other.id != one.id);
    let mut wanted: Vec<_> = unowned.iter().filter(is_new).cloned().collect();
    if wanted.is_empty() {
        wanted = unowned;
    }
    let stuck_since = period.until - company.config().news.stuck_days * DAY;
    // Two places are kept for what is stuck, and one for what lacks a function that it concerns.
    wanted.truncate(AT_MOST - 3);
    wanted.extend(list_stuck(connection, stuck_since, &filter).await?.into_iter().filter(|one| is_new(&one)));
    for one in list_top(connection, &filter, LOOKED_AT).await? {
        let is_known = wanted.iter().any(|other| other.id == one.id) || !is_new(&&one);
        if wanted.len() < AT_MOST && !is_known && lacks_function(connection, company, &one).await? {
            wanted.push(one);
        }
    }
    let voice = find_voice(connection, period, &filter).await?;
    let text = text_of(company, place);
    let chart = charts::weekly_flow(text, &zone, &weeks);
    let wins = find_wins(connection, company, place, text, period).await?;
    let coffee = match filter == Filter::default() {
        true => coffee::find_recap(connection, company.config(), period).await?,
        false => coffee::Recap::default(),
    };
    let swaps = match filter == Filter::default() {
        true => swap::digest_lines(connection, company, text, period.until).await?,
        false => Vec::new(),
    };
    let mut parts = Vec::new();
    for opportunities in [changed, supported, wanted] {
        parts.push(lines(connection, company, text, stuck_since, opportunities).await?);
    }
    let [changed, supported, wanted] = <[_; 3]>::try_from(parts).unwrap_or_default();
    let only: Vec<_> = [
        (!filter.function.is_empty()).then(|| function::name(&company.config().functions, &filter.function).to_owned()),
        (!filter.touchpoint.is_empty()).then(|| touchpoint_name(&filter.touchpoint, text)),
    ]
    .into_iter()
    .flatten()
    .collect();
    Ok(draw(
        text,
        &Week {
            period,
            only: only.join(", "),
            function: filter.function,
            numbers,
            before,
            chart,
            wins,
            coffee,
            swaps,
            changed,
            more,
            supported,
            wanted,
            voice,
        },
    ))
}

/// What people were thanked for.
pub(super) async fn find_wins(
    connection: &mut Connection,
    company: &Company,
    place: &DigestChannel,
    text: &Text,
    period: Period,
) -> Result<Recap> {
    match filter_of(place) == Filter::default() {
        true => find_recap(connection, company, text, &place.channel, period).await,
        // They belong to everybody.
        false => Ok(Recap::default()),
    }
}

async fn lines(
    connection: &mut Connection,
    company: &Company,
    text: &Text,
    stuck_since: Millis,
    opportunities: Vec<Opportunity>,
) -> Result<Vec<Line>> {
    let ids: Vec<_> = opportunities.iter().map(|opportunity| opportunity.id.as_str()).collect();
    let mut addresses: HashMap<_, _> = list_card_addresses(connection, company, &ids).await?;
    let mut lines = Vec::new();
    for opportunity in opportunities {
        let supporters = list_supporters(connection, &opportunity.id, company.config()).await?;
        let functions: Vec<String> = supporters.into_iter().filter_map(|(function, _)| function).collect();
        let functions = match functions.is_empty() {
            true => String::new(),
            false => text.digest_functions(function::names(&company.config().functions, &functions)),
        };
        let note = note(connection, company, text, stuck_since, &opportunity).await?;
        lines.push(Line { address: addresses.remove(&opportunity.id), opportunity, functions, note });
    }
    Ok(lines)
}

/// What an open one lacks, or why one was declined or parked; may be blank.
async fn note(
    connection: &mut Connection,
    company: &Company,
    text: &Text,
    stuck_since: Millis,
    opportunity: &Opportunity,
) -> Result<String> {
    Ok(match opportunity.status {
        Status::Declined | Status::Parked if !opportunity.reason.is_blank() => {
            format!("> {}", opportunity.reason.one_line().cut(REASON).mrkdwn())
        }
        status if !status.is_open() => String::new(),
        _ if opportunity.owner.is_none() => text.card_missing(text.missing_owner()),
        Status::InProgress if opportunity.status_at < stuck_since => text.digest_stuck(day(opportunity.status_at)),
        Status::Proposed | Status::InProgress => {
            let concerned = list_concerned(connection, &opportunity.id).await?;
            let missing = find_missing(connection, company.config(), opportunity, &concerned).await?;
            match missing.is_nothing() {
                true => String::new(),
                false => text.card_missing(missing.words(text, &company.config().functions)),
            }
        }
        _ => String::new(),
    })
}

/// Whether nobody of a function that it concerns is in the squad of what is being designed or done.
async fn lacks_function(connection: &mut Connection, company: &Company, opportunity: &Opportunity) -> Result<bool> {
    if !matches!(opportunity.status, Status::Proposed | Status::InProgress) || opportunity.owner.is_none() {
        return Ok(false);
    }
    let concerned = list_concerned(connection, &opportunity.id).await?;
    let missing = find_missing(connection, company.config(), opportunity, &concerned).await?;
    Ok(!missing.functions.is_empty())
}

/// How many came into that status meanwhile.
async fn count_changed(connection: &mut Connection, status: Status, period: Period, filter: &Filter) -> Result<i64> {
    Ok(query_scalar(
        "SELECT COUNT(*) FROM opportunity o WHERE o.status = $1 AND o.status_at >= $2 AND o.status_at < $3 \
         AND ($4 = '' OR o.touchpoint = $4) \
         AND ($5 = '' OR o.id IN (SELECT opportunity FROM concerned WHERE function = $5))",
    )
    .bind(status.word())
    .bind(period.since)
    .bind(period.until)
    .bind(filter.touchpoint.clone())
    .bind(filter.function.clone())
    .fetch_one(connection)
    .await?)
}

/// What came into that status meanwhile, the most supported first.
async fn list_changed(
    connection: &mut Connection,
    status: Status,
    period: Period,
    filter: &Filter,
) -> Result<Vec<Opportunity>> {
    Ok(query_as(select_opportunity!(
        "WHERE o.status = $1 AND o.status_at >= $2 AND o.status_at < $3 AND ($4 = '' OR o.touchpoint = $5) \
         AND ($6 = '' OR o.id IN (SELECT opportunity FROM concerned WHERE function = $7)) \
         ORDER BY o.votes DESC, o.number LIMIT 5"
    ))
    .bind(status.word())
    .bind(period.since)
    .bind(period.until)
    .bind(filter.touchpoint.clone())
    .bind(filter.touchpoint.clone())
    .bind(filter.function.clone())
    .bind(filter.function.clone())
    .fetch_all(connection)
    .await?)
}

/// What somebody takes care of and has not moved since then, the longest first.
async fn list_stuck(connection: &mut Connection, since: Millis, filter: &Filter) -> Result<Vec<Opportunity>> {
    Ok(query_as(select_opportunity!(
        "WHERE o.status = 'in_progress' AND o.status_at < $1 AND o.owner IS NOT NULL \
         AND ($2 = '' OR o.touchpoint = $3) \
         AND ($4 = '' OR o.id IN (SELECT opportunity FROM concerned WHERE function = $5)) ORDER BY o.status_at LIMIT 2"
    ))
    .bind(since)
    .bind(filter.touchpoint.clone())
    .bind(filter.touchpoint.clone())
    .bind(filter.function.clone())
    .bind(filter.function.clone())
    .fetch_all(connection)
    .await?)
}

/// The customer's words that were added meanwhile to what most people support.
async fn find_voice(connection: &mut Connection, period: Period, filter: &Filter) -> Result<Option<Voice>> {
    Ok(query_as(
        "SELECT e.words, o.id AS opportunity, o.number FROM evidence e JOIN opportunity o ON o.id = e.opportunity \
         WHERE e.kind = 'quote' AND o.status <> 'declined' AND o.status <> 'merged' AND e.added_at >= $1 AND e.added_at < $2 AND ($3 = '' OR o.touchpoint = $4) \
         AND ($5 = '' OR o.id IN (SELECT opportunity FROM concerned WHERE function = $6)) \
         ORDER BY o.votes DESC, e.id LIMIT 1",
    )
    .bind(period.since)
    .bind(period.until)
    .bind(filter.touchpoint.clone())
    .bind(filter.touchpoint.clone())
    .bind(filter.function.clone())
    .bind(filter.function.clone())
    .fetch_optional(connection)
    .await?)
}

/// So many of all lists together, in their order; none is left out for the length of those before it.
fn fairly<T>(lists: Vec<Vec<T>>, at_most: usize) -> Vec<T> {
    let mut taken: Vec<usize> = vec![0; lists.len()];
    let all = lists.iter().map(Vec::len).sum::<usize>().min(at_most);
    while taken.iter().sum::<usize>() < all {
        for (list, taken) in lists.iter().zip(&mut taken) {
            *taken = (*taken + 1).min(list.len());
        }
    }
    let chosen = lists.into_iter().zip(taken).flat_map(|(list, taken)| list.into_iter().take(taken));
    chosen.take(at_most).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_kind_of_change_is_left_out_for_another() {
        assert_eq!(fairly(vec![vec![1, 2, 3, 4, 5, 6], vec![], vec![7], vec![8, 9]], 5), [1, 2, 7, 8, 9]);
        assert_eq!(fairly(vec![vec![1], vec![2]], 5), [1, 2]);
        assert!(fairly::<i32>(Vec::new(), 5).is_empty());
    }
}
