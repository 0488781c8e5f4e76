//! Which column of one table is the message, and which the purpose.

use super::code_cell;
use super::column_faults::{
    absent_column, contradicted_header, repeated_column, two_message_columns, two_purpose_columns,
};
use super::columns::Columns;
use super::evidence::{Messages, PhraseEvidence};
use super::known_headers::{self, Meaning};
use super::suggest_columns::Known;
use crate::reader::attr::{ColumnArgs, Role};
use crate::reader::fault::Faults;
use crate::reader::markdown::{Cell, Table};

/// The known headers of the messages and the purposes in other tables.
pub(super) struct Others<'t> {
    pub(super) message: Option<&'t str>,
    pub(super) purpose: Option<&'t str>,
}

/// Finds the columns of one table, whose code column is known.
pub(super) struct Finder<'t, 'p> {
    pub(super) table: &'t Table<'p>,
    pub(super) code: usize,
    pub(super) messages: &'t Messages,
    pub(super) others: Others<'t>,
    pub(super) args: &'t ColumnArgs,
}

impl<'t, 'p> Finder<'t, 'p> {
    pub(super) fn header(&self, column: usize) -> &'t Cell<'p> {
        &self.table.header.cells[column]
    }

    /// What the header says of its column.
    pub(super) fn meaning(&self, column: usize) -> Option<Meaning> {
        known_headers::meaning(&self.header(column).text)
    }

    /// The columns that are not named by an argument and that this holds for, but for the code column.
    fn free(&self, holds: &dyn Fn(usize) -> bool) -> Vec<usize> {
        let is_free = |column: &usize| *column != self.code && !self.args.names(&self.header(*column).text);
        (0..self.table.header.cells.len()).filter(|column| is_free(column) && holds(*column)).collect()
    }

    fn meaning_of(&self, meaning: Meaning) -> Vec<usize> {
        self.free(&|column| self.meaning(column) == Some(meaning))
    }

    pub(super) fn phrases(&self, column: usize) -> PhraseEvidence {
        self.messages.below(&self.header(column).text)
    }

    /// The column that the attribute names: letter by letter.
    pub(super) fn named(&self, name: &str, faults: &mut Faults) -> Option<usize> {
        let mut columns = (0..self.table.header.cells.len()).filter(|&column| self.header(column).text == name);
        let first = columns.next();
        match (first, columns.next()) {
            (None, _) => faults.push(absent_column(self.table, name)),
            (Some(first), Some(second)) => faults.push(repeated_column(self.table, first, second)),
            _ => {}
        }
        first
    }

    pub(super) fn message(&self, faults: &mut Faults) -> Option<usize> {
        if let Some(name) = self.args.header(Role::Message) {
            return self.named(name, faults);
        }
        let by_header = self.meaning_of(Meaning::Message);
        let has_purpose = !self.meaning_of(Meaning::Purpose).is_empty();
        let is_message = |column: usize| {
            let phrases = self.phrases(column);
            let is_short_text = self.meaning(column) == Some(Meaning::Either) && has_purpose;
            phrases.is_message() || is_short_text && phrases.is_only()
        };
        let by_cells = self.free(&|column| is_message(column) && !self.has_sentences(column));
        faults.extend(match (by_header.as_slice(), by_cells.as_slice()) {
            ([first, second, ..], _) => Some(repeated_column(self.table, *first, *second)),
            ([first], [other, ..]) if first != other && self.phrases(*first).lacks_all() => {
                Some(contradicted_header(self.table, *first, *other))
            }
            ([first], others) if others.iter().any(|other| other != first) && self.phrases(*first).has_any() => {
                let other = others.iter().find(|other| *other != first).unwrap_or(first);
                Some(two_message_columns(self.table, *first, *other, self.known(None), self.args))
            }
            ([], [first, second, ..]) => {
                Some(two_message_columns(self.table, *first, *second, self.known(None), self.args))
            }
            ([], [column]) if self.meaning(*column) == Some(Meaning::Purpose) => {
                Some(contradicted_header(self.table, *column, *column))
            }
            _ => None,
        });
        match (by_header.first(), by_cells.first()) {
            // Its cells contradict the header, which is a fault by now.
            (Some(header), Some(cells)) if self.phrases(*header).lacks_all() => Some(*cells),
            (header, cells) => header.or(cells).copied(),
        }
    }

    pub(super) fn purpose(&self, message: Option<usize>, faults: &mut Faults) -> Option<usize> {
        if let Some(name) = self.args.header(Role::Purpose) {
            let named = self.named(name, faults);
            let has_phrases = |column: &usize| message.is_none() && self.phrases(*column).is_message();
            faults.extend(named.filter(has_phrases).map(|column| contradicted_header(self.table, column, column)));
            return named;
        }
        let is_other =
            |column: usize, meaning: Meaning| Some(column) != message && self.meaning(column) == Some(meaning);
        let by_header = self.free(&|column| is_other(column, Meaning::Purpose));
        // While there is no message, such a column could be it.
        let is_settled = !settles_texts(self.args) && (message.is_some() || has_messages_beside_codes(self));
        let either = self.free(&|column| is_other(column, Meaning::Either) && !self.phrases(column).has_any());
        let all = [by_header.as_slice(), if is_settled { &either } else { &[] }].concat();
        if let ([_, ..], [first, second, ..]) = (by_header.as_slice(), all.as_slice()) {
            faults.push(two_purpose_columns(self.table, *first, *second, self.known(message), self.args));
        }
        by_header.first().copied().or_else(|| self.either(message))
    }

    /// The only column whose header can mean a purpose. Without messages, no other column with texts may be there, which could be them.
    fn either(&self, message: Option<usize>) -> Option<usize> {
        let has_texts = |column: usize| self.table.column(column).any(|cell| cell.text.contains(' '));
        let could_be = |column: usize| {
            let meaning = self.meaning(column);
            let is_unknown = message.is_none() && meaning.is_none() && has_texts(column);
            Some(column) != message && (meaning == Some(Meaning::Either) || is_unknown)
        };
        let open = self.free(&could_be);
        let either: Vec<_> = open.iter().copied().filter(|column| self.meaning(*column).is_some()).collect();
        let [column] = *either.as_slice() else { return None };
        let is_only = open.len() == 1 || settles_texts(self.args);
        // Beside messages, a phrase is a short text, or a mistake in a cell.
        let is_named = message.is_some() || self.args.header(Role::Message).is_some();
        let may_be_message = !is_named && self.phrases(column).has_any();
        (is_only && !may_be_message).then_some(column)
    }

    /// Whether cells are sentences below a header that may mean a purpose.
    fn has_sentences(&self, column: usize) -> bool {
        let is_sentence = |cell: &Cell<'_>| cell.text.ends_with('.') && cell.text.split(' ').count() > 3;
        self.meaning(column) == Some(Meaning::Either) && self.table.column(column).any(is_sentence)
    }

    /// Whether each cell is a sentence.
    pub(super) fn is_prose(&self, column: usize) -> bool {
        self.table.column(column).all(|cell| cell.text.split(' ').count() > 2 && !cell.text.contains('{'))
    }

    /// Whether each cell is a text.
    pub(super) fn are_texts(&self, column: usize) -> bool {
        self.table.column(column).all(is_text)
    }

    /// Whether at least half of the cells are texts.
    pub(super) fn are_mostly_texts(&self, column: usize) -> bool {
        self.table.column(column).filter(|cell| is_text(cell)).count() * 2 >= self.table.rows.len()
    }

    /// The columns that only the docs would show.
    pub(super) fn open(&self, columns: &Columns) -> Vec<usize> {
        self.free(&|column| columns.shown.contains(&column))
    }

    pub(super) fn known(&self, message: Option<usize>) -> Known {
        Known { code: Some(self.code), message, purpose: None }
    }
}

/// Whether a cell has several words, and is not a body.
fn is_text(cell: &Cell<'_>) -> bool {
    cell.text.contains(' ') && !cell.text.contains('{')
}

pub(super) fn has_messages_beside_codes(finder: &Finder<'_, '_>) -> bool {
    have_messages(finder.table, finder.code)
}

/// Whether each code has its message in the same cell.
pub(super) fn have_messages(table: &Table<'_>, code: usize) -> bool {
    let has_message = |cell: &Cell<'_>| code_cell::read(cell).is_some_and(|code| code.message.is_some());
    !table.rows.is_empty() && table.column(code).all(has_message)
}

pub(super) fn settles_texts(args: &ColumnArgs) -> bool {
    args.settles_texts(&|header| known_headers::meaning(header) == Some(Meaning::Code))
}
