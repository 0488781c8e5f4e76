//! The statuses of the rows: each must be one that the other page documents.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{quote, quote_spanned};

use crate::expand::Set;
use crate::expand::whole::kind_check;
use crate::reader::attr::ErrorArgs;
use crate::reader::model::{ErrorPage, ErrorRow};
use crate::reader::rfc9110;

/// The type of `status()`, and a constant that stops the build if a row has a status that this type lacks.
pub(super) fn checked(set: &Set<'_>, page: &ErrorPage, args: &ErrorArgs) -> TokenStream {
    let Set { root, name, .. } = set;
    let ty = if args.statuses.is_some() { quote!(__Documented) } else { quote!(u16) };
    let check = args.statuses.as_ref().map(|statuses| check(root, statuses, page, args));
    quote! {
        #check
        #[doc(hidden)]
        #[diagnostic::do_not_recommend]
        impl #root::__private::Catalogue for #name {
            type Status = #ty;
        }
    }
}

/// `__Statuses` is the type as it is written, so that a path that leads nowhere is one error; `__Table` is it if it is a table of
/// statuses, `__Documented` if it documents all of them. Of the others the compiler knows nothing, and says nothing.
fn check(root: &TokenStream, statuses: &TokenStream, page: &ErrorPage, args: &ErrorArgs) -> TokenStream {
    let named = Ident::new("__Statuses", Span::call_site());
    let check = kind_check(root, &named, statuses, "StatusesOfErrors");
    let mut rows = TokenStream::new();
    for (error, fault) in page.errors.iter().zip(&page.undocumented) {
        let status = Literal::u16_unsuffixed(error.status.code.value);
        rows.extend(quote!((#status, #fault),));
    }
    let shown = statuses.to_string().replace(' ', "");
    // The place of the error.
    let check_statuses = quote_spanned!(args.page.path.span()=> undocumented.check());
    quote! {
        type __Statuses = #statuses;
        type __Table = #root::__private::Checked<__Statuses, #check>;
        type __Documented = #root::__private::Checked<__Table, {
            let rows: &[(u16, &str)] = &[#rows];
            let mut undocumented =
                #root::__private::Undocumented::of(#shown, <__Table as #root::__private::Generated>::WHOLE, __Table::__PAGE);
            let mut row = 0;
            while row < rows.len() {
                if __Table::from_code(rows[row].0).is_none() {
                    undocumented.push(rows[row].0, rows[row].1);
                }
                row += 1;
            }
            #check_statuses
        }>;
    }
}

/// The type of a status.
pub(super) fn ty(args: &ErrorArgs) -> TokenStream {
    if args.statuses.is_some() { quote!(__Statuses) } else { quote!(u16) }
}

/// The status codes of all errors, each once; unknown if one is not documented, which is error enough.
pub(super) fn answered(root: &TokenStream, errors: &[ErrorRow], args: &ErrorArgs) -> Vec<TokenStream> {
    let codes = rfc9110::CODES.filter(|code| errors.iter().any(|error| error.status.code.value == *code));
    let if_documented = args.statuses.as_ref().map(|_| quote!(<__Documented as #root::__private::Generated>::ZERO +));
    codes
        .map(|code| {
            let code = Literal::u16_unsuffixed(code);
            quote!(#if_documented #code)
        })
        .collect()
}
