//! The rows of a table of errors.

use super::columns::Columns;
use super::one_word::{is_code, is_key_like};
use super::row::RowReader;
use super::{code_cell, status_cell};
use crate::reader::attr::ErrorArgs;
use crate::reader::fault::{Fault, Faults, Rule};
use crate::reader::markdown::{RowKind, Table};
use crate::reader::model::{ErrorRow, LeftAlone};
use crate::reader::rfc9110;
use crate::reader::statuses::{class_heading, code_cell as status_code};
use crate::reader::tables::denied_cell::Asked;
use crate::reader::tables::{RowCells, Subject, is_group, names_group, readable};

/// The errors of a table.
pub(super) fn read(
    table: &Table<'_>,
    columns: &Columns,
    args: &ErrorArgs,
    errors: &mut Vec<ErrorRow>,
    faults: &mut Faults,
) {
    let heading = status_cell::of_heading(table).filter(|_| columns.status.is_none());
    faults.extend(heading.as_ref().and_then(status_cell::fault));
    let typed = readable(table, &args.page.columns.typed, &columns.typed, faults);
    let columns = &Columns { typed, ..columns.clone() };
    let classes = class_heading::classes(table);
    let asked = Asked::of(table, &|header| args.page.columns.names(header));
    for row in &table.rows {
        if row.kind != RowKind::Data {
            continue;
        }
        let cells = RowCells { table, row };
        if let Some(fault) = misplaced(&cells, columns) {
            faults.push(fault);
            continue;
        }
        let code = row.cells.get(columns.code).and_then(|cell| code_cell::read(cell, faults));
        let status = match columns.status.and_then(|column| row.cells.get(column)) {
            Some(cell) => {
                let status = status_cell::read(cell, code.as_ref().is_some_and(|code| code.is_retired), faults);
                faults.extend(status.as_ref().and_then(|status| {
                    status_cell::fault(status).or_else(|| status_cell::heading_status(table, status))
                }));
                status
            }
            None => heading.clone(),
        };
        if let (Some(code), Some(status)) = (code, status) {
            let fault = asked.fault(row, &code.code.value, &code.code.span, Subject::Errors);
            faults.extend(fault.filter(|_| !code.is_retired));
            errors.extend(RowReader { cells, classes: &classes, columns, args }.error(code, status, faults));
        }
    }
}

/// A row that names a group, or whose code is in another cell.
fn misplaced(cells: &RowCells<'_, '_>, columns: &Columns) -> Option<Fault> {
    let cell = cells.row.cells.get(columns.code)?;
    if columns.status.is_some() && is_group(cells.row, cell) {
        let message = format!("`{}` has no status", cell.text);
        return Some(names_group(Fault::at(Rule::ErrorCodeWord, cell.span.clone(), message)));
    }
    if let (Some(code), Some(column)) = (status_code::read(cell), columns.status)
        && cells.row.cells.get(column).is_some_and(|cell| rfc9110::is_phrase(code.number, &cell.text))
    {
        return Some(
            Fault::at(
                Rule::ErrorCodeWord,
                cell.span.clone(),
                format!("`{}` is a status, not an error code", cell.text),
            )
            .help("move the row to the table of statuses, or write the code of an error before its status"),
        );
    }
    if let (Some(status), Some(title)) = (columns.status, columns.title)
        && let (Some(cell), Some(other)) = (cells.row.cells.get(status), cells.row.cells.get(title))
        && status_code::read(other).is_some_and(|code| code.message.is_none())
        && !status_code::could_be(&cell.text)
        && !cell.text.is_empty()
    {
        let message =
            format!("`{}` is where the status belongs, and `{}` is in the column of the titles", cell.text, other.text);
        return Some(Fault::at(Rule::ErrorCodeWord, cell.span.clone(), message).help("exchange the two cells"));
    }
    let of_status = columns.status.filter(|_| status_code::read(cell).is_some());
    let of_title = columns.title.filter(|_| !is_code(&cell.text) && !cell.text.is_empty());
    let (column, other) = [of_status, of_title].into_iter().flatten().find_map(|column| {
        let other = cells
            .row
            .cells
            .get(column)
            .filter(|other| is_key_like(&other.text) && other.text.contains(char::is_alphabetic))?;
        Some((column, other))
    })?;
    let (code, header) = (&other.text, &cells.table.header.cells.get(column)?.text);
    let message = format!("`{}` is where the error code belongs, and `{code}` is in the column `{header}`", cell.text);
    Some(Fault::at(Rule::ErrorCodeWord, cell.span.clone(), message).help("exchange the two cells"))
}

/// What was seen instead of a table of errors.
pub(super) fn no_error_table(left_alone: &[LeftAlone]) -> Fault {
    let first = left_alone.first();
    let at = first.map_or(0..0, |first| first.span.clone());
    let fault = Fault::at(Rule::NoErrorTable, at, "the page has no table of errors")
        .help("write one with the headers `Code`, `HTTP status`, `Title` and `Description`; a table of statuses is read by `#[status_table(…)]`");
    match first {
        Some(first) => fault.label(format!("left alone: {}", first.why)),
        None => fault,
    }
}
