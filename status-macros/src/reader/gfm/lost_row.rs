//! The rule `row-outside-table`: why a row belongs to no table, and what to write.

use std::ops::Range;

use crate::reader::fault::{Fault, Rule};
use crate::reader::markdown::{Document, lines};
use crate::reader::words::is_digit;

/// What the row is in, if it is not in a text.
#[derive(Clone, Copy)]
pub(super) enum Within {
    Text,
    FrontMatter,
    Html,
    /// In its first line, right below a table.
    HtmlBelowTable,
}

/// The fault of a row, whose text is a part of the line.
pub(super) fn fault(document: &Document<'_>, line: &Range<usize>, text: Range<usize>, within: Within) -> Fault {
    let source = document.source;
    let row = &source[text.clone()];
    let fault = Fault::at(Rule::RowOutsideTable, text, "a row that belongs to no table");
    match within {
        Within::FrontMatter => {
            return fault.label("it is in the front matter").help("move the table below the front matter");
        }
        Within::HtmlBelowTable => {
            return fault
                .label("HTML right below a table ends it")
                .help("let the row begin with `|`, or leave a blank line between the table and the HTML");
        }
        _ if row.starts_with("||") => return other_wiki(fault, row),
        _ if row.starts_with('`') => {
            return fault.label("it is code").help("write it without the backticks around it, right below the table");
        }
        _ if row.matches("\\|").count() > 1 => return fault.label("its pipes are escaped").help("write `|` for `\\|`"),
        _ => {}
    }
    if let Some(fault) = rest_of_row(source, line).filter(|_| matches!(within, Within::Text)) {
        return fault;
    }
    if let Some(fault) = parted_header(source, line).filter(|_| matches!(within, Within::Text)) {
        return fault;
    }
    if let Some(html) = Html::above(source, line) {
        let below = lines::next_line(source, line);
        if lines::is_delimiter_row(lines::without_marks(&source[below])) {
            return fault
                .label("HTML right above it takes it in")
                .help(format!("leave a blank line between `{}` and the header row", html.shown(source)));
        }
        if html.is_between_rows {
            return html.between_rows(source);
        }
    }
    match within {
        Within::Html => fault
            .label("HTML starts above it and ends only at the next blank line")
            .help("leave a blank line above the header row of the table"),
        _ if !has_digit(row) => fault
            .label("there is no delimiter row (`| --- |`) right below it")
            .help(format!("write the delimiter row below the header row:\n  {}", delimiter(cells(row)))),
        _ => match blank_below_rows(source, line) {
            Some(blank) => {
                fault.label("the blank line that ends the table is at").and(blank).help("delete the blank line")
            }
            None if is_marked_below_row(source, line) => fault
                .label("the mark before it takes it out of the table above")
                .help("delete what is before the first `|`"),
            None if is_above_header(source, line) => {
                fault.label("the header row is below it").help("move it below the delimiter row (`| --- |`)")
            }
            None if let Some(header) = header_above(source, line) => {
                Fault::at(Rule::DelimiterRow, header, "there is no delimiter row (`| --- |`) below this header row")
                    .help(format!("write it right below:\n  {}", delimiter(cells(row))))
            }
            None => fault.label("there is no header row and delimiter row right above it").help(format!(
                "write the two rows right above it; a pipe that belongs to a text is `\\|`:\n  {}",
                head(document, line, cells(row)),
            )),
        },
    }
}

/// A line above the row that ends a cell of the row above a blank line.
fn rest_of_row(source: &str, line: &Range<usize>) -> Option<Fault> {
    let above = |line: &Range<usize>| Some(lines::line_of(source, line.start.checked_sub(1)?));
    let rest = above(line)?;
    let text = source[rest.clone()].trim();
    let blank = above(&rest).filter(|blank| is_blank(&source[blank.clone()]))?;
    let row =
        above(&blank).filter(|row| is_row(&source[row.clone()]) && !source[row.clone()].trim_end().ends_with('|'))?;
    let is_rest = text.ends_with('|') && !text.starts_with('|');
    is_rest.then(|| {
        Fault::at(
            Rule::RowOutsideTable,
            lines::trimmed(source, &rest),
            "a row is one line, and this line ends the row above the blank line",
        )
        .label("the row begins at")
        .and(lines::trimmed(source, &row))
        .help("join it to that row; a line break in a cell is `<br>`")
    })
}

/// Whether the header row and the delimiter row of a table are right below a row.
fn is_above_header(source: &str, line: &Range<usize>) -> bool {
    let header = lines::next_line(source, line);
    let below = lines::next_line(source, &header);
    lines::is_delimiter_row(lines::without_marks(&source[below])) && header.start > line.start
}

/// The line right above a row, if it has words without an outer pipe, and a cell for each of the row's.
fn header_above(source: &str, line: &Range<usize>) -> Option<Range<usize>> {
    let above = lines::line_of(source, line.start.checked_sub(1)?);
    let header = source[above.clone()].trim_start_matches(lines::INDENT);
    let row = source[line.clone()].trim_start_matches(lines::INDENT);
    let is_header = header.starts_with(char::is_alphabetic) && !has_digit(header) && cells(header) == cells(row);
    is_header.then(|| lines::trimmed(source, &above))
}

/// Whether a row begins with the mark of a quote or a list, and the line above is a row without one.
fn is_marked_below_row(source: &str, line: &Range<usize>) -> bool {
    let above = lines::line_of(source, line.start.saturating_sub(1));
    let is_row = |text: &str| text.trim_start().starts_with('|');
    line.start > 0 && is_row(&source[above]) && !is_row(&source[line.clone()])
}

/// The header row of a delimiter row below a blank line.
fn parted_header(source: &str, line: &Range<usize>) -> Option<Fault> {
    let mut below = lines::next_line(source, line);
    while below.end < source.len() && is_blank(&source[below.clone()]) {
        below = lines::next_line(source, &below);
    }
    parted_delimiter(source, &below)
}

/// The fault of a delimiter row below a blank line, which the header row has, too.
pub(super) fn parted_delimiter(source: &str, line: &Range<usize>) -> Option<Fault> {
    let row = |line: &Range<usize>| source[line.clone()].trim_start_matches(lines::INDENT);
    if !lines::is_delimiter_row(row(line)) {
        return None;
    }
    let above = |line: &Range<usize>| lines::line_of(source, line.start.saturating_sub(1));
    let mut blank = line.clone();
    let mut header = above(line);
    while header.start > 0 && is_blank(&source[header.clone()]) {
        blank = header;
        header = above(&blank);
    }
    let is_row = |line: &Range<usize>| row(line).starts_with('|');
    let is_first = header.start == 0 || !is_row(&above(&header));
    let is_header = is_row(&header) && is_first && !has_digit(row(&header)) && cells(row(&header)) == cells(row(line));
    (is_header && blank != *line).then(|| {
        Fault::at(
            Rule::DelimiterRow,
            header,
            "a blank line is between the header row and the delimiter row (`| --- |`)",
        )
        .label("the blank line is at")
        .and(blank)
        .help("delete the blank line")
    })
}

fn is_blank(line: &str) -> bool {
    line.trim_matches(lines::INDENT).is_empty()
}

fn has_digit(row: &str) -> bool {
    row.contains(is_digit)
}

/// `||Code||Message||` is a header row of Confluence and Jira.
fn other_wiki(fault: Fault, row: &str) -> Fault {
    let own = row.trim().replace("||", "|");
    let help = format!("write one pipe between cells, and the delimiter row:\n  {own}\n  {}", delimiter(cells(&own)));
    fault.label("two pipes are a header row in other wikis, not in Markdown").help(help)
}

/// The blank line between a row and the rows above; a few blank lines are looked through.
pub(super) fn blank_below_rows(source: &str, line: &Range<usize>) -> Option<Range<usize>> {
    let mut blank = None;
    let mut start = line.start;
    for _ in 0..4 {
        if start == 0 {
            return None;
        }
        let above = lines::line_of(source, start - 1);
        if !is_blank(&source[above.clone()]) {
            return blank.filter(|_| is_row(&source[above]));
        }
        start = above.start;
        blank = Some(above);
    }
    None
}

fn is_row(line: &str) -> bool {
    line.trim_start_matches(lines::INDENT).starts_with('|')
}

/// The lines of comments and tags right above a row.
struct Html {
    first: Range<usize>,
    last: Range<usize>,
    /// Whether a row is above them.
    is_between_rows: bool,
}

impl Html {
    /// Lines that are looked at.
    const LINES: usize = 20;

    fn above(source: &str, row: &Range<usize>) -> Option<Self> {
        let (mut html, mut start): (Option<Self>, _) = (None, row.start);
        // Lines that a comment may begin above.
        let mut is_in_comment = false;
        for _ in 0..Self::LINES {
            if start == 0 {
                return html;
            }
            let line = lines::line_of(source, start - 1);
            let text = source[line.clone()].trim_matches(lines::INDENT);
            if html.is_none() && source[line.clone()].trim_end().ends_with("-->") {
                is_in_comment = true;
            }
            start = line.start;
            if text.starts_with('<') {
                is_in_comment = false;
                let last = html.map_or(line.clone(), |html| html.last);
                html = Some(Self { first: lines::trimmed(source, &line), last, is_between_rows: false });
            } else if !is_in_comment {
                let mut html = html?;
                html.is_between_rows = text.contains('|');
                return Some(html);
            }
        }
        None
    }

    fn between_rows(&self, source: &str) -> Fault {
        let what =
            if lines::without_marks(&source[self.first.clone()]).starts_with("<!--") { "a comment" } else { "HTML" };
        Fault::at(Rule::RowOutsideTable, self.first.clone(), format!("{what} between the rows ends the table"))
            .label("the row below belongs to no table")
            .help("delete it, or move it below the table")
    }

    /// The line right above the row, cut to a length that fits.
    fn shown(&self, source: &str) -> String {
        const WIDTH: usize = 40;
        let text = source[self.last.clone()].trim();
        match text.char_indices().nth(WIDTH) {
            Some((end, _)) => format!("{}…", &text[..end]),
            None => text.to_owned(),
        }
    }
}

fn cells(row: &str) -> usize {
    lines::cells(row).len()
}

/// A delimiter row of so many cells.
pub(super) fn delimiter(cells: usize) -> String {
    format!("|{}", " --- |".repeat(cells.clamp(1, 20)))
}

/// The header row and the delimiter row of so many cells: those of the nearest table above that has as many.
fn head(document: &Document<'_>, line: &Range<usize>, cells: usize) -> String {
    const NAMES: &[&str] = &["Code", "Message", "Purpose"];
    const TABLES: usize = 50;
    let above = document.tables.partition_point(|table| table.header.span.start < line.start);
    let mut near = document.tables[..above].iter().rev().take(TABLES);
    if let Some(table) = near.find(|table| table.header.cells.len() == cells) {
        let header = lines::line_of(document.source, table.header.span.start);
        let row = |line: Range<usize>| document.source[line].trim_matches(lines::INDENT);
        let below = lines::next_line(document.source, &header);
        return format!("{}\n  {}", row(table.header.span.clone()).trim(), row(below));
    }
    let names = (0..cells.clamp(1, 20)).map(|column| NAMES.get(column).copied().unwrap_or("…"));
    let names = names.fold("|".to_owned(), |row, name| format!("{row} {name} |"));
    format!("{names}\n  {}", delimiter(cells))
}
