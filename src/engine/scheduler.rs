//! What comes back by itself. Each line of the timetable is one inbox row that waits for its time and, when it is
//! handled, is set to the next in the same transaction: done once however often the process restarts and however many
//! instances run.

use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::Duration;

use futures_util::FutureExt;
use tokio::sync::{Notify, watch};
use tracing::{error, warn};

use super::queue::{self, Fold, NewJob, Side};
use crate::base::clock::{DAY, HOUR, Millis};
use crate::base::db::{Db, Engine};
use crate::base::error::Result;
use crate::base::ids::Ids;
use crate::domain::call::Due;

/// Whether a worker found something to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// It worked; there may be more.
    Worked,
    /// Nothing is ready.
    Idle,
}

/// Everything that comes back by itself.
const TIMETABLE: [Due; 22] = [
    Due::CatchUp,         // what was missed while the bot was away
    Due::SyncMembers,     // who works here, in which function
    Due::PersonalDigests, // people's own digests, as their days begin
    Due::Sweep,           // what need not be remembered
    Due::Duplicates,      // what looks alike
    Due::Contests,        // new evidence against declining
    Due::LookAgain,       // what was parked until today
    Due::Updates,         // owners are asked how it goes
    Due::Reviews,         // and later, whether it helped
    Due::Promises,        // what was promised by now
    Due::RedrawAll,       // what shows a setting that has changed
    Due::SettingsTold,    // what was changed in the settings
    Due::Consent,         // waiting periods of proposals; each asks for its own moment, this is to be sure
    Due::Rank,            // what was ranked by other settings
    Due::Digest,          // what a channel reads once a week
    Due::Wins,            // a month of wins, and a quiet week
    Due::Silo,            // which functions drift apart, once in four weeks
    Due::Health,          // how the channel does, once a quarter
    Due::Community,       // channels of the community, and ice-breakers
    Due::Games,           // quizzes, riddles and boards of puzzles
    Due::Coffee,          // rounds of coffee, and what is asked in them
    Due::Swap,            // swaps, and what is asked about them
];

/// How long after it was done something comes back.
pub fn every(due: &Due) -> Millis {
    match due {
        Due::CatchUp => 6 * HOUR,
        Due::SyncMembers | Due::Duplicates | Due::RedrawAll | Due::SettingsTold => DAY,
        Due::PersonalDigests | Due::Sweep | Due::Contests | Due::LookAgain | Due::Rank => HOUR,
        // These also come back by themselves when the next of their moments has come.
        Due::Updates | Due::Reviews | Due::Promises | Due::Consent => HOUR,
        Due::Digest | Due::Wins | Due::Silo | Due::Health | Due::Community | Due::Games | Due::Coffee | Due::Swap => {
            HOUR
        }
    }
}

/// Lets the whole timetable begin now, as after each start of the process.
///
/// # Errors
/// The database's.
pub async fn begin(db: &Db, now: Millis, ids: &Ids) -> Result<()> {
    let jobs = TIMETABLE.iter().map(|due| due_job(due, now)).collect::<Result<Vec<_>>>()?;
    let mut tx = db.begin().await?;
    // Nobody else works on a file.
    if db.engine() == Engine::Sqlite {
        queue::end_leases(&mut tx).await?;
    }
    queue::add(&mut tx, Side::In, &jobs, now, ids).await?;
    // What was begun and never finished by a process before us is ready at once.
    for job in &jobs {
        queue::hurry(&mut tx, Side::In, &job.lane, now).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// The row for something due at `at`.
///
/// # Errors
/// Only if it cannot be written as JSON.
pub fn due_job(due: &Due, at: Millis) -> Result<NewJob> {
    Ok(NewJob {
        lane: due.key().into(),
        key: due.key().into(),
        kind: "due",
        payload: serde_json::to_string(due)?,
        run_at: at,
        fold: Fold::WhileUndone,
    })
}

/// How often the first worker of a box looks although nobody woke it: other instances' rows, and times that come.
const POLL: Duration = Duration::from_millis(250);
/// The others are woken by the first when there is work; they look for themselves only to be sure.
const SELDOM: Duration = Duration::from_secs(5);

/// Works until told to stop: steps while there is something to do, then sleeps until woken. `number` counts the workers
/// of a box from 0.
pub async fn work<F, T>(name: &'static str, number: usize, wake: Arc<Notify>, mut stop: watch::Receiver<bool>, step: F)
where
    F: Fn() -> T,
    T: Future<Output = Result<Step>>,
{
    let poll = if number == 0 { POLL } else { SELDOM };
    while !*stop.borrow() {
        // A worker outlives whatever breaks in its hands; the lane's lease runs out.
        match AssertUnwindSafe(step()).catch_unwind().await {
            Err(_) => error!(worker = name, "a step broke: a panic"),
            Ok(Ok(Step::Worked)) => {
                // Another worker may help with what is left.
                wake.notify_one();
                continue;
            }
            Ok(Ok(Step::Idle)) => {}
            Ok(Err(error)) => {
                warn!(worker = name, %error, "a step failed");
                tokio::time::sleep(Duration::from_secs(1)).await;
            }
        }
        tokio::select! {
            () = wake.notified() => {}
            () = tokio::time::sleep(poll) => {}
            _ = stop.changed() => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_timetable_has_a_name_of_its_own() {
        let mut keys: Vec<_> = TIMETABLE.iter().map(Due::key).collect();
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), TIMETABLE.len());
    }
}
