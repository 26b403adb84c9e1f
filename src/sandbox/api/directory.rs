//! Who and what there is: the token itself, people, user groups, the workspace; and Socket Mode's address.

use serde_json::{Value, json};

use super::args::{Args, page};
use super::{Answer, Failure};
use crate::sandbox::world::{Group, User, World};
use crate::sandbox::{Sandbox, payload};

pub(super) fn api_test(_: &Sandbox, _: &mut World, args: &Args) -> Answer {
    match args.text("error") {
        Some(code) => Err(code.into()),
        None => Ok(json!({"args": args.to_json()})),
    }
}

pub(super) fn auth_test(sandbox: &Sandbox, world: &mut World, _: &Args) -> Answer {
    let name = world.users.get(&world.bot.user).map(|bot| bot.name.clone());
    Ok(json!({
        "url": format!("{}/", sandbox.url()), "team": world.team.name, "user": name, "team_id": world.team.id,
        "user_id": world.bot.user, "bot_id": world.bot.id, "app_id": world.bot.app, "is_enterprise_install": false,
    }))
}

pub(super) fn open_connection(sandbox: &Sandbox, world: &mut World, _: &Args) -> Answer {
    if sandbox.socket_mode_is_off() {
        return Err("link_disabled".into());
    }
    Ok(json!({"url": sandbox.new_socket_url(world)}))
}

fn found<'a>(world: &'a World, id: &str) -> Result<&'a User, Failure> {
    world.users.get(id).ok_or(Failure::from("user_not_found"))
}

pub(super) fn user(_: &Sandbox, world: &mut World, args: &Args) -> Answer {
    let user = found(world, args.text("user").unwrap_or_default())?;
    Ok(json!({"user": payload::user(user, args.flag("include_locale"), false)}))
}

pub(super) fn users(_: &Sandbox, world: &mut World, args: &Args) -> Answer {
    let ours = world.users.values().filter(|user| user.team_id == world.team.id);
    let all: Vec<Value> = ours.map(|user| payload::user(user, args.flag("include_locale"), false)).collect();
    let (members, next) = page(all, args, 1_000, 1_000)?;
    Ok(json!({"members": members, "cache_ts": world.now() / 1_000, "response_metadata": {"next_cursor": next}}))
}

pub(super) fn profile(_: &Sandbox, world: &mut World, args: &Args) -> Answer {
    let user = found(world, args.text("user").unwrap_or(&world.bot.user))?;
    Ok(json!({"profile": payload::profile(user, true)}))
}

pub(super) fn team(_: &Sandbox, world: &mut World, args: &Args) -> Answer {
    let team = &world.team;
    if args.text("team").is_some_and(|asked| asked != team.id) {
        return Err("team_not_found".into());
    }
    let icon = json!({"image_default": true});
    Ok(json!({"team": {"id": team.id, "name": team.name, "domain": team.domain, "email_domain": "", "icon": icon}}))
}

pub(super) fn team_profile(_: &Sandbox, world: &mut World, _: &Args) -> Answer {
    let fields = world.profile_fields.iter().enumerate().map(|(at, field)| {
        json!({
            "id": field.id, "ordering": at, "label": field.label, "hint": "", "type": "text", "possible_values": null,
            "options": null, "is_hidden": false,
        })
    });
    Ok(json!({"profile": {"fields": fields.collect::<Vec<_>>(), "sections": []}}))
}

pub(super) fn groups(_: &Sandbox, world: &mut World, args: &Args) -> Answer {
    let wanted = world.groups.values().filter(|group| args.flag("include_disabled") || !group.disabled);
    let groups = wanted.map(|group| described(world, group, args.flag("include_users"), args.flag("include_count")));
    Ok(json!({"usergroups": groups.collect::<Vec<_>>()}))
}

fn described(world: &World, group: &Group, users: bool, count: bool) -> Value {
    let mut object = json!({
        "id": group.id, "team_id": world.team.id, "is_usergroup": true, "name": group.name, "description": "",
        "handle": group.handle, "is_external": false, "date_create": 0, "date_update": 0,
        "date_delete": if group.disabled { 1 } else { 0 }, "auto_type": null,
        "created_by": "USLACKBOT", "updated_by": "USLACKBOT", "deleted_by": null, "prefs": {"channels": [], "groups": []},
    });
    if users {
        object["users"] = json!(group.members);
    }
    if count {
        object["user_count"] = json!(group.members.len());
    }
    object
}

pub(super) fn group_users(_: &Sandbox, world: &mut World, args: &Args) -> Answer {
    let id = args.text("usergroup").unwrap_or_default();
    let group = world.groups.get(id).ok_or(Failure::from("no_such_subteam"))?;
    if group.disabled && !args.flag("include_disabled") {
        return Err("no_such_subteam".into());
    }
    Ok(json!({"users": group.members}))
}

pub(super) fn emoji(_: &Sandbox, world: &mut World, _: &Args) -> Answer {
    Ok(json!({"emoji": {}, "cache_ts": world.now() / 1_000}))
}
