//! Everything that is kept about somebody, as JSON that people and programs can read: a list of rows for each kind.
//!
//! Moments are written as RFC 3339 in UTC, ideas by their number. What others wrote about somebody (whom *they* would
//! rather not meet, say) is theirs and not in it, nor is an idea that was posted so that nobody can read who wrote it:
//! a file would name what no row may name.

use serde_json::{Map, Value, json};
use sqlx::any::AnyRow;
use sqlx::{Column, Row};

use crate::base::clock::Millis;
use crate::base::db::{Connection, query};
use crate::base::error::Result;

/// All of it, as the text of a JSON file.
///
/// # Errors
/// The database's.
pub async fn all_of(connection: &mut Connection, person: &str, now: Millis) -> Result<String> {
    let mut all = Map::new();
    all.insert("person".into(), json!(person));
    all.insert("exported_at".into(), moment(now));
    for (name, statement) in [
        (
            "profile",
            query(
                "SELECT name, team, locale, timezone, kind, language, own_function, group_function, field_function, \
                 working_days, working_hours, digest, acted_at, greeted_at, home_at, synced_at, gone_at \
                 FROM member WHERE id = $1",
            ),
        ),
        ("news_choices", query("SELECT topic, reach FROM reach WHERE member = $1 ORDER BY topic")),
        ("personal_digest", query("SELECT due_at FROM personal_digest WHERE member = $1")),
        (
            "user_groups",
            query(
                "SELECT g.user_group, u.name FROM group_member g LEFT JOIN user_group u ON u.id = g.user_group \
                 WHERE g.member = $1 ORDER BY g.user_group",
            ),
        ),
        ("roles_told", query("SELECT role, told_at FROM role_told WHERE member = $1 ORDER BY role")),
        (
            "ideas",
            query(
                "SELECT number, title, pain, touchpoint, solution, status, reason, votes, created_at, \
                 anonymous_at AS nameless_since_at FROM opportunity WHERE author = $1 ORDER BY number",
            ),
        ),
        ("owned", query("SELECT number, title, status, owned_at FROM opportunity WHERE owner = $1 ORDER BY number")),
        (
            "votes",
            query(
                "SELECT o.number, v.way, v.voted_at FROM vote v JOIN opportunity o ON o.id = v.opportunity \
                 WHERE v.member = $1 ORDER BY v.voted_at, o.number, v.way",
            ),
        ),
        (
            "followed",
            query(
                "SELECT o.number, f.followed_at FROM follower f JOIN opportunity o ON o.id = f.opportunity \
                 WHERE f.member = $1 ORDER BY f.followed_at, o.number",
            ),
        ),
        (
            "squads",
            query(
                "SELECT o.number, s.role, s.joined_at FROM squad s JOIN opportunity o ON o.id = s.opportunity \
                 WHERE s.member = $1 ORDER BY s.joined_at, o.number",
            ),
        ),
        (
            "thread_contributions",
            query(
                "SELECT o.number, c.messages, c.recorded_at, c.refused_at FROM contributor c \
                 JOIN opportunity o ON o.id = c.opportunity WHERE c.member = $1 ORDER BY o.number",
            ),
        ),
        (
            "evidence",
            query(
                "SELECT o.number, e.kind, e.link, e.words, e.measure, e.value, e.unit, e.source, e.added_at \
                 FROM evidence e JOIN opportunity o ON o.id = e.opportunity WHERE e.added_by = $1 ORDER BY e.added_at",
            ),
        ),
        (
            "steps",
            query(
                "SELECT o.number, s.what, s.before, s.after, s.reason, s.happened_at FROM story s \
                 JOIN opportunity o ON o.id = s.opportunity WHERE s.actor = $1 ORDER BY s.happened_at, s.id",
            ),
        ),
        (
            "proposals",
            query(
                "SELECT o.number, p.position, p.change, p.beneficiaries, p.effort, p.measure, p.baseline, p.target, \
                 p.review_on, p.proposed_at, p.revised_at FROM proposal p JOIN opportunity o ON o.id = p.opportunity \
                 WHERE p.author = $1 ORDER BY p.proposed_at",
            ),
        ),
        (
            "proposal_revisions",
            query(
                "SELECT o.number, p.position, r.revision, r.change, r.beneficiaries, r.effort, r.measure, r.baseline, \
                 r.target, r.review_on, r.written_at FROM proposal_revision r JOIN proposal p ON p.id = r.proposal \
                 JOIN opportunity o ON o.id = p.opportunity WHERE r.reviser = $1 ORDER BY r.written_at",
            ),
        ),
        (
            "supported_proposals",
            query(
                "SELECT o.number, p.position, s.supported_at FROM proposal_support s JOIN proposal p ON p.id = s.proposal \
                 JOIN opportunity o ON o.id = s.opportunity WHERE s.member = $1 ORDER BY s.supported_at",
            ),
        ),
        (
            "adoptions",
            query(
                "SELECT o.number, a.way, a.reason, a.adopted_at FROM adoption a JOIN opportunity o ON o.id = a.opportunity \
                 WHERE a.adopter = $1 ORDER BY a.adopted_at",
            ),
        ),
        (
            "concerns",
            query(
                "SELECT o.number, c.worry, c.remedy, c.raised_at, c.answer, c.outcome, c.closed_at FROM concern c \
                 JOIN opportunity o ON o.id = c.opportunity WHERE c.member = $1 ORDER BY c.raised_at",
            ),
        ),
        (
            "answers_to_concerns",
            query(
                "SELECT o.number, c.answer, c.answered_at, c.closed_at FROM concern c \
                 JOIN opportunity o ON o.id = c.opportunity WHERE $1 IN (c.answerer, c.closer) ORDER BY c.answered_at",
            ),
        ),
        (
            "updates",
            query(
                "SELECT o.number, r.state, r.doing, r.needs, r.given_at FROM report r \
                 JOIN opportunity o ON o.id = r.opportunity WHERE r.author = $1 ORDER BY r.given_at",
            ),
        ),
        (
            "paces",
            query(
                "SELECT o.number, c.weeks, c.begun_at, c.next_at, c.stopped_at FROM cadence c \
                 JOIN opportunity o ON o.id = c.opportunity WHERE c.owner = $1 ORDER BY o.number",
            ),
        ),
        (
            "reviews",
            query(
                "SELECT o.number, r.verdict, r.measured, r.answered_at FROM review r \
                 JOIN opportunity o ON o.id = r.opportunity WHERE r.answerer = $1 ORDER BY r.answered_at",
            ),
        ),
        (
            "closed",
            query(
                "SELECT o.number, c.status, c.cause, c.closed_at FROM closing c JOIN opportunity o ON o.id = c.opportunity \
                 WHERE c.closed_by = $1 ORDER BY c.closed_at",
            ),
        ),
        (
            "contested",
            query(
                "SELECT o.number, c.words, c.contested_at FROM contest c JOIN opportunity o ON o.id = c.opportunity \
                 WHERE c.contested_by = $1 ORDER BY c.contested_at",
            ),
        ),
        (
            "duplicates_settled",
            query("SELECT older, newer, settled_at FROM duplicate WHERE settled_by = $1 ORDER BY settled_at"),
        ),
        (
            "hand_overs",
            query(
                "SELECT o.number, h.asked_at FROM hand_over h JOIN opportunity o ON o.id = h.opportunity \
                 WHERE $1 IN (h.from_member, h.to_member) ORDER BY h.asked_at",
            ),
        ),
        (
            "messages_offered_to_track",
            query("SELECT channel, ts, words, offered_at FROM offer WHERE author = $1 ORDER BY offered_at"),
        ),
        (
            "questions_asked",
            query(
                "SELECT o.number, a.question, a.outcome, a.asked_at FROM ask a JOIN opportunity o ON o.id = a.opportunity \
                 WHERE a.person = $1 ORDER BY a.asked_at, o.number",
            ),
        ),
        (
            "news_told",
            query(
                "SELECT n.topic, n.happened_at, w.way, w.told_at FROM notice w JOIN news n ON n.id = w.news \
                 WHERE w.member = $1 ORDER BY n.happened_at",
            ),
        ),
        ("news_caused", query("SELECT topic, happened_at FROM news WHERE actor = $1 ORDER BY happened_at")),
        ("silo_notices", query("SELECT until_at, told_at FROM silo_notice WHERE member = $1 ORDER BY until_at")),
        (
            "settings_changed",
            query("SELECT what, before, after, happened_at FROM audit WHERE actor = $1 ORDER BY happened_at, id"),
        ),
        ("settings_standing", query("SELECT key, changed_at FROM setting WHERE changed_by = $1 ORDER BY key")),
        (
            "wins_given",
            query(
                "SELECT words, value_name, size, link, thanked_at, undone_at, hidden_at FROM win WHERE giver = $1 \
                 ORDER BY thanked_at, id",
            ),
        ),
        (
            "thanks_given_on",
            query("SELECT win, day, way, added_at FROM win_person WHERE giver = $1 ORDER BY added_at, win"),
        ),
        (
            "wins_received",
            query(
                "SELECT w.words, w.value_name, p.added_at, p.told_at FROM win_person p JOIN win w ON w.id = p.win \
                 WHERE p.member = $1 ORDER BY p.added_at, w.id",
            ),
        ),
        ("thanks_added", query("SELECT words, added_at FROM win_echo WHERE member = $1 ORDER BY added_at")),
        (
            "channels_joined",
            query(
                "SELECT c.name, m.channel FROM community_member m LEFT JOIN community_channel c ON c.channel = m.channel \
                 WHERE m.member = $1 ORDER BY m.channel",
            ),
        ),
        (
            "channels_listed",
            query("SELECT channel, name, listed_at FROM community_channel WHERE proposed_by = $1 ORDER BY listed_at"),
        ),
        (
            "channels_proposed",
            query(
                "SELECT name, kind, line, stage, proposed_at FROM community_proposal WHERE proposer = $1 \
                 ORDER BY proposed_at",
            ),
        ),
        (
            "channels_decided",
            query("SELECT name, stage, decided_at FROM community_proposal WHERE decider = $1 ORDER BY decided_at"),
        ),
        (
            "icebreakers_suggested",
            query(
                "SELECT words, language, stage, suggested_at FROM icebreaker WHERE suggester = $1 ORDER BY suggested_at",
            ),
        ),
        (
            "icebreakers_decided",
            query("SELECT words, stage, decided_at FROM icebreaker WHERE decider = $1 ORDER BY decided_at"),
        ),
        (
            "quizzes_planned",
            query(
                "SELECT channel, quiz_at AS begun_at FROM game_channel WHERE quiz_by = $1 \
                 UNION ALL SELECT channel, opens_at AS begun_at FROM quiz WHERE begun_by = $2 ORDER BY begun_at",
            )
            .bind(person.to_owned()),
        ),
        ("quizzes_played", query("SELECT quiz, team, joined_at FROM quiz_player WHERE member = $1 ORDER BY joined_at")),
        (
            "quiz_answers",
            query(
                "SELECT quiz, position, choice, answered_at FROM quiz_answer WHERE member = $1 \
                 ORDER BY answered_at, position",
            ),
        ),
        ("puzzles_kept", query("SELECT choice, chosen_at FROM puzzle_choice WHERE member = $1")),
        (
            "puzzles",
            query(
                "SELECT channel, game, puzzle, score, solved, played_at FROM puzzle_result WHERE member = $1 \
                 ORDER BY played_at",
            ),
        ),
        (
            "riddles_posed",
            query(
                "SELECT channel, emoji, answers, hint, posed_at, ended_at FROM riddle WHERE poser = $1 ORDER BY posed_at",
            ),
        ),
        ("riddles_solved", query("SELECT channel, emoji, ended_at FROM riddle WHERE solver = $1 ORDER BY ended_at")),
        (
            "coffee",
            query(
                "SELECT interests, languages, seat_at, paused_until_at, silent, asked_at FROM coffee_member WHERE member = $1",
            ),
        ),
        (
            "coffee_joined",
            query("SELECT channel, joined_at, alone_at FROM coffee_joined WHERE member = $1 ORDER BY joined_at"),
        ),
        ("coffee_apart_from", query("SELECT other FROM coffee_apart WHERE member = $1 ORDER BY other")),
        (
            "coffee_rounds",
            query(
                "SELECT r.channel, r.begins_at, s.answer, s.answered_at, s.left_at, p.met_at, p.seat FROM coffee_seat s \
                 JOIN coffee_pair p ON p.id = s.pair JOIN coffee_round r ON r.id = p.round WHERE s.member = $1 \
                 ORDER BY r.begins_at",
            ),
        ),
        ("coffee_notes", query("SELECT what, tell_at FROM coffee_note WHERE member = $1 ORDER BY tell_at")),
        (
            "coffee_offers",
            query("SELECT channel, offered_at, closed_at FROM coffee_offer WHERE offered_by = $1 ORDER BY offered_at"),
        ),
        (
            "coffee_rounds_begun",
            query("SELECT one, other, begins_at FROM coffee_round WHERE begun_by = $1 ORDER BY begins_at"),
        ),
        (
            "swap_offers",
            query(
                "SELECT title, words, place, days, guests, offered_at, until_at, closed_at FROM swap_offer \
                 WHERE host = $1 ORDER BY offered_at, id",
            ),
        ),
        (
            "swaps",
            query(
                "SELECT o.title, s.stage, s.day, s.cover, s.suits, s.hopes, s.applied_at, s.confirmed_at, s.held_at, s.ended_at \
                 FROM swap s LEFT JOIN swap_offer o ON o.id = s.offer WHERE s.guest = $1 ORDER BY s.applied_at, s.id",
            ),
        ),
        (
            "swaps_covered",
            query("SELECT stage, day, confirmed_at, ended_at FROM swap WHERE cover = $1 ORDER BY applied_at, id"),
        ),
        (
            "swap_notes",
            query("SELECT what, why, words, tell_at FROM swap_note WHERE member = $1 ORDER BY tell_at, swap"),
        ),
        ("swap_calls", query("SELECT one, other, called_at FROM swap_call WHERE called_by = $1 ORDER BY called_at")),
        ("trust_answered", query("SELECT quarter FROM trust_answered WHERE member = $1 ORDER BY quarter")),
    ] {
        let rows = statement.bind(person.to_owned()).fetch_all(&mut *connection).await?;
        all.insert(name.into(), rows.iter().map(as_json).collect());
    }
    Ok(serde_json::to_string_pretty(&Value::Object(all))?)
}

// Rules

/// A row by the names of its columns.
fn as_json(row: &AnyRow) -> Value {
    let value = |(at, name): (usize, &str)| {
        let number = |number: i64| if name.ends_with("_at") { moment(number) } else { json!(number) };
        let found = row.try_get::<Option<i64>, _>(at).map(|found| found.map(number));
        let found = found.or_else(|_| row.try_get::<Option<f64>, _>(at).map(|found| found.map(|number| json!(number))));
        let found =
            found.or_else(|_| row.try_get::<Option<String>, _>(at).map(|found| found.map(|words| json!(words))));
        found.ok().flatten().unwrap_or_default()
    };
    row.columns().iter().map(|column| (column.name().to_owned(), value((column.ordinal(), column.name())))).collect()
}

/// RFC 3339, in UTC.
fn moment(millis: Millis) -> Value {
    json!(jiff::Timestamp::from_millisecond(millis).unwrap_or_default().to_string())
}
