//! Stories about where wins are told of: the weekly digest, which follows them, and the month.

use cx_bot::base::clock::{DAY, HOUR, MINUTE};
use cx_bot::sandbox::Submitted;
use cx_bot::sandbox::world::Kind;
use serde_json::json;

use crate::town::{CX, Town, behind_the_back, snapshot};
use crate::win::{WINS, cards, chooses, draft, on, presses, shows, town};

#[tokio::test]
async fn the_weekly_digest_tells_what_people_thanked_each_other_for() {
    let mut town = Town::with(|config| {
        on(config);
        config.digest.on = true;
    })
    .await;
    town.pass(HOUR).await;
    town.engineer().types("/cx-win", "@U0MARTA @U0ADA found an invoice #care").await;
    town.settle().await;
    town.accountant().types("/cx-win", "@U0TESS closed the year #Razem").await;
    town.settle().await;
    for _ in 0..7 * 24 + 1 {
        town.pass(HOUR).await;
    }
    let digest = town.screen(CX);
    let (_, digest) = digest.rsplit_once("# Our week for customers").expect("there is a digest");
    // Nobody reads that nobody took part above those who were thanked, nor the names of all who thank for the first time
    // in the first week in which anybody does.
    snapshot!(digest.rsplit_once("---").expect("a question ends it").0.trim(), @"
    · 2026-11-02 UTC – 2026-11-09 UTC
      No new ideas or votes this time. What did you hear from a customer lately? One sentence is enough to start.
      ---
      *What we thanked each other for*
      :tada: *2* wins  ·  *3* people were thanked
      Values lived: :sparkling_heart: Care 1  ·  :handshake: Together 1
      :left_right_arrow: Between functions: Engineering → Finance  ·  Engineering → Support
      Ben Thistle thanks Ada Novak, Marta Lipowa: found an invoice · <See it>
      Marta Lipowa thanks Tess Bramble: closed the year · <See it>
    ");
    town.end().await;
}

#[tokio::test]
async fn a_digest_names_a_few_and_counts_the_others_and_new_givers_once_wins_are_no_longer_new() {
    let mut town = Town::with(|config| {
        on(config);
        config.digest.on = true;
        config.wins.per_day = 40;
    })
    .await;
    town.pass(HOUR).await;
    town.agent().types("/cx-win", "@U0BEN found the first invoice #care").await;
    town.settle().await;
    // That was four weeks ago and a day.
    behind_the_back(&town, "UPDATE win SET thanked_at = thanked_at - 2505600000").await;
    for (giver, typed) in [
        ("U0ADA", "@U0LUCA mended the app #care"),
        ("U0MARTA", "@U0TESS closed the year #Razem"),
        ("U0FINN", "@U0NOA drew a better map #care"),
        ("U0NOA", "@U0FINN asked a customer #care"),
        ("U0TESS", "@U0EWA packed at night #together"),
        ("U0BEN", "@U0MARTA @U0ADA @U0TESS @U0LUCA @U0FINN carried a piano upstairs #together"),
    ] {
        town.person(giver).types("/cx-win", typed).await;
        town.pass(MINUTE).await;
    }
    // What can be taken back is not told yet.
    town.pass(11 * MINUTE).await;
    let shown = town.steward().types("/cx", "digest preview").await;
    let (_, part) = shown.split_once("What we thanked each other for*").expect("it tells of wins");
    snapshot!(part.split("---").next().unwrap_or_default().trim(), @"
    :tada: *6* wins  ·  *7* people were thanked
    Values lived: :sparkling_heart: Care 3  ·  :handshake: Together 3
    :seedling: Thanking for the first time: Marta Lipowa, Finn Marlowe, Noa Encinar and 2 more
    :left_right_arrow: Between functions: Engineering → Finance  ·  Engineering → Logistics  ·  Engineering → Product  ·  Engineering → Support  ·  Finance → Logistics
    Ben Thistle thanks Ada Novak, Finn Marlowe, Luca Pineta and 2 more: carried a piano upstairs · <See it>
    Tess Bramble thanks Ewa Brzozka: packed at night · <See it>
    Noa Encinar thanks Finn Marlowe: asked a customer · <See it>
    ");
    town.end().await;
}

/// The part of the last digest in the CX channel that tells of wins; empty where none does.
fn told_of_wins(town: &Town) -> String {
    let digest = town.screen(CX);
    let (_, digest) = digest.rsplit_once("# Our week for customers").expect("there is a digest");
    let part = digest.split_once("What we thanked each other for*").map_or("", |(_, part)| part);
    part.split("---").next().unwrap_or_default().trim().to_owned()
}

/// The pictures in it.
fn pictures(town: &Town) -> usize {
    town.screen(CX).rsplit_once("# Our week for customers").map_or(0, |(_, digest)| digest.matches("(image: ").count())
}

#[tokio::test]
async fn what_is_hidden_or_changed_later_does_not_stay_quoted_in_a_digest_that_stands() {
    let mut town = Town::with(|config| {
        on(config);
        config.digest.on = true;
    })
    .await;
    town.pass(2 * HOUR).await;
    town.agent().shares("Refund mails arrive after nine days").await;
    town.settle().await;
    town.pass(7 * DAY).await;
    town.agent().shares("Parcels come back without a word").await;
    let (ben, ida) = (town.engineer(), town.steward());
    ben.types("/cx-win", "@U0MARTA @U0ADA told us what Mrs Brown needs #care").await;
    town.settle().await;
    town.accountant().types("/cx-win", "@U0TESS closed the year #Razem").await;
    town.settle().await;
    for _ in 0..7 * 24 {
        town.pass(HOUR).await;
    }
    assert!(told_of_wins(&town).contains("Mrs Brown"), "{}", told_of_wins(&town));
    let edited = town.calls("chat.update");
    assert_eq!(pictures(&town), 1, "{}", town.screen(CX));
    // Whoever looks ahead reads the words of the picture.
    let preview = town.steward().types("/cx", "digest preview").await;
    assert!(preview.contains("weeks, oldest first. New ideas: "), "{preview}");
    let named = |town: &Town| cards(town).into_iter().find(|ts| shows(town, ts).contains("Mrs Brown"));
    let ts = named(&town).expect("it stands");
    chooses(&town, &ida, &ts, "hide:").await;
    assert_eq!(ida.submits(&json!({"reason": "It names a customer"})).await, Submitted::Closed);
    town.settle().await;
    snapshot!(told_of_wins(&town), @"
    :tada: *1* win  ·  *1* person was thanked
      Values lived: :handshake: Together 1
      Marta Lipowa thanks Tess Bramble: closed the year · <See it>
    ");
    assert_eq!(pictures(&town), 1, "all else stays");
    assert_eq!(town.calls("chat.update"), edited + 1);
    // Nothing of it stands in the words for notifications either.
    let texts = town.sandbox.read(|world| {
        json!(
            world
                .channel(CX)
                .expect("there is such a channel")
                .messages
                .iter()
                .map(|one| one.text.clone())
                .collect::<Vec<_>>()
        )
        .to_string()
    });
    assert!(!texts.contains("Mrs Brown") && texts.contains("closed the year"), "{texts}");
    ida.answers("win.show").await;
    town.settle().await;
    assert!(told_of_wins(&town).contains("Mrs Brown"), "{}", told_of_wins(&town));
    let again = named(&town).expect("it is back");
    chooses(&town, &ben, &again, "edit:").await;
    assert_eq!(ben.submits(&json!({"words": "told us what a customer needs"})).await, Submitted::Closed);
    town.settle().await;
    assert!(!town.screen(CX).contains("Mrs Brown"), "{}", told_of_wins(&town));
    // After a week nobody looks at it again.
    town.stop().await;
    town.clock.advance(9 * DAY);
    town.start().await;
    town.settle().await;
    let edited = town.calls("chat.update");
    chooses(&town, &ida, &again, "hide:").await;
    assert_eq!(ida.submits(&json!({"reason": "It names a customer"})).await, Submitted::Closed);
    town.settle().await;
    assert_eq!(town.calls("chat.update"), edited);
    town.end().await;
}

#[tokio::test]
async fn what_was_said_in_a_private_channel_is_only_counted_elsewhere() {
    let mut town = Town::with(|config| {
        on(config);
        config.digest.on = true;
        config.channels.wins = "C0SECRET".to_owned();
    })
    .await;
    town.sandbox.create_channel("U0IDA", "C0SECRET", "secret", Kind::Private).expect("she can");
    town.sandbox.invite_bot("U0IDA", "C0SECRET").await.expect("she can");
    town.pass(2 * HOUR).await;
    town.engineer().types("/cx-win", "@U0MARTA @U0ADA told us what Mrs Brown needs #care").await;
    town.settle().await;
    assert!(town.sandbox.screen("C0SECRET", "U0IDA").contains("Mrs Brown"), "{}", town.screen(CX));
    for _ in 0..7 * 24 {
        town.pass(HOUR).await;
    }
    snapshot!(told_of_wins(&town), @"
    :tada: *1* win  ·  *2* people were thanked
      They were celebrated in a private channel, so their stories stay there.
    ");
    // Its own look back at the month tells everything.
    for _ in 0..24 {
        town.pass(24 * HOUR).await;
    }
    let own = town.sandbox.screen("C0SECRET", "U0IDA");
    assert!(own.contains("A month of wins") && own.contains("Values lived"), "{own}");
    assert!(!town.screen(CX).contains("Mrs Brown"));
    town.end().await;
}

#[tokio::test]
async fn the_channel_looks_back_once_a_month_and_is_nudged_once_when_it_is_quiet() {
    let mut town = town().await;
    town.engineer().types("/cx-win", "@U0MARTA @U0ADA found an invoice #care").await;
    town.settle().await;
    town.accountant().types("/cx-win", "@U0TESS closed the year #Razem").await;
    town.settle().await;
    assert_eq!(cards(&town).len(), 2);
    for _ in 0..16 {
        town.pass(12 * HOUR).await;
    }
    let nudged = cards(&town);
    assert_eq!(nudged.len(), 3, "{}", town.screen(WINS));
    snapshot!(shows(&town, &nudged[2]), @"
    :wave: It’s been quiet here for 7 days. Who helped a customer lately, or helped you help one? One sentence makes their day.
    [Thank somebody]
    ");
    // Not again, however long it stays quiet.
    for _ in 0..48 {
        town.pass(12 * HOUR).await;
    }
    town.start().await;
    town.settle().await;
    let december = cards(&town);
    assert_eq!(december.len(), 4, "{}", town.screen(WINS));
    snapshot!(shows(&town, &december[3]), @"
    # A month of wins
    · 2026-11-01 UTC – 2026-11-30 UTC
    :tada: *2* wins  ·  *3* people were thanked
    Values lived: :sparkling_heart: Care 1  ·  :handshake: Together 1
    :left_right_arrow: Between functions: Engineering → Finance  ·  Engineering → Support
    (image: Values we lived. Last month, in 2 wins. Care 1; Together 1.)
    [Thank somebody]
    ");
    // The button opens the form, and a win lets the next quiet week count.
    let ewa = town.person("U0EWA");
    presses(&ewa, &december[3], "win.form").await;
    assert_eq!(ewa.submits(&draft(&["U0LUCA"], "Packed by hand", "care")).await, Submitted::Closed);
    town.settle().await;
    for _ in 0..18 {
        town.pass(12 * HOUR).await;
    }
    assert_eq!(cards(&town).len(), 6, "{}", town.screen(WINS));
    town.end().await;
}

#[tokio::test]
async fn a_digest_follows_its_wins_in_a_channel_that_got_a_new_id() {
    let mut town = Town::with(|config| {
        on(config);
        config.digest.on = true;
    })
    .await;
    town.pass(HOUR).await;
    town.engineer().types("/cx-win", "@U0MARTA told us what Mrs Brown needs #care").await;
    town.settle().await;
    for _ in 0..7 * 24 + 1 {
        town.pass(HOUR).await;
    }
    assert!(told_of_wins(&town).contains("Mrs Brown"), "{}", told_of_wins(&town));
    let digests = town.screen(CX).matches("# Our week for customers").count();
    town.sandbox.renumber(CX, "C0NEW").await.expect("it is there");
    town.settle().await;
    let named = cards(&town).into_iter().find(|ts| shows(&town, ts).contains("Mrs Brown")).expect("it stands");
    let ida = town.steward();
    chooses(&town, &ida, &named, "hide:").await;
    assert_eq!(ida.submits(&json!({"reason": "It names a customer"})).await, Submitted::Closed);
    town.settle().await;
    let screen = town.screen("C0NEW");
    assert!(screen.contains("# Our week for customers") && !screen.contains("Mrs Brown"), "{screen}");
    assert_eq!(screen.matches("# Our week for customers").count(), digests, "{screen}");
    town.end().await;
}
