//! Stories about adopting proposals: by silence, by a steward, as a small fix, and what holds it up.

use cx_bot::base::clock::{DAY, HOUR, MINUTE, Millis, SECOND};
use cx_bot::base::config::Config;
use cx_bot::sandbox::Submitted;
use serde_json::json;

use crate::consent_steps::offers;
use crate::town::{CX, Person, START, Town, snapshot};

/// Seconded by Support and Finance on Monday morning; Support works in New York too, where the fifth day closes.
const CLOSES: Millis = START + 7 * DAY + 13 * HOUR + 30 * MINUTE;

/// A card, and below it Ben's proposal, which needs Finance and Logistics.
async fn proposed(settings: fn(&mut Config)) -> (Town, String, String) {
    let (mut town, card) = Town::with_card_and(settings).await;
    propose(&mut town, &card, "U0BEN", "A mail for each step").await;
    let proposal = town.message("A mail for each step");
    (town, card, proposal)
}

pub(crate) async fn propose(town: &mut Town, card: &str, who: &'static str, change: &str) {
    let person = town.person(who);
    person.chooses(card, "propose:").await;
    let values = json!({"change": change, "effort": "S", "functions": ["finance", "logistics"]});
    assert_eq!(person.submits(&values).await, Submitted::Closed);
    town.settle().await;
}

/// The same, seconded by Ada of Support and Marta of Finance.
async fn seconded(settings: fn(&mut Config)) -> (Town, String, String) {
    let (mut town, card, proposal) = proposed(settings).await;
    town.agent().presses(&proposal, "proposal.support").await;
    town.accountant().presses(&proposal, "proposal.support").await;
    town.settle().await;
    (town, card, proposal)
}

/// Time passes until that moment, and what is due on the way is done.
async fn until(town: &mut Town, moment: Millis) {
    while town.clock.now() < moment {
        let left = moment - town.clock.now();
        town.pass(left.min(6 * HOUR)).await;
    }
}

/// The thread alone.
fn thread(town: &Town) -> String {
    let screen = town.screen(CX);
    screen[screen.find("  ↳").unwrap_or(0)..].to_owned()
}

/// The lines of the thread and the card that say so.
fn lines(town: &Town, words: &[&str]) -> String {
    let screen = town.screen(CX);
    let found = screen.lines().filter(|line| words.iter().any(|words| line.contains(words)));
    found.map(str::trim).collect::<Vec<_>>().join("\n")
}

/// What only that person was told last.
fn whispered(person: &Person) -> String {
    person.screen().lines().last().unwrap_or_default().to_owned()
}

async fn raise(person: &Person, proposal: &str, worry: &str, remedy: &str) -> Submitted {
    person.presses(proposal, "consent.concern").await;
    person.submits(&json!({"worry": worry, "remedy": remedy})).await
}

#[tokio::test]
async fn silence_accepts_what_two_functions_second() {
    let (mut town, card, proposal) = proposed(|_| {}).await;
    snapshot!(thread(&town), @"
    ↳ CX:
        :memo: *Proposal 1* by <Ben Thistle>
        A mail for each step
        | *Effort* Small: days
        | *Needs* Finance, Logistics
        · When people from 2 functions support it, its author aside, 5 working days begin in which anybody can raise a concern. After that, silence means yes.
        [:raised_hands: Support] [I have a concern…] [Adopt] [Revise…]
    ");
    town.engineer().presses(&proposal, "proposal.support").await;
    town.person("U0HUGO").presses(&proposal, "proposal.support").await;
    town.settle().await;
    assert!(!thread(&town).contains("Silence means yes.\n"), "its author seconds nothing:\n{}", thread(&town));
    town.agent().presses(&proposal, "proposal.support").await;
    town.settle().await;
    town.accountant().presses(&card, "progress.claim").await;
    town.settle().await;
    snapshot!(town.screen(CX), @"
    #cx
    CX:
      # CX-1 · Refund mails arrive after nine days
      They wait and ask again.
      :memo: *Proposed*   :bust_in_silhouette: Owner: <Marta Lipowa>   *0 votes*
      1 proposal: “A mail for each step” (3 in support)
      :hourglass_flowing_sand: Proposal 1 is adopted on 2026-11-09 22:30 UTC unless somebody has a concern
      :jigsaw: Still missing: someone from Logistics
      · Shared by <Ada Novak>  ·  Touchpoint: Billing
      [:thumbsup: Vote] [Follow] [Give an update] [I can help] (⋯ Propose a solution… | Add evidence… | Change status… | Hand it over, or step down… | Tell me its story)
      ↳ CX:
          :memo: *Proposal 1* by <Ben Thistle>
          A mail for each step
          | *Effort* Small: days
          | *Needs* Finance, Logistics
          :raised_hands: Seconded by Engineering, Support
          :hourglass_flowing_sand: *Adopted on 2026-11-09 22:30 UTC* unless somebody has a concern. Silence means yes.
          [:raised_hands: Support · 3] [I have a concern…] [Adopt] [Do it as a small fix…] [Revise…]
      ↳ CX: :hourglass_flowing_sand: Engineering, Support second proposal 1. It is adopted on 2026-11-09 22:30 UTC unless somebody has a concern. Silence means yes.
      ↳ CX: :raised_hand: <Marta Lipowa> takes care of this.
    ");
    until(&mut town, CLOSES - 12 * HOUR).await;
    snapshot!(lines(&town, &["Not heard yet"]), @"↳ CX: :bell: Proposal 1 is adopted on 2026-11-09 22:30 UTC unless somebody has a concern. Not heard yet: Logistics");
    until(&mut town, CLOSES - 20 * SECOND).await;
    assert!(!town.screen(CX).contains("by consent"), "never earlier:\n{}", town.screen(CX));
    town.pass(25 * SECOND).await;
    snapshot!(lines(&town, &["by consent", "Still missing", "starts", "Proposed"]), @"
    :memo: *Proposed*   :bust_in_silhouette: Owner: <Marta Lipowa>   *0 votes*
    :jigsaw: Still missing: someone from Logistics
    :white_check_mark: *Adopted by consent*, 2026-11-09 22:30 UTC
    :white_check_mark: Proposal 1 is adopted by consent: Engineering, Support second it, and no concern is open.
    :jigsaw: It starts as soon as these are there: someone from Logistics.
    ");
    town.person("U0LUCA").presses(&card, "squad.form").await;
    assert_eq!(town.person("U0LUCA").submits(&json!({})).await, Submitted::Closed);
    town.settle().await;
    snapshot!(town.screen(CX), @"
    #cx
    CX:
      # CX-1 · Refund mails arrive after nine days
      They wait and ask again.
      :construction: *In progress*   :bust_in_silhouette: Owner: <Marta Lipowa>   *0 votes*
      :white_check_mark: Adopted: “A mail for each step”
      :busts_in_silhouette: Squad: <Marta Lipowa>, <Luca Pineta>
      · Shared by <Ada Novak>  ·  Touchpoint: Billing
      [:thumbsup: Vote] [Follow] [Give an update] [I can help] (⋯ Propose a solution… | Add evidence… | Change status… | Hand it over, or step down… | Tell me its story)
      ↳ CX:
          :memo: *Proposal 1* by <Ben Thistle>
          A mail for each step
          | *Effort* Small: days
          | *Needs* Finance, Logistics
          :white_check_mark: *Adopted by consent*, 2026-11-09 22:30 UTC
          · 3 people support it
      ↳ CX: :hourglass_flowing_sand: Engineering, Support second proposal 1. It is adopted on 2026-11-09 22:30 UTC unless somebody has a concern. Silence means yes.
      ↳ CX: :raised_hand: <Marta Lipowa> takes care of this.
      ↳ CX: :bell: Proposal 1 is adopted on 2026-11-09 22:30 UTC unless somebody has a concern. Not heard yet: Logistics
      ↳ CX:
          :white_check_mark: Proposal 1 is adopted by consent: Engineering, Support second it, and no concern is open.
          :jigsaw: It starts as soon as these are there: someone from Logistics.
      ↳ CX: :handshake: <Luca Pineta> joins the squad.
      ↳ CX: Everybody it needs is there now, so it moves on: *:construction: In progress*.
    ");
    town.pass(DAY).await;
    snapshot!(town.engineer().inbox(), @"
    CX:
      # :newspaper: Your week: what moved
      • *<CX-1>* · Refund mails arrive after nine days: :raised_hand: <Marta Lipowa> takes care of this. (and 1 more change)
      [My preferences…]
    ");
    snapshot!(town.agent().types("/cx-status", "CX-1").await, @"
    *CX-1 · Refund mails arrive after nine days*
    :construction: In progress   :bust_in_silhouette: Owner: <U0MARTA>   0 votes
    They wait and ask again.
    • 2026-11-02 UTC  Shared by <U0ADA>
    • 2026-11-02 UTC  <U0BEN> changed the status: New → *Proposed*.
    • 2026-11-02 UTC  :raised_hand: <U0MARTA> takes care of this.
    • 2026-11-09 UTC  Proposal 1 was adopted by consent.
    • 2026-11-09 UTC  The status changed: Proposed → *In progress*.
    :white_check_mark: Adopted: “A mail for each step”
    · :bar_chart: Place 1 of 1 open ideas  ·  0 votes and the idea itself, worth 0.9 today
    [Open the card ↗]
    [Share here]
    ");
    town.end().await;
}

#[tokio::test]
async fn a_concern_holds_it_up_until_its_author_says_that_it_is_resolved() {
    let (mut town, card, proposal) = seconded(|config| config.workspace.locale = "pl".into()).await;
    town.person("U0LUCA").presses(&card, "progress.claim").await;
    town.settle().await;
    let (olga, luca) = (town.person("U0OLGA"), town.person("U0LUCA"));
    olga.presses(&proposal, "consent.concern").await;
    snapshot!(olga.form(), @"
    === Mam zastrzeżenie ===
    *CX-1* · Refund mails arrive after nine days
    > A mail for each step
    Obok będzie widać twoje imię. Dopóki jest otwarte, propozycja nie zostanie przyjęta.
    Co cię niepokoi?*: {}
    Co by pomogło?*: {}
    === [Anuluj] [Zgłoś]
    ");
    let Submitted::Errors(errors) = olga.submits(&json!({"worry": "Kto pisze <maile>?", "remedy": " "})).await else {
        panic!("taken")
    };
    snapshot!(format!("{errors:?}"), @r#"{"remedy": "Please complete this required field."}"#);
    let worry = json!({"worry": "Kto pisze <maile>?", "remedy": "Osoba z marketingu"});
    assert_eq!(olga.submits(&worry).await, Submitted::Closed);
    town.settle().await;
    snapshot!(luca.inbox().rsplit("CX:").next().unwrap_or_default(), @"

    :raised_hand: <Olga Klonowska> ha un’obiezione alla proposta 1 di <CX-1>. La tua risposta può risolverla:
    > Kto pisze &lt;maile&gt;?
    [Rispondi…]
    ");
    snapshot!(thread(&town), @"
    ↳ CX:
        :memo: *Propozycja 1*, zgłasza <Ben Thistle>
        A mail for each step
        | *Nakład pracy* Mało: dni
        | *Potrzebne działy* Finance, Logistics
        :raised_hands: Popierają: Finance, Support
        :hourglass_flowing_sand: *Przyjęcie najwcześniej: 2026-11-09 22:30 UTC*, gdy nie będzie otwartych zastrzeżeń.
        :raised_hand: *Zastrzeżenie*: <Olga Klonowska>
        > Kto pisze &lt;maile&gt;?
        Co by pomogło:
        > Osoba z marketingu  [Odpowiedz…]
        [:raised_hands: Popieram · 2] [Mam zastrzeżenie…] [Przyjmij] [Zrób to jako małą zmianę…] [Zmień…]
    ↳ CX: :hourglass_flowing_sand: Propozycję 1 popierają: Finance, Support. Przyjęcie: 2026-11-09 22:30 UTC, jeśli nikt nie ma zastrzeżeń. Milczenie oznacza zgodę.
    ↳ CX: :raised_hand: <Luca Pineta> bierze to na siebie.
    ↳ CX:
        :raised_hand: <Olga Klonowska> ma zastrzeżenie do propozycji 1:
        > Kto pisze &lt;maile&gt;?
    ");
    town.agent().presses(&proposal, "consent.answer").await;
    town.settle().await;
    snapshot!(whispered(&town.agent()), @"CX (only to you): <Ben Thistle>, <Ida Willowby>, <Luca Pineta> can answer this concern. Tell them in the thread what you know.");
    luca.opens_home().await;
    town.settle().await;
    assert!(luca.home().contains("La tua risposta può risolverla"), "{}", luca.home());
    luca.answers("consent.answer").await;
    snapshot!(luca.form(), @"
    === Rispondi all’obiezione ===
    *CX-1* · Refund mails arrive after nine days
    > A mail for each step
    :raised_hand: *Obiezione* di <Olga Klonowska>
    > Kto pisze &lt;maile&gt;?
    Che cosa la risolverebbe:
    > Osoba z marketingu
    La tua risposta*: {}
      La può leggere chiunque. Chiederò a chi l’ha sollevata se così è risolta.
    === [Annulla] [Rispondi]
    ");
    assert_eq!(luca.submits(&json!({"answer": "Olga pisze, ja tłumaczę"})).await, Submitted::Closed);
    town.settle().await;
    assert!(!luca.home().contains("La tua risposta può risolverla"), "{}", luca.home());
    until(&mut town, CLOSES + DAY).await;
    snapshot!(lines(&town, &["Czas oczekiwania", "Czekamy", "zastrzeżenie:"]), @"
    :raised_hand: 1 otwarte zastrzeżenie: zajrzyj do wątku
    :raised_hand: Czas oczekiwania minął. Propozycja zostanie przyjęta, gdy nie będzie otwartych zastrzeżeń.
    · Czekamy, aż <Olga Klonowska> powie, czy to wystarczy.
    ");
    olga.answers("consent.still").await;
    town.settle().await;
    luca.answers("consent.answer").await;
    assert_eq!(luca.submits(&json!({"answer": "Olga pisze i tłumaczy"})).await, Submitted::Closed);
    town.settle().await;
    olga.answers("consent.resolved").await;
    town.settle().await;
    snapshot!(thread(&town), @"
      ↳ CX:
          :memo: *Propozycja 1*, zgłasza <Ben Thistle>
          A mail for each step
          | *Nakład pracy* Mało: dni
          | *Potrzebne działy* Finance, Logistics
          :white_check_mark: *Przyjęta za zgodą*, 2026-11-10 22:30 UTC
          · Popierają 2 osoby
      ↳ CX: :hourglass_flowing_sand: Propozycję 1 popierają: Finance, Support. Przyjęcie: 2026-11-09 22:30 UTC, jeśli nikt nie ma zastrzeżeń. Milczenie oznacza zgodę.
      ↳ CX: :raised_hand: <Luca Pineta> bierze to na siebie.
      ↳ CX:
          :raised_hand: <Olga Klonowska> ma zastrzeżenie do propozycji 1:
          > Kto pisze &lt;maile&gt;?
      ↳ CX: :white_check_mark: Zastrzeżenie do propozycji 1 wyjaśnione, potwierdza <Olga Klonowska>.
      ↳ CX:
          :white_check_mark: Propozycja 1 jest przyjęta za zgodą: popierają ją Finance, Support i nie ma otwartych zastrzeżeń.
          :jigsaw: Praca ruszy, gdy nie będzie brakować: kogoś z działu Finance.
    CX (only to you): <Ben Thistle>, <Ida Willowby>, <Luca Pineta> can answer this concern. Tell them in the thread what you know.
    ");
    snapshot!(olga.inbox(), @"
    CX:
      <Luca Pineta> odpowiada na twoje zastrzeżenie do propozycji 1 w <CX-1>:
      > Olga pisze, ja tłumaczę
      Czy to wystarczy?
      [Tak, wystarczy] [Nadal mam zastrzeżenie]
    CX: W porządku, zastrzeżenie zostaje otwarte. Napisz w wątku, czego brakuje, to pomaga.
    CX:
      <Luca Pineta> odpowiada na twoje zastrzeżenie do propozycji 1 w <CX-1>:
      > Olga pisze i tłumaczy
      Czy to wystarczy?
      [Tak, wystarczy] [Nadal mam zastrzeżenie]
    CX: :white_check_mark: Dzięki! Dzięki twojemu zastrzeżeniu propozycja jest lepsza.
    ");
    town.clock.advance(5 * SECOND);
    olga.answers("consent.resolved").await;
    town.settle().await;
    assert!(olga.inbox().contains("To zastrzeżenie jest już załatwione"), "{}", olga.inbox());
    town.end().await;
}

#[tokio::test]
async fn a_steward_adopts_at_once_and_others_read_who_may() {
    let (mut town, _, proposal) = proposed(|_| {}).await;
    town.agent().presses(&proposal, "consent.adopt").await;
    town.settle().await;
    snapshot!(whispered(&town.agent()), @"CX (only to you): Only a steward adopts at once: <Ida Willowby>. Your support counts too: when enough functions second it, silence means yes.");
    assert_eq!(raise(&town.agent(), &proposal, "Too slow", "A date").await, Submitted::Closed);
    town.settle().await;
    town.steward().presses(&proposal, "consent.adopt").await;
    town.settle().await;
    snapshot!(whispered(&town.steward()), @"CX (only to you): <Ada Novak> still has a concern about it. Answer it first; a steward can close it there with a public reason.");
    town.steward().presses(&proposal, "consent.answer").await;
    snapshot!(town.steward().form(), @"
    === Answer the concern ===
    *CX-1* · Refund mails arrive after nine days
    > A mail for each step
    :raised_hand: *Concern* of <Ada Novak>
    > Too slow
    What would resolve it:
    > A date
    Your answer*: {}
      Everybody can read it. Its author is asked whether it resolves the concern.
    As a steward: [ ] Close the concern: my answer is the reason
    === [Cancel] [Answer]
    ");
    assert_eq!(
        town.steward().submits(&json!({"answer": "It is live in May", "close": ["close"]})).await,
        Submitted::Closed
    );
    town.settle().await;
    snapshot!(town.agent().inbox().rsplit("CX:").next().unwrap_or_default(), @"

    <Ida Willowby> closed your concern about proposal 1 of <CX-1>, with this reason:
    > It is live in May
    ");
    town.clock.advance(5 * SECOND);
    town.steward().presses(&proposal, "consent.adopt").await;
    town.settle().await;
    snapshot!(town.screen(CX), @"
    #cx
    CX:
      # CX-1 · Refund mails arrive after nine days
      They wait and ask again.
      :memo: *Proposed*   :wave: Needs an owner   *0 votes*
      :white_check_mark: Adopted: “A mail for each step”
      :jigsaw: Still missing: an owner, someone from Finance, someone from Logistics
      · Shared by <Ada Novak>  ·  Touchpoint: Billing
      [:thumbsup: Vote] [Follow] [I’ll take it] [I can help] (⋯ Propose a solution… | Add evidence… | Change status… | Tell me its story)
      ↳ CX:
          :memo: *Proposal 1* by <Ben Thistle>
          A mail for each step
          | *Effort* Small: days
          | *Needs* Finance, Logistics
          :white_check_mark: *Adopted* by <Ida Willowby>, 2026-11-02 09:00 UTC
          · 0 people support it
      ↳ CX:
          :raised_hand: <Ada Novak> has a concern about proposal 1:
          > Too slow
      ↳ CX:
          <Ida Willowby> closed the concern of <Ada Novak> about proposal 1:
          > It is live in May
      ↳ CX:
          :white_check_mark: <Ida Willowby> adopted proposal 1.
          :jigsaw: It starts as soon as these are there: an owner, someone from Finance, someone from Logistics.
    CX (only to you): Only a steward adopts at once: <Ida Willowby>. Your support counts too: when enough functions second it, silence means yes.
    ");
    town.end().await;
}

#[tokio::test]
async fn a_revision_lets_the_period_begin_again_and_too_little_support_ends_it() {
    let (mut town, _, proposal) = seconded(|config| config.workspace.locale = "es".into()).await;
    town.pass(DAY).await;
    town.engineer().presses(&proposal, "proposal.revise").await;
    assert_eq!(
        town.engineer().submits(&json!({"change": "A mail for each step, in plain words"})).await,
        Submitted::Closed
    );
    town.settle().await;
    until(&mut town, CLOSES + HOUR).await;
    assert!(!town.screen(CX).contains("aprobada por consentimiento"), "{}", town.screen(CX));
    town.accountant().presses(&proposal, "proposal.support").await;
    town.settle().await;
    until(&mut town, CLOSES + 3 * DAY).await;
    snapshot!(thread(&town), @"
    ↳ CX:
        :memo: *Propuesta 1* de <Ben Thistle>
        A mail for each step, in plain words
        | *Esfuerzo* Poco: días
        | *Necesita* Finance, Logistics
        · Revisada una vez
        · :raised_hands: La secundan: Support
        Cuando la apoyen personas de 2 áreas, sin contar a quien la propone, empiezan 5 días laborables en los que cualquiera puede plantear una objeción. Después, quien calla otorga.
        [:raised_hands: Apoyar · 1] [Tengo una objeción…] [Aprobar] [Revisar…]
    ↳ CX: :hourglass_flowing_sand: La propuesta 1 tiene el apoyo de Finance, Support. Se aprueba el 2026-11-09 22:30 UTC si nadie tiene una objeción. Quien calla otorga.
    ↳ CX: :memo: <Ben Thistle> ha revisado la propuesta 1.
    ↳ CX: :hourglass_flowing_sand: La propuesta 1 ya no dice lo mismo, así que el plazo vuelve a empezar. Se aprueba el 2026-11-10 22:30 UTC si nadie tiene una objeción.
    ↳ CX: :bell: La propuesta 1 se aprueba el 2026-11-10 22:30 UTC si nadie tiene una objeción. Falta oír a: Logistics
    ↳ CX: :pause_button: Menos de 2 áreas secundan ahora la propuesta 1, así que su plazo se ha parado. Empieza de nuevo cuando lo hagan.
    ");
    assert_eq!(town.agent().inbox().matches("Proposal 1 ").count(), 0, "who supports it is not told twice");
    town.end().await;
}

#[tokio::test]
async fn the_owner_does_a_small_fix_alone_and_a_concern_makes_it_a_proposal_again() {
    let (mut town, card, proposal) = proposed(|config| config.workspace.locale = "it".into()).await;
    let (ben, carla) = (town.engineer(), town.person("U0CARLA"));
    ben.presses(&card, "progress.claim").await;
    town.settle().await;
    carla.presses(&proposal, "consent.small_fix").await;
    town.settle().await;
    snapshot!(whispered(&carla), @"CX (only to you): Può farla come piccola correzione solo <Ben Thistle>, che se ne occupa.");
    ben.presses(&proposal, "consent.small_fix").await;
    snapshot!(ben.form(), @"
    === Small fix ===
    *CX-1* · Refund mails arrive after nine days
    > A mail for each step
    You own this and may decide alone. The channel is told what and why; a concern within 5 working days makes it an ordinary proposal again.
    What do you do, and why?*: {}
    === [Cancel] [Do it]
    ");
    assert_eq!(ben.submits(&json!({"why": "An hour of work, ten calls fewer"})).await, Submitted::Closed);
    town.settle().await;
    snapshot!(town.screen(CX), @"
    #cx
    CX:
      # CX-1 · Refund mails arrive after nine days
      They wait and ask again.
      :construction: *In corso*   :bust_in_silhouette: Responsabile: <Ben Thistle>   *0 voti*
      :zap: Piccola correzione: «A mail for each step»
      · Condivisa da <Ada Novak>  ·  Punto di contatto: Fatturazione
      [:thumbsup: Vota] [Segui] [Racconta come va] [Posso aiutare] (⋯ Proponi una soluzione… | Aggiungi prove… | Cambia lo stato… | Passa il testimone o lascia… | Vedi la sua storia)
      ↳ CX:
          :memo: *Proposta 1* di <Ben Thistle>
          A mail for each step
          | *Impegno* Poco: giorni
          | *Servono* Finance, Logistics
          :zap: *Piccola correzione*, decisa da <Ben Thistle>, 2026-11-02 09:00 UTC
          > An hour of work, ten calls fewer
          Un’obiezione la fa tornare una proposta normale, fino a questo momento: 2026-11-09 22:30 UTC.
          · 0 persone la sostengono
          [Ho un’obiezione…]
      ↳ CX: :raised_hand: <Ben Thistle> se ne occupa.
      ↳ CX:
          :zap: <Ben Thistle> fa la proposta 1 come piccola correzione, da subito.
          > An hour of work, ten calls fewer
    CX:
      :zap: *Piccola correzione* per <CX-1>: *Refund mails arrive after nine days*
      Se ne occupa <Ben Thistle>, che ha deciso senza aspettare:
      > A mail for each step
      Perché:
      > An hour of work, ten calls fewer
      Un’obiezione la fa tornare una proposta normale, fino a questo momento: 2026-11-09 22:30 UTC.
    ");
    assert_eq!(raise(&carla, &proposal, "I testi passano da me", "Leggerli prima").await, Submitted::Closed);
    town.settle().await;
    snapshot!(town.screen(CX), @"
    #cx
    CX:
      # CX-1 · Refund mails arrive after nine days
      They wait and ask again.
      :memo: *Con proposta*   :bust_in_silhouette: Responsabile: <Ben Thistle>   *0 voti*
      1 proposta: «A mail for each step» (0 a favore)
      :jigsaw: Manca ancora: qualcuno di Finance, qualcuno di Logistics
      · Condivisa da <Ada Novak>  ·  Punto di contatto: Fatturazione
      [:thumbsup: Vota] [Segui] [Racconta come va] [Posso aiutare] (⋯ Proponi una soluzione… | Aggiungi prove… | Cambia lo stato… | Passa il testimone o lascia… | Vedi la sua storia)
      ↳ CX:
          :memo: *Proposta 1* di <Ben Thistle>
          A mail for each step
          | *Impegno* Poco: giorni
          | *Servono* Finance, Logistics
          · Quando la sostengono persone di 2 aree, escluso chi la propone, partono 5 giorni lavorativi in cui chiunque può sollevare un’obiezione. Poi chi tace acconsente.
          :raised_hand: *Obiezione* di <Carla Fontanella>
          > I testi passano da me
          Che cosa la risolverebbe:
          > Leggerli prima  [Rispondi…]
          [:raised_hands: Sostieni] [Ho un’obiezione…] [Approva] [Falla come piccola correzione…] [Rivedi…]
      ↳ CX: :raised_hand: <Ben Thistle> se ne occupa.
      ↳ CX:
          :zap: <Ben Thistle> fa la proposta 1 come piccola correzione, da subito.
          > An hour of work, ten calls fewer
      ↳ CX:
          :raised_hand: <Carla Fontanella> ha un’obiezione alla proposta 1:
          > I testi passano da me
          La piccola correzione torna a essere una proposta normale finché non si risolve.
    CX:
      :zap: *Piccola correzione* per <CX-1>: *Refund mails arrive after nine days*
      Se ne occupa <Ben Thistle>, che ha deciso senza aspettare:
      > A mail for each step
      Perché:
      > An hour of work, ten calls fewer
      Un’obiezione la fa tornare una proposta normale, fino a questo momento: 2026-11-09 22:30 UTC.
    ");
    town.end().await;
}

#[tokio::test]
async fn a_small_fix_stands_for_good_when_its_time_for_concerns_is_over() {
    let (mut town, card, proposal) = proposed(|_| {}).await;
    let ben = town.engineer();
    ben.presses(&card, "progress.claim").await;
    town.settle().await;
    ben.presses(&proposal, "consent.small_fix").await;
    assert_eq!(ben.submits(&json!({"why": "An hour of work"})).await, Submitted::Closed);
    town.settle().await;
    town.agent().presses(&proposal, "consent.concern").await;
    until(&mut town, CLOSES + DAY).await;
    let late = json!({"worry": "Too fast", "remedy": "Wait"});
    let Submitted::Errors(errors) = town.agent().submits(&late).await else { panic!("taken") };
    snapshot!(format!("{errors:?}"), @r#"{"worry": "Proposal 1 has been adopted in the meantime. Tell the owner in the thread; small steps can still change."}"#);
    assert!(!town.screen(CX).contains("I have a concern"), "{}", town.screen(CX));
    assert!(town.screen(CX).contains(":construction: *In progress*"), "{}", town.screen(CX));
    town.end().await;
}

#[tokio::test]
async fn what_is_more_than_a_small_fix_needs_others() {
    let (mut town, card, _) = proposed(|config| config.proposals.small_fix = "off".into()).await;
    town.engineer().presses(&card, "progress.claim").await;
    town.settle().await;
    assert!(!town.screen(CX).contains("small fix…"), "{}", town.screen(CX));
    town.end().await;
    let (mut town, card, proposal) = proposed(|_| {}).await;
    let ben = town.engineer();
    ben.presses(&card, "progress.claim").await;
    town.settle().await;
    ben.presses(&proposal, "consent.small_fix").await;
    town.steward().chooses(&card, "hand_over:").await;
    assert_eq!(town.steward().submits(&json!({"colleague": "U0MARTA"})).await, Submitted::Closed);
    town.settle().await;
    town.accountant().answers("progress.accept").await;
    town.settle().await;
    let Submitted::Errors(errors) = ben.submits(&json!({"why": "An hour"})).await else { panic!("taken") };
    snapshot!(format!("{errors:?}"), @r#"{"why": "Something has changed, so this can’t be done as a small fix right now. Close this and look at the proposal again."}"#);
    town.end().await;
}

#[tokio::test]
async fn two_stewards_who_adopt_different_proposals_at_once_get_one() {
    let (mut town, card, first) = proposed(|config| config.people.stewards.push("U0TESS".into())).await;
    propose(&mut town, &card, "U0MARTA", "Pay refunds at once").await;
    let second = town.message("Pay refunds at once");
    town.steward().presses(&first, "consent.adopt").await;
    town.person("U0TESS").presses(&second, "consent.adopt").await;
    town.settle().await;
    let told = [whispered(&town.steward()), whispered(&town.person("U0TESS"))];
    let refused: Vec<_> = told.iter().filter(|told| told.contains("has been adopted already")).collect();
    assert_eq!(refused.len(), 1, "{told:?}");
    assert_eq!(thread(&town).matches("adopted proposal").count(), 1, "{}", thread(&town));
    assert_eq!(thread(&town).matches("was adopted.").count(), 1, "the other one says so:\n{}", thread(&town));
    town.end().await;
}

#[tokio::test]
async fn a_concern_sent_after_the_adoption_is_told_so_whenever_it_comes() {
    let (mut town, _, proposal) = seconded(|_| {}).await;
    let (olga, quin) = (town.person("U0OLGA"), town.person("U0QUIN"));
    olga.presses(&proposal, "consent.concern").await;
    quin.presses(&proposal, "consent.concern").await;
    // Both are on their way when nothing is decided; the adoption is handled first.
    town.steward().presses(&proposal, "consent.adopt").await;
    assert_eq!(quin.submits(&json!({"worry": "Too fast", "remedy": "Wait"})).await, Submitted::Closed);
    town.settle().await;
    snapshot!(quin.inbox(), @"CX: Proposal 1 has been adopted in the meantime. Tell the owner in the thread; small steps can still change.");
    let Submitted::Errors(errors) = olga.submits(&json!({"worry": "Za szybko", "remedy": "Poczekać"})).await else {
        panic!("taken")
    };
    snapshot!(format!("{errors:?}"), @r#"{"worry": "Propozycja 1 została w międzyczasie przyjęta. Napisz w wątku do osoby prowadzącej: drobne kroki można jeszcze zmienić."}"#);
    town.end().await;
}

#[tokio::test]
async fn a_concern_in_the_second_of_the_deadline_counts_or_is_told_that_it_is_late() {
    let (mut town, _, proposal) = seconded(|_| {}).await;
    until(&mut town, CLOSES - MINUTE).await;
    let quin = town.person("U0QUIN");
    quin.presses(&proposal, "consent.concern").await;
    town.clock.advance(CLOSES - town.clock.now());
    assert_eq!(quin.submits(&json!({"worry": "Too fast", "remedy": "Wait"})).await, Submitted::Closed);
    town.settle().await;
    let (adopted, held) = (town.screen(CX).contains("by consent"), town.screen(CX).contains("1 open concern"));
    assert!(adopted != held, "one of both:\n{}", town.screen(CX));
    assert_eq!(adopted, quin.inbox().contains("has been adopted in the meantime"), "{}", quin.inbox());
    town.end().await;
}

#[tokio::test]
async fn a_deadline_at_which_the_bot_was_down_is_kept_after_its_start() {
    let (mut town, _, _) = seconded(|_| {}).await;
    town.pass(DAY).await;
    town.stop().await;
    town.clock.advance(20 * DAY);
    town.start().await;
    town.settle().await;
    snapshot!(lines(&town, &["by consent", "Not heard yet"]), @"
    :white_check_mark: *Adopted by consent*, 2026-11-23 09:00 UTC
    :white_check_mark: Proposal 1 is adopted by consent: Finance, Support second it, and no concern is open.
    ");
    town.start().await;
    town.pass(2 * HOUR).await;
    assert_eq!(thread(&town).matches("is adopted by consent").count(), 1, "{}", thread(&town));
    town.end().await;
}

#[tokio::test]
async fn a_concern_of_somebody_who_left_is_answered_and_closed_by_a_steward() {
    let (mut town, _, proposal) = seconded(|_| {}).await;
    assert_eq!(raise(&town.person("U0OLGA"), &proposal, "Who writes the mails?", "Somebody").await, Submitted::Closed);
    town.settle().await;
    town.sandbox.deactivate("U0OLGA").await.expect("she leaves");
    town.settle().await;
    snapshot!(town.steward().inbox(), @"
    CX:
      <Olga Klonowska> is no longer here and had a concern about proposal 1 of <CX-1>. Please answer it: that closes it.
      > Who writes the mails?
      [Answer…]
    ");
    town.engineer().presses(&proposal, "consent.answer").await;
    town.settle().await;
    snapshot!(whispered(&town.engineer()), @"CX (only to you): <Olga Klonowska> is no longer here, so a steward answers and closes this concern: <Ida Willowby>");
    town.steward().answers("consent.answer").await;
    assert_eq!(town.steward().submits(&json!({"answer": "Gia writes them"})).await, Submitted::Closed);
    until(&mut town, CLOSES + HOUR).await;
    snapshot!(lines(&town, &["closed the concern", "Gia writes", "by consent"]), @"
    :white_check_mark: *Adopted by consent*, 2026-11-09 23:30 UTC
    <Ida Willowby> closed the concern of <Olga Klonowska> about proposal 1:
    > Gia writes them
    :white_check_mark: Proposal 1 is adopted by consent: Finance, Support second it, and no concern is open.
    ");
    town.end().await;
}

#[tokio::test]
async fn somebody_withdraws_a_concern_and_nobody_else_can() {
    let (mut town, _, proposal) = seconded(|_| {}).await;
    let quin = town.person("U0QUIN");
    assert_eq!(raise(&quin, &proposal, "Too fast", "Wait").await, Submitted::Closed);
    town.settle().await;
    town.clock.advance(5 * SECOND);
    quin.presses(&proposal, "consent.concern").await;
    snapshot!(quin.form(), @"
    === I have a concern ===
    *CX-1* · Refund mails arrive after nine days
    > A mail for each step
    Your name will stand beside it. While it is open, the proposal is not adopted.
    What worries you?*: {Too fast}
    What would resolve it?*: {Wait}
    [Withdraw my concern]
    === [Cancel] [Save]
    ");
    quin.presses_in_form("consent.withdraw", None).await;
    town.settle().await;
    snapshot!(quin.form(), @"
    === CX-1 ===
    Your concern is withdrawn. You can raise it again while the proposal is not adopted.
    === [Close]
    ");
    snapshot!(lines(&town, &["concern about", "Adopted on"]), @"
    :hourglass_flowing_sand: *Adopted on 2026-11-09 22:30 UTC* unless somebody has a concern. Silence means yes.
    :raised_hand: <Quin Ashdown> has a concern about proposal 1:
    ↳ CX: <Quin Ashdown> withdrew the concern about proposal 1.
    ");
    town.end().await;
}

/// Ida merges a card into CX-1.
async fn merges(town: &mut Town, lost: &str, main: &str) {
    let ida = town.steward();
    ida.chooses(lost, "move:").await;
    assert_eq!(ida.submits(&json!({"status": "merged"})).await, Submitted::Updated);
    assert_eq!(ida.submits(&json!({"number": "CX-1"})).await, Submitted::Updated);
    let menu = town.sandbox.read(|world| json!(world.message(CX, main).expect("it stands").blocks).to_string());
    let id = menu.split("move:").nth(1).and_then(|rest| rest.split('"').next()).expect("its menu names it").to_owned();
    assert_eq!(ida.submits(&json!({"main": id})).await, Submitted::Closed);
    town.settle().await;
    town.clock.advance(5 * SECOND);
}

#[tokio::test]
async fn merging_ends_a_waiting_period_and_another_begins_for_the_card_that_goes_on() {
    let (mut town, main) = Town::with_card().await;
    town.agent().shares("Money comes back too late").await;
    town.settle().await;
    let lost = town.card("Money comes back");
    propose(&mut town, &lost, "U0BEN", "Pay refunds at once").await;
    let proposal = town.message("Pay refunds at once");
    for person in ["U0ADA", "U0MARTA"] {
        town.person(person).presses(&proposal, "proposal.support").await;
    }
    until(&mut town, START + 2 * DAY).await;
    merges(&mut town, &lost, &main).await;
    snapshot!(lines(&town, &["Adopted on", "adopted on"]), @"
    :hourglass_flowing_sand: Proposal 1 is adopted on 2026-11-11 22:30 UTC unless somebody has a concern
    ↳ CX: :hourglass_flowing_sand: Finance, Support second proposal 1. It is adopted on 2026-11-11 22:30 UTC unless somebody has a concern. Silence means yes.
    :hourglass_flowing_sand: *Adopted on 2026-11-11 22:30 UTC* unless somebody has a concern. Silence means yes.
    ↳ CX: :hourglass_flowing_sand: Finance, Support second proposal 1. It is adopted on 2026-11-09 22:30 UTC unless somebody has a concern. Silence means yes.
    ");
    until(&mut town, CLOSES + HOUR).await;
    assert!(!town.screen(CX).contains("adopted by consent"), "{}", town.screen(CX));
    until(&mut town, CLOSES + 2 * DAY + HOUR).await;
    snapshot!(lines(&town, &["dopted", "status", "missing"]), @"
    :white_check_mark: Adopted: “Pay refunds at once”
    :jigsaw: Still missing: an owner, someone from Finance, someone from Logistics
    [:thumbsup: Vote] [Follow] [I’ll take it] [I can help] (⋯ Propose a solution… | Add evidence… | Change status… | Tell me its story)
    ↳ CX: :hourglass_flowing_sand: Finance, Support second proposal 1. It is adopted on 2026-11-11 22:30 UTC unless somebody has a concern. Silence means yes.
    ↳ CX: :bell: Proposal 1 is adopted on 2026-11-11 22:30 UTC unless somebody has a concern. Not heard yet: Logistics
    :white_check_mark: Proposal 1 is adopted by consent: Finance, Support second it, and no concern is open.
    :white_check_mark: *Adopted by consent*, 2026-11-11 23:30 UTC
    ↳ CX: :hourglass_flowing_sand: Finance, Support second proposal 1. It is adopted on 2026-11-09 22:30 UTC unless somebody has a concern. Silence means yes.
    ");
    town.steward().chooses(&lost, "apart:").await;
    assert_eq!(town.steward().submits(&json!({})).await, Submitted::Closed);
    town.settle().await;
    snapshot!(lines(&town, &["dopted", "Proposed", "by itself"]), @"
    ↳ CX: :hourglass_flowing_sand: Finance, Support second proposal 1. It is adopted on 2026-11-11 22:30 UTC unless somebody has a concern. Silence means yes.
    ↳ CX: :bell: Proposal 1 is adopted on 2026-11-11 22:30 UTC unless somebody has a concern. Not heard yet: Logistics
    :white_check_mark: Proposal 1 is adopted by consent: Finance, Support second it, and no concern is open.
    :memo: *Proposed*   :wave: Needs an owner   *0 votes*
    :hourglass_flowing_sand: Proposal 1 is adopted on 2026-11-19 16:30 UTC unless somebody has a concern
    :hourglass_flowing_sand: *Adopted on 2026-11-19 16:30 UTC* unless somebody has a concern. Silence means yes.
    ↳ CX: :hourglass_flowing_sand: Finance, Support second proposal 1. It is adopted on 2026-11-09 22:30 UTC unless somebody has a concern. Silence means yes.
    ↳ CX: <Ida Willowby> took this out of <CX-1>: it stands by itself again.
    ↳ CX: :hourglass_flowing_sand: Finance, Support second proposal 1. It is adopted on 2026-11-19 16:30 UTC unless somebody has a concern. Silence means yes.
    ");
    propose(&mut town, &main, "U0FINN", "A mail for each step").await;
    town.steward().presses(&town.message("A mail for each step"), "consent.adopt").await;
    town.settle().await;
    assert!(town.screen(CX).contains("Adopted: “A mail for each step”"), "what went with the other holds up nothing");
    town.end().await;
}

#[tokio::test]
async fn declining_ends_a_waiting_period() {
    let (mut town, card, _) = seconded(|_| {}).await;
    town.steward().closes(&card, "declined", "rule", "The law says nine days").await;
    town.settle().await;
    until(&mut town, CLOSES + DAY).await;
    let screen = town.screen(CX);
    assert!(screen.contains("*Declined*") && !screen.contains("dopted by") && !screen.contains("*Adopted"), "{screen}");
    town.end().await;
}

#[tokio::test]
async fn nothing_is_in_progress_before_its_people_are_there() {
    let (mut town, card) = Town::with_card().await;
    let ida = town.steward();
    for expected in ["an owner, people from 2 more functions", "someone from 1 more function"] {
        ida.chooses(&card, "move:").await;
        let Submitted::Errors(errors) = ida.submits(&json!({"status": "in_progress"})).await else { panic!("taken") };
        assert!(errors["status"].contains(expected), "{errors:?}");
        if offers(&town, &card, "progress.claim") {
            town.engineer().presses(&card, "progress.claim").await;
        }
        town.settle().await;
        town.clock.advance(5 * SECOND);
    }
    town.accountant().presses(&card, "squad.form").await;
    assert_eq!(town.accountant().submits(&json!({})).await, Submitted::Closed);
    propose(&mut town, &card, "U0BEN", "A mail for each step").await;
    ida.chooses(&card, "move:").await;
    let Submitted::Errors(errors) = ida.submits(&json!({"status": "in_progress"})).await else { panic!("taken") };
    snapshot!(format!("{errors:?}"), @r#"{"status": "No proposal has been adopted yet. Support one below the card; a steward can adopt it at once, and a small one its owner may do alone."}"#);
    town.end().await;
}

#[tokio::test]
async fn functions_are_reminded_by_their_user_group_where_the_settings_want_that() {
    let (mut town, _, _) = seconded(|config| {
        config.proposals.mention_groups = true;
        config.proposals.consent_days = 2;
        for function in &mut config.functions.list {
            function.user_group = format!("S0{}", function.id.to_uppercase());
        }
    })
    .await;
    until(&mut town, START + 2 * DAY).await;
    let said = town.sandbox.read(|world| {
        let messages = world.channel(CX).map(|channel| channel.messages.iter()).into_iter().flatten();
        messages
            .filter(|message| message.text.contains("Not heard yet"))
            .map(|message| message.text.clone())
            .collect::<Vec<_>>()
    });
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(said[0].ends_with("Not heard yet: <!subteam^S0LOGISTICS>"), "{said:?}");
    town.end().await;
}
