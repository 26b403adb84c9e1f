//! The database: one SQL text for SQLite and PostgreSQL.
//!
//! Statements are literals inside [`query`], [`query_as`] and [`query_scalar`], in the portable subset that `house`
//! checks: `$1` placeholders, `ON CONFLICT`, `RETURNING`, CTEs, window functions; times and flags are `BIGINT`.
//! A test prepares each literal on both engines.

use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::time::Duration;

use anyhow::Context;
use sqlx::any::{AnyArguments, AnyConnectOptions, AnyPoolOptions, AnyRow, AnyTransactionManager};
use sqlx::migrate::MigrateError;
use sqlx::{Any, AnyPool, AssertSqlSafe, Connection as _};
use sqlx_core::transaction::TransactionManager;

use super::error::Result;

/// A connection inside or outside a transaction; what every statement runs on.
pub type Connection = sqlx::AnyConnection;
/// A transaction that rolls back when it is dropped.
pub type Tx = sqlx::Transaction<'static, Any>;
/// A connection lent by the pool.
pub type Lent = sqlx::pool::PoolConnection<Any>;

static MIGRATIONS: sqlx::migrate::Migrator = sqlx::migrate!("./migrations");

/// Which engine stands behind a [`Db`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// One file, one process, one writer.
    Sqlite,
    /// A server that several instances share.
    Postgres,
}

/// The pools. Clones share them.
#[derive(Clone, Debug)]
pub struct Db {
    write: AnyPool,
    read: AnyPool,
    engine: Engine,
    /// Held as long as a `Db` lives: a second process on the same file is refused.
    lock: Option<std::sync::Arc<std::fs::File>>,
}

impl Db {
    /// Opens `url` (`sqlite:PATH` or `postgres://…`), creating the SQLite file and its folder when missing.
    ///
    /// SQLite runs in WAL with `synchronous=FULL` (an acknowledged row survives a power cut), one writing connection
    /// and a few that can only read.
    ///
    /// # Errors
    /// An address that is neither, a database that cannot be reached, a file that another process uses.
    pub async fn open(url: &str) -> anyhow::Result<Self> {
        sqlx::any::install_default_drivers();
        if let Some(path) = url.strip_prefix("sqlite:") {
            Self::open_sqlite(Path::new(path.trim_start_matches("//"))).await
        } else if url.starts_with("postgres:") || url.starts_with("postgresql:") {
            Self::open_postgres(url).await
        } else {
            anyhow::bail!("database.url must begin with sqlite: or postgres:")
        }
    }

    async fn open_sqlite(path: &Path) -> anyhow::Result<Self> {
        if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            std::fs::create_dir_all(folder).with_context(|| format!("cannot make the folder {}", folder.display()))?;
        }
        let lock = lock_file(path)?;
        let url = format!("sqlite:{}?mode=rwc", path.display());
        let options = AnyConnectOptions::from_str(&url)?;
        let write = AnyPoolOptions::new()
            .max_connections(1)
            // A file does not hang up.
            .test_before_acquire(false)
            .acquire_timeout(Duration::from_secs(20))
            .after_connect(|connection, _| {
                Box::pin(async move {
                    for pragma in [
                        "PRAGMA journal_mode=WAL",
                        "PRAGMA synchronous=FULL",
                        "PRAGMA busy_timeout=5000",
                        "PRAGMA temp_store=MEMORY",
                        "PRAGMA cache_size=-16000",
                        "PRAGMA journal_size_limit=67108864",
                        // Pages of 4 KiB. Whoever commits moves the log into the file: seldom and much costs less than often.
                        "PRAGMA wal_autocheckpoint=2000",
                    ] {
                        sqlx::query(pragma).execute(&mut *connection).await?;
                    }
                    Ok(())
                })
            })
            .before_acquire(|connection, _| Box::pin(is_at_rest(connection)))
            .connect_with(options.clone())
            .await
            .with_context(|| format!("cannot open the database {}", path.display()))?;
        let read = AnyPoolOptions::new()
            .max_connections(4)
            .test_before_acquire(false)
            .after_connect(|connection, _| {
                Box::pin(async move {
                    for pragma in ["PRAGMA busy_timeout=5000", "PRAGMA query_only=ON", "PRAGMA cache_size=-8000"] {
                        sqlx::query(pragma).execute(&mut *connection).await?;
                    }
                    Ok(())
                })
            })
            .connect_lazy_with(options);
        Ok(Self { write, read, engine: Engine::Sqlite, lock: Some(std::sync::Arc::new(lock)) })
    }

    async fn open_postgres(url: &str) -> anyhow::Result<Self> {
        let pool = AnyPoolOptions::new()
            .max_connections(12)
            .acquire_timeout(Duration::from_secs(10))
            .connect_with(AnyConnectOptions::from_str(url).context("database.url is not a PostgreSQL address")?)
            .await
            .context("cannot reach PostgreSQL")?;
        Ok(Self { write: pool.clone(), read: pool, engine: Engine::Postgres, lock: None })
    }

    /// Brings the tables up to date. Several instances may start together: PostgreSQL's advisory lock queues them.
    ///
    /// # Errors
    /// A migration that fails, or a database newer than this program.
    pub async fn migrate(&self) -> anyhow::Result<()> {
        match MIGRATIONS.run(&self.write).await {
            Err(MigrateError::VersionMissing(number)) => anyhow::bail!(
                "the database was made by a newer cx-bot (migration {number}); start that one again, or restore a backup"
            ),
            other => other.context("cannot bring the tables up to date"),
        }
    }

    /// Begins a transaction that may write. On SQLite it takes the write lock at once, so that it never fails half-way.
    ///
    /// # Errors
    /// A database that is busy or away.
    pub async fn begin(&self) -> Result<Tx> {
        let begin = match self.engine {
            Engine::Sqlite => "BEGIN IMMEDIATE",
            Engine::Postgres => "BEGIN",
        };
        Ok(self.write.begin_with(begin).await?)
    }

    /// Lends a connection for reading only.
    ///
    /// # Errors
    /// A database that is away.
    pub async fn read(&self) -> Result<Lent> {
        Ok(self.read.acquire().await?)
    }

    /// Which engine this is.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// Waits for running statements, closes the pools, and lets another process have the file.
    pub async fn close(&self) {
        self.read.close().await;
        self.write.close().await;
        if let Some(lock) = &self.lock {
            // It goes with the file handle anyway.
            let _ = lock.unlock();
        }
    }
}

/// A statement. The literal is checked by the house test and prepared on both engines by another.
pub fn query(sql: &'static str) -> sqlx::query::Query<'static, Any, AnyArguments> {
    sqlx::query(sql)
}

/// A statement whose rows become `T`.
pub fn query_as<T>(sql: &'static str) -> sqlx::query::QueryAs<'static, Any, T, AnyArguments>
where
    T: for<'r> sqlx::FromRow<'r, AnyRow>,
{
    sqlx::query_as(sql)
}

/// A statement whose rows have one column, with what is bound to it so far.
pub type Scalar<T> = sqlx::query::QueryScalar<'static, Any, T, AnyArguments>;

/// A statement whose rows have one column.
pub fn query_scalar<T>(sql: &'static str) -> Scalar<T>
where
    (T,): for<'r> sqlx::FromRow<'r, AnyRow>,
{
    sqlx::query_scalar(sql)
}

/// A statement put together by us from literals and numbers of placeholders, never from anybody's words.
pub fn query_built(sql: String) -> sqlx::query::Query<'static, Any, AnyArguments> {
    sqlx::query(AssertSqlSafe(sql))
}

/// `(…), (…)` with `rows` groups of `columns` placeholders each, for inserting many rows at once: the first placeholders of
/// a statement that runs on `connection`, numbered for PostgreSQL, bare for SQLite.
pub fn groups(rows: usize, columns: usize, connection: &Connection) -> String {
    let engine = if connection.backend_name() == "SQLite" { Engine::Sqlite } else { Engine::Postgres };
    placeholders(rows, columns, engine)
}

/// The same for an engine. SQLite looks up the name of a numbered placeholder among all others, which costs more than the
/// row from some hundreds on.
pub fn placeholders(rows: usize, columns: usize, engine: Engine) -> String {
    let mut text = String::with_capacity(rows * (columns * 5 + 4));
    for row in 0..rows {
        text.push_str(if row == 0 { "(" } else { ", (" });
        for column in 0..columns {
            if column > 0 {
                text.push_str(", ");
            }
            match engine {
                Engine::Sqlite => text.push('?'),
                Engine::Postgres => {
                    text.push('$');
                    text.push_str(&(row * columns + column + 1).to_string());
                }
            }
        }
        text.push(')');
    }
    text
}

/// A full disk makes SQLite end a transaction by itself. sqlx still counts it, cannot roll back what is not there, and
/// would refuse to begin another for ever: one that is there is rolled back instead. `false`: a new connection is needed.
async fn is_at_rest(connection: &mut Connection) -> Result<bool, sqlx::Error> {
    if !connection.is_in_transaction() {
        return Ok(true);
    }
    let put_right = sqlx::query("BEGIN").execute(&mut *connection).await.is_ok()
        && AnyTransactionManager::rollback(connection).await.is_ok();
    Ok(put_right && !connection.is_in_transaction())
}

fn lock_file(database: &Path) -> anyhow::Result<std::fs::File> {
    let path = PathBuf::from(format!("{}.lock", database.display()));
    let file = std::fs::File::create(&path).with_context(|| format!("cannot write {}", path.display()))?;
    file.try_lock().map_err(|_| {
        anyhow::anyhow!(
            "another cx-bot already uses {}; stop it first, or run several instances on PostgreSQL",
            database.display()
        )
    })?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_number_their_placeholders_row_by_row_unless_the_engine_counts() {
        assert_eq!(placeholders(2, 3, Engine::Postgres), "($1, $2, $3), ($4, $5, $6)");
        assert_eq!(placeholders(2, 3, Engine::Sqlite), "(?, ?, ?), (?, ?, ?)");
    }
}
