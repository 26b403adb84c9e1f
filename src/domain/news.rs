//! Telling people that something changed: a line in the status thread, the card redrawn, followers by direct message.

use crate::base::clock::SECOND;
use crate::base::error::Result;
use crate::base::text::{Text, link};

use super::call::{Call, Message, Place, Ripple};
use super::cx::Cx;
use super::follower::list_followers;
use super::opportunity::Opportunity;
use super::posted::{card_key, find_card_address, find_posted};

/// Cards are redrawn at most this often: five hundred votes make a handful of edits.
const REDRAW_EVERY: i64 = 2 * SECOND;

/// Has the card redrawn: at once when it rested, else when its rest is over.
///
/// # Errors
/// The database's.
pub async fn card_changed(cx: &mut Cx, opportunity: &str) -> Result<()> {
    let posted = find_posted(&mut cx.tx, &card_key(opportunity)).await?;
    let at = posted.map_or(cx.now, |posted| cx.now.max(posted.drawn_at + REDRAW_EVERY));
    cx.ripple_at(Ripple::Card { opportunity: opportunity.to_owned() }, at);
    Ok(())
}

/// Announces a change under a name that makes a second announcement impossible.
///
/// `line` says it in a language, without naming the opportunity, for the status thread; followers read it behind the
/// number and title. Whoever did it is not told what they did.
///
/// # Errors
/// The database's.
pub async fn announce(
    cx: &mut Cx,
    opportunity: &Opportunity,
    name: &str,
    line: impl Fn(&Text) -> String,
) -> Result<()> {
    cx.call(Call::Post {
        key: format!("thread:{name}"),
        place: Place::Below { channel: opportunity.channel.clone(), key: card_key(&opportunity.id) },
        message: Message::words(line(cx.company.text())),
        then: None,
    });
    tell_followers(cx, opportunity, name, line).await
}

/// The same without the line in the status thread, for what stands there by itself.
///
/// # Errors
/// The database's.
pub async fn tell_followers(
    cx: &mut Cx,
    opportunity: &Opportunity,
    name: &str,
    line: impl Fn(&Text) -> String,
) -> Result<()> {
    card_changed(cx, &opportunity.id).await?;
    let number = card_link(cx, opportunity).await?;
    let title = opportunity.title.mrkdwn();
    for follower in list_followers(&mut cx.tx, &opportunity.id).await? {
        cx.ripple(Ripple::Home { person: follower.member.clone() });
        if follower.member == cx.actor.id {
            continue;
        }
        let text = follower.text(&cx.company);
        let words = text.news_for_follower(number.clone(), line(text), title.clone());
        cx.tell(&follower.member, format!("news:{name}:{}", follower.member), Message::words(words));
    }
    Ok(())
}

/// `CX-42` as a link to its card, where it stands already.
///
/// # Errors
/// The database's.
pub async fn card_link(cx: &mut Cx, opportunity: &Opportunity) -> Result<String> {
    let label = opportunity.number.to_string();
    let address = find_card_address(&mut cx.tx, &cx.company, &opportunity.id).await?;
    Ok(address.map_or(label.clone(), |address| link(&address, &label)))
}
