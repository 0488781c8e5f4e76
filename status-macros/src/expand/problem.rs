//! The error type of each enum, which `problem()` and `because(…)` return: `Problem`, or the type that `problem = …` defines.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote};

use super::Set;
use crate::reader::attr::{Item, is_deprecated};

/// The type that `problem = …` defines.
pub(super) fn definition(root: &TokenStream, item: &Item, problem: &Ident) -> TokenStream {
    let Item { visibility, levels, name, .. } = item;
    let allow = is_deprecated(&item.attributes).then(|| quote!(#[allow(deprecated)]));
    let doc = format!(
        " An error of the service: a [`{name}`] as problem details (RFC 9457), with the headers of its response and its cause."
    );
    quote! {
        #root::__problem_type! {
            [#levels #allow]
            #[doc = #doc]
            #visibility #problem: #name
        }
    }
}

/// The methods of a page's enum.
pub(super) fn of_whole(set: &Set<'_>, problem: Option<&Ident>) -> TokenStream {
    let Set { root, name, .. } = set;
    let (own, of_part) = types(root, problem);
    quote!(#root::__problem! { #name: #own, #of_part })
}

/// The methods of the enum of an error catalogue, whose parts have the error type of the whole.
pub(super) fn of_catalogue(set: &Set<'_>, problem: Option<&Ident>) -> TokenStream {
    let Set { root, name, .. } = set;
    let problem = problem.map_or_else(|| quote!(#root::Problem<Self>), ToTokens::to_token_stream);
    quote!(#root::__problem! { #name: #problem, #problem })
}

/// The methods of a part of an enum.
pub(super) fn of_part(set: &Set<'_>, whole: &Ident, problem: Option<&Ident>) -> TokenStream {
    let Set { root, name, .. } = set;
    let (own, of_part) = types(root, problem);
    quote!(#root::__problem! { #name: #own, #of_part, #whole })
}

/// The error type of an enum, and that of a part `__P` of it.
fn types(root: &TokenStream, problem: Option<&Ident>) -> (TokenStream, TokenStream) {
    match problem {
        Some(problem) => (quote!(#problem), quote!(#problem)),
        None => (quote!(#root::Problem<Self>), quote!(#root::Problem<__P>)),
    }
}

/// The methods of a part whose whole has an error type that is not known here.
pub(super) fn of_subset(set: &Set<'_>, whole: &TokenStream) -> TokenStream {
    let Set { root, name, .. } = set;
    let problem = quote!(<#whole as #root::__private::problem::HasProblem>::Problem);
    quote!(#root::__problem! { #name: #problem<Self>, #problem<__P>, #whole })
}
