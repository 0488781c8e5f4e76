//! Accounts for the lines with pipes outside of tables: each is a fault, or left alone for a reason.

use std::ops::Range;

use super::delimiter_row;
use super::lost_row::{self, Within};
use super::run::Run;
use crate::reader::fault::{Fault, Faults, Rule};
use crate::reader::markdown::{Block, BlockKind, Document, Scope, lines};
use crate::reader::model::{LeftAlone, Why};
use crate::reader::words::{self, is_symbol};

/// Checks every line with a pipe that is outside of tables.
pub(super) fn check(document: &Document<'_>, scope: &Scope, faults: &mut Faults) -> Vec<LeftAlone> {
    let source = document.source;
    let mut sweep = Sweep { left_alone: Vec::new(), run: None };
    // A fence that is open at the end may belong to the one above: then the rows between are no code.
    let is_fenced = |block: &&Block| block.kind == BlockKind::FencedCode;
    let is_any_open = document.blocks.iter().filter(is_fenced).any(|block| !is_closed(document.source, block));
    let mut blocks = document.blocks.iter().peekable();
    let mut seen = 0;
    // The kind of a block is found once, not for each of its lines.
    let (mut start, mut kind) = (None, Kind::Text);
    while let Some(pipe) = source[seen..].find('|') {
        let at = lines::line_of(source, seen + pipe);
        seen = at.end;
        while blocks.next_if(|block| block.range.end <= at.start).is_some() {}
        let block = blocks.peek().copied().filter(|block| block.range.start <= at.end);
        if block.is_some_and(|block| block.kind == BlockKind::Table) {
            continue;
        }
        if start != block.map(|block| block.range.start) {
            start = block.map(|block| block.range.start);
            kind = block.map_or(Kind::Text, |block| kind_of(document, block));
            // Of HTML right below a table, it depends on the reader whether its lines are rows.
            let is_below_table = block.is_some_and(|block| document.is_right_below_table(block.range.start));
            if is_below_table && matches!(kind, Kind::Html) {
                kind = Kind::HtmlBelowTable;
            }
            if is_any_open && matches!(kind, Kind::FencedCode) {
                kind = Kind::UnclosedFence;
            }
        }
        sweep.line(&Line::of(document, at, block, kind), scope, faults);
    }
    faults.extend(sweep.run.map(Run::into_fault));
    let is_told = faults.has(Rule::UnclosedFence);
    let open = document.blocks.iter().filter(is_fenced).find(|block| !is_closed(source, block));
    let open = open.filter(|block| !is_told && scope.contains(block.range.start));
    faults.extend(open.map(|block| unclosed_fence(source, first_line(source, block.range.start))));
    lone_delimiter_rows(document, scope, faults);
    sweep.left_alone
}

struct Sweep {
    left_alone: Vec<LeftAlone>,
    run: Option<Run>,
}

impl Sweep {
    fn line(&mut self, line: &Line<'_>, scope: &Scope, faults: &mut Faults) {
        let fault = match line.verdict() {
            Verdict::LeftAlone(why) => return self.left_alone.push(LeftAlone { span: line.at.clone(), why }),
            Verdict::Fault(_) if !scope.contains(line.at.start) => {
                return self.left_alone.push(LeftAlone { span: line.at.clone(), why: Why::UnderAnotherHeading });
            }
            Verdict::Fault(fault) => fault,
        };
        let follows = |run: &Run| lines::next_line(line.source, &(run.end..run.end)).start == line.at.start;
        let is_of_head = matches!(fault.rule(), Rule::DelimiterRow | Rule::IndentedRow | Rule::TextAboveTable)
            && (!matches!(line.kind, Kind::IndentedCode) || line.is_delimiter_of_codes());
        let new = |fault| Run::of(line.source, &line.at, line.text.clone(), fault);
        if self.run.as_mut().is_some_and(|run| run.takes_parted(line.source, &line.at, &fault)) {
            return;
        }
        match &mut self.run {
            // A delimiter row tells more than the header row above it.
            Some(run) if follows(run) && is_of_head => *run = new(fault),
            Some(run) if follows(run) || line.is_swallowed_with(run) => run.end = line.at.end,
            run => faults.extend(run.replace(new(fault)).map(Run::into_fault)),
        }
    }
}

/// What becomes of a line.
enum Verdict {
    LeftAlone(Why),
    Fault(Fault),
}

/// What a line with a pipe outside of tables is part of.
#[derive(Clone, Copy)]
enum Kind {
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

struct Line<'d> {
    document: &'d Document<'d>,
    source: &'d str,
    at: Range<usize>,
    /// The text behind spaces and the marks of quotes.
    text: Range<usize>,
    block: Option<&'d Block>,
    kind: Kind,
}

impl<'d> Line<'d> {
    fn of(document: &'d Document<'d>, at: Range<usize>, block: Option<&'d Block>, kind: Kind) -> Self {
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
    fn verdict(&self) -> Verdict {
        let is_row = self.is_row();
        match self.kind {
            Kind::FrontMatter if is_row => self.outside(Within::FrontMatter),
            Kind::FrontMatter => Verdict::LeftAlone(Why::FrontMatter),
            Kind::UnclosedFence if is_row => Verdict::Fault(unclosed_fence(self.source, self.first_line_of_block())),
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
    fn is_delimiter_of_codes(&self) -> bool {
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
        let text = self.text().trim_start_matches(['~', '*', '_']);
        // Code may have the pipes of a row.
        let text = text.strip_prefix('`').and_then(|text| text.trim_end().strip_suffix('`')).unwrap_or(text);
        // A heading never begins with a pipe.
        let text = if matches!(self.kind, Kind::Heading) { text.trim_start_matches(['#', ' ']) } else { text };
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
                let bare = text.trim_start_matches(['*', '_', '`', '[']);
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

    /// Whether the line is hidden by the same fence as the lines of the run.
    fn is_swallowed_with(&self, run: &Run) -> bool {
        run.fault.rule() == Rule::UnclosedFence && self.block.is_some_and(|block| block.range.start < run.end)
    }

    fn first_line_of_block(&self) -> Range<usize> {
        first_line(self.source, self.block.map_or(self.at.start, |block| block.range.start))
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

fn unclosed_fence(source: &str, at: Range<usize>) -> Fault {
    let line = lines::without_marks(&source[at.clone()]);
    let mark = if line.starts_with('~') { '~' } else { '`' };
    let marks = &line[..line.len() - line.trim_start_matches(mark).len()];
    Fault::at(Rule::UnclosedFence, at, "a fence that is never closed hides what follows").label("it starts here").help(
        format!(
            "close it with {marks} on a line of its own, where the code ends: other marks, or fewer, do not close it"
        ),
    )
}

fn first_line(source: &str, start: usize) -> Range<usize> {
    start..lines::line_of(source, start).end
}

fn kind_of(document: &Document<'_>, block: &Block) -> Kind {
    match block.kind {
        BlockKind::FencedCode if is_closed(document.source, block) => Kind::FencedCode,
        BlockKind::FencedCode => Kind::UnclosedFence,
        BlockKind::IndentedCode => Kind::IndentedCode,
        // Its fault is one of the page.
        BlockKind::Html if document.unclosed_html.is_some_and(|at| block.range.contains(&at)) => Kind::Comment,
        BlockKind::Html => Kind::Html,
        BlockKind::Heading => Kind::Heading,
        BlockKind::Table => Kind::Text,
    }
}

/// Whether a fence ends where it was meant to: with marks like those that it begins with, and none that begin another one between.
fn is_closed(source: &str, block: &Block) -> bool {
    let text = source[block.range.clone()].trim_end();
    let mut lines = text.lines().map(|line| line.trim_start_matches(lines::INDENT));
    let first = lines.next().unwrap_or_default();
    let mark = if first.starts_with('~') { '~' } else { '`' };
    let marks = |line: &str| line.len() - line.trim_start_matches(mark).len();
    let opens = |line: &str| {
        marks(line) >= 3
            && words::starts(line.trim_start_matches(mark).trim_start(), &|c| c.is_alphabetic() || c == '{')
    };
    let last = lines.next_back().unwrap_or_default();
    marks(last) >= marks(first).max(3) && marks(last) == last.trim_end().len() && !lines.any(opens)
}

/// Whether one of the words is a number of three digits that begins with 1 to 5.
fn has_number(text: &str) -> bool {
    let is_number = |word: &str| {
        word.len() == 3 && word.bytes().all(|byte| byte.is_ascii_digit()) && matches!(word.as_bytes()[0], b'1'..=b'5')
    };
    text.split(is_symbol).any(is_number)
}

fn lone_delimiter_rows(document: &Document<'_>, scope: &Scope, faults: &mut Faults) {
    let (source, blocks) = (document.source, &document.blocks);
    let mut seen = 0;
    while let Some(at) = source[seen..].find(':') {
        let line = lines::line_of(source, seen + at);
        seen = line.end;
        let block = blocks[..blocks.partition_point(|block| block.range.start < line.end)].last();
        let is_open = block.is_none_or(|block| block.kind == BlockKind::Heading || block.range.end <= line.start);
        if is_open && scope.contains(line.start) {
            faults.extend(delimiter_row::without_pipe(source, line));
        }
    }
}
