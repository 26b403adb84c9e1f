//! Coffee for some: offered in a channel to its members alone, or between two functions that drift apart.

use serde_json::Value;

use super::round::{RESULT, add_round, next_at, sample_round};
use super::{join_button, leave_button, note};
use crate::base::blocks::{actions, button, context, message_blocks, section};
use crate::base::clock::{DAY, Millis};
use crate::base::config::Functions;
use crate::base::db::{Connection, query, query_as, query_scalar};
use crate::base::error::{Error, Result};
use crate::base::text::{Text, Words, channel, day, link, mention};
use crate::domain::call::{Call, Due, Message, Place, Refused, RefusedReason, Ripple};
use crate::domain::coffee::{Round, find_between, find_round};
use crate::domain::community::find_community_channel;
use crate::domain::company::Company;
use crate::domain::cx::Cx;
use crate::domain::fun;
use crate::domain::function;
use crate::domain::member::find_member;
use crate::domain::posted::{Redraw, compare, edit_key, find_posted, give_up_post, remove_posted};

/// Working days in which people can join a round between two functions.
const INVITED: i64 = 3;
/// An offer that comes back within that time is no new message.
const SAME: Millis = 30 * DAY;
/// How the value of a button begins that belongs to the invitation to an extra round.
const INVITATION: &str = "round:";
/// How the names of offers begin.
const OFFER: &str = "coffee-offer:";

/// The channel whose offer has that name.
pub fn offer_of(key: &str) -> Option<&str> {
    key.strip_prefix(OFFER)
}

fn key(place: &str) -> String {
    format!("{OFFER}{place}")
}

/// "Offer it in this channel" was pressed. What stands there from the last weeks is an offer again.
///
/// # Errors
/// A sentence where there is no coffee, for guests, and where it is offered already; the database's.
pub async fn offered(cx: &mut Cx, place: &str) -> Result<()> {
    let place = cx.company.channel_now(place);
    let place = place.as_str();
    super::refuse(cx.text, &cx.company, &cx.actor)?;
    if is_offered(&mut cx.tx, place).await? {
        return Err(Error::tell(cx.text.coffee_offered_already()));
    }
    let before: Option<Millis> = query_scalar("SELECT offered_at FROM coffee_offer WHERE channel = $1")
        .bind(place.to_owned())
        .fetch_optional(&mut *cx.tx)
        .await?;
    query(
        "INSERT INTO coffee_offer (channel, offered_by, offered_at) VALUES ($1, $2, $3) ON CONFLICT (channel) \
         DO UPDATE SET offered_by = excluded.offered_by, offered_at = excluded.offered_at, closed_at = NULL",
    )
    .bind(place)
    .bind(&cx.actor.id)
    .bind(cx.now)
    .execute(&mut *cx.tx)
    .await?;
    super::enrol(cx, place, None).await?;
    if before.is_none_or(|before| cx.now - before > SAME) {
        // What stands there from an earlier time is far above.
        remove_posted(&mut cx.tx, &key(place)).await?;
    }
    let Some(posted) = find_posted(&mut cx.tx, &key(place)).await? else { return fun::count(cx, place).await };
    if let Some(address) = cx.company.permalink(&posted.channel, &posted.ts) {
        let words = cx.text.coffee_offered_again(link(&address, &cx.text.coffee_offered_again_link()));
        cx.answer(Message::words(words));
    }
    Ok(())
}

/// "End it" was pressed, by whoever offered it or a steward.
///
/// # Errors
/// A sentence for anybody else; the database's.
pub async fn closed(cx: &mut Cx, place: &str) -> Result<()> {
    let place = cx.company.channel_now(place);
    let place = place.as_str();
    let by: Option<String> =
        query_scalar("SELECT offered_by FROM coffee_offer WHERE channel = $1 AND closed_at IS NULL")
            .bind(place.to_owned())
            .fetch_optional(&mut *cx.tx)
            .await?;
    let Some(by) = by else { return Err(Error::tell(cx.text.coffee_offer_closed())) };
    let actor = cx.actor.id.clone();
    if by != actor && !cx.company.is_steward(&actor) {
        return Err(Error::tell(cx.text.coffee_offer_not_yours(mention(&by))));
    }
    end(cx, place, &actor).await?;
    let words = cx.text.coffee_offer_ended(channel(place));
    cx.answer(Message::words(words));
    Ok(())
}

/// Slack refused what was to stand in a channel. Where the channel is archived or hidden from the bot its coffee ends; where
/// the bot must be invited, whoever offered it hears so; for anything else it is not ours to say: `false`.
///
/// # Errors
/// The database's.
pub async fn refused(cx: &mut Cx, refused: &Refused) -> Result<bool> {
    if refused.reason == RefusedReason::NotInChannel
        && let Some(place) = offer_of(&refused.key)
    {
        return ask_for_invitation(cx, place).await;
    }
    let is_gone = matches!(refused.reason, RefusedReason::ChannelGone | RefusedReason::ChannelHidden);
    let is_offered = is_offered(&mut cx.tx, &refused.place).await?;
    let is_ours = offer_of(&refused.key).is_some() || (refused.key.starts_with(RESULT) && is_offered);
    if !is_gone || !is_ours {
        return Ok(false);
    }
    give_up_post(&mut cx.tx, &refused.key).await?;
    give_up_post(&mut cx.tx, &edit_key(&refused.key)).await?;
    if is_offered {
        end(cx, &refused.place, "").await?;
    }
    Ok(true)
}

/// Whoever offers coffee where the bot is not reads how it comes there; the offer waits.
async fn ask_for_invitation(cx: &mut Cx, place: &str) -> Result<bool> {
    let offer: Option<(String, Millis)> =
        query_as("SELECT offered_by, offered_at FROM coffee_offer WHERE channel = $1 AND closed_at IS NULL")
            .bind(place.to_owned())
            .fetch_optional(&mut *cx.tx)
            .await?;
    let Some((by, offered_at)) = offer else { return Ok(false) };
    let Some(member) = find_member(&mut cx.tx, &by).await?.filter(|member| member.gone_at.is_none()) else {
        return Ok(false);
    };
    let words = member.text(&cx.company).trouble_not_in_channel(channel(place));
    let key = format!("coffee-invitation:{place}:{offered_at}");
    cx.call(Call::Post { key, place: Place::Person(by), message: Message::words(words), then: None });
    Ok(true)
}

/// A channel can be written to again: its offer, which may have ended meanwhile, is drawn.
pub fn channel_opened(cx: &mut Cx, channel: &str) {
    cx.ripple(Ripple::CoffeeOffer { channel: channel.to_owned() });
}

/// A channel was archived or deleted: its coffee ends, and who was still to be introduced there is not.
///
/// # Errors
/// The database's.
pub async fn channel_closed(cx: &mut Cx, channel: &str) -> Result<()> {
    if is_offered(&mut cx.tx, channel).await? { end(cx, channel, "").await } else { Ok(()) }
}

/// A channel has a new id.
///
/// # Errors
/// The database's.
pub async fn channel_moved(cx: &mut Cx, old: &str, new: &str) -> Result<()> {
    // Where both are known, what stands below the new id stays.
    for moved in [
        query(
            "UPDATE coffee_joined SET channel = $1 WHERE channel = $2 AND member NOT IN (SELECT member FROM coffee_joined WHERE channel = $3)",
        ),
        query(
            "UPDATE coffee_offer SET channel = $1 WHERE channel = $2 AND 0 = (SELECT COUNT(*) FROM coffee_offer WHERE channel = $3)",
        ),
        query(
            "UPDATE coffee_note SET subject = $1 WHERE subject = $2 AND member NOT IN (SELECT member FROM coffee_note WHERE subject = $3)",
        ),
    ] {
        moved.bind(new).bind(old).bind(new).execute(&mut *cx.tx).await?;
    }
    query("UPDATE posted SET key = $1 WHERE key = $2 AND 0 = (SELECT COUNT(*) FROM posted WHERE key = $3)")
        .bind(key(new))
        .bind(key(old))
        .bind(key(new))
        .execute(&mut *cx.tx)
        .await?;
    query("DELETE FROM coffee_joined WHERE channel = $1").bind(old).execute(&mut *cx.tx).await?;
    query("DELETE FROM coffee_offer WHERE channel = $1").bind(old).execute(&mut *cx.tx).await?;
    query("UPDATE coffee_round SET channel = $1 WHERE channel = $2").bind(new).bind(old).execute(&mut *cx.tx).await?;
    channel_opened(cx, new);
    Ok(())
}

/// Nobody is paired in a channel any more, and everybody who joined there hears of it but `by`, who knows.
async fn end(cx: &mut Cx, place: &str, by: &str) -> Result<()> {
    query("UPDATE coffee_offer SET closed_at = $1 WHERE channel = $2")
        .bind(cx.now)
        .bind(place)
        .execute(&mut *cx.tx)
        .await?;
    note::add_ended(&mut cx.tx, place, by, cx.now).await?;
    query("DELETE FROM coffee_joined WHERE channel = $1").bind(place).execute(&mut *cx.tx).await?;
    cx.ripple(Ripple::CoffeeOffer { channel: place.to_owned() });
    cx.due(Due::Coffee, cx.now);
    Ok(())
}

/// Posts the offer, or edits it where it differs.
///
/// # Errors
/// The database's.
pub async fn offer_redrawn(cx: &mut Cx, place: &str) -> Result<()> {
    let found: Option<(String, Option<Millis>)> =
        query_as("SELECT offered_by, closed_at FROM coffee_offer WHERE channel = $1")
            .bind(place)
            .fetch_optional(&mut *cx.tx)
            .await?;
    let Some((by, closed_at)) = found else { return Ok(()) };
    if closed_at.is_some() && find_posted(&mut cx.tx, &key(place)).await?.is_none() {
        return Ok(());
    }
    let members = count_members(&mut cx.tx, place).await?;
    let company = cx.company.clone();
    let text = spoken_in(&mut cx.tx, &company, place).await?;
    let weeks = company.config().coffee.every_weeks;
    let next_at = next_at(&mut cx.tx, company.config(), place, cx.now).await?;
    let message = match closed_at {
        None => draw_offer(text, place, &by, members, weeks, next_at),
        Some(_) => Message::words(text.coffee_offer_over()),
    };
    let (key, then) = (key(place), Ripple::CoffeeOffer { channel: place.to_owned() });
    match compare(&mut cx.tx, &key, &message).await? {
        Redraw::Post => {
            let place = Place::Channel(place.to_owned());
            cx.call(Call::Post { key, place, message, then: Some(then) });
        }
        Redraw::Edit => cx.call(Call::Update { key, channel: place.to_owned(), message, lost: then }),
        Redraw::Nothing => {}
    }
    Ok(())
}

/// A round between two functions was asked for: one invitation in the CX channel, and pairs across some days later.
///
/// # Errors
/// A sentence for those who may not, where there is no coffee, and when there is such a round; the database's.
pub async fn between(cx: &mut Cx, pair: &str) -> Result<()> {
    if !cx.company.config().coffee.on {
        return Err(Error::tell(cx.text.coffee_off()));
    }
    if !cx.company.is_steward(&cx.actor.id) && !cx.company.is_leader(&cx.actor.id) {
        return Err(Error::tell(cx.text.coffee_between_not_yours()));
    }
    let company = cx.company.clone();
    let functions = &company.config().functions;
    let known = pair.split_once('|').and_then(|(one, other)| functions.find(one).zip(functions.find(other)));
    let Some((one, other)) = known.filter(|(one, other)| one.id != other.id) else {
        return Err(Error::tell(cx.text.coffee_between_unknown()));
    };
    let (one, other) = if one.id < other.id { (one, other) } else { (other, one) };
    take_rounds(&mut cx.tx).await?;
    if let Some(begins_at) = find_between(&mut cx.tx, (&one.id, &other.id), cx.now).await? {
        return Err(Error::tell(cx.text.coffee_between_already(day(begins_at))));
    }
    let begins_at = begins_at(cx);
    let Some(round) = add_round(cx, "", (&one.id, &other.id), begins_at).await? else { return Ok(()) };
    query("UPDATE coffee_round SET begun_by = $1 WHERE id = $2")
        .bind(&cx.actor.id)
        .bind(&round.id)
        .execute(&mut *cx.tx)
        .await?;
    cx.call(Call::Post {
        key: format!("coffee-between:{}", round.id),
        place: Place::Channel(company.cx_channel()),
        message: draw_between(company.text(), functions, &round),
        then: None,
    });
    fun::count(cx, &company.cx_channel()).await?;
    cx.due(Due::Coffee, begins_at);
    let words = cx.text.coffee_between_begun(channel(&company.cx_channel()), day(begins_at));
    cx.answer(Message::words(words));
    Ok(())
}

/// The round to whose invitation a button belongs.
pub(super) fn invitation_of(value: &str) -> Option<&str> {
    value.strip_prefix(INVITATION)
}

/// The extra round that begins yet, if the actor belongs to one of its functions.
pub(super) async fn find_invitation(cx: &mut Cx, invitation: Option<&str>) -> Result<Option<Round>> {
    let Some(id) = invitation else { return Ok(None) };
    let round = find_round(&mut cx.tx, id).await?.filter(|round| round.matched_at.is_none());
    let own = cx.actor.function(cx.company.config());
    Ok(round.filter(|round| round.between().is_some_and(|(one, other)| own == Some(one) || own == Some(other))))
}

/// What people read for an extra round.
pub(super) fn said_pair(company: &Company, round: &Round) -> String {
    let name = |id: &str| Words::plain(function::name(&company.config().functions, id)).mrkdwn();
    format!("{} × {}", name(&round.one), name(&round.other))
}

/// When work begins on the day after those in which people can join.
fn begins_at(cx: &Cx) -> Millis {
    let config = cx.company.config();
    let hours = crate::domain::calendar::Hours::of_zone(config, &config.workspace.timezone);
    hours.next_opening(hours.after_working_days(cx.now, INVITED))
}

// Views

fn draw_offer(text: &Text, place: &str, by: &str, members: i64, weeks: i64, next_at: Millis) -> Message {
    let words = text.coffee_offer(mention(by), channel(place), weeks);
    let small = text.coffee_offer_members(members, day(next_at));
    let blocks = [
        section(&words),
        actions(vec![
            join_button(text, place).into(),
            leave_button(text, place).into(),
            button("coffee.close", place, &text.coffee_close_button()).into(),
        ]),
        context(&small),
    ];
    Message { text: format!("{words}\n{small}"), blocks: message_blocks(&blocks) }
}

fn draw_between(text: &Text, functions: &Functions, round: &Round) -> Message {
    let name = |id: &str| Words::plain(function::name(functions, id)).mrkdwn();
    let words = text.coffee_between(day(round.begins_at), name(&round.one), name(&round.other));
    let join = button("coffee.join", &format!("{INVITATION}{}", round.id), &text.coffee_join_button()).primary();
    let blocks = [section(&words), actions(vec![join.into()]), context(&text.coffee_between_how())];
    Message { blocks: message_blocks(&blocks), text: words }
}

pub(super) fn samples(text: &Text) -> Vec<(String, Value)> {
    let value = |message: Message| serde_json::to_value(message).unwrap_or_default();
    let at = 1_794_304_800_000;
    let again = link("https://acme.slack.com/archives/C0CX/p1", &text.coffee_offered_again_link());
    let functions = Functions { sources: Vec::new(), profile_field: String::new(), list: Vec::new() };
    vec![
        ("coffee offer".to_owned(), value(draw_offer(text, "C0CX", "U0ADA", 1_234, 2, at))),
        ("coffee offer, over".to_owned(), value(Message::words(text.coffee_offer_over()))),
        ("coffee offer ended".to_owned(), value(Message::words(text.coffee_offer_ended(channel("C0CX"))))),
        ("coffee offer again".to_owned(), value(Message::words(text.coffee_offered_again(again)))),
        ("coffee between".to_owned(), value(draw_between(text, &functions, &sample_round()))),
        ("coffee between begun".to_owned(), value(Message::words(text.coffee_between_begun(channel("C0CX"), day(at))))),
    ]
}

// SQL

/// The words of the language that is spoken in a channel of the community; elsewhere the company's.
pub(super) async fn spoken_in(connection: &mut Connection, company: &Company, place: &str) -> Result<&'static Text> {
    Ok(find_community_channel(connection, place).await?.map_or(company.text(), |found| found.text(company)))
}

/// Channels in which coffee is offered.
pub(super) async fn list_offered(connection: &mut Connection) -> Result<Vec<String>> {
    Ok(query_scalar("SELECT channel FROM coffee_offer WHERE closed_at IS NULL ORDER BY channel")
        .fetch_all(connection)
        .await?)
}

/// Whether coffee is offered in a channel.
pub(super) async fn is_offered(connection: &mut Connection, place: &str) -> Result<bool> {
    let offers: i64 = query_scalar("SELECT COUNT(*) FROM coffee_offer WHERE channel = $1 AND closed_at IS NULL")
        .bind(place.to_owned())
        .fetch_one(connection)
        .await?;
    Ok(offers > 0)
}

/// When the extra round begins in which somebody asked to be, as long as it is to come.
pub(super) async fn find_asked(connection: &mut Connection, person: &str, now: Millis) -> Result<Option<Millis>> {
    Ok(query_scalar(
        "SELECT MIN(r.begins_at) FROM coffee_joined j JOIN coffee_round r ON r.id = j.round \
         WHERE j.member = $1 AND r.begins_at > $2",
    )
    .bind(person.to_owned())
    .bind(now)
    .fetch_one(connection)
    .await?)
}

async fn count_members(connection: &mut Connection, place: &str) -> Result<i64> {
    Ok(query_scalar(
        "SELECT COUNT(*) FROM coffee_joined j JOIN member m ON m.id = j.member WHERE j.channel = $1 AND m.gone_at IS NULL",
    )
    .bind(place.to_owned())
    .fetch_one(connection)
    .await?)
}

/// Takes extra rounds for this transaction: two who press at once follow each other.
async fn take_rounds(connection: &mut Connection) -> Result<()> {
    query(
        "INSERT INTO counter (name, value) VALUES ('coffee', 0) ON CONFLICT (name) DO UPDATE SET value = counter.value",
    )
    .execute(connection)
    .await?;
    Ok(())
}
