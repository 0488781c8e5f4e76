//! The type of a typed column: what its cells contain.

use proc_macro2::{Spacing, Span, TokenStream, TokenTree};
use quote::quote;

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
        if let Some(instead) = instead(&text) {
            let at = tokens.first().map_or_else(Span::call_site, TokenTree::span);
            return Err(syn::Error::new(at, format!("`{text}` cannot be the type of a column; write {instead}")));
        }
        Ok(match &*text {
            "&str" | "&'static str" => Self::Text,
            "bool" => Self::Bool,
            text => integer(text).unwrap_or_else(|| Self::Named(ty.clone())),
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
        self.named().map(|ty| text(&ty.clone().into_iter().collect::<Vec<_>>()))
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

/// What to write for types that no cell can be a value of.
fn instead(text: &str) -> Option<&'static str> {
    match text {
        "String" | "std::string::String" | "str" | "char" => Some("`&str`"),
        "f32" | "f64" => Some("an integer type in a smaller unit, or `&str`"),
        text if text.starts_with("Vec<") || text.starts_with("Box<") || text.starts_with("Cow<") => Some("`&str`"),
        _ => None,
    }
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

/// The tokens as people write a type.
fn text(tokens: &[TokenTree]) -> String {
    let mut text = String::new();
    let mut is_lifetime = false;
    for token in tokens {
        match token {
            TokenTree::Ident(ident) => text.push_str(&ident.to_string()),
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
