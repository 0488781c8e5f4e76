//! What the page says of each error, as data.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::expand::Set;
use crate::reader::attr::{ErrorArgs, Types};
use crate::reader::model::ErrorRow;

/// The rows, in the order of the variants.
pub(super) fn of(set: &Set<'_>, errors: &[ErrorRow], args: &ErrorArgs) -> TokenStream {
    let root = set.root;
    let count = Literal::usize_unsuffixed(errors.len());
    let mut rows = TokenStream::new();
    for error in errors {
        rows.extend(row(error, args.types.as_ref()));
    }
    let import = (!errors.is_empty()).then(|| quote!(use #root::__private::ErrorRow;));
    quote! {
        static ROWS: [#root::__private::ErrorRow; #count] = {
            #import
            [#rows]
        };
    }
}

fn row(error: &ErrorRow, types: Option<&Types>) -> TokenStream {
    let ErrorRow { variant, is_retired, .. } = error;
    let (code, title, detail) = (&error.code.value, error.title(), &error.detail.text);
    let status = Literal::u16_unsuffixed(error.status.code.value);
    let type_uri = type_uri(error, types);
    let docs_url = docs_url(error, types);
    quote! {
        ErrorRow {
            name: #variant, code: #code, status: #status, title: #title, detail: #detail, type_uri: #type_uri,
            docs_url: #docs_url, is_retired: #is_retired
        },
    }
}

/// What the attribute says, else the row's link; empty without both.
fn type_uri(error: &ErrorRow, types: Option<&Types>) -> String {
    types.map(|types| types.of(&error.code.value)).or_else(|| link(error)).unwrap_or_default()
}

/// The row's link, else the address of the problem type if it leads into the web; empty without both.
pub(super) fn docs_url(error: &ErrorRow, types: Option<&Types>) -> String {
    let is_web = |uri: &String| uri.starts_with("https://") || uri.starts_with("http://");
    link(error).or_else(|| types.map(|types| types.of(&error.code.value)).filter(is_web)).unwrap_or_default()
}

fn link(error: &ErrorRow) -> Option<String> {
    error.links.first().map(|link| link.value.clone())
}

impl Types {
    /// The type of one error.
    fn of(&self, code: &str) -> String {
        // The other marks of a code may stand in an address (RFC 3986, section 3.3).
        format!("{}{}{}", self.before, code.replace('#', "%23"), self.behind)
    }
}
