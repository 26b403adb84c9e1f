//! `cx-bot doctor`: what is right and wrong with settings, database and Slack, in words.

use std::io::Write;

use anyhow::bail;
use secrecy::ExposeSecret;
use serde_json::{Value, json};

use super::manifest;
use crate::base::config::{Config, Mode};
use crate::base::db::{Db, Engine};
use crate::base::pack;
use crate::base::slack::{CallError, Slack};
use crate::base::text::{Language, Text};
use crate::domain::community::mistake_words;
use crate::domain::company::Company;
use crate::domain::quiz_pack::Library;
use crate::domain::setting::{Setting, list_settings};

/// One thing that was looked at.
#[derive(Debug)]
struct Finding {
    what: &'static str,
    verdict: Result<String, String>,
}

/// Looks at everything and prints what it found.
///
/// # Errors
/// When anything is wrong, after everything was printed.
pub async fn examine(config: anyhow::Result<Config>) -> anyhow::Result<()> {
    let findings = findings(config).await;
    let mut output = std::io::stdout().lock();
    let mut wrong = 0;
    for Finding { what, verdict } in &findings {
        match verdict {
            Ok(words) => writeln!(output, "  ok     {what}: {words}")?,
            Err(words) => {
                wrong += 1;
                writeln!(output, "  WRONG  {what}: {words}")?;
            }
        }
    }
    match wrong {
        0 => Ok(()),
        1 => bail!("one thing needs attention"),
        more => bail!("{more} things need attention"),
    }
}

async fn findings(config: anyhow::Result<Config>) -> Vec<Finding> {
    let config = match config {
        Ok(config) => config,
        Err(error) => return vec![Finding { what: "settings", verdict: Err(format!("{error:#}")) }],
    };
    let packs = examine_packs(&config);
    let settings = config.check_serving().map(|()| "complete".to_owned()).map_err(|error| error.to_string());
    let mut findings =
        vec![Finding { what: "settings", verdict: settings }, Finding { what: "quiz packs", verdict: packs }];
    let config = match examine_database(&config).await {
        Ok(kept) => {
            findings.push(Finding { what: "database", verdict: Ok(format!("{:?}, tables up to date", kept.engine)) });
            findings.push(Finding { what: "settings changed in Slack", verdict: examine_changes(&kept) });
            findings.push(Finding { what: "stewards", verdict: Ok(count_stewards(kept.company.config())) });
            kept.company.config().clone()
        }
        Err(trouble) => {
            findings.push(Finding { what: "database", verdict: Err(format!("{trouble:#}")) });
            config
        }
    };
    if !config.community.packs.is_empty() {
        findings.push(Finding { what: "ice-breakers", verdict: examine_icebreakers(&config) });
    }
    let Some(token) = &config.slack.bot_token else { return findings };
    let slack = Slack::new(&config.slack.api_url, token);
    match slack.call("auth.test", &json!({})).await {
        Ok(identity) => {
            let team = identity["team"].as_str().unwrap_or_default();
            findings.push(Finding { what: "bot token", verdict: Ok(format!("accepted by {team}")) });
            findings.push(Finding { what: "CX channel", verdict: examine_channel(&slack, &config).await });
            findings.extend(examine_scopes(&slack, &config, &identity).await);
        }
        Err(trouble) => {
            let words =
                format!("Slack answers: {trouble}. Copy the token from OAuth & Permissions, or check the network");
            findings.push(Finding { what: "bot token", verdict: Err(words) });
        }
    }
    if let (Mode::Socket, Some(token)) = (config.slack.mode, &config.slack.app_token) {
        let opened = Slack::new(&config.slack.api_url, token).call("apps.connections.open", &json!({})).await;
        let verdict = opened.map(|_| "opens Socket Mode connections".to_owned()).map_err(|trouble| {
            format!("Slack answers: {trouble}. It needs the scope connections:write, and Socket Mode switched on")
        });
        findings.push(Finding { what: "app token", verdict });
    }
    findings
}

/// What is kept in the database.
struct Kept {
    engine: Engine,
    company: Company,
    changed: Vec<Setting>,
}

async fn examine_database(config: &Config) -> anyhow::Result<Kept> {
    let db = Db::open(config.database.url.expose_secret()).await?;
    db.migrate().await?;
    let engine = db.engine();
    let mut connection = db.read().await?;
    let company = Company::new(config.clone()).refreshed(&mut connection).await?;
    let changed = list_settings(&mut connection).await?.into_iter().filter(|setting| setting.value.is_some()).collect();
    drop(connection);
    db.close().await;
    Ok(Kept { engine, company, changed })
}

/// Which settings people changed while the bot ran; what cannot hold beside file and environment is wrong.
fn examine_changes(kept: &Kept) -> Result<String, String> {
    let holds = |setting: &&Setting| {
        let now = kept.company.saved().setting(&setting.key);
        now.is_some() && now == setting.value.as_deref().and_then(|value| serde_json::from_str(value).ok())
    };
    let (held, ignored): (Vec<_>, Vec<_>) = kept.changed.iter().partition(holds);
    let named =
        |settings: &[&Setting]| settings.iter().map(|setting| setting.key.as_str()).collect::<Vec<_>>().join(", ");
    if !ignored.is_empty() {
        let names = named(&ignored);
        return Err(format!("{names} cannot hold here, the file decides; change it again in Slack: /cx settings"));
    }
    Ok(if held.is_empty() { "none".to_owned() } else { format!("{}: these hold over the file", named(&held)) })
}

/// Whether all questions that a quiz may ask can be asked.
fn examine_packs(config: &Config) -> Result<String, String> {
    let library = Library::open(&config.games);
    let problems: Vec<_> = library.problems().iter().map(|problem| problem.says(Text::of(Language::English))).collect();
    match problems.is_empty() {
        true => Ok(format!("{} questions", library.questions().len())),
        false => Err(format!("{}. All other questions can be asked", problems.join("; "))),
    }
}

fn count_stewards(config: &Config) -> String {
    match config.people.stewards.len() {
        0 => "nobody keeps the channel yet; an administrator of the workspace types /cx settings to begin".to_owned(),
        1 => "one".to_owned(),
        more => more.to_string(),
    }
}

/// What is wrong in the company's own packs of questions, with file and line.
fn examine_icebreakers(config: &Config) -> Result<String, String> {
    let pack = pack::read(&config.community.packs);
    let text = Text::of(Language::English);
    let wrong: Vec<_> = pack.mistakes.iter().map(|mistake| mistake_words(text, mistake)).collect();
    if wrong.is_empty() { Ok(format!("{} questions", pack.questions.len())) } else { Err(wrong.join(" ")) }
}

async fn examine_channel(slack: &Slack, config: &Config) -> Result<String, String> {
    if config.channels.cx.is_empty() {
        return Err("channels.cx is missing (environment: CX_CHANNELS__CX)".into());
    }
    match slack.call("conversations.info", &json!({"channel": config.channels.cx})).await {
        Ok(answer) => {
            let channel = &answer["channel"];
            let name = channel["name"].as_str().unwrap_or_default();
            if channel["is_archived"] == Value::Bool(true) {
                Err(format!("#{name} is archived; unarchive it, or name another in channels.cx"))
            } else if channel["is_member"] == Value::Bool(false) {
                Err(format!("the bot is not in #{name}; write /invite @CX there"))
            } else {
                Ok(format!("#{name}"))
            }
        }
        Err(trouble) => {
            Err(format!("Slack answers: {trouble}. Is {} the id, and was the bot invited?", config.channels.cx))
        }
    }
}

/// Tries one harmless call for each permission that can be tried without side effects; the others show when used.
async fn examine_scopes(slack: &Slack, config: &Config, identity: &Value) -> Vec<Finding> {
    let me = identity["user_id"].as_str().unwrap_or_default();
    let channel = &config.channels.cx;
    let tries = [
        ("users:read", "users.info", json!({"user": me})),
        ("users.profile:read", "users.profile.get", json!({"user": me})),
        ("channels:history", "conversations.history", json!({"channel": channel, "limit": 1})),
        ("usergroups:read", "usergroups.list", json!({})),
    ];
    let wanted = manifest::read().map(|manifest| manifest.oauth_config.scopes.bot).unwrap_or_default();
    let mut findings = Vec::new();
    for (scope, method, arguments) in tries {
        if !wanted.iter().any(|wanted| wanted == scope) {
            continue;
        }
        let verdict = match slack.call(method, &arguments).await {
            Err(CallError::NotPermitted { code, needed }) => Err(format!(
                "{code}: add {} under OAuth & Permissions and install the app again",
                needed.as_deref().unwrap_or(scope)
            )),
            Err(CallError::Passing(cause)) => Err(format!("could not be tried: {cause}")),
            _ => Ok("given".to_owned()),
        };
        findings.push(Finding { what: scope, verdict });
    }
    findings
}
