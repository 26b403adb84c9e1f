//! `views.*`: modals and Homes.

use serde_json::{Value, json};

use super::args::Args;
use super::{Answer, Failure};
use crate::base::blocks::limit;
use crate::sandbox::form::text_of;
use crate::sandbox::world::{BadTrigger, View, World};
use crate::sandbox::{Sandbox, check, payload};

/// The view in the arguments, as far as Slack would show it.
fn content(args: &Args, problems: fn(&Value) -> Vec<String>) -> Result<Value, Failure> {
    let Some(given) = args.json("view") else { return args.needed("view").map(|_| Value::Null) };
    let view =
        given.ok_or_else(|| Failure::explained("invalid_arguments", vec!["[ERROR] view is no JSON".to_owned()]))?;
    if view.to_string().len() > limit::VIEW_BYTES {
        return Err("view_too_large".into());
    }
    let problems = problems(&view);
    if problems.is_empty() { Ok(view) } else { Err(Failure::explained("invalid_arguments", problems)) }
}

/// Uses the trigger up, which a refused view does not.
fn person(world: &mut World, args: &Args) -> Result<String, Failure> {
    let trigger = args.text("trigger_id").ok_or(Failure::from("invalid_trigger_id"))?;
    world.spend_trigger(trigger).map_err(|bad| {
        Failure::from(match bad {
            BadTrigger::Unknown => "invalid_trigger_id",
            BadTrigger::Expired => "expired_trigger_id",
            BadTrigger::Spent => "exchanged_trigger_id",
        })
    })
}

/// No two views of a workspace share an external id.
fn check_external_id(world: &World, content: &Value, but: Option<&str>) -> Result<(), Failure> {
    let id = text_of(content, "external_id");
    let all = || world.modals.values().flatten().chain(world.homes.values());
    let taken = !id.is_empty()
        && all().any(|view| text_of(&view.content, "external_id") == id && Some(view.id.as_str()) != but);
    if taken { Err("duplicate_external_id".into()) } else { Ok(()) }
}

fn shown(world: &World, view: &View) -> Value {
    json!({"view": payload::view(world, view)})
}

pub(super) fn open(_: &Sandbox, world: &mut World, args: &Args) -> Answer {
    let content = content(args, check::modal)?;
    check_external_id(world, &content, None)?;
    let user = person(world, args)?;
    let view = world.new_view(&user, content, None);
    world.modals.insert(user, vec![view.clone()]);
    Ok(shown(world, &view))
}

pub(super) fn push(_: &Sandbox, world: &mut World, args: &Args) -> Answer {
    let content = content(args, check::modal)?;
    check_external_id(world, &content, None)?;
    let user = person(world, args)?;
    let stack = world.modals.get(&user).map_or(&[][..], Vec::as_slice);
    if stack.len() >= limit::MODALS {
        return Err("push_limit_reached".into());
    }
    let beneath = stack.last().cloned().ok_or(Failure::from("not_found"))?;
    let view = world.new_view(&user, content, Some(&beneath));
    world.modals.entry(user).or_default().push(view.clone());
    Ok(shown(world, &view))
}

pub(super) fn update(_: &Sandbox, world: &mut World, args: &Args) -> Answer {
    let found = match (args.text("view_id"), args.text("external_id")) {
        (Some(id), _) => world.view(id),
        (None, Some(id)) => world.modals.values().flatten().find(|view| text_of(&view.content, "external_id") == id),
        (None, None) => return args.needed("view_id").map(|_| Value::Null),
    };
    let found = found.ok_or(Failure::from("not_found"))?;
    let is_home = text_of(&found.content, "type") == "home";
    let content = content(args, if is_home { check::home } else { check::modal })?;
    if args.text("hash").is_some_and(|hash| hash != found.hash) {
        return Err("hash_conflict".into());
    }
    let id = found.id.clone();
    check_external_id(world, &content, Some(&id))?;
    let view = world.replace_view(&id, content).ok_or(Failure::from("not_found"))?;
    Ok(shown(world, &view))
}

pub(super) fn publish(_: &Sandbox, world: &mut World, args: &Args) -> Answer {
    let user = args.needed("user_id")?.to_owned();
    if world.users.get(&user).is_none_or(|user| user.deleted) {
        return Err("user_not_found".into());
    }
    let content = content(args, check::home)?;
    let before = world.homes.get(&user).map(|home| (home.id.clone(), home.hash.clone()));
    check_external_id(world, &content, before.as_ref().map(|(id, _)| id.as_str()))?;
    let view = match before {
        Some((_, hash)) if args.text("hash").is_some_and(|given| given != hash) => return Err("hash_conflict".into()),
        Some((id, _)) => world.replace_view(&id, content).ok_or(Failure::from("not_found"))?,
        None => {
            let view = world.new_view(&user, content, None);
            world.homes.insert(user, view.clone());
            view
        }
    };
    Ok(shown(world, &view))
}
