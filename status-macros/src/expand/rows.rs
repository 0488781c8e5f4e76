//! What the page says of each status, as data.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::Set;
use crate::catalog::Status;

pub(super) fn of(set: &Set<'_>, statuses: &[Status]) -> TokenStream {
    let Set { root, name, .. } = set;
    if statuses.is_empty() {
        return quote! {
            const fn row(status: #name) -> &'static #root::__private::Row {
                match status {}
            }
        };
    }
    let count = statuses.len();
    let rows = statuses.iter().map(row);
    quote! {
        static ROWS: [#root::__private::Row; #count] = {
            use #root::__private::Row;
            [#(#rows),*]
        };

        const fn row(status: #name) -> &'static #root::__private::Row {
            &ROWS[INDEX.row(status as u16)]
        }
    }
}

/// `404 Not Found: The specified resource was not found.`, the length of its line, and the link.
fn row(status: &Status) -> TokenStream {
    let line = format!("{} {}", status.code.value, status.message.value);
    let length = Literal::usize_unsuffixed(line.len());
    let purpose = &status.purpose.text;
    let text = if purpose.is_empty() { line } else { format!("{line}: {purpose}") };
    let docs = status.link().map(|url| quote!(.with_docs(#url)));
    quote!(Row::new(#text, #length) #docs)
}
