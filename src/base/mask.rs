//! Blotting out what tells who somebody is: e-mail addresses, telephone numbers, card and account numbers.
//!
//! It errs on the side of silence: nine digits in a row may be an order number, which tells a person apart just as well.
//! Dates, prices and counts are shorter, or written otherwise, and stay.

/// What stands in place of a number.
const NUMBER: &str = "•••";
/// What stands in place of an e-mail address.
const ADDRESS: &str = "•••@•••";
/// Digits of a number that may lead to somebody.
const DIGITS: usize = 9;
/// The same where it begins as an international telephone number does.
const DIGITS_AFTER_PLUS: usize = 7;
/// The same where letters stand right before it, as in account numbers.
const DIGITS_AFTER_LETTERS: usize = 13;
/// Signs between the digits of one number, one or two at a time.
const BETWEEN: &str = " \u{a0}\u{202f}-–./()";

/// The text without personal data.
pub fn personal_data(text: &str) -> String {
    let mut shown = blotted(text);
    // What stands right behind something blotted out may begin an address of its own now.
    loop {
        let again = blotted(&shown);
        if again == shown {
            return shown;
        }
        shown = again;
    }
}

fn blotted(text: &str) -> String {
    let signs: Vec<char> = text.chars().collect();
    let mut shown = String::with_capacity(text.len());
    let mut at = 0;
    while at < signs.len() {
        let begins_word = at == 0 || !is_of_address(signs[at - 1]);
        let (end, instead) = match (begins_word.then(|| address(&signs, at)).flatten(), number(&signs, at)) {
            (Some(end), _) => (end, Some(ADDRESS)),
            (None, Some(Number { end, hidden })) => (end, hidden.then_some(NUMBER)),
            (None, None) => (at + 1, None),
        };
        match instead {
            Some(blot) => shown.push_str(blot),
            None => shown.extend(&signs[at..end]),
        }
        at = end;
    }
    shown
}

fn is_of_address(sign: char) -> bool {
    sign.is_alphanumeric() || "._%+-'".contains(sign)
}

/// The end of the e-mail address that begins here.
fn address(signs: &[char], start: usize) -> Option<usize> {
    let run = |from: usize, of: fn(char) -> bool| {
        signs[from..].iter().position(|sign| !of(*sign)).map_or(signs.len(), |length| from + length)
    };
    let at = run(start, is_of_address);
    if at == start || signs.get(at) != Some(&'@') {
        return None;
    }
    let mut end = run(at + 1, |sign| sign.is_alphanumeric() || matches!(sign, '.' | '-'));
    while end > at + 1 && matches!(signs[end - 1], '.' | '-') {
        end -= 1;
    }
    signs[at + 1..end].contains(&'.').then_some(end)
}

/// Digits that belong together.
struct Number {
    end: usize,
    hidden: bool,
}

/// The number that begins here, hidden or not; a date is a number that stays.
fn number(signs: &[char], start: usize) -> Option<Number> {
    let before = start.checked_sub(1).map(|before| signs[before]);
    let plus = signs[start] == '+';
    let first = if plus { start + 1 } else { start };
    if before.is_some_and(|sign| sign.is_ascii_digit()) || !signs.get(first).is_some_and(char::is_ascii_digit) {
        return None;
    }
    let mut groups = vec![digits(signs, first)];
    loop {
        let end = groups.last().map_or(first, |(_, end)| *end);
        let gap = signs[end..].iter().take_while(|sign| BETWEEN.contains(**sign)).count();
        if !(1..=2).contains(&gap) || !signs.get(end + gap).is_some_and(char::is_ascii_digit) {
            break;
        }
        // What looks like a date stands for itself, at the end as well.
        let next = digits(signs, end + gap);
        groups.push(next);
        if groups.len() == 3 && is_date(&groups, signs) {
            break;
        }
    }
    let (first_group, end) = (groups[0], groups.last().map_or(first, |(_, end)| *end));
    if groups.len() == 3 && is_date(&groups, signs) {
        return Some(Number { end, hidden: false });
    }
    let count: usize = groups.iter().map(|(from, to)| to - from).sum();
    let international = plus || signs[first_group.0..first_group.1].starts_with(&['0', '0']);
    let least = match before {
        Some(sign) if sign.is_alphabetic() => DIGITS_AFTER_LETTERS,
        _ if international => DIGITS_AFTER_PLUS,
        _ => DIGITS,
    };
    Some(Number { end, hidden: count >= least })
}

fn digits(signs: &[char], from: usize) -> (usize, usize) {
    let length = signs[from..].iter().take_while(|sign| sign.is_ascii_digit()).count();
    (from, from + length)
}

/// `2026-11-22`, `22.11.2026`, `1/2/2026`.
fn is_date(groups: &[(usize, usize)], signs: &[char]) -> bool {
    let lengths: Vec<_> = groups.iter().map(|(from, to)| to - from).collect();
    let one_sign = groups.windows(2).all(|pair| pair[1].0 - pair[0].1 == 1 && "-./".contains(signs[pair[0].1]));
    one_sign && matches!(lengths[..], [4, 1 | 2, 1 | 2] | [1 | 2, 1 | 2, 4])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_leads_to_somebody_is_blotted_out_and_nothing_else() {
        for (written, shown) in [
            ("write to ada.novak+x@shop.example.com.", "write to •••@•••."),
            ("(anna@przykład.pl)", "(•••@•••)"),
            ("call +48 600 100 200 now", "call ••• now"),
            ("call 600-100-200", "call •••"),
            ("call 0039 06 1234567!", "call •••!"),
            ("(+1) (555) 010-9999", "(+1) (•••"),
            ("card 4111 1111 1111 1111, 12/27", "card •••, 12/27"),
            ("4111111111111111", "•••"),
            ("PL61 1090 1014 0000 0712 1981 2874", "PL•••"),
            ("ES9121000418450200051332", "ES•••"),
            ("order 1234567890", "order •••"),
            ("on 2026-11-22 09:30 and 22.11.2026 too", "on 2026-11-22 09:30 and 22.11.2026 too"),
            ("2026-11-22 600100200", "2026-11-22 •••"),
            ("12 345.50 zł, 1.234.567 calls, 3 of 10", "12 345.50 zł, 1.234.567 calls, 3 of 10"),
            ("<@U0ADA> @team 50 % CX-42 24/7", "<@U0ADA> @team 50 % CX-42 24/7"),
            ("a@b", "a@b"),
            ("", ""),
        ] {
            assert_eq!(personal_data(written), shown, "{written}");
        }
    }

    proptest::proptest! {
        #[test]
        fn nothing_long_enough_is_left_and_twice_is_once(text in "[a-z0-9 @.+()/-]{0,60}") {
            let shown = personal_data(&text);
            let mut longest = 0;
            let mut length = 0;
            for sign in shown.chars() {
                length = if sign.is_ascii_digit() { length + 1 } else { 0 };
                longest = longest.max(length);
            }
            proptest::prop_assert!(longest < DIGITS_AFTER_LETTERS, "{shown}");
            proptest::prop_assert_eq!(personal_data(&shown), shown);
        }
    }
}
