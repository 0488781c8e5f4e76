//! The geometry of lines and of the cells in them.

use crate::reader::words::is_digit;
use std::ops::Range;

/// What a line may begin with before its text: spaces, tabs and the marks of quotes.
pub(crate) const INDENT: &[char] = &[' ', '\t', '>'];

/// The line that contains the byte, without its ending.
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

/// The range without the space around its text.
pub(crate) fn trimmed(source: &str, range: &Range<usize>) -> Range<usize> {
    let text = &source[range.clone()];
    let start = range.start + text.len() - text.trim_ascii_start().len();
    start..start + text.trim_ascii().len()
}

/// The text of a line behind spaces, and the marks of quotes and list items.
pub(crate) fn without_marks(line: &str) -> &str {
    let mut rest = line.trim_start_matches(INDENT);
    loop {
        let number = rest.trim_start_matches(is_digit);
        let is_numbered = number.len() < rest.len() && number.len() + 9 >= rest.len();
        let behind = match rest.strip_prefix(['-', '+', '*'].as_slice()) {
            Some(behind) => behind,
            None => match number.strip_prefix(['.', ')'].as_slice()).filter(|_| is_numbered) {
                Some(behind) => behind,
                None => return rest,
            },
        };
        if !behind.starts_with([' ', '\t'].as_slice()) {
            return rest;
        }
        rest = behind.trim_start_matches(INDENT);
    }
}

/// Where the Markdown begins: behind a byte order mark and a front matter.
pub(crate) fn body(source: &str) -> usize {
    let start = if source.starts_with('\u{feff}') { 3 } else { 0 };
    let mut line = line_of(source, start);
    if source[start..line.end].trim_end() != "---" {
        return start;
    }
    while line.end < source.len() {
        line = next_line(source, &line);
        if matches!(source[line.clone()].trim_end(), "---" | "...") {
            return next_line(source, &line).start.max(line.end);
        }
    }
    start
}

/// Whether the text is a delimiter row: GFM, 4.10 "Tables".
pub(crate) fn is_delimiter_row(text: &str) -> bool {
    let text = text.trim_matches([' ', '\t'].as_slice());
    let inner = text.strip_prefix('|').unwrap_or(text);
    let inner = inner.strip_suffix('|').unwrap_or(inner);
    text.contains('|') && inner.split('|').all(is_delimiter_cell)
}

fn is_delimiter_cell(cell: &str) -> bool {
    let cell = cell.trim_matches([' ', '\t'].as_slice());
    let dashes = cell.strip_prefix(':').unwrap_or(cell);
    let dashes = dashes.strip_suffix(':').unwrap_or(dashes);
    !dashes.is_empty() && dashes.bytes().all(|byte| byte == b'-')
}

/// The ranges of a row's cells: the text between pipes that no backslash escapes.
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

/// Whether a line without pipes looks like a row: it has tabs, or begins with a number of three digits.
pub(crate) fn is_like_row(text: &str) -> bool {
    let text = text.trim_ascii();
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let is_number = digits == 3 && !text[digits..].starts_with(char::is_alphanumeric);
    !text.contains('|') && (is_number || text.contains('\t'))
}

/// Lines above a table that are looked at.
const LINES: usize = 8;

/// The lines of the paragraph above a place, without their marks, and where the last one is. Lines with the marks of a container, as
/// `:::danger`, are none.
pub(crate) fn paragraph_above(source: &str, at: usize) -> (String, Range<usize>) {
    let last = line_above(source, at);
    let mut text = String::new();
    let mut line = line_of(source, last.start);
    for _ in 0..LINES {
        let own = without_marks(source[line.clone()].trim_end());
        let is_end = own.is_empty() || source[line.clone()].starts_with('|');
        if is_end || source[line.clone()].starts_with('#') && !text.is_empty() {
            break;
        }
        if !own.starts_with(":::") {
            text = if text.is_empty() { own.to_owned() } else { format!("{own} {text}") };
        }
        if line.start == 0 {
            break;
        }
        line = line_of(source, line.start - 1);
    }
    (text, last)
}

/// The lines of the paragraph below a place, in one.
pub(crate) fn paragraph_below(source: &str, at: usize) -> (String, Range<usize>) {
    let start = at + source[at..].len() - source[at..].trim_start().len();
    let end = source[start..].find("\n\n").map_or(source.len(), |end| start + end);
    let lines: Vec<_> = source[start..end].lines().map(without_marks).collect();
    (lines.join(" "), trimmed(source, &line_of(source, start)))
}

/// The line of text right above a place, blank lines aside.
pub(crate) fn line_above(source: &str, at: usize) -> Range<usize> {
    let mut start = line_of(source, at).start;
    loop {
        let above = line_of(source, source[..start].trim_end().len());
        // A blank line of a quote has its mark.
        if above.start == 0 || !without_marks(&source[above.clone()]).trim().is_empty() {
            return trimmed(source, &above);
        }
        start = above.start;
    }
}
