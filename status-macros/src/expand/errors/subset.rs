//! Subsets: enums of some of the errors, with the methods of the whole.

use proc_macro2::TokenStream;
use quote::quote;

use super::{methods, traits};
use crate::expand::Set;
use crate::expand::subset::{into, path};

/// Everything but the enum.
pub(super) fn of(set: &Set<'_>, whole: &TokenStream) -> TokenStream {
    let Set { root, name, variants, .. } = set;
    // A name that the whole does not have stops the compiler here, before it evaluates an invalid discriminant.
    let mut paths = Vec::new();
    for variant in *variants {
        paths.push(path(whole, variant));
    }
    let check = quote!(let _: &[#whole] = &[#(#paths),*];);
    let ty = quote!(<#whole as #root::__private::Catalogue>::Status);
    let status = quote!(#whole::status(self.__whole()));
    let methods = methods::of(set, Some(&check), &quote!(#whole::__row_of(row)), &ty, &status);
    let member = quote!(<#whole as #root::ErrorSet>::MEMBER);
    let traits = traits::of(set, &member, &quote!(parse_error_subset::<#whole, Self>(text)));
    let into = into(set, whole);
    let back = back(set, whole);
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
fn back(set: &Set<'_>, whole: &TokenStream) -> TokenStream {
    let Set { root, name, .. } = set;
    quote! {
        #[automatically_derived]
        impl ::core::convert::TryFrom<#whole> for #name {
            type Error = #root::UndocumentedCode;

            fn try_from(error: #whole) -> ::core::result::Result<Self, #root::UndocumentedCode> {
                part_of(error)
            }
        }
    }
}
