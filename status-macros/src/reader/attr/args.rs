//! The attributes' arguments.

use proc_macro2::{Ident, Span, TokenStream};
use syn::parse::{Parse, ParseStream};
use syn::{LitInt, LitStr, Token};

use super::Item;
use super::columns::{self, ColumnArgs};
use super::renamed;
use super::subsets::{self, SubsetArg};
use super::syntax::{comma, given_twice, path, text, unknown_argument, word};
use crate::reader::variant_name;

/// The arguments after the path, all optional.
const KNOWN: &[&str] = &["columns", "under", "rename", "subsets", "problem", "crate"];

/// `"page.md", columns(…), under = "…", rename(…), subsets(…), problem = …, crate = …`.
pub(crate) struct Args {
    pub(crate) path: LitStr,
    pub(crate) columns: ColumnArgs,
    pub(crate) under: Option<LitStr>,
    pub(crate) rename: Vec<Rename>,
    pub(crate) subsets: Vec<SubsetArg>,
    /// The error type to define.
    pub(crate) problem: Option<Ident>,
    /// Where status-core is.
    pub(crate) root: TokenStream,
}

/// `418 = Teapot`.
pub(crate) struct Rename {
    pub(crate) code: u16,
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
        if !input.peek(LitStr) {
            return Err(
                input.error("expected the path of the page, as in `#[status_table(\"docs/http-status-codes.md\")]`")
            );
        }
        let mut args = Self {
            path: input.parse()?,
            columns: ColumnArgs::default(),
            under: None,
            rename: Vec::new(),
            subsets: Vec::new(),
            problem: None,
            root: TokenStream::new(),
        };
        let mut seen = Vec::new();
        while !input.is_empty() {
            input.parse::<Token![,]>()?;
            if !input.is_empty() {
                args.argument(input, &mut seen)?;
            }
        }
        if args.root.is_empty() {
            args.root = renamed::root()?;
        }
        Ok(args)
    }
}

impl Args {
    fn argument(&mut self, input: ParseStream<'_>, seen: &mut Vec<String>) -> syn::Result<()> {
        let (name, span) = word(input)?;
        if seen.contains(&name) {
            return Err(given_twice(&name, span));
        }
        match &*name {
            "columns" => self.columns = columns::parse(input)?,
            "under" => {
                input.parse::<Token![=]>()?;
                self.under = Some(text(input, "the text of a heading")?);
            }
            "rename" => self.rename = renames(input)?,
            "subsets" => self.subsets = subsets::parse(input)?,
            "problem" => self.problem = Some(problem(input)?),
            "crate" => {
                input.parse::<Token![=]>()?;
                self.root = path(input)?;
            }
            _ => return Err(unknown_argument(&name, span, KNOWN)),
        }
        seen.push(name);
        Ok(())
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
        match &self.problem {
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

fn renames(input: ParseStream<'_>) -> syn::Result<Vec<Rename>> {
    let content;
    syn::parenthesized!(content in input);
    let mut renames: Vec<Rename> = Vec::new();
    while !content.is_empty() {
        let literal: LitInt = content.parse()?;
        content.parse::<Token![=]>()?;
        let variant: Ident = content.parse()?;
        let code = literal.base10_parse()?;
        if renames.iter().any(|other| other.code == code) {
            return Err(syn::Error::new(literal.span(), format!("`{code}` is renamed twice; keep one")));
        }
        if !variant_name::is_name(&variant.to_string()) {
            return Err(syn::Error::new(variant.span(), "expected a variant's name, as in `rename(418 = Teapot)`"));
        }
        renames.push(Rename { code, variant });
        comma(&content)?;
    }
    Ok(renames)
}
