//! What a person has not read yet.

use crate::sandbox::world::{Kind, Message, World, direct_id};

/// Messages in a conversation that came after the person last looked; replies count in direct messages only.
pub fn count(world: &World, me: &str, channel: &str) -> usize {
    new_messages(world, me, channel).count()
}

/// Those among them that name the person.
pub fn mentions(world: &World, me: &str, channel: &str) -> usize {
    let name = format!("<@{me}>");
    new_messages(world, me, channel).filter(|message| message.text.contains(&name)).count()
}

/// What waits for a person wherever they are: direct messages from the app and mentions.
pub fn personal(world: &World, me: &str) -> usize {
    let mentioned: usize = world
        .channels
        .values()
        .filter(|channel| channel.kind != Kind::Direct && channel.has(me))
        .map(|channel| match channel.kind {
            Kind::Group => count(world, me, &channel.id),
            _ => mentions(world, me, &channel.id),
        })
        .sum();
    count(world, me, &direct_id(me)) + mentioned
}

/// Whether looking at the conversation now would change anything.
pub fn is_behind(world: &World, me: &str, channel: &str) -> bool {
    let last = world.channels.get(channel).and_then(|channel| channel.messages.last());
    last.is_some_and(|last| read_until(world, me, channel) < last.ts.as_str())
}

/// The person has seen everything in the conversation.
pub fn mark_read(world: &mut World, me: &str, channel: &str) {
    if let Some(last) = world.channels.get(channel).and_then(|channel| channel.messages.last()) {
        let last = last.ts.clone();
        world.read_until.insert((me.to_owned(), channel.to_owned()), last);
    }
}

fn read_until<'a>(world: &'a World, me: &str, channel: &str) -> &'a str {
    world.read_until.get(&(me.to_owned(), channel.to_owned())).map_or("", String::as_str)
}

fn new_messages<'a>(world: &'a World, me: &'a str, channel: &str) -> impl Iterator<Item = &'a Message> {
    let read = read_until(world, me, channel);
    world.channels.get(channel).filter(|channel| channel.has(me)).into_iter().flat_map(move |channel| {
        channel
            .messages
            .iter()
            .rev()
            .take_while(move |message| message.ts.as_str() > read)
            .filter(move |message| message.user != me && message.ephemeral_to.is_none())
            .filter(move |message| channel.kind == Kind::Direct || !message.is_reply())
            .filter(|message| {
                !matches!(message.subtype.as_deref(), Some("channel_join" | "channel_leave" | "tombstone"))
            })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{clock::Clock, ids::Ids};
    use crate::sandbox::Seed;

    #[test]
    fn what_others_said_since_the_last_look_is_unread() {
        let mut world = World::new(Clock::standing_at(0), Ids::counted());
        world.plant(Seed::Company);
        let mut say = |user: &str, text: &str, thread: Option<&str>| {
            let message = Message {
                user: user.to_owned(),
                text: text.to_owned(),
                thread_ts: thread.map(str::to_owned),
                ..Message::default()
            };
            world.add_message("C0CX", message).unwrap().ts
        };
        let parent = say("U0BEN", "hello <@U0ADA>", None);
        say("U0ADA", "my own", None);
        say("U0BEN", "a reply", Some(&parent));
        assert_eq!((count(&world, "U0ADA", "C0CX"), mentions(&world, "U0ADA", "C0CX")), (1, 1));
        assert_eq!(personal(&world, "U0ADA"), 1);
        assert!(is_behind(&world, "U0ADA", "C0CX"));
        mark_read(&mut world, "U0ADA", "C0CX");
        assert_eq!(count(&world, "U0ADA", "C0CX"), 0);
        assert!(!is_behind(&world, "U0ADA", "C0CX"));
        assert_eq!(count(&world, "U0BEN", "C0CX"), 1, "everybody has their own mark");
    }
}
