//! Whether a table's lines are read alike by every parser of GFM, and no cell of them is lost.

use std::ops::Range;

use crate::fault::{Fault, Faults};
use crate::table::{Row, RowKind, Table};

/// Refuses a header or a delimiter row that GitHub reads in another way than the parser did.
pub(crate) fn check_head(source: &str, table: &Table<'_>, faults: &mut Faults) {
    let start = Start::of(source, table);
    check_header(source, table, start, faults);
    check_delimiter(source, &next_line(source, &line_of(source, table.header.span.start)), start, faults);
    check_pipes(source, &table.header, faults);
}

/// Refuses rows that GitHub reads in another way, and those of another width than the header.
pub(crate) fn check_rows(source: &str, table: &Table<'_>, faults: &mut Faults) {
    let start = Start::of(source, table);
    let wanted = table.header.cells.len();
    let short = all_short(table, wanted);
    faults.extend(short.map(|cells| {
        let message = format!("the header has {wanted} cells, all rows below it have {cells}");
        Fault::at("too-few-cells", table.header.span.clone(), message)
            .help("write the missing cells; one that stays empty is `| |`")
    }));
    for row in &table.rows {
        check_start(source, row, start, faults);
        match row.kind {
            RowKind::Text => faults.push(
                Fault::at(
                    "text-below-table",
                    trimmed(source, &row.span),
                    "a line of text right below a table is a row of it",
                )
                .help("leave a blank line between the table and the text"),
            ),
            RowKind::Delimiter => faults.push(
                Fault::at("glued-tables", trimmed(source, &row.span), "a second table starts within the table above")
                    .help("leave a blank line between the two"),
            ),
            RowKind::Header => {}
            RowKind::Status => {
                if check_pipes(source, row, faults) && short.is_none() {
                    check_count(source, row, wanted, faults);
                }
            }
        }
    }
}

/// The cells that every row has, where all of several rows lack the same.
fn all_short(table: &Table<'_>, wanted: usize) -> Option<usize> {
    let mut written = table.rows.iter().map(|row| row.written.len());
    let first = written.next().filter(|first| *first < wanted)?;
    (table.rows.len() > 1 && written.all(|other| other == first)).then_some(first)
}

/// Where the rows of a table start: in a quote or a list all in one column, else at most three spaces in.
#[derive(Clone, Copy)]
struct Start {
    nested: bool,
    width: usize,
}

impl Start {
    fn of(source: &str, table: &Table<'_>) -> Self {
        Self { nested: table.nested, width: before(source, &table.header).chars().count() }
    }

    fn allows(self, before: &str) -> bool {
        let width = before.chars().count();
        !before.contains('\t') && if self.nested { width == self.width } else { width <= 3 }
    }
}

/// What stands before the row on its line: spaces, and the marks of quotes and lists.
fn before<'s>(source: &'s str, row: &Row<'_>) -> &'s str {
    let line = line_of(source, row.span.start);
    let text = &source[row.span.clone()];
    source[line.start..row.span.start + text.len() - text.trim_start().len()].trim_start_matches('\u{feff}')
}

/// The line that the byte stands in, without its ending.
pub(crate) fn line_of(source: &str, at: usize) -> Range<usize> {
    let start = source[..at].rfind('\n').map_or(0, |end| end + 1);
    match source[at..].find('\n') {
        Some(end) => start..at + end - usize::from(source[start..at + end].ends_with('\r')),
        None => start..source.len(),
    }
}

/// The line below.
pub(crate) fn next_line(source: &str, line: &Range<usize>) -> Range<usize> {
    let rest = &source[line.end..];
    let ending = if rest.starts_with("\r\n") { 2 } else { usize::from(!rest.is_empty()) };
    line_of(source, line.end + ending)
}

/// Whether the text is a delimiter row: GFM, 4.10 "Tables".
pub(crate) fn is_delimiter(text: &str) -> bool {
    let text = text.trim_matches([' ', '\t']);
    let inner = text.strip_prefix('|').unwrap_or(text);
    let inner = inner.strip_suffix('|').unwrap_or(inner);
    text.contains('|')
        && inner.split('|').all(|cell| {
            let cell = cell.trim_matches([' ', '\t']);
            let dashes = cell.strip_prefix(':').unwrap_or(cell);
            let dashes = dashes.strip_suffix(':').unwrap_or(dashes);
            !dashes.is_empty() && dashes.bytes().all(|byte| byte == b'-')
        })
}

/// The ranges of a row's cells: what stands between pipes that no backslash escapes.
pub(crate) fn cells(row: &str) -> Vec<Range<usize>> {
    let end = row.trim_end().len();
    let mut start = (row.len() - row.trim_start().len()).min(end);
    start += usize::from(row[start..end].starts_with('|'));
    let mut cells = Vec::new();
    let mut escaped = false;
    for (at, byte) in row.bytes().enumerate().take(end).skip(start) {
        if byte == b'|' && !escaped {
            cells.push(start..at);
            start = at + 1;
        }
        escaped = byte == b'\\' && !escaped;
    }
    if start < end {
        cells.push(start..end);
    }
    cells
}

fn check_header(source: &str, table: &Table<'_>, start: Start, faults: &mut Faults) {
    let before = before(source, &table.header);
    let marks = [' ', '>', '-', '+', '*', '.', ')', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];
    let above = &source[..line_of(source, table.header.span.start).start];
    // An empty task, a footnote or the definition of a link right above swallows the table.
    let task = ["[ ]", "[x]", "[X]"].iter().any(|task| above.trim_end().ends_with(task));
    let definition = above.lines().next_back().is_some_and(|line| line.contains("]:"));
    let lazy = is_lazy(above.lines().next_back().unwrap_or_default(), before, table.nested);
    if task || definition || lazy {
        faults.push(
            Fault::at(
                "indented-row",
                table.header.span.clone(),
                "the line above takes the header row out of the table",
            )
            .help("leave a blank line above the table"),
        );
    } else if !before.trim_matches(marks).is_empty() || !start.allows(before) {
        faults.push(indented(&table.header));
    }
}

/// Whether the line above belongs to another block than the header, and yet no blank line parts the two.
fn is_lazy(above: &str, before: &str, nested: bool) -> bool {
    let text = above.trim();
    if text.is_empty() || !nested {
        return is_container(text);
    }
    if before.contains('>') {
        return !text.starts_with('>');
    }
    let indent = above.len() - above.trim_start_matches(' ').len();
    before.trim().is_empty() && indent < before.len() && !is_container(text)
}

/// Whether the line is of a quote or a list, which a line right below goes on with.
fn is_container(line: &str) -> bool {
    let number = line.trim_start_matches(|c: char| c.is_ascii_digit());
    line.starts_with(['>'])
        || line.starts_with("- ")
        || line.starts_with("* ")
        || line.starts_with("+ ")
        || number.len() < line.len() && (number.starts_with(". ") || number.starts_with(") "))
}

fn check_delimiter(source: &str, line: &Range<usize>, start: Start, faults: &mut Faults) {
    let before = source[line.clone()].find(|c| !matches!(c, ' ' | '>')).unwrap_or_default();
    let (before, text) = source[line.clone()].split_at(before);
    // `- |` starts a list.
    if !is_delimiter(text) || !start.allows(before) || text.starts_with("- ") || text.starts_with("-\t") {
        faults.push(
            Fault::at("delimiter-row", line.clone(), "GitHub does not read this line as a delimiter row")
                .help("write three dashes for each column, as in `| --- | --- |`, right below the header row"),
        );
    }
}

fn check_start(source: &str, row: &Row<'_>, start: Start, faults: &mut Faults) {
    if !start.allows(before(source, row)) {
        faults.push(indented(row));
    }
}

fn indented(row: &Row<'_>) -> Fault {
    Fault::at("indented-row", row.span.clone(), "the row is indented in a way that takes it out of the table")
        .help("let all rows start in the column of the header row, with spaces alone before them")
}

/// An escaped backslash before a pipe: some parsers end the cell there, others do not.
fn check_pipes(source: &str, row: &Row<'_>, faults: &mut Faults) -> bool {
    let before = faults.len();
    for (at, _) in source[row.span.clone()].match_indices("\\\\|") {
        let at = row.span.start + at;
        faults.push(
            Fault::at("backslashes-before-pipe", at..at + 3, "two backslashes before a pipe are read in two ways")
                .help("write `&#92;` for a backslash and `\\|` for a pipe in the text"),
        );
    }
    faults.len() == before
}

fn check_count(source: &str, row: &Row<'_>, wanted: usize, faults: &mut Faults) {
    let message = || format!("the row has {}, the header has {wanted}", count(row.written.len()));
    if row.written.len() < wanted {
        let text = source[row.span.clone()].trim_end();
        let last = text.char_indices().next_back().map_or(0, |(at, _)| at);
        faults.push(
            Fault::at("too-few-cells", row.span.start + last..row.span.start + text.len(), message())
                .label("the row ends here")
                .help("write the missing cells; one that stays empty is `| |`"),
        );
    } else if let Some(extra) = row.written[wanted..].iter().find(|cell| !source[(*cell).clone()].trim().is_empty()) {
        faults.push(
            Fault::at("too-many-cells", trimmed(source, extra), message())
                .label("GitHub drops this cell")
                .help("a pipe that belongs to the text is written `\\|`"),
        );
    }
}

fn trimmed(source: &str, range: &Range<usize>) -> Range<usize> {
    let text = &source[range.clone()];
    let start = range.start + text.len() - text.trim_start().len();
    start..start + text.trim().len()
}

fn count(cells: usize) -> String {
    if cells == 1 { "1 cell".to_owned() } else { format!("{cells} cells") }
}
