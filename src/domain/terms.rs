//! How ideas are found alike: by the telling words they share.
//!
//! Ranking is BM25 (Robertson and Zaragoza, 2009) over folded five-letter prefixes: typos late in a word and the endings
//! of Spanish, Italian and Polish fall away. Weights are computed when an idea is posted, rarity when one is looked for.

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::base::db::{Connection, groups, query_built, query_scalar};
use crate::base::error::Result;
use crate::base::text::Words;

use super::family::find_main;
use super::opportunity::{Number, Opportunity, find_opportunity_by_number};

/// Ideas found at most.
const AT_MOST: i64 = 8;
/// Words in which two ideas agree, told at most.
const WORDS: usize = 4;
/// Terms of a draft that are looked up: the most telling ones.
const TERMS: usize = 12;
/// Letters of a word that count.
const PREFIX: usize = 5;
/// Shorter words carry little meaning in any of our languages.
const SHORTEST: usize = 4;
/// A word of the title weighs as much as so many of the description.
const TITLE_WEIGHT: f64 = 3.0;
/// BM25: how soon a repeated word adds no more.
const SATURATION: f64 = 1.2;
/// BM25: how much longer texts are held against their words.
const LENGTH_NORM: f64 = 0.5;
/// BM25: the usual weighted length; fixed, so that a stored weight stays right.
const USUAL_LENGTH: f64 = 40.0;
/// The share of a draft's own score another idea must reach to be called alike.
pub const ALIKE: f64 = 0.33;
/// Folded words that say nothing about what an idea is about, in our four languages.
const COMMON: &str = "about after again also been before because cannot could does during every from have into just \
    more most much need only other over same should some such than that their them then there these they this those \
    three very want well were what when where which while will with would your \
    algo antes cada como cuando desde despues donde entre esta estan este esto hace hasta mucho para pero porque \
    pueden puede sobre solo tambien tiene tienen toda todas todo todos \
    alla anche ancora come cosa dalla dallo della delle dello dopo dove essere fanno hanno invece molto nella nelle \
    ogni perche prima quando quella quello questa questo sono solo sulla tutti tutto \
    albo bardzo dlaczego gdzie jego jest jako kiedy ktora ktore ktory moga moze nawet oraz poniewaz potem przed przez \
    przy takze tego tylko wiele wszystko zeby";

/// An idea that resembles another.
#[derive(Clone, Debug)]
pub struct Alike {
    /// The idea; for one that was merged, the one it went into.
    pub opportunity: Opportunity,
    /// How much of the other's own score it reaches: 1 is as good as the same words.
    pub share: f64,
}

/// The ideas that resemble a draft, most alike first.
///
/// # Errors
/// The database's.
pub async fn list_alike(connection: &mut Connection, title: &Words, pain: &Words) -> Result<Vec<Alike>> {
    let weights = weights(title, pain);
    let Telling { asked, own } = telling(connection, &weights).await?;
    if asked.is_empty() {
        return Ok(Vec::new());
    }
    let shared_at_least = if asked.len() == 1 { 1 } else { 2 };
    let sql = format!(
        "WITH asked (term, rarity) AS (VALUES {}) \
         SELECT posting.opportunity, CAST(SUM(posting.weight * asked.rarity) AS DOUBLE PRECISION) AS score \
         FROM asked JOIN posting ON posting.term = asked.term GROUP BY posting.opportunity \
         HAVING COUNT(*) >= {shared_at_least} ORDER BY score DESC, posting.opportunity LIMIT {AT_MOST}",
        groups(asked.len(), 2, connection)
    );
    let mut search = query_built(sql);
    for (term, rarity) in &asked {
        search = search.bind(*term).bind(*rarity);
    }
    let mut alike = Vec::<Alike>::new();
    for row in search.fetch_all(&mut *connection).await? {
        let (number, score): (i64, f64) = sqlx::FromRow::from_row(&row)?;
        if score < ALIKE * own {
            continue;
        }
        let Some(found) = find_opportunity_by_number(connection, Number(number)).await? else { continue };
        let main = if found.main().is_some() { find_main(connection, &found.id).await? } else { Some(found) };
        let Some(opportunity) = main else { continue };
        if alike.iter().all(|known| known.opportunity.id != opportunity.id) {
            alike.push(Alike { opportunity, share: score / own });
        }
    }
    Ok(alike)
}

/// The words in which two ideas agree, the most telling ones, as the first has them.
///
/// # Errors
/// The database's.
pub async fn list_shared_words(
    connection: &mut Connection,
    one: &Opportunity,
    other: &Opportunity,
) -> Result<Vec<String>> {
    let (ours, theirs) = (weights(&one.title, &one.pain), weights(&other.title, &other.pain));
    let shared: Vec<_> = ours.keys().copied().filter(|term| theirs.contains_key(term)).collect();
    let all = count_all(connection).await?;
    let documents = count_documents(connection, &shared).await?;
    let telling = |term: &i64| rarity(all, documents[term].max(1)) * ours[term] * theirs[term];
    let mut shared = shared;
    shared.sort_by(|a, b| telling(b).total_cmp(&telling(a)).then(a.cmp(b)));
    let text = format!("{} {}", one.title.raw(), one.pain.raw()).to_lowercase();
    let words: Vec<_> = words(&text).filter_map(|word| Some((term(word)?, word))).collect();
    let spelled = |term: &i64| words.iter().find(|(known, _)| known == term).map(|(_, word)| (*word).to_owned());
    Ok(shared.iter().filter_map(spelled).take(WORDS).collect())
}

/// Makes an idea findable.
///
/// # Errors
/// The database's.
pub async fn remember(connection: &mut Connection, id: &str, title: &Words, pain: &Words) -> Result<()> {
    let number: i64 =
        query_scalar("SELECT number FROM opportunity WHERE id = $1").bind(id).fetch_one(&mut *connection).await?;
    // In order, so that two ideas posted at once lock their common terms in the same order.
    let weights: Vec<_> = weights(title, pain).into_iter().collect();
    for chunk in weights.chunks(100) {
        let sql = format!(
            "INSERT INTO posting (term, opportunity, weight) VALUES {} ON CONFLICT DO NOTHING",
            groups(chunk.len(), 3, connection)
        );
        let mut insert = query_built(sql);
        for (term, weight) in chunk {
            insert = insert.bind(*term).bind(number).bind(*weight);
        }
        insert.execute(&mut *connection).await?;
        let sql = format!(
            "INSERT INTO term (id, documents) VALUES {} ON CONFLICT (id) DO UPDATE SET documents = term.documents + 1",
            groups(chunk.len(), 2, connection)
        );
        let mut count = query_built(sql);
        for (term, _) in chunk {
            count = count.bind(*term).bind(1_i64);
        }
        count.execute(&mut *connection).await?;
    }
    Ok(())
}

// Rules

/// The terms of an idea with their weights.
fn weights(title: &Words, pain: &Words) -> BTreeMap<i64, f64> {
    let mut counts = BTreeMap::<i64, f64>::new();
    let mut length = 0.0;
    for (words, weight) in [(title, TITLE_WEIGHT), (pain, 1.0)] {
        for term in terms(words.raw()) {
            *counts.entry(term).or_default() += weight;
            length += weight;
        }
    }
    let norm = SATURATION * (1.0 - LENGTH_NORM + LENGTH_NORM * length / USUAL_LENGTH);
    counts.values_mut().for_each(|count| *count = *count * (SATURATION + 1.0) / (*count + norm));
    counts
}

/// The terms of a text: folded words' first letters, as hashes.
fn terms(text: &str) -> Vec<i64> {
    words(text).filter_map(term).collect()
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric() && !is_combining_mark(c))
}

/// The term of a word, if it says anything.
fn term(word: &str) -> Option<i64> {
    let folded: String = word
        .nfkd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .map(|c| if c == 'ł' { 'l' } else { c })
        .collect();
    let letters = folded.chars().count();
    let says = letters >= SHORTEST || folded.chars().any(|c| c.is_ascii_digit());
    let common = COMMON.split_ascii_whitespace().any(|common| common == folded);
    // The last letter of a five-letter word is mostly an ending: mails, mail.
    (says && !common).then(|| hash(folded.chars().take((letters - 1).clamp(SHORTEST, PREFIX))))
}

/// FNV-1a with 64 bits (Fowler, Noll and Vo): the same in every version of the program.
fn hash(letters: impl Iterator<Item = char>) -> i64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for letter in letters {
        for byte in u32::from(letter).to_le_bytes() {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    hash.cast_signed()
}

/// What to look for.
struct Telling {
    /// The most telling terms that stand in any idea, each with its rarity.
    asked: Vec<(i64, f64)>,
    /// The score of an idea that has all of the draft's most telling terms, also those no idea has yet.
    own: f64,
}

async fn telling(connection: &mut Connection, weights: &BTreeMap<i64, f64>) -> Result<Telling> {
    let all = count_all(connection).await?;
    let terms: Vec<_> = weights.keys().copied().collect();
    let documents = count_documents(connection, &terms).await?;
    let score = |(term, count): (&i64, &i64)| rarity(all, (*count).max(1)) * weights[term];
    let mut ranked: Vec<_> = documents.iter().collect();
    ranked.sort_by(|a, b| score(*b).total_cmp(&score(*a)).then(a.0.cmp(b.0)));
    let own = ranked.iter().take(TERMS).map(|term| score(*term)).sum();
    let asked = ranked
        .into_iter()
        // A word that stands in a tenth of very many ideas tells nothing and costs the most to look up.
        .filter(|(_, count)| **count > 0 && (all < 1_000 || **count < all / 10))
        .take(TERMS)
        .map(|(term, count)| (*term, rarity(all, *count)))
        .collect();
    Ok(Telling { asked, own })
}

/// BM25's inverse document frequency. The first ideas of a company are weighed as if there were a hundred: among three,
/// every word would seem common.
fn rarity(all: i64, documents: i64) -> f64 {
    let (all, documents) = (all.max(documents).max(100) as f64, documents as f64);
    (1.0 + (all - documents + 0.5) / (documents + 0.5)).ln()
}

// SQL

async fn count_all(connection: &mut Connection) -> Result<i64> {
    Ok(query_scalar("SELECT value FROM counter WHERE name = 'opportunity'").fetch_one(connection).await?)
}

/// In how many ideas each of the terms stands.
async fn count_documents(connection: &mut Connection, terms: &[i64]) -> Result<BTreeMap<i64, i64>> {
    let mut documents: BTreeMap<i64, i64> = terms.iter().map(|term| (*term, 0)).collect();
    for chunk in terms.chunks(100) {
        let placeholders = groups(1, chunk.len(), connection);
        let mut find = query_built(format!("SELECT id, documents FROM term WHERE id IN {placeholders}"));
        for term in chunk {
            find = find.bind(*term);
        }
        for row in find.fetch_all(&mut *connection).await? {
            let (term, count): (i64, i64) = sqlx::FromRow::from_row(&row)?;
            documents.insert(term, count);
        }
    }
    Ok(documents)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endings_accents_and_case_do_not_matter() {
        for (a, b) in [
            ("Rückerstattung", "ruckerstattungen"),
            ("łódka", "LODKA"),
            ("przesyłka", "przesyłki"),
            ("reembolso", "Reembolsos"),
            ("spedizione", "spedizioni"),
            ("mail", "mails"),
        ] {
            assert_eq!(terms(a), terms(b), "{a} {b}");
        }
        assert!(terms("the los che nie a, After porque sono żeby").is_empty(), "common words say nothing");
        assert_eq!(terms("404 SMS").len(), 1, "numbers do");
    }

    #[test]
    fn a_word_in_the_title_weighs_more_and_repetition_saturates() {
        let title = weights(&Words::plain("refund"), &Words::plain("mails"));
        let term = |word: &str| terms(word)[0];
        assert!(title[&term("refund")] > title[&term("mails")]);
        let once = weights(&Words::default(), &Words::plain("refund"))[&term("refund")];
        let often = weights(&Words::default(), &Words::plain(&"refund ".repeat(50)))[&term("refund")];
        assert!(often < once * 3.0);
    }

    #[test]
    fn rarer_is_more_telling() {
        assert!(rarity(1_000, 1) > rarity(1_000, 10));
        assert!(rarity(1_000, 1_000) > 0.0);
        assert!(rarity(0, 5) > 0.0, "a count that lags behind does no harm");
    }
}
