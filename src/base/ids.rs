//! Identifiers made by us: text, ordered by the time of their making.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

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

    /// The next identifier; later ones sort behind earlier ones.
    #[expect(clippy::disallowed_methods, reason = "this is the one place that may ask")]
    pub fn next(&self) -> String {
        match &*self.0 {
            Inner::Random => uuid::Uuid::now_v7().simple().to_string(),
            Inner::Counted(count) => format!("id{:06}", count.fetch_add(1, Ordering::Relaxed) + 1),
        }
    }
}
