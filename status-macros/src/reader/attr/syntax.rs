//! The pieces of syntax that the arguments share.

use proc_macro2::{Delimiter, Ident, Span, TokenStream, TokenTree};
use syn::ext::IdentExt as _;
use syn::parse::{ParseBuffer, ParseStream};
use syn::{LitStr, Token};

use crate::reader::spelling;

/// An identifier, keywords included.
pub(super) fn word(input: ParseStream<'_>) -> syn::Result<(String, Span)> {
    let ident = input.call(Ident::parse_any);
    let ident = ident.map_err(|error| {
        syn::Error::new(error.span(), "expected an argument with its name, as in `under = \"Errors\"`")
    })?;
    Ok((ident.to_string(), ident.span()))
}

/// A path, as tokens.
pub(super) fn path(input: ParseStream<'_>) -> syn::Result<TokenStream> {
    let (path, behind) = path_and_rest(input)?;
    let Some(stray) = behind.clone().into_iter().next() else { return Ok(path) };
    let (at, message) = match stray {
        TokenTree::Punct(dash) if dash.as_char() == '-' => {
            let name = format!("{path}{behind}").replace(' ', "").replace('-', "_");
            (path.into_iter().next().map(|first| first.span()), format!("a name has no `-`: write `{name}`"))
        }
        stray => (Some(stray.span()), "expected one path, as in `crate::Status`".to_owned()),
    };
    Err(syn::Error::new(at.unwrap_or_else(|| input.span()), message))
}

/// A path, and what is between it and the next comma.
pub(super) fn path_and_rest(input: ParseStream<'_>) -> syn::Result<(TokenStream, TokenStream)> {
    if let Ok(text) = input.fork().parse::<LitStr>() {
        return Err(input.error(without_quotes(&text)));
    }
    let (mut path, mut behind) = (TokenStream::new(), TokenStream::new());
    let mut is_behind_name = false;
    while !input.is_empty() && !input.peek(Token![,]) {
        let is_name = input.peek(Ident::peek_any);
        if is_behind_name && is_name || input.peek(Token![;]) {
            return Err(input.error("expected `,`"));
        }
        is_behind_name = is_name;
        let is_colons = input.peek(Token![::]);
        // A macro by example puts a path into a group that nobody sees.
        let is_of_path = behind.is_empty() && (is_name || is_colons || input.peek(syn::token::Group));
        let to = if is_of_path { &mut path } else { &mut behind };
        for _ in 0..=usize::from(is_colons) {
            to.extend([input.parse::<TokenTree>()?]);
        }
    }
    if path.is_empty() && behind.is_empty() {
        return Err(syn::Error::new(input.span(), "expected a path, as in `crate = my_status_core`"));
    }
    Ok((path, behind))
}

/// What to write for a name in quotes, which may be the path of a page.
pub(super) fn without_quotes(text: &LitStr) -> String {
    let text = text.value();
    if syn::parse_str::<syn::Ident>(text.rsplit("::").next().unwrap_or_default()).is_ok() {
        return format!("write the name of a type or a crate without quotes, as in `{text}`");
    }
    "write the name of a type or a crate, as in `Status` or `ErrorCode`; a page is named in the attribute of the whole"
        .to_owned()
}

/// The tokens between the parentheses that come next.
pub(super) fn tokens_of_list(input: ParseStream<'_>) -> Option<TokenStream> {
    match input.fork().parse() {
        Ok(TokenTree::Group(group)) if group.delimiter() == Delimiter::Parenthesis => Some(group.stream()),
        _ => None,
    }
}

/// What to write for members of a subset among the arguments.
pub(super) const ONLY_WHOLE: &str = "the attribute takes only the enum, as in `#[status_subset(Status)]` and `#[error_subset(ErrorCode)]`: the names of the part are the variants below; a class of statuses is a part in `subsets(ErrorStatus = 4xx | 5xx)` of the page's attribute";

/// The `=` of an argument.
pub(super) fn equals(input: ParseStream<'_>, example: &str) -> syn::Result<()> {
    let equals: syn::Result<Token![=]> = input.parse();
    equals.map(drop).map_err(|_| syn::Error::new(input.span(), format!("expected `=`, as in `{example}`")))
}

/// The parentheses of an argument that is a list. What is missing at their end is missed at `)`.
pub(super) fn list<'a>(input: ParseStream<'a>, example: &str) -> syn::Result<ParseBuffer<'a>> {
    if input.peek(Token![=]) {
        return Err(without_equals(input, example));
    }
    if !input.peek(syn::token::Paren) {
        return Err(syn::Error::new(input.span(), format!("expected parentheses, as in `{example}`")));
    }
    let content;
    syn::parenthesized!(content in input);
    Ok(content)
}

/// `columns = (…)`.
fn without_equals(input: ParseStream<'_>, example: &str) -> syn::Error {
    let at = input.span();
    let given = input.parse::<Token![=]>().ok().and_then(|_| tokens_of_list(input));
    let instead = match (given, example.split_once('(')) {
        (Some(given), Some((name, _))) => format!("{name}({given})"),
        _ => example.to_owned(),
    };
    syn::Error::new(at, format!("write it without `=`: `{instead}`"))
}

/// A name, keywords included. `quoted` shows how the name that was found in quotes is written.
pub(super) fn name(input: ParseStream<'_>, example: &str, quoted: &dyn Fn(&str) -> String) -> syn::Result<Ident> {
    if let Ok(text) = input.fork().parse::<LitStr>()
        && syn::parse_str::<Ident>(&text.value()).is_ok()
    {
        return Err(input.error(format!("write the name without quotes: `{}`", quoted(&text.value()))));
    }
    let expected = |error: syn::Error| syn::Error::new(error.span(), format!("expected a name, as in `{example}`"));
    let name = input.call(Ident::parse_any).map_err(expected)?;
    match in_one_word(&name, input) {
        Some(word) => Err(syn::Error::new(input.span(), format!("a name is one word: write `{word}`"))),
        None => Ok(name),
    }
}

/// The name in one word, if others follow it, with or without `-`.
fn in_one_word(name: &Ident, input: ParseStream<'_>) -> Option<String> {
    let mut word = name.to_string();
    // A keyword, such as `pub`, is not the start of a name.
    syn::parse_str::<Ident>(&word).ok()?;
    let between = if word.starts_with(char::is_uppercase) { "" } else { "_" };
    let (first, rest) = (word.len(), input.fork());
    while let (Ok(_), Ok(next)) = (rest.parse::<Option<Token![-]>>(), rest.call(Ident::parse_any)) {
        word.push_str(between);
        word.push_str(&next.to_string());
    }
    (word.len() > first).then_some(word)
}

/// The comma between two items; the last needs none.
pub(super) fn comma(content: ParseStream<'_>) -> syn::Result<()> {
    if content.is_empty() { Ok(()) } else { content.parse::<Token![,]>().map(drop) }
}

/// Where an argument belongs that not all attributes have.
fn home(name: &str) -> Option<&'static str> {
    Some(match name {
        "statuses" | "types" | "member" => "`#[error_table]`",
        "subsets" => "`#[status_table]`; a part of an `#[error_table]` is an enum with `#[error_subset]`",
        "error" => "`#[status_subset]`",
        "columns" | "under" | "rename" | "problem" => "the attribute of the page",
        _ => return None,
    })
}

/// An argument that the attribute does not have.
pub(super) fn unknown_argument(name: &str, span: Span, known: &[&str]) -> syn::Error {
    // The error type of a page is that of its problems.
    if name == "error" && known.contains(&"problem") {
        return syn::Error::new(span, "unknown argument `error`; did you mean `problem`, as in `problem = ApiError`?");
    }
    if let Some(home) = home(name) {
        return syn::Error::new(span, format!("`{name}` belongs to {home}"));
    }
    let help = match spelling::nearest(name, known.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("the arguments are `{}`", known.join("`, `")),
    };
    syn::Error::new(span, format!("unknown argument `{name}`; {help}"))
}

/// The text of an argument.
pub(super) fn text(input: ParseStream<'_>, what: &str, example: &str) -> syn::Result<LitStr> {
    input
        .parse()
        .map_err(|error| syn::Error::new(error.span(), format!("expected {what} in quotes, as in `{example:?}`")))
}

pub(super) fn given_twice(name: &str, span: Span) -> syn::Error {
    syn::Error::new(span, format!("`{name}` is given twice; keep one"))
}
