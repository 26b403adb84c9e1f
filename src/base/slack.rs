//! Slack's Web API over slack-morphism's raw transport, with the answer sorted by what to do next.
//!
//! The transport has no timeout, takes an empty body for success and prints bodies in its errors; this file makes up
//! for each, so nobody else touches it.

use std::time::Duration;

use bytes::Bytes;
use http_body_util::Full;
use hyper::Request;
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use secrecy::{ExposeSecret, SecretString};
use serde_json::{Value, json};
use slack_morphism::errors::SlackClientError;
use slack_morphism::hyper_tokio::SlackClientHyperConnector;
use slack_morphism::{SlackApiToken, SlackApiTokenValue, SlackClient};

use super::clock::{Millis, SECOND};

/// Unless said otherwise no call takes longer; a hanging one counts as "may have happened".
const PATIENCE: Duration = Duration::from_secs(15);
/// Where Slack hands out addresses for answers.
const HOOKS: &str = "hooks.slack.com";
/// A view must be opened while the person's trigger lives (3 s) and the acknowledgement waits.
const PATIENCE_FOR_TRIGGERS: Duration = Duration::from_millis(2_200);

/// A file may be large and the network slow.
const PATIENCE_FOR_FILES: Duration = Duration::from_secs(60);

/// A file on its way to Slack.
#[derive(Clone, Copy, Debug)]
pub struct Upload<'a> {
    /// As it is saved.
    pub name: &'a str,
    /// What people read.
    pub title: &'a str,
    /// What it shows, for those who cannot see it; at most 1 000 characters.
    pub alt: &'a str,
    /// Its MIME type.
    pub kind: &'a str,
    /// The bytes.
    pub content: &'a [u8],
}

/// A session with one workspace. Clones share its connections.
#[derive(Clone)]
pub struct Slack {
    client: std::sync::Arc<SlackClient<SlackClientHyperConnector<hyper_rustls::HttpsConnector<HttpConnector>>>>,
    token: SlackApiToken,
    patience: Duration,
    /// Posts to addresses that Slack hands out, without the token.
    bare: Client<hyper_rustls::HttpsConnector<HttpConnector>, Full<Bytes>>,
    /// Whether Slack is a sandbox on this machine, whose addresses are here too.
    at_home: bool,
}

/// Why a call failed, by what to do next (the error classes of the Web API).
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CallError {
    /// Too many calls: wait that long, then repeat. Nothing happened.
    #[error("rate limited, wait {after} ms")]
    RateLimited {
        /// In milliseconds.
        after: Millis,
    },
    /// An outage or a lost answer: repeat later, but look first, it may have happened.
    #[error("passing: {0}")]
    Passing(String),
    /// The workspace is being moved: pause for minutes, keep everything.
    #[error("the workspace pauses: {0}")]
    Paused(String),
    /// The token is no longer valid.
    #[error("the installation is gone: {0}")]
    InstallationGone(String),
    /// A permission is missing that only an administrator can give.
    #[error("not permitted: {code}{}", needed.as_ref().map(|scope| format!(", needs {scope}")).unwrap_or_default())]
    NotPermitted {
        /// Slack's word for it.
        code: String,
        /// The scope that is missing.
        needed: Option<String>,
    },
    /// The channel does not exist for us, is archived or frozen.
    #[error("the channel is gone: {0}")]
    ChannelGone(String),
    /// The bot is not a member of the channel.
    #[error("not in the channel")]
    NotInChannel,
    /// The workspace takes no file like this.
    #[error("no files here: {0}")]
    NoFiles(String),
    /// A rule of the workspace forbids it.
    #[error("forbidden here: {0}")]
    Policy(String),
    /// The message does not exist, or may no longer be edited.
    #[error("the message is gone: {0}")]
    MessageGone(String),
    /// The person cannot be reached: deactivated, unknown, a bot, no direct messages.
    #[error("the person cannot be reached: {0}")]
    PersonGone(String),
    /// The trigger of a view is too old.
    #[error("the trigger is over: {0}")]
    TriggerOver(String),
    /// It is so already, which is a success.
    #[error("already so: {0}")]
    AlreadySo(String),
    /// The view was closed, or shows something newer.
    #[error("the view is gone: {0}")]
    ViewGone(String),
    /// Our mistake: Slack does not take what we sent.
    #[error("refused: {0}")]
    Refused(String),
    /// A word that this program does not know.
    #[error("unknown refusal: {0}")]
    Unknown(String),
}

impl Slack {
    /// A session that talks to `api_url` (no final slash) with `token`.
    pub fn new(api_url: &str, token: &SecretString) -> Self {
        let mut http = HttpConnector::new();
        http.enforce_http(false);
        http.set_connect_timeout(Some(Duration::from_secs(5)));
        http.set_nodelay(true);
        let connector = hyper_rustls::HttpsConnectorBuilder::new()
            .with_webpki_roots()
            .https_or_http()
            .enable_http1()
            .enable_http2()
            .wrap_connector(http);
        let bare = Client::builder(TokioExecutor::new()).build(connector.clone());
        let connector = SlackClientHyperConnector::with_connector(connector).with_slack_api_url(api_url);
        Self {
            client: std::sync::Arc::new(SlackClient::new(connector)),
            token: SlackApiToken::new(SlackApiTokenValue::new(token.expose_secret().to_owned())),
            patience: PATIENCE,
            bare,
            at_home: is_on_this_machine(api_url),
        }
    }

    /// The same session, which waits that long for an answer.
    #[must_use]
    pub fn with_patience(self, patience: Duration) -> Self {
        Self { patience, ..self }
    }

    /// Calls `method` with `arguments` (an object) and returns Slack's answer, whose `ok` was true.
    ///
    /// # Errors
    /// Sorted as [`CallError`]; after [`CallError::Passing`] the call may have happened.
    pub async fn call(&self, method: &str, arguments: &Value) -> Result<Value, CallError> {
        let opens = method == "views.open" || method == "views.push";
        let patience = if opens { PATIENCE_FOR_TRIGGERS.min(self.patience) } else { self.patience };
        let answer = tokio::time::timeout(patience, self.send(method, arguments))
            .await
            .map_err(|_| CallError::Passing("no answer in time".into()))?
            .map_err(|error| sort(&error))?;
        // A page that is no JSON (a proxy's, a maintenance notice) arrives here as an empty object.
        if answer["ok"] == Value::Bool(true) {
            Ok(answer)
        } else {
            Err(CallError::Passing("an answer that is not Slack's".into()))
        }
    }

    /// Uploads a file that nobody sees yet, and gives its id (contract F1): a message may then show it, or it is shared
    /// with `share`, the arguments of `files.completeUploadExternal` beside the file itself.
    ///
    /// # Errors
    /// Sorted as [`CallError`]. Nothing that people see has happened then, unless it was to be shared.
    pub async fn upload(&self, file: &Upload<'_>, share: &Value) -> Result<String, CallError> {
        let wanted = json!({"filename": file.name, "length": file.content.len(), "alt_txt": file.alt});
        let place = self.call("files.getUploadURLExternal", &wanted).await?;
        let lost = || CallError::Passing("an upload address that is none".into());
        let id = place["file_id"].as_str().ok_or_else(lost)?.to_owned();
        let address = place["upload_url"].as_str().and_then(|url| url::Url::parse(url).ok()).ok_or_else(lost)?;
        let session = self.client.open_session(&self.token);
        let kind = file.kind.to_owned();
        let sent = session.http_session_api.http_post_uri_binary::<Value>(address, kind, file.content, None);
        let answer = tokio::time::timeout(self.patience.max(PATIENCE_FOR_FILES), sent)
            .await
            .map_err(|_| CallError::Passing("no answer in time".into()))?;
        // The answer is `OK - 1234`, which is no JSON; that it came with 200 is what counts.
        match answer {
            Ok(_) | Err(SlackClientError::ProtocolError(_)) => {}
            Err(error) => return Err(sort(&error)),
        }
        let mut complete = share.clone();
        complete["files"] = json!([{"id": id, "title": file.title}]);
        self.call("files.completeUploadExternal", &complete).await?;
        Ok(id)
    }

    /// Posts `body` to an address that came with a press (contract, `response_url`).
    ///
    /// # Errors
    /// Sorted as [`CallError`]; [`CallError::MessageGone`] where the address is over, or none of Slack's.
    pub async fn respond(&self, url: &str, body: &Value) -> Result<Value, CallError> {
        if !self.is_ours_to_answer(url) {
            return Err(CallError::MessageGone("no address of Slack's".into()));
        }
        let request = Request::post(url).header("content-type", "application/json; charset=utf-8");
        let request = request.body(Full::new(Bytes::from(body.to_string())));
        let request = request.map_err(|_| CallError::MessageGone("no address".into()))?;
        let answer = tokio::time::timeout(self.patience, self.bare.request(request))
            .await
            .map_err(|_| CallError::Passing("no answer in time".into()))?
            .map_err(|_| CallError::Passing("the connection broke".into()))?;
        let status = answer.status().as_u16();
        match status {
            200..=299 => Ok(Value::Null),
            403 | 404 | 410 => Err(CallError::MessageGone(format!("HTTP {status}"))),
            429 => {
                let after = answer.headers().get("retry-after").and_then(|after| after.to_str().ok()?.parse().ok());
                Err(CallError::RateLimited { after: after.unwrap_or(30).max(1) * SECOND })
            }
            500.. => Err(CallError::Passing(format!("HTTP {status}"))),
            _ => Err(CallError::Refused(format!("HTTP {status}"))),
        }
    }

    /// Whether Slack may have handed that address out: nobody makes us post elsewhere.
    fn is_ours_to_answer(&self, url: &str) -> bool {
        let Ok(parsed) = url::Url::parse(url) else { return false };
        let hooks = parsed.scheme() == "https" && parsed.host_str() == Some(HOOKS) && parsed.port().is_none();
        (hooks && parsed.username().is_empty()) || (self.at_home && is_on_this_machine(url))
    }

    async fn send(&self, method: &str, arguments: &Value) -> Result<Value, SlackClientError> {
        let session = self.client.open_session(&self.token);
        if takes_form_only(method) {
            let pairs: Vec<(&str, Option<String>)> = arguments
                .as_object()
                .into_iter()
                .flatten()
                .map(|(key, value)| (key.as_str(), as_form(value)))
                .collect();
            session.http_session_api.http_get(method, &pairs, None).await
        } else {
            session.http_session_api.http_post(method, arguments, None).await
        }
    }
}

fn is_on_this_machine(url: &str) -> bool {
    let Ok(parsed) = url::Url::parse(url) else { return false };
    match parsed.host() {
        Some(url::Host::Ipv4(address)) => address.is_loopback(),
        Some(url::Host::Ipv6(address)) => address.is_loopback(),
        Some(url::Host::Domain(name)) => name == "localhost",
        None => false,
    }
}

/// Methods that do not accept JSON (their reference pages say "form").
fn takes_form_only(method: &str) -> bool {
    matches!(
        method,
        "chat.getPermalink"
            | "conversations.info"
            | "conversations.list"
            | "conversations.members"
            | "conversations.replies"
            | "files.getUploadURLExternal"
            | "reactions.get"
            | "team.profile.get"
            | "usergroups.list"
            | "usergroups.users.list"
            | "users.conversations"
            | "users.info"
            | "users.list"
            | "users.profile.get"
    )
}

fn as_form(value: &Value) -> Option<String> {
    match value {
        Value::Null => None,
        Value::String(text) => Some(text.clone()),
        other => Some(other.to_string()),
    }
}

fn sort(error: &SlackClientError) -> CallError {
    match error {
        SlackClientError::RateLimitError(limited) => {
            let after = limited.retry_after.map_or(30 * SECOND, |after| after.as_millis() as Millis);
            CallError::RateLimited { after: after.max(SECOND) }
        }
        SlackClientError::ApiError(refusal) => {
            let needed = refusal
                .http_response_body
                .as_deref()
                .and_then(|body| serde_json::from_str::<Value>(body).ok())
                .and_then(|body| body["needed"].as_str().map(str::to_owned));
            sort_code(&refusal.code, needed)
        }
        SlackClientError::HttpError(error) => CallError::Passing(format!("HTTP {}", error.status_code.as_u16())),
        SlackClientError::ProtocolError(_) => CallError::Passing("an answer that is no JSON".into()),
        SlackClientError::HttpProtocolError(_)
        | SlackClientError::SystemError(_)
        | SlackClientError::EndOfStream(_)
        | SlackClientError::SocketModeProtocolError(_) => CallError::Passing("the connection broke".into()),
    }
}

/// Sorts a word that Slack put into `error`.
fn sort_code(code: &str, needed: Option<String>) -> CallError {
    let word = code.to_owned();
    match code {
        "ratelimited" | "rate_limited" | "message_limit_exceeded" => CallError::RateLimited { after: 30 * SECOND },
        "internal_error"
        | "fatal_error"
        | "service_unavailable"
        | "request_timeout"
        | "update_failed"
        | "fetch_members_failed"
        | "external_channel_migrating" => CallError::Passing(word),
        "team_added_to_org" | "org_login_required" => CallError::Paused(word),
        "account_inactive"
        | "token_revoked"
        | "not_authed"
        | "invalid_auth"
        | "token_expired"
        | "team_access_not_granted" => CallError::InstallationGone(word),
        "missing_scope"
        | "not_allowed_token_type"
        | "no_permission"
        | "access_denied"
        | "accesslimited"
        | "ekm_access_denied"
        | "enterprise_is_restricted"
        | "two_factor_setup_required"
        | "app_access_restricted"
        | "plan_upgrade_required"
        | "not_enabled" => CallError::NotPermitted { code: word, needed },
        "channel_not_found" | "is_archived" | "is_inactive" | "channel_is_limited_access" => {
            CallError::ChannelGone(word)
        }
        "not_in_channel" => CallError::NotInChannel,
        "file_uploads_disabled"
        | "file_uploads_except_images_disabled"
        | "storage_limit_reached"
        | "file_type_not_allowed" => CallError::NoFiles(word),
        // A workspace may forbid edits after some minutes; posting anew at each change would flood the channel.
        "posting_to_channel_denied" | "edit_window_closed" => CallError::Policy(word),
        _ if code.starts_with("restricted_action") || code.starts_with("slack_connect_") => CallError::Policy(word),
        "message_not_found"
        | "thread_not_found"
        | "cant_update_message"
        | "cant_delete_message"
        | "cannot_reply_to_message" => CallError::MessageGone(word),
        "user_not_found"
        | "user_disabled"
        | "user_not_visible"
        | "users_not_found"
        | "cannot_dm_bot"
        | "messages_tab_disabled"
        | "user_not_in_channel"
        | "user_is_restricted"
        | "user_is_ultra_restricted"
        | "user_team_not_in_channel"
        | "cant_invite"
        | "ura_max_channels" => CallError::PersonGone(word),
        "expired_trigger_id" | "invalid_trigger_id" | "trigger_expired" => CallError::TriggerOver(word),
        // The form stands open: the same delivery came a second time.
        "exchanged_trigger_id" | "trigger_exchanged" => CallError::AlreadySo(word),
        "already_reacted" | "no_reaction" | "already_pinned" | "already_in_channel" | "already_archived"
        | "cant_invite_self" => CallError::AlreadySo(word),
        "not_found" | "hash_conflict" => CallError::ViewGone(word),
        "invalid_blocks"
        | "invalid_blocks_format"
        | "msg_blocks_too_long"
        | "msg_too_long"
        | "no_text"
        | "block_mismatch"
        | "too_many_attachments"
        | "attachment_payload_limit_exceeded"
        | "metadata_too_large"
        | "markdown_text_conflict"
        | "view_too_large"
        | "duplicate_external_id"
        | "invalid_arguments"
        | "invalid_arg_name"
        | "missing_argument"
        | "invalid_json"
        | "invalid_cursor"
        | "no_such_subteam"
        | "name_taken"
        | "too_long"
        | "too_many_members"
        | "method_not_supported_for_channel_type"
        | "cant_archive_general" => CallError::Refused(word),
        _ if code.starts_with("invalid_metadata") || code.starts_with("invalid_name") => CallError::Refused(word),
        _ => CallError::Unknown(word),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn nothing_is_posted_but_to_slack_s_own_addresses() {
        let token = SecretString::from("xoxb-1");
        let (slack, sandbox) =
            (Slack::new("https://slack.com/api", &token), Slack::new("http://127.0.0.1:1/api", &token));
        for (url, by_slack, by_sandbox) in [
            ("https://hooks.slack.com/actions/T1/2/3", true, true),
            ("http://hooks.slack.com/actions/T1/2/3", false, false),
            ("https://hooks.slack.com.example.com/actions", false, false),
            ("https://hooks.slack.com@example.com/actions", false, false),
            ("https://someone@hooks.slack.com/actions", false, false),
            ("https://hooks.slack.com:8443/actions", false, false),
            ("http://127.0.0.1:9/response/1", false, true),
            ("http://localhost:9/response/1", false, true),
            ("http://169.254.169.254/latest", false, false),
            ("file:///etc/passwd", false, false),
            ("", false, false),
        ] {
            let allowed = (slack.is_ours_to_answer(url), sandbox.is_ours_to_answer(url));
            assert_eq!(allowed, (by_slack, by_sandbox), "{url}");
        }
        let refused = slack.respond("https://example.com/", &Value::Null).await;
        assert_eq!(refused, Err(CallError::MessageGone("no address of Slack's".into())));
    }

    #[test]
    fn slack_s_words_are_sorted_by_what_to_do_next() {
        assert_eq!(sort_code("is_archived", None), CallError::ChannelGone("is_archived".into()));
        assert_eq!(
            sort_code("restricted_action_read_only_channel", None),
            CallError::Policy("restricted_action_read_only_channel".into())
        );
        assert_eq!(sort_code("already_reacted", None), CallError::AlreadySo("already_reacted".into()));
        assert_eq!(sort_code("fatal_error", None), CallError::Passing("fatal_error".into()));
        assert_eq!(sort_code("invalid_blocks", None), CallError::Refused("invalid_blocks".into()));
        assert_eq!(
            sort_code("missing_scope", Some("chat:write".into())).to_string(),
            "not permitted: missing_scope, needs chat:write"
        );
    }
}
