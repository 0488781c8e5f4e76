//! The code column that the attribute names.

use super::catalogue::{self, Catalogue};
use super::code_cell;
use super::column_faults::{absent_column, misnamed_column, repeated_column};
use super::evidence::{CodeEvidence, PhraseEvidence, has_phrase_in};
use super::known_headers::{self, Meaning};
use super::sight::CodeColumn;
use super::table_faults::status_in_header;
use super::twins::{Twins, code_in_header};
use crate::reader::attr::ColumnArgs;
use crate::reader::fault::{Fault, Faults};
use crate::reader::markdown::{Row, RowKind, Table};
use crate::reader::model::Why;
use crate::reader::spelling;

/// The column of each table with the header that the attribute names.
pub(super) fn find(tables: &[&Table<'_>], name: &str, args: &ColumnArgs, faults: &mut Faults) -> Vec<CodeColumn> {
    if let Some(fault) = tables.iter().find_map(|table| misnamed(table, name, args)) {
        faults.push(fault);
        return tables.iter().map(|_| CodeColumn::None(Why::Doubtful)).collect();
    }
    let twins = Twins::of(tables, name);
    let is_read =
        |table: &Table<'_>| header_named(table, name).is_some_and(|column| CodeEvidence::of(table, column).has_any());
    let has_read = tables.iter().any(|table| is_read(table));
    let is_other = |table: &Table<'_>| {
        let could_be = (0..table.header.cells.len()).any(|column| CodeEvidence::of(table, column).could_be());
        let column = header_named(table, name).filter(|_| has_read && !could_be);
        column.is_some_and(|column| CodeEvidence::of(table, column).are_others())
    };
    let mut documented = Vec::new();
    for table in tables {
        let Some(code) = header_named(table, name) else { continue };
        for cell in table.column(code) {
            let code = code_cell::read(cell).map(|code| code.number);
            documented.extend(code.filter(|code| !documented.contains(code)));
        }
    }
    let find = |table: &&Table<'_>| {
        if is_other(table) {
            CodeColumn::None(Why::NothingLikeACode)
        } else {
            named(table, name, &twins, &documented, args, faults)
        }
    };
    tables.iter().map(find).collect()
}

/// The attribute names a column without codes, and the codes are in another one.
fn misnamed(table: &Table<'_>, name: &str, args: &ColumnArgs) -> Option<Fault> {
    let evidence = CodeEvidence::of_all(table);
    let named = table.header.cells.iter().position(|header| header.text == name)?;
    let codes = evidence.iter().position(|evidence| evidence.are_codes())?;
    let are_others = evidence[named].are_others() || PhraseEvidence::of_one(table, codes, named).is_message();
    are_others.then(|| misnamed_column(table, named, codes, "codes", args))
}

fn header_named(table: &Table<'_>, name: &str) -> Option<usize> {
    table.header.cells.iter().position(|header| header.text == name)
}

/// The column with the header that the attribute names. Other tables are left alone, unless they are like it.
fn named(
    table: &Table<'_>,
    name: &str,
    twins: &Twins,
    documented: &[u16],
    args: &ColumnArgs,
    faults: &mut Faults,
) -> CodeColumn {
    let mut exact = (0..table.header.cells.len()).filter(|&column| table.header.cells[column].text == name);
    if let Some(code) = exact.next() {
        faults.extend(exact.next().map(|second| repeated_column(table, code, second)));
        return CodeColumn::At(code);
    }
    let catalogue = catalogue::judge(table);
    if matches!(catalogue, Catalogue::Yes | Catalogue::OrStatuses) && !twins.contain(table) {
        return CodeColumn::None(Why::Catalogue);
    }
    if has_header_below(table, name) || catalogue == Catalogue::No && has_others(table, documented) {
        faults.push(absent_column(table, name));
        return CodeColumn::None(Why::Doubtful);
    }
    let is_above_codes = |column: &usize| CodeEvidence::of(table, *column).is_all();
    if let Some(column) = status_in(&table.header).or_else(|| code_in_header(table).filter(is_above_codes)) {
        faults.push(status_in_header(&table.header.cells[column], ""));
        return CodeColumn::None(Why::Doubtful);
    }
    let has_codes = (0..table.header.cells.len()).any(|column| CodeEvidence::of(table, column).could_be());
    let is_near =
        |header: &str| spelling::nearest(header, [name]).is_some_and(|_| spelling::distance(header, name) <= 2);
    let is_like = |header: &str| args.names(header) || has_codes && is_near(header);
    if table.header.cells.iter().any(|header| is_like(&header.text)) || twins.contain(table) {
        faults.push(absent_column(table, name));
        return CodeColumn::None(Why::Doubtful);
    }
    // The phrases of statuses are about nothing else.
    let has_phrases = |code: usize| {
        (0..table.header.cells.len()).any(|column| {
            let phrases = PhraseEvidence::of_one(table, code, column);
            phrases.is_message() || table.rows.len() == 1 && phrases.is_only()
        })
    };
    if (0..table.header.cells.len()).any(|code| CodeEvidence::of(table, code).is_all() && has_phrases(code)) {
        faults.push(absent_column(table, name));
        return CodeColumn::None(Why::Doubtful);
    }
    CodeColumn::None(Why::WithoutNamedHeader)
}

/// Whether a status without a row stands below a header that is certainly one of statuses: `HTTP status code`.
fn has_others(table: &Table<'_>, documented: &[u16]) -> bool {
    for (column, header) in table.header.cells.iter().enumerate() {
        let lower = header.text.to_lowercase();
        let is_certain = lower.contains("http") || lower.contains("status") && lower.contains("code");
        if !is_certain || known_headers::meaning(&header.text) != Some(Meaning::Code) {
            continue;
        }
        for cell in table.column(column) {
            if code_cell::read(cell).is_some_and(|code| !documented.contains(&code.number)) {
                return true;
            }
        }
    }
    false
}

/// Whether a row has the header that the attribute names beside another known one, below an empty header row or a title.
fn has_header_below(table: &Table<'_>, name: &str) -> bool {
    for row in &table.rows {
        let (mut has_name, mut known) = (false, 0);
        for cell in &row.cells {
            let is_named = cell.text == name;
            has_name |= is_named;
            known += usize::from(is_named || known_headers::meaning(&cell.text).is_some());
        }
        if row.kind == RowKind::Data && has_name && known > 1 {
            return true;
        }
    }
    false
}

/// The cell of a row that is a code, if its phrase is in another one.
fn status_in(row: &Row<'_>) -> Option<usize> {
    row.cells.iter().position(|cell| has_phrase_in(row, cell))
}
