//! News by direct message: all that waits for a person becomes one, in their working time and within their budget.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::base::blocks::{context, message_blocks, message_text, section};
use crate::base::error::Result;
use crate::base::text::{Text, cut, link};
use crate::domain::call::{Message, Ripple};
use crate::domain::cx::Cx;
use crate::domain::member::{Member, find_member};
use crate::domain::notice::{Notice, Way, count_messages, count_waiting, move_to_digest, take_notices};
use crate::domain::opportunity::{Opportunity, find_opportunity};
use crate::domain::posted::find_card_address;
use crate::domain::preferences::Rhythm;

/// Opportunities in one message.
const AT_MOST: usize = 10;
/// Changes that are told of one opportunity; what is left out stands in its status thread.
const LINES: usize = 3;
/// Characters of a title and of a change where several opportunities share a message.
const TITLE: usize = 90;
const LINE: usize = 240;

/// What people read about one opportunity.
#[derive(Clone, Debug)]
pub struct Piece {
    /// What it is about.
    pub opportunity: Opportunity,
    /// Where its card stands.
    pub address: Option<String>,
    /// The changes that are told, in the order they happened.
    pub lines: Vec<String>,
    /// How many others there were.
    pub left_out: usize,
}

/// Somebody's news have waited for others long enough: tells them, or waits until the person works.
///
/// # Errors
/// The database's.
pub async fn told(cx: &mut Cx, person: &str) -> Result<()> {
    let member = find_member(&mut cx.tx, person).await?.unwrap_or_else(|| Member::unknown(person));
    let (waiting, asking) = count_waiting(&mut cx.tx, person, Way::Now).await?;
    if waiting == 0 {
        return Ok(());
    }
    if !member.is_reachable() {
        take_notices(&mut cx.tx, person, Way::Now, cx.now).await?;
        return Ok(());
    }
    let company = cx.company.clone();
    let hours = member.hours(company.config());
    let ripple = Ripple::News { person: person.to_owned() };
    let opens = hours.next_working(cx.now);
    if opens > cx.now {
        cx.ripple_at(ripple, opens);
        return Ok(());
    }
    let budget = company.config().news.per_day;
    let spent = count_messages(&mut cx.tx, person, hours.opens(hours.date(cx.now))).await?;
    if spent >= budget && asking < waiting {
        if member.digest == Rhythm::Off {
            // Without a digest the rest waits for the next day's budget, and what asks something goes with it.
            cx.ripple_at(ripple, hours.next_opening(cx.now + 1));
            return Ok(());
        }
        move_to_digest(&mut cx.tx, person).await?;
    }
    let notices = take_notices(&mut cx.tx, person, Way::Now, cx.now).await?;
    let text = member.text(&company);
    let pieces = pieces(cx, text, &notices).await?;
    let Some(last) = notices.last().filter(|_| !pieces.is_empty()) else { return Ok(()) };
    let is_last_today = spent + 1 == budget && asking < waiting && member.digest != Rhythm::Off;
    let message = draw(text, &pieces, is_last_today);
    cx.tell(person, format!("news:{person}:{}", last.news), message);
    Ok(())
}

/// What is told of these changes, in the language of those words; the opportunity that changed last comes first.
///
/// # Errors
/// The database's.
pub async fn pieces(cx: &mut Cx, text: &Text, notices: &[Notice]) -> Result<Vec<Piece>> {
    let mut pieces = Vec::new();
    for folded in fold(notices) {
        let Some(opportunity) = find_opportunity(&mut cx.tx, folded.opportunity).await? else { continue };
        let address = find_card_address(&mut cx.tx, &cx.company, &opportunity.id).await?;
        let lines = folded.told.iter().map(|notice| notice.line(text)).collect();
        pieces.push(Piece { opportunity, address, lines, left_out: folded.left_out });
    }
    Ok(pieces)
}

// Rules

/// The changes of one opportunity.
#[derive(Debug, PartialEq, Eq)]
struct Folded<'a> {
    opportunity: &'a str,
    told: Vec<&'a Notice>,
    left_out: usize,
}

/// Sorts changes by opportunity. Of several statuses only the last counts; of the rest, the latest few are told.
fn fold(notices: &[Notice]) -> Vec<Folded<'_>> {
    let mut by_opportunity = BTreeMap::<&str, Vec<&Notice>>::new();
    for notice in notices {
        by_opportunity.entry(&notice.opportunity).or_default().push(notice);
    }
    let mut folded: Vec<_> = by_opportunity
        .into_iter()
        .map(|(opportunity, all)| {
            let last = all.iter().rposition(|notice| notice.tells_how_it_stands());
            let mut told: Vec<_> =
                (0..).zip(all).filter(|(at, one)| !one.tells_how_it_stands() || Some(*at) == last).collect();
            let left_out = told.len().saturating_sub(LINES);
            told.drain(..left_out);
            Folded { opportunity, told: told.into_iter().map(|(_, notice)| notice).collect(), left_out }
        })
        .collect();
    folded.sort_by_key(|one| std::cmp::Reverse(one.told.last().map(|notice| (notice.happened_at, &notice.news))));
    folded
}

// Views

fn draw(text: &Text, pieces: &[Piece], is_last_today: bool) -> Message {
    let last_today = is_last_today.then(|| text.news_last_today());
    if let [piece] = pieces {
        let title = piece.opportunity.title.mrkdwn();
        let mut words = vec![text.news_for_follower(label(piece), all_lines(text, piece), title)];
        words.extend(last_today.map(|last| format!("_{last}_")));
        return Message::words(words.join("\n"));
    }
    let mut words = vec![format!("*{}*", text.news_title(pieces.len() as i64))];
    for piece in pieces.iter().take(AT_MOST) {
        let lines: Vec<_> = piece.lines.iter().map(|line| short(line)).chain(earlier(text, piece)).collect();
        words.push(text.news_for_follower(label(piece), lines.join("\n"), title(piece)));
    }
    words.extend(more(text, pieces, AT_MOST));
    let mut blocks: Vec<_> = words.iter().map(|part| section(part)).collect();
    if let Some(last) = last_today {
        blocks.push(context(&last));
        words.push(last);
    }
    Message { text: message_text(&words.join("\n")), blocks: message_blocks(&blocks) }
}

/// `CX-42` as a link to its card, where it stands.
pub fn label(piece: &Piece) -> String {
    let number = piece.opportunity.number.to_string();
    piece.address.as_ref().map_or(number.clone(), |address| link(address, &number))
}

/// The title where several share a message.
pub fn title(piece: &Piece) -> String {
    piece.opportunity.title.one_line().cut(TITLE).mrkdwn()
}

/// A change in one line, the reason behind it.
pub fn short(line: &str) -> String {
    let mut whole = String::new();
    for part in line.lines().map(|line| line.trim_start_matches("> ")) {
        let ends = whole.trim_end_matches('*').ends_with(['.', ':', '!', '?', '…', ',', ';']);
        whole.push_str(match (whole.is_empty(), ends) {
            (true, _) => "",
            (false, true) => " ",
            (false, false) => " · ",
        });
        whole.push_str(part);
    }
    cut(&whole, LINE)
}

/// How many opportunities are not shown, if any.
pub fn more(text: &Text, pieces: &[Piece], at_most: usize) -> Option<String> {
    let rest = pieces.len().saturating_sub(at_most);
    (rest > 0).then(|| text.news_more(rest as i64))
}

fn all_lines(text: &Text, piece: &Piece) -> String {
    piece.lines.iter().cloned().chain(earlier(text, piece)).collect::<Vec<_>>().join("\n")
}

/// How many changes are not told, if any.
fn earlier(text: &Text, piece: &Piece) -> Option<String> {
    (piece.left_out > 0).then(|| text.news_earlier(piece.left_out as i64))
}

/// Pieces as long as people can make them, for the samples of surfaces.
pub fn sample_pieces(opportunity: &Opportunity, line: &str, count: usize) -> Vec<Piece> {
    let piece = |left_out: usize| Piece {
        opportunity: opportunity.clone(),
        address: Some("https://example.slack.com/archives/C1/p1".to_owned()),
        lines: vec![line.to_owned(); LINES],
        left_out,
    };
    (0..count).map(piece).collect()
}

/// Views of this surface, for the `screens` command.
pub fn samples(text: &Text, opportunity: &Opportunity) -> Vec<(&'static str, Value)> {
    let value = |message: Message| serde_json::to_value(message).unwrap_or_default();
    let line = text.progress_moved(
        opportunity.status.name(text),
        "<@U0ADA>".to_owned(),
        format!("{}\n> {}", opportunity.status.name(text), opportunity.reason.mrkdwn()),
    );
    vec![
        ("news about one", value(draw(text, &sample_pieces(opportunity, &line, 1), true))),
        ("news about several", value(draw(text, &sample_pieces(opportunity, &line, 3), false))),
        ("news about many", value(draw(text, &sample_pieces(opportunity, &line, 30), true))),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::preferences::Topic;

    fn told(folded: &Folded<'_>) -> (String, Vec<String>, usize) {
        let text = Text::of(crate::base::text::Language::English);
        let lines = folded.told.iter().map(|notice| notice.line(text)).collect();
        (folded.opportunity.to_owned(), lines, folded.left_out)
    }

    #[test]
    fn a_change_and_the_reason_behind_it_stay_apart_on_one_line() {
        assert_eq!(
            short("Ada moved it: New → *Shipped*.\n> Live\n> for all"),
            "Ada moved it: New → *Shipped*. Live · for all"
        );
        assert_eq!(short("It helped: 8 percent\n> Fewer come back"), "It helped: 8 percent · Fewer come back");
        assert_eq!(short("*Why?*\n> So"), "*Why?* So");
        assert_eq!(short("Ben joins"), "Ben joins");
    }

    #[test]
    fn several_statuses_become_the_last_and_the_latest_lines_are_told() {
        let notices: Vec<_> = [
            ("a", Topic::Status, "in review"),
            ("b", Topic::People, "ada joins"),
            ("a", Topic::People, "ben claims"),
            ("a", Topic::Status, "in progress"),
            ("b", Topic::People, "ben joins"),
            ("b", Topic::Solution, "proposed"),
            ("b", Topic::Solution, "revised"),
            ("a", Topic::Outcome, "shipped"),
        ]
        .into_iter()
        .zip(1..)
        .map(|((opportunity, topic, line), at)| Notice::sample(opportunity, topic, line, at))
        .collect();
        let folded: Vec<_> = fold(&notices).iter().map(told).collect();
        let lines = |lines: &[&str]| lines.iter().map(|line| (*line).to_owned()).collect::<Vec<_>>();
        assert_eq!(
            folded,
            [
                ("a".to_owned(), lines(&["ben claims", "shipped"]), 0),
                ("b".to_owned(), lines(&["ben joins", "proposed", "revised"]), 1),
            ]
        );
        assert_eq!(fold(&[]), []);
    }
}
