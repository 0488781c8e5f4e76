//! Which columns of the tables of errors are the title and the detail, and which the docs show.

use super::column_faults::{self, Known};
use super::columns::Columns;
use super::headers::{self, Meaning};
use crate::reader::attr::{ColumnArgs, Role};
use crate::reader::fault::{Fault, Faults, Rule};
use crate::reader::markdown::{Cell, Table};
use crate::reader::spelling;
use crate::reader::statuses::column_faults::{
    absent_column, beside_named, exchanged_headers, misspelled_header, repeated_column,
};
use crate::reader::tables::{compare_tables, typed_cell};
use crate::reader::words;

/// Finds the columns of all tables of errors, whose codes and statuses are known.
pub(super) fn find(tables: &mut [(&Table<'_>, &mut Columns)], args: &ColumnArgs, faults: &mut Faults) {
    for (table, columns) in tables.iter_mut() {
        let finder = Finder { table, code: columns.code, status: columns.status, args };
        let before = faults.len();
        for typed in &args.typed {
            columns.typed.push(finder.named(&typed.header, faults));
        }
        columns.title = finder.text(Role::Title, Meaning::Title, faults);
        columns.detail = finder.text(Role::Detail, Meaning::Detail, faults);
        let roles = [Some(columns.code), columns.status, columns.title, columns.detail];
        columns.shown = finder.columns(&|column| !roles.contains(&Some(column)));
        // One fault of the columns is enough: its help shows the whole argument.
        if faults.len() == before {
            faults.extend(
                misspelled(&finder, columns)
                    .or_else(|| details_elsewhere(&finder, columns))
                    .or_else(|| missing(&finder, columns)),
            );
        }
    }
    compare(tables, args, faults);
}

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

    /// The columns that this holds for.
    fn columns(&self, holds: &dyn Fn(usize) -> bool) -> Vec<usize> {
        let mut columns = Vec::new();
        for column in 0..self.table.header.cells.len() {
            if holds(column) {
                columns.push(column);
            }
        }
        columns
    }

    /// Those of them that contain neither codes nor statuses, and that no argument names.
    fn free(&self, holds: &dyn Fn(usize) -> bool) -> Vec<usize> {
        let taken = [Some(self.code), self.status];
        self.columns(&|column| {
            !taken.contains(&Some(column)) && !self.args.names(&self.header(column).text) && holds(column)
        })
    }

    /// The column that the attribute names: letter by letter.
    fn named(&self, name: &str, faults: &mut Faults) -> Option<usize> {
        let columns = self.columns(&|column| self.header(column).text == name);
        match *columns {
            [] => faults.push(absent_column(self.table, name)),
            [first, second, ..] => faults.push(repeated_column(self.table, first, second)),
            [_] => {}
        }
        columns.first().copied()
    }

    fn text(&self, role: Role, meaning: Meaning, faults: &mut Faults) -> Option<usize> {
        if let Some(name) = self.args.header(role) {
            return self.named(name, faults);
        }
        let by_header = self.free(&|column| self.meaning(column) == Some(meaning));
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
            .help(column_faults::argument_or_known(self.table, known, self.args))
    }
}

/// However certain the cells are, a header that is nearly a known one is a mistake.
fn misspelled(finder: &Finder<'_, '_>, columns: &Columns) -> Option<Fault> {
    let taken = [columns.title, columns.detail];
    for column in finder.columns(&|column| !taken.contains(&Some(column))) {
        let header = finder.header(column);
        if let Some(near) = headers::misspelled(&header.text)
            && !finder.args.names(&header.text)
        {
            // Where another header says the same, this one may be the missing one.
            let is_taken = match headers::meaning_of_text(near) {
                Some(Meaning::Detail) => columns.detail.is_some(),
                Some(Meaning::Title) => columns.title.is_some(),
                _ => false,
            };
            if let Some(fault) = missing(finder, columns).filter(|_| is_taken) {
                return Some(fault);
            }
            return Some(misspelled_header(
                header,
                near,
                &column_faults::argument(finder.table, columns.into(), finder.args),
            ));
        }
    }
    None
}

/// Single words or nothing below the header of the details, and sentences below one that is not of a text: a new column, whose cells are at the end.
fn details_elsewhere(finder: &Finder<'_, '_>, columns: &Columns) -> Option<Fault> {
    let detail = columns.detail.filter(|_| finder.args.header(Role::Detail).is_none())?;
    let is_sentence = |cell: &Cell<'_>| cell.text.split(' ').count() > 2;
    let has_sentences = |column: &usize| {
        finder.meaning(*column).is_none()
            && finder.table.column(*column).filter(|cell| is_sentence(cell)).count() * 2 > finder.table.rows.len()
    };
    let texts = columns.shown.iter().copied().find(has_sentences)?;
    let are_words = finder.table.column(detail).all(|cell| !cell.text.contains(' '));
    (are_words && finder.table.rows.len() > 1).then(|| exchanged_headers(finder.table, detail, texts, "details"))
}

/// Headers of what the reader can do, how bad it is, and who knows more.
const ADVICE: &[&str] = &[
    "Action",
    "Actions",
    "Recommended action",
    "Suggested action",
    "What to do",
    "Fix",
    "Next step",
    "Next steps",
    "Retry",
    "Retry after",
    "Severity",
    "Owner",
    "Team",
    "Since",
    "Methods",
    "Endpoints",
];

/// A column that could be a missing one, unless the attribute has said which columns there are.
fn missing(finder: &Finder<'_, '_>, columns: &Columns) -> Option<Fault> {
    if settles_texts(finder.args) || columns.title.is_some() && columns.detail.is_some() {
        return None;
    }
    let says_nothing = |column: usize| match finder.meaning(column) {
        None => true,
        // Another column has the codes and the statuses.
        Some(Meaning::Code | Meaning::Status | Meaning::AnyCode) => {
            finder.table.column(column).all(|cell| cell.text.contains(' '))
        }
        Some(_) => false,
    };
    // Words that repeat say who, or how bad, and not what, if another column does.
    let has_text = columns.title.is_some() || columns.detail.is_some();
    let are_labels = |column: usize| {
        let mut words: Vec<(&str, usize)> = finder.table.column(column).map(|cell| (&*cell.text, 0)).collect();
        let has_spaces = words.iter().any(|(word, _)| word.contains(' '));
        spelling::sort(&mut words);
        words.dedup();
        has_text && !has_spaces && words.len() < finder.table.rows.len()
    };
    let has_texts = |column: usize| {
        !finder.table.column(column).all(|cell| typed_cell::is_value(&cell.text)) && !are_labels(column)
    };
    // Beside the details, what to do is no title.
    let is_advice = |column: usize| columns.detail.is_some() && words::is_any(&finder.header(column).text, ADVICE);
    let is_open = |column: usize| {
        columns.shown.contains(&column) && says_nothing(column) && has_texts(column) && !is_advice(column)
    };
    // Beside codes that the attribute names, a column of single words is for the docs.
    if !finder.args.roles.is_empty() && columns.title.is_none() && columns.detail.is_none() {
        return unnamed(finder.table, columns, finder.args);
    }
    let column = *finder.free(&is_open).first()?;
    let known = Known::from(columns);
    let (what, role, name, known) = match columns.detail {
        None => {
            ("details, which explain the errors", Role::Detail, "Description", Known { detail: Some(column), ..known })
        }
        Some(_) => ("titles, which name the errors", Role::Title, "Title", Known { title: Some(column), ..known }),
    };
    let header = finder.header(column);
    let argument = column_faults::argument(finder.table, known, finder.args);
    let fault = |help: String| {
        Fault::at(Rule::MissingColumn, header.span.clone(), format!("no known header names the column of the {what}"))
            .label("is it this one?")
            .help(help)
    };
    if !argument.contains("columns(") {
        return Some(fault(argument));
    }
    // For the docs, and for an accessor.
    let notes = format!(", notes: &str = {:?})", header.text);
    let named = argument.rsplit('\n').next().unwrap_or_default().trim_end_matches(')');
    let otherwise = named.replacen(&format!(", {} = {:?}", role.name(), header.text), "", 1) + &notes;
    Some(fault(format!("if it is, write `{name}` for its header, or {argument}\nif it is not:\n{otherwise}")))
}

/// Where the attribute names some of the columns, columns with short cells are for the docs; one with texts could be the missing one.
fn unnamed(table: &Table<'_>, columns: &Columns, args: &ColumnArgs) -> Option<Fault> {
    let (known, role, words) = match (columns.title, columns.detail) {
        (_, None) => ("Detail", Role::Detail.name(), 3),
        (None, _) => ("Title", Role::Title.name(), 2),
        _ => return None,
    };
    let is_unknown = |header: &str| headers::meaning_of_text(header).is_none() && !args.names(header);
    let header = &table.header.cells[compare_tables::texts(table, &columns.shown, words, &is_unknown)?];
    let message = format!("no known header names the column of the {role}s");
    Some(Fault::at(Rule::MissingColumn, header.span.clone(), message).label("is it this one?").help(beside_named(
        &header.text,
        known,
        role,
    )))
}

fn settles_texts(args: &ColumnArgs) -> bool {
    args.settles_texts(&|header| headers::meaning(header).is_some())
}

/// Compares the tables: what one has under a name that the attribute gives, another may have under another name.
fn compare(tables: &[(&Table<'_>, &mut Columns)], args: &ColumnArgs, faults: &mut Faults) {
    if !settles_texts(args) {
        return;
    }
    let before = faults.len();
    for (of, what) in [(title_of as fn(&Columns) -> Option<usize>, "titles"), (detail_of, "details")] {
        let columns = tables.iter().map(|(table, columns)| (*table, of(columns), &*columns.shown));
        compare_tables::compare(&columns.collect::<Vec<_>>(), what, args, faults);
    }
    if faults.len() == before {
        faults.extend(tables.iter().find_map(|(table, columns)| unnamed(table, columns, args)));
    }
}

fn title_of(columns: &Columns) -> Option<usize> {
    columns.title
}

fn detail_of(columns: &Columns) -> Option<usize> {
    columns.detail
}
