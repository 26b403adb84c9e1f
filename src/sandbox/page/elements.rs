//! The elements of Block Kit as HTML: buttons, menus, inputs. What they stand in is drawn by [`super::blocks`].

use jiff::Timestamp;
use maud::{Markup, html};
use serde_json::{Value, json};

use super::blocks::{Surface, field_name, flag, number, shown, small_image, text_object, unknown, words};
use super::mrkdwn::{emoji_as_characters, plain_text};
use super::reader::{Reader, escape_query};
use crate::sandbox::form::{list, text_of};

/// Where an element stands.
pub(super) struct Place<'a> {
    pub(super) block_id: String,
    surface: Surface<'a>,
    reader: &'a Reader,
    /// Set when it stands in an input block.
    pub(super) field: Option<Field>,
}

/// What an input block says about its element.
pub(super) struct Field {
    pub(super) required: bool,
    pub(super) wrong: bool,
    pub(super) dispatches: bool,
    pub(super) described_by: String,
}

impl<'a> Place<'a> {
    pub(super) fn new(block: &Value, index: usize, surface: Surface<'a>, reader: &'a Reader) -> Self {
        let block_id = match text_of(block, "block_id") {
            "" => format!("block-{index}"),
            id => id.to_owned(),
        };
        Self { block_id, surface, reader, field: None }
    }

    /// An id for the element, unique on the page and without spaces.
    pub(super) fn id(&self, element: &Value) -> String {
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

pub(super) fn element_markup(element: &Value, place: &Place<'_>) -> Markup {
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

fn placeholder(element: &Value) -> Option<&str> {
    element.pointer("/placeholder/text").and_then(Value::as_str)
}
