//! Stories about dying: at every step of the pipeline, and as a process.

use std::collections::{BTreeMap, BTreeSet};

use cx_bot::engine::STEPS;
use cx_bot::sandbox::{Answered, Receipt, Submitted, plain};
use serde_json::json;

use super::ideas::{card, find_card, options, pain, portrait, title};
use super::mortal::Mortal;
use super::{around_the_clock, assert_same};
use crate::town::CX;

/// What a person does in the first loop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Act {
    Share,
    Vote,
    Claim,
    Park,
}

#[tokio::test]
async fn killed_at_every_step_of_the_pipeline_it_loses_nothing_and_doubles_nothing() {
    let mut company = Mortal::new(|config| {
        config.functions.list.clear();
        around_the_clock(config);
    })
    .await;
    let undisturbed = {
        for act in [Act::Share, Act::Vote, Act::Claim, Act::Park] {
            act.is_done(&mut company, 0).await;
            company.rests().await;
        }
        portrait(&company.sandbox, 0)
    };
    let mut struck = BTreeMap::<String, usize>::new();
    for nth in 0.. {
        let mut deaths = 0;
        for act in [Act::Share, Act::Vote, Act::Claim, Act::Park] {
            company.reaper.strike_at(nth);
            act.is_done(&mut company, nth + 1).await;
            company.rests().await;
            if let Some(step) = company.reaper.rest() {
                *struck.entry(step).or_default() += 1;
                deaths += 1;
            }
        }
        let seen = portrait(&company.sandbox, nth + 1);
        assert_same(&seen, &undisturbed, &format!("after deaths at step {nth} of each act"));
        if deaths == 0 {
            break;
        }
    }
    println!("deaths at each step: {struck:?}");
    let never: BTreeSet<_> = STEPS.into_iter().filter(|step| !struck.contains_key(*step)).collect();
    assert!(never.is_empty(), "nobody died at {never:?}");
    company.end().await;
}

impl Act {
    /// Does it as people do: when Slack says that it failed, they look, and do it again if nothing came of it.
    async fn is_done(self, company: &mut Mortal, number: usize) {
        for _ in 0..5 {
            if self.tried(company, number).await {
                return;
            }
            company.rests().await;
            if self.has_happened(company, number) {
                // What failed in Slack's eyes was done: they close the form that stayed open.
                for who in ["U0ADA", "U0MARTA"] {
                    if let Some(form) = company.sandbox.modal(who) {
                        company.sandbox.close_view(who, &form).await.expect("it can be closed");
                    }
                }
                return;
            }
        }
        panic!("{self:?} does not work:\n{}", company.sandbox.screen(CX, "U0ADA"));
    }

    /// One try; `false` when Slack said that it failed.
    async fn tried(self, company: &Mortal, number: usize) -> bool {
        let sandbox = &company.sandbox;
        let press = async |who: &str, action: &str, value: Option<&str>| {
            let card = card(&company.sandbox, number);
            sandbox.press(who, CX, &card.ts, action, value).await.expect("it is there to press")
                == Receipt::Acknowledged
        };
        let send = async |who: &str, values: serde_json::Value| {
            let Some(form) = sandbox.modal(who) else { return false };
            match sandbox.submit(who, &form, &values).await.expect("it can be sent") {
                Submitted::Closed => true,
                Submitted::Failed(_) => false,
                other => panic!("{other:?}"),
            }
        };
        match self {
            Self::Share => {
                if sandbox.modal("U0ADA").is_none() {
                    let answered = sandbox.command("U0ADA", CX, "/cx-idea", "").await.expect("it can be typed");
                    if let Answered::Failed(_) = answered {
                        return false;
                    }
                }
                let values = json!({"title": title(number), "pain": pain(number), "touchpoint": "billing"});
                send("U0ADA", values).await
            }
            Self::Vote => press("U0BEN", "vote.up", None).await,
            Self::Claim => press("U0MARTA", "progress.claim", None).await,
            Self::Park => {
                if sandbox.modal("U0MARTA").is_none() {
                    let card = card(&company.sandbox, number);
                    let option = options(&card).into_iter().find(|value| value.starts_with("move:"));
                    if !press("U0MARTA", "card.more", Some(&option.expect("it can be moved"))).await {
                        return false;
                    }
                }
                // Her second page is still open when only that one failed.
                if !sandbox.view_screen("U0MARTA").contains("Odłóż") {
                    let form = sandbox.modal("U0MARTA").expect("she looks at the form");
                    let values = json!({"status": "parked"});
                    match sandbox.submit("U0MARTA", &form, &values).await.expect("it can be sent") {
                        Submitted::Updated => {}
                        Submitted::Failed(_) => return false,
                        other => panic!("{other:?}"),
                    }
                }
                send("U0MARTA", json!({"cause": "costly", "sentence": "Next year"})).await
            }
        }
    }

    /// Whether people see that it has happened.
    fn has_happened(self, company: &Mortal, number: usize) -> bool {
        let Some(card) = find_card(&company.sandbox, number) else { return false };
        let card = plain::blocks(&card.blocks);
        match self {
            Self::Share => true,
            Self::Vote => card.contains("1 vote*"),
            Self::Claim => card.contains("Owner: <U0MARTA>"),
            Self::Park => card.contains("Next year"),
        }
    }
}
