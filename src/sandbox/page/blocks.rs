//! Block Kit as HTML: every block and element of the set that is safe to use, and a visible box for any other.
//!
//! An interactive element posts to `/act` with the hidden fields and all entered values of the surface around it
//! (`closest .surface`) and the ids of its block and of itself. Values are named by [`field_name`].

use std::collections::BTreeMap;

use maud::{Markup, html};
use serde_json::Value;

use super::elements::{Field, Place, element_markup};
use super::mrkdwn::{channel_mention, date, emoji_markup, group_mention, link, mention, mrkdwn, plain_text};
use super::reader::{Reader, escape_query};
use crate::sandbox::form::{list, text_of};
use crate::sandbox::world::State;

/// What the blocks stand on: a message, a modal or a Home.
#[derive(Clone, Copy, Debug)]
pub struct Surface<'a> {
    /// Unique on the page; ids of elements begin with it.
    pub id: &'a str,
    /// What the person has entered so far.
    pub state: &'a State,
    /// What is wrong with it, by block id.
    pub errors: &'a BTreeMap<String, String>,
}

/// Draws blocks from top to bottom.
pub fn blocks(blocks: &[Value], surface: Surface<'_>, reader: &Reader) -> Markup {
    html! {
        div.blocks {
            @for (index, block) in blocks.iter().enumerate() {
                (block_markup(block, index, surface, reader))
            }
        }
    }
}

/// The name under which the value of an element is posted.
pub fn field_name(block_id: &str, action_id: &str) -> String {
    format!("v/{}/{}", escape_query(block_id), escape_query(action_id))
}

/// Block id and action id from [`field_name`].
pub fn read_field_name(name: &str) -> Option<(String, String)> {
    let (block, action) = name.strip_prefix("v/")?.split_once('/')?;
    Some((unescape_query(block)?, unescape_query(action)?))
}

fn unescape_query(value: &str) -> Option<String> {
    if value.is_empty() {
        return Some(String::new());
    }
    form_urlencoded::parse(value.as_bytes()).next().map(|(name, _)| name.into_owned())
}

fn block_markup(block: &Value, index: usize, surface: Surface<'_>, reader: &Reader) -> Markup {
    match text_of(block, "type") {
        "section" => section(block, index, surface, reader),
        "header" => html! { h3.block.header { (text_object(block.get("text"), reader)) } },
        "divider" => html! { hr.block; },
        "context" => html! {
            div.block.context {
                @for element in list(block, "elements") {
                    @match text_of(element, "type") {
                        "image" => { (small_image(element, reader)) }
                        "mrkdwn" | "plain_text" => { span.text { (text_object(Some(element), reader)) } }
                        _ => { (unknown("element", element)) }
                    }
                }
            }
        },
        "actions" => {
            let place = Place::new(block, index, surface, reader);
            html! {
                div.block.actions role="group" {
                    @for element in list(block, "elements") { (element_markup(element, &place)) }
                }
            }
        }
        "input" => input(block, index, surface, reader),
        "image" => image(block, reader),
        "rich_text" => html! { div.block.rich-text { (rich_text(list(block, "elements"), reader)) } },
        "table" => table(block, reader),
        _ => unknown("block", block),
    }
}

fn section(block: &Value, index: usize, surface: Surface<'_>, reader: &Reader) -> Markup {
    let place = Place::new(block, index, surface, reader);
    let fields = list(block, "fields");
    html! {
        div.block.section {
            div.section-text {
                @if let Some(text) = block.get("text") { div.text { (text_object(Some(text), reader)) } }
                @if !fields.is_empty() {
                    div.fields {
                        @for field in fields { div.field.text { (text_object(Some(field), reader)) } }
                    }
                }
            }
            @if let Some(accessory) = block.get("accessory") {
                div.accessory { (element_markup(accessory, &place)) }
            }
        }
    }
}

fn input(block: &Value, index: usize, surface: Surface<'_>, reader: &Reader) -> Markup {
    let mut place = Place::new(block, index, surface, reader);
    let nothing = Value::Null;
    let element = block.get("element").unwrap_or(&nothing);
    let id = place.id(element);
    let optional = flag(block, "optional");
    let error = surface.errors.get(&place.block_id);
    place.field = Some(Field {
        required: !optional,
        wrong: error.is_some(),
        dispatches: flag(block, "dispatch_action"),
        described_by: format!("{id}-hint {id}-error"),
    });
    let label = html! {
        (text_object(block.get("label"), reader))
        @if optional { span.optional { " (optional)" } }
    };
    let several = matches!(text_of(element, "type"), "radio_buttons" | "checkboxes");
    let below = html! {
        @if let Some(hint) = block.get("hint") { p.hint id={ (id) "-hint" } { (text_object(Some(hint), reader)) } }
        @if let Some(error) = error { p.field-error id={ (id) "-error" } role="alert" { (error) } }
    };
    html! {
        @if several {
            fieldset.block.input.wrong[error.is_some()] { legend { (label) } (element_markup(element, &place)) (below) }
        } @else {
            div.block.input.wrong[error.is_some()] {
                label for=(id) id={ (id) "-label" } { (label) }
                (element_markup(element, &place))
                (below)
            }
        }
    }
}

fn image(block: &Value, reader: &Reader) -> Markup {
    html! {
        figure.block.image {
            @if let Some(title) = block.get("title") { figcaption { (text_object(Some(title), reader)) } }
            @match image_address(block, reader) {
                Some(address) => { img src=(address) alt=(text_of(block, "alt_text")) loading="lazy"; }
                None => { (unknown("image", block)) }
            }
        }
    }
}

pub(super) fn small_image(element: &Value, reader: &Reader) -> Markup {
    match image_address(element, reader) {
        Some(address) => html! { img src=(address) alt=(text_of(element, "alt_text")); },
        None => unknown("image", element),
    }
}

fn image_address(image: &Value, reader: &Reader) -> Option<String> {
    if let Some(file) = image.get("slack_file") {
        let id = text_of(file, "id");
        return if id.is_empty() { reader.href(text_of(file, "url")) } else { Some(reader.file_href(id)) };
    }
    reader.href(text_of(image, "image_url")).filter(|address| !address.starts_with("mailto:"))
}

fn table(block: &Value, reader: &Reader) -> Markup {
    let settings = list(block, "column_settings");
    let align = |column: usize| match settings.get(column).map(|setting| text_of(setting, "align")) {
        Some("right") => "right",
        Some("center") => "center",
        _ => "left",
    };
    let cell = |cell: &Value| match text_of(cell, "type") {
        "raw_text" | "plain_text" => plain_text(text_of(cell, "text"), true),
        "raw_number" => html! { (shown(cell.get("value"))) },
        "rich_text" => rich_text(list(cell, "elements"), reader),
        _ => unknown("cell", cell),
    };
    let rows: Vec<&[Value]> =
        list(block, "rows").iter().map(|row| row.as_array().map_or(&[][..], Vec::as_slice)).collect();
    html! {
        div.block.table tabindex="0" {
            table {
                @for (index, row) in rows.iter().enumerate() {
                    tr {
                        @for (column, value) in row.iter().enumerate() {
                            @if index == 0 { th.(align(column)) scope="col" { (cell(value)) } }
                            @else { td.(align(column)) { (cell(value)) } }
                        }
                    }
                }
            }
        }
    }
}

/// The elements of a `rich_text` block or table cell.
fn rich_text(elements: &[Value], reader: &Reader) -> Markup {
    let inline = |element: &Value| html! { @for part in list(element, "elements") { (rich_inline(part, reader)) } };
    html! {
        @for element in elements {
            @match text_of(element, "type") {
                "rich_text_section" => { div.text { (inline(element)) } }
                "rich_text_preformatted" => { pre { (inline(element)) } }
                "rich_text_quote" => { blockquote { (inline(element)) } }
                "rich_text_list" => {
                    @let indent = element.get("indent").and_then(Value::as_u64).unwrap_or(0).min(8);
                    @let items = html! { @for item in list(element, "elements") { li { (inline(item)) } } };
                    @if text_of(element, "style") == "ordered" {
                        @let first = element.get("offset").and_then(Value::as_u64).unwrap_or(0).saturating_add(1);
                        ol.text.{ "indent-" (indent) } start=(first) { (items) }
                    } @else {
                        ul.text.{ "indent-" (indent) } { (items) }
                    }
                }
                _ => { (unknown("element", element)) }
            }
        }
    }
}

fn rich_inline(part: &Value, reader: &Reader) -> Markup {
    let text = text_of(part, "text");
    let plain = match text_of(part, "type") {
        "link" => {
            let address = text_of(part, "url");
            link(address, if text.is_empty() { address } else { text }, reader)
        }
        "emoji" => emoji_markup(text_of(part, "name")),
        "user" => mention(text_of(part, "user_id"), reader),
        "channel" => channel_mention(text_of(part, "channel_id"), reader),
        "usergroup" => group_mention(text_of(part, "usergroup_id"), reader),
        "broadcast" => html! { span.mention.me { "@" (text_of(part, "range")) } },
        "date" => {
            let seconds = part.get("timestamp").and_then(Value::as_i64).unwrap_or_default();
            let address = part.get("url").and_then(Value::as_str);
            date(seconds, text_of(part, "format"), address, text_of(part, "fallback"), reader)
        }
        "color" => html! { code { (text_of(part, "value")) } },
        _ => html! { (text) },
    };
    let nothing = Value::Null;
    let style = part.get("style").unwrap_or(&nothing);
    let mut styled = plain;
    if flag(style, "code") {
        styled = html! { code { (styled) } };
    }
    if flag(style, "strike") {
        styled = html! { s { (styled) } };
    }
    if flag(style, "italic") {
        styled = html! { em { (styled) } };
    }
    if flag(style, "bold") {
        styled = html! { strong { (styled) } };
    }
    styled
}

/// A box for what cannot be drawn, so that nobody overlooks it.
pub(super) fn unknown(what: &str, value: &Value) -> Markup {
    let kind = match text_of(value, "type") {
        "" => "without a type",
        kind => kind,
    };
    html! {
        details.unknown {
            summary { "Not drawn here: " (what) " " strong { (kind) } }
            pre { (serde_json::to_string_pretty(value).unwrap_or_default()) }
        }
    }
}

/// A text object of either type.
pub fn text_object(text: Option<&Value>, reader: &Reader) -> Markup {
    let Some(text) = text else { return html! {} };
    match text_of(text, "type") {
        "mrkdwn" => mrkdwn(words(Some(text)), reader),
        _ => plain_text(words(Some(text)), text.get("emoji").and_then(Value::as_bool).unwrap_or(true)),
    }
}

pub(super) fn words(text: Option<&Value>) -> &str {
    text.map_or("", |text| text_of(text, "text"))
}

pub(super) fn flag(value: &Value, name: &str) -> bool {
    value.get(name).and_then(Value::as_bool).unwrap_or(false)
}

pub(super) fn number(value: &Value, name: &str) -> Option<u64> {
    value.get(name).and_then(Value::as_u64)
}

pub(super) fn shown(value: Option<&Value>) -> String {
    match value {
        Some(Value::String(text)) => text.clone(),
        Some(value) => value.to_string(),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::super::reader::sample;
    use super::*;

    fn draw_with(blocks_json: Value, state: State, errors: &[(&str, &str)]) -> String {
        let errors = errors.iter().map(|(block, error)| (block.to_string(), error.to_string())).collect();
        let surface = Surface { id: "m-1", state: &state, errors: &errors };
        blocks(blocks_json.as_array().unwrap(), surface, &sample()).into_string()
    }

    fn draw(blocks: Value) -> String {
        draw_with(blocks, State::new(), &[])
    }

    fn option(words: &str, value: &str) -> Value {
        json!({"text": {"type": "plain_text", "text": words}, "value": value})
    }

    fn element(element: Value) -> String {
        draw(json!([{"type": "actions", "block_id": "b", "elements": [element]}]))
    }

    #[track_caller]
    fn holds(html: &str, parts: &[&str]) {
        for part in parts {
            assert!(html.contains(part), "{part}\nis not in\n{html}");
        }
    }

    #[test]
    fn every_block_of_the_safe_set_is_drawn() {
        let text = |words: &str| json!({"type": "mrkdwn", "text": words});
        let cases = [
            (
                json!({"type": "section", "text": text("*a*"), "fields": [text("f1"), text("f2")],
                    "accessory": {"type": "image", "image_url": "https://a.example/i.png", "alt_text": "an i"}}),
                vec!["<strong>a</strong>", r#"<div class="field text">f2</div>"#, r#"alt="an i""#],
            ),
            (
                json!({"type": "header", "text": {"type": "plain_text", "text": ":bulb: CX-42"}}),
                vec![r#"<h3 class="block header"><span class="emoji" title=":bulb:">💡</span> CX-42</h3>"#],
            ),
            (json!({"type": "divider"}), vec!["<hr"]),
            (
                json!({"type": "context", "elements": [text("_c_"), {"type": "image", "image_url": "https://a.example/i.png", "alt_text": "x"}]}),
                vec!["<em>c</em>", r#"<img src="https://a.example/i.png" alt="x">"#],
            ),
            (
                json!({"type": "image", "title": {"type": "plain_text", "text": "Chart"}, "slack_file": {"id": "F1"}, "alt_text": "rising"}),
                vec!["<figcaption>Chart</figcaption>", r#"src="/files/F1" alt="rising""#],
            ),
            (
                json!({"type": "rich_text", "elements": [
                    {"type": "rich_text_section", "elements": [
                        {"type": "text", "text": "<b>", "style": {"bold": true, "italic": true}},
                        {"type": "user", "user_id": "UADA"}, {"type": "emoji", "name": "tada"},
                        {"type": "link", "url": "javascript:x", "text": "no"},
                        {"type": "broadcast", "range": "here"}, {"type": "color", "value": "#F00"},
                        {"type": "date", "timestamp": 1795422600, "format": "{time}", "fallback": "?"},
                        {"type": "novelty", "text": "as text"}]},
                    {"type": "rich_text_list", "style": "ordered", "offset": 2, "indent": 1, "elements": [
                        {"type": "rich_text_section", "elements": [{"type": "text", "text": "third"}]}]},
                    {"type": "rich_text_quote", "elements": [{"type": "text", "text": "said"}]},
                    {"type": "rich_text_preformatted", "elements": [{"type": "text", "text": "code"}]}]}),
                vec![
                    "<strong><em>&lt;b&gt;</em></strong>",
                    "@Ada Kowalska",
                    "🎉",
                    "no (javascript:x)",
                    "@here",
                    ">09:30</time>",
                    "as text",
                    r#"<ol class="text indent-1" start="3"><li>third</li></ol>"#,
                    "<blockquote>said</blockquote>",
                    "<pre>code</pre>",
                ],
            ),
            (
                json!({"type": "table", "column_settings": [{}, {"align": "right"}], "rows": [
                    [{"type": "raw_text", "text": "Status"}, {"type": "raw_text", "text": "Count"}],
                    [{"type": "raw_text", "text": "new"}, {"type": "rich_text", "elements": [
                        {"type": "rich_text_section", "elements": [{"type": "text", "text": "7"}]}]}]]}),
                vec![r#"<th class="right" scope="col">Count</th>"#, r#"<td class="left">new</td>"#, ">7</div></td>"],
            ),
            (
                json!({"type": "video", "alt_text": "v"}),
                vec!["Not drawn here: block <strong>video</strong>", "alt_text"],
            ),
            (json!("no object at all"), vec!["without a type"]),
        ];
        for (block, parts) in cases {
            holds(&draw(json!([block])), &parts);
        }
    }

    #[test]
    fn every_element_of_the_safe_set_is_drawn() {
        let placeholder = json!({"type": "plain_text", "text": "Pick"});
        let two = json!([option("One", "1"), option(":bulb: Two", "2")]);
        let cases = [
            (
                json!({"type": "button", "action_id": "vote.up", "style": "primary", "text": {"type": "plain_text", "text": "Vote"}}),
                vec![
                    r#"<button class="button primary" type="button""#,
                    r#"hx-vals="{&quot;action&quot;:&quot;vote.up&quot;,&quot;block&quot;:&quot;b&quot;}""#,
                    ">Vote</button>",
                ],
            ),
            (
                json!({"type": "button", "action_id": "a", "url": "https://a.example", "text": {"type": "plain_text", "text": "Open"}}),
                vec![r#"href="https://a.example" target="_blank""#, "data-press="],
            ),
            (
                json!({"type": "static_select", "action_id": "a", "placeholder": placeholder, "options": two, "initial_option": option("", "2")}),
                vec![
                    r#"<select id="m-1-b-a" name="v/b/a" aria-label="Pick""#,
                    r#"<option value="">Pick</option>"#,
                    r#"<option value="2" selected>💡 Two</option>"#,
                    r#"hx-trigger="change""#,
                ],
            ),
            (
                json!({"type": "static_select", "action_id": "a", "option_groups": [{"label": {"type": "plain_text", "text": "Group"}, "options": two}]}),
                vec![r#"<optgroup label="Group"><option value="1">One</option>"#],
            ),
            (
                json!({"type": "users_select", "action_id": "a", "initial_user": "UADA"}),
                vec![r#"<option value="UADA" selected>Ada Kowalska</option>"#],
            ),
            (json!({"type": "conversations_select", "action_id": "a"}), vec![r##"<option value="CCX">#cx</option>"##]),
            (json!({"type": "channels_select", "action_id": "a"}), vec![r##"<option value="CCX">#cx</option>"##]),
            (
                json!({"type": "multi_static_select", "action_id": "a", "options": two, "initial_options": [option("One", "1")], "max_selected_items": 2}),
                vec![
                    r#"data-most="2""#,
                    ">One</button>",
                    r#"type="checkbox" name="v/b/a" value="1" data-words="One" checked>"#,
                ],
            ),
            (
                json!({"type": "multi_users_select", "action_id": "a", "initial_users": ["UADA"]}),
                vec![">Ada Kowalska</button>"],
            ),
            (
                json!({"type": "multi_conversations_select", "action_id": "a", "placeholder": placeholder}),
                vec![">Pick</button>"],
            ),
            (
                json!({"type": "overflow", "action_id": "a", "options": two}),
                vec![r#"aria-label="More options""#, "&quot;option&quot;:&quot;1&quot;", ">One</button>"],
            ),
            (
                json!({"type": "radio_buttons", "action_id": "a", "options": two, "initial_option": option("One", "1")}),
                vec![r#"role="radiogroup""#, r#"<input type="radio" name="v/b/a" value="1" checked>"#],
            ),
            (
                json!({"type": "checkboxes", "action_id": "a", "options": [{"text": {"type": "mrkdwn", "text": "*b*"}, "description": {"type": "plain_text", "text": "more"}, "value": "1"}]}),
                vec!["<strong>b</strong><small>more</small>"],
            ),
            (
                json!({"type": "datepicker", "action_id": "a", "initial_date": "2026-11-23"}),
                vec![r#"type="date""#, r#"value="2026-11-23""#],
            ),
            (
                json!({"type": "timepicker", "action_id": "a", "initial_time": "09:30"}),
                vec![r#"type="time""#, r#"value="09:30""#],
            ),
            (
                json!({"type": "datetimepicker", "action_id": "a", "initial_date_time": 1_795_422_600}),
                vec![r#"type="datetime-local""#, r#"value="2026-11-23T09:30""#],
            ),
            (
                json!({"type": "workflow_button", "action_id": "a"}),
                vec!["Not drawn here: element <strong>workflow_button"],
            ),
        ];
        for (given, parts) in cases {
            holds(&element(given), &parts);
        }
    }

    #[test]
    fn a_confirmation_stands_between_the_press_and_the_effect() {
        let confirm = json!({"title": {"type": "plain_text", "text": "Sure?"}, "text": {"type": "mrkdwn", "text": "It *closes*"},
            "confirm": {"type": "plain_text", "text": "Close it"}, "deny": {"type": "plain_text", "text": "Keep"}, "style": "danger"});
        let html = element(
            json!({"type": "button", "action_id": "a", "text": {"type": "plain_text", "text": "Close"}, "confirm": confirm}),
        );
        holds(
            &html,
            &[
                "It <strong>closes</strong>",
                ">Close it</button>",
                ">Keep</button>",
                r#"popovertarget="m-1-b-a-confirm""#,
            ],
        );
        assert_eq!(html.matches("hx-post").count(), 1, "only the confirming button posts");
        let html = element(
            json!({"type": "static_select", "action_id": "a", "options": [option("One", "1")], "confirm": confirm}),
        );
        holds(&html, &[r#"<select id="m-1-b-a" name="v/b/a" aria-label="Choose" data-confirm="m-1-b-a-confirm">"#]);
    }

    #[test]
    fn inputs_carry_label_hint_error_and_what_was_entered() {
        let label = json!({"type": "plain_text", "text": "Title"});
        let blocks = json!([
            {"type": "input", "block_id": "t", "label": label, "hint": {"type": "plain_text", "text": "Short"},
                "element": {"type": "plain_text_input", "action_id": "a", "initial_value": "first", "focus_on_load": true}},
            {"type": "input", "block_id": "d", "label": label, "optional": true,
                "element": {"type": "plain_text_input", "action_id": "a", "multiline": true, "initial_value": "kept </textarea>"}},
            {"type": "input", "block_id": "n", "label": label,
                "element": {"type": "number_input", "action_id": "a", "is_decimal_allowed": false, "min_value": "1", "max_value": "9"}},
            {"type": "input", "block_id": "u", "label": label, "element": {"type": "url_text_input", "action_id": "a"}},
            {"type": "input", "block_id": "e", "label": label, "element": {"type": "email_text_input", "action_id": "a"}},
            {"type": "input", "block_id": "r", "label": label, "element": {"type": "radio_buttons", "action_id": "a", "options": [option("One", "1")]}},
        ]);
        let state = State::from([(
            "t".to_owned(),
            BTreeMap::from([("a".to_owned(), json!({"type": "plain_text_input", "value": "entered"}))]),
        )]);
        let html = draw_with(blocks, state, &[("t", "Too short <b>")]);
        holds(
            &html,
            &[
                r#"<label for="m-1-t-a" id="m-1-t-a-label">Title</label>"#,
                r#"value="entered""#,
                r#"aria-invalid="true""#,
                r#"<p class="field-error" id="m-1-t-a-error" role="alert">Too short &lt;b&gt;</p>"#,
                r#"<p class="hint" id="m-1-t-a-hint">Short</p>"#,
                "data-focus",
                "kept &lt;/textarea&gt;</textarea>",
                r#"<span class="optional"> (optional)</span>"#,
                r#"min="1" max="9""#,
                r#"type="url""#,
                r#"type="email""#,
                "<legend>Title</legend>",
            ],
        );
        assert!(!html.contains("hx-post"), "a field posts only with its form");
    }

    #[test]
    fn an_input_that_dispatches_posts_when_enter_is_pressed() {
        let html = draw(
            json!([{"type": "input", "block_id": "t", "dispatch_action": true, "label": {"type": "plain_text", "text": "T"},
            "element": {"type": "plain_text_input", "action_id": "a", "dispatch_action_config": {"trigger_actions_on": ["on_character_entered"]}}}]),
        );
        holds(&html, &[r#"hx-trigger="enter, input delay:500ms""#]);
    }

    #[test]
    fn names_of_fields_survive_any_id() {
        for (block, action) in [("b", "a"), ("a/b", "x.y"), ("&=?", "+ %2F"), ("", "é"), ("[]\"'<", "")] {
            let (read_block, read_action) = read_field_name(&field_name(block, action)).unwrap();
            assert_eq!((read_block.as_str(), read_action.as_str()), (block, action));
        }
        assert_eq!(read_field_name("channel"), None);
    }

    /// JSON that resembles blocks: the words of Block Kit in any place.
    fn near_blocks() -> impl Strategy<Value = Value> {
        let keys = "type|text|elements|element|accessory|fields|options|option_groups|label|hint|rows|url|image_url\
            |action_id|block_id|confirm|title|style|value|initial_option|initial_options|placeholder|slack_file|indent";
        let words = "section|header|context|actions|input|image|rich_text|table|button|static_select|overflow|mrkdwn\
            |plain_text|checkboxes|multi_static_select|datetimepicker|rich_text_list|rich_text_section|raw_text\
            |<script>alert(1)</script>|\"><img src=x onerror=y>|javascript:x|' onclick='x";
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            proptest::sample::select(words.split('|').collect::<Vec<_>>()).prop_map(Value::from),
        ];
        leaf.prop_recursive(6, 60, 6, move |inner| {
            prop_oneof![
                proptest::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
                proptest::collection::btree_map(
                    proptest::sample::select(keys.split('|').collect::<Vec<_>>()).prop_map(str::to_owned),
                    inner,
                    0..6
                )
                .prop_map(|members| Value::Object(members.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn no_json_breaks_the_drawing_or_gets_through_as_markup(block in near_blocks()) {
            let html = draw(json!([block, {"type": "section", "text": block, "accessory": block},
                {"type": "actions", "elements": [block]}, {"type": "input", "element": block, "label": block}]));
            prop_assert!(!html.contains("<script"));
            prop_assert!(!html.contains("<img src=x"));
            prop_assert!(!html.contains("href=\"javascript:"));
        }
    }
}
