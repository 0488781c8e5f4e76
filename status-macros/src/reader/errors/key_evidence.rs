//! What the cells of a column say of it.

use crate::reader::markdown::Table;
use crate::reader::rfc9110;
use crate::reader::statuses::code_cell as status_cell;
use crate::reader::statuses::evidence::{PhraseEvidence, counts_something};

use super::headers;
use super::one_word::{is_code, is_key_like};

/// Whether the cells of a column are error codes, or statuses.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Evidence {
    cells: usize,
    /// Cells that are one status.
    pub(super) statuses: usize,
    /// Cells that could be meant as a status, or as several.
    like: usize,
    /// Cells that are nearly a status, or empty.
    near: usize,
    /// Cells that are one word that is no status.
    pub(super) words: usize,
    /// Those with a mark, a digit or an inner capital, or of more than three digits.
    pub(super) keys: usize,
    /// Cells with a status and a code.
    both: usize,
    /// Cells that are the header of a code or of a status.
    headers: usize,
}

impl Evidence {
    pub(super) fn of(table: &Table<'_>, column: usize) -> Self {
        let mut evidence = Self::default();
        if counts_something(table, column) {
            return Self { cells: table.rows.len(), ..evidence };
        }
        // A record has no header row of its own.
        let headers_are_empty = table.header.cells.iter().all(|header| header.text.is_empty());
        let is_record = headers_are_empty || column == 0 && table.header.cells.len() == 2;
        for cell in table.column(column) {
            let is_status = status_cell::read(cell).is_some();
            evidence.cells += 1;
            evidence.statuses += usize::from(is_status);
            evidence.like += usize::from(status_cell::could_be(&cell.text));
            evidence.near += usize::from(cell.text.is_empty() || status_cell::is_near(&cell.text));
            evidence.words += usize::from(!is_status && is_code(&cell.text));
            evidence.both += usize::from(
                !is_status && status_cell::could_be(&cell.text) && cell.text.split_whitespace().any(is_key_like),
            );
            evidence.headers += usize::from(is_record && headers::is_of_record(&cell.text));
            evidence.keys += usize::from(is_key_like(&cell.text));
        }
        evidence
    }

    /// Whether at least half of the cells are statuses.
    pub(super) fn are_statuses(self) -> bool {
        self.statuses > 0 && self.statuses * 2 >= self.cells
    }

    /// Whether every cell is a status.
    pub(super) fn are_all_statuses(self) -> bool {
        self.statuses > 0 && self.statuses == self.cells
    }

    /// Whether a header that says so can be believed.
    pub(super) fn may_be_statuses(self) -> bool {
        self.like + self.near > 0 || self.cells == 0
    }

    /// Whether a header that says so can be believed: as many cells are words as are not.
    pub(super) fn may_be_codes(self) -> bool {
        self.words * 2 >= self.cells
    }

    pub(super) fn are_words(self) -> bool {
        self.words > 0 && self.words == self.cells
    }

    /// Whether each cell has both a status and a code, as `409 – order_empty`.
    pub(super) fn are_codes_with_statuses(self) -> bool {
        self.both > 0 && self.both == self.cells
    }

    /// Whether a cell is a status, or could be meant as one.
    pub(super) fn has_status(self) -> bool {
        self.like > 0
    }

    /// Whether the headers of a record are written below one another.
    pub(super) fn are_headers(self) -> bool {
        self.headers > 0
    }

    /// Whether at least half of the cells are such as only codes are.
    pub(super) fn are_codes(self) -> bool {
        self.keys > 0 && self.keys * 2 >= self.cells
    }
}

/// Whether at least half of the cells are names of statuses of errors.
pub(super) fn are_names_of_statuses(table: &Table<'_>, column: usize) -> bool {
    let is_error = |text: &str| rfc9110::named(text).is_some_and(|code| code >= 400);
    let named = table.column(column).filter(|cell| is_error(&cell.text)).count();
    named > 0 && named * 2 >= table.rows.len()
}

/// Whether the column contains the phrases of the statuses.
pub(super) fn are_phrases(table: &Table<'_>, status: usize, column: usize) -> bool {
    PhraseEvidence::of_one(table, status, column).is_message()
}
