//! Stories about App Home: what waits, what is mine, what stewards and leaders find there.

use cx_bot::app::screens;
use cx_bot::base::clock::DAY;
use cx_bot::sandbox::Submitted;
use serde_json::json;

use crate::town::{CX, Town, snapshot};

#[tokio::test]
async fn home_shows_what_waits_for_me_and_where_i_help() {
    let (mut town, card) = Town::with_card().await;
    let (ben, marta) = (town.engineer(), town.accountant());
    marta.opens_home().await;
    marta.presses(&card, "squad.form").await;
    assert_eq!(marta.submits(&json!({"role": "The ledger"})).await, Submitted::Closed);
    ben.presses(&card, "progress.claim").await;
    town.settle().await;
    ben.chooses(&card, "hand_over:").await;
    assert_eq!(ben.submits(&json!({"colleague": marta.id})).await, Submitted::Closed);
    town.settle().await;
    snapshot!(marta.home(), @"
    Cześć, <Marta Lipowa> :wave: Oto, co cię dotyczy w <#cx>.
    [Zgłoś pomysł] [Podziękuj] [Co się dzieje] [Jak to działa] [:tada: Więcej zabawy]
    # Czeka na ciebie
    *<CX-1>* · Refund mails arrive after nine days
    Weźmiesz to na siebie?
    [Tak, biorę to na siebie] [Nie teraz]
    # Moje zgłoszenia
    · Jeszcze ich nie ma. Co w tym tygodniu zdenerwowało klienta?
    # Moje zespoły
    <CX-1> · Refund mails arrive after nine days · Nowe, 0 głosów
    # Obserwuję
    · Jeszcze nic. Kliknij *Obserwuj* na karcie, a będziesz na bieżąco.
    ---
    # Moje ustawienia
    *Język*
    W jakim języku mam do ciebie pisać?  (Jak w Slacku ▾)
    *Dział*
    Karty pokazują, które działy popierają pomysł.  (Finance ▾)
    *Co do ciebie dociera*
    Piszę w twoich godzinach pracy: pon., wt., śr., czw., pt. · 09:00–17:30. Twoje podsumowanie: raz w tygodniu.  [Moje ustawienia…]
    ");
    marta.presses_at_home("progress.accept", None).await;
    town.settle().await;
    let home = marta.home();
    assert!(!home.contains("Czeka na ciebie") && home.contains("# Prowadzę"), "{home}");
    town.end().await;
}

#[tokio::test]
async fn a_long_list_is_shown_whole_on_demand() {
    let mut town = Town::new().await;
    let ada = town.agent();
    for word in ["Alpha", "Bravo", "Cedar", "Delta", "Ember", "Fjord", "Grove", "Heron", "Iris", "Juniper"] {
        let values = json!({"title": format!("{word} {word} {word}"), "pain": word.repeat(3), "touchpoint": "app"});
        assert_eq!(ada.sends_idea(word, &values).await, Submitted::Closed);
        town.settle().await;
    }
    ada.opens_home().await;
    town.settle().await;
    let home = ada.home();
    assert_eq!(home.matches("New, 0 votes").count(), 8, "{home}");
    assert!(home.contains("[Show all 10]"), "{home}");
    ada.presses_at_home("home.list", Some("own")).await;
    assert_eq!(ada.form().matches("New, 0 votes").count(), 10, "{}", ada.form());
    town.end().await;
}

#[tokio::test]
async fn stewards_find_what_waits_for_them_and_leaders_how_it_goes() {
    let mut town = Town::with(|config| config.people.leaders = vec!["U0QUIN".to_owned()]).await;
    let (ida, ben, quin) = (town.steward(), town.engineer(), town.person("U0QUIN"));
    ida.opens_home().await;
    for title in ["Refund mails arrive after nine days", "Parcels come back without a word", "The shop forgets my size"]
    {
        town.agent().shares(title).await;
        town.settle().await;
        town.pass(DAY / 24).await;
    }
    snapshot!(ida.home().split("# My ideas").next().unwrap_or_default(), @"
    Hello <Ida Willowby> :wave: Here is what concerns you in <#cx>.
    [Share an idea] [Thank somebody] [How ideas are doing] [How it works] [:tada: More fun]
    # For stewards
    *New, the oldest first: 3*
    <CX-1> · Refund mails arrive after nine days · New, 0 votes
    <CX-2> · Parcels come back without a word · New, 0 votes
    <CX-3> · The shop forgets my size · New, 0 votes
    · Whatever has been looked at has an owner. :tada:
    · Everything under way is moving. :tada:
    ---
    ");
    let card = town.card("Refund mails");
    ida.chooses(&card, "move:").await;
    assert_eq!(ida.submits(&json!({"status": "in_review"})).await, Submitted::Closed);
    town.settle().await;
    let home = ida.home();
    assert!(home.contains("New, the oldest first: 2") && home.contains("Looking for an owner: 1"), "{home}");
    town.clock.advance(15 * DAY);
    ida.opens_home().await;
    quin.opens_home().await;
    town.settle().await;
    snapshot!(ida.home().split("# My ideas").next().unwrap_or_default(), @"
    Hello <Ida Willowby> :wave: Here is what concerns you in <#cx>.
    [Share an idea] [Thank somebody] [How ideas are doing] [How it works] [:tada: More fun]
    # For stewards
    *New, the oldest first: 2*
    <CX-2> · Parcels come back without a word · New, 0 votes
    <CX-3> · The shop forgets my size · New, 0 votes
    *Looking for an owner: 1*
    <CX-1> · Refund mails arrive after nine days · In review, 0 votes
    *No change of status for 14 days: 1*
    <CX-1> · Refund mails arrive after nine days · In review, 0 votes
    ---
    # Promised to authors
    <CX-2> · Parcels come back without a word: nobody has reacted yet, promised by 2026-11-04 UTC  [I’m on it]
    <CX-3> · The shop forgets my size: nobody has reacted yet, promised by 2026-11-04 UTC  [I’m on it]
    ");
    snapshot!(quin.home().split("# My ideas").next().unwrap_or_default(), @"
    Hello <Quin Ashdown> :wave: Here is what concerns you in <#cx>.
    [Share an idea] [Thank somebody] [How ideas are doing] [How it works] [:tada: More fun]
    # How our ideas are doing
    :seedling: New *2*   :mag: In review *1*  [How ideas are doing]
    ---
    ");
    ben.opens_home().await;
    town.settle().await;
    assert!(!ben.home().contains("# For stewards"), "{}", ben.home());
    town.end().await;
}

#[tokio::test]
async fn a_home_that_nobody_looks_at_is_not_drawn() {
    let (mut town, card) = Town::with_card().await;
    let (ben, marta) = (town.engineer(), town.accountant());
    for person in [&ben, &marta] {
        person.presses(&card, "follow.toggle").await;
    }
    town.settle().await;
    assert_eq!(town.calls("views.publish"), 0);
    marta.opens_home().await;
    town.settle().await;
    let before = town.calls("views.publish");
    ben.presses(&card, "progress.claim").await;
    town.settle().await;
    assert_eq!(town.calls("views.publish"), before + 1);
    town.clock.advance(2 * DAY);
    ben.chooses(&card, "hand_over:").await;
    ben.presses_in_form("progress.step_down", None).await;
    town.settle().await;
    assert_eq!(town.calls("views.publish"), before + 1);
    assert!(town.screen(CX).contains("stepped down"));
    town.end().await;
}

#[test]
fn the_fullest_home_fits_and_leaves_room() {
    let screens = screens::all().expect("the screens are drawn");
    let homes = screens.iter().filter(|screen| screen.kind() == "home");
    let most = homes.filter_map(|home| home.view["blocks"].as_array()).map(Vec::len).max();
    assert!(most.is_some_and(|most| (30..70).contains(&most)), "{most:?}");
}
