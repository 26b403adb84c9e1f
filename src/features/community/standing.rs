//! Whether a channel works: one that is archived in Slack leaves the catalogue and comes back when it is open again; where the
//! bot was removed it stays outside, and nothing is asked or played until somebody invites it. Whoever looks after the channel
//! is told once of each.

use serde_json::Value;

use super::keeping::read_id;
use super::{Fresh, all_keepers, draw_for, find_reachable, icebreaker, keepers_of, look_at, set_retired, shown, value};
use crate::base::clock::Millis;
use crate::base::db::{query, query_as, query_scalar};
use crate::base::error::Result;
use crate::base::text::{Text, channel as channel_mention};
use crate::domain::call::{Message, Refused, RefusedReason};
use crate::domain::community::{CommunityChannel, CommunityView, Pace, find_community_channel};
use crate::domain::cx::Cx;
use crate::domain::posted::give_up_post;

/// Why a channel left the catalogue although nobody took it off.
const SLACK: &str = "slack";

/// A channel was archived, deleted or hidden in Slack: it leaves the catalogue until it works again.
///
/// # Errors
/// The database's.
pub async fn shut(cx: &mut Cx, channel: &str) -> Result<()> {
    let Some(found) = find_community_channel(&mut cx.tx, channel).await? else { return Ok(()) };
    set_retired(cx, &found, Some(SLACK)).await?;
    tell_keepers(cx, &found).await
}

/// A channel is open again; where it left the catalogue by itself, Slack is asked whether it can come back.
///
/// # Errors
/// The database's.
pub async fn opened(cx: &mut Cx, channel: &str) -> Result<()> {
    let shut: Option<String> =
        query_scalar("SELECT channel FROM community_channel WHERE channel = $1 AND retired_why = $2")
            .bind(channel)
            .bind(SLACK)
            .fetch_optional(&mut *cx.tx)
            .await?;
    if let Some(channel) = shut {
        cx.call(look_at(&channel));
    }
    Ok(())
}

/// A channel is there for everybody: it comes back if it left the catalogue by itself. Its silence counts from now.
pub(super) async fn relisted(cx: &mut Cx, channel: &str) -> Result<()> {
    let shut_at: Option<Millis> =
        query_scalar("SELECT retired_at FROM community_channel WHERE channel = $1 AND retired_why = $2")
            .bind(channel)
            .bind(SLACK)
            .fetch_optional(&mut *cx.tx)
            .await?;
    let Some(shut_at) = shut_at else { return Ok(()) };
    query("UPDATE community_channel SET retired_at = NULL, retired_why = NULL, kept_at = $1 WHERE channel = $2")
        .bind(cx.now)
        .bind(channel)
        .execute(&mut *cx.tx)
        .await?;
    if let Some(found) = find_community_channel(&mut cx.tx, channel).await? {
        icebreaker::redraw_keepers(cx, &found);
        redraw_keepers(cx, &found, Some(shut_at));
        redraw_keepers(cx, &found, found.outside_at);
    }
    Ok(())
}

/// The bot is outside a channel of the catalogue: nothing is asked or played there.
pub(super) async fn set_outside(cx: &mut Cx, channel: &str) -> Result<()> {
    let Some(found) = find_community_channel(&mut cx.tx, channel).await? else { return Ok(()) };
    if found.outside_at.is_some() {
        return Ok(());
    }
    query("UPDATE community_channel SET outside_at = $1 WHERE channel = $2")
        .bind(cx.now)
        .bind(channel)
        .execute(&mut *cx.tx)
        .await?;
    tell_keepers(cx, &found).await
}

/// The bot is in a channel: what rested because it was outside goes on.
///
/// # Errors
/// The database's.
pub async fn came_back(cx: &mut Cx, channel: &str) -> Result<()> {
    let Some(found) = find_community_channel(&mut cx.tx, channel).await? else { return Ok(()) };
    if found.outside_at.is_none() {
        return Ok(());
    }
    query("UPDATE community_channel SET outside_at = NULL WHERE channel = $1")
        .bind(channel)
        .execute(&mut *cx.tx)
        .await?;
    redraw_keepers(cx, &found, found.outside_at);
    Ok(())
}

/// Slack refused a message into a channel of the community; whether that is dealt with. What waits for a channel that is
/// closed, or in which the bot is not, is given up.
///
/// # Errors
/// The database's.
pub async fn post_refused(cx: &mut Cx, refused: &Refused) -> Result<bool> {
    let named = |starts: &[&str]| starts.iter().any(|start| refused.key.starts_with(start));
    let is_dealt_with = match refused.reason {
        RefusedReason::ChannelGone | RefusedReason::ChannelHidden | RefusedReason::NotInChannel => {
            named(&ASKED) || named(&PLAYED)
        }
        RefusedReason::Policy => named(&ASKED),
        RefusedReason::NotPermitted | RefusedReason::Fault => false,
    };
    if !is_dealt_with {
        return Ok(false);
    }
    give_up_post(&mut cx.tx, &refused.key).await?;
    icebreaker::not_asked(cx, &refused.key).await?;
    match refused.reason {
        RefusedReason::ChannelGone | RefusedReason::ChannelHidden => shut(cx, &refused.place).await?,
        RefusedReason::NotInChannel => set_outside(cx, &refused.place).await?,
        // Where the bot may not write, it asks no more.
        _ => {
            query("UPDATE community_channel SET pace = $1 WHERE channel = $2")
                .bind(Pace::Off.word())
                .bind(&refused.place)
                .execute(&mut *cx.tx)
                .await?;
        }
    }
    Ok(true)
}

/// How the names of messages begin that stand in channels of the community: what is asked there, and what is played.
const ASKED: [&str; 2] = ["icebreaker:", "community:welcome:"];
const PLAYED: [&str; 3] = ["quiz", "riddle", "puzzle-"];

async fn tell_keepers(cx: &mut Cx, channel: &CommunityChannel) -> Result<()> {
    let id = format!("{}:{}", channel.channel, cx.now);
    for person in keepers_of(cx, &channel.proposed_by).await? {
        cx.ripple(shown(CommunityView::Standing, &id, &person));
    }
    Ok(())
}

/// Has what was told of a channel at a time redrawn.
pub(super) fn redraw_keepers(cx: &mut Cx, channel: &CommunityChannel, at: Option<Millis>) {
    let Some(at) = at else { return };
    let id = format!("{}:{at}", channel.channel);
    for person in all_keepers(cx, channel) {
        cx.ripple(shown(CommunityView::Standing, &id, &person));
    }
}

/// Draws for somebody how a channel stands.
pub(super) async fn redrawn(cx: &mut Cx, id: &str, person: &str) -> Result<()> {
    let (channel, at) = read_id(id);
    let Some(member) = find_reachable(cx, person).await? else { return Ok(()) };
    let found: Option<Row> =
        query_as("SELECT retired_at, retired_why, outside_at FROM community_channel WHERE channel = $1")
            .bind(channel)
            .fetch_optional(&mut *cx.tx)
            .await?;
    let Some(found) = found else { return Ok(()) };
    let fresh = if found.is_news(at) { Fresh::Wanted } else { Fresh::Over };
    let message = draw(member.text(&cx.company), channel, found.standing());
    let key = format!("community:standing:{id}:{person}");
    draw_for(cx, key, shown(CommunityView::Standing, id, person), &member, message, fresh).await
}

// Rules

/// How a channel stands since it was told that it does not work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Standing {
    /// It is archived, deleted or hidden.
    Shut,
    /// The bot is outside.
    Outside,
    /// It works.
    Back,
    /// Somebody took it off the list.
    Retired,
}

/// What is known of how a channel stands.
#[derive(Clone, Debug, sqlx::FromRow)]
struct Row {
    retired_at: Option<Millis>,
    retired_why: Option<String>,
    outside_at: Option<Millis>,
}

impl Row {
    fn standing(&self) -> Standing {
        match (self.retired_at, &self.retired_why, self.outside_at) {
            (Some(_), Some(_), _) => Standing::Shut,
            (Some(_), None, _) => Standing::Retired,
            (None, _, Some(_)) => Standing::Outside,
            (None, _, None) => Standing::Back,
        }
    }

    /// Whether what happened then is still so, and nothing else has happened since.
    fn is_news(&self, at: Millis) -> bool {
        match self.standing() {
            Standing::Shut => self.retired_at == Some(at),
            Standing::Outside => self.outside_at == Some(at),
            Standing::Back | Standing::Retired => false,
        }
    }
}

// Views

fn draw(text: &Text, channel: &str, standing: Standing) -> Message {
    let link = channel_mention(channel);
    Message::words(match standing {
        Standing::Shut => text.community_shut(link),
        Standing::Outside => text.community_outside(link),
        Standing::Back => text.community_back_again(link),
        Standing::Retired => text.community_retired(link),
    })
}

pub(super) fn samples(text: &Text) -> Vec<(String, Value)> {
    let drawn = |standing| value(draw(text, "C0BOOKS", standing));
    vec![
        ("channel shut".to_owned(), drawn(Standing::Shut)),
        ("channel without the bot".to_owned(), drawn(Standing::Outside)),
        ("channel works again".to_owned(), drawn(Standing::Back)),
    ]
}
