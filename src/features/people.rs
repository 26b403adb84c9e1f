//! Who works here and in which function, as Slack says.
//!
//! All people are asked for once a day, page by page; in between, events tell of changes. A function comes from user
//! groups and, for those who take part, from a profile field, which Slack tells only person by person.

use serde_json::{Value, json};

use crate::base::clock::{DAY, Millis};
use crate::base::config::FunctionSource;
use crate::base::db::{Connection, query, query_scalar};
use crate::base::error::Result;
use crate::domain::call::{Call, Question};
use crate::domain::company::Company;
use crate::domain::cx::Cx;
use crate::domain::function;
use crate::domain::member::{Member, add_unknown_member, find_member, set_member};

/// People on one page.
const PAGE: i64 = 200;
/// Profile fields are asked for again after this time.
const FIELD_LASTS: Millis = 7 * DAY;
/// Profile fields asked for at once.
const FIELDS_AT_ONCE: i64 = 500;

/// Asks Slack again who works here and in which function.
///
/// # Errors
/// The database's.
pub async fn sync(cx: &mut Cx) -> Result<()> {
    cx.call(page(""));
    let config = cx.company.clone();
    for known in config.config().functions.list.iter().filter(|known| !known.user_group.is_empty()) {
        ask_group(cx, &known.user_group);
    }
    if uses_field(&cx.company) {
        for person in list_without_field(&mut cx.tx, cx.now).await? {
            cx.call(ask_field(&person));
        }
    }
    Ok(())
}

/// Slack told about one page of people: the next page is asked for. Returns who has left since.
///
/// # Errors
/// The database's.
pub async fn page_told(cx: &mut Cx, answer: &Value) -> Result<Vec<String>> {
    let mut left = Vec::new();
    for user in answer["members"].as_array().into_iter().flatten() {
        left.extend(store(cx, user).await?);
    }
    let next = answer["response_metadata"]["next_cursor"].as_str().unwrap_or_default();
    if !next.is_empty() {
        cx.call(page(next));
    }
    Ok(left)
}

/// Slack told who somebody is.
///
/// # Errors
/// The database's.
pub async fn told(cx: &mut Cx, person: &str, answer: &Value) -> Result<()> {
    if answer["user"].is_object() {
        store(cx, &answer["user"]).await?;
        if uses_field(&cx.company) {
            cx.call(ask_field(person));
        }
    }
    Ok(())
}

/// Somebody is new, changed or left; returns them when they have just left.
///
/// # Errors
/// The database's.
pub async fn changed(cx: &mut Cx, user: &Value) -> Result<Option<String>> {
    store(cx, user).await
}

/// A user group changed: its members are asked for, if it means a function.
///
/// # Errors
/// None.
pub fn group_changed(cx: &mut Cx, group: &str) -> Result<()> {
    if function::of_group(&cx.company.config().functions, group).is_some() {
        ask_group(cx, group);
    }
    Ok(())
}

/// Slack told who belongs to a user group. Somebody in several groups belongs to the function that is configured first.
///
/// Whoever went from one group to another may have been told of as a newcomer before they were told of as gone: when
/// somebody is left without a function, the other groups are asked again.
///
/// # Errors
/// The database's.
pub async fn group_told(cx: &mut Cx, group: &str, answer: &Value) -> Result<()> {
    let company = cx.company.clone();
    let functions = &company.config().functions;
    let Some(told) = function::of_group(functions, group) else { return Ok(()) };
    let Some(users) = answer["users"].as_array() else { return Ok(()) };
    let rank = |id: &str| functions.list.iter().position(|known| known.id == id).unwrap_or(usize::MAX);
    let before: Vec<String> =
        query_scalar("SELECT id FROM member WHERE group_function = $1").bind(&told.id).fetch_all(&mut *cx.tx).await?;
    let gone: Vec<_> = before.iter().filter(|person| !users.iter().any(|user| user == person.as_str())).collect();
    for person in &gone {
        set_group_function(&mut cx.tx, person, None).await?;
    }
    if !gone.is_empty() {
        let others = functions.list.iter().filter(|known| !known.user_group.is_empty() && known.user_group != group);
        for other in others {
            ask_group(cx, &other.user_group);
        }
    }
    for person in users.iter().filter_map(Value::as_str) {
        add_unknown_member(&mut cx.tx, person).await?;
        let current: Option<String> =
            query_scalar("SELECT group_function FROM member WHERE id = $1").bind(person).fetch_one(&mut *cx.tx).await?;
        if current.is_none_or(|current| rank(&told.id) < rank(&current)) {
            set_group_function(&mut cx.tx, person, Some(&told.id)).await?;
        }
    }
    Ok(())
}

/// Slack told what stands in somebody's profile.
///
/// # Errors
/// The database's.
pub async fn profile_told(cx: &mut Cx, person: &str, answer: &Value) -> Result<()> {
    let company = cx.company.clone();
    let functions = &company.config().functions;
    let value = answer["profile"]["fields"][functions.profile_field.as_str()]["value"].as_str().unwrap_or_default();
    let found = function::of_profile_value(functions, value).map(|function| function.id.as_str());
    query("UPDATE member SET field_function = $1, field_synced_at = $2 WHERE id = $3")
        .bind(found)
        .bind(cx.now)
        .bind(person)
        .execute(&mut *cx.tx)
        .await?;
    Ok(())
}

/// Writes what Slack says about somebody; returns them when they have just left.
async fn store(cx: &mut Cx, user: &Value) -> Result<Option<String>> {
    let home = cx.company.identity().map_or("", |identity| identity.team.as_str());
    let Some(member) = Member::from_slack(user, home, cx.now) else { return Ok(None) };
    let left = member.gone_at.is_some()
        && find_member(&mut cx.tx, &member.id).await?.is_some_and(|before| before.gone_at.is_none());
    set_member(&mut cx.tx, &member).await?;
    Ok(left.then_some(member.id))
}

fn uses_field(company: &Company) -> bool {
    company.config().functions.sources.contains(&FunctionSource::ProfileField)
}

fn page(cursor: &str) -> Call {
    let mut arguments = json!({"limit": PAGE, "include_locale": true});
    if !cursor.is_empty() {
        arguments["cursor"] = json!(cursor);
    }
    Call::Ask { method: "users.list".into(), arguments, question: Question::Members }
}

fn ask_group(cx: &mut Cx, group: &str) {
    cx.call(Call::Ask {
        method: "usergroups.users.list".into(),
        arguments: json!({"usergroup": group}),
        question: Question::Group { group: group.to_owned() },
    });
}

fn ask_field(person: &str) -> Call {
    Call::Ask {
        method: "users.profile.get".into(),
        arguments: json!({"user": person}),
        question: Question::Profile { person: person.to_owned() },
    }
}

// SQL

async fn set_group_function(connection: &mut Connection, person: &str, function: Option<&str>) -> Result<()> {
    query("UPDATE member SET group_function = $1 WHERE id = $2")
        .bind(function)
        .bind(person)
        .execute(connection)
        .await?;
    Ok(())
}

async fn list_without_field(connection: &mut Connection, now: Millis) -> Result<Vec<String>> {
    Ok(query_scalar(
        "SELECT id FROM member WHERE acted_at IS NOT NULL AND gone_at IS NULL AND \
         (field_synced_at IS NULL OR field_synced_at < $1) ORDER BY field_synced_at NULLS FIRST LIMIT $2",
    )
    .bind(now - FIELD_LASTS)
    .bind(FIELDS_AT_ONCE)
    .fetch_all(connection)
    .await?)
}
