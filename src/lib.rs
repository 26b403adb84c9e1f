//! A Slack bot with which everybody in a company improves the customer experience.
//!
//! This page is the map. `README.md` says what the bot does for people and how to run it; the `mod.rs` of each folder says
//! what belongs there, what never, and in which order to read; the stories in `tests/it` show what people see.
//!
//! # Floors
//!
//! ```text
//! main → app → engine → surfaces → features → domain → base
//!        app → sandbox ------------------------------→ base
//! ```
//!
//! Arrows only point down. No feature names another: what two need stands in [`domain`], what shows two in [`surfaces`],
//! and only [`engine::router`] (with [`app::screens`], which prints every view) names them all. `tests/it/house` holds
//! these and other walls, by reading the source.
//!
//! # What is always so
//!
//! - Slack gets its 200 after the delivery's row is durably committed; the same delivery again makes no second row. Only
//!   what is answered at once and changes nothing (a form opens, help is read) leaves no row.
//! - One inbox row is one transaction: changed rows, calls to be made, ripples, and the row's own "done". All or nothing.
//! - No transaction is open while Slack is called. A feature holds neither pool nor client: it reads and writes on its
//!   tray, [`domain::cx::Cx`], and leaves [`domain::call::Call`]s there.
//! - The rows of a lane go in order, one at a time, and lanes run side by side. Incoming, a lane is a message, else a
//!   person; outgoing, a channel, and for redrawing one message.
//! - A message is drawn from rows, never patched from its old self. A card that somebody deletes is posted again.
//! - A post is marked before it is made, and bears its name in its metadata; when it was cut off, the outbox looks for
//!   that name before it posts again. All other calls may be made twice, which at worst whispers a sentence again.
//! - A lane is leased, never locked: the rows of a process that died free themselves, on SQLite when the next one starts,
//!   and several share one PostgreSQL.
//! - A channel is followed to its new id, whatever settings and waiting rows say.
//! - What somebody saves in `/cx settings` holds for the very next row, on every instance.
//! - Merging moves no row: what belongs to a merged opportunity is read together with its main one's ([`domain::family`]).
//! - `now` and ids are handed in; only [`base::clock`] and [`base::ids`] ask the system. Tests move the clock by hand.
//! - A panic in a feature sets one row aside and takes nothing else down. What is due comes back whatever happened.
//! - What goes wrong is sorted once, by who can mend it ([`base::error::Error`]): the person reads a sentence, the world is
//!   waited for, our own faults are tried again, then set aside for the operators, with one apology.
//!
//! # Where is what
//!
//! | you look for | it stands in |
//! |---|---|
//! | something a person can do | `features/`, a file for each, from entry points to SQL |
//! | the card, Home, news and digests, `/cx-status`, news of trouble | [`surfaces`] |
//! | how a change reaches people | [`domain::news`], then [`surfaces::news`] |
//! | which command, button, form or event leads where | [`engine::router`] |
//! | what arrives, read leniently | [`engine::payload`] |
//! | order, leases, tries, folding | [`engine::queue`] |
//! | what Slack's refusals mean, and what is done about each | [`base::slack`], then [`engine::outbox`] |
//! | what comes back by itself | [`engine::scheduler`] |
//! | the words, four languages | `text/*.ftl`; `build.rs` makes [`base::text::Text`] of them |
//! | people's own words, and their escaping | [`base::text::Words`] |
//! | Slack's limits | [`base::blocks::limit`] |
//! | who drinks a coffee with whom | [`domain::coffee`], by [`base::matching`], called in [`engine::outbox`] |
//! | tables | `migrations/`, with sample rows in `tests/data/rows` |
//! | SQL for two engines | [`base::db`], `tests/it/house/statements.rs` |
//! | settings | [`base::config`], `base/defaults.toml`; what people change in Slack: [`features::settings`], [`domain::company`] |
//! | how Slack behaves | [`sandbox`] |
//! | how all of it is put together, started and stopped | [`app`] |
//!
//! # An idea, from `/cx-idea` to its card
//!
//! 1. Ada types `/cx-idea Refund mails arrive late`. [`engine::door`] checks the signature, [`engine::payload`] reads who
//!    and what, [`engine::reception`] asks the router for an answer, which is [`features::idea::form`] in her language. It
//!    is opened within Slack's three seconds; nothing is stored.
//! 2. She sends it. The router has it checked; when [`features::similar::list`] finds ideas that are alike, the form comes
//!    back with those above it. Else the delivery, as it came, becomes a row of the table `job`, in Ada's lane, named after
//!    the form. One task writes all deliveries that have gathered in one transaction; then Slack gets its 200.
//! 3. A worker of [`engine::inbox`] leases the lane, marks the row as done, reads it again and hands it to the router.
//!    [`features::idea::submitted`] writes the opportunity and leaves two ripples: its card and Ada's Home look different.
//!    The router has the idea's terms remembered for later searches. All this is one commit.
//! 4. A ripple is a row too. [`surfaces::card::redrawn`] draws the card from rows, finds none posted, leaves a post.
//! 5. [`engine::outbox`] waits for the channel's turn and pace, marks the post, calls `chat.postMessage`, and in one
//!    transaction notes where the card stands and leaves the ripple `CardPosted`: Ada's receipt goes the same way.
//!
//! # A vote, from the press to the edited card
//!
//! 1. Ben presses *Vote*. No answer is needed at once, so the press becomes a row in the lane of that message; 200.
//! 2. The inbox leaves out a double click. [`features::vote::pressed`] takes the opportunity's row, adds Ben's vote, counts
//!    it, and says [`domain::news::card_changed`]: a ripple, due when the card has rested for two seconds since it was last
//!    drawn. Its name is unique while it is undone, so five hundred votes leave one ripple at a time.
//! 3. [`surfaces::card::redrawn`] draws the whole card. It differs from what stands there, so an edit is left, which
//!    replaces one that still waits: the last drawing wins.
//! 4. The outbox calls `chat.update` and notes what the card shows now. If somebody has deleted it, the card is forgotten
//!    and rippled, which posts it again.
//!
//! # Absent on purpose
//!
//! - No bus, registry or plug-in: one explicit `match` shows everything that can happen.
//! - No cache and no state in memory that matters: stop the process anywhere, by force too. Settings are kept in memory
//!   as long as their revision, read in each transaction, is the same ([`domain::company::Company::refreshed`]).
//! - No object-relational mapper and no query builder: statements are literals, each prepared on both engines by a test.
//! - No mock of Slack: the sandbox is what tests, trying out and development talk to.
//! - No second workspace in one instance yet: its token is a setting, not a row.

pub mod app;
pub mod base;
pub mod domain;
pub mod engine;
pub mod features;
pub mod sandbox;
pub mod surfaces;
