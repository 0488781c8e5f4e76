//! Which tables are read, and row after row: what statuses and errors have alike.

mod cells;
pub(crate) mod compare_tables;
pub(crate) mod denied_cell;
pub(crate) mod denied_table;
pub(crate) mod plain_cell;
mod read;
mod select;
pub(crate) mod typed_cell;

use std::fmt;

use super::attr::PageArgs;
use super::fault::{Fault, Faults};
use super::markdown::{Document, Scope, Table};
use super::model::{LeftAlone, Why};

pub(crate) use cells::{RowCells, is_group, names_group, readable};
pub(crate) use read::{Rows, read};
pub(crate) use select::{Selection, absent, select};

/// What a page is read for: its statuses, or its errors. The attribute's arguments are one.
pub(crate) trait Kind {
    /// Which column of a table is which.
    type Columns;
    type Row;

    const SUBJECT: Subject;

    fn page(&self) -> &PageArgs;

    /// Judges all tables that may be read together: what one header means, it means everywhere.
    fn verdicts(&self, tables: &[&Table<'_>], faults: &mut Faults) -> Vec<Verdict<Self::Columns>>;

    /// Whether the cells of a table in HTML say that it should have been read.
    fn is_like(&self, cells: &[String]) -> bool;

    /// Adds the rows of a table.
    fn rows(&self, table: &Table<'_>, columns: &Self::Columns, rows: &mut Vec<Self::Row>, faults: &mut Faults);

    /// Compares the rows with what is beside their tables: lines, and the cells of tables about something else.
    fn beside_tables(
        &self,
        document: &Document<'_>,
        scope: &Scope,
        others: &[&Table<'_>],
        rows: &[Self::Row],
        faults: &mut Faults,
    );

    /// The fault of a page of which no table is read, if something else was probably meant as one.
    fn in_place_of_a_table(&self, _: &Document<'_>, _: &Scope, _: &[LeftAlone]) -> Option<Fault> {
        None
    }

    /// The fault of a page of which no table is read.
    fn nothing_read(&self, left_alone: &[LeftAlone]) -> Fault;
}

/// What tables are of, as their faults call it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Subject {
    Statuses,
    Errors,
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Statuses => "statuses",
            Self::Errors => "errors",
        })
    }
}

/// What a table is.
#[derive(Debug)]
pub(crate) enum Verdict<C> {
    Read(C),
    LeftAlone(Why),
}
