//! The rule `delimiter-row`: a line that was meant to be a delimiter row, and is not one for GitHub.

use std::ops::Range;

use super::lost_row::{self, delimiter};
use super::shape::Shape;
use crate::reader::fault::{Fault, Rule};
use crate::reader::markdown::lines;

/// The delimiter row of so many columns, ready to paste.
fn help(columns: usize) -> String {
    format!("write the delimiter row right below the header row:\n  {}", delimiter(columns))
}

/// The delimiter row of a table that the parser has read.
pub(super) fn below_header(shape: &Shape<'_, '_>) -> Option<Fault> {
    let source = shape.source;
    let line = lines::next_line(source, &lines::line_of(source, shape.table.header.span.start));
    let before = source[line.clone()].find(|c| !matches!(c, ' ' | '>')).unwrap_or_default();
    let (before, text) = source[line.clone()].split_at(before);
    // `- |` starts a list.
    let is_list = text.starts_with("- ") || text.starts_with("-\t");
    let is_read = lines::is_delimiter_row(text) && shape.allows(before) && !is_list;
    (!is_read).then(|| {
        Fault::at(Rule::DelimiterRow, line, "GitHub does not read this line as a delimiter row (`| --- |`)")
            .help(help(shape.wanted()))
    })
}

/// A header row that is a delimiter row: GitHub has tried it with the line above, and reads no table below.
pub(super) fn in_header(shape: &Shape<'_, '_>) -> Option<Fault> {
    let header = &shape.table.header.span;
    lines::is_delimiter_row(lines::without_marks(&shape.source[header.clone()]).trim_end()).then(|| {
        Fault::at(Rule::DelimiterRow, header.clone(), "two delimiter rows, one below the other")
            .help("delete one, and write a header row with as many cells right above the other")
    })
}

/// A line outside every table that is a delimiter row, or was probably meant to be one.
pub(super) fn outside_tables(source: &str, line: &Range<usize>, at: Range<usize>) -> Option<Fault> {
    let text = &source[at.clone()];
    if !lines::is_delimiter_row(text) {
        return is_damaged(text).then(|| {
            let columns = lines::cells(text).len();
            Fault::at(Rule::DelimiterRow, at, "this line is not a delimiter row (`| --- |`), so there is no table")
                .help(format!("write this in its place:\n  {}", delimiter(columns)))
        });
    }
    let above = &source[lines::line_of(source, line.start.saturating_sub(1))];
    let own = lines::cells(text).len();
    let is_text = !above.contains('|') && !above.trim().is_empty() && own > 1;
    let header = if line.start == 0 { 0 } else { lines::cells(above.trim_start_matches(lines::INDENT)).len() };
    if let Some(fault) = lost_row::parted_delimiter(source, line) {
        return Some(fault);
    }
    Some(if is_text {
        Fault::at(
            Rule::DelimiterRow,
            at,
            "the line above this delimiter row has no pipe `|`, so it is not a header row",
        )
        .help("write the header row between the two, with a name for each column, and a blank line above it")
    } else if header == 0 {
        Fault::at(Rule::DelimiterRow, at, "a delimiter row without a header row above it")
            .help("write the header row right above it, with a name for each column")
    } else if header == own {
        lost_header(source, line, at)
    } else {
        let message = format!("the header row has {header} cells, but the delimiter row has {own}");
        let below = lines::next_line(source, line);
        if header + 1 == own && lines::cells(source[below].trim_start_matches(lines::INDENT)).len() == own {
            return Some(
                Fault::at(Rule::DelimiterRow, lines::trimmed(source, &lines::line_of(source, line.start - 1)), message)
                    .label("so there is no table")
                    .help("look for two headers without a pipe `|` between them; if one is missing, write it"),
            );
        }
        Fault::at(Rule::DelimiterRow, at, message).label("so there is no table").help(format!(
            "write this line in its place, and a cell for each header in every row:\n  {}",
            delimiter(header)
        ))
    })
}

/// Why a delimiter row and the header row above it, with as many cells, are no table.
fn lost_header(source: &str, line: &Range<usize>, at: Range<usize>) -> Fault {
    let header = lines::line_of(source, line.start.saturating_sub(1));
    let above = lines::line_of(source, header.start.saturating_sub(1));
    let row = header.end - lines::without_marks(&source[header.clone()]).len()..header.end;
    let before = &source[header.start..row.start];
    let is_beside = *before == source[line.start..at.start];
    if source[at.clone()].trim().contains('\t') {
        Fault::at(Rule::DelimiterRow, at, "the delimiter row contains tabs").help("replace the tabs with spaces")
    } else if before.contains('\t') || before.len() > 3 && before.trim().is_empty() {
        Fault::at(Rule::IndentedRow, row, "the header row is indented in a way that takes it out of the table")
            .help("delete what is before the first `|`")
    } else if header.start > 0 && is_beside && !source[above.clone()].trim().is_empty() {
        Fault::at(Rule::TextAboveTable, above, "this line takes the header row below it out of the table")
            .help("leave a blank line between this line and the header row")
    } else {
        Fault::at(Rule::DelimiterRow, at, "the header row above this line belongs to another block")
            .help("start both rows in the same column, behind the same marks, with a blank line above the header row")
    }
}

/// A whole table that is code, since it is indented; an example has a fence.
pub(super) fn indented_table(header: Range<usize>) -> Fault {
    Fault::at(Rule::IndentedRow, header, "this table is indented by four spaces or a tab, which makes it code")
        .help("delete the spaces before its rows; if it is an example, put it between two lines of ```")
}

pub(super) fn indented_row(row: Range<usize>) -> Fault {
    Fault::at(Rule::IndentedRow, row, "this row is indented by four spaces or a tab, which makes it code")
        .help("delete the spaces or the tab before it, and before the rows below it, and the blank line above it")
}

/// `:--` below a line of text makes a table of one column, whose rows need no pipes.
pub(super) fn without_pipe(source: &str, line: Range<usize>) -> Option<Fault> {
    let text = source[line.clone()].trim_matches(lines::INDENT);
    let dashes = text.trim_matches(':');
    let is_delimiter = text.contains(':') && !dashes.is_empty() && dashes.bytes().all(|byte| byte == b'-');
    is_delimiter.then(|| {
        Fault::at(Rule::DelimiterRow, line, "a delimiter row without a pipe")
            .help("start and end the rows of a table with a pipe, as in `| :-- |`")
    })
}

/// Whether the text was probably meant as a delimiter row.
pub(super) fn is_damaged(text: &str) -> bool {
    let marks = ['|', '-', ':', '=', '+', '–', '—', '_', '.', '…', ' ', '\t'];
    text.contains(['-', '–', '—', '=', '_'].as_slice()) && text.trim_matches(marks).is_empty()
}
