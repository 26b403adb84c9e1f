//! Pairs for a round of coffee: read, found on a thread of their own, and handed to the inbox in parts, so that no
//! transaction is open while thousands are matched, and none is long that writes what was found.

use std::time::Duration;

use serde_json::{Value, json};
use tokio::time::timeout;
use tracing::error;

use super::super::queue::{self, Fold, Job, NewJob, Side, Visit};
use super::{After, Outbox};
use crate::base::clock::Millis;
use crate::base::error::Result;
use crate::domain::call::Question;
use crate::domain::coffee::{Group, find_crowd, find_round};

/// How often the lane is held on to while pairs are found; well within the lease.
const STAY: Duration = Duration::from_secs(20);
/// Groups that one transaction writes.
const PART: usize = 100;

impl Outbox {
    /// Finds who drinks a coffee with whom. Whoever is interrupted begins anew and finds the same.
    pub(super) async fn find_pairs(&self, visit: &mut Visit, job: &Job, round: &str) -> Result<After> {
        let crowd = {
            let mut connection = self.db.read().await?;
            let company = self.company.refreshed(&mut connection).await?;
            let Some(round) = find_round(&mut connection, round).await? else { return self.drop_quietly(job).await };
            find_crowd(&mut connection, &company, &round).await?
        };
        let mut seating = tokio::task::spawn_blocking(move || crowd.seat());
        let seated = loop {
            match timeout(STAY, &mut seating).await {
                Ok(seated) => break seated,
                // Nobody else shall begin the same meanwhile.
                Err(_) if queue::stay(&self.db, Side::Out, visit, self.clock.now()).await? => {}
                Err(_) => return Ok(After::Wait),
            }
        };
        let Ok(groups) = seated else {
            error!(job = %job.id, "pairs could not be found");
            return self.set_aside(job, None, "a panic").await;
        };
        let now = self.clock.now();
        let parts = groups.chunks(PART).enumerate().map(|(part, groups)| part_job(job, round, part, groups, now));
        let parts = parts.collect::<Result<Vec<_>>>()?;
        let mut tx = self.db.begin().await?;
        if queue::finish(&mut tx, job, now).await? {
            queue::add(&mut tx, Side::In, &parts, now, &self.ids).await?;
        }
        tx.commit().await?;
        self.inbox.notify_one();
        Ok(After::Next)
    }
}

fn part_job(job: &Job, round: &str, part: usize, groups: &[Group], now: Millis) -> Result<NewJob> {
    let payload: Value = json!({
        "question": Question::CoffeeMatched { round: round.to_owned() }, "asked_at": job.started_at, "answer": groups
    });
    Ok(NewJob {
        lane: format!("matched:{round}"),
        key: format!("answered:{}:{part}", job.id),
        kind: "answered",
        payload: serde_json::to_string(&payload)?,
        run_at: now,
        fold: Fold::WhileUndone,
    })
}
