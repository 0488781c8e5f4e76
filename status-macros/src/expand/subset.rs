//! Subsets: enums of some of the statuses, with the methods of the whole.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens as _, format_ident, quote, quote_spanned};

use super::docs::Entry;
use super::{Set, block, by_code, enumeration, methods, problem, traits};
use crate::reader::attr::{Args, Item, is_deprecated};
use crate::reader::model::{StatusPage, Subset};

/// A part that the page's own attribute asks for, which sees the codes.
pub(super) fn of_page(
    args: &Args,
    item: &Item,
    page: &StatusPage,
    entries: &[Entry<'_>],
    part: &Subset,
) -> TokenStream {
    let root = &args.page.root;
    let variants = part.variants(&page.statuses);
    let set = Set { root, name: &part.name, variants: &variants, order: "the page" };
    let whole = &item.name;
    let enumeration = enumeration::of_part(item, part, entries);
    let by_code = by_code::of(&set, &part.codes(&page.statuses));
    let implementation = of(&set, &whole.to_token_stream(), None, &by_code);
    let problem = problem::of_part(&set, whole, args.page.problem.as_ref());
    let error = part.is_error.then(|| traits::error(root, &part.name));
    let holds =
        |other: &&Subset| other.name != part.name && part.statuses.iter().all(|index| other.statuses.contains(index));
    let wider = page.subsets.iter().filter(holds).map(|other| into(&set, &other.name.to_token_stream()));
    let is_deprecated = is_deprecated(&item.attributes) || is_deprecated(&part.attributes);
    let block = block(root, &item.levels, is_deprecated, &quote!(#implementation #problem #error #(#wider)*));
    quote! {
        #enumeration
        #block
    }
}

/// A part of an enum whose page is not known here.
pub(super) fn of_enum(set: &Set<'_>, whole: &TokenStream) -> TokenStream {
    let variants = set.variants;
    // A name that the whole does not have stops the compiler here, before it evaluates an invalid discriminant.
    let names = variants.iter().map(|variant| path(whole, variant));
    let check = quote!(let _: &[#whole] = &[#(#names),*];);
    let by_code = by_code::of_names(set);
    let implementation = of(set, whole, Some(&check), &by_code);
    let problem = problem::of_subset(set, whole);
    quote!(#implementation #problem)
}

/// A private name for the whole: a path that leads nowhere is one error, whatever uses it.
pub(super) fn alias(name: &Ident, whole: &TokenStream) -> (TokenStream, TokenStream) {
    let alias = format_ident!("__{}Whole", name, span = Span::call_site());
    (quote!(type #alias = #whole;), alias.into_token_stream())
}

/// A variant of the whole, all of it at the place of its name, so that the compiler gives one error for a wrong name.
pub(super) fn path(whole: &TokenStream, variant: &Ident) -> TokenStream {
    let at_name = |mut token: TokenTree| {
        token.set_span(variant.span());
        token
    };
    let whole: TokenStream = whole.clone().into_iter().map(at_name).collect();
    quote_spanned!(variant.span()=> #whole::#variant)
}

/// Everything but the enum.
fn of(set: &Set<'_>, whole: &TokenStream, check: Option<&TokenStream>, by_code: &TokenStream) -> TokenStream {
    let Set { root, name, variants, .. } = set;
    let methods = methods::of(set, check, &quote!(#whole::__row_of(code)), &quote!(#whole::__PAGE));
    let traits = traits::of(set, &quote!(parse_subset::<#whole, Self>(text)));
    let into = into(set, whole);
    let back = back(set, whole);
    let paths = variants.iter().map(|variant| path(whole, variant));
    quote! {
        #by_code
        #methods
        #traits
        #back
        #into
        #root::__foreign! { #name }
        #root::__footprint! { #name: #(#paths as u16),* }
    }
}

/// An error, once it is proved that all its statuses are 4xx or 5xx.
pub(super) fn asserted_error(set: &Set<'_>, at: Span) -> TokenStream {
    let name = set.name;
    let error = traits::error(set.root, name);
    let assertion = quote_spanned! {at=>
        const _: () = ::core::assert!(
            are_errors(CODES),
            "a subset marked `error` has a status that is neither 4xx nor 5xx",
        );
    };
    quote! {
        #error
        #assertion
    }
}

/// `From` the subset for a set that holds all of it: the same discriminants, so a move.
pub(super) fn into(set: &Set<'_>, wider: &TokenStream) -> TokenStream {
    let Set { name, variants, .. } = set;
    quote! {
        #[automatically_derived]
        impl ::core::convert::From<#name> for #wider {
            #[inline]
            fn from(status: #name) -> Self {
                match status {
                    #(#name::#variants => Self::#variants,)*
                }
            }
        }
    }
}

/// `TryFrom` the whole.
fn back(set: &Set<'_>, whole: &TokenStream) -> TokenStream {
    let Set { root, name, .. } = set;
    quote! {
        #[automatically_derived]
        impl ::core::convert::TryFrom<#whole> for #name {
            type Error = #root::UndocumentedStatus;

            #[inline]
            fn try_from(status: #whole) -> ::core::result::Result<Self, #root::UndocumentedStatus> {
                <Self as ::core::convert::TryFrom<u16>>::try_from(status.code())
            }
        }
    }
}
