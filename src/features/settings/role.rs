//! Who keeps the channel: the first steward, those who come by a user group, and the word of welcome.
//!
//! While nobody keeps the channel, `/cx settings` asks Slack whether the person administers the workspace; if so, they
//! may become the first steward with one press, and Slack is asked once more before that counts.

use serde_json::{Value, json};

use super::{Pen, refuse_others, told};
use crate::base::blocks::{actions, button, message_blocks, section};
use crate::base::config::Config;
use crate::base::db::{Connection, query, query_scalar};
use crate::base::error::{Error, Result};
use crate::base::text::{Text, channel};
use crate::domain::audit::add_audited;
use crate::domain::call::{Call, Message, Question, Ripple};
use crate::domain::company::ROLE_AT_MOST;
use crate::domain::cx::Cx;
use crate::domain::group::list_group_members;
use crate::domain::member::{find_member, find_text};
use crate::domain::setting::take_settings;

const STEWARD: &str = "steward";

/// Whether somebody who is still here keeps the channel.
pub(super) async fn is_kept(connection: &mut Connection, config: &Config) -> Result<bool> {
    for steward in &config.people.stewards {
        if find_member(&mut *connection, steward).await?.is_none_or(|member| member.gone_at.is_none()) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// `/cx settings` while nobody keeps the channel: Slack is asked whether the person may become the first who does.
///
/// # Errors
/// The database's.
pub async fn asked_without_steward(cx: &mut Cx) -> Result<()> {
    ask(cx, false);
    Ok(())
}

/// "I’ll keep it" was pressed: Slack is asked once more, for a button alone gives nobody a right.
///
/// # Errors
/// A sentence when somebody keeps the channel by now; the database's.
pub async fn first_agreed(cx: &mut Cx) -> Result<()> {
    if is_kept(&mut cx.tx, cx.company.config()).await? {
        refuse_others(cx.text, &cx.company, &cx.actor.id)?;
        return Ok(());
    }
    ask(cx, true);
    Ok(())
}

/// Slack told whether the person administers the workspace.
///
/// # Errors
/// A sentence for the person, whispered by the engine's answer; the database's.
pub async fn first_told(cx: &mut Cx, person: &str, place: &str, agreed: bool, answer: &Value) -> Result<()> {
    cx.act_for(person, place).await?;
    let pen = Pen::take_for_the_bot(cx).await?;
    if is_kept(&mut cx.tx, cx.company.config()).await? {
        if let Err(Error::Tell(words)) = refuse_others(cx.text, &cx.company, person) {
            cx.answer(Message::words(words));
        }
        return Ok(());
    }
    let user = &answer["user"];
    let administers = ["is_admin", "is_owner", "is_primary_owner"].iter().any(|right| user[*right] == json!(true));
    if !administers {
        let words = cx.text.settings_first_needs_administrator();
        cx.answer(Message::words(words));
        return Ok(());
    }
    if !agreed {
        let message = draw_offer(cx.text);
        cx.answer(message);
        return Ok(());
    }
    let before = pen.saved.setting("people.stewards").unwrap_or_default();
    let after = json!([person]);
    pen.write(cx, "people.stewards", &after).await?;
    add_audited(cx, "people.stewards", &before, &after).await?;
    cx.ripple(Ripple::Home { person: person.to_owned() });
    welcome(cx, &[person.to_owned()]).await?;
    told::soon(cx, &["people.stewards"]).await
}

/// Members of a user group came or left: if it means a role, that counts from now on.
///
/// # Errors
/// The database's.
pub async fn group_told(cx: &mut Cx, group: &str, moved: &[String]) -> Result<()> {
    let people = cx.company.config().people.clone();
    let (keeps, leads) = (people.steward_group == group, people.leader_group == group);
    if !(keeps || leads) {
        return Ok(());
    }
    if !moved.is_empty() {
        // All instances read the settings again, and who has a role with them.
        take_settings(&mut cx.tx).await?;
    }
    let members = list_group_members(&mut cx.tx, group).await?;
    if members.len() > ROLE_AT_MOST {
        return warn_of_size(cx, group, keeps).await;
    }
    for person in moved {
        cx.ripple(Ripple::Home { person: person.clone() });
    }
    if keeps { welcome(cx, &members).await } else { Ok(()) }
}

/// A group that is too large to have a role: whoever chose it hears of it.
async fn warn_of_size(cx: &mut Cx, group: &str, keeps: bool) -> Result<()> {
    let key = if keeps { "people.steward_group" } else { "people.leader_group" };
    let chose: Option<String> = query_scalar("SELECT changed_by FROM setting WHERE key = $1 AND value IS NOT NULL")
        .bind(key)
        .fetch_optional(&mut *cx.tx)
        .await?;
    if let Some(person) = chose
        && add_told(cx, group, &person).await?
    {
        let text = find_text(&mut cx.tx, &cx.company, &person).await?;
        let words = text.settings_group_too_large(ROLE_AT_MOST as u64);
        cx.tell(&person, format!("role-group:{group}:{person}"), Message::words(words));
    }
    Ok(())
}

/// Tells those who are new what a steward can do, once in their life here.
pub(super) async fn welcome(cx: &mut Cx, stewards: &[String]) -> Result<()> {
    let company = cx.company.clone();
    for person in stewards.iter().filter(|person| !company.file().people.stewards.contains(person)) {
        if add_told(cx, STEWARD, person).await? {
            let text = find_text(&mut cx.tx, &company, person).await?;
            let message = draw_welcome(text, &company.cx_channel());
            cx.tell(person, format!("role:steward:{person}"), message);
        }
    }
    Ok(())
}

/// What profile fields mean has changed: they are asked for again. Those of another field count no longer meanwhile.
pub(super) async fn ask_fields_again(cx: &mut Cx, same: bool) -> Result<()> {
    if !same {
        query("UPDATE member SET field_function = NULL WHERE field_function IS NOT NULL").execute(&mut *cx.tx).await?;
    }
    query("UPDATE member SET field_synced_at = NULL WHERE field_synced_at IS NOT NULL").execute(&mut *cx.tx).await?;
    Ok(())
}

/// Notes that somebody was told of a role, or of a group that gives none; `false` when they were before.
async fn add_told(cx: &mut Cx, role: &str, person: &str) -> Result<bool> {
    let new = query(
        "INSERT INTO role_told (role, member, told_at) VALUES ($1, $2, $3) ON CONFLICT (role, member) DO NOTHING",
    )
    .bind(role)
    .bind(person)
    .bind(cx.now)
    .execute(&mut *cx.tx)
    .await?;
    Ok(new.rows_affected() == 1)
}

fn ask(cx: &mut Cx, agreed: bool) {
    let (person, channel) = (cx.actor.id.clone(), cx.whisper_in.clone().unwrap_or_default());
    cx.call(Call::Ask {
        method: "users.info".into(),
        arguments: json!({"user": person}),
        question: Question::FirstSteward { person, channel, agreed },
    });
}

// Views

fn draw_offer(text: &Text) -> Message {
    let words = text.settings_first_offer();
    let buttons = actions(vec![button("settings.first", "steward", &text.settings_first_button()).primary().into()]);
    Message { blocks: message_blocks(&[section(&words), buttons]), text: words }
}

fn draw_welcome(text: &Text, place: &str) -> Message {
    let words = text.settings_steward_welcome(channel(place));
    let buttons = actions(vec![button("settings.show", "all", &text.settings_title()).into()]);
    Message { blocks: message_blocks(&[section(&words), buttons]), text: words }
}

pub(super) fn samples(text: &Text) -> Vec<(String, Value)> {
    let value = |message: Message| serde_json::to_value(message).unwrap_or_default();
    let words = |words: String| value(Message::words(words));
    vec![
        ("settings first steward".to_owned(), value(draw_offer(text))),
        ("settings steward welcome".to_owned(), value(draw_welcome(text, "C0CX"))),
        ("settings first needs administrator".to_owned(), words(text.settings_first_needs_administrator())),
        ("settings group too large".to_owned(), words(text.settings_group_too_large(ROLE_AT_MOST as u64))),
        ("settings no steward".to_owned(), words(text.settings_no_steward())),
        ("settings stewards only".to_owned(), words(text.settings_stewards_only("<@U0ADA>".to_owned()))),
    ]
}
