//! The `columns(…)` argument for a table, as far as its headers and cells tell: ready to paste.

use proc_macro2::TokenStream;

use super::code_cell;
use crate::reader::attr::Typed;
use crate::reader::markdown::{Row, Table};
use crate::reader::rfc9110;
use crate::reader::spelling::same;

/// The columns as far as they are known; the rest is read off the cells.
#[derive(Clone, Copy, Default)]
pub(super) struct Known {
    pub(super) code: Option<usize>,
    pub(super) message: Option<usize>,
    pub(super) purpose: Option<usize>,
}

/// The help that names the argument; the columns that the attribute gives a type stay in it.
pub(super) fn argument(table: &Table<'_>, known: Known, typed: &[Typed]) -> String {
    let all = || 0..table.header.cells.len();
    let code = known.code.or_else(|| all().find(|&column| is_coded(table, column)));
    let free = |taken: &[Option<usize>], column: &usize| !taken.contains(&Some(*column));
    let is_phrase = |column: &usize| {
        table.rows.iter().any(|row| {
            let number = code.and_then(|code| code_cell::read(row.cells.get(code)?)).map(|code| code.number);
            let text = row.cells.get(*column).map(|cell| &*cell.text);
            number.zip(text).is_some_and(|(number, text)| rfc9110::phrases(number).any(|phrase| same(text, phrase)))
        })
    };
    let message = known.message.or_else(|| {
        let mut rest = all().filter(|column| free(&[code, known.purpose], column));
        let first = known.purpose.and_then(|_| rest.clone().next());
        rest.find(is_phrase).or(first)
    });
    let length = |column: &usize| table.column(*column).map(|cell| cell.text.len()).sum::<usize>();
    let is_typed = |column: &usize| typed.iter().any(|typed| same(&typed.header, &table.header.cells[*column].text));
    let rest = all().filter(|column| free(&[code, message], column) && !is_typed(column));
    let purpose = known.purpose.or_else(|| rest.max_by_key(length));
    let header = |column: usize| Some(&*table.header.cells[column].text).filter(|text| !text.is_empty());
    if code.is_some_and(|code| header(code).is_none()) {
        return "give the column a header, as `Code`".to_owned();
    }
    let roles = [("code", code), ("message", message), ("purpose", purpose)];
    let named = roles.iter().filter_map(|(role, column)| Some(format!("{role} = {:?}", header((*column)?)?)));
    let typed = typed.iter().map(|Typed { name, ty, header, .. }| format!("{name}: {} = {header:?}", plain(ty)));
    let named: Vec<_> = named.chain(typed).collect();
    format!("give the header a known name, or name the columns in the attribute:\n  columns({})", named.join(", "))
}

/// The type as people write it.
fn plain(ty: &TokenStream) -> String {
    ty.to_string().replace(" < ", "<").replace(" >", ">").replace("& ", "&").replace(" :: ", "::")
}

/// Whether a cell of the column holds a status code.
pub(super) fn is_coded(table: &Table<'_>, column: usize) -> bool {
    table.column(column).any(|cell| code_cell::read(cell).is_some())
}

/// Whether all cells of the column hold status codes.
pub(super) fn is_all_coded(table: &Table<'_>, column: usize) -> bool {
    is_coded(table, column) && table.column(column).all(|cell| code_cell::read(cell).is_some())
}

/// Whether all cells of the column hold status codes and nothing else.
pub(super) fn is_all_plain(table: &Table<'_>, column: usize) -> bool {
    let is_plain = |cell| code_cell::read(cell).is_some_and(|code| code.message.is_none());
    is_coded(table, column) && table.column(column).all(is_plain)
}

/// Whether a cell of the row is the registered phrase of the code.
pub(super) fn says_phrase(row: &Row<'_>, code: u16) -> bool {
    rfc9110::phrases(code).any(|phrase| row.cells.iter().any(|cell| same(&cell.text, phrase)))
}
