//! Where a person is on the page. It stands in the address, so that every view can be linked to and repeated.

use super::reader::escape_query;
use crate::sandbox::world::{Kind, World, direct_id};

/// Who looks at what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Id of the person acted as.
    pub me: String,
    /// Id of the open conversation.
    pub channel: String,
    /// `ts` of the message whose thread is open.
    pub thread: Option<String>,
    /// Whether the app's Home is open instead of a conversation.
    pub home: bool,
    /// `ts` of the own message that is being edited.
    pub edit: Option<String>,
}

impl Place {
    /// Reads the query of an address (`as=U0ADA&channel=C0CX&thread=…`, `as=U0ADA&view=home`). Ids and names are
    /// understood; what is missing or does not exist is replaced by the first that does. `None` when nobody is there.
    pub fn read(query: &str, world: &World) -> Option<Self> {
        let value = |name: &str| {
            form_urlencoded::parse(query.as_bytes()).find(|(key, _)| key == name).map(|(_, value)| value.into_owned())
        };
        let person = value("as")
            .and_then(|name| world.user(&name))
            .filter(|user| acts(user))
            .or_else(|| world.users.values().find(|user| acts(user)))?;
        let me = person.id.clone();
        let wanted = value("channel").unwrap_or_default();
        let channel = if wanted == direct_id(&me) {
            wanted
        } else {
            world
                .channel(&wanted)
                .filter(|channel| world.can_see(&me, channel))
                .or_else(|| world.channel("cx").filter(|channel| world.can_see(&me, channel)))
                .or_else(|| world.channels.values().find(|channel| channel.kind != Kind::Direct && channel.has(&me)))
                .map_or_else(|| direct_id(&me), |channel| channel.id.clone())
        };
        let message = |ts: &String| world.message(&channel, ts).is_some();
        let thread = value("thread").filter(message);
        let edit = value("edit").filter(message);
        Some(Self { home: value("view").as_deref() == Some("home"), me, channel, thread, edit })
    }

    /// The query that [`Place::read`] reads.
    pub fn query(&self) -> String {
        let mut query = format!("as={}", escape_query(&self.me));
        if self.home {
            query.push_str("&view=home");
            return query;
        }
        let mut add = |name: &str, value: &str| query.push_str(&format!("&{name}={}", escape_query(value)));
        add("channel", &self.channel);
        if let Some(thread) = &self.thread {
            add("thread", thread);
        }
        if let Some(edit) = &self.edit {
            add("edit", edit);
        }
        query
    }

    /// The address of this place.
    pub fn href(&self) -> String {
        format!("/?{}", self.query())
    }

    /// The same conversation with this thread open, or none.
    pub fn with_thread(&self, thread: Option<&str>) -> Self {
        Self { thread: thread.map(str::to_owned), home: false, edit: None, ..self.clone() }
    }

    /// The same place while this message is being edited, or none.
    pub fn editing(&self, ts: Option<&str>) -> Self {
        Self { edit: ts.map(str::to_owned), ..self.clone() }
    }

    /// Another conversation of the same person.
    pub fn in_channel(&self, channel: &str) -> Self {
        Self { channel: channel.to_owned(), thread: None, home: false, edit: None, me: self.me.clone() }
    }

    /// The app's Home of the same person.
    pub fn at_home(&self) -> Self {
        Self { home: true, ..self.in_channel(&self.channel) }
    }

    /// The same place seen by somebody else; one's direct message becomes the other's.
    pub fn seen_by(&self, person: &str) -> Self {
        let channel = if self.channel == direct_id(&self.me) { direct_id(person) } else { self.channel.clone() };
        Self { me: person.to_owned(), home: self.home, ..self.in_channel(&channel) }
    }
}

/// Whether one can act as this account.
fn acts(user: &crate::sandbox::world::User) -> bool {
    !user.is_bot && !user.deleted
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{clock::Clock, ids::Ids};
    use crate::sandbox::Seed;

    fn world() -> World {
        let mut world = World::new(Clock::standing_at(0), Ids::counted());
        world.plant(Seed::Company);
        world
    }

    #[test]
    fn the_address_tells_the_place_and_the_place_the_address() {
        let world = world();
        for (query, read) in [
            ("", "as=U0ADA&channel=C0CX"),
            ("as=U0BEN", "as=U0BEN&channel=C0CX"),
            ("as=@ben.thistle&channel=%23cx-wins", "as=U0BEN&channel=C0WINS"),
            ("as=nobody&channel=nowhere&thread=1&edit=2", "as=U0ADA&channel=C0CX"),
            ("as=U0CXBOT", "as=U0ADA&channel=C0CX"),
            ("as=U0BEN&channel=D0ADA", "as=U0BEN&channel=C0CX"),
            ("as=U0BEN&channel=D00BEN", "as=U0BEN&channel=D00BEN"),
            ("as=U0BEN&view=home", "as=U0BEN&view=home"),
        ] {
            let place = Place::read(query, &world).unwrap();
            assert_eq!(place.query(), read, "{query}");
            assert_eq!(Place::read(&place.query(), &world).unwrap(), place);
        }
    }

    #[test]
    fn a_workspace_without_people_has_no_place() {
        assert_eq!(Place::read("", &World::new(Clock::standing_at(0), Ids::counted())), None);
    }
}
