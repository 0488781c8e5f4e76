//! The rows of a table of errors.

use super::columns::Columns;
use super::row::RowReader;
use super::{code_cell, status_cell};
use crate::reader::attr::ErrorArgs;
use crate::reader::fault::{Fault, Faults, Rule};
use crate::reader::markdown::{RowKind, Table};
use crate::reader::model::{ErrorRow, LeftAlone};
use crate::reader::tables::{RowCells, readable};

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
    for row in &table.rows {
        if row.kind != RowKind::Data {
            continue;
        }
        let cells = RowCells { table, row };
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
            errors.extend(RowReader { cells, columns, args }.error(code, status, faults));
        }
    }
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
