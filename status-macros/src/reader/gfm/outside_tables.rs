//! Accounts for the lines with pipes outside of tables: each is a fault, or left alone for a reason.

use super::delimiter_row;
use super::fence;
use super::piped_line::{Kind, Line, Verdict};
use super::run::Run;
use crate::reader::fault::{Faults, Rule};
use crate::reader::markdown::{Block, BlockKind, Document, Scope, lines};
use crate::reader::model::{LeftAlone, Why};

/// Checks every line with a pipe that is outside of tables.
pub(super) fn check(document: &Document<'_>, scope: &Scope, faults: &mut Faults) -> Vec<LeftAlone> {
    let source = document.source;
    let mut sweep = Sweep { left_alone: Vec::new(), run: None };
    // A fence that is open at the end may belong to the one above: then the rows between are no code.
    let is_fenced = |block: &&Block| block.kind == BlockKind::FencedCode;
    let is_any_open = document.blocks.iter().filter(is_fenced).any(|block| !fence::is_closed(document.source, block));
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
    let open = document.blocks.iter().filter(is_fenced).find(|block| !fence::is_closed(source, block));
    let open = open.filter(|block| !is_told && scope.contains(block.range.start));
    faults.extend(open.map(|block| fence::unclosed(source, fence::first_line(source, block.range.start))));
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
            Some(run) if follows(run) || is_swallowed_with(line, run) => run.end = line.at.end,
            run => faults.extend(run.replace(new(fault)).map(Run::into_fault)),
        }
    }
}

/// Whether the line is hidden by the same fence as the lines of the run.
fn is_swallowed_with(line: &Line<'_>, run: &Run) -> bool {
    run.fault.rule() == Rule::UnclosedFence && line.block.is_some_and(|block| block.range.start < run.end)
}

fn kind_of(document: &Document<'_>, block: &Block) -> Kind {
    match block.kind {
        BlockKind::FencedCode if fence::is_closed(document.source, block) => Kind::FencedCode,
        BlockKind::FencedCode => Kind::UnclosedFence,
        BlockKind::IndentedCode => Kind::IndentedCode,
        // Its fault is one of the page.
        BlockKind::Html if document.unclosed_html.is_some_and(|at| block.range.contains(&at)) => Kind::Comment,
        BlockKind::Html => Kind::Html,
        BlockKind::Heading => Kind::Heading,
        BlockKind::Table => Kind::Text,
    }
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
