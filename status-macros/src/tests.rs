//! The stages from inside: what only they can show.
#![allow(clippy::unwrap_used, clippy::panic, clippy::expect_used)]

mod attribute;
mod fixtures;
mod golden;
mod growth;
mod hashes;
mod phrases;
mod properties;
mod second_opinion;

use crate::args::Args;
use crate::catalog::Catalog;
use crate::fault::Faults;
use crate::page::Page;

/// A page after all stages, with its faults.
struct Read {
    page: Page,
    catalog: Catalog,
    faults: Faults,
}

/// Reads a page as the macro does.
fn read(name: &str, bytes: &[u8], args: &str) -> Read {
    let args: Args = syn::parse_str(&format!("{name:?}, {args}")).expect("the arguments are right");
    let mut faults = Faults::default();
    let page = Page::from_bytes(name.to_owned(), bytes.to_vec(), &mut faults);
    let catalog = crate::read::catalog(&page, &args, &mut faults);
    Read { page, catalog, faults }
}
