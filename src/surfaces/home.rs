//! App Home: what waits for the person, what is theirs, what they follow, and what they choose for themselves; for
//! stewards what waits for somebody to look at it, for leaders how it goes.

use serde_json::Value;

use crate::base::blocks::{self, Block, actions, button, context, divider, header, section, section_with_button};
use crate::base::error::Result;
use crate::base::text::{Text, Words, channel, mention};
use crate::domain::anonymous::is_strict;
use crate::domain::call::Call;
use crate::domain::coffee::show_coffee_button;
use crate::domain::company::Company;
use crate::domain::cx::{Cx, Desk};
use crate::domain::member::{Member, find_member};
use crate::domain::news::AT_HOME;
use crate::domain::opportunity::{Opportunity, Status};
use crate::domain::swap::show_swap_button;
use crate::domain::waiting::Waiting;
use crate::features::duplicate::{self, Pair};
use crate::features::{
    coffee, community, consent, decline, preferences, progress, promise, review, swap, update, welcome, win,
};

use super::lists::{self, List, Listed};
use super::{status, trouble};

/// Lines of one list; a button shows the others.
const AT_MOST: i64 = 8;
/// Lines of a steward's list.
const FOR_STEWARDS: i64 = 5;
/// Questions that are shown; the next come up as these are answered.
const WAITING: usize = 8;

/// Everything a person's Home shows.
#[derive(Clone, Debug, Default)]
pub struct Home {
    /// What waits for an answer, the longest first.
    pub waiting: Vec<Waiting>,
    /// What is theirs, and for stewards what waits for somebody.
    pub lists: Vec<Listed>,
    /// How many stand where, for leaders.
    pub counts: Option<Vec<(Status, i64)>>,
    /// Promises that are broken or almost, for those who keep the channel.
    pub promises: promise::Broken,
    /// What keeps messages from being sent.
    pub trouble: Option<Block>,
    /// For stewards: what looks alike.
    pub pairs: Vec<Pair>,
}

/// Draws the Home of a person and has it published, if they may be looking at it: opening draws it anew.
///
/// # Errors
/// The database's.
pub async fn redrawn(cx: &mut Cx, person: &str) -> Result<()> {
    let Some(member) = find_member(&mut cx.tx, person).await?.filter(Member::is_reachable) else { return Ok(()) };
    if member.home_at.is_none_or(|opened| opened < cx.now - AT_HOME) {
        return Ok(());
    }
    let text = member.text(&cx.company);
    let company = cx.company.clone();
    let mut desk = Desk { connection: &mut cx.tx, now: cx.now, actor: member, text, company: &company };
    let home = load(&mut desk).await?;
    let view = draw(text, &company, &desk.actor, &home);
    cx.call(Call::Home { person: person.to_owned(), view });
    Ok(())
}

/// Reads what the actor's Home shows.
///
/// # Errors
/// The database's.
pub async fn load(desk: &mut Desk<'_>) -> Result<Home> {
    let mut home = Home { waiting: waiting(desk).await?, ..Home::default() };
    if desk.company.is_steward(&desk.actor.id) {
        for list in List::OF_STEWARDS {
            home.lists.push(lists::load(desk, list, FOR_STEWARDS).await?);
        }
        home.pairs = duplicate::list_pairs(desk.connection).await?;
        home.promises = promise::list_broken(desk.connection, desk.company, desk.now).await?;
    }
    for list in List::OF_EVERYBODY {
        home.lists.push(lists::load(desk, list, AT_MOST).await?);
    }
    if desk.company.is_leader(&desk.actor.id) {
        home.counts = Some(status::count_by_status(desk.connection).await?);
    }
    home.trouble = trouble::home_line(desk).await?;
    Ok(home)
}

/// What waits for the actor, the longest first: a line for each feature that asks something of people.
///
/// # Errors
/// The database's.
pub async fn waiting(desk: &mut Desk<'_>) -> Result<Vec<Waiting>> {
    let mut all = progress::list_waiting(desk).await?;
    all.extend(decline::list_waiting(desk).await?);
    all.extend(update::list_waiting(desk).await?);
    all.extend(review::list_waiting(desk).await?);
    all.extend(consent::concern::list_waiting(desk).await?);
    all.extend(community::list_waiting(desk).await?);
    all.extend(coffee::list_waiting(desk).await?);
    all.extend(swap::list_waiting(desk).await?);
    all.sort_by_key(|waiting| waiting.since);
    Ok(all)
}

/// Home as a view in the person's language.
pub fn draw(text: &Text, company: &Company, member: &Member, home: &Home) -> Value {
    let mut all: Vec<Block> = home.trouble.iter().cloned().collect();
    all.push(section(&text.home_welcome(mention(&member.id), channel(&company.cx_channel()))));
    let mut quick: Vec<_> = welcome::three_buttons(text).map(Into::into).to_vec();
    if company.config().wins.on {
        quick.insert(1, win::thank_button(text, "home").into());
    }
    // One way to all that is fun; the preferences stand below.
    if company.config().community.on {
        quick.push(community::show_button(text, "home").into());
    } else {
        if company.config().coffee.on {
            quick.push(show_coffee_button(text).into());
        }
        if company.config().swap.on {
            quick.push(show_swap_button(text).into());
        }
    }
    all.push(actions(quick));
    all.extend(waiting_section(text, &home.waiting));
    let stuck_days = company.config().news.stuck_days;
    let (of_stewards, of_everybody): (Vec<_>, Vec<_>) =
        home.lists.iter().partition(|listed| List::OF_STEWARDS.contains(&listed.list));
    if !of_stewards.is_empty() {
        all.push(header(&text.home_stewards()));
        for listed in of_stewards {
            let title = text.home_list_count(listed.count, listed.list.title(text, stuck_days));
            all.push(list_block(text, listed, Some(title)));
        }
        all.push(divider());
    }
    all.extend(promise::home_section(text, &home.promises));
    all.extend(duplicate::home_section(text, &home.pairs));
    if let Some(counts) = &home.counts {
        all.push(header(&text.status_title()));
        all.push(section_with_button(
            &status::counts_line(text, counts),
            button("status.show", "leader", &text.status_button()),
        ));
        all.push(divider());
    }
    for listed in of_everybody {
        if listed.lines.is_empty() && listed.list.empty(text).is_empty() {
            continue;
        }
        all.push(header(&listed.list.title(text, stuck_days)));
        all.push(list_block(text, listed, None));
    }
    if is_strict(company) {
        // Behind a button: the view itself is stored until it is published.
        all.push(actions(vec![button("anonymous.mine", "all", &text.anonymous_button()).into()]));
    }
    all.push(divider());
    all.push(header(&text.home_preferences()));
    all.extend(preferences::home_section(text, company, member));
    blocks::home(all)
}

fn waiting_section(text: &Text, waiting: &[Waiting]) -> Vec<Block> {
    if waiting.is_empty() {
        return Vec::new();
    }
    let mut all = vec![header(&text.home_waiting())];
    for one in waiting.iter().take(WAITING) {
        all.push(section(&one.words));
        all.push(actions(one.buttons.iter().cloned().map(Into::into).collect()));
    }
    if waiting.len() > WAITING {
        all.push(context(&text.home_waiting_more((waiting.len() - WAITING) as i64)));
    }
    all
}

/// A list below its title, with a button where there is more of it.
fn list_block(text: &Text, listed: &Listed, title: Option<String>) -> Block {
    let empty = listed.list.empty(text);
    let lines = match (listed.lines.is_empty(), title) {
        (true, _) => return context(&empty),
        (false, None) => listed.lines.join("\n"),
        (false, Some(title)) => format!("*{title}*\n{}", listed.lines.join("\n")),
    };
    if listed.more() > 0 {
        let all = button("home.list", listed.list.word(), &text.home_list_button(listed.count));
        return section_with_button(&lines, all);
    }
    section(&lines)
}

/// Home in several states, for the `screens` command.
pub fn samples(text: &Text, company: &Company, opportunity: &Opportunity) -> Vec<(&'static str, Value)> {
    let member = Member::unknown("U0ADA");
    let line = status::opportunity_line(text, opportunity, Some("https://example.slack.com/archives/C1/p1"));
    let list = |list: List, at_most: i64, count: i64| Listed {
        list,
        lines: vec![line.clone(); count.min(at_most) as usize],
        count,
    };
    let of_stewards = List::OF_STEWARDS.map(|of| list(of, FOR_STEWARDS, 1_234));
    let of_everybody = List::OF_EVERYBODY.map(|of| list(of, AT_MOST, 1_234));
    let none = List::OF_STEWARDS.into_iter().chain(List::OF_EVERYBODY).map(|of| list(of, AT_MOST, 0)).collect();
    let full = Home {
        waiting: vec![progress::waiting_hand_over(text, opportunity, None, 0); 12],
        lists: of_stewards.into_iter().chain(of_everybody.clone()).collect(),
        counts: Some(Status::ALL.map(|status| (status, 1_234)).to_vec()),
        promises: promise::sample_broken(opportunity),
        trouble: Some(context(&text.trouble_at_home(1_234))),
        pairs: vec![Pair {
            older: opportunity.clone(),
            newer: opportunity.clone(),
            words: Words::plain("refund, <mail>, late"),
        }],
    };
    vec![
        ("home, empty", draw(text, company, &member, &Home { lists: none, ..Home::default() })),
        (
            "home of somebody busy",
            draw(text, company, &member, &Home { lists: of_everybody.to_vec(), ..Home::default() }),
        ),
        ("home, full", draw(text, company, &member, &full)),
    ]
}
