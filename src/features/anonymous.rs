//! What the author of an idea without a name can still do, where nobody can read from the database who that is.
//!
//! *My ideas without a name* in Home shows them with a code for each. `/cx proof CX-42 1a2b-3c4d-5e6f` tells anybody to
//! whom that code was shown whether it is right. Both are answered at once and leave no row.

use serde_json::Value;

use crate::base::blocks::{Modal, context, section};
use crate::base::error::Result;
use crate::base::text::{Text, date, link};
use crate::domain::anonymous::{Mine, list_mine, proves};
use crate::domain::call::Message;
use crate::domain::cx::Desk;
use crate::domain::opportunity::{Number, find_opportunity_by_number};
use crate::domain::posted::find_card_address;

/// Ideas that are shown.
const AT_MOST: usize = 20;

/// The form that shows somebody their ideas without a name, with a code for each.
///
/// # Errors
/// The database's.
pub async fn form(desk: &mut Desk<'_>) -> Result<Value> {
    let person = desk.actor.id.clone();
    let mut mine = Vec::new();
    for one in list_mine(desk.connection, desk.company, &person).await?.into_iter().take(AT_MOST) {
        let address = find_card_address(desk.connection, desk.company, &one.opportunity.id).await?;
        mine.push((one, address));
    }
    Ok(draw_form(desk.text, &mine))
}

/// Reads `proof CX-42 1a2b-3c4d-5e6f`, in all languages: the number and the code.
pub fn read_proof(typed: &str) -> Option<(Number, String)> {
    let mut words = typed.split_whitespace();
    let asked = ["proof", "prueba", "prova", "dowód", "dowod"].contains(&words.next()?.to_lowercase().as_str());
    let number = words.next().filter(|_| asked)?.parse().ok()?;
    let code: String = words.collect();
    (!code.is_empty()).then_some((number, code))
}

/// Whether the code is right.
///
/// # Errors
/// The database's.
pub async fn checked(desk: &mut Desk<'_>, number: Number, code: &str) -> Result<Message> {
    let right = match find_opportunity_by_number(desk.connection, number).await? {
        Some(opportunity) => proves(desk.connection, desk.company, &opportunity.id, code).await?,
        None => false,
    };
    let label = number.to_string();
    Ok(Message::words(if right { desk.text.anonymous_proven(label) } else { desk.text.anonymous_not_proven(label) }))
}

// Views

fn draw_form(text: &Text, mine: &[(Mine, Option<String>)]) -> Value {
    let mut blocks = Vec::new();
    if mine.is_empty() {
        blocks.push(section(&text.anonymous_none()));
    }
    for (one, address) in mine {
        let label = one.opportunity.number.to_string();
        let number = address.as_ref().map_or(label.clone(), |address| link(address, &label));
        let plain = jiff::Timestamp::from_millisecond(one.ends_at).unwrap_or_default().strftime("%F").to_string();
        let day = date(one.ends_at, &plain, "{date_short_pretty}");
        let title = one.opportunity.title.one_line().mrkdwn();
        blocks.push(section(&text.anonymous_mine_line(one.code.clone(), day, number, title)));
    }
    if let Some((first, _)) = mine.first() {
        blocks.push(context(&text.anonymous_explained(first.code.clone(), first.opportunity.number.to_string())));
    }
    Modal {
        callback: "anonymous.form",
        title: &text.anonymous_title(),
        submit: None,
        close: &text.close_button(),
        metadata: "",
        blocks,
    }
    .view()
}

/// Views of this feature, for the `screens` command.
pub fn samples(text: &Text, opportunity: &crate::domain::opportunity::Opportunity) -> Vec<(&'static str, Value)> {
    let mine = Mine { opportunity: opportunity.clone(), code: "1a2b-3c4d-5e6f".into(), ends_at: 1_793_610_000_000 };
    let many = vec![(mine, Some("https://example.slack.com/archives/C1/p1".to_owned())); AT_MOST];
    vec![("ideas without a name", draw_form(text, &many)), ("no ideas without a name", draw_form(text, &[]))]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_proof_is_read_in_all_languages() {
        for typed in ["proof CX-42 1a2b-3c4d-5e6f", "Dowód cx42 1a2b-3c4d-5e6f", "prova #42 1a2b-3c4d-5e6f "] {
            assert_eq!(read_proof(typed), Some((Number(42), "1a2b-3c4d-5e6f".into())), "{typed}");
        }
        for typed in ["", "proof", "proof CX-42", "proof me 1a2b", "help CX-42 1a2b"] {
            assert_eq!(read_proof(typed), None, "{typed}");
        }
    }
}
