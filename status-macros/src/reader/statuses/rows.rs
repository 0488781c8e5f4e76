//! The rows of the tables that are read.

use super::code_cell::{self, Code};
use super::columns::{Columns, Verdict};
use super::row::RowReader;
use super::select::Selection;
use super::{message_cell, plain_cell};
use crate::reader::attr::Args;
use crate::reader::fault::{Fault, Faults, Rule};
use crate::reader::markdown::{Document, Row, RowKind, Table};
use crate::reader::model::{LeftAlone, Spanned, StatusPage, Why};

/// Reads the statuses of the selected tables; what is not a status is kept with the reason.
pub(crate) fn read(
    document: &Document<'_>,
    selection: Selection,
    outside_tables: Vec<LeftAlone>,
    args: &Args,
    faults: &mut Faults,
) -> StatusPage {
    let mut page = StatusPage { left_alone: outside_tables, ..StatusPage::default() };
    let mut is_read = false;
    for (table, verdict) in document.tables.iter().zip(&selection.verdicts) {
        match verdict {
            Verdict::StatusTable(columns) => {
                is_read = true;
                for rule in TABLE {
                    faults.extend(rule(table));
                }
                rows(table, columns, args, &mut page, faults);
            }
            Verdict::LeftAlone(why) => {
                page.left_alone.push(LeftAlone { span: table.header.span.clone(), why: *why });
            }
        }
    }
    page.left_alone.extend(selection.left_alone);
    if !is_read && faults.is_empty() {
        faults.push(no_status_table(&page.left_alone));
    }
    page
}

/// Rules on a table of statuses.
const TABLE: &[fn(&Table<'_>) -> Option<Fault>] = &[table_in_footnote, no_rows];

fn table_in_footnote(table: &Table<'_>) -> Option<Fault> {
    table.is_in_footnote.then(|| {
        Fault::at(Rule::TableInFootnote, table.header.span.clone(), "a table of statuses in a footnote")
            .help("move it out of the footnote: GitHub shows a footnote only if the text refers to it")
    })
}

fn no_rows(table: &Table<'_>) -> Option<Fault> {
    table.rows.is_empty().then(|| {
        Fault::at(Rule::NoRows, table.header.span.clone(), "the table has no rows")
            .help("write one row for each status, or delete the table")
    })
}

/// What was seen instead of a status table.
fn no_status_table(left_alone: &[LeftAlone]) -> Fault {
    if let Some(catalogue) = left_alone.iter().find(|left| left.why == Why::Catalogue) {
        return error_catalogue(catalogue);
    }
    let first = left_alone.first();
    let at = first.map_or(0..0, |first| first.span.clone());
    let fault = Fault::at(Rule::NoStatusTable, at, "the page has no table of statuses")
        .help("write one with the headers `Code`, `Message` and `Purpose`");
    match first {
        Some(first) => fault.label(format!("left alone: {}", first.why)),
        None => fault,
    }
}

fn error_catalogue(catalogue: &LeftAlone) -> Fault {
    Fault::at(Rule::ErrorCatalogue, catalogue.span.clone(), "this is a table of error codes, not of statuses").help(
        "write a table with one row for each status; to read this one, name its columns in the attribute: `columns(code = \"…\", message = \"…\")`",
    )
}

fn rows(table: &Table<'_>, columns: &Columns, args: &Args, page: &mut StatusPage, faults: &mut Faults) {
    let codes: Vec<_> = table.rows.iter().map(|row| code(row, columns, faults)).collect();
    let messages: Vec<bool> = codes.iter().flatten().map(|code| code.value.message.is_some()).collect();
    let with_message = messages.iter().filter(|has_message| **has_message).count();
    // The fewer rows are the mistake.
    let odd = if columns.message.is_some() || with_message == 0 || with_message == messages.len() {
        None
    } else {
        Some(with_message * 2 < messages.len())
    };
    for (row, code) in table.rows.iter().zip(codes) {
        let Some(code) = code else { continue };
        match odd {
            Some(true) if code.value.message.is_some() => faults.push(code_with_message(&code)),
            Some(false) if code.value.message.is_none() => faults.push(code_without_message(&code)),
            _ => {}
        }
        let reader = RowReader { table, row, columns, args };
        page.statuses.extend(reader.status(code, faults));
    }
}

fn code_with_message(code: &Spanned<Code>) -> Fault {
    Fault::at(Rule::CodeWithMessage, code.span.clone(), "the code has a message behind it")
        .label("most rows of the table write only the code in this column")
        .help("write only the code, or a message behind the code in every row of the table")
}

fn code_without_message(code: &Spanned<Code>) -> Fault {
    Fault::at(Rule::CodeWithoutMessage, code.span.clone(), "the code has no message")
        .label("most rows of the table write one in this column, as in `404 Not Found`")
        .help("write the message behind the code in every row of the table, or in none")
}

fn code(row: &Row<'_>, columns: &Columns, faults: &mut Faults) -> Option<Spanned<Code>> {
    let cell = row.cells.get(columns.code).filter(|_| row.kind == RowKind::Data)?;
    let plain = plain_cell::check(cell, "status code");
    let read = code_cell::read(cell);
    // One fault is enough; a struck-through code still names its variant.
    let fault = plain
        .or_else(|| read.is_none().then(|| code_cell::fault(cell)))
        .or_else(|| message_cell::bare_address(cell, "status code"));
    faults.extend(fault);
    read.map(|value| Spanned { value, span: cell.span.clone() })
}
