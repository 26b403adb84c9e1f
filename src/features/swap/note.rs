//! What somebody reads about a swap as soon as they work: a question, or what became of it. Of several that wait for
//! somebody about one swap, the last counts.

use super::draw::{self, Role};
use super::{Offer, Swap, find_offer, find_swap, next_moment};
use crate::base::clock::Millis;
use crate::base::db::{Connection, query, query_as};
use crate::base::error::Result;
use crate::base::text::Words;
use crate::domain::call::{Call, Due, Message, Place, Ripple};
use crate::domain::cx::Cx;
use crate::domain::member::{Member, find_member};

/// Notes that are told in one transaction.
const CHUNK: i64 = 50;

/// What is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// The host is asked.
    Host,
    /// A colleague is asked to cover.
    Cover,
    /// The guest is asked for another colleague.
    Name,
    /// The guest is welcome on a date.
    Welcomed,
    /// A choice of the guest's has come to nothing.
    Moved,
    /// Everybody has agreed.
    Confirmed,
    /// The host reads that cover is wanted again.
    Unsettled,
    /// The swap does not take place.
    Off,
    /// The host has changed the offer.
    Changed,
    /// The day comes.
    Reminder,
    /// The guest is back.
    After,
}

impl What {
    const ALL: [Self; 11] = [
        Self::Host,
        Self::Cover,
        Self::Name,
        Self::Welcomed,
        Self::Moved,
        Self::Confirmed,
        Self::Unsettled,
        Self::Off,
        Self::Changed,
        Self::Reminder,
        Self::After,
    ];

    fn word(self) -> &'static str {
        match self {
            Self::Host => "host",
            Self::Cover => "cover",
            Self::Name => "name",
            Self::Welcomed => "welcomed",
            Self::Moved => "moved",
            Self::Confirmed => "confirmed",
            Self::Unsettled => "unsettled",
            Self::Off => "off",
            Self::Changed => "changed",
            Self::Reminder => "reminder",
            Self::After => "after",
        }
    }

    /// Whether it waits for an answer.
    fn asks(self) -> bool {
        matches!(self, Self::Host | Self::Cover | Self::Name)
    }
}

/// A note that waits.
#[derive(Clone, Debug, Default, sqlx::FromRow)]
pub(super) struct Note {
    pub(super) swap: String,
    pub(super) member: String,
    pub(super) what: String,
    /// What happened.
    pub(super) why: String,
    /// With whom.
    pub(super) about: String,
    pub(super) offer: String,
    /// The days it was about.
    pub(super) day: String,
    /// What somebody said.
    #[sqlx(try_from = "String")]
    pub(super) words: Words,
    pub(super) step: i64,
}

/// Our name for what somebody reads about a step of a swap.
pub(super) fn key(swap: &str, step: i64, member: &str) -> String {
    format!("swap:{swap}:{step}:{member}")
}

/// Leaves a note for somebody. `swap` is as it was when it happened.
pub(super) async fn add(
    cx: &mut Cx,
    swap: &Swap,
    step: i64,
    (member, what): (&str, What),
    why: &str,
    about: &str,
    words: &Words,
) -> Result<()> {
    // Whoever comes back from a visit tells of it on the next day.
    let tell_at = match what {
        What::After => {
            let guest = find_member(&mut cx.tx, member).await?.unwrap_or_else(|| Member::unknown(member));
            guest.hours(cx.company.config()).next_opening(swap.ends_at.unwrap_or(cx.now))
        }
        _ => cx.now,
    };
    query(
        "INSERT INTO swap_note (swap, member, what, why, about, offer, day, words, step, tell_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (swap, member) DO UPDATE SET \
         what = excluded.what, why = excluded.why, about = excluded.about, offer = excluded.offer, day = excluded.day, \
         words = excluded.words, step = excluded.step, tell_at = excluded.tell_at",
    )
    .bind(&swap.id)
    .bind(member)
    .bind(what.word())
    .bind(why)
    .bind(about)
    .bind(&swap.offer)
    .bind(&swap.day)
    .bind(words.raw())
    .bind(step)
    .bind(tell_at)
    .execute(&mut *cx.tx)
    .await?;
    cx.due(Due::Swap, cx.now);
    Ok(())
}

/// Leaves one for everybody whose swap is about an offer that has changed, or may come to be; whoever waits for other news
/// reads the offer there.
pub(super) async fn add_changed(cx: &mut Cx, offer: &Offer) -> Result<()> {
    query(
        "INSERT INTO swap_note (swap, member, what, why, about, offer, day, words, step, tell_at) \
         SELECT s.id, s.guest, 'changed', '', $1, $2, s.day, '', s.step, CAST($3 AS BIGINT) FROM swap s \
         JOIN swap_choice c ON c.swap = s.id WHERE c.offer = $4 AND c.answer = '' AND s.ended_at IS NULL \
         ON CONFLICT (swap, member) DO NOTHING",
    )
    .bind(&offer.host)
    .bind(&offer.id)
    .bind(cx.now)
    .bind(&offer.id)
    .execute(&mut *cx.tx)
    .await?;
    cx.due(Due::Swap, cx.now);
    Ok(())
}

/// Tells what can be told now. Whether there may be more.
pub(super) async fn due(cx: &mut Cx) -> Result<bool> {
    let notes: Vec<Note> = query_as(
        "SELECT swap, member, what, why, about, offer, day, words, step FROM swap_note WHERE tell_at <= $1 \
         ORDER BY tell_at, swap, member LIMIT $2",
    )
    .bind(cx.now)
    .bind(CHUNK)
    .fetch_all(&mut *cx.tx)
    .await?;
    for note in &notes {
        tell(cx, note).await?;
    }
    Ok(notes.len() as i64 == CHUNK)
}

async fn tell(cx: &mut Cx, note: &Note) -> Result<()> {
    let company = cx.company.clone();
    let member = find_member(&mut cx.tx, &note.member).await?.filter(Member::is_reachable);
    if let Some(member) = &member {
        let at = next_moment(member, &company, cx.now);
        if at > cx.now {
            return set_tell_at(&mut cx.tx, note, at).await;
        }
    }
    remove(&mut cx.tx, note).await?;
    let Some(what) = What::ALL.into_iter().find(|what| what.word() == note.what) else { return Ok(()) };
    let (Some(member), Some(swap), Some(offer)) =
        (member, find_swap(&mut cx.tx, &note.swap).await?, find_offer(&mut cx.tx, &note.offer).await?)
    else {
        return Ok(());
    };
    // What is over by now is asked no more, and nobody is reminded of it.
    if (what.asks() || what == What::Reminder) && swap.step != note.step {
        return Ok(());
    }
    let message = compose(cx, &member, what, note, (&swap, &offer)).await?;
    let then = what.asks().then(|| Ripple::Home { person: member.id.clone() });
    let key = match what {
        What::Changed => format!("{}:{}", key(&note.swap, note.step, &note.member), cx.now),
        What::Reminder => format!("{}:{}", key(&note.swap, note.step, &note.member), what.word()),
        _ => key(&note.swap, note.step, &note.member),
    };
    cx.call(Call::Post { key, place: Place::Person(member.id), message, then });
    Ok(())
}

async fn compose(
    cx: &mut Cx,
    member: &Member,
    what: What,
    note: &Note,
    (swap, offer): (&Swap, &Offer),
) -> Result<Message> {
    let text = member.text(&cx.company);
    Ok(match what {
        What::Host => {
            let guest = find_member(&mut cx.tx, &swap.guest).await?;
            let guest = guest.unwrap_or_else(|| Member::unknown(&swap.guest));
            let function = super::function_of(&cx.company, &guest.told);
            draw::draw_host(text, swap, offer, &function)
        }
        What::Cover => draw::draw_cover(text, swap, offer),
        What::Name => draw::draw_name(text, swap, offer, note),
        What::Welcomed => draw::draw_welcomed(text, swap, offer),
        What::Confirmed => draw::draw_confirmed(text, swap, offer, Role::of(&member.id, swap, offer)),
        What::Reminder => draw::draw_reminder(text, swap, offer, Role::of(&member.id, swap, offer)),
        What::After => draw::draw_after(text, swap, offer, cx.company.config().wins.on),
        What::Unsettled => draw::draw_unsettled(text, swap, note),
        What::Off => draw::draw_off(text, offer, note),
        What::Changed => draw::draw_changed(text, offer),
        What::Moved => {
            let next = if swap.ended_at.is_none() { find_offer(&mut cx.tx, &swap.offer).await? } else { None };
            draw::draw_moved(text, offer, note, next.as_ref())
        }
    })
}

// SQL

async fn set_tell_at(connection: &mut Connection, note: &Note, at: Millis) -> Result<()> {
    query("UPDATE swap_note SET tell_at = $1 WHERE swap = $2 AND member = $3")
        .bind(at)
        .bind(&note.swap)
        .bind(&note.member)
        .execute(connection)
        .await?;
    Ok(())
}

async fn remove(connection: &mut Connection, note: &Note) -> Result<()> {
    query("DELETE FROM swap_note WHERE swap = $1 AND member = $2")
        .bind(&note.swap)
        .bind(&note.member)
        .execute(connection)
        .await?;
    Ok(())
}

/// Asks nobody any more what waits to be asked about a swap.
pub(super) async fn remove_questions(connection: &mut Connection, swap: &str) -> Result<()> {
    query("DELETE FROM swap_note WHERE swap = $1 AND what IN ('host', 'cover', 'name')")
        .bind(swap.to_owned())
        .execute(connection)
        .await?;
    Ok(())
}
