//! Subsets: enums of some of the errors, with the methods of the whole.

use proc_macro2::TokenStream;
use quote::quote;

use super::{methods, traits};
use crate::expand::Set;
use crate::expand::subset::into;
use crate::expand::whole::{Whole, path};

/// Everything but the enum.
pub(super) fn of(set: &Set<'_>, whole: &Whole) -> TokenStream {
    let Set { root, name, variants, .. } = set;
    let Whole { written, named, checked: whole } = whole;
    let mut paths = Vec::new();
    for variant in *variants {
        paths.push(path(whole, variant));
    }
    let ty = quote!(<#whole as #root::__private::Catalogue>::Status);
    let status = quote!(#whole::status(self.__whole()));
    let methods = methods::of(set, &quote!(#whole::__row_of(row)), &ty, &status);
    let member = quote!(<#whole as #root::ErrorSet>::MEMBER);
    let traits =
        traits::of(set, written, &member, &quote!(#root::__private::names::parse_error_subset::<#whole, Self>(text)));
    let into = into(set, named, whole);
    let back = back(set, named, whole);
    quote! {
        impl #name {
            const fn __whole(self) -> #whole {
                match self {
                    #(Self::#variants => #paths,)*
                }
            }
        }

        #methods
        #traits
        #into
        #back
        #root::__foreign_errors! { #name }
        #root::__footprint_errors! { #name: #(#whole::__row_of(#paths as u16).status),* }
    }
}

/// `TryFrom` the whole.
fn back(set: &Set<'_>, whole: &TokenStream, checked: &TokenStream) -> TokenStream {
    let Set { root, name, .. } = set;
    quote! {
        #[automatically_derived]
        impl ::core::convert::TryFrom<#whole> for #name {
            type Error = #root::UndocumentedCode;

            fn try_from(error: #whole) -> ::core::result::Result<Self, #root::UndocumentedCode> {
                #root::__private::names::part_of::<#checked, Self>(error)
            }
        }
    }
}
