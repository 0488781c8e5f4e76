//! The attribute's arguments.

use proc_macro2::{Ident, Span, TokenStream};
use syn::parse::{Parse, ParseStream};
use syn::{LitInt, LitStr, Token};

use crate::name;
use crate::near;

/// The arguments after the path, all optional.
const KNOWN: &[&str] = &["columns", "under", "rename", "crate"];

/// `"page.md", columns(…), under = "…", rename(…), crate = …`.
pub(crate) struct Args {
    pub(crate) path: LitStr,
    pub(crate) columns: Columns,
    pub(crate) under: Option<LitStr>,
    pub(crate) rename: Vec<(u16, Ident)>,
    /// Where status-core is.
    pub(crate) root: TokenStream,
}

/// What a column is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    Code,
    Message,
    Purpose,
}

/// Which header is which column.
#[derive(Debug, Default)]
pub(crate) struct Columns {
    pub(crate) given: bool,
    pub(crate) roles: Vec<(Role, String)>,
}

impl Columns {
    /// The header that the argument gives the role.
    pub(crate) fn header(&self, role: Role) -> Option<&str> {
        self.roles.iter().find(|(other, _)| *other == role).map(|(_, header)| &**header)
    }

    /// Whether an argument names the header.
    pub(crate) fn names(&self, header: &str) -> bool {
        self.roles.iter().any(|(_, name)| name.trim().eq_ignore_ascii_case(header))
    }
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
            root: quote::quote!(::status_core),
        };
        let mut seen = Vec::new();
        while !input.is_empty() {
            input.parse::<Token![,]>()?;
            if input.is_empty() {
                break;
            }
            args.argument(input, &mut seen)?;
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
            "columns" => self.columns = columns(input)?,
            "under" => {
                input.parse::<Token![=]>()?;
                self.under = Some(input.parse()?);
            }
            "rename" => self.rename = renames(input)?,
            "crate" => {
                input.parse::<Token![=]>()?;
                self.root = path(input)?;
            }
            _ => {
                let help = match near::nearest(&name, KNOWN.iter().copied()) {
                    Some(near) => format!("did you mean `{near}`?"),
                    None => format!("the arguments are `{}`", KNOWN.join("`, `")),
                };
                return Err(syn::Error::new(span, format!("unknown argument `{name}`; {help}")));
            }
        }
        seen.push(name);
        Ok(())
    }
}

/// An identifier, `crate` included.
fn word(input: ParseStream<'_>) -> syn::Result<(String, Span)> {
    use syn::ext::IdentExt as _;
    let ident = input.call(Ident::parse_any)?;
    Ok((ident.to_string(), ident.span()))
}

fn columns(input: ParseStream<'_>) -> syn::Result<Columns> {
    let content;
    syn::parenthesized!(content in input);
    let mut columns = Columns { given: true, ..Columns::default() };
    while !content.is_empty() {
        let (name, span) = word(&content)?;
        let role = match &*name {
            "code" => Role::Code,
            "message" => Role::Message,
            "purpose" => Role::Purpose,
            _ => {
                return Err(syn::Error::new(
                    span,
                    format!("unknown column `{name}`; the columns are `code`, `message` and `purpose`"),
                ));
            }
        };
        content.parse::<Token![=]>()?;
        let header: LitStr = content.parse()?;
        if columns.header(role).is_some() {
            return Err(syn::Error::new(span, format!("`{name}` is given twice; keep one")));
        }
        if columns.names(&header.value()) {
            return Err(syn::Error::new(header.span(), "this header is named twice; a column has one role"));
        }
        columns.roles.push((role, header.value()));
        comma(&content)?;
    }
    Ok(columns)
}

fn renames(input: ParseStream<'_>) -> syn::Result<Vec<(u16, Ident)>> {
    let content;
    syn::parenthesized!(content in input);
    let mut renames: Vec<(u16, Ident)> = Vec::new();
    while !content.is_empty() {
        let code: LitInt = content.parse()?;
        content.parse::<Token![=]>()?;
        let variant: Ident = content.parse()?;
        let number = code.base10_parse()?;
        if renames.iter().any(|(other, _)| *other == number) {
            return Err(syn::Error::new(code.span(), format!("`{number}` is renamed twice; keep one")));
        }
        if !name::is_name(&variant.to_string()) {
            return Err(syn::Error::new(variant.span(), "expected a variant's name, as in `rename(418 = Teapot)`"));
        }
        renames.push((number, variant));
        comma(&content)?;
    }
    Ok(renames)
}

/// A path to a crate, as tokens.
fn path(input: ParseStream<'_>) -> syn::Result<TokenStream> {
    let mut path = TokenStream::new();
    while !input.is_empty() && !input.peek(Token![,]) {
        let token: proc_macro2::TokenTree = input.parse()?;
        path.extend([token]);
    }
    if path.is_empty() { Err(input.error("expected a path, as in `crate = my_status_core`")) } else { Ok(path) }
}

fn comma(content: ParseStream<'_>) -> syn::Result<()> {
    if content.is_empty() { Ok(()) } else { content.parse::<Token![,]>().map(drop) }
}
