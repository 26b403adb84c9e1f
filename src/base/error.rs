//! What can go wrong, sorted by who can mend it.

use super::clock::Millis;

/// The outcome of handling something.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// A failure, sorted by who made it.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The person can mend it: a finished sentence in their language. Everything is rolled back and they read it.
    #[error("told the person why not")]
    Tell(String),
    /// The world can mend it: an outage, a busy database. Tried again, never shown.
    #[error("try again: {cause}")]
    Retry {
        /// How long to wait, in milliseconds; `None` leaves it to the doubling delay.
        after: Option<Millis>,
        /// What happened, without people's words.
        cause: String,
    },
    /// We must mend it: a few tries, then it is parked for the operators.
    #[error("{0:#}")]
    Fault(anyhow::Error),
}

impl Error {
    /// The person reads `sentence`, which is in their language already.
    pub fn tell(sentence: impl Into<String>) -> Self {
        Self::Tell(sentence.into())
    }

    /// Try again with the usual delay.
    pub fn retry(cause: impl Into<String>) -> Self {
        Self::Retry { after: None, cause: cause.into() }
    }

    /// A fault of ours, in words for operators.
    pub fn fault(cause: impl Into<String>) -> Self {
        Self::Fault(anyhow::Error::msg(cause.into()))
    }
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        if is_passing(&error) {
            return Self::retry(describe(&error));
        }
        Self::Fault(anyhow::Error::msg(describe(&error)))
    }
}

impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Self {
        // The error's own text quotes the input, which may be somebody's words.
        Self::Fault(anyhow::anyhow!("unreadable JSON: {:?} at column {}", error.classify(), error.column()))
    }
}

/// Whether the database will probably accept the same transaction in a moment: locks (SQLite 5 and 6), serialization
/// failures and deadlocks (PostgreSQL 40001, 40P01), a full or failing disk (SQLite 10, 13 and 14, PostgreSQL 53100), a
/// closing server, a broken connection. SQLite's codes say more in their higher bits.
fn is_passing(error: &sqlx::Error) -> bool {
    match error {
        sqlx::Error::Database(error) => {
            let code = error.code().unwrap_or_default();
            let sqlite =
                code.len() < 5 && code.parse::<u32>().is_ok_and(|code| matches!(code & 0xff, 5 | 6 | 10 | 13 | 14));
            sqlite
                || matches!(code.as_ref(), "40001" | "40P01" | "53100" | "53300")
                || code.starts_with("57P0")
                || code.starts_with("08")
        }
        sqlx::Error::Io(_) | sqlx::Error::PoolTimedOut | sqlx::Error::WorkerCrashed | sqlx::Error::PoolClosed => true,
        _ => false,
    }
}

/// A database error in words that hold no value bound to the statement: PostgreSQL's detail line quotes values, so
/// only its code and message are kept.
fn describe(error: &sqlx::Error) -> String {
    match error {
        sqlx::Error::Database(error) => {
            format!("database: {} ({})", error.message(), error.code().unwrap_or_default())
        }
        other => format!("database: {other}"),
    }
}
