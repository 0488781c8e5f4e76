//! What a table is that has no column of codes by its header and its cells.

use pulldown_cmark::Event;

use super::column_faults::{Known, argument, doubtful_table, missing_status};
use super::headers::{self, Meaning};
use super::key_evidence::are_names_of_statuses;
use super::one_word::is_key_like;
use super::sight::{Looker, Sight};
use super::status_cell;
use crate::reader::fault::Fault;
use crate::reader::markdown::Row;
use crate::reader::model::Why;
use crate::reader::rfc9110;
use crate::reader::statuses::code_cell as status_code;
use crate::reader::statuses::column_faults::{misspelled_header, repeated_column};
use crate::reader::statuses::mentions;
use crate::reader::tables::typed_cell;
use crate::reader::words;

impl Looker<'_, '_> {
    /// No column is one of codes by its header and its cells. Beside statuses, a header that can mean nothing else is enough: the cells are
    /// mistakes. Others are doubtful.
    pub(super) fn without_code(&self, statuses: &[usize]) -> Sight {
        let Some(&status) = statuses.first() else { return self.below_a_status() };
        let is_of_statuses = self.is_of_statuses(status);
        if let [first, second, ..] = *statuses
            && !is_of_statuses
        {
            return Sight::Doubtful(repeated_column(self.table, first, second));
        }
        let named = self.free(&|column| column != status && self.meaning(column) == Some(Meaning::Code));
        // Below such a header are codes, even if each of them has a mistake.
        let says_error = |column: &usize| {
            headers::is_certain(self.header(*column)) && self.header(*column).to_ascii_lowercase().contains("code")
        };
        if let Some(&column) = named.first().filter(|column| !is_of_statuses || says_error(column)) {
            return if headers::is_certain(self.header(column)) {
                self.coded(column, statuses, true)
            } else {
                Sight::Doubtful(doubtful_table(self.table, column, self.args))
            };
        }
        if let Some(fault) = self.misspelled(Meaning::Code) {
            return Sight::Doubtful(fault);
        }
        // Nothing says that the statuses are of something else.
        let may_be_code = |column: usize| {
            let is_value = self.table.column(column).all(|cell| typed_cell::is_value(&cell.text));
            let is_open = matches!(self.meaning(column), None | Some(Meaning::AnyCode)) && !is_value;
            let are_marked = || self.evidence[column].are_words() && self.are_code_spans(column);
            column != status
                && (is_open
                    || self.evidence[column].are_codes()
                    || self.evidence[column].are_all_statuses()
                    || are_marked()
                    || self.begin_with_codes(column))
        };
        match self.free(&may_be_code).first() {
            Some(&column) if !is_of_statuses => Sight::Doubtful(doubtful_table(self.table, column, self.args)),
            _ => self.below_a_status(),
        }
    }

    /// A header that is nearly a known one of this meaning.
    pub(super) fn misspelled(&self, meaning: Meaning) -> Option<Fault> {
        let near = |column: usize| {
            headers::misspelled(self.header(column)).filter(|near| headers::meaning(near) == Some(meaning))
        };
        let column = *self.free(&|column| near(column).is_some()).first()?;
        let known = Known { code: Some(column).filter(|_| meaning == Meaning::Code), ..Known::default() };
        let header = &self.table.header.cells[column];
        Some(misspelled_header(header, near(column)?, &argument(self.table, known, self.args)))
    }

    /// Whether a column has the phrase of a status in words, as a table of statuses has it: `Not Found`, and not `NOT_FOUND`.
    fn is_of_statuses(&self, status: usize) -> bool {
        let is_in_words = |text: &str| {
            text.starts_with(char::is_uppercase) && text.contains(char::is_lowercase) && !text.contains('_')
        };
        let has_phrase = |column: usize| {
            let mut phrases = 0;
            for row in &self.table.rows {
                let code = row.cells.get(status).and_then(status_code::read);
                let text = row.cells.get(column).map_or("", |cell| &*cell.text);
                let is_phrase = |number: u16| is_in_words(text) && rfc9110::is_phrase(number, text);
                phrases += usize::from(code.is_some_and(|code| is_phrase(code.number)));
            }
            // A title may be one: `Gone`.
            phrases * 2 > self.table.rows.len()
        };
        let may_be_message = |column: usize| column != status && self.meaning(column) != Some(Meaning::Code);
        !self.columns(&|column| may_be_message(column) && has_phrase(column)).is_empty()
    }

    /// No column says that it is one of codes or of statuses; right below a status, it may be.
    fn below_a_status(&self) -> Sight {
        let is_below = self.table.headings.last().is_some_and(|heading| status_cell::of(heading).is_some());
        let is_named = !self.free(&|column| self.evidence[column].are_codes()).is_empty()
            && (0..self.evidence.len()).any(|column| are_names_of_statuses(self.table, column));
        let mixed = self.free(&|column| self.evidence[column].are_codes_with_statuses());
        let codes = self.free(&|column| {
            let is_open = matches!(self.meaning(column), None | Some(Meaning::Code | Meaning::AnyCode));
            let are_words = || self.evidence[column].are_words() || self.begin_with_codes(column);
            self.evidence[column].are_codes() || is_below && is_open && are_words()
        });
        let has_status = self.evidence.iter().any(|evidence| evidence.has_status());
        let record = self.columns(&|column| self.evidence[column].are_headers() && has_status);
        match (codes.first().filter(|_| is_below || is_named), mixed.first(), record.first()) {
            (Some(&column), ..) | (_, Some(&column), _) | (.., Some(&column)) => {
                Sight::Doubtful(doubtful_table(self.table, column, self.args))
            }
            _ => self.with_statuses_in_texts(),
        }
    }

    /// Whether each cell begins with a code span: `` `declined` ``.
    fn are_code_spans(&self, column: usize) -> bool {
        self.table.column(column).all(|cell| matches!(cell.events.first(), Some(Event::Code(_))))
    }

    /// Whether each cell is a code with something behind it: a mark, another code.
    fn begin_with_codes(&self, column: usize) -> bool {
        !self.table.rows.is_empty()
            && self
                .table
                .column(column)
                .all(|cell| is_key_like(cell.text.split([' ', ','].as_slice()).next().unwrap_or_default()))
    }

    /// No column is one of statuses, but beside each code a text names one.
    fn with_statuses_in_texts(&self) -> Sight {
        let codes = self.free(&|column| self.evidence[column].are_codes());
        let names_status = |row: &Row<'_>| row.cells.iter().any(|cell| !mentions::of_text(&cell.text).is_empty());
        let says_error = |column: &usize| {
            let header = self.header(*column).to_lowercase();
            self.evidence[*column].are_words() && words::contains(&header, &["error", "code"])
        };
        match codes.first() {
            Some(&code) if self.table.rows.iter().all(names_status) => {
                Sight::Doubtful(doubtful_table(self.table, code, self.args))
            }
            Some(&code) if codes.iter().any(says_error) => {
                Sight::WithoutStatus(code, missing_status(self.table, code, self.args))
            }
            _ => Sight::LeftAlone(Why::NothingLikeAnErrorCode),
        }
    }
}
