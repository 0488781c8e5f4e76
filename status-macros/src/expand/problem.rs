//! The error type of each enum: `problem()` and `because(…)` return it.

use proc_macro2::TokenStream;
use quote::quote;

use super::Set;

/// The methods of a page's enum.
pub(super) fn of_whole(set: &Set<'_>) -> TokenStream {
    let Set { root, name, .. } = set;
    quote!(#root::__problem! { #name: #root::Problem<Self>, #root::Problem<__P> })
}

/// The methods of a part of an enum.
pub(super) fn of_part(set: &Set<'_>, whole: &TokenStream) -> TokenStream {
    let Set { root, name, .. } = set;
    quote! {
        #root::__problem! {
            #name: #root::Problem<Self>, #root::Problem<__P>, #whole
        }
    }
}

/// The methods of a part whose whole has an error type that is not known here.
pub(super) fn of_subset(set: &Set<'_>, whole: &TokenStream) -> TokenStream {
    let Set { root, name, .. } = set;
    let problem = quote!(<#whole as #root::__private::problem::HasProblem>::Problem);
    quote!(#root::__problem! { #name: #problem<Self>, #problem<__P>, #whole })
}
