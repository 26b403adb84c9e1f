//! Every row that names a person, and what becomes of it when they are erased.
//!
//! What is theirs alone goes. What belongs to the company (an idea, a step, a proposal, a win they gave) stays, with a
//! name nobody knows in place of theirs: [`Ids::erased`], new for each erasing and written down nowhere beside the id it
//! stands for. Votes and squads of what is still open go as if taken back; those of what is closed stay counted.
//!
//! A new column with somebody's id belongs here and, unless it is about somebody else, in [`crate::domain::personal`]; a story of
//! `tests/it/privacy.rs` finds those that are missing.
//!
//! [`Ids::erased`]: crate::base::ids::Ids::erased

use crate::base::clock::Millis;
use crate::base::db::{Connection, query, query_scalar};
use crate::base::error::Result;
use crate::base::text::mention;

/// What looks different without the person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Touched {
    /// Opportunities they wrote, owned, voted for or helped with.
    pub opportunities: Vec<String>,
    /// Their proposals.
    pub proposals: Vec<String>,
    /// Wins they gave, got or added thanks to.
    pub wins: Vec<String>,
    /// Riddles of theirs that are open.
    pub riddles: Vec<String>,
    /// Quizzes they play that are open.
    pub quizzes: Vec<String>,
}

/// What names the person and is shown to others.
///
/// # Errors
/// The database's.
pub async fn list_touched(connection: &mut Connection, person: &str) -> Result<Touched> {
    let mut listed = Vec::new();
    for statement in [
        query_scalar::<String>(
            "SELECT COALESCE(o.main, o.id) FROM opportunity o WHERE $1 IN (o.author, o.owner) \
             UNION SELECT COALESCE(o.main, o.id) FROM vote v JOIN opportunity o ON o.id = v.opportunity WHERE v.member = $2 \
             UNION SELECT COALESCE(o.main, o.id) FROM squad s JOIN opportunity o ON o.id = s.opportunity WHERE s.member = $3",
        )
        .bind(person.to_owned())
        .bind(person.to_owned()),
        query_scalar::<String>(
            "SELECT id FROM proposal WHERE author = $1 UNION SELECT proposal FROM proposal_support WHERE member = $2 \
             UNION SELECT proposal FROM concern WHERE $3 IN (member, answerer, closer)",
        )
        .bind(person.to_owned())
        .bind(person.to_owned()),
        query_scalar::<String>(
            "SELECT id FROM win WHERE giver = $1 UNION SELECT win FROM win_person WHERE member = $2 \
             UNION SELECT win FROM win_echo WHERE member = $3",
        )
        .bind(person.to_owned())
        .bind(person.to_owned()),
        query_scalar::<String>("SELECT id FROM riddle WHERE poser = $1 AND ended_at IS NULL"),
        query_scalar::<String>(
            "SELECT q.id FROM quiz q JOIN quiz_player p ON p.quiz = q.id WHERE p.member = $1 AND q.closed_at IS NULL",
        ),
    ] {
        listed.push(statement.bind(person.to_owned()).fetch_all(&mut *connection).await?);
    }
    let mut listed = listed.into_iter();
    let mut next = || listed.next().unwrap_or_default();
    Ok(Touched { opportunities: next(), proposals: next(), wins: next(), riddles: next(), quizzes: next() })
}

/// Takes the person out of every row; where something of the company's stays, `erased` stands in their place. A win that
/// thanked nobody else is taken back at `now`.
///
/// # Errors
/// The database's.
pub async fn erase(connection: &mut Connection, person: &str, erased: &str, now: Millis) -> Result<()> {
    query(
        "UPDATE win SET undone_at = $1 WHERE undone_at IS NULL AND id IN (SELECT win FROM win_person WHERE member = $2) \
         AND NOT EXISTS (SELECT 1 FROM win_person p WHERE p.win = win.id AND p.member <> $3)",
    )
    .bind(now)
    .bind(person)
    .bind(person)
    .execute(&mut *connection)
    .await?;
    for statement in [
        // As if taken back; of what is closed they stay counted.
        query(
            "DELETE FROM vote WHERE member = $1 AND EXISTS (SELECT 1 FROM opportunity o WHERE o.id = vote.opportunity \
             AND o.status IN ('new', 'in_review', 'proposed', 'in_progress'))",
        ),
        query(
            "DELETE FROM squad WHERE member = $1 AND EXISTS (SELECT 1 FROM opportunity o WHERE o.id = squad.opportunity \
             AND o.status IN ('new', 'in_review', 'proposed', 'in_progress'))",
        ),
        query("DELETE FROM member WHERE id = $1"),
        query("DELETE FROM follower WHERE member = $1"),
        query("DELETE FROM contributor WHERE member = $1 AND recorded_at IS NULL"),
        query("DELETE FROM hand_over WHERE $1 IN (from_member, to_member)"),
        query("DELETE FROM offer WHERE author = $1 AND opportunity IS NULL"),
        query("DELETE FROM notice WHERE member = $1"),
        query("DELETE FROM reach WHERE member = $1"),
        query("DELETE FROM personal_digest WHERE member = $1"),
        query("DELETE FROM posted WHERE key IN (SELECT 'ask:' || a.id FROM ask a WHERE a.person = $1)"),
        query("DELETE FROM ask WHERE person = $1"),
        query("DELETE FROM group_member WHERE member = $1"),
        query("DELETE FROM role_told WHERE member = $1"),
        query("DELETE FROM silo_notice WHERE member = $1"),
        query("DELETE FROM win_person WHERE member = $1"),
        query("DELETE FROM win_echo WHERE member = $1"),
        query("DELETE FROM community_member WHERE member = $1"),
        query("DELETE FROM quiz_player WHERE member = $1"),
        query("DELETE FROM quiz_answer WHERE member = $1"),
        query("DELETE FROM puzzle_choice WHERE member = $1"),
        query("DELETE FROM puzzle_result WHERE member = $1"),
        query("DELETE FROM coffee_member WHERE member = $1"),
        query("DELETE FROM coffee_joined WHERE member = $1"),
        query("DELETE FROM coffee_apart WHERE $1 IN (member, other)"),
        query("DELETE FROM coffee_note WHERE $1 IN (member, subject)"),
        query("DELETE FROM swap_note WHERE $1 IN (member, about)"),
    ] {
        statement.bind(person.to_owned()).execute(&mut *connection).await?;
    }
    // Names that somebody's id is part of.
    let part = format!(":{person}:");
    for statement in [
        query("DELETE FROM posted WHERE REPLACE(':' || key || ':', $1, '') <> ':' || key || ':'"),
        query("DELETE FROM community_note WHERE REPLACE(name || ':', $1, '') <> name || ':'"),
        query("DELETE FROM game_note WHERE REPLACE(name || ':', $1, '') <> name || ':'"),
        query("DELETE FROM win_note WHERE REPLACE(name || ':', $1, '') <> name || ':'"),
    ] {
        statement.bind(part.clone()).execute(&mut *connection).await?;
    }
    for statement in [
        query("UPDATE vote SET member = $1 WHERE member = $2"),
        query("UPDATE squad SET member = $1, role = '' WHERE member = $2"),
        query("UPDATE opportunity SET author = $1 WHERE author = $2"),
        query("UPDATE opportunity SET owner = $1 WHERE owner = $2"),
        query("UPDATE evidence SET added_by = $1 WHERE added_by = $2"),
        query("UPDATE story SET actor = $1 WHERE actor = $2"),
        query("UPDATE story SET before = $1 WHERE before = $2"),
        query("UPDATE story SET after = $1 WHERE after = $2"),
        query("UPDATE offer SET author = $1 WHERE author = $2"),
        query("UPDATE proposal SET author = $1 WHERE author = $2"),
        query("UPDATE proposal_revision SET reviser = $1 WHERE reviser = $2"),
        query("UPDATE proposal_support SET member = $1 WHERE member = $2"),
        query("UPDATE adoption SET adopter = $1 WHERE adopter = $2"),
        query("UPDATE concern SET member = $1 WHERE member = $2"),
        query("UPDATE concern SET answerer = $1 WHERE answerer = $2"),
        query("UPDATE concern SET closer = $1 WHERE closer = $2"),
        query("UPDATE cadence SET owner = $1 WHERE owner = $2"),
        query("UPDATE report SET author = $1 WHERE author = $2"),
        query("UPDATE review SET answerer = $1 WHERE answerer = $2"),
        query("UPDATE closing SET closed_by = $1 WHERE closed_by = $2"),
        query("UPDATE contest SET contested_by = $1 WHERE contested_by = $2"),
        query("UPDATE duplicate SET settled_by = $1 WHERE settled_by = $2"),
        query("UPDATE contributor SET member = $1 WHERE member = $2"),
        query("UPDATE news SET actor = $1 WHERE actor = $2"),
        query("UPDATE setting SET changed_by = $1 WHERE changed_by = $2"),
        query("UPDATE audit SET actor = $1 WHERE actor = $2"),
        query("UPDATE win SET giver = $1 WHERE giver = $2"),
        query("UPDATE win_person SET giver = $1 WHERE giver = $2"),
        query("UPDATE community_channel SET proposed_by = $1 WHERE proposed_by = $2"),
        query("UPDATE community_proposal SET proposer = $1 WHERE proposer = $2"),
        query("UPDATE community_proposal SET decider = $1 WHERE decider = $2"),
        query("UPDATE icebreaker SET suggester = $1, named = 0 WHERE suggester = $2"),
        query("UPDATE icebreaker SET decider = $1 WHERE decider = $2"),
        query("UPDATE game_channel SET quiz_by = $1 WHERE quiz_by = $2"),
        query("UPDATE quiz SET begun_by = $1 WHERE begun_by = $2"),
        query("UPDATE riddle SET poser = $1 WHERE poser = $2"),
        query("UPDATE riddle SET solver = $1 WHERE solver = $2"),
        query("UPDATE coffee_offer SET offered_by = $1 WHERE offered_by = $2"),
        query("UPDATE coffee_round SET begun_by = $1 WHERE begun_by = $2"),
        query("UPDATE coffee_seat SET member = $1 WHERE member = $2"),
        query("UPDATE coffee_pair SET seat = $1 WHERE seat = $2"),
        query("UPDATE swap_offer SET host = $1, words = '', place = '' WHERE host = $2"),
        query("UPDATE swap SET guest = $1, suits = '', hopes = '' WHERE guest = $2"),
        query("UPDATE swap SET cover = $1 WHERE cover = $2"),
        query("UPDATE swap_call SET called_by = $1 WHERE called_by = $2"),
        // That they have answered the question of a quarter stays counted; what they answered stands nowhere.
        query("UPDATE trust_answered SET member = $1 WHERE member = $2"),
    ] {
        statement.bind(erased.to_owned()).bind(person.to_owned()).execute(&mut *connection).await?;
    }
    // Sentences that were written for later mention people as Slack reads it, settings list ids as JSON.
    let (quoted, in_its_place) = (format!("\"{person}\""), format!("\"{erased}\""));
    for (statement, before, after) in [
        (
            query("UPDATE news SET lines = REPLACE(lines, $1, $2) WHERE REPLACE(lines, $3, '') <> lines"),
            mention(person),
            mention(erased),
        ),
        // What a digest that stands tells beside wins, until the next one.
        (
            query("UPDATE digest SET kept = REPLACE(kept, $1, $2) WHERE REPLACE(kept, $3, '') <> kept"),
            mention(person),
            mention(erased),
        ),
        (
            query("UPDATE audit SET before = REPLACE(before, $1, $2) WHERE REPLACE(before, $3, '') <> before"),
            quoted.clone(),
            in_its_place.clone(),
        ),
        (
            query("UPDATE audit SET after = REPLACE(after, $1, $2) WHERE REPLACE(after, $3, '') <> after"),
            quoted,
            in_its_place,
        ),
    ] {
        statement.bind(before.clone()).bind(after).bind(before).execute(&mut *connection).await?;
    }
    Ok(())
}
