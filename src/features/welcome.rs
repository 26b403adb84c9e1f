//! Help: `/cx`, `/cx help`, `help` on each command, a mention, a direct message, and a greeting for newcomers.

use serde_json::Value;

use crate::base::blocks::{Button, actions, button, context, message_blocks, section};
use crate::base::db::query;
use crate::base::error::Result;
use crate::base::text::{Text, Words, channel};
use crate::domain::call::Message;
use crate::domain::company::Company;
use crate::domain::cx::Cx;

/// What the bot can do, with buttons to begin.
pub fn help(text: &Text, company: &Company) -> Message {
    let words = text.help_overview(channel(&company.cx_channel()));
    let commands = text.help_commands();
    Message {
        blocks: message_blocks(&[
            section(&words),
            section(&commands),
            actions(buttons(text)),
            context(&text.help_more()),
        ]),
        text: format!("{words}\n{commands}"),
    }
}

/// How to post an idea, with an example.
pub fn help_idea(text: &Text, company: &Company) -> Message {
    example(text, text.help_idea(channel(&company.cx_channel())))
}

/// How to ask for the status, with examples.
pub fn help_status(text: &Text) -> Message {
    example(text, text.help_status())
}

/// How "most supported" is sorted, in plain words.
pub fn help_ranking(text: &Text, company: &Company) -> Message {
    example(text, text.help_ranking(company.config().ranking.half_life_days))
}

/// Whether what was typed behind `/cx` asks about it: `help ranking`, `ranking`, and the same in all languages.
pub fn asks_about_ranking(typed: &str) -> bool {
    let typed = typed.trim().to_lowercase();
    let last = typed.split_whitespace().last().unwrap_or_default();
    let known =
        ["ranking", "rank", "clasificación", "clasificacion", "classifica", "graduatoria", "kolejność", "kolejnosc"];
    known.contains(&last) && typed.split_whitespace().count() <= 2
}

/// Somebody typed what the bot does not understand.
pub fn not_understood(text: &Text, company: &Company, typed: &str) -> Message {
    let typed = Words::from_slack(typed).one_line().cut(60).mrkdwn();
    let words = text.help_not_understood(typed);
    let known = help(text, company);
    Message {
        text: format!("{words}\n{}", known.text),
        blocks: [message_blocks(&[section(&words)]), known.blocks].concat(),
    }
}

/// Somebody came into the CX channel or opened Home for the first time: greets them once.
///
/// # Errors
/// The database's.
pub async fn greeted(cx: &mut Cx) -> Result<()> {
    if cx.actor.greeted_at.is_some() || !cx.actor.is_reachable() || cx.company.is_bot(&cx.actor.id) {
        return Ok(());
    }
    query("UPDATE member SET greeted_at = $1 WHERE id = $2")
        .bind(cx.now)
        .bind(&cx.actor.id)
        .execute(&mut *cx.tx)
        .await?;
    let person = cx.actor.id.clone();
    let message = greeting(cx.text, &cx.company);
    cx.tell(&person, format!("greeting:{person}"), message);
    Ok(())
}

/// Somebody mentioned the bot: answers privately what it can do.
///
/// # Errors
/// The database's.
pub async fn mentioned(cx: &mut Cx) -> Result<()> {
    let message = help(cx.text, &cx.company);
    cx.answer(message);
    Ok(())
}

/// Somebody wrote to the bot: an answer that offers to make an idea of it.
///
/// # Errors
/// The database's.
pub async fn written_to(cx: &mut Cx, ts: &str) -> Result<()> {
    let words = cx.text.help_direct_message(channel(&cx.company.cx_channel()));
    let message = Message { blocks: message_blocks(&[section(&words), actions(buttons(cx.text))]), text: words };
    let person = cx.actor.id.clone();
    cx.tell(&person, format!("reply:{person}:{ts}"), message);
    Ok(())
}

// Views

fn buttons(text: &Text) -> Vec<crate::base::blocks::Element> {
    three_buttons(text).map(Into::into).to_vec()
}

/// The three ways to begin.
pub fn three_buttons(text: &Text) -> [Button; 3] {
    [
        button("idea.form", "new", &text.idea_button()).primary(),
        button("status.show", "all", &text.status_button()),
        button("welcome.help", "all", &text.help_button()),
    ]
}

fn greeting(text: &Text, company: &Company) -> Message {
    let words = text.greeting(channel(&company.cx_channel()));
    let how = text.greeting_how();
    Message {
        blocks: message_blocks(&[
            section(&words),
            section(&how),
            actions(buttons(text)),
            context(&text.greeting_once()),
        ]),
        text: format!("{words}\n{how}"),
    }
}

fn example(text: &Text, words: String) -> Message {
    Message { blocks: message_blocks(&[section(&words), actions(buttons(text))]), text: words }
}

/// Views of this feature, for the `screens` command.
pub fn samples(text: &Text, company: &Company) -> Vec<(&'static str, Value)> {
    let value = |message: Message| serde_json::to_value(message).unwrap_or_default();
    vec![
        ("help", value(help(text, company))),
        ("help for ideas", value(help_idea(text, company))),
        ("help for the status", value(help_status(text))),
        ("help about ranking", value(help_ranking(text, company))),
        ("not understood", value(not_understood(text, company, "<!channel> & what?"))),
        ("greeting", value(greeting(text, company))),
    ]
}
