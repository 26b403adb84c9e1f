//! The command line of the CX bot: reads it, and calls one function of the library.

use std::path::PathBuf;

use clap::{Parser, Subcommand};
use cx_bot::app::{self, doctor, healthcheck, person, screens, try_out};
use cx_bot::base::config::Config;
use cx_bot::base::trace;

/// Everybody improves the customer experience: a Slack bot for the whole company.
#[derive(Parser)]
#[command(version, about)]
struct Arguments {
    /// A settings file; cx-bot.toml in this folder is read when it exists.
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve a Slack workspace.
    Serve,
    /// Try everything out without Slack: a pretend workspace with a page in the browser.
    Sandbox(try_out::Arguments),
    /// Bring the tables up to date and leave.
    Migrate,
    /// Say what is right and wrong with settings, database and Slack, in words.
    Doctor,
    /// Tell by the exit code whether the bot that runs here is alive.
    Healthcheck,
    /// Hand out or erase what is kept about somebody, for whoever can’t ask for it in Slack.
    #[command(subcommand)]
    Person(Person),
    /// Print every view in every language.
    Screens(screens::Arguments),
}

#[derive(Subcommand)]
enum Person {
    /// Print everything that is kept about somebody, as JSON.
    Export {
        /// Their Slack id, such as U0123ABCD.
        id: String,
    },
    /// Forget somebody. What belongs to the company stays, without their name.
    Erase {
        /// Their Slack id, such as U0123ABCD.
        id: String,
    },
}

#[expect(clippy::print_stderr, reason = "the last word of a command that failed")]
fn main() -> std::process::ExitCode {
    let arguments = Arguments::parse();
    match run(arguments) {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("cx-bot: {error:#}");
            std::process::ExitCode::FAILURE
        }
    }
}

fn run(arguments: Arguments) -> anyhow::Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let file = arguments.config.as_deref();
    match arguments.command {
        Command::Sandbox(sandbox) => runtime.block_on(try_out::run(sandbox, file)),
        Command::Doctor => runtime.block_on(doctor::examine(Config::load(file))),
        Command::Serve => {
            let config = Config::load(file)?;
            trace::begin(&config.log, config.log_format)?;
            runtime.block_on(app::serve(config))
        }
        Command::Migrate => {
            let config = Config::load(file)?;
            trace::begin(&config.log, config.log_format)?;
            runtime.block_on(app::migrate(&config))
        }
        Command::Healthcheck => healthcheck::ask(Config::load(file)?.server.listen),
        Command::Person(Person::Export { id }) => runtime.block_on(person::print(&Config::load(file)?, &id)),
        Command::Person(Person::Erase { id }) => runtime.block_on(person::erase(Config::load(file)?, &id)),
        Command::Screens(asked) => screens::print(&asked),
    }
}
