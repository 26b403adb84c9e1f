//! `cx-bot screens`: every view in every language, for people who look and for programs that check.

use std::io::Write;

use serde_json::{Value, json};

use crate::base::config::Config;
use crate::base::text::{Language, Text, Words, channel, link, mention, moment};
use crate::domain::call::Message;
use crate::domain::company::Company;
use crate::domain::opportunity::{Merged, Number, Opportunity, Status};
use crate::features::{
    anonymous, coffee, community, consent, contributor, decline, evidence, game, health, idea, merge, preferences,
    privacy, progress, promise, proposal, review, settings, silo, similar, squad, swap, update, welcome, win,
};
use crate::sandbox::plain;
use crate::surfaces::{self, card, collaboration, digest, home, lists, news, personal_digest, status};

/// What is printed.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// One JSON object a line, as Slack would get it.
    #[arg(long)]
    json: bool,
}

/// One view.
#[derive(Clone, Debug)]
pub struct Screen {
    /// What it is.
    pub name: String,
    /// In which language.
    pub language: Language,
    /// A message (`text`, `blocks`), a modal or a Home, as Slack takes it.
    pub view: Value,
}

impl Screen {
    /// `message`, `modal` or `home`.
    pub fn kind(&self) -> &str {
        self.view["type"].as_str().unwrap_or("message")
    }
}

/// Prints every view in every language.
///
/// # Errors
/// Built-in settings that are broken, an output that is closed.
pub fn print(arguments: &Arguments) -> anyhow::Result<()> {
    let mut output = std::io::stdout().lock();
    for screen in all()? {
        if arguments.json {
            let line = json!({
                "name": screen.name, "language": screen.language.code(), "kind": screen.kind(), "view": screen.view
            });
            writeln!(output, "{line}")?;
        } else {
            writeln!(output, "── {} ({}) ──", screen.name, screen.language.code())?;
            let drawn =
                if screen.kind() == "message" { plain::message(&screen.view) } else { plain::view(&screen.view) };
            writeln!(output, "{drawn}\n")?;
        }
    }
    Ok(())
}

/// Every view in every language, drawn from samples that are as long and as hostile as people can be.
///
/// # Errors
/// Built-in settings that are broken.
pub fn all() -> anyhow::Result<Vec<Screen>> {
    let environment = [("CX_CHANNELS__CX".to_owned(), "C0CX".to_owned())].into();
    let config = Config::from_sources(None, environment)?;
    let company = Company::new(config);
    let opportunity = sample();
    let mut screens = Vec::new();
    for language in Language::ALL {
        let text = Text::of(language);
        let mut add = |name: &str, view: Value| {
            screens.push(Screen { name: name.to_owned(), language, view });
        };
        let config = company.config();
        idea::samples(text, config, &opportunity).into_iter().for_each(|(name, view)| add(name, view));
        let (above, alike) = similar::samples(text, &opportunity);
        let again = idea::draw_form(text, config, &idea::Draft::default(), &idea::Memory::default(), above);
        add("idea form with similar ideas", again);
        alike.into_iter().for_each(|(name, view)| add(name, view));
        card::samples(text, config, &opportunity).into_iter().for_each(|(name, view)| add(&name, view));
        progress::samples(text, &opportunity).into_iter().for_each(|(name, view)| add(&name, view));
        decline::samples(text, config, &opportunity).into_iter().for_each(|(name, view)| add(&name, view));
        merge::samples(text, &opportunity).into_iter().for_each(|(name, view)| add(name, view));
        proposal::samples(text, config, &opportunity).into_iter().for_each(|(name, view)| add(name, view));
        privacy::samples(text).into_iter().for_each(|(name, view)| add(name, view));
        preferences::samples(text, &company).into_iter().for_each(|(name, view)| add(name, view));
        surfaces::proposal::samples(text, config, &opportunity).into_iter().for_each(|(name, view)| add(name, view));
        let sample = proposal::sample();
        consent::samples(text, config, &opportunity, &sample).into_iter().for_each(|(name, view)| add(name, view));
        evidence::samples(text, &opportunity).into_iter().for_each(|(name, view)| add(name, view));
        anonymous::samples(text, &opportunity).into_iter().for_each(|(name, view)| add(name, view));
        contributor::samples(text, &opportunity).into_iter().for_each(|(name, view)| add(name, view));
        squad::samples(text, &opportunity).into_iter().for_each(|(name, view)| add(name, view));
        update::samples(text, &opportunity).into_iter().for_each(|(name, view)| add(name, view));
        review::samples(text, &opportunity).into_iter().for_each(|(name, view)| add(name, view));
        promise::samples(text, &opportunity).into_iter().for_each(|(name, view)| add(name, view));
        status::samples(text, &opportunity).into_iter().for_each(|(name, view)| add(name, view));
        let functions = &config.functions;
        collaboration::samples(text, functions, &opportunity).into_iter().for_each(|(name, view)| add(name, view));
        health::samples(text, config).into_iter().for_each(|(name, view)| add(name, view));
        silo::samples(text, config, &opportunity).into_iter().for_each(|(name, view)| add(name, view));
        news::samples(text, &opportunity).into_iter().for_each(|(name, view)| add(name, view));
        digest::samples(text, &opportunity).into_iter().for_each(|(name, view)| add(name, view));
        personal_digest::samples(text, &opportunity).into_iter().for_each(|(name, view)| add(name, view));
        lists::samples(text, &opportunity).into_iter().for_each(|(name, view)| add(name, view));
        home::samples(text, &company, &opportunity).into_iter().for_each(|(name, view)| add(name, view));
        for (name, words) in notes(text, &opportunity) {
            add(name, serde_json::to_value(Message::words(words)).unwrap_or_default());
        }
        settings::samples(text, config).into_iter().for_each(|(name, view)| add(&name, view));
        swap::samples(text, &company).into_iter().for_each(|(name, view)| add(&name, view));
        coffee::samples(text, &company).into_iter().for_each(|(name, view)| add(&name, view));
        win::samples(text, &company, &opportunity).into_iter().for_each(|(name, view)| add(&name, view));
        community::samples(text, &company).into_iter().for_each(|(name, view)| add(&name, view));
        game::samples(text, &company).into_iter().for_each(|(name, view)| add(&name, view));
        welcome::samples(text, &company).into_iter().for_each(|(name, view)| add(name, view));
    }
    Ok(screens)
}

/// An opportunity as long and as hostile as people can write it.
fn sample() -> Opportunity {
    let title = "Zażółć gęślą jaźń & <!channel> *refund* <https://example.com|x> 🙃 ".repeat(3);
    Opportunity {
        id: "0192f0c0a1b27c3d8e4f5a6b7c8d9e0f".into(),
        number: Number(1_234_567),
        title: Words::plain(&title).cut(idea::TITLE.1 as usize),
        pain: Words::plain(&"¿Qué pasa? Ołówki & <@U0ADA> “più” — ".repeat(100)).cut(idea::LONG as usize),
        touchpoint: "delivery".into(),
        solution: Words::plain(&"Więcej światła! ".repeat(200)).cut(idea::LONG as usize),
        status: Status::New,
        status_at: 1_790_000_000_000,
        reason: Words::plain("Support & Finance agreed on a <template>"),
        author: "U0ADA".into(),
        anonymous_at: None,
        owner: Some("U0BEN".into()),
        channel: "C0CX".into(),
        votes: 1_234,
        created_at: 1_790_000_000_000,
        merged: Merged::default(),
    }
}

/// What people read without a form or a button around it: refusals, news, lines of the status thread.
fn notes(text: &Text, opportunity: &Opportunity) -> Vec<(&'static str, String)> {
    let (label, status) = (opportunity.number.to_string(), opportunity.status.name(text));
    let number = link("https://example.slack.com/archives/C0CX/p1", &label);
    let (person, place) = (mention("U0ADA"), channel("C0CX"));
    let title = opportunity.title.mrkdwn();
    vec![
        ("vote by emoji already", text.vote_by_emoji_already(":heart:".to_owned())),
        ("vote closed", text.vote_closed(label.clone(), status.clone())),
        ("vote own idea", text.vote_own_idea()),
        ("vote guest", text.vote_guest()),
        ("idea tracked", text.idea_tracked(number.clone())),
        ("idea dismissed", text.idea_dismissed(":heart:".to_owned())),
        ("idea dismiss not yours", text.idea_dismiss_not_yours(person.clone())),
        ("idea offer gone", text.idea_offer_gone()),
        ("idea already tracked", text.idea_already_tracked(number.clone())),
        ("idea nothing to track", text.idea_nothing_to_track()),
        ("idea reply not found", text.idea_reply_not_found()),
        ("follow begun", text.follow_begun(number.clone())),
        ("follow ended", text.follow_ended(number.clone())),
        ("progress claimed", text.progress_claimed(person.clone())),
        ("progress claimed next", text.progress_claimed_next(number.clone())),
        ("progress yours already", text.progress_yours_already()),
        ("progress owned", text.progress_owned(person.clone())),
        ("progress closed", text.progress_closed(label.clone(), status.clone())),
        ("progress stepped down", text.progress_stepped_down(person.clone())),
        ("progress moved", text.progress_moved(status.clone(), person.clone(), status.clone())),
        ("progress owner may move", text.progress_owner_may_move(person.clone())),
        ("progress claim first", text.progress_claim_first()),
        ("progress owner may", text.progress_owner_may(person.clone())),
        ("progress no owner", text.progress_no_owner()),
        ("progress hand over asked", text.progress_hand_over_asked(person.clone(), number.clone())),
        ("progress hand over declined", text.progress_hand_over_declined(person.clone(), number.clone())),
        ("progress hand over declined done", text.progress_hand_over_declined_done()),
        ("progress hand over over", text.progress_hand_over_over()),
        ("progress handed over", text.progress_handed_over(person.clone(), person.clone())),
        ("progress cannot own", text.progress_cannot_own()),
        ("progress owner left", text.progress_owner_left(person.clone())),
        ("progress needs owner", text.progress_needs_owner(number.clone(), person.clone(), title.clone())),
        ("proposal announced", text.proposal_announced(person.clone())),
        ("proposal revised", text.proposal_revised(2, person.clone())),
        ("proposal gone", text.proposal_gone()),
        ("proposal author may revise", text.proposal_author_may_revise(person.clone())),
        ("merge stewards only", text.merge_stewards_only(person.clone())),
        ("merge nobody may", text.merge_nobody_may()),
        ("merge both closed", text.merge_both_closed(label.clone(), label.clone())),
        ("merge changed meanwhile", text.merge_changed_meanwhile(label.clone(), status.clone())),
        ("merge goes on", text.merge_goes_on(label.clone(), number.clone())),
        ("merge merged", text.merge_merged(number.clone(), person.clone())),
        ("merge joined", text.merge_joined(number.clone(), person.clone())),
        ("merge parted", text.merge_parted(number.clone(), person.clone())),
        ("merge left", text.merge_left(number.clone(), person.clone())),
        ("merge not merged", text.merge_not_merged(label.clone())),
        ("contest line", text.contest_line(status.clone())),
        ("contest story", text.contest_story(status.clone(), status.clone())),
        ("contest sent", text.contest_sent(number.clone())),
        ("contest once", text.contest_once(label.clone())),
        ("contest not yours", text.contest_not_yours()),
        ("contest over", text.contest_over(label.clone(), status.clone())),
        ("contest for stewards", text.contest_for_stewards(2)),
        ("look later", text.look_later("2027-03-01".to_owned())),
        ("look taken up", text.look_taken_up(person.clone(), status.clone())),
        ("look over", text.look_over(label.clone(), status.clone())),
        ("look not yours", text.look_not_yours()),
        ("adoption first", text.adoption_first()),
        ("adoption missing", text.adoption_missing(text.missing_owner())),
        ("adoption stands", text.adoption_stands(2)),
        ("consent begun", text.consent_begun(2, moment(opportunity.created_at), "Finance, Support".to_owned())),
        ("consent begins again", text.consent_begins_again(2, moment(opportunity.created_at))),
        ("consent cancelled", text.consent_cancelled(2, 1)),
        ("consent reminder", text.consent_reminder(2, moment(opportunity.created_at), "Finance".to_owned())),
        ("consent adopted", text.consent_adopted(2, "Finance, Support".to_owned())),
        ("consent adopted by", text.consent_adopted_by(2, person.clone())),
        ("consent begins", text.consent_begins()),
        ("consent waits for", text.consent_waits_for(text.missing_functions(2))),
        ("consent complete", text.consent_complete(status.clone())),
        ("consent steward may", text.consent_steward_may(person.clone())),
        ("consent no steward", text.consent_no_steward()),
        ("consent not open", text.consent_not_open(label.clone(), status.clone())),
        ("consent revised meanwhile", text.consent_revised_meanwhile()),
        ("consent concern open", text.consent_concern_open(person.clone())),
        ("concern raised", text.concern_raised(2, person.clone())),
        ("concern reopens", text.concern_reopens()),
        ("concern withdrawn", text.concern_withdrawn(2, person.clone())),
        ("concern resolved", text.concern_resolved(2, person.clone())),
        ("concern closed", text.concern_closed(2, person.clone(), person.clone())),
        ("concern closed for you", text.concern_closed_for_you(2, number.clone(), person.clone())),
        ("concern resolved done", text.concern_resolved_done()),
        ("concern still done", text.concern_still_done()),
        ("concern still", text.concern_still(2, number.clone(), person.clone())),
        ("concern author left", text.concern_author_left(2, number.clone(), person.clone())),
        ("concern guest", text.concern_guest()),
        ("concern settled", text.concern_settled()),
        ("concern too late", text.concern_too_late(2)),
        ("concern not yours", text.concern_not_yours(person.clone())),
        ("concern answer may", text.concern_answer_may(person.clone())),
        ("concern gone may", text.concern_gone_may(person.clone(), person.clone())),
        ("small fix told", text.small_fix_told(number.clone(), person.clone(), title.clone())),
        ("small fix line", text.small_fix_line(2, person.clone())),
        ("small fix owner may", text.small_fix_owner_may(person.clone())),
        ("small fix no owner", text.small_fix_no_owner()),
        ("small fix too much", text.small_fix_too_much("S".to_owned())),
        ("small fix changed", text.small_fix_changed()),
        ("small fix off", text.small_fix_off()),
        ("squad joined", text.squad_joined(person.clone())),
        ("squad joined as", text.squad_joined_as(person.clone(), title.clone())),
        ("squad left", text.squad_left(person.clone())),
        ("squad owner cannot leave", text.squad_owner_cannot_leave()),
        (
            "preferences function from slack",
            text.preferences_function_from_slack("Finance".to_owned(), "Finance".to_owned()),
        ),
        ("preferences function gone", text.preferences_function_gone()),
        ("ask owner only", text.ask_owner_only(person.clone())),
        ("update not needed", text.update_not_needed(label.clone(), status.clone())),
        ("review stewards only", text.review_stewards_only()),
        ("review answered already", text.review_answered_already()),
        ("review not shipped", text.review_not_shipped(label.clone(), status.clone())),
        ("promise acknowledged", text.promise_acknowledged(person.clone())),
        ("promise acknowledged done", text.promise_acknowledged_done(label.clone())),
        ("promise acknowledged already", text.promise_acknowledged_already(label.clone())),
        ("promise stewards only", text.promise_stewards_only()),
        ("anonymous proven", text.anonymous_proven(label.clone())),
        ("anonymous not proven", text.anonymous_not_proven(label.clone())),
        ("contributor refused", text.contributor_refused(label.clone())),
        ("evidence added", text.evidence_added(text.evidence_quotes(2), person.clone())),
        ("evidence thanks", text.evidence_thanks(number.clone())),
        ("evidence known", text.evidence_known(label.clone())),
        ("evidence enough", text.evidence_enough(60)),
        ("evidence guest", text.evidence_guest()),
        ("evidence on a card", text.evidence_on_a_card()),
        ("evidence adder may remove", text.evidence_adder_may_remove(person.clone())),
        ("evidence author may remove", text.evidence_author_may_remove()),
        ("opportunity gone", text.opportunity_gone()),
        ("trouble not in channel", text.trouble_not_in_channel(place.clone())),
        ("trouble channel hidden", text.trouble_channel_hidden(place.clone())),
        ("trouble channel gone", text.trouble_channel_gone(place.clone())),
        ("trouble policy", text.trouble_policy(place.clone())),
        ("trouble not permitted", text.trouble_not_permitted(place.clone())),
        ("trouble fault", text.trouble_fault(place.clone())),
        ("engine not saved", text.engine_not_saved()),
        ("engine form not opened", text.engine_form_not_opened()),
        ("engine form refused", text.engine_form_refused()),
        ("engine too slow", text.engine_too_slow()),
        ("engine our fault", text.engine_our_fault("8d9e0f".to_owned())),
        ("engine button unknown", text.engine_button_unknown()),
    ]
}
