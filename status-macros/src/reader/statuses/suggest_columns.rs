//! The `columns(…)` argument for a table, as far as its headers and cells tell: ready to paste.

use super::code_cell;
use super::evidence::{CodeEvidence, PhraseEvidence};
use super::known_headers::{self, Meaning};
use crate::reader::attr::{ColumnArgs, Role, Typed, as_written};
use crate::reader::markdown::Table;
use crate::reader::spelling::same;

/// The columns as far as they are known; the rest is read off the cells.
#[derive(Clone, Copy, Default)]
pub(crate) struct Known {
    pub(crate) code: Option<usize>,
    pub(crate) message: Option<usize>,
    pub(crate) purpose: Option<usize>,
}

/// The help that names the argument. What the attribute names already stays in it.
pub(crate) fn argument(table: &Table<'_>, known: Known, args: &ColumnArgs) -> String {
    argument_or("give the header a known name, as `Code`, `Message` or `Purpose`, or ", table, known, args)
}

/// The same, after what can be done instead.
pub(crate) fn argument_or(instead: &str, table: &Table<'_>, known: Known, args: &ColumnArgs) -> String {
    let header = |column: usize| &*table.header.cells[column].text;
    let Some(code) = known.code.or_else(|| likely_code(table)) else {
        return "write one status code in each cell of one column, below the header `Code`".to_owned();
    };
    if header(code).is_empty() {
        return "give the column a header, as `Code`".to_owned();
    }
    let message = known.message.or_else(|| likely_message(table, code, known.purpose));
    let purpose = known.purpose.or_else(|| likely_purpose(table, code, message, args));
    let mut named = Vec::new();
    for (role, name, column) in
        [(Role::Code, "code", Some(code)), (Role::Message, "message", message), (Role::Purpose, "purpose", purpose)]
    {
        let column = column.map(header).filter(|text| !text.is_empty());
        named.extend(args.header(role).or(column).map(|text| format!("{name} = {text:?}")));
    }
    named.extend(typed(args));
    format!("{instead}name the columns in the attribute:\n  columns({})", named.join(", "))
}

/// The argument that leaves all tables without this header alone. What the attribute names already stays in it.
pub(crate) fn only_code(code: &str, args: &ColumnArgs) -> String {
    if args.header(Role::Code).is_some() {
        return "name the section of the one that is meant: `under = \"…\"`".to_owned();
    }
    let mut named = vec![format!("code = {code:?}")];
    let texts = args.roles.iter().filter(|(role, _)| *role != Role::Code);
    named.extend(texts.map(|(role, header)| format!("{} = {header:?}", role.name())));
    named.extend(typed(args));
    format!("name the code column in the attribute:\n  columns({})", named.join(", "))
}

fn typed(args: &ColumnArgs) -> impl Iterator<Item = String> {
    args.typed.iter().map(|Typed { name, ty, header, .. }| format!("{name}: {} = {header:?}", as_written(ty)))
}

/// The column that probably contains the codes.
pub(crate) fn likely_code(table: &Table<'_>) -> Option<usize> {
    let mut likely = None;
    for column in 0..table.header.cells.len() {
        let evidence = CodeEvidence::of(table, column);
        let is_known = known_headers::meaning(&table.header.cells[column].text) == Some(Meaning::Code);
        let rank = (evidence.is_all(), evidence.codes, is_known);
        if evidence.has_any() && likely.is_none_or(|(best, _)| best < rank) {
            likely = Some((rank, column));
        }
    }
    likely.map(|(_, column)| column)
}

/// The column with the most registered phrases.
fn likely_message(table: &Table<'_>, code: usize, purpose: Option<usize>) -> Option<usize> {
    let mut likely = None;
    for column in (0..table.header.cells.len()).filter(|column| *column != code && Some(*column) != purpose) {
        let phrases = PhraseEvidence::of_one(table, code, column).phrases;
        if phrases > 0 && likely.is_none_or(|(most, _)| most < phrases) {
            likely = Some((phrases, column));
        }
    }
    likely.map(|(_, column)| column)
}

/// The column whose header can mean a purpose, else the only other text.
fn likely_purpose(table: &Table<'_>, code: usize, message: Option<usize>, args: &ColumnArgs) -> Option<usize> {
    let is_typed = |header: &str| args.typed.iter().any(|typed| same(&typed.header, header));
    let is_text = |column| table.column(column).any(|cell| cell.text.contains(' ') && !code_cell::could_be(&cell.text));
    let mut unknown = Vec::new();
    let mut either = None;
    for column in (0..table.header.cells.len()).filter(|column| *column != code && Some(*column) != message) {
        let header = &table.header.cells[column].text;
        match known_headers::meaning(header).filter(|_| !is_typed(header)) {
            Some(Meaning::Purpose) => return Some(column),
            Some(Meaning::Either) => either = either.or(Some(column)),
            None if !is_typed(header) && is_text(column) => unknown.push(column),
            _ => {}
        }
    }
    either.or(unknown.first().copied().filter(|_| unknown.len() == 1))
}
