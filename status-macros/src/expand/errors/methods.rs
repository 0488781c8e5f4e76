//! The inherent methods: what a catalogue and a subset have alike.

use proc_macro2::TokenStream;
use quote::quote;

use super::statuses;
use crate::expand::Set;
use crate::reader::attr::ErrorArgs;

/// The methods of the enum of a page.
pub(super) fn of_page(set: &Set<'_>, args: &ErrorArgs) -> TokenStream {
    let (root, ty) = (set.root, statuses::ty(args));
    let mut status = quote!(self.__row().status);
    if args.statuses.is_some() {
        status = quote!(#root::__private::names::documented::<__Documented>(__Documented::from_code(#status)));
    }
    of(set, &quote!(&ROWS[row as usize]), &ty, &status)
}

/// `row` is an expression for the row of the number `row`.
pub(super) fn of(set: &Set<'_>, row: &TokenStream, ty: &TokenStream, status: &TokenStream) -> TokenStream {
    let Set { name, .. } = set;
    let all = all(set);
    let row = self::row(set, row);
    let status = self::status(ty, status);
    let texts = texts();
    quote! {
        impl #name {
            #all
            #row
            #status
            #texts
        }

        // A binary uses some of them only. To `allow` dead code is an error below a `forbid`.
        const _: () = {
            _ = (#name::as_str, #name::status, #name::title, #name::detail, #name::docs_url);
        };
    }
}

fn all(set: &Set<'_>) -> TokenStream {
    let variants = set.variants;
    let doc = format!(" All error codes, in the order of {}.", set.order);
    quote! {
        #[doc = #doc]
        pub const ALL: &'static [Self] = &[#(Self::#variants),*];
    }
}

fn row(set: &Set<'_>, row: &TokenStream) -> TokenStream {
    let root = set.root;
    let number = set.unless_empty(&quote!(self), quote!(Self::__row_of(self as u16)));
    quote! {
        #[doc(hidden)]
        #[must_use]
        #[inline]
        pub const fn __row_of(row: u16) -> &'static #root::__private::ErrorRow {
            #row
        }

        #[doc(hidden)]
        #[must_use]
        #[inline]
        pub const fn __row(self) -> &'static #root::__private::ErrorRow {
            #number
        }
    }
}

fn status(ty: &TokenStream, status: &TokenStream) -> TokenStream {
    quote! {
        /// The status of the response.
        #[must_use]
        #[inline]
        pub const fn status(self) -> #ty {
            #status
        }
    }
}

fn texts() -> TokenStream {
    quote! {
        /// The code, as in `"token_expired"`.
        #[doc(alias = "code")]
        #[must_use]
        #[inline]
        pub const fn as_str(self) -> &'static str {
            self.__row().code
        }

        /// What the error is, in a few words: the page's title, else the phrase of the status.
        #[must_use]
        #[inline]
        pub const fn title(self) -> &'static str {
            self.__row().title
        }

        /// What the page says of the error, without markup; empty where it says nothing.
        #[doc(alias("message", "description"))]
        #[must_use]
        #[inline]
        pub const fn detail(self) -> &'static str {
            self.__row().detail
        }

        /// The page's link, else the address of the problem type, if it leads into the web.
        #[must_use]
        #[inline]
        pub const fn docs_url(self) -> ::core::option::Option<&'static str> {
            self.__row().docs_url()
        }
    }
}
