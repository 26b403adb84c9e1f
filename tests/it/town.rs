//! The stage of every story: everything is real but the clock, the ids and Slack, whose place the sandbox takes.

use std::io::{Read, Write};
use std::net::SocketAddr;
use std::path::Path;
use std::time::Duration;

use cx_bot::app::{Bot, try_out};
use cx_bot::base::clock::{Clock, MINUTE, Millis, SECOND};
use cx_bot::base::config::{Config, Mode};
use cx_bot::base::db::{Db, query};
use cx_bot::base::ids::Ids;
use cx_bot::engine::queue::{self, Side};
use cx_bot::engine::scheduler::Step;
use cx_bot::engine::socket::{self, Timing};
use cx_bot::sandbox::{Answered, Connection, Receipt, Sandbox, Seed, Submitted};
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::sync::{oneshot, watch};
use tokio::task::JoinHandle;

/// Compares with an inline snapshot; `cargo insta` is not needed to read it.
macro_rules! snapshot {
    ($value:expr, @$expected:literal) => {
        insta::assert_snapshot!($value, @$expected)
    };
}
pub(crate) use snapshot;

/// Monday, 2 November 2026, 09:00 UTC.
pub(crate) const START: Millis = 1_793_610_000_000;
/// The customer-experience channel.
pub(crate) const CX: &str = "C0CX";

/// Socket Mode with little patience.
pub(crate) const SOON: Timing = Timing {
    hello: Duration::from_millis(500),
    ping: Duration::from_millis(50),
    silence: Duration::from_millis(250),
    patience: Duration::from_millis(500),
    pause: Duration::from_millis(20),
    steady: Duration::from_millis(20),
};

/// A company with its bot.
pub(crate) struct Town {
    /// The pretend Slack.
    pub(crate) sandbox: Sandbox,
    /// The bot, which moves only when told to.
    pub(crate) bot: Bot,
    /// The time, moved by hand.
    pub(crate) clock: Clock,
    /// What changes settings before the bot is built.
    settings: fn(&mut Config),
    home: Home,
    ids: Ids,
    door: Option<OpenDoor>,
    socket: Option<OpenSocket>,
}

/// Connections by Socket Mode, held as a running bot holds them, only with less patience.
struct OpenSocket {
    stop: watch::Sender<bool>,
    held: JoinHandle<anyhow::Result<()>>,
}

struct OpenDoor {
    address: SocketAddr,
    close: oneshot::Sender<()>,
    closed: JoinHandle<anyhow::Result<()>>,
}

impl Town {
    /// The sandbox's company of 24 people in six functions, with a bot that has just started.
    pub(crate) async fn new() -> Self {
        Self::with(|_| {}).await
    }

    /// The same with other settings.
    pub(crate) async fn with(settings: fn(&mut Config)) -> Self {
        let clock = Clock::standing_at(START);
        let sandbox = try_out::start_sandbox(([127, 0, 0, 1], 0).into(), clock.clone(), Ids::counted(), Seed::Company)
            .await
            .expect("the sandbox starts");
        let home = Home::new().await;
        let ids = Ids::counted();
        let bot = build(&sandbox, &home, settings, &clock, &ids).await;
        let mut town = Self { sandbox, bot, clock, settings, home, ids, door: None, socket: None };
        town.open().await;
        town.settle().await;
        town
    }

    /// The company with one card, Ada's of Support, and where it stands.
    pub(crate) async fn with_card() -> (Self, String) {
        Self::with_card_and(|_| {}).await
    }

    /// The same with other settings.
    pub(crate) async fn with_card_and(settings: fn(&mut Config)) -> (Self, String) {
        let mut town = Self::with(settings).await;
        town.agent().shares("Refund mails arrive after nine days").await;
        town.settle().await;
        let card = town.card("Refund mails");
        (town, card)
    }

    /// Opens the door, asks Slack who we are, and begins the timetable, as a start does.
    async fn open(&mut self) {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port is free");
        let address = listener.local_addr().expect("it listens");
        let door = self.bot.door(self.bot.reception()).expect("there is a secret");
        let (close, closing) = oneshot::channel::<()>();
        let serving = door.serve(listener, async {
            let _ = closing.await;
        });
        self.door = Some(OpenDoor { address, close, closed: tokio::spawn(serving) });
        self.bot.identify().await.expect("Slack says who we are");
        self.bot.begin().await.expect("the timetable begins");
        let slack = &self.bot.company.config().slack;
        if slack.mode == Mode::Http {
            self.sandbox.connect(Connection::Http {
                base_url: format!("http://{address}"),
                signing_secret: "sandbox-signing-secret".into(),
            });
            return;
        }
        self.sandbox.connect(Connection::Socket);
        let (stop, stopped) = watch::channel(false);
        let (url, token, reception) = (slack.api_url.clone(), slack.app_token.clone(), self.bot.reception());
        let held = tokio::spawn(async move {
            let token = token.expect("there is a token");
            socket::hold(&url, &token, reception, SOON, stopped).await
        });
        self.socket = Some(OpenSocket { stop, held });
        self.until("two connections are held", |town| town.sandbox.sockets() == 2).await;
    }

    /// Waits in real time, a few seconds at most, until it is so.
    pub(crate) async fn until(&self, what: &str, is_so: impl Fn(&Self) -> bool) {
        for _ in 0..2_000 {
            if is_so(self) {
                return;
            }
            // sleeps: connections open and close by themselves.
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
        panic!("it never happened that {what}");
    }

    /// What ended the connections of Socket Mode.
    pub(crate) async fn held(&mut self) -> anyhow::Result<()> {
        self.socket.take().expect("connections are held").held.await.expect("nothing breaks")
    }

    /// Another instance on the same rows.
    pub(crate) async fn another(&self) -> Bot {
        let bot = build(&self.sandbox, &self.home, self.settings, &self.clock, &self.ids).await;
        bot.identify().await.expect("Slack says who we are");
        bot
    }

    /// Works at the same time as another instance, until neither finds anything.
    pub(crate) async fn works_with(&self, other: &Bot) {
        loop {
            self.sandbox.quiet().await;
            let (one, two) = tokio::join!(self.bot.step(), other.step());
            let steps = [one.expect("the database works"), two.expect("the database works")];
            if !steps.contains(&Step::Worked) {
                return;
            }
            // What waits for Slack's pace is ready a moment later.
            self.clock.advance(2 * SECOND);
        }
    }

    /// Stops the bot, as far as it has come.
    pub(crate) async fn stop(&mut self) {
        if let Some(door) = self.door.take() {
            let _ = door.close.send(());
            door.closed.await.expect("the door closes").expect("it closes well");
        }
        if let Some(socket) = self.socket.take() {
            let _ = socket.stop.send(true);
            socket.held.await.expect("the connections end").expect("they end well");
        }
        self.bot.db.close().await;
    }

    /// Starts the bot again on the same rows.
    pub(crate) async fn start(&mut self) {
        self.stop().await;
        self.bot = build(&self.sandbox, &self.home, self.settings, &self.clock, &self.ids).await;
        self.open().await;
    }

    /// Steps inbox and outbox until nothing is left to do within the next ten seconds, which pass on the way.
    pub(crate) async fn settle(&mut self) {
        self.settle_within(10 * SECOND).await;
    }

    /// The same for a longer time.
    pub(crate) async fn settle_within(&mut self, time: Millis) {
        let end = self.clock.now() + time;
        loop {
            self.sandbox.quiet().await;
            while self.bot.step().await.expect("the database works") == Step::Worked {}
            self.sandbox.quiet().await;
            let mut connection = self.bot.db.read().await.expect("the database works");
            let next_in = queue::next_ready(&mut connection, Side::In).await.expect("the database works");
            let next_out = queue::next_ready(&mut connection, Side::Out).await.expect("the database works");
            let Some(next) = next_in.into_iter().chain(next_out).min() else { return };
            let now = self.clock.now();
            if next > end {
                return;
            }
            self.clock.advance((next - now).max(1));
        }
    }

    /// Lets time pass, and what is due be done.
    pub(crate) async fn pass(&mut self, time: Millis) {
        self.clock.advance(time);
        self.sandbox.redeliver_due().await;
        self.settle().await;
    }

    /// A person of the company by Slack id.
    pub(crate) fn person(&self, id: &'static str) -> Person {
        Person::of(&self.sandbox, id)
    }

    /// Ada of Support, who speaks English.
    pub(crate) fn agent(&self) -> Person {
        self.person("U0ADA")
    }

    /// Ben of Engineering, who speaks English.
    pub(crate) fn engineer(&self) -> Person {
        self.person("U0BEN")
    }

    /// Marta of Finance, who speaks Polish.
    pub(crate) fn accountant(&self) -> Person {
        self.person("U0MARTA")
    }

    /// Ida, who keeps the channel.
    pub(crate) fn steward(&self) -> Person {
        self.person("U0IDA")
    }

    /// A channel as Ada sees it.
    pub(crate) fn screen(&self, channel: &str) -> String {
        self.sandbox.screen(channel, "U0ADA")
    }

    /// The card that has these words, by its `ts`.
    pub(crate) fn card(&self, words: &str) -> String {
        self.find_card(words).unwrap_or_else(|| panic!("no card has the words {words:?}:\n{}", self.screen(CX)))
    }

    /// The last message in the channel that says so, by its `ts`.
    pub(crate) fn message(&self, words: &str) -> String {
        let found = self.sandbox.read(|world| {
            let messages = &world.channel(CX)?.messages;
            messages.iter().rev().find(|message| message.text.contains(words)).map(|message| message.ts.clone())
        });
        found.unwrap_or_else(|| panic!("nobody said {words:?}:\n{}", self.screen(CX)))
    }

    /// The same, where there may be none.
    pub(crate) fn find_card(&self, words: &str) -> Option<String> {
        self.sandbox.read(|world| {
            let messages = &world.channel(CX)?.messages;
            let card = messages.iter().find(|message| message.text.contains(words) && !message.blocks.is_empty())?;
            Some(card.ts.clone())
        })
    }

    /// Where the bot's rows are kept.
    pub(crate) fn database(&self) -> String {
        self.home.url.clone()
    }

    /// Where the bot listens.
    pub(crate) fn address(&self) -> SocketAddr {
        self.door.as_ref().expect("the door is open").address
    }

    /// What the bot answers when somebody looks at one of its pages.
    pub(crate) async fn look(&self, path: &str) -> String {
        let request = format!("GET {path} HTTP/1.1\r\nhost: bot\r\nconnection: close\r\n\r\n");
        let answer = self.says(request.into_bytes()).await;
        answer.split_once("\r\n\r\n").map_or_else(String::new, |(_, body)| body.to_owned())
    }

    /// What the bot answers to these bytes.
    pub(crate) async fn says(&self, request: Vec<u8>) -> String {
        self.says_at(self.address(), request).await
    }

    /// The same at another door.
    pub(crate) async fn says_at(&self, address: SocketAddr, request: Vec<u8>) -> String {
        let talking = tokio::task::spawn_blocking(move || {
            let mut stream = std::net::TcpStream::connect(address).expect("the door is open");
            let patience = Some(Duration::from_secs(5));
            stream.set_read_timeout(patience).expect("a socket has a time limit");
            // A door that has heard enough closes, whatever else we wanted to say.
            let _ = stream.write_all(&request);
            let mut answer = Vec::new();
            let _ = stream.read_to_end(&mut answer);
            String::from_utf8_lossy(&answer).into_owned()
        });
        talking.await.expect("nothing breaks")
    }

    /// How many calls of a method Slack has had.
    pub(crate) fn calls(&self, method: &str) -> usize {
        self.sandbox.calls_of(method).len()
    }

    /// How many rows wait within the next minute, or were set aside.
    pub(crate) async fn left_over(&self) -> (i64, i64) {
        let mut connection = self.bot.db.read().await.expect("the database works");
        let (waiting,): (i64,) = cx_bot::base::db::query_as(
            "SELECT COUNT(*) FROM job WHERE done_at IS NULL AND parked_at IS NULL AND run_at <= $1",
        )
        .bind(self.clock.now() + MINUTE)
        .fetch_one(&mut *connection)
        .await
        .expect("the database works");
        let (parked,): (i64,) = cx_bot::base::db::query_as("SELECT COUNT(*) FROM job WHERE parked_at IS NOT NULL")
            .fetch_one(&mut *connection)
            .await
            .expect("the database works");
        (waiting, parked)
    }

    /// What waits or was set aside, for whoever wonders why a story does not end.
    pub(crate) async fn rows(&self) -> String {
        let mut connection = self.bot.db.read().await.expect("the database works");
        let rows: Vec<(String, String, String, i64, Option<String>)> = cx_bot::base::db::query_as(
            "SELECT box, lane, key, run_at, error FROM job WHERE done_at IS NULL ORDER BY box, lane, id",
        )
        .fetch_all(&mut *connection)
        .await
        .expect("the database works");
        let now = self.clock.now();
        let line = |(side, lane, key, run_at, error): &(String, String, String, i64, Option<String>)| {
            format!("{side} {lane}: {key} in {} ms {}", run_at - now, error.as_deref().unwrap_or_default())
        };
        rows.iter().map(line).collect::<Vec<_>>().join("\n")
    }

    /// A story ends clean: no undone row, no row set aside, nothing undelivered.
    pub(crate) async fn end(mut self) {
        self.settle().await;
        assert_eq!(self.left_over().await, (0, 0), "rows are left over (waiting, set aside):\n{}", self.rows().await);
        assert_eq!(self.sandbox.undelivered(), 0, "Slack could not deliver something");
        self.stop().await;
        self.sandbox.stop().await;
    }
}

async fn build(sandbox: &Sandbox, home: &Home, settings: fn(&mut Config), clock: &Clock, ids: &Ids) -> Bot {
    let mut config = try_out::config_for(sandbox, &home.url, false, None).expect("the settings are right");
    // The story of the digest is told by itself.
    config.digest.on = false;
    config.health.on = false;
    config.channels.wins.clear();
    settings(&mut config);
    Bot::build(config, clock.clone(), ids.clone()).await.expect("the bot can be built")
}

/// Somebody who acts.
pub(crate) struct Person {
    /// Their Slack id.
    pub(crate) id: &'static str,
    sandbox: Sandbox,
}

impl Person {
    /// Somebody of that sandbox's company.
    pub(crate) fn of(sandbox: &Sandbox, id: &'static str) -> Self {
        Self { id, sandbox: sandbox.clone() }
    }

    /// Posts an idea by command and form, with a usual description.
    pub(crate) async fn shares(&self, title: &str) {
        let values = json!({"title": title, "pain": "They wait and ask again.", "touchpoint": "billing"});
        assert_eq!(self.sends_idea(title, &values).await, Submitted::Closed);
    }

    /// Opens the form by command and sends it.
    pub(crate) async fn sends_idea(&self, typed: &str, values: &Value) -> Submitted {
        self.types("/cx-idea", typed).await;
        self.submits(values).await
    }

    /// Types a slash command in the CX channel and reads the private answer.
    pub(crate) async fn types(&self, command: &str, text: &str) -> String {
        match self.sandbox.command(self.id, CX, command, text).await.expect("they can type it") {
            Answered::Nothing => String::new(),
            Answered::Ephemeral(message) => {
                cx_bot::sandbox::plain::message(&json!({"text": message.text, "blocks": message.blocks}))
            }
            other => panic!("an answer nobody wants: {other:?}"),
        }
    }

    /// Sends the form they look at.
    pub(crate) async fn submits(&self, values: &Value) -> Submitted {
        let view = self.sandbox.modal(self.id).unwrap_or_else(|| panic!("{} looks at no form", self.id));
        self.sandbox.submit(self.id, &view, values).await.expect("they can send it")
    }

    /// Presses a button or chooses from a menu on a message of the CX channel.
    pub(crate) async fn presses(&self, ts: &str, action: &str) {
        self.presses_value(CX, ts, action, None).await;
    }

    /// Chooses the option that begins so from the menu on a card.
    pub(crate) async fn chooses(&self, ts: &str, option: &str) {
        let value = self.sandbox.read(|world| {
            let message = world.message(CX, ts)?;
            let elements = message.blocks.iter().filter_map(|block| block["elements"].as_array()).flatten();
            let options = elements.filter_map(|element| element["options"].as_array()).flatten();
            options
                .filter_map(|known| known["value"].as_str())
                .find(|value| value.starts_with(option))
                .map(str::to_owned)
        });
        let value = value.unwrap_or_else(|| panic!("the menu has no {option}"));
        self.presses_value(CX, ts, "card.more", Some(&value)).await;
    }

    /// Declines or parks what a card shows, for a reason from the list and in a sentence.
    pub(crate) async fn closes(&self, ts: &str, status: &str, cause: &str, sentence: &str) {
        self.chooses(ts, "move:").await;
        assert_eq!(self.submits(&json!({"status": status})).await, Submitted::Updated);
        assert_eq!(self.submits(&json!({"cause": cause, "sentence": sentence})).await, Submitted::Closed);
    }

    /// Presses something on a message anywhere.
    pub(crate) async fn presses_value(&self, channel: &str, ts: &str, action: &str, value: Option<&str>) {
        let receipt = self.sandbox.press(self.id, channel, ts, action, value).await.expect("it is there to press");
        assert_eq!(receipt, Receipt::Acknowledged);
    }

    /// Presses something in the form they look at.
    pub(crate) async fn presses_in_form(&self, action: &str, value: Option<&str>) {
        let view = self.sandbox.modal(self.id).expect("they look at a form");
        let receipt = self.sandbox.press_in_view(self.id, &view, action, value).await.expect("it is there to press");
        assert_eq!(receipt, Receipt::Acknowledged);
    }

    /// Presses something in their Home.
    pub(crate) async fn presses_at_home(&self, action: &str, value: Option<&str>) {
        let home = self.sandbox.read(|world| world.homes.get(self.id).map(|view| view.id.clone()));
        let home = home.expect("they have a Home");
        let receipt = self.sandbox.press_in_view(self.id, &home, action, value).await.expect("it is there to press");
        assert_eq!(receipt, Receipt::Acknowledged);
    }

    /// Puts an emoji on a message of the CX channel.
    pub(crate) async fn reacts(&self, ts: &str, emoji: &str) {
        self.sandbox.react(self.id, CX, ts, emoji).await.expect("they can react");
    }

    /// Takes it away.
    pub(crate) async fn unreacts(&self, ts: &str, emoji: &str) {
        self.sandbox.unreact(self.id, CX, ts, emoji).await.expect("they can take it away");
    }

    /// Uses the bot's shortcut for evidence on a message of the CX channel.
    pub(crate) async fn uses_shortcut(&self, ts: &str) {
        let used = self.sandbox.message_shortcut(self.id, CX, ts, "evidence.from_message").await;
        used.expect("it is in the menu");
    }

    /// Writes in the CX channel.
    pub(crate) async fn writes(&self, text: &str) -> String {
        self.sandbox.post(self.id, CX, text, None).await.expect("they can write")
    }

    /// Presses a button below the last direct message of the bot that has it.
    pub(crate) async fn answers(&self, action: &str) {
        let found = self.sandbox.read(|world| {
            let direct = world.direct(self.id)?;
            let mut messages = direct.messages.iter().rev();
            let found = messages.find(|message| json!(message.blocks).to_string().contains(action))?;
            Some((direct.id.clone(), found.ts.clone()))
        });
        let (channel, ts) = found.unwrap_or_else(|| panic!("nobody asked:\n{}", self.inbox()));
        self.presses_value(&channel, &ts, action, None).await;
    }

    /// Their direct messages with the bot.
    pub(crate) fn inbox(&self) -> String {
        self.sandbox.dm_screen(self.id)
    }

    /// The form they look at.
    pub(crate) fn form(&self) -> String {
        self.sandbox.view_screen(self.id)
    }

    /// The CX channel as they see it.
    pub(crate) fn screen(&self) -> String {
        self.sandbox.screen(CX, self.id)
    }

    /// Opens their Home.
    pub(crate) async fn opens_home(&self) {
        self.sandbox.open_home(self.id).await.expect("they can open it");
    }

    /// Their Home.
    pub(crate) fn home(&self) -> String {
        self.sandbox.home_screen(self.id)
    }
}

/// A database of a story's own: a file, or a schema on PostgreSQL.
pub(crate) struct Home {
    /// Where it is.
    pub(crate) url: String,
    _folder: Option<tempfile::TempDir>,
}

impl Home {
    /// A new one.
    pub(crate) async fn new() -> Self {
        static COUNT: std::sync::atomic::AtomicU64 = std::sync::atomic::AtomicU64::new(0);
        let Some(server) = server() else {
            // In memory where that is possible: what a story ends is a process, never the machine.
            let memory = Path::new("/dev/shm");
            let folder = if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() };
            let folder = folder.expect("a folder can be made");
            let url = format!("sqlite:{}", folder.path().join("cx-bot.db").display());
            return Self { url, _folder: Some(folder) };
        };
        let number = COUNT.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        let schema = format!("story_{}_{number}", std::process::id());
        let db = Db::open(&server).await.expect("PostgreSQL answers");
        let mut tx = db.begin().await.expect("PostgreSQL answers");
        cx_bot::base::db::query_built(format!("CREATE SCHEMA {schema}"))
            .execute(&mut *tx)
            .await
            .expect("a schema can be made");
        tx.commit().await.expect("PostgreSQL answers");
        db.close().await;
        let sign = if server.contains('?') { '&' } else { '?' };
        Self { url: format!("{server}{sign}options[search_path]={schema}"), _folder: None }
    }
}

/// The PostgreSQL server of this run, if there is one.
#[expect(clippy::print_stdout, reason = "a run says which half of the stories it tells")]
pub(crate) fn server() -> Option<String> {
    let url = std::env::var("TEST_DATABASE_URL").ok().filter(|url| !url.is_empty());
    static SAID: std::sync::Once = std::sync::Once::new();
    SAID.call_once(|| match &url {
        Some(_) => println!("stories run on PostgreSQL"),
        None => println!("stories run on SQLite alone; TEST_DATABASE_URL names a PostgreSQL server for the other half"),
    });
    url
}

/// Runs a statement behind the bot's back.
pub(crate) async fn behind_the_back(town: &Town, sql: &'static str) {
    let mut tx = town.bot.db.begin().await.expect("the database works");
    query(sql).execute(&mut *tx).await.expect("the statement works");
    tx.commit().await.expect("the database works");
}

/// Takes an opportunity on and brings it to customers.
pub(crate) async fn ships(town: &mut Town, person: &Person, card: &str) {
    person.presses(card, "progress.claim").await;
    town.settle().await;
    for (status, reason) in [("in_progress", ""), ("shipped", "A mail for each step")] {
        person.chooses(card, "move:").await;
        person.submits(&json!({"status": status, "reason": reason})).await;
        town.settle().await;
    }
}
