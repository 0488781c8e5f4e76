//! The pieces of syntax that the arguments share.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use syn::ext::IdentExt as _;
use syn::parse::ParseStream;
use syn::{LitStr, Token};

use crate::reader::spelling;

/// An identifier, keywords included.
pub(super) fn word(input: ParseStream<'_>) -> syn::Result<(String, Span)> {
    let ident = input.call(Ident::parse_any)?;
    Ok((ident.to_string(), ident.span()))
}

/// A path, as tokens.
pub(super) fn path(input: ParseStream<'_>) -> syn::Result<TokenStream> {
    if let Ok(text) = input.fork().parse::<LitStr>() {
        return Err(input.error(format!("write the path without quotes, as in `{}`", text.value())));
    }
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

/// The text of an argument.
pub(super) fn text(input: ParseStream<'_>, what: &str) -> syn::Result<LitStr> {
    input
        .parse()
        .map_err(|error| syn::Error::new(error.span(), format!("expected {what} in quotes, as in `\"Errors\"`")))
}

pub(super) fn given_twice(name: &str, span: Span) -> syn::Error {
    syn::Error::new(span, format!("`{name}` is given twice; keep one"))
}
