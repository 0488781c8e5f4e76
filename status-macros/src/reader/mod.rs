//! Everything that can find a fault: the attribute's arguments and the page, to a model without faults.
//!
//! The stages come first, each below those that it imports; the leaves that they share come last. This is a
//! `mod.rs` so that the fuzz target and the tests outside can take the reader in as one module.

pub(crate) mod attr;
pub(crate) mod page;
pub(crate) mod markdown;
pub(crate) mod tables;
pub(crate) mod statuses;
mod errors;
mod gfm;
mod check;

pub(crate) mod denial;
mod denial_words;
pub(crate) mod denied_list;
pub(crate) mod fault;
pub(crate) mod model;
pub(crate) mod iana;
mod mdn;
pub(crate) mod rfc9110;
pub(crate) mod source;
pub(crate) mod spelling;
mod status_link;
mod variant_name;
pub(crate) mod walk;
pub(crate) mod words;

use attr::{Args, ErrorArgs};
use fault::Faults;
use model::{ErrorPage, StatusPage};
use source::Source;
use tables::{Kind, Rows};

/// Reads the statuses of a page, and what the attribute asks of them.
pub(crate) fn read(source: &Source, args: &Args, faults: &mut Faults) -> StatusPage {
    let Rows { rows: statuses, left_alone } = rows(source, args, faults);
    let mut page = StatusPage { statuses, left_alone, ..StatusPage::default() };
    check::across_rows(&mut page, args, faults);
    check::attribute(&mut page, args, faults);
    let mut values: Vec<&[_]> = Vec::new();
    for status in &page.statuses {
        values.push(&status.values);
    }
    check::crosses(&args.page.columns.typed, &values, source, faults);
    page.names = check::cell_names(&args.page.columns.typed, &values, source);
    faults.remove_consequences(source);
    page
}

/// Reads the errors of a page.
pub(crate) fn read_errors(source: &Source, args: &ErrorArgs, faults: &mut Faults) -> ErrorPage {
    let Rows { rows: mut errors, left_alone } = rows(source, args, faults);
    check::errors(&mut errors, args, faults);
    let mut values: Vec<&[_]> = Vec::new();
    for error in &errors {
        values.push(&error.values);
    }
    check::crosses(&args.page.columns.typed, &values, source, faults);
    let names = check::cell_names(&args.page.columns.typed, &values, source);
    faults.remove_consequences(source);
    let statuses = args.statuses.as_ref().map(|statuses| statuses.to_string().replace(' ', ""));
    let undocumented = statuses.map(|set| check::undocumented(&errors, &set, source)).unwrap_or_default();
    ErrorPage { errors, names, undocumented, left_alone }
}

/// Reads the rows of a page, each by itself.
fn rows<K: Kind>(source: &Source, kind: &K, faults: &mut Faults) -> Rows<K::Row> {
    if let Some(fault) = gfm::unreadable(source.text()) {
        faults.push(fault);
        return Rows { rows: Vec::new(), left_alone: Vec::new() };
    }
    let document = markdown::parse(source.text());
    let selection = tables::select(&document, kind, faults);
    let outside_tables = gfm::check(&document, &selection.scope, &selection.is_read(), faults);
    tables::read(&document, selection, outside_tables, kind, faults)
}
