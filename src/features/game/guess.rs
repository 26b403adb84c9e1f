//! Whether a guess is the answer of a riddle.
//!
//! Case, accents, punctuation and an article before the answer do not matter. A slip of the keyboard does not matter either:
//! one letter in an answer of five or more, two in one of ten or more; digits must be right. The answer may stand within a short sentence ("is it
//! the lion king?") when it has five letters or more; shorter ones must be all that is said.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Articles that may stand before an answer, in the languages of the bot.
const ARTICLES: [&str; 20] = [
    "the", "a", "an", "el", "la", "los", "las", "un", "una", "lo", "il", "i", "gli", "le", "uno", "l", "unos", "unas",
    "gl", "d",
];
/// Words that a guess may have: more is talk.
const WORDS: usize = 12;
/// Letters from which an answer may stand in a sentence, or have one letter wrong.
const LONG: usize = 5;
/// Letters from which it may have two wrong.
const LONGER: usize = 10;

/// Whether that is one of the answers.
pub(super) fn is_right(answers: &[String], guess: &str) -> bool {
    let guess = words(guess);
    guess.len() <= WORDS && answers.iter().any(|answer| fits(&words(answer), &guess))
}

fn fits(full: &[String], guess: &[String]) -> bool {
    let answer = without_article(full.to_vec());
    let letters = answer.concat().chars().count();
    if letters == 0 {
        return false;
    }
    let is_near = |answer: &[String], said: &[String]| {
        let (answer, said) = (answer.concat(), said.concat());
        digits(&answer) == digits(&said) && strsim::damerau_levenshtein(&answer, &said) <= slips(letters)
    };
    if is_near(full, guess) {
        return true;
    }
    let close = |said: &[String]| is_near(&answer, said);
    if close(&without_article(guess.to_vec())) {
        return true;
    }
    // People join and part words: one more or less is tried as well.
    let lengths = answer.len().saturating_sub(1).max(1)..=answer.len() + 1;
    letters >= LONG && lengths.into_iter().any(|length| guess.windows(length).any(close))
}

fn slips(letters: usize) -> usize {
    match letters {
        0..LONG => 0,
        LONG..LONGER => 1,
        _ => 2,
    }
}

/// A part with another number is another part.
fn digits(words: &str) -> String {
    words.chars().filter(|c| c.is_numeric()).collect()
}

/// Small words of letters and digits without accents.
fn words(text: &str) -> Vec<String> {
    let plain: String = text
        .nfkd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .map(|c| if c == 'ł' { 'l' } else { c })
        .collect();
    plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

fn without_article(mut words: Vec<String>) -> Vec<String> {
    if words.len() > 1 && words.first().is_some_and(|word| ARTICLES.contains(&word.as_str())) {
        words.remove(0);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_meant_is_right_and_what_is_not_is_not() {
        for (answers, guess, expected) in [
            (&["The Lion King"][..], "the lion king", true),
            (&["The Lion King"], "Lion King!", true),
            (&["The Lion King"], "is it The Lion King?", true),
            (&["The Lion King"], "lionking", true),
            (&["The Lion King"], "the lion kign", true),
            (&["The Lion King"], "the lion cub", false),
            (&["The Lion King"], "a king", false),
            (&["The Lion King", "Il re leone"], "re leone", true),
            (&["Święty spokój"], "swiety spokoj", true),
            (&["Złoto"], "zloto", true),
            (&["Cien años de soledad"], "CIEN ANOS DE SOLEDAD", true),
            (&["L’amica geniale"], "amica geniale", true),
            (&["L’amica geniale"], "l'amica geniale", true),
            (&["Up"], "up", true),
            (&["Up"], "give it up", false),
            (&["Up"], "us", false),
            (&["Jaws"], "paws", false),
            (&["Titanic"], "titanik", true),
            (&["Titanic"], "I think it is titanic or so", true),
            (&["Titanic"], "botanic", false),
            (&["Frozen"], "frozen 2", true),
            (&["1984"], "1984", true),
            (&["1984"], "1985", false),
            (&["Toy Story 2"], "toy story 3", false),
            (&["Toy Story 2"], "toy story", false),
            (&["Toy Story 2"], "is it toystory 2?", true),
            (&["Toy Story 2"], "toy stroy 2", true),
            (&["Blade Runner 2049"], "blade runner 2094", false),
            (&["La La Land"], "lalaland", true),
            (&["It"], "it", true),
            (&["Titanic"], "", false),
            (&["Titanic"], ":ship:", false),
            (&["Titanic"], "one two three four five six seven eight nine ten eleven twelve titanic", false),
        ] {
            let answers: Vec<_> = answers.iter().map(|answer| (*answer).to_owned()).collect();
            assert_eq!(is_right(&answers, guess), expected, "{answers:?} {guess}");
        }
    }
}
