//! Channels for interests, games and places, and what breaks the ice there.
//!
//! `/cx fun`, or *Join in* in Home, shows the catalogue: a line about each channel, about how many people are in it, and
//! a button to join. Anybody proposes another one; a steward says yes, and the bot makes the channel or comes into one that
//! exists, writes its topic, and brings in whoever proposed it. Once a week a question is asked in each channel, in its
//! language, never the same within a year; people suggest their own. Where nobody answers, questions rest; where nobody
//! writes for long, whoever proposed the channel is asked whether it is still needed.
//!
//! The catalogue lists public channels alone: a button can bring nobody into others.
//!
//! Belongs here: the catalogue and its channels. Never: a game that is played in one.
//!
//! Reading order: this file (what is shared), `catalogue` (looking, joining), `proposal` (wanting one), `making` (what Slack
//! answers), `keeping` (changing, silence, closing), `standing` (archived in Slack, the bot outside), `icebreaker` (asking),
//! `question` (people's own), `outcome` (what those who proposed are told).

mod catalogue;
mod icebreaker;
mod keeping;
mod making;
mod outcome;
mod proposal;
mod question;
mod standing;

use serde_json::{Value, json};

pub use catalogue::{Below, approving, join, joined, left, show};
pub use icebreaker::{reacted, resumed, stopped};
pub use keeping::{
    Asking, Retiring, close, edit_form, edited, keep, retire, retire_form, retired_by_form, unlist, written,
};
pub use proposal::{
    Draft, adopt, approve, check, check_declined, decline_form, declined, form, list_waiting, rename_form, submitted,
};
pub use question::{Suggestion, accept, check_suggested, refuse, suggest_form, suggested};
pub use standing::{came_back, opened, post_refused, shut};

use crate::base::blocks::{Button, button};
use crate::base::clock::{DAY, HOUR, Millis, SECOND};
use crate::base::db::{query, query_scalar};
use crate::base::error::{Error, Result};
use crate::base::text::{Language, Text, mention};
use crate::domain::call::{COMMUNITY, Call, Due, Message, Question, Ripple};
use crate::domain::community::{ChannelKind, CommunityChannel, CommunityStep, CommunityView, find_community_channel};
use crate::domain::company::Company;
use crate::domain::cx::Cx;
use crate::domain::fun;
use crate::domain::member::{Kind, Member, find_member};
use crate::domain::posted::{Redraw, compare};

/// What people propose or suggest waits for others for so long, and the next message to stewards comes so much later.
const TOGETHER: Millis = HOUR;
const BETWEEN: Millis = DAY;
/// What stewards are asked in one message.
const AT_ONCE: i64 = 8;
/// Channels that somebody is asked about in one message.
const ASKED: usize = 20;

/// Whether what stands behind `/cx` asks for the catalogue; the word of every language is understood.
pub fn is_meant(typed: &str) -> bool {
    let typed = typed.trim().to_lowercase();
    Language::ALL.iter().any(|language| Text::of(*language).community_word() == typed)
}

/// The way to the catalogue; `place` is where the button stands.
pub fn show_button(text: &Text, place: &str) -> Button {
    button("community.show", place, &text.community_button())
}

/// It is time to look after the channels.
///
/// # Errors
/// The database's.
pub async fn due(cx: &mut Cx) -> Result<()> {
    if !cx.company.config().community.on {
        return Ok(());
    }
    catalogue::look_again(cx).await?;
    keeping::ask_about_silence(cx).await?;
    let wakes = [proposal::batch(cx).await?, question::batch(cx).await?, icebreaker::ask_all(cx).await?];
    if let Some(next) = wakes.into_iter().flatten().min() {
        cx.due(Due::Community, next.max(cx.now));
    }
    Ok(())
}

/// Slack answered what was asked about a channel.
///
/// # Errors
/// The database's.
pub async fn answered(
    cx: &mut Cx,
    step: CommunityStep,
    (id, person, place): (&str, &str, &str),
    answer: &Value,
) -> Result<()> {
    match step {
        CommunityStep::Make => making::made(cx, id, answer).await,
        CommunityStep::Find => making::found(cx, id, answer).await,
        CommunityStep::Adopt => making::adopted(cx, id, answer).await,
        CommunityStep::Describe => Ok(()),
        CommunityStep::Bring => catalogue::brought(cx, id, person, answer).await,
        CommunityStep::Join => catalogue::join_answered(cx, id, (person, place), answer).await,
        CommunityStep::Look => catalogue::looked(cx, id, answer).await,
        CommunityStep::Close => keeping::closed(cx, id, (person, place), answer).await,
    }
}

/// Whether those who can mend it are told elsewhere what Slack refused.
pub fn is_told(key: &str) -> bool {
    key.starts_with(COMMUNITY)
}

/// Something that a person is shown may look different now.
///
/// # Errors
/// The database's.
pub async fn redrawn(cx: &mut Cx, view: CommunityView, id: &str, person: &str) -> Result<()> {
    match view {
        CommunityView::Proposal => proposal::redrawn(cx, id, person).await,
        CommunityView::Questions => question::redrawn(cx, id, person).await,
        CommunityView::Silent => keeping::redrawn(cx, id, person).await,
        CommunityView::Resting => icebreaker::rest_redrawn(cx, id, person).await,
        CommunityView::Standing => standing::redrawn(cx, id, person).await,
        CommunityView::Outcome => outcome::told(cx, person).await,
        // It stands; what happens below it comes by itself.
        CommunityView::Icebreaker => Ok(()),
    }
}

/// A channel has a new id.
///
/// # Errors
/// The database's.
pub async fn channel_moved(cx: &mut Cx, old: &str, new: &str) -> Result<()> {
    for moved in [
        query("UPDATE community_channel SET channel = $1 WHERE channel = $2"),
        query("UPDATE community_member SET channel = $1 WHERE channel = $2"),
        query("UPDATE community_proposal SET channel = $1 WHERE channel = $2"),
        query("UPDATE icebreaker SET channel = $1 WHERE channel = $2"),
        query("UPDATE icebreaker_asked SET channel = $1 WHERE channel = $2"),
    ] {
        moved.bind(new).bind(old).execute(&mut *cx.tx).await?;
    }
    fun::channel_moved(cx, old, new).await
}

// Rules

/// Refuses where the company wants no catalogue.
fn refuse_off(text: &Text, company: &Company) -> Result<()> {
    if company.config().community.on { Ok(()) } else { Err(Error::tell(text.community_off())) }
}

/// Refuses those who do not keep the CX channel.
fn refuse_others(text: &Text, company: &Company, person: &str) -> Result<()> {
    refuse_off(text, company)?;
    if company.is_steward(person) {
        return Ok(());
    }
    let stewards = &company.config().people.stewards;
    if stewards.is_empty() {
        return Err(Error::tell(text.settings_no_steward()));
    }
    let stewards: Vec<_> = stewards.iter().map(|steward| mention(steward)).collect();
    Err(Error::tell(text.community_stewards_only(stewards.join(", "))))
}

/// Whether somebody looks after a channel: a steward, or whoever proposed it.
fn keeps(company: &Company, person: &str, channel: &CommunityChannel) -> bool {
    company.is_steward(person) || channel.proposed_by == person
}

/// The channel, for somebody who looks after it.
async fn find_kept(
    connection: &mut crate::base::db::Connection,
    (text, company): (&Text, &Company),
    person: &str,
    channel: &str,
) -> Result<CommunityChannel> {
    refuse_off(text, company)?;
    let found = find_community_channel(connection, &company.channel_now(channel)).await?;
    let found = found.ok_or_else(|| Error::tell(text.community_gone()))?;
    if keeps(company, person, &found) {
        return Ok(found);
    }
    Err(Error::tell(text.community_keepers_only(mention(&found.proposed_by))))
}

/// Who is asked about a channel: whoever proposed it, while they work here; else the stewards.
async fn keepers_of(cx: &mut Cx, proposed_by: &str) -> Result<Vec<String>> {
    let proposer = find_member(&mut cx.tx, proposed_by).await?;
    let here = proposer.filter(|member| member.is_reachable() && member.kind == Kind::Employee);
    Ok(here.map_or_else(|| cx.company.config().people.stewards.clone(), |member| vec![member.id]))
}

/// Whether stewards are shown now what has waited since then, with all that came after it, and when to look again. `name`
/// notes when they last were.
async fn is_time(cx: &mut Cx, name: &str, since: Millis) -> Result<(bool, Option<Millis>)> {
    let last: Option<i64> = query_scalar("SELECT noted_at FROM community_note WHERE name = $1")
        .bind(name.to_owned())
        .fetch_optional(&mut *cx.tx)
        .await?;
    let at = (since + TOGETHER).max(last.map_or(Millis::MIN, |last| last + BETWEEN));
    if at > cx.now || cx.company.config().people.stewards.is_empty() {
        return Ok((false, Some(at).filter(|at| *at > cx.now)));
    }
    query(
        "INSERT INTO community_note (name, noted_at) VALUES ($1, $2) \
         ON CONFLICT (name) DO UPDATE SET noted_at = excluded.noted_at",
    )
    .bind(name)
    .bind(cx.now)
    .execute(&mut *cx.tx)
    .await?;
    Ok((true, Some(cx.now + BETWEEN)))
}

/// Everybody who may have been asked about a channel, for redrawing.
fn all_keepers(cx: &Cx, channel: &CommunityChannel) -> Vec<String> {
    let mut people = cx.company.config().people.stewards.clone();
    people.push(channel.proposed_by.clone());
    people.sort();
    people.dedup();
    people
}

/// A question to Slack.
fn ask(step: CommunityStep, method: &str, arguments: Value, (id, person, place): (&str, &str, &str)) -> Call {
    Call::Ask {
        method: method.to_owned(),
        arguments,
        question: Question::Community { step, id: id.to_owned(), person: person.to_owned(), place: place.to_owned() },
    }
}

/// How many people are in a channel, and whether it is still there.
fn look_at(channel: &str) -> Call {
    let arguments = json!({"channel": channel, "include_num_members": true});
    ask(CommunityStep::Look, "conversations.info", arguments, (channel, "", ""))
}

/// What is to be shown to somebody, and redrawn when it changes.
fn shown(view: CommunityView, id: &str, person: &str) -> Ripple {
    Ripple::Community { view, id: id.to_owned(), person: person.to_owned() }
}

/// Whether something new may be sent to somebody, who must be at work for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fresh {
    /// It waits for an answer, so it is sent.
    Wanted,
    /// It is over, so only what stands is changed.
    Over,
}

/// Has a direct message posted in the person's working time, or edited where it differs from what stands there.
async fn draw_for(
    cx: &mut Cx,
    key: String,
    ripple: Ripple,
    member: &Member,
    message: Message,
    fresh: Fresh,
) -> Result<()> {
    match compare(&mut cx.tx, &key, &message).await? {
        Redraw::Post if fresh == Fresh::Over => {}
        Redraw::Post => {
            let opens = member.hours(cx.company.config()).next_working(cx.now);
            if opens > cx.now {
                cx.ripple_at(ripple, opens);
            } else {
                let place = crate::domain::call::Place::Person(member.id.clone());
                cx.call(Call::Post { key, place, message, then: Some(ripple) });
            }
        }
        Redraw::Edit => cx.call(Call::Update { key, channel: member.id.clone(), message, lost: ripple }),
        Redraw::Nothing => {}
    }
    Ok(())
}

/// Somebody who can be asked now or later.
async fn find_reachable(cx: &mut Cx, person: &str) -> Result<Option<Member>> {
    let member = find_member(&mut cx.tx, person).await?.unwrap_or_else(|| Member::unknown(person));
    Ok(Some(member).filter(Member::is_reachable))
}

/// The word with which Slack refused; `None` where it did not.
fn refusal(answer: &Value) -> Option<&str> {
    answer["error"].as_str()
}

/// Tells somebody in their working time what became of what they proposed. It waits for others a little.
async fn tell_outcome(cx: &mut Cx, person: &str) -> Result<()> {
    let Some(member) = find_reachable(cx, person).await? else { return Ok(()) };
    let config = cx.company.config();
    let at: Millis = member.hours(config).next_working(cx.now + config.news.window_seconds * SECOND);
    cx.ripple_at(shown(CommunityView::Outcome, "", person), at);
    Ok(())
}

/// What a kind of channel is called.
fn kind_name(kind: ChannelKind, text: &Text) -> String {
    match kind {
        ChannelKind::Interest => text.community_kind_interest(),
        ChannelKind::Game => text.community_kind_game(),
        ChannelKind::Place => text.community_kind_place(),
    }
}

/// The kinds to choose from.
fn kind_options(text: &Text) -> Vec<(String, String)> {
    ChannelKind::ALL.map(|kind| (kind.word().to_owned(), kind_name(kind, text))).to_vec()
}

/// The languages to choose from, each by its own name.
fn language_options() -> Vec<(String, String)> {
    Language::ALL.map(|language| (language.code().to_owned(), language.endonym().to_owned())).to_vec()
}

/// Takes a channel off the catalogue; what stands about it is redrawn. `why` is a word for what came by itself.
async fn set_retired(cx: &mut Cx, channel: &CommunityChannel, why: Option<&str>) -> Result<()> {
    query("UPDATE community_channel SET retired_at = $1, retired_why = $2, asked_at = NULL WHERE channel = $3")
        .bind(cx.now)
        .bind(why)
        .bind(&channel.channel)
        .execute(&mut *cx.tx)
        .await?;
    keeping::redraw_keepers(cx, channel);
    icebreaker::redraw_keepers(cx, channel);
    standing::redraw_keepers(cx, channel, channel.outside_at);
    Ok(())
}

/// Views of this feature, for the `screens` command.
pub fn samples(text: &Text, company: &Company) -> Vec<(String, Value)> {
    let mut screens = catalogue::samples(text, company);
    screens.extend(proposal::samples(text));
    screens.extend(making::samples(text, company));
    screens.extend(keeping::samples(text, company));
    screens.extend(icebreaker::samples(text));
    screens.extend(question::samples(text, company));
    screens.extend(standing::samples(text));
    screens.extend(outcome::samples(text));
    for (name, words) in [
        ("community off", text.community_off()),
        ("community gone", text.community_gone()),
        ("community stewards only", text.community_stewards_only(mention("U0IDA"))),
        ("community keepers only", text.community_keepers_only(mention("U0ADA"))),
    ] {
        screens.push((name.to_owned(), value(Message::words(words))));
    }
    screens
}

fn value(message: Message) -> Value {
    serde_json::to_value(message).unwrap_or_default()
}
