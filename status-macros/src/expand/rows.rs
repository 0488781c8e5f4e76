//! What the page says of each status, as data.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::Set;
use crate::reader::model::Status;

/// The rows, and the code-to-row table.
pub(super) fn of(set: &Set<'_>, statuses: &[Status]) -> TokenStream {
    let root = set.root;
    let count = Literal::usize_unsuffixed(statuses.len());
    let rows = statuses.iter().map(row);
    let import = (!statuses.is_empty()).then(|| quote!(use #root::__private::Row;));
    quote! {
        static ROWS: [#root::__private::Row; #count] = {
            #import
            [#(#rows),*]
        };
        static ROW_BY_CODE: #root::__private::ByCode<u16, PLACES> = #root::__private::ByCode::rows(CODES);
    }
}

/// An expression for the row of `code`.
pub(super) fn row_of() -> TokenStream {
    quote!(&ROWS[ROW_BY_CODE.get(code) as usize])
}

fn row(status: &Status) -> TokenStream {
    let name = &status.variant;
    let code = status.code.value.to_string();
    let message = &status.message.value;
    let display = format!("{code} {message}");
    let purpose = &status.purpose.text;
    let docs_url = status.link().unwrap_or_default();
    quote!(Row { name: #name, code: #code, message: #message, display: #display, purpose: #purpose, docs_url: #docs_url })
}
