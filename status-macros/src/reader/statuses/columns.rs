//! What each table is, and which column of it is which.

use super::{code_column, text_columns};
use crate::reader::attr::ColumnArgs;
use crate::reader::fault::Faults;
use crate::reader::markdown::{Document, Scope, Table};
use crate::reader::model::Why;

/// What a table is.
#[derive(Debug)]
pub(crate) enum Verdict {
    StatusTable(Columns),
    LeftAlone(Why),
}

/// The columns of a status table, as indices of its cells.
#[derive(Clone, Debug, Default)]
pub(crate) struct Columns {
    pub(crate) code: usize,
    pub(crate) message: Option<usize>,
    pub(crate) purpose: Option<usize>,
    /// One for each typed column of the arguments.
    pub(crate) typed: Vec<Option<usize>>,
    /// Columns that the docs show below their header.
    pub(crate) shown: Vec<usize>,
}

/// Judges all tables of the page together: what one header means, it means everywhere.
pub(super) fn verdicts(document: &Document<'_>, scope: &Scope, args: &ColumnArgs, faults: &mut Faults) -> Vec<Verdict> {
    let is_read = |table: &&Table<'_>| scope.contains(table.header.span.start);
    let tables: Vec<_> = document.tables.iter().filter(is_read).collect();
    let mut codes = code_column::find(&tables, args, faults).into_iter();
    let mut verdicts: Vec<_> = document
        .tables
        .iter()
        .map(|table| match is_read(&table).then(|| codes.next()).flatten() {
            None => Verdict::LeftAlone(Why::UnderAnotherHeading),
            Some(code_column::CodeColumn::None(why)) => Verdict::LeftAlone(why),
            Some(code_column::CodeColumn::At(code)) => Verdict::StatusTable(Columns { code, ..Columns::default() }),
        })
        .collect();
    let mut found = Vec::new();
    for (table, verdict) in document.tables.iter().zip(&mut verdicts) {
        if let Verdict::StatusTable(columns) = verdict {
            found.push((table, columns));
        }
    }
    text_columns::find(&mut found, args, faults);
    verdicts
}
