//! The faults of tables of which it is not certain that they are tables of statuses.

use super::code_cell;
use super::column_faults::misspelled_header;
use super::evidence::CodeEvidence;
use super::known_headers::{self, Meaning};
use super::suggest_columns::{self as suggest, Known};
use crate::reader::attr::ColumnArgs;
use crate::reader::fault::{Fault, Rule};
use crate::reader::markdown::{Cell, Table};
use crate::reader::words::{self, is_code};

/// A header of the table that is nearly one of codes.
pub(super) fn misspelled(table: &Table<'_>, args: &ColumnArgs) -> Option<Fault> {
    table.header.cells.iter().filter(|header| !args.names(&header.text)).find_map(|header| {
        let near = known_headers::misspelled(&header.text)?;
        (known_headers::meaning(near) == Some(Meaning::Code))
            .then(|| misspelled_header(header, near, &suggest::argument_or("", table, Known::default(), args)))
    })
}

/// Whether several headers are codes.
pub(super) fn is_sideways(table: &Table<'_>) -> bool {
    table.header.cells.iter().filter(|header| code_cell::read(header).is_some()).count() > 1
}

pub(super) fn sideways(table: &Table<'_>, otherwise: &str) -> Fault {
    Fault::at(
        Rule::StatusInHeader,
        table.header.span.clone(),
        "the statuses are in the header row: the table is sideways",
    )
    .help(format!("write one row for each status, below `| Code | Message | Purpose |`{otherwise}"))
}

/// How to leave a table alone that is none of statuses, beside one that is read.
pub(super) fn leave_alone(read: Option<&str>, args: &ColumnArgs) -> String {
    read.filter(|header| !header.is_empty())
        .map(|header| format!("; to leave such tables alone, {}", suggest::only_code(header, args)))
        .unwrap_or_default()
}

pub(super) fn status_in_header(header: &Cell<'_>, otherwise: &str) -> Fault {
    let message = format!("`{}` is in a header row, and could be a status", header.text);
    Fault::at(Rule::StatusInHeader, header.span.clone(), message)
        .help(format!("write a header row such as `| Code | Message | Purpose |` above it{otherwise}"))
}

pub(super) fn statuses_without_codes(header: &Cell<'_>, otherwise: &str) -> Fault {
    Fault::at(Rule::DoubtfulTable, header.span.clone(), "this may be a table of statuses, without their codes")
        .label("its cells are names of statuses")
        .help(format!("write the codes in a column with the header `Code`{otherwise}"))
}

pub(super) fn doubtful_table(table: &Table<'_>, read: Option<&str>, documented: &[u16], args: &ColumnArgs) -> Fault {
    let column = suggest::likely_code(table);
    let (mut first, mut count) = (None, 0);
    for column in 0..table.header.cells.len() {
        if CodeEvidence::of(table, column).could_be() {
            first = first.or(Some(column));
            count += 1;
        }
    }
    let several = count > 1;
    let shown = column.or(first);
    let header = shown.map_or(&table.header.span, |column| &table.header.cells[column].span);
    let own = shown.map_or("", |column| &*table.header.cells[column].text);
    let is_known = known_headers::meaning(own) == Some(Meaning::Code);
    let message = if is_known {
        "this may be a table of statuses, or of something else"
    } else {
        "this may be a table of statuses, and no header says so"
    };
    let known = Known { code: column, ..Known::default() };
    let has_row = |cell: &Cell<'_>| code_cell::read(cell).is_some_and(|code| documented.contains(&code.number));
    if let (Some(code), Some(column)) = (read.filter(|header| !header.is_empty()), column)
        && table.column(column).all(has_row)
    {
        let message = "a second table about statuses that have their rows in another one";
        return Fault::at(Rule::DoubtfulTable, header.clone(), message)
            .help(format!("write it as a list, or another header for its statuses, as `Answer`; if it is one of error codes, write `Error code` for the header above them; to leave such tables alone, {}", suggest::only_code(code, args)));
    }
    let help = match read.filter(|header| !header.is_empty()) {
        Some(code) if several => format!(
            "write one row for each status in a table of its own; to leave such tables alone, {}",
            suggest::only_code(code, args)
        ),
        Some(code) => {
            let way = if own == code {
                "if not each row documents a status, give this column another header; if each does"
            } else {
                &*format!("if each row documents a status, write `{code}` for this header; if not")
            };
            format!("{way}, {}", suggest::only_code(code, args))
        }
        None if several => {
            "write a table with one row for each status, and the headers `Code`, `Message` and `Purpose`".to_owned()
        }
        None if is_known => {
            let argument = suggest::argument_or("", table, known, args);
            format!("if they are not, give this column another header; if they are, {argument}")
        }
        None => suggest::argument(table, known, args),
    };
    let fault = Fault::at(Rule::DoubtfulTable, header.clone(), message).label("its cells look like status codes");
    // Beside statuses that have their rows, the row of one may be forgotten.
    let (mut has_known, mut lacking) = (false, "");
    for row in &table.rows {
        for cell in &row.cells {
            for word in words::words(&cell.text) {
                match word.parse() {
                    Ok(code) if is_code(word) && documented.contains(&code) => has_known = true,
                    Ok(_) if is_code(word) => lacking = word,
                    _ => {}
                }
            }
        }
    }
    if has_known && !lacking.is_empty() {
        return fault.help(format!("`{lacking}` has no row: if it is answered, write one in the other table; {help}"));
    }
    fault.help(help)
}
