//! The stages from inside: what only they can show.
#![allow(clippy::unwrap_used, clippy::panic, clippy::expect_used)]

mod catalogues;
mod corpus;
mod fixtures;
mod golden;
mod growth;
mod accessor_names;
mod hashes;
mod imports;
mod phrases;
mod probe;
mod properties;
mod rules;
mod texts;

use crate::reader::attr::{Args, ErrorArgs};
use crate::reader::fault::Faults;
use crate::reader::model::{ErrorPage, StatusPage};
use crate::reader::page::Page;

/// A page after all stages, with its faults.
struct Read {
    page: Page,
    statuses: StatusPage,
    faults: Faults,
}

/// Reads a page as the macro does.
fn read(name: &str, bytes: &[u8], args: &str) -> Read {
    let args: Args = syn::parse_str(&format!("{name:?}, {args}")).expect("the arguments are right");
    let mut faults = Faults::default();
    let page = Page::from_bytes(name.to_owned(), bytes.to_vec(), &mut faults);
    let statuses = crate::reader::read(&page.source, &args, &mut faults);
    Read { page, statuses, faults }
}

/// A page of errors after all stages, with its faults.
struct ReadErrors {
    page: Page,
    errors: ErrorPage,
    faults: Faults,
}

/// Reads a page as `#[error_table]` does.
fn read_errors(name: &str, bytes: &[u8], args: &str) -> ReadErrors {
    let args: ErrorArgs = syn::parse_str(&format!("{name:?}, {args}")).expect("the arguments are right");
    let mut faults = Faults::default();
    let page = Page::from_bytes(name.to_owned(), bytes.to_vec(), &mut faults);
    let errors = crate::reader::read_errors(&page.source, &args, &mut faults);
    ReadErrors { page, errors, faults }
}
