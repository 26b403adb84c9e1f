//! Showing something else in a message that only one person sees: by the address that came with their press.
//!
//! Such a message has no name in Slack, so it cannot be edited like others. The address works for half an hour; then, or
//! where it does not work at all, the person reads the new message below the old one. Whoever chooses twice reads what was
//! chosen last, however long each took and whichever instance answered: the answers about one message go in one lane, and
//! one to which a later press has an answer already, or will have, is left out.

use serde_json::{Value, json};

use super::outbox::{as_job, private_note};
use super::payload::Press;
use super::queue::{self, Job, NewJob, Side};
use crate::base::clock::{MINUTE, Millis, SECOND};
use crate::base::db::Connection;
use crate::base::error::Result;
use crate::base::ids::Ids;
use crate::domain::call::{Call, Message, Replaced};

/// Slack takes an address for 30 minutes; nobody waits for that long.
const LIFE: Millis = 20 * MINUTE;

/// The call that shows `message` where somebody pressed, or below it where Slack gave no address.
pub(super) fn answer(press: &Press, channel: Option<&str>, message: Message, now: Millis, ids: &Ids) -> Call {
    let Some(url) = press.answer_at.clone() else { return private_note(&press.person, channel, message, ids) };
    let place = press.ts.as_deref().unwrap_or(&press.trigger);
    Call::Replace(Box::new(Replaced {
        url,
        name: format!("{}:{place}", press.channel.as_deref().unwrap_or_default()),
        person: press.person.clone(),
        channel: channel.map(str::to_owned),
        message,
        pressed_at: match press.pressed_at.is_empty() {
            true => format!("{}.{:03}000", now / SECOND, now % SECOND),
            false => press.pressed_at.clone(),
        },
        asked_at: now,
    }))
}

/// In which calls about that message go, one at a time.
pub(super) fn lane(replaced: &Replaced) -> String {
    format!("replace:{}", replaced.name)
}

/// What names the press: later ones have greater names, for Slack writes all moments equally long.
pub(super) fn key(replaced: &Replaced) -> String {
    format!("{}:{}", lane(replaced), replaced.pressed_at)
}

/// What is posted to the address.
pub(super) fn body(message: &Value) -> Value {
    let mut body = message.clone();
    body["replace_original"] = json!(true);
    body
}

/// Whether the person has long gone on, or pressed again and reads the answer to that, if not now then next.
///
/// # Errors
/// The database's.
pub(super) async fn is_over(connection: &mut Connection, job: &Job, replaced: &Replaced, now: Millis) -> Result<bool> {
    if now - replaced.asked_at > LIFE {
        return Ok(true);
    }
    let keys = queue::list_keys(connection, Side::Out, &lane(replaced), now - LIFE).await?;
    Ok(keys.iter().any(|key| *key > job.key))
}

/// The same below the old message.
///
/// # Errors
/// Only if it cannot be written as JSON.
pub(super) fn below(replaced: &Replaced, now: Millis, ids: &Ids) -> Result<NewJob> {
    let note = private_note(&replaced.person, replaced.channel.as_deref(), replaced.message.clone(), ids);
    as_job(note, None, now, ids)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::call::AnswerAt;

    #[test]
    fn a_press_without_an_address_is_answered_below() {
        let ids = Ids::counted();
        let mut press =
            Press { person: "U1".into(), ts: Some("1.2".into()), channel: Some("C1".into()), ..Press::default() };
        let call = answer(&press, Some("C1"), Message::words("now"), 0, &ids);
        assert!(matches!(call, Call::Whisper { .. }), "{call:?}");
        press.answer_at = Some(AnswerAt("https://hooks.slack.com/actions/secret".into()));
        press.pressed_at = "7.000001".into();
        let call = answer(&press, Some("C1"), Message::words("now"), 0, &ids);
        assert!(!format!("{call:?}").contains("secret"), "{call:?}");
        let job = as_job(call, Some("U1"), 0, &ids).expect("it can be written");
        assert_eq!((job.key.as_str(), job.lane.as_str()), ("replace:C1:1.2:7.000001", "replace:C1:1.2"));
    }
}
