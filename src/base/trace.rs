//! The log: one place that decides what is written, so that no secret is.

use std::io::IsTerminal;

use anyhow::Context;
use tracing::{Level, Metadata};
use tracing_subscriber::EnvFilter;
use tracing_subscriber::filter::filter_fn;
use tracing_subscriber::fmt::writer::BoxMakeWriter;
use tracing_subscriber::layer::SubscriberExt;

use super::config::LogFormat;

/// Begins to log to standard error.
///
/// # Errors
/// A filter that cannot be read.
pub fn begin(filter: &str, format: LogFormat) -> anyhow::Result<()> {
    let subscriber = subscriber(filter, format, BoxMakeWriter::new(std::io::stderr))?;
    // What a panic says may quote somebody's words; where it happened does not.
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(place, "a panic");
    }));
    tracing::subscriber::set_global_default(subscriber).context("the log has begun already")
}

/// A log with that filter and look, into `writer`; tests read what it writes.
///
/// # Errors
/// A filter that cannot be read.
pub fn subscriber(
    filter: &str,
    format: LogFormat,
    writer: BoxMakeWriter,
) -> anyhow::Result<Box<dyn tracing::Subscriber + Send + Sync>> {
    let allowed = EnvFilter::try_new(filter).with_context(|| format!("log: \"{filter}\" is no filter"))?;
    // Colours are for people at a terminal, not for collectors.
    let colours = std::io::stderr().is_terminal();
    let log = tracing_subscriber::fmt().with_env_filter(allowed).with_writer(writer).with_ansi(colours);
    let discreet = filter_fn(is_discreet);
    Ok(match format {
        LogFormat::Text => Box::new(log.compact().finish().with(discreet)),
        LogFormat::Json => Box::new(log.json().flatten_event(true).finish().with(discreet)),
    })
}

/// Other people's libraries print addresses, tokens and bodies at chattier levels (contract SM4), slack-morphism even in
/// its errors: they are kept quiet whatever the operator asks for.
fn is_discreet(metadata: &Metadata<'_>) -> bool {
    let target = metadata.target();
    target.starts_with("cx_bot") || (*metadata.level() <= Level::WARN && !target.starts_with("slack_morphism"))
}
