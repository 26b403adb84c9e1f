//! The person who looks at the page: whose names, time zone and address everything is drawn with.

use std::collections::BTreeMap;

use jiff::tz::TimeZone;

use crate::base::clock::Millis;

/// What drawing needs to know about the person who looks and about the names in the workspace. Plain data, taken
/// from the world once per drawing.
#[derive(Clone, Debug)]
pub struct Reader {
    /// Id of the person who looks.
    pub me: String,
    /// Their time zone.
    pub zone: TimeZone,
    /// Their language, as `es`.
    pub language: String,
    /// Whether they read hours as 3:00 PM instead of 15:00.
    pub twelve_hours: bool,
    /// The present moment.
    pub now: Millis,
    /// The conversation that is open, for links within the page.
    pub here: String,
    /// Where the page stands (`http://127.0.0.1:8790`), to know its own links.
    pub origin: String,
    /// Names of people and bots by id.
    pub people: BTreeMap<String, String>,
    /// Names of channels by id, without `#`.
    pub channels: BTreeMap<String, String>,
    /// Handles of user groups by id, without `@`.
    pub groups: BTreeMap<String, String>,
}

impl Reader {
    /// The name of a person, or the id where there is none.
    pub fn person<'a>(&'a self, id: &'a str) -> &'a str {
        match self.people.get(id) {
            Some(name) => name,
            None if id == "USLACKBOT" => "Slackbot",
            None => id,
        }
    }

    /// The name of a channel, or the id where there is none.
    pub fn channel<'a>(&'a self, id: &'a str) -> &'a str {
        self.channels.get(id).map_or(id, String::as_str)
    }

    /// The address of a conversation on this page.
    pub fn channel_href(&self, channel: &str) -> String {
        format!("/?as={}&channel={}", escape_query(&self.me), escape_query(channel))
    }

    /// The address of a file that was uploaded to the workspace.
    pub fn file_href(&self, file: &str) -> String {
        format!("/files/{}", escape_query(file))
    }

    /// What a link may lead to: an address with a harmless scheme; a permalink of this workspace leads to the message
    /// on the page, seen by the same person. `None` for everything else.
    pub fn href(&self, address: &str) -> Option<String> {
        if let Some(inside) = self.permalink(address) {
            return Some(inside);
        }
        let scheme = address.split_once(':')?.0.to_ascii_lowercase();
        matches!(scheme.as_str(), "http" | "https" | "mailto" | "tel").then(|| address.to_owned())
    }

    /// `…/archives/C123/p1700000000000100?thread_ts=1700000000.000100` as an address on this page.
    fn permalink(&self, address: &str) -> Option<String> {
        let url = url::Url::parse(address).ok()?;
        let own = address.strip_prefix(self.origin.as_str()).is_some_and(|rest| rest.starts_with('/'));
        if !own && !url.host_str()?.ends_with(".slack.com") {
            return None;
        }
        archive_href(url.path(), url.query().unwrap_or_default(), &self.me)
    }
}

/// Where `/archives/C123/p1700000000000100?thread_ts=1700000000.000100` leads on this page for `me`.
pub fn archive_href(path: &str, query: &str, me: &str) -> Option<String> {
    let (channel, message) = path.strip_prefix("/archives/")?.split_once('/')?;
    let digits = message.strip_prefix('p')?;
    if digits.len() < 7 || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let (seconds, micros) = digits.split_at(digits.len() - 6);
    let mut address = format!("/?as={}&channel={}", escape_query(me), escape_query(channel));
    let ts = format!("{seconds}.{micros}");
    let thread = form_urlencoded::parse(query.as_bytes()).find(|(key, _)| key == "thread_ts").map(|(_, thread)| thread);
    if let Some(thread) = &thread {
        address.push_str(&format!("&thread={}", escape_query(thread)));
    }
    let pane = if thread.is_some_and(|thread| thread != ts) { 't' } else { 'm' };
    Some(format!("{address}#{pane}-{ts}"))
}

/// A value for the query part of an address.
pub fn escape_query(value: &str) -> String {
    form_urlencoded::byte_serialize(value.as_bytes()).collect()
}

#[cfg(test)]
pub(super) fn sample() -> Reader {
    let names = |pairs: &[(&str, &str)]| pairs.iter().map(|(id, name)| (id.to_string(), name.to_string())).collect();
    Reader {
        me: "UADA".into(),
        zone: TimeZone::get("Europe/Warsaw").unwrap(),
        language: "en".into(),
        twelve_hours: false,
        // Monday, 23 November 2026, 09:30 in Warsaw
        now: 1_795_422_600_000,
        here: "CCX".into(),
        origin: "http://127.0.0.1:8790".into(),
        people: names(&[("UADA", "Ada Kowalska"), ("UBEN", "Ben <Ortiz> & Co")]),
        channels: names(&[("CCX", "cx"), ("CWINS", "wins")]),
        groups: names(&[("SSUP", "support")]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_leads_only_where_it_is_harmless_and_stays_on_the_page_when_it_is_ours() {
        let reader = sample();
        for (address, leads_to) in [
            ("https://example.com/a?b=c", Some("https://example.com/a?b=c")),
            ("mailto:ada@example.com", Some("mailto:ada@example.com")),
            ("HTTP://EXAMPLE.COM", Some("HTTP://EXAMPLE.COM")),
            ("javascript:alert(1)", None),
            ("data:text/html,hi", None),
            ("//example.com", None),
            ("example", None),
            ("http://127.0.0.1:8790/archives/CCX/p1700000000000100", Some("/?as=UADA&channel=CCX#m-1700000000.000100")),
            (
                "https://acme.slack.com/archives/CCX/p1700000001000200?thread_ts=1700000000.000100&cid=CCX",
                Some("/?as=UADA&channel=CCX&thread=1700000000.000100#t-1700000001.000200"),
            ),
            (
                "http://127.0.0.1:87901/archives/CCX/p1700000000000100",
                Some("http://127.0.0.1:87901/archives/CCX/p1700000000000100"),
            ),
            ("https://acme.slack.com/archives/CCX/p17x", Some("https://acme.slack.com/archives/CCX/p17x")),
        ] {
            assert_eq!(reader.href(address).as_deref(), leads_to, "{address}");
        }
    }
}
