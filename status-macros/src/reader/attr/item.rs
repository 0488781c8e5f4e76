//! The enum that the attribute is on.

use proc_macro2::{Delimiter, Ident, Span, TokenStream, TokenTree};
use syn::Token;
use syn::ext::IdentExt as _;
use syn::parse::{Parse, ParseStream, Parser};

/// What the macro derives itself.
const DERIVED: &[&str] = &["Clone", "Copy", "Debug", "PartialEq", "Eq", "PartialOrd", "Ord", "Hash"];

/// The attributes of this crate, of which an enum has one.
const ATTRIBUTES: &[&str] = &["status_table", "error_table", "status_subset", "error_subset"];

/// An enum without variants: the page gives them.
pub(crate) struct Item {
    pub(crate) attributes: TokenStream,
    /// The lint-level attributes among them.
    pub(crate) levels: TokenStream,
    pub(crate) visibility: TokenStream,
    /// The keyword `enum`. With it and the braces, the compiler shows the author's line as the place of the type.
    pub(crate) keyword: TokenTree,
    pub(crate) name: Ident,
    /// Where the braces are.
    pub(crate) braces: Span,
}

impl Parse for Item {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let (attributes, levels) = attributes(input)?;
        let visibility =
            visibility(input, "the attribute must be on an enum without variants, as in `pub enum Status {}`")?;
        let Head { keyword, name, body, braces } = input.parse()?;
        if let Some(token) = body.into_iter().next() {
            return Err(syn::Error::new(token.span(), "the variants come from the page; leave the body empty, `{}`"));
        }
        Ok(Self { attributes, levels, visibility, keyword, name, braces })
    }
}

/// The enum of a subset: the names it has.
pub(crate) struct SubsetItem {
    pub(crate) attributes: TokenStream,
    /// The lint-level attributes among them.
    pub(crate) levels: TokenStream,
    pub(crate) visibility: TokenStream,
    /// The keyword `enum`, and the braces: the compiler shows them as the place of the type.
    pub(crate) keyword: TokenTree,
    pub(crate) name: Ident,
    pub(crate) braces: Span,
    pub(crate) variants: Vec<SubsetVariant>,
}

/// A name of a subset, with its own docs.
pub(crate) struct SubsetVariant {
    pub(crate) attributes: TokenStream,
    pub(crate) name: Ident,
}

impl Parse for SubsetItem {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let (attributes, levels) = attributes(input)?;
        let visibility =
            visibility(input, "the attribute must be on an enum, as in `pub enum GetUser { Ok, NotFound }`")?;
        let Head { keyword, name, body, braces } = input.parse()?;
        let mut variants = Vec::new();
        let content = |input: ParseStream<'_>| {
            while !input.is_empty() {
                let (attributes, _) = self::attributes(input)?;
                check_cfg(&attributes)?;
                let name: Ident = input.parse().map_err(|error| {
                    syn::Error::new(error.span(), "expected the name of a variant: a subset contains only these")
                })?;
                if variants.iter().any(|other: &SubsetVariant| other.name == name) {
                    return Err(syn::Error::new(name.span(), format!("`{name}` is named twice; delete one")));
                }
                if input.peek(Token![=]) {
                    return Err(
                        input.error("delete `=` and what follows: the variant has the number that it has in the whole")
                    );
                }
                if !input.is_empty() && !input.peek(Token![,]) && !input.peek(Ident::peek_any) {
                    return Err(input.error("a variant of a subset has no fields: delete them; a body goes with a status, `GetUser::Ok.with(Json(user))`, and what an error says besides its code is a member of its problem, `.extension(\"id\", id)`"));
                }
                variants.push(SubsetVariant { attributes, name });
                if !input.is_empty() && input.parse::<Option<Token![,]>>()?.is_none() {
                    return Err(input.error("expected `,`: a subset contains only the names of variants"));
                }
            }
            Ok(())
        };
        Parser::parse2(content, body)?;
        if variants.is_empty() {
            let message = format!("name the variants that the subset has, between the braces of `enum {name}`");
            return Err(syn::Error::new(name.span(), message));
        }
        Ok(Self { attributes, levels, visibility, keyword, name, braces, variants })
    }
}

/// The tokens before `enum`.
fn visibility(input: ParseStream<'_>, expected: &str) -> syn::Result<TokenStream> {
    let mut visibility = TokenStream::new();
    while !input.peek(Token![enum]) {
        if !(input.peek(Token![pub]) || input.peek(syn::token::Paren) && !visibility.is_empty()) {
            return Err(input.error(expected));
        }
        visibility.extend([input.parse::<TokenTree>()?]);
    }
    Ok(visibility)
}

/// The enum from its keyword on.
struct Head {
    keyword: TokenTree,
    name: Ident,
    /// The tokens between the braces.
    body: TokenStream,
    braces: Span,
}

impl Parse for Head {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let (keyword, name) = (input.parse()?, input.parse()?);
        if input.peek(Token![<]) || input.peek(Token![where]) {
            return Err(input.error("the enum cannot have generics; delete them"));
        }
        let braces = input.span();
        // Without braces there is an error of the compiler already, which is enough.
        let body = match input.parse()? {
            TokenTree::Group(body) => body.stream(),
            _ => TokenStream::new(),
        };
        Ok(Self { keyword, name, body, braces })
    }
}

/// The attributes below `#[status_table]`, which are kept, and the lint-level attributes among them.
fn attributes(input: ParseStream<'_>) -> syn::Result<(TokenStream, TokenStream)> {
    let (mut attributes, mut levels) = (TokenStream::new(), TokenStream::new());
    while input.peek(Token![#]) {
        let (pound, body): (TokenTree, TokenTree) = (input.parse()?, input.parse()?);
        check_attribute(&body)?;
        if sets_level(&body) {
            levels.extend([pound.clone(), body.clone()]);
        }
        attributes.extend([pound, body]);
    }
    check_serde(&attributes)?;
    Ok((attributes, levels))
}

/// Refuses an attribute of serde that no derive reads.
fn check_serde(attributes: &TokenStream) -> syn::Result<()> {
    let (mut serde, mut has_derive) = (None, false);
    for token in attributes.clone() {
        if let Some(name) = name_of(&token) {
            has_derive |= name == "derive";
            if name == "serde" {
                serde = Some(name.span());
            }
        }
    }
    let message =
        "for serde, a status is its number and an error code its text, with the feature `serde`: delete this attribute";
    match serde {
        Some(at) if !has_derive => Err(syn::Error::new(at, message)),
        _ => Ok(()),
    }
}

fn sets_level(body: &TokenTree) -> bool {
    name_of(body).is_some_and(|name| ["allow", "warn", "deny", "forbid"].iter().any(|level| name == level))
}

/// Whether one of these attributes is `#[deprecated]`.
pub(crate) fn is_deprecated(attributes: &TokenStream) -> bool {
    attributes.clone().into_iter().any(|token| name_of(&token).is_some_and(|name| name == "deprecated"))
}

/// The name of an attribute, from its brackets.
fn name_of(body: &TokenTree) -> Option<Ident> {
    let TokenTree::Group(body) = body else { return None };
    match body.stream().into_iter().next() {
        Some(TokenTree::Ident(name)) => Some(name),
        _ => None,
    }
}

fn check_cfg(attributes: &TokenStream) -> syn::Result<()> {
    for attribute in attributes.clone() {
        if let Some(name) = name_of(&attribute).filter(|name| name == "cfg" || name == "cfg_attr") {
            return Err(syn::Error::new(
                name.span(),
                "a variant of a subset cannot depend on `cfg`; write two subsets",
            ));
        }
    }
    Ok(())
}

/// Refuses an attribute of this crate below another one, which would be asked to read the code that the upper one makes.
pub(crate) fn check_alone(upper: &str, item: &TokenStream) -> syn::Result<()> {
    for token in item.clone() {
        let Some(name) = path_end(&token).filter(|name| ATTRIBUTES.iter().any(|known| name == known)) else { continue };
        let message = if name != upper {
            format!("this enum has `#[{upper}]` and `#[{name}]`; delete one")
        } else if upper.ends_with("_subset") {
            format!("a subset has one parent; delete one `#[{name}]`")
        } else {
            format!("this enum has `#[{name}]` twice; delete one")
        };
        return Err(syn::Error::new(name.span(), message));
    }
    Ok(())
}

/// The last name in the path of an attribute, from its brackets.
fn path_end(body: &TokenTree) -> Option<Ident> {
    let TokenTree::Group(body) = body else { return None };
    let mut end = None;
    for token in body.stream() {
        match token {
            TokenTree::Ident(name) => end = Some(name),
            TokenTree::Punct(colon) if colon.as_char() == ':' => {}
            _ => break,
        }
    }
    end.filter(|_| body.delimiter() == Delimiter::Bracket)
}

/// Arguments that look like attributes.
const ARGUMENTS: &[&str] = &["subsets", "columns", "rename"];

/// Refuses what the macro writes itself, and arguments that are written as attributes.
pub(super) fn check_attribute(body: &TokenTree) -> syn::Result<()> {
    let TokenTree::Group(body) = body else { return Ok(()) };
    let mut tokens = body.stream().into_iter();
    match (tokens.next(), tokens.next()) {
        (Some(TokenTree::Ident(name)), _) if name == "repr" => {
            Err(syn::Error::new(name.span(), "the enum is `repr(u16)` already; delete this attribute"))
        }
        (Some(TokenTree::Ident(name)), Some(TokenTree::Group(_))) if name == "error" => {
            Err(syn::Error::new(name.span(), "the texts of an error are those of the page: delete this attribute"))
        }
        (Some(TokenTree::Ident(name)), Some(TokenTree::Group(list))) if ARGUMENTS.iter().any(|known| name == known) => {
            let message =
                format!("`{name}(…)` is an argument of the attribute above: `#[status_table(\"…\", {name}{list})]`");
            Err(syn::Error::new(name.span(), message))
        }
        (Some(TokenTree::Ident(name)), Some(TokenTree::Group(list)))
            if name == "derive" && list.delimiter() == Delimiter::Parenthesis =>
        {
            check_derives(list.stream())
        }
        _ => Ok(()),
    }
}

fn check_derives(list: TokenStream) -> syn::Result<()> {
    let is_derived = |name: &Ident| DERIVED.iter().any(|derived| name == derived);
    let idents = list.clone().into_iter().filter_map(|token| match token {
        TokenTree::Ident(name) => Some(name),
        _ => None,
    });
    let derived: Vec<Ident> = idents.filter(is_derived).collect();
    if let Some((first, rest)) = derived.split_first() {
        let names: Vec<String> = derived.iter().map(|name| format!("`{name}`")).collect();
        let (verb, object) = if rest.is_empty() { ("is", "it") } else { ("are", "them") };
        let message = format!("{} {verb} derived already; delete {object} here", names.join(", "));
        return Err(syn::Error::new(first.span(), message));
    }
    for token in list {
        match token {
            TokenTree::Ident(name) if name == "Default" => {
                return Err(syn::Error::new(
                    name.span(),
                    "no row of the page is a default; delete `Default`, or write `impl Default` by hand",
                ));
            }
            _ => {}
        }
    }
    Ok(())
}
