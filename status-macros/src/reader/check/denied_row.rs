//! A row whose own cells say that its status is not answered.

use crate::reader::attr::{Args, ColumnArgs, ErrorArgs};
use crate::reader::denied_list::{denies_list, is_nothing_else, is_of_unused};
use crate::reader::fault::{Fault, Rule};
use crate::reader::model::{ErrorRow, Extra, Prose, Status};
use crate::reader::tables::denied_cell::{self, with_type};

/// The cell of a status that says so: the purpose, the message, or one that only the docs would show.
pub(super) fn of_status(status: &Status, args: &Args) -> Option<Fault> {
    let open = open(&status.extras, &args.page.columns);
    let Said { what, text, header } = said(&status.purpose, &status.message.value, &open, Some(status.code.value))?;
    let code = status.code.value;
    let message = format!("`{code}` has a row, and its {what} says `{text}`");
    let fault = Fault::at(Rule::DeniedRow, status.code.span.clone(), message);
    Some(match header {
        Some(header) => fault.help(format!("delete the row; if clients may still meet it, {}", with_type(header))),
        None if what == "message" => fault.help("delete the row; if it is still answered, take the remark out of the message, and write in the purpose: `Still answered, until v5.`"),
        None => fault.help("delete the row; if it is still answered, write when: `Still answered, until v5.`"),
    })
}

/// The same of an error whose code is not struck through.
pub(super) fn of_error(error: &ErrorRow, args: &ErrorArgs) -> Option<Fault> {
    let title = error.own_title.as_deref().unwrap_or_default();
    let open = open(&error.extras, &args.page.columns);
    let said = said(&error.detail, title, &open, None).filter(|_| !error.is_retired)?;
    let Said { what, text, header } = said;
    let code = &error.code.value;
    let message = format!("`{code}` has a row, and its {what} says `{text}`");
    let otherwise = header.map_or_else(|| "write when it is answered".to_owned(), with_type);
    Some(Fault::at(Rule::DeniedRow, error.code.span.clone(), message).help(format!(
        "strike the code through, ~~`{code}`~~, for clients may still meet it; if it is answered, {otherwise}"
    )))
}

/// The cells of the columns that the attribute does not name: with a type, they are the program's to judge.
fn open<'r>(extras: &'r [Extra], columns: &ColumnArgs) -> Vec<&'r Extra> {
    extras.iter().filter(|extra| !columns.names(&extra.header.text)).collect()
}

/// What a cell says, and the header of a column that no role takes.
struct Said<'r> {
    what: String,
    text: &'r str,
    header: Option<&'r str>,
}

fn said<'r>(detail: &'r Prose, title: &'r str, extras: &[&'r Extra], code: Option<u16>) -> Option<Said<'r>> {
    let is_error = code.is_none();
    let (what_detail, what_title) = if is_error { ("detail", "title") } else { ("purpose", "message") };
    // `~~Taken.~~ Not returned since v2.`
    let behind = detail.markdown.strip_prefix("~~").and_then(|text| text.split_once("~~")).map_or("", |(_, text)| text);
    // `The name is taken (planned).`
    let end = detail.text.trim_end_matches('.').strip_suffix(')').and_then(|text| text.rsplit_once('('));
    let is_denied = end.is_some_and(|(_, remark)| is_nothing_else(remark));
    if is_denied || is_of_unused(&detail.text, code) || is_of_unused(behind, code) {
        return Some(Said { what: what_detail.to_owned(), text: &detail.text, header: None });
    }
    let bracketed = title.strip_suffix([')', ']'].as_slice()).and_then(|text| text.rsplit_once(['(', '['].as_slice()));
    let remark = bracketed.or_else(|| title.rsplit_once([',', '–', '—'].as_slice())).map(|(_, remark)| remark);
    if denies_list(title) || remark.is_some_and(is_nothing_else) {
        return Some(Said { what: what_title.to_owned(), text: title, header: None });
    }
    let Extra { header, cell } =
        extras.iter().find(|extra| denied_cell::denies(&extra.header.text, &extra.cell.text))?;
    let (header, cell) = (&*header.text, &*cell.text);
    Some(Said { what: format!("cell below `{header}`"), text: cell, header: Some(header) })
}
