//! Arguments of a call, however they were sent: JSON, a form, a query.

use hyper::header;
use hyper::http::request::Parts;
use serde_json::{Map, Value, json};

use super::Failure;

/// Arguments by name.
pub(in super::super) struct Args(Map<String, Value>);

/// The token, whether the body is JSON, and the arguments.
pub(super) fn read(head: &Parts, body: &[u8]) -> (String, bool, Args) {
    let header =
        |name: header::HeaderName| head.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let is_json = header(header::CONTENT_TYPE).starts_with("application/json") && !body.is_empty();
    let mut args = Map::new();
    let mut add_form = |form: &[u8]| {
        for (name, value) in form_urlencoded::parse(form) {
            args.insert(name.into_owned(), json!(value));
        }
    };
    add_form(head.uri.query().unwrap_or_default().as_bytes());
    if is_json {
        if let Ok(Value::Object(given)) = serde_json::from_slice(body) {
            args.extend(given);
        }
    } else {
        add_form(body);
    }
    let given = args.remove("token").and_then(|token| token.as_str().map(str::to_owned));
    let bearer = header(header::AUTHORIZATION).strip_prefix("Bearer ").map(str::to_owned);
    (bearer.or(given).unwrap_or_default(), is_json, Args(args))
}

impl Args {
    /// A string that is there and not empty.
    pub(super) fn text(&self, name: &str) -> Option<&str> {
        self.0.get(name).and_then(Value::as_str).filter(|text| !text.is_empty())
    }

    /// Several ids, sent as a list or with commas between them.
    pub(super) fn ids(&self, name: &str) -> Vec<&str> {
        match self.0.get(name) {
            Some(Value::Array(ids)) => ids.iter().filter_map(Value::as_str).collect(),
            _ => self.text(name).into_iter().flat_map(|ids| ids.split(',')).map(str::trim).collect(),
        }
    }

    /// A string, or Slack's answer that it is missing.
    pub(super) fn needed(&self, name: &str) -> Result<&str, Failure> {
        let missing =
            || Failure::explained("invalid_arguments", vec![format!("[ERROR] missing required field: {name}")]);
        self.text(name).ok_or_else(missing)
    }

    /// Whether it was sent at all.
    pub(super) fn has(&self, name: &str) -> bool {
        self.0.get(name).is_some_and(|value| !value.is_null())
    }

    pub(super) fn flag(&self, name: &str) -> bool {
        match self.0.get(name) {
            Some(Value::Bool(flag)) => *flag,
            Some(Value::String(text)) => matches!(text.as_str(), "true" | "1"),
            Some(Value::Number(number)) => number.as_i64() == Some(1),
            _ => false,
        }
    }

    pub(super) fn number(&self, name: &str) -> Option<usize> {
        match self.0.get(name)? {
            Value::Number(number) => usize::try_from(number.as_u64()?).ok(),
            Value::String(text) => text.parse().ok(),
            _ => None,
        }
    }

    /// A list or object, sent as JSON or as a string of JSON; `Some(None)` is one that cannot be read.
    pub(super) fn json(&self, name: &str) -> Option<Option<Value>> {
        match self.0.get(name)? {
            Value::Null => None,
            Value::String(text) if text.is_empty() => None,
            Value::String(text) => Some(serde_json::from_str(text).ok()),
            value => Some(Some(value.clone())),
        }
    }

    /// All of them, strings of JSON read, for the log.
    pub(super) fn to_json(&self) -> Value {
        let read = |value: &Value| match value {
            Value::String(text) if text.starts_with(['{', '[']) => {
                serde_json::from_str(text).unwrap_or_else(|_| value.clone())
            }
            value => value.clone(),
        };
        Value::Object(self.0.iter().map(|(name, value)| (name.clone(), read(value))).collect())
    }
}

/// One page of `items` and the cursor of the next, empty at the end (contract W6).
pub(super) fn page<T>(items: Vec<T>, args: &Args, default: usize, most: usize) -> Result<(Vec<T>, String), Failure> {
    let from = match args.text("cursor") {
        None => 0,
        Some(cursor) => {
            from_cursor(cursor).and_then(|text| text.parse::<usize>().ok()).ok_or(Failure::from("invalid_cursor"))?
        }
    };
    let limit = limit(args, default, most)?;
    let next = if from + limit < items.len() { cursor(&(from + limit).to_string()) } else { String::new() };
    Ok((items.into_iter().skip(from).take(limit).collect(), next))
}

pub(super) fn limit(args: &Args, default: usize, most: usize) -> Result<usize, Failure> {
    match args.number("limit") {
        None | Some(0) => Ok(default),
        Some(limit) if limit > most => Err("invalid_limit".into()),
        Some(limit) => Ok(limit),
    }
}

/// A cursor that nobody is tempted to read.
pub(super) fn cursor(text: &str) -> String {
    format!("bmV4dDo{}=", text.bytes().map(|byte| format!("{byte:02x}")).collect::<String>())
}

pub(super) fn from_cursor(cursor: &str) -> Option<String> {
    let digits = cursor.strip_prefix("bmV4dDo")?.strip_suffix('=')?;
    let bytes: Option<Vec<u8>> =
        digits.as_bytes().chunks(2).map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()).collect();
    String::from_utf8(bytes?).ok()
}
