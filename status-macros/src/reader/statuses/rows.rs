//! The rows of a table of statuses.

use super::class_heading;
use super::code_cell::{self, Code};
use super::columns::Columns;
use super::key_like::is_key_like;
use super::message_cell;
use super::row::RowReader;
use crate::reader::attr::{Args, Role};
use crate::reader::fault::{Fault, Faults, Rule};
use crate::reader::markdown::{Cell, Row, RowKind, Table};
use crate::reader::model::{LeftAlone, Spanned, Status, Why};
use crate::reader::rfc9110;
use crate::reader::tables::denied_cell::Asked;
use crate::reader::tables::plain_cell::{self, Content};
use crate::reader::tables::{RowCells, Subject, is_group, names_group, readable};

/// What was seen instead of a status table.
pub(super) fn no_status_table(left_alone: &[LeftAlone], args: &Args) -> Fault {
    if let Some(fault) = absent_code_column(left_alone, args) {
        return fault;
    }
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

/// The attribute names the header of the codes, and no table has it.
fn absent_code_column(left_alone: &[LeftAlone], args: &Args) -> Option<Fault> {
    let name = args.page.columns.header(Role::Code)?;
    let table = left_alone.iter().find(|left| left.why == Why::WithoutNamedHeader)?;
    let argument = args.page.columns.named.iter().find(|(header, _)| header == name)?.1;
    let message = format!("no table has the header `{name}`, which the attribute names for the codes");
    Some(
        Fault::at(Rule::NoStatusTable, table.span.clone(), message)
            .argument(argument)
            .label("the headers of the first table")
            .help("name one of the page's headers, letter by letter: `columns(code = \"…\")`"),
    )
}

fn error_catalogue(catalogue: &LeftAlone) -> Fault {
    Fault::at(Rule::ErrorCatalogue, catalogue.span.clone(), "this is a table of error codes, not of statuses")
        .help("read it with `#[error_table(…)]`, and write a table with one row for each status for this attribute")
}

/// The statuses of a table.
pub(super) fn read(table: &Table<'_>, columns: &Columns, args: &Args, statuses: &mut Vec<Status>, faults: &mut Faults) {
    let typed = readable(table, &args.page.columns.typed, &columns.typed, faults);
    let classes = class_heading::classes(table);
    let columns = &Columns { typed, ..columns.clone() };
    let (mut codes, mut count, mut with_message) = (Vec::new(), 0, 0);
    for row in &table.rows {
        let code = code(row, columns, faults);
        if let Some(code) = &code {
            count += 1;
            with_message += usize::from(code.value.message.is_some());
        }
        codes.push(code);
    }
    // The fewer rows are the mistake.
    let odd = if columns.message.is_some() || with_message == 0 || with_message == count {
        None
    } else {
        Some(with_message * 2 < count)
    };
    let asked = Asked::of(table, &|header| args.page.columns.names(header));
    for (row, code) in table.rows.iter().zip(codes) {
        let Some(code) = code else { continue };
        faults.extend(asked.fault(row, &code.value.number, &code.span, Subject::Statuses));
        match odd {
            Some(true) if code.value.message.is_some() => faults.push(code_with_message(&code)),
            Some(false) if code.value.message.is_none() => faults.push(code_without_message(&code)),
            _ => {}
        }
        let reader = RowReader { cells: RowCells { table, row }, classes: &classes, columns, args };
        statuses.extend(reader.status(code, faults));
    }
}

fn code_with_message(code: &Spanned<Code>) -> Fault {
    Fault::at(Rule::CodeWithMessage, code.span.clone(), "the code cell contains a message")
        .label("most code cells of the table contain only the code")
        .help("write only the code, or add a message to every code cell of the table")
}

fn code_without_message(code: &Spanned<Code>) -> Fault {
    Fault::at(Rule::CodeWithoutMessage, code.span.clone(), "the code cell has no message")
        .label("most code cells of the table have one, as in `404 Not Found`")
        .help(match rfc9110::phrase(code.value.number) {
            Some(phrase) => format!("write `{} {phrase}`, or another message behind the code", code.value.number),
            None => "add the message to this cell".to_owned(),
        })
}

fn code(row: &Row<'_>, columns: &Columns, faults: &mut Faults) -> Option<Spanned<Code>> {
    let cell = row.cells.get(columns.code).filter(|_| row.kind == RowKind::Data)?;
    let plain = plain_cell::check(cell, Content::StatusCode);
    let read = code_cell::read(cell);
    // One fault is enough; a struck-through code still names its variant.
    let fault = plain
        .or_else(|| read.is_none().then(|| not_a_code(cell, row, columns)))
        .or_else(|| message_cell::bare_address(cell, Content::StatusCode))
        .or_else(|| code_cell::line_break(cell));
    faults.extend(fault);
    read.map(|value| Spanned { value, span: cell.span.clone() })
}

fn not_a_code(cell: &Cell<'_>, row: &Row<'_>, columns: &Columns) -> Fault {
    let fault = exchanged(row, columns).unwrap_or_else(|| code_cell::fault(cell));
    if fault.rule() == Rule::CodeWord && is_group(row, cell) { names_group(fault) } else { fault }
}

/// A word where the code belongs, with the code in the cell beside it.
fn exchanged(row: &Row<'_>, columns: &Columns) -> Option<Fault> {
    let (cell, beside) = (row.cells.get(columns.code)?, row.cells.get(columns.code + 1)?);
    let is_exchanged = code_cell::read(beside).is_some_and(|code| code.message.is_none())
        && cell.text.starts_with(char::is_alphabetic)
        && !code_cell::could_be(&cell.text);
    is_exchanged.then(|| {
        let message = format!("`{}` is where the code belongs, and `{}` beside it", cell.text, beside.text);
        let help = if is_key_like(&cell.text) {
            "if it is an error code, move the row to the table of errors; if not, exchange the two cells"
        } else {
            "exchange the two cells"
        };
        Fault::at(Rule::CodeWord, cell.span.clone(), message).help(help)
    })
}
