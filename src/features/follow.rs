//! Following an opportunity: news by direct message, no duties. A second press of the button stops it.

use crate::base::error::{Error, Result};
use crate::domain::call::{Message, Ripple};
use crate::domain::cx::Cx;
use crate::domain::family::find_main;
use crate::domain::follower::{Changed, add_follower, remove_follower};
use crate::domain::news::card_link;

/// "Follow" was pressed below one line among others: follows, and leaves it so when pressed again.
///
/// # Errors
/// A sentence when the opportunity is gone; the database's.
pub async fn begun(cx: &mut Cx, opportunity: &str) -> Result<()> {
    let Some(opportunity) = find_main(&mut cx.tx, opportunity).await? else {
        return Err(Error::tell(cx.text.opportunity_gone()));
    };
    let person = cx.actor.id.clone();
    add_follower(&mut cx.tx, &opportunity.id, &person, cx.now).await?;
    let number = card_link(cx, &opportunity).await?;
    let words = cx.text.follow_kept(number);
    cx.answer(Message::words(words));
    cx.ripple(Ripple::Home { person });
    Ok(())
}

/// The button on the card: follows, or stops following.
///
/// # Errors
/// A sentence when the opportunity is gone; the database's.
pub async fn pressed(cx: &mut Cx, opportunity: &str) -> Result<()> {
    let Some(opportunity) = find_main(&mut cx.tx, opportunity).await? else {
        return Err(Error::tell(cx.text.opportunity_gone()));
    };
    let person = cx.actor.id.clone();
    let number = card_link(cx, &opportunity).await?;
    // Whoever follows one that was merged into it follows this one too.
    let words = match remove_follower(&mut cx.tx, &opportunity.id, &person).await? {
        Changed::Yes => cx.text.follow_ended(number),
        Changed::No => {
            add_follower(&mut cx.tx, &opportunity.id, &person, cx.now).await?;
            cx.text.follow_begun(number)
        }
    };
    cx.answer(Message::words(words));
    cx.ripple(Ripple::Home { person });
    Ok(())
}
