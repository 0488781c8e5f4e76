//! A row whose own cells say that its status is not answered.

use crate::reader::attr::Args;
use crate::reader::denied_list::{denies_list, is_nothing_else, is_of_unused};
use crate::reader::fault::{Fault, Rule};
use crate::reader::model::Status;
use crate::reader::tables::typed_cell;
use crate::reader::words::is_one_of;

/// The first cell that says so: the purpose, the message, or one that only the docs would show.
pub(super) fn fault(status: &Status, _: &Args) -> Option<Fault> {
    let code = status.code.value;
    let purpose = &status.purpose.text;
    if is_of_unused(purpose) {
        let message = format!("`{code}` has a row, and its purpose says `{purpose}`");
        let fault = Fault::at(Rule::DeniedRow, status.code.span.clone(), message);
        return Some(fault.help("delete the row, or write when it is answered"));
    }
    let message = &status.message.value;
    let remark = message.strip_suffix(')').and_then(|text| text.rsplit_once('(')).map(|(_, remark)| remark);
    if denies_list(message) || remark.is_some_and(denies_list) {
        let text = format!("`{code}` has a row, and its message says `{message}`");
        let fault = Fault::at(Rule::DeniedRow, status.message.span.clone(), text);
        return Some(fault.help("delete the row, or write its message"));
    }
    let (header, cell) = status.extras.iter().find(|(header, cell)| denies(header, cell))?;
    let text = format!("`{code}` has a row, and its cell below `{header}` says `{cell}`");
    Some(Fault::at(Rule::DeniedRow, status.code.span.clone(), text).help(format!(
        "delete the row; if clients may still meet it, give the column a type in the attribute, as in `columns(state: &str = {header:?})`"
    )))
}

/// Whether a cell below this header says that the status of its row is not answered.
fn denies(header: &str, cell: &str) -> bool {
    const USED: &[&str] = &[
        "used",
        "in use",
        "used?",
        "in use?",
        "returned",
        "returned by us",
        "returned?",
        "active",
        "answered",
        "sent",
    ];
    const STATES: &str = "state lifecycle stage phase";
    const ENDED: &[&str] = &["removed", "removed in", "removed since", "retired", "retired in", "retired since"];
    let header = header.trim_matches(['*', '_', '`']).to_lowercase();
    let cell = cell.trim_matches(['*', '_', '`']);
    USED.contains(&&*header) && typed_cell::boolean(cell) == Some(false)
        || is_one_of(&header, STATES) && is_nothing_else(cell)
        || ENDED.contains(&&*header) && !typed_cell::is_nothing(cell) && typed_cell::boolean(cell) != Some(false)
        || denies_list(cell)
}
