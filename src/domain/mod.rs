//! Nouns that features share, and the trays they work on.
//!
//! Belongs here: what two features need. Never: what only one does, a view, or a call to Slack that is made and not left.
//!
//! Reading order: [`cx`] (the trays), [`call`] (what handling leaves behind), [`opportunity`], [`step`] (where it moves),
//! [`family`] (what was merged), [`proposal`], [`adoption`], [`posted`], [`news`], [`notice`], [`waiting`], [`ask`],
//! [`ranking`], [`follower`], [`evidence`], [`squad`], [`celebration`], [`value`], [`quiz_pack`], [`terms`] (what is alike), [`member`],
//! [`preferences`], [`function`], [`calendar`], [`period`] (what happened in it), [`flow`] (how it went), [`export`] (as a
//! table), [`collaboration`] (who worked with whom), [`company`] with [`setting`], [`group`], [`audit`], [`anonymous`],
//! [`community`] (its channels), [`channel`] (what is private), [`fun`] (how much of it), [`coffee`] (who sits with whom), [`swap`],
//! [`personal`] (what is kept about somebody).

pub mod adoption;
pub mod anonymous;
pub mod ask;
pub mod audit;
pub mod calendar;
pub mod call;
pub mod celebration;
pub mod channel;
pub mod coffee;
pub mod collaboration;
pub mod community;
pub mod company;
pub mod cx;
pub mod evidence;
pub mod export;
pub mod family;
pub mod flow;
pub mod follower;
pub mod fun;
pub mod function;
pub mod group;
pub mod member;
pub mod news;
pub mod notice;
pub mod opportunity;
pub mod period;
pub mod personal;
pub mod posted;
pub mod preferences;
pub mod proposal;
pub mod quiz_pack;
pub mod ranking;
pub mod setting;
pub mod squad;
pub mod step;
pub mod swap;
pub mod terms;
pub mod value;
pub mod waiting;
