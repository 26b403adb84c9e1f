//! What happened, to who can do something about it: explicit matches, and nothing else.
//!
//! Belongs here: which feature hears of what, and the plain arguments it gets. Never: a rule, a word, a statement.
//!
//! Reading order: `answer` (before Slack is acknowledged), `gather` (before the transaction), this file (from the inbox), `drafts` (plain arguments).

mod answer;
mod drafts;
mod gather;

pub use answer::{Answer, answer};
use drafts::*;
use gather::is_digest_now;
pub use gather::{gather, gathers};

use serde_json::Value;

use super::payload::{Incoming, PostedMessage, Press, Reaction, ReactionChange, Submitted, message_lane};
use super::queue::{self, Side};
use crate::base::clock::{MINUTE, Millis, SECOND};
use crate::base::db::Connection;
use crate::base::error::{Error, Result};
use crate::base::text::Words;
use crate::domain::anonymous as hidden;
use crate::domain::ask::{self, find_ask};
use crate::domain::call::{Call, Due, Message, Question, RefusedReason, Ripple};
use crate::domain::cx::Cx;
use crate::domain::family::lock_kin;
use crate::domain::member::{Member, find_member, find_text, set_home_opened};
use crate::domain::notice;
use crate::domain::opportunity::{Opportunity, find_opportunity, list_unplanned, lock_opportunity, set_planned};
use crate::domain::posted::{card_key, find_posted, find_posted_at, remove_posted};
use crate::domain::proposal::proposal_of;
use crate::domain::{channel, ranking, terms};
use crate::features::consent::concern::{self, Closing, Reply};
use crate::features::consent::{self, small_fix};
use crate::features::idea::{self, Memory, Source};
use crate::features::progress::{self, HandOver};
use crate::features::proposal;
use crate::features::review;
use crate::features::update;
use crate::features::vote::{self, Came};
use crate::features::{
    catch_up, coffee, community, contributor, decline, duplicate, evidence, follow, game, health, merge, people,
    preferences, privacy, promise, settings, silo, similar, squad, swap, welcome, win,
};
use crate::surfaces::status::Sent;
use crate::surfaces::{self, card, digest, home, news, personal_digest, status, trouble};

/// When to ask again for what changed while Slack was asked.
const ASK_AGAIN: Millis = 5 * SECOND;

/// Takes what must be taken before the row itself: a card is drawn under its opportunity's lock. Whoever changes an
/// opportunity takes it before the row that redraws it; the other way round the two would wait for each other.
///
/// # Errors
/// The database's.
pub async fn take_first(connection: &mut Connection, incoming: &Incoming) -> Result<()> {
    if let Incoming::Ripple(Ripple::Card { opportunity } | Ripple::CardPosted { opportunity }) = incoming {
        lock_opportunity(connection, opportunity).await?;
    }
    Ok(())
}

/// Handles what was kept.
///
/// # Errors
/// A sentence for the person, a passing trouble, a fault.
pub async fn handle(cx: &mut Cx, incoming: Incoming) -> Result<()> {
    match incoming {
        Incoming::Press(press) => pressed(cx, &press).await,
        Incoming::Submitted(submitted) => sent(cx, &submitted).await,
        Incoming::MessagePosted(message) => written(cx, &message).await,
        Incoming::Mentioned(message) if !message.person.is_empty() => welcome::mentioned(cx).await,
        Incoming::MessageDeleted { channel, ts, reply } => {
            if let Some((thread, person)) = reply {
                contributor::deleted(cx, &channel, &thread, &ts, &person).await?;
            }
            deleted(cx, &channel, &ts).await
        }
        Incoming::MessageChanged { channel, ts, text } => {
            idea::message_edited(cx, &Source { channel, ts }, &text).await
        }
        Incoming::Reaction(reaction) => reacted(cx, &reaction).await,
        Incoming::HomeOpened { person } => {
            welcome::greeted(cx).await?;
            set_home_opened(&mut cx.tx, &person, cx.now).await?;
            cx.ripple(Ripple::Home { person });
            Ok(())
        }
        Incoming::Joined { person, channel } => joined(cx, &person, &channel).await,
        Incoming::Left { person, channel } => {
            community::left(cx, &channel, &person).await?;
            coffee::channel_left(cx, &channel, &person).await
        }
        Incoming::ChannelOpened { channel } => {
            community::opened(cx, &channel).await?;
            channel_works(cx, &channel).await
        }
        Incoming::ChannelClosed { channel } => {
            community::shut(cx, &channel).await?;
            coffee::channel_closed(cx, &channel).await
        }
        Incoming::ChannelIdChanged { old, new } => {
            catch_up::channel_moved(cx, &old, &new).await?;
            community::channel_moved(cx, &old, &new).await?;
            game::channel_moved(cx, &old, &new).await?;
            coffee::channel_moved(cx, &old, &new).await?;
            channel::moved(cx, &old, &new).await?;
            queue::move_channel(&mut cx.tx, &old, &new, cx.now).await
        }
        Incoming::MemberChanged(user) => {
            let left = people::changed(cx, &user).await?;
            farewell(cx, left).await
        }
        Incoming::GroupChanged { group } => people::group_changed(cx, &group).await,
        Incoming::EventsDropped => {
            cx.due(Due::CatchUp, cx.now + MINUTE);
            Ok(())
        }
        Incoming::Ripple(ripple) => rippled(cx, ripple).await,
        Incoming::Due(due) => fell_due(cx, &due).await,
        Incoming::Answered { question, asked_at, answer } => answered(cx, question, asked_at, &answer).await,
        Incoming::Refused(refused) if people::may_be_refused(&refused.key) || community::is_told(&refused.key) => {
            Ok(())
        }
        Incoming::Refused(refused) => {
            // It will not be tried again.
            if refused.reason == RefusedReason::Fault {
                digest::unread(cx, &refused.key).await?;
            }
            if community::post_refused(cx, &refused).await? {
                return game::not_posted(cx, &refused.key).await;
            }
            if coffee::refused(cx, &refused).await? {
                return Ok(());
            }
            trouble::told(cx, &refused).await
        }
        Incoming::Command(command) if command.name == "/cx-win" => win::typed(cx, &command.text).await,
        Incoming::Command(command)
            if command.name == "/cx"
                && let Some(asked) = game::read(&command.text) =>
        {
            game::asked(cx, &asked, &command.channel).await
        }
        Incoming::Command(command)
            if command.name == "/cx"
                && let Some(pair) = swap::read_call(&command.text) =>
        {
            swap::call(cx, &pair).await
        }
        Incoming::Command(command) if settings::is_meant(&command.text) => settings::asked_without_steward(cx).await,
        Incoming::Command(command) if is_digest_now(&command) => digest::posted_now(cx).await,
        Incoming::Command(command) if command.name == "/cx-status" => match status::read_sent(&command.text) {
            Some(sent) => {
                status::sent(cx, sent);
                Ok(())
            }
            None => Ok(()),
        },
        Incoming::Command(_) | Incoming::Shortcut(_) | Incoming::Mentioned(_) | Incoming::Nothing { .. } => Ok(()),
    }
}

async fn pressed(cx: &mut Cx, press: &Press) -> Result<()> {
    let value = press.value.as_str();
    match press.action.as_str() {
        "vote.up" => vote::pressed(cx, value).await,
        "follow.toggle" => follow::pressed(cx, value).await,
        "status.share" => {
            cx.call_gathered();
            Ok(())
        }
        "status.charts" => {
            status::sent(cx, Sent::Charts);
            Ok(())
        }
        "status.export" => {
            status::sent(cx, Sent::Export);
            Ok(())
        }
        "digest.follow" => follow::begun(cx, value).await,
        "digest.vote" => {
            let opportunity = vote::support(cx, value).await?;
            digest::voted(cx, &opportunity).await
        }
        "progress.claim" => {
            progress::claimed(cx, value).await?;
            consent::moved(cx, value).await
        }
        "progress.accept" => {
            progress::hand_over_answered(cx, value, HandOver::Accepted).await?;
            consent::moved(cx, value).await
        }
        "progress.decline" => progress::hand_over_answered(cx, value, HandOver::Declined).await,
        "card.more" => match value.split_once(':') {
            // The menu of a card that was drawn by an older version.
            Some(("step_down", id)) => {
                progress::stepped_down(cx, id, None).await?;
                consent::moved(cx, id).await
            }
            _ => Ok(()),
        },
        "progress.step_down" => {
            progress::stepped_down(cx, value, press.view.as_deref()).await?;
            consent::moved(cx, value).await
        }
        "evidence.remove" => {
            let changed = evidence::removed(cx, value).await?;
            status::story_changed(cx, &changed, press.view.as_deref()).await
        }
        "duplicate.dismiss" => duplicate::dismissed(cx, value).await,
        "decline.take_up" => {
            decline::taken_up(cx, value).await?;
            consent::moved(cx, value).await
        }
        "decline.later" => decline::later(cx, value).await,
        "proposal.support" => {
            let opportunity = proposal::supported(cx, value).await?;
            consent::reconsidered(cx, &opportunity).await
        }
        "consent.adopt" => consent::adopted(cx, value).await,
        "consent.withdraw" => concern::withdrawn(cx, value, press.view.as_deref()).await,
        "consent.resolved" => concern::replied(cx, value, Reply::Resolved).await,
        "consent.still" => concern::replied(cx, value, Reply::StillThere).await,
        "squad.leave" => squad::left(cx, value, press.view.as_deref()).await,
        "update.stop" => update::stopped(cx, value).await,
        "promise.acknowledge" => promise::acknowledged(cx, value).await,
        "idea.track" => {
            let tracked = idea::tracked(cx, value).await?;
            remember(cx, tracked).await
        }
        "contributor.refuse" => contributor::refused(cx, value).await,
        "idea.dismiss" => idea::dismissed(cx, value).await,
        "similar.vote" => {
            cx.whisper_in = None;
            let opportunity = vote::support(cx, value).await?;
            let person = cx.actor.id.clone();
            crate::domain::follower::add_follower(&mut cx.tx, &opportunity.id, &person, cx.now).await?;
            similar::supported(cx, &opportunity, press.view.as_deref()).await
        }
        "settings.show" => settings::asked_without_steward(cx).await,
        "settings.first" => settings::first_agreed(cx).await,
        "win.undo" => win::undone(cx, value).await,
        "win.show" => win::shown_again(cx, value).await,
        "win.more" => match value.split_once(':') {
            Some(("undo", id)) => win::undone(cx, id).await,
            _ => Ok(()),
        },
        "community.join" => community::join(cx, value).await,
        "community.approve" => community::approve(cx, value).await,
        "community.adopt" => community::adopt(cx, value).await,
        "community.keep" => community::keep(cx, value).await,
        "community.unlist" => {
            let channel = community::unlist(cx, value).await?;
            game::channel_retired(cx, &channel).await
        }
        "community.close" => {
            let channel = community::close(cx, value).await?;
            game::channel_retired(cx, &channel).await
        }
        "community.resume" => community::resumed(cx, value).await,
        "community.stop" => community::stopped(cx, value).await,
        "community.accept" => community::accept(cx, value).await,
        "community.refuse" => community::refuse(cx, value).await,
        "quiz.weekly" => game::planned(cx, game::QuizWish::Weekly, value).await,
        "quiz.now" => game::planned(cx, game::QuizWish::Now, value).await,
        "quiz.off" => game::planned(cx, game::QuizWish::Off, value).await,
        "puzzle.keep" => game::kept(cx, value).await,
        "puzzle.mine" => game::chosen(cx, game::Choice::of_button(value)).await,
        "puzzle.board" => game::switched(cx, value).await,
        "coffee.join" => coffee::joined(cx, value).await,
        "coffee.leave" | "coffee.stop" => coffee::stopped(cx, value).await,
        "coffee.stay" | "coffee.resume" => coffee::stayed(cx).await,
        "coffee.met" => coffee::answered(cx, value, coffee::Answer::Met).await,
        "coffee.planned" => coffee::answered(cx, value, coffee::Answer::Planned).await,
        "coffee.not_yet" => coffee::answered(cx, value, coffee::Answer::None).await,
        "coffee.cannot" => coffee::answered(cx, value, coffee::Answer::Cannot).await,
        "coffee.third" => coffee::third(cx, value).await,
        "coffee.offer" => coffee::offered(cx, value).await,
        "coffee.close" => coffee::closed(cx, value).await,
        "coffee.between" => {
            coffee::between(cx, value).await?;
            silo::begun(cx).await
        }
        "swap.close" => swap::closed(cx, value).await,
        "swap.call" => {
            swap::call(cx, value).await?;
            silo::begun(cx).await
        }
        "swap.cover" => swap::covered(cx, value).await,
        "swap.cannot" => swap::cannot_cover(cx, value).await,
        "privacy.export" => {
            privacy::sent(cx);
            Ok(())
        }
        "preferences.language" => preferences::language_chosen(cx, value).await,
        "preferences.function" => preferences::function_chosen(cx, value).await,
        _ => Err(Error::tell(cx.text.engine_button_unknown())),
    }
}

async fn sent(cx: &mut Cx, submitted: &Submitted) -> Result<()> {
    let fields = &submitted.fields;
    match submitted.form.as_str() {
        "idea.form" => {
            let opportunity = idea::submitted(cx, draft(fields), &Memory::read(&submitted.metadata)).await?;
            remember(cx, Some(opportunity)).await
        }
        "progress.move_form" => {
            let reason = Words::plain(fields.one("reason"));
            progress::moved(cx, &submitted.metadata, fields.one("status"), &reason).await?;
            consent::moved(cx, progress::remembered(&submitted.metadata).0).await
        }
        "proposal.form" => match proposal::submitted(cx, &submitted.metadata, proposal_draft(fields)).await? {
            Some(revised) => consent::reconsidered(cx, &revised).await,
            None => Ok(()),
        },
        "consent.concern_form" => {
            let (worry, remedy) = (Words::plain(fields.one("worry")), Words::plain(fields.one("remedy")));
            concern::submitted(cx, &submitted.metadata, &worry, &remedy).await
        }
        "consent.answer_form" => {
            let closing = if fields.many("close").is_empty() { Closing::Asked } else { Closing::Closed };
            concern::answered(cx, &submitted.metadata, &Words::plain(fields.one("answer")), closing).await
        }
        "consent.small_fix_form" => {
            small_fix::submitted(cx, &submitted.metadata, &Words::plain(fields.one("why"))).await
        }
        "squad.form" => {
            squad::submitted(cx, &submitted.metadata, &Words::plain(fields.one("role"))).await?;
            consent::reconsidered(cx, &submitted.metadata).await
        }
        "decline.form" => {
            decline::closed(cx, &submitted.metadata, &closing_draft(fields)).await?;
            let opportunity = submitted.metadata.split_once(':').map_or("", |(opportunity, _)| opportunity);
            consent::moved(cx, opportunity).await
        }
        "decline.contest_form" => {
            let words = Words::plain(fields.one("words"));
            decline::contested(cx, &submitted.metadata, &words, fields.one("link")).await?;
            consent::moved(cx, &submitted.metadata).await
        }
        "merge.preview_form" => {
            merge::merged(cx, &submitted.metadata, fields.one("main")).await?;
            consent::moved(cx, fields.one("main")).await
        }
        "merge.apart_form" => {
            let main = merge::taken_apart(cx, &submitted.metadata).await?;
            consent::moved(cx, &submitted.metadata).await?;
            consent::moved(cx, &main).await
        }
        "privacy.erase_form" => {
            let parted = privacy::submitted(cx).await?;
            looked_after(cx, parted).await
        }
        "coffee.form" => coffee::submitted(cx, &coffee_draft(fields)).await,
        "coffee.pause_form" => coffee::paused(cx, fields.one("until")).await,
        "swap.offer_form" => swap::offered(cx, &submitted.metadata, &swap_offer(fields)).await,
        "swap.apply_form" => swap::applied(cx, &swap_application(fields)).await,
        "swap.welcome_form" => swap::welcomed(cx, &submitted.metadata, fields.one("day")).await,
        "swap.decline_form" => swap::declined(cx, &submitted.metadata, &Words::plain(fields.one("words"))).await,
        "swap.name_form" => swap::named(cx, &submitted.metadata, fields.one("cover")).await,
        "swap.off_form" => swap::called_off(cx, &submitted.metadata, &Words::plain(fields.one("words"))).await,
        "preferences.form" => preferences::submitted(cx, preferences_draft(fields)).await,
        "evidence.form" => evidence::submitted(cx, &submitted.metadata, &evidence_draft(fields)).await,
        "evidence.message_form" => {
            let place = evidence::Source::read(&submitted.metadata);
            evidence::message_submitted(cx, &place, &evidence_pointer(fields)).await
        }
        "update.form" => update::submitted(cx, &submitted.metadata, &update_draft(fields)).await,
        "update.snooze_form" => update::snoozed(cx, &submitted.metadata, fields.one("until")).await,
        "settings.plain_form" => settings::submitted(cx, &submitted.metadata, fields.all()).await,
        "settings.function_form" => settings::function_submitted(cx, &submitted.metadata, fields.all()).await,
        "settings.merge_form" => settings::merged(cx, &submitted.metadata, fields.all()).await,
        "settings.remove_form" => settings::function_removed(cx, &submitted.metadata).await,
        "settings.relationship_form" => settings::relationship_submitted(cx, &submitted.metadata, fields.all()).await,
        "settings.digest_form" => settings::digest_submitted(cx, &submitted.metadata, fields.all()).await,
        "settings.region_form" => settings::region_submitted(cx, &submitted.metadata, fields.all()).await,
        "settings.remove_region_form" => settings::region_removed(cx, &submitted.metadata).await,
        "review.form" => {
            review::submitted(cx, &submitted.metadata, &review_draft(fields)).await?;
            consent::moved(cx, &submitted.metadata).await
        }
        "health.form" => health::submitted(cx, &submitted.metadata, submitted.fields.one("answer")).await,
        "win.form" => {
            let memory = win::Memory::read(&submitted.metadata);
            let draft = win::Draft { groups: memory.groups(), ..win_draft(fields) };
            win::submitted(cx, draft, &memory).await
        }
        "win.echo_form" => win::echo_submitted(cx, &submitted.metadata, &Words::plain(fields.one("words"))).await,
        "win.add_form" => win::add_submitted(cx, &submitted.metadata, fields.many("people")).await,
        "win.hide_form" => win::hide_submitted(cx, &submitted.metadata, &Words::plain(fields.one("reason"))).await,
        "community.form" => community::submitted(cx, &community_draft(fields), &submitted.metadata).await,
        "community.decline_form" => {
            community::declined(cx, &submitted.metadata, &Words::plain(fields.one("sentence"))).await
        }
        "community.edit_form" => {
            community::edited(cx, &submitted.metadata, &community_draft(fields), &community_asking(fields)).await
        }
        "community.retire_form" => {
            let channel = community::retired_by_form(cx, &submitted.metadata, fields.one("way")).await?;
            game::channel_retired(cx, &channel).await
        }
        "community.suggest_form" => community::suggested(cx, &submitted.metadata, &suggestion(fields)).await,
        "quiz.form" => game::played(cx, &submitted.metadata, &quiz_answers(fields)).await,
        "riddle.form" => game::posed(cx, &submitted.metadata, &riddle_draft(fields)).await,
        "riddle.end_form" => game::ended(cx, &submitted.metadata, fields.one("solver")).await,
        "progress.hand_over_form" => progress::hand_over_asked(cx, &submitted.metadata, fields.one("colleague")).await,
        _ => Ok(()),
    }
}

/// What was just posted can be found by others who have the same idea, and is compared with what was there.
async fn remember(cx: &mut Cx, opportunity: Option<Opportunity>) -> Result<()> {
    if let Some(opportunity) = opportunity {
        cx.due(Due::Duplicates, cx.now);
        terms::remember(&mut cx.tx, &opportunity.id, &opportunity.title, &opportunity.pain).await?;
    }
    Ok(())
}

async fn written(cx: &mut Cx, message: &PostedMessage) -> Result<()> {
    let mentions_us = cx.company.identity().is_some_and(|us| message.text.contains(&format!("<@{}>", us.bot_user)));
    let by_person = !message.person.is_empty() && !cx.company.is_bot(&message.person);
    if by_person && message.channel_type != "im" {
        community::written(cx, &message.channel).await?;
    }
    if by_person {
        game::written(cx, &message.channel, message.thread.as_deref(), millis(&message.ts), &message.text).await?;
    }
    if let Some(thread) = message.thread.as_deref().filter(|_| by_person) {
        promise::replied(cx, &message.channel, thread).await?;
        return contributor::written(cx, &message.channel, thread, &message.ts).await;
    }
    if !by_person || mentions_us {
        return Ok(());
    }
    if message.channel == cx.company.cx_channel() {
        catch_up::read(cx, &message.channel, &message.ts).await?;
        idea::noticed(cx, source(message), &message.text).await
    } else if message.channel_type == "im" {
        welcome::written_to(cx, &message.ts).await
    } else {
        Ok(())
    }
}

async fn deleted(cx: &mut Cx, channel: &str, ts: &str) -> Result<()> {
    if let Some(posted) = find_posted_at(&mut cx.tx, channel, ts).await? {
        remove_posted(&mut cx.tx, &posted.key).await?;
        if let Some(id) = crate::domain::posted::card_of(&posted.key) {
            cx.ripple(Ripple::Card { opportunity: id.to_owned() });
        } else if let Some(id) = proposal_of(&posted.key) {
            cx.ripple(Ripple::Proposal { proposal: id.to_owned() });
        } else if let Some(id) = win::win_of(&posted.key) {
            cx.ripple(Ripple::Win { win: id.to_owned() });
        } else if let Some(id) = game::quiz_of(&posted.key) {
            cx.ripple(Ripple::Quiz { quiz: id.to_owned() });
        } else if let Some(id) = game::riddle_of(&posted.key) {
            cx.ripple(Ripple::Riddle { riddle: id.to_owned() });
        } else if let Some(channel) = coffee::offer_of(&posted.key) {
            cx.ripple(Ripple::CoffeeOffer { channel: channel.to_owned() });
        }
        return Ok(());
    }
    idea::message_deleted(cx, channel, ts).await
}

async fn reacted(cx: &mut Cx, reaction: &Reaction) -> Result<()> {
    if reaction.person.is_empty() || cx.company.is_bot(&reaction.person) {
        return Ok(());
    }
    let came = match reaction.change {
        ReactionChange::Added => Came::Came,
        ReactionChange::Removed => Came::Went,
    };
    if came == Came::Came && community::reacted(cx, &reaction.channel, &reaction.ts).await? {
        return Ok(());
    }
    if vote::reacted(cx, &reaction.channel, &reaction.ts, &reaction.emoji, came).await? {
        return Ok(());
    }
    let ours = reaction.author.as_deref().is_some_and(|author| cx.company.is_bot(author));
    if ours && vote::counts(cx, &reaction.emoji) {
        // Our card may stand although we have not read Slack's answer yet.
        let happened_at = millis(&reaction.event_ts);
        return match vote::may_come_early(happened_at, cx.now) {
            Some(after) => Err(Error::Retry { after: Some(after), cause: "a reaction on a card being posted".into() }),
            None => Ok(()),
        };
    }
    let tracks = reaction.emoji == cx.company.config().ideas.emoji
        && reaction.channel == cx.company.cx_channel()
        && came == Came::Came
        && !ours;
    if tracks {
        cx.whisper_in = Some(reaction.channel.clone());
        let place = Source { channel: reaction.channel.clone(), ts: reaction.ts.clone() };
        let tracked = idea::marked(cx, &place).await?;
        return remember(cx, tracked).await;
    }
    Ok(())
}

async fn joined(cx: &mut Cx, person: &str, channel: &str) -> Result<()> {
    if cx.company.is_bot(person) {
        // What was written while the bot was outside is taken up.
        cx.due(Due::CatchUp, cx.now);
        community::came_back(cx, channel).await?;
        return channel_works(cx, channel).await;
    }
    community::joined(cx, channel, person).await?;
    if channel == cx.company.cx_channel() {
        return welcome::greeted(cx).await;
    }
    Ok(())
}

/// The channel can be written to again: what waits goes out, and the next trouble is news.
async fn channel_works(cx: &mut Cx, channel: &str) -> Result<()> {
    trouble::is_over(cx, channel).await?;
    coffee::channel_opened(cx, channel);
    queue::hurry_channel(&mut cx.tx, channel, cx.now).await
}

async fn rippled(cx: &mut Cx, ripple: Ripple) -> Result<()> {
    match ripple {
        Ripple::Card { opportunity } => {
            planned(cx, &opportunity).await?;
            card::redrawn(cx, &opportunity).await
        }
        Ripple::CardPosted { opportunity } => {
            idea::card_posted(cx, &opportunity).await?;
            card::mirrors_changed(cx, &opportunity).await?;
            card::redrawn(cx, &opportunity).await
        }
        Ripple::Proposal { proposal } => surfaces::proposal::redrawn(cx, &proposal).await,
        Ripple::Home { person } => home::redrawn(cx, &person).await,
        Ripple::News { person } => news::told(cx, &person).await,
        Ripple::PersonalDigest { person } => personal_digest::written(cx, &person).await,
        Ripple::Reactions { opportunity } => catch_up::reactions_wanted(cx, &opportunity).await,
        Ripple::Ask { ask } => {
            let company = cx.company.clone();
            let Some(asked) = find_ask(&mut cx.tx, &company, &ask).await? else { return Ok(()) };
            let message = match asked.question {
                ask::Question::Update => update::asking(cx, &asked),
                ask::Question::Review => review::asking(cx, &asked).await?,
            };
            ask::redrawn(cx, &asked, message).await
        }
        Ripple::Win { win } => win::redrawn(cx, &win).await,
        Ripple::Celebration { opportunity } => review::celebration_redrawn(cx, &opportunity).await,
        Ripple::Digests => digest::redrawn(cx).await,
        Ripple::Silo { until, person } => silo::redrawn(cx, until, &person).await,
        Ripple::Thanked { person } => win::told(cx, &person).await,
        Ripple::Community { view, id, person } => community::redrawn(cx, view, &id, &person).await,
        Ripple::Quiz { quiz } => game::quiz_redrawn(cx, &quiz).await,
        Ripple::Riddle { riddle } => game::riddle_redrawn(cx, &riddle).await,
        Ripple::Coffee { pair } => coffee::redrawn(cx, &pair).await,
        Ripple::CoffeeOffer { channel } => coffee::offer_redrawn(cx, &channel).await,
        Ripple::Erased { person } => {
            let parted = privacy::erased(cx, &person).await?;
            looked_after(cx, parted).await
        }
        // The offer stands; nothing else hangs on it.
        Ripple::OfferPosted { .. } => Ok(()),
    }
}

/// Owner or status may have changed: what is asked and promised from now on follows them.
async fn planned(cx: &mut Cx, opportunity: &str) -> Result<()> {
    let Some(opportunity) = find_opportunity(&mut cx.tx, opportunity).await? else { return Ok(()) };
    update::planned(cx, &opportunity).await?;
    review::planned(cx, &opportunity).await?;
    promise::planned(cx, &opportunity).await?;
    set_planned(&mut cx.tx, &opportunity.id, cx.now).await
}

/// What those who left took care of looks for somebody else.
async fn farewell(cx: &mut Cx, left: impl IntoIterator<Item = String>) -> Result<()> {
    for person in left {
        progress::owner_left(cx, &person).await?;
        concern::author_left(cx, &person).await?;
        coffee::person_left(cx, &person).await?;
        swap::person_left(cx, &person).await?;
    }
    Ok(())
}

/// Who was erased is missing where they took part, like somebody who left.
async fn looked_after(cx: &mut Cx, parted: privacy::Parted) -> Result<()> {
    // No row that is written from here on may name them.
    cx.actor = Member::unknown(&parted.erased);
    farewell(cx, [parted.erased]).await?;
    for opportunity in parted.opportunities {
        consent::moved(cx, &opportunity).await?;
    }
    Ok(())
}

async fn fell_due(cx: &mut Cx, due: &Due) -> Result<()> {
    match due {
        Due::CatchUp => catch_up::begun(cx).await,
        Due::SyncMembers => people::sync(cx).await,
        Due::PersonalDigests => personal_digest::fell_due(cx).await,
        Due::Sweep => {
            queue::sweep(&mut cx.tx, cx.now).await?;
            notice::swept(&mut cx.tx, cx.now).await?;
            ask::swept(cx).await?;
            hidden::swept(cx).await?;
            idea::swept(cx).await
        }
        Due::Duplicates => duplicate::due(cx).await,
        Due::Contests => decline::contests_due(cx).await,
        Due::LookAgain => decline::look_again_due(cx).await,
        Due::Updates => update::due(cx).await,
        Due::Reviews => review::due(cx).await,
        Due::Promises => {
            // What older versions wrote comes first, some at a time.
            let unplanned = list_unplanned(&mut cx.tx, ask::CHUNK).await?;
            for opportunity in &unplanned {
                planned(cx, opportunity).await?;
            }
            if unplanned.is_empty() {
                return promise::due(cx).await;
            }
            [Due::Promises, Due::Updates, Due::Reviews].into_iter().for_each(|due| cx.due(due, cx.now));
            Ok(())
        }
        Due::RedrawAll => {
            for opportunity in settings::redrawn(cx).await? {
                consent::reconsidered(cx, &opportunity).await?;
            }
            Ok(())
        }
        Due::SettingsTold => settings::told(cx).await,
        Due::Consent => consent::fell_due(cx).await,
        Due::Rank => ranking::caught_up(cx).await,
        Due::Digest => {
            for late in digest::list_late(cx).await? {
                if queue::withdraw(&mut cx.tx, Side::Out, &late).await? {
                    digest::unread(cx, &late).await?;
                }
            }
            digest::fell_due(cx).await
        }
        Due::Wins => win::due(cx).await,
        Due::Silo => silo::due(cx).await,
        Due::Health => health::due(cx).await,
        Due::Community => community::due(cx).await,
        Due::Games => game::due(cx).await,
        Due::Coffee => coffee::due(cx).await,
        Due::Swap => swap::due(cx).await,
    }
}

async fn answered(cx: &mut Cx, question: Question, asked_at: Millis, answer: &Value) -> Result<()> {
    match question {
        Question::Member { person } => people::told(cx, &person, answer).await,
        Question::Members => {
            let left = people::page_told(cx, answer).await?;
            farewell(cx, left).await
        }
        Question::Group { group } => {
            let moved = people::group_told(cx, &group, answer).await?;
            settings::group_told(cx, &group, &moved).await
        }
        Question::Groups => people::groups_told(cx, answer).await,
        Question::FirstSteward { person, channel, agreed } => {
            settings::first_told(cx, &person, &channel, agreed, answer).await
        }
        Question::CoffeePlace { pair, people } => coffee::place_told(cx, &pair, &people, answer).await,
        Question::CoffeeMember { channel, person, place } => {
            coffee::member_told(cx, &channel, (&person, &place), answer).await
        }
        Question::CoffeeMatched { round } => coffee::matched(cx, &round, answer).await,
        Question::WinGroup { group, person, channel, draft } => {
            win::group_told(cx, (&group, &person, &channel), &draft, answer).await
        }
        Question::Channel { channel } => channel::told(cx, &channel, answer).await,
        Question::Community { step, id, person, place } => {
            community::answered(cx, step, (&id, &person, &place), answer).await
        }
        Question::Profile { person } => people::profile_told(cx, &person, answer).await,
        Question::Reactions { opportunity } if answer["error"] == "message_not_found" => {
            remove_posted(&mut cx.tx, &card_key(&opportunity)).await?;
            cx.ripple(Ripple::Card { opportunity });
            Ok(())
        }
        Question::Reactions { opportunity } if is_overtaken(cx, &opportunity, asked_at).await? => {
            cx.ripple_at(Ripple::Reactions { opportunity }, cx.now + ASK_AGAIN);
            Ok(())
        }
        Question::Reactions { opportunity } => vote::reconciled(cx, &opportunity, answer).await,
        Question::MarkedMessage { channel, ts, person } => {
            let found = answer["messages"].as_array().and_then(|messages| messages.first());
            let Some(message) = found.map(super::payload::read_message).filter(|message| message.ts == ts) else {
                // Slack's history leaves out replies; the message's own menu takes any.
                let text = find_text(&mut cx.tx, &cx.company, &person).await?;
                let message = Message::words(text.idea_reply_not_found());
                cx.call(Call::Whisper { channel, person, message });
                return Ok(());
            };
            cx.whisper_in = Some(channel.clone());
            let place = Source { channel, ts };
            let tracked = match idea::marked_message_found(cx, &place, &message.person, &message.text).await {
                // It concerns whoever put the emoji there, who is not the actor of this row.
                Err(Error::Tell(sentence)) => {
                    let channel = place.channel.clone();
                    cx.call(Call::Whisper { channel, person, message: Message::words(sentence) });
                    None
                }
                other => other?,
            };
            remember(cx, tracked).await
        }
        Question::History { channel, since } => {
            // Slack tells the newest first.
            let messages = answer["messages"].as_array().into_iter().flatten().rev();
            for said in messages.filter(|message| super::payload::is_written_by_somebody(message)) {
                let mut message = PostedMessage { channel: channel.clone(), ..super::payload::read_message(said) };
                message.channel_type = "channel".into();
                if message.person.is_empty() {
                    continue;
                }
                // What was read before was offered to be tracked then, or not.
                if message.ts > since {
                    cx.actor = Member::unknown(&message.person);
                    written(cx, &message).await?;
                }
                marked_meanwhile(cx, said, &message).await?;
            }
            catch_up::page_read(cx, &channel, &since, answer)
        }
    }
}

/// Tracks a message that carries our emoji, if that was missed. Whoever put it there and was told why it does not count
/// is not told again.
async fn marked_meanwhile(cx: &mut Cx, said: &Value, message: &PostedMessage) -> Result<()> {
    let emoji = cx.company.config().ideas.emoji.clone();
    let by = said["reactions"].as_array().into_iter().flatten().find(|reaction| reaction["name"] == emoji.as_str());
    let by = by.and_then(|reaction| reaction["users"].as_array()?.iter().find_map(Value::as_str));
    let Some(person) = by.filter(|person| !cx.company.is_bot(person) && !cx.company.is_bot(&message.person)) else {
        return Ok(());
    };
    cx.actor = find_member(&mut cx.tx, person).await?.unwrap_or_else(|| Member::unknown(person));
    match idea::marked_message_found(cx, &source(message), &message.person, &message.text).await {
        Ok(tracked) => remember(cx, tracked).await,
        Err(Error::Tell(_)) => Ok(()),
        Err(other) => Err(other),
    }
}

/// Whether something happened to the card since Slack was asked for its reactions: the answer may not know of it.
async fn is_overtaken(cx: &mut Cx, opportunity: &str, asked_at: Millis) -> Result<bool> {
    // What is just being handled is waited for.
    lock_kin(&mut cx.tx, opportunity).await?;
    match find_posted(&mut cx.tx, &card_key(opportunity)).await? {
        Some(card) => queue::has_moved(&mut cx.tx, Side::In, &message_lane(&card.channel, &card.ts), asked_at).await,
        None => Ok(false),
    }
}
