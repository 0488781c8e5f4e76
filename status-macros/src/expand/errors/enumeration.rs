//! The enum of a page of errors.

use proc_macro2::TokenStream;
use quote::quote;

use super::{docs, variant};
use crate::expand::enumeration::{body, head};
use crate::reader::attr::{ErrorArgs, Item};
use crate::reader::model::ErrorRow;

/// The values of the variants are the numbers of the rows, from 0.
pub(super) fn of_page(item: &Item, errors: &[ErrorRow], args: &ErrorArgs) -> TokenStream {
    let Item { attributes, visibility, keyword, name, braces, .. } = item;
    let docs = docs::page(errors, args);
    let mut variants = TokenStream::new();
    for error in errors {
        variants.extend(of_error(error, args));
    }
    let body = body(*braces, variants);
    let head = head(errors.is_empty());
    quote! {
        #attributes
        #[doc = #docs]
        #head
        #visibility #keyword #name #body
    }
}

fn of_error(error: &ErrorRow, args: &ErrorArgs) -> TokenStream {
    let name = variant(error);
    let docs = docs::variant(error, args);
    let code = &error.code.value;
    // rustdoc refuses an alias that is the name itself.
    let alias = (*code != error.variant).then(|| quote!(#[doc(alias = #code)]));
    let note = match (&*error.detail.text, error.title()) {
        ("", "") => "the page strikes it through",
        ("", title) => title,
        (detail, _) => detail,
    };
    let deprecated = error.is_retired.then(|| quote!(#[deprecated(note = #note)]));
    quote! {
        #[doc = #docs]
        #alias
        #deprecated
        #name,
    }
}
