//! Block Kit as HTML: every block and element of the set that is safe to use, and a visible box for any other.
//!
//! An interactive element posts to `/act` with the hidden fields and all entered values of the surface around it
//! (`closest .surface`) and the ids of its block and of itself. Values are named by [`field_name`].

use std::collections::BTreeMap;

use jiff::Timestamp;
use maud::{Markup, html};
use serde_json::{Value, json};

use super::mrkdwn::{
    channel_mention, date, emoji_as_characters, emoji_markup, group_mention, link, mention, mrkdwn, plain_text,
};
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

fn small_image(element: &Value, reader: &Reader) -> Markup {
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

/// Where an element stands.
struct Place<'a> {
    block_id: String,
    surface: Surface<'a>,
    reader: &'a Reader,
    /// Set when it stands in an input block.
    field: Option<Field>,
}

/// What an input block says about its element.
struct Field {
    required: bool,
    wrong: bool,
    dispatches: bool,
    described_by: String,
}

impl<'a> Place<'a> {
    fn new(block: &Value, index: usize, surface: Surface<'a>, reader: &'a Reader) -> Self {
        let block_id = match text_of(block, "block_id") {
            "" => format!("block-{index}"),
            id => id.to_owned(),
        };
        Self { block_id, surface, reader, field: None }
    }

    /// An id for the element, unique on the page and without spaces.
    fn id(&self, element: &Value) -> String {
        format!("{}-{}-{}", self.surface.id, escape_query(&self.block_id), escape_query(text_of(element, "action_id")))
    }

    fn name(&self, element: &Value) -> String {
        field_name(&self.block_id, text_of(element, "action_id"))
    }

    /// What is posted when the element is used; `value` for an overflow menu.
    fn press(&self, element: &Value, value: Option<&str>) -> String {
        let mut press = json!({"block": self.block_id, "action": text_of(element, "action_id")});
        if let (Some(value), Some(press)) = (value, press.as_object_mut()) {
            press.insert("option".to_owned(), json!(value));
        }
        press.to_string()
    }

    /// What stands in the element: what the person entered, else what the app set.
    fn value<'v>(&'v self, element: &'v Value, name: &str) -> Option<&'v Value> {
        let entered =
            self.surface.state.get(&self.block_id).and_then(|actions| actions.get(text_of(element, "action_id")));
        match entered {
            Some(entered) => entered.get(name),
            None if name == "value" => element.get("initial_value"),
            None => element.get(name.replace("selected_", "initial_")),
        }
        .filter(|value| !value.is_null())
    }

    fn text_value<'v>(&'v self, element: &'v Value, name: &str) -> Option<&'v str> {
        self.value(element, name).and_then(Value::as_str)
    }

    /// Values of the chosen options, or the chosen ids.
    fn chosen<'v>(&'v self, element: &'v Value, name: &str) -> Vec<&'v str> {
        let word = |value: &'v Value| value.as_str().or_else(|| value.get("value").and_then(Value::as_str));
        match self.value(element, name) {
            Some(Value::Array(several)) => several.iter().filter_map(word).collect(),
            Some(one) => word(one).into_iter().collect(),
            None => Vec::new(),
        }
    }

    fn dispatches(&self) -> bool {
        self.field.as_ref().is_none_or(|field| field.dispatches)
    }

    fn required(&self) -> Option<&'static str> {
        self.field.as_ref().filter(|field| field.required).map(|_| "true")
    }

    /// For assistive technology, where no visible label exists.
    fn label<'v>(&self, element: &'v Value) -> Option<&'v str> {
        let placeholder = element.pointer("/placeholder/text").and_then(Value::as_str);
        self.field.is_none().then_some(placeholder.unwrap_or("Choose"))
    }

    fn described_by(&self) -> Option<&str> {
        self.field.as_ref().map(|field| field.described_by.as_str())
    }

    fn wrong(&self) -> Option<&'static str> {
        self.field.as_ref().filter(|field| field.wrong).map(|_| "true")
    }
}

fn element_markup(element: &Value, place: &Place<'_>) -> Markup {
    match text_of(element, "type") {
        "button" => button(element, place),
        "image" => small_image(element, place.reader),
        "static_select" => {
            let chosen = place.chosen(element, "selected_option");
            select(element, place, &groups(element), &chosen)
        }
        "users_select" => select(element, place, &people(place), &place.chosen(element, "selected_user")),
        "conversations_select" => {
            select(element, place, &channels(place), &place.chosen(element, "selected_conversation"))
        }
        "channels_select" => select(element, place, &channels(place), &place.chosen(element, "selected_channel")),
        "multi_static_select" => {
            multi_select(element, place, &groups(element), &place.chosen(element, "selected_options"))
        }
        "multi_users_select" => multi_select(element, place, &people(place), &place.chosen(element, "selected_users")),
        "multi_conversations_select" => {
            multi_select(element, place, &channels(place), &place.chosen(element, "selected_conversations"))
        }
        "multi_channels_select" => {
            multi_select(element, place, &channels(place), &place.chosen(element, "selected_channels"))
        }
        "overflow" => overflow(element, place),
        "radio_buttons" => choices(element, place, "radio", &place.chosen(element, "selected_option")),
        "checkboxes" => choices(element, place, "checkbox", &place.chosen(element, "selected_options")),
        "datepicker" => typed_input(element, place, "date", place.text_value(element, "selected_date")),
        "timepicker" => typed_input(element, place, "time", place.text_value(element, "selected_time")),
        "datetimepicker" => {
            let moment = place
                .value(element, "selected_date_time")
                .and_then(Value::as_i64)
                .and_then(|seconds| Timestamp::from_second(seconds).ok())
                .map(|moment| moment.to_zoned(place.reader.zone.clone()).strftime("%Y-%m-%dT%H:%M").to_string());
            typed_input(element, place, "datetime-local", moment.as_deref())
        }
        "plain_text_input" if flag(element, "multiline") => html! {
            textarea id=(place.id(element)) name=(place.name(element)) rows="4"
                placeholder=[placeholder(element)] data-focus[flag(element, "focus_on_load")]
                aria-label=[place.label(element)] aria-describedby=[place.described_by()] aria-invalid=[place.wrong()]
                aria-required=[place.required()] {
                (place.text_value(element, "value").unwrap_or_default())
            }
        },
        "plain_text_input" => typed_input(element, place, "text", place.text_value(element, "value")),
        "url_text_input" => typed_input(element, place, "url", place.text_value(element, "value")),
        "email_text_input" => typed_input(element, place, "email", place.text_value(element, "value")),
        "number_input" => typed_input(element, place, "number", place.text_value(element, "value")),
        _ => unknown("element", element),
    }
}

fn button(element: &Value, place: &Place<'_>) -> Markup {
    let style = match text_of(element, "style") {
        "primary" => "primary",
        "danger" => "danger",
        _ => "plain",
    };
    let text = text_object(element.get("text"), place.reader);
    let label = element.get("accessibility_label").and_then(Value::as_str);
    let address = text_of(element, "url");
    if let Some(href) = place.reader.href(address) {
        let target = (!href.starts_with('/')).then_some("_blank");
        return html! {
            a.button.(style) href=(href) target=[target] rel="noopener noreferrer" aria-label=[label]
                data-press=(place.press(element, None)) { (text) }
        };
    }
    let confirm = confirm(element, place, None);
    html! {
        @match confirm {
            Some((id, dialog)) => {
                button.button.(style) type="button" aria-label=[label] popovertarget=(id)
                    aria-haspopup="dialog" { (text) }
                (dialog)
            }
            None => {
                button.button.(style) type="button" aria-label=[label] hx-post="/act" hx-include="closest .surface"
                    hx-vals=(place.press(element, None)) { (text) }
            }
        }
    }
}

/// The question before an element takes effect: the id of the dialog and the dialog.
fn confirm(element: &Value, place: &Place<'_>, option: Option<&str>) -> Option<(String, Markup)> {
    let confirm = element.get("confirm")?;
    let id = match option {
        Some(option) => format!("{}-{}-confirm", place.id(element), escape_query(option)),
        None => format!("{}-confirm", place.id(element)),
    };
    let style = if text_of(confirm, "style") == "danger" { "danger" } else { "primary" };
    let words = |name: &str, otherwise: &str| match confirm.get(name) {
        Some(text) => text_object(Some(text), place.reader),
        None => html! { (otherwise) },
    };
    let dialog = html! {
        div.confirm id=(id) popover role="dialog" aria-labelledby={ (id) "-title" } {
            h4 id={ (id) "-title" } { (words("title", "Are you sure?")) }
            div.text { (words("text", "")) }
            div.buttons {
                button.button.plain type="button" popovertarget=(id) popovertargetaction="hide" data-deny {
                    (words("deny", "Cancel"))
                }
                button.button.(style) type="button" popovertarget=(id) popovertargetaction="hide" hx-post="/act"
                    hx-include="closest .surface" hx-vals=(place.press(element, option)) { (words("confirm", "Yes")) }
            }
        }
    };
    Some((id, dialog))
}

/// What an element does when its value changes: nothing, ask first, or post.
struct OnChange {
    post: Option<&'static str>,
    include: Option<&'static str>,
    vals: Option<String>,
    trigger: Option<&'static str>,
    confirm: Option<String>,
    dialog: Markup,
}

fn on_change(element: &Value, place: &Place<'_>, trigger: &'static str) -> OnChange {
    let silent = OnChange { post: None, include: None, vals: None, trigger: None, confirm: None, dialog: html! {} };
    if !place.dispatches() {
        return silent;
    }
    match confirm(element, place, None) {
        Some((id, dialog)) => OnChange { confirm: Some(id), dialog, ..silent },
        None => OnChange {
            post: Some("/act"),
            include: Some("closest .surface"),
            vals: Some(place.press(element, None)),
            trigger: Some(trigger),
            ..silent
        },
    }
}

/// A heading (or none) and what can be chosen under it.
type Choices = Vec<(Option<Markup>, Vec<Choice>)>;

struct Choice {
    value: String,
    /// For native lists, which hold no markup.
    words: String,
    text: Markup,
    description: Option<Markup>,
}

fn groups(element: &Value) -> Choices {
    let choice = |option: &Value| Choice {
        value: text_of(option, "value").to_owned(),
        words: emoji_as_characters(words(option.get("text"))),
        text: plain_text(words(option.get("text")), true),
        description: option.get("description").map(|text| plain_text(words(Some(text)), true)),
    };
    let options = |holder: &Value| list(holder, "options").iter().map(choice).collect::<Vec<_>>();
    let mut groups: Choices = list(element, "option_groups")
        .iter()
        .map(|group| (Some(html! { (emoji_as_characters(words(group.get("label")))) }), options(group)))
        .collect();
    if element.get("options").is_some() {
        groups.push((None, options(element)));
    }
    groups
}

fn named<'a>(names: impl Iterator<Item = (&'a String, &'a String)>, sign: &str) -> Choices {
    let mut choices: Vec<Choice> = names
        .map(|(id, name)| {
            let words = format!("{sign}{name}");
            Choice { value: id.clone(), text: html! { (words) }, words, description: None }
        })
        .collect();
    choices.sort_by(|one, other| one.words.cmp(&other.words));
    vec![(None, choices)]
}

fn people(place: &Place<'_>) -> Choices {
    named(place.reader.people.iter(), "")
}

fn channels(place: &Place<'_>) -> Choices {
    named(place.reader.channels.iter(), "#")
}

fn select(element: &Value, place: &Place<'_>, choices: &Choices, chosen: &[&str]) -> Markup {
    let change = on_change(element, place, "change");
    let options = |choices: &[Choice]| {
        html! {
            @for choice in choices {
                option value=(choice.value) selected[chosen.contains(&choice.value.as_str())] { (choice.words) }
            }
        }
    };
    html! {
        select id=(place.id(element)) name=(place.name(element)) aria-label=[place.label(element)]
            aria-describedby=[place.described_by()] aria-invalid=[place.wrong()] aria-required=[place.required()]
            data-focus[flag(element, "focus_on_load")] data-confirm=[change.confirm]
            hx-post=[change.post] hx-include=[change.include] hx-vals=[change.vals] hx-trigger=[change.trigger] {
            option value="" selected[chosen.is_empty()] { (placeholder(element).unwrap_or("Choose an option")) }
            @for (heading, choices) in choices {
                @match heading {
                    Some(heading) => { optgroup label=(heading.0) { (options(choices)) } }
                    None => { (options(choices)) }
                }
            }
        }
        (change.dialog)
    }
}

/// A button that tells what is chosen and opens a list with check marks.
fn multi_select(element: &Value, place: &Place<'_>, choices: &Choices, chosen: &[&str]) -> Markup {
    let change = on_change(element, place, "change delay:700ms");
    let (id, name) = (place.id(element), place.name(element));
    let list_id = format!("{id}-list");
    let all = || choices.iter().flat_map(|(_, choices)| choices);
    let names: Vec<&str> =
        all().filter(|choice| chosen.contains(&choice.value.as_str())).map(|choice| choice.words.as_str()).collect();
    let placeholder = placeholder(element).unwrap_or("Choose options");
    html! {
        div.multi data-most=[number(element, "max_selected_items")] {
            button.chooser.empty[names.is_empty()] type="button" id=(id) popovertarget=(list_id) aria-haspopup="listbox"
                aria-describedby=[place.described_by()] data-focus[flag(element, "focus_on_load")]
                aria-labelledby=[place.field.is_some().then(|| format!("{id}-label {id}"))]
                    data-placeholder=(placeholder) {
                @if names.is_empty() { (placeholder) } @else { (names.join(", ")) }
            }
            div.menu.choices id=(list_id) popover role="group" data-under=(id)
                hx-post=[change.post] hx-include=[change.include] hx-vals=[change.vals] hx-trigger=[change.trigger] {
                @if all().count() > 8 {
                    input type="search" placeholder="Search" aria-label="Search the list" data-filter;
                }
                @for (heading, choices) in choices {
                    @if let Some(heading) = heading { p.heading { (heading) } }
                    @for choice in choices {
                        label.choice {
                            input type="checkbox" name=(name) value=(choice.value) data-words=(choice.words)
                                checked[chosen.contains(&choice.value.as_str())];
                            span { (choice.text) @if let Some(text) = &choice.description { small { (text) } } }
                        }
                    }
                }
            }
        }
        (change.dialog)
    }
}

fn overflow(element: &Value, place: &Place<'_>) -> Markup {
    let id = place.id(element);
    let list_id = format!("{id}-list");
    html! {
        button.button.plain.more #(id) type="button" popovertarget=(list_id) aria-haspopup="menu"
            aria-label="More options" {
            "⋯"
        }
        div.menu id=(list_id) popover role="menu" data-under=(id) {
            @for option in list(element, "options") {
                @let value = text_of(option, "value");
                @let text = text_object(option.get("text"), place.reader);
                @match (place.reader.href(text_of(option, "url")), confirm(element, place, Some(value))) {
                    (Some(href), _) => {
                        a role="menuitem" href=(href) target="_blank" rel="noopener noreferrer"
                            data-press=(place.press(element, Some(value))) { (text) }
                    }
                    (None, Some((dialog, markup))) => {
                        button type="button" role="menuitem" popovertarget=(dialog) { (text) }
                        (markup)
                    }
                    (None, None) => {
                        button type="button" role="menuitem" popovertarget=(list_id) popovertargetaction="hide"
                            hx-post="/act" hx-include="closest .surface"
                                hx-vals=(place.press(element, Some(value))) { (text) }
                    }
                }
            }
        }
    }
}

fn choices(element: &Value, place: &Place<'_>, kind: &str, chosen: &[&str]) -> Markup {
    let change = on_change(element, place, "change");
    html! {
        div.choices id=(place.id(element)) role=(if kind == "radio" { "radiogroup" } else { "group" })
            aria-describedby=[place.described_by()] data-confirm=[change.confirm]
            hx-post=[change.post] hx-include=[change.include] hx-vals=[change.vals] hx-trigger=[change.trigger] {
            @for option in list(element, "options") {
                @let value = text_of(option, "value");
                label.choice {
                    input type=(kind) name=(place.name(element)) value=(value) checked[chosen.contains(&value)];
                    span {
                        (text_object(option.get("text"), place.reader))
                        @if option.get("description").is_some() {
                            small { (text_object(option.get("description"), place.reader)) }
                        }
                    }
                }
            }
        }
        (change.dialog)
    }
}

/// The kinds of input that browsers have.
fn typed_input(element: &Value, place: &Place<'_>, kind: &str, value: Option<&str>) -> Markup {
    let trigger = match kind {
        "date" | "time" | "datetime-local" => "change",
        // The script turns the Enter key into this event: htmx's own condition on a key needs `eval`.
        _ if list(element.get("dispatch_action_config").unwrap_or(&Value::Null), "trigger_actions_on")
            .contains(&json!("on_character_entered")) =>
        {
            "enter, input delay:500ms"
        }
        _ => "enter",
    };
    let change = on_change(element, place, trigger);
    let step = (kind == "number").then(|| if flag(element, "is_decimal_allowed") { "any" } else { "1" });
    html! {
        input type=(kind) id=(place.id(element)) name=(place.name(element)) value=(value.unwrap_or_default())
            placeholder=[placeholder(element)] autocomplete="off" step=[step]
            min=[element.get("min_value").map(|least| shown(Some(least)))]
            max=[element.get("max_value").map(|most| shown(Some(most)))]
            aria-label=[place.label(element)]
            aria-describedby=[place.described_by()] aria-invalid=[place.wrong()] aria-required=[place.required()]
            data-focus[flag(element, "focus_on_load")] data-confirm=[change.confirm]
            hx-post=[change.post] hx-include=[change.include] hx-vals=[change.vals] hx-trigger=[change.trigger];
        (change.dialog)
    }
}

/// A box for what cannot be drawn, so that nobody overlooks it.
fn unknown(what: &str, value: &Value) -> Markup {
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

fn words(text: Option<&Value>) -> &str {
    text.map_or("", |text| text_of(text, "text"))
}

fn placeholder(element: &Value) -> Option<&str> {
    element.pointer("/placeholder/text").and_then(Value::as_str)
}

fn flag(value: &Value, name: &str) -> bool {
    value.get(name).and_then(Value::as_bool).unwrap_or(false)
}

fn number(value: &Value, name: &str) -> Option<u64> {
    value.get(name).and_then(Value::as_u64)
}

fn shown(value: Option<&Value>) -> String {
    match value {
        Some(Value::String(text)) => text.clone(),
        Some(value) => value.to_string(),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

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
