//! What all benches share: percentiles, tables, processor time, a folder on the disk that is measured.
//!
//! How to read the figures: this is no laboratory. Whatever else runs on the machine moves absolute numbers, so each
//! bench measures a reference in the same run and prints the ratio; rounds alternate and the median round counts.
//!
//! `cargo bench` runs everything, `cargo bench --bench growth` one, `cargo bench -- --quick` less of each.

use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::Context;

/// Whether less is measured, to see that everything runs.
pub(crate) fn quick() -> bool {
    std::env::args().any(|argument| argument == "--quick")
}

/// How long each of many repetitions took.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sample(Vec<Duration>);

impl Sample {
    /// Adds one.
    pub(crate) fn add(&mut self, took: Duration) {
        self.0.push(took);
    }

    /// The time that half of the repetitions stayed below.
    pub(crate) fn p50(&self) -> Duration {
        self.percentile(50)
    }

    /// The time that 99 of 100 repetitions stayed below.
    pub(crate) fn p99(&self) -> Duration {
        self.percentile(99)
    }

    fn percentile(&self, percent: usize) -> Duration {
        let mut sorted = self.0.clone();
        sorted.sort_unstable();
        let at = (sorted.len() * percent).div_ceil(100).saturating_sub(1);
        sorted.get(at).copied().unwrap_or_default()
    }
}

impl From<Vec<Duration>> for Sample {
    fn from(times: Vec<Duration>) -> Self {
        Self(times)
    }
}

/// The middle of several rounds.
pub(crate) fn median(rounds: &[f64]) -> f64 {
    let mut sorted = rounds.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted.get(sorted.len() / 2).copied().unwrap_or_default()
}

/// In milliseconds, with as many decimals as mean something.
pub(crate) fn ms(time: Duration) -> String {
    let ms = time.as_secs_f64() * 1e3;
    match ms {
        ..1.0 => format!("{ms:.3}"),
        ..100.0 => format!("{ms:.2}"),
        _ => format!("{ms:.0}"),
    }
}

/// A whole number with thin groups: 12 345.
pub(crate) fn number(value: f64) -> String {
    let digits = format!("{value:.0}");
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(' ');
        }
        text.push(digit);
    }
    text
}

/// A table that is printed when it is complete.
pub(crate) struct Table {
    rows: Vec<Vec<String>>,
}

impl Table {
    /// A table with these heads; the first column is the widest and stands left.
    pub(crate) fn new(heads: &[&str]) -> Self {
        Self { rows: vec![heads.iter().map(|head| (*head).to_owned()).collect()] }
    }

    /// Adds a row.
    pub(crate) fn row(&mut self, cells: &[String]) {
        self.rows.push(cells.to_vec());
    }

    /// Prints it.
    pub(crate) fn print(&self, title: &str) {
        let columns = self.rows.iter().map(Vec::len).max().unwrap_or_default();
        let widths: Vec<usize> = (0..columns)
            .map(|column| {
                self.rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max().unwrap_or(0)
            })
            .collect();
        println!("\n{title}");
        for row in &self.rows {
            let mut line = String::new();
            for (index, (cell, width)) in row.iter().zip(&widths).enumerate() {
                let gap = " ".repeat(width - cell.chars().count());
                if index == 0 {
                    line.push_str(&format!("  {cell}{gap}"));
                } else {
                    line.push_str(&format!("  {gap}{cell}"));
                }
            }
            println!("{}", line.trim_end());
        }
    }
}

/// Processor seconds that a process has used so far; the kernel tells them in hundredths.
pub(crate) fn processor_seconds(process: u32) -> anyhow::Result<f64> {
    let stat = std::fs::read_to_string(format!("/proc/{process}/stat")).context("no such process")?;
    // The name of the program stands in brackets and may hold anything.
    let behind_name = stat.rsplit_once(')').map_or("", |(_, rest)| rest);
    let ticks = behind_name.split_whitespace().skip(11).take(2).filter_map(|ticks| ticks.parse::<f64>().ok());
    Ok(ticks.sum::<f64>() / 100.0)
}

/// A folder that is removed at the end. It stands beside the build, on the disk that a bot of this checkout would use.
pub(crate) struct Folder(tempfile::TempDir);

impl Folder {
    /// A new, empty one.
    pub(crate) fn new() -> anyhow::Result<Self> {
        Ok(Self(tempfile::Builder::new().prefix("bench-").tempdir_in(kept_folder()?)?))
    }

    /// The address of a database in it.
    pub(crate) fn database(&self, name: &str) -> String {
        format!("sqlite:{}", self.0.path().join(name).display())
    }

    /// The folder itself.
    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }
}

/// Where large things are kept between runs.
pub(crate) fn kept_folder() -> anyhow::Result<PathBuf> {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    std::fs::create_dir_all(&folder).with_context(|| format!("cannot make the folder {}", folder.display()))?;
    Ok(folder)
}
