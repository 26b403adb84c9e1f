//! A filled SQLite file as a PostgreSQL database of its own.

use std::path::Path;

use anyhow::Context;
use cx_bot::base::db::Db;
use futures_util::TryStreamExt;
use sqlx::postgres::{PgConnectOptions, PgConnection};
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, Executor, Row};

/// Tables that a filled file has rows in.
const TABLES: [&str; 18] = [
    "member",
    "opportunity",
    "concerned",
    "vote",
    "follower",
    "story",
    "posted",
    "term",
    "posting",
    "squad",
    "proposal",
    "proposal_support",
    "evidence",
    "report",
    "contributor",
    "win",
    "win_person",
    "channel_seen",
];

/// A copy on a server. [`Copy::drop`] removes it.
pub(crate) struct Copy {
    /// Its address.
    pub(crate) address: String,
    name: String,
    server: PgConnection,
}

impl Copy {
    /// Copies `file` into a new database on `server`.
    pub(crate) async fn of(file: &Path, server: &str) -> anyhow::Result<Self> {
        let name = format!("cx_bot_bench_{}", std::process::id());
        let options: PgConnectOptions = server.parse().context("TEST_DATABASE_URL is not a PostgreSQL address")?;
        let mut administering = PgConnection::connect_with(&options).await.context("cannot reach PostgreSQL")?;
        administering.execute(AssertSqlSafe(format!("CREATE DATABASE {name}"))).await?;
        let address = options.database(&name).to_url_lossy().to_string();
        let db = Db::open(&address).await?;
        db.migrate().await?;
        db.close().await;
        let mut from = SqliteConnection::connect_with(&SqliteConnectOptions::new().filename(file)).await?;
        let mut to = PgConnection::connect(&address).await?;
        for table in TABLES {
            copy(&mut from, &mut to, table).await.with_context(|| format!("cannot copy {table}"))?;
        }
        let (numbers,): (i64,) = sqlx::query_as("SELECT value FROM counter").fetch_one(&mut from).await?;
        sqlx::query("UPDATE counter SET value = $1").bind(numbers).execute(&mut to).await?;
        // A server left alone does this within a minute.
        to.execute("VACUUM ANALYZE").await?;
        to.close().await?;
        from.close().await?;
        Ok(Self { address, name, server: administering })
    }

    /// Removes it from the server.
    pub(crate) async fn drop(mut self) -> anyhow::Result<()> {
        self.server.execute(AssertSqlSafe(format!("DROP DATABASE {}", self.name))).await?;
        self.server.close().await?;
        Ok(())
    }
}

/// Rows as lines of the COPY text format. What fills the file has no tab, line break or backslash in it.
async fn copy(from: &mut SqliteConnection, to: &mut PgConnection, table: &str) -> anyhow::Result<()> {
    let described: Vec<(String,)> =
        sqlx::query_as("SELECT name FROM pragma_table_info($1)").bind(table).fetch_all(&mut *from).await?;
    let columns: Vec<String> = described.into_iter().map(|(name,)| name).collect();
    let line = columns.iter().map(|column| format!("COALESCE({column}, '\\N')")).collect::<Vec<_>>();
    let select = format!("SELECT {} FROM {table}", line.join(" || char(9) || "));
    let mut copy = to.copy_in_raw(&format!("COPY {table} ({}) FROM STDIN", columns.join(", "))).await?;
    let mut rows = sqlx::query(AssertSqlSafe(select)).fetch(&mut *from);
    let mut lines = Vec::with_capacity(1 << 17);
    while let Some(row) = rows.try_next().await? {
        lines.extend_from_slice(row.try_get::<&str, _>(0)?.as_bytes());
        lines.push(b'\n');
        if lines.len() > 1 << 16 {
            copy.send(std::mem::take(&mut lines)).await?;
        }
    }
    copy.send(lines).await?;
    copy.finish().await?;
    Ok(())
}
