//! The list of all statuses of a set.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::Set;

/// A static, so that the compiler evaluates the list once, not for each constant that refers to it.
pub(super) fn of(set: &Set<'_>, check: Option<&TokenStream>) -> TokenStream {
    let Set { name, variants, .. } = set;
    let count = Literal::usize_unsuffixed(variants.len());
    let all = quote!([#(#name::#variants),*]);
    let all = check.map_or_else(|| all.clone(), |check| quote!({ #check #all }));
    quote! {
        static ALL: [#name; #count] = #all;
    }
}
