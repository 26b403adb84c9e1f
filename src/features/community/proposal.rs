//! Wanting a channel in the catalogue: a form for anybody, a message to stewards for several, and their yes or no.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::catalogue::{Below, redraw_below};
use super::{
    AT_ONCE, Fresh, TOGETHER, ask, draw_for, find_reachable, is_time, kind_name, kind_options, language_options,
    refuse_off, refuse_others, shown, tell_outcome, value,
};
use crate::base::blocks::{
    Block, Button, Modal, Need, Writing, actions, button, channel_input, context, header, input, message_blocks,
    message_text, section, select_input,
};
use crate::base::clock::Millis;
use crate::base::db::{Connection, query, query_as, query_scalar};
use crate::base::error::{Error, Result};
use crate::base::text::{Language, Text, Words, channel as channel_mention, mention};
use crate::domain::call::{Due, Message, Ripple};
use crate::domain::community::{ChannelKind, CommunityStep, CommunityView};
use crate::domain::cx::{Cx, Desk};
use crate::domain::member::Kind;
use crate::domain::posted::find_posted_at;
use crate::domain::step::quoted;
use crate::domain::waiting::Waiting;

/// Characters of a channel's name, Slack's limit.
const NAME: usize = 80;
/// Characters of the line about it, which becomes its topic.
pub(super) const LINE: u64 = 200;
/// Characters of a steward's sentence.
const SENTENCE: u64 = 300;
/// Proposals of one person that may wait at a time.
const AT_A_TIME: i64 = 3;
/// Proposals that Home shows.
const AT_HOME: usize = 3;

/// What somebody fills in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The name of a new channel; empty for one that exists.
    pub name: String,
    /// The id of one that exists; empty for a new one.
    pub channel: String,
    /// A kind's word.
    pub kind: String,
    /// A line about it.
    pub line: Words,
    /// A language's code.
    pub language: String,
}

/// What the form to decline remembers.
#[derive(Debug, Serialize, Deserialize)]
struct Declining {
    id: String,
    below: Option<Below>,
}

impl Declining {
    /// Older versions wrote the id alone.
    fn read(memory: &str) -> Self {
        serde_json::from_str(memory).unwrap_or_else(|_| Self { id: memory.to_owned(), below: None })
    }
}

/// How far a proposal is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stage {
    /// A steward has not looked at it.
    Waiting,
    /// Slack is asked.
    Making,
    /// Slack refused.
    Stuck,
    /// It stands in the catalogue.
    Listed,
    /// A steward said no.
    Declined,
}

impl Stage {
    const ALL: [Self; 5] = [Self::Waiting, Self::Making, Self::Stuck, Self::Listed, Self::Declined];

    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Making => "making",
            Self::Stuck => "stuck",
            Self::Listed => "listed",
            Self::Declined => "declined",
        }
    }

    /// Whether a steward can decide.
    fn is_open(self) -> bool {
        matches!(self, Self::Waiting | Self::Stuck)
    }
}

impl From<String> for Stage {
    fn from(word: String) -> Self {
        Self::ALL.into_iter().find(|stage| stage.word() == word).unwrap_or(Self::Declined)
    }
}

/// A proposal as it is kept.
#[derive(Clone, Debug, sqlx::FromRow)]
pub(super) struct Proposal {
    pub(super) id: String,
    /// Empty while there is none.
    pub(super) channel: String,
    pub(super) name: String,
    #[sqlx(try_from = "String")]
    pub(super) kind: ChannelKind,
    #[sqlx(try_from = "String")]
    pub(super) line: Words,
    pub(super) language: String,
    pub(super) proposer: String,
    pub(super) proposed_at: Millis,
    #[sqlx(try_from = "String")]
    pub(super) stage: Stage,
    pub(super) decider: Option<String>,
    pub(super) decided_at: Option<Millis>,
    /// What Slack said, or the steward.
    #[sqlx(try_from = "String")]
    pub(super) why: Words,
    /// Names the message in which stewards are shown it, by the first of those in it.
    pub(super) batch: Option<String>,
}

impl Proposal {
    /// What is proposed: the channel, or its name while there is none.
    pub(super) fn label(&self) -> String {
        if self.channel.is_empty() {
            format!("#{}", Words::plain(&self.name).mrkdwn())
        } else {
            channel_mention(&self.channel)
        }
    }

    /// One as full as can be.
    pub(super) fn samples() -> Self {
        Self {
            id: "0192f0c0a1b27c3d8e4f5a6b7c8d9e0f".into(),
            channel: String::new(),
            name: "zażółć-gęślą-jaźń".repeat(4),
            kind: ChannelKind::Interest,
            line: Words::plain(&"Zażółć & <!here> *what we read* ".repeat(10)).cut(LINE as usize),
            language: "pl".into(),
            proposer: "U0ADA".into(),
            proposed_at: 0,
            stage: Stage::Waiting,
            decider: None,
            decided_at: None,
            why: Words::default(),
            batch: None,
        }
    }
}

/// The form for a channel that somebody wants listed.
///
/// # Errors
/// A sentence for those who may not.
pub fn form(desk: &Desk<'_>) -> Result<Value> {
    refuse_guests(desk)?;
    Ok(draw_form(desk.text, &Draft { language: desk.text.language().code().to_owned(), ..Draft::default() }, ""))
}

/// The same for a proposal whose name is taken, to choose another.
///
/// # Errors
/// A sentence for those who may not, or when it was decided; the database's.
pub async fn rename_form(desk: &mut Desk<'_>, id: &str) -> Result<Value> {
    refuse_others(desk.text, desk.company, &desk.actor.id)?;
    let proposal = find_open(desk.connection, desk.text, id).await?;
    let draft = Draft {
        name: proposal.name,
        channel: String::new(),
        kind: proposal.kind.word().to_owned(),
        line: proposal.line,
        language: proposal.language,
    };
    Ok(draw_form(desk.text, &draft, id))
}

/// What is wrong with a sent form, by block; `renamed` is the proposal that gets another name, or empty.
///
/// # Errors
/// A sentence for those who may not; the database's.
pub async fn check(desk: &mut Desk<'_>, draft: &Draft, renamed: &str) -> Result<BTreeMap<String, String>> {
    refuse_guests(desk)?;
    let taken = find_taken(desk.connection, draft, renamed).await?;
    let mut errors = BTreeMap::new();
    if let Some((block, words)) = problem(desk.text, draft, &taken) {
        errors.insert(block.to_owned(), words);
    }
    if errors.is_empty() && renamed.is_empty() && count_waiting(desk.connection, &desk.actor.id).await? >= AT_A_TIME {
        errors.insert("name".to_owned(), desk.text.community_enough_proposed());
    }
    Ok(errors)
}

/// A channel was proposed, or its proposal got another name. What a steward proposes is made at once.
///
/// # Errors
/// A sentence when it cannot be; the database's.
pub async fn submitted(cx: &mut Cx, draft: &Draft, renamed: &str) -> Result<()> {
    refuse_off(cx.text, &cx.company)?;
    let taken = find_taken(&mut cx.tx, draft, renamed).await?;
    if let Some((_, words)) = problem(cx.text, draft, &taken) {
        return Err(Error::tell(words));
    }
    let name = clean_name(&draft.name);
    let kind = ChannelKind::from_word(&draft.kind).unwrap_or(ChannelKind::Interest);
    if !renamed.is_empty() {
        refuse_others(cx.text, &cx.company, &cx.actor.id)?;
        find_open(&mut cx.tx, cx.text, renamed).await?;
        query(
            "UPDATE community_proposal SET name = $1, channel = $2, kind = $3, line = $4, language = $5 WHERE id = $6",
        )
        .bind(&name)
        .bind(&draft.channel)
        .bind(kind.word())
        .bind(draft.line.one_line().raw())
        .bind(&draft.language)
        .bind(renamed)
        .execute(&mut *cx.tx)
        .await?;
        return approve_own(cx, renamed).await;
    }
    let id = cx.ids.next();
    query(
        "INSERT INTO community_proposal (id, channel, name, kind, line, language, proposer, proposed_at, stage, why) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'waiting', '')",
    )
    .bind(&id)
    .bind(&draft.channel)
    .bind(&name)
    .bind(kind.word())
    .bind(draft.line.one_line().raw())
    .bind(&draft.language)
    .bind(&cx.actor.id)
    .bind(cx.now)
    .execute(&mut *cx.tx)
    .await?;
    if cx.company.is_steward(&cx.actor.id) {
        return approve_own(cx, &id).await;
    }
    cx.due(Due::Community, cx.now + TOGETHER);
    show_stewards(cx, None);
    let words = match cx.company.config().people.stewards.is_empty() {
        true => cx.text.community_proposed_nobody(),
        false => cx.text.community_proposed(),
    };
    cx.answer(Message::words(words));
    Ok(())
}

/// A steward sent the form: nothing else tells them at once that it is under way.
async fn approve_own(cx: &mut Cx, id: &str) -> Result<()> {
    approve(cx, id).await?;
    let words = cx.text.community_making();
    cx.answer(Message::words(words));
    Ok(())
}

/// A steward said yes: the channel is made, or the bot comes into the one that exists.
///
/// # Errors
/// A sentence for others, or when it was decided; the database's.
pub async fn approve(cx: &mut Cx, id: &str) -> Result<()> {
    refuse_others(cx.text, &cx.company, &cx.actor.id)?;
    let proposal = take(cx, id, Stage::Making, "").await?;
    let call = match proposal.channel.as_str() {
        "" => {
            let arguments = json!({"name": proposal.name, "is_private": false});
            ask(CommunityStep::Make, "conversations.create", arguments, (id, "", ""))
        }
        channel => ask(CommunityStep::Adopt, "conversations.join", json!({"channel": channel}), (id, "", "")),
    };
    cx.call(call);
    show_stewards(cx, proposal.batch.as_deref());
    Ok(())
}

/// The name is taken, and a steward wants the channel that has it.
///
/// # Errors
/// A sentence for others, or when it was decided; the database's.
pub async fn adopt(cx: &mut Cx, value: &str) -> Result<()> {
    refuse_others(cx.text, &cx.company, &cx.actor.id)?;
    let (id, channel) = value.split_once(':').unwrap_or((value, ""));
    find_open(&mut cx.tx, cx.text, id).await?;
    query("UPDATE community_proposal SET channel = $1 WHERE id = $2")
        .bind(channel)
        .bind(id)
        .execute(&mut *cx.tx)
        .await?;
    approve(cx, id).await
}

/// "Not now": the form for a sentence to whoever proposed it.
///
/// # Errors
/// A sentence for others, or when it was decided; the database's.
pub async fn decline_form(desk: &mut Desk<'_>, id: &str, below: Option<Below>) -> Result<Value> {
    refuse_others(desk.text, desk.company, &desk.actor.id)?;
    let proposal = find_open(desk.connection, desk.text, id).await?;
    // What was posted is redrawn by itself.
    let is_posted = match &below {
        Some(below) => find_posted_at(desk.connection, &below.channel, &below.ts).await?.is_some(),
        None => true,
    };
    let memory = Declining { id: id.to_owned(), below: below.filter(|_| !is_posted) };
    Ok(draw_decline_form(desk.text, &proposal, &serde_json::to_string(&memory)?))
}

/// What is wrong with it, by block.
///
/// # Errors
/// A sentence for others, or when it was decided; the database's.
pub async fn check_declined(desk: &mut Desk<'_>, memory: &str, sentence: &Words) -> Result<BTreeMap<String, String>> {
    refuse_others(desk.text, desk.company, &desk.actor.id)?;
    find_open(desk.connection, desk.text, &Declining::read(memory).id).await?;
    let blank = sentence.is_blank().then(|| ("sentence".to_owned(), desk.text.community_sentence_missing()));
    Ok(blank.into_iter().collect())
}

/// A steward said no, in a sentence.
///
/// # Errors
/// A sentence for others, or when it was decided; the database's.
pub async fn declined(cx: &mut Cx, memory: &str, sentence: &Words) -> Result<()> {
    refuse_others(cx.text, &cx.company, &cx.actor.id)?;
    let Declining { id, below } = Declining::read(memory);
    let proposal = take(cx, &id, Stage::Declined, sentence.raw()).await?;
    show_stewards(cx, proposal.batch.as_deref());
    if let Some(below) = below {
        redraw_below(cx, below, &proposal).await?;
    }
    tell_outcome(cx, &proposal.proposer).await
}

/// Shows stewards what has gathered, once a day at most. Returns when to look again.
pub(super) async fn batch(cx: &mut Cx) -> Result<Option<Millis>> {
    let waiting: Vec<(String, i64)> = query_as(
        "SELECT id, proposed_at FROM community_proposal WHERE stage = 'waiting' AND batch IS NULL \
         ORDER BY proposed_at, id LIMIT $1",
    )
    .bind(AT_ONCE)
    .fetch_all(&mut *cx.tx)
    .await?;
    let Some((first, since)) = waiting.first().cloned() else { return Ok(None) };
    let (now, next) = is_time(cx, "proposals", since).await?;
    if !now {
        return Ok(next);
    }
    for (id, _) in &waiting {
        let batched = query("UPDATE community_proposal SET batch = $1 WHERE id = $2");
        batched.bind(&first).bind(id).execute(&mut *cx.tx).await?;
    }
    show_stewards(cx, Some(&first));
    Ok(next)
}

/// Draws for a steward what was proposed.
pub(super) async fn redrawn(cx: &mut Cx, batch: &str, person: &str) -> Result<()> {
    let Some(member) = find_reachable(cx, person).await? else { return Ok(()) };
    let proposals = list_batch(&mut cx.tx, batch).await?;
    if proposals.is_empty() {
        return Ok(());
    }
    let waits = proposals.iter().any(|proposal| proposal.stage.is_open());
    let message = draw(member.text(&cx.company), &proposals);
    let fresh = if waits { Fresh::Wanted } else { Fresh::Over };
    let key = format!("community:proposal:{batch}:{person}");
    draw_for(cx, key, shown(CommunityView::Proposal, batch, person), &member, message, fresh).await
}

/// What waits for the actor, who keeps the CX channel.
///
/// # Errors
/// The database's.
pub async fn list_waiting(desk: &mut Desk<'_>) -> Result<Vec<Waiting>> {
    let mut waiting = super::keeping::list_waiting(desk).await?;
    if !desk.company.config().community.on || !desk.company.is_steward(&desk.actor.id) {
        return Ok(waiting);
    }
    let open = list_open(desk.connection).await?;
    for (at, proposal) in open.iter().take(AT_HOME).enumerate() {
        let mut words = draw_words(desk.text, proposal);
        if at + 1 == AT_HOME && open.len() > AT_HOME {
            words = format!("{words}\n{}", desk.text.community_waiting_more(open.len() - AT_HOME));
        }
        waiting.push(Waiting { words, buttons: buttons(desk.text, proposal), since: proposal.proposed_at });
    }
    Ok(waiting)
}

/// Has every steward shown how the proposals of a message stand; in Home those that wait for others as well.
pub(super) fn show_stewards(cx: &mut Cx, batch: Option<&str>) {
    for steward in cx.company.config().people.stewards.clone() {
        if let Some(batch) = batch {
            cx.ripple(shown(CommunityView::Proposal, batch, &steward));
        }
        cx.ripple(Ripple::Home { person: steward });
    }
}

// Rules

/// What is known of names and channels that a draft would take.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Taken {
    /// Such a name, or this channel, stands in the catalogue.
    listed: bool,
    /// It is proposed already.
    proposed: bool,
}

/// A name as Slack writes it: small letters, a hyphen for each blank and full stop, no `#`.
fn clean_name(typed: &str) -> String {
    let typed = typed.trim().trim_start_matches('#').to_lowercase();
    let parts: Vec<_> = typed.split(|c: char| c.is_whitespace() || c == '.').filter(|part| !part.is_empty()).collect();
    parts.join("-")
}

/// A name that Slack takes, as near to what was typed as can be.
fn nearest_name(typed: &str) -> String {
    let fits = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
    let kept: String = clean_name(typed).chars().map(|c| if fits(c) { c } else { '-' }).collect();
    let parts: Vec<_> = kept.split('-').filter(|part| !part.is_empty()).collect();
    parts.join("-").chars().take(NAME).collect()
}

/// The first thing that is wrong, with the block where it is said.
fn problem(text: &Text, draft: &Draft, taken: &Taken) -> Option<(&'static str, String)> {
    let (name, nearest) = (clean_name(&draft.name), nearest_name(&draft.name));
    let block = if draft.channel.is_empty() { "name" } else { "channel" };
    match (name.is_empty(), draft.channel.is_empty()) {
        (true, true) => return Some(("name", text.community_name_missing())),
        (false, false) => return Some(("channel", text.community_name_or_channel())),
        (false, true) if name.chars().count() > NAME => {
            return Some(("name", text.community_name_long(NAME)));
        }
        (false, true) if !name.chars().any(char::is_alphanumeric) => {
            return Some(("name", text.community_name_missing()));
        }
        (false, true) if name != nearest => return Some(("name", text.community_name_wrong(nearest))),
        (true, false) if !draft.channel.starts_with('C') => {
            return Some(("channel", text.community_public_only()));
        }
        _ => {}
    }
    if taken.listed {
        return Some((block, text.community_listed_already()));
    }
    if taken.proposed {
        return Some((block, text.community_proposed_already()));
    }
    draft.line.is_blank().then(|| ("line", text.community_line_missing()))
}

/// Guests belong to few channels, which Slack decides.
fn refuse_guests(desk: &Desk<'_>) -> Result<()> {
    refuse_off(desk.text, desk.company)?;
    if desk.actor.kind == Kind::Guest { Err(Error::tell(desk.text.community_guest())) } else { Ok(()) }
}

// Views

fn draw_form(text: &Text, draft: &Draft, renamed: &str) -> Value {
    let writing = |action, placeholder: &str, initial: &str, length| {
        Writing { action, placeholder, initial, length, multiline: false }.element()
    };
    let name = writing("community.name", &text.community_name_example(), &draft.name, (0, NAME as u64));
    let existing = channel_input("community.channel", &text.community_channel_placeholder(), &draft.channel);
    let kinds = kind_options(text);
    let kind = ChannelKind::from_word(&draft.kind).unwrap_or(ChannelKind::Interest);
    let kind = select_input("community.kind", &text.community_kind_label(), &kinds, Some(kind.word()));
    let line = writing("community.line", &text.community_line_example(), draft.line.raw(), (0, LINE));
    let language = Language::from_locale(&draft.language).unwrap_or(text.language());
    let languages = language_options();
    let language =
        select_input("community.language", &text.community_language_label(), &languages, Some(language.code()));
    let mut blocks = vec![
        input("name", &text.community_name_label(), name, Some(&text.community_name_hint()), Need::Optional),
        input("channel", &text.community_channel_label(), existing, None, Need::Optional),
        input("kind", &text.community_kind_label(), kind, None, Need::Required),
        input("line", &text.community_line_label(), line, None, Need::Required),
        input("language", &text.community_language_label(), language, None, Need::Required),
    ];
    if renamed.is_empty() {
        blocks.push(context(&text.community_what_next()));
    }
    Modal {
        callback: "community.form",
        title: &text.community_form_title(),
        submit: Some(&text.community_send_button()),
        close: &text.cancel_button(),
        metadata: renamed,
        blocks,
    }
    .view()
}

fn draw_decline_form(text: &Text, proposal: &Proposal, memory: &str) -> Value {
    let sentence = Writing {
        action: "community.sentence",
        placeholder: &text.community_sentence_example(),
        initial: "",
        length: (0, SENTENCE),
        multiline: true,
    };
    let hint = text.community_sentence_hint();
    Modal {
        callback: "community.decline_form",
        title: &text.community_decline_title(),
        submit: Some(&text.community_send_button()),
        close: &text.cancel_button(),
        metadata: memory,
        blocks: vec![
            section(&draw_words(text, proposal)),
            input("sentence", &text.community_sentence_label(), sentence.element(), Some(&hint), Need::Required),
        ],
    }
    .view()
}

/// What is proposed, by whom.
fn draw_words(text: &Text, proposal: &Proposal) -> String {
    let head = match proposal.channel.as_str() {
        "" => text.community_ask_new(proposal.label(), mention(&proposal.proposer)),
        _ => text.community_ask_adopt(proposal.label(), mention(&proposal.proposer)),
    };
    let language = Language::from_locale(&proposal.language).map_or("", Language::endonym);
    let small = format!("{}  ·  {language}", kind_name(proposal.kind, text));
    let mut words = format!("{head}\n{}\n{small}", quoted(&proposal.line));
    if proposal.stage == Stage::Stuck {
        words.push('\n');
        words.push_str(&stuck_words(text, proposal));
    }
    words
}

/// Why Slack did not do it, and what helps.
fn stuck_words(text: &Text, proposal: &Proposal) -> String {
    let why = proposal.why.raw();
    let said = if why.contains("name_taken") {
        match why.split_once(':') {
            Some((_, channel)) if channel.starts_with('C') => text.community_stuck_taken_by(channel_mention(channel)),
            _ => text.community_stuck_taken(),
        }
    } else if why.contains("permitted") {
        text.community_stuck_permission()
    } else if why.contains("forbidden") {
        text.community_stuck_forbidden()
    } else if why.contains("is_archived") {
        text.community_stuck_archived()
    } else if why.contains("channel_type") || why.contains("channel_not_found") {
        text.community_public_only()
    } else {
        text.community_stuck(proposal.why.mrkdwn())
    };
    format!(":warning: {said}")
}

/// What a steward can do: at most four.
fn buttons(text: &Text, proposal: &Proposal) -> Vec<Button> {
    let id = &proposal.id;
    let mut all = Vec::new();
    let why = proposal.why.raw();
    if proposal.stage == Stage::Stuck && (why.contains("name_taken") || why.contains("invalid_name")) {
        if let Some((_, channel)) = why.split_once(':').filter(|(_, channel)| channel.starts_with('C')) {
            let value = format!("{id}:{channel}");
            all.push(button("community.adopt", &value, &text.community_adopt_button()).primary());
        }
        all.push(button("community.rename", id, &text.community_rename_button()));
    } else if proposal.stage == Stage::Stuck {
        all.push(button("community.approve", id, &text.community_again_button()).primary());
    } else {
        all.push(button("community.approve", id, &text.community_approve_button()).primary());
    }
    all.push(button("community.decline", id, &text.community_decline_button()));
    all
}

fn draw(text: &Text, proposals: &[Proposal]) -> Message {
    let (mut blocks, mut said) = (Vec::<Block>::new(), Vec::new());
    if proposals.len() > 1 {
        let head = text.community_batch(proposals.len());
        blocks.push(section(&head));
        said.push(head);
    }
    for proposal in proposals {
        let words = draw_words(text, proposal);
        blocks.push(section(&words));
        said.push(words);
        if proposal.stage.is_open() {
            blocks.push(actions(buttons(text, proposal).into_iter().map(Into::into).collect()));
            continue;
        }
        let decider = mention(proposal.decider.as_deref().unwrap_or_default());
        blocks.push(context(&match proposal.stage {
            Stage::Listed => text.community_decided_listed(decider),
            Stage::Declined => text.community_decided_declined(decider, proposal.why.one_line().mrkdwn()),
            _ => text.community_decided_making(decider),
        }));
    }
    Message { text: message_text(&said.join("\n")), blocks: message_blocks(&blocks) }
}

/// What a steward has just decided, below the catalogue.
pub(super) fn decided_blocks(text: &Text, proposal: &Proposal, decider: &str) -> [Block; 2] {
    let said = match proposal.stage {
        Stage::Declined => text.community_decided_declined(mention(decider), proposal.why.one_line().mrkdwn()),
        _ => text.community_decided_making(mention(decider)),
    };
    [section(&draw_words(text, proposal)), context(&said)]
}

/// What waits for a steward, below the catalogue.
pub(super) fn waiting_blocks(text: &Text, open: &[Proposal], at_most: usize) -> Vec<Block> {
    let mut blocks = vec![header(&text.community_waiting_title())];
    for proposal in open.iter().take(at_most) {
        blocks.push(section(&draw_words(text, proposal)));
        blocks.push(actions(buttons(text, proposal).into_iter().map(Into::into).collect()));
    }
    if open.len() > at_most {
        blocks.push(context(&text.community_waiting_more(open.len() - at_most)));
    }
    blocks
}

pub(super) fn samples(text: &Text) -> Vec<(String, Value)> {
    let asked = Proposal::samples();
    let stuck = |why: &str| Proposal { stage: Stage::Stuck, why: Words::plain(why), ..asked.clone() };
    let decided = |stage| Proposal { stage, decider: Some("U0IDA".into()), why: asked.line.clone(), ..asked.clone() };
    let full = Draft {
        name: asked.name.clone(),
        channel: "C0BOOKS".into(),
        kind: "place".into(),
        line: asked.line.clone(),
        language: "it".into(),
    };
    let mut screens = vec![
        ("channel form".to_owned(), draw_form(text, &Draft::default(), "")),
        ("channel form, full".to_owned(), draw_form(text, &full, "1")),
        ("channel decline form".to_owned(), draw_decline_form(text, &asked, "1")),
        ("channel proposed".to_owned(), value(draw(text, std::slice::from_ref(&asked)))),
        ("channels proposed".to_owned(), value(draw(text, &vec![asked.clone(); AT_ONCE as usize]))),
        ("channel to adopt".to_owned(), value(draw(text, &[Proposal { channel: "C0BOOKS".into(), ..asked.clone() }]))),
        ("channel being made".to_owned(), value(draw(text, &[decided(Stage::Making)]))),
        ("channel listed".to_owned(), value(draw(text, &[decided(Stage::Listed)]))),
        ("channel declined".to_owned(), value(draw(text, &[decided(Stage::Declined)]))),
    ];
    for why in ["name_taken", "name_taken:C0BOOKS", "permitted", "forbidden", "is_archived", "channel_type", "odd"] {
        screens.push((format!("channel stuck: {why}"), value(draw(text, &[stuck(why)]))));
    }
    for (name, words) in [
        ("name missing", text.community_name_missing()),
        ("name or channel", text.community_name_or_channel()),
        ("name long", text.community_name_long(NAME)),
        ("name wrong", text.community_name_wrong("board-games")),
        ("listed already", text.community_listed_already()),
        ("proposed already", text.community_proposed_already()),
        ("line missing", text.community_line_missing()),
        ("sentence missing", text.community_sentence_missing()),
        ("enough proposed", text.community_enough_proposed()),
        ("proposed", text.community_proposed()),
        ("proposed to nobody", text.community_proposed_nobody()),
        ("proposed by a steward", text.community_making()),
        ("guest", text.community_guest()),
        ("decided already", text.community_decided_already()),
    ] {
        screens.push((format!("channel: {name}"), value(Message::words(words))));
    }
    screens
}

// SQL

pub(super) async fn find(connection: &mut Connection, id: &str) -> Result<Option<Proposal>> {
    Ok(query_as(
        "SELECT id, channel, name, kind, line, language, proposer, proposed_at, stage, decider, decided_at, why, batch \
         FROM community_proposal WHERE id = $1",
    )
    .bind(id)
    .fetch_optional(connection)
    .await?)
}

/// The proposal, if a steward can still decide.
pub(super) async fn find_open(connection: &mut Connection, text: &Text, id: &str) -> Result<Proposal> {
    let found = find(connection, id).await?.filter(|proposal| proposal.stage.is_open());
    found.ok_or_else(|| Error::tell(text.community_decided_already()))
}

/// The proposals of one message to stewards.
async fn list_batch(connection: &mut Connection, batch: &str) -> Result<Vec<Proposal>> {
    Ok(query_as(
        "SELECT id, channel, name, kind, line, language, proposer, proposed_at, stage, decider, decided_at, why, batch \
         FROM community_proposal WHERE batch = $1 ORDER BY proposed_at, id",
    )
    .bind(batch)
    .fetch_all(connection)
    .await?)
}

/// What waits for a steward, the oldest first.
pub(super) async fn list_open(connection: &mut Connection) -> Result<Vec<Proposal>> {
    Ok(query_as(
        "SELECT id, channel, name, kind, line, language, proposer, proposed_at, stage, decider, decided_at, why, batch \
         FROM community_proposal WHERE stage IN ('waiting', 'stuck') ORDER BY proposed_at, id",
    )
    .fetch_all(connection)
    .await?)
}

/// Decides a proposal for the actor, once: of two stewards the first. One that waited for others waits no more.
async fn take(cx: &mut Cx, id: &str, stage: Stage, why: &str) -> Result<Proposal> {
    let taken = query(
        "UPDATE community_proposal SET stage = $1, why = $2, decider = $3, decided_at = $4, batch = COALESCE(batch, id) \
         WHERE id = $5 AND stage IN ('waiting', 'stuck')",
    )
    .bind(stage.word())
    .bind(why)
    .bind(&cx.actor.id)
    .bind(cx.now)
    .bind(id)
    .execute(&mut *cx.tx)
    .await?;
    let proposal = if taken.rows_affected() == 1 { find(&mut cx.tx, id).await? } else { None };
    proposal.ok_or_else(|| Error::tell(cx.text.community_decided_already()))
}

/// Notes how far a proposal is that Slack was asked about.
pub(super) async fn set_stage(cx: &mut Cx, id: &str, stage: Stage, channel: &str, why: &str) -> Result<()> {
    query("UPDATE community_proposal SET stage = $1, channel = $2, why = $3 WHERE id = $4 AND stage = 'making'")
        .bind(stage.word())
        .bind(channel)
        .bind(why)
        .bind(id)
        .execute(&mut *cx.tx)
        .await?;
    Ok(())
}

async fn find_taken(connection: &mut Connection, draft: &Draft, renamed: &str) -> Result<Taken> {
    let name = clean_name(&draft.name);
    let listed: i64 =
        query_scalar("SELECT COUNT(*) FROM community_channel WHERE retired_at IS NULL AND (channel = $1 OR name = $2)")
            .bind(&draft.channel)
            .bind(&name)
            .fetch_one(&mut *connection)
            .await?;
    let proposed: i64 = query_scalar(
        "SELECT COUNT(*) FROM community_proposal WHERE stage IN ('waiting', 'making', 'stuck') AND id <> $1 \
         AND ((channel <> '' AND channel = $2) OR (name <> '' AND name = $3))",
    )
    .bind(renamed)
    .bind(&draft.channel)
    .bind(&name)
    .fetch_one(connection)
    .await?;
    Ok(Taken { listed: listed > 0, proposed: proposed > 0 })
}

async fn count_waiting(connection: &mut Connection, person: &str) -> Result<i64> {
    Ok(query_scalar("SELECT COUNT(*) FROM community_proposal WHERE proposer = $1 AND stage = 'waiting'")
        .bind(person)
        .fetch_one(connection)
        .await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_written_as_slack_wants_it_or_the_nearest_is_offered() {
        for (typed, clean, nearest) in [
            ("#Board Games", "board-games", "board-games"),
            ("  książki  ", "książki", "książki"),
            ("v2.0 fans", "v2-0-fans", "v2-0-fans"),
            ("rock & roll!", "rock-&-roll!", "rock-roll"),
            ("?!", "?!", ""),
        ] {
            assert_eq!((clean_name(typed).as_str(), nearest_name(typed).as_str()), (clean, nearest), "{typed}");
        }
        let text = Text::of(Language::English);
        let draft = |name: &str, channel: &str| Draft {
            name: name.into(),
            channel: channel.into(),
            line: Words::plain("A line"),
            ..Draft::default()
        };
        let block = |draft: &Draft| problem(text, draft, &Taken::default()).map(|(block, _)| block);
        for (name, channel, wrong) in [
            ("books", "", None),
            ("", "C1", None),
            ("", "G1", Some("channel")),
            ("books", "C1", Some("channel")),
            ("", "", Some("name")),
            ("rock & roll", "", Some("name")),
            ("---", "", Some("name")),
        ] {
            assert_eq!(block(&draft(name, channel)), wrong, "{name} {channel}");
        }
        assert_eq!(block(&draft(&"a".repeat(NAME + 1), "")), Some("name"));
        assert_eq!(block(&Draft { line: Words::default(), ..draft("books", "") }), Some("line"));
    }
}
