//! What a table says by itself: whether it is one of errors, and which of its columns contain the codes and the statuses.

use super::column_faults::{
    doubtful_status, doubtful_table, error_in_header, missing_status, two_code_columns, two_status_columns,
};
use super::headers::{self, Meaning};
use super::key_evidence::{Evidence, are_phrases};
use super::one_word::is_key_like;
use super::status_cell;
use crate::reader::attr::{ColumnArgs, Role};
use crate::reader::fault::Fault;
use crate::reader::markdown::Table;
use crate::reader::model::Why;
use crate::reader::spelling;
use crate::reader::statuses::code_cell as status_code;
use crate::reader::statuses::column_faults::{absent_column, exchanged_headers, repeated_column};
use crate::reader::statuses::known_headers;

/// What is known of a table by itself.
pub(super) enum Sight {
    Read {
        code: usize,
        status: Option<usize>,
    },
    LeftAlone(Why),
    Doubtful(Fault),
    /// It has codes, and nothing beside them is a status: a fault, unless it says more of codes that have rows, or of removed ones.
    WithoutStatus(usize, Fault),
}

/// Looks at one table.
pub(super) struct Looker<'t, 'p> {
    pub(super) table: &'t Table<'p>,
    pub(super) args: &'t ColumnArgs,
    /// One for each column.
    pub(super) evidence: Vec<Evidence>,
}

/// The columns that could be meant; two of them are a fault, if the table is one of errors.
type Candidates = Vec<usize>;

impl<'t, 'p> Looker<'t, 'p> {
    pub(super) fn new(table: &'t Table<'p>, args: &'t ColumnArgs) -> Self {
        let mut evidence = Vec::new();
        for column in 0..table.header.cells.len() {
            evidence.push(Evidence::of(table, column));
        }
        Self { table, args, evidence }
    }

    pub(super) fn header(&self, column: usize) -> &'t str {
        &self.table.header.cells[column].text
    }

    pub(super) fn meaning(&self, column: usize) -> Option<Meaning> {
        headers::meaning(self.header(column))
    }

    /// The columns that this holds for.
    pub(super) fn columns(&self, holds: &dyn Fn(usize) -> bool) -> Candidates {
        let mut columns = Vec::new();
        for column in 0..self.evidence.len() {
            if holds(column) {
                columns.push(column);
            }
        }
        columns
    }

    /// Those of them that no argument names.
    pub(super) fn free(&self, holds: &dyn Fn(usize) -> bool) -> Candidates {
        self.columns(&|column| !self.args.names(self.header(column)) && holds(column))
    }

    /// The columns with the header that the attribute gives the role.
    fn named(&self, role: Role) -> Option<Candidates> {
        let name = self.args.header(role)?;
        Some(self.columns(&|column| self.header(column) == name))
    }

    pub(super) fn sight(&self) -> Sight {
        if let Some(codes) = self.named(Role::Code) {
            return self.named_code(&codes);
        }
        if let Some(fault) = self.exchanged() {
            return Sight::Doubtful(fault);
        }
        if let Some(sight) = self.lost_header() {
            return sight;
        }
        let statuses = self.statuses();
        let codes = self.codes(statuses.first().copied());
        let Some(&code) = codes.first() else { return self.without_code(&statuses) };
        if let Some(&second) = codes.get(1) {
            return Sight::Doubtful(two_code_columns(self.table, code, second, statuses.first().copied(), self.args));
        }
        self.coded(code, &statuses, self.says_code(code))
    }

    /// The headers of the codes and of the statuses, each above the cells of the other.
    fn exchanged(&self) -> Option<Fault> {
        let has_codes = |column: usize| self.evidence[column].are_codes() && !self.evidence[column].may_be_statuses();
        let are_beside_codes = !self.columns(&has_codes).is_empty();
        let says_status = |column| self.meaning(column) == Some(Meaning::Status);
        let statuses = self.free(&|column| says_status(column) && !self.evidence[column].may_be_statuses());
        let codes = self.free(&|column| {
            let evidence = self.evidence[column];
            let is_any = self.meaning(column) == Some(Meaning::AnyCode) && are_beside_codes;
            headers::is_certain(self.header(column))
                && (evidence.are_all_statuses()
                    || are_beside_codes && evidence.has_status()
                    || !statuses.is_empty() && evidence.are_statuses())
                || is_any && evidence.are_all_statuses()
        });
        if let ([code], [status]) = (codes.as_slice(), statuses.as_slice()) {
            return Some(exchanged_headers(self.table, *status, *code, "statuses"));
        }
        let is_text = |column| matches!(self.meaning(column), Some(Meaning::Title | Meaning::Detail));
        let texts = self.free(&|column| is_text(column) && self.evidence[column].are_all_statuses());
        let ([text], [status]) = (texts.as_slice(), statuses.as_slice()) else { return None };
        Some(exchanged_headers(self.table, *status, *text, "statuses"))
    }

    /// Other tables than those with the header that the attribute names are left alone, unless they are like them.
    fn named_code(&self, codes: &[usize]) -> Sight {
        match (codes, self.args.header(Role::Code)) {
            ([code], _) => self.coded(*code, &self.statuses(), true),
            ([first, second, ..], _) => Sight::Doubtful(repeated_column(self.table, *first, *second)),
            ([], Some(name)) if self.is_like(name) => Sight::Doubtful(absent_column(self.table, name)),
            ([], _) => self.lost_header().unwrap_or(Sight::LeftAlone(Why::WithoutNamedHeader)),
        }
    }

    /// A header row that is a row of errors: it has a status, and a code.
    fn lost_header(&self) -> Option<Sight> {
        let cells = &self.table.header.cells;
        let code = cells.iter().find(|cell| is_key_like(&cell.text))?;
        let status = cells.iter().position(|cell| status_code::read(cell).is_some())?;
        let has_header = cells.iter().any(|cell| headers::meaning(&cell.text).is_some());
        // Below a status as a header are marks, below a row are statuses.
        if has_header || !self.table.rows.is_empty() && !self.evidence[status].has_status() {
            return None;
        }
        Some(Sight::Doubtful(error_in_header(code)))
    }

    fn is_like(&self, name: &str) -> bool {
        let is_like = |column: usize| {
            let header = self.header(column);
            let near = spelling::nearest(header, [name]);
            self.args.names(header) || near.is_some() && spelling::distance(header, name) <= 2
        };
        !self.columns(&is_like).is_empty()
    }

    /// The code is found: what about its status?
    pub(super) fn coded(&self, code: usize, statuses: &[usize], is_certain: bool) -> Sight {
        let statuses = self.columns(&|column| column != code && statuses.contains(&column));
        match *statuses.as_slice() {
            [status] if self.are_numbers_of_something(status) => Sight::Doubtful(
                self.misspelled(Meaning::Status)
                    .unwrap_or_else(|| doubtful_status(self.table, code, status, self.args)),
            ),
            [_] if self.are_codes_of_others(code) => Sight::Doubtful(doubtful_table(self.table, code, self.args)),
            [status] => match self.second_status(code, status).filter(|_| self.args.header(Role::Status).is_none()) {
                Some(second) => Sight::Doubtful(two_status_columns(self.table, status, second, code, self.args)),
                None => Sight::Read { code, status: Some(status) },
            },
            [first, second, ..] => Sight::Doubtful(two_status_columns(self.table, first, second, code, self.args)),
            [] if self.args.header(Role::Status).is_some() => {
                let name = self.args.header(Role::Status).unwrap_or_default();
                Sight::Doubtful(absent_column(self.table, name))
            }
            [] if status_cell::of_heading(self.table).is_some() && is_certain => Sight::Read { code, status: None },
            [] if status_cell::of_heading(self.table).is_some() => {
                Sight::Doubtful(doubtful_table(self.table, code, self.args))
            }
            [] if is_certain && self.are_errors(code) => {
                Sight::WithoutStatus(code, missing_status(self.table, code, self.args))
            }
            [] => Sight::LeftAlone(Why::NothingLikeAnErrorCode),
        }
    }

    /// Whether numbers look like statuses, and no header says so, or one says that they are others.
    fn are_numbers_of_something(&self, status: usize) -> bool {
        let header = self.header(status);
        !self.args.names(header) && self.meaning(status).is_none() && !headers::says_status(header)
    }

    /// Another column of statuses of errors, with another one in a row.
    fn second_status(&self, code: usize, status: usize) -> Option<usize> {
        let differs = |column: usize| {
            self.table.rows.iter().any(|row| {
                let read = |column: usize| row.cells.get(column).and_then(status_code::read).map(|code| code.number);
                read(column).is_some_and(|other| other >= 400 && read(status) != Some(other))
            })
        };
        let says_status = |column: usize| self.header(column).to_lowercase().contains("status");
        let is_other = |column: usize| {
            let evidence = self.evidence[column];
            column != code
                && column != status
                && (evidence.are_all_statuses() || evidence.has_status() && says_status(column))
        };
        self.free(&|column| is_other(column) && differs(column)).first().copied()
    }

    /// Whether the header is unknown, and says that clients get other codes than these.
    fn are_codes_of_others(&self, code: usize) -> bool {
        let header = self.header(code);
        !self.args.names(header) && self.meaning(code).is_none() && known_headers::is_of_others(header)
    }

    /// Whether the column has the codes of errors, even if no status is beside them.
    fn are_errors(&self, code: usize) -> bool {
        let is_named = self.args.header(Role::Code).is_some() || headers::is_certain(self.header(code));
        self.evidence[code].are_codes() || is_named
    }

    /// By the attribute, else by the header, else by the cells, else by a header that is about HTTP for sure.
    fn statuses(&self) -> Candidates {
        if let Some(named) = self.named(Role::Status) {
            return named;
        }
        let says_status = |column: usize| self.meaning(column) == Some(Meaning::Status);
        let by_header = self.free(&|column| says_status(column) && self.evidence[column].may_be_statuses());
        let certain = self.free(&|column| by_header.contains(&column) && self.evidence[column].are_statuses());
        if !by_header.is_empty() {
            return if certain.is_empty() { by_header } else { certain };
        }
        let by_cells = self.free(&|column| self.evidence[column].are_statuses());
        let all = self.free(&|column| self.evidence[column].are_all_statuses());
        match (all.is_empty(), by_cells.is_empty()) {
            (false, _) => all,
            (true, false) => by_cells,
            (true, true) => self.free(&|column| {
                self.meaning(column) == Some(Meaning::Status)
                    && self.header(column).to_ascii_lowercase().contains("http")
            }),
        }
    }

    /// By the header if the cells may be codes, else by the cells; the best of several, if one is.
    fn codes(&self, status: Option<usize>) -> Candidates {
        let could_be = |column: usize| {
            let says_nothing_else = !matches!(self.meaning(column), Some(Meaning::Status));
            let is_by_cells = self.evidence[column].are_codes()
                && self.table.rows.len() > 1
                && !matches!(self.meaning(column), Some(Meaning::Title | Meaning::Detail | Meaning::Other))
                && status.is_some_and(|status| !are_phrases(self.table, status, column));
            Some(column) != status && says_nothing_else && (self.says_code(column) || is_by_cells)
        };
        // The header counts more than the cells.
        let says = self.free(&|column| could_be(column) && self.says_code(column));
        let candidates = if says.is_empty() { self.free(&could_be) } else { says };
        let certain = self.columns(&|column| candidates.contains(&column) && self.evidence[column].are_codes());
        if certain.is_empty() { candidates } else { certain }
    }

    /// Whether the header says that the column contains the codes, and the cells do not contradict it.
    fn says_code(&self, column: usize) -> bool {
        let means_code = matches!(self.meaning(column), Some(Meaning::Code | Meaning::AnyCode));
        means_code && (self.evidence[column].may_be_codes() || self.table.rows.len() == 1)
    }
}
