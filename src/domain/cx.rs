//! The trays features work on: [`Cx`] to change things, [`Desk`] to answer at once.

use crate::base::clock::Millis;
use crate::base::db::{Connection, Tx};
use crate::base::error::{Error, Result};
use crate::base::ids::{Ids, is_erased};
use crate::base::text::{Text, link};

use super::call::{Call, Due, Message, Place, Ripple};
use super::company::Company;
use super::family::{Kin, find_main, lock_kin};
use super::member::{Member, find_member};
use super::opportunity::{Opportunity, find_opportunity, lock_opportunity};
use super::posted::find_card_address;

/// What a feature gets to handle something that happened: the transaction and what to leave behind.
///
/// Everything it writes, every call and every ripple is committed together with the mark "done", or not at all.
pub struct Cx {
    /// The transaction; the engine commits it.
    pub tx: Tx,
    /// The present moment, the same for the whole handling.
    pub now: Millis,
    /// Who did it. For work that nobody did, the bot itself.
    pub actor: Member,
    /// The words of the actor's language.
    pub text: &'static Text,
    /// The company.
    pub company: Company,
    /// Makes ids.
    pub ids: Ids,
    /// Where the actor acted, for a whispered answer; `None` answers by direct message.
    pub whisper_in: Option<String>,
    /// Calls to be made.
    pub calls: Vec<Call>,
    /// What looks different now, and not before when.
    pub ripples: Vec<(Ripple, Millis)>,
    /// What is due, and when.
    pub dues: Vec<(Due, Millis)>,
    /// What was put together before the transaction, from much reading; nothing of it happens by itself.
    pub gathered: Vec<Gathered>,
}

/// Put together before a transaction.
#[derive(Clone, Debug, PartialEq)]
pub enum Gathered {
    /// A call to be made.
    Call(Box<Call>),
    /// Key relationships that fell until then, and how often the two worked together.
    Falls(Millis, Vec<(String, String)>),
}

impl From<Call> for Gathered {
    fn from(call: Call) -> Self {
        Self::Call(Box::new(call))
    }
}

impl Cx {
    /// The opportunity, its row taken for this transaction.
    ///
    /// # Errors
    /// A sentence when there is none, or when it was merged; the database's.
    pub async fn take_opportunity(&mut self, id: &str) -> Result<Opportunity> {
        let found = lock_opportunity(&mut self.tx, id).await?;
        let found = found.ok_or_else(|| Error::tell(self.text.opportunity_gone()))?;
        refuse_if_merged(&mut self.tx, self.text, &self.company, found).await
    }

    /// The opportunity with the one that stands for it, both taken for this transaction.
    ///
    /// # Errors
    /// A sentence when there is none; the database's.
    pub async fn take_kin(&mut self, id: &str) -> Result<Kin> {
        let found = lock_kin(&mut self.tx, id).await?;
        found.ok_or_else(|| Error::tell(self.text.opportunity_gone()))
    }

    /// Acts for somebody who is not the actor of this row, and answers them where they acted; `place` is empty by direct
    /// message.
    ///
    /// # Errors
    /// The database's.
    pub async fn act_for(&mut self, person: &str, place: &str) -> Result<()> {
        self.actor = find_member(&mut self.tx, person).await?.unwrap_or_else(|| Member::unknown(person));
        self.text = self.actor.text(&self.company);
        self.whisper_in = (!place.is_empty()).then(|| place.to_owned());
        Ok(())
    }

    /// Leaves a call to Slack. Who was erased is told and asked nothing.
    pub fn call(&mut self, call: Call) {
        if !call.person().is_some_and(is_erased) {
            self.calls.push(call);
        }
    }

    /// Leaves all calls that were put together before the transaction.
    pub fn call_gathered(&mut self) {
        for gathered in std::mem::take(&mut self.gathered) {
            if let Gathered::Call(call) = gathered {
                self.calls.push(*call);
            }
        }
    }

    /// What fell until then, where that was looked at before the transaction.
    pub fn take_falls(&mut self, until: Millis) -> Option<Vec<(String, String)>> {
        let is_it = |gathered: &Gathered| matches!(gathered, Gathered::Falls(then, _) if *then == until);
        let at = self.gathered.iter().position(is_it)?;
        match self.gathered.swap_remove(at) {
            Gathered::Falls(_, falls) => Some(falls),
            Gathered::Call(_) => None,
        }
    }

    /// The message that was put together before the transaction to be posted under that name.
    pub fn take_gathered(&mut self, name: &str) -> Option<Message> {
        let is_it = |gathered: &Gathered| match gathered {
            Gathered::Call(call) => matches!(&**call, Call::Post { key, .. } if key == name),
            Gathered::Falls(..) => false,
        };
        let at = self.gathered.iter().position(is_it)?;
        match self.gathered.swap_remove(at) {
            Gathered::Call(call) => match *call {
                Call::Post { message, .. } => Some(message),
                _ => None,
            },
            Gathered::Falls(..) => None,
        }
    }

    /// Notes that something looks different now.
    pub fn ripple(&mut self, ripple: Ripple) {
        self.ripples.push((ripple, self.now));
    }

    /// The same, to be drawn not before `at`.
    pub fn ripple_at(&mut self, ripple: Ripple, at: Millis) {
        self.ripples.push((ripple, at));
    }

    /// Leaves something to be done at `at`.
    pub fn due(&mut self, due: Due, at: Millis) {
        self.dues.push((due, at));
    }

    /// Answers the actor privately: whispered where they acted, else by direct message.
    pub fn answer(&mut self, message: Message) {
        let person = self.actor.id.clone();
        match self.whisper_in.clone() {
            Some(channel) => self.call(Call::Whisper { channel, person, message }),
            None => {
                let key = format!("answer:{}", self.ids.next());
                self.call(Call::Post { key, place: Place::Person(person), message, then: None });
            }
        }
    }

    /// Sends a direct message under a name that makes a second one impossible.
    pub fn tell(&mut self, person: &str, key: String, message: Message) {
        self.call(Call::Post { key, place: Place::Person(person.to_owned()), message, then: None });
    }
}

/// What a feature gets to answer before Slack's three seconds are over: it reads, and changes nothing.
pub struct Desk<'a> {
    /// For reading only.
    pub connection: &'a mut Connection,
    /// The present moment.
    pub now: Millis,
    /// Who asks.
    pub actor: Member,
    /// The words of the actor's language.
    pub text: &'static Text,
    /// The company.
    pub company: &'a Company,
}

impl Desk<'_> {
    /// The opportunity.
    ///
    /// # Errors
    /// A sentence when there is none, or when it was merged; the database's.
    pub async fn find_opportunity(&mut self, id: &str) -> Result<Opportunity> {
        let found = self.find_any(id).await?;
        refuse_if_merged(self.connection, self.text, self.company, found).await
    }

    /// The opportunity, merged or not.
    ///
    /// # Errors
    /// A sentence when there is none; the database's.
    pub async fn find_any(&mut self, id: &str) -> Result<Opportunity> {
        let found = find_opportunity(self.connection, id).await?;
        found.ok_or_else(|| Error::tell(self.text.opportunity_gone()))
    }

    /// The opportunity, or the one it went into.
    ///
    /// # Errors
    /// A sentence when there is none; the database's.
    pub async fn find_main(&mut self, id: &str) -> Result<Opportunity> {
        let found = find_main(self.connection, id).await?;
        found.ok_or_else(|| Error::tell(self.text.opportunity_gone()))
    }
}

/// What was merged goes on elsewhere: whoever acts on it learns where.
async fn refuse_if_merged(
    connection: &mut Connection,
    text: &Text,
    company: &Company,
    found: Opportunity,
) -> Result<Opportunity> {
    let (Some(main), Some(number)) = (found.main(), found.merged.main_number) else { return Ok(found) };
    let label = company.label(number.into());
    let address = find_card_address(connection, company, main).await?;
    let label = address.map_or(label.clone(), |address| link(&address, &label));
    Err(Error::tell(text.merge_goes_on(company.label(found.number), label)))
}
