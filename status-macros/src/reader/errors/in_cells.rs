//! Errors in cells: what a text of any table, or a row of one about something else, says of the status of an error code.

use super::code_form::CodeForms;
use super::headers::{self, Meaning};
use super::line_text::is_denied;
use super::mention::Mention;
use super::without_status;
use crate::reader::denied_list;
use crate::reader::markdown::{Cell, Document, Row, Scope, Table};
use crate::reader::model::Spanned;
use crate::reader::statuses::code_cell;
use crate::reader::statuses::evidence::counts_something;
use crate::reader::statuses::mentions::said_of_row;
use crate::reader::tables::denied_cell::{self, Asked};
use crate::reader::tables::typed_cell;
use crate::reader::words;

/// Adds the errors of all cells.
pub(super) fn find(
    document: &Document<'_>,
    scope: &Scope,
    others: &[&Table<'_>],
    forms: &CodeForms<'_>,
    mentions: &mut Vec<Spanned<Mention>>,
) {
    for table in document.tables.iter().filter(|table| scope.contains(table.header.span.start)) {
        for row in table.lines() {
            for cell in &row.cells {
                in_text(cell, forms, mentions);
                lost_codes(&document.source[cell.span.clone()], cell, forms, mentions);
            }
        }
    }
    for table in others {
        in_rows(table, forms, mentions);
    }
}

/// The codes of a text with the statuses beside them, or in their sentence.
fn in_text(cell: &Cell<'_>, forms: &CodeForms<'_>, mentions: &mut Vec<Spanned<Mention>>) {
    let first = mentions.len();
    for pair in forms.pairs(&cell.text) {
        pair.give(&mut |code, statuses| {
            mentions.push(Mention::at(&cell.span, code, statuses, true));
        });
    }
    forms.sentences(&cell.text, &mut |code, statuses| {
        if !mentions[first..].iter().any(|mention| mention.value.code == code) {
            mentions.push(Mention::at(&cell.span, code, statuses, false));
        }
    });
}

/// The codes of a sentence that no row has.
fn lost_codes(written: &str, cell: &Cell<'_>, forms: &CodeForms<'_>, mentions: &mut Vec<Spanned<Mention>>) {
    if !cell.text.contains(' ') {
        return;
    }
    for code in without_status::in_sentence(written, forms) {
        if !is_denied(written, &code, &[]) {
            mentions.push(Mention::at(&cell.span, &code, Vec::new(), false));
        }
    }
}

/// The codes of rows with a status: cells of their own, and lists in texts. One that no row has is an error only below a header that says so.
fn in_rows(table: &Table<'_>, forms: &CodeForms<'_>, mentions: &mut Vec<Spanned<Mention>>) {
    let counts: Vec<_> = (0..table.header.cells.len()).map(|column| counts_something(table, column)).collect();
    let says_code = |column: usize| {
        let meaning = table.header.cells.get(column).and_then(|header| headers::meaning(&header.text));
        matches!(meaning, Some(Meaning::Code | Meaning::AnyCode))
    };
    in_columns(table, forms, mentions);
    in_header(table, forms, mentions);
    among_known(table, forms, mentions);
    in_section(table, forms, mentions);
    for row in table.lines() {
        let statuses = statuses_of(table, row, &counts);
        let is_exact = statuses.len() == 1;
        if statuses.is_empty() {
            continue;
        }
        for (column, cell) in row.cells.iter().enumerate() {
            if is_exact {
                in_text_of_row(cell, statuses[0], forms, mentions);
            }
            for code in cell.text.split([',', ' ', '/'].as_slice()) {
                let is_only = code == cell.text && says_code(column) && forms.is_certain(code);
                let bare = code.trim_matches(['(', ')', '.'].as_slice());
                let is_in_parentheses = code.starts_with('(') && code.trim_end_matches('.').ends_with(')');
                let is_of_row = code_cell::read(cell).is_none() && (is_in_parentheses || forms.are_codes(&cell.text));
                if forms.is_known(bare) && is_of_row || is_only {
                    let code = bare;
                    mentions.push(Mention::at(&cell.span, code, statuses.clone(), is_exact));
                }
            }
        }
    }
}

/// The statuses of a row; of an old and a new one, the new one.
fn statuses_of(table: &Table<'_>, row: &Row<'_>, counts: &[bool]) -> Vec<u16> {
    let mut statuses = Vec::new();
    let mut above: Option<&str> = None;
    for (column, cell) in row.cells.iter().enumerate() {
        let status = code_cell::read(cell).filter(|code| code.number >= 400 && counts.get(column) == Some(&false));
        let Some(status) = status.map(|code| code.number).or_else(|| said_of_row(&cell.text)) else { continue };
        let header = table.header.cells.get(column).map_or("", |header| &*header.text);
        if above.is_some_and(|old| is_newer(header, old)) {
            statuses.clear();
        }
        statuses.push(status);
        above = Some(header);
    }
    statuses
}

/// Whether a header says what the status below another one has become: `Old status | New status`, `In v2 | In v3`.
fn is_newer(header: &str, old: &str) -> bool {
    let version = |header: &str| {
        let word = header.split(' ').find(|word| words::is_version(word) && words::has_digit(word))?;
        word.trim_start_matches('v').split('.').next()?.parse::<u16>().ok()
    };
    match (version(old), version(header)) {
        (Some(old), Some(new)) => old < new,
        _ => words::has(&old.to_lowercase(), "old former previous before from was"),
    }
}

/// The codes of rows that end a text beside a status: ``Conflict: `order_full` or `order_gone` ``.
fn in_text_of_row(cell: &Cell<'_>, status: u16, forms: &CodeForms<'_>, mentions: &mut Vec<Spanned<Mention>>) {
    let Some((_, list)) = cell.text.rsplit_once(':') else { return };
    let is_of_list = |word: &str| forms.is_certain(word) || words::is_one_of(word, "or and");
    let mut codes = Vec::new();
    for word in list.trim_end_matches('.').split([',', ' '].as_slice()).filter(|word| !word.is_empty()) {
        if !is_of_list(word) {
            return;
        }
        codes.push(word);
    }
    for code in codes.into_iter().filter(|code| forms.is_known(code)) {
        mentions.push(Mention::at(&cell.span, code, vec![status], true));
    }
}

/// The status that a table has in the section of a known code: below `HTTP status`, or beside it.
fn in_section(table: &Table<'_>, forms: &CodeForms<'_>, mentions: &mut Vec<Spanned<Mention>>) {
    let known = table.headings.last().map(|heading| forms.known(&heading.text)).unwrap_or_default();
    let [code] = *known else { return };
    let says_status = |text: &str| matches!(headers::meaning(text), Some(Meaning::Status));
    for row in &table.rows {
        let is_beside = row.cells.first().is_some_and(|first| says_status(&first.text));
        let mut statuses = row.cells.iter().zip(&table.header.cells).filter_map(|(cell, header)| {
            let status = code_cell::read(cell).filter(|_| is_beside || says_status(&header.text))?;
            Some((status.number, &cell.span))
        });
        let Some((status, span)) = statuses.next() else { continue };
        // A row of another code.
        if !row.cells.iter().any(|cell| forms.is_certain(&cell.text)) {
            let mention = Mention { code: code.to_owned(), statuses: vec![status], is_exact: true };
            mentions.push(Spanned { value: mention, span: span.clone() });
        }
    }
}

/// The codes without a row in the header row of a table without rows: it may be a row above a delimiter row.
fn in_header(table: &Table<'_>, forms: &CodeForms<'_>, mentions: &mut Vec<Spanned<Mention>>) {
    for header in table.header.cells.iter().filter(|_| table.rows.is_empty()) {
        if forms.is_certain(&header.text) && !forms.is_known(&header.text) {
            mentions.push(Mention::at(&header.span, &header.text, Vec::new(), false));
        }
    }
}

/// The codes without a row in a column whose cells are codes, where one is known: `| Endpoint | Errors |`.
fn among_known(table: &Table<'_>, forms: &CodeForms<'_>, mentions: &mut Vec<Spanned<Mention>>) {
    if is_of_removed(table) {
        return;
    }
    for (column, header) in table.header.cells.iter().enumerate() {
        let mut lost = Vec::new();
        let mut has_known = headers::is_certain(header.text.trim_end_matches('s'));
        let are_codes = headers::is_certain(&header.text);
        for cell in table.column(column) {
            let mut codes = forms.certain_codes(&cell.text);
            if are_codes && forms.has_form(&cell.text) {
                codes = vec![&cell.text];
            }
            has_known |= codes.iter().any(|code| forms.is_known(code));
            for code in codes.into_iter().filter(|code| !forms.is_known(code)) {
                lost.push(Mention::at(&cell.span, code, Vec::new(), false));
            }
        }
        mentions.extend(lost.into_iter().filter(|_| has_known));
    }
}

/// The codes below a header that is a status: `| Endpoint | 409 | 410 |`.
fn in_columns(table: &Table<'_>, forms: &CodeForms<'_>, mentions: &mut Vec<Spanned<Mention>>) {
    for (column, header) in table.header.cells.iter().enumerate() {
        let Some(status) = code_cell::read(header).filter(|code| code.number >= 400) else { continue };
        for row in &table.rows {
            let Some(cell) = row.cells.get(column) else { continue };
            // `x` is the mark of the row's own code.
            let is_mark = typed_cell::boolean(&cell.text) == Some(true);
            let named = if is_mark { row.cells.first().unwrap_or(cell) } else { cell };
            for code in forms.certain_codes(&named.text) {
                mentions.push(Mention::at(&cell.span, code, vec![status.number], true));
            }
        }
    }
}

/// Whether a heading or the first header says that the codes below it are answered no longer: `Removed codes`.
pub(super) fn is_of_removed(table: &Table<'_>) -> bool {
    table.headings.last().is_some_and(|heading| denied_list::denies_table(&heading.text))
        || table.header.cells.first().is_some_and(|header| denied_cell::is_of_denied(&header.text))
}

/// The known codes of a table about something else that it denies: in a sentence, or in a row that says nothing else.
pub(super) fn denied(table: &Table<'_>, forms: &CodeForms<'_>, denied: &mut Vec<Spanned<String>>) {
    let is_removed = is_of_removed(table);
    let says_so = |(cell, header): (&Cell<'_>, &Cell<'_>)| {
        denied_list::is_nothing_else(&cell.text) || denied_cell::denies(&header.text, &cell.text)
    };
    let asked = Asked::of(table, &|_| false);
    for row in &table.rows {
        let is_denied_row =
            is_removed || asked.leaves_out(row).is_some() || row.cells.iter().zip(&table.header.cells).any(says_so);
        // A row is about its first code; others may stand in its place.
        let mut is_first = is_denied_row;
        for cell in &row.cells {
            let mut add = |code: &str| denied.push(Spanned { value: code.to_owned(), span: cell.span.clone() });
            let codes = forms.certain_codes(&cell.text);
            if is_first {
                codes.iter().filter(|code| forms.is_known(code)).for_each(|code| add(code));
            }
            let known = forms.known(&cell.text);
            for code in known.iter().filter(|code| is_denied(&cell.text, code, &known)) {
                add(code);
            }
            is_first &= codes.is_empty();
        }
    }
}
