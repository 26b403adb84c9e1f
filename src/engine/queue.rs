//! The one queue both boxes use: jobs in lanes.
//!
//! A *job* waits in a *lane*; the jobs of a lane go in order, one at a time, and lanes run side by side. Whoever works
//! on a lane leases it: a dead worker's lease runs out and the lane is free again, so no reaper is needed and several
//! instances may share one database. A job that must wait holds up its lane on purpose.

use std::borrow::Borrow;
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use crate::base::clock::{Millis, SECOND};
use crate::base::db::{Connection, Db, Engine, groups, query, query_as, query_built, query_scalar};
use crate::base::error::Result;
use crate::base::ids::Ids;

/// How long a worker owns a lane without saying so again; longer than the longest call to Slack.
pub const LEASE: Millis = 60 * SECOND;
/// How long after leasing a lane its worker may still begin a job: a post that is looked for first takes three calls,
/// and all must end within the lease, or another worker would post it as well.
const BEGIN: Millis = 15 * SECOND;
/// Jobs of one lane taken in one visit, so that other lanes get their turn.
const VISIT: i64 = 16;
/// Rows of one statement. Few sizes, so that few statements are prepared, and rows that stay empty, so that few are run:
/// each means waking SQLite's thread, or a way to the server.
const SIZES: [usize; 4] = [1, 4, 16, LARGEST];
const LARGEST: usize = 64;
/// The time of a row that stays empty. No other has one before zero: a clock may be wrong, and nothing is lost by it.
const NEVER: Millis = -1;

/// Which side of the bot a job belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// What happened and must be handled.
    In,
    /// What must be told to Slack.
    Out,
}

impl Side {
    fn name(self) -> &'static str {
        match self {
            Self::In => "in",
            Self::Out => "out",
        }
    }
}

/// What a second job with the same key does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fold {
    /// Nothing, for a day: the same thing arrived again.
    Once,
    /// Nothing while the first is undone, else it is new: one redraw stands for many.
    WhileUndone,
    /// Replaces the payload of the first while that has not been started: the last drawing wins.
    Latest,
}

/// A job to be added.
#[derive(Clone, Debug)]
pub struct NewJob {
    /// Jobs of one lane go in order.
    pub lane: String,
    /// What must not happen twice.
    pub key: String,
    /// What the payload is.
    pub kind: &'static str,
    /// JSON, or the raw body from Slack.
    pub payload: String,
    /// Not before this time.
    pub run_at: Millis,
    /// What a second one does.
    pub fold: Fold,
}

/// A job that waits, as its worker sees it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Job {
    /// Orders the jobs of a lane.
    pub id: String,
    /// What must not happen twice.
    pub key: String,
    /// What the payload is.
    pub kind: String,
    /// JSON, or the raw body from Slack.
    pub payload: String,
    /// When it was added.
    pub created_at: Millis,
    /// Not before this time.
    pub run_at: Millis,
    /// Outgoing: visits that began with this job. Incoming: faults of ours at it, and processes that died of it; what the
    /// world does is not counted.
    pub tries: i64,
    /// Set before a call that may be cut off.
    pub started_at: Option<Millis>,
    /// Set when a person has been told of the trouble.
    pub told_at: Option<Millis>,
}

/// A lane leased to a worker, with the jobs at its head.
#[derive(Debug)]
pub struct Visit {
    /// The lane's name.
    pub lane: String,
    /// Proof of the lease.
    token: i64,
    /// When the lease began, or was last made longer.
    leased_at: Millis,
    /// In order; the later ones may not be ready yet.
    pub jobs: Vec<Job>,
}

impl Visit {
    /// Whether the lease lasts long enough to begin one more job.
    pub fn may_begin(&self, now: Millis) -> bool {
        now - self.leased_at <= BEGIN
    }
}

/// Adds `jobs` and makes their lanes ready. Returns how many were new. The caller commits.
///
/// Lanes are locked first and in the order of their names, so that two transactions hardly ever wait for each other.
///
/// # Errors
/// The database's.
pub async fn add(
    connection: &mut Connection,
    side: Side,
    jobs: &[impl Borrow<NewJob>],
    now: Millis,
    ids: &Ids,
) -> Result<usize> {
    let jobs: Vec<&NewJob> = jobs.iter().map(Borrow::borrow).collect();
    if jobs.is_empty() {
        return Ok(0);
    }
    let mut lanes = BTreeMap::<&str, Millis>::new();
    for job in &jobs {
        lanes.entry(&job.lane).and_modify(|ready| *ready = job.run_at.min(*ready)).or_insert(job.run_at);
    }
    // Lanes before jobs, as whoever visits a lane locks them; the other way round the two would wait for each other.
    let lanes: Vec<_> = lanes.into_iter().collect();
    for chunk in lanes.chunks(LARGEST) {
        wake_lanes(connection, side, chunk).await?;
    }
    // A post that was set aside makes way for another try of the same. A delivery stays known: Slack repeats it.
    for job in jobs.iter().filter(|job| side == Side::Out && job.fold == Fold::Once) {
        query("DELETE FROM job WHERE box = 'out' AND key = $1 AND parked_at IS NOT NULL")
            .bind(&job.key)
            .execute(&mut *connection)
            .await?;
    }
    let mut new = 0;
    for fold in [Fold::Once, Fold::WhileUndone, Fold::Latest] {
        let mut same: Vec<_> = jobs.iter().copied().filter(|job| job.fold == fold).collect();
        // Two with one key in one statement would be refused where a conflict changes the row: of those that say the same
        // the earliest is enough, and of those that replace each other each goes by itself.
        let at_once = match fold {
            Fold::Once => LARGEST,
            Fold::WhileUndone => {
                same.sort_by(|a, b| (&a.key, a.run_at).cmp(&(&b.key, b.run_at)));
                same.dedup_by(|later, earlier| later.key == earlier.key);
                LARGEST
            }
            Fold::Latest => {
                same.sort_by(|a, b| a.key.cmp(&b.key));
                1
            }
        };
        for chunk in same.chunks(at_once) {
            new += insert(connection, side, chunk, fold, now, ids).await?;
        }
    }
    Ok(new)
}

async fn insert(
    connection: &mut Connection,
    side: Side,
    jobs: &[&NewJob],
    fold: Fold,
    now: Millis,
    ids: &Ids,
) -> Result<usize> {
    let on_conflict = match fold {
        Fold::Once => "DO NOTHING",
        // The update takes the row's lock: whoever is just doing the job is waited for, or waits for us. A job that was
        // set aside begins anew: the same thing must be done now as well.
        Fold::WhileUndone => {
            "DO UPDATE SET run_at = CASE WHEN job.parked_at IS NULL AND job.run_at < excluded.run_at \
             THEN job.run_at ELSE excluded.run_at END, \
             payload = CASE WHEN job.parked_at IS NULL THEN job.payload ELSE excluded.payload END, \
             created_at = CASE WHEN job.parked_at IS NULL THEN job.created_at ELSE excluded.created_at END, \
             tries = CASE WHEN job.parked_at IS NULL THEN job.tries ELSE 0 END, parked_at = NULL"
        }
        Fold::Latest => {
            "DO UPDATE SET payload = excluded.payload, \
             run_at = CASE WHEN job.parked_at IS NULL THEN job.run_at ELSE excluded.run_at END, \
             created_at = CASE WHEN job.parked_at IS NULL THEN job.created_at ELSE excluded.created_at END, \
             tries = CASE WHEN job.parked_at IS NULL THEN job.tries ELSE 0 END, parked_at = NULL"
        }
    };
    let rows = size_for(jobs.len());
    let side = side.name();
    let sql = format!(
        "WITH added (id, lane, key, kind, payload, created_at, run_at) AS (VALUES {}) \
         INSERT INTO job (id, box, lane, key, kind, payload, created_at, run_at, tries) \
         SELECT id, '{side}', lane, key, kind, payload, created_at, run_at, 0 FROM added WHERE run_at > {NEVER} \
         ON CONFLICT (box, key) {on_conflict}",
        groups(rows, 7, connection)
    );
    let mut insert = query_built(sql);
    for job in jobs {
        insert = insert
            .bind(ids.next())
            .bind(&job.lane)
            .bind(&job.key)
            .bind(job.kind)
            .bind(&job.payload)
            .bind(now)
            .bind(job.run_at.max(0));
    }
    for _ in jobs.len()..rows {
        insert = insert.bind("").bind("").bind("").bind("").bind("").bind(NEVER).bind(NEVER);
    }
    Ok(insert.execute(connection).await?.rows_affected() as usize)
}

/// Makes lanes ready; those that are stay as they are, but locked on PostgreSQL.
async fn wake_lanes(connection: &mut Connection, side: Side, lanes: &[(&str, Millis)]) -> Result<()> {
    let rows = size_for(lanes.len());
    let side = side.name();
    let sql = format!(
        "WITH woken (name, ready_at) AS (VALUES {}) INSERT INTO lane (box, name, ready_at, lease_until, token) \
         SELECT '{side}', name, ready_at, 0, 0 FROM woken WHERE ready_at > {NEVER} \
         ON CONFLICT (box, name) DO UPDATE SET ready_at = excluded.ready_at \
         WHERE lane.ready_at IS NULL OR lane.ready_at > excluded.ready_at",
        groups(rows, 2, connection)
    );
    let mut upsert = query_built(sql);
    for (name, ready_at) in lanes {
        upsert = upsert.bind(*name).bind((*ready_at).max(0));
    }
    for _ in lanes.len()..rows {
        upsert = upsert.bind("").bind(NEVER);
    }
    upsert.execute(connection).await?;
    Ok(())
}

fn size_for(rows: usize) -> usize {
    SIZES.into_iter().find(|size| *size >= rows).unwrap_or(LARGEST)
}

/// Leases a lane that is ready and takes the jobs at its head; `None` when no lane is ready.
///
/// # Errors
/// The database's.
pub async fn visit(db: &Db, side: Side, now: Millis) -> Result<Option<Visit>> {
    // A look on a reading connection first: an idle bot never takes SQLite's write lock.
    if db.engine() == Engine::Sqlite {
        let mut connection = db.read().await?;
        if find_ready(&mut connection, Engine::Sqlite, side, now).await?.is_none() {
            return Ok(None);
        }
    }
    let mut tx = db.begin().await?;
    let Some((lane, lease_until)) = find_ready(&mut tx, db.engine(), side, now).await? else { return Ok(None) };
    let (token,): (i64,) =
        query_as("UPDATE lane SET lease_until = $1, token = token + 1 WHERE box = $2 AND name = $3 RETURNING token")
            .bind(now + LEASE)
            .bind(side.name())
            .bind(&lane)
            .fetch_one(&mut *tx)
            .await?;
    let mut jobs: Vec<Job> = query_as(
        "SELECT id, key, kind, payload, created_at, run_at, tries, started_at, told_at FROM job \
         WHERE box = $1 AND lane = $2 AND done_at IS NULL AND parked_at IS NULL ORDER BY id LIMIT $3",
    )
    .bind(side.name())
    .bind(&lane)
    .bind(VISIT)
    .fetch_all(&mut *tx)
    .await?;
    // A lease that ran out means that whoever had the lane died, most likely of the job at its head: one that brings the
    // process down again and again is known by its count.
    let died = lease_until > 0;
    if let Some(first) = jobs.first_mut().filter(|job| (died || side == Side::Out) && job.run_at <= now) {
        first.tries += 1;
        if died {
            // Unless they are only slow, and still hold the job: they are waited for without the lane, which they may need.
            tx.commit().await?;
            tx = db.begin().await?;
        }
        query("UPDATE job SET tries = $1 WHERE id = $2").bind(first.tries).bind(&first.id).execute(&mut *tx).await?;
    }
    tx.commit().await?;
    super::reached("claimed");
    Ok(Some(Visit { lane, token, leased_at: now, jobs }))
}

/// A lane that is ready, with the end of the lease that ran out, 0 when the lane was left in order.
async fn find_ready(
    connection: &mut Connection,
    engine: Engine,
    side: Side,
    now: Millis,
) -> Result<Option<(String, Millis)>> {
    Ok(match engine {
        Engine::Sqlite => query_as(
            "SELECT name, lease_until FROM lane WHERE box = $1 AND ready_at <= $2 AND lease_until <= $3 \
             ORDER BY ready_at LIMIT 1",
        ),
        Engine::Postgres => query_as(
            "SELECT name, lease_until FROM lane WHERE box = $1 AND ready_at <= $2 AND lease_until <= $3 \
             ORDER BY ready_at LIMIT 1 FOR UPDATE SKIP LOCKED",
        ),
    }
    .bind(side.name())
    .bind(now)
    .bind(now)
    .fetch_optional(connection)
    .await?)
}

/// Makes the lease longer when too little of it is left to begin something. `false`: the lane is somebody else's by
/// now, and nothing more may be done in it.
///
/// # Errors
/// The database's.
pub async fn stay(db: &Db, side: Side, visit: &mut Visit, now: Millis) -> Result<bool> {
    if visit.may_begin(now) {
        return Ok(true);
    }
    let mut tx = db.begin().await?;
    let mine = query("UPDATE lane SET lease_until = $1 WHERE box = $2 AND name = $3 AND token = $4")
        .bind(now + LEASE)
        .bind(side.name())
        .bind(&visit.lane)
        .bind(visit.token)
        .execute(&mut *tx)
        .await?
        .rows_affected();
    tx.commit().await?;
    visit.leased_at = now;
    Ok(mine == 1)
}

/// Gives the lane back: ready again when its first waiting job is.
///
/// # Errors
/// The database's.
pub async fn leave(db: &Db, side: Side, visit: &Visit) -> Result<()> {
    let mut tx = db.begin().await?;
    // The first statement takes the row's lock, so that the second sees every job added under it.
    let mine = query("UPDATE lane SET lease_until = 0 WHERE box = $1 AND name = $2 AND token = $3")
        .bind(side.name())
        .bind(&visit.lane)
        .bind(visit.token)
        .execute(&mut *tx)
        .await?
        .rows_affected();
    if mine == 1 {
        query(
            "UPDATE lane SET ready_at = (SELECT job.run_at FROM job WHERE job.box = lane.box AND job.lane = lane.name \
             AND job.done_at IS NULL AND job.parked_at IS NULL ORDER BY job.id LIMIT 1) WHERE box = $1 AND name = $2",
        )
        .bind(side.name())
        .bind(&visit.lane)
        .execute(&mut *tx)
        .await?;
    }
    tx.commit().await?;
    Ok(())
}

/// Visits whose end the database did not take, as while its disk is full. They are ended before another is begun: a lane
/// whose lease runs out counts as a death.
#[derive(Debug, Default)]
pub struct Unended(Mutex<Vec<Visit>>);

impl Unended {
    /// Gives the lane back, now or before the next visit.
    ///
    /// # Errors
    /// The database's.
    pub async fn leave(&self, db: &Db, side: Side, visit: Visit) -> Result<()> {
        let left = leave(db, side, &visit).await;
        if left.is_err() {
            self.0.lock().unwrap_or_else(PoisonError::into_inner).push(visit);
        }
        left
    }

    /// Gives those lanes back that could not be given back before.
    ///
    /// # Errors
    /// The database's.
    pub async fn catch_up(&self, db: &Db, side: Side) -> Result<()> {
        loop {
            let visit = self.0.lock().unwrap_or_else(PoisonError::into_inner).pop();
            let Some(visit) = visit else { return Ok(()) };
            self.leave(db, side, visit).await?;
        }
    }
}

/// Ends all leases, for whoever starts as the only process on this database: those who had them are gone. The lanes keep
/// the sign that they were not left in order.
///
/// # Errors
/// The database's.
pub async fn end_leases(connection: &mut Connection) -> Result<()> {
    query("UPDATE lane SET lease_until = 1 WHERE lease_until > 1").execute(connection).await?;
    Ok(())
}

/// Marks the job as done, as the first statement of the transaction that does it. `false`: somebody else has done it.
///
/// Keys of [`Fold::Once`] are kept for [`KEPT`]; what the job held is not.
///
/// # Errors
/// The database's.
pub async fn finish(connection: &mut Connection, job: &Job, now: Millis) -> Result<bool> {
    let rows = if keeps_key(&job.kind) {
        query("UPDATE job SET done_at = $1, payload = '' WHERE id = $2 AND done_at IS NULL AND parked_at IS NULL")
            .bind(now)
            .bind(&job.id)
            .execute(connection)
            .await?
    } else {
        query("DELETE FROM job WHERE id = $1 AND done_at IS NULL AND parked_at IS NULL")
            .bind(&job.id)
            .execute(connection)
            .await?
    };
    Ok(rows.rows_affected() == 1)
}

/// Marks the job as done and due again at `run_at`, as the first statement of the transaction that does it. `false`:
/// somebody else has done it.
///
/// The row stays: one that was added anew would need its lane, which others lock before their jobs.
///
/// # Errors
/// The database's.
pub async fn repeat(connection: &mut Connection, job: &Job, run_at: Millis, now: Millis) -> Result<bool> {
    let rows = query(
        "UPDATE job SET run_at = $1, created_at = $2, tries = 0, error = NULL WHERE id = $3 AND run_at = $4 \
         AND parked_at IS NULL",
    )
    .bind(run_at)
    .bind(now)
    .bind(&job.id)
    .bind(job.run_at)
    .execute(connection)
    .await?;
    Ok(rows.rows_affected() == 1)
}

/// Removes a job of [`Fold::Latest`] unless a later payload has replaced the one that was sent; then it stays and is
/// sent again.
///
/// # Errors
/// The database's.
pub async fn finish_latest(connection: &mut Connection, job: &Job) -> Result<()> {
    query("DELETE FROM job WHERE id = $1 AND payload = $2")
        .bind(&job.id)
        .bind(&job.payload)
        .execute(connection)
        .await?;
    Ok(())
}

/// Takes back a job that waits and was never begun. `false`: there is none.
///
/// # Errors
/// The database's.
pub async fn withdraw(connection: &mut Connection, side: Side, key: &str) -> Result<bool> {
    let rows = query(
        "DELETE FROM job WHERE box = $1 AND key = $2 AND done_at IS NULL AND parked_at IS NULL AND started_at IS NULL",
    )
    .bind(side.name())
    .bind(key.to_owned())
    .execute(connection)
    .await?;
    Ok(rows.rows_affected() > 0)
}

/// The keys of a lane's jobs that wait, or were done at `since` or later.
///
/// # Errors
/// The database's.
pub async fn list_keys(connection: &mut Connection, side: Side, lane: &str, since: Millis) -> Result<Vec<String>> {
    Ok(query_scalar(
        "SELECT key FROM job WHERE box = $1 AND lane = $2 AND done_at IS NULL AND parked_at IS NULL \
         UNION ALL SELECT key FROM job WHERE done_at >= $3 AND box = $1 AND lane = $2",
    )
    .bind(side.name())
    .bind(lane.to_owned())
    .bind(since)
    .fetch_all(connection)
    .await?)
}

/// Kinds whose second arrival must be known for a while: deliveries from Slack, posts and files to it, answers to presses.
fn keeps_key(kind: &str) -> bool {
    matches!(kind, "event" | "command" | "interaction" | "post" | "file" | "replace")
}

/// How long a finished key is remembered: Slack repeats a delivery for up to 24 hours (contract E10, E11).
pub const KEPT: Millis = 26 * crate::base::clock::HOUR;

/// Puts a job off until `run_at`, with the reason.
///
/// # Errors
/// The database's.
pub async fn put_off(connection: &mut Connection, job: &Job, run_at: Millis, reason: &str) -> Result<()> {
    query("UPDATE job SET run_at = $1, error = $2 WHERE id = $3")
        .bind(run_at)
        .bind(reason)
        .bind(&job.id)
        .execute(connection)
        .await?;
    Ok(())
}

/// Counts a fault of ours at this job.
///
/// # Errors
/// The database's.
pub async fn count_fault(connection: &mut Connection, job: &Job) -> Result<()> {
    query("UPDATE job SET tries = tries + 1 WHERE id = $1").bind(&job.id).execute(connection).await?;
    Ok(())
}

/// Sets a job aside for the operators, with the reason; its lane goes on without it.
///
/// `payload` replaces what it held: links and tokens that must not be kept are taken out by the caller.
///
/// # Errors
/// The database's.
pub async fn park(connection: &mut Connection, job: &Job, payload: &str, reason: &str, now: Millis) -> Result<()> {
    query("UPDATE job SET parked_at = $1, error = $2, payload = $3 WHERE id = $4 AND done_at IS NULL")
        .bind(now)
        .bind(reason)
        .bind(payload)
        .bind(&job.id)
        .execute(connection)
        .await?;
    Ok(())
}

/// Rewrites what a job is about.
///
/// # Errors
/// The database's.
pub async fn set_payload(connection: &mut Connection, job: &Job, payload: &str) -> Result<()> {
    query("UPDATE job SET payload = $1 WHERE id = $2").bind(payload).bind(&job.id).execute(connection).await?;
    Ok(())
}

/// Notes that the call of this job is about to be made.
///
/// # Errors
/// The database's.
pub async fn mark_started(connection: &mut Connection, job: &Job, at: Option<Millis>) -> Result<()> {
    query("UPDATE job SET started_at = $1 WHERE id = $2").bind(at).bind(&job.id).execute(connection).await?;
    Ok(())
}

/// Notes that people know of this job's trouble.
///
/// # Errors
/// The database's.
pub async fn mark_told(connection: &mut Connection, job: &Job, now: Millis) -> Result<()> {
    query("UPDATE job SET told_at = $1 WHERE id = $2").bind(now).bind(&job.id).execute(connection).await?;
    Ok(())
}

/// Moves a job behind the others of its lane, to be tried at `run_at`.
///
/// # Errors
/// The database's.
pub async fn move_back(connection: &mut Connection, job: &Job, run_at: Millis, ids: &Ids) -> Result<()> {
    query("UPDATE job SET id = $1, run_at = $2, started_at = NULL WHERE id = $3")
        .bind(ids.next())
        .bind(run_at)
        .bind(&job.id)
        .execute(connection)
        .await?;
    Ok(())
}

/// Moves a job into another lane, to be tried at `run_at`: it waits there and holds up nobody here.
///
/// # Errors
/// The database's.
pub async fn step_aside(
    connection: &mut Connection,
    side: Side,
    job: &Job,
    lane: &str,
    run_at: Millis,
    reason: &str,
) -> Result<()> {
    wake_lanes(connection, side, &[(lane, run_at)]).await?;
    query("UPDATE job SET lane = $1, run_at = $2, error = $3 WHERE id = $4")
        .bind(lane)
        .bind(run_at)
        .bind(reason)
        .bind(&job.id)
        .execute(connection)
        .await?;
    Ok(())
}

/// A channel has a new id: what waits goes there. Jobs of a lane that somebody works on stay in it and change their words
/// only: two must not make the same call.
///
/// # Errors
/// The database's.
pub async fn move_channel(connection: &mut Connection, old: &str, new: &str, now: Millis) -> Result<()> {
    let (below, at) = (format!("{old}/"), format!("{old}:"));
    for side in [Side::In, Side::Out] {
        let lanes: Vec<String> = query_scalar(
            "SELECT name FROM lane WHERE box = $1 AND ready_at IS NOT NULL AND lease_until <= $2 AND \
             (name = $3 OR SUBSTR(name, 1, LENGTH($4)) IN ($5, $6)) ORDER BY name",
        )
        .bind(side.name())
        .bind(now)
        .bind(old)
        .bind(&below)
        .bind(&below)
        .bind(&at)
        .fetch_all(&mut *connection)
        .await?;
        for lane in lanes {
            let free = query("UPDATE lane SET ready_at = NULL WHERE box = $1 AND name = $2 AND lease_until <= $3")
                .bind(side.name())
                .bind(&lane)
                .bind(now)
                .execute(&mut *connection)
                .await?;
            if free.rows_affected() == 1 {
                let moved = lane.replacen(old, new, 1);
                wake_lanes(connection, side, &[(&moved, now)]).await?;
                query(
                    "UPDATE job SET lane = $1 WHERE box = $2 AND lane = $3 AND done_at IS NULL AND parked_at IS NULL",
                )
                .bind(&moved)
                .bind(side.name())
                .bind(&lane)
                .execute(&mut *connection)
                .await?;
            }
        }
    }
    // An id in quotes is never part of somebody's words: theirs are escaped in JSON.
    let (old, new) = (format!("\"{old}\""), format!("\"{new}\""));
    let waiting: Vec<(String, String)> =
        query_as("SELECT id, payload FROM job WHERE done_at IS NULL AND parked_at IS NULL ORDER BY id")
            .fetch_all(&mut *connection)
            .await?;
    for (id, payload) in waiting.iter().filter(|(_, payload)| payload.contains(&old)) {
        query("UPDATE job SET payload = $1 WHERE id = $2 AND payload = $3")
            .bind(payload.replace(&old, &new))
            .bind(id)
            .bind(payload)
            .execute(&mut *connection)
            .await?;
    }
    Ok(())
}

/// Lets the waiting jobs of a channel and of its threads be tried at once: what held them up is over.
///
/// # Errors
/// The database's.
pub async fn hurry_channel(connection: &mut Connection, channel: &str, now: Millis) -> Result<()> {
    // No range of names: PostgreSQL sorts texts as a language does.
    let below = format!("{channel}/");
    let lanes: Vec<String> = query_scalar(
        "SELECT name FROM lane WHERE box = 'out' AND (name = $1 OR SUBSTR(name, 1, LENGTH($2)) = $3) \
         AND ready_at > $4 ORDER BY name",
    )
    .bind(channel)
    .bind(&below)
    .bind(&below)
    .bind(now)
    .fetch_all(&mut *connection)
    .await?;
    for lane in lanes {
        hurry(connection, Side::Out, &lane, now).await?;
    }
    Ok(())
}

/// Lets the waiting jobs of a lane be tried at once: what held them up is over.
///
/// # Errors
/// The database's.
pub async fn hurry(connection: &mut Connection, side: Side, lane: &str, now: Millis) -> Result<()> {
    query("UPDATE lane SET ready_at = $1 WHERE box = $2 AND name = $3 AND ready_at > $4")
        .bind(now)
        .bind(side.name())
        .bind(lane)
        .bind(now)
        .execute(&mut *connection)
        .await?;
    query(
        "UPDATE job SET run_at = $1 WHERE box = $2 AND lane = $3 AND run_at > $4 AND done_at IS NULL AND \
         parked_at IS NULL",
    )
    .bind(now)
    .bind(side.name())
    .bind(lane)
    .bind(now)
    .execute(connection)
    .await?;
    Ok(())
}

/// When the next lane becomes ready (it may be now); `None` when nothing waits. For tests and for sleeping.
///
/// # Errors
/// The database's.
pub async fn next_ready(connection: &mut Connection, side: Side) -> Result<Option<Millis>> {
    let (next,): (Option<i64>,) = query_as(
        "SELECT MIN(CASE WHEN ready_at > lease_until THEN ready_at ELSE lease_until END) FROM lane \
         WHERE box = $1 AND ready_at IS NOT NULL",
    )
    .bind(side.name())
    .fetch_one(connection)
    .await?;
    Ok(next)
}

/// Whether a job of that lane was done at `since` or later.
///
/// # Errors
/// The database's.
pub async fn has_moved(connection: &mut Connection, side: Side, lane: &str, since: Millis) -> Result<bool> {
    let (done,): (i64,) = query_as("SELECT COUNT(*) FROM job WHERE done_at >= $1 AND box = $2 AND lane = $3")
        .bind(since)
        .bind(side.name())
        .bind(lane)
        .fetch_one(connection)
        .await?;
    Ok(done > 0)
}

/// How much is to be done, now and later, and how much was set aside, for the metrics.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Depth {
    /// Jobs whose time has come.
    pub ready: i64,
    /// Jobs that wait for their time: the timetable's, those put off.
    pub later: i64,
    /// Jobs set aside.
    pub parked: i64,
}

/// Counts the jobs of a side.
///
/// # Errors
/// The database's.
pub async fn depth(connection: &mut Connection, side: Side, now: Millis) -> Result<Depth> {
    let (ready, later): (i64, i64) = query_as(
        "SELECT COUNT(*) FILTER (WHERE run_at <= $1), COUNT(*) FILTER (WHERE run_at > $2) FROM job \
         WHERE box = $3 AND done_at IS NULL AND parked_at IS NULL",
    )
    .bind(now)
    .bind(now)
    .bind(side.name())
    .fetch_one(&mut *connection)
    .await?;
    let (parked,): (i64,) = query_as("SELECT COUNT(*) FROM job WHERE box = $1 AND parked_at IS NOT NULL")
        .bind(side.name())
        .fetch_one(connection)
        .await?;
    Ok(Depth { ready, later, parked })
}

/// Forgets keys of finished jobs after [`KEPT`], parked jobs after 30 days, and lanes in which nothing waits.
///
/// # Errors
/// The database's.
pub async fn sweep(connection: &mut Connection, now: Millis) -> Result<()> {
    query("DELETE FROM job WHERE done_at < $1").bind(now - KEPT).execute(&mut *connection).await?;
    query("DELETE FROM job WHERE parked_at < $1")
        .bind(now - 30 * crate::base::clock::DAY)
        .execute(&mut *connection)
        .await?;
    query("DELETE FROM lane WHERE ready_at IS NULL AND lease_until <= $1").bind(now).execute(connection).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_worker_held_up_by_slow_calls_begins_nothing_that_another_may_begin_too() {
        let visit = Visit { lane: "C1".into(), token: 1, leased_at: 1_000, jobs: Vec::new() };
        assert!(visit.may_begin(1_000) && visit.may_begin(1_000 + BEGIN));
        assert!(!visit.may_begin(1_001 + BEGIN));
        const { assert!(BEGIN < LEASE) };
    }
}
