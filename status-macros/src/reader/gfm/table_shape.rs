//! Rules on the lines of a table: every parser of GFM reads them alike, and no cell of them is lost.

use super::cell_count::{long_rows, short_rows, too_few_cells, too_many_cells};
use super::lazy_lines::is_container;
use super::shape::{Shape, backslashes, before, escaped_end};
use crate::reader::fault::{Fault, Rule};
use crate::reader::markdown::{Cell, Row, RowKind, lines};
use crate::reader::words::{self, is_digit};

/// Rules on the header row.
pub(super) const HEAD: &[fn(&Shape<'_, '_>) -> Option<Fault>] =
    &[text_above_table, header_like_item, indented_header, |shape| backslashes_before_pipe(shape, &shape.table.header)];

/// Rules on all rows together.
pub(super) const TABLE: &[fn(&Shape<'_, '_>) -> Option<Fault>] = &[short_rows, long_rows];

/// Rules on a row.
pub(super) const ROW: &[fn(&Shape<'_, '_>, &Row<'_>) -> Option<Fault>] = &[
    indented_row,
    text_below_table,
    broken_row,
    glued_tables,
    repeated_header,
    backslashes_before_pipe,
    backslash_at_end,
    too_few_cells,
    too_many_cells,
];

/// An empty task, a footnote, the definition of a link or a list right above swallows the header row.
fn text_above_table(shape: &Shape<'_, '_>) -> Option<Fault> {
    let header = &shape.table.header.span;
    let start = lines::line_of(shape.source, header.start).start;
    let above = &shape.source[shape.body.min(start)..start];
    let line = above.lines().next_back().unwrap_or_default();
    let is_task = words::ends_with(above.trim_end(), &["[ ]", "[x]", "[X]"]);
    let is_lazy = if shape.table.is_nested {
        // Behind the title of an alert, HTML starts a block for some parsers and goes on with the text for others.
        lines::without_marks(line).starts_with('<')
            || is_of_another_block(line, before(shape.source, &shape.table.header))
    } else {
        let block = above.lines().rev().take_while(|line| !line.trim().is_empty());
        block.into_iter().any(|line| is_container(line) || line.starts_with('[') && line.contains("]:"))
    };
    (is_task || line.contains("]:") || is_lazy).then(|| {
        Fault::at(Rule::TextAboveTable, header.clone(), "the line above takes the header row out of the table")
            .help("leave a blank line above the table")
    })
}

/// A header row without a pipe before it may begin like an item of a list: right below another text, parsers disagree about what it is.
fn header_like_item(shape: &Shape<'_, '_>) -> Option<Fault> {
    let header = lines::trimmed(shape.source, &shape.table.header.span);
    let text = &shape.source[header.clone()];
    (lines::without_marks(text).len() < text.len()).then(|| {
        Fault::at(Rule::TextAboveTable, header, "the header row begins like an item of a list")
            .help("write a pipe `|` before it, or a blank line above the table")
    })
}

/// Whether the line above belongs to another block than the nested header, though no blank line parts the two.
fn is_of_another_block(above: &str, before: &str) -> bool {
    let quotes = |marks: &str| marks.matches('>').count();
    if above.trim_matches(lines::INDENT).is_empty() {
        return quotes(above) != quotes(before) && !above.trim().is_empty();
    }
    let marks = &above[..above.len() - lines::without_marks(above).len()];
    marks.chars().count() != before.chars().count() || quotes(marks) != quotes(before)
}

fn indented_header(shape: &Shape<'_, '_>) -> Option<Fault> {
    let is_mark = |c: char| c.is_ascii_digit() || [' ', '>', '-', '+', '*', '.', ')'].contains(&c);
    let before = before(shape.source, &shape.table.header);
    if before.chars().all(is_mark) {
        indented_row(shape, &shape.table.header)
    } else {
        Some(indented(&shape.table.header))
    }
}

pub(super) fn indented_row(shape: &Shape<'_, '_>, row: &Row<'_>) -> Option<Fault> {
    (!shape.allows(before(shape.source, row))).then(|| indented(row))
}

fn indented(row: &Row<'_>) -> Fault {
    Fault::at(Rule::IndentedRow, row.span.clone(), "the row is indented in a way that takes it out of the table").help(
        "delete what is before the first `|`; in a quote or a list, start all rows in the column of the header row",
    )
}

pub(super) fn text_below_table(shape: &Shape<'_, '_>, row: &Row<'_>) -> Option<Fault> {
    (row.kind == RowKind::Text).then(|| {
        let at = lines::trimmed(shape.source, &row.span);
        let text = &shape.source[at.clone()];
        if let Some(space) = text.chars().next().filter(|_| text.trim().is_empty()) {
            let message = format!("this line looks blank, and has the invisible character U+{:04X}", u32::from(space));
            return Fault::at(Rule::TextBelowTable, at, message)
                .help("delete the line; below the table, delete the character");
        }
        let written = as_row(text, shape.wanted());
        // In CSV, the code may be in quotes.
        if lines::is_like_row(text.trim_start_matches('"')) {
            Fault::at(Rule::TextBelowTable, at, "this looks like a row without pipes")
                .help(format!("write it as a row; a text needs a blank line above it:\n  {written}"))
        } else if shape.last < at.start {
            Fault::at(Rule::TextBelowTable, at, "a line of text right below a table is a row of it")
                .help("leave a blank line between the table and the text")
        } else {
            Fault::at(Rule::TextBelowTable, at, "a line without pipes between the rows of a table")
                .help(format!("write it as a row, or move it below the table and a blank line:\n  {written}"))
        }
    })
}

/// The row that a line without pipes was probably meant to be: its pieces are parted by tabs, spaces, or commas.
fn as_row<'t>(text: &'t str, wanted: usize) -> String {
    // Cells of CSV may be in quotes.
    let bare = |piece: &'t str| piece.trim().trim_matches('"');
    let split = |mark| text.split(mark).map(bare).filter(|piece| !piece.is_empty()).collect::<Vec<_>>();
    let mut pieces =
        ["\t", "  ", ";", ","].into_iter().map(split).find(|pieces| pieces.len() == wanted).unwrap_or_default();
    if pieces.is_empty() {
        let number = text.split_whitespace().next().filter(|_| lines::is_like_row(text));
        pieces = number.into_iter().collect();
    }
    pieces.resize(wanted, "…");
    format!("| {} |", pieces.join(" | "))
}

/// A row is one line.
fn broken_row(shape: &Shape<'_, '_>, row: &Row<'_>) -> Option<Fault> {
    (row.kind == RowKind::Rest).then(|| {
        let at = lines::trimmed(shape.source, &row.span);
        Fault::at(Rule::BrokenRow, at, "a row is one line, and this line goes on with the row above")
            .help("join it to the row above; a line break in a cell is `<br>`, and a text below the table needs a blank line above it")
    })
}

pub(super) fn glued_tables(shape: &Shape<'_, '_>, row: &Row<'_>) -> Option<Fault> {
    (row.kind == RowKind::Delimiter).then(|| {
        let at = lines::trimmed(shape.source, &row.span);
        let rows = &shape.table.rows;
        // A header row has no numbers.
        let above = rows[..rows.partition_point(|other| other.span.start < row.span.start)].last();
        let has_digit = |row: &Row<'_>| shape.source[row.span.clone()].contains(is_digit);
        if above.is_none_or(has_digit) {
            return Fault::at(Rule::GluedTables, at, "a delimiter row within the table")
                .help("delete this delimiter row");
        }
        Fault::at(Rule::GluedTables, at, "a second table starts within the table above")
            .help("leave a blank line between the two tables: above the header row of the second one")
    })
}

/// The header row stands again among the rows, as where a table was cut into pages.
fn repeated_header(shape: &Shape<'_, '_>, row: &Row<'_>) -> Option<Fault> {
    let is_same = |(one, other): (&Cell<'_>, &Cell<'_>)| one.text == other.text;
    let header = &shape.table.header;
    let is_repeated = row.kind == RowKind::Data
        && row.written.len() == header.cells.len()
        && header.cells.len() > 1
        && row.cells.iter().zip(&header.cells).all(is_same);
    is_repeated.then(|| {
        let at = lines::trimmed(shape.source, &row.span);
        Fault::at(Rule::GluedTables, at, "the header row is repeated within the table").help("delete this row")
    })
}

/// An escaped backslash before a pipe: some parsers end the cell there, others do not.
fn backslashes_before_pipe(shape: &Shape<'_, '_>, row: &Row<'_>) -> Option<Fault> {
    let at = row.span.start + backslashes(shape, row)?;
    Some(
        Fault::at(Rule::BackslashesBeforePipe, at..at + 3, "two backslashes before a pipe are read in two ways")
            .help("write `&#92;` for a backslash and `\\|` for a pipe in the text"),
    )
}

/// `\|` in place of the last pipe makes the pipe a part of the last cell.
fn backslash_at_end(shape: &Shape<'_, '_>, row: &Row<'_>) -> Option<Fault> {
    let end = escaped_end(shape, row)?;
    Some(
        Fault::at(Rule::BackslashesBeforePipe, end - 2..end, "the last pipe of the row is escaped")
            .label("so the row does not end here")
            .help("delete the backslash before the last pipe; if the text ends in a pipe, write ` |` behind it"),
    )
}
