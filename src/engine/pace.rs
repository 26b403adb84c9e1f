//! Slack's rate limits (its page on rate limits; contract W3 to W5): for each method, for posts in each channel.
//!
//! Counted by the generic cell rate algorithm (ITU-T I.371): one time for each limit says how far ahead of an even
//! pace the calls already are.

use std::collections::HashMap;

use crate::base::clock::{MINUTE, Millis, SECOND};

/// What this process has called lately, and what Slack has told it to wait for.
#[derive(Debug, Default)]
pub struct Pace {
    /// For each method the time up to which an even pace is used up.
    methods: HashMap<&'static str, Millis>,
    /// The same for posts in each channel.
    channels: HashMap<String, Millis>,
    paused_until: HashMap<&'static str, Millis>,
    all_paused_until: Millis,
    hurried: bool,
}

/// A limit: an even pace, and how many calls may come at once.
#[derive(Clone, Copy)]
struct Limit {
    interval: Millis,
    burst: i64,
}

/// One message a second in a channel; short bursts are tolerated.
const POSTS_IN_CHANNEL: Limit = Limit { interval: SECOND, burst: 3 };
/// Channels remembered before those at rest are forgotten.
const REMEMBERED: usize = 2_000;

impl Limit {
    /// When one more call fits, if an even pace is used up until `used`.
    fn free_at(self, used: Millis) -> Millis {
        used - self.interval * (self.burst - 1)
    }

    /// Up to when the pace is used up after one more call.
    fn after(self, used: Millis, now: Millis) -> Millis {
        used.max(now) + self.interval
    }
}

impl Pace {
    /// When a call to `method` (for posts: into `place`) may be made. A time up to `now` means: make it, it is counted.
    pub fn take(&mut self, method: &'static str, place: &str, now: Millis) -> Millis {
        let posts = method == "chat.postMessage";
        let limit = limit_of(method);
        let used = self.methods.get(method).copied().unwrap_or(0);
        let used_here = self.channels.get(place).copied().unwrap_or(0);
        let evenly = limit.free_at(used).max(if posts { POSTS_IN_CHANNEL.free_at(used_here) } else { 0 });
        let free_at = if self.hurried { 0 } else { evenly }
            .max(self.paused_until.get(method).copied().unwrap_or(0))
            .max(self.all_paused_until);
        if free_at <= now {
            self.methods.insert(method, limit.after(used, now));
            if posts {
                if self.channels.len() >= REMEMBERED {
                    self.channels.retain(|_, used| *used > now);
                }
                self.channels.insert(place.to_owned(), POSTS_IN_CHANNEL.after(used_here, now));
            }
        }
        free_at
    }

    /// Slack said "wait". For posts that concerns the channel, for all else the method.
    pub fn pause(&mut self, method: &'static str, place: &str, until: Millis) {
        if method == "chat.postMessage" {
            let used = until + POSTS_IN_CHANNEL.interval * (POSTS_IN_CHANNEL.burst - 1);
            self.channels.insert(place.to_owned(), used);
        } else {
            self.paused_until.insert(method, until);
        }
    }

    /// Whether calls come as fast as they can, for a Slack that is known to bear it; pauses that it asks for are kept.
    pub fn hurry(&mut self, hurried: bool) {
        self.hurried = hurried;
    }

    /// The whole workspace wants a pause.
    pub fn pause_all(&mut self, until: Millis) {
        self.all_paused_until = until;
    }
}

/// What Slack promises a workspace each minute: its tiers 2, 3 and 4, and "several hundred" posts.
fn limit_of(method: &str) -> Limit {
    let per_minute = match method {
        "users.list" | "usergroups.list" | "usergroups.users.list" => 20,
        "conversations.archive" | "conversations.create" | "conversations.list" | "conversations.setTopic" => 20,
        "chat.update" | "conversations.history" | "reactions.get" => 50,
        "conversations.info" | "conversations.invite" | "conversations.join" => 50,
        "chat.postMessage" => 300,
        _ => 100,
    };
    Limit { interval: MINUTE / per_minute, burst: per_minute }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn in_a_hurry_only_what_slack_asks_for_is_waited() {
        let mut pace = Pace::default();
        pace.hurry(true);
        for _ in 0..100 {
            assert!(pace.take("chat.postMessage", "C1", SECOND) <= SECOND);
        }
        pace.pause_all(5 * SECOND);
        assert_eq!(pace.take("chat.postMessage", "C1", SECOND), 5 * SECOND);
    }

    #[test]
    fn a_channel_takes_three_posts_at_once_then_one_a_second() {
        let mut pace = Pace::default();
        let now = 1_000_000;
        for _ in 0..3 {
            assert!(pace.take("chat.postMessage", "C1", now) <= now);
        }
        assert_eq!(pace.take("chat.postMessage", "C1", now), now + SECOND);
        assert!(pace.take("chat.postMessage", "C2", now) <= now, "another channel does not wait");
        assert!(pace.take("chat.postMessage", "C1", now + SECOND) <= now + SECOND);
    }

    #[test]
    fn a_pause_of_one_channel_or_method_holds_up_no_other() {
        let mut pace = Pace::default();
        pace.pause("chat.postMessage", "C1", 9_000);
        pace.pause("chat.update", "C1", 7_000);
        assert_eq!(pace.take("chat.postMessage", "C1", 1_000), 9_000);
        assert_eq!(pace.take("chat.update", "C2", 1_000), 7_000);
        assert!(pace.take("chat.postMessage", "C2", 1_000) <= 1_000);
        assert!(pace.take("views.publish", "U1", 1_000) <= 1_000);
        pace.pause_all(20_000);
        assert_eq!(pace.take("views.publish", "U1", 1_000), 20_000);
    }

    #[test]
    fn a_method_takes_a_minute_s_worth_at_once() {
        let mut pace = Pace::default();
        let free = (0..60).filter(|_| pace.take("chat.update", "C1", 5_000_000) <= 5_000_000).count();
        assert_eq!(free, 50);
    }
}
