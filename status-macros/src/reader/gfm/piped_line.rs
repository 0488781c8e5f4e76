//! A line with a pipe outside of tables: what it is a part of, whether it was meant as a row, and what becomes of it.

use std::ops::Range;

use super::delimiter_row;
use super::fence;
use super::lost_row::{self, Within};
use crate::reader::fault::{Fault, Rule};
use crate::reader::markdown::{Block, Document, lines};
use crate::reader::model::Why;
use crate::reader::words::{are_digits, is_symbol};

/// What becomes of a line.
pub(super) enum Verdict {
    LeftAlone(Why),
    Fault(Fault),
}

/// What a line with a pipe outside of tables is part of.
#[derive(Clone, Copy)]
pub(super) enum Kind {
    FrontMatter,
    FencedCode,
    UnclosedFence,
    IndentedCode,
    Comment,
    Html,
    HtmlBelowTable,
    Heading,
    Text,
}

pub(super) struct Line<'d> {
    document: &'d Document<'d>,
    pub(super) source: &'d str,
    pub(super) at: Range<usize>,
    /// The text behind spaces and the marks of quotes.
    pub(super) text: Range<usize>,
    pub(super) block: Option<&'d Block>,
    pub(super) kind: Kind,
}

impl<'d> Line<'d> {
    pub(super) fn of(document: &'d Document<'d>, at: Range<usize>, block: Option<&'d Block>, kind: Kind) -> Self {
        let source = document.source;
        let start = at.end - lines::without_marks(&source[at.clone()]).len();
        let mut line = Self { document, source, text: start..at.end, at, block, kind };
        if line.at.start < document.body {
            line.kind = Kind::FrontMatter;
        } else if matches!(kind, Kind::Html | Kind::HtmlBelowTable) {
            line.leave_markup(&document.unseen);
        }
        line
    }

    /// Narrows the text of a line of HTML to what is seen: without the tags and comments that it begins with.
    fn leave_markup(&mut self, unseen: &[Range<usize>]) {
        let mut hidden = unseen[unseen.partition_point(|range| range.end <= self.text.start)..].iter();
        let mut next = hidden.next();
        loop {
            let text = self.text();
            self.text.start += text.len() - text.trim_start().len();
            match next {
                Some(range) if range.start <= self.text.start => {
                    self.text.start = self.text.start.max(range.end.min(self.text.end));
                    next = hidden.next();
                }
                _ => match self.text().find('>').filter(|_| self.text().starts_with('<')) {
                    Some(end) => self.text.start += end + 1,
                    None => break,
                },
            }
        }
        if let Some(range) = next.filter(|range| range.start < self.text.end && range.end >= self.text.end) {
            self.text.end = range.start.max(self.text.start);
        }
        if self.text().trim().is_empty() {
            self.kind = Kind::Comment;
        }
    }

    /// The table of what each kind of line means.
    pub(super) fn verdict(&self) -> Verdict {
        let is_row = self.is_row();
        match self.kind {
            Kind::FrontMatter if is_row => self.outside(Within::FrontMatter),
            Kind::FrontMatter => Verdict::LeftAlone(Why::FrontMatter),
            Kind::UnclosedFence if is_row => Verdict::Fault(fence::unclosed(self.source, self.first_line_of_block())),
            Kind::FencedCode | Kind::UnclosedFence => Verdict::LeftAlone(Why::FencedCode),
            Kind::IndentedCode if self.is_delimiter_of_codes() => Verdict::Fault(delimiter_row::indented_table(
                lines::trimmed(self.source, &lines::line_of(self.source, self.at.start.saturating_sub(1))),
            )),
            Kind::IndentedCode if self.goes_on_with_table() => {
                Verdict::Fault(delimiter_row::indented_row(self.text.clone()))
            }
            Kind::IndentedCode => Verdict::LeftAlone(Why::IndentedCode),
            Kind::Comment => Verdict::LeftAlone(Why::Comment),
            Kind::HtmlBelowTable if is_row && self.first_line_of_block().end == self.at.end => {
                self.outside(Within::HtmlBelowTable)
            }
            Kind::Html | Kind::HtmlBelowTable if is_row => self.outside(Within::Html),
            Kind::Html | Kind::HtmlBelowTable => Verdict::LeftAlone(Why::Html),
            Kind::Heading | Kind::Text => self.open_line(is_row),
        }
    }

    /// Whether the line has the cells of the table right above, but for blank lines.
    fn goes_on_with_table(&self) -> bool {
        let text = self.text();
        let start = self.block.map_or(self.at.start, |block| block.range.start);
        let tables = &self.document.tables;
        let above = tables[..tables.partition_point(|table| table.header.span.start < self.at.start)].last();
        (text.starts_with('|') || has_number(text.get(..3).unwrap_or_default()))
            && above.is_some_and(|table| lines::cells(text).len() == table.header.cells.len())
            && lost_row::blank_below_rows(self.source, &lines::line_of(self.source, start)).is_some()
    }

    /// Whether the line is a delimiter row, below as many headers, and above a row with a code.
    pub(super) fn is_delimiter_of_codes(&self) -> bool {
        let cells = |at: Range<usize>| lines::cells(lines::without_marks(&self.source[at]).trim()).len();
        let above = lines::line_of(self.source, self.at.start.saturating_sub(1));
        let below = lines::next_line(self.source, &self.at);
        let has_code = has_number(&self.source[below]);
        lines::is_delimiter_row(self.text()) && has_code && cells(above) == cells(self.at.clone())
    }

    fn open_line(&self, is_row: bool) -> Verdict {
        if let Some(fault) = delimiter_row::outside_tables(self.source, &self.at, self.text.clone()) {
            return Verdict::Fault(fault);
        }
        match self.kind {
            _ if is_row => self.outside(Within::Text),
            Kind::Heading => Verdict::LeftAlone(Why::Heading),
            _ => Verdict::LeftAlone(Why::Text),
        }
    }

    fn text(&self) -> &'d str {
        &self.source[self.text.clone()]
    }

    /// Whether the line probably was meant as a row.
    fn is_row(&self) -> bool {
        self.is_lone_pipe()
            || self.is_piped()
            || lines::is_delimiter_row(self.text())
            || self.has_number_beside_pipe()
            || self.is_header_of_table()
    }

    /// Whether the line has the headers of the nearest table above, without outer pipes.
    fn is_header_of_table(&self) -> bool {
        let text = self.text();
        let tables = &self.document.tables;
        let above = tables[..tables.partition_point(|table| table.header.span.start < self.at.start)].last();
        text.contains('|')
            && above.is_some_and(|table| {
                let (own, headers) = (lines::cells(text), &table.header.cells);
                own.len() == headers.len()
                    && own.iter().zip(headers).all(|(cell, header)| text[cell.clone()].trim() == header.text)
            })
    }

    fn is_lone_pipe(&self) -> bool {
        self.text().trim_end() == "|"
    }

    fn is_piped(&self) -> bool {
        let text = self.text().trim_start_matches(['~', '*', '_'].as_slice());
        // Code may have the pipes of a row.
        let text = text.strip_prefix('`').and_then(|text| text.trim_end().strip_suffix('`')).unwrap_or(text);
        // A heading never begins with a pipe.
        let text =
            if matches!(self.kind, Kind::Heading) { text.trim_start_matches(['#', ' '].as_slice()) } else { text };
        // Without a pipe at the start of the line, the code must be there.
        let (least, is_first) =
            if text.starts_with("\\|") { (3, true) } else { (2, has_number(text.get(..3).unwrap_or_default())) };
        let is_escaped = is_first && text.matches("\\|").count() >= least && has_number(text);
        is_escaped || text.starts_with('|') && (text.contains(char::is_alphabetic) || delimiter_row::is_damaged(text))
    }

    /// Whether the line has a number of three digits and a pipe, as a row without outer pipes has.
    fn has_number_beside_pipe(&self) -> bool {
        let text = self.text();
        match self.kind {
            // Right above dashes, a row without outer pipes is a heading.
            Kind::Heading => {
                let bare = text.trim_start_matches(['*', '_', '`', '['].as_slice());
                !text.starts_with('#') && has_number(bare.get(..3).unwrap_or_default())
            }
            Kind::HtmlBelowTable => text.replace("\\|", "").contains('|'),
            Kind::Html => {
                let mut cells = text.split('|').map(str::trim).filter(|cell| !cell.is_empty());
                // The line may begin with markup of the first cell.
                cells.next().is_some_and(has_number) || cells.any(|cell| cell.len() == 3 && has_number(cell))
            }
            _ => {
                // Pipes in code and escaped ones part nothing.
                let is_paired = text.matches('`').count().is_multiple_of(2);
                let plain: String = text.replace("\\|", "").split('`').step_by(if is_paired { 2 } else { 1 }).collect();
                plain.contains('|') && has_number(text)
            }
        }
    }

    fn first_line_of_block(&self) -> Range<usize> {
        fence::first_line(self.source, self.block.map_or(self.at.start, |block| block.range.start))
    }

    fn outside(&self, within: Within) -> Verdict {
        if self.is_lone_pipe() {
            let message = "a line with nothing but a pipe, which ends the table above";
            return Verdict::Fault(
                Fault::at(Rule::RowOutsideTable, self.text.clone(), message)
                    .help("delete it, or write the row's cells"),
            );
        }
        Verdict::Fault(lost_row::fault(self.document, &self.at, self.text.clone(), within))
    }
}

/// Whether one of the words is a number of three digits that begins with 1 to 5.
fn has_number(text: &str) -> bool {
    let is_number = |word: &str| word.len() == 3 && are_digits(word) && matches!(word.as_bytes()[0], b'1'..=b'5');
    text.split(is_symbol).any(is_number)
}
