//! The attributes' arguments.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use syn::ext::IdentExt as _;
use syn::parse::{Parse, ParseStream};
use syn::{LitInt, LitStr, Token};

use super::Item;
use super::column_args::{ColumnArgs, Role};
use super::columns;
use super::renamed;
use super::subsets::{self, SubsetArg};
use super::syntax::{self, comma, equals, given_twice, list, text, unknown_argument, word};
use crate::reader::{rfc9110, variant_name, words};

/// The arguments after the path, all optional.
const KNOWN: &[&str] = &["columns", "under", "rename", "subsets", "problem", "crate"];

/// `"page.md", columns(…), under = "…", rename(…), subsets(…), problem = …, crate = …`.
pub(crate) struct Args {
    pub(crate) page: PageArgs,
    pub(crate) rename: Vec<Rename<u16>>,
    pub(crate) subsets: Vec<SubsetArg>,
}

/// What the attributes of pages have alike: the page, and how it is read.
pub(crate) struct PageArgs {
    pub(crate) path: LitStr,
    pub(crate) columns: ColumnArgs,
    pub(crate) under: Option<LitStr>,
    /// The error type to define.
    pub(crate) problem: Option<Ident>,
    /// Where status-core is.
    pub(crate) root: TokenStream,
}

/// `418 = Teapot`.
pub(crate) struct Rename<C> {
    pub(crate) code: C,
    pub(crate) at: Span,
    pub(crate) variant: Ident,
}

impl Parse for Args {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let (mut rename, mut subsets) = (Vec::new(), Vec::new());
        let page = PageArgs::parse(
            input,
            Role::OF_STATUSES,
            "status_table(\"../docs/http-status-codes.md\")",
            &mut |name, span| {
                match name {
                    "rename" => {
                        for Rename { code, at, variant } in renames(input, status_code, "418 = Teapot")? {
                            rename.push(Rename { code: code.parse().unwrap_or_default(), at, variant });
                        }
                    }
                    "subsets" => subsets = subsets::parse(input)?,
                    _ => return Err(unknown_argument(name, span, KNOWN)),
                }
                Ok(())
            },
        )?;
        Ok(Self { page, rename, subsets })
    }
}

impl PageArgs {
    /// The path, then the arguments in any order; `own` reads those that the attribute has besides.
    pub(super) fn parse(
        input: ParseStream<'_>,
        roles: &'static [Role],
        example: &str,
        own: &mut dyn FnMut(&str, Span) -> syn::Result<()>,
    ) -> syn::Result<Self> {
        let path = self::page(input, example)?;
        let mut args =
            Self { path, columns: ColumnArgs::default(), under: None, problem: None, root: TokenStream::new() };
        let mut seen = Vec::new();
        while !input.is_empty() {
            input.parse::<Token![,]>()?;
            if input.is_empty() {
                break;
            }
            if input.fork().parse::<LitStr>().is_ok_and(|text| text.value().contains(['/', '.'].as_slice())) {
                return Err(input.error("an enum has one page; delete this path"));
            }
            let (name, span) = word(input)?;
            let list = syntax::tokens_of_list(input);
            if let Some((_, first)) = seen.iter().find(|(other, _)| *other == name) {
                return Err(match (first, &list) {
                    (Some(first), Some(second)) => joined(&name, first, second, span),
                    _ => given_twice(&name, span),
                });
            }
            match &*name {
                "columns" => args.columns = columns::parse(input, roles)?,
                "under" => {
                    equals(input, "under = \"Errors\"")?;
                    args.under = Some(text(input, "the text of a heading", "Errors")?);
                }
                "problem" => args.problem = Some(problem(input)?),
                "crate" => {
                    equals(input, "crate = my_status_core")?;
                    args.root = syntax::path(input)?;
                }
                _ => {
                    let is_role = roles.iter().any(|role| role.name() == name) && input.peek(Token![=]);
                    if is_role && name == "status" && !input.peek2(LitStr) {
                        return Err(syn::Error::new(
                            span,
                            "unknown argument `status`; did you mean `statuses = Status`?",
                        ));
                    }
                    if is_role {
                        return Err(column_as_argument(&name, span, input));
                    }
                    own(&name, span)?;
                }
            }
            seen.push((name, list));
        }
        if args.root.is_empty() {
            args.root = renamed::root()?;
        }
        Ok(args)
    }
}

impl Args {
    /// A subset must not have the name of the enum itself.
    pub(crate) fn check(&self, item: &Item) -> syn::Result<()> {
        let named_like = |name: &Ident, other: &str, of: &str| {
            let message = format!("`{name}` is the name of the {other}; choose another for the {of}");
            Err(syn::Error::new(name.span(), message))
        };
        if let Some(subset) = self.subsets.iter().find(|subset| subset.name == item.name) {
            return named_like(&subset.name, "enum itself", "subset");
        }
        match &self.page.problem {
            Some(problem) if *problem == item.name => named_like(problem, "enum itself", "error type"),
            Some(problem) if self.subsets.iter().any(|subset| subset.name == *problem) => {
                named_like(problem, "subset", "error type")
            }
            _ => Ok(()),
        }
    }
}

/// The path of the page, which has no name.
fn page(input: ParseStream<'_>, example: &str) -> syn::Result<LitStr> {
    let at = input.span();
    if let Ok(path) = input.parse() {
        return Ok(path);
    }
    // A macro, a constant or a variable.
    if input.peek(Ident::peek_any) && !(input.peek2(Token![=]) || input.peek2(syn::token::Paren)) {
        let name = input.to_string();
        // A constant has capitals alone.
        let is_type = name.starts_with(char::is_uppercase) && name.contains(char::is_lowercase);
        let kind = example.split('_').next().unwrap_or_default();
        let part =
            format!("; for a part of another enum, write `#[status_core::{kind}_subset({})]`", words::first(&name));
        let part = if is_type { &*part } else { "" };
        return Err(syn::Error::new(at, format!("the path must be a literal, as in `#[{example}]`{part}")));
    }
    let named = || {
        word(input).ok()?;
        input.parse::<Token![=]>().ok()?;
        let path = input.parse::<LitStr>().ok()?.value();
        Some(format!("write the path without a name: `{}({path:?})`", example.split('(').next()?))
    };
    Err(syn::Error::new(at, named().unwrap_or_else(|| format!("expected the path of the page, as in `#[{example}]`"))))
}

/// `code = "Code"` outside `columns`.
fn column_as_argument(name: &str, span: Span, input: ParseStream<'_>) -> syn::Error {
    let header = input.parse::<Token![=]>().and_then(|_| text(input, "a header", "Code"));
    header.map_or_else(
        |error| error,
        |header| {
            let message = format!("a column is named in `columns`: `columns({name} = {:?})`", header.value());
            syn::Error::new(span, message)
        },
    )
}

/// The name of a type that is not there yet.
fn problem(input: ParseStream<'_>) -> syn::Result<Ident> {
    equals(input, "problem = ApiError")?;
    let expected = |span| syn::Error::new(span, "expected a name for the error type, as in `problem = ApiError`");
    let name: Ident = input.parse().map_err(|error| expected(error.span()))?;
    if name == "Problem" {
        let message = "`problem = …` defines a type: choose a name of your own, as in `problem = ApiError`; without it, the error type is `Problem`";
        return Err(syn::Error::new(name.span(), message));
    }
    if input.is_empty() || input.peek(Token![,]) {
        Ok(name)
    } else if input.peek(Ident::peek_any) {
        Err(input.error("expected `,`"))
    } else {
        Err(expected(input.span()))
    }
}

/// The argument's parentheses; `code` reads what is renamed, as text; `example` is a code with a name.
pub(super) fn renames(
    input: ParseStream<'_>,
    code: fn(ParseStream<'_>) -> syn::Result<(String, Span)>,
    example: &str,
) -> syn::Result<Vec<Rename<String>>> {
    let example = format!("rename({example})");
    let content = &list(input, &example)?;
    let mut renames: Vec<Rename<String>> = Vec::new();
    while !content.is_empty() {
        let written = content.fork().parse::<Literal>().map_or_else(|_| String::new(), |code| code.to_string());
        let (code, at) = code(content)?;
        equals(content, &example)?;
        let variant = syntax::name(content, &example, &|name| format!("rename({written} = {name})"))?;
        if renames.iter().any(|other| other.code == code) {
            return Err(syn::Error::new(at, format!("`{code}` is renamed twice; keep one")));
        }
        if !variant_name::is_name(&variant.to_string()) {
            let message = if variant_name::is_reserved(&variant.to_string()) {
                format!("`{variant}` cannot be a variant; choose another name, as in `{example}`")
            } else {
                format!("a name begins with a capital letter and has only ASCII letters and digits, as in `{example}`")
            };
            return Err(syn::Error::new(variant.span(), message));
        }
        renames.push(Rename { code, at, variant });
        comma(content)?;
    }
    Ok(renames)
}

/// An argument that is given twice, as one.
fn joined(name: &str, first: &TokenStream, second: &TokenStream, span: Span) -> syn::Error {
    let first = first.to_string();
    let first = first.trim_end_matches([',', ' '].as_slice());
    syn::Error::new(span, format!("`{name}` is given twice; join them: `{name}({first}, {second})`"))
}

/// `Teapot = 418`, or `TokenExpired = "40001"`.
pub(super) fn name_before_code(input: ParseStream<'_>) -> Option<(Ident, Literal)> {
    let rest = input.fork();
    let name = rest.parse().ok()?;
    rest.parse::<Token![=]>().ok()?;
    Some((name, rest.parse().ok()?))
}

/// A code of three digits.
fn status_code(input: ParseStream<'_>) -> syn::Result<(String, Span)> {
    let expected = |span| syn::Error::new(span, "expected a status code, as in `rename(418 = Teapot)`");
    let rest = input.fork();
    if let Some(code) = rest.parse::<LitStr>().ok().and_then(|text| text.value().parse::<u16>().ok()) {
        let behind = rest.to_string();
        let name = if behind.is_empty() { "Teapot" } else { words::first(&behind) };
        return Err(input.error(format!("write the code without quotes, as in `rename({code} = {name})`")));
    }
    if let Some((name, code)) = name_before_code(&rest) {
        let code = code.to_string();
        return Err(input.error(format!("the code goes first: `rename({} = {name})`", code.trim_matches('"'))));
    }
    let literal: LitInt = input.parse().map_err(|error| expected(error.span()))?;
    match literal.base10_parse::<u16>() {
        Ok(code) if rfc9110::CODES.contains(&code) => Ok((code.to_string(), literal.span())),
        _ => Err(expected(literal.span())),
    }
}
