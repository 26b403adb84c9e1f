//! `cx-bot screens`: every view in every language, for people who look and for programs that check.

use std::io::Write;

use serde_json::{Value, json};

use crate::base::config::Config;
use crate::base::text::{Language, Text, Words};
use crate::domain::company::Company;
use crate::domain::opportunity::{Number, Opportunity, Status};
use crate::features::{idea, progress, proposal, similar, squad, welcome};
use crate::sandbox::plain;
use crate::surfaces::{card, home, status};

/// What is printed.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// One JSON object a line, as Slack would get it.
    #[arg(long)]
    json: bool,
}

/// One view.
#[derive(Clone, Debug)]
pub struct Screen {
    /// What it is.
    pub name: String,
    /// In which language.
    pub language: Language,
    /// A message (`text`, `blocks`), a modal or a Home, as Slack takes it.
    pub view: Value,
}

impl Screen {
    /// `message`, `modal` or `home`.
    pub fn kind(&self) -> &str {
        self.view["type"].as_str().unwrap_or("message")
    }
}

/// Prints every view in every language.
///
/// # Errors
/// Built-in settings that are broken, an output that is closed.
pub fn print(arguments: &Arguments) -> anyhow::Result<()> {
    let mut output = std::io::stdout().lock();
    for screen in all()? {
        if arguments.json {
            let line = json!({
                "name": screen.name, "language": screen.language.code(), "kind": screen.kind(), "view": screen.view
            });
            writeln!(output, "{line}")?;
        } else {
            writeln!(output, "── {} ({}) ──", screen.name, screen.language.code())?;
            let drawn =
                if screen.kind() == "message" { plain::message(&screen.view) } else { plain::view(&screen.view) };
            writeln!(output, "{drawn}\n")?;
        }
    }
    Ok(())
}

/// Every view in every language, drawn from samples that are as long and as hostile as people can be.
///
/// # Errors
/// Built-in settings that are broken.
pub fn all() -> anyhow::Result<Vec<Screen>> {
    let environment = [("CX_CHANNELS__CX".to_owned(), "C0CX".to_owned())].into();
    let config = Config::from_sources(None, environment)?;
    let company = Company::new(config);
    let opportunity = sample();
    let mut screens = Vec::new();
    for language in Language::ALL {
        let text = Text::of(language);
        let mut add = |name: &str, view: Value| {
            screens.push(Screen { name: name.to_owned(), language, view });
        };
        let config = company.config();
        idea::samples(text, config, &opportunity).into_iter().for_each(|(name, view)| add(name, view));
        let (above, alike) = similar::samples(text, &opportunity);
        let again = idea::draw_form(text, config, &idea::Draft::default(), &idea::Memory::default(), above);
        add("idea form with similar ideas", again);
        alike.into_iter().for_each(|(name, view)| add(name, view));
        card::samples(text, config, &opportunity).into_iter().for_each(|(name, view)| add(&name, view));
        progress::samples(text, &opportunity).into_iter().for_each(|(name, view)| add(&name, view));
        proposal::samples(text, config, &opportunity).into_iter().for_each(|(name, view)| add(name, view));
        squad::samples(text, &opportunity).into_iter().for_each(|(name, view)| add(name, view));
        status::samples(text, &opportunity).into_iter().for_each(|(name, view)| add(name, view));
        home::samples(text, &company, &opportunity).into_iter().for_each(|(name, view)| add(name, view));
        welcome::samples(text, &company).into_iter().for_each(|(name, view)| add(name, view));
    }
    Ok(screens)
}

/// An opportunity as long and as hostile as people can write it.
fn sample() -> Opportunity {
    let title = "Zażółć gęślą jaźń & <!channel> *refund* <https://example.com|x> 🙃 ".repeat(3);
    Opportunity {
        id: "0192f0c0a1b27c3d8e4f5a6b7c8d9e0f".into(),
        number: Number(1_234_567),
        title: Words::plain(&title).cut(idea::TITLE.1 as usize),
        pain: Words::plain(&"¿Qué pasa? Ołówki & <@U0ADA> “più” — ".repeat(100)).cut(idea::LONG as usize),
        touchpoint: "delivery".into(),
        solution: Words::plain(&"Więcej światła! ".repeat(200)).cut(idea::LONG as usize),
        status: Status::New,
        status_at: 1_790_000_000_000,
        reason: Words::plain("Support & Finance agreed on a <template>"),
        author: "U0ADA".into(),
        anonymous_at: None,
        owner: Some("U0BEN".into()),
        channel: "C0CX".into(),
        votes: 1_234,
        created_at: 1_790_000_000_000,
    }
}
