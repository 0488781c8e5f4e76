//! The traits of `core`, and `ErrorSet`.

use proc_macro2::TokenStream;
use quote::quote;

use crate::expand::Set;

/// `member` is the name of the member that tells the code, `parse` the body of `from_str`.
pub(super) fn of(set: &Set<'_>, member: &TokenStream, parse: &TokenStream) -> TokenStream {
    let Set { root, name, .. } = set;
    let text = text(set, parse);
    quote! {
        impl #root::__private::Generated for #name {}

        #[automatically_derived]
        impl #root::ErrorSet for #name {
            const ALL: &'static [Self] = Self::ALL;
            const MEMBER: &'static str = #member;

            #[inline]
            fn __row(self) -> &'static #root::__private::ErrorRow {
                #name::__row(self)
            }
        }

        #text

        #[automatically_derived]
        impl ::core::error::Error for #name {}
    }
}

fn text(set: &Set<'_>, parse: &TokenStream) -> TokenStream {
    let Set { root, name, .. } = set;
    quote! {
        // A derived `Debug` is a match; the compiler takes longer for it than for all texts of the rows.
        #[automatically_derived]
        impl ::core::fmt::Debug for #name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.write_str(self.__row().name)
            }
        }

        /// Writes `token_expired`; with `{:#}`, `token_expired: ` and the detail.
        #[automatically_derived]
        impl ::core::fmt::Display for #name {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Display::fmt(self.__row(), f)
            }
        }

        /// Reads the code, letter by letter.
        #[automatically_derived]
        impl ::core::str::FromStr for #name {
            type Err = #root::ParseCodeError;

            fn from_str(text: &str) -> ::core::result::Result<Self, #root::ParseCodeError> {
                #parse
            }
        }
    }
}
