//! Stories about wins: thanking colleagues in public for what they did for a customer.

use cx_bot::base::clock::{DAY, HOUR, MINUTE, SECOND};
use cx_bot::base::config::Config;
use cx_bot::sandbox::Submitted;
use serde_json::{Value, json};

use crate::town::{CX, Person, Town, ships, snapshot};

pub(crate) const WINS: &str = "C0WINS";

/// The company has a channel for wins; every story begins on a Monday at nine in London.
pub(crate) fn on(config: &mut Config) {
    config.channels.wins = WINS.to_owned();
    config.proposals.squad = 1;
}

pub(crate) async fn town() -> Town {
    Town::with(on).await
}

/// The messages of the bot in the wins channel.
pub(crate) fn cards(town: &Town) -> Vec<String> {
    town.sandbox.read(|world| {
        let messages = &world.channel(WINS).expect("there is such a channel").messages;
        messages.iter().filter(|message| message.ephemeral_to.is_none()).map(|message| message.ts.clone()).collect()
    })
}

/// What one of them shows.
pub(crate) fn shows(town: &Town, ts: &str) -> String {
    town.sandbox.read(|world| {
        let message = world.message(WINS, ts).expect("it stands");
        cx_bot::sandbox::plain::message(&json!({"text": message.text, "blocks": message.blocks}))
    })
}

/// The only card there is.
fn card(town: &Town) -> String {
    let cards = cards(town);
    assert_eq!(cards.len(), 1, "{}", town.screen(WINS));
    cards[0].clone()
}

pub(crate) async fn presses(person: &Person, ts: &str, action: &str) {
    person.presses_value(WINS, ts, action, None).await;
}

/// Chooses the entry of the card's menu that begins so.
pub(crate) async fn chooses(town: &Town, person: &Person, ts: &str, option: &str) {
    let value = town.sandbox.read(|world| {
        let message = world.message(WINS, ts)?;
        let elements = message.blocks.iter().filter_map(|block| block["elements"].as_array()).flatten();
        let options = elements.filter_map(|element| element["options"].as_array()).flatten();
        options.filter_map(|known| known["value"].as_str()).find(|value| value.starts_with(option)).map(str::to_owned)
    });
    let value = value.unwrap_or_else(|| panic!("the menu has no {option}"));
    person.presses_value(WINS, ts, "win.more", Some(&value)).await;
}

/// The last lines of the CX channel that only this person sees.
fn whispered(person: &Person) -> String {
    let screen = person.screen();
    screen.rsplit("(only to you): ").next().unwrap_or_default().trim().to_owned()
}

/// Presses something on the last message in the CX channel that only this person sees.
async fn presses_whispered(town: &Town, person: &Person, action: &str, value: Option<&str>) {
    let ts = town.sandbox.read(|world| {
        let messages = &world.channel(CX).expect("there is such a channel").messages;
        let theirs = messages.iter().rev().find(|message| message.ephemeral_to.as_deref() == Some(person.id));
        theirs.expect("something was whispered").ts.clone()
    });
    person.presses_value(CX, &ts, action, value).await;
}

/// The latest message of the bot to somebody, and how many there are.
fn told(town: &Town, person: &str) -> (String, usize) {
    let count = town.sandbox.read(|world| world.direct(person).map_or(0, |direct| direct.messages.len()));
    let screen = town.sandbox.dm_screen(person);
    (screen.rsplit("CX:").next().unwrap_or_default().trim().to_owned(), count)
}

pub(crate) fn draft(people: &[&str], words: &str, value: &str) -> Value {
    json!({"people": people, "words": words, "value": value})
}

#[tokio::test]
async fn a_win_is_typed_in_a_line_and_stands_as_a_card_that_everybody_can_join() {
    let mut town = town().await;
    let ben = town.engineer();
    let answer = ben.types("/cx-win", "@U0ADA and @U0MARTA called <b> back on a Sunday & won #together").await;
    assert_eq!(answer, "", "nothing is missing, so nothing is asked");
    town.settle().await;
    let ts = card(&town);
    snapshot!(shows(&town, &ts), @"
    # :handshake: Together
    *<U0BEN>* thanks <U0ADA>, <U0MARTA>
    > called &lt;b&gt; back on a Sunday &amp; won
    [:raised_hands: Add my thanks] (⋯ Add someone… | Change… | Take it back | Hide it (stewards)…)
    ");
    snapshot!(whispered(&ben), @"
    #cx
    CX (only to you):
      :tada: It’s in <#cx-wins>. I’m telling <Ada Novak>, <Marta Lipowa>.
      You can thank 3 more people today.
      [Change…] [Take it back]
      · You can take it back for ten minutes, and change it any time.
    ");
    // Others add their thanks, once each; the last words stand.
    let diego = town.person("U0DIEGO");
    for words in ["The customer told me!", "The customer wrote to me as well!"] {
        presses(&diego, &ts, "win.echo").await;
        assert_eq!(diego.submits(&json!({"words": words})).await, Submitted::Closed);
        town.settle().await;
    }
    let ewa = town.person("U0EWA");
    presses(&ewa, &ts, "win.echo").await;
    snapshot!(ewa.form(), @"
    === Dołącz podziękowanie ===
    > called &lt;b&gt; back on a Sunday &amp; won
    Własnymi słowami: {}
      Możesz zostawić puste: twoje imię wystarczy.
    === [Anuluj] [Dodaj]
    ");
    assert_eq!(ewa.submits(&json!({})).await, Submitted::Closed);
    town.settle().await;
    snapshot!(shows(&town, &ts), @"
    # :handshake: Together
    *<U0BEN>* thanks <U0ADA>, <U0MARTA>
    > called &lt;b&gt; back on a Sunday &amp; won
    · :speech_balloon: <U0DIEGO>: “The customer wrote to me as well!”
    :raised_hands: Also thankful: <U0EWA>
    [:raised_hands: Add my thanks · 2] (⋯ Add someone… | Change… | Take it back | Hide it (stewards)…)
    ");
    // Whoever is thanked hears of it once, in their own language and working time: Ada's day has not begun.
    town.pass(3 * MINUTE).await;
    assert_eq!(told(&town, "U0ADA").1, 0);
    snapshot!(told(&town, "U0MARTA").0, @"
    :tada: <Ben Thistle> dziękuje ci przy wszystkich · :handshake: Razem
      > called &lt;b&gt; back on a Sunday &amp; won
      [Zobacz ↗]
    ");
    town.pass(6 * HOUR).await;
    snapshot!(told(&town, "U0ADA").0, @"
    :tada: <Ben Thistle> thanks you, for all to see · :handshake: Together
      > called &lt;b&gt; back on a Sunday &amp; won
      [See it ↗]
    ");
    town.pass(DAY).await;
    assert_eq!((told(&town, "U0ADA").1, told(&town, "U0MARTA").1, cards(&town).len()), (1, 1, 1));
    town.end().await;
}

#[tokio::test]
async fn what_is_missing_is_asked_in_a_form_that_keeps_every_word() {
    let mut town = town().await;
    let ben = town.engineer();
    ben.types("/cx-win", "").await;
    snapshot!(ben.form(), @"
    === Thank somebody ===
    Whom would you like to thank?*: (Choose colleagues ▾)
    What did they do for a customer?*: {}
    Which value does this show?*: (Choose the closest ▾)
    How big was it?*: (A small thing that mattered ▾)
    Does it belong to an idea?: {}
    · It appears in <#cx-wins>  ·  You can thank 5 more people today.
    === [Cancel] [Post]
    ");
    ben.types("/cx-win", "@U0MARTA found the lost invoice for CX-7 #quick").await;
    snapshot!(ben.form(), @"
    === Thank somebody ===
    :point_right: I don’t know the value “#quick”. Please choose one below; your words are all here.
    :point_right: I can’t find CX-7. A number looks like CX-42; leave it empty if you’re not sure.
    Whom would you like to thank?*: (Marta Lipowa ▾)
    What did they do for a customer?*: {found the lost invoice for CX-7 #quick}
    Which value does this show?*: (Choose the closest ▾)
    How big was it?*: (A small thing that mattered ▾)
    Does it belong to an idea?: {CX-7}
    · It appears in <#cx-wins>  ·  You can thank 5 more people today.
    === [Cancel] [Post]
    ");
    // At the fields it is said what does not fit.
    let sent = ben.submits(&json!({"value": "care", "words": "x".repeat(1_001)})).await;
    let Submitted::Errors(errors) = sent else { panic!("it was taken: {sent:?}") };
    snapshot!(json!(errors).to_string(), @r#"{"number":"I can’t find CX-7. A number looks like CX-42; leave it empty if you’re not sure.","words":"A little shorter, please: at most 1,000 characters."}"#);
    let sent = ben.submits(&json!({"people": ["U0BEN"], "words": "Found it", "number": "", "value": "care"})).await;
    let Submitted::Errors(errors) = sent else { panic!("it was taken: {sent:?}") };
    snapshot!(json!(errors).to_string(), @r#"{"people":"You’re among them. Be proud of it, and let somebody else say it: this is for others."}"#);
    assert_eq!(ben.submits(&draft(&["U0MARTA"], "Found the lost invoice", "care")).await, Submitted::Closed);
    town.settle().await;
    assert!(shows(&town, &card(&town)).contains("Found the lost invoice"), "{}", town.screen(WINS));
    snapshot!(ben.types("/cx-win", "help").await, @"
    :tada: `/cx-win` thanks colleagues in <#C0WINS> for what they did for a customer.
    • `/cx-win` opens a short form
    • `/cx-win @ben @ada drove a lost parcel to a wedding #together` posts it at once; a user group works too
    • Any message: *⋯* → *Celebrate this*
    *Our values*
    :dart: `#customer-first` We begin with what the customer needs
    :handshake: `#together` We solve it across teams
    :key: `#ownership` We finish what we begin
    :mag: `#curiosity` We ask, listen and learn
    :sparkling_heart: `#care` We look after each other
    [Thank somebody]
    · You can thank 5 people a day. No points, no ranking.
    ");
    snapshot!(town.accountant().types("/cx-win", "pomoc").await, @"
    :tada: `/cx-win` to podziękowanie dla kolegów i koleżanek za to, co robią dla klienta. Miejsce: <#C0WINS>
    • `/cx-win` otwiera krótki formularz
    • `/cx-win @ben @ada zawożą na wesele zagubioną paczkę #razem` publikuje od razu; może to być też grupa
    • Przy każdej wiadomości: *⋯* → *Celebrate this*
    *Nasze wartości*
    :dart: `#najpierw-klient` Zaczynamy od tego, czego potrzebuje klient
    :handshake: `#razem` Rozwiązujemy to między działami
    :key: `#odpowiedzialność` Kończymy to, co zaczynamy
    :mag: `#ciekawość` Pytamy, słuchamy i uczymy się
    :sparkling_heart: `#troska` Dbamy o siebie nawzajem
    [Podziękuj]
    · Dziennie możesz podziękować 5 osobom. Bez punktów i rankingów.
    ");
    town.end().await;
}

#[tokio::test]
async fn whom_slack_did_not_recognise_is_asked_for_and_nothing_is_posted_without_them() {
    let mut town = town().await;
    let ben = town.engineer();
    ben.types("/cx-win", "@nosuchgroup stayed late for a parcel #care").await;
    snapshot!(ben.form(), @"
    === Thank somebody ===
    :point_right: Slack didn’t recognise @nosuchgroup. Please choose who did it from the list below; your words are all here.
    Whom would you like to thank?*: (Choose colleagues ▾)
    What did they do for a customer?*: {stayed late for a parcel}
    Which value does this show?*: (:sparkling_heart: Care ▾)
    How big was it?*: (A small thing that mattered ▾)
    Does it belong to an idea?: {}
    · It appears in <#cx-wins>  ·  You can thank 5 more people today.
    === [Cancel] [Post]
    ");
    assert_eq!(ben.submits(&json!({"people": ["U0MARTA"]})).await, Submitted::Closed);
    town.settle().await;
    assert!(shows(&town, &card(&town)).contains("> stayed late for a parcel"), "{}", town.screen(WINS));
    let marta = town.accountant();
    marta.types("/cx-win", "@U0ADA i @jo.doe oddzwaniają w niedzielę #troska").await;
    snapshot!(marta.form(), @"
    === Podziękuj ===
    :point_right: Slack nie wie, kto to jest: @jo.doe. Wybierz z listy poniżej, kto to zrobił; twoje słowa są tu w całości.
    Komu chcesz podziękować?*: (Ada Novak ▾)
    Co zrobiły te osoby dla klienta?*: {oddzwaniają w niedzielę}
    Jaką wartość to pokazuje?*: (:sparkling_heart: Troska ▾)
    Jak duże to było?*: (Drobna rzecz, która miała znaczenie ▾)
    Czy to należy do jakiegoś zgłoszenia?: {}
    · Pojawi się tutaj: <#cx-wins>  ·  Dziś możesz podziękować jeszcze 5 osobom.
    === [Anuluj] [Opublikuj]
    ");
    town.settle().await;
    assert_eq!(cards(&town).len(), 1, "{}", town.screen(WINS));
    town.end().await;
}

#[tokio::test]
async fn a_day_has_room_for_five_people_and_the_day_is_the_givers() {
    let mut town = town().await;
    let ben = town.engineer();
    ben.types("/cx-win", "@U0ADA @U0EWA @U0MARTA kept the shop open #care").await;
    town.settle().await;
    ben.types("/cx-win", "@U0DIEGO @U0FINN @U0GIA wrote to everybody #care").await;
    assert_eq!(cards(&town).len(), 1);
    snapshot!(ben.form().lines().take(3).collect::<Vec<_>>().join("\n"), @"
    === Thank somebody ===
    :point_right: That makes 3, and today there is room for 2. The others can follow tomorrow.
    Whom would you like to thank?*: (Diego Almendro, Finn Marlowe, Gia Lanterna ▾)
    ");
    assert!(matches!(ben.submits(&json!({})).await, Submitted::Errors(_)));
    assert_eq!(ben.submits(&json!({"people": ["U0DIEGO", "U0FINN"]})).await, Submitted::Closed);
    town.settle().await;
    assert_eq!(cards(&town).len(), 2);
    ben.types("/cx-win", "@U0GIA wrote to everybody #care").await;
    snapshot!(ben.form().lines().take(3).collect::<Vec<_>>().join("\n"), @"
    === Thank somebody ===
    :point_right: You’ve thanked 5 people today, and that is all a day has room for. Tomorrow there’s room again.
    Whom would you like to thank?*: (Gia Lanterna ▾)
    ");
    // Taking one back gives its room back.
    let last = cards(&town).pop().expect("there are two");
    chooses(&town, &ben, &last, "undo:").await;
    town.settle().await;
    assert_eq!(cards(&town).len(), 1, "{}", town.screen(WINS));
    assert_eq!(ben.submits(&json!({})).await, Submitted::Closed);
    town.settle().await;
    assert_eq!(cards(&town).len(), 2);
    // Twenty past midnight in London is still Monday in New York.
    town.pass(15 * HOUR + 20 * MINUTE).await;
    ben.types("/cx-win", "@U0ADA @U0EWA @U0MARTA @U0FINN @U0GIA kept it open again #care").await;
    town.settle().await;
    assert_eq!(cards(&town).len(), 3);
    // A full day does not keep anybody from mending what they wrote on another.
    let first = cards(&town).remove(0);
    chooses(&town, &ben, &first, "edit:").await;
    assert_eq!(ben.submits(&json!({"words": "kept the shop open all night"})).await, Submitted::Closed);
    town.settle().await;
    assert!(shows(&town, &first).contains("all night"));
    town.end().await;
}

#[tokio::test]
async fn nobody_thanks_themselves_an_app_or_somebody_who_left_and_guests_only_where_it_is_wanted() {
    let mut town = town().await;
    town.sandbox.deactivate("U0WALT").await.expect("they leave");
    town.sandbox.change_user("U0QUIN", |user| user.is_restricted = true).await.expect("they become a guest");
    town.settle().await;
    let bot = town.sandbox.read(|world| world.bot.user.clone());
    let ben = town.engineer();
    ben.types("/cx-win", "").await;
    let mut refused = Vec::new();
    for person in ["U0BEN", "U0WALT", "U0QUIN", bot.as_str()] {
        let sent = ben.submits(&draft(&["U0ADA", person], "Helped", "care")).await;
        let Submitted::Errors(errors) = sent else { panic!("{person} was taken: {sent:?}") };
        refused.push(json!(errors).to_string());
    }
    snapshot!(refused.join("\n"), @r#"
    {"people":"You’re among them. Be proud of it, and let somebody else say it: this is for others."}
    {"people":"Walt Rowan has left. Please choose somebody who is here."}
    {"people":"Quin Ashdown is a guest, and wins are for employees here."}
    {"people":"CX is an app. Who is the person behind it?"}
    "#);
    let guest = town.person("U0QUIN");
    snapshot!(guest.types("/cx-win", "@U0ADA helped #care").await, @"Wins are for employees here. A kind word in the channel is always welcome.");
    assert!(cards(&town).is_empty());
    town.end().await;
}

#[tokio::test]
async fn a_user_group_is_thanked_person_by_person_and_one_that_is_too_large_is_asked_about() {
    let mut town = town().await;
    let ben = town.engineer();
    ben.types("/cx-win", "@finance closed the year without a single late refund #together").await;
    town.settle().await;
    assert!(
        shows(&town, &card(&town)).contains("thanks <U0CARLA>, <U0MARTA>, <U0PABLO>, <U0TESS>"),
        "{}",
        town.screen(WINS)
    );
    // A group that means no function is asked of Slack first.
    town.sandbox.write(|world| {
        for (id, handle, members) in [("S0BAND", "band", 3), ("S0ALL", "all", 3_000)] {
            let members = (0..members).map(|number| match number {
                0 => "U0IDA".to_owned(),
                1 => "U0TESS".to_owned(),
                2 => "U0BEN".to_owned(),
                more => format!("U0MORE{more}"),
            });
            world.add_group(cx_bot::sandbox::world::Group {
                id: id.to_owned(),
                handle: handle.to_owned(),
                name: handle.to_owned(),
                members: members.collect(),
                disabled: false,
            });
        }
    });
    town.pass(DAY).await;
    ben.types("/cx-win", "@band played for the customers in the queue #care").await;
    town.settle().await;
    assert_eq!(cards(&town).len(), 2, "{}", ben.screen());
    let last = cards(&town).pop().expect("there are two");
    assert!(shows(&town, &last).contains("thanks <U0IDA>, <U0TESS>"), "{}", shows(&town, &last));
    ben.types("/cx-win", "@all you were great #care").await;
    town.settle().await;
    assert_eq!(cards(&town).len(), 2);
    snapshot!(whispered(&ben), @"
    #cx
    CX (only to you):
      :tada: It’s in <#cx-wins>. I’m telling <Carla Fontanella>, <Marta Lipowa>, <Pablo Castanar>, <Tess Bramble>.
      You can thank 1 more person today.
      [Change…] [Take it back]
      · You can take it back for ten minutes, and change it any time.
    CX (only to you):
      :tada: It’s in <#cx-wins>. I’m telling <Ida Willowby>, <Tess Bramble>.
      You can thank 3 more people today.
      [Change…] [Take it back]
      · You can take it back for ten minutes, and change it any time.
    CX (only to you):
      <@all> has 3,000 people, and a win thanks at most 40. Please choose those who did it.
      Nothing is lost. You wrote:
      > you were great
      [Open it again]
    ");
    presses_whispered(&town, &ben, "win.form", None).await;
    assert!(ben.form().contains("you were great"), "{}", ben.form());
    town.end().await;
}

#[tokio::test]
async fn it_is_taken_back_within_ten_minutes_and_changed_at_any_time_by_whoever_posted_it() {
    let mut town = town().await;
    let (ben, diego) = (town.engineer(), town.person("U0DIEGO"));
    ben.types("/cx-win", "@U0MARTA found an invoce #care").await;
    town.settle().await;
    presses_whispered(&town, &ben, "win.undo", None).await;
    town.settle().await;
    assert!(cards(&town).is_empty(), "{}", town.screen(WINS));
    snapshot!(whispered(&ben), @"Taken back. Nobody sees it any more, and your day has its room again.");
    town.pass(5 * MINUTE).await;
    assert_eq!(told(&town, "U0MARTA").1, 0, "nobody hears of what was taken back");
    ben.types("/cx-win", "@U0MARTA found an invoce #care").await;
    town.settle().await;
    let ts = card(&town);
    chooses(&town, &diego, &ts, "undo:").await;
    town.settle().await;
    assert_eq!(cards(&town).len(), 1, "only whoever posted it");
    town.pass(11 * MINUTE).await;
    chooses(&town, &ben, &ts, "undo:").await;
    town.settle().await;
    assert_eq!(cards(&town).len(), 1, "the ten minutes are over");
    snapshot!(town.sandbox.screen(WINS, "U0BEN").lines().last().unwrap_or_default(), @"CX (only to you): The ten minutes are over, so it stays. You can still change it, or ask a steward to hide it.");
    chooses(&town, &ben, &ts, "edit:").await;
    let changed = json!({"people": ["U0MARTA", "U0TESS"], "words": "Found an invoice from 1999", "size": "big"});
    assert_eq!(ben.submits(&changed).await, Submitted::Closed);
    town.settle().await;
    snapshot!(shows(&town, &ts), @"
    # :trophy: Big win · :sparkling_heart: Care
    *<U0BEN>* thanks <U0MARTA>, <U0TESS>
    > Found an invoice from 1999
    [:raised_hands: Add my thanks] (⋯ Add someone… | Change… | Take it back | Hide it (stewards)…)
    ");
    town.pass(3 * MINUTE).await;
    assert_eq!((told(&town, "U0MARTA").1, told(&town, "U0TESS").1), (1, 1), "nobody is told twice");
    town.end().await;
}

#[tokio::test]
async fn whoever_was_left_out_is_added_by_anybody_and_a_steward_hides_what_should_not_stand() {
    let mut town = town().await;
    let (ben, diego, ida) = (town.engineer(), town.person("U0DIEGO"), town.steward());
    ben.types("/cx-win", "@U0MARTA told us what Mrs Brown said about her illness #care").await;
    town.settle().await;
    let ts = card(&town);
    chooses(&town, &diego, &ts, "add:").await;
    assert!(matches!(diego.submits(&json!({"people": ["U0MARTA"]})).await, Submitted::Errors(_)));
    assert!(matches!(diego.submits(&json!({"people": ["U0DIEGO"]})).await, Submitted::Errors(_)));
    assert_eq!(diego.submits(&json!({"people": ["U0TESS", "U0MARTA"]})).await, Submitted::Closed);
    town.settle().await;
    assert!(shows(&town, &ts).contains("thanks <U0MARTA>, <U0TESS>"), "{}", shows(&town, &ts));
    town.pass(3 * MINUTE).await;
    snapshot!(told(&town, "U0TESS").0, @"
    :tada: <Diego Almendro> added you to the thanks from <Ben Thistle>, for all to see · :sparkling_heart: Care
      > told us what Mrs Brown said about her illness
      [See it ↗]
    ");
    // Only a steward may hide it.
    chooses(&town, &diego, &ts, "hide:").await;
    assert_eq!(diego.form(), "(no form)");
    chooses(&town, &ida, &ts, "hide:").await;
    assert_eq!(ida.submits(&json!({"reason": "It tells of a customer’s <health>"})).await, Submitted::Closed);
    town.settle().await;
    assert!(cards(&town).is_empty(), "{}", town.screen(WINS));
    snapshot!(told(&town, "U0BEN").0, @"
    <Ida Willowby> has hidden what you posted:
      > told us what Mrs Brown said about her illness
      The reason:
      > It tells of a customer’s &lt;health&gt;
    ");
    town.end().await;
}

#[tokio::test]
async fn a_steward_shows_a_hidden_win_again_and_it_comes_back_with_its_thanks() {
    let mut town = town().await;
    let (ben, diego, ida) = (town.engineer(), town.person("U0DIEGO"), town.steward());
    ben.types("/cx-win", "@U0MARTA @U0ADA told us what Mrs Brown needs #care").await;
    town.settle().await;
    let ts = card(&town);
    presses(&diego, &ts, "win.echo").await;
    assert_eq!(diego.submits(&json!({"words": "She told me too"})).await, Submitted::Closed);
    town.settle().await;
    let shown = shows(&town, &ts);
    chooses(&town, &ida, &ts, "hide:").await;
    assert_eq!(ida.submits(&json!({"reason": "It names a customer"})).await, Submitted::Closed);
    town.settle().await;
    assert!(cards(&town).is_empty());
    snapshot!(told(&town, ida.id).0, @"
    Hidden. <Ben Thistle> reads why. You can show it again: here, or later with `/cx-win hidden`.
      [Show it again]
    ");
    // Nobody but a steward sees what is hidden.
    snapshot!(diego.types("/cx-win", "ocultos").await, @"Solo puede hacerlo quien coordina el canal: <U0IDA>. Un mensaje en el hilo ayuda.");
    snapshot!(ida.types("/cx-win", "hidden").await, @"
    *Hidden wins*, the last first
    By <U0BEN>, hidden 2026-11-02 UTC
    > told us what Mrs Brown needs  [Show it again]
    ");
    // Those who are thanked hear nothing of what nobody sees.
    town.pass(7 * HOUR).await;
    assert_eq!((told(&town, "U0ADA").1, told(&town, "U0MARTA").1), (0, 0));
    for _ in 0..2 {
        ida.answers("win.show").await;
        town.settle().await;
    }
    assert_eq!(shows(&town, &card(&town)), shown);
    snapshot!(ida.inbox().lines().rev().take(2).collect::<Vec<_>>().join("\n"), @"
    CX: It stands in <#cx-wins> again, with everybody’s thanks. <Ben Thistle> hears of it.
      [Show it again]
    ");
    snapshot!(told(&town, "U0BEN").0, @"
    <Ida Willowby> shows what you posted again, with everybody’s thanks:
      > told us what Mrs Brown needs
    ");
    assert_eq!(told(&town, "U0BEN").1, 2, "hidden, and shown again");
    town.pass(3 * MINUTE).await;
    assert_eq!((told(&town, "U0ADA").1, told(&town, "U0MARTA").1), (1, 1), "now they hear of it");
    snapshot!(ida.types("/cx-win", "hidden").await, @"No win is hidden.");
    // What was taken back stays so.
    ben.types("/cx-win", "@U0TESS found an invoice #care").await;
    town.settle().await;
    let last = cards(&town).pop().expect("there are two");
    chooses(&town, &ben, &last, "undo:").await;
    town.settle().await;
    assert_eq!(cards(&town).len(), 1);
    assert!(!ida.types("/cx-win", "hidden").await.contains("invoice"));
    town.end().await;
}

#[tokio::test]
async fn the_same_again_is_one_win_and_a_card_that_somebody_deletes_comes_back() {
    let mut town = town().await;
    let ben = town.engineer();
    for _ in 0..2 {
        ben.types("/cx-win", "@U0MARTA found an invoice #care").await;
        town.settle().await;
    }
    let ts = card(&town);
    snapshot!(whispered(&ben), @"You’ve just posted this, so I left it at one.");
    let shown = shows(&town, &ts);
    town.sandbox.delete("U0IDA", WINS, &ts).await.expect("she administers the workspace");
    town.settle().await;
    let again = card(&town);
    assert_ne!(again, ts);
    assert_eq!(shows(&town, &again), shown);
    town.end().await;
}

#[tokio::test]
async fn a_message_becomes_a_win_by_its_menu() {
    let mut town = town().await;
    let (ben, diego) = (town.engineer(), town.person("U0DIEGO"));
    let ts = diego.writes("I drove the parcel over myself. She cried & hugged me!").await;
    town.settle().await;
    town.sandbox.message_shortcut(ben.id, CX, &ts, "win.from_message").await.expect("it is in the menu");
    snapshot!(ben.form(), @"
    === Thank somebody ===
    Whom would you like to thank?*: (Diego Almendro ▾)
    What did they do for a customer?*: {I drove the parcel over myself. She cried & hugged me!}
    Which value does this show?*: (Choose the closest ▾)
    How big was it?*: (A small thing that mattered ▾)
    Does it belong to an idea?: {}
    · It appears in <#cx-wins>  ·  You can thank 5 more people today.  ·  <The message it’s about>
    === [Cancel] [Post]
    ");
    assert_eq!(ben.submits(&json!({"value": "customer", "size": "big"})).await, Submitted::Closed);
    town.settle().await;
    snapshot!(shows(&town, &card(&town)), @"
    # :trophy: Big win · :dart: Customer first
    *<U0BEN>* thanks <U0DIEGO>
    > I drove the parcel over myself. She cried &amp; hugged me!
    · <The message it’s about>
    [:raised_hands: Add my thanks] (⋯ Add someone… | Change… | Take it back | Hide it (stewards)…)
    ");
    town.end().await;
}

#[tokio::test]
async fn what_is_shipped_brings_its_owner_a_draft_that_becomes_a_win_for_everybody_who_made_it_happen() {
    let mut town = town().await;
    town.agent().shares("Refund mails arrive after nine days").await;
    town.settle().await;
    let opportunity = town.card("Refund mails");
    for person in ["U0DIEGO", "U0MARTA", "U0EWA", "U0FINN", "U0GIA"] {
        town.person(person).presses(&opportunity, "vote.up").await;
        town.settle().await;
    }
    let ben = town.engineer();
    ships(&mut town, &ben, &opportunity).await;
    assert!(cards(&town).is_empty(), "the owner has the word");
    snapshot!(told(&town, "U0BEN").0, @"
    :tada: *<CX-1> is live:* Refund mails arrive after nine days
      Thank those who made it happen: here is a draft. Add which value it lived and a sentence of your own, then post it.
      > A mail for each step
      :bulb: The idea came from <Ada Novak>
      :raised_hands: First to support it: <Diego Almendro>, <Marta Lipowa>, <Ewa Brzozka>, <Finn Marlowe>, <Gia Lanterna>
      :handshake: Made it happen: <Ben Thistle>
      [Complete and post]
      · If you don’t get to it, I’ll post it plainly 2026-11-04 17:30 UTC.
    ");
    ben.opens_home().await;
    town.settle().await;
    assert!(ben.home().contains("A thank-you waits to be completed."), "{}", ben.home());
    ben.answers("win.form").await;
    snapshot!(ben.form(), @"
    === Thank somebody ===
    Whom would you like to thank?*: (Ada Novak, Diego Almendro, Marta Lipowa, Ewa Brzozka, Finn Marlowe, Gia Lanterna ▾)
    What did they do for a customer?*: {A mail for each step}
    Which value does this show?*: (Choose the closest ▾)
    How big was it?*: (A big one ▾)
    Does it belong to an idea?: {CX-1}
    · It appears in <#cx-wins>  ·  You can thank 5 more people today.
    === [Cancel] [Post]
    ");
    let sent = json!({"value": "together", "words": "Refund mails now say where the money is"});
    assert_eq!(ben.submits(&sent).await, Submitted::Closed);
    town.settle().await;
    snapshot!(shows(&town, &card(&town)), @"
    # :trophy: Big win · :handshake: Together
    *<U0BEN>* thanks <U0ADA>, <U0DIEGO>, <U0EWA>, <U0FINN>, <U0GIA>, <U0MARTA>
    > Refund mails now say where the money is
    · :bulb: <CX-1> · Refund mails arrive after nine days
    [:raised_hands: Add my thanks] (⋯ Add someone… | Change… | Take it back | Hide it (stewards)…)
    ");
    // Six people, and the day still has all its room: what was shipped does not count.
    assert!(told(&town, "U0BEN").0.contains("5 more people"), "{}", told(&town, "U0BEN").0);
    // Its owner's draft offers no more what is done.
    snapshot!(ben.inbox().lines().filter(|line| line.contains("celebrated") || line.contains("Complete")).collect::<Vec<_>>().join("\n"), @"CX: :white_check_mark: *<CX-1>* has been celebrated: Refund mails arrive after nine days");
    // Nothing is celebrated twice.
    town.pass(4 * DAY).await;
    assert_eq!(cards(&town).len(), 1, "{}", town.screen(WINS));
    town.end().await;
}

#[tokio::test]
async fn what_nobody_completes_is_celebrated_plainly_and_an_author_without_a_name_stays_without() {
    let mut town = town().await;
    let idea = json!({
        "title": "Refund mails arrive after nine days", "pain": "They wait.", "touchpoint": "billing",
        "credit": ["anonymous"]
    });
    assert_eq!(town.agent().sends_idea("Refund mails arrive after nine days", &idea).await, Submitted::Closed);
    town.settle().await;
    let opportunity = town.card("Refund mails");
    let diego = town.person("U0DIEGO");
    diego.presses(&opportunity, "vote.up").await;
    diego.chooses(&opportunity, "evidence:").await;
    assert_eq!(diego.submits(&json!({"quote": "Do you still have my money?"})).await, Submitted::Closed);
    town.settle().await;
    let ben = town.engineer();
    ships(&mut town, &ben, &opportunity).await;
    ben.answers("win.form").await;
    assert!(!ben.form().contains("Ada"), "{}", ben.form());
    // Two working days end on Wednesday at half past five.
    town.pass(2 * DAY + 7 * HOUR).await;
    assert!(cards(&town).is_empty());
    for _ in 0..3 {
        town.pass(HOUR).await;
    }
    snapshot!(shows(&town, &card(&town)), @"
    :tada: *<CX-1> is live:* Refund mails arrive after nine days
    > A mail for each step
    :bulb: The idea came from a colleague
    :speech_balloon: It began with what a customer said:
    > Do you still have my money?
    :raised_hands: First to support it: <U0DIEGO>
    :handshake: Made it happen: <U0BEN>
    [Thank somebody for it…]
    ");
    assert!(!ben.inbox().contains("Complete and post"), "{}", ben.inbox());
    // Whoever was left out can be thanked from there.
    let gia = town.person("U0GIA");
    let plain = card(&town);
    presses(&gia, &plain, "win.form").await;
    assert!(gia.form().contains("CX-1"), "{}", gia.form());
    // It is no quiet week in which something was celebrated.
    town.pass(6 * DAY).await;
    assert_eq!(cards(&town), [plain], "{}", town.screen(WINS));
    town.end().await;
}

#[tokio::test]
async fn thanks_reach_people_as_they_choose() {
    let mut town = town().await;
    let (ben, marta) = (town.engineer(), town.accountant());
    marta.opens_home().await;
    town.settle().await;
    marta.presses_at_home("preferences.form", None).await;
    assert_eq!(marta.submits(&json!({"reach_thanks": "digest", "digest": "daily"})).await, Submitted::Closed);
    let tess = town.person("U0TESS");
    tess.opens_home().await;
    town.settle().await;
    tess.presses_at_home("preferences.form", None).await;
    assert_eq!(tess.submits(&json!({"reach_thanks": "off"})).await, Submitted::Closed);
    town.settle().await;
    let before = (told(&town, "U0MARTA").1, told(&town, "U0TESS").1, told(&town, "U0HUGO").1);
    ben.types("/cx-win", "@U0MARTA @U0TESS @U0HUGO found an invoice #care").await;
    town.settle().await;
    town.person("U0GIA").types("/cx-win", "@U0HUGO and @U0MARTA translated the reminder #care").await;
    town.settle().await;
    town.pass(3 * MINUTE).await;
    let after = (told(&town, "U0MARTA").1, told(&town, "U0TESS").1, told(&town, "U0HUGO").1);
    assert_eq!(after, (before.0, before.1, before.2 + 1), "several become one message");
    snapshot!(told(&town, "U0HUGO").0, @"
    :tada: *2 agradecimientos para ti*
      • <Ben Thistle>: found an invoice · :sparkling_heart: Cuidado · <Verlo>
      • <Gia Lanterna>: translated the reminder · :sparkling_heart: Cuidado · <Verlo>
    ");
    for _ in 0..24 {
        town.pass(HOUR).await;
    }
    snapshot!(told(&town, "U0MARTA").0, @"
    # :newspaper: Co się ruszyło od ostatniego podsumowania
      *:tada: Podziękowania dla ciebie*
      • <Ben Thistle>: found an invoice · :sparkling_heart: Troska · <Zobacz>
      • <Gia Lanterna>: translated the reminder · :sparkling_heart: Troska · <Zobacz>
      [Moje ustawienia…]
    ");
    assert_eq!(told(&town, "U0TESS").1, before.1);
    town.end().await;
}

#[tokio::test]
async fn where_wins_are_switched_off_nothing_of_them_is_seen() {
    let mut town = Town::with(|config| {
        on(config);
        config.wins.on = false;
    })
    .await;
    let ben = town.engineer();
    snapshot!(ben.types("/cx-win", "@U0MARTA found an invoice #care").await, @"Thanks and wins are switched off here. `/cx` shows what else I can do.");
    ben.opens_home().await;
    town.settle().await;
    assert!(!ben.home().contains("Thank somebody"), "{}", ben.home());
    town.pass(10 * DAY).await;
    assert!(cards(&town).is_empty());
    town.end().await;
}

#[tokio::test]
async fn a_company_names_its_own_values() {
    let mut town = town().await;
    let ida = town.steward();
    ida.types("/cx", "settings").await;
    presses_whispered(&town, &ida, "settings.form", Some("wins")).await;
    let form = ida.form();
    assert!(form.contains(":handshake: Together – We solve it across teams"), "{form}");
    let values = ":handshake: Together – We solve it across teams\n:rocket: Be bold: ask why\nHonesty";
    assert_eq!(ida.submits(&json!({"wins.values": values, "wins.per_day": "2"})).await, Submitted::Closed);
    town.settle().await;
    let ben = town.engineer();
    ben.types("/cx-win", "@U0MARTA said what nobody dared to #be-bold").await;
    town.settle().await;
    assert!(shows(&town, &card(&town)).starts_with("# :rocket: Be bold"), "{}", shows(&town, &card(&town)));
    town.pass(10 * SECOND).await;
    town.end().await;
}
