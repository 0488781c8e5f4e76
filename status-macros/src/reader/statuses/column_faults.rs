//! The faults of headers and columns.

use super::known_headers;
use super::suggest_columns::{self as suggest, Known};
use crate::reader::attr::{ColumnArgs, Role};
use crate::reader::fault::{Fault, Rule};
use crate::reader::markdown::{Cell, Table};
use crate::reader::spelling::{nearest, same};
use crate::reader::tables::absent;
use crate::reader::words;

/// A header that the attribute names and the table lacks.
pub(crate) fn absent_column(table: &Table<'_>, name: &str) -> Fault {
    // A header that is known to be of another column is not the one.
    let may_be = |header: &&str| match known_headers::meaning(header) {
        Some(meaning) => known_headers::meaning(name) == Some(meaning) || same(header, name),
        None => true,
    };
    let headers: Vec<_> = table.header.cells.iter().map(|cell| &*cell.text).filter(may_be).collect();
    let like = headers.iter().copied().find(|header| same(header, name));
    let only = if let [only] = *headers { Some(only) } else { None };
    let begins = |header: &&str| words::begin(header, 4).eq_ignore_ascii_case(words::begin(name, 4));
    let begun = headers.iter().copied().find(begins).filter(|_| name.len() > 4);
    match like.or_else(|| nearest(name, headers.iter().copied())).or(begun).or(only) {
        Some(near) => {
            let header = table.header.cells.iter().find(|cell| cell.text == near);
            let at = header.map_or(&table.header.span, |header| &header.span);
            Fault::at(Rule::AbsentColumn, at.clone(), absent(name)).label("is it this one?").help(format!(
                "if it is, the two must be the same, letter by letter: write `{near:?}` in the attribute, or `{name}` on the page; if it is not, rename it"
            ))
        }
        None if headers.is_empty() => Fault::at(Rule::AbsentColumn, table.header.span.clone(), absent(name))
            .help(format!(
                "add a column `{name}`, with a cell in each row, or change the name in the attribute; the headers are `{}`",
                all(table)
            )),
        None => Fault::at(Rule::AbsentColumn, table.header.span.clone(), absent(name)).help(format!(
            "name one of the headers `{}` in the attribute, write `{name}` on the page for the one that is meant, or add a column",
            headers.join("`, `")
        )),
    }
}

fn all(table: &Table<'_>) -> String {
    table.header.cells.iter().map(|cell| &*cell.text).collect::<Vec<_>>().join("`, `")
}

/// The attribute names a column that has none of the cells, and another one has nothing else.
pub(crate) fn misnamed_column(table: &Table<'_>, named: usize, cells: usize, what: &str, args: &ColumnArgs) -> Fault {
    let (named, cells) = (&table.header.cells[named], &table.header.cells[cells]);
    let message = format!("the attribute names `{}` for the {what}, but they are below `{}`", named.text, cells.text);
    let fault = Fault::at(Rule::ContradictedHeader, cells.span.clone(), message);
    let fault = fault.help("exchange or correct the names in the attribute, or the headers of the page");
    match args.named.iter().find(|(name, _)| *name == named.text) {
        Some((_, argument)) => fault.argument(*argument),
        None => fault,
    }
}

/// The attribute gives each of two texts the header that is known for the other one.
pub(crate) fn exchanged_arguments(
    tables: &[&Table<'_>],
    [one, other]: [Role; 2],
    args: &ColumnArgs,
    means: &dyn Fn(&str, Role) -> bool,
) -> Option<Fault> {
    let (header, second) = (args.header(one)?, args.header(other)?);
    if !means(header, other) || !means(second, one) {
        return None;
    }
    let cell = tables.iter().find_map(|table| table.header.cells.iter().find(|cell| cell.text == header))?;
    let (one, other) = (one.name(), other.name());
    let message = format!("the attribute names `{header}` for the {one}, and `{second}` for the {other}");
    let fault = Fault::at(Rule::ContradictedHeader, cell.span.clone(), message)
        .help("exchange the two names in the attribute; if they are meant so, exchange the headers of the page");
    Some(match args.named.iter().find(|(name, _)| *name == header) {
        Some((_, argument)) => fault.argument(*argument),
        None => fault,
    })
}

/// Two headers that mean the same column.
pub(crate) fn repeated_column(table: &Table<'_>, first: usize, second: usize) -> Fault {
    let (first, second) = (&table.header.cells[first], &table.header.cells[second]);
    let message = if same(&first.text, &second.text) {
        format!("two columns have the header `{}`", second.text)
    } else {
        format!("the headers `{}` and `{}` mean the same column", first.text, second.text)
    };
    Fault::at(Rule::RepeatedColumn, second.span.clone(), message)
        .label("the first is at")
        .and(first.span.clone())
        .help("rename one of the two headers")
}

const TWO: &str = "rename one of the two headers, or ";

pub(crate) fn two_code_columns(
    table: &Table<'_>,
    first: usize,
    second: usize,
    known: Known,
    args: &ColumnArgs,
) -> Fault {
    if same(&table.header.cells[first].text, &table.header.cells[second].text) {
        return repeated_column(table, first, second);
    }
    let message = "two headers mean the status code";
    Fault::at(Rule::TwoCodeColumns, table.header.cells[second].span.clone(), message)
        .label("the other is at")
        .and(table.header.cells[first].span.clone())
        .help(suggest::argument_or(TWO, table, known, args))
}

pub(crate) fn two_message_columns(
    table: &Table<'_>,
    first: usize,
    second: usize,
    known: Known,
    args: &ColumnArgs,
) -> Fault {
    let header = &table.header.cells[second];
    if header.text.is_empty() && table.header.cells[first].text.is_empty() {
        return Fault::at(Rule::AmbiguousColumn, header.span.clone(), "two columns have no header")
            .help("write the headers: `Code` above the codes, `Message` above the messages, `Purpose` above the rest");
    }
    if same(&header.text, &table.header.cells[first].text) {
        return repeated_column(table, first, second);
    }
    let message = "two columns contain the registered phrases";
    Fault::at(Rule::TwoMessageColumns, table.header.cells[second].span.clone(), message)
        .label("the other is at")
        .and(table.header.cells[first].span.clone())
        .help(suggest::argument_or(TWO, table, Known { message: Some(first), ..known }, args))
}

pub(crate) fn two_purpose_columns(
    table: &Table<'_>,
    first: usize,
    second: usize,
    known: Known,
    args: &ColumnArgs,
) -> Fault {
    let message = "two headers mean the purpose";
    Fault::at(Rule::TwoPurposeColumns, table.header.cells[second].span.clone(), message)
        .label("the other is at")
        .and(table.header.cells[first].span.clone())
        .help(suggest::argument_or(TWO, table, Known { purpose: Some(first), ..known }, args))
}

/// A header whose cells say otherwise; `messages` is the column that contains the messages.
pub(crate) fn contradicted_header(table: &Table<'_>, column: usize, messages: usize) -> Fault {
    if column == messages {
        return messages_below_purpose(&table.header.cells[column]);
    }
    below_another_header(table, column, messages, "messages").help("exchange or rename the headers")
}

/// Two headers, or the cells below them, were exchanged: what the first means is below the second.
pub(crate) fn exchanged_headers(table: &Table<'_>, header: usize, cells: usize, what: &str) -> Fault {
    below_another_header(table, header, cells, what).help("exchange the two headers, or the cells below them")
}

/// The header of the codes is above other cells, which may be about something else.
pub(super) fn exchanged_codes(table: &Table<'_>, header: usize, codes: usize) -> Fault {
    below_another_header(table, header, codes, "codes").help(format!(
        "exchange the two headers, or the cells below them; if the table is about something else, write another header for `{}`",
        table.header.cells[header].text
    ))
}

fn below_another_header(table: &Table<'_>, header: usize, cells: usize, what: &str) -> Fault {
    let (header, cells) = (&table.header.cells[header], &table.header.cells[cells]);
    let message = format!("the header is `{}`, but the {what} are below `{}`", header.text, cells.text);
    Fault::at(Rule::ContradictedHeader, header.span.clone(), message)
        .label(format!("the {what} are at"))
        .and(cells.span.clone())
}

/// A header of the purpose above cells that are messages.
fn messages_below_purpose(header: &Cell<'_>) -> Fault {
    let message = format!("the header `{}` means the purpose, but its cells are messages", header.text);
    Fault::at(Rule::ContradictedHeader, header.span.clone(), message).help("rename the header to `Message`")
}

/// The help has the argument for the attribute that names the columns.
pub(crate) fn misspelled_header(header: &Cell<'_>, near: &str, argument: &str) -> Fault {
    Fault::at(Rule::MisspelledHeader, header.span.clone(), format!("the header `{}` is nearly `{near}`", header.text))
        .label(format!("did you mean `{near}`?"))
        .help(format!("write `{near}`, or {argument}"))
}

/// A column that could be the message, since some of its cells are registered phrases.
pub(crate) fn ambiguous_column(table: &Table<'_>, column: usize, known: Known, args: &ColumnArgs) -> Fault {
    let header = &table.header.cells[column];
    let message = format!("some cells of `{}` are registered phrases, others are not", header.text);
    Fault::at(Rule::AmbiguousColumn, header.span.clone(), message)
        .label("is this column the message or the purpose?")
        .help(suggest::argument_or("write `Message` or `Purpose` for the header, or ", table, known, args))
}

/// What no known header of a table names.
#[derive(Clone, Copy)]
pub(crate) enum Missing {
    Messages,
    Purposes,
}

impl Missing {
    fn fault(self, header: &Cell<'_>) -> Fault {
        let what = match self {
            Self::Messages => "messages",
            Self::Purposes => "purposes",
        };
        let message = format!("the table has no known header for the {what}");
        Fault::at(Rule::MissingColumn, header.span.clone(), message).label("is it this one?")
    }
}

/// A column that could be the one that is missing.
pub(crate) fn missing_column(
    table: &Table<'_>,
    column: usize,
    missing: Missing,
    known: Known,
    args: &ColumnArgs,
) -> Fault {
    let (instead, known) = match missing {
        Missing::Messages => ("if it is, write `Message`; if it is not, ", known),
        Missing::Purposes => ("if it is, write `Purpose`, or ", Known { purpose: Some(column), ..known }),
    };
    missing.fault(&table.header.cells[column]).help(suggest::argument_or(instead, table, known, args))
}

/// The same, if another table has a known header.
pub(crate) fn missing_beside_others(table: &Table<'_>, column: usize, missing: Missing, other: &str) -> Fault {
    missing.fault(&table.header.cells[column]).help(format!(
        "if it is, write `{other}`, as in another table of the page; if it is not, add a column `{other}`"
    ))
}

/// The same, if the attribute names other columns.
pub(crate) fn missing_beside_named(table: &Table<'_>, column: usize, missing: Missing) -> Fault {
    let header = &table.header.cells[column];
    let (known, role) = match missing {
        Missing::Messages => ("Message", Role::Message),
        Missing::Purposes => ("Purpose", Role::Purpose),
    };
    missing.fault(header).help(beside_named(&header.text, known, role.name()))
}

/// What to write for the header of a text beside columns that the attribute names.
pub(crate) fn beside_named(header: &str, known: &str, role: &str) -> String {
    format!(
        "if it is, write `{known}`, or add `{role} = {header:?}` to `columns(…)`; if it is not, give it a name of its own there: `notes: &str = {header:?}`"
    )
}

/// Codes with texts behind them, of which none is the phrase of its code.
pub(crate) fn unknown_messages(table: &Table<'_>, code: usize, known: Known, args: &ColumnArgs) -> Fault {
    let message = "the texts behind the codes may be messages, and none is the registered phrase of its code";
    Fault::at(Rule::AmbiguousColumn, table.header.cells[code].span.clone(), message).help(suggest::argument_or(
        "move remarks to another column; if they are the messages, ",
        table,
        known,
        args,
    ))
}
