//! manifest.yml: valid for Slack, and exactly what the code needs: each command, shortcut, event and scope is used, and
//! none is missing.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::{Path, PathBuf};

use cx_bot::app::manifest::{self, Manifest};
use cx_bot::engine::payload::{self, Incoming, Kind};
use serde_json::{Value, json};

type Names = BTreeSet<String>;

// Valid for Slack: its schema of manifests (contract, section 5), as far as we use it or may come to

enum Shape {
    /// From so many characters to so many.
    Text(usize, usize),
    /// Beginning with the first, of at most so many characters.
    Address(&'static str, usize),
    /// `#rgb` or `#rrggbb`.
    Colour,
    OneOf(&'static [&'static str]),
    Flag,
    /// At most so many different ones.
    List(usize, &'static Shape),
    Object(&'static [(&'static str, Need, Shape)]),
}

#[derive(PartialEq)]
enum Need {
    Required,
    Optional,
}

use Need::{Optional, Required};
use Shape::{Address, Colour, Flag, List, Object, OneOf, Text};

const URL: Shape = Address("https://", 3_000);
const SCOPES: Shape = List(255, &Text(1, 50));

const MANIFEST: Shape = Object(&[
    (
        "display_information",
        Required,
        Object(&[
            ("name", Required, Text(1, 35)),
            ("description", Optional, Text(1, 140)),
            ("long_description", Optional, Text(175, 4_000)),
            ("background_color", Optional, Colour),
        ]),
    ),
    (
        "features",
        Required,
        Object(&[
            (
                "app_home",
                Required,
                Object(&[
                    ("home_tab_enabled", Optional, Flag),
                    ("messages_tab_enabled", Optional, Flag),
                    ("messages_tab_read_only_enabled", Optional, Flag),
                ]),
            ),
            (
                "bot_user",
                Required,
                Object(&[("display_name", Required, Text(1, 80)), ("always_online", Optional, Flag)]),
            ),
            (
                "shortcuts",
                Optional,
                List(
                    10,
                    &Object(&[
                        ("name", Required, Text(1, 24)),
                        ("type", Required, OneOf(&["global", "message"])),
                        ("callback_id", Required, Text(1, 255)),
                        ("description", Required, Text(1, 150)),
                    ]),
                ),
            ),
            (
                "slash_commands",
                Optional,
                List(
                    50,
                    &Object(&[
                        ("command", Required, Address("/", 32)),
                        ("url", Required, URL),
                        ("description", Required, Text(1, 100)),
                        ("usage_hint", Optional, Text(1, 1_000)),
                        ("should_escape", Required, Flag),
                    ]),
                ),
            ),
        ]),
    ),
    (
        "oauth_config",
        Required,
        Object(&[
            ("scopes", Required, Object(&[("bot", Required, SCOPES), ("bot_optional", Optional, SCOPES)])),
            ("redirect_urls", Optional, List(1_000, &URL)),
        ]),
    ),
    (
        "settings",
        Required,
        Object(&[
            (
                "event_subscriptions",
                Required,
                Object(&[("request_url", Required, URL), ("bot_events", Required, List(100, &Text(1, 50)))]),
            ),
            ("interactivity", Required, Object(&[("is_enabled", Required, Flag), ("request_url", Required, URL)])),
            ("org_deploy_enabled", Optional, Flag),
            ("socket_mode_enabled", Optional, Flag),
            ("token_rotation_enabled", Optional, Flag),
        ]),
    ),
]);

/// Writes a line for everything in `value` that is not of that shape.
fn complain(value: &Value, shape: &Shape, path: &str, complaints: &mut String) {
    let fits = match shape {
        Text(least, most) => value.as_str().is_some_and(|text| (*least..=*most).contains(&text.trim().chars().count())),
        Address(start, most) => value.as_str().is_some_and(|text| {
            text.starts_with(start) && text.len() > start.len() && text.len() <= *most && !text.contains(' ')
        }),
        Colour => value.as_str().and_then(|text| text.strip_prefix('#')).is_some_and(|digits| {
            matches!(digits.len(), 3 | 6) && digits.chars().all(|digit| digit.is_ascii_hexdigit())
        }),
        OneOf(words) => value.as_str().is_some_and(|word| words.contains(&word)),
        Flag => value.is_boolean(),
        List(most, shape) => value.as_array().is_some_and(|items| {
            for (index, item) in items.iter().enumerate() {
                complain(item, shape, &format!("{path}[{index}]"), complaints);
            }
            let different: BTreeSet<_> = items.iter().map(Value::to_string).collect();
            !items.is_empty() && items.len() <= *most && different.len() == items.len()
        }),
        Object(fields) => value.as_object().is_some_and(|object| {
            for (name, need, shape) in *fields {
                match object.get(*name) {
                    Some(inner) => complain(inner, shape, &format!("{path}.{name}"), complaints),
                    None if *need == Required => writeln!(complaints, "{path}.{name} is missing").expect("it grows"),
                    None => {}
                }
            }
            for name in object.keys().filter(|name| fields.iter().all(|(known, ..)| known != name)) {
                writeln!(complaints, "{path}.{name} is nothing Slack knows").expect("it grows");
            }
            true
        }),
    };
    if !fits {
        writeln!(complaints, "{path} is not as Slack wants it: {value}").expect("it grows");
    }
}

fn complaints(value: &Value) -> String {
    let mut complaints = String::new();
    complain(value, &MANIFEST, "manifest", &mut complaints);
    complaints
}

fn raw() -> Value {
    serde_saphyr::from_str(&text("manifest.yml")).expect("YAML")
}

#[test]
fn the_manifest_is_valid_for_slack() {
    assert_eq!(complaints(&raw()), "");
}

#[test]
fn an_invalid_manifest_is_noticed() {
    for (pointer, broken) in [
        ("/display_information/name", json!("n".repeat(36))),
        ("/display_information/background_color", json!("blue")),
        ("/features/app_home/home_tab", json!(true)),
        ("/features/slash_commands/0/command", json!("cx-idea")),
        ("/features/slash_commands/0/url", json!("http://cx.example.com/")),
        ("/features/shortcuts/0/name", json!("s".repeat(25))),
        ("/features/shortcuts/0/type", json!("channel")),
        ("/oauth_config/scopes/bot/0", json!("chat:write")),
        ("/settings/event_subscriptions/bot_events", json!([])),
        ("/settings/interactivity", json!({"is_enabled": "yes", "request_url": "https://cx.example.com/"})),
    ] {
        let mut manifest = raw();
        let (parent, key) = pointer.rsplit_once('/').expect("a pointer");
        match manifest.pointer_mut(parent).expect("it is there") {
            Value::Array(items) => items[key.parse::<usize>().expect("an index")] = broken,
            object => object[key] = broken,
        }
        assert_eq!(complaints(&manifest).lines().count(), 1, "{pointer}: {}", complaints(&manifest));
    }
}

// As the code needs it

/// The bot scopes each method needs (contract, 3.2), in the kinds of channel in which the bot calls it: public and
/// private channels, direct messages with one or several people.
const METHODS: [(&str, &[&str]); 27] = [
    ("apps.connections.open", &[]), // has a token of its own
    ("auth.test", &[]),
    ("chat.delete", &["chat:write"]),
    ("chat.postEphemeral", &["chat:write"]),
    ("chat.postMessage", &["chat:write"]),
    ("chat.update", &["chat:write"]),
    ("conversations.archive", &["channels:manage"]),
    ("conversations.create", &["channels:manage"]),
    ("conversations.history", &["channels:history", "groups:history", "im:history", "mpim:history"]),
    ("conversations.info", &["channels:read", "groups:read"]),
    ("conversations.invite", &["channels:manage"]),
    ("conversations.join", &["channels:join"]),
    ("conversations.list", &["channels:read"]),
    ("conversations.members", &["channels:read", "groups:read"]),
    ("conversations.open", &["im:write", "mpim:write"]),
    ("conversations.replies", &["channels:history", "groups:history", "im:history"]),
    ("conversations.setTopic", &["channels:manage"]),
    ("files.getUploadURLExternal", &["files:write"]),
    ("reactions.get", &["reactions:read"]),
    ("usergroups.list", &["usergroups:read"]),
    ("usergroups.users.list", &["usergroups:read"]),
    ("users.info", &["users:read"]),
    ("users.list", &["users:read"]),
    ("users.profile.get", &["users.profile:read"]),
    ("views.open", &[]),
    ("views.publish", &[]),
    ("views.update", &[]),
];

/// The families of Slack's methods: what is quoted as `family.something` is a call.
const FAMILIES: [&str; 18] = [
    "apps",
    "auth",
    "bookmarks",
    "bots",
    "canvases",
    "chat",
    "conversations",
    "dnd",
    "emoji",
    "files",
    "oauth",
    "pins",
    "reactions",
    "reminders",
    "team",
    "usergroups",
    "users",
    "views",
];

/// The bot scopes each event needs (contract, 1.2).
const EVENTS: [(&str, &[&str]); 21] = [
    ("app_home_opened", &[]),
    ("app_mention", &["app_mentions:read"]),
    ("channel_archive", &["channels:read"]),
    ("channel_deleted", &["channels:read"]),
    ("channel_id_changed", &[]),
    ("channel_unarchive", &["channels:read"]),
    ("group_archive", &["groups:read"]),
    ("group_deleted", &["groups:read"]),
    ("group_unarchive", &["groups:read"]),
    ("member_joined_channel", &["channels:read", "groups:read"]),
    ("member_left_channel", &["channels:read", "groups:read"]),
    ("message.channels", &["channels:history"]),
    ("message.groups", &["groups:history"]),
    ("message.im", &["im:history"]),
    ("reaction_added", &["reactions:read"]),
    ("reaction_removed", &["reactions:read"]),
    ("subteam_created", &["usergroups:read"]),
    ("subteam_members_changed", &["usergroups:read"]),
    ("subteam_updated", &["usergroups:read"]),
    ("team_join", &["users:read"]),
    ("user_change", &["users:read"]),
];

fn read() -> Manifest {
    manifest::read().expect("the manifest is read")
}

#[test]
fn every_command_is_answered_and_none_is_missing() {
    let listed = names(read().features.slash_commands.into_iter().map(|command| command.command));
    let router = text("src/engine/router/mod.rs") + &text("src/engine/router/answer.rs");
    let answered = names(quoted(&router).filter(|word| word.starts_with('/')));
    assert_eq!(listed, answered, "the manifest's commands, and those the router answers");
}

#[test]
fn every_shortcut_is_answered_and_none_is_missing() {
    let listed = names(read().features.shortcuts.into_iter().map(|shortcut| shortcut.callback_id));
    let router = text("src/engine/router/answer.rs");
    let answered = names(quoted(function(&router, "answer_shortcut")).filter(|word| word.contains('.')));
    assert_eq!(listed, answered, "the manifest's shortcuts, and those the router answers");
}

#[test]
fn every_event_is_read_and_none_is_missing() {
    let listed = names(read().settings.event_subscriptions.bot_events);
    for event in &listed {
        let kind = event.split('.').next().expect("a word");
        let body = json!({"event_id": "Ev1", "event": {"type": kind, "ts": "1.2", "item": {"type": "message"}}});
        let incoming = payload::read(Kind::Event, &body).expect("it is read").incoming;
        assert!(!matches!(incoming, Incoming::Nothing { .. }), "{event} is subscribed to, and means nothing to us");
    }
    let payload = text("src/engine/payload.rs");
    let read = function(&payload, "read_inner").lines().map(str::trim).filter(|line| line.starts_with(['"', '|']));
    let patterns = read.map(|line| line.split("=>").next().unwrap_or(line).split(" if ").next().unwrap_or(line));
    let read = names(patterns.flat_map(|pattern| quoted(pattern).map(str::to_owned).collect::<Vec<_>>()));
    assert!(read.len() > 10, "the patterns of read_inner were not found: {read:?}");
    let known = names(listed.iter().map(|event| event.split('.').next().expect("a word")));
    assert_eq!(known, read, "the manifest's events, and those the code reads");
}

#[test]
fn every_scope_is_needed_and_none_is_missing() {
    let manifest = read();
    let called = called_methods();
    assert_eq!(names(METHODS.iter().map(|(method, _)| *method)), called, "METHODS, and what the code calls");
    let events = names(manifest.settings.event_subscriptions.bot_events);
    assert_eq!(names(EVENTS.iter().map(|(event, _)| *event)), events, "EVENTS, and the manifest's events");
    let scopes = METHODS.iter().chain(&EVENTS).flat_map(|(_, scopes)| scopes.iter().copied());
    let needed = names(scopes.chain(["commands"]));
    assert_eq!(names(manifest.oauth_config.scopes.bot), needed, "the manifest's scopes, and those that are needed");
}

#[test]
fn addresses_lead_to_the_door_and_tabs_are_open() {
    let manifest = raw();
    let door = text("src/engine/door.rs");
    let routes = names(quoted(&door).filter(|word| word.starts_with("/slack/")));
    let mut addresses = Names::new();
    collect_addresses(&manifest, &mut addresses);
    let paths = names(addresses.iter().map(|address| url::Url::parse(address).expect("an address").path().to_owned()));
    assert_eq!(paths, routes, "the manifest's addresses, and what the door takes");
    let home = &manifest["features"]["app_home"];
    assert_eq!(home["home_tab_enabled"], true, "Home is drawn");
    assert_eq!(home["messages_tab_enabled"], true, "people are told by direct message");
    assert_eq!(home["messages_tab_read_only_enabled"], false, "and may answer");
    assert_eq!(manifest["settings"]["interactivity"]["is_enabled"], true, "buttons and forms");
}

// Reading the code

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// A file of the project, without its tests.
fn text(path: impl AsRef<Path>) -> String {
    let path = root().join(path);
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    text.split("#[cfg(test)]").next().unwrap_or_default().to_owned()
}

/// A function from its name to its end.
fn function<'a>(source: &'a str, name: &str) -> &'a str {
    let start = source.find(&format!("fn {name}(")).unwrap_or_else(|| panic!("no function {name}"));
    let rest = &source[start..];
    &rest[..rest.find("\n}").unwrap_or(rest.len())]
}

/// What stands in quotes, line by line.
fn quoted(source: &str) -> impl Iterator<Item = &str> {
    source
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .flat_map(|line| line.split('"').skip(1).step_by(2))
}

fn names<T: Into<String>>(words: impl IntoIterator<Item = T>) -> Names {
    words.into_iter().map(Into::into).collect()
}

/// Every method that the bot's own code names, but for the two files that sort methods whoever calls them.
fn called_methods() -> Names {
    let mut files = Vec::new();
    collect_files(&root().join("src"), &mut files);
    let sorting = ["base/slack.rs", "engine/pace.rs"].map(|path| root().join("src").join(path));
    let mut methods = Names::new();
    for file in files.iter().filter(|file| !sorting.contains(file)) {
        let source = text(file);
        methods.extend(quoted(&source).filter(|word| is_method(word)).map(str::to_owned));
    }
    methods
}

fn is_method(word: &str) -> bool {
    word.split_once('.').is_some_and(|(family, rest)| {
        FAMILIES.contains(&family)
            && rest.starts_with(char::is_alphabetic)
            && rest.chars().all(|c| c.is_alphabetic() || c == '.')
    })
}

fn collect_files(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() && !path.ends_with("src/sandbox") {
            collect_files(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}

fn collect_addresses(value: &Value, addresses: &mut Names) {
    match value {
        Value::String(text) if text.starts_with("https://") => {
            addresses.insert(text.clone());
        }
        Value::Array(items) => items.iter().for_each(|item| collect_addresses(item, addresses)),
        Value::Object(fields) => fields.values().for_each(|item| collect_addresses(item, addresses)),
        _ => {}
    }
}
