//! The enum itself.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::{Set, docs};
use crate::catalog::Status;
use crate::item::Item;

pub(super) fn of(item: &Item, set: &Set<'_>) -> TokenStream {
    let Item { attributes, visibility, name, .. } = item;
    let docs = docs::page(set.statuses);
    // An enum without variants takes no `repr`.
    let repr = (!set.statuses.is_empty()).then(|| quote!(#[repr(u16)]));
    let variants = set.statuses.iter().zip(set.variants()).map(|(status, variant)| {
        let docs = docs::status(status);
        let aliases = aliases(status);
        let code = Literal::u16_unsuffixed(status.code.value);
        quote! {
            #[doc = #docs]
            #(#[doc(alias = #aliases)])*
            #variant = #code,
        }
    });
    quote! {
        #attributes
        #[doc = #docs]
        #[allow(clippy::doc_markdown, clippy::enum_variant_names, clippy::upper_case_acronyms)] // the page's words
        #repr
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #visibility enum #name {
            #(#variants)*
        }
    }
}

/// What a reader may search for: the code, and the message where rustdoc takes it.
fn aliases(status: &Status) -> impl Iterator<Item = String> {
    let message = &status.message.value;
    let taken = message.is_empty()
        || *message == status.variant
        || message.contains(['"', '\''])
        || message.contains(|c: char| c.is_whitespace() && c != ' ');
    let message = (!taken).then(|| message.clone());
    [status.code.value.to_string()].into_iter().chain(message)
}
