//! Applying: up to three choices, and the colleague who would cover.

use std::collections::BTreeMap;

use serde_json::Value;

use super::offer::LONG;
use super::step::{Stage, ask_host, find_choice};
use super::{Listed, Swap, find_offer, find_swap, function_of, list_open, refuse};
use crate::base::blocks::{
    Block, Input, Modal, Need, Writing, actions, button, input, limit, message_blocks, person_input, section,
    select_input,
};
use crate::base::db::{Connection, query, query_scalar};
use crate::base::error::{Error, Result};
use crate::base::text::{Text, Words, cut_plain, mention};
use crate::domain::call::{Due, Message};
use crate::domain::company::Company;
use crate::domain::cx::{Cx, Desk};
use crate::domain::member::{Kind, Member, find_member};

/// Characters of the days that suit.
pub(super) const SHORT: u64 = 200;
/// The blocks of the choices, the best first.
const CHOICES: [&str; 3] = ["first", "second", "third"];

/// What somebody applies for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Application {
    /// The ids of offers, the best first; blank where there is no such choice.
    pub choices: Vec<String>,
    /// The days that suit.
    pub suits: Words,
    /// What they hope to learn.
    pub hopes: Words,
    /// Who would cover.
    pub cover: String,
}

impl Application {
    fn offers(&self) -> impl Iterator<Item = &str> {
        self.choices.iter().map(String::as_str).filter(|offer| !offer.is_empty())
    }
}

/// The form, with the offer that was pressed on as the first choice.
///
/// # Errors
/// A sentence for those who may not, who have applied already, and when nothing is on offer; the database's.
pub async fn apply_form(desk: &mut Desk<'_>, offer: &str) -> Result<Value> {
    refuse(desk.text, desk.company, &desk.actor)?;
    if find_open(desk.connection, &desk.actor.id).await?.is_some() {
        return Err(Error::tell(desk.text.swap_applied_already()));
    }
    if find_offer(desk.connection, offer).await?.is_some_and(|offer| !offer.is_open(desk.now)) {
        return Err(Error::tell(desk.text.swap_offer_gone()));
    }
    let mut offers = list_open(desk.connection, desk.company, &desk.actor, desk.now).await?;
    offers.retain(|listed| listed.offer.host != desk.actor.id);
    if offers.is_empty() {
        return Err(Error::tell(desk.text.swap_none()));
    }
    Ok(draw_form(desk.text, desk.company, &offers, offer))
}

/// What is wrong with it, by block.
///
/// # Errors
/// A sentence for those who may not; the database's.
pub async fn check_application(desk: &mut Desk<'_>, application: &Application) -> Result<BTreeMap<String, String>> {
    refuse(desk.text, desk.company, &desk.actor)?;
    let (actor, company) = (desk.actor.clone(), desk.company.clone());
    let mut errors = wrong(desk.connection, desk.text, (&company, &actor), application, desk.now).await?;
    if find_open(desk.connection, &actor.id).await?.is_some() {
        errors.insert("first".to_owned(), desk.text.swap_applied_already());
    }
    Ok(errors)
}

/// It was sent: the first host is asked.
///
/// # Errors
/// A sentence for those who may not, and for what does not fit; the database's.
pub async fn applied(cx: &mut Cx, application: &Application) -> Result<()> {
    refuse(cx.text, &cx.company, &cx.actor)?;
    let (actor, company) = (cx.actor.clone(), cx.company.clone());
    let errors = wrong(&mut cx.tx, cx.text, (&company, &actor), application, cx.now).await?;
    if let Some(wrong) = errors.into_values().next() {
        return Err(Error::tell(wrong));
    }
    let id = cx.ids.next();
    if !add_swap(cx, &id, application).await? {
        return Err(Error::tell(cx.text.swap_applied_already()));
    }
    let choice = find_choice(&mut cx.tx, &id, cx.now).await?;
    let Some(offer) = find_offer(&mut cx.tx, choice.as_deref().unwrap_or_default()).await? else {
        return Err(Error::tell(cx.text.swap_offer_gone()));
    };
    let host = find_member(&mut cx.tx, &offer.host).await?.unwrap_or_else(|| Member::unknown(&offer.host));
    let swap = Swap { id, guest: actor.id, offer: offer.id, stage: Stage::Asked, ..Swap::default() };
    set_first(&mut cx.tx, &swap, super::step::next_at(&swap, &host.hours(company.config()), cx.now)).await?;
    ask_host(cx, &swap).await?;
    cx.due(Due::Swap, cx.now);
    let message = draw_applied(cx.text, &offer.host);
    cx.answer(message);
    Ok(())
}

/// What is wrong with a colleague whom somebody names to cover; nobody covers who is visited.
pub(super) async fn wrong_cover(
    connection: &mut Connection,
    text: &Text,
    (company, guest): (&Company, &str),
    cover: &str,
    hosts: &[String],
) -> Result<Option<String>> {
    if cover == guest {
        return Ok(Some(text.swap_cover_yourself()));
    }
    if hosts.iter().any(|host| host == cover) {
        return Ok(Some(text.swap_cover_host()));
    }
    let member = find_member(connection, cover).await?;
    let fits = member.is_some_and(|member| member.is_reachable() && member.kind == Kind::Employee);
    Ok((cover.is_empty() || company.is_bot(cover) || !fits).then(|| text.swap_cover_wrong()))
}

// Rules

async fn wrong(
    connection: &mut Connection,
    text: &Text,
    (company, actor): (&Company, &Member),
    application: &Application,
    now: i64,
) -> Result<BTreeMap<String, String>> {
    let mut errors = BTreeMap::new();
    let open = list_open(connection, company, actor, now).await?;
    let mut hosts = Vec::new();
    for (at, (block, offer)) in CHOICES.iter().zip(&application.choices).enumerate() {
        if offer.is_empty() {
            if at == 0 {
                errors.insert((*block).to_owned(), text.swap_choice_missing());
            }
            continue;
        }
        let known = open.iter().find(|listed| listed.offer.id == *offer && listed.offer.host != actor.id);
        match known {
            None => {
                errors.insert((*block).to_owned(), text.swap_offer_gone());
            }
            Some(_) if application.choices[..at].contains(offer) => {
                errors.insert((*block).to_owned(), text.swap_choice_twice());
            }
            Some(listed) => hosts.push(listed.offer.host.clone()),
        }
    }
    if application.hopes.is_blank() || application.hopes.raw().chars().count() as u64 > LONG {
        errors.insert("hopes".to_owned(), text.swap_words_wrong(LONG));
    }
    if application.suits.raw().chars().count() as u64 > SHORT {
        errors.insert("suits".to_owned(), text.swap_words_wrong(SHORT));
    }
    if let Some(wrong) = wrong_cover(connection, text, (company, &actor.id), &application.cover, &hosts).await? {
        errors.insert("cover".to_owned(), wrong);
    }
    Ok(errors)
}

// Views

fn draw_form(text: &Text, company: &Company, offers: &[Listed], first: &str) -> Value {
    let label = |listed: &Listed| {
        let function = function_of(company, &listed.told);
        let facts = [listed.offer.title.one_line().raw().to_owned(), function, listed.name.clone()];
        let facts: Vec<_> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
        (listed.offer.id.clone(), cut_plain(&facts.join(" · "), limit::OPTION))
    };
    let options: Vec<_> = offers.iter().map(label).collect();
    let choose = text.preferences_choose();
    let select = |action: &str, chosen: &str| -> Input { select_input(action, &choose, &options, Some(chosen)) };
    let mut blocks: Vec<Block> = vec![
        section(&text.swap_apply_lead()),
        input("first", &text.swap_first_label(), select("swap.first", first), None, Need::Required),
    ];
    if options.len() > 1 {
        blocks.push(input("second", &text.swap_second_label(), select("swap.second", ""), None, Need::Optional));
    }
    if options.len() > 2 {
        blocks.push(input("third", &text.swap_third_label(), select("swap.third", ""), None, Need::Optional));
    }
    let writing = |action: &'static str, placeholder: &str, most: u64, multiline: bool| {
        Writing { action, placeholder, initial: "", length: (0, most), multiline }.element()
    };
    blocks.extend([
        input(
            "suits",
            &text.swap_suits_label(),
            writing("swap.suits", &text.swap_suits_example(), SHORT, false),
            None,
            Need::Optional,
        ),
        input(
            "hopes",
            &text.swap_hopes_label(),
            writing("swap.hopes", &text.swap_hopes_example(), LONG, true),
            None,
            Need::Required,
        ),
        cover_input(text),
    ]);
    Modal {
        callback: "swap.apply_form",
        title: &text.swap_apply_title(),
        submit: Some(&text.swap_apply_send()),
        close: &text.cancel_button(),
        metadata: "",
        blocks,
    }
    .view()
}

pub(super) fn cover_input(text: &Text) -> Block {
    input(
        "cover",
        &text.swap_cover_label(),
        person_input("swap.cover_person", &text.swap_cover_placeholder()),
        Some(&text.swap_cover_hint()),
        Need::Required,
    )
}

fn draw_applied(text: &Text, host: &str) -> Message {
    let words = text.swap_applied(mention(host));
    let mine = button("swap.mine", "applied", &text.swap_mine_button());
    Message { blocks: message_blocks(&[section(&words), actions(vec![mine.into()])]), text: words }
}

pub(super) fn samples(text: &Text, company: &Company, offers: &[Listed]) -> Vec<(String, Value)> {
    let named = |(at, listed): (usize, &Listed)| {
        let offer = super::Offer { id: format!("offer-{at}"), ..listed.offer.clone() };
        Listed { offer, ..listed.clone() }
    };
    let own: Vec<_> = offers.iter().enumerate().map(named).collect();
    vec![
        ("swap application".to_owned(), draw_form(text, company, &own, "offer-1")),
        ("swap application, one offer".to_owned(), draw_form(text, company, &own[..1], "new")),
        ("swap, applied".to_owned(), serde_json::to_value(draw_applied(text, "U0ADA")).unwrap_or_default()),
    ]
}

// SQL

/// The application of somebody that is open.
async fn find_open(connection: &mut Connection, person: &str) -> Result<Option<Swap>> {
    let id: Option<String> = query_scalar("SELECT id FROM swap WHERE guest = $1 AND ended_at IS NULL")
        .bind(person.to_owned())
        .fetch_optional(&mut *connection)
        .await?;
    match id {
        Some(id) => find_swap(connection, &id).await,
        None => Ok(None),
    }
}

/// Adds an application with its choices; `false`: the person has one.
async fn add_swap(cx: &mut Cx, id: &str, application: &Application) -> Result<bool> {
    let added = query(
        "INSERT INTO swap (id, guest, cover, suits, hopes, stage, step, offer, day, applied_at) \
         VALUES ($1, $2, $3, $4, $5, 'asked', 0, '', '', $6) ON CONFLICT DO NOTHING",
    )
    .bind(id)
    .bind(&cx.actor.id)
    .bind(&application.cover)
    .bind(application.suits.raw())
    .bind(application.hopes.raw())
    .bind(cx.now)
    .execute(&mut *cx.tx)
    .await?;
    if added.rows_affected() == 0 {
        return Ok(false);
    }
    for (position, offer) in application.offers().enumerate() {
        query("INSERT INTO swap_choice (swap, position, offer, answer) VALUES ($1, $2, $3, '')")
            .bind(id)
            .bind(position as i64)
            .bind(offer)
            .execute(&mut *cx.tx)
            .await?;
    }
    Ok(true)
}

async fn set_first(connection: &mut Connection, swap: &Swap, next_at: Option<i64>) -> Result<()> {
    query("UPDATE swap SET offer = $1, next_at = $2 WHERE id = $3")
        .bind(&swap.offer)
        .bind(next_at)
        .bind(&swap.id)
        .execute(connection)
        .await?;
    Ok(())
}
