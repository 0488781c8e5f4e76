//! The macros of [`status-core`](https://docs.rs/status-core): a Markdown page of HTTP statuses becomes a Rust type.
//!
//! Depend on `status-core`, which re-exports them and holds what the generated code names.

mod args;
mod item;
mod page;

mod dialect;
mod html;
mod inline;
mod shape;
mod stray;
mod table;

mod code;
mod column;
mod name;
mod near;
mod parse;
mod protocol;

mod catalog;
mod check;
mod fault;

mod expand;

#[cfg(test)]
mod tests;

use args::Args;
use fault::Faults;
use item::Item;
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

fn table_of(args: &Args, item: &Item) -> proc_macro2::TokenStream {
    let mut faults = Faults::default();
    let page =
        Page::load(&args.path.value(), &page::folders(args.path.span().unwrap().local_file().as_deref()), &mut faults);
    let document = table::read(page.source(), &mut faults);
    let mut catalog = parse::catalog(document, args, &mut faults);
    check::catalog(&mut catalog, &mut faults);
    // No faults past this point.
    expand::table(args, item, &catalog, page.bytes(), &faults.render(&page))
}
