//! Showing something else in a message that only one person sees: by the address that came with their press.
//!
//! Such a message has no name in Slack, so it cannot be edited like others. The address works for half an hour; then, or
//! where it does not work at all, the person reads the new message below the old one. Whoever chooses twice reads what was
//! chosen last, however long each took.

use serde_json::{Value, json};

use super::outbox::{as_job, private_note};
use super::payload::Press;
use super::queue::{self, NewJob, Side};
use crate::base::clock::{MINUTE, Millis};
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
        pressed_at: press.pressed_at.clone(),
        asked_at: now,
    }))
}

/// What names the message: of several calls about it the last counts.
pub(super) fn key(replaced: &Replaced) -> String {
    format!("replace:{}", replaced.name)
}

/// What is posted to the address.
pub(super) fn body(message: &Value) -> Value {
    let mut body = message.clone();
    body["replace_original"] = json!(true);
    body
}

/// Whether the person has long gone on.
pub(super) fn is_over(replaced: &Replaced, now: Millis) -> bool {
    now - replaced.asked_at > LIFE
}

/// Leaves the call, unless a later press on the same message has left one.
///
/// # Errors
/// The database's.
pub(super) async fn add(connection: &mut Connection, call: Call, person: &str, now: Millis, ids: &Ids) -> Result<()> {
    if let Call::Replace(replaced) = &call
        && let Some(waiting) = queue::find_payload(connection, Side::Out, &key(replaced)).await?
        && pressed_at(&waiting).is_some_and(|later| later > replaced.pressed_at)
    {
        return Ok(());
    }
    let job = as_job(call, Some(person), now, ids)?;
    queue::add(connection, Side::Out, &[job], now, ids).await?;
    Ok(())
}

/// When the press was made whose answer waits.
fn pressed_at(waiting: &str) -> Option<String> {
    let waiting: Value = serde_json::from_str(waiting).ok()?;
    waiting["call"]["pressed_at"].as_str().map(str::to_owned)
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
        assert_eq!((job.key.as_str(), job.lane.as_str()), ("replace:C1:1.2", "replace:C1:1.2"));
        assert_eq!(pressed_at(&job.payload).as_deref(), Some("7.000001"));
    }
}
