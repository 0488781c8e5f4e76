//! An error code with the statuses that the page gives it beside the tables, and its faults.

use std::ops::Range;

use crate::reader::fault::{Fault, Rule};
use crate::reader::model::{ErrorRow, Spanned};
use crate::reader::{rfc9110, spelling};

/// An error that has no row, or another status than in its row.
pub(super) fn fault(mention: &Spanned<Mention>, errors: &[ErrorRow]) -> Option<Fault> {
    match errors.iter().find(|error| error.code.value == mention.value.code) {
        None => Some(outside_table(mention, errors)),
        Some(row) => contradiction(mention, row),
    }
}

fn outside_table(mention: &Spanned<Mention>, errors: &[ErrorRow]) -> Fault {
    let message = format!("`{}` is on the page, but in no row of a table", mention.value.code);
    let code = &*mention.value.code;
    let is_near = |error: &&ErrorRow| {
        let other = &*error.code.value;
        let is_typo = other.contains(char::is_alphabetic) && spelling::distance(code, other) <= 2;
        is_typo && spelling::nearest(code, [other]).is_some() || rfc9110::has_same_words(other, code)
    };
    let fault = Fault::at(Rule::ErrorOutsideTable, mention.span.clone(), message);
    match errors.iter().find(is_near) {
        Some(near) => fault.label("the row that is nearest is at").and(near.code.span.clone()).help(format!(
            "is it `{}`? Then correct one of the two; if it is another code, write a row for it",
            near.code.value
        )),
        None if mention.value.statuses.is_empty() => fault.help(
            "write a row for it; if it was renamed or removed, correct this text; if it is no error code, write it without backticks",
        ),
        None => fault.help(
            "write a row for it; if it was renamed or removed, correct this text; if it is no error code, name its status in another sentence",
        ),
    }
}

/// An error that has another status than in its row. A line with several statuses may be about the others.
pub(super) fn contradiction(mention: &Spanned<Mention>, row: &ErrorRow) -> Option<Fault> {
    let Mention { code, statuses, is_exact } = &mention.value;
    let status = &row.status.code;
    let is_other = |other: &&u16| **other != status.value && (*is_exact || !statuses.contains(&status.value));
    let other = statuses.iter().find(is_other)?;
    let message = format!("`{code}` has the status `{other}` here, and `{}` in its row", status.value);
    Some(
        Fault::at(Rule::HeadingStatus, mention.span.clone(), message)
            .label("the row is at")
            .and(status.span.clone())
            .help("correct one of the two"),
    )
}

/// An error code with the statuses beside it.
pub(super) struct Mention {
    pub(super) code: String,
    pub(super) statuses: Vec<u16>,
    /// Whether each of them is said to be the code's.
    pub(super) is_exact: bool,
}

impl Mention {
    pub(super) fn at(span: &Range<usize>, code: &str, statuses: Vec<u16>, is_exact: bool) -> Spanned<Self> {
        Spanned { value: Self { code: code.to_owned(), statuses, is_exact }, span: span.clone() }
    }
}

/// A code that a text denies, and that has a row that is not struck through.
pub(super) fn denied_row(code: &Spanned<String>, errors: &[ErrorRow]) -> Option<Fault> {
    let row = errors.iter().find(|error| error.code.value == code.value).filter(|row| !row.is_retired)?;
    let message = format!("`{}` has a row, and this line says that it is not answered", code.value);
    let fault =
        Fault::at(Rule::DeniedRow, code.span.clone(), message).label("the row is at").and(row.code.span.clone());
    Some(
        fault.help(
            "strike the code through in its row, ~~`code`~~, for clients may still meet it, or correct this line",
        ),
    )
}
