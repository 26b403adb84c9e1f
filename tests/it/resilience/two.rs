//! Two instances on one PostgreSQL, both working for real, share the work and double nothing.

use std::sync::Arc;

use cx_bot::app::{Bot, try_out};
use cx_bot::base::clock::Clock;
use cx_bot::base::config::Config;
use cx_bot::base::ids::Ids;
use cx_bot::domain::setting::find_revision;
use cx_bot::sandbox::world::World;
use cx_bot::sandbox::{Answered, Connection, Sandbox, Seed, Submitted};
use serde_json::json;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::town::{CX, Home, server};

const TITLES: [&str; 4] = [
    "Refund mails arrive after nine days",
    "Tracking page speaks English only",
    "Invoices lack the order number",
    "Nobody answers on Sundays and holidays",
];

/// An instance that serves and works.
pub(super) struct Instance {
    bot: Arc<Bot>,
    address: String,
    pub(super) running: JoinHandle<anyhow::Result<()>>,
}

impl Instance {
    pub(super) async fn start(sandbox: &Sandbox, home: &Home, stop: watch::Receiver<bool>) -> Self {
        Self::start_with(sandbox, home, stop, |_| {}).await
    }

    /// The same with other settings.
    pub(super) async fn start_with(
        sandbox: &Sandbox,
        home: &Home,
        stop: watch::Receiver<bool>,
        settings: fn(&mut Config),
    ) -> Self {
        let mut config = try_out::config_for(sandbox, &home.url, false, None).expect("the settings are right");
        settings(&mut config);
        let bot = Arc::new(Bot::build(config, Clock::system(), Ids::random()).await.expect("it can be built"));
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port is free");
        let address = format!("http://{}", listener.local_addr().expect("it listens"));
        let runner = bot.clone();
        Self { bot, address, running: tokio::spawn(async move { runner.run(listener, stop).await }) }
    }

    /// Slack's next deliveries come here.
    pub(super) fn receives(&self, sandbox: &Sandbox) {
        sandbox.connect(Connection::Http {
            base_url: self.address.clone(),
            signing_secret: "sandbox-signing-secret".into(),
        });
    }

    /// Inbox rows it has handled.
    fn handled(&self) -> f64 {
        let page = self.bot.metrics.page(Default::default(), Default::default());
        let lines = page.lines().filter(|line| line.starts_with("cx_bot_jobs_total{") && line.contains("\"done\""));
        lines.filter_map(|line| line.rsplit(' ').next()?.parse::<f64>().ok()).sum()
    }
}

/// The cards of these words.
pub(super) fn cards(world: &World, words: &str) -> Vec<String> {
    let messages = world.channel(CX).map(|channel| channel.messages.as_slice()).unwrap_or_default();
    let cards = messages.iter().filter(|message| message.text.contains(words) && !message.blocks.is_empty());
    cards.map(|card| card.ts.clone()).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_instances_share_the_work_and_double_nothing() {
    if server().is_none() {
        println!("skipped: several instances need PostgreSQL");
        return;
    }
    let sandbox = try_out::start_sandbox(([127, 0, 0, 1], 0).into(), Clock::system(), Ids::counted(), Seed::Company)
        .await
        .expect("the sandbox starts");
    let home = Home::new().await;
    let (stop, stopped) = watch::channel(false);
    let one = Instance::start(&sandbox, &home, stopped.clone()).await;
    let two = Instance::start(&sandbox, &home, stopped).await;
    let people: Vec<String> =
        sandbox.read(|world| world.groups.values().flat_map(|group| group.members.clone()).collect());
    assert_eq!(people.len(), 24);

    for (number, title) in TITLES.into_iter().enumerate() {
        let (here, author) = if number % 2 == 0 { (&one, "U0ADA") } else { (&two, "U0BEN") };
        here.receives(&sandbox);
        sandbox.command(author, CX, "/cx-idea", title).await.expect("they can type it");
        let view = sandbox.modal(author).expect("a form opened");
        let values = json!({"title": title, "pain": format!("{title}: they call."), "touchpoint": "billing"});
        assert_eq!(sandbox.submit(author, &view, &values).await.expect("they can send it"), Submitted::Closed);
    }
    for title in TITLES {
        let card = sandbox.eventually(|world| cards(world, title).pop()).await.expect("the card stands");
        for (number, person) in people.iter().enumerate() {
            let here = if number % 2 == 0 { &one } else { &two };
            assert!(!here.running.is_finished(), "an instance ended by itself");
            here.receives(&sandbox);
            sandbox.press(person, CX, &card, "vote.up", None).await.expect("it is there to press");
        }
    }
    for title in TITLES {
        let all_counted = |world: &World| {
            let card = cards(world, title).pop()?;
            world.message(CX, &card)?.text.contains("24 votes").then_some(())
        };
        assert!(sandbox.eventually(all_counted).await.is_some(), "{title}:\n{}", sandbox.screen(CX, "U0ADA"));
    }
    let (by_one, by_two) = (one.handled(), two.handled());
    stop.send(true).expect("they still run");
    for instance in [one, two] {
        instance.running.await.expect("it ends").expect("it ends well");
    }
    for title in TITLES {
        assert_eq!(sandbox.read(|world| cards(world, title).len()), 1, "{title}");
    }
    for (author, ideas) in [("U0ADA", 2), ("U0BEN", 2)] {
        let thanks = sandbox.dm_screen(author).matches("Thank you! Your idea is").count();
        assert_eq!(thanks, ideas, "{author}:\n{}", sandbox.dm_screen(author));
    }
    assert!(by_one > 0.0 && by_two > 0.0, "one handled {by_one} rows, the other {by_two}");
    sandbox.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_saved_at_one_instance_holds_at_the_other_for_the_very_next_action() {
    if server().is_none() {
        println!("skipped: several instances need PostgreSQL");
        return;
    }
    let sandbox = try_out::start_sandbox(([127, 0, 0, 1], 0).into(), Clock::system(), Ids::counted(), Seed::Company)
        .await
        .expect("the sandbox starts");
    let home = Home::new().await;
    let (stop, stopped) = watch::channel(false);
    let one = Instance::start(&sandbox, &home, stopped.clone()).await;
    let two = Instance::start(&sandbox, &home, stopped).await;
    for (number, points) in ["Counter", "Counter\nHotline", "Hotline"].into_iter().enumerate() {
        one.receives(&sandbox);
        let overview = match sandbox.command("U0IDA", CX, "/cx", "settings").await.expect("she can type it") {
            Answered::Ephemeral(message) => message.ts.clone(),
            other => panic!("no overview: {other:?}"),
        };
        sandbox.press("U0IDA", CX, &overview, "settings.form", Some("ideas")).await.expect("it is there to press");
        let form = sandbox.modal("U0IDA").expect("a form opened");
        let values = json!({"ideas.touchpoints": points});
        assert_eq!(sandbox.submit("U0IDA", &form, &values).await.expect("she can send it"), Submitted::Closed);
        let saved = async || {
            let mut connection = one.bot.db.read().await.expect("the database works");
            find_revision(&mut connection).await.expect("it is read")
        };
        while saved().await <= number as i64 {
            // sleeps: both instances work by themselves.
            tokio::time::sleep(std::time::Duration::from_millis(5)).await;
        }
        for instance in [&two, &one] {
            instance.receives(&sandbox);
            sandbox.command("U0ADA", CX, "/cx-idea", "Nobody answers").await.expect("she can type it");
            let form = sandbox.view_screen("U0ADA");
            let shown = sandbox.modal("U0ADA").expect("a form opened");
            let options = sandbox.read(|world| {
                let view = world.top_modal("U0ADA").expect("she looks at it");
                view.content["blocks"].to_string()
            });
            for point in points.lines() {
                assert!(options.contains(point), "{point}:\n{form}");
            }
            assert_eq!(options.contains("Counter"), points.contains("Counter"), "{form}");
            sandbox.close_view("U0ADA", &shown).await.expect("it can be closed");
        }
    }
    stop.send(true).expect("they still run");
    for instance in [one, two] {
        instance.running.await.expect("it ends").expect("it ends well");
    }
    sandbox.stop().await;
}
