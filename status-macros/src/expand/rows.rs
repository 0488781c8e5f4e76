//! What the page says of each status, as data.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::Set;
use crate::reader::model::Status;

pub(super) fn of(set: &Set<'_>, statuses: &[Status]) -> TokenStream {
    let Set { root, name, .. } = set;
    let count = Literal::usize_unsuffixed(statuses.len());
    let rows = statuses.iter().map(row);
    // Hundreds of long messages that are nearly alike take the compiler many steps, but no long time.
    let import = (!statuses.is_empty()).then(|| quote!(use #root::__private::Row;));
    let row_of = set.unless_empty(&quote!(status), quote!(&ROWS[NUMBERS.get(status as u16) as usize]));
    quote! {
        static ROWS: [#root::__private::Row; #count] = {
            #import
            [#(#rows),*]
        };
        static NUMBERS: #root::__private::Index<u16, PLACES> = #root::__private::Index::of_rows(CODES);
        #[allow(long_running_const_eval)]
        static NAMES: #root::__private::Names<{ #root::__private::spread(#count) }> =
            #root::__private::Names::new(&ROWS);

        const fn row(status: #name) -> &'static #root::__private::Row {
            #row_of
        }
    }
}

/// The body of `from_str`.
pub(super) fn parse(root: &TokenStream) -> TokenStream {
    quote!(#root::__private::parse(text, &ROWS, &NAMES))
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
