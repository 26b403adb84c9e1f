//! Telling people that something changed: a line in the status thread, the card redrawn, and news for whom it concerns.
//!
//! News wait a little, so that quick changes become one message, and until the person works; then
//! [`crate::surfaces::news`] writes one direct message out of all that waits. What is beyond a person's budget, or what
//! they want so, goes into their digest.

use crate::base::clock::{DAY, Millis, SECOND};
use crate::base::db::{Connection, query_scalar};
use crate::base::error::Result;
use crate::base::text::{Text, link};

use super::anonymous::tell_author;
use super::call::{Call, Message, Place, Ripple};
use super::cx::Cx;
use super::family::with_family;
use super::notice::{add_news, add_notice, add_notices, want_digest};
use super::opportunity::Opportunity;
use super::posted::{card_key, find_card_address, find_posted};
use super::preferences::{Reach, Topic, find_reach};

/// Cards are redrawn at most this often: five hundred votes make a handful of edits.
const REDRAW_EVERY: i64 = 2 * SECOND;
/// Who opened Home that long ago may still be looking at it; it is drawn anew each time it is opened.
pub const AT_HOME: Millis = DAY;

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
/// number and title, as they chose for the `topic`. Whoever did it is not told what they did.
///
/// # Errors
/// The database's.
pub async fn announce(
    cx: &mut Cx,
    opportunity: &Opportunity,
    name: &str,
    topic: Topic,
    line: impl Fn(&Text) -> String,
) -> Result<()> {
    note(cx, opportunity, name, &line);
    tell_followers(cx, opportunity, name, topic, line).await
}

/// The line in the status thread alone.
pub fn note(cx: &mut Cx, opportunity: &Opportunity, name: &str, line: impl Fn(&Text) -> String) {
    cx.call(Call::Post {
        key: format!("thread:{name}"),
        place: Place::Below { channel: opportunity.channel.clone(), key: card_key(&opportunity.id) },
        message: Message::words(line(cx.company.text())),
        then: None,
    });
}

/// The same without the line in the status thread, for what stands there by itself.
///
/// # Errors
/// The database's.
pub async fn tell_followers(
    cx: &mut Cx,
    opportunity: &Opportunity,
    name: &str,
    topic: Topic,
    line: impl Fn(&Text) -> String,
) -> Result<()> {
    card_changed(cx, &opportunity.id).await?;
    homes_changed(cx, &opportunity.id).await?;
    if !add_news(&mut cx.tx, name, &opportunity.id, topic, (&cx.actor.id, cx.now), &line).await? {
        return Ok(());
    }
    let at = cx.now + cx.company.config().news.window_seconds * SECOND;
    for person in add_notices(&mut cx.tx, name, opportunity, topic).await? {
        cx.ripple_at(Ripple::News { person }, at);
    }
    if opportunity.author.is_empty() {
        let mut told = list_noticed(&mut cx.tx, name).await?;
        told.push(cx.actor.id.clone());
        let (number, title) = (card_link(cx, opportunity).await?, opportunity.title.mrkdwn());
        let news = |text: &Text| Message::words(text.news_for_follower(number.clone(), line(text), title.clone()));
        tell_author(cx, opportunity, format!("news:{name}:author"), told, news).await?;
    }
    Ok(())
}

/// Has people told of a change under that name as well, whatever they follow; who is told anyway is told once.
///
/// # Errors
/// The database's.
pub async fn tell_also(cx: &mut Cx, name: &str, people: &[String]) -> Result<()> {
    let at = cx.now + cx.company.config().news.window_seconds * SECOND;
    for person in people {
        // The author of an idea strictly without a name is nobody here, and told otherwise.
        if person.is_empty() || *person == cx.actor.id {
            continue;
        }
        add_notice(&mut cx.tx, name, person).await?;
        cx.ripple_at(Ripple::News { person: person.clone() }, at);
    }
    Ok(())
}

/// Asks something of a person under a name that makes a second question impossible: at once, whatever news they had
/// today. Those who want no such messages find it in their Home and in their digest.
///
/// # Errors
/// The database's.
pub async fn ask(cx: &mut Cx, person: &str, key: String, question: Message) -> Result<()> {
    ask_then(cx, person, key, question, None).await
}

/// The same with a question that is drawn again later, by that ripple.
///
/// # Errors
/// The database's.
pub async fn ask_then(cx: &mut Cx, person: &str, key: String, question: Message, then: Option<Ripple>) -> Result<()> {
    cx.ripple(Ripple::Home { person: person.to_owned() });
    match find_reach(&mut cx.tx, person, Topic::Ask).await? {
        Reach::Now | Reach::Mine => {
            cx.call(Call::Post { key, place: Place::Person(person.to_owned()), message: question, then });
        }
        Reach::Digest | Reach::Off => want_digest(&mut cx.tx, person).await?,
    }
    Ok(())
}

/// An opportunity looks different in the Homes that people may be looking at: its followers', the stewards'.
///
/// # Errors
/// The database's.
pub async fn homes_changed(cx: &mut Cx, opportunity: &str) -> Result<()> {
    let mut people = list_followers_at_home(&mut cx.tx, opportunity, cx.now - AT_HOME).await?;
    people.extend(cx.company.config().people.stewards.iter().cloned());
    people.sort();
    people.dedup();
    for person in people {
        cx.ripple(Ripple::Home { person });
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

// SQL

async fn list_noticed(connection: &mut Connection, news: &str) -> Result<Vec<String>> {
    Ok(query_scalar("SELECT member FROM notice WHERE news = $1 ORDER BY member")
        .bind(news)
        .fetch_all(connection)
        .await?)
}

async fn list_followers_at_home(connection: &mut Connection, opportunity: &str, since: Millis) -> Result<Vec<String>> {
    Ok(query_scalar(with_family!(
        "SELECT f.member FROM family JOIN follower f ON f.opportunity = family.id JOIN member m ON m.id = f.member \
         WHERE m.home_at >= $3 AND m.gone_at IS NULL"
    ))
    .bind(opportunity)
    .bind(opportunity)
    .bind(since)
    .fetch_all(connection)
    .await?)
}
