//! A cell that says that its row is not answered, by its header or by itself.

use std::fmt;
use std::ops::Range;

use super::{Subject, plain_cell, typed_cell};
use crate::reader::denied_list::{denies_list, is_nothing_else};
use crate::reader::fault::{Fault, Rule};
use crate::reader::markdown::{Cell, Row, Table};
use crate::reader::words::{self, is_one_of, is_version};

/// Whether the header asks if the row is answered.
fn asks(header: &str) -> bool {
    const USED: &[&str] = &[
        "used",
        "occurs",
        "happens",
        "in use",
        "returned",
        "emitted",
        "ready",
        "utilisé",
        "returned by us",
        "returned by",
        "used by",
        "active",
        "answered",
        "sent",
        "supported",
        "enabled",
        "available",
        "live",
        "prod",
        "production",
        "in production",
        "public",
        "visible",
        "visible to clients",
        "aktiv",
        "actif",
        "activo",
        "en uso",
        "implemented",
        "verwendet",
        "still used",
        "still in use",
        "still returned",
        "is used",
        "is it used",
        "do we use it",
        "do we return it",
        "we use it",
        "we return it",
        "can occur",
        "current",
        "valid",
        "applies",
        "support",
    ];
    USED.contains(&header)
}

fn is_no(cell: &str) -> bool {
    typed_cell::boolean(cell.split([',', '.', ' '].as_slice()).next().unwrap_or_default()) == Some(false)
        || is_one_of(cell, "never none nobody nothing n nein 0 ☐ ✖ 👎 :x: off non não нет 否")
        || is_one_of(words::first(cell), "not")
        || cell == "[ ]"
}

fn bare_header(header: &str) -> String {
    header.trim_matches(['*', '_', '`', '?'].as_slice()).to_lowercase()
}

/// The version that the header names: that of `v3`, `API v3`, `In v3`; the present one is the newest.
fn version(header: &str) -> Option<u32> {
    let header = bare_header(header);
    if is_one_of(&header, "today now currently") || header == "current version" {
        return Some(u32::MAX);
    }
    let name = words::strip_start(&header, &["api ", "in "]).unwrap_or(&header);
    name.strip_prefix('v').filter(|number| is_version(number))?.parse().ok()
}

/// The columns that say whether a row is answered, in which a cell without a text says no.
pub(crate) struct Asked<'t, 'p> {
    table: &'t Table<'p>,
    columns: Vec<usize>,
}

impl<'t, 'p> Asked<'t, 'p> {
    /// Those below `Used` and its like, and that of the newest version, without those that an argument names.
    pub(crate) fn of(table: &'t Table<'p>, is_named: &dyn Fn(&str) -> bool) -> Self {
        let headers = &table.header.cells;
        let mut newest = None;
        for header in headers {
            newest = newest.max(version(&header.text));
        }
        let mut columns = Vec::new();
        for (column, header) in headers.iter().enumerate() {
            let is_newest = newest.is_some() && version(&header.text) == newest;
            if (is_newest || asks(&bare_header(&header.text)))
                && !is_named(&header.text)
                && !table.column(column).all(is_out)
            {
                columns.push(column);
            }
        }
        Self { table, columns }
    }

    /// The header of the column that says no; what the cell says by itself, [`denies`] sees.
    pub(crate) fn leaves_out(&self, row: &Row<'_>) -> Option<&'t str> {
        self.columns.iter().find_map(|&column| {
            let header = &*self.table.header.cells[column].text;
            let is_left_out = |cell: &&Cell<'_>| is_out(cell) && !denies(header, &cell.text);
            row.cells.get(column).filter(is_left_out).map(|_| header)
        })
    }

    /// The fault of a row of `code`.
    pub(crate) fn fault(
        &self,
        row: &Row<'_>,
        code: &dyn fmt::Display,
        at: &Range<usize>,
        of: Subject,
    ) -> Option<Fault> {
        let header = self.leaves_out(row)?;
        let message = format!("`{code}` has a row, and by its cell below `{header}` it is not answered");
        let way = match of {
            Subject::Statuses => "delete the row; if clients may still meet it".to_owned(),
            Subject::Errors => {
                format!("strike the code through, ~~`{code}`~~, for clients may still meet it; if it is answered")
            }
        };
        Some(Fault::at(Rule::DeniedRow, at.clone(), message).help(format!("{way}, {}", with_type(header))))
    }
}

/// Whether a cell says no beside others that say yes: by nothing, by a strike, or by a word.
fn is_out(cell: &Cell<'_>) -> bool {
    typed_cell::is_nothing(&cell.text)
        || plain_cell::is_struck_through(cell)
        || is_no(&cell.text)
        || is_nothing_else(&cell.text)
}

/// What to write if the column is the program's to judge.
pub(crate) fn with_type(header: &str) -> String {
    format!("give the column a type in the attribute, as in `columns(state: &str = {header:?})`")
}

/// Whether a cell below this header says so.
pub(crate) fn denies(header: &str, cell: &str) -> bool {
    const STATES: &str = "state status lifecycle stage phase stability availability since remark remarks note notes";
    const ENDED: &[&str] = &[
        "removed",
        "removed in",
        "removed since",
        "retired",
        "retired in",
        "retired since",
        "replaced by",
        "superseded by",
        "use instead",
    ];
    let header = bare_header(header);
    let cell = cell.trim_matches(['*', '_', '`'].as_slice());
    let is_unborn =
        is_one_of(cell, "inactive todo wip unreleased tbd next old 🔴") || cell.eq_ignore_ascii_case("not yet");
    let is_no = is_no(cell);
    let is_said = !typed_cell::is_nothing(cell) && !is_no;
    asks(&header) && (is_no || is_unborn || is_nothing_else(cell))
        || is_one_of(&header, STATES) && (is_unborn || is_nothing_else(cell))
        || is_one_of(&header, "state lifecycle stage") && is_no
        || (header.starts_with("deprecated")
            || is_one_of(&header, "obsolete legacy disabled inactive until planned")
            || ENDED.contains(&&*header))
            && is_said
        || denies_list(cell)
}

/// The same of a table that only says more of the rows: `removed` below `v3`.
pub(crate) fn says_so(header: &str, cell: &str) -> bool {
    is_one_of(cell, "removed retired dropped discontinued withdrawn deprecated") || denies(header, cell)
}

/// Whether a header says that the codes below it are not answered: `Deprecated status`, `Never returned`.
pub(crate) fn is_of_denied(header: &str) -> bool {
    is_one_of(words::first(header), "removed retired deprecated obsolete dropped") || is_nothing_else(header)
}
