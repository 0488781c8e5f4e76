//! What stands between pipes and is no table's: a fault, or left alone for a reason.

use std::ops::Range;

use crate::fault::{Fault, Faults};
use crate::shape;

/// A block of the page whose lines are no row's text.
#[derive(Debug)]
pub(crate) struct Block {
    pub(crate) kind: Kind,
    pub(crate) range: Range<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Table,
    Heading,
    Fence,
    Indented,
    Html,
}

/// Something between pipes that is no status, and why.
#[derive(Debug)]
pub(crate) struct LeftAlone {
    pub(crate) span: Range<usize>,
    pub(crate) why: &'static str,
}

/// Where the Markdown begins: behind a byte order mark and a front matter, which GitHub shows apart.
pub(crate) fn body(source: &str) -> usize {
    let start = if source.starts_with('\u{feff}') { 3 } else { 0 };
    let mut line = shape::line_of(source, start);
    if source[start..line.end].trim_end() != "---" {
        return start;
    }
    while line.end < source.len() {
        line = shape::next_line(source, &line);
        if matches!(source[line.clone()].trim_end(), "---" | "...") {
            return shape::next_line(source, &line).start;
        }
    }
    start
}

/// Accounts for each line with a pipe outside of tables; `blocks` are in the page's order.
pub(crate) fn sweep(source: &str, body: usize, blocks: &[Block], faults: &mut Faults) -> Vec<LeftAlone> {
    let mut sweep = Sweep { source, body, left_alone: Vec::new(), run: None };
    let mut rest = blocks.iter().peekable();
    let mut seen = 0;
    while let Some(pipe) = source[seen..].find('|') {
        let line = shape::line_of(source, seen + pipe);
        seen = line.end;
        while rest.next_if(|block| block.range.end <= line.start).is_some() {}
        let block = rest.peek().filter(|block| block.range.start <= line.end);
        if block.is_none_or(|block| block.kind != Kind::Table) {
            sweep.line(line, block.copied(), faults);
        }
    }
    faults.extend(sweep.run.map(|run| run.fault));
    lone_delimiters(source, blocks, faults);
    sweep.left_alone
}

struct Sweep<'s> {
    source: &'s str,
    body: usize,
    left_alone: Vec<LeftAlone>,
    run: Option<Run>,
}

/// Lines without a gap that are one fault.
struct Run {
    end: usize,
    fault: Fault,
}

impl Sweep<'_> {
    fn line(&mut self, line: Range<usize>, block: Option<&Block>, faults: &mut Faults) {
        let fault = match judge(self.source, self.body, &line, block) {
            Ok(why) => return self.left_alone.push(LeftAlone { span: line, why }),
            Err(fault) => fault,
        };
        let next = |run: &Run| shape::next_line(self.source, &(run.end..run.end)).start == line.start;
        let goes_on = self.run.as_ref().is_some_and(|run| next(run) || fault.is_at(&run.fault));
        match &mut self.run {
            // Its delimiter row tells more than the header row above it.
            Some(run) if goes_on && !fault.is_named("delimiter-row") => run.end = line.end,
            Some(run) if goes_on => *run = Run { end: line.end, fault },
            run => faults.extend(run.replace(Run { end: line.end, fault }).map(|run| run.fault)),
        }
    }
}

/// `:--` below a line of text makes a table of one column, whose rows need no pipes.
fn lone_delimiters(source: &str, blocks: &[Block], faults: &mut Faults) {
    let mut seen = 0;
    while let Some(at) = source[seen..].find(':') {
        let line = shape::line_of(source, seen + at);
        seen = line.end;
        let text = source[line.clone()].trim_matches([' ', '\t', '>']);
        let dashes = text.trim_matches(':');
        if dashes.is_empty() || !dashes.bytes().all(|byte| byte == b'-') {
            continue;
        }
        let block = blocks[..blocks.partition_point(|block| block.range.start < line.end)].last();
        if block.is_none_or(|block| block.kind == Kind::Heading || block.range.end <= line.start) {
            faults.push(
                Fault::at("delimiter-row", line, "a delimiter row without a pipe")
                    .help("a table's rows start and end with a pipe, as in `| :-- |`"),
            );
        }
    }
}

/// Refuses characters that no reader sees and parsers treat differently.
pub(crate) fn control_characters(source: &str, faults: &mut Faults) {
    let controls = (0..0x20).chain([0x7f]).map(char::from).filter(|c| !matches!(c, '\t' | '\n' | '\r'));
    for (at, c) in controls.filter_map(|c| Some((source.find(c)?, c))) {
        faults.push(
            Fault::at("control-character", at..at + 1, format!("the control character U+{:04X}", u32::from(c)))
                .help("delete it: a page is text"),
        );
    }
    if let Some((at, _)) = source.match_indices('\r').find(|(at, _)| source.as_bytes().get(at + 1) != Some(&b'\n')) {
        faults.push(
            Fault::at("control-character", at..at + 1, "a carriage return that no line feed follows")
                .help("save the page with the line endings LF or CRLF"),
        );
    }
}

/// Why the line is left alone, or the fault that it is.
fn judge(source: &str, body: usize, line: &Range<usize>, block: Option<&Block>) -> Result<&'static str, Fault> {
    let text = source[line.clone()].trim_start_matches([' ', '\t', '>']);
    let piped = text.starts_with('|') && (text.contains(char::is_alphabetic) || is_damaged_delimiter(text));
    let row = piped || shape::is_delimiter(text) || has_code_beside_pipe(text, block);
    let at = line.end - text.len()..line.end;
    if line.start < body {
        return if piped { Err(outside(at, "it stands in the front matter")) } else { Ok("front matter") };
    }
    match block.map(|block| (block.kind, &source[block.range.clone()])) {
        Some((Kind::Fence, fence)) if !is_closed(fence) && row => Err(unclosed("unclosed-fence", block, source)),
        Some((Kind::Fence, _)) => Ok("fenced code"),
        Some((Kind::Indented, _)) => Ok("indented code"),
        Some((Kind::Html, html)) if html.starts_with("<!--") && html.trim_end().ends_with("-->") => Ok("a comment"),
        Some((Kind::Html, html)) if html.starts_with("<!--") && !html.contains("-->") && row => {
            Err(unclosed("unclosed-comment", block, source))
        }
        Some((Kind::Html, _)) if row => Err(outside(at, "HTML starts above it and ends only at the next blank line")),
        Some((Kind::Html, _)) => Ok("HTML"),
        _ if shape::is_delimiter(text) => Err(delimiter(source, line, at)),
        _ if is_damaged_delimiter(text) => Err(damaged(at)),
        _ if row && !text.contains(|c: char| c.is_ascii_digit()) => {
            Err(outside(at, "no delimiter row, `| --- | --- |`, stands right below it"))
        }
        _ if row => Err(outside(at, "there is no header row and delimiter row right above it")),
        Some(_) => Ok("a heading"),
        None => Ok("text"),
    }
}

/// A fence or a comment that swallows the rest of the page.
fn unclosed(name: &'static str, block: Option<&Block>, source: &str) -> Fault {
    let at = block.map_or(0, |block| block.range.start);
    let line = shape::line_of(source, at);
    let (what, end) =
        if name == "unclosed-fence" { ("fence", "three backticks or tildes") } else { ("comment", "`-->`") };
    Fault::at(name, at..line.end, format!("a {what} that is never closed hides rows"))
        .label("it starts here")
        .help(format!("close it with {end} on a line of its own"))
}

fn outside(at: Range<usize>, why: &str) -> Fault {
    Fault::at("row-outside-table", at, "a row that belongs to no table")
        .label(why)
        .help("rows follow their header and delimiter row with no blank line, comment or HTML between; if it is no row, write `\\|` for the pipe")
}

fn delimiter(source: &str, line: &Range<usize>, at: Range<usize>) -> Fault {
    let above = shape::line_of(source, line.start.saturating_sub(1));
    let header = shape::cells(source[above].trim_start_matches([' ', '>'])).len();
    let own = shape::cells(&source[at.clone()]).len();
    if header == 0 {
        return Fault::at("delimiter-row", at, "a delimiter row without a header row above it")
            .help("write the header row right above it, as in `| Code | Message | Purpose |`");
    }
    if header == own {
        return Fault::at("delimiter-row", at, "the delimiter row has tabs, or its header row stands in a text")
            .help("write spaces for tabs, and leave a blank line above the header row");
    }
    Fault::at("delimiter-row", at, format!("the header row has {header} cells, the delimiter row below it {own}"))
        .label("so this is no table")
        .help("write one `---` for each column, right below the header row, with a blank line above the two")
}

/// Whether the text was probably meant as a delimiter row.
fn is_damaged_delimiter(text: &str) -> bool {
    let marks = ['|', '-', ':', '=', '+', '–', '—', '_', '.', '…', ' ', '\t'];
    text.contains(['-', '–', '—', '=', '_']) && text.trim_matches(marks).is_empty()
}

fn damaged(at: Range<usize>) -> Fault {
    Fault::at("delimiter-row", at, "this is no delimiter row, so that there is no table")
        .help("write one `---` for each column, as in `| --- | --- |`")
}

/// Whether the line has a number like a code and a pipe, as a row without outer pipes has.
fn has_code_beside_pipe(text: &str, block: Option<&Block>) -> bool {
    let words = |text: &str| text.split(|c: char| !c.is_alphanumeric()).any(is_code);
    match block.map(|block| block.kind) {
        Some(Kind::Heading) => false,
        Some(Kind::Html) => !text.starts_with('<') && words(text.split('|').next().unwrap_or_default()),
        _ => {
            // Pipes in code and escaped ones part nothing.
            let plain: String = text.replace("\\|", "").split('`').step_by(2).collect();
            plain.contains('|') && words(&plain)
        }
    }
}

/// Whether the word would do as a code.
fn is_code(word: &str) -> bool {
    word.len() == 3 && word.bytes().all(|byte| byte.is_ascii_digit()) && matches!(word.as_bytes()[0], b'1'..=b'5')
}

fn is_closed(fence: &str) -> bool {
    let last = fence.trim_end().lines().next_back().unwrap_or_default();
    let last = last.trim_start_matches([' ', '\t', '>']);
    fence.trim_end().lines().count() > 1
        && (last.starts_with("```") || last.starts_with("~~~"))
        && last.trim_matches(['`', '~']).is_empty()
}
