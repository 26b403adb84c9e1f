//! The card: the one message that shows an opportunity, drawn from rows and edited in place for life.

use serde_json::Value;

use crate::base::blocks::{Block, actions, button, context, header, message_blocks, overflow, section};
use crate::base::config::Config;
use crate::base::db::{Connection, query_scalar};
use crate::base::error::Result;
use crate::base::text::{Text, Words, link, mention};
use crate::domain::adoption::Way;
use crate::domain::call::{Call, Message, Place, Ripple};
use crate::domain::cx::Cx;
use crate::domain::evidence::{Counted, Kind, count_evidence};
use crate::domain::family::list_merged;
use crate::domain::function;
use crate::domain::news::card_changed;
use crate::domain::opportunity::{
    Number, Opportunity, Status, cause_name, find_opportunity, list_concerned, touchpoint_name,
};
use crate::domain::posted::{Redraw, card_key, compare, find_card_address};
use crate::domain::ranking::{self, list_supporters};
use crate::domain::squad::{self, Missing, SquadMember, list_squad};
use crate::features::consent;
use crate::features::contributor;
use crate::features::decline::{self, Closing};
use crate::features::evidence;
use crate::features::proposal::{self, Standing};
use crate::features::{idea, promise, review, update, vote, win};

/// Characters of the description that the card shows; its story, behind the card's menu, tells all of it.
const PAIN_SHOWN: usize = 600;
/// The same, of one that went into another.
const PAIN_MERGED: usize = 200;
/// People of the squad that the card names.
const SQUAD_SHOWN: usize = 8;

/// Everything the card shows.
#[derive(Clone, Debug)]
pub struct Card {
    /// The opportunity itself.
    pub opportunity: Opportunity,
    /// Supporters of each function, most first; those without a known function under `None`.
    pub supporters: Vec<(Option<String>, i64)>,
    /// Functions the author thinks are concerned.
    pub concerned: Vec<String>,
    /// How much evidence of each kind there is.
    pub evidence: Vec<Counted>,
    /// How its proposals stand.
    pub proposals: Standing,
    /// Whether one of them is about to be adopted.
    pub consent: consent::Outlook,
    /// Who designs and delivers it.
    pub squad: Vec<SquadMember>,
    /// Who helped beside them.
    pub contributors: Vec<String>,
    /// Why it was declined or parked.
    pub closing: Option<Closing>,
    /// The numbers of those that went into it.
    pub joined: Vec<Number>,
    /// The one it went into.
    pub main: Option<Main>,
    /// How the delivery goes.
    pub delivery: update::Standing,
    /// What came of it.
    pub outcome: review::Standing,
    /// Since when the author waits although an answer was promised.
    pub waiting_since: Option<i64>,
}

/// What a merged card shows of the one it went into.
#[derive(Clone, Debug)]
pub struct Main {
    /// The opportunity.
    pub opportunity: Opportunity,
    /// Where its card stands.
    pub address: Option<String>,
}

/// Redraws the card where it differs from what stands there, or posts it where none stands.
///
/// # Errors
/// The database's.
pub async fn redrawn(cx: &mut Cx, opportunity: &str) -> Result<()> {
    let Some(mut card) = load(&mut cx.tx, opportunity, cx.company.config()).await? else { return Ok(()) };
    if let Some(main) = &mut card.main {
        main.address = find_card_address(&mut cx.tx, &cx.company, &main.opportunity.id).await?;
    }
    let weighed = ranking::weigh_known(&mut cx.tx, &card.opportunity, &card.supporters, card.evidence.len()).await?;
    ranking::set_rank(&mut cx.tx, opportunity, &weighed, cx.company.config()).await?;
    let message = draw(cx.company.text(), cx.company.config(), &card);
    let key = card_key(opportunity);
    let channel = card.opportunity.channel.clone();
    let ripple = |ripple: fn(String) -> Ripple| ripple(opportunity.to_owned());
    match compare(&mut cx.tx, &key, &message).await? {
        Redraw::Post => {
            vote::card_missing(cx, opportunity).await?;
            cx.call(Call::Post {
                key,
                place: Place::Channel(channel),
                message,
                then: Some(ripple(|opportunity| Ripple::CardPosted { opportunity })),
            });
        }
        Redraw::Edit => {
            cx.call(Call::Update { key, channel, message, lost: ripple(|opportunity| Ripple::Card { opportunity }) })
        }
        Redraw::Nothing => return Ok(()),
    }
    if card.joined.is_empty() { Ok(()) } else { mirrors_changed(cx, &card.opportunity.id).await }
}

/// The card stands somewhere else now, or shows something else: so do the cards of those that went into it.
///
/// # Errors
/// The database's.
pub async fn mirrors_changed(cx: &mut Cx, opportunity: &str) -> Result<()> {
    for merged in list_merged(&mut cx.tx, opportunity).await? {
        card_changed(cx, &merged).await?;
    }
    Ok(())
}

/// Reads what the card shows.
///
/// # Errors
/// The database's.
pub async fn load(connection: &mut Connection, opportunity: &str, config: &Config) -> Result<Option<Card>> {
    let Some(opportunity) = find_opportunity(connection, opportunity).await? else { return Ok(None) };
    let concerned = list_concerned(connection, &opportunity.id).await?;
    let supporters = list_supporters(connection, &opportunity.id, config).await?;
    let evidence = count_evidence(connection, &opportunity.id).await?;
    let proposals = proposal::standing(connection, &opportunity.id).await?;
    let consent = consent::outlook(connection, &opportunity.id).await?;
    let squad = list_squad(connection, &opportunity.id).await?;
    let contributors = contributor::list_contributors(connection, &opportunity.id).await?;
    let closing = decline::find_closing(connection, &opportunity).await?;
    let joined: Vec<i64> = query_scalar("SELECT number FROM opportunity WHERE main = $1 ORDER BY number")
        .bind(&opportunity.id)
        .fetch_all(&mut *connection)
        .await?;
    let joined = joined.into_iter().map(Number).collect();
    let main = match opportunity.main() {
        Some(main) => find_opportunity(connection, main).await?,
        None => None,
    };
    let main = main.map(|opportunity| Main { opportunity, address: None });
    let delivery = update::standing(connection, &opportunity).await?;
    let outcome = review::standing(connection, &opportunity).await?;
    let waiting_since = promise::waiting_since(connection, &opportunity).await?;
    Ok(Some(Card {
        opportunity,
        supporters,
        concerned,
        evidence,
        proposals,
        consent,
        squad,
        contributors,
        closing,
        joined,
        main,
        delivery,
        outcome,
        waiting_since,
    }))
}

/// The card as a message in the channel's language.
pub fn draw(text: &Text, config: &Config, card: &Card) -> Message {
    let opportunity = &card.opportunity;
    if let Some(main) = &card.main {
        return draw_merged(text, opportunity, main);
    }
    let title = format!("{} · {}", opportunity.number, opportunity.title.one_line().raw());
    let status = format!("{} *{}*", opportunity.status.sign(), opportunity.status.name(text));
    let owner = owner_line(text, opportunity);
    let place = touchpoint_name(&opportunity.touchpoint, text);
    let mut blocks = vec![header(&title), section(&opportunity.pain.cut(PAIN_SHOWN).mrkdwn())];
    let cut = [&opportunity.pain, &opportunity.solution].iter().any(|words| words.raw().chars().count() > PAIN_SHOWN);
    if !opportunity.solution.is_blank() {
        blocks.push(section(&text.card_solution(opportunity.solution.cut(PAIN_SHOWN).mrkdwn())));
    }
    if cut {
        blocks.push(context(&text.card_cut()));
    }
    let votes = text.votes(opportunity.votes);
    blocks.push(section(&line(&[status, owner, format!("*{votes}*")])));
    if let Some(mosaic) = mosaic(text, config, card) {
        blocks.push(context(&mosaic));
    }
    let standing = proposal::card_line(text, &card.proposals);
    let helpers = contributor::card_line(text, &card.contributors);
    // What came of it holds the reason already.
    let outcome = review::card_line(text, &card.outcome, opportunity);
    let told = outcome.is_some();
    let outlook = consent::card_line(text, &card.consent);
    let joined = [outcome, standing, outlook, squad_line(text, card), helpers, missing_line(text, config, card)];
    let mut joined: Vec<_> = joined.into_iter().flatten().collect();
    joined.extend(update::card_lines(text, &card.delivery));
    if !joined.is_empty() {
        blocks.push(section(&joined.join("\n")));
    }
    if !opportunity.reason.is_blank() && !opportunity.status.is_open() && !told {
        let sentence = opportunity.reason.mrkdwn();
        let cause = card.closing.as_ref().map(|closing| Words::plain(&cause_name(&closing.cause, text)).mrkdwn());
        let reason = cause.map_or_else(|| sentence.clone(), |cause| format!("*{cause}* · {sentence}"));
        // What was shipped tells what was done, and not why.
        blocks.push(context(&match opportunity.status {
            Status::Shipped => format!("{} {sentence}", opportunity.status.sign()),
            _ => text.card_reason(reason),
        }));
    }
    let small = [promise::card_line(text, card.waiting_since), review::thanks_line(text, &card.outcome)];
    blocks.extend(small.into_iter().flatten().map(|line| context(&line)));
    let mut small = vec![idea::author_line(text, opportunity), text.card_touchpoint(place)];
    small.extend(evidence::card_line(text, &card.evidence));
    if !card.joined.is_empty() {
        small.push(text.card_joined(joined_line(text, &card.joined)));
    }
    blocks.push(context(&small.join("  ·  ")));
    blocks.push(buttons(text, config, card));
    let summary = text.card_summary(
        opportunity.number.to_string(),
        opportunity.status.name(text),
        opportunity.title.mrkdwn(),
        votes,
    );
    Message { text: summary, blocks: message_blocks(&blocks) }
}

/// Parts side by side, without those that are empty.
pub fn line(parts: &[String]) -> String {
    let parts: Vec<_> = parts.iter().filter(|part| !part.is_empty()).map(String::as_str).collect();
    parts.join("   ")
}

/// Who takes care of it; that somebody is missing matters only while it is open.
pub fn owner_line(text: &Text, opportunity: &Opportunity) -> String {
    match &opportunity.owner {
        Some(owner) => text.card_owner(mention(owner)),
        None if opportunity.status.is_open() => text.card_no_owner(),
        None => String::new(),
    }
}

/// The card of one that went into another: how that one stands, and the way there.
fn draw_merged(text: &Text, opportunity: &Opportunity, main: &Main) -> Message {
    let Main { opportunity: main, address } = main;
    let title = format!("{} · {}", opportunity.number, opportunity.title.one_line().raw());
    let label = main.number.to_string();
    let number = address.as_ref().map_or(label.clone(), |address| link(address, &label));
    let status = format!("{} *{}*", main.status.sign(), main.status.name(text));
    let votes = text.votes(main.votes);
    let stands = line(&[status, owner_line(text, main), format!("*{votes}*")]);
    let small = [idea::author_line(text, opportunity), opportunity.pain.one_line().cut(PAIN_MERGED).mrkdwn()];
    let mut elements = Vec::new();
    if let Some(address) = address {
        elements.push(button("link.open", &main.id, &text.open_card_button()).opening(address).into());
    }
    let id = &opportunity.id;
    let more = [(format!("story:{id}"), text.status_story_menu()), (format!("apart:{id}"), text.merge_apart_menu())];
    elements.push(overflow("card.more", &more));
    let blocks = [
        header(&title),
        section(&format!("{}\n{stands}", text.card_merged(number, main.title.one_line().mrkdwn()))),
        context(&small.join("  ·  ")),
        actions(elements),
    ];
    let summary =
        text.card_summary(opportunity.number.to_string(), opportunity.stands(text), opportunity.title.mrkdwn(), votes);
    Message { text: summary, blocks: message_blocks(&blocks) }
}

/// Numbers side by side, those that are too many only counted.
fn joined_line(text: &Text, joined: &[Number]) -> String {
    let more = joined.len().saturating_sub(SQUAD_SHOWN);
    let more = (more > 0).then(|| format!("+{}", text.number(more as i64)));
    joined.iter().take(SQUAD_SHOWN).map(Number::to_string).chain(more).collect::<Vec<_>>().join(", ")
}

fn buttons(text: &Text, config: &Config, card: &Card) -> Block {
    let opportunity = &card.opportunity;
    let id = &opportunity.id;
    let mut elements = Vec::new();
    if opportunity.status.is_open() {
        let label = match opportunity.votes {
            ..=0 => text.card_vote_button(),
            votes => text.card_vote_more_button(votes),
        };
        elements.push(button("vote.up", id, &label).primary().into());
    } else if let Some(other) = card.closing.as_ref().and_then(|closing| closing.alternative.as_ref()) {
        let label = text.card_instead_button(other.number.to_string());
        elements.push(button("similar.vote", &other.id, &label).into());
    }
    elements.push(button("follow.toggle", id, &text.follow_button()).into());
    if opportunity.owner.is_none() && (opportunity.status.is_open() || opportunity.status == Status::Parked) {
        elements.push(button("progress.claim", id, &text.progress_claim_button()).into());
    }
    if update::asked_owner(opportunity).is_some() {
        elements.push(button("update.form", id, &text.update_button()).into());
    }
    if opportunity.status == Status::Shipped {
        elements.push(button("review.form", id, &text.review_button()).into());
    }
    elements.extend(win::card_button(text, config, opportunity).map(Into::into));
    let mut more = Vec::new();
    if opportunity.status.is_open() || opportunity.status == Status::Parked {
        elements.push(button("squad.form", id, &text.squad_button()).into());
        more.push((format!("propose:{id}"), text.proposal_menu()));
    }
    more.push((format!("evidence:{id}"), text.evidence_menu()));
    more.push((format!("move:{id}"), text.progress_move_menu()));
    if opportunity.owner.is_some() && !matches!(opportunity.status, Status::Verified | Status::Declined) {
        more.push((format!("hand_over:{id}"), text.progress_hand_over_menu()));
    }
    more.push((format!("story:{id}"), text.status_story_menu()));
    elements.push(overflow("card.more", &more));
    actions(elements)
}

/// Who is in the squad, with their roles.
fn squad_line(text: &Text, card: &Card) -> Option<String> {
    let names: Vec<_> = card
        .squad
        .iter()
        .take(SQUAD_SHOWN)
        .map(|one| match one.role.is_blank() {
            true => mention(&one.member),
            false => format!("{} ({})", mention(&one.member), one.role.mrkdwn()),
        })
        .collect();
    let more = card.squad.len().saturating_sub(SQUAD_SHOWN);
    let more = (more > 0).then(|| format!("+{}", text.number(more as i64)));
    let names: Vec<_> = names.into_iter().chain(more).collect();
    // An owner alone is told above.
    let alone = card.squad.len() == 1 && card.opportunity.owner.as_ref() == Some(&card.squad[0].member);
    (!names.is_empty() && !alone).then(|| text.card_squad(names.join(", ")))
}

/// What is still missing, in words, once people have begun to design a solution.
fn missing_line(text: &Text, config: &Config, card: &Card) -> Option<String> {
    let begun = card.proposals.count > 0 || !card.squad.is_empty();
    if !card.opportunity.status.is_open() || !begun {
        return None;
    }
    let needed = if card.proposals.count > 0 { &card.proposals.needed } else { &card.concerned };
    let functions: Vec<_> = card.squad.iter().map(|one| one.function(config)).collect();
    let enough = squad::at_most_all(config.proposals.squad, config);
    let missing = match card.proposals.adopted {
        Some(Way::SmallFix) => Missing { owner: card.opportunity.owner.is_none(), ..Missing::default() },
        _ => squad::missing(card.opportunity.owner.is_some(), &functions, needed, enough),
    };
    (!missing.is_nothing()).then(|| text.card_missing(missing.words(text, &config.functions)))
}

/// Which functions support it, and which concerned function is still missing: `✓ Support 4 · ○ Finance`.
fn mosaic(text: &Text, config: &Config, card: &Card) -> Option<String> {
    let mut tiles: Vec<String> = card
        .supporters
        .iter()
        .map(|(id, count)| match id {
            Some(id) => {
                let name = function_name(config, id);
                text.card_function_supports(*count, name)
            }
            None => text.card_others_support(*count),
        })
        .collect();
    let missing = if card.opportunity.status.is_open() { card.concerned.as_slice() } else { &[] };
    for id in missing {
        if !card.supporters.iter().any(|(supporting, _)| supporting.as_ref() == Some(id)) {
            tiles.push(text.card_function_missing(function_name(config, id)));
        }
    }
    // A tile is never broken at the end of a line.
    let tiles: Vec<_> = tiles.iter().map(|tile| tile.replace(' ', "\u{a0}")).collect();
    (!tiles.is_empty()).then(|| tiles.join("   "))
}

fn function_name(config: &Config, id: &str) -> String {
    Words::plain(function::name(&config.functions, id)).mrkdwn()
}

/// The card in every state, for the `screens` command.
pub fn samples(text: &Text, config: &Config, opportunity: &Opportunity) -> Vec<(String, Value)> {
    let link = "https://example.com/a?b=1&c=2".to_owned();
    let counted = Kind::ALL.into_iter().zip([3, 1_234, 1, 2]);
    let counted: Vec<_> = counted.map(|(kind, count)| Counted { kind, count, link: link.clone() }).collect();
    Status::ALL
        .into_iter()
        .map(|status| {
            let card = Card {
                opportunity: Opportunity { status, votes: 7, ..opportunity.clone() },
                supporters: vec![(Some("support".into()), 4), (Some("product".into()), 2), (None, 1)],
                concerned: vec!["finance".into(), "support".into()],
                evidence: counted.clone(),
                proposals: Standing {
                    count: 2,
                    leading: Some((opportunity.solution.clone(), 3)),
                    needed: vec!["finance".into()],
                    adopted: (status == Status::InProgress).then_some(Way::Consent),
                },
                consent: consent::Outlook { closes: Some((2, opportunity.created_at)), concerns: 1 },
                squad: Vec::new(),
                contributors: vec!["U0ADA".into(); 7],
                closing: matches!(status, Status::Declined | Status::Parked)
                    .then(|| Closing { cause: "costly".into(), alternative: Some(opportunity.clone()) }),
                joined: vec![Number(3), Number(1_234)],
                main: (status == Status::Merged).then(|| Main {
                    opportunity: opportunity.clone(),
                    address: Some("https://example.slack.com/archives/C1/p1".into()),
                }),
                delivery: update::sample_standing(opportunity),
                outcome: review::sample_standing(opportunity),
                waiting_since: Some(opportunity.created_at),
            };
            let message = serde_json::to_value(draw(text, config, &card)).unwrap_or_default();
            (format!("card, {}", status.word()), message)
        })
        .collect()
}
