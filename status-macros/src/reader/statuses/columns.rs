//! What each table is, and which column of it is which.

use super::code_column;
use super::sight::CodeColumn;
use super::text_columns;
use crate::reader::attr::ColumnArgs;
use crate::reader::fault::Faults;
use crate::reader::markdown::Table;
use crate::reader::tables::Verdict;

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

/// Judges all tables together: what one header means, it means everywhere.
pub(super) fn verdicts(tables: &[&Table<'_>], args: &ColumnArgs, faults: &mut Faults) -> Vec<Verdict<Columns>> {
    let verdict = |code| match code {
        CodeColumn::None(why) => Verdict::LeftAlone(why),
        CodeColumn::At(code) => Verdict::Read(Columns { code, ..Columns::default() }),
    };
    let mut verdicts: Vec<_> = code_column::find(tables, args, faults).into_iter().map(verdict).collect();
    let mut found = Vec::new();
    for (table, verdict) in tables.iter().zip(&mut verdicts) {
        if let Verdict::Read(columns) = verdict {
            found.push((*table, columns));
        }
    }
    text_columns::find(&mut found, args, faults);
    verdicts
}
