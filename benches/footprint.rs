//! What `cx-bot serve` needs: memory when it rests, time from its start to ready, size of the program.
//!
//! The real binary as a process of its own before a sandbox: with an empty database, and with 100 000 opportunities and
//! 2 000 000 votes. Beside the start stands that of `cx-bot --version`, which only loads the program.
#![expect(clippy::print_stdout, reason = "a bench prints its figures")]

#[allow(dead_code, reason = "each bench uses a part")]
mod filled;
#[allow(dead_code, reason = "each bench uses a part")]
mod measure;
#[allow(dead_code, reason = "each bench uses a part")]
mod pretend;

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, ensure};
use cx_bot::sandbox::Sandbox;

use measure::{Folder, Table, median, number};

/// The program, built as `cargo build --release` builds it.
const PROGRAM: &str = env!("CARGO_BIN_EXE_cx-bot");
/// A bot that takes longer has failed.
const PATIENCE: Duration = Duration::from_secs(60);

fn main() -> anyhow::Result<()> {
    tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(run())
}

async fn run() -> anyhow::Result<()> {
    let (starts, rest, size) = if measure::quick() { (1, 1, 1_000) } else { (5, 10, 100_000) };
    let rest = Duration::from_secs(rest);
    let folder = Folder::new()?;
    let filled = filled::file(size).await?;
    // The cards that the bot looks at after its start.
    let sandbox = pretend::slack(size.saturating_sub(1_000) + 1..=size).await?;

    let mut table = Table::new(&["cx-bot serve", "ready after ms", "at rest MB", "of it its own MB", "database MB"]);
    let loaded: Vec<f64> = (0..starts).map(|_| load_only()).collect::<anyhow::Result<_>>()?;
    let nothing = || "-".to_owned();
    table.row(&[
        "the program loaded, nothing done".to_owned(),
        format!("{:.1}", median(&loaded)),
        nothing(),
        nothing(),
        nothing(),
    ]);
    let filled_name = format!("{} opportunities, {} votes", number(size as f64), number((size * filled::VOTES) as f64));
    for (name, from) in [("a new database", None), ("an empty database", None), (filled_name.as_str(), Some(&filled))] {
        let mut ready = Vec::new();
        let mut memory = (0.0, 0.0);
        let path = folder.path().join("serve.db");
        let new = name == "a new database";
        for start in 0..starts {
            if start == 0 || new {
                filled::remove(&path)?;
                if let Some(from) = from {
                    std::fs::copy(from, &path)?;
                } else if !new {
                    Running::start(&sandbox, &path)?.stop()?;
                }
            }
            let running = Running::start(&sandbox, &path)?;
            ready.push(running.ready.as_secs_f64() * 1e3);
            if start + 1 == starts {
                std::thread::sleep(rest);
                memory = running.memory()?;
            }
            running.stop()?;
        }
        table.row(&[
            name.to_owned(),
            format!("{:.0}", median(&ready)),
            format!("{:.1}", memory.0),
            format!("{:.1}", memory.1),
            format!("{:.1}", std::fs::metadata(&path)?.len() as f64 / 1e6),
        ]);
    }
    table.print(&format!("Footprint, median of {starts} starts, memory {} s after ready", rest.as_secs()));
    sandbox.stop().await;

    let mut sizes = Table::new(&["the program", "MB"]);
    let dist = Path::new(PROGRAM).parent().and_then(Path::parent).map(|target| target.join("dist/cx-bot"));
    let built = [("release, stripped", Some(Path::new(PROGRAM).to_owned())), ("dist", dist)];
    for (name, path) in built {
        let size = path.and_then(|path| path.metadata().ok()).map(|file| file.len() as f64 / 1e6);
        sizes.row(&[name.to_owned(), size.map_or("not built".to_owned(), |size| format!("{size:.1}"))]);
    }
    sizes.print("Size");
    Ok(())
}

/// Milliseconds that loading the program takes.
fn load_only() -> anyhow::Result<f64> {
    let begun = Instant::now();
    let output = Command::new(PROGRAM).arg("--version").output().context("cannot start the program")?;
    ensure!(output.status.success(), "the program does not even tell its version");
    Ok(begun.elapsed().as_secs_f64() * 1e3)
}

/// A bot that serves.
struct Running {
    process: Child,
    ready: Duration,
}

impl Running {
    /// Starts it and waits until it says that it is ready.
    fn start(sandbox: &Sandbox, database: &Path) -> anyhow::Result<Self> {
        // The port was free a moment ago.
        let address = TcpListener::bind("127.0.0.1:0")?.local_addr()?;
        let begun = Instant::now();
        let process = Command::new(PROGRAM)
            .arg("serve")
            .env_clear()
            .env("CX_SLACK__BOT_TOKEN", "xoxb-sandbox")
            .env("CX_SLACK__SIGNING_SECRET", "sandbox-signing-secret")
            .env("CX_SLACK__API_URL", sandbox.api_url())
            .env("CX_DATABASE__URL", filled::address(database))
            .env("CX_SERVER__LISTEN", address.to_string())
            .env("CX_CHANNELS__CX", filled::CHANNEL)
            .env("CX_LOG", "warn")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .spawn()
            .context("cannot start the bot")?;
        let mut running = Self { process, ready: Duration::ZERO };
        while !is_ready(address) {
            let gone = running.process.try_wait()?.is_some();
            if gone || begun.elapsed() > PATIENCE {
                let _ = running.process.kill();
                anyhow::bail!("the bot did not become ready");
            }
            std::thread::sleep(Duration::from_millis(1));
        }
        running.ready = begun.elapsed();
        Ok(running)
    }

    /// Resident memory in MB, and the part that is not the program's file.
    fn memory(&self) -> anyhow::Result<(f64, f64)> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.process.id()))?;
        let of = |name: &str| -> f64 {
            let line = status.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default();
            line.split_whitespace().nth(1).and_then(|kib| kib.parse::<f64>().ok()).unwrap_or(0.0) * 1_024.0 / 1e6
        };
        Ok((of("VmRSS"), of("RssAnon")))
    }

    /// Asks it to end, as a service manager does, and waits.
    fn stop(mut self) -> anyhow::Result<()> {
        let asked = Command::new("kill").arg(self.process.id().to_string()).status()?;
        ensure!(asked.success(), "the bot is gone already");
        ensure!(self.process.wait()?.success(), "the bot did not end well");
        Ok(())
    }
}

fn is_ready(address: SocketAddr) -> bool {
    let ask = || -> std::io::Result<bool> {
        let mut connection = TcpStream::connect(address)?;
        connection.write_all(b"GET /readyz HTTP/1.1\r\nHost: bench\r\nConnection: close\r\n\r\n")?;
        let mut answer = String::new();
        connection.read_to_string(&mut answer)?;
        Ok(answer.starts_with("HTTP/1.1 200"))
    };
    ask().unwrap_or(false)
}
