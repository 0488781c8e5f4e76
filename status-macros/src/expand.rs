//! The catalog to code, in the order in which rustdoc shows it. Nothing here can fail.

mod accessors;
mod conversions;
mod docs;
mod enumeration;
mod face;
mod index;
mod messages;
mod part;
mod rows;
mod tracking;

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{ToTokens as _, format_ident, quote};

use crate::reader::attr::{Args, Item, SubsetArgs, SubsetItem};
use crate::reader::fault::Rendered;
use crate::reader::model::{Status, StatusPage, Subset};

/// The type of a page and its parts, and one message of the compiler for each fault.
pub(crate) fn table(
    args: &Args,
    item: &Item,
    page: &StatusPage,
    digest: Option<u64>,
    faults: &Rendered,
) -> TokenStream {
    let (root, name) = (&args.root, &item.name);
    let statuses = &page.statuses;
    let variants: Vec<_> = statuses.iter().map(variant).collect();
    let set = Set { root, name, variants: &variants };
    let messages = messages::of(args.path.span(), item, faults);
    let tracking = digest.map(|digest| tracking::page(root, &args.path, digest));
    let enumeration = enumeration::of_page(item, statuses);
    let codes: Vec<_> =
        statuses.iter().map(|status| Literal::u16_unsuffixed(status.code.value).into_token_stream()).collect();
    let index = index::of(&set, codes.iter().cloned());
    let rows = rows::of(&set, statuses);
    let face = face::of(&set, None);
    let accessors = accessors::of(item, &args.columns.typed, page);
    let conversions = conversions::of(&set, &rows::parse(root));
    let parts = page.subsets.iter().map(|part| part::of_page(root, item, page, part));
    quote! {
        #messages
        #enumeration
        const _: () = {
            #tracking
            #index
            #rows
            #face
            #accessors
            #conversions
        };
        #root::__foreign! { #name }
        #root::__footprint! { #name: #(#codes),* }
        #(#parts)*
    }
}

/// A part of another enum, whose page is not seen here.
pub(crate) fn subset(args: &SubsetArgs, item: &SubsetItem) -> TokenStream {
    let variants: Vec<_> = item.variants.iter().map(|variant| variant.name.clone()).collect();
    let set = Set { root: &args.root, name: &item.name, variants: &variants };
    let enumeration = enumeration::of_subset(item, &args.whole);
    let is_error = args.error.map(|error| part::asserted_error(&set, error));
    let implementation = part::of(&set, &args.whole);
    quote! {
        #enumeration
        #implementation
        #is_error
    }
}

/// What is generated for: the type of a page, or a part of one.
struct Set<'a> {
    /// The path of status-core.
    root: &'a TokenStream,
    name: &'a Ident,
    variants: &'a [Ident],
}

impl Set<'_> {
    /// The value, or a match on the status: an enum without variants has no code to cast it to.
    fn unless_empty(&self, status: &TokenStream, value: TokenStream) -> TokenStream {
        if self.variants.is_empty() { quote!(match #status {}) } else { value }
    }
}

fn variant(status: &Status) -> Ident {
    format_ident!("{}", status.variant)
}

impl Subset {
    fn variants(&self, statuses: &[Status]) -> Vec<Ident> {
        self.statuses.iter().map(|&index| variant(&statuses[index])).collect()
    }
}
