//! What is answered at once: forms that open, private messages, and what is wrong in a form that was sent.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::base::error::Result;
use crate::base::text::Words;
use crate::domain::call::Message;
use crate::domain::cx::Desk;
use crate::domain::opportunity::Status;
use crate::engine::payload::{Command, Incoming, Press, Shortcut, Submitted};
use crate::features::consent::concern;
use crate::features::consent::small_fix;
use crate::features::idea::{self, Memory};
use crate::features::progress;
use crate::features::proposal;
use crate::features::review;
use crate::features::update;
use crate::features::{
    anonymous, coffee, community, decline, evidence, game, health, merge, preferences, privacy, settings, similar,
    squad, swap, welcome, win,
};
use crate::surfaces::{digest, lists, status};

use super::drafts::*;

/// What Slack is answered at once.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// Stored and handled.
    Keep,
    /// Nothing is left to do.
    Taken,
    /// A private message.
    Say(Message),
    /// The message that was pressed on shows this now.
    Replace(Message),
    /// The same, and it is handled.
    ReplaceAndKeep(Message),
    /// A form opens.
    Open(Value),
    /// The form that was sent stays open, with these words at its fields.
    Refuse(BTreeMap<String, String>),
    /// The form that was sent shows this now.
    Show(Value),
}

/// Answers what must be answered at once; reads, and changes nothing.
///
/// # Errors
/// A sentence for the person; the database's.
pub async fn answer(desk: &mut Desk<'_>, incoming: &Incoming) -> Result<Answer> {
    match incoming {
        Incoming::Command(command) => answer_command(desk, command).await,
        Incoming::Press(press) => answer_press(desk, press).await,
        Incoming::Submitted(submitted) => check(desk, submitted).await,
        Incoming::Shortcut(shortcut) => answer_shortcut(desk, shortcut).await,
        _ => Ok(Answer::Keep),
    }
}

async fn answer_command(desk: &mut Desk<'_>, command: &Command) -> Result<Answer> {
    let asks_help = matches!(status::read(&command.text), status::Asked::Help);
    Ok(match command.name.as_str() {
        "/cx-idea" if asks_help => Answer::Say(welcome::help_idea(desk.text, desk.company)),
        "/cx-idea" => Answer::Open(idea::form(desk, &command.text)),
        "/cx-win" => match win::command(desk, &command.text).await? {
            win::Answered::Said(message) => Answer::Say(message),
            win::Answered::Form(view) => Answer::Open(view),
            win::Answered::Complete => Answer::Keep,
        },
        "/cx-status" if status::read_sent(&command.text).is_some() => Answer::Keep,
        "/cx-status" => Answer::Say(status::answer(desk, &command.text).await?),
        "/cx" if community::is_meant(&command.text) => Answer::Say(community::show(desk, "").await?),
        "/cx" if settings::is_meant(&command.text) => settings::overview(desk).await?.map_or(Answer::Keep, Answer::Say),
        "/cx" if privacy::is_meant(&command.text) => Answer::Say(privacy::overview(desk).await?),
        "/cx" if coffee::is_meant(&command.text) => Answer::Say(coffee::overview(desk, &command.channel).await?),
        "/cx" if swap::read_call(&command.text).is_some() => Answer::Keep,
        "/cx" if swap::is_meant(&command.text) => Answer::Say(swap::overview(desk).await?),
        "/cx" if welcome::asks_about_ranking(&command.text) => {
            Answer::Say(welcome::help_ranking(desk.text, desk.company))
        }
        "/cx" if let Some((number, code)) = anonymous::read_proof(&command.text) => {
            Answer::Say(anonymous::checked(desk, number, &code).await?)
        }
        "/cx" if let Some(asked) = digest::read(&command.text) => match asked {
            digest::Asked::Now => {
                digest::refuse_others(desk.text, desk.company, &desk.actor.id)?;
                Answer::Keep
            }
            digest::Asked::Preview => Answer::Say(digest::preview(desk, &command.channel).await?),
            digest::Asked::Schedule => Answer::Say(digest::schedule(desk).await?),
        },
        "/cx" if let Some(asked) = game::read(&command.text) => {
            asked_to_play(game::command(desk, &asked, &command.channel).await?)
        }
        "/cx" if asks_help || command.text.is_empty() => Answer::Say(welcome::help(desk.text, desk.company)),
        _ => Answer::Say(welcome::not_understood(desk.text, desk.company, &command.text)),
    })
}

fn asked_to_play(answered: game::Answered) -> Answer {
    match answered {
        game::Answered::Said(message) => Answer::Say(message),
        game::Answered::Form(view) => Answer::Open(view),
        game::Answered::Complete => Answer::Keep,
    }
}

async fn answer_shortcut(desk: &mut Desk<'_>, shortcut: &Shortcut) -> Result<Answer> {
    Ok(match (shortcut.name.as_str(), &shortcut.message) {
        ("idea.from_message", Some(message)) => {
            Answer::Open(idea::form_from_message(desk, source(message), &message.text).await?)
        }
        ("idea.new", _) => Answer::Open(idea::form(desk, "")),
        ("win.from_message", Some(message)) => {
            let place = (message.channel.as_str(), message.ts.as_str());
            Answer::Open(win::form_from_message(desk, place, &message.person, &message.text).await?)
        }
        ("evidence.from_message", Some(message)) => {
            let place = evidence::Source { channel: message.channel.clone(), ts: message.ts.clone() };
            let thread = message.thread.as_deref();
            Answer::Open(evidence::form_from_message(desk, place, thread, &message.text).await?)
        }
        _ => Answer::Keep,
    })
}

async fn answer_press(desk: &mut Desk<'_>, press: &Press) -> Result<Answer> {
    Ok(match press.action.as_str() {
        "idea.form" => Answer::Open(idea::form(desk, "")),
        "anonymous.mine" => Answer::Open(anonymous::form(desk).await?),
        "status.show" => Answer::Say(status::answer(desk, status::shown_by(&press.value)).await?),
        "status.period" | "status.function" | "status.touchpoint" => {
            Answer::Replace(status::chosen(desk, &press.action, &press.value, &press.chosen).await?)
        }
        "welcome.help" => Answer::Say(welcome::help(desk.text, desk.company)),
        "community.show" => Answer::Say(community::show(desk, "").await?),
        "community.kind" | "community.back" | "community.next" => {
            Answer::Replace(community::show(desk, &press.value).await?)
        }
        "community.approve" | "community.adopt" => {
            let place = press.channel.as_deref().zip(press.ts.as_deref());
            let shown = community::approving(desk, place, &press.value).await?;
            shown.map_or(Answer::Keep, Answer::ReplaceAndKeep)
        }
        "community.propose" => Answer::Open(community::form(desk)?),
        "community.rename" => Answer::Open(community::rename_form(desk, &press.value).await?),
        "community.decline" => Answer::Open(community::decline_form(desk, &press.value, below(press)).await?),
        "community.suggest" => Answer::Open(community::suggest_form(desk, &press.value).await?),
        "community.more" => match press.value.split_once(':') {
            Some(("edit", channel)) => Answer::Open(community::edit_form(desk, channel).await?),
            Some(("retire", channel)) => Answer::Open(community::retire_form(desk, channel).await?),
            _ => Answer::Keep,
        },
        "settings.show" => settings::overview(desk).await?.map_or(Answer::Keep, Answer::Say),
        "settings.form" => Answer::Open(settings::form(desk, &press.value).await?),
        // Slack tells of presses that opened an address as well.
        "link.open" => Answer::Taken,
        "card.more" => match press.value.split_once(':') {
            Some(("move", id)) => Answer::Open(progress::move_form(desk, id).await?),
            Some(("hand_over", id)) => Answer::Open(progress::hand_over_form(desk, id).await?),
            Some(("propose", id)) => Answer::Open(proposal::form(desk, id).await?),
            Some(("apart", id)) => Answer::Open(merge::apart_form(desk, id).await?),
            Some(("evidence", id)) => Answer::Open(evidence::form(desk, id).await?),
            Some(("story", id)) => Answer::Open(status::story_view(desk, id).await?),
            _ => Answer::Keep,
        },
        "proposal.revise" => Answer::Open(proposal::revise_form(desk, &press.value).await?),
        "home.list" => lists::view(desk, &press.value).await?.map_or(Answer::Keep, Answer::Open),
        "preferences.form" => Answer::Open(preferences::form(desk).await?),
        "privacy.show" => Answer::Say(privacy::overview(desk).await?),
        "privacy.form" => Answer::Open(privacy::form(desk).await?),
        "consent.concern" => Answer::Open(concern::form(desk, &press.value).await?),
        "consent.answer" => Answer::Open(concern::answer_form(desk, &press.value).await?),
        "consent.small_fix" => Answer::Open(small_fix::form(desk, &press.value).await?),
        "squad.form" => Answer::Open(squad::form(desk, &press.value).await?),
        "merge.pair" => Answer::Open(merge::pair_form(desk, &press.value).await?),
        "decline.contest" => Answer::Open(decline::contest_form(desk, &press.value).await?),
        "update.form" => Answer::Open(update::form(desk, &press.value).await?),
        "update.snooze_form" => Answer::Open(update::snooze_form(desk, &press.value).await?),
        "review.form" => Answer::Open(review::form(desk, &press.value, &Words::default()).await?),
        "health.form" => Answer::Open(health::form(desk, &press.value).await?),
        "quiz.show" => {
            let asked = game::Asked::Quiz(game::QuizWish::Look);
            asked_to_play(game::command(desk, &asked, &press.value).await?)
        }
        "puzzle.show" => {
            let asked = game::Asked::Puzzles(game::Switch::Look);
            asked_to_play(game::command(desk, &asked, &press.value).await?)
        }
        "puzzle.keep" => Answer::ReplaceAndKeep(game::chosen_words(desk.text, game::Choice::Yes)),
        "puzzle.mine" => Answer::ReplaceAndKeep(game::chosen_words(desk.text, game::Choice::of_button(&press.value))),
        "quiz.play" => Answer::Open(game::play_form(desk, &press.value).await?),
        "quiz.mine" => Answer::Open(game::mine(desk, &press.value).await?),
        "riddle.form" => Answer::Open(game::riddle_form(desk, &press.value).await?),
        "riddle.end" => Answer::Open(game::end_form(desk, &press.value).await?),
        "win.form" => Answer::Open(win::form(desk, &press.value).await?),
        "coffee.show" => Answer::Say(coffee::overview(desk, "").await?),
        "coffee.form" => Answer::Open(coffee::form(desk).await?),
        "coffee.pause_form" => Answer::Open(coffee::pause_form(desk).await?),
        "swap.show" => Answer::Say(swap::overview(desk).await?),
        "swap.mine" => Answer::Say(swap::mine(desk).await?),
        "swap.offer" => Answer::Open(swap::offer_form(desk, &press.value).await?),
        "swap.apply" => Answer::Open(swap::apply_form(desk, &press.value).await?),
        "swap.welcome" => Answer::Open(swap::welcome_form(desk, &press.value).await?),
        "swap.decline" => Answer::Open(swap::decline_form(desk, &press.value).await?),
        "swap.name" => Answer::Open(swap::name_form(desk, &press.value).await?),
        "swap.off" => Answer::Open(swap::off_form(desk, &press.value).await?),
        "win.echo" => Answer::Open(win::echo_form(desk, &press.value).await?),
        "win.more" => match press.value.split_once(':') {
            Some(("edit", _)) => Answer::Open(win::form(desk, &press.value).await?),
            Some(("add", id)) => Answer::Open(win::add_form(desk, id).await?),
            Some(("hide", id)) => Answer::Open(win::hide_form(desk, id).await?),
            _ => Answer::Keep,
        },
        _ => Answer::Keep,
    })
}

async fn check(desk: &mut Desk<'_>, submitted: &Submitted) -> Result<Answer> {
    let fields = &submitted.fields;
    let errors = match submitted.form.as_str() {
        "idea.form" => {
            let (draft, memory) = (draft(fields), Memory::read(&submitted.metadata));
            let errors = idea::check(desk.text, &draft);
            if errors.is_empty() && !memory.similar_shown {
                let alike = similar::list(desk.connection, &draft.title, &draft.pain).await?;
                if !alike.is_empty() {
                    let above = similar::section_above(desk, &alike).await?;
                    return Ok(Answer::Show(idea::form_again(desk, &draft, &memory, above)));
                }
            }
            errors
        }
        "progress.move_form" => {
            let (memory, reason) = (&submitted.metadata, Words::plain(fields.one("reason")));
            let errors = progress::check_move(desk, memory, fields.one("status"), &reason).await?;
            let (id, _) = progress::remembered(memory);
            // Some steps ask for more.
            match Status::from_word(fields.one("status")).filter(|_| errors.is_empty()) {
                Some(Status::Merged) => return Ok(Answer::Show(merge::form(desk, id).await?)),
                Some(Status::Verified) => return Ok(Answer::Show(review::form(desk, id, &reason).await?)),
                Some(to) if progress::has_own_form(to) => {
                    return Ok(Answer::Show(decline::form(desk, id, to, &reason).await?));
                }
                _ => errors,
            }
        }
        "decline.form" => {
            let today = today(desk);
            decline::check(desk, &submitted.metadata, &closing_draft(fields), &today).await?
        }
        "decline.contest_form" => {
            let words = Words::plain(fields.one("words"));
            decline::check_contest(desk, &submitted.metadata, &words, fields.one("link")).await?
        }
        "merge.form" => {
            match merge::chosen(desk, &submitted.metadata, fields.one("number"), fields.one("alike")).await? {
                Ok(preview) => return Ok(Answer::Show(preview)),
                Err(errors) => errors,
            }
        }
        "merge.preview_form" => merge::check(desk, &submitted.metadata, fields.one("main")).await?,
        "preferences.form" => preferences::check(desk.text, desk.company.config(), &preferences_draft(fields)),
        "progress.hand_over_form" => {
            progress::check_hand_over(desk, &submitted.metadata, fields.one("colleague")).await?
        }
        "evidence.form" => evidence::check(desk.text, &evidence_draft(fields)),
        "evidence.message_form" => evidence::check_pointer(desk, &evidence_pointer(fields)).await?,
        "proposal.form" => {
            let today = today(desk);
            proposal::check_sent(desk, &submitted.metadata, &proposal_draft(fields), &today).await?
        }
        "update.form" => update::check(desk, &submitted.metadata, &update_draft(fields)).await?,
        "update.snooze_form" => update::check_snooze(desk, fields.one("until")),
        "review.form" => review::check(desk, &submitted.metadata, &review_draft(fields)).await?,
        "win.form" => {
            let memory = win::Memory::read(&submitted.metadata);
            let draft = win::Draft { groups: memory.groups(), ..win_draft(fields) };
            win::check(desk, &draft, &memory).await?
        }
        "health.form" => health::check(desk, &submitted.metadata).await?,
        "quiz.form" => game::check_played(desk, &submitted.metadata).await?,
        "riddle.form" => game::check_posed(desk, &submitted.metadata, &riddle_draft(fields)).await?,
        "riddle.end_form" => game::check_ended(desk, &submitted.metadata, fields.one("solver")).await?,
        "coffee.form" => coffee::check(desk.text, &desk.actor.id, &coffee_draft(fields)),
        "coffee.pause_form" => coffee::check_pause(desk, fields.one("until")),
        "swap.offer_form" => swap::check_offer(desk, &submitted.metadata, &swap_offer(fields)).await?,
        "swap.apply_form" => swap::check_application(desk, &swap_application(fields)).await?,
        "swap.welcome_form" => swap::check_welcome(desk, &submitted.metadata, fields.one("day")).await?,
        "swap.decline_form" => swap::check_decline(desk, &submitted.metadata).await?,
        "swap.name_form" => swap::check_name(desk, &submitted.metadata, fields.one("cover")).await?,
        "swap.off_form" => swap::check_off(desk, &submitted.metadata).await?,
        "win.echo_form" => win::check_echo(desk, &submitted.metadata).await?,
        "win.add_form" => win::check_added(desk, &submitted.metadata, fields.many("people")).await?,
        "community.form" => community::check(desk, &community_draft(fields), &submitted.metadata).await?,
        "community.decline_form" => {
            let sentence = Words::plain(fields.one("sentence"));
            community::check_declined(desk, &submitted.metadata, &sentence).await?
        }
        "community.suggest_form" => community::check_suggested(desk, &suggestion(fields)).await?,
        "settings.pick_function_form" => {
            return Ok(Answer::Show(settings::function_picked(desk, fields.all()).await?));
        }
        "settings.pick_region_form" => return Ok(Answer::Show(settings::region_picked(desk, fields.all()).await?)),
        "settings.plain_form" => settings::checked(desk, &submitted.metadata, fields.all()).await?,
        "settings.function_form" => settings::function_checked(desk, &submitted.metadata, fields.all()).await?,
        "settings.merge_form" => settings::merge_checked(desk, &submitted.metadata, fields.all()).await?,
        "settings.relationship_form" => settings::relationship_checked(desk, &submitted.metadata, fields.all()).await?,
        "settings.digest_form" => settings::digest_checked(desk, &submitted.metadata, fields.all()).await?,
        "settings.region_form" => settings::region_checked(desk, &submitted.metadata, fields.all()).await?,
        "consent.concern_form" => {
            let (worry, remedy) = (Words::plain(fields.one("worry")), Words::plain(fields.one("remedy")));
            concern::check(desk, &submitted.metadata, &worry, &remedy).await?
        }
        "consent.answer_form" => {
            concern::check_answer(desk, &submitted.metadata, &Words::plain(fields.one("answer"))).await?
        }
        "consent.small_fix_form" => {
            small_fix::check(desk, &submitted.metadata, &Words::plain(fields.one("why"))).await?
        }
        _ => BTreeMap::new(),
    };
    Ok(if errors.is_empty() { Answer::Keep } else { Answer::Refuse(errors) })
}
