//! Joining a squad.
//!
//! "I can help" on the card opens a form: a role if one likes, and that is all. The same button later changes the role or
//! leaves the squad. Each coming and going stands in the status thread; the card shows who is in it and what is missing.

use serde_json::Value;

use crate::base::blocks::{Modal, Need, Writing, actions, button, input, section};
use crate::base::error::{Error, Result};
use crate::base::text::{Text, Words, mention};
use crate::domain::call::{Call, Ripple};
use crate::domain::cx::{Cx, Desk};
use crate::domain::follower::{Changed, add_follower};
use crate::domain::news::announce;
use crate::domain::opportunity::{Opportunity, Status};
use crate::domain::preferences::Topic;
use crate::domain::squad::{list_squad, remove_squad_member, set_squad_member};

/// Characters of a role.
const ROLE: u64 = 60;

/// The form: join, or change one's role, or leave.
///
/// # Errors
/// A sentence when the opportunity is over; the database's.
pub async fn form(desk: &mut Desk<'_>, opportunity: &str) -> Result<Value> {
    let opportunity = desk.find_opportunity(opportunity).await?;
    refuse_if_over(desk.text, &opportunity)?;
    let squad = list_squad(desk.connection, &opportunity.id).await?;
    let role = squad.into_iter().find(|one| one.member == desk.actor.id).map(|one| one.role);
    Ok(draw_form(desk.text, &opportunity, role.as_ref()))
}

/// The form was sent.
///
/// # Errors
/// A sentence when the opportunity is over; the database's.
pub async fn submitted(cx: &mut Cx, opportunity: &str, role: &Words) -> Result<()> {
    let opportunity = cx.take_opportunity(opportunity).await?;
    refuse_if_over(cx.text, &opportunity)?;
    let person = cx.actor.id.clone();
    let role = role.one_line().cut(ROLE as usize);
    let squad = list_squad(&mut cx.tx, &opportunity.id).await?;
    let before = squad.into_iter().find(|one| one.member == person).map(|one| one.role);
    if before.as_ref() == Some(&role) {
        return Ok(());
    }
    set_squad_member(&mut cx.tx, &opportunity.id, &person, &role, cx.now).await?;
    add_follower(&mut cx.tx, &opportunity.id, &person, cx.now).await?;
    cx.ripple(Ripple::Home { person: person.clone() });
    let name = cx.ids.next();
    announce(cx, &opportunity, &name, Topic::People, |text| {
        let who = mention(&person);
        if role.is_blank() { text.squad_joined(who) } else { text.squad_joined_as(who, role.mrkdwn()) }
    })
    .await
}

/// "Leave" was pressed in the form.
///
/// # Errors
/// A sentence for the owner, who steps down first; the database's.
pub async fn left(cx: &mut Cx, opportunity: &str, view: Option<&str>) -> Result<()> {
    let opportunity = cx.take_opportunity(opportunity).await?;
    let person = cx.actor.id.clone();
    cx.whisper_in = None;
    if opportunity.owner.as_deref() == Some(&person) {
        return Err(Error::tell(cx.text.squad_owner_cannot_leave()));
    }
    if let Some(view) = view {
        let words = cx.text.squad_left_done(opportunity.number.to_string());
        let thanks = draw_note(cx.text, &opportunity, &words);
        cx.call(Call::View { id: view.to_owned(), view: thanks });
    }
    if remove_squad_member(&mut cx.tx, &opportunity.id, &person).await? == Changed::No {
        return Ok(());
    }
    cx.ripple(Ripple::Home { person: person.clone() });
    let name = cx.ids.next();
    announce(cx, &opportunity, &name, Topic::People, |text| text.squad_left(mention(&person))).await
}

fn refuse_if_over(text: &Text, opportunity: &Opportunity) -> Result<()> {
    if opportunity.status.is_open() || opportunity.status == Status::Parked {
        return Ok(());
    }
    let status = opportunity.status.name(text);
    Err(Error::tell(text.progress_closed(opportunity.number.to_string(), status)))
}

// Views

/// `role` is what a member of the squad does in it; `None` for somebody who is not in it yet.
fn draw_form(text: &Text, opportunity: &Opportunity, role: Option<&Words>) -> Value {
    let title = format!("*{}* · {}", opportunity.number, opportunity.title.mrkdwn());
    let mut blocks = vec![
        section(&format!("{title}\n{}", text.squad_explained())),
        input(
            "role",
            &text.squad_role_label(),
            Writing {
                action: "squad.role",
                placeholder: &text.squad_role_example(),
                initial: role.map_or("", Words::raw),
                length: (0, ROLE),
                multiline: false,
            }
            .element(),
            None,
            Need::Optional,
        ),
    ];
    if role.is_some() {
        blocks.push(actions(vec![button("squad.leave", &opportunity.id, &text.squad_leave_button()).danger().into()]));
    }
    let submit = if role.is_some() { text.save_button() } else { text.squad_join_button() };
    Modal {
        callback: "squad.form",
        title: &text.squad_form_title(),
        submit: Some(&submit),
        close: &text.cancel_button(),
        metadata: &opportunity.id,
        blocks,
    }
    .view()
}

fn draw_note(text: &Text, opportunity: &Opportunity, words: &str) -> Value {
    Modal {
        callback: "squad.note",
        title: &opportunity.number.to_string(),
        submit: None,
        close: &text.close_button(),
        metadata: "",
        blocks: vec![section(words)],
    }
    .view()
}

/// Views of this feature, for the `screens` command.
pub fn samples(text: &Text, opportunity: &Opportunity) -> Vec<(&'static str, Value)> {
    let role = Words::plain(&"Designs the <mail> & tests it ".repeat(4)).cut(ROLE as usize);
    vec![
        ("squad form", draw_form(text, opportunity, None)),
        ("squad form of a member", draw_form(text, opportunity, Some(&role))),
        ("left the squad", draw_note(text, opportunity, &text.squad_left_done("CX-42".to_owned()))),
    ]
}
