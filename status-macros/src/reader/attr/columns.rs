//! `columns(code = "HTTP", retryable: bool = "Retry?")`.

use proc_macro2::{Ident, TokenStream, TokenTree};
use syn::parse::ParseStream;
use syn::{LitStr, Token};

use super::cell_type::{self, CellType};
use super::column_args::{ColumnArgs, Role, Typed};
use super::column_names::{accessor, in_place_of_a_name, role, type_behind_equals, typed_role};
use super::syntax::{self, comma, equals, given_twice, list, text};

/// Names that an accessor cannot have: the methods of all generated types.
pub(crate) const TAKEN: &[&str] = &[
    "__row",
    "__row_of",
    "as_str",
    "because",
    "clone",
    "cmp",
    "docs_url",
    "eq",
    "fmt",
    "from",
    "from_str",
    "hash",
    "into",
    "ne",
    "partial_cmp",
    "problem",
    "try_from",
    "try_into",
];

/// Those of the types of statuses besides.
pub(crate) const TAKEN_BY_STATUSES: &[&str] = &[
    "allows_content",
    "class",
    "code",
    "from_code",
    "is_client_error",
    "is_informational",
    "is_redirection",
    "is_server_error",
    "is_success",
    "message",
    "purpose",
    "with",
];

/// Those of the types of errors besides.
pub(crate) const TAKEN_BY_ERRORS: &[&str] = &[
    "__whole",
    "cause",
    "description",
    "detail",
    "is_retired",
    "provide",
    "source",
    "status",
    "status_code",
    "title",
    "type_id",
];

/// The members of their problems, which no column of errors can have.
const MEMBERS: &[&str] = &["code", "type", "title", "status", "detail", "instance"];

const EXAMPLE: &str = "retryable: bool = \"Retry?\"";

/// Reads the argument's parentheses.
pub(crate) fn parse(input: ParseStream<'_>, roles: &[Role]) -> syn::Result<ColumnArgs> {
    let content = &list(input, "columns(retryable: bool = \"Retry?\")")?;
    let mut columns = ColumnArgs::default();
    while !content.is_empty() {
        if let Some(error) = in_place_of_a_name(content, roles) {
            return Err(error);
        }
        let name = syntax::name(content, EXAMPLE, &|name| format!("{name} = \"Code\""))?;
        if content.peek(Token![:]) && content.peek2(LitStr) {
            return Err(columns.without_type(&name, content, roles)?);
        }
        let ty = if content.peek(Token![:]) { Some(ty(content)?) } else { None };
        equals(content, EXAMPLE)?;
        if let Some(error) = type_behind_equals(&name, content) {
            return Err(error);
        }
        let header = text(content, "a header", "Code")?;
        columns.push(name, ty, &header, roles)?;
        comma(content)?;
    }
    Ok(columns)
}

impl ColumnArgs {
    /// `code: "Code"`.
    fn without_type(&self, name: &Ident, content: ParseStream<'_>, roles: &[Role]) -> syn::Result<syn::Error> {
        let colon = content.parse::<Token![:]>()?;
        let header = content.parse::<LitStr>()?.value();
        role(name, &header, roles, self)?;
        Ok(syn::Error::new(colon.span, format!("write `=` for `:`: `{name} = {header:?}`")))
    }

    fn push(&mut self, name: Ident, ty: Option<TokenStream>, header: &LitStr, roles: &[Role]) -> syn::Result<()> {
        let (text, given) = (header.value(), name.to_string());
        if self.names(&text) {
            return Err(syn::Error::new(header.span(), "this header is named twice; a column has one role"));
        }
        self.named.push((text.clone(), header.span()));
        let Some(ty) = ty else {
            let role = role(&name, &text, roles, self)?;
            if self.header(role).is_some() {
                return Err(given_twice(&given, name.span()));
            }
            self.roles.push((role, text));
            return Ok(());
        };
        if given.contains(char::is_uppercase) {
            let accessor = accessor(&given);
            let instead = match roles.iter().find(|role| role.name() == accessor) {
                Some(role) => format!("`{} = {text:?}`", role.name()),
                None => format!("`{accessor}: {} = {text:?}`", cell_type::as_written(&ty)),
            };
            return Err(syn::Error::new(name.span(), format!("write the name in lower case: {instead}")));
        }
        if let Some(role) = roles.iter().find(|role| role.name() == given) {
            return Err(syn::Error::new(name.span(), typed_role(*role, &ty, &text, roles)));
        }
        let is_member = roles == Role::OF_ERRORS && MEMBERS.contains(&&*given);
        let taken = if roles == Role::OF_ERRORS { TAKEN_BY_ERRORS } else { TAKEN_BY_STATUSES };
        if is_member || TAKEN.contains(&&*given) || taken.contains(&&*given) {
            let member = if roles == Role::OF_ERRORS { ", or a member of its problems" } else { "" };
            let message = format!("`{given}` is or will be a method of the type{member}; choose another name");
            return Err(syn::Error::new(name.span(), message));
        }
        if syn::parse_str::<Ident>(&given).is_err() {
            return Err(syn::Error::new(name.span(), format!("`{given}` is a keyword; choose another name")));
        }
        if self.typed.iter().any(|other| other.name == name) {
            return Err(given_twice(&given, name.span()));
        }
        self.typed.push(Typed { cells: CellType::parse(&ty)?, name, ty, header: text });
        Ok(())
    }
}

/// The type between `:` and `=`.
fn ty(content: ParseStream<'_>) -> syn::Result<TokenStream> {
    content.parse::<Token![:]>()?;
    let mut ty = TokenStream::new();
    let mut is_open = false;
    while !content.is_empty() && !content.peek(Token![=]) && (is_open || !content.peek(Token![,])) {
        is_open = content.peek(Token![<]) || is_open && !content.peek(Token![>]);
        ty.extend([content.parse::<TokenTree>()?]);
    }
    if ty.is_empty() { Err(content.error("expected a type, as in `retryable: bool = \"Retry?\"`")) } else { Ok(ty) }
}
