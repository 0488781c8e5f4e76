//! The catalog to code, in the order in which rustdoc shows it. Nothing here can fail.

mod conversions;
mod docs;
mod enumeration;
mod face;
mod index;
mod messages;
mod rows;
mod tracking;

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use crate::args::Args;
use crate::catalog::{Catalog, Status};
use crate::fault::Rendered;
use crate::item::Item;

/// The type of a page, and one compiler error for each fault.
pub(crate) fn table(
    args: &Args,
    item: &Item,
    catalog: &Catalog,
    bytes: Option<usize>,
    faults: &Rendered,
) -> TokenStream {
    let set = Set { root: &args.root, name: &item.name, statuses: &catalog.statuses };
    let messages = messages::of(args.path.span(), item, faults);
    let tracking = bytes.map(|bytes| tracking::page(&args.path, bytes));
    let enumeration = enumeration::of(item, &set);
    let index = index::of(&set);
    let rows = rows::of(&set);
    let face = face::of(&set);
    let conversions = conversions::of(&set);
    let Set { root, name, .. } = set;
    quote! {
        #messages
        #enumeration
        const _: () = {
            #tracking
            #index
            #rows
            #face
            #conversions
        };
        #root::__foreign! { #name }
    }
}

/// What is generated for.
struct Set<'a> {
    /// The path of status-core.
    root: &'a TokenStream,
    name: &'a Ident,
    statuses: &'a [Status],
}

impl Set<'_> {
    fn variants(&self) -> impl Iterator<Item = Ident> + '_ {
        self.statuses.iter().map(|status| format_ident!("{}", status.variant))
    }
}
