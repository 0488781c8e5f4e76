//! The macros of `status-core`: a Markdown page of HTTP statuses, or of error codes, becomes a Rust type.
//!
//! Depend on `status-core`, which re-exports them and contains what the generated code names.

mod above;
mod reader;
mod expand;

#[cfg(test)]
mod tests;

use proc_macro2::TokenStream;

use expand::Tracked;
use reader::attr::{self, Args, ErrorArgs, Item, Names, SubsetArgs, SubsetItem};
use reader::fault::Faults;
use reader::page::{self, Page};

/// Turns a page of HTTP statuses into the enum below the attribute.
///
/// ```ignore
/// /// The statuses that our endpoints return.
/// #[status_table("../docs/http-status-codes.md")]
/// pub enum Status {}
/// ```
///
/// The path is relative to the file that contains the attribute, as for `include_str!`.
/// The enum keeps its attributes, visibility and docs. Its body is empty, and other derives go below the attribute.
/// Every fault of the page is an error of the compiler, with its line and column.
///
/// # Arguments
///
/// All are optional and follow the path.
///
/// | argument | meaning |
/// | --- | --- |
/// | `columns(code = "HTTP", message = "Reason", purpose = "Explanation")` | which header means which column, letter by letter, if the known names do not fit |
/// | `columns(retryable: bool = "Retry?", wait: Option<u32> = "Wait")` | further columns: each becomes a `const` accessor of that type, which is `&str`, `bool`, an integer of `u8` to `u64`, `i8` to `i128`, `usize` or `isize`, a type whose constants or variants the cells name, or an `Option` of these. An accessor cannot have the name of a method that the types have or may get, such as `problem`: the error says so |
/// | `under = "Errors"` | only the tables below the heading with this text |
/// | `rename(418 = Teapot)` | the variant's name, in place of the one that the message gives |
/// | `subsets(Success = 2xx, ErrorStatus = 4xx \| 5xx)` | further enums, each a part of this one: of classes, codes and variants. A part that holds only 4xx and 5xx is an error type |
/// | `problem = ApiError` | an error type of the service over the enum: statuses and parts convert into it, and their `problem()` and `because(…)` return it. It has a detail, extension members, field errors, headers and a cause, and is a response |
/// | `crate = statuses` | the name of `status-core` in your `Cargo.toml`, if it is another: `statuses = { package = "status-core", … }` |
#[proc_macro_attribute]
pub fn status_table(args: proc_macro::TokenStream, item: proc_macro::TokenStream) -> proc_macro::TokenStream {
    expanded("status_table", args.into(), item.into(), table)
}

fn table(args: TokenStream, item: TokenStream) -> syn::Result<TokenStream> {
    let (args, item): (Args, Item) = (syn::parse2(args)?, syn::parse2(item)?);
    args.check(&item)?;
    let mut faults = Faults::default();
    let span = args.page.path.span().unwrap();
    let file = span.local_file();
    let page = Page::load(&args.page.path.value(), &page::folders(file.as_deref()), &mut faults);
    let statuses = reader::read(&page.source, &args, &mut faults);
    faults.check(&page.source, args.page.path.span())?;
    // No faults past this point.
    let tracked = page.digest.map(|digest| Tracked::new(digest, file.as_deref(), span.file()));
    Ok(expand::table(&args, &item, &statuses, tracked.as_ref()))
}

/// Turns a page of error codes, each with its status, into the error type below the attribute.
///
/// ```ignore
/// /// Why our endpoints fail.
/// #[error_table(
///     "../docs/errors.md",
///     statuses = Status,
///     types = "https://shop.example/errors#{code}",
///     problem = ApiError,
/// )]
/// pub enum ErrorCode {}
/// ```
///
/// The path, the enum and its docs are as for [`status_table`].
///
/// # Arguments
///
/// All are optional and follow the path.
///
/// | argument | meaning |
/// | --- | --- |
/// | `statuses = Status` | the type of a status page: each row's status must be one of its rows. Without it, `status()` is the number |
/// | `types = "https://shop.example/errors#{code}"` | the member `type` of each problem (RFC 9457), an address that contains `{code}` once; without it, the row's link |
/// | `problem = ApiError` | the error type that the macro defines, with the enum's visibility; without it, the error type is `Problem<ErrorCode>` |
/// | `member = "reason"` | the member of a problem that contains the code, a letter and then letters, digits, `_` and `-`; without it, `code` |
/// | `columns(code = "Slug", status = "HTTP", title = "Text", detail = "Why")` | which header means which column, letter by letter, if the known names do not fit |
/// | `columns(retry: bool = "Retry?")` | further columns: each becomes a `const` accessor, as for `status_table`; the members of a problem, such as `instance`, are taken too |
/// | `rename("40001" = TokenExpired)` | the variant's name, if neither the code nor the title gives one |
/// | `under`, `crate` | as for `status_table` |
#[proc_macro_attribute]
pub fn error_table(args: proc_macro::TokenStream, item: proc_macro::TokenStream) -> proc_macro::TokenStream {
    expanded("error_table", args.into(), item.into(), errors)
}

fn errors(args: TokenStream, item: TokenStream) -> syn::Result<TokenStream> {
    let (args, item): (ErrorArgs, Item) = (syn::parse2(args)?, syn::parse2(item)?);
    args.check(&item)?;
    let mut faults = Faults::default();
    let span = args.page.path.span().unwrap();
    let file = span.local_file();
    let page = Page::load(&args.page.path.value(), &page::folders(file.as_deref()), &mut faults);
    let errors = reader::read_errors(&page.source, &args, &mut faults);
    faults.check(&page.source, args.page.path.span())?;
    // No faults past this point.
    let tracked = page.digest.map(|digest| Tracked::new(digest, file.as_deref(), span.file()));
    Ok(expand::error_table(&args, &item, &errors, tracked.as_ref()))
}

/// Makes the enum below it a part of another one: what one endpoint returns, for example.
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
/// The subset has the same methods and traits, converts `Into` the other, and `TryFrom` it.
///
/// # Arguments
///
/// | argument | meaning |
/// | --- | --- |
/// | `Status` | the enum that this one is a part of, first: the enum of a page, or a part of it |
/// | `error` | makes it a `std::error::Error`; the compiler then checks that all its statuses are 4xx or 5xx |
/// | `crate = statuses` | as for [`status_table`] |
#[proc_macro_attribute]
pub fn status_subset(args: proc_macro::TokenStream, item: proc_macro::TokenStream) -> proc_macro::TokenStream {
    expanded("status_subset", args.into(), item.into(), subset)
}

fn subset(args: TokenStream, item: TokenStream) -> syn::Result<TokenStream> {
    let (args, item): (SubsetArgs, SubsetItem) = (syn::parse2(args)?, syn::parse2(item)?);
    args.check(&item)?;
    Ok(expand::subset(&args, &item))
}

/// Makes the enum below it a part of an enum of [`error_table`]: why one endpoint fails, for example.
///
/// ```ignore
/// /// Why `POST /login` fails.
/// #[error_subset(ErrorCode)]
/// pub enum LoginError {
///     EmailUnknown,
///     WrongPassword,
/// }
/// ```
///
/// A name that the other enum does not have is an error of the compiler.
/// The subset has the same methods and traits but for typed columns, converts `Into` the other and its error type, and `TryFrom` it.
///
/// # Arguments
///
/// | argument | meaning |
/// | --- | --- |
/// | `ErrorCode` | the enum that this one is a part of, first: it has `#[error_table(…)]`, and is not a part itself |
/// | `crate = statuses` | as for [`status_table`] |
#[proc_macro_attribute]
pub fn error_subset(args: proc_macro::TokenStream, item: proc_macro::TokenStream) -> proc_macro::TokenStream {
    expanded("error_subset", args.into(), item.into(), part_of_errors)
}

fn part_of_errors(args: TokenStream, item: TokenStream) -> syn::Result<TokenStream> {
    let args: SubsetArgs = syn::parse2(args)?;
    args.check_error()?;
    let item: SubsetItem = syn::parse2(item)?;
    args.check(&item)?;
    Ok(expand::error_subset(&args, &item))
}

/// The code, or the errors.
fn expanded(
    attribute: &str,
    args: TokenStream,
    item: TokenStream,
    expand: fn(TokenStream, TokenStream) -> syn::Result<TokenStream>,
) -> proc_macro::TokenStream {
    // A part defines no type but itself.
    let own = if attribute.ends_with("_subset") { TokenStream::new() } else { args.clone() };
    let above = || above::check(attribute, proc_macro::Span::call_site());
    let expanded = attr::check_alone(attribute, &item).and_then(|()| above()).and_then(|()| expand(args, item.clone()));
    expanded.unwrap_or_else(|errors| expand::refused(&errors, &Names::of(own, item))).into()
}
