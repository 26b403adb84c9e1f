//! Telling people when Slack would not let the bot do what they wanted.

use crate::base::error::Result;
use crate::base::text::{Text, channel};
use crate::domain::call::{Message, Refused, RefusedReason};
use crate::domain::cx::Cx;
use crate::domain::member::find_text;

/// Tells the person whose doing it was, and the stewards, in words, once.
///
/// # Errors
/// The database's.
pub async fn told(cx: &mut Cx, refused: &Refused) -> Result<()> {
    let mut people = cx.company.config().people.stewards.clone();
    people.extend(refused.person.clone());
    people.sort();
    people.dedup();
    for person in people {
        // What could not be said to somebody directly cannot be explained to them the same way.
        if refused.lane == person || refused.key.starts_with("trouble:") {
            continue;
        }
        let words = explain(find_text(&mut cx.tx, &cx.company, &person).await?, refused);
        cx.tell(&person, format!("trouble:{}:{person}", refused.key), Message::words(words));
    }
    Ok(())
}

/// What happened and what to do, in words.
pub fn explain(text: &Text, refused: &Refused) -> String {
    let place = channel(&refused.lane);
    match refused.reason {
        RefusedReason::NotInChannel => text.trouble_not_in_channel(place),
        RefusedReason::ChannelGone => text.trouble_channel_gone(place),
        RefusedReason::Policy => text.trouble_policy(place),
        RefusedReason::NotPermitted => text.trouble_not_permitted(place),
        RefusedReason::Fault => text.trouble_fault(place),
    }
}
