//! Subsets: enums of some of the statuses, with the methods of the whole.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote, quote_spanned};

use super::docs::Entry;
use super::whole::{Whole, path};
use super::{Set, block, by_code, enumeration, methods, problem, traits};
use crate::reader::attr::{Args, Item, is_deprecated};
use crate::reader::model::{StatusPage, Subset};

/// A part that the page's own attribute asks for, which sees the codes.
pub(super) fn of_page(
    root: &TokenStream,
    args: &Args,
    item: &Item,
    page: &StatusPage,
    entries: &[Entry<'_>],
    part: &Subset,
) -> TokenStream {
    let variants = part.variants(&page.statuses);
    let set = Set { root, name: &part.name, variants: &variants, order: "the page" };
    let enumeration = enumeration::of_part(item, part, entries);
    let by_code = by_code::of(&set, &part.codes(&page.statuses));
    let implementation = of(&set, &Whole::of_page(&item.name), &by_code);
    let problem = problem::of_part(&set, &item.name, args.page.problem.as_ref());
    let error = part.is_error.then(|| traits::error(root, &part.name));
    let holds =
        |other: &&Subset| other.name != part.name && part.statuses.iter().all(|index| other.statuses.contains(index));
    let wider = page.subsets.iter().filter(holds).map(|other| into(&set, &other.name.to_token_stream(), &quote!(Self)));
    let is_deprecated = is_deprecated(&item.attributes) || is_deprecated(&part.attributes);
    let block = block(root, &item.levels, is_deprecated, &quote!(#implementation #problem #error #(#wider)*));
    quote! {
        #enumeration
        #block
    }
}

/// A part of an enum whose page is not known here.
pub(super) fn of_enum(set: &Set<'_>, whole: &Whole) -> TokenStream {
    let by_code = by_code::of_names(set);
    let implementation = of(set, whole, &by_code);
    let problem = problem::of_subset(set, &whole.checked);
    quote!(#implementation #problem)
}

/// Everything but the enum.
fn of(set: &Set<'_>, whole: &Whole, by_code: &TokenStream) -> TokenStream {
    let Set { root, name, variants, .. } = set;
    let Whole { written, named, checked } = whole;
    let methods = methods::of(set, &quote!(#checked::__row_of(code)), &quote!(#checked::__PAGE));
    let traits = traits::of(set, written, &quote!(#root::__private::names::parse_subset::<#checked, Self>(text)));
    let into = into(set, named, checked);
    let back = back(set, named, checked);
    let paths = variants.iter().map(|variant| path(checked, variant));
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
pub(super) fn asserted_error(set: &Set<'_>, whole: &Whole) -> TokenStream {
    let error = traits::error(set.root, set.name);
    let assertions = set.variants.iter().map(|variant| {
        let path = path(&whole.checked, variant);
        let message = format!("`{variant}` is neither 4xx nor 5xx: delete it, or delete `error` in the attribute");
        quote_spanned!(variant.span()=> const _: () = ::core::assert!(#path as u16 >= 400, #message);)
    });
    quote! {
        #error
        #(#assertions)*
    }
}

/// `From` the subset for a set that holds all of it, whose variants are those of `values`: the same discriminants, so a move.
pub(super) fn into(set: &Set<'_>, wider: &TokenStream, values: &TokenStream) -> TokenStream {
    let Set { name, variants, .. } = set;
    quote! {
        #[automatically_derived]
        impl ::core::convert::From<#name> for #wider {
            #[inline]
            fn from(status: #name) -> Self {
                match status {
                    #(#name::#variants => #values::#variants,)*
                }
            }
        }
    }
}

/// `TryFrom` the whole.
fn back(set: &Set<'_>, whole: &TokenStream, checked: &TokenStream) -> TokenStream {
    let Set { root, name, .. } = set;
    quote! {
        #[automatically_derived]
        impl ::core::convert::TryFrom<#whole> for #name {
            type Error = #root::UndocumentedStatus;

            #[inline]
            fn try_from(status: #whole) -> ::core::result::Result<Self, #root::UndocumentedStatus> {
                <Self as ::core::convert::TryFrom<u16>>::try_from(#checked::code(status))
            }
        }
    }
}
