//! What Slack refuses in blocks and views, in words as Slack's (contract, section 4).
//!
//! Every finding ends with a JSON pointer to what is wrong. An empty list means that Slack would show it.

use std::collections::HashSet;

use serde_json::Value;

use super::form::{list, text_of};
use crate::base::blocks::limit;

/// Where blocks are to be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Surface {
    /// A message.
    Message,
    /// A modal.
    Modal,
    /// An app's Home.
    Home,
}

/// Where an element stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Spot {
    Accessory,
    Actions,
    Input,
}

/// What is wrong with the blocks of a message.
pub fn message_blocks(blocks: &Value) -> Vec<String> {
    let mut check = Check::new(Surface::Message);
    match blocks.as_array() {
        Some(blocks) => check.blocks(blocks, limit::MESSAGE_BLOCKS),
        None => check.add("/blocks", "must be an array"),
    }
    check.problems
}

/// What is wrong with a modal.
pub fn modal(view: &Value) -> Vec<String> {
    view_on(Surface::Modal, view)
}

/// What is wrong with a Home.
pub fn home(view: &Value) -> Vec<String> {
    view_on(Surface::Home, view)
}

fn view_on(surface: Surface, view: &Value) -> Vec<String> {
    let mut check = Check::new(surface);
    check.view(view);
    check.problems
}

struct Check {
    surface: Surface,
    problems: Vec<String>,
    focused: usize,
}

impl Check {
    fn new(surface: Surface) -> Self {
        Self { surface, problems: Vec::new(), focused: 0 }
    }

    fn add(&mut self, at: &str, what: &str) {
        self.problems.push(format!("[ERROR] {what} [json-pointer:{at}]"));
    }

    fn view(&mut self, view: &Value) {
        if !view.is_object() {
            return self.add("/view", "must provide an object");
        }
        const COMMON: &[&str] = &["type", "blocks", "private_metadata", "callback_id", "external_id"];
        const MODAL: &[&str] = &["title", "submit", "close", "clear_on_close", "notify_on_close", "submit_disabled"];
        let (kind, more) = match self.surface {
            Surface::Modal => ("modal", MODAL),
            _ => ("home", &[][..]),
        };
        self.only(view, "/view", &[COMMON, more].concat());
        if text_of(view, "type") != kind {
            self.add("/view/type", &format!("must be {kind}"));
        }
        if self.surface == Surface::Modal {
            self.required_text(view, "title", "/view", limit::TITLE, Words::Plain);
            self.text(view, "submit", "/view", limit::TITLE, Words::Plain);
            self.text(view, "close", "/view", limit::TITLE, Words::Plain);
        }
        self.string(view, "private_metadata", "/view", 0, limit::METADATA);
        self.string(view, "callback_id", "/view", 0, limit::CALLBACK);
        self.string(view, "external_id", "/view", 0, limit::CALLBACK);
        self.flags(view, "/view", &["clear_on_close", "notify_on_close", "submit_disabled"]);
        let Some(blocks) = view.get("blocks").and_then(Value::as_array) else {
            return self.add("/view", "missing required field: blocks");
        };
        if blocks.is_empty() {
            self.add("/view/blocks", "must contain at least 1 item");
        }
        let has_input = blocks.iter().any(|block| text_of(block, "type") == "input");
        if self.surface == Surface::Modal && has_input && view.get("submit").is_none_or(Value::is_null) {
            self.add("/view/submit", "must define `submit` to use an `input` block in modals");
        }
        self.blocks(blocks, limit::VIEW_BLOCKS);
        if self.focused > 1 {
            self.add("/view", "only one element may have focus_on_load");
        }
    }

    fn blocks(&mut self, blocks: &[Value], most: usize) {
        if blocks.len() > most {
            self.add("/blocks", &format!("no more than {most} items allowed"));
        }
        let mut ids = HashSet::new();
        for (at, block) in blocks.iter().enumerate() {
            let path = format!("/blocks/{at}");
            let id = text_of(block, "block_id");
            if !id.is_empty() && !ids.insert(id) {
                self.add(&format!("{path}/block_id"), &format!("`block_id` {id} already exists"));
            }
            self.block(block, &path);
        }
        let of = |kind: &str| blocks.iter().filter(|block| text_of(block, "type") == kind).collect::<Vec<_>>();
        if of("table").len() > 1 {
            self.add("/blocks", "only one table allowed");
        }
        let markdown: usize = of("markdown").iter().map(|block| count(text_of(block, "text"))).sum();
        if markdown > limit::MARKDOWN {
            self.add(
                "/blocks",
                &format!("markdown blocks must have less than {} characters in sum", limit::MARKDOWN + 1),
            );
        }
    }

    fn block(&mut self, block: &Value, path: &str) {
        if !block.is_object() {
            return self.add(path, "must provide an object");
        }
        self.string(block, "block_id", path, 1, limit::ID);
        let only = |check: &mut Self, names: &[&str]| check.only(block, path, &[&["type", "block_id"], names].concat());
        let kind = text_of(block, "type");
        match (kind, self.surface) {
            ("section", _) => {
                only(self, &["text", "fields", "accessory", "expand"]);
                self.section(block, path);
            }
            ("header", _) => {
                only(self, &["text"]);
                self.required_text(block, "text", path, limit::HEADER, Words::Plain);
            }
            ("divider", _) => only(self, &[]),
            ("context", _) => {
                only(self, &["elements"]);
                let elements = self.items(block, "elements", path, limit::CONTEXT_ELEMENTS);
                for (at, element) in elements.iter().enumerate() {
                    let path = format!("{path}/elements/{at}");
                    match text_of(element, "type") {
                        "image" => self.image(element, &path, &["type"]),
                        _ => self.text_object(element, &path, limit::TEXT, Words::Any),
                    }
                }
            }
            ("actions", _) => {
                only(self, &["elements"]);
                self.actions(block, path);
            }
            ("image", _) => {
                self.image(block, path, &["type", "block_id", "title"]);
                self.text(block, "title", path, limit::ALT_TEXT, Words::Plain);
            }
            ("input", _) => {
                only(self, &["label", "element", "hint", "optional", "dispatch_action"]);
                self.input(block, path);
            }
            ("rich_text", _) => {
                only(self, &["elements"]);
                self.rich_text(block, path);
            }
            ("table", Surface::Message) => {
                only(self, &["rows", "column_settings"]);
                self.table(block, path);
            }
            ("markdown", Surface::Message) => {
                only(self, &["text"]);
                self.required_string(block, "text", path, limit::MARKDOWN);
            }
            ("", _) => self.add(path, "missing required field: type"),
            _ => self.add(&format!("{path}/type"), &format!("unsupported type: {kind}")),
        }
    }

    fn section(&mut self, block: &Value, path: &str) {
        let fields = block.get("fields").is_some();
        if fields {
            let fields = self.items(block, "fields", path, limit::FIELDS);
            for (at, field) in fields.iter().enumerate() {
                self.text_object(field, &format!("{path}/fields/{at}"), limit::FIELD, Words::Any);
            }
        }
        match fields {
            true => self.text(block, "text", path, limit::TEXT, Words::Any),
            false => self.required_text(block, "text", path, limit::TEXT, Words::Any),
        }
        self.flags(block, path, &["expand"]);
        if let Some(accessory) = block.get("accessory") {
            self.element(accessory, &format!("{path}/accessory"), Spot::Accessory);
        }
    }

    fn actions(&mut self, block: &Value, path: &str) {
        let elements = self.items(block, "elements", path, limit::ACTIONS);
        let mut ids = HashSet::new();
        for (at, element) in elements.iter().enumerate() {
            let path = format!("{path}/elements/{at}");
            let id = text_of(element, "action_id");
            if !id.is_empty() && !ids.insert(id) {
                self.add(&format!("{path}/action_id"), &format!("`action_id` {id} already exists in this block"));
            }
            self.element(element, &path, Spot::Actions);
        }
    }

    fn input(&mut self, block: &Value, path: &str) {
        self.required_text(block, "label", path, limit::LABEL, Words::Plain);
        self.text(block, "hint", path, limit::LABEL, Words::Plain);
        self.flags(block, path, &["optional", "dispatch_action"]);
        match block.get("element") {
            None => self.add(path, "missing required field: element"),
            Some(element) => {
                let dispatches = block.get("dispatch_action").and_then(Value::as_bool).unwrap_or(false);
                if text_of(element, "type") == "file_input" && dispatches {
                    self.add(path, "`file_input` cannot be used with `dispatch_action`");
                }
                self.element(element, &format!("{path}/element"), Spot::Input);
            }
        }
    }

    fn element(&mut self, element: &Value, path: &str, spot: Spot) {
        if !element.is_object() {
            return self.add(path, "must provide an object");
        }
        let kind = text_of(element, "type");
        let anywhere = is_choice(kind) || matches!(kind, "checkboxes" | "radio_buttons" | "datepicker" | "timepicker");
        let placed = match spot {
            Spot::Accessory => anywhere || matches!(kind, "button" | "workflow_button" | "overflow" | "image"),
            Spot::Actions => {
                anywhere
                    || matches!(kind, "button" | "workflow_button" | "overflow" | "datetimepicker" | "rich_text_input")
            }
            Spot::Input => {
                let typed =
                    matches!(kind, "plain_text_input" | "rich_text_input" | "number_input" | "email_text_input");
                anywhere
                    || typed
                    || matches!(kind, "datetimepicker" | "url_text_input")
                    || (kind == "file_input" && self.surface == Surface::Modal)
            }
        };
        if !placed || (kind == "workflow_button" && self.surface != Surface::Message) {
            return self.add(&format!("{path}/type"), &format!("unsupported type: {kind}"));
        }
        if kind == "image" {
            return self.image(element, path, &["type"]);
        }
        self.string(element, "action_id", path, 1, limit::ID);
        let only =
            |check: &mut Self, names: &[&str]| check.only(element, path, &[&["type", "action_id"], names].concat());
        match kind {
            "button" => {
                only(self, &["text", "value", "url", "style", "confirm", "accessibility_label"]);
                self.required_text(element, "text", path, limit::BUTTON, Words::Plain);
                self.string(element, "value", path, 1, limit::BUTTON_VALUE);
                self.string(element, "accessibility_label", path, 1, limit::BUTTON);
                self.address(element, "url", path);
                self.style(element, path);
                self.confirm(element, path);
            }
            "workflow_button" => {
                only(self, &["text", "workflow", "style", "accessibility_label"]);
                self.required_text(element, "text", path, limit::BUTTON, Words::Plain);
                self.style(element, path);
            }
            "overflow" => {
                only(self, &["options", "confirm"]);
                self.options(element, path, limit::OVERFLOW, kind);
                self.confirm(element, path);
            }
            "checkboxes" | "radio_buttons" => {
                only(self, &["options", "initial_option", "initial_options", "confirm", "focus_on_load"]);
                self.options(element, path, limit::CHOICES, kind);
                self.confirm(element, path);
            }
            "datepicker" | "timepicker" | "datetimepicker" => {
                only(
                    self,
                    &[
                        "initial_date",
                        "initial_time",
                        "initial_date_time",
                        "placeholder",
                        "timezone",
                        "confirm",
                        "focus_on_load",
                    ],
                );
                self.moment(element, path);
                self.confirm(element, path);
            }
            "file_input" => {
                only(self, &["filetypes", "max_files"]);
                self.number(element, "max_files", path, 1, 10);
            }
            _ if is_choice(kind) => self.choice(element, path, kind, spot),
            _ => self.typed(element, path, kind),
        }
        self.text(element, "placeholder", path, limit::PLACEHOLDER, Words::Plain);
        if element.get("focus_on_load").and_then(Value::as_bool).unwrap_or(false) {
            self.focused += 1;
        }
    }

    fn choice(&mut self, element: &Value, path: &str, kind: &str, spot: Spot) {
        const COMMON: &[&str] = &["type", "action_id", "placeholder", "confirm", "focus_on_load"];
        let several = kind.starts_with("multi_");
        let mut names: Vec<&str> = COMMON.to_vec();
        if several {
            names.push("max_selected_items");
        }
        let source = kind.trim_start_matches("multi_");
        names.extend(match (source, several) {
            ("static_select", false) => &["options", "option_groups", "initial_option"][..],
            ("static_select", true) => &["options", "option_groups", "initial_options"],
            ("external_select", false) => &["initial_option", "min_query_length"],
            ("external_select", true) => &["initial_options", "min_query_length"],
            ("users_select", false) => &["initial_user"],
            ("users_select", true) => &["initial_users"],
            ("channels_select", false) => &["initial_channel", "response_url_enabled"],
            ("channels_select", true) => &["initial_channels"],
            (_, false) => {
                &["initial_conversation", "default_to_current_conversation", "response_url_enabled", "filter"]
            }
            (_, true) => &["initial_conversations", "default_to_current_conversation", "filter"],
        });
        self.only(element, path, &names);
        if source == "static_select" {
            let (plain, grouped) = (element.get("options").is_some(), element.get("option_groups").is_some());
            if plain == grouped {
                self.add(path, "must provide exactly one of options and option_groups");
            }
            self.options(element, path, limit::OPTIONS, kind);
        }
        let enabled = element.get("response_url_enabled").and_then(Value::as_bool).unwrap_or(false);
        if enabled && (self.surface != Surface::Modal || spot != Spot::Input) {
            self.add(&format!("{path}/response_url_enabled"), "only allowed in input blocks of modals");
        }
        self.number(element, "max_selected_items", path, 1, u64::MAX);
        self.number(element, "min_query_length", path, 0, u64::MAX);
        self.confirm(element, path);
    }

    fn typed(&mut self, element: &Value, path: &str, kind: &str) {
        const COMMON: &[&str] =
            &["type", "action_id", "placeholder", "focus_on_load", "initial_value", "dispatch_action_config"];
        let more: &[&str] = match kind {
            "plain_text_input" => &["multiline", "min_length", "max_length"],
            "number_input" => &["is_decimal_allowed", "min_value", "max_value"],
            "rich_text_input" => &["min_lines", "max_lines"],
            _ => &[],
        };
        self.only(element, path, &[COMMON, more].concat());
        match kind {
            "plain_text_input" => {
                let least = self.number(element, "min_length", path, 0, limit::INPUT as u64).unwrap_or(0);
                let most =
                    self.number(element, "max_length", path, 1, limit::INPUT as u64).unwrap_or(limit::INPUT as u64);
                if least > most {
                    self.add(path, "min_length must not exceed max_length");
                }
                self.string(element, "initial_value", path, 0, usize::try_from(most).unwrap_or(limit::INPUT));
                self.flags(element, path, &["multiline"]);
            }
            "number_input" => {
                if !element.get("is_decimal_allowed").is_some_and(Value::is_boolean) {
                    self.add(path, "missing required field: is_decimal_allowed");
                }
                for name in ["min_value", "max_value", "initial_value"] {
                    let given = element.get(name);
                    if given.is_some_and(|given| given.as_str().is_none_or(|text| text.parse::<f64>().is_err())) {
                        self.add(&format!("{path}/{name}"), "must be a number in a string");
                    }
                }
            }
            "rich_text_input" => {
                self.number(element, "min_lines", path, 1, 100);
                self.number(element, "max_lines", path, 1, 100);
            }
            _ => self.string(element, "initial_value", path, 0, limit::INPUT),
        }
    }

    fn options(&mut self, element: &Value, path: &str, most: usize, kind: &str) {
        let mut all: Vec<&Value> = Vec::new();
        if element.get("option_groups").is_some() {
            let groups = self.items(element, "option_groups", path, limit::OPTIONS);
            for (at, group) in groups.iter().enumerate() {
                let path = format!("{path}/option_groups/{at}");
                self.only(group, &path, &["label", "options"]);
                self.required_text(group, "label", &path, limit::OPTION, Words::Plain);
                all.extend(self.option_list(group, &path, most, kind));
            }
        } else {
            all.extend(self.option_list(element, path, most, kind));
        }
        let one = element.get("initial_option").into_iter();
        let initial: Vec<&Value> = one.chain(list(element, "initial_options")).collect();
        if initial.iter().any(|option| !all.contains(option)) {
            self.add(path, "the initial option must match one of the options exactly");
        }
        let many = kind.starts_with("multi_") || kind == "checkboxes";
        if element.get("initial_options").is_some_and(|given| !many || given.as_array().is_none_or(Vec::is_empty)) {
            self.add(&format!("{path}/initial_options"), "must contain at least 1 item, where several can be chosen");
        }
        if many && element.get("initial_option").is_some() {
            self.add(&format!("{path}/initial_option"), "invalid additional property: initial_option");
        }
        let most = element.get("max_selected_items").and_then(Value::as_u64).unwrap_or(u64::MAX);
        if initial.len() as u64 > most {
            self.add(&format!("{path}/initial_options"), &format!("no more than {most} items allowed"));
        }
    }

    fn option_list<'a>(&mut self, element: &'a Value, path: &str, most: usize, kind: &str) -> Vec<&'a Value> {
        let options = self.items(element, "options", path, most);
        for (at, option) in options.iter().enumerate() {
            let path = format!("{path}/options/{at}");
            self.only(option, &path, &["text", "value", "description", "url"]);
            let words = if matches!(kind, "checkboxes" | "radio_buttons") { Words::Any } else { Words::Plain };
            self.required_text(option, "text", &path, limit::OPTION, words);
            self.text(option, "description", &path, limit::OPTION, words);
            self.required_string(option, "value", &path, limit::OPTION_VALUE);
            if option.get("url").is_some() && kind != "overflow" {
                self.add(&format!("{path}/url"), "only allowed in overflow menus");
            }
            self.address(option, "url", &path);
        }
        options.iter().collect()
    }

    fn confirm(&mut self, element: &Value, path: &str) {
        let Some(confirm) = element.get("confirm") else { return };
        let path = format!("{path}/confirm");
        self.only(confirm, &path, &["title", "text", "confirm", "deny", "style"]);
        self.required_text(confirm, "title", &path, limit::CONFIRM_TITLE, Words::Plain);
        self.required_text(confirm, "text", &path, limit::CONFIRM_TEXT, Words::Any);
        self.required_text(confirm, "confirm", &path, limit::CONFIRM_BUTTON, Words::Plain);
        self.required_text(confirm, "deny", &path, limit::CONFIRM_BUTTON, Words::Plain);
        self.style(confirm, &path);
    }

    fn moment(&mut self, element: &Value, path: &str) {
        let wrong = |name: &str, fits: fn(&Value) -> bool| element.get(name).is_some_and(|given| !fits(given));
        let date = |given: &Value| {
            given.as_str().is_some_and(|text| text.parse::<jiff::civil::Date>().is_ok() && text.len() == 10)
        };
        let time = |given: &Value| {
            given.as_str().and_then(|text| text.split_once(':')).is_some_and(|(hours, minutes)| {
                let within =
                    |text: &str, most: u8| text.len() == 2 && text.parse::<u8>().is_ok_and(|given| given <= most);
                within(hours, 23) && within(minutes, 59)
            })
        };
        let epoch =
            |given: &Value| given.as_i64().is_some_and(|given| (1_000_000_000..=9_999_999_999).contains(&given));
        if wrong("initial_date", date) || wrong("initial_time", time) || wrong("initial_date_time", epoch) {
            self.add(path, "the initial moment is malformed");
        }
    }

    fn image(&mut self, image: &Value, path: &str, more: &[&str]) {
        self.only(image, path, &[&["image_url", "slack_file", "alt_text"], more].concat());
        self.required_string(image, "alt_text", path, limit::ALT_TEXT);
        self.address(image, "image_url", path);
        if image.get("image_url").is_some() == image.get("slack_file").is_some() {
            self.add(path, "must provide exactly one of image_url and slack_file");
        }
    }

    fn table(&mut self, block: &Value, path: &str) {
        let (characters, rows, cells) = (limit::TABLE, limit::TABLE_ROWS, limit::TABLE_CELLS);
        let mut sum = 0;
        let found = self.items(block, "rows", path, rows);
        for (at, row) in found.iter().enumerate() {
            let path = format!("{path}/rows/{at}");
            let row = row.as_array().map_or(&[][..], Vec::as_slice);
            if row.is_empty() || row.len() > cells {
                self.add(&path, &format!("must contain 1 to {cells} cells"));
            }
            for (at, cell) in row.iter().enumerate() {
                let path = format!("{path}/{at}");
                match text_of(cell, "type") {
                    "raw_text" => {
                        self.only(cell, &path, &["type", "text"]);
                        self.required_string(cell, "text", &path, characters);
                        sum += count(text_of(cell, "text"));
                    }
                    "rich_text" => self.rich_text(cell, &path),
                    kind => self.add(&format!("{path}/type"), &format!("unsupported type: {kind}")),
                }
            }
        }
        if list(block, "column_settings").len() > cells {
            self.add(&format!("{path}/column_settings"), &format!("no more than {cells} items allowed"));
        }
        if sum > characters {
            self.add(path, &format!("must have less than {} characters in sum", characters + 1));
        }
    }

    fn rich_text(&mut self, block: &Value, path: &str) {
        let parts = self.items(block, "elements", path, usize::MAX);
        for (at, part) in parts.iter().enumerate() {
            let path = format!("{path}/elements/{at}");
            match text_of(part, "type") {
                "rich_text_list" => {
                    if !matches!(text_of(part, "style"), "bullet" | "ordered") {
                        self.add(&path, "missing required field: style");
                    }
                    let items = self.items(part, "elements", &path, usize::MAX);
                    for (at, item) in items.iter().enumerate() {
                        let path = format!("{path}/elements/{at}");
                        if text_of(item, "type") != "rich_text_section" {
                            self.add(&path, "must be a rich_text_section");
                        }
                        self.inline(item, &path);
                    }
                }
                "rich_text_section" | "rich_text_quote" | "rich_text_preformatted" => self.inline(part, &path),
                kind => self.add(&format!("{path}/type"), &format!("unsupported type: {kind}")),
            }
        }
    }

    fn inline(&mut self, part: &Value, path: &str) {
        for (at, piece) in list(part, "elements").iter().enumerate() {
            let path = format!("{path}/elements/{at}");
            let needed = match text_of(piece, "type") {
                "text" => "text",
                "link" => "url",
                "emoji" => "name",
                "user" => "user_id",
                "channel" => "channel_id",
                "usergroup" => "usergroup_id",
                "broadcast" => "range",
                "date" => "format",
                "color" => "value",
                kind => {
                    self.add(&format!("{path}/type"), &format!("unsupported type: {kind}"));
                    continue;
                }
            };
            if text_of(piece, needed).is_empty() {
                self.add(&path, &format!("missing required field: {needed}"));
            }
        }
    }
}

/// What kinds of text an object may be.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Words {
    Plain,
    Any,
}

/// Checks that every kind of object needs.
impl Check {
    fn required_text(&mut self, owner: &Value, name: &str, path: &str, most: usize, words: Words) {
        match owner.get(name) {
            None | Some(Value::Null) => self.add(path, &format!("missing required field: {name}")),
            Some(text) => self.text_object(text, &format!("{path}/{name}"), most, words),
        }
    }

    fn text(&mut self, owner: &Value, name: &str, path: &str, most: usize, words: Words) {
        if let Some(text) = owner.get(name).filter(|text| !text.is_null()) {
            self.text_object(text, &format!("{path}/{name}"), most, words);
        }
    }

    fn text_object(&mut self, text: &Value, path: &str, most: usize, words: Words) {
        match (text_of(text, "type"), words) {
            ("plain_text", _) => self.only(text, path, &["type", "text", "emoji"]),
            ("mrkdwn", Words::Any) => self.only(text, path, &["type", "text", "verbatim"]),
            ("", _) => return self.add(path, "missing required field: type"),
            (kind, _) => return self.add(&format!("{path}/type"), &format!("unsupported type: {kind}")),
        }
        self.required_string(text, "text", path, most);
    }

    fn required_string(&mut self, owner: &Value, name: &str, path: &str, most: usize) {
        match owner.get(name) {
            None | Some(Value::Null) => self.add(path, &format!("missing required field: {name}")),
            Some(_) => self.string(owner, name, path, 1, most),
        }
    }

    fn string(&mut self, owner: &Value, name: &str, path: &str, least: usize, most: usize) {
        let path = format!("{path}/{name}");
        match owner.get(name) {
            None | Some(Value::Null) => {}
            Some(Value::String(text)) => {
                let length = count(text);
                if length < least {
                    self.add(&path, &format!("must be more than {} characters", least - 1));
                }
                if length > most {
                    self.add(&path, &format!("must be less than {} characters", most + 1));
                }
            }
            Some(_) => self.add(&path, "must be a string"),
        }
    }

    fn address(&mut self, owner: &Value, name: &str, path: &str) {
        self.string(owner, name, path, 1, limit::URL);
        if let Some(text) = owner.get(name).and_then(Value::as_str)
            && url::Url::parse(text).is_err()
        {
            self.add(&format!("{path}/{name}"), "must be a valid URL");
        }
    }

    fn style(&mut self, owner: &Value, path: &str) {
        if owner.get("style").is_some_and(|style| !matches!(style.as_str(), Some("primary" | "danger"))) {
            self.add(&format!("{path}/style"), "must be primary or danger");
        }
    }

    fn flags(&mut self, owner: &Value, path: &str, names: &[&str]) {
        for name in names {
            if owner.get(*name).is_some_and(|flag| !flag.is_boolean() && !flag.is_null()) {
                self.add(&format!("{path}/{name}"), "must be a boolean");
            }
        }
    }

    fn number(&mut self, owner: &Value, name: &str, path: &str, least: u64, most: u64) -> Option<u64> {
        let given = owner.get(name).filter(|given| !given.is_null())?;
        match given.as_u64().filter(|given| (least..=most).contains(given)) {
            Some(number) => Some(number),
            None => {
                self.add(&format!("{path}/{name}"), &format!("must be a number from {least} to {most}"));
                None
            }
        }
    }

    fn items<'a>(&mut self, owner: &'a Value, name: &str, path: &str, most: usize) -> &'a [Value] {
        let Some(items) = owner.get(name).and_then(Value::as_array) else {
            self.add(path, &format!("missing required field: {name}"));
            return &[];
        };
        if items.is_empty() {
            self.add(&format!("{path}/{name}"), "must contain at least 1 item");
        }
        if items.len() > most {
            self.add(&format!("{path}/{name}"), &format!("no more than {most} items allowed"));
        }
        items
    }

    fn only(&mut self, owner: &Value, path: &str, names: &[&str]) {
        for name in owner.as_object().into_iter().flat_map(serde_json::Map::keys) {
            if !names.contains(&name.as_str()) {
                self.add(path, &format!("invalid additional property: {name}"));
            }
        }
    }
}

fn is_choice(kind: &str) -> bool {
    matches!(
        kind.trim_start_matches("multi_"),
        "static_select" | "external_select" | "users_select" | "conversations_select" | "channels_select"
    )
}

fn count(text: &str) -> usize {
    text.chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn plain(text: &str) -> Value {
        json!({"type": "plain_text", "text": text})
    }

    fn option(value: &str) -> Value {
        json!({"text": plain(value), "value": value})
    }

    fn options(count: usize) -> Vec<Value> {
        (0..count).map(|at| option(&at.to_string())).collect()
    }

    fn button(id: &str) -> Value {
        json!({"type": "button", "text": plain("Go"), "action_id": id})
    }

    fn long(count: usize) -> String {
        "ż".repeat(count)
    }

    #[test]
    fn blocks_at_their_limits_are_shown() {
        let fine = [
            json!({"type": "section", "text": {"type": "mrkdwn", "text": long(3_000)}}),
            json!({"type": "section", "fields": vec![plain(&long(2_000)); 10]}),
            json!({"type": "header", "text": plain(&long(150))}),
            json!({"type": "divider"}),
            json!({"type": "context", "elements": vec![plain("a"); 10]}),
            json!({"type": "actions", "elements": (0..25).map(|at| button(&at.to_string())).collect::<Vec<_>>()}),
            json!({"type": "image", "image_url": "https://example.org/a.png", "alt_text": long(2_000)}),
            json!({"type": "actions", "elements": [{"type": "overflow", "action_id": "o", "options": options(5)}]}),
            json!({"type": "actions", "elements": [{"type": "static_select", "action_id": "s", "options": options(100), "initial_option": option("7")}]}),
            json!({"type": "input", "label": plain("L"), "element": {"type": "plain_text_input", "action_id": "p", "max_length": 3_000}}),
            json!({"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": [{"type": "text", "text": "a"}]}]}),
            json!({"type": "table", "rows": [[{"type": "raw_text", "text": "a"}]]}),
        ];
        for block in fine {
            assert_eq!(message_blocks(&json!([block])), [] as [&str; 0], "{block}");
        }
    }

    #[test]
    fn blocks_past_their_limits_are_refused() {
        let wrong = [
            (json!({"type": "section", "text": {"type": "mrkdwn", "text": long(3_001)}}), "less than 3001"),
            (json!({"type": "section", "text": plain("")}), "more than 0"),
            (json!({"type": "section"}), "missing required field: text"),
            (json!({"type": "section", "fields": vec![plain("a"); 11]}), "no more than 10"),
            (json!({"type": "section", "fields": [plain(&long(2_001))]}), "less than 2001"),
            (
                json!({"type": "section", "text": plain("a"), "accessory": {"type": "plain_text_input", "action_id": "p"}}),
                "unsupported type",
            ),
            (
                json!({"type": "section", "text": plain("a"), "accessory": {"type": "datetimepicker", "action_id": "p"}}),
                "unsupported type",
            ),
            (json!({"type": "header", "text": plain(&long(151))}), "less than 151"),
            (json!({"type": "header", "text": {"type": "mrkdwn", "text": "a"}}), "unsupported type: mrkdwn"),
            (json!({"type": "context", "elements": vec![plain("a"); 11]}), "no more than 10"),
            (json!({"type": "context", "elements": [button("a")]}), "unsupported type: button"),
            (json!({"type": "actions", "elements": []}), "at least 1"),
            (
                json!({"type": "actions", "elements": (0..26).map(|at| button(&at.to_string())).collect::<Vec<_>>()}),
                "no more than 25",
            ),
            (json!({"type": "actions", "elements": [button("a"), button("a")]}), "already exists"),
            (
                json!({"type": "actions", "elements": [{"type": "button", "text": plain(&long(76)), "action_id": "a"}]}),
                "less than 76",
            ),
            (
                json!({"type": "actions", "elements": [{"type": "button", "text": plain("a"), "value": long(2_001)}]}),
                "less than 2001",
            ),
            (
                json!({"type": "actions", "elements": [{"type": "button", "text": plain("a"), "style": "blue"}]}),
                "primary or danger",
            ),
            (
                json!({"type": "actions", "elements": [{"type": "button", "text": plain("a"), "confirm": {"title": plain("a")}}]}),
                "missing required field: deny",
            ),
            (json!({"type": "actions", "elements": [{"type": "overflow", "options": options(6)}]}), "no more than 5"),
            (
                json!({"type": "actions", "elements": [{"type": "checkboxes", "options": options(11)}]}),
                "no more than 10",
            ),
            (
                json!({"type": "actions", "elements": [{"type": "static_select", "options": options(101)}]}),
                "no more than 100",
            ),
            (json!({"type": "actions", "elements": [{"type": "static_select"}]}), "exactly one of options"),
            (
                json!({"type": "actions", "elements": [{"type": "static_select", "options": options(2), "initial_option": option("9")}]}),
                "match one of the options",
            ),
            (
                json!({"type": "actions", "elements": [{"type": "static_select", "options": [{"text": plain(&long(76)), "value": "a"}]}]}),
                "less than 76",
            ),
            (
                json!({"type": "actions", "elements": [{"type": "static_select", "options": [{"text": plain("a"), "value": long(151)}]}]}),
                "less than 151",
            ),
            (
                json!({"type": "actions", "elements": [{"type": "static_select", "options": options(1), "placeholder": plain(&long(151))}]}),
                "less than 151",
            ),
            (
                json!({"type": "actions", "elements": [{"type": "multi_static_select", "options": options(3), "max_selected_items": 0}]}),
                "from 1",
            ),
            (json!({"type": "image", "image_url": "https://example.org/a.png"}), "missing required field: alt_text"),
            (json!({"type": "image", "alt_text": "a"}), "exactly one of image_url"),
            (json!({"type": "input", "element": {"type": "plain_text_input"}}), "missing required field: label"),
            (
                json!({"type": "input", "label": plain("a"), "element": {"type": "plain_text_input", "min_length": 9, "max_length": 3}}),
                "min_length",
            ),
            (
                json!({"type": "input", "label": plain("a"), "element": {"type": "plain_text_input", "max_length": 3_001}}),
                "from 1 to 3000",
            ),
            (json!({"type": "input", "label": plain("a"), "element": {"type": "number_input"}}), "is_decimal_allowed"),
            (json!({"type": "input", "label": plain("a"), "element": button("a")}), "unsupported type: button"),
            (json!({"type": "input", "label": plain("a"), "element": {"type": "file_input"}}), "unsupported type"),
            (json!({"type": "divider", "block_id": long(256)}), "less than 256"),
            (json!({"type": "divider", "text": plain("a")}), "invalid additional property: text"),
            (json!({"type": "sections"}), "unsupported type: sections"),
            (json!({"text": "a"}), "missing required field: type"),
            (json!({"type": "alert", "text": plain("a")}), "unsupported type: alert"),
        ];
        for (block, words) in wrong {
            let problems = message_blocks(&json!([block])).join("\n");
            assert!(problems.contains(words), "{block}\n{problems}");
        }
        assert!(message_blocks(&json!(vec![json!({"type": "divider"}); 51])).join("").contains("no more than 50"));
        let twice = json!([{"type": "divider", "block_id": "a"}, {"type": "divider", "block_id": "a"}]);
        assert!(message_blocks(&twice).join("").contains("already exists"));
    }

    #[test]
    fn views_need_a_title_a_button_with_inputs_and_keep_their_lengths() {
        let input =
            json!({"type": "input", "label": plain("a"), "element": {"type": "plain_text_input", "action_id": "a"}});
        let view = |change: Value| {
            let mut view = json!({"type": "modal", "title": plain("T"), "submit": plain("Send"), "blocks": [input]});
            for (name, value) in change.as_object().into_iter().flatten() {
                view[name] = value.clone();
            }
            modal(&view).join("\n")
        };
        assert_eq!(view(json!({})), "");
        let wrong = [
            (json!({"submit": null}), "must define `submit`"),
            (json!({"title": plain(&long(25))}), "less than 25"),
            (json!({"title": null}), "missing required field: title"),
            (json!({"private_metadata": long(3_001)}), "less than 3001"),
            (json!({"callback_id": long(256)}), "less than 256"),
            (json!({"blocks": []}), "at least 1"),
            (json!({"type": "home"}), "must be modal"),
            (json!({"blocks": vec![json!({"type": "divider"}); 101]}), "no more than 100"),
            (json!({"blocks": [{"type": "markdown", "text": "a"}]}), "unsupported type: markdown"),
        ];
        for (change, words) in wrong {
            let problems = view(change.clone());
            assert!(problems.contains(words), "{change}: {problems}");
        }
        assert_eq!(home(&json!({"type": "home", "blocks": [input]})), [] as [&str; 0]);
        assert!(home(&json!({"type": "home", "submit": plain("a"), "blocks": [input]})).join("").contains("submit"));
    }
}
