//! Stories about what `/cx-status` sends by direct message: charts and a table.

use cx_bot::base::clock::{DAY, MINUTE};
use cx_bot::sandbox::api::{Fault, FaultKind};

use crate::town::{Town, snapshot};

/// What was sent as files to a person, the oldest first.
fn files(town: &Town, person: &str) -> Vec<(String, String)> {
    town.sandbox.read(|world| {
        let messages = world.direct(person).map(|direct| &direct.messages[..]).unwrap_or_default();
        let files = messages.iter().flat_map(|message| &message.files).filter_map(|id| world.files.get(id));
        let text = |content: &[u8]| String::from_utf8(content.to_vec()).expect("it is text");
        files.map(|file| (file.name.clone(), text(file.content.as_deref().unwrap_or_default()))).collect()
    })
}

async fn two_ideas() -> Town {
    let mut town = Town::new().await;
    town.agent().shares("=HYPERLINK(\"https://example.org\") in refund mails").await;
    town.settle().await;
    town.pass(8 * DAY).await;
    town.engineer().shares("Parcels come back without a word").await;
    town.settle().await;
    town.pass(MINUTE).await;
    town
}

#[tokio::test]
async fn the_table_comes_by_direct_message_with_names_for_those_who_lead_alone() {
    let mut town = two_ideas().await;
    town.steward().types("/cx-status", "export").await;
    town.accountant().types("/cx-status", "eksport").await;
    town.settle().await;
    let sent = files(&town, "U0IDA");
    let [(name, table)] = &sent[..] else { panic!("one file, not {}", sent.len()) };
    assert!(name.starts_with("cx-ideas-") && name.ends_with(".csv"), "{name}");
    assert!(table.starts_with('\u{feff}'), "spreadsheets know it by the mark");
    assert!(table.contains("'=HYPERLINK"), "no formula: {table}");
    assert!(table.contains(",author,"), "{table}");
    assert_eq!(table.lines().count(), 3);
    let plain = &files(&town, "U0MARTA")[0].1;
    assert!(!plain.contains("author") && !plain.contains("Ada"), "{plain}");
    let screen = town.sandbox.dm_screen("U0MARTA");
    let shown = screen.lines().last().unwrap_or_default();
    // The second in the name is when the work was done, a moment later where two requests run side by side.
    assert!(shown.starts_with("  (file: cx-ideas-2026-11-10-09"), "{shown}");
    town.end().await;
}

#[tokio::test]
async fn a_table_whose_answer_is_lost_is_sent_once() {
    for method in ["files.completeUploadExternal", "files.getUploadURLExternal", "conversations.open"] {
        let mut town = two_ideas().await;
        town.sandbox.fault(Fault::once(method, FaultKind::LoseAnswer));
        town.steward().types("/cx-status", "export").await;
        for _ in 0..3 {
            town.pass(MINUTE).await;
        }
        assert_eq!(files(&town, "U0IDA").len(), 1, "{method}");
        town.end().await;
    }
}

#[tokio::test]
async fn a_double_click_sends_one_table_and_one_message_with_charts() {
    let mut town = two_ideas().await;
    for what in ["export", "charts"] {
        for _ in 0..2 {
            town.steward().types("/cx-status", what).await;
            town.settle().await;
        }
    }
    assert_eq!(files(&town, "U0IDA").len(), 1);
    assert_eq!(town.sandbox.dm_screen("U0IDA").matches("How our ideas are doing").count(), 1);
    town.end().await;
}

#[tokio::test]
async fn where_no_files_are_allowed_the_person_reads_why_no_table_comes() {
    let mut town = two_ideas().await;
    let refused = FaultKind::Error("file_uploads_disabled".to_owned());
    town.sandbox.fault(Fault::once("files.getUploadURLExternal", refused));
    town.steward().types("/cx-status", "export").await;
    town.settle().await;
    assert!(files(&town, "U0IDA").is_empty());
    snapshot!(town.sandbox.dm_screen("U0IDA").lines().last().unwrap_or_default(), @"CX: Your workspace takes no files from me right now, so the table can’t reach you. Once an administrator allows this app to send files, press *Export* again.");
    town.end().await;
}

#[tokio::test]
async fn the_charts_come_in_one_direct_message_and_tell_in_words_what_they_show() {
    let mut town = two_ideas().await;
    town.accountant().types("/cx-status", "charts").await;
    town.settle().await;
    snapshot!(town.sandbox.dm_screen("U0MARTA"), @"
    CX:
      # Co słychać w naszych zgłoszeniach
      · Ostatnie 90 dni
      (image: Wykres ostatnich 90 dni w równych częściach (6), od najstarszej. Nowe pomysły: 0, 0, 0, 0, 0, 2. Wdrożone: 0, 0, 0, 0, 0, 0. Nowych pomysłów razem: 2.)
      (image: Jak długo czekają otwarte pomysły. W dzisiejszym statusie, 10 lis. Nowe: Poniżej 7 dni 1, Od 7 do 28 dni 1, Od 28 do 91 dni 0, Dłużej 0. Czekają dłużej niż 28 dni: 0 z 2.)
    ");
    town.end().await;
}

#[tokio::test]
async fn before_there_is_anything_to_draw_the_person_is_told_so() {
    let mut town = Town::new().await;
    town.accountant().types("/cx-status", "charts").await;
    town.settle().await;
    snapshot!(town.accountant().screen().lines().last().unwrap_or_default(), @"CX (only to you): Dla tego wyboru nie ma jeszcze czego narysować. Dłuższy okres albo wszystkie działy i punkty styku mogą pokazać więcej.");
    town.end().await;
}

#[tokio::test]
async fn who_posted_without_a_name_stands_in_no_table_chart_or_digest() {
    let mut town = Town::with(|config| config.digest.on = true).await;
    let values = serde_json::json!({"title": "Our hotline never rings back", "pain": "They wait", "touchpoint": "billing", "credit": ["anonymous"]});
    town.agent().sends_idea("", &values).await;
    town.settle().await;
    town.pass(8 * DAY).await;
    town.steward().types("/cx-status", "export").await;
    town.steward().types("/cx-status", "charts").await;
    town.settle().await;
    town.pass(8 * DAY).await;
    let (_, table) = files(&town, "U0IDA").pop().expect("a table was sent");
    assert!(table.contains("anonymous"), "{table}");
    for seen in [table, town.sandbox.dm_screen("U0IDA"), town.screen(crate::town::CX)] {
        assert!(!seen.contains("Ada"), "{seen}");
    }
    town.end().await;
}
