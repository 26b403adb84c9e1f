//! Telling people when Slack would not let the bot do what they wanted.

use crate::base::blocks::{Block, context};
use crate::base::db::query_scalar;
use crate::base::error::Result;
use crate::base::text::{Text, Words, channel, mention};
use crate::domain::anonymous::tell_author;
use crate::domain::call::{Message, Refused, RefusedReason, is_for_fun};
use crate::domain::cx::{Cx, Desk};
use crate::domain::member::find_text;
use crate::domain::opportunity::find_opportunity;
use crate::domain::posted::{card_of, edit_key, forget_posts};

/// Tells the person whose doing it was, and the stewards, in words, once for each trouble.
///
/// # Errors
/// The database's.
pub async fn told(cx: &mut Cx, refused: &Refused) -> Result<()> {
    let mut people = cx.company.config().people.stewards.clone();
    people.extend(refused.person.clone());
    // Cards are drawn by nobody in particular; whoever wrote the idea waits for its card.
    if let Some(id) = card_of(&refused.key)
        && let Some(opportunity) = find_opportunity(&mut cx.tx, id).await?
    {
        match opportunity.author.is_empty() {
            true => {
                let words = |text: &Text| Message::words(explain(text, refused));
                tell_author(cx, &opportunity, key(refused, "author"), people.clone(), words).await?;
            }
            false => people.push(opportunity.author),
        }
    }
    people.sort();
    people.dedup();
    for person in people {
        // What could not be said to somebody directly cannot be explained to them the same way.
        if refused.place == person || refused.key.starts_with(TROUBLE) {
            continue;
        }
        let words = explain(find_text(&mut cx.tx, &cx.company, &person).await?, refused);
        cx.tell(&person, key(refused, &person), Message::words(words));
    }
    Ok(())
}

/// The channel works again: the next trouble with it is told anew.
///
/// # Errors
/// The database's.
pub async fn is_over(cx: &mut Cx, channel: &str) -> Result<()> {
    forget_posts(&mut cx.tx, &format!("{TROUBLE}{channel}:")).await
}

/// What happened and what to do, in words.
pub fn explain(text: &Text, refused: &Refused) -> String {
    let place = match refused.place.chars().next() {
        Some('U' | 'W') => mention(&refused.place),
        _ => channel(&refused.place),
    };
    match refused.reason {
        RefusedReason::NotInChannel => text.trouble_not_in_channel(place),
        RefusedReason::ChannelHidden => text.trouble_channel_hidden(place),
        RefusedReason::ChannelGone => text.trouble_channel_gone(place),
        RefusedReason::Policy => text.trouble_policy(place),
        RefusedReason::NotPermitted if refused.place.is_empty() => {
            text.trouble_not_permitted_to_ask(Words::plain(&refused.code).mrkdwn())
        }
        RefusedReason::NotPermitted => text.trouble_not_permitted(place),
        RefusedReason::Fault => text.trouble_fault(place),
    }
}

/// A line at the top of the Home of those who can mend it, while messages wait for that, and of those whose own card waits:
/// it is shown even when the bot may not write at all. What is only fun waits without it; whoever asked for that has been
/// told.
///
/// # Errors
/// The database's.
pub async fn home_line(desk: &mut Desk<'_>) -> Result<Option<Block>> {
    let stewards = &desk.company.config().people.stewards;
    // Where there is no steward yet, anybody may become one.
    let can_mend = stewards.is_empty() || desk.company.is_steward(&desk.actor.id);
    let keys: Vec<String> = match can_mend {
        true => query_scalar(
            "SELECT key FROM job WHERE box = 'out' AND told_at IS NOT NULL AND done_at IS NULL AND parked_at IS NULL",
        ),
        false => query_scalar(
            "SELECT j.key FROM opportunity o JOIN job j ON j.box = 'out' AND j.key = 'card:' || o.id \
             WHERE o.author = $1 AND j.told_at IS NOT NULL AND j.done_at IS NULL AND j.parked_at IS NULL",
        )
        .bind(desk.actor.id.clone()),
    }
    .fetch_all(&mut *desk.connection)
    .await?;
    let waiting = keys.iter().filter(|key| !is_for_fun(key.strip_prefix(&edit_key("")).unwrap_or(key))).count();
    Ok((waiting > 0).then(|| context(&desk.text.trouble_at_home(waiting as i64))))
}

/// Keys of what is told about troubles begin so.
const TROUBLE: &str = "trouble:";

/// One trouble is one channel and one reason. A mistake of ours concerns one message; a missing permission, all.
fn key(refused: &Refused, person: &str) -> String {
    match refused.reason {
        RefusedReason::Fault => format!("{TROUBLE}{}:{person}", refused.key),
        RefusedReason::NotPermitted => format!("{TROUBLE}:{}:{person}", refused.code),
        reason => format!("{TROUBLE}{}:{reason:?}:{person}", refused.place),
    }
}
