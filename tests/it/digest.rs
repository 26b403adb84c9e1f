//! Stories about the weekly digest.

use cx_bot::base::clock::{DAY, HOUR, MINUTE};
use cx_bot::base::config::DigestChannel;
use cx_bot::sandbox::Submitted;
use serde_json::json;

use crate::settings::{ends, opens, saves};
use crate::town::{CX, Person, Town, ships, snapshot};

/// Every story begins on a Monday at nine; the digest comes at ten in the time zone of the company.
fn on(config: &mut cx_bot::base::config::Config) {
    config.digest.on = true;
    config.proposals.squad = 1;
}

/// The digests that stand in a channel, oldest first, by `ts`.
pub(crate) fn digests(town: &Town, channel: &str) -> Vec<String> {
    let headlines = ["Our week for customers", "Nasz tydzień dla klientów"];
    town.sandbox.read(|world| {
        let messages = &world.channel(channel).expect("there is such a channel").messages;
        let is_digest = |text: &str| headlines.iter().any(|headline| text.starts_with(headline));
        messages.iter().filter(|message| is_digest(&message.text)).map(|message| message.ts.clone()).collect()
    })
}

/// What the last digest in a channel says.
fn last_digest(town: &Town, channel: &str) -> String {
    let ts = digests(town, channel).pop().expect("there is a digest");
    town.sandbox.read(|world| {
        let message = world.message(channel, &ts).expect("it stands");
        cx_bot::sandbox::plain::message(&json!({"text": message.text, "blocks": message.blocks}))
    })
}

/// The last lines that somebody sees in the CX channel.
fn last_words(person: &Person) -> String {
    let screen = person.screen();
    let lines: Vec<_> = screen.lines().collect();
    lines[lines.len().saturating_sub(3)..].join("\n")
}

/// Lets the time pass by the hour, as a bot lives through it.
async fn live(town: &mut Town, hours: i64) {
    for _ in 0..hours {
        town.pass(HOUR).await;
    }
}

#[tokio::test]
async fn once_a_week_the_channel_reads_what_happened_and_every_line_can_be_acted_on() {
    let mut town = Town::with(on).await;
    assert_eq!(digests(&town, CX).len(), 0, "nobody wants a digest from a bot that has just come");
    town.pass(2 * HOUR).await;
    assert_eq!(digests(&town, CX).len(), 1);
    town.agent().shares("Refund mails arrive after nine days").await;
    town.settle().await;
    town.person("U0DIEGO").shares("Parcels come back without a word").await;
    town.settle().await;
    let (refunds, parcels) = (town.card("Refund mails"), town.card("Parcels come back"));
    town.accountant().presses(&refunds, "vote.up").await;
    town.accountant().presses(&parcels, "vote.up").await;
    let ben = town.engineer();
    ships(&mut town, &ben, &refunds).await;
    town.pass(7 * DAY - 2 * HOUR).await;
    live(&mut town, 2).await;
    assert_eq!(digests(&town, CX).len(), 2);
    snapshot!(last_digest(&town, CX), @"
    # Our week for customers
    · 2026-11-02 UTC – 2026-11-09 UTC
    :bulb: *2* new ideas  ·  :thumbsup: *2* votes  ·  :rocket: *1* shipped  ·  :busts_in_silhouette: *4* people moved ideas forward
    ---
    *You said, we did*
    :rocket: <CX-1> · Refund mails arrive after nine days · Shipped, 1 vote
    Supported by Finance  [Open the card ↗]
    ---
    *Most supported right now*
    :seedling: <CX-2> · Parcels come back without a word · New, 1 vote
    Supported by Finance
    :jigsaw: Still missing: an owner  [:thumbsup: Vote]
    ---
    *Needs a hand*
    :seedling: <CX-2> · Parcels come back without a word · New, 1 vote
    Supported by Finance
    :jigsaw: Still missing: an owner  [I’ll take it]
    ---
    :speech_balloon: *Tell us in the thread:* Describe our service as an emoji. Why that one?
    [Share an idea] [How ideas are doing]
    ");
    town.end().await;
}

#[tokio::test]
async fn the_buttons_of_the_digest_work_and_never_take_anything_back() {
    let mut town = Town::with(on).await;
    town.agent().shares("Refund mails arrive after nine days").await;
    town.settle().await;
    town.pass(2 * HOUR).await;
    let digest = digests(&town, CX).pop().expect("it is posted");
    let marta = town.accountant();
    for _ in 0..2 {
        marta.presses(&digest, "digest.vote").await;
        town.settle().await;
    }
    let card = town.card("Refund mails");
    assert!(town.screen(CX).contains("*1 vote*"), "{}", town.screen(CX));
    snapshot!(last_words(&marta), @"
      :speech_balloon: *Tell us in the thread:* What do we explain that should explain itself?
      [Share an idea] [How ideas are doing]
    CX (only to you): :thumbsup: Twój głos na <CX-1> się liczy.
    ");
    // Whatever was done meanwhile, the old button says how it stands.
    let ben = town.engineer();
    ships(&mut town, &ben, &card).await;
    town.person("U0DIEGO").presses(&digest, "digest.vote").await;
    town.settle().await;
    snapshot!(last_words(&town.person("U0DIEGO")), @"
      :speech_balloon: *Tell us in the thread:* What do we explain that should explain itself?
      [Share an idea] [How ideas are doing]
    CX (only to you): CX-1 está cerrada (Entregada) y sus votos ya no cambian. `/cx-status` muestra las ideas abiertas.
    ");
    town.end().await;
}

#[tokio::test]
async fn it_comes_once_however_often_the_bot_starts_and_whoever_looks() {
    let mut town = Town::with(on).await;
    town.pass(HOUR + MINUTE).await;
    assert_eq!(digests(&town, CX).len(), 1);
    town.start().await;
    town.settle().await;
    town.start().await;
    town.pass(HOUR).await;
    assert_eq!(digests(&town, CX).len(), 1);
    town.end().await;
}

#[tokio::test]
async fn late_by_hours_it_is_posted_and_by_days_it_becomes_part_of_the_next() {
    let mut town = Town::with(on).await;
    town.stop().await;
    town.clock.advance(20 * HOUR);
    town.start().await;
    town.settle().await;
    assert_eq!(digests(&town, CX).len(), 1, "late by less than a day");
    town.agent().shares("Refund mails arrive after nine days").await;
    town.settle().await;
    town.stop().await;
    town.clock.advance(8 * DAY);
    town.start().await;
    town.settle().await;
    assert_eq!(digests(&town, CX).len(), 1, "late by more");
    town.pass(6 * DAY).await;
    live(&mut town, 24).await;
    assert_eq!(digests(&town, CX).len(), 2);
    let told = last_digest(&town, CX);
    assert!(told.contains("*1* new idea"), "what nobody read is in the next:\n{told}");
    town.end().await;
}

#[tokio::test]
async fn nothing_happened_is_a_short_friendly_note() {
    let mut town = Town::with(on).await;
    town.pass(2 * HOUR).await;
    snapshot!(last_digest(&town, CX), @"
    # Our week for customers
    · 2026-10-26 UTC – 2026-11-02 UTC
    A quiet week: nobody shared or voted. What did you hear from a customer lately? One sentence is enough to start.
    ---
    :speech_balloon: *Tell us in the thread:* What do we explain that should explain itself?
    [Share an idea] [How ideas are doing]
    ");
    town.end().await;
}

#[tokio::test]
async fn stewards_see_it_before_post_it_at_once_and_read_when_it_comes() {
    let mut town = Town::with(on).await;
    town.agent().shares("Refund mails arrive after nine days").await;
    town.settle().await;
    let ida = town.steward();
    let shown = ida.types("/cx", "digest preview").await;
    assert!(shown.contains("Our week for customers") && shown.contains("Refund mails"), "{shown}");
    snapshot!(ida.types("/cx", "digest schedule").await, @"
    :calendar: <#C0CX>: next digest 2026-11-02 10:00 UTC
    `/cx digest preview` shows it to you, `/cx digest now` posts it at once. Day, time and further channels: `/cx settings`.
    ");
    assert_eq!(digests(&town, CX).len(), 0);
    ida.types("/cx", "digest now").await;
    town.settle().await;
    assert_eq!(digests(&town, CX).len(), 1);
    ida.types("/cx", "digest now").await;
    town.settle().await;
    assert_eq!(digests(&town, CX).len(), 1, "a second one would have nothing to tell");
    let scheduled = ida.types("/cx", "digest schedule").await;
    assert!(scheduled.contains("2026-11-09"), "one by hand stands for today's:\n{scheduled}");
    snapshot!(town.accountant().types("/cx", "digest now").await, @"Podsumowaniem opiekują się: <U0IDA>. Zapytaj tam albo sprawdź, jak stoją sprawy: `/cx-status`.");
    live(&mut town, 3).await;
    assert_eq!(digests(&town, CX).len(), 1, "posted by hand, it does not come again an hour later");
    town.end().await;
}

#[tokio::test]
async fn each_channel_has_its_own_day_language_and_touchpoint() {
    let mut town = Town::with(|config| {
        on(config);
        config.digest.channels = vec![DigestChannel {
            channel: "C0WINS".into(),
            day: Some("tue".parse().expect("a day")),
            time: Some("08:30".parse().expect("a time")),
            timezone: "Europe/Warsaw".into(),
            locale: "pl".into(),
            touchpoint: "billing".into(),
            ..DigestChannel::default()
        }];
    })
    .await;
    town.agent().shares("Refund mails arrive after nine days").await;
    town.settle().await;
    live(&mut town, 26).await;
    assert_eq!(digests(&town, CX).len(), 0);
    snapshot!(last_digest(&town, "C0WINS"), @"
    # Nasz tydzień dla klientów
    · 2026-10-27 UTC – 2026-11-03 UTC  ·  Tylko o: Płatności i faktury
    :bulb: *1* nowy pomysł  ·  :thumbsup: *0* głosów  ·  :rocket: *0* wdrożeń  ·  :busts_in_silhouette: *1* osoba pchnęła pomysły do przodu
    ---
    *Najwięcej poparcia w tej chwili*
    :seedling: <CX-1> · Refund mails arrive after nine days · Nowe, 0 głosów
    :jigsaw: Brakuje jeszcze: osoby prowadzącej  [:thumbsup: Zagłosuj]
    ---
    *Przyda się pomoc*
    :seedling: <CX-1> · Refund mails arrive after nine days · Nowe, 0 głosów
    :jigsaw: Brakuje jeszcze: osoby prowadzącej  [Biorę to na siebie]
    ---
    :speech_balloon: *Napiszcie w wątku:* Co tłumaczymy, choć powinno być jasne samo przez się?
    [Zgłoś pomysł] [Co się dzieje]
    ");
    town.end().await;
}

#[tokio::test]
async fn what_it_counts_is_what_the_status_counts() {
    let mut town = Town::with(on).await;
    town.agent().shares("Refund mails arrive after nine days").await;
    town.settle().await;
    let card = town.card("Refund mails");
    town.accountant().presses(&card, "vote.up").await;
    town.settle().await;
    let status = town.agent().types("/cx-status", "").await;
    let preview = town.steward().types("/cx", "digest").await;
    let numbers = |shown: &str| shown.lines().find(|line| line.contains(":bulb: *")).map(str::trim).map(str::to_owned);
    assert!(numbers(&status).is_some(), "{status}");
    assert_eq!(numbers(&status), numbers(&preview));
    town.end().await;
}

#[tokio::test]
async fn what_a_closed_channel_did_not_read_stands_in_the_next() {
    let mut town = Town::with(on).await;
    town.pass(2 * HOUR).await;
    town.agent().shares("Refund mails arrive after nine days").await;
    town.settle().await;
    town.sandbox.archive("U0IDA", CX).await.expect("she can");
    for _ in 0..15 {
        live(&mut town, 24).await;
    }
    town.sandbox.unarchive("U0IDA", CX).await.expect("she can");
    for _ in 0..7 {
        live(&mut town, 24).await;
    }
    let told = last_digest(&town, CX);
    assert!(told.contains("*1* new idea"), "{told}");
    town.stop().await;
    town.sandbox.stop().await;
}

#[tokio::test]
async fn a_digest_that_could_not_be_posted_for_a_day_is_left_to_the_next() {
    let mut town = Town::with(on).await;
    town.pass(2 * HOUR).await;
    town.agent().shares("Refund mails arrive after nine days").await;
    town.settle().await;
    town.pass(6 * DAY).await;
    town.sandbox.archive("U0IDA", CX).await.expect("she can");
    live(&mut town, 3 * 24).await;
    town.sandbox.unarchive("U0IDA", CX).await.expect("she can");
    live(&mut town, 24).await;
    assert_eq!(digests(&town, CX).len(), 1, "it is Thursday; that of Monday is no news any more");
    live(&mut town, 4 * 24).await;
    assert_eq!(digests(&town, CX).len(), 2);
    let told = last_digest(&town, CX);
    assert!(told.contains("2026-11-02 UTC – 2026-11-16 UTC") && told.contains("*1* new idea"), "{told}");
    town.end().await;
}

#[tokio::test]
async fn a_steward_arranges_which_channels_read_it_in_one_form() {
    let mut town = Town::with(on).await;
    let ida = town.steward();
    opens(&town, &ida, "digests").await;
    snapshot!(ida.form(), @"
    === Channels with a digest ===
    Which channels read the weekly digest? Each can have a day, a time and a language of its own, and tell of one function or touchpoint only. Please invite me there first.
    • <#cx>
    Channel*: (Choose ▾)
      If it is on the list already, it changes to what you choose below.
    What do you want to do with it?*: (•) It reads the digest like this:  ( ) It reads none any more
    Day*: (As usual ▾)
    Time: ( ▾)
      Empty: as usual.
    Time zone: {}
      Empty: as usual.
    Language of the channel*: (As usual ▾)
    Only what concerns*: (Everything ▾)
    Only what happens here*: (Everything ▾)
    === [Cancel] [Save]
    ");
    let wrong = ida.submits(&json!({"channel": CX, "what": "stop"})).await;
    assert!(
        matches!(&wrong, Submitted::Errors(errors) if errors["channel"].starts_with("No other channel")),
        "{wrong:?}"
    );
    let tuesday = json!({"channel": "C0WINS", "what": "keep", "day": "tue", "time": "08:30", "zone": "Europe/Warsaw",
                         "language": "pl", "touchpoint": "billing"});
    assert_eq!(ida.submits(&tuesday).await, Submitted::Closed);
    town.settle().await;
    snapshot!(ida.types("/cx", "digest schedule").await, @"
    :calendar: <#C0CX>: next digest 2026-11-02 10:00 UTC
    :calendar: <#C0WINS>: next digest 2026-11-03 07:30 UTC
    `/cx digest preview` shows it to you, `/cx digest now` posts it at once. Day, time and further channels: `/cx settings`.
    ");
    let overview = ida.types("/cx", "settings").await;
    let at = overview.find("*Channels with a digest*").expect("it stands there");
    snapshot!(overview[at..].lines().nth(1).unwrap_or_default(), @"<#C0CX>, <#C0WINS> · Tue · 08:30 · Europe/Warsaw · Polski · About Billing only  [Change…]");
    town.agent().shares("Refund mails arrive after nine days").await;
    town.settle().await;
    live(&mut town, 48).await;
    assert_eq!(digests(&town, "C0WINS").len(), 1);
    assert!(last_digest(&town, "C0WINS").contains("Nasz tydzień dla klientów"));
    assert_eq!(digests(&town, CX).len(), 1, "the CX channel keeps its own");
    saves(&mut town, &ida, "channels", json!({"channels.cx": "C0SUPPORT"})).await;
    let scheduled = ida.types("/cx", "digest schedule").await;
    assert!(scheduled.contains("<#C0SUPPORT>") && !scheduled.contains("<#C0CX>"), "it goes along:\n{scheduled}");
    town.end().await;
}

#[tokio::test]
async fn a_touchpoint_that_a_digest_is_about_is_not_taken_off_the_list_before() {
    let mut town = Town::with(on).await;
    let ida = town.steward();
    opens(&town, &ida, "digests").await;
    let about = json!({"channel": "C0WINS", "what": "keep", "touchpoint": "billing"});
    assert_eq!(ida.submits(&about).await, Submitted::Closed);
    town.settle().await;
    opens(&town, &ida, "ideas").await;
    let sent = ida.submits(&json!({"ideas.touchpoints": "App\nDelivery"})).await;
    let Submitted::Errors(errors) = sent else { panic!("it was taken: {sent:?}") };
    snapshot!(json!(errors).to_string(), @r#"{"ideas.touchpoints":"A channel’s digest is still “About Billing only”. First choose that channel under “Channels with a digest” and let it read of everything or of something else; then take it off here."}"#);
    // The same words stand beside the channel there.
    opens(&town, &ida, "digests").await;
    assert!(ida.form().contains("• <#cx-wins> · About Billing only"), "{}", ida.form());
    assert_eq!(ida.submits(&json!({"channel": "C0WINS", "what": "keep"})).await, Submitted::Closed);
    town.settle().await;
    saves(&mut town, &ida, "ideas", json!({"ideas.touchpoints": "App\nDelivery"})).await;
    ends(town).await;
}

#[tokio::test]
async fn nothing_is_compared_with_the_time_before_the_first_idea() {
    let mut town = Town::with(on).await;
    town.agent().shares("Refund mails arrive after nine days").await;
    town.settle().await;
    let first = town.steward().types("/cx", "digest").await;
    let numbers = |shown: &str| shown.lines().find(|line| line.contains(":bulb: *")).map(str::trim).map(str::to_owned);
    snapshot!(numbers(&first).unwrap_or_default(), @"");
    assert!(!first.contains("In brackets"), "{first}");
    live(&mut town, 24 * 14 + 1).await;
    let third = last_digest(&town, CX);
    snapshot!(third.lines().skip(2).take(2).collect::<Vec<_>>().join("\n"), @"
    A quiet week: nobody shared or voted. What did you hear from a customer lately? One sentence is enough to start.
    (image: Chart of the last 8 weeks, oldest first. New ideas: 0, 0, 0, 0, 0, 1, 0, 0. Shipped: 0, 0, 0, 0, 0, 0, 0, 0. The last week brought fewer ideas than the weeks before on average.)
    ");
    town.end().await;
}
