//! Which columns of the tables of errors are the title and the detail, and which the docs show.

use super::column_faults::{self, Known};
use super::columns::Columns;
use super::headers::{self, Meaning};
use crate::reader::attr::{ColumnArgs, Role};
use crate::reader::fault::{Fault, Faults, Rule};
use crate::reader::markdown::{Cell, Table};
use crate::reader::spelling;
use crate::reader::statuses::column_faults::{
    absent_column, column_of_another_table, misspelled_header, repeated_column,
};

/// Finds the columns of all tables of errors, whose codes and statuses are known.
pub(super) fn find(tables: &mut [(&Table<'_>, &mut Columns)], args: &ColumnArgs, faults: &mut Faults) {
    for (table, columns) in tables.iter_mut() {
        let finder = Finder { table, code: columns.code, status: columns.status, args };
        let before = faults.len();
        columns.typed = args.typed.iter().map(|typed| finder.named(&typed.header, faults)).collect();
        columns.title = finder.text(Role::Title, Meaning::Title, faults);
        columns.detail = finder.text(Role::Detail, Meaning::Detail, faults);
        let roles = [Some(columns.code), columns.status, columns.title, columns.detail];
        columns.shown = (0..table.header.cells.len()).filter(|column| !roles.contains(&Some(*column))).collect();
        // One fault of the columns is enough: its help shows the whole argument.
        if faults.len() == before {
            faults.extend(OPEN.iter().find_map(|rule| rule(&finder, columns)));
        }
    }
    compare(tables, args, faults);
}

/// Rules on the columns that have no role yet. The first that applies counts.
const OPEN: &[fn(&Finder<'_, '_>, &Columns) -> Option<Fault>] = &[misspelled, missing];

struct Finder<'t, 'p> {
    table: &'t Table<'p>,
    code: usize,
    status: Option<usize>,
    args: &'t ColumnArgs,
}

impl<'t, 'p> Finder<'t, 'p> {
    fn header(&self, column: usize) -> &'t Cell<'p> {
        &self.table.header.cells[column]
    }

    /// What the header says of its column, which contains neither the codes nor the statuses.
    fn meaning(&self, column: usize) -> Option<Meaning> {
        headers::meaning_of_text(&self.header(column).text)
    }

    /// The columns that are not named by an argument and that this holds for.
    fn free(&self, holds: impl Fn(usize) -> bool) -> Vec<usize> {
        let is_free = |column: &usize| {
            ![Some(self.code), self.status].contains(&Some(*column)) && !self.args.names(&self.header(*column).text)
        };
        (0..self.table.header.cells.len()).filter(|column| is_free(column) && holds(*column)).collect()
    }

    /// The column that the attribute names: letter by letter.
    fn named(&self, name: &str, faults: &mut Faults) -> Option<usize> {
        let mut columns = (0..self.table.header.cells.len()).filter(|&column| self.header(column).text == name);
        let first = columns.next();
        match (first, columns.next()) {
            (None, _) => faults.push(absent_column(self.table, name)),
            (Some(first), Some(second)) => faults.push(repeated_column(self.table, first, second)),
            _ => {}
        }
        first
    }

    fn text(&self, role: Role, meaning: Meaning, faults: &mut Faults) -> Option<usize> {
        if let Some(name) = self.args.header(role) {
            return self.named(name, faults);
        }
        let by_header = self.free(|column| self.meaning(column) == Some(meaning));
        if let [first, second, ..] = by_header.as_slice() {
            faults.push(self.two_columns(role, *first, *second));
        }
        by_header.first().copied()
    }

    fn two_columns(&self, role: Role, first: usize, second: usize) -> Fault {
        let known = Known { code: Some(self.code), status: self.status, ..Known::default() };
        let known = match role {
            Role::Title => Known { title: Some(first), ..known },
            _ => Known { detail: Some(first), ..known },
        };
        let message = format!("two headers mean the column of the {}s", role.name());
        Fault::at(Rule::TwoTextColumns, self.header(second).span.clone(), message)
            .label("the other is at")
            .and(self.header(first).span.clone())
            .help(column_faults::argument(self.table, known, self.args))
    }
}

/// However certain the cells are, a header that is nearly a known one is a mistake.
fn misspelled(finder: &Finder<'_, '_>, columns: &Columns) -> Option<Fault> {
    let all = columns.shown.iter().copied().chain([columns.code]).chain(columns.status);
    all.filter(|column| !finder.args.names(&finder.header(*column).text)).find_map(|column| {
        let header = finder.header(column);
        headers::misspelled(&header.text).map(|near| misspelled_header(header, near))
    })
}

/// A column that could be a missing one, unless the attribute has said which columns there are.
fn missing(finder: &Finder<'_, '_>, columns: &Columns) -> Option<Fault> {
    if !finder.args.roles.is_empty() || columns.title.is_some() && columns.detail.is_some() {
        return None;
    }
    let is_open = |column: usize| columns.shown.contains(&column) && finder.meaning(column).is_none();
    let column = *finder.free(is_open).first()?;
    let what = if columns.detail.is_none() { "details" } else { "titles" };
    let message = format!("no known header names the column of the {what}");
    Some(
        Fault::at(Rule::MissingColumn, finder.header(column).span.clone(), message)
            .label("is it this one?")
            .help(column_faults::argument(finder.table, columns.into(), finder.args)),
    )
}

/// Compares the tables: what one has under a name that the attribute gives, another may have under another name.
fn compare(tables: &[(&Table<'_>, &mut Columns)], args: &ColumnArgs, faults: &mut Faults) {
    if args.roles.is_empty() {
        return;
    }
    let title = |columns: &Columns| columns.title;
    let detail = |columns: &Columns| columns.detail;
    for (of, what) in [(title as fn(&Columns) -> Option<usize>, "titles"), (detail, "details")] {
        let mut known = Vec::new();
        for (table, _) in tables.iter().filter(|(_, columns)| of(columns).is_some()) {
            known.extend(table.header.cells.iter().map(|header| spelling::key(&header.text)));
        }
        for (table, columns) in tables.iter().filter(|(_, columns)| of(columns).is_none() && !known.is_empty()) {
            let mut headers = columns.shown.iter().map(|&column| &table.header.cells[column]);
            let is_strange =
                |header: &&Cell<'_>| !args.names(&header.text) && !known.contains(&spelling::key(&header.text));
            faults.extend(headers.find(is_strange).map(|header| column_of_another_table(header, what)));
        }
    }
}
