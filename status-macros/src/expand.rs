//! The catalog to code, in the order in which rustdoc shows it. Nothing here can fail.

mod accessors;
mod by_code;
mod by_message;
mod conversions;
mod docs;
mod enumeration;
mod face;
pub(crate) mod hash;
mod messages;
mod part;
mod rows;
mod tracking;

pub(crate) use tracking::Tracked;

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote};

use docs::Entry;

use crate::reader::attr::{Args, Item, SubsetArgs, SubsetItem};
use crate::reader::model::{Status, StatusPage, Subset};

/// The type of a page and its parts, and one message of the compiler for each fault.
pub(crate) fn table(
    args: &Args,
    item: &Item,
    page: &StatusPage,
    tracked: Option<&Tracked>,
    errors: &[String],
) -> TokenStream {
    let (root, name) = (&args.root, &item.name);
    let statuses = &page.statuses;
    let entries: Vec<_> = statuses.iter().map(Entry::new).collect();
    let variants: Vec<_> = statuses.iter().map(variant).collect();
    let set = Set { root, name, variants: &variants, order: "the page" };
    let messages = messages::of(args.path.span(), errors);
    let tracking = tracked.map(|tracked| tracking::page(root, &args.path, tracked));
    let enumeration = enumeration::of_page(item, &entries);
    let codes: Vec<_> = statuses.iter().map(|status| status.code.value).collect();
    let by_code = by_code::of(&set, &codes);
    let rows = rows::of(&set, statuses);
    let by_message = by_message::of(&set, statuses);
    let face = face::of(&set, None, &rows::row_of());
    let accessors = accessors::of(item, &args.columns.typed, page);
    let conversions = conversions::of(&set, &by_message::parse(root));
    let codes = codes.into_iter().map(Literal::u16_unsuffixed);
    let parts = page.subsets.iter().map(|part| part::of_page(root, item, page, &entries, part));
    quote! {
        #messages
        #enumeration
        const _: () = {
            #tracking
            #by_code
            #rows
            #by_message
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
    let set = Set { root: &args.root, name: &item.name, variants: &variants, order: "the enum" };
    let enumeration = enumeration::of_subset(item, &args.whole);
    let is_error = args.error.map(|error| part::asserted_error(&set, error));
    let implementation = part::of_enum(&set, &args.whole);
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
