//! From a code to its status.

use proc_macro2::TokenStream;
use quote::quote;

use super::Set;

/// `codes` are constant expressions, one for each variant.
pub(super) fn of(set: &Set<'_>, codes: impl Iterator<Item = TokenStream>) -> TokenStream {
    let Set { root, name, .. } = set;
    quote! {
        const CODES: &[u16] = &[#(#codes),*];
        const PLACES: usize = #root::__private::places(CODES);
        static STATUS_BY_CODE: #root::__private::ByCode<::core::option::Option<#name>, PLACES> =
            #root::__private::ByCode::statuses(&ALL, CODES);
    }
}
