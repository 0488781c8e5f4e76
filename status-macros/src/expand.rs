//! What was read of a page to code, in the order in which rustdoc shows it. Nothing here can fail.

mod accessors;
mod by_code;
mod by_text;
mod traits;
mod whole;
mod docs;
mod enumeration;
mod errors;
pub(crate) mod hash;
mod methods;
mod problem;
mod rows;
mod subset;
mod tracking;

pub(crate) use errors::{error_subset, error_table};
pub(crate) use tracking::Tracked;

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{format_ident, quote};

use docs::Entry;
use whole::Whole;

use crate::reader::attr::{Args, Item, Names, SubsetArgs, SubsetItem, is_deprecated};
use crate::reader::model::{Status, StatusPage, Subset};

/// The type of a page and its subsets.
pub(crate) fn table(args: &Args, item: &Item, page: &StatusPage, tracked: Option<&Tracked>) -> TokenStream {
    let name = &item.name;
    let (import, root) = &core(&args.page.root, name);
    let statuses = &page.statuses;
    let entries: Vec<_> = statuses.iter().map(Entry::new).collect();
    let variants: Vec<_> = statuses.iter().map(variant).collect();
    let set = Set { root, name, variants: &variants, order: "the page" };
    let tracking = tracked.map(|tracked| tracking::page(root, &args.page.path, tracked));
    let enumeration = enumeration::of_page(item, &entries);
    let codes: Vec<_> = statuses.iter().map(|status| status.code.value).collect();
    let by_code = by_code::of(&set, &codes);
    let rows = rows::of(&set, statuses);
    let by_message = by_text::of(&set, statuses);
    let path = args.page.path.value();
    // As from the root of a package: the attribute's file is in a folder of its own.
    let path = path.trim_start_matches("../");
    let methods = methods::of(&set, &rows::row_of(), &quote!(#path));
    let values: Vec<_> = statuses.iter().map(|status| (variant(status), &*status.values)).collect();
    let accessors = accessors::of(item, &args.page.columns.typed, &values, &page.names);
    let traits = traits::of(&set, "", &by_text::parse(root));
    let codes = codes.into_iter().map(Literal::u16_unsuffixed);
    let problem = problem::of_whole(&set, args.page.problem.as_ref());
    let subsets = page.subsets.iter().map(|part| subset::of_page(root, args, item, page, &entries, part));
    let error_type = args.page.problem.as_ref().map(|problem| problem::definition(root, item, problem));
    let content = quote! {
        #tracking
        #by_code
        #rows
        #by_message
        #methods
        #accessors
        #traits
        #root::__foreign! { #name }
        #problem
        #root::__footprint! { #name: #(#codes),* }
    };
    let block = block(root, &item.levels, is_deprecated(&item.attributes), &content);
    quote! {
        #import
        #enumeration
        #block
        #(#subsets)*
        #error_type
    }
}

/// Only the errors. Each name becomes an alias of an unresolved type, so that the compiler reports no errors about its uses.
pub(crate) fn refused(errors: &syn::Error, names: &Names) -> TokenStream {
    let errors = errors.to_compile_error();
    let Names { visibility, names } = names;
    quote! {
        #errors
        #(#visibility type #names = __the_page_has_faults;)*
    }
}

/// A private name for status-core, and its import: if the path leads to another crate or nowhere, that is one error, and of the name
/// the compiler says nothing.
fn core(path: &TokenStream, name: &Ident) -> (TokenStream, TokenStream) {
    let alias = format_ident!("__{}Core", name, span = Span::call_site());
    let at = path.clone().into_iter().last().map_or_else(Span::call_site, |token| token.span());
    let private = Ident::new("__private", at);
    (quote!(use #path::#private::status_core as #alias;), quote!(#alias))
}

/// The items of one enum, under its lint levels. The imported functions hide a user's constant that has the name of a variable: a pattern
/// with this name would compare with the constant.
fn block(root: &TokenStream, levels: &TokenStream, is_deprecated: bool, items: &TokenStream) -> TokenStream {
    let allow = is_deprecated.then(|| quote!(#[allow(deprecated)]));
    quote! {
        #levels
        #allow
        const _: () = {
            use #root::__private::names::*;
            #items
        };
    }
}

/// A subset of another enum, whose page is not seen here.
pub(crate) fn subset(args: &SubsetArgs, item: &SubsetItem) -> TokenStream {
    part(args, item, "WholeOfStatuses", &|set, whole| {
        let error = args.error.map(|_| subset::asserted_error(set, whole));
        let implementation = subset::of_enum(set, whole);
        quote!(#implementation #error)
    })
}

/// The enum of a subset, and what `implement` gives for it and its whole, which is a table of this kind.
fn part(
    args: &SubsetArgs,
    item: &SubsetItem,
    kind: &str,
    implement: &dyn Fn(&Set<'_>, &Whole) -> TokenStream,
) -> TokenStream {
    let variants: Vec<_> = item.variants.iter().map(|variant| variant.name.clone()).collect();
    let (import, root) = &core(&args.root, &item.name);
    let set = Set { root, name: &item.name, variants: &variants, order: "the enum" };
    let (aliases, whole) = Whole::aliases(&set, &args.whole, kind);
    let enumeration = enumeration::of_subset(item, &whole);
    let mut attributes = item.variants.iter().map(|variant| &variant.attributes).chain([&item.attributes]);
    let is_deprecated = attributes.any(is_deprecated);
    let block = block(root, &item.levels, is_deprecated, &implement(&set, &whole));
    let levels = &item.levels;
    let allow = is_deprecated.then(|| quote!(#[allow(deprecated)]));
    let aliases = aliases.into_iter().map(|alias| quote!(#levels #allow #alias));
    quote! {
        #import
        #(#aliases)*
        #enumeration
        #block
    }
}

/// What is generated for: the type of a page, or a part of one.
struct Set<'a> {
    /// The path of status-core.
    root: &'a TokenStream,
    name: &'a Ident,
    variants: &'a [Ident],
    /// Whose order the variants are in.
    order: &'a str,
}

impl Set<'_> {
    /// The value, or a match on the status: an enum without variants has no code to cast it to.
    fn unless_empty(&self, status: &TokenStream, value: TokenStream) -> TokenStream {
        if self.variants.is_empty() { quote!(match #status {}) } else { value }
    }
}

/// A hexadecimal literal, padded to this many digits.
fn hexadecimal(number: u64, digits: usize) -> Literal {
    let text = format!("0x{number:0digits$x}");
    text.parse().unwrap_or_else(|_| Literal::u64_unsuffixed(number))
}

fn variant(status: &Status) -> Ident {
    format_ident!("{}", status.variant)
}

impl Subset {
    fn variants(&self, statuses: &[Status]) -> Vec<Ident> {
        self.statuses.iter().map(|&index| variant(&statuses[index])).collect()
    }

    fn codes(&self, statuses: &[Status]) -> Vec<u16> {
        self.statuses.iter().map(|&index| statuses[index].code.value).collect()
    }
}
