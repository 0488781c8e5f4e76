//! What the macro's reader says of a page, in the oracle's words.

use status_oracle::compare::{ReadRow, ReadTable};

use crate::reader::attr::{Args, ErrorArgs};
use crate::reader::fault::Faults;
use crate::reader::model::{ErrorRow, Status, Value};
use crate::reader::page::Page;
use crate::reader::{markdown, tables};

/// The tables that were read; the texts of the errors, if the page is refused.
pub(crate) fn read(bytes: &[u8], args: &str) -> Result<Vec<ReadTable>, Vec<String>> {
    // Without `crate`, the arguments look for status-core in the manifest of this package.
    let args: Args =
        syn::parse_str(&format!("\"page.md\", crate = status_core, {args}")).expect("the arguments are right");
    let mut faults = Faults::default();
    let page = Page::from_bytes("page.md".to_owned(), bytes.to_vec(), &mut faults);
    let read = crate::reader::read(&page.source, &args, &mut faults);
    if !faults.is_empty() {
        return Err(faults.render(&page.source));
    }
    let document = markdown::parse(page.source.text());
    let selection = tables::select(&document, &args, &mut faults);
    let mut tables = Vec::new();
    for (table, verdict) in document.tables.iter().zip(selection.verdicts) {
        let tables::Verdict::Read(columns) = verdict else { continue };
        let is_of_table = |status: &&Status| table.rows.iter().any(|row| row.span.contains(&status.code.span.start));
        tables.push(ReadTable {
            header: table.header.cells.iter().map(|cell| cell.text.clone()).collect(),
            code: Some(columns.code),
            message: columns.message,
            purpose: columns.purpose,
            typed: columns.typed.iter().copied().flatten().collect(),
            linked: [Some(columns.code), columns.message].into_iter().flatten().collect(),
            rows: read.statuses.iter().filter(is_of_table).map(row).collect(),
        });
    }
    Ok(tables)
}

/// The same of a page of errors, whose statuses, titles and details are the oracle's codes, messages and purposes; the error code is a value.
#[allow(dead_code)] // the fuzzer reads pages of statuses
pub(crate) fn read_errors(bytes: &[u8]) -> Result<Vec<ReadTable>, Vec<String>> {
    let args: ErrorArgs = syn::parse_str("\"page.md\", crate = status_core").expect("the arguments are right");
    let mut faults = Faults::default();
    let page = Page::from_bytes("page.md".to_owned(), bytes.to_vec(), &mut faults);
    let read = crate::reader::read_errors(&page.source, &args, &mut faults);
    if !faults.is_empty() {
        return Err(faults.render(&page.source));
    }
    let document = markdown::parse(page.source.text());
    let selection = tables::select(&document, &args, &mut faults);
    let mut tables = Vec::new();
    for (table, verdict) in document.tables.iter().zip(selection.verdicts) {
        let tables::Verdict::Read(columns) = verdict else { continue };
        let is_of_table = |error: &&ErrorRow| table.rows.iter().any(|row| row.span.contains(&error.code.span.start));
        let row = |error: &ErrorRow| ReadRow {
            code: error.status.code.value,
            message: error.own_title.clone().unwrap_or_default(),
            purpose: error.detail.text.clone(),
            link: error.links.first().map(|link| link.value.clone()),
            is_struck: error.is_retired,
            typed: vec![error.code.value.clone()],
        };
        tables.push(ReadTable {
            header: table.header.cells.iter().map(|cell| cell.text.clone()).collect(),
            code: columns.status,
            message: columns.title,
            purpose: columns.detail,
            typed: vec![columns.code],
            linked: [Some(columns.code), columns.title].into_iter().flatten().collect(),
            rows: read.errors.iter().filter(is_of_table).map(row).collect(),
        });
    }
    Ok(tables)
}

fn row(status: &Status) -> ReadRow {
    ReadRow {
        code: status.code.value,
        message: status.message.value.clone(),
        purpose: status.purpose.text.clone(),
        link: status.links.first().map(|link| link.value.clone()),
        is_struck: false,
        typed: status
            .values
            .iter()
            .map(|value| value.as_ref().map_or_else(String::new, |value| text(&value.value)))
            .collect(),
    }
}

fn text(value: &Value) -> String {
    match value {
        Value::Text(text) | Value::Name(text) => text.clone(),
        Value::Bool(value) => value.to_string(),
        Value::Integer(value) => value.to_string(),
        Value::Optional(None) => String::new(),
        Value::Optional(Some(value)) => text(value),
    }
}
