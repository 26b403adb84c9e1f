//! The card of a win: who thanked whom for what, which value it lived, and who joined in. Drawn from rows, edited in place.

use crate::base::blocks::{Block, actions, button, context, header, message_blocks, message_text, overflow, section};
use crate::base::clock::Millis;
use crate::base::config::{Config, Wins};
use crate::base::db::{Connection, query_as, query_scalar};
use crate::base::error::Result;
use crate::base::text::{Text, Words, link, mention};
use crate::domain::call::{Call, Message, Place, Ripple};
use crate::domain::cx::Cx;
use crate::domain::family::find_main;
use crate::domain::opportunity::Opportunity;
use crate::domain::posted::{Redraw, compare, find_card_address, find_posted};
use crate::domain::step::quoted;
use crate::domain::value::{value_name, value_sign};

use super::Size;

/// People that the card names; a group may be larger.
const NAMED: usize = 30;
/// Sentences of others that the card shows.
const SAID: usize = 8;
/// Characters of what was done.
const SHOWN: usize = 1_000;
/// Characters of such a sentence, and of a title.
const ECHO: usize = 160;
const TITLE: usize = 90;

/// A win as it is kept.
#[derive(Clone, Debug, sqlx::FromRow)]
pub(super) struct Win {
    pub(super) id: String,
    pub(super) giver: String,
    #[sqlx(try_from = "String")]
    pub(super) words: Words,
    /// The id of a value.
    pub(super) value: String,
    /// What it was called then.
    pub(super) value_name: String,
    pub(super) opportunity: Option<String>,
    #[sqlx(try_from = "String")]
    pub(super) size: Size,
    /// The message it is about; may be empty.
    pub(super) link: String,
    pub(super) channel: String,
    /// Whether it is the celebration of what was shipped.
    pub(super) shipped: i64,
    pub(super) thanked_at: Millis,
    pub(super) undone_at: Option<Millis>,
    pub(super) hidden_at: Option<Millis>,
}

impl Win {
    /// Whether people see it.
    pub(super) fn stands(&self) -> bool {
        self.undone_at.is_none() && self.hidden_at.is_none()
    }

    /// A win for samples.
    pub(super) fn samples(words: &Words) -> Self {
        Self {
            id: "0192f0c0a1b27c3d8e4f5a6b7c8d9e0f".into(),
            giver: "U0ADA".into(),
            words: words.clone(),
            value: "together".into(),
            value_name: "Together".into(),
            opportunity: None,
            size: Size::Small,
            link: String::new(),
            channel: "C0WINS".into(),
            shipped: 0,
            thanked_at: 0,
            undone_at: None,
            hidden_at: None,
        }
    }

    /// The value with its emoji, as it is called now, or was then.
    pub(super) fn value_said(&self, wins: &Wins, text: &Text) -> String {
        match wins.value(&self.value) {
            Some(value) => format!("{}{}", value_sign(value), value_name(value, text)),
            None => self.value_name.clone(),
        }
    }
}

/// Somebody else's thanks.
#[derive(Clone, Debug, sqlx::FromRow)]
pub(super) struct Echo {
    pub(super) member: String,
    #[sqlx(try_from = "String")]
    pub(super) words: Words,
}

/// Everything the card shows.
#[derive(Clone, Debug)]
pub(super) struct Card {
    pub(super) win: Win,
    pub(super) people: Vec<String>,
    pub(super) echoes: Vec<Echo>,
    /// What it belongs to, with the way to its card.
    pub(super) about: Option<(Opportunity, Option<String>)>,
}

/// Our name for the card of a win.
pub(super) fn card_key(win: &str) -> String {
    format!("win:{win}")
}

/// The win whose card has that name.
pub fn win_of(key: &str) -> Option<&str> {
    key.strip_prefix("win:")
}

/// Redraws the card where it differs from what stands there, posts it where none stands, and takes it away when it was
/// taken back or hidden.
///
/// # Errors
/// The database's.
pub async fn redrawn(cx: &mut Cx, win: &str) -> Result<()> {
    let Some(card) = load(cx, win).await? else { return Ok(()) };
    let (key, channel) = (card_key(win), card.win.channel.clone());
    if !card.win.stands() {
        if find_posted(&mut cx.tx, &key).await?.is_some() {
            cx.call(Call::Remove { key, channel });
        }
        return Ok(());
    }
    let message = draw(cx.company.text(), cx.company.config(), &card);
    let ripple = Ripple::Win { win: win.to_owned() };
    match compare(&mut cx.tx, &key, &message).await? {
        Redraw::Post => {
            cx.call(Call::Post { key, place: Place::Channel(channel), message, then: Some(ripple) });
        }
        Redraw::Edit => cx.call(Call::Update { key, channel, message, lost: ripple }),
        Redraw::Nothing => {}
    }
    Ok(())
}

/// Reads what the card shows.
pub(super) async fn load(cx: &mut Cx, win: &str) -> Result<Option<Card>> {
    let Some(win) = find_win(&mut cx.tx, win).await? else { return Ok(None) };
    let people = list_people(&mut cx.tx, &win.id).await?;
    let echoes = list_echoes(&mut cx.tx, &win.id).await?;
    let about = match &win.opportunity {
        Some(opportunity) => find_main(&mut cx.tx, opportunity).await?,
        None => None,
    };
    let about = match about {
        Some(opportunity) => {
            let address = find_card_address(&mut cx.tx, &cx.company, &opportunity.id).await?;
            Some((opportunity, address))
        }
        None => None,
    };
    Ok(Some(Card { win, people, echoes, about }))
}

// Views

/// Mentions side by side, those that are too many only counted.
pub(super) fn names(text: &Text, people: &[String]) -> String {
    let more = people.len().saturating_sub(NAMED);
    let more = (more > 0).then(|| format!("+{}", text.number(more as i64)));
    people.iter().take(NAMED).map(|person| mention(person)).chain(more).collect::<Vec<_>>().join(", ")
}

pub(super) fn draw(text: &Text, config: &Config, card: &Card) -> Message {
    let win = &card.win;
    let value = win.value_said(&config.wins, text);
    let title = match win.size {
        Size::Big => text.win_card_big(value.clone()),
        Size::Small => value.clone(),
    };
    let (giver, people) = (mention(&win.giver), names(text, &card.people));
    let head = text.win_card_head(giver.clone(), people.clone());
    let mut blocks: Vec<Block> = vec![header(&title), section(&format!("{head}\n{}", quoted(&win.words.cut(SHOWN))))];
    let mut small = Vec::new();
    if let Some((opportunity, address)) = &card.about {
        let label = opportunity.number.to_string();
        let label = address.as_ref().map_or(label.clone(), |address| link(address, &label));
        small.push(text.win_card_about(label, opportunity.title.one_line().cut(TITLE).mrkdwn()));
    }
    if !win.link.is_empty() {
        small.push(link(&win.link, &text.win_card_message()));
    }
    if !small.is_empty() {
        blocks.push(context(&small.join("  ·  ")));
    }
    blocks.extend(echo_lines(text, &card.echoes).map(|lines| context(&lines)));
    let label = match card.echoes.len() {
        0 => text.win_echo_button(),
        count => text.win_echo_more_button(count),
    };
    let menu = [
        ("add", text.win_add_menu()),
        ("edit", text.win_edit_menu()),
        ("undo", text.win_undo_menu()),
        ("hide", text.win_hide_menu()),
    ];
    let menu: Vec<_> = menu.into_iter().map(|(what, label)| (format!("{what}:{}", win.id), label)).collect();
    blocks.push(actions(vec![button("win.echo", &win.id, &label).primary().into(), overflow("win.more", &menu)]));
    let summary = summary(text, config, win, &card.people);
    Message { text: message_text(&summary), blocks: message_blocks(&blocks) }
}

/// All of it in a sentence, for notifications and screen readers.
fn summary(text: &Text, config: &Config, win: &Win, people: &[String]) -> String {
    let words = win.words.one_line().cut(SHOWN).mrkdwn();
    let value = win.value_said(&config.wins, text);
    text.win_summary(mention(&win.giver), names(text, people), Words::plain(&value).mrkdwn(), words)
}

/// Those who joined in: what they said, then who said nothing.
fn echo_lines(text: &Text, echoes: &[Echo]) -> Option<String> {
    let (said, silent): (Vec<_>, Vec<_>) = echoes.iter().partition(|echo| !echo.words.is_blank());
    let shown = said.iter().take(SAID);
    let mut lines: Vec<_> =
        shown.map(|echo| text.win_echo_said(mention(&echo.member), echo.words.one_line().cut(ECHO).mrkdwn())).collect();
    let others: Vec<_> = said.iter().skip(SAID).chain(&silent).map(|echo| echo.member.clone()).collect();
    if !others.is_empty() {
        lines.push(text.win_echoes(names(text, &others)));
    }
    (!lines.is_empty()).then(|| lines.join("\n"))
}

// SQL

pub(super) async fn find_win(connection: &mut Connection, id: &str) -> Result<Option<Win>> {
    Ok(query_as(
        "SELECT id, giver, words, value, value_name, opportunity, size, link, channel, shipped, thanked_at, undone_at, \
         hidden_at FROM win WHERE id = $1",
    )
    .bind(id)
    .fetch_optional(connection)
    .await?)
}

/// Those who are thanked, the first first. Whoever turned out to be an app is left out.
pub(super) async fn list_people(connection: &mut Connection, win: &str) -> Result<Vec<String>> {
    Ok(query_scalar(
        "SELECT p.member FROM win_person p LEFT JOIN member m ON m.id = p.member \
         WHERE p.win = $1 AND COALESCE(m.kind, '') <> 'bot' ORDER BY p.added_at, p.member",
    )
    .bind(win)
    .fetch_all(connection)
    .await?)
}

pub(super) async fn list_echoes(connection: &mut Connection, win: &str) -> Result<Vec<Echo>> {
    Ok(query_as("SELECT member, words FROM win_echo WHERE win = $1 ORDER BY added_at, member")
        .bind(win)
        .fetch_all(connection)
        .await?)
}
