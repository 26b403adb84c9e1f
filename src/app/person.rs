//! `cx-bot person export ID` and `cx-bot person erase ID`: what somebody who has left, or cannot press buttons, asks of
//! the operator.

use anyhow::{Context, bail};
use secrecy::ExposeSecret;

use crate::base::clock::Clock;
use crate::base::config::Config;
use crate::base::db::{Connection, Db};
use crate::base::ids::Ids;
use crate::domain::call::Ripple;
use crate::domain::company::Company;
use crate::domain::member::find_member;
use crate::domain::personal::all_of;
use crate::engine::outbox::ripple_job;
use crate::engine::queue::{self, Side};

/// Prints everything that is kept about somebody, as JSON.
///
/// # Errors
/// A sentence when nobody of that id is known, or about the database that is wrong.
#[expect(clippy::print_stdout, reason = "this is what was asked for")]
pub async fn print(config: &Config, person: &str) -> anyhow::Result<()> {
    let db = Db::open(config.database.url.expose_secret()).await?;
    let mut connection = db.read().await?;
    refuse_strangers(&mut connection, person).await?;
    println!("{}", all_of(&mut connection, person, Clock::system().now()).await?);
    Ok(())
}

/// Leaves the bot the word to erase somebody: it does so at once when it runs, else when it starts.
///
/// # Errors
/// A sentence when nobody of that id is known, for somebody who keeps the channel or leads, or about the database.
#[expect(clippy::print_stdout, reason = "the operator reads what happens next")]
pub async fn erase(config: Config, person: &str) -> anyhow::Result<()> {
    let db = Db::open(config.database.url.expose_secret()).await?;
    let clock = Clock::system();
    leave_word(&db, &Company::new(config), person, &clock).await?;
    println!(
        "{person} is erased as soon as the bot runs. What stays has no name on it; backups keep theirs until they run out."
    );
    db.close().await;
    Ok(())
}

/// Leaves the word in the inbox.
///
/// # Errors
/// As [`erase`].
pub async fn leave_word(db: &Db, company: &Company, person: &str, clock: &Clock) -> anyhow::Result<()> {
    let mut tx = db.begin().await?;
    refuse_strangers(&mut tx, person).await?;
    let company = company.refreshed(&mut tx).await?;
    if company.is_steward(person) || company.is_leader(person) {
        bail!(
            "{person} keeps the channel or leads; take that role from them in /cx settings or the settings file first"
        );
    }
    let now = clock.now();
    let job = ripple_job(&Ripple::Erased { person: person.to_owned() }, now)?;
    queue::add(&mut tx, Side::In, &[job], now, &Ids::random()).await?;
    tx.commit().await.context("the word could not be left")?;
    Ok(())
}

async fn refuse_strangers(connection: &mut Connection, person: &str) -> anyhow::Result<()> {
    match find_member(connection, person).await? {
        Some(_) => Ok(()),
        None => bail!("nobody of the id {person} is known here; Slack shows it in a profile under ⋮, Copy member ID"),
    }
}
