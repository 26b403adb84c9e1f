//! A script for the people of the workspace, played against the connected bot: how a company gets its history.
//!
//! Each step waits, in real time, until what it needs is there: the message with these words, the form on the screen.

use std::time::Duration;

use serde_json::Value;

use super::people::{Submitted, refuse};
use super::world::{Message, World};
use super::{Answered, Receipt, Refusal, Sandbox, form, plain};
use crate::base::clock::Millis;

/// One thing a person does. `on` are words of the latest message that has them.
#[derive(Clone, Debug)]
pub enum Act<'a> {
    /// Writes in a channel.
    Say {
        /// Where.
        channel: &'a str,
        /// What.
        text: &'a str,
    },
    /// Writes in a thread.
    Reply {
        /// Where.
        channel: &'a str,
        /// To which message.
        on: &'a str,
        /// What.
        text: &'a str,
    },
    /// Puts an emoji on a message.
    React {
        /// Where.
        channel: &'a str,
        /// On which message.
        on: &'a str,
        /// Without colons.
        emoji: &'a str,
    },
    /// Types a slash command.
    Command {
        /// Where.
        channel: &'a str,
        /// With the slash.
        command: &'a str,
        /// What follows it.
        text: &'a str,
    },
    /// Fills in and sends the form on the screen; see [`Sandbox::submit`].
    Submit(Value),
    /// Uses an element of a message.
    Press {
        /// Where.
        channel: &'a str,
        /// Of which message.
        on: &'a str,
        /// Which element.
        action_id: &'a str,
        /// What is chosen or entered.
        value: Option<&'a str>,
    },
    /// Uses an element of the app's Home.
    PressAtHome {
        /// Which element.
        action_id: &'a str,
        /// What is chosen or entered.
        value: Option<&'a str>,
    },
    /// Opens the app's Home.
    Home,
    /// Uses a shortcut of the workspace.
    Shortcut(&'a str),
    /// Uses a shortcut of a message.
    MessageShortcut {
        /// Where.
        channel: &'a str,
        /// Of which message.
        on: &'a str,
        /// Which shortcut.
        callback_id: &'a str,
    },
    /// Time passes, for everybody.
    Wait(Millis),
}

/// How long a step waits for what it needs, in real time.
const PATIENCE: Duration = Duration::from_secs(60);

impl Sandbox {
    /// Plays the steps, each a person and what that person does, one after the other; ends at the first that fails.
    pub async fn act_out(&self, steps: &[(&str, Act<'_>)]) -> Result<(), Refusal> {
        for (at, (who, act)) in steps.iter().enumerate() {
            self.step(who, act).await.map_err(|why| Refusal(format!("step {at}, {who}, {act:?}: {why}")))?;
        }
        Ok(())
    }

    /// Waits, in real time and for a minute at most, until `look` finds something in the world.
    pub async fn eventually<T>(&self, look: impl Fn(&World) -> Option<T>) -> Option<T> {
        let mut changes = self.changes();
        let waiting = async {
            loop {
                changes.mark_unchanged();
                if let Some(found) = self.read(&look) {
                    return Some(found);
                }
                changes.changed().await.ok()?;
            }
        };
        tokio::time::timeout(PATIENCE, waiting).await.ok().flatten()
    }

    async fn step(&self, who: &str, act: &Act<'_>) -> Result<(), Refusal> {
        let who = self.read(|world| world.user(who).map(|user| user.id.clone()));
        let who = who.ok_or_else(|| Refusal("nobody has this name".to_owned()))?;
        let who = who.as_str();
        match act {
            Act::Say { channel, text } => self.post(who, channel, text, None).await.map(drop),
            Act::Reply { channel, on, text } => {
                let ts = self.find(who, channel, on, None).await?;
                self.post(who, channel, text, Some(&ts)).await.map(drop)
            }
            Act::React { channel, on, emoji } => {
                let ts = self.find(who, channel, on, None).await?;
                self.react(who, channel, &ts, emoji).await
            }
            Act::Command { channel, command, text } => match self.command(who, channel, command, text).await? {
                Answered::Failed(receipt) => refuse(format!("{receipt:?}")),
                Answered::Invalid(problems) => refuse(problems.join("; ")),
                _ => Ok(()),
            },
            Act::Submit(values) => {
                let modal = self.eventually(|world| world.top_modal(who).map(|view| view.id.clone())).await;
                let modal = modal.ok_or_else(|| Refusal("no form came".to_owned()))?;
                match self.submit(who, &modal, values).await? {
                    Submitted::Errors(errors) => refuse(format!("{errors:?}")),
                    Submitted::Invalid(problems) => refuse(problems.join("; ")),
                    Submitted::Failed(receipt) => refuse(format!("{receipt:?}")),
                    _ => Ok(()),
                }
            }
            Act::Press { channel, on, action_id, value } => {
                let ts = self.find(who, channel, on, Some(action_id)).await?;
                taken(self.press(who, channel, &ts, action_id, *value).await?)
            }
            Act::PressAtHome { action_id, value } => {
                let home = self.eventually(|world| world.homes.get(who).map(|view| view.id.clone())).await;
                let home = home.ok_or_else(|| Refusal("no Home came".to_owned()))?;
                taken(self.press_in_view(who, &home, action_id, *value).await?)
            }
            Act::Home => self.open_home(who).await,
            Act::Shortcut(callback_id) => taken(self.global_shortcut(who, callback_id).await?),
            Act::MessageShortcut { channel, on, callback_id } => {
                let ts = self.find(who, channel, on, None).await?;
                taken(self.message_shortcut(who, channel, &ts, callback_id).await?)
            }
            Act::Wait(by) => {
                self.clock().advance(*by);
                Ok(())
            }
        }
    }

    /// The latest message that `who` sees with these words and, if asked for, this element.
    async fn find(&self, who: &str, channel: &str, words: &str, action_id: Option<&str>) -> Result<String, Refusal> {
        let fits = |message: &Message| {
            let has_words = message.text.contains(words) || plain::blocks(&message.blocks).contains(words);
            let has = |action_id| form::elements(&message.blocks).iter().any(|found| found.action_id() == action_id);
            has_words && action_id.is_none_or(has)
        };
        let found = self.eventually(|world| {
            let place = if channel == "dm" { world.direct(who)? } else { world.channel(channel)? };
            let visible = |message: &&Message| message.ephemeral_to.as_deref().is_none_or(|only| only == who);
            place.messages.iter().rev().filter(visible).find(|message| fits(message)).map(|message| message.ts.clone())
        });
        found.await.ok_or_else(|| Refusal(format!("no message with {words:?} came")))
    }
}

fn taken(receipt: Receipt) -> Result<(), Refusal> {
    if receipt == Receipt::Acknowledged { Ok(()) } else { refuse(format!("{receipt:?}")) }
}
