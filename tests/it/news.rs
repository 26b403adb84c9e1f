//! Stories about what reaches people: news that wait for each other, for working hours and for the next digest.

use cx_bot::base::clock::{DAY, HOUR, MINUTE};
use cx_bot::sandbox::Submitted;
use cx_bot::sandbox::world::User;
use serde_json::json;

use crate::town::{CX, Person, Town, snapshot};

/// Moves it on through the menu of its card.
async fn moves(town: &mut Town, person: &Person, card: &str, status: &str, reason: &str) {
    person.chooses(card, "move:").await;
    assert_eq!(person.submits(&json!({"status": status, "reason": reason})).await, Submitted::Closed);
    town.settle().await;
}

/// How many messages the bot has written to somebody.
fn messages(town: &Town, person: &str) -> usize {
    town.sandbox.read(|world| world.direct(person).map_or(0, |direct| direct.messages.len()))
}

#[tokio::test]
async fn quick_changes_become_one_message_and_the_last_status_counts() {
    let (mut town, card) = Town::with_card_and(|config| config.proposals.squad = 1).await;
    let (ben, marta) = (town.engineer(), town.accountant());
    marta.presses(&card, "follow.toggle").await;
    ben.presses(&card, "progress.claim").await;
    town.settle().await;
    moves(&mut town, &ben, &card, "in_progress", "").await;
    moves(&mut town, &ben, &card, "shipped", "A mail for each step").await;
    let before = messages(&town, marta.id);
    town.pass(3 * MINUTE).await;
    assert_eq!(messages(&town, marta.id), before + 1);
    snapshot!(marta.inbox(), @"
    CX:
      *<CX-1> · Refund mails arrive after nine days*
      <Ben Thistle> zmienia status: W toku → *:rocket: Wdrożone*.
      > A mail for each step
    ");
    assert!(!ben.inbox().contains("Shipped"), "who did it is not told:\n{}", ben.inbox());
    town.end().await;
}

#[tokio::test]
async fn several_ideas_share_a_message() {
    let (mut town, first) = Town::with_card_and(|config| config.proposals.squad = 1).await;
    town.person("U0DIEGO").shares("Parcels come back without a word").await;
    town.settle().await;
    let second = town.card("Parcels come back");
    let (ben, marta) = (town.engineer(), town.accountant());
    for card in [&first, &second] {
        marta.presses(card, "follow.toggle").await;
        ben.presses(card, "progress.claim").await;
        town.settle().await;
        ben.closes(card, "parked", "costly", "The contract runs until March\nThen we look again").await;
        town.settle().await;
    }
    town.pass(3 * MINUTE).await;
    snapshot!(marta.inbox().split("CX-2> przestać").last().unwrap_or_default(), @"
    CX:
      *Wieści o 2 zgłoszeniach*
      *<CX-2> · Parcels come back without a word*
      :hourglass_flowing_sand: <Ben Thistle> odkłada to zgłoszenie: *Na razie zbyt kosztowne* · The contract runs until March · Then we look again
      *<CX-1> · Refund mails arrive after nine days*
      :hourglass_flowing_sand: <Ben Thistle> odkłada to zgłoszenie: *Na razie zbyt kosztowne* · The contract runs until March · Then we look again
    ");
    town.end().await;
}

#[tokio::test]
async fn news_wait_until_the_person_works() {
    let (mut town, card) = Town::with_card_and(|config| config.proposals.squad = 1).await;
    let ida = town.steward();
    // Nine in London is four in the morning in New York, where Ada is.
    town.engineer().presses(&card, "progress.claim").await;
    town.settle().await;
    moves(&mut town, &ida, &card, "in_review", "").await;
    town.pass(HOUR).await;
    let ada = town.agent();
    assert!(!ada.inbox().contains("takes care"), "{}", ada.inbox());
    town.pass(4 * HOUR).await;
    snapshot!(ada.inbox().lines().skip(4).collect::<Vec<_>>().join("\n"), @"
    CX:
      *<CX-1> · Refund mails arrive after nine days*
      :raised_hand: <Ben Thistle> takes care of this.
      <Ida Willowby> changed the status: New → *:mag: In review*.
    ");
    town.end().await;
}

#[tokio::test]
async fn beyond_the_budget_of_a_day_news_wait_for_the_digest() {
    let mut town = Town::with(|config| {
        config.news.per_day = 2;
        config.proposals.squad = 1;
    })
    .await;
    town.agent().shares("Refund mails arrive after nine days").await;
    town.settle().await;
    let card = town.card("Refund mails");
    let (ben, marta) = (town.engineer(), town.accountant());
    marta.presses(&card, "follow.toggle").await;
    ben.presses(&card, "progress.claim").await;
    town.settle().await;
    for status in ["in_review", "in_progress", "proposed", "in_review"] {
        moves(&mut town, &ben, &card, status, "").await;
        town.pass(10 * MINUTE).await;
    }
    assert_eq!(marta.inbox().matches("zmienia status").count(), 2, "{}", marta.inbox());
    snapshot!(marta.inbox().lines().last().unwrap_or_default(), @"  _Na dziś to ostatnia wiadomość z wieściami. Reszta czeka w twoim podsumowaniu._");
    // What asks something of her comes all the same.
    ben.chooses(&card, "hand_over:").await;
    assert_eq!(ben.submits(&json!({"colleague": marta.id})).await, Submitted::Closed);
    town.settle().await;
    assert!(marta.inbox().contains("prosi cię o przejęcie"), "{}", marta.inbox());
    // On Monday she reads the rest, and what still waits for her.
    town.pass(3 * DAY).await;
    let before = messages(&town, marta.id);
    town.pass(4 * DAY).await;
    assert_eq!(messages(&town, marta.id), before + 1, "{}", marta.inbox());
    snapshot!(marta.inbox().split(":newspaper:").last().unwrap_or_default(), @"
    Twój tydzień: co się ruszyło
     • *<CX-1>* · Refund mails arrive after nine days: <Ben Thistle> zmienia status: Jest propozycja → *:mag: Rozpatrywane*. (i jeszcze 1 zmiana)
     *Czeka na ciebie*
     • *<CX-1>* · Refund mails arrive after nine days Weźmiesz to na siebie?
     · Odpowiesz w mojej zakładce Home.
     [Moje ustawienia…]
    ");
    town.pass(14 * DAY).await;
    assert_eq!(messages(&town, marta.id), before + 1, "nothing happened, nothing is written:\n{}", marta.inbox());
    town.end().await;
}

#[tokio::test]
async fn a_digest_is_written_once_however_often_the_bot_starts() {
    let (mut town, card) = Town::with_card_and(|config| config.proposals.squad = 1).await;
    let marta = town.accountant();
    marta.presses(&card, "follow.toggle").await;
    town.person("U0DIEGO").presses(&card, "squad.form").await;
    assert_eq!(town.person("U0DIEGO").submits(&json!({"role": "I know the refunds"})).await, Submitted::Closed);
    town.settle().await;
    // The hour of the pass comes, then the bot is away over Monday morning, and starts several times.
    town.pass(HOUR).await;
    town.clock.advance(7 * DAY);
    for _ in 0..3 {
        town.start().await;
        town.pass(MINUTE).await;
    }
    assert_eq!(marta.inbox().matches(":newspaper:").count(), 1, "{}", marta.inbox());
    snapshot!(marta.inbox().split(":newspaper:").last().unwrap_or_default(), @"
    Twój tydzień: co się ruszyło
     • *<CX-1>* · Refund mails arrive after nine days: :handshake: <Diego Almendro> jest w zespole: I know the refunds
     [Moje ustawienia…]
    ");
    town.end().await;
}

#[tokio::test]
async fn everybody_who_supported_it_hears_what_came_of_it() {
    let (mut town, card) = Town::with_card_and(|config| config.proposals.squad = 1).await;
    let (ben, diego) = (town.engineer(), town.person("U0DIEGO"));
    diego.presses(&card, "vote.up").await;
    ben.presses(&card, "progress.claim").await;
    town.settle().await;
    moves(&mut town, &ben, &card, "in_progress", "").await;
    town.pass(3 * MINUTE).await;
    assert_eq!(messages(&town, diego.id), 0, "a vote alone brings no news on the way");
    moves(&mut town, &ben, &card, "shipped", "").await;
    town.pass(3 * MINUTE).await;
    snapshot!(diego.inbox(), @"
    CX:
      *<CX-1> · Refund mails arrive after nine days*
      <Ben Thistle> cambió el estado: En marcha → *:rocket: Entregada*.
    ");
    town.end().await;
}

#[tokio::test]
async fn who_left_is_told_nothing() {
    let (mut town, card) = Town::with_card_and(|config| config.proposals.squad = 1).await;
    let (ben, marta) = (town.engineer(), town.accountant());
    marta.presses(&card, "follow.toggle").await;
    ben.presses(&card, "progress.claim").await;
    town.settle().await;
    moves(&mut town, &ben, &card, "in_progress", "").await;
    let before = messages(&town, marta.id);
    town.sandbox.deactivate(marta.id).await.expect("she leaves");
    town.pass(3 * MINUTE).await;
    town.pass(8 * DAY).await;
    assert_eq!(messages(&town, marta.id), before);
    assert!(town.screen(CX).contains("In progress"));
    town.end().await;
}

/// How many people support the idea whose life is counted.
const SUPPORTERS: usize = 40;

/// People of several regions who vote and follow.
async fn support(town: &mut Town, card: &str) -> Vec<String> {
    const REGIONS: [(&str, &str); 4] = [
        ("en-GB", "Europe/London"),
        ("pl-PL", "Europe/Warsaw"),
        ("en-US", "America/New_York"),
        ("es-ES", "Asia/Tokyo"),
    ];
    let people: Vec<_> = (0..SUPPORTERS).map(|number| format!("U0FAN{number}")).collect();
    for (number, person) in people.iter().enumerate() {
        let (locale, zone) = REGIONS[number % REGIONS.len()];
        town.sandbox.write(|world| {
            world.add_user(User::new(person, &format!("Fan {number}"), locale, zone));
            world.channels.get_mut(CX).expect("there is a channel").members.push(person.clone());
        });
        for action in ["vote.up", "follow.toggle"] {
            town.sandbox.press(person, CX, card, action, None).await.expect("it is there to press");
        }
    }
    town.settle().await;
    people
}

#[tokio::test]
async fn a_whole_life_with_forty_supporters_is_quiet() {
    let (mut town, card) = Town::with_card_and(|config| config.proposals.squad = 1).await;
    let fans = support(&mut town, &card).await;
    let (ada, ben, diego, marta) = (town.agent(), town.engineer(), town.person("U0DIEGO"), town.accountant());
    ben.presses(&card, "progress.claim").await;
    town.settle_within(DAY).await;
    for (person, role) in [(&diego, "I know the refunds"), (&marta, "The ledger")] {
        person.presses(&card, "squad.form").await;
        assert_eq!(person.submits(&json!({"role": role})).await, Submitted::Closed);
        town.settle().await;
    }
    town.settle_within(DAY).await;
    for (person, change) in [(&diego, "A mail for each step"), (&marta, "Pay at once")] {
        person.chooses(&card, "propose:").await;
        assert_eq!(person.submits(&json!({"change": change, "effort": "S"})).await, Submitted::Closed);
        town.settle().await;
    }
    town.settle_within(DAY).await;
    town.clock.advance(4 * DAY);
    // Each adoption moves it on, for its people are there.
    let proposal = town.message("Pay at once");
    town.steward().presses(&proposal, "consent.adopt").await;
    town.settle().await;
    moves(&mut town, &ben, &card, "proposed", "A moment: Finance must agree").await;
    town.steward().presses(&proposal, "consent.adopt").await;
    town.settle().await;
    town.settle_within(DAY).await;
    ben.chooses(&card, "hand_over:").await;
    assert_eq!(ben.submits(&json!({"colleague": marta.id})).await, Submitted::Closed);
    town.settle().await;
    let (channel, question) = town.sandbox.read(|world| {
        let direct = world.direct(marta.id).expect("she was asked");
        (direct.id.clone(), direct.messages.last().expect("she was asked").ts.clone())
    });
    marta.presses_value(&channel, &question, "progress.accept", None).await;
    town.settle_within(DAY).await;
    town.clock.advance(12 * DAY);
    moves(&mut town, &marta, &card, "shipped", "Since Monday").await;
    town.settle_within(DAY).await;
    town.clock.advance(27 * DAY);
    marta.presses(&card, "review.form").await;
    let values = json!({"verdict": "better", "measured": "60", "sentence": "Calls about refunds fell by half"});
    assert_eq!(marta.submits(&values).await, Submitted::Closed);
    town.settle_within(DAY).await;
    town.clock.advance(6 * DAY);
    town.settle_within(DAY).await;

    let digests = |person: &str| town.sandbox.dm_screen(person).matches(":newspaper:").count();
    let (posts, lines) = town.sandbox.read(|world| {
        let messages = world.channel(CX).map(|channel| channel.messages.iter()).into_iter().flatten();
        messages.fold((0, 0), |(posts, lines), message| match (&message.ephemeral_to, &message.thread_ts) {
            (Some(_), _) => (posts, lines),
            (None, None) => (posts + 1, lines),
            (None, Some(_)) => (posts, lines + 1),
        })
    });
    let of_fans = fans.iter().map(|fan| (messages(&town, fan), digests(fan)));
    let (most, of_them) = of_fans.clone().max().expect("there are fans");
    let all: usize = of_fans.map(|(messages, _)| messages).sum();
    let row = |who: &str, count: usize| format!("{who:<44} {count:>5}");
    let table = [
        row("changes that were announced", 11),
        row("messages in the channel", posts),
        row("lines in the status thread", lines),
        row("direct messages to a supporter, at most", most),
        row("  of these, digests", of_them),
        row("direct messages to all forty supporters", all),
        row("direct messages to the author", messages(&town, ada.id)),
        row("direct messages to an owner", messages(&town, ben.id)),
        row("  without the rule, to all forty", 11 * SUPPORTERS),
    ]
    .join("\n");
    say(&table);
    // What falls due at one moment comes in any order on PostgreSQL, and may save a question.
    let next_owner = messages(&town, marta.id);
    assert!((4..=6).contains(&next_owner), "{next_owner} direct messages to the next owner");
    snapshot!(table, @"
    changes that were announced                     11
    messages in the channel                          2
    lines in the status thread                      11
    direct messages to a supporter, at most          6
      of these, digests                              3
    direct messages to all forty supporters        210
    direct messages to the author                    8
    direct messages to an owner                      7
      without the rule, to all forty               440
    ");
    // The card, and the celebration.
    assert!(most <= 6 && posts == 2 && lines <= 11, "{table}");
    town.end().await;
}

#[expect(clippy::print_stdout, reason = "whoever changes what is told sees what it costs people")]
fn say(table: &str) {
    println!("a whole life with forty supporters\n{table}");
}
