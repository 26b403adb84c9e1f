//! What the bot counts about itself, for Prometheus. No label ever holds a person, a channel or a word of theirs.

use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::{Histogram, exponential_buckets};
use prometheus_client::registry::Registry;

use super::queue::Depth;

/// A name and what became of it.
type Labels = [(&'static str, String); 2];

/// All counters of one running bot.
#[derive(Debug)]
pub struct Metrics {
    registry: Registry,
    deliveries: Family<Labels, Counter>,
    acknowledged: Histogram,
    jobs: Family<Labels, Counter>,
    handling: Histogram,
    calls: Family<Labels, Counter>,
    waiting: Family<Labels, Gauge>,
    installed: Gauge,
}

impl Default for Metrics {
    fn default() -> Self {
        let mut registry = Registry::with_prefix("cx_bot");
        let seconds = || Histogram::new(exponential_buckets(0.000_25, 2.0, 15));
        let metrics = Self {
            deliveries: Family::default(),
            acknowledged: seconds(),
            jobs: Family::default(),
            handling: seconds(),
            calls: Family::default(),
            waiting: Family::default(),
            installed: Gauge::default(),
            registry: Registry::default(),
        };
        registry.register("deliveries", "Deliveries from Slack, by kind and outcome", metrics.deliveries.clone());
        registry.register(
            "acknowledged_seconds",
            "From a delivery's arrival to its acknowledgement",
            metrics.acknowledged.clone(),
        );
        registry.register("jobs", "Handled inbox rows, by kind and outcome", metrics.jobs.clone());
        registry.register("handling_seconds", "Time to handle one inbox row", metrics.handling.clone());
        registry.register("calls", "Calls to Slack, by method and outcome", metrics.calls.clone());
        registry.register("rows", "Rows of the boxes, by box and state", metrics.waiting.clone());
        registry.register("installed", "1 while Slack accepts our token", metrics.installed.clone());
        Self { registry, ..metrics }
    }
}

impl Metrics {
    /// A delivery came and was answered after `seconds`.
    pub fn delivery(&self, kind: &'static str, outcome: &'static str, seconds: f64) {
        self.deliveries.get_or_create(&[("kind", kind.into()), ("outcome", outcome.into())]).inc();
        self.acknowledged.observe(seconds);
    }

    /// A delivery was turned away before anybody looked at what it says.
    pub fn delivery_dropped(&self, kind: &'static str, outcome: &'static str) {
        self.deliveries.get_or_create(&[("kind", kind.into()), ("outcome", outcome.into())]).inc();
    }

    /// An inbox row was handled in `seconds`.
    pub fn job(&self, kind: &str, outcome: &'static str, seconds: f64) {
        self.jobs.get_or_create(&[("kind", kind.into()), ("outcome", outcome.into())]).inc();
        self.handling.observe(seconds);
    }

    /// A call to Slack ended.
    pub fn call(&self, method: &str, outcome: &'static str) {
        self.calls.get_or_create(&[("method", method.into()), ("outcome", outcome.into())]).inc();
    }

    /// Whether Slack accepts our token.
    pub fn set_installed(&self, installed: bool) {
        self.installed.set(i64::from(installed));
    }

    /// Whether Slack accepted our token the last time it was asked.
    pub fn is_installed(&self) -> bool {
        self.installed.get() == 1
    }

    /// The page Prometheus reads.
    pub fn page(&self, inbox: Depth, outbox: Depth) -> String {
        for (side, depth) in [("in", inbox), ("out", outbox)] {
            for (state, count) in [("ready", depth.ready), ("later", depth.later), ("parked", depth.parked)] {
                self.waiting.get_or_create(&[("box", side.into()), ("state", state.into())]).set(count);
            }
        }
        let mut page = String::new();
        // Writing into a string cannot fail.
        let _ = encode(&mut page, &self.registry);
        page
    }
}
