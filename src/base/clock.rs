//! The only place that asks the system for the time.
//!
//! Everything else is handed a [`Clock`] or, inside a transaction, the plain value `now`. A clock can run beside
//! the real one, be moved ahead (the sandbox's page does), or stand still until somebody moves it (tests do).

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

/// Milliseconds since 1970-01-01 UTC, as every `_at` column stores them.
pub type Millis = i64;

/// One second in [`Millis`].
pub const SECOND: Millis = 1_000;
/// One minute in [`Millis`].
pub const MINUTE: Millis = 60 * SECOND;
/// One hour in [`Millis`].
pub const HOUR: Millis = 60 * MINUTE;
/// One day of 24 hours in [`Millis`].
pub const DAY: Millis = 24 * HOUR;

/// A source of time that several parts of the program share. Clones move together.
#[derive(Clone, Debug)]
pub struct Clock(Arc<Inner>);

#[derive(Debug)]
enum Inner {
    /// The system's time plus what [`Clock::advance`] has added.
    Running { ahead: AtomicI64 },
    /// Stands still; only [`Clock::advance`] moves it.
    Standing { now: AtomicI64 },
}

impl Clock {
    /// A clock that runs with the system's.
    pub fn system() -> Self {
        Self(Arc::new(Inner::Running { ahead: AtomicI64::new(0) }))
    }

    /// A clock that stands at `start` until it is moved.
    pub fn standing_at(start: Millis) -> Self {
        Self(Arc::new(Inner::Standing { now: AtomicI64::new(start) }))
    }

    /// The present moment.
    pub fn now(&self) -> Millis {
        match &*self.0 {
            Inner::Running { ahead } => system_now() + ahead.load(Ordering::Relaxed),
            Inner::Standing { now } => now.load(Ordering::Relaxed),
        }
    }

    /// Moves this clock, and every clone of it, `by` milliseconds ahead.
    pub fn advance(&self, by: Millis) {
        match &*self.0 {
            Inner::Running { ahead } => ahead.fetch_add(by, Ordering::Relaxed),
            Inner::Standing { now } => now.fetch_add(by, Ordering::Relaxed),
        };
    }

    /// Whether this clock moves by hand only.
    pub fn stands(&self) -> bool {
        matches!(&*self.0, Inner::Standing { .. })
    }
}

#[expect(clippy::disallowed_methods, reason = "this is the one place that may ask")]
fn system_now() -> Millis {
    jiff::Timestamp::now().as_millisecond()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_standing_clock_moves_by_hand_only_and_with_its_clones() {
        let clock = Clock::standing_at(5);
        let clone = clock.clone();
        clock.advance(MINUTE);
        assert_eq!(clone.now(), 5 + MINUTE);
    }
}
