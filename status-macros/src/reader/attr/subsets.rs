//! `subsets(Success = 2xx, ErrorStatus = 4xx | 5xx)`.

use std::fmt;

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use syn::parse::{ParseStream, Parser as _};
use syn::{LitInt, Token};

use super::item;
use super::member_words::{self, is_end};
use super::syntax::{self, comma, equals, given_twice, list};
use crate::reader::{rfc9110, variant_name};

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

impl fmt::Display for Member {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Class(class) => write!(f, "{class}xx"),
            Self::Code(code) => write!(f, "{code}"),
            Self::Variant(variant) => f.write_str(variant),
        }
    }
}

const EXAMPLE: &str = "subsets(ErrorStatus = 4xx | 5xx)";

/// Reads the argument's parentheses.
pub(crate) fn parse(input: ParseStream<'_>) -> syn::Result<Vec<SubsetArg>> {
    let content = &list(input, EXAMPLE)?;
    let mut subsets: Vec<SubsetArg> = Vec::new();
    while !content.is_empty() {
        let mut attributes = TokenStream::new();
        while content.peek(Token![#]) {
            let (pound, body): (TokenTree, TokenTree) = (content.parse()?, content.parse()?);
            item::check_attribute(&body)?;
            attributes.extend([pound, body]);
        }
        let name = name(content)?;
        if subsets.iter().any(|other| other.name == name) {
            return Err(given_twice(&name.to_string(), name.span()));
        }
        let members = members(content, &name)?;
        subsets.push(SubsetArg { attributes, name, members });
        comma(content)?;
    }
    Ok(subsets)
}

/// The name and `=`.
fn name(content: ParseStream<'_>) -> syn::Result<Ident> {
    if let Ok(literal) = content.fork().parse::<LitInt>() {
        return Err(content.error(format!("write a name first, as in `Part = {literal}`")));
    }
    let name = syntax::name(content, EXAMPLE, &|name| format!("subsets({name} = 2xx)"))?;
    if name == "pub" {
        return Err(syn::Error::new(name.span(), "a subset is as visible as its enum: delete `pub`"));
    }
    if syn::parse_str::<Ident>(&name.to_string()).is_err() {
        return Err(syn::Error::new(name.span(), format!("`{name}` is a keyword; choose another name")));
    }
    if ["columns", "under", "rename", "problem"].iter().any(|argument| name == argument) {
        let message = format!("`{name}` is an argument of its own: write it beside `subsets(…)`, not in it");
        return Err(syn::Error::new(name.span(), message));
    }
    if content.is_empty() || content.peek(Token![,]) {
        let message = format!("say which statuses `{name}` has, as in `{name} = 2xx | 404`");
        return Err(syn::Error::new(name.span(), message));
    }
    equals(content, EXAMPLE)?;
    Ok(name)
}

fn members(content: ParseStream<'_>, name: &Ident) -> syn::Result<Vec<(Member, Span)>> {
    let written = content.fork();
    let mut members = Vec::new();
    loop {
        let at = content.span();
        let Ok(member) = member(content) else { return Err(refused(name, &written, at)) };
        members.push(member);
        if content.peek(Token![;]) {
            return Err(content.error("a comma is between two subsets: write `,`"));
        }
        if is_end(content) {
            return Ok(members);
        }
        if !content.peek(Token![|]) {
            return Err(refused(name, &written, content.span()));
        }
        content.parse::<Token![|]>()?;
    }
}

/// Members that cannot be read: how they are written, if that can be told.
fn refused(name: &Ident, written: ParseStream<'_>, at: Span) -> syn::Error {
    if let Some(message) = member_words::of_a_difference(written) {
        return syn::Error::new(at, message);
    }
    let text = written.to_string();
    let message = match member_words::of(written).as_deref() {
        None => format!("a subset has no range of codes; name each, as in `{name} = 400 | 404`"),
        Some(words) if words.is_empty() || words.iter().any(|word| member.parse_str(word).is_err()) => {
            "expected a class, a code or a variant, as in `4xx`, `404` or `NotFound`".to_owned()
        }
        Some(words) if words.len() > 1 && rfc9110::owner(&words.concat()).is_some() => {
            let variant = variant_name::of_message(&words.join(" ").to_lowercase()).unwrap_or_default();
            format!("a variant is one word: write `{name} = {variant}`")
        }
        Some([word]) => format!("a member is a class, a code or a variant: write `{name} = {word}`"),
        Some(words) => {
            let members = words.join(" | ");
            let mistake = if text.contains("||") {
                "join the members of a subset with one `|`"
            } else if text.contains('|') {
                "write a member without quotes and without a path"
            } else {
                "join the members of a subset with `|`"
            };
            format!("{mistake}: `{name} = {members}`")
        }
    };
    syn::Error::new(at, message)
}

fn member(content: ParseStream<'_>) -> syn::Result<(Member, Span)> {
    if content.peek(LitInt) {
        let literal: LitInt = content.parse()?;
        let number: u16 = literal.base10_digits().parse().unwrap_or_default();
        let member = match literal.suffix() {
            "xx" | "XX" if (1..=5).contains(&number) => Member::Class(number),
            "" if rfc9110::CODES.contains(&number) => Member::Code(number),
            _ => return Err(syn::Error::new(literal.span(), "not a member")),
        };
        return Ok((member, literal.span()));
    }
    let name: Ident = content.parse()?;
    Ok((Member::Variant(name.to_string()), name.span()))
}
