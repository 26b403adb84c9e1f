//! `/cx-status CX-42`: the whole story of one opportunity, as a message and as a form that only informs.

use serde_json::Value;

use crate::base::blocks::{Modal, actions, button, context, divider, message_blocks, section};
use crate::base::error::Result;
use crate::base::text::{Text, Words, date, mention};
use crate::domain::call::{Call, Message};
use crate::domain::cx::{Cx, Desk};
use crate::domain::evidence::{Evidence, Kind};
use crate::domain::opportunity::{Opportunity, Status, StoryLine, list_story};
use crate::domain::posted::find_card_address;
use crate::domain::ranking::{self, Weighed};
use crate::features::{consent, evidence, idea, proposal};
use crate::surfaces::card;

/// Lines of a story; Slack shows no more than 50 blocks.
const STORY_AT_MOST: usize = 30;

/// The story of one opportunity as a form that only informs, for the menu on its card.
///
/// # Errors
/// A sentence when there is none; the database's.
pub async fn story_view(desk: &mut Desk<'_>, opportunity: &str) -> Result<Value> {
    let opportunity = desk.find_any(opportunity).await?;
    let story = read_story(desk, &opportunity).await?;
    Ok(draw_story_view(desk.text, &opportunity, &story))
}

/// Something was done in the story that somebody looks at: shows it again.
///
/// # Errors
/// The database's.
pub async fn story_changed(cx: &mut Cx, opportunity: &str, view: Option<&str>) -> Result<()> {
    let Some(view) = view else { return Ok(()) };
    let company = cx.company.clone();
    let mut desk =
        Desk { connection: &mut cx.tx, now: cx.now, actor: cx.actor.clone(), text: cx.text, company: &company };
    let drawn = story_view(&mut desk, opportunity).await?;
    cx.call(Call::View { id: view.to_owned(), view: drawn });
    Ok(())
}

/// Everything a story tells beside the opportunity itself.
#[derive(Default)]
struct Story {
    told: Vec<StoryLine>,
    /// While it is open: the proposals, and what is to come of them.
    proposed: Vec<String>,
    evidence: evidence::Told,
    /// Why it ranks where it does, while it is open.
    rank: Option<Rank>,
    address: Option<String>,
}

/// Where an opportunity ranks, and why.
struct Rank {
    place: i64,
    all: i64,
    worth: f64,
    weighed: Weighed,
}

async fn read_story(desk: &mut Desk<'_>, opportunity: &Opportunity) -> Result<Story> {
    let rank = match opportunity.status.is_open() {
        true => {
            let config = desk.company.config();
            let weighed = ranking::weigh(desk.connection, opportunity, config).await?;
            let (place, all) = ranking::find_place(desk.connection, &opportunity.id).await?;
            Some(Rank { place, all, worth: weighed.votes_today(config.ranking.half_life_days, desk.now), weighed })
        }
        false => None,
    };
    Ok(Story {
        told: list_story(desk.connection, &opportunity.id).await?,
        proposed: proposed(desk, opportunity).await?,
        evidence: evidence::told(desk, opportunity).await?,
        rank,
        address: find_card_address(desk.connection, desk.company, &opportunity.id).await?,
    })
}

/// What its card tells of its proposals, while it is open.
async fn proposed(desk: &mut Desk<'_>, opportunity: &Opportunity) -> Result<Vec<String>> {
    if !opportunity.status.is_open() {
        return Ok(Vec::new());
    }
    let standing = proposal::standing(desk.connection, &opportunity.id).await?;
    let outlook = consent::outlook(desk.connection, &opportunity.id).await?;
    let lines = [proposal::card_line(desk.text, &standing), consent::card_line(desk.text, &outlook)];
    Ok(lines.into_iter().flatten().collect())
}

pub(super) async fn story(desk: &mut Desk<'_>, opportunity: &Opportunity) -> Result<Message> {
    let story = read_story(desk, opportunity).await?;
    Ok(draw_story(desk.text, opportunity, &story))
}

// Views

fn draw_story(text: &Text, opportunity: &Opportunity, story: &Story) -> Message {
    let mut lines = story_lines(text, opportunity, &story.told);
    let mut blocks =
        vec![section(&story_head(text, opportunity)), section(&opportunity.pain.mrkdwn()), section(&lines)];
    if !story.proposed.is_empty() {
        let proposed = story.proposed.join("\n");
        blocks.push(section(&proposed));
        lines = format!("{lines}\n{proposed}");
    }
    if let Some(evidence) = evidence::story_lines(text, &story.evidence) {
        blocks.push(section(&evidence));
        lines = format!("{lines}\n{evidence}");
    }
    if let Some(rank) = &story.rank {
        blocks.push(context(&rank_line(text, opportunity, rank)));
    }
    if let Some(address) = &story.address {
        let open = button("link.open", &opportunity.id, &text.open_card_button()).opening(address);
        blocks.push(actions(vec![open.into()]));
    }
    let head = story_head(text, opportunity);
    Message { text: format!("{head}\n{lines}"), blocks: message_blocks(&blocks) }
}

fn draw_story_view(text: &Text, opportunity: &Opportunity, story: &Story) -> Value {
    let mut blocks = vec![section(&story_head(text, opportunity)), section(&opportunity.pain.mrkdwn())];
    if !opportunity.solution.is_blank() {
        blocks.push(section(&text.card_solution(opportunity.solution.mrkdwn())));
    }
    blocks.push(divider());
    blocks.push(section(&story_lines(text, opportunity, &story.told)));
    if !story.proposed.is_empty() {
        blocks.push(section(&story.proposed.join("\n")));
    }
    let evidence = evidence::story_blocks(text, &story.evidence);
    if !evidence.is_empty() {
        blocks.push(divider());
        blocks.extend(evidence);
    }
    if let Some(rank) = &story.rank {
        blocks.push(divider());
        blocks.push(context(&rank_line(text, opportunity, rank)));
    }
    if let Some(address) = &story.address {
        let open = button("link.open", &opportunity.id, &text.open_card_button()).opening(address);
        blocks.push(actions(vec![open.into()]));
    }
    Modal {
        callback: "status.story",
        title: &opportunity.number.to_string(),
        submit: None,
        close: &text.close_button(),
        metadata: "",
        blocks,
    }
    .view()
}

fn story_head(text: &Text, opportunity: &Opportunity) -> String {
    let title = format!("*{} · {}*", opportunity.number, opportunity.title.mrkdwn());
    let status = format!("{} {}", opportunity.status.sign(), opportunity.stands(text));
    let facts = card::line(&[status, card::owner_line(text, opportunity), text.votes(opportunity.votes)]);
    format!("{title}\n{facts}")
}

/// `Place 3 of 120 open ideas · 12 votes and the idea itself, worth 9.5 today · +75 % for 3 functions`
fn rank_line(text: &Text, opportunity: &Opportunity, rank: &Rank) -> String {
    let worth = (rank.worth * 10.0).round() / 10.0;
    let percent = |count: usize, each: f64| (count as f64 * each * 100.0).round();
    let mut parts = vec![text.rank_place(rank.all, rank.place), text.rank_votes(opportunity.votes, worth)];
    let Weighed { functions, kinds, .. } = rank.weighed;
    if functions > 0 {
        parts.push(text.rank_functions(functions, percent(functions, ranking::PER_FUNCTION)));
    }
    if kinds > 0 {
        parts.push(text.rank_kinds(kinds, percent(kinds, ranking::PER_KIND)));
    }
    parts.join("  ·  ")
}

fn story_lines(text: &Text, opportunity: &Opportunity, told: &[StoryLine]) -> String {
    let skipped = told.len().saturating_sub(STORY_AT_MOST);
    told.iter()
        .skip(skipped)
        .map(|line| {
            let when = date(line.happened_at, &fallback_date(line.happened_at), "{date_short_pretty}");
            let what = story_line(text, opportunity, line);
            let reason = if line.reason.is_blank() {
                String::new()
            } else {
                format!("\n    _{}_", line.reason.one_line().mrkdwn())
            };
            format!("• {when}  {what}{reason}")
        })
        .collect::<Vec<_>>()
        .join("\n")
}

fn story_line(text: &Text, opportunity: &Opportunity, line: &StoryLine) -> String {
    let status = |word: &str| Status::from_word(word).map_or(word.to_owned(), |status| status.name(text));
    match line.what.as_str() {
        "posted" => idea::author_line(text, opportunity),
        "adopted" => consent::story_line(text, line),
        // Nobody did it: the last thing it waited for had come.
        "status" if line.actor.is_empty() => text.progress_went_on(status(&line.before), status(&line.after)),
        "status" => text.progress_moved(status(&line.before), mention(&line.actor), status(&line.after)),
        "contested" => text.contest_story(status(&line.before), status(&line.after)),
        "merged" => text.merge_merged(line.after.clone(), mention(&line.actor)),
        "joined" => text.merge_joined(line.after.clone(), mention(&line.actor)),
        "parted" => text.merge_parted(line.before.clone(), mention(&line.actor)),
        "left" => text.merge_left(line.before.clone(), mention(&line.actor)),
        _ if line.after.is_empty() => text.progress_stepped_down(mention(&line.before)),
        _ if line.before.is_empty() || line.actor == line.before => text.progress_claimed(mention(&line.after)),
        _ => text.progress_handed_over(mention(&line.before), mention(&line.after)),
    }
}

/// For clients that cannot draw dates.
fn fallback_date(at: i64) -> String {
    jiff::Timestamp::from_millisecond(at).map_or_else(|_| String::new(), |at| at.strftime("%Y-%m-%d UTC").to_string())
}

/// Views of stories, for the `screens` command.
pub(super) fn samples(text: &Text, opportunity: &Opportunity) -> Vec<(&'static str, Value)> {
    let told: Vec<_> =
        [("posted", "", "new"), ("owner", "", "U0ADA"), ("adopted", "consent", "2"), ("status", "new", "in_review")]
            .into_iter()
            .map(|(what, before, after)| StoryLine {
                what: what.into(),
                before: before.into(),
                after: after.into(),
                actor: "U0ADA".into(),
                reason: Words::plain("Because <it> helps & costs little"),
                happened_at: opportunity.created_at,
            })
            .collect();
    let words = |most: usize| Words::plain(&"¡Señor <!here> Żółć & *co*! ".repeat(40)).cut(most);
    let pieces = Kind::ALL.into_iter().enumerate().map(|(at, kind)| {
        let adder = if at % 2 == 0 { "U0ADA" } else { "" };
        let piece = Evidence {
            link: "https://example.slack.com/archives/C1/p1?a=1&b=2".into(),
            words: words(500),
            measure: words(100),
            value: Words::plain("1,234.5"),
            unit: words(30),
            source: words(100),
            ..Evidence::new("evidence".into(), &opportunity.id, kind, adder, opportunity.created_at)
        };
        (piece, at < 2)
    });
    let weighed = Weighed { times: Vec::new(), functions: 3, kinds: 2 };
    let bare = Story { told: told[..1].to_vec(), ..Story::default() };
    let full = Story {
        told,
        proposed: vec![text.consent_card_concerns(2)],
        evidence: evidence::Told { shown: opportunity.id.clone(), pieces: pieces.collect(), more: 4 },
        rank: Some(Rank { place: 3, all: 1_234, worth: 1_012.345, weighed }),
        address: Some("https://example.slack.com/archives/C1/p1".into()),
    };
    vec![
        ("story", serde_json::to_value(draw_story(text, opportunity, &full)).unwrap_or_default()),
        ("story form", draw_story_view(text, opportunity, &full)),
        ("story form, nothing to tell", draw_story_view(text, opportunity, &bare)),
    ]
}
