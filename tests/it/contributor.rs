//! Stories about those who help without joining a squad.

use crate::town::{CX, Person, Town, snapshot};

async fn replies(town: &mut Town, person: &Person, card: &str, words: &str) -> String {
    let ts = town.sandbox.post(person.id, CX, words, Some(card)).await.expect("they can write");
    town.settle().await;
    ts
}

fn helped(town: &Town) -> String {
    town.screen(CX).lines().filter(|line| line.contains("With help")).collect::<Vec<_>>().join("\n")
}

#[tokio::test]
async fn three_messages_make_a_watcher_a_contributor_who_is_told_once() {
    let (mut town, card) = Town::with_card().await;
    let ben = town.engineer();
    for words in ["I know that server", "It queues mails for a week"] {
        replies(&mut town, &ben, &card, words).await;
    }
    assert_eq!(helped(&town), "");
    replies(&mut town, &ben, &card, "I can ask for its logs").await;
    snapshot!(helped(&town), @"  :sparkling_heart: With help from <Ben Thistle>");
    snapshot!(ben.inbox(), @"
    CX:
      :sparkling_heart: Thank you for helping with <CX-1>: *Refund mails arrive after nine days*
      You wrote there several times, so its card now says “with help from” you. That is all; it brings no duties.
      [No, thanks]
    ");
    let told = ben.inbox();
    replies(&mut town, &ben, &card, "Here they are").await;
    assert_eq!(ben.inbox(), told);
    town.end().await;
}

#[tokio::test]
async fn no_is_remembered_for_that_opportunity() {
    let (mut town, card) = Town::with_card().await;
    let ben = town.engineer();
    for words in ["One", "Two", "Three"] {
        replies(&mut town, &ben, &card, words).await;
    }
    let (channel, note) = town.sandbox.read(|world| {
        let direct = world
            .channels
            .values()
            .find(|place| place.id.starts_with('D') && place.members.iter().any(|one| one == "U0BEN"));
        let direct = direct.expect("they were written to");
        (direct.id.clone(), direct.messages.last().expect("there is a message").ts.clone())
    });
    ben.presses_value(&channel, &note, "contributor.refuse", None).await;
    town.settle().await;
    snapshot!(ben.inbox().lines().last().unwrap_or_default(), @"CX: All right, the card of CX-1 no longer names you, and I won’t ask again.");
    for words in ["Four", "Five", "Six", "Seven"] {
        replies(&mut town, &ben, &card, words).await;
    }
    assert_eq!(helped(&town), "");
    town.end().await;
}

#[tokio::test]
async fn author_owner_and_squad_are_named_already_and_what_is_deleted_does_not_count() {
    let (mut town, card) = Town::with_card().await;
    let (ada, ben, marta) = (town.agent(), town.engineer(), town.accountant());
    ben.presses(&card, "progress.claim").await;
    town.settle().await;
    for words in ["One", "Two", "Three", "Four"] {
        replies(&mut town, &ada, &card, words).await;
        replies(&mut town, &ben, &card, words).await;
    }
    replies(&mut town, &marta, &card, "One").await;
    let second = replies(&mut town, &marta, &card, "Two").await;
    town.sandbox.delete(marta.id, CX, &second).await.expect("it is hers");
    town.settle().await;
    replies(&mut town, &marta, &card, "Three").await;
    assert_eq!(helped(&town), "");
    let last = replies(&mut town, &marta, &card, "Four").await;
    snapshot!(helped(&town), @"  :sparkling_heart: With help from <Marta Lipowa>");
    town.sandbox.edit(marta.id, CX, &last, "Four and a half").await.expect("it is hers");
    town.settle().await;
    // Whoever joins the squad is named there.
    marta.presses(&card, "squad.form").await;
    marta.submits(&serde_json::json!({})).await;
    town.settle().await;
    assert_eq!(helped(&town), "");
    town.end().await;
}
