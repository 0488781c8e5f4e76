//! What to write for a column that does not have the name it needs.

use proc_macro2::{Ident, TokenStream, TokenTree};
use syn::ext::IdentExt as _;
use syn::parse::ParseStream;
use syn::{LitStr, Token};

use super::cell_type::as_written;
use super::column_args::{ColumnArgs, Role};
use crate::reader::spelling;

/// The role of this name.
pub(super) fn role(name: &Ident, header: &str, roles: &[Role], columns: &ColumnArgs) -> syn::Result<Role> {
    let given = name.to_string();
    if let Some(role) = roles.iter().find(|role| role.name() == given) {
        return Ok(*role);
    }
    let free = || roles.iter().copied().filter(|role| columns.header(*role).is_none());
    let accessor = format!("`{}: &str = {header:?}`", accessor(&given));
    let message = if let Some(role) = meant(&given, free()) {
        format!("unknown column `{given}`; did you mean `{} = {header:?}`?", role.name())
    } else if let Some(near) = spelling::nearest(&given, free().map(Role::name)) {
        format!(
            "unknown column `{given}`; did you mean `{near} = {header:?}`? An accessor needs a type, as in {accessor}"
        )
    } else {
        let (boolean, number) = (accessor.replace("&str", "bool"), accessor.replace("&str", "u32"));
        format!(
            "`{given}` needs a type to become an accessor: {boolean} where the cells say yes or no, {number} where they are numbers, else as in {accessor}"
        )
    };
    Err(syn::Error::new(name.span(), message))
}

/// A header where the name of a column should be: says which name.
pub(super) fn in_place_of_a_name(content: ParseStream<'_>, roles: &[Role]) -> Option<syn::Error> {
    let at = content.span();
    let rest = content.fork();
    let header = rest.parse::<LitStr>().ok()?.value();
    let message = if rest.parse::<Option<Token![=]>>().ok()?.is_some() {
        let column = match rest.parse::<LitStr>() {
            Ok(value) if syn::parse_str::<Ident>(&header).is_ok() => format!("{header} = {:?}", value.value()),
            _ => {
                let name = rest.call(Ident::parse_any).ok()?;
                let ty = rest.parse::<Token![:]>().map(|_| type_of(&rest)).unwrap_or_default();
                format!("{name}{ty} = {header:?}")
            }
        };
        format!("write the name first, without quotes: `{column}`")
    } else if rest.parse::<Option<Token![:]>>().ok()?.is_some() {
        let ty = type_of(&rest);
        format!("write the name first, then the type, then the header: `{}{ty} = {header:?}`", accessor(&header))
    } else {
        let mut headers = vec![header];
        while let (Ok(_), Ok(header)) = (rest.parse::<Token![,]>(), rest.parse::<LitStr>()) {
            headers.push(header.value());
        }
        format!("say which column each header is: `columns({})`", named(&headers, roles))
    };
    Some(syn::Error::new(at, message))
}

/// A role with a type: the column of the role, or an accessor for another one.
pub(super) fn typed_role(role: Role, ty: &TokenStream, header: &str, roles: &[Role]) -> String {
    let name = role.name();
    if meant(header, roles.iter().copied()) == Some(role) {
        return format!("`{name}` takes no type: `{name} = {header:?}`");
    }
    let (accessor, ty) = (accessor(header), as_written(ty));
    format!("`{name}` names the {name} column; give the accessor another name, as in `{accessor}: {ty} = {header:?}`")
}

/// `retryable = bool: "Retry?"`.
pub(super) fn type_behind_equals(name: &Ident, content: ParseStream<'_>) -> Option<syn::Error> {
    let (at, rest) = (content.span(), content.fork());
    let mut ty = TokenStream::new();
    while !(rest.is_empty() || rest.peek(Token![,]) || rest.peek(Token![:]) && rest.peek2(LitStr)) {
        ty.extend(rest.parse::<TokenTree>());
    }
    if !rest.peek(Token![:]) {
        let is_type =
            content.peek(Token![&]) || ["bool", "Option"].iter().any(|known| ty.to_string().starts_with(known));
        let message =
            format!("a type is behind a colon, and the header behind `=`: `{name}: {} = \"…\"`", as_written(&ty));
        return is_type.then(|| syn::Error::new(at, message));
    }
    rest.parse::<Token![:]>().ok()?;
    let header = rest.parse::<LitStr>().ok()?.value();
    Some(syn::Error::new(at, format!("write `{name}: {} = {header:?}`", as_written(&ty))))
}

/// A type with the colon before it, up to the next comma or `=`.
fn type_of(rest: ParseStream<'_>) -> String {
    let mut ty = TokenStream::new();
    while !rest.is_empty() && !rest.peek(Token![,]) && !rest.peek(Token![=]) {
        ty.extend(rest.parse::<TokenTree>());
    }
    format!(": {}", as_written(&ty))
}

/// The headers with names: of the roles that they call by name, else of the next one.
fn named(headers: &[String], roles: &[Role]) -> String {
    let called: Vec<_> = headers.iter().map(|header| meant(header, roles.iter().copied())).collect();
    // Beside one other header, the codes have purposes: their messages are the registered phrases.
    let is_short = headers.len() == 2;
    let mut others =
        roles.iter().copied().filter(|role| !(called.contains(&Some(*role)) || is_short && *role == Role::Message));
    let columns = headers.iter().zip(&called).enumerate().map(|(index, (header, role))| {
        let role = role.filter(|role| !called[..index].contains(&Some(*role))).or_else(|| others.next());
        let name = role.map_or_else(|| format!("{}: &str", accessor(header)), |role| role.name().to_owned());
        format!("{name} = {header:?}")
    });
    columns.collect::<Vec<_>>().join(", ")
}

/// The role that people also call by this word.
fn meant(word: &str, mut roles: impl Iterator<Item = Role>) -> Option<Role> {
    let meant: &[Role] = match &*accessor(word) {
        "code" => &[Role::Code],
        "status" | "status_code" | "http_status_code" | "http_code" | "http" | "http_status" | "number" => {
            &[Role::Status, Role::Code]
        }
        "message" | "title" | "text" | "reason" | "phrase" | "reason_phrase" | "name" => &[Role::Message, Role::Title],
        "purpose" | "detail" | "details" | "cause" | "comment" | "notes" | "when" | "usage" | "description"
        | "explanation" | "meaning" => &[Role::Purpose, Role::Detail],
        _ => &[],
    };
    // Each table has one of the two at most, but for an error's code.
    roles.find(|role| meant.contains(role))
}

/// The name of an accessor: words in lower case, joined by `_`.
pub(super) fn accessor(text: &str) -> String {
    let mut name = String::new();
    let mut before = ' ';
    for c in text.chars() {
        let is_start = before.is_lowercase() && c.is_uppercase();
        if (is_start || !c.is_alphanumeric()) && !name.is_empty() && !name.ends_with('_') {
            name.push('_');
        }
        name.extend(c.to_lowercase().filter(|_| c.is_alphanumeric()));
        before = c;
    }
    let name = name.trim_end_matches('_');
    if syn::parse_str::<Ident>(name).is_ok() { name.to_owned() } else { "text".to_owned() }
}
