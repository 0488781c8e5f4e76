//! What a page without a table of statuses has in its place: a table that is code, or statuses in other lines.

use std::ops::Range;

use super::{code_cell, mentions};
use crate::reader::fault::{Fault, Rule};
use crate::reader::markdown::{Document, Scope, lines};
use crate::reader::model::{LeftAlone, Why};
use crate::reader::rfc9110;

/// The fault at the first line that was probably meant as a part of the table.
pub(super) fn fault(document: &Document<'_>, scope: &Scope, left_alone: &[LeftAlone]) -> Option<Fault> {
    // The attribute, or the other one, reads another table of the page.
    if left_alone.iter().any(|left| matches!(left.why, Why::Catalogue | Why::WithoutNamedHeader)) {
        return None;
    }
    let is_code = |left: &&LeftAlone| left.why == Why::FencedCode;
    let mut code = left_alone.iter().filter(is_code).filter(|left| scope.contains(left.span.start));
    if let Some(header) = code.find(|left| is_header(document.source, &left.span)) {
        return Some(fenced_table(document, header));
    }
    let first = mentions::find(document, scope).into_iter().next()?;
    let message = rfc9110::phrase(first.value).unwrap_or("…");
    Some(no_table(first.span).label("this line is about a status, but it is not a row of a table").help(format!(
        "write a table with a row for each status:\n  | Code | Message | Purpose |\n  | --- | --- | --- |\n  | {} | {message} | … |",
        first.value
    )))
}

fn no_table(at: Range<usize>) -> Fault {
    Fault::at(Rule::NoStatusTable, at, "the page has no table of statuses")
}

/// Whether a line is the header row of a table whose first row has a code.
fn is_header(source: &str, line: &Range<usize>) -> bool {
    let delimiter = lines::next_line(source, line);
    let row = &source[lines::next_line(source, &delimiter)];
    lines::is_delimiter_row(lines::without_marks(&source[delimiter]))
        && lines::cells(row).into_iter().any(|cell| code_cell::could_be(row[cell].trim()))
}

fn fenced_table(document: &Document<'_>, header: &LeftAlone) -> Fault {
    let block = document.blocks.iter().rfind(|block| block.range.start <= header.span.start);
    let start = block.map_or(header.span.start, |block| block.range.start);
    no_table(start..lines::line_of(document.source, start).end)
        .label("this fence makes the table below it code")
        .help("delete the fence: this line, and the one that closes it")
}
