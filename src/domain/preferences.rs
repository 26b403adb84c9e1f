//! What reaches people and how: a choice for each topic, how often the digest comes, and when they work.

use jiff::civil::Weekday;

use crate::base::config::Day;
use crate::base::db::{Connection, query, query_as, query_scalar};
use crate::base::error::Result;

/// What news are about; people choose for each how they hear of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Topic {
    /// Where an opportunity stands.
    Status,
    /// Who owns it and who is in its squad.
    People,
    /// Proposals, evidence, decisions about them.
    Solution,
    /// What came of it: shipped, and whether it helped. Everybody who supported it hears of it.
    Outcome,
    /// That somebody thanks them.
    Thanks,
    /// What asks something of the person. Neither counted nor held up.
    Ask,
}

impl Topic {
    /// All of them, in the order of the form.
    pub const ALL: [Self; 6] = [Self::Ask, Self::Thanks, Self::Outcome, Self::Status, Self::People, Self::Solution];

    /// The word in rows and forms.
    pub fn word(self) -> &'static str {
        match self {
            Self::Status => "status",
            Self::People => "people",
            Self::Solution => "solution",
            Self::Outcome => "outcome",
            Self::Thanks => "thanks",
            Self::Ask => "ask",
        }
    }

    /// The topic with that word; one that a newer version wrote is taken for a change of status.
    pub fn from_word(word: &str) -> Self {
        Self::ALL.into_iter().find(|topic| topic.word() == word).unwrap_or(Self::Status)
    }

    /// How people hear of it who chose nothing.
    pub fn usual(self) -> Reach {
        match self {
            Self::Status | Self::Outcome | Self::Thanks | Self::Ask => Reach::Now,
            Self::People | Self::Solution => Reach::Mine,
        }
    }

    /// What people may choose.
    pub fn choices(self) -> &'static [Reach] {
        match self {
            // What asks something of a person stays in their Home in any case.
            Self::Ask => &[Reach::Now, Reach::Digest],
            // Whoever is thanked is always meant.
            Self::Thanks => &[Reach::Now, Reach::Digest, Reach::Off],
            _ => &[Reach::Now, Reach::Mine, Reach::Digest, Reach::Off],
        }
    }
}

/// How somebody hears of something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// By direct message, at once.
    Now,
    /// At once where they are the author, the owner or in the squad, else in the digest.
    Mine,
    /// In the digest.
    Digest,
    /// Not at all.
    Off,
}

impl Reach {
    /// The word in rows and forms.
    pub fn word(self) -> &'static str {
        match self {
            Self::Now => "now",
            Self::Mine => "mine",
            Self::Digest => "digest",
            Self::Off => "off",
        }
    }

    /// The one with that word.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Now, Self::Mine, Self::Digest, Self::Off].into_iter().find(|reach| reach.word() == word)
    }
}

/// How often a person's digest comes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Rhythm {
    /// On each of their working days.
    Daily,
    /// On the first working day of their week.
    #[default]
    Weekly,
    /// Never.
    Off,
}

impl Rhythm {
    /// All of them, in the order of the form.
    pub const ALL: [Self; 3] = [Self::Daily, Self::Weekly, Self::Off];

    /// The word in rows and forms.
    pub fn word(self) -> &'static str {
        match self {
            Self::Daily => "daily",
            Self::Weekly => "weekly",
            Self::Off => "off",
        }
    }

    /// The one with that word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rhythm| rhythm.word() == word)
    }
}

impl From<Option<String>> for Rhythm {
    fn from(word: Option<String>) -> Self {
        word.as_deref().and_then(Self::from_word).unwrap_or_default()
    }
}

/// Reads `mon,tue`; none when a word is no day.
pub fn read_days(words: &str) -> Option<Vec<Weekday>> {
    words.split(',').map(|word| word.parse::<Day>().ok().map(|day| day.0)).collect()
}

/// How somebody hears of a topic.
///
/// # Errors
/// The database's.
pub async fn find_reach(connection: &mut Connection, member: &str, topic: Topic) -> Result<Reach> {
    let chosen: Option<String> = query_scalar("SELECT reach FROM reach WHERE member = $1 AND topic = $2")
        .bind(member)
        .bind(topic.word())
        .fetch_optional(connection)
        .await?;
    Ok(chosen.as_deref().and_then(Reach::from_word).unwrap_or(topic.usual()))
}

/// How somebody hears of each topic.
///
/// # Errors
/// The database's.
pub async fn list_reach(connection: &mut Connection, member: &str) -> Result<Vec<(Topic, Reach)>> {
    let chosen: Vec<(String, String)> =
        query_as("SELECT topic, reach FROM reach WHERE member = $1").bind(member).fetch_all(connection).await?;
    let of = |topic: Topic| {
        let word = chosen.iter().find(|(known, _)| known == topic.word()).map(|(_, reach)| reach.as_str());
        (topic, word.and_then(Reach::from_word).unwrap_or(topic.usual()))
    };
    Ok(Topic::ALL.map(of).to_vec())
}

/// Notes how somebody wants to hear of a topic.
///
/// # Errors
/// The database's.
pub async fn set_reach(connection: &mut Connection, member: &str, topic: Topic, reach: Reach) -> Result<()> {
    query(
        "INSERT INTO reach (member, topic, reach) VALUES ($1, $2, $3) \
         ON CONFLICT (member, topic) DO UPDATE SET reach = excluded.reach",
    )
    .bind(member)
    .bind(topic.word())
    .bind(reach.word())
    .execute(connection)
    .await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_lead_back_to_what_they_mean() {
        for topic in Topic::ALL {
            assert_eq!(Topic::from_word(topic.word()), topic);
            assert!(topic.choices().contains(&topic.usual()));
            for reach in topic.choices() {
                assert_eq!(Reach::from_word(reach.word()), Some(*reach));
            }
        }
        for rhythm in Rhythm::ALL {
            assert_eq!(Rhythm::from(Some(rhythm.word().to_owned())), rhythm);
        }
        assert_eq!(Rhythm::from(None), Rhythm::Weekly);
    }

    #[test]
    fn days_are_read_or_not_at_all() {
        assert_eq!(read_days("mon,sun"), Some(vec![Weekday::Monday, Weekday::Sunday]));
        assert_eq!((read_days(""), read_days("mon,never")), (None, None));
    }
}
