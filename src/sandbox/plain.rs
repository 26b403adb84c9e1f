//! Screens as compact text, for snapshots: what a person would read, and nothing that changes from run to run.
//!
//! Names stand for ids, fallbacks for dates, `link:#cx` for permalinks; no time stamp is shown. mrkdwn stays as it is,
//! so escaping and mentions can be judged. Signs: `[Button]`, `(chosen ▾)` a menu, `(⋯ One | Two)` an overflow menu,
//! `[x]` `[ ]` checkboxes, `(•)` `( )` radio buttons, `{entered}` a text field, `*` behind the label of a required one,
//! `! words` a complaint at a field.

use std::collections::BTreeMap;

use serde_json::Value;

use super::Sandbox;
use super::form::{list, text_of};
use super::world::{Channel, Kind, Message, State, View, World};

/// What ids are called.
#[derive(Clone, Debug, Default)]
pub struct Names {
    users: BTreeMap<String, String>,
    channels: BTreeMap<String, String>,
    groups: BTreeMap<String, String>,
    files: BTreeMap<String, String>,
}

impl From<&World> for Names {
    fn from(world: &World) -> Self {
        let named = |id: &String, name: &String| (id.clone(), name.clone());
        Self {
            users: world.users.values().map(|user| named(&user.id, &user.real_name)).collect(),
            channels: world.channels.values().map(|channel| named(&channel.id, &channel.name)).collect(),
            groups: world.groups.values().map(|group| named(&group.id, &group.handle)).collect(),
            files: world.files.values().map(|file| named(&file.id, &file.title)).collect(),
        }
    }
}

impl Sandbox {
    /// A channel with its threads as `viewer` sees it.
    pub fn screen(&self, channel: &str, viewer: &str) -> String {
        self.read(|world| {
            let viewer = world.user(viewer).map_or(viewer, |user| user.id.as_str());
            match world.channel(channel) {
                Some(place) if world.can_see(viewer, place) => draw_channel(place, viewer, &Names::from(world)),
                _ => format!("({viewer} sees no channel {channel})"),
            }
        })
    }

    /// The direct message between `user` and the bot.
    pub fn dm_screen(&self, user: &str) -> String {
        self.read(|world| {
            let direct = world.user(user).and_then(|user| Some((user, world.direct(&user.id)?)));
            match direct {
                Some((user, place)) => draw_channel(place, &user.id, &Names::from(world)),
                None => "(nothing)".to_owned(),
            }
        })
    }

    /// The app's Home of `user`.
    pub fn home_screen(&self, user: &str) -> String {
        self.read(|world| {
            let home = world.user(user).and_then(|user| world.homes.get(&user.id));
            home.map_or("(no Home)".to_owned(), |home| draw_view(home, &Names::from(world)))
        })
    }

    /// The modal that `user` looks at.
    pub fn view_screen(&self, user: &str) -> String {
        self.read(|world| {
            let modal = world.user(user).and_then(|user| world.top_modal(&user.id));
            modal.map_or("(no form)".to_owned(), |modal| draw_view(modal, &Names::from(world)))
        })
    }
}

/// A message as the app sends it: its blocks, or its text when it has none.
pub fn message(message: &Value) -> String {
    body(text_of(message, "text"), list(message, "blocks"), &Names::default())
}

/// Blocks as the app sends them.
pub fn blocks(blocks: &[Value]) -> String {
    body("", blocks, &Names::default())
}

/// A modal or Home as the app sends it.
pub fn view(content: &Value) -> String {
    view_lines(content, &super::form::initial_state(content), &BTreeMap::new(), &Names::default())
}

fn draw_view(view: &View, names: &Names) -> String {
    view_lines(&view.content, &view.state, &view.errors, names)
}

fn view_lines(content: &Value, state: &State, errors: &BTreeMap<String, String>, names: &Names) -> String {
    let mut lines = Vec::new();
    if let Some(title) = content.pointer("/title/text").and_then(Value::as_str) {
        lines.push(format!("=== {title} ==="));
    }
    for block in list(content, "blocks") {
        lines.push(draw_block(block, state, names));
        lines.extend(errors.get(text_of(block, "block_id")).map(|words| format!("  ! {words}")));
    }
    let buttons: Vec<String> = ["close", "submit"]
        .iter()
        .filter_map(|name| content.pointer(&format!("/{name}/text")).and_then(Value::as_str))
        .map(|label| format!("[{label}]"))
        .collect();
    if !buttons.is_empty() {
        lines.push(format!("=== {}", buttons.join(" ")));
    }
    lines.join("\n")
}

fn draw_channel(place: &Channel, viewer: &str, names: &Names) -> String {
    let mut lines = Vec::new();
    if !matches!(place.kind, Kind::Direct | Kind::Group) {
        lines.push(format!("#{}{}", place.name, if place.archived { " (archived)" } else { "" }));
    }
    let shown = |message: &&Message| !matches!(message.subtype.as_deref(), Some("channel_join" | "group_join"));
    for message in place.seen_by(viewer, None).filter(shown) {
        lines.push(draw_message(message, names));
        let replies = place.seen_by(viewer, Some(&message.ts)).filter(|reply| reply.ts != message.ts);
        lines.extend(replies.map(|reply| indent(&draw_message(reply, names), "  ↳ ", "    ")));
    }
    if lines.is_empty() { "(nothing)".to_owned() } else { lines.join("\n") }
}

fn draw_message(message: &Message, names: &Names) -> String {
    let author = match message.user.as_str() {
        "USLACKBOT" => "Slackbot",
        user => names.users.get(user).map_or(user, String::as_str),
    };
    let only = if message.ephemeral_to.is_some() { " (only to you)" } else { "" };
    let mut text = body(&message.text, &message.blocks, names);
    if message.edited.is_some() && message.bot_id.is_none() {
        text.push_str(" (edited)");
    }
    for file in &message.files {
        text.push_str(&format!("\n(file: {})", names.files.get(file).unwrap_or(file)));
    }
    let text = text.trim_start();
    let head = format!("{author}{only}:");
    let mut drawn = if text.contains('\n') || !message.blocks.is_empty() {
        format!("{head}\n{}", indent(text, "  ", "  "))
    } else {
        format!("{head} {text}")
    };
    if !message.reactions.is_empty() {
        let counts: Vec<String> =
            message.reactions.iter().map(|reaction| format!(":{}: {}", reaction.name, reaction.users.len())).collect();
        drawn.push_str(&format!("\n  {}", counts.join("  ")));
    }
    drawn
}

fn body(text: &str, blocks: &[Value], names: &Names) -> String {
    if blocks.is_empty() {
        return mrkdwn(text, names);
    }
    let state = super::form::initial_state(&serde_json::json!({"blocks": blocks}));
    blocks.iter().map(|block| draw_block(block, &state, names)).collect::<Vec<_>>().join("\n")
}

fn indent(text: &str, first: &str, rest: &str) -> String {
    let lines = text.lines().enumerate().map(|(at, line)| format!("{}{line}", if at == 0 { first } else { rest }));
    lines.collect::<Vec<_>>().join("\n").trim_end().to_owned()
}

fn draw_block(block: &Value, state: &State, names: &Names) -> String {
    let element = |one: &Value| draw_element(block, one, state, names);
    match text_of(block, "type") {
        "section" => {
            let mut lines: Vec<String> = Vec::new();
            if let Some(text) = block.get("text") {
                lines.push(words(text, names));
            }
            lines.extend(
                list(block, "fields").iter().map(|field| format!("| {}", words(field, names).replace('\n', " "))),
            );
            let mut drawn = lines.join("\n");
            if let Some(accessory) = block.get("accessory") {
                drawn.push_str(&format!("  {}", element(accessory)));
            }
            drawn
        }
        "header" => format!("# {}", words(block.get("text").unwrap_or(&Value::Null), names)),
        "divider" => "---".to_owned(),
        "context" => {
            let parts: Vec<String> = list(block, "elements").iter().map(element).collect();
            format!("· {}", parts.join(" · "))
        }
        "actions" | "context_actions" => list(block, "elements").iter().map(element).collect::<Vec<_>>().join(" "),
        "input" => draw_input(block, &element(block.get("element").unwrap_or(&Value::Null)), names),
        "image" => draw_image(block, names),
        "rich_text" => rich_text(block, names),
        "markdown" => text_of(block, "text").to_owned(),
        "table" => {
            let cell = |cell: &Value| match text_of(cell, "type") {
                "rich_text" => rich_text(cell, names),
                _ => text_of(cell, "text").to_owned(),
            };
            let row = |row: &Value| row.as_array().into_iter().flatten().map(cell).collect::<Vec<_>>().join(" | ");
            list(block, "rows").iter().map(row).collect::<Vec<_>>().join("\n")
        }
        other => format!("({other})"),
    }
}

fn draw_input(block: &Value, element: &str, names: &Names) -> String {
    let optional = block.get("optional").and_then(Value::as_bool).unwrap_or(false);
    let label = words(block.get("label").unwrap_or(&Value::Null), names);
    let mut drawn = format!("{label}{}: {element}", if optional { "" } else { "*" });
    if let Some(hint) = block.get("hint") {
        drawn.push_str(&format!("\n  {}", words(hint, names)));
    }
    drawn
}

fn draw_image(image: &Value, names: &Names) -> String {
    let title = image.get("title").map(|title| format!("{}: ", words(title, names))).unwrap_or_default();
    format!("(image: {title}{})", text_of(image, "alt_text"))
}

fn draw_element(block: &Value, element: &Value, state: &State, names: &Names) -> String {
    let kind = text_of(element, "type");
    let held = state.get(text_of(block, "block_id")).and_then(|actions| actions.get(text_of(element, "action_id")));
    // Blocks that were never sent have no ids, so their state cannot be found.
    let initial = element.get("initial_value").or(element.get("initial_date")).or(element.get("initial_time"));
    let value = held.and_then(chosen_in).or_else(|| initial.map(|value| value.as_str().unwrap_or_default().to_owned()));
    let label = |option: &Value| option.get("text").map(|text| words(text, names)).unwrap_or_default();
    let options = super::form::options(element);
    let chosen: Vec<&Value> = match held {
        Some(held) => held
            .get("selected_option")
            .filter(|one| one.is_object())
            .into_iter()
            .chain(list(held, "selected_options"))
            .collect(),
        None => element.get("initial_option").into_iter().chain(list(element, "initial_options")).collect(),
    };
    let marked = |on: &str, off: &str| {
        let mark = |option: &&Value| format!("{} {}", if chosen.contains(option) { on } else { off }, label(option));
        options.iter().map(mark).collect::<Vec<_>>().join("  ")
    };
    let placeholder = element.get("placeholder").map(|text| words(text, names));
    match kind {
        "button" | "workflow_button" => {
            let arrow = if element.get("url").is_some() { " ↗" } else { "" };
            format!("[{}{arrow}]", label(element))
        }
        "overflow" => format!("(⋯ {})", options.iter().map(|option| label(option)).collect::<Vec<_>>().join(" | ")),
        "checkboxes" => marked("[x]", "[ ]"),
        "radio_buttons" => marked("(•)", "( )"),
        "image" => draw_image(element, names),
        "mrkdwn" | "plain_text" => words(element, names),
        "plain_text_input" | "url_text_input" | "email_text_input" | "number_input" | "rich_text_input" => {
            format!("{{{}}}", steady(&value.unwrap_or_default(), names))
        }
        _ => {
            let mut shown: Vec<String> = chosen.iter().map(|option| label(option)).collect();
            shown.extend(value.map(|value| named(&value, names)));
            shown.extend(held.map(|held| several_in(held, names)).unwrap_or_default());
            let shown = if shown.is_empty() { placeholder.unwrap_or_default() } else { shown.join(", ") };
            format!("({shown} ▾)")
        }
    }
}

/// The one value, other than an option, that an entry of `state.values` holds.
fn chosen_in(held: &Value) -> Option<String> {
    const SLOTS: &[&str] =
        &["value", "selected_user", "selected_conversation", "selected_channel", "selected_date", "selected_time"];
    let one = SLOTS.iter().find_map(|slot| held.get(*slot).and_then(Value::as_str)).map(str::to_owned);
    one.or_else(|| held.get("selected_date_time").and_then(Value::as_i64).map(|moment| moment.to_string()))
}

fn several_in(held: &Value, names: &Names) -> Vec<String> {
    ["selected_users", "selected_conversations", "selected_channels"]
        .iter()
        .flat_map(|slot| list(held, slot))
        .map(|id| named(id.as_str().unwrap_or_default(), names))
        .collect()
}

fn named(id: &str, names: &Names) -> String {
    let channel = || names.channels.get(id).map(|name| format!("#{name}"));
    names.users.get(id).cloned().or_else(channel).unwrap_or_else(|| id.to_owned())
}

/// A text object.
fn words(text: &Value, names: &Names) -> String {
    match text_of(text, "type") {
        "mrkdwn" => mrkdwn(text_of(text, "text"), names),
        _ => steady(text_of(text, "text"), names),
    }
}

/// mrkdwn with names in its tokens.
fn mrkdwn(text: &str, names: &Names) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find('<') {
        let (before, from) = rest.split_at(start);
        out.push_str(before);
        let Some(end) = from.find('>') else {
            rest = from;
            break;
        };
        out.push_str(&token(from.get(1..end).unwrap_or_default(), names));
        rest = from.get(end + 1..).unwrap_or_default();
    }
    out.push_str(rest);
    steady(&out, names)
}

fn token(token: &str, names: &Names) -> String {
    let (target, label) = match token.split_once('|') {
        Some((target, label)) => (target, Some(label)),
        None => (token, None),
    };
    let or_id = |id: &str, name: Option<&String>| name.cloned().unwrap_or_else(|| id.to_owned());
    if let Some(id) = target.strip_prefix('@') {
        return format!("<{}>", or_id(id, names.users.get(id)));
    }
    if let Some(id) = target.strip_prefix('#') {
        return format!("<#{}>", or_id(id, names.channels.get(id)));
    }
    if let Some(id) = target.strip_prefix("!subteam^") {
        return format!("<@{}>", or_id(id, names.groups.get(id)));
    }
    if target.starts_with("!date^") {
        return label.unwrap_or("(a date without a fallback)").to_owned();
    }
    match label {
        Some(label) if target.contains("/archives/") => format!("<{label}>"),
        _ => format!("<{token}>"),
    }
}

/// Permalinks by what they lead to: the address of a sandbox and time stamps differ from run to run.
fn steady(text: &str, names: &Names) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("/archives/") {
        let (before, from) = rest.split_at(at);
        let Some(start) =
            before.rfind("http").filter(|start| !before.get(*start..).unwrap_or(" ").contains(char::is_whitespace))
        else {
            let (passed, left) = rest.split_at(at + 1);
            out.push_str(passed);
            rest = left;
            continue;
        };
        out.push_str(before.get(..start).unwrap_or_default());
        let path = from.get("/archives/".len()..).unwrap_or_default();
        let end = path.find(|next: char| next.is_whitespace() || "<>|)\"}]".contains(next)).unwrap_or(path.len());
        let channel = path.get(..end).unwrap_or_default().split('/').next().unwrap_or_default();
        out.push_str(&format!("link:#{}", names.channels.get(channel).map_or(channel, String::as_str)));
        rest = path.get(end..).unwrap_or_default();
    }
    out.push_str(rest);
    out
}

fn rich_text(block: &Value, names: &Names) -> String {
    let mut lines = Vec::new();
    for part in list(block, "elements") {
        match text_of(part, "type") {
            "rich_text_list" => {
                let ordered = text_of(part, "style") == "ordered";
                for (at, item) in list(part, "elements").iter().enumerate() {
                    let mark = if ordered { format!("{}. ", at + 1) } else { "• ".to_owned() };
                    lines.push(format!("{mark}{}", inline(item, names)));
                }
            }
            "rich_text_quote" => lines.push(indent(&inline(part, names), "> ", "> ")),
            _ => lines.push(inline(part, names)),
        }
    }
    lines.join("\n").trim_end().to_owned()
}

fn inline(part: &Value, names: &Names) -> String {
    let piece = |piece: &Value| match text_of(piece, "type") {
        "text" => steady(text_of(piece, "text"), names),
        "emoji" => format!(":{}:", text_of(piece, "name")),
        "user" => token(&format!("@{}", text_of(piece, "user_id")), names),
        "channel" => token(&format!("#{}", text_of(piece, "channel_id")), names),
        "usergroup" => token(&format!("!subteam^{}", text_of(piece, "usergroup_id")), names),
        "broadcast" => format!("<!{}>", text_of(piece, "range")),
        "date" => text_of(piece, "fallback").to_owned(),
        "link" => match text_of(piece, "text") {
            "" => format!("<{}>", steady(text_of(piece, "url"), names)),
            label => token(&format!("{}|{label}", text_of(piece, "url")), names),
        },
        other => format!("({other})"),
    };
    list(part, "elements").iter().map(piece).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_message_shows_its_blocks_as_a_person_reads_them() {
        let words = |text: &str| json!({"type": "plain_text", "text": text});
        let option = |text: &str| json!({"text": words(text), "value": text});
        let drawn = message(&json!({"text": "fallback", "blocks": [
            {"type": "header", "text": words("Refunds are late")},
            {"type": "section", "text": {"type": "mrkdwn", "text": "*Nine* days, see <http://127.0.0.1:4711/archives/C0CX/p1700000000000100|CX-1> &amp; <!date^1700000000^{date}|14 November>"},
                "accessory": {"type": "overflow", "action_id": "o", "options": [option("Park"), option("Decline")]}},
            {"type": "section", "fields": [{"type": "mrkdwn", "text": "*Owner*\nnobody"}]},
            {"type": "divider"},
            {"type": "context", "elements": [{"type": "mrkdwn", "text": "by <@U0ADA>"}, {"type": "image", "alt_text": "a face", "image_url": "https://example.org/a.png"}]},
            {"type": "actions", "elements": [
                {"type": "button", "text": words("Vote · 3"), "action_id": "v"},
                {"type": "static_select", "action_id": "s", "placeholder": words("More"), "options": [option("Claim")]},
                {"type": "static_select", "action_id": "t", "initial_option": option("Claim"), "options": [option("Claim")]}]},
        ]}));
        insta::assert_snapshot!(drawn, @r"
        # Refunds are late
        *Nine* days, see <CX-1> &amp; 14 November  (⋯ Park | Decline)
        | *Owner* nobody
        ---
        · by <U0ADA> · (image: a face)
        [Vote · 3] (More ▾) (Claim ▾)
        ");
    }

    #[test]
    fn a_form_shows_its_fields() {
        let words = |text: &str| json!({"type": "plain_text", "text": text});
        let option = |text: &str| json!({"text": words(text), "value": text});
        let drawn = view(
            &json!({"type": "modal", "title": words("New idea"), "submit": words("Send"), "close": words("Cancel"), "blocks": [
                {"type": "input", "label": words("Title"), "hint": words("Be short"), "element": {"type": "plain_text_input", "action_id": "t", "initial_value": "Late"}},
                {"type": "input", "optional": true, "label": words("Post as"), "element": {"type": "radio_buttons", "action_id": "r", "initial_option": option("me"), "options": [option("me"), option("nobody")]}},
            ]}),
        );
        insta::assert_snapshot!(drawn, @r"
        === New idea ===
        Title*: {Late}
          Be short
        Post as: (•) me  ( ) nobody
        === [Cancel] [Send]
        ");
    }
}
