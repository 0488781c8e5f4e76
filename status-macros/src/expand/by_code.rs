//! The code-to-status table.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::Set;

/// The table of a set whose codes are known here.
pub(super) fn of(set: &Set<'_>, codes: &[u16]) -> TokenStream {
    let places = Literal::usize_unsuffixed(codes.iter().max().map_or(1, |last| usize::from(*last) + 1));
    let codes = codes.iter().copied().map(Literal::u16_unsuffixed);
    table(set, &quote!(#(#codes),*), &quote!(#places))
}

/// The table of a set of which only the names are known here.
pub(super) fn of_names(set: &Set<'_>) -> TokenStream {
    let Set { root, name, variants, .. } = set;
    table(set, &quote!(#(#name::#variants as u16),*), &quote!(#root::__private::names::places(CODES)))
}

/// `places` is one more than the last code.
fn table(set: &Set<'_>, codes: &TokenStream, places: &TokenStream) -> TokenStream {
    let Set { root, name, .. } = set;
    quote! {
        const CODES: &[u16] = &[#codes];
        const PLACES: usize = #places;
        static STATUS_BY_CODE: #root::__private::ByCode<::core::option::Option<#name>, PLACES> =
            #root::__private::ByCode::statuses(#name::ALL, CODES);
    }
}
