//! Stories about `/cx settings`: what stewards save holds at once, and others read whom to ask.

use cx_bot::base::clock::{DAY, HOUR, MINUTE};
use cx_bot::domain::calendar::Hours;
use cx_bot::domain::company::Company;
use cx_bot::sandbox::world::Group;
use cx_bot::sandbox::{Answered, Submitted};
use serde_json::{Value, json};

use crate::town::{CX, Person, Town, behind_the_back, snapshot};

/// Types `/cx settings` and presses the button of a part.
pub(crate) async fn opens(town: &Town, person: &Person, part: &str) {
    let ts = match town.sandbox.command(person.id, CX, "/cx", "settings").await.expect("they can type it") {
        Answered::Ephemeral(message) => message.ts.clone(),
        other => panic!("no overview: {other:?}"),
    };
    person.presses_value(CX, &ts, "settings.form", Some(part)).await;
}

/// Saves a form of plain settings.
pub(crate) async fn saves(town: &mut Town, person: &Person, part: &str, values: Value) {
    opens(town, person, part).await;
    assert_eq!(person.submits(&values).await, Submitted::Closed, "{}", person.form());
    town.settle().await;
}

/// Chooses a function or region and what to do with it; the next form stands there then.
async fn picks(town: &Town, person: &Person, part: &str, values: Value) {
    opens(town, person, part).await;
    assert_eq!(person.submits(&values).await, Submitted::Updated, "{}", person.form());
}

fn wrong(submitted: Submitted) -> String {
    match submitted {
        Submitted::Errors(errors) => format!("{errors:?}"),
        other => panic!("taken: {other:?}"),
    }
}

/// What is redrawn and told a little later has its time; then the story ends clean.
pub(crate) async fn ends(mut town: Town) {
    town.pass(5 * MINUTE).await;
    town.end().await;
}

/// The company as the next row will see it.
async fn company(town: &Town) -> Company {
    let mut connection = town.bot.db.read().await.expect("the database works");
    town.bot.company.refreshed(&mut connection).await.expect("the settings are read")
}

#[tokio::test]
async fn a_steward_reads_the_settings_and_others_whom_to_ask() {
    let town = Town::new().await;
    snapshot!(town.steward().types("/cx", "settings").await, @"
    # Settings
    *People and roles*
    Stewards: <U0IDA>
    Leaders: None  [Change…]
    *Channels and language*
    CX channel: <#C0CX>
    Language of the channel: English
    Time zone: UTC  [Change…]
    *Functions*
    Engineering, Finance, Logistics, Marketing, Product, Support  [Change…]
    *Source of functions*
    A person’s function comes from: user group, own choice  [Change…]
    *Touchpoints and votes*
    Touchpoints: Website, App, Store, Delivery, Billing, Support, Product, Something else
    Emoji that count as a vote: :+1:, :arrow_up:, :heart:
    Authors may vote for their own idea: Yes
    Votes of guests count: No
    Emoji that adds a message: :bulb:  [Change…]
    *Ideas without a name*
    Ideas without a name are allowed: Yes
    From whom the name of such an idea is hidden: Colleagues; the bot’s database knows it
    Days until a name that is hidden in the database too is forgotten for good: 30  [Change…]
    *Proposals and squads*
    Functions a squad needs: 2
    Functions that must second a proposal: 2
    Working days in which concerns are waited for: 5
    A small fix is at most: Small: days
    Reminders mention the user group of a function: No  [Change…]
    *Promises and reasons*
    Working days until somebody has looked at an idea: 2
    Days until an idea is no longer new: 7
    Days until an idea is answered: 30
    Reasons to decline or park: It already exists elsewhere, Too costly now, Not in our hands, Against a rule, Not enough support, Another reason  [Change…]
    *Updates and results*
    How often owners are asked how it goes: Every 2 weeks
    Days before the first question: 7
    Questions in a row without an answer: 5
    Days after shipping until I ask whether it helped: 30
    Days between two reminders: 7
    Reminders at most: 2  [Change…]
    *Weekly digest*
    The channel reads a digest once a week: No
    Day: Mon
    Time: 10:00
    Once a quarter: how the channel is doing, with one anonymous question before: No  [Change…]
    *Channels with a digest*
    <#C0CX>  [Change…]
    *Thanks and wins*
    People can thank each other: Yes
    Our values: :dart: Customer first, :handshake: Together, :key: Ownership, :mag: Curiosity, :sparkling_heart: Care
    People somebody can thank a day: 5
    Guests can thank and be thanked: No
    The channel reads once a month what was lived: Yes
    Days without a win until the channel is nudged: 7  [Change…]
    *Channels and ice-breakers*
    Catalogue of channels (/cx fun): Yes
    Ice-breakers in its channels: Yes
    Weeks between two ice-breakers: 1
    Days of silence before a channel is asked about: 60
    Messages for fun in a channel on a day: 2  [Change…]
    *Games*
    Games can be played in game channels: Yes
    Days of the weekly quiz: Thu
    When it can be played: 12:00-15:00
    Questions of a quiz: 5
    People in a team before another begins: 5
    Riddles a channel has room for on a day: 3
    Results of daily puzzles can be kept on a board: Yes
    Guests can play: No  [Change…]
    *Coffee*
    Random coffee: Yes
    Weeks between two rounds: 2
    Rounds before two meet again: 6  [Change…]
    *Experience swap*
    Experience swaps: Yes
    What can’t be offered: None  [Change…]
    *Key relationships*
    None  [Change…]
    *Limits*
    Messages with news a person gets on a day: 6
    Seconds that news wait, to come together: 120
    Days without a change until an idea counts as stuck: 14
    Days after which a vote counts half as much in the ranking: 90
    How alike two ideas must be, in percent: 40  [Change…]
    *Working time*
    Working days: Mon, Tue, Wed, Thu, Fri
    Working hours: 09:00-17:30  [Change…]
    *Regions and holidays*
    None  [Change…]
    · What you save holds at once, for everybody. The other stewards hear what changed.
    ");
    snapshot!(town.agent().types("/cx", "settings").await, @"Only those who keep the channel change settings: <U0IDA>. A word to them helps.");
    snapshot!(town.accountant().types("/cx", " Ustawienia").await, @"Ustawienia zmieniają tylko osoby opiekujące się kanałem: <U0IDA>. Wystarczy do nich napisać.");
    ends(town).await;
}

#[tokio::test]
async fn an_emoji_that_is_chosen_counts_at_once_and_one_that_is_not_no_longer() {
    let (mut town, card) = Town::with_card().await;
    let (ben, ida) = (town.engineer(), town.steward());
    ben.reacts(&card, "tada").await;
    opens(&town, &ida, "ideas").await;
    snapshot!(ida.form(), @"
    === Touchpoints and votes ===
    Touchpoints*: {Website
    App
    Store
    Delivery
    Billing
    Support
    Product
    Something else}
      One a line, in the order of the form.
    Emoji that count as a vote: {:+1: :arrow_up: :heart:}
      For example :+1: :heart: – empty: only the button counts.
    Authors may vote for their own idea: [x] Yes
    Votes of guests count: [ ] Yes
    Emoji that adds a message*: {:bulb:}
      On any message of the CX channel it makes an idea of it.
    === [Cancel] [Save]
    ");
    assert_eq!(ida.submits(&json!({"votes.emoji": ":tada: :Rocket:", "votes.author": []})).await, Submitted::Closed);
    town.settle().await;
    assert!(town.screen(CX).contains("*1 vote*"), "the reaction that stood there counts:\n{}", town.screen(CX));
    town.accountant().reacts(&card, "rocket").await;
    town.person("U0DIEGO").reacts(&card, "heart").await;
    town.agent().presses(&card, "vote.up").await;
    town.settle().await;
    assert!(town.screen(CX).contains("*2 votes*"), "{}", town.screen(CX));
    assert!(town.screen(CX).contains("This is your own idea"), "{}", town.screen(CX));
    ends(town).await;
}

#[tokio::test]
async fn what_is_wrong_is_said_at_its_field() {
    let mut town = Town::new().await;
    let ida = town.steward();
    let bot = town.sandbox.read(|world| world.bot.user.clone());
    let mut said = Vec::new();
    for (part, values) in [
        ("ideas", json!({"ideas.touchpoints": "x".repeat(76), "votes.emoji": "👍", "ideas.emoji": ":a: :b:"})),
        ("anonymous", json!({"ideas.anonymity": "strict"})),
        ("channels", json!({"workspace.timezone": "Mars/Olympus", "workspace.locale": "pl"})),
        ("time", json!({"calendar.working_hours": "17:00-09:00"})),
        ("proposals", json!({"proposals.squad": 21})),
        ("promises", json!({"decline.reasons": " \n"})),
        ("limits", json!({"duplicates.percent": 101})),
        ("people", json!({"people.stewards": []})),
        ("people", json!({"people.leaders": [bot]})),
        ("sources", json!({"source.1": "profile_field"})),
        ("sources", json!({"functions.profile_field": "Xf0DEPT"})),
    ] {
        opens(&town, &ida, part).await;
        said.push(wrong(ida.submits(&values).await));
        let form = town.sandbox.modal(ida.id).expect("it stays open");
        town.sandbox.close_view(ida.id, &form).await.expect("it can be closed");
    }
    town.settle().await;
    snapshot!(said.join("\n"), @r#"
    {"ideas.emoji": "Exactly one emoji, please, like :bulb:", "ideas.touchpoints": "At most 75 characters a line, please: “xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…”", "votes.emoji": "“👍” is no emoji I know by name. Write it like :heart:"}
    {"ideas.anonymity": "This needs a secret key kept outside the database, and there is none yet. Ask whoever runs the bot to set CX_SECRETS__KEY, then choose it again."}
    {"workspace.timezone": "“Mars/Olympus” is no time zone. Write it like Europe/Madrid."}
    {"calendar.working_hours": "“17:00-09:00” are no working hours. Write them like 09:00-17:30."}
    {"proposals.squad": "Please enter 20 or less."}
    {"decline.reasons": "Please complete this required field."}
    {"duplicates.percent": "Please enter 100 or less."}
    {"people.stewards": "Somebody must keep the channel. Choose a person or a user group."}
    {"people.leaders": "CX can’t have this role: it is for colleagues who are still here."}
    {"functions.profile_field": "Which profile field? Write its id, which begins with Xf."}
    {"functions.profile_field": "Choose “profile field” above as well, or leave this empty."}
    "#);
    assert_eq!(company(&town).await.config().workspace.locale, "en");
    ends(town).await;
}

#[tokio::test]
async fn a_touchpoint_and_the_language_of_the_channel_are_there_at_once() {
    let (mut town, card) = Town::with_card().await;
    let (ada, ida) = (town.agent(), town.steward());
    let points = "Website\nFacturación\nCall centre & <chat>";
    saves(&mut town, &ida, "ideas", json!({"ideas.touchpoints": points})).await;
    ada.types("/cx-idea", "Nobody answers the phone").await;
    let values = json!({"pain": "They wait.", "touchpoint": "Call centre & <chat>"});
    assert_eq!(ada.submits(&values).await, Submitted::Closed);
    saves(&mut town, &ida, "channels", json!({"workspace.locale": "es", "workspace.timezone": "Europe/Madrid"})).await;
    town.engineer().presses(&card, "progress.claim").await;
    town.pass(MINUTE).await;
    snapshot!(town.screen(CX), @"
    #cx
    CX:
      # CX-1 · Refund mails arrive after nine days
      They wait and ask again.
      :seedling: *Nueva*   :bust_in_silhouette: Responsable: <Ben Thistle>   *0 votos*
      :jigsaw: Falta: alguien de 1 área más
      · Compartida por <Ada Novak>  ·  Punto de contacto: Facturación
      [:thumbsup: Votar] [Seguir] [Puedo ayudar] (⋯ Proponer una solución… | Añadir pruebas… | Cambiar el estado… | Pasar el relevo o dejarlo… | Ver su historia)
      ↳ CX: :raised_hand: <Ben Thistle> se encarga de esta idea.
    CX:
      # CX-2 · Nobody answers the phone
      They wait.
      :seedling: *Nueva*   :wave: Busca responsable   *0 votos*
      · Compartida por <Ada Novak>  ·  Punto de contacto: Call centre & <chat>
      [:thumbsup: Votar] [Seguir] [Me encargo yo] [Puedo ayudar] (⋯ Proponer una solución… | Añadir pruebas… | Cambiar el estado… | Ver su historia)
    ");
    ends(town).await;
}

#[tokio::test]
async fn only_who_keeps_the_channel_saves_and_a_form_of_yesterday_s_steward_changes_nothing() {
    let mut town = Town::new().await;
    let (ida, ben, ada) = (town.steward(), town.engineer(), town.agent());
    saves(&mut town, &ida, "people", json!({"people.stewards": [ida.id, ben.id]})).await;
    snapshot!(ben.inbox(), @"
    CX:
      :key: You keep <#cx> now, thank you! You can change the status of any idea, help where nobody takes one on, and arrange how all of this works with `/cx settings`. When something is stuck, I’ll tell you here.
      [Settings]
    ");
    opens(&town, &ben, "proposals").await;
    let form = town.sandbox.modal(ben.id).expect("a form");
    saves(&mut town, &ida, "people", json!({"people.stewards": [ida.id]})).await;
    // He sends what he still looks at: the check refuses it, and so does whoever handles it.
    town.sandbox.submit(ben.id, &form, &json!({"proposals.squad": 7})).await.expect("he can send it");
    town.settle().await;
    assert_eq!(company(&town).await.config().proposals.squad, 2);
    assert!(ben.inbox().contains("Only those who keep the channel change settings: <Ida Willowby>"), "{}", ben.inbox());
    // Nor is a button of somebody else's overview of any use.
    let ts = match town.sandbox.command(ida.id, CX, "/cx", "settings").await.expect("she can type it") {
        Answered::Ephemeral(message) => message.ts.clone(),
        other => panic!("no overview: {other:?}"),
    };
    town.sandbox.press(ada.id, CX, &ts, "settings.form", Some("people")).await.expect_err("she does not see it");
    // Welcomed once in a life.
    saves(&mut town, &ida, "people", json!({"people.stewards": [ida.id, ben.id]})).await;
    assert_eq!(ben.inbox().matches("You keep").count(), 1);
    ends(town).await;
}

#[tokio::test]
async fn two_stewards_with_the_same_form_lose_nothing() {
    let mut town = Town::with(|config| config.people.stewards.push("U0MARTA".into())).await;
    let (ida, marta) = (town.steward(), town.accountant());
    opens(&town, &ida, "proposals").await;
    opens(&town, &marta, "proposals").await;
    assert_eq!(marta.submits(&json!({"proposals.consent_days": 14})).await, Submitted::Closed);
    town.settle().await;
    // Another field of the same form: both hold.
    assert_eq!(ida.submits(&json!({"proposals.squad": 3})).await, Submitted::Closed);
    town.settle().await;
    let proposals = company(&town).await.config().proposals.clone();
    assert_eq!((proposals.consent_days, proposals.squad), (14, 3));
    // The same field: the second is told what it is now.
    opens(&town, &ida, "people").await;
    opens(&town, &marta, "people").await;
    assert_eq!(marta.submits(&json!({"people.leaders": ["U0TESS"]})).await, Submitted::Closed);
    town.settle().await;
    let said = wrong(ida.submits(&json!({"people.leaders": ["U0BEN"]})).await);
    snapshot!(said, @r#"{"people.leaders": "Marta Lipowa changed this in the meantime. It is now: Tess Bramble. Copy what you wrote, close this and open it again."}"#);
    assert_eq!(company(&town).await.config().people.leaders, ["U0TESS"]);
    ends(town).await;
}

#[tokio::test]
async fn a_user_group_means_a_function_and_the_mosaic_shows_it() {
    let mut town = Town::new().await;
    town.sandbox.write(|world| {
        world.add_group(Group {
            id: "S0CARE".into(),
            handle: "care".into(),
            name: "Customer care".into(),
            members: vec!["U0DIEGO".into(), "U0ROSA".into()],
            disabled: false,
        });
    });
    town.pass(DAY).await;
    town.agent().shares("Refund mails arrive after nine days").await;
    town.settle().await;
    let card = town.card("Refund mails");
    for person in ["U0DIEGO", "U0ROSA", "U0BEN"] {
        town.person(person).presses(&card, "vote.up").await;
    }
    town.settle().await;
    let mosaic = |town: &Town| {
        let screen = town.screen(CX);
        screen.lines().find(|line| line.contains(":heavy_check_mark:")).unwrap_or_default().trim().to_owned()
    };
    snapshot!(mosaic(&town), @"· :heavy_check_mark: Support 2   :heavy_check_mark: Engineering 1");
    let ida = town.steward();
    picks(&town, &ida, "functions", json!({"function": "+"})).await;
    snapshot!(ida.form(), @"
    === A new function ===
    Name*: {}
    User group*: (None ▾)
      Whoever is in it belongs to this function. For people in several groups the first function on the list counts.
    Values of the profile field: {}
      One a line. The name itself always counts.
    === [Cancel] [Save]
    ");
    snapshot!(wrong(ida.submits(&json!({"name": " finance ", "group": "S0FINANCE"})).await), @r#"{"group": "This user group already means Finance.", "name": "This name is taken already."}"#);
    assert_eq!(ida.submits(&json!({"name": "Customer care", "group": "S0CARE"})).await, Submitted::Closed);
    town.settle().await;
    town.pass(MINUTE).await;
    // They stand in two groups; Support comes first in the list.
    snapshot!(mosaic(&town), @"· :heavy_check_mark: Support 2   :heavy_check_mark: Engineering 1");
    town.sandbox.change_group("S0SUPPORT", &[], &["U0DIEGO", "U0ROSA"]).await.expect("they leave it");
    town.settle().await;
    town.person("U0DIEGO").reacts(&card, "heart").await;
    town.person("U0TESS").presses(&card, "vote.up").await;
    town.settle().await;
    snapshot!(mosaic(&town), @"· :heavy_check_mark: Customer care 2   :heavy_check_mark: Engineering 1   :heavy_check_mark: Finance 1");
    ends(town).await;
}

#[tokio::test]
async fn a_function_is_renamed_becomes_part_of_another_or_goes() {
    let mut town = Town::new().await;
    let (ida, ben) = (town.steward(), town.engineer());
    let values = json!({
        "title": "Refund mails arrive late", "pain": "They wait.", "touchpoint": "billing",
        "functions": ["finance", "logistics"]
    });
    assert_eq!(town.agent().sends_idea("", &values).await, Submitted::Closed);
    town.settle().await;
    let card = town.card("Refund mails");
    ben.chooses(&card, "propose:").await;
    let change = json!({"change": "A mail for each step", "effort": "S", "functions": ["finance"]});
    assert_eq!(ben.submits(&change).await, Submitted::Closed);
    town.accountant().presses(&card, "vote.up").await;
    town.settle().await;
    // Somebody fills in the form meanwhile.
    ben.types("/cx-idea", "Invoices lack the order number").await;

    picks(&town, &ida, "functions", json!({"function": "finance", "what": "change"})).await;
    assert_eq!(ida.submits(&json!({"name": "Money & more"})).await, Submitted::Closed);
    town.settle().await;
    town.pass(MINUTE).await;
    snapshot!(town.screen(CX), @"
    #cx
    CX:
      # CX-1 · Refund mails arrive late
      They wait.
      :memo: *Proposed*   :wave: Needs an owner   *1 vote*
      · :heavy_check_mark: Money &amp; more 1   :white_circle: Logistics: no vote yet
      1 proposal: “A mail for each step” (0 in support)
      :jigsaw: Still missing: an owner, someone from Money &amp; more, someone from 1 more function
      · Shared by <Ada Novak>  ·  Touchpoint: Billing
      [:thumbsup: Vote · 1] [Follow] [I’ll take it] [I can help] (⋯ Propose a solution… | Add evidence… | Change status… | Tell me its story)
      ↳ CX:
          :memo: *Proposal 1* by <Ben Thistle>
          A mail for each step
          | *Effort* Small: days
          | *Needs* Money &amp; more
          · When people from 2 functions support it, its author aside, 5 working days begin in which anybody can raise a concern. After that, silence means yes.
          [:raised_hands: Support] [I have a concern…] [Adopt] [Revise…]
    ");

    picks(&town, &ida, "functions", json!({"function": "finance", "what": "remove"})).await;
    snapshot!(ida.form(), @"
    === Make it part of another ===
    *Money &amp; more* is in use: 4 people, 1 idea, 1 proposal. So that nothing gets lost, make it part of another function instead.
    *Money &amp; more* becomes part of another function: its people, ideas and proposals then belong there. This can’t be undone.
    Which one does it become part of?*: (Choose ▾)
    === [Cancel] [Merge]
    ");
    assert_eq!(ida.submits(&json!({"into": "logistics"})).await, Submitted::Closed);
    let late = json!({"pain": "They call.", "touchpoint": "billing", "functions": ["finance"]});
    town.settle().await;
    assert_eq!(ben.submits(&late).await, Submitted::Closed);
    town.settle().await;
    town.pass(MINUTE).await;
    snapshot!(town.screen(CX), @"
    #cx
    CX:
      # CX-1 · Refund mails arrive late
      They wait.
      :memo: *Proposed*   :wave: Needs an owner   *1 vote*
      · :heavy_check_mark: Logistics 1
      1 proposal: “A mail for each step” (0 in support)
      :jigsaw: Still missing: an owner, someone from Logistics, someone from 1 more function
      · Shared by <Ada Novak>  ·  Touchpoint: Billing
      [:thumbsup: Vote · 1] [Follow] [I’ll take it] [I can help] (⋯ Propose a solution… | Add evidence… | Change status… | Tell me its story)
      ↳ CX:
          :memo: *Proposal 1* by <Ben Thistle>
          A mail for each step
          | *Effort* Small: days
          | *Needs* Logistics
          · When people from 2 functions support it, its author aside, 5 working days begin in which anybody can raise a concern. After that, silence means yes.
          [:raised_hands: Support] [I have a concern…] [Adopt] [Revise…]
    CX:
      # CX-2 · Invoices lack the order number
      They call.
      :seedling: *New*   :wave: Needs an owner   *0 votes*
      · :white_circle: Logistics: no vote yet
      · Shared by <Ben Thistle>  ·  Touchpoint: Billing
      [:thumbsup: Vote] [Follow] [I’ll take it] [I can help] (⋯ Propose a solution… | Add evidence… | Change status… | Tell me its story)
    ");

    opens(&town, &ida, "functions").await;
    snapshot!(ida.form(), @"
    === Functions ===
    *Engineering* · @engineering
    *Logistics* · @logistics · with Money &amp; more
    *Marketing* · @marketing
    *Product* · @product
    *Support* · @support
    Which function?*: (Choose ▾)
    What do you want to do with it?*: (•) Change it  ( ) Make it part of another  ( ) Remove it
    === [Cancel] [Next]
    ");
    let form = town.sandbox.modal(ida.id).expect("a form");
    town.sandbox.close_view(ida.id, &form).await.expect("it can be closed");
    picks(&town, &ida, "functions", json!({"function": "+"})).await;
    assert_eq!(ida.submits(&json!({"name": "Legal"})).await, Submitted::Closed);
    town.settle().await;
    picks(&town, &ida, "functions", json!({"function": "legal", "what": "remove"})).await;
    snapshot!(ida.form(), @"
    === Remove ===
    Nobody and nothing uses *Legal*. Remove it from the list?
    === [Cancel] [Remove]
    ");
    assert_eq!(ida.submits(&json!({})).await, Submitted::Closed);
    town.settle().await;
    assert!(company(&town).await.config().functions.find("legal").is_none());
    // Members of the group that meant Finance go on belonging where it went.
    town.pass(DAY).await;
    let mut connection = town.bot.db.read().await.expect("the database works");
    let marta = cx_bot::domain::member::find_member(&mut connection, "U0MARTA").await.expect("it is read");
    drop(connection);
    assert_eq!(marta.and_then(|marta| marta.told.group_function).as_deref(), Some("logistics"));
    ends(town).await;
}

#[tokio::test]
async fn a_holiday_is_one_from_now_on() {
    let mut town = Town::new().await;
    let ida = town.steward();
    picks(&town, &ida, "regions", json!({"region": "+"})).await;
    let values = json!({
        "name": "Poland", "zones": "Europe/Warsaw\nEurope/Berlin", "hours": "8-16",
        "holidays": "2026-11-11 Independence\n2026-13-01"
    });
    snapshot!(wrong(ida.submits(&values).await), @r#"{"holidays": "Line 2: “2026-13-01” doesn’t begin with a date. Write it like 2026-12-25.", "hours": "“8-16” are no working hours. Write them like 09:00-17:30."}"#);
    let values = json!({"hours": "08:00-16:00", "holidays": "2026-11-11 Independence\n\n2026-11-03"});
    assert_eq!(ida.submits(&values).await, Submitted::Closed);
    saves(&mut town, &ida, "time", json!({"calendar.working_days": ["sun", "mon"]})).await;
    let hours = |company: &Company| Hours::of_zone(company.config(), "Europe/Warsaw");
    // From Monday, 2 November: Tuesday is a holiday, and only Sundays and Mondays are worked.
    let next = hours(&company(&town).await).next_working(town.clock.now() + 8 * HOUR);
    assert_eq!(jiff::Timestamp::from_millisecond(next).expect("a time").to_string(), "2026-11-08T07:00:00Z");
    opens(&town, &ida, "regions").await;
    snapshot!(ida.form(), @"
    === Regions and holidays ===
    Where people work at other times, or have holidays of their own. Who belongs where, Slack’s time zone tells.
    Poland (2 holidays)
    Which region?*: (Choose ▾)
    What do you want to do with it?*: (•) Change it  ( ) Remove it
    === [Cancel] [Next]
    ");
    assert_eq!(ida.submits(&json!({"region": "0", "what": "change"})).await, Submitted::Updated);
    snapshot!(ida.form(), @"
    === Regions and holidays ===
    Name*: {Poland}
    Time zones*: {Europe/Warsaw
    Europe/Berlin}
      One a line, like Europe/Warsaw. Whoever has one of them in Slack belongs here.
    Holidays: {2026-11-03
    2026-11-11}
      One date a line, like 2026-12-25. Words behind it are fine.
    Working days: [ ] Mon  [ ] Tue  [ ] Wed  [ ] Thu  [ ] Fri  [ ] Sat  [ ] Sun
      Only where it differs from the rest of the company.
    Working hours: {08:00-16:00}
      Only where it differs from the rest of the company.
    === [Cancel] [Save]
    ");
    let form = town.sandbox.modal(ida.id).expect("a form");
    town.sandbox.close_view(ida.id, &form).await.expect("it can be closed");
    picks(&town, &ida, "regions", json!({"region": "0", "what": "remove"})).await;
    assert_eq!(ida.submits(&json!({})).await, Submitted::Closed);
    town.settle().await;
    assert!(company(&town).await.config().calendar.regions.is_empty());
    ends(town).await;
}

#[tokio::test]
async fn members_of_a_user_group_keep_the_channel_as_long_as_they_are_in_it() {
    let mut town = Town::new().await;
    let (ida, tess) = (town.steward(), town.person("U0TESS"));
    saves(&mut town, &ida, "people", json!({"people.steward_group": "S0FINANCE"})).await;
    assert!(tess.inbox().contains("You keep <#cx> now"), "{}", tess.inbox());
    assert!(tess.types("/cx", "settings").await.contains("Stewards by user group: @finance"));
    town.sandbox.change_group("S0FINANCE", &["U0BEN"], &["U0TESS"]).await.expect("it changes");
    town.settle().await;
    assert!(tess.types("/cx", "settings").await.starts_with("Only those who keep the channel"));
    assert!(town.engineer().types("/cx", "settings").await.contains("Stewards by user group"));
    town.start().await;
    assert!(company(&town).await.is_steward("U0BEN"), "a restart forgets nothing");
    ends(town).await;
}

#[tokio::test]
async fn a_group_of_everybody_makes_nobody_a_steward() {
    let mut town = Town::new().await;
    town.sandbox.write(|world| {
        let members = (0..101).map(|number| format!("U0MANY{number}")).chain(["U0BEN".to_owned()]).collect();
        let (id, handle, name) = ("S0ALL".into(), "all".into(), "Everybody".into());
        world.add_group(Group { id, handle, name, members, disabled: false });
    });
    town.pass(DAY).await;
    let ida = town.steward();
    saves(&mut town, &ida, "people", json!({"people.steward_group": "S0ALL"})).await;
    assert!(!company(&town).await.is_steward("U0BEN"));
    snapshot!(ida.inbox().lines().last().unwrap_or_default(), @"CX: The user group you chose has more than 100 members, so nobody got the role by it. A smaller group works: `/cx settings`.");
    ends(town).await;
}

#[tokio::test]
async fn an_administrator_of_the_workspace_becomes_the_first_steward() {
    let mut town = Town::with(|config| config.people.stewards.clear()).await;
    let (ada, carla, ida) = (town.agent(), town.person("U0CARLA"), town.steward());
    assert_eq!(ada.types("/cx", "settings").await, "");
    town.settle().await;
    snapshot!(ada.screen().lines().last().unwrap_or_default(), @"CX (only to you): Nobody keeps the channel yet. An administrator of the workspace can begin: they type `/cx settings`.");
    carla.types("/cx", "settings").await;
    ida.types("/cx", "settings").await;
    town.settle().await;
    snapshot!(carla.screen(), @"
    #cx
    CX (only to you):
      :key: Ancora nessuno coordina il canale. Dato che amministri l’area di lavoro, puoi cominciare tu: smisti le idee, le aiuti ad andare avanti e cambi le impostazioni. Puoi aggiungere subito altre persone e lasciare più avanti.
      [Comincio io]
    ");
    let offer = |person: &Person| {
        let messages = town.sandbox.read(|world| world.channel(CX).map(|channel| channel.messages.clone()));
        let messages = messages.unwrap_or_default();
        let mine = messages.iter().rev().find(|message| message.ephemeral_to.as_deref() == Some(person.id));
        mine.map(|message| message.ts.clone()).expect("an offer")
    };
    let (hers, idas) = (offer(&carla), offer(&ida));
    carla.presses(&hers, "settings.first").await;
    town.settle().await;
    ida.presses(&idas, "settings.first").await;
    town.settle().await;
    snapshot!(carla.inbox(), @"
    CX:
      :key: Ora coordini <#cx>, grazie! Puoi cambiare lo stato di qualsiasi idea, dare una mano dove nessuno se ne occupa e decidere come funziona tutto con `/cx settings`. Se qualcosa si blocca, te lo dico qui.
      [Impostazioni]
    ");
    assert!(ida.screen().contains("Only those who keep the channel"), "the second came too late:\n{}", ida.screen());
    assert!(carla.types("/cx", "settings").await.contains("Persone e ruoli"));
    ends(town).await;
}

#[tokio::test]
async fn other_stewards_hear_of_changes_once_a_day() {
    let mut town = Town::with(|config| config.people.stewards.push("U0MARTA".into())).await;
    let (ida, marta) = (town.steward(), town.accountant());
    saves(&mut town, &ida, "promises", json!({"promises.answered_days": 14})).await;
    saves(&mut town, &ida, "proposals", json!({"proposals.squad": 3})).await;
    saves(&mut town, &ida, "ideas", json!({"votes.emoji": ":tada:"})).await;
    town.pass(5 * MINUTE).await;
    snapshot!(marta.inbox(), @"
    CX:
      :gear: Zmieniły się ustawienia:
      • <Ida Willowby> · Dni do odpowiedzi na pomysł: 30 → *14*
      • <Ida Willowby> · Ile działów potrzebuje zespół: 2 → *3*
      • <Ida Willowby> · Emoji liczone jako głos: :+1:, :arrow_up:, :heart: → *:tada:*
      · Wszystkie zobaczysz, wpisując `/cx settings`.
    ");
    saves(&mut town, &ida, "proposals", json!({"proposals.squad": 4})).await;
    saves(&mut town, &marta, "people", json!({"people.leaders": ["U0TESS"]})).await;
    picks(&town, &ida, "functions", json!({"function": "finance", "what": "change"})).await;
    assert_eq!(ida.submits(&json!({"name": "Money"})).await, Submitted::Closed);
    town.settle().await;
    town.pass(5 * MINUTE).await;
    assert_eq!(marta.inbox().matches(":gear:").count(), 1, "{}", marta.inbox());
    town.pass(DAY).await;
    snapshot!(marta.inbox().split(":gear:").last().unwrap_or_default(), @"
    Zmieniły się ustawienia:
     • <Ida Willowby> · Ile działów potrzebuje zespół: 3 → *4*
     • <Ida Willowby>: nowa nazwa działu: Finance → *Money*.
     · Wszystkie zobaczysz, wpisując `/cx settings`.
    ");
    snapshot!(ida.inbox(), @"
    CX:
      :gear: The settings have changed:
      • <Marta Lipowa> · Leaders: None → *<Tess Bramble>*
      · `/cx settings` shows all of them.
    ");
    ends(town).await;
}

#[tokio::test]
async fn a_restart_keeps_what_was_saved_and_what_nobody_can_read_leaves_the_file_s_value() {
    let mut town = Town::new().await;
    let ida = town.steward();
    saves(&mut town, &ida, "proposals", json!({"proposals.squad": 5})).await;
    saves(&mut town, &ida, "channels", json!({"workspace.locale": "it"})).await;
    behind_the_back(
        &town,
        "INSERT INTO setting (key, value, revision, changed_by, changed_at) VALUES \
         ('votes.emoji', '{\"any\":true}', 9, 'U0IDA', 1), ('moods.range', '3', 9, 'U0IDA', 1)",
    )
    .await;
    town.start().await;
    let read = company(&town).await;
    assert_eq!((read.config().proposals.squad, read.config().votes.emoji.len()), (5, 3));
    town.agent().shares("Refund mails arrive after nine days").await;
    town.settle().await;
    assert!(town.screen(CX).contains("Vota"), "{}", town.screen(CX));
    // Back to what the file says: the file decides again.
    saves(&mut town, &ida, "proposals", json!({"proposals.squad": 2})).await;
    let mut connection = town.bot.db.read().await.expect("the database works");
    let rows = cx_bot::domain::setting::list_settings(&mut connection).await.expect("they are read");
    drop(connection);
    let squad = rows.iter().find(|row| row.key == "proposals.squad").expect("its row");
    assert_eq!(squad.value, None);
    ends(town).await;
}

#[tokio::test]
async fn every_column_that_names_a_function_is_moved_when_one_becomes_part_of_another() {
    let source = include_str!("../../src/domain/function.rs");
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/migrations");
    let mut found = 0;
    for entry in std::fs::read_dir(folder).expect("a folder").filter_map(Result::ok) {
        let sql = std::fs::read_to_string(entry.path()).expect("it can be read");
        for behind in sql.split("CREATE TABLE ").skip(1) {
            let (table, rest) = behind.split_once('(').expect("a table");
            let columns = rest.split(");").next().unwrap_or_default();
            for column in columns.lines().filter_map(|line| line.split_whitespace().next()) {
                if column.ends_with("function") {
                    found += 1;
                    let moved = source.contains(&format!("UPDATE {} SET {column} = $2", table.trim()))
                        || source.contains(&format!("DELETE FROM {} WHERE {column} = $1", table.trim()));
                    assert!(moved, "{}.{column}: domain::function::move_rows leaves it behind", table.trim());
                }
            }
        }
    }
    assert!(found >= 5, "only {found} columns were found");
}
