//! What a person does on the page: each act calls the method of [`Sandbox`] that the control interface calls too.

use serde_json::{Value, json};

use super::blocks::read_field_name;
use super::screen;
use crate::base::clock::{MINUTE, Millis};
use crate::sandbox::form::{self, elements, list};
use crate::sandbox::people::{Answered, Submitted};
use crate::sandbox::world::{State, World};
use crate::sandbox::{Receipt, Refusal, Sandbox};

/// What the browser does when an act has been done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Next {
    /// Nothing; what changed arrives by itself.
    Stay,
    /// Goes to this address of the page.
    Go(String),
    /// Loads the page again.
    Reload,
}

/// The fields of a form.
pub type Fields = Vec<(String, String)>;

/// Does what `path` names. `None` when no act has that path.
pub async fn act(sandbox: &Sandbox, path: &str, fields: &Fields) -> Option<Result<Next, Refusal>> {
    let done = match path {
        "/say" => say(sandbox, fields).await,
        "/act" => press(sandbox, fields).await,
        "/submit" => submit(sandbox, fields).await,
        "/close" => sandbox.close_view(field(fields, "as"), field(fields, "view")).await.and_then(answered),
        "/react" => react(sandbox, fields).await,
        "/shortcut" => shortcut(sandbox, fields).await,
        "/edit" => edit(sandbox, fields).await,
        "/delete" => {
            let (me, channel, ts) = message(fields);
            sandbox.delete(me, channel, ts).await.map(|()| Next::Stay)
        }
        "/dismiss" => dismiss(sandbox, fields),
        "/join" => sandbox.join(field(fields, "as"), field(fields, "channel")).await.map(|()| Next::Reload),
        "/opened" if field(fields, "tab") == "messages" => {
            sandbox.open_messages(field(fields, "as")).await.map(|()| Next::Stay)
        }
        "/opened" => sandbox.open_home(field(fields, "as")).await.map(|()| Next::Stay),
        "/clock" => Ok(move_clock(sandbox, fields)),
        _ => return None,
    };
    Some(done)
}

fn field<'a>(fields: &'a Fields, name: &str) -> &'a str {
    fields.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.as_str())
}

fn message(fields: &Fields) -> (&str, &str, &str) {
    (field(fields, "as"), field(fields, "channel"), field(fields, "ts"))
}

/// A message, or a slash command as Slack recognises one.
async fn say(sandbox: &Sandbox, fields: &Fields) -> Result<Next, Refusal> {
    let (me, channel, _) = message(fields);
    let text = field(fields, "text").trim().replace("\r\n", "\n");
    let thread = Some(field(fields, "thread")).filter(|thread| !thread.is_empty());
    if text.is_empty() {
        return Ok(Next::Stay);
    }
    let is_command = text.starts_with('/') && !text.starts_with("//");
    if !is_command {
        return sandbox.post(me, channel, &text, thread).await.map(|_| Next::Stay);
    }
    let (command, rest) = text.split_once(char::is_whitespace).unwrap_or((&text, ""));
    if thread.is_some() {
        return Err(Refusal(format!("{command} is not supported in threads. Sorry!")));
    }
    match sandbox.command(me, channel, command, rest).await? {
        Answered::Invalid(problems) => Err(unshowable(&problems)),
        Answered::Nothing | Answered::Ephemeral(_) | Answered::InChannel(_) | Answered::Failed(_) => Ok(Next::Stay),
    }
}

/// Uses an element of a message, modal or Home; what is entered around it goes along.
async fn press(sandbox: &Sandbox, fields: &Fields) -> Result<Next, Refusal> {
    let (me, channel, ts) = message(fields);
    let (view, block, action) = (field(fields, "view"), field(fields, "block"), field(fields, "action"));
    let value = sandbox.write(|world| {
        let blocks = blocks_of(world, me, channel, ts, view);
        let entered = entered(&blocks, fields, &screen::zone(world, me));
        let value = value(&blocks, block, action, fields, &entered);
        keep(world, fields, entered);
        value
    });
    let element = format!("{block}/{action}");
    let receipt = if view.is_empty() {
        sandbox.press(me, channel, ts, &element, value.as_deref()).await?
    } else {
        sandbox.press_in_view(me, view, &element, value.as_deref()).await?
    };
    answered(receipt)
}

async fn submit(sandbox: &Sandbox, fields: &Fields) -> Result<Next, Refusal> {
    let (me, view) = (field(fields, "as"), field(fields, "view"));
    sandbox.write(|world| {
        let blocks = blocks_of(world, me, "", "", view);
        let entered = entered(&blocks, fields, &screen::zone(world, me));
        keep(world, fields, entered);
    });
    match sandbox.submit(me, view, &json!({})).await? {
        Submitted::Invalid(problems) => Err(unshowable(&problems)),
        Submitted::Failed(_) => Err(Refusal("We had some trouble connecting. Try again?".to_owned())),
        Submitted::Closed | Submitted::Cleared | Submitted::Updated | Submitted::Pushed | Submitted::Errors(_) => {
            Ok(Next::Stay)
        }
    }
}

/// Puts an emoji on a message, or takes one's own back.
async fn react(sandbox: &Sandbox, fields: &Fields) -> Result<Next, Refusal> {
    let (me, channel, ts) = message(fields);
    let emoji = field(fields, "emoji");
    let mine = sandbox.read(|world| {
        let message = world.message(channel, ts)?;
        let reaction = message.reactions.iter().find(|reaction| reaction.name == emoji)?;
        Some(reaction.users.iter().any(|user| user == me))
    });
    if mine.unwrap_or(false) {
        sandbox.unreact(me, channel, ts, emoji).await?;
    } else {
        sandbox.react(me, channel, ts, emoji).await?;
    }
    Ok(Next::Stay)
}

async fn shortcut(sandbox: &Sandbox, fields: &Fields) -> Result<Next, Refusal> {
    let (me, channel, ts) = message(fields);
    let callback = field(fields, "callback");
    if ts.is_empty() {
        sandbox.global_shortcut(me, callback).await.and_then(answered)
    } else {
        sandbox.message_shortcut(me, channel, ts, callback).await.and_then(answered)
    }
}

async fn edit(sandbox: &Sandbox, fields: &Fields) -> Result<Next, Refusal> {
    let (me, channel, ts) = message(fields);
    sandbox.edit(me, channel, ts, field(fields, "text").trim()).await?;
    let back = field(fields, "back");
    Ok(if back.starts_with("/?") { Next::Go(back.to_owned()) } else { Next::Reload })
}

/// Takes a message that only this person sees off their screen; nobody hears of it.
fn dismiss(sandbox: &Sandbox, fields: &Fields) -> Result<Next, Refusal> {
    let (me, channel, ts) = message(fields);
    sandbox.write(|world| {
        if let Some(channel) = world.channels.get_mut(channel) {
            channel.messages.retain(|message| message.ts != ts || message.ephemeral_to.as_deref() != Some(me));
        }
    });
    Ok(Next::Stay)
}

fn move_clock(sandbox: &Sandbox, fields: &Fields) -> Next {
    let by = if field(fields, "to") == "monday" {
        sandbox.read(|world| until_monday(world, field(fields, "as")))
    } else {
        field(fields, "minutes").parse::<i64>().unwrap_or_default().clamp(0, 60 * 24 * 366) * MINUTE
    };
    sandbox.clock().advance(by);
    // Open pages show the time.
    sandbox.write(|_| ());
    Next::Stay
}

/// How long it is until the next Monday, 9:00, in the person's time zone.
fn until_monday(world: &World, me: &str) -> Millis {
    use jiff::civil::Weekday;
    let monday = || {
        let now = jiff::Timestamp::from_millisecond(world.now()).ok()?.to_zoned(screen::zone(world, me));
        let nine = |date: jiff::civil::Date| date.at(9, 0, 0, 0).to_zoned(now.time_zone().clone()).ok();
        let today = now.date();
        let this = nine(today).filter(|nine| today.weekday() == Weekday::Monday && *nine > now);
        let next = this.or_else(|| nine(today.nth_weekday(1, Weekday::Monday).ok()?))?;
        Some(next.timestamp().as_millisecond() - world.now())
    };
    monday().unwrap_or_default()
}

fn answered(receipt: Receipt) -> Result<Next, Refusal> {
    match receipt {
        Receipt::Acknowledged => Ok(Next::Stay),
        Receipt::TimedOut => Err(Refusal("The app did not answer in time.".to_owned())),
        Receipt::Failed(status) => Err(Refusal(format!("The app answered with an error ({status})."))),
        Receipt::Unreachable => Err(Refusal("The app cannot be reached.".to_owned())),
    }
}

fn unshowable(problems: &[String]) -> Refusal {
    Refusal(format!("Slack would refuse what the app answered: {}", problems.join("; ")))
}

/// The blocks of the surface that fields came from.
fn blocks_of(world: &World, me: &str, channel: &str, ts: &str, view: &str) -> Vec<Value> {
    if view.is_empty() {
        world.message(channel, ts).map(|message| message.blocks.clone()).unwrap_or_default()
    } else {
        world
            .view(view)
            .filter(|view| view.user == me)
            .map(|view| list(&view.content, "blocks").to_vec())
            .unwrap_or_default()
    }
}

/// The state of a surface as the fields of its form tell it. An element whose value makes no sense is left out.
fn entered(blocks: &[Value], fields: &Fields, zone: &jiff::tz::TimeZone) -> State {
    let mut state = State::new();
    for found in elements(blocks) {
        let named = |name: &str| {
            read_field_name(name)
                .is_some_and(|(block, action)| block == found.block_id() && action == found.action_id())
        };
        let given: Vec<&str> = fields
            .iter()
            .filter(|(name, value)| named(name) && !value.is_empty())
            .map(|(_, value)| value.as_str())
            .collect();
        let given = match (found.kind(), given.as_slice()) {
            (_, []) => Value::Null,
            ("datetimepicker", [moment, ..]) => seconds(moment, zone).map_or(Value::Null, Value::from),
            ("plain_text_input", [text, ..]) => json!(text.replace("\r\n", "\n")),
            (_, [one]) => json!(one),
            (_, several) => json!(several),
        };
        if let Ok(value) = form::entered(found.element, &given) {
            state.entry(found.block_id().to_owned()).or_default().insert(found.action_id().to_owned(), value);
        }
    }
    state
}

fn seconds(moment: &str, zone: &jiff::tz::TimeZone) -> Option<i64> {
    let moment: jiff::civil::DateTime = moment.parse().ok()?;
    Some(moment.to_zoned(zone.clone()).ok()?.timestamp().as_second())
}

/// What the used element is given: a button's own value, the chosen entry of a menu, or what was entered.
fn value(blocks: &[Value], block: &str, action: &str, fields: &Fields, entered: &State) -> Option<String> {
    let found = elements(blocks).into_iter().find(|found| found.block_id() == block && found.action_id() == action)?;
    if let Some((_, option)) = fields.iter().find(|(name, _)| name == "option") {
        return Some(option.clone());
    }
    if found.kind() == "button" {
        return found.element.get("value").and_then(Value::as_str).map(str::to_owned);
    }
    let entered = entered.get(block)?.get(action)?.as_object()?;
    let (_, value) = entered.iter().find(|(name, _)| *name != "type")?;
    let word = |value: &Value| match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        option => option.get("value").and_then(Value::as_str).map(str::to_owned),
    };
    match value {
        Value::Array(several) => Some(several.iter().filter_map(word).collect::<Vec<_>>().join(",")),
        one => word(one),
    }
}

/// Keeps what was entered, so that it is still there when the surface is drawn again. What was entered into a version
/// of the view that the bot has replaced since counts only where it is not empty.
fn keep(world: &mut World, fields: &Fields, entered: State) {
    let (me, channel, ts) = message(fields);
    let id = field(fields, "view");
    if id.is_empty() {
        if !entered.is_empty() {
            world.message_states.insert((channel.to_owned(), ts.to_owned(), me.to_owned()), entered);
        }
        return;
    }
    let Some(view) = world.view_mut(id).filter(|view| view.user == me) else { return };
    let outdated = view.hash != field(fields, "hash");
    for (block, actions) in entered {
        for (action, value) in actions {
            if !(outdated && is_empty(&value)) {
                view.state.entry(block.clone()).or_default().insert(action, value);
            }
        }
    }
}

fn is_empty(value: &Value) -> bool {
    let mut members = value.as_object().into_iter().flatten().filter(|(name, _)| *name != "type");
    members.all(|(_, value)| value.is_null() || value.as_array().is_some_and(Vec::is_empty))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form() -> Vec<Value> {
        let option =
            |words: &str| json!({"text": {"type": "plain_text", "text": words}, "value": words.to_lowercase()});
        let input = |block: &str, element: Value| json!({"type": "input", "block_id": block, "element": element});
        vec![
            input("t", json!({"type": "plain_text_input", "action_id": "a"})),
            input(
                "m",
                json!({"type": "multi_static_select", "action_id": "a", "options": [option("One"), option("Two")]}),
            ),
            input("d", json!({"type": "datetimepicker", "action_id": "a"})),
            json!({"type": "actions", "block_id": "x", "elements": [
                {"type": "button", "action_id": "vote", "value": "42"},
                {"type": "overflow", "action_id": "more", "options": [option("One")]},
                {"type": "checkboxes", "action_id": "box", "options": [option("One"), option("Two")]},
            ]}),
        ]
    }

    fn fields(pairs: &[(&str, &str)]) -> Fields {
        pairs.iter().map(|(name, value)| (name.to_string(), value.to_string())).collect()
    }

    fn warsaw() -> jiff::tz::TimeZone {
        jiff::tz::TimeZone::get("Europe/Warsaw").unwrap()
    }

    #[test]
    fn the_fields_of_a_form_become_the_state_of_its_view() {
        let posted =
            [("v/t/a", "two\r\nlines"), ("v/m/a", "one"), ("v/m/a", "two"), ("v/d/a", "2026-11-23T09:30"), ("as", "U")];
        let state = entered(&form(), &fields(&posted), &warsaw());
        assert_eq!(state["t"]["a"]["value"], "two\nlines");
        assert_eq!(state["m"]["a"]["selected_options"][1]["text"]["text"], "Two");
        assert_eq!(state["d"]["a"]["selected_date_time"], 1_795_422_600);
        assert_eq!(state["x"]["box"]["selected_options"], json!([]), "unchecked boxes are posted by nobody");
    }

    #[test]
    fn what_is_nonsense_is_left_out() {
        let state = entered(&form(), &fields(&[("v/d/a", "tomorrow"), ("v/m/a", "three"), ("v/", "x")]), &warsaw());
        assert_eq!(state["d"]["a"]["selected_date_time"], Value::Null);
        assert!(!state.contains_key("m"));
    }

    #[test]
    fn a_used_element_gets_its_own_value_the_chosen_entry_or_what_was_entered() {
        let posted = fields(&[("v/t/a", "typed"), ("v/x/box", "one"), ("v/x/box", "two")]);
        let state = entered(&form(), &posted, &warsaw());
        let value = |block: &str, action: &str, fields: &Fields| value(&form(), block, action, fields, &state);
        assert_eq!(value("x", "vote", &posted).as_deref(), Some("42"));
        assert_eq!(value("x", "more", &fields(&[("option", "one")])).as_deref(), Some("one"));
        assert_eq!(value("x", "box", &posted).as_deref(), Some("one,two"));
        assert_eq!(value("t", "a", &posted).as_deref(), Some("typed"));
        assert_eq!(value("nowhere", "a", &posted), None);
    }

    #[test]
    fn monday_at_nine_is_always_ahead() {
        use crate::base::clock::{Clock, DAY, HOUR};
        use crate::base::ids::Ids;
        // Monday, 23 November 2026, 09:30 in Warsaw, where Ewa is; 03:30 in New York, where Ada is.
        let mut world = World::new(Clock::standing_at(1_795_422_600_000), Ids::counted());
        world.plant(crate::sandbox::Seed::Company);
        assert_eq!(until_monday(&world, "U0EWA"), 7 * DAY - HOUR / 2);
        assert_eq!(until_monday(&world, "U0ADA"), 5 * HOUR + HOUR / 2);
    }
}
