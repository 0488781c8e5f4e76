//! The rule `row-outside-table`: why a row belongs to no table, and what to write.

use std::ops::Range;

use crate::reader::fault::{Fault, Rule};
use crate::reader::markdown::lines;

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
pub(super) fn fault(source: &str, line: &Range<usize>, text: Range<usize>, within: Within) -> Fault {
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
    if let Some(fault) = parted_header(source, line).filter(|_| matches!(within, Within::Text)) {
        return fault;
    }
    let above = Above::of(source, line);
    match within {
        _ if above.is_html => fault
            .label("the comment or HTML above it ends the table")
            .help("delete that line, or move it below the table"),
        Within::Html => fault
            .label("HTML starts above it and ends only at the next blank line")
            .help("leave a blank line above the header row of the table"),
        _ if !has_digit(row) => fault
            .label("there is no delimiter row (`| --- |`) right below it")
            .help(format!("write the delimiter row below the header row:\n  {}", delimiter(cells(row)))),
        _ => match above.blank {
            Some(blank) => {
                fault.label("the blank line that ends the table is at").and(blank).help("delete the blank line")
            }
            None => fault.label("there is no header row and delimiter row right above it").help(format!(
                "write the two rows right above it; a pipe that belongs to a text is `\\|`:\n  {}\n  {}",
                header(cells(row)),
                delimiter(cells(row)),
            )),
        },
    }
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
    let row = |line: &Range<usize>| source[line.clone()].trim_start_matches([' ', '\t', '>']);
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
    line.trim_matches([' ', '\t', '>']).is_empty()
}

fn has_digit(row: &str) -> bool {
    row.contains(|c: char| c.is_ascii_digit())
}

/// `||Code||Message||` is a header row of Confluence and Jira.
fn other_wiki(fault: Fault, row: &str) -> Fault {
    let own = row.trim().replace("||", "|");
    let help = format!("write one pipe between cells, and the delimiter row:\n  {own}\n  {}", delimiter(cells(&own)));
    fault.label("two pipes are a header row in other wikis, not in Markdown").help(help)
}

/// The lines above a row, as far as they tell why it is lost.
struct Above {
    /// The line right above it starts with a tag or a comment.
    is_html: bool,
    /// The blank line between it and the rows above.
    blank: Option<Range<usize>>,
}

impl Above {
    /// Blank lines that are looked through.
    const BLANKS: usize = 3;

    fn of(source: &str, line: &Range<usize>) -> Self {
        let mut above = Self { is_html: false, blank: None };
        let mut start = line.start;
        for _ in 0..=Self::BLANKS {
            if start == 0 {
                break;
            }
            let line = lines::line_of(source, start - 1);
            let text = source[line.clone()].trim_start_matches([' ', '\t', '>']);
            if !text.is_empty() {
                above.is_html = above.blank.is_none() && text.starts_with('<');
                above.blank = above.blank.filter(|_| text.starts_with('|'));
                return above;
            }
            start = line.start;
            above.blank = Some(line);
        }
        Self { is_html: false, blank: None }
    }
}

fn cells(row: &str) -> usize {
    lines::cells(row).len()
}

/// A delimiter row of so many cells.
pub(super) fn delimiter(cells: usize) -> String {
    format!("|{}", " --- |".repeat(cells.clamp(1, 20)))
}

fn header(cells: usize) -> String {
    const NAMES: &[&str] = &["Code", "Message", "Purpose"];
    let names = (0..cells.clamp(1, 20)).map(|column| NAMES.get(column).copied().unwrap_or("…"));
    names.fold("|".to_owned(), |row, name| format!("{row} {name} |"))
}
