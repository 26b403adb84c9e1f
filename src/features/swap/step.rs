//! How a swap goes from step to step: a host is asked, welcomes for a date, a named colleague agrees to cover, and only then
//! it is confirmed. Whatever ends one choice leads to the next.

use super::draw::{Settled, draw_settled};
use super::note::{self, What};
use super::{Offer, Swap, find_offer};
use crate::base::clock::Millis;
use crate::base::db::{Connection, query, query_scalar};
use crate::base::error::Result;
use crate::base::text::Words;
use crate::domain::calendar::Hours;
use crate::domain::call::{Call, Due, Ripple};
use crate::domain::cx::Cx;
use crate::domain::member::{Member, find_member};
use crate::domain::posted::{find_posted, give_up_post};

/// Working days after which a host who says nothing is left in peace, and a colleague asked to cover.
const HOST_DAYS: i64 = 5;
const COVER_DAYS: i64 = 3;
/// Days looked back for one on which the host works.
const LOOKED_BACK: usize = 14;

/// How far a swap is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Stage {
    /// A host is asked.
    #[default]
    Asked,
    /// There is a date, and the named colleague is asked to cover.
    Cover,
    /// There is a date, and the guest is asked who else could cover.
    Uncovered,
    /// Everybody has agreed.
    Confirmed,
    /// It is over, for whatever reason.
    Over,
}

impl Stage {
    const ALL: [Self; 5] = [Self::Asked, Self::Cover, Self::Uncovered, Self::Confirmed, Self::Over];

    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Cover => "cover",
            Self::Uncovered => "uncovered",
            Self::Confirmed => "confirmed",
            Self::Over => "over",
        }
    }
}

impl From<String> for Stage {
    fn from(word: String) -> Self {
        Self::ALL.into_iter().find(|stage| stage.word() == word).unwrap_or(Self::Over)
    }
}

/// What happens to a swap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Event {
    /// The host welcomes the guest on a date.
    Welcomed,
    /// The host says: not this time.
    Declined,
    /// The host said nothing.
    Silent,
    /// The offer was taken back.
    Closed,
    /// The host calls the date off.
    HostOff,
    /// The host has left.
    HostLeft,
    /// The date came, and nobody had agreed to cover.
    Came,
    /// The colleague covers.
    Covers,
    /// The colleague cannot, or no more.
    CoverUnable,
    /// The colleague said nothing.
    CoverSilent,
    /// The colleague has left.
    CoverLeft,
    /// The guest names another colleague.
    Named,
    /// The guest takes it back.
    Withdrawn,
    /// The guest has left.
    GuestLeft,
    /// The last day is over.
    Held,
}

impl Event {
    #[cfg(test)]
    const ALL: [Self; 15] = [
        Self::Welcomed,
        Self::Declined,
        Self::Silent,
        Self::Closed,
        Self::HostOff,
        Self::HostLeft,
        Self::Came,
        Self::Covers,
        Self::CoverUnable,
        Self::CoverSilent,
        Self::CoverLeft,
        Self::Named,
        Self::Withdrawn,
        Self::GuestLeft,
        Self::Held,
    ];

    /// How a note remembers it.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Welcomed => "welcomed",
            Self::Declined => "declined",
            Self::Silent => "silent",
            Self::Closed => "closed",
            Self::HostOff => "called_off",
            Self::HostLeft => "left",
            Self::Came => "uncovered",
            Self::Covers => "covers",
            Self::CoverUnable => "unable",
            Self::CoverSilent => "cover_silent",
            Self::CoverLeft => "cover_left",
            Self::Named => "named",
            Self::Withdrawn => "withdrawn",
            Self::GuestLeft => "guest_left",
            Self::Held => "held",
        }
    }

    /// Whether it ends what the guest had chosen.
    fn ends_choice(self) -> bool {
        matches!(self, Self::Declined | Self::Silent | Self::Closed | Self::HostOff | Self::HostLeft | Self::Came)
    }

    /// Whether somebody else must cover.
    fn uncovers(self) -> bool {
        matches!(self, Self::CoverUnable | Self::CoverSilent | Self::CoverLeft)
    }
}

/// What decides between two ways on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Left {
    /// Whether one of the choices is left.
    pub(super) choice: bool,
    /// Whether a colleague is named to cover.
    pub(super) cover: bool,
}

impl Stage {
    /// The stage after something happened; `None`: it cannot happen now.
    pub(super) fn after(self, event: Event, left: Left) -> Option<Self> {
        let next = if left.choice { Self::Asked } else { Self::Over };
        match (self, event) {
            (Self::Over, _) => None,
            (_, Event::Withdrawn | Event::GuestLeft) => Some(Self::Over),
            (_, Event::HostLeft) => Some(next),
            (Self::Asked, Event::Welcomed) if left.cover => Some(Self::Cover),
            (Self::Asked, Event::Welcomed) => Some(Self::Uncovered),
            (Self::Asked, Event::Declined | Event::Silent | Event::Closed) => Some(next),
            (Self::Cover | Self::Uncovered | Self::Confirmed, Event::HostOff) => Some(next),
            (Self::Cover | Self::Uncovered, Event::Came) => Some(next),
            (Self::Cover, Event::Covers) => Some(Self::Confirmed),
            (Self::Cover, Event::CoverSilent) => Some(Self::Uncovered),
            (Self::Cover | Self::Confirmed, Event::CoverUnable | Event::CoverLeft) => Some(Self::Uncovered),
            (Self::Uncovered, Event::Named) => Some(Self::Cover),
            (Self::Confirmed, Event::Held) => Some(Self::Over),
            _ => None,
        }
    }
}

/// When work begins for the host on the last working day before a visit.
fn day_before(hours: &Hours, begins_at: Millis) -> Option<Millis> {
    let mut date = hours.date(begins_at);
    for _ in 0..LOOKED_BACK {
        date = date.yesterday().ok()?;
        if hours.works_on(date) {
            return Some(hours.opens(date));
        }
    }
    None
}

/// When it goes on by itself; `asked` is when whoever is asked works, or the host once it is settled.
pub(super) fn next_at(swap: &Swap, asked: &Hours, now: Millis) -> Option<Millis> {
    let patience = |days: i64| asked.after_working_days(asked.next_working(now), days);
    match swap.stage {
        Stage::Asked => Some(patience(HOST_DAYS)),
        Stage::Cover => Some(swap.begins_at.map_or(patience(COVER_DAYS), |begins| patience(COVER_DAYS).min(begins))),
        Stage::Uncovered => swap.begins_at,
        Stage::Confirmed => {
            let before = swap.begins_at.filter(|_| swap.reminded_at.is_none());
            before.and_then(|begins| day_before(asked, begins)).filter(|at| *at > now).or(swap.ends_at)
        }
        Stage::Over => None,
    }
}

/// Something happened to a swap, whose row is taken, by somebody or by itself (`by` is empty). Everybody it concerns is
/// told, but `by`. Whether it could happen.
pub(super) async fn happened(cx: &mut Cx, mut swap: Swap, event: Event, said: &Words, by: &str) -> Result<bool> {
    let Some(offer) = find_offer(&mut cx.tx, &swap.offer).await? else { return Ok(false) };
    if swap.stage.after(event, Left::default()).is_none() {
        return Ok(false);
    }
    if event.ends_choice() {
        set_choice(&mut cx.tx, &swap, event.word()).await?;
    }
    let next = if event.ends_choice() { find_choice(&mut cx.tx, &swap.id, cx.now).await? } else { None };
    let left = Left { choice: next.is_some(), cover: !swap.cover.is_empty() };
    let Some(stage) = swap.stage.after(event, left) else { return Ok(false) };
    let before = swap.clone();
    swap.stage = stage;
    if event.uncovers() {
        swap.cover.clear();
    }
    if event.ends_choice() {
        (swap.day, swap.begins_at, swap.ends_at) = (String::new(), None, None);
        swap.offer = next.unwrap_or(swap.offer);
    }
    settle(cx, (&before, &offer), event, (said, by)).await?;
    swap.step += 1;
    let present = find_offer(&mut cx.tx, &swap.offer).await?.unwrap_or_else(|| offer.clone());
    let asked = if stage == Stage::Confirmed { offer.host.clone() } else { swap.asked(&present).to_owned() };
    swap.reminded_at = None;
    let asked = find_member(&mut cx.tx, &asked).await?.unwrap_or_else(|| Member::unknown(&asked));
    swap.next_at = next_at(&swap, &asked.hours(cx.company.config()), cx.now);
    if event == Event::Covers {
        swap.confirmed_at = Some(cx.now);
    } else if stage != Stage::Over {
        swap.confirmed_at = None;
    }
    swap.ended_at = (stage == Stage::Over).then_some(cx.now);
    swap.held_at = (event == Event::Held).then_some(cx.now);
    set_swap(&mut cx.tx, &swap).await?;
    tell(cx, (&before, &swap), &offer, event, said, by).await?;
    cx.due(Due::Swap, cx.now);
    Ok(true)
}

/// Leaves a note for everybody whom it concerns.
async fn tell(
    cx: &mut Cx,
    (before, swap): (&Swap, &Swap),
    offer: &Offer,
    event: Event,
    said: &Words,
    by: &str,
) -> Result<()> {
    let was_sure = before.stage == Stage::Confirmed;
    let (guest, host, cover) = (before.guest.as_str(), offer.host.as_str(), before.cover.as_str());
    let mut notes = Vec::new();
    match event {
        Event::Welcomed if swap.stage == Stage::Cover => notes.extend([(cover, What::Cover), (guest, What::Welcomed)]),
        Event::Welcomed => notes.push((guest, What::Name)),
        Event::Named => notes.push((swap.cover.as_str(), What::Cover)),
        // Whoever covers has just said so, and reads it there.
        Event::Covers => notes.extend([(guest, What::Confirmed), (host, What::Confirmed)]),
        Event::CoverUnable | Event::CoverSilent | Event::CoverLeft => {
            notes.push((guest, What::Name));
            if was_sure {
                notes.push((host, What::Unsettled));
            }
        }
        Event::Withdrawn | Event::GuestLeft => {
            if !before.day.is_empty() {
                notes.push((host, What::Off));
            }
            if was_sure {
                notes.push((cover, What::Off));
            }
        }
        Event::Held => notes.push((guest, What::After)),
        _ => {
            notes.push((guest, What::Moved));
            if was_sure {
                notes.push((cover, What::Off));
            }
            if event == Event::Came {
                notes.push((host, What::Off));
            }
        }
    }
    let about = match event {
        Event::GuestLeft | Event::Withdrawn => guest,
        _ if event.uncovers() => cover,
        _ => host,
    };
    for (member, what) in notes.into_iter().filter(|(member, _)| *member != by) {
        note::add(cx, before, swap.step, (member, what), event.word(), about, said).await?;
    }
    if event.ends_choice() && swap.stage == Stage::Asked {
        ask_host(cx, swap).await?;
    }
    Ok(())
}

/// Leaves the question for the host whom a swap is about now.
pub(super) async fn ask_host(cx: &mut Cx, swap: &Swap) -> Result<()> {
    let Some(offer) = find_offer(&mut cx.tx, &swap.offer).await? else { return Ok(()) };
    note::add(cx, swap, swap.step, (&offer.host, What::Host), "", &swap.guest, &Words::default()).await
}

/// The question that stood tells what became of it, and has no buttons any more; one that waits is asked no more. Whoever
/// answered elsewhere reads it as an answer.
async fn settle(cx: &mut Cx, (swap, offer): (&Swap, &Offer), event: Event, (said, by): (&Words, &str)) -> Result<()> {
    note::remove_questions(&mut cx.tx, &swap.id).await?;
    let person = swap.asked(offer).to_owned();
    let company = cx.company.clone();
    let member = find_member(&mut cx.tx, &person).await?.unwrap_or_else(|| Member::unknown(&person));
    let settled = Settled { swap, offer, event, said };
    let message = draw_settled(member.text(&company), &settled);
    let key = note::key(&swap.id, swap.step, &person);
    cx.ripple(Ripple::Home { person: person.clone() });
    // What was confirmed is no question, and stands as it was told.
    let posted = if swap.stage == Stage::Confirmed { None } else { find_posted(&mut cx.tx, &key).await? };
    let stands = posted.is_some();
    match posted {
        Some(posted) => {
            let lost = Ripple::Home { person: person.clone() };
            cx.call(Call::Update { key, channel: posted.channel, message: message.clone(), lost });
        }
        // It may be on its way to Slack still.
        None if swap.stage != Stage::Confirmed => give_up_post(&mut cx.tx, &key).await?,
        None => {}
    }
    if by == person && !(stands && cx.whisper_in.is_none()) && swap.stage != Stage::Confirmed {
        cx.answer(message);
    }
    Ok(())
}

/// Reminds all three of the day that comes.
async fn remind(cx: &mut Cx, mut swap: Swap) -> Result<()> {
    let Some(offer) = find_offer(&mut cx.tx, &swap.offer).await? else { return Ok(()) };
    (swap.reminded_at, swap.next_at) = (Some(cx.now), swap.ends_at);
    set_swap(&mut cx.tx, &swap).await?;
    for member in [&swap.guest, &offer.host, &swap.cover] {
        note::add(cx, &swap, swap.step, (member, What::Reminder), "", "", &Words::default()).await?;
    }
    Ok(())
}

/// When those have waited long enough for an answer who are asked, or the day has come.
pub(super) async fn due(cx: &mut Cx, swap: Swap) -> Result<()> {
    let event = match swap.stage {
        Stage::Asked => Event::Silent,
        Stage::Cover if swap.begins_at.is_some_and(|begins| begins > cx.now) => Event::CoverSilent,
        Stage::Cover | Stage::Uncovered => Event::Came,
        Stage::Confirmed if swap.ends_at.is_some_and(|ends| ends > cx.now) => return remind(cx, swap).await,
        Stage::Confirmed => Event::Held,
        Stage::Over => return Ok(()),
    };
    happened(cx, swap, event, &Words::default(), "").await?;
    Ok(())
}

// SQL

/// The next choice whose host can be asked.
pub(super) async fn find_choice(connection: &mut Connection, swap: &str, now: Millis) -> Result<Option<String>> {
    Ok(query_scalar(
        "SELECT c.offer FROM swap_choice c JOIN swap_offer o ON o.id = c.offer JOIN member m ON m.id = o.host \
         WHERE c.swap = $1 AND c.answer = '' AND o.closed_at IS NULL AND o.until_at > $2 AND m.gone_at IS NULL \
         ORDER BY c.position LIMIT 1",
    )
    .bind(swap.to_owned())
    .bind(now)
    .fetch_optional(connection)
    .await?)
}

async fn set_choice(connection: &mut Connection, swap: &Swap, answer: &str) -> Result<()> {
    query("UPDATE swap_choice SET answer = $1 WHERE swap = $2 AND offer = $3")
        .bind(answer)
        .bind(&swap.id)
        .bind(&swap.offer)
        .execute(connection)
        .await?;
    Ok(())
}

async fn set_swap(connection: &mut Connection, swap: &Swap) -> Result<()> {
    query(
        "UPDATE swap SET cover = $1, stage = $2, step = $3, offer = $4, day = $5, begins_at = $6, ends_at = $7, \
         next_at = $8, reminded_at = $9, confirmed_at = $10, ended_at = $11, held_at = $12 WHERE id = $13",
    )
    .bind(&swap.cover)
    .bind(swap.stage.word())
    .bind(swap.step)
    .bind(&swap.offer)
    .bind(&swap.day)
    .bind(swap.begins_at)
    .bind(swap.ends_at)
    .bind(swap.next_at)
    .bind(swap.reminded_at)
    .bind(swap.confirmed_at)
    .bind(swap.ended_at)
    .bind(swap.held_at)
    .bind(&swap.id)
    .execute(connection)
    .await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::calendar::fixture::{at, config};

    /// Which events lead where: everything else is refused.
    #[test]
    fn a_swap_goes_from_step_to_step_and_never_without_cover() {
        use Event::*;
        use Stage::{Asked, Confirmed, Over, Uncovered};
        let more = Left { choice: true, cover: true };
        for (from, expected) in [
            (
                Asked,
                vec![
                    (Welcomed, Stage::Cover),
                    (Declined, Asked),
                    (Silent, Asked),
                    (Closed, Asked),
                    (HostLeft, Asked),
                    (Withdrawn, Over),
                    (GuestLeft, Over),
                ],
            ),
            (
                Stage::Cover,
                vec![
                    (HostOff, Asked),
                    (HostLeft, Asked),
                    (Came, Asked),
                    (Covers, Confirmed),
                    (CoverUnable, Uncovered),
                    (CoverSilent, Uncovered),
                    (CoverLeft, Uncovered),
                    (Withdrawn, Over),
                    (GuestLeft, Over),
                ],
            ),
            (
                Uncovered,
                vec![
                    (HostOff, Asked),
                    (HostLeft, Asked),
                    (Came, Asked),
                    (Named, Stage::Cover),
                    (Withdrawn, Over),
                    (GuestLeft, Over),
                ],
            ),
            (
                Confirmed,
                vec![
                    (HostOff, Asked),
                    (HostLeft, Asked),
                    (CoverUnable, Uncovered),
                    (CoverLeft, Uncovered),
                    (Withdrawn, Over),
                    (GuestLeft, Over),
                    (Held, Over),
                ],
            ),
            (Over, vec![]),
        ] {
            let all = Event::ALL.into_iter().filter_map(|event| Some((event, from.after(event, more)?)));
            assert_eq!(all.collect::<Vec<_>>(), expected, "{from:?}");
            // With no choice left, what ends one ends all.
            for event in Event::ALL.into_iter().filter(|event| event.ends_choice()) {
                let none = Left { choice: false, cover: true };
                assert_eq!(from.after(event, none), from.after(event, more).map(|_| Over), "{from:?} {event:?}");
            }
        }
        assert_eq!(Asked.after(Welcomed, Left { choice: true, cover: false }), Some(Uncovered));
    }

    #[test]
    fn a_host_has_five_working_days_a_colleague_three_and_nobody_longer_than_until_the_day() {
        let config = config();
        let madrid = Hours::of_zone(&config, "Europe/Madrid");
        let now = at("2026-11-07T12:00[Europe/Madrid]");
        let swap = |stage: Stage, begins: Option<&str>| Swap {
            stage,
            begins_at: begins.map(at),
            ends_at: begins.map(at).map(|begins| begins + 1),
            ..Swap::default()
        };
        // A Saturday: they are asked on Monday.
        let next = |stage, begins| next_at(&swap(stage, begins), &madrid, now);
        assert_eq!(next(Stage::Asked, None), Some(at("2026-11-16T17:30[Europe/Madrid]")));
        let far = Some("2026-12-01T09:00[Europe/Madrid]");
        assert_eq!(next(Stage::Cover, far), Some(at("2026-11-12T17:30[Europe/Madrid]")));
        let near = Some("2026-11-10T09:00[Europe/Madrid]");
        assert_eq!(next(Stage::Cover, near), near.map(at));
        assert_eq!(next(Stage::Uncovered, far), far.map(at));
        // They are reminded on the working day before, unless that is over: a Tuesday's on Monday, a Monday's on Friday.
        assert_eq!(next(Stage::Confirmed, far), Some(at("2026-11-30T09:00[Europe/Madrid]")));
        let monday = Some("2026-11-16T09:00[Europe/Madrid]");
        assert_eq!(next(Stage::Confirmed, monday), Some(at("2026-11-13T09:00[Europe/Madrid]")));
        let soon = Some("2026-11-09T09:00[Europe/Madrid]");
        assert_eq!(next(Stage::Confirmed, soon), soon.map(at).map(|begins| begins + 1));
        assert_eq!(next(Stage::Over, far), None);
    }
}
