//! The log: one place that decides what is written, so that no secret is.

use std::io::IsTerminal;

use anyhow::Context;
use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt::writer::BoxMakeWriter;

use super::config::LogFormat;

/// Libraries that print addresses, tokens or bodies at chattier levels (contract SM4) are kept quiet whatever the
/// operator asks for.
const QUIET: [&str; 6] =
    ["slack_morphism=off", "hyper=warn", "hyper_util=warn", "rustls=warn", "tungstenite=warn", "sqlx=warn"];

/// Begins to log to standard error.
///
/// # Errors
/// A filter that cannot be read.
pub fn begin(filter: &str, format: LogFormat) -> anyhow::Result<()> {
    let subscriber = subscriber(filter, format, BoxMakeWriter::new(std::io::stderr))?;
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
    let mut allowed = EnvFilter::try_new(filter).with_context(|| format!("log: \"{filter}\" is no filter"))?;
    for quiet in QUIET {
        allowed = allowed.add_directive(quiet.parse().context("a directive of our own")?);
    }
    // Colours are for people at a terminal, not for collectors.
    let colours = std::io::stderr().is_terminal();
    let log = tracing_subscriber::fmt().with_env_filter(allowed).with_writer(writer).with_ansi(colours);
    Ok(match format {
        LogFormat::Text => Box::new(log.compact().finish()),
        LogFormat::Json => Box::new(log.json().flatten_event(true).finish()),
    })
}
