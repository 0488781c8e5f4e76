//! A table as its lines are written.

use crate::reader::markdown::{Document, Row, RowKind, Table, lines};

/// A table and where its rows start: in a quote or a list all in one column, else at most three spaces in.
pub(super) struct Shape<'s, 'p> {
    pub(super) source: &'s str,
    /// Where the Markdown begins.
    pub(super) body: usize,
    pub(super) table: &'s Table<'p>,
    width: usize,
    /// The cells of every row, if all of several rows have the same number, which is not the header's.
    pub(super) uneven: Option<usize>,
    /// The number of rows that lack only the last cell, if there are many and others have it.
    pub(super) short: Option<usize>,
    /// Where the last row starts that is not a line of text.
    pub(super) last: usize,
}

impl<'s, 'p> Shape<'s, 'p> {
    pub(super) fn of(document: &Document<'s>, table: &'s Table<'p>) -> Self {
        let (source, body) = (document.source, document.body);
        let width = before(source, &table.header).chars().count();
        let last = table.rows.iter().rfind(|row| row.kind == RowKind::Data).map_or(0, |row| row.span.start);
        Self { source, body, table, width, uneven: uneven(table), short: short(table), last }
    }

    /// Whether a row of the table may start behind this text.
    pub(super) fn allows(&self, before: &str) -> bool {
        let width = before.chars().count();
        !before.contains('\t') && if self.table.is_nested { width == self.width } else { width <= 3 }
    }

    pub(super) fn wanted(&self) -> usize {
        self.table.header.cells.len()
    }
}

fn short(table: &Table<'_>) -> Option<usize> {
    const MANY: usize = 3;
    let wanted = table.header.cells.len();
    let short = table.rows.iter().filter(|row| row.kind == RowKind::Data && row.written.len() + 1 == wanted).count();
    (short >= MANY && short < table.rows.len() && short * 2 >= table.rows.len()).then_some(short)
}

fn uneven(table: &Table<'_>) -> Option<usize> {
    let first = table.rows.first()?.written.len();
    let is_alike =
        table.rows.len() > 1 && table.rows.iter().all(|row| row.kind == RowKind::Data && row.written.len() == first);
    (is_alike && first != table.header.cells.len()).then_some(first)
}

/// The text before the row on its line: spaces, and the marks of quotes and lists.
pub(super) fn before<'s>(source: &'s str, row: &Row<'_>) -> &'s str {
    let line = lines::line_of(source, row.span.start);
    source[line.start..lines::trimmed(source, &row.span).start].trim_start_matches('\u{feff}')
}

/// Where two backslashes stand before a pipe.
pub(super) fn backslashes(shape: &Shape<'_, '_>, row: &Row<'_>) -> Option<usize> {
    let is_row = matches!(row.kind, RowKind::Data | RowKind::Header);
    shape.source[row.span.clone()].find("\\\\|").filter(|_| is_row)
}

/// Where a row ends in `\|`, if the rows begin and end with pipes.
pub(super) fn escaped_end(shape: &Shape<'_, '_>, row: &Row<'_>) -> Option<usize> {
    let header = lines::trimmed(shape.source, &shape.table.header.span);
    let at = lines::trimmed(shape.source, &row.span);
    let (header, text) = (&shape.source[header], &shape.source[at.clone()]);
    let is_closed = header.ends_with('|') && text.starts_with('|') && row.written.len() <= shape.wanted();
    (row.kind == RowKind::Data && is_closed && text.ends_with("\\|") && !text.ends_with("\\\\|")).then_some(at.end)
}
