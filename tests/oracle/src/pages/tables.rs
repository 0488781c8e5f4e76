//! Tables: of statuses in many forms, of other things, and of an application's own errors.

use super::Writer;
use super::words::Status;
use super::{cells, harms};

/// Headers of the code, the message and the purpose. An empty one means that the table lacks the column.
pub(super) const HEADERS: &[[&str; 3]] = &[
    ["HTTP status code", "Status message", "Purpose"],
    ["Code", "Message", "Purpose"],
    ["Code", "Message", "Description"],
    ["Status", "Name", "Description"],
    ["Status code", "Reason phrase", "When"],
    ["code", "message", "purpose"],
    ["STATUS", "Message", "when"],
    ["Code", "Name", ""],
    ["Status", "Reason phrase", ""],
    ["Code", "", "Purpose"],
    ["HTTP status code", "", "Description"],
];

/// Headers that are not quite these.
pub(super) const ODD_HEADERS: &[[&str; 3]] = &[
    ["HTTP status", "Message", "Purpose"],
    ["HTTP  status   code", "Status message", "Purpose"],
    ["Response", "Message", "Purpose"],
    ["Staus code", "Message", "Purpose"],
    ["Codes", "Messages", "Purposes"],
    ["HTTP", "Reason", "Meaning"],
    ["Code", "Code", "Purpose"],
    ["Code", "Status", "Purpose"],
    ["Name", "Message", "Code"],
    ["Number", "Text", "Note"],
    ["Code", "Meaning", "Use"],
    ["Code", "", ""],
    ["", "", "Status code"],
];

/// Headers of further columns, and what is in their cells; `{n}` is a number.
pub(super) const FURTHER: &[(&str, &[&str])] = &[
    ("Retryable", &["yes", "no"]),
    ("Wait", &["{n}", "0"]),
    ("Owner", &["{w}", "`{w}`", "@{w}"]),
    ("Since", &["v1.{n}", "2.0"]),
    ("Level", &["Warn", "Error"]),
];

/// Headers of tables of other things, and what is in their cells: the first form, with a new word, in the first column.
pub(super) const OTHERS: &[(&[&str], &[&str])] = &[
    (&["Path", "Method"], &["`/{w}`", "GET", "/{w}/{n}"]),
    (&["Header", "Meaning"], &["`X-{w}`", "The {w}"]),
    (&["Field", "Type", "Note"], &["`{w}`", "string", "A {w} \\| b", ""]),
    (&["Plan", "Seats"], &["{w}", "{n}"]),
    (&["Status", "Since"], &["{w}", "open", "closed"]),
    (&["Code", "Country"], &["{w}", "DE"]),
    (&["Version", "Date"], &["v1-{w}", "May {n}"]),
];

/// Headers of an application's own errors: its code, the status, the explanation.
pub(super) const CATALOGUES: &[[&str; 3]] = &[
    ["Error", "HTTP status", "Explanation"],
    ["Code", "Status", "Description"],
    ["Error code", "Status code", "When"],
    ["Name", "Status", "Message"],
];

/// Headers of tables of errors that are read: the code, the status, the title, the detail. An empty one means that the table lacks the column.
pub(super) const ERRORS: &[[&str; 4]] = &[
    ["Error code", "HTTP status", "Title", "Detail"],
    ["Error code", "Status", "", "Description"],
    ["Error", "HTTP status", "Message", "When"],
    ["Code", "HTTP status", "Title", "Description"],
    ["Slug", "Status code", "", ""],
    ["Error code", "HTTP", "", "Explanation"],
];

/// What is in their cells.
pub(super) const KEYS: &[&str] =
    &["{w}_failed", "`{w}_gone`", "`{w}.late`", "**ERR_{w}**", "[{w}_x](https://example.com/{w})"];
pub(super) const ERROR_STATUSES: &[&str] =
    &["{c}", "{c}", "`{c}`", "**{c}**", "HTTP {c}", "[{c}](https://example.com/statuses/{c})"];
pub(super) const TITLES: &[&str] = &["No {w} here", "The {w} is gone", "A **{w}** too many", "`{w}` has ended"];

/// How a delimiter row's cells are written.
const DASHES: &[&str] = &["---", "---", ":---", "---:", ":-:", "--", "----------"];

enum Column {
    /// Of a status, in this form.
    Status(&'static str),
    Purpose,
    /// One of these.
    Text(&'static [&'static str]),
}

impl Writer {
    /// A heading, and a table below it. The first table of a page is of statuses.
    pub(crate) fn section(&mut self, nth: usize, is_sorted: bool) -> Vec<String> {
        if nth > 0 && self.random.percent(25) {
            // The statuses of a catalogue are of any class.
            let table = if !is_sorted && self.random.percent(30) { self.catalogue() } else { self.other_table() };
            return vec![self.heading(), self.place(&table)];
        }
        let class = is_sorted.then(|| 1 + self.random.below(5));
        let heading = if let Some(class) = class { self.class_heading(class) } else { self.heading() };
        let table = self.status_table(class);
        vec![heading, self.place(&table)]
    }

    fn status_table(&mut self, class: Option<usize>) -> Vec<String> {
        let [code, message, purpose] = self.odd_or_plain(12, ODD_HEADERS, HEADERS);
        let codes = if message.is_empty() { cells::CODES_WITH_MESSAGES } else { cells::CODES };
        let mut columns = vec![(code, Column::Status(self.random.pick(codes)))];
        columns.push((message, Column::Status(self.random.pick(cells::MESSAGES))));
        columns.push((purpose, Column::Purpose));
        columns.retain(|(header, _)| !header.is_empty());
        if columns.len() == 3 && self.random.percent(30) {
            let (header, texts) = self.random.pick(FURTHER);
            columns.push((header, Column::Text(texts)));
        }
        if self.random.percent(20) {
            let last = columns.len() - 1;
            columns.swap(0, last);
        }
        self.table(&columns, class)
    }

    /// A heading, and a table of errors below it, or one of something else.
    pub(crate) fn section_of_errors(&mut self, nth: usize) -> Vec<String> {
        let table = if nth > 0 && self.random.percent(25) {
            if self.random.percent(40) { self.status_table(None) } else { self.other_table() }
        } else {
            self.table_of_errors()
        };
        vec![self.heading(), self.place(&table)]
    }

    fn table_of_errors(&mut self) -> Vec<String> {
        let [code, status, title, detail] = self.random.pick(ERRORS);
        let status_form = self.random.pick(ERROR_STATUSES);
        let mut columns = vec![(code, Column::Text(KEYS)), (status, Column::Status(status_form))];
        columns.extend([(title, Column::Text(TITLES)), (detail, Column::Purpose)]);
        columns.retain(|(header, _)| !header.is_empty());
        if self.random.percent(20) {
            let last = columns.len() - 1;
            columns.swap(1, last);
        }
        self.table(&columns, None)
    }

    fn catalogue(&mut self) -> Vec<String> {
        let [error, status, text] = self.random.pick(CATALOGUES);
        let errors = Column::Text(&["`ERR_{w}`", "E_{w}", "{w}_failed"]);
        self.table(&[(error, errors), (status, Column::Status("{c}")), (text, Column::Purpose)], None)
    }

    fn other_table(&mut self) -> Vec<String> {
        let (headers, texts) = self.random.pick(OTHERS);
        let mut columns: Vec<_> = headers.iter().map(|header| (*header, Column::Text(texts))).collect();
        columns[0].1 = Column::Text(&texts[..1]);
        self.table(&columns, None)
    }

    /// The lines of a table.
    fn table(&mut self, columns: &[(&'static str, Column)], class: Option<usize>) -> Vec<String> {
        let headers = columns.iter().map(|(header, _)| self.damaged(5, harms::HEADERS, header)).collect();
        // Other cells could start with the mark of a list or a heading.
        let starts_plain = columns.len() > 1 && matches!(columns[0].1, Column::Status(_));
        let has_outer_pipes = !starts_plain || self.random.percent(85);
        let mut lines = vec![self.row(headers, has_outer_pipes)];
        let dashes: Vec<_> = columns.iter().map(|_| self.random.pick(DASHES).to_owned()).collect();
        let delimiter = row_of(&dashes, has_outer_pipes);
        lines.push(self.damaged(4, harms::DELIMITERS, &delimiter));
        for _ in 0..=self.random.below(6) {
            let status = if self.is_of_errors { self.error() } else { self.status(class) };
            let cells = columns.iter().map(|(_, column)| self.cell_of(column, &status)).collect();
            lines.push(self.row(cells, has_outer_pipes));
        }
        lines
    }

    fn cell_of(&mut self, column: &Column, status: &Status) -> String {
        match column {
            Column::Status(form) => self.cell(form, status),
            Column::Purpose => self.purpose(),
            Column::Text(texts) => {
                let number = self.random.below(90) + 1;
                let text = self.random.pick(texts).replace("{n}", &number.to_string());
                let text = self.fill(&text);
                self.damaged_cell(text)
            }
        }
    }

    /// A row; a damaged one lacks a cell, has one in excess, has its cells in another order, or is damaged as a line.
    fn row(&mut self, mut cells: Vec<String>, has_outer_pipes: bool) -> String {
        if self.harms(4) {
            match self.random.below(5) {
                0 => drop(cells.pop()),
                1 => drop(cells.remove(0)),
                2 => cells.push("more".to_owned()),
                3 => cells.insert(0, String::new()),
                _ => cells.rotate_left(1),
            }
        }
        let row = row_of(&cells, has_outer_pipes);
        self.damaged(5, harms::ROWS, &row)
    }

    /// The text, damaged so many times in a hundred by one of the forms.
    pub(crate) fn damaged(&mut self, percent: usize, forms: &[&str], text: &str) -> String {
        if self.harms(percent) { self.random.pick(forms).replace("{x}", text) } else { text.to_owned() }
    }
}

/// The cells as a row. One that ends in an empty cell needs its outer pipes.
fn row_of(cells: &[String], has_outer_pipes: bool) -> String {
    let row = cells.join(" | ");
    if has_outer_pipes || cells.last().is_some_and(String::is_empty) { format!("| {row} |") } else { row }
}
