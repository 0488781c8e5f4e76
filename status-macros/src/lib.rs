//! The macros of `status-core`: a Markdown page of HTTP statuses becomes a Rust type.
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
mod iana;

mod catalog;
mod check;
mod subset;
mod fault;

mod expand;
mod hash;

#[cfg(test)]
mod tests;

use args::{Args, SubsetArgs};
use expand::Tracked;
use fault::Faults;
use item::{Item, SubsetItem};
use page::Page;

/// Turns a page of HTTP statuses into the enum that it stands on.
///
/// ```ignore
/// /// The statuses that our endpoints return.
/// #[status_table("../docs/http-status-codes.md")]
/// pub enum Status {}
/// ```
///
/// The path is relative to the file that the attribute stands in, as for `include_str!`.
/// Attributes, visibility and docs on the enum are kept, its body is empty, and other derives go below the attribute.
/// Every fault of the page is an error of the compiler, with its line and column.
///
/// # Arguments
///
/// All stand behind the path, and are optional.
///
/// | argument | meaning |
/// | --- | --- |
/// | `columns(code = "HTTP", message = "Reason", purpose = "Explanation")` | which header is which column, letter by letter, where the known names do not fit |
/// | `columns(retryable: bool = "Retry?", wait: Option<u32> = "Wait")` | further columns, each of which becomes a `const` accessor of that type: `&str`, `bool`, an integer, a type whose constants or variants the cells name, or an `Option` of these |
/// | `under = "Errors"` | only the tables below the heading with this text |
/// | `rename(418 = Teapot)` | the variant's name, where the message gives none |
/// | `subsets(Success = 2xx, ErrorStatus = 4xx \| 5xx)` | further enums, each a part of this one, of classes, codes and variants; those of 4xx and 5xx alone are errors |
/// | `crate = path` | where `status_core` is, if it is renamed |
#[proc_macro_attribute]
pub fn status_table(args: proc_macro::TokenStream, item: proc_macro::TokenStream) -> proc_macro::TokenStream {
    let args = syn::parse_macro_input!(args as Args);
    let item = syn::parse_macro_input!(item as Item);
    table_of(&args, &item).into()
}

/// Makes the enum that it stands on a part of another: what one endpoint returns, say.
///
/// ```ignore
/// /// What `GET /users/{id}` returns.
/// #[status_subset(Status)]
/// pub enum GetUser {
///     Ok,
///     NotFound,
/// }
/// ```
///
/// A name that the other enum does not have is an error of the compiler.
/// The subset has the same methods and traits, `Into` the other and `TryFrom` it.
/// `#[status_subset(Status, error)]` makes it a `std::error::Error`, and asserts when it is compiled that all its statuses are
/// 4xx or 5xx. `crate = path` says where `status_core` is, if it is renamed.
#[proc_macro_attribute]
pub fn status_subset(args: proc_macro::TokenStream, item: proc_macro::TokenStream) -> proc_macro::TokenStream {
    let args = syn::parse_macro_input!(args as SubsetArgs);
    let item = syn::parse_macro_input!(item as SubsetItem);
    expand::subset(&args, &item).into()
}

fn table_of(args: &Args, item: &Item) -> proc_macro2::TokenStream {
    let mut faults = Faults::default();
    let span = args.path.span().unwrap();
    let file = span.local_file();
    let page = Page::load(&args.path.value(), &page::folders(file.as_deref()), &mut faults);
    let catalog = read::catalog(&page, args, &mut faults);
    // No faults past this point.
    let tracked = page.digest().map(|digest| Tracked::new(digest, file.as_deref(), span.file()));
    expand::table(args, item, &catalog, tracked.as_ref(), &faults.render(&page))
}
