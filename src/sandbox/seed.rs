//! Who is in the pretend workspace: an invented company, or three people and a channel.
//!
//! Ids are fixed, so that tests and settings can name them. What the company has said and decided is made through the
//! bot, not here.

use super::world::{Channel, Group, Kind, ProfileField, User, World};

/// What a workspace starts with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Seed {
    /// `#cx` (`C0CX`) with the bot and three people: `U0ADA` in Support (English, New York), `U0BEN` in Engineering
    /// (English, London), and `U0CARLA` in Finance (Italian, Rome), who administers the workspace.
    #[default]
    Empty,
    /// Meadow & Pine: 24 people in six functions, four languages and five time zones, five channels.
    Company,
    /// The same with two people more in each function, so that functions are large enough to be told apart.
    Large,
}

/// The custom profile field that names a person's function.
pub const DEPARTMENT: &str = "Xf0DEPT";

/// Id, name, function, locale, time zone, title.
type Row = (&'static str, &'static str, &'static str, &'static str, &'static str, &'static str);

const PEOPLE: &[Row] = &[
    ("U0ADA", "Ada Novak", "Support", "en-US", "America/New_York", "Support agent"),
    ("U0BEN", "Ben Thistle", "Engineering", "en-GB", "Europe/London", "Engineer"),
    ("U0CARLA", "Carla Fontanella", "Finance", "it-IT", "Europe/Rome", "Billing specialist"),
    ("U0DIEGO", "Diego Almendro", "Support", "es-ES", "Europe/Madrid", "Support lead"),
    ("U0EWA", "Ewa Brzozka", "Logistics", "pl-PL", "Europe/Warsaw", "Parcel planner"),
    ("U0FINN", "Finn Marlowe", "Product", "en-GB", "Europe/London", "Product manager"),
    ("U0GIA", "Gia Lanterna", "Marketing", "it-IT", "Europe/Rome", "Writer"),
    ("U0HUGO", "Hugo Olivar", "Engineering", "es-ES", "Europe/Madrid", "Engineer"),
    ("U0IDA", "Ida Willowby", "Support", "en-US", "America/New_York", "Head of Support"),
    ("U0JAN", "Jan Sosnowiak", "Engineering", "pl-PL", "Europe/Warsaw", "Team lead"),
    ("U0KIRA", "Kira Fernhill", "Product", "en-US", "America/New_York", "Designer"),
    ("U0LUCA", "Luca Pineta", "Logistics", "it-IT", "Europe/Rome", "Warehouse lead"),
    ("U0MARTA", "Marta Lipowa", "Finance", "pl-PL", "Europe/Warsaw", "Refund accountant"),
    ("U0NOA", "Noa Encinar", "Product", "es-ES", "Europe/Madrid", "Researcher"),
    ("U0OLGA", "Olga Klonowska", "Marketing", "pl-PL", "Europe/Warsaw", "Campaigns"),
    ("U0PABLO", "Pablo Castanar", "Finance", "es-ES", "Europe/Madrid", "Controller"),
    ("U0QUIN", "Quin Ashdown", "Marketing", "en-GB", "Europe/London", "Head of Marketing"),
    ("U0ROSA", "Rosa Ginestra", "Support", "it-IT", "Europe/Rome", "Support agent"),
    ("U0SAM", "Sam Hazelwood", "Logistics", "en-US", "America/New_York", "Carrier relations"),
    ("U0TESS", "Tess Bramble", "Finance", "en-GB", "Europe/London", "Head of Finance"),
    ("U0ULA", "Ula Jarzebina", "Product", "pl-PL", "Europe/Warsaw", "Product manager"),
    ("U0VERA", "Vera Tejo", "Logistics", "es-ES", "Europe/Madrid", "Last mile"),
    ("U0WALT", "Walt Rowan", "Marketing", "en-US", "America/New_York", "Brand"),
    ("U0XENIA", "Xenia Ontano", "Engineering", "it-IT", "Europe/Rome", "Quality engineer"),
];

/// People of the company who have joined lately.
const JOINED: &[Row] = &[
    ("U0ALMA", "Alma Robledo", "Engineering", "es-ES", "Europe/Madrid", "Engineer"),
    ("U0BRUNO", "Bruno Faggio", "Engineering", "it-IT", "Europe/Rome", "Engineer"),
    ("U0CLEO", "Cleo Heather", "Finance", "en-GB", "Europe/London", "Billing specialist"),
    ("U0DARIA", "Daria Cisowa", "Finance", "pl-PL", "Europe/Warsaw", "Accountant"),
    ("U0ENZO", "Enzo Betulla", "Product", "it-IT", "Europe/Rome", "Designer"),
    ("U0FAYE", "Faye Elderwood", "Product", "en-US", "America/New_York", "Product manager"),
    ("U0GUIDO", "Guido Tiglio", "Logistics", "it-IT", "Europe/Rome", "Driver"),
    ("U0HELA", "Hela Bukowa", "Logistics", "pl-PL", "Europe/Warsaw", "Returns"),
    ("U0INES", "Ines Saucedo", "Marketing", "es-ES", "Europe/Madrid", "Events"),
    ("U0JOEL", "Joel Whitebeam", "Marketing", "en-GB", "Europe/London", "Writer"),
    ("U0YARA", "Yara Salcedo", "Support", "es-ES", "Europe/Madrid", "Support agent"),
    ("U0ZOFIA", "Zofia Kalina", "Support", "pl-PL", "Europe/Warsaw", "Support agent"),
];

impl World {
    /// Brings in the people, groups and channels of `seed`.
    pub fn plant(&mut self, seed: Seed) {
        let people = match seed {
            Seed::Empty => PEOPLE.get(..3).unwrap_or_default().to_vec(),
            Seed::Company => PEOPLE.to_vec(),
            Seed::Large => [PEOPLE, JOINED].concat(),
        };
        self.profile_fields = vec![ProfileField { id: DEPARTMENT.to_owned(), label: "Department".to_owned() }];
        for (id, name, function, locale, tz, title) in &people {
            let mut user = User::new(id, name, locale, tz);
            user.title = (*title).to_owned();
            user.is_admin = matches!(*id, "U0CARLA" | "U0IDA");
            user.fields.insert(DEPARTMENT.to_owned(), (*function).to_owned());
            self.add_user(user);
        }
        for function in ["Support", "Product", "Finance", "Logistics", "Marketing", "Engineering"] {
            let members: Vec<String> =
                people.iter().filter(|row| row.2 == function).map(|row| row.0.to_owned()).collect();
            if !members.is_empty() {
                self.add_group(Group {
                    id: format!("S0{}", function.to_uppercase()),
                    handle: function.to_lowercase(),
                    name: function.to_owned(),
                    members,
                    disabled: false,
                });
            }
        }
        let bot = self.bot.user.clone();
        let everybody: Vec<&str> = people.iter().map(|row| row.0).collect();
        let of =
            |function: &str| -> Vec<&str> { people.iter().filter(|row| row.2 == function).map(|row| row.0).collect() };
        let with_bot: Vec<&str> = everybody.iter().copied().chain([bot.as_str()]).collect();
        self.add_channel(channel("C0CX", "cx", "What hurts a customer, and what we do about it", &with_bot));
        if seed != Seed::Empty {
            self.add_channel(channel("C0WINS", "cx-wins", "Thanks, in public", &with_bot));
            self.add_channel(channel("C0SUPPORT", "support", "Tickets, calls, reviews", &of("Support")));
            self.add_channel(channel("C0PRODUCT", "product", "What comes next", &of("Product")));
            self.add_channel(channel("C0RANDOM", "random", "Everything else", &everybody));
        }
    }
}

fn channel(id: &str, name: &str, topic: &str, members: &[&str]) -> Channel {
    Channel { topic: topic.to_owned(), ..Channel::new(id, name, Kind::Public, members) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{clock::Clock, ids::Ids};

    #[test]
    fn the_company_has_as_many_people_in_each_of_six_functions_and_two_languages_at_least_in_each() {
        for (seed, people) in [(Seed::Company, 4), (Seed::Large, 6)] {
            let mut world = World::new(Clock::standing_at(0), Ids::counted());
            world.plant(seed);
            assert_eq!(world.groups.len(), 6);
            for group in world.groups.values() {
                assert_eq!(group.members.len(), people, "{}", group.name);
                let locales: std::collections::BTreeSet<_> =
                    group.members.iter().map(|id| &world.users[id].locale).collect();
                assert!(locales.len() > 1);
            }
        }
    }
}
