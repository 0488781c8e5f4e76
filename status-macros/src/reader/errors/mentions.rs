//! Errors beside the tables: headings and items of lists that begin with an error code and have a status.

use super::key_evidence::is_key_like;
use crate::reader::fault::{Fault, Faults, Rule};
use crate::reader::markdown::{Document, Scope};
use crate::reader::model::ErrorRow;
use crate::reader::statuses::{code_cell, mentions};

/// A fault for each error code that such a line is about and no row of the tables.
pub(super) fn check(document: &Document<'_>, scope: &Scope, errors: &[ErrorRow], faults: &mut Faults) {
    mentions::seen_lines(document, scope, &mut |line, _| {
        let Some(code) = error(&document.source[line.clone()]) else { return };
        if !errors.iter().any(|error| error.code.value == code) {
            let message = format!("`{code}` is on the page, but in no row of a table");
            faults.push(
                Fault::at(Rule::ErrorOutsideTable, line, message)
                    .help("write a row for it; if it is never answered, let the line begin with another word"),
            );
        }
    });
}

/// The error code that a marked line begins with, if a status is behind it.
fn error(line: &str) -> Option<&str> {
    let (text, is_marked) = mentions::without_marks(line);
    let (word, rest) = text.split_once([' ', '`', '*'])?;
    let word = word.trim_end_matches(['_', ':']);
    (is_marked && is_key_like(word) && code_cell::could_be(rest)).then_some(word)
}
