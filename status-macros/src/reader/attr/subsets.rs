//! `subsets(Success = 2xx, ErrorStatus = 4xx | 5xx)`.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use syn::parse::{ParseStream, Parser};
use syn::{LitInt, Token};

use super::item;
use super::syntax::{self, comma, equals, given_twice, list};
use crate::reader::rfc9110;

/// A further enum: a part of the page's.
pub(crate) struct SubsetArg {
    /// Its own docs and attributes.
    pub(crate) attributes: TokenStream,
    pub(crate) name: Ident,
    pub(crate) members: Vec<(Member, Span)>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Member {
    /// A class, by its first digit.
    Class(u16),
    Code(u16),
    Variant(String),
}

/// Reads the argument's parentheses.
pub(crate) fn parse(input: ParseStream<'_>) -> syn::Result<Vec<SubsetArg>> {
    Parser::parse2(subsets, list(input, EXAMPLE)?)
}

const EXAMPLE: &str = "subsets(ErrorStatus = 4xx | 5xx)";

fn subsets(content: ParseStream<'_>) -> syn::Result<Vec<SubsetArg>> {
    let mut subsets: Vec<SubsetArg> = Vec::new();
    while !content.is_empty() {
        let mut attributes = TokenStream::new();
        while content.peek(Token![#]) {
            let (pound, body): (TokenTree, TokenTree) = (content.parse()?, content.parse()?);
            item::check_attribute(&body)?;
            attributes.extend([pound, body]);
        }
        if let (Some(last), true) = (subsets.last(), content.peek(LitInt)) {
            let message = format!("join the members of a subset with `|`, as in `{} = 4xx | 5xx`", last.name);
            return Err(content.error(message));
        }
        let name = syntax::name(content, EXAMPLE, &|name| format!("subsets({name} = …)"))?;
        if syn::parse_str::<Ident>(&name.to_string()).is_err() {
            return Err(syn::Error::new(name.span(), format!("`{name}` is a keyword; choose another name")));
        }
        if subsets.iter().any(|other| other.name == name) {
            return Err(given_twice(&name.to_string(), name.span()));
        }
        equals(content, EXAMPLE)?;
        let mut members = vec![member(content)?];
        while content.parse::<Option<Token![|]>>()?.is_some() {
            members.push(member(content)?);
        }
        subsets.push(SubsetArg { attributes, name, members });
        comma(content)?;
    }
    Ok(subsets)
}

fn member(content: ParseStream<'_>) -> syn::Result<(Member, Span)> {
    const EXPECTED: &str = "expected a class, a code or a variant, as in `4xx`, `404` or `NotFound`";
    if content.peek(LitInt) {
        let literal: LitInt = content.parse()?;
        let number: u16 = literal.base10_digits().parse().unwrap_or_default();
        let member = match literal.suffix() {
            "xx" | "XX" if (1..=5).contains(&number) => Member::Class(number),
            "" if rfc9110::CODES.contains(&number) => Member::Code(number),
            _ => return Err(syn::Error::new(literal.span(), EXPECTED)),
        };
        return Ok((member, literal.span()));
    }
    let name: Ident = content.parse().map_err(|error| syn::Error::new(error.span(), EXPECTED))?;
    Ok((Member::Variant(name.to_string()), name.span()))
}
