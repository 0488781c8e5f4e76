//! Pages of real teams, where they are at hand: which are accepted without an argument, and what they say.
//!
//! The folder has a page for each name of `truth.json`: what its reader sees in it.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::{Read, read};

/// The folder of the pages; `None` in a clone, which has no such folder.
pub(super) fn folder() -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/corpus");
    let folder = std::env::var_os("CORPUS").map_or(beside, PathBuf::from);
    folder.is_dir().then_some(folder)
}

fn truth(folder: &Path) -> Vec<(String, Value)> {
    let truth: Value = serde_json::from_str(&fs::read_to_string(folder.join("truth.json")).unwrap()).unwrap();
    truth.as_object().unwrap().iter().map(|(name, page)| (name.clone(), page.clone())).collect()
}

fn page(folder: &Path, name: &str, args: &str) -> Read {
    read(&format!("{name}.md"), &fs::read(folder.join(name).with_extension("md")).unwrap(), args)
}

/// Pages with doubt are refused; of the others, most are accepted, and each says what its reader sees.
#[test]
fn regular_pages_are_accepted_bare() {
    let Some(folder) = folder() else { return };
    let (mut accepted, mut wrong) = (0, Vec::new());
    for (name, truth) in truth(&folder) {
        let read = page(&folder, &name, "");
        if std::env::var_os("SHOW").is_some() {
            let text = read.faults.rules();
            println!("{name} {} {text:?}", truth["expect"]);
        }
        if !read.faults.is_empty() {
            continue;
        }
        accepted += 1;
        wrong.extend((truth["expect"] == "reject").then(|| format!("{name} is accepted")));
        wrong.extend(difference(&name, &read, &truth));
    }
    assert_eq!(wrong, [""; 0]);
    assert!(accepted >= 28, "only {accepted} pages are accepted");
}

fn difference(name: &str, read: &Read, truth: &Value) -> Option<String> {
    let rows = truth["rows"].as_array()?;
    let codes: Vec<_> = rows.iter().map(|row| row[0].as_u64().unwrap()).collect();
    let found: Vec<_> = read.statuses.statuses.iter().map(|status| u64::from(status.code.value)).collect();
    if codes != found {
        return Some(format!("{name}: {found:?} should be {codes:?}"));
    }
    // A page with one text column may be read either way.
    let has_one_text = truth["headers"][0].as_array()?.len() == 2;
    rows.iter().zip(&read.statuses.statuses).find_map(|(row, status)| {
        let message = row[1].as_str()?.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
        let is_right = status.message.value == message || has_one_text && status.purpose.text == message;
        (!is_right).then(|| format!("{name}: {:?} should be {message:?}", status.message.value))
    })
}

/// Every argument that a fault suggests compiles, or the next faults name other rules or places: none is suggested twice.
#[test]
fn suggested_arguments_are_true() {
    let Some(folder) = folder() else { return };
    for (name, _) in truth(&folder) {
        for text in errors(page(&folder, &name, "")) {
            let Some(args) = suggested(&text) else { continue };
            let errors = errors(page(&folder, &name, args));
            let again: Vec<_> = errors.iter().filter(|text| suggested(text).is_some()).collect();
            assert!(again.is_empty(), "{name}: {args} leads to {again:?}");
            if std::env::var_os("SHOW").is_some() {
                let first = |texts: &[String]| {
                    texts.iter().map(|text| text.lines().next().unwrap().to_owned()).collect::<Vec<_>>()
                };
                println!("{name}: {args}\n    {}\n    {:?}", text.lines().next().unwrap(), first(&errors));
            }
        }
    }
}

fn errors(read: Read) -> Vec<String> {
    read.faults.render(&read.page.source)
}

/// The argument in the last line of a fault.
fn suggested(text: &str) -> Option<&str> {
    let line = text.lines().next_back()?.trim();
    line.starts_with("columns(").then_some(line)
}

/// Edits that say of a header what it means.
const HEADERS: &[&str] = &["Code", "Purpose", "Message", "Meaning"];

/// An edit of a cell shows in the type or is refused: it never moves a column.
#[test]
fn an_edit_of_a_cell_never_moves_a_column() {
    let Some(folder) = folder() else { return };
    let edits = ["", "404", "Not Found", "x", "4o4", "Words", "`OK`", "12", "Code", "Purpose", "Message", "Meaning"];
    let mut edited = 0;
    for (name, _) in truth(&folder) {
        let read = page(&folder, &name, "");
        if !read.faults.is_empty() {
            continue;
        }
        let document = crate::reader::markdown::parse(read.page.source.text());
        for table in &document.tables {
            for cell in table.rows.iter().chain([&table.header]).flat_map(|row| &row.cells) {
                // A header that says something else is meant so.
                let is_header = table.header.span.contains(&cell.span.start);
                for edit in edits.into_iter().filter(|edit| !is_header || !HEADERS.contains(edit)) {
                    let mut page = read.page.source.text().to_owned();
                    page.replace_range(cell.span.clone(), edit);
                    let after = super::read("page.md", page.as_bytes(), "");
                    if after.faults.is_empty() {
                        edited += 1;
                        check_columns(&format!("{name}: {:?} to {edit:?}", cell.text), &read, &after, cell.span.start);
                    }
                }
            }
        }
    }
    assert!(edited > 1000, "only {edited} edits were accepted");
}

/// The statuses are the same, but for the row of the edit.
fn check_columns(what: &str, before: &Read, after: &Read, at: usize) {
    let line = |read: &Read, at: usize| read.page.source.place(at).line;
    let edited = line(before, at);
    let texts = |read: &Read| {
        let others = read.statuses.statuses.iter().filter(|status| line(read, status.code.span.start) != edited);
        others
            .map(|status| (status.code.value, status.message.value.clone(), status.purpose.text.clone()))
            .collect::<Vec<_>>()
    };
    assert_eq!(texts(before), texts(after), "{what}");
}
