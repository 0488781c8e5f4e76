//! What is wrong with the columns that have no role: a text that nobody named, or a header that its cells contradict.

use super::code_cell;
use super::column_faults::{
    Missing, ambiguous_column, exchanged_headers, missing_beside_named, missing_beside_others, missing_column,
    misspelled_header, two_code_columns, unknown_messages,
};
use super::columns::Columns;
use super::known_headers::{self, Meaning};
use super::suggest_columns::{self, Known};
use super::text_finder::{Finder, has_messages_beside_codes, have_messages, settles_texts};
use crate::reader::attr::{ColumnArgs, Role};
use crate::reader::fault::Fault;
use crate::reader::markdown::Table;
use crate::reader::tables::{compare_tables, typed_cell};

/// Rules on the columns that have no role yet, in the order in which their faults tell most. The first that applies counts.
pub(super) const OPEN: &[fn(&Finder<'_, '_>, &Columns) -> Option<Fault>] = &[
    misspelled,
    second_code_column,
    texts_below_code_header,
    texts_elsewhere,
    ambiguous,
    remarks_behind_codes,
    missing,
];

/// However certain the cells are, a header that is nearly a known one is a mistake.
fn misspelled(finder: &Finder<'_, '_>, columns: &Columns) -> Option<Fault> {
    let mut headers = finder.open(columns);
    headers.extend(columns.message);
    if finder.args.header(Role::Code).is_none() {
        headers.push(finder.code);
    }
    headers.into_iter().find_map(|column| {
        let header = finder.header(column);
        let near = known_headers::misspelled(&header.text).filter(|_| !finder.args.names(&header.text))?;
        let meant = |meaning| (known_headers::meaning(near) == Some(meaning)).then_some(column);
        let message = columns.message.or(meant(Meaning::Message));
        let purpose = columns.purpose.or(meant(Meaning::Purpose));
        let known = Known { message, purpose, ..finder.known(None) };
        Some(misspelled_header(header, near, &suggest_columns::argument_or("", finder.table, known, finder.args)))
    })
}

fn second_code_column(finder: &Finder<'_, '_>, columns: &Columns) -> Option<Fault> {
    let second = finder.open(columns).into_iter().find(|column| finder.meaning(*column) == Some(Meaning::Code))?;
    let is_blocked = finder.args.header(Role::Code).is_none();
    is_blocked.then(|| two_code_columns(finder.table, finder.code, second, Known::default(), finder.args))
}

/// Single words or nothing below the header of the purposes, and sentences below one that is not of a text.
fn texts_elsewhere(finder: &Finder<'_, '_>, columns: &Columns) -> Option<Fault> {
    let purpose = columns.purpose.filter(|_| finder.args.header(Role::Purpose).is_none())?;
    let are_words = finder.table.column(purpose).all(|cell| !cell.text.contains(' '));
    let is_other = |column: &usize| finder.meaning(*column).is_none();
    let texts = finder.open(columns).into_iter().find(|column| is_other(column) && finder.is_prose(*column));
    texts
        .filter(|_| are_words && finder.table.rows.len() > 1)
        .map(|texts| exchanged_headers(finder.table, purpose, texts, "purposes"))
}

/// A header of codes above texts says nothing once another column has the codes.
fn texts_below_code_header(finder: &Finder<'_, '_>, columns: &Columns) -> Option<Fault> {
    let missing = missing_role(finder.table, columns)?;
    let has_texts = |column: &usize| finder.meaning(*column) == Some(Meaning::Code) && finder.are_mostly_texts(*column);
    let column = finder.open(columns).into_iter().find(has_texts)?;
    Some(missing_beside_named(finder.table, column, missing))
}

/// Some cells are phrases, so that the column could be the message, and others are not.
fn ambiguous(finder: &Finder<'_, '_>, columns: &Columns) -> Option<Fault> {
    if columns.message.is_some() {
        return None;
    }
    let column = finder.open(columns).into_iter().find(|column| finder.phrases(*column).has_any())?;
    let known = Known { message: Some(column), purpose: columns.purpose, ..finder.known(None) };
    Some(ambiguous_column(finder.table, column, known, finder.args))
}

/// Texts behind all codes, of which none is a phrase: messages, or remarks such as a method.
fn remarks_behind_codes(finder: &Finder<'_, '_>, columns: &Columns) -> Option<Fault> {
    let is_open = !settles_texts(finder.args) && columns.message.is_none() && has_messages_beside_codes(finder);
    let has_any = finder
        .table
        .column(finder.code)
        .any(|cell| code_cell::has_phrase(cell) || code_cell::line_break(cell).is_some());
    let known = Known { purpose: columns.purpose, ..finder.known(None) };
    (is_open && !has_any).then(|| unknown_messages(finder.table, finder.code, known, finder.args))
}

/// A column that could be a missing one, unless the attribute has said which columns there are.
fn missing(finder: &Finder<'_, '_>, columns: &Columns) -> Option<Fault> {
    if settles_texts(finder.args) {
        return None;
    }
    let has_message = columns.message.is_some() || has_messages_beside_codes(finder);
    let is_settled = has_message && columns.purpose.is_some();
    // Yes and no are for the docs.
    let are_values = |column: usize| finder.table.column(column).all(|cell| typed_cell::is_value(&cell.text));
    let could_be_missing = |column: usize| match finder.meaning(column) {
        _ if are_values(column) => false,
        None => !is_settled,
        Some(Meaning::Either) => !is_settled || columns.message.is_none(),
        Some(Meaning::Other) => {
            let is_answer = known_headers::is_answer(&finder.header(column).text);
            let may_be_message =
                !has_message && (finder.others.message.is_some() || is_answer) && finder.are_texts(column);
            may_be_message || columns.purpose.is_none() && finder.is_prose(column)
        }
        Some(_) => false,
    };
    let mut open = Vec::new();
    for column in finder.open(columns) {
        if could_be_missing(column) {
            open.push(column);
        }
    }
    let by_header = open.iter().find(|column| finder.meaning(**column).is_some());
    // Beside codes that the attribute names, a column that is not known as a text is for the docs, if there is nothing to compare it with.
    let is_known = by_header.is_some() || columns.message.is_some() || columns.purpose.is_some();
    if !finder.args.roles.is_empty() && !is_known {
        let is_compared = finder.others.message.is_some() || finder.others.purpose.is_some();
        return unnamed(finder.table, columns, finder.args).filter(|_| is_compared || open.len() > 1);
    }
    let column = by_header.or(open.first()).copied()?;
    let known = Known { purpose: columns.purpose, ..finder.known(columns.message) };
    let (missing, other) = match columns.purpose {
        None => (Missing::Purposes, finder.others.purpose),
        Some(_) => (Missing::Messages, finder.others.message),
    };
    Some(match other {
        Some(other) => missing_beside_others(finder.table, column, missing, other),
        None => missing_column(finder.table, column, missing, known, finder.args),
    })
}

/// Where the attribute names some of the columns, columns with short cells are for the docs; one with texts could be the missing one.
pub(super) fn unnamed(table: &Table<'_>, columns: &Columns, args: &ColumnArgs) -> Option<Fault> {
    let missing = missing_role(table, columns)?;
    let words = match missing {
        Missing::Messages => 2,
        Missing::Purposes => 3,
    };
    let is_unknown = |header: &str| known_headers::meaning(header).is_none() && !args.names(header);
    let column = compare_tables::texts(table, &columns.shown, words, &is_unknown)?;
    Some(missing_beside_named(table, column, missing))
}

/// What no column of the table is. The messages may be in the cells of the codes.
fn missing_role(table: &Table<'_>, columns: &Columns) -> Option<Missing> {
    if columns.message.is_none() && !have_messages(table, columns.code) {
        return Some(Missing::Messages);
    }
    columns.purpose.is_none().then_some(Missing::Purposes)
}
