//! Compares the tables of a page that names columns: what one has under a name, another may have under another name.

use crate::reader::attr::ColumnArgs;
use crate::reader::fault::{Fault, Faults, Rule};
use crate::reader::markdown::{Cell, Row, Table};
use crate::reader::spelling;

/// Each table has the column of the role `what`, if it was found, and those that only the docs show.
pub(crate) fn compare(
    tables: &[(&Table<'_>, Option<usize>, &[usize])],
    what: &str,
    args: &ColumnArgs,
    faults: &mut Faults,
) {
    let with_role = || tables.iter().filter_map(|(table, column, _)| Some((table, (*column)?)));
    let Some(other) = with_role().next().map(|(table, column)| &table.header.cells[column]) else { return };
    let mut keys = Vec::new();
    for (table, _) in with_role() {
        keys.extend(table.header.cells.iter().map(|header| spelling::key(&header.text)));
    }
    let known = spelling::sorted(&keys);
    for (table, _, shown) in tables.iter().filter(|(_, column, _)| column.is_none()) {
        let is_known = |header: &str| spelling::contain(&known, &spelling::key(header));
        let mut headers = shown.iter().map(|&column| &table.header.cells[column]);
        let strange = headers.find(|header| !args.names(&header.text) && !is_known(&header.text));
        faults.extend(strange.map(|header| column_of_another_table(header, other, what)));
    }
}

/// Whether a table says of what has its rows in others nothing but values: `Status | Retry?`. Each row has a cell of theirs, unless
/// the table may have others, too.
pub(crate) fn repeats(
    table: &Table<'_>,
    has_others: bool,
    is_theirs: &dyn Fn(&Cell<'_>) -> bool,
    is_value: &dyn Fn(usize, &Cell<'_>) -> bool,
) -> bool {
    let is_repeated = |row: &Row<'_>| {
        let mut cells = row.cells.iter().enumerate();
        row.lost.is_empty()
            && (has_others || row.cells.iter().any(is_theirs))
            && cells.all(|(column, cell)| is_theirs(cell) || is_value(column, cell))
    };
    !table.rows.is_empty() && table.rows.iter().all(is_repeated)
}

/// The first of the columns whose header may be that of a text, and whose cells all have so many words.
pub(crate) fn texts(
    table: &Table<'_>,
    columns: &[usize],
    words: usize,
    may_be_text: &dyn Fn(&str) -> bool,
) -> Option<usize> {
    let are_texts = |column: usize| table.column(column).all(|cell| cell.text.split(' ').count() >= words);
    let mut columns = columns.iter().copied();
    columns.find(|&column| may_be_text(&table.header.cells[column].text) && are_texts(column))
}

/// A column that could be the one that another table has below the header `other`.
fn column_of_another_table(header: &Cell<'_>, other: &Cell<'_>, what: &str) -> Fault {
    let message = format!("another table has a column for the {what}, but this one does not");
    Fault::at(Rule::ColumnOfAnotherTable, header.span.clone(), message)
        .label(format!("is it this one? That of the other table, `{}`, is at", other.text))
        .and(other.span.clone())
        .help(format!("if it is, write `{0}` for this header; if it is not, add a column `{0}`", other.text))
}

/// The headers as one key, but for that of the column.
pub(crate) fn headers_but(table: &Table<'_>, column: Option<usize>) -> String {
    let mut headers = String::new();
    for (index, header) in table.header.cells.iter().enumerate() {
        if Some(index) != column {
            headers += &spelling::key(&header.text);
            headers.push('|');
        }
    }
    headers
}
