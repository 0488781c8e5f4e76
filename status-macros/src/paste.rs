//! The `columns(…)` argument for a table, as far as its headers and cells tell: ready to paste.

use crate::code;
use crate::column::same;
use crate::protocol;
use crate::table::{Row, Table};

/// The help that names the argument; `free` are the columns that may have a role.
pub(crate) fn argument(table: &Table<'_>, code: Option<usize>, free: Option<&[usize]>) -> String {
    let all = || 0..table.header.cells.len();
    let code = code.or_else(|| all().find(|&column| is_coded(table, column)));
    let is_free = |column: &usize| Some(*column) != code;
    let is_phrase = |column: &usize| {
        table.rows.iter().any(|row| {
            let number = code.and_then(|code| code::read(row.cells.get(code)?).ok()).map(|code| code.number);
            let text = row.cells.get(*column).map(|cell| &*cell.text);
            number.zip(text).is_some_and(|(number, text)| protocol::phrases(number).any(|phrase| same(text, phrase)))
        })
    };
    let message = all().filter(is_free).find(is_phrase);
    let length = |column: &usize| table.column(*column).map(|cell| cell.text.len()).sum::<usize>();
    let rest = all()
        .filter(is_free)
        .filter(|column| Some(*column) != message && free.is_none_or(|free| free.contains(column)));
    let purpose = rest.max_by_key(length);
    let roles = [("code", code), ("message", message), ("purpose", purpose)];
    let header = |column: usize| Some(&*table.header.cells[column].text).filter(|text| !text.is_empty());
    let named = roles.iter().filter_map(|(role, column)| Some(format!("{role} = {:?}", header((*column)?)?)));
    let named: Vec<_> = named.collect();
    if code.is_some_and(|code| header(code).is_none()) {
        return "give the column a header, as `Code`".to_owned();
    }
    format!("give the header a known name, or name the columns in the attribute:\n  columns({})", named.join(", "))
}

/// Whether a cell of the column holds a status code.
pub(crate) fn is_coded(table: &Table<'_>, column: usize) -> bool {
    table.column(column).any(|cell| code::read(cell).is_ok())
}

/// Whether a cell of the row is the registered phrase of the code.
pub(crate) fn says_phrase(row: &Row<'_>, code: u16) -> bool {
    protocol::phrases(code).any(|phrase| row.cells.iter().any(|cell| same(&cell.text, phrase)))
}
