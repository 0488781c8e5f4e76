//! The enums themselves.

use proc_macro2::{Delimiter, Group, Literal, Span, TokenStream};
use quote::quote;

use super::docs::{self, Entry};
use super::whole::{self, Whole};
use crate::reader::attr::{Item, SubsetItem};
use crate::reader::model::{Status, Subset};

/// The enum of a page.
pub(super) fn of_page(item: &Item, entries: &[Entry<'_>]) -> TokenStream {
    let Item { attributes, visibility, keyword, name, braces, .. } = item;
    let entries: Vec<_> = entries.iter().collect();
    let docs = docs::page(&entries);
    let variants = variants(&entries);
    let body = body(*braces, quote!(#(#variants)*));
    let head = head(entries.is_empty());
    quote! {
        #attributes
        #[doc = #docs]
        #head
        #visibility #keyword #name #body
    }
}

/// The enum of a part of a page.
pub(super) fn of_part(item: &Item, part: &Subset, entries: &[Entry<'_>]) -> TokenStream {
    let Subset { attributes, name, .. } = part;
    let (visibility, levels) = (&item.visibility, &item.levels);
    let entries: Vec<_> = part.statuses.iter().map(|&index| &entries[index]).collect();
    let docs = format!("A part of [`{}`].\n\n{}", item.name, docs::page(&entries));
    let own = (!attributes.is_empty()).then(|| quote!(#attributes #[doc = ""]));
    let variants = variants(&entries);
    let head = head(entries.is_empty());
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
pub(super) fn of_subset(item: &SubsetItem, whole: &Whole) -> TokenStream {
    let SubsetItem { attributes, visibility, keyword, name, braces, variants, .. } = item;
    let Whole { written, checked, .. } = whole;
    let variants = variants.iter().map(|variant| {
        let (attributes, name) = (&variant.attributes, &variant.name);
        let doc = format!("See `{written}::{name}`.");
        let path = whole::path(checked, name);
        quote!(#attributes #[doc = ""] #[doc = #doc] #name = #path as u16,)
    });
    let body = body(*braces, quote!(#(#variants)*));
    let head = head(false);
    quote! {
        #attributes
        #head
        #visibility #keyword #name #body
    }
}

/// The variants in the author's braces.
pub(super) fn body(braces: Span, variants: TokenStream) -> Group {
    let mut body = Group::new(Delimiter::Brace, variants);
    body.set_span(braces);
    body
}

pub(super) fn head(is_empty: bool) -> TokenStream {
    // An enum without variants takes no `repr`.
    let repr = (!is_empty).then(|| quote!(#[repr(u16)]));
    quote! {
        #[allow(clippy::enum_variant_names)] // the page's words
        #repr
        #[derive(
            ::core::clone::Clone, ::core::marker::Copy, ::core::cmp::PartialEq, ::core::cmp::Eq, ::core::cmp::PartialOrd,
            ::core::cmp::Ord, ::core::hash::Hash
        )]
    }
}

/// The variants. A code that is one more than the code before it is left out.
///
/// For each enum value in a static, the compiler searches the discriminants one by one, and evaluates each explicit one again.
fn variants(entries: &[&Entry<'_>]) -> Vec<TokenStream> {
    let mut next = None;
    let variant = |entry: &&Entry<'_>| {
        let code = entry.status.code.value;
        let number = (next != Some(code)).then_some(code);
        next = Some(code + 1);
        variant(entry, number)
    };
    entries.iter().map(variant).collect()
}

fn variant(entry: &Entry<'_>, number: Option<u16>) -> TokenStream {
    let name = super::variant(entry.status);
    let docs = &entry.text;
    let aliases = aliases(entry.status);
    let number = number.map(Literal::u16_unsuffixed).map(|number| quote!(= #number));
    quote! {
        #[doc = #docs]
        #[doc(alias(#(#aliases),*))]
        #name #number,
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
