//! What becomes of the bot's answers: to commands, to sent forms, and later through a response address.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::form::{list, text_of};
use super::people::Submitted;
use super::world::{Message, ResponseUrl, View, World};
use super::{Sandbox, check};
use crate::base::blocks::limit;

impl Sandbox {
    /// Shows a message body (answer to a command, or posted to a response address) where it belongs. Gives the message
    /// as it stands then, none when it was deleted, or what is wrong with it.
    pub(super) fn show_answer(&self, target: &ResponseUrl, body: &Value) -> Result<Option<Message>, Vec<String>> {
        let problems = body.get("blocks").map(check::message_blocks).unwrap_or_default();
        if !problems.is_empty() {
            return Err(problems);
        }
        let flag = |name: &str| body.get(name).and_then(Value::as_bool).unwrap_or(false);
        self.write(|world| {
            let original = target.ts.as_deref().and_then(|ts| world.message(&target.channel, ts)).cloned();
            if flag("delete_original") {
                let event = target.ts.as_deref().and_then(|ts| self.remove_message(world, &target.channel, ts));
                self.tell_later(world, event);
                return Ok(None);
            }
            let text = text_of(body, "text").to_owned();
            let mut blocks = list(body, "blocks").to_vec();
            if text.is_empty() && blocks.is_empty() {
                return Err(vec!["no_text".to_owned()]);
            }
            if flag("replace_original")
                && let Some(original) = original
            {
                world.name_blocks(&mut blocks);
                let event = self.change_message(world, &target.channel, &original.ts, |message, _| {
                    message.text = text;
                    message.blocks = blocks;
                });
                let event = event.filter(|_| original.ephemeral_to.is_none());
                self.tell_later(world, event);
                return Ok(world.message(&target.channel, &original.ts).cloned());
            }
            let public = text_of(body, "response_type") == "in_channel";
            let thread = body.get("thread_ts").and_then(Value::as_str).map(str::to_owned);
            let message = Message {
                thread_ts: thread,
                ephemeral_to: (!public).then(|| target.user.clone()),
                blocks,
                ..from_bot(world, text)
            };
            let shown = world.add_message(&target.channel, message);
            if let Some(shown) = shown.as_ref().filter(|_| public) {
                for event in self.said(world, &target.channel, shown) {
                    self.tell_later(world, Some(event));
                }
            }
            Ok(shown)
        })
    }

    /// Takes a message posted to a response address; gives status and body of the HTTP answer.
    pub(super) fn take_response(&self, token: &str, body: &Value) -> (u16, Value) {
        let Some(target) = self.write(|world| world.use_response_url(token)) else {
            return (404, json!({"ok": false, "error": "expired_url"}));
        };
        match self.show_answer(&target, body) {
            Ok(_) => (200, json!({"ok": true})),
            Err(problems) => {
                (400, json!({"ok": false, "error": "invalid_blocks", "response_metadata": {"messages": problems}}))
            }
        }
    }
}

/// A message of the bot, not yet in any channel.
pub(super) fn from_bot(world: &World, text: String) -> Message {
    Message { user: world.bot.user.clone(), bot_id: Some(world.bot.id.clone()), text, ..Message::default() }
}

/// Slack's own words to one person.
pub(super) fn from_slack(world: &mut World, target: &ResponseUrl, text: &str) {
    let message = Message {
        user: "USLACKBOT".to_owned(),
        text: text.to_owned(),
        ephemeral_to: Some(target.user.clone()),
        ..Message::default()
    };
    world.add_message(&target.channel, message);
}

/// What the screen shows after the bot answered a sent form with `body` (contract V1).
pub(super) fn after_submission(world: &mut World, view: &View, body: &Value) -> Submitted {
    let stack = world.modals.entry(view.user.clone()).or_default();
    let depth = stack.len();
    match text_of(body, "response_action") {
        "" if body.is_null() || body.as_object().is_some_and(serde_json::Map::is_empty) => {
            stack.retain(|open| open.id != view.id);
            Submitted::Closed
        }
        "clear" => {
            stack.clear();
            Submitted::Cleared
        }
        "errors" => {
            let errors: BTreeMap<String, String> = body
                .get("errors")
                .and_then(Value::as_object)
                .into_iter()
                .flatten()
                .map(|(block, words)| (block.clone(), words.as_str().unwrap_or_default().to_owned()))
                .collect();
            let inputs: Vec<&str> = list(&view.content, "blocks")
                .iter()
                .filter(|block| text_of(block, "type") == "input")
                .map(|block| text_of(block, "block_id"))
                .collect();
            let strays: Vec<String> = errors
                .keys()
                .filter(|block| !inputs.contains(&block.as_str()))
                .map(|block| format!("{block} is no input block of this view, only {inputs:?}"))
                .collect();
            match (errors.is_empty(), strays.is_empty()) {
                (true, _) => Submitted::Invalid(vec!["errors is empty".to_owned()]),
                (_, true) => {
                    if let Some(view) = world.view_mut(&view.id) {
                        view.errors = errors.clone();
                    }
                    Submitted::Errors(errors)
                }
                _ => Submitted::Invalid(strays),
            }
        }
        action @ ("update" | "push") => {
            let content = body.get("view").cloned().unwrap_or_default();
            let mut problems = check::modal(&content);
            if action == "push" && depth >= limit::MODALS {
                problems.push("push_limit_reached".to_owned());
            }
            if !problems.is_empty() {
                return Submitted::Invalid(problems);
            }
            if action == "update" {
                world.replace_view(&view.id, content);
                return Submitted::Updated;
            }
            let pushed = world.new_view(&view.user, content, Some(view));
            world.modals.entry(view.user.clone()).or_default().push(pushed);
            Submitted::Pushed
        }
        other => Submitted::Invalid(vec![format!("an unknown response_action {other:?} in {body}")]),
    }
}
