//! Identifiers made by us: text, ordered by the time of their making.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// How the identifiers begin that stand for people who were erased; Slack's begin with a capital.
const ERASED: &str = "erased";

/// Whether that stands for somebody who was erased.
pub fn is_erased(person: &str) -> bool {
    person.starts_with(ERASED)
}

/// A maker of identifiers. Clones share it.
#[derive(Clone, Debug)]
pub struct Ids(Arc<Inner>);

#[derive(Debug)]
enum Inner {
    /// UUID version 7: ordered by time, increasing inside one process.
    Random,
    /// `id000001`, `id000002`, …: the same in every run, for tests.
    Counted(AtomicU64),
}

impl Ids {
    /// Identifiers that no other process makes (UUID version 7, 32 hexadecimal digits).
    pub fn random() -> Self {
        Self(Arc::new(Inner::Random))
    }

    /// Identifiers that are the same in every run.
    pub fn counted() -> Self {
        Self(Arc::new(Inner::Counted(AtomicU64::new(0))))
    }

    /// What stands for somebody who was erased wherever something of theirs stays: as unique as their id was.
    pub fn erased(&self) -> String {
        format!("{ERASED}{}", self.next())
    }

    /// The next identifier; later ones sort behind earlier ones.
    #[expect(clippy::disallowed_methods, reason = "this is the one place that may ask")]
    pub fn next(&self) -> String {
        match &*self.0 {
            Inner::Random => uuid::Uuid::now_v7().simple().to_string(),
            Inner::Counted(count) => format!("id{:06}", count.fetch_add(1, Ordering::Relaxed) + 1),
        }
    }
}
