//! The statuses of errors, which another page documents, for the compiler to check: what it is to say of each.

use crate::reader::fault::{Fault, Faults, Rule};
use crate::reader::model::ErrorRow;
use crate::reader::source::Source;

/// For each row the text of its fault, up to its help, which names the other page. `set` is the type of that page.
pub(crate) fn check(errors: &[ErrorRow], set: &str, source: &Source) -> Vec<String> {
    let mut texts = Vec::new();
    for error in errors {
        let (code, status) = (&error.code.value, &error.status.code);
        let message = format!("`{code}` has the status {}, which `{set}` does not document", status.value);
        let mut fault = Faults::default();
        fault.push(Fault::at(Rule::UndocumentedStatus, status.span.clone(), message).help(HELP));
        texts.push(fault.render(source).concat().trim_end_matches(HELP).to_owned());
    }
    texts
}

/// In place of the help.
const HELP: &str = "…";
