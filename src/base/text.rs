//! Words: ours in four languages, and what people wrote.
//!
//! Ours stand in `text/*.ftl`; `build.rs` makes a method of [`Text`] from each message, so a forgotten translation does
//! not compile. What people wrote is [`Words`]: stored plain, escaped once, when it goes out.

use std::fmt;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use icu_decimal::input::{Decimal, SignDisplay};
use icu_decimal::{DecimalFormatter, DecimalFormatterPreferences};
use unic_langid::{LanguageIdentifier, langid};

use super::ids::is_erased;

/// Stands where somebody was named who is erased.
const NOBODY: &str = "👤";

/// Everything the bot says in one language: a method per message of `text/en.ftl`.
pub struct Text {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    numbers: DecimalFormatter,
}

include!(concat!(env!("OUT_DIR"), "/text.rs"));

impl Text {
    /// The words of a language. Built at the first call, shared by all.
    pub fn of(language: Language) -> &'static Self {
        static TEXTS: [OnceLock<Text>; Language::ALL.len()] = [const { OnceLock::new() }; Language::ALL.len()];
        TEXTS[language as usize].get_or_init(|| Self::new(language))
    }

    /// The language of these words.
    pub fn language(&self) -> Language {
        self.language
    }

    /// A number as this language writes it: `1,234,567`, `1.234.567`, `1 234 567` with no-break spaces.
    pub fn number(&self, number: impl Into<FluentNumber>) -> String {
        written(&self.numbers, &number.into())
    }

    fn new(language: Language) -> Self {
        let resource = FluentResource::try_new(language.source().to_owned()).expect("build.rs has parsed it");
        let mut bundle = FluentBundle::new_concurrent(vec![language.identifier()]);
        // The marks that isolate directions are invisible in a browser, but Slack counts and searches them.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(language.formatter()));
        bundle.add_builtins().expect("a new bundle has no functions yet");
        bundle.add_resource(resource).expect("build.rs has refused a second message of the same name");
        Self { language, bundle, numbers: language.numbers() }
    }

    /// Called by the generated methods only, which know id and variables.
    fn say<const N: usize>(&self, id: &'static str, values: [(&'static str, FluentValue<'_>); N]) -> String {
        let pattern = self.bundle.get_message(id).and_then(|message| message.value());
        let pattern = pattern.expect("build.rs has found it in every language");
        let arguments: FluentArgs<'_> = values.into_iter().map(|(name, value)| (name, countable(value))).collect();
        let mut errors = Vec::new();
        let said = self.bundle.format_pattern(pattern, Some(&arguments), &mut errors).into_owned();
        debug_assert!(errors.is_empty(), "{id}: {errors:?}");
        said
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Text").field(&self.language).finish()
    }
}

/// A language the bot speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Language {
    /// English, spoken where nothing else is known.
    #[default]
    English,
    /// Spanish.
    Spanish,
    /// Italian.
    Italian,
    /// Polish.
    Polish,
}

impl Language {
    /// All languages.
    pub const ALL: [Self; 4] = [Self::English, Self::Spanish, Self::Italian, Self::Polish];

    /// The language of a locale such as `es-MX`, `pl_PL` or `it`; none if the bot does not speak it.
    pub fn from_locale(locale: &str) -> Option<Self> {
        let code = locale.trim().split(['-', '_']).next()?;
        Self::ALL.into_iter().find(|language| language.code().eq_ignore_ascii_case(code))
    }

    /// `en`, `es`, `it` or `pl`: how a language is stored.
    pub fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Spanish => "es",
            Self::Italian => "it",
            Self::Polish => "pl",
        }
    }

    /// Its name in itself, for lists to choose from.
    pub fn endonym(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Spanish => "Español",
            Self::Italian => "Italiano",
            Self::Polish => "Polski",
        }
    }

    fn source(self) -> &'static str {
        match self {
            Self::English => include_str!("../../text/en.ftl"),
            Self::Spanish => include_str!("../../text/es.ftl"),
            Self::Italian => include_str!("../../text/it.ftl"),
            Self::Polish => include_str!("../../text/pl.ftl"),
        }
    }

    fn identifier(self) -> LanguageIdentifier {
        match self {
            Self::English => langid!("en"),
            Self::Spanish => langid!("es"),
            Self::Italian => langid!("it"),
            Self::Polish => langid!("pl"),
        }
    }

    fn numbers(self) -> DecimalFormatter {
        let preferences = DecimalFormatterPreferences::from(match self {
            Self::English => icu_locale::locale!("en"),
            Self::Spanish => icu_locale::locale!("es"),
            Self::Italian => icu_locale::locale!("it"),
            Self::Polish => icu_locale::locale!("pl"),
        });
        DecimalFormatter::try_new(preferences, Default::default()).expect("its data are compiled in")
    }

    /// How a bundle writes numbers. Fluent takes a bare function here, so each language brings its own.
    fn formatter<M>(self) -> fn(&FluentValue<'_>, &M) -> Option<String> {
        match self {
            Self::English => |value, _| written_in(Self::English, value),
            Self::Spanish => |value, _| written_in(Self::Spanish, value),
            Self::Italian => |value, _| written_in(Self::Italian, value),
            Self::Polish => |value, _| written_in(Self::Polish, value),
        }
    }
}

fn written_in(language: Language, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(Text::of(language).number(number.clone())),
        _ => None,
    }
}

/// At most three decimals unless the message asks for more or fewer.
fn written(numbers: &DecimalFormatter, number: &FluentNumber) -> String {
    let least = number.options.minimum_fraction_digits.unwrap_or(0).min(15);
    let most = number.options.maximum_fraction_digits.unwrap_or(3).clamp(least, 15);
    let Ok(mut decimal) = format!("{:.most$}", number.value).parse::<Decimal>() else {
        return "–".to_owned();
    };
    decimal.absolute.trim_end();
    decimal.absolute.pad_end(-i16::try_from(least).unwrap_or_default());
    decimal.apply_sign_display(SignDisplay::Negative);
    numbers.format(&decimal).to_string()
}

/// Fluent panics when it looks for the plural of something that is no number or has more than 19 digits.
fn countable(value: FluentValue<'_>) -> FluentValue<'_> {
    match value {
        FluentValue::Number(number) if number.value.is_nan() || number.value.abs() >= 1e18 => FluentValue::from("–"),
        other => other,
    }
}

/// What a person wrote, stored plain. It is neither displayed nor logged by accident: whoever sends it says whether it
/// goes into mrkdwn ([`Words::mrkdwn`]) or into a `plain_text` object ([`Words::raw`]). The same choice hands it to a
/// message of [`Text`], which takes no `Words`.
#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub struct Words(String);

impl Words {
    /// From a form's input or from our own storage, which are plain already.
    pub fn plain(text: &str) -> Self {
        // PostgreSQL refuses NUL, and no control character but these two means anything in Slack.
        let kept = |c: &char| !c.is_control() || matches!(c, '\n' | '\t');
        Self(text.replace("\r\n", "\n").chars().filter(kept).collect())
    }

    /// From a message, event or command, where Slack has escaped the text and put tokens into it (`<@U1>`).
    /// People without a name in their token appear as `@U1`.
    pub fn from_slack(text: &str) -> Self {
        Self::from_slack_with(text, |_| None)
    }

    /// The same, for those who know the names behind the ids of people, channels and groups.
    pub fn from_slack_with(text: &str, name_of: impl Fn(&str) -> Option<String>) -> Self {
        let mut plain = String::with_capacity(text.len());
        for unit in Units(text) {
            match unit.strip_prefix('<').and_then(|rest| rest.strip_suffix('>')) {
                Some(token) => plain.push_str(&read_token(token, &name_of)),
                None => plain.push_str(unescaped(unit)),
            }
        }
        Self::plain(&plain)
    }

    /// For mrkdwn: no character of it starts a mention, link or entity. Stars and underscores still format it; there is
    /// no way to escape them, so lists and labels take [`Words::raw`] in a `plain_text` object.
    pub fn mrkdwn(&self) -> String {
        escaped(&self.0)
    }

    /// As it was written: for `plain_text` objects, prefilled inputs and storage.
    pub fn raw(&self) -> &str {
        &self.0
    }

    /// At most so many characters, the last an ellipsis if something is missing.
    pub fn cut(&self, max_chars: usize) -> Self {
        Self(cut_units(&self.0, max_chars, self.0.chars().map(char::len_utf8)))
    }

    /// Line breaks and runs of blanks become one blank each.
    pub fn one_line(&self) -> Self {
        Self(self.0.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// Whether there is nothing to see, not even between invisible characters.
    pub fn is_blank(&self) -> bool {
        self.0
            .chars()
            .all(|c| c.is_whitespace() || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}'))
    }
}

/// From our own storage.
impl From<String> for Words {
    fn from(text: String) -> Self {
        Self::plain(&text)
    }
}

/// Says how long it is and not what it says, for nobody's words belong in a log.
impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Words({} characters)", self.0.chars().count())
    }
}

/// An emoji's name without its skin tone: `thumbsup::skin-tone-3` is `+1`, under which Slack also knows `thumbsup`.
pub fn emoji_name(reaction: &str) -> &str {
    match reaction.split("::").next().unwrap_or_default() {
        "thumbsup" => "+1",
        "thumbsdown" => "-1",
        name => name,
    }
}

/// A finished mrkdwn text of at most so many characters. Tokens (`<@U1>`, links, dates) and entities (`&amp;`) are kept
/// or left out as a whole.
pub fn cut(text: &str, max_chars: usize) -> String {
    cut_units(text, max_chars, Units(text).map(str::len))
}

/// A plain text of at most so many characters, for `plain_text` objects.
pub fn cut_plain(text: &str, max_chars: usize) -> String {
    cut_units(text, max_chars, text.chars().map(char::len_utf8))
}

/// A person, who is notified: `<@U1>`. Of somebody who was erased only a figure is left, the same in every language.
pub fn mention(user: &str) -> String {
    if is_erased(user) { NOBODY.to_owned() } else { format!("<@{}>", id(user)) }
}

/// A channel to click on: `<#C1>`.
pub fn channel(channel: &str) -> String {
    format!("<#{}>", id(channel))
}

/// A link with a plain label, both made harmless. An address that Slack would not open stays text.
pub fn link(url: &str, label: &str) -> String {
    let label = label_text(label);
    let known = ["https://", "http://", "mailto:", "slack://"];
    if !known.iter().any(|start| url.get(..start.len()).is_some_and(|found| found.eq_ignore_ascii_case(start))) {
        return if label.is_empty() { escaped(url) } else { label };
    }
    let mut address = String::with_capacity(url.len());
    for c in url.chars() {
        match c {
            '<' => address.push_str("%3C"),
            '>' => address.push_str("%3E"),
            '|' => address.push_str("%7C"),
            '&' => address.push_str("&amp;"),
            c if c.is_whitespace() => address.push_str("%20"),
            c if c.is_control() => {}
            c => address.push(c),
        }
    }
    if label.is_empty() { format!("<{address}>") } else { format!("<{address}|{label}>") }
}

/// A moment that each reader sees in the own time zone and language. `format` is made of Slack's tokens, such as
/// `{date_short_pretty} {time}`; `fallback` is plain and names its zone.
pub fn date(millis: i64, fallback: &str, format: &str) -> String {
    let format: String = format.chars().filter(|c| !matches!(c, '^' | '|' | '<' | '>')).collect();
    format!("<!date^{}^{}|{}>", millis.div_euclid(1000), format.replace('&', "&amp;"), label_text(fallback))
}

/// A day that each reader sees in the own time zone and language.
pub fn day(millis: i64) -> String {
    let fallback = jiff::Timestamp::from_millisecond(millis).unwrap_or_default().strftime("%Y-%m-%d UTC").to_string();
    date(millis, &fallback, "{date_short}")
}

/// The same with the hour.
pub fn moment(millis: i64) -> String {
    let fallback = jiff::Timestamp::from_millisecond(millis).map(|at| at.strftime("%Y-%m-%d %H:%M UTC").to_string());
    date(millis, &fallback.unwrap_or_default(), "{date_short_pretty} {time}")
}

/// The same with the day of the week.
pub fn weekday_moment(millis: i64) -> String {
    let fallback = jiff::Timestamp::from_millisecond(millis).map(|at| at.strftime("%Y-%m-%d %H:%M UTC").to_string());
    date(millis, &fallback.unwrap_or_default(), "{date_long_pretty} {time}")
}

/// A user group, all of whom are notified: `<!subteam^S1>`.
pub fn group(group: &str) -> String {
    format!("<!subteam^{}>", id(group))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// Text inside a token, where a bar would end it and a line break would break it.
fn label_text(text: &str) -> String {
    escaped(&Words::plain(text).one_line().0.replace('|', "¦"))
}

fn id(id: &str) -> String {
    id.chars().filter(char::is_ascii_alphanumeric).collect()
}

/// The pieces of mrkdwn that must stay whole: a token, an entity, or one character.
struct Units<'a>(&'a str);

impl<'a> Iterator for Units<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        let rest = self.0;
        let first = rest.chars().next()?;
        let length = match first {
            '<' => token_length(rest),
            '&' => {
                ["&amp;", "&lt;", "&gt;"].iter().find(|entity| rest.starts_with(**entity)).map(|entity| entity.len())
            }
            _ => None,
        };
        let (unit, rest) = rest.split_at(length.unwrap_or(first.len_utf8()));
        self.0 = rest;
        Some(unit)
    }
}

/// The length of the token at the start of a text. A lone `<`, as unescaped senders write it, starts none.
fn token_length(text: &str) -> Option<usize> {
    let inside = &text[1..];
    let starts = inside.starts_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '@' | '#' | '!'));
    let end = inside.find(['<', '>', '\n'])?;
    (starts && inside[end..].starts_with('>')).then_some(end + 2)
}

fn unescaped(unit: &str) -> &str {
    match unit {
        "&amp;" => "&",
        "&lt;" => "<",
        "&gt;" => ">",
        other => other,
    }
}

fn unescaped_all(text: &str) -> String {
    Units(text).map(unescaped).collect()
}

/// What a token says to a reader.
fn read_token(token: &str, name_of: &impl Fn(&str) -> Option<String>) -> String {
    let (target, label) = token.split_once('|').unwrap_or((token, ""));
    let (target, label) = (unescaped_all(target), unescaped_all(label));
    let named = |sign: char, id: &str| {
        let name = if label.is_empty() { name_of(id).unwrap_or_else(|| id.to_owned()) } else { label.clone() };
        format!("{sign}{}", name.strip_prefix(sign).unwrap_or(&name))
    };
    if let Some(user) = target.strip_prefix('@') {
        named('@', user)
    } else if let Some(channel) = target.strip_prefix('#') {
        named('#', channel)
    } else if let Some(group) = target.strip_prefix("!subteam^") {
        named('@', group)
    } else if target.starts_with("!date^") {
        label
    } else if let Some(everybody) = target.strip_prefix('!') {
        named('@', everybody)
    } else if target.contains(':') {
        read_link(&target, label)
    } else {
        // A person's own `<b>`, from a sender that does not escape.
        format!("<{}>", unescaped_all(token))
    }
}

/// A link that Slack made of a bare address has the address as its label; other labels keep their address beside them.
fn read_link(target: &str, label: String) -> String {
    let address = target.strip_prefix("mailto:").or_else(|| target.strip_prefix("tel:")).unwrap_or(target);
    let bare = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://")).unwrap_or(address);
    if label.is_empty() || label.trim_end_matches('/') == bare.trim_end_matches('/') || label == address {
        address.to_owned()
    } else {
        format!("{label} ({address})")
    }
}

/// As many units (given by their lengths in bytes) as fit beside an ellipsis; everything if everything fits.
fn cut_units(text: &str, max_chars: usize, units: impl Iterator<Item = usize>) -> String {
    if text.chars().count() <= max_chars {
        return text.to_owned();
    }
    let Some(room) = max_chars.checked_sub(1) else {
        return String::new();
    };
    let (mut end, mut used) = (0, 0);
    for unit in units {
        used += text[end..end + unit].chars().count();
        if used > room {
            break;
        }
        end += unit;
    }
    format!("{}…", text[..end].trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn votes(language: Language, count: i64) -> String {
        Text::of(language).votes(count)
    }

    #[test]
    fn polish_counts_in_three_ways() {
        let said = [1, 2, 5, 12, 22, 25, 0].map(|count| votes(Language::Polish, count));
        assert_eq!(said, ["1 głos", "2 głosy", "5 głosów", "12 głosów", "22 głosy", "25 głosów", "0 głosów"]);
        assert_eq!(Text::of(Language::Polish).votes(1.5), "1,5 głosu");
    }

    #[test]
    fn one_vote_is_no_votes_in_every_language() {
        let said = Language::ALL.map(|language| format!("{}, {}", votes(language, 1), votes(language, 2)));
        assert_eq!(said, ["1 vote, 2 votes", "1 voto, 2 votos", "1 voto, 2 voti", "1 głos, 2 głosy"]);
    }

    #[test]
    fn big_numbers_are_grouped_as_each_language_does() {
        let said = Language::ALL.map(|language| votes(language, 1_234_567));
        let expected = ["1,234,567 votes", "1.234.567 votos", "1.234.567 voti", "1\u{a0}234\u{a0}567 głosów"];
        assert_eq!(said, expected);
        let said = Language::ALL.map(|language| Text::of(language).number(1234));
        assert_eq!(said, ["1,234", "1234", "1234", "1234"]);
        let said = [0.1 + 0.2, -0.0001, -1234.5678, 1e20].map(|number| Text::of(Language::English).number(number));
        assert_eq!(said, ["0.3", "0", "-1,234.568", "100,000,000,000,000,000,000"]);
    }

    #[test]
    fn a_number_without_a_plural_is_a_dash_and_no_panic() {
        assert_eq!(Text::of(Language::English).votes(f64::NAN), "– votes");
        assert_eq!(Text::of(Language::English).votes(f64::INFINITY), "– votes");
        assert_eq!(Text::of(Language::English).number(f64::NAN), "–");
        assert_eq!(votes(Language::English, i64::MIN), "– votes");
    }

    #[test]
    fn a_locale_leads_to_its_language() {
        let found = ["es-MX", "pl-PL", "pl", "IT_it", "en-GB", " es "].map(Language::from_locale);
        let expected = [Language::Spanish, Language::Polish, Language::Polish, Language::Italian, Language::English];
        assert_eq!(found[..5], expected.map(Some));
        assert_eq!(found[5], Some(Language::Spanish));
        assert_eq!(["", "de-DE", "plx", "-pl"].map(Language::from_locale), [None; 4]);
        assert_eq!(Language::ALL.map(|language| Language::from_locale(language.code())), Language::ALL.map(Some));
    }

    #[test]
    fn every_text_is_shared_by_threads_and_knows_its_language() {
        let threads = Language::ALL.map(|language| std::thread::spawn(move || Text::of(language).language()));
        assert_eq!(threads.map(|thread| thread.join().unwrap()), Language::ALL);
    }

    #[test]
    fn ids_are_sorted_and_once() {
        assert!(IDS.is_sorted_by(|a, b| a < b));
        assert!(IDS.contains(&"card-vote-button"));
    }

    #[test]
    fn tokens_from_slack_become_readable() {
        for (from, to) in [
            ("hi <@U1>", "hi @U1"),
            ("<@U1|ana>, <@U2|@bo>", "@ana, @bo"),
            ("<#C1|cx> <#C2|> <#C3>", "#cx #C2 #C3"),
            ("<!subteam^S1|@support> <!subteam^S1>", "@support @S1"),
            ("<!here> <!channel|channel> <!everyone|@everyone>", "@here @channel @everyone"),
            ("<https://x.org/a?b=1&amp;c=2>", "https://x.org/a?b=1&c=2"),
            ("<https://x.org/|our page>", "our page (https://x.org/)"),
            ("<http://x.org|x.org>", "http://x.org"),
            ("<mailto:a@x.org|a@x.org> <mailto:a@x.org|Ana>", "a@x.org Ana (a@x.org)"),
            ("<tel:+1|+1>", "+1"),
            ("<!date^1^{date}|1 May>", "1 May"),
            ("1 &lt; 2 &amp;&amp; &amp;lt; R&amp;D", "1 < 2 && &lt; R&D"),
            ("a < b & c > d, <unclosed", "a < b & c > d, <unclosed"),
            ("<@U1|a&amp;b>", "@a&b"),
            ("<> <b>x", "<> <b>x"),
        ] {
            assert_eq!(Words::from_slack(from).raw(), to, "{from}");
        }
        let name_of = |id: &str| (id == "U1").then(|| "Ana".to_owned());
        assert_eq!(Words::from_slack_with("<@U1> <@U2>", name_of).raw(), "@Ana @U2");
    }

    #[test]
    fn nobody_is_called_by_words() {
        assert_eq!(Words::plain("<!channel> <@U1> R&D").mrkdwn(), "&lt;!channel&gt; &lt;@U1&gt; R&amp;D");
        assert_eq!(Words::plain("a\0b\u{7}\r\nc\td").raw(), "ab\nc\td");
        assert_eq!(format!("{:?}", Words::plain("geheim")), "Words(6 characters)");
    }

    #[test]
    fn words_are_cut_folded_and_found_blank() {
        let words = Words::plain("Żółw i gęś");
        assert_eq!(
            [10, 9, 6, 5, 1, 0].map(|max| words.cut(max).0),
            ["Żółw i gęś", "Żółw i g…", "Żółw…", "Żółw…", "…", ""]
        );
        assert_eq!(Words::plain(" a\n\n b\tc ").one_line().raw(), "a b c");
        assert!(Words::plain(" \n\u{200b}").is_blank() && !Words::plain(" . ").is_blank());
    }

    #[test]
    fn a_cut_leaves_tokens_and_entities_whole() {
        let text = "ab &amp; <@U123> end";
        assert_eq!(
            [20, 19, 16, 15, 9, 8, 7].map(|max| cut(text, max)),
            [text, "ab &amp; <@U123> e…", "ab &amp;…", "ab &amp;…", "ab &amp;…", "ab…", "ab…",]
        );
    }

    #[test]
    fn tokens_hold_nothing_that_breaks_them() {
        assert_eq!([mention("U1"), channel("C1"), mention("U1|x> <!here")], ["<@U1>", "<#C1>", "<@U1xhere>"]);
        assert_eq!(
            link("https://x.org/a b?c=|>&d", "R&D | <b>\nc"),
            "<https://x.org/a%20b?c=%7C%3E&amp;d|R&amp;D ¦ &lt;b&gt; c>"
        );
        assert_eq!(link("https://x.org", ""), "<https://x.org>");
        assert_eq!([link("javascript:x", "press"), link("!here", ""), link("€", "")], ["press", "!here", "€"]);
        assert_eq!(
            date(1_800_000_000_999, "15 Jan 2027, 08:00 UTC", "{date_short_pretty} {time}"),
            "<!date^1800000000^{date_short_pretty} {time}|15 Jan 2027, 08:00 UTC>"
        );
        assert_eq!(date(-1, "a|b>", "{date}^|"), "<!date^-1^{date}|a¦b&gt;>");
    }

    /// Texts rich in what matters here.
    fn tricky() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            "[ -~]{0,6}",
            "\\PC{0,3}",
            "[<>&|;@#!\n\u{0}]{1,4}",
            Just("<@U1|x>".to_owned()),
            Just("&amp;".to_owned()),
            Just("<https://x|y>".to_owned()),
        ];
        proptest::collection::vec(piece, 0..8).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #[test]
        fn escaped_words_start_nothing(text in tricky()) {
            let out = Words::plain(&text).mrkdwn();
            prop_assert!(!out.contains(['<', '>']));
            prop_assert!(out.match_indices('&').all(|(at, _)| Units(&out[at..]).next().is_some_and(|unit| unit.len() > 1)));
        }

        #[test]
        fn what_goes_out_comes_back(text in tricky()) {
            let words = Words::plain(&text);
            prop_assert!(Words::from_slack(&words.mrkdwn()) == words);
        }

        #[test]
        fn a_cut_never_exceeds(text in tricky(), max in 0usize..30) {
            prop_assert!(cut(&text, max).chars().count() <= max);
            prop_assert!(Words::plain(&text).cut(max).raw().chars().count() <= max);
        }

        #[test]
        fn a_cut_keeps_units_whole(text in tricky(), max in 0usize..30) {
            let units: Vec<&str> = Units(&text).collect();
            let short = cut(&text, max);
            let kept: Vec<&str> = Units(short.strip_suffix('…').unwrap_or(&short)).collect();
            prop_assert!(short == text || kept.is_empty() || units.starts_with(&kept), "{:?} -> {:?}", text, short);
        }

        #[test]
        fn a_link_is_one_token(url in tricky(), label in tricky()) {
            let token = link(&format!("https://{url}"), &label);
            prop_assert_eq!(Units(&token).count(), 1, "{}", token);
            prop_assert!(token.matches('|').count() <= 1);
        }

        #[test]
        fn anything_from_slack_is_read(text in tricky()) {
            let once = Words::from_slack(&text);
            prop_assert!(Words::from_slack(&once.mrkdwn()) == once);
        }
    }
}
