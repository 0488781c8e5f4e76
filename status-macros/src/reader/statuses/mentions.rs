//! Statuses beside the tables that are read: in lines, in other tables and in the texts of rows, against the rows.

use std::ops::Range;

use super::catalogue::{self, Catalogue};
use super::code_cell;
use super::evidence::has_phrase_in;
use super::in_text::{self, Named};
pub(crate) use super::in_text::{beside_text, error_at, phrases_of_errors, said_of_row};
use super::key_like::is_key_like;
use super::line_start::error;
use super::line_statuses::statuses;
use super::misnamed::{contradiction, misnamed_within};
pub(crate) use super::other_number::is_in_address;
use super::page_texts::{self, Found};
use super::quantity::is_counted;
use crate::reader::fault::{Fault, Faults, Rule};
use crate::reader::markdown::{Cell, Document, Scope, Seen, Table, inline, lines};
use crate::reader::model::{Spanned, Status};
use crate::reader::tables::denied_cell::{self, Asked};
use crate::reader::tables::{Subject, denied_table, plain_cell, typed_cell};
use crate::reader::words::is_digit;
use crate::reader::{rfc9110, words};

/// A fault for the statuses that such lines are about and no row of the tables; neighbouring lines give one.
pub(super) fn check(
    document: &Document<'_>,
    scope: &Scope,
    others: &[&Table<'_>],
    statuses: &[Status],
    faults: &mut Faults,
) {
    let Found { named, mut misnamed, denied, obsolete } = page_texts::look(document, scope);
    faults.extend(denied.into_iter().chain(obsolete).filter_map(|line| denied_row(line, statuses)));
    for table in others {
        let before = faults.len();
        for line in denied_in_table(table) {
            faults.extend(denied_row(line, statuses));
        }
        let is_of_row = |cell: &Cell<'_>| {
            code_cell::read(cell).is_some_and(|code| statuses.iter().any(|status| status.code.value == code.number))
        };
        if faults.len() == before && table.rows.iter().flat_map(|row| &row.cells).any(is_of_row) {
            faults.extend(denied_table::fault(document, table, Subject::Statuses));
        }
    }
    for table in others {
        for row in table.lines() {
            for cell in &row.cells {
                for value in misnamed_within(&cell.text) {
                    misnamed.push(Spanned { value, span: cell.span.clone() });
                }
            }
        }
    }
    let mut mentions = codes_of(named);
    in_tables(others, &mut mentions);
    faults.extend(misnamed.iter().filter_map(|line| contradiction(line, statuses)));
    let is_misnamed = |mention: &Spanned<u16>| {
        misnamed.iter().any(|line| line.value.code == mention.value && line.span == mention.span)
    };
    mentions
        .retain(|mention| !statuses.iter().any(|status| status.code.value == mention.value) && !is_misnamed(mention));
    report(document.source, mentions, faults);
    in_rows(statuses, faults);
}

/// The statuses that tables about something else name: a row of one among those of errors, and what texts say.
fn in_tables(tables: &[&Table<'_>], mentions: &mut Vec<Spanned<u16>>) {
    let (catalogues, others): (Vec<&Table<'_>>, Vec<&Table<'_>>) =
        tables.iter().partition(|table| catalogue::judge(table) == Catalogue::Yes);
    for row in catalogues.iter().flat_map(|table| &table.rows) {
        let has_key = row.cells.iter().any(|cell| is_key_like(&cell.text));
        let status =
            row.cells.iter().find(|cell| code_cell::has_phrase(cell) || has_phrase_in(row, cell)).filter(|_| !has_key);
        mentions.extend(
            status.and_then(|cell| Some(Spanned { value: code_cell::read(cell)?.number, span: cell.span.clone() })),
        );
    }
    let mut rows = Vec::new();
    for table in others {
        rows.extend(table.lines());
    }
    for row in rows {
        // The attribute may have named another column, so that a number alone says nothing, but in `Status while starting | 503`.
        let is_of_status = row.cells.iter().any(|cell| words::has(&cell.text, "status http"));
        for cell in &row.cells {
            let is_number = words::are_digits(&cell.text);
            let codes = if is_number && !is_of_status { Vec::new() } else { of_text(&cell.text) };
            mentions.extend(codes.into_iter().map(|value| Spanned { value, span: cell.span.clone() }));
        }
    }
}

/// The statuses without a row that the purposes of rows name, and cells that only the docs show.
fn in_rows(statuses: &[Status], faults: &mut Faults) {
    let mut seen: Vec<u16> = Vec::new();
    let of_statuses = of_statuses(statuses);
    for status in statuses {
        let extras = status.extras.iter().map(|extra| (Some(&*extra.header.text), &extra.cell));
        for (header, prose) in extras.chain([(None, &status.purpose)]) {
            // What is struck through is not said.
            let text = &inline::seen_in_line(&prose.markdown);
            // In a column of which nothing is known, a number alone may be anything.
            let is_open = |header: &str| !of_statuses.contains(&header);
            if header.is_some_and(is_open) && words::are_digits(text) {
                continue;
            }
            for (code, phrase, owner) in in_text::misnamed(text) {
                faults.push(misnamed_in_row(status, code, phrase, owner));
            }
            for Named { code, .. } in in_text::named(text) {
                let has_row = statuses.iter().any(|other| other.code.value == code);
                if !has_row && !seen.contains(&code) && text.contains(&code.to_string()) {
                    seen.push(code);
                    faults.push(in_row(code, status));
                }
            }
        }
    }
}

/// The headers of further columns whose cells are all statuses of errors, or nothing.
fn of_statuses(statuses: &[Status]) -> Vec<&str> {
    let (mut of_statuses, mut of_others): (Vec<&str>, Vec<&str>) = (Vec::new(), Vec::new());
    for extra in statuses.iter().flat_map(|status| &status.extras) {
        let (header, text) = (&*extra.header.text, &*extra.cell.text);
        let is_error = |code: u16| code >= 400 && !rfc9110::may_be_any_number(code);
        let headers = if words::is_code(text) && text.parse().is_ok_and(is_error) && !is_counted(header) {
            &mut of_statuses
        } else if typed_cell::is_nothing(text) {
            continue;
        } else {
            &mut of_others
        };
        if !headers.contains(&header) {
            headers.push(header);
        }
    }
    of_statuses.retain(|header| !of_others.contains(header));
    of_statuses
}

fn misnamed_in_row(status: &Status, code: u16, phrase: &str, owner: u16) -> Fault {
    let own = status.code.value;
    let message =
        format!("a text in the row of `{own}` calls `{code}` `{phrase}`, which is the registered phrase of `{owner}`");
    Fault::at(Rule::MessageOfAnotherCode, status.code.span.clone(), message)
        .help(format!("correct the code or the phrase: `{owner} {phrase}`, or `{code}` as in its row"))
}

fn in_row(code: u16, status: &Status) -> Fault {
    let own = status.code.value;
    let message = format!("a text in the row of `{own}` names `{code}`, which has no row");
    Fault::at(Rule::StatusOutsideTable, status.code.span.clone(), message).help(format!(
        "write a row for it; if it is never answered, say so there: `never {code}`; if the number counts something, say what: `{code} items`"
    ))
}

/// One fault for the mentions of neighbouring lines; a row for a status will be for all lines that name it.
fn report(source: &str, mentions: Vec<Spanned<u16>>, faults: &mut Faults) {
    let mut lost: Vec<(Vec<u16>, Range<usize>, usize)> = Vec::new();
    let mut reported = Vec::new();
    for Spanned { value, span } in mentions {
        let end = lines::line_of(source, span.start).end;
        let is_new = !reported.contains(&value);
        reported.extend(is_new.then_some(value));
        match lost.last_mut() {
            Some((codes, at, until))
                if span.start >= at.start && source[*until..span.start.max(*until)].trim().len() < 3 =>
            {
                codes.extend(is_new.then_some(value));
                *until = end;
            }
            _ if is_new => lost.push((vec![value], span, end)),
            _ => {}
        }
    }
    faults.extend(lost.into_iter().map(|(codes, at, _)| outside_table(&codes, at, source)));
}

/// The statuses that a table about something else denies, in a sentence or beside their codes.
fn denied_in_table(table: &Table<'_>) -> Vec<Spanned<u16>> {
    let mut denied = Vec::new();
    let asked = Asked::of(table, &|_| false);
    for row in &table.rows {
        let mut cells = row.cells.iter().zip(&table.header.cells);
        let says_so = asked.leaves_out(row).is_some()
            || cells.any(|(cell, header)| {
                code_cell::read(cell).is_none() && denied_cell::says_so(&header.text, &cell.text)
            });
        for (cell, header) in row.cells.iter().zip(&table.header.cells) {
            let is_struck = plain_cell::is_struck_through(cell);
            let is_denied = |_: &code_cell::Code| says_so || is_struck || denied_cell::is_of_denied(&header.text);
            let own = code_cell::read(cell).filter(is_denied).map(|code| code.number);
            let codes = own.into_iter().chain(in_text::denied(&cell.text));
            denied.extend(codes.map(|value| Spanned { value, span: cell.span.clone() }));
        }
    }
    denied
}

fn denied_row(line: Spanned<u16>, statuses: &[Status]) -> Option<Fault> {
    // A class is its first digit.
    let is_meant = |code: u16| code == line.value || code / 100 == line.value;
    let row = statuses.iter().find(|status| is_meant(status.code.value))?;
    let message = format!("`{}` has a row, and this line says that it is not answered", row.code.value);
    let fault = Fault::at(Rule::DeniedRow, line.span, message).label("the row is at").and(row.code.span.clone());
    Some(fault.help("delete one of the two, or say when it is not answered"))
}

fn outside_table(codes: &[u16], at: Range<usize>, source: &str) -> Fault {
    let text = &source[at.clone()];
    // The line may have nothing but a phrase of it.
    let is_only = |code: u16, phrase: &&str| !text.contains(&code.to_string()) && text.contains(phrase);
    let name = |code: &u16| match rfc9110::phrases(*code).find(|phrase| is_only(*code, phrase)) {
        Some(phrase) => format!("`{code}` (`{phrase}`)"),
        None => format!("`{code}`"),
    };
    let list = codes.iter().map(name).collect::<Vec<_>>().join(", ");
    let (are, rows, removed) = match codes {
        [_] => ("is", "a row for it", "if it was removed, delete what is said of it here, too"),
        _ => ("are", "rows for them", "if they were removed, delete what is said of them here, too"),
    };
    let first = codes.first().copied().unwrap_or_default();
    Fault::at(Rule::StatusOutsideTable, at, format!("{list} {are} on the page, but in no row of a table"))
        .help(format!("write {rows} in a table; {removed}\nif never answered, write in place of this line, without a condition: `We never answer {first}.`\nif only another server answers it, begin with `We never answer {first}; the load balancer does`, and go on as you like\nif the number counts something, say what: `{first} items`"))
}

/// The statuses that lines outside of tables and code name.
pub(crate) fn find(document: &Document<'_>, scope: &Scope) -> Vec<Spanned<u16>> {
    codes_of(page_texts::look(document, scope).named)
}

fn codes_of(named: Vec<Spanned<Named>>) -> Vec<Spanned<u16>> {
    let mut codes = Vec::new();
    for Spanned { value, span } in named {
        codes.push(Spanned { value: value.code, span });
    }
    codes
}

/// The statuses of errors that a text names.
pub(crate) fn of_text(text: &str) -> Vec<u16> {
    in_text::named(text).into_iter().map(|named| named.code).filter(|code| *code >= 400).collect()
}

/// The statuses of errors that a line names.
pub(crate) fn of_errors(line: &Seen<'_>) -> Vec<u16> {
    let mut codes = Vec::new();
    let mut add = |code: u16| {
        if code >= 400 && !codes.contains(&code) {
            codes.push(code);
        }
    };
    for code in statuses(line) {
        add(code);
    }
    for named in in_text::named(&inline::seen_in_line(line.text)) {
        add(named.code);
    }
    codes
}

/// A code of an error, somewhere in a text.
pub(crate) fn within(text: &str) -> Option<u16> {
    all_within(text).first().copied()
}

/// The codes of errors in a text, without those that it denies or counts.
pub(crate) fn said_within(text: &str) -> Vec<u16> {
    text.match_indices(is_digit).filter_map(|(at, _)| in_text::error_at(text, at)).collect()
}

/// The codes of errors in a text, whatever is said of them.
pub(crate) fn all_within(text: &str) -> Vec<u16> {
    let mut codes = Vec::new();
    for (at, _) in text.match_indices(is_digit) {
        let is_start = !text[..at].ends_with(char::is_alphanumeric);
        codes.extend(error(&text[at..]).map(|(code, _)| code).filter(|_| is_start));
    }
    codes
}
