//! The inherent methods: what a table and a subset have alike.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::Set;
use crate::reader::rfc9110;

/// `whole` is what the set is a part of.
pub(super) fn of(set: &Set<'_>, whole: Option<&TokenStream>) -> TokenStream {
    let name = set.name;
    let all = all(set, whole);
    let code = code(set);
    let texts = texts();
    let class = class(set);
    let content = allows_content();
    let from_code = from_code();
    let reply = reply(set);
    quote! {
        // A binary uses some of them only.
        #[allow(dead_code)]
        impl #name {
            #all
            #code
            #texts
            #class
            #content
            #from_code
            #reply
        }
    }
}

fn all(set: &Set<'_>, whole: Option<&TokenStream>) -> TokenStream {
    let variants = set.variants;
    // A name that the whole does not have stops the compiler here, before it evaluates a discriminant that is none.
    let known = whole.map(|whole| quote!(let _: &[#whole] = &[#(#whole::#variants),*];));
    quote! {
        /// All statuses, in the order of the page, or of the names of a `#[status_subset]`.
        pub const ALL: &'static [Self] = {
            #known
            &[#(Self::#variants),*]
        };
    }
}

fn code(set: &Set<'_>) -> TokenStream {
    let root = set.root;
    let value = set.unless_empty(&quote!(self), quote!(self as u16));
    quote! {
        /// The status code, at least 100 and at most 599.
        #[must_use]
        #[inline]
        pub const fn code(self) -> u16 {
            #value
        }

        /// The status code as text, as in `"404"`, for labels of metrics and logs.
        #[must_use]
        #[inline]
        pub const fn as_str(self) -> &'static str {
            row(self).code()
        }

        #[doc(hidden)]
        #[must_use]
        #[inline]
        pub const fn __row(self) -> &'static #root::__private::Row {
            row(self)
        }
    }
}

fn texts() -> TokenStream {
    quote! {
        /// The status message, as in `"Not Found"`.
        #[must_use]
        #[inline]
        pub const fn message(self) -> &'static str {
            row(self).message()
        }

        /// What the status is for, without markup; empty where the page says nothing.
        #[must_use]
        #[inline]
        pub const fn purpose(self) -> &'static str {
            row(self).purpose()
        }

        /// The page's link, else MDN's page of the code, if it has one.
        #[must_use]
        #[inline]
        pub const fn docs_url(self) -> ::core::option::Option<&'static str> {
            row(self).docs_url()
        }
    }
}

fn class(set: &Set<'_>) -> TokenStream {
    let root = set.root;
    quote! {
        /// The class, which is the code's first digit (RFC 9110, section 15).
        #[must_use]
        #[inline]
        pub const fn class(self) -> #root::StatusClass {
            #root::__private::class(self.code())
        }

        /// Whether the code is at least 100 and below 200 (RFC 9110, section 15.2).
        #[must_use]
        #[inline]
        pub const fn is_informational(self) -> bool {
            self.class().is_informational()
        }

        /// Whether the code is at least 200 and below 300 (RFC 9110, section 15.3).
        #[must_use]
        #[inline]
        pub const fn is_success(self) -> bool {
            self.class().is_success()
        }

        /// Whether the code is at least 300 and below 400 (RFC 9110, section 15.4).
        #[must_use]
        #[inline]
        pub const fn is_redirection(self) -> bool {
            self.class().is_redirection()
        }

        /// Whether the code is at least 400 and below 500 (RFC 9110, section 15.5).
        #[must_use]
        #[inline]
        pub const fn is_client_error(self) -> bool {
            self.class().is_client_error()
        }

        /// Whether the code is at least 500 and below 600 (RFC 9110, section 15.6).
        #[must_use]
        #[inline]
        pub const fn is_server_error(self) -> bool {
            self.class().is_server_error()
        }
    }
}

fn allows_content() -> TokenStream {
    let without = rfc9110::WITHOUT_CONTENT.iter().map(|&(first, last)| {
        let (from, to) = (Literal::u16_unsuffixed(first), Literal::u16_unsuffixed(last));
        if first == last { quote!(#from) } else { quote!(#from..=#to) }
    });
    quote! {
        /// Whether a response may carry content; 1xx, 204, 205 and 304 carry none (RFC 9110, section 15).
        #[must_use]
        #[inline]
        pub const fn allows_content(self) -> bool {
            !::core::matches!(self.code(), #(#without)|*)
        }
    }
}

fn from_code() -> TokenStream {
    quote! {
        /// The status with this code; none if there is none in this set.
        #[must_use]
        #[inline]
        pub const fn from_code(code: u16) -> ::core::option::Option<Self> {
            STATUSES.get(code)
        }
    }
}

fn reply(set: &Set<'_>) -> TokenStream {
    let root = set.root;
    quote! {
        /// The status together with the body of its response.
        #[must_use]
        pub const fn with<B>(self, body: B) -> #root::Reply<Self, B> {
            #root::Reply { status: self, body }
        }
    }
}
