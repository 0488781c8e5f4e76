//! What a table says by itself: whether it is one of statuses, and which of its columns contains the codes.

use super::catalogue::{self, Catalogue};
use super::code_cell;
use super::evidence::{CodeEvidence, PhraseEvidence, are_names_of_statuses};
use super::key_like::is_key_like;
use super::known_headers::{self, Meaning};
use super::twins::code_in_header;
use crate::reader::attr::ColumnArgs;
use crate::reader::markdown::{Cell, Table};
use crate::reader::model::Why;
use crate::reader::{rfc9110, words};

/// The code column of a table, or the reason for none.
#[derive(Clone, Copy)]
pub(super) enum CodeColumn {
    At(usize),
    None(Why),
}

/// What is known of a table by itself.
#[derive(Clone, Copy)]
pub(super) enum Sight {
    Code(CodeColumn),
    /// All cells of a column are codes, and its header is unknown: the messages beside them must say what they are.
    Unknown(usize),
    /// It contains what could be codes, and nothing proves that it is about something else.
    Doubtful,
    /// Its cells name statuses, and no cell could be a code.
    Named(usize),
    /// Its headers are names of statuses.
    Sideways,
    /// A cell of its header could be a code.
    InHeader(usize),
    TwoCodes(usize, usize),
    /// The header of the codes is above other cells, and the codes are below another header.
    Exchanged(usize, usize),
}

/// Looks at one table.
pub(super) fn sight(table: &Table<'_>, args: &ColumnArgs) -> Sight {
    if let Some(column) = code_in_header(table) {
        return Sight::InHeader(column);
    }
    let names_error = |header: &&Cell<'_>| rfc9110::named(&header.text).is_some_and(|code| code >= 400);
    if table.header.cells.iter().filter(names_error).count() > 1 {
        return Sight::Sideways;
    }
    let headers: Vec<&str> = table.header.cells.iter().map(|cell| &*cell.text).collect();
    let evidence = CodeEvidence::of_all(table);
    let is_free = |column: usize| !args.names(headers[column]);
    let known: Vec<usize> = (0..headers.len())
        .filter(|&column| is_free(column) && known_headers::meaning(headers[column]) == Some(Meaning::Code))
        .collect();
    match catalogue::judge_by(table, &evidence) {
        Catalogue::Yes => return Sight::Code(CodeColumn::None(Why::Catalogue)),
        Catalogue::OrStatuses | Catalogue::OrOther | Catalogue::Nearly => return Sight::Doubtful,
        Catalogue::No => {}
    }
    let is_lost = table.rows.iter().any(|row| code_cell::could_be(row.lost));
    if !is_lost && !(0..headers.len()).any(|column| evidence[column].could_be()) {
        let may_be_mistake = |column: usize| {
            let is_certain = words::has(headers[column], "http") && words::has(headers[column], "status code");
            let is_glued = || table.column(column).any(|cell| code_cell::has_glued_letters(&cell.text));
            !evidence[column].are_others() || is_certain || is_glued()
        };
        for &column in &known {
            if may_be_mistake(column) {
                return Sight::Code(CodeColumn::At(column));
            }
        }
        return match (0..headers.len()).find(|&column| are_names_of_statuses(table, column)) {
            Some(column) => Sight::Named(column),
            None => Sight::Code(CodeColumn::None(Why::NothingLikeACode)),
        };
    }
    let all: Vec<usize> = (0..headers.len()).filter(|&column| is_free(column) && evidence[column].is_all()).collect();
    match (known.as_slice(), all.as_slice()) {
        ([code], _) if is_lost || evidence[*code].could_be() => {
            let others = (0..headers.len()).filter(|&column| column != *code && is_free(column));
            match others.into_iter().find(|&column| evidence[column].are_codes()) {
                Some(other) => Sight::TwoCodes((*code).min(other), (*code).max(other)),
                None if is_numbered_otherwise(table, *code) => Sight::Doubtful,
                None => Sight::Code(CodeColumn::At(*code)),
            }
        }
        ([_, ..], [code]) if known.contains(code) => explained(table, *code, &known),
        ([first, second, ..], _) => Sight::TwoCodes(*first, *second),
        ([header], [code]) if !evidence[*header].could_be() => Sight::Exchanged(*header, *code),
        ([], [code]) if evidence[*code].codes > 1 && !known_headers::is_of_others(headers[*code]) => {
            Sight::Unknown(*code)
        }
        _ => Sight::Doubtful,
    }
}

/// Whether all codes are of the class 1xx or not registered, one is of a class in which nobody makes up codes, as `120` and `389`, and no cell
/// is the registered phrase of its row. A message and a purpose beside them are those of statuses.
fn is_numbered_otherwise(table: &Table<'_>, code: usize) -> bool {
    let (mut codes, mut meanings) = (Vec::new(), Vec::new());
    for cell in table.column(code) {
        codes.extend(code_cell::read(cell).map(|code| code.number));
    }
    for header in &table.header.cells {
        meanings.push(known_headers::meaning(&header.text));
    }
    let is_complete = [Meaning::Message, Meaning::Purpose].iter().all(|meaning| meanings.contains(&Some(*meaning)));
    let mut columns = 0..meanings.len();
    codes.len() > 1
        && !is_complete
        && codes.iter().all(|code| code / 100 == 1 || rfc9110::phrase(*code).is_none())
        && codes.iter().any(|code| matches!(code / 100, 1 | 3))
        && !columns.any(|column| PhraseEvidence::of_one(table, code, column).has_any())
}

/// With several headers of codes, only one has codes; the others must be messages.
fn explained(table: &Table<'_>, code: usize, known: &[usize]) -> Sight {
    for &other in known.iter().filter(|other| **other != code) {
        let has_keys = table.column(other).any(|cell| is_key_like(&cell.text));
        if has_keys || !PhraseEvidence::of_one(table, code, other).is_message() {
            return Sight::TwoCodes(code.min(other), code.max(other));
        }
    }
    Sight::Code(CodeColumn::At(code))
}
