//! From payloads to the plain arguments that features take.

use crate::base::clock::Millis;
use crate::base::text::Words;
use crate::domain::cx::Desk;
use crate::domain::preferences::Topic;
use crate::domain::proposal::Effort;
use crate::engine::payload::{Fields, PostedMessage, Press};
use crate::features::idea::{Credit, Draft, Source};
use crate::features::proposal;
use crate::features::review::{self, Verdict};
use crate::features::update::{self, State};
use crate::features::{coffee, community, decline, evidence, game, preferences, swap, win};

pub(super) fn source(message: &PostedMessage) -> Source {
    Source { channel: message.channel.clone(), ts: message.ts.clone() }
}

/// The company's date, `YYYY-MM-DD`.
pub(super) fn today(desk: &Desk<'_>) -> String {
    let zone = jiff::tz::TimeZone::get(&desk.company.config().workspace.timezone).unwrap_or(jiff::tz::TimeZone::UTC);
    let now = jiff::Timestamp::from_millisecond(desk.now).unwrap_or_default();
    now.to_zoned(zone).date().to_string()
}

pub(super) fn preferences_draft(fields: &Fields) -> preferences::Draft {
    preferences::Draft {
        language: fields.one("language").to_owned(),
        function: fields.one("function").to_owned(),
        days: fields.many("days").to_vec(),
        from: fields.one("from").to_owned(),
        until: fields.one("until").to_owned(),
        reach: Topic::ALL.map(|topic| (topic, fields.one(preferences::reach_block(topic)).to_owned())).to_vec(),
        digest: fields.one("digest").to_owned(),
    }
}

pub(super) fn coffee_draft(fields: &Fields) -> coffee::Draft {
    coffee::Draft {
        interests: fields.one("interests").to_owned(),
        languages: fields.many("languages").to_vec(),
        apart: fields.many("apart").to_vec(),
        offers_seat: !fields.many("seat").is_empty(),
    }
}

pub(super) fn swap_offer(fields: &Fields) -> swap::OfferDraft {
    let words = |block| Words::plain(fields.one(block));
    swap::OfferDraft {
        title: words("title"),
        words: words("words"),
        place: words("place"),
        days: fields.one("days").parse().unwrap_or(1),
        guests: fields.one("guests").parse().unwrap_or(1),
        until: fields.one("until").to_owned(),
    }
}

pub(super) fn swap_application(fields: &Fields) -> swap::Application {
    swap::Application {
        choices: ["first", "second", "third"].map(|block| fields.one(block).to_owned()).to_vec(),
        suits: Words::plain(fields.one("suits")),
        hopes: Words::plain(fields.one("hopes")),
        cover: fields.one("cover").to_owned(),
    }
}

pub(super) fn proposal_draft(fields: &Fields) -> proposal::Draft {
    let words = |block| Words::plain(fields.one(block));
    proposal::Draft {
        change: words("change"),
        beneficiaries: words("beneficiaries"),
        functions: fields.many("functions").to_vec(),
        effort: Effort::from(fields.one("effort").to_owned()),
        measure: words("measure"),
        baseline: words("baseline"),
        target: words("target"),
        review_on: fields.one("review_on").to_owned(),
    }
}

pub(super) fn closing_draft(fields: &Fields) -> decline::Draft {
    decline::Draft {
        cause: fields.one("cause").to_owned(),
        sentence: Words::plain(fields.one("sentence")),
        alternative: fields.one("alternative").to_owned(),
        look_on: fields.one("look_on").to_owned(),
    }
}

pub(super) fn update_draft(fields: &Fields) -> update::Draft {
    update::Draft {
        state: State::from(fields.one("state").to_owned()),
        doing: Words::plain(fields.one("doing")),
        needs: Words::plain(fields.one("needs")),
        weeks: fields.one("weeks").parse().unwrap_or(0),
    }
}

pub(super) fn review_draft(fields: &Fields) -> review::Draft {
    review::Draft {
        verdict: Verdict::from_word(fields.one("verdict")),
        measured: Words::plain(fields.one("measured")),
        sentence: Words::plain(fields.one("sentence")),
    }
}

pub(super) fn evidence_draft(fields: &Fields) -> evidence::Draft {
    let words = |block| Words::plain(fields.one(block));
    evidence::Draft {
        quote: words("quote"),
        link: fields.one("link").to_owned(),
        measure: words("measure"),
        value: words("value"),
        unit: words("unit"),
        source: words("source"),
    }
}

pub(super) fn win_draft(fields: &Fields) -> win::Draft {
    win::Draft {
        people: fields.many("people").to_vec(),
        groups: Vec::new(),
        words: Words::plain(fields.one("words")),
        value: fields.one("value").to_owned(),
        number: fields.one("number").to_owned(),
        size: win::Size::from(fields.one("size").to_owned()),
    }
}

pub(super) fn community_draft(fields: &Fields) -> community::Draft {
    community::Draft {
        name: fields.one("name").to_owned(),
        channel: fields.one("channel").to_owned(),
        kind: fields.one("kind").to_owned(),
        line: Words::plain(fields.one("line")),
        language: fields.one("language").to_owned(),
    }
}

/// Where a press can be answered on a message that only one person may see.
pub(super) fn below(press: &Press) -> Option<community::Below> {
    Some(community::Below {
        url: press.answer_at.clone()?,
        channel: press.channel.clone()?,
        ts: press.ts.clone()?,
        pressed_at: press.pressed_at.clone(),
    })
}

pub(super) fn community_asking(fields: &Fields) -> community::Asking {
    let word = |block| fields.one(block).to_owned();
    community::Asking { pace: word("pace"), day: word("day"), time: word("time"), zone: word("zone") }
}

pub(super) fn suggestion(fields: &Fields) -> community::Suggestion {
    community::Suggestion {
        words: Words::plain(fields.one("words")),
        language: fields.one("language").to_owned(),
        named: !fields.many("named").is_empty(),
    }
}

/// The questions of a quiz that were answered, each with the number of the option.
pub(super) fn quiz_answers(fields: &Fields) -> Vec<(i64, i64)> {
    let answer = |block: &String| Some((block.strip_prefix('q')?.parse().ok()?, fields.one(block).parse().ok()?));
    fields.all().keys().filter_map(answer).collect()
}

pub(super) fn riddle_draft(fields: &Fields) -> game::Draft {
    let words = |block| Words::plain(fields.one(block));
    game::Draft { emoji: words("emoji"), answer: words("answer"), hint: words("hint") }
}

pub(super) fn evidence_pointer(fields: &Fields) -> evidence::Pointer {
    evidence::Pointer {
        chosen: fields.one("opportunity").to_owned(),
        typed: fields.one("number").to_owned(),
        excerpt: Words::plain(fields.one("excerpt")),
    }
}

pub(super) fn draft(fields: &Fields) -> Draft {
    Draft {
        title: Words::plain(fields.one("title")),
        pain: Words::plain(fields.one("pain")),
        touchpoint: fields.one("touchpoint").to_owned(),
        functions: fields.many("functions").to_vec(),
        link: fields.one("link").to_owned(),
        solution: Words::plain(fields.one("solution")),
        credit: if fields.one("credit") == "anonymous" { Credit::Anonymous } else { Credit::Named },
    }
}

/// Slack's seconds with six decimals as milliseconds; 0 when it cannot be read.
pub(super) fn millis(ts: &str) -> Millis {
    let (seconds, fraction) = ts.split_once('.').unwrap_or((ts, "0"));
    let seconds: i64 = seconds.parse().unwrap_or(0);
    seconds * 1_000 + fraction.get(..3).and_then(|fraction| fraction.parse::<i64>().ok()).unwrap_or(0)
}
