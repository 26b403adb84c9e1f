//! Posting an idea.
//!
//! `/cx-idea`, `/cx-idea refund mails arrive late`, a shortcut, a shortcut on a message or the button in Home open the
//! form; sending it posts a card in the CX channel and a receipt by direct message. A plain message in the CX channel
//! gets an offer in its thread to track it with one click; anybody's :bulb: on a message tracks it as well.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::base::blocks::{
    self, Block, Modal, Need, Writing, button, checkboxes_input, context, input, message_blocks, multi_select_input,
    section, select_input, url_input,
};
use crate::base::clock::{DAY, HOUR, Millis};
use crate::base::config::{Anonymity, Config, Promises};
use crate::base::db::{Connection, query, query_as, query_scalar};
use crate::base::error::{Error, Result};
use crate::base::text::{Text, Words, date, link, mention};
use crate::domain::anonymous;
use crate::domain::call::{Call, Message, Place, Question, Ripple};
use crate::domain::cx::{Cx, Desk};
use crate::domain::evidence::{Evidence, Kind, add_evidence};
use crate::domain::follower::add_follower;
use crate::domain::news::{card_link, homes_changed};
use crate::domain::opportunity::{
    Merged, Number, Opportunity, Status, StoryLine, add_story_line, find_opportunity, select_opportunity,
    touchpoint_name,
};
use crate::domain::posted::find_card_address;

/// Characters of a title.
pub const TITLE: (u64, u64) = (10, 120);
/// Characters of the two long answers.
pub const LONG: u64 = 2_000;
/// Nobody is offered to track a second message within this time.
const OFFER_AGAIN: Millis = 20 * HOUR;
/// Messages below this many characters are talk, not ideas.
const WORTH_TRACKING: usize = 40;

/// What a person fills in.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    /// One line.
    pub title: Words,
    /// What happens to the customer.
    pub pain: Words,
    /// Where, as configured.
    pub touchpoint: String,
    /// Ids of functions.
    pub functions: Vec<String>,
    /// A web address, or empty.
    pub link: String,
    /// The author's idea for a solution, or blank.
    pub solution: Words,
    /// Whether the author's name stays hidden.
    pub credit: Credit,
}

/// Whether colleagues see who posted it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Credit {
    /// The card names the author.
    #[default]
    Named,
    /// The card says "a colleague".
    Anonymous,
}

/// What the form remembers between opening and sending.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Memory {
    /// The message it began with.
    pub source: Option<Source>,
    /// Whether similar ideas were shown.
    pub similar_shown: bool,
}

/// A message that an idea began with.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// The channel.
    pub channel: String,
    /// The message.
    pub ts: String,
}

impl Memory {
    /// Reads what the form remembered; nothing, when it cannot be read.
    pub fn read(metadata: &str) -> Self {
        serde_json::from_str(metadata).unwrap_or_default()
    }

    fn write(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// The form, prefilled with what the person typed behind the command.
pub fn form(desk: &Desk<'_>, typed: &str) -> Value {
    let draft = prefilled(&Words::from_slack(typed));
    draw_form(desk.text, desk.company.config(), &draft, &Memory::default(), Vec::new())
}

/// The form, prefilled with a message and its address as evidence.
///
/// # Errors
/// A sentence when the message is tracked already; the database's.
pub async fn form_from_message(desk: &mut Desk<'_>, source: Source, words: &str) -> Result<Value> {
    if let Some(existing) = find_tracked(desk.connection, &source).await? {
        let label = existing.number.to_string();
        let address = find_card_address(desk.connection, desk.company, &existing.id).await?;
        let known = address.map_or(label.clone(), |address| link(&address, &label));
        return Err(Error::tell(desk.text.idea_already_tracked(known)));
    }
    let words = Words::from_slack(words);
    let draft = Draft {
        title: title_of(&words),
        pain: words.cut(LONG as usize),
        link: desk.company.permalink(&source.channel, &source.ts).unwrap_or_default(),
        ..Draft::default()
    };
    let memory = Memory { source: Some(source), similar_shown: false };
    Ok(draw_form(desk.text, desk.company.config(), &draft, &memory, Vec::new()))
}

/// The form again, with similar ideas above it; what was filled in stays, for the blocks keep their names.
pub fn form_again(desk: &Desk<'_>, draft: &Draft, memory: &Memory, similar: Vec<Block>) -> Value {
    let memory = Memory { similar_shown: true, ..memory.clone() };
    draw_form(desk.text, desk.company.config(), draft, &memory, similar)
}

/// What is wrong with a draft, by block; empty when nothing is.
pub fn check(text: &Text, draft: &Draft) -> BTreeMap<String, String> {
    let mut errors = BTreeMap::new();
    let title = draft.title.one_line().raw().chars().count() as u64;
    if draft.title.is_blank() || title < TITLE.0 {
        errors.insert("title".into(), text.idea_title_too_short(TITLE.0));
    } else if title > TITLE.1 {
        errors.insert("title".into(), text.idea_title_too_long(TITLE.1));
    }
    if draft.pain.is_blank() {
        errors.insert("pain".into(), text.idea_pain_missing());
    }
    if !draft.link.is_empty() && !blocks::is_web_address(&draft.link) {
        errors.insert("link".into(), text.idea_link_wrong());
    }
    errors
}

/// The form was sent: posts it. Returns the new opportunity.
///
/// # Errors
/// The database's.
pub async fn submitted(cx: &mut Cx, draft: Draft, memory: &Memory) -> Result<Opportunity> {
    if let Some(source) = &memory.source
        && let Some(existing) = find_tracked(&mut cx.tx, source).await?
    {
        let words = cx.text.idea_already_tracked(card_link(cx, &existing).await?);
        return Err(Error::tell(words));
    }
    let author = cx.actor.id.clone();
    let opportunity = add(cx, &draft, &author).await?;
    if let Some(source) = &memory.source {
        set_tracked(cx, source, &opportunity.author, &opportunity.id).await?;
    }
    Ok(opportunity)
}

/// Somebody wrote in the CX channel: offers to track it. Talk and replies are left alone.
///
/// # Errors
/// The database's.
pub async fn noticed(cx: &mut Cx, source: Source, words: &str) -> Result<()> {
    let plain = Words::from_slack(words);
    if plain.raw().chars().count() < WORTH_TRACKING {
        return Ok(());
    }
    let id = cx.ids.next();
    let author = cx.actor.id.clone();
    // One offer a day is a service, more are noise; the emoji still adds any message.
    if count_offers(&mut cx.tx, &author, cx.now - OFFER_AGAIN).await? > 0 {
        return Ok(());
    }
    if !add_offer(&mut cx.tx, &id, &source, &author, words, cx.now).await? {
        return Ok(());
    }
    cx.call(Call::Post {
        key: format!("offer:{id}"),
        place: Place::Thread { channel: source.channel, ts: source.ts },
        message: offer_note(cx.company.text(), &id),
        then: Some(Ripple::OfferPosted { offer: id }),
    });
    Ok(())
}

/// "Track this" was pressed: tracks the message as an idea of whoever wrote it.
///
/// # Errors
/// A sentence when it is tracked already; the database's.
pub async fn tracked(cx: &mut Cx, offer: &str) -> Result<Option<Opportunity>> {
    let Some(offer) = find_offer(&mut cx.tx, offer).await? else {
        return Err(Error::tell(cx.text.idea_offer_gone()));
    };
    let source = Source { channel: offer.channel, ts: offer.ts };
    track(cx, &source, &offer.author, &offer.words).await
}

/// Somebody put the configured emoji on a message: tracks it, whoever wrote it.
///
/// Words that we did not keep are asked of Slack first.
///
/// # Errors
/// The database's.
pub async fn marked(cx: &mut Cx, source: &Source) -> Result<Option<Opportunity>> {
    match find_offer_at(&mut cx.tx, source).await? {
        Some(offer) if offer.opportunity.is_some() => Ok(None),
        Some(offer) => track(cx, source, &offer.author, &offer.words).await,
        None => {
            let person = cx.actor.id.clone();
            cx.call(Call::Ask {
                method: "conversations.history".into(),
                arguments: json!({
                    "channel": source.channel, "latest": source.ts, "oldest": source.ts, "inclusive": true, "limit": 1
                }),
                question: Question::MarkedMessage { channel: source.channel.clone(), ts: source.ts.clone(), person },
            });
            Ok(None)
        }
    }
}

/// Slack told the words of a message that carries the emoji: tracks it.
///
/// # Errors
/// The database's.
pub async fn marked_message_found(
    cx: &mut Cx,
    source: &Source,
    author: &str,
    words: &str,
) -> Result<Option<Opportunity>> {
    if find_tracked(&mut cx.tx, source).await?.is_some() || author.is_empty() {
        return Ok(None);
    }
    track(cx, source, author, words).await
}

/// "No, thanks" was pressed below an offer, by the author or a steward.
///
/// # Errors
/// A sentence for anybody else; the database's.
pub async fn dismissed(cx: &mut Cx, offer: &str) -> Result<()> {
    let Some(found) = find_offer(&mut cx.tx, offer).await? else { return Err(Error::tell(cx.text.idea_offer_gone())) };
    if found.author != cx.actor.id && !cx.company.is_steward(&cx.actor.id) {
        return Err(Error::tell(cx.text.idea_dismiss_not_yours(mention(&found.author))));
    }
    if found.opportunity.is_none() {
        let message =
            Message::words(cx.company.text().idea_dismissed(format!(":{}:", cx.company.config().ideas.emoji)));
        redraw_offer(cx, offer, &found.channel, message);
    }
    Ok(())
}

/// A message was edited: its author's last words count, unless it has become an idea.
///
/// # Errors
/// The database's.
pub async fn message_edited(cx: &mut Cx, source: &Source, words: &str) -> Result<()> {
    query("UPDATE offer SET words = $1 WHERE channel = $2 AND ts = $3 AND opportunity IS NULL")
        .bind(words)
        .bind(&source.channel)
        .bind(&source.ts)
        .execute(&mut *cx.tx)
        .await?;
    Ok(())
}

/// A message was deleted: what we kept of it goes as well, unless it has become an idea.
///
/// # Errors
/// The database's.
pub async fn message_deleted(cx: &mut Cx, channel: &str, ts: &str) -> Result<()> {
    query("DELETE FROM offer WHERE channel = $1 AND ts = $2 AND opportunity IS NULL")
        .bind(channel)
        .bind(ts)
        .execute(&mut *cx.tx)
        .await?;
    Ok(())
}

/// Forgets the words of messages that nobody tracked within 30 days.
///
/// # Errors
/// The database's.
pub async fn swept(cx: &mut Cx) -> Result<()> {
    query("DELETE FROM offer WHERE opportunity IS NULL AND offered_at < $1")
        .bind(cx.now - 30 * DAY)
        .execute(&mut *cx.tx)
        .await?;
    Ok(())
}

/// The card stands in the channel for the first time: the author gets a receipt.
///
/// # Errors
/// The database's.
pub async fn card_posted(cx: &mut Cx, opportunity: &str) -> Result<()> {
    let first = query("UPDATE opportunity SET receipt_at = $1 WHERE id = $2 AND receipt_at IS NULL")
        .bind(cx.now)
        .bind(opportunity)
        .execute(&mut *cx.tx)
        .await?;
    if first.rows_affected() == 0 {
        return Ok(());
    }
    let Some(opportunity) = find_opportunity(&mut cx.tx, opportunity).await? else { return Ok(()) };
    let address = find_card_address(&mut cx.tx, &cx.company, &opportunity.id).await?;
    let key = format!("receipt:{}", opportunity.id);
    let strict = opportunity.author.is_empty();
    let forgotten_at = strict.then(|| anonymous::ends_at(&cx.company, opportunity.created_at));
    let company = cx.company.clone();
    let receipt = |text: &Text| receipt_note(text, &opportunity, address.as_deref(), company.config(), forgotten_at);
    anonymous::tell_author(cx, &opportunity, key, Vec::new(), receipt).await?;
    // In Homes its number leads to the card now.
    homes_changed(cx, &opportunity.id).await?;
    // The offer it came from leads to the card now.
    let offer: Option<(String, String)> = query_as("SELECT id, channel FROM offer WHERE opportunity = $1")
        .bind(&opportunity.id)
        .fetch_optional(&mut *cx.tx)
        .await?;
    if let Some((offer, channel)) = offer {
        let number = card_link(cx, &opportunity).await?;
        let message = Message::words(cx.company.text().idea_tracked(number));
        redraw_offer(cx, &offer, &channel, message);
    }
    Ok(())
}

/// The opportunities somebody posted, newest first, for Home and `/cx-status mine`.
///
/// # Errors
/// The database's.
pub async fn list_own(connection: &mut Connection, member: &str, at_most: i64) -> Result<Vec<Opportunity>> {
    Ok(query_as(select_opportunity!("WHERE o.author = $1 ORDER BY o.created_at DESC LIMIT $2"))
        .bind(member)
        .bind(at_most)
        .fetch_all(connection)
        .await?)
}

// Rules

/// What was typed becomes the title when it fits there, else the description with a shortened title.
fn prefilled(words: &Words) -> Draft {
    let line = words.one_line();
    if line.raw().chars().count() as u64 <= TITLE.1 {
        return Draft { title: line, ..Draft::default() };
    }
    Draft { title: title_of(words), pain: words.cut(LONG as usize), ..Draft::default() }
}

/// The first sentence, shortened to a title at the end of a word.
fn title_of(words: &Words) -> Words {
    let first_line = words.raw().lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let sentence = first_sentence(first_line.trim());
    let sentence = if sentence.chars().count() as u64 >= TITLE.0 { sentence } else { first_line.trim() };
    let most = TITLE.1 as usize;
    if sentence.chars().count() <= most {
        return Words::plain(sentence);
    }
    let start: String = sentence.chars().take(most - 1).collect();
    let end = start.rfind(' ').filter(|end| *end > start.len() / 2).unwrap_or(start.len());
    Words::plain(&format!("{}…", &start[..end]))
}

/// Up to the first full stop, exclamation or question mark that a space follows: "2.5" and "shop.example" go on.
fn first_sentence(line: &str) -> &str {
    let ends = line.match_indices(['.', '!', '?']).map(|(at, sign)| at + sign.len());
    ends.into_iter().find(|end| line[*end..].starts_with(char::is_whitespace)).map_or(line, |end| &line[..end])
}

async fn track(cx: &mut Cx, source: &Source, author: &str, words: &str) -> Result<Option<Opportunity>> {
    if let Some(existing) = find_tracked(&mut cx.tx, source).await? {
        return Err(Error::tell(cx.text.idea_already_tracked(card_link(cx, &existing).await?)));
    }
    let words = Words::from_slack(words);
    let title = title_of(&words);
    if (title.raw().chars().count() as u64) < TITLE.0 {
        return Err(Error::tell(cx.text.idea_nothing_to_track()));
    }
    let draft = Draft {
        pain: words.cut(LONG as usize),
        touchpoint: cx.company.config().ideas.touchpoints.last().cloned().unwrap_or_default(),
        link: cx.company.permalink(&source.channel, &source.ts).unwrap_or_default(),
        title,
        ..Draft::default()
    };
    let opportunity = add(cx, &draft, author).await?;
    let offer = find_offer_at(&mut cx.tx, source).await?;
    set_tracked(cx, source, author, &opportunity.id).await?;
    if let Some(offer) = offer {
        let message = Message::words(cx.company.text().idea_tracked(opportunity.number.to_string()));
        redraw_offer(cx, &offer.id, &offer.channel, message);
    }
    Ok(Some(opportunity))
}

async fn add(cx: &mut Cx, draft: &Draft, author: &str) -> Result<Opportunity> {
    let number: i64 = query_scalar("UPDATE counter SET value = value + 1 WHERE name = 'opportunity' RETURNING value")
        .fetch_one(&mut *cx.tx)
        .await?;
    let allowed = cx.company.config().ideas.anonymous && draft.credit == Credit::Anonymous;
    // Strictly without a name: none of the rows written here has one, but for a sealed one.
    let strict = allowed && anonymous::is_strict(&cx.company);
    let named = if strict { "" } else { author };
    let opportunity = Opportunity {
        id: cx.ids.next(),
        number: Number(number),
        title: draft.title.one_line(),
        pain: draft.pain.clone(),
        touchpoint: draft.touchpoint.clone(),
        solution: draft.solution.clone(),
        status: Status::New,
        status_at: cx.now,
        reason: Words::default(),
        author: named.to_owned(),
        anonymous_at: allowed.then_some(cx.now),
        owner: None,
        channel: cx.company.cx_channel(),
        votes: 0,
        created_at: cx.now,
        merged: Merged::default(),
    };
    insert(&mut cx.tx, &opportunity).await?;
    let functions = cx.company.config().functions.known(&draft.functions);
    for function in &functions {
        query("INSERT INTO concerned (opportunity, function) VALUES ($1, $2) ON CONFLICT DO NOTHING")
            .bind(&opportunity.id)
            .bind(function)
            .execute(&mut *cx.tx)
            .await?;
    }
    if !draft.link.is_empty() {
        // It names nobody where the idea does not.
        let adder = if allowed { "" } else { named };
        let kind = Kind::of_address(&cx.company, &draft.link);
        let piece = Evidence::new(cx.ids.next(), &opportunity.id, kind, adder, cx.now);
        add_evidence(&mut cx.tx, &Evidence { link: draft.link.clone(), ..piece }).await?;
    }
    if strict {
        anonymous::hide_author(cx, &opportunity.id, author).await?;
    } else {
        add_follower(&mut cx.tx, &opportunity.id, author, cx.now).await?;
        cx.ripple(Ripple::Home { person: author.to_owned() });
    }
    let line = StoryLine {
        what: "posted".into(),
        before: String::new(),
        after: Status::New.word().into(),
        actor: named.to_owned(),
        reason: Words::default(),
        happened_at: cx.now,
    };
    let line_id = cx.ids.next();
    add_story_line(&mut cx.tx, &line_id, &opportunity.id, &line).await?;
    cx.ripple(Ripple::Card { opportunity: opportunity.id.clone() });
    Ok(opportunity)
}

/// The offer in the thread says what became of it, without buttons.
fn redraw_offer(cx: &mut Cx, offer: &str, channel: &str, message: Message) {
    cx.call(Call::Update {
        key: format!("offer:{offer}"),
        channel: channel.to_owned(),
        message: Message { blocks: message_blocks(&[context(&message.text)]), ..message },
        lost: Ripple::OfferPosted { offer: offer.to_owned() },
    });
}

// Views

/// The form with what is filled in, and `above` it whatever the person should see first.
pub fn draw_form(text: &Text, config: &Config, draft: &Draft, memory: &Memory, above: Vec<Block>) -> Value {
    let touchpoints: Vec<_> = config
        .ideas
        .touchpoints
        .iter()
        .map(|touchpoint| (touchpoint.clone(), touchpoint_name(touchpoint, text)))
        .collect();
    let functions: Vec<_> =
        config.functions.list.iter().map(|function| (function.id.clone(), function.name.clone())).collect();
    let repeated = !above.is_empty();
    let mut all = above;
    all.push(input(
        "title",
        &text.idea_title_label(),
        Writing {
            action: "idea.title",
            placeholder: &text.idea_title_example(),
            initial: draft.title.raw(),
            length: TITLE,
            multiline: false,
        }
        .element(),
        None,
        Need::Required,
    ));
    all.push(input(
        "pain",
        &text.idea_pain_label(),
        Writing {
            action: "idea.pain",
            placeholder: &text.idea_pain_example(),
            initial: draft.pain.raw(),
            length: (0, LONG),
            multiline: true,
        }
        .element(),
        None,
        Need::Required,
    ));
    all.push(input(
        "touchpoint",
        &text.idea_touchpoint_label(),
        select_input("idea.touchpoint", &text.idea_touchpoint_placeholder(), &touchpoints, None),
        None,
        Need::Required,
    ));
    if !functions.is_empty() {
        all.push(input(
            "functions",
            &text.idea_functions_label(),
            multi_select_input("idea.functions", &text.idea_functions_placeholder(), &functions, &draft.functions),
            Some(&text.idea_functions_hint()),
            Need::Optional,
        ));
    }
    all.push(input(
        "solution",
        &text.idea_solution_label(),
        Writing {
            action: "idea.solution",
            placeholder: "",
            initial: draft.solution.raw(),
            length: (0, LONG),
            multiline: true,
        }
        .element(),
        None,
        Need::Optional,
    ));
    all.push(input(
        "link",
        &text.idea_link_label(),
        url_input("idea.link", &text.idea_link_example(), &draft.link),
        None,
        Need::Optional,
    ));
    if config.ideas.anonymous {
        all.push(input(
            "credit",
            &text.idea_credit_label(),
            checkboxes_input("idea.credit", &[("anonymous".into(), text.idea_credit_anonymous())]),
            Some(&credit_hint(text, config)),
            Need::Optional,
        ));
    }
    let submit = if repeated { text.idea_post_anyway_button() } else { text.idea_post_button() };
    Modal {
        callback: "idea.form",
        title: &text.idea_form_title(),
        submit: Some(&submit),
        close: &text.cancel_button(),
        metadata: &memory.write(),
        blocks: all,
    }
    .view()
}

/// Who could still see the author, and until when.
fn credit_hint(text: &Text, config: &Config) -> String {
    match config.ideas.anonymity {
        Anonymity::Named => text.idea_credit_hint(),
        Anonymity::Strict => text.idea_credit_hint_strict(config.ideas.anonymous_days),
    }
}

fn offer_note(text: &Text, offer: &str) -> Message {
    let words = text.idea_offer();
    Message {
        blocks: message_blocks(&[
            section(&words),
            blocks::actions(vec![
                button("idea.track", offer, &text.idea_track_button()).primary().into(),
                button("idea.dismiss", offer, &text.idea_dismiss_button()).into(),
            ]),
        ]),
        text: words,
    }
}

/// What the author gets: the number, the link, what happens next and by when.
///
/// `forgotten_at`: when nobody can find out any more who wrote it, where the name is hidden strictly.
fn receipt_note(
    text: &Text,
    opportunity: &Opportunity,
    address: Option<&str>,
    config: &Config,
    forgotten_at: Option<Millis>,
) -> Message {
    let label = opportunity.number.to_string();
    let number = address.map_or(label.clone(), |address| link(address, &label));
    let words = text.idea_receipt(number, opportunity.title.mrkdwn());
    let next = promised_line(text, &config.promises);
    let mut all = vec![section(&words), context(&next)];
    if let Some(at) = forgotten_at {
        let plain = jiff::Timestamp::from_millisecond(at).unwrap_or_default().strftime("%F").to_string();
        all.push(context(&text.idea_receipt_forgotten(date(at, &plain, "{date_long}"))));
    }
    if let Some(address) = address {
        let open = button("link.open", &opportunity.id, &text.open_card_button()).opening(address);
        all.push(blocks::actions(vec![open.into()]));
    }
    Message { text: format!("{words}\n{next}"), blocks: message_blocks(&all) }
}

/// What happens next and by when; what is promised in no days is not promised.
fn promised_line(text: &Text, promises: &Promises) -> String {
    let (looks, answers) = (promises.acknowledged_days, promises.answered_days);
    let promised = match (looks > 0, answers > 0) {
        (true, true) => return text.idea_receipt_next(looks, answers),
        (true, false) => text.idea_receipt_looks(looks),
        (false, true) => text.idea_receipt_answers(answers),
        (false, false) => return text.idea_receipt_moves(),
    };
    format!("{promised} {}", text.idea_receipt_moves())
}

/// Who posted it, as everybody may read it.
pub fn author_line(text: &Text, opportunity: &Opportunity) -> String {
    match opportunity.anonymous_at {
        Some(_) => text.idea_by_colleague(),
        None => text.idea_by(mention(&opportunity.author)),
    }
}

/// Views of this feature in every state, for the `screens` command.
pub fn samples(text: &Text, config: &Config, opportunity: &Opportunity) -> Vec<(&'static str, Value)> {
    let long = Words::plain(&"Señor Żółć <!channel> & co. ".repeat(200));
    let full = Draft {
        title: long.cut(TITLE.1 as usize),
        pain: long.cut(LONG as usize),
        solution: long.cut(LONG as usize),
        link: "https://example.com/evidence".into(),
        ..Draft::default()
    };
    let message = |message: Message| serde_json::to_value(message).unwrap_or_default();
    let mut strict = config.clone();
    strict.ideas.anonymity = Anonymity::Strict;
    vec![
        (
            "idea form, strictly without a name",
            draw_form(text, &strict, &Draft::default(), &Memory::default(), Vec::new()),
        ),
        ("idea form, empty", draw_form(text, config, &Draft::default(), &Memory::default(), Vec::new())),
        ("idea form, as full as can be", draw_form(text, config, &full, &Memory::default(), Vec::new())),
        ("idea offer", message(offer_note(text, "offer"))),
        (
            "idea receipt",
            message(receipt_note(text, opportunity, Some("https://example.slack.com/archives/C/p1"), config, None)),
        ),
        ("idea receipt without link", message(receipt_note(text, opportunity, None, config, None))),
        (
            "idea receipt, strictly without a name",
            message(receipt_note(text, opportunity, None, config, Some(opportunity.created_at))),
        ),
    ]
}

// SQL

#[derive(sqlx::FromRow)]
struct Offer {
    id: String,
    channel: String,
    ts: String,
    author: String,
    words: String,
    opportunity: Option<String>,
}

async fn insert(connection: &mut Connection, opportunity: &Opportunity) -> Result<()> {
    query(
        "INSERT INTO opportunity (id, number, title, pain, touchpoint, solution, status, status_at, reason, author, \
         anonymous_at, channel, votes, created_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
    )
    .bind(&opportunity.id)
    .bind(opportunity.number.0)
    .bind(opportunity.title.raw())
    .bind(opportunity.pain.raw())
    .bind(&opportunity.touchpoint)
    .bind(opportunity.solution.raw())
    .bind(opportunity.status.word())
    .bind(opportunity.status_at)
    .bind(opportunity.reason.raw())
    .bind(&opportunity.author)
    .bind(opportunity.anonymous_at)
    .bind(&opportunity.channel)
    .bind(opportunity.votes)
    .bind(opportunity.created_at)
    .execute(connection)
    .await?;
    Ok(())
}

async fn add_offer(
    connection: &mut Connection,
    id: &str,
    source: &Source,
    author: &str,
    words: &str,
    now: Millis,
) -> Result<bool> {
    let done = query(
        "INSERT INTO offer (id, channel, ts, author, words, offered_at) VALUES ($1, $2, $3, $4, $5, $6) \
         ON CONFLICT (channel, ts) DO NOTHING",
    )
    .bind(id)
    .bind(&source.channel)
    .bind(&source.ts)
    .bind(author)
    .bind(words)
    .bind(now)
    .execute(connection)
    .await?;
    Ok(done.rows_affected() == 1)
}

async fn count_offers(connection: &mut Connection, author: &str, since: Millis) -> Result<i64> {
    Ok(query_scalar("SELECT COUNT(*) FROM offer WHERE author = $1 AND offered_at > $2 AND opportunity IS NULL")
        .bind(author)
        .bind(since)
        .fetch_one(connection)
        .await?)
}

async fn find_offer(connection: &mut Connection, id: &str) -> Result<Option<Offer>> {
    Ok(query_as("SELECT id, channel, ts, author, words, opportunity FROM offer WHERE id = $1")
        .bind(id)
        .fetch_optional(connection)
        .await?)
}

async fn find_offer_at(connection: &mut Connection, source: &Source) -> Result<Option<Offer>> {
    Ok(query_as("SELECT id, channel, ts, author, words, opportunity FROM offer WHERE channel = $1 AND ts = $2")
        .bind(&source.channel)
        .bind(&source.ts)
        .fetch_optional(connection)
        .await?)
}

async fn find_tracked(connection: &mut Connection, source: &Source) -> Result<Option<Opportunity>> {
    match find_offer_at(connection, source).await?.and_then(|offer| offer.opportunity) {
        Some(id) => find_opportunity(connection, &id).await,
        None => Ok(None),
    }
}

/// Links a message with its opportunity; the words now stand there.
async fn set_tracked(cx: &mut Cx, source: &Source, author: &str, opportunity: &str) -> Result<()> {
    query(
        "INSERT INTO offer (id, channel, ts, author, words, opportunity, offered_at) VALUES ($1, $2, $3, $4, '', $5, $6) \
         ON CONFLICT (channel, ts) DO UPDATE SET opportunity = excluded.opportunity, words = ''",
    )
    .bind(cx.ids.next())
    .bind(&source.channel)
    .bind(&source.ts)
    .bind(author)
    .bind(opportunity)
    .bind(cx.now)
    .execute(&mut *cx.tx)
    .await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_the_first_sentence_cut_at_a_word() {
        for (words, title) in [
            ("Refund mails arrive late. Customers call twice.", "Refund mails arrive late."),
            ("Hm. Refund mails arrive late", "Hm. Refund mails arrive late"),
            ("\n\nSecond line counts\nthird", "Second line counts"),
        ] {
            assert_eq!(title_of(&Words::plain(words)).raw(), title);
        }
        let long = title_of(&Words::plain(&"word ".repeat(60)));
        assert!(long.raw().chars().count() <= 120 && long.raw().ends_with("word…"), "{}", long.raw());
        let unbroken = title_of(&Words::plain(&"ż".repeat(300)));
        assert_eq!(unbroken.raw().chars().count(), 120);
    }

    #[test]
    fn a_draft_needs_a_title_a_pain_and_a_real_link() {
        let text = Text::of(crate::base::text::Language::English);
        let good =
            Draft { title: Words::plain("Refund mails are late"), pain: Words::plain("They wait"), ..Draft::default() };
        assert!(check(text, &good).is_empty());
        for (draft, block) in [
            (Draft { title: Words::plain("Short"), ..good.clone() }, "title"),
            (Draft { title: Words::plain(&"x".repeat(121)), ..good.clone() }, "title"),
            (Draft { title: Words::plain("          \u{200b}          "), ..good.clone() }, "title"),
            (Draft { pain: Words::plain(" \n "), ..good.clone() }, "pain"),
            (Draft { link: "javascript:alert(1)".into(), ..good.clone() }, "link"),
            (Draft { link: "example.com".into(), ..good.clone() }, "link"),
        ] {
            assert_eq!(check(text, &draft).keys().collect::<Vec<_>>(), [block]);
        }
    }
}
