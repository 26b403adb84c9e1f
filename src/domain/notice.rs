//! Notices: news that wait for a person until they are told, at once or in the digest.

use std::collections::BTreeMap;

use crate::base::clock::{DAY, Millis};
use crate::base::db::{Connection, query, query_as, query_scalar};
use crate::base::error::Result;
use crate::base::text::{Language, Text};

use super::family::with_family;
use super::opportunity::Opportunity;
use super::preferences::{Reach, Topic};

/// How long a change can be told of; the longest digest with its holidays is shorter.
const KEPT: Millis = 35 * DAY;

/// How a notice is to be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// By direct message.
    Now,
    /// In the digest.
    Digest,
}

impl Way {
    fn word(self) -> &'static str {
        match self {
            Self::Now => "now",
            Self::Digest => "digest",
        }
    }
}

/// A change as it waits for a person.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Notice {
    /// The change.
    pub news: String,
    /// What it is about.
    pub opportunity: String,
    topic: String,
    lines: String,
    /// When it happened.
    pub happened_at: Millis,
    /// What the story calls it, if it stands there.
    what: String,
}

impl Notice {
    /// Whether it tells how the opportunity stands now, which is all that matters of several such changes. That another
    /// card was merged into it, or left it, does not.
    pub fn tells_how_it_stands(&self) -> bool {
        matches!(self.topic(), Topic::Status | Topic::Outcome) && !matches!(self.what.as_str(), "joined" | "left")
    }

    /// What the change is about.
    pub fn topic(&self) -> Topic {
        Topic::from_word(&self.topic)
    }

    /// The line that tells of it in that language.
    pub fn line(&self, text: &Text) -> String {
        let lines: BTreeMap<String, String> = serde_json::from_str(&self.lines).unwrap_or_default();
        lines.get(text.language().code()).or_else(|| lines.values().next()).cloned().unwrap_or_default()
    }

    #[cfg(test)]
    pub(crate) fn sample(opportunity: &str, topic: Topic, line: &str, happened_at: Millis) -> Self {
        Self {
            news: format!("{opportunity}:{happened_at}"),
            opportunity: opportunity.to_owned(),
            topic: topic.word().to_owned(),
            lines: serde_json::json!({"en": line}).to_string(),
            happened_at,
            what: String::new(),
        }
    }
}

/// Writes a change once, in every language. `false`: it was written before.
///
/// # Errors
/// The database's.
pub async fn add_news(
    connection: &mut Connection,
    name: &str,
    opportunity: &str,
    topic: Topic,
    (actor, now): (&str, Millis),
    line: impl Fn(&Text) -> String,
) -> Result<bool> {
    let lines: BTreeMap<_, _> =
        Language::ALL.into_iter().map(|language| (language.code(), line(Text::of(language)))).collect();
    let added = query(
        "INSERT INTO news (id, opportunity, topic, actor, lines, happened_at) VALUES ($1, $2, $3, $4, $5, $6) \
         ON CONFLICT (id) DO NOTHING",
    )
    .bind(name)
    .bind(opportunity)
    .bind(topic.word())
    .bind(actor)
    .bind(serde_json::to_string(&lines)?)
    .bind(now)
    .execute(connection)
    .await?;
    Ok(added.rows_affected() == 1)
}

/// Lets a change wait for everybody it concerns but whoever did it: followers, and supporters where it is about what
/// came of it. Returns those who are to be told at once.
///
/// # Errors
/// The database's.
pub async fn add_notices(
    connection: &mut Connection,
    name: &str,
    opportunity: &Opportunity,
    topic: Topic,
) -> Result<Vec<String>> {
    let waiting: Vec<(String, String)> = query_as(with_family!(
        "INSERT INTO notice (news, member, way) \
         SELECT n.id, w.member, CASE WHEN COALESCE(r.reach, CAST($3 AS TEXT)) = 'now' THEN 'now' \
         WHEN COALESCE(r.reach, CAST($4 AS TEXT)) = 'mine' AND (w.member = o.author OR w.member = o.owner \
         OR w.member IN (SELECT squad.member FROM family JOIN squad ON squad.opportunity = family.id)) THEN 'now' \
         ELSE 'digest' END \
         FROM (SELECT follower.member FROM family JOIN follower ON follower.opportunity = family.id \
         UNION SELECT vote.member FROM family JOIN vote ON vote.opportunity = family.id \
         WHERE CAST($5 AS TEXT) = 'outcome') w \
         JOIN news n ON n.id = $6 JOIN opportunity o ON o.id = n.opportunity \
         LEFT JOIN member m ON m.id = w.member \
         LEFT JOIN reach r ON r.member = w.member AND r.topic = n.topic \
         WHERE w.member <> n.actor AND m.gone_at IS NULL AND COALESCE(m.kind, '') <> 'bot' \
         AND COALESCE(r.reach, '') <> 'off' ON CONFLICT (news, member) DO NOTHING RETURNING member, way"
    ))
    .bind(&opportunity.id)
    .bind(&opportunity.id)
    .bind(topic.usual().word())
    .bind(topic.usual().word())
    .bind(topic.word())
    .bind(name)
    .fetch_all(&mut *connection)
    .await?;
    // The update takes the row's lock: whoever is just writing that digest is waited for, or waits for us.
    query(
        "INSERT INTO personal_digest (member, due_at) SELECT member, 0 FROM notice WHERE news = $1 AND way = 'digest' \
         ORDER BY member ON CONFLICT (member) DO UPDATE SET due_at = personal_digest.due_at",
    )
    .bind(name)
    .execute(connection)
    .await?;
    Ok(waiting.into_iter().filter(|(_, way)| way == Way::Now.word()).map(|(member, _)| member).collect())
}

/// Lets a change wait for somebody to be told at once, whatever they follow.
///
/// # Errors
/// The database's.
pub async fn add_notice(connection: &mut Connection, name: &str, member: &str) -> Result<()> {
    query("INSERT INTO notice (news, member, way) VALUES ($1, $2, 'now') ON CONFLICT (news, member) DO NOTHING")
        .bind(name)
        .bind(member)
        .execute(connection)
        .await?;
    Ok(())
}

/// Lets a change no longer wait for somebody who was told in words of their own.
///
/// # Errors
/// The database's.
pub async fn remove_notice(connection: &mut Connection, name: &str, member: &str) -> Result<()> {
    query("DELETE FROM notice WHERE news = $1 AND member = $2 AND told_at IS NULL")
        .bind(name)
        .bind(member)
        .execute(connection)
        .await?;
    Ok(())
}

/// Takes what waits for a person, in the order it happened: from now on it has been told.
///
/// # Errors
/// The database's.
pub async fn take_notices(connection: &mut Connection, member: &str, way: Way, now: Millis) -> Result<Vec<Notice>> {
    // What comes in between the two statements was not taken, and waits on.
    let taken: Vec<String> = query_scalar(
        "UPDATE notice SET told_at = $1 WHERE member = $2 AND way = $3 AND told_at IS NULL RETURNING news",
    )
    .bind(now)
    .bind(member)
    .bind(way.word())
    .fetch_all(&mut *connection)
    .await?;
    let mut told: Vec<Notice> = query_as(
        "SELECT n.id AS news, n.opportunity, n.topic, n.lines, n.happened_at, COALESCE(s.what, '') AS what FROM notice w \
         JOIN news n ON n.id = w.news LEFT JOIN story s ON s.id = n.id WHERE w.member = $1 AND w.told_at = $2 ORDER BY n.happened_at, n.id",
    )
    .bind(member)
    .bind(now)
    .fetch_all(connection)
    .await?;
    told.retain(|notice| taken.contains(&notice.news));
    Ok(told)
}

/// Whether something waits for a person, and whether some of it asks something of them.
///
/// # Errors
/// The database's.
pub async fn count_waiting(connection: &mut Connection, member: &str, way: Way) -> Result<(i64, i64)> {
    Ok(query_as(
        "SELECT COUNT(*), COUNT(CASE WHEN n.topic = 'ask' THEN 1 END) FROM notice w JOIN news n ON n.id = w.news \
         WHERE w.member = $1 AND w.told_at IS NULL AND w.way = $2",
    )
    .bind(member)
    .bind(way.word())
    .fetch_one(connection)
    .await?)
}

/// Moves to the digest what waited to be told at once, but for what asks something of the person.
///
/// # Errors
/// The database's.
pub async fn move_to_digest(connection: &mut Connection, member: &str) -> Result<()> {
    query(
        "UPDATE notice SET way = 'digest' WHERE member = $1 AND told_at IS NULL AND way = 'now' \
         AND news IN (SELECT id FROM news WHERE topic <> 'ask')",
    )
    .bind(member)
    .execute(&mut *connection)
    .await?;
    want_digest(connection, member).await
}

/// How many messages told a person news or thanks since then, those that asked something left out.
///
/// # Errors
/// The database's.
pub async fn count_messages(connection: &mut Connection, member: &str, since: Millis) -> Result<i64> {
    Ok(query_scalar(
        "SELECT COUNT(*) FROM (SELECT DISTINCT w.told_at FROM notice w JOIN news n ON n.id = w.news \
         WHERE w.member = $1 AND w.told_at >= $2 AND w.way = 'now' AND n.topic <> 'ask' \
         UNION ALL SELECT DISTINCT told_at FROM win_person \
         WHERE member = $3 AND told_at >= $4 AND way = 'now') told",
    )
    .bind(member)
    .bind(since)
    .bind(member)
    .bind(since)
    .fetch_one(connection)
    .await?)
}

/// What waits for a person follows what they choose from now on.
///
/// # Errors
/// The database's.
pub async fn choose_again(connection: &mut Connection, member: &str, topic: Topic, reach: Reach) -> Result<()> {
    let way = match reach {
        Reach::Off => {
            query(
                "DELETE FROM notice WHERE member = $1 AND told_at IS NULL AND news IN \
                 (SELECT id FROM news WHERE topic = $2)",
            )
            .bind(member)
            .bind(topic.word())
            .execute(connection)
            .await?;
            return Ok(());
        }
        // What is theirs was sorted when it happened.
        Reach::Mine => return Ok(()),
        Reach::Now => Way::Now,
        Reach::Digest => Way::Digest,
    };
    query(
        "UPDATE notice SET way = $1 WHERE member = $2 AND told_at IS NULL AND news IN \
         (SELECT id FROM news WHERE topic = $3)",
    )
    .bind(way.word())
    .bind(member)
    .bind(topic.word())
    .execute(&mut *connection)
    .await?;
    if way == Way::Digest { want_digest(connection, member).await } else { Ok(()) }
}

/// Has a digest written for somebody, at a time that is to be found first.
///
/// # Errors
/// The database's.
pub async fn want_digest(connection: &mut Connection, member: &str) -> Result<()> {
    query(
        "INSERT INTO personal_digest (member, due_at) VALUES ($1, 0) \
         ON CONFLICT (member) DO UPDATE SET due_at = personal_digest.due_at",
    )
    .bind(member)
    .execute(connection)
    .await?;
    Ok(())
}

/// The next people for whom a digest is due, the longest waiting first.
///
/// # Errors
/// The database's.
pub async fn list_due_digests(connection: &mut Connection, now: Millis, at_most: i64) -> Result<Vec<String>> {
    Ok(query_scalar("SELECT member FROM personal_digest WHERE due_at <= $1 ORDER BY due_at, member LIMIT $2")
        .bind(now)
        .bind(at_most)
        .fetch_all(connection)
        .await?)
}

/// When the next digest is due after `now`, if any waits.
///
/// # Errors
/// The database's.
pub async fn find_next_digest(connection: &mut Connection, now: Millis) -> Result<Option<Millis>> {
    Ok(query_scalar("SELECT due_at FROM personal_digest WHERE due_at > $1 ORDER BY due_at LIMIT 1")
        .bind(now)
        .fetch_optional(connection)
        .await?)
}

/// Notes when somebody's digest is due; 0: it is to be found again. Whoever waits for none still waits for none.
///
/// # Errors
/// The database's.
pub async fn set_digest_due(connection: &mut Connection, member: &str, due_at: Millis) -> Result<()> {
    query("UPDATE personal_digest SET due_at = $1 WHERE member = $2")
        .bind(due_at)
        .bind(member)
        .execute(connection)
        .await?;
    Ok(())
}

/// When somebody's digest is due, if one is; its row taken, so that what is added meanwhile waits for the next.
///
/// # Errors
/// The database's.
pub async fn lock_digest(connection: &mut Connection, member: &str) -> Result<Option<Millis>> {
    Ok(query_scalar("UPDATE personal_digest SET due_at = due_at WHERE member = $1 RETURNING due_at")
        .bind(member)
        .fetch_optional(connection)
        .await?)
}

/// Takes somebody's digest off the list.
///
/// # Errors
/// The database's.
pub async fn remove_digest(connection: &mut Connection, member: &str) -> Result<()> {
    query("DELETE FROM personal_digest WHERE member = $1").bind(member).execute(connection).await?;
    Ok(())
}

/// Forgets changes of which nobody needs to be told any more.
///
/// # Errors
/// The database's.
pub async fn swept(connection: &mut Connection, now: Millis) -> Result<()> {
    query("DELETE FROM notice WHERE news IN (SELECT id FROM news WHERE happened_at < $1)")
        .bind(now - KEPT)
        .execute(&mut *connection)
        .await?;
    query("DELETE FROM news WHERE happened_at < $1").bind(now - KEPT).execute(connection).await?;
    Ok(())
}
