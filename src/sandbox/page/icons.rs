//! Line icons, 24 by 24, coloured by the text around them.

use maud::{Markup, html};

/// A picture without words; who uses it names the button.
#[derive(Clone, Copy, Debug)]
pub enum Icon {
    /// A public channel.
    Hash,
    /// A private channel.
    Lock,
    /// The app's Home.
    Home,
    /// A conversation, a reply.
    Bubble,
    /// The sandbox's clock.
    Clock,
    /// Add a reaction.
    Smile,
    /// More.
    Dots,
    /// Shortcuts.
    Bolt,
    /// Send.
    Plane,
    /// Close.
    Cross,
    /// Open a list.
    Down,
    /// Only for one person.
    Eye,
    /// Members.
    People,
    /// Open the left column on a narrow screen.
    Bars,
}

/// Draws an icon.
pub fn icon(icon: Icon) -> Markup {
    let path = match icon {
        Icon::Hash => "M4 9h16M4 15h16M10 3 8 21M16 3l-2 18",
        Icon::Lock => "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3",
        Icon::Home => "m3.5 11 8.5-7 8.5 7M6 9.5V20h12V9.5M10 20v-6h4v6",
        Icon::Bubble => "M4 5h16v11H11l-4.5 4v-4H4zM8 9h8M8 12.5h5",
        Icon::Clock => "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5.5l3.5 2",
        Icon::Smile => {
            "M20 11.5A8.5 8.5 0 1 1 12.5 4M8.5 14.5c1.8 2.4 5.2 2.4 7 0M9 9.8v.4M15 9.8v.4M19 2.5v6M16 5.5h6"
        }
        Icon::Dots => "M5.5 12h.01M12 12h.01M18.5 12h.01",
        Icon::Bolt => "M13 2.5 5 13.5h6l-1 8 8-11h-6z",
        Icon::Plane => "M4 4.5 20.5 12 4 19.5l2.5-7.5zM6.5 12h7",
        Icon::Cross => "m6 6 12 12M18 6 6 18",
        Icon::Down => "m6 9.5 6 6 6-6",
        Icon::Eye => "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 9.3a2.7 2.7 0 1 0 .01 0z",
        Icon::People => {
            "M9 5a3.3 3.3 0 1 0 .01 0zM2.5 20c.3-3.7 2.8-5.6 6.5-5.6s6.2 1.9 6.5 5.6M15.5 5.2a3.2 3.2 0 0 1 0 6M18 14.8c2.2.7 3.4 2.5 3.6 5.2"
        }
        Icon::Bars => "M4 6.5h16M4 12h16M4 17.5h16",
    };
    let dots = matches!(icon, Icon::Dots);
    html! { svg.icon.dots[dots] viewBox="0 0 24 24" aria-hidden="true" { path d=(path) {} } }
}
