//! The enums themselves.

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};

use super::docs;
use crate::reader::attr::{Item, SubsetItem};
use crate::reader::model::{Status, Subset};

/// The enum of a page.
pub(super) fn of_page(item: &Item, statuses: &[Status]) -> TokenStream {
    let Item { attributes, visibility, name, .. } = item;
    let docs = docs::page(statuses.iter());
    let variants = statuses.iter().map(variant);
    let head = head(statuses.is_empty());
    quote! {
        #attributes
        #[doc = #docs]
        #head
        #visibility enum #name {
            #(#variants)*
        }
    }
}

/// The enum of a part of a page.
pub(super) fn of_part(item: &Item, part: &Subset, statuses: &[Status]) -> TokenStream {
    let Subset { attributes, name, .. } = part;
    let (visibility, levels) = (&item.visibility, &item.levels);
    let statuses: Vec<_> = part.statuses.iter().map(|&index| &statuses[index]).collect();
    let docs = format!("A part of [`{}`].\n\n{}", item.name, docs::page(statuses.iter().copied()));
    let own = (!attributes.is_empty()).then(|| quote!(#attributes #[doc = ""]));
    let variants = statuses.iter().copied().map(variant);
    let head = head(statuses.is_empty());
    quote! {
        #levels
        #own
        #[doc = #docs]
        #head
        #visibility enum #name {
            #(#variants)*
        }
    }
}

/// The enum of a part whose page is not seen here: the whole has the codes.
pub(super) fn of_subset(item: &SubsetItem, whole: &TokenStream) -> TokenStream {
    let SubsetItem { attributes, visibility, name, variants, .. } = item;
    let link = whole.to_string().replace(' ', "");
    let variants = variants.iter().map(|variant| {
        let (attributes, name) = (&variant.attributes, &variant.name);
        let doc = format!("See `{link}::{name}`.");
        quote!(#attributes #[doc = ""] #[doc = #doc] #name = #whole::#name as u16,)
    });
    let head = head(item.variants.is_empty());
    quote! {
        #attributes
        #head
        #visibility enum #name {
            #(#variants)*
        }
    }
}

fn head(is_empty: bool) -> TokenStream {
    // An enum without variants takes no `repr`.
    let repr = (!is_empty).then(|| quote!(#[repr(u16)]));
    quote! {
        #[allow(clippy::doc_markdown, clippy::enum_variant_names, clippy::upper_case_acronyms)] // the page's words
        #repr
        #[derive(
            ::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug, ::core::cmp::PartialEq, ::core::cmp::Eq,
            ::core::cmp::PartialOrd, ::core::cmp::Ord, ::core::hash::Hash
        )]
    }
}

fn variant(status: &Status) -> TokenStream {
    let name = format_ident!("{}", status.variant);
    let docs = docs::status(status);
    let aliases = aliases(status);
    let code = Literal::u16_unsuffixed(status.code.value);
    quote! {
        #[doc = #docs]
        #(#[doc(alias = #aliases)])*
        #name = #code,
    }
}

/// What a reader may search for: the code, and the message where rustdoc takes it.
fn aliases(status: &Status) -> impl Iterator<Item = String> {
    let message = &status.message.value;
    let odd = |c: char| matches!(c, '"' | '\'') || c.is_whitespace() && c != ' ';
    let taken = message.is_empty() || *message == status.variant || message.contains(odd);
    let message = (!taken).then(|| message.clone());
    [status.code.value.to_string()].into_iter().chain(message)
}
