//! The statuses of the rows: each must be one that the other page documents.

use proc_macro2::{Literal, TokenStream};
use quote::{quote, quote_spanned};

use crate::expand::Set;
use crate::reader::attr::ErrorArgs;
use crate::reader::model::ErrorRow;
use crate::reader::rfc9110;
use crate::reader::source::Source;

/// The type of `status()`, and a constant for each row, so that the compiler shows all that are wrong.
pub(super) fn checked(set: &Set<'_>, errors: &[ErrorRow], args: &ErrorArgs, source: &Source) -> TokenStream {
    let Set { root, name, .. } = set;
    let ty = ty(args);
    let checks = args.statuses.as_ref().map(|statuses| checks(statuses, errors, args, source));
    quote! {
        impl #root::__private::Catalogue for #name {
            type Status = #ty;
        }
        #checks
    }
}

fn checks(statuses: &TokenStream, errors: &[ErrorRow], args: &ErrorArgs, source: &Source) -> TokenStream {
    let at = args.page.path.span();
    let shown = statuses.to_string().replace(' ', "");
    let file = if source.shown().starts_with('/') { args.page.path.value() } else { source.shown().to_owned() };
    let mut rows = TokenStream::new();
    for error in errors {
        let (code, status) = (&error.code.value, Literal::u16_unsuffixed(error.status.code.value));
        let place = format!("{file}:{}", source.place(error.status.code.span.start));
        rows.extend(quote_spanned!(at=> const _: () = check_row(#status, #place, #code);));
    }
    quote! {
        // One function for all rows: the compiler takes longer for each argument of a call.
        #[track_caller]
        const fn check_row(status: u16, place: &str, code: &str) {
            check_status(<#statuses>::from_code(status).is_some(), status, [place, code, #shown, <#statuses>::__PAGE]);
        }
        #rows
    }
}

/// The type of a status.
pub(super) fn ty(args: &ErrorArgs) -> TokenStream {
    args.statuses.clone().unwrap_or_else(|| quote!(u16))
}

/// The status codes of all errors, each once.
pub(super) fn answered(errors: &[ErrorRow]) -> Vec<Literal> {
    let codes = rfc9110::CODES.filter(|code| errors.iter().any(|error| error.status.code.value == *code));
    codes.map(Literal::u16_unsuffixed).collect()
}
