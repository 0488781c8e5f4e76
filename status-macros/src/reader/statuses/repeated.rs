//! Tables that say nothing of statuses but what has rows elsewhere.

use super::code_cell;
use super::evidence::{CodeEvidence, counts_something};
use super::key_like::is_key_like;
use super::known_headers::{self, Meaning};
use super::quantity::is_quantity;
use crate::reader::markdown::{Cell, Table, inline};
use crate::reader::rfc9110;
use crate::reader::tables::{compare_tables, typed_cell};
use crate::reader::words::{is_digit, is_version};

/// Whether a table says nothing of documented statuses but values, or error codes; below headers that say nothing of statuses and of
/// messages, texts, too: endpoints with their answers, changes.
pub(super) fn repeats(table: &Table<'_>, documented: &[u16]) -> bool {
    let meaning = |column: usize| known_headers::meaning(&table.header.cells[column].text);
    let any = |wanted: Meaning| (0..table.header.cells.len()).any(|column| meaning(column) == Some(wanted));
    let is_of_message = |column: usize| {
        meaning(column) == Some(Meaning::Message) || known_headers::is_of_message(&table.header.cells[column].text)
    };
    let has_header = any(Meaning::Code);
    let has_message = (0..table.header.cells.len()).any(is_of_message);
    // `Old status | New status` says that one is gone.
    if says_what_changed(table) {
        return false;
    }
    let is_theirs = |cell: &Cell<'_>| {
        if is_marked(cell) {
            return false;
        }
        let mut codes = cell.text.split([',', '/', ' '].as_slice()).filter(|word| !word.is_empty()).peekable();
        let is_documented = |code: &str| code.parse().is_ok_and(|code: u16| documented.contains(&code));
        let is_one = || {
            code_cell::read(cell).is_some_and(|code| {
                documented.contains(&code.number) && (code.message.is_none() || code_cell::has_phrase(cell))
            })
        };
        codes.peek().is_some() && codes.all(is_documented) || is_one()
    };
    let is_value = |column: usize, cell: &Cell<'_>| {
        if is_marked(cell) {
            return false;
        }
        let mut words = cell.text.split([',', ' '].as_slice()).filter(|word| !word.is_empty());
        let number = cell.text.trim_start_matches(is_digit);
        let is_amount = number.len() < cell.text.len() && is_quantity("", number);
        let is_number = (typed_cell::is_value(&cell.text) || is_amount) && !code_cell::could_be(&cell.text);
        let is_word = cell.text.bytes().all(|byte| byte.is_ascii_lowercase()) && cell.text.len() < 12;
        // Below such a header, a word is another message.
        let is_of_message = is_of_message(column);
        let is_text = is_word && !is_of_message || !has_header && !has_message && is_text_of(cell, documented);
        let mut are_keys = || words.all(|word| is_key_like(word) && !code_cell::could_be(word));
        is_number || is_text || counts_something(table, column) || !is_of_message && are_keys()
    };
    // Where the header of the codes was deleted, the rest may be that of a table of statuses.
    let is_deleted = |column: usize| table.header.cells[column].text.is_empty() && table.column(column).all(is_theirs);
    if (0..table.header.cells.len()).any(is_deleted) {
        return false;
    }
    compare_tables::repeats(table, !has_header, &is_theirs, &is_value)
}

/// Whether a status stands beside another one of a later time, as below `Old | New`, `Before | After` and `v1 | v2`.
fn says_what_changed(table: &Table<'_>) -> bool {
    let is_of_time = |header: &str| known_headers::is_of_others(header) || header.eq_ignore_ascii_case("after");
    let headers = &table.header.cells;
    if headers.iter().filter(|header| is_of_time(&header.text)).count() > 1 {
        return true;
    }
    let is_version =
        |header: &Cell<'_>| header.text.starts_with(['v', 'V'].as_slice()) && is_version(&header.text.to_lowercase());
    for row in &table.rows {
        let mut first = None;
        for (cell, header) in row.cells.iter().zip(headers) {
            let code = code_cell::read(cell).filter(|_| is_version(header)).map(|code| code.number);
            if code.is_some() && first.is_some() && code != first {
                return true;
            }
            first = first.or(code);
        }
    }
    false
}

/// Whether the text of a cell is not all that a reader sees of its numbers: `409¹` may be written `409<sup>1</sup>`.
fn is_marked(cell: &Cell<'_>) -> bool {
    let is_raised = cell.text.contains(is_digit) && inline::is_raised(&cell.events);
    is_raised || inline::has_image(&cell.events) || inline::text_not_struck(&cell.events) != cell.text
}

/// Whether a text names no status but documented ones, and is not the phrase of one.
fn is_text_of(cell: &Cell<'_>, documented: &[u16]) -> bool {
    let text = &*cell.text;
    if rfc9110::owner(text).is_some() {
        return false;
    }
    let is_other = |code: u16| !documented.contains(&code);
    let names_other = code_cell::numbers(text).into_iter().any(is_other);
    !names_other && text.contains(' ') || !CodeEvidence::of_text(text)
}

/// Whether the codes of the header row have rows elsewhere, and no cell says what one means: a matrix of endpoints.
pub(super) fn has_documented_headers(table: &Table<'_>, documented: &[u16]) -> bool {
    let is_documented = |header: &Cell<'_>| {
        let code = code_cell::read(header).map(|code| code.number);
        code.map_or_else(|| !code_cell::could_be(&header.text), |code| documented.contains(&code))
    };
    let is_mark = |cell: &Cell<'_>| !cell.text.contains(' ') && rfc9110::owner(&cell.text).is_none();
    let has_marks =
        |column: usize| code_cell::read(&table.header.cells[column]).is_none() || table.column(column).all(is_mark);
    let has_code = table.rows.iter().flat_map(|row| &row.cells).any(|cell| code_cell::could_be(&cell.text));
    !has_code && table.header.cells.iter().all(is_documented) && (0..table.header.cells.len()).all(has_marks)
}
