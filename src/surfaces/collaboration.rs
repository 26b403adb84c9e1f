//! `/cx-status collaboration`: whether functions work together. Privately, for whoever asks, and *Share here*.
//!
//! One number first, then the key relationships of the company, the strongest pairs, and pairs that concern each other
//! and have not met yet, with an idea that needs both. What is counted stands in [`crate::domain::collaboration`].

use std::collections::BTreeSet;

use serde_json::Value;

use crate::base::blocks::{
    Block, Element, actions, button, context, divider, header, message_blocks, message_text, section,
    section_with_button,
};
use crate::base::config::Functions;
use crate::base::db::{Connection, query_as};
use crate::base::error::Result;
use crate::base::text::{Text, Words};
use crate::domain::call::Message;
use crate::domain::collaboration::{
    Counted, Group, LEAST, Relationship, Share, State, Together, key_relationships, look, state, window,
};
use crate::domain::cx::Desk;
use crate::domain::function;
use crate::domain::opportunity::{Opportunity, find_opportunity};
use crate::domain::posted::find_card_address;

use super::status::opportunity_line;

/// Pairs of one list.
const AT_MOST: usize = 5;
/// Pairs that have not met.
const WANTED_AT_MOST: usize = 3;
/// Open opportunities, the most supported first, among which one is looked for that needs both.
const LOOKED_AT: i64 = 200;

/// Answers the command.
///
/// # Errors
/// The database's.
pub async fn answer(desk: &mut Desk<'_>) -> Result<Message> {
    let shown = load(desk).await?;
    let keeps = desk.company.is_steward(&desk.actor.id);
    Ok(draw(desk.text, &desk.company.config().functions, &shown, keeps))
}

/// How often functions worked together, as a map of numbers for drawing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Heat {
    /// What people read for each function, the most active first; those too small to be shown one by one come last.
    pub functions: Vec<String>,
    /// Opportunities by row and column, both in that order: two functions worked on them; on the diagonal, the one did.
    /// `None`: not shown, for it would point at somebody.
    pub counts: Vec<Vec<Option<i64>>>,
}

/// The heat map of the last window, for whoever draws it.
///
/// # Errors
/// The database's.
pub async fn load_heat(desk: &mut Desk<'_>) -> Result<Heat> {
    let config = desk.company.config();
    let now = look(desk.connection, &config.functions, window(desk.now)).await?;
    Ok(heat(desk.text, &config.functions, &now, &key_relationships(config)))
}

// Rules

/// The same of what is known. A function of a key relationship has a row although it is not shown by itself.
pub fn heat(text: &Text, functions: &Functions, together: &Together, key: &[Relationship]) -> Heat {
    let mut places: Vec<usize> = (0..together.groups().len()).collect();
    let is_other = |place: usize| together.groups().get(place) == Some(&Group::Other);
    places.sort_by_key(|place| (is_other(*place), -together.worked(*place), *place));
    let mut rows: Vec<(String, Option<usize>)> = Vec::new();
    for place in places {
        let name = match together.groups().get(place) {
            Some(Group::Function(id)) => function::name(functions, id).to_owned(),
            _ => text.collaboration_others(),
        };
        rows.push((name, Some(place)));
    }
    for id in key.iter().flat_map(|relationship| [&relationship.one, &relationship.other]) {
        let name = function::name(functions, id);
        if !together.shows(id) && !rows.iter().any(|(known, place)| place.is_none() && known == name) {
            rows.push((name.to_owned(), None));
        }
    }
    let count = |row: Option<usize>, column: Option<usize>| match (row?, column?) {
        (one, other) if one == other => Some(together.worked(one)),
        (one, other) => Some(together.both(one, other)),
    };
    let counts = rows.iter().map(|(_, row)| rows.iter().map(|(_, column)| count(*row, *column)).collect()).collect();
    Heat { functions: rows.into_iter().map(|(name, _)| name).collect(), counts }
}

/// Pairs of shown functions that concern each other and did nothing together in either window, each with the first
/// opportunity that needs both. `concerned` lists opportunities with the functions they concern, the most supported first.
fn strangers<'a>(
    now: &Together,
    before: &Together,
    concerned: &'a [(String, Vec<String>)],
    at_most: usize,
) -> Vec<(&'a str, &'a str, &'a str)> {
    let mut found: Vec<(&str, &str, &str)> = Vec::new();
    let worked = |one: &str, other: &str| match (now.counted(one, other), before.counted(one, other)) {
        (Counted::Shown(now), Counted::Shown(before)) => now + before > 0,
        (Counted::Shown(now), _) => now > 0,
        _ => true,
    };
    for (opportunity, functions) in concerned {
        for (at, one) in functions.iter().enumerate() {
            for other in functions.iter().skip(at + 1) {
                let known = found.iter().any(|(a, b, id)| (*a, *b) == (one, other) || id == opportunity);
                if found.len() < at_most && !known && !worked(one, other) {
                    found.push((one, other, opportunity));
                }
            }
        }
    }
    found
}

/// Whether both tell the same groups apart.
fn is_alike(one: &Together, other: &Together) -> bool {
    let groups = |together: &Together| together.groups().iter().cloned().collect::<BTreeSet<_>>();
    groups(one) == groups(other)
}

// Views

/// Everything that is shown.
struct Shown {
    active: i64,
    share: Option<Share>,
    share_before: Option<Share>,
    /// Whether functions are shown one by one at all.
    has_functions: bool,
    key: Vec<(Relationship, Counted, Counted)>,
    strongest: Vec<(String, String, i64, Counted)>,
    wanted: Vec<(String, String, Opportunity, Option<String>)>,
}

async fn load(desk: &mut Desk<'_>) -> Result<Shown> {
    let config = desk.company.config();
    let period = window(desk.now);
    let now = look(desk.connection, &config.functions, period).await?;
    let before = look(desk.connection, &config.functions, period.before()).await?;
    let key = key_relationships(config).into_iter().map(|one| {
        let counted = |together: &Together| together.counted(&one.one, &one.other);
        let (now, before) = (counted(&now), counted(&before));
        (one, now, before)
    });
    let strongest = now.strongest().into_iter().take(AT_MOST);
    let strongest =
        strongest.map(|(one, other, count)| (one.to_owned(), other.to_owned(), count, before.counted(one, other)));
    let concerned = list_concerned(desk.connection).await?;
    let mut wanted = Vec::new();
    for (one, other, id) in strangers(&now, &before, &concerned, WANTED_AT_MOST) {
        if let Some(opportunity) = find_opportunity(desk.connection, id).await? {
            let address = find_card_address(desk.connection, desk.company, id).await?;
            wanted.push((one.to_owned(), other.to_owned(), opportunity, address));
        }
    }
    Ok(Shown {
        active: now.active(),
        share: now.share(),
        // Shares among other groups are no measure of these.
        share_before: if is_alike(&now, &before) { before.share() } else { None },
        has_functions: now.groups().len() > 1,
        key: key.collect(),
        strongest: strongest.collect(),
        wanted,
    })
}

fn draw(text: &Text, functions: &Functions, shown: &Shown, keeps: bool) -> Message {
    let title = text.collaboration_title();
    let lead = lead(text, shown);
    let mut blocks: Vec<Block> = vec![header(&title), section(&lead)];
    let mut words = vec![title, lead];
    let name = |id: &str| Words::plain(function::name(functions, id)).mrkdwn();
    let key: Vec<_> = shown
        .key
        .iter()
        .map(|(relationship, now, before)| {
            let pair = text.collaboration_pair(name(&relationship.one), name(&relationship.other));
            key_line(text, pair, relationship.target, *now, *before)
        })
        .collect();
    let strongest: Vec<_> = shown
        .strongest
        .iter()
        .map(|(one, other, count, before)| {
            let pair = text.collaboration_pair(name(one), name(other));
            let trend = trend(text, Counted::Shown(*count), *before);
            text.collaboration_strong(*count, pair, trend)
        })
        .collect();
    for (title, lines) in [(text.collaboration_key(), key), (text.collaboration_strongest(), strongest)] {
        if !lines.is_empty() {
            let part = format!("*{title}*\n{}", lines.join("\n"));
            blocks.extend([divider(), section(&part)]);
            words.push(part);
        }
    }
    if !shown.wanted.is_empty() {
        let title = format!("*{}*", text.collaboration_wanted());
        blocks.extend([divider(), section(&title)]);
        words.push(title);
    }
    for (one, other, opportunity, address) in &shown.wanted {
        let pair = text.collaboration_pair(name(one), name(other));
        let line = format!("{pair}\n{}", opportunity_line(text, opportunity, address.as_deref()));
        blocks.push(section_with_button(&line, button("squad.form", &opportunity.id, &text.squad_button())));
        words.push(line);
    }
    let mut buttons: Vec<Element> = Vec::new();
    if shown.active == 0 {
        buttons.push(button("idea.form", "new", &text.idea_button()).primary().into());
    }
    if keeps && shown.key.is_empty() {
        buttons.push(button("settings.form", "collaboration", &text.collaboration_choose_button()).into());
    }
    blocks.push(context(&text.collaboration_formula(LEAST as i64)));
    if !buttons.is_empty() {
        blocks.push(actions(buttons));
    }
    Message { text: message_text(&words.join("\n")), blocks: message_blocks(&blocks) }
}

/// The one number on top, or why there is none.
fn lead(text: &Text, shown: &Shown) -> String {
    if shown.active == 0 {
        return text.collaboration_empty();
    }
    let Some(share) = shown.share else { return text.collaboration_few() };
    let number = text.collaboration_share(share.active, share.percent(), share.together);
    let change = match share.points_more(shown.share_before) {
        None => text.collaboration_no_before(),
        Some(0) => text.collaboration_points_same(),
        Some(more @ 1..) => text.collaboration_points_more(more),
        Some(less) => text.collaboration_points_less(-less),
    };
    let mut lines = vec![format!("{number}\n{change}")];
    if !shown.has_functions {
        lines.push(text.collaboration_few());
    }
    lines.join("\n")
}

fn key_line(text: &Text, pair: String, target: i64, now: Counted, before: Counted) -> String {
    let count = if let Counted::Shown(count) = now { count } else { 0 };
    let (sign, said) = match state(now, target) {
        State::Reached => (":white_check_mark:", text.collaboration_reached(count, target)),
        State::Below => (":small_orange_diamond:", text.collaboration_below(count, target)),
        State::None => (":white_circle:", text.collaboration_none(target)),
        State::Hidden => return text.collaboration_hidden(pair),
    };
    format!("{sign} {}", text.collaboration_key_line(pair, said, trend(text, now, before)))
}

/// How it changed, in words.
fn trend(text: &Text, now: Counted, before: Counted) -> String {
    match (now, before) {
        (Counted::Shown(now), Counted::Shown(before)) if now > before => text.collaboration_up(before),
        (Counted::Shown(now), Counted::Shown(before)) if now < before => text.collaboration_down(before),
        (Counted::Shown(_), Counted::Shown(_)) => text.collaboration_same(),
        _ => text.collaboration_first(),
    }
}

/// Views of this surface, for the `screens` command.
pub fn samples(text: &Text, functions: &Functions, opportunity: &Opportunity) -> Vec<(&'static str, Value)> {
    let value = |shown: &Shown, keeps| serde_json::to_value(draw(text, functions, shown, keeps)).unwrap_or_default();
    let share = |together, active| Some(Share { together, active, is_mixed: false });
    let (first, second) = (Counted::Shown(4), Counted::Shown(2));
    let relationship = |target| Relationship { one: "product".into(), other: "support".into(), target };
    let address = Some("https://example.slack.com/archives/C1/p1".to_owned());
    let pair = || ("<finance> & co".to_owned(), "support".to_owned());
    let full = Shown {
        active: 1_234,
        share: share(720, 1_234),
        share_before: share(400, 1_000),
        has_functions: true,
        key: vec![
            (relationship(3), first, second),
            (relationship(9), second, first),
            (relationship(9), first, first),
            (relationship(1), Counted::Shown(0), Counted::Few),
            (relationship(3), Counted::Few, first),
        ],
        strongest: vec![(pair().0, pair().1, 12, first), (pair().0, pair().1, 1, Counted::Shown(1))],
        wanted: vec![(pair().0, pair().1, opportunity.clone(), address); WANTED_AT_MOST],
    };
    let few = Shown {
        active: 3,
        share: None,
        share_before: None,
        has_functions: false,
        key: Vec::new(),
        strongest: Vec::new(),
        wanted: Vec::new(),
    };
    let bare = |active, share, share_before| Shown {
        active,
        share,
        share_before,
        has_functions: false,
        key: Vec::new(),
        strongest: Vec::new(),
        wanted: Vec::new(),
    };
    vec![
        ("collaboration", value(&full, false)),
        ("collaboration, less than before", value(&bare(2, share(1, 2), share(2, 2)), false)),
        ("collaboration, as before", value(&bare(2, share(1, 2), share(1, 2)), false)),
        ("collaboration, for a steward without key relationships", value(&few, true)),
        ("collaboration, nothing yet", value(&bare(0, None, None), false)),
    ]
}

// SQL

/// The most supported open opportunities with the functions they concern, by name of their ids.
async fn list_concerned(connection: &mut Connection) -> Result<Vec<(String, Vec<String>)>> {
    let rows: Vec<(String, String)> = query_as(
        "SELECT o.id, c.function FROM (SELECT id, rank, number FROM opportunity \
         WHERE (status || '') IN ('new', 'in_review', 'proposed', 'in_progress') \
         ORDER BY rank DESC, number DESC LIMIT $1) o JOIN concerned c ON c.opportunity = o.id \
         ORDER BY o.rank DESC, o.number DESC, c.function",
    )
    .bind(LOOKED_AT)
    .fetch_all(connection)
    .await?;
    let mut all: Vec<(String, Vec<String>)> = Vec::new();
    for (id, function) in rows {
        match all.last_mut().filter(|(last, _)| *last == id) {
            Some((_, functions)) => functions.push(function),
            None => all.push((id, vec![function])),
        }
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::config::Config;
    use crate::base::text::Language;
    use crate::domain::collaboration::{Work, measure};

    /// On each opportunity worked so many people of each function.
    fn together(opportunities: &[&[(&str, usize)]]) -> Together {
        let mut work = Vec::new();
        for (number, functions) in opportunities.iter().enumerate() {
            for (function, people) in *functions {
                work.extend((0..*people).map(|person| Work {
                    opportunity: number.to_string(),
                    member: format!("{function}{person}"),
                    function: Some((*function).to_owned()),
                }));
            }
        }
        measure(&work)
    }

    #[test]
    fn the_heat_map_has_other_last_and_a_row_without_numbers_for_a_hidden_key_function() {
        let config = Config::from_sources(None, Default::default()).expect("the built-in settings are right");
        let now = together(&[
            &[("support", 6), ("product", 5)],
            &[("support", 1), ("sales", 2), ("finance", 3)],
            &[("support", 2)],
        ]);
        let key = [Relationship { one: "sales".into(), other: "support".into(), target: 2 }];
        let heat = heat(Text::of(Language::English), &config.functions, &now, &key);
        assert_eq!(heat.functions, ["Support", "Product", "Other functions", "Sales"]);
        assert_eq!(
            heat.counts,
            [
                vec![Some(3), Some(1), Some(1), None],
                vec![Some(1), Some(1), Some(0), None],
                vec![Some(1), Some(0), Some(1), None],
                vec![None; 4],
            ]
        );
    }

    #[test]
    fn strangers_are_shown_functions_that_concern_each_other_each_idea_once() {
        let now = together(&[&[("a", 5), ("b", 5)], &[("c", 5)], &[("d", 5)]]);
        let before = together(&[&[("a", 5), ("c", 5)]]);
        let concerned = [("1", "a b"), ("2", "a c"), ("3", "a d"), ("4", "a d"), ("5", "b c d"), ("6", "c d e")]
            .map(|(id, functions)| (id.to_owned(), functions.split(' ').map(str::to_owned).collect::<Vec<_>>()));
        assert_eq!(strangers(&now, &before, &concerned, 3), [("a", "d", "3"), ("b", "c", "5"), ("c", "d", "6")]);
        assert_eq!(strangers(&now, &before, &concerned, 1), [("a", "d", "3")]);
    }
}
