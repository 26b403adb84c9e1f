//! Ideas that are alike, shown before one is posted.
//!
//! Sending the form shows up to five ideas that resemble it, closed ones too, with "Vote for that one instead". A second
//! press of the button posts anyway. How likeness is told stands in [`crate::domain::terms`].

use serde_json::Value;

use crate::base::blocks::{Block, Modal, button, context, divider, section, section_with_button};
use crate::base::db::Connection;
use crate::base::error::Result;
use crate::base::text::{Text, Words, link};
use crate::domain::call::{Call, Message};
use crate::domain::cx::{Cx, Desk};
use crate::domain::news::card_link;
use crate::domain::opportunity::Opportunity;
use crate::domain::posted::find_card_address;
use crate::domain::terms::list_alike;

/// Ideas shown at most.
const AT_MOST: usize = 5;

/// The ideas that resemble a draft, most alike first; in place of merged ones those they went into.
///
/// # Errors
/// The database's.
pub async fn list(connection: &mut Connection, title: &Words, pain: &Words) -> Result<Vec<Opportunity>> {
    let alike = list_alike(connection, title, pain).await?;
    Ok(alike.into_iter().map(|alike| alike.opportunity).take(AT_MOST).collect())
}

/// What stands above the form: the ideas that are alike, each with a button.
///
/// # Errors
/// The database's.
pub async fn section_above(desk: &mut Desk<'_>, alike: &[Opportunity]) -> Result<Vec<Block>> {
    let mut addresses = Vec::with_capacity(alike.len());
    for opportunity in alike {
        addresses.push(find_card_address(desk.connection, desk.company, &opportunity.id).await?);
    }
    Ok(draw_above(desk.text, alike, &addresses))
}

/// Somebody voted for the other idea instead: the form thanks and says what happens next.
///
/// # Errors
/// The database's.
pub async fn supported(cx: &mut Cx, opportunity: &Opportunity, view: Option<&str>) -> Result<()> {
    let number = card_link(cx, opportunity).await?;
    let words = cx.text.similar_supported(number, opportunity.title.mrkdwn());
    match view {
        Some(view) => {
            let thanks = draw_thanks(cx.text, &words);
            cx.call(Call::View { id: view.to_owned(), view: thanks });
        }
        None => cx.answer(Message::words(words)),
    }
    Ok(())
}

// Views

fn draw_above(text: &Text, alike: &[Opportunity], addresses: &[Option<String>]) -> Vec<Block> {
    let mut blocks = vec![section(&text.similar_found(alike.len()))];
    for (opportunity, address) in alike.iter().zip(addresses) {
        let label = opportunity.number.to_string();
        let number = address.as_ref().map_or(label.clone(), |address| link(address, &label));
        let line = text.similar_line(
            number,
            opportunity.status.name(text),
            opportunity.title.mrkdwn(),
            text.votes(opportunity.votes),
        );
        blocks.push(if opportunity.status.is_open() {
            section_with_button(&line, button("similar.vote", &opportunity.id, &text.similar_vote_button()))
        } else {
            section(&line)
        });
    }
    blocks.push(context(&text.similar_or_post()));
    blocks.push(divider());
    blocks
}

fn draw_thanks(text: &Text, words: &str) -> Value {
    Modal {
        callback: "similar.thanks",
        title: &text.similar_thanks_title(),
        submit: None,
        close: &text.close_button(),
        metadata: "",
        blocks: vec![section(words)],
    }
    .view()
}

/// Views of this feature, for the `screens` command. The first belongs above the form for an idea.
pub fn samples(text: &Text, opportunity: &Opportunity) -> (Vec<Block>, Vec<(&'static str, Value)>) {
    let closed = Opportunity { status: crate::domain::opportunity::Status::Shipped, ..opportunity.clone() };
    let alike = vec![opportunity.clone(), opportunity.clone(), closed];
    let above = draw_above(text, &alike, &[None, Some("https://example.slack.com/archives/C1/p1".into()), None]);
    let words = text.similar_supported("CX-42".to_owned(), opportunity.title.mrkdwn());
    (above, vec![("voted for a similar idea", draw_thanks(text, &words))])
}
