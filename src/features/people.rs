//! Who works here and in which function, as Slack says.
//!
//! All people are asked for once a day, page by page; in between, events tell of changes. A function comes from user
//! groups and, for those who take part, from a profile field, which Slack tells only person by person. Who is in a user
//! group that means a function or a role is written down; everything else follows from that and the settings.

use serde_json::{Value, json};

use crate::base::clock::{DAY, Millis};
use crate::base::config::{Config, FunctionSource};
use crate::base::db::{Connection, query, query_scalar};
use crate::base::error::Result;
use crate::domain::call::{Call, Question};
use crate::domain::company::Company;
use crate::domain::cx::Cx;
use crate::domain::function;
use crate::domain::group::{UserGroup, list_groups, set_group_members, set_groups};
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
    cx.call(ask_groups());
    let company = cx.company.clone();
    for group in tracked_groups(company.config()) {
        ask_group(cx, group);
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

/// A user group is new or changed: its members are asked for, if it means a function or a role; a new one can be chosen.
///
/// # Errors
/// The database's.
pub async fn group_changed(cx: &mut Cx, group: &str) -> Result<()> {
    let company = cx.company.clone();
    if tracked_groups(company.config()).contains(&group) {
        ask_group(cx, group);
    }
    if !list_groups(&mut cx.tx).await?.iter().any(|known| known.id == group) {
        cx.call(ask_groups());
    }
    Ok(())
}

/// Slack told which user groups there are.
///
/// Whoever went from one group to another may have been told of as a newcomer before they were told of as gone: when
/// somebody is left without a function, the other groups are asked again.
///
/// # Errors
/// The database's.
pub async fn groups_told(cx: &mut Cx, answer: &Value) -> Result<()> {
    let Some(groups) = answer["usergroups"].as_array() else { return Ok(()) };
    let word = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let groups: Vec<_> = groups
        .iter()
        .filter(|group| group["date_delete"].as_i64().unwrap_or(0) == 0)
        .map(|group| UserGroup { id: word(&group["id"]), handle: word(&group["handle"]), name: word(&group["name"]) })
        .filter(|group| !group.id.is_empty())
        .collect();
    set_groups(&mut cx.tx, &groups).await
}

/// Slack told who belongs to a user group. Somebody in several groups belongs to the function that is configured first.
/// Returns who came or left.
///
/// # Errors
/// The database's.
pub async fn group_told(cx: &mut Cx, group: &str, answer: &Value) -> Result<Vec<String>> {
    let company = cx.company.clone();
    let config = company.config();
    if !tracked_groups(config).contains(&group) {
        return Ok(Vec::new());
    }
    let Some(users) = answer["users"].as_array() else { return Ok(Vec::new()) };
    let users: Vec<_> = users.iter().filter_map(Value::as_str).collect();
    let moved = set_group_members(&mut cx.tx, group, &users).await?;
    for person in &moved {
        add_unknown_member(&mut cx.tx, person).await?;
    }
    let Some(told) = function::of_group(&config.functions, group) else { return Ok(moved) };
    let mut touched = moved.clone();
    touched.extend(list_wrongly_placed(&mut cx.tx, group, &told.id).await?);
    touched.sort();
    touched.dedup();
    for person in touched {
        let groups = list_groups_of(&mut cx.tx, &person).await?;
        let placed = config
            .functions
            .list
            .iter()
            .find(|known| known.all_groups().any(|group| groups.iter().any(|member_of| member_of == group)));
        set_group_function(&mut cx.tx, &person, placed.map(|known| known.id.as_str())).await?;
    }
    Ok(moved)
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
    let known = find_member(&mut cx.tx, &member.id).await?;
    // Nobody is noted who left before the bot knew them, nor who was erased since.
    if member.gone_at.is_some() && known.is_none() {
        return Ok(None);
    }
    let left = member.gone_at.is_some() && known.is_some_and(|before| before.gone_at.is_none());
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

/// The user groups whose members matter.
fn tracked_groups(config: &Config) -> Vec<&str> {
    let roles = [config.people.steward_group.as_str(), config.people.leader_group.as_str()];
    let roles = roles.into_iter().filter(|group| !group.is_empty());
    let mut groups: Vec<_> = config.functions.groups().chain(roles).collect();
    groups.sort_unstable();
    groups.dedup();
    groups
}

/// Some plans of Slack's know no user groups; whoever has none is not told that they cannot be listed.
pub fn may_be_refused(key: &str) -> bool {
    key == Question::Groups.key(&Value::Null)
}

fn ask_groups() -> Call {
    Call::Ask { method: "usergroups.list".into(), arguments: json!({}), question: Question::Groups }
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

/// Members of that group with another function than the one it means, and people with that function who are not in it.
async fn list_wrongly_placed(connection: &mut Connection, group: &str, function: &str) -> Result<Vec<String>> {
    Ok(query_scalar(
        "SELECT group_member.member FROM group_member JOIN member ON member.id = group_member.member \
         WHERE group_member.user_group = $1 AND (member.group_function IS NULL OR member.group_function <> $2) \
         UNION SELECT member.id FROM member WHERE member.group_function = $2 AND NOT EXISTS \
         (SELECT 1 FROM group_member WHERE group_member.user_group = $1 AND group_member.member = member.id)",
    )
    .bind(group)
    .bind(function)
    .fetch_all(connection)
    .await?)
}

async fn list_groups_of(connection: &mut Connection, person: &str) -> Result<Vec<String>> {
    Ok(query_scalar("SELECT user_group FROM group_member WHERE member = $1").bind(person).fetch_all(connection).await?)
}

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
