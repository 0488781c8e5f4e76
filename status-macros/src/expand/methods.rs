//! The inherent methods, the same for a page's enum and its subsets.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote};

use super::Set;
use crate::reader::rfc9110;

/// `row` is an expression for the row of `code`, `page` the path of the page.
pub(super) fn of(set: &Set<'_>, row: &TokenStream, page: &TokenStream) -> TokenStream {
    let name = set.name;
    let all = all(set);
    let code = code(set);
    let row = self::row(set, row, page);
    let texts = texts();
    let class = class(set);
    let content = allows_content();
    let from_code = from_code();
    let reply = reply(set);
    let class_tests = rfc9110::CLASSES.iter().map(|(class, _)| class_test(class));
    quote! {
        impl #name {
            #all
            #code
            #row
            #texts
            #class
            #content
            #from_code
            #reply
        }

        // A binary uses some of them only. To `allow` dead code is an error below a `forbid`.
        const _: () = {
            _ = (#name::as_str, #name::message, #name::purpose, #name::docs_url, #name::class, #name::with::<()>);
            _ = (#(#name::#class_tests),*);
        };
    }
}

fn all(set: &Set<'_>) -> TokenStream {
    let variants = set.variants;
    let doc = format!(" All statuses, in the order of {}.", set.order);
    quote! {
        #[doc = #doc]
        pub const ALL: &'static [Self] = &[#(Self::#variants),*];
    }
}

fn code(set: &Set<'_>) -> TokenStream {
    let value = set.unless_empty(&quote!(self), quote!(self as u16));
    quote! {
        /// The status code, at least 100 and at most 599.
        #[doc(alias = "as_u16")]
        #[must_use]
        #[inline]
        pub const fn code(self) -> u16 {
            #value
        }

        /// The status code as text, as in `"404"`, for labels of metrics and logs.
        #[must_use]
        #[inline]
        pub const fn as_str(self) -> &'static str {
            Self::__row_of(self.code()).code
        }
    }
}

fn row(set: &Set<'_>, row: &TokenStream, page: &TokenStream) -> TokenStream {
    let root = set.root;
    quote! {
        #[doc(hidden)]
        pub const __PAGE: &'static str = #page;

        #[doc(hidden)]
        #[must_use]
        #[inline]
        pub const fn __row_of(code: u16) -> &'static #root::__private::Row {
            #row
        }
    }
}

fn texts() -> TokenStream {
    quote! {
        /// The status message, as in `"Not Found"`.
        #[doc(alias = "canonical_reason")]
        #[must_use]
        #[inline]
        pub const fn message(self) -> &'static str {
            Self::__row_of(self.code()).message
        }

        /// What the status is for, without markup; empty if the page says nothing.
        #[doc(alias = "description")]
        #[must_use]
        #[inline]
        pub const fn purpose(self) -> &'static str {
            Self::__row_of(self.code()).purpose
        }

        /// The page's link, else MDN's page of the code, if it has one.
        #[must_use]
        #[inline]
        pub const fn docs_url(self) -> ::core::option::Option<&'static str> {
            Self::__row_of(self.code()).docs_url()
        }
    }
}

fn class(set: &Set<'_>) -> TokenStream {
    let root = set.root;
    let tests = rfc9110::CLASSES.iter().map(|(name, first)| is_in(name, *first));
    quote! {
        /// The class, which is the code's first digit (RFC 9110, section 15).
        #[must_use]
        #[inline]
        pub const fn class(self) -> #root::StatusClass {
            #root::__private::names::class(self.code())
        }

        #(#tests)*
    }
}

/// Tests a range of codes: cheaper than computing the class.
fn is_in(name: &str, first: u16) -> TokenStream {
    let name = class_test(name);
    let end = first + 100;
    let doc =
        format!(" Whether the code is at least {first} and below {end} (RFC 9110, section 15.{}).", first / 100 + 1);
    let (first, end) = (Literal::u16_unsuffixed(first), Literal::u16_unsuffixed(end));
    quote! {
        #[doc = #doc]
        #[must_use]
        #[inline]
        pub const fn #name(self) -> bool {
            ::core::matches!(self.code(), #first..#end)
        }
    }
}

/// As in `is_success`.
fn class_test(class: &str) -> Ident {
    format_ident!("is_{class}")
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
        /// The status with this code; `None` if the set does not have it.
        #[doc(alias = "from_u16")]
        #[must_use]
        #[inline]
        pub const fn from_code(code: u16) -> ::core::option::Option<Self> {
            STATUS_BY_CODE.get(code)
        }
    }
}

fn reply(set: &Set<'_>) -> TokenStream {
    let root = set.root;
    quote! {
        /// The status together with the body of its response.
        #[must_use]
        pub const fn with<B>(self, body: B) -> #root::Reply<Self, B> {
            #root::__private::reply(self, body)
        }
    }
}
