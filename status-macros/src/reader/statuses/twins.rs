//! Tables with the headers of one that is read.

use super::code_cell;
use super::evidence::CodeEvidence;
use crate::reader::markdown::Table;
use crate::reader::tables::compare_tables::headers_but;

/// The headers of the tables that are read, but for that of the code column, and how many these are.
pub(super) struct Twins(Vec<(String, usize)>);

impl Twins {
    pub(super) fn of(tables: &[&Table<'_>], name: &str) -> Self {
        let code = |table: &Table<'_>| table.header.cells.iter().position(|header| header.text == name);
        let others = |table: &&Table<'_>| Some((headers_but(table, Some(code(table)?)), table.header.cells.len() - 1));
        Self(tables.iter().filter_map(others).collect())
    }

    /// Whether the table has them beside a column of codes with another header, or all of its header is a row of statuses.
    pub(super) fn contain(&self, table: &Table<'_>) -> bool {
        let is_twin = |column: usize| {
            let own = headers_but(table, Some(column));
            CodeEvidence::of(table, column).are_most() && self.0.iter().any(|(headers, _)| *headers == own)
        };
        let mut columns = 0..table.header.cells.len();
        let is_row = self.0.iter().any(|(_, others)| *others > 0 && others + 1 == columns.len());
        columns.any(is_twin) || is_row && code_in_header(table).is_some()
    }
}

/// The column whose header is a code, as in a table that lacks its header row.
pub(super) fn code_in_header(table: &Table<'_>) -> Option<usize> {
    table.header.cells.iter().position(|header| code_cell::read(header).is_some())
}
