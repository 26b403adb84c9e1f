//! A bot on a thread of its own, door and all, that dies when a step of its work is reached: the runtime it lives in is
//! thrown away, and with it all it had in memory, its open transactions and its calls under way.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use cx_bot::app::{Bot, try_out};
use cx_bot::base::clock::{Clock, MINUTE, Millis};
use cx_bot::base::config::Config;
use cx_bot::base::ids::Ids;
use cx_bot::engine::queue::{self, Side};
use cx_bot::engine::scheduler::Step;
use cx_bot::sandbox::{Connection, Sandbox, Seed};
use tokio::net::TcpListener;
use tokio::sync::{Notify, mpsc, oneshot, watch};

use crate::town::{Home, START};

/// A company whose bot can die and live again.
pub(crate) struct Mortal {
    /// The pretend Slack, which lives on.
    pub(crate) sandbox: Sandbox,
    /// The time, moved by hand.
    pub(crate) clock: Clock,
    /// Decides when the bot dies.
    pub(crate) reaper: Reaper,
    pub(crate) home: Home,
    ids: Ids,
    settings: fn(&mut Config),
    life: Option<Life>,
}

/// While a process has one subscriber only, tracing asks the thread that comes by first whether anybody listens, for ever.
/// Stories beside this one have no subscriber; two that never end make tracing ask all of them.
static LISTENERS: std::sync::OnceLock<[tracing::Dispatch; 2]> = std::sync::OnceLock::new();

/// As long as the guard lives, `hear` learns of each step that is reached on this thread, and of the kind of the row that
/// was begun last.
pub(crate) fn listen<F: Fn(&str, &str) + Send + Sync + 'static>(hear: F) -> tracing::subscriber::DefaultGuard {
    LISTENERS.get_or_init(|| [(); 2].map(|()| tracing::Dispatch::new(Listener::new(|_: &str, _: &str| ()))));
    tracing::subscriber::set_default(Listener::new(hear))
}

/// What a living bot is asked to do: work until idle, and tell when there is more to do.
type Order = oneshot::Sender<Option<Millis>>;

struct Life {
    orders: mpsc::UnboundedSender<Order>,
    /// Closed with the thread's end. An order sent while the bot dies may stay in the channel, neither answered nor dropped.
    alive: watch::Receiver<()>,
    thread: std::thread::JoinHandle<()>,
}

impl Mortal {
    /// A company with a bot that has just started and done its first work.
    pub(crate) async fn new(settings: fn(&mut Config)) -> Self {
        let clock = Clock::standing_at(START);
        let sandbox = try_out::start_sandbox(([127, 0, 0, 1], 0).into(), clock.clone(), Ids::counted(), Seed::Company)
            .await
            .expect("the sandbox starts");
        let home = Home::new().await;
        let (reaper, ids) = (Reaper::default(), Ids::counted());
        let mut mortal = Self { sandbox, clock, reaper, home, ids, settings, life: None };
        mortal.lives().await;
        mortal.rests().await;
        mortal
    }

    /// Starts the bot on the rows that are there, unless it lives.
    async fn lives(&mut self) {
        if let Some(life) = self.life.take() {
            if !life.thread.is_finished() && !life.orders.is_closed() {
                self.life = Some(life);
                return;
            }
            life.thread.join().expect("the bot did not break, it was killed");
        }
        let mut config = try_out::config_for(&self.sandbox, &self.home.url, false, None).expect("settings are right");
        config.digest.on = false;
        config.channels.wins.clear();
        (self.settings)(&mut config);
        let (ready, listening) = oneshot::channel();
        let (orders, given) = mpsc::unbounded_channel();
        let (until_the_end, alive) = watch::channel(());
        let (clock, ids, reaper) = (self.clock.clone(), self.ids.clone(), self.reaper.clone());
        let thread = std::thread::spawn(move || {
            let _alive = until_the_end;
            let hearing = reaper.clone();
            let _steps = listen(move |step, _| hearing.hears(step));
            // One task at a time, so that death strikes right behind the step.
            let mut runtime = tokio::runtime::Builder::new_current_thread();
            let runtime = runtime.enable_all().event_interval(1).build().expect("a runtime can be made");
            runtime.block_on(async {
                tokio::select! {
                    biased;
                    () = reaper.strikes() => {}
                    () = live(config, clock, ids, ready, given) => {}
                }
            });
        });
        let address = listening.await.expect("the bot starts");
        self.sandbox.connect(Connection::Http {
            base_url: format!("http://{address}"),
            signing_secret: "sandbox-signing-secret".into(),
        });
        self.life = Some(Life { orders, alive, thread });
    }

    /// Works until nothing is left to do within the next minutes, which pass on the way; whoever dies lives again, and
    /// Slack repeats what was not acknowledged.
    pub(crate) async fn rests(&mut self) {
        let end = self.clock.now() + 12 * MINUTE;
        loop {
            self.lives().await;
            self.sandbox.quiet().await;
            self.sandbox.redeliver_due().await;
            let Some(next) = self.works().await else { continue };
            self.sandbox.quiet().await;
            let now = self.clock.now();
            match next {
                Some(next) if next <= end => self.clock.advance((next - now).max(1)),
                _ if self.sandbox.undelivered() > 0 => self.clock.advance(MINUTE),
                _ => return,
            }
        }
    }

    /// Lets the bot work until it is idle; `None` when it died.
    async fn works(&self) -> Option<Option<Millis>> {
        let life = self.life.as_ref()?;
        let (done, idle) = oneshot::channel();
        life.orders.send(done).ok()?;
        let mut alive = life.alive.clone();
        tokio::select! {
            biased;
            next = idle => next.ok(),
            _ = alive.changed() => None,
        }
    }

    /// Ends the story.
    pub(crate) async fn end(mut self) {
        if let Some(life) = self.life.take() {
            drop(life.orders);
            life.thread.join().expect("the bot ends");
        }
        self.sandbox.stop().await;
    }
}

/// A process that dies gives its file free at once; a thread's connections need a moment for it.
async fn build(config: Config, clock: Clock, ids: Ids) -> Bot {
    for _ in 0..200 {
        match Bot::build(config.clone(), clock.clone(), ids.clone()).await {
            Err(error) if error.to_string().contains("already uses") => {
                // sleeps: the threads of the life before end by themselves.
                tokio::time::sleep(std::time::Duration::from_millis(20)).await;
            }
            other => return other.expect("the bot can be built"),
        }
    }
    panic!("the life before never gives its file free")
}

/// One life: serves deliveries, and works when told to.
async fn live(
    config: Config,
    clock: Clock,
    ids: Ids,
    ready: oneshot::Sender<SocketAddr>,
    mut orders: mpsc::UnboundedReceiver<Order>,
) {
    let bot = build(config, clock, ids).await;
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port is free");
    let address = listener.local_addr().expect("it listens");
    let door = bot.door(bot.reception()).expect("there is a secret");
    tokio::spawn(door.serve(listener, std::future::pending()));
    bot.identify().await.expect("Slack says who we are");
    bot.begin().await.expect("the timetable begins");
    let _ = ready.send(address);
    while let Some(done) = orders.recv().await {
        while bot.step().await.expect("the database works") == Step::Worked {}
        let mut connection = bot.db.read().await.expect("the database works");
        let next_in = queue::next_ready(&mut connection, Side::In).await.expect("the database works");
        let next_out = queue::next_ready(&mut connection, Side::Out).await.expect("the database works");
        let _ = done.send(next_in.into_iter().chain(next_out).min());
    }
    bot.db.close().await;
}

/// Listens to the steps the bot reaches, and strikes at the one it was told.
#[derive(Clone, Default)]
pub(crate) struct Reaper(Arc<Fate>);

#[derive(Default)]
struct Fate {
    /// Steps to go, and those gone by.
    counted: Mutex<Option<(usize, usize)>>,
    /// The step at which it struck last.
    struck_at: Mutex<Option<String>>,
    strike: Notify,
}

impl Reaper {
    /// Strikes at the `nth` step from now, counted from zero.
    pub(crate) fn strike_at(&self, nth: usize) {
        *self.0.struck_at.lock().expect("nobody broke") = None;
        *self.0.counted.lock().expect("nobody broke") = Some((nth, 0));
    }

    /// Puts the scythe away. Gives the step at which it struck.
    pub(crate) fn rest(&self) -> Option<String> {
        *self.0.counted.lock().expect("nobody broke") = None;
        self.0.struck_at.lock().expect("nobody broke").take()
    }

    async fn strikes(&self) {
        self.0.strike.notified().await;
    }

    fn hears(&self, step: &str) {
        let mut counted = self.0.counted.lock().expect("nobody broke");
        let Some((nth, gone)) = &mut *counted else { return };
        if nth == gone {
            *self.0.struck_at.lock().expect("nobody broke") = Some(step.to_owned());
            *counted = None;
            self.0.strike.notify_one();
        } else {
            *gone += 1;
        }
    }
}

/// Hears of steps and rows.
struct Listener<F> {
    hear: F,
    row: Mutex<String>,
}

impl<F> Listener<F> {
    fn new(hear: F) -> Self {
        Self { hear, row: Mutex::default() }
    }
}

impl<F: Fn(&str, &str) + Send + Sync + 'static> tracing::Subscriber for Listener<F> {
    fn enabled(&self, metadata: &tracing::Metadata<'_>) -> bool {
        metadata.target() == "cx_bot::step" || (metadata.is_span() && metadata.name() == "row")
    }

    fn new_span(&self, row: &tracing::span::Attributes<'_>) -> tracing::span::Id {
        if let Some(kind) = Field::read("kind", |field| row.record(field)) {
            *self.row.lock().expect("nobody broke") = kind;
        }
        tracing::span::Id::from_u64(1)
    }

    fn record(&self, _: &tracing::span::Id, _: &tracing::span::Record<'_>) {}

    fn record_follows_from(&self, _: &tracing::span::Id, _: &tracing::span::Id) {}

    fn event(&self, event: &tracing::Event<'_>) {
        if let Some(step) = Field::read("step", |field| event.record(field)) {
            let row = self.row.lock().expect("nobody broke").clone();
            (self.hear)(&step, &row);
        }
    }

    fn enter(&self, _: &tracing::span::Id) {}

    fn exit(&self, _: &tracing::span::Id) {}
}

/// One field of what tracing tells.
struct Field(&'static str, Option<String>);

impl Field {
    fn read(name: &'static str, record: impl FnOnce(&mut Self)) -> Option<String> {
        let mut field = Self(name, None);
        record(&mut field);
        field.1
    }
}

impl tracing::field::Visit for Field {
    fn record_str(&mut self, field: &tracing::field::Field, value: &str) {
        if field.name() == self.0 {
            self.1 = Some(value.to_owned());
        }
    }

    fn record_debug(&mut self, field: &tracing::field::Field, value: &dyn std::fmt::Debug) {
        if field.name() == self.0 {
            self.1 = Some(format!("{value:?}"));
        }
    }
}
