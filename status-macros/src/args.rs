//! The attributes' arguments.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use syn::ext::IdentExt as _;
use syn::parse::{Parse, ParseStream};
use syn::{LitInt, LitStr, Token};

use crate::members::{self, Subset};
use crate::name;
use crate::near;
use crate::roles::{self, Columns};

/// The arguments after the path, all optional.
const KNOWN: &[&str] = &["columns", "under", "rename", "subsets", "crate"];

/// `"page.md", columns(…), under = "…", rename(…), subsets(…), crate = …`.
pub(crate) struct Args {
    pub(crate) path: LitStr,
    pub(crate) columns: Columns,
    pub(crate) under: Option<LitStr>,
    pub(crate) rename: Vec<Rename>,
    pub(crate) subsets: Vec<Subset>,
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
            columns: Columns::default(),
            under: None,
            rename: Vec::new(),
            subsets: Vec::new(),
            root: quote::quote!(::status_core),
        };
        let mut seen = Vec::new();
        while !input.is_empty() {
            input.parse::<Token![,]>()?;
            if !input.is_empty() {
                args.argument(input, &mut seen)?;
            }
        }
        Ok(args)
    }
}

impl Args {
    fn argument(&mut self, input: ParseStream<'_>, seen: &mut Vec<String>) -> syn::Result<()> {
        let (name, span) = word(input)?;
        if seen.contains(&name) {
            return Err(syn::Error::new(span, format!("`{name}` is given twice; keep one")));
        }
        match &*name {
            "columns" => self.columns = roles::parse(input)?,
            "under" => {
                input.parse::<Token![=]>()?;
                self.under = Some(input.parse()?);
            }
            "rename" => self.rename = renames(input)?,
            "subsets" => self.subsets = members::parse(input)?,
            "crate" => {
                input.parse::<Token![=]>()?;
                self.root = path(input)?;
            }
            _ => return Err(unknown(&name, span, KNOWN)),
        }
        seen.push(name);
        Ok(())
    }
}

impl Parse for SubsetArgs {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        if input.is_empty() || input.peek(LitStr) {
            return Err(input.error("expected the enum that this is a part of, as in `#[status_subset(Status)]`"));
        }
        let mut args = Self { whole: path(input)?, error: None, root: quote::quote!(::status_core) };
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
                (name, span) => return Err(unknown(&name, span, &["error", "crate"])),
            }
        }
        Ok(args)
    }
}

pub(crate) fn unknown(name: &str, span: Span, known: &[&str]) -> syn::Error {
    let help = match near::nearest(name, known.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("the arguments are `{}`", known.join("`, `")),
    };
    syn::Error::new(span, format!("unknown argument `{name}`; {help}"))
}

/// An identifier, keywords included.
fn word(input: ParseStream<'_>) -> syn::Result<(String, Span)> {
    let ident = input.call(Ident::parse_any)?;
    Ok((ident.to_string(), ident.span()))
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
        if !name::is_name(&variant.to_string()) {
            return Err(syn::Error::new(variant.span(), "expected a variant's name, as in `rename(418 = Teapot)`"));
        }
        renames.push(Rename { code, variant });
        comma(&content)?;
    }
    Ok(renames)
}

/// A path, as tokens.
fn path(input: ParseStream<'_>) -> syn::Result<TokenStream> {
    let mut path = TokenStream::new();
    while !input.is_empty() && !input.peek(Token![,]) {
        path.extend([input.parse::<TokenTree>()?]);
    }
    if path.is_empty() { Err(input.error("expected a path, as in `crate = my_status_core`")) } else { Ok(path) }
}

/// The comma between two items; none is needed after the last.
pub(crate) fn comma(content: ParseStream<'_>) -> syn::Result<()> {
    if content.is_empty() { Ok(()) } else { content.parse::<Token![,]>().map(drop) }
}
