//! Ideas whose author nobody can read from the database: the level *strict*.
//!
//! Such an opportunity has no author in its row, nor has any other row that was written with it. Instead there is, for
//! some days, a row of `hidden_author`: the author's id sealed with a key of this opportunity alone, that key sealed with
//! the company's key, which is a setting and never in the database, and a proof that tells whether somebody is the
//! author without telling who is. When the days are over the row is deleted, and with it the only key: nobody can link
//! the idea with its author any more.
//!
//! Until then the author is told what happens, by calls that name the opportunity alone: who it is for is found out when
//! the call is made. Nothing here depends on who the author is in a way that rows would show: a message to the author is
//! left even when the author did the thing oneself, and dropped unsaid.

use crate::base::clock::{DAY, Millis};
use crate::base::config::Anonymity;
use crate::base::db::{Connection, query, query_as};
use crate::base::error::Result;
use crate::base::seal::Key;
use crate::base::text::Text;

use super::call::{Call, Message, Place};
use super::company::Company;
use super::cx::Cx;
use super::member::find_text;
use super::opportunity::{Opportunity, find_opportunity};

/// Hidden authors that are tried for "is this mine?", the latest first.
const TRIED: i64 = 2_000;
/// Characters of a code that proves authorship.
const CODE: usize = 12;

/// Whether the author of an idea posted now without a name is hidden from operators as well.
pub fn is_strict(company: &Company) -> bool {
    let ideas = &company.config().ideas;
    ideas.anonymous && ideas.anonymity == Anonymity::Strict
}

/// Hides the author of an opportunity that was just posted.
///
/// # Errors
/// A company without a key, the database's.
pub async fn hide_author(cx: &mut Cx, opportunity: &str, author: &str) -> Result<()> {
    let company = Key::required(cx.company.config().secrets.key.as_ref())?;
    let key = Key::random()?;
    query(
        "INSERT INTO hidden_author (opportunity, sealed_key, proof, sealed_author, ends_at) \
         VALUES ($1, $2, $3, $4, $5)",
    )
    .bind(opportunity)
    .bind(company.seal_key(opportunity, &key)?)
    .bind(key.proof(AUTHOR, author))
    .bind(key.seal(opportunity, author.as_bytes())?)
    .bind(ends_at(&cx.company, cx.now))
    .execute(&mut *cx.tx)
    .await?;
    Ok(())
}

/// When nobody can find out any more who wrote what is posted now.
pub fn ends_at(company: &Company, now: Millis) -> Millis {
    now + company.config().ideas.anonymous_days * DAY
}

/// Leaves a message for the author, hidden or not. `told` hear of it otherwise, or did it themselves: should the author be
/// among them, it is not sent. To a hidden one it is in the company's language, for another one would give a hint.
///
/// # Errors
/// The database's.
pub async fn tell_author(
    cx: &mut Cx,
    opportunity: &Opportunity,
    key: String,
    told: Vec<String>,
    draw: impl Fn(&Text) -> Message,
) -> Result<()> {
    if !opportunity.author.is_empty() {
        if !told.contains(&opportunity.author) {
            let text = find_text(&mut cx.tx, &cx.company, &opportunity.author).await?;
            cx.tell(&opportunity.author, key, draw(text));
        }
        return Ok(());
    }
    let (hidden,): (i64,) = query_as("SELECT COUNT(*) FROM hidden_author WHERE opportunity = $1")
        .bind(&opportunity.id)
        .fetch_one(&mut *cx.tx)
        .await?;
    if hidden > 0 {
        let place = Place::Author { opportunity: opportunity.id.clone(), told };
        cx.call(Call::Post { key, place, message: draw(cx.company.text()), then: None });
    }
    Ok(())
}

/// The hidden author, for whoever sends the message; `None` when the time is over, or the company's key is another.
///
/// # Errors
/// The database's.
pub async fn find_author(connection: &mut Connection, company: &Company, opportunity: &str) -> Result<Option<String>> {
    let found: Option<(String, String)> =
        query_as("SELECT sealed_key, sealed_author FROM hidden_author WHERE opportunity = $1")
            .bind(opportunity)
            .fetch_optional(connection)
            .await?;
    let Some(((sealed_key, sealed_author), company)) = found.zip(company_key(company)) else { return Ok(None) };
    let author = company.open_key(opportunity, &sealed_key).and_then(|key| key.open(opportunity, &sealed_author));
    Ok(author.and_then(|author| String::from_utf8(author).ok()))
}

/// An idea of somebody's who is hidden, while that can be found out.
#[derive(Clone, Debug)]
pub struct Mine {
    /// The idea.
    pub opportunity: Opportunity,
    /// What proves to others that the holder wrote it.
    pub code: String,
    /// When nobody can find out any more.
    pub ends_at: Millis,
}

#[derive(sqlx::FromRow)]
struct Hidden {
    opportunity: String,
    sealed_key: String,
    proof: String,
    ends_at: Millis,
}

/// The hidden ideas of somebody who asks, latest first. For answers that leave no row.
///
/// # Errors
/// The database's.
pub async fn list_mine(connection: &mut Connection, company: &Company, person: &str) -> Result<Vec<Mine>> {
    let Some(sealing) = company_key(company) else { return Ok(Vec::new()) };
    let all: Vec<Hidden> = query_as(
        "SELECT opportunity, sealed_key, proof, ends_at FROM hidden_author ORDER BY ends_at DESC, opportunity DESC \
         LIMIT $1",
    )
    .bind(TRIED)
    .fetch_all(&mut *connection)
    .await?;
    let mut mine = Vec::new();
    for hidden in all {
        let Some(key) = sealing.open_key(&hidden.opportunity, &hidden.sealed_key) else { continue };
        if key.proof(AUTHOR, person) == hidden.proof
            && let Some(opportunity) = find_opportunity(connection, &hidden.opportunity).await?
        {
            mine.push(Mine { code: code(&key, &hidden.opportunity), opportunity, ends_at: hidden.ends_at });
        }
    }
    Ok(mine)
}

/// Destroys the keys to somebody's hidden ideas before their time: nobody can link them any more.
///
/// # Errors
/// The database's.
pub async fn remove_mine(connection: &mut Connection, company: &Company, person: &str) -> Result<()> {
    for mine in list_mine(connection, company, person).await? {
        query("DELETE FROM hidden_author WHERE opportunity = $1")
            .bind(mine.opportunity.id)
            .execute(&mut *connection)
            .await?;
    }
    Ok(())
}

/// Whether that code proves who wrote the opportunity.
///
/// # Errors
/// The database's.
pub async fn proves(connection: &mut Connection, company: &Company, opportunity: &str, typed: &str) -> Result<bool> {
    let sealed: Option<(String,)> = query_as("SELECT sealed_key FROM hidden_author WHERE opportunity = $1")
        .bind(opportunity)
        .fetch_optional(connection)
        .await?;
    let Some(((sealed,), company)) = sealed.zip(company_key(company)) else { return Ok(false) };
    let typed: String = typed.chars().filter(char::is_ascii_alphanumeric).collect();
    let key = company.open_key(opportunity, &sealed);
    Ok(key.is_some_and(|key| bare(&code(&key, opportunity)) == typed.to_lowercase()))
}

/// Destroys the keys whose time is over.
///
/// # Errors
/// The database's.
pub async fn swept(cx: &mut Cx) -> Result<()> {
    query("DELETE FROM hidden_author WHERE ends_at <= $1").bind(cx.now).execute(&mut *cx.tx).await?;
    Ok(())
}

/// What a proof of authorship is about.
const AUTHOR: &str = "author";

fn company_key(company: &Company) -> Option<Key> {
    company.config().secrets.key.as_ref().map(Key::of_secret)
}

/// `1a2b-3c4d-5e6f`
fn code(key: &Key, opportunity: &str) -> String {
    let proof = key.proof("code", opportunity);
    let parts = [&proof[..4], &proof[4..8], &proof[8..CODE]];
    parts.join("-")
}

fn bare(code: &str) -> String {
    code.replace('-', "")
}
