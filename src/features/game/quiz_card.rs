//! What people see of a quiz: its message while it is open and when it is over, the form, the answers, a host's plan.

use std::collections::BTreeMap;

use serde_json::Value;

use super::quiz::{Quiz, STOPPED, UNPLAYED};
use super::team::{SEVERAL, Standing, best, is_told, standings};
use crate::base::blocks::{
    Block, Modal, Need, actions, button, choice_input, context, header, input, message_blocks, message_text, section,
};
use crate::base::clock::Millis;
use crate::base::config::Config;
use crate::base::text::{Text, Words, channel, mention, moment};
use crate::domain::call::Message;
use crate::domain::community::CommunityChannel;
use crate::domain::company::Company;
use crate::domain::quiz_pack::{self, Worded};

/// Players from which it is told how many knew an answer, and that somebody or nobody knew any: of fewer, each could work
/// out the others'.
const HIDING: usize = 5;
/// People that are named of one team.
const NAMED: usize = 25;
/// Names of teams; further ones bear a number as well.
const NAMES: [fn(&Text) -> String; 8] = [
    Text::quiz_team_1,
    Text::quiz_team_2,
    Text::quiz_team_3,
    Text::quiz_team_4,
    Text::quiz_team_5,
    Text::quiz_team_6,
    Text::quiz_team_7,
    Text::quiz_team_8,
];

/// A question in its place.
#[derive(Clone, Debug)]
pub(super) struct Question {
    pub(super) position: i64,
    pub(super) asked: quiz_pack::Question,
}

impl Question {
    /// How many options there are.
    pub(super) fn options(&self) -> usize {
        self.asked.options()
    }

    fn worded(&self, text: &Text, company: &Company) -> Option<&Worded> {
        self.asked.worded(text.language(), company.language())
    }
}

/// Who played, and how.
#[derive(Clone, Debug, Default)]
pub(super) struct Played {
    /// The team of each person.
    pub(super) teams: BTreeMap<String, i64>,
    /// Question, person, choice.
    pub(super) answers: Vec<(i64, String, i64)>,
}

/// Everything a quiz shows.
#[derive(Clone, Debug)]
pub(super) struct Shown {
    pub(super) quiz: Quiz,
    pub(super) questions: Vec<Question>,
    pub(super) played: Played,
    /// How many answered something, in all teams.
    pub(super) players: usize,
    /// In how many teams they are.
    pub(super) teams: usize,
}

impl Shown {
    fn standings(&self) -> Vec<Standing> {
        let right = self.questions.iter().map(|question| (question.position, question.asked.answer)).collect();
        standings(&self.played.teams, &self.played.answers, &right)
    }
}

/// Our name for the message of a quiz.
pub(super) fn quiz_key(quiz: &str) -> String {
    format!("quiz:{quiz}")
}

/// The quiz whose message has that name.
pub fn quiz_of(key: &str) -> Option<&str> {
    key.strip_prefix("quiz:")
}

/// The name of the form's block for a question.
pub(super) fn block(position: i64) -> String {
    format!("q{position}")
}

fn team_name(text: &Text, team: i64) -> String {
    let at = usize::try_from(team - 1).unwrap_or_default();
    let name = NAMES[at % NAMES.len()](text);
    match at / NAMES.len() {
        0 => name,
        round => format!("{name} {}", round + 1),
    }
}

fn names(people: &[String]) -> String {
    people.iter().take(NAMED).map(|person| mention(person)).collect::<Vec<_>>().join(", ")
}

/// A mean with one decimal, as the language writes it.
fn mean(text: &Text, mean: f64) -> String {
    text.number((mean * 10.0).round() / 10.0)
}

/// While it is open: when it closes, and how many play.
pub(super) fn draw_open(text: &Text, shown: &Shown) -> Message {
    let title = text.quiz_title();
    let words = text.quiz_open(shown.questions.len(), moment(shown.quiz.closes_at));
    let players = match shown.played.teams.len() {
        0 => text.quiz_nobody_yet(),
        count => text.quiz_playing(count),
    };
    let small = format!("{players}  ·  {}", text.quiz_rule());
    let play = button("quiz.play", &shown.quiz.id, &text.quiz_play_button()).primary();
    let blocks = [header(&title), section(&words), actions(vec![play.into()]), context(&small)];
    Message { text: message_text(&format!("{title}\n{words}\n{small}")), blocks: message_blocks(&blocks) }
}

/// When it is over: the best team, and nobody else.
pub(super) fn draw_over(text: &Text, shown: &Shown) -> Message {
    let title = text.quiz_over_title();
    let note = match shown.quiz.outcome.as_str() {
        UNPLAYED => Some(text.quiz_unplayed()),
        STOPPED => Some(text.quiz_stopped()),
        _ => None,
    };
    if let Some(note) = note {
        let blocks = [header(&title), section(&note)];
        return Message { text: format!("{title}\n{note}"), blocks: message_blocks(&blocks) };
    }
    let standings = shown.standings();
    let words = result(text, &standings, shown.questions.len());
    let players: usize = standings.iter().map(|standing| standing.members.len()).sum();
    let small = format!("{}  ·  {}", text.quiz_played(players, standings.len()), text.quiz_rule());
    let mine = button("quiz.mine", &shown.quiz.id, &text.quiz_mine_button());
    let blocks = [header(&title), section(&words), actions(vec![mine.into()]), context(&small)];
    Message { text: message_text(&format!("{title}\n{words}\n{small}")), blocks: message_blocks(&blocks) }
}

/// Who did best, in a sentence.
fn result(text: &Text, standings: &[Standing], questions: usize) -> String {
    let best = best(standings);
    let Some(first) = best.first() else { return text.quiz_unplayed() };
    let right = mean(text, first.mean());
    let questions = text.number(questions as i64);
    let players: usize = standings.iter().map(|standing| standing.members.len()).sum();
    let sizes: Vec<_> = best.iter().map(|standing| standing.members.len()).collect();
    if players == 1 {
        // The score of a team of one would be a person's.
        text.quiz_one_player()
    } else if first.right == 0 && players >= HIDING {
        text.quiz_none_right()
    } else if first.right == 0 || !is_told(&sizes, players) {
        let all: i64 = standings.iter().map(|standing| standing.right).sum();
        let total = (players >= SEVERAL && all > 0).then(|| mean(text, all as f64 / players as f64));
        let said = quiet_result(text, standings, best);
        total.map_or(said.clone(), |total| format!("{said}\n{}", text.quiz_total(total, questions)))
    } else if standings.len() == 1 {
        text.quiz_one_team(right, names(&first.members), questions)
    } else if best.len() == 1 {
        text.quiz_won(right, names(&first.members), questions, team_name(text, first.team))
    } else {
        let teams: Vec<_> = best.iter().map(|standing| team_name(text, standing.team)).collect();
        text.quiz_drawn(right, questions, teams.join(" · "))
    }
}

/// The same without a number, where it would tell how somebody did.
fn quiet_result(text: &Text, standings: &[Standing], best: &[Standing]) -> String {
    match best {
        [team] if standings.len() == 1 => text.quiz_one_team_quietly(names(&team.members)),
        [team] => text.quiz_won_quietly(names(&team.members), team_name(text, team.team)),
        _ => {
            let teams: Vec<_> = best.iter().map(|standing| team_name(text, standing.team)).collect();
            text.quiz_drawn_quietly(teams.join(" · "))
        }
    }
}

/// The right answers, each with a line of trivia and where it can be looked up.
pub(super) fn draw_answers(text: &Text, company: &Company, shown: &Shown) -> Message {
    let standings = shown.standings();
    let players: usize = standings.iter().map(|standing| standing.members.len()).sum();
    let best = best(&standings).iter().filter(|standing| standing.right > 0).flat_map(|one| &one.members);
    let best: Vec<_> = best.cloned().collect();
    // To thank few, or none of them, would tell who got something right.
    let head = match best.is_empty() || players < HIDING {
        true => text.quiz_answers(),
        false => text.quiz_answers_thanks(names(&best)),
    };
    let mut blocks: Vec<Block> = vec![section(&head)];
    let mut said = vec![head];
    for question in &shown.questions {
        let Some(worded) = question.worded(text, company) else { continue };
        let plain = |words: &str| Words::plain(words).one_line().mrkdwn();
        let right = worded.options.get(question.asked.answer as usize - 1).map(|option| plain(option));
        let is_right =
            |answer: &&(i64, String, i64)| answer.0 == question.position && answer.2 == question.asked.answer;
        let knew = shown.played.answers.iter().filter(is_right).count();
        let knew = match players < HIDING {
            true => String::new(),
            false => format!("  ·  {}", text.quiz_knew(players, knew)),
        };
        let (ask, right) = (plain(&worded.ask), right.unwrap_or_default());
        let lines =
            format!("*{}.* {ask}\n:white_check_mark: *{right}*{knew}\n{}", question.position, plain(&worded.trivia));
        blocks.push(section(&lines));
        blocks.push(context(&plain(&question.asked.source)));
        said.push(format!("{}. {ask} {right}", question.position));
    }
    Message { text: message_text(&said.join("\n")), blocks: message_blocks(&blocks) }
}

/// The questions, with what was answered before.
pub(super) fn draw_play_form(
    text: &Text,
    company: &Company,
    quiz: &Quiz,
    questions: &[Question],
    before: &BTreeMap<i64, i64>,
) -> Value {
    let mut blocks = vec![context(&text.quiz_form_hint(moment(quiz.closes_at)))];
    for question in questions {
        let Some(worded) = question.worded(text, company) else { continue };
        let options: Vec<_> =
            worded.options.iter().enumerate().map(|(at, option)| ((at + 1).to_string(), option.clone())).collect();
        let chosen = before.get(&question.position).map(ToString::to_string);
        let choice = choice_input("quiz.choice", &options, chosen.as_deref());
        let label = format!("{}. {}", question.position, worded.ask);
        blocks.push(input(&block(question.position), &label, choice, None, Need::Required));
    }
    Modal {
        callback: "quiz.form",
        title: &text.quiz_form_title(),
        submit: Some(&text.quiz_send_button()),
        close: &text.cancel_button(),
        metadata: &quiz.id,
        blocks,
    }
    .view()
}

/// What whoever sent answers reads: the team, and until when answers can be changed.
pub(super) fn draw_sent(text: &Text, quiz: &Quiz, team: i64, mates: &[String]) -> Message {
    let team = team_name(text, team);
    let first = match mates.is_empty() {
        true => text.quiz_sent_first(team),
        false => text.quiz_sent(names(mates), team),
    };
    let words = format!("{first}\n{}", text.quiz_sent_until(moment(quiz.closes_at)));
    let again = button("quiz.play", &quiz.id, &text.quiz_change_button());
    Message { blocks: message_blocks(&[section(&words), actions(vec![again.into()])]), text: words }
}

/// How somebody did, for themselves.
pub(super) fn draw_mine(text: &Text, company: &Company, shown: &Shown, person: &str) -> Value {
    let own: BTreeMap<i64, i64> = shown
        .played
        .answers
        .iter()
        .filter(|(_, member, _)| member == person)
        .map(|(position, _, choice)| (*position, *choice))
        .collect();
    let is_right = |question: &&Question| own.get(&question.position) == Some(&question.asked.answer);
    let right = shown.questions.iter().filter(is_right).count();
    let (count, all) = (text.number(right as i64), text.number(shown.questions.len() as i64));
    let mut blocks = vec![section(&text.quiz_mine(all, count))];
    if let Some(team) = shown.standings().iter().find(|standing| standing.members.iter().any(|one| one == person)) {
        // Where all play together the result names no team, for it is not the one that some of them were told.
        let name = (shown.teams > 1).then(|| team_name(text, team.team));
        let told = is_told(&[team.members.len()], shown.players);
        let said = match name {
            None if shown.players == 1 => text.quiz_mine_alone(),
            None if told => text.quiz_mine_one_team(mean(text, team.mean())),
            None => text.quiz_mine_one_team_quietly(),
            Some(name) if told => text.quiz_mine_team(mean(text, team.mean()), name),
            Some(name) => text.quiz_mine_team_quietly(name),
        };
        blocks.push(context(&said));
    }
    for question in &shown.questions {
        let Some(worded) = question.worded(text, company) else { continue };
        let option = |number: i64| {
            let at = usize::try_from(number - 1).unwrap_or(usize::MAX);
            worded.options.get(at).map(|option| Words::plain(option).mrkdwn()).unwrap_or_default()
        };
        let right = option(question.asked.answer);
        let line = match own.get(&question.position) {
            Some(choice) if *choice == question.asked.answer => text.quiz_mine_right(right),
            Some(choice) => text.quiz_mine_wrong(option(*choice), right),
            None => text.quiz_mine_open(right),
        };
        blocks.push(section(&format!("*{}.* {}\n{line}", question.position, Words::plain(&worded.ask).mrkdwn())));
    }
    Modal {
        callback: "quiz.mine",
        title: &text.quiz_mine_title(),
        submit: None,
        close: &text.close_button(),
        metadata: "",
        blocks,
    }
    .view()
}

/// How the quiz of a channel stands; hosts get buttons.
pub(super) fn draw_plan(
    text: &Text,
    company: &Company,
    place: &CommunityChannel,
    (open, next, paused): (Option<Millis>, Option<Millis>, bool),
    is_host: bool,
) -> Message {
    let mut lines = vec![text.quiz_plan(channel(&place.channel))];
    if let Some(until) = open {
        lines.push(text.quiz_plan_open(moment(until)));
    }
    match next {
        Some(next) => lines.push(text.quiz_plan_next(moment(next))),
        None if paused => lines.push(text.quiz_plan_paused()),
        None if open.is_none() => lines.push(text.quiz_plan_none()),
        None => {}
    }
    let config: &Config = company.config();
    let words = lines.join("\n");
    let how = text.quiz_plan_how(config.games.team, super::hosts(company, place));
    let mut blocks = vec![section(&words)];
    if is_host {
        let mut buttons = vec![match next {
            Some(_) => button("quiz.off", &place.channel, &text.quiz_off_button()),
            None => button("quiz.weekly", &place.channel, &text.quiz_weekly_button()).primary(),
        }];
        if open.is_none() {
            buttons.push(button("quiz.now", &place.channel, &text.quiz_now_button()));
        }
        blocks.push(actions(buttons.into_iter().map(Into::into).collect()));
    }
    blocks.push(context(&how));
    Message { text: format!("{words}\n{how}"), blocks: message_blocks(&blocks) }
}

/// What whoever planned a quiz reads when nobody played for a while.
pub(super) fn draw_told(text: &Text, place: &str, quizzes: i64) -> Message {
    let words = text.quiz_paused(channel(place), quizzes);
    let again = button("quiz.weekly", place, &text.quiz_weekly_button());
    Message { blocks: message_blocks(&[section(&words), actions(vec![again.into()])]), text: words }
}

/// The quiz in all its states, for the `screens` command.
pub(super) fn samples(text: &Text, company: &Company) -> Vec<(String, Value)> {
    let value = |message: Message| serde_json::to_value(message).unwrap_or_default();
    let quiz = |outcome: &str| Quiz {
        id: "0192f0c0a1b27c3d8e4f5a6b7c8d9e0f".into(),
        channel: "C0PLAY".into(),
        closes_at: 1_790_000_000_000,
        closed_at: None,
        outcome: outcome.to_owned(),
    };
    let known = company.library().questions();
    let question = |position: i64| {
        let asked = known[position as usize % known.len()].clone();
        Question { position, asked }
    };
    let questions: Vec<_> = (1..=10).map(question).collect();
    let full = |people: usize, teams: i64, outcome: &str| {
        let person = |number: usize| format!("U0PERSON{number}");
        let answer = |number: usize, question: &Question| {
            let choice = if number.is_multiple_of(3) { question.asked.answer } else { 1 };
            (question.position, person(number), choice)
        };
        let answers = (0..people).flat_map(|number| questions.iter().map(move |one| answer(number, one))).collect();
        let of = (0..people).map(|number| (person(number), number as i64 % teams + 1)).collect();
        Shown {
            quiz: quiz(outcome),
            questions: questions.clone(),
            played: Played { teams: of, answers },
            players: people,
            teams: teams as usize,
        }
    };
    let nobody = Shown { played: Played::default(), ..full(0, 1, UNPLAYED) };
    let wrong = Shown {
        played: Played {
            teams: full(6, 2, "").played.teams,
            answers: (0..6).map(|one| (1, format!("U0PERSON{one}"), 99)).collect(),
        },
        ..full(6, 2, super::quiz::PLAYED)
    };
    let drawn = Shown {
        played: Played {
            answers: (0..6).map(|one| (2, format!("U0PERSON{one}"), questions[1].asked.answer)).collect(),
            ..full(6, 2, "").played
        },
        ..full(6, 2, super::quiz::PLAYED)
    };
    let few_alike = Shown {
        played: Played { answers: drawn.played.answers[..4].to_vec(), ..full(4, 2, "").played },
        ..full(4, 2, super::quiz::PLAYED)
    };
    let alone = full(1, 1, super::quiz::PLAYED);
    let crowd = full(300, 20, super::quiz::PLAYED);
    let place = CommunityChannel { channel: "C0PLAY".into(), language: "en".into(), ..CommunityChannel::samples(1) };
    let at = Some(1_790_000_000_000);
    let before = BTreeMap::from([(1, 2), (3, 1)]);
    let mates: Vec<_> = (0..9).map(|number| format!("U0PERSON{number}")).collect();
    let mut screens = vec![
        ("quiz, nobody yet".to_owned(), value(draw_open(text, &nobody))),
        ("quiz".to_owned(), value(draw_open(text, &crowd))),
        ("quiz nobody played".to_owned(), value(draw_over(text, &nobody))),
        ("quiz stopped".to_owned(), value(draw_over(text, &Shown { quiz: quiz(STOPPED), ..nobody.clone() }))),
        ("quiz over".to_owned(), value(draw_over(text, &crowd))),
        ("quiz over, one team".to_owned(), value(draw_over(text, &full(6, 1, super::quiz::PLAYED)))),
        ("quiz over, one player".to_owned(), value(draw_over(text, &alone))),
        ("quiz over, two players".to_owned(), value(draw_over(text, &full(2, 1, super::quiz::PLAYED)))),
        ("quiz over, few players".to_owned(), value(draw_over(text, &full(4, 2, super::quiz::PLAYED)))),
        ("quiz over, few alike".to_owned(), value(draw_over(text, &few_alike))),
        ("quiz over, a draw".to_owned(), value(draw_over(text, &drawn))),
        ("quiz over, none right".to_owned(), value(draw_over(text, &wrong))),
        ("quiz answers".to_owned(), value(draw_answers(text, company, &crowd))),
        ("quiz answers, none right".to_owned(), value(draw_answers(text, company, &wrong))),
        ("quiz form".to_owned(), draw_play_form(text, company, &crowd.quiz, &questions, &BTreeMap::new())),
        ("quiz form again".to_owned(), draw_play_form(text, company, &crowd.quiz, &questions, &before)),
        ("quiz answers sent".to_owned(), value(draw_sent(text, &crowd.quiz, 12, &mates))),
        ("quiz answers sent, the first".to_owned(), value(draw_sent(text, &crowd.quiz, 1, &[]))),
        ("quiz, how I did".to_owned(), draw_mine(text, company, &crowd, "U0PERSON1")),
    ];
    for (name, people, teams) in
        [("among few", 4, 2), ("in one team", 3, 1), ("in one team of few", 2, 1), ("alone", 1, 1)]
    {
        let shown = full(people, teams, super::quiz::PLAYED);
        screens.push((format!("quiz, how I did {name}"), draw_mine(text, company, &shown, "U0PERSON0")));
    }
    screens.extend([
        ("quiz plan".to_owned(), value(draw_plan(text, company, &place, (None, None, false), true))),
        ("quiz plan, every week".to_owned(), value(draw_plan(text, company, &place, (at, at, false), true))),
        ("quiz plan, for others".to_owned(), value(draw_plan(text, company, &place, (None, None, true), false))),
        ("quiz paused".to_owned(), value(draw_told(text, "C0PLAY", 3))),
    ]);
    for (name, words) in [
        ("quiz planned", text.quiz_plan_weekly(moment(1_790_000_000_000))),
        ("quiz planned never", text.quiz_plan_never()),
        ("quiz planned off", text.quiz_plan_off()),
        ("quiz opened now", text.quiz_now_done(moment(1_790_000_000_000))),
        ("quiz now too late", text.quiz_now_late()),
        ("quiz open already", text.quiz_open_already(moment(1_790_000_000_000))),
        ("quiz gone", text.quiz_gone()),
        ("quiz closed", text.quiz_closed()),
        ("quiz not over", text.quiz_not_over(moment(1_790_000_000_000))),
        ("quiz not played", text.quiz_not_played()),
        ("quiz questions used up", text.quiz_used_up(channel("C0PLAY"), 120)),
    ] {
        screens.push((name.to_owned(), value(Message::words(words))));
    }
    screens
}
