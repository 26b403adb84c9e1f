//! App Home: what waits for the person, what is theirs, what they follow, and what they choose for themselves.

use serde_json::Value;

use crate::base::blocks::{self, Block, actions, context, divider, header, section};
use crate::base::error::Result;
use crate::base::text::{Text, Words, channel, mention};
use crate::domain::call::Call;
use crate::domain::company::Company;
use crate::domain::cx::{Cx, Desk};
use crate::domain::member::{Member, find_member};
use crate::domain::news::AT_HOME;
use crate::domain::opportunity::Opportunity;
use crate::domain::waiting::Waiting;
use crate::features::duplicate::{self, Pair};
use crate::features::{decline, idea, preferences, progress, welcome};

use super::{status, trouble};

/// Lines of one list.
const AT_MOST: i64 = 8;

/// Everything a person's Home shows, as finished lines where words suffice.
#[derive(Clone, Debug, Default)]
pub struct Home {
    /// What waits for an answer.
    pub waiting: Vec<Waiting>,
    /// Lines about their ideas.
    pub own: String,
    /// Lines about what they take care of.
    pub owned: String,
    /// Lines about what they follow.
    pub followed: String,
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
    let waiting = waiting(&mut desk).await?;
    let own = idea::list_own(desk.connection, person, AT_MOST).await?;
    let owned = status::list_owned(desk.connection, person, AT_MOST).await?;
    let followed = status::list_followed(desk.connection, person, AT_MOST).await?;
    let steward = company.is_steward(person);
    let home = Home {
        pairs: if steward { duplicate::list_pairs(desk.connection).await? } else { Vec::new() },
        trouble: trouble::home_line(desk.connection, text).await?,
        own: status::lines(&mut desk, &own).await?,
        owned: status::lines(&mut desk, &owned).await?,
        followed: status::lines(&mut desk, &followed).await?,
        waiting,
    };
    let view = draw(text, &company, &desk.actor, &home);
    cx.call(Call::Home { person: person.to_owned(), view });
    Ok(())
}

/// What waits for the actor, the longest first: a line for each feature that asks something of people.
///
/// # Errors
/// The database's.
pub async fn waiting(desk: &mut Desk<'_>) -> Result<Vec<Waiting>> {
    let mut all = progress::list_waiting(desk).await?;
    all.extend(decline::list_waiting(desk).await?);
    all.sort_by_key(|waiting| waiting.since);
    Ok(all)
}

/// Home as a view in the person's language.
pub fn draw(text: &Text, company: &Company, member: &Member, home: &Home) -> Value {
    let mut all: Vec<Block> = vec![
        section(&text.home_welcome(mention(&member.id), channel(&company.cx_channel()))),
        actions(welcome::three_buttons(text).map(Into::into).to_vec()),
    ];
    if let Some(trouble) = &home.trouble {
        all.insert(0, trouble.clone());
    }
    if !home.waiting.is_empty() {
        all.push(header(&text.home_waiting()));
        for waiting in &home.waiting {
            all.push(section(&waiting.words));
            all.push(actions(waiting.buttons.iter().cloned().map(Into::into).collect()));
        }
    }
    all.extend(duplicate::home_section(text, &home.pairs));
    if !home.owned.is_empty() {
        all.push(header(&text.status_i_own()));
        all.push(section(&home.owned));
    }
    for (title, lines, empty) in [
        (text.home_own(), &home.own, text.home_own_empty()),
        (text.home_followed(), &home.followed, text.home_followed_empty()),
    ] {
        all.push(header(&title));
        all.push(if lines.is_empty() { context(&empty) } else { section(lines) });
    }
    all.push(divider());
    all.push(header(&text.home_preferences()));
    all.extend(preferences::home_section(text, company, member));
    blocks::home(all)
}

/// Home in several states, for the `screens` command.
pub fn samples(text: &Text, company: &Company, opportunity: &Opportunity) -> Vec<(&'static str, Value)> {
    let member = Member::unknown("U0ADA");
    let line = status::opportunity_line(text, opportunity, Some("https://example.slack.com/archives/C1/p1"));
    let full = Home {
        waiting: vec![progress::waiting_hand_over(text, opportunity, None, 0)],
        own: [line.as_str(); 8].join("\n"),
        owned: line.clone(),
        followed: line,
        trouble: Some(context(&text.trouble_at_home(1_234))),
        pairs: vec![Pair {
            older: opportunity.clone(),
            newer: opportunity.clone(),
            words: Words::plain("refund, <mail>, late"),
        }],
    };
    vec![
        ("home, empty", draw(text, company, &member, &Home::default())),
        ("home, full", draw(text, company, &member, &full)),
    ]
}
