//! The traits of `core`, and `StatusSet`.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::Set;

/// `whole` is the name of the enum that this is a part of, or empty; `parse` is the body of `from_str`.
pub(super) fn of(set: &Set<'_>, whole: &str, parse: &TokenStream) -> TokenStream {
    let status_set = status_set(set, whole);
    let Set { root, name, .. } = set;
    let text = text(
        name,
        &Text {
            row: &quote!(#name::__row_of(self.code())),
            docs: [
                " Writes `404 Not Found`; with `{:#}`, `404 Not Found: ` and the purpose.",
                " Reads `404`, `Not Found` or `404 Not Found`.",
            ],
            error: quote!(#root::ParseStatusError),
            parse,
        },
    );
    let number = number(set);
    quote! {
        #status_set
        #text
        #number
    }
}

fn status_set(set: &Set<'_>, whole: &str) -> TokenStream {
    let Set { root, name, .. } = set;
    let whole = self::whole(whole);
    quote! {
        #[doc(hidden)]
        #[diagnostic::do_not_recommend]
        impl #root::__private::Generated for #name {
            type Kind = #root::__private::Statuses;
            #whole
        }

        #[automatically_derived]
        impl #root::StatusSet for #name {
            const ALL: &'static [Self] = Self::ALL;

            #[inline]
            fn code(self) -> u16 {
                #name::code(self)
            }

            #[inline]
            fn allows_content(self) -> bool {
                #name::allows_content(self)
            }

            #[inline]
            fn from_code(code: u16) -> ::core::option::Option<Self> {
                #name::from_code(code)
            }

            #[inline]
            fn __row(self) -> &'static #root::__private::Row {
                #name::__row_of(self.code())
            }
        }
    }
}

/// The enum that a part is of.
pub(super) fn whole(name: &str) -> Option<TokenStream> {
    (!name.is_empty()).then(|| quote!(const WHOLE: &'static str = #name;))
}

/// How the values of an enum are written and read.
pub(super) struct Text<'a> {
    /// The row of `self`.
    pub(super) row: &'a TokenStream,
    /// The docs of `Display`, and of `FromStr`.
    pub(super) docs: [&'a str; 2],
    /// The error of `from_str`, and its body.
    pub(super) error: TokenStream,
    pub(super) parse: &'a TokenStream,
}

pub(super) fn text(name: &Ident, text: &Text<'_>) -> TokenStream {
    let Text { row, docs: [written, read], error, parse } = text;
    quote! {
        // A derived `Debug` is a match; the compiler takes longer for it than for all texts of the rows.
        #[automatically_derived]
        impl ::core::fmt::Debug for #name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.write_str(#row.name)
            }
        }

        #[doc = #written]
        #[automatically_derived]
        impl ::core::fmt::Display for #name {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Display::fmt(#row, f)
            }
        }

        #[doc = #read]
        #[automatically_derived]
        impl ::core::str::FromStr for #name {
            type Err = #error;

            fn from_str(text: &str) -> ::core::result::Result<Self, #error> {
                #parse
            }
        }
    }
}

fn number(set: &Set<'_>) -> TokenStream {
    let Set { root, name, .. } = set;
    quote! {
        #[automatically_derived]
        impl ::core::convert::From<#name> for u16 {
            #[inline]
            fn from(status: #name) -> u16 {
                status.code()
            }
        }

        #[automatically_derived]
        impl ::core::convert::TryFrom<u16> for #name {
            type Error = #root::UndocumentedStatus;

            #[inline]
            fn try_from(code: u16) -> ::core::result::Result<Self, #root::UndocumentedStatus> {
                match #name::from_code(code) {
                    ::core::option::Option::Some(status) => ::core::result::Result::Ok(status),
                    ::core::option::Option::None => ::core::result::Result::Err(#root::UndocumentedStatus::new(code)),
                }
            }
        }
    }
}

/// `Error`, for sets with only 4xx and 5xx.
pub(super) fn error(root: &TokenStream, name: &Ident) -> TokenStream {
    quote! {
        #[automatically_derived]
        impl ::core::error::Error for #name {}
        #root::__foreign_error! { #name }
    }
}
