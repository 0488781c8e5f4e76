//! Tables of error codes, each with its status: they look like tables of statuses, and are about something else.

use pulldown_cmark::Event;

use super::code_cell;
use super::evidence::{CodeEvidence, PhraseEvidence};
use super::key_like::{is_key_like, is_name};
use super::known_headers::{self, Meaning};
use crate::reader::markdown::{Cell, Row, Table};
use crate::reader::tables::typed_cell;
use crate::reader::words;
use crate::reader::{rfc9110, spelling};

/// Whether a table is one of error codes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Catalogue {
    Yes,
    /// It may be, or be one of statuses, each of which has a name.
    OrStatuses,
    /// It may be, or its key is something else: nothing is known of the header.
    OrOther,
    /// It would be, but for some cells of its key.
    Nearly,
    No,
}

/// A key beside statuses that repeat, or that follow it.
pub(super) fn judge(table: &Table<'_>) -> Catalogue {
    judge_by(table, &CodeEvidence::of_all(table))
}

/// The same, by the evidence of its columns.
pub(super) fn judge_by(table: &Table<'_>, evidence: &[CodeEvidence]) -> Catalogue {
    let columns = || 0..table.header.cells.len();
    let Some(status) = evidence.iter().position(|column| column.could_all_be()) else {
        return if says_errors(table) { Catalogue::Yes } else { Catalogue::No };
    };
    // Below a header that can mean nothing else, a code may be the phrase of its status: `not_found`.
    let has_phrases = columns().any(|column| PhraseEvidence::of_one(table, status, column).is_message());
    if columns().any(|column| column != status && names_errors(table, column)) || says_errors(table) {
        // A status that is there once may have a code besides its phrase; a success has none.
        let is_of_errors = (!has_phrases || repeats(table, status)) && !has_others(table, status);
        return if is_of_errors { Catalogue::Yes } else { Catalogue::OrStatuses };
    }
    if has_phrases {
        return Catalogue::No;
    }
    let follows = |key: usize| key < status || repeats(table, status);
    let is_purpose = |column: usize| known_headers::meaning(&table.header.cells[column].text) == Some(Meaning::Purpose);
    let is_open = |column: &usize| {
        *column != status
            && !is_purpose(*column)
            && follows(*column)
            && !PhraseEvidence::of_one(table, status, *column).has_words()
    };
    let mut verdict = Catalogue::No;
    for column in columns().filter(is_open) {
        match key(table, column) {
            Catalogue::Yes if known_headers::meaning(&table.header.cells[column].text).is_none() => {
                verdict = Catalogue::OrOther;
            }
            Catalogue::Yes if may_be_other_key(table, status, column) => verdict = Catalogue::OrStatuses,
            Catalogue::Yes => return Catalogue::Yes,
            Catalogue::Nearly => verdict = Catalogue::Nearly,
            _ => {}
        }
    }
    verdict
}

/// Whether a row is of a status without an error code, below a header of error codes: of a success, or with `-`.
fn has_others(table: &Table<'_>, status: usize) -> bool {
    let is_success = |cell: &Cell<'_>| code_cell::read(cell).is_some_and(|code| code.number < 400);
    let mut columns = 0..table.header.cells.len();
    let lacks_key = |column: usize| {
        known_headers::is_error_code(&table.header.cells[column].text)
            && table.column(column).any(|cell| typed_cell::is_nothing(&cell.text))
            && table.column(column).any(|cell| is_key_like(&cell.text))
    };
    table.column(status).any(is_success) || columns.any(lacks_key)
}

/// Whether the headers name error codes and their statuses, whatever mistakes the cells have.
fn says_errors(table: &Table<'_>) -> bool {
    let header = |column: usize| &*table.header.cells[column].text;
    let is_status = |column: usize| known_headers::meaning(header(column)) == Some(Meaning::Code);
    let is_code = |column: &usize| {
        known_headers::is_error_code(header(*column)) && header(*column).to_lowercase().contains("code")
    };
    let mut columns = 0..table.header.cells.len();
    let Some(code) = columns.clone().find(is_code) else { return false };
    let is_beside = columns.any(|column| column != code && is_status(column));
    is_beside && !table.column(code).any(has_html)
}

/// HTML may hide the text, but for anchors: `<a id="order_full"></a>`.
fn has_html(cell: &Cell<'_>) -> bool {
    let is_anchor = |html: &str| words::begins_with(html, &["<a id=", "<a name=", "</a>", "<span id=", "</span>"]);
    cell.events.iter().any(|event| matches!(event, Event::InlineHtml(html) if !is_anchor(html)))
}

/// Whether the header is certainly that of the codes of errors, and each cell is another name.
fn names_errors(table: &Table<'_>, column: usize) -> bool {
    if !known_headers::is_error_code(&table.header.cells[column].text) {
        return false;
    }
    let mut names: Vec<_> = table
        .column(column)
        .filter(|cell| is_name(&cell.text) && !has_html(cell))
        .map(|cell| (&*cell.text, 0))
        .collect();
    let has_key = names.iter().any(|(name, _)| is_key_like(name) || name.len() > 3 && words::are_digits(name));
    spelling::sort(&mut names);
    names.dedup();
    has_key && names.len() == table.rows.len()
}

/// Whether the header does not say that a key is one of errors, or the key may name the statuses.
fn may_be_other_key(table: &Table<'_>, status: usize, key: usize) -> bool {
    !known_headers::may_be_error_code(&table.header.cells[key].text)
        || !repeats(table, status) && may_name_statuses(table, status, key)
}

/// Whether a key beside statuses of which each is there once may be a message, an identifier of the row, or a constant of a framework.
fn may_name_statuses(table: &Table<'_>, status: usize, key: usize) -> bool {
    let meaning = |column: usize| known_headers::meaning(&table.header.cells[column].text);
    let mut columns = 0..table.header.cells.len();
    let is_of_statuses =
        meaning(status) == Some(Meaning::Code) && columns.any(|column| meaning(column) == Some(Meaning::Message));
    let letters = |text: &str| text.chars().filter(char::is_ascii_alphabetic).collect::<String>().to_ascii_lowercase();
    let is_constant = |row: &&Row<'_>| {
        let code = row.cells.get(status).and_then(code_cell::read);
        let phrase = code.and_then(|code| rfc9110::phrase(code.number)).map(letters);
        let name = row.cells.get(key).map(|cell| letters(&cell.text)).unwrap_or_default();
        phrase.is_some_and(|phrase| name.ends_with(&phrase))
    };
    is_of_statuses || table.rows.iter().filter(is_constant).count() * 2 >= table.rows.len()
}

/// Whether the cells of a column are the distinct names of errors, such as `token_expired`.
fn key(table: &Table<'_>, column: usize) -> Catalogue {
    let mut names = Vec::new();
    let mut likes = 0;
    for cell in table.column(column).filter(|cell| !has_html(cell)) {
        likes += usize::from(is_key_like(&cell.text));
        if is_name(&cell.text) {
            names.push((&*cell.text, 0));
        }
    }
    spelling::sort(&mut names);
    names.dedup();
    let rows = table.rows.len();
    match likes * 2 >= rows && rows > 1 {
        true if names.len() == rows => Catalogue::Yes,
        true => Catalogue::Nearly,
        false => Catalogue::No,
    }
}

fn repeats(table: &Table<'_>, column: usize) -> bool {
    let mut texts: Vec<_> = table.column(column).map(|cell| (&*cell.text, 0)).collect();
    spelling::sort(&mut texts);
    texts.windows(2).any(|pair| pair[0] == pair[1])
}
