//! Which tables are tables of statuses, and which column of each contains the codes.

use super::catalogue::{self, Catalogue};
use super::column_faults::{absent_column, misspelled_header, repeated_column, two_code_columns};
use super::evidence::{CodeEvidence, PhraseEvidence};
use super::known_headers::{self, Meaning};
use super::suggest_columns::{self as suggest, Known};
use crate::reader::attr::{ColumnArgs, Role};
use crate::reader::fault::{Fault, Faults, Rule};
use crate::reader::markdown::Table;
use crate::reader::model::Why;
use crate::reader::spelling::{self, same};

/// The code column of a table, or the reason for none.
#[derive(Clone, Copy)]
pub(super) enum CodeColumn {
    At(usize),
    None(Why),
}

/// What is known of a table at first sight.
enum Sight {
    Code(CodeColumn),
    /// It contains what could be codes, and nothing proves that it is about something else.
    Doubtful,
    TwoCodes(usize, usize),
}

/// Finds the code column of each table.
pub(super) fn find(tables: &[&Table<'_>], args: &ColumnArgs, faults: &mut Faults) -> Vec<CodeColumn> {
    if let Some(name) = args.header(Role::Code) {
        return tables.iter().map(|table| named(table, name, args, faults)).collect();
    }
    let sights: Vec<_> = tables.iter().map(|table| sight(table, tables, args)).collect();
    let read = tables.iter().zip(&sights).find_map(|(table, sight)| match sight {
        Sight::Code(CodeColumn::At(code)) => Some(&*table.header.cells[*code].text),
        _ => None,
    });
    let mut columns = Vec::new();
    for (table, sight) in tables.iter().zip(&sights) {
        columns.push(match *sight {
            Sight::Code(CodeColumn::None(Why::NothingLikeACode)) => twin(table, tables, &sights),
            Sight::Code(column) => column,
            Sight::Doubtful => {
                faults.push(misspelled(table, args).unwrap_or_else(|| doubtful_table(table, read, args)));
                CodeColumn::None(Why::Doubtful)
            }
            Sight::TwoCodes(first, second) => {
                faults.push(two_code_columns(table, first, second, Known::default(), args));
                CodeColumn::None(Why::Doubtful)
            }
        });
    }
    columns
}

/// A table with the headers of one that is read is another one of statuses, unless it is one of errors.
fn twin(table: &Table<'_>, tables: &[&Table<'_>], sights: &[Sight]) -> CodeColumn {
    let is_twin = |other: &Table<'_>| {
        let headers = table.header.cells.iter().zip(&other.header.cells);
        table.header.cells.len() == other.header.cells.len() && headers.into_iter().all(|(a, b)| same(&a.text, &b.text))
    };
    for (other, sight) in tables.iter().zip(sights) {
        if let Sight::Code(CodeColumn::At(code)) = *sight
            && is_twin(other)
            && !CodeEvidence::of(table, code).are_of_errors()
        {
            return CodeColumn::At(code);
        }
    }
    CodeColumn::None(Why::NothingLikeACode)
}

/// The column with the header that the attribute names. Other tables are left alone, unless they are like it.
fn named(table: &Table<'_>, name: &str, args: &ColumnArgs, faults: &mut Faults) -> CodeColumn {
    let mut exact = (0..table.header.cells.len()).filter(|&column| table.header.cells[column].text == name);
    if let Some(code) = exact.next() {
        faults.extend(exact.next().map(|second| repeated_column(table, code, second)));
        return CodeColumn::At(code);
    }
    if catalogue::judge(table) == Catalogue::Yes {
        return CodeColumn::None(Why::Catalogue);
    }
    let is_like = |header: &str| {
        args.names(header) || spelling::nearest(header, [name]).is_some_and(|_| spelling::distance(header, name) <= 2)
    };
    if table.header.cells.iter().any(|header| is_like(&header.text)) {
        faults.push(absent_column(table, name));
        return CodeColumn::None(Why::Doubtful);
    }
    CodeColumn::None(Why::WithoutNamedHeader)
}

fn sight(table: &Table<'_>, tables: &[&Table<'_>], args: &ColumnArgs) -> Sight {
    let headers: Vec<&str> = table.header.cells.iter().map(|cell| &*cell.text).collect();
    let evidence: Vec<_> = (0..headers.len()).map(|column| CodeEvidence::of(table, column)).collect();
    let is_free = |column: usize| !args.names(headers[column]);
    let known: Vec<usize> = (0..headers.len())
        .filter(|&column| is_free(column) && known_headers::meaning(headers[column]) == Some(Meaning::Code))
        .collect();
    match catalogue::judge(table) {
        Catalogue::Yes => return Sight::Code(CodeColumn::None(Why::Catalogue)),
        Catalogue::Nearly => return Sight::Doubtful,
        Catalogue::No => {}
    }
    let is_lost = table.rows.iter().any(|row| super::code_cell::could_be(row.lost));
    if !is_lost && !(0..headers.len()).any(|column| evidence[column].could_be()) {
        let may_be_mistakes = known.iter().find(|&&column| !evidence[column].are_others());
        return Sight::Code(match may_be_mistakes {
            Some(&column) => CodeColumn::At(column),
            None => CodeColumn::None(Why::NothingLikeACode),
        });
    }
    let all: Vec<usize> = (0..headers.len()).filter(|&column| is_free(column) && evidence[column].is_all()).collect();
    match (known.as_slice(), all.as_slice()) {
        ([code], _) if is_lost || evidence[*code].could_be() => Sight::Code(CodeColumn::At(*code)),
        ([_, ..], [code]) if known.contains(code) => explained(table, *code, &known),
        ([first, second, ..], _) => Sight::TwoCodes(*first, *second),
        ([], [code]) if evidence[*code].codes > 1 && speaks(table, tables, *code) => Sight::Code(CodeColumn::At(*code)),
        _ => Sight::Doubtful,
    }
}

/// With several headers of codes, only one has codes; the others must be messages.
fn explained(table: &Table<'_>, code: usize, known: &[usize]) -> Sight {
    for &other in known.iter().filter(|other| **other != code) {
        if !PhraseEvidence::of(&[(table, code)], &table.header.cells[other].text).is_message() {
            return Sight::TwoCodes(code.min(other), code.max(other));
        }
    }
    Sight::Code(CodeColumn::At(code))
}

/// Whether a table without a known header for codes is still one of statuses: its messages say so.
fn speaks(table: &Table<'_>, tables: &[&Table<'_>], code: usize) -> bool {
    let header = &table.header.cells[code].text;
    let alike: Vec<_> = tables
        .iter()
        .filter_map(|table| Some((*table, table.header.cells.iter().position(|cell| same(&cell.text, header))?)))
        .collect();
    let is_message = |column: usize| {
        let header = &table.header.cells[column].text;
        column != code
            && (known_headers::meaning(header) == Some(Meaning::Message)
                || PhraseEvidence::of(&alike, header).is_message())
    };
    (0..table.header.cells.len()).any(is_message) || table.column(code).all(super::code_cell::has_phrase)
}

/// A header of the table that is nearly one of codes.
fn misspelled(table: &Table<'_>, args: &ColumnArgs) -> Option<Fault> {
    table.header.cells.iter().filter(|header| !args.names(&header.text)).find_map(|header| {
        let near = known_headers::misspelled(&header.text)?;
        (known_headers::meaning(near) == Some(Meaning::Code)).then(|| misspelled_header(header, near))
    })
}

fn doubtful_table(table: &Table<'_>, read: Option<&str>, args: &ColumnArgs) -> Fault {
    let column = suggest::likely_code(table);
    let could_be = |column: &usize| CodeEvidence::of(table, *column).could_be();
    let shown = column.or_else(|| (0..table.header.cells.len()).find(could_be));
    let header = shown.map_or(&table.header.span, |column| &table.header.cells[column].span);
    let fault =
        Fault::at(Rule::DoubtfulTable, header.clone(), "this may be a table of statuses, and no header says so")
            .label("its cells look like status codes");
    match read.filter(|header| !header.is_empty()) {
        Some(code) => fault.help(format!(
            "give the column the header `{code}`; to leave such tables alone, name the code column in the attribute:\n  columns(code = {code:?})"
        )),
        None => fault.help(suggest::argument(table, Known { code: column, ..Known::default() }, args)),
    }
}
