//! All stages that can find faults, in their order.

use crate::args::Args;
use crate::catalog::Catalog;
use crate::fault::Faults;
use crate::page::Page;
use crate::{check, parse, table};

/// Reads the statuses of a page, and what the attribute asks of them.
pub(crate) fn catalog(page: &Page, args: &Args, faults: &mut Faults) -> Catalog {
    let document = table::read(page.source(), faults);
    let mut catalog = parse::catalog(document, args, faults);
    check::catalog(&mut catalog, args, faults);
    catalog
}
