//! The type of a typed column: what its cells contain.

use proc_macro2::{Delimiter, Spacing, Span, TokenStream, TokenTree};
use quote::quote;

use crate::reader::spelling;
use crate::reader::words::is_small;

/// What the cells of a typed column contain.
#[derive(Debug)]
pub(crate) enum CellType {
    Text,
    Bool,
    Integer {
        name: String,
        least: i128,
        most: i128,
    },
    /// The name of an associated constant or a variant of this type.
    Named(TokenStream),
    Optional(Box<CellType>),
}

impl CellType {
    /// Any type that is not known here has names.
    pub(super) fn parse(ty: &TokenStream) -> syn::Result<Self> {
        let tokens: Vec<_> = ty.clone().into_iter().collect();
        if let Some(inner) = inside_option(&tokens) {
            return Ok(Self::Optional(Box::new(Self::parse(&inner.iter().cloned().collect())?)));
        }
        let text = text(&tokens);
        check_form(&tokens)?;
        if let Some(instead) = option(&tokens).or_else(|| instead(&tokens)) {
            let at = tokens.first().map_or_else(Span::call_site, TokenTree::span);
            return Err(syn::Error::new(at, format!("`{text}` cannot be the type of a column; write {instead}")));
        }
        Ok(match &*text {
            "&str" | "&'static str" => Self::Text,
            "bool" => Self::Bool,
            text => {
                if let Some(integer) = integer(text) {
                    return Ok(integer);
                }
                check_name(&tokens, text)?;
                Self::Named(ty.clone())
            }
        })
    }

    pub(crate) fn is_bool(&self) -> bool {
        match self {
            Self::Optional(inner) => inner.is_bool(),
            other => matches!(other, Self::Bool),
        }
    }

    /// The type whose constants or variants the cells name.
    pub(crate) fn named(&self) -> Option<&TokenStream> {
        match self {
            Self::Named(ty) => Some(ty),
            Self::Optional(inner) => inner.named(),
            _ => None,
        }
    }

    /// The same as people write it.
    pub(crate) fn type_of_names(&self) -> Option<String> {
        self.named().map(as_written)
    }

    /// The type that an accessor returns: texts live as long as the program.
    pub(crate) fn returned(&self, written: &TokenStream) -> TokenStream {
        match self {
            Self::Text => quote!(&'static str),
            Self::Optional(inner) if matches!(**inner, Self::Text) => quote!(::core::option::Option<&'static str>),
            _ => written.clone(),
        }
    }
}

/// Refuses what is not one type: the compiler would find several mistakes in the code that is made of it.
fn check_form(tokens: &[TokenTree]) -> syn::Result<()> {
    for (at, pair) in tokens.windows(2).enumerate() {
        let is_lifetime = at > 0 && is_punct(&tokens[at - 1], '\'');
        if let [TokenTree::Ident(first), TokenTree::Ident(second)] = pair
            && !is_lifetime
            && !["dyn", "impl", "mut", "const"].iter().any(|keyword| first == keyword)
        {
            let message = if first == "Option" {
                format!("write the type between `<` and `>`: `Option<{second}>`")
            } else {
                format!("`{first} {second}` is not one type, as in `retryable: bool = \"Retry?\"`")
            };
            return Err(syn::Error::new(second.span(), message));
        }
    }
    let count = |c| tokens.iter().filter(|token| is_punct(token, c)).count();
    match tokens.last() {
        Some(last) if count('<') != count('>') => {
            Err(syn::Error::new(last.span(), "the type has not as many `<` as `>`, as in `Option<u32>`"))
        }
        _ => Ok(()),
    }
}

/// Refuses a word in lower case, which is a misspelt primitive type: other types begin with a capital.
fn check_name(tokens: &[TokenTree], text: &str) -> syn::Result<()> {
    const KNOWN: &[&str] = &["bool", "u8", "u16", "u32", "u64", "usize", "i8", "i16", "i32", "i64", "i128", "isize"];
    let [TokenTree::Ident(name)] = tokens else { return Ok(()) };
    if !text.starts_with(is_small) {
        return Ok(());
    }
    let near = match text {
        "int" | "integer" | "long" | "number" => "i32",
        "uint" | "unsigned" => "u32",
        "u128" => "u64",
        "boolean" => "bool",
        "string" | "text" => "&str",
        _ => spelling::nearest(text, KNOWN.iter().copied()).unwrap_or("u32"),
    };
    Err(syn::Error::new(name.span(), format!("`{text}` is not a type of a column; did you mean `{near}`?")))
}

/// What to write for types that no cell can be a value of.
fn instead(tokens: &[TokenTree]) -> Option<String> {
    let text = text(tokens);
    let last = text.split('<').next().and_then(|path| path.rsplit(':').next());
    let instead = match (tokens.first()?, last?) {
        (TokenTree::Punct(and), _) if and.as_char() == '&' => return behind_reference(tokens),
        (_, name) if TEXTS.contains(&name) => "`&str`",
        (_, "f32" | "f64" | "Instant" | "SystemTime") => "an integer type in a smaller unit, or `&str`",
        (_, "Duration") => "`u64`, or `Option<u64>` if a cell may be empty, and make a `Duration` where it is used",
        (TokenTree::Group(group), _) if group.delimiter() == Delimiter::None => return None,
        (TokenTree::Ident(first), last) if last != "Result" && !NO_PATHS.iter().any(|word| first == word) => {
            return None;
        }
        (TokenTree::Punct(punct), _) if matches!(punct.as_char(), ':' | '<') => return None,
        _ => "`bool`, an integer, `&str`, or a type whose constants or variants the cells name",
    };
    Some(instead.to_owned())
}

/// Types of texts and of lists, which a page has as a text.
const TEXTS: &[&str] = &[
    "str", "String", "char", "Vec", "Box", "Cow", "Rc", "Arc", "PathBuf", "HashMap", "BTreeMap", "HashSet", "BTreeSet",
];

/// The first words of types that are not paths.
const NO_PATHS: &[&str] = &["dyn", "impl", "fn", "unsafe", "extern", "for"];

/// What to write for a reference, but for one to a text that lives as long as the program.
fn behind_reference(tokens: &[TokenTree]) -> Option<String> {
    if matches!(&*text(tokens), "&str" | "&'static str") {
        return None;
    }
    let mut to = &tokens[1..];
    if let [TokenTree::Punct(quote), _, rest @ ..] = to
        && quote.as_char() == '\''
    {
        to = rest;
    }
    if let [TokenTree::Ident(word), rest @ ..] = to
        && word == "mut"
    {
        to = rest;
    }
    instead(to).or_else(|| Some(format!("`{}`", text(to))))
}

/// `option<u32>`, `u32?` or `u32 | null`.
fn option(tokens: &[TokenTree]) -> Option<String> {
    let inner = match tokens {
        [TokenTree::Ident(name), rest @ ..] if name.to_string().eq_ignore_ascii_case("option") && name != "Option" => {
            rest.get(1..rest.len().checked_sub(1)?)?
        }
        [TokenTree::Ident(name)] if name == "Option" => &[],
        [TokenTree::Punct(mark), inner @ ..] if mark.as_char() == '?' => inner,
        _ => &tokens[..tokens.iter().position(|token| is_punct(token, '?') || is_punct(token, '|'))?],
    };
    let inner = text(inner);
    Some(format!("`Option<{}>`", if inner.is_empty() { "u32" } else { &inner }))
}

/// The tokens between `Option<` and `>`, with or without the path before them.
fn inside_option(tokens: &[TokenTree]) -> Option<&[TokenTree]> {
    let open = tokens.iter().position(|token| is_punct(token, '<'))?;
    let (path, rest) = tokens.split_at(open);
    let is_option =
        ["Option", "core::option::Option", "std::option::Option"].contains(&text(path).trim_start_matches("::"));
    let (close, inner) = rest[1..].split_last()?;
    (is_option && is_punct(close, '>')).then_some(inner)
}

fn is_punct(token: &TokenTree, c: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == c)
}

/// The type as people write it.
pub(crate) fn as_written(ty: &TokenStream) -> String {
    text(&ty.clone().into_iter().collect::<Vec<_>>())
}

fn text(tokens: &[TokenTree]) -> String {
    let mut text = String::new();
    let mut is_lifetime = false;
    for token in tokens {
        match token {
            TokenTree::Ident(ident) => text.push_str(&ident.to_string()),
            TokenTree::Punct(punct) if punct.as_char() == ',' => text.push_str(", "),
            TokenTree::Punct(punct) => text.push(punct.as_char()),
            other => text.push_str(&other.to_string()),
        }
        if is_lifetime {
            text.push(' ');
        }
        is_lifetime =
            matches!(token, TokenTree::Punct(punct) if punct.as_char() == '\'' && punct.spacing() == Spacing::Joint);
    }
    text
}

/// The integer type of this name; `usize` and `isize` as the macro's own machine has them.
fn integer(text: &str) -> Option<CellType> {
    const NAMES: &[&str] = &["8", "16", "32", "64", "128", "size"];
    let (sign, width) = text.split_at_checked(1)?;
    let name = NAMES.iter().find(|name| **name == width)?;
    let bits = name.parse().unwrap_or(usize::BITS);
    let (least, most) = match sign {
        "i" => (i128::MIN >> (i128::BITS - bits), i128::MAX >> (i128::BITS - bits)),
        "u" if bits < i128::BITS => (0, (1 << bits) - 1),
        _ => return None,
    };
    Some(CellType::Integer { name: text.to_owned(), least, most })
}
