//! What people enter: the interactive elements of blocks, their `state.values`, and what Slack's own client refuses
//! before the app hears of it.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::world::State;

/// An interactive element with the id of the block it stands in.
#[derive(Clone, Copy, Debug)]
pub struct Element<'a> {
    /// The block around it.
    pub block: &'a Value,
    /// The element itself.
    pub element: &'a Value,
}

impl<'a> Element<'a> {
    /// `block_id` of the block around it.
    pub fn block_id(self) -> &'a str {
        text_of(self.block, "block_id")
    }

    /// `action_id` of the element.
    pub fn action_id(self) -> &'a str {
        text_of(self.element, "action_id")
    }

    /// `button`, `static_select`, …
    pub fn kind(self) -> &'a str {
        text_of(self.element, "type")
    }
}

/// All interactive elements of `blocks` in reading order.
pub fn elements(blocks: &[Value]) -> Vec<Element<'_>> {
    let mut found = Vec::new();
    for block in blocks {
        let inside: Vec<&Value> = match text_of(block, "type") {
            "actions" | "context_actions" => list(block, "elements").iter().collect(),
            "section" => block.get("accessory").into_iter().collect(),
            "input" => block.get("element").into_iter().collect(),
            _ => Vec::new(),
        };
        found.extend(
            inside
                .into_iter()
                .filter(|element| element.get("action_id").is_some())
                .map(|element| Element { block, element }),
        );
    }
    found
}

/// The state of a view nobody has touched: initial values, or null (contract V7).
pub(super) fn initial_state(content: &Value) -> State {
    let mut state = State::new();
    for found in elements(list(content, "blocks")) {
        if let Some(value) = initial(found.element) {
            state.entry(found.block_id().to_owned()).or_default().insert(found.action_id().to_owned(), value);
        }
    }
    state
}

/// Where Slack puts the value of an element of this kind, and whether it is a list; none when it keeps no state.
fn slot(kind: &str) -> Option<(&'static str, bool)> {
    Some(match kind {
        "plain_text_input" | "email_text_input" | "url_text_input" | "number_input" => ("value", false),
        "static_select" | "external_select" | "radio_buttons" => ("selected_option", false),
        "multi_static_select" | "multi_external_select" | "checkboxes" => ("selected_options", true),
        "users_select" => ("selected_user", false),
        "multi_users_select" => ("selected_users", true),
        "conversations_select" => ("selected_conversation", false),
        "multi_conversations_select" => ("selected_conversations", true),
        "channels_select" => ("selected_channel", false),
        "multi_channels_select" => ("selected_channels", true),
        "datepicker" => ("selected_date", false),
        "timepicker" => ("selected_time", false),
        "datetimepicker" => ("selected_date_time", false),
        "rich_text_input" => ("rich_text_value", false),
        "file_input" => ("files", true),
        _ => return None,
    })
}

fn initial(element: &Value) -> Option<Value> {
    let kind = text_of(element, "type");
    let (name, many) = slot(kind)?;
    let source = match name {
        "value" | "rich_text_value" => "initial_value".to_owned(),
        other => other.replace("selected_", "initial_"),
    };
    let empty = if many { json!([]) } else { Value::Null };
    let value = element.get(&source).cloned().unwrap_or(empty);
    Some(json!({"type": kind, name: value}))
}

/// What the state holds once a person has entered `given`: a string (a value or the words of an option), a list of
/// strings, or null to empty it.
pub(super) fn entered(element: &Value, given: &Value) -> Result<Value, String> {
    let kind = text_of(element, "type");
    let (name, many) = slot(kind).ok_or_else(|| format!("nothing can be entered into a {kind}"))?;
    let given: Vec<Value> = match given {
        Value::Null => Vec::new(),
        Value::Array(several) => several.clone(),
        one => vec![one.clone()],
    };
    if !many && given.len() > 1 {
        return Err(format!("a {kind} takes one value, not {}", given.len()));
    }
    let mut chosen = Vec::new();
    for one in &given {
        chosen.push(match name {
            "selected_option" | "selected_options" => option(element, kind, one)?,
            "selected_date_time" => match one {
                Value::String(text) => json!(text.parse::<i64>().map_err(|_| format!("{text} is no moment"))?),
                other => other.clone(),
            },
            "rich_text_value" if one.is_string() => rich_text(one),
            _ => match one {
                Value::Number(number) => json!(number.to_string()),
                other => other.clone(),
            },
        });
    }
    let value = if many { Value::Array(chosen) } else { chosen.pop().unwrap_or(Value::Null) };
    Ok(json!({"type": kind, name: if value == "" { Value::Null } else { value }}))
}

fn rich_text(text: &Value) -> Value {
    let line = json!({"type": "rich_text_section", "elements": [{"type": "text", "text": text}]});
    json!({"type": "rich_text", "elements": [line]})
}

/// The option of `element` with this value or these words.
fn option(element: &Value, kind: &str, given: &Value) -> Result<Value, String> {
    if kind.ends_with("external_select") {
        return Ok(match given {
            Value::String(value) => json!({"text": {"type": "plain_text", "text": value}, "value": value}),
            option => option.clone(),
        });
    }
    let wanted = given.as_str().or_else(|| given.get("value").and_then(Value::as_str)).unwrap_or_default();
    let all = options(element);
    let by_value = all.iter().find(|option| text_of(option, "value") == wanted);
    let by_words = || all.iter().find(|option| option.pointer("/text/text").and_then(Value::as_str) == Some(wanted));
    by_value.or_else(by_words).map(|option| (*option).clone()).ok_or_else(|| {
        let known: Vec<&str> = all.iter().map(|option| text_of(option, "value")).collect();
        format!("{} has no option {wanted:?}, only {known:?}", text_of(element, "action_id"))
    })
}

/// All options of a select, radio group, checkboxes or overflow menu, groups flattened.
pub fn options(element: &Value) -> Vec<&Value> {
    let grouped = list(element, "option_groups").iter().flat_map(|group| list(group, "options"));
    list(element, "options").iter().chain(grouped).collect()
}

/// The state of `content` after a person filled in `values`: an object from block id or action id to what was entered.
pub(super) fn fill(content: &Value, mut state: State, values: &Value) -> Result<State, String> {
    let found = elements(list(content, "blocks"));
    for (key, given) in values.as_object().into_iter().flatten() {
        let field = found
            .iter()
            .find(|field| field.block_id() == key && slot(field.kind()).is_some())
            .or_else(|| found.iter().find(|field| field.action_id() == key && slot(field.kind()).is_some()))
            .ok_or_else(|| {
                let known: Vec<&str> = found.iter().map(|field| field.block_id()).collect();
                format!("the view has no field {key:?}, only {known:?}")
            })?;
        let value = entered(field.element, given)?;
        state.entry(field.block_id().to_owned()).or_default().insert(field.action_id().to_owned(), value);
    }
    Ok(state)
}

/// What Slack's client says at the fields instead of sending the form.
pub(super) fn complaints(content: &Value, state: &State) -> BTreeMap<String, String> {
    let mut complaints = BTreeMap::new();
    for field in elements(list(content, "blocks")) {
        if text_of(field.block, "type") != "input" {
            continue;
        }
        let value = state.get(field.block_id()).and_then(|actions| actions.get(field.action_id()));
        if let Some(complaint) = complaint(field, value.unwrap_or(&Value::Null)) {
            complaints.insert(field.block_id().to_owned(), complaint);
        }
    }
    complaints
}

fn complaint(field: Element<'_>, value: &Value) -> Option<String> {
    let kind = field.kind();
    let (name, many) = slot(kind)?;
    let value = value.get(name).unwrap_or(&Value::Null);
    let empty = match value {
        Value::Null => true,
        Value::String(text) => text.trim().is_empty(),
        Value::Array(chosen) => chosen.is_empty(),
        _ => false,
    };
    let optional = field.block.get("optional").and_then(Value::as_bool).unwrap_or(false);
    if empty {
        return (!optional).then(|| "Please complete this required field.".to_owned());
    }
    let number = |name: &str| field.element.get(name).and_then(Value::as_u64);
    let decimal =
        |name: &str| field.element.get(name).and_then(Value::as_str).and_then(|text| text.parse::<f64>().ok());
    if many && let (Some(chosen), Some(most)) = (value.as_array(), number("max_selected_items")) {
        return (chosen.len() as u64 > most).then(|| format!("Please choose no more than {most}."));
    }
    let text = value.as_str().unwrap_or_default();
    let length = text.chars().count() as u64;
    match kind {
        "plain_text_input" => {
            let most = number("max_length").unwrap_or(crate::base::blocks::limit::INPUT as u64);
            if length > most {
                return Some(format!("Please use no more than {most} characters."));
            }
            let least = number("min_length").unwrap_or(0);
            (length < least).then(|| format!("Please use at least {least} characters."))
        }
        "url_text_input" => (!is_address(text)).then(|| "Please enter a valid URL.".to_owned()),
        "email_text_input" => (!is_mail(text)).then(|| "Please enter a valid email address.".to_owned()),
        "number_input" => {
            let whole_only = !field.element.get("is_decimal_allowed").and_then(Value::as_bool).unwrap_or(false);
            let Ok(given) = text.parse::<f64>() else { return Some("Please enter a number.".to_owned()) };
            if whole_only && given.fract() != 0.0 {
                return Some("Please enter a whole number.".to_owned());
            }
            if let Some(least) = decimal("min_value").filter(|least| given < *least) {
                return Some(format!("Please enter {least} or more."));
            }
            decimal("max_value").filter(|most| given > *most).map(|most| format!("Please enter {most} or less."))
        }
        "datepicker" => text.parse::<jiff::civil::Date>().is_err().then(|| "Please enter a date.".to_owned()),
        _ => None,
    }
}

fn is_address(text: &str) -> bool {
    url::Url::parse(text).is_ok_and(|url| matches!(url.scheme(), "http" | "https") && url.has_host())
}

fn is_mail(text: &str) -> bool {
    text.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.') && !text.contains(' '))
}

/// A string member, or "".
pub(super) fn text_of<'a>(value: &'a Value, name: &str) -> &'a str {
    value.get(name).and_then(Value::as_str).unwrap_or_default()
}

/// A list member, or an empty list.
pub(super) fn list<'a>(value: &'a Value, name: &str) -> &'a [Value] {
    value.get(name).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form() -> Value {
        json!({"type": "modal", "blocks": [
            {"type": "input", "block_id": "title", "element": {"type": "plain_text_input", "action_id": "t", "min_length": 3, "max_length": 5}},
            {"type": "input", "block_id": "link", "optional": true, "element": {"type": "url_text_input", "action_id": "l"}},
            {"type": "input", "block_id": "who", "element": {"type": "multi_static_select", "action_id": "w", "options": [
                {"text": {"type": "plain_text", "text": "Support"}, "value": "support"},
                {"text": {"type": "plain_text", "text": "Finance"}, "value": "finance"}]}},
            {"type": "input", "block_id": "how", "element": {"type": "radio_buttons", "action_id": "h",
                "initial_option": {"text": {"type": "plain_text", "text": "As me"}, "value": "me"},
                "options": [{"text": {"type": "plain_text", "text": "As me"}, "value": "me"}]}},
        ]})
    }

    #[test]
    fn untouched_inputs_are_null_and_initial_values_stand() {
        let state = initial_state(&form());
        assert_eq!(state["title"]["t"], json!({"type": "plain_text_input", "value": null}));
        assert_eq!(state["who"]["w"], json!({"type": "multi_static_select", "selected_options": []}));
        assert_eq!(state["how"]["h"]["selected_option"]["value"], "me");
    }

    #[test]
    fn values_are_given_by_block_or_action_id_and_options_by_value_or_words() {
        let values = json!({"title": "Late", "w": ["support", "Finance"]});
        let state = fill(&form(), initial_state(&form()), &values).unwrap();
        assert_eq!(state["title"]["t"]["value"], "Late");
        assert_eq!(state["who"]["w"]["selected_options"][1]["value"], "finance");
        assert!(complaints(&form(), &state).is_empty());
        assert!(fill(&form(), State::new(), &json!({"w": "nobody"})).unwrap_err().contains("no option"));
        assert!(fill(&form(), State::new(), &json!({"nothing": "x"})).unwrap_err().contains("no field"));
    }

    #[test]
    fn the_client_refuses_what_is_missing_too_long_or_no_address() {
        let cases = [
            (json!({"w": "support"}), "title", "required"),
            (json!({"w": "support", "title": "ab"}), "title", "at least 3"),
            (json!({"w": "support", "title": "abcdef"}), "title", "no more than 5"),
            (json!({"w": "support", "title": "abc", "link": "nowhere"}), "link", "valid URL"),
            (json!({"title": "abc"}), "who", "required"),
        ];
        for (values, block, words) in cases {
            let state = fill(&form(), initial_state(&form()), &values).unwrap();
            let complaints = complaints(&form(), &state);
            assert!(complaints[block].contains(words), "{values}: {complaints:?}");
            assert_eq!(complaints.len(), 1);
        }
    }
}
