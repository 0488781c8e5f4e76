//! What the cells of a column say of it. Messages are counted over all tables that have the header.

use std::cell::LazyCell;

use pulldown_cmark::Event;

use super::key_like::is_key_like;
use super::{code_cell, in_text, known_headers, quantity};
use crate::reader::markdown::{Cell, Row, Table, inline};
use crate::reader::rfc9110;
use crate::reader::spelling;
use crate::reader::tables::typed_cell;
use crate::reader::words::{self, is_digit};

/// Whether the cells of a column are status codes.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct CodeEvidence {
    cells: usize,
    pub(crate) codes: usize,
    /// Cells that could be meant as a code, or as several.
    like: usize,
    /// Cells that are nearly a code, or in its place: `4o4`, `600`, `Not Found`, a picture.
    near: usize,
    /// Cells with a name such as `token_expired`.
    names: usize,
    /// Cells with a number of more than three digits.
    long: usize,
    empty: usize,
}

impl CodeEvidence {
    pub(crate) fn of(table: &Table<'_>, column: usize) -> Self {
        let mut evidence = Self::default();
        if counts_something(table, column) {
            return Self { cells: table.rows.len(), ..evidence };
        }
        let header = &table.header.cells[column].text;
        let is_named = LazyCell::new(|| {
            // Below `Staus code`, too.
            let header = known_headers::misspelled(header).unwrap_or(header);
            // A column without a header may be that of the codes.
            header.is_empty() || known_headers::meaning(header) == Some(known_headers::Meaning::Code)
        });
        for cell in table.column(column) {
            evidence.cells += 1;
            evidence.codes += usize::from(code_cell::read(cell).is_some());
            let image = inline::image_texts(&cell.events);
            let could_be = |text: &str| code_cell::could_be(text) && (!in_text::is_prose(text) || *is_named);
            // `~~1~~201`
            let is_struck = cell.text.contains(is_digit) && could_be(&inline::text_not_struck(&cell.events));
            let is_like = could_be(&cell.text) || could_be(&image) || is_struck || has_raised_digit(cell);
            evidence.like += usize::from(is_like);
            evidence.near += usize::from(code_cell::is_near(&cell.text) || names_status(cell));
            let is_long = cell.text.len() > 3 && words::are_digits(&cell.text);
            evidence.long += usize::from(is_long);
            evidence.empty += usize::from(cell.text.is_empty());
            evidence.names += usize::from(is_key_like(&cell.text));
        }
        evidence
    }

    /// Of each column.
    pub(crate) fn of_all(table: &Table<'_>) -> Vec<Self> {
        (0..table.header.cells.len()).map(|column| Self::of(table, column)).collect()
    }

    /// Whether a text could be meant as a code, below a header that says nothing of codes.
    pub(crate) fn of_text(text: &str) -> bool {
        code_cell::could_be(text) && !in_text::is_prose(text)
    }

    pub(crate) fn is_all(self) -> bool {
        self.codes > 0 && self.codes == self.cells
    }

    pub(crate) fn has_any(self) -> bool {
        self.codes > 0
    }

    /// Whether every cell with a text is a code, and more than one.
    pub(crate) fn are_codes(self) -> bool {
        self.codes > 1 && self.codes + self.empty == self.cells
    }

    pub(crate) fn could_be(self) -> bool {
        self.like > 0
    }

    /// Whether every cell could be meant as codes.
    pub(crate) fn could_all_be(self) -> bool {
        self.codes > 0 && self.like == self.cells
    }

    /// Whether each cell names an error, such as `token_expired` or `40001`.
    pub(crate) fn are_of_errors(self) -> bool {
        self.names + self.long == self.cells
    }

    /// Whether at least half of the cells are codes.
    pub(crate) fn are_most(self) -> bool {
        self.codes > 0 && self.codes * 2 >= self.cells
    }

    /// Whether no mistake in a cell can be the reason that no code is there.
    pub(crate) fn are_others(self) -> bool {
        self.like == 0 && self.near == 0 && self.empty == 0 && (self.cells > 1 || self.names > 0)
    }
}

/// Whether the header says that its numbers count something, or most of them are no codes below a header that says nothing; and no cell beside one is the phrase of such a status.
pub(crate) fn counts_something(table: &Table<'_>, column: usize) -> bool {
    let mut columns = 0..table.header.cells.len();
    let header = &table.header.cells[column].text;
    // Nobody documents 100 or 300 without its phrase, or makes up codes such as 120.
    let is_other = |text: &str| {
        let is_small = |code: u16| matches!(code, 100 | 300) || code < 200 && rfc9110::phrase(code).is_none();
        !code_cell::is_code(text) || text.parse().is_ok_and(is_small)
    };
    let is_number = |cell: &Cell<'_>| {
        let is_number = !cell.text.is_empty() && words::are_digits(&cell.text);
        is_number
            && is_other(&cell.text)
            && !has_raised_digit(cell)
            // GitHub may not show what is in a tag.
            && !cell.events.iter().any(|event| matches!(event, Event::InlineHtml(_)))
            && inline::text_not_struck(&cell.events) == cell.text
    };
    let others = table.column(column).filter(|cell| is_number(cell)).count();
    let may_be_any = |cell: &Cell<'_>| code_cell::read(cell).is_none_or(|code| rfc9110::may_be_any_number(code.number));
    let are_numbers = others > 0
        && (others * 2 >= table.rows.len() || table.column(column).all(may_be_any))
        && known_headers::meaning(header).is_none_or(|meaning| meaning == known_headers::Meaning::Other)
        && known_headers::misspelled(header).is_none()
        && !words::has(header, "http status response answer answers reply replies returns");
    // No limit is always the code of an error, and no list of numbers has nothing but registered codes.
    let is_error = |code: u16| code >= 400 && !rfc9110::may_be_any_number(code);
    let (mut are_errors, mut are_registered, mut has_error, mut own) = (true, true, false, 0);
    for cell in table.column(column).filter(|cell| !typed_cell::is_nothing(&cell.text)) {
        let code = code_cell::read(cell).map_or(0, |code| code.number);
        are_errors &= is_error(code);
        are_registered &= rfc9110::phrase(code).is_some();
        has_error |= is_error(code);
        own += usize::from(!rfc9110::may_be_any_number(code));
    }
    // `Items per order` counts for sure, `Customers` may be who gets the answer.
    let is_role = !header.contains([' ', '('].as_slice()) && table.rows.len() > 1;
    let are_statuses = are_errors || are_registered && (own > 1 || has_error && is_role);
    // `Statu(s` is nearly `Status`, and no time in seconds.
    let is_code = |near: &str| known_headers::meaning(near) == Some(known_headers::Meaning::Code);
    let is_counted = quantity::is_counted(header) && !known_headers::misspelled(header).is_some_and(is_code);
    // `+49` is dialled.
    let are_dialled = table.rows.len() > 1 && table.column(column).all(|cell| cell.text.starts_with('+'));
    ((is_counted || are_numbers) && !are_statuses || are_dialled)
        && !table.column(column).any(code_cell::has_phrase)
        && !columns.any(|other| PhraseEvidence::of_one(table, column, other).has_any())
}

/// Whether each cell of a column is the name of a status, or half of them names of errors, and not always of the same.
pub(crate) fn are_names_of_statuses(table: &Table<'_>, column: usize) -> bool {
    // `Conflict, Gone`
    let first = |text: &str| {
        let mut named = text.split(", ").map(rfc9110::named);
        named.next().flatten().filter(|_| named.all(|code| code.is_some()))
    };
    let named: Vec<u16> = table.column(column).filter_map(|cell| first(&cell.text)).collect();
    let errors = named.iter().filter(|code| **code >= 400).count();
    let are_different = named.windows(2).any(|pair| pair[0] != pair[1]);
    errors > 1 && errors * 2 >= table.rows.len() || are_different && named.len() == table.rows.len()
}

/// Whether a cell is a code, and another one of its row is the phrase of it.
pub(super) fn has_phrase_in(row: &Row<'_>, cell: &Cell<'_>) -> bool {
    let is_phrase = |code: code_cell::Code| row.cells.iter().any(|other| rfc9110::is_phrase(code.number, &other.text));
    code_cell::read(cell).is_some_and(is_phrase)
}

/// Whether a note is glued to digits, as in `302<sup>1</sup>`.
fn has_raised_digit(cell: &Cell<'_>) -> bool {
    cell.text.starts_with(is_digit) && inline::is_raised(&cell.events)
}

/// Whether the cell has a registered phrase of several words, or a picture, where a code may belong.
fn names_status(cell: &Cell<'_>) -> bool {
    cell.text.contains(' ') && rfc9110::owner(&cell.text).is_some() || inline::has_image(&cell.events)
}

/// The evidence of each header, over all tables that have it.
#[derive(Debug, Default)]
pub(crate) struct Messages(Vec<(String, PhraseEvidence)>);

impl Messages {
    /// The code column of each table is known.
    pub(crate) fn of(tables: &[(&Table<'_>, usize)]) -> Self {
        let mut columns = Vec::new();
        for (table, code) in tables {
            for (column, header) in table.header.cells.iter().enumerate().filter(|(column, _)| column != code) {
                columns.push((spelling::key(&header.text), PhraseEvidence::of_one(table, *code, column)));
            }
        }
        let mut order: Vec<_> = columns.iter().enumerate().map(|(index, (key, _))| (&**key, index)).collect();
        spelling::sort(&mut order);
        let mut merged: Vec<(String, PhraseEvidence)> = Vec::new();
        for (key, index) in order {
            let evidence = columns[index].1;
            match merged.last_mut() {
                Some((last, sum)) if last == key => {
                    sum.registered += evidence.registered;
                    sum.phrases += evidence.phrases;
                    sum.explained += evidence.explained;
                }
                _ => merged.push((key.to_owned(), evidence)),
            }
        }
        Self(merged)
    }

    pub(crate) fn below(&self, header: &str) -> PhraseEvidence {
        let key = spelling::key(header);
        let found = self.0.binary_search_by(|(other, _)| other.cmp(&key));
        found.map_or_else(|_| PhraseEvidence::default(), |index| self.0[index].1)
    }
}

/// Whether the cells are the registered phrases of their rows' codes.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct PhraseEvidence {
    registered: usize,
    pub(crate) phrases: usize,
    /// Phrases that are names of constants: `NOT_FOUND`.
    names: usize,
    /// Cells that begin with the phrase and go on.
    explained: usize,
}

impl PhraseEvidence {
    /// Of one column.
    pub(crate) fn of_one(table: &Table<'_>, code: usize, column: usize) -> Self {
        let mut evidence = Self::default();
        evidence.count(table, code, column);
        evidence
    }

    fn count(&mut self, table: &Table<'_>, code: usize, column: usize) {
        for row in &table.rows {
            let Some(code) = row.cells.get(code).and_then(code_cell::read) else { continue };
            self.registered += usize::from(rfc9110::phrase(code.number).is_some());
            let Some(cell) = row.cells.get(column) else { continue };
            let is_phrase = rfc9110::is_phrase(code.number, &cell.text);
            self.phrases += usize::from(is_phrase);
            self.names += usize::from(is_phrase && cell.text.contains('_'));
            self.explained += usize::from(!is_phrase && rfc9110::begins_with_phrase(&cell.text, code.number));
        }
    }

    /// At least two cells are phrases, and at least half of those that could be.
    pub(crate) fn is_message(self) -> bool {
        self.phrases >= 2 && self.phrases * 2 >= self.registered
    }

    /// Whether the only cell that could be a phrase is one: of a table with one row.
    pub(super) fn is_only(self) -> bool {
        (self.phrases, self.registered) == (1, 1)
    }

    /// Whether cells are phrases, and not most of them phrases with an explanation behind.
    pub(crate) fn has_any(self) -> bool {
        self.phrases > 0 && self.explained <= self.phrases
    }

    /// Whether cells are phrases in words.
    pub(crate) fn has_words(self) -> bool {
        self.phrases > self.names
    }

    /// Whether phrases could be expected and none is there.
    pub(crate) fn lacks_all(self) -> bool {
        self.phrases == 0 && self.registered >= 2
    }
}
