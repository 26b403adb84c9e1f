//! Stories about what a company arranges around the loop: who decides, what is promised, how owners are asked.

use cx_bot::base::clock::{DAY, HOUR, MINUTE};
use cx_bot::base::config::Config;
use cx_bot::sandbox::Submitted;
use serde_json::json;

use crate::settings::{ends, opens, saves};
use crate::town::{CX, Person, Town, snapshot};

/// Both Ida, who reads English, and Marta, who reads Polish, keep the channel.
fn two_stewards(config: &mut Config) {
    config.people.stewards.push("U0MARTA".into());
}

/// What a form of the settings shows.
async fn form(town: &Town, person: &Person, part: &str) -> String {
    opens(town, person, part).await;
    let shown = person.form();
    let modal = town.sandbox.modal(person.id).expect("a form");
    town.sandbox.close_view(person.id, &modal).await.expect("it can be closed");
    shown
}

/// Ben's proposal below the only card.
async fn proposes(town: &mut Town, card: &str, effort: &str) -> String {
    let ben = town.engineer();
    ben.chooses(card, "propose:").await;
    let values = json!({"change": "A mail for each step", "effort": effort, "functions": ["finance"]});
    assert_eq!(ben.submits(&values).await, Submitted::Closed);
    town.settle().await;
    town.message("A mail for each step")
}

fn lines(screen: &str, words: &str) -> String {
    screen.lines().map(str::trim).filter(|line| line.contains(words)).collect::<Vec<_>>().join("\n")
}

#[tokio::test]
async fn each_form_is_short_and_says_what_its_fields_mean() {
    let town = Town::with(two_stewards).await;
    let ida = town.steward();
    snapshot!(form(&town, &ida, "proposals").await, @"
    === Proposals and squads ===
    Functions a squad needs*: {2}
      The owner’s is one of them. A company with fewer needs them all.
    Functions that must second a proposal*: {2}
      Then the waiting period begins, and silence means yes. Its author seconds nothing.
    Working days in which concerns are waited for*: {5}
      Counted wherever people concerned work; the day it begins doesn’t count.
    A small fix is at most*: (Small: days ▾)
      Its owner may decide it alone; the channel reads what and why.
    Reminders mention the user group of a function: [ ] Yes
      That notifies everybody in it. Otherwise only its name stands there.
    === [Cancel] [Save]
    ");
    snapshot!(form(&town, &ida, "promises").await, @"
    === Promises and reasons ===
    Working days until somebody has looked at an idea*: {2}
      A new status, an owner or a reply in the thread. 0 promises nothing.
    Days until an idea is no longer new*: {7}
      Somebody has decided what comes next. 0 promises nothing.
    Days until an idea is answered*: {30}
      There is a plan or a decision. 0 promises nothing; what was promised before stays.
    Reasons to decline or park*: {It already exists elsewhere
    Too costly now
    Not in our hands
    Against a rule
    Not enough support
    Another reason}
      One a line, in the order of the form. Your own words are fine.
    === [Cancel] [Save]
    ");
    snapshot!(form(&town, &ida, "results").await, @"
    === Updates and results ===
    How often owners are asked how it goes*: (Every 2 weeks ▾)
      Until they choose for themselves.
    Days before the first question*: {7}
      From the moment somebody owns what is proposed or in progress.
    Questions in a row without an answer*: {5}
      Then I stop asking, and the stewards hear of it.
    Days after shipping until I ask whether it helped*: {30}
      Where the proposal names no day.
    Days between two reminders*: {7}
      While nobody has answered.
    Reminders at most*: {2}
      Then the stewards hear of it. With 0 I ask once.
    === [Cancel] [Save]
    ");
    snapshot!(form(&town, &ida, "limits").await, @"
    === Limits ===
    Messages with news a person gets on a day*: {6}
      At most; what is beyond goes into their digest.
    Seconds that news wait, to come together*: {120}
    Days without a change until an idea counts as stuck*: {14}
    Days after which a vote counts half as much in the ranking*: {90}
    How alike two ideas must be, in percent*: {40}
      From there on I ask stewards whether they belong together. Lower means more such questions.
    === [Cancel] [Save]
    ");
    snapshot!(form(&town, &ida, "anonymous").await, @"
    === Ideas without a name ===
    Ideas without a name are allowed: [x] Yes
    From whom the name of such an idea is hidden*: (Colleagues; the bot’s database knows it ▾)
      The second needs a secret key, which whoever runs the bot sets up. It holds for ideas posted from then on.
    Days until a name that is hidden in the database too is forgotten for good*: {30}
    === [Cancel] [Save]
    ");
    snapshot!(form(&town, &town.accountant(), "proposals").await, @"
    === Propozycje i zespoły ===
    Ile działów potrzebuje zespół*: {2}
      Razem z działem osoby prowadzącej. Gdy firma ma ich mniej, potrzebne są wszystkie.
    Ile działów musi poprzeć propozycję*: {2}
      Wtedy zaczyna się czas oczekiwania, a milczenie oznacza zgodę. Poparcie osoby, która ją napisała, się nie liczy.
    Ile dni roboczych czekamy na zastrzeżenia*: {5}
      Liczą się wszędzie tam, gdzie pracują zainteresowane osoby; dzień rozpoczęcia się nie liczy.
    Mała zmiana to najwyżej*: (Mało: dni ▾)
      Osoba prowadząca może o niej zdecydować sama; kanał czyta, co i dlaczego.
    Przypomnienia oznaczają grupę użytkowników działu: [ ] Tak
      Powiadomienie dostaje wtedy cała grupa. Inaczej widać tylko nazwę działu.
    === [Anuluj] [Zapisz]
    ");
    ends(town).await;
}

#[tokio::test]
async fn one_function_and_two_days_are_enough_where_stewards_say_so() {
    let (mut town, card) = Town::with_card().await;
    let ida = town.steward();
    town.engineer().presses(&card, "progress.claim").await;
    town.settle().await;
    let proposal = proposes(&mut town, &card, "M").await;
    assert!(!town.screen(CX).contains("small fix"), "{}", town.screen(CX));
    town.agent().presses(&proposal, "proposal.support").await;
    town.settle().await;
    snapshot!(lines(&town.screen(CX), "silence means yes"), @"When people from 2 functions support it, its author aside, 5 working days begin in which anybody can raise a concern. After that, silence means yes.");
    let values = json!({
        "proposals.squad": 3, "proposals.seconds": 1, "proposals.consent_days": 2, "proposals.small_fix": "M",
        "proposals.mention_groups": ["yes"]
    });
    saves(&mut town, &ida, "proposals", values).await;
    town.pass(MINUTE).await;
    assert!(town.screen(CX).contains("[Do it as a small fix…]"), "{}", town.screen(CX));
    // What is there is enough now.
    snapshot!(lines(&town.screen(CX), "second proposal"), @"↳ CX: :hourglass_flowing_sand: Support second proposal 1. It is adopted on 2026-11-04 22:30 UTC unless somebody has a concern. Silence means yes.");
    for _ in 0..4 {
        town.pass(DAY).await;
    }
    snapshot!(lines(&town.screen(CX), "Not heard yet"), @"↳ CX: :bell: Proposal 1 is adopted on 2026-11-04 22:30 UTC unless somebody has a concern. Not heard yet: <@finance>");
    snapshot!(lines(&town.screen(CX), "adopted by consent"), @":white_check_mark: Proposal 1 is adopted by consent: Support second it, and no concern is open.");
    snapshot!(lines(&town.screen(CX), "It starts as soon as"), @":jigsaw: It starts as soon as these are there: someone from Finance, someone from 1 more function.");
    let marta = town.accountant();
    marta.presses(&card, "squad.form").await;
    assert_eq!(marta.submits(&json!({})).await, Submitted::Closed);
    town.settle().await;
    snapshot!(lines(&town.screen(CX), "Still missing"), @":jigsaw: Still missing: someone from 1 more function");
    saves(&mut town, &ida, "proposals", json!({"proposals.squad": 2})).await;
    town.pass(MINUTE).await;
    snapshot!(lines(&town.screen(CX), "In progress"), @"
    :construction: *In progress*   :bust_in_silhouette: Owner: <Ben Thistle>   *0 votes*
    ↳ CX: Everybody it needs is there now, so it moves on: *:construction: In progress*.
    ");
    // No small fixes at all.
    saves(&mut town, &ida, "proposals", json!({"proposals.small_fix": "off"})).await;
    snapshot!(lines(&ida.types("/cx", "settings").await, "small fix"), @"A small fix is at most: There are no small fixes");
    ends(town).await;
}

#[tokio::test]
async fn reasons_are_read_in_everybody_s_language_and_own_ones_as_they_were_written() {
    let (mut town, card) = Town::with_card_and(two_stewards).await;
    let (ida, marta) = (town.steward(), town.accountant());
    let reasons = "Not in our hands\nZa mało poparcia\nNext year, R&D <says>\nnot in our hands";
    saves(&mut town, &ida, "promises", json!({"decline.reasons": reasons})).await;
    snapshot!(lines(&ida.types("/cx", "settings").await, "Reasons"), @"Reasons to decline or park: Not in our hands, Not enough support, Next year, R&amp;D &lt;says&gt;  [Change…]");
    opens(&town, &marta, "promises").await;
    snapshot!(marta.form().lines().skip_while(|line| !line.contains("Powody")).collect::<Vec<_>>().join("\n"), @"
    Powody odrzucenia lub odłożenia*: {Nie zależy od nas
    Za mało poparcia
    Next year, R&D <says>}
      Po jednym w wierszu, w kolejności z formularza. Mogą to być własne słowa.
    === [Anuluj] [Zapisz]
    ");
    // She leaves all as it is: nothing has changed.
    assert_eq!(marta.submits(&json!({})).await, Submitted::Closed);
    town.settle().await;
    marta.chooses(&card, "move:").await;
    assert_eq!(marta.submits(&json!({"status": "declined", "reason": "Nie teraz"})).await, Submitted::Updated);
    let offered = town.sandbox.read(|world| {
        let form = &world.top_modal(marta.id).expect("a form").content;
        let options = form.pointer("/blocks/1/element/options").and_then(|options| options.as_array());
        let labels = options.into_iter().flatten().filter_map(|option| option["text"]["text"].as_str());
        labels.collect::<Vec<_>>().join(", ")
    });
    snapshot!(offered, @"Nie zależy od nas, Za mało poparcia, Next year, R&D <says>");
    let own = "Next year, R&D <says>";
    assert_eq!(marta.submits(&json!({"cause": own})).await, Submitted::Closed, "{}", marta.form());
    town.settle().await;
    snapshot!(lines(&town.screen(CX), "R&"), @"
    · Why: *Next year, R&amp;D &lt;says&gt;* · Nie teraz
    :no_entry_sign: <Marta Lipowa> declined this: *Next year, R&amp;D &lt;says&gt;*
    ");
    ends(town).await;
}

#[tokio::test]
async fn what_is_promised_in_no_days_is_not_promised() {
    let mut town = Town::new().await;
    let ida = town.steward();
    let none = json!({"promises.acknowledged_days": 0, "promises.triaged_days": 1, "promises.answered_days": 0});
    saves(&mut town, &ida, "promises", none).await;
    town.agent().shares("Refund mails arrive after nine days").await;
    town.settle().await;
    snapshot!(lines(&town.agent().inbox(), "something moves"), @"· I’ll tell you here whenever something moves.");
    saves(&mut town, &ida, "promises", json!({"promises.answered_days": 14})).await;
    town.accountant().shares("Nobody finds the size table").await;
    town.settle().await;
    snapshot!(lines(&town.accountant().inbox(), "Odpowiedź"), @"· Odpowiedź dostaniesz w ciągu 14 dni. Dam ci tu znać, gdy tylko coś się ruszy.");
    // The one that is left is broken after a day.
    town.pass(DAY + HOUR).await;
    snapshot!(lines(&ida.types("/cx-status", "").await, "promised by"), @"
    <CX-1> · Refund mails arrive after nine days: still new, promised by 2026-11-03 UTC
    <CX-2> · Nobody finds the size table: still new, promised by 2026-11-03 UTC
    ");
    ends(town).await;
}

#[tokio::test]
async fn owners_are_asked_at_the_pace_of_the_company() {
    let (mut town, card) = Town::with_card().await;
    let (ida, ben) = (town.steward(), town.engineer());
    saves(&mut town, &ida, "proposals", json!({"proposals.squad": 1})).await;
    let values = json!({
        "updates.weeks": "1", "updates.grace_days": 0, "updates.maximum": 1,
        "reviews.days": 1, "reviews.remind_days": 1, "reviews.reminders": 0
    });
    saves(&mut town, &ida, "results", values).await;
    snapshot!(lines(&ida.types("/cx", "settings").await, "How often"), @"How often owners are asked how it goes: Every week");
    ben.presses(&card, "progress.claim").await;
    town.settle().await;
    ben.chooses(&card, "move:").await;
    assert_eq!(ben.submits(&json!({"status": "in_progress", "reason": ""})).await, Submitted::Closed);
    town.settle().await;
    town.pass(DAY).await;
    snapshot!(lines(&ben.inbox(), "How is it going"), @":wave: How is it going with this one? A line is enough, and colleagues read it on the card.");
    town.pass(8 * DAY).await;
    snapshot!(lines(&ida.inbox(), "Refund mails"), @"<CX-1> · Refund mails arrive after nine days: I asked <Ben Thistle> 1 time.");
    ben.chooses(&card, "move:").await;
    assert_eq!(ben.submits(&json!({"status": "shipped", "reason": ""})).await, Submitted::Closed);
    town.settle().await;
    town.pass(2 * DAY).await;
    snapshot!(lines(&ben.inbox(), "Did it help"), @"
    :mag: This has been live for a while. Did it help? Colleagues who supported it would love to know.
    *<CX-1>* · Refund mails arrive after nine days  [Did it help?]
    ");
    town.pass(4 * DAY).await;
    snapshot!(lines(&ida.inbox(), "Nobody has told me"), @":mag: Nobody has told me whether this helped. Could you find out? *Did it help?* is on the card.");
    ends(town).await;
}

#[tokio::test]
async fn only_what_is_alike_enough_for_the_company_is_suggested() {
    let mut town = Town::new().await;
    let ida = town.steward();
    saves(&mut town, &ida, "limits", json!({"duplicates.percent": 100})).await;
    for (author, title) in [("U0ADA", "Refund mails arrive after nine days"), ("U0TESS", "Refund mails arrive late")] {
        let person = town.person(author);
        person.sends_idea("", &json!({"title": title, "pain": "They wait.", "touchpoint": "billing"})).await;
        if town.sandbox.modal(person.id).is_some() {
            person.submits(&json!({})).await;
        }
        town.settle().await;
    }
    town.pass(HOUR).await;
    ida.opens_home().await;
    town.settle().await;
    assert!(!ida.home().contains("belong together"), "{}", ida.home());
    saves(&mut town, &ida, "limits", json!({"duplicates.percent": 30})).await;
    let person = town.person("U0PABLO");
    person
        .sends_idea(
            "",
            &json!({"title": "Refund mails arrive too late", "pain": "They wait.", "touchpoint": "billing"}),
        )
        .await;
    if town.sandbox.modal(person.id).is_some() {
        person.submits(&json!({})).await;
    }
    town.settle().await;
    town.pass(HOUR).await;
    ida.opens_home().await;
    town.settle().await;
    assert!(ida.home().contains("belong together"), "{}", ida.home());
    ends(town).await;
}
