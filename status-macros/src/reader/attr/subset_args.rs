//! The arguments of `#[status_subset]` and `#[error_subset]`.

use proc_macro2::{Ident, Spacing, Span, TokenStream, TokenTree};
use syn::ext::IdentExt as _;
use syn::parse::{Parse, ParseStream};
use syn::{LitStr, Token};

use super::SubsetItem;
use super::renamed;
use super::syntax::{self, equals, path, unknown_argument, word};

/// `Status, error, crate = …`.
pub(crate) struct SubsetArgs {
    /// The path of the enum that this is a part of.
    pub(crate) whole: TokenStream,
    /// Where it says that all are errors.
    pub(crate) error: Option<Span>,
    pub(crate) root: TokenStream,
}

impl SubsetArgs {
    /// Refuses a part of itself.
    pub(crate) fn check(&self, item: &SubsetItem) -> syn::Result<()> {
        let whole: Vec<TokenTree> = self.whole.clone().into_iter().collect();
        match &*whole {
            [TokenTree::Ident(whole)] if *whole == item.name => {
                let message =
                    format!("`{whole}` cannot be a part of itself: name the enum that has more, or rename this one");
                Err(syn::Error::new(whole.span(), message))
            }
            _ => Ok(()),
        }
    }

    /// Refuses what only `status_subset` knows.
    pub(crate) fn check_error(&self) -> syn::Result<()> {
        let error = |span| syn::Error::new(span, "a subset of errors is an error type always; delete `error`");
        self.error.map_or(Ok(()), |span| Err(error(span)))
    }
}

impl Parse for SubsetArgs {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        if input.is_empty() || input.peek(LitStr) {
            let at = input.span();
            let message = match input.parse::<LitStr>() {
                Ok(name) => syntax::without_quotes(&name),
                Err(_) => "expected the enum that this is a part of, as in `#[status_subset(Status)]` or `#[error_subset(ErrorCode)]`".to_owned(),
            };
            return Err(syn::Error::new(at, message));
        }
        if let Some(error) = enum_behind(input) {
            return Err(error);
        }
        let mut args = Self { whole: whole(input)?, error: None, root: TokenStream::new() };
        while !input.is_empty() {
            input.parse::<Token![,]>()?;
            if input.is_empty() {
                break;
            }
            let is_variant =
                input.fork().call(Ident::parse_any).is_ok_and(|name| name.to_string().starts_with(char::is_uppercase));
            if is_variant || !input.peek(Ident::peek_any) {
                return Err(variants_in(input));
            }
            match word(input)? {
                (name, span) if name == "error" && input.peek(Token![=]) => {
                    return Err(syn::Error::new(span, "write `error` alone"));
                }
                (name, span) if name == "error" => args.error = Some(span),
                (name, _) if name == "crate" => {
                    equals(input, "crate = my_status_core")?;
                    args.root = path(input)?;
                }
                (name, _) if ["variants", "members", "only"].contains(&&*name) => return Err(variants_in(input)),
                (name, span) => return Err(unknown_argument(&name, span, &["error", "crate"])),
            }
        }
        if args.root.is_empty() {
            args.root = renamed::root()?;
        }
        Ok(args)
    }
}

/// The path of the enum, perhaps with variants behind it: `Status::{Ok, NotFound}`, `Status: Ok`, `Status(Ok)`.
fn whole(input: ParseStream<'_>) -> syn::Result<TokenStream> {
    let (whole, behind) = syntax::path_and_rest(input)?;
    let Some(stray) = behind.clone().into_iter().next() else { return Ok(whole) };
    if whole.is_empty() {
        return Err(syn::Error::new(stray.span(), syntax::ONLY_WHOLE));
    }
    let rest: TokenStream = input.parse()?;
    let names = if stray.to_string() == "=" { TokenStream::new() } else { behind.into_iter().chain(rest).collect() };
    Err(variants(names, stray.span()))
}

/// `error, Status` or `crate = …, Status`.
fn enum_behind(input: ParseStream<'_>) -> Option<syn::Error> {
    let rest = input.fork();
    let (name, at) = word(&rest).ok()?;
    let written = match &*name {
        "error" if !rest.peek(Token![::]) => "error",
        "crate" if rest.peek(Token![=]) => "crate = …",
        _ => return None,
    };
    while !rest.is_empty() && !rest.peek(Token![,]) {
        rest.parse::<TokenTree>().ok()?;
    }
    let whole = rest.parse::<Option<Token![,]>>().ok().and_then(|_| path(&rest).ok());
    let whole = whole.map_or_else(|| "Status".to_owned(), |whole| whole.to_string().replace(' ', ""));
    Some(syn::Error::new(at, format!("the enum goes first: `{whole}, {written}`")))
}

/// Variants as an argument.
fn variants_in(input: ParseStream<'_>) -> syn::Error {
    let at = input.span();
    variants(input.parse().unwrap_or_default(), at)
}

/// Variants among the arguments, perhaps in brackets, or members that are none.
fn variants(written: TokenStream, at: Span) -> syn::Error {
    let mut names = Vec::new();
    add_names(written, &mut names);
    let message = match &*names.join(", ") {
        "" => syntax::ONLY_WHOLE.to_owned(),
        names => format!("write the variants in the braces of the enum below: `{{ {names} }}`"),
    };
    syn::Error::new(at, message)
}

/// The last names of all paths.
fn add_names(tokens: TokenStream, names: &mut Vec<String>) {
    for token in tokens {
        match token {
            TokenTree::Ident(name) => names.push(name.to_string()),
            TokenTree::Group(group) => add_names(group.stream(), names),
            // The path before the name of a variant.
            TokenTree::Punct(colon) if colon.as_char() == ':' && colon.spacing() == Spacing::Joint => drop(names.pop()),
            _ => {}
        }
    }
}
