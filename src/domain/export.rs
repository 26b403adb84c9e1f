//! Opportunities as a table that spreadsheets open: one row each, the columns named the same in every language.
//!
//! Text is UTF-8 behind a byte order mark, by which spreadsheets know it, with lines ended as RFC 4180 says. A cell that a
//! spreadsheet would take for a formula gets an apostrophe in front (OWASP, *CSV Injection*). Whoever posted without a name
//! is `anonymous`: their name is not even read. Names of people are for those who keep the channel or lead.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use crate::base::clock::Millis;
use crate::base::db::{Connection, query_as};
use crate::base::error::{Error, Result};

use super::opportunity::Number;
use super::period::Filter;
use super::personal::all_of;

/// What tells UTF-8 to a spreadsheet.
const MARK: char = '\u{feff}';
/// Stands for the author of what was posted without a name.
const ANONYMOUS: &str = "anonymous";
/// Rows read at once.
const CHUNK: i64 = 2_000;

/// Whether people's names stand in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Names {
    /// For those who keep the channel or lead.
    Shown,
    /// For everybody else.
    #[default]
    LeftOut,
}

/// What stands in a table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// Which opportunities.
    pub filter: Filter,
    /// Those that were posted or moved on since then; 0: all.
    pub since: Millis,
    /// Whether people's names stand in it.
    pub names: Names,
}

/// What stands in a file. It is written when it is sent: a large one, or what is somebody's own, is kept nowhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Contents {
    /// A table of opportunities.
    Ideas(Table),
    /// Everything that is kept about the person who gets it.
    Personal,
}

impl Default for Contents {
    fn default() -> Self {
        Self::Ideas(Table::default())
    }
}

impl Contents {
    /// The media type of the file.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Ideas(_) => "text/csv",
            Self::Personal => "application/json",
        }
    }

    /// The text of the file for that person.
    ///
    /// # Errors
    /// The database's.
    pub async fn write(&self, connection: &mut Connection, person: &str, now: Millis) -> Result<String> {
        match self {
            Self::Ideas(table) => csv_of(connection, table).await,
            Self::Personal => all_of(connection, person, now).await,
        }
    }
}

/// One opportunity.
#[derive(Clone, Debug, Default, PartialEq, Eq, sqlx::FromRow)]
pub struct Row {
    number: i64,
    title: String,
    status: String,
    status_at: Millis,
    touchpoint: String,
    votes: i64,
    author: String,
    owner: String,
    created_at: Millis,
    acknowledged_at: Option<Millis>,
    owned_at: Option<Millis>,
    shipped_at: Option<Millis>,
    proposals: i64,
    squad: i64,
    evidence: i64,
    verdict: String,
    /// 1 where it was posted without a name.
    nameless: i64,
    #[sqlx(skip)]
    functions: String,
}

/// The opportunities of a table, as the text of a CSV file, the oldest first.
///
/// # Errors
/// The database's.
pub async fn csv_of(connection: &mut Connection, table: &Table) -> Result<String> {
    let mut rows: Vec<Row> = Vec::new();
    loop {
        let after = rows.last().map_or(0, |last| last.number);
        let mut chunk = list(connection, table, after).await?;
        let Some(last) = chunk.last().map(|last| last.number) else { break };
        let mut functions = list_functions(connection, after, last).await?;
        for row in &mut chunk {
            row.functions = functions.remove(&row.number).unwrap_or_default();
        }
        rows.append(&mut chunk);
    }
    csv(&rows, table.names)
}

// Rules

/// A name for a file made now, in UTC: `cx-ideas-2026-11-27-073015.csv`. The outbox finds a file that was cut off by it.
pub fn file_name(start: &str, now: Millis, ending: &str) -> String {
    let at = jiff::Timestamp::from_millisecond(now).unwrap_or_default();
    format!("{start}-{}.{ending}", at.strftime("%Y-%m-%d-%H%M%S"))
}

/// The text of a CSV file.
///
/// # Errors
/// Only if it cannot be written.
pub fn csv(rows: &[Row], names: Names) -> Result<String> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    let mut write = |cells: Vec<(&str, String)>, head: bool| {
        let cells = cells.into_iter().filter(|(name, _)| names == Names::Shown || !matches!(*name, "author" | "owner"));
        let cells: Vec<_> = cells.map(|(name, cell)| if head { name.to_owned() } else { harmless(cell) }).collect();
        writer.write_record(cells)
    };
    write(cells(&Row::default()), true).map_err(unwritten)?;
    for row in rows {
        write(cells(row), false).map_err(unwritten)?;
    }
    let bytes = writer.into_inner().map_err(unwritten)?;
    let text = String::from_utf8(bytes).map_err(unwritten)?;
    Ok(format!("{MARK}{text}"))
}

/// A fault without the words of the row.
fn unwritten<E>(_: E) -> Error {
    Error::fault("a table cannot be written")
}

/// The columns of a row by name.
fn cells(row: &Row) -> Vec<(&'static str, String)> {
    let at = |at: Option<Millis>| at.map_or_else(String::new, moment);
    vec![
        ("number", Number(row.number).to_string()),
        ("title", row.title.clone()),
        ("status", row.status.clone()),
        ("status_since", moment(row.status_at)),
        ("functions", row.functions.clone()),
        ("touchpoint", row.touchpoint.clone()),
        ("votes", row.votes.to_string()),
        ("author", row.author.clone()),
        ("owner", row.owner.clone()),
        ("posted", moment(row.created_at)),
        ("acknowledged", at(row.acknowledged_at)),
        ("first_owned", at(row.owned_at)),
        ("first_shipped", at(row.shipped_at)),
        ("result", row.verdict.clone()),
        ("proposals", row.proposals.to_string()),
        ("squad", row.squad.to_string()),
        ("evidence", row.evidence.to_string()),
    ]
}

/// No spreadsheet takes it for a formula.
fn harmless(cell: String) -> String {
    let begins = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
    if cell.starts_with(begins) { format!("'{cell}") } else { cell }
}

/// `2026-11-02T09:00:00Z`
fn moment(at: Millis) -> String {
    jiff::Timestamp::from_millisecond(at - at.rem_euclid(1_000)).unwrap_or_default().to_string()
}

// SQL

async fn list(connection: &mut Connection, table: &Table, after: i64) -> Result<Vec<Row>> {
    let mut rows: Vec<Row> = query_as(
        "SELECT o.number, o.title, o.status, o.status_at, o.touchpoint, o.votes, \
         CASE WHEN o.anonymous_at IS NULL THEN COALESCE(a.name, '') ELSE '' END AS author, \
         COALESCE(w.name, '') AS owner, o.created_at, \
         (SELECT MIN(p.kept_at) FROM promise p WHERE p.opportunity = o.id AND p.kind = 'acknowledged') AS acknowledged_at, \
         (SELECT MIN(s.happened_at) FROM story s WHERE s.opportunity = o.id AND s.what = 'owner' AND s.after <> '') \
         AS owned_at, \
         (SELECT MIN(s.happened_at) FROM story s WHERE s.opportunity = o.id AND s.what = 'status' \
         AND s.after = 'shipped') AS shipped_at, \
         (SELECT COUNT(*) FROM proposal d WHERE d.opportunity = o.id) AS proposals, \
         (SELECT COUNT(*) FROM squad q WHERE q.opportunity = o.id) AS squad, \
         (SELECT COUNT(*) FROM evidence e WHERE e.opportunity = o.id) AS evidence, \
         COALESCE((SELECT r.verdict FROM review r WHERE r.opportunity = o.id AND r.answered_at IS NOT NULL \
         ORDER BY r.answered_at DESC LIMIT 1), '') AS verdict, \
         CAST(CASE WHEN o.anonymous_at IS NULL THEN 0 ELSE 1 END AS BIGINT) AS nameless \
         FROM opportunity o LEFT JOIN member a ON a.id = o.author AND o.anonymous_at IS NULL \
         LEFT JOIN member w ON w.id = o.owner \
         WHERE o.number > $1 AND (o.created_at >= $5 OR o.status_at >= $5) AND ($2 = '' OR o.touchpoint = $2) \
         AND ($3 = '' OR EXISTS (SELECT 1 FROM concerned c WHERE c.function = $3 AND c.opportunity = o.id)) \
         ORDER BY o.number LIMIT $4",
    )
    .bind(after)
    .bind(table.filter.touchpoint.clone())
    .bind(table.filter.function.clone())
    .bind(CHUNK)
    .bind(table.since)
    .fetch_all(connection)
    .await?;
    for row in &mut rows {
        if row.nameless > 0 {
            ANONYMOUS.clone_into(&mut row.author);
        }
    }
    Ok(rows)
}

/// The functions concerned of a stretch of numbers.
async fn list_functions(connection: &mut Connection, after: i64, until: i64) -> Result<HashMap<i64, String>> {
    let rows: Vec<(i64, String)> = query_as(
        "SELECT o.number, c.function FROM opportunity o JOIN concerned c ON c.opportunity = o.id \
         WHERE o.number > $1 AND o.number <= $2 ORDER BY o.number, c.function",
    )
    .bind(after)
    .bind(until)
    .fetch_all(connection)
    .await?;
    let mut functions = HashMap::<i64, String>::new();
    for (number, function) in rows {
        let all = functions.entry(number).or_default();
        if !all.is_empty() {
            all.push_str(", ");
        }
        all.push_str(&function);
    }
    Ok(functions)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_spreadsheet_opens_it_and_computes_nothing() {
        let row = Row {
            number: 7,
            title: "=HYPERLINK(\"https://example.com\"), żółć".into(),
            status: "new".into(),
            touchpoint: "@home".into(),
            votes: 3,
            author: "anonymous".into(),
            owner: "Ben".into(),
            created_at: 1_793_610_000_999,
            functions: "finance, support".into(),
            ..Row::default()
        };
        let shown = csv(std::slice::from_ref(&row), Names::Shown).expect("it can be written");
        assert_eq!(
            shown,
            "\u{feff}number,title,status,status_since,functions,touchpoint,votes,author,owner,posted,acknowledged,\
             first_owned,first_shipped,result,proposals,squad,evidence\r\n\
             CX-7,\"'=HYPERLINK(\"\"https://example.com\"\"), żółć\",new,1970-01-01T00:00:00Z,\"finance, support\",'@home,3,\
             anonymous,Ben,2026-11-02T09:00:00Z,,,,,0,0,0\r\n"
        );
        let left_out = csv(&[row], Names::LeftOut).expect("it can be written");
        assert!(!left_out.contains("Ben") && !left_out.contains("author"), "{left_out}");
        for cell in ["=1", "+1", "-1", "@a", "\ta", "\ra", "\na", "＝1"] {
            assert_eq!(harmless(cell.into()), format!("'{cell}"));
        }
        assert_eq!(harmless("a = b".into()), "a = b");
    }
}
