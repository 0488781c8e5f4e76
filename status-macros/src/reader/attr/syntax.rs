//! The pieces of syntax that the arguments share.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use syn::Token;
use syn::ext::IdentExt as _;
use syn::parse::ParseStream;

use crate::reader::spelling;

/// An identifier, keywords included.
pub(super) fn word(input: ParseStream<'_>) -> syn::Result<(String, Span)> {
    let ident = input.call(Ident::parse_any)?;
    Ok((ident.to_string(), ident.span()))
}

/// A path, as tokens.
pub(super) fn path(input: ParseStream<'_>) -> syn::Result<TokenStream> {
    let mut path = TokenStream::new();
    while !input.is_empty() && !input.peek(Token![,]) {
        path.extend([input.parse::<TokenTree>()?]);
    }
    if path.is_empty() { Err(input.error("expected a path, as in `crate = my_status_core`")) } else { Ok(path) }
}

/// The comma between two items; the last needs none.
pub(super) fn comma(content: ParseStream<'_>) -> syn::Result<()> {
    if content.is_empty() { Ok(()) } else { content.parse::<Token![,]>().map(drop) }
}

/// An argument that the attribute does not have.
pub(super) fn unknown_argument(name: &str, span: Span, known: &[&str]) -> syn::Error {
    let help = match spelling::nearest(name, known.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("the arguments are `{}`", known.join("`, `")),
    };
    syn::Error::new(span, format!("unknown argument `{name}`; {help}"))
}

pub(super) fn given_twice(name: &str, span: Span) -> syn::Error {
    syn::Error::new(span, format!("`{name}` is given twice; keep one"))
}
