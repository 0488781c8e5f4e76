//! The arguments of `#[error_table]` and `#[error_subset]`.

use proc_macro2::{Span, TokenStream};
use syn::LitStr;
use syn::parse::{Parse, ParseStream};

use super::args::{PageArgs, Rename, name_before_code, renames};
use super::column_args::Role;
use super::item::Item;
use super::syntax::{equals, path, text, unknown_argument};
use crate::reader::words::is_letter;

/// The arguments after the path, all optional.
const KNOWN: &[&str] = &["columns", "under", "rename", "statuses", "types", "problem", "member", "crate"];

/// The members of RFC 9457, section 3.1, and the one of field errors.
const RESERVED: &[&str] = &["type", "title", "status", "detail", "instance", "errors"];

/// `"page.md", statuses = Status, types = "…{code}", problem = ApiError, …`.
pub(crate) struct ErrorArgs {
    pub(crate) page: PageArgs,
    pub(crate) rename: Vec<Rename<String>>,
    /// The path of the type that documents the statuses.
    pub(crate) statuses: Option<TokenStream>,
    pub(crate) types: Option<Types>,
    /// The member of a problem that tells the code.
    pub(crate) member: String,
}

/// The problem types: what stands before and behind the code.
pub(crate) struct Types {
    pub(crate) before: String,
    pub(crate) behind: String,
}

/// An address of problem types.
const TYPES: &str = "https://shop.example/errors#{code}";

impl Parse for ErrorArgs {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let (mut rename, mut statuses, mut types) = (Vec::new(), None, None);
        let mut member = "code".to_owned();
        let page = PageArgs::parse(input, Role::OF_ERRORS, "error_table(\"../docs/errors.md\")", &mut |name, span| {
            if name == "rename" {
                rename = renames(input, code, "\"40001\" = TokenExpired")?;
                return Ok(());
            }
            if !KNOWN.contains(&name) {
                return Err(unknown_argument(name, span, KNOWN));
            }
            let example = match name {
                "statuses" => "statuses = Status".to_owned(),
                "types" => format!("types = {TYPES:?}"),
                _ => "member = \"code\"".to_owned(),
            };
            equals(input, &example)?;
            match name {
                "statuses" => statuses = Some(path(input)?),
                "types" => types = Some(self::types(&text(input, "the address of the problem types", TYPES)?)?),
                _ => member = self::member(&text(input, "the name of a member", "code")?)?,
            }
            Ok(())
        })?;
        Ok(Self { page, rename, statuses, types, member })
    }
}

impl ErrorArgs {
    /// What the arguments and the enum must not have alike.
    pub(crate) fn check(&self, item: &Item) -> syn::Result<()> {
        match self.page.problem.as_ref().filter(|problem| **problem == item.name) {
            Some(problem) => {
                let message = format!("`{problem}` is the name of the enum itself; choose another for the error type");
                Err(syn::Error::new(problem.span(), message))
            }
            None => Ok(()),
        }
    }
}

fn code(input: ParseStream<'_>) -> syn::Result<(String, Span)> {
    const EXPECTED: &str = "expected a code in quotes, as in `rename(\"40001\" = TokenExpired)`";
    if let Some((name, code)) = name_before_code(input) {
        let code = code.to_string();
        return Err(input.error(format!("the code goes first: `rename({:?} = {name})`", code.trim_matches('"'))));
    }
    let literal: LitStr = input.parse().map_err(|error| syn::Error::new(error.span(), EXPECTED))?;
    Ok((literal.value(), literal.span()))
}

fn types(literal: &LitStr) -> syn::Result<Types> {
    let error = |message: &str| Err(syn::Error::new(literal.span(), message));
    let template = literal.value();
    let Some((before, behind)) = template.split_once("{code}") else {
        return error(&format!("expected `{{code}}` in place of the code, as in `{TYPES:?}`"));
    };
    let is_of_uri = |c: char| c.is_ascii_alphanumeric() || "-._~:/?#[]@!$&'()*+,;=%".contains(c);
    if !before.chars().chain(behind.chars()).all(is_of_uri) {
        return error("expected an address (RFC 3986), with `{code}` in it once");
    }
    Ok(Types { before: before.to_owned(), behind: behind.to_owned() })
}

fn member(literal: &LitStr) -> syn::Result<String> {
    let name = literal.value();
    if RESERVED.contains(&&*name) {
        let message = format!("`{name}` is a member of every problem (RFC 9457); choose another name");
        return Err(syn::Error::new(literal.span(), message));
    }
    let is_name =
        name.starts_with(is_letter) && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-');
    if is_name {
        return Ok(name);
    }
    let message = "expected a letter, then letters, digits, `_` and `-`, as in `member = \"code\"`";
    Err(syn::Error::new(literal.span(), message))
}
