//! Stories about calls to Slack that do not work: what waits, what goes on, and what people read of it.

use cx_bot::base::clock::{DAY, HOUR, MINUTE, SECOND};
use cx_bot::engine::scheduler::Step;
use cx_bot::sandbox::world::{Channel, Kind, World};
use cx_bot::sandbox::{Fault, FaultKind, Submitted};
use serde_json::json;

use crate::town::{CX, Person, Town, snapshot};

const TITLE: &str = "Refund mails arrive after nine days";
const OTHER: &str = "The size table is missing on phones";

/// The same trouble at every call of `method`, in that channel alone, until there are no more faults.
fn always(method: &str, channel: Option<&str>, kind: FaultKind) -> Fault {
    Fault { method: method.to_owned(), channel: channel.map(str::to_owned), times: u32::MAX, kind }
}

fn error(code: &str) -> FaultKind {
    FaultKind::Error(code.to_owned())
}

/// How many cards the channel shows.
fn cards(town: &Town) -> usize {
    town.screen(CX).matches("# CX-").count()
}

/// How often these words stand on a screen.
fn times(screen: &str, words: &str) -> usize {
    screen.matches(words).count()
}

/// Posts an idea that nobody has had yet.
async fn shares_another(person: &Person) {
    let values = json!({"title": OTHER, "pain": "People order two and send one back.", "touchpoint": "website"});
    assert_eq!(person.sends_idea(OTHER, &values).await, Submitted::Closed);
}

async fn quick() -> Town {
    Town::with(|config| config.slack.timeout_ms = 300).await
}

#[tokio::test]
async fn a_channel_that_must_wait_holds_up_no_other() {
    let mut town = Town::new().await;
    town.sandbox
        .fault(Fault { channel: Some(CX.to_owned()), ..Fault::once("chat.postMessage", FaultKind::TooMany(30)) });
    town.agent().shares(TITLE).await;
    town.settle().await;
    town.sandbox.post("U0BEN", "dm", "Good morning", None).await.expect("he can write");
    town.settle().await;
    assert_eq!(cards(&town), 0, "{}", town.screen(CX));
    assert!(town.engineer().inbox().contains("I understand forms best"), "{}", town.engineer().inbox());
    let asked = town.sandbox.calls_of("chat.postMessage");
    assert_eq!(asked.iter().filter(|call| call.args["channel"] == CX).count(), 1, "nobody asks before the time");
    town.pass(31 * SECOND).await;
    assert_eq!(cards(&town), 1);
    town.end().await;
}

#[tokio::test]
async fn a_method_that_must_wait_holds_up_no_other() {
    let mut town = Town::new().await;
    town.agent().shares(TITLE).await;
    town.settle().await;
    let card = town.card(TITLE);
    town.sandbox.fault(Fault::once("chat.update", FaultKind::TooMany(30)));
    town.engineer().presses(&card, "vote.up").await;
    town.settle().await;
    shares_another(&town.agent()).await;
    town.settle().await;
    assert!(!town.screen(CX).contains("Vote · 1"), "{}", town.screen(CX));
    town.pass(31 * SECOND).await;
    assert!(town.screen(CX).contains("Vote · 1"), "{}", town.screen(CX));
    assert_eq!(cards(&town), 2);
    town.end().await;
}

#[tokio::test]
async fn an_outage_of_any_kind_passes_without_a_loss_or_a_double() {
    for kind in [
        FaultKind::Http(500),
        FaultKind::Http(503),
        FaultKind::NotJson,
        FaultKind::Cut,
        FaultKind::LoseAnswer,
        FaultKind::Hang,
        error("internal_error"),
        error("fatal_error"),
        error("service_unavailable"),
        error("request_timeout"),
        error("ratelimited"),
        error("team_added_to_org"),
        error("a_word_that_slack_has_just_invented"),
    ] {
        let mut town = quick().await;
        town.sandbox.fault(Fault::once("chat.postMessage", kind.clone()));
        town.agent().shares(TITLE).await;
        town.settle_within(6 * MINUTE).await;
        assert_eq!(cards(&town), 1, "{kind:?}: {}", town.screen(CX));
        assert_eq!(times(&town.agent().inbox(), "Your idea is"), 1, "{kind:?}: {}", town.agent().inbox());
        let card = town.card(TITLE);
        town.sandbox.fault(Fault { times: 2, ..Fault::once("chat.update", kind.clone()) });
        town.engineer().presses(&card, "vote.up").await;
        town.settle_within(11 * MINUTE).await;
        assert!(town.screen(CX).contains("Vote · 1"), "{kind:?}: {}", town.screen(CX));
        town.end().await;
    }
}

#[tokio::test]
async fn looking_for_a_post_that_was_cut_off_may_itself_go_wrong() {
    for kind in [FaultKind::TooMany(20), FaultKind::Http(500), FaultKind::NotJson] {
        let mut town = quick().await;
        town.sandbox.fault(Fault::once("chat.postMessage", FaultKind::LoseAnswer));
        town.sandbox.fault(Fault::once("conversations.history", kind.clone()));
        town.agent().shares(TITLE).await;
        town.settle_within(2 * MINUTE).await;
        assert_eq!(cards(&town), 1, "{kind:?}: {}", town.screen(CX));
        town.end().await;
    }
}

#[tokio::test]
async fn a_revoked_token_makes_everything_wait_and_operators_see_it() {
    let mut town = Town::new().await;
    town.agent().shares(TITLE).await;
    town.settle().await;
    let card = town.card(TITLE);
    town.sandbox.revoke_token("token_revoked");
    town.engineer().presses(&card, "vote.up").await;
    town.accountant().reacts(&card, "+1").await;
    town.settle().await;
    assert!(!town.screen(CX).contains("Vote · 2"), "nothing can be shown");
    // A command is answered without a token.
    snapshot!(town.accountant().types("/cx-idea", "").await, @"Slack nie pozwolił mi teraz otworzyć formularza. Spróbuj ponownie za kilka minut.");
    snapshot!(town.look("/readyz").await, @"ready, but Slack does not accept our token: calls wait, `cx-bot doctor` tells more");
    assert!(town.look("/metrics").await.contains("cx_bot_installed 0"), "{}", town.look("/metrics").await);
    town.pass(3 * HOUR).await;
    assert_eq!(town.left_over().await.1, 0, "nothing is set aside");
    town.sandbox.restore_token();
    town.pass(MINUTE).await;
    town.settle_within(MINUTE).await;
    assert!(town.screen(CX).contains("Vote · 2"), "{}", town.screen(CX));
    assert!(town.look("/metrics").await.contains("cx_bot_installed 1"));
    snapshot!(town.look("/readyz").await, @"ready");
    town.end().await;
}

#[tokio::test]
async fn a_missing_permission_is_told_in_words_and_nothing_is_lost() {
    let mut town = Town::new().await;
    town.sandbox.fault(always("chat.postMessage", Some(CX), error("missing_scope")));
    town.accountant().shares(TITLE).await;
    town.settle().await;
    snapshot!(town.accountant().inbox(), @"CX: Brakuje mi uprawnienia, żeby pisać w <#cx>. Wszystko jest zapisane i opublikuję to, gdy tylko będzie można. Osoba, która mną zarządza, może to naprawić: `cx-bot doctor` powie jak.");
    snapshot!(town.steward().inbox(), @"CX: I’m missing a permission to write in <#cx>. Everything is saved, and I’ll post it once I may. Whoever runs me can fix it: `cx-bot doctor` says how.");
    town.pass(HOUR).await;
    assert_eq!(times(&town.accountant().inbox(), "cx-bot doctor"), 1, "told once");
    town.sandbox.no_more_faults();
    town.pass(HOUR).await;
    assert_eq!(cards(&town), 1, "{}", town.screen(CX));
    town.end().await;
}

#[tokio::test]
async fn without_the_permission_to_write_at_all_a_person_still_reads_why() {
    let mut town = Town::new().await;
    town.sandbox.grant(&["commands", "users:read"]);
    town.accountant().shares(TITLE).await;
    town.settle().await;
    town.accountant().opens_home().await;
    town.settle().await;
    snapshot!(town.accountant().home(), @"
    · :warning: 1 moja wiadomość nie może się teraz ukazać. Nic nie zginie; pomóc może osoba, która mną zarządza.
    Cześć, <Marta Lipowa> :wave: Oto, co cię dotyczy w <#cx>.
    [Zgłoś pomysł] [Podziękuj] [Co się dzieje] [Jak to działa] [:tada: Więcej zabawy]
    # Moje zgłoszenia
    *CX-1* · Refund mails arrive after nine days · Nowe, 0 głosów
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
    town.pass(HOUR).await;
    town.sandbox.grant(&["chat:write", "commands", "users:read"]);
    town.pass(HOUR).await;
    assert_eq!(cards(&town), 1, "{}", town.screen(CX));
    snapshot!(town.accountant().inbox(), @"
    CX:
      :wave: Cześć, miło cię widzieć! W <#cx> razem ułatwiamy życie naszym klientom: każdy może zgłosić pomysł, zagłosować i pomóc.
      Zajmie to mniej niż minutę, a na pewno się dowiesz, co z tego wyszło.
      [Zgłoś pomysł] [Co się dzieje] [Jak to działa]
      · Odezwę się znowu tylko wtedy, gdy coś będzie cię dotyczyć.
    CX:
      :tada: Dzięki! Twój pomysł to teraz <CX-1>: *Refund mails arrive after nine days*
      · Ktoś przyjrzy mu się w ciągu 2 dni roboczych, a odpowiedź dostaniesz w ciągu 30 dni. Dam ci tu znać, gdy tylko coś się ruszy.
      [Otwórz kartę ↗]
    ");
    town.accountant().opens_home().await;
    town.settle().await;
    snapshot!(town.accountant().home(), @"
    Cześć, <Marta Lipowa> :wave: Oto, co cię dotyczy w <#cx>.
    [Zgłoś pomysł] [Podziękuj] [Co się dzieje] [Jak to działa] [:tada: Więcej zabawy]
    # Moje zgłoszenia
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
    town.end().await;
}

#[tokio::test]
async fn an_archived_channel_is_told_once_and_goes_on_when_it_is_back() {
    let mut town = Town::new().await;
    town.agent().shares(TITLE).await;
    town.settle().await;
    let card = town.card(TITLE);
    town.sandbox.archive("U0IDA", CX).await.expect("she can");
    shares_another(&town.accountant()).await;
    town.settle().await;
    town.pass(30 * MINUTE).await;
    snapshot!(town.accountant().inbox(), @"CX: Nie mogę pisać w <#cx>: kanał jest w archiwum. Nic nie zginie: gdy wróci, opublikuję to.");
    assert_eq!(times(&town.steward().inbox(), "archived"), 1, "{}", town.steward().inbox());
    town.sandbox.unarchive("U0IDA", CX).await.expect("she can");
    town.settle().await;
    assert_eq!(cards(&town), 2, "{}", town.screen(CX));
    assert!(town.accountant().inbox().contains("CX-2"), "{}", town.accountant().inbox());
    assert!(town.sandbox.read(|world| world.message(CX, &card).is_some()));
    town.end().await;
}

#[tokio::test]
async fn thrown_out_of_a_public_channel_the_bot_comes_back_by_itself() {
    let mut town = Town::new().await;
    town.sandbox.kick_bot("U0IDA", CX).await.expect("she can");
    town.agent().shares(TITLE).await;
    town.settle().await;
    assert_eq!(cards(&town), 1, "{}", town.screen(CX));
    assert!(!town.agent().inbox().contains("invite"), "{}", town.agent().inbox());
    town.end().await;
}

#[tokio::test]
async fn thrown_out_of_a_private_channel_it_asks_to_be_invited_and_the_card_follows() {
    let mut town = Town::new().await;
    town.sandbox.write(|world| world.channels.get_mut(CX).expect("it is there").kind = Kind::Private);
    town.sandbox.kick_bot("U0IDA", CX).await.expect("she can");
    town.accountant().shares(TITLE).await;
    town.settle().await;
    town.pass(30 * MINUTE).await;
    snapshot!(town.accountant().inbox(), @"CX: Nie widzę już <#cx>. Jeśli ten kanał nadal istnieje, zaproś mnie tam: `/invite @CX`. Nic nie zginie, wtedy to opublikuję.");
    snapshot!(town.steward().inbox(), @"CX: I can’t see <#cx> any more. If it still exists, please invite me there: `/invite @CX`. Nothing is lost, I’ll post it then.");
    town.sandbox.invite_bot("U0IDA", CX).await.expect("she can");
    town.settle().await;
    assert_eq!(cards(&town), 1, "{}", town.screen(CX));
    assert_eq!(times(&town.accountant().inbox(), "CX-1"), 1, "{}", town.accountant().inbox());
    town.end().await;
}

#[tokio::test]
async fn thrown_out_again_the_same_day_people_hear_of_it_again() {
    let mut town = Town::new().await;
    town.sandbox.write(|world| world.channels.get_mut(CX).expect("it is there").kind = Kind::Private);
    town.sandbox.kick_bot("U0IDA", CX).await.expect("she can");
    town.agent().shares(TITLE).await;
    town.settle().await;
    town.sandbox.invite_bot("U0IDA", CX).await.expect("she can");
    town.settle().await;
    town.sandbox.kick_bot("U0IDA", CX).await.expect("she can");
    shares_another(&town.agent()).await;
    town.settle().await;
    town.sandbox.invite_bot("U0IDA", CX).await.expect("she can");
    town.settle().await;
    assert_eq!(cards(&town), 2, "{}", town.screen(CX));
    assert_eq!(times(&town.agent().inbox(), "/invite"), 2, "{}", town.agent().inbox());
    town.end().await;
}

#[tokio::test]
async fn a_channel_closed_for_posts_holds_up_nothing_that_is_allowed() {
    let mut town = Town::new().await;
    town.agent().shares(TITLE).await;
    town.settle().await;
    let card = town.card(TITLE);
    town.sandbox.fault(always("chat.postMessage", Some(CX), error("restricted_action")));
    shares_another(&town.accountant()).await;
    town.settle().await;
    snapshot!(town.accountant().inbox(), @"CX: Zasady tej przestrzeni roboczej nie pozwalają mi pisać w <#cx>. Wszystko jest zapisane i opublikuję to, gdy osoba, która nią zarządza, da zgodę.");
    snapshot!(town.steward().inbox(), @"CX: The rules of this workspace don’t let me write in <#cx>. Everything is saved, and I’ll post it once a workspace admin allows it.");
    town.engineer().presses(&card, "vote.up").await;
    town.settle().await;
    assert!(town.screen(CX).contains("Vote · 1"), "edits are allowed: {}", town.screen(CX));
    town.pass(2 * HOUR).await;
    assert_eq!(times(&town.steward().inbox(), "rules of this workspace"), 1, "{}", town.steward().inbox());
    town.sandbox.no_more_faults();
    town.pass(HOUR).await;
    town.pass(HOUR).await;
    assert_eq!(cards(&town), 2, "{}", town.screen(CX));
    assert!(town.accountant().inbox().contains("CX-2"), "{}", town.accountant().inbox());
    town.end().await;
}

#[tokio::test]
async fn a_deleted_card_is_restored_and_its_thread_goes_on_below_the_new_one() {
    let mut town = Town::new().await;
    town.agent().shares(TITLE).await;
    town.settle().await;
    let card = town.card(TITLE);
    town.sandbox.delete("U0IDA", CX, &card).await.expect("she administers the workspace");
    town.settle().await;
    let card = town.card(TITLE);
    town.engineer().presses(&card, "progress.claim").await;
    town.settle().await;
    snapshot!(town.screen(CX), @"
    #cx
    CX:
      # CX-1 · Refund mails arrive after nine days
      They wait and ask again.
      :seedling: *New*   :bust_in_silhouette: Owner: <Ben Thistle>   *0 votes*
      :jigsaw: Still missing: someone from 1 more function
      · Shared by <Ada Novak>  ·  Touchpoint: Billing
      [:thumbsup: Vote] [Follow] [I can help] (⋯ Propose a solution… | Add evidence… | Change status… | Hand it over, or step down… | Tell me its story)
      ↳ CX: :raised_hand: <Ben Thistle> takes care of this.
    ");
    // Once it has a thread, Slack leaves a stone in its place.
    town.pass(2 * DAY).await;
    town.sandbox.delete("U0IDA", CX, &card).await.expect("she administers the workspace");
    town.settle().await;
    let card = town.card(TITLE);
    town.engineer().chooses(&card, "hand_over:").await;
    town.engineer().presses_in_form("progress.step_down", None).await;
    town.settle().await;
    snapshot!(town.screen(CX), @"
    #cx
    Slackbot: This message was deleted.
      ↳ CX: :raised_hand: <Ben Thistle> takes care of this.
    CX:
      # CX-1 · Refund mails arrive after nine days
      They wait and ask again.
      :seedling: *New*   :wave: Needs an owner   *0 votes*
      :busts_in_silhouette: Squad: <Ben Thistle>
      :jigsaw: Still missing: an owner, someone from 1 more function
      · Shared by <Ada Novak>  ·  Touchpoint: Billing
      [:thumbsup: Vote] [Follow] [I’ll take it] [I can help] (⋯ Propose a solution… | Add evidence… | Change status… | Tell me its story)
      ↳ CX: <Ben Thistle> stepped down. Who will take over?
    ");
    assert_eq!(times(&town.agent().inbox(), "Your idea is"), 1, "{}", town.agent().inbox());
    town.end().await;
}

#[tokio::test]
async fn a_card_whose_deletion_nobody_told_us_of_is_restored_by_the_next_change() {
    let mut town = Town::new().await;
    town.agent().shares(TITLE).await;
    town.settle().await;
    let card = town.card(TITLE);
    let gone = |world: &mut World| {
        let channel: &mut Channel = world.channels.get_mut(CX).expect("it is there");
        channel.messages.retain(|message| !message.text.contains(TITLE));
    };
    // An edit finds nothing to edit.
    town.engineer().presses(&card, "vote.up").await;
    town.sandbox.write(gone);
    town.settle().await;
    assert!(town.screen(CX).contains("Vote · 1"), "{}", town.screen(CX));
    // A line finds nothing to stand below.
    let card = town.card(TITLE);
    town.accountant().presses(&card, "progress.claim").await;
    town.sandbox.write(gone);
    town.settle().await;
    snapshot!(town.screen(CX), @"
    #cx
    CX:
      # CX-1 · Refund mails arrive after nine days
      They wait and ask again.
      :seedling: *New*   :bust_in_silhouette: Owner: <Marta Lipowa>   *1 vote*
      · :heavy_check_mark: Engineering 1
      :jigsaw: Still missing: someone from 1 more function
      · Shared by <Ada Novak>  ·  Touchpoint: Billing
      [:thumbsup: Vote · 1] [Follow] [I can help] (⋯ Propose a solution… | Add evidence… | Change status… | Hand it over, or step down… | Tell me its story)
      ↳ CX: :raised_hand: <Marta Lipowa> takes care of this.
    ");
    town.end().await;
}

#[tokio::test]
async fn a_card_that_may_no_longer_be_edited_is_not_posted_again_and_again() {
    let mut town = Town::new().await;
    town.agent().shares(TITLE).await;
    town.settle().await;
    let card = town.card(TITLE);
    town.sandbox.fault(always("chat.update", None, error("edit_window_closed")));
    for id in ["U0BEN", "U0MARTA", "U0DIEGO"] {
        town.person(id).presses(&card, "vote.up").await;
        town.settle().await;
    }
    assert_eq!(cards(&town), 1, "{}", town.screen(CX));
    snapshot!(town.steward().inbox(), @"CX: The rules of this workspace don’t let me write in <#cx>. Everything is saved, and I’ll post it once a workspace admin allows it.");
    town.sandbox.no_more_faults();
    town.person("U0EWA").presses(&card, "vote.up").await;
    town.settle().await;
    assert!(town.screen(CX).contains("Vote · 4"), "{}", town.screen(CX));
    town.end().await;
}

#[tokio::test]
async fn a_note_for_somebody_who_is_not_in_the_channel_comes_by_direct_message() {
    let mut town = Town::new().await;
    town.agent().shares(TITLE).await;
    town.settle().await;
    let card = town.card(TITLE);
    let marta = town.accountant();
    marta.presses(&card, "follow.toggle").await;
    town.sandbox.leave(marta.id, CX).await.expect("she can");
    town.settle().await;
    snapshot!(marta.inbox(), @"CX: :bell: Obserwujesz teraz <CX-1>. Dam ci znać, gdy coś się ruszy. Kliknij *Obserwuj* jeszcze raz, żeby przestać.");
    town.end().await;
}

#[tokio::test]
async fn news_for_somebody_whose_account_was_closed_are_dropped() {
    let mut town = Town::new().await;
    town.agent().shares(TITLE).await;
    town.settle().await;
    let card = town.card(TITLE);
    town.accountant().presses(&card, "follow.toggle").await;
    town.settle().await;
    // Nobody told us that she left.
    town.sandbox.write(|world| world.users.get_mut("U0MARTA").expect("she is there").deleted = true);
    town.engineer().presses(&card, "progress.claim").await;
    town.settle().await;
    assert!(!town.steward().inbox().contains("can’t write"), "{}", town.steward().inbox());
    town.pass(HOUR).await;
    town.end().await;
}

#[tokio::test]
async fn a_form_that_came_too_late_is_told_in_words() {
    let mut town = Town::new().await;
    town.agent().shares(TITLE).await;
    town.settle().await;
    let card = town.card(TITLE);
    town.sandbox.fault(Fault::once("views.open", error("expired_trigger_id")));
    snapshot!(town.accountant().types("/cx-idea", "").await, @"Trwało to za długo i formularz się nie otworzył. Spróbuj jeszcze raz.");
    // A trigger that was used has opened its form: the same press arrived twice.
    town.sandbox.fault(Fault::once("views.open", error("exchanged_trigger_id")));
    assert_eq!(town.accountant().types("/cx-idea", "").await, "");
    town.sandbox.fault(Fault::once("views.open", error("invalid_trigger_id")));
    snapshot!(town.person("U0DIEGO").types("/cx-idea", "").await, @"Tardó demasiado en llegar y el formulario no se abrió. Inténtalo otra vez, por favor.");
    town.sandbox.fault(Fault::once("views.open", error("expired_trigger_id")));
    town.steward().chooses(&card, "move:").await;
    town.settle().await;
    snapshot!(town.steward().screen(), @"
    #cx
    CX:
      # CX-1 · Refund mails arrive after nine days
      They wait and ask again.
      :seedling: *New*   :wave: Needs an owner   *0 votes*
      · Shared by <Ada Novak>  ·  Touchpoint: Billing
      [:thumbsup: Vote] [Follow] [I’ll take it] [I can help] (⋯ Propose a solution… | Add evidence… | Change status… | Tell me its story)
    CX (only to you): That took too long, so the form didn’t open. Please try once more.
    ");
    town.sandbox.fault(Fault::once("views.open", FaultKind::Hang));
    snapshot!(town.accountant().types("/cx-idea", "").await, @"Trwało to za długo i formularz się nie otworzył. Spróbuj jeszcze raz.");
    town.end().await;
}

#[tokio::test]
async fn a_form_that_was_closed_meanwhile_is_let_go() {
    for code in ["not_found", "hash_conflict"] {
        let mut town = Town::new().await;
        town.agent().shares(TITLE).await;
        town.settle().await;
        town.sandbox.fault(Fault::once("views.update", error(code)));
        let marta = town.accountant();
        let form =
            json!({"title": "Refund mails arrive after nine days", "pain": "They wait.", "touchpoint": "billing"});
        marta.sends_idea("Refund mails arrive late", &form).await;
        marta.presses_in_form("similar.vote", None).await;
        town.settle().await;
        assert!(town.screen(CX).contains("Vote · 1"), "{}", town.screen(CX));
        assert_eq!(town.left_over().await, (0, 0), "{code}");
        town.end().await;
    }
}

#[tokio::test]
async fn blocks_that_slack_refuses_leave_the_words() {
    let mut town = Town::new().await;
    for method in ["chat.postMessage", "chat.update"] {
        town.sandbox.fault(Fault { channel: Some(CX.into()), ..Fault::once(method, error("invalid_blocks")) });
    }
    town.agent().shares(TITLE).await;
    town.settle().await;
    snapshot!(town.screen(CX), @"
    #cx
    CX: CX-1 · Refund mails arrive after nine days (New, 0 votes)
    ");
    // Nobody changes anything, and after an hour it is drawn whole.
    town.pass(HOUR).await;
    assert!(town.screen(CX).contains("[:thumbsup: Vote]"), "{}", town.screen(CX));
    let card = town.card(TITLE);
    // The next change does the same at once.
    town.sandbox.fault(Fault::once("chat.update", error("invalid_blocks")));
    town.engineer().reacts(&card, "+1").await;
    town.settle().await;
    assert!(town.screen(CX).contains("(New, 1 vote)"), "{}", town.screen(CX));
    town.accountant().reacts(&card, "+1").await;
    town.settle().await;
    assert!(town.screen(CX).contains("Vote · 2"), "{}", town.screen(CX));
    town.pass(HOUR).await;
    town.end().await;
}

#[tokio::test]
async fn words_that_slack_refuses_too_are_told_and_the_next_drawing_is_sent() {
    let mut town = Town::new().await;
    town.agent().shares(TITLE).await;
    town.settle().await;
    let card = town.card(TITLE);
    town.sandbox.fault(Fault { times: 2, ..Fault::once("chat.update", error("msg_too_long")) });
    town.accountant().presses(&card, "vote.up").await;
    town.settle().await;
    snapshot!(town.steward().inbox(), @"CX: I couldn’t show something in <#cx>. Everything is saved, and the people who look after me have been told.");
    town.engineer().presses(&card, "vote.up").await;
    town.settle().await;
    assert!(town.screen(CX).contains("Vote · 2"), "a row set aside must not hold the next: {}", town.screen(CX));
}

#[tokio::test]
async fn a_card_that_slack_refused_altogether_is_posted_with_the_next_change() {
    let mut town = Town::new().await;
    for _ in 0..2 {
        let fault = Fault::once("chat.postMessage", error("msg_blocks_too_long"));
        town.sandbox.fault(Fault { channel: Some(CX.into()), ..fault });
    }
    town.accountant().shares(TITLE).await;
    town.settle().await;
    assert_eq!(cards(&town), 0, "{}", town.screen(CX));
    snapshot!(town.accountant().inbox(), @"CX: Czegoś ode mnie nie udało się pokazać w <#cx>. Wszystko jest zapisane, a osoby, które się mną opiekują, już wiedzą.");
    // Six hours later the bot looks after its cards.
    town.pass(6 * HOUR).await;
    assert_eq!(cards(&town), 1, "{}", town.screen(CX));
    assert!(town.accountant().inbox().contains("CX-1"), "{}", town.accountant().inbox());
    town.end().await;
}

#[tokio::test]
async fn a_home_that_slack_refuses_once_is_drawn_the_next_time() {
    let mut town = Town::new().await;
    let ben = town.engineer();
    for code in ["invalid_arguments", "not_enabled", "hash_conflict"] {
        town.sandbox.fault(Fault::once("views.publish", error(code)));
        ben.opens_home().await;
        town.settle().await;
        ben.opens_home().await;
        town.settle().await;
        assert!(ben.home().contains("Hello <Ben Thistle>"), "{code}: {}", ben.home());
    }
}

#[tokio::test]
async fn a_trouble_in_one_card_holds_up_no_other_and_no_step_of_the_bot_spins() {
    let mut town = Town::new().await;
    town.sandbox.fault(always("chat.postMessage", Some(CX), error("restricted_action")));
    town.agent().shares(TITLE).await;
    town.settle().await;
    let mut steps = 0;
    let end = town.clock.now() + DAY;
    while town.clock.now() < end {
        while town.bot.step().await.expect("it works") == Step::Worked {
            steps += 1;
        }
        town.clock.advance(10 * SECOND);
    }
    assert!(steps < 2_000, "{steps} steps in a day");
}
