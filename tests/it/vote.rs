//! Stories about voting.

use cx_bot::base::clock::{DAY, MINUTE, SECOND};
use cx_bot::sandbox::world::User;

use crate::town::{CX, Town, snapshot};

#[tokio::test]
async fn a_second_press_takes_the_vote_back() {
    let (mut town, card) = Town::with_card().await;
    town.engineer().presses(&card, "vote.up").await;
    town.accountant().presses(&card, "vote.up").await;
    town.settle().await;
    snapshot!(town.screen(CX), @"
    #cx
    CX:
      # CX-1 · Refund mails arrive after nine days
      They wait and ask again.
      :seedling: *New*   :wave: Needs an owner   *2 votes*
      · :heavy_check_mark: Engineering 1   :heavy_check_mark: Finance 1
      · Shared by <Ada Novak>  ·  Touchpoint: Billing
      [:thumbsup: Vote · 2] [Follow] [I’ll take it] [I can help] (⋯ Propose a solution… | Add evidence… | Change status… | Tell me its story)
    ");
    town.engineer().presses(&card, "vote.up").await;
    town.settle().await;
    assert!(town.screen(CX).contains("Vote · 1"), "{}", town.screen(CX));
    town.end().await;
}

#[tokio::test]
async fn a_double_click_is_one_vote() {
    let (mut town, card) = Town::with_card().await;
    town.engineer().presses(&card, "vote.up").await;
    town.clock.advance(SECOND / 3);
    town.engineer().presses(&card, "vote.up").await;
    town.settle().await;
    assert!(town.screen(CX).contains("Vote · 1"), "{}", town.screen(CX));
    town.end().await;
}

#[tokio::test]
async fn whoever_voted_twice_over_learns_which_emoji_keeps_the_vote() {
    let (mut town, card) = Town::with_card().await;
    let ben = town.engineer();
    ben.presses(&card, "vote.up").await;
    ben.reacts(&card, "heart").await;
    town.settle().await;
    ben.presses(&card, "vote.up").await;
    town.settle().await;
    assert!(ben.screen().contains("Your :heart: already counts as your vote"), "{}", ben.screen());
    assert!(town.screen(CX).contains("Vote · 1"), "{}", town.screen(CX));
    town.end().await;
}

#[tokio::test]
async fn votes_by_emoji_outlive_the_card_they_were_put_on() {
    let (mut town, card) = Town::with_card().await;
    let ben = town.engineer();
    ben.reacts(&card, "heart").await;
    town.settle().await;
    town.sandbox.delete("U0IDA", CX, &card).await.expect("she administers the workspace");
    town.settle().await;
    town.pass(2 * DAY).await;
    assert!(town.screen(CX).contains("Vote · 1"), "{}", town.screen(CX));
    let card = town.card("Refund mails");
    ben.presses(&card, "vote.up").await;
    town.settle().await;
    assert!(!town.screen(CX).contains("Vote · 1"), "{}", town.screen(CX));
    town.end().await;
}

#[tokio::test]
async fn one_person_counts_once_however_many_emoji_and_the_last_one_takes_it_back() {
    let (mut town, card) = Town::with_card().await;
    let ben = town.engineer();
    ben.reacts(&card, "+1").await;
    ben.reacts(&card, "heart").await;
    ben.reacts(&card, "eyes").await;
    town.settle().await;
    assert!(town.screen(CX).contains("Vote · 1"), "{}", town.screen(CX));
    ben.unreacts(&card, "+1").await;
    town.settle().await;
    assert!(town.screen(CX).contains("Vote · 1"), "the heart still counts");
    ben.presses(&card, "vote.up").await;
    town.settle().await;
    snapshot!(ben.screen(), @"
    #cx
    CX:
      # CX-1 · Refund mails arrive after nine days
      They wait and ask again.
      :seedling: *New*   :wave: Needs an owner   *1 vote*
      · :heavy_check_mark: Engineering 1
      · Shared by <Ada Novak>  ·  Touchpoint: Billing
      [:thumbsup: Vote · 1] [Follow] [I’ll take it] [I can help] (⋯ Propose a solution… | Add evidence… | Change status… | Tell me its story)
      :heart: 1  :eyes: 1
    CX (only to you): Your :heart: already counts as your vote. Remove it to take your vote back.
    ");
    ben.unreacts(&card, "heart").await;
    town.settle().await;
    assert!(!town.screen(CX).contains("Vote · 1"), "{}", town.screen(CX));
    town.end().await;
}

#[tokio::test]
async fn five_hundred_votes_make_a_handful_of_edits_and_the_last_is_right() {
    let (mut town, card) = Town::with_card().await;
    let people: Vec<&'static str> =
        (0..500).map(|number| &*Box::leak(format!("U9{number:03}").into_boxed_str())).collect();
    for id in &people {
        let user = User::new(id, &format!("Colleague {id}"), "en-US", "UTC");
        town.sandbox.write(|world| {
            world.add_user(user);
            world.channels.get_mut(CX).expect("it exists").members.push((*id).to_owned());
        });
    }
    let before = town.calls("chat.update");
    for (number, id) in people.iter().enumerate() {
        town.person(id).presses(&card, "vote.up").await;
        if number % 100 == 0 {
            while town.bot.step().await.expect("it works") == cx_bot::engine::scheduler::Step::Worked {}
            town.clock.advance(SECOND / 2);
        }
    }
    town.settle().await;
    let edits = town.calls("chat.update") - before;
    assert!(town.screen(CX).contains("Vote · 500"), "{}", town.screen(CX));
    assert!((1..=6).contains(&edits), "{edits} edits");
    // Slack tells who the five hundred are at its own pace.
    town.settle_within(10 * MINUTE).await;
    town.end().await;
}

#[tokio::test]
async fn votes_freeze_when_an_opportunity_closes() {
    let (mut town, card) = Town::with_card().await;
    let ben = town.engineer();
    ben.presses(&card, "vote.up").await;
    town.settle().await;
    let button = town.sandbox.read(|world| world.message(CX, &card).cloned());
    town.steward().closes(&card, "declined", "rule", "The law asks for it").await;
    town.settle().await;
    // Somebody's screen still shows the old card.
    town.sandbox.write(|world| {
        let channel = world.channels.get_mut(CX).expect("it exists");
        let message = channel.message_mut(&card).expect("it stands");
        message.blocks = button.expect("it stood").blocks;
    });
    ben.presses(&card, "vote.up").await;
    ben.unreacts(&card, "+1").await;
    town.settle().await;
    snapshot!(ben.screen(), @"
    #cx
    CX:
      # CX-1 · Refund mails arrive after nine days
      They wait and ask again.
      :seedling: *New*   :wave: Needs an owner   *1 vote*
      · :heavy_check_mark: Engineering 1
      · Shared by <Ada Novak>  ·  Touchpoint: Billing
      [:thumbsup: Vote · 1] [Follow] [I’ll take it] [I can help] (⋯ Propose a solution… | Add evidence… | Change status… | Tell me its story)
      ↳ CX:
          :no_entry_sign: <Ida Willowby> declined this: *Against a rule*
          > The law asks for it
    CX (only to you): CX-1 is closed (Declined), so its votes are frozen. `/cx-status` shows what is open.
    ");
    town.end().await;
}

#[tokio::test]
async fn a_reaction_of_somebody_unknown_counts_once_slack_has_said_that_they_work_here() {
    let (mut town, card) = Town::with_card().await;
    for (id, guest) in [("U1NEW", false), ("U1GUEST", true)] {
        let mut user = User::new(id, id, "en-US", "Europe/London");
        user.is_restricted = guest;
        town.sandbox.write(|world| {
            world.add_user(user);
            world.channels.get_mut(CX).expect("it exists").members.push(id.to_owned());
        });
        town.sandbox.react(id, CX, &card, "heart").await.expect("they can react");
    }
    town.settle_within(MINUTE).await;
    assert!(town.screen(CX).contains("*1 vote*"), "{}", town.screen(CX));
    // The same when the bot looks for itself.
    for (id, guest) in [("U1LATE", false), ("U1VISITOR", true)] {
        let mut user = User::new(id, id, "en-US", "Europe/London");
        user.is_restricted = guest;
        town.sandbox.disconnect();
        town.sandbox.write(|world| {
            world.add_user(user);
            world.channels.get_mut(CX).expect("it exists").members.push(id.to_owned());
        });
        town.sandbox.react(id, CX, &card, "heart").await.expect("they can react");
    }
    town.start().await;
    town.settle_within(MINUTE).await;
    assert!(town.screen(CX).contains("*2 votes*"), "{}", town.screen(CX));
    town.end().await;
}

#[tokio::test]
async fn somebody_who_changes_groups_keeps_a_function_in_whatever_order_slack_tells() {
    let (mut town, card) = Town::with_card().await;
    let marta = town.accountant();
    town.sandbox.change_group("S0SUPPORT", &[marta.id], &[]).await.expect("it exists");
    town.sandbox.change_group("S0FINANCE", &[], &[marta.id]).await.expect("it exists");
    town.settle().await;
    marta.presses(&card, "vote.up").await;
    town.settle().await;
    assert!(town.screen(CX).contains("Support\u{a0}1"), "{}", town.screen(CX));
    town.end().await;
}
