//! The traits of `core`, and `ErrorSet`.

use proc_macro2::TokenStream;
use quote::quote;

use crate::expand::Set;
use crate::expand::traits::{self, Text, text};

/// `whole` is the name of the enum that this is a part of, or empty; `member` is the name of the member that tells the code, `parse` the body of `from_str`.
pub(super) fn of(set: &Set<'_>, whole: &str, member: &TokenStream, parse: &TokenStream) -> TokenStream {
    let Set { root, name, .. } = set;
    let text = text(
        name,
        &Text {
            row: &quote!(self.__row()),
            docs: [
                " Writes `token_expired`; with `{:#}`, `token_expired: ` and the detail.",
                " Reads the code, letter by letter.",
            ],
            error: quote!(#root::ParseCodeError),
            parse,
        },
    );
    let whole = traits::whole(whole);
    quote! {
        #[doc(hidden)]
        #[diagnostic::do_not_recommend]
        impl #root::__private::Generated for #name {
            type Kind = #root::__private::Errors;
            #whole
        }

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
