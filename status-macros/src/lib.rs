//! The macros of [`status-core`](https://docs.rs/status-core): a Markdown page of HTTP statuses becomes a Rust type.
//!
//! Depend on `status-core`, which re-exports them and holds what the generated code names.

mod args;
mod roles;
mod members;
mod item;
mod page;

mod read;

mod table;
mod shape;
mod dialect;
mod stray;
mod html;
mod inline;

mod parse;
mod column;
mod paste;
mod section;
mod row;
mod code;
mod value;
mod name;
mod near;
mod protocol;

mod catalog;
mod check;
mod subset;
mod fault;

mod expand;

#[cfg(test)]
mod tests;

use args::{Args, SubsetArgs};
use fault::Faults;
use item::{Item, SubsetItem};
use page::Page;

/// Turns a page of HTTP statuses into the enum that it stands on.
///
/// The path is relative to the file that the attribute stands in; other derives go below the attribute.
/// What the type can do is shown by `status_core::Status`; what a page may hold by docs/page-format.md.
#[proc_macro_attribute]
pub fn status_table(args: proc_macro::TokenStream, item: proc_macro::TokenStream) -> proc_macro::TokenStream {
    let args = syn::parse_macro_input!(args as Args);
    let item = syn::parse_macro_input!(item as Item);
    table_of(&args, &item).into()
}

/// Makes the enum that it stands on a part of a page's type: each of its names is one of that type's.
///
/// `#[status_subset(Status)]`, and with `error` after the path an error type, whose statuses are all 4xx or 5xx.
#[proc_macro_attribute]
pub fn status_subset(args: proc_macro::TokenStream, item: proc_macro::TokenStream) -> proc_macro::TokenStream {
    let args = syn::parse_macro_input!(args as SubsetArgs);
    let item = syn::parse_macro_input!(item as SubsetItem);
    expand::subset(&args, &item).into()
}

fn table_of(args: &Args, item: &Item) -> proc_macro2::TokenStream {
    let mut faults = Faults::default();
    let page =
        Page::load(&args.path.value(), &page::folders(args.path.span().unwrap().local_file().as_deref()), &mut faults);
    let catalog = read::catalog(&page, args, &mut faults);
    // No faults past this point.
    expand::table(args, item, &catalog, page.digest(), &faults.render(&page))
}
