//! What each table is, and which column of it is which.

use super::{code_columns, text_columns};
use crate::reader::attr::ColumnArgs;
use crate::reader::fault::Faults;
use crate::reader::markdown::Table;
use crate::reader::tables::Verdict;

/// The columns of a table of errors, as indices of its cells.
#[derive(Clone, Debug, Default)]
pub(crate) struct Columns {
    pub(crate) code: usize,
    /// Without it, a heading above the table has the status.
    pub(crate) status: Option<usize>,
    pub(crate) title: Option<usize>,
    pub(crate) detail: Option<usize>,
    /// One for each typed column of the arguments.
    pub(crate) typed: Vec<Option<usize>>,
    /// Columns that the docs show below their header.
    pub(crate) shown: Vec<usize>,
}

/// Judges all tables together: what one header means, it means everywhere.
pub(super) fn verdicts(tables: &[&Table<'_>], args: &ColumnArgs, faults: &mut Faults) -> Vec<Verdict<Columns>> {
    let mut verdicts = code_columns::find(tables, args, faults);
    let mut found = Vec::new();
    for (table, verdict) in tables.iter().zip(&mut verdicts) {
        if let Verdict::Read(columns) = verdict {
            found.push((*table, columns));
        }
    }
    text_columns::find(&mut found, args, faults);
    verdicts
}
