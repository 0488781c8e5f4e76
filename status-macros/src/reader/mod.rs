//! Everything that can find a fault: the attribute's arguments and the page, to a model without faults.
//!
//! The modules are in the order in which a page goes through them; the leaves that they share come last. This is a
//! `mod.rs` so that the fuzz target and the tests outside can take the reader in as one module.

pub(crate) mod attr;
pub(crate) mod page;
pub(crate) mod markdown;
pub(crate) mod statuses;
mod gfm;
mod check;

pub(crate) mod fault;
pub(crate) mod model;
pub(crate) mod iana;
pub(crate) mod rfc9110;
pub(crate) mod source;
mod spelling;
mod variant_name;

use attr::Args;
use fault::Faults;
use model::StatusPage;
use source::Source;

/// Reads the statuses of a page, and what the attribute asks of them.
pub(crate) fn read(source: &Source, args: &Args, faults: &mut Faults) -> StatusPage {
    if let Some(fault) = gfm::unreadable(source.text()) {
        faults.push(fault);
        return StatusPage::default();
    }
    let document = markdown::parse(source.text());
    let selection = statuses::select(&document, args, faults);
    let outside_tables = gfm::check(&document, &selection.scope, &selection.is_read(), faults);
    let mut page = statuses::read(&document, selection, outside_tables, args, faults);
    check::across_rows(&mut page, args, faults);
    check::attribute(&mut page, args, faults);
    check::names(&mut page, args, source);
    page
}
