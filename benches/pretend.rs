//! A sandbox in which the cards of a filled database stand.

use std::net::SocketAddr;

use cx_bot::app::try_out;
use cx_bot::base::clock::Clock;
use cx_bot::base::ids::Ids;
use cx_bot::sandbox::world::Message;
use cx_bot::sandbox::{Connection, Sandbox, Seed};

use super::filled;

/// A pretend Slack on a free port, with the cards of these opportunities in its channel.
pub(crate) async fn slack(cards: impl Iterator<Item = usize>) -> anyhow::Result<Sandbox> {
    let anywhere = SocketAddr::from(([127, 0, 0, 1], 0));
    let sandbox = try_out::start_sandbox(anywhere, Clock::system(), Ids::random(), Seed::Company).await?;
    sandbox.write(|world| {
        let (user, bot_id) = (world.bot.user.clone(), world.bot.id.clone());
        if let Some(channel) = world.channels.get_mut(filled::CHANNEL) {
            channel.messages.extend(cards.map(|number| Message {
                ts: filled::card_ts(number),
                user: user.clone(),
                bot_id: Some(bot_id.clone()),
                text: format!("CX-{number}"),
                ..Message::default()
            }));
        }
    });
    Ok(sandbox)
}

/// How it reaches a bot at `address` that is set up for it.
pub(crate) fn connection(address: SocketAddr) -> Connection {
    Connection::Http { base_url: format!("http://{address}"), signing_secret: "sandbox-signing-secret".into() }
}
