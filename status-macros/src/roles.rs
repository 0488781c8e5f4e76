//! `columns(code = "HTTP", retryable: bool = "Retry?")`.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::ext::IdentExt as _;
use syn::parse::ParseStream;
use syn::{LitStr, Token};

use crate::args::{comma, unknown};

/// Names that an accessor cannot have: the type's own.
const TAKEN: &[&str] = &[
    "__row",
    "allows_content",
    "as_str",
    "class",
    "clone",
    "cmp",
    "code",
    "docs_url",
    "eq",
    "fmt",
    "from",
    "from_code",
    "from_str",
    "hash",
    "into",
    "is_client_error",
    "is_informational",
    "is_redirection",
    "is_server_error",
    "is_success",
    "message",
    "ne",
    "partial_cmp",
    "problem",
    "purpose",
    "try_from",
    "try_into",
    "with",
];

/// What a column is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    Code,
    Message,
    Purpose,
}

/// Which header is which column.
#[derive(Default)]
pub(crate) struct Columns {
    pub(crate) roles: Vec<(Role, String)>,
    pub(crate) typed: Vec<Typed>,
}

/// A column that becomes an accessor.
pub(crate) struct Typed {
    pub(crate) name: Ident,
    pub(crate) ty: TokenStream,
    pub(crate) kind: Kind,
    pub(crate) header: String,
}

/// What the cells of a typed column hold.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Text,
    Bool,
    Integer {
        name: String,
        least: i128,
        most: i128,
    },
    /// An associated constant or a variant of the type.
    Named,
    Optional(Box<Kind>),
}

impl Columns {
    /// The header that the argument gives the role.
    pub(crate) fn header(&self, role: Role) -> Option<&str> {
        self.roles.iter().find(|(other, _)| *other == role).map(|(_, header)| &**header)
    }

    /// Whether an argument names the header.
    pub(crate) fn names(&self, header: &str) -> bool {
        let roles = self.roles.iter().map(|(_, name)| name);
        roles.chain(self.typed.iter().map(|typed| &typed.header)).any(|name| crate::near::same(name, header))
    }
}

impl Kind {
    /// The kind, as part of "is no …".
    pub(crate) fn describe(&self, ty: &TokenStream) -> String {
        match self {
            Self::Text => "text".to_owned(),
            Self::Bool => "yes or no".to_owned(),
            Self::Integer { name, .. } => format!("`{name}`"),
            Self::Named => format!("constant or variant of `{ty}`"),
            Self::Optional(kind) => kind.describe(ty),
        }
    }

    /// What a cell may hold.
    pub(crate) fn expects(&self) -> String {
        match self {
            Self::Text => "write any text".to_owned(),
            Self::Bool => "write `yes` or `no`, `true` or `false`, `✅` or `❌`".to_owned(),
            Self::Integer { least, most, .. } => format!("write a whole number from {least} to {most}, in digits"),
            Self::Named => "write the name of a constant or a variant".to_owned(),
            Self::Optional(kind) => format!("{}, or leave the cell empty", kind.expects()),
        }
    }
}

/// Reads the argument's parentheses.
pub(crate) fn parse(input: ParseStream<'_>) -> syn::Result<Columns> {
    let content;
    syn::parenthesized!(content in input);
    let mut columns = Columns::default();
    while !content.is_empty() {
        let name = content.call(Ident::parse_any)?;
        let ty = if content.peek(Token![:]) { Some(ty(&content)?) } else { None };
        content.parse::<Token![=]>()?;
        let header: LitStr = content.parse()?;
        columns.push(name, ty, &header)?;
        comma(&content)?;
    }
    Ok(columns)
}

impl Columns {
    fn push(&mut self, name: Ident, ty: Option<TokenStream>, header: &LitStr) -> syn::Result<()> {
        let (text, given) = (header.value(), name.to_string());
        if self.names(&text) {
            return Err(syn::Error::new(header.span(), "this header is named twice; a column has one role"));
        }
        let Some(ty) = ty else {
            let role = role(&name)?;
            if self.header(role).is_some() {
                return Err(syn::Error::new(name.span(), format!("`{given}` is given twice; keep one")));
            }
            self.roles.push((role, text));
            return Ok(());
        };
        if TAKEN.contains(&&*given) {
            let message = format!("`{given}` is or will be a method of the type; choose another name");
            return Err(syn::Error::new(name.span(), message));
        }
        if syn::parse_str::<Ident>(&given).is_err() {
            return Err(syn::Error::new(name.span(), format!("`{given}` is a keyword; choose another name")));
        }
        if self.typed.iter().any(|other| other.name == name) {
            return Err(syn::Error::new(name.span(), format!("`{given}` is given twice; keep one")));
        }
        self.typed.push(Typed { kind: kind(&ty), name, ty, header: text });
        Ok(())
    }
}

fn role(name: &Ident) -> syn::Result<Role> {
    match &*name.to_string() {
        "code" => Ok(Role::Code),
        "message" => Ok(Role::Message),
        "purpose" => Ok(Role::Purpose),
        other => {
            let mut error = unknown(other, name.span(), &["code", "message", "purpose"]);
            let typed = format!("a column that becomes an accessor has a type: `{other}: &str = …`");
            error.combine(syn::Error::new(name.span(), typed));
            Err(error)
        }
    }
}

/// The type between `:` and `=`.
fn ty(content: ParseStream<'_>) -> syn::Result<TokenStream> {
    content.parse::<Token![:]>()?;
    let mut ty = TokenStream::new();
    while !content.is_empty() && !content.peek(Token![=]) && !content.peek(Token![,]) {
        ty.extend([content.parse::<TokenTree>()?]);
    }
    if ty.is_empty() { Err(content.error("expected a type, as in `retryable: bool = \"Retry?\"`")) } else { Ok(ty) }
}

/// What cells of this type hold; any type that is not known here has names.
fn kind(ty: &TokenStream) -> Kind {
    let text: String = ty.to_token_stream().to_string().split_whitespace().collect();
    let text = text.replace("'static", "");
    let path = ["::core::option::", "::std::option::", "core::option::", "std::option::"];
    let text = path.iter().find_map(|path| text.strip_prefix(path)).unwrap_or(&text);
    if let Some(inner) = text.strip_prefix("Option<").and_then(|inner| inner.strip_suffix('>')) {
        return Kind::Optional(Box::new(inner.parse().map_or(Kind::Named, |inner| kind(&inner))));
    }
    match text {
        "&str" => Kind::Text,
        "bool" => Kind::Bool,
        text => integer(text).unwrap_or(Kind::Named),
    }
}

/// The integer type of this name; `usize` and `isize` as the macro's own machine has them.
fn integer(text: &str) -> Option<Kind> {
    const NAMES: &[&str] = &["8", "16", "32", "64", "128", "size"];
    let (sign, width) = text.split_at_checked(1)?;
    let name = NAMES.iter().find(|name| **name == width)?;
    let bits = name.parse().unwrap_or(usize::BITS);
    let (least, most) = match sign {
        "i" => (i128::MIN >> (i128::BITS - bits), i128::MAX >> (i128::BITS - bits)),
        "u" if bits < i128::BITS => (0, (1 << bits) - 1),
        _ => return None,
    };
    Some(Kind::Integer { name: text.to_owned(), least, most })
}
