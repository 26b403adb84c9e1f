//! The load: signed reaction events over keep-alive connections, from a process of their own, so that the server's
//! processor time is the server's.
//!
//! One thread for each connection, blocking: it waits more exactly than a timer wheel and costs little. All requests
//! are made and signed before the first is sent.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Barrier};
use std::time::{Duration, Instant};

use anyhow::{Context, bail, ensure};
use cx_bot::base::clock::Clock;
use cx_bot::sandbox::delivery::sign;

use super::filled;
use super::measure::Sample;

/// Signs every event.
pub(crate) const SECRET: &str = "8f742231b10e8888abcd99yyyzzz85a5";
/// Keep-alive connections.
pub(crate) const CONNECTIONS: usize = 64;
/// The argument that makes the program the generator.
const FLAG: &str = "--generate-load";

/// What is to be sent where.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Load {
    /// The server.
    pub(crate) address: SocketAddr,
    /// The number of the first event; no event is sent twice to one database.
    pub(crate) first: usize,
    /// How many.
    pub(crate) events: usize,
    /// Cards they are spread over.
    pub(crate) cards: usize,
    /// Events each second, sent at their time whether or not the server has answered those before; all at once, each
    /// connection one at a time, when there is none.
    pub(crate) rate: Option<usize>,
}

/// How it went.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Report {
    /// From the first event to the last answer.
    pub(crate) seconds: f64,
    /// From the moment an event was to be sent to its acknowledgement.
    pub(crate) p50: Duration,
    /// The same, for 99 of 100.
    pub(crate) p99: Duration,
}

impl Load {
    /// Sends it from a process of its own and waits for the end.
    pub(crate) async fn send(self) -> anyhow::Result<Report> {
        let program = std::env::current_exe().context("this program is gone")?;
        let mut command = Command::new(program);
        command.arg(FLAG).arg(self.address.to_string());
        command.args([self.first, self.events, self.cards, self.rate.unwrap_or(0)].map(|number| number.to_string()));
        let output = tokio::task::spawn_blocking(move || command.output()).await?.context("cannot start the load")?;
        ensure!(output.status.success(), "the load failed: {}", String::from_utf8_lossy(&output.stderr));
        let numbers: Vec<f64> =
            String::from_utf8_lossy(&output.stdout).split_whitespace().filter_map(|word| word.parse().ok()).collect();
        let [seconds, p50, p99] = numbers[..] else { bail!("the load did not report") };
        Ok(Report { seconds, p50: Duration::from_secs_f64(p50), p99: Duration::from_secs_f64(p99) })
    }

    /// What this process is to send, if it is the generator.
    pub(crate) fn asked() -> anyhow::Result<Option<Self>> {
        let arguments: Vec<String> = std::env::args().skip(1).collect();
        let Some((flag, rest)) = arguments.split_first() else { return Ok(None) };
        if flag != FLAG {
            return Ok(None);
        }
        let [address, first, events, cards, rate] = rest else { bail!("the load takes five arguments") };
        let rate = Some(rate.parse()?).filter(|rate| *rate > 0);
        Ok(Some(Self {
            address: address.parse()?,
            first: first.parse()?,
            events: events.parse()?,
            cards: cards.parse()?,
            rate,
        }))
    }

    /// Sends it from this process and prints the report for [`Load::send`].
    pub(crate) fn generate(self) -> anyhow::Result<()> {
        let timestamp = (Clock::system().now() / 1_000).to_string();
        let requests: Vec<Vec<u8>> =
            (0..self.events).map(|index| request(&event(self.first + index, self.cards), &timestamp)).collect();
        let requests = Arc::new(requests);
        let (next, barrier) = (Arc::new(AtomicUsize::new(0)), Arc::new(Barrier::new(CONNECTIONS + 1)));
        let mut threads = Vec::with_capacity(CONNECTIONS);
        for _ in 0..CONNECTIONS {
            let mut connection = TcpStream::connect(self.address)?;
            connection.set_nodelay(true)?;
            let (requests, next, barrier) = (requests.clone(), next.clone(), barrier.clone());
            threads.push(std::thread::spawn(move || -> anyhow::Result<Vec<Duration>> {
                barrier.wait();
                let begun = Instant::now();
                let mut times = Vec::new();
                loop {
                    let index = next.fetch_add(1, Ordering::Relaxed);
                    let Some(request) = requests.get(index) else { return Ok(times) };
                    let mut due = Instant::now();
                    if let Some(rate) = self.rate {
                        due = begun + Duration::from_secs_f64(index as f64 / rate as f64);
                        std::thread::sleep(due.saturating_duration_since(Instant::now()));
                    }
                    connection.write_all(request)?;
                    read_acknowledgement(&mut connection)?;
                    times.push(due.elapsed());
                }
            }));
        }
        barrier.wait();
        let begun = Instant::now();
        let mut times = Vec::with_capacity(self.events);
        for thread in threads {
            times.extend(thread.join().map_err(|_| anyhow::anyhow!("a connection panicked"))??);
        }
        let seconds = begun.elapsed().as_secs_f64();
        let sample = Sample::from(times);
        println!("{seconds} {} {}", sample.p50().as_secs_f64(), sample.p99().as_secs_f64());
        Ok(())
    }
}

fn read_acknowledgement(connection: &mut TcpStream) -> anyhow::Result<()> {
    let mut answer = [0; 1_024];
    let mut length = 0;
    loop {
        let read = connection.read(&mut answer[length..])?;
        ensure!(read > 0, "the server hung up");
        length += read;
        let head = String::from_utf8_lossy(&answer[..length]);
        if let Some((head, body)) = head.split_once("\r\n\r\n") {
            ensure!(head.starts_with("HTTP/1.1 200"), "refused: {head}");
            let expected = head
                .lines()
                .filter_map(|line| line.split_once(':'))
                .find(|(name, _)| name.eq_ignore_ascii_case("content-length"))
                .and_then(|(_, value)| value.trim().parse().ok())
                .unwrap_or(0);
            if body.len() >= expected {
                return Ok(());
            }
        }
    }
}

/// A reaction to a card as Slack tells of it. Keys and ids are as scattered as Slack's.
pub(crate) fn event(number: usize, cards: usize) -> String {
    let scattered = filled::scatter(number as u64);
    let member = filled::member(scattered as usize % filled::MEMBERS);
    let card = filled::card_ts(scattered as usize % cards + 1);
    format!(
        r#"{{"token":"XXYYZZ0123456789abcdefgh","team_id":"T0MEADOW","context_team_id":"T0MEADOW","context_enterprise_id":null,"api_app_id":"A0CXBOT0001","event":{{"type":"reaction_added","user":"{member}","reaction":"+1","item":{{"type":"message","channel":"C0CX","ts":"{card}"}},"item_user":"U0CXBOT","event_ts":"{}.{:06}00"}},"type":"event_callback","event_id":"Ev{:010X}{number:08}","event_time":{},"authorizations":[{{"enterprise_id":null,"team_id":"T0MEADOW","user_id":"U0CXBOT","is_bot":true,"is_enterprise_install":false}}],"is_ext_shared_channel":false,"event_context":"4-eyJldCI6InJlYWN0aW9uX2FkZGVkIiwidGlkIjoiVDBNRUFET1ciLCJhaWQiOiJBMENYQk9UMDAwMSIsImNpZCI6IkMwQ1gifQ-{scattered:016x}"}}"#,
        1_795_000_000 + number / 1_000,
        number % 10_000,
        scattered >> 24,
        1_795_000_000 + number / 1_000,
    )
}

fn request(body: &str, timestamp: &str) -> Vec<u8> {
    format!(
        "POST /slack/events HTTP/1.1\r\nHost: cx-bot.example.com\r\nUser-Agent: Slackbot 1.0 (+https://api.slack.com/robots)\r\n\
         Accept: */*\r\nContent-Type: application/json\r\nX-Slack-Signature: {}\r\nX-Slack-Request-Timestamp: {timestamp}\r\n\
         Content-Length: {}\r\n\r\n{body}",
        sign(SECRET, timestamp, body.as_bytes()),
        body.len()
    )
    .into_bytes()
}
