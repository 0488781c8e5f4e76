//! The attributes' arguments.

use proc_macro2::{Ident, Span, TokenStream};
use syn::parse::{Parse, ParseStream};
use syn::{LitInt, LitStr, Token};

use super::Item;
use super::columns::{self, ColumnArgs, Role};
use super::renamed;
use super::subsets::{self, SubsetArg};
use super::syntax::{self, comma, given_twice, path, text, unknown_argument, word};
use crate::reader::variant_name;

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
    pub(crate) variant: Ident,
}

/// `Status, error, crate = …`.
pub(crate) struct SubsetArgs {
    /// The path of the enum that this is a part of.
    pub(crate) whole: TokenStream,
    /// Where it says that all are errors.
    pub(crate) error: Option<Span>,
    pub(crate) root: TokenStream,
}

impl Parse for Args {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let (mut rename, mut subsets) = (Vec::new(), Vec::new());
        let page =
            PageArgs::parse(input, Role::OF_STATUSES, "status_table(\"docs/http-status-codes.md\")", |name, span| {
                match name {
                    "rename" => rename = renames(input, &|input| input.parse::<LitInt>())?,
                    "subsets" => subsets = subsets::parse(input)?,
                    _ => return Err(unknown_argument(name, span, KNOWN)),
                }
                Ok(())
            })?;
        Ok(Self { page, rename, subsets })
    }
}

impl PageArgs {
    /// The path, then the arguments in any order; `own` reads those that the attribute has besides.
    pub(super) fn parse(
        input: ParseStream<'_>,
        roles: &'static [Role],
        example: &str,
        mut own: impl FnMut(&str, Span) -> syn::Result<()>,
    ) -> syn::Result<Self> {
        if !input.peek(LitStr) {
            return Err(input.error(format!("expected the path of the page, as in `#[{example}]`")));
        }
        let path = input.parse()?;
        let mut args =
            Self { path, columns: ColumnArgs::default(), under: None, problem: None, root: TokenStream::new() };
        let mut seen = Vec::new();
        while !input.is_empty() {
            input.parse::<Token![,]>()?;
            if input.is_empty() {
                break;
            }
            let (name, span) = word(input)?;
            if seen.contains(&name) {
                return Err(given_twice(&name, span));
            }
            match &*name {
                "columns" => args.columns = columns::parse(input, roles)?,
                "under" => {
                    input.parse::<Token![=]>()?;
                    args.under = Some(text(input, "the text of a heading")?);
                }
                "problem" => args.problem = Some(problem(input)?),
                "crate" => {
                    input.parse::<Token![=]>()?;
                    args.root = syntax::path(input)?;
                }
                _ => own(&name, span)?,
            }
            seen.push(name);
        }
        if args.root.is_empty() {
            args.root = renamed::root()?;
        }
        Ok(args)
    }
}

impl Args {
    /// What the arguments and the enum must not have alike.
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

impl Parse for SubsetArgs {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        if input.is_empty() || input.peek(LitStr) {
            return Err(input.error("expected the enum that this is a part of, as in `#[status_subset(Status)]`"));
        }
        let mut args = Self { whole: path(input)?, error: None, root: TokenStream::new() };
        while !input.is_empty() {
            input.parse::<Token![,]>()?;
            if input.is_empty() {
                break;
            }
            match word(input)? {
                (name, span) if name == "error" => args.error = Some(span),
                (name, _) if name == "crate" => {
                    input.parse::<Token![=]>()?;
                    args.root = path(input)?;
                }
                (name, span) => return Err(unknown_argument(&name, span, &["error", "crate"])),
            }
        }
        if args.root.is_empty() {
            args.root = renamed::root()?;
        }
        Ok(args)
    }
}

/// The name of a type that is not there yet.
fn problem(input: ParseStream<'_>) -> syn::Result<Ident> {
    input.parse::<Token![=]>()?;
    let expected = |span| syn::Error::new(span, "expected a name for the error type, as in `problem = ApiError`");
    let name: Ident = input.parse().map_err(|error| expected(error.span()))?;
    if input.is_empty() || input.peek(Token![,]) { Ok(name) } else { Err(expected(input.span())) }
}

/// The argument's parentheses; `code` reads what is renamed.
pub(super) fn renames<C: Code>(
    input: ParseStream<'_>,
    code: &dyn Fn(ParseStream<'_>) -> syn::Result<C>,
) -> syn::Result<Vec<Rename<C::Value>>> {
    let content;
    syn::parenthesized!(content in input);
    let mut renames: Vec<Rename<C::Value>> = Vec::new();
    while !content.is_empty() {
        let literal = code(&content)?;
        content.parse::<Token![=]>()?;
        let variant: Ident = content.parse()?;
        let code = literal.value()?;
        if renames.iter().any(|other| other.code == code) {
            return Err(syn::Error::new(literal.span(), format!("`{code}` is renamed twice; keep one")));
        }
        if !variant_name::is_name(&variant.to_string()) {
            let message = format!("expected a variant's name, as in `rename({} = {})`", C::EXAMPLE.0, C::EXAMPLE.1);
            return Err(syn::Error::new(variant.span(), message));
        }
        renames.push(Rename { code, variant });
        comma(&content)?;
    }
    Ok(renames)
}

/// The literal of a code.
pub(super) trait Code {
    type Value: PartialEq + std::fmt::Display;

    /// A code, and the name that it may be given.
    const EXAMPLE: (&'static str, &'static str);

    fn value(&self) -> syn::Result<Self::Value>;
    fn span(&self) -> Span;
}

impl Code for LitInt {
    type Value = u16;

    const EXAMPLE: (&'static str, &'static str) = ("418", "Teapot");

    fn value(&self) -> syn::Result<u16> {
        self.base10_parse()
    }

    fn span(&self) -> Span {
        LitInt::span(self)
    }
}

impl Code for LitStr {
    type Value = String;

    const EXAMPLE: (&'static str, &'static str) = ("\"40001\"", "TokenExpired");

    fn value(&self) -> syn::Result<String> {
        Ok(LitStr::value(self))
    }

    fn span(&self) -> Span {
        LitStr::span(self)
    }
}
