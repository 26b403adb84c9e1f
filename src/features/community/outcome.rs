//! What those who proposed a channel or a question are told: all that was decided, in one message, in their working time.

use serde_json::Value;

use super::proposal::Stage;
use super::{find_reachable, value};
use crate::base::blocks::message_text;
use crate::base::db::query_as;
use crate::base::error::Result;
use crate::base::text::{Text, Words, channel as channel_mention};
use crate::domain::call::{Message, Ripple};
use crate::domain::cx::Cx;

/// What became of something that somebody proposed.
#[derive(Clone, Debug)]
enum Outcome {
    /// The channel stands.
    Listed(String),
    /// It does not, for the steward's reason.
    Declined(String, Words),
    /// The question will be asked.
    Taken(Words),
    /// It will not.
    NotTaken(Words),
}

/// Tells somebody what they have not heard of yet.
pub(super) async fn told(cx: &mut Cx, person: &str) -> Result<()> {
    let Some(member) = find_reachable(cx, person).await? else { return Ok(()) };
    let opens = member.hours(cx.company.config()).next_working(cx.now);
    if opens > cx.now {
        let ripple = Ripple::Community {
            view: crate::domain::community::CommunityView::Outcome,
            id: String::new(),
            person: person.to_owned(),
        };
        cx.ripple_at(ripple, opens);
        return Ok(());
    }
    let outcomes = take(cx, person).await?;
    if !outcomes.is_empty() {
        let message = draw(member.text(&cx.company), &outcomes);
        let key = format!("community:outcome:{person}:{}", cx.ids.next());
        cx.tell(person, key, message);
    }
    Ok(())
}

// Views

fn draw(text: &Text, outcomes: &[Outcome]) -> Message {
    let listed = outcomes.iter().filter_map(|outcome| match outcome {
        Outcome::Listed(channel) => Some(channel_mention(channel)),
        _ => None,
    });
    let listed: Vec<_> = listed.collect();
    let mut lines = Vec::new();
    if !listed.is_empty() {
        lines.push(text.community_outcome_listed(listed.join(", "), listed.len()));
    }
    lines.extend(outcomes.iter().filter_map(|outcome| line(text, outcome)));
    Message::words(message_text(&lines.join("\n\n")))
}

/// What is told of it alone.
fn line(text: &Text, outcome: &Outcome) -> Option<String> {
    let short = |words: &Words| words.one_line().cut(120).mrkdwn();
    match outcome {
        Outcome::Listed(_) => None,
        Outcome::Declined(name, why) => Some(text.community_outcome_declined(name.clone(), why.one_line().mrkdwn())),
        Outcome::Taken(words) => Some(text.icebreaker_outcome_taken(short(words))),
        Outcome::NotTaken(words) => Some(text.icebreaker_outcome_not_taken(short(words))),
    }
}

pub(super) fn samples(text: &Text) -> Vec<(String, Value)> {
    let words = Words::plain(&"Zażółć & <!here> gęślą jaźń? ".repeat(20));
    let all = [
        Outcome::Listed("C0BOOKS".into()),
        Outcome::Listed("C0CHESS".into()),
        Outcome::Declined("zażółć-gęślą-jaźń".repeat(4), words.cut(280)),
        Outcome::Taken(words.cut(200)),
        Outcome::NotTaken(words.cut(200)),
    ];
    vec![("what became of proposals".to_owned(), value(draw(text, &all)))]
}

// SQL

/// Takes what somebody has not heard of: from now on they have.
async fn take(cx: &mut Cx, person: &str) -> Result<Vec<Outcome>> {
    let channels: Vec<(String, String, String, String)> = query_as(
        "UPDATE community_proposal SET told_at = $1 WHERE proposer = $2 AND told_at IS NULL \
         AND stage IN ('listed', 'declined') RETURNING stage, channel, name, why",
    )
    .bind(cx.now)
    .bind(person)
    .fetch_all(&mut *cx.tx)
    .await?;
    let questions: Vec<(String, String)> = query_as(
        "UPDATE icebreaker SET told_at = $1 WHERE suggester = $2 AND told_at IS NULL \
         AND stage IN ('accepted', 'declined') RETURNING stage, words",
    )
    .bind(cx.now)
    .bind(person)
    .fetch_all(&mut *cx.tx)
    .await?;
    let channels = channels.into_iter().map(|(stage, channel, name, why)| match Stage::from(stage) {
        Stage::Listed => Outcome::Listed(channel),
        _ if name.is_empty() => Outcome::Declined(channel_mention(&channel), Words::plain(&why)),
        _ => Outcome::Declined(format!("#{}", Words::plain(&name).mrkdwn()), Words::plain(&why)),
    });
    let questions = questions.into_iter().map(|(stage, words)| match stage.as_str() {
        "accepted" => Outcome::Taken(Words::plain(&words)),
        _ => Outcome::NotTaken(Words::plain(&words)),
    });
    Ok(channels.chain(questions).collect())
}
