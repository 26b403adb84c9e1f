//! What takes much reading: put together before the transaction that leaves it.

use crate::base::error::Result;
use crate::domain::call::{Call, Due};
use crate::domain::cx::{Desk, Gathered};
use crate::engine::payload::{Command, Incoming};
use crate::features::{health, privacy, silo, win};
use crate::surfaces::digest;
use crate::surfaces::status::{self, Sent};

/// Whether something is put together for it.
pub fn gathers(incoming: &Incoming) -> bool {
    match incoming {
        Incoming::Command(command) => command.name == "/cx-status" || is_digest_now(command),
        Incoming::Press(press) => {
            matches!(press.action.as_str(), "status.charts" | "status.export" | "status.share" | "privacy.export")
        }
        Incoming::Due(due) => matches!(due, Due::Digest | Due::Health | Due::Silo | Due::Wins),
        _ => false,
    }
}

/// Puts it together; reads, and changes nothing.
///
/// # Errors
/// A sentence for the person; the database's.
pub async fn gather(desk: &mut Desk<'_>, incoming: &Incoming) -> Result<Vec<Gathered>> {
    let gathered = match incoming {
        Incoming::Due(Due::Silo) => return Ok(silo::gather(desk).await?.into_iter().collect()),
        _ => gather_calls(desk, incoming).await?,
    };
    Ok(gathered.into_iter().map(Gathered::from).collect())
}

async fn gather_calls(desk: &mut Desk<'_>, incoming: &Incoming) -> Result<Vec<Call>> {
    let call = match incoming {
        Incoming::Command(command) if is_digest_now(command) => return digest::gather_now(desk).await,
        Incoming::Command(command) => match status::read_sent(&command.text) {
            Some(Sent::Charts) => status::charts(desk, "").await?,
            Some(Sent::Export) => status::export(desk, ""),
            None => return Ok(Vec::new()),
        },
        Incoming::Press(press) => match press.action.as_str() {
            "status.charts" => status::charts(desk, &press.value).await?,
            "status.export" => status::export(desk, &press.value),
            "privacy.export" => privacy::file(desk),
            _ => status::post_here(desk, incoming.channel(), &press.value).await?,
        },
        Incoming::Due(Due::Digest) => return digest::gather(desk).await,
        Incoming::Due(Due::Health) => return health::gather(desk).await,
        Incoming::Due(Due::Wins) => return win::gather(desk).await,
        _ => return Ok(Vec::new()),
    };
    Ok(vec![call])
}

/// Whether a digest is to be posted at once.
pub(super) fn is_digest_now(command: &Command) -> bool {
    command.name == "/cx" && digest::read(&command.text) == Some(digest::Asked::Now)
}
