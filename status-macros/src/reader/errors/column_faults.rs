//! The faults of headers and columns that only tables of errors have.

use super::columns::Columns;
use super::headers::{self, Meaning};
use super::key_evidence::Evidence;
use crate::reader::attr::{ColumnArgs, Role, Typed, as_written};
use crate::reader::fault::{Fault, Rule};
use crate::reader::markdown::{Cell, Table};
use crate::reader::spelling::same;

/// The columns as far as they are known; the rest is read off the cells.
#[derive(Clone, Copy, Default)]
pub(super) struct Known {
    pub(super) code: Option<usize>,
    pub(super) status: Option<usize>,
    pub(super) title: Option<usize>,
    pub(super) detail: Option<usize>,
}

impl From<&Columns> for Known {
    fn from(columns: &Columns) -> Self {
        Self { code: Some(columns.code), status: columns.status, title: columns.title, detail: columns.detail }
    }
}

pub(super) fn two_code_columns(
    table: &Table<'_>,
    first: usize,
    second: usize,
    status: Option<usize>,
    args: &ColumnArgs,
) -> Fault {
    let known = Known { code: Some(first), status, ..Known::default() };
    let message = "two columns could be the one of the error codes";
    Fault::at(Rule::TwoCodeColumns, table.header.cells[second].span.clone(), message)
        .label("the other is at")
        .and(table.header.cells[first].span.clone())
        .help(argument_or_known(table, known, args))
}

pub(super) fn two_status_columns(
    table: &Table<'_>,
    first: usize,
    second: usize,
    code: usize,
    args: &ColumnArgs,
) -> Fault {
    let known = Known { code: Some(code), status: Some(first), ..Known::default() };
    let message = "two columns could be the one of the statuses";
    Fault::at(Rule::TwoStatusColumns, table.header.cells[second].span.clone(), message)
        .label("the other is at")
        .and(table.header.cells[first].span.clone())
        .help(argument_or_known(table, known, args))
}

pub(super) fn missing_status(table: &Table<'_>, code: usize, args: &ColumnArgs) -> Fault {
    let message = "a table of error codes without their statuses";
    let known = Known { code: Some(code), ..Known::default() };
    let fault = Fault::at(Rule::MissingStatus, table.header.span.clone(), message);
    if status(table, known).is_some() {
        return fault.help(argument_or_known(table, known, args));
    }
    let header = &table.header.cells[code].text;
    fault.help(format!("add a column with the header `HTTP status`, or write the status as the heading of the table, as in `### 404 Not Found`; if it is about something else, write another header for `{header}`; to leave such tables alone, name the code column of the others in the attribute: `columns(code = \"…\")`"))
}

pub(super) fn error_in_header(code: &Cell<'_>) -> Fault {
    let message = format!("`{}` and its status are in a header row", code.text);
    Fault::at(Rule::StatusInHeader, code.span.clone(), message)
        .help("write a header row such as `| Error code | HTTP status | Detail |` above it, and move the delimiter row between the two")
}

/// A table that has codes and statuses, and no header that says so.
pub(super) fn doubtful_table(table: &Table<'_>, code: usize, args: &ColumnArgs) -> Fault {
    let message = "this may be a table of errors, and no header says so";
    let known = Known { code: Some(code), ..Known::default() };
    Fault::at(Rule::DoubtfulTable, table.header.cells[code].span.clone(), message)
        .label("its cells look like error codes")
        .help(argument_or_known(table, known, args))
}

/// Numbers that could be the statuses, below a header that does not say so.
pub(super) fn doubtful_status(table: &Table<'_>, code: usize, status: usize, args: &ColumnArgs) -> Fault {
    let known = Known { code: Some(code), status: Some(status), ..Known::default() };
    let header = &table.header.cells[status];
    let message = format!("the numbers below `{}` may be the statuses, and the header does not say so", header.text);
    Fault::at(Rule::DoubtfulTable, header.span.clone(), message).help(argument_or(
        "give the header of the statuses the name `HTTP status`, or ",
        table,
        known,
        args,
    ))
}

/// The same, after what can be done instead.
pub(super) fn argument_or_known(table: &Table<'_>, known: Known, args: &ColumnArgs) -> String {
    argument_or(
        "give the header a known name, as `Error code`, `HTTP status`, `Title` or `Detail`, or ",
        table,
        known,
        args,
    )
}

/// The `columns(…)` argument for a table, as far as its headers and cells tell: ready to paste.
pub(super) fn argument(table: &Table<'_>, known: Known, args: &ColumnArgs) -> String {
    argument_or("", table, known, args)
}

/// The same, after a text that ends with a comma or a semicolon.
pub(super) fn argument_or(instead: &str, table: &Table<'_>, known: Known, args: &ColumnArgs) -> String {
    let header = |column: usize| &*table.header.cells[column].text;
    if known.code.is_some_and(|code| header(code).is_empty()) {
        return "give the column a header, as `Code`".to_owned();
    }
    let known = Known { status: known.status.or_else(|| status(table, known)), ..known };
    let known = Known { title: known.title.or_else(|| text(table, known, Meaning::Title, args)), ..known };
    let detail = known.detail.or_else(|| text(table, known, Meaning::Detail, args));
    let roles =
        [(Role::Code, known.code), (Role::Status, known.status), (Role::Title, known.title), (Role::Detail, detail)];
    let mut named = String::new();
    for (role, column) in roles {
        let text = args.header(role).unwrap_or(column.map_or("", header));
        if !text.is_empty() {
            named += &format!(", {} = {text:?}", role.name());
        }
    }
    for Typed { name, ty, header, .. } in &args.typed {
        named += &format!(", {name}: {} = {header:?}", as_written(ty));
    }
    let named = named.trim_start_matches(", ");
    format!("{instead}name the columns in the attribute:\n  columns({named})")
}

/// The column that probably contains the statuses.
fn status(table: &Table<'_>, known: Known) -> Option<usize> {
    let mut most = (0, None);
    for column in 0..table.header.cells.len() {
        let statuses = Evidence::of(table, column).statuses;
        if Some(column) != known.code && statuses > most.0 {
            most = (statuses, Some(column));
        }
    }
    most.1
}

/// The column whose header says so, else the only other text, else a second title, which is a longer one.
fn text(table: &Table<'_>, known: Known, wanted: Meaning, args: &ColumnArgs) -> Option<usize> {
    let taken = [known.code, known.status, known.title, known.detail];
    let (mut unknown, mut longer) = (Vec::new(), None);
    let mut has_detail = wanted == Meaning::Detail || known.detail.is_some();
    for (column, header) in table.header.cells.iter().enumerate() {
        if taken.contains(&Some(column)) || args.typed.iter().any(|typed| same(&typed.header, &header.text)) {
            continue;
        }
        match headers::meaning_of_text(&header.text) {
            Some(meaning) if meaning == wanted => return Some(column),
            Some(Meaning::Title) => longer = longer.or(Some(column)),
            Some(Meaning::Detail) => has_detail = true,
            None if table.column(column).any(|cell| cell.text.contains(' ')) => unknown.push(column),
            _ => {}
        }
    }
    match *unknown {
        // A title is not guessed: without one, the phrase of the status is the title.
        [only] if has_detail && wanted == Meaning::Detail => Some(only),
        _ if wanted == Meaning::Detail => longer,
        _ => None,
    }
}
