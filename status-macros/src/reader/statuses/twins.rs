//! Tables with the headers of one that is read.

use super::code_cell;
use super::evidence::CodeEvidence;
use crate::reader::markdown::Table;
use crate::reader::spelling;

/// The headers of the tables that are read, but for that of the code column.
pub(super) struct Twins(Vec<Vec<String>>);

impl Twins {
    pub(super) fn of(tables: &[&Table<'_>], name: &str) -> Self {
        let code = |table: &Table<'_>| table.header.cells.iter().position(|header| header.text == name);
        Self(tables.iter().filter_map(|table| Some(headers_but(table, Some(code(table)?)))).collect())
    }

    /// Whether the table has them beside a column of codes with another header, or all of its header is a row of statuses.
    pub(super) fn contain(&self, table: &Table<'_>) -> bool {
        let is_twin = |column: usize| {
            CodeEvidence::of(table, column).are_most() && self.0.contains(&headers_but(table, Some(column)))
        };
        let mut columns = 0..table.header.cells.len();
        let is_row = self.0.iter().any(|headers| headers.len() + 1 == columns.len() && !headers.is_empty());
        columns.any(is_twin) || is_row && code_in_header(table).is_some()
    }
}

/// The headers as keys, but for that of the column.
pub(super) fn headers_but(table: &Table<'_>, column: Option<usize>) -> Vec<String> {
    let headers = table.header.cells.iter().enumerate().filter(|(index, _)| Some(*index) != column);
    headers.map(|(_, header)| spelling::key(&header.text)).collect()
}

/// The column whose header is a code, as in a table that lacks its header row.
pub(super) fn code_in_header(table: &Table<'_>) -> Option<usize> {
    table.header.cells.iter().position(|header| code_cell::read(header).is_some())
}
