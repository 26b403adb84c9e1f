//! Slack's mrkdwn as HTML. Everything people wrote is escaped by maud; nothing here writes HTML by hand.
//!
//! A text is cut into code blocks, quotes and lines; a line into marks (`*bold*`), tokens in angle brackets (mentions,
//! links, dates), emoji and plain characters. Line ends stay characters: the style sheet keeps them (`pre-wrap`).

use maud::{Markup, html};

use super::reader::Reader;
use super::{dates, emoji};
use crate::base::clock::SECOND;

/// A text object of type `mrkdwn`, or the text of a message.
pub fn mrkdwn(text: &str, reader: &Reader) -> Markup {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some((before, code, after)) = code_block(rest) {
        lines(before.strip_suffix('\n').unwrap_or(before), reader, &mut parts);
        let code = literal(code.strip_prefix('\n').unwrap_or(code), reader);
        parts.push(html! { pre { (code.trim_end_matches('\n')) } });
        rest = after.strip_prefix('\n').unwrap_or(after);
    }
    lines(rest, reader, &mut parts);
    html! { @for part in parts { (part) } }
}

/// A text object of type `plain_text`: only emoji names mean something, and only if it says so.
pub fn plain_text(text: &str, with_emoji: bool) -> Markup {
    if !with_emoji {
        return html! { (text) };
    }
    let mut parts = Vec::new();
    let mut plain = String::new();
    let mut at = 0;
    while let Some(letter) = text[at..].chars().next() {
        match emoji_name(&text[at..]) {
            Some(name) => {
                parts.push(html! { (std::mem::take(&mut plain)) (emoji_markup(name)) });
                at += name.len() + 2;
            }
            None => {
                plain.push(letter);
                at += letter.len_utf8();
            }
        }
    }
    html! { @for part in parts { (part) } (plain) }
}

/// Text with emoji names turned into characters, for places that hold no markup.
pub fn emoji_as_characters(text: &str) -> String {
    let mut shown = String::new();
    let mut at = 0;
    while let Some(letter) = text[at..].chars().next() {
        match emoji_name(&text[at..]).and_then(|name| Some((emoji::find(name)?, name.len() + 2))) {
            Some((emoji, length)) => {
                shown.push_str(&emoji);
                at += length;
            }
            None => {
                shown.push(letter);
                at += letter.len_utf8();
            }
        }
    }
    shown
}

/// An emoji by name: the standard character, or `:name:` for one that only a company has.
pub fn emoji_markup(name: &str) -> Markup {
    match emoji::find(name) {
        Some(emoji) => html! { span.emoji title={ ":" (name) ":" } { (emoji) } },
        None => html! { span.emoji-name { ":" (name) ":" } },
    }
}

/// A person's name as a mention.
pub fn mention(user: &str, reader: &Reader) -> Markup {
    html! { span.mention.me[user == reader.me] { "@" (reader.person(user)) } }
}

/// A channel's name as a link to it; a private one that the reader does not know has no name.
pub fn channel_mention(channel: &str, reader: &Reader) -> Markup {
    match reader.channels.get(channel) {
        Some(name) => html! { a.mention href=(reader.channel_href(channel)) { "#" (name) } },
        None => html! { span.mention { "🔒 private channel" } },
    }
}

/// A user group's handle as a mention.
pub fn group_mention(group: &str, reader: &Reader) -> Markup {
    html! { span.mention { "@" (reader.groups.get(group).map_or(group, String::as_str)) } }
}

/// A link, or the bare text where the address must not be followed.
pub fn link(address: &str, label: &str, reader: &Reader) -> Markup {
    match reader.href(address) {
        Some(href) if href.starts_with('/') => html! { a href=(href) { (plain_text(label, true)) } },
        Some(href) => html! { a href=(href) target="_blank" rel="noopener noreferrer" { (plain_text(label, true)) } },
        None if label == address => html! { (label) },
        None => html! { (label) " (" (address) ")" },
    }
}

/// A date with Slack's tokens, in the reader's zone; the fallback for a moment beyond all calendars.
pub fn date(seconds: i64, tokens: &str, address: Option<&str>, fallback: &str, reader: &Reader) -> Markup {
    let at = seconds.saturating_mul(SECOND);
    let shown = dates::fill(tokens, at, reader).unwrap_or_else(|| fallback.to_owned());
    let text = html! { time title=(dates::moment(at, reader)) { (shown) } };
    match address.and_then(|address| reader.href(address)) {
        Some(href) => html! { a href=(href) target="_blank" rel="noopener noreferrer" { (text) } },
        None => text,
    }
}

/// Text with its three entities resolved.
pub fn unescape(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

/// Text before, inside and behind the first pair of code fences.
fn code_block(text: &str) -> Option<(&str, &str, &str)> {
    let (before, opened) = text.split_once("```")?;
    let (code, after) = opened.split_once("```")?;
    (!code.is_empty()).then_some((before, code, after))
}

/// Lines outside code blocks: quotes and the rest.
fn lines(text: &str, reader: &Reader, parts: &mut Vec<Markup>) {
    if text.is_empty() {
        return;
    }
    let mut plain: Vec<&str> = Vec::new();
    let mut quoted: Vec<&str> = Vec::new();
    let mut quoting_the_rest = false;
    let end_plain = |plain: &mut Vec<&str>, parts: &mut Vec<Markup>| {
        if !plain.is_empty() {
            parts.push(inline(&plain.join("\n"), reader, &[]));
            plain.clear();
        }
    };
    let end_quote = |quoted: &mut Vec<&str>, parts: &mut Vec<Markup>| {
        if !quoted.is_empty() {
            parts.push(html! { blockquote { (inline(&quoted.join("\n"), reader, &[])) } });
            quoted.clear();
        }
    };
    for line in text.split('\n') {
        let quote = if quoting_the_rest {
            Some(line)
        } else if let Some(rest) = line.strip_prefix("&gt;&gt;&gt;").or_else(|| line.strip_prefix(">>>")) {
            quoting_the_rest = true;
            Some(rest)
        } else {
            line.strip_prefix("&gt;").or_else(|| line.strip_prefix('>'))
        };
        match quote {
            Some(quote) => {
                end_plain(&mut plain, parts);
                quoted.push(quote.strip_prefix(' ').unwrap_or(quote));
            }
            None => {
                end_quote(&mut quoted, parts);
                plain.push(line);
            }
        }
    }
    end_plain(&mut plain, parts);
    end_quote(&mut quoted, parts);
}

/// Marks, tokens and emoji. `open` holds the marks we are inside of, which bounds the depth.
fn inline(text: &str, reader: &Reader, open: &[char]) -> Markup {
    let mut parts = Vec::new();
    let mut plain = String::new();
    // Marks known to have no closing partner on the present line, so that each is searched for once.
    let mut unpaired: Vec<char> = Vec::new();
    let mut before: Option<char> = None;
    let mut at = 0;
    while let Some(letter) = text[at..].chars().next() {
        let rest = &text[at..];
        let found = match letter {
            '\n' => {
                unpaired.clear();
                None
            }
            '<' => angle(rest).and_then(|inner| Some((token(inner, reader)?, inner.len() + 2))),
            '&' => entity(rest).map(|(shown, length)| (html! { (shown) }, length)),
            ':' => emoji_name(rest).map(|name| (emoji_markup(name), name.len() + 2)),
            '`' => code_span(rest).map(|code| (html! { code { (literal(code, reader)) } }, code.len() + 2)),
            '*' | '_' | '~' if !open.contains(&letter) && !unpaired.contains(&letter) && may_open(before, rest) => {
                match closing(rest, letter) {
                    Some(length) => {
                        let inner = inline(&rest[1..length], reader, &[open, &[letter]].concat());
                        let marked = match letter {
                            '*' => html! { strong { (inner) } },
                            '_' => html! { em { (inner) } },
                            _ => html! { s { (inner) } },
                        };
                        Some((marked, length + 1))
                    }
                    None => {
                        unpaired.push(letter);
                        None
                    }
                }
            }
            _ => None,
        };
        match found {
            Some((markup, length)) => {
                parts.push(html! { (std::mem::take(&mut plain)) (markup) });
                at += length;
                before = text[..at].chars().next_back();
            }
            None => {
                plain.push(letter);
                at += letter.len_utf8();
                before = Some(letter);
            }
        }
    }
    html! { @for part in parts { (part) } (plain) }
}

/// What stands between `<` at the start and the next `>`.
fn angle(text: &str) -> Option<&str> {
    let (inner, _) = text.strip_prefix('<')?.split_once('>')?;
    (!inner.is_empty() && !inner.contains('<')).then_some(inner)
}

/// A mention, link or date; `None` for what Slack does not know either.
fn token(inner: &str, reader: &Reader) -> Option<Markup> {
    let (content, label) = inner.split_once('|').map_or((inner, None), |(content, label)| (content, Some(label)));
    if let Some(user) = content.strip_prefix('@') {
        return Some(mention(user, reader));
    }
    if let Some(channel) = content.strip_prefix('#') {
        return Some(channel_mention(channel, reader));
    }
    if let Some(group) = content.strip_prefix("!subteam^") {
        return Some(group_mention(group, reader));
    }
    if let Some(spec) = content.strip_prefix("!date^") {
        let mut parts = spec.splitn(3, '^');
        let seconds = parts.next()?.parse().ok()?;
        return Some(date(seconds, parts.next()?, parts.next(), &unescape(label.unwrap_or_default()), reader));
    }
    if let Some(word @ ("here" | "channel" | "everyone")) = content.strip_prefix('!') {
        return Some(html! { span.mention.me { "@" (word) } });
    }
    if content.starts_with('!') {
        return label.map(|label| html! { (unescape(label)) });
    }
    let address = unescape(content);
    reader.href(&address)?;
    let label = label.map_or_else(|| address.strip_prefix("mailto:").unwrap_or(&address).to_owned(), unescape);
    Some(link(&address, &label, reader))
}

/// One of Slack's three entities at the start.
fn entity(text: &str) -> Option<(char, usize)> {
    [("&amp;", '&'), ("&lt;", '<'), ("&gt;", '>')]
        .into_iter()
        .find(|(written, _)| text.starts_with(written))
        .map(|(written, shown)| (shown, written.len()))
}

/// The name in `:name:` or `:name::skin-tone-2:` at the start, if there is a standard emoji or it could be custom.
fn emoji_name(text: &str) -> Option<&str> {
    let inner = text.strip_prefix(':')?;
    let is_part = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"_+-'".contains(&byte);
    let end = inner.bytes().position(|byte| !is_part(byte))?;
    let name = &inner[..end];
    let behind = inner[end..].strip_prefix(':')?;
    emoji::find(name)?;
    let tone = behind.strip_prefix(":skin-tone-").and_then(|tone| tone.as_bytes().get(..2));
    match tone {
        Some([b'2'..=b'6', b':']) => Some(&inner[..end + "::skin-tone-2".len()]),
        _ => Some(name),
    }
}

/// What stands between backticks on one line.
fn code_span(text: &str) -> Option<&str> {
    let (code, _) = text.strip_prefix('`')?.split_once('`')?;
    (!code.is_empty() && !code.contains('\n')).then_some(code)
}

/// A mark opens after a non-word character and before a visible one.
fn may_open(before: Option<char>, rest: &str) -> bool {
    let mut letters = rest.chars();
    let mark = letters.next();
    let outside_word = before.is_none_or(|letter| !letter.is_alphanumeric() && Some(letter) != mark);
    outside_word && letters.next().is_some_and(|letter| !letter.is_whitespace())
}

/// Where on this line the mark at the start is closed: behind a visible character, before a non-word one.
fn closing(text: &str, mark: char) -> Option<usize> {
    let mut at = mark.len_utf8();
    let mut before = mark;
    while let Some(letter) = text[at..].chars().next() {
        let rest = &text[at..];
        let skipped = match letter {
            '\n' => return None,
            '<' => angle(rest).map(|inner| inner.len() + 2),
            '`' => code_span(rest).map(|code| code.len() + 2),
            _ if letter == mark && at > mark.len_utf8() && !before.is_whitespace() => {
                let behind = rest.chars().nth(1);
                if behind.is_none_or(|letter| !letter.is_alphanumeric() && letter != mark) {
                    return Some(at);
                }
                None
            }
            _ => None,
        };
        before = if skipped.is_some() { '>' } else { letter };
        at += skipped.unwrap_or(letter.len_utf8());
    }
    None
}

/// Text inside code: no marks, no emoji; mentions and links as the words a reader knows.
fn literal(text: &str, reader: &Reader) -> String {
    let mut shown = String::new();
    let mut rest = text;
    while let Some(start) = rest.find('<') {
        shown.push_str(&unescape(&rest[..start]));
        rest = &rest[start..];
        let Some(inner) = angle(rest) else {
            shown.push('<');
            rest = &rest[1..];
            continue;
        };
        let (content, label) = inner.split_once('|').map_or((inner, None), |(content, label)| (content, Some(label)));
        if let Some(user) = content.strip_prefix('@') {
            shown.push('@');
            shown.push_str(reader.person(user));
        } else if let Some(channel) = content.strip_prefix('#') {
            shown.push('#');
            shown.push_str(reader.channel(channel));
        } else {
            shown.push_str(&unescape(label.unwrap_or(content)));
        }
        rest = &rest[inner.len() + 2..];
    }
    shown.push_str(&unescape(rest));
    shown
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::reader::sample;
    use super::*;

    fn draw(text: &str) -> String {
        mrkdwn(text, &sample()).into_string()
    }

    #[test]
    fn marks() {
        for (text, html) in [
            ("plain", "plain"),
            ("*bold* and _italic_ and ~gone~", "<strong>bold</strong> and <em>italic</em> and <s>gone</s>"),
            ("*_both_*", "<strong><em>both</em></strong>"),
            ("_*both*_.", "<em><strong>both</strong></em>."),
            ("(*bold*)", "(<strong>bold</strong>)"),
            ("2 * 3 * 4", "2 * 3 * 4"),
            ("a*b*c and snake_case_name", "a*b*c and snake_case_name"),
            ("*not closed", "*not closed"),
            ("*not\nover lines*", "*not\nover lines*"),
            ("*a* b* *c*", "<strong>a</strong> b* <strong>c</strong>"),
            ("** __ ~~", "** __ ~~"),
            ("`*code*` and `a &lt; b`", "<code>*code*</code> and <code>a &lt; b</code>"),
            ("*bold `*` still*", "<strong>bold <code>*</code> still</strong>"),
            ("*żółć*", "<strong>żółć</strong>"),
        ] {
            assert_eq!(draw(text), html, "{text}");
        }
    }

    #[test]
    fn code_blocks_and_quotes_stand_alone() {
        for (text, html) in [
            ("see\n```\nlet a = *1*;\n```\ndone", "see<pre>let a = *1*;</pre>done"),
            ("```a```", "<pre>a</pre>"),
            ("``` open", "``` open"),
            ("&gt; one\n&gt;two\nthree", "<blockquote>one\ntwo</blockquote>three"),
            ("> raw", "<blockquote>raw</blockquote>"),
            ("a\n&gt;&gt;&gt;b\nc\n\nd", "a<blockquote>b\nc\n\nd</blockquote>"),
            ("• one\n• two", "• one\n• two"),
            ("```<@UADA> <https://a.example|label>```", "<pre>@Ada Kowalska label</pre>"),
        ] {
            assert_eq!(draw(text), html, "{text}");
        }
    }

    #[test]
    fn tokens() {
        for (text, html) in [
            ("<@UADA>", r#"<span class="mention me">@Ada Kowalska</span>"#),
            ("<@UBEN|ben>", r#"<span class="mention">@Ben &lt;Ortiz&gt; &amp; Co</span>"#),
            ("<@UNOBODY>", r#"<span class="mention">@UNOBODY</span>"#),
            ("<#CCX|cx>", r#"<a class="mention" href="/?as=UADA&amp;channel=CCX">#cx</a>"#),
            ("<#CSECRET|>", r#"<span class="mention">🔒 private channel</span>"#),
            ("<!subteam^SSUP>", r#"<span class="mention">@support</span>"#),
            (
                "<!here> <!channel|channel>",
                r#"<span class="mention me">@here</span> <span class="mention me">@channel</span>"#,
            ),
            (
                "<https://a.example/?x=1&amp;y=2|the *site* :bulb:>",
                r#"<a href="https://a.example/?x=1&amp;y=2" target="_blank" rel="noopener noreferrer">the *site* <span class="emoji" title=":bulb:">💡</span></a>"#,
            ),
            (
                "<mailto:ada@example.com>",
                r#"<a href="mailto:ada@example.com" target="_blank" rel="noopener noreferrer">ada@example.com</a>"#,
            ),
            (
                "<!date^1795422600^{date_short} {time}|soon>",
                r#"<time title="Mon, Nov 23, 2026 · 09:30">Nov 23, 2026 09:30</time>"#,
            ),
            ("<!date^99999999999999^{date}|some &lt;day>", r#"<time title="">some &lt;day</time>"#),
            ("<!something|a label>", "a label"),
        ] {
            assert_eq!(draw(text), html, "{text}");
        }
    }

    #[test]
    fn emoji_are_drawn_and_times_are_not_emoji() {
        for (text, html) in [
            ("great :tada:", r#"great <span class="emoji" title=":tada:">🎉</span>"#),
            (
                ":+1::skin-tone-3::tada:",
                r#"<span class="emoji" title=":+1::skin-tone-3:">👍🏼</span><span class="emoji" title=":tada:">🎉</span>"#,
            ),
            ("at 10:30:45", "at 10:30:45"),
            (":acme_logo:", ":acme_logo:"),
            ("::", "::"),
        ] {
            assert_eq!(draw(text), html, "{text}");
        }
    }

    #[test]
    fn hostile_text_stays_text() {
        for (text, html) in [
            ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
            ("&lt;script&gt;", "&lt;script&gt;"),
            ("&amp;lt;b&amp;gt;", "&amp;lt;b&amp;gt;"),
            ("<javascript:alert(1)|click>", "&lt;javascript:alert(1)|click&gt;"),
            ("<JaVaScRiPt:alert(1)>", "&lt;JaVaScRiPt:alert(1)&gt;"),
            (
                r#"<https://a.example/"onmouseover="x|y>"#,
                r#"<a href="https://a.example/&quot;onmouseover=&quot;x" target="_blank" rel="noopener noreferrer">y</a>"#,
            ),
            ("<@\"><img src=x>", r#"<span class="mention">@&quot;</span>&lt;img src=x&gt;"#),
            (
                "<!date^1^{date}^javascript:alert(1)|x>",
                r#"<time title="Thu, Jan 1, 1970 · 01:00">January 1st, 1970</time>"#,
            ),
            ("a < b > c", "a &lt; b &gt; c"),
            ("<>", "&lt;&gt;"),
            ("*<b>*", "<strong>&lt;b&gt;</strong>"),
        ] {
            assert_eq!(draw(text), html, "{text}");
        }
    }

    #[test]
    fn plain_text_knows_only_emoji() {
        assert_eq!(
            plain_text("*a* <@UADA> :bulb: &amp;", true).into_string(),
            r#"*a* &lt;@UADA&gt; <span class="emoji" title=":bulb:">💡</span> &amp;amp;"#
        );
        assert_eq!(emoji_as_characters("a :bulb::tada: 10:30:00 :no:"), "a 💡🎉 10:30:00 :no:");
        assert_eq!(plain_text(":bulb:", false).into_string(), ":bulb:");
    }

    #[test]
    fn a_long_hostile_text_is_drawn_quickly_and_without_deep_nesting() {
        for pattern in ["*a ", "*_~", "<", "`", "```", ":a", "&gt;", "*a*_b_", "<!date^"] {
            let text = pattern.repeat(40_000 / pattern.len());
            assert!(!draw(&text).is_empty());
        }
    }

    proptest! {
        #[test]
        fn no_text_breaks_the_drawing_or_leaves_a_tag_of_its_own(text in "[<>&*_~`:|@#!^{}a-z0-9 \\n\"'é💡]{0,120}") {
            let html = draw(&text);
            let known = ["<strong>", "<em>", "<s>", "<code>", "<pre>", "<blockquote>", "<span class=\"", "<a ", "<time title"];
            for (start, _) in html.match_indices('<') {
                let tag = &html[start..];
                prop_assert!(tag.starts_with("</") || known.iter().any(|known| tag.starts_with(known)), "{tag}");
            }
        }
    }
}
