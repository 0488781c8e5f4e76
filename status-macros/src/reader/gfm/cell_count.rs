//! Rules on the number of a row's cells, which is the header's.

use std::ops::Range;

use super::shape::{Shape, backslashes, escaped_end};
use crate::reader::fault::{Fault, Rule};
use crate::reader::markdown::{Row, RowKind, lines};
use crate::reader::rfc9110;
use crate::reader::words::{is_code, is_digit};

/// All rows lack the same cells: one fault of the header instead of one for each row.
pub(super) fn short_rows(shape: &Shape<'_, '_>) -> Option<Fault> {
    if let Some(header) = lacking(shape) {
        return Some(header);
    }
    let cells = shape.uneven.filter(|cells| *cells < shape.wanted())?;
    let fault = Fault::at(Rule::TooFewCells, shape.table.header.span.clone(), all_rows(shape, cells));
    Some(fault.help("write the missing cell in each row, at the place that its header has: the cells of a row are in the order of the headers; one that stays empty is `| |`"))
}

/// Many rows lack the cell of the last header, which some have: a new column.
fn lacking(shape: &Shape<'_, '_>) -> Option<Fault> {
    let (short, rows) = (shape.short?, shape.table.rows.len());
    let header = shape.table.header.cells.last()?;
    let message = format!("{short} of {rows} rows have no cell below the header `{}`", header.text);
    Some(
        Fault::at(Rule::TooFewCells, header.span.clone(), message)
            .help("write it in each of them; one that stays empty is `| |`"),
    )
}

/// All rows have the same cells beyond the header.
pub(super) fn long_rows(shape: &Shape<'_, '_>) -> Option<Fault> {
    let cells = shape.uneven.filter(|cells| *cells > shape.wanted())?;
    shape.table.rows.iter().find_map(|row| lost_cell(shape, row))?;
    Some(
        Fault::at(Rule::TooManyCells, shape.table.header.span.clone(), all_rows(shape, cells))
            .help("write the missing header; a pipe that belongs to the text is written `\\|`"),
    )
}

fn all_rows(shape: &Shape<'_, '_>, cells: usize) -> String {
    let wanted = shape.wanted();
    format!("the header has {wanted} cell{}, but all rows below it have {cells}", if wanted == 1 { "" } else { "s" })
}

pub(super) fn too_few_cells(shape: &Shape<'_, '_>, row: &Row<'_>) -> Option<Fault> {
    if !is_counted(shape, row) || row.written.len() >= shape.wanted() || shape.short.is_some() {
        return None;
    }
    let text = shape.source[row.span.clone()].trim_end();
    let last = text.char_indices().next_back().map_or(0, |(at, _)| at);
    let at = row.span.start + last..row.span.start + text.len();
    let code = (row.written.len() + 1 == shape.wanted()).then(|| code_without_pipe(shape, row)).flatten();
    let like_pipe = text.chars().find(|c| matches!(c, '｜' | '│' | '¦' | '┃' | '∣' | 'ǀ'));
    let is_empty = row.written.iter().all(|cell| shape.source[cell.clone()].trim().is_empty());
    let help = if is_empty {
        "the row is empty: delete it"
    } else if let Some(c) = like_pipe {
        &*format!("`{c}` is U+{:04X} and parts no cells: write `|` for it", u32::from(c))
    } else if let Some(code) = code {
        &*format!("write a pipe `|` behind `{code}`")
    } else if let Some(phrase) = phrase_without_pipe(shape, row) {
        &*format!("write a pipe `|` behind `{phrase}`")
    } else if text.matches("\\|").count() > 1 {
        "delete the backslashes before its pipes"
    } else if let [.., last] = &*row.written
        && let Some(header) = shape.table.header.cells.get(row.written.len() - 1).filter(|_| row.written.len() > 1)
    {
        let last = shape.source[last.clone()].trim().replace('`', "");
        &*format!(
            "as the row is, `{}` is below `{}`\nif that is wrong, look before it for two cells without a pipe `|` between them, or for a cell that is missing\nif it is right, write the missing cells at the end of the row; an empty cell is `| |`",
            short(&last),
            header.text
        )
    } else if text.starts_with('|') {
        "write the missing cells; a row that names a group is not read: make it a heading above a table of its own"
    } else {
        "write the missing cells; if the line goes on with the row above, move its text there"
    };
    Some(Fault::at(Rule::TooFewCells, at, count(shape, row)).label("the row ends here").help(help))
}

/// The first words of a text.
fn short(text: &str) -> String {
    const LETTERS: usize = 24;
    match text.char_indices().nth(LETTERS) {
        Some((end, _)) => format!("{} …", text[..end].trim_end()),
        None => text.to_owned(),
    }
}

/// The code that a text follows in its cell, in a column that has nothing but codes in other rows: `| 409 Order full |`.
fn code_without_pipe<'s>(shape: &Shape<'s, '_>, row: &Row<'_>) -> Option<&'s str> {
    row.written.iter().enumerate().find_map(|(column, cell)| {
        let (code, _) = shape.source[cell.clone()].trim().split_once(' ').filter(|(code, _)| is_code(code))?;
        let are_codes = |other: &Row<'_>| other.cells.get(column).is_some_and(|cell| is_code(&cell.text));
        shape.table.rows.iter().any(are_codes).then_some(code)
    })
}

/// The phrase that a cell begins with, before another text.
fn phrase_without_pipe<'s>(shape: &Shape<'s, '_>, row: &Row<'_>) -> Option<&'s str> {
    for cell in &row.written {
        let text = shape.source[cell.clone()].trim().trim_start_matches(['`', '*'].as_slice());
        if let Some((_, phrase)) = rfc9110::phrases_at(text).last()
            && text[phrase.len()..].trim_start_matches(['`', '*'].as_slice()).starts_with(' ')
        {
            return Some(&text[..phrase.len()]);
        }
    }
    None
}

pub(super) fn too_many_cells(shape: &Shape<'_, '_>, row: &Row<'_>) -> Option<Fault> {
    if !is_counted(shape, row) {
        return None;
    }
    let lost = lost_cell(shape, row)?;
    if let Some(second) = second_row(shape, row) {
        let code = shape.source[second.clone()].trim();
        let at = lines::trimmed(shape.source, &second);
        return Some(
            Fault::at(Rule::TooManyCells, at, count(shape, row))
                .label("two rows on one line")
                .help(format!("begin a new line before `| {code}`")),
        );
    }
    let begin = row.written.first().map_or("", |cell| shape.source[cell.clone()].trim());
    if matches!(begin, "~~" | "**" | "__" | "*" | "_" | "+" | "-") {
        let help = match begin {
            "~~" => "delete the `~~` before the first pipe and behind the last one; a row cannot be struck through as a whole: strike through the code of an error, and delete the row of a status".to_owned(),
            "+" | "-" => "delete it: the mark of a diff is no part of the row".to_owned(),
            _ => format!("delete the `{begin}` before the first pipe and behind the last one: a row has no markup as a whole"),
        };
        let at = row.written[0].clone();
        let message = format!("`{begin}` before the first pipe makes a cell of its own");
        return Some(Fault::at(Rule::TooManyCells, lines::trimmed(shape.source, &at), message).help(help));
    }
    if let Some(pipes) = doubled_pipe(shape, row) {
        return Some(
            Fault::at(Rule::TooManyCells, pipes, count(shape, row))
                .label("two pipes in a row")
                .help("delete one of them"),
        );
    }
    let text = shape.source[row.span.clone()].trim();
    if let [first, ..] = &*row.written
        && row.written.len() == shape.wanted() + 1
        && begin.is_empty()
        && !first.is_empty()
    {
        return Some(
            Fault::at(Rule::TooManyCells, first.clone(), count(shape, row))
                .label("the first cell is empty")
                .help("delete it, with one of the pipes beside it"),
        );
    }
    if text.starts_with("||") && text.matches("||").count() > 2 {
        let pipes = row.span.start..row.span.end.min(row.span.start + 2);
        return Some(
            Fault::at(Rule::TooManyCells, pipes, count(shape, row))
                .label("each pipe is doubled, as in another wiki")
                .help(format!("write `{}`", text.replace("||", "|"))),
        );
    }
    let is_closed = |text: &str| text.ends_with('|');
    if row.written.len() == shape.wanted() + 1
        && !is_closed(text)
        && is_closed(shape.source[shape.table.header.span.clone()].trim_end())
    {
        return Some(
            Fault::at(Rule::TooManyCells, lost, count(shape, row))
                .label("behind the pipe that ends the row")
                .help("move it before that pipe, or end the row with a pipe and write a header for the new column"),
        );
    }
    let (at, label) = match tight_pipe(shape, row) {
        Some(pipe) => (pipe, "does this pipe belong to the text?"),
        None => (lost, "GitHub drops this cell"),
    };
    let fault = Fault::at(Rule::TooManyCells, at, count(shape, row)).label(label);
    Some(fault.help(
        "a pipe that belongs to the text is written `\\|`; a further column needs a header, and a cell in every row",
    ))
}

/// The first cell of a second row on the line: as many cells again, in which a number begins where one does in the row.
fn second_row(shape: &Shape<'_, '_>, row: &Row<'_>) -> Option<Range<usize>> {
    let (first, extra) = row.written.split_at_checked(shape.wanted())?;
    let is_empty = |cell: &Range<usize>| shape.source[cell.clone()].trim().is_empty();
    let second = if extra.first().is_some_and(is_empty) { &extra[1..] } else { extra };
    let is_mark = |c: char| matches!(c, ' ' | '[' | '*' | '_' | '`');
    let has_number = |cell: &Range<usize>| shape.source[cell.clone()].trim_start_matches(is_mark).starts_with(is_digit);
    let is_row = second.len() == first.len()
        && first.iter().zip(second).any(|(one, other)| has_number(one) && has_number(other));
    second.first().filter(|cell| is_row && !is_empty(cell)).cloned()
}

/// The two pipes with nothing between them that give the one cell too many.
fn doubled_pipe(shape: &Shape<'_, '_>, row: &Row<'_>) -> Option<Range<usize>> {
    let mut empty = row.written.iter().filter(|cell| cell.is_empty());
    let cell = empty.next().filter(|cell| row.written.len() == shape.wanted() + 1 && cell.start > 0)?;
    empty.next().is_none().then_some(cell.start - 1..cell.start + 1)
}

/// The pipe that has no space around it, if there is only one.
fn tight_pipe(shape: &Shape<'_, '_>, row: &Row<'_>) -> Option<Range<usize>> {
    let mut tight = row.written.windows(2).filter(|cells| {
        let [before, after] = [&cells[0], &cells[1]].map(|cell| &shape.source[cell.clone()]);
        let is_apart = |c: char| c.is_whitespace() || c == '|';
        !before.is_empty() && !before.ends_with(is_apart) && !after.is_empty() && !after.starts_with(is_apart)
    });
    let pipe = tight.next()?[0].end;
    tight.next().is_none().then_some(pipe..pipe + 1)
}

/// The first cell with a text beyond the header.
fn lost_cell(shape: &Shape<'_, '_>, row: &Row<'_>) -> Option<Range<usize>> {
    let mut extra = row.written.iter().skip(shape.wanted()).map(|cell| lines::trimmed(shape.source, cell));
    extra.find(|cell| !cell.is_empty())
}

/// Whether the cells of the row can be counted, and no fault of the header tells of all rows.
fn is_counted(shape: &Shape<'_, '_>, row: &Row<'_>) -> bool {
    row.kind == RowKind::Data
        && shape.uneven.is_none()
        && backslashes(shape, row).is_none()
        && escaped_end(shape, row).is_none()
}

fn count(shape: &Shape<'_, '_>, row: &Row<'_>) -> String {
    let cells = row.written.len();
    format!("the row has {cells} cell{}, the header has {}", if cells == 1 { "" } else { "s" }, shape.wanted())
}
