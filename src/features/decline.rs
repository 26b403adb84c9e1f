//! Declining and parking with dignity.
//!
//! Whoever changes a status to Declined or Parked says why, by a reason from the company's list and a sentence, and names
//! the nearest open idea, if one is close. Everybody who cares hears of it once. The author of a declined idea may bring new
//! evidence, once: that puts it back in review, and stewards read it together with whatever else came. What was parked until
//! a day is asked about on that day.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::base::blocks::{
    Modal, Need, Writing, actions, button, context, date_input, input, message_blocks, section, select_input, url_input,
};
use crate::base::clock::{DAY, MINUTE, Millis};
use crate::base::config::Config;
use crate::base::db::{Connection, query, query_as, query_scalar};
use crate::base::error::{Error, Result};
use crate::base::text::{Text, Words, date, link, mention};
use crate::domain::adoption::remove_adoption;
use crate::domain::calendar::Hours;
use crate::domain::call::{Call, Due, Message, Place};
use crate::domain::cx::{Cx, Desk};
use crate::domain::evidence::{Evidence, Kind, add_evidence};
use crate::domain::family::find_main;
use crate::domain::member::{find_member, find_text};
use crate::domain::news::{announce, ask, card_link, tell_also, tell_followers};
use crate::domain::notice::remove_notice;
use crate::domain::opportunity::{Opportunity, Status, cause_name, find_opportunity};
use crate::domain::posted::{card_key, find_card_address};
use crate::domain::preferences::{Reach, Topic, find_reach};
use crate::domain::step::{add_step, may_move, not_allowed_to_move, quoted, set_status};
use crate::domain::terms::list_alike;
use crate::domain::waiting::Waiting;

/// Characters of a sentence, and of new evidence.
const SENTENCE: u64 = 500;
const EVIDENCE: u64 = 2_000;
/// Ideas offered to choose from as close.
const OFFERED: usize = 5;
/// New evidence that comes within this time is one message to a steward.
const GATHER: Millis = 10 * MINUTE;
/// Rows of a pass in one transaction.
const CHUNK: i64 = 100;
/// "In a month".
const LATER: Millis = 30 * DAY;
/// Lines of new evidence in Home.
const SHOWN: i64 = 5;

/// What is filled into the form.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    /// A word of the settings.
    pub cause: String,
    /// In the person's own words.
    pub sentence: Words,
    /// The id of an open idea that is close; empty for none.
    pub alternative: String,
    /// `YYYY-MM-DD`, or empty.
    pub look_on: String,
}

/// The form to decline or park, with what was said already.
///
/// # Errors
/// A sentence for those who may not; the database's.
pub async fn form(desk: &mut Desk<'_>, opportunity: &str, to: Status, sentence: &Words) -> Result<Value> {
    let opportunity = desk.find_opportunity(opportunity).await?;
    if !may_move(desk.company.is_steward(&desk.actor.id), &desk.actor.id, &opportunity) {
        return Err(not_allowed_to_move(desk.text, &opportunity));
    }
    let near = list_near(desk.connection, &opportunity).await?;
    Ok(draw_form(desk.text, desk.company.config(), &opportunity, to, sentence, &near))
}

/// What is wrong with the sent form, by block. `about` is what it remembered, `today` the company's date.
///
/// # Errors
/// A sentence when it was merged meanwhile; the database's.
pub async fn check(desk: &mut Desk<'_>, about: &str, draft: &Draft, today: &str) -> Result<BTreeMap<String, String>> {
    let mut errors = BTreeMap::new();
    let Some((opportunity, to)) = read_about(about) else { return Ok(errors) };
    let opportunity = desk.find_opportunity(opportunity).await?;
    if !may_close(opportunity.status, to) {
        errors.insert("cause".into(), desk.text.progress_moved_meanwhile(opportunity.status.name(desk.text)));
    }
    if draft.sentence.is_blank() {
        errors.insert("sentence".into(), desk.text.progress_reason_missing());
    }
    // Dates written like this compare as texts.
    if !draft.look_on.is_empty() && draft.look_on.as_str() <= today {
        errors.insert("look_on".into(), desk.text.proposal_review_past());
    }
    Ok(errors)
}

/// The form was sent. What it may do is decided now, from the rows.
///
/// # Errors
/// A sentence when it is not possible or not allowed; the database's.
pub async fn closed(cx: &mut Cx, about: &str, draft: &Draft) -> Result<()> {
    let Some((opportunity, to)) = read_about(about) else { return Ok(()) };
    let opportunity = cx.take_opportunity(opportunity).await?;
    if !may_move(cx.company.is_steward(&cx.actor.id), &cx.actor.id, &opportunity) {
        return Err(not_allowed_to_move(cx.text, &opportunity));
    }
    if !may_close(opportunity.status, to) {
        return Err(Error::tell(cx.text.progress_moved_meanwhile(opportunity.status.name(cx.text))));
    }
    if draft.sentence.is_blank() {
        return Err(Error::tell(cx.text.progress_reason_missing()));
    }
    let sentence = draft.sentence.cut(SENTENCE as usize);
    let alternative = find_main(&mut cx.tx, &draft.alternative).await?;
    let alternative = alternative.filter(|other| other.status.is_open() && other.id != opportunity.id);
    let look_at = if to == Status::Parked { look_at(cx.company.config(), &draft.look_on) } else { None };
    query("UPDATE closing SET look_at = NULL WHERE opportunity = $1")
        .bind(&opportunity.id)
        .execute(&mut *cx.tx)
        .await?;
    let id = cx.ids.next();
    query(
        "INSERT INTO closing (id, opportunity, status, cause, alternative, closed_by, closed_at, look_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(&id)
    .bind(&opportunity.id)
    .bind(to.word())
    .bind(&draft.cause)
    .bind(alternative.as_ref().map(|other| other.id.as_str()))
    .bind(&cx.actor.id)
    .bind(cx.now)
    .bind(look_at)
    .execute(&mut *cx.tx)
    .await?;
    let name = set_status(cx, &opportunity, to, &sentence).await?;
    let near = match &alternative {
        Some(other) => Some((card_link(cx, other).await?, other.clone())),
        None => None,
    };
    let contestable = to == Status::Declined && !is_contested(&mut cx.tx, &opportunity.id).await?;
    let notice = Notice { to, cause: draft.cause.clone(), sentence, look_at, near, contestable };
    tell_everybody(cx, &opportunity, &name, &notice).await
}

/// One message for each who cares: followers, supporters, and the author, who may contest.
async fn tell_everybody(cx: &mut Cx, opportunity: &Opportunity, name: &str, notice: &Notice) -> Result<()> {
    let person = mention(&cx.actor.id);
    cx.call(Call::Post {
        key: format!("thread:{name}"),
        place: Place::Below { channel: opportunity.channel.clone(), key: card_key(&opportunity.id) },
        message: draw_notice(cx.company.text(), &person, opportunity, notice, None),
        then: None,
    });
    // What came of it concerns supporters as well.
    tell_followers(cx, opportunity, name, Topic::Outcome, |text| notice.line(text, &person)).await?;
    let author = opportunity.author.clone();
    // A hidden author has read it with the news, and is asked nothing: an answer would tell.
    if author == cx.actor.id || author.is_empty() {
        return Ok(());
    }
    // The author is asked something: whether that is the last word. Whoever wants no questions reads it with the news.
    match find_reach(&mut cx.tx, &author, Topic::Ask).await? {
        Reach::Now | Reach::Mine => {
            remove_notice(&mut cx.tx, name, &author).await?;
            let text = find_text(&mut cx.tx, &cx.company, &author).await?;
            let number = card_link(cx, opportunity).await?;
            let message = draw_notice(text, &person, opportunity, notice, Some(&number));
            ask(cx, &author, format!("closed:{name}"), message).await
        }
        Reach::Digest | Reach::Off => tell_also(cx, name, &[author]).await,
    }
}

/// Why it was last declined or parked, for its card: the word of the settings, and the open idea offered instead.
///
/// # Errors
/// The database's.
pub async fn find_closing(connection: &mut Connection, opportunity: &Opportunity) -> Result<Option<Closing>> {
    if !matches!(opportunity.status, Status::Declined | Status::Parked) {
        return Ok(None);
    }
    let found: Option<(String, Option<String>)> = query_as(
        "SELECT cause, alternative FROM closing WHERE opportunity = $1 ORDER BY closed_at DESC, id DESC LIMIT 1",
    )
    .bind(&opportunity.id)
    .fetch_optional(&mut *connection)
    .await?;
    let Some((cause, alternative)) = found else { return Ok(None) };
    let alternative = match alternative {
        Some(id) => find_main(connection, &id).await?.filter(|other| other.status.is_open()),
        None => None,
    };
    Ok(Some(Closing { cause, alternative }))
}

/// What a card tells of a closing.
#[derive(Clone, Debug)]
pub struct Closing {
    /// A word of the settings.
    pub cause: String,
    /// The open idea offered instead.
    pub alternative: Option<Opportunity>,
}

/// The form for new evidence.
///
/// # Errors
/// A sentence for anybody but the author, when it was contested before, and when it is not declined; the database's.
pub async fn contest_form(desk: &mut Desk<'_>, opportunity: &str) -> Result<Value> {
    let opportunity = desk.find_opportunity(opportunity).await?;
    let contested = is_contested(desk.connection, &opportunity.id).await?;
    refuse_contest(desk.text, &desk.actor.id, &opportunity, contested)?;
    Ok(draw_contest_form(desk.text, &opportunity))
}

/// What is wrong with sent evidence, by block.
///
/// # Errors
/// The same as when the form was opened.
pub async fn check_contest(
    desk: &mut Desk<'_>,
    opportunity: &str,
    words: &Words,
    link: &str,
) -> Result<BTreeMap<String, String>> {
    let opportunity = desk.find_opportunity(opportunity).await?;
    let contested = is_contested(desk.connection, &opportunity.id).await?;
    refuse_contest(desk.text, &desk.actor.id, &opportunity, contested)?;
    let mut errors = BTreeMap::new();
    if words.is_blank() {
        errors.insert("words".into(), desk.text.contest_missing());
    }
    if !link.is_empty() && !is_web_address(link) {
        errors.insert("link".into(), desk.text.idea_link_wrong());
    }
    Ok(errors)
}

/// The author sent new evidence: it is in review again.
///
/// # Errors
/// A sentence when it is not possible or not allowed; the database's.
pub async fn contested(cx: &mut Cx, opportunity: &str, words: &Words, link: &str) -> Result<()> {
    let opportunity = cx.take_opportunity(opportunity).await?;
    let before = is_contested(&mut cx.tx, &opportunity.id).await?;
    refuse_contest(cx.text, &cx.actor.id, &opportunity, before)?;
    let words = words.cut(EVIDENCE as usize);
    query("INSERT INTO contest (opportunity, words, contested_by, contested_at) VALUES ($1, $2, $3, $4)")
        .bind(&opportunity.id)
        .bind(words.raw())
        .bind(&cx.actor.id)
        .bind(cx.now)
        .execute(&mut *cx.tx)
        .await?;
    if is_web_address(link) {
        // It names nobody where the idea does not.
        let adder = if opportunity.anonymous_at.is_some() { "" } else { cx.actor.id.as_str() };
        let kind = Kind::of_address(&cx.company, link);
        let piece = Evidence::new(cx.ids.next(), &opportunity.id, kind, adder, cx.now);
        add_evidence(&mut cx.tx, &Evidence { link: link.to_owned(), ..piece }).await?;
    }
    query("UPDATE opportunity SET status = $1, status_at = $2, reason = '' WHERE id = $3")
        .bind(Status::InReview.word())
        .bind(cx.now)
        .bind(&opportunity.id)
        .execute(&mut *cx.tx)
        .await?;
    remove_adoption(&mut cx.tx, &opportunity.id).await?;
    // Whoever posted without a name does not get one here.
    let name =
        add_step(cx, &opportunity, "contested", Status::Declined.word(), Status::InReview.word(), &words).await?;
    cx.due(Due::Contests, cx.now + GATHER);
    let number = card_link(cx, &opportunity).await?;
    let thanks = cx.text.contest_sent(number);
    cx.answer(Message::words(thanks));
    announce(cx, &opportunity, &name, Topic::Status, |text| {
        let status = format!("{} {}", Status::InReview.sign(), Status::InReview.name(text));
        format!("{}\n{}", text.contest_line(status), quoted(&words))
    })
    .await
}

/// Tells each steward once of all new evidence that has come.
///
/// # Errors
/// The database's.
pub async fn contests_due(cx: &mut Cx) -> Result<()> {
    let contests = list_untold(&mut cx.tx).await?;
    if contests.is_empty() {
        return Ok(());
    }
    if contests.len() as i64 == SHOWN {
        cx.due(Due::Contests, cx.now);
    }
    let mut lines = Vec::with_capacity(contests.len());
    for contest in &contests {
        query("UPDATE contest SET told_at = $1 WHERE opportunity = $2")
            .bind(cx.now)
            .bind(&contest.opportunity.id)
            .execute(&mut *cx.tx)
            .await?;
        let number = card_link(cx, &contest.opportunity).await?;
        lines.push(contest_line(&number, contest));
    }
    let name = cx.ids.next();
    for steward in cx.company.config().people.stewards.clone() {
        let text = find_text(&mut cx.tx, &cx.company, &steward).await?;
        let words = format!("{}\n{}", text.contest_for_stewards(contests.len()), lines.join("\n"));
        ask(cx, &steward, format!("contests:{name}:{steward}"), Message::words(words)).await?;
    }
    Ok(())
}

/// New evidence that waits for the stewards' answer, for their Home and their digest.
///
/// # Errors
/// The database's.
pub async fn list_waiting(desk: &mut Desk<'_>) -> Result<Vec<Waiting>> {
    if !desk.company.is_steward(&desk.actor.id) {
        return Ok(Vec::new());
    }
    let rows: Vec<(String, String, Millis)> = query_as(
        "SELECT c.opportunity, c.words, c.contested_at FROM contest c JOIN opportunity o ON o.id = c.opportunity \
         WHERE o.status = 'in_review' ORDER BY c.contested_at, c.opportunity LIMIT $1",
    )
    .bind(SHOWN)
    .fetch_all(&mut *desk.connection)
    .await?;
    let mut waiting = Vec::new();
    for contest in with_opportunities(desk.connection, rows).await? {
        let address = find_card_address(desk.connection, desk.company, &contest.opportunity.id).await?;
        waiting.push(waiting_contest(desk.text, &contest, address.as_deref()));
    }
    Ok(waiting)
}

/// Asks about what was parked until now.
///
/// # Errors
/// The database's.
pub async fn look_again_due(cx: &mut Cx) -> Result<()> {
    let rows: Vec<(String, String)> = query_as(
        "SELECT id, opportunity FROM closing WHERE look_at IS NOT NULL AND look_at <= $1 ORDER BY look_at LIMIT $2",
    )
    .bind(cx.now)
    .bind(CHUNK)
    .fetch_all(&mut *cx.tx)
    .await?;
    if rows.len() as i64 == CHUNK {
        cx.due(Due::LookAgain, cx.now);
    }
    for (closing, opportunity) in rows {
        let found = find_opportunity(&mut cx.tx, &opportunity).await?;
        let Some(opportunity) = found.filter(|found| found.status == Status::Parked) else {
            set_look(cx, &closing, None).await?;
            continue;
        };
        let owner = match &opportunity.owner {
            Some(owner) => find_member(&mut cx.tx, owner).await?.filter(|owner| owner.is_reachable()),
            None => None,
        };
        let zone = owner.as_ref().map_or("", |owner| owner.timezone.as_str());
        let begins = Hours::of_zone(cx.company.config(), zone).next_working(cx.now);
        if begins > cx.now {
            set_look(cx, &closing, Some(begins)).await?;
            cx.due(Due::LookAgain, begins);
            continue;
        }
        set_look(cx, &closing, None).await?;
        let asked = owner.map_or_else(|| cx.company.config().people.stewards.clone(), |owner| vec![owner.id]);
        let number = card_link(cx, &opportunity).await?;
        let name = cx.ids.next();
        for person in asked {
            let text = find_text(&mut cx.tx, &cx.company, &person).await?;
            let question = draw_look_question(text, &opportunity, &number);
            ask(cx, &person, format!("look:{name}:{person}"), question).await?;
        }
    }
    Ok(())
}

/// "Take it up again" was pressed below the question.
///
/// # Errors
/// A sentence when it is not possible or not allowed; the database's.
pub async fn taken_up(cx: &mut Cx, opportunity: &str) -> Result<()> {
    let opportunity = take_parked(cx, opportunity).await?;
    let name = set_status(cx, &opportunity, Status::InReview, &Words::default()).await?;
    // Another solution may be looked for.
    remove_adoption(&mut cx.tx, &opportunity.id).await?;
    let person = mention(&cx.actor.id);
    announce(cx, &opportunity, &name, Topic::Status, |text| {
        text.look_taken_up(person.clone(), format!("{} {}", Status::InReview.sign(), Status::InReview.name(text)))
    })
    .await
}

/// "Ask me in a month" was pressed below the question.
///
/// # Errors
/// A sentence when it is not possible or not allowed; the database's.
pub async fn later(cx: &mut Cx, opportunity: &str) -> Result<()> {
    let opportunity = take_parked(cx, opportunity).await?;
    let last: Option<String> =
        query_scalar("SELECT id FROM closing WHERE opportunity = $1 ORDER BY closed_at DESC, id DESC LIMIT 1")
            .bind(&opportunity.id)
            .fetch_optional(&mut *cx.tx)
            .await?;
    let at = Hours::of_zone(cx.company.config(), &cx.actor.timezone).next_working(cx.now + LATER);
    if let Some(closing) = last {
        set_look(cx, &closing, Some(at)).await?;
    }
    let words = cx.text.look_later(day(at));
    cx.answer(Message::words(words));
    Ok(())
}

async fn take_parked(cx: &mut Cx, opportunity: &str) -> Result<Opportunity> {
    let opportunity = cx.take_opportunity(opportunity).await?;
    if !may_move(cx.company.is_steward(&cx.actor.id), &cx.actor.id, &opportunity) {
        return Err(Error::tell(cx.text.look_not_yours()));
    }
    if opportunity.status != Status::Parked {
        let label = opportunity.number.to_string();
        return Err(Error::tell(cx.text.look_over(label, opportunity.status.name(cx.text))));
    }
    Ok(opportunity)
}

// Rules

/// Whether a step to Declined or Parked leads on from where it stands: from anywhere that is open.
fn may_close(from: Status, to: Status) -> bool {
    from.is_open() && matches!(to, Status::Declined | Status::Parked)
}

fn refuse_contest(text: &Text, person: &str, opportunity: &Opportunity, contested: bool) -> Result<()> {
    let label = opportunity.number.to_string();
    if opportunity.author != person {
        return Err(Error::tell(text.contest_not_yours()));
    }
    if contested {
        return Err(Error::tell(text.contest_once(label)));
    }
    if opportunity.status != Status::Declined {
        return Err(Error::tell(text.contest_over(label, opportunity.status.name(text))));
    }
    Ok(())
}

/// `id:status`, as the form remembers it.
fn read_about(about: &str) -> Option<(&str, Status)> {
    let (opportunity, to) = about.split_once(':')?;
    Some((opportunity, Status::from_word(to)?))
}

/// When work begins in the company on the first working day from that date on.
fn look_at(config: &Config, look_on: &str) -> Option<Millis> {
    let hours = Hours::of_zone(config, &config.workspace.timezone);
    Some(hours.next_working(hours.opens(look_on.parse().ok()?)))
}

fn is_web_address(text: &str) -> bool {
    url::Url::parse(text).is_ok_and(|url| matches!(url.scheme(), "https" | "http") && url.has_host())
        && text.len() <= crate::base::blocks::limit::URL
}

fn day(at: Millis) -> String {
    let plain =
        jiff::Timestamp::from_millisecond(at).map_or_else(|_| String::new(), |at| at.strftime("%Y-%m-%d").to_string());
    date(at, &plain, "{date_long}")
}

/// What is told about a closing.
struct Notice {
    to: Status,
    cause: String,
    sentence: Words,
    look_at: Option<Millis>,
    /// The open idea that is close, and its number as a link.
    near: Option<(String, Opportunity)>,
    contestable: bool,
}

impl Notice {
    fn line(&self, text: &Text, person: &str) -> String {
        let (person, cause) = (person.to_owned(), Words::plain(&cause_name(&self.cause, text)).mrkdwn());
        let head = match (self.to, self.look_at) {
            (Status::Parked, Some(at)) => text.decline_parked_until(cause, day(at), person),
            (Status::Parked, None) => text.decline_parked(cause, person),
            _ => text.decline_declined(cause, person),
        };
        let near = self.near.as_ref();
        let near =
            near.map(|(number, other)| text.decline_alternative(number.clone(), other.title.one_line().mrkdwn()));
        let lines = [Some(head), Some(quoted(&self.sentence)), near];
        lines.into_iter().flatten().collect::<Vec<_>>().join("\n")
    }
}

// Views

fn draw_form(
    text: &Text,
    config: &Config,
    opportunity: &Opportunity,
    to: Status,
    sentence: &Words,
    near: &[Opportunity],
) -> Value {
    let causes: Vec<_> = config.decline.reasons.iter().map(|cause| (cause.clone(), cause_name(cause, text))).collect();
    let now = text.progress_stands(
        opportunity.number.to_string(),
        format!("{} {}", opportunity.status.sign(), opportunity.status.name(text)),
        opportunity.title.mrkdwn(),
    );
    let mut blocks = vec![
        section(&now),
        input(
            "cause",
            &text.decline_cause_label(),
            select_input("decline.cause", &text.decline_cause_placeholder(), &causes, None),
            None,
            Need::Required,
        ),
        input(
            "sentence",
            &text.decline_sentence_label(),
            Writing {
                action: "decline.sentence",
                placeholder: &text.decline_sentence_example(),
                initial: sentence.raw(),
                length: (0, SENTENCE),
                multiline: true,
            }
            .element(),
            None,
            Need::Required,
        ),
    ];
    if !near.is_empty() {
        let mut offered: Vec<_> = near
            .iter()
            .take(OFFERED)
            .map(|one| (one.id.clone(), format!("{} · {}", one.number, one.title.one_line().raw())))
            .collect();
        let usual = offered.first().map(|(id, _)| id.clone());
        offered.push(("none".to_owned(), text.decline_alternative_none()));
        blocks.push(input(
            "alternative",
            &text.decline_alternative_label(),
            select_input("decline.alternative", &text.preferences_choose(), &offered, usual.as_deref()),
            Some(&text.decline_alternative_hint()),
            Need::Optional,
        ));
    }
    let parked = to == Status::Parked;
    if parked {
        blocks.push(input(
            "look_on",
            &text.decline_look_label(),
            date_input("decline.look_on", ""),
            Some(&text.decline_look_hint()),
            Need::Optional,
        ));
    }
    Modal {
        callback: "decline.form",
        title: &if parked { text.decline_park_title() } else { text.decline_title() },
        submit: Some(&if parked { text.decline_park_button() } else { text.decline_button() }),
        close: &text.cancel_button(),
        metadata: &format!("{}:{}", opportunity.id, to.word()),
        blocks,
    }
    .view()
}

/// The notice in the thread, or for the author, with the number as a link.
fn draw_notice(text: &Text, person: &str, opportunity: &Opportunity, notice: &Notice, reader: Option<&str>) -> Message {
    let line = notice.line(text, person);
    let words = match reader {
        Some(number) => text.news_for_follower(number.to_owned(), line, opportunity.title.mrkdwn()),
        None => line,
    };
    let contestable = reader.is_some() && notice.contestable;
    let mut buttons = Vec::new();
    if contestable {
        let label = text.decline_contest_button();
        buttons.push(button("decline.contest", &opportunity.id, &label).into());
    }
    if let Some((_, other)) = &notice.near {
        buttons.push(button("similar.vote", &other.id, &text.decline_instead_button()).into());
    }
    if buttons.is_empty() {
        return Message::words(words);
    }
    let mut blocks = vec![section(&words), actions(buttons)];
    let mut whole = words;
    if contestable {
        blocks.push(context(&text.decline_contest_hint()));
        whole = format!("{whole}\n{}", text.decline_contest_hint());
    }
    Message { text: whole, blocks: message_blocks(&blocks) }
}

fn draw_contest_form(text: &Text, opportunity: &Opportunity) -> Value {
    let title = format!("*{}* · {}", opportunity.number, opportunity.title.mrkdwn());
    let why = text.card_reason(opportunity.reason.mrkdwn());
    Modal {
        callback: "decline.contest_form",
        title: &text.contest_title(),
        submit: Some(&text.contest_button()),
        close: &text.cancel_button(),
        metadata: &opportunity.id,
        blocks: vec![
            section(&format!("{title}\n{why}")),
            input(
                "words",
                &text.contest_label(),
                Writing {
                    action: "decline.words",
                    placeholder: &text.contest_example(),
                    initial: "",
                    length: (0, EVIDENCE),
                    multiline: true,
                }
                .element(),
                Some(&text.decline_contest_hint()),
                Need::Required,
            ),
            input(
                "link",
                &text.idea_link_label(),
                url_input("decline.link", &text.idea_link_example(), ""),
                None,
                Need::Optional,
            ),
        ],
    }
    .view()
}

fn draw_look_question(text: &Text, opportunity: &Opportunity, number: &str) -> Message {
    let words = text.look_question(number.to_owned(), opportunity.title.mrkdwn());
    let why = text.card_reason(opportunity.reason.mrkdwn());
    let buttons = vec![
        button("decline.take_up", &opportunity.id, &text.look_again_button()).primary().into(),
        button("decline.later", &opportunity.id, &text.look_later_button()).into(),
    ];
    let blocks = message_blocks(&[section(&words), context(&why), actions(buttons)]);
    Message { text: format!("{words}\n{why}"), blocks }
}

fn contest_line(number: &str, contest: &Contest) -> String {
    let title = contest.opportunity.title.one_line().mrkdwn();
    format!("*{number}* · {title}\n{}", quoted(&contest.words.cut(SENTENCE as usize)))
}

/// New evidence as it waits for an answer.
fn waiting_contest(text: &Text, contest: &Contest, address: Option<&str>) -> Waiting {
    let number = contest.opportunity.number.to_string();
    let number = address.map_or(number.clone(), |address| link(address, &number));
    let value = format!("move:{}", contest.opportunity.id);
    Waiting {
        words: text.contest_waits(contest_line(&number, contest)),
        buttons: vec![button("card.more", &value, &text.progress_move_menu())],
        since: contest.contested_at,
    }
}

/// Views of this feature, for the `screens` command.
pub fn samples(text: &Text, config: &Config, opportunity: &Opportunity) -> Vec<(String, Value)> {
    let value = |message: Message| serde_json::to_value(message).unwrap_or_default();
    let near = [opportunity.clone(), Opportunity { id: "other".into(), ..opportunity.clone() }];
    let sentence = Words::plain(&"Señor Żółć <!here> & co. ".repeat(200)).cut(SENTENCE as usize);
    let mut samples = vec![
        ("contest form".to_owned(), draw_contest_form(text, opportunity)),
        ("look again".to_owned(), value(draw_look_question(text, opportunity, "CX-42"))),
    ];
    for to in [Status::Declined, Status::Parked] {
        let word = to.word();
        samples.push((format!("form, {word}"), draw_form(text, config, opportunity, to, &Words::default(), &[])));
        samples.push((format!("form, {word}, full"), draw_form(text, config, opportunity, to, &sentence, &near)));
        let notice = Notice {
            to,
            cause: "costly".into(),
            sentence: sentence.clone(),
            look_at: Some(opportunity.created_at),
            near: Some(("CX-7".into(), opportunity.clone())),
            contestable: to == Status::Declined,
        };
        for (reader, name) in [(None, "thread"), (Some("CX-42"), "author")] {
            let message = draw_notice(text, "<@U0IDA>", opportunity, &notice, reader);
            samples.push((format!("notice, {word}, {name}"), value(message)));
        }
    }
    samples
}

// SQL

/// New evidence against declining.
#[derive(Clone, Debug)]
pub struct Contest {
    /// What it is about.
    pub opportunity: Opportunity,
    /// What is new.
    pub words: Words,
    /// When it came.
    pub contested_at: Millis,
}

async fn list_untold(connection: &mut Connection) -> Result<Vec<Contest>> {
    let rows: Vec<(String, String, Millis)> = query_as(
        "SELECT opportunity, words, contested_at FROM contest WHERE told_at IS NULL ORDER BY contested_at, opportunity LIMIT $1",
    )
    .bind(SHOWN)
    .fetch_all(&mut *connection)
    .await?;
    with_opportunities(connection, rows).await
}

async fn with_opportunities(connection: &mut Connection, rows: Vec<(String, String, Millis)>) -> Result<Vec<Contest>> {
    let mut contests = Vec::with_capacity(rows.len());
    for (id, words, contested_at) in rows {
        if let Some(opportunity) = find_opportunity(connection, &id).await? {
            contests.push(Contest { opportunity, words: Words::plain(&words), contested_at });
        }
    }
    Ok(contests)
}

async fn is_contested(connection: &mut Connection, opportunity: &str) -> Result<bool> {
    let (count,): (i64,) =
        query_as("SELECT COUNT(*) FROM contest WHERE opportunity = $1").bind(opportunity).fetch_one(connection).await?;
    Ok(count > 0)
}

async fn list_near(connection: &mut Connection, opportunity: &Opportunity) -> Result<Vec<Opportunity>> {
    let alike = list_alike(connection, &opportunity.title, &opportunity.pain).await?;
    let near = alike.into_iter().map(|alike| alike.opportunity);
    Ok(near.filter(|other| other.status.is_open() && other.id != opportunity.id).collect())
}

async fn set_look(cx: &mut Cx, closing: &str, at: Option<Millis>) -> Result<()> {
    query("UPDATE closing SET look_at = $1 WHERE id = $2").bind(at).bind(closing).execute(&mut *cx.tx).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_open_is_declined_or_parked() {
        for from in Status::ALL {
            for to in Status::ALL {
                let expected = from.is_open() && matches!(to, Status::Declined | Status::Parked);
                assert_eq!(may_close(from, to), expected, "{from:?} to {to:?}");
            }
        }
    }

    #[test]
    fn a_day_to_look_again_is_a_working_one() {
        let config = Config::from_sources(None, std::collections::HashMap::new()).expect("the settings are right");
        let at = |look_on| look_at(&config, look_on).map(day);
        assert!(at("2026-12-05").is_some_and(|day| day.contains("2026-12-07")), "a Saturday");
        assert!(at("2026-12-09").is_some_and(|day| day.contains("2026-12-09")), "a Wednesday");
        assert_eq!(at(""), None);
    }
}
