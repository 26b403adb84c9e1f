//! Stories about experience swaps: a day in a colleague's work, never without somebody who covers.

use cx_bot::base::clock::{DAY, HOUR};
use cx_bot::sandbox::Submitted;
use serde_json::{Value, json};

use crate::coffee::{last_whisper, number, presses_whispered, whispered};
use crate::town::{CX, Person, Town, snapshot};

/// What the bot said to them last, directly.
fn last(person: &Person) -> String {
    let inbox = person.inbox();
    inbox.rsplit("\nCX:").next().unwrap_or_default().trim().to_owned()
}

/// Offers a day.
async fn offers(town: &mut Town, person: &Person, title: &str) {
    person.types("/cx", "swap").await;
    presses_whispered(town, person, "swap.offer").await;
    let day = json!({"title": title, "words": "Listen in, then answer the first one yourself", "place": "online"});
    assert_eq!(person.submits(&day).await, Submitted::Closed);
    town.settle().await;
}

/// The id of the offer with that title, as its button has it.
fn offer(town: &Town, person: &Person, title: &str) -> String {
    town.sandbox.read(|world| {
        let messages = &world.channel(CX).expect("there is such a channel").messages;
        let mine = messages.iter().rev().find(|message| message.ephemeral_to.as_deref() == Some(person.id));
        let mut blocks = mine.expect("something was whispered").blocks.iter();
        let block = blocks.find(|block| block["text"]["text"].as_str().is_some_and(|text| text.contains(title)));
        block.expect("it is offered")["accessory"]["value"].as_str().expect("a button").to_owned()
    })
}

/// Applies for these, the best first.
async fn applies(town: &mut Town, person: &Person, titles: &[&str], cover: &str) {
    person.types("/cx", "swap").await;
    let mut filled = json!({"hopes": "What callers ask first", "suits": "Tuesdays", "cover": cover});
    for (block, title) in ["first", "second", "third"].into_iter().zip(titles) {
        filled[block] = json!(offer(town, person, title));
    }
    presses(town, person, "swap.apply", None).await;
    assert_eq!(person.submits(&filled).await, Submitted::Closed);
    town.settle().await;
}

/// Presses something on what the bot said to them alone in the CX channel last.
async fn presses(town: &mut Town, person: &Person, action: &str, value: Option<&str>) {
    let ts = last_whisper(town, CX, person.id);
    person.presses_value(CX, &ts, action, value).await;
    town.settle().await;
}

/// Two days are on offer, Ada's and Finn's, and Ben has applied for both, with Hugo to cover.
async fn applied() -> Town {
    let mut town = Town::new().await;
    let (ada, finn, ben) = (town.agent(), town.person("U0FINN"), town.engineer());
    offers(&mut town, &ada, "A morning on the phones").await;
    offers(&mut town, &finn, "A day of interviews").await;
    applies(&mut town, &ben, &["A morning", "A day of interviews"], "U0HUGO").await;
    // Monday, two in the afternoon in London, nine in New York.
    town.pass(5 * HOUR).await;
    town
}

/// Ada has welcomed Ben on Tuesday in two weeks; Hugo reads it on Tuesday morning.
async fn welcomed() -> Town {
    let mut town = applied().await;
    let ada = town.agent();
    ada.answers("swap.welcome").await;
    assert_eq!(ada.submits(&json!({"day": "2026-11-17"})).await, Submitted::Closed);
    town.settle().await;
    town.pass(DAY - 4 * HOUR).await;
    town
}

/// Hugo covers: it is settled.
async fn confirmed() -> Town {
    let mut town = welcomed().await;
    town.person("U0HUGO").answers("swap.cover").await;
    town.settle().await;
    town.pass(5 * HOUR).await;
    town
}

#[tokio::test]
async fn a_day_is_offered_applied_for_covered_and_settled() {
    let mut town = Town::with(|config| config.swap.excluded = vec!["Payroll & <contracts>".to_owned()]).await;
    let (ada, ben, hugo, xenia) = (town.agent(), town.engineer(), town.person("U0HUGO"), town.person("U0XENIA"));
    ada.opens_home().await;
    town.settle().await;
    snapshot!(ben.types("/cx", "swap").await, @"
    :arrows_counterclockwise: *Experience swap.* Spend a day or two in a colleague’s job, see our customers from there, and bring back what you learn. A colleague you name covers for you meanwhile.
    [Offer my day…] [My swaps]
    ---
    · Nothing is on offer yet. Be the first: *Offer my day…*
    ");
    ada.types("/cx", "intercambio").await;
    presses_whispered(&town, &ada, "swap.offer").await;
    snapshot!(ada.form(), @"
    === Offer my day ===
    *What can’t be offered here*
    • Payroll &amp; &lt;contracts&gt;
    What do you do that day?*: {}
    What will a guest see and do?*: {}
      Real work is best, even if it’s untidy.
    Where?: {}
    For how long?*: (1 day ▾)
    How many guests at a time?*: (1 ▾)
    Until when does the offer stand?*: (2026-12-28 ▾)
      You decide for every guest whether and when.
    === [Cancel] [Save]
    ");
    let day =
        json!({"title": "A morning on the phones", "words": "Listen in, <then> answer & learn", "place": "online"});
    let over = json!({"title": "Ok", "words": "Listen in", "until": "2026-11-01"});
    assert!(matches!(ada.submits(&over).await, Submitted::Errors(_)));
    let day = [("until", json!("2026-12-28"))].into_iter().fold(day, |mut day: Value, (block, value)| {
        day[block] = value;
        day
    });
    assert_eq!(ada.submits(&day).await, Submitted::Closed);
    town.settle().await;
    snapshot!(last(&ada), @":sunny: Thank you! *A morning on the phones* is on offer. I’ll ask you before anybody comes.");
    let finn = town.person("U0FINN");
    offers(&mut town, &finn, "A day of interviews").await;
    snapshot!(ben.types("/cx", "swap").await, @"
    :arrows_counterclockwise: *Experience swap.* Spend a day or two in a colleague’s job, see our customers from there, and bring back what you learn. A colleague you name covers for you meanwhile.
    [Apply…] [Offer my day…] [My swaps]
    ---
    *A morning on the phones*
    <U0ADA>  ·  Support  ·  1 day  ·  online  ·  English
    Listen in, &lt;then&gt; answer &amp; learn  [Apply…]
    *A day of interviews*
    <U0FINN>  ·  Product  ·  1 day  ·  online  ·  English
    Listen in, then answer the first one yourself  [Apply…]
    · Up to three choices. Nothing is settled before your host and the colleague who covers have both said yes.
    ");
    let phones = offer(&town, &ben, "A morning");
    presses(&mut town, &ben, "swap.apply", Some(&phones)).await;
    snapshot!(ben.form(), @"
    === Apply for a swap ===
    I ask the hosts one after the other, your first choice first.
    First choice*: (A morning on the phones · Support · Ada Novak ▾)
    Second choice: (Choose ▾)
    Which days suit you?: {}
    What do you hope to learn?*: {}
    Who would cover for you?*: (Choose a colleague ▾)
      Have a word with them first. I ask them once there is a date.
    === [Cancel] [Apply]
    ");
    let alone = json!({"hopes": "What callers ask first", "cover": "U0BEN"});
    snapshot!(format!("{:?}", ben.submits(&alone).await), @r#"Errors({"cover": "That’s you. Somebody has to do your work meanwhile."})"#);
    let hosted = json!({"hopes": "What callers ask first", "cover": "U0ADA", "second": phones});
    snapshot!(format!("{:?}", ben.submits(&hosted).await), @r#"Errors({"cover": "You would visit this person on that day. Please choose somebody else.", "second": "You’ve chosen this one already."})"#);
    let filled =
        json!({"hopes": "What callers ask first", "suits": "Tuesdays", "cover": "U0HUGO", "second": Value::Null});
    assert_eq!(ben.submits(&filled).await, Submitted::Closed);
    town.settle().await;
    snapshot!(last(&ben), @"
    CX:
      :arrows_counterclockwise: On its way: I’m asking <Ada Novak> first. You’ll hear from me; *My swaps* shows how it stands.
      [My swaps]
    ");
    // It is night in New York: Ada reads it when she works.
    assert!(!ada.inbox().contains("would like"), "{}", ada.inbox());
    town.pass(5 * HOUR).await;
    snapshot!(last(&ada), @"
    :arrows_counterclockwise: <Ben Thistle> (Engineering) would like to spend 1 day with you: *A morning on the phones*
      *Hopes to learn*
      > What callers ask first
      *Days that suit*
      > Tuesdays
      [Welcome them…] [Not this time…]
      · Only you decide. If I hear nothing for five working days, I ask somebody else.
    ");
    assert!(ada.home().contains("would like to visit you"), "{}", ada.home());
    ada.answers("swap.welcome").await;
    snapshot!(ada.form(), @"
    === Welcome your guest ===
    <Ben Thistle> would stay for 1 day.
    *Days that suit* Tuesdays
    On which day?*: (2026-11-16 ▾)
      The first day, if it’s two. The second is your next working day.
    === [Cancel] [Welcome]
    ");
    assert!(matches!(ada.submits(&json!({"day": "2026-11-02"})).await, Submitted::Errors(_)));
    assert_eq!(ada.submits(&json!({"day": "2026-11-17"})).await, Submitted::Closed);
    town.settle().await;
    snapshot!(last(&ada), @":tada: <Ben Thistle> is welcome on 2026-11-17 UTC. I’m looking after the cover; you’ll hear from me once it’s settled.");
    snapshot!(last(&ben), @":tada: <Ada Novak> welcomes you on 2026-11-17 UTC: *A morning on the phones*. I’m asking <Hugo Olivar> now; once that’s a yes, it’s settled.");
    // Hugo cannot: nothing is settled, and Ben names somebody else.
    snapshot!(last(&hugo), @"
    CX:
      :handshake: A <Ben Thistle> le gustaría visitar a <Ada Novak> (2026-11-17 UTC, *A morning on the phones*) y te propone para cubrir mientras tanto su trabajo de siempre. ¿Puedes?
      [Yo cubro] [No puedo]
      · Solo queda cerrado si tú aceptas. Un no también vale: entonces <Ben Thistle> pregunta a otra persona.
    ");
    hugo.answers("swap.cannot").await;
    town.settle().await;
    snapshot!(last(&hugo), @"CX: Gracias por decirlo. Pido a <Ben Thistle> otro nombre.");
    snapshot!(last(&ben), @"
    <Hugo Olivar> can’t cover for you.
      Who else could cover for you on 2026-11-17 UTC? <Ada Novak> keeps the date.
      [Name somebody…] [Call it off…]
      · The swap is settled once somebody has agreed to cover.
    ");
    ben.answers("swap.name").await;
    assert!(matches!(ben.submits(&json!({"cover": "U0ADA"})).await, Submitted::Errors(_)));
    assert_eq!(ben.submits(&json!({"cover": "U0XENIA"})).await, Submitted::Closed);
    town.pass(HOUR).await;
    snapshot!(last(&ben), @"Thank you, I’m asking.");
    assert!(!ada.inbox().contains("settled:"), "{}", ada.inbox());
    xenia.answers("swap.cover").await;
    town.settle().await;
    snapshot!(last(&xenia), @"
    CX:
      :white_check_mark: *Grazie!* 2026-11-17 UTC: copri <Ben Thistle>, che sarà da <Ada Novak>.
      *Prima di quel giorno*
      • Concorda con <Ben Thistle> che cosa va fatto e che cosa può aspettare
      • Assicurati di avere tutto: accessi, contatti, cose aperte
      • Decidete come raggiungervi se qualcosa non può aspettare
      [Annulla lo scambio…]
    ");
    snapshot!(last(&ada), @"
    :white_check_mark: *It’s settled:* on 2026-11-17 UTC <Ben Thistle> is with you (*A morning on the phones*). <Xenia Ontano> covers for them meanwhile.
      *Before they come*
      • Tell <Ben Thistle> where and when you start, and your team who is coming
      • Show real work, not a presentation; let them try something themselves
      • Keep personal data of customers out of sight unless it’s needed
      • Leave a quarter of an hour at the end: what surprised them?
      [Call it off…]
    ");
    snapshot!(last(&ben), @"
    :white_check_mark: *It’s settled:* on 2026-11-17 UTC you’re with <Ada Novak> (*A morning on the phones  ·  online*). <Xenia Ontano> covers for you.
      *Before you go*
      • Hand over to <Xenia Ontano> what can’t wait, and tell your team who to ask
      • Ask <Ada Novak> where and when you start, and what to bring
      • Take one question with you: what do customers feel here that we never see?
      • Look, listen, help where you may. What’s confidential there stays there
      [Call it off…]
    ");
    ben.types("/cx", "swap").await;
    presses(&mut town, &ben, "swap.mine", None).await;
    snapshot!(whispered(&ben), @"
    *A morning on the phones*  ·  <Ben Thistle> visits <Ada Novak>
      :white_check_mark: Settled: 2026-11-17 UTC. <Xenia Ontano> covers.
      [Call it off…]
      [See the offers] [Offer my day…]
    ");
    // Once the day is over, Ben can apply again.
    presses(&mut town, &ben, "swap.show", None).await;
    presses(&mut town, &ben, "swap.apply", Some(&phones)).await;
    town.settle().await;
    assert!(whispered(&ben).contains("one application open"), "{}", whispered(&ben));
    // All three are reminded on the working day before, when each works.
    town.pass(13 * DAY + 22 * HOUR).await;
    assert!(!ben.inbox().contains(":bell:"), "{}", ben.inbox());
    town.pass(3 * HOUR).await;
    snapshot!(last(&ben), @"
    :bell: On 2026-11-17 UTC you’re with <Ada Novak> (*A morning on the phones  ·  online*). <Xenia Ontano> covers for you: is everything handed over?
      [Call it off…]
    ");
    snapshot!(last(&ada), @"
    :bell: On 2026-11-17 UTC <Ben Thistle> is with you (*A morning on the phones*). Do they know where and when you start?
      [Call it off…]
    ");
    snapshot!(last(&xenia), @"
    :bell: 2026-11-17 UTC: copri <Ben Thistle>. Hai tutto quello che serve?
      [Annulla lo scambio…]
    ");
    town.pass(DAY + 6 * HOUR).await;
    assert!(!ben.inbox().contains("Welcome back"), "{}", ben.inbox());
    town.pass(12 * HOUR).await;
    snapshot!(last(&ben), @"
    :seedling: *Welcome back!* What did you learn with <Ada Novak>? If there was one thing that customers suffer from there, share it: somebody can mend it.
      <Xenia Ontano> covered for you meanwhile. A thank-you takes a minute.
      [Make it an idea] [Thank them with a win]
    ");
    ben.answers("win.form").await;
    assert!(ben.form().contains("covered for me"), "{}", ben.form());
    assert_eq!(number(&town, "SELECT COUNT(*) FROM swap WHERE held_at IS NOT NULL").await, 1);
    ben.types("/cx", "swap").await;
    presses(&mut town, &ben, "swap.apply", Some(&phones)).await;
    assert!(ben.form().contains("First choice"), "{}", ben.form());
    town.end().await;
}

#[tokio::test]
async fn who_says_no_or_nothing_is_followed_by_the_next_choice_until_none_is_left() {
    let mut town = applied().await;
    let (ada, finn, ben) = (town.agent(), town.person("U0FINN"), town.engineer());
    ada.answers("swap.decline").await;
    snapshot!(ada.form(), @"
    === Not this time ===
    I’ll tell <Ben Thistle> kindly, and ask the next choice.
    A sentence with it?: {}
      The others read it.
    === [Close] [Not this time]
    ");
    let words = json!({"words": "We move that month. <Try> in spring!"});
    assert_eq!(ada.submits(&words).await, Submitted::Closed);
    town.settle().await;
    snapshot!(last(&ada), @"Thank you for the honest answer. I’m telling <Ben Thistle> kindly.");
    snapshot!(last(&ben), @"
    <Ada Novak> can’t make it this time (*A morning on the phones*).
      > We move that month. &lt;Try&gt; in spring!
      :arrow_right: I’m asking your next choice now: <Finn Marlowe>, *A day of interviews*.
    ");
    assert!(last(&finn).contains("would like to spend 1 day with you"), "{}", finn.inbox());
    // Five working days without a word.
    town.pass(6 * DAY).await;
    assert!(finn.inbox().contains("Welcome them"), "{}", finn.inbox());
    town.pass(2 * DAY).await;
    snapshot!(last(&finn), @"<Ben Thistle> has moved on, for I heard nothing. No harm done; `/cx swap` shows what is open.");
    snapshot!(last(&ben), @"
    <Finn Marlowe> hasn’t found time to answer (*A day of interviews*).
      That was the last of your choices. New days are offered all the time: have a look, and apply again whenever you like.
      [See the offers]
    ");
    ben.answers("swap.show").await;
    assert_eq!(number(&town, "SELECT COUNT(*) FROM swap WHERE ended_at IS NULL").await, 0);
    town.end().await;
}

#[tokio::test]
async fn a_colleague_who_says_nothing_is_counted_on_no_longer_and_without_cover_nobody_goes() {
    let mut town = welcomed().await;
    let (ada, finn, ben, hugo) = (town.agent(), town.person("U0FINN"), town.engineer(), town.person("U0HUGO"));
    // Three working days later Ben hears of it, on Monday.
    town.pass(6 * DAY).await;
    assert!(!hugo.inbox().contains("[Yo cubro]"), "{}", hugo.inbox());
    assert!(last(&ben).contains("hasn’t answered yet"), "{}", ben.inbox());
    // The day comes.
    town.pass(8 * DAY + 5 * HOUR).await;
    snapshot!(last(&ben), @"
    Nobody could cover for you in time, so your visit to <Ada Novak> on 2026-11-17 UTC won’t happen.
      :arrow_right: I’m asking your next choice now: <Finn Marlowe>, *A day of interviews*.
    ");
    snapshot!(last(&ada), @"
    Nobody was found in time to cover, so *A morning on the phones* on 2026-11-17 UTC won’t happen.
      That day is yours again. Thank you for being ready! `/cx swap` shows what else is on offer.
    ");
    assert!(last(&finn).contains("would like to spend"), "{}", finn.inbox());
    assert!(!ben.inbox().contains("[Name somebody…]"), "{}", ben.inbox());
    town.end().await;
}

#[tokio::test]
async fn each_of_the_three_can_call_it_off_and_the_others_are_told() {
    let mut town = confirmed().await;
    let (ada, finn, ben, hugo) = (town.agent(), town.person("U0FINN"), town.engineer(), town.person("U0HUGO"));
    // The colleague: the date is kept, and another is asked for.
    hugo.answers("swap.off").await;
    assert_eq!(hugo.submits(&json!({"words": "I’m on leave then after all"})).await, Submitted::Closed);
    town.settle().await;
    snapshot!(last(&ada), @"<Hugo Olivar> can’t cover for <Ben Thistle> on 2026-11-17 UTC after all. Please keep the date: <Ben Thistle> is looking for somebody else, and I’ll tell you.");
    snapshot!(last(&ben), @"
    <Hugo Olivar> can’t cover for you.
      > I’m on leave then after all
      Who else could cover for you on 2026-11-17 UTC? <Ada Novak> keeps the date.
      [Name somebody…] [Call it off…]
      · The swap is settled once somebody has agreed to cover.
    ");
    ben.answers("swap.name").await;
    assert_eq!(ben.submits(&json!({"cover": "U0XENIA"})).await, Submitted::Closed);
    town.pass(DAY).await;
    town.person("U0XENIA").answers("swap.cover").await;
    town.pass(5 * HOUR).await;
    // The host: the next choice is asked, and the colleague is free.
    ada.answers("swap.off").await;
    snapshot!(ada.form(), @"
    === Call it off ===
    *A morning on the phones*  ·  <Ben Thistle> visits <Ada Novak>
    :white_check_mark: Settled: 2026-11-17 UTC. <Xenia Ontano> covers.
    A sentence with it?: {}
      The others read it.
    === [Close] [Call it off]
    ");
    assert_eq!(ada.submits(&json!({"words": "We have an audit"})).await, Submitted::Closed);
    // It is evening in London, and told in the morning.
    town.pass(14 * HOUR).await;
    snapshot!(last(&ben), @"
    <Ada Novak> had to call off 2026-11-17 UTC.
      > We have an audit
      :arrow_right: I’m asking your next choice now: <Finn Marlowe>, *A day of interviews*.
    ");
    snapshot!(last(&town.person("U0XENIA")), @"
    <Ada Novak> ha dovuto annullare *A morning on the phones* (2026-11-17 UTC).
      > We have an audit
      Quel giorno è di nuovo tuo. Grazie per la disponibilità! `/cx swap` mostra che cos’altro si offre.
    ");
    assert!(last(&finn).contains("would like to spend"), "{}", finn.inbox());
    // An old button tells what became of it.
    ada.answers("swap.off").await;
    town.settle().await;
    assert!(last(&ada).contains("is over"), "{}", ada.inbox());
    // The guest: nobody is asked any more.
    finn.answers("swap.welcome").await;
    assert_eq!(finn.submits(&json!({"day": "2026-11-24"})).await, Submitted::Closed);
    town.pass(HOUR).await;
    ben.types("/cx", "swap").await;
    presses(&mut town, &ben, "swap.mine", None).await;
    presses(&mut town, &ben, "swap.off", None).await;
    assert_eq!(ben.submits(&json!({})).await, Submitted::Closed);
    town.settle().await;
    snapshot!(last(&finn), @"
    <Ben Thistle> had to call off *A day of interviews* on 2026-11-24 UTC.
      That day is yours again. Thank you for being ready! `/cx swap` shows what else is on offer.
    ");
    assert!(!town.person("U0XENIA").inbox().lines().last().unwrap_or_default().contains("[Copro io]"));
    town.end().await;
}

#[tokio::test]
async fn what_was_applied_for_is_taken_back_with_a_sentence_that_the_host_reads() {
    let mut town = applied().await;
    let (ada, ben) = (town.agent(), town.engineer());
    ben.types("/cx", "swap").await;
    presses(&mut town, &ben, "swap.mine", None).await;
    presses(&mut town, &ben, "swap.off", None).await;
    snapshot!(ben.form(), @"
    === Take it back ===
    *A morning on the phones*  ·  <Ben Thistle> visits <Ada Novak>
    :hourglass_flowing_sand: <Ada Novak> is being asked.
    A sentence with it?: {}
      The others read it.
    === [Close] [Take it back]
    ");
    assert_eq!(ben.submits(&json!({"words": "We move house that month"})).await, Submitted::Closed);
    town.settle().await;
    snapshot!(last(&ben), @"Taken back. <Ada Novak> reads it where I had asked.");
    snapshot!(last(&ada), @"
    Nothing to do any more: this visit of <Ben Thistle> won’t happen now.
      > We move house that month
    ");
    town.end().await;
}

#[tokio::test]
async fn whoever_leaves_makes_way_for_the_others() {
    let mut town = confirmed().await;
    let (finn, ben) = (town.person("U0FINN"), town.engineer());
    town.sandbox.deactivate("U0HUGO").await.expect("he can leave");
    town.settle().await;
    snapshot!(last(&ben), @"
    <Hugo Olivar> is no longer here.
      Who else could cover for you on 2026-11-17 UTC? <Ada Novak> keeps the date.
      [Name somebody…] [Call it off…]
      · The swap is settled once somebody has agreed to cover.
    ");
    ben.answers("swap.name").await;
    assert_eq!(ben.submits(&json!({"cover": "U0XENIA"})).await, Submitted::Closed);
    town.pass(DAY).await;
    town.person("U0XENIA").answers("swap.cover").await;
    town.pass(HOUR).await;
    town.sandbox.deactivate("U0ADA").await.expect("she can leave");
    town.settle().await;
    snapshot!(last(&ben), @"
    <Ada Novak> is no longer here. *A morning on the phones* on 2026-11-17 UTC won’t happen.
      :arrow_right: I’m asking your next choice now: <Finn Marlowe>, *A day of interviews*.
    ");
    assert!(last(&town.person("U0XENIA")).contains("non è più qui"), "{}", town.person("U0XENIA").inbox());
    let shown = ben.types("/cx", "swap").await;
    assert!(!shown.contains("A morning"), "{shown}");
    finn.answers("swap.welcome").await;
    assert_eq!(finn.submits(&json!({"day": "2026-11-24"})).await, Submitted::Closed);
    town.settle().await;
    town.sandbox.deactivate("U0BEN").await.expect("he can leave");
    town.settle().await;
    snapshot!(last(&finn), @"
    <Ben Thistle> is no longer here. *A day of interviews* on 2026-11-24 UTC won’t happen.
      That day is yours again. Thank you for being ready! `/cx swap` shows what else is on offer.
    ");
    town.end().await;
}

#[tokio::test]
async fn an_offer_is_changed_or_taken_back_and_who_applied_reads_it() {
    let mut town = applied().await;
    let (ada, finn, ben) = (town.agent(), town.person("U0FINN"), town.engineer());
    ada.types("/cx", "swap").await;
    let phones = offer(&town, &ada, "A morning");
    presses(&mut town, &ada, "swap.offer", Some(&phones)).await;
    let two = json!({"title": "Two days on the phones", "days": "2"});
    assert_eq!(ada.submits(&two).await, Submitted::Closed);
    town.settle().await;
    snapshot!(last(&ben), @"
    :pencil2: <Ada Novak> has changed an offer you applied for: *Two days on the phones*
      2 days  ·  online
      > Listen in, then answer the first one yourself
      [My swaps]
    ");
    presses(&mut town, &ada, "swap.mine", None).await;
    snapshot!(whispered(&ada), @"
    :sunny: *You offer:* Two days on the phones · until 2026-12-28 UTC
      [Change…] [Take it back]
      *Two days on the phones*  ·  <Ben Thistle> visits <Ada Novak>
      :hourglass_flowing_sand: <Ada Novak> is being asked.
      [Welcome them…] [Not this time…]
      [See the offers] [Offer my day…]
    ");
    let ts = last_whisper(&town, CX, ada.id);
    let diego = town.person("U0DIEGO");
    diego.types("/cx", "swap").await;
    let old = last_whisper(&town, CX, diego.id);
    presses(&mut town, &ada, "swap.close", None).await;
    town.settle().await;
    diego.presses_value(CX, &old, "swap.apply", Some(&phones)).await;
    town.settle().await;
    snapshot!(whispered(&diego), @"Esta oferta ya no está abierta. `/cx swap` muestra las demás.");
    snapshot!(last(&ben), @"
    <Ada Novak> no longer offers *Two days on the phones*.
      :arrow_right: I’m asking your next choice now: <Finn Marlowe>, *A day of interviews*.
    ");
    assert!(last(&finn).contains("would like to spend"), "{}", finn.inbox());
    assert!(!ada.inbox().contains("[Welcome them…]"), "{}", ada.inbox());
    town.pass(HOUR).await;
    ada.presses_value(CX, &ts, "swap.close", None).await;
    town.settle().await;
    assert!(whispered(&ada).contains("no longer open"), "{}", whispered(&ada));
    town.end().await;
}

#[tokio::test]
async fn as_many_guests_come_on_a_day_as_the_host_wants() {
    let mut town = welcomed().await;
    let (ada, tess) = (town.agent(), town.person("U0TESS"));
    applies(&mut town, &tess, &["A morning"], "U0PABLO").await;
    town.pass(6 * HOUR).await;
    ada.answers("swap.welcome").await;
    let refused = ada.submits(&json!({"day": "2026-11-17"})).await;
    snapshot!(format!("{refused:?}"), @r#"Errors({"day": "You have all the guests you wanted on that day already. Another day?"})"#);
    assert_eq!(ada.submits(&json!({"day": "2026-11-18"})).await, Submitted::Closed);
    town.end().await;
}

#[tokio::test]
async fn swaps_can_be_switched_off() {
    let mut town = Town::with(|config| config.swap.on = false).await;
    let ben = town.engineer();
    snapshot!(ben.types("/cx", "swap").await, @"Experience swaps are switched off here. `/cx` shows what else I can do.");
    town.settle().await;
    town.end().await;
}

#[tokio::test]
async fn a_leader_calls_two_functions_to_spend_a_day_with_each_other_once_in_four_weeks() {
    let mut town = Town::new().await;
    let (ida, ben, diego) = (town.steward(), town.engineer(), town.person("U0KIRA"));
    ben.types("/cx", "swap call support product").await;
    town.settle().await;
    assert!(whispered(&ben).contains("Stewards and leaders"), "{}", whispered(&ben));
    ida.types("/cx", "swap call Support support").await;
    town.settle().await;
    assert!(whispered(&ida).contains("two functions"), "{}", whispered(&ida));
    ida.types("/cx", "swap call Support product").await;
    town.settle().await;
    snapshot!(whispered(&ida).lines().next().unwrap_or_default(), @"The call is in <#cx>.");
    let ts = town.message("how about a day with each other");
    snapshot!(town.screen(CX).rsplit("CX:").next().unwrap_or_default().trim(), @"
    :arrows_counterclockwise: *Product and Support: how about a day with each other?* See where the other one meets our customers, and bring back what you learn.
      [Offer my day…] [See the offers]
      · Up to three choices. Nothing is settled before your host and the colleague who covers have both said yes.
    ");
    // The form knows whose day it is.
    diego.presses_value(CX, &ts, "swap.offer", None).await;
    assert!(diego.form().contains("A day in Product"), "{}", diego.form());
    assert_eq!(diego.submits(&json!({"words": "Two interviews"})).await, Submitted::Closed);
    town.pass(DAY).await;
    ida.types("/cx", "swap call product support").await;
    town.settle().await;
    snapshot!(whispered(&ida), @"These two were called on 2026-11-02 UTC. You can call them again from 2026-11-30 UTC on.");
    town.pass(28 * DAY).await;
    ida.types("/cx", "swap call product support").await;
    town.settle().await;
    assert_eq!(number(&town, "SELECT COUNT(*) FROM swap_call").await, 2);
    town.end().await;
}

#[tokio::test]
async fn the_digest_tells_what_is_on_offer_and_which_swaps_come_next() {
    let mut town = confirmed().await;
    let ida = town.steward();
    let part = |shown: &str| {
        let lines = shown.lines().skip_while(|line| !line.contains("A day in another job"));
        lines.take_while(|line| !line.contains("---")).collect::<Vec<_>>().join("\n")
    };
    snapshot!(part(&ida.types("/cx", "digest preview").await), @"");
    town.pass(14 * DAY).await;
    snapshot!(part(&ida.types("/cx", "digest preview").await), @"");
    town.end().await;
}
